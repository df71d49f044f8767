/* Noun phrases of who can act, and pronouns. A noun counts when the seed table knows it as a role or the tagger takes it for a
 * person or an organisation; the noun before a name ("spokesman Dmitry Peskov") is that name's title and no mention of its own. */
#include "base/capitals.h"
#include "base/utf8.h"
#include "syntax/days.h"
#include "who/candidate.h"
#include "who/nominals.h"

enum { MAX_ROLE_BYTES = 96, MAX_ROLE_WORDS = 5 };

/* "ex-general" */
static int is_ex(struct dl_str form) { return form.size > 3 && dl_bytes_equal_nocase(form.at, "ex-", 3); }

/* "residents' association" */
static int is_possessive_ending(struct dl_str text)
{
    return text.size > 0 && !dl_ascii_alpha(text.at[0]) && dl_str_listed(text, "'s|’s|'|’", '|');
}

static uint32_t append(char *out, uint32_t size, struct dl_str text)
{
    const int is_ending = is_possessive_ending(text);
    if (size + text.size + 1 >= MAX_ROLE_BYTES) return MAX_ROLE_BYTES;
    if (size > 0 && !is_ending) out[size++] = ' ';
    if (is_ending) out[size++] = '\'', text = dl_str_slice(text, dl_str_ends(text, "s") ? text.size - 1 : text.size, text.size);
    return dl_str_append_small(out, MAX_ROLE_BYTES, size, text, 0);
}

static const struct dl_role *role_of(const struct dl_who *who, uint32_t first, uint32_t last, int by_lemma)
{
    const struct dl_word *words = who->doc->words.at;
    char key[MAX_ROLE_BYTES];
    uint32_t size = 0;
    for (uint32_t w = first; w <= last; w++) {
        if (words[w].upos == DL_UPOS_PUNCT) { /* commander-in-chief */
            if (!dl_str_is(words[w].form, "-") || size + 1 >= MAX_ROLE_BYTES) return NULL;
            continue;
        }
        size = append(key, size, by_lemma && w == last ? words[w].lemma : words[w].form);
        if (size >= MAX_ROLE_BYTES) return NULL;
    }
    return dl_actors_role(who->actors, (struct dl_str){key, size});
}

static int may_end_role(const struct dl_who *who, struct dl_str text)
{
    char small[MAX_ROLE_BYTES];
    uint32_t size = append(small, 0, text);
    return size < MAX_ROLE_BYTES && dl_actors_ends_role(who->actors, (struct dl_str){small, size});
}

/* The role of a plural that the tagger left as it is written, being a proper noun to it: "Villagers", "Headmen". */
static const struct dl_role *role_of_plural(const struct dl_who *who, uint32_t word)
{
    struct dl_str form = who->doc->words.at[word].form;
    char key[MAX_ROLE_BYTES];
    uint32_t size = append(key, 0, form);
    if (size < 4 || size >= MAX_ROLE_BYTES) return NULL;
    if (memcmp(key + size - 3, "men", 3) == 0) key[size - 2] = 'a';
    else if (key[size - 1] == 's') size--;
    else return NULL;
    return dl_actors_role(who->actors, (struct dl_str){key, size});
}

int dl_who_begins_with_noun(const struct dl_who *who, uint32_t word)
{
    const struct dl_word *w = &who->doc->words.at[word];
    if (w->upos != DL_UPOS_PROPN || word != who->doc->sentences.at[w->sentence].word) return 0;
    if (word + 1 < who->doc->words.count && who->doc->words.at[word + 1].upos == DL_UPOS_PROPN) return 0;
    const struct dl_role *role = role_of_plural(who, word);
    return role != NULL && role->kind == DL_ENTITY_PERSON && !role->is_nobody;
}

/* By its form, else by its lemma. */
static const struct dl_role *role_of_either(const struct dl_who *who, uint32_t first, uint32_t last)
{
    const struct dl_word *w = &who->doc->words.at[last];
    const struct dl_role *role = role_of(who, first, last, 0);
    return role == NULL && !dl_str_equal(w->form, w->lemma) ? role_of(who, first, last, 1) : role;
}

/* What the form and lemma of a word tell alone, kept at the first like it. */
static const struct dl_who_role *own_role(const struct dl_who *who, uint32_t word)
{
    const uint32_t first = dl_word_kept_at(who->doc, word);
    const struct dl_word *words = who->doc->words.at, *w = &words[first];
    struct dl_who_role *kept = &who->roles[(w->upos == DL_UPOS_PUNCT) == (words[word].upos == DL_UPOS_PUNCT) ? first : word];
    if (!kept->is_own_known) {
        kept->ends_longer =
            (uint8_t)(may_end_role(who, w->form) || (!dl_str_equal(w->form, w->lemma) && may_end_role(who, w->lemma)));
        kept->own = role_of_either(who, (uint32_t)(kept - who->roles), (uint32_t)(kept - who->roles));
        kept->is_own_known = 1;
    }
    return kept;
}

/* "superintendent of police", "chamber of commerce": an office or body whose name in the table goes on behind its noun; NULL. */
static const struct dl_role *role_over_of(const struct dl_who *who, uint32_t word)
{
    const struct dl_words *words = &who->doc->words;
    if (word + 2 >= words->count || !dl_str_is(words->at[word + 1].form, "of")) return NULL;
    const struct dl_role *role = role_of_either(who, word, word + 2);
    const int is_known = role != NULL && (role->kind == DL_ENTITY_PERSON || role->kind == DL_ENTITY_ORGANIZATION);
    return is_known && !role->is_nobody ? role : NULL;
}

/* "M23 elements": behind the letters of a body those who fight for it. */
static int are_elements(const struct dl_doc *doc, uint32_t word)
{
    return dl_str_is(doc->words.at[word].form, "elements") && word > 0 && dl_str_in_capitals(doc->words.at[word - 1].form);
}

/* "European Union leaders" lead the body that is named, and no union. */
static int is_within_name(const struct dl_who *who, uint32_t word)
{
    const uint32_t name = who->name_at[word];
    return name != DL_NONE && who->founds.at[name].first < word && who->founds.at[name].kind != DL_ENTITY_PERSON;
}

static const struct dl_role *find_role(const struct dl_who *who, uint32_t word, uint32_t *first)
{
    const struct dl_word *w = &who->doc->words.at[word];
    const struct dl_role *longer = role_over_of(who, word);
    *first = word;
    if (longer != NULL) return longer;
    if (are_elements(who->doc, word)) return dl_actors_role(who->actors, DL_STR("fighter"));
    const uint32_t start = who->doc->sentences.at[w->sentence].word;
    const struct dl_who_role *own = own_role(who, word);
    for (uint32_t n = own->ends_longer ? MAX_ROLE_WORDS : 1; n > 0; n--) {
        if (word + 1 < start + n) continue;
        *first = word + 1 - n;
        if (n > 1 && who->doc->words.at[*first].upos == DL_UPOS_PUNCT) continue; /* the hyphen of "then-candidate" */
        if (n > 1 && is_within_name(who, *first)) continue;
        const struct dl_role *role = n > 1 ? role_of_either(who, *first, word) : own->own;
        if (role != NULL) return role->is_nobody ? NULL : role;
    }
    *first = word;
    if (is_ex(w->form)) {
        char key[MAX_ROLE_BYTES];
        const uint32_t size = append(key, 0, dl_str_slice(w->lemma, 3, w->lemma.size));
        return size < MAX_ROLE_BYTES ? dl_actors_role(who->actors, (struct dl_str){key, size}) : NULL;
    }
    return dl_who_begins_with_noun(who, word) ? role_of_plural(who, word) : NULL;
}

/* Finders ask of one noun again and again. */
const struct dl_role *dl_who_role(const struct dl_who *who, uint32_t word, uint32_t *first)
{
    struct dl_who_role *kept = &who->roles[word];
    if (!kept->is_known) {
        kept->role = find_role(who, word, &kept->first);
        kept->is_known = 1;
    }
    *first = kept->first;
    return kept->role;
}

static enum dl_number number_of(const struct dl_word *w)
{
    if (dl_has_feat(w, "Number=Plur") || dl_has_feat(w, "Number=Ptan")) return DL_NUMBER_MANY;
    return dl_has_feat(w, "Number=Sing") ? DL_NUMBER_ONE : DL_NUMBER_UNKNOWN;
}

/* ---- titles ---- */

/* The name whose title this noun is, DL_NONE: it stands right before a person's name. */
static uint32_t named_by(const struct dl_who *who, uint32_t word)
{
    const struct dl_doc *doc = who->doc;
    const uint32_t next = dl_who_designate(doc, word) + 1;
    if (next >= doc->words.count || doc->words.at[next].sentence != doc->words.at[word].sentence) return DL_NONE;
    uint32_t name = who->name_at[next];
    if (name == DL_NONE || who->founds.at[name].kind != DL_ENTITY_PERSON || who->founds.at[name].first != next) return DL_NONE;
    return name;
}

/* "Minister of Defence Ana Lund", "Commissioner for Peace and Security Jan Poe": the name that the noun is hung on as its title, with what it is minister of
 * between; DL_NONE. */
static uint32_t named_over_post(const struct dl_who *who, uint32_t word)
{
    enum { LONGEST_POST = 10 };
    const struct dl_word *w = &who->doc->words.at[word];
    if (w->rel != DL_REL_NMOD_DESC || w->head == DL_NONE || w->head < word + 3 || w->head > word + 2 + LONGEST_POST) return DL_NONE;
    return dl_str_listed(who->doc->words.at[word + 1].form, "of for to on", ' ') ? named_by(who, w->head - 1) : DL_NONE;
}

/* "France's ambassador Monday" read as one noun: the day governs nothing. */
static int is_day(const struct dl_word *w) { return dl_is_day(w) || dl_str_is(w->form, "tomorrow"); }

static int is_modifier(const struct dl_word *w)
{
    return w->rel == DL_REL_COMPOUND || w->rel == DL_REL_FLAT || w->rel == DL_REL_FIXED || w->rel == DL_REL_GOESWITH ||
           w->rel == DL_REL_AMOD || w->rel == DL_REL_NMOD_DESC;
}

/* ---- nouns ---- */

static enum dl_entity_kind noun_kind(const struct dl_role *role, const struct dl_word *w)
{
    enum dl_entity_kind kind = role != NULL                        ? role->kind
                               : w->thing == DL_THING_ORGANIZATION ? DL_ENTITY_ORGANIZATION
                                                                   : DL_ENTITY_PERSON;
    return (kind == DL_ENTITY_PERSON || kind == DL_ENTITY_COUNTRY) && number_of(w) == DL_NUMBER_MANY ? DL_ENTITY_GROUP : kind;
}

static int is_definite(const struct dl_doc *doc, uint32_t first, uint32_t head)
{
    for (uint32_t w = first; w <= head; w++) {
        const struct dl_word *word = &doc->words.at[w];
        if (word->upos == DL_UPOS_DET && (dl_lemma_is(word, "the") || dl_lemma_is(word, "this") || dl_lemma_is(word, "that") ||
                                          dl_lemma_is(word, "these") || dl_lemma_is(word, "those")))
            return 1;
        if (word->rel == DL_REL_NMOD_POSS && word->head == head) return 1;
    }
    return 0;
}

struct dl_str dl_nominal_lemma(struct dl_who *who, uint32_t first, uint32_t word)
{
    char key[MAX_ROLE_BYTES];
    uint32_t size = 0;
    for (uint32_t w = first; w <= word && size < MAX_ROLE_BYTES; w++)
        if (who->doc->words.at[w].upos != DL_UPOS_PUNCT)
            size = append(key, size, w == word ? who->doc->words.at[w].lemma : who->doc->words.at[w].form);
    if (size >= MAX_ROLE_BYTES) return dl_str_lower(who->arena, who->doc->words.at[word].lemma);
    return dl_str_copy(who->arena, (struct dl_str){key, size});
}

/* "a gunman", "a policewoman": by the noun's ending, where the table does not say. */
static char gender_of(const struct dl_word *noun)
{
    if (dl_str_ends(noun->lemma, "woman")) return 'f';
    return dl_str_ends(noun->lemma, "man") && !dl_str_listed(noun->lemma, "human|german|roman|superhuman", '|') ? 'm' : 0;
}

int dl_nominal_add(struct dl_who *who, uint32_t word, const struct dl_role *role, uint32_t role_first)
{
    uint32_t first, last;
    const struct dl_word *words = who->doc->words.at; /* of "commander-in-chief" the tree has the first word as head */
    const int is_linked = role != NULL && words[word].head == role_first && dl_str_is(words[role_first + 1].form, "-");
    const uint32_t head = is_linked ? role_first : word;
    dl_who_phrase(who->doc, head, &first, &last);
    if (role_first < first && who->name_at[role_first] == DL_NONE) first = role_first;
    struct dl_found *found = dl_who_add(who, first, last, DL_FORM_NOMINAL, noun_kind(role, &who->doc->words.at[word]));
    if (found == NULL) return DL_ENOMEM;
    found->head = head;
    found->number = number_of(&who->doc->words.at[word]);
    const uint32_t whose = role != NULL && role->kind == DL_ENTITY_COUNTRY ? dl_child(who->doc, word, DL_REL_NMOD_POSS) : DL_NONE;
    if (found->kind == DL_ENTITY_COUNTRY && whose != DL_NONE &&
        dl_str_listed_nocase(who->doc->words.at[whose].form, "his|her|my", '|') &&
        dl_str_listed(who->doc->words.at[word].lemma, "neighbor|neighbour", '|'))
        found->kind = DL_ENTITY_PERSON; /* "her neighbour" is no state */
    if (found->kind == DL_ENTITY_GROUP) found->number = DL_NUMBER_MANY;
    found->is_definite = (uint8_t)is_definite(who->doc, first, word);
    found->gender = role != NULL && role->gender != 0 ? role->gender : gender_of(&who->doc->words.at[word]);
    if (role != NULL) found->sector = role->sector;
    found->folded = dl_nominal_lemma(who, role != NULL ? role_first : word, word);
    if (found->folded.at != NULL && dl_who_designate(who->doc, word) > word)
        found->folded = dl_str_format(who->arena, "%.*s-designate", (int)found->folded.size, found->folded.at);
    return found->folded.at != NULL ? DL_OK : DL_ENOMEM;
}

/* "two divisions", "the 3rd Infantry Division", "Iraqi divisions". */
static int is_told_apart(const struct dl_who *who, uint32_t word)
{
    const struct dl_doc *doc = who->doc;
    if (dl_who_is_capital(&doc->words.at[word]) && word > doc->sentences.at[doc->words.at[word].sentence].word) return 1;
    for (uint32_t c = dl_child_next(doc, word, DL_NONE); c != DL_NONE && c < word; c = dl_child_next(doc, word, c)) {
        const struct dl_word *w = &doc->words.at[c];
        int is_lent = dl_str_is(dl_actors_lent(who->actors, w->lemma), "MIL");
        if (w->rel == DL_REL_NUMMOD || is_lent || who->name_at[c] != DL_NONE) return 1;
    }
    return 0;
}

/* "the Sanders campaign said", "investigated the Sanders campaign", "ties between the Sanders campaign and the union": a body by whose it is, where
 * it does something or something is done with it; not "during the Sanders campaign". */
static int is_persons_body(const struct dl_who *who, uint32_t word)
{
    const struct dl_doc *doc = who->doc;
    const uint32_t before = dl_child(doc, word, DL_REL_COMPOUND), mark = dl_child(doc, word, DL_REL_CASE);
    if (before == DL_NONE || who->name_at[before] == DL_NONE) return 0;
    const enum dl_rel rel = (enum dl_rel)doc->words.at[word].rel;
    if (rel == DL_REL_NSUBJ && doc->words.at[word].head != DL_NONE)
        return doc->words.at[doc->words.at[word].head].upos == DL_UPOS_VERB;
    if (!dl_lemma_is(&doc->words.at[word], "campaign") || who->founds.at[who->name_at[before]].kind != DL_ENTITY_PERSON) return 0;
    if (rel == DL_REL_OBJ || rel == DL_REL_IOBJ || rel == DL_REL_NSUBJ_PASS || rel == DL_REL_NMOD_POSS) return 1;
    if (mark == DL_NONE) return rel == DL_REL_CONJ;
    return dl_str_listed(doc->words.at[mark].lemma, "by|from|with|against|between|to|into|of|and", '|');
}

/* Nouns that name bodies and much else: "criminal justice", "public office". */
static int is_something_else(const struct dl_who *who, uint32_t word)
{
    const struct dl_doc *doc = who->doc;
    const struct dl_word *w = &doc->words.at[word];
    if (dl_lemma_is(w, "figure")) return dl_measure_is_number(doc, word);
    if (dl_lemma_is(w, "chairmanship")) return !dl_who_is_capital(w); /* of the OSCE, not of a committee */
    if (dl_actors_is_namesake(who->actors, w->lemma, DL_NAMESAKE_UNIT)) return !is_told_apart(who, word);
    if (w->thing != DL_THING_ABSTRACT && w->thing != DL_THING_EVENT && w->thing != DL_THING_OBJECT && w->thing != DL_THING_TIME)
        return 0;
    if (!dl_actors_is_namesake(who->actors, w->lemma, DL_NAMESAKE_DOUBLE)) return 0;
    uint32_t start = word;
    if (dl_who_role(who, word, &start) != NULL && start < word) return 0; /* "the school board" */
    if (dl_child(doc, word, DL_REL_NMOD_POSS) != DL_NONE)
        return dl_actors_is_namesake(who->actors, w->lemma, DL_NAMESAKE_DEED); /* but "the governor's office" */
    return !is_persons_body(who, word);
}

/* "the use of force", "came to power": no article, no plural, nothing before it. */
static int is_bare_force(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    if (!dl_str_listed(w->form, "force|power|state|office|court", '|')) return 0;
    if (dl_child(doc, word, DL_REL_NMOD_POSS) != DL_NONE) return 0; /* "the governor's office" */
    return word == 0 || doc->words.at[word - 1].head != word || doc->words.at[word - 1].upos == DL_UPOS_ADP;
}

/* "attacked a military base": what is acted upon by somebody. */
static int is_affected(const struct dl_doc *doc, uint32_t word)
{
    enum dl_rel rel = (enum dl_rel)doc->words.at[word].rel;
    return rel == DL_REL_OBJ || rel == DL_REL_NSUBJ_PASS;
}

/* "power plants" tagged as people. */
static int is_nobody(const struct dl_who *who, uint32_t word)
{
    const struct dl_role *role = role_of(who, word, word, 1);
    if (role == NULL) role = role_of(who, word, word, 0);
    return role != NULL && role->is_nobody;
}

/* "Secretary of State", "Director of National Intelligence": a role that goes on behind its noun. */
static int has_role_of(const struct dl_who *who, uint32_t word)
{
    uint32_t first, end = word + 2;
    if (end >= who->doc->words.count || who->doc->words.at[end].sentence != who->doc->words.at[word].sentence) return 0;
    if (!dl_lemma_is(&who->doc->words.at[word + 1], "of")) return 0;
    const struct dl_role *role = dl_who_role(who, end, &first);
    return role != NULL && role->kind == DL_ENTITY_PERSON && first == word;
}

static int add_role_of(struct dl_who *who, uint32_t word)
{
    uint32_t first, name = named_by(who, word + 2);
    if (name == DL_NONE) name = named_over_post(who, word);
    const struct dl_role *role = dl_who_role(who, word + 2, &first);
    if (name != DL_NONE) {
        who->founds.at[name].title = word + 2;
        who->headed[word] = who->headed[word + 2] = name; /* no mentions of their own */
        return DL_OK;
    }
    int code = dl_nominal_add(who, word, role, word);
    if (code != DL_OK) return code;
    struct dl_found *found = &who->founds.at[who->founds.count - 1];
    found->folded = dl_nominal_lemma(who, word, word + 2);
    who->headed[word + 2] = who->founds.count - 1;
    return found->folded.at != NULL ? DL_OK : DL_ENOMEM;
}

/* The first of what is joined by "and". */
static uint32_t outermost(const struct dl_doc *doc, uint32_t word)
{
    for (int step = 0; step < 4 && doc->words.at[word].rel == DL_REL_CONJ && doc->words.at[word].head != DL_NONE; step++)
        word = doc->words.at[word].head;
    return word;
}

/* "an ISIS prisoner Gallagher had stabbed": a surname alone behind "a" and a noun begins a clause about somebody else. */
static int is_whom_he_met(const struct dl_who *who, uint32_t word, uint32_t name)
{
    const struct dl_doc *doc = who->doc;
    if (who->founds.at[name].first != who->founds.at[name].last) return 0;
    for (uint32_t w = word; w-- > 0 && w + 6 > word && doc->words.at[w].sentence == doc->words.at[word].sentence;) {
        if (dl_str_listed_nocase(doc->words.at[w].form, "a|an", '|')) return 1;
        if (doc->words.at[w].upos != DL_UPOS_ADJ && !dl_who_is_noun(&doc->words.at[w])) return 0;
    }
    return 0;
}

/* "The city banned the march", "was sued by the county": the place is whoever governs it. */
static int is_governing(const struct dl_doc *doc, uint32_t word)
{
    static const char PLACES[] =
        "city|town|village|province|county|district|region|municipality|borough|canton|township|prefecture|governorate";
    static const char VERBS[] =
        "ban|sue|refuse|reject|approve|adopt|impose|lift|pass|order|demand|ask|urge|condemn|announce|agree|decide|promise|"
        "apologise|apologize|offer|declare|introduce|fine|cancel|negotiate|accuse|appeal|challenge|criticise|criticize|oppose|"
        "support|back|"
        "sign|prohibit|forbid|allow|permit|license|repeal|veto|deny|grant|pay|propose|threaten|welcome|protest|withdraw|evict|"
        "outlaw|call|file|hire|dismiss|suspend|revoke|honour|honor|recognise|recognize|accept|donate|object";
    const struct dl_word *w = &doc->words.at[word];
    if (!dl_str_listed(w->lemma, PLACES, '|') || w->head == DL_NONE || doc->words.at[w->head].upos != DL_UPOS_VERB) return 0;
    return (w->rel == DL_REL_NSUBJ || w->rel == DL_REL_OBL_AGENT) && dl_str_listed(doc->words.at[w->head].lemma, VERBS, '|');
}

/* A mention of its kind: one who governs, where the noun is that of a place. */
static int add_place(struct dl_who *who, uint32_t word, const struct dl_role *role, uint32_t role_first)
{
    const int code = dl_nominal_add(who, word, role, role_first);
    if (code != DL_OK || !is_governing(who->doc, word)) return code;
    struct dl_found *found = &who->founds.at[who->founds.count - 1];
    found->kind = DL_ENTITY_ORGANIZATION;
    found->sector = DL_STR("GOV");
    return DL_OK;
}

static int try_noun(struct dl_who *who, uint32_t word)
{
    const struct dl_word *w = &who->doc->words.at[word];
    uint32_t role_first;
    if (who->headed[word] != DL_NONE || who->dated[word]) return DL_OK;
    if (dl_who_is_civil_title(w->form) && word + 1 < who->doc->words.count && dl_who_is_capital(&w[1]))
        return DL_OK; /* "Ms Holm" read as a noun */
    if (has_role_of(who, word)) return add_role_of(who, word);
    uint32_t upper = outermost(who->doc, word);
    if (upper != word && is_modifier(&who->doc->words.at[upper])) return DL_OK; /* "tax and bank fraud" */
    const struct dl_role *role = dl_who_role(who, word, &role_first);
    int measured = role == NULL || role->kind == DL_ENTITY_GROUP ? dl_measure_try(who, word) : 0;
    if (measured > 0 || (measured < 0 && role == NULL)) return DL_OK;
    if (role == NULL && (w->upos != DL_UPOS_NOUN || !can_act(w) || is_nobody(who, word))) return DL_OK;
    uint32_t next = word + 1;
    if (next < who->doc->words.count && !w->space_after && dl_str_is(who->doc->words.at[next].form, "-") &&
        !dl_who_is_kin(w->lemma) && dl_who_designate(who->doc, word) == word)
        return DL_OK; /* "state-of-the-art", not "father-in-law" */
    int is_place = role != NULL && role->kind == DL_ENTITY_PLACE;
    if ((!is_place && is_something_else(who, word)) || is_bare_force(who->doc, word) || dl_nominal_is_idiom(who, word))
        return DL_OK;
    uint32_t name = named_by(who, word);
    if (name == DL_NONE) name = named_over_post(who, word);
    if (name != DL_NONE && (role == NULL || role->kind == DL_ENTITY_PERSON) && number_of(w) != DL_NUMBER_MANY &&
        !is_whom_he_met(who, word, name)) {
        who->founds.at[name].title = word;
        return DL_OK;
    }
    if (dl_nominal_is_issuer(who, word, role)) return dl_nominal_add_issuer(who, word, role, role_first);
    if (is_modifier(w) && w->head != DL_NONE && w->head > word && !is_day(&who->doc->words.at[w->head]))
        return DL_OK; /* "rebel leader": the leader is the noun */
    if (role == NULL && w->rel == DL_REL_NMOD_UNMARKED) return DL_OK;
    if (is_place && !is_affected(who->doc, word)) {
        uint32_t first, last;
        dl_who_phrase(who->doc, word, &first, &last);
        if (!is_definite(who->doc, first, word)) return DL_OK;
    }
    return is_place ? add_place(who, word, role, role_first) : dl_nominal_add(who, word, role, role_first);
}

/* ---- pronouns ---- */

struct pronoun {
    const char *form;
    uint8_t person;
    char gender;
    enum dl_number number;
    uint8_t is_possessive;
};

static const struct pronoun PRONOUNS[] = {
    {"he", 3, 'm', DL_NUMBER_ONE, 0},        {"him", 3, 'm', DL_NUMBER_ONE, 0},      {"his", 3, 'm', DL_NUMBER_ONE, 1},
    {"himself", 3, 'm', DL_NUMBER_ONE, 0},   {"she", 3, 'f', DL_NUMBER_ONE, 0},      {"her", 3, 'f', DL_NUMBER_ONE, 1},
    {"hers", 3, 'f', DL_NUMBER_ONE, 0},      {"herself", 3, 'f', DL_NUMBER_ONE, 0},  {"it", 3, 'n', DL_NUMBER_ONE, 0},
    {"its", 3, 'n', DL_NUMBER_ONE, 1},       {"itself", 3, 'n', DL_NUMBER_ONE, 0},   {"they", 3, 0, DL_NUMBER_MANY, 0},
    {"them", 3, 0, DL_NUMBER_MANY, 0},       {"their", 3, 0, DL_NUMBER_MANY, 1},     {"theirs", 3, 0, DL_NUMBER_MANY, 0},
    {"themselves", 3, 0, DL_NUMBER_MANY, 0}, {"i", 1, 0, DL_NUMBER_ONE, 0},          {"me", 1, 0, DL_NUMBER_ONE, 0},
    {"my", 1, 0, DL_NUMBER_ONE, 1},          {"mine", 1, 0, DL_NUMBER_ONE, 0},       {"myself", 1, 0, DL_NUMBER_ONE, 0},
    {"we", 1, 0, DL_NUMBER_MANY, 0},         {"us", 1, 0, DL_NUMBER_MANY, 0},        {"our", 1, 0, DL_NUMBER_MANY, 1},
    {"ours", 1, 0, DL_NUMBER_MANY, 0},       {"ourselves", 1, 0, DL_NUMBER_MANY, 0}, {"you", 2, 0, DL_NUMBER_UNKNOWN, 0},
    {"your", 2, 0, DL_NUMBER_UNKNOWN, 1},
};

static int try_pronoun(struct dl_who *who, uint32_t word)
{
    const struct dl_word *w = &who->doc->words.at[word];
    const struct pronoun *pronoun = NULL;
    for (uint32_t i = 0; pronoun == NULL && i < sizeof PRONOUNS / sizeof *PRONOUNS; i++)
        if (dl_str_is_nocase(w->form, PRONOUNS[i].form)) pronoun = &PRONOUNS[i];
    if (pronoun == NULL || w->rel == DL_REL_EXPL) return DL_OK;
    struct dl_found *found =
        dl_who_add(who, word, word, DL_FORM_PRONOUN, pronoun->number == DL_NUMBER_MANY ? DL_ENTITY_GROUP : DL_ENTITY_PERSON);
    if (found == NULL) return DL_ENOMEM;
    found->person = pronoun->person;
    found->gender = pronoun->gender;
    found->number = pronoun->number;
    found->is_possessive = pronoun->is_possessive && w->rel == DL_REL_NMOD_POSS;
    found->folded = w->lemma;
    return DL_OK;
}

/* "Major Ilic said", "General Abebe": a rank that the tagger takes for an adjective. */
static int is_rank(const struct dl_who *who, uint32_t word)
{
    static const char RANKS[] = "Major|General|Private|Corporal|Marshal|Chief";
    const struct dl_word *w = &who->doc->words.at[word];
    return w->upos == DL_UPOS_ADJ && (is_ex(w->form) || dl_str_listed(w->form, RANKS, '|')) && named_by(who, word) != DL_NONE;
}

int dl_who_nominals(struct dl_who *who)
{
    int code = DL_OK;
    for (uint32_t word = 0; word < who->doc->words.count && code == DL_OK; word++) {
        const struct dl_word *w = &who->doc->words.at[word];
        if (who->name_at[word] != DL_NONE) continue;
        if (w->upos == DL_UPOS_PRON) code = try_pronoun(who, word);
        if (code == DL_OK && (dl_who_is_noun(w) || is_rank(who, word) || dl_nominal_is_issuing_military(who, word)))
            code = try_noun(who, word);
        else if (code == DL_OK && w->upos != DL_UPOS_PUNCT) code = dl_quantity_try(who, word);
    }
    return code;
}
