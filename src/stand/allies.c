/* Who stands where somebody else does: "sided with Poland", "shares its view", "did the same", "took the opposite line", "is behind her".
 * What such a clause says is known only from what was told of the other: the sides that he took last, near before, are taken over, turned
 * where the words say that the two differ. Where the other is not named it is whoever took a side last. Words: "siding", "view", "same" and
 * "other" of data/stand/senses.tsv. */
#include "stand/finders.h"
#include "stand/reading.h"
#include "who/who.h"

enum { NEAR_NAMED = 4, NEAR_ANY = 1 /* sentences */ };

/* How far back the other's side may have been told: who is congratulated has just taken it; a report of one matter tells no other. */
static uint32_t reach_of(const struct dl_stand *run, uint32_t word, uint32_t whom)
{
    if (whom == DL_NONE || dl_stand_listed(run, word, "congratulate thank")) return NEAR_ANY;
    if (dl_stand_in(run, word, DL_LIST_JUDGING_AGAINST)) return NEAR_NAMED; /* he is blamed for other things too */
    return dl_stand_is_of_one(run) ? run->doc->sentences.count : NEAR_NAMED;
}

struct company {
    uint32_t whom; /* entity, DL_NONE: whoever took a side last */
    int turned;
    int of_main; /* only on what the report is mainly about */
};

static int is_of_sense(const struct dl_stand *run, uint32_t word, uint32_t sense)
{
    return word != DL_NONE && (run->senses[word] & sense) != 0;
}

/* 1 for "the same line", -1 for "the opposite view", 0 for neither. */
static int likeness(const struct dl_stand *run, uint32_t noun)
{
    int found = is_of_sense(run, noun, DL_SENSE_SAME) ? 1 : is_of_sense(run, noun, DL_SENSE_OTHER) ? -1 : 0;
    DL_EACH_CHILD(run, c, noun)
    if (found == 0) found = is_of_sense(run, c, DL_SENSE_SAME) ? 1 : is_of_sense(run, c, DL_SENSE_OTHER) ? -1 : 0;
    return found;
}

/* Whose view, side or example a noun is: DL_NONE for nobody named. */
static uint32_t owner_of(const struct dl_stand *run, uint32_t noun)
{
    uint32_t owner = dl_stand_child(run, noun, DL_REL_NMOD_POSS);
    if (owner == DL_NONE) owner = dl_stand_phrase(run, noun, "of as");
    return owner != DL_NONE ? dl_stand_actor(run, owner) : DL_NONE;
}

/* "shares Poland's view", "took a different line", "took the side of the mayor", "did the same" */
static int by_object(const struct dl_stand *run, uint32_t verb, uint32_t object, struct company *with)
{
    int alike = likeness(run, object);
    if (dl_stand_listed(run, verb, "do say think")) {
        *with = (struct company){DL_NONE, alike < 0, 0};
        return alike != 0 && dl_stand_child(run, object, DL_REL_NMOD_POSS) == DL_NONE;
    }
    if (dl_stand_is(run, verb, "follow") && dl_stand_listed(run, object, "example lead")) { /* "followed Oslo's example" */
        *with = (struct company){owner_of(run, object), 0, 0};
        return 1;
    }
    if (dl_stand_is(run, object, "side")) {
        uint32_t of = dl_stand_phrase(run, object, "of");
        *with = (struct company){owner_of(run, object), 0, 0};
        return with->whom != DL_NONE || (of != DL_NONE && dl_stand_listed(run, of, "two both three pair"));
    }
    if (!is_of_sense(run, object, DL_SENSE_VIEW)) return 0;
    int is_shared = dl_stand_listed(run, verb, "share echo second mirror endorse repeat");
    if (!is_shared && alike == 0) return 0;
    *with = (struct company){owner_of(run, object), alike < 0, 0};
    return is_shared || dl_stand_listed(run, verb, "take have hold adopt follow strike express voice defend");
}

/* "sees it differently", "thinks otherwise", "voted likewise" */
static int by_adverb(const struct dl_stand *run, uint32_t verb, struct company *with)
{
    DL_EACH_CHILD(run, c, verb)
    {
        if (c < verb || dl_word_at(run->doc, c)->rel != DL_REL_ADVMOD) continue;
        if (dl_stand_is(run, verb, "agree") && dl_stand_listed(run, c, "more much") && dl_stand_negated(run, verb) &&
            dl_stand_aux(run, verb, "could can")) { /* "could not agree more": the negation turns it back */
            *with = (struct company){DL_NONE, 1, 0};
            return 1;
        }
        int is_same = dl_stand_listed(run, c, "likewise alike similarly"),
            is_other = dl_stand_listed(run, c, "differently otherwise");
        *with = (struct company){DL_NONE, is_other, 0};
        if ((is_same || is_other) && dl_stand_listed(run, verb, "see think do vote argue feel decide")) return 1;
    }
    return 0;
}

/* "the mayor", "the bishops": somebody by his office, whose view a short report has told. */
static int is_role(const struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    return at->upos == DL_UPOS_NOUN && at->thing == DL_THING_PERSON && dl_stand_has_determiner(run, noun, "the") &&
           dl_stand_is_bare(run, noun) && dl_stand_is_short(run);
}

/* "lauded the council", "the chamber backs Energis", "accused the mayor of playing with fire": whom, where a report of one matter has told his side; DL_NONE. */
static uint32_t judged_for_it(struct dl_stand *run, uint32_t verb, uint32_t object)
{
    if (object == DL_NONE || !dl_stand_is_of_one(run) || !dl_stand_has_main(run) ||
        dl_stand_phrase(run, verb, "over about against") != DL_NONE)
        return DL_NONE;
    if (!dl_stand_is_contested(run) || dl_stand_phrase(run, verb, "for") != DL_NONE)
        return DL_NONE; /* "blamed him for the crisis" */
    const uint32_t of = dl_stand_phrase(run, verb, "of");
    if (of != DL_NONE && dl_stand_listed(run, of, "inaction delay stalling obstruction hypocrisy")) return DL_NONE;
    if (!dl_stand_is(run, verb, "accuse") && run->links[verb].rels & (DL_STAND_REL(ADVCL) | DL_STAND_REL(CCOMP))) return DL_NONE;
    if (!dl_stand_in(run, verb, DL_LIST_JUDGING_FOR) && !dl_stand_in(run, verb, DL_LIST_JUDGING_AGAINST)) return DL_NONE;
    const uint32_t whose = run->senses[object] & DL_SENSE_VIRTUE ? dl_stand_child(run, object, DL_REL_NMOD_POSS) : DL_NONE;
    return whose != DL_NONE ? whose : object; /* "praised the mayor's courage" */
}

/* "sided with Poland", "differs from the mayor", "stands behind her", "joined them", "put itself on their side" */
static int by_phrase(struct dl_stand *run, uint32_t verb, uint32_t object, struct company *with)
{
    int parts = dl_stand_listed(run, verb, "disagree differ break part"), of_main = 0;
    uint32_t whom = DL_NONE;
    if (parts) whom = dl_stand_phrase(run, verb, "with from");
    else if (dl_stand_listed(run, verb, "side agree concur vote ally")) whom = dl_stand_phrase(run, verb, "with");
    else if (dl_stand_is(run, verb, "stand")) whom = dl_stand_phrase(run, verb, "behind with by beside");
    else if (dl_stand_is(run, verb, "line")) whom = dl_stand_phrase(run, verb, "behind with");
    else if (object != DL_NONE && dl_stand_listed(run, verb, "join contradict second congratulate thank echo emulate imitate"))
        whom = object;
    else if (dl_stand_listed(run, verb, "march rally demonstrate")) whom = dl_stand_phrase(run, verb, "for with behind");
    else if (object != DL_NONE && dl_stand_listed(run, verb, "back support defend") &&
             (dl_stand_listed(run, object, "he she") ||
              (dl_stand_is(run, object, "they") && dl_read_plural_before(run, object) == DL_NONE) || is_role(run, object)))
        whom = object; /* "backs her", "supported the mayor" */
    else if ((whom = judged_for_it(run, verb, object)) != DL_NONE)
        parts = dl_stand_in(run, verb, DL_LIST_JUDGING_AGAINST), of_main = 1;
    uint32_t side = whom == DL_NONE ? dl_stand_phrase(run, verb, "on") : DL_NONE;
    if (side != DL_NONE && dl_stand_is(run, side, "side") && dl_stand_listed(run, verb, "put come be stand")) {
        *with = (struct company){owner_of(run, side), 0, 0};
        return with->whom != DL_NONE;
    }
    *with = (struct company){whom != DL_NONE ? dl_stand_actor(run, whom) : DL_NONE, parts || dl_stand_is(run, verb, "contradict"),
                             of_main};
    return with->whom != DL_NONE;
}

/* "the Americans" of the United States */
static int is_people_of(const struct dl_stand *run, uint32_t people, uint32_t state)
{
    const struct dl_entity *a = &run->doc->entities.at[people], *b = &run->doc->entities.at[state];
    return a->kind == DL_ENTITY_GROUP && b->kind == DL_ENTITY_COUNTRY && a->sector.at == NULL && b->country[0] != 0 &&
           strcmp(a->country, b->country) == 0;
}

static int is_one(const struct dl_stand *run, uint32_t a, uint32_t b)
{
    return a == b || dl_stand_speaks_for(run, a) == b || dl_stand_speaks_for(run, b) == a || is_people_of(run, a, b) ||
           is_people_of(run, b, a);
}

/* "stood behind the mayor", of whom no side was told: what was decided first on the report's matter, which whoever governs stands for; DL_NONE. */
static uint32_t decided_by_his(struct dl_stand *run, uint32_t word, uint32_t whom)
{
    if (whom == DL_NONE || !dl_stand_is_of_one(run) || !dl_stand_has_main(run)) return DL_NONE;
    if (!dl_str_is(run->doc->entities.at[whom].sector, "GOV")) return DL_NONE;
    for (uint32_t i = 0; i < run->findings.count; i++) {
        const struct dl_finding *told = &run->findings.at[i];
        const struct dl_entity *by = &run->doc->entities.at[told->holder];
        if (told->issue != run->central || told->predicate == word || told->stance != DL_STANCE_FOR) continue;
        return by->kind != DL_ENTITY_PERSON && by->kind != DL_ENTITY_GROUP && !dl_str_is(by->sector, "LEG") ? i : DL_NONE;
    }
    return DL_NONE;
}

/* What the other was last found to want, entered for the holder too. */
static int take_over(struct dl_stand *run, uint32_t word, uint32_t who, struct company with)
{
    uint32_t holder = dl_stand_actor(run, who), last = run->findings.count, sentence = dl_word_at(run->doc, word)->sentence;
    if (holder == DL_NONE) return 0;
    if (with.whom == holder) with.whom = DL_NONE; /* "shares its view", the pronoun taken for who shares it */
    while (last-- > 0) {
        const struct dl_finding *told = &run->findings.at[last];
        int is_far = sentence - dl_word_at(run->doc, told->predicate)->sentence > reach_of(run, word, with.whom);
        if (is_far) last = DL_NONE;
        if (is_far) break;
        int is_his = with.of_main           ? told->holder == with.whom || dl_stand_speaks_for(run, told->holder) == with.whom
                     : with.whom != DL_NONE ? is_one(run, told->holder, with.whom)
                                            : told->holder != holder;
        if (with.of_main && (told->issue != run->central || told->stance > DL_STANCE_AGAINST)) continue;
        const int is_side = with.whom != DL_NONE ? told->stance != DL_STANCE_SILENT : told->stance <= DL_STANCE_CONDITIONAL;
        if (is_his && told->predicate != word && is_side) break; /* nobody sides with who has no side */
    }
    if (last == DL_NONE) last = decided_by_his(run, word, with.whom);
    if (last == DL_NONE) return 0;
    uint32_t predicate = run->findings.at[last].predicate, whose = run->findings.at[last].holder, count = last + 1;
    for (uint32_t i = last + 1; i-- > 0 && run->findings.at[i].predicate == predicate;) last = i;
    for (uint32_t i = last; i < count; i++) {
        struct dl_finding finding = run->findings.at[i];
        if (finding.holder != whose) continue;
        if (with.turned) finding.stance = (enum dl_stance)dl_stance_turned(finding.stance);
        finding.is_priority = 0;
        finding.above = DL_NONE;
        finding.by = "ally";
        finding.predicate = word;
        finding.holder = holder;
        finding.condition = (struct dl_span){0, 0};
        dl_stand_find_for_all(run, &finding, who);
    }
    return 1;
}

/* "The president is behind him", "the winegrowers are with the campers". */
static int find_beside(struct dl_stand *run, uint32_t word)
{
    if (dl_stand_child(run, word, DL_REL_COP) == DL_NONE) return 0;
    struct dl_str preposition = dl_stand_case(run, word);
    if (preposition.at == NULL) return 0;
    struct company with = {dl_stand_actor(run, word), dl_stand_negated(run, word), 0};
    if (dl_stand_is(run, word, "side") && dl_str_is(preposition, "on")) with.whom = owner_of(run, word);
    else if (!dl_str_listed(preposition, "behind with", ' ')) return 0;
    uint32_t subject = dl_stand_child(run, word, DL_REL_NSUBJ);
    return with.whom != DL_NONE && subject != DL_NONE && take_over(run, word, subject, with);
}

/* "said that Norway was right": of somebody who took a side on the report's matter. */
static int find_right(struct dl_stand *run, uint32_t word)
{
    const uint32_t whom = dl_stand_listed(run, word, "right wrong mistaken") ? dl_stand_child(run, word, DL_REL_NSUBJ) : DL_NONE;
    const uint32_t entity =
        whom != DL_NONE && dl_stand_child(run, word, DL_REL_COP) != DL_NONE ? dl_stand_actor(run, whom) : DL_NONE;
    const uint32_t teller = dl_word_at(run->doc, word)->rel == DL_REL_CCOMP ? dl_word_at(run->doc, word)->head : DL_NONE;
    if (entity == DL_NONE || teller == DL_NONE || !dl_stand_is_of_one(run) || !dl_stand_has_main(run)) return 0;
    const uint32_t who = dl_stand_own_subject(run, teller);
    int is_plain =
        !(run->links[word].rels & (DL_STAND_REL(CCOMP) | DL_STAND_REL(OBL) | DL_STAND_REL(ADVCL))); /* also "wrong to act" */
    if (who == DL_NONE || !is_plain || dl_stand_actor(run, who) == entity || dl_stand_hypothetical(run, word)) return 0;
    const int is_wrong = !dl_stand_is(run, word, "right");
    const struct company with = {entity, is_wrong != (dl_stand_negated(run, word) != 0), 1};
    return take_over(run, word, who, with);
}

int dl_stand_find_ally(struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->upos == DL_UPOS_ADJ) return find_right(run, word);
    if (at->upos != DL_UPOS_VERB) return at->upos != DL_UPOS_ADJ && find_beside(run, word);
    if (dl_stand_hypothetical(run, word)) return 0;
    uint32_t object = dl_stand_child(run, word, DL_REL_OBJ), who = dl_stand_subject(run, word);
    struct company with = {DL_NONE, 0, 0};
    int is_found = (object != DL_NONE && by_object(run, word, object, &with)) || by_adverb(run, word, &with) ||
                   by_phrase(run, word, object, &with);
    if (!is_found || who == DL_NONE || dl_stand_child(run, word, DL_REL_XCOMP) != DL_NONE) return 0;
    if (dl_stand_negated(run, word)) with.turned = !with.turned;
    return take_over(run, word, who, with);
}

/* "slammed Democrats for blocking the bill", "praised him for signing it": who judges somebody by what he did would have it otherwise, or would not. */
void dl_stand_judged_for(struct dl_stand *run, uint32_t verb, uint32_t since)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    const uint32_t judging = at->head, end = run->findings.count;
    if (at->upos != DL_UPOS_VERB || judging == DL_NONE || judging > verb || !dl_str_is(dl_stand_case(run, verb), "for")) return;
    const int is_against = dl_stand_in(run, judging, DL_LIST_JUDGING_AGAINST) ||
                           dl_stand_listed(run, judging, "condemn castigate chide upbraid hit lash rip sue assail");
    if (!is_against && !dl_stand_in(run, judging, DL_LIST_JUDGING_FOR)) return;
    const uint32_t who = dl_stand_own_subject(run, judging), holder = who != DL_NONE ? dl_stand_actor(run, who) : DL_NONE;
    if (holder == DL_NONE || dl_stand_hypothetical(run, judging) || dl_stand_negated(run, judging)) return;
    for (uint32_t i = since; i < end; i++) {
        struct dl_finding finding = run->findings.at[i];
        if (finding.predicate != verb || finding.holder == holder || finding.stance > DL_STANCE_AGAINST || finding.is_priority)
            continue;
        if (is_against) finding.stance = (enum dl_stance)dl_stance_turned(finding.stance);
        finding.by = "ally";
        finding.holder = holder;
        dl_stand_find_for_all(run, &finding, who);
        return;
    }
}
