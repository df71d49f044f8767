/* MinHash over sequences of four words (Broder, On the resemblance and containment of documents, 1997), in one pass: each sequence
 * has one hash, whose first bits choose one of 64 bins and whose rest competes to be the bin's least; an empty bin borrows from the
 * next that is not (Shrivastava and Li, Densifying one permutation hashing, 2014). Two texts that share half of their sequences agree in
 * half of the bins. Candidates share three bins in a row, of 21 such bands: 94 % of the pairs at 0.5 do, 99.9 % of those at 0.7.
 *
 * Groups are the connected parts of the graph of all pairs that are alike, so that they follow from the reports alone, whatever
 * their order. A report joins the groups of those that it is like, which become one; the earliest report stands for all. */
#include "store/copies.h"

#include "base/vec.h"

enum { SEQUENCE = 4, LEAST_SEQUENCES = 12, BAND = 3, AT_ONCE = 256 };
static const double ALIKE = 0.5;

/* ---- signing ---- */

static uint64_t mix(uint64_t h) /* MurmurHash3's last step */
{
    h = (h ^ (h >> 33)) * 0xff51afd7ed558ccdULL;
    h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53ULL;
    return h ^ (h >> 33);
}

static int is_of_word(char c) { return (unsigned char)c >= 0x80 || dl_ascii_alpha(c) || dl_ascii_digit(c); }

/* The hash of the next word from *at on, small and capital letters alike; 0 at the end. */
static uint64_t next_word(struct dl_str text, uint32_t *at)
{
    uint64_t hash = 0xcbf29ce484222325ULL; /* FNV-1a */
    while (*at < text.size && !is_of_word(text.at[*at])) ++*at;
    if (*at == text.size) return 0;
    for (; *at < text.size && is_of_word(text.at[*at]); ++*at)
        hash = (hash ^ (unsigned char)dl_ascii_to_lower(text.at[*at])) * 0x100000001b3ULL;
    return hash | 1;
}

/* Least hash of each bin, UINT32_MAX where it is empty; returns the number of sequences. */
static uint32_t least_hashes(struct dl_str text, uint32_t least[DL_COPY_VALUES])
{
    uint64_t words[SEQUENCE] = {0}, word;
    uint32_t count = 0, sequences = 0, at = 0;
    memset(least, 0xff, DL_COPY_VALUES * sizeof *least);
    while ((word = next_word(text, &at)) != 0) {
        words[count++ % SEQUENCE] = word;
        if (count < SEQUENCE) continue;
        uint64_t hash = 0;
        for (uint32_t i = 0; i < SEQUENCE; i++) hash = hash * 0x9e3779b97f4a7c15ULL + words[(count + i) % SEQUENCE];
        hash = mix(hash);
        uint32_t bin = (uint32_t)(hash >> 58), value = (uint32_t)hash;
        if (value < least[bin]) least[bin] = value;
        sequences++;
    }
    return sequences;
}

static void borrow(uint32_t least[DL_COPY_VALUES])
{
    uint32_t own[DL_COPY_VALUES];
    memcpy(own, least, sizeof own);
    for (uint32_t i = 0; i < DL_COPY_VALUES; i++)
        for (uint32_t step = 1; own[i] == UINT32_MAX && step < DL_COPY_VALUES; step++) {
            uint32_t lender = own[(i + step) % DL_COPY_VALUES];
            if (lender == UINT32_MAX) continue;
            least[i] = lender + step * 0x9e3779b9U;
            break;
        }
}

void dl_copies_sign(struct dl_str text, struct dl_copy_signature *out)
{
    static const char digits[] = "0123456789abcdef";
    uint32_t least[DL_COPY_VALUES];
    *out = (struct dl_copy_signature){0};
    if (least_hashes(text, least) < LEAST_SEQUENCES) return;
    borrow(least);
    out->is_known = 1;
    for (uint32_t i = 0; i < DL_COPY_VALUES; i++) {
        uint32_t byte = (uint32_t)(mix(least[i]) & 0xff);
        out->text[2 * i] = digits[byte >> 4];
        out->text[2 * i + 1] = digits[byte & 15];
    }
    for (uint32_t i = 0; i < DL_COPY_BANDS; i++) {
        uint64_t hash = i;
        for (uint32_t k = 0; k < BAND; k++) hash = mix(hash + least[i * BAND + k]);
        out->bands[i] = (int64_t)(hash >> 1);
    }
}

double dl_copies_likeness(const char *a, const char *b)
{
    uint32_t same = 0;
    for (uint32_t i = 0; i < DL_COPY_VALUES; i++) same += a[2 * i] == b[2 * i] && a[2 * i + 1] == b[2 * i + 1];
    return (double)same / DL_COPY_VALUES;
}

/* ---- linking ---- */

struct unlinked { /* reports that are to be looked at */
    char number[24], signature[DL_COPY_SIGNATURE];
};

struct link {
    struct dl_store *store;
    struct unlinked wanted[AT_ONCE];
    uint32_t count;
    const struct unlinked *one; /* being linked */
    struct dl_arena arena;
    DL_VEC(groups, const char *) groups; /* that it is like, each once */
    const char *first;                   /* what stands for them all */
    int spent;                           /* memory */
};

static void ask(struct link *link, const char *sql, const char *const *values, int count, dl_store_row *row, int *code,
                struct dl_error *error)
{
    if (*code == DL_OK) *code = link->store->kind->ask(link->store, sql, values, count, row, link, error);
}

static int take_unlinked(void *user, const char *const *cells)
{
    struct link *link = user;
    struct unlinked *one = &link->wanted[link->count++];
    snprintf(one->number, sizeof one->number, "%s", cells[0]);
    snprintf(one->signature, sizeof one->signature, "%s", cells[1] != NULL ? cells[1] : "");
    return link->count < AT_ONCE;
}

static int take_group(void *user, const char *const *cells)
{
    struct link *link = user;
    if (strcmp(cells[1], link->one->signature) != 0 && dl_copies_likeness(cells[1], link->one->signature) < ALIKE) return 1;
    for (uint32_t i = 0; i < link->groups.count; i++)
        if (strcmp(link->groups.at[i], cells[0]) == 0) return 1;
    const char **slot = DL_PUSH(&link->groups, &link->arena, UINT32_MAX),
               *copy = dl_arena_copy(&link->arena, cells[0], strlen(cells[0]));
    if (slot == NULL || copy == NULL) link->spent = 1;
    else *slot = copy;
    return !link->spent;
}

static int take_first(void *user, const char *const *cells)
{
    struct link *link = user;
    link->first = dl_arena_copy(&link->arena, cells[0], strlen(cells[0]));
    if (link->first == NULL) link->spent = 1;
    return 0;
}

/* Of two reports the earlier one stands for both, then the one that comes first by name: by nothing that depends on their order. */
static void elect(struct link *link, int *code, struct dl_error *error)
{
    link->first = link->one->number;
    for (uint32_t i = 0; i < link->groups.count; i++) {
        const char *const pair[] = {link->first, link->groups.at[i]};
        ask(link, "SELECT id FROM document WHERE id IN ($1, $2) ORDER BY date NULLS LAST, name NULLS LAST, key LIMIT 1", pair, 2,
            take_first, code, error);
    }
}

static int link_one(struct link *link, struct dl_error *error)
{
    const char *const own[] = {link->one->number, link->one->signature};
    int code = DL_OK;
    dl_arena_release(&link->arena);
    memset(&link->groups, 0, sizeof link->groups);
    if (link->one->signature[0] != 0) {
        ask(link, "SELECT copy_group, signature FROM document WHERE signature = $1 AND copy_group IS NOT NULL LIMIT 1", own + 1, 1,
            take_group, &code, error);
        if (link->groups.count == 0) /* what has the same signature has the same copies */
            ask(link,
                "SELECT DISTINCT d.copy_group, d.signature FROM copy_band a JOIN copy_band b ON b.hash = a.hash AND b.band = "
                "a.band "
                "JOIN document d ON d.id = b.document WHERE a.document = $1 AND d.copy_group IS NOT NULL",
                own, 1, take_group, &code, error);
    }
    elect(link, &code, error);
    if (code == DL_OK && link->spent) return dl_fail_memory(error);
    const char *const mine[] = {link->first, link->one->number};
    ask(link, "UPDATE document SET copy_group = $1 WHERE id = $2", mine, 2, NULL, &code, error);
    for (uint32_t i = 0; i < link->groups.count; i++) {
        const char *const theirs[] = {link->first, link->groups.at[i]};
        if (strcmp(theirs[0], theirs[1]) != 0)
            ask(link, "UPDATE document SET copy_group = $1 WHERE copy_group = $2", theirs, 2, NULL, &code, error);
    }
    return code;
}

static int link_some(struct link *link, struct dl_error *error)
{
    int code = DL_OK;
    link->count = 0;
    ask(link, "SELECT id, signature FROM document WHERE copy_group IS NULL ORDER BY id LIMIT 256", NULL, 0, take_unlinked, &code,
        error);
    for (uint32_t i = 0; code == DL_OK && i < link->count; i++) {
        link->one = &link->wanted[i];
        code = link_one(link, error);
    }
    return code;
}

int dl_copies_link(struct dl_store *store, struct dl_error *error)
{
    struct link *link = calloc(1, sizeof *link);
    int code = link != NULL ? DL_OK : dl_fail_memory(error), more = 1;
    if (link == NULL) return code;
    link->store = store;
    dl_arena_init(&link->arena);
    while (code == DL_OK && more) {
        code = store->kind->lock(store, error);
        if (code == DL_OK) code = link_some(link, error);
        more = link->count > 0;
        code = store->kind->unlock(store, code, error);
    }
    dl_arena_release(&link->arena);
    free(link);
    return code;
}
