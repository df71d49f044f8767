/* Actors that a passive tells by whose something is, and those who join in.
 *
 *   the thing given    "relief from Norway was flown to", "was promised Russian aid"
 *   the measure        "were hit with U.S. sanctions"
 *   the prison         "were held in Iranian jails"
 *   the envoy          "the French ambassador was recalled"
 *   joined             "France joined Germany in condemning the raid": both */
#include "did/sides.h"

/* "Relief from Norway was flown to Bosaso": whose it is that is given. */
static void add_sender(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t thing = d->args.object;
    if (d->type != DL_EVENT_AID || d->kind != DL_FRAME_VERB || thing == DL_NO_WORD) return;
    for (uint16_t c = s->child[thing]; c != DL_NO_WORD && d->actor.count == 0; c = s->sibling[c])
        if (c > thing && dl_scene_rel(s, c) == DL_REL_NMOD && dl_has_case(s, c, "from") && dl_party_level(s, c) == DL_LEVEL_STRONG)
            dl_party_add(s, c, 0, &d->actor);
}

/* The state or body that stands before a noun. */
static void add_state_before(struct dl_scene *s, uint16_t noun, struct dl_party *party)
{
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD && party->count == 0; c = s->sibling[c]) {
        const enum dl_rel rel = dl_scene_rel(s, c);
        const struct dl_entity *e = dl_scene_entity(s, c);
        if (rel != DL_REL_COMPOUND && rel != DL_REL_AMOD && rel != DL_REL_NMOD_POSS) continue;
        if (e != NULL && (e->kind == DL_ENTITY_COUNTRY || e->kind == DL_ENTITY_ORGANIZATION)) dl_party_take(s, c, party);
    }
}

/* "was promised Russian aid", "were offered Canadian citizenship": whose it is that somebody gets. */
static void add_giver(struct dl_scene *s, struct dl_draft *d)
{
    static const char giving[] = "promise offer grant give pledge award guarantee lend deny refuse";
    const uint16_t thing = d->args.object;
    if (d->kind != DL_FRAME_VERB || !d->args.passive || thing == DL_NO_WORD || d->args.indirect == DL_NO_WORD) return;
    if (!dl_str_listed(dl_scene_word(s, d->word)->lemma, giving, ' ') || dl_scene_rel(s, thing) != DL_REL_OBJ) return;
    add_state_before(s, thing, &d->actor);
    if (d->actor.count > 0 && d->recipient.count > 0 && d->recipient.head[0] == d->actor.head[0])
        d->recipient.count = d->recipient.level = 0;
}

/* "were hit with U.S. sanctions", "is under a British ban": whose the measure is by which it was done. */
static void add_measure_owner(struct dl_scene *s, struct dl_draft *d)
{
    static const char measures[] = "sanction tariff duty ban embargo curb levy";
    if (d->kind != DL_FRAME_VERB || !d->args.passive || d->type != DL_EVENT_SANCTION) return;
    for (uint8_t i = 0; i < d->args.prep_count && d->actor.count == 0; i++) {
        const uint16_t measure = d->args.preps[i].word;
        if (!d->args.preps[i].direct || !dl_has_case(s, measure, "with by under")) continue;
        if (!dl_str_listed(dl_scene_word(s, measure)->lemma, measures, ' ')) continue;
        add_state_before(s, measure, &d->actor);
    }
}

/* "were held in Iranian prisons", "was freed from a Turkish jail", "two Danes held in Iranian cells were released": whose the prison is;
 * "sailors held by Iran were freed": whoever held them. */
static void add_jailer(struct dl_scene *s, struct dl_draft *d)
{
    static const char holding[] = "hold detain imprison jail arrest seize capture abduct kidnap take intern";
    static const char prisons[] = "prison jail custody detention cell dungeon penitentiary captivity gulag";
    if (d->kind != DL_FRAME_VERB || !d->args.passive || (d->type != DL_EVENT_COERCE && d->type != DL_EVENT_RETREAT)) return;
    const uint16_t held = d->type == DL_EVENT_RETREAT && d->args.object != DL_NO_WORD ? d->args.object : DL_NO_WORD;
    const uint16_t last =
        held != DL_NO_WORD ? dl_scene_child(s, held, DL_REL_CONJ) : DL_NO_WORD; /* "trawlers and crews seized by" */
    uint16_t told = held != DL_NO_WORD ? dl_scene_child(s, held, DL_REL_ACL) : DL_NO_WORD;
    if (told == DL_NO_WORD && last != DL_NO_WORD) told = dl_scene_child(s, last, DL_REL_ACL);
    for (int step = 0; step < 2 && d->actor.count == 0; step++) {
        const uint16_t verb = step == 0 ? d->word : told;
        if (step == 1 && told != DL_NO_WORD && dl_str_listed(dl_scene_word(s, told)->lemma, holding, ' '))
            dl_party_add(s, dl_scene_child(s, told, DL_REL_OBL_AGENT), 1, &d->actor);
        for (uint16_t c = verb != DL_NO_WORD ? s->child[verb] : DL_NO_WORD; c != DL_NO_WORD && d->actor.count == 0;
             c = s->sibling[c])
            if (dl_rel_base(dl_scene_rel(s, c)) == DL_REL_OBL && dl_has_case(s, c, "in from inside") &&
                dl_str_listed(dl_scene_word(s, c)->lemma, prisons, ' '))
                add_state_before(s, c, &d->actor);
    }
}

/* "was kidnapped by bandits and freed": by whom he was held before. */
static void add_holder_before(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t holding = DL_BIT(COERCE) | DL_BIT(ASSAULT) | DL_BIT(ACCUSE);
    const uint16_t before = dl_scene_rel(s, d->word) == DL_REL_CONJ ? dl_scene_head(s, d->word) : DL_NO_WORD;
    if (d->type != DL_EVENT_RETREAT || d->kind != DL_FRAME_VERB || !d->args.passive || before == DL_NO_WORD) return;
    if (dl_scene_child_base(s, d->word, DL_REL_NSUBJ) != DL_NO_WORD || !dl_passive(s, before)) return;
    if (!dl_str_listed(dl_scene_word(s, d->word)->lemma, "release free", ' ') || dl_act_of(s, before, holding) == NULL) return;
    dl_party_add(s, dl_scene_child(s, before, DL_REL_OBL_AGENT), 1, &d->actor);
}

/* "The French ambassador was recalled from Ankara": whose envoy he is, who is not who suffers it. */
static void turn_to_recaller(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t envoy = d->args.object;
    if (d->type != DL_EVENT_SANCTION || d->kind != DL_FRAME_VERB || !d->args.passive || envoy == DL_NO_WORD) return;
    if (!dl_str_listed(dl_scene_word(s, d->word)->lemma, "recall withdraw call", ' ') ||
        !dl_scene_in(s, envoy, s->frames->legation))
        return;
    add_state_before(s, envoy, &d->actor);
    if (d->actor.count > 0 && d->recipient.count > 0 && (d->recipient.head[0] == envoy || d->recipient.head[0] == d->actor.head[0]))
        d->recipient = (struct dl_party){.count = 0};
}

/* "was suspended from the African Union", "was readmitted to the League": the body that takes in and puts out its members. */
static void add_body(struct dl_scene *s, struct dl_draft *d)
{
    static const char out[] = "suspend expel eject oust exclude bar", in[] = "admit readmit accept welcome";
    const struct dl_str lemma = dl_scene_word(s, d->word)->lemma;
    const int is_out = dl_str_listed(lemma, out, ' ');
    if (d->kind != DL_FRAME_VERB || !d->args.passive || (!is_out && !dl_str_listed(lemma, in, ' '))) return;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD && d->actor.count == 0; c = s->sibling[c]) {
        const struct dl_entity *e = dl_scene_entity(s, c);
        if (dl_rel_base(dl_scene_rel(s, c)) != DL_REL_OBL || e == NULL || !dl_str_is(e->sector, "IGO")) continue;
        if (!dl_has_case(s, c, is_out ? "from" : "to into")) continue;
        if (d->recipient.count > 0 && d->recipient.head[0] == c) d->recipient = (struct dl_party){.count = 0};
        dl_party_add(s, c, 0, &d->actor);
    }
}

/* "resumed gas deliveries to Iran, halted in a row": who takes up again what was stopped had stopped it. */
static void add_resumer(struct dl_scene *s, struct dl_draft *d)
{
    static const char again[] = "resume restore restart unfreeze unblock reinstate";
    const uint16_t noun = dl_scene_rel(s, d->word) == DL_REL_ACL ? dl_scene_head(s, d->word) : DL_NO_WORD;
    if (d->type != DL_EVENT_SANCTION || d->kind != DL_FRAME_VERB || !d->args.passive || noun == DL_NO_WORD) return;
    const uint16_t verb = dl_scene_rel(s, noun) == DL_REL_OBJ ? dl_scene_head(s, noun) : DL_NO_WORD;
    if (verb == DL_NO_WORD || dl_passive(s, verb) || !dl_str_listed(dl_scene_word(s, verb)->lemma, again, ' ')) return;
    const uint16_t who = dl_subject(s, verb);
    if (who != DL_NO_WORD && dl_party_level(s, who) == DL_LEVEL_STRONG) dl_party_add(s, who, 0, &d->actor);
}

void dl_sides_whose(struct dl_scene *s, struct dl_draft *d)
{
    add_measure_owner(s, d);
    if (d->actor.count == 0) add_jailer(s, d);
    if (d->actor.count == 0) add_holder_before(s, d);
    if (d->actor.count == 0) turn_to_recaller(s, d);
    if (d->actor.count == 0) add_body(s, d);
    if (d->actor.count == 0) add_resumer(s, d);
    if (d->actor.count == 0) add_giver(s, d);
    if (d->actor.count == 0) add_sender(s, d);
}

void dl_sides_join(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t verb = dl_scene_head(s, d->word), mark = dl_scene_child(s, d->word, DL_REL_MARK);
    if (d->kind != DL_FRAME_VERB || d->actor.count == 0 || verb == DL_NO_WORD || mark == DL_NO_WORD || !dl_is_ing(s, d->word))
        return;
    if (!dl_str_listed(dl_scene_word(s, verb)->lemma, "join lead", ' ') || !dl_lemma_is(dl_scene_word(s, mark), "in") ||
        dl_passive(s, verb))
        return;
    const uint16_t fellow = dl_scene_child(s, verb, DL_REL_OBJ);
    if (fellow != DL_NO_WORD && dl_str_listed(dl_scene_word(s, fellow)->lemma, "force hand rank", ' '))
        return; /* "joined forces" */
    if (fellow != DL_NO_WORD && dl_party_level(s, fellow) == DL_LEVEL_STRONG) dl_party_add(s, fellow, 0, &d->actor);
}
