/* A logistic regression (train/did.py). Features are the words themselves, the lexicon's own sets that they are in, the classes that the
 * lexicon gives their lemmas in other patterns, clusters of words that stand in like company (data/frames/clusters.tsv, from counts over
 * news text), the kinds of the two sides, and how it is told: what sets a report of an act off from talk of its kind. Sums of
 * integers, so that every machine decides alike. */
#include "did/keep.h"

#include <string.h>

#include "did/usual.h"
#include "did/word_kinds.h"

/* ---- what is known of a word ---- */

static struct dl_str lemma_of(const struct dl_scene *s, uint16_t w)
{
    return w == DL_NO_WORD ? (struct dl_str){NULL, 0} : dl_scene_word(s, w)->lemma;
}

static struct dl_str cluster_of(const struct dl_scene *s, uint16_t w)
{
    const uint32_t cluster = w == DL_NO_WORD ? DL_NONE : dl_word_cluster(s, w);
    return cluster == DL_NONE ? (struct dl_str){NULL, 0} : s->frames->cluster_names.at[cluster];
}

static void add_sets(struct dl_sum *sum, const struct dl_scene *s, const char *template_name, uint16_t w)
{
    const struct dl_frames *f = s->frames;
    if (w == DL_NO_WORD || s->lemma[w] == DL_NONE) return;
    for (uint32_t i = f->of_lemma[s->lemma[w]].sets; i < f->of_lemma[s->lemma[w] + 1].sets; i++)
        if (f->set_ids[i] < f->set_names.count) dl_sum_add_one(sum, template_name, f->set_names.at[f->set_ids[i]]);
}

/* The classes that the lexicon gives a lemma, whatever the pattern. */
static void add_classes(struct dl_sum *sum, const struct dl_scene *s, const char *template_name, uint16_t w, uint32_t kind)
{
    const struct dl_frames *f = s->frames;
    if (w == DL_NO_WORD || s->lemma[w] == DL_NONE) return;
    const uint32_t seen = f->classes_of[kind][s->lemma[w]];
    for (int type = 0; type < DL_EVENT_TYPES; type++)
        if (seen >> type & 1) dl_sum_add_text(sum, template_name, dl_event_type_name(type));
}

static void add_side(struct dl_sum *sum, const struct dl_scene *s, const char *template_name, const struct dl_party *party)
{
    dl_sum_add_text(sum, template_name, dl_party_level_name(party->count > 0 ? party->level : DL_LEVEL_NONE));
    if (party->count == 0 || party->at[0].entity == DL_NONE) return;
    const struct dl_entity *e = &s->doc->entities.at[party->at[0].entity];
    dl_sum_add(sum, template_name, e->kind == DL_ENTITY_COUNTRY ? DL_STR("country") : DL_STR("sector"), e->sector);
}

static void add_word(struct dl_sum *sum, const struct dl_scene *s, const char *template_name, uint16_t w)
{
    if (w != DL_NO_WORD) dl_sum_add_one(sum, template_name, lemma_of(s, w));
}

static int keeps_company(const struct dl_scene *s, uint16_t w)
{
    uint8_t tag = dl_scene_word(s, w)->upos;
    return tag == DL_UPOS_NOUN || tag == DL_UPOS_VERB || tag == DL_UPOS_ADJ;
}

static int32_t near_weight(const struct dl_scene *s, uint16_t w)
{
    const uint32_t cluster = keeps_company(s, w) ? dl_word_cluster(s, w) : DL_NONE;
    return cluster == DL_NONE ? 0 : s->frames->near_of[cluster];
}

static const struct dl_company *company_of(struct dl_scene *s)
{
    if (s->company.is_known) return &s->company;
    s->company = (struct dl_company){.is_known = 1};
    for (uint16_t w = 0; w < s->count; w++) {
        const struct dl_word *word = dl_scene_word(s, w);
        s->company.weight += near_weight(s, w);
        s->company.names += word->ner != DL_NER_O && word->ner % 2 == 1;
        s->company.numbers += word->upos == DL_UPOS_NUM;
        s->company.persons += word->upos == DL_UPOS_PRON && (dl_has_feat(word, "Person=1") || dl_has_feat(word, "Person=2"));
    }
    return &s->company;
}

/* The company: nouns, verbs and adjectives of the sentence by cluster, and what tells sport and business. */
static void add_company(struct dl_sum *sum, struct dl_scene *s, uint16_t but)
{
    for (uint16_t w = 0; s->frames->keep_watch != NULL && w < s->count; w++) { /* the trainer wants their names */
        struct dl_str cluster = w != but && keeps_company(s, w) ? cluster_of(s, w) : (struct dl_str){NULL, 0};
        if (cluster.size > 0) dl_sum_add_one(sum, "near", cluster);
    }
    if (s->frames->keep_watch == NULL) sum->total += company_of(s)->weight - near_weight(s, but);
}

static void add_predicate(struct dl_sum *sum, const struct dl_scene *s, const struct dl_draft *d)
{
    const struct dl_args *args = &d->args;
    struct dl_str lemma = lemma_of(s, d->word);
    dl_sum_add_plain(sum, "bias");
    dl_sum_add_one(sum, "lemma", lemma);
    if (args->particle != DL_NO_WORD) dl_sum_add(sum, "particle", lemma, lemma_of(s, args->particle));
    if (args->object != DL_NO_WORD) dl_sum_add(sum, "pair", lemma, lemma_of(s, args->object));
    dl_sum_add_one(sum, "cluster", cluster_of(s, d->word));
    dl_sum_add_text(sum, "relation", dl_rel_name(dl_rel_base(dl_scene_rel(s, d->word))));
    dl_sum_add_text(sum, "voice", args->passive ? "passive" : args->object != DL_NO_WORD ? "object" : "bare");
    if (args->negated) dl_sum_add_text(sum, "negated", "yes");
    if (args->will) dl_sum_add_text(sum, "will", "yes");
    if (args->complement != DL_NO_WORD) {
        dl_sum_add_text(sum, "complement", args->clause ? "clause" : "infinitive");
        add_word(sum, s, "complement", args->complement);
        add_classes(sum, s, "complement", args->complement, DL_FRAME_VERB);
    }
    add_word(sum, s, "object", args->object);
    if (args->object != DL_NO_WORD) dl_sum_add_one(sum, "objects", cluster_of(s, args->object));
    add_sets(sum, s, "object", args->object);
    add_classes(sum, s, "object", args->object, DL_FRAME_NOUN);
    add_word(sum, s, "subject", args->subject);
    add_sets(sum, s, "subject", args->subject);
}

/* What stands behind it with a preposition. */
static void add_phrases(struct dl_sum *sum, const struct dl_scene *s, const struct dl_args *args)
{
    for (uint8_t i = 0; i < args->prep_count; i++) {
        if (!args->preps[i].direct) continue;
        struct dl_str prep = {NULL, 0};
        for (uint16_t c = s->child[args->preps[i].word]; c != DL_NO_WORD; c = s->sibling[c])
            if (dl_scene_rel(s, c) == DL_REL_CASE) prep = lemma_of(s, c);
        dl_sum_add_one(sum, "with", prep);
        dl_sum_add(sum, "with", prep, lemma_of(s, args->preps[i].word));
        add_classes(sum, s, "with", args->preps[i].word, DL_FRAME_NOUN);
    }
}

/* ---- how it is told: what sets a report of an act off from talk of its kind ---- */

const char *dl_tense_of(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        const struct dl_word *aux = dl_scene_word(s, c);
        enum dl_rel rel = dl_scene_rel(s, c);
        if (rel != DL_REL_AUX && rel != DL_REL_AUX_PASS && rel != DL_REL_COP) continue;
        if (dl_has_feat(aux, "VerbForm=Fin"))
            return dl_lemma_is(aux, "have")         ? "perfect"
                   : dl_has_feat(aux, "Tense=Past") ? "past"
                   : dl_has_feat(aux, "Tense=Pres") ? "present"
                   : dl_lemma_is(aux, "will")       ? "will"
                                                    : "modal";
    }
    if (word->upos == DL_UPOS_NOUN) return "noun";
    return dl_has_feat(word, "Tense=Past") && dl_has_feat(word, "VerbForm=Fin") ? "past"
           : dl_has_feat(word, "VerbForm=Fin")                                  ? "present"
           : dl_has_feat(word, "VerbForm=Inf")                                  ? "infinitive"
           : dl_has_feat(word, "VerbForm=Ger")                                  ? "gerund"
                                                                                : "participle";
}

/* Who stands on a side: named, a pronoun, told apart by an article or number, or of a kind. */
const char *dl_known_as(const struct dl_scene *s, const struct dl_party *party)
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
static void add_place(struct dl_sum *sum, const struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t w = dl_draft_verb(d);
    for (int steps = 0; steps < 6 && w != DL_NO_WORD; steps++, w = dl_scene_head(s, w)) {
        const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, w));
        if (rel == DL_REL_ROOT) dl_sum_add_text(sum, "main tense", dl_tense_of(s, w));
        if (rel == DL_REL_ROOT || rel == DL_REL_CONJ || rel == DL_REL_XCOMP) continue;
        dl_sum_add_text(sum, "under", dl_rel_name(dl_scene_rel(s, w)));
        for (uint16_t c = s->child[w]; c != DL_NO_WORD && c < w; c = s->sibling[c])
            if (dl_scene_rel(s, c) == DL_REL_MARK ||
                (dl_scene_rel(s, c) == DL_REL_ADVMOD && dl_has_feat(dl_scene_word(s, c), "PronType=Int")))
                dl_sum_add(sum, "under", dl_str_from(dl_rel_name(dl_scene_rel(s, w))), lemma_of(s, c));
    }
}

static void add_manner(struct dl_sum *sum, const struct dl_scene *s, const struct dl_draft *d)
{
    const struct dl_manner *m = &s->known->manner;
    const struct dl_str voice = dl_str_from(dl_manner_voice(m)), told = dl_str_from(dl_manner_tense(m));
    const struct dl_str tense = dl_str_from(dl_tense_of(s, dl_draft_verb(d)));
    dl_manner_add(sum, m);
    dl_sum_add(sum, "manner tense", told, tense);
    dl_sum_add(sum, "voice tense", voice, tense);
    dl_sum_add(sum, "voice found", voice, dl_str_from(dl_event_type_name(d->type)));
    dl_sum_add(sum, "manner actor", told, dl_str_from(dl_known_as(s, &d->actor)));
    dl_sum_add(sum, "dated tense", has_day(s) ? DL_STR("yes") : DL_STR("no"), tense);
    dl_sum_add_text(sum, "status", dl_status_name(d->status));
    dl_sum_add_text(sum, "at", dl_str_is(told, "unknown") ? "alone" : s->sentence < 4 ? "lead" : "rest");
    dl_sum_add_text(sum, "asked", dl_str_is(dl_scene_word(s, (uint16_t)(s->count - 1))->form, "?") ? "yes" : "no");
}

static void add_telling(struct dl_sum *sum, struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t verb = dl_draft_verb(d);
    const uint16_t head = dl_scene_head(s, verb);
    const struct dl_company *company = company_of(s);
    const struct dl_str tense = dl_str_from(dl_tense_of(s, verb)), actor = dl_str_from(dl_known_as(s, &d->actor));
    dl_sum_add_one(sum, "tense", tense);
    dl_sum_add(sum, "tense by", tense, actor);
    dl_sum_add_text(sum, "names",
                    company->names == 0   ? "none"
                    : company->names == 1 ? "one"
                    : company->names == 2 ? "two"
                                          : "many");
    dl_sum_add(sum, "tense names", tense, company->names == 0 ? DL_STR("none") : DL_STR("some"));
    if (company->numbers > 0) dl_sum_add_text(sum, "numbers", "yes");
    if (company->persons > 0) dl_sum_add_text(sum, "persons", "yes");
    dl_sum_add_one(sum, "known actor", actor);
    dl_sum_add_text(sum, "known recipient", dl_known_as(s, &d->recipient));
    dl_sum_add_text(sum, "quoted", s->word_statement[s->first + d->word] != DL_NONE ? "yes" : "no");
    dl_sum_add_text(sum, "length", s->count < 10 ? "short" : s->count < 25 ? "middle" : s->count < 45 ? "long" : "endless");
    if (head != DL_NO_WORD)
        dl_sum_add(sum, "above", dl_str_from(dl_rel_name(dl_rel_base(dl_scene_rel(s, verb)))), lemma_of(s, head));
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_MARK || dl_scene_rel(s, c) == DL_REL_ADVMOD) add_word(sum, s, "beside", c);
}

/* What the verb usually tells on such things, beside what the frame found. */
static void add_usual(struct dl_sum *sum, const struct dl_scene *s, const struct dl_draft *d, struct dl_str found)
{
    const struct dl_usual usual = dl_usual_of(s, d->word, &d->args);
    const struct dl_str answer = dl_str_from(dl_usual_answer(&usual, d->type));
    dl_sum_add_one(sum, "usual", answer);
    dl_sum_add(sum, "usual", answer, found);
}

/* ---- what a frame found ---- */

int32_t dl_keep_score(struct dl_scene *s, struct dl_draft *d)
{
    const struct dl_frames *f = s->frames;
    if (!dl_weights_are_there(&f->keep) || d->frame == NULL) return 0;
    const char *found = dl_event_type_name(d->type);
    struct dl_sum sum = {&f->keep, 0};
    add_predicate(&sum, s, d);
    add_phrases(&sum, s, &d->args);
    add_telling(&sum, s, d);
    add_place(&sum, s, d);
    add_manner(&sum, s, d);
    if (d->kind == DL_FRAME_VERB) add_usual(&sum, s, d, dl_str_from(found));
    dl_sum_add_text(&sum, "found", found);
    dl_sum_add(&sum, "found", dl_str_from(found), lemma_of(s, d->word));
    dl_sum_add(&sum, "found", dl_str_from(found),
               dl_str_from(d->kind == DL_FRAME_NOUN   ? "noun"
                           : d->kind == DL_FRAME_VERB ? "verb"
                                                      : "adjective"));
    dl_sum_add(&sum, "weight",
               dl_str_from(d->frame->weight >= 4   ? "high"
                           : d->frame->weight >= 2 ? "middle"
                                                   : "low"),
               (struct dl_str){NULL, 0});
    if (d->args.light != DL_NO_WORD) add_word(&sum, s, "light", d->args.light);
    add_side(&sum, s, "actor", &d->actor);
    add_side(&sum, s, "recipient", &d->recipient);
    add_company(&sum, s, d->word);
    if (f->keep_watch != NULL) f->keep_watch->predicate(f->keep_watch->user, s->doc, s->first + d->word, found);
    return sum.total;
}
