/* What a column says in the present of people in the plural. Reports tell in it what is new ("Democrats reject the plan"), columns and essays how
 * people are: whom they support, what they want, of what they complain. Where a document reasons more than it reports, such a verb tells of no
 * one deed. Who stands there by his name has done it ("the president blames the courts"). */
#include "did/coder.h"
#include "did/setting.h"

/* "Congress passes such measures": one verb in the simple present, outside of headings. */
static int is_simple_present(const struct dl_scene *s, uint16_t verb)
{
    return dl_is_finite_present(s, verb) && !dl_is_ing(s, verb) && dl_scene_child(s, verb, DL_REL_AUX) == DL_NO_WORD &&
           dl_scene_child(s, verb, DL_REL_AUX_PASS) == DL_NO_WORD && !dl_scene_is_heading(s);
}

/* "“Officials Plead for Calm”, ran a headline": titles have capitals. */
static int is_in_title(const struct dl_scene *s, uint16_t verb)
{
    return verb > 0 && dl_ascii_upper(dl_scene_word(s, verb)->form.at[0]);
}

/* "Liberals", "hawks in Congress", "mayors of large cities": not "the Democrats", "three senators", "his aides". */
static int are_of_a_kind(const struct dl_scene *s, uint16_t who)
{
    const struct dl_word *word = dl_scene_word(s, who);
    const struct dl_entity *e = dl_scene_entity(s, who);
    if ((word->upos != DL_UPOS_NOUN && word->upos != DL_UPOS_PROPN) || !dl_has_feat(word, "Number=Plur")) return 0;
    if (e != NULL && e->kind == DL_ENTITY_ORGANIZATION) return 0; /* "Republicans", of whom a party speaks and acts */
    return dl_scene_child(s, who, DL_REL_DET) == DL_NO_WORD && dl_scene_child(s, who, DL_REL_NUMMOD) == DL_NO_WORD &&
           dl_scene_child(s, who, DL_REL_NMOD_POSS) == DL_NO_WORD;
}

/* "voters who oppose him", "a regime that jails its people": what a relative clause says of its own noun. */
static int is_of_its_noun(const struct dl_scene *s, uint16_t verb)
{
    const uint16_t subject = dl_scene_child_base(s, verb, DL_REL_NSUBJ), about = dl_scene_head(s, verb);
    if (dl_scene_rel(s, verb) != DL_REL_ACL_RELCL || subject == DL_NO_WORD || !dl_is_relative(s, subject)) return 0;
    return dl_scene_word(s, about)->upos == DL_UPOS_NOUN;
}

int dl_is_of_comment(const struct dl_scene *s, const struct dl_draft *d)
{
    if (!dl_manner_reasons(&s->known->manner) || d->kind != DL_FRAME_VERB || !is_simple_present(s, d->word)) return 0;
    if (dl_narrated_has_time(s) || is_in_title(s, d->word)) return 0;
    const uint16_t who = dl_scene_child_base(s, d->word, DL_REL_NSUBJ);
    return is_of_its_noun(s, d->word) || (who != DL_NO_WORD && are_of_a_kind(s, who));
}
