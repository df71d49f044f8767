/* Which country a report means for somebody of whom no word says it: readers take it from who is spoken of around him, and no order of
 * signs is right for long ("the government" after "Austria supports the decision" in a report that names Russia twice as often), so all
 * that speaks for a country is noted and a log-linear choice (base/evidence.h, train/origins.py) weighs it. Learned from the sides of
 * corpus/did, from corpus/who/people.txt and from phrases of corpus/judged. Without weights nobody has a country. */
#include "who/origin.h"

#include "base/tally.h"
#include "who/continuing.h"
#include "who/who.h"

enum { LOOK_BACK = 8, NEAR = 2, LONG_PARAGRAPH = 40 /* sentences: what is one paragraph only for want of line ends is no topic */ };
enum { MARGIN = 300, MARGIN_OF_LONG = 600 }; /* thousandths, as in train/origins.py */
enum flag { NAMED, PLURAL, DEFINITE, CHAINED, LONG, COLUMN };
enum { SENTENCES_OF_LONG = 4, SENTENCES_OF_COLUMN = 20 };

static const char *const piece_names[DL_ORIGIN_PIECES] = {"here",   "within", "acts",  "before",  "joined", "dateline", "paragraph",
                                                          "report", "other",  "state", "alike",   "topic",  "sentence", "earlier",
                                                          "next",   "most",   "near",  "heading", "first",  "person",   "unlike"};
static const char *const flag_names[DL_ORIGIN_FLAGS] = {"named", "plural", "definite", "chained", "long", "column"};
const struct dl_evidence_names dl_origin_names = {.pieces = piece_names,
                                                  .sorts = dl_sort_names,
                                                  .flags = flag_names,
                                                  .side_count = 1,
                                                  .piece_count = DL_ORIGIN_PIECES,
                                                  .sort_count = DL_SORTS,
                                                  .flag_count = DL_ORIGIN_FLAGS};

static int add_weight(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    int code = dl_evidence_row(to, tsv);
    return code == DL_OK ? code : dl_tsv_fail(tsv, error, "thousandths, a piece of evidence or \"none\", and what it stands with");
}

int dl_origin_open(struct dl_evidence_weights *weights, struct dl_arena *arena, struct dl_data *data, struct dl_error *error)
{
    int code = dl_evidence_init(weights, &dl_origin_names, arena);
    if (code != DL_OK) return dl_fail_memory(error);
    return dl_tsv_read_if_any(data, "actors/origins.tsv", add_weight, weights, error);
}

_Static_assert((int)DL_ORIGIN_PIECES <= (int)DL_EVIDENCE_PIECES, "a bit for each piece");

/* ---- noting ---- */

static void note(struct dl_origin_question *q, const char *country, enum dl_origin_piece piece)
{
    dl_evidence_note(&q->offered, DL_EVIDENCE_COUNTRIES, country, piece);
}

/* ---- what the report tells ---- */

/* News agencies, firms, institutes and charities are of one country and speak of others; organs that many states have are of any. */
static int tells(struct dl_who *who, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i], *root = &who->founds.at[dl_who_root(who, i)];
    if (m->form == DL_FORM_PRONOUN || root->country[0] == 0) return 0;
    if (root->kind == DL_ENTITY_ORGANIZATION && dl_str_listed(root->sector, "JRN|EDU|NGO|BUS", '|')) return 0;
    return !dl_who_is_bare_organ(who, m) && !dl_who_is_of_friends(who->doc, m->last);
}

uint32_t dl_who_opening(const struct dl_doc *doc)
{
    uint32_t s = 0;
    while (s + 1 < doc->sentences.count) {
        const enum dl_section_kind kind = dl_section_kind_of(doc, s);
        if (kind == DL_SECTION_PARAGRAPH || kind == DL_SECTION_LEAD) break;
        s++;
    }
    return s;
}

static void note_report(struct dl_origins *o, const char *report, const char *dateline)
{
    struct dl_tally all = {.count = 0};
    const uint32_t lead = dl_who_opening(o->who->doc);
    for (uint32_t i = 0; i < o->who->founds.count; i++) {
        if (o->told[i][0] == 0) continue;
        if (all.count == 0) note(&o->report, o->told[i], DL_ORIGIN_FIRST);
        if (o->who->founds.at[i].sentence <= lead) note(&o->report, o->told[i], DL_ORIGIN_HEADING);
        dl_tally_add(&all, o->told[i], 1);
    }
    note(&o->report, dl_tally_most(&all), DL_ORIGIN_MOST);
    note(&o->report, report, DL_ORIGIN_REPORT);
    note(&o->report, dateline, DL_ORIGIN_DATELINE);
}

int dl_origins_begin(struct dl_origins *o, struct dl_who *who, const char *report, const char *dateline)
{
    const size_t size = (who->founds.count + 1u) * sizeof *o->told;
    *o = (struct dl_origins){.who = who, .told = dl_arena_alloc(who->scratch, size)};
    if (o->told == NULL) return DL_ENOMEM;
    memset(o->told, 0, size);
    for (uint32_t i = 0; i < who->founds.count; i++)
        if (tells(who, i)) memcpy(o->told[i], who->founds.at[dl_who_root(who, i)].country, sizeof o->told[i]);
    note_report(o, report, dateline);
    return DL_OK;
}

/* ---- what stands around a mention ---- */

static int is_state(const struct dl_found *m) { return m->kind == DL_ENTITY_COUNTRY || m->is_metonym; }

static void note_places_below(const struct dl_origins *o, uint32_t above, enum dl_origin_piece piece, struct dl_origin_question *q)
{
    const struct dl_doc *doc = o->who->doc;
    for (uint32_t c = dl_child_next(doc, above, DL_NONE); c != DL_NONE; c = dl_child_next(doc, above, c)) {
        const uint32_t i = o->who->headed[c];
        if (i != DL_NONE && dl_who_is_here(o->who, &o->who->founds.at[i])) note(q, o->told[i], piece);
    }
}

/* Places told with "in" or the like in its own phrase, or with the verb whose subject it is. */
static void note_places(const struct dl_origins *o, struct dl_origin_question *q)
{
    const struct dl_word *words = o->who->doc->words.at;
    const uint32_t own = dl_who_argument(o->who->doc, o->who->founds.at[q->found].head);
    note_places_below(o, own, DL_ORIGIN_WITHIN, q);
    if (words[own].head != DL_NONE && dl_rel_base((enum dl_rel)words[own].rel) == DL_REL_NSUBJ)
        note_places_below(o, words[own].head, DL_ORIGIN_ACTS, q);
}

/* The sentences around a mention that are of its paragraph, and not a long way apart in it. */
struct around {
    uint32_t first, last;
};

static struct around paragraph_of(const struct dl_doc *doc, uint32_t sentence)
{
    const struct dl_sentence *sentences = doc->sentences.at;
    struct around around = {sentence, sentence};
    while (around.first > 0 && sentence - around.first < LONG_PARAGRAPH &&
           sentences[around.first - 1].section == sentences[sentence].section)
        around.first--;
    while (around.last + 1 < doc->sentences.count && around.last - sentence < LONG_PARAGRAPH &&
           sentences[around.last + 1].section == sentences[sentence].section)
        around.last++;
    return around;
}

/* "In Yerevan thousands marched. Police …": the place with which a sentence before it in its paragraph began. */
static void note_place_before(const struct dl_origins *o, struct dl_origin_question *q, struct around paragraph)
{
    const struct dl_found *founds = o->who->founds.at;
    const struct dl_sentence *sentences = o->who->doc->sentences.at;
    const uint32_t sentence = founds[q->found].sentence;
    for (uint32_t i = q->found; i-- > 0 && founds[i].sentence >= paragraph.first;) {
        if (founds[i].sentence == sentence || o->told[i][0] == 0 || !dl_who_is_here(o->who, &founds[i])) continue;
        if (founds[i].first > sentences[founds[i].sentence].word + 3) continue;
        note(q, o->told[i], DL_ORIGIN_BEFORE);
        return;
    }
}

/* "Chancellor Kurz and Foreign Minister Kneissl": the other one. */
static void note_joined(const struct dl_origins *o, struct dl_origin_question *q)
{
    const struct dl_doc *doc = o->who->doc;
    const uint32_t head = o->who->founds.at[q->found].head;
    const uint32_t first = doc->words.at[head].rel == DL_REL_CONJ ? doc->words.at[head].head : head;
    if (first != head && first != DL_NONE && o->who->headed[first] != DL_NONE)
        note(q, o->told[o->who->headed[first]], DL_ORIGIN_JOINED);
    for (uint32_t c = first == DL_NONE ? DL_NONE : dl_child_next(doc, first, DL_NONE); c != DL_NONE;
         c = dl_child_next(doc, first, c))
        if (c != head && doc->words.at[c].rel == DL_REL_CONJ && o->who->headed[c] != DL_NONE)
            note(q, o->told[o->who->headed[c]], DL_ORIGIN_JOINED);
}

/* Objects and phrases of the verb whose argument it is. */
static void note_arguments(const struct dl_origins *o, struct dl_origin_question *q)
{
    const struct dl_doc *doc = o->who->doc;
    const uint32_t own = dl_who_argument(doc, o->who->founds.at[q->found].head), verb = doc->words.at[own].head;
    if (verb == DL_NONE) return;
    for (uint32_t c = dl_child_next(doc, verb, DL_NONE); c != DL_NONE; c = dl_child_next(doc, verb, c)) {
        const enum dl_rel rel = dl_rel_base((enum dl_rel)doc->words.at[c].rel);
        const int is_argument = rel == DL_REL_OBJ || rel == DL_REL_IOBJ || rel == DL_REL_OBL;
        if (c != own && is_argument && o->who->headed[c] != DL_NONE) note(q, o->told[o->who->headed[c]], DL_ORIGIN_OTHER);
    }
}

/* What is named before it, the last first. */
static void note_before(const struct dl_origins *o, struct dl_origin_question *q, struct dl_tally *near)
{
    const struct dl_found *founds = o->who->founds.at, *m = &founds[q->found];
    int has_state = 0, has_alike = 0, has_person = 0;
    for (uint32_t i = q->found; i-- > 0 && founds[i].sentence + LOOK_BACK >= m->sentence;) {
        const char *country = o->told[i];
        if (country[0] == 0) continue;
        const struct dl_found *root = &founds[dl_who_root(o->who, i)];
        const uint32_t far = m->sentence - founds[i].sentence;
        if (far <= NEAR) dl_tally_add(near, country, 1);
        if (!has_state && is_state(&founds[i])) has_state = 1, note(q, country, DL_ORIGIN_STATE);
        if (!has_alike && m->sector.size > 0 && dl_str_equal(root->sector, m->sector))
            has_alike = 1, note(q, country, DL_ORIGIN_ALIKE);
        if (!has_person && is_person(root) && is_name(root)) has_person = 1, note(q, country, DL_ORIGIN_PERSON);
        if (far == 1 && dl_who_is_main_subject(o->who->doc, founds[i].head)) note(q, country, DL_ORIGIN_TOPIC);
        if (far <= 1) note(q, country, far == 1 ? DL_ORIGIN_EARLIER : DL_ORIGIN_SENTENCE);
    }
}

static void note_behind(const struct dl_origins *o, struct dl_origin_question *q, struct dl_tally *near)
{
    const struct dl_founds *founds = &o->who->founds;
    int has_next = 0;
    for (uint32_t i = q->found + 1; i < founds->count && founds->at[i].sentence == founds->at[q->found].sentence; i++) {
        if (o->told[i][0] == 0) continue;
        if (!has_next) has_next = 1, note(q, o->told[i], DL_ORIGIN_NEXT);
        note(q, o->told[i], DL_ORIGIN_SENTENCE);
        dl_tally_add(near, o->told[i], 1);
    }
}

/* The one country that its paragraph speaks of. */
static void note_paragraph(const struct dl_origins *o, struct dl_origin_question *q, struct around paragraph)
{
    const struct dl_founds *founds = &o->who->founds;
    uint32_t first = q->found;
    const char *only = "";
    while (first > 0 && founds->at[first - 1].sentence >= paragraph.first) first--;
    for (uint32_t i = first; i < founds->count && founds->at[i].sentence <= paragraph.last; i++) {
        if (o->told[i][0] == 0) continue;
        if (only[0] != 0 && strcmp(only, o->told[i]) != 0) return;
        only = o->told[i];
    }
    note(q, only, DL_ORIGIN_PARAGRAPH);
}

static void note_bearers(struct dl_who *who, struct dl_origin_question *q)
{
    const struct dl_found *m = &who->founds.at[q->found];
    if (!is_name(m) || !is_person(m) || m->first == m->last) return;
    const struct dl_str given = dl_who_fold(who, m->first);
    if (given.at == NULL || dl_actors_bearers(who->actors, given, "") == 0) return;
    for (uint32_t i = 0; i < q->offered.count; i++)
        if (dl_actors_bearers(who->actors, given, q->offered.at[i].country) == 0) q->offered.at[i].pieces |= 1u << DL_ORIGIN_UNLIKE;
}

/* ---- asking ---- */

static int is_chained(struct dl_who *who, uint32_t found)
{
    for (uint32_t i = found + 1; i < who->founds.count; i++)
        if (who->founds.at[i].form != DL_FORM_PRONOUN && dl_who_root(who, i) == found) return 1;
    return 0;
}

static struct dl_evidence_context context_of(struct dl_who *who, uint32_t found)
{
    const struct dl_found *m = &who->founds.at[found];
    const uint8_t thing = is_person(m) || m->kind == DL_ENTITY_GROUP ? DL_THING_PERSON
                          : m->kind == DL_ENTITY_ORGANIZATION        ? DL_THING_ORGANIZATION
                                                                     : DL_THING_PLACE;
    const int is_plural = dl_has_feat(word_at(who, m->head), "Number=Plur");
    const uint32_t sentences = who->doc->sentences.count;
    return (struct dl_evidence_context){
        .sort = dl_sort_of(m->sector, thing),
        .flags = (uint32_t)is_name(m) << NAMED | (uint32_t)is_plural << PLURAL | (uint32_t)(m->is_definite != 0) << DEFINITE |
                 (uint32_t)(m->is_joined && is_chained(who, found)) << CHAINED |
                 (uint32_t)(sentences >= SENTENCES_OF_LONG) << LONG | (uint32_t)(sentences >= SENTENCES_OF_COLUMN) << COLUMN};
}

static void ask(const struct dl_origins *o, uint32_t found, const char *here, struct dl_origin_question *q)
{
    struct dl_tally near = {.count = 0};
    if (dl_who_is_item(o->who->doc, o->who->founds.at[found].sentence)) q->offered.count = 0; /* a list is of several countries */
    else *q = o->report;
    q->found = found;
    q->context = context_of(o->who, found);
    const struct around paragraph = paragraph_of(o->who->doc, o->who->founds.at[found].sentence);
    note(q, here, DL_ORIGIN_HERE);
    note_places(o, q);
    note_place_before(o, q, paragraph);
    note_joined(o, q);
    note_arguments(o, q);
    note_before(o, q, &near);
    note_behind(o, q, &near);
    note(q, dl_tally_most(&near), DL_ORIGIN_NEAR);
    note_paragraph(o, q, paragraph);
    note_bearers(o->who, q);
}

/* A band that fights the state has none of its own where a state has no rebels, and no place puts it there. */
static int cannot_be(const struct dl_who *who, const struct dl_found *m, const struct dl_evidence_country *candidate)
{
    return dl_str_listed(m->sector, "REB|PRM", '|') && (candidate->pieces >> DL_ORIGIN_HERE & 1) == 0 &&
           dl_who_has_no_rebels(who->actors, candidate->country, word_at(who, m->head)->lemma);
}

/* The other state of those around: what was named last before it and is not the one that it deals with; "" */
static const char *other_state(const struct dl_origins *o, uint32_t found)
{
    enum { SENTENCES_BACK = 4 };
    const struct dl_found *founds = o->who->founds.at;
    for (uint32_t i = found; i-- > 0 && founds[i].sentence + SENTENCES_BACK >= founds[found].sentence;) {
        const int is_place = founds[i].kind == DL_ENTITY_COUNTRY || founds[i].kind == DL_ENTITY_PLACE;
        if (is_place && o->told[i][0] != 0 && !dl_who_deals_with(o->who, found, o->told[i])) return o->told[i];
    }
    return "\0\0\0";
}

void dl_origin_of(const struct dl_origins *o, uint32_t found, const char *here, char out[4])
{
    const struct dl_evidence_weights *weights = &o->who->actors->origins;
    const struct dl_origin_watch *watch = o->who->actors->origin_watch;
    struct dl_origin_question q;
    uint32_t struck = 0;
    int has_other = 0;
    out[0] = 0;
    ask(o, found, here, &q);
    if (watch != NULL) watch->asked(watch->user, o->who, &q);
    for (uint32_t i = 0; i < q.offered.count; i++) {
        const int deals = dl_who_deals_with(o->who, found, q.offered.at[i].country);
        has_other |= deals;
        if (deals || cannot_be(o->who, &o->who->founds.at[found], &q.offered.at[i])) struck |= 1u << i;
    }
    const int32_t margin = q.context.flags >> LONG & 1 ? MARGIN_OF_LONG : MARGIN; /* a report names more of whom it is not */
    const uint32_t best = dl_evidence_choose(weights, &q.context, &q.offered, struck, margin);
    if (best != DL_NONE) memcpy(out, q.offered.at[best].country, sizeof q.offered.at[best].country);
    else if (has_other) memcpy(out, other_state(o, found), 4);
}
