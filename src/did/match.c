/* Finding the frame of a predicate: of the frames of its lemma, which are chained from the most specific pattern on and in the order of the
 * files among equals, the first that fits wins.
 * What has been found is kept for the sentence, since a complement is asked for by the verb above it too. */
#include "did/links.h"
#include "did/sides.h"

/* Words of office in headlines are tagged as names; a name that governs a subject is taken for a verb. */
uint32_t dl_kind(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    uint32_t lemma = s->lemma[w];
    if (lemma == DL_NONE) return word->upos == DL_UPOS_VERB ? DL_FRAME_VERB : DL_KIND_NONE;
    int verb = s->frames->of_lemma[lemma].first[DL_FRAME_VERB] != DL_NONE;
    switch (word->upos) {
    case DL_UPOS_VERB: return !verb && s->frames->of_lemma[lemma].first[DL_FRAME_NOUN] != DL_NONE ? DL_FRAME_NOUN : DL_FRAME_VERB;
    case DL_UPOS_ADJ:
        if (verb && dl_has_feat(word, "VerbForm=Inf") && dl_scene_child(s, w, DL_REL_OBJ) != DL_NO_WORD)
            return DL_FRAME_VERB; /* "would free nine soldiers" */
        return s->frames->of_lemma[lemma].first[DL_FRAME_ADJECTIVE] != DL_NONE ? DL_FRAME_ADJECTIVE : DL_KIND_NONE;
    case DL_UPOS_PROPN:
        if (word->ner == DL_NER_I_PER || word->ner == DL_NER_B_PER) return DL_KIND_NONE;
        if (verb && dl_scene_child_base(s, w, DL_REL_NSUBJ) != DL_NO_WORD) return DL_FRAME_VERB;
        return DL_FRAME_NOUN;
    case DL_UPOS_NOUN:
        if (verb && dl_scene_child_base(s, w, DL_REL_NSUBJ) != DL_NO_WORD && dl_scene_child(s, w, DL_REL_COP) == DL_NO_WORD &&
            (dl_scene_child(s, w, DL_REL_OBJ) != DL_NO_WORD || dl_scene_child(s, w, DL_REL_DET) == DL_NO_WORD))
            return DL_FRAME_VERB; /* "Rebels land in Cuba" */
        return DL_FRAME_NOUN;
    case DL_UPOS_ADV: /* "Teachers are out", "Troops are back on the streets" */
        return s->frames->of_lemma[lemma].first[DL_FRAME_ADJECTIVE] != DL_NONE && dl_scene_child(s, w, DL_REL_COP) != DL_NO_WORD
                   ? DL_FRAME_ADJECTIVE
                   : DL_KIND_NONE;
    default: return DL_KIND_NONE;
    }
}

/* "The Soviet Union", "the European Union" are no unions of workers. */
static int is_union_of_states(const struct dl_scene *s, uint16_t head)
{
    const struct dl_entity *e = dl_lemma_is(dl_scene_word(s, head), "Union") ? dl_scene_entity(s, head) : NULL;
    return e != NULL && (e->kind == DL_ENTITY_COUNTRY || dl_str_is(e->sector, "IGO"));
}

/* A phrase's words are in the set, or it names an officer of state where those are asked for ("Mandela flew to Abuja"). */
static int phrase_fits(const struct dl_scene *s, uint16_t head, uint16_t set)
{
    const uint16_t other = dl_scene_child(s, head, DL_REL_FIXED); /* "each other" */
    if (other != DL_NO_WORD && other > head && dl_scene_in(s, other, set)) return 1;
    if (is_union_of_states(s, head)) return dl_party_stands_for(s, head, set);
    if (set != s->frames->diplomats) return dl_scene_phrase_in(s, head, set) || dl_party_stands_for(s, head, set);
    if (dl_scene_in(s, head, set) || dl_party_official(s, head)) return 1;
    for (uint16_t c = s->child[head]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_rel_base(dl_scene_rel(s, c)); /* "General Haftar", not "a general strike" */
        if ((rel == DL_REL_COMPOUND || rel == DL_REL_FLAT || rel == DL_REL_CONJ) && dl_scene_in(s, c, set)) return 1;
        if (dl_scene_rel(s, c) == DL_REL_NMOD_DESC && dl_scene_in(s, c, set)) return 1;
    }
    return 0;
}

/* "found the editor not guilty": what is not so fits a set that holds "not", and no other. */
static int denial_fits(const struct dl_scene *s, uint16_t w, uint16_t set)
{
    const int is_denied =
        w > 0 && dl_scene_head(s, (uint16_t)(w - 1)) == w && dl_lemma_is(dl_scene_word(s, (uint16_t)(w - 1)), "not");
    return is_denied == dl_frames_in(s->frames, dl_frames_lemma(s->frames, DL_STR("not")), set);
}

/* "a dirty trick", "an act of terror", "a mild form of ethnic cleansing": an adjective of a noun, or what it is of. */
static int description_fits(const struct dl_scene *s, uint16_t w, uint16_t set, int depth)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        const enum dl_rel rel = dl_scene_rel(s, c);
        if (rel == DL_REL_AMOD && dl_scene_in(s, c, set)) return 1;
        if (rel != DL_REL_NMOD || !dl_has_case(s, c, "of")) continue;
        if (dl_scene_in(s, c, set) || (depth > 0 && description_fits(s, c, set, depth - 1))) return 1;
    }
    return 0;
}

/* "called it a mockery", "a dirty trick": the word itself, one joined to it ("vicious and cowardly"), or what describes it. */
static int predicate_fits(const struct dl_scene *s, uint16_t w, uint16_t set)
{
    if (w == DL_NO_WORD || !denial_fits(s, w, set)) return 0;
    if (dl_scene_in(s, w, set)) return 1;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_CONJ && dl_scene_word(s, c)->upos == dl_scene_word(s, w)->upos && dl_scene_in(s, c, set))
            return 1;
    return dl_scene_word(s, w)->upos == DL_UPOS_NOUN && description_fits(s, w, set, 1);
}

/* "kept them [from] landing", "accused of arming": the preposition that marks an -ing form. */
static int complement_behind(const struct dl_scene *s, const struct dl_args *args, uint16_t prepositions)
{
    uint16_t mark = args->complement == DL_NO_WORD ? DL_NO_WORD : dl_scene_child(s, args->complement, DL_REL_MARK);
    return mark != DL_NO_WORD && dl_scene_in(s, mark, prepositions) && dl_is_ing(s, args->complement);
}

/* "blamed Kyiv on Tuesday": when, not on whom. */
static int is_when(const struct dl_scene *s, uint16_t w)
{
    static const char days[] = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday";
    return dl_str_listed(dl_scene_word(s, w)->form, days, ' ') && dl_has_case(s, w, "on");
}

static int test_prep(const struct dl_scene *s, const struct dl_args *args, const struct dl_test *test)
{
    for (uint8_t i = 0; i < args->prep_count; i++) {
        if (!dl_frames_in(s->frames, args->preps[i].lemma, test->prep)) continue;
        if (test->set == DL_NO_SET && is_when(s, args->preps[i].word)) continue;
        const uint16_t word = args->preps[i].word,
                       noun = dl_resolve_relative(s, word, dl_scene_head(s, word)); /* "from which it withdrew" */
        if (test->set == DL_NO_SET || dl_scene_phrase_in(s, noun, test->set) || dl_party_stands_for(s, noun, test->set)) return 1;
        if (dl_has_case(s, args->preps[i].word, "as") && predicate_fits(s, args->preps[i].word, test->set)) return 1;
    }
    if (test->set != DL_NO_SET) return 0;
    if (complement_behind(s, args, test->prep)) return 1;
    return args->particle != DL_NO_WORD && dl_scene_in(s, args->particle, test->prep);
}

/* "asked that no force be used", "that the troops be gone" */
static int has_bare_be(const struct dl_scene *s, uint16_t at)
{
    int be = 0;
    for (uint16_t c = s->child[at]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (rel != DL_REL_AUX && rel != DL_REL_AUX_PASS && rel != DL_REL_COP) continue;
        if (!dl_str_is_nocase(dl_scene_word(s, c)->form, "be")) return 0; /* "will be used" */
        be = 1;
    }
    return be;
}

/* "told the county that it may not throw out ballots" */
static int is_forbidden(const struct dl_scene *s, uint16_t at, const struct dl_args *inner)
{
    for (uint16_t c = s->child[at]; inner->negated && c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_AUX && dl_str_is_nocase(dl_scene_word(s, c)->form, "may")) return 1;
    return 0;
}

/* "told Athens it had to cut pensions", "that its tanks had to be withdrawn": what they who are told have to do; "he has to pay" may be said of
 * anybody else. */
static int has_to(const struct dl_scene *s, uint16_t at)
{
    const uint16_t subject = dl_scene_child(s, at, DL_REL_NSUBJ), done = dl_scene_child(s, at, DL_REL_XCOMP),
                   head = dl_scene_head(s, at);
    if (head != DL_NO_WORD && dl_passive(s, head)) return 0; /* "was told it would have to wait" */
    if (!dl_lemma_is(dl_scene_word(s, at), "have") || done == DL_NO_WORD || done < at || subject == DL_NO_WORD) return 0;
    if (dl_scene_child(s, at, DL_REL_OBJ) != DL_NO_WORD) return 0;
    return dl_passive(s, done) || (dl_has_feat(dl_scene_word(s, done), "VerbForm=Inf") &&
                                   dl_str_listed_nocase(dl_scene_word(s, subject)->form, "it they", ' '));
}

static int complement_must(const struct dl_scene *s, uint16_t at)
{
    if (dl_scene_child(s, at, DL_REL_NSUBJ_OUTER) != DL_NO_WORD) return 0; /* "the aim is to cause fear" */
    struct dl_args inner;
    dl_arguments(s, at, DL_FRAME_VERB, &inner);
    const struct dl_word *word = dl_scene_word(s, at);
    if (inner.must || dl_has_feat(word, "Mood=Sub") || has_bare_be(s, at) || is_forbidden(s, at, &inner) || has_to(s, at)) return 1;
    if (dl_has_feat(word, "Mood=Imp") && !dl_lemma_is(word, "let")) return 1; /* "'Free our men,' they told the ministry" */
    uint16_t subject = dl_scene_child(s, at, DL_REL_NSUBJ); /* "that the president convene parliament", read as a plural's verb */
    if (subject != DL_NO_WORD && dl_has_feat(dl_scene_word(s, subject), "Number=Sing") &&
        (dl_scene_word(s, subject)->upos == DL_UPOS_NOUN || dl_scene_word(s, subject)->upos == DL_UPOS_PROPN ||
         dl_str_listed(dl_scene_word(s, subject)->lemma, "he she", ' ')) &&
        !dl_has_feat(word, "Tense=Past") && dl_str_equal(word->form, word->lemma) &&
        dl_scene_child(s, at, DL_REL_AUX) == DL_NO_WORD && word->upos == DL_UPOS_VERB)
        return 1;
    return dl_has_feat(word, "VerbForm=Inf") && dl_scene_child(s, at, DL_REL_AUX) == DL_NO_WORD;
}

/* "warned that it would turn the palace into ashes": the speaker himself, and what he will do. */
static int complement_will(const struct dl_scene *s, uint16_t at)
{
    struct dl_args inner;
    dl_arguments(s, at, DL_FRAME_VERB, &inner);
    uint16_t subject = dl_scene_child_base(s, at, DL_REL_NSUBJ);
    return inner.will != 0 && !inner.negated && subject != DL_NO_WORD && dl_scene_word(s, subject)->upos == DL_UPOS_PRON;
}

/* "vowed not to attack", "swore never to yield" */
static int is_left_undone(const struct dl_scene *s, uint16_t at)
{
    for (uint16_t c = s->child[at]; c != DL_NO_WORD && c < at; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_ADVMOD && dl_str_listed(dl_scene_word(s, c)->lemma, "not never", ' ')) return 1;
    return 0;
}

/* "adamant that there would be no talks", "that he will not resign" */
static int complement_denies(const struct dl_scene *s, uint16_t at)
{
    struct dl_args inner;
    dl_arguments(s, at, DL_FRAME_VERB, &inner);
    for (uint16_t c = s->child[at]; c != DL_NO_WORD; c = s->sibling[c]) /* "there would be no talks" */
        if (dl_rel_base(dl_scene_rel(s, c)) == DL_REL_NSUBJ && dl_scene_has_child(s, c, "no")) return 1;
    return inner.negated;
}

static int test_complement(struct dl_scene *s, const struct dl_args *args, const struct dl_test *test)
{
    if (args->complement == DL_NO_WORD || args->clause != (test->kind == DL_TEST_THAT)) return 0;
    if (test->kind == DL_TEST_THAT && test->must == DL_THAT_MUST && !complement_must(s, args->complement)) return 0;
    if (test->kind == DL_TEST_THAT && test->must == DL_THAT_WILL && !complement_will(s, args->complement)) return 0;
    if (test->kind == DL_TEST_THAT && test->must == DL_THAT_NOT) return complement_denies(s, args->complement);
    int is_inf = test->kind == DL_TEST_INF, is_any = test->classes == 0 && test->set == DL_NO_SET && !test->must;
    if (is_inf && !is_any && is_left_undone(s, args->complement) != (test->must == DL_INF_NOT)) return 0;
    if (test->classes == 0 && test->set == DL_NO_SET && (test->kind == DL_TEST_THAT || !test->must)) return 1;
    if (test->set != DL_NO_SET && dl_scene_in(s, args->complement, test->set)) return 1;
    uint16_t at;
    const struct dl_frame *inner = dl_match_through(s, args->complement, &at);
    if (is_inf && test->must == DL_INF_OTHER) return (inner == NULL || inner->type == DL_NO_CLASS) && test->set == DL_NO_SET;
    if (at != args->complement && /* "swore to stop killing" is no threat */
        dl_str_listed(dl_scene_word(s, args->complement)->lemma, "stop cease end quit refrain abstain avoid", ' '))
        return 0;
    return inner != NULL && inner->type != DL_NO_CLASS && (test->classes >> inner->type & 1) != 0;
}

static int test_modifier(const struct dl_scene *s, uint16_t w, uint16_t set)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_rel_base(dl_scene_rel(s, c));
        if ((rel == DL_REL_AMOD || rel == DL_REL_COMPOUND || rel == DL_REL_FLAT) && dl_scene_in(s, c, set)) return 1;
    }
    return w > 0 && dl_scene_in(s, (uint16_t)(w - 1), set) && dl_scene_word(s, (uint16_t)(w - 1))->upos != DL_UPOS_VERB;
}

/* "Ties were severed", "a curfew was imposed": a passive that leaves out who did it, of a frame that says to what. */
static int is_unsaid(const struct dl_scene *s, uint16_t w, const struct dl_args *args, const struct dl_frame *frame)
{
    static const uint32_t deeds = 1u << DL_EVENT_RETREAT | 1u << DL_EVENT_SANCTION | 1u << DL_EVENT_COERCE;
    enum dl_rel rel = dl_scene_rel(s, w);
    return args->passive && args->subject == DL_NO_WORD && frame->type != DL_NO_CLASS && (deeds >> frame->type & 1) &&
           frame->weight >= 4 && dl_scene_child(s, w, DL_REL_AUX_PASS) != DL_NO_WORD && rel != DL_REL_ACL &&
           rel != DL_REL_ACL_RELCL && rel != DL_REL_ADVCL;
}

static int test_side(struct dl_scene *s, uint16_t w, uint32_t kind, const struct dl_args *args, const struct dl_frame *frame,
                     int actor, int surely)
{
    struct dl_party party = {.count = 0};
    if (actor && !surely && is_unsaid(s, w, args, frame)) return 1;
    if (actor && kind == DL_FRAME_VERB && !args->passive && dl_understood_subject(s, w) != DL_NONE) return 1;
    dl_party_fill(s, w, kind, args, actor ? frame->actor : frame->recipient, actor ? frame->actor_count : frame->recipient_count,
                  &party);
    return party.level >= (surely ? DL_LEVEL_STRONG : DL_LEVEL_WEAK);
}

static int noun_child(const struct dl_scene *s, uint16_t w, int demonym)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (demonym ? (rel == DL_REL_AMOD || rel == DL_REL_COMPOUND) && dl_party_level(s, c) >= DL_LEVEL_WEAK
                    : rel == DL_REL_NMOD_POSS)
            return 1;
    }
    return 0;
}

/* "the miners' strike" */
static int is_possessed_by(const struct dl_scene *s, uint16_t w, uint16_t set)
{
    const uint16_t owner = dl_scene_child(s, w, DL_REL_NMOD_POSS);
    return owner != DL_NO_WORD && (dl_scene_in(s, owner, set) || dl_party_stands_for(s, owner, set));
}

/* "Assad and the secretary", "the two leaders", "both sides": who may do something with each other. */
static int is_two(const struct dl_scene *s, uint16_t subject)
{
    if (subject == DL_NO_WORD) return 0;
    for (uint16_t c = s->child[subject]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        uint16_t joint = rel == DL_REL_CONJ ? dl_scene_child(s, c, DL_REL_CC) : DL_NO_WORD;
        if (joint != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, joint), "and")) return 1;
        if ((rel == DL_REL_NUMMOD || rel == DL_REL_DET) && dl_str_listed(dl_scene_word(s, c)->lemma, "two three both", ' '))
            return 1;
    }
    return dl_str_listed(dl_scene_word(s, subject)->lemma, "two both", ' ');
}

static const char quotation_marks[] = "\" “ ” ‘ ' `` '' «";

/* Whether nothing behind the object tells what it is called or made: "called Putin on Friday", not "called him 'a rat'". */
static int is_bare_object(const struct dl_scene *s, const struct dl_args *args)
{
    int in_name = args->predicate != DL_NO_WORD && args->object != DL_NO_WORD && args->predicate == args->object + 1 &&
                  dl_scene_word(s, args->object)->upos == DL_UPOS_PROPN &&
                  dl_scene_word(s, args->predicate)->upos == DL_UPOS_PROPN; /* "called Sahle [Work]", a name cut in two */
    if (args->predicate != DL_NO_WORD &&
        (!in_name || dl_scene_child(s, dl_scene_head(s, args->predicate), DL_REL_XCOMP) != args->predicate))
        return 0;
    if (args->object == DL_NO_WORD || in_name) return 1;
    uint32_t first, last;
    dl_subtree(s->doc, s->first + args->object, &first, &last);
    for (uint32_t i = first; i <= last; i++) /* 'called her "a patriot"', 'what they called "hostages"' */
        if (s->doc->words.at[i].upos == DL_UPOS_PUNCT && dl_str_listed(s->doc->words.at[i].form, quotation_marks, ' ')) return 0;
    uint16_t next = (uint16_t)(last + 1 - s->first);
    if (next >= s->count) return 1;
    const struct dl_word *word = dl_scene_word(s, next);
    const struct dl_word *then = next + 1u < s->count ? dl_scene_word(s, (uint16_t)(next + 1)) : word;
    if (word->upos == DL_UPOS_ADV && (then->upos == DL_UPOS_ADJ || dl_past_participle(then)))
        return 0; /* "called them politically motivated" */
    if (word->upos == DL_UPOS_DET || word->upos == DL_UPOS_ADJ || word->upos == DL_UPOS_NOUN) return 0;
    return word->upos != DL_UPOS_PUNCT || dl_str_is(word->form, ",") || dl_str_is(word->form, ".") || dl_str_is(word->form, ";") ||
           dl_str_is(word->form, "-");
}

/* "four nuns", "a shopkeeper": a noun that who/ knows for one of people, whatever kind of thing its word was taken for. */
static int names_people(const struct dl_scene *s, uint16_t head)
{
    const struct dl_word *word = dl_scene_word(s, head);
    const struct dl_entity *e = word->upos == DL_UPOS_NOUN ? dl_scene_entity(s, head) : NULL;
    if (e == NULL || word->thing == DL_THING_OBJECT) return 0;
    return e->kind == DL_ENTITY_PERSON || (e->kind == DL_ENTITY_GROUP && dl_has_feat(word, "Number=Plur"));
}

/* Whether a phrase stands for people: "them", "two officers", "Floyd", "16 were shot"; not "its letter", "the vote". */
static int is_someone(const struct dl_scene *s, uint16_t head)
{
    if (head == DL_NO_WORD) return 0;
    const struct dl_word *word = dl_scene_word(s, head);
    if (word->upos == DL_UPOS_PRON || word->upos == DL_UPOS_DET)
        return dl_str_is_nocase(word->form, "those") ||
               !dl_str_listed(word->lemma, "it this that which what something anything everything nothing itself", ' ');
    if (word->upos == DL_UPOS_PROPN)
        return word->ner != DL_NER_B_ORG && word->ner != DL_NER_I_ORG && word->ner != DL_NER_B_LOC && word->ner != DL_NER_I_LOC;
    if (word->upos == DL_UPOS_ADJ && word->ner == DL_NER_B_MISC) return 1; /* "sixty Lebanese" */
    return word->thing == DL_THING_PERSON || word->upos == DL_UPOS_NUM || names_people(s, head);
}

/* "the deal", "democracy", "the election": what can be attacked or killed in figures of speech only. */
static int is_abstract(const struct dl_scene *s, uint16_t head)
{
    if (head == DL_NO_WORD) return 0;
    const struct dl_word *word = dl_scene_word(s, head);
    if (word->upos != DL_UPOS_NOUN || word->ner != DL_NER_O || dl_party_level(s, head) != DL_LEVEL_NONE) return 0;
    return word->thing == DL_THING_ABSTRACT || word->thing == DL_THING_EVENT || word->thing == DL_THING_TIME;
}

/* A country by name, as one who acts or is acted on. */
static int is_state(const struct dl_scene *s, uint16_t head)
{
    const struct dl_entity *e = head != DL_NO_WORD ? dl_scene_entity(s, head) : NULL;
    return e != NULL && e->kind == DL_ENTITY_COUNTRY;
}

/* "in protest at", "on suspicion of": the preposition of the noun itself, or of the measure that it hangs on. */
static int has_case(const struct dl_scene *s, uint16_t w, uint16_t set)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_CASE && (set == DL_NO_SET || dl_scene_in(s, c, set))) return 1;
    return 0;
}

/* "rejected demands", "arrested a man on charges": the word above, or the verb above that. */
static int hangs_on(const struct dl_scene *s, uint16_t w, uint16_t set)
{
    for (int i = 0; i < 3 && w != DL_NO_WORD; i++) {
        w = dl_scene_head(s, w);
        if (w != DL_NO_WORD && dl_scene_in(s, w, set)) return 1;
        if (w != DL_NO_WORD && dl_scene_word(s, w)->upos == DL_UPOS_VERB) return 0;
    }
    return 0;
}

/* "were injured in clashes": what happens above a noun is done to its subject. */
static int is_suffered_above(const struct dl_scene *s, uint16_t w)
{
    for (w = dl_scene_head(s, w); w != DL_NO_WORD && dl_scene_word(s, w)->upos != DL_UPOS_VERB;) w = dl_scene_head(s, w);
    return w != DL_NO_WORD && dl_has_feat(dl_scene_word(s, w), "VerbForm=Part") && dl_scene_child(s, w, DL_REL_OBJ) == DL_NO_WORD;
}

/* The word or what describes it is one country's and another's: "Chad and Niger", "Chadian and French troops", "ministers of Fiji and
 * Tonga". */
static int joins_states(const struct dl_scene *s, uint16_t w)
{
    if (!is_state(s, w)) return 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_CONJ && is_state(s, c)) return 1;
    return 0;
}

/* The state that a word names or is described by: "Niger", "Chadian troops"; NULL. */
static const struct dl_entity *state_of(const struct dl_scene *s, uint16_t w)
{
    if (is_state(s, w)) return dl_scene_entity(s, w);
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, c));
        if ((rel == DL_REL_AMOD || rel == DL_REL_COMPOUND) && is_state(s, c)) return dl_scene_entity(s, c);
    }
    return NULL;
}

/* "Zambian rangers and Kenyan troops": two groups joined, each of its own state. */
static int joins_groups(const struct dl_scene *s, uint16_t w)
{
    const struct dl_entity *own = state_of(s, w);
    if (own == NULL) return 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        const struct dl_entity *other = dl_scene_rel(s, c) == DL_REL_CONJ ? state_of(s, c) : NULL;
        if (other != NULL && other != own) return 1;
    }
    return 0;
}

/* Who acts is of two states or more, so that what is done together is cooperation: "the two governments", too. */
static int is_of_two_states(const struct dl_scene *s, uint16_t subject)
{
    static const char bodies[] = "country state nation government army navy neighbour neighbor capital republic power ally "
                                 "president minister premier leader king";
    if (subject == DL_NO_WORD) return 0;
    if (joins_states(s, subject) || joins_groups(s, subject)) return 1;
    const int is_body = dl_str_listed(dl_scene_word(s, subject)->lemma, bodies, ' ');
    for (uint16_t c = s->child[subject]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_rel_base(dl_scene_rel(s, c));
        if ((rel == DL_REL_AMOD || rel == DL_REL_COMPOUND || rel == DL_REL_NMOD) && joins_states(s, c)) return 1;
        if (rel == DL_REL_NMOD && dl_str_listed(dl_scene_word(s, c)->lemma, bodies, ' ') && is_two(s, c)) return 1;
        if (is_body && (rel == DL_REL_NUMMOD || rel == DL_REL_DET) &&
            dl_str_listed(dl_scene_word(s, c)->lemma, "two three four both", ' '))
            return 1;
    }
    return 0;
}

int dl_frame_passes(struct dl_scene *s, uint16_t w, uint32_t kind, const struct dl_args *args, const struct dl_frame *frame,
                    const struct dl_test *test)
{
    switch (test->kind) {
    case DL_TEST_OBJ: return args->object != DL_NO_WORD && (test->set == DL_NO_SET || phrase_fits(s, args->object, test->set));
    case DL_TEST_NOOBJ: return args->object == DL_NO_WORD;
    case DL_TEST_SUBJ: return args->subject != DL_NO_WORD && (test->set == DL_NO_SET || phrase_fits(s, args->subject, test->set));
    case DL_TEST_PRT: return dl_scene_in(s, args->particle, test->set);
    case DL_TEST_PREP:
        if (test_prep(s, args, test)) return 1;
        for (int k = 0; test->others >> k != 0; k++) {
            const struct dl_test other = {.kind = (uint8_t)k, .set = test->set, .prep = DL_NO_SET}; /* "as|xcomp=terrorist" */
            if ((test->others >> k & 1) != 0 && dl_frame_passes(s, w, kind, args, frame, &other)) return 1;
        }
        return 0;
    case DL_TEST_INF:
    case DL_TEST_THAT: return test_complement(s, args, test);
    case DL_TEST_XCOMP: return predicate_fits(s, args->predicate, test->set);
    case DL_TEST_NEG: return args->negated;
    case DL_TEST_POS: return !args->negated;
    case DL_TEST_PASS: return kind == DL_FRAME_NOUN ? is_suffered_above(s, w) : args->passive;
    case DL_TEST_ACT: return !args->passive;
    case DL_TEST_WILL: return args->will != 0;
    case DL_TEST_ACTOR: return test_side(s, w, kind, args, frame, 1, test->must);
    case DL_TEST_RECIPIENT: return test_side(s, w, kind, args, frame, 0, test->must);
    case DL_TEST_MOD: return test_modifier(s, w, test->set);
    case DL_TEST_LIGHT: return args->light != DL_NO_WORD;
    case DL_TEST_PLURAL: return dl_has_feat(dl_scene_word(s, w), "Number=Plur") || dl_scene_word(s, w)->upos == DL_UPOS_PROPN;
    case DL_TEST_POSS: return test->set == DL_NO_SET ? noun_child(s, w, 0) : is_possessed_by(s, w, test->set);
    case DL_TEST_DEM: return noun_child(s, w, 1);
    case DL_TEST_NOPRED: return is_bare_object(s, args);
    case DL_TEST_IOBJ: return args->indirect != DL_NO_WORD;
    case DL_TEST_SOMEONE: return is_someone(s, args->object);
    case DL_TEST_ABSTRACT: return is_abstract(s, args->object);
    case DL_TEST_STATE: return is_state(s, args->subject) || is_state(s, args->object);
    case DL_TEST_CASE: return has_case(s, w, test->set);
    case DL_TEST_ABOVE: return hangs_on(s, w, test->set);
    case DL_TEST_BOTH: return is_two(s, args->subject);
    case DL_TEST_JOINT: return is_of_two_states(s, args->subject);
    case DL_TEST_COP: return dl_scene_child(s, w, DL_REL_COP) != DL_NO_WORD;
    default: return 0;
    }
}

/* The first frames of a chain of links are called for while the arguments are read. */
static void call_for_frames(const struct dl_frames *f, uint32_t link)
{
    enum { FIRST = 6 };
    for (int n = 0; n < FIRST && link != DL_NONE; n++, link = f->links.at[link].next)
        __builtin_prefetch(&f->frames.at[f->links.at[link].frame]);
}

const struct dl_frame *dl_match(struct dl_scene *s, uint16_t w)
{
    if (s->state[w] != 0) return s->found[w];
    s->state[w] = 1;
    uint32_t kind = dl_kind(s, w), lemma = s->lemma[w];
    if (kind != DL_KIND_NONE && lemma != DL_NONE && s->frames->of_lemma[lemma].first[kind] != DL_NONE) {
        struct dl_args args;
        call_for_frames(s->frames, s->frames->of_lemma[lemma].first[kind]);
        dl_arguments(s, w, kind, &args);
        const struct dl_having has = dl_links_having(s, &args);
        for (uint32_t i = s->frames->of_lemma[lemma].first[kind]; i != DL_NONE; i = s->frames->links.at[i].next) {
            const struct dl_frame_link *link = &s->frames->links.at[i];
            if (!dl_link_may_fit(link, &has)) continue;
            const struct dl_frame *frame = &s->frames->frames.at[link->frame];
            uint8_t t = 0;
            while (t < frame->test_count && dl_frame_passes(s, w, kind, &args, frame, &frame->tests[t])) t++;
            if (t < frame->test_count) continue;
            s->found[w] = frame;
            break;
        }
    }
    s->state[w] = 2;
    return s->found[w];
}

const struct dl_frame *dl_match_through(struct dl_scene *s, uint16_t w, uint16_t *at)
{
    for (int i = 0; i < 4 && w != DL_NO_WORD; i++) {
        *at = w;
        const struct dl_frame *frame = dl_match(s, w);
        if (frame != NULL) return frame;
        uint16_t next = dl_scene_child(s, w, DL_REL_XCOMP);
        if (next == DL_NO_WORD && dl_scene_in(s, w, s->frames->light_subject)) {
            next = dl_scene_child(s, w, DL_REL_OBJ);
            if (next == DL_NO_WORD) next = dl_scene_child(s, w, DL_REL_NSUBJ_PASS);
        }
        w = next;
    }
    return NULL;
}

const struct dl_frame *dl_act_of(struct dl_scene *s, uint16_t verb, uint32_t classes)
{
    const struct dl_frame *frame = verb != DL_NO_WORD && dl_kind(s, verb) == DL_FRAME_VERB ? dl_match(s, verb) : NULL;
    return frame != NULL && frame->type != DL_NO_CLASS && (classes >> frame->type & 1) ? frame : NULL;
}
