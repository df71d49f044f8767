/* A logistic regression over plain features of each finding, fitted by train/stand_trust.py to what was judged right or wrong. Rules of finding tell what
 * may be meant; what they get wrong most is what pointers point to in a report about several things, whose word it is, and signs behind words that turn
 * them, and which of their readings fail in what surroundings is better counted than told one by one. Sums of integers, alike on every machine. */
#include "stand/trust.h"

#include "stand/run.h"
#include "stand/telling.h"
#include "who/who.h"

enum { STEPS = 8, BACK = 6 /* sentences */, FEW = 8 /* sentences that tell nothing of a document's kind */ };
enum { LONG = 28, FEW_WORDS = 2 };

struct dl_stand_trust {
    struct dl_arena arena;
    struct dl_weights weights;
    const struct dl_stand_watch *watch;
};

int dl_stand_trust_open(struct dl_stand_trust **out, struct dl_data *data, struct dl_error *error)
{
    struct dl_stand_trust *trust = calloc(1, sizeof *trust);
    if (trust == NULL) return dl_fail_memory(error);
    dl_arena_init(&trust->arena);
    dl_weights_init(&trust->weights, &trust->arena);
    int code = dl_weights_read(&trust->weights, data, "stand/trust.tsv", error);
    if (code == DL_OK) *out = trust;
    else dl_stand_trust_close(trust);
    return code;
}

void dl_stand_trust_close(struct dl_stand_trust *trust)
{
    if (trust == NULL) return;
    dl_arena_release(&trust->arena);
    free(trust);
}

struct dl_weights *dl_stand_trust_watch(struct dl_stand_trust *trust, const struct dl_stand_watch *watch)
{
    trust->watch = watch;
    return &trust->weights;
}

/* ---- sums ---- */

struct pair {                          /* how often one actor was found on one issue */
    uint32_t of[DL_STANCE_SILENT + 1]; /* findings of each stance */
};
DL_VEC(pairs, struct pair);

struct judge {
    struct dl_stand *run;
    const struct dl_stand_trust *trust;
    struct dl_sum sum;
    const char *length; /* of the document: a feature's value */
    struct dl_table pair_of;
    struct pairs pairs;
    uint32_t *on_issue, *by_holder; /* findings */
    uint32_t issues;                /* that anybody was found to stand on */
    uint8_t *is_slight;             /* of a finding: its issue's name tells little */
    int is_slight_name;             /* of the one that is judged */
};

/* Always written out where they are called, so that a template's hash is known there. */
#define INLINE static inline __attribute__((always_inline)) void

INLINE add(struct judge *j, const char *template_name, struct dl_str a, struct dl_str b)
{
    dl_sum_add(&j->sum, template_name, a, b);
}

INLINE add_text(struct judge *j, const char *template_name, const char *value) { dl_sum_add_text(&j->sum, template_name, value); }

INLINE add_two(struct judge *j, const char *template_name, const char *a, const char *b)
{
    add(j, template_name, dl_str_from(a), dl_str_from(b));
}

INLINE add_plain(struct judge *j, const char *name) { dl_sum_add_plain(&j->sum, name); }

/* ---- where things stand ---- */

static void add_way(struct judge *j, const char *const names[3], uint32_t from, uint32_t to)
{
    const struct dl_way way = dl_way_between(j->run->doc, from, to, STEPS);
    add_text(j, names[0], dl_stand_amount(way.up));
    add_text(j, names[1], dl_stand_amount(way.down));
    if (way.up > 0) add_text(j, names[2], dl_rel_name(dl_rel_base(way.via)));
}

/* "a judge", "employers", "the union", "its workers": what stands before a nominal. */
static const char *determiner_of(const struct dl_stand *run, uint32_t noun)
{
    DL_EACH_CHILD(run, c, noun)
    {
        const struct dl_word *child = dl_word_at(run->doc, c);
        if (child->rel == DL_REL_NMOD_POSS) return "whose";
        if (child->rel == DL_REL_NUMMOD) return "number";
        if (child->rel != DL_REL_DET) continue;
        return dl_lemma_is(child, "the") ? "the" : dl_lemma_is(child, "a") ? "a" : "other";
    }
    return dl_has_feat(dl_word_at(run->doc, noun), "Number=Plur") ? "plural" : "none";
}

/* What nouns that name acts and conditions end in, and others seldom. */
static const char *ending_of(struct dl_str lemma)
{
    static const char *const endings[] = {"ion", "ment", "ance", "ence", "ity", "ism", "ship", "age", "ing", "al", "y", "er", "or"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (dl_str_ends(lemma, endings[i])) return endings[i];
    return "none";
}

/* ---- the issue ---- */

/* The words between the issue and the predicate, and how many of them turn or end things: "ban", "repeal", "lift". */
static uint32_t add_between(struct judge *j, uint32_t from, const struct dl_finding *f)
{
    const struct dl_stand *run = j->run;
    const struct dl_str side = dl_str_from(f->stance == DL_STANCE_FOR       ? "for"
                                           : f->stance == DL_STANCE_AGAINST ? "against"
                                                                            : "other");
    uint32_t count = 0;
    for (uint32_t at = dl_word_at(run->doc, from)->head, steps = 0; at != DL_NONE && at != f->predicate && steps < STEPS;
         at = dl_word_at(run->doc, at)->head, steps++) {
        count += (dl_stand_classes(run, at) & (DL_STAND_TURN | DL_STAND_TURNING)) != 0;
        add(j, "between", dl_stand_lemma(run, at), side);
    }
    return count;
}

static void add_place_of_issue(struct judge *j, const struct dl_finding *f, uint32_t issue, const char *how)
{
    static const char *const names[] = {"issue up", "issue down", "issue via"};
    const struct dl_stand *run = j->run;
    const uint32_t sentence = dl_word_at(run->doc, f->predicate)->sentence;
    uint32_t back = 0, at = DL_NONE;
    for (; back <= BACK && back <= sentence; back++)
        if ((at = dl_stand_mention_in(run, sentence - back, f->predicate, issue)) != DL_NONE) break;
    const char *where = at == DL_NONE ? "nowhere" : back == 0 ? "here" : back == 1 ? "before" : back == 2 ? "two before" : "far";
    add_text(j, "issue named", where);
    add_two(j, "issue how", how, where);
    if (at == DL_NONE || back > 0) return;
    add_way(j, names, f->predicate, at);
    add_text(j, "issue rel", dl_rel_name(dl_rel_base((enum dl_rel)dl_word_at(run->doc, at)->rel)));
    add_text(j, "issue order", at < f->predicate ? "before" : at == f->predicate ? "itself" : "behind");
    const uint32_t turners = add_between(j, at, f);
    add_two(j, "turners", dl_stand_amount(turners), f->stance == DL_STANCE_FOR ? "for" : "other");
}

static const char *kind_of_head(const struct dl_stand *run, const struct dl_issue *issue)
{
    if (issue->concept != DL_NONE) return "concept";
    uint32_t classes = dl_concepts_classes(run->concepts, issue->head);
    if (classes & DL_STAND_CONTESTED) return "contested";
    if (classes & DL_STAND_AGREEMENT) return "agreement";
    if (classes & DL_STAND_CARRIER) return "carrier";
    if (classes & DL_STAND_NOTHING) return "nothing";
    if (classes & (DL_STAND_TURN | DL_STAND_TURNING)) return "turning";
    return dl_stand_is_matter(run, issue) ? "matter" : "other";
}

/* How much its name tells: the words of it, and how the noun that it is known by stands. */
static void add_name(struct judge *j, uint32_t index, const char *kind)
{
    struct dl_stand *run = j->run;
    const struct dl_issue *issue = &run->issues.at[index];
    struct dl_str name, topic;
    uint32_t words = 1;
    if (dl_stand_name(run, index, &name, &topic) != DL_OK) return;
    const struct dl_concept *concept = dl_concepts_at(run->concepts, issue->concept);
    const int is_alone = concept != NULL && issue->part_count == 0; /* what more is said of it does not make it surer */
    if (is_alone) name = issue->says_name || issue->wording.size == 0 ? concept->name : issue->wording;
    for (uint32_t i = 0; i < name.size; i++) words += name.at[i] == ' ';
    j->is_slight_name = words <= FEW_WORDS && dl_str_listed(dl_str_from(kind), "other matter nothing", ' ');
    add_text(j, "name words", dl_stand_amount(words));
    add_two(j, "name words", dl_stand_amount(words), kind);
    const struct dl_word *word = dl_word_at(run->doc, issue->word);
    add_two(j, "thing", dl_thing_name((enum dl_thing)word->thing), kind);
    if (word->upos == DL_UPOS_NOUN) add_text(j, "issue determiner", determiner_of(run, issue->word));
    add_text(j, "ending", ending_of(issue->head));
}

static void add_issue(struct judge *j, const struct dl_finding *f)
{
    const struct dl_stand *run = j->run;
    const uint32_t index = dl_stand_merged(run, f->issue);
    const struct dl_issue *issue = &run->issues.at[index];
    const char *how = f->how != NULL ? f->how : "named", *kind = kind_of_head(run, issue);
    add_two(j, "how", how, j->length);
    add_text(j, "how", how);
    add_two(j, "kind", kind, how);
    add_name(j, index, kind);
    add_text(j, "issue mentions", dl_stand_amount(issue->mentions));
    add_two(j, "mentions", dl_stand_amount(issue->mentions), j->length);
    if (issue->concept != DL_NONE) add(j, "concept", dl_concepts_at(run->concepts, issue->concept)->name, (struct dl_str){NULL, 0});
    else {
        uint32_t words = 1;
        add(j, "head", issue->head, (struct dl_str){NULL, 0});
        add_two(j, "made of", issue->head.size > 0 ? "noun" : "verb", how);
        for (uint32_t i = 0; i < issue->words.size; i++) words += issue->words.at[i] == ' ';
        add_text(j, "issue words", issue->is_bare ? "bare" : dl_stand_amount(words));
    }
    add_text(j, "issue parts", dl_stand_amount(issue->part_count));
    if (index == dl_stand_merged(run, run->central)) add_two(j, "central", run->is_central_main ? "main" : "no", j->length);
    add_place_of_issue(j, f, index, how);
    add_text(j, "on issue", dl_stand_amount(j->on_issue[index]));
    add_two(j, "on issue", dl_stand_amount(j->on_issue[index]), how);
    add_two(j, "issues", dl_stand_amount(j->issues), how);
}

/* ---- the actor ---- */

static struct dl_str sort_of(const struct dl_entity *e)
{
    return e->sector.size > 0 ? e->sector : dl_str_from(dl_entity_kind_name(e->kind));
}

/* The mention of the entity in the predicate's sentence that is nearest to it; NULL. */
static const struct dl_mention *mention_of(const struct dl_doc *doc, uint32_t entity, uint32_t predicate)
{
    const struct dl_entity *e = &doc->entities.at[entity];
    const struct dl_mention *best = NULL;
    uint32_t least = UINT32_MAX;
    for (uint32_t i = 0; i < e->mention_count; i++) {
        const struct dl_mention *m = &doc->mentions.at[e->mentions[i]];
        if (m->sentence != dl_word_at(doc, predicate)->sentence || m->head >= doc->words.count) continue;
        uint32_t far = m->head < predicate ? predicate - m->head : m->head - predicate;
        if (far < least) least = far, best = m;
    }
    return best;
}

/* "Trump Donald John TrumpGOP": what a page's links have run together. */
static int is_glued(struct dl_str name)
{
    for (uint32_t i = 2; i < name.size; i++)
        if (dl_ascii_upper(name.at[i]) && name.at[i - 1] >= 'a' && name.at[i - 1] <= 'z' && dl_ascii_upper(name.at[i - 2]) == 0)
            return 1;
    return 0;
}

static void add_actor(struct judge *j, const struct dl_finding *f)
{
    static const char *const names[] = {"actor up", "actor down", "actor via"};
    const struct dl_stand *run = j->run;
    const struct dl_entity *e = &run->doc->entities.at[f->holder];
    const struct dl_mention *m = mention_of(run->doc, f->holder, f->predicate);
    add_text(j, "actor known", e->actor.at != NULL ? "yes" : "no");
    add(j, "actor sort", sort_of(e), (struct dl_str){NULL, 0});
    add_two(j, "actor kind", dl_entity_kind_name(e->kind), e->actor.at != NULL ? "known" : "unknown");
    add_text(j, "actor mentions", dl_stand_amount(e->mention_count));
    add_text(j, "by holder", dl_stand_amount(j->by_holder[f->holder]));
    if (is_glued(e->name)) add_plain(j, "actor glued");
    if (dl_stand_speaks_for(run, f->holder) != DL_NONE) add_plain(j, "speaks for");
    if (m == NULL) {
        add_text(j, "actor form", "elsewhere");
        return;
    }
    add_text(j, "actor form", dl_mention_form_name(m->form));
    if (m->form == DL_FORM_NOMINAL) add_text(j, "determiner", determiner_of(run, m->head));
    add_text(j, "actor rel", dl_rel_name(dl_rel_base((enum dl_rel)dl_word_at(run->doc, m->head)->rel)));
    add_way(j, names, f->predicate, m->head);
}

/* ---- the predicate ---- */

/* Whose words the predicate stands in. */
static const char *who_says(const struct dl_stand *run, const struct dl_finding *f)
{
    if (run->cue[f->predicate] != DL_NONE) return "cue";
    const uint32_t statement = run->statement[f->predicate];
    if (statement == DL_NONE) return "nobody";
    const uint32_t source = run->doc->statements.at[statement].source.entity;
    return source == DL_NONE ? "somebody" : source == f->holder ? "himself" : "another";
}

static const char *verb_form(const struct dl_word *word)
{
    if (word->upos != DL_UPOS_VERB) return "none";
    if (dl_has_feat(word, "VerbForm=Inf")) return "infinitive";
    if (dl_has_feat(word, "VerbForm=Ger")) return "gerund";
    if (dl_has_feat(word, "VerbForm=Part")) return "participle";
    return dl_has_feat(word, "Tense=Past") ? "past" : "present";
}

static void add_sentence(struct judge *j, uint32_t sentence)
{
    const struct dl_doc *doc = j->run->doc;
    const struct dl_sentence *s = &doc->sentences.at[sentence];
    static const char *const lengths[] = {"to 10", "to 20", "to 30", "to 40", "to 50", "more"};
    add_text(j, "words", lengths[s->words / 10 < 5 ? s->words / 10 : 5]);
    if (s->words > 0 && dl_str_is(doc->words.at[s->word + s->words - 1].form, "?")) add_plain(j, "question");
    for (uint32_t w = s->word; w < s->word + s->words; w++)
        if (dl_str_is(doc->words.at[w].lemma, "if") || dl_str_is(doc->words.at[w].lemma, "unless")) {
            add_plain(j, "if");
            break;
        }
    add_text(j, "section", doc->sections.at[s->section].kind == DL_SECTION_PARAGRAPH ? "paragraph" : "other");
}

static const char *slot_of(const struct dl_stance_frame *frame)
{
    static const char *const names[] = {"obj", "xcomp", "ccomp", "subj", "deed", "context", "central", "preposition"};
    return frame != NULL ? names[frame->slot] : "none";
}

static void add_predicate(struct judge *j, const struct dl_finding *f)
{
    static const char *const holders[] = {"subject", "source", "owner"};
    static const char *const auxiliaries[] = {"will", "would", "can", "could", "may", "might", "should", "must", "do", "have"};
    const struct dl_stand *run = j->run;
    const struct dl_word *word = dl_word_at(run->doc, f->predicate);
    const char *by = f->by != NULL ? f->by : "none", *stance = dl_stance_name(f->stance), *says = who_says(run, f);
    add_two(j, "by", by, slot_of(f->frame));
    add_two(j, "by", by, stance);
    add_two(j, "by", by, j->length);
    add_two(j, "strength", dl_strength_name(f->strength), j->length);
    if (f->frame != NULL) add_two(j, "frame", slot_of(f->frame), holders[f->frame->holder]);
    add_text(j, "stance", stance);
    add_text(j, "upos", dl_upos_name((enum dl_upos)word->upos));
    add_text(j, "rel", dl_rel_name((enum dl_rel)word->rel));
    add_text(j, "verb", verb_form(word));
    add_text(j, "said", says);
    add_two(j, "said", says, by);
    add(j, "lemma", dl_stand_lemma(run, f->predicate), (struct dl_str){NULL, 0});
    if (word->head != DL_NONE) {
        add(j, "above", dl_stand_lemma(run, word->head), (struct dl_str){NULL, 0});
        add_two(j, "above", dl_rel_name((enum dl_rel)word->rel), dl_stand_negated(run, word->head) ? "negated" : "not");
    }
    add_two(j, "by", by, f->how != NULL ? f->how : "named");
    if (dl_stand_negated(run, f->predicate)) add_two(j, "negated", by, stance);
    for (size_t i = 0; i < sizeof auxiliaries / sizeof *auxiliaries; i++)
        if (dl_stand_aux_with(run, f->predicate, auxiliaries[i])) add_text(j, "auxiliary", auxiliaries[i]);
    if (f->condition.start < f->condition.end) add_plain(j, "condition");
    if (f->is_priority) add_plain(j, "priority");
    if (run->event[f->predicate] != DL_NONE) add_plain(j, "event");
    add_sentence(j, word->sentence);
}

/* ---- what else was found of this actor and issue ---- */

static struct pair *pair_of(struct judge *j, const struct dl_finding *f)
{
    const uint32_t parts[] = {f->holder, dl_stand_merged(j->run, f->issue)};
    struct dl_str key = {(const char *)parts, sizeof parts};
    uint32_t at = dl_table_get(&j->pair_of, key);
    if (at != DL_NONE) return &j->pairs.at[at];
    struct pair *added = DL_PUSH(&j->pairs, j->run->scratch, DL_MAX_POSITIONS);
    key = dl_str_copy(&j->run->doc->arena, key);
    if (added == NULL || key.at == NULL || dl_table_set(&j->pair_of, key, j->pairs.count - 1) != DL_OK) {
        j->run->failed = 1;
        return NULL;
    }
    memset(added, 0, sizeof *added);
    return added;
}

static void add_others(struct judge *j, const struct dl_finding *f)
{
    const struct pair *pair = pair_of(j, f);
    if (pair == NULL) return;
    uint32_t same = pair->of[f->stance] - 1, turned = pair->of[dl_stance_turned(f->stance)];
    add_text(j, "same", dl_stand_amount(same));
    if (f->stance <= DL_STANCE_AGAINST) add_text(j, "turned", dl_stand_amount(turned));
    else add_text(j, "sided", dl_stand_amount(pair->of[DL_STANCE_FOR] + pair->of[DL_STANCE_AGAINST]));
}

static int count_all(struct judge *j)
{
    struct dl_stand *run = j->run;
    const uint32_t issues = run->issues.count + 1, entities = run->doc->entities.count + 1;
    j->on_issue = dl_arena_alloc(run->scratch, issues * sizeof *j->on_issue);
    j->by_holder = dl_arena_alloc(run->scratch, entities * sizeof *j->by_holder);
    j->is_slight = dl_arena_alloc(run->scratch, run->findings.count + 1);
    if (j->on_issue == NULL || j->by_holder == NULL || j->is_slight == NULL) return DL_ENOMEM;
    memset(j->on_issue, 0, issues * sizeof *j->on_issue);
    memset(j->by_holder, 0, entities * sizeof *j->by_holder);
    for (uint32_t i = 0; i < run->findings.count; i++) {
        const struct dl_finding *f = &run->findings.at[i];
        struct pair *pair = pair_of(j, f);
        if (pair == NULL) return DL_ENOMEM;
        pair->of[f->stance]++;
        j->by_holder[f->holder]++;
        j->issues += j->on_issue[dl_stand_merged(run, f->issue)]++ == 0;
    }
    return DL_OK;
}

/* ---- judging ---- */

static float chance_of(struct judge *j, const struct dl_finding *f)
{
    const struct dl_doc *doc = j->run->doc;
    j->sum.total = 0;
    add_plain(j, "bias");
    add_text(j, "length", j->length);
    if (doc->voice != NULL) add_text(j, "voice", doc->voice), add_text(j, "manner", doc->tense);
    add_predicate(j, f);
    add_issue(j, f);
    add_actor(j, f);
    add_others(j, f);
    dl_stand_add_telling(&j->sum, j->run, f);
    return dl_sum_chance(j->sum.total);
}

int dl_stand_judge_findings(struct dl_stand *run, const struct dl_stand_trust *trust, uint32_t least)
{
    struct judge j = {.run = run, .trust = trust, .sum = {&trust->weights, 0}};
    const uint32_t sentences = run->doc->sentences.count;
    if (!dl_weights_are_there(&trust->weights)) return DL_OK;
    dl_table_init(&j.pair_of, run->scratch);
    j.length = sentences <= LONG / 2 ? "short" : sentences <= LONG ? "middle" : sentences <= 2 * LONG ? "long" : "longer";
    if (count_all(&j) != DL_OK) return DL_ENOMEM;
    for (uint32_t i = 0; i < run->findings.count; i++) {
        struct dl_finding *f = &run->findings.at[i];
        f->confidence = chance_of(&j, f);
        j.is_slight[i] = (uint8_t)j.is_slight_name;
        if (trust->watch != NULL) trust->watch->finding(trust->watch->user, run, f);
    }
    dl_stand_leave_out(run, j.on_issue, j.is_slight, least);
    return run->failed ? DL_ENOMEM : DL_OK;
}
