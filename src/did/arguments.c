/* Who does it and to whom, as the tree says: passives turned round, objects, particles, phrases with prepositions, the verbs that carry a
 * noun. Subjects are found in subject.c, objects in object.c. */
#include "did/attach.h"

#include <string.h>

/* ---- phrases with prepositions ---- */

static void add_prep(const struct dl_scene *s, struct dl_args *args, uint16_t noun, int direct)
{
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_CASE || s->lemma[c] == DL_NONE || args->prep_count == DL_ARG_PREPS) continue;
        if (c > 0 && dl_str_is_nocase(dl_scene_word(s, (uint16_t)(c - 1))->form, "according")) continue; /* not "to" somebody */
        args->preps[args->prep_count++] = (struct dl_prep){s->lemma[c], noun, (uint8_t)direct};
        const uint16_t of = dl_scene_child(s, c, DL_REL_FIXED); /* "out of prison", which the tree may hold for one word */
        if (of == DL_NO_WORD || s->lemma[of] == DL_NONE || args->prep_count == DL_ARG_PREPS) continue;
        if (dl_str_listed(dl_scene_word(s, c)->form, "out off", ' '))
            args->preps[args->prep_count++] = (struct dl_prep){s->lemma[of], noun, (uint8_t)direct};
    }
}

static int is_phrase(enum dl_rel rel)
{
    enum dl_rel base = dl_rel_base(rel);
    return (base == DL_REL_OBL || base == DL_REL_NMOD) && rel != DL_REL_NMOD_POSS;
}

/* "imposed a curfew after the murder of a rival": when or why it is done holds another deed, with sides of its own. */
static const char occasions[] = "after following since before during despite amid until accord due because";

/* "to the despair of his allies": how others take it, who have no part in it. */
static int is_effect(const struct dl_scene *s, uint16_t noun)
{
    static const char feelings[] = "despair delight dismay horror surprise relief chagrin frustration anger annoyance fury "
                                   "disappointment consternation astonishment embarrassment detriment";
    return dl_has_case(s, noun, "to") && dl_str_listed(dl_scene_word(s, noun)->lemma, feelings, ' ');
}

/* "the sanctions imposed on India", not "reports that troops were sent to India": what is told has phrases of its own. */
static int is_bare_participle(const struct dl_scene *s, uint16_t c)
{
    return dl_past_participle(dl_scene_word(s, c)) && dl_scene_child(s, c, DL_REL_MARK) == DL_NO_WORD &&
           dl_scene_child_base(s, c, DL_REL_NSUBJ) == DL_NO_WORD;
}

/* "hit targets in response to the killing of nine soldiers": the soldiers are of what is answered. */
static int is_reprisal(const struct dl_scene *s, uint16_t noun)
{
    return dl_str_listed(dl_scene_word(s, noun)->lemma, "retaliation reprisal revenge response reply answer reaction", ' ') &&
           dl_has_case(s, noun, "in as");
}

/* "opened fire without warning on their boat": such a phrase has none of its own. */
static int is_mere_manner(const struct dl_scene *s, uint16_t noun)
{
    return dl_has_case(s, noun, "without") &&
           dl_str_listed(dl_scene_word(s, noun)->lemma, "warning provocation mercy notice hesitation cause reason", ' ');
}

int dl_is_for_whose_sake(const struct dl_scene *s, uint16_t c)
{
    return dl_has_case(s, c, "in") &&
           dl_str_listed(dl_scene_word(s, c)->lemma, "honour honor memory favour favor lieu commemoration celebration", ' ');
}

/* "a museum in honour of the general", "scrapped it in favour of an American one", "for use in hospitals": what it is for holds nobody to whom it is
 * done. */
static int is_what_for(const struct dl_scene *s, uint16_t c)
{
    return dl_is_for_whose_sake(s, c) || (dl_has_case(s, c, "for") && dl_lemma_is(dl_scene_word(s, c), "use"));
}

/* "raised the clashes in a call with Rome": with whom one spoke of a deed has no part in it. */
static int is_talk_of_it(const struct dl_scene *s, uint16_t w, uint16_t c)
{
    static const char talks[] = "call conversation meeting interview speech telephone phone";
    return dl_scene_word(s, w)->upos == DL_UPOS_NOUN && dl_str_listed(dl_scene_word(s, c)->lemma, talks, ' ') &&
           dl_has_case(s, c, "in during");
}

static void collect_preps(const struct dl_scene *s, struct dl_args *args, uint16_t w, int direct, int depth)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (is_phrase(dl_scene_rel(s, c)) && !is_effect(s, c)) {
            const int is_blamed = dl_attach_blamed(s, c);
            if (!direct || !is_blamed) add_prep(s, args, c, direct || is_blamed);
        }
    if (depth == 0) return;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (direct && is_phrase(rel) && c < w) continue; /* "As neighbours of Ukraine, they ..." */
        if (is_phrase(rel) && (dl_has_case(s, c, occasions) || is_effect(s, c) || is_talk_of_it(s, w, c) || is_what_for(s, c)))
            continue;
        if (rel == DL_REL_ACL && !direct && c > w && is_bare_participle(s, c)) collect_preps(s, args, c, 0, 0);
        if (is_phrase(rel) || rel == DL_REL_OBJ || rel == DL_REL_IOBJ || rel == DL_REL_NSUBJ_PASS ||
            (rel == DL_REL_CONJ && !direct && dl_scene_rel(s, w) == DL_REL_OBJ))
            collect_preps(s, args, c, is_mere_manner(s, c), is_reprisal(s, c) ? 0 : depth - 1);
    }
}

/* ---- verbs and adjectives ---- */

static void read_auxiliary(const struct dl_scene *s, uint16_t c, struct dl_args *args)
{
    const struct dl_word *word = dl_scene_word(s, c);
    if (dl_lemma_is(word, "will") || dl_lemma_is(word, "shall") || dl_str_is_nocase(word->form, "'ll")) {
        if (!dl_str_is_nocase(word->form, "would") && !dl_str_is_nocase(word->form, "should")) args->will = 1;
        else args->will = 2;
    }
    if (dl_lemma_is(word, "would")) args->will = 2;
    if (dl_lemma_is(word, "must") || dl_lemma_is(word, "should") || dl_lemma_is(word, "ought")) args->must = 1;
    if (dl_lemma_is(word, "shall") && dl_str_is_nocase(word->form, "should")) args->must = 1;
}

static int is_negation(const struct dl_word *word)
{
    return dl_lemma_is(word, "not") || dl_lemma_is(word, "never") || dl_lemma_is(word, "neither") ||
           dl_str_is_nocase(word->form, "neither") || dl_lemma_is(word, "n't") || dl_str_is_nocase(word->form, "not") ||
           dl_str_is_nocase(word->form, "n't") || dl_str_is_nocase(word->form, "n’t") || dl_str_is_nocase(word->form, "never");
}

static int marked_by(const struct dl_scene *s, uint16_t w, const char *mark)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if ((dl_scene_rel(s, c) == DL_REL_MARK || dl_scene_rel(s, c) == DL_REL_CASE) && dl_lemma_is(dl_scene_word(s, c), mark))
            return 1;
    return 0;
}

/* "told the Russians from the platform to go", "told the county it may not": what is said to somebody, which the tree hangs on the
 * noun before it. */
static uint16_t stray_complement(const struct dl_scene *s, uint16_t w, int *clause)
{
    static const char telling[] = "tell ask order urge warn beg instruct implore command remind advise";
    if (!dl_str_listed(dl_scene_word(s, w)->lemma, telling, ' ')) return DL_NO_WORD;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_rel_base(dl_scene_rel(s, c));
        if (c < w || (rel != DL_REL_OBL && rel != DL_REL_IOBJ && rel != DL_REL_OBJ)) continue;
        if (dl_has_case(s, c, "of about on")) continue; /* "told him of plans to go" */
        for (uint16_t k = s->child[c]; k != DL_NO_WORD; k = s->sibling[k]) {
            if (dl_scene_rel(s, k) == DL_REL_ACL && rel != DL_REL_OBJ && marked_by(s, k, "to")) return k;
            uint16_t subject = dl_scene_rel(s, k) == DL_REL_ACL_RELCL ? dl_scene_child(s, k, DL_REL_NSUBJ) : DL_NO_WORD;
            if (subject == DL_NO_WORD || !dl_lemma_is(dl_scene_word(s, w), "tell") || rel == DL_REL_OBL) continue;
            if (dl_scene_child(s, k, DL_REL_AUX) == DL_NO_WORD ||
                !dl_str_listed(dl_scene_word(s, subject)->lemma, "it he she they", ' '))
                continue;
            *clause = 1;
            return k;
        }
    }
    return DL_NO_WORD;
}

/* The infinitive, -ing form or clause that says what is promised, refused, demanded. */
static void read_complement(const struct dl_scene *s, uint16_t w, struct dl_args *args)
{
    uint16_t loose = DL_NO_WORD;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        const struct dl_word *word = dl_scene_word(s, c);
        enum dl_rel rel = dl_scene_rel(s, c);
        int verb = word->upos == DL_UPOS_VERB || word->upos == DL_UPOS_AUX || dl_scene_child(s, c, DL_REL_COP) != DL_NO_WORD ||
                   dl_scene_child(s, c, DL_REL_NSUBJ) != DL_NO_WORD; /* "that they [hand] over power", taken for a noun */
        if (rel == DL_REL_XCOMP) {
            if (word->upos == DL_UPOS_VERB) args->complement = c;
            else if (args->predicate == DL_NO_WORD || /* 'called the strategist [Bannon] a "crook"', whose name was cut off */
                     (dl_scene_word(s, args->predicate)->ner == DL_NER_B_PER && args->predicate + 1 < c)) {
                args->predicate = c;
                if (marked_by(s, c, "to")) args->complement = c;
            }
        } else if (rel == DL_REL_CCOMP && c > w && word->upos == DL_UPOS_INTJ && args->predicate == DL_NO_WORD) {
            args->predicate = c; /* "said no" */
        } else if (rel == DL_REL_CCOMP && verb && args->complement == DL_NO_WORD) {
            args->complement = c;
            args->clause = !(dl_has_feat(word, "VerbForm=Inf") && marked_by(s, c, "to")) ||
                           dl_scene_child(s, c, DL_REL_COP) != DL_NO_WORD; /* "The aim is to cause fear, she told them" */
        } else if (rel == DL_REL_ADVCL && word->upos == DL_UPOS_VERB && c > w && loose == DL_NO_WORD &&
                   (marked_by(s, c, "to") || marked_by(s, c, "of") || marked_by(s, c, "from") || marked_by(s, c, "for") ||
                    (marked_by(s, c, "against") && dl_takes_against(s, w)) ||
                    (marked_by(s, c, "on") && dl_lemma_is(dl_scene_word(s, w), "agree")) || /* "agreed on reopening the border" */
                    (marked_by(s, c, "with") && dl_scene_child(s, c, DL_REL_NSUBJ) == DL_NO_WORD))) {
            loose = c;
        }
    }
    int clause = 0;
    if (args->complement == DL_NO_WORD) args->complement = loose;
    if (args->complement == DL_NO_WORD) {
        args->complement = stray_complement(s, w, &clause);
        args->clause = (uint16_t)clause;
    }
    if (args->complement != DL_NO_WORD || args->object == DL_NO_WORD) return;
    for (uint16_t c = s->child[args->object]; c != DL_NO_WORD;
         c = s->sibling[c]) /* "repeated its commitment to support", "of leaving" */
        if (dl_scene_rel(s, c) == DL_REL_ACL && (marked_by(s, c, "to") || marked_by(s, c, "of"))) args->complement = c;
}

/* "hand over the weapons" read as a phrase with a preposition: the word behind the verb, when it is one of the usual particles. */
static uint16_t stray_particle(const struct dl_scene *s, uint16_t w)
{
    static const char *const particles[] = {"up", "down", "out", "off", "over", "back", "away", "aside"};
    if (w + 1 >= s->count || dl_scene_rel(s, (uint16_t)(w + 1)) != DL_REL_CASE) return DL_NO_WORD;
    uint16_t noun = dl_scene_head(s, (uint16_t)(w + 1));
    if (noun == DL_NO_WORD || dl_scene_head(s, noun) != w) return DL_NO_WORD;
    const struct dl_word *verb = dl_scene_word(s, w), *next = dl_scene_word(s, (uint16_t)(w + 1));
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
        if (dl_str_is_nocase(next->form, particles[i])) return (uint16_t)(w + 1);
    const int takes_in =
        dl_lemma_is(verb, "take") && dl_str_is(next->form, "in") && dl_are_people(s, noun); /* "took in 300 orphans" */
    const int passes_on =
        dl_lemma_is(verb, "pass") && dl_str_is(next->form, "on") && !dl_are_people(s, noun); /* "passed on the names" */
    const int votes_through = dl_str_listed(verb->lemma, "vote nod wave steer usher", ' ') &&
                              dl_str_is(next->form, "through"); /* "voted through the budget" */
    return takes_in || passes_on || votes_through ? (uint16_t)(w + 1) : DL_NO_WORD;
}

/* "led eleven employees away": an adverb that belongs to the verb wherever it stands behind it. */
static int is_particle(const struct dl_scene *s, uint16_t w)
{
    static const char words[] = "up down out off over back away aside in home through ashore free together jointly halfway";
    return dl_str_listed(dl_scene_word(s, w)->form, words, ' ');
}

/* "sent home four diplomats": where they go, read as what describes them. */
static int sends_home(const struct dl_scene *s, uint16_t w)
{
    if (w + 1 >= s->count || !dl_str_is_nocase(dl_scene_word(s, (uint16_t)(w + 1))->form, "home")) return 0;
    const uint16_t sent = dl_scene_head(s, (uint16_t)(w + 1));
    return sent != DL_NO_WORD && sent > w + 1 && dl_scene_rel(s, sent) == DL_REL_OBJ && dl_scene_head(s, sent) == w &&
           dl_scene_word(s, (uint16_t)(w + 2))->upos != DL_UPOS_NOUN;
}

/* "Not until Monday did it", "not only did it": it did. */
static int denies_time_only(const struct dl_scene *s, uint16_t not )
{
    return not +1u < s->count && dl_str_is_nocase(dl_scene_word(s, not )->form, "not") &&
           dl_str_listed(dl_scene_word(s, (uint16_t)(not +1))->lemma, "until till only just merely simply", ' ');
}

/* "At no time did he accuse them", "under no circumstances". */
static int is_never(const struct dl_scene *s, uint16_t c)
{
    static const char whenever[] = "time point stage moment way circumstance";
    const uint16_t no = dl_scene_child(s, c, DL_REL_DET);
    return dl_scene_rel(s, c) == DL_REL_OBL && dl_str_listed(dl_scene_word(s, c)->lemma, whenever, ' ') && no != DL_NO_WORD &&
           dl_str_is_nocase(dl_scene_word(s, no)->form, "no");
}

/* Auxiliaries, negation, particle. */
static uint16_t read_own_words(const struct dl_scene *s, uint16_t w, struct dl_args *args)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (rel == DL_REL_AUX || rel == DL_REL_AUX_PASS || rel == DL_REL_COP) read_auxiliary(s, c, args);
        if ((rel == DL_REL_ADVMOD || rel == DL_REL_AUX || rel == DL_REL_DEP || rel == DL_REL_CC_PRECONJ) &&
            is_negation(dl_scene_word(s, c)) && !(c < w && denies_time_only(s, c)))
            args->negated = 1;
        if (is_never(s, c)) args->negated = 1;
        if (rel == DL_REL_CC && dl_str_is_nocase(dl_scene_word(s, c)->form, "nor")) args->negated = 1; /* "nor did it condemn" */
        if (rel == DL_REL_COMPOUND_PRT) args->particle = c;
    }
    if (args->particle == DL_NO_WORD) /* a particle tagged as an adverb */
        for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
            if (dl_scene_rel(s, c) == DL_REL_ADVMOD && s->lemma[c] != DL_NONE && (c == w + 1 || (c > w && is_particle(s, c))))
                args->particle = c;
    if (args->particle == DL_NO_WORD && sends_home(s, w)) args->particle = (uint16_t)(w + 1);
    uint16_t stray = args->particle == DL_NO_WORD ? stray_particle(s, w) : DL_NO_WORD;
    if (stray != DL_NO_WORD) args->particle = stray;
    return stray;
}

/* "whom he called a butcher": of two objects of a verb that names, the relative is whom and the other what he is called. */
static int read_naming(const struct dl_scene *s, uint16_t w, struct dl_args *args)
{
    if (args->passive || !dl_scene_in(s, w, s->frames->naming)) return 0;
    uint16_t whom = DL_NO_WORD, what = DL_NO_WORD;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_OBJ) continue;
        if (c < w && dl_is_relative(s, c)) whom = c;
        if (c > w) what = c;
    }
    if (whom == DL_NO_WORD || what == DL_NO_WORD) return 0;
    args->object = dl_resolve_relative(s, whom, w);
    args->predicate = what;
    return 1;
}

/* The indirect object, where the tree marks one or two objects stand in a row ("promised it security"). */
static void read_indirect(const struct dl_scene *s, uint16_t w, struct dl_args *args)
{
    args->indirect = dl_scene_child(s, w, DL_REL_IOBJ);
    if (args->indirect == DL_NO_WORD && !args->passive && args->object != DL_NO_WORD)
        for (uint16_t c = s->sibling[args->object]; c != DL_NO_WORD; c = s->sibling[c])
            if (dl_scene_rel(s, c) == DL_REL_OBJ && dl_scene_head(s, args->object) == w) {
                args->indirect = args->object;
                args->object = c;
                break;
            }
    if (args->object == DL_NO_WORD && args->indirect != DL_NO_WORD) {
        args->object = args->indirect;
        args->indirect = DL_NO_WORD;
    }
    if (args->passive && dl_is_put_in_office(s, w)) args->predicate = dl_scene_child(s, w, DL_REL_OBJ);
    else if (args->passive && dl_scene_child(s, w, DL_REL_OBJ) != DL_NO_WORD) { /* "was refused a visa" */
        args->indirect = args->object;
        args->object = dl_scene_child(s, w, DL_REL_OBJ);
    }
}

static int denies_object(const struct dl_scene *s, uint16_t w, uint16_t object)
{
    if (object == DL_NO_WORD || dl_scene_head(s, object) != w) return 0;
    uint16_t det = dl_scene_child(s, object, DL_REL_DET); /* "will accept no alternatives" */
    if (det != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, det), "no")) return 1;
    return dl_str_listed_nocase(dl_scene_word(s, object)->form, "nothing nobody none", ' '); /* "nobody was arrested" */
}

/* "is going to leave", "is not going to leave": the future, and its negation. */
static void read_going(const struct dl_scene *s, uint16_t w, struct dl_args *args)
{
    uint16_t head = dl_scene_head(s, w);
    if (dl_scene_rel(s, w) != DL_REL_XCOMP || head == DL_NO_WORD || !dl_str_is_nocase(dl_scene_word(s, head)->form, "going"))
        return;
    struct dl_args going = {.particle = DL_NO_WORD};
    read_own_words(s, head, &going);
    args->will = 1;
    args->negated |= going.negated;
}

/* What a verb shares with the one that it is joined to. */
static void read_joined(const struct dl_scene *s, uint16_t w, struct dl_args *args)
{
    uint16_t head = dl_scene_head(s, w), joined = dl_scene_child(s, w, DL_REL_CC);
    if (dl_scene_rel(s, w) != DL_REL_CONJ) return;
    if (joined != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, joined), "nor"))
        args->negated = 1; /* "neither confirmed nor denied" */
    if (joined != DL_NO_WORD && head != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, joined), "or") && !dl_scene_has_aux(s, w)) {
        struct dl_args first = {.particle = DL_NO_WORD}; /* "has not been charged or arrested" */
        read_own_words(s, head, &first);
        read_going(s, head, &first); /* "is not going to predict or endorse anybody" */
        args->negated |= first.negated;
    }
    for (int i = 0; i < 3 && head != DL_NO_WORD && dl_scene_rel(s, head) == DL_REL_CONJ && !dl_scene_has_aux(s, head); i++)
        head = dl_scene_head(s, head); /* "should apologise, withdraw the bill and talk" */
    if (args->will || head == DL_NO_WORD || dl_scene_has_aux(s, w) || !dl_has_feat(dl_scene_word(s, w), "VerbForm=Inf")) return;
    for (uint16_t c = s->child[head]; c != DL_NO_WORD; c = s->sibling[c]) /* "will visit Kyiv and meet" */
        if (dl_scene_rel(s, c) == DL_REL_AUX) read_auxiliary(s, c, args);
}

/* "severed what remained of [its ties] with Togo", "cut what was left of the aid": that of which something is left; DL_NO_WORD. */
static uint16_t left_of(const struct dl_scene *s, uint16_t verb)
{
    if (!dl_str_listed(dl_scene_word(s, verb)->lemma, "remain leave", ' ')) return DL_NO_WORD;
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c])
        if (c > verb && dl_rel_base(dl_scene_rel(s, c)) == DL_REL_OBL && marked_by(s, c, "of")) return c;
    return DL_NO_WORD;
}

/* "what he called [a blockade] of the port", "what she described as [an act] of war": the thing that stands behind somebody's word for it. */
static uint16_t named_thing(const struct dl_scene *s, uint16_t what)
{
    if (what == DL_NO_WORD) return what;
    if (dl_str_listed(dl_scene_word(s, what)->lemma, "first last latest", ' ')) { /* "the first of 18 jets" */
        const uint16_t of = dl_scene_child(s, what, DL_REL_NMOD);
        return of != DL_NO_WORD && of > what && marked_by(s, of, "of") ? of : what;
    }
    if (!dl_lemma_is(dl_scene_word(s, what), "what")) return what;
    uint16_t verb = dl_scene_child(s, what, DL_REL_ACL_RELCL);
    const uint16_t left = verb == DL_NO_WORD ? DL_NO_WORD : left_of(s, verb);
    if (left != DL_NO_WORD) return left;
    if (verb == DL_NO_WORD || dl_passive(s, verb) || !dl_scene_in(s, verb, s->frames->naming)) return what;
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel base = dl_rel_base(dl_scene_rel(s, c));
        int is_noun = dl_scene_word(s, c)->upos == DL_UPOS_NOUN || dl_scene_word(s, c)->upos == DL_UPOS_PROPN;
        if (c < verb || !is_noun) continue;
        if (base == DL_REL_OBJ || base == DL_REL_XCOMP || (base == DL_REL_OBL && marked_by(s, c, "as"))) return c;
    }
    return what;
}

/* The object and the phrases that are such a clause are what it names. */
static void read_named(const struct dl_scene *s, struct dl_args *args)
{
    uint16_t object = named_thing(s, args->object);
    if (object != args->object) collect_preps(s, args, object, 0, 0);
    args->object = object;
    for (uint8_t i = 0; i < args->prep_count; i++) args->preps[i].word = named_thing(s, args->preps[i].word);
}

/* "occupied for a week by protesters": the phrase with "by" that hangs on another. */
static uint16_t agent_among(const struct dl_scene *s, uint16_t w, const struct dl_args *args)
{
    for (uint8_t i = 0; i < args->prep_count; i++) {
        const uint16_t who = args->preps[i].word, above = dl_scene_head(s, who);
        const uint16_t of =
            above != DL_NO_WORD && above != w && dl_scene_rel(s, above) == DL_REL_ACL ? dl_scene_head(s, above) : DL_NO_WORD;
        if (of != DL_NO_WORD && dl_scene_rel(s, who) == DL_REL_OBL_AGENT && dl_has_case(s, of, "with"))
            continue; /* "were denied it, with clients represented by a lawyer" */
        if (who > w && marked_by(s, who, "by") && dl_scene_word(s, who)->thing != DL_THING_TIME) return who;
    }
    return DL_NO_WORD;
}

/* "Neither Belgrade nor Pristina signed it". */
static int is_neither(const struct dl_scene *s, uint16_t subject)
{
    const uint16_t neither = subject != DL_NO_WORD ? dl_scene_child(s, subject, DL_REL_CC_PRECONJ) : DL_NO_WORD;
    return neither != DL_NO_WORD && dl_str_is_nocase(dl_scene_word(s, neither)->form, "neither");
}

/* "Flights between Dubai and Tel Aviv resumed": what goes to and fro between two has them at the subject. */
static void read_between(const struct dl_scene *s, struct dl_args *args)
{
    if (args->passive || args->object != DL_NO_WORD || args->subject == DL_NO_WORD) return;
    if (!dl_scene_in(s, args->subject, s->frames->traffic)) return;
    for (uint16_t c = s->child[args->subject]; c != DL_NO_WORD; c = s->sibling[c])
        if (c > args->subject && dl_scene_rel(s, c) == DL_REL_NMOD && dl_has_case(s, c, "between")) add_prep(s, args, c, 0);
}

static void verb_arguments(const struct dl_scene *s, uint16_t w, struct dl_args *args)
{
    uint16_t stray = read_own_words(s, w, args), hidden = dl_hidden_subject(s, w);
    args->passive = (uint8_t)dl_passive(s, w);
    args->subject = args->passive ? dl_agent_of(s, w) : dl_subject(s, w);
    args->object = args->passive ? dl_subject(s, w) : dl_object(s, w);
    if (is_neither(s, args->passive ? args->object : args->subject)) args->negated = 1;
    if (args->object == DL_NO_WORD && !args->passive) args->object = dl_missed_object(s, w);
    if (hidden != DL_NO_WORD) {
        args->subject = hidden;
        args->object = dl_scene_head(s, w);
        collect_preps(s, args, args->object, 1, 1);
    }
    if (stray != DL_NO_WORD && args->object == DL_NO_WORD && !args->passive) args->object = dl_scene_head(s, stray);
    if (denies_object(s, w, args->object)) args->negated = 1;
    if (!read_naming(s, w, args)) read_indirect(s, w, args);
    if (denies_object(s, w, args->object)) args->negated = 1;
    read_complement(s, w, args);
    if (args->predicate == DL_NO_WORD) args->predicate = dl_attach_predicate(s, w, args->object);
    if (args->predicate != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, args->predicate), "sorry")) /* "said sorry to the farmers" */
        collect_preps(s, args, args->predicate, 0, 0);
    collect_preps(s, args, w, 1, 2);
    if (args->passive && dl_scene_rel(s, w) == DL_REL_ACL && args->object != DL_NO_WORD && args->object == dl_scene_head(s, w) &&
        dl_scene_word(s, args->object)->upos == DL_UPOS_NOUN && dl_scene_word(s, args->object)->thing != DL_THING_PERSON)
        collect_preps(s, args, args->object, 0, 0); /* "aid to Mali, suspended after the coup" */
    if (!args->passive) read_named(s, args);
    if (args->passive && args->subject == DL_NO_WORD) args->subject = agent_among(s, w, args);
    if (args->passive && args->subject == DL_NO_WORD) args->subject = dl_attach_causer(s, w);
    read_joined(s, w, args);
    read_going(s, w, args);
    read_between(s, args);
    if (dl_heading_future(s, w)) args->will = 1;
}

/* ---- nouns ---- */

static const struct dl_args no_arguments = {.subject = DL_NO_WORD,
                                            .object = DL_NO_WORD,
                                            .indirect = DL_NO_WORD,
                                            .complement = DL_NO_WORD,
                                            .predicate = DL_NO_WORD,
                                            .particle = DL_NO_WORD,
                                            .light = DL_NO_WORD};

static void noun_arguments(const struct dl_scene *s, uint16_t w, struct dl_args *args)
{
    args->light = dl_light_verb(s, w, &args->light_object);
    collect_preps(s, args, w, 1, 1);
    dl_attach_phrases(s, w, args);
    if (args->light == DL_NO_WORD && (dl_scene_child(s, w, DL_REL_COP) != DL_NO_WORD) && marked_by(s, w, "under")) {
        args->subject = dl_subject(s, w); /* "is under attack from" */
        args->light_object = 1;
    } else if (args->light == DL_NO_WORD && dl_scene_child(s, w, DL_REL_COP) != DL_NO_WORD) {
        args->subject = dl_subject(s, w);                                                /* "is a disgrace", "are on strike" */
        if (marked_by(s, w, "on") || marked_by(s, w, "behind")) add_prep(s, args, w, 1); /* "is behind the plot" */
    }
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (rel == DL_REL_ACL && args->complement == DL_NO_WORD && (marked_by(s, c, "to") || marked_by(s, c, "of")))
            args->complement = c;
        if ((rel == DL_REL_CCOMP || rel == DL_REL_ACL) && args->complement == DL_NO_WORD && marked_by(s, c, "that")) {
            args->complement = c;
            args->clause = 1;
        }
        if (rel == DL_REL_DET && dl_lemma_is(dl_scene_word(s, c), "no")) args->negated = 1;
        if ((rel == DL_REL_ADVMOD || rel == DL_REL_CC_PRECONJ) && is_negation(dl_scene_word(s, c))) args->negated = 1;
    }
    uint16_t stage = dl_scene_head(s, w);
    if (args->light == DL_NO_WORD && stage != DL_NO_WORD && dl_scene_in(s, stage, s->frames->light_see) &&
        (dl_rel_base(dl_scene_rel(s, w)) == DL_REL_NSUBJ || w == 0))
        collect_preps(s, args, stage, 1, 0); /* "fighting broke out between" */
    if (args->light == DL_NO_WORD) return;
    struct dl_args verb = no_arguments;
    verb_arguments(s, args->light, &verb);
    args->subject = verb.subject;
    args->will = verb.will;
    args->must = verb.must;
    args->negated |= verb.negated;
    for (uint8_t i = 0; i < verb.prep_count && args->prep_count < DL_ARG_PREPS; i++)
        if (verb.preps[i].direct && verb.preps[i].word != w) args->preps[args->prep_count++] = verb.preps[i];
}

void dl_arguments(const struct dl_scene *s, uint16_t w, uint32_t kind, struct dl_args *args)
{
    struct dl_known_facts *known = s->known;
    uint8_t *at = &known->args_at[kind == DL_FRAME_NOUN][w];
    if (*at != 0) {
        *args = known->args[*at - 1];
        return;
    }
    *args = no_arguments;
    if (kind == DL_FRAME_NOUN) noun_arguments(s, w, args);
    else verb_arguments(s, w, args);
    if (known->args_count == DL_KNOWN_ARGS) return;
    known->args[known->args_count++] = *args;
    *at = known->args_count;
}
