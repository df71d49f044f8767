/* Of which state a report tells that is sent from another: "PARIS - Soldiers overthrew President Compaore of Burkina Faso." A dateline says where the
 * reporter sits, and coups, raids and riots abroad are often told from a neighbour's capital. Where the first sentence tells of force or power in
 * one state and of nothing of the dateline's, the bare nouns of the report ("the army", "the prime minister") are of that state. Leads of what
 * somebody says or agrees on tell nothing of the kind: "ANKARA - The ministry condemned the attack in Erbil." */
#include "base/tally.h"
#include "who/run.h"
#include "who/who.h"

static int is_upheaval(const struct dl_word *verb)
{
    static const char VERBS[] =
        "overthrow|oust|topple|depose|seize|storm|raid|mutiny|revolt|riot|burn|loot|march|protest|demonstrate|rally|clash|fight|"
        "attack|bomb|shell|shoot|fire|kill|wound|ambush|invade|occupy|capture|retake|land|arrest|detain|abduct|kidnap|execute|"
        "behead|besiege|blow|club|beat|battle|hack|torch|hijack|stone|strafe|crush|rout|repel|strike|massacre|flee|break|hold|vote|"
        "elect|declare|dissolve|impose|resign|swear";
    return verb->upos == DL_UPOS_VERB && dl_str_listed(verb->lemma, VERBS, '|');
}

static int is_invasion(const struct dl_word *verb)
{
    return dl_str_listed(verb->lemma, "invade|attack|bomb|shell|raid|occupy|capture|retake|storm|seize|besiege", '|');
}

/* Whether a mention that hangs on a word is the ground of what is told there: "in Chad", "in the Chadian capital", "the town of Faya", "invaded Kuwait". */
static int is_ground(const struct dl_who *who, const struct dl_found *m, uint32_t above, enum dl_rel rel, int is_object)
{
    if ((m->kind != DL_ENTITY_COUNTRY && m->kind != DL_ENTITY_PLACE) || m->country[0] == 0) return 0;
    if (is_name(m) ? dl_who_is_here(who, m) : is_behind(who, m->head, "in|at|near|outside")) return 1;
    return (rel == DL_REL_NMOD && is_behind(who, m->head, "of")) || (is_object && is_invasion(word_at(who, above)));
}

/* Notes the states of the grounds that arguments of a word tell, and of the ruler to whom it is done ("President Deby of Chad"), down to what hangs
 * on these; not of what is told by the way ("while he was in Nigeria"), nor of what a phrase speaks of ("in connection with the raid in Goma"). */
static void note_places(const struct dl_who *who, uint32_t above, int depth, struct dl_tally *places)
{
    const struct dl_doc *doc = who->doc;
    for (uint32_t c = dl_child_next(doc, above, DL_NONE); c != DL_NONE; c = dl_child_next(doc, above, c)) {
        const enum dl_rel own = (enum dl_rel)doc->words.at[c].rel, rel = dl_rel_base(own);
        const int is_object = rel == DL_REL_OBJ || own == DL_REL_NSUBJ_PASS;
        const uint32_t i = mention_at(who, c);
        const struct dl_found *m = i != DL_NONE ? &who->founds.at[i] : NULL;
        if (rel != DL_REL_OBJ && rel != DL_REL_OBL && rel != DL_REL_NSUBJ && rel != DL_REL_NMOD) continue;
        if (m != NULL && (is_ground(who, m, above, rel, is_object) || (is_object && is_person(m))))
            dl_tally_add(places, m->country, 1);
        const int is_site = m != NULL && m->kind == DL_ENTITY_PLACE;
        if (depth > 0 && (rel != DL_REL_OBL || is_site)) note_places(who, c, depth - 1, places);
    }
}

/* Whether the report's own words in a sentence, the dateline left out, speak of a state. */
static int speaks_of(struct dl_who *who, uint32_t sentence, const char *country)
{
    for (uint32_t i = 0; i < who->founds.count && who->founds.at[i].sentence <= sentence; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (m->sentence != sentence || m->form == DL_FORM_PRONOUN) continue;
        if (is_of_dateline(who, m)) continue;
        if (memcmp(who->founds.at[dl_who_root(who, i)].country, country, 4) == 0) return 1;
    }
    return 0;
}

/* Whether people in office or bodies of a state are named, who may be called by bare nouns then: "the Pentagon". */
static int names_officials(struct dl_who *who, const char *country)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (!is_name(m) || m->kind == DL_ENTITY_COUNTRY || m->kind == DL_ENTITY_PLACE || m->is_metonym || m->known == NULL)
            continue;
        if (dl_str_listed(m->sector, "GOV|MIL|LEG|JUD|COP|PTY", '|') && memcmp(m->country, country, 4) == 0) return 1;
    }
    return 0;
}

/* Whether the state itself is named: a town alone may be one of that name at home. */
static int names_state(const struct dl_who *who, const char *country)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        const int is_state = m->kind == DL_ENTITY_COUNTRY || m->form == DL_FORM_DEMONYM;
        if (is_state && memcmp(m->country, country, sizeof m->country) == 0) return 1;
    }
    return 0;
}

/* "LONDON - The Commonwealth suspended Fiji": the one state of which the lead speaks, where an organisation of no state deals with it. */
static void note_addressed(struct dl_who *who, uint32_t lead, uint32_t root, struct dl_tally *states)
{
    const uint32_t subject = dl_child(who->doc, root, DL_REL_NSUBJ), m = subject != DL_NONE ? mention_at(who, subject) : DL_NONE;
    if (m == DL_NONE) return;
    const struct dl_found *by = &who->founds.at[m];
    const int is_body = is_name(by) && by->kind == DL_ENTITY_ORGANIZATION, is_of_body = by->code.size > 0; /* "judges at the ICC" */
    if ((!is_body && !is_of_body) || by->country[0] != 0 || !dl_str_listed(by->sector, "IGO|NGO|JUD", '|')) return;
    for (uint32_t i = 0; i < who->founds.count && who->founds.at[i].sentence <= lead; i++)
        if (who->founds.at[i].sentence == lead && who->founds.at[i].form != DL_FORM_PRONOUN)
            dl_tally_add(states, who->founds.at[dl_who_root(who, i)].country, 1);
}

void dl_who_news(struct dl_who *who)
{
    enum { DEEP = 2 };
    struct dl_doc *doc = who->doc;
    const uint32_t lead = dl_who_opening(doc), from = who->sent_from == DL_NONE ? DL_NONE : who->place_at[who->sent_from];
    struct dl_tally places = {.count = 0};
    if (from == DL_NONE || lead >= doc->sentences.count) return;
    const char *dateline = doc->places.at[from].country;
    const uint32_t root = dl_root_of(doc, &doc->sentences.at[lead]);
    static const char ABROAD[] = "USA|ISR"; /* whose forces act and speak in other lands without being named */
    if (dateline[0] == 0 || root == DL_NONE || dl_str_listed(dl_str_from(dateline), ABROAD, '|')) return;
    if (speaks_of(who, lead, dateline)) return;
    if (is_upheaval(word_at(who, root))) note_places(who, root, DEEP, &places);
    else note_addressed(who, lead, root, &places);
    if (places.count != 1 || !names_state(who, places.country[0])) return;
    if (!names_officials(who, dateline)) memcpy(doc->news, places.country[0], sizeof doc->news);
}
