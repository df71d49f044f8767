/* Short forms that a report explains: "the Rural Workers' League (RWL)". The brackets say what the letters are, wherever they stand again, and,
 * where they are the first letters of the words before, also where the name begins that they stand for. A tagger that has never seen them
 * takes them for anything. */
#include "base/fold.h"
#include "who/candidate.h"

enum { MOST_LETTERS = 8, MOST_WORDS = 12 };

/* The capitals of a short form ("PvdA" has P, D and A): two or more, with small letters but not mostly; 0 where it is none. */
static uint32_t capitals_of(struct dl_str form, char out[MOST_LETTERS])
{
    uint32_t count = 0;
    if (form.size < 2 || form.size > MOST_LETTERS || !dl_ascii_upper(form.at[0])) return 0;
    for (uint32_t i = 0; i < form.size; i++) {
        if (!dl_ascii_alpha(form.at[i])) return 0;
        if (dl_ascii_upper(form.at[i])) out[count++] = dl_ascii_to_lower(form.at[i]);
    }
    return count >= 2 && 2 * count >= form.size ? count : 0;
}

/* Whether a short form stands alone in brackets at this word, or first in them ("(RWL, the farmhands' union)"). */
static int is_bracketed(const struct dl_doc *doc, uint32_t word, char letters[MOST_LETTERS], uint32_t *count)
{
    const struct dl_word *words = doc->words.at;
    const struct dl_sentence *s = &doc->sentences.at[words[word].sentence];
    if (word < s->word + 2 || word + 1 >= s->word + s->words || !dl_str_is(words[word - 1].form, "(")) return 0;
    *count = dl_str_listed(words[word + 1].form, ") , ;", ' ') ? capitals_of(words[word].form, letters) : 0;
    return *count > 0;
}

/* "of", "for the": what a short form may leave out. */
static int may_be_left_out(const struct dl_word *w)
{
    return !dl_who_is_capital(w) && (w->upos == DL_UPOS_ADP || w->upos == DL_UPOS_DET || w->upos == DL_UPOS_CCONJ ||
                                     w->upos == DL_UPOS_PART || w->upos == DL_UPOS_PUNCT || w->upos == DL_UPOS_PROPN);
}

/* Whether the words from `first` to `last` begin with these letters, one a word. */
static int begin_with(const struct dl_word *words, uint32_t first, uint32_t last, const char *letters, uint32_t count)
{
    uint32_t at = 0;
    for (uint32_t w = first; w <= last; w++) {
        const int fits = at < count && words[w].form.size > 0 && dl_ascii_to_lower(words[w].form.at[0]) == letters[at];
        if (fits && dl_who_is_capital(&words[w])) at++;
        else if (!may_be_left_out(&words[w])) return 0;
    }
    return at == count;
}

/* Some sign that the words name a body: the tagger's, or a word that tells one. */
static int may_be_body(const struct dl_word *words, uint32_t first, uint32_t last)
{
    for (uint32_t w = first; w <= last; w++)
        if (words[w].ner == DL_NER_B_ORG || words[w].ner == DL_NER_I_ORG ||
            (dl_who_is_capital(&words[w]) && dl_who_tells_organization(words[w].lemma)))
            return 1;
    return 0;
}

struct dl_candidate dl_who_spelled_out(struct dl_who *who, uint32_t first)
{
    const struct dl_word *words = who->doc->words.at;
    const uint32_t end = dl_who_sentence_end(who->doc, first);
    struct dl_candidate name = {.last = DL_NONE};
    char letters[MOST_LETTERS];
    uint32_t count;
    if (!dl_who_is_capital(&words[first])) return name;
    for (uint32_t w = first + 2; w + 1 < end && w < first + MOST_WORDS; w++) {
        if (words[w].upos == DL_UPOS_VERB && !dl_who_is_capital(&words[w])) break;
        if (!dl_str_is(words[w].form, "(")) continue;
        if (is_bracketed(who->doc, w + 1, letters, &count) && dl_who_is_capital(&words[w - 1]) &&
            begin_with(words, first, w - 1, letters, count) && may_be_body(words, first, w - 1))
            name = (struct dl_candidate){.last = w - 1, .kind = DL_ENTITY_ORGANIZATION, .is_sure = 1};
        break;
    }
    return name;
}

uint32_t dl_who_short_for(const struct dl_who *who, uint32_t word)
{
    char letters[MOST_LETTERS];
    uint32_t count;
    if (!is_bracketed(who->doc, word, letters, &count)) return DL_NONE;
    const uint32_t at = who->name_at[word - 2];
    if (at == DL_NONE) return DL_NONE;
    const struct dl_found *full = &who->founds.at[at];
    const int is_body = is_name(full) && full->kind == DL_ENTITY_ORGANIZATION;
    return is_body && full->last == word - 2 && full->last > full->first ? at : DL_NONE;
}

/* Takes a word for a body's name, unless a table knows it. */
static int take(struct dl_who *who, uint32_t word)
{
    if (who->name_at[word] == DL_NONE)
        return dl_who_add_name(who, word, (struct dl_candidate){.last = word, .kind = DL_ENTITY_ORGANIZATION, .is_sure = 1});
    struct dl_found *found = &who->founds.at[who->name_at[word]];
    if (found->known == NULL && found->first == found->last && is_name(found) && found->kind != DL_ENTITY_ORGANIZATION)
        found->kind = DL_ENTITY_ORGANIZATION, found->place = DL_NONE;
    return DL_OK;
}

/* "IS" and "WHO" of a heading in capitals: small words beside others in capitals. */
static int is_small_word(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    if (w->upos != DL_UPOS_AUX && w->upos != DL_UPOS_PRON && w->upos != DL_UPOS_ADP && w->upos != DL_UPOS_DET) return 0;
    for (uint32_t other = word - 1; other <= word + 1 && other < doc->words.count; other += 2)
        if (word > 0 && dl_who_is_capital(&doc->words.at[other]) && dl_who_in_capitals(doc->words.at[other].form)) return 1;
    return word == 0;
}

int dl_who_bracketed(struct dl_who *who)
{
    const struct dl_doc *doc = who->doc;
    struct dl_table told;
    dl_table_init(&told, who->scratch);
    uint32_t noun, count = 0;
    int code = DL_OK;
    for (uint32_t w = 2; w < doc->words.count && code == DL_OK; w++) {
        if (dl_who_short_for(who, w) == DL_NONE || dl_who_role(who, w, &noun) != NULL) continue;
        code = take(who, w);
        if (code == DL_OK) code = dl_table_set(&told, doc->words.at[w].form, 1);
        count++;
    }
    for (uint32_t w = 0; w < doc->words.count && count > 0 && code == DL_OK; w++)
        if (dl_who_is_capital(&doc->words.at[w]) && !is_small_word(doc, w) && dl_table_get(&told, doc->words.at[w].form) != DL_NONE)
            code = take(who, w);
    return code;
}
