/* Words that a hyphen joins: each part was tagged and hung as if it stood alone. */
#include "syntax/hyphens.h"

#include "syntax/clause.h"

static int is_glued(const struct dl_word *words, uint32_t w)
{
    return dl_str_is(words[w - 1].form, "-") && words[w - 2].span.end == words[w - 1].span.start &&
           words[w - 1].span.end == words[w].span.start;
}

/* "A Taliban-claimed car bomb struck a bus": "claimed" was taken for the verb that says the rest. */
static void mend_hyphened(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w + 2 < end; w++) {
        const uint32_t part = w - 2;
        if (words[w].upos != DL_UPOS_VERB || !is_glued(words, w) || words[part].head != w || words[part - 1].upos != DL_UPOS_DET)
            continue;
        uint32_t noun = DL_NONE;
        const uint32_t clause = child_of(words, w, DL_REL_CCOMP, w + 1, end);
        for (uint32_t c = w + 1; clause != DL_NONE && c < clause; c++)
            if (words[c].head == clause && is_subject(&words[c])) noun = c;
        if (noun == DL_NONE) continue;
        hang(words, clause, words[w].head, (enum dl_rel)words[w].rel);
        for (uint32_t c = first; c < end; c++)
            if (c != part && c != clause && words[c].head == w)
                words[c].head = words[c].upos == DL_UPOS_PUNCT && c < w ? part : clause;
        words[part - 1].head = noun;
        hang(words, w, noun, DL_REL_AMOD);
        words[part].rel = DL_REL_COMPOUND;
    }
}

/* "began an indefinite stay-away", "the stay-away closed the port": a noun that ends in "away" was taken for an adverb of the verb. */
static void mend_away(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t verb = words[w].head;
        if (words[w].upos != DL_UPOS_ADV || !is_glued(words, w) || words[w - 2].head != w || words[w - 2].upos != DL_UPOS_NOUN ||
            words[w].rel != DL_REL_ADVMOD || verb == DL_NONE)
            continue;
        words[w].upos = DL_UPOS_NOUN;
        words[w].rel = verb < w ? DL_REL_OBJ : DL_REL_NSUBJ;
        for (uint32_t c = first; verb > w && c < w; c++)
            if (words[c].head == verb && words[c].rel == DL_REL_DET) words[c].head = w;
    }
}

/* "rubber-stamped the treaty": two words that make one verb. */
static void mend_double_verbs(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const struct {
        const char *one, *two, *lemma;
    } VERBS[] = {{"rubber", "stamp", "rubber-stamp"},
                 {"green", "light", "green-light"},
                 {"fast", "track", "fast-track"},
                 {"strong", "arm", "strong-arm"},
                 {"fire", "bomb", "firebomb"}};
    for (uint32_t w = first + 2; w < end; w++) {
        if (words[w].upos != DL_UPOS_VERB || !dl_str_is(words[w - 1].form, "-")) continue;
        for (size_t i = 0; i < sizeof VERBS / sizeof *VERBS; i++) {
            if (!dl_str_is_nocase(words[w - 2].form, VERBS[i].one) || !dl_lemma_is(&words[w], VERBS[i].two)) continue;
            words[w].lemma = dl_str_from(VERBS[i].lemma);
            hang(words, w - 2, w, DL_REL_COMPOUND);
        }
    }
}

/* "Jakob Ellesen-Juul", "Amnon Bar-Tal": what a hyphen joins to a full name is a person's; not "the Biden-Xi meeting". */
static void mend_double_names(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t left = w - 2;
        if (words[w].ner != DL_NER_B_PER || words[w].upos != DL_UPOS_PROPN || !is_glued(words, w)) continue;
        if (words[left].upos != DL_UPOS_PROPN || (words[left].ner != DL_NER_I_PER && words[left].ner != DL_NER_I_LOC)) continue;
        uint32_t given = left;
        while (given > first && words[given].ner == words[left].ner) given--;
        const uint32_t top = words[given].rel == DL_REL_COMPOUND && words[given].head == left ? left : given;
        set_person(words, given, w);
        hang(words, given, words[top].head, (enum dl_rel)words[top].rel);
        for (uint32_t c = given + 1; c <= w; c++) hang(words, c, given, c == w - 1 ? DL_REL_PUNCT : DL_REL_FLAT);
        for (uint32_t c = first; c < end; c++)
            if ((c < given || c > w) && (words[c].head == w || words[c].head == left)) words[c].head = given;
    }
}

/* "The Attorney-General has appealed": the second word of an office in two, with a capital as the first, is what the clause tells of. */
static void mend_double_offices(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t one = w - 2;
        if (!is_glued(words, w) || words[w].head != one || words[w].rel != DL_REL_APPOS || words[one].rel == DL_REL_COMPOUND)
            continue;
        if (words[w].ner != DL_NER_O || words[one].ner != DL_NER_O || !is_noun(&words[w]) || !is_noun(&words[one])) continue;
        if (!dl_ascii_upper(words[w].form.at[0]) || !dl_ascii_upper(words[one].form.at[0])) continue;
        hang(words, w, words[one].head, (enum dl_rel)words[one].rel);
        hang(words, one, w, DL_REL_COMPOUND);
        for (uint32_t c = first; c < end; c++)
            if (c != w - 1 && c != one && words[c].head == one) words[c].head = w;
    }
}

/* The second syllable of a Korean or Chinese given name as papers write it: "Ing-wen", "Jae-in", "Chan-ocha". */
static int is_syllable(const struct dl_word *w)
{
    static const char SYLLABLES[] =
        "in|wen|te|jeou|hyun|soo|woo|jung|hye|nam|won|sik|pyo|thaek|kan|hee|il|un|eun|suk|yeol|hoon|hwa|young|chul|sang|kyung|min|"
        "seok|"
        "moo|ju|moon|kook|hwan|hong|ho|ki|kyu|hah|sam|dae|joon|jin|kyun|bae|chan|seung|jae|geun|tae|sun|hyuk|gun|ryong|ryol|hae|"
        "chol|"
        "nyon|gwan|guk|su|sul|song|sop|rim|yong|ping|hsiung|cheng|teh|hui|shek|kuo|hsien|chen|chung|ling|yi|ming|liang|hsiang|lung|"
        "fang|wei|kang|pin|chih|chieh|ying|yuan|kai|ching|shih|tang|lien|huan|mei|chin|lin|yu|kuan|hsiu|feng|hao|jen|sheng|tung|"
        "yao|"
        "ocha|shik|soon|gyu|bok|gi|ja|hun|wook|sup|kwon|taek|mi|ok|rae|ro|ryang|jong";
    return dl_str_listed(w->form, SYLLABLES, '|');
}

/* Whether a relation is one that a name bears in its clause. */
static int is_part(const struct dl_word *w)
{
    const enum dl_rel base = dl_rel_base((enum dl_rel)w->rel);
    return base == DL_REL_NSUBJ || base == DL_REL_OBJ || base == DL_REL_IOBJ;
}

/* "that Tsai Ing-wen resign": surname, two syllables and the hyphen are one name, headed by the surname. */
static void mend_syllables(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t name = w - 3, one = w - 2;
        if (!is_glued(words, w) || !is_syllable(&words[w]) || words[name].upos != DL_UPOS_PROPN) continue;
        if (words[one].form.size > 6 || !dl_ascii_upper(words[one].form.at[0]) || !dl_ascii_upper(words[name].form.at[0])) continue;
        if (words[name].span.end == words[one].span.start || words[name].ner == DL_NER_O) continue;
        if (w + 1 < end && dl_str_is(words[w + 1].form, "-")) continue; /* "Globe Editor-in-Chief" */
        uint32_t top = DL_NONE;
        for (uint32_t c = name; c <= w; c++) {
            const int is_out = words[c].head == DL_NONE || words[c].head < name || words[c].head > w;
            if (is_out && words[c].upos != DL_UPOS_PUNCT && (top == DL_NONE || (is_part(&words[c]) && !is_part(&words[top]))))
                top = c;
        }
        if (top == DL_NONE) continue;
        if (top != name) hang(words, name, words[top].head, (enum dl_rel)words[top].rel);
        set_person(words, name, w);
        for (uint32_t c = one; c <= w; c++) {
            hang(words, c, name, c == w - 1 ? DL_REL_PUNCT : DL_REL_FLAT);
            if (c != w - 1) words[c].upos = DL_UPOS_PROPN;
        }
        for (uint32_t c = first; c < end; c++)
            if ((c < name || c > w) && words[c].head >= one && words[c].head <= w) words[c].head = name;
    }
}

/* "test-fired", "fire-bombed": what a hyphen glues to a verb is a part of it, not its subject. */
void dl_glued_verbs_mend(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t part = w - 2;
        if (words[w].upos != DL_UPOS_VERB || !is_glued(words, w) || words[part].upos != DL_UPOS_NOUN) continue;
        if (words[part].head != w || words[part].rel != DL_REL_NSUBJ) continue;
        uint32_t subject = part;
        while (subject-- > first && words[subject].head != part) continue;
        if (subject >= part || subject < first) continue;
        for (uint32_t c = first; c < w; c++)
            if (words[c].head == part && c != subject) words[c].head = words[c].upos == DL_UPOS_PUNCT ? w : subject;
        hang(words, subject, w, DL_REL_NSUBJ);
        words[part].rel = DL_REL_COMPOUND;
        struct dl_str whole = dl_str_format(&doc->arena, "%.*s-%.*s", (int)words[part].lemma.size, words[part].lemma.at,
                                            (int)words[w].lemma.size, words[w].lemma.at);
        if (whole.at != NULL) words[w].lemma = whole;
    }
}

/* "Police in Dhaka baton-charged supporters": of a sentence whose root is a noun, what force does and the tagger takes for an adjective. */
static void mend_glued_force(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const struct {
        const char *means, *form, *lemma;
    } FORCE[] = {
        {"baton", "charged", "baton-charge"}, {"tear", "gassed", "tear-gas"},        {"machine", "gunned", "machine-gun"},
        {"carpet", "bombed", "carpet-bomb"},  {"fire", "bombed", "firebomb"},        {"petrol", "bombed", "firebomb"},
        {"dive", "bombed", "dive-bomb"},      {"water", "cannoned", "water-cannon"}, {"pepper", "sprayed", "pepper-spray"}};
    for (uint32_t w = first + 3; w + 1 < end; w++) {
        const uint32_t means = w - 2, whom = words[w].head;
        if (!is_glued(words, w) || words[w].rel != DL_REL_AMOD || whom == DL_NONE || whom < w || whom >= end) continue;
        size_t i = 0;
        while (i < sizeof FORCE / sizeof *FORCE &&
               !(dl_str_is_nocase(words[means].form, FORCE[i].means) && dl_str_is(words[w].form, FORCE[i].form)))
            i++;
        if (i == sizeof FORCE / sizeof *FORCE) continue;
        const uint32_t who = words[whom].head;
        if (who == DL_NONE || who >= means || words[who].rel != DL_REL_ROOT || words[who].upos == DL_UPOS_VERB) continue;
        uint32_t last = who; /* "in Dhaka" */
        for (uint32_t c = who + 1; c < means; c++)
            if (words[c].head == whom && (words[c].upos == DL_UPOS_PROPN || words[c].upos == DL_UPOS_NOUN)) last = c;
        for (uint32_t c = who + 1; c < means; c++)
            if (words[c].head == whom) hang(words, c, c == last ? who : last, c == last ? DL_REL_NMOD : (enum dl_rel)words[c].rel);
        for (uint32_t c = whom + 1; c < end; c++)
            if (words[c].head == who) words[c].head = w;
        hang(words, w, DL_NONE, DL_REL_ROOT);
        hang(words, who, w, DL_REL_NSUBJ);
        hang(words, whom, w, DL_REL_OBJ);
        hang(words, means, w, DL_REL_COMPOUND);
        words[w].upos = DL_UPOS_VERB;
        words[w].feats = DL_STR("Mood=Ind|Tense=Past|VerbForm=Fin");
        words[w].lemma = dl_str_from(FORCE[i].lemma);
        return;
    }
}

/* "The commander-in-chief of the army, General Roe": what stands behind the last of the words belongs to the first. */
static void mend_linked_office(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t office = first; office + 5 < end; office++) {
        const uint32_t last = office + 4;
        if (!dl_str_is(words[office + 1].form, "-") || !dl_str_is(words[office + 3].form, "-") || words[last].head != office)
            continue;
        if (words[office + 2].upos != DL_UPOS_ADP || words[last].rel != DL_REL_NMOD || words[office].space_after) continue;
        for (uint32_t c = last + 1; c < end; c++)
            if (words[c].head == last && words[c].upos != DL_UPOS_PUNCT) words[c].head = office;
    }
}

/* "OPEC+ ministers": the sign is of the name before it, and joins nothing. */
static void mend_plus(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 1; w < end; w++) {
        const uint32_t name = w - 1;
        if (!dl_str_is(words[w].form, "+") || !words[w].space_after || words[name].space_after || words[name].upos != DL_UPOS_PROPN)
            continue;
        const uint32_t next = words[w].head;
        if (next != DL_NONE && next == w + 1 && next < end && words[next].head == name && words[next].rel == DL_REL_CONJ) {
            hang(words, next, words[name].head, (enum dl_rel)words[name].rel);
            hang(words, name, next, DL_REL_COMPOUND);
            for (uint32_t c = next + 1; c < end; c++)
                if (words[c].head == name) words[c].head = next;
        }
        hang(words, w, name, DL_REL_PUNCT);
        words[w].ner = DL_NER_O;
    }
}

/* "freed the governor-general": an office, whose second word is no adjective. */
static void mend_general(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char OFFICES[] =
        "governor attorney secretary solicitor major auditor surgeon director inspector brigadier lieutenant";
    for (uint32_t w = first + 2; w < end; w++)
        if (words[w].upos == DL_UPOS_ADJ && words[w].rel == DL_REL_OBJ && is_glued(words, w) &&
            dl_str_is_nocase(words[w].form, "general") && dl_str_listed_nocase(words[w - 2].form, OFFICES, ' '))
            words[w].upos = DL_UPOS_NOUN, words[w].thing = DL_THING_PERSON, words[w].feats = DL_STR("Number=Sing");
}

/* "fined for-profit schools", "visited in-person sites": the preposition is of the word that is glued to it, and the noun behind them is what
 * the verb is done to. */
static void mend_glued_prepositions(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t p = first + 1; p + 3 < end; p++) {
        uint32_t glued = p + 2;
        if (words[p].rel != DL_REL_CASE || !is_glued(words, glued)) continue;
        while (glued + 3 < end && is_glued(words, glued + 2)) glued += 2; /* "out-of-state activists" */
        const uint32_t noun = words[glued].head;
        if (noun == DL_NONE || noun <= glued || noun >= end) continue;
        if (words[p].head != glued && words[p].head != noun) continue;
        hang(words, p, glued, DL_REL_CASE);
        const uint32_t verb = words[noun].head;
        if (words[noun].rel != DL_REL_OBL || verb + 1 != p || has_child(words, verb, DL_REL_OBJ, first, end)) continue;
        words[noun].rel = DL_REL_OBJ;
    }
}

void dl_hyphens_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_hyphened(words, first, end);
    mend_away(words, first, end);
    mend_double_verbs(words, first, end);
    mend_syllables(words, first, end);
    mend_double_names(words, first, end);
    mend_double_offices(words, first, end);
    mend_linked_office(words, first, end);
    mend_plus(words, first, end);
    mend_glued_force(words, first, end);
    mend_general(words, first, end);
    mend_glued_prepositions(words, first, end);
}
