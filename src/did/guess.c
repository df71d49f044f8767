/* One-against-the-rest logistic regressions (train/did.py). Features are the words themselves, the lexicon's own sets that
 * they are in, the classes that the lexicon gives their lemmas in other patterns, clusters of words that stand in like company
 * (data/frames/clusters.tsv, from counts over news text), and the kinds of the two sides: so a verb of which nothing is known is still told
 * by what it is done to and by whom. Sums of integers, so that every machine decides alike. */
#include "did/guess.h"

#include <string.h>

enum { KEEP = DL_EVENT_TYPES };

struct sums {
    const struct dl_frames *frames;
    int32_t of[DL_EVENT_TYPES + 1];
};

static void add_row(const struct dl_frames *f, int32_t first, int32_t sign, int32_t *to)
{
    for (uint32_t at = (uint32_t)first; at != 0; at = f->guess_weights.at[at].next)
        to[f->guess_weights.at[at].type] += sign * f->guess_weights.at[at].value;
}

/* Adds the weights of a feature. */
static void add(struct sums *sums, const char *template_name, struct dl_str a, struct dl_str b)
{
    add_row(sums->frames, dl_weights_get(&sums->frames->guess, template_name, a, b), 1, sums->of);
}

static void add_text(struct sums *sums, const char *template_name, const char *a)
{
    add(sums, template_name, dl_str_from(a), (struct dl_str){NULL, 0});
}

/* ---- what is known of a word ---- */

static struct dl_str lemma_of(const struct dl_scene *s, uint16_t w)
{
    return w == DL_NO_WORD ? (struct dl_str){NULL, 0} : dl_scene_word(s, w)->lemma;
}

static uint32_t cluster_number(const struct dl_scene *s, uint16_t w)
{
    char low[64];
    struct dl_str lemma = lemma_of(s, w);
    if (lemma.size == 0 || lemma.size > sizeof low) return DL_NONE;
    for (uint32_t i = 0; i < lemma.size; i++) low[i] = dl_ascii_to_lower(lemma.at[i]);
    return dl_table_get(&s->frames->cluster_of, (struct dl_str){low, lemma.size});
}

static struct dl_str cluster_of(const struct dl_scene *s, uint16_t w)
{
    uint32_t cluster = cluster_number(s, w);
    return cluster == DL_NONE ? (struct dl_str){NULL, 0} : s->frames->cluster_names.at[cluster];
}

static void add_sets(struct sums *sums, const struct dl_scene *s, const char *template_name, uint16_t w)
{
    const struct dl_frames *f = s->frames;
    if (w == DL_NO_WORD || s->lemma[w] == DL_NONE) return;
    for (uint32_t i = f->set_start[s->lemma[w]]; i < f->set_start[s->lemma[w] + 1]; i++)
        if (f->set_ids[i] < f->set_names.count) add(sums, template_name, f->set_names.at[f->set_ids[i]], (struct dl_str){NULL, 0});
}

/* The classes that the lexicon gives a lemma, whatever the pattern. */
static void add_classes(struct sums *sums, const struct dl_scene *s, const char *template_name, uint16_t w, uint32_t kind)
{
    const struct dl_frames *f = s->frames;
    if (w == DL_NO_WORD || s->lemma[w] == DL_NONE) return;
    const uint32_t seen = f->classes_of[kind][s->lemma[w]];
    for (int type = 0; type < DL_EVENT_TYPES; type++)
        if (seen >> type & 1) add_text(sums, template_name, dl_event_type_name(type));
}

static const char *level_name(uint8_t level)
{
    return level == DL_LEVEL_STRONG ? "strong" : level == DL_LEVEL_WEAK ? "weak" : "none";
}

static void add_side(struct sums *sums, const struct dl_scene *s, const char *template_name, const struct dl_party *party)
{
    struct dl_str kind = dl_str_from(level_name(party->count > 0 ? party->level : DL_LEVEL_NONE));
    add(sums, template_name, kind, (struct dl_str){NULL, 0});
    if (party->count == 0 || party->at[0].entity == DL_NONE) return;
    const struct dl_entity *e = &s->doc->entities.at[party->at[0].entity];
    add(sums, template_name, e->kind == DL_ENTITY_COUNTRY ? DL_STR("country") : DL_STR("sector"), e->sector);
}

static void add_word(struct sums *sums, const struct dl_scene *s, const char *template_name, uint16_t w)
{
    if (w != DL_NO_WORD) add(sums, template_name, lemma_of(s, w), (struct dl_str){NULL, 0});
}

static int keeps_company(const struct dl_scene *s, uint16_t w)
{
    uint8_t tag = dl_scene_word(s, w)->upos;
    return tag == DL_UPOS_NOUN || tag == DL_UPOS_VERB || tag == DL_UPOS_ADJ;
}

static void add_near(const struct dl_scene *s, uint16_t w, int32_t sign, int32_t *to)
{
    const struct dl_frames *f = s->frames;
    uint32_t cluster = keeps_company(s, w) ? cluster_number(s, w) : DL_NONE;
    if (cluster != DL_NONE) add_row(f, f->near_of[cluster], sign, to);
}

/* The company: nouns, verbs and adjectives of the sentence by cluster, and what tells sport and business. Added up once a sentence. */
static void add_company(struct sums *sums, struct dl_scene *s, uint16_t but)
{
    for (uint16_t w = 0; s->frames->watch != NULL && w < s->count; w++) { /* the trainer wants their names */
        struct dl_str cluster = w != but && keeps_company(s, w) ? cluster_of(s, w) : (struct dl_str){NULL, 0};
        if (cluster.size > 0) add(sums, "near", cluster, (struct dl_str){NULL, 0});
    }
    if (s->frames->watch != NULL) return;
    if (!s->has_company) {
        memset(s->company, 0, sizeof s->company);
        for (uint16_t w = 0; w < s->count; w++) add_near(s, w, 1, s->company);
        s->has_company = 1;
    }
    for (int type = 0; type <= DL_EVENT_TYPES; type++) sums->of[type] += s->company[type];
    add_near(s, but, -1, sums->of);
}

static void add_predicate(struct sums *sums, const struct dl_scene *s, const struct dl_draft *d)
{
    const struct dl_args *args = &d->args;
    struct dl_str lemma = lemma_of(s, d->word), none = {NULL, 0};
    add(sums, "bias", none, none);
    add(sums, "lemma", lemma, none);
    if (args->particle != DL_NO_WORD) add(sums, "particle", lemma, lemma_of(s, args->particle));
    if (args->object != DL_NO_WORD) add(sums, "pair", lemma, lemma_of(s, args->object));
    add(sums, "cluster", cluster_of(s, d->word), none);
    add(sums, "relation", dl_str_from(dl_rel_name(dl_rel_base(dl_scene_rel(s, d->word)))), none);
    add_text(sums, "voice", args->passive ? "passive" : args->object != DL_NO_WORD ? "object" : "bare");
    if (args->negated) add_text(sums, "negated", "yes");
    if (args->will) add_text(sums, "will", "yes");
    if (args->complement != DL_NO_WORD) {
        add_text(sums, "complement", args->clause ? "clause" : "infinitive");
        add_word(sums, s, "complement", args->complement);
        add_classes(sums, s, "complement", args->complement, DL_FRAME_VERB);
    }
    add_word(sums, s, "object", args->object);
    if (args->object != DL_NO_WORD) add(sums, "objects", cluster_of(s, args->object), none);
    add_sets(sums, s, "object", args->object);
    add_classes(sums, s, "object", args->object, DL_FRAME_NOUN);
    add_word(sums, s, "subject", args->subject);
    add_sets(sums, s, "subject", args->subject);
    for (uint8_t i = 0; i < args->prep_count; i++) {
        if (!args->preps[i].direct) continue;
        struct dl_str prep = {NULL, 0};
        for (uint16_t c = s->child[args->preps[i].word]; c != DL_NO_WORD; c = s->sibling[c])
            if (dl_scene_rel(s, c) == DL_REL_CASE) prep = lemma_of(s, c);
        add(sums, "with", prep, none);
        add(sums, "with", prep, lemma_of(s, args->preps[i].word));
        add_classes(sums, s, "with", args->preps[i].word, DL_FRAME_NOUN);
    }
}

/* ---- how it is told: what sets a report of an act off from talk of its kind ---- */

static const char *tense_of(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    const char *tense = NULL;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        const struct dl_word *aux = dl_scene_word(s, c);
        enum dl_rel rel = dl_scene_rel(s, c);
        if (rel != DL_REL_AUX && rel != DL_REL_AUX_PASS && rel != DL_REL_COP) continue;
        if (dl_has_feat(aux, "VerbForm=Fin") && tense == NULL)
            tense = dl_lemma_is(aux, "have")         ? "perfect"
                    : dl_has_feat(aux, "Tense=Past") ? "past"
                    : dl_has_feat(aux, "Tense=Pres") ? "present"
                    : dl_lemma_is(aux, "will")       ? "will"
                                                     : "modal";
    }
    if (tense != NULL) return tense;
    if (word->upos == DL_UPOS_NOUN) return "noun";
    return dl_has_feat(word, "Tense=Past") && dl_has_feat(word, "VerbForm=Fin") ? "past"
           : dl_has_feat(word, "VerbForm=Fin")                                  ? "present"
           : dl_has_feat(word, "VerbForm=Inf")                                  ? "infinitive"
           : dl_has_feat(word, "VerbForm=Ger")                                  ? "gerund"
                                                                                : "participle";
}

/* Who stands on a side: named, a pronoun, told apart by an article or number, or of a kind. */
static const char *how_known(const struct dl_scene *s, const struct dl_party *party)
{
    if (party->count == 0) return "nobody";
    const struct dl_word *word = dl_scene_word(s, party->head[0]);
    if (word->ner != DL_NER_O || word->upos == DL_UPOS_PROPN) return "named";
    if (word->upos == DL_UPOS_PRON) return dl_has_feat(word, "Person=3") ? "pronoun" : "speaker";
    const char *how = dl_has_feat(word, "Number=Plur") ? "plural" : "bare";
    for (uint16_t c = s->child[party->head[0]]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (dl_scene_word(s, c)->ner != DL_NER_O) return "of named";
        if (rel == DL_REL_NUMMOD) how = "counted";
        if (rel == DL_REL_NMOD_POSS) how = "owned";
        if (rel == DL_REL_DET) how = dl_lemma_is(dl_scene_word(s, c), "the") ? "definite" : "indefinite";
    }
    return how;
}

/* Whether a day stands in the sentence. */
static int has_day(const struct dl_scene *s)
{
    const struct dl_doc *doc = s->doc;
    for (uint32_t i = dl_scene_first_time(s); i < doc->times.count && doc->times.at[i].word < s->first + s->count; i++)
        if (doc->times.at[i].type == DL_TIMEX_DATE && doc->times.at[i].interval.precision != DL_PRECISION_NONE) return 1;
    return 0;
}

/* Which clauses lie between the predicate and the main one. */
static void add_place(struct sums *sums, const struct dl_scene *s, const struct dl_draft *d)
{
    const struct dl_str none = {NULL, 0};
    uint16_t w = dl_draft_verb(d);
    for (int steps = 0; steps < 6 && w != DL_NO_WORD; steps++, w = dl_scene_head(s, w)) {
        const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, w));
        if (rel == DL_REL_ROOT) add(sums, "main tense", dl_str_from(tense_of(s, w)), none);
        if (rel == DL_REL_ROOT || rel == DL_REL_CONJ || rel == DL_REL_XCOMP) continue;
        add(sums, "under", dl_str_from(dl_rel_name(dl_scene_rel(s, w))), none);
        for (uint16_t c = s->child[w]; c != DL_NO_WORD && c < w; c = s->sibling[c])
            if (dl_scene_rel(s, c) == DL_REL_MARK ||
                (dl_scene_rel(s, c) == DL_REL_ADVMOD && dl_has_feat(dl_scene_word(s, c), "PronType=Int")))
                add(sums, "under", dl_str_from(dl_rel_name(dl_scene_rel(s, w))), lemma_of(s, c));
    }
}

static void add_manner(struct sums *sums, const struct dl_scene *s, const struct dl_draft *d)
{
    const struct dl_manner *m = &s->known->manner;
    const struct dl_str voice = dl_str_from(dl_manner_voice(m)), told = dl_str_from(dl_manner_tense(m)), none = {NULL, 0};
    const struct dl_str tense = dl_str_from(tense_of(s, dl_draft_verb(d)));
    add(sums, "voice", voice, none);
    add(sums, "manner", told, none);
    add(sums, "manner", voice, told);
    add(sums, "manner tense", told, tense);
    add(sums, "voice tense", voice, tense);
    add(sums, "voice found", voice, dl_str_from(dl_event_type_name(d->type)));
    add(sums, "manner actor", told, dl_str_from(how_known(s, &d->actor)));
    add(sums, "dated tense", has_day(s) ? DL_STR("yes") : DL_STR("no"), tense);
    add(sums, "status", dl_str_from(dl_status_name(d->status)), none);
    add_text(sums, "at", dl_str_is(told, "unknown") ? "alone" : s->sentence < 4 ? "lead" : "rest");
    add_text(sums, "asked", dl_str_is(dl_scene_word(s, (uint16_t)(s->count - 1))->form, "?") ? "yes" : "no");
}

static void add_telling(struct sums *sums, const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t verb = dl_draft_verb(d);
    const uint16_t head = dl_scene_head(s, verb);
    uint32_t names = 0, numbers = 0, persons = 0;
    for (uint16_t w = 0; w < s->count; w++) {
        const struct dl_word *word = dl_scene_word(s, w);
        names += word->ner != DL_NER_O && word->ner % 2 == 1;
        numbers += word->upos == DL_UPOS_NUM;
        persons += word->upos == DL_UPOS_PRON && (dl_has_feat(word, "Person=1") || dl_has_feat(word, "Person=2"));
    }
    const struct dl_str tense = dl_str_from(tense_of(s, verb)), actor = dl_str_from(how_known(s, &d->actor)), none = {NULL, 0};
    add(sums, "tense", tense, none);
    add(sums, "tense by", tense, actor);
    add_text(sums, "names", names == 0 ? "none" : names == 1 ? "one" : names == 2 ? "two" : "many");
    add(sums, "tense names", tense, names == 0 ? DL_STR("none") : DL_STR("some"));
    if (numbers > 0) add_text(sums, "numbers", "yes");
    if (persons > 0) add_text(sums, "persons", "yes");
    add(sums, "known actor", actor, none);
    add_text(sums, "known recipient", how_known(s, &d->recipient));
    add_text(sums, "quoted", s->word_statement[s->first + d->word] != DL_NONE ? "yes" : "no");
    add_text(sums, "length", s->count < 10 ? "short" : s->count < 25 ? "middle" : s->count < 45 ? "long" : "endless");
    if (head != DL_NO_WORD) add(sums, "above", dl_str_from(dl_rel_name(dl_rel_base(dl_scene_rel(s, verb)))), lemma_of(s, head));
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_MARK || dl_scene_rel(s, c) == DL_REL_ADVMOD) add_word(sums, s, "beside", c);
}

static void tell(const struct sums *sums, const struct dl_scene *s, const struct dl_draft *d, const char *found)
{
    const struct dl_guess_watch *watch = sums->frames->watch;
    if (watch != NULL) watch->predicate(watch->user, s->doc, s->first + d->word, found);
}

/* ---- a verb that no frame covers ---- */

/* Sides of a verb of which nothing is known: the subject; the object, then who stands behind the usual prepositions. */
static void fill_sides(struct dl_scene *s, struct dl_draft *d)
{
    uint32_t actor[] = {DL_PART_SUBJ}, recipient[] = {DL_PART_IOBJ, DL_PART_OBJ};
    dl_party_fill(s, d->word, DL_FRAME_VERB, &d->args, actor, 1, &d->actor);
    if (d->actor.refused || (s->frames->watch == NULL && d->actor.level != DL_LEVEL_STRONG && !d->args.passive)) return;
    dl_party_fill(s, d->word, DL_FRAME_VERB, &d->args, recipient, 2, &d->recipient);
    for (size_t i = 0; i < DL_USUAL_SLOTS && d->recipient.count == 0; i++) {
        if (s->frames->slots_usual[i] == DL_NONE) continue;
        uint32_t slot = s->frames->slots_usual[i] | DL_PART_BARE;
        dl_party_fill(s, d->word, DL_FRAME_VERB, &d->args, &slot, 1, &d->recipient);
    }
}

static int may_be_guessed(struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos != DL_UPOS_VERB || dl_scene_in(s, w, s->frames->speech) || dl_scene_in(s, w, s->frames->unguessed)) return 0;
    enum dl_rel rel = dl_scene_rel(s, w);
    return rel != DL_REL_AUX && rel != DL_REL_AUX_PASS && rel != DL_REL_COP && rel != DL_REL_AMOD && rel != DL_REL_CASE &&
           rel != DL_REL_MARK;
}

/* Corpora hold more acts than the news do, so a guess must be borne out: a main or finite clause, ... */
static int is_main(const struct dl_scene *s, uint16_t w)
{
    enum dl_rel rel = dl_rel_base(dl_scene_rel(s, w));
    return rel == DL_REL_ROOT || rel == DL_REL_CONJ || rel == DL_REL_CCOMP || rel == DL_REL_PARATAXIS || rel == DL_REL_ADVCL;
}

/* ... somebody who acts or a passive, and a class that the lexicon gives the verb in other company, if it knows the verb. */
static int is_known_for(const struct dl_scene *s, uint16_t w, int type)
{
    const struct dl_frames *f = s->frames;
    const uint32_t lemma = s->lemma[w];
    if (lemma == DL_NONE || f->first[DL_FRAME_VERB][lemma] == DL_NONE) return 1;
    return (f->classes_of[DL_FRAME_VERB][lemma] >> type & 1) != 0;
}

int dl_guess_may(struct dl_scene *s, uint16_t w)
{
    const struct dl_frames *f = s->frames;
    if (f->watch != NULL) return may_be_guessed(s, w);
    return f->guess.count > 0 && is_main(s, w) && may_be_guessed(s, w);
}

int dl_guess_class(struct dl_scene *s, uint16_t w, struct dl_draft *d)
{
    const struct dl_frames *f = s->frames;
    if (!dl_guess_may(s, w)) return 0;
    d->kind = DL_FRAME_VERB;
    dl_arguments(s, w, DL_FRAME_VERB, &d->args);
    if (d->args.object != DL_NO_WORD && dl_kind(s, d->args.object) == DL_FRAME_NOUN && dl_match(s, d->args.object) != NULL)
        return 0;
    fill_sides(s, d);
    if (d->actor.refused || (d->actor.level < DL_LEVEL_STRONG && d->recipient.level < DL_LEVEL_STRONG)) return 0;
    if (f->watch == NULL && d->actor.level != DL_LEVEL_STRONG && !d->args.passive) return 0;
    struct sums sums = {.frames = f};
    add_predicate(&sums, s, d);
    add_classes(&sums, s, "verb", w, DL_FRAME_VERB);
    add_side(&sums, s, "actor", &d->actor);
    add_side(&sums, s, "recipient", &d->recipient);
    add_company(&sums, s, w);
    tell(&sums, s, d, "-");
    if (f->guess.count == 0) return 0;
    int best = 0;
    for (int type = 1; type < DL_EVENT_TYPES; type++)
        if (sums.of[type] > sums.of[best]) best = type;
    if (sums.of[best] <= DL_GUESS_ABOVE || !is_known_for(s, w, best)) return 0;
    d->type = best;
    d->cameo = f->classes[best].cameo;
    d->score = sums.of[best];
    d->turn = "guessed";
    return 1;
}

/* ---- what a frame found ---- */

int32_t dl_guess_keep(struct dl_scene *s, struct dl_draft *d)
{
    const struct dl_frames *f = s->frames;
    if (!dl_weights_are_there(&f->guess) || d->frame == NULL) return 0;
    const char *found = dl_event_type_name(d->type);
    struct sums sums = {.frames = f};
    add_predicate(&sums, s, d);
    add_telling(&sums, s, d);
    add_place(&sums, s, d);
    add_manner(&sums, s, d);
    add(&sums, "found", dl_str_from(found), (struct dl_str){NULL, 0});
    add(&sums, "found", dl_str_from(found), lemma_of(s, d->word));
    add(&sums, "found", dl_str_from(found),
        dl_str_from(d->kind == DL_FRAME_NOUN   ? "noun"
                    : d->kind == DL_FRAME_VERB ? "verb"
                                               : "adjective"));
    add(&sums, "weight",
        dl_str_from(d->frame->weight >= 4   ? "high"
                    : d->frame->weight >= 2 ? "middle"
                                            : "low"),
        (struct dl_str){NULL, 0});
    if (d->args.light != DL_NO_WORD) add_word(&sums, s, "light", d->args.light);
    add_side(&sums, s, "actor", &d->actor);
    add_side(&sums, s, "recipient", &d->recipient);
    add_company(&sums, s, d->word);
    tell(&sums, s, d, found);
    return sums.of[KEEP];
}
