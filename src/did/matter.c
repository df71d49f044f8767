/* What words, penalties and protests are about was before them: "condemned the raid on Monday", "jailed for the murder", "marched in support of the coup".
 * The day and the place of the clause are those of the word or the penalty. Which nouns are read so stands in two tables, by the preposition before the
 * noun and by what it hangs on: a verb ("charged over"), or a noun ("an inquiry into"). */
#include "did/setting.h"
#include "did/sides.h"

struct link {
    const char *cases; /* prepositions before the noun */
    const char *heads; /* lemmas of what it hangs on */
};

static const struct link LINKS[] = {
    {"over", "protest demonstrate march rally strike condemn criticise criticize accuse blame sentence jail imprison arrest charge "
             "detain try indict "
             "convict fine punish resign quit dismiss sack expel recall summon sue investigate question anger outrage outcry"},
    {"against",
     "protest demonstrate march rally strike complain appeal speak campaign picket riot demonstration protester demonstrator"},
    {"for", "sentence jail imprison arrest charge detain try indict convict blame praise thank criticise criticize condemn fine "
            "punish hang execute "
            "rebuke apologise apologize want responsible responsibility blame apology credit"},
    {"of", "accuse convict acquit suspect guilty"},
    {"in", "charge indict convict sentence try implicate acquit involve suspect role part involvement complicity"},
    {"with", "charge"},
    {"to", "respond react reply link tie response reaction"},
    {"at", "protest anger outrage shock dismay"},
    {"of", "support condemnation anniversary victim suspect survivor leader mastermind organiser organizer plotter perpetrator "
           "relative planner "
           "ringleader author charge suspicion wake denunciation criticism commemoration memory"},
    {"for", "support retaliation revenge punishment reprisal"},
    {"into", "inquiry investigation probe look inquire"},
    {"about", "complain speak talk say testify question"},
    {"with", "solidarity"},
};

/* "condemned the bombing", "discuss the attack": verbs whose object was before. */
static const char JUDGES[] = "condemn denounce deplore decry criticise criticize praise hail mourn investigate discuss debate mark "
                             "commemorate avenge regret "
                             "justify protest oppose blast recall";

static int is_linked(const struct dl_scene *s, uint16_t w, uint16_t head)
{
    const struct dl_str lemma = dl_scene_word(s, head)->lemma;
    for (size_t i = 0; i < sizeof LINKS / sizeof *LINKS; i++)
        if (dl_has_case(s, w, LINKS[i].cases) && dl_str_listed(lemma, LINKS[i].heads, ' ')) return 1;
    return 0;
}

/* Whether a noun that tells a deed only tells what something else is about. */
int dl_is_matter(const struct dl_scene *s, const struct dl_draft *draft, const struct dl_event *event)
{
    static const uint32_t deeds = DL_BIT(ASSAULT) | DL_BIT(COERCE) | DL_BIT(PROTEST) | DL_BIT(RETREAT) | DL_BIT(MOBILIZE);
    const uint16_t w = draft->word, head = dl_scene_head(s, w);
    if (draft->kind != DL_FRAME_NOUN || draft->args.light != DL_NO_WORD || head == DL_NO_WORD) return 0;
    if (dl_scene_word(s, w)->upos != DL_UPOS_NOUN || !(deeds >> event->type & 1) || event->status != DL_STATUS_ACTUAL) return 0;
    if (dl_scene_rel(s, w) == DL_REL_OBJ) return dl_str_listed(dl_scene_word(s, head)->lemma, JUDGES, ' ');
    return (dl_scene_rel(s, w) == DL_REL_OBL || dl_scene_rel(s, w) == DL_REL_NMOD) && is_linked(s, w, head);
}
