/* What is only asked about: questions, what the press asks and is told, and what a court is asked for. */
#include "did/coder.h"

static int has_question_mark(const struct dl_scene *s)
{
    for (uint16_t w = 0; w < s->count; w++)
        if (dl_str_is(dl_scene_word(s, w)->form, "?")) return 1;
    return 0;
}

/* "a diplomat who asked not to be named", "asked that her name not be used", "asked to be called Joost" */
static int is_nameless(const struct dl_scene *s, uint16_t w)
{
    static const char naming[] = "name identify quote cite record call", using[] = "use withhold publish print mention give";
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_XCOMP && dl_scene_rel(s, c) != DL_REL_ADVCL && dl_scene_rel(s, c) != DL_REL_CCOMP)
            continue;
        const int passive = dl_passive(s, c);
        const uint16_t what = passive ? dl_subject(s, c) : dl_object(s, c);
        if (passive && dl_str_listed(dl_scene_word(s, c)->lemma, naming, ' ')) return 1;
        if (what != DL_NO_WORD && dl_str_listed(dl_scene_word(s, what)->lemma, "name surname identity", ' ') &&
            dl_str_listed(dl_scene_word(s, c)->lemma, using, ' '))
            return 1;
    }
    return 0;
}

/* "the bill which Brussels asked them to drop": nothing is asked about. */
static int is_relative_infinitive(const struct dl_scene *s, uint16_t clause)
{
    const uint16_t which = dl_scene_child(s, clause, DL_REL_OBJ), mark = dl_scene_child(s, clause, DL_REL_MARK);
    return which != DL_NO_WORD && mark != DL_NO_WORD && which < mark &&
           dl_scene_rel(s, dl_scene_head(s, clause)) == DL_REL_ACL_RELCL;
}

/* "“How long until we answer him,” she asked": behind a quotation that begins with a question word, whatever mark it ends with. */
static int is_behind_question(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char words[] = "how why what who when where which whose";
    uint16_t first = 0;
    while (first < d->word && dl_scene_word(s, first)->upos == DL_UPOS_PUNCT) first++;
    return first > 0 && first < d->word && dl_str_listed_nocase(dl_scene_word(s, first)->form, words, ' ') &&
           dl_scene_rel(s, d->word) != DL_REL_CCOMP && d->recipient.count == 0;
}

/* "asked whether he would resign", "'Why?' asked the senator": wanting to know is no request. */
static int is_enquiry(const struct dl_scene *s, const struct dl_draft *d)
{
    if (!dl_lemma_is(dl_scene_word(s, d->word), "ask")) return 0;
    uint16_t clause = d->args.complement;
    if (clause == DL_NO_WORD) clause = dl_scene_child(s, d->word, DL_REL_ADVCL);
    if (has_question_mark(s) || is_nameless(s, d->word) || is_behind_question(s, d)) return 1;
    return clause != DL_NO_WORD && (dl_marked(s, clause, DL_STATUS_OF_MARK) || dl_has_question_word(s, clause)) &&
           !is_relative_infinitive(s, clause);
}

/* "“Our task was to help voters,” she told the network": what the press is told behind a quotation is said. */
static int is_told_press(const struct dl_scene *s, const struct dl_draft *d)
{
    return d->type == DL_EVENT_REQUEST && d->kind == DL_FRAME_VERB && dl_lemma_is(dl_scene_word(s, d->word), "tell") &&
           d->args.complement != DL_NO_WORD && d->args.complement < d->word && d->recipient.count > 0 &&
           dl_party_all_of(s, &d->recipient, "JRN");
}

/* "was questioned about whether he would favour a ban": asked for his views. */
static int is_interviewed(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->type != DL_EVENT_ACCUSE || d->kind != DL_FRAME_VERB || d->actor.count > 0) return 0;
    if (!dl_lemma_is(dl_scene_word(s, d->word), "question") || !d->args.passive) return 0;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD; c = s->sibling[c])
        if (c > d->word && (dl_scene_has_child(s, c, "whether") || dl_has_question_word(s, c))) return 1;
    return 0;
}

/* "moved to dismiss the case", "a motion to quash it": what a court is asked for, where nobody is told who had brought it. */
static int is_moved_for(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t w = d->word, above = dl_scene_head(s, w);
    if (d->kind != DL_FRAME_VERB || d->recipient.count > 0 || above == DL_NO_WORD) return 0;
    return (dl_scene_rel(s, w) == DL_REL_XCOMP || dl_scene_rel(s, w) == DL_REL_ACL) && dl_scene_has_child(s, w, "to") &&
           dl_str_listed(dl_scene_word(s, w)->lemma, "dismiss quash suppress", ' ') &&
           dl_str_listed(dl_scene_word(s, above)->lemma, "move motion petition file", ' ');
}

int dl_is_query(const struct dl_scene *s, const struct dl_draft *d)
{
    return is_enquiry(s, d) || is_told_press(s, d) || is_interviewed(s, d) || is_moved_for(s, d);
}
