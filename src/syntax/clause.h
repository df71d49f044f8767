/* What the mends of clauses ask of a tree and do to it. `from`, `to`, `first`: word indices, the last not included. */
#ifndef DL_SYNTAX_CLAUSE_H
#define DL_SYNTAX_CLAUSE_H

#include <string.h>

#include "base/tree.h"

static inline int is_subject(const struct dl_word *w) { return dl_rel_base((enum dl_rel)w->rel) == DL_REL_NSUBJ; }

static inline int is_noun(const struct dl_word *w) { return w->upos == DL_UPOS_NOUN || w->upos == DL_UPOS_PROPN; }

/* Whether a word is `above` or hangs below it: what is hung on a word below itself makes a ring. */
static inline int is_under(const struct dl_word *words, uint32_t word, uint32_t above)
{
    for (uint32_t steps = 0; word != DL_NONE && steps < DL_MAX_SENTENCE_WORDS; steps++, word = words[word].head)
        if (word == above) return 1;
    return 0;
}

/* A verb that tells what somebody said. */
static inline int is_speech(const struct dl_word *w)
{
    static const char VERBS[] =
        "say|add|report|announce|note|explain|write|state|reply|insist|argue|claim|acknowledge|admit|confirm|"
        "predict|warn|deny|recall|stress|declare|counter|respond|maintain|tell|conclude|suggest|complain";
    return w->upos == DL_UPOS_VERB && dl_str_listed(w->lemma, VERBS, '|');
}

/* A vote that is counted: "15 voted against and eight abstained". */
static inline int is_vote_cast(struct dl_str form) { return dl_str_listed(form, "voted abstained opposed rejected", ' '); }

/* Acts that are told of whoever speaks, rarely of what is spoken about. */
static inline int is_address(const struct dl_word *w)
{
    static const char VERBS[] =
        "say|add|tell|warn|urge|accuse|call|demand|condemn|threaten|vow|promise|pledge|ask|criticize|criticise|blame|"
        "appeal|express|declare|insist|stress|denounce|slam|blast|rebuke|praise|thank|dismiss|reject|deny|apologize|apologise|"
        "announce";
    return w->upos == DL_UPOS_VERB && dl_str_listed(w->lemma, VERBS, '|');
}

/* A verb of asking somebody to do something. */
static inline int is_asking(const struct dl_word *w)
{
    static const char VERBS[] =
        "ask|urge|call|order|tell|beg|beseech|implore|entreat|invite|press|advise|instruct|command|petition|exhort|request";
    return dl_str_listed(w->lemma, VERBS, '|');
}

/* A verb of accusing somebody "of" something. */
static inline int is_charging(const struct dl_word *w) { return dl_str_listed(w->lemma, "accuse|suspect|convict|acquit", '|'); }

/* The first word of [from, to) that hangs on `head` by `rel`: a relation without subtype stands for all of its kinds; DL_NONE */
static inline uint32_t child_of(const struct dl_word *words, uint32_t head, enum dl_rel rel, uint32_t from, uint32_t to)
{
    for (uint32_t w = from; w < to; w++)
        if (words[w].head == head && (words[w].rel == rel || dl_rel_base((enum dl_rel)words[w].rel) == rel)) return w;
    return DL_NONE;
}

static inline int has_child(const struct dl_word *words, uint32_t head, enum dl_rel rel, uint32_t from, uint32_t to)
{
    return child_of(words, head, rel, from, to) != DL_NONE;
}

/* The subject of `verb` in [from, to); DL_NONE */
static inline uint32_t subject_of(const struct dl_word *words, uint32_t verb, uint32_t from, uint32_t to)
{
    return child_of(words, verb, DL_REL_NSUBJ, from, to);
}

/* What a subject of `verb` is to it, whose auxiliaries stand behind `from`. */
static inline enum dl_rel subject_rel(const struct dl_word *words, uint32_t verb, uint32_t from)
{
    return has_child(words, verb, DL_REL_AUX_PASS, from, verb) ? DL_REL_NSUBJ_PASS : DL_REL_NSUBJ;
}

/* Somebody, or several under one name, by what kind of thing the word is. */
static inline int is_person_or_body(const struct dl_word *w)
{
    return w->thing == DL_THING_PERSON || w->thing == DL_THING_ORGANIZATION;
}

/* The same, or a name of anything. */
static inline int may_act(const struct dl_word *w) { return w->ner != DL_NER_O || is_person_or_body(w); }

/* A deed, or what is thought or said, by what kind of thing the word is. */
static inline int is_deed_or_idea(const struct dl_word *w) { return w->thing == DL_THING_EVENT || w->thing == DL_THING_ABSTRACT; }

/* Who may act without an article: names, "police", a plural. */
static inline int may_act_bare(const struct dl_word *w)
{
    return w->upos == DL_UPOS_PROPN || dl_str_is(w->form, "police") || (w->upos == DL_UPOS_NOUN && dl_has_feat(w, "Number=Plur"));
}

/* An opening mark, or one that may be. */
static inline int opens_quotation(const struct dl_word *w)
{
    return w->upos == DL_UPOS_PUNCT && dl_str_listed(w->form, "\" “ ‘ ''", ' ');
}

/* Whether a form ends, behind so many letters at least, as adjectives of judging do: "shameful", "outrageous", "unacceptable". */
static inline int ends_as_verdict(struct dl_str form, uint32_t letters)
{
    static const char *const ENDINGS[] = {"ful", "ous", "able", "ible", "less", "ive"};
    for (size_t i = 0; i < sizeof ENDINGS / sizeof *ENDINGS; i++)
        if (form.size >= letters + strlen(ENDINGS[i]) && dl_str_ends(form, ENDINGS[i])) return 1;
    return 0;
}

static inline void hang(struct dl_word *words, uint32_t word, uint32_t head, enum dl_rel rel)
{
    words[word].head = head;
    words[word].rel = (uint8_t)rel;
}

/* "after gunmen exchanged fire": makes of what a preposition marks the subject of a clause that hangs on the word above. */
static inline void hang_clause(struct dl_word *words, uint32_t verb, uint32_t above, uint32_t mark, uint32_t who)
{
    hang(words, verb, above, DL_REL_ADVCL);
    hang(words, who, verb, DL_REL_NSUBJ);
    hang(words, mark, verb, DL_REL_MARK);
    words[mark].upos = DL_UPOS_SCONJ;
}

/* Whether the form is the same in the present and in the past, or as a participle: "put", "burst". */
static inline int is_alike_in_past(const struct dl_word *w)
{
    return dl_str_listed(w->form, "shot hit cut put shut set split burst beat overrun run thrust shed spread", ' ');
}

static inline int is_past_verb(const struct dl_word *w) { return w->upos == DL_UPOS_VERB && dl_has_feat(w, "Tense=Past"); }

static inline int is_finite_past(const struct dl_word *w) { return is_past_verb(w) && dl_has_feat(w, "VerbForm=Fin"); }

/* Makes a word a finite verb in the past. */
static inline void set_past(struct dl_word *w)
{
    w->upos = DL_UPOS_VERB;
    w->feats = DL_STR("Mood=Ind|Tense=Past|VerbForm=Fin");
}

/* Whether `w` is a past form that somebody does, not one that is done to somebody. */
static inline int is_active_past(const struct dl_word *words, uint32_t w, uint32_t end)
{
    if (!is_past_verb(&words[w])) return 0;
    if (dl_has_feat(&words[w], "VerbForm=Fin")) return 1;
    return has_child(words, w, DL_REL_OBJ, w, end) || has_child(words, w, DL_REL_IOBJ, w, end) ||
           has_child(words, w, DL_REL_CCOMP, w, end);
}

/* The verb of the whole sentence before w; DL_NONE */
static inline uint32_t main_verb(const struct dl_word *words, uint32_t first, uint32_t w)
{
    for (uint32_t v = first; v < w; v++)
        if (words[v].rel == DL_REL_ROOT) return words[v].upos == DL_UPOS_VERB ? v : DL_NONE;
    return DL_NONE;
}

/* The verb of the whole sentence, in the past. */
static inline int is_main_past(const struct dl_word *w) { return w->rel == DL_REL_ROOT && is_past_verb(w); }

static inline int is_finite(const struct dl_word *w)
{
    return (w->upos == DL_UPOS_VERB || w->upos == DL_UPOS_AUX) && dl_has_feat(w, "VerbForm=Fin");
}

static inline int has_finite_verb(const struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w < end; w++)
        if (is_finite(&words[w])) return 1;
    return 0;
}

/* The word that all hangs on; `end` where there is none. */
static inline uint32_t root_of(const struct dl_word *words, uint32_t first, uint32_t end)
{
    while (first < end && words[first].head != DL_NONE) first++;
    return first;
}

/* The same, if it is a noun, so that the sentence has no main verb; DL_NONE */
static inline uint32_t noun_at_root(const struct dl_word *words, uint32_t first, uint32_t end)
{
    uint32_t root = root_of(words, first, end);
    return root < end && is_noun(&words[root]) ? root : DL_NONE;
}

/* Whether a word goes on with the name before it, of whatever kind. */
static inline int is_inside_name(const struct dl_word *w) { return w->ner != DL_NER_O && (w->ner - 1) % 2 == 1; }

/* The last word of the name that begins at `w`. */
static inline uint32_t name_last(const struct dl_word *words, uint32_t w, uint32_t end)
{
    while (w + 1 < end && is_inside_name(&words[w + 1])) w++;
    return w;
}

/* "premier", "rebel": a word for people that looks like an adjective; in small letters but where it opens the sentence. */
static inline int is_adjective_of_people(struct dl_str form, int opens)
{
    static const char WORDS[] = "premier general official executive militant representative extremist rebel radical conservative "
                                "liberal moderate local native private cardinal";
    return opens ? dl_str_listed_nocase(form, WORDS, ' ') : dl_str_listed(form, WORDS, ' ');
}

/* "Chad's military": an adjective read as describing `noun`, whose owner stands before it, and so a noun itself. */
static inline int is_owned_adjective(const struct dl_word *words, uint32_t w, uint32_t first, uint32_t noun)
{
    return words[w].upos == DL_UPOS_ADJ && words[w].head == noun && has_child(words, noun, DL_REL_NMOD_POSS, first, w);
}

/* A word of a person's name. */
static inline int is_of_person(const struct dl_word *w) { return w->ner == DL_NER_B_PER || w->ner == DL_NER_I_PER; }

/* Makes the words first to last a person's name. */
static inline void set_person(struct dl_word *words, uint32_t first, uint32_t last)
{
    for (uint32_t w = first; w <= last; w++) {
        words[w].ner = w == first ? DL_NER_B_PER : DL_NER_I_PER;
        words[w].thing = DL_THING_PERSON;
    }
}

/* Makes `verb` the main verb and `noun` its subject. */
static inline void set_main(struct dl_word *words, uint32_t noun, uint32_t verb, struct dl_str feats)
{
    hang(words, verb, DL_NONE, DL_REL_ROOT);
    words[verb].upos = DL_UPOS_VERB;
    words[verb].feats = feats;
    hang(words, noun, verb, DL_REL_NSUBJ);
}

/* The first word of what hangs on `head`, or itself; marks aside. */
static inline uint32_t phrase_first(const struct dl_doc *doc, uint32_t first, uint32_t head)
{
    uint32_t begin = head;
    while (begin > first && dl_is_below(doc, begin - 1, head)) begin--;
    while (begin < head && doc->words.at[begin].upos == DL_UPOS_PUNCT) begin++;
    return begin;
}

#endif
