/* A dependency parser hangs what follows a noun on the nearest noun that can take it, and is wrong where the noun before that is a deed:
 * "the visit of the premier to Rabat" is no premier to Rabat. The repairs here look at one word and its neighbours and never move a head,
 * so that what is wrong costs one argument. After the attachment classes of Hindle and Rooth, "Structural Ambiguity and Lexical
 * Relations" (1993), decided by kinds of words rather than by counts. */
#include "did/attach.h"

static int is_owner(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (dl_scene_in(s, w, s->frames->legation)) return 0; /* "the ambassador to France" */
    return word->upos == DL_UPOS_PROPN || word->thing == DL_THING_PERSON || word->thing == DL_THING_ORGANIZATION ||
           dl_scene_in(s, w, s->frames->weapons);
}

static int has_direct(const struct dl_args *args, uint32_t lemma)
{
    for (uint8_t i = 0; i < args->prep_count; i++)
        if (args->preps[i].lemma == lemma && args->preps[i].direct) return 1;
    return 0;
}

void dl_attach_phrases(const struct dl_scene *s, uint16_t noun, struct dl_args *args)
{
    for (uint8_t i = 0; i < args->prep_count; i++) {
        struct dl_prep *prep = &args->preps[i];
        uint16_t owner = dl_scene_head(s, prep->word);
        if (prep->direct || owner == DL_NO_WORD || owner < noun || dl_scene_head(s, owner) != noun) continue;
        if (!dl_has_case(s, prep->word, "to with from") || !dl_has_case(s, owner, "of by") || !is_owner(s, owner)) continue;
        if (!has_direct(args, prep->lemma)) prep->direct = 1;
    }
}

/* "voted no on the measure": how, taken for an adverb. */
static uint16_t answer_behind(const struct dl_scene *s, uint16_t verb)
{
    const uint16_t next = (uint16_t)(verb + 1);
    if (next >= s->count || dl_scene_head(s, next) != verb || dl_scene_word(s, next)->upos != DL_UPOS_INTJ) return DL_NO_WORD;
    return dl_scene_rel(s, next) == DL_REL_ADVMOD || dl_scene_rel(s, next) == DL_REL_DISCOURSE ? next : DL_NO_WORD;
}

/* "called the premier, who had fought there, a traitor": what the object is called stands behind the second comma, taken for an apposition. */
static uint16_t name_behind_commas(const struct dl_scene *s, uint16_t object)
{
    int commas = 0;
    for (uint16_t w = (uint16_t)(object + 1); w + 1 < s->count; w++) {
        if (!dl_str_is(dl_scene_word(s, w)->form, ",")) continue;
        const uint16_t det = (uint16_t)(w + 1), noun = dl_scene_head(s, det);
        if (++commas < 2 || noun == DL_NO_WORD || noun < det || !dl_str_listed(dl_scene_word(s, det)->lemma, "a an", ' ')) continue;
        if (dl_scene_rel(s, noun) != DL_REL_APPOS) continue;
        for (uint16_t above = dl_scene_head(s, noun), n = 0; above != DL_NO_WORD && n < 6; above = dl_scene_head(s, above), n++)
            if (above == object) return noun;
    }
    return DL_NO_WORD;
}

/* "left 145 people dead", "set a depot in Bryansk ablaze": how they were left, hung on the object or beside it. */
static uint16_t state_left(const struct dl_scene *s, uint16_t verb, uint16_t object)
{
    static const char states[] = "dead wounded injured maimed homeless ablaze alight aflame";
    if (!dl_str_listed(dl_scene_word(s, verb)->lemma, "leave set", ' ')) return DL_NO_WORD;
    const uint16_t above[] = {object, verb};
    for (size_t i = 0; i < sizeof above / sizeof *above; i++)
        for (uint16_t c = s->child[above[i]]; c != DL_NO_WORD; c = s->sibling[c])
            if (c > object && dl_str_listed(dl_scene_word(s, c)->form, states, ' ')) return c;
    return DL_NO_WORD;
}

uint16_t dl_attach_predicate(const struct dl_scene *s, uint16_t verb, uint16_t object)
{
    if (object == DL_NO_WORD) return answer_behind(s, verb);
    const uint16_t state = object > verb ? state_left(s, verb, object) : DL_NO_WORD;
    if (state != DL_NO_WORD) return state;
    if (object < verb || !dl_scene_in(s, verb, s->frames->naming)) return DL_NO_WORD;
    for (uint16_t noun = object; noun != DL_NO_WORD;
         noun = dl_scene_child(s, noun, DL_REL_NMOD)) /* "the idea of partition [absurd]" */
        for (uint16_t c = s->child[noun]; c != DL_NO_WORD; c = s->sibling[c])
            if ((c == noun + 1u && dl_scene_rel(s, c) == DL_REL_AMOD) ||
                (c > noun && dl_scene_rel(s, c) == DL_REL_NMOD && dl_scene_word(s, c)->upos == DL_UPOS_ADJ))
                return c;
    return name_behind_commas(s, object);
}

/* ---- the first to do something ---- */

static int is_rank(const struct dl_scene *s, uint16_t w)
{
    return dl_str_listed_nocase(dl_scene_word(s, w)->form, "first last only second third fourth fifth sole latest", ' ');
}

static int is_one(const struct dl_scene *s, uint16_t w)
{
    static const char words[] = "one country nation state government power capital party member woman man leader";
    return dl_str_listed(dl_scene_word(s, w)->lemma, words, ' ') || dl_scene_word(s, w)->thing == DL_THING_PERSON ||
           dl_scene_word(s, w)->thing == DL_THING_ORGANIZATION || dl_scene_in(s, w, s->frames->diplomats);
}

static int is_ranked(const struct dl_scene *s, uint16_t w)
{
    if (is_rank(s, w) && dl_scene_child(s, w, DL_REL_DET) != DL_NO_WORD) return 1; /* "the first" */
    for (uint16_t c = s->child[w]; c != DL_NO_WORD && c < w; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_AMOD && is_rank(s, c)) return is_one(s, w);
    return 0;
}

/* "was one of six senators to vote for it", "was among the states to sign it": of those who did it; the word that says so. The clause hangs
 * on them or on "one". */
static uint16_t one_of_many(const struct dl_scene *s, uint16_t w)
{
    const int is_one_word = dl_lemma_is(dl_scene_word(s, w), "one");
    const uint16_t many = is_one_word ? dl_scene_child(s, w, DL_REL_NMOD) : w;
    if (many == DL_NO_WORD || !is_one(s, many) || !dl_has_feat(dl_scene_word(s, many), "Number=Plur")) return DL_NO_WORD;
    if (!is_one_word && dl_scene_child(s, w, DL_REL_COP) != DL_NO_WORD) return dl_has_case(s, w, "among") ? w : DL_NO_WORD;
    const uint16_t one = is_one_word ? w : dl_scene_head(s, w);
    if (one == DL_NO_WORD || dl_scene_rel(s, many) != DL_REL_NMOD || !dl_has_case(s, many, "of")) return DL_NO_WORD;
    return dl_lemma_is(dl_scene_word(s, one), "one") && dl_scene_child(s, one, DL_REL_COP) != DL_NO_WORD ? one : DL_NO_WORD;
}

uint16_t dl_attach_rank(const struct dl_scene *s, uint16_t w)
{
    const uint16_t mark = dl_scene_child(s, w, DL_REL_MARK), above = dl_scene_head(s, w);
    const enum dl_rel rel = dl_scene_rel(s, w);
    if (mark == DL_NO_WORD || above == DL_NO_WORD || above > w || !dl_lemma_is(dl_scene_word(s, mark), "to")) return DL_NO_WORD;
    const uint16_t have = dl_scene_child(s, w, DL_REL_AUX); /* "the first to have left" */
    if (!dl_has_feat(dl_scene_word(s, have != DL_NO_WORD && have > mark ? have : w), "VerbForm=Inf")) return DL_NO_WORD;
    if (rel != DL_REL_ACL && rel != DL_REL_CSUBJ && rel != DL_REL_ADVCL && rel != DL_REL_XCOMP) return DL_NO_WORD;
    if (is_ranked(s, above)) return above;
    if (rel == DL_REL_ACL && one_of_many(s, above) != DL_NO_WORD) return one_of_many(s, above);
    const uint16_t named = dl_scene_child(s, above, DL_REL_XCOMP); /* "became the first country to ban it" */
    const int becomes = dl_lemma_is(dl_scene_word(s, above), "become") || dl_lemma_is(dl_scene_word(s, above), "remain");
    return becomes && named != DL_NO_WORD && named != w && named < w && is_ranked(s, named) ? named : DL_NO_WORD;
}

uint16_t dl_attach_ranked(const struct dl_scene *s, uint16_t w)
{
    const uint16_t rank = dl_attach_rank(s, w);
    if (rank == DL_NO_WORD) return DL_NO_WORD;
    if (dl_scene_child(s, rank, DL_REL_COP) != DL_NO_WORD) return dl_subject(s, rank);
    return dl_scene_rel(s, rank) == DL_REL_XCOMP ? dl_subject(s, dl_scene_head(s, rank)) : rank;
}

/* ---- participles between commas ---- */

static uint16_t word_before(const struct dl_scene *s, uint16_t w)
{
    while (w > 0 && dl_scene_word(s, (uint16_t)(w - 1))->upos == DL_UPOS_ADV) w--;
    return w == 0 ? DL_NO_WORD : (uint16_t)(w - 1);
}

static int opens_at_comma(const struct dl_scene *s, uint16_t w)
{
    const uint16_t before = word_before(s, w);
    return before != DL_NO_WORD && dl_str_is(dl_scene_word(s, before)->form, ",");
}

static int is_past_verb(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    return word->upos == DL_UPOS_VERB && dl_has_feat(word, "Tense=Past") && !dl_scene_has_aux(s, w);
}

/* Another past verb behind a comma, with neither "and" nor a subject of its own. */
static int goes_on_bare(const struct dl_scene *s, uint16_t w)
{
    const enum dl_rel rel = dl_scene_rel(s, w);
    if (rel != DL_REL_CONJ && rel != DL_REL_ADVCL && rel != DL_REL_PARATAXIS) return 0;
    if (!is_past_verb(s, w) || !dl_has_feat(dl_scene_word(s, w), "VerbForm=Fin") || !opens_at_comma(s, w)) return 0;
    return dl_scene_child_base(s, w, DL_REL_NSUBJ) == DL_NO_WORD && dl_scene_child(s, w, DL_REL_MARK) == DL_NO_WORD &&
           dl_scene_child(s, w, DL_REL_CC) == DL_NO_WORD;
}

uint16_t dl_attach_main(const struct dl_scene *s, uint16_t w)
{
    static const enum dl_rel full[] = {DL_REL_OBJ, DL_REL_CCOMP, DL_REL_AUX_PASS, DL_REL_COMPOUND_PRT};
    const uint16_t subject = dl_scene_child(s, w, DL_REL_NSUBJ);
    uint16_t found = DL_NO_WORD;
    if (subject == DL_NO_WORD || subject > w || !is_past_verb(s, w) || !opens_at_comma(s, w)) return DL_NO_WORD;
    for (uint8_t i = 0; i < sizeof full / sizeof *full; i++)
        if (dl_scene_child(s, w, full[i]) != DL_NO_WORD) return DL_NO_WORD;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (c < w) continue;
        if (dl_scene_rel(s, c) == DL_REL_CONJ && dl_scene_child(s, c, DL_REL_CC) != DL_NO_WORD)
            return DL_NO_WORD; /* a row of verbs */
        if (found == DL_NO_WORD && goes_on_bare(s, c)) found = c;
    }
    return found;
}

/* ---- subjects that hang elsewhere ---- */

/* "Police [shot] dozens of them": tied to a finite verb as part of its name. */
static uint16_t subject_in_name(const struct dl_scene *s, uint16_t verb)
{
    const struct dl_word *word = dl_scene_word(s, verb);
    if (verb == 0 || dl_has_feat(word, "VerbForm=Part") || dl_has_feat(word, "VerbForm=Ger") || dl_has_feat(word, "VerbForm=Inf"))
        return DL_NO_WORD;
    const uint16_t before = (uint16_t)(verb - 1);
    const uint8_t tag = dl_scene_word(s, before)->upos;
    if (dl_scene_rel(s, before) != DL_REL_COMPOUND || dl_scene_head(s, before) != verb) return DL_NO_WORD;
    return tag == DL_UPOS_NOUN || tag == DL_UPOS_PROPN ? before : DL_NO_WORD;
}

/* "Peruvian police shot and [killed] a rapper": the first verb of two was taken for a noun. */
static uint16_t subject_before_noun(const struct dl_scene *s, uint16_t verb)
{
    const uint16_t noun = dl_scene_head(s, verb);
    if (dl_scene_rel(s, verb) != DL_REL_CONJ || noun == DL_NO_WORD || noun == 0 || noun + 2 != verb) return DL_NO_WORD;
    const struct dl_word *word = dl_scene_word(s, noun);
    const uint16_t before = (uint16_t)(noun - 1);
    if (word->upos != DL_UPOS_NOUN || !dl_has_feat(word, "Number=Sing") || dl_scene_child(s, noun, DL_REL_DET) != DL_NO_WORD ||
        !dl_has_feat(dl_scene_word(s, verb), "VerbForm=Fin"))
        return DL_NO_WORD;
    return dl_scene_rel(s, before) == DL_REL_COMPOUND && dl_scene_head(s, before) == noun ? before : DL_NO_WORD;
}

/* "Gunmen riding two motorbikes [sprayed] a bazaar": whom an -ing form tells of that was taken for the subject. */
static uint16_t subject_of_clause(const struct dl_scene *s, uint16_t verb)
{
    const uint16_t clause = dl_scene_child(s, verb, DL_REL_CSUBJ);
    if (clause == DL_NO_WORD || clause > verb || !dl_is_ing(s, clause)) return DL_NO_WORD;
    const uint16_t noun = dl_scene_child(s, clause, DL_REL_NSUBJ);
    return noun != DL_NO_WORD && noun < clause && dl_scene_word(s, noun)->thing == DL_THING_PERSON ? noun : DL_NO_WORD;
}

uint16_t dl_attach_subject(const struct dl_scene *s, uint16_t verb)
{
    if (dl_scene_word(s, verb)->upos != DL_UPOS_VERB) return DL_NO_WORD;
    uint16_t found = subject_in_name(s, verb);
    if (found == DL_NO_WORD) found = subject_before_noun(s, verb);
    return found != DL_NO_WORD ? found : subject_of_clause(s, verb);
}

uint16_t dl_attach_blaming(const struct dl_scene *s, uint16_t noun)
{
    uint16_t verb = dl_scene_rel(s, noun) == DL_REL_OBJ ? dl_scene_head(s, noun) : DL_NO_WORD;
    return verb != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, verb), "blame") ? verb : DL_NO_WORD;
}

int dl_attach_blamed(const struct dl_scene *s, uint16_t c)
{
    uint16_t noun = dl_scene_rel(s, c) == DL_REL_NMOD ? dl_scene_head(s, c) : DL_NO_WORD;
    return noun != DL_NO_WORD && dl_attach_blaming(s, noun) != DL_NO_WORD && dl_has_case(s, c, "on");
}
