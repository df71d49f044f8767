/* The nouns that relative clauses are about: what "who", "which" and "that" stand for. */
#include "did/scene.h"

enum { DEPTH = 8 };

/* "blames Russia, which supplied them": hung on the verb, the clause is about the noun right before it where one stands there. */
static uint16_t noun_before_relative(const struct dl_scene *s, uint16_t clause)
{
    uint16_t above = dl_scene_head(s, clause), start = clause;
    for (uint16_t c = s->child[clause]; c != DL_NO_WORD; c = s->sibling[c])
        if (c < start) start = c;
    if (above == DL_NO_WORD || start == 0 || dl_scene_word(s, above)->upos != DL_UPOS_VERB) return above;
    uint16_t last = (uint16_t)(start - 1);
    uint8_t tag = dl_scene_word(s, last)->upos;
    uint16_t head = last;
    while (head != DL_NO_WORD && (dl_scene_rel(s, head) == DL_REL_FLAT || dl_scene_rel(s, head) == DL_REL_COMPOUND))
        head = dl_scene_head(s, head);
    if ((tag != DL_UPOS_PROPN && tag != DL_UPOS_NOUN) || head == DL_NO_WORD || dl_scene_head(s, head) != above) return above;
    return dl_scene_rel(s, head) == DL_REL_OBJ || dl_rel_base(dl_scene_rel(s, head)) == DL_REL_OBL ? head : above;
}

/* "who", "which", "that" in a relative clause stand for the noun that the clause is about. */
uint16_t dl_antecedent(const struct dl_scene *s, uint16_t clause)
{
    for (int i = 0; clause != DL_NO_WORD && i < DEPTH; i++, clause = dl_scene_head(s, clause)) {
        enum dl_rel rel = dl_scene_rel(s, clause);
        if (rel == DL_REL_ACL_RELCL) return dl_scene_head(s, clause);
        if (rel == DL_REL_ADVCL_RELCL) return noun_before_relative(s, clause);
        if (rel != DL_REL_CONJ && rel != DL_REL_XCOMP && rel != DL_REL_CCOMP) break;
    }
    return DL_NO_WORD;
}

int dl_is_relative(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos != DL_UPOS_PRON && word->upos != DL_UPOS_DET && word->upos != DL_UPOS_SCONJ) return 0;
    return dl_lemma_is(word, "who") || dl_lemma_is(word, "which") || dl_lemma_is(word, "that") || dl_lemma_is(word, "whom");
}

/* Of people, more than one: "chiefs", "conservatives", "Republicans", "some figures". */
static int are_several_people(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos == DL_UPOS_NOUN && word->thing == DL_THING_PERSON) return 1;
    if (!dl_has_feat(word, "Number=Plur")) return 0;
    return dl_are_people(s, w) || dl_str_listed(word->lemma, "figure member chief head ally", ' ') ||
           (word->upos == DL_UPOS_PROPN && dl_scene_entity(s, w) != NULL);
}

/* The noun that a phrase is part of: the one that it hangs on, or the one right before it where the tree hangs it on the verb ("angered
 * Republicans in the House who blocked it"). */
static uint16_t noun_of_phrase(const struct dl_scene *s, uint16_t noun)
{
    const uint16_t mark = dl_scene_child(s, noun, DL_REL_CASE), above = dl_scene_head(s, noun);
    if (dl_rel_base(dl_scene_rel(s, noun)) == DL_REL_NMOD) return above;
    if (dl_rel_base(dl_scene_rel(s, noun)) != DL_REL_OBL || mark == DL_NO_WORD || mark == 0) return DL_NO_WORD;
    const uint16_t before = (uint16_t)(mark - 1);
    return dl_scene_rel(s, before) == DL_REL_OBJ && dl_scene_head(s, before) == above ? before : DL_NO_WORD;
}

/* "the numbers of migrants from other nations who have been", "conservatives in the Senate who": "who" are people, whatever name stands nearer. */
static uint16_t person_before(const struct dl_scene *s, uint16_t pronoun, uint16_t noun)
{
    if (noun == DL_NO_WORD || (!dl_lemma_is(dl_scene_word(s, pronoun), "who") && !dl_lemma_is(dl_scene_word(s, pronoun), "whom")))
        return noun;
    const struct dl_word *word = dl_scene_word(s, noun);
    if (word->thing == DL_THING_PERSON || word->ner == DL_NER_B_PER || word->ner == DL_NER_I_PER) return noun;
    const uint16_t above = noun_of_phrase(s, noun);
    if (above == DL_NO_WORD) return noun;
    const struct dl_entity *e = dl_scene_entity(s, noun);
    const int is_where_from =
        e != NULL && e->kind == DL_ENTITY_PLACE && word->upos == DL_UPOS_PROPN; /* "Rao, 34, of Lahore, who" */
    return are_several_people(s, above) || (is_where_from && dl_scene_word(s, above)->ner != DL_NER_O) ? above : noun;
}

/* "Rao, a former colonel who has praised the junta": what one is besides one's name is no other one. */
static uint16_t named_before(const struct dl_scene *s, uint16_t noun)
{
    if (noun == DL_NO_WORD || dl_has_feat(dl_scene_word(s, noun), "Number=Plur")) return noun;
    const uint16_t joined =
        dl_scene_rel(s, noun) == DL_REL_CONJ ? dl_scene_head(s, noun) : noun; /* "a congressman and colonel who" */
    const uint16_t name = dl_scene_rel(s, joined) == DL_REL_APPOS ? dl_scene_head(s, joined) : DL_NO_WORD;
    if (name == DL_NO_WORD || name > joined || dl_scene_child(s, name, DL_REL_CONJ) != DL_NO_WORD) return noun;
    uint16_t start = joined;
    for (uint16_t c = s->child[joined]; c != DL_NO_WORD; c = s->sibling[c])
        if (c < start && dl_scene_word(s, c)->upos != DL_UPOS_PUNCT) start = c;
    if (start < name + 2 || (start - 2 != name && dl_scene_head(s, (uint16_t)(start - 2)) != name))
        return noun; /* right behind it */
    const struct dl_entity *named = dl_scene_entity(s, name);
    if (named == NULL || named == dl_scene_entity(s, noun)) return noun; /* it is known that both are one */
    const struct dl_word *who = dl_scene_word(s, name), *what = dl_scene_word(s, noun);
    const int is_person = who->ner == DL_NER_B_PER && (what->thing == DL_THING_PERSON || what->upos == DL_UPOS_PROPN);
    const int is_body = who->ner == DL_NER_B_ORG && what->upos == DL_UPOS_NOUN && what->thing != DL_THING_PERSON;
    return who->upos == DL_UPOS_PROPN && what->ner != DL_NER_B_PER && (is_person || is_body) ? name : noun;
}

/* "officials and strategists who vow": told of all of them, where nothing sets the last apart. */
static int is_alike(const struct dl_scene *s, uint16_t noun)
{
    const struct dl_word *word = dl_scene_word(s, noun);
    return word->upos == DL_UPOS_NOUN && dl_are_people(s, noun) && dl_has_feat(word, "Number=Plur");
}

uint16_t dl_first_joined(const struct dl_scene *s, uint16_t noun)
{
    if (noun == DL_NO_WORD || dl_scene_rel(s, noun) != DL_REL_CONJ || !is_alike(s, noun)) return noun;
    const uint16_t first = dl_scene_head(s, noun);
    if (first == DL_NO_WORD || first > noun || !is_alike(s, first)) return noun;
    if (dl_scene_child(s, noun, DL_REL_DET) != DL_NO_WORD || dl_scene_child(s, noun, DL_REL_CASE) != DL_NO_WORD ||
        dl_scene_child(s, noun, DL_REL_NUMMOD) != DL_NO_WORD)
        return noun;
    const uint16_t joint = dl_scene_child(s, noun, DL_REL_CC), comma = dl_scene_child(s, noun, DL_REL_PUNCT);
    if (comma != DL_NO_WORD && comma < noun && dl_scene_child(s, first, DL_REL_CONJ) == noun)
        return noun; /* "soldiers, and officers who" */
    return joint != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, joint), "and") ? first : noun;
}

/* "Among those arrested were two senators": who they are stands behind the verb. */
uint16_t dl_told_behind(const struct dl_scene *s, uint16_t noun)
{
    uint16_t who = noun == DL_NO_WORD ? DL_NO_WORD : dl_scene_head(s, noun);
    if (noun != DL_NO_WORD && dl_scene_rel(s, noun) == DL_REL_ROOT) who = dl_scene_child(s, noun, DL_REL_NSUBJ);
    if (who == DL_NO_WORD || who < noun + 2 || !dl_str_is_nocase(dl_scene_word(s, noun)->form, "those")) return noun;
    const uint16_t mark = dl_scene_child(s, noun, DL_REL_CASE);
    if (mark == DL_NO_WORD || !dl_str_is_nocase(dl_scene_word(s, mark)->form, "among")) return noun;
    for (uint16_t c = (uint16_t)(noun + 1); c < who; c++)
        if (dl_scene_rel(s, c) == DL_REL_COP && (dl_scene_head(s, c) == who || dl_scene_head(s, c) == noun)) return who;
    return noun;
}

/* "both of which", "thousands of whom": told of the noun that the clause is about, if it is of all or of a number of them. */
static int is_number_of(const struct dl_scene *s, uint16_t w)
{
    static const char counts[] =
        "each both all neither none some many most several few half two three four five six seven eight nine ten dozen "
        "score hundred thousand million";
    const uint16_t of = dl_scene_child(s, w, DL_REL_NMOD);
    if (of == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, of)->lemma, "which whom who", ' ') || !dl_has_case(s, of, "of"))
        return 0;
    if (dl_lemma_is(dl_scene_word(s, w), "one")) return 0; /* somebody, whose name is not told */
    return dl_scene_word(s, w)->upos == DL_UPOS_NUM || dl_str_listed(dl_scene_word(s, w)->lemma, counts, ' ');
}

/* "Rao and Lund, who was hurt": a verb in the singular tells of the last of those joined. */
static uint16_t last_joined(const struct dl_scene *s, uint16_t noun, uint16_t clause)
{
    uint16_t last = noun;
    const uint16_t who = noun == DL_NO_WORD ? DL_NO_WORD : dl_scene_child_base(s, clause, DL_REL_NSUBJ);
    if (who == DL_NO_WORD || dl_scene_head(s, clause) != noun || who > clause) return noun;
    uint16_t finite = dl_scene_child_base(s, clause, DL_REL_AUX);
    if (finite == DL_NO_WORD) finite = dl_scene_child(s, clause, DL_REL_COP);
    if (finite == DL_NO_WORD) finite = clause;
    const int is_seen = finite == clause ? dl_has_feat(dl_scene_word(s, clause), "Tense=Pres") /* a past has no number */
                                         : dl_str_listed(dl_scene_word(s, finite)->form, "was is has does", ' ');
    if (!dl_has_feat(dl_scene_word(s, finite), "Number=Sing")) return noun;
    if (!is_seen && (finite != clause || dl_scene_word(s, noun)->upos == DL_UPOS_PROPN)) return noun;
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD && c < who; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_CONJ && dl_scene_word(s, c)->upos == DL_UPOS_PROPN) last = c;
    return last;
}

/* "its border with Poland, which responded", "the talks with Hamas, which denied it": the other party, which stands right before the comma, where the verb
 * tells what somebody does and not how long a thing lasts. */
static uint16_t partner_before(const struct dl_scene *s, uint16_t pronoun, uint16_t noun, uint16_t clause)
{
    static const char lasting[] =
        "begin start end last expire run take resume break continue stretch follow come kill claim leave cost "
        "involve include cover bring help lead cause erupt fail collapse remain become show make";
    if (noun == DL_NO_WORD || pronoun < 2 || !dl_lemma_is(dl_scene_word(s, pronoun), "which")) return noun;
    if (!dl_str_is(dl_scene_word(s, (uint16_t)(pronoun - 1))->form, ",") || dl_scene_child(s, clause, DL_REL_COP) != DL_NO_WORD)
        return noun;
    const struct dl_word *word = dl_scene_word(s, noun), *verb = dl_scene_word(s, clause);
    if (word->upos != DL_UPOS_NOUN || word->thing == DL_THING_PERSON || word->thing == DL_THING_ORGANIZATION) return noun;
    if (verb->upos != DL_UPOS_VERB || dl_passive(s, clause) || dl_str_listed(verb->lemma, lasting, ' ')) return noun;
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD; c = s->sibling[c]) {
        const struct dl_entity *e =
            c + 2 == pronoun && dl_rel_base(dl_scene_rel(s, c)) == DL_REL_NMOD ? dl_scene_entity(s, c) : NULL;
        if (e != NULL && dl_has_case(s, c, "with against") && (e->kind == DL_ENTITY_COUNTRY || e->kind == DL_ENTITY_ORGANIZATION))
            return c;
    }
    return noun;
}

/* "blocked aid to Tigray, which the government denies": what is denied is that it was done, not the place that the clause hangs on. */
static int is_whole_clause(const struct dl_scene *s, uint16_t pronoun, uint16_t clause, uint16_t noun)
{
    if (noun == DL_NO_WORD || pronoun == 0 || !dl_str_is(dl_scene_word(s, pronoun)->form, "which")) return 0;
    if (!dl_str_is(dl_scene_word(s, (uint16_t)(pronoun - 1))->form, ",") || dl_scene_rel(s, pronoun) != DL_REL_OBJ) return 0;
    if (!dl_str_listed(dl_scene_word(s, clause)->lemma, "deny dispute refute confirm", ' ')) return 0;
    const uint8_t thing = dl_scene_word(s, noun)->thing;
    return dl_scene_word(s, noun)->ner != DL_NER_O || thing == DL_THING_PERSON || thing == DL_THING_PLACE ||
           thing == DL_THING_OBJECT;
}

/* "the bombing of a clinic that killed a guard", "the raid on a village, which left nine dead": the deed kills, not the place or body that it struck. */
static uint16_t deed_before(const struct dl_scene *s, uint16_t pronoun, uint16_t noun, uint16_t clause)
{
    static const char harming[] = "kill wound injure maim hurt claim leave destroy damage wreck flatten shatter";
    static const char armed[] = "MIL REB COP PRM UAF CRM SPY";
    const uint16_t deed = noun != DL_NO_WORD && dl_scene_rel(s, noun) == DL_REL_NMOD ? dl_scene_head(s, noun) : DL_NO_WORD;
    if (deed == DL_NO_WORD || deed > noun || !dl_scene_in(s, deed, s->frames->violence)) return noun;
    if (dl_lemma_is(dl_scene_word(s, pronoun), "who") || dl_passive(s, clause)) return noun;
    if (!dl_str_listed(dl_scene_word(s, clause)->lemma, harming, ' ') || !dl_has_case(s, noun, "of on at in against near outside"))
        return noun;
    const struct dl_word *word = dl_scene_word(s, noun);
    const struct dl_entity *e = dl_scene_entity(s, noun);
    if (word->thing == DL_THING_PERSON || word->ner == DL_NER_B_PER || dl_scene_in(s, noun, s->frames->armed)) return noun;
    return e != NULL && dl_str_listed(e->sector, armed, ' ') ? noun : deed;
}

uint16_t dl_resolve_relative(const struct dl_scene *s, uint16_t subject, uint16_t clause)
{
    if (subject == DL_NO_WORD || (!dl_is_relative(s, subject) && !is_number_of(s, subject))) return subject;
    const uint16_t last = person_before(s, subject, last_joined(s, dl_antecedent(s, clause), clause));
    uint16_t noun = partner_before(s, subject, dl_told_behind(s, named_before(s, dl_first_joined(s, last))), clause);
    noun = deed_before(s, subject, noun, clause);
    return noun != DL_NO_WORD && !is_whole_clause(s, subject, clause, noun) ? noun : subject;
}
