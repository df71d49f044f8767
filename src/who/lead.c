/* Who the lead spoke of without a name: "agents may not deport a Turkish student who … // Rumeysa Aydin, 30, was taken off the street". News
 * brings in private people by what they are and names them, with their age, as the subject of the next sentences; it names officials at once.
 * So a full name with an age behind it is the one private person whom the sentences before tell with "a". */
#include "who/run.h"

enum { SENTENCES_BACK = 3, WINDOW = 40 };

/* "Aydin, 30, was": between commas, two figures. */
static int has_age(const struct dl_who *who, const struct dl_found *m)
{
    const struct dl_word *words = who->doc->words.at;
    uint32_t age = m->last + 2;
    if (age + 1 >= who->doc->words.count || words[age + 1].sentence != m->sentence) return 0;
    struct dl_str form = words[age].form;
    return dl_str_is(words[age - 1].form, ",") && dl_str_is(words[age + 1].form, ",") && form.size == 2 && form.at[0] >= '1' &&
           form.at[0] <= '9' && dl_ascii_digit(form.at[1]);
}

static int is_subject(const struct dl_who *who, const struct dl_found *m)
{
    const struct dl_word *w = &who->doc->words.at[m->head];
    return dl_rel_base(w->rel) == DL_REL_NSUBJ && w->head != DL_NONE && who->doc->words.at[w->head].rel == DL_REL_ROOT;
}

/* Told with "a", and of nobody's office. */
static int is_private(const struct dl_who *who, uint32_t i)
{
    static const char OFFICIAL[] = "GOV|JUD|COP|MIL|LEG|SPY|PTY|OPP|REB|IGO";
    const struct dl_found *m = &who->founds.at[i];
    uint32_t article = dl_child(who->doc, m->head, DL_REL_DET);
    if (m->form != DL_FORM_NOMINAL || m->kind != DL_ENTITY_PERSON || m->number == DL_NUMBER_MANY || m->title != DL_NONE) return 0;
    if (article == DL_NONE || !dl_str_listed_nocase(who->doc->words.at[article].form, "a|an", '|')) return 0;
    return m->sector.size == 0 || !dl_str_listed(m->sector, OFFICIAL, '|');
}

static uint32_t person_before(struct dl_who *who, uint32_t i)
{
    const struct dl_found *name = &who->founds.at[i];
    uint32_t found = DL_NONE;
    for (uint32_t j = i; j-- > 0 && i - j < WINDOW && who->founds.at[j].sentence + SENTENCES_BACK >= name->sentence;) {
        const struct dl_found *m = &who->founds.at[j];
        uint32_t root = dl_who_root(who, j);
        if (m->sentence == name->sentence || !is_private(who, j) || who->founds.at[root].form == DL_FORM_NAME) continue;
        if (m->gender != 0 && name->gender != 0 && m->gender != name->gender) continue;
        if (found != DL_NONE && root != dl_who_root(who, found)) return DL_NONE;
        found = j;
    }
    return found;
}

int dl_who_is_kin(struct dl_str lemma)
{
    static const char KIN[] =
        "wife|husband|spouse|widow|widower|son|daughter|brother|sister|father|mother|nephew|niece|uncle|aunt|cousin|"
        "grandson|granddaughter|grandfather|grandmother|fiancee|girlfriend|boyfriend|stepson|stepdaughter|twin";
    return dl_str_listed(lemma, KIN, '|');
}

/* "The 54-year-old", "the 54-year-old lawmaker": the word of the age in a phrase with "the"; DL_NONE. */
static uint32_t age_in(const struct dl_who *who, const struct dl_found *m)
{
    enum { AGE_WORDS = 5 }; /* 54 - year - old */
    const struct dl_word *words = who->doc->words.at;
    const uint32_t age = m->phrase_first + 1;
    if (m->form != DL_FORM_NOMINAL || !is_person(m) || !m->is_definite || m->head < age + AGE_WORDS - 1) return DL_NONE;
    const int is_told = dl_str_is(words[age + 1].form, "-") && dl_str_is(words[age + 2].form, "year") &&
                        dl_str_is(words[age + AGE_WORDS - 1].form, "old");
    return is_told && dl_str_is_nocase(words[m->phrase_first].form, "the") ? age : DL_NONE;
}

/* "Ana Brandt, 54, … the 54-year-old": whoever was told to be as old, the last of several. */
static void join_aged(struct dl_who *who, uint32_t i)
{
    enum { NAMES_BACK = 120 };
    const uint32_t age = age_in(who, &who->founds.at[i]);
    if (age == DL_NONE || is_name(&who->founds.at[dl_who_root(who, i)])) return;
    for (uint32_t j = i; j-- > 0 && i - j < NAMES_BACK;) {
        const struct dl_found *m = &who->founds.at[j];
        if (!is_name(m) || !is_person(m) || !has_age(who, m)) continue;
        if (!dl_str_equal(word_at(who, m->last + 2)->form, word_at(who, age)->form)) continue;
        if (genders_clash(&who->founds.at[i], &who->founds.at[dl_who_root(who, j)])) continue;
        dl_who_join(who, j, i);
        return;
    }
}

void dl_who_lead(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) join_aged(who, i);
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (m->form != DL_FORM_NAME || m->kind != DL_ENTITY_PERSON || m->first == m->last || dl_who_root(who, i) != i) continue;
        if (!is_subject(who, m) || !has_age(who, m)) continue;
        uint32_t before = person_before(who, i);
        if (before != DL_NONE) dl_who_join(who, before, i);
    }
}
