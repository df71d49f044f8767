/* Who does it and to whom, as the tree says: passives turned round, subjects found through conjunction, control and raising, relative
 * and participial clauses. After Universal Dependencies' description of these constructions; a wrong head costs one argument, not
 * the event, since a missing argument is simply missing. */
#include "did/scene.h"

#include <string.h>

enum { DEPTH = 8 };

static int is_verb_like(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    return word->upos == DL_UPOS_VERB || word->upos == DL_UPOS_AUX || dl_scene_child(s, w, DL_REL_COP) != DL_NO_WORD ||
           dl_scene_child_base(s, w, DL_REL_NSUBJ) != DL_NO_WORD;
}

static int has_aux(const struct dl_scene *s, uint16_t w) { return dl_scene_child_base(s, w, DL_REL_AUX) != DL_NO_WORD; }

static int past_participle(const struct dl_word *word)
{
    return dl_has_feat(word, "VerbForm=Part") && (dl_has_feat(word, "Tense=Past") || dl_has_feat(word, "Voice=Pass"));
}

/* "Eight Spaniards arrested": the auxiliary is left out in headlines, and the verb never goes without an object. */
static int headline_passive(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    return dl_scene_in(s, w, s->frames->headline) && dl_scene_child(s, w, DL_REL_OBJ) == DL_NO_WORD && !has_aux(s, w) &&
           dl_str_ends(word->form, "d") && dl_scene_child(s, w, DL_REL_NSUBJ) != DL_NO_WORD &&
           dl_scene_child(s, w, DL_REL_CCOMP) == DL_NO_WORD;
}

/* A finite verb that the parser took for a participle before its own object: "the soldiers had [tortured villagers]",
 * "Police [fired tear gas] at ...". Gives the subject; the object is the noun it hangs on. */
static uint16_t hidden_subject(const struct dl_scene *s, uint16_t w)
{
    uint16_t noun = dl_scene_head(s, w);
    const struct dl_word *word = dl_scene_word(s, w);
    if (dl_scene_rel(s, w) != DL_REL_AMOD || word->upos != DL_UPOS_VERB || noun == DL_NO_WORD || noun < w || w == 0 ||
        !dl_str_ends(word->form, "d"))
        return DL_NO_WORD;
    uint16_t before = (uint16_t)(w - 1);
    if (dl_scene_word(s, before)->upos == DL_UPOS_ADV && before > 0) before--;
    const struct dl_word *left = dl_scene_word(s, before);
    if (dl_lemma_is(left, "have") && left->upos == DL_UPOS_VERB && dl_scene_head(s, noun) == before) return dl_subject(s, before);
    if (left->upos == DL_UPOS_CCONJ && dl_scene_rel(s, noun) == DL_REL_CONJ) { /* "denounced it and [threatened sanctions]" */
        uint16_t verb = dl_scene_head(s, noun);
        if (verb != DL_NO_WORD && dl_scene_word(s, verb)->upos == DL_UPOS_VERB) return dl_subject(s, verb);
    }
    int name = left->upos == DL_UPOS_PROPN || left->upos == DL_UPOS_NOUN || left->upos == DL_UPOS_AUX;
    int opens = before == 0 || (before == 1 && dl_scene_word(s, 0)->upos == DL_UPOS_DET);
    return name && opens && dl_scene_head(s, before) == noun && dl_scene_rel(s, noun) == DL_REL_ROOT ? before : DL_NO_WORD;
}

int dl_passive(const struct dl_scene *s, uint16_t w)
{
    if (hidden_subject(s, w) != DL_NO_WORD) return 0;
    if (headline_passive(s, w)) return 1;
    for (uint16_t at = w, i = 0; at != DL_NO_WORD && i < DEPTH; i++) {
        if (dl_scene_child(s, at, DL_REL_AUX_PASS) != DL_NO_WORD || dl_scene_child(s, at, DL_REL_NSUBJ_PASS) != DL_NO_WORD ||
            dl_scene_child(s, at, DL_REL_OBL_AGENT) != DL_NO_WORD)
            return 1;
        if (!past_participle(dl_scene_word(s, at)) || has_aux(s, at) || dl_scene_child_base(s, at, DL_REL_NSUBJ) != DL_NO_WORD)
            return 0;
        enum dl_rel rel = dl_scene_rel(s, at);
        int bare = dl_scene_child(s, at, DL_REL_OBJ) == DL_NO_WORD;
        if (rel == DL_REL_ACL || rel == DL_REL_ADVCL || rel == DL_REL_XCOMP || rel == DL_REL_AMOD) return bare;
        if (rel == DL_REL_ROOT || rel == DL_REL_PARATAXIS) return 0;
        if (rel != DL_REL_CONJ || !bare) return 0;
        at = dl_scene_head(s, at);
    }
    return 0;
}

/* "who", "which", "that" in a relative clause stand for the noun that the clause is about. */
static uint16_t antecedent(const struct dl_scene *s, uint16_t clause)
{
    for (int i = 0; clause != DL_NO_WORD && i < DEPTH; i++, clause = dl_scene_head(s, clause)) {
        enum dl_rel rel = dl_scene_rel(s, clause);
        if (rel == DL_REL_ACL_RELCL || rel == DL_REL_ADVCL_RELCL) return dl_scene_head(s, clause);
        if (rel != DL_REL_CONJ && rel != DL_REL_XCOMP && rel != DL_REL_CCOMP) break;
    }
    return DL_NO_WORD;
}

static int is_relative(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos != DL_UPOS_PRON && word->upos != DL_UPOS_DET && word->upos != DL_UPOS_SCONJ) return 0;
    return dl_lemma_is(word, "who") || dl_lemma_is(word, "which") || dl_lemma_is(word, "that") || dl_lemma_is(word, "whom");
}

static uint16_t resolve_relative(const struct dl_scene *s, uint16_t subject, uint16_t clause)
{
    if (subject == DL_NO_WORD || !is_relative(s, subject)) return subject;
    uint16_t noun = antecedent(s, clause);
    return noun != DL_NO_WORD ? noun : subject;
}

/* Verbs whose object does what their infinitive says; the others' subject does. */
static int object_controls(const struct dl_scene *s, uint16_t verb)
{
    static const char *const subject_control[] = {"promise", "vow", "threaten", "offer", "agree", "pledge", "swear"};
    for (size_t i = 0; i < sizeof subject_control / sizeof *subject_control; i++)
        if (dl_lemma_is(dl_scene_word(s, verb), subject_control[i])) return 0;
    return 1;
}

static uint16_t possessor(const struct dl_scene *s, uint16_t noun)
{
    uint16_t poss = dl_scene_child(s, noun, DL_REL_NMOD_POSS);
    if (poss != DL_NO_WORD) return poss;
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_rel_base(dl_scene_rel(s, c)) == DL_REL_NMOD) {
            uint16_t mark = dl_scene_child(s, c, DL_REL_CASE);
            if (mark != DL_NO_WORD && (dl_lemma_is(dl_scene_word(s, mark), "by") || dl_lemma_is(dl_scene_word(s, mark), "of")))
                return c;
        }
    return DL_NO_WORD;
}

static int is_dateline(const struct dl_scene *s, uint16_t w)
{
    struct dl_str form = dl_scene_word(s, w)->form;
    for (uint32_t i = 0; i < form.size; i++)
        if (!dl_ascii_upper(form.at[i])) return 0;
    return w < 3 && form.size > 3;
}

/* Of several subjects the nearest before the verb: the others are datelines and headings that the parser has tied in. */
static uint16_t own_subject(const struct dl_scene *s, uint16_t w)
{
    uint16_t found = DL_NO_WORD;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if ((rel == DL_REL_NSUBJ || rel == DL_REL_NSUBJ_PASS || rel == DL_REL_NSUBJ_OUTER) && (found == DL_NO_WORD || c < w))
            found = c;
    }
    if (found == DL_NO_WORD || !is_dateline(s, found)) return found;
    uint16_t last = found;
    for (uint16_t c = s->child[found]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_APPOS && c < w) last = c;
    return last;
}

static uint16_t subject_at(const struct dl_scene *s, uint16_t w, int depth);

/* The subject of a clause that hangs on a noun. */
static uint16_t subject_from_noun(const struct dl_scene *s, uint16_t w, uint16_t noun, int depth)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (dl_scene_rel(s, w) == DL_REL_ACL && dl_scene_child(s, noun, DL_REL_COP) != DL_NO_WORD &&
        dl_has_feat(word, "VerbForm=Ger")) {
        uint16_t who = own_subject(s, noun); /* "X is the largest donor, providing ..." */
        if (who != DL_NO_WORD) return who;
    }
    if (dl_scene_rel(s, w) != DL_REL_ACL) return noun;
    if (dl_has_feat(word, "VerbForm=Ger") && dl_scene_rel(s, noun) == DL_REL_OBJ && dl_scene_in(s, noun, s->frames->voice) &&
        possessor(s, noun) == DL_NO_WORD)
        return subject_at(s, dl_scene_head(s, noun), depth + 1); /* "adopted a resolution calling for ..." */
    uint16_t mark = dl_scene_child(s, w, DL_REL_MARK);
    int to = dl_has_feat(word, "VerbForm=Inf") || (mark != DL_NO_WORD && word->upos == DL_UPOS_VERB);
    if (!to) return noun;
    uint16_t owner = possessor(s, noun);
    if (owner != DL_NO_WORD) return owner;
    uint16_t verb = dl_scene_head(s, noun);
    return verb != DL_NO_WORD && is_verb_like(s, verb) && dl_scene_rel(s, noun) == DL_REL_OBJ ? subject_at(s, verb, depth + 1)
                                                                                              : DL_NO_WORD;
}

/* "accused officers of beating demonstrators", "praised Oslo for opening talks": whose deed it is. */
static uint16_t blamed_object(const struct dl_scene *s, uint16_t w, uint16_t head)
{
    uint16_t mark = dl_scene_child(s, w, DL_REL_MARK), object = dl_scene_child(s, head, DL_REL_OBJ);
    if (mark == DL_NO_WORD || object == DL_NO_WORD || object > w) return DL_NO_WORD;
    const struct dl_word *word = dl_scene_word(s, mark);
    if (dl_lemma_is(dl_scene_word(s, object), "other")) return DL_NO_WORD; /* "accused each other of" */
    return dl_lemma_is(word, "of") || dl_lemma_is(word, "from") || dl_lemma_is(word, "for") ? object : DL_NO_WORD;
}

static uint16_t subject_at(const struct dl_scene *s, uint16_t w, int depth)
{
    if (depth > DEPTH) return DL_NO_WORD;
    uint16_t own = own_subject(s, w);
    if (own != DL_NO_WORD) return resolve_relative(s, own, w);
    uint16_t head = dl_scene_head(s, w);
    if (head == DL_NO_WORD) return DL_NO_WORD;
    switch (dl_scene_rel(s, w)) {
    case DL_REL_CONJ:
        return is_verb_like(s, head) || dl_scene_rel(s, head) == DL_REL_ROOT ? subject_at(s, head, depth + 1)
               : dl_scene_word(s, w)->upos == DL_UPOS_VERB                   ? subject_at(s, head, depth + 1)
                                                                             : DL_NO_WORD;
    case DL_REL_XCOMP: {
        uint16_t object = dl_scene_child(s, head, DL_REL_OBJ);
        if (object != DL_NO_WORD && object_controls(s, head)) return object;
        return subject_at(s, head, depth + 1);
    }
    case DL_REL_ADVCL: {
        const struct dl_word *word = dl_scene_word(s, w);
        if (dl_has_feat(word, "VerbForm=Fin")) return DL_NO_WORD;
        uint16_t blamed = blamed_object(s, w, head);
        if (blamed != DL_NO_WORD) return blamed;
        if (dl_scene_word(s, head)->upos == DL_UPOS_NOUN && !is_verb_like(s, head)) return head;
        return subject_at(s, head, depth + 1);
    }
    case DL_REL_ACL:
    case DL_REL_ACL_RELCL: return subject_from_noun(s, w, head, depth);
    case DL_REL_AMOD: return head;
    default: return DL_NO_WORD;
    }
}

uint16_t dl_subject(const struct dl_scene *s, uint16_t w) { return subject_at(s, w, 0); }

uint16_t dl_speaker(const struct dl_scene *s, uint16_t w)
{
    uint16_t at = w;
    for (int i = 0; i < 3 && dl_scene_rel(s, at) == DL_REL_CONJ && dl_scene_head(s, at) != DL_NO_WORD; i++)
        at = dl_scene_head(s, at);
    uint16_t head = dl_scene_head(s, at);
    enum dl_rel rel = dl_scene_rel(s, at);
    if (head != DL_NO_WORD && (rel == DL_REL_CCOMP || rel == DL_REL_PARATAXIS) && dl_scene_in(s, head, s->frames->speech))
        return dl_subject(s, head);
    for (uint16_t c = s->child[at]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_PARATAXIS && dl_scene_in(s, c, s->frames->speech)) return dl_subject(s, c);
    return DL_NO_WORD;
}

/* ---- phrases with prepositions ---- */

static void add_prep(const struct dl_scene *s, struct dl_args *args, uint16_t noun, int direct)
{
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_CASE || s->lemma[c] == DL_NONE || args->prep_count == DL_ARG_PREPS) continue;
        args->preps[args->prep_count++] = (struct dl_prep){s->lemma[c], noun, (uint8_t)direct};
    }
}

static int is_phrase(enum dl_rel rel)
{
    enum dl_rel base = dl_rel_base(rel);
    return (base == DL_REL_OBL || base == DL_REL_NMOD) && rel != DL_REL_NMOD_POSS;
}

static void collect_preps(const struct dl_scene *s, struct dl_args *args, uint16_t w, int direct, int depth)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (is_phrase(dl_scene_rel(s, c))) add_prep(s, args, c, direct);
    if (depth == 0) return;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (direct && is_phrase(rel) && c < w) continue; /* "As neighbours of Ukraine, they ..." */
        if (rel == DL_REL_ACL && !direct && c > w && past_participle(dl_scene_word(s, c))) /* "the sanctions imposed on India" */
            collect_preps(s, args, c, 0, 0);
        if (is_phrase(rel) || rel == DL_REL_OBJ || rel == DL_REL_NSUBJ_PASS ||
            (rel == DL_REL_CONJ && !direct && dl_scene_rel(s, w) == DL_REL_OBJ))
            collect_preps(s, args, c, 0, depth - 1);
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

/* The infinitive, -ing form or clause that says what is promised, refused, demanded. */
static void read_complement(const struct dl_scene *s, uint16_t w, struct dl_args *args)
{
    uint16_t loose = DL_NO_WORD;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        const struct dl_word *word = dl_scene_word(s, c);
        enum dl_rel rel = dl_scene_rel(s, c);
        int verb = word->upos == DL_UPOS_VERB || word->upos == DL_UPOS_AUX || dl_scene_child(s, c, DL_REL_COP) != DL_NO_WORD;
        if (rel == DL_REL_XCOMP) {
            if (word->upos == DL_UPOS_VERB) args->complement = c;
            else if (args->predicate == DL_NO_WORD) {
                args->predicate = c;
                if (marked_by(s, c, "to")) args->complement = c;
            }
        } else if (rel == DL_REL_CCOMP && verb && args->complement == DL_NO_WORD) {
            args->complement = c;
            args->clause = !(dl_has_feat(word, "VerbForm=Inf") && marked_by(s, c, "to"));
        } else if (rel == DL_REL_ADVCL && word->upos == DL_UPOS_VERB && c > w && loose == DL_NO_WORD &&
                   (marked_by(s, c, "to") || marked_by(s, c, "of") || marked_by(s, c, "from") || marked_by(s, c, "for"))) {
            loose = c;
        }
    }
    if (args->complement == DL_NO_WORD) args->complement = loose;
    if (args->complement != DL_NO_WORD || args->object == DL_NO_WORD) return;
    for (uint16_t c = s->child[args->object]; c != DL_NO_WORD; c = s->sibling[c]) /* "repeated its commitment to support" */
        if (dl_scene_rel(s, c) == DL_REL_ACL && marked_by(s, c, "to")) args->complement = c;
}

static int is_at_least(const struct dl_scene *s, uint16_t noun)
{
    if (dl_rel_base(dl_scene_rel(s, noun)) != DL_REL_OBL) return 0;
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_str_is(dl_scene_word(s, c)->form, "least") || dl_str_is(dl_scene_word(s, c)->form, "most"))
            return dl_scene_rel(s, c) != DL_REL_CASE;
    return 0;
}

static uint16_t object_of(const struct dl_scene *s, uint16_t w)
{
    uint16_t object = dl_scene_child(s, w, DL_REL_OBJ);
    if (object != DL_NO_WORD && is_relative(s, object)) {
        uint16_t noun = antecedent(s, w);
        return noun != DL_NO_WORD ? noun : object;
    }
    if (object != DL_NO_WORD) return object;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) /* "released at least 19 Christians" */
        if (c > w && is_at_least(s, c)) return c;
    enum dl_rel rel = dl_scene_rel(s, w);
    uint16_t head = dl_scene_head(s, w);
    if (rel == DL_REL_ACL_RELCL && dl_scene_child(s, w, DL_REL_NSUBJ) != DL_NO_WORD &&
        dl_scene_child(s, w, DL_REL_CCOMP) == DL_NO_WORD && dl_subject(s, w) != head)
        return head;
    if (rel == DL_REL_CONJ && head != DL_NO_WORD && dl_scene_word(s, head)->upos == DL_UPOS_VERB &&
        dl_scene_child_base(s, w, DL_REL_OBL) == DL_NO_WORD && dl_scene_child(s, w, DL_REL_XCOMP) == DL_NO_WORD) {
        object = dl_scene_child(s, head, DL_REL_OBJ);
        if (object != DL_NO_WORD && object > w) return object;
    }
    return DL_NO_WORD;
}

static uint16_t agent_of(const struct dl_scene *s, uint16_t w)
{
    uint16_t agent = dl_scene_child(s, w, DL_REL_OBL_AGENT);
    if (agent != DL_NO_WORD) return agent;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_rel_base(dl_scene_rel(s, c)) == DL_REL_OBL && marked_by(s, c, "by")) return c;
    return DL_NO_WORD;
}

/* "hand over the weapons" read as a phrase with a preposition: the word behind the verb, when it is one of the usual particles. */
static uint16_t stray_particle(const struct dl_scene *s, uint16_t w)
{
    static const char *const particles[] = {"up", "down", "out", "off", "over", "back", "away", "aside"};
    if (w + 1 >= s->count || dl_scene_rel(s, (uint16_t)(w + 1)) != DL_REL_CASE) return DL_NO_WORD;
    uint16_t noun = dl_scene_head(s, (uint16_t)(w + 1));
    if (noun == DL_NO_WORD || dl_scene_head(s, noun) != w) return DL_NO_WORD;
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
        if (dl_str_is_nocase(dl_scene_word(s, (uint16_t)(w + 1))->form, particles[i])) return (uint16_t)(w + 1);
    return DL_NO_WORD;
}

/* "led eleven employees away": an adverb that belongs to the verb wherever it stands behind it. */
static int is_particle(const struct dl_scene *s, uint16_t w)
{
    static const char words[] = "up down out off over back away aside in home through ashore free";
    return dl_str_listed(dl_scene_word(s, w)->form, words, ' ');
}

static void verb_arguments(const struct dl_scene *s, uint16_t w, struct dl_args *args)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (rel == DL_REL_AUX || rel == DL_REL_AUX_PASS || rel == DL_REL_COP) read_auxiliary(s, c, args);
        if ((rel == DL_REL_ADVMOD || rel == DL_REL_AUX || rel == DL_REL_DEP || rel == DL_REL_CC_PRECONJ) &&
            is_negation(dl_scene_word(s, c)))
            args->negated = 1;
        if (rel == DL_REL_COMPOUND_PRT) args->particle = c;
    }
    if (args->particle == DL_NO_WORD) /* a particle tagged as an adverb */
        for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
            if (dl_scene_rel(s, c) == DL_REL_ADVMOD && s->lemma[c] != DL_NONE && (c == w + 1 || (c > w && is_particle(s, c))))
                args->particle = c;
    uint16_t stray = args->particle == DL_NO_WORD ? stray_particle(s, w) : DL_NO_WORD;
    if (stray != DL_NO_WORD) args->particle = stray;
    args->passive = (uint8_t)dl_passive(s, w);
    args->subject = args->passive ? agent_of(s, w) : dl_subject(s, w);
    args->object = args->passive ? dl_subject(s, w) : object_of(s, w);
    uint16_t hidden = hidden_subject(s, w);
    if (hidden != DL_NO_WORD) {
        args->subject = hidden;
        args->object = dl_scene_head(s, w);
        collect_preps(s, args, args->object, 1, 1);
    }
    if (stray != DL_NO_WORD && args->object == DL_NO_WORD && !args->passive) args->object = dl_scene_head(s, stray);
    args->indirect = dl_scene_child(s, w, DL_REL_IOBJ);
    if (args->indirect == DL_NO_WORD && !args->passive &&
        args->object != DL_NO_WORD) /* "promised it security", both tagged as objects */
        for (uint16_t c = s->sibling[args->object]; c != DL_NO_WORD; c = s->sibling[c])
            if (dl_scene_rel(s, c) == DL_REL_OBJ && dl_scene_head(s, args->object) == w) {
                args->indirect = args->object;
                args->object = c;
                break;
            }
    if (args->object != DL_NO_WORD && dl_scene_head(s, args->object) == w) { /* "will accept no alternatives" */
        uint16_t det = dl_scene_child(s, args->object, DL_REL_DET);
        if (det != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, det), "no")) args->negated = 1;
        if (dl_str_is_nocase(dl_scene_word(s, args->object)->form, "nothing")) args->negated = 1;
    }
    if (args->object == DL_NO_WORD && args->indirect != DL_NO_WORD) {
        args->object = args->indirect;
        args->indirect = DL_NO_WORD;
    }
    if (args->passive && dl_scene_child(s, w, DL_REL_OBJ) != DL_NO_WORD) { /* "was refused a visa" */
        args->indirect = args->object;
        args->object = dl_scene_child(s, w, DL_REL_OBJ);
    }
    read_complement(s, w, args);
    collect_preps(s, args, w, 1, 2);
    if (args->passive && args->subject == DL_NO_WORD) /* "occupied for a week by protesters" */
        for (uint8_t i = 0; i < args->prep_count && args->subject == DL_NO_WORD; i++)
            if (marked_by(s, args->preps[i].word, "by") && args->preps[i].word > w &&
                dl_scene_word(s, args->preps[i].word)->thing != DL_THING_TIME)
                args->subject = args->preps[i].word;
    if (dl_scene_rel(s, w) == DL_REL_CONJ) { /* "has neither confirmed nor denied" */
        uint16_t joined = dl_scene_child(s, w, DL_REL_CC);
        if (joined != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, joined), "nor")) args->negated = 1;
    }
    if (dl_scene_rel(s, w) == DL_REL_CONJ && !args->will) { /* "will visit Kyiv and meet": the auxiliary stands at the first */
        uint16_t head = dl_scene_head(s, w);
        if (head != DL_NO_WORD && !has_aux(s, w) && dl_has_feat(dl_scene_word(s, w), "VerbForm=Inf"))
            for (uint16_t c = s->child[head]; c != DL_NO_WORD; c = s->sibling[c])
                if (dl_scene_rel(s, c) == DL_REL_AUX) read_auxiliary(s, c, args);
    }
}

/* ---- nouns ---- */

static uint16_t light_verb(const struct dl_scene *s, uint16_t w, struct dl_args *args)
{
    enum dl_rel rel = dl_scene_rel(s, w);
    uint16_t verb = dl_scene_head(s, w);
    for (int i = 0; i < 3 && verb != DL_NO_WORD && (rel == DL_REL_CONJ || rel == DL_REL_COMPOUND); i++) {
        rel = dl_scene_rel(s, verb);
        verb = dl_scene_head(s, verb);
    }
    if (verb != DL_NO_WORD && rel == DL_REL_NMOD && dl_scene_in(s, verb, s->frames->measure)) {
        rel = dl_scene_rel(s, verb);
        verb = dl_scene_head(s, verb);
    }
    if (verb == DL_NO_WORD) return DL_NO_WORD;
    int passive_subject = rel == DL_REL_NSUBJ_PASS;
    if (rel == DL_REL_ACL_RELCL) return DL_NO_WORD;
    int object = rel == DL_REL_OBJ || passive_subject || rel == DL_REL_OBL;
    if (!object) {
        for (uint16_t c = s->child[w]; c != DL_NO_WORD;
             c = s->sibling[c]) /* "sanctions imposed by", "attacks that Russia carried out" */
            if ((dl_scene_rel(s, c) == DL_REL_ACL || dl_scene_rel(s, c) == DL_REL_ACL_RELCL) &&
                dl_scene_in(s, c, s->frames->light_subject))
                return c;
        return DL_NO_WORD;
    }
    if (dl_scene_in(s, verb, s->frames->light_subject) && rel != DL_REL_OBL) return verb;
    if (rel == DL_REL_OBL && (dl_lemma_is(dl_scene_word(s, verb), "engage") || dl_lemma_is(dl_scene_word(s, verb), "carry") ||
                              dl_lemma_is(dl_scene_word(s, verb), "participate") || dl_lemma_is(dl_scene_word(s, verb), "take")))
        return verb;
    if (dl_scene_in(s, verb, s->frames->light_object)) {
        args->light_object = 1;
        return verb;
    }
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_ACL && dl_scene_in(s, c, s->frames->light_subject)) return c;
    return DL_NO_WORD;
}

static const struct dl_args no_arguments = {.subject = DL_NO_WORD,
                                            .object = DL_NO_WORD,
                                            .indirect = DL_NO_WORD,
                                            .complement = DL_NO_WORD,
                                            .predicate = DL_NO_WORD,
                                            .particle = DL_NO_WORD,
                                            .light = DL_NO_WORD};

static void noun_arguments(const struct dl_scene *s, uint16_t w, struct dl_args *args)
{
    args->light = light_verb(s, w, args);
    collect_preps(s, args, w, 1, 1);
    if (args->light == DL_NO_WORD && (dl_scene_child(s, w, DL_REL_COP) != DL_NO_WORD) && marked_by(s, w, "under")) {
        args->subject = dl_subject(s, w); /* "is under attack from" */
        args->light_object = 1;
    } else if (args->light == DL_NO_WORD && dl_scene_child(s, w, DL_REL_COP) != DL_NO_WORD) {
        args->subject = dl_subject(s, w); /* "is a disgrace" */
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
    *args = no_arguments;
    if (kind == DL_FRAME_NOUN) noun_arguments(s, w, args);
    else verb_arguments(s, w, args);
}
