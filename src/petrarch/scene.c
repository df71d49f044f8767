/* Names and agents are looked up from left to right, the longest first. Each belongs to the noun phrase that holds it, without what
 * hangs on it by a preposition; an actor's code and the agents of its phrase make one code ("Arnor cleric": ARN + REL), an agent
 * without an actor takes those behind "of" ("the ambassadors of Arnor and Gondor": ARNGOV, GONGOV). Rules: petrarch's manual. */
#include "petrarch/scene.h"

#include "base/tree.h"

static int add_units(struct dl_petrarch_scene *s, uint32_t word)
{
    const struct dl_word *w = &s->doc->words.at[word];
    struct dl_str lemma[2];
    uint32_t before = s->count;
    s->count = dl_petrarch_units(w->form, &s->doc->arena, s->units, s->count, DL_SCENE_UNITS);
    uint32_t lemmas = dl_petrarch_units(w->lemma, &s->doc->arena, lemma, 0, 2);
    for (uint32_t i = before; i < s->count; i++) {
        s->words[i] = word;
        s->lemmas[i] = lemmas == 1 && s->count == before + 1 ? lemma[0] : s->units[i];
    }
    return DL_OK;
}

/* ---- phrases ---- */

static int is_inside(const struct dl_word *w)
{
    switch (w->rel) {
    case DL_REL_COMPOUND:
    case DL_REL_AMOD:
    case DL_REL_FLAT:
    case DL_REL_NMOD_POSS:
    case DL_REL_NMOD_DESC:
    case DL_REL_NMOD_UNMARKED:
    case DL_REL_NUMMOD:
    case DL_REL_DET:
    case DL_REL_APPOS:
    case DL_REL_FIXED:
    case DL_REL_GOESWITH:
    case DL_REL_PUNCT:
    case DL_REL_CASE:
    case DL_REL_DEP: return 1;
    default: return 0;
    }
}

static uint32_t top_of(const struct dl_petrarch_scene *s, uint32_t word)
{
    const struct dl_word *words = s->doc->words.at;
    for (uint32_t steps = 0; steps < DL_MAX_TREE_DEPTH && words[word].head != DL_NONE && is_inside(&words[word]); steps++)
        word = words[word].head;
    return word;
}

/* The word of some units that governs the others */
static uint32_t governor(const struct dl_petrarch_scene *s, uint32_t unit, uint32_t size)
{
    uint32_t first = s->words[unit], last = s->words[unit + size - 1];
    for (uint32_t w = first; w <= last; w++) {
        uint32_t head = s->doc->words.at[w].head;
        if (head == DL_NONE || head < first || head > last) return w;
    }
    return last;
}

static struct dl_coded_phrase *phrase_of(struct dl_petrarch_scene *s, uint32_t top, uint32_t unit)
{
    for (uint32_t i = 0; i < s->phrase_count; i++)
        if (s->phrases[i].top == top) return &s->phrases[i];
    if (s->phrase_count == DL_SCENE_PHRASES) return NULL;
    struct dl_coded_phrase *phrase = &s->phrases[s->phrase_count++];
    *phrase = (struct dl_coded_phrase){.top = top, .first = unit, .last = unit, .joined_to = DL_NONE, .owner = DL_NONE};
    return phrase;
}

/* Adds letters to a code unless they stand in it already: "USAGOV" + "GOV" is "USAGOV". */
static void add_code(char to[DL_PETRARCH_CODE], const char *more)
{
    size_t size = strlen(to), extra = strlen(more);
    if (extra == 0 || size + extra >= DL_PETRARCH_CODE || strstr(to, more) != NULL) return;
    memcpy(to + size, more, extra + 1);
}

/* Former ministers and generals are of the elite, whatever they were. */
static int is_former(const struct dl_petrarch_scene *s, uint32_t unit)
{
    static const char *const words[] = {"FORMER", "EX", "RETIRED", "EX-"};
    for (uint32_t back = 1; back <= 3 && back <= unit; back++)
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (dl_str_is(s->units[unit - back], words[i])) return 1;
    return 0;
}

static void add_agent(struct dl_coded_phrase *phrase, const struct dl_agent_entry *agent, int is_former_one)
{
    if (is_former_one) add_code(phrase->agents, "ELI");
    else add_code(agent->is_before ? phrase->before : phrase->agents, agent->code);
}

static void find_phrases(struct dl_petrarch_scene *s)
{
    for (uint32_t i = 0; i < s->count;) {
        uint32_t actor_size = 0, agent_size = 0;
        uint32_t actor = dl_phrase_book_find(&s->names->actor_book, s->units + i, s->count - i, &actor_size);
        uint32_t agent = dl_phrase_book_find(&s->names->agent_book, s->units + i, s->count - i, &agent_size);
        const char *code = actor == DL_NONE ? NULL : dl_petrarch_actor_on(s->names, actor, s->doc->day);
        int is_agent = agent != DL_NONE && (code == NULL || agent_size > actor_size);
        uint32_t size = is_agent ? agent_size : actor_size;
        if (code == NULL && !is_agent) {
            i += actor_size > 0 ? actor_size : 1;
            continue;
        }
        struct dl_coded_phrase *phrase = phrase_of(s, top_of(s, governor(s, i, size)), i);
        if (phrase == NULL) return;
        phrase->last = i + size - 1;
        if (is_agent) add_agent(phrase, &s->names->agents.at[agent], is_former(s, i));
        else if (!phrase->has_actor) {
            memcpy(phrase->actor, code, strlen(code) + 1);
            phrase->has_actor = 1;
        }
        i += size;
    }
}

static uint32_t phrase_with_top(const struct dl_petrarch_scene *s, uint32_t top)
{
    for (uint32_t i = 0; i < s->phrase_count; i++)
        if (s->phrases[i].top == top) return i;
    return DL_NONE;
}

/* The word stands behind one of these prepositions */
static int has_case(const struct dl_petrarch_scene *s, uint32_t word, const char *prepositions)
{
    uint32_t mark = dl_child(s->doc, word, DL_REL_CASE);
    return mark != DL_NONE && dl_str_listed(s->doc->words.at[mark].lemma, prepositions, ' ');
}

/* "joined by and" and "of" between phrases */
static void link_phrases(struct dl_petrarch_scene *s)
{
    for (uint32_t i = 0; i < s->phrase_count; i++) {
        const struct dl_word *w = &s->doc->words.at[s->phrases[i].top];
        if (w->rel == DL_REL_CONJ && w->head != DL_NONE) {
            uint32_t other = phrase_with_top(s, top_of(s, w->head));
            if (other != i) s->phrases[i].joined_to = other;
        }
    }
    for (uint32_t i = 0; i < s->phrase_count; i++) {
        uint32_t root = i;
        for (uint32_t steps = 0; steps < s->phrase_count && s->phrases[root].joined_to != DL_NONE; steps++)
            root = s->phrases[root].joined_to;
        const struct dl_word *w = &s->doc->words.at[s->phrases[root].top];
        if (w->rel != DL_REL_NMOD || w->head == DL_NONE || !has_case(s, s->phrases[root].top, "of from in at")) continue;
        uint32_t owner = phrase_with_top(s, top_of(s, w->head));
        if (owner != DL_NONE && owner != i && !s->phrases[owner].has_actor && s->phrases[i].has_actor) s->phrases[i].owner = owner;
    }
}

static void put_code(struct dl_coded_phrase *phrase, const char *before, const char *actor, const char *agents)
{
    struct dl_str list = dl_str_from(actor);
    while (list.at != NULL && phrase->code_count < DL_PHRASE_CODES) { /* "FRO/BIL/SAM" */
        struct dl_str one = dl_str_cut(&list, '/');
        char *to = phrase->codes[phrase->code_count++];
        char own[DL_PETRARCH_CODE];
        memcpy(own, one.at, one.size);
        own[one.size] = 0;
        to[0] = 0;
        add_code(to, before);
        if (before[0] == 0 || strcmp(own, "---") != 0)
            add_code(to, own); /* an agent that stands before an actor stands alone too */
        add_code(to, agents);
    }
}

static void make_codes(struct dl_petrarch_scene *s)
{
    for (uint32_t i = 0; i < s->phrase_count; i++) {
        struct dl_coded_phrase *phrase = &s->phrases[i];
        if (phrase->has_actor) put_code(phrase, phrase->before, phrase->actor, phrase->agents);
        for (uint32_t k = 0; k < s->phrase_count && !phrase->has_actor; k++)
            if (s->phrases[k].owner == i) {
                char agents[DL_PETRARCH_CODE] = "";
                add_code(agents, phrase->agents);
                add_code(agents, s->phrases[k].agents);
                put_code(phrase, phrase->before, s->phrases[k].actor, agents);
            }
        if (phrase->code_count == 0) put_code(phrase, phrase->before, "---", phrase->agents);
    }
}

int dl_petrarch_scene_set(struct dl_petrarch_scene *s, uint32_t sentence)
{
    const struct dl_sentence *here = &s->doc->sentences.at[sentence];
    s->sentence = sentence;
    s->first = here->word;
    s->end = here->word + here->words;
    s->count = s->phrase_count = 0;
    for (uint32_t w = s->first; w < s->end; w++)
        if (add_units(s, w) != DL_OK) return DL_ENOMEM;
    find_phrases(s);
    link_phrases(s);
    make_codes(s);
    return DL_OK;
}

uint32_t dl_petrarch_scene_discard(const struct dl_petrarch_scene *s)
{
    uint32_t size, found = 0;
    for (uint32_t i = 0; i < s->count; i++) {
        uint32_t kind = dl_phrase_book_find(&s->names->discard_book, s->units + i, s->count - i, &size);
        if (kind != DL_NONE && kind > found) found = kind;
    }
    return found;
}

uint32_t dl_petrarch_phrase_in(const struct dl_petrarch_scene *s, uint32_t from, uint32_t to)
{
    uint32_t best = DL_NONE;
    for (uint32_t i = 0; i < s->phrase_count; i++) {
        uint32_t word = s->words[s->phrases[i].first];
        if (s->phrases[i].owner != DL_NONE || word < from || word > to) continue;
        if (best == DL_NONE || s->phrases[i].first < s->phrases[best].first) best = i;
    }
    return best;
}
