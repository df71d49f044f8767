/* A logistic regression over plain features, fitted by train/trust.py to events of pieces (corpus/judged) and sentences (corpus/did) of our own
 * that were judged right or wrong. The learned judgement of keep.c knows the words and tells whether it is an event at all; what it
 * does not know, and what most wrong events are wrong by, is how far a side was fetched: over which clauses, by which phrase, as what it
 * stands there and who else stands nearer; and which classes are told of whom, by which words. So its score is one feature here among those
 * of the sides. Sums of integers, alike on every machine. */
#include "did/trust.h"

#include <string.h>

#include "did/credit.h"
#include "did/keep.h"

enum { FARTHEST = 3, NEVER = 9, DEEPEST = 4, STEPS = 12 };

static void add_number(struct dl_sum *sum, const char *template_name, uint32_t number)
{
    const char digit = (char)('0' + number % 10);
    dl_sum_add_one(sum, template_name, (struct dl_str){&digit, 1});
}

/* ---- the sides ---- */

static const char *form_of(const struct dl_scene *s, uint16_t w)
{
    const struct dl_mention *m = dl_scene_mention(s, w);
    if (m == NULL) return "none";
    switch (m->form) {
    case DL_FORM_NAME: return "name";
    case DL_FORM_PRONOUN: return "pronoun";
    case DL_FORM_DEMONYM: return "demonym";
    default: return "nominal";
    }
}

/* How many sentences back the side's entity was last named, FARTHEST for more; NEVER where no name of it stands before. */
static uint32_t last_named(const struct dl_scene *s, const struct dl_entity *e)
{
    uint32_t back = NEVER;
    for (uint32_t i = 0; i < e->mention_count; i++) {
        const struct dl_mention *m = &s->doc->mentions.at[e->mentions[i]];
        if (m->sentence > s->sentence) break;
        if (m->form == DL_FORM_NAME) back = s->sentence - m->sentence < FARTHEST ? s->sentence - m->sentence : FARTHEST;
    }
    return back;
}

struct side_names { /* of the features */
    const char *none, *with, *up, *down, *via, *end, *form, *sort, *many, *named, *known, *of_class;
};

static void add_side(struct dl_sum *sum, const struct dl_scene *s, const struct dl_draft *d, const struct dl_party *party,
                     const struct side_names *name)
{
    if (party->count == 0) {
        dl_sum_add_plain(sum, name->none);
        dl_sum_add_text(sum, name->with, dl_event_type_name((enum dl_event_type)d->type));
        return;
    }
    const uint16_t head = party->head[0];
    const struct dl_way way = dl_way_between(s->doc, s->first + d->word, s->first + head, STEPS);
    add_number(sum, name->up, way.up < FARTHEST ? way.up : FARTHEST);
    add_number(sum, name->down, way.down < DEEPEST ? way.down : DEEPEST);
    if (way.up > 0) dl_sum_add_text(sum, name->via, dl_rel_name(way.via));
    if (way.down > 1) dl_sum_add_text(sum, name->end, dl_rel_name(dl_scene_rel(s, head)));
    dl_sum_add_text(sum, name->form, form_of(s, head));
    const struct dl_entity *e = dl_party_member(s, party, 0);
    dl_sum_add(sum, name->sort, dl_credit_sort(e), (struct dl_str){NULL, 0});
    dl_sum_add_text(sum, name->known, dl_known_as(s, party));
    if (e != NULL) dl_sum_add(sum, name->of_class, dl_str_from(dl_event_type_name((enum dl_event_type)d->type)), dl_credit_sort(e));
    const struct dl_mention *mention = dl_scene_mention(s, head);
    if (e != NULL && (mention == NULL || mention->form != DL_FORM_NAME)) add_number(sum, name->named, last_named(s, e));
    if (party->count > 1) dl_sum_add_plain(sum, name->many);
}

/* ---- who else could be a side ---- */

static int is_on(const struct dl_party *party, uint16_t w)
{
    for (uint8_t i = 0; i < party->count; i++)
        if (party->head[i] == w) return 1;
    return 0;
}

static int is_rival(const struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    const struct dl_mention *m = dl_scene_mention(s, w);
    return m != NULL && m->head == s->first + w && !is_on(&d->actor, w) && !is_on(&d->recipient, w) &&
           dl_party_level(s, w) == DL_LEVEL_STRONG;
}

static int is_between(uint16_t w, uint16_t a, uint16_t b) { return (w > a && w < b) || (w < a && w > b); }

/* How many of politics the sentence names besides the sides: in all, between a side and the trigger, and near it where a side is empty. */
static void add_rivals(struct dl_sum *sum, const struct dl_scene *s, const struct dl_draft *d)
{
    enum { NEAR = 8, MOST = 3, MOST_OF_ALL = 5 };
    const uint16_t actor = d->actor.count > 0 ? d->actor.head[0] : DL_NO_WORD;
    const uint16_t recipient = d->recipient.count > 0 ? d->recipient.head[0] : DL_NO_WORD;
    uint32_t all = 0, of_actor = 0, of_recipient = 0;
    for (uint16_t w = 0; w < s->count; w++) {
        if (!is_rival(s, d, w)) continue;
        all++;
        of_actor += actor != DL_NO_WORD ? is_between(w, actor, d->word) : w < d->word && w + NEAR > d->word;
        of_recipient += recipient != DL_NO_WORD ? is_between(w, recipient, d->word) : w > d->word && w < d->word + NEAR;
    }
    add_number(sum, "rivals", all < MOST_OF_ALL ? all : MOST_OF_ALL);
    add_number(sum, actor != DL_NO_WORD ? "actor rivals" : "no actor before", of_actor < MOST ? of_actor : MOST);
    add_number(sum, recipient != DL_NO_WORD ? "recipient rivals" : "no recipient after", of_recipient < MOST ? of_recipient : MOST);
}

/* ---- the clause ---- */

static void add_noun(struct dl_sum *sum, const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t det = dl_scene_child(s, d->word, DL_REL_DET);
    const struct dl_str word = det == DL_NO_WORD ? DL_STR("none") : dl_scene_word(s, det)->lemma;
    const int is_common = dl_str_listed(word, "none the a an", ' ');
    if (dl_scene_child(s, d->word, DL_REL_NMOD_POSS) != DL_NO_WORD) dl_sum_add_text(sum, "noun of", "owner");
    else dl_sum_add_one(sum, "noun of", is_common ? word : DL_STR("other"));
    dl_sum_add_text(sum, "noun number", dl_has_feat(dl_scene_word(s, d->word), "Number=Plur") ? "plural" : "singular");
    dl_sum_add_text(sum, "noun carried", d->args.light != DL_NO_WORD ? "yes" : "no");
    dl_sum_add_text(sum, "noun as", dl_rel_name(dl_rel_base(dl_scene_rel(s, d->word))));
}

/* What kind of thing is acted on. */
static void add_object(struct dl_sum *sum, const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t object = d->args.object;
    const char *kind = object == DL_NO_WORD           ? "none"
                       : is_on(&d->recipient, object) ? "recipient"
                                                      : dl_thing_name(dl_scene_word(s, object)->thing);
    dl_sum_add_text(sum, "object", kind);
    dl_sum_add(sum, "object of", dl_str_from(dl_event_type_name((enum dl_event_type)d->type)), dl_str_from(kind));
    dl_sum_add_text(sum, "verb as", dl_rel_name(dl_rel_base(dl_scene_rel(s, d->word))));
}

/* ---- the rest ---- */

/* A feature for each bound that a number is above. */
static void add_above(struct dl_sum *sum, const char *const *names, const int32_t *bounds, size_t count, int32_t number)
{
    for (size_t i = 0; i < count; i++)
        if (number > bounds[i]) dl_sum_add_plain(sum, names[i]);
}

static void add_score(struct dl_sum *sum, const struct dl_draft *d)
{
    static const int32_t bounds[] = {-2000, -1000, -500, 0, 500, 1000, 1500, 2000, 3000};
    static const char *const names[] = {"score above -2", "score above -1",  "score above -0.5", "score above 0", "score above 0.5",
                                        "score above 1",  "score above 1.5", "score above 2",    "score above 3"};
    if (d->score == 0) dl_sum_add_plain(sum, "score none");
    else add_above(sum, names, bounds, sizeof bounds / sizeof *bounds, d->score);
}

/* No frame fits: how near one comes. */
static void add_loosely(struct dl_sum *sum, const struct dl_draft *d)
{
    static const int32_t bounds[] = {-500, 0, 1000};
    static const char *const names[] = {"loosely above -0.5", "loosely above 0", "loosely above 1"};
    dl_sum_add_plain(sum, "loosely");
    add_above(sum, names, bounds, sizeof bounds / sizeof *bounds, d->loosely);
}

static void add_sentence(struct dl_sum *sum, const struct dl_scene *s)
{
    static const int32_t bounds[] = {12, 24, 36, 48, 64};
    static const char *const names[] = {"words above 12", "words above 24", "words above 36", "words above 48", "words above 64"};
    const struct dl_manner *m = &s->known->manner;
    add_above(sum, names, bounds, sizeof bounds / sizeof *bounds, s->count);
    if (!dl_manner_is_known(m)) return;
    dl_sum_add_text(sum, "manner", dl_manner_tense(m));
    dl_sum_add_text(sum, "voice", dl_manner_voice(m));
}

/* Whether somebody tells it, and whether he tells it of himself: who says that he refuses does. */
static const char *who_says(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint32_t statement = s->word_statement[s->first + d->word];
    if (statement == DL_NONE) return "by nobody";
    const uint32_t source = s->doc->statements.at[statement].source.entity;
    if (source == DL_NONE) return "by somebody";
    for (uint8_t i = 0; i < d->actor.count; i++)
        if (d->actor.at[i].entity == source) return "by the actor";
    for (uint8_t i = 0; i < d->recipient.count; i++)
        if (d->recipient.at[i].entity == source) return "by the recipient";
    return "by another";
}

static void add_predicate(struct dl_sum *sum, const struct dl_scene *s, const struct dl_draft *d)
{
    const struct dl_str type = dl_str_from(dl_event_type_name((enum dl_event_type)d->type));
    dl_sum_add_one(sum, "class", type);
    dl_sum_add(sum, "class as", type, d->kind == DL_FRAME_NOUN ? DL_STR("noun") : DL_STR("verb"));
    dl_sum_add(sum, "class then", type, dl_str_from(dl_status_name(d->status)));
    dl_sum_add_text(sum, "status", dl_status_name(d->status));
    dl_sum_add_text(sum, "kind",
                    d->frame == NULL                ? "none"
                    : d->kind == DL_FRAME_NOUN      ? "noun"
                    : d->kind == DL_FRAME_ADJECTIVE ? "adjective"
                                                    : "verb");
    const char *teller = who_says(s, d);
    if (d->mode != NULL) dl_sum_add_text(sum, "mode", d->mode);
    if (d->turn != NULL) {
        dl_sum_add_text(sum, "turn", d->turn);
        dl_sum_add_text(sum, d->turn, teller);
    }
    dl_sum_add_text(sum, "said", teller);
    if (d->is_loose) add_loosely(sum, d);
    else if (d->frame != NULL) add_number(sum, "weight", d->frame->weight < 6 ? d->frame->weight : 6);
}

/* What the frame and its sides tell, without weights. */
static float plain_chance(const struct dl_draft *d)
{
    float sure = 0.5f + 0.04f * (float)(d->frame != NULL ? d->frame->weight < 6 ? d->frame->weight : 6 : 2);
    if (d->actor.level == DL_LEVEL_STRONG) sure += 0.12f;
    if (d->recipient.level == DL_LEVEL_STRONG) sure += 0.08f;
    return sure;
}

float dl_trust(const struct dl_scene *s, const struct dl_draft *d)
{
    static const struct side_names actor = {"no actor",  "no actor of", "actor up",    "actor down",
                                            "actor via", "actor end",   "actor form",  "actor sort",
                                            "actors",    "actor named", "actor known", "actor of class"};
    static const struct side_names recipient = {"no recipient",  "no recipient of", "recipient up",    "recipient down",
                                                "recipient via", "recipient end",   "recipient form",  "recipient sort",
                                                "recipients",    "recipient named", "recipient known", "recipient of class"};
    struct dl_sum sum = {&s->frames->trust, 0};
    if (!dl_weights_are_there(&s->frames->trust)) return plain_chance(d);
    dl_sum_add_plain(&sum, "bias");
    add_score(&sum, d);
    add_predicate(&sum, s, d);
    add_side(&sum, s, d, &d->actor, &actor);
    add_side(&sum, s, d, &d->recipient, &recipient);
    add_rivals(&sum, s, d);
    if (d->kind == DL_FRAME_NOUN) add_noun(&sum, s, d);
    if (d->kind == DL_FRAME_VERB) add_object(&sum, s, d);
    add_sentence(&sum, s);
    dl_credit_add(&sum, s, d);
    return dl_sum_chance(sum.total);
}

enum { FEW = 3, LONG = 28 }; /* sentences */

int dl_trust_drops(const struct dl_coder *coder, float sure)
{
    const struct dl_scene *s = &coder->scene;
    const struct dl_manner *m = &s->known->manner;
    const float hundredths = sure * 100 + 0.5f;
    if (coder->least_confidence > 0) return hundredths < (float)coder->least_confidence;
    if (s->frames->trust.count == 0) return 0;
    if (!dl_manner_is_known(m)) return s->doc->sentences.count > FEW && !dl_names_state(s) && hundredths < DL_TRUST_IN_REPORTS;
    if (!dl_manner_reasons(m)) return hundredths < DL_TRUST_IN_REPORTS;
    return hundredths < DL_TRUST_IN_COMMENT;
}

static int is_of_country(const struct dl_scene *s, const struct dl_party *party)
{
    for (uint8_t i = 0; i < party->count; i++) {
        const struct dl_entity *e = dl_party_member(s, party, i);
        if (e != NULL && (e->country[0] != '\0' || e->code.size > 0 || dl_str_is(e->sector, "ELI"))) return 1;
    }
    return dl_sphere_official(s, party);
}

/* Somebody stands there who is of no state and no movement, and of what country nobody can tell. */
static int is_of_strangers(const struct dl_scene *s, const struct dl_draft *d)
{
    return d->actor.count + d->recipient.count > 0 && !is_of_country(s, &d->actor) && !is_of_country(s, &d->recipient);
}

/* "will not end the strike until their permits are corrected": those in a dispute that is public, office or none. */
static int is_of_dispute(const struct dl_scene *s)
{
    for (uint16_t w = 0; w < s->count; w++)
        if (dl_str_listed(dl_scene_word(s, w)->lemma, "strike protest boycott blockade walkout demonstration", ' ')) return 1;
    return 0;
}

/* Criticism, refusals, praise and orders are told of anybody; force, protest and accords seldom of people without an office. */
static float least_of_nobody(const struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t of_anybody = 1u << DL_EVENT_ACCUSE | 1u << DL_EVENT_REJECT | 1u << DL_EVENT_SUPPORT |
                                       1u << DL_EVENT_REQUEST | 1u << DL_EVENT_RETREAT | 1u << DL_EVENT_COERCE |
                                       1u << DL_EVENT_SANCTION | 1u << DL_EVENT_MOBILIZE;
    if (!(of_anybody >> d->type & 1) || is_of_dispute(s)) return DL_TRUST_OF_NOBODY;
    return is_of_country(s, &d->actor) || is_of_country(s, &d->recipient) ? DL_TRUST_OF_ANYBODY : DL_TRUST_OF_ALONE;
}

/* A town, a province, a people or a church that has a state acts as a government does ("Texas asked", "the Cubans", "the Pope's visit"), and
 * leaders do, of whatever. */
static int is_power(const struct dl_scene *s, const struct dl_party *party)
{
    if (party->count == 0) return 0;
    const struct dl_entity *e = dl_party_member(s, party, 0);
    if (dl_scene_in(s, party->head[0], s->frames->political) || dl_str_is(dl_str_from(form_of(s, party->head[0])), "demonym"))
        return 1;
    return e != NULL && (e->kind == DL_ENTITY_PLACE || e->code.size > 0 || dl_str_is(dl_str_from(e->country), "VAT"));
}

/* "The law passed by two votes", "The decree was withdrawn", "A new round of talks is to take place": public by what it is about. */
static int is_public_by_matter(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->actor.count + d->recipient.count > 0) return 0;
    if (d->type == DL_EVENT_SUPPORT) return 1;
    if (dl_scene_is_heading(s)) return 0;
    if (d->type == DL_EVENT_CONCEDE) return d->args.object != DL_NO_WORD && dl_scene_in(s, d->args.object, s->frames->law);
    const struct dl_word *noun = dl_scene_word(s, d->word);
    return d->type == DL_EVENT_CONSULT && d->kind == DL_FRAME_NOUN &&
           (dl_lemma_is(noun, "summit") ||
            (dl_has_feat(noun, "Number=Plur") && dl_str_listed(noun->lemma, "talk negotiation", ' ')));
}

/* What is asked, agreed, met over, praised and given, among whomever. */
static const uint32_t DEALINGS = 1u << DL_EVENT_REQUEST | 1u << DL_EVENT_AGREE | 1u << DL_EVENT_CONSULT | 1u << DL_EVENT_SUPPORT |
                                 1u << DL_EVENT_AID | 1u << DL_EVENT_COOPERATE | 1u << DL_EVENT_CONCEDE;

/* "asked donors to remember the shelter", "met with friends": what people and firms say, want and give among themselves, and papers of towns
 * are full of. */
static int is_private_talk(const struct dl_scene *s, const struct dl_draft *d)
{
    if (dl_names_state(s) || is_of_dispute(s)) return 0;
    if (is_public_by_matter(s, d)) return 0;
    if ((d->type == DL_EVENT_AID || d->type == DL_EVENT_REQUEST) && d->actor.count == 0 && is_power(s, &d->recipient))
        return 0; /* "Medicine was flown to Bangui" */
    return !dl_sphere_official(s, &d->actor) && !dl_sphere_official(s, &d->recipient) && !is_power(s, &d->actor);
}

/* How surely an event among such people must be right to be written: "Neighbor denied the threat", "she scolded him" are told of anybody. */
static float least_of_private(const struct dl_draft *d)
{
    static const uint32_t quarrels = 1u << DL_EVENT_REJECT | 1u << DL_EVENT_THREATEN;
    if (DEALINGS >> d->type & 1) return DL_TRUST_OF_PRIVATE;
    return (quarrels >> d->type & 1) || dl_is_blame(d->type, d->mode) ? DL_TRUST_OF_QUARREL : 0;
}

/* What is said, met over or given, and no deed of force. */
static int is_talk(const struct dl_draft *d)
{
    static const uint32_t words = 1u << DL_EVENT_ACCUSE | 1u << DL_EVENT_REJECT | 1u << DL_EVENT_THREATEN;
    return ((DEALINGS | words) >> d->type & 1) != 0;
}

/* Something between states: one of them acts or suffers by its name, or the sides are of two. */
static int is_between_states(const struct dl_scene *s, const struct dl_draft *d)
{
    const struct dl_entity *first = NULL;
    for (int side = 0; side < 2; side++) {
        const struct dl_party *party = side == 0 ? &d->actor : &d->recipient;
        for (uint8_t i = 0; i < party->count; i++) {
            const struct dl_entity *e = dl_party_member(s, party, i);
            if (e == NULL) continue;
            if (e->kind == DL_ENTITY_COUNTRY || dl_str_is(e->sector, "IGO")) return 1;
            if (e->country[0] == '\0') continue;
            if (first != NULL && strcmp(first->country, e->country) != 0) return 1;
            first = e;
        }
    }
    return 0;
}

int dl_trust_drops_of_nobody(const struct dl_coder *coder, const struct dl_draft *d, float sure)
{
    const struct dl_scene *s = &coder->scene;
    const float hundredths = sure * 100 + 0.5f;
    if (coder->least_confidence > 0 || s->frames->trust.count == 0 || d->echoed > 0) return 0;
    if (s->doc->sentences.count > LONG && hundredths < DL_TRUST_IN_LONG && is_talk(d) && !is_between_states(s, d)) return 1;
    if (s->doc->sentences.count > FEW)
        return hundredths < least_of_private(d) && !dl_manner_reasons(&s->known->manner) && is_private_talk(s, d);
    if (!dl_names_state(s)) return hundredths < least_of_nobody(s, d);
    return hundredths < DL_TRUST_OF_STRANGERS && is_of_strangers(s, d);
}
