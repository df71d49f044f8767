/* Which names of issues a reader does not understand who has nothing else of the report: "the restrictions" without of what, "their plan", "our leaders",
 * "number of issues", "decision to do so", "help them". Deixis (Fillmore 1997, Lectures on Deixis) is what a name must not hold; and the shell nouns
 * of Schmid (2000, English Abstract Nouns as Conceptual Shells) are empty until something tells what is in them. */
#include "stand/finders.h"

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
           dl_str_listed(
               word,
               "a an the this that these those any some whole bipartisan separate follow-up joint interim preliminary tentative",
               ' ');
}

/* Words of the name, at most so many. */
enum { WORDS = 24, OWNED = 4 /* of a name that says no more than whose it is */ };

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
    const uint64_t last = lists_of(run, words[count - 1]), drafts = (uint64_t)1 << DL_LIST_DRAFT | (uint64_t)1 << DL_LIST_BARGAIN;
    const int is_owned = count <= OWNED && (dl_str_ends(words[count - 2], "'s") || dl_str_ends(words[count - 2], "\xE2\x80\x99s"));
    if (is_owned && is_shell(run, words[count - 1]) && !(last & drafts)) return 1; /* "Roe's assertion"; not "Roe's bill" */
    if (is_shell(run, words[first]) && dl_str_listed(words[first + 1], "from by", ' ')) return 1; /* "request from the mayor" */
    return first + 3 == count && is_shell(run, words[first]) && dl_str_is(words[first + 1], "of") &&
           is_shell(run, words[first + 2]);
}

/* Whether what the name ends with wants something behind it: "board's recommendations to correct", "ties that it had with". */
static int is_cut(const struct dl_str *words, uint32_t count)
{
    if (count < 2) return 0;
    return dl_str_listed(words[count - 1], "of for on to with from into by and or the a an that which than as at seek try", ' ') ||
           (dl_str_is(words[count - 2], "to") && count > 3 &&
            dl_str_listed(words[count - 1], "correct make do take get put give let be have", ' '));
}

/* "announcement", "visit", "the chair": one plain word that is no matter of policy by itself, as "ceasefire" and "abortion" are. */
static int is_one_plain_word(const struct dl_stand *run, const struct dl_str *words, uint32_t count, uint32_t issue)
{
    uint32_t first = 0;
    while (first + 1 < count && is_small(run, words[first])) first++;
    const struct dl_str word = words[first];
    if (first + 1 != count || dl_ascii_upper(word.at[0]) || dl_str_ends(word, "ism")) return 0;
    for (uint32_t i = 0; i < word.size; i++)
        if (word.at[i] == '-') return 0;
    const struct dl_issue *at = &run->issues.at[issue];
    if (at->concept != DL_NONE || lists_of(run, word) >> DL_LIST_MATTER & 1) return 0;
    return at->head.size == 0 || !(dl_lexicon_find(run->lexicon, at->head)->lists >> DL_LIST_MATTER & 1);
}

int dl_stand_is_unclear_name(const struct dl_stand *run, struct dl_str name, uint32_t issue)
{
    struct dl_str words[WORDS];
    const uint32_t count = cut_words(name, words);
    if (count == 0) return 1;
    return holds_pointer(words, count) || is_only_shell(run, words, count) || is_cut(words, count) ||
           is_one_plain_word(run, words, count, issue);
}

/* ---- what the predicate names itself ---- */

/* A noun that names its thing, by a name or with words that tell which: not "the plan", "their decision". */
static int names_a_thing(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->thing == DL_THING_TIME || (at->upos != DL_UPOS_NOUN && at->upos != DL_UPOS_PROPN)) return 0;
    if (at->upos == DL_UPOS_PROPN || dl_stand_actor(run, word) != DL_NONE) return 1;
    const uint64_t telling = DL_STAND_REL(NMOD) | DL_STAND_REL(COMPOUND) | DL_STAND_REL(ACL) | DL_STAND_REL(ACL_RELCL) |
                             (dl_stand_in(run, word, DL_LIST_NAMELESS) ? 0 : DL_STAND_REL(AMOD) | DL_STAND_REL(NMOD_POSS));
    return (run->links[word].rels & telling) != 0;
}

/* Whether a word behind the predicate is what it is said of: its object, the subject of a clause that it governs, what a preposition of stances joins. */
static uint32_t own_thing(const struct dl_stand *run, uint32_t child)
{
    const struct dl_word *at = dl_word_at(run->doc, child);
    const enum dl_rel rel = dl_rel_base((enum dl_rel)at->rel);
    if (rel == DL_REL_OBJ) return child;
    if (rel == DL_REL_CCOMP) return dl_stand_own_subject(run, child);
    if (rel != DL_REL_OBL && rel != DL_REL_NMOD) return DL_NONE;
    const struct dl_str preposition = dl_stand_case(run, child);
    return preposition.at != NULL && dl_str_listed(preposition, "on against for from over about of", ' ') ? child : DL_NONE;
}

/* "alleged that the ministry had approved the leaks": what others charge somebody with is not his word. */
int dl_stand_is_charged(const struct dl_stand *run, const struct dl_finding *finding)
{
    const uint32_t told = run->statement[finding->predicate];
    if (told == DL_NONE || finding->by == NULL || run->cue[finding->predicate] != DL_NONE) return 0;
    const struct dl_statement *s = &run->doc->statements.at[told];
    if (s->source.entity == DL_NONE || s->source.entity == finding->holder || s->cue_word >= run->doc->words.count) return 0;
    return dl_stand_listed(run, s->cue_word, "allege accuse charge suspect suggest insinuate imply speculate");
}

/* "gave it cautious support", "has not made up his mind": the noun tells the side, and names no thing. */
static int is_of_predicate(const struct dl_stand *run, uint32_t verb, uint32_t noun)
{
    const uint64_t more = DL_STAND_REL(NMOD) | DL_STAND_REL(ACL) | DL_STAND_REL(ACL_RELCL) | DL_STAND_REL(CCOMP);
    const uint32_t of = dl_stand_phrase(run, noun, "against for over"); /* "called a strike against it" */
    if (of != DL_NONE && dl_word_at(run->doc, of)->upos == DL_UPOS_PRON && dl_stand_is(run, of, "it")) return 1;
    if (dl_stand_is(run, verb, "cast") && dl_stand_listed(run, noun, "vote ballot veto"))
        return 1; /* "cast the only vote against" */
    if (dl_word_at(run->doc, noun)->upos != DL_UPOS_NOUN || run->links[noun].rels & more) return 0;
    if (run->lexeme[verb]->places & DL_LEXEME_JOINS && dl_stand_idiom_with(run, verb, noun) != NULL) return 1;
    return dl_stand_listed(run, verb, "give lend offer") && dl_stand_own_frames(run, noun) != NULL;
}

int dl_stand_is_of_another_thing(const struct dl_stand *run, const struct dl_finding *finding)
{
    if (finding->how == NULL || dl_word_at(run->doc, finding->predicate)->upos != DL_UPOS_VERB) return 0;
    int is_of_another = 0;
    const uint32_t issue = dl_stand_merged(run, finding->issue);
    DL_EACH_CHILD(run, c, finding->predicate)
    {
        const uint32_t thing = c > finding->predicate ? own_thing(run, c) : DL_NONE;
        if (thing == DL_NONE || is_of_predicate(run, finding->predicate, thing)) continue;
        if (run->issue[thing] != DL_NONE && dl_stand_merged(run, run->issue[thing]) == issue) return 0;
        is_of_another |= names_a_thing(run, thing);
    }
    return is_of_another;
}
