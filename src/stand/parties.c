/* Who is party to an agreement: whom the phrases at it name, states for who signs for them, those who were named before for "they", "both sides"
 * and "the two countries". Who only votes on it, brokers it or is any member of something is none. */
#include "stand/agreement.h"
#include "who/who.h"

enum { MOST = 64, BACK = 2 /* sentences */ };

/* ---- one party ---- */

/* A parliament only votes on it, a party only wants it; a group that is called by a word of these alone might be anybody. */
static int is_no_party(const struct dl_stand *run, const struct dl_entity *e)
{
    if (e->kind == DL_ENTITY_ANONYMOUS || (e->kind == DL_ENTITY_PLACE && e->actor.at == NULL)) return 1;
    if (e->kind == DL_ENTITY_ORGANIZATION && dl_str_is(e->sector, "LEG")) return 1;
    if (e->kind != DL_ENTITY_GROUP || e->actor.at != NULL || e->mention_count == 0) return 0;
    const struct dl_mention *m = &run->doc->mentions.at[e->mentions[0]];
    if (m->head >= run->doc->words.count || dl_str_is(e->sector, "LEG")) return 1;
    DL_EACH_CHILD(run, c, m->head)
    if (dl_stand_listed(run, c, "armed rebel militant insurgent warring")) return 0;
    return dl_stand_in(run, m->head, DL_LIST_PARTY_NOUN) && !dl_stand_is(run, m->head, "government");
}

/* The state that somebody binds who signs: its minister, its rulers, the parliament that ratifies; itself for none. */
static uint32_t bound_by(const struct dl_stand *run, const struct dl_draft *draft, uint32_t entity)
{
    const struct dl_entity *e = &run->doc->entities.at[entity];
    int is_office = e->kind == DL_ENTITY_PERSON || dl_str_is(e->sector, "GOV") || dl_str_is(e->sector, "LEG");
    uint32_t state = is_office && !draft->is_domestic ? dl_stand_speaks_for(run, entity) : DL_NONE;
    if (state != DL_NONE) return state;
    int is_rulers =
        e->kind == DL_ENTITY_GROUP && e->country[0] != 0 && (dl_str_is(e->sector, "GOV") || dl_str_is(e->sector, "MIL"));
    for (uint32_t i = 0; is_rulers && i < run->doc->entities.count; i++) {
        const struct dl_entity *other = &run->doc->entities.at[i];
        if (other->kind == DL_ENTITY_COUNTRY && strcmp(other->country, e->country) == 0) return i;
    }
    return entity;
}

void dl_draft_party(struct dl_stand *run, struct dl_draft *draft, uint32_t entity, struct dl_span span)
{
    if (entity == DL_NONE) return;
    uint32_t state = bound_by(run, draft, entity);
    const struct dl_entity *e = &run->doc->entities.at[state];
    if (state == entity && is_no_party(run, e)) return;
    int is_person = e->kind == DL_ENTITY_PERSON && !draft->is_domestic;
    entity = state;
    if (is_person && draft->parties.count >= 2 && run->doc->entities.at[draft->parties.at[0].entity].kind != DL_ENTITY_PERSON)
        return; /* who signs where the parties are known: an envoy */
    for (uint32_t i = 0; i < draft->parties.count; i++)
        if (draft->parties.at[i].entity == entity) return;
    struct dl_participant *party = DL_PUSH(&draft->parties, &run->doc->arena, MOST);
    if (party != NULL) *party = (struct dl_participant){span, entity};
    uint32_t count = draft->parties.count;
    if (count < 2 || count > DL_LAST_PARTIES) return;
    memcpy(run->last, draft->parties.at, count * sizeof *run->last);
    run->last_count = count;
}

static struct dl_span span_of(const struct dl_stand *run, uint32_t word)
{
    uint32_t mention = word < run->doc->word_mention.count ? run->doc->word_mention.at[word] : DL_NONE;
    return mention != DL_NONE ? run->doc->mentions.at[mention].span : dl_word_at(run->doc, word)->span;
}

/* Named members of a phrase below its head: appositions, names set before or behind. Returns how many. */
static int add_members(struct dl_stand *run, struct dl_draft *draft, uint32_t word)
{
    int count = 0;
    DL_EACH_CHILD(run, c, word)
    {
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        uint32_t entity = dl_who_at(run->doc, c);
        if (rel != DL_REL_APPOS && rel != DL_REL_FLAT && rel != DL_REL_NMOD_DESC && rel != DL_REL_CONJ && rel != DL_REL_COMPOUND &&
            rel != DL_REL_DEP && rel != DL_REL_NMOD_UNMARKED)
            continue;
        if (entity != DL_NONE && run->doc->entities.at[entity].actor.at != NULL && entity != dl_who_at(run->doc, word)) {
            dl_draft_party(run, draft, entity, span_of(run, c));
            count++;
        }
        if (rel != DL_REL_COMPOUND) count += add_members(run, draft, c);
    }
    return count;
}

/* "the presidents of Peru and Ecuador": of a plural, those whom a phrase at it joins. */
static int add_owners(struct dl_stand *run, struct dl_draft *draft, uint32_t word)
{
    uint32_t of = dl_stand_phrase(run, word, "of"), before = draft->parties.count;
    if (of == DL_NONE || !dl_has_feat(dl_word_at(run->doc, word), "Number=Plur")) return 0;
    uint32_t whose = dl_stand_actor(run, of); /* "the leaders of ASEAN" */
    int is_body = whose != DL_NONE && run->doc->entities.at[whose].kind == DL_ENTITY_ORGANIZATION &&
                  run->doc->entities.at[whose].actor.at != NULL;
    if (is_body && dl_stand_listed(run, word, "leader member state minister president head government")) {
        dl_draft_party(run, draft, whose, span_of(run, of));
        DL_EACH_CHILD(run, c, word)
        if (dl_word_at(run->doc, c)->rel == DL_REL_CONJ) dl_draft_parties(run, draft, c);
        return 1;
    }
    if (dl_stand_child(run, of, DL_REL_CONJ) == DL_NONE || dl_who_at(run->doc, of) == DL_NONE) return 0;
    dl_draft_parties(run, draft, of);
    return draft->parties.count > before + 1;
}

/* "the powers France and Britain", not "the government and Britain": whose members are named below it. */
static int is_group_of(const struct dl_stand *run, uint32_t word)
{
    DL_EACH_CHILD(run, c, word)
    {
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        if (rel == DL_REL_APPOS || rel == DL_REL_FLAT || rel == DL_REL_NMOD_DESC || rel == DL_REL_DEP) return 1;
    }
    return dl_has_feat(dl_word_at(run->doc, word), "Number=Plur") && dl_stand_child(run, word, DL_REL_CONJ) == DL_NONE;
}

/* ---- those who were named before ---- */

static int is_joined(const struct dl_stand *run, uint32_t word) { return dl_stand_child(run, word, DL_REL_CONJ) != DL_NONE; }

/* The two states or people who were last subjects or owners before the word, each by himself. */
static int add_last_two(struct dl_stand *run, struct dl_draft *draft, uint32_t word)
{
    uint32_t found[2], count = 0, own = dl_word_at(run->doc, word)->sentence;
    enum dl_entity_kind wanted =
        dl_stand_listed(run, word, "man leader president two they their") ? DL_ENTITY_PERSON : DL_ENTITY_COUNTRY;
    for (uint32_t w = word; w-- > 0 && count < 2 && own - dl_word_at(run->doc, w)->sentence <= BACK;) {
        enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, w)->rel);
        uint32_t entity = dl_who_at(run->doc, w);
        int is_other =
            rel == DL_REL_NMOD && dl_str_listed(dl_stand_case(run, w), "with against between", ' '); /* "talks with Peru" */
        int is_told = rel == DL_REL_NSUBJ || dl_word_at(run->doc, w)->rel == DL_REL_NMOD_POSS || rel == DL_REL_OBJ ||
                      rel == DL_REL_OBL || is_other;
        if (entity == DL_NONE || !is_told || run->doc->entities.at[entity].kind != wanted) continue;
        if (count == 0 || dl_who_at(run->doc, found[0]) != entity) found[count++] = w;
    }
    if (count < 2) return 0;
    for (uint32_t i = count; i-- > 0;) dl_draft_party(run, draft, dl_who_at(run->doc, found[i]), span_of(run, found[i]));
    return 1;
}

/* "they", "both sides", "the two countries": those who are joined as subject before it, in the sentence or the two before, or of whom
 * something is told that is between them; of "the two countries" else the last two. */
static int add_those_before(struct dl_stand *run, struct dl_draft *draft, uint32_t word)
{
    uint32_t own = dl_word_at(run->doc, word)->sentence;
    for (uint32_t w = word; w-- > 0 && own - dl_word_at(run->doc, w)->sentence <= BACK;) {
        const struct dl_word *at = dl_word_at(run->doc, w);
        if (!is_joined(run, w) || dl_is_below(run->doc, word, w) || dl_stand_actor(run, w) == DL_NONE) continue;
        struct dl_str preposition = dl_stand_case(run, w);
        int is_between = preposition.at != NULL && dl_str_is(preposition, "between");
        if (at->rel != DL_REL_NSUBJ && at->rel != DL_REL_NSUBJ_PASS && !is_between) continue;
        dl_draft_parties(run, draft, w);
        return 1;
    }
    int is_two = 0;
    DL_EACH_CHILD(run, c, word)
    is_two |= dl_stand_listed(run, c, "two both");
    return is_two || dl_stand_listed(run, word, "two both") ? add_last_two(run, draft, word) : 0;
}

/* "both sides", "the three": those of the agreement before, if they are so many. */
static void add_last(struct dl_stand *run, struct dl_draft *draft, uint32_t word)
{
    static const char *const numbers[] = {"two both", "three", "four"};
    for (uint32_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        int is_so_many = dl_str_listed(dl_stand_lemma(run, word), numbers[i], ' ');
        DL_EACH_CHILD(run, c, word)
        is_so_many |= dl_str_listed(dl_stand_lemma(run, c), numbers[i], ' ');
        if (is_so_many && run->last_count != i + 2) return;
    }
    struct dl_participant last[DL_LAST_PARTIES];
    uint32_t count = run->last_count;
    memcpy(last, run->last, sizeof last);
    for (uint32_t i = 0; i < count; i++) dl_draft_party(run, draft, last[i].entity, last[i].span);
}

/* ---- phrases ---- */

/* "the foreign ministers, Lavrov and Wang": whether names stand at a plural. */
static int has_members(const struct dl_stand *run, uint32_t word)
{
    DL_EACH_CHILD(run, c, word)
    {
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        if ((rel == DL_REL_APPOS || rel == DL_REL_FLAT || rel == DL_REL_NMOD_DESC) && dl_who_at(run->doc, c) != DL_NONE) return 1;
    }
    return 0;
}

/* "Kibaki and Odinga signed": two of one country bind themselves, not it. */
static int is_domestic(const struct dl_stand *run, uint32_t word)
{
    uint32_t other = dl_stand_child(run, word, DL_REL_CONJ), first = dl_who_at(run->doc, word),
             second = other != DL_NONE ? dl_who_at(run->doc, other) : DL_NONE;
    if (first == DL_NONE || second == DL_NONE || first == second) return 0;
    const struct dl_entity *a = &run->doc->entities.at[first], *b = &run->doc->entities.at[second];
    return a->kind == DL_ENTITY_PERSON && b->kind == DL_ENTITY_PERSON && a->country[0] != 0 && strcmp(a->country, b->country) == 0;
}

/* "between the government and the rebels is holding", where the parser begins a clause behind "and": the word for the other; DL_NONE. */
static uint32_t other_of_between(const struct dl_stand *run, uint32_t word)
{
    uint32_t first, last;
    struct dl_str preposition = dl_stand_case(run, word);
    if (preposition.at == NULL || !dl_str_is(preposition, "between") || is_joined(run, word) ||
        dl_has_feat(dl_word_at(run->doc, word), "Number=Plur"))
        return DL_NONE;
    dl_subtree(run->doc, word, &first, &last);
    if (last + 1 >= run->doc->words.count || !dl_stand_is(run, last + 1, "and")) return DL_NONE;
    uint32_t other = dl_word_at(run->doc, last + 1)->head;
    if (other == DL_NONE || other < last) return DL_NONE;
    return dl_word_at(run->doc, other)->upos == DL_UPOS_VERB ? dl_stand_child(run, other, DL_REL_NSUBJ) : other;
}

/* "Poland, with Lithuania and Latvia, has …" */
static int is_together(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    uint32_t whose = at->head;
    struct dl_str preposition = at->rel == DL_REL_NMOD ? dl_stand_case(run, word) : (struct dl_str){0};
    return preposition.at != NULL && dl_str_listed(preposition, "with alongside", ' ') && whose != DL_NONE && word > whose + 2 &&
           dl_word_at(run->doc, whose + 1)->upos == DL_UPOS_PUNCT;
}

void dl_draft_parties(struct dl_stand *run, struct dl_draft *draft, uint32_t word)
{
    if (dl_stand_listed(run, word, "who which that") && dl_word_at(run->doc, word)->upos == DL_UPOS_PRON) {
        uint32_t noun = dl_stand_relative_of(run, word); /* "the Greens, who govern under a contract" */
        if (noun != DL_NONE && noun != word && dl_word_at(run->doc, noun)->upos != DL_UPOS_PRON) word = noun;
    }
    uint32_t determiner = dl_stand_child(run, word, DL_REL_DET);
    if (determiner != DL_NONE && dl_stand_listed(run, determiner, "no any")) return; /* "no state may quit it" */
    uint32_t second = dl_stand_child(run, word, DL_REL_APPOS); /* "A, B and C", the second taken for a name of the first */
    if (second != DL_NONE && dl_stand_child(run, second, DL_REL_CONJ) != DL_NONE && dl_who_at(run->doc, word) != DL_NONE &&
        !dl_has_feat(dl_word_at(run->doc, word), "Number=Plur") && dl_who_at(run->doc, second) != dl_who_at(run->doc, word)) {
        dl_draft_party(run, draft, dl_stand_actor(run, word), span_of(run, word));
        dl_draft_parties(run, draft, second);
        return;
    }
    uint32_t other = other_of_between(run, word);
    if (other != DL_NONE && other > word) dl_draft_parties(run, draft, other);
    if (is_domestic(run, word)) draft->is_domestic = 1;
    uint32_t entity = dl_stand_actor(run, word);
    int is_named = entity != DL_NONE && run->doc->entities.at[entity].actor.at != NULL;
    if (is_named) {
        dl_draft_party(run, draft, entity, span_of(run, word));
        DL_EACH_CHILD(run, c, word)
        if (dl_word_at(run->doc, c)->rel == DL_REL_CONJ || is_together(run, c)) dl_draft_parties(run, draft, c);
        return;
    }
    int is_pair = dl_has_feat(dl_word_at(run->doc, word), "Number=Plur") && dl_stand_in(run, word, DL_LIST_PAIR_NOUN) &&
                  !is_joined(run, word) && !has_members(run, word);
    int is_sides = is_pair || dl_stand_in(run, word, DL_LIST_SIDE_WORD);
    if (is_sides && add_those_before(run, draft, word)) return;
    uint32_t owner = dl_stand_is(run, word, "member") ? dl_stand_child(run, word, DL_REL_NMOD_POSS) : DL_NONE;
    if (owner != DL_NONE && dl_stand_actor(run, owner) != DL_NONE) { /* "the Forum's members" */
        dl_draft_party(run, draft, dl_stand_actor(run, owner), span_of(run, owner));
        return;
    }
    if (add_owners(run, draft, word)) return;
    if (is_group_of(run, word) && add_members(run, draft, word) > 0) return;
    if (is_sides && !dl_stand_listed(run, word, "they their")) add_last(run, draft, word);
    if (is_sides || dl_word_at(run->doc, word)->upos == DL_UPOS_PRON) return;
    dl_draft_party(run, draft, entity, span_of(run, word));
    DL_EACH_CHILD(run, c, word) /* "the government of Colombia and the rebels" */
    if (dl_word_at(run->doc, c)->rel == DL_REL_CONJ) dl_draft_parties(run, draft, c);
}

void dl_draft_actors(struct dl_stand *run, struct dl_draft *draft, uint32_t verb, int alone)
{
    uint32_t subject = dl_stand_subject(run, verb);
    if (subject != DL_NONE && (alone || dl_stand_child(run, subject, DL_REL_CONJ) != DL_NONE))
        dl_draft_parties(run, draft, subject);
}

void dl_draft_state(struct dl_stand *run, struct dl_draft *draft, uint32_t word)
{
    uint32_t entity = dl_who_at(run->doc, word);
    if (entity == DL_NONE) return;
    const struct dl_entity *e = &run->doc->entities.at[entity];
    if (e->kind == DL_ENTITY_COUNTRY || (e->kind == DL_ENTITY_ORGANIZATION && e->actor.at != NULL))
        dl_draft_party(run, draft, entity, span_of(run, word));
}
