/* Which names of issues a reader does not understand who has nothing else of the report: "the restrictions" without of what, "their plan", "our leaders",
 * "number of issues", "decision to do so", "help them". Deixis (Fillmore 1997, Lectures on Deixis) is what a name must not hold; and the shell nouns
 * of Schmid (2000, English Abstract Nouns as Conceptual Shells) are empty until something tells what is in them. */
#include "stand/run.h"

/* Who speaks or is spoken to; whoever was named before the name began. */
static const char SPEAKING[] = "me my mine us our ours we you your yours", MEANT[] = "them him himself themselves",
                  OWNERS[] = "his her their its";

/* What the lists say of a word of a name, which may be in the plural. */
static uint64_t lists_of(const struct dl_stand *run, struct dl_str word)
{
    const uint64_t lists = dl_lexicon_find(run->lexicon, word)->lists;
    return dl_str_ends(word, "s") ? lists | dl_lexicon_find(run->lexicon, dl_str_slice(word, 0, word.size - 1))->lists : lists;
}

/* Nouns that say nothing of what a thing is. */
static int is_shell(const struct dl_stand *run, struct dl_str word)
{
    return lists_of(run, word) >> DL_LIST_NAMELESS & 1 ||
           dl_str_listed(word, "number thing things way ways role point points place part chance job seat", ' ');
}

static int is_small(const struct dl_stand *run, struct dl_str word)
{
    return lists_of(run, word) >> DL_LIST_SAYS_LITTLE & 1 ||
           dl_str_listed(word, "a an the this that these those any some whole", ' ');
}

/* Words of the name, at most so many. */
enum { WORDS = 24 };

static uint32_t cut_words(struct dl_str name, struct dl_str words[WORDS])
{
    uint32_t count = 0;
    for (struct dl_str rest = name; count < WORDS && (rest.at != NULL && rest.size > 0);) {
        const struct dl_str word = dl_str_cut(&rest, ' ');
        if (word.size > 0) words[count++] = word;
    }
    return count;
}

/* "our leaders" always; "their plan", "help them" with nobody named before. */
static int holds_pointer(const struct dl_str *words, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (dl_str_listed(words[i], SPEAKING, ' ')) return 1;
        if (i > 1 || (i == 1 && dl_ascii_upper(words[0].at[0]))) continue;
        if (dl_str_listed(words[i], OWNERS, ' ') || dl_str_listed(words[i], MEANT, ' ')) return 1;
    }
    return 0;
}

/* "plan", "new restrictions", "number of issues": nothing but a shell, and one of another. */
static int is_only_shell(const struct dl_stand *run, const struct dl_str *words, uint32_t count)
{
    uint32_t first = 0;
    while (first + 1 < count && is_small(run, words[first])) first++;
    if (first + 1 == count) return is_shell(run, words[first]);
    return first + 3 == count && is_shell(run, words[first]) && dl_str_is(words[first + 1], "of") &&
           is_shell(run, words[first + 2]);
}

/* Whether what the name ends with wants something behind it: "board's recommendations to correct", "ties that it had with". */
static int is_cut(const struct dl_str *words, uint32_t count)
{
    if (count < 2) return 0;
    return dl_str_listed(words[count - 1], "of for on to with from into by and or the a an that which than as at", ' ') ||
           (dl_str_is(words[count - 2], "to") && count > 3 &&
            dl_str_listed(words[count - 1], "correct make do take get put give let be have", ' '));
}

/* "pipeline", "restraint", "the execution": one plain word of what is a kind of thing and no matter of policy by itself. */
static int is_one_plain_word(const struct dl_stand *run, const struct dl_str *words, uint32_t count, uint32_t issue)
{
    uint32_t first = 0;
    while (first + 1 < count && is_small(run, words[first])) first++;
    const struct dl_str word = words[first];
    if (first + 1 != count || dl_ascii_upper(word.at[0]) || dl_str_ends(word, "ism")) return 0;
    for (uint32_t i = 0; i < word.size; i++)
        if (word.at[i] == '-') return 0;
    const struct dl_issue *at = &run->issues.at[issue];
    const uint64_t lists = dl_lexicon_find(run->lexicon, at->head.size > 0 ? at->head : word)->lists;
    const uint32_t classes = dl_concepts_classes(run->concepts, at->head.size > 0 ? at->head : word);
    if (at->concept != DL_NONE && dl_concepts_at(run->concepts, at->concept)->one.size == 0) return 0; /* "abortion" */
    return !(lists >> DL_LIST_MATTER & 1) || classes & (DL_STAND_CONTESTED | DL_STAND_CARRIER | DL_STAND_AGREEMENT);
}

int dl_stand_is_unclear_name(const struct dl_stand *run, struct dl_str name, uint32_t issue)
{
    struct dl_str words[WORDS];
    const uint32_t count = cut_words(name, words);
    if (count == 0) return 1;
    return holds_pointer(words, count) || is_only_shell(run, words, count) || is_cut(words, count) ||
           is_one_plain_word(run, words, count, issue);
}
