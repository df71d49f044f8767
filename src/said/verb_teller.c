/* Who goes on telling behind a comma ("…, saying …"): the parser hangs such a participle on the sentence's verb, or on a word of what has just been
 * told; who told that is its source. Asked when the content is known, of the finds before it in the sentence. */
#include "said/verb.h"

/* "a step that Lind criticized, saying …": whoever tells the clause that the participle ends, where that clause is relative and the
 * participle hangs on the sentence's verb; DL_NONE. */
static uint32_t teller_of_aside(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    for (uint32_t i = v->said->finds.count; i-- > 0 && v->said->finds.at[i].sentence == v->find.sentence;) {
        const struct dl_find *find = &v->said->finds.at[i];
        if (find->source_head == DL_NONE || find->head >= v->word || doc->words.at[find->head].rel != DL_REL_ACL_RELCL ||
            find->lexical == NULL || find->lexical->weight < 2)
            continue;
        uint32_t w = find->head + 1;
        while (w < v->word && !dl_has_feat(&doc->words.at[w], "VerbForm=Fin")) w++;
        if (w == v->word) return i;
    }
    return DL_NONE;
}

/* "feared that rebels were near but added that …", "they have won, Lind said, but added that …", "said civilians were hungry and called for aid": whoever
 * the tree lends a further verb stands in what has just been told, and is not who tells on. The conjunction before it; DL_NONE. */
static uint32_t joint_before(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t joint = v->find.cue.first - (v->find.cue.first > 0);
    const int is_joined = rel_of(doc, v->word) == DL_REL_CONJ && dl_word_listed(doc, joint, "but and") && v->cue->weight == 3 &&
                          !v->is_passive && dl_verb_subject(doc, v->word) == DL_NONE && v->find.source_head != DL_NONE;
    const uint32_t first = doc->words.at[v->word].head;
    return is_joined && doc->words.at[first].rel != DL_REL_ACL_RELCL ? joint : DL_NONE;
}

/* Whether what the find tells ends right before the conjunction, but for marks. */
static int ends_before(const struct dl_doc *doc, const struct dl_find *find, uint32_t joint)
{
    uint32_t last = joint - 1;
    while (last > 0 && dl_word_listed(doc, last, ", \" ” ’ ''")) last--;
    const uint32_t end = find->pieces[find->piece_count - 1].last;
    return end == last || (end > last && end < joint);
}

/* "Holm said they must grow the party, adding …": whom a participle of saying leans on is in what has just been told, so it goes on from
 * whoever tells that. */
void dl_verb_take_teller(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t first = v->find.cue.first, source = v->find.source_head;
    const int is_behind_mark = first > 1 && doc->words.at[first - 1].upos == DL_UPOS_PUNCT && dl_word_is(doc, first - 2, ",") &&
                               v->said->word_quote[first - 2] != DL_NONE; /* '…,” adding that' */
    const uint32_t joint = joint_before(v);
    const int is_joined = joint != DL_NONE, is_added = is_joined && dl_cue_tells(v->cue) && v->find.shape == DL_SHAPE_CLAUSE;
    if (!is_joined && (first == 0 || (!dl_word_is(doc, first - 1, ",") && !is_behind_mark) ||
                       !dl_str_ends(doc->words.at[v->word].form, "ing") || v->cue->weight < 3 ||
                       (v->cue->frames & (DL_FRAME_QUOTE | DL_FRAME_COMPLEMENT)) == 0 || dl_verb_shown(doc, v->word) != DL_NONE))
        return;
    uint32_t aside = is_joined ? DL_NONE : teller_of_aside(v);
    if (aside != DL_NONE && source != DL_NONE) {
        v->find.source = v->said->finds.at[aside].source;
        v->find.source_head = v->said->finds.at[aside].source_head;
        return;
    }
    for (uint32_t i = v->said->finds.count; i-- > 0 && v->said->finds.at[i].sentence == v->find.sentence;) {
        const struct dl_find *telling = &v->said->finds.at[i];
        const int is_wish = telling->lexical != NULL && telling->shape == DL_SHAPE_OBJECT_TO; /* "urged them to go, warning …" */
        if ((!telling->is_speech && !is_wish) || telling->source_head == DL_NONE || telling->cue.first == DL_NONE ||
            telling->head > v->word)
            continue;
        const int is_told = source != DL_NONE && source == telling->addressee_head; /* "told the paper that …, adding, “…”" */
        if (is_joined && !is_added && !ends_before(doc, telling, joint)) continue;
        if ((source != DL_NONE && !is_told && !dl_find_holds(telling, source)) ||
            telling->pieces[telling->piece_count - 1].last >= v->word)
            continue;
        v->find.source = telling->source;
        v->find.source_head = telling->source_head;
        return;
    }
}
