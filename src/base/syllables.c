/* East Asian names, syllable by syllable.
 *
 * Chinese comes by Pinyin ("Zhou Enlai") or by Wade and Giles, whose apostrophes print drops ("Chou En-lai"); Korean by whatever its
 * bearer likes ("Park Geun-hye", "Pak Kun-hye"). Letters alone join the wrong ones there: Li Peng and Li Ping differ in one, Deng
 * Xiaoping and Teng Hsiao-p'ing in five. So a name that has a family's name of the tables below at one end, and one or two syllables of
 * its language besides, is brought to classes of beginnings and ends of syllables. Tables: Pinyin to Wade-Giles as in the library
 * catalogues' conversion (Library of Congress 2000), Korean by the Revised Romanization of 2000 and McCune-Reischauer of 1939.
 */
#include "base/spelling.h"

enum { LONGEST_SYLLABLE = 8, MAX_READINGS = 16 };

struct sound { /* what is written, and its class */
    const char *from;
    char to[4];
};

/* ---- Chinese ---- */

/* Beginnings, longest first. Wade and Giles write one letter where Pinyin has two. */
static const struct sound CHINESE_BEGINNINGS[] = {
    {"zh", "C"}, {"ch", "C"}, {"sh", "H"}, {"hs", "X"}, {"ts", "Z"}, {"tz", "Z"}, {"ss", "s"}, {"sz", "s"}, {"q", "C"}, {"j", "C"},
    {"x", "X"},  {"z", "Z"},  {"c", "Z"},  {"b", "P"},  {"p", "P"},  {"d", "T"},  {"t", "T"},  {"g", "K"},  {"k", "K"}, {"r", "R"},
    {"l", "l"},  {"m", "m"},  {"n", "n"},  {"f", "f"},  {"h", "h"},  {"s", "s"},  {"w", "w"},  {"y", "y"},
};

/* Beginnings that only Pinyin writes. */
static const char PINYIN[] = "zh|q|x|z|c|b|d|g|r";

static const struct sound CHINESE_ENDS[] = {
    {"a", "a"},    {"ai", "ai"},  {"ao", "ao"},   {"an", "an"},  {"ang", "aG"},  {"o", "o"},     {"ou", "ou"},   {"ong", "oG"},
    {"ung", "oG"}, {"e", "e"},    {"eh", "e"},    {"ei", "ei"},  {"en", "en"},   {"eng", "eG"},  {"i", "i"},     {"ih", "i"},
    {"ia", "ia"},  {"ie", "ie"},  {"ieh", "ie"},  {"iao", "iO"}, {"iu", "iu"},   {"iou", "iu"},  {"eou", "iu"},  {"ian", "iA"},
    {"ien", "iA"}, {"in", "in"},  {"iang", "iN"}, {"ing", "iG"}, {"iong", "i8"}, {"iung", "i8"}, {"u", "u"},     {"ua", "ua"},
    {"uo", "O"},   {"uai", "uI"}, {"ui", "ui"},   {"uei", "ui"}, {"uan", "uA"},  {"un", "un"},   {"uang", "uN"}, {"ue", "ue"},
    {"ueh", "ue"}, {"er", "er"},  {"erh", "er"},
};

static const char CHINESE_FAMILIES[] =
    "wang|li|lee|zhang|chang|liu|chen|yang|huang|zhao|chao|wu|woo|zhou|chou|chow|xu|hsu|sun|ma|zhu|chu|hu|guo|kuo|he|ho|lin|gao|"
    "kao|"
    "luo|lo|zheng|cheng|liang|xie|hsieh|song|soong|sung|tang|deng|teng|feng|cao|tsao|peng|zeng|tseng|xiao|hsiao|tian|tien|dong|"
    "tung|"
    "pan|yuan|cai|tsai|jiang|chiang|yu|du|tu|ye|yeh|wei|su|lu|ding|ting|ren|jen|shen|yao|lai|mao|zhong|chung|cui|tsui|qian|chien|"
    "qin|"
    "chin|bo|po|xi|hsi|hua|lian|lien|jia|chia|kang|ke|ko|shi|shih|dai|tai|wen|gu|ku|bai|pai|meng|qiao|chiao|hao|kong|kung|shao|qiu|"
    "chiu|hou|fan|ling|jin|geng|keng|yan|yen|xiong|hsiung|xue|hsueh|chai|bao|pao|ji|chi|nie|nieh|rong|jung|wan|tao|yi|fu|han";

/* ---- Korean ---- */

static const struct sound KOREAN_BEGINNINGS[] = {
    {"kk", "K"}, {"gg", "K"}, {"tt", "T"}, {"dd", "T"}, {"pp", "P"}, {"bb", "P"}, {"ss", "s"}, {"sh", "s"},
    {"jj", "C"}, {"ch", "C"}, {"k", "K"},  {"g", "K"},  {"t", "T"},  {"d", "T"},  {"p", "P"},  {"b", "P"},
    {"s", "s"},  {"j", "C"},  {"n", "n"},  {"m", "m"},  {"r", "l"},  {"l", "l"},  {"h", "h"},
};

static const struct sound KOREAN_VOWELS[] = {
    {"yeo", "yO"}, {"yoo", "yO"}, {"you", "yO"}, {"yae", "ye"}, {"wae", "we"}, {"weo", "wO"}, {"eui", "i"}, {"ya", "ya"},
    {"ye", "ye"},  {"yo", "yO"},  {"yu", "yO"},  {"wa", "wa"},  {"we", "we"},  {"wo", "wO"},  {"oe", "we"}, {"oi", "we"},
    {"wi", "wi"},  {"ui", "i"},   {"ee", "i"},   {"ie", "i"},   {"ae", "e"},   {"ai", "e"},   {"ay", "e"},  {"eo", "O"},
    {"eu", "O"},   {"oo", "O"},   {"ou", "O"},   {"a", "a"},    {"e", "e"},    {"i", "i"},    {"o", "O"},   {"u", "O"},
};

static const struct sound KOREAN_ENDS[] = {
    {"", ""},   {"h", ""},  {"k", "k"}, {"g", "k"}, {"ck", "k"}, {"t", "t"},  {"p", "p"},
    {"b", "p"}, {"l", "l"}, {"r", "l"}, {"n", "n"}, {"m", "m"},  {"ng", "N"},
};

/* A family a line. */
static const char *const KOREAN_FAMILIES[] = {
    "kim|gim",
    "lee|yi|ri|rhee|li|rhie",
    "park|pak|bak",
    "choi|choe",
    "jung|chung|jeong|chong|cheong",
    "kang|gang",
    "cho|jo",
    "yoon|yun",
    "jang|chang",
    "lim|im|rim",
    "han",
    "oh|o",
    "seo|suh|so",
    "shin|sin",
    "kwon|gwon",
    "hwang",
    "ahn|an",
    "song",
    "ryu|yoo|yu|ryoo",
    "hong",
    "roh|no|noh|ro",
    "moon|mun",
    "ban|pan",
    "chun|jeon|chon|jun",
    "hyun|hyon",
    "ha",
    "nam",
    "koo|ku|gu",
    "baek|paek|paik",
    "min",
    "thae|tae",
    "byun|pyon|byeon",
    "ko|go|koh",
    "heo|huh|ho",
    "yang",
    "son|sohn",
    "bae|pae",
    "hahn",
    "woo|u",
    "won",
};

/* ---- one syllable ---- */

struct syllable {
    char key[LONGEST_SYLLABLE];
    struct dl_str written; /* its beginning */
};

static const struct sound *longest(const struct sound *sounds, uint32_t count, struct dl_str text)
{
    const struct sound *best = NULL;
    for (uint32_t i = 0; i < count; i++) {
        size_t n = strlen(sounds[i].from);
        if (n <= text.size && memcmp(text.at, sounds[i].from, n) == 0 && (best == NULL || n > strlen(best->from)))
            best = &sounds[i];
    }
    return best;
}

static const struct sound *whole(const struct sound *sounds, uint32_t count, struct dl_str text)
{
    for (uint32_t i = 0; i < count; i++)
        if (dl_str_is(text, sounds[i].from)) return &sounds[i];
    return NULL;
}

#define COUNT(sounds) (uint32_t)(sizeof(sounds) / sizeof *(sounds))

/* Wade and Giles: "jen" is ren, but "jin" is Pinyin's; "ko" is ge; "tzu" is zi. */
static void settle_chinese(char begin, char key[LONGEST_SYLLABLE], struct dl_str written, struct dl_str end)
{
    int is_pinyin_j = end.at[0] == 'i' ? !dl_str_is(end, "ih") : dl_str_listed(end, "u|ue|uan|un|eou", '|');
    if (dl_str_is(written, "j") && !is_pinyin_j) key[0] = 'R';
    if (strcmp(key + 1, "o") == 0) key[1] = begin == 'K' || begin == 'h' || begin == '0' ? 'e' : 'O';
    if ((dl_str_is(written, "tz") || dl_str_is(written, "ss") || dl_str_is(written, "sz")) && dl_str_is(end, "u")) key[1] = 'i';
    if (begin == 'y' && strcmp(key + 1, "en") == 0) key[1] = 'a';
    if (begin == 'y' && strcmp(key + 1, "ou") == 0) memcpy(key + 1, "u", 2);
}

static int read_chinese(struct dl_str text, struct syllable *out)
{
    if (dl_str_is(text, "lee")) text = DL_STR("li");
    if (dl_str_is(text, "woo")) text = DL_STR("wu");
    if (dl_str_is(text, "soong")) text = DL_STR("song");
    if (dl_str_is(text, "chow")) text = DL_STR("chou");
    const struct sound *begin = longest(CHINESE_BEGINNINGS, COUNT(CHINESE_BEGINNINGS), text);
    uint32_t at = begin != NULL ? (uint32_t)strlen(begin->from) : 0;
    struct dl_str rest = dl_str_slice(text, at, text.size);
    const struct sound *end = whole(CHINESE_ENDS, COUNT(CHINESE_ENDS), rest);
    if (end == NULL) return 0;
    out->written = dl_str_slice(text, 0, at);
    out->key[0] = begin != NULL ? begin->to[0] : end->to[0] == 'i' ? 'y' : '0'; /* "Ing-wen" for "Yingwen" */
    memcpy(out->key + 1, end->to, sizeof end->to);
    settle_chinese(out->key[0], out->key, out->written, rest);
    return 1;
}

static int read_korean(struct dl_str text, struct syllable *out)
{
    const struct sound *begin = longest(KOREAN_BEGINNINGS, COUNT(KOREAN_BEGINNINGS), text);
    uint32_t at = begin != NULL ? (uint32_t)strlen(begin->from) : 0;
    struct dl_str rest = dl_str_slice(text, at, text.size);
    const struct sound *vowel = longest(KOREAN_VOWELS, COUNT(KOREAN_VOWELS), rest);
    if (vowel == NULL) return 0;
    rest = dl_str_slice(rest, (uint32_t)strlen(vowel->from), rest.size);
    const struct sound *end = whole(KOREAN_ENDS, COUNT(KOREAN_ENDS), rest);
    if (end == NULL) return 0;
    out->written = DL_STR("");
    snprintf(out->key, sizeof out->key, "%c%s%s", begin != NULL ? begin->to[0] : '0', vowel->to, end->to);
    return 1;
}

/* ---- a name ---- */

struct tradition {
    int (*read)(struct dl_str text, struct syllable *out);
    int (*family)(struct dl_str word); /* a number for each family, -1 none */
};

struct reading { /* the family's name and one or two syllables */
    int family;
    struct syllable name; /* the family's; Korean families are told by number alone */
    uint32_t count, pinyin;
    struct syllable syllables[2];
};

/* Chinese families are told apart by their syllables; all bear one number. */
static int chinese_family(struct dl_str word) { return dl_str_listed(word, CHINESE_FAMILIES, '|') ? 0 : -1; }

static int korean_family(struct dl_str word)
{
    for (uint32_t i = 0; i < COUNT(KOREAN_FAMILIES); i++)
        if (dl_str_listed(word, KOREAN_FAMILIES[i], '|')) return (int)i;
    return -1;
}

static uint32_t add(struct reading *readings, uint32_t count, const struct reading *one)
{
    if (count == MAX_READINGS) return count;
    readings[count] = *one;
    for (uint32_t i = 0; i < one->count; i++) readings[count].pinyin += dl_str_listed(one->syllables[i].written, PINYIN, '|');
    return count + 1;
}

/* The readings of a name whose family's name is words[family]; the others are one or two syllables, written apart or as one. */
static uint32_t read_given(const struct tradition *in, const struct dl_str *words, uint32_t n, uint32_t family,
                           struct reading *readings, uint32_t count)
{
    struct reading one = {.family = in->family(words[family])};
    const struct dl_str *given = words + (family == 0 ? 1 : 0);
    if (one.family < 0 || n < 2 || n > 3) return count;
    if (in->family == chinese_family && !in->read(words[family], &one.name)) return count;
    if (n == 3) {
        one.count = 2;
        if (in->read(given[0], &one.syllables[0]) && in->read(given[1], &one.syllables[1])) count = add(readings, count, &one);
        return count;
    }
    one.count = 1;
    if (in->read(given[0], &one.syllables[0])) count = add(readings, count, &one);
    one.count = 2;
    for (uint32_t cut = 1; cut < given[0].size; cut++)
        if (in->read(dl_str_slice(given[0], 0, cut), &one.syllables[0]) &&
            in->read(dl_str_slice(given[0], cut, given[0].size), &one.syllables[1]))
            count = add(readings, count, &one);
    return count;
}

static uint32_t read_name(const struct tradition *in, const struct dl_str *words, uint32_t n, struct reading *readings)
{
    uint32_t count = read_given(in, words, n, 0, readings, 0);
    return n > 1 ? read_given(in, words, n, n - 1, readings, count) : count;
}

static int syllables_agree(const struct reading *a, const struct reading *b)
{
    int differ = 0;
    if (a->family != b->family || a->count != b->count || strcmp(a->name.key, b->name.key) != 0) return 0;
    for (uint32_t i = 0; i < a->count; i++) {
        if (strcmp(a->syllables[i].key, b->syllables[i].key) != 0) return 0;
        differ |= !dl_str_equal(a->syllables[i].written, b->syllables[i].written);
    }
    return !differ || a->pinyin == 0 || b->pinyin == 0; /* Deng and Teng, both in Pinyin, are two */
}

int dl_same_syllables(const struct dl_str *a, uint32_t n, const struct dl_str *b, uint32_t m)
{
    static const struct tradition TRADITIONS[] = {{read_chinese, chinese_family}, {read_korean, korean_family}};
    int found = -1;
    for (uint32_t t = 0; t < COUNT(TRADITIONS); t++) {
        struct reading x[MAX_READINGS], y[MAX_READINGS];
        uint32_t count_x = read_name(&TRADITIONS[t], a, n, x), count_y = read_name(&TRADITIONS[t], b, m, y);
        if (count_x == 0 || count_y == 0) continue;
        found = 0;
        for (uint32_t i = 0; i < count_x; i++)
            for (uint32_t j = 0; j < count_y; j++)
                if (syllables_agree(&x[i], &y[j])) return 1;
    }
    return found;
}
