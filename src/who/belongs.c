/* To whom a mention belongs by its noun phrase: before the head the nearest mention that has a country, code or sector to lend ("Ukrainian
 * President", "Kremlin spokesman"), else behind it the first that "of", "in", "from", "for" and "at" bring ("the Foreign Ministry in Kiev"), else a
 * person whose aide or spokesman it is. "pro-Russian" and "Russian-backed" lend nothing: they say whose friend one is. */
#include "who/run.h"
#include "who/who.h"

/* "pro-Russian", "Russian-backed", "ethnic Russian": whose friend or people one is, not whose. But whom Russia leads is its. */
static int is_hyphened(const struct dl_who *who, const struct dl_found *m)
{
    uint32_t start = who->doc->sentences.at[m->sentence].word, end = start + who->doc->sentences.at[m->sentence].words;
    if (m->first > start && word_at(who, m->first)->form.size > 0) {
        struct dl_str before = word_at(who, m->first - 1)->form;
        if (before.size > 0 && (before.at[before.size - 1] == '-' || dl_str_is(before, "–"))) return 1;
        if (dl_str_is_nocase(before, "pro") || dl_str_is_nocase(before, "anti") || dl_str_is_nocase(before, "non")) return 1;
        if (dl_str_is_nocase(before, "ethnic")) return 1;
    }
    if (m->last + 2 >= end || !dl_str_is(word_at(who, m->last + 1)->form, "-")) return 0;
    const struct dl_word *behind = word_at(who, m->last + 2);
    if (dl_str_listed(behind->form, "led|run|based|owned|flagged|flag|registered|operated", '|')) return 0;
    return behind->upos == DL_UPOS_VERB || dl_who_tells_friend(behind->form);
}

static int lends_by(const struct dl_who *who, const struct dl_found *found, const struct dl_found *m)
{
    uint32_t p = dl_child(who->doc, m->head, DL_REL_CASE);
    if (p == DL_NONE) return 0;
    if (found->form == DL_FORM_NAME && found->kind == DL_ENTITY_PERSON) /* "Guterres in Ukraine" is not Ukraine's */
        return word_at(who, m->head)->head == found->head && dl_str_listed(word_at(who, p)->form, "of|from|for", '|');
    static const char WORDS[] = "of|in|from|for|at|within|inside|'s|’s|'",
                      THERE[] = "in|at|within|inside", /* "two diplomats in Kabul" are not Afghans */
        GUESTS[] = "diplomat|ambassador|envoy|consul|attache|correspondent|tourist|expatriate";
    if (dl_str_listed(word_at(who, p)->form, THERE, '|') && dl_str_listed(word_at(who, found->head)->lemma, GUESTS, '|')) return 0;
    if (dl_str_is(word_at(who, p)->form, "to")) /* "an adviser to the prime minister", not "an envoy to" */
        return dl_str_listed(word_at(who, found->head)->lemma, "adviser|advisor|aide|assistant|counsel|counselor|counsellor", '|');
    if (dl_str_is(word_at(who, p)->form, "with")) return is_person(found) && m->kind == DL_ENTITY_ORGANIZATION && is_name(m);
    return dl_str_listed(word_at(who, p)->form, WORDS, '|');
}

/* "protesters in the Kosovan town of Gjilan": what stands inside a phrase that lends; not through other people. */
static int lends_from_within(const struct dl_who *who, const struct dl_found *found, const struct dl_found *m)
{
    uint32_t w = m->head;
    for (int step = 0; step < 4 && word_at(who, w)->head != DL_NONE && word_at(who, w)->head != found->head; step++) {
        w = word_at(who, w)->head;
        uint32_t other = who->headed[w];
        if (other != DL_NONE && who->founds.at[other].kind != DL_ENTITY_PLACE) return 0;
    }
    uint32_t p = dl_child(who->doc, w, DL_REL_CASE);
    static const char WORDS[] = "of|in|from|at|near|across";
    return w != m->head && word_at(who, w)->head == found->head && p != DL_NONE && dl_str_listed(word_at(who, p)->form, WORDS, '|');
}

static int has_traits(const struct dl_found *m) { return m->country[0] != 0 || m->code.size > 0 || m->sector.size > 0; }

/* "the leaders of Greece's parties": they are of the parties, which are of Greece. */
static int is_owner_within(const struct dl_who *who, uint32_t self, uint32_t w)
{
    uint32_t owned = word_at(who, w)->rel == DL_REL_NMOD_POSS ? word_at(who, w)->head : DL_NONE;
    if (owned == DL_NONE || owned <= w || owned > who->founds.at[self].phrase_last || who->headed[owned] == DL_NONE) return 0;
    const struct dl_found *m = &who->founds.at[who->headed[owned]];
    return who->headed[owned] != self && has_traits(m) && lends_by(who, &who->founds.at[self], m);
}

/* "Department of Public Safety Director Ana Holm", "CNN Polling Director Ana Holm": the body whose name ends before the title, a word or two of
 * what he directs between, wherever its head stands; DL_NONE. */
static uint32_t body_before(const struct dl_who *who, uint32_t self, uint32_t title)
{
    enum { WORDS_BETWEEN = 2 };
    if (title == DL_NONE) return DL_NONE;
    const uint32_t start = who->doc->sentences.at[who->founds.at[self].sentence].word;
    for (uint32_t w = title; w-- > start && w + WORDS_BETWEEN + 2 > title;) {
        const uint32_t m = mention_at(who, w);
        if (m == self) return DL_NONE;
        const uint8_t upos = word_at(who, w)->upos;
        if (m == DL_NONE && upos != DL_UPOS_PROPN && upos != DL_UPOS_NOUN && upos != DL_UPOS_ADJ) return DL_NONE;
        if (m == DL_NONE) continue;
        const struct dl_found *body = &who->founds.at[m];
        return is_name(body) && body->kind == DL_ENTITY_ORGANIZATION && body->last == w && has_traits(body) ? m : DL_NONE;
    }
    return DL_NONE;
}

/* "Russia's UN ambassador": whom a state sends to a body is the state's, if the phrase names one. */
static uint32_t sender_before(const struct dl_who *who, const struct dl_found *found, uint32_t head, uint32_t body)
{
    static const char SENT[] = "ambassador|envoy|representative|delegate|delegation|mission|diplomat|negotiator";
    if (!dl_str_is(who->founds.at[body].sector, "IGO") || !dl_str_listed(word_at(who, head)->lemma, SENT, '|')) return body;
    for (uint32_t w = who->founds.at[body].first; w-- > found->phrase_first;) {
        const uint32_t m = who->headed[w];
        if (m != DL_NONE && who->founds.at[m].kind == DL_ENTITY_COUNTRY && !is_hyphened(who, &who->founds.at[m])) return m;
    }
    return body;
}

/* "ministers on the situation in Chad": what they speak of, and not whose they are. */
static int is_in_topic(const struct dl_who *who, const struct dl_found *found, uint32_t w)
{
    static const char TOPICS[] = "situation|crisis|question|conflict|war|future|issue|matter|violence|event|development|transition";
    for (int step = 0; step < 4 && word_at(who, w)->head != DL_NONE && word_at(who, w)->head != found->head; step++) {
        w = word_at(who, w)->head;
        const uint32_t p = dl_child(who->doc, w, DL_REL_CASE);
        if (word_at(who, w)->head == found->head && dl_str_listed_nocase(word_at(who, w)->lemma, TOPICS, '|') && p != DL_NONE &&
            dl_str_listed(word_at(who, p)->form, "on|about|over", '|'))
            return 1;
    }
    return 0;
}

/* "Cuban and Nicaraguan diplomats": of several states the first. */
static uint32_t first_state(const struct dl_who *who, const struct dl_found *found, uint32_t m)
{
    static const char PEOPLE[] = "diplomat|official|minister|leader|envoy|ambassador|negotiator|delegation|government|lawmaker";
    if (!dl_str_listed(word_at(who, found->head)->lemma, PEOPLE, '|')) return m; /* what soldiers of two do, two do together */
    for (uint32_t first = who->founds.at[m].first; first >= found->phrase_first + 2; first = who->founds.at[m].first) {
        const uint32_t before = who->headed[first - 2];
        if (!dl_str_listed(word_at(who, first - 1)->form, "and , or", ' ') || before == DL_NONE) break;
        if (who->founds.at[before].form != DL_FORM_DEMONYM || who->founds.at[m].form != DL_FORM_DEMONYM) break;
        m = before;
    }
    return m;
}

/* "forces loyal to Rao": whom they serve; DL_NONE. */
static uint32_t served_by(const struct dl_who *who, uint32_t head)
{
    for (uint32_t c = dl_child_next(who->doc, head, head); c != DL_NONE; c = dl_child_next(who->doc, head, c)) {
        if (word_at(who, c)->rel != DL_REL_AMOD || !dl_str_is(word_at(who, c)->form, "loyal")) continue;
        const uint32_t whom = dl_child(who->doc, c, DL_REL_OBL), m = whom != DL_NONE ? who->headed[whom] : DL_NONE;
        if (m != DL_NONE && has_traits(&who->founds.at[m])) return m;
    }
    return DL_NONE;
}

/* "Iranian ally Jan Roe", "Iranian ally President Roe": whoever is friend or foe of a state is none of it. */
static int is_of_its_friend(const struct dl_who *who, const struct dl_found *found, const struct dl_found *before)
{
    static const char FRIENDS[] = "ally|rival|foe|adversary|enemy|partner|neighbour|neighbor|friend";
    const uint32_t noun = before->last + 1;
    return found->form == DL_FORM_NAME && found->kind == DL_ENTITY_PERSON && before->kind == DL_ENTITY_COUNTRY &&
           noun < found->first && dl_str_listed(word_at(who, noun)->lemma, FRIENDS, '|');
}

/* "an English professor", "a French teacher": what is taught, not whose one is. Nobody is called English in news but by his subject. */
static int is_subject_taught(const struct dl_who *who, const struct dl_found *before, uint32_t head)
{
    static const char TONGUES[] = "english|french|spanish|german|latin|arabic|mandarin|italian|russian|chinese|japanese",
                      TEACHERS[] = "teacher|tutor|instructor|interpreter|translator",
                      SCHOLARS[] = "professor|lecturer|student|major|graduate|department|literature";
    if (before->form != DL_FORM_DEMONYM || before->last + 1 != head) return 0;
    const struct dl_str tongue = word_at(who, before->first)->form, noun = word_at(who, head)->lemma;
    if (!dl_str_listed_nocase(tongue, TONGUES, '|')) return 0;
    return dl_str_listed(noun, TEACHERS, '|') || (dl_str_is_nocase(tongue, "english") && dl_str_listed(noun, SCHOLARS, '|'));
}

uint32_t dl_who_owner_in_phrase(const struct dl_who *who, uint32_t self)
{
    const struct dl_found *found = &who->founds.at[self];
    const uint32_t title = found->title;
    const uint32_t served = found->form == DL_FORM_NOMINAL ? served_by(who, found->head) : DL_NONE;
    if (served != DL_NONE) return served;
    uint32_t head = title != DL_NONE ? title : found->form == DL_FORM_NAME ? found->first : found->head;
    const uint32_t body = body_before(who, self, title);
    if (body != DL_NONE) return sender_before(who, found, head, body);
    for (uint32_t w = head; w-- > found->phrase_first;) {
        uint32_t m = who->headed[w];
        if (m == DL_NONE || m == self || who->founds.at[m].form == DL_FORM_PRONOUN) continue;
        const struct dl_found *before = &who->founds.at[m];
        if (!has_traits(before) || is_hyphened(who, before) || before->kind == DL_ENTITY_PERSON) continue;
        if (is_of_its_friend(who, found, before) || is_subject_taught(who, before, head)) continue;
        int is_ground = before->form != DL_FORM_DEMONYM && (before->kind == DL_ENTITY_PLACE || before->kind == DL_ENTITY_COUNTRY);
        if (is_ground && dl_who_is_topic(who->doc, head, before->head)) continue;
        return sender_before(who, found, head, first_state(who, found, m));
    }
    int is_named =
        found->form == DL_FORM_NAME && found->kind == DL_ENTITY_PERSON; /* "Scholz on peace for Ukraine" is not Ukraine's */
    for (uint32_t w = head + 1; w <= found->phrase_last; w++) {
        uint32_t m = who->headed[w];
        if (m == DL_NONE || m == self || who->founds.at[m].form == DL_FORM_PRONOUN || !has_traits(&who->founds.at[m])) continue;
        if (is_owner_within(who, self, w) || is_in_topic(who, found, who->founds.at[m].head)) continue;
        if (lends_by(who, found, &who->founds.at[m]) || (!is_named && lends_from_within(who, found, &who->founds.at[m]))) return m;
    }
    for (uint32_t w = found->phrase_first; w < head; w++) { /* a person's aide, Trump's spokesman */
        uint32_t m = who->headed[w];
        if (m == DL_NONE || m == self || who->founds.at[m].kind != DL_ENTITY_PERSON || !has_traits(&who->founds.at[m])) continue;
        enum dl_rel rel = (enum dl_rel)word_at(who, who->founds.at[m].head)->rel;
        if (rel == DL_REL_NMOD_POSS || rel == DL_REL_COMPOUND) return m;
    }
    return DL_NONE;
}
