/* Bodies and states taken up by a noun: "the alliance", "the company", "the panel", "the country". The noun is one that the seed table has for the
 * body, a word of its name, or one that bodies of its kind go by; of several that fit it is the latest named, or the
 * subject of a sentence shortly before, which is likelier to be spoken of again (centering, as in varied.c). */
#include "base/utf8.h"
#include "who/antecedent.h"
#include "who/run.h"

enum { WINDOW = 120, SUBJECT_SENTENCES = 3, EPITHET_SENTENCES = 12 };

int dl_who_ends_with_word(struct dl_str text, struct dl_str word)
{
    if (text.size < word.size || word.size == 0) return 0;
    uint32_t at = text.size - word.size;
    for (uint32_t i = 0; i < word.size; i++)
        if (dl_ascii_to_lower(text.at[at + i]) != word.at[i]) return 0;
    return at == 0 || text.at[at - 1] == ' ' || text.at[at - 1] == '-';
}

int dl_who_contains_word(struct dl_str text, struct dl_str word)
{
    for (uint32_t at = 0; at + word.size <= text.size; at++) {
        if (at > 0 && text.at[at - 1] != ' ') continue;
        if (dl_who_ends_with_word(dl_str_slice(text, 0, at + word.size), word) &&
            (at + word.size == text.size || text.at[at + word.size] == ' '))
            return 1;
    }
    return 0;
}

struct dl_str dl_who_last_word(struct dl_str text)
{
    uint32_t at = text.size;
    while (at > 0 && text.at[at - 1] != ' ') at--;
    return dl_str_slice(text, at, text.size);
}

static int is_in_list(struct dl_str item, struct dl_str list)
{
    while (list.at != NULL)
        if (dl_str_equal(dl_str_trim(dl_str_cut(&list, ';')), item)) return 1;
    return 0;
}

struct calling {
    const char *nouns, *sectors, *words; /* what bodies of these sectors go by, and of those whose names hold one of these words */
};

static const struct calling CALLINGS[] = {
    {"company|firm|corporation|airline|carrier|automaker|carmaker|chipmaker|drugmaker|manufacturer|maker|retailer|operator|"
     "developer|giant|chain|"
     "startup",
     "BUS",
     "Gas|Electric|Energy|Power|Motors|Motor|Airlines|Airways|Corp|Corp.|Corporation|Inc|Inc.|Ltd|Ltd.|Company|Co.|Group|Holdings|"
     "Oil|"
     "Petroleum|Pharmaceuticals|Industries|Technologies|Systems|Steel|Mining|Telecom|Communications|Foods|Stores|Insurance|"
     "Capital|Partners|Logistics"},
    {"group|movement|militia|faction|organisation|organization|rebels|insurgents|guerrillas", "REB|PRM", ""},
    {"bloc|grouping|body", "IGO", ""},
    {"group|organisation|organization|nonprofit|charity|association|watchdog", "NGO",
     "Foundation|Association|Alliance|Coalition|Institute|Watch|Fund|Council|League|Society|Project|Center|Centre|Initiative"},
    {"panel|committee|commission|body", "", "Committee|Commission|Subcommittee|Panel|Council|Board"},
    {"paper|newspaper|daily|tabloid|broadsheet|outlet|publication|news organization", "",
     "Times|Post|Journal|Herald|Courier|Tribune|Gazette|Daily|Guardian|Telegraph|Chronicle|Globe|Mirror|Observer|Register|Record|"
     "Today"},
    {"network|channel|broadcaster|station", "",
     "CNN|NBC|ABC|CBS|BBC|MSNBC|CNBC|NPR|PBS|Fox|Channel|TV|Television|Radio|Broadcasting|Network"},
    {"agency", "SPY", "Administration|Agency|Bureau|Service|Authority|Directorate|EPA|FBI|CIA|NSA|FDA|IRS|ICE|FEMA|TSA"},
    {"bureau", "", "FBI|Bureau"},
    {"college|school|university", "", "College|University|School|Academy|Institute"},
    {"union", "LAB", "Workers|Teamsters|Brotherhood|Union|Federation"},
    {"party", "PTY|OPP", ""},
    {"chamber|body", "", "Senate|House|Assembly|Duma|Bundestag|Lords|Commons"},
    {"think tank", "", "Institute|Institution|Foundation|Center|Centre|Council|Brookings"},
    {"court|justices|tribunal", "", "Court|Tribunal"},
    {"bank|lender", "", "Bank|Banco|Bancorp|Sachs|Citigroup|JPMorgan|HSBC|Barclays|Fed|Reserve"},
};

static int holds_one_of(const struct dl_who *who, const struct dl_found *body, const char *words)
{
    for (uint32_t w = body->first; w <= body->last; w++)
        if (words[0] != 0 && dl_str_listed(who->doc->words.at[w].form, words, '|')) return 1;
    return 0;
}

/* "the panel", nothing but the noun, and one. */
static int is_bare(const struct dl_who *who, const struct dl_found *m)
{
    return m->head == m->phrase_first + 1 && m->phrase_last == m->head && m->of == DL_NONE &&
           dl_has_feat(&who->doc->words.at[m->head], "Number=Sing");
}

static int is_of_a_kind_called(const struct dl_who *who, const struct dl_found *body, struct dl_str lemma, int is_bare_noun)
{
    enum { TELLING = 3 }; /* the first are of no other bodies, whatever stands with them: "the French carmaker" */
    for (size_t i = 0; i < (is_bare_noun ? sizeof CALLINGS / sizeof *CALLINGS : TELLING); i++) {
        const struct calling *calling = &CALLINGS[i];
        if (!dl_str_listed(lemma, calling->nouns, '|') &&
            !(i < TELLING && dl_str_listed(dl_who_last_word(lemma), calling->nouns, '|')))
            continue; /* "the Islamist movement", "the telecoms giant" */
        int is_stranger = i == 0 && body->sector.size == 0 && body->known == NULL; /* a body of which nothing is known is a firm */
        if (is_stranger || (body->sector.size > 0 && dl_str_listed(body->sector, calling->sectors, '|'))) return 1;
        if (holds_one_of(who, body, calling->words)) return 1;
    }
    return 0;
}

int dl_who_is_called(const struct dl_who *who, const struct dl_found *other, struct dl_str lemma)
{
    if (other->kind != DL_ENTITY_ORGANIZATION) return 0;
    if (other->known != NULL && other->known->type == DL_KNOWN_ORGANIZATION &&
        is_in_list(lemma, who->actors->organizations.at[other->known->index].called))
        return 1;
    struct dl_span span = dl_words_span(who->doc, other->first, other->last);
    return dl_who_contains_word(dl_str_slice(who->doc->text, span.start, span.end), lemma);
}

static int is_country_noun(struct dl_str lemma)
{
    return dl_str_listed(lemma,
                         "country|nation|republic|kingdom|state|emirate|sheikhdom|sultanate|principality|monarchy|superpower|"
                         "island|archipelago|colony",
                         '|');
}

/* "the committees", "the national committee", "the trades committee" after the Judiciary Committee, "a lower court" after the Supreme
 * Court, "the foreign ministry" after the Interior Ministry: other bodies than the one that was named. */
static int is_another_body(const struct dl_who *who, const struct dl_found *m, const struct dl_found *other)
{
    static const char BODIES[] = "committee|subcommittee|commission|panel|court|council|agency|ministry|department",
                      TELLING[] =
                          "national|central|executive|local|regional|lower|constitutional|criminal|congressional|foreign|interior|"
                          "economic|public|social|agricultural|environmental|military|home";
    const struct dl_doc *doc = who->doc;
    if (!dl_str_listed_nocase(doc->words.at[m->head].lemma, BODIES, '|')) return 0;
    if (dl_has_feat(&doc->words.at[m->head], "Number=Plur"))
        return dl_child(doc, m->head, DL_REL_NUMMOD) == DL_NONE; /* "the two" */
    const struct dl_span name = dl_words_span(doc, other->first, other->last);
    for (uint32_t c = dl_child_next(doc, m->head, DL_NONE); c != DL_NONE && c < m->head; c = dl_child_next(doc, m->head, c)) {
        const int is_telling = dl_str_listed_nocase(doc->words.at[c].lemma, TELLING, '|') || /* "the building trades council" */
                               (doc->words.at[c].rel == DL_REL_COMPOUND && doc->words.at[c].upos == DL_UPOS_NOUN);
        if (is_telling && !dl_who_contains_word(dl_str_slice(doc->text, name.start, name.end), doc->words.at[c].lemma)) return 1;
    }
    return 0;
}

/* "the small [Levica] party", "the Progress party": the last word of the name right before the noun; DL_NONE. */
static uint32_t name_before(const struct dl_who *who, const struct dl_found *m)
{
    const uint32_t w = m->head > m->phrase_first ? m->head - 1 : DL_NONE;
    if (w == DL_NONE || m->form != DL_FORM_NOMINAL || !dl_who_is_capital(&who->doc->words.at[w])) return DL_NONE;
    const struct dl_word *before = &who->doc->words.at[w];
    if (dl_actors_lent(who->actors, dl_str_lower(who->arena, before->form)).size > 0) return DL_NONE; /* "the Islamist movement" */
    const int is_noun = before->upos == DL_UPOS_PROPN || before->upos == DL_UPOS_NOUN;
    return is_noun && before->rel == DL_REL_COMPOUND && before->head == m->head && w > who->doc->sentences.at[m->sentence].word
               ? w
               : DL_NONE;
}

/* "the Progress party", of a party of another name. */
static int is_named_otherwise(const struct dl_who *who, const struct dl_found *m, const struct dl_found *other)
{
    static const char NAMED[] = "party|movement|militia|faction|company|firm|airline|newspaper|daily|union|bank|group";
    const uint32_t named = dl_str_listed(m->folded, NAMED, '|') ? name_before(who, m) : DL_NONE;
    for (uint32_t w = other->first; named != DL_NONE && w <= other->last; w++)
        if (dl_str_equal_nocase(who->doc->words.at[w].form, who->doc->words.at[named].form)) return 0;
    return named != DL_NONE;
}

/* "prosecutors, Reuters reported, said the agency had asked": the wire that reports is meant only where it is said to tell or to be told. */
static int is_only_a_wire(const struct dl_who *who, const struct dl_found *m, const struct dl_found *other)
{
    static const char TELLING[] = "say|report|add|quote|cite|write|publish|note|tell|inform|interview|carry|accord|show|describe";
    if (!dl_str_is(other->sector, "JRN") || !dl_str_listed(m->folded, "agency|service", '|')) return 0;
    const uint32_t verb = who->doc->words.at[m->head].head;
    return verb == DL_NONE || !dl_str_listed(who->doc->words.at[verb].lemma, TELLING, '|');
}

int dl_who_is_state_force(const struct dl_found *m)
{
    static const char FORCES[] = "army|navy|military|police|air force|coast guard|coastguard|gendarmerie";
    return m->kind == DL_ENTITY_GROUP && dl_str_listed(m->folded, FORCES, '|');
}

/* "The Sudanese army shelled a village. The army …": by the noun for a state's forces these are meant, and no rebels who call themselves an army. */
static int is_of_other_arms(const struct dl_found *m, const struct dl_found *other)
{
    if (!dl_who_is_state_force(m)) return 0;
    if (m->head > m->phrase_first + 1 || m->phrase_last > m->head || m->of != DL_NONE) return 1; /* "the county police" */
    return other->country[0] == 0 || !dl_str_listed(other->sector, "MIL|COP", '|');
}

/* The head of a mention, of an adjective the noun that it describes. */
static uint32_t described(const struct dl_who *who, const struct dl_found *m)
{
    const uint32_t noun = who->doc->words.at[m->head].head;
    return m->form == DL_FORM_DEMONYM && noun != DL_NONE ? noun : m->head;
}

/* "Paris suspended aid to the West African country": who does it does it to another. */
static int does_it_to(const struct dl_who *who, const struct dl_found *actor, const struct dl_found *m)
{
    const struct dl_doc *doc = who->doc;
    const uint32_t doer = described(who, actor);
    if (actor->sentence != m->sentence || dl_rel_base(doc->words.at[doer].rel) != DL_REL_NSUBJ) return 0;
    uint32_t verb = doc->words.at[m->head].head;
    while (verb != DL_NONE && verb != doc->words.at[doer].head && dl_rel_base(doc->words.at[verb].rel) != DL_REL_ACL &&
           doc->words.at[verb].upos != DL_UPOS_VERB)
        verb = doc->words.at[verb].head;
    return verb != DL_NONE && verb == doc->words.at[doer].head;
}

/* "Vienna-based" */
int dl_who_is_based(const struct dl_who *who, uint32_t place)
{
    const uint32_t last = who->founds.at[place].last;
    return last + 2 < who->doc->words.count && dl_str_is(word_at(who, last + 1)->form, "-") &&
           dl_str_is(word_at(who, last + 2)->form, "based");
}

/* "the Nixon administration" is no other president's, who is in office. */
static int is_of_another_reign(struct dl_who *who, const struct dl_found *m, const struct dl_found *other)
{
    if (!dl_str_is(m->folded, "administration") || m->of == DL_NONE || other->known == NULL) return 0;
    const struct dl_found *of = &who->founds.at[m->of];
    return is_person(of) && of->known != NULL && who->doc->day != DL_NO_DAY && !dl_who_is_in_office(who, of);
}

/* "on its Facebook page", "a Twitter message": where something is posted is no company that the report tells of. */
static int is_channel(const struct dl_who *who, const struct dl_found *other)
{
    static const char POSTS[] = "page|post|message|account|feed|video|group|status|thread|profile|channel|ad|ads|advertisement";
    const struct dl_word *name = word_at(who, other->head);
    return other->form == DL_FORM_NAME && name->rel == DL_REL_COMPOUND && name->head != DL_NONE && name->head > other->last &&
           dl_str_listed(word_at(who, name->head)->lemma, POSTS, '|') && dl_str_is(other->sector, "BUS");
}

/* Whether a noun may mean a name before it: a state's, or a body's. */
static int may_take_up(struct dl_who *who, const struct dl_found *m, uint32_t j)
{
    const struct dl_found *other = &who->founds.at[j];
    const int is_adjective = other->form == DL_FORM_DEMONYM; /* "Saudi leaders ... the kingdom" */
    if (is_another_body(who, m, other) || is_only_a_wire(who, m, other) || is_of_other_arms(m, other)) return 0;
    if (is_named_otherwise(who, m, other) || is_of_another_reign(who, m, other) || is_channel(who, other)) return 0;
    uint32_t owner =
        dl_child(who->doc, m->head, DL_REL_NMOD_POSS); /* "the city's transport company" is brought in as somebody new */
    if (owner != DL_NONE && who->doc->words.at[owner].upos == DL_UPOS_NOUN) return 0;
    if (is_country_noun(m->folded)) {
        int is_telling = 0;
        if (name_before(who, m) != DL_NONE && who->name_at[m->head - 1] == DL_NONE) return 0; /* "the Dnestr republic" */
        if (!dl_who_epithets_allow(who, m, other->country, &is_telling)) return 0;
        if (!is_telling && m->of != DL_NONE && m->country[0] && strcmp(m->country, other->country) != 0)
            return 0; /* "Roe, whose country" */
        if (is_adjective && !is_telling) return 0;
        if (is_telling) return other->sentence + EPITHET_SENTENCES >= m->sentence && !does_it_to(who, other, m);
        return other->sentence + SUBJECT_SENTENCES >= m->sentence;
    }
    if (m->country[0] && other->country[0] && strcmp(m->country, other->country) != 0) return 0;
    if (m->of != DL_NONE && dl_who_root(who, m->of) == dl_who_root(who, j)) return 0;
    int same_code = m->code.size > 0 && dl_str_equal(m->code, other->code),
        same_country = m->country[0] && strcmp(m->country, other->country) == 0;
    const int is_seated = m->of != DL_NONE && dl_who_is_based(who, m->of); /* "the Vienna-based watchdog" is of no state */
    if (m->of != DL_NONE && other->known != NULL && !same_code && !same_country && !(is_seated && other->country[0] == 0))
        return 0; /* "the rebels' council" */
    if (dl_who_is_called(who, other, m->folded)) return 1;
    return is_of_a_kind_called(who, other, m->folded, is_bare(who, m));
}

/* The subject of its sentence's main clause. */
static int is_main_subject(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    return dl_rel_base(w->rel) == DL_REL_NSUBJ && w->head != DL_NONE && doc->words.at[w->head].rel == DL_REL_ROOT;
}

/* "Chad and Niger": each is one of several, of which "the country" says nothing. */
static int is_one_of_several(const struct dl_who *who, uint32_t found)
{
    return dl_child(who->doc, who->founds.at[found].head, DL_REL_CONJ) != DL_NONE;
}

/* "Gaza", "Crimea": a part of a state that the table has by itself is no country. */
static int is_part(const struct dl_who *who, const struct dl_found *m)
{
    if (m->known == NULL || m->known->type == DL_KNOWN_PERSON || m->known->type == DL_KNOWN_ORGANIZATION) return 0;
    const struct dl_known_state *state = &who->actors->states.at[m->known->index];
    return state->former.size == 0 && dl_actors_state(who->actors, state->code) != state;
}

/* "West African leaders met. The bloc … ECOWAS …": the one body between states of which the report tells, that goes by the noun and is named only
 * further on; DL_NONE. */
static uint32_t called_below(struct dl_who *who, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i];
    uint32_t found = DL_NONE;
    if (!dl_str_listed(m->folded, "bloc|grouping|regional bloc|regional grouping|regional body|cartel", '|')) return DL_NONE;
    if (m->phrase_last != m->head) return DL_NONE;
    for (uint32_t j = i + 1; j < who->founds.count && j - i < WINDOW; j++) {
        const struct dl_found *other = &who->founds.at[j];
        if (!is_name(other) || other->code.size == 0 || !dl_str_is(other->sector, "IGO")) continue;
        if (!dl_who_is_called(who, other, dl_who_last_word(m->folded))) continue;
        if (found != DL_NONE && !dl_str_equal(who->founds.at[found].code, other->code)) return DL_NONE;
        if (found == DL_NONE) found = j;
    }
    return found;
}

/* Whether a state only speaks of another or deals with it from outside: "Germany urged the junta", "Japan suspended aid". */
static int is_from_outside(const struct dl_who *who, const struct dl_found *m)
{
    static const enum dl_continuation KINDS[] = {DL_CONTINUATION_TELL,    DL_CONTINUATION_ASK,   DL_CONTINUATION_DEMAND,
                                                 DL_CONTINUATION_ADDRESS, DL_CONTINUATION_REACT, DL_CONTINUATION_JUDGE,
                                                 DL_CONTINUATION_MEASURE};
    const struct dl_word *verb = &who->doc->words.at[who->doc->words.at[described(who, m)].head];
    for (size_t k = 0; k < sizeof KINDS / sizeof *KINDS; k++)
        if (dl_continues(&who->actors->antecedents, verb->lemma, KINDS[k])) return 1;
    return 0;
}

/* How often a report names a state, by its name, its adjective or a place in it. */
static uint32_t times_named(const struct dl_who *who, const char *country)
{
    uint32_t n = 0;
    for (uint32_t j = 0; j < who->founds.count; j++) {
        const struct dl_found *m = &who->founds.at[j];
        if (m->form != DL_FORM_NAME && m->form != DL_FORM_DEMONYM) continue;
        n += (m->kind == DL_ENTITY_COUNTRY || m->kind == DL_ENTITY_PLACE) && strcmp(m->country, country) == 0;
    }
    return n;
}

/* "Niger's soldiers took power. Germany condemned the coup. The bank suspended aid to the country": of whom others only speak is meant, by the name told
 * last of the state that the report names most; `chosen` where that is it or there is none. */
static uint32_t spoken_of(struct dl_who *who, uint32_t i, uint32_t chosen)
{
    const struct dl_found *m = &who->founds.at[i];
    uint32_t found = DL_NONE, most = times_named(who, who->founds.at[chosen].country);
    if (is_main_subject(who->doc, m->head) || !is_from_outside(who, &who->founds.at[chosen])) return chosen;
    for (uint32_t j = i; j-- > 0 && i - j < WINDOW;) {
        const struct dl_found *other = &who->founds.at[j];
        if (other->form != DL_FORM_NAME || other->kind != DL_ENTITY_COUNTRY || other->country[0] == 0 || does_it_to(who, other, m))
            continue;
        if (is_part(who, other) || strcmp(other->country, who->founds.at[chosen].country) == 0) continue;
        if (found != DL_NONE && strcmp(other->country, who->founds.at[found].country) == 0) continue;
        const uint32_t times = times_named(who, other->country);
        if (times < most) continue;
        most = times; /* of equals the one named first */
        found = j;
    }
    return found != DL_NONE ? found : chosen;
}

uint32_t dl_who_called(struct dl_who *who, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i];
    const enum dl_entity_kind kind = is_country_noun(m->folded) ? DL_ENTITY_COUNTRY : DL_ENTITY_ORGANIZATION;
    const int is_pointed = kind == DL_ENTITY_COUNTRY && dl_str_is_nocase(who->doc->words.at[m->phrase_first].form, "that"),
              is_country = dl_str_listed(m->folded, "country|nation", '|');
    int is_by_epithet = 0; /* which says more of who is meant than whom the report is about */
    if (kind == DL_ENTITY_COUNTRY) dl_who_epithets_allow(who, m, "", &is_by_epithet);
    uint32_t latest = DL_NONE;
    const uint32_t own =
        dl_str_listed(m->folded, "party|movement|militia|company|firm|newspaper", '|') ? name_before(who, m) : DL_NONE;
    const uint32_t name = own != DL_NONE ? who->name_at[own] : DL_NONE;
    if (name != DL_NONE && who->founds.at[name].kind == DL_ENTITY_ORGANIZATION && who->founds.at[name].last == own) return name;
    for (uint32_t j = i; j-- > 0 && i - j < WINDOW;) {
        if (latest != DL_NONE && who->founds.at[j].sentence + SUBJECT_SENTENCES < m->sentence) break;
        const enum dl_mention_form form = who->founds.at[j].form;
        if (form != DL_FORM_NAME && (form != DL_FORM_DEMONYM || kind != DL_ENTITY_COUNTRY)) continue;
        if (who->founds.at[j].kind != kind || !may_take_up(who, m, j)) continue;
        if (is_pointed && latest != DL_NONE) return latest; /* "sent advisers to Iraq to help that country": the last named */
        if (is_country && (is_one_of_several(who, j) || is_part(who, &who->founds.at[j]))) continue;
        const int is_later = latest != DL_NONE && is_by_epithet && who->founds.at[latest].sentence > who->founds.at[j].sentence;
        if (!is_pointed && !is_later && is_main_subject(who->doc, described(who, &who->founds.at[j])))
            return is_country && !is_by_epithet ? spoken_of(who, i, j) : j;
        if (latest == DL_NONE) latest = j;
    }
    return latest != DL_NONE ? latest : called_below(who, i);
}
