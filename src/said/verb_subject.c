/* The subject of a verb: its own, or one that it borrows. Participles, infinitives, joined verbs and clauses that hang on a noun have none in the
 * tree; who does what they say stands at the verb above them, as its subject or as its object where it is made to. */
#include "said/verb.h"
#include "who/who.h"

static int is_object_control(const struct dl_doc *doc, uint32_t verb)
{
    return dl_child(doc, verb, DL_REL_OBJ) != DL_NONE || dl_child(doc, verb, DL_REL_IOBJ) != DL_NONE;
}

/* The subject before the verb that stands nearest to it, else the first behind it. */
uint32_t dl_verb_subject(const struct dl_doc *doc, uint32_t verb)
{
    uint32_t subject = DL_NONE;
    for (uint32_t c = dl_child_next(doc, verb, DL_NONE); c != DL_NONE; c = dl_child_next(doc, verb, c))
        if (rel_of(doc, c) == DL_REL_NSUBJ && (c < verb || subject == DL_NONE)) subject = c;
    if (subject == DL_NONE && verb > 0 && doc->words.at[verb - 1].head == verb && dl_word_is(doc, verb - 1, "%"))
        return verb - 1; /* "just 38% approved" */
    return subject != DL_NONE ? subject : dl_child(doc, verb, DL_REL_CSUBJ);
}

/* "says it took a year and experts say …": the noun right before a finite verb that the tree joins to a noun of the clause before; DL_NONE. */
uint32_t dl_verb_joined_subject(const struct dl_doc *doc, uint32_t verb)
{
    enum { MOST_STEPS = 8 };
    const struct dl_word *w = &doc->words.at[verb];
    if (verb < 2 || w->upos != DL_UPOS_VERB || !dl_has_feat(w, "VerbForm=Fin") || w->head == DL_NONE || w->head > verb)
        return DL_NONE;
    if (!is_verb(&doc->words.at[w->head]) && dl_child(doc, w->head, DL_REL_COP) == DL_NONE) return DL_NONE;
    const uint32_t told = dl_child(doc, verb, DL_REL_CCOMP);
    if (told == DL_NONE || told < verb || dl_verb_subject(doc, told) == DL_NONE || dl_verb_subject(doc, verb) != DL_NONE)
        return DL_NONE;
    uint32_t noun = verb - 1, subject = DL_NONE;
    for (uint32_t steps = 0; steps < MOST_STEPS && noun != DL_NONE && noun > w->head && noun < verb; steps++) {
        const uint32_t joint = rel_of(doc, noun) == DL_REL_CONJ ? dl_child(doc, noun, DL_REL_CC) : DL_NONE,
                       other = doc->words.at[noun].head;
        if (is_verb(&doc->words.at[noun])) break;
        if (joint != DL_NONE && joint < noun && other > w->head && rel_of(doc, other) != DL_REL_NSUBJ &&
            !dl_verb_is_time(doc, noun) && dl_range_block(doc, noun).last + 1 == verb)
            subject = noun;
        noun = other;
    }
    return subject;
}

/* "The video shows Lind, in a bar, complaining": who is shown to do it does it. */
uint32_t dl_verb_shown(const struct dl_doc *doc, uint32_t verb)
{
    static const char shows[] = "show catch film record depict hear picture have witness watch overhear quote";
    uint32_t head = doc->words.at[verb].head, object = head == DL_NONE ? DL_NONE : dl_child(doc, head, DL_REL_OBJ);
    if (object == DL_NONE && head != DL_NONE && dl_lemma_is(&doc->words.at[head], "quote"))
        for (uint32_t c = dl_child_next(doc, head, head); c != DL_NONE && c < verb; c = dl_child_next(doc, head, c))
            if (rel_of(doc, c) == DL_REL_NSUBJ) object = c; /* whom the parser takes for a second subject */
    if (object == DL_NONE || object < head || object > verb || !dl_str_ends(doc->words.at[verb].form, "ing")) return DL_NONE;
    const uint32_t mark = verb - 1 - (uint32_t)dl_word_listed(doc, verb - 1, "” \" ’ ''");
    if (dl_lemma_is(&doc->words.at[head], "have") && dl_word_is(doc, mark, ",")) return DL_NONE; /* "had men, suggesting that …" */
    if (dl_lemma_is(&doc->words.at[head], "quote") && dl_range_block(doc, object).last + 1 < verb && object + 1 < verb)
        return DL_NONE; /* "quoted Holm, saying …" */
    return dl_str_listed_nocase(doc->words.at[head].lemma, shows, ' ') ? object : DL_NONE;
}

/* "led many to expect …": who is made to do it does it. */
static uint32_t made_to(const struct dl_doc *doc, uint32_t verb)
{
    static const char *const causes[] = {"lead",    "force", "prompt",  "cause",    "push",    "encourage", "allow",
                                         "enable",  "drive", "inspire", "pressure", "get",     "compel",    "move",
                                         "recruit", "hire",  "enlist",  "rally",    "mobilize"};
    uint32_t head = doc->words.at[verb].head;
    if (head == DL_NONE || head > verb || !dl_has_feat(&doc->words.at[verb], "VerbForm=Inf")) return DL_NONE;
    uint32_t object = dl_child(doc, head, DL_REL_OBJ);
    for (size_t i = 0; object != DL_NONE && object > head && object < verb && i < sizeof causes / sizeof *causes; i++)
        if (dl_lemma_is(&doc->words.at[head], causes[i])) return object;
    return DL_NONE;
}

/* "fired Holm for refusing", "did not keep them from saying so": the object before the preposition does it, where somebody is it; but "drew fire for
 * saying". */
static uint32_t blamed_for(const struct dl_doc *doc, uint32_t verb)
{
    const uint32_t head = doc->words.at[verb].head, mark = dl_child(doc, verb, DL_REL_MARK);
    if (mark == DL_NONE || mark > verb || head == DL_NONE || head > mark || !is_verb(&doc->words.at[head])) return DL_NONE;
    if (!dl_word_is(doc, mark, "for") && (!dl_word_is(doc, mark, "from") || !dl_said_is_negated(doc, head))) return DL_NONE;
    const uint32_t object = dl_child(doc, head, DL_REL_OBJ);
    if (object == DL_NONE || object < head || object > verb || dl_who_at(doc, object) == DL_NONE) return DL_NONE;
    return object;
}

/* "and in a statement accused him of it": a verb with an object of its own, which the parser hangs on where it was told. */
static int is_told_there(const struct dl_doc *doc, uint32_t verb)
{
    const struct dl_word *word = &doc->words.at[verb];
    uint32_t preposition = dl_child(doc, word->head, DL_REL_CASE);
    return word->rel == DL_REL_ACL && dl_str_ends(word->form, "ed") && dl_child(doc, verb, DL_REL_OBJ) > verb &&
           preposition != DL_NONE && dl_word_is(doc, preposition, "in") && dl_child(doc, verb, DL_REL_OBJ) != DL_NONE;
}

/* The nearest verb above a word, the word itself where there is none. */
static uint32_t verb_above(const struct dl_doc *doc, uint32_t word)
{
    uint32_t at = word;
    for (int steps = 0; steps < 5 && doc->words.at[at].head != DL_NONE; steps++) {
        at = doc->words.at[at].head;
        if (doc->words.at[at].upos == DL_UPOS_VERB) return at;
    }
    return word;
}

/* A verb in the plural of the present, which the tagger may take for an infinitive. */
static int is_plural(const struct dl_doc *doc, uint32_t verb)
{
    const struct dl_word *w = &doc->words.at[verb];
    if (dl_has_feat(w, "VerbForm=Fin")) return dl_has_feat(w, "Tense=Pres") && dl_has_feat(w, "Number=Plur");
    return dl_has_feat(w, "VerbForm=Inf") && dl_child(doc, verb, DL_REL_AUX) == DL_NONE &&
           dl_child(doc, verb, DL_REL_MARK) == DL_NONE;
}

/* "says his son took the meeting, but denies …": joined to the clause told, but in the tense of who tells it; then that verb, else `verb`. */
static uint32_t in_tense_of(const struct dl_doc *doc, uint32_t joined, uint32_t verb)
{
    uint32_t above = doc->words.at[verb].head;
    if (rel_of(doc, verb) != DL_REL_CCOMP || above == DL_NONE || !is_verb(&doc->words.at[above])) return verb;
    const struct dl_word *words = doc->words.at;
    const uint32_t told = dl_child(doc, joined, DL_REL_CCOMP);
    if (dl_str_equal(words[joined].form, words[above].form) && told != DL_NONE && told > joined)
        return above; /* "said he ran and said …" */
    int is_other = dl_has_feat(&words[joined], "Tense=Pres") && dl_has_feat(&words[joined], "VerbForm=Fin") &&
                   dl_has_feat(&words[verb], "Tense=Past");
    const uint32_t finite = dl_child(doc, verb, DL_REL_AUX) != DL_NONE ? dl_child(doc, verb, DL_REL_AUX) : verb;
    if (dl_has_feat(&words[finite], "Number=Sing") && dl_has_feat(&words[finite], "Person=3") && is_plural(doc, joined) &&
        is_plural(doc, above))
        return above;                               /* "opponents say he risks it, and argue …" */
    uint32_t had = dl_child(doc, verb, DL_REL_AUX); /* "suggested that they had started it, but admitted …" */
    if (had != DL_NONE && dl_word_is(doc, had, "had") && dl_has_feat(&words[joined], "Tense=Past") &&
        dl_has_feat(&words[joined], "VerbForm=Fin") && dl_has_feat(&words[above], "Tense=Past") &&
        dl_has_feat(&words[above], "VerbForm=Fin"))
        return above;
    return is_other && dl_has_feat(&words[above], "Tense=Pres") && dl_has_feat(&words[above], "VerbForm=Fin") ? above : verb;
}

uint32_t dl_said_subject(const struct dl_doc *doc, uint32_t verb)
{
    int may_be_blamed =
        verb != DL_NONE && !dl_has_feat(&doc->words.at[verb], "VerbForm=Fin"); /* not ", accusing them" behind "for delaying it" */
    for (int steps = 0; steps < 6 && verb != DL_NONE; steps++) {
        const struct dl_word *word = &doc->words.at[verb];
        uint32_t subject = dl_verb_subject(doc, verb);
        if (subject != DL_NONE) return subject;
        if (word->head == DL_NONE) return DL_NONE;
        switch (rel_of(doc, verb)) {
        case DL_REL_ADVCL:
            if (made_to(doc, verb) != DL_NONE) return made_to(doc, verb);
            if (dl_verb_shown(doc, verb) != DL_NONE) return dl_verb_shown(doc, verb);
            if (may_be_blamed && blamed_for(doc, verb) != DL_NONE) return blamed_for(doc, verb);
            break;
        case DL_REL_CONJ: /* "urged them to stay and promised help": a finite verb is not joined to an infinitive */
            while (dl_has_feat(word, "VerbForm=Fin") &&
                   (dl_has_feat(&doc->words.at[word->head], "VerbForm=Inf") ||
                    dl_has_feat(&doc->words.at[word->head], "VerbForm=Ger")) &&
                   doc->words.at[word->head].head != DL_NONE && doc->words.at[word->head].head < verb)
                word = &doc->words.at[word->head];
            if (in_tense_of(doc, verb, word->head) != word->head) return dl_said_subject(doc, in_tense_of(doc, verb, word->head));
            break;
        case DL_REL_PARATAXIS: break;
        case DL_REL_XCOMP:
        case DL_REL_CCOMP:
            if (is_object_control(doc, word->head)) {
                uint32_t object = dl_child(doc, word->head, DL_REL_OBJ);
                int is_fellow =
                    dl_has_feat(word, "VerbForm=Fin") && dl_has_feat(word, "Tense=Past"); /* "told him it was war, flew home" */
                if (object == DL_NONE && is_fellow) break;
                return object != DL_NONE ? object : dl_child(doc, word->head, DL_REL_IOBJ);
            }
            break;
        case DL_REL_ACL: /* "a letter saying …"; but "the process to decide …" decides nothing */
            if (is_told_there(doc, verb)) return dl_said_subject(doc, verb_above(doc, word->head));
            return word->rel == DL_REL_ACL_RELCL || dl_has_feat(word, "VerbForm=Inf") ? DL_NONE : word->head;
        default: return DL_NONE;
        }
        may_be_blamed &= rel_of(doc, verb) == DL_REL_CONJ || rel_of(doc, verb) == DL_REL_XCOMP;
        verb = word->head;
        if (!is_verb(&doc->words.at[verb]) && dl_verb_subject(doc, verb) == DL_NONE && rel_of(doc, verb) != DL_REL_CONJ &&
            rel_of(doc, verb) != DL_REL_ADVCL && rel_of(doc, verb) != DL_REL_XCOMP)
            return DL_NONE;
    }
    return DL_NONE;
}

/* "Holm rejects claim, alleges fraud": a heading sets verbs side by side without an "and"; a thing right behind the second is what it tells, and
 * whoever the first is of tells it; DL_NONE. */
uint32_t dl_verb_subject_in_heading(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t main = doc->words.at[v->word].head, next = v->word + 1;
    if (main == DL_NONE || main > v->word || rel_of(doc, v->word) != DL_REL_PARATAXIS ||
        next > dl_range_sentence(doc, v->word).last)
        return DL_NONE;
    if (v->word < main + 2 || !dl_word_is(doc, v->word - 1, ",") ||
        !dl_is_heading(dl_section_kind_of(doc, doc->words.at[v->word].sentence)))
        return DL_NONE;
    if (dl_verb_subject(doc, v->word) != DL_NONE || !dl_has_feat(&doc->words.at[v->word], "Tense=Pres")) return DL_NONE;
    uint32_t noun = next;
    while (doc->words.at[noun].head != DL_NONE && doc->words.at[noun].head > noun && doc->words.at[noun].head != v->word)
        noun = doc->words.at[noun].head;
    if (doc->words.at[noun].upos != DL_UPOS_NOUN || dl_who_at(doc, noun) != DL_NONE || !dl_said_is_thing(v->said, noun))
        return DL_NONE;
    const uint32_t subject = dl_verb_subject(doc, main);
    return subject != DL_NONE && subject < main ? subject : DL_NONE;
}

/* "was accused of lying by the opposition": who accuses, where the tree hangs the agent on what somebody is accused of; DL_NONE. */
uint32_t dl_verb_agent_within(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    for (uint32_t c = dl_child_next(doc, v->word, v->word); c != DL_NONE; c = dl_child_next(doc, v->word, c)) {
        if (!dl_str_ends(doc->words.at[c].form, "ing") || !dl_word_is(doc, v->word + 1, "of") || dl_word_is(doc, c, "being"))
            continue;
        if (dl_child(doc, c, DL_REL_AUX_PASS) != DL_NONE) continue;
        for (uint32_t by = dl_child_next(doc, c, c); by != DL_NONE; by = dl_child_next(doc, c, by)) {
            const uint32_t mark = dl_child(doc, by, DL_REL_CASE);
            const int acts = dl_who_at(doc, by) != DL_NONE || doc->words.at[by].thing == DL_THING_PERSON;
            if (mark != DL_NONE && dl_word_is(doc, mark, "by") && acts && !dl_verb_is_time(doc, by)) return by;
        }
    }
    return DL_NONE;
}
