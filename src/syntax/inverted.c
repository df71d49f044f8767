/* Who said it, where the sentence tells that last or in passing, and of whom, where "that" stands before him.
 *
 * "Those who finance parties secretly fear the light, said the minister": a verb with its subject behind it has none before it, so what was hung on it
 * there is what is said. Where a relative clause has two subjects, "who" and a noun, the first word behind "who", tagged a noun but with the
 * features of a finite verb, is the relative clause's verb, and the verb behind it the main one of what is said. */
#include "syntax/inverted.h"

#include "syntax/clause.h"

/* The subject right behind a finite verb that stands behind a comma; DL_NONE */
static uint32_t inverted_subject(const struct dl_word *words, uint32_t verb, uint32_t first, uint32_t end)
{
    if (words[verb].upos != DL_UPOS_VERB || !dl_has_feat(&words[verb], "VerbForm=Fin") || verb < first + 2) return DL_NONE;
    if (words[verb - 1].upos != DL_UPOS_PUNCT || dl_str_is(words[verb - 1].form, ";")) return DL_NONE;
    uint32_t w = verb + 1;
    for (; w < end && !dl_str_is(words[w].form, ";"); w++) /* "Cole, whose district was hit, said the towns need help" */
        if (dl_has_feat(&words[w], "VerbForm=Fin")) return DL_NONE;
    return subject_of(words, verb, verb + 1, w);
}

/* Whether a verb has a finite auxiliary: "had not been fulfilled". */
static int has_finite_auxiliary(const struct dl_word *words, uint32_t from, uint32_t verb)
{
    for (uint32_t w = from; w < verb; w++)
        if (words[w].head == verb && words[w].upos == DL_UPOS_AUX && dl_has_feat(&words[w], "VerbForm=Fin")) return 1;
    return 0;
}

/* The verb between a noun and `verb` whose subject the noun is: one that hangs on `verb` and has none, or that was read as a second
 * relative clause of the noun, without a pronoun ("The part that concerned them had not been fulfilled, said …"); DL_NONE */
static uint32_t clause_between(const struct dl_word *words, uint32_t noun, uint32_t verb)
{
    for (uint32_t w = noun + 1; w < verb; w++) {
        if (words[w].upos != DL_UPOS_VERB || subject_of(words, w, noun + 1, verb) != DL_NONE) continue;
        const enum dl_rel rel = (enum dl_rel)words[w].rel;
        if (words[w].head == verb && (rel == DL_REL_CCOMP || rel == DL_REL_PARATAXIS || rel == DL_REL_DEP)) return w;
        if (words[w].head == noun && rel == DL_REL_ACL_RELCL && has_finite_auxiliary(words, noun, w)) return w;
    }
    return DL_NONE;
}

/* Whether the features, tagged by themselves, say of a noun that it is a finite verb. */
static int is_verb_in_disguise(const struct dl_word *w) { return w->upos == DL_UPOS_NOUN && dl_has_feat(w, "VerbForm=Fin"); }

/* The relative clause of `noun` in [noun, end) whose "who" and another noun are both its subjects: its verb, and the two; DL_NONE */
static uint32_t doubled_relative(const struct dl_word *words, uint32_t noun, uint32_t end, uint32_t *who, uint32_t *other)
{
    for (uint32_t verb = noun + 3; verb < end; verb++) {
        if (words[verb].head != noun || words[verb].rel != DL_REL_ACL_RELCL || words[verb].upos != DL_UPOS_VERB) continue;
        *who = subject_of(words, verb, noun + 1, verb);
        *other = *who == DL_NONE ? DL_NONE : subject_of(words, verb, *who + 1, verb);
        if (*other != DL_NONE && words[*who].upos == DL_UPOS_PRON && is_verb_in_disguise(&words[*who + 1])) return verb;
    }
    return DL_NONE;
}

/* "demanding that the speaker, Aguila Saleh, resign": what stands behind "that" is the subject of the verb that "that" begins. */
static void mend_behind_that(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t that = first + 1; that + 2 < end; that++) {
        const uint32_t verb = words[that].head;
        if (words[that].rel != DL_REL_MARK || !dl_str_is(words[that].form, "that") || verb == DL_NONE || verb < that + 2) continue;
        const uint32_t noun = words[verb].head, above = noun == DL_NONE ? DL_NONE : words[noun].head;
        if (noun <= that || noun >= verb || above == DL_NONE || above >= that || above < first) continue;
        if (words[verb].upos != DL_UPOS_VERB || words[above].upos != DL_UPOS_VERB || subject_of(words, verb, that, end) != DL_NONE)
            continue;
        hang(words, verb, above, DL_REL_CCOMP);
        hang(words, noun, verb, DL_REL_NSUBJ);
    }
}

/* "…, said acting chief of staff Ümit Dündar": whoever acts as chief speaks, nobody is said to act. */
static void mend_acting(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 3; verb + 2 < end; verb++) {
        const uint32_t acting = verb + 1;
        if (!is_speech(&words[verb]) || !dl_str_is(words[acting].form, "acting") || words[acting].head != verb) continue;
        if ((words[acting].rel != DL_REL_XCOMP && words[acting].rel != DL_REL_CCOMP) || words[verb - 1].upos != DL_UPOS_PUNCT)
            continue;
        for (uint32_t noun = acting + 1; noun < end; noun++) {
            if (words[noun].head != acting || words[noun].rel != DL_REL_OBJ) continue;
            for (uint32_t w = acting + 1; w < end; w++)
                if (words[w].head == acting && w != noun) words[w].head = verb;
            hang(words, noun, verb, DL_REL_NSUBJ);
            hang(words, acting, noun, DL_REL_AMOD);
            if (words[verb].rel == DL_REL_CONJ) words[verb].rel = DL_REL_PARATAXIS;
            break;
        }
    }
}

/* "fled by helicopter": nobody does what a finite verb in the active tells by another. */
static void mend_means(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t verb = words[w].head;
        if (words[w].rel != DL_REL_OBL_AGENT || verb == DL_NONE || verb > w || !dl_has_feat(&words[verb], "VerbForm=Fin")) continue;
        if (!has_child(words, verb, DL_REL_AUX_PASS, first, verb)) words[w].rel = DL_REL_OBL;
    }
}

/* "Arrested with him were two colonels": the participle before "were" tells what was done to those behind it. */
static void mend_fronted(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w + 2 < end; w++) {
        const uint32_t who = words[w].head;
        if (words[w].rel != DL_REL_CSUBJ || words[w].upos != DL_UPOS_VERB || who == DL_NONE || who < w) continue;
        const uint32_t be = child_of(words, who, DL_REL_COP, w, who);
        if (be == DL_NONE || !dl_has_feat(&words[w], "VerbForm=Part") || !dl_has_feat(&words[w], "Tense=Past")) continue;
        const uint32_t above = words[who].head;
        const enum dl_rel rel = (enum dl_rel)words[who].rel;
        hang(words, who, w, DL_REL_NSUBJ_PASS);
        hang(words, be, w, DL_REL_AUX_PASS);
        hang(words, w, above, rel);
        for (uint32_t c = first; c < end; c++)
            if (words[c].head == who && (words[c].upos == DL_UPOS_PUNCT || c < w)) words[c].head = w;
    }
}

/* The first word of a noun phrase, or of several joined by "and", that fills all between a comma and `verb`; DL_NONE */
static uint32_t speakers_before(const struct dl_word *words, uint32_t verb, uint32_t first)
{
    enum { LONGEST = 9 };
    uint32_t w = verb;
    for (; w > first && verb - w < LONGEST && !dl_str_is(words[w - 1].form, ","); w--) {
        const enum dl_upos upos = (enum dl_upos)words[w - 1].upos;
        int is_nominal = upos == DL_UPOS_NOUN || upos == DL_UPOS_PROPN || upos == DL_UPOS_DET || upos == DL_UPOS_ADJ ||
                         upos == DL_UPOS_CCONJ || upos == DL_UPOS_NUM || upos == DL_UPOS_PART;
        if (!is_nominal) return DL_NONE;
    }
    return w < verb && w > first + 2 && dl_str_is(words[w - 1].form, ",") ? w : DL_NONE;
}

/* "An Israeli strike killed him on Sunday, Israel and the group said, the first in months.": speakers that were joined to a day or a noun
 * before the comma. */
static void mend_between_commas(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 5; verb + 1 < end; verb++) {
        if (!is_speech(&words[verb]) || !dl_has_feat(&words[verb], "VerbForm=Fin") || words[verb].rel != DL_REL_CONJ) continue;
        const uint32_t main = words[verb].head, begin = speakers_before(words, verb, first),
                       last = subject_of(words, verb, first, end);
        if (words[verb + 1].upos != DL_UPOS_PUNCT || (last != DL_NONE && (last < begin || last > verb))) continue;
        if (begin == DL_NONE || main == DL_NONE || main >= begin || words[begin].upos == DL_UPOS_CCONJ) continue;
        uint32_t speaker = begin;
        while (speaker < verb && !(words[speaker].head < begin && words[speaker].rel == DL_REL_CONJ)) speaker++;
        if (speaker == verb || speaker == last) continue;
        for (uint32_t w = begin; w < verb; w++) {
            if (words[w].head < begin) words[w].head = speaker;
            if (words[w].head == verb && words[w].rel == DL_REL_CC && last != DL_NONE) words[w].head = last;
        }
        if (last != DL_NONE) hang(words, last, speaker, DL_REL_CONJ); /* "Somalia and the insurgents said" */
        hang(words, speaker, verb, DL_REL_NSUBJ);
        hang(words, verb, main, DL_REL_PARATAXIS);
    }
}

/* "took sixty others, mostly women, residents and officials said.": the phrase that fills all between the last comma and a verb that nobody
 * says is who says it, though it was joined to what stands before the comma. */
static void mend_last_speakers(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 5; verb < end; verb++) {
        if (!is_speech(&words[verb]) || !dl_has_feat(&words[verb], "VerbForm=Fin") || words[verb].rel != DL_REL_ROOT) continue;
        if (verb + 1 < end && words[verb + 1].upos != DL_UPOS_PUNCT) continue;
        const uint32_t begin = speakers_before(words, verb, first);
        if (begin == DL_NONE || words[begin].upos == DL_UPOS_CCONJ || subject_of(words, verb, first, end) != DL_NONE) continue;
        if (!has_child(words, verb, DL_REL_CCOMP, first, begin)) continue;
        uint32_t speaker = DL_NONE;
        for (uint32_t w = begin; w < verb; w++) {
            if (words[w].head >= begin || (words[w].rel != DL_REL_CONJ && words[w].rel != DL_REL_APPOS)) continue;
            if (speaker == DL_NONE) hang(words, speaker = w, verb, DL_REL_NSUBJ);
            else hang(words, w, speaker, DL_REL_CONJ);
        }
    }
}

/* "Shots were heard, a nun who lives there told the radio": the phrase with a relative clause that fills all between the last comma and a verb
 * that nobody says, joined to a noun before the comma. */
static void mend_last_speaker(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    for (uint32_t verb = first + 6; verb < end; verb++) {
        if (!is_speech(&words[verb]) || !dl_has_feat(&words[verb], "VerbForm=Fin") || words[verb].rel != DL_REL_ROOT) continue;
        uint32_t who = verb - 1, begin;
        while (who > first && !(words[who].rel == DL_REL_APPOS && has_child(words, who, DL_REL_ACL, who, verb))) who--;
        if (who == first || words[who].head >= who || words[who].thing != DL_THING_PERSON) continue;
        const uint32_t before = subject_of(words, verb, first, end);
        if (before != DL_NONE && before > who) continue;
        begin = phrase_first(doc, first, who);
        int is_filled = begin > first + 2 && dl_str_is(words[begin - 1].form, ",");
        for (uint32_t w = who + 1; w < verb; w++)
            is_filled &= !dl_str_is(words[w].form, ",") && (dl_is_below(doc, w, who) || w + 1 == verb);
        uint32_t said = first; /* the clause before the comma */
        while (said < begin && !(words[said].head == verb && words[said].upos == DL_UPOS_VERB)) said++;
        if (!is_filled || said == begin) continue;
        hang(words, who, verb, DL_REL_NSUBJ);
        if (words[verb - 1].head == verb && words[verb - 1].rel == DL_REL_EXPL) words[verb - 1].rel = DL_REL_ADVMOD;
        if (!has_child(words, said, DL_REL_MARK, first, said)) words[said].rel = DL_REL_CCOMP;
    }
}

/* A person, by name or noun; "the Norwegian", alone of all words for peoples. */
static int is_named_or_person(const struct dl_word *w)
{
    const int is_of_people =
        w->ner == DL_NER_B_MISC && w->upos == DL_UPOS_PROPN && dl_has_feat(w, "Number=Sing") && dl_str_is(w[-1].form, "the");
    return w->thing == DL_THING_PERSON || w->ner == DL_NER_B_PER || is_of_people;
}

/* Whether the person behind a verb speaks, where what is said stands before it. */
static int is_inverting(const struct dl_syntax_lists *lists, const struct dl_word *w)
{
    return dl_syntax_listed(lists, DL_SYNTAX_INVERTING, w->lemma);
}

static int may_invert(const struct dl_syntax_lists *lists, const struct dl_word *w)
{
    return dl_has_feat(w, "VerbForm=Fin") && is_inverting(lists, w);
}

/* Makes an object the subject, with the name that was read as a second one: "its leader Pat Roe". */
static void make_speaker(struct dl_word *words, uint32_t who, uint32_t verb, uint32_t end)
{
    const uint32_t name = child_of(words, verb, DL_REL_OBJ, who + 1, end);
    if (name != DL_NONE && words[name].ner == DL_NER_B_PER) hang(words, name, who, DL_REL_FLAT);
    hang(words, who, verb, DL_REL_NSUBJ);
}

/* The person behind a verb that was taken for its first object; DL_NONE */
static uint32_t read_as_object(const struct dl_word *words, uint32_t verb, uint32_t end)
{
    const uint32_t receiver = child_of(words, verb, DL_REL_IOBJ, verb + 1, end);
    const uint32_t who = receiver != DL_NONE ? receiver : child_of(words, verb, DL_REL_OBJ, verb + 1, end);
    return who != DL_NONE && is_named_or_person(&words[who]) ? who : DL_NONE;
}

/* "Those who sign will pay for it, threatened the leader": no comma alone parts a verb from its subject, so that what was taken for the object of
 * the verb is the subject; DL_NONE */
static uint32_t inverted_object(const struct dl_syntax_lists *lists, const struct dl_word *words, uint32_t verb, uint32_t first,
                                uint32_t end)
{
    if (!dl_str_is(words[verb - 1].form, ",") || !may_invert(lists, &words[verb])) return DL_NONE;
    const uint32_t before = subject_of(words, verb, first, verb), who = read_as_object(words, verb, end);
    if (before == DL_NONE || who == DL_NONE || has_child(words, verb, DL_REL_CCOMP, verb + 1, end)) return DL_NONE;
    for (uint32_t w = before; w + 1 < verb; w++)
        if (words[w].upos == DL_UPOS_PUNCT) return DL_NONE;
    return clause_between(words, before, verb) != DL_NONE ? who : DL_NONE;
}

/* "The talks had failed, said the minister", "the man who shot them had fled, said police": a second subject before a verb that has its own
 * behind it is that of what is said. */
static void mend_behind_content(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 2; verb < end; verb++) {
        const uint32_t object = inverted_object(lists, words, verb, first, end);
        if (object == DL_NONE && inverted_subject(words, verb, first, end) == DL_NONE) continue;
        const uint32_t before = subject_of(words, verb, first, verb);
        if (before == DL_NONE) continue;
        if (object != DL_NONE) make_speaker(words, object, verb, end);
        uint32_t who, other, said = doubled_relative(words, before, verb, &who, &other);
        if (said == DL_NONE) {
            const uint32_t told = clause_between(words, before, verb);
            hang(words, told != DL_NONE ? told : before, verb, DL_REL_CCOMP);
            if (told != DL_NONE) hang(words, before, told, subject_rel(words, told, before));
            continue;
        }
        const uint32_t relative = who + 1;
        words[relative].upos = DL_UPOS_VERB;
        hang(words, said, verb, DL_REL_CCOMP);
        hang(words, before, said, DL_REL_NSUBJ);
        hang(words, relative, before, DL_REL_ACL_RELCL);
        hang(words, who, relative, DL_REL_NSUBJ);
        if (other != relative) hang(words, other, relative, DL_REL_OBJ);
    }
}

/* The clause before a verb that is what it tells: hung on the verb, or the one that the verb was joined to; DL_NONE */
static uint32_t told_before(const struct dl_word *words, uint32_t verb, uint32_t first)
{
    const enum dl_rel rel = (enum dl_rel)words[verb].rel;
    const uint32_t above = words[verb].head;
    if ((rel == DL_REL_CONJ || rel == DL_REL_PARATAXIS) && above < verb) return above;
    return child_of(words, verb, DL_REL_CCOMP, first, verb);
}

/* "The judges should order an end to it, demanded the lawyer Ana Roe": behind a whole clause and a comma, without "and", nobody of the clause
 * demands a person; he speaks. */
static void mend_read_as_object(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 4; verb + 1 < end; verb++) {
        if (!dl_str_is(words[verb - 1].form, ",") || !may_invert(lists, &words[verb])) continue;
        if (subject_of(words, verb, first, end) != DL_NONE) continue;
        const uint32_t told = told_before(words, verb, first), who = read_as_object(words, verb, end);
        if (told == DL_NONE || who == DL_NONE) continue;
        if (subject_of(words, told, first, told) == DL_NONE || has_child(words, verb, DL_REL_CCOMP, verb, end)) continue;
        int is_row = has_child(words, verb, DL_REL_CC, first, end) || has_child(words, verb, DL_REL_CONJ, verb, end) ||
                     has_child(words, verb, DL_REL_XCOMP, verb, end);
        for (uint32_t w = first; w < end && words[verb].rel == DL_REL_CONJ; w++)
            is_row |= w != verb && w > told && words[w].head == told && words[w].rel == DL_REL_CONJ;
        if (is_row) continue;
        const uint32_t object = words[who].rel == DL_REL_IOBJ ? child_of(words, verb, DL_REL_OBJ, verb + 1, end) : DL_NONE;
        if (object != DL_NONE && words[object].ner != DL_NER_B_PER) continue;
        make_speaker(words, who, verb, end);
        if (words[verb].rel == DL_REL_CONJ) words[verb].rel = DL_REL_PARATAXIS;
    }
}

/* Whether a verb in the past with nothing of its own behind `who`, the noun phrase right behind it, and no subject, closes its sentence. */
static int closes(const struct dl_word *words, uint32_t verb, uint32_t who, uint32_t first, uint32_t end)
{
    if (subject_of(words, verb, first, end) != DL_NONE || has_child(words, verb, DL_REL_AUX, first, verb)) return 0;
    for (uint32_t w = first; w < end; w++) {
        if (words[w].head != verb || w == who || words[w].upos == DL_UPOS_PUNCT) continue;
        if (w < verb) return 0; /* "…, then urged" */
        if (words[w].rel == DL_REL_OBL || words[w].rel == DL_REL_OBL_UNMARKED || words[w].rel == DL_REL_FLAT) continue;
        return 0;
    }
    return 1;
}

/* "A withdrawal was out of the question, stressed Holm", "…, warned the head of government": a participle describes nobody by the one who stands
 * right behind it, and a second deed has more to it. */
static void mend_closing_speaker(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 4; verb + 1 < end; verb++) {
        const enum dl_rel rel = (enum dl_rel)words[verb].rel;
        if (!dl_str_is(words[verb - 1].form, ",") || !is_inverting(lists, &words[verb]) || !is_past_verb(&words[verb])) continue;
        if (rel != DL_REL_ACL && rel != DL_REL_CONJ && rel != DL_REL_PARATAXIS && rel != DL_REL_ADVCL) continue;
        const uint32_t main = words[verb].head;
        uint32_t who = verb + 1;
        while (who < end && (words[who].head != verb || words[who].upos == DL_UPOS_PUNCT)) who++;
        if (main == DL_NONE || main > verb || main < first || who >= end || !is_noun(&words[who])) continue;
        if (!may_act(&words[who]) && !dl_str_listed(words[who].lemma, "head chief", ' ')) continue;
        const uint32_t opening = verb + 1;
        if (words[opening].upos != DL_UPOS_PROPN && !dl_str_is(words[opening].form, "the")) continue;
        int has_verb = words[who].rel == DL_REL_CCOMP || has_child(words, who, DL_REL_COP, verb, end);
        for (uint32_t w = opening; w < who; w++) has_verb |= words[w].upos == DL_UPOS_AUX || dl_has_feat(&words[w], "VerbForm=Fin");
        if (has_verb || words[who].rel == DL_REL_OBL || !closes(words, verb, who, first, end)) continue;
        for (uint32_t w = who + 1; w < end; w++) { /* "the head", "of government" */
            const uint32_t of = child_of(words, w, DL_REL_CASE, who, w);
            if (words[w].head == verb && of == who + 1 && dl_str_is(words[of].form, "of")) hang(words, w, who, DL_REL_NMOD);
        }
        set_past(&words[verb]);
        hang(words, verb, main, DL_REL_PARATAXIS);
        hang(words, who, verb, DL_REL_NSUBJ);
    }
}

/* "We are paying them, complained Senator Ana Roe": behind a comma nobody by name is described by what he says. */
static void mend_read_as_adjective(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 3; verb + 1 < end; verb++) {
        const uint32_t who = words[verb].head, main = who == DL_NONE ? DL_NONE : words[who].head;
        if (words[verb].rel != DL_REL_AMOD || !dl_str_ends(words[verb].form, "ed") || !is_inverting(lists, &words[verb])) continue;
        if (who < verb || main == DL_NONE || main >= verb || main < first || !dl_str_is(words[verb - 1].form, ",")) continue;
        if (!is_of_person(&words[who]) || words[main].upos != DL_UPOS_VERB || subject_of(words, main, first, main) == DL_NONE)
            continue;
        const uint32_t last = name_last(words, who, end);
        if (last + 1 < end && words[last + 1].upos != DL_UPOS_PUNCT) continue; /* "…, disgraced Senator Ana Roe left" */
        set_past(&words[verb]);
        hang(words, verb, main, DL_REL_PARATAXIS);
        hang(words, who, verb, DL_REL_NSUBJ);
    }
}

/* "said Holm in Ottawa", "said the premier on his arrival": when and where he said it; but "said a diplomat in New York". */
static int is_when_or_where(const struct dl_word *words, uint32_t who, uint32_t w, uint32_t preposition, uint32_t end)
{
    if (dl_str_listed(words[preposition].form, "after before during on upon", ' ')) return words[w].thing != DL_THING_PERSON;
    if (words[who].upos != DL_UPOS_PROPN || !dl_str_listed(words[preposition].form, "in at", ' ')) return 0;
    uint32_t next = w + 1;
    while (next < end && (words[next].head == w || words[next].rel == DL_REL_FLAT)) next++;
    return next >= end || words[next].upos == DL_UPOS_PUNCT || words[next].rel == DL_REL_CASE;
}

/* "said the premier to the deputies of his party": to whom somebody speaks is the verb's, unless he is an envoy to them. */
static void mend_spoken_to(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char SENT[] =
        "adviser advisor ambassador envoy aide representative delegate counsel assistant heir successor consul commissioner "
        "emissary nuncio attache attaché liaison visitor party witness candidate delegation mission reply answer response";
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t who = words[w].head, verb = who == DL_NONE ? DL_NONE : words[who].head;
        if (words[w].rel != DL_REL_NMOD || who > w || who < first || verb == DL_NONE || verb < first || verb > who) continue;
        if (!is_subject(&words[who]) || !is_inverting(lists, &words[verb]) || verb == first ||
            words[verb - 1].upos != DL_UPOS_PUNCT)
            continue;
        const uint32_t to = child_of(words, w, DL_REL_CASE, who, w);
        if (to != DL_NONE && is_when_or_where(words, who, w, to, end)) words[w].rel = DL_REL_OBL, words[w].head = verb;
        if (to == DL_NONE || !dl_str_is(words[to].form, "to") || dl_str_listed(words[to - 1].lemma, SENT, ' ')) continue;
        if (is_person_or_body(&words[w]) || words[w].ner != DL_NER_O) hang(words, w, verb, DL_REL_OBL);
    }
}

void dl_inverted_mend(const struct dl_syntax_lists *lists, struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    mend_acting(words, first, end);
    mend_means(words, first, end);
    mend_fronted(words, first, end);
    mend_behind_content(lists, words, first, end);
    mend_between_commas(words, first, end);
    mend_last_speakers(words, first, end);
    mend_last_speaker(doc, first, end);
    mend_behind_that(words, first, end);
    mend_read_as_object(lists, words, first, end);
    mend_read_as_adjective(lists, words, first, end);
    mend_closing_speaker(lists, words, first, end);
    mend_spoken_to(lists, words, first, end);
}
