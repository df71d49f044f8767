/* Who is quoted through somebody else: "state television quoted the general as saying that …". The verb's own statement is that of who relays it;
 * who is quoted says the same, and it is he whom a reader asks for. Beside the first statement a second one is written, of the object, with
 * "as saying" for its cue. */
#include "said/verb.h"

uint32_t dl_verb_relayed(const struct dl_verb *v)
{
    enum { WORDS_BETWEEN = 14 };
    const struct dl_doc *doc = v->doc;
    if (v->is_passive || !dl_str_listed(doc->words.at[v->word].lemma, "quote cite", ' ')) return DL_NONE;
    const uint32_t object = dl_child(doc, v->word, DL_REL_OBJ), last = dl_range_sentence(doc, v->word).last;
    if (object == DL_NONE || object < v->word) return DL_NONE;
    for (uint32_t as = object + 1; as < last && as < object + WORDS_BETWEEN; as++)
        if (dl_word_is(doc, as, "as") && dl_word_listed(doc, as + 1, "saying telling")) return as;
    return DL_NONE;
}

static int ends_with(const struct dl_verb *v, uint32_t saying)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t last = dl_range_sentence(doc, v->word).last;
    uint32_t behind = saying + 1;
    if (behind < last && dl_word_is(doc, behind, "on")) behind++; /* "as saying on Friday" */
    if (behind < last && dl_verb_is_time(doc, behind)) behind++;
    return behind > last || doc->words.at[behind].upos == DL_UPOS_PUNCT;
}

int dl_verb_relay_before(struct dl_verb *v)
{
    const uint32_t as = dl_verb_relayed(v), cue_last = v->find.cue.last;
    if (as == DL_NONE || !dl_word_is(v->doc, as + 1, "saying") || !ends_with(v, as + 1)) return 0;
    v->find.shape = DL_SHAPE_BEFORE;
    v->find.cue.last = as + 1;
    const int found = dl_verb_parenthetical(v);
    v->find.cue.last = cue_last;
    return found;
}

int dl_verb_add_relayed(struct dl_verb *v, uint32_t finds_before)
{
    const uint32_t as = dl_verb_relayed(v);
    if (as == DL_NONE || v->said->finds.count == finds_before) return DL_OK;
    struct dl_find relayed = v->said->finds.at[v->said->finds.count - 1];
    relayed.source_head = dl_child(v->doc, v->word, DL_REL_OBJ);
    relayed.source = dl_range_source(v->doc, relayed.source_head);
    if (relayed.source.last >= as) relayed.source.last = as - 1;
    relayed.cue = (struct dl_range){as, as + 1};
    relayed.head = as + 1;
    for (uint8_t i = 0; i < relayed.piece_count; i++)
        if (relayed.pieces[i].last > v->word && relayed.pieces[i].first <= as) return DL_OK; /* "quoted “a friend” as saying" */
    return dl_said_push(v->said, &relayed);
}
