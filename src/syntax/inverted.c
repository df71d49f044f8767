/* "Those who finance parties secretly fear the light, said the minister": a verb with its subject behind it has none before it, so what was hung on it
 * there is what is said. Where a relative clause has two subjects, "who" and a noun, the first word behind "who", tagged a noun but with the
 * features of a finite verb, is the relative clause's verb, and the verb behind it the main one of what is said. */
#include "syntax/inverted.h"

#include "syntax/clause.h"

/* The subject right behind a finite verb that stands behind a comma; DL_NONE */
static uint32_t inverted_subject(const struct dl_word *words, uint32_t verb, uint32_t first, uint32_t end)
{
    if (words[verb].upos != DL_UPOS_VERB || !dl_has_feat(&words[verb], "VerbForm=Fin") || verb < first + 2) return DL_NONE;
    if (words[verb - 1].upos != DL_UPOS_PUNCT || dl_str_is(words[verb - 1].form, ";")) return DL_NONE;
    return subject_of(words, verb, verb + 1, end);
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

void dl_inverted_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 2; verb < end; verb++) {
        if (inverted_subject(words, verb, first, end) == DL_NONE) continue;
        const uint32_t before = subject_of(words, verb, first, verb);
        if (before == DL_NONE) continue;
        uint32_t who, other, said = doubled_relative(words, before, verb, &who, &other);
        if (said == DL_NONE) {
            hang(words, before, verb, DL_REL_CCOMP);
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
