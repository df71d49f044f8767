/* Where a frame looks for its parties: the places that its line names (verbs_cooperation.tsv tells them), each with what it may and may not
 * hold. */
#include "did/sides.h"

/* "spoke about his commitment to women": with whom or to whom a topic is, nobody was spoken to. */
static int is_of_topic(const struct dl_scene *s, const struct dl_prep *prep)
{
    uint16_t above = dl_scene_head(s, prep->word), own = dl_scene_child(s, prep->word, DL_REL_CASE);
    if (!prep->direct && above != DL_NO_WORD && dl_has_case(s, above, "as") && dl_has_case(s, prep->word, "of"))
        return 1; /* "deplored it as a breach of UN resolutions" */
    if (prep->direct || above == DL_NO_WORD || dl_rel_base(dl_scene_rel(s, above)) != DL_REL_OBL) return 0;
    if (own == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, own)->lemma, "to with", ' ')) return 0;
    static const char pacts[] =
        "accord deal agreement pact treaty truce ceasefire promise pledge"; /* "reneged on an accord with Iran" */
    if (dl_str_listed(dl_scene_word(s, above)->lemma, pacts, ' ')) return 0;
    uint16_t mark = dl_scene_child(s, above, DL_REL_CASE);
    static const char voices[] =
        "statement interview speech letter article"; /* "rejected it in a joint statement with his minister" */
    if (dl_has_case(s, above, "in") && dl_str_listed(dl_scene_word(s, above)->lemma, voices, ' ')) return 1;
    return mark != DL_NO_WORD && dl_str_listed(dl_scene_word(s, mark)->lemma, "about on", ' ');
}

/* "condemned the killing of hostages": of the deed that is judged, whom it struck is not who is judged. */
int dl_party_is_victim(struct dl_scene *s, uint16_t w, const struct dl_prep *prep)
{
    static const uint32_t judging = 1u << DL_EVENT_ACCUSE | 1u << DL_EVENT_SUPPORT | 1u << DL_EVENT_REJECT | 1u << DL_EVENT_PROTEST;
    const struct dl_frame *frame = s->found[w];
    uint16_t deed = dl_scene_head(s, prep->word);
    if (prep->direct || frame == NULL || frame->type == DL_NO_CLASS || !(judging >> frame->type & 1) || deed == DL_NO_WORD)
        return 0;
    if (!dl_has_case(s, prep->word, "of on against in at")) return 0;
    if (dl_scene_in(s, deed, s->frames->suffered)) return 1; /* "the treatment of migrants", "the war in Iraq" */
    if (!dl_party_is_event(s, deed)) return 0;
    int type = dl_match(s, deed)->type;
    return type == DL_EVENT_ASSAULT || type == DL_EVENT_COERCE;
}

/* "adopted with two abstentions (China and Russia)": how the vote went, not with whom. */
static int is_of_vote(const struct dl_scene *s, const struct dl_prep *prep)
{
    uint16_t above = prep->direct ? prep->word : dl_scene_head(s, prep->word);
    return above != DL_NO_WORD && dl_str_listed(dl_scene_word(s, above)->lemma, "abstention vote majority ballot margin", ' ');
}

/* "voted against it, along with the senator": who does it too, but "held drills together with China". */
static int is_fellow(const struct dl_scene *s, const struct dl_prep *prep)
{
    const uint16_t above = dl_scene_head(s, prep->word);
    if (!dl_party_is_fellow(s, prep->word)) return 0;
    return dl_has_case(s, prep->word, "along alongside") ||
           (above != DL_NO_WORD && dl_scene_word(s, above)->upos != DL_UPOS_VERB && dl_party_level(s, above) >= DL_LEVEL_WEAK);
}

/* "signed it, with the senator looking on": behind a comma, and doing something of his own, he only stands by. */
static int is_bystanding(const struct dl_scene *s, const struct dl_prep *prep)
{
    const uint16_t mark = dl_scene_child(s, prep->word, DL_REL_CASE), deed = dl_scene_child(s, prep->word, DL_REL_ACL);
    const uint16_t where = dl_scene_child(s, prep->word, DL_REL_NMOD), above = dl_scene_head(s, prep->word);
    if (mark == 0 && above != DL_NO_WORD && above > prep->word && where != DL_NO_WORD && where > prep->word &&
        dl_lemma_is(dl_scene_word(s, mark), "with") && dl_has_case(s, where, "at in on under near behind"))
        return 1; /* "With the Taliban at the gates, Kabul begged for help" */
    if (mark == DL_NO_WORD || mark == 0 || deed == DL_NO_WORD || !dl_lemma_is(dl_scene_word(s, mark), "with")) return 0;
    return dl_str_is(dl_scene_word(s, (uint16_t)(mark - 1))->form, ",");
}

/* "signed it with Norwegian help", "with Brussels' blessing": by whose help it was done is not with whom. */
static int is_means(const struct dl_scene *s, const struct dl_prep *prep)
{
    static const char helping[] =
        "help support backing blessing aid assistance mediation approval consent permission encouragement "
        "connivance acquiescence endorsement urging prodding";
    return dl_has_case(s, prep->word, "with") && dl_str_listed(dl_scene_word(s, prep->word)->lemma, helping, ' ');
}

/* "four soldiers in the UN force were killed in an attack": where those are whom it is done to, not in what it was done. */
static int is_of_undergoer(const struct dl_scene *s, uint16_t w, const struct dl_args *args, const struct dl_prep *prep)
{
    const struct dl_frame *frame = s->found[w];
    return args->passive && frame != NULL && frame->type == DL_EVENT_ASSAULT && prep->word < w &&
           dl_scene_head(s, prep->word) != w && dl_has_case(s, prep->word, "in");
}

/* "Bombed the town of Zorro, in Homs province": where the ground lies that was struck. */
static int is_around_ground(const struct dl_scene *s, uint16_t w, const struct dl_args *args, const struct dl_prep *prep)
{
    const struct dl_frame *frame = s->found[w];
    const uint16_t what = args->object;
    if (what == DL_NO_WORD || frame == NULL || frame->type != DL_EVENT_ASSAULT || prep->word < what) return 0;
    return dl_scene_word(s, what)->thing == DL_THING_PLACE && dl_scene_in(s, what, s->frames->territory) &&
           dl_has_case(s, prep->word, "in");
}

/* "called for his resignation, including senators from Ohio": where those are from who are counted among whoever acts. */
static int is_of_counted(const struct dl_scene *s, const struct dl_prep *prep)
{
    enum { STEPS = 4 };
    uint16_t at = prep->direct ? DL_NO_WORD : dl_scene_head(s, prep->word);
    for (int i = 0; i < STEPS && at != DL_NO_WORD && dl_scene_word(s, at)->upos != DL_UPOS_VERB; i++, at = dl_scene_head(s, at))
        if (dl_has_case(s, at, "including")) return 1;
    return 0;
}

/* "to whom they appealed", "with which it signed a pact": the noun that is told of. */
static uint16_t noun_of(const struct dl_scene *s, uint16_t w) { return dl_resolve_relative(s, w, dl_scene_head(s, w)); }

/* "calls for his resignation from Congress": what is to be left, not who calls. */
static int is_left(const struct dl_scene *s, uint16_t noun, uint16_t w)
{
    const struct dl_frame *frame = s->found[noun];
    const uint16_t from = dl_scene_child(s, w, DL_REL_CASE);
    if (frame == NULL || frame->type != DL_EVENT_REQUEST) return 0;
    return from != DL_NO_WORD && from > 0 && from - 1u != noun && dl_lemma_is(dl_scene_word(s, from), "from") &&
           dl_str_listed(dl_scene_word(s, (uint16_t)(from - 1))->lemma,
                         "resignation withdrawal departure removal exit ouster retreat", ' ');
}

/* What no phrase of a deed's sides is, whatever its preposition. */
static int is_aside(struct dl_scene *s, uint16_t w, const struct dl_args *args, const struct dl_prep *prep)
{
    return is_of_topic(s, prep) || is_of_undergoer(s, w, args, prep) || is_around_ground(s, w, args, prep) || is_fellow(s, prep) ||
           is_of_vote(s, prep) || is_bystanding(s, prep) || is_means(s, prep) || is_of_counted(s, prep) ||
           dl_party_is_danger(s, prep->word) || is_left(s, w, prep->word) || dl_party_is_far_below(s, w, prep) ||
           dl_party_is_victim(s, w, prep);
}

static void add_preps(struct dl_scene *s, uint16_t w, uint32_t kind, const struct dl_args *args, uint32_t slot,
                      struct dl_party *party)
{
    const uint32_t lemma = (slot & ~(uint32_t)DL_PART_BARE) - DL_PART_PREP;
    const int carried = (slot & DL_PART_BARE) == 0;
    for (int direct = 1; direct >= (kind == DL_FRAME_NOUN); direct--)
        for (uint8_t i = 0; i < args->prep_count && party->count == 0; i++) {
            const struct dl_prep *prep = &args->preps[i];
            if (prep->lemma == lemma && prep->direct == direct && !is_aside(s, w, args, prep))
                dl_party_add(s, noun_of(s, prep->word), carried, party);
        }
}

static void add_places(struct dl_scene *s, const struct dl_args *args, struct dl_party *party)
{
    for (uint8_t i = 0; i < args->prep_count && party->count == 0; i++) {
        const struct dl_entity *e = dl_scene_entity(s, args->preps[i].word);
        if (e != NULL && (e->kind == DL_ENTITY_COUNTRY || e->kind == DL_ENTITY_PLACE))
            dl_party_add(s, args->preps[i].word, 0, party);
    }
}

/* "the prisoner swap", "the troop withdrawal", not "the migrant protest": who is swapped. */
static int is_undergone(const struct dl_scene *s, uint16_t noun, uint16_t c)
{
    static const uint32_t done = 1u << DL_EVENT_RETREAT | 1u << DL_EVENT_COOPERATE | 1u << DL_EVENT_AID | 1u << DL_EVENT_MOBILIZE |
                                 1u << DL_EVENT_COERCE | 1u << DL_EVENT_SANCTION;
    const struct dl_frame *frame = s->found[noun];
    if (frame == NULL || frame->type == DL_NO_CLASS) return dl_party_is_about(s, c, noun); /* "turned down a cabinet job" */
    return (done >> frame->type & 1) && dl_party_undergoes(s, c);
}

/* "the Vietnam summit": a state by its name alone is where it is held. */
static int is_host(const struct dl_scene *s, uint16_t noun, uint16_t c, const struct dl_entity *e)
{
    if (e->kind == DL_ENTITY_PLACE) return 1; /* "the Geneva talks" */
    return e->kind == DL_ENTITY_COUNTRY && dl_scene_rel(s, c) == DL_REL_COMPOUND && dl_scene_word(s, c)->upos == DL_UPOS_PROPN &&
           dl_str_listed(dl_scene_word(s, noun)->lemma, "summit conference", ' ');
}

/* "Mali attack", "the Nigeria church bombing": by its name alone a state before violence that is told to be on nobody is where it was, though
 * headings have "US strike kills five" and "Russia attack on Odesa". */
int dl_is_scene_of_violence(const struct dl_scene *s, uint16_t noun, uint16_t c)
{
    const struct dl_entity *e = dl_scene_entity(s, c);
    static const char VIOLENCE[] =
        "attack bombing blast explosion shooting massacre siege killing stabbing ambush bomb murder kidnapping abduction";
    if (e == NULL || e->kind != DL_ENTITY_COUNTRY || dl_scene_rel(s, c) != DL_REL_COMPOUND ||
        dl_scene_word(s, c)->upos != DL_UPOS_PROPN)
        return 0;
    if (!dl_str_listed(dl_scene_word(s, noun)->lemma, VIOLENCE, ' ')) return 0;
    if (dl_str_listed(dl_str_from(e->country), "USA GBR", ' ') &&
        dl_str_listed(dl_scene_word(s, noun)->lemma, "attack bombing", ' '))
        return 0; /* "the US bombing": their names are adjectives too */
    for (uint16_t on = s->child[noun]; on != DL_NO_WORD; on = s->sibling[on]) {
        const uint16_t mark = dl_scene_rel(s, on) == DL_REL_NMOD ? dl_scene_child(s, on, DL_REL_CASE) : DL_NO_WORD;
        if (mark != DL_NO_WORD && dl_form_listed(dl_scene_word(s, mark), "on against at")) return 0;
    }
    return 1;
}

/* "the U.S. Embassy bombings": whose the embassy is. */
static int is_of_legation(const struct dl_scene *s, uint16_t noun, uint16_t c)
{
    const uint16_t next = s->sibling[c];
    return next != DL_NO_WORD && next < noun && dl_rel_base(dl_scene_rel(s, next)) == DL_REL_COMPOUND &&
           dl_str_listed_nocase(dl_scene_word(s, next)->lemma, "embassy consulate", ' ') && dl_scene_entity(s, c) != NULL;
}

/* "the Boston bombings", "the Rodney King riots": a town or a person before violence and protest tells which, not who. */
static int is_only_which(struct dl_scene *s, uint16_t noun, uint16_t c)
{
    const struct dl_entity *e = dl_scene_entity(s, c);
    const struct dl_frame *frame = s->found[noun];
    if (frame != NULL && frame->type == DL_EVENT_ASSAULT && dl_party_is_site(s, noun, c)) return 1;
    if (frame != NULL && frame->type == DL_EVENT_ASSAULT && is_of_legation(s, noun, c)) return 1;
    if (e == NULL || frame == NULL) return 0;
    if (frame->type == DL_EVENT_CONSULT) return is_host(s, noun, c, e);
    if (e->kind == DL_ENTITY_COUNTRY && dl_scene_rel(s, c) == DL_REL_COMPOUND && dl_scene_word(s, c)->upos == DL_UPOS_PROPN &&
        dl_scene_in(s, noun, s->frames->topical) && !dl_str_listed(dl_str_from(e->country), "USA GBR", ' '))
        return 1;                                                                             /* "the Ukraine investigation" */
    if (dl_lemma_is(dl_scene_word(s, noun), "siege") && e->kind == DL_ENTITY_PLACE) return 1; /* "the Mumbai siege" */
    if (frame->type != DL_EVENT_ASSAULT && frame->type != DL_EVENT_PROTEST) return 0;
    if (frame->type == DL_EVENT_ASSAULT && dl_is_scene_of_violence(s, noun, c)) return 1;
    if (e->kind == DL_ENTITY_PLACE) return 1;
    return e->kind == DL_ENTITY_PERSON && frame->type == DL_EVENT_PROTEST && dl_scene_mention(s, c)->form != DL_FORM_NOMINAL;
}

/* "three French patrol boats", where the tree hangs the demonym on the word beside it. */
static void add_demonym_of(struct dl_scene *s, uint16_t noun, struct dl_party *party)
{
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_AMOD && dl_scene_mention(s, c) != NULL && dl_party_level(s, c) == DL_LEVEL_STRONG)
            dl_party_add(s, c, 0, party);
}

/* "the American-led invasion": who leads it, at "led", unless those led are named too ("U.S.-led coalition airstrikes"); any other word itself. */
static uint16_t leader_before(const struct dl_scene *s, uint16_t c)
{
    if (dl_scene_rel(s, c) != DL_REL_AMOD || !dl_lemma_is(dl_scene_word(s, c), "lead") || s->child[c] == DL_NO_WORD) return c;
    const uint16_t next = s->sibling[c];
    const int has_other =
        next != DL_NO_WORD && dl_scene_rel(s, next) == DL_REL_COMPOUND && dl_party_level(s, next) == DL_LEVEL_STRONG;
    return s->child[c] < c && !has_other ? s->child[c] : c;
}

/* "the prosecutor, whose investigation": the one whom the relative clause describes; any other owner himself. */
static uint16_t whose(const struct dl_scene *s, uint16_t noun, uint16_t owner)
{
    uint16_t verb = noun;
    if (!dl_str_is(dl_scene_word(s, owner)->form, "whose")) return owner;
    for (int i = 0; i < 4 && verb != DL_NO_WORD && dl_rel_base(dl_scene_rel(s, verb)) != DL_REL_ACL; i++)
        verb = dl_scene_head(s, verb);
    const uint16_t before = verb != DL_NO_WORD ? dl_antecedent(s, verb) : DL_NO_WORD;
    return before != DL_NO_WORD ? before : owner;
}

/* "drone strikes", "fighter jets" */
static int is_make_of_weapon(const struct dl_scene *s, uint16_t noun, uint16_t before)
{
    return dl_scene_in(s, before, s->frames->weapons) ||
           (dl_lemma_is(dl_scene_word(s, before), "fighter") && dl_scene_in(s, noun, s->frames->weapons));
}

static void add_children(struct dl_scene *s, uint16_t noun, int demonyms, struct dl_party *party)
{
    if (noun == DL_NO_WORD) return;
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        int fits = demonyms ? rel == DL_REL_AMOD || rel == DL_REL_COMPOUND : rel == DL_REL_NMOD_POSS;
        if (demonyms && dl_scene_mention(s, c) == NULL && is_make_of_weapon(s, noun, c)) {
            if (c < noun) add_demonym_of(s, c, party); /* "a Turkish drone strike" */
            continue;
        }
        if (fits && demonyms && (dl_party_hyphened(s, c, party) || is_only_which(s, noun, c) || is_undergone(s, noun, c))) continue;
        const uint16_t who = demonyms ? leader_before(s, c) : whose(s, noun, c);
        if (fits && (!demonyms || dl_scene_mention(s, who) != NULL || dl_party_level(s, who) == DL_LEVEL_STRONG))
            dl_party_add(s, who, 0, party);
        else if (fits && rel == DL_REL_COMPOUND) add_demonym_of(s, c, party);
    }
}

/* "agreed to form a joint force": what comes of it was not there to be dealt with. */
static int is_made(const struct dl_scene *s, uint16_t verb)
{
    return dl_str_listed(dl_scene_word(s, verb)->lemma,
                         "form create establish set build launch found raise deploy send assemble open", ' ');
}

/* Whom the complement's event is done to: "refused to meet the envoy". */
static void add_inner(struct dl_scene *s, uint16_t w, const struct dl_args *args, struct dl_party *party)
{
    const struct dl_frame *outer = s->found[w];
    int is_refusal = outer != NULL && outer->type == DL_EVENT_REJECT;
    enum { COMPLEMENTS = 4 };
    uint16_t at = args->complement;
    if (at == DL_NO_WORD || s->complements >= COMPLEMENTS) return;
    if (dl_str_listed(dl_scene_word(s, at)->lemma, "let allow permit", ' ')) /* "refused to let the envoy send for him" */
        dl_party_add(s, dl_object(s, at), 0, party);
    if (party->count > 0) return;
    const struct dl_frame *frame = dl_match_through(s, at, &at);
    if (frame == NULL) at = args->complement;
    uint32_t kind = dl_kind(s, at);
    if (kind == DL_KIND_NONE) return;
    struct dl_args inner;
    dl_arguments(s, at, kind, &inner);
    if (frame != NULL && frame->type != DL_NO_CLASS) {
        s->complements++;
        dl_party_fill(s, at, kind, &inner, frame->recipient, frame->recipient_count, party);
        s->complements--;
        if (party->count > 0) return;
    }
    static const char handed[] = "send hand take process return extradite release free surrender";
    if (is_refusal && dl_str_listed(dl_scene_word(s, at)->lemma, handed, ' ')) return; /* "declined to send a band": not to whom */
    if (frame != NULL && !is_made(s, at)) dl_party_add(s, inner.object, 1, party);
    for (uint8_t i = 0; i < inner.prep_count && party->count == 0; i++)
        if (!dl_has_case(s, inner.preps[i].word,
                         is_refusal ? "for in before after until during"
                                    : "before after until during since despite following amid"))
            dl_party_add(s, inner.preps[i].word, 1, party); /* but "refused to accept a plan for Kosovo" */
    if (party->count == 0 && !is_made(s, at)) dl_party_add(s, inner.object, 1, party);
    if (party->count == 0 && inner.object != DL_NO_WORD && dl_is_anybody(s, inner.object)) /* "to sack those who did not return" */
        dl_party_take(s, inner.object, party);
}

/* "one of Kenya's airports" */
static int is_of_land(const struct dl_scene *s, uint16_t noun)
{
    const uint16_t owner = dl_scene_child(s, noun, DL_REL_NMOD_POSS);
    const struct dl_entity *e = owner == DL_NO_WORD ? NULL : dl_scene_entity(s, owner);
    return dl_scene_word(s, noun)->upos == DL_UPOS_NOUN && e != NULL &&
           (e->kind == DL_ENTITY_COUNTRY || e->kind == DL_ENTITY_PLACE);
}

/* "Israeli missiles", "a report of the U.S. Congress" act for somebody; "NATO membership" does not. */
static int may_carry(const struct dl_scene *s, uint16_t subject)
{
    static const char orders[] = "decree edict ruling verdict ordinance directive order law ban judgment judgement decision";
    const struct dl_word *word = dl_scene_word(s, subject);
    const uint16_t of = word->upos == DL_UPOS_NUM ? dl_scene_child(s, subject, DL_REL_NMOD) : DL_NO_WORD;
    if (of != DL_NO_WORD && dl_has_case(s, of, "of") && is_of_land(s, of)) return may_carry(s, of);
    if (dl_str_listed(word->lemma, orders, ' ')) return 1;
    static const char parts[] =
        "house chamber wing arm branch half side bulk rest majority leadership brass"; /* "both houses of Congress" */
    if (dl_str_listed(word->lemma, parts, ' ')) return 1;
    return word->thing == DL_THING_PERSON || word->thing == DL_THING_ORGANIZATION || dl_scene_in(s, subject, s->frames->armed) ||
           dl_scene_in(s, subject, s->frames->measure) || dl_scene_in(s, subject, s->frames->voice) ||
           dl_scene_in(s, subject, s->frames->text) || word->upos == DL_UPOS_PRON || word->upos == DL_UPOS_NUM ||
           word->upos == DL_UPOS_DET;
}

static void add_subject(struct dl_scene *s, uint16_t subject, int passive, struct dl_party *party)
{
    dl_party_add(s, subject, subject != DL_NO_WORD && may_carry(s, subject), party);
    party->refused = subject != DL_NO_WORD && !passive && party->count == 0 && !dl_scene_in(s, subject, s->frames->armed);
}

/* Whose deed the content is. What is done to somebody by nobody named is neither his deed nor asked of him: "demanded that the two be freed". */
static void add_complement_subject(struct dl_scene *s, uint16_t w, const struct dl_args *args, struct dl_party *party)
{
    if (args->complement != DL_NO_WORD && dl_str_listed(dl_scene_word(s, args->complement)->lemma, "lose suffer starve", ' '))
        return;
    if (args->complement == DL_NO_WORD) return;
    const uint16_t done = dl_scene_child(s, args->complement, DL_REL_XCOMP);
    if (done != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, args->complement), "have") && dl_passive(s, done))
        return; /* "told him that the two had to be freed" */
    struct dl_args inner;
    dl_arguments(s, args->complement, DL_FRAME_VERB, &inner);
    if (s->found[w] != NULL && s->found[w]->type == DL_EVENT_ACCUSE && inner.negated &&
        dl_scene_has_modal(s, args->complement, "can could"))
        return;                                                  /* "lamented that gay soldiers could not serve" */
    if (inner.passive) dl_party_add(s, inner.subject, 1, party); /* "that he was shot by police" */
    else dl_party_add(s, dl_subject(s, args->complement), 1, party);
}

/* "accused both of it", "urged the three", "sued the county": people who are only counted and a town or a part of a state by what it is, where the
 * act is done to nothing else. */
static int is_told_only(const struct dl_scene *s, uint16_t w, uint16_t object)
{
    static const uint32_t personal =
        1u << DL_EVENT_ACCUSE | 1u << DL_EVENT_REQUEST | 1u << DL_EVENT_THREATEN | 1u << DL_EVENT_CONSULT;
    const struct dl_frame *frame = s->found[w];
    const struct dl_word *word = dl_scene_word(s, object);
    if (frame == NULL || frame->type == DL_NO_CLASS || !(personal >> frame->type & 1)) return 0;
    if (dl_str_listed(word->form, "both others", ' ')) return 1;
    const uint16_t owner = dl_scene_child(s, object, DL_REL_NMOD_POSS); /* "urged her supporters to stay" */
    if (frame->type == DL_EVENT_REQUEST && owner != DL_NO_WORD && dl_scene_word(s, owner)->upos == DL_UPOS_PRON)
        return word->upos == DL_UPOS_NOUN && word->thing == DL_THING_PERSON;
    const uint16_t det = dl_scene_child(s, object, DL_REL_DET);
    if (det == DL_NO_WORD || det > object) return 0;
    if (dl_str_listed(word->form, "city county town district municipality province borough village", ' ')) return 1;
    return word->upos == DL_UPOS_NUM;
}

static int is_joined_to(const struct dl_scene *s, uint16_t w, uint16_t head)
{
    return w == head || (dl_scene_rel(s, w) == DL_REL_CONJ && dl_scene_head(s, w) == head);
}

/* The last of the party to its place by the order of words. */
static void sink_last(struct dl_party *party)
{
    for (uint8_t i = (uint8_t)(party->count - 1); i > 0 && party->head[i] < party->head[i - 1]; i--) {
        const uint16_t head = party->head[i];
        const struct dl_participant at = party->at[i];
        party->head[i] = party->head[i - 1], party->at[i] = party->at[i - 1];
        party->head[i - 1] = head, party->at[i - 1] = at;
    }
}

/* "shelled a bakery and a mosque", "arrested a bricklayer, a plumber and the mayor": all who are joined suffer it, if politics knows one of them. */
static void add_beside(struct dl_scene *s, uint16_t w, uint16_t object, struct dl_party *party)
{
    static const uint32_t force = DL_BIT(ASSAULT) | DL_BIT(COERCE);
    const struct dl_frame *frame = s->found[w];
    if (frame == NULL || frame->type == DL_NO_CLASS || !(force >> frame->type & 1) || party->count == 0) return;
    for (uint8_t i = 0; i < party->count; i++)
        if (!is_joined_to(s, party->head[i], object)) return;
    for (uint16_t c = object; c != DL_NO_WORD; c = c == object ? s->child[object] : s->sibling[c]) {
        int is_in = 0;
        for (uint8_t i = 0; i < party->count; i++) is_in |= party->head[i] == c;
        if (c != object && dl_party_is_description(s, object, c)) continue;
        if (dl_scene_in(s, c, s->frames->seized)) continue; /* "captured the House and the power of the purse" */
        const int suffers = frame->type == DL_EVENT_ASSAULT ? dl_is_target(s, c) : dl_is_of_people(s, c);
        if (is_in || !suffers || !is_joined_to(s, c, object)) continue;
        dl_party_take(s, c, party);
        sink_last(party);
    }
}

/* Whoever is named there is somebody, whatever else the gazetteer has by that name: "sued Remington", "warned the South". */
static void add_object(struct dl_scene *s, uint16_t w, uint16_t object, int carried, struct dl_party *party)
{
    dl_party_add(s, object, carried, party);
    if (object != DL_NO_WORD) add_beside(s, w, object, party);
    if (party->count > 0 || object == DL_NO_WORD) return;
    const struct dl_word *word = dl_scene_word(s, object);
    if (word->upos == DL_UPOS_PROPN && word->ner != DL_NER_O && !dl_party_calendar(word) && !dl_party_no_side(s, object))
        dl_party_take(s, object, party);
    else if (is_told_only(s, w, object)) dl_party_take(s, object, party);
}

/* "withdrew in protest at", "detained three men on suspicion of": who does, and to whom, what a noun gives the ground of. */
static void add_above(struct dl_scene *s, uint16_t w, int undergoes, struct dl_party *party)
{
    uint16_t verb = dl_scene_head(s, w);
    if (!undergoes && dl_party_targeted(s, w, party)) return;
    for (int i = 0; i < 3 && verb != DL_NO_WORD && dl_scene_word(s, verb)->upos != DL_UPOS_VERB; i++) verb = dl_scene_head(s, verb);
    if (verb == DL_NO_WORD || dl_scene_word(s, verb)->upos != DL_UPOS_VERB) return;
    struct dl_args args;
    dl_arguments(s, verb, DL_FRAME_VERB, &args);
    if (!undergoes) add_subject(s, args.subject, args.passive, party);
    else if (args.object != DL_NO_WORD && args.object != w) {
        add_object(s, w, args.object, 1, party);
        if (party->count == 0 && dl_scene_word(s, args.object)->thing == DL_THING_PERSON) dl_party_take(s, args.object, party);
    }
}

/* Who says it; of a noun, its clause: "there will be no talks, Manila said". */
void dl_party_speaker(struct dl_scene *s, uint16_t w, struct dl_party *party)
{
    uint16_t who = dl_speaker(s, w), above = dl_scene_head(s, w);
    if (who == DL_NO_WORD && above != DL_NO_WORD && dl_scene_word(s, w)->upos == DL_UPOS_NOUN) who = dl_speaker(s, above);
    dl_party_add(s, who, 1, party);
}

/* "offered the county $2 million for schools": whom it is offered stands there, known or not. */
static void add_receiver(struct dl_scene *s, uint16_t receiver, struct dl_party *party)
{
    dl_party_add(s, receiver, 1, party);
    if (party->count > 0 || receiver == DL_NO_WORD || dl_scene_word(s, receiver)->upos != DL_UPOS_NOUN) return;
    const uint8_t thing = dl_scene_word(s, receiver)->thing;
    if (thing == DL_THING_PERSON || thing == DL_THING_ORGANIZATION || thing == DL_THING_PLACE) dl_party_take(s, receiver, party);
}

/* "took up the ministry's appeal": whose it is has done it, not whoever does something with it. */
static int is_anothers(struct dl_scene *s, uint16_t noun, struct dl_party *party)
{
    const uint16_t owner = dl_scene_child(s, noun, DL_REL_NMOD_POSS);
    const struct dl_frame *frame = s->found[noun];
    int does = 0; /* not "the premier's ouster" */
    for (uint8_t i = 0; frame != NULL && i < frame->actor_count; i++) does |= frame->actor[i] == DL_PART_POSS;
    if (!does) return 0;
    if (dl_scene_word(s, owner)->upos == DL_UPOS_PRON || dl_party_calendar(dl_scene_word(s, owner))) return 0;
    if (dl_party_level(s, owner) == DL_LEVEL_STRONG) dl_party_add(s, owner, 0, party);
    return party->count > 0;
}

static void fill_slot(struct dl_scene *s, uint16_t w, uint32_t kind, const struct dl_args *args, uint32_t slot,
                      struct dl_party *party)
{
    switch (slot) {
    case DL_PART_SUBJ: add_subject(s, args->subject, args->passive, party); return;
    case DL_PART_LIGHT:
        if (dl_scene_child(s, w, DL_REL_NMOD_POSS) != DL_NO_WORD && is_anothers(s, w, party)) return;
        if (!args->light_object) add_subject(s, args->subject, args->passive, party);
        return;
    case DL_PART_WHO: add_object(s, w, args->object, 0, party); return;
    case DL_PART_OBJ: add_object(s, w, args->object, 1, party); return;
    case DL_PART_IOBJ: add_receiver(s, args->indirect, party); return;
    case DL_PART_POSS: add_children(s, kind == DL_FRAME_NOUN ? w : args->object, 0, party); return;
    case DL_PART_DEM: add_children(s, kind == DL_FRAME_NOUN ? w : args->object, 1, party); return;
    case DL_PART_CSUBJ: add_complement_subject(s, w, args, party); return;
    case DL_PART_INNER: add_inner(s, w, args, party); return;
    case DL_PART_LOC: add_places(s, args, party); return;
    case DL_PART_SPEAKER: dl_party_speaker(s, w, party); return;
    case DL_PART_DOER: add_above(s, w, 0, party); return;
    case DL_PART_DONE: add_above(s, w, 1, party); return;
    case DL_PART_ALL:
        dl_party_add(s, args->subject, 1, party);
        dl_party_add(s, args->object, 1, party);
        return;
    default: add_preps(s, w, kind, args, slot, party);
    }
}

void dl_party_fill(struct dl_scene *s, uint16_t w, uint32_t kind, const struct dl_args *args, const uint32_t *slots,
                   uint8_t slot_count, struct dl_party *party)
{
    for (uint8_t i = 0; i < slot_count && party->count == 0; i++) fill_slot(s, w, kind, args, slots[i], party);
    if (party->count > 0) party->refused = 0;
}
