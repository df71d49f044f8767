/* Whose a deed or a weapon is by what is told of it. "Rockets fired by the militia killed six": the weapon is the subject, and the participle behind
 * it names who struck. Both verbs tell of one act, which is the one with the victims; that the weapon was fired is no second one. */
#include "did/attach.h"
#include "did/sides.h"

int dl_launched_is_weapon(const struct dl_scene *s, uint16_t w)
{
    static const char munitions[] =
        "bomb mine shell bullet grenade device round shot explosive shrapnel projectile stone firebomb arrow car truck lorry van";
    if (w == DL_NO_WORD || dl_scene_word(s, w)->upos != DL_UPOS_NOUN) return 0;
    return dl_scene_in(s, w, s->frames->weapons) || dl_str_listed(dl_scene_word(s, w)->lemma, munitions, ' ');
}

/* Of verbs that give a deed to somebody: the preposition before him. */
static const char *giving_preposition(const struct dl_word *verb)
{
    static const char *const giving[][2] = {
        {"claim launch fire plant drop detonate throw hurl lob lay stage mount conduct order "
         "perpetrate carry set lead mastermind send use operate fly drive plot plan organise organize commit",
         "by"},
        {"blame pin", "on"},
        {"attribute ascribe", "to"}};
    for (size_t i = 0; i < sizeof giving / sizeof *giving; i++)
        if (dl_str_listed(verb->lemma, giving[i][0], ' ')) return giving[i][1];
    return NULL;
}

/* Who stands behind a verb and a preposition; DL_NO_WORD. */
static uint16_t behind(const struct dl_scene *s, uint16_t verb, const char *preposition)
{
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c])
        if (c > verb && dl_rel_base(dl_scene_rel(s, c)) == DL_REL_OBL && dl_has_case(s, c, preposition)) return c;
    return DL_NO_WORD;
}

/* "The attacks were plotted by the cleric": who stands behind the verb that gives a deed to him; DL_NO_WORD. */
static uint16_t given_to(const struct dl_scene *s, uint16_t noun)
{
    const uint16_t verb = dl_scene_rel(s, noun) == DL_REL_NSUBJ_PASS ? dl_scene_head(s, noun) : DL_NO_WORD;
    if (verb == DL_NO_WORD || !dl_scene_in(s, noun, s->frames->violence)) return DL_NO_WORD;
    const char *preposition = giving_preposition(dl_scene_word(s, verb));
    return preposition != NULL ? behind(s, verb, preposition) : DL_NO_WORD;
}

uint16_t dl_launched_by(const struct dl_scene *s, uint16_t noun)
{
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD; c = s->sibling[c]) {
        const enum dl_rel rel = dl_scene_rel(s, c);
        if (c < noun || (rel != DL_REL_ACL && rel != DL_REL_ACL_RELCL)) continue;
        const char *preposition = giving_preposition(dl_scene_word(s, c));
        if (preposition == NULL) continue;
        if (dl_lemma_is(dl_scene_word(s, c), "lead") && dl_kind(s, noun) != DL_FRAME_NOUN) continue; /* "a convoy led by" */
        if (rel == DL_REL_ACL_RELCL && dl_scene_child(s, c, DL_REL_AUX_PASS) == DL_NO_WORD) { /* "a mine that they had laid" */
            const uint16_t who = preposition[0] == 'b' ? dl_scene_child(s, c, DL_REL_NSUBJ) : DL_NO_WORD;
            if (who != DL_NO_WORD && !dl_is_relative(s, who)) return who;
            continue;
        }
        const uint16_t who = behind(s, c, preposition);
        if (who != DL_NO_WORD) return who;
    }
    return given_to(s, noun);
}

/* "shells fired from the Tajik side", "from Israeli positions": a side or a post stands for those who hold it; "rockets fired from Gaza" tell of
 * nobody, as anybody may have fired them there (guideline S3). */
uint16_t dl_launched_from(const struct dl_scene *s, uint16_t weapon)
{
    if (!dl_launched_is_weapon(s, weapon)) return DL_NO_WORD;
    for (uint16_t c = s->child[weapon]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (c < weapon || dl_scene_rel(s, c) != DL_REL_ACL) continue;
        if (!dl_str_listed(dl_scene_word(s, c)->lemma, "fire launch shoot lob", ' ')) continue;
        for (uint16_t k = s->child[c]; k != DL_NO_WORD; k = s->sibling[k])
            if (dl_scene_word(s, k)->upos == DL_UPOS_NOUN && dl_scene_has_child(s, k, "from") &&
                dl_str_listed(dl_scene_word(s, k)->lemma,
                              "side position line outpost base ship warship boat gunboat submarine plane jet tank helicopter", ' '))
                return k;
    }
    return DL_NO_WORD;
}

int dl_launched_only(struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t weapon = dl_scene_head(s, d->word);
    if (d->kind != DL_FRAME_VERB || d->type != DL_EVENT_ASSAULT || dl_scene_rel(s, d->word) != DL_REL_ACL || !d->args.passive)
        return 0;
    if (weapon == DL_NO_WORD || !dl_launched_is_weapon(s, weapon) || giving_preposition(dl_scene_word(s, d->word)) == NULL)
        return 0;
    for (uint8_t i = 0; i < d->recipient.count; i++)
        if (d->recipient.head[i] != weapon) return 0; /* "fired at Jazan" */
    const uint16_t verb = dl_scene_head(s, weapon);
    const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, weapon));
    if (verb == DL_NO_WORD || (rel != DL_REL_NSUBJ && rel != DL_REL_OBL)) return 0;
    return dl_act_of(s, verb, DL_BIT(ASSAULT)) != NULL;
}
