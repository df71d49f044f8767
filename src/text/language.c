/* Function words and scripts decide: they are sure on news from one sentence on, and a headline without a single one is still
 * not thrown away. Where no known language's words are common enough the n-gram profiles of libexttextcat (Cavnar and Trenkle,
 * "N-Gram-Based Text Categorization", 1994) are asked; they need some hundred bytes and are slow, but seldom needed. Their handle
 * has state, so a lock guards it; it is opened at first need, and done without where its profiles are not installed. */
#include "text/language.h"

#include <pthread.h>
#include <textcat.h>
#include <unicode/uscript.h>

#include "base/table.h"
#include "base/tsv.h"
#include "base/utf8.h"

enum { TONGUES = 32, WORD = 24, SAMPLE = 16384, LEAST_FOR_PROFILES = 200 };

struct dl_tongues {
    struct dl_arena arena;
    char codes[TONGUES][4];
    uint32_t count;
    struct dl_table words; /* word -> bits of the languages that have it */
    pthread_mutex_t lock;
    void *profiles; /* of libexttextcat */
    int has_tried;
};

struct tally {
    uint32_t words, letters, latin;
    uint32_t counts[TONGUES];
    uint32_t scripts[4]; /* letters of the commonest other scripts: see `others` */
    uint32_t other;      /* letters of further ones */
    uint32_t ukrainian;  /* і ї є ґ */
};

static const struct {
    UScriptCode script;
    const char *language;
} others[] = {{USCRIPT_CYRILLIC, "ru"}, {USCRIPT_ARABIC, "ar"}, {USCRIPT_HAN, "zh"}, {USCRIPT_GREEK, "el"}};

static int read_line(struct dl_tongues *tongues, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_str code = dl_tsv_cell(tsv, 0), rest = dl_tsv_cell(tsv, 1);
    if (tongues->count == TONGUES || code.size < 2 || code.size > 3)
        return dl_tsv_fail(tsv, error, "too many languages, or no code");
    memcpy(tongues->codes[tongues->count], code.at, code.size);
    uint32_t bit = 1u << tongues->count++;
    while (rest.at != NULL) {
        struct dl_str word = dl_str_copy(&tongues->arena, dl_str_cut(&rest, ' '));
        if (word.at == NULL) return dl_fail_memory(error);
        uint32_t known = dl_table_get(&tongues->words, word);
        if (word.size > 0 && dl_table_set(&tongues->words, word, known == DL_NONE ? bit : known | bit) != DL_OK)
            return dl_fail_memory(error);
    }
    return DL_OK;
}

int dl_tongues_open(struct dl_tongues **out, struct dl_data *data, struct dl_error *error)
{
    static const char file[] = "text/languages.tsv";
    struct dl_str bytes;
    struct dl_tsv tsv;
    struct dl_tongues *tongues = calloc(1, sizeof *tongues);
    if (tongues == NULL) return dl_fail_memory(error);
    dl_arena_init(&tongues->arena);
    dl_table_init(&tongues->words, &tongues->arena);
    pthread_mutex_init(&tongues->lock, NULL);
    int code = dl_data_get(data, file, &bytes, error);
    if (code == DL_OK) {
        dl_tsv_init(&tsv, file, bytes);
        while ((code = dl_tsv_next(&tsv, error)) == 1 && (code = read_line(tongues, &tsv, error)) == DL_OK) {
        }
    }
    if (code == DL_OK && (tongues->count == 0 || strcmp(tongues->codes[0], "en") != 0))
        code = dl_fail_at(error, DL_EFORMAT, file, 0, "the first language of '%s' is not 'en'", file);
    if (code == DL_OK) *out = tongues;
    else dl_tongues_close(tongues);
    return code;
}

void dl_tongues_close(struct dl_tongues *tongues)
{
    if (tongues == NULL) return;
    if (tongues->profiles != NULL) textcat_Done(tongues->profiles);
    pthread_mutex_destroy(&tongues->lock);
    dl_arena_release(&tongues->arena);
    free(tongues);
}

/* ---- counting ---- */

static void count_letter(struct tally *tally, uint32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    tally->letters++;
    tally->ukrainian += c == 0x454 || c == 0x456 || c == 0x457 || c == 0x491;
    UScriptCode script = c < 0x250 ? USCRIPT_LATIN : uscript_getScript((UChar32)c, &status);
    if (script == USCRIPT_LATIN) {
        tally->latin++;
        return;
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (script == others[i].script) {
            tally->scripts[i]++;
            return;
        }
    tally->other++;
}

static void count_word(const struct dl_tongues *tongues, struct tally *tally, struct dl_str word)
{
    tally->words++;
    uint32_t bits = dl_table_get(&tongues->words, word);
    if (bits == DL_NONE) return;
    for (uint32_t i = 0; i < tongues->count; i++) tally->counts[i] += bits >> i & 1u;
}

static void count(const struct dl_tongues *tongues, struct dl_str text, struct tally *tally)
{
    char word[WORD + 4];
    uint32_t size = 0;
    for (uint32_t at = 0; at <= text.size;) {
        uint32_t c = at < text.size ? dl_utf8_next(text, &at) : (at++, 0);
        if (dl_char_is_letter(c)) {
            count_letter(tally, c);
            if (size < WORD) size += dl_utf8_put(dl_char_to_lower(c), word + size);
        } else if (size > 0) {
            if (size > 1 || c != '.') /* the initials of "U.S." are words of no language */
                count_word(tongues, tally, (struct dl_str){word, size});
            size = 0;
        }
    }
}

/* ---- deciding ---- */

/* The language by n-gram profiles; "" where they cannot tell or are not there. "en" wins when it is among the candidates. */
static void ask_profiles(struct dl_tongues *tongues, struct dl_str text, char out[8])
{
    out[0] = 0;
    pthread_mutex_lock(&tongues->lock);
    if (!tongues->has_tried)
        tongues->profiles = special_textcat_Init("/usr/share/libexttextcat/fpdb.conf", "/usr/share/libexttextcat/");
    tongues->has_tried = 1;
    const char *answer =
        tongues->profiles != NULL ? textcat_Classify(tongues->profiles, text.at, text.size < 2000 ? text.size : 2000) : "";
    if (answer != NULL && answer[0] == '[') {
        const char *from = strstr(answer, "[en") != NULL ? strstr(answer, "[en") : answer;
        for (uint32_t i = 0; i < 7 && from[i + 1] >= 'a' && from[i + 1] <= 'z'; i++) {
            out[i] = from[i + 1];
            out[i + 1] = 0;
        }
    }
    pthread_mutex_unlock(&tongues->lock);
}

static const char *by_script(const struct tally *tally)
{
    uint32_t best = tally->other;
    const char *language = "und";
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (tally->scripts[i] > best) {
            best = tally->scripts[i];
            language = others[i].language;
        }
    return language;
}

/* The language's code into out; *is_sure: the words say so, and many of them. */
static void decide(struct dl_tongues *tongues, struct dl_str text, const struct tally *tally, char out[8], int *is_sure)
{
    uint32_t n = tally->words, english = tally->counts[0], best = 1;
    for (uint32_t i = 1; i < tongues->count; i++)
        if (tally->counts[i] > tally->counts[best]) best = i;
    uint32_t other = tongues->count > 1 ? tally->counts[best] : 0;
    snprintf(out, 8, "en");
    *is_sure = 0;
    if (tally->letters == 0) return;
    if (tally->latin * 5 < tally->letters * 2) { /* most letters are of another script */
        *is_sure = 1;
        ask_profiles(tongues, text, out);
        if (out[0] == 0 || strcmp(out, "en") == 0) snprintf(out, 8, "%s", by_script(tally));
        if (strcmp(out, "ru") == 0 && tally->ukrainian > 0) snprintf(out, 8, "uk"); /* close to the profiles, told by letters */
    } else if (english * 7 >= n && english * 3 >= other * 2) {
        *is_sure = n >= 8;
    } else if (other >= 2 && other * 8 >= n && other >= 2 * english + 2 - (n < 8)) {
        *is_sure = n >= 8;
        snprintf(out, 8, "%s", tongues->codes[best]);
    } else if (english * 16 < n && n >= 12 && text.size >= LEAST_FOR_PROFILES) {
        ask_profiles(tongues, text, out);
        if (out[0] == 0) snprintf(out, 8, "en");
    }
}

int dl_tongues_tell(struct dl_tongues *tongues, struct dl_doc *doc, struct dl_error *error)
{
    struct tally tally = {0};
    char told[8];
    int is_sure;
    struct dl_str sample = dl_str_slice(doc->text, 0, SAMPLE), given = dl_str_trim(doc->language);
    count(tongues, sample, &tally);
    decide(tongues, sample, &tally, told, &is_sure);
    int is_english = strcmp(told, "en") == 0;
    int says_english = given.size >= 2 && (given.at[0] | 32) == 'e' && (given.at[1] | 32) == 'n';
    if (given.size > 0 && !is_sure) {
        doc->is_coded = (uint8_t)says_english;
        doc->language = given;
    } else {
        doc->is_coded = (uint8_t)is_english;
        doc->language = is_english && says_english ? given : dl_str_copy(&doc->arena, dl_str_from(told));
        if (doc->language.at == NULL) return dl_fail_memory(error);
    }
    if (!doc->is_coded)
        dl_doc_warn(doc, "language", (struct dl_span){0}, "not coded: the text is not English but '%.*s'%s",
                    (int)doc->language.size, doc->language.at, given.size > 0 && !is_sure ? ", by its metadata" : "");
    return DL_OK;
}
