/* Of what kind the forces are that move. "Sent", "massed" and "put on alert" tell that they do; whether they are ships and missiles, police or the men
 * of a militia stands in what is moved: the object, else the subject; of a noun what is of it ("the arrival of a frigate"). Of that
 * phrase the noun and what is compounded with it are asked, by the sets "moved_..." of data/frames/sets.tsv, and failing these a subject by its sector
 * ("the Houthis massed"). */
#include "did/coder.h"

static const char *const MOVED[DL_MOVED] = {"weapons", "police", "militia"};

static int kind_of_word(const struct dl_scene *s, uint16_t w)
{
    int i = 0;
    while (i < DL_MOVED && !dl_scene_in(s, w, s->frames->moved[i])) i++;
    return i;
}

/* By the noun, what is compounded with it, or what there is so much of: "a column of tanks", "four divisions of police". */
static int kind_of_phrase(const struct dl_scene *s, uint16_t head)
{
    if (head == DL_NO_WORD) return DL_MOVED;
    int kind = kind_of_word(s, head);
    for (uint16_t c = s->child[head]; c != DL_NO_WORD && c < head && kind == DL_MOVED; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_COMPOUND || dl_scene_rel(s, c) == DL_REL_AMOD) kind = kind_of_word(s, c);
    for (uint16_t c = s->child[head]; c != DL_NO_WORD && kind == DL_MOVED; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_NMOD && c > head && dl_has_case(s, c, "of")) kind = kind_of_word(s, c);
    return kind;
}

/* "The Houthis", "Northern Alliance fighters", "gendarmes". */
static int kind_of_party(const struct dl_scene *s, uint16_t head)
{
    const struct dl_entity *e = head == DL_NO_WORD ? NULL : dl_scene_entity(s, head);
    if (e == NULL || e->sector.size == 0) return DL_MOVED;
    if (dl_str_listed(e->sector, "REB PRM", ' ')) return DL_MOVED_MILITIA;
    return dl_str_is(e->sector, "COP") ? DL_MOVED_POLICE : DL_MOVED;
}

void dl_moved(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_MOBILIZE || (d->mode != NULL && strcmp(d->mode, "troops") != 0)) return;
    int kind = kind_of_phrase(s, d->kind == DL_FRAME_NOUN ? d->word : d->args.object);
    if (kind == DL_MOVED && d->args.object == DL_NO_WORD) kind = kind_of_phrase(s, d->args.subject);
    if (kind == DL_MOVED) kind = kind_of_party(s, d->args.subject);
    if (kind != DL_MOVED) d->mode = MOVED[kind];
}
