/* Whether two whole names are one person's: word by word, in either order, with or without particles, hyphens and middle names.
 * Words are compared by their spelling (spelling.c), given names also by a table of those that languages render by other letters
 * (Oleksandr, Alexander), names from East Asia by their syllables (syllables.c).
 */
#include "base/spelling.h"

enum { NAME_WORDS = 8, LEAST_INDULGED = 4, INDULGENCE = 9, SURNAME_INDULGENCE = 4 };

struct name {
    struct dl_str words[NAME_WORDS]; /* without particles, servants of God as one */
    uint32_t count;
    struct dl_str joined;          /* all words without what divides them */
    struct dl_str all[NAME_WORDS]; /* with particles: as they are written */
    uint32_t all_count;
};

static int parts_names(char c) { return dl_ascii_space(c) || c == '-'; }

/* Given names that languages render by other letters; a line a name. Spellings that the rules join by themselves need not stand here. */
static const char *const GIVEN_NAMES[] = {
    "alexander|alexandre|alexandr|aleksandr|aleksander|aleksandar|oleksandr|olexander|olexandr|oleksander|alyaksandr|aljaksandr|"
    "aliaksandr|"
    "alexandros|iskander",
    "alexei|alexey|alexej|alexi|aleksei|aleksey|oleksii|oleksiy|oleksij|olexij|olexiy|aleksej",
    "andrei|andrey|andrej|andriy|andrii|andrij",
    "anton",
    "arseniy|arseny|arsenii|arsenij|arseni",
    "artem|artyom|artiom|artjom",
    "benjamin|binyamin|benyamin|benjamen",
    "denis|denys",
    "dmitry|dmitri|dmitriy|dmitrij|dimitri|dmytro|dimitris|demetris|dimitrios",
    "edward|eduard|edouard",
    "giorgos|yorgos|georgios|yiorgos|george|georgi|georgy|giorgi|georgiy|heorhiy",
    "giannis|yannis|yanis|janis|ioannis|yiannis|yiannakis",
    "grigory|grigori|grigoriy|hryhoriy|hryhorii",
    "hussein|hussain|hossein|husayn|husain|hossain|hosein|hoseyn|husein|houssein",
    "ibrahim|ebrahim|ibraheem|brahim",
    "igor|ihor",
    "isaac|yitzhak|yitzchak|itzhak|jitzchak|jizchak|itzchak|ishaq",
    "ismail|esmail|ismael|esmaeil|ismaeel|smail",
    "yaakov|jakob|yaqub|yacoub|yakov",
    "yosef|yusuf|youssef|yousef|yousuf|yussuf|youcef|jusuf|yousaf|yussef",
    "khalid|khaled|chalid|chaled|halid",
    "kirill|kyrylo|cyril|kiril",
    "konstantin|kostyantyn|constantine|konstantinos|kostas|costas",
    "leonid|leonyd",
    "mahmoud|mahmud|mehmood|mahmood",
    "marwan|merwan",
    "mikhail|michail|mykhailo|mychajlo|mihail|mikheil|micheil",
    "mohammed|mohamed|muhammad|mohammad|mohamad|mohamud|mahamat|muhammed|mehmed|mahamed|muhamed|muhamad|mahomed",
    "nikolai|nikolay|nikolaj|mykola|nicolai|nikolaos|nikos|nicos",
    "oleg|oleh",
    "osama|usama|oussama|ousama",
    "omar|umar|omer",
    "pavel|pavlo|pawel",
    "petro|pyotr|petr|piotr|pjotr",
    "qasem|qassem|kassem|ghassem|qasim|kassim|qassim|gassem|ghasem",
    "rashid|rachid|raschid|rasheed|rached",
    "said|saeed|sayeed|saied|seid",
    "saif|seif|sayf|saef",
    "saleh|salih|salah",
    "sergei|sergey|sergej|serguei|serhiy|serhii|serhij|siarhei|sergi|serge|sergiy",
    "serzh|serge|sersch|serj",
    "simon|shimon|schimon|semyon",
    "stanislav|stanislau|stanislaw",
    "stephen|steven|stefan|stephan",
    "sulaiman|suleiman|sulayman|soleiman|suleyman|souleymane|sulaimon",
    "svetlana|sviatlana|swetlana|switlana|svitlana",
    "tariq|tarek|tarik|tareq|tarique",
    "feodor|fyodor|fedir|fjodor|fedor",
    "valery|valeriy|valerii|valeri|walerij|waleri",
    "vasily|vasyl|vasili|wassili|vassily|wasyl|vasiliy|vasilios|vassilis",
    "victor|viktor|wiktor",
    "vitaly|vitali|vitaliy|vitalii|witali|witalij",
    "vladimir|volodymyr|wladimir|wolodymyr|uladzimir",
    "vyacheslav|viacheslav|wjatscheslaw|vjatscheslaw|vyatcheslav",
    "walid|waleed|oualid|ualid",
    "yevgeny|evgeny|evgeni|evgueni|yevhen|yevgeni|jewgeni|jewgenij|evgenii|eugene|jewhen|yevgeniy|evhen",
    "yulia|julia|iulia|yuliya|julija|ioulia|yuliia",
    "yuri|yuriy|yurii|juri|jurij|iouri|yury|jury",
    "zine|zein|zain|zayn|zin",
};

/* The line of a given name, UINT32_MAX none. */
static uint32_t given_name(struct dl_str folded)
{
    for (uint32_t i = 0; i < sizeof GIVEN_NAMES / sizeof *GIVEN_NAMES; i++)
        if (dl_str_listed(folded, GIVEN_NAMES[i], '|')) return i;
    return UINT32_MAX;
}

int dl_same_given_name(struct dl_str a, struct dl_str b)
{
    if (dl_same_spelling(a, b)) return 1;
    uint32_t line = given_name(a);
    return line != UINT32_MAX && line == given_name(b);
}

/* "Stanislau", "Tsikhanouskaya": Belarusian by its own spelling, brought to the Russian one that print long used. */
static struct dl_str from_belarusian(struct dl_arena *arena, struct dl_str word)
{
    static const char *const ENDS[][2] = {{"ouski", "ovski"}, {"ouskaya", "ovskaya"}, {"auski", "ovski"}, {"auskaya", "ovskaya"},
                                          {"eusky", "evski"}, {"ouskaja", "ovskaya"}, {"euski", "evski"}};
    for (uint32_t i = 0; i < sizeof ENDS / sizeof *ENDS; i++) {
        if (word.size < 9 || !dl_str_ends(word, ENDS[i][0])) continue;
        int is_soft = memcmp(word.at, "tsi", 3) == 0; /* what is "ti" in Russian */
        int kept = (int)word.size - (int)strlen(ENDS[i][0]) - (is_soft ? 3 : 0);
        return dl_str_format(arena, "%s%.*s%s", is_soft ? "ti" : "", kept, word.at + (is_soft ? 3 : 0), ENDS[i][1]);
    }
    return word;
}

/* Articles and links that one spelling has and another leaves out: al-Assad, von der Leyen, bin Salman. */
static int is_particle(struct dl_str folded)
{
    static const char WORDS[] = "al|el|ul|as|ash|ad|an|ar|az|at|es|ez|bin|ibn|ben|bint|ould|von|van|der|den|de|da|dos|di|del|la|le";
    return dl_str_listed(folded, WORDS, '|');
}

/* "Abdul Aziz", "Abd al-Aziz", "Abdelaziz": servant of one of God's names, in one word. */
static int is_servant(struct dl_str word) { return dl_str_listed(word, "abd|abdul|abdel|abdal|abdol", '|'); }

static struct dl_str servant(struct dl_arena *arena, struct dl_str word)
{
    static const char linked[] = "lrsnz";
    int is_linked = word.size > 6 && memcmp(word.at, "abd", 3) == 0 && strchr("aeiou", word.at[3]) != NULL &&
                    strchr(linked, word.at[4]) != NULL;
    return is_linked ? dl_str_format(arena, "abdel%.*s", (int)word.size - 5, word.at + 5) : word;
}

static int read_name(struct dl_arena *arena, struct dl_str text, struct name *name)
{
    char *joined = dl_arena_alloc(arena, (size_t)text.size * 4 + 64);
    uint32_t size = 0;
    *name = (struct name){.count = 0, .all_count = 0};
    if (joined == NULL) return 0;
    for (uint32_t at = 0; at < text.size; at++) {
        uint32_t start = at;
        while (at < text.size && !parts_names(text.at[at])) at++;
        struct dl_str word = dl_name_fold(arena, dl_str_slice(text, start, at));
        if (word.at == NULL) return 0;
        if (word.size > 0 && name->all_count < NAME_WORDS) name->all[name->all_count++] = word;
        if (word.size == 0 || is_particle(word)) continue;
        if (name->count > 0 && is_servant(name->words[name->count - 1])) {
            name->count--;
            size -= name->words[name->count].size;
            word = dl_str_format(arena, "abdel%.*s", (int)word.size, word.at);
        }
        word = from_belarusian(arena, servant(arena, word));
        if (word.at == NULL) return 0;
        if (name->count == NAME_WORDS) return 0;
        name->words[name->count++] = word;
        memcpy(joined + size, word.at, word.size);
        size += word.size;
    }
    name->joined = (struct dl_str){joined, size};
    return name->count > 0;
}

/* "ElBaradei": an article that is written as one with its name. */
static struct dl_str without_article(struct dl_str word)
{
    int glued = word.size > 6 && (memcmp(word.at, "al", 2) == 0 || memcmp(word.at, "el", 2) == 0);
    return glued ? dl_str_slice(word, 2, word.size) : word;
}

static int name_excess(struct dl_str a, struct dl_str b, int more)
{
    if (a.size == 1 || b.size == 1) return a.at[0] == b.at[0] ? 0 : DL_SPELLING_NEVER; /* an initial */
    if (a.size < LEAST_INDULGED || b.size < LEAST_INDULGED) more = 0;
    int cost = dl_spelling_excess(a, b, more);
    struct dl_str x = without_article(a), y = without_article(b);
    return cost > 0 && (x.size != a.size) != (y.size != b.size) ? dl_spelling_excess(x, y, more) : cost;
}

static int words_agree(struct dl_str a, struct dl_str b) { return name_excess(a, b, 0) == 0; }

/* As name_excess, of a word that is not the last. */
static int given_excess(struct dl_str a, struct dl_str b, int more)
{
    int cost = name_excess(a, b, more);
    if (cost == 0) return 0;
    uint32_t line = given_name(a);
    return line != UINT32_MAX && line == given_name(b) ? 0 : cost;
}

/* Word by word, b's beginning with its word `shift`. Where one word agrees, the others together may differ a little more than they might
 * alone: whose surname is Sarraj may be Fayez or Fajis. Whose given name agrees has less room: namesakes are many. */
static int agree_in_order(const struct name *a, const struct name *b, uint32_t shift)
{
    int sum = 0;
    uint32_t exact = 0;
    if (a->count != b->count) return 0;
    for (uint32_t i = 0; i < a->count && sum <= INDULGENCE; i++) {
        struct dl_str x = a->words[i], y = b->words[(i + shift) % b->count];
        int is_last = i + 1 == a->count, more = shift != 0 ? 0 : is_last ? SURNAME_INDULGENCE : INDULGENCE;
        int cost = is_last ? name_excess(x, y, more) : given_excess(x, y, more);
        sum += cost;
        exact += cost == 0;
    }
    return exact > 0 && sum <= INDULGENCE;
}

/* "Mohamed Hamdan Dagalo", "Mohamed Dagalo": words between the first and the last are left out; not initials. */
static int leaves_out_middle(const struct name *longer, const struct name *shorter)
{
    if (shorter->count != 2 || longer->count < 3) return 0;
    for (uint32_t i = 1; i + 1 < longer->count; i++)
        if (longer->words[i].size < 2) return 0;
    return words_agree(longer->words[0], shorter->words[0]) && words_agree(longer->words[longer->count - 1], shorter->words[1]);
}

/* "Daniel Ortega Saavedra", "Daniel Ortega": the mother's family, or a tribe's name, left out. */
static int leaves_out_last(const struct name *longer, const struct name *shorter)
{
    if (shorter->count != 2 || longer->count != 3 || longer->words[1].size < 4) return 0;
    return dl_str_equal(longer->words[0], shorter->words[0]) && dl_str_equal(longer->words[1], shorter->words[1]);
}

int dl_same_name(struct dl_arena *arena, struct dl_str a, struct dl_str b)
{
    struct name x, y;
    if (!read_name(arena, a, &x) || !read_name(arena, b, &y)) return 0;
    int by_syllables = dl_same_syllables(x.all, x.all_count, y.all, y.all_count);
    if (by_syllables >= 0) return by_syllables;
    if (x.count == 1 && y.count == 1) return words_agree(x.words[0], y.words[0]);
    if (agree_in_order(&x, &y, 0)) return 1;
    for (uint32_t shift = 1; shift<y.count; shift += y.count> 2 ? y.count - 2 : 1) /* the family's name first */
        if (agree_in_order(&x, &y, shift)) return 1;
    if (leaves_out_middle(&x, &y) || leaves_out_middle(&y, &x)) return 1;
    if (leaves_out_last(&x, &y) || leaves_out_last(&y, &x)) return 1;
    return x.count > 1 && y.count > 1 && x.count != y.count && dl_spelling_excess(x.joined, y.joined, 0) == 0;
}
