/* Who was found as recipient and is none: where a deed is done, what is asked for, built or passed rather than of whom, what is left or closed,
 * whose body does it. */
#include "did/sides.h"

#include <string.h>

/* ---- before a recipient is looked for ---- */

/* "put up barricades in the heart of the city", "a blockade of the road to the port": where it is, not whom it is against. */
static void drop_scene(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_PROTEST || d->recipient.count != 1) return;
    uint16_t w = d->recipient.head[0];
    if (dl_str_listed(dl_scene_word(s, d->word)->lemma, "walk storm troop", ' ') && dl_has_case(s, w, "out of from")) {
        dl_recipient_drop(d); /* "walked out of the chamber" */
        return;
    }
    if (d->recipient.at[0].entity == DL_NONE) return;
    const struct dl_entity *e = &s->doc->entities.at[d->recipient.at[0].entity];
    if (dl_scene_head(s, w) == d->word || dl_scene_word(s, w)->upos == DL_UPOS_NOUN || dl_scene_rel(s, w) == DL_REL_NMOD_POSS)
        return;
    if (e->kind == DL_ENTITY_PLACE ? !dl_has_case(s, w, "against") : e->kind == DL_ENTITY_COUNTRY && dl_has_case(s, w, "in at to"))
        dl_recipient_drop(d);
}

/* "denounced the effort on Twitter", "praised the accord on state television": by what means it was said, not of whom. */
static int is_medium(const struct dl_scene *s, uint16_t w)
{
    static const char NAMES[] =
        "twitter facebook instagram youtube tiktok telegram weibo reddit linkedin whatsapp snapchat television tv radio air";
    return dl_has_case(s, w, "on over via through") && dl_str_listed_nocase(dl_scene_word(s, w)->lemma, NAMES, ' ');
}

/* "the killings at Hola", "a coup in Fiji": where a deed was that only its noun names. */
static void drop_site(const struct dl_scene *s, struct dl_draft *d)
{
    const char *cases = d->type == DL_EVENT_ASSAULT ? "at" : d->type == DL_EVENT_COERCE ? "in at" : "";
    if (d->kind != DL_FRAME_NOUN || d->recipient.count != 1 || dl_scene_head(s, d->recipient.head[0]) != d->word) return;
    const uint16_t w = d->recipient.head[0];
    const struct dl_entity *e = dl_party_member(s, &d->recipient, 0);
    const int is_named =
        dl_scene_word(s, w)->upos == DL_UPOS_PROPN && (e == NULL || e->kind == DL_ENTITY_PLACE || e->kind == DL_ENTITY_COUNTRY);
    if (dl_str_listed(dl_scene_word(s, d->word)->lemma, "interference meddling intervention", ' ')) return;
    if (is_named && dl_has_case(s, w, cases)) dl_recipient_drop(d);
}

/* "walked out of talks in San Luis", "In Tunis a coalition welcomed it": a town where something is, is nobody who is told it. */
static void drop_town(const struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t told = 1u << DL_EVENT_SUPPORT | 1u << DL_EVENT_ACCUSE | 1u << DL_EVENT_REJECT | 1u << DL_EVENT_SANCTION;
    uint8_t kept = 0;
    if (d->type == DL_EVENT_SANCTION && d->recipient.count > 1 && d->args.object != DL_NO_WORD &&
        dl_scene_in(s, d->args.object, s->frames->legation))
        return; /* "recalled its ambassadors in Canberra and Washington" */
    for (uint8_t i = 0; i < d->recipient.count; i++) {
        const struct dl_entity *e = dl_party_member(s, &d->recipient, i);
        if ((told >> d->type & 1) && e != NULL && e->kind == DL_ENTITY_PLACE &&
            dl_has_case(s, d->recipient.head[i], "in near outside inside"))
            continue;
        if (d->type != DL_EVENT_SANCTION && is_medium(s, d->recipient.head[i])) continue;
        dl_party_keep(&d->recipient, &kept, i);
    }
    d->recipient.count = kept;
}

/* "drones hit a depot": a thing that nobody is said to own does nothing of itself. */
static void drop_unmanned(const struct dl_scene *s, struct dl_draft *d)
{
    static const char things[] = "drone missile rocket shell mortar bomb grenade mine landmine explosive ied blast explosion lorry "
                                 "truck car bullet projectile";
    if (d->actor.count != 1 || (d->type != DL_EVENT_ASSAULT && d->type != DL_EVENT_COERCE)) return;
    uint16_t w = d->actor.head[0];
    if (dl_scene_word(s, w)->upos != DL_UPOS_NOUN || !dl_str_listed(dl_scene_word(s, w)->lemma, things, ' ')) return;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (rel == DL_REL_NMOD && !dl_has_case(s, c, "of from by")) continue; /* "a drone off Oman" */
        if (rel == DL_REL_NMOD_POSS ||
            ((rel == DL_REL_AMOD || rel == DL_REL_COMPOUND || rel == DL_REL_NMOD) && dl_party_level(s, c) == DL_LEVEL_STRONG))
            return;
    }
    d->actor.count = d->actor.level = 0;
}

/* "blocked aid to Tigray, which it denies": "which" is what was done, whomever it is taken for. */
static void drop_whole_clause(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_REJECT || d->recipient.count != 1 || d->recipient.head[0] != d->args.object) return;
    if (dl_str_is(dl_scene_word(s, d->recipient.head[0])->form, "which")) dl_recipient_drop(d);
}

/* "announced the halt in Brussels": where it was said is not to whom; but a truce "in Tripoli" by whoever is of that state is one there. */
static void drop_where_said(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB || d->recipient.count != 1 || (d->type != DL_EVENT_CONCEDE && d->type != DL_EVENT_RETREAT)) return;
    const uint16_t w = d->recipient.head[0];
    const uint16_t above = dl_scene_head(s, w);
    const struct dl_entity *who = d->actor.count > 0 ? dl_party_member(s, &d->actor, 0) : NULL,
                           *where = dl_party_member(s, &d->recipient, 0);
    if (who != NULL && where != NULL && dl_str_equal(dl_str_from(who->country), dl_str_from(where->country))) return;
    if ((above == d->word || (above != DL_NO_WORD && above == d->args.object)) && dl_has_case(s, w, "in at") &&
        dl_scene_in(s, d->word, s->frames->speech))
        d->recipient = (struct dl_party){.count = 0};
}

void dl_sides_drop_scenes(const struct dl_scene *s, struct dl_draft *d)
{
    drop_where_said(s, d);
    drop_scene(s, d);
    drop_town(s, d);
    drop_unmanned(s, d);
    drop_whole_clause(s, d);
}

/* ---- once both sides are found ---- */

/* "called for them to be kept out", "wants him tried": what is to be done to somebody is not asked of him. */
static void drop_undergoing(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_REQUEST || d->kind != DL_FRAME_VERB || d->args.passive || d->recipient.count != 1) return;
    const uint16_t who = d->recipient.head[0];
    if (who < d->word || (dl_scene_rel(s, who) == DL_REL_OBJ && !dl_lemma_is(dl_scene_word(s, d->word), "want"))) return;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD; c = s->sibling[c]) {
        const enum dl_rel rel = dl_scene_rel(s, c);
        if (c < who || (rel != DL_REL_XCOMP && rel != DL_REL_CCOMP && rel != DL_REL_ADVCL)) continue;
        const uint16_t own = dl_scene_child_base(s, c, DL_REL_NSUBJ);
        if (own != DL_NO_WORD && own != who) continue;
        if (own != who && dl_scene_rel(s, who) != DL_REL_OBJ && !dl_has_case(s, who, "for"))
            return; /* "pleaded with them to be let in" */
        if (dl_str_is(dl_scene_word(s, c)->form, "gone")) return;
        const int is_done =
            dl_has_feat(dl_scene_word(s, c), "VerbForm=Part") && dl_scene_child(s, c, DL_REL_AUX) == DL_NO_WORD && !dl_is_ing(s, c);
        if (dl_passive(s, c) || is_done) dl_recipient_drop(d);
        return;
    }
}

/* "Benin, whose government appealed for help": whose government it is, it has not asked. */
static void drop_owner(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB || d->recipient.count != 1 || dl_scene_rel(s, d->word) != DL_REL_ACL_RELCL) return;
    const uint16_t owned = d->args.subject, whose = owned == DL_NO_WORD ? owned : dl_scene_child(s, owned, DL_REL_NMOD_POSS);
    if (whose == DL_NO_WORD || !dl_str_is(dl_scene_word(s, whose)->form, "whose")) return;
    const int does = d->actor.count == 1 && d->actor.head[0] == owned; /* not "whose work the critic praised" */
    if (does && d->recipient.head[0] == dl_scene_head(s, d->word)) dl_recipient_drop(d);
}

/* "signed for Moscow": for whom, and not with whom. */
static void drop_signed_for(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB || d->type != DL_EVENT_SUPPORT || d->recipient.count != 1) return;
    const uint16_t w = d->recipient.head[0];
    if (dl_scene_head(s, w) == d->word && dl_lemma_is(dl_scene_word(s, d->word), "sign") && dl_has_case(s, w, "for"))
        dl_recipient_drop(d);
}

/* "signed it in the garrison town of Vavuniya": where, and not with whom. */
static void drop_place(const struct dl_scene *s, struct dl_draft *d)
{
    static const char GROUNDS[] = "town|city|village|port|capital|district|province|region|resort|valley|suburb|state|island";
    if (d->kind != DL_FRAME_VERB || d->recipient.count != 1 || (d->type != DL_EVENT_SUPPORT && d->type != DL_EVENT_RETREAT)) return;
    const uint16_t place = d->recipient.head[0], above = dl_scene_head(s, place);
    if (above == d->word && d->type == DL_EVENT_RETREAT && dl_has_case(s, place, "in at near") &&
        dl_scene_word(s, place)->ner == DL_NER_B_LOC)
        dl_recipient_drop(d); /* "surrendered in Dacca" */
    if (d->recipient.count == 0 || above == DL_NO_WORD || dl_scene_rel(s, place) != DL_REL_NMOD || !dl_has_case(s, place, "of"))
        return;
    if (dl_str_listed(dl_scene_word(s, above)->lemma, GROUNDS, '|') && dl_has_case(s, above, "in at near")) dl_recipient_drop(d);
}

/* "fled to Panama", "fell back to the river": where one goes, unless something is brought there. */
static void drop_refuge(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB || d->type != DL_EVENT_RETREAT || d->recipient.count == 0 || d->args.passive) return;
    const uint16_t place = d->recipient.head[0];
    const struct dl_entity *e = dl_party_member(s, &d->recipient, 0);
    if (d->args.object != DL_NO_WORD || dl_scene_head(s, place) != d->word || !dl_has_case(s, place, "to into")) return;
    if (!dl_str_listed(dl_scene_word(s, d->word)->lemma, "flee return fall retreat withdraw pull come go escape", ' ')) return;
    if (e == NULL || e->kind == DL_ENTITY_PLACE || e->kind == DL_ENTITY_COUNTRY) dl_recipient_drop(d);
}

/* "is sending a platoon to Kuwait": a state other than the actor's own. */
static int is_abroad(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint32_t there = d->recipient.at[0].entity, who = d->actor.count > 0 ? d->actor.at[0].entity : DL_NONE;
    if (there == DL_NONE || who == DL_NONE || s->doc->entities.at[there].kind != DL_ENTITY_COUNTRY) return 0;
    const char *country = s->doc->entities.at[who].country;
    return country[0] != '\0' &&
           memcmp(country, s->doc->entities.at[there].country, sizeof s->doc->entities.at[there].country) != 0;
}

/* Where forces go is no recipient ("moved guns to the coast"), unless it is another state, its border, or those they are sent against. */
static void drop_ground(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_MOBILIZE || d->recipient.count == 0 || is_abroad(s, d)) return;
    for (uint8_t i = 0; i < d->recipient.count; i++) {
        uint32_t entity = d->recipient.at[i].entity;
        const struct dl_entity *e = entity != DL_NONE ? &s->doc->entities.at[entity] : NULL;
        if (e != NULL && e->kind != DL_ENTITY_COUNTRY && e->kind != DL_ENTITY_PLACE) return;
        if (e == NULL && dl_scene_word(s, d->recipient.head[i])->thing != DL_THING_PLACE) return;
    }
    for (uint16_t at = d->recipient.head[0], n = 0; at != DL_NO_WORD && at != d->word && n < 6; at = dl_scene_head(s, at), n++)
        if (dl_has_case(s, at, "against towards toward") || dl_str_listed(dl_scene_word(s, at)->lemma, "border frontier", ' '))
            return;
    dl_recipient_drop(d);
}

/* "demanded a prosecutor", "called for a court to try them", "a Scottish parliament": what is not there yet is asked of nobody that is named. */
static int is_wished_for(const struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    static const char wishing[] = "demand want seek propose recommend call need suggest advocate push";
    const struct dl_str verb = dl_scene_word(s, d->word)->lemma;
    const int is_asked_for = dl_str_is(verb, "ask") && dl_has_case(s, w, "for"); /* "asked for a consul to see him" */
    if (d->kind != DL_FRAME_VERB || (!is_asked_for && !dl_str_listed(verb, wishing, ' '))) return 0;
    if (dl_scene_rel(s, w) == DL_REL_AMOD && dl_scene_head(s, w) != DL_NO_WORD) w = dl_scene_head(s, w);
    const uint16_t det = dl_scene_child(s, w, DL_REL_DET);
    if (det == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, det)->form, "a an", ' ') || dl_scene_head(s, w) != d->word) return 0;
    return w == d->args.object || dl_has_case(s, w, "for");
}

/* What is offered, wanted or passed is nobody it is offered to, wanted of or passed with: "offered helicopters", "agreed to form a cabinet",
 * "voted to lower the retirement age of judges", "demanded the release of prisoners", "ordered the ballots to be counted". */
static int is_content(const struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    static const char giving[] = "offer provide send pledge give supply form build create deploy set find establish pay donate";
    static const char passing[] = "vote pass adopt authorise authorize enact approve approval extend";
    static const char wanted[] = "release end penalty share vote freedom execution punishment trial return halt stop appointment "
                                 "creation establishment formation election deployment dispatch";
    while ((dl_scene_rel(s, w) == DL_REL_FLAT || dl_scene_rel(s, w) == DL_REL_APPOS) && dl_scene_head(s, w) != DL_NO_WORD)
        w = dl_scene_head(s, w); /* "the blogger Pham" */
    uint16_t above = dl_scene_head(s, w);
    const struct dl_word *word = dl_scene_word(s, w);
    if (above == DL_NO_WORD || (word->upos != DL_UPOS_NOUN && d->type != DL_EVENT_REQUEST)) return 0;
    switch (d->type) {
    case DL_EVENT_AGREE:
        return dl_scene_rel(s, w) == DL_REL_OBJ && dl_str_listed(dl_scene_word(s, above)->lemma, giving, ' ') &&
               w != d->args.indirect && dl_scene_child(s, above, DL_REL_IOBJ) == DL_NO_WORD && d->recipient.count == 1;
    case DL_EVENT_SUPPORT: return dl_str_listed(dl_scene_word(s, d->word)->lemma, passing, ' ') && !dl_has_case(s, w, "with to");
    case DL_EVENT_REQUEST: {
        uint16_t what = d->args.complement;
        if (dl_has_case(s, w, "of") && dl_lemma_is(dl_scene_word(s, above), "release"))
            return 1; /* "called for the release of Navalny" */
        if (is_wished_for(s, d, w)) return 1;
        if (word->upos != DL_UPOS_NOUN) return 0;
        if (w == d->args.object && what != DL_NO_WORD && what > w && dl_passive(s, what)) return 1;
        const int is_asked_for = above == d->args.object || (dl_scene_head(s, above) == d->word && dl_has_case(s, above, "for"));
        return dl_has_case(s, w, "of for around to") && is_asked_for && dl_str_listed(dl_scene_word(s, above)->lemma, wanted, ' ');
    }
    default: return 0;
    }
}

static void drop_content(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->recipient.count > 0 && d->kind != DL_FRAME_ADJECTIVE && is_content(s, d, d->recipient.head[0])) dl_recipient_drop(d);
}

/* "called for it in an interview with the Register", "hailed the strike on Twitter": who asks or carries what is said is not told of. */
static void drop_outlet(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->recipient.count != 1 || d->type == DL_EVENT_CONSULT || d->type == DL_EVENT_SANCTION || d->type == DL_EVENT_COERCE)
        return;
    const uint16_t w = d->recipient.head[0], above = dl_scene_head(s, w);
    const int is_asking = above != DL_NO_WORD && above != d->word && dl_scene_head(s, d->word) != w &&
                          dl_has_case(s, w, "with to") && dl_lemma_is(dl_scene_word(s, above), "interview");
    const int is_called_on = above == d->word && d->type == DL_EVENT_REQUEST; /* "called on Facebook" */
    if (is_asking || (!is_called_on && is_medium(s, w))) dl_recipient_drop(d);
}

/* "denied any ties with the militia", "denied wrongdoing in Ukraine": with whom or where it was not is not whose word is denied. */
static void drop_denied(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_REJECT || d->kind != DL_FRAME_VERB || d->recipient.count == 0 || d->args.object == DL_NO_WORD) return;
    if (!dl_lemma_is(dl_scene_word(s, d->word), "deny")) return;
    const int is_tie = dl_str_listed(dl_scene_word(s, d->args.object)->lemma, "tie link connection contact", ' ');
    uint16_t w = d->recipient.head[0];
    if (w == d->args.object && dl_str_is_nocase(dl_scene_word(s, w)->form, "them")) dl_recipient_drop(d); /* the charges */
    for (int i = 0; i < 5 && w != DL_NO_WORD && w != d->args.object && w != d->word; i++) {
        if (w > d->args.object && dl_has_case(s, w, is_tie ? "with in to about over on at" : "with in about over on at")) {
            dl_recipient_drop(d);
            return;
        }
        w = dl_scene_head(s, w);
    }
}

/* "resigned as ambassador to the UN": what belongs to the office that is left, wherever the tree hangs it. */
static int is_of_office(const struct dl_scene *s, uint16_t verb, uint16_t w)
{
    if (!dl_str_listed(dl_scene_word(s, verb)->lemma, "resign quit step", ' ')) return 0;
    if (dl_scene_head(s, w) != verb) return 1;
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c])
        if (c > verb && c < w && dl_scene_rel(s, c) == DL_REL_OBL && dl_has_case(s, c, "as")) return 1;
    return 0;
}

/* "left the city", "pulled its men out of the camp", "resigned from the cabinet": what is left is nobody who is given something, unless forces
 * leave another state. */
static void drop_left(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_RETREAT || d->recipient.count == 0 || d->mode == NULL) return;
    int is_resigning = strcmp(d->mode, "resign") == 0;
    if (!is_resigning && strcmp(d->mode, "withdraw") != 0) return;
    uint16_t w = d->recipient.head[0];
    enum dl_rel rel = dl_scene_rel(s, w);
    if (is_resigning && is_of_office(s, d->word, w)) {
        dl_recipient_drop(d);
        return;
    }
    if ((!is_resigning && dl_scene_word(s, w)->thing == DL_THING_PERSON) || dl_has_case(s, w, "to") || w == d->args.indirect)
        return;
    if (!is_resigning && rel != DL_REL_COMPOUND && rel != DL_REL_AMOD && rel != DL_REL_NMOD_POSS && is_abroad(s, d)) return;
    dl_recipient_drop(d);
}

/* "the special counsel investigation led by a judge": who inquires is not inquired into. */
static void drop_inquirer(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_ACCUSE || d->recipient.count != 1) return;
    const uint16_t w = d->recipient.head[0], inquiry = dl_scene_head(s, w);
    if (dl_scene_rel(s, w) == DL_REL_COMPOUND && inquiry != DL_NO_WORD &&
        dl_str_listed(dl_scene_word(s, inquiry)->lemma, "investigation inquiry probe", ' ') &&
        dl_str_listed(dl_scene_word(s, w)->lemma, "counsel jury prosecutor police court", ' '))
        dl_recipient_drop(d);
}

/* "an inquiry into the man's death": who died is not looked into. */
static void drop_dead(const struct dl_scene *s, struct dl_draft *d)
{
    static const char fates[] =
        "death murder killing assassination disappearance shooting suicide slaying abduction poisoning bombing massacre";
    if (d->type != DL_EVENT_ACCUSE || d->mode == NULL || strcmp(d->mode, "investigate") != 0 || d->recipient.count == 0) return;
    const uint16_t w = d->recipient.head[0], fate = dl_scene_head(s, w);
    if (fate == DL_NO_WORD || fate == d->word || !dl_str_listed(dl_scene_word(s, fate)->lemma, fates, ' ')) return;
    if (dl_scene_rel(s, w) == DL_REL_NMOD_POSS || dl_scene_rel(s, w) == DL_REL_COMPOUND || dl_has_case(s, w, "of"))
        dl_recipient_drop(d);
}

/* "Rao's arrest", "her dismissal": whom it is done to, since a single person owns no such deed unless another is told to suffer it. */
static int is_suffered_by(const struct dl_scene *s, uint16_t owner, uint16_t deed)
{
    static const char suffered[] =
        "killing murder assassination arrest detention dismissal firing sacking ouster removal expulsion deportation extradition "
        "release rescue execution imprisonment jailing conviction eviction abduction kidnapping slaying lynching beheading "
        "indictment disqualification death shooting beating poisoning torture";
    if (dl_scene_rel(s, owner) != DL_REL_NMOD_POSS || !dl_str_listed(dl_scene_word(s, deed)->form, suffered, ' ')) return 0;
    const uint16_t of = dl_scene_child(s, deed, DL_REL_NMOD);
    if (of != DL_NO_WORD && dl_has_case(s, of, "of")) return 0;
    const struct dl_entity *e = dl_scene_entity(s, owner);
    return dl_scene_word(s, owner)->upos == DL_UPOS_PRON ? dl_str_listed_nocase(dl_scene_word(s, owner)->form, "his her", ' ')
                                                         : e != NULL && e->kind == DL_ENTITY_PERSON;
}

/* "condemned Rao's arrest": whom a deed was done to is not judged for it. */
static void drop_sufferer(const struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t judging = 1u << DL_EVENT_ACCUSE | 1u << DL_EVENT_SUPPORT | 1u << DL_EVENT_REJECT;
    if (!(judging >> d->type & 1) || d->recipient.count != 1) return;
    const uint16_t owner = d->recipient.head[0], deed = dl_scene_head(s, owner);
    if (deed != DL_NO_WORD && deed != d->word && is_suffered_by(s, owner, deed)) dl_recipient_drop(d);
}

/* Whether the recipient is a thing of no one's by its own words: "shut the road", not "shut the Qatari port". */
static int is_nobodys(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t w = d->recipient.head[0];
    const struct dl_entity *e = dl_party_member(s, &d->recipient, 0);
    const uint8_t thing = dl_scene_word(s, w)->thing;
    if (dl_scene_word(s, w)->upos != DL_UPOS_NOUN || thing == DL_THING_PERSON || thing == DL_THING_ORGANIZATION) return 0;
    if (e != NULL && (e->kind != DL_ENTITY_PLACE || e->actor.size > 0)) return 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        const enum dl_rel rel = dl_scene_rel(s, c);
        if (rel == DL_REL_NMOD_POSS) return 0;
        if ((rel == DL_REL_AMOD || rel == DL_REL_COMPOUND) && dl_party_level(s, c) == DL_LEVEL_STRONG) return 0;
    }
    return 1;
}

/* "seized power in the capital", "closed the border", "In Haifa the mayor barred the march": where it is, and what is nobody's. */
static void drop_seat(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_COERCE || d->recipient.count != 1) return;
    uint16_t w = d->recipient.head[0], above = dl_scene_head(s, w);
    int is_power = above != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, above), "power") && dl_has_case(s, w, "in");
    if (d->args.object != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, d->args.object), "power")) is_power |= dl_has_case(s, w, "in");
    const int is_scene = w < d->word && above == d->word && d->args.object != DL_NO_WORD && dl_has_case(s, w, "in at");
    const int is_taken = d->mode != NULL && dl_str_is(dl_str_from(d->mode), "seize"); /* "occupied the airport" */
    const int is_way = dl_scene_in(s, w, s->frames->route) && !is_taken && !dl_lemma_is(dl_scene_word(s, d->word), "siege");
    if (is_power || is_scene || (is_way && is_nobodys(s, d))) dl_recipient_drop(d);
}

/* "looted shops", "burned buses": a crowd's harm to things is done to nobody, unless a power sits there. */
static void drop_property(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_PROTEST || d->kind != DL_FRAME_VERB || d->recipient.count != 1) return;
    const uint16_t w = d->recipient.head[0];
    if (w == d->args.object && !dl_is_of_people(s, w) && !dl_scene_in(s, w, s->frames->seat) && is_nobodys(s, d))
        dl_recipient_drop(d);
}

/* "spoke at a gathering hosted by ...", "banned rallies": what is held meets nobody, and is nobody who is forbidden something. */
static void drop_gathering(const struct dl_scene *s, struct dl_draft *d)
{
    static const char meetings[] =
        "meeting gathering event reception dinner lunch conference forum session summit congress rally talk";
    static const char crowds[] = "gathering demonstration protest rally march procession meeting event";
    int is_ban = d->type == DL_EVENT_COERCE && d->mode != NULL && dl_str_is(dl_str_from(d->mode), "ban");
    const char *words = d->type == DL_EVENT_CONSULT ? meetings : is_ban ? crowds : "";
    uint8_t kept = 0;
    for (uint8_t i = 0; i < d->recipient.count; i++) {
        const struct dl_word *word = dl_scene_word(s, d->recipient.head[i]);
        if (word->upos == DL_UPOS_NOUN && dl_str_listed(word->lemma, words, ' ')) continue;
        dl_party_keep(&d->recipient, &kept, i);
    }
    d->recipient.count = kept;
}

/* "Chad blocks aid, which the government denies": a state is not who its own government answers. */
static void drop_own_state(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_REJECT || d->kind != DL_FRAME_VERB || d->recipient.count != 1 || d->actor.count != 1) return;
    const struct dl_entity *own = dl_party_member(s, &d->actor, 0), *other = dl_party_member(s, &d->recipient, 0);
    if (own == NULL || other == NULL || other->kind != DL_ENTITY_COUNTRY || !dl_str_is(own->sector, "GOV")) return;
    if (dl_scene_rel(s, d->word) == DL_REL_ACL_RELCL && own->kind != DL_ENTITY_COUNTRY &&
        memcmp(own->country, other->country, sizeof own->country) == 0)
        dl_recipient_drop(d);
}

/* "drove out the men who were occupying it": nobody does it to himself; nor are "the rivals" others than who is said to be meant: "the rivals, Rao and
 * Lund, renewed their commitment". */
static void drop_self(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB || d->recipient.count != 1 || d->actor.count == 0) return;
    if (d->actor.count == 1 && d->actor.head[0] == d->recipient.head[0]) {
        dl_recipient_drop(d);
        return;
    }
    const uint16_t who = d->args.subject;
    if (who == DL_NO_WORD || dl_scene_rel(s, d->actor.head[0]) != DL_REL_APPOS || dl_scene_head(s, d->actor.head[0]) != who) return;
    const uint32_t entity = dl_party_entity(s, who);
    if (entity != DL_NONE && entity == d->recipient.at[0].entity) dl_recipient_drop(d);
}

/* "refused to talk without his colleagues": nor to whoever is left out. */
static void drop_left_out(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->recipient.count == 1 && dl_has_case(s, d->recipient.head[0], "without except excluding")) dl_recipient_drop(d);
}

/* "denies all of it", "complained that nobody came": nobody in particular. */
static void drop_nobody(const struct dl_scene *s, struct dl_draft *d)
{
    static const char words[] = "all everything anything nothing something nobody anybody anyone none";
    if (d->recipient.count != 1 || d->recipient.at[0].entity != DL_NONE) return;
    const struct dl_word *word = dl_scene_word(s, d->recipient.head[0]);
    if (dl_is_anybody(s, d->recipient.head[0])) return; /* but "shot anyone who fled" */
    if ((word->upos == DL_UPOS_PRON || word->upos == DL_UPOS_DET) && dl_str_listed_nocase(word->form, words, ' '))
        dl_recipient_drop(d);
}

/* "dropped its objections in exchange for jets", "objections to the sale of frigates": arms are nobody to whom words go. */
static void drop_arms(const struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t words =
        DL_BIT(ACCUSE) | DL_BIT(CONCEDE) | DL_BIT(SUPPORT) | DL_BIT(REJECT) | DL_BIT(REQUEST) | DL_BIT(AGREE) | DL_BIT(CONSULT);
    if (!(words >> d->type & 1) || d->recipient.count != 1) return;
    const uint16_t arms = d->recipient.head[0];
    for (uint16_t c = s->child[arms]; c != DL_NO_WORD && c < arms; c = s->sibling[c])
        if (dl_scene_entity(s, c) != NULL && dl_scene_entity(s, c)->kind == DL_ENTITY_COUNTRY)
            return; /* "complained that Turkish jets had come" */
    if (dl_scene_in(s, arms, s->frames->weapons) && dl_scene_word(s, arms)->upos == DL_UPOS_NOUN &&
        dl_scene_child(s, arms, DL_REL_NMOD_POSS) == DL_NO_WORD)
        dl_recipient_drop(d);
}

void dl_sides_drop_others(const struct dl_scene *s, struct dl_draft *d)
{
    drop_where_said(s, d);
    drop_nobody(s, d);
    drop_outlet(s, d);
    dl_sides_drop_mentioned(s, d);
    drop_self(s, d);
    drop_own_state(s, d);
    drop_left_out(s, d);
    drop_undergoing(s, d);
    drop_signed_for(s, d);
    drop_place(s, d);
    drop_site(s, d);
    drop_refuge(s, d);
    drop_owner(s, d);
    drop_ground(s, d);
    drop_content(s, d);
    drop_denied(s, d);
    drop_left(s, d);
    drop_inquirer(s, d);
    drop_dead(s, d);
    drop_sufferer(s, d);
    drop_seat(s, d);
    drop_property(s, d);
    drop_scene(s, d);
    drop_gathering(s, d);
    drop_arms(s, d);
}
