/* What somebody or something is called, shown as, meant for or free to do: the words of deeds that are none. "Characterised the raid as a protest"
 * tells of no protest, "a bridgehead for invading" of no invasion, "the power of states to refuse" of no refusal: what stands there is the
 * speaker's name for something, or the use of a thing. */
#include "did/coder.h"
#include "did/word_kinds.h"

enum { STEPS = 3 };

/* ---- names ---- */

/* "characterised the raid as a protest", "a film that shows him as a cowboy": the noun behind "as". */
static int is_name_given(const struct dl_scene *s, uint16_t w)
{
    static const char showing[] = "think treat depict cast frame paint remember hail bill plan conceive dismiss show market pose";
    uint16_t above = dl_scene_head(s, w);
    if (dl_scene_word(s, w)->upos != DL_UPOS_NOUN || !dl_has_case(s, w, "as") || above == DL_NO_WORD) return 0;
    if (dl_scene_word(s, above)->upos != DL_UPOS_VERB && dl_scene_head(s, above) != DL_NO_WORD) above = dl_scene_head(s, above);
    return dl_scene_in(s, above, s->frames->naming) || dl_str_listed(dl_scene_word(s, above)->lemma, showing, ' ');
}

/* "as a cowboy attacking a reporter": with what it is said to do. */
static int is_of_name_given(const struct dl_scene *s, uint16_t clause)
{
    return dl_scene_rel(s, clause) == DL_REL_ACL && dl_is_ing(s, clause) && dl_scene_head(s, clause) != DL_NO_WORD &&
           is_name_given(s, dl_scene_head(s, clause));
}

/* ---- uses ---- */

static int is_of_kind(const struct dl_scene *s, uint16_t w, const char *kinds)
{
    const uint32_t sense = dl_word_sense(s, w);
    return sense != DL_NONE && dl_str_listed(s->frames->sense_names.at[sense], kinds, ' ');
}

/* "a bridgehead for invading the island": what a place or a thing is there for. */
static int is_use(const struct dl_scene *s, uint16_t clause)
{
    static const char things[] = "territory place building route vehicle weapon equipment plan permission";
    const uint16_t mark = dl_scene_child(s, clause, DL_REL_MARK), what = dl_scene_head(s, clause);
    if (mark == DL_NO_WORD || what == DL_NO_WORD || !dl_lemma_is(dl_scene_word(s, mark), "for") || !dl_is_ing(s, clause)) return 0;
    if (dl_str_listed(dl_scene_word(s, what)->lemma, "jail prison gaol", ' '))
        return 0; /* "six months' jail for insulting the king" */
    return what < clause && dl_scene_word(s, what)->upos == DL_UPOS_NOUN && is_of_kind(s, what, things);
}

/* "the power of states to refuse licences": the infinitive that the tree hangs on whose power it is. */
static int is_power_of(const struct dl_scene *s, uint16_t clause)
{
    int status;
    const uint16_t whose = dl_scene_head(s, clause);
    if (whose == DL_NO_WORD || dl_scene_rel(s, clause) != DL_REL_ACL || !dl_scene_has_child(s, clause, "to")) return 0;
    const uint16_t power = dl_rel_base(dl_scene_rel(s, whose)) == DL_REL_NMOD ? dl_scene_head(s, whose) : DL_NO_WORD;
    return power != DL_NO_WORD && dl_has_case(s, whose, "of") &&
           dl_frames_status(s->frames, s->lemma[power], DL_STATUS_OF_GOVERNOR, &status) && status == DL_STATUS_NONE;
}

/* "was treated and released": a patient is let go by nobody who held him. */
static int is_discharge(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char cures[] = "treat hospitalize hospitalise examine admit operate bandage";
    const uint16_t first = dl_scene_head(s, d->word);
    if (d->type != DL_EVENT_RETREAT || d->kind != DL_FRAME_VERB || first == DL_NO_WORD) return 0;
    return dl_scene_rel(s, d->word) == DL_REL_CONJ && dl_lemma_is(dl_scene_word(s, d->word), "release") &&
           dl_str_listed(dl_scene_word(s, first)->lemma, cures, ' ');
}

int dl_only_meant(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->kind == DL_FRAME_NOUN && is_name_given(s, d->word)) return 1;
    if (is_discharge(s, d)) return 1;
    uint16_t clause = dl_draft_verb(d);
    for (int i = 0; i < STEPS && dl_scene_rel(s, clause) == DL_REL_CONJ && dl_scene_head(s, clause) != DL_NO_WORD; i++)
        clause = dl_scene_head(s, clause);
    return is_of_name_given(s, clause) || is_use(s, clause) || is_power_of(s, clause);
}
