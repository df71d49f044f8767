/* A log-linear choice of an antecedent (Berger, Della Pietra and Della Pietra 1996, with hidden antecedents after Durrett & Klein, "Easy
 * victories and uphill battles in coreference resolution", EMNLP 2013): each mention that agrees with the pronoun, and nobody, has the sum
 * of the weights of what is seen of it, and the greatest wins. What is seen is what Lappin & Leass ("An algorithm for pronominal anaphora
 * resolution", Computational Linguistics 20, 1994) weigh by hand: how near, in what part of its clause, how much spoken of, and how
 * the telling goes on. A feature is a template with a small number, so that a weight is one look into an array; he and she, it and they
 * have weights of their own. Sums of integers, so that every machine decides alike. */
#include "who/antecedent.h"

#include "base/tree.h"
#include "base/tsv.h"
#include "who/clauses.h"
#include "who/continuing.h"

enum { MAX_WEIGHT = 100000, CLAUSES_UP = 8, NEAR = 5, SALIENCE_STEP = 6, LOOK_BACK = 60, SAME_SENTENCE_STEP = 4 };

/* What the number of a feature means stands with the code that adds it. */
/* clang-format off */
#define TEMPLATES(E) \
    E(NEAR, "near") E(ORDER, "order") E(GAP, "gap") E(FORM, "form") E(PART, "part") E(PARTS, "parts") \
    E(PARTS_NEAR, "parts-near") E(SPOKEN, "spoken") E(RECENT, "recent") E(GENDER, "gender") E(KIND, "kind") \
    E(NUMBER, "number") E(TELLING, "telling") E(SUFFERING, "suffering") E(TOLD_OF, "told-of") E(DEAD, "dead") \
    E(DOER, "doer") E(ABOVE, "above") E(QUOTED, "quoted") E(THING, "thing") E(JOINED, "joined") E(NESTED, "nested") \
    E(TOPIC, "topic") E(START, "start") E(MAIN, "main") E(FORM_NEAR, "form-near") E(STATE, "state") \
    E(SPEAKER, "speaker") E(RANK, "rank") E(SALIENCE, "salience") E(NOBODY_DOER, "nobody-doer") \
    E(NOBODY_SALIENCE, "nobody-salience") E(GOES_ON, "goes-on") E(OPENS, "opens") E(CENTRAL, "central") \
    E(TELLS, "tells") E(NOBODY, "nobody") E(NOBODY_PART, "nobody-part") E(NOBODY_QUOTED, "nobody-quoted") \
    E(NOBODY_CHAINS, "nobody-chains") E(NOBODY_BE, "nobody-be") E(NOBODY_START, "nobody-start") \
    E(SUBJECTS, "subjects") E(CLAUSE, "clause") E(LAST_SPEAKER, "last-speaker") E(HELD, "held") E(ASKED, "asked") \
    E(PLACES, "places") E(DEED, "deed") E(NOBODY_DEED, "nobody-deed") E(ALONE, "alone")
/* clang-format on */

enum template {
#define ID(id, name) T_##id,
    TEMPLATES(ID)
#undef ID
        T_COUNT
};

static const char *const NAMES[] = {
#define NAME(id, name) name,
    TEMPLATES(NAME)
#undef NAME
};

_Static_assert((int)T_COUNT <= (int)DL_ANTECEDENT_TEMPLATES, "a template more than the table holds");

/* ---- the tables ---- */

static int add_weights(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_antecedent_tables *tables = to;
    struct dl_str number = dl_tsv_cell(tsv, 0), name = dl_str_cut(&number, '=');
    uint32_t template = 0;
    long value;
    while (template <T_COUNT && !dl_str_is(name, NAMES[template])) template ++;
    if (template == T_COUNT || tsv->count != DL_ANTECEDENT_CLASSES + 1 || !dl_str_number(number, &value) || value < 0 ||
        value >= DL_ANTECEDENT_VALUES)
        return dl_tsv_fail(tsv, error, "a template's name and number, and a weight for each kind of pronoun");
    for (uint32_t c = 0; c < DL_ANTECEDENT_CLASSES; c++) {
        long weight;
        if (!dl_str_number(dl_tsv_cell(tsv, c + 1), &weight) || weight < -MAX_WEIGHT || weight > MAX_WEIGHT)
            return dl_tsv_fail(tsv, error, "a weight is a number of thousandths");
        tables->weights[c][template][value] = (int32_t)weight;
    }
    return DL_OK;
}

static int add_continuation(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    static const char *const KINDS[DL_CONTINUATIONS] = {"tell",   "ask",     "seize", "treat",   "die",   "kill",   "undergone",
                                                        "demand", "address", "react", "uttered", "judge", "strike", "undo",
                                                        "hold",   "measure", "deed",  "pursue",  "take",  "holding"};
    struct dl_antecedent_tables *tables = to;
    uint32_t kind = 0;
    struct dl_str rest = dl_tsv_cell(tsv, 1);
    while (kind < DL_CONTINUATIONS && !dl_str_is(dl_tsv_cell(tsv, 0), KINDS[kind])) kind++;
    if (kind == DL_CONTINUATIONS || tsv->count != 2) return dl_tsv_fail(tsv, error, "a kind and its lemmas");
    while (rest.at != NULL) {
        if (dl_table_mark(&tables->continuations, dl_str_cut(&rest, ';'), 1u << kind) != DL_OK) return dl_fail_memory(error);
    }
    return DL_OK;
}

int dl_antecedent_open(struct dl_antecedent_tables *tables, struct dl_arena *arena, struct dl_data *data, struct dl_error *error)
{
    *tables = (struct dl_antecedent_tables){0};
    dl_table_init(&tables->continuations, arena);
    int code = dl_tsv_read_if_any(data, "actors/continuations.tsv", add_continuation, tables, error);
    return code == DL_OK ? dl_tsv_read_if_any(data, "actors/pronouns.tsv", add_weights, tables, error) : code;
}

int dl_continues(const struct dl_antecedent_tables *tables, struct dl_str lemma, enum dl_continuation kind)
{
    uint32_t bits = dl_table_get(&tables->continuations, lemma);
    return bits != DL_NONE && (bits >> kind & 1u);
}

/* ---- features ---- */

struct sum {
    const struct dl_antecedent_tables *tables;
    const int32_t (*weights)[DL_ANTECEDENT_VALUES]; /* [templates], of the pronoun's class */
    int32_t weight;
};

static void add(struct sum *sum, enum template template, uint32_t value)
{
    if (value >= DL_ANTECEDENT_VALUES) value = DL_ANTECEDENT_VALUES - 1;
    sum->weight += sum->weights[template][value];
    if (sum->tables->watch == NULL) return;
    char name[48];
    int size = snprintf(name, sizeof name, "%s=%u", NAMES[template], value);
    sum->tables->watch->feature(sum->tables->watch->user, (struct dl_str){name, (uint32_t)size});
}

/* Whether the word is the subject of a verb of telling. */
static int tells(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, uint32_t word)
{
    const uint32_t verb = doc->words.at[dl_who_argument(doc, word)].head;
    return verb != DL_NONE && dl_who_is_subject(doc, word) && dl_continues(tables, doc->words.at[verb].lemma, DL_CONTINUATION_TELL);
}

static uint32_t least(uint32_t a, uint32_t b) { return a < b ? a : b; }

/* Counts in steps that grow: 0, 1, 2, 3 and 4, 5 to 8, more. */
static uint32_t step(uint32_t count) { return count < 3 ? count : count < 5 ? 3 : count < 9 ? 4 : 5; }

/* ---- parts of a clause ---- */

enum part { SUBJECT, PASSIVE, OBJECT, OBLIQUE, POSSESSOR, MODIFIER, COMPOUND, APPOSITION, OTHER, PARTS };
enum { COARSE = 4, PLACES = 4 };

static enum part part_of(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[dl_who_argument(doc, word)];
    if (w->rel == DL_REL_CONJ && w->head != DL_NONE) w = &doc->words.at[w->head];
    if (w->rel == DL_REL_NSUBJ_PASS) return PASSIVE;
    if (w->rel == DL_REL_NMOD_POSS) return POSSESSOR;
    switch (dl_rel_base((enum dl_rel)w->rel)) {
    case DL_REL_NSUBJ: return SUBJECT;
    case DL_REL_OBJ:
    case DL_REL_IOBJ: return OBJECT;
    case DL_REL_OBL: return OBLIQUE;
    case DL_REL_NMOD: return MODIFIER;
    case DL_REL_COMPOUND: return COMPOUND;
    case DL_REL_APPOS: return APPOSITION;
    default: return OTHER;
    }
}

/* Subject, object, possessor, else. */
static uint32_t coarse(enum part part)
{
    return part == SUBJECT || part == PASSIVE ? 0u : part == OBJECT || part == OBLIQUE ? 1u : part == POSSESSOR ? 2u : 3u;
}

/* How many clauses above the pronoun's own the mention is the subject of; 0 where it is of none. */
static uint32_t clauses_above(const struct dl_doc *doc, uint32_t pronoun, uint32_t mention)
{
    const struct dl_word *w = &doc->words.at[dl_who_argument(doc, mention)];
    if (dl_rel_base((enum dl_rel)w->rel) != DL_REL_NSUBJ) return 0;
    uint32_t clauses = 0;
    for (uint32_t i = 0, at = pronoun; i < CLAUSES_UP && at != DL_NONE; i++, at = doc->words.at[at].head) {
        if (at == w->head) return clauses + 1;
        enum dl_rel rel = dl_rel_base((enum dl_rel)doc->words.at[at].rel);
        if (rel == DL_REL_CCOMP || rel == DL_REL_ADVCL || rel == DL_REL_ACL || rel == DL_REL_PARATAXIS || rel == DL_REL_CONJ)
            clauses++;
    }
    return 0;
}

enum clause { MAIN_CLAUSE, JOINED_CLAUSE, CONTENT, ADVERBIAL, RELATIVE, NO_CLAUSE };

/* Of which kind of clause the mention is the subject. */
static enum clause clause_of(const struct dl_doc *doc, uint32_t mention)
{
    const uint32_t verb = doc->words.at[dl_who_argument(doc, mention)].head;
    if (verb == DL_NONE || !dl_who_is_subject(doc, mention)) return NO_CLAUSE;
    switch (dl_rel_base((enum dl_rel)doc->words.at[verb].rel)) {
    case DL_REL_ROOT: return MAIN_CLAUSE;
    case DL_REL_CONJ:
    case DL_REL_PARATAXIS: return JOINED_CLAUSE;
    case DL_REL_CCOMP: return CONTENT;
    case DL_REL_ACL: return RELATIVE;
    default: return ADVERBIAL;
    }
}

/* ---- what is seen of a candidate ---- */

/* Name, its own pronoun, another, definite, just met ("a judge"), bare, adjective of a state. */
static uint32_t form_of(const struct dl_who *who, const struct dl_found *m, const struct dl_found *pronoun)
{
    if (m->form == DL_FORM_NAME) return 0;
    if (m->form == DL_FORM_PRONOUN) return m->is_possessive == pronoun->is_possessive ? 1 : 2;
    if (m->form == DL_FORM_DEMONYM) return 6;
    if (m->is_definite) return 3;
    uint32_t article = dl_child(who->doc, m->head, DL_REL_DET);
    return article != DL_NONE && dl_str_is(who->doc->words.at[article].lemma, "a") ? 4 : 5;
}

static void add_place(struct sum *sum, const struct dl_taking *taking, const struct dl_antecedent *candidate, enum part part)
{
    const struct dl_who *who = taking->in->who;
    const struct dl_doc *doc = who->doc;
    const struct dl_found *m = &who->founds.at[candidate->found], *pronoun = &who->founds.at[taking->pronoun];
    uint32_t near = least(pronoun->sentence - m->sentence, NEAR), form = form_of(who, m, pronoun);
    int is_beyond = doc->sentences.at[m->sentence].section != doc->sentences.at[pronoun->sentence].section;
    add(sum, T_NEAR, near * 2 + (uint32_t)is_beyond);
    add(sum, T_ORDER, least(candidate->order, 7));
    if (near == 0) add(sum, T_GAP, least((pronoun->first - m->last) / SAME_SENTENCE_STEP, 7));
    add(sum, T_FORM, form);
    add(sum, T_FORM_NEAR, form * 3 + least(near, 2));
    add(sum, T_PART, part);
    add(sum, T_PARTS, taking->place * PARTS + part);
    add(sum, T_PARTS_NEAR, (taking->place == 0 ? 12u : 0u) + coarse(part) * 3 + least(near, 2));
    if (dl_who_is_main_subject(doc, m->head)) add(sum, T_MAIN, least(near, 2));
    if (near == 0) add(sum, T_ABOVE, least(clauses_above(doc, pronoun->head, m->head), 3) + (taking->place == 0 ? 4u : 0u));
    if (near == 1)
        add(sum, T_START,
            (doc->sentences.at[pronoun->sentence].word == pronoun->first) * 2u +
                (doc->sentences.at[m->sentence].word + 2 >= m->phrase_first));
}

static void add_chain(struct sum *sum, const struct dl_taking *taking, const struct dl_antecedent *candidate)
{
    const struct dl_who *who = taking->in->who;
    const struct dl_found *m = &who->founds.at[candidate->found], *root = &who->founds.at[candidate->root],
                          *pronoun = &who->founds.at[taking->pronoun];
    int is_known = root->gender != 0 && root->gender == pronoun->gender;
    add(sum, T_SPOKEN, step(taking->in->spoken[candidate->root]));
    add(sum, T_RECENT, step(candidate->recent));
    add(sum, T_GENDER, (uint32_t)is_known * 2 + (root->form == DL_FORM_NAME));
    add(sum, T_KIND, (uint32_t)root->kind * 2 + (m->form == DL_FORM_NAME));
    add(sum, T_NUMBER, (uint32_t)m->number);
    add(sum, T_STATE, (root->country[0] != 0) + 2u * (root->known != NULL));
    add(sum, T_TOPIC, root->sentence < 2 ? root->sentence : 2);
}

static void add_telling(struct sum *sum, const struct dl_taking *taking, const struct dl_antecedent *candidate)
{
    const struct dl_who *who = taking->in->who;
    const struct dl_doc *doc = who->doc;
    const struct dl_found *m = &who->founds.at[candidate->found], *pronoun = &who->founds.at[taking->pronoun];
    const uint8_t *quoted = taking->in->quoted;
    const struct dl_going_on *goes_on = &candidate->goes_on;
    if (goes_on->telling != DL_TELLING_NONE) add(sum, T_TELLING, goes_on->telling);
    if (goes_on->is_suffering) add(sum, T_SUFFERING, 1);
    if (goes_on->is_dead) add(sum, T_DEAD, 1);
    if (m->sentence == pronoun->sentence && goes_on->is_told_of) add(sum, T_TOLD_OF, 1);
    if (taking->doer != DL_NONE) add(sum, T_DOER, taking->doer == candidate->root);
    add(sum, T_QUOTED, quoted[m->head] * 2u + quoted[pronoun->head]);
    const struct dl_word *head = &doc->words.at[dl_who_argument(doc, m->head)];
    if (!quoted[m->head] && tells(sum->tables, doc, m->head))
        add(sum, T_SPEAKER, quoted[pronoun->head] + 2u * (m->sentence != pronoun->sentence));
    if (m->form == DL_FORM_NOMINAL) add(sum, T_THING, doc->words.at[m->head].thing);
    add(sum, T_JOINED, head->rel == DL_REL_CONJ ? 1 : dl_child(doc, m->head, DL_REL_CONJ) != DL_NONE ? 2 : 0);
    uint32_t owner = head->head == DL_NONE ? DL_NONE : who->headed[head->head];
    if (owner != DL_NONE && head->rel != DL_REL_CONJ) add(sum, T_NESTED, 1);
}

/* Whether the chain is what the paragraph, or the telling, is about. */
static void add_topic(struct sum *sum, const struct dl_taking *taking, const struct dl_antecedent *candidate, enum part part)
{
    const struct dl_who *who = taking->in->who;
    const struct dl_doc *doc = who->doc;
    const struct dl_found *m = &who->founds.at[candidate->found], *pronoun = &who->founds.at[taking->pronoun];
    uint32_t section = doc->sentences.at[pronoun->sentence].section;
    int opens = pronoun->sentence == 0 || doc->sentences.at[pronoun->sentence - 1].section != section;
    add(sum, T_SALIENCE, least((uint32_t)candidate->below / SALIENCE_STEP, 15));
    add(sum, T_RANK, least(candidate->rank, 3) + (opens ? 4u : 0u) + (doc->sentences.at[m->sentence].section != section ? 8u : 0u));
    add(sum, T_CENTRAL, least(candidate->central, 3) * 2 + (candidate->order > 0));
    add(sum, T_GOES_ON, taking->last == candidate->root ? 1u + least(taking->since, 4) : taking->last == DL_NONE ? 7u : 0u);
    if (taking->opener != DL_NONE) add(sum, T_OPENS, (taking->opener == candidate->root) + 2u * (m->sentence == pronoun->sentence));
    if (taking->is_telling)
        add(sum, T_TELLS, coarse(part) * 6 + least(pronoun->sentence - m->sentence, 2) * 2 + (taking->last == candidate->root));
}

/* How the telling goes on to a pronoun that is the subject of its sentence, or of what it tells. */
static void add_going_on(struct sum *sum, const struct dl_taking *taking, const struct dl_antecedent *candidate)
{
    const struct dl_who *who = taking->in->who;
    const struct dl_doc *doc = who->doc;
    const struct dl_found *m = &who->founds.at[candidate->found], *pronoun = &who->founds.at[taking->pronoun];
    const uint32_t told = taking->is_telling, near = least(pronoun->sentence - m->sentence, 2);
    if (taking->in->quoted[pronoun->head] || (!told && !dl_who_is_main_subject(doc, pronoun->head))) return;
    const enum clause clause = clause_of(doc, m->head);
    if (clause != NO_CLAUSE) add(sum, T_SUBJECTS, least(candidate->subjects, 3) * 3 + near);
    add(sum, T_CLAUSE, (uint32_t)clause * 6 + near * 2 + told);
    if (taking->speaker != DL_NONE) add(sum, T_LAST_SPEAKER, (taking->speaker == candidate->root) + 2u * told);
    add(sum, T_HELD, least(candidate->pronouns, 3) + 4u * told);
    if (taking->asked == candidate->root || taking->asker == candidate->root)
        add(sum, T_ASKED, (taking->asker == candidate->root) + 2u * told);
}

/* Of what kind the candidate must be, by what the pronoun does; where it stands, of a pronoun that is no subject. */
static void add_part(struct sum *sum, const struct dl_taking *taking, const struct dl_antecedent *candidate, enum part part)
{
    const struct dl_who *who = taking->in->who;
    const struct dl_found *m = &who->founds.at[candidate->found], *pronoun = &who->founds.at[taking->pronoun];
    const uint32_t near = least(pronoun->sentence - m->sentence, 2), place = taking->place;
    if (place == 0) add(sum, T_DEED, (uint32_t)taking->deed * 6 + (uint32_t)who->founds.at[candidate->root].kind);
    else add(sum, T_PLACES, (place - 1) * 12 + coarse(part) * 3 + near);
    add(sum, T_ALONE, least(taking->chains, 4) * 3 + near);
}

/* ---- asking ---- */

/* The chain of the first subject of the pronoun's paragraph, DL_NONE. */
static uint32_t opener_of(const struct dl_weighing *in, const struct dl_found *pronoun, uint32_t at)
{
    struct dl_who *who = in->who;
    const struct dl_doc *doc = who->doc;
    uint32_t opener = DL_NONE, section = doc->sentences.at[pronoun->sentence].section;
    for (uint32_t j = at; j-- > 0 && at - j < LOOK_BACK && doc->sentences.at[who->founds.at[j].sentence].section == section;)
        if (dl_who_is_main_subject(doc, who->founds.at[j].head)) opener = dl_who_root(who, j);
    return opener;
}

/* Who told something last before the pronoun; who asked in the sentence before, and whom. */
static void note_speakers(struct dl_taking *taking)
{
    struct dl_who *who = taking->in->who;
    const struct dl_doc *doc = who->doc;
    const struct dl_antecedent_tables *tables = &who->actors->antecedents;
    const struct dl_found *pronoun = &who->founds.at[taking->pronoun];
    taking->speaker = taking->asker = taking->asked = DL_NONE;
    for (uint32_t j = taking->pronoun; j-- > 0 && taking->pronoun - j < LOOK_BACK;) {
        const struct dl_found *m = &who->founds.at[j];
        if (taking->speaker != DL_NONE && m->sentence + 1 < pronoun->sentence) return;
        const struct dl_word *w = &doc->words.at[dl_who_argument(doc, m->head)];
        if (w->head == DL_NONE || taking->in->quoted[m->head]) continue;
        if (taking->speaker == DL_NONE && tells(tables, doc, m->head)) taking->speaker = dl_who_root(who, j);
        if (m->sentence + 1 != pronoun->sentence) continue;
        const struct dl_str verb = doc->words.at[w->head].lemma;
        const enum dl_rel rel = dl_rel_base((enum dl_rel)w->rel);
        if (!dl_continues(tables, verb, DL_CONTINUATION_ASK)) continue;
        if (rel == DL_REL_NSUBJ && w->rel != DL_REL_NSUBJ_PASS) taking->asker = dl_who_root(who, j);
        if (rel == DL_REL_OBJ || rel == DL_REL_IOBJ || w->rel == DL_REL_NSUBJ_PASS) taking->asked = dl_who_root(who, j);
    }
}

struct dl_taking dl_antecedent_begin(const struct dl_weighing *in, uint32_t at, uint32_t doer, uint32_t chains)
{
    const struct dl_found *pronoun = &in->who->founds.at[at];
    const struct dl_doc *doc = in->who->doc;
    struct dl_taking taking = {.in = in, .pronoun = at, .doer = doer, .chains = chains};
    taking.class = pronoun->gender == 'n' ? DL_ANTECEDENT_IT : pronoun->gender == 0 ? DL_ANTECEDENT_THEY : DL_ANTECEDENT_HE;
    taking.opener = opener_of(in, pronoun, at);
    note_speakers(&taking);
    taking.last = DL_NONE;
    for (uint32_t j = at; j-- > 0 && at - j < LOOK_BACK && taking.last == DL_NONE;) {
        const struct dl_found *m = &in->who->founds.at[j];
        if (m->form != DL_FORM_PRONOUN || m->person != 3 || m->gender != pronoun->gender) continue;
        taking.last = dl_who_root(in->who, j);
        taking.since = pronoun->sentence - m->sentence;
    }
    taking.place = pronoun->is_possessive                  ? 2
                   : dl_who_is_subject(doc, pronoun->head) ? 0
                   : part_of(doc, pronoun->head) == OBJECT ? 1
                                                           : 3;
    taking.is_telling = taking.place == 0 && tells(&in->who->actors->antecedents, doc, pronoun->head);
    taking.deed = taking.place == 0 ? dl_who_deed(&in->who->actors->antecedents, doc, pronoun->head) : DL_DEED_OTHER;
    return taking;
}

static void tell(const struct sum *sum, const struct dl_taking *taking, uint32_t antecedent)
{
    const struct dl_antecedent_watch *watch = sum->tables->watch;
    if (watch != NULL) watch->candidate(watch->user, taking->in->who, taking->pronoun, antecedent);
}

int32_t dl_antecedent_weigh(const struct dl_taking *taking, const struct dl_antecedent *candidate)
{
    const struct dl_who *who = taking->in->who;
    const struct dl_antecedent_tables *tables = &who->actors->antecedents;
    struct sum sum = {tables, tables->weights[taking->class], 0};
    const enum part part = part_of(who->doc, who->founds.at[candidate->found].head);
    add_place(&sum, taking, candidate, part);
    add_chain(&sum, taking, candidate);
    add_telling(&sum, taking, candidate);
    add_topic(&sum, taking, candidate, part);
    add_going_on(&sum, taking, candidate);
    add_part(&sum, taking, candidate, part);
    tell(&sum, taking, candidate->found);
    return sum.weight;
}

/* "It said that …": whether the verb of a subject has a clause for its content. */
static int has_content(const struct dl_doc *doc, uint32_t word)
{
    const uint32_t verb = doc->words.at[dl_who_argument(doc, word)].head;
    return verb != DL_NONE && dl_child(doc, verb, DL_REL_CCOMP) != DL_NONE;
}

int32_t dl_antecedent_nobody(const struct dl_taking *taking, int salience)
{
    const struct dl_who *who = taking->in->who;
    const struct dl_doc *doc = who->doc;
    const struct dl_found *pronoun = &who->founds.at[taking->pronoun];
    const struct dl_word *w = &doc->words.at[pronoun->head];
    const struct dl_antecedent_tables *tables = &who->actors->antecedents;
    struct sum sum = {tables, tables->weights[taking->class], 0};
    add(&sum, T_NOBODY, 0);
    add(&sum, T_NOBODY_SALIENCE, salience < 0 ? 0 : least((uint32_t)salience / (2 * SALIENCE_STEP), 20));
    add(&sum, T_NOBODY_PART, taking->place);
    add(&sum, T_NOBODY_QUOTED, taking->in->quoted[pronoun->head]);
    add(&sum, T_NOBODY_CHAINS, least(taking->chains, 7));
    if (w->head != DL_NONE && doc->words.at[w->head].upos != DL_UPOS_VERB) add(&sum, T_NOBODY_BE, taking->place);
    if (doc->sentences.at[pronoun->sentence].word == pronoun->first) add(&sum, T_NOBODY_START, 0);
    if (taking->doer != DL_NONE) add(&sum, T_NOBODY_DOER, 0);
    if (taking->place == 0) add(&sum, T_NOBODY_DEED, (uint32_t)taking->deed * 2 + (uint32_t)has_content(doc, pronoun->head));
    tell(&sum, taking, DL_NONE);
    return sum.weight;
}
