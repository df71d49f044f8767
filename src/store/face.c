/* Numbers are XXH3 of the parts with a NUL behind each. Classes: of persons the skeleton of the last word (no vowels, and one letter for
 * all that transcriptions confuse, so that "Zelensky" and "Selenskyj" meet), of bodies the key without its legal form, else the key. */
#include "store/face.h"

#include "base/utf8.h"

static const char person[] = "person:";

int dl_face_is_person(const struct dl_face *face) { return dl_str_is(face->kind, "person"); }
int dl_face_is_body(const struct dl_face *face) { return dl_str_is(face->kind, "organization"); }

/* A surname or pronoun by itself is somebody only where a country comes with it. */
static int is_surname(const struct dl_shown *shown)
{
    return dl_str_is(shown->kind, "person") && shown->country.size > 0 && shown->name.size > 2 &&
           dl_char_is_upper(dl_utf8_at(shown->name, 0)) && memchr(shown->name.at, ' ', shown->name.size) == NULL;
}

int dl_face_of(const struct dl_shown *shown, struct dl_face *out)
{
    *out = (struct dl_face){.key = shown->key, .country = shown->country, .kind = shown->kind};
    if (shown->key.size > 0) return 1;
    if (!is_surname(shown)) return 0;
    out->name = shown->name;
    out->office = shown->office;
    out->sector = shown->sector;
    return 1;
}

int64_t dl_face_number(const struct dl_face *face)
{
    struct dl_arena arena;
    dl_arena_init(&arena);
    const struct dl_str parts[] = {face->key, face->country, face->kind, face->name, face->office, face->sector};
    size_t size = sizeof parts / sizeof *parts, at = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) size += parts[i].size;
    char *whole = dl_arena_alloc(&arena, size);
    for (size_t i = 0; whole != NULL && i < sizeof parts / sizeof *parts; i++) {
        if (parts[i].size > 0) memcpy(whole + at, parts[i].at, parts[i].size);
        at += parts[i].size;
        whole[at++] = 0;
    }
    int64_t number = whole != NULL ? (int64_t)(dl_str_hash((struct dl_str){whole, (uint32_t)at}) >> 1) : 0;
    dl_arena_release(&arena);
    return whole != NULL && number == 0 ? 1 : number;
}

/* ---- classes ---- */

void dl_face_words(struct dl_arena *arena, const struct dl_face *face, struct dl_str words[DL_FACE_WORDS], int *count)
{
    int is_key = dl_str_starts(face->key, person);
    struct dl_str rest = is_key ? dl_str_slice(face->key, sizeof person - 1, face->key.size) : face->name;
    *count = 0;
    while (rest.at != NULL) {
        struct dl_str word = dl_name_fold(arena, dl_str_cut(&rest, is_key ? '-' : ' '));
        if (word.at == NULL) {
            *count = -1;
            return;
        }
        if (word.size == 0) continue;
        if (*count == DL_FACE_WORDS) {
            *count = 0;
            return;
        }
        words[(*count)++] = word;
    }
}

/* "zelensky" and "selenskyj" have one skeleton. */
static struct dl_str skeleton(struct dl_arena *arena, struct dl_str word)
{
    static const char from[] = "bcdfgklmnpqrstvxz", to[] = "bstvkklmnpsrstvks";
    char key[DL_SPELLING_KEY], out[DL_SPELLING_KEY];
    uint32_t size = dl_spelling_key(word, key), n = 0;
    for (uint32_t i = 0; i < size; i++) {
        const char *at = key[i] != 0 ? strchr(from, key[i]) : NULL;
        if (at == NULL) continue;
        char c = to[at - from];
        if (n == 0 || out[n - 1] != c) out[n++] = c;
    }
    return dl_str_format(arena, "person~%.*s", (int)n, out);
}

/* By the key alone, so that one key is never in two classes. */
struct dl_str dl_face_class(struct dl_arena *arena, const struct dl_face *face)
{
    if (face->key.size == 0 || dl_str_starts(face->key, person)) {
        struct dl_str words[DL_FACE_WORDS];
        int count;
        dl_face_words(arena, face, words, &count);
        if (count < 0) return (struct dl_str){0};
        if (count > 0) return skeleton(arena, words[count - 1]);
    }
    struct dl_str stem = dl_without_legal_form(face->key);
    return dl_str_copy(arena, stem.size > 0 ? stem : face->key);
}

/* ---- bodies ---- */

int dl_is_acronym(struct dl_str name)
{
    if (name.size < 2 || name.size > 7) return 0;
    for (uint32_t i = 0; i < name.size; i++)
        if (!dl_ascii_upper(name.at[i])) return 0;
    return 1;
}

struct dl_str dl_without_legal_form(struct dl_str key)
{
    static const char FORMS[] = "inc|corp|corporation|co|company|llc|ltd|plc|ag|sa|nv|gmbh|group|limited|incorporated|motors|motor";
    struct dl_str whole = key;
    for (;;) {
        uint32_t at = key.size;
        while (at > 0 && key.at[at - 1] != '-' && key.at[at - 1] != ':') at--;
        if (at < 2 || key.at[at - 1] == ':' || !dl_str_listed(dl_str_slice(key, at, key.size), FORMS, '|')) break;
        key = dl_str_slice(key, 0, at - 1);
    }
    return key.size < whole.size ? key : (struct dl_str){0};
}
