/* Who speaks the quotation in which a pronoun stands, by the marks and the clause beside them: "“He has failed,” Holm said"; behind a clause that
 * leads up to it ("Holm said: “He has failed”") or that stands between two parts of it ("“Wait,” said Holm. “He has failed.”"); above a part of
 * his words ("Holm said he knew “that she has failed”"). Nobody calls himself "he", so the pronoun is another. */
#include "who/quoting.h"

#include "base/tree.h"
#include "who/clauses.h"
#include "who/continuing.h"

enum { CLAUSES_UP = 6, LONGEST = 600 }; /* words of a quotation on either side of the pronoun */

struct quotation { /* words between marks, the opening one too; behind: the closing one */
    uint32_t first, behind;
};

static struct quotation around(const struct dl_weighing *in, uint32_t word)
{
    const struct dl_words *words = &in->who->doc->words;
    struct quotation q = {word, word};
    while (q.first > 0 && in->quoted[q.first - 1] && word - q.first < LONGEST) q.first--;
    while (q.behind < words->count && in->quoted[q.behind] && q.behind - word < LONGEST) q.behind++;
    return q;
}

static uint32_t end_of(const struct dl_doc *doc, uint32_t sentence)
{
    return doc->sentences.at[sentence].word + doc->sentences.at[sentence].words;
}

static int tells(const struct dl_weighing *in, uint32_t verb)
{
    return dl_continues(&in->who->actors->antecedents, in->who->doc->words.at[verb].lemma, DL_CONTINUATION_TELL);
}

/* Whether the mention is the subject of a verb outside quotations; telling: that tells something. */
static int does(const struct dl_weighing *in, const struct dl_found *m, int telling)
{
    const struct dl_doc *doc = in->who->doc;
    const uint32_t verb = doc->words.at[dl_who_argument(doc, m->head)].head;
    if (in->quoted[m->head] || !dl_who_is_subject(doc, m->head) || verb == DL_NONE || in->quoted[verb]) return 0;
    return !telling || tells(in, verb);
}

/* "“…,” Holm said": the first subject behind the closing mark, in its sentence. */
static uint32_t behind(const struct dl_weighing *in, uint32_t i, struct quotation q)
{
    const struct dl_doc *doc = in->who->doc;
    const struct dl_founds *founds = &in->who->founds;
    if (q.behind >= doc->words.count || q.behind == 0 || dl_str_is(doc->words.at[q.behind - 1].form, ".")) return DL_NONE;
    const uint32_t end = end_of(doc, doc->words.at[q.behind].sentence);
    for (uint32_t j = i + 1; j < founds->count && founds->at[j].head < end; j++)
        if (founds->at[j].head > q.behind && does(in, &founds->at[j], 1)) return j;
    return DL_NONE;
}

/* The last subject of a verb of telling among the words from `first` to `end`. */
static uint32_t last_teller(const struct dl_weighing *in, uint32_t i, uint32_t first, uint32_t end)
{
    const struct dl_founds *founds = &in->who->founds;
    for (uint32_t j = i; j-- > 0 && founds->at[j].head >= first;)
        if (founds->at[j].head < end && does(in, &founds->at[j], 1)) return j;
    return DL_NONE;
}

/* Whether a quotation stands in a sentence: "“Wait,” said Holm." */
static int holds_quotation(const struct dl_weighing *in, uint32_t sentence)
{
    const struct dl_sentence *s = &in->who->doc->sentences.at[sentence];
    for (uint32_t w = s->word; w < s->word + s->words; w++)
        if (in->quoted[w]) return 1;
    return 0;
}

/* "“Wait,” Holm interrupted.", "Holm went on: “…”": the last subject of whatever verb, from `first` to `end`. */
static uint32_t last_doer(const struct dl_weighing *in, uint32_t i, uint32_t first, uint32_t end)
{
    const struct dl_founds *founds = &in->who->founds;
    for (uint32_t j = i; j-- > 0 && founds->at[j].head >= first;)
        if (founds->at[j].head < end && does(in, &founds->at[j], 0)) return j;
    return DL_NONE;
}

/* "Holm said: “…”", "“Wait,” said Holm. “…”": whoever tells something in the sentence of the opening mark before it, or in the one before. */
static uint32_t before(const struct dl_weighing *in, uint32_t i, struct quotation q)
{
    const struct dl_doc *doc = in->who->doc;
    const uint32_t sentence = doc->words.at[q.first].sentence, first = doc->sentences.at[sentence].word;
    if (q.first > first) {
        if (!dl_str_listed(doc->words.at[q.first - 1].form, ", :", ' ')) return DL_NONE;
        const uint32_t teller = last_teller(in, i, first, q.first);
        return teller == DL_NONE && dl_str_is(doc->words.at[q.first - 1].form, ":") ? last_doer(in, i, first, q.first) : teller;
    }
    if (sentence == 0 || !holds_quotation(in, sentence - 1)) return DL_NONE;
    const uint32_t from = doc->sentences.at[sentence - 1].word, teller = last_teller(in, i, from, first);
    return teller == DL_NONE && in->quoted[from] ? last_doer(in, i, from, first) : teller;
}

/* "Holm said he knew “that she has failed”": the subject of the nearest verb of telling above, outside the marks, where the pronoun's own
 * clause stands between them with its subject. */
static uint32_t above(const struct dl_weighing *in, uint32_t i)
{
    const struct dl_doc *doc = in->who->doc;
    uint32_t at = in->who->founds.at[i].head;
    int is_clause = 0;
    for (uint32_t step = 0; step < CLAUSES_UP && at != DL_NONE && in->quoted[at]; step++) {
        const uint32_t subject = dl_child(doc, at, DL_REL_NSUBJ);
        is_clause |= subject != DL_NONE && in->quoted[subject];
        at = doc->words.at[at].head;
    }
    for (uint32_t step = 0; step < CLAUSES_UP && at != DL_NONE && !tells(in, at); step++) at = doc->words.at[at].head;
    if (!is_clause || at == DL_NONE || in->quoted[at] || !tells(in, at)) return DL_NONE;
    const uint32_t teller = dl_who_clause_subject(doc, at);
    return teller != DL_NONE && !in->quoted[teller] ? in->who->headed[teller] : DL_NONE;
}

/* "“He has failed,” Holm said", where the sentence opens with the quotation: any subject behind it. */
static uint32_t behind_opening(const struct dl_weighing *in, uint32_t i, struct quotation q)
{
    const struct dl_founds *founds = &in->who->founds;
    const uint32_t sentence = founds->at[i].sentence;
    if (q.first > in->who->doc->sentences.at[sentence].word) return DL_NONE;
    for (uint32_t j = i + 1; j < founds->count && founds->at[j].sentence == sentence; j++)
        if (does(in, &founds->at[j], 0)) return j;
    return DL_NONE;
}

uint32_t dl_who_quoting(const struct dl_weighing *in, uint32_t i)
{
    if (!in->quoted[in->who->founds.at[i].head]) return DL_NONE;
    const struct quotation q = around(in, in->who->founds.at[i].head);
    uint32_t found = behind_opening(in, i, q);
    if (found == DL_NONE) found = behind(in, i, q);
    if (found == DL_NONE) found = before(in, i, q);
    return found != DL_NONE ? found : above(in, i);
}
