/* A logistic regression over plain features, fitted by train/said_trust.py to the statements of judged pieces (corpus/judged) and of
 * corpus/said. The judgement of what is kept (keep.c) knows the cues' words and tells whether anything is attributed at all; what it does
 * not know, and what most wrong statements of those kept are wrong by, is how the source was found and who it is taken for, and where
 * the content begins and ends. So its score is one feature here among those of source, content and setting. */
#include "said/trust.h"

#include "said/party.h"
#include "said/score.h"
#include "said/setting.h"
#include "who/who.h"

static struct dl_str word(const char *text) { return dl_str_from(text); }

static const struct dl_str nothing = {NULL, 0};

static void add(struct dl_sum *sum, const char *template_name, const char *value)
{
    dl_sum_add(sum, template_name, word(value), nothing);
}

/* A feature "NAME above BOUND" for each bound that a number is above. */
static void add_above(struct dl_sum *sum, const char *template_name, const int32_t *bounds, size_t count, int32_t number)
{
    for (size_t i = 0; i < count && number > bounds[i]; i++) {
        char digits[12];
        uint32_t at = sizeof digits, size = (uint32_t)(bounds[i] < 0 ? -bounds[i] : bounds[i]);
        do digits[--at] = (char)('0' + size % 10);
        while ((size /= 10) > 0);
        if (bounds[i] < 0) digits[--at] = '-';
        dl_sum_add(sum, template_name, (struct dl_str){digits + at, (uint32_t)sizeof digits - at}, nothing);
    }
}

#define ADD_ABOVE(sum, name, bounds, number) add_above(sum, name, bounds, sizeof(bounds) / sizeof *(bounds), (int32_t)(number))

static uint32_t words_of(struct dl_range range) { return range.first == DL_NONE ? 0 : range.last - range.first + 1; }

/* ---- the cue ---- */

/* Whether the cue tells, thinks, wants or only shows what one does: its frames and weight in the lexicon. */
static const char *class_of(const struct dl_find *find)
{
    if (find->is_turn) return "turn";
    if (find->lexical == NULL) return find->cue.first == DL_NONE ? "none" : "mark";
    if (find->shape == DL_SHAPE_PHRASE) return "phrase";
    if ((find->lexical->frames & DL_FRAME_QUOTE) != 0) return find->lexical->weight == 3 ? "tells" : "may tell";
    if ((find->lexical->frames & DL_FRAME_CLAUSE) != 0) return find->lexical->weight == 3 ? "thinks" : "may think";
    return find->lexical->weight == 3 ? "acts" : "may act";
}

static void add_cue(struct dl_sum *sum, struct dl_said *said, const struct dl_find *find, struct dl_str shape)
{
    static const int32_t scores[] = {-500, 0, 350, 700, 1000, 1500, 2000, 2500, 3000, 4000, 5000}, lengths[] = {1, 2, 4};
    const struct dl_doc *doc = said->doc;
    const struct dl_str class = word(class_of(find)), voice = word(dl_said_voice(said));
    ADD_ABOVE(sum, "score above", scores, find->score);
    dl_sum_add(sum, "shape", shape, nothing);
    dl_sum_add(sum, "class", class, nothing);
    dl_sum_add(sum, "class in", class, voice);
    dl_sum_add(sum, "voice", voice, nothing);
    ADD_ABOVE(sum, "cue words above", lengths, words_of(find->cue));
    if (find->is_proposed) add(sum, "proposed", "");
    if (find->cue.first == DL_NONE) return;
    dl_sum_add(sum, "clause", word(dl_rel_name(rel_of(doc, find->head))), nothing);
    dl_sum_add(sum, "modal", dl_said_modal(doc, find->head), nothing);
    if (dl_said_is_negated(doc, find->head)) add(sum, "negated", "");
    if (dl_said_is_asked(said, find->head)) add(sum, "asked", "");
    if (find->lexical == NULL) return;
    dl_sum_add(sum, "cue", find->lexical->name, nothing);
    dl_sum_add(sum, "cue as", find->lexical->name, shape);
    dl_sum_add(sum, "cue of", find->lexical->name, word(dl_said_person(said, find->source_head)));
}

/* The words at the seams: a cut in the wrong place shows in what stands on both of its sides. */
static void add_seams(struct dl_sum *sum, const struct dl_doc *doc, const struct dl_find *find)
{
    const struct dl_range first = find->pieces[0], last = find->pieces[find->piece_count - 1];
    if (find->cue.first != DL_NONE) {
        const struct dl_word *head = &doc->words.at[find->head];
        if (head->head != DL_NONE)
            dl_sum_add(sum, "governor", doc->words.at[head->head].lemma, word(dl_rel_name(rel_of(doc, find->head))));
        if (find->cue.first > 0) dl_sum_add(sum, "before cue", dl_word_class(doc, find->cue.first - 1), nothing);
        dl_sum_add(sum, "after cue", dl_word_class(doc, find->cue.last + 1), nothing);
    }
    if (find->source.first != DL_NONE) {
        if (find->source.first > 0) dl_sum_add(sum, "before source", dl_word_class(doc, find->source.first - 1), nothing);
        dl_sum_add(sum, "after source", dl_word_class(doc, find->source.last + 1), nothing);
    }
    if (find->source_head != DL_NONE) dl_sum_add(sum, "source lemma", doc->words.at[find->source_head].lemma, nothing);
    if (first.first > 0) dl_sum_add(sum, "before content", dl_word_class(doc, first.first - 1), nothing);
    dl_sum_add(sum, "content opens", doc->words.at[first.first].form, nothing);
    dl_sum_add(sum, "content closes", dl_word_class(doc, last.last), nothing);
}

/* ---- the source ---- */

/* How far back the actor whom a pronoun is taken for is named, and whether others are named in between. */
static void add_way_back(struct dl_sum *sum, const struct dl_doc *doc, uint32_t word_at, uint32_t entity)
{
    enum { MENTIONS_BACK = 60 };
    const uint32_t here = doc->word_mention.at[word_at];
    uint32_t rivals = 0, last = DL_NONE;
    for (uint32_t m = here, steps = 0; m-- > 0 && steps < MENTIONS_BACK; steps++) {
        const struct dl_mention *mention = &doc->mentions.at[m];
        if (mention->form != DL_FORM_NAME) continue;
        if (mention->entity == entity) {
            const uint32_t back = doc->mentions.at[here].sentence - mention->sentence;
            dl_sum_add(sum, "named back", word(back == 0 ? "0" : back == 1 ? "1" : back <= 3 ? "2-3" : "more"), nothing);
            dl_sum_add(sum, "rivals", word(rivals == 0 ? "0" : rivals == 1 ? "1" : "more"), nothing);
            return;
        }
        if (mention->entity != last && doc->entities.at[mention->entity].kind == DL_ENTITY_PERSON) rivals++;
        last = mention->entity;
    }
    add(sum, "named back", "never");
}

/* Whom the sentence before is about: the subject of its main verb; DL_NONE where that is nobody. */
static uint32_t subject_before(const struct dl_doc *doc, uint32_t sentence)
{
    if (sentence == 0) return DL_NONE;
    const struct dl_sentence *before = &doc->sentences.at[sentence - 1];
    for (uint32_t w = before->word; w < before->word + before->words; w++) {
        const uint32_t head = doc->words.at[w].head;
        if (rel_of(doc, w) == DL_REL_NSUBJ && head != DL_NONE && doc->words.at[head].rel == DL_REL_ROOT) return dl_who_at(doc, w);
    }
    return DL_NONE;
}

static const char *same_as(uint32_t entity, uint32_t other)
{
    return other == DL_NONE ? "nobody" : other == entity ? "same" : "other";
}

/* Who goes on is likelier taken for the right one: whoever told last, or whom the sentence before is about. */
static void add_thread(struct dl_sum *sum, const struct dl_doc *doc, const struct dl_find *find, uint32_t entity,
                       struct dl_str person)
{
    const uint32_t here = doc->statements.count - 1; /* the statement under work is the last */
    uint32_t teller = DL_NONE;
    for (uint32_t s = here; s-- > 0 && s + 4 > here && teller == DL_NONE;)
        if (doc->statements.at[s].sentence != find->sentence) teller = doc->statements.at[s].source.entity;
    dl_sum_add(sum, "teller before", word(same_as(entity, teller)), person);
    dl_sum_add(sum, "subject before", word(same_as(entity, subject_before(doc, find->sentence))), person);
}

static void add_source(struct dl_sum *sum, struct dl_said *said, const struct dl_find *find, uint32_t entity)
{
    static const int32_t lengths[] = {1, 2, 4, 8, 14, 20}, gaps[] = {0, 1, 3, 8, 14};
    const struct dl_doc *doc = said->doc;
    const uint32_t head = find->source_head;
    const struct dl_str person = word(dl_said_person(said, head));
    dl_sum_add(sum, "person", person, nothing);
    dl_sum_add(sum, "person of", person, word(class_of(find)));
    dl_sum_add(sum, "party", word(dl_said_party(said, head)), nothing);
    dl_sum_add(sum, "entity",
               word(entity == DL_NONE ? "none" : dl_entity_kind_name((enum dl_entity_kind)doc->entities.at[entity].kind)),
               word(entity == DL_NONE              ? ""
                    : dl_who_is_named(doc, entity) ? "named"
                                                   : "described"));
    if (head == DL_NONE || find->source.first == DL_NONE) return;
    if (entity != DL_NONE) add_thread(sum, doc, find, entity, person);
    const struct dl_word *w = &doc->words.at[head];
    const int is_behind = find->cue.first != DL_NONE && find->source.first > find->cue.last;
    const struct dl_str side = word(is_behind ? "behind" : "before");
    dl_sum_add(sum, "source rel", word(dl_rel_name(rel_of(doc, head))), side);
    dl_sum_add(sum, "source own", word(w->head == find->head ? "own" : "borrowed"), word(dl_rel_name(rel_of(doc, find->head))));
    ADD_ABOVE(sum, "source words above", lengths, words_of(find->source));
    if (find->cue.first != DL_NONE && !is_behind && find->source.last < find->cue.first)
        ADD_ABOVE(sum, "gap above", gaps, find->cue.first - find->source.last - 1);
    if (w->upos == DL_UPOS_NOUN) dl_sum_add(sum, "determiner", dl_said_determiner(doc, head), nothing);
    if (w->upos == DL_UPOS_PRON) dl_sum_add(sum, "pronoun", w->form, nothing);
    if (said->word_quote[head] != DL_NONE) add(sum, "source in quotes", "");
    if (w->upos != DL_UPOS_PROPN && entity != DL_NONE && head < doc->word_mention.count && doc->word_mention.at[head] != DL_NONE &&
        dl_who_is_named(doc, entity))
        add_way_back(sum, doc, head, entity);
}

/* ---- the content ---- */

struct content {
    uint32_t words, quoted, finite, commas, dashes;
};

static struct content count_content(const struct dl_said *said, const struct dl_find *find)
{
    struct content c = {0};
    for (uint32_t p = 0; p < find->piece_count; p++)
        for (uint32_t w = find->pieces[p].first; w <= find->pieces[p].last; w++) {
            c.words++;
            c.quoted += said->word_quote[w] != DL_NONE;
            c.finite += dl_has_feat(&said->doc->words.at[w], "VerbForm=Fin");
            c.commas += dl_word_is(said->doc, w, ",") || dl_word_is(said->doc, w, ";");
            c.dashes += dl_word_listed(said->doc, w, "- -- – — (");
        }
    return c;
}

/* The first word behind the content that is no mark of quotation: where it was cut. */
static struct dl_str what_follows(const struct dl_said *said, uint32_t last)
{
    const struct dl_doc *doc = said->doc;
    const uint32_t end = dl_range_sentence(doc, last).last;
    if (last >= end || (last + 1 == end && doc->words.at[end].upos == DL_UPOS_PUNCT)) return DL_STR("end");
    if (said->word_quote[last] != DL_NONE && said->word_quote[last + 1] == DL_NONE) return DL_STR("mark");
    return dl_word_class(doc, last + 1);
}

static void add_content(struct dl_sum *sum, const struct dl_said *said, const struct dl_find *find, struct dl_str shape)
{
    static const int32_t lengths[] = {1, 2, 4, 8, 16, 24, 32, 48}, verbs[] = {0, 1, 2, 3, 5}, few[] = {0, 1, 2};
    const struct dl_doc *doc = said->doc;
    const struct content c = count_content(said, find);
    const struct dl_range first = find->pieces[0], last = find->pieces[find->piece_count - 1];
    const struct dl_str marks = word(c.quoted == 0 ? "plain" : c.quoted + 2 >= c.words ? "quoted" : "mixed");
    dl_sum_add(sum, "marks", marks, nothing);
    dl_sum_add(sum, "marks of", marks, shape);
    dl_sum_add(sum, "first", dl_word_class(doc, first.first), shape);
    dl_sum_add(sum, "follows", what_follows(said, last.last), nothing);
    ADD_ABOVE(sum, "words above", lengths, c.words);
    ADD_ABOVE(sum, "verbs above", verbs, c.finite);
    ADD_ABOVE(sum, "commas above", few, c.commas);
    ADD_ABOVE(sum, "dashes above", few, c.dashes);
    ADD_ABOVE(sum, "pieces above", few, find->piece_count - 1);
    dl_sum_add(sum, "order", word(first.first > find->head ? "behind" : "before"), shape);
    if (doc->words.at[last.last].sentence != doc->words.at[first.first].sentence) add(sum, "runs on", "");
    if (find->cue.first != DL_NONE && first.first > find->cue.last)
        ADD_ABOVE(sum, "away above", few, first.first - find->cue.last - 1);
}

/* ---- the place ---- */

static uint32_t others_in_sentence(const struct dl_said *said, uint32_t index)
{
    uint32_t others = 0;
    const struct dl_finds *finds = &said->finds;
    for (uint32_t i = index; i-- > 0 && finds->at[i].sentence == finds->at[index].sentence;) others += !finds->at[i].is_dropped;
    for (uint32_t i = index + 1; i < finds->count && finds->at[i].sentence == finds->at[index].sentence; i++)
        others += !finds->at[i].is_dropped;
    return others;
}

static void add_place(struct dl_sum *sum, const struct dl_said *said, uint32_t index)
{
    static const int32_t lengths[] = {8, 16, 24, 36, 48, 64}, few[] = {0, 1, 2};
    const struct dl_find *find = &said->finds.at[index];
    const struct dl_sentence *s = &said->doc->sentences.at[find->sentence];
    ADD_ABOVE(sum, "sentence above", lengths, s->words);
    ADD_ABOVE(sum, "others above", few, others_in_sentence(said, index));
    add(sum, "section", dl_section_kind_name(said->doc->sections.at[s->section].kind));
    if (find->within != DL_NONE) add(sum, "within", said->finds.at[find->within].is_turn ? "turn" : "another");
    if (find->is_retold) add(sum, "retold", "");
}

float dl_said_trust(struct dl_said *said, uint32_t index, const struct dl_statement *statement)
{
    const struct dl_judgement *by = &said->cues->trust;
    const struct dl_find *find = &said->finds.at[index];
    const struct dl_str shape = word(dl_shape_name((enum dl_shape)find->shape));
    struct dl_sum sum = {&by->weights, 0};
    if (!dl_weights_are_there(&by->weights)) return dl_sum_chance(find->score);
    add(&sum, "bias", "");
    dl_sum_add(&sum, "polarity", word(dl_polarity_name(statement->polarity)), nothing);
    add_cue(&sum, said, find, shape);
    add_source(&sum, said, find, statement->source.entity);
    add_content(&sum, said, find, shape);
    add_seams(&sum, said->doc, find);
    add_place(&sum, said, index);
    dl_setting_features(said, find, shape, &sum);
    dl_party_features(said, find, shape, &sum);
    if (by->watch != NULL) by->watch->statement(by->watch->user, said->doc, statement);
    return dl_sum_chance(sum.total);
}

/* "The roof had leaked, he said": set behind the clause with a comma and with nothing of its own behind it, nothing else can be meant. */
static int is_plain_tag(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (find->piece_count != 1 || find->source_head == DL_NONE || !dl_cue_tells(find->lexical)) return 0;
    const int is_inverted = find->source.first > find->cue.first;
    const uint32_t last = find->pieces[0].last, next = is_inverted ? find->cue.first : find->source.first,
                   behind = (is_inverted ? find->source.last : find->cue.last) + 1;
    if (last + 2 != next || !dl_word_is(doc, last + 1, ",") || dl_said_is_thing(said, find->source_head)) return 0;
    return behind >= doc->words.count || doc->words.at[behind].upos == DL_UPOS_PUNCT || dl_word_is_weekday(doc, behind) ||
           dl_word_listed(doc, behind, "in at on after following during");
}

/* "He said the roof had leaked": the sentence's own verb, somebody before it and what is told behind it. */
static int is_plain_report(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (find->source_head == DL_NONE || find->pieces[0].first != find->cue.last + 1) return 0;
    if (find->lexical == NULL || !dl_str_listed(find->lexical->name, "say tell add", ' ')) return 0;
    if (doc->words.at[find->head].rel != DL_REL_ROOT || doc->words.at[find->source_head].head != find->head) return 0;
    return find->source_head < find->head && !dl_said_is_thing(said, find->source_head);
}

/* How sure a statement must be, by the form it is told in: forms in which something is said for certain, only by whom or how much of it is in doubt,
 * are kept for less than those in which verbs of view and will tell of deeds as often. */
static uint32_t least_of(const struct dl_said *said, const struct dl_find *find, int is_report)
{
    uint32_t least = DL_SAID_TRUST_OF_OTHERS;
    if (find->is_free) return DL_SAID_TRUST_OF_FREE;
    switch (find->shape) {
    case DL_SHAPE_BEFORE:
        if (said->word_quote[find->pieces[0].last] != DL_NONE) return DL_SAID_TRUST_OF_QUOTATION;
        if (is_plain_tag(said, find)) return DL_SAID_TRUST_OF_TAG;
        least = DL_SAID_TRUST_OF_VIEW;
        break;
    case DL_SHAPE_PHRASE:
    case DL_SHAPE_COLON:
        return is_report && dl_is_heading(dl_section_kind_of(said->doc, find->sentence)) ? 0 : DL_SAID_TRUST_OF_PHRASE;
    case DL_SHAPE_OBJECT:
    case DL_SHAPE_PREPOSITION: least = DL_SAID_TRUST_OF_VIEW; break;
    case DL_SHAPE_INFINITIVE: least = DL_SAID_TRUST_OF_INTENT; break;
    case DL_SHAPE_CLAUSE:
        if (is_plain_report(said, find)) return DL_SAID_TRUST_OF_TAG;
        break;
    default: break;
    }
    return !is_report && least < DL_SAID_TRUST_IN_COMMENT ? DL_SAID_TRUST_IN_COMMENT : least;
}

int dl_said_trust_drops(struct dl_said *said, uint32_t index, float sure)
{
    enum { FEWEST_SENTENCES = 8 };
    if (said->cues->trust.weights.count == 0 || said->doc->sentences.count < FEWEST_SENTENCES) return 0;
    const struct dl_find *find = &said->finds.at[index];
    if (find->is_turn || (find->within != DL_NONE && said->finds.at[find->within].is_turn))
        return 0; /* its label tells whose it is */
    const int is_report = said->turns.count > 0 || strcmp(dl_said_voice(said), "news") == 0;
    uint32_t least = least_of(said, find, is_report);
    if (said->least_confidence > 0 && said->least_confidence < least) least = said->least_confidence;
    return sure * 100 + 0.5f < (float)least;
}
