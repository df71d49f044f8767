/* Which named place a noun without a name means, "there" or "here": "seized the town of Sake … fled the town", "NAIROBI - … marched through the city", "the Saudi
 * capital", "stormed the airport". The town is the last that was brought in by the same noun, else where the last deed told before was (neither words nor plans), else the last
 * town named; a building or square lies where that event was, else in the town of the dateline. After Poesio and Vieira, "A corpus-based
 * investigation of definite description use", 1998: what points back by its noun comes before what only lies near. */
#include "did/site.h"
#include "where/where.h"

enum { SENTENCES_BACK = 6, PLACES_BACK = 48, PATH = 4 };

enum meaning {
    MEANS_NONE,
    MEANS_TOWN,
    MEANS_LAND,
    MEANS_COUNTRY,
    MEANS_CAPITAL,
    MEANS_SEAT,
    MEANS_PREMISES,
    MEANS_THERE,
    MEANS_HERE
};

/* In no town, though they are places. */
static const char WIDE[] =
    "country nation state world frontier border boundary coast sea ocean sky continent ground land mainland place home north south "
    "east west way side river kingdom republic homeland hemisphere";
/* Wider than a town. */
static const char LANDS[] = "island region province archipelago peninsula valley";
/* Houses that stand in capitals. */
static const char SEATS[] = "ministry palace parliament";
static const char OTHERS[] =
    "nearby neighbouring neighboring next other another adjacent northern southern eastern western central";

/* Whether a place of the sentence stands in the noun's phrase, "the town of Sake", "the Sahel province", or behind its comma. */
static int has_name(const struct dl_scene *s, uint16_t w)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, c));
        const int may_name = rel == DL_REL_COMPOUND || rel == DL_REL_APPOS || rel == DL_REL_NMOD || rel == DL_REL_FLAT;
        if (may_name && dl_scene_word(s, c)->upos == DL_UPOS_PROPN && !dl_scene_is_in_time(s, c)) return 1;
    }
    const uint16_t head = dl_scene_head(s, w);
    return head != DL_NO_WORD && dl_scene_rel(s, w) == DL_REL_APPOS && dl_scene_word(s, head)->upos == DL_UPOS_PROPN;
}

/* "the town", "that port", "the same village"; not "the nearby village", "the two cities". */
static int points_back(const struct dl_scene *s, uint16_t w)
{
    if (!dl_has_det(s, w, "the this that")) return 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_NUMMOD || dl_form_listed(dl_scene_word(s, c), OTHERS)) return 0;
    return 1;
}

/* "outside the consulate", "in the courthouse": bodies by the houses that they have; "at the scene". */
static int is_house(const struct dl_scene *s, uint16_t w)
{
    static const char houses[] =
        "embassy consulate parliament university court courthouse hospital ministry headquarters legislature assembly "
        "scene spot";
    return dl_str_listed(dl_scene_word(s, w)->lemma, houses, ' ') && dl_has_case(s, w, "outside inside near at in around into on");
}

/* The state whose capital the noun is, a place of the sentence, DL_NONE where none is told: "the Saudi capital", "the capital of Chad". */
static uint32_t state_told(const struct dl_scene *s, uint16_t w)
{
    for (uint32_t p = dl_scene_first_place(s); p < s->doc->places.count && s->doc->places.at[p].word < s->first + s->count; p++) {
        const struct dl_place *place = &s->doc->places.at[p];
        if (place->is_country && dl_setting_holds(s, place->word, place->words) &&
            dl_scene_head(s, dl_setting_top(s, place->word, place->words)) == w)
            return p;
    }
    return DL_NONE;
}

/* "outside Bosnia's parliament": in its capital; an embassy is not. */
static int is_seat_of_state(const struct dl_scene *s, uint16_t w)
{
    return dl_str_is(dl_scene_word(s, w)->lemma, "parliament") && dl_has_case(s, w, "outside of near at around into in") &&
           state_told(s, w) != DL_NONE;
}

static enum meaning meaning_of(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos == DL_UPOS_ADV) {
        if (dl_str_is_nocase(word->form, "here")) return s->word_statement[s->first + w] == DL_NONE ? MEANS_HERE : MEANS_NONE;
        return dl_str_is_nocase(word->form, "there") ? MEANS_THERE : MEANS_NONE;
    }
    if (word->upos != DL_UPOS_NOUN || dl_has_feat(word, "Number=Plur")) return MEANS_NONE;
    if (dl_str_is(word->lemma, "country") && points_back(s, w) && dl_scene_rel(s, w) != DL_REL_NMOD_POSS)
        return dl_has_case(s, w, "in of across throughout around into") ? MEANS_COUNTRY : MEANS_NONE;
    const int is_town = dl_scene_in(s, w, s->frames->settlement);
    if (!is_town && (word->thing != DL_THING_PLACE || dl_str_listed(word->lemma, WIDE, ' ')) && !is_house(s, w)) return MEANS_NONE;
    if (dl_str_is(word->lemma, "parliament") && s->child[w] == DL_NO_WORD) return MEANS_PREMISES;
    if (is_seat_of_state(s, w)) return MEANS_CAPITAL;
    if (!points_back(s, w) || has_name(s, w)) return MEANS_NONE;
    if (dl_str_is(word->lemma, "capital")) return MEANS_CAPITAL;
    if (!is_town) return dl_str_listed(word->lemma, SEATS, ' ') ? MEANS_SEAT : MEANS_PREMISES;
    return dl_str_listed(word->lemma, LANDS, ' ') ? MEANS_LAND : MEANS_TOWN;
}

/* ---- what was named before ---- */

/* The first place that does not stand before a word of the sentence. */
static uint32_t first_behind(const struct dl_scene *s, uint16_t w)
{
    uint32_t p = dl_scene_first_place(s);
    while (p < s->doc->places.count && s->doc->places.at[p].word < s->first + w) p++;
    return p;
}

static int is_near(const struct dl_scene *s, uint32_t place, uint32_t sentences)
{
    return s->doc->words.at[s->doc->places.at[place].word].sentence + sentences >= s->sentence;
}

/* "the town of Sake", "Sake, a town of traders", "Sahel province": whether a noun of the document brought the place in. */
static int is_brought_in_by(const struct dl_doc *doc, const struct dl_place *p, struct dl_str noun)
{
    const uint32_t last = p->word + p->words - 1;
    if (dl_str_equal(doc->words.at[last].lemma, noun)) return 1;
    uint32_t w = last;
    for (uint32_t steps = 0; steps < PATH && w != DL_NONE; steps++) {
        const uint32_t appos = dl_child(doc, w, DL_REL_APPOS), head = doc->words.at[w].head;
        if (appos != DL_NONE && dl_str_equal(doc->words.at[appos].lemma, noun)) return 1;
        if (head == DL_NONE || head + PATH < p->word || head > last + PATH) return 0;
        const enum dl_rel rel = dl_rel_base((enum dl_rel)doc->words.at[w].rel);
        if (rel != DL_REL_FLAT && rel != DL_REL_COMPOUND && rel != DL_REL_APPOS && rel != DL_REL_NMOD) return 0;
        if (dl_str_equal(doc->words.at[head].lemma, noun)) return 1;
        w = head;
    }
    return 0;
}

static uint32_t brought_in(const struct dl_scene *s, uint16_t w)
{
    uint32_t p = first_behind(s, w);
    for (uint32_t steps = 0; p-- > 0 && steps < PLACES_BACK && is_near(s, p, SENTENCES_BACK); steps++)
        if (!s->doc->places.at[p].is_country && is_brought_in_by(s->doc, &s->doc->places.at[p], dl_scene_word(s, w)->lemma))
            return p;
    return DL_NONE;
}

/* A town is no province, nor a peninsula a town. */
static int fits(const struct dl_coder *coder, enum meaning meaning, uint32_t place)
{
    const struct dl_place *p = &coder->scene.doc->places.at[place];
    if (meaning == MEANS_LAND) return dl_where_is_wide(coder->gazetteer, p);
    return meaning != MEANS_TOWN || !dl_where_is_wide(coder->gazetteer, p);
}

/* The last town or region named before the word in so many sentences, of the kind that is meant. */
static uint32_t named_before(const struct dl_coder *coder, uint16_t w, uint32_t sentences, enum meaning meaning)
{
    const struct dl_scene *s = &coder->scene;
    uint32_t p = first_behind(s, w);
    for (uint32_t steps = 0; p-- > 0 && steps < PLACES_BACK && is_near(s, p, sentences); steps++)
        if (!s->doc->places.at[p].is_country && s->doc->places.at[p].use == DL_PLACE_LITERAL && fits(coder, meaning, p)) return p;
    return DL_NONE;
}

uint32_t dl_site_named(const struct dl_weighing *by)
{
    enum { BACK = 2 };
    const struct dl_scene *s = by->s;
    const struct dl_places *places = &s->doc->places;
    for (uint32_t p = dl_scene_first_place(s); p-- > 0 && is_near(s, p, BACK);) {
        const enum dl_section_kind kind = dl_section_kind_of(s->doc, s->doc->words.at[places->at[p].word].sentence);
        if (places->at[p].use != DL_PLACE_LITERAL || kind == DL_SECTION_DATELINE || kind == DL_SECTION_BYLINE) continue;
        return by->last != NULL && dl_str_equal(places->at[p].name, places->at[by->last->place].name) ? DL_NONE : p;
    }
    return DL_NONE;
}

/* The last capital named before the word, of this state, "" for any. */
static uint32_t capital_before(const struct dl_coder *coder, uint16_t w, const char *state)
{
    const struct dl_scene *s = &coder->scene;
    uint32_t p = first_behind(s, w);
    for (uint32_t steps = 0; p-- > 0 && steps < PLACES_BACK; steps++) {
        const struct dl_place *place = &s->doc->places.at[p];
        if (state[0] != '\0' && strcmp(place->country, state) != 0) continue;
        if (!place->is_country && dl_where_is_capital(coder->gazetteer, place)) return p;
    }
    return DL_NONE;
}

/* "in the north of the country": the state that the report is of, where it stands last, be it as an adjective ("Nigerian police"). */
static uint32_t country_meant(const struct dl_coder *coder)
{
    const struct dl_scene *s = &coder->scene;
    uint32_t p = first_behind(s, s->count);
    for (uint32_t steps = 0; coder->home[0] != '\0' && p-- > 0 && steps < PLACES_BACK; steps++)
        if (s->doc->places.at[p].is_country && strcmp(s->doc->places.at[p].country, coder->home) == 0) return p;
    return DL_NONE;
}

/* Of the state that is told, which stands for it where it is not named, else of the report's, else of the one where the event before was. */
static uint32_t capital_meant(const struct dl_coder *coder, uint16_t w)
{
    const struct dl_scene *s = &coder->scene;
    const struct dl_event *last = dl_site_last(coder);
    const uint32_t told = state_told(s, w);
    if (told != DL_NONE) {
        const uint32_t named = capital_before(coder, w, s->doc->places.at[told].country);
        return named != DL_NONE ? named : told;
    }
    const uint32_t found = coder->home[0] != '\0' ? capital_before(coder, w, coder->home) : DL_NONE;
    return found != DL_NONE ? found : capital_before(coder, w, last != NULL ? s->doc->places.at[last->place].country : "");
}

/* "Northern Irish": no town. */
static int is_demonym(const struct dl_coder *coder, const struct dl_place *p)
{
    return p->use == DL_PLACE_MODIFIER && dl_where_is_wide(coder->gazetteer, p) &&
           !dl_str_equal(dl_doc_slice(coder->scene.doc, p->span), p->name);
}

/* Where the last deed told before was, unless that is only a country; what is said or planned elsewhere leads away from no town. */
static uint32_t scene_before(const struct dl_coder *coder, enum meaning meaning)
{
    const struct dl_doc *doc = coder->scene.doc;
    for (uint32_t e = doc->events.count == 0 ? 0 : doc->events.count - 1; e-- > 0;) {
        const struct dl_event *last = &doc->events.at[e];
        if (last->sentence + SENTENCES_BACK < coder->scene.sentence) break;
        if (last->place == DL_NONE || is_demonym(coder, &doc->places.at[last->place])) continue;
        if (dl_setting_is_of_words(last) || last->status == DL_STATUS_PLANNED) continue;
        return doc->places.at[last->place].is_country || !fits(coder, meaning, last->place) ? DL_NONE : last->place;
    }
    return DL_NONE;
}

/* The dateline, unless the event told before was in another land ("NAIROBI - … from the Rwandan capital … the airport"): then that land. */
static uint32_t dateline_or_land(const struct dl_coder *coder)
{
    const struct dl_event *last = dl_site_last(coder);
    const struct dl_places *places = &coder->scene.doc->places;
    if (coder->dateline_place == DL_NONE || last == NULL || last->sentence + SENTENCES_BACK < coder->scene.sentence)
        return coder->dateline_place;
    const struct dl_place *land = &places->at[last->place];
    const int is_elsewhere = land->is_country && strcmp(land->country, places->at[coder->dateline_place].country) != 0;
    return is_elsewhere ? last->place : coder->dateline_place;
}

/* "HONG KONG - … in a station in Yuen Long … an office in the city": the city is the larger of the two, unless the other was called so. */
static int is_of_dateline(const struct dl_coder *coder, uint16_t w, uint32_t found)
{
    enum { LARGER = 20 };
    const struct dl_doc *doc = coder->scene.doc;
    if (coder->dateline_place == DL_NONE || !dl_str_is(dl_scene_word(&coder->scene, w)->lemma, "city")) return 0;
    const struct dl_place *here = &doc->places.at[coder->dateline_place], *there = &doc->places.at[found];
    if (strcmp(here->country, there->country) != 0 || here->geonames == there->geonames) return 0;
    if (is_brought_in_by(doc, there, dl_scene_word(&coder->scene, w)->lemma)) return 0;
    return dl_where_people(coder->gazetteer, here) > LARGER * dl_where_people(coder->gazetteer, there);
}

uint32_t dl_site_meant(const struct dl_coder *coder, uint16_t w)
{
    const struct dl_scene *s = &coder->scene;
    const enum meaning meaning = meaning_of(s, w);
    if (meaning == MEANS_NONE) return DL_NONE;
    if (meaning == MEANS_HERE) return coder->dateline_place;
    if (meaning == MEANS_CAPITAL) return capital_meant(coder, w);
    if (meaning == MEANS_COUNTRY) return country_meant(coder);
    uint32_t found = meaning == MEANS_SEAT ? capital_meant(coder, w) : DL_NONE;
    if (found == DL_NONE && meaning != MEANS_PREMISES)
        found = named_before(coder, w, 0, meaning); /* "in Cape Town … at the city's airport" */
    if (found == DL_NONE && (meaning == MEANS_TOWN || meaning == MEANS_LAND)) found = brought_in(s, w);
    if (found == DL_NONE) found = scene_before(coder, meaning);
    const int is_told_long_ago =
        meaning == MEANS_LAND && !dl_str_is(dl_scene_word(s, w)->lemma, "region"); /* any may be meant by that */
    const uint32_t back = is_told_long_ago ? SENTENCES_BACK : SENTENCES_BACK / 2;
    if (found == DL_NONE && meaning != MEANS_PREMISES) found = named_before(coder, w, back, meaning);
    if (found == DL_NONE && meaning == MEANS_LAND) return DL_NONE;
    if (found == DL_NONE && meaning != MEANS_THERE) return dateline_or_land(coder);
    return found != DL_NONE && is_of_dateline(coder, w, found) ? coder->dateline_place : found;
}
