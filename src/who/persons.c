/* Sieve 2 of chains.c: full name and surname, spellings of one. Whoever has been named is found again by what a later name must share with
 * him: the hard consonants of the surname's spelling, or a single name that is the other's given name or middle name; so that a report of
 * thousands of names costs no more for each than a short one. What a chain has been called so far is kept with its first mention. */
#include "base/fold.h"
#include "who/run.h"

struct tally {               /* of a chain, at its root */
    uint32_t names, in_full; /* names before the mention under way; the last sentence in which a full one stands, from 1 */
    uint8_t is_kin;          /* brought in as somebody's wife, son … */
};

struct link {
    uint32_t person, next; /* index into persons, the link before of the same key; DL_NONE */
};
DL_VEC(links, struct link);

struct persons {
    struct dl_indices at; /* the first full mention of each chain of persons, then the surnames alone */
    struct dl_table keys; /* what they are found by -> the newest link */
    struct links links;
    struct dl_indices like; /* those that a mention may name, the newest first */
    struct tally *tallies;  /* [founds] */
};

/* "g" and "george", "bill" and "bill": an initial stands for its name. */
static int given_names_agree(struct dl_str a, struct dl_str b)
{
    if (dl_str_equal(a, b)) return 1;
    if (a.size > 0 && b.size > 0 && (a.size == 1 || b.size == 1)) return a.at[0] == b.at[0];
    if (a.size >= 3 && b.size >= 3 && (dl_str_equal(dl_str_slice(a, 0, 3), dl_str_slice(b, 0, 3))) &&
        (dl_str_equal(a, dl_str_slice(b, 0, a.size)) || dl_str_equal(b, dl_str_slice(a, 0, b.size))))
        return 1; /* Ben, Benjamin */
    return dl_same_given_name(a, b);
}

/* George W. Bush, George H. W. Bush: the words between do not agree. */
static int middles_agree(struct dl_who *who, const struct dl_found *a, const struct dl_found *b)
{
    if (name_words(a) < 3 || name_words(b) < 3) return 1;
    struct dl_str x = dl_who_fold(who, a->first + 1), y = dl_who_fold(who, b->first + 1);
    if (dl_str_equal(x, a->surname) || dl_str_equal(y, b->surname)) return 1;
    return x.size == 0 || y.size == 0 || x.at[0] == y.at[0];
}

static int is_generation_named(struct dl_who *who, const struct dl_found *m)
{
    struct dl_str last = dl_who_fold(who, m->last);
    return dl_str_is(last, "jr") || dl_str_is(last, "sr");
}

/* "Trump Jr" beside "Trump", who is in office and whom readers know by his surname alone; but "Robert Kennedy Jr. … Kennedy". */
static int is_father_and_son(struct dl_who *who, const struct dl_found *a, const struct dl_found *b)
{
    if (name_words(a) != 1 || name_words(b) < 2 || !is_generation_named(who, b)) return 0;
    struct dl_str of;
    const struct dl_known *father = dl_actors_surname(who->actors, a->folded, a->gender, who->doc->day, &of);
    if (father == NULL || (b->known != NULL && b->known->index == father->index)) return 0;
    int in_office = 0;
    (void)dl_actors_office(&who->actors->people.at[father->index], who->doc->day, &in_office);
    return in_office;
}

static int surnames_agree(const struct dl_found *a, const struct dl_found *b)
{
    return dl_str_equal(a->surname, b->surname) || dl_same_keys(a->spelling.at, a->spelling.size, b->spelling.at, b->spelling.size);
}

/* "President Carter", whom the table knows by his office, is not the "Hodding Carter" whom it does not know. */
static int is_known_otherwise(struct dl_who *who, const struct dl_found *alone, const struct dl_found *full)
{
    if (alone->known == NULL || alone->known->type != DL_KNOWN_PERSON || full->known != NULL) return 0;
    if (name_words(alone) != 1 || name_words(full) < 2 || !dl_str_equal(alone->surname, full->surname)) return 0;
    return !given_names_agree(given_name(who, full), who->actors->people.at[alone->known->index].given);
}

/* The first of two surnames that a particle joins, "Perez" of Javier Perez de Cuellar; DL_NONE. */
static uint32_t before_particle(const struct dl_who *who, const struct dl_found *m)
{
    for (uint32_t w = m->first + 1; w + 1 < m->last; w++)
        if (dl_who_is_capital(word_at(who, w)) && !dl_who_is_capital(word_at(who, w + 1)) &&
            word_at(who, w + 1)->upos != DL_UPOS_PUNCT)
            return w;
    return DL_NONE;
}

/* The name by which somebody of three or four goes alone, the last but one: "Mendoza" of Luis Mendoza Rivas, the first of two surnames; DL_NONE. */
static uint32_t before_last(const struct dl_who *who, const struct dl_found *m)
{
    const uint32_t names = name_words(m);
    if (names == 3) return m->first + 1;
    return names == 4 && m->last == m->first + 3 && dl_who_is_capital(word_at(who, m->last - 1)) ? m->last - 1 : DL_NONE;
}

/* The second of four names, by which many in South Asia and the Arab world go: "Nisar" of Chaudhry Nisar Ali Khan; DL_NONE. */
static uint32_t second_of_four(const struct dl_who *who, const struct dl_found *m)
{
    const int are_four = name_words(m) == 4 && m->last == m->first + 3;
    return are_four && dl_who_is_capital(word_at(who, m->first + 1)) && word_at(who, m->first + 1)->form.size > 3 ? m->first + 1
                                                                                                                  : DL_NONE;
}

/* "Navarrete Paz" of Billy Navarrete Paz, "Perez de Cuellar": both surnames of who has two. */
static int is_end_of_name(const struct dl_who *who, const struct dl_found *a, const struct dl_found *b)
{
    const uint32_t at = b->folded.size - a->folded.size, joined = before_particle(who, b);
    const int has_both = name_words(a) == 2 || (joined != DL_NONE && b->last - joined == a->last - a->first);
    if (!has_both || name_words(b) <= name_words(a) || a->folded.size >= b->folded.size) return 0;
    return dl_str_equal(dl_str_slice(b->folded, at, b->folded.size), a->folded);
}

/* "Von der Heide" of Ada von der Heide: a surname with its particle, in capitals where it begins a sentence. */
static int is_surname_with_particle(const struct dl_who *who, const struct dl_found *a, const struct dl_found *b)
{
    const struct dl_word *words = who->doc->words.at;
    const uint32_t more = a->last - a->first, begin = b->last - more;
    if (more == 0 || more >= b->last - b->first || dl_who_is_capital(&words[begin])) return 0;
    for (uint32_t i = 0; i <= more; i++)
        if (!dl_str_equal_nocase(words[a->first + i].form, words[begin + i].form)) return 0;
    return 1;
}

static int same_person(struct dl_who *who, uint32_t i, uint32_t j)
{
    const struct dl_found *a = &who->founds.at[i], *b = &who->founds.at[j];
    const struct dl_found *x = &who->founds.at[dl_who_root(who, i)], *y = &who->founds.at[dl_who_root(who, j)];
    if (genders_clash(x, y)) return 0;
    if (a->known != NULL && b->known != NULL && a->known->index != b->known->index) return 0;
    if (name_words(a) > 1 && name_words(b) > 1) {
        if (is_end_of_name(who, a, b) || is_end_of_name(who, b, a)) return 1;
        if (is_surname_with_particle(who, a, b) || is_surname_with_particle(who, b, a)) return 1;
        if (!surnames_agree(a, b) || is_generation_named(who, a) != is_generation_named(who, b)) return 0;
        if (is_generation_named(who, a) && (name_words(a) == 2 || name_words(b) == 2)) return 1; /* "Trump Jr" */
        return given_names_agree(given_name(who, a), given_name(who, b)) && middles_agree(who, a, b);
    }
    if (is_father_and_son(who, a, b) || is_father_and_son(who, b, a)) return 0;
    if (is_known_otherwise(who, a, b) || is_known_otherwise(who, b, a)) return 0;
    if (dl_str_equal(a->surname, b->surname)) return 1;
    const struct dl_found *one = name_words(a) == 1 ? a : b, *full = one == a ? b : a;
    if (name_words(full) > 1 && dl_str_equal(one->folded, given_name(who, full))) return 1; /* "Saddam", "Hillary" */
    const uint32_t last_but_one = before_last(who, full);
    if (last_but_one != DL_NONE && dl_str_equal(one->folded, dl_who_fold(who, last_but_one))) return 1;
    const uint32_t joined = before_particle(who, full), second = second_of_four(who, full);
    if (second != DL_NONE && dl_str_equal(one->folded, dl_who_fold(who, second))) return 1;
    if (joined != DL_NONE && dl_str_equal(one->folded, dl_who_fold(who, joined))) return 1; /* "Perez" */
    return one->surname.size >= 5 && full->surname.size >= 5 && surnames_agree(one, full);
}

/* ---- whom a name may be of ---- */

enum { KEY_BYTES = 200 };

static struct dl_str key_of(char kind, struct dl_str text, char out[KEY_BYTES])
{
    const uint32_t size = text.size < KEY_BYTES - 1 ? text.size : KEY_BYTES - 1; /* who shares a key is compared in full */
    out[0] = kind;
    if (size > 0) memcpy(out + 1, text.at, size);
    return (struct dl_str){out, size + 1};
}

static struct dl_str surname_key(const struct dl_found *m, char out[KEY_BYTES])
{
    char hard[DL_SPELLING_KEY];
    return key_of('s', (struct dl_str){hard, dl_spelling_skeleton(m->spelling, hard)}, out);
}

static int add_key(struct dl_who *who, struct persons *persons, struct dl_str key)
{
    const uint32_t earlier = dl_table_get(&persons->keys, key);
    struct link *link = DL_PUSH(&persons->links, who->scratch, DL_MAX_MENTIONS * 4);
    struct dl_str kept = earlier == DL_NONE ? dl_str_copy(who->scratch, key) : key;
    if (link == NULL || kept.at == NULL) return DL_ENOMEM;
    *link = (struct link){persons->at.count - 1, earlier};
    return dl_table_set(&persons->keys, kept, persons->links.count - 1);
}

static int add_person(struct dl_who *who, struct persons *persons, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i];
    char key[KEY_BYTES];
    uint32_t *added = DL_PUSH(&persons->at, who->scratch, DL_MAX_MENTIONS);
    if (added == NULL) return DL_ENOMEM;
    *added = i;
    int code = add_key(who, persons, surname_key(m, key));
    if (code == DL_OK && name_words(m) > 1) code = add_key(who, persons, key_of('g', given_name(who, m), key));
    const uint32_t joined = before_particle(who, m), surname = before_last(who, m), second = second_of_four(who, m);
    if (code == DL_OK && second != DL_NONE) code = add_key(who, persons, key_of('g', dl_who_fold(who, second), key));
    if (code == DL_OK && surname != DL_NONE) code = add_key(who, persons, key_of('g', dl_who_fold(who, surname), key));
    else if (code == DL_OK && joined != DL_NONE) code = add_key(who, persons, key_of('g', dl_who_fold(who, joined), key));
    return code;
}

static int add_like(struct dl_who *who, struct persons *persons, struct dl_str key)
{
    for (uint32_t l = dl_table_get(&persons->keys, key); l != DL_NONE; l = persons->links.at[l].next) {
        const uint32_t person = persons->links.at[l].person;
        uint32_t at = persons->like.count;
        while (at > 0 && persons->like.at[at - 1] < person) at--;
        if (at > 0 && persons->like.at[at - 1] == person) continue;
        if (DL_PUSH(&persons->like, who->scratch, DL_MAX_MENTIONS) == NULL) return DL_ENOMEM;
        memmove(&persons->like.at[at + 1], &persons->like.at[at], (persons->like.count - 1 - at) * sizeof *persons->like.at);
        persons->like.at[at] = person;
    }
    return DL_OK;
}

/* Fills persons->like; a name alone may be a given name too. Full names come first and meet none that stand alone. */
static int find_like(struct dl_who *who, struct persons *persons, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i];
    char key[KEY_BYTES];
    persons->like.count = 0;
    int code = add_like(who, persons, surname_key(m, key));
    if (code == DL_OK && name_words(m) == 1) code = add_like(who, persons, key_of('g', m->folded, key));
    return code;
}

/* ---- what a chain is called ---- */

/* "the mother of the late James Foley": whoever is named right behind "of" and somebody's kin. */
static int is_named_by_kin(const struct dl_who *who, const struct dl_found *m)
{
    static const char TITLES[] =
        "the|a|late|slain|murdered|former|then|ex|current|mr.|mr|mrs.|mrs|ms.|ms|dr.|dr|president|senator|rep.|sen.|gov.";
    const uint32_t start = who->doc->sentences.at[m->sentence].word;
    uint32_t w = m->first;
    while (w > start && dl_str_listed_nocase(word_at(who, w - 1)->form, TITLES, '|')) w--;
    return w > start + 1 && dl_str_is(word_at(who, w - 1)->form, "of") && dl_who_is_kin(word_at(who, w - 2)->lemma);
}

/* "his wife Andrea Gallagher": brought in as somebody's, so "Gallagher" alone is not she but he. */
static int is_kin(const struct dl_who *who, const struct dl_found *m)
{
    if (!is_name(m) || m->first < 2) return 0;
    const struct dl_word *before = &who->doc->words.at[m->first - 1];
    if (dl_str_is(before->form, ",")) before--;
    return dl_who_is_kin(before->lemma) || is_named_by_kin(who, m);
}

static void join(struct dl_who *who, struct persons *persons, uint32_t a, uint32_t b)
{
    const uint32_t x = dl_who_root(who, a), y = dl_who_root(who, b);
    if (x == y) return;
    dl_who_join(who, a, b);
    const uint32_t root = dl_who_root(who, a);
    const struct tally one = persons->tallies[x], other = persons->tallies[y];
    persons->tallies[root] = (struct tally){.names = one.names + other.names,
                                            .in_full = one.in_full > other.in_full ? one.in_full : other.in_full,
                                            .is_kin = one.is_kin | other.is_kin};
}

static void count_name(struct dl_who *who, struct persons *persons, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i];
    if (!is_name(m)) return;
    struct tally *tally = &persons->tallies[dl_who_root(who, i)];
    tally->names++;
    if (name_words(m) > 1 && m->sentence + 1 > tally->in_full) tally->in_full = m->sentence + 1;
}

/* How many names of a chain stand before a mention; *near: whether a full one does so in its sentence or the one before. */
static uint32_t names_before(struct dl_who *who, const struct persons *persons, uint32_t i, uint32_t chain, int *near)
{
    const struct tally *tally = &persons->tallies[dl_who_root(who, chain)];
    *near = tally->in_full > 0 && tally->in_full >= who->founds.at[i].sentence;
    return tally->names;
}

static int is_relative(struct dl_who *who, const struct persons *persons, uint32_t person)
{
    return persons->tallies[dl_who_root(who, person)].is_kin;
}

/* ---- which of several ---- */

/* Whether a mention that is one of those that `i` may name is a full name before it, and a person's that it agrees with. */
static int is_full_before(struct dl_who *who, uint32_t i, uint32_t other)
{
    return other < i && name_words(&who->founds.at[other]) > 1 && same_person(who, i, other);
}

/* "Clinton" where her husband was named last: of several of one surname it is whom the report names most, unless the last has only just
 * been named in full. */
static uint32_t most_named(struct dl_who *who, uint32_t i, uint32_t best, const struct persons *persons)
{
    int near;
    uint32_t most = names_before(who, persons, i, best, &near);
    if (near) return best;
    for (uint32_t k = 0; k < persons->like.count; k++) {
        const uint32_t other = persons->at.at[persons->like.at[k]];
        if (!is_full_before(who, i, other)) continue;
        uint32_t count = names_before(who, persons, i, other, &near);
        if (near) return other;
        if (count > most + 1) most = count, best = other;
    }
    return best;
}

static uint32_t other_than_relative(struct dl_who *who, uint32_t i, uint32_t best, const struct persons *persons)
{
    if (!is_relative(who, persons, best)) return best;
    for (uint32_t k = 0; k < persons->like.count; k++) {
        const uint32_t other = persons->at.at[persons->like.at[k]];
        if (is_full_before(who, i, other) && !is_relative(who, persons, other)) return other;
    }
    return best;
}

/* "Trump" where Ivanka Trump was named last: of several of one surname it is whoever is in office, whom readers know by it. */
static uint32_t better_known(struct dl_who *who, uint32_t i, uint32_t best, const struct persons *persons)
{
    if (dl_who_is_in_office(who, &who->founds.at[dl_who_root(who, best)]) || who->founds.at[i].gender != 0) return best;
    for (uint32_t k = 0; k < persons->like.count; k++) {
        const uint32_t other = persons->at.at[persons->like.at[k]];
        if (is_full_before(who, i, other) && dl_who_is_in_office(who, &who->founds.at[dl_who_root(who, other)])) return other;
    }
    return other_than_relative(who, i, most_named(who, i, best, persons), persons);
}

/* Whom a name is of: the latest before it, else the first behind; DL_NONE for nobody yet. */
static uint32_t person_of(struct dl_who *who, uint32_t i, const struct persons *persons, int alone)
{
    const int has_first = persons->at.count > 0 && persons->at.at[0] < i;
    for (uint32_t k = 0; k < persons->like.count; k++) {
        const uint32_t other = persons->at.at[persons->like.at[k]];
        if (alone && other > i && persons->like.at[k] > 0 && has_first) continue;
        if (same_person(who, i, other)) return other;
    }
    for (uint32_t k = persons->like.count; k-- > 0;)
        if (same_person(who, i, persons->at.at[persons->like.at[k]])) return persons->at.at[persons->like.at[k]];
    return DL_NONE;
}

static int take_mention(struct dl_who *who, uint32_t i, struct persons *persons, int alone)
{
    const struct dl_found *m = &who->founds.at[i];
    if (!is_name(m) || !is_person(m) || (name_words(m) == 1) != alone) return DL_OK;
    if (find_like(who, persons, i) != DL_OK) return DL_ENOMEM;
    uint32_t best = person_of(who, i, persons, alone);
    if (best == DL_NONE) return add_person(who, persons, i);
    if (alone) best = better_known(who, i, best, persons);
    join(who, persons, best, i);
    return DL_OK;
}

int dl_who_persons(struct dl_who *who)
{
    struct persons persons = {.tallies = dl_arena_alloc(who->scratch, (who->founds.count + 1u) * sizeof *persons.tallies)};
    if (persons.tallies == NULL) return DL_ENOMEM;
    dl_table_init(&persons.keys, who->scratch);
    for (uint32_t i = 0; i < who->founds.count; i++)
        persons.tallies[dl_who_root(who, i)].is_kin |= (uint8_t)is_kin(who, &who->founds.at[i]);
    int code = DL_OK;
    for (int alone = 0; alone < 2; alone++)
        for (uint32_t i = 0; i < who->founds.count && code == DL_OK; i++) {
            code = take_mention(who, i, &persons, alone);
            if (alone) count_name(who, &persons, i);
        }
    return code;
}
