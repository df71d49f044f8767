/* What a mention has from whom it belongs to (belongs.c) and from the words of its own phrase: country, code and sector, by its role ("army chief",
 * "the university's president"), unless the table knows better. */
#include "who/run.h"
#include "who/who.h"

/* "army chief", "the opposition's leader": the sector of a word before the noun. */
static struct dl_str sector_before(struct dl_who *who, uint32_t from, uint32_t to)
{
    for (uint32_t w = to; w-- > from;) {
        const struct dl_word *word = word_at(who, w);
        const uint32_t name = mention_at(who, w); /* a committee's name lends its own sector */
        if (name != DL_NONE && who->founds.at[name].form == DL_FORM_NAME) continue;
        if (word->upos != DL_UPOS_NOUN && word->upos != DL_UPOS_ADJ && word->upos != DL_UPOS_PROPN) continue;
        struct dl_str lent = dl_who_lent_by_two(who, from, w);
        if (lent.size == 0) lent = dl_actors_lent(who->actors, dl_str_lower(who->arena, word_at(who, w)->lemma));
        if (lent.size > 0) return lent;
    }
    return (struct dl_str){0};
}

/* "stormed the White House in Bishkek": the place right behind a name, wherever it hangs; DL_NONE. */
static uint32_t place_behind(const struct dl_who *who, const struct dl_found *found)
{
    uint32_t at = found->last + 2, of = DL_NONE;
    if (at < who->doc->words.count && dl_str_is(word_at(who, at - 1)->form, "in")) of = who->headed[at];
    return of != DL_NONE && who->founds.at[of].form == DL_FORM_NAME && who->founds.at[of].kind == DL_ENTITY_PLACE ? of : DL_NONE;
}

/* "Peru's Congress" is not that of the United States, which the table has under the bare noun. */
static int is_anothers_organ(const struct dl_who *who, const struct dl_found *found, const struct dl_found *from)
{
    if (from == NULL || from->country[0] == 0 || strcmp(from->country, found->country) == 0) return 0;
    if (found->country[0] == 0) /* "Virginia's General Assembly" is not that of the United Nations */
        return from->head < found->first && dl_str_is(found->sector, "IGO") && dl_who_is_bare_organ(who, found);
    if (dl_who_is_bare_organ(who, found)) return 1;
    static const char ORGANS[] = "GOV|LEG|JUD"; /* "Canada's House of Commons", "the White House in Bishkek" */
    if (found->known == NULL || found->known->type != DL_KNOWN_ORGANIZATION || !dl_str_listed(found->sector, ORGANS, '|')) return 0;
    if (from->head < found->first) return from->kind == DL_ENTITY_COUNTRY;
    return from->kind == DL_ENTITY_PLACE && found->first < found->last;
}

/* What one leaves when one is "former": PLOVER has a sector of its own for officials and officers who are none any more. */
static int is_left(const struct dl_found *found, struct dl_str sector)
{
    if (found->kind != DL_ENTITY_PERSON && found->kind != DL_ENTITY_GROUP) return 0;
    return dl_str_listed(sector, found->kind == DL_ENTITY_PERSON ? "GOV|LEG|JUD|MIL|SPY|COP" : "GOV|LEG", '|');
}

/* "Union president Rao", "the university's president": of what stands before it by a word that tells which sector. */
static struct dl_str sector_of_house_before(struct dl_who *who, const struct dl_found *found, uint32_t role_first, uint32_t noun)
{
    if (!dl_str_listed_nocase(word_at(who, noun)->lemma, "president|treasurer|vice-president|chancellor", '|'))
        return (struct dl_str){0};
    const struct dl_str lent = sector_before(who, found->phrase_first, role_first);
    return dl_str_listed(lent, "LAB|BUS|EDU|MED|NGO", '|') ? lent : (struct dl_str){0};
}

/* "the Abu Sayyaf group", "the Seleka alliance": a body by its name and what it is. */
static int is_named_body(const struct dl_who *who, const struct dl_found *found, const struct dl_found *from)
{
    static const char BODIES[] =
        "group|movement|militia|faction|organisation|organization|alliance|coalition|front|party|union|network|"
        "army|force|cartel|gang";
    if (from == NULL || found->form != DL_FORM_NOMINAL || from->form != DL_FORM_NAME || from->code.size == 0) return 0;
    return from->last + 1 == found->head && dl_str_listed(word_at(who, found->head)->lemma, BODIES, '|') &&
           !dl_str_is(from->sector, "IGO");
}

/* "a U.S. ally", "Indonesia's donors" are of others; "her Iranian counterpart" and "American donors" are of whom the adjective names. */
static int is_of_another_state(const struct dl_who *who, const struct dl_found *found, const struct dl_found *from)
{
    const struct dl_role *role = dl_actors_role(who->actors, word_at(who, found->head)->lemma);
    if (found->form != DL_FORM_NOMINAL || from->kind != DL_ENTITY_COUNTRY || role == NULL || !role->is_abroad) return 0;
    return from->form != DL_FORM_DEMONYM || (role->is_lent && dl_child(who->doc, found->head, DL_REL_NMOD_POSS) == DL_NONE);
}

/* "a Trump campaign foreign policy adviser", "an adviser to the campaign": of a party, whatever he advises on. */
static int is_of_campaign(const struct dl_who *who, const struct dl_found *found, uint32_t noun)
{
    for (uint32_t w = found->phrase_first; w <= found->phrase_last; w++) {
        const struct dl_word *word = word_at(who, w);
        if (w == noun || !dl_lemma_is(word, "campaign")) continue;
        if (w < noun ? word->rel == DL_REL_COMPOUND : is_behind(who, w, "to|of|for|in|with|at|on|from")) return 1;
    }
    return 0;
}

/* "Trump's nominee", "his nominees": for a bench or a ministry, not a party's for an office. */
static int is_named_by_somebody(const struct dl_who *who, const struct dl_found *found)
{
    uint32_t by = dl_child(who->doc, found->head, DL_REL_NMOD_POSS), m = by != DL_NONE ? who->headed[by] : DL_NONE;
    if (found->form != DL_FORM_NOMINAL || !dl_lemma_is(word_at(who, found->head), "nominee") || m == DL_NONE) return 0;
    return who->founds.at[m].form == DL_FORM_PRONOUN || who->founds.at[m].kind == DL_ENTITY_PERSON;
}

/* "Israel's chief of staff" is of its forces, a governor's is not. */
static int is_of_forces(const struct dl_who *who, uint32_t noun, const struct dl_found *from)
{
    static const char STAFF[] = "chief of staff";
    struct dl_str rest = dl_str_slice(who->doc->text, word_at(who, noun)->span.start, who->doc->text.size);
    return from != NULL && from->kind == DL_ENTITY_COUNTRY && rest.size >= sizeof STAFF - 1 &&
           dl_bytes_equal_nocase(rest.at, STAFF, sizeof STAFF - 1);
}

/* "the head of the laboratory": of whoever works in such a house. */
static struct dl_str sector_of_house(struct dl_who *who, uint32_t noun)
{
    struct dl_str sector = {0};
    for (uint32_t c = dl_child_next(who->doc, noun, noun); c != DL_NONE; c = dl_child_next(who->doc, noun, c)) {
        if (word_at(who, c)->rel == DL_REL_NMOD && is_behind(who, c, "of|for|at|in") && dl_who_is_house(who, c, &sector)) break;
    }
    return sector;
}

/* "Sgt. Ana Holm of the Bergen County Sheriff's Office": within few words behind the name. */
static int is_of_police_behind(const struct dl_who *who, const struct dl_found *found)
{
    enum { WITHIN = 9 };
    const struct dl_sentence *s = &who->doc->sentences.at[found->sentence];
    const uint32_t end = s->word + s->words;
    if (found->form != DL_FORM_NAME || found->last + 1 >= end) return 0;
    if (!dl_str_listed(word_at(who, found->last + 1)->form, "of|from|with", '|')) return 0;
    for (uint32_t w = found->last + 2; w < end && w <= found->last + WITHIN; w++) {
        if (dl_str_listed_nocase(word_at(who, w)->form, "police|sheriff|constabulary|rcmp|troopers", '|')) return 1;
        if (word_at(who, w)->upos == DL_UPOS_VERB || dl_str_is(word_at(who, w)->form, ",")) return 0;
    }
    return 0;
}

/* "Police Lt. Ana Holm", "a state police captain", "Officer Holm": ranks that the police have too. */
static int is_of_police(const struct dl_who *who, const struct dl_found *found, uint32_t noun)
{
    static const char CORPS[] = "police|sheriff|constabulary|enforcement|wildlife|conservation|probation|corrections|k-9|k9";
    for (uint32_t w = found->phrase_first; w < noun; w++)
        if (dl_str_listed_nocase(word_at(who, w)->form, CORPS, '|') &&
            !dl_str_listed_nocase(word_at(who, w + 1)->form, "and|or|,", '|'))
            return 1;
    if (found->title == noun && noun == found->phrase_first && dl_str_is(word_at(who, noun)->form, "Officer")) return 1;
    return is_of_police_behind(who, found);
}

/* "chief marketing officer", "the chief veterinary officer": of a house, or nobody's soldier. */
static int is_chief_of_trade(const struct dl_who *who, const struct dl_found *found, uint32_t noun)
{
    if (!dl_lemma_is(word_at(who, noun), "officer")) return 0;
    for (uint32_t w = found->phrase_first; w < noun; w++)
        if (dl_str_is_nocase(word_at(who, w)->form, "chief") && w + 1 < noun) return 1;
    return 0;
}

/* "Sister Agnes Mbeki", "Father Ignác": nobody's sister or father. */
static int is_of_an_order(const struct dl_who *who, const struct dl_found *found)
{
    if (found->form != DL_FORM_NAME || found->title == DL_NONE || found->title != found->phrase_first) return 0;
    return dl_str_listed(word_at(who, found->title)->form, "Sister|Father|Brother|Mother", '|') &&
           (found->title == 0 || word_at(who, found->title - 1)->upos != DL_UPOS_DET);
}

/* "the Morton County sheriff's spokesman": of whoever stands before it with 's, not of the ground that he stands on. */
static struct dl_str sector_of_possessor(const struct dl_who *who, uint32_t noun)
{
    const uint32_t by = dl_child(who->doc, noun, DL_REL_NMOD_POSS), m = by != DL_NONE ? who->headed[by] : DL_NONE;
    if (m == DL_NONE || who->founds.at[m].form != DL_FORM_NOMINAL || !is_person(&who->founds.at[m])) return (struct dl_str){0};
    return who->founds.at[m].sector;
}

/* "a researcher at Human Rights Watch", "an analyst with a Frankfurt bank": who does for a body what scholars do is the body's. */
static int is_of_its_staff(const struct dl_who *who, uint32_t noun, const struct dl_found *from)
{
    static const char CALLINGS[] =
        "researcher|analyst|expert|specialist|economist|engineer|scientist|consultant|fellow|campaigner|strategist|writer";
    if (from == NULL || from->kind != DL_ENTITY_ORGANIZATION) return 0;
    if (dl_str_listed_nocase(word_at(who, from->head)->lemma, "embassy|consulate", '|') &&
        dl_str_listed(word_at(who, noun)->lemma, "member|employee|staffer|worker", '|'))
        return 1; /* "two staff members of the Iranian embassy" */
    if (!dl_str_listed(word_at(who, noun)->lemma, CALLINGS, '|')) return 0;
    return dl_str_listed(from->sector, "NGO|IGO|BUS|JRN|SPY|LAB|PTY", '|');
}

/* Whoever is at home where the report happens: soldiers and priests, mothers and neighbours, and whom it calls local. */
static int is_local(const struct dl_who *who, const struct dl_found *found, const struct dl_role *role, uint32_t noun)
{
    static const char WORDS[] = "local|provincial|municipal|village|neighbourhood|neighborhood|retired";
    if (is_name(found) && found->sector.size == 0) return 0; /* "his daughter Liz" */
    if (role->kind != DL_ENTITY_PERSON || role->is_abroad || role->is_anywhere || dl_who_is_relation(word_at(who, noun))) return 0;
    for (uint32_t w = found->phrase_first; w < noun; w++)
        if (dl_str_listed_nocase(word_at(who, w)->form, WORDS, '|')) return 1;
    return role->is_local || (found->sector.size > 0 ? dl_who_is_of_the_place(found->sector) : !role->is_lent);
}

/* "EU Council President Ana Holm": whoever is at the head of a body of states is the body's, though the table has her in an office at home. */
static int is_at_head_of(const struct dl_who *who, const struct dl_found *found, const struct dl_found *from, uint32_t noun)
{
    if (found->known == NULL || found->known->type != DL_KNOWN_PERSON || !is_name(found) || found->title == DL_NONE) return 0;
    if (from == NULL || from->kind != DL_ENTITY_ORGANIZATION || !dl_str_is(from->sector, "IGO") || from->code.size == 0) return 0;
    return dl_str_listed_nocase(word_at(who, noun)->lemma, "president|secretary-general|chief|commissioner|chairman|head|director",
                                '|');
}

/* "our UN ambassador", "Norway's NATO ambassador": a state's, to the body; the Union has ambassadors of its own. */
static int is_sent_to(const struct dl_who *who, uint32_t noun, const struct dl_found *from)
{
    return dl_lemma_is(word_at(who, noun), "ambassador") && dl_str_is(from->sector, "IGO") && !dl_str_is(from->code, "EU");
}

/* The country and code of whom it belongs to. */
static void take_owner(struct dl_who *who, struct dl_found *found, const struct dl_found *from, uint32_t noun)
{
    if (is_anothers_organ(who, found, from)) {
        found->known = NULL;
        found->code = (struct dl_str){0};
        memcpy(found->country, from->country, sizeof found->country);
    }
    if (is_at_head_of(who, found, from, noun)) {
        found->country[0] = 0;
        found->code = from->code;
        found->sector = from->sector;
        found->is_told = 1;
    }
    if (found->country[0] == 0 && found->known == NULL && from != NULL && !(found->code.size > 0) &&
        !is_of_another_state(who, found, from))
        memcpy(found->country, from->country, sizeof found->country);
    if (found->form == DL_FORM_NOMINAL && found->kind == DL_ENTITY_ORGANIZATION && found->country[0] == 0 &&
        found->code.size == 0 && from != NULL && from->kind == DL_ENTITY_ORGANIZATION && dl_str_is(from->sector, "IGO"))
        found->code = from->code; /* "the United Nations mission", whose staff is the United Nations' */
    if (is_named_body(who, found, from)) found->code = from->code;
    const int is_somebody = found->kind == DL_ENTITY_PERSON || found->kind == DL_ENTITY_GROUP;
    if (is_somebody && found->code.size == 0 && found->known == NULL && from != NULL && !dl_who_is_relation(word_at(who, noun)) &&
        (from->country[0] == 0 || dl_str_listed(from->sector, "REB|PRM|CRM|UAF|PTY|OPP|LAB|NGO|JRN|SPY", '|')))
        found->code = from->code;
}

/* "the health-policy director at the Cato Institute", "the legal director of the ACLU": whoever directs a matter for a named body is the body's, not of those
 * whose matter it is; but "a union leader at Ford". */
static int is_director_of_matter(const struct dl_who *who, uint32_t noun, struct dl_str lent, const struct dl_found *from)
{
    static const char NOUNS[] =
        "director|officer|manager|coordinator|co-ordinator|counsel|chair|chairman|chairwoman|secretary|head";
    if (from == NULL || from->kind != DL_ENTITY_ORGANIZATION || !is_name(from) || from->head <= noun) return 0;
    if (!dl_str_listed_nocase(word_at(who, noun)->lemma, NOUNS, '|')) return 0;
    return dl_str_listed(lent, "MED|EDU|BUS|JUD|JRN|GOV|NGO|CVL", '|') &&
           dl_str_listed(from->sector, "NGO|EDU|BUS|PTY|LAB|IGO|REL|JRN", '|');
}

/* The sector of what a role that has none of its own belongs to, none. */
static struct dl_str sector_lent(struct dl_who *who, const struct dl_found *found, const struct dl_role *role, uint32_t role_first,
                                 uint32_t noun, const struct dl_found *from)
{
    const int is_somebody = role->kind == DL_ENTITY_PERSON;
    if (!role->is_lent) return (struct dl_str){0};
    struct dl_str lent = sector_before(who, found->phrase_first, is_somebody ? role_first : noun);
    if (is_somebody && is_director_of_matter(who, noun, lent, from)) lent = from->sector;
    if (is_somebody && lent.size == 0) lent = sector_of_possessor(who, noun);
    if (lent.size == 0) lent = sector_of_house(who, noun);
    if (lent.size == 0 && from != NULL && from->kind != DL_ENTITY_COUNTRY && from->kind != DL_ENTITY_PLACE) lent = from->sector;
    return lent;
}

/* "the driver of the pickup": whose trade that need not be. */
static int is_at_the_wheel(const struct dl_who *who, uint32_t noun)
{
    const uint32_t of = dl_lemma_is(word_at(who, noun), "driver") ? dl_child(who->doc, noun, DL_REL_NMOD) : DL_NONE;
    return of != DL_NONE && is_behind(who, of, "of") &&
           dl_str_listed(word_at(who, of)->lemma, "vehicle car pickup suv van truck", ' ');
}

/* "Clinton operatives": who works for a politician spies for nobody. */
static int is_politicians_operative(const struct dl_who *who, const struct dl_found *found, uint32_t noun)
{
    if (!dl_lemma_is(word_at(who, noun), "operative")) return 0;
    const uint32_t name = noun > found->phrase_first ? who->name_at[noun - 1] : DL_NONE;
    return name != DL_NONE && is_person(&who->founds.at[name]);
}

/* "American bombers": a state's are aircraft. */
static int is_aircraft(const struct dl_who *who, uint32_t noun, const struct dl_found *from)
{
    return from != NULL && from->form == DL_FORM_DEMONYM && dl_lemma_is(word_at(who, noun), "bomber") &&
           dl_has_feat(word_at(who, noun), "Number=Plur");
}

/* "China's special representative", "the French special envoy": a state's, though most are sent by organisations. */
static int is_envoy_of_state(const struct dl_who *who, const struct dl_role *role, uint32_t noun, const struct dl_found *from)
{
    return dl_str_is(role->sector, "IGO") && role->kind == DL_ENTITY_PERSON && from != NULL && from->kind == DL_ENTITY_COUNTRY &&
           from->head < noun && dl_str_listed_nocase(word_at(who, noun)->lemma, "envoy|representative", '|');
}

/* "West African leaders", "Gulf leaders", "world leaders": those of the states of a region. */
static int are_leaders_of_states(const struct dl_who *who, const struct dl_found *found, uint32_t noun)
{
    return found->form == DL_FORM_NOMINAL && dl_lemma_is(word_at(who, noun), "leader") &&
           dl_has_feat(word_at(who, noun), "Number=Plur") && found->phrase_last == noun &&
           dl_who_elsewhere(who->actors, who->doc, noun) == DL_WHO_ELSEWHERE;
}

/* The sector that a role gives, by its own words and by what it belongs to. */
static struct dl_str sector_by_role(struct dl_who *who, const struct dl_found *found, const struct dl_role *role,
                                    uint32_t role_first, uint32_t noun, const struct dl_found *from)
{
    struct dl_str lent = sector_lent(who, found, role, role_first, noun, from);
    if (lent.size == 0 && is_of_its_staff(who, noun, from)) lent = from->sector;
    if (is_politicians_operative(who, found, noun)) lent = DL_STR("PTY");
    if (lent.size == 0 && is_of_an_order(who, found)) lent = DL_STR("REL");
    if (role->is_lent && role->kind == DL_ENTITY_PERSON && is_of_campaign(who, found, noun)) lent = DL_STR("PTY");
    if (lent.size == 0) lent = is_of_forces(who, role_first, from) ? DL_STR("MIL") : role->sector;
    if (is_envoy_of_state(who, role, noun, from)) lent = DL_STR("GOV");
    if (from != NULL && dl_str_is(from->sector, "IGO") && from->code.size > 0 &&
        dl_str_listed_nocase(word_at(who, noun)->lemma, "envoy|emissary", '|'))
        lent = from->sector; /* "the UN envoy" */
    if (lent.size == 0 && are_leaders_of_states(who, found, noun)) lent = DL_STR("GOV");
    if (is_aircraft(who, noun, from)) lent = DL_STR("MIL");
    if (dl_str_is(lent, "PTY") && dl_lemma_is(word_at(who, noun), "deputy") && from != NULL && from->head > noun)
        lent = role->sector; /* "a deputy of the Socialist Party" sits for it */
    const struct dl_str house = sector_of_house_before(who, found, role_first, noun);
    if (house.size > 0) lent = house;
    if (dl_who_is_of_a_body(who, noun, from) && !dl_str_is(from->sector, "GOV")) lent = from->sector;
    if (from != NULL && dl_str_is(from->sector, "EDU") && dl_lemma_is(word_at(who, noun), "chancellor")) lent = from->sector;
    const int is_like_somebody = dl_lemma_is(word_at(who, noun), "counterpart") &&
                                 dl_child(who->doc, noun, DL_REL_NMOD_POSS) != DL_NONE; /* "his Polish counterpart" */
    const int is_any_group = role->kind == DL_ENTITY_GROUP && role->sector.size == 0;   /* "an Iranian group" */
    if (lent.size == 0 && role->is_lent && from != NULL && from->kind == DL_ENTITY_COUNTRY && !is_like_somebody && !is_any_group)
        lent = DL_STR("GOV");
    if (dl_str_is(lent, "MIL") && is_chief_of_trade(who, found, noun)) lent = from != NULL ? from->sector : (struct dl_str){0};
    const int may_be_police = dl_str_is(lent, "MIL") || (dl_str_is(lent, "BUS") && dl_lemma_is(word_at(who, noun), "officer"));
    if (may_be_police && is_of_police(who, found, noun)) lent = DL_STR("COP");
    if (is_left(found, lent) && dl_who_is_former(who, found, noun)) lent = DL_STR("ELI");
    if (is_named_body(who, found, from)) lent = from->sector;
    const int is_organ = found->form == DL_FORM_NOMINAL && found->kind == DL_ENTITY_ORGANIZATION && from != NULL;
    if (is_organ && (lent.size == 0 || dl_str_is(lent, "GOV")) && dl_str_is(from->sector, "IGO") &&
        dl_str_equal(found->code, from->code) && from->code.size > 0)
        lent = from->sector; /* "the OSCE mission" */
    return lent;
}

/* "former Presidents Rao and [Holm]": of both, by the title in the plural before the first. */
static int shares_former(const struct dl_who *who, const struct dl_found *found)
{
    const struct dl_word *word = word_at(who, found->head);
    const uint32_t above = word->rel == DL_REL_CONJ && word->head != DL_NONE ? who->headed[word->head] : DL_NONE;
    const struct dl_found *first = above != DL_NONE ? &who->founds.at[above] : found;
    if (!is_name(found) || !is_name(first) || first->kind != DL_ENTITY_PERSON || first->first < 2) return 0;
    return dl_str_listed_nocase(word_at(who, first->first - 1)->form,
                                "presidents|senators|governors|secretaries|ministers|congressmen|"
                                "ambassadors|mayors|generals|chancellors|premiers",
                                '|') &&
           dl_str_is_nocase(word_at(who, first->first - 2)->form, "former");
}

/* "Reuters' Mia Holt", "Labour's Ana Holm": of the body that stands before the bare name with 's. */
static void take_house(const struct dl_who *who, struct dl_found *found, const struct dl_found *from)
{
    if (found->form != DL_FORM_NAME || found->kind != DL_ENTITY_PERSON || found->sector.size > 0 || found->known != NULL) return;
    if (from == NULL || from->kind != DL_ENTITY_ORGANIZATION || !is_name(from) || from->last >= found->first) return;
    if (word_at(who, from->head)->rel == DL_REL_NMOD_POSS && word_at(who, from->head)->head == found->head)
        found->sector = from->sector;
}

/* What the table has of another who bears the name. */
static void drop_namesake(struct dl_who *who, struct dl_found *found, const struct dl_role *role, const struct dl_found *from,
                          int is_before)
{
    if (dl_who_is_private_namesake(who, found, role)) {
        found->known = NULL;
        found->office = (struct dl_str){0};
        found->sector = (struct dl_str){0};
    }
    if (found->known == NULL || found->form != DL_FORM_NAME || !dl_who_is_anothers_namesake(found, role, from, is_before)) return;
    found->known = NULL;
    memcpy(found->country, from->country, sizeof found->country);
}

void dl_who_inherit(struct dl_who *who, uint32_t self)
{
    struct dl_found *found = &who->founds.at[self];
    uint32_t noun = found->title != DL_NONE ? found->title : found->head, role_first = noun;
    const uint32_t counted = found->form == DL_FORM_NOMINAL ? dl_who_counted(who->doc, found->head) : DL_NONE;
    if (counted != DL_NONE && who->name_at[counted] == DL_NONE) noun = counted; /* "three of the judges" */
    const struct dl_role *role =
        found->form == DL_FORM_NOMINAL || found->title != DL_NONE ? dl_who_role(who, noun, &role_first) : NULL;
    const struct dl_role *whole = found->form == DL_FORM_NOMINAL ? dl_actors_role(who->actors, found->folded) : NULL;
    if (whole != NULL && !whole->is_lent && role != NULL && role->is_lent && counted == DL_NONE)
        role = whole; /* "a Liberal member of parliament" */
    uint32_t of = dl_who_owner_in_phrase(who, self);
    if (of == DL_NONE && found->kind == DL_ENTITY_ORGANIZATION && found->known != NULL) of = place_behind(who, found);
    if (of != DL_NONE && is_sent_to(who, noun, &who->founds.at[of])) of = DL_NONE;
    const struct dl_found *from = of != DL_NONE ? &who->founds.at[of] : NULL;
    if (of != DL_NONE && found->of == DL_NONE) found->of = of;
    take_owner(who, found, from, noun);
    if (role == NULL) {
        if (is_left(found, found->sector) && shares_former(who, found)) found->sector = DL_STR("ELI");
        take_house(who, found, from);
        return;
    }
    drop_namesake(who, found, role, from, of != DL_NONE && who->founds.at[of].head < noun);
    struct dl_str sector = sector_by_role(who, found, role, role_first, noun, from);
    if (is_named_by_somebody(who, found) || found->kind == DL_ENTITY_COUNTRY) found->sector = sector = (struct dl_str){0};
    if (sector.size > 0 && (found->known == NULL || found->form != DL_FORM_NAME || dl_who_wins(who, found, noun, sector)))
        found->sector = sector;
    if (found->known == NULL && (dl_who_is_of_unknown_body(who, noun, from) || is_at_the_wheel(who, noun)))
        found->sector = (struct dl_str){0};
    if (found->form == DL_FORM_NOMINAL && from != NULL && from->form == DL_FORM_NOMINAL && from->sector.size == 0 &&
        dl_who_is_of_a_body(who, noun, from))
        found->sector = (struct dl_str){0}; /* "the club's president" */
    found->is_local = (uint8_t)is_local(who, found, role, noun);
}
