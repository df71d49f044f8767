/* Whose plan it is: "Karl Ott's plan to drain the lake", "Norway's ban on whale meat". Who has made such a thing is for what it is for, whatever the
 * sentence goes on to tell of it. Only of what somebody makes to have it so (lists.tsv, made-to-be), named with its owner, and not of what
 * he has given up. */
#include "stand/finders.h"
#include "who/who.h"

/* A person, a state, or those who govern, make laws or run for office. */
static int may_own(const struct dl_stand *run, uint32_t entity, uint32_t word)
{
    const struct dl_entity *e = &run->doc->entities.at[entity];
    int is_named = dl_word_at(run->doc, word)->upos == DL_UPOS_PROPN; /* not "the doctor's bills" */
    if ((e->kind == DL_ENTITY_PERSON || e->kind == DL_ENTITY_COUNTRY) && is_named) return 1;
    return e->sector.at != NULL && dl_str_listed(e->sector, "GOV LEG PTY OPP", ' ');
}

/* "his former plan", "dropped Ott's plan": nobody's any more. */
static int is_given_up(const struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (dl_stand_child_listed(run, noun, "former previous old earlier original abandoned failed rejected withdrawn")) return 1;
    return at->rel == DL_REL_OBJ && at->head != DL_NONE && dl_stand_in(run, at->head, DL_LIST_GIVING_UP);
}

int dl_stand_find_owner(struct dl_stand *run, uint32_t noun)
{
    const uint32_t owner = dl_stand_child(run, noun, DL_REL_NMOD_POSS);
    if (owner == DL_NONE || owner > noun || dl_word_at(run->doc, owner)->upos == DL_UPOS_PRON || is_given_up(run, noun)) return 0;
    if (run->lexeme[noun]->kinds & DL_KIND_FORCE) return 0; /* "Chad's offensive": done, and nothing that is wanted */
    struct dl_finding finding = {
        .by = "owner", .predicate = noun, .above = DL_NONE, .strength = DL_STRENGTH_WEAK, .holder = dl_stand_actor(run, owner)};
    if (finding.holder == DL_NONE || !may_own(run, finding.holder, owner)) return 0;
    if (dl_stand_has_side_in_sentence(run, finding.holder, noun)) return 0; /* he has said so himself */
    const struct dl_reading reading = dl_stand_read(run, noun, finding.holder);
    finding.phrase = dl_stand_phrase_of(run, reading, noun);
    return dl_stand_find_read(run, &finding, reading, DL_NONE);
}
