/* One document made by hand, with something in every array, for the tests of writers and stores. The text holds
 * characters of two and three bytes, so that code points and bytes differ. */
#ifndef DL_TEST_SAMPLE_DOCUMENT_H
#define DL_TEST_SAMPLE_DOCUMENT_H

#include "base/day.h"
#include "base/doc.h"

static const char sample_text[] = "Café talks “begin”\n"
                                  "President José Ruiz said on Monday that Elbonia \"wants\\needs\" peace.\n"
                                  "Elbonia attacked Ruritania near Łódź in 2014.\n";

/* The span of the nth (from 0) occurrence of `part`. */
static inline struct dl_span sample_span_nth(const char *part, int nth)
{
    const char *at = sample_text;
    while ((at = strstr(at, part)) != NULL && nth-- > 0) at++;
    if (at == NULL) abort();
    return (struct dl_span){(uint32_t)(at - sample_text), (uint32_t)(at - sample_text + strlen(part))};
}

static inline struct dl_span sample_span(const char *part) { return sample_span_nth(part, 0); }

static inline struct dl_spans sample_spans(struct dl_doc *doc, const char *part)
{
    struct dl_span *copy = dl_arena_alloc(&doc->arena, sizeof *copy);
    *copy = sample_span(part);
    return (struct dl_spans){copy, 1};
}

static inline struct dl_participant *sample_side(struct dl_doc *doc, struct dl_span span, uint32_t entity)
{
    struct dl_participant *side = dl_arena_alloc(&doc->arena, sizeof *side);
    *side = (struct dl_participant){span, entity};
    return side;
}

static inline void sample_mention(struct dl_doc *doc, uint32_t entity, struct dl_span span, struct dl_span phrase,
                                  enum dl_mention_form form, uint32_t sentence)
{
    struct dl_mention *mention = DL_PUSH(&doc->mentions, &doc->arena, 100);
    *mention = (struct dl_mention){.span = span, .phrase = phrase, .form = form, .sentence = sentence, .entity = entity};
    struct dl_entity *owner = &doc->entities.at[entity];
    uint32_t *mentions = dl_arena_alloc(&doc->arena, (owner->mention_count + 1) * sizeof *mentions);
    for (uint32_t i = 0; i < owner->mention_count; i++) mentions[i] = owner->mentions[i];
    mentions[owner->mention_count++] = doc->mentions.count - 1;
    owner->mentions = mentions;
}

static inline void sample_actors(struct dl_doc *doc)
{
    struct dl_entity *ruiz = DL_PUSH(&doc->entities, &doc->arena, 100);
    *ruiz = (struct dl_entity){.actor = DL_STR("person:jose-ruiz"),
                               .name = DL_STR("José Ruiz"),
                               .kind = DL_ENTITY_PERSON,
                               .country = "ELB",
                               .sector = DL_STR("GOV"),
                               .office = DL_STR("President"),
                               .cameo = DL_STR("ELBGOV"),
                               .of = 1};
    struct dl_entity *elbonia = DL_PUSH(&doc->entities, &doc->arena, 100);
    *elbonia = (struct dl_entity){.actor = DL_STR("country:ELB"),
                                  .name = DL_STR("Elbonia"),
                                  .kind = DL_ENTITY_COUNTRY,
                                  .country = "ELB",
                                  .cameo = DL_STR("ELB"),
                                  .of = DL_NONE};
    struct dl_entity *ruritania = DL_PUSH(&doc->entities, &doc->arena, 100);
    *ruritania = (struct dl_entity){.name = DL_STR("Ruritania"), .kind = DL_ENTITY_PLACE, .of = DL_NONE};
    sample_mention(doc, 0, sample_span("José Ruiz"), sample_span("President José Ruiz"), DL_FORM_NAME, 1);
    *DL_PUSH(&doc->introductions, &doc->arena, 100) = (struct dl_introduction){
        .entity = 0, .office = DL_STR("President"), .of = DL_NONE, .span = sample_span("President José Ruiz")};
    sample_mention(doc, 1, sample_span("Elbonia"), sample_span("Elbonia"), DL_FORM_NAME, 1);
    sample_mention(doc, 1, sample_span_nth("Elbonia", 1), sample_span_nth("Elbonia", 1), DL_FORM_NAME, 2);
    sample_mention(doc, 2, sample_span("Ruritania"), sample_span("Ruritania"), DL_FORM_NAME, 2);
}

static inline void sample_statement(struct dl_doc *doc)
{
    struct dl_statement *statement = DL_PUSH(&doc->statements, &doc->arena, 100);
    *statement = (struct dl_statement){.source = {sample_span("President José Ruiz"), 0},
                                       .addressee = {{0, 0}, DL_NONE},
                                       .cue = sample_spans(doc, "said"),
                                       .content = sample_spans(doc, "that Elbonia \"wants\\needs\" peace"),
                                       .cue_word = DL_NONE,
                                       .mode = DL_MODE_MIXED,
                                       .polarity = DL_POLARITY_AFFIRM,
                                       .sentence = 1,
                                       .within = DL_NONE,
                                       .confidence = 0.925F};
}

static inline void sample_events(struct dl_doc *doc)
{
    static const char *const contexts[] = {"military", "territory"};
    struct dl_event *attack = DL_PUSH(&doc->events, &doc->arena, 100);
    *attack = (struct dl_event){.actors = sample_side(doc, sample_span_nth("Elbonia", 1), 1),
                                .actor_count = 1,
                                .recipients = sample_side(doc, sample_span("Ruritania"), 2),
                                .recipient_count = 1,
                                .type = DL_EVENT_ASSAULT,
                                .contexts = contexts,
                                .context_count = 2,
                                .cameo = "190",
                                .quad = 4,
                                .quad_cameo = 4,
                                .goldstein = -10,
                                .status = DL_STATUS_ACTUAL,
                                .trigger = sample_spans(doc, "attacked"),
                                .trigger_word = DL_NONE,
                                .sentence = 2,
                                .when = {dl_day_from(2014, 1, 1), dl_day_from(2014, 12, 31), DL_PRECISION_YEAR},
                                .place = 0,
                                .statement = DL_NONE,
                                .time = 0,
                                .when_from = DL_EVIDENCE_CLAUSE,
                                .place_from = DL_EVIDENCE_CLAUSE,
                                .same_as = DL_NONE,
                                .confidence = 0.5F,
                                .because = DL_STR("attack: nsubj, obj")};
    struct dl_event *talks = DL_PUSH(&doc->events, &doc->arena, 100);
    *talks = (struct dl_event){.type = DL_EVENT_CONSULT,
                               .mode = "meet",
                               .cameo = "046",
                               .quad = 1,
                               .goldstein = 7,
                               .status = DL_STATUS_WANTED,
                               .trigger = sample_spans(doc, "talks"),
                               .trigger_word = DL_NONE,
                               .when = {DL_NO_DAY, DL_NO_DAY, DL_PRECISION_NONE},
                               .place = DL_NONE,
                               .statement = 0,
                               .time = DL_NONE,
                               .same_as = 0,
                               .confidence = 1};
}

static inline void sample_times_and_places(struct dl_doc *doc)
{
    struct dl_time *monday = DL_PUSH(&doc->times, &doc->arena, 100);
    *monday = (struct dl_time){.span = sample_span("Monday"),
                               .type = DL_TIMEX_DATE,
                               .value = DL_STR("2014-03-03"),
                               .until = DL_NONE,
                               .interval = {dl_day_from(2014, 3, 3), dl_day_from(2014, 3, 3), DL_PRECISION_DAY}};
    struct dl_time *year = DL_PUSH(&doc->times, &doc->arena, 100);
    *year = (struct dl_time){.span = sample_span("2014"),
                             .type = DL_TIMEX_DATE,
                             .value = DL_STR("2014"),
                             .until = DL_NONE,
                             .interval = {dl_day_from(2014, 1, 1), dl_day_from(2014, 12, 31), DL_PRECISION_YEAR}};
    struct dl_place *lodz = DL_PUSH(&doc->places, &doc->arena, 100);
    *lodz = (struct dl_place){.span = sample_span("Łódź"),
                              .name = DL_STR("Łódź"),
                              .use = DL_PLACE_LITERAL,
                              .geonames = 3093133,
                              .country = "POL",
                              .has_point = 1,
                              .lat = 51.77058,
                              .lon = 19.47395,
                              .entity = DL_NONE};
    struct dl_place *nowhere = DL_PUSH(&doc->places, &doc->arena, 100);
    *nowhere =
        (struct dl_place){.span = sample_span("Ruritania"), .name = DL_STR("Ruritania"), .use = DL_PLACE_METONYM, .entity = 2};
}

static inline void sample_sections(struct dl_doc *doc)
{
    static const char *const lines[] = {"Café talks “begin”",
                                        "President José Ruiz said on Monday that Elbonia \"wants\\needs\" peace.",
                                        "Elbonia attacked Ruritania near Łódź in 2014."};
    static const enum dl_section_kind kinds[] = {DL_SECTION_HEADLINE, DL_SECTION_LEAD, DL_SECTION_PARAGRAPH};
    for (uint32_t i = 0; i < 3; i++) {
        *DL_PUSH(&doc->sections, &doc->arena, 100) = (struct dl_section){kinds[i], sample_span(lines[i])};
        *DL_PUSH(&doc->sentences, &doc->arena, 100) =
            (struct dl_sentence){.span = sample_span(lines[i]), .section = i, .subject = DL_NONE};
    }
}

static inline void sample_stand(struct dl_doc *doc)
{
    static uint32_t first[] = {0}, second[] = {1};
    static struct dl_participant parties[2];
    static struct dl_term terms[1];
    static struct dl_claim claims[] = {{DL_CLAIM_BROKEN, 1, 0, 0, 2}};
    static struct dl_vote votes[] = {{1, DL_STANCE_AGAINST}};
    parties[0] = (struct dl_participant){sample_span("Elbonia"), 1};
    parties[1] = (struct dl_participant){sample_span("Ruritania"), 2};
    terms[0] = (struct dl_term){1, sample_span("peace")};
    *DL_PUSH(&doc->positions, &doc->arena, 100) = (struct dl_position){.entity = 0,
                                                                       .speaks_for = 1,
                                                                       .issue = DL_STR("peace"),
                                                                       .topic = DL_STR("peace country:ELB"),
                                                                       .stance = DL_STANCE_CONDITIONAL,
                                                                       .strength = DL_STRENGTH_STRONG,
                                                                       .confidence = 0.5f,
                                                                       .condition = sample_span("on Monday"),
                                                                       .is_priority = 1,
                                                                       .above = DL_STR("war"),
                                                                       .since = doc->day,
                                                                       .evidence = first,
                                                                       .events = second,
                                                                       .sentences = second,
                                                                       .evidence_count = 1,
                                                                       .event_count = 1,
                                                                       .sentence_count = 1};
    *DL_PUSH(&doc->agreements, &doc->arena, 100) = (struct dl_agreement){.name = DL_STR("Café Accord"),
                                                                         .span = sample_span("Café talks"),
                                                                         .kind = DL_AGREEMENT_ACCORD,
                                                                         .binding = -1,
                                                                         .when = {doc->day, doc->day, DL_PRECISION_DAY},
                                                                         .parties = parties,
                                                                         .terms = terms,
                                                                         .claims = claims,
                                                                         .sentences = second,
                                                                         .party_count = 2,
                                                                         .term_count = 1,
                                                                         .claim_count = 1,
                                                                         .sentence_count = 1};
    *DL_PUSH(&doc->rules, &doc->arena, 100) = (struct dl_rule){.kind = DL_RULE_VETO,
                                                               .body = parties[0],
                                                               .span = sample_span("needs"),
                                                               .issue = DL_STR("peace"),
                                                               .topic = DL_STR("peace country:ELB"),
                                                               .met = 0,
                                                               .votes = votes,
                                                               .vote_count = 1,
                                                               .statement = 0,
                                                               .sentence = 1};
    *DL_PUSH(&doc->reasons, &doc->arena, 100) = (struct dl_reason){.of = sample_span("attacked"),
                                                                   .because = sample_span("peace"),
                                                                   .source = 0,
                                                                   .position = 0,
                                                                   .event = 0,
                                                                   .statement = 0,
                                                                   .sentence = 1};
}

/* The document; the caller frees it. */
static inline struct dl_doc *sample_document(const char *id)
{
    struct dl_doc *doc = dl_doc_new();
    if (doc == NULL) abort();
    doc->text = DL_STR(sample_text);
    doc->id = dl_str_from(id);
    doc->date = DL_STR("2014-03-04");
    doc->day = dl_day_from(2014, 3, 4);
    doc->title = DL_STR("Tab\there, \"quoted\"");
    doc->language = DL_STR("en");
    doc->is_coded = 1;
    if (dl_doc_index(doc) != DL_OK) abort();
    sample_sections(doc);
    sample_actors(doc);
    sample_times_and_places(doc);
    sample_statement(doc);
    sample_events(doc);
    sample_stand(doc);
    dl_doc_warn(doc, "odd-quote", sample_span("“begin”"), "the mark '%s' stands alone", "“");
    return doc;
}

#endif
