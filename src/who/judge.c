/* A log-linear choice of four (Berger, Della Pietra and Della Pietra 1996) over named features: how near the tagger saw the words to a name
 * of each kind, how they are written, what stands beside them, what they hang on, and lists of the world's names. The tagger knows
 * letters' contexts but little of the world; its scores tell where it wavers, and there lists and neighbours decide. Sums of integers, so
 * that every machine decides alike.
 * That there is no name must be the better by DOUBT; what is offered in several words keeps its kind, or that it is a
 * name, by IN_FULL: a report names more than a review does, and people, bodies and towns in full. */
#include "who/judge.h"

#include <string.h>

#include "base/fold.h"
#include "base/limits.h"
#include "base/tsv.h"
#include "base/utf8.h"
#include "who/candidate.h"

enum { DOUBT = 250, IN_FULL = 1000, MAX_ROWS = 1 << 18, KINDS = 4, LONGEST = 5 };
static const uint32_t BEGINS = 1u << 31; /* behind the bits of the lists */

static const char *const VERDICTS[DL_VERDICTS] = {"none", "PER", "ORG", "LOC"};

/* ---- the tables ---- */

struct opening {
    struct dl_judge_tables *judge;
    struct dl_arena *arena;
};

static int add_weights(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    const struct opening *opening = to;
    struct dl_judge_tables *judge = opening->judge;
    if (judge->rows.count == 0 && DL_PUSH(&judge->rows, opening->arena, MAX_ROWS) == NULL)
        return dl_fail_memory(error); /* none's */
    struct dl_judge_row *row = DL_PUSH(&judge->rows, opening->arena, MAX_ROWS);
    if (row == NULL) return dl_fail_memory(error);
    for (uint32_t v = 0; v < DL_VERDICTS; v++)
        if (tsv->count != DL_VERDICTS + 1 || !dl_weight_cell(dl_tsv_cell(tsv, v + 1), &row->value[v]))
            return dl_tsv_fail(tsv, error, "a feature has four weights");
    const int32_t at = (int32_t)judge->rows.count - 1;
    return dl_weights_set(&judge->features, dl_tsv_cell(tsv, 0), at) == DL_OK ? DL_OK : dl_fail_memory(error);
}

/* Notes the first of several words, so that a report's words are looked up together only behind one of these. */
static int mark_beginning(struct dl_judge_tables *judge, struct dl_arena *arena, struct dl_str name)
{
    struct dl_str rest = name;
    const struct dl_str first = dl_str_cut(&rest, ' ');
    if (rest.at == NULL) return 1;
    const struct dl_str folded = dl_name_fold(arena, first);
    return folded.at != NULL && (folded.size == 0 || dl_table_mark(&judge->listed, folded, BEGINS) == DL_OK);
}

static int add_list(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    const struct opening *opening = to;
    struct dl_judge_tables *judge = opening->judge;
    struct dl_str name = dl_tsv_cell(tsv, 0), rest = dl_tsv_cell(tsv, 1);
    uint32_t list = 0;
    while (list < judge->list_count && !dl_str_equal(judge->lists[list], name)) list++;
    if (tsv->count != 2 || list == sizeof judge->lists / sizeof *judge->lists)
        return dl_tsv_fail(tsv, error, "a list and its names");
    if (list == judge->list_count) judge->lists[judge->list_count++] = name;
    while (rest.at != NULL) {
        const struct dl_str cell = dl_str_cut(&rest, ';');
        struct dl_str folded = dl_name_fold(opening->arena, cell);
        if (folded.at == NULL) return dl_fail_memory(error);
        if (folded.size == 0) continue;
        if (dl_table_mark(&judge->listed, folded, 1u << list) != DL_OK) return dl_fail_memory(error);
        if (!mark_beginning(judge, opening->arena, cell)) return dl_fail_memory(error);
    }
    return DL_OK;
}

int dl_judge_open(struct dl_judge_tables *judge, struct dl_arena *arena, struct dl_data *data, struct dl_error *error)
{
    *judge = (struct dl_judge_tables){0};
    dl_weights_init(&judge->features, arena);
    dl_table_init(&judge->listed, arena);
    struct opening opening = {judge, arena};
    int code = dl_tsv_read_if_any(data, "actors/judge.tsv", add_weights, &opening, error);
    return code == DL_OK ? dl_tsv_read_if_any(data, "actors/world.tsv", add_list, &opening, error) : code;
}

/* ---- features ---- */

struct sums {
    const struct dl_judge_tables *judge;
    int32_t of[DL_VERDICTS];
};

/* Adds the weights of "template=a" or "template=a+b". */
static inline void add(struct sums *sums, const char *template_name, struct dl_str a, struct dl_str b)
{
    const int32_t at = dl_weights_get(&sums->judge->features, template_name, a, b);
    for (uint32_t v = 0; at != 0 && v < DL_VERDICTS; v++) sums->of[v] += sums->judge->rows.at[at].value[v];
}

static void add_text(struct sums *sums, const char *template_name, const char *a)
{
    add(sums, template_name, dl_str_from(a), (struct dl_str){0});
}

static void add_number(struct sums *sums, const char *template_name, struct dl_str of, uint32_t number)
{
    char digits[2] = {(char)('a' + number), 0};
    add(sums, template_name, (struct dl_str){digits, 1}, of);
}

static uint32_t nearness(const struct dl_word *word, uint32_t kind) { return word->flags >> 4 * kind & 15; }

/* How near the tagger saw the words to each kind, on the whole and at the weakest; which kind leads, and by how much. */
static void add_scores(struct sums *sums, const struct dl_word *words, uint32_t first, uint32_t last, enum dl_verdict offer)
{
    static const char *const MEAN[KINDS] = {"per", "org", "loc", "misc"}, *const LEAST[KINDS] = {"per<", "org<", "loc<", "misc<"};
    struct dl_str none = {0}, offered = dl_str_from(VERDICTS[offer]);
    uint32_t mean[KINDS], best = 0, second = KINDS;
    for (uint32_t kind = 0; kind < KINDS; kind++) {
        uint32_t sum = 0, least = 15;
        for (uint32_t w = first; w <= last; w++) {
            uint32_t near = nearness(&words[w], kind);
            sum += near;
            if (near < least) least = near;
        }
        mean[kind] = sum / (last - first + 1);
        add_number(sums, MEAN[kind], none, mean[kind]);
        if (last > first) add_number(sums, LEAST[kind], none, least);
        if (kind > 0 && mean[kind] > mean[best]) best = kind;
    }
    for (uint32_t kind = 0; kind < KINDS; kind++)
        if (kind != best && (second == KINDS || mean[kind] > mean[second])) second = kind;
    add_number(sums, "top", dl_str_from(MEAN[best]), mean[best]);
    add_number(sums, "lead", dl_str_from(MEAN[best]), mean[best] - mean[second]);
    add(sums, "top", dl_str_from(MEAN[best]), dl_str_from(MEAN[second]));
    add(sums, "offer", offered, dl_str_from(MEAN[best]));
    add_number(sums, "offer", offered, mean[best]);
}

/* "Aa", "AA", "a", "A.", "1": how a word is written, letters of a kind once. */
static struct dl_str shape(struct dl_str form, char out[8])
{
    uint32_t size = 0;
    for (uint32_t i = 0; i < form.size && size < 8; i++) {
        unsigned char c = (unsigned char)form.at[i];
        char kind = dl_ascii_upper((char)c)                ? 'X'
                    : dl_ascii_lower((char)c) || c >= 0x80 ? 'x'
                    : dl_ascii_digit((char)c)              ? '0'
                                                           : (char)c;
        if (size == 0 || out[size - 1] != kind || (kind == 'X' && size < 2)) out[size++] = kind;
    }
    return (struct dl_str){out, size};
}

static void add_shapes(struct sums *sums, const struct dl_word *words, uint32_t first, uint32_t last, struct dl_str offered)
{
    char a[8], b[8];
    struct dl_str begin = shape(words[first].form, a), end = shape(words[last].form, b);
    add_number(sums, "words", offered, last - first < 5 ? last - first : 5);
    add(sums, "shape", begin, last > first ? end : (struct dl_str){0});
    add(sums, "shape", begin, offered);
    struct dl_str form = words[last].form;
    if (form.size > 3) {
        add(sums, "ends", dl_str_slice(form, form.size - 3, form.size), (struct dl_str){0});
        add(sums, "ends", dl_str_slice(form, form.size - 2, form.size), (struct dl_str){0});
    }
    if (form.size > 4) add(sums, "ends", dl_str_slice(form, form.size - 4, form.size), (struct dl_str){0});
    if (form.size > 3) add(sums, "ends", dl_str_slice(form, form.size - 2, form.size), offered);
    if (form.size > 3) add(sums, "begins>", dl_str_slice(form, 0, 3), (struct dl_str){0});
    if (first == last && form.size <= 3) add_number(sums, "letters", offered, form.size);
    form = words[first].form;
    if (form.size > 3) add(sums, "begins", dl_str_slice(form, 0, 3), (struct dl_str){0});
    if (form.size > 3) add(sums, "ends<", dl_str_slice(form, form.size - 2, form.size), offered);
}

static struct dl_str upos(const struct dl_word *word) { return dl_str_from(dl_upos_name((enum dl_upos)word->upos)); }

/* What stands before and behind. */
static void add_neighbours(struct sums *sums, const struct dl_doc *doc, uint32_t first, uint32_t last, struct dl_str offered)
{
    const struct dl_word *words = doc->words.at;
    const struct dl_sentence *s = &doc->sentences.at[words[first].sentence];
    struct dl_str none = {0}, edge = DL_STR("edge");
    uint32_t start = s->word, end = s->word + s->words;
    const struct dl_word *before = first > start ? &words[first - 1] : NULL, *behind = last + 1 < end ? &words[last + 1] : NULL;
    char a[8], b[8];
    add(sums, "before", before != NULL ? before->lemma : edge, none);
    add(sums, "behind", behind != NULL ? behind->lemma : edge, none);
    add(sums, "before", before != NULL ? before->lemma : edge, offered);
    add(sums, "behind", behind != NULL ? behind->lemma : edge, offered);
    if (first > start + 1) add(sums, "before", words[first - 2].lemma, before->lemma);
    if (last + 2 < end) add(sums, "behind", behind->lemma, words[last + 2].lemma);
    if (before != NULL) add(sums, "before", shape(before->form, a), upos(before));
    add(sums, "tagged", before != NULL ? upos(before) : edge, behind != NULL ? upos(behind) : edge);
    add(sums, "like", before != NULL ? shape(before->form, a) : edge, behind != NULL ? shape(behind->form, b) : edge);
    if (before != NULL && before->ner != DL_NER_O) add_number(sums, "beside<", offered, before->ner);
    if (behind != NULL && behind->ner != DL_NER_O) add_number(sums, "beside>", offered, behind->ner);
}

/* Whether the sentence is set in capitals, in title case or small, so that a capital tells nothing. */
static void add_sentence(struct sums *sums, const struct dl_doc *doc, uint32_t first, uint32_t last, struct dl_str offered)
{
    const struct dl_sentence *s = &doc->sentences.at[doc->words.at[first].sentence];
    uint32_t longer = 0, capital = 0, all = 0;
    for (uint32_t w = s->word; w < s->word + s->words; w++) {
        const struct dl_word *word = &doc->words.at[w];
        if (word->form.size < 4 || (w >= first && w <= last)) continue;
        longer++;
        capital += (uint32_t)dl_who_is_capital(word);
        all += (uint32_t)dl_who_in_capitals(word->form);
    }
    const char *set = longer < 2 ? "short" : 3 * all > 2 * longer ? "capitals" : 3 * capital > 2 * longer ? "title" : "prose";
    add(sums, "set", dl_str_from(set), offered);
    add_number(sums, "of", offered, s->words < 4 ? s->words : s->words < 8 ? 4 : s->words < 16 ? 5 : 6);
}

static void add_tree(struct sums *sums, const struct dl_doc *doc, uint32_t first, uint32_t last, struct dl_str offered)
{
    static const char *const THINGS[DL_THING_COUNT] = {"none", "person", "body", "place", "event",
                                                       "time", "object", "idea", "other"};
    const struct dl_word *words = doc->words.at;
    uint32_t head = last;
    for (uint32_t w = last + 1; w-- > first;)
        if (words[w].head == DL_NONE || words[w].head < first || words[w].head > last) head = w;
    struct dl_str rel = dl_str_from(dl_rel_name(dl_rel_base((enum dl_rel)words[head].rel)));
    add(sums, "rel", rel, (struct dl_str){0});
    add(sums, "rel", rel, offered);
    add(sums, "tag", upos(&words[head]), offered);
    add(sums, "tags", upos(&words[first]), upos(&words[last]));
    for (uint32_t w = dl_child_next(doc, head, DL_NONE); w != DL_NONE; w = dl_child_next(doc, head, w))
        if (w < first || w > last)
            add(sums, "has", dl_str_from(dl_rel_name(dl_rel_base((enum dl_rel)words[w].rel))), (struct dl_str){0});
    if (words[head].head != DL_NONE) add(sums, "up", words[words[head].head].lemma, (struct dl_str){0});
    if (words[head].head != DL_NONE && words[words[head].head].thing < DL_THING_COUNT)
        add(sums, "up", rel, dl_str_from(THINGS[words[words[head].head].thing]));
}

/* ---- what is known of the words ---- */

static void add_listed(struct sums *sums, const char *where, struct dl_str folded)
{
    uint32_t bits = folded.size > 0 ? dl_table_get(&sums->judge->listed, folded) : DL_NONE;
    for (uint32_t list = 0; bits != DL_NONE && list < sums->judge->list_count; list++)
        if (bits >> list & 1) add(sums, where, sums->judge->lists[list], (struct dl_str){0});
}

static const char *place_of(const struct dl_who *who, uint32_t first, uint32_t last)
{
    uint32_t p = who->place_at[first];
    if (p == DL_NONE || who->doc->places.at[p].words == 0) return "no";
    const struct dl_place *place = &who->doc->places.at[p];
    if (first + place->words - 1 != last) return first + place->words - 1 < last ? "begins" : "over";
    return place->is_country ? "land" : place->geonames != 0 ? "town" : place->has_point ? "point" : "unknown";
}

static void add_knowledge(struct sums *sums, struct dl_who *who, uint32_t first, uint32_t last, struct dl_str offered)
{
    struct dl_str none = {0}, begin = dl_who_fold(who, first), end = dl_who_fold(who, last);
    const struct dl_word *words = who->doc->words.at;
    char gender = dl_actors_gender(who->actors, begin);
    uint32_t noun;
    add(sums, "place", dl_str_from(place_of(who, first, last)), offered);
    add_text(sums, "given", gender == 'm' ? "m" : gender == 'f' ? "f" : "no");
    if (gender != 0) add_number(sums, "given", offered, last - first < 3 ? last - first : 3);
    if (last > first && dl_actors_gender(who->actors, end) != 0) add_text(sums, "given>", "yes");
    if (dl_who_tells_organization(words[last].lemma)) add(sums, "telling", offered, none);
    if (dl_who_is_acronym(words[last].form)) add_number(sums, "acronym", offered, last - first < 3 ? last - first : 3);
    const struct dl_role *role = dl_who_role(who, last, &noun);
    if (role != NULL) add(sums, "role", dl_str_from(dl_entity_kind_name(role->kind)), offered);
    const struct dl_known *known = dl_actors_name(who->actors, begin, DL_NONE);
    if (known != NULL) add_number(sums, "known<", last > first ? DL_STR("more") : none, (uint32_t)known->type);
    known = last > first ? dl_actors_name(who->actors, end, DL_NONE) : NULL;
    if (known != NULL) add_number(sums, "known>", none, (uint32_t)known->type);
    if (dl_table_get(&who->actors->by_short, end) != DL_NONE) add(sums, "leader", offered, none);
    add_listed(sums, "list", last > first ? dl_who_fold_span(who, first, last) : end);
    if (last > first) add_listed(sums, "list<", begin), add_listed(sums, "list>", end);
}

static void add_words(struct sums *sums, const struct dl_word *words, uint32_t first, uint32_t last)
{
    struct dl_str none = {0};
    add(sums, "first", words[first].form, none);
    add(sums, "last", words[last].form, none);
    for (uint32_t w = first + 1; w < last; w++) add(sums, "in", words[w].form, none);
}

/* ---- the verdict ---- */

static void add_all(struct sums *sums, struct dl_who *who, uint32_t first, uint32_t last, enum dl_verdict offer)
{
    struct dl_str offered = dl_str_from(VERDICTS[offer]);
    add(sums, "offer", offered, (struct dl_str){0});
    add_scores(sums, who->doc->words.at, first, last, offer);
    add_shapes(sums, who->doc->words.at, first, last, offered);
    add_neighbours(sums, who->doc, first, last, offered);
    add_sentence(sums, who->doc, first, last, offered);
    add_tree(sums, who->doc, first, last, offered);
    add_knowledge(sums, who, first, last, offered);
    add_words(sums, who->doc->words.at, first, last);
}

/* "Kenneally's" is a house: a person's name ends before it. */
static int is_genitive(const struct dl_word *w) { return w->upos == DL_UPOS_PART && dl_str_listed(w->form, "'s|’s|s", '|'); }

/* What a report is taken to mean before the weights are asked. */
static void lean(struct sums *sums, struct dl_who *who, uint32_t first, uint32_t last, enum dl_verdict offer)
{
    const int is_full = last > first;
    sums->of[DL_VERDICT_NONE] -= is_full && offer == DL_VERDICT_ORGANIZATION ? IN_FULL : DOUBT;
    const int is_trade = dl_judge_is_listed(sums->judge, DL_STR("trade"), dl_who_fold(who, last));
    if (is_full && offer == DL_VERDICT_PERSON && !is_trade) sums->of[offer] += IN_FULL;
    if (is_full && offer == DL_VERDICT_PLACE) sums->of[DL_VERDICT_PERSON] -= IN_FULL / 2;
    const struct dl_str folded =
        is_full && offer == DL_VERDICT_ORGANIZATION ? dl_who_fold_span(who, first, last) : (struct dl_str){0};
    if (folded.size > 0 && dl_actors_gender(who->actors, dl_who_fold(who, first)) != 0 &&
        dl_table_get(&sums->judge->listed, folded) == DL_NONE)
        sums->of[DL_VERDICT_PERSON] += IN_FULL / 2;
    if (is_genitive(&who->doc->words.at[last])) sums->of[DL_VERDICT_PERSON] = INT32_MIN;
}

static enum dl_verdict judge_span(struct dl_who *who, uint32_t first, uint32_t last, enum dl_verdict offer)
{
    const struct dl_judge_tables *judge = &who->actors->judge;
    struct sums sums = {.judge = judge};
    add_all(&sums, who, first, last, offer);
    if (judge->watch != NULL) { /* the trainer's spans are those of the rules, whatever the weights */
        judge->watch->span(judge->watch->user, who->doc, first, last, offer);
        return offer;
    }
    lean(&sums, who, first, last, offer);
    uint32_t best = offer;
    for (uint32_t v = 0; v < DL_VERDICTS; v++)
        if (sums.of[v] > sums.of[best]) best = v;
    return (enum dl_verdict)best;
}

/* ---- who is asked about ---- */

/* "Mrs. May", and the surname of somebody in office. */
static int is_told(struct dl_who *who, uint32_t first, uint32_t last)
{
    const struct dl_word *words = who->doc->words.at;
    int has_title = first > who->doc->sentences.at[words[first].sentence].word && dl_who_is_honorific(words[first - 1].form);
    return has_title || (first == last && dl_who_in_office(who, first) != NULL);
}

/* "Dr McDonald". */
static int is_called(const struct dl_who *who, uint32_t word)
{
    const struct dl_word *words = who->doc->words.at;
    const int goes_on =
        word + 1 < dl_who_sentence_end(who->doc, word) && dl_who_is_capital(&words[word + 1]); /* "Mr. Vice President" */
    return word > who->doc->sentences.at[words[word].sentence].word && !dl_str_is(words[word - 1].form, "Miss") && !goes_on &&
           dl_who_is_civil_title(words[word - 1].form);
}

int dl_judge_is_listed(const struct dl_judge_tables *judge, struct dl_str list, struct dl_str folded)
{
    uint32_t bits = dl_table_get(&judge->listed, folded);
    for (uint32_t i = 0; bits != DL_NONE && i < judge->list_count; i++)
        if (bits >> i & 1 && dl_str_equal(judge->lists[i], list)) return 1;
    return 0;
}

/* "USA: A look" is no USAA. */
static int is_divided(const struct dl_word *words, uint32_t first, uint32_t last)
{
    for (uint32_t w = first; w <= last; w++)
        if (words[w].upos == DL_UPOS_PUNCT && !dl_str_listed(words[w].form, "- & . ' ’", ' ')) return 1;
    return 0;
}

uint32_t dl_judge_listed_name(struct dl_who *who, uint32_t first, enum dl_entity_kind *kind)
{
    const struct dl_judge_tables *judge = &who->actors->judge;
    const struct dl_word *words = who->doc->words.at;
    const uint32_t end = dl_who_sentence_end(who->doc, first);
    if (judge->list_count == 0 || !dl_who_is_capital(&words[first])) return DL_NONE;
    const uint32_t begun = dl_table_get(&judge->listed, dl_who_fold(who, first));
    if (begun == DL_NONE || !(begun & BEGINS)) return DL_NONE;
    for (uint32_t last = first + LONGEST < end ? first + LONGEST - 1 : end - 1; last > first; last--) {
        if (!dl_who_is_capital(&words[last]) || is_divided(words, first, last)) continue;
        const struct dl_str folded = dl_who_fold_span(who, first, last);
        if (dl_table_get(&judge->listed, folded) == DL_NONE) continue;
        const int is_place = dl_judge_is_listed(judge, DL_STR("place"), folded);
        *kind = is_place ? DL_ENTITY_PLACE : DL_ENTITY_ORGANIZATION;
        if (is_place) return last;
        static const char *const BODIES[] = {"firm", "media", "school", "team", "body"};
        for (uint32_t i = 0; i < sizeof BODIES / sizeof *BODIES; i++)
            if (dl_judge_is_listed(judge, dl_str_from(BODIES[i]), folded)) return last;
    }
    return DL_NONE;
}

/* A place whose whole name the gazetteer or the list of places has, and which is taken for one. */
static int is_placed(struct dl_who *who, uint32_t first, uint32_t last)
{
    const struct dl_place *place = who->place_at[first] != DL_NONE ? &who->doc->places.at[who->place_at[first]] : NULL;
    int is_known = place != NULL && (place->geonames != 0 || place->is_country || place->has_point);
    return (is_known && place->words == last - first + 1) ||
           dl_judge_is_listed(&who->actors->judge, DL_STR("place"), dl_who_fold_span(who, first, last));
}

/* Letters that no list knows ("NVF") are a body that the report speaks of, not "CEO", "NY" or "JFK". */
static int is_own_acronym(struct dl_who *who, uint32_t word)
{
    return dl_who_is_acronym(who->doc->words.at[word].form) &&
           dl_table_get(&who->actors->judge.listed, dl_who_fold(who, word)) == DL_NONE;
}

/* What the rules take it for. */
static enum dl_verdict offer_of(const struct dl_candidate *name)
{
    if (name->kind == DL_ENTITY_PERSON) return DL_VERDICT_PERSON;
    return name->kind == DL_ENTITY_ORGANIZATION ? DL_VERDICT_ORGANIZATION : DL_VERDICT_PLACE;
}

/* "Shelled Krasnyi Lyman", which no map need have. */
static int is_ground(const struct dl_who *who, uint32_t first, uint32_t last)
{
    for (uint32_t w = first; w <= last; w++)
        if (dl_who_is_ground(who->doc, w)) return 1;
    return 0;
}

int dl_judge_name(struct dl_who *who, uint32_t first, uint32_t last, struct dl_candidate *name)
{
    enum dl_verdict offer = offer_of(name);
    if (name->known != NULL || name->is_sure || !dl_judge_is_open(&who->actors->judge)) return 1;
    if (first == last && is_called(who, first)) name->kind = DL_ENTITY_PERSON, offer = DL_VERDICT_PERSON;
    if (offer == DL_VERDICT_PERSON && is_told(who, first, last)) return 1;
    if (offer == DL_VERDICT_ORGANIZATION && first == last && is_own_acronym(who, first)) return 1;
    if (offer == DL_VERDICT_PLACE && is_placed(who, first, last)) return 1;
    if (offer == DL_VERDICT_PLACE && last > first && is_ground(who, first, last)) return 1;
    enum dl_verdict verdict = judge_span(who, first, last, offer);
    if (verdict == DL_VERDICT_PERSON) name->kind = DL_ENTITY_PERSON;
    if (verdict == DL_VERDICT_ORGANIZATION) name->kind = DL_ENTITY_ORGANIZATION;
    if (verdict == DL_VERDICT_PLACE && offer != DL_VERDICT_PLACE) name->kind = DL_ENTITY_PLACE;
    return verdict != DL_VERDICT_NONE;
}
