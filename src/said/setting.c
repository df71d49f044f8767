/* How the place speaks in which a cue stands: whether the clause is a condition, a question or a wish, who is spoken of, and how much
 * of the document is told in the first person. News hands on what others say; comment supposes, asks and generalizes with the
 * same verbs ("when voters realize that …", "what would it look like if …", "we think of …"). Features for the judgement
 * (score.h); which of them count, and how much, is learned. */
#include "said/setting.h"

#include "said/score.h"

static struct dl_str word(const char *text) { return dl_str_from(text); }

/* The verb whose clause the cue belongs to: up over infinitives, participles and coordination. */
static uint32_t clause_of(const struct dl_doc *doc, uint32_t head)
{
    enum { MOST_STEPS = 6 };
    for (int step = 0; step < MOST_STEPS; step++) {
        const struct dl_word *w = &doc->words.at[head];
        enum dl_rel rel = rel_of(doc, head);
        int has_mark = dl_child(doc, head, DL_REL_MARK) != DL_NONE && !dl_word_is(doc, dl_child(doc, head, DL_REL_MARK), "to");
        if (w->head == DL_NONE || has_mark) return head;
        if (rel != DL_REL_XCOMP && rel != DL_REL_CONJ && rel != DL_REL_OBJ && rel != DL_REL_COP) return head;
        head = w->head;
    }
    return head;
}

/* The word that opens a clause: its mark, or the adverb or pronoun of a question at its head. */
struct dl_str dl_said_opener(const struct dl_doc *doc, uint32_t head)
{
    const uint32_t clause = clause_of(doc, head);
    uint32_t mark = dl_child(doc, clause, DL_REL_MARK);
    if (mark != DL_NONE && mark < clause) return doc->words.at[mark].form;
    for (uint32_t c = dl_child_next(doc, clause, DL_NONE); c != DL_NONE && c < clause; c = dl_child_next(doc, clause, c))
        if (dl_has_feat(&doc->words.at[c], "PronType=Int")) return doc->words.at[c].form;
    return DL_STR("none");
}

struct dl_str dl_said_modal(const struct dl_doc *doc, uint32_t verb)
{
    static const char *const modals[] = {"can", "could", "may", "might", "must", "should", "would", "will", "'ll", "ca", "wo"};
    for (uint32_t c = dl_child_next(doc, verb, DL_NONE); c != DL_NONE && c < verb; c = dl_child_next(doc, verb, c))
        for (size_t i = 0; i < sizeof modals / sizeof *modals; i++)
            if (rel_of(doc, c) == DL_REL_AUX && dl_word_is(doc, c, modals[i])) return doc->words.at[c].lemma;
    return DL_STR("none");
}

const char *dl_said_person(const struct dl_said *said, uint32_t at)
{
    if (at == DL_NONE) return "nobody";
    const struct dl_word *w = &said->doc->words.at[at];
    if (said->is_issued && dl_has_feat(w, "Person=1") && dl_has_feat(w, "Number=Plur"))
        return "noun"; /* "We condemn", the ministry's own words */
    if (w->upos != DL_UPOS_PRON) return w->upos == DL_UPOS_PROPN ? "name" : w->upos == DL_UPOS_NOUN ? "noun" : "other";
    if (dl_has_feat(w, "Person=1")) return dl_has_feat(w, "Number=Plur") ? "we" : "I";
    return dl_has_feat(w, "Person=2") ? "you" : dl_has_feat(w, "Person=3") ? "they" : "pronoun";
}

/* "the ministry", "a voter", "voters": what names the source, and whether it is many. */
struct dl_str dl_said_determiner(const struct dl_doc *doc, uint32_t noun)
{
    uint32_t det = dl_child(doc, noun, DL_REL_DET);
    if (det != DL_NONE && det < noun) return doc->words.at[det].lemma;
    if (dl_child(doc, noun, DL_REL_NMOD_POSS) != DL_NONE) return DL_STR("owner");
    return dl_has_feat(&doc->words.at[noun], "Number=Plur") ? DL_STR("many") : DL_STR("bare");
}

const char *dl_said_voice(struct dl_said *said)
{
    enum { FEW = 4, MANY = 15 }; /* of a thousand words outside quotations */
    static const char *const names[] = {"", "news", "some", "comment"};
    if (said->voice == 0) {
        uint64_t own = 0, all = 1;
        for (uint32_t w = 0; w < said->doc->words.count; w++) {
            const struct dl_word *at = &said->doc->words.at[w];
            if (said->word_quote[w] != DL_NONE || at->upos == DL_UPOS_PUNCT) continue;
            all++;
            own += at->upos == DL_UPOS_PRON && (dl_has_feat(at, "Person=1") || dl_has_feat(at, "Person=2"));
            own += dl_str_is_nocase(at->form, "?");
        }
        uint64_t share = 1000 * own / all;
        said->voice = share < FEW || said->is_issued ? 1 : share < MANY ? 2 : 3;
    }
    return names[said->voice];
}

int dl_said_is_asked(const struct dl_said *said, uint32_t at)
{
    struct dl_range sentence = dl_range_sentence(said->doc, at);
    for (uint32_t w = sentence.last + 1; w-- > at && w + 3 > sentence.last;)
        if (dl_word_is(said->doc, w, "?")) return said->word_quote[w] == DL_NONE;
    return 0;
}

void dl_setting_features(struct dl_said *said, const struct dl_find *find, struct dl_str shape, struct dl_sum *sum)
{
    const struct dl_doc *doc = said->doc;
    uint32_t head = find->head, source = find->source_head;
    struct dl_str voice = word(dl_said_voice(said)), none = {0}, person = word(dl_said_person(said, source));
    struct dl_str name = find->lexical != NULL && find->lexical->name.size > 0 ? find->lexical->name : doc->words.at[head].lemma;
    dl_sum_add(sum, "opener", dl_said_opener(doc, head), none);
    dl_sum_add(sum, "asked", word(dl_said_is_asked(said, head) ? "yes" : "no"), person);
    dl_sum_add(sum, "modal", dl_said_modal(doc, head), shape);
    dl_sum_add(sum, "cue modal", name, dl_said_modal(doc, head));
    dl_sum_add(sum, "person", person, shape);
    dl_sum_add(sum, "voice", voice, shape);
    dl_sum_add(sum, "voice person", voice, person);
    dl_sum_add(sum, "source kind", word(source != DL_NONE ? dl_word_kind(doc, source) : "nobody"), shape);
    if (source != DL_NONE && doc->words.at[source].upos == DL_UPOS_NOUN)
        dl_sum_add(sum, "determiner", dl_said_determiner(doc, source), shape);
}
