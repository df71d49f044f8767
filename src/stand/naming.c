/* What an issue is called: by its concept with its participants, else as the report calls it; where that is a noun that another report means something
 * else by ("bill", "idea"), with what is said of it, here or where it is named with more. */
#include "stand/run.h"
#include "who/who.h"

enum { CONCEPT_WORDS = 6 /* behind the first */, NAME_BYTES = 400, NAMED_NEAR = 600, LISTED_NEAR = 200 /* words */ };

/* ---- fuller wordings ---- */

struct text {
    char at[NAME_BYTES];
    uint32_t size;
};

static void put(struct text *text, struct dl_str piece)
{
    uint32_t room = NAME_BYTES - text->size, size = piece.size < room ? piece.size : room;
    if (size > 0) memcpy(text->at + text->size, piece.at, size);
    text->size += size;
}

/* Whether a noun may be called otherwise the second time: "the measure" for a bill, "the agreement" for a deal. */
static int are_of_one_list(const struct dl_stand *run, uint32_t a, uint32_t b)
{
    return (dl_stand_in(run, a, DL_LIST_DRAFT) && dl_stand_in(run, b, DL_LIST_DRAFT)) ||
           (dl_stand_in(run, a, DL_LIST_BARGAIN) && dl_stand_in(run, b, DL_LIST_BARGAIN));
}

/* What "the measure" is called with more in the nearest place before it, by the same lemma or, same 0, by another of its list. */
static struct dl_str called_before(struct dl_stand *run, uint32_t noun, int same)
{
    for (uint32_t w = noun; w-- > 0 && noun - w <= (same ? NAMED_NEAR : LISTED_NEAR);) {
        if (dl_word_at(run->doc, w)->upos != DL_UPOS_NOUN) continue;
        if (same ? !dl_str_equal(dl_stand_lemma(run, w), dl_stand_lemma(run, noun)) : !are_of_one_list(run, w, noun)) continue;
        struct dl_str more = dl_issue_more(run, w);
        if (more.size > 0) return more;
    }
    return (struct dl_str){0};
}

/* What "a bill" is called with more where it is named again: "the bill, which would …". */
static struct dl_str called_behind(struct dl_stand *run, uint32_t noun)
{
    for (uint32_t w = noun + 1; w < run->doc->words.count && w - noun <= LISTED_NEAR; w++) {
        int is_same =
            dl_word_at(run->doc, w)->upos == DL_UPOS_NOUN && dl_str_equal(dl_stand_lemma(run, w), dl_stand_lemma(run, noun));
        if (is_same && dl_stand_points_back(run, w) == 0) break; /* another */
        struct dl_str more = is_same ? dl_issue_more(run, w) : (struct dl_str){0};
        if (more.size > 0) return more;
    }
    return (struct dl_str){0};
}

/* "the Senate bill", "the US move": nothing but the state or body that it is of; "Gillibrand's bill", "the Iran deal" tell which. */
static int is_only_whose(const struct dl_stand *run, const struct dl_issue *issue)
{
    uint32_t first, last;
    const struct dl_word *noun = dl_word_at(run->doc, issue->word);
    if (issue->concept != DL_NONE || issue->head.size == 0 || issue->part_count != 1 || !dl_str_equal(issue->words, issue->head))
        return 0;
    const uint64_t lists = dl_lexicon_find(run->lexicon, issue->head)->lists;
    if (!(lists >> DL_LIST_NAMELESS & 1) || lists >> DL_LIST_BARGAIN & 1 || dl_ascii_upper(noun->form.at[0])) return 0;
    if (dl_str_starts(issue->parts[0].key, "person:") || dl_stand_child(run, issue->word, DL_REL_NMOD_POSS) != DL_NONE) return 0;
    dl_issue_words_with_more(run, issue->word, &first, &last);
    return last == issue->word;
}

/* The same noun at the nth nearest place before and behind, by turns, n from 0 to below 2 * NAMED_NEAR; DL_NONE where none stands there. */
static uint32_t same_noun_near(const struct dl_stand *run, uint32_t noun, uint32_t n)
{
    const uint32_t apart = n / 2 + 1, is_behind = n % 2;
    const uint32_t near = is_behind ? noun + apart : noun - apart;
    if (is_behind ? near >= run->doc->words.count : noun < apart) return DL_NONE;
    if (dl_word_at(run->doc, near)->upos != DL_UPOS_NOUN) return DL_NONE;
    return dl_str_equal(dl_stand_lemma(run, near), dl_stand_lemma(run, noun)) ? near : DL_NONE;
}

/* "bill to remove the flag", of "the Senate bill" before or behind; no other state's. */
static struct dl_str told_of_whose(struct dl_stand *run, uint32_t noun)
{
    for (uint32_t n = 0; n < 2 * NAMED_NEAR; n++) {
        uint32_t first, last;
        const uint32_t near = same_noun_near(run, noun, n);
        if (near == DL_NONE) continue;
        dl_issue_words_with_more(run, near, &first, &last);
        if (first == near && last > near && run->links[near].rels & (DL_STAND_REL(ACL) | DL_STAND_REL(ACL_RELCL)))
            return dl_issue_more(run, near);
    }
    return (struct dl_str){0};
}

/* The two who made the bargain at a noun: "Chad and the rebels signed an accord"; 0 where they are not told. */
static int makers_of(const struct dl_stand *run, uint32_t noun, uint32_t makers[2])
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (at->rel != DL_REL_OBJ || at->head == DL_NONE ||
        !dl_stand_listed(run, at->head, "reach sign strike conclude seal clinch forge"))
        return 0;
    const uint32_t one = dl_stand_child(run, at->head, DL_REL_NSUBJ),
                   other = one != DL_NONE ? dl_stand_child(run, one, DL_REL_CONJ) : DL_NONE;
    if (other == DL_NONE || dl_stand_child(run, other, DL_REL_CONJ) != DL_NONE) return 0;
    makers[0] = dl_stand_actor(run, one), makers[1] = dl_stand_actor(run, other);
    return makers[0] != DL_NONE && makers[1] != DL_NONE && makers[0] != makers[1];
}

/* "accord between Chad and the rebels", of a bargain that the report names by one word, and told last before it who made it. */
static struct dl_str called_by_makers(struct dl_stand *run, const struct dl_issue *issue)
{
    uint32_t makers[2];
    if (!(dl_lexicon_find(run->lexicon, issue->head)->lists >> DL_LIST_BARGAIN & 1)) return (struct dl_str){0};
    for (uint32_t w = issue->word + 1; w-- > 0 && issue->word - w <= LISTED_NEAR;) {
        if (dl_word_at(run->doc, w)->upos != DL_UPOS_NOUN || !dl_stand_in(run, w, DL_LIST_BARGAIN) || !makers_of(run, w, makers))
            continue;
        struct text name = {.size = 0};
        put(&name, issue->wording), put(&name, DL_STR(" between "));
        put(&name, run->doc->entities.at[makers[0]].name), put(&name, DL_STR(" and "));
        put(&name, run->doc->entities.at[makers[1]].name);
        return dl_str_copy(&run->doc->arena, (struct dl_str){name.at, name.size});
    }
    return (struct dl_str){0};
}

/* The wording of an issue that is known by one noun which says little: as the report named it with more words elsewhere. */
static struct dl_str fuller_wording(struct dl_stand *run, const struct dl_issue *issue)
{
    uint32_t noun = issue->word;
    if (!dl_str_equal(dl_stand_lemma(run, noun), issue->head) || !dl_issue_says_little(run, noun)) return issue->wording;
    if (!dl_issue_is_alone(run, noun)) {
        struct dl_str told = is_only_whose(run, issue) ? told_of_whose(run, noun) : (struct dl_str){0};
        return told.size > 0 ? told : issue->wording;
    }
    struct dl_str more = {0};
    int points = dl_stand_points_back(run, noun) > 0;
    if (points) more = called_before(run, noun, 1);
    if (more.size == 0) more = called_behind(run, noun);
    if (more.size == 0 && points) more = called_before(run, noun, 0);
    if (more.size == 0) more = called_by_makers(run, issue);
    return more.size > 0 ? more : issue->wording;
}

/* ---- names ---- */

static void put_parts(struct text *text, const struct dl_issue *issue, uint32_t but)
{
    uint32_t left = issue->part_count - (but != DL_NONE), written = 0;
    for (uint32_t i = 0; i < issue->part_count; i++) {
        if (i == but) continue;
        if (written > 0) put(text, written + 1 == left ? DL_STR(" and ") : DL_STR(", "));
        put(text, issue->parts[i].name);
        written++;
    }
}

/* The word says nothing of a thing: "two", "no", "further"; but "low-interest". */
static int is_count(const struct dl_stand *run, uint32_t word)
{
    const uint32_t next = word + 1;
    uint8_t upos = dl_word_at(run->doc, word)->upos;
    if (next < run->doc->words.count && dl_str_is(dl_word_at(run->doc, next)->form, "-")) return 0;
    return upos == DL_UPOS_NUM || upos == DL_UPOS_ADV || upos == DL_UPOS_DET || dl_stand_in(run, word, DL_LIST_SAYS_LITTLE);
}

/* "foreign aid", "investigation into the leak": what the report says at this noun of a thing whose concept wants a participant and has none, if it
 * says more than the plain name; else that. */
static struct dl_str told_at(struct dl_stand *run, uint32_t noun, struct dl_str plain)
{
    uint32_t first, last;
    dl_issue_words(run, noun, &first, &last);
    while (first < noun && is_count(run, first)) first++;
    if (last > noun && !dl_stand_listed(run, noun + 1, "into of for against about over on to"))
        last = noun; /* not "treaty in Washington" */
    if (last - first > CONCEPT_WORDS) return plain;
    struct dl_str more = dl_issue_wording(run, first, last);
    for (uint32_t i = 0; i + plain.size <= more.size && more.size > plain.size; i++)
        if (dl_bytes_equal_nocase(more.at + i, plain.at, plain.size)) return more;
    return plain;
}

/* The same where it is first named, else in the nearest place before or behind it that tells more. */
static struct dl_str told_of_concept(struct dl_stand *run, const struct dl_issue *issue, uint32_t index, struct dl_str plain)
{
    const uint32_t noun = issue->word;
    if (issue->part_count > 0 || run->issue[noun] != index || dl_word_at(run->doc, noun)->upos != DL_UPOS_NOUN) return plain;
    struct dl_str more = told_at(run, noun, plain);
    if (dl_stand_points_back(run, noun) == 0) return more;
    for (uint32_t n = 0; n < 2 * NAMED_NEAR && more.at == plain.at; n++) {
        const uint32_t near = same_noun_near(run, noun, n);
        if (near != DL_NONE) more = told_at(run, near, plain);
    }
    return more;
}

static void name_by_concept(struct text *text, const struct dl_issue *issue, const struct dl_concept *concept)
{
    uint32_t organization = DL_NONE;
    struct dl_str preposition = issue->part_count > 1 ? concept->many : concept->one;
    if (dl_str_starts(preposition, "org ")) {
        preposition = dl_str_slice(preposition, 4, preposition.size);
        for (uint32_t i = issue->part_count; i-- > 0;)
            if (issue->parts[i].is_organization) organization = i;
    }
    if (organization != DL_NONE) put(text, issue->parts[organization].name), put(text, DL_STR(" "));
    int is_own = organization == DL_NONE && !issue->says_name && issue->wording.size > 0; /* "use of force", as the report says */
    put(text, is_own ? issue->wording : concept->name);
    int is_party = issue->part_count > 0 && (issue->parts[0].is_organization || dl_str_starts(issue->parts[0].key, "person:"));
    if (dl_str_is(preposition, "in") && is_party) preposition = DL_STR("with"); /* one is at war with him, not in him */
    if (preposition.size == 0 || issue->part_count == (organization != DL_NONE)) return;
    put(text, DL_STR(" ")), put(text, preposition), put(text, DL_STR(" "));
    put_parts(text, issue, organization);
}

/* "release of Aung San Suu Kyi", of "her release" where it is first named: the one word tells nobody whose. */
static void put_owner(const struct dl_stand *run, struct text *text, const struct dl_issue *issue)
{
    const uint32_t whose = dl_stand_child(run, issue->word, DL_REL_NMOD_POSS),
                   who =
                       whose != DL_NONE && dl_word_at(run->doc, whose)->upos == DL_UPOS_PRON ? dl_who_at(run->doc, whose) : DL_NONE;
    if (who == DL_NONE ||
        !dl_stand_listed(run, issue->word, "release extradition arrest removal dismissal reinstatement trial pardon"))
        return;
    put(text, DL_STR(" of ")), put(text, run->doc->entities.at[who].name);
}

static void topic_of(struct text *text, const struct dl_issue *issue, struct dl_str head)
{
    put(text, head);
    for (uint32_t i = 0; i < issue->part_count; i++) put(text, DL_STR(" ")), put(text, issue->parts[i].key);
}

static int name_issue(struct dl_stand *run, uint32_t index)
{
    struct dl_issue *issue = &run->issues.at[index];
    if (issue->name.at != NULL) return DL_OK;
    struct text name, topic;
    name.size = topic.size = 0;
    const struct dl_concept *concept = dl_concepts_at(run->concepts, issue->concept);
    if (issue->about != DL_NONE) {
        uint32_t about = dl_stand_merged(run, issue->about);
        if (name_issue(run, about) != DL_OK) return DL_ENOMEM;
        put(&name, DL_STR("a substitute for ")), put(&name, run->issues.at[about].name);
        put(&topic, DL_STR("substitute for ")), put(&topic, run->issues.at[about].topic);
    } else if (concept != NULL) {
        name_by_concept(&name, issue, concept);
        if (concept->one.size > 0 && !dl_str_is(concept->one, "-")) { /* of others one name is that of all reports */
            struct dl_str more = told_of_concept(run, issue, index, (struct dl_str){name.at, name.size});
            if (more.at != name.at) name.size = 0, put(&name, more);
        }
        topic_of(&topic, issue, concept->name);
        if (issue->part_count == 0 && concept->one.size > 0)
            put(&topic, DL_STR(" of ")), put(&topic, run->doc->id); /* whose, nobody says */
    } else {
        put(&name, fuller_wording(run, issue));
        if (issue->part_count == 0 && dl_str_equal(issue->words, issue->head)) put_owner(run, &name, issue);
        topic_of(&topic, issue, issue->words);
        if (issue->part_count == 0 && (issue->is_bare || dl_issue_is_vague(run, issue->words)))
            put(&topic, DL_STR(" of ")), put(&topic, run->doc->id);
    }
    issue->name = dl_str_copy(&run->doc->arena, (struct dl_str){name.at, name.size});
    issue->topic = dl_str_copy(&run->doc->arena, (struct dl_str){topic.at, topic.size});
    return issue->name.at != NULL && issue->topic.at != NULL ? DL_OK : DL_ENOMEM;
}

int dl_stand_name(struct dl_stand *run, uint32_t issue, struct dl_str *name, struct dl_str *topic)
{
    int code = name_issue(run, issue);
    if (code != DL_OK) return code;
    *name = run->issues.at[issue].name;
    *topic = run->issues.at[issue].topic;
    return DL_OK;
}

/* Whether nothing but whose it is stands with the noun: its one word is its head's, and the wording ends there. */
static int is_only_owned(const struct dl_stand *run, const struct dl_issue *issue)
{
    return dl_str_equal(issue->words, issue->head) && dl_stand_child(run, issue->word, DL_REL_NMOD_POSS) != DL_NONE;
}

int dl_stand_is_nameless(struct dl_stand *run, uint32_t index)
{
    const struct dl_issue *issue = &run->issues.at[index];
    if (name_issue(run, index) != DL_OK) run->failed = 1;
    struct dl_str rest = issue->name;
    if (issue->concept != DL_NONE || issue->about != DL_NONE || issue->head.size == 0) return 0;
    uint64_t lists = dl_lexicon_find(run->lexicon, issue->head)->lists;
    if (!(lists >> DL_LIST_NAMELESS & 1)) return 0;
    if (issue->part_count > 0) /* "Comey's decision", "the Republicans' insistence"; not "Gillibrand's bill" */
        return !(lists >> DL_LIST_DRAFT & 1) && !(lists >> DL_LIST_BARGAIN & 1) && is_only_owned(run, issue);
    for (struct dl_str word = dl_str_cut(&rest, ' '); rest.at != NULL; word = dl_str_cut(&rest, ' '))
        if (!dl_ascii_digit(word.at[0]) && !(dl_lexicon_find(run->lexicon, word)->lists >> DL_LIST_SAYS_LITTLE & 1))
            return 0; /* not "the 2010 law" */
    return 1;
}

/* Whether the words of a name but those that say little are one. */
static int is_one_word(const struct dl_stand *run, struct dl_str name)
{
    int count = 0;
    for (struct dl_str word = dl_str_cut(&name, ' '); name.at != NULL || word.size > 0; word = dl_str_cut(&name, ' '))
        count += word.size > 0 && !(dl_lexicon_find(run->lexicon, word)->lists >> DL_LIST_SAYS_LITTLE & 1);
    return count <= 1;
}

int dl_stand_is_bare_word(struct dl_stand *run, uint32_t index)
{
    const struct dl_issue *issue = &run->issues.at[index];
    const struct dl_concept *concept = dl_concepts_at(run->concepts, issue->concept);
    if (name_issue(run, index) != DL_OK) run->failed = 1;
    if (is_only_whose(run, issue) && dl_str_equal(issue->name, issue->wording)) return 1;
    if (issue->part_count > 0 || issue->about != DL_NONE || !is_one_word(run, issue->name)) return 0;
    const uint64_t lists = dl_lexicon_find(run->lexicon, dl_stand_lemma(run, issue->word))->lists;
    if (concept != NULL) return lists >> DL_LIST_PARTIED & 1; /* "talks"; "the coup" is the one that the report tells of */
    return issue->head.size > 0 && issue->name.size > 0 && !dl_ascii_upper(issue->name.at[0]) && !(lists >> DL_LIST_MATTER & 1);
}

int dl_stand_is_matter(const struct dl_stand *run, const struct dl_issue *issue)
{
    return (int)(dl_lexicon_find(run->lexicon, issue->head)->lists >> DL_LIST_MATTER & 1);
}

int dl_stand_is_of_kind(const struct dl_stand *run, const struct dl_issue *issue, uint32_t kinds)
{
    return (dl_concepts_classes(run->concepts, issue->head) & kinds) != 0 || dl_stand_is_matter(run, issue);
}

/* The noun at its head is of the kind. */
static int is_headed_by(const struct dl_stand *run, const struct dl_issue *issue, enum dl_stand_kind kind)
{
    struct dl_str head = issue->head.size > 0 ? issue->head : dl_stand_lemma(run, issue->word);
    return dl_word_at(run->doc, issue->word)->upos == DL_UPOS_NOUN && dl_lexicon_find(run->lexicon, head)->kinds & kind;
}

int dl_stand_is_undisputed(struct dl_stand *run, uint32_t index, enum dl_stance stance)
{
    const struct dl_issue *issue = &run->issues.at[index];
    if (name_issue(run, index) != DL_OK) run->failed = 1;
    if (is_headed_by(run, issue, DL_KIND_ILL)) return stance <= DL_STANCE_AGAINST; /* "sponsors terror": so others say of him */
    return stance == DL_STANCE_FOR && issue->part_count == 0 && is_headed_by(run, issue, DL_KIND_GOOD) &&
           is_one_word(run, issue->name);
}
