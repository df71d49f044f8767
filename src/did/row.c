/* Sides that verbs in a row share and that stand once, behind the last of them.
 *
 *   the agent        "was convicted of fraud and sentenced to six years by a court": one hand did the whole row, as far as the kinds of deed
 *                    and of agent allow (who tries, arrests and frees are mostly three)
 *   behind a gerund  "charged with trespassing by the navy", where the tree gives the agent to the trespass
 *   the recipient    "fired tear gas and used a water cannon against protesters", "shot at and wounded a policeman"
 *
 * agent.c reads rows of bare verbs; here phrases stand between, so that kinds must agree. After Universal Dependencies' account of what
 * conjuncts share. */
#include "did/sides.h"

enum { ROW = 4, FAR = 24 };

/* ---- the agent ---- */

static int is_court(const struct dl_scene *s, uint16_t who)
{
    const struct dl_entity *e = dl_scene_entity(s, who);
    return (e != NULL && dl_str_is(e->sector, "JUD")) ||
           dl_str_listed_nocase(dl_scene_word(s, who)->lemma, "court tribunal judge jury", ' ');
}

/* Police, soldiers, officials: who arrests. */
static int is_of_state(const struct dl_scene *s, uint16_t who)
{
    const struct dl_entity *e = dl_scene_entity(s, who);
    if (e == NULL || is_court(s, who)) return 0;
    return e->kind == DL_ENTITY_COUNTRY || dl_str_listed(e->sector, "COP MIL GOV SPY PRM", ' ');
}

static int is_mode(const char *mode, const char *name) { return mode != NULL && dl_str_is(dl_str_from(mode), name); }

/* "boarded and towed to port by the navy": how it went on, whatever class that is of. */
static int leads_away(const struct dl_scene *s, uint16_t w)
{
    return dl_str_listed(dl_scene_word(s, w)->lemma, "escort take bring tow lead drive fly carry march drag haul rob strip", ' ');
}

/* "was dismissed in May and sentenced in June by a court": two days, mostly two bodies. */
static int has_own_time(const struct dl_scene *s, uint16_t w)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_rel_base(dl_scene_rel(s, c)) == DL_REL_OBL && dl_scene_is_in_time(s, c)) return 1;
    return 0;
}

/* Whether whoever did what stands behind did this too. */
static int is_one_hand(struct dl_scene *s, const struct dl_draft *d, uint16_t behind, uint16_t who)
{
    const struct dl_frame *frame = dl_kind(s, behind) == DL_FRAME_VERB ? dl_match(s, behind) : NULL;
    const int type = frame != NULL ? frame->type : DL_NO_CLASS, is_away = leads_away(s, behind);
    const int is_verdict = frame != NULL && is_mode(frame->mode, "convict");
    switch (d->type) {
    case DL_EVENT_ASSAULT: return type == DL_EVENT_ASSAULT || (type == DL_EVENT_COERCE && !is_court(s, who)) || is_away;
    case DL_EVENT_COERCE:
        if (is_verdict || is_court(s, who)) return 0;
        if (type == DL_EVENT_ASSAULT || is_away) return !is_mode(d->mode, "arrest") || is_of_state(s, who);
        return type == DL_EVENT_COERCE || type == DL_EVENT_ACCUSE;
    case DL_EVENT_SANCTION:
        if (is_mode(d->mode, "convict")) return is_verdict && is_court(s, who);
        return type == DL_EVENT_SANCTION && !has_own_time(s, d->word);
    case DL_EVENT_ACCUSE:
        if (is_court(s, who)) return is_verdict && dl_str_listed(dl_scene_word(s, d->word)->lemma, "try hear", ' ');
        return type == DL_EVENT_COERCE || (type == DL_EVENT_SANCTION && !is_verdict);
    default: return 0;
    }
}

/* "charged with trespassing by the navy": whoever brings the charge, hung on what it is for; DL_NO_WORD. */
static uint16_t agent_below_gerund(const struct dl_scene *s, uint16_t verb)
{
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c]) {
        const uint16_t mark = dl_scene_rel(s, c) == DL_REL_ADVCL ? dl_scene_child(s, c, DL_REL_MARK) : DL_NO_WORD;
        if (dl_scene_child(s, c, DL_REL_OBJ) != DL_NO_WORD) continue; /* "accused of hiding abuses by police" */
        if (mark == DL_NO_WORD || !dl_is_ing(s, c) || !dl_str_listed(dl_scene_word(s, mark)->lemma, "with of for", ' ')) continue;
        for (uint16_t k = s->child[c]; k != DL_NO_WORD; k = s->sibling[k])
            if (k > c && dl_rel_base(dl_scene_rel(s, k)) == DL_REL_OBL && dl_has_case(s, k, "by") &&
                (is_court(s, k) || is_of_state(s, k)))
                return k;
    }
    return DL_NO_WORD;
}

/* Who stands behind "by" at a participle that shares the subject and the auxiliary of the row; DL_NO_WORD. */
static uint16_t agent_behind(const struct dl_scene *s, uint16_t verb)
{
    if (!dl_past_participle(dl_scene_word(s, verb)) || dl_scene_has_aux(s, verb)) return DL_NO_WORD;
    if (dl_scene_child_base(s, verb, DL_REL_NSUBJ) != DL_NO_WORD) return DL_NO_WORD;
    if (dl_str_listed(dl_scene_word(s, verb)->lemma, "replace succeed follow", ' ')) return DL_NO_WORD; /* "deposed and replaced" */
    struct dl_args args;
    dl_arguments(s, verb, DL_FRAME_VERB, &args);
    if (!args.passive) return DL_NO_WORD;
    return args.subject != DL_NO_WORD ? args.subject : agent_below_gerund(s, verb);
}

/* Of the verbs joined below `top` behind the draft's the first that names an agent of the whole row. */
static uint16_t agent_of_row(struct dl_scene *s, const struct dl_draft *d, uint16_t top, int depth)
{
    for (uint16_t c = s->child[top]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_CONJ || c > d->word + FAR) continue;
        const uint16_t who = c > d->word ? agent_behind(s, c) : DL_NO_WORD;
        if (who != DL_NO_WORD) return is_one_hand(s, d, c, who) ? who : DL_NO_WORD;
        const uint16_t further = depth > 1 ? agent_of_row(s, d, c, depth - 1) : DL_NO_WORD;
        if (further != DL_NO_WORD) return further;
    }
    return DL_NO_WORD;
}

void dl_row_agent(struct dl_scene *s, struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB || !d->args.passive || d->args.subject != DL_NO_WORD) return;
    uint16_t who = agent_of_row(s, d, d->word, ROW);
    const uint16_t head = dl_scene_rel(s, d->word) == DL_REL_CONJ ? dl_scene_head(s, d->word) : DL_NO_WORD;
    if (who == DL_NO_WORD && head != DL_NO_WORD) who = agent_of_row(s, d, head, ROW);
    if (who == DL_NO_WORD) who = agent_below_gerund(s, d->word);
    if (who == DL_NO_WORD) return;
    dl_party_add(s, who, 0, &d->actor);
    if (d->actor.count == 0 && dl_is_of_people(s, who)) dl_party_take(s, who, &d->actor);
}

/* ---- the recipient ---- */

/* What a verb of force has as its object where it is only what is used: "fired tear gas", "threw a cordon"; or nothing ("shot at and"). */
static int strikes_nobody(const struct dl_scene *s, uint16_t object)
{
    static const char means[] =
        "gas tear cannon bullet round grenade shot stone bottle fire petrol pellet baton club whip truncheon spray";
    if (object == DL_NO_WORD) return 1;
    return dl_scene_in(s, object, s->frames->weapons) || dl_str_listed(dl_scene_word(s, object)->lemma, means, ' ');
}

/* Adds whom a verb behind strikes, as its own event will have it. */
static void add_struck_by(struct dl_scene *s, uint16_t verb, const struct dl_frame *frame, struct dl_draft *d)
{
    struct dl_args args;
    dl_arguments(s, verb, DL_FRAME_VERB, &args);
    if (args.passive) return;
    dl_party_fill(s, verb, DL_FRAME_VERB, &args, frame->recipient, frame->recipient_count, &d->recipient);
    if (d->recipient.count == 0 && args.object != DL_NO_WORD && !strikes_nobody(s, args.object) && dl_is_target(s, args.object))
        dl_party_take(s, args.object, &d->recipient);
    for (uint8_t i = 0; i < args.prep_count && d->recipient.count == 0 && strikes_nobody(s, args.object); i++)
        if (args.preps[i].direct && args.preps[i].word > verb && dl_has_case(s, args.preps[i].word, "at against on into") &&
            dl_is_target(s, args.preps[i].word))
            dl_party_take(s, args.preps[i].word, &d->recipient);
    dl_party_part(s, d);
}

void dl_row_recipient(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t force = DL_BIT(ASSAULT) | DL_BIT(COERCE);
    if (d->kind != DL_FRAME_VERB || d->args.passive || !(force >> d->type & 1) || !strikes_nobody(s, d->args.object)) return;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD && d->recipient.count == 0; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_CONJ || c < d->word || dl_scene_word(s, c)->upos != DL_UPOS_VERB) continue;
        if (dl_scene_child_base(s, c, DL_REL_NSUBJ) != DL_NO_WORD || dl_scene_has_aux(s, c)) continue;
        const uint16_t oblique = dl_scene_child_base(s, d->word, DL_REL_OBL);
        const int is_bare = oblique > c || dl_scene_word(s, oblique)->upos == DL_UPOS_ADP; /* "shot at and wounded" */
        if (d->args.object == DL_NO_WORD && !is_bare) continue; /* "broke through the fence and killed six" */
        const struct dl_frame *frame = dl_act_of(s, c, force);
        if (frame != NULL) add_struck_by(s, c, frame, d);
    }
}
