/* Who speaks before an aside that the parser has torn from its name: "Holm, who was named after his rival left, said", "Lind, the head of
 * the fund, opposed it, saying …", and a name right before a verb that has no subject in the tree. */
#include "said/verb.h"
#include "who/who.h"

enum { MOST_ASIDE = 30, MOST_NAME = 4 };

/* The word of a name that ends at `last` and leads to somebody; DL_NONE. */
static uint32_t name_at(const struct dl_doc *doc, uint32_t last)
{
    const uint32_t first = dl_range_sentence(doc, last).first;
    if (doc->words.at[last].upos == DL_UPOS_PRON) return dl_has_feat(&doc->words.at[last], "Case=Nom") ? last : DL_NONE;
    for (uint32_t w = last + 1; w-- > first && w + MOST_NAME > last && doc->words.at[w].upos == DL_UPOS_PROPN;) {
        const uint32_t index = doc->word_mention.at[w];
        if (index == DL_NONE) continue;
        const struct dl_mention *mention = &doc->mentions.at[index];
        return mention->form == DL_FORM_NAME && mention->word + mention->words == last + 1 ? w : DL_NONE;
    }
    return DL_NONE;
}

/* The comma before the aside that ends with the comma at `close`; DL_NONE. */
static uint32_t opens_aside(const struct dl_doc *doc, uint32_t close)
{
    const uint32_t first = dl_range_sentence(doc, close).first;
    for (uint32_t w = close; w-- > first + 1 && w + MOST_ASIDE > close;)
        if (dl_word_is(doc, w, ",") && dl_word_listed(doc, w + 1, "who the a an")) return w;
    return DL_NONE;
}

/* The word of the name that stands before the verb at `verb`, or before the aside there; DL_NONE. */
static uint32_t named_before(const struct dl_doc *doc, uint32_t verb, uint32_t *last)
{
    const uint32_t first = dl_range_sentence(doc, verb).first;
    uint32_t w = verb;
    while (w > first && (doc->words.at[w - 1].upos == DL_UPOS_ADV || doc->words.at[w - 1].upos == DL_UPOS_AUX)) w--;
    if (w == first) return DL_NONE;
    *last = w - 1;
    uint32_t end = w - 1;
    if (dl_word_is(doc, end, ",")) {
        const uint32_t comma = opens_aside(doc, end);
        if (comma == DL_NONE && verb > end + 1 && name_at(doc, end - 1) != DL_NONE) { /* "Mayor Leif Holm, has said so" */
            *last = end - 1;
            return name_at(doc, end - 1);
        }
        if (comma == DL_NONE || comma == first) return DL_NONE;
        *last = end - 1;
        end = comma - 1;
    }
    return name_at(doc, end);
}

/* "Sen.-elect", "the deputy foreign minister" before a name; not "the voters Holm …". */
static int is_title(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    if (dl_word_is(doc, word, "-")) return !w->space_after;
    if (w->upos == DL_UPOS_NOUN) return !dl_has_feat(w, "Number=Plur");
    return w->upos == DL_UPOS_PROPN || w->upos == DL_UPOS_ADJ || w->upos == DL_UPOS_DET;
}

static void take(struct dl_verb *v, uint32_t head, uint32_t last)
{
    const struct dl_mention *name = &v->doc->mentions.at[v->doc->word_mention.at[head]];
    uint32_t first = v->doc->words.at[head].upos == DL_UPOS_PRON ? head : name->word;
    const uint32_t start = dl_range_sentence(v->doc, head).first;
    while (first > start && is_title(v->doc, first - 1)) first--;
    v->find.source = dl_range_trim(v->doc, (struct dl_range){first, last});
    v->find.source_head = head;
}

/* "Holm, who was named after his rival left, said": the parser takes the aside's last noun for the subject. */
static int is_last_of_aside(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t close = v->find.cue.first - 1, source = v->find.source_head;
    if (v->find.cue.first == 0 || !dl_word_is(doc, close, ",") || v->find.source.last + 1 != close || source > v->word) return 0;
    const uint32_t comma = opens_aside(doc, close);
    return comma != DL_NONE && dl_word_is(doc, comma + 1, "who") && v->find.source.first > comma + 2 &&
           doc->words.at[source].upos == DL_UPOS_NOUN && dl_said_is_thing(v->said, source);
}

/* The finite verb that the cue is joined to or trails behind, without a subject in the tree; the cue itself. */
static uint32_t main_verb(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t at = v->top;
    for (int steps = 0; steps < 3; steps++) {
        const uint32_t head = doc->words.at[at].head;
        const enum dl_rel rel = rel_of(doc, at);
        if (head == DL_NONE || head > at || (rel != DL_REL_CONJ && rel != DL_REL_ADVCL) || doc->words.at[head].upos != DL_UPOS_VERB)
            break;
        at = head;
    }
    return at;
}

void dl_verb_take_named(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t last = DL_NONE;
    if (v->is_passive || !dl_cue_tells(v->cue) || v->said->word_quote[v->word] != DL_NONE || v->find.cue.first == DL_NONE) return;
    if (v->find.source.first != DL_NONE && !is_last_of_aside(v)) return;
    if (v->find.source.first == DL_NONE && dl_has_feat(&doc->words.at[v->word], "VerbForm=Inf")) return;
    const uint32_t verb = v->find.source.first != DL_NONE ? v->find.cue.first : main_verb(v);
    if (verb == v->word && is_participle(&doc->words.at[verb])) return;
    if (verb != v->find.cue.first && !dl_str_ends(doc->words.at[verb].form, "ed") &&
        !dl_has_feat(&doc->words.at[verb], "VerbForm=Fin"))
        return;
    const uint32_t name = named_before(doc, verb, &last);
    if (name != DL_NONE && doc->word_mention.at[name] != DL_NONE && v->said->word_quote[name] == DL_NONE) take(v, name, last);
}
