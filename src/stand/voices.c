/* Whose words they are and who is meant: the speaker of a statement or who is told to hold a view, the actor that a noun phrase names, and
 * for whom an actor speaks. */
#include "stand/run.h"
#include "who/who.h"

enum { STEPS = 6 };

/* "Seoul holds that the deal must be honoured", where no statement was seen: who holds it. */
static uint32_t believer_of(const struct dl_stand *run, uint32_t word)
{
    for (uint32_t steps = 0; word != DL_NONE && steps < STEPS; steps++) {
        const struct dl_word *at = dl_word_at(run->doc, word);
        enum dl_rel rel = dl_rel_base((enum dl_rel)at->rel);
        if (at->head == DL_NONE ||
            (rel != DL_REL_CCOMP && rel != DL_REL_CONJ && rel != DL_REL_XCOMP && rel != DL_REL_ADVCL && rel != DL_REL_ACL))
            return DL_NONE;
        uint32_t whose = dl_stand_listed(run, at->head, "view position opinion argument belief conviction line stance")
                             ? dl_stand_child(run, at->head, DL_REL_NMOD_POSS)
                             : DL_NONE; /* "Lima's view is that the canal is a mistake" */
        if (whose == DL_NONE && at->rel != DL_REL_CCOMP && dl_stand_child(run, word, DL_REL_NSUBJ) != DL_NONE &&
            dl_stand_listed(run, dl_stand_child(run, word, DL_REL_NSUBJ), "view position opinion"))
            whose = dl_stand_child(run, dl_stand_child(run, word, DL_REL_NSUBJ), DL_REL_NMOD_POSS);
        if (whose != DL_NONE) return dl_who_at(run->doc, whose);
        if (rel == DL_REL_CCOMP && dl_stand_in(run, at->head, DL_LIST_HOLDING) && !dl_stand_negated(run, at->head)) {
            uint32_t subject = dl_stand_subject(run, at->head);
            return subject != DL_NONE ? dl_who_at(run->doc, subject) : DL_NONE;
        }
        word = at->head;
    }
    return DL_NONE;
}

uint32_t dl_stand_speaker(const struct dl_stand *run, uint32_t word)
{
    uint32_t statement = run->statement[word];
    return statement != DL_NONE ? run->doc->statements.at[statement].source.entity : believer_of(run, word);
}

uint32_t dl_stand_judge(const struct dl_stand *run, uint32_t word)
{
    uint32_t whom = dl_stand_phrase(run, word, "for to"), entity = whom != DL_NONE ? dl_stand_actor(run, whom) : DL_NONE;
    int is_fronted = entity != DL_NONE && whom < word && dl_str_is(dl_stand_case(run, whom), "for") &&
                     run->statement[word] == DL_NONE; /* "For the winegrowers it is the ruin" */
    int is_actor = entity != DL_NONE && (is_fronted || run->doc->entities.at[entity].actor.at != NULL);
    uint32_t head = dl_word_at(run->doc, word)->head; /* "Kenya believes that it is a mistake", whoever tells so */
    if (!is_actor && head != DL_NONE && dl_word_at(run->doc, word)->rel == DL_REL_CCOMP &&
        dl_stand_listed(run, head, "believe think feel consider argue find hold")) {
        entity = dl_stand_actor(run, dl_stand_subject(run, head));
        is_actor = entity != DL_NONE;
    }
    return is_actor ? entity : dl_stand_speaker(run, word);
}

static uint32_t country_of(const struct dl_stand *run, const struct dl_entity *e)
{
    for (uint32_t i = 0; i < run->doc->entities.count; i++) {
        const struct dl_entity *other = &run->doc->entities.at[i];
        if (other->kind == DL_ENTITY_COUNTRY && strcmp(other->country, e->country) == 0 && dl_str_ends(other->actor, e->country))
            return i;
    }
    return DL_NONE;
}

/* "his country", "her government": the state that he or she is of. */
static uint32_t own_country(const struct dl_stand *run, uint32_t word)
{
    uint32_t owner = dl_stand_child(run, word, DL_REL_NMOD_POSS);
    if (owner == DL_NONE || !dl_stand_listed(run, word, "country nation government state")) return DL_NONE;
    uint32_t entity =
        dl_has_feat(dl_word_at(run->doc, owner), "Person=1") ? dl_stand_speaker(run, word) : dl_who_at(run->doc, owner);
    if (entity == DL_NONE || run->doc->entities.at[entity].country[0] == 0 ||
        run->doc->entities.at[entity].kind == DL_ENTITY_COUNTRY)
        return DL_NONE;
    return country_of(run, &run->doc->entities.at[entity]);
}

/* "her party", "its members", where the report tells no more of who they are: whose they are. */
static uint32_t his_own(const struct dl_stand *run, uint32_t word)
{
    const uint32_t owner = dl_stand_child(run, word, DL_REL_NMOD_POSS), entity = dl_who_at(run->doc, word);
    if (owner == DL_NONE || dl_word_at(run->doc, owner)->upos != DL_UPOS_PRON ||
        dl_has_feat(dl_word_at(run->doc, owner), "Person=1"))
        return DL_NONE;
    if (!dl_stand_listed(run, word, "party group union movement faction bloc organisation organization company firm leadership"))
        return DL_NONE;
    const uint32_t whose = dl_who_at(run->doc, owner);
    int is_nameless = entity == DL_NONE || run->doc->entities.at[entity].actor.at == NULL;
    return is_nameless && whose != DL_NONE && run->doc->entities.at[whose].actor.at != NULL ? whose : DL_NONE;
}

/* "Hungary, whose government rejects it": Hungary. */
static uint32_t whose_own(const struct dl_stand *run, uint32_t word)
{
    uint32_t owner = dl_stand_child(run, word, DL_REL_NMOD_POSS);
    if (owner == DL_NONE || !dl_stand_is(run, owner, "whose")) return DL_NONE;
    if (!dl_stand_listed(run, word, "government parliament leader leadership ministry president cabinet")) return DL_NONE;
    uint32_t of = dl_stand_relative_of(run, word);
    return of != DL_NONE ? dl_who_at(run->doc, of) : DL_NONE;
}

/* "a group called Friends of the Heath": the name; DL_NONE. */
static uint32_t called(const struct dl_stand *run, uint32_t noun)
{
    uint32_t name = dl_word_at(run->doc, noun)->upos == DL_UPOS_NOUN ? dl_stand_child(run, noun, DL_REL_ACL) : DL_NONE;
    if (name == DL_NONE || !dl_stand_listed(run, name, "call name dub") ||
        !dl_has_feat(dl_word_at(run->doc, name), "VerbForm=Part"))
        return DL_NONE;
    uint32_t what = dl_stand_child(run, name, DL_REL_XCOMP);
    if (what == DL_NONE) what = dl_stand_child(run, name, DL_REL_OBJ);
    return what != DL_NONE && dl_who_at(run->doc, what) != DL_NONE ? what : DL_NONE;
}

/* "the mayor of Halden, Rita Kolb, …", the name hung on the place; DL_NONE. */
static uint32_t named_behind_place(const struct dl_stand *run, uint32_t noun)
{
    if (dl_word_at(run->doc, noun)->upos != DL_UPOS_NOUN || dl_word_at(run->doc, noun)->thing != DL_THING_PERSON) return DL_NONE;
    DL_EACH_CHILD(run, c, noun)
    {
        if (c < noun || dl_word_at(run->doc, c)->rel != DL_REL_NMOD || dl_word_at(run->doc, c)->upos != DL_UPOS_PROPN) continue;
        const uint32_t name = dl_stand_child(run, c, DL_REL_APPOS), who = name != DL_NONE ? dl_who_at(run->doc, name) : DL_NONE;
        if (who != DL_NONE && run->doc->entities.at[who].kind == DL_ENTITY_PERSON) return name;
    }
    return DL_NONE;
}

/* "the Tennessee Republican", "a Democrat who": one of the party, and not the party. */
static int is_one_of_party(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (!dl_stand_listed(run, word, "republican democrat conservative liberal socialist communist")) return 0;
    if ((at->upos != DL_UPOS_NOUN && at->upos != DL_UPOS_PROPN) || dl_has_feat(at, "Number=Plur") ||
        dl_stand_child_listed(run, word, "every each"))
        return 0;
    const uint32_t entity = dl_who_at(run->doc, word);
    const struct dl_entity *e = entity != DL_NONE ? &run->doc->entities.at[entity] : NULL;
    return e != NULL && e->kind != DL_ENTITY_PERSON && e->actor.at != NULL && dl_str_is(e->sector, "PTY") &&
           !dl_str_ends(at->form, "s");
}

/* "A spokesman for the ministry said it favoured the dam": the ministry, by the word for saying; DL_NONE. */
static uint32_t body_of_spokesman(const struct dl_stand *run, uint32_t cue)
{
    const uint32_t who = cue < run->doc->words.count ? dl_stand_own_subject(run, cue) : DL_NONE;
    if (who == DL_NONE || !dl_stand_listed(run, who, "spokesman spokeswoman spokesperson")) return DL_NONE;
    const uint32_t of = dl_stand_phrase(run, who, "for of"), body = of != DL_NONE ? dl_who_at(run->doc, of) : DL_NONE;
    return body != DL_NONE && run->doc->entities.at[body].kind != DL_ENTITY_PERSON ? body : DL_NONE;
}

uint32_t dl_stand_actor(const struct dl_stand *run, uint32_t word)
{
    if (word == DL_NONE) return DL_NONE;
    if (dl_word_at(run->doc, word)->upos == DL_UPOS_PRON &&
        dl_stand_listed(run, word, "who that")) { /* "a Democrat who opposes it" */
        const uint32_t of = dl_stand_relative_of(run, word);
        if (of != DL_NONE && is_one_of_party(run, of)) return dl_stand_actor(run, of);
    }
    if (is_one_of_party(run, word)) /* "Bob Corker, the Tennessee Republican who favours it": Corker */
        return dl_word_at(run->doc, word)->rel == DL_REL_APPOS ? dl_stand_actor(run, dl_word_at(run->doc, word)->head) : DL_NONE;
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->upos == DL_UPOS_PRON && dl_has_feat(at, "Person=1")) return dl_stand_speaker(run, word);
    uint32_t entity = own_country(run, word);
    if (entity == DL_NONE) entity = whose_own(run, word);
    if (entity == DL_NONE) entity = his_own(run, word);
    if (entity != DL_NONE) return entity;
    entity = dl_who_at(run->doc, word);
    if (entity == DL_NONE && at->upos == DL_UPOS_PRON && run->statement[word] != DL_NONE && dl_lemma_is(at, "it") &&
        (at->rel == DL_REL_NSUBJ || at->rel == DL_REL_NSUBJ_PASS || at->rel == DL_REL_EXPL)) { /* "Iran said it was ready" */
        uint32_t speaker = dl_stand_speaker(run, word);
        if (speaker == DL_NONE) return DL_NONE;
        enum dl_entity_kind kind = run->doc->entities.at[speaker].kind;
        if (kind == DL_ENTITY_PERSON) return body_of_spokesman(run, run->doc->statements.at[run->statement[word]].cue_word);
        return kind != DL_ENTITY_GROUP ? speaker : DL_NONE;
    }
    if (entity == DL_NONE &&
        (at->upos == DL_UPOS_NUM ||
         dl_stand_listed(run, word, "majority most number group half dozen hundred thousand member one none"))) {
        uint32_t of = dl_stand_phrase(run, word, "of in"); /* "a majority of voters", "two in three voters" */
        entity = of != DL_NONE ? dl_who_at(run->doc, of) : DL_NONE;
    }
    uint32_t named =
        at->upos == DL_UPOS_NOUN ? dl_stand_child(run, word, DL_REL_APPOS) : DL_NONE; /* "the premier, Robert Bourassa" */
    if (named == DL_NONE) named = named_behind_place(run, word);
    const uint32_t name = called(run, word);
    if (named == DL_NONE) named = name;
    if (named != DL_NONE) named = dl_stand_child(run, named, DL_REL_CONJ) == DL_NONE ? dl_who_at(run->doc, named) : DL_NONE;
    const int is_body = named != DL_NONE && entity != DL_NONE && run->doc->entities.at[named].kind == DL_ENTITY_ORGANIZATION &&
                        run->doc->entities.at[entity].kind == DL_ENTITY_ORGANIZATION; /* "its smaller rival, the CTA" */
    int is_named = named != DL_NONE && (run->doc->entities.at[named].kind == DL_ENTITY_PERSON || name != DL_NONE || is_body);
    int is_office =
        entity != DL_NONE && run->doc->entities.at[entity].kind == DL_ENTITY_PERSON; /* "the fire chief, Bo Lund": he by his name */
    if (is_named && (entity == DL_NONE || is_office || run->doc->entities.at[entity].actor.at == NULL)) entity = named;
    if (entity == DL_NONE) return DL_NONE;
    const struct dl_entity *e = &run->doc->entities.at[entity];
    int is_people = at->upos == DL_UPOS_NOUN && at->rel == DL_REL_NSUBJ && run->issue[word] == DL_NONE; /* "the town is opposed" */
    return e->kind == DL_ENTITY_PLACE && e->actor.at == NULL && !is_people ? DL_NONE : entity;
}

/* "the parliament", not "some senators". */
static int is_whole(const struct dl_stand *run, const struct dl_entity *e)
{
    for (uint32_t i = 0; i < e->mention_count; i++) {
        const struct dl_mention *m = &run->doc->mentions.at[e->mentions[i]];
        if (m->head < run->doc->words.count && dl_stand_in(run, m->head, DL_LIST_PARLIAMENT)) return 1;
    }
    return 0;
}

/* "the French government", not "26 governors". */
static int is_cabinet(const struct dl_stand *run, const struct dl_entity *e)
{
    for (uint32_t i = 0; i < e->mention_count; i++) {
        const struct dl_mention *m = &run->doc->mentions.at[e->mentions[i]];
        if (m->head < run->doc->words.count && dl_stand_listed(run, m->head, "government administration cabinet regime ministry"))
            return 1;
    }
    return 0;
}

/* "its foreign ministry": the state of whom "its" stands for, where nothing else tells it; DL_NONE. */
static uint32_t owner_state(const struct dl_stand *run, const struct dl_entity *e)
{
    if (e->mention_count == 0 || e->country[0] != 0 || e->of != DL_NONE) return DL_NONE;
    uint32_t head = run->doc->mentions.at[e->mentions[0]].head;
    if (head >= run->doc->words.count || !dl_stand_in(run, head, DL_LIST_STATE_OFFICE)) return DL_NONE;
    uint32_t owner = dl_stand_child(run, head, DL_REL_NMOD_POSS), entity = owner != DL_NONE ? dl_who_at(run->doc, owner) : DL_NONE;
    if (entity == DL_NONE || run->doc->entities.at[entity].country[0] == 0) return DL_NONE;
    return run->doc->entities.at[entity].kind == DL_ENTITY_COUNTRY ? entity : country_of(run, &run->doc->entities.at[entity]);
}

/* "Governor Hart's office", "Trump's campaign", "his spokeswoman": the person whose it is; DL_NONE. */
static uint32_t owner_person(const struct dl_stand *run, const struct dl_entity *e)
{
    if (e->mention_count == 0) return DL_NONE;
    uint32_t head = run->doc->mentions.at[e->mentions[0]].head;
    if (head >= run->doc->words.count ||
        !dl_stand_listed(run, head, "office spokesman spokeswoman spokesperson campaign lawyer attorney"))
        return DL_NONE;
    uint32_t owner = dl_stand_child(run, head, DL_REL_NMOD_POSS), entity = owner != DL_NONE ? dl_who_at(run->doc, owner) : DL_NONE;
    return entity != DL_NONE && run->doc->entities.at[entity].kind == DL_ENTITY_PERSON ? entity : DL_NONE;
}

/* A president or premier who governs: he speaks for his state, whatever network, party or department stands beside his name; but "president of
 * the Boy Scouts", who once was minister, for them. */
static int is_head_of_state(const struct dl_stand *run, const struct dl_entity *e)
{
    const struct dl_entity *of = &run->doc->entities.at[e->of];
    int is_beside =
        of->kind == DL_ENTITY_GROUP || (of->sector.at != NULL && dl_str_listed(of->sector, "MED PTY OPP GOV MIL LEG JUD", ' '));
    return is_beside && of->kind != DL_ENTITY_COUNTRY && e->kind == DL_ENTITY_PERSON && e->country[0] != 0 &&
           dl_str_is(e->sector, "GOV") &&
           (dl_str_is_nocase(e->office, "president") || dl_str_is_nocase(e->office, "prime minister"));
}

/* A spokesman speaks for what he is spokesman of, a head of state, government or ministry and the ministry itself for the state.
 * A legislator, a party and a member of an alliance speak for themselves. */
uint32_t dl_stand_speaks_for(const struct dl_stand *run, uint32_t entity)
{
    for (uint32_t steps = 0; steps < 3; steps++) {
        const struct dl_entity *e = &run->doc->entities.at[entity];
        int is_spokesman = e->office.at != NULL &&
                           dl_concepts_classes(run->concepts, dl_str_lower(&run->doc->arena, e->office)) & DL_STAND_SPOKESMAN;
        int is_body = e->kind == DL_ENTITY_ORGANIZATION || e->kind == DL_ENTITY_GROUP;
        int is_parliament =
            is_body && dl_str_is(e->sector, "LEG") && e->country[0] != 0 && is_whole(run, e); /* what it decides, the state does */
        int is_government = is_parliament || (is_body && (e->kind == DL_ENTITY_ORGANIZATION || is_cabinet(run, e)) &&
                                              dl_str_is(e->sector, "GOV") && e->country[0] != 0);
        uint32_t next = DL_NONE;
        if (steps == 0) next = owner_state(run, e);
        if (steps == 0 && next == DL_NONE) next = owner_person(run, e);
        if (next != DL_NONE) return next;
        if (is_spokesman && e->of != DL_NONE && !is_head_of_state(run, e)) next = e->of;
        else if ((is_spokesman || is_government) && e->country[0] != 0) next = country_of(run, e);
        if (next == DL_NONE || next == entity) return steps == 0 ? DL_NONE : entity;
        if (run->doc->entities.at[next].kind == DL_ENTITY_PLACE) next = country_of(run, e);
        if (next == DL_NONE) return steps == 0 ? DL_NONE : entity;
        entity = next;
    }
    return entity;
}
