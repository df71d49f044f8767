/* "Both sides", "the two leaders", "the two countries", "each", "the latter", "they" who agree: the two that the report has told of
 * together last, as those of an act between them ("Moscow met Kyiv") or joined by a word ("Israel and Hamas"). Looked for from the phrase
 * backward; sides and parties are the two of whom the report speaks most. The phrase stands for both of them, on the side where it stands
 * (S4 of corpus/did/GUIDELINES.md has one phrase for two on one side). */
#include "did/coder.h"

#include <string.h>
#include "who/who.h"

enum pair_kind { PAIR_NONE, PAIR_SIDES, PAIR_PEOPLE /* leaders, of states too */, PAIR_MEN, PAIR_STATES, PAIR_MET };
static const uint32_t between = 1u << DL_EVENT_CONSULT | 1u << DL_EVENT_AGREE | 1u << DL_EVENT_COOPERATE;
enum { BARE_PEOPLE = 2, PAIR_SENTENCES_MET = 2, PAIR_SENTENCES = 12, PAIR_SENTENCES_STATES = 48, PAIR_SENTENCES_THEY = 1 };

static const struct dl_entity *entity(const struct dl_doc *doc, uint32_t e) { return e == DL_NONE ? NULL : &doc->entities.at[e]; }

/* ---- phrases that stand for two ---- */

static enum pair_kind kind_of_noun(const struct dl_word *word)
{
    static const char sides[] = "side party camp army force navy delegation team faction enemy foe rival ally negotiator adversary";
    static const char people[] =
        "leader president minister premier chancellor statesman envoy general chief diplomat king official";
    static const char states[] = "country nation government republic capital kingdom power state neighbour neighbor";
    struct dl_str lemma = word->lemma; /* "the two Presidents" */
    if (!dl_str_ends(word->form, "s") && !dl_str_ends(word->form, "men")) return PAIR_NONE;
    if (dl_ascii_upper(lemma.at[0]) && dl_str_ends(lemma, "s")) lemma.size--; /* a name's lemma is its form */
    return dl_str_listed_nocase(lemma, "man woman", ' ') ? PAIR_MEN
           : dl_str_listed_nocase(lemma, sides, ' ')     ? PAIR_SIDES
           : dl_str_listed_nocase(lemma, people, ' ')    ? PAIR_PEOPLE
           : dl_str_listed_nocase(lemma, states, ' ')    ? PAIR_STATES
                                                         : PAIR_NONE;
}

/* "Leaders of the forum met. … The leaders expressed concern": by the same noun before. */
static int are_told_before(const struct dl_scene *s, uint16_t w)
{
    const struct dl_entity *e = dl_scene_entity(s, w);
    for (uint32_t i = 0; e != NULL && i < e->mention_count; i++) {
        const struct dl_mention *m = &s->doc->mentions.at[e->mentions[i]];
        if (m->head < s->first + w && dl_str_equal(s->doc->words.at[m->head].lemma, dl_scene_word(s, w)->lemma)) return 1;
    }
    return 0;
}

/* Whether "the two" or "both" stands in the phrase and nothing that says whose or which they are; "the sides", "the parties", "the former foes"
 * need no number. States and rivals may be told by where they lie or what they have: "the two West African countries". */
static int counts_two(const struct dl_scene *s, uint16_t w)
{
    static const char rivals[] = "rival foe enemy archrival arch-rival arch-foe neighbour neighbor";
    static const char before[] = "the both two these those warring rival neighbouring neighboring feuding former soviet";
    static const char bare[] = "side party";
    const int is_rival = dl_str_listed(dl_scene_word(s, w)->lemma, rivals, ' ');
    const int may_be_told = is_rival || kind_of_noun(dl_scene_word(s, w)) == PAIR_STATES;
    int is_two = 0, is_the = 0, is_both = 0, others = 0, told = 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        const struct dl_word *word = dl_scene_word(s, c);
        enum dl_rel rel = dl_scene_rel(s, c);
        if (rel == DL_REL_NMOD || rel == DL_REL_ACL_RELCL || rel == DL_REL_CONJ || rel == DL_REL_APPOS) return 0;
        if (c > w || rel == DL_REL_CASE || rel == DL_REL_PUNCT || rel == DL_REL_CC) continue;
        const int is_listed = dl_str_listed(word->lemma, before, ' ') || dl_str_is(word->form, "Soviet");
        if (!is_listed && (!may_be_told || (rel != DL_REL_AMOD && rel != DL_REL_COMPOUND))) return 0;
        told += !is_listed || rel == DL_REL_AMOD;
        is_two |= dl_str_is_nocase(word->form, "two");
        is_both |= dl_str_is_nocase(word->form, "both");
        is_the |= word->upos == DL_UPOS_DET;
        others++;
    }
    if (is_both || (is_two && is_the)) return 1;
    const int is_known = s->known->pair_count > 0; /* "the rivals", where two were told of as such before */
    if (is_the && others == 1 && dl_str_listed_nocase(dl_scene_word(s, w)->form, "leaders presidents ministers premiers", ' '))
        return are_told_before(s, w) ? 0 : BARE_PEOPLE;
    return is_the &&
           (is_rival ? (told > 0 || is_known) && others == 1 + told
                     : others == 1 + dl_scene_has_child(s, w, "warring") && dl_str_listed(dl_scene_word(s, w)->lemma, bare, ' '));
}

static int is_pronoun_alone(const struct dl_doc *doc, const struct dl_entity *e)
{
    for (uint32_t i = 0; i < e->mention_count; i++)
        if (doc->mentions.at[e->mentions[i]].form != DL_FORM_PRONOUN) return 0;
    return 1;
}

/* "they" of whom the room of actors knows nobody, or one only. */
static int is_they(const struct dl_scene *s, const struct dl_draft *d, uint16_t w, uint32_t e)
{
    const struct dl_entity *known = entity(s->doc, e);
    if (!(between >> d->type & 1) || d->recipient.count > 0 || !dl_str_is_nocase(dl_scene_word(s, w)->form, "they")) return 0;
    return known == NULL || known->kind == DL_ENTITY_PERSON || known->kind == DL_ENTITY_COUNTRY || is_pronoun_alone(s->doc, known);
}

/* Whether two words name states, people or bodies that "and" joins, and no third. */
static int are_joined_names(const struct dl_scene *s, uint16_t a, uint16_t b)
{
    const struct dl_mention *one = dl_scene_mention(s, a), *two = dl_scene_mention(s, b);
    if (one == NULL || two == NULL || one->form != DL_FORM_NAME || two->form != DL_FORM_NAME) return 0;
    const uint16_t mark = dl_scene_child(s, b, DL_REL_CC);
    if (mark == DL_NO_WORD || !dl_str_is(dl_scene_word(s, mark)->form, "and")) return 0;
    for (uint16_t c = s->child[a]; c != DL_NO_WORD; c = s->sibling[c])
        if (c != b && dl_scene_rel(s, c) == DL_REL_CONJ) return 0;
    const struct dl_entity *x = entity(s->doc, one->entity), *y = entity(s->doc, two->entity);
    return x != NULL && y != NULL && x != y && x->kind == y->kind && x->kind != DL_ENTITY_PLACE;
}

/* Whether "they" of this entity may be others: one alone, and no body that people speak of in the plural. */
static int is_of_one(const struct dl_doc *doc, uint32_t e)
{
    const struct dl_entity *known = entity(doc, e);
    if (known == NULL || known->kind == DL_ENTITY_COUNTRY || known->kind == DL_ENTITY_PERSON) return 1;
    if (is_pronoun_alone(doc, known)) return 1;
    return known->kind == DL_ENTITY_ORGANIZATION && (known->sector.size == 0 || dl_str_listed(known->sector, "IGO BUS", ' '));
}

/* "cut off gas to Poland and Bulgaria after they refused": two states joined in the same sentence, with no others in the plural between. */
static int joined_before(const struct dl_scene *s, uint16_t w, uint32_t e, uint16_t two[2])
{
    if (!dl_str_listed_nocase(dl_scene_word(s, w)->form, "they them", ' ') || !is_of_one(s->doc, e)) return 0;
    for (uint16_t b = w; b-- > 1;) {
        const uint16_t a = dl_scene_rel(s, b) == DL_REL_CONJ ? dl_scene_head(s, b) : DL_NO_WORD;
        const struct dl_word *word = dl_scene_word(s, b);
        if (a != DL_NO_WORD && a < b && are_joined_names(s, a, b)) {
            two[0] = a, two[1] = b;
            return 1;
        }
        const int is_many = word->thing == DL_THING_PERSON || word->thing == DL_THING_ORGANIZATION;
        if (word->upos == DL_UPOS_NOUN && is_many && dl_has_feat(word, "Number=Plur")) return 0;
        if (dl_str_listed_nocase(word->form, "they them", ' ')) return 0;
    }
    return 0;
}

/* "both", "each of them", not "both of the men". */
static int is_of_those_told(const struct dl_scene *s, uint16_t w)
{
    const uint16_t of = dl_scene_child(s, w, DL_REL_NMOD);
    return of == DL_NO_WORD || dl_str_listed(dl_scene_word(s, of)->form, "which whom them", ' ');
}

/* "each side", "each country" */
static int is_each_one(const struct dl_scene *s, uint16_t w)
{
    const uint16_t det = dl_scene_child(s, w, DL_REL_DET);
    return det != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, det), "each") && dl_scene_child(s, w, DL_REL_NMOD) == DL_NO_WORD &&
           dl_str_listed(dl_scene_word(s, w)->lemma, "side country party camp army nation government capital", ' ');
}

static enum pair_kind kind_of(const struct dl_scene *s, const struct dl_draft *d, const struct dl_party *side, uint8_t i)
{
    uint16_t w = side->head[i];
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos == DL_UPOS_NOUN && is_each_one(s, w))
        return d->args.object != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, d->args.object), "other") ? PAIR_SIDES : PAIR_NONE;
    if (word->upos == DL_UPOS_NOUN || word->upos == DL_UPOS_PROPN) {
        const int count = counts_two(s, w);
        return count == BARE_PEOPLE ? PAIR_MET : count ? kind_of_noun(word) : PAIR_NONE;
    }
    int is_two = dl_str_listed_nocase(word->form, "both each neither", ' ') ||
                 (dl_str_listed_nocase(word->form, "two latter former", ' ') && dl_scene_child(s, w, DL_REL_DET) != DL_NO_WORD);
    if (is_two && word->upos != DL_UPOS_CCONJ) return is_of_those_told(s, w) ? PAIR_SIDES : PAIR_NONE;
    int is_told = side->at[i].span.end - side->at[i].span.start > word->span.end - word->span.start; /* the span is another's */
    return side == &d->actor && !is_told && is_they(s, d, w, side->at[i].entity) ? PAIR_SIDES : PAIR_NONE;
}

/* ---- who the two are ---- */

static int is_named(const struct dl_doc *doc, const struct dl_entity *e)
{
    for (uint32_t i = 0; i < e->mention_count; i++) {
        enum dl_mention_form form = doc->mentions.at[e->mentions[i]].form;
        if (form == DL_FORM_NAME || form == DL_FORM_DEMONYM) return 1;
    }
    return 0;
}

/* A state, a named person or body, those who act for one. */
static int may_be_side(const struct dl_doc *doc, const struct dl_entity *e)
{
    static const char acting[] = "GOV MIL REB OPP PTY LEG";
    if (e == NULL || (e->country[0] == '\0' && e->code.size == 0)) return 0;
    if (e->kind == DL_ENTITY_COUNTRY || e->code.size > 0) return 1;
    if (e->kind == DL_ENTITY_PERSON || e->kind == DL_ENTITY_ORGANIZATION) {
        if (is_named(doc, e)) return 1;
    } else if (e->kind != DL_ENTITY_GROUP) return 0;
    return e->sector.size > 0 && dl_str_listed(e->sector, acting, ' ');
}

/* Two who can be the sides of something: of two states, of a state and a band, or two named people. */
static int are_two(const struct dl_doc *doc, uint32_t a, uint32_t b, enum pair_kind kind)
{
    const struct dl_entity *x = entity(doc, a), *y = entity(doc, b);
    if (!may_be_side(doc, x) || !may_be_side(doc, y) || x == y) return 0;
    int are_people = x->kind == DL_ENTITY_PERSON && y->kind == DL_ENTITY_PERSON, differ = strcmp(x->country, y->country) != 0;
    const int are_alike = (x->kind == DL_ENTITY_PERSON) == (y->kind == DL_ENTITY_PERSON);
    if (kind == PAIR_PEOPLE) return are_people || (differ && are_alike);
    if (kind == PAIR_MEN) return are_people;
    if (kind == PAIR_STATES) return differ && x->country[0] != '\0' && y->country[0] != '\0' && x->code.size + y->code.size == 0;
    if (dl_str_listed(x->sector, "GOV MIL", ' ') != dl_str_listed(y->sector, "GOV MIL", ' ')) return 1; /* a cabinet and rebels */
    return differ || are_people || !dl_str_equal(x->code, y->code);
}

/* "urged both sides": a phrase that stood for two before. */
static int pair_on_side(const struct dl_doc *doc, const struct dl_participant *side, uint32_t count, enum pair_kind kind,
                        uint32_t out[2])
{
    if (count != 2 || side[0].span.start != side[1].span.start || side[0].span.end != side[1].span.end) return 0;
    out[0] = side[0].entity, out[1] = side[1].entity;
    return are_two(doc, out[0], out[1], kind);
}

static int pair_of_event(const struct dl_doc *doc, const struct dl_event *event, enum pair_kind kind, uint32_t out[2])
{
    const int is_mediation = event->mode != NULL && strcmp(event->mode, "third-party") == 0;
    if (event->actor_count == 0 || event->recipient_count == 0 || is_mediation) return 0;
    out[0] = event->actors[0].entity, out[1] = event->recipients[0].entity;
    return are_two(doc, out[0], out[1], kind);
}

/* They do it together: "stands by India" is praise of the one by the other, a treaty both sign. */
static int is_between(const struct dl_event *event)
{
    return dl_is_signing(event->type, event->cameo) || (between >> event->type & 1) != 0;
}

/* Of the acts told in a sentence before a word the last one between two, else the last that one did to another. */
static int pair_of_events(const struct dl_doc *doc, uint32_t sentence, uint32_t end, enum pair_kind kind, int mutual,
                          uint32_t out[2])
{
    for (uint32_t e = doc->events.count; e-- > 0 && doc->events.at[e].sentence >= sentence;) {
        const struct dl_event *event = &doc->events.at[e];
        if (event->sentence != sentence || event->trigger_word >= end) continue;
        if (mutual && (pair_on_side(doc, event->actors, event->actor_count, kind, out) ||
                       pair_on_side(doc, event->recipients, event->recipient_count, kind, out)))
            return 1;
        if (is_between(event) == mutual && pair_of_event(doc, event, kind, out)) return 1;
    }
    return 0;
}

/* "Bonn, London and Rome": of three nobody knows which are the two. */
static int is_of_three(const struct dl_doc *doc, uint32_t head)
{
    const uint32_t first = dl_child(doc, head, DL_REL_CONJ);
    for (uint32_t c = first; c != DL_NONE && (c = dl_child_next(doc, head, c)) != DL_NONE;)
        if (doc->words.at[c].rel == DL_REL_CONJ) return 1;
    return 0;
}

static int pair_of_words(const struct dl_doc *doc, uint32_t first, uint32_t end, enum pair_kind kind, uint32_t out[2])
{
    for (uint32_t w = end; w-- > first;) {
        const struct dl_word *word = &doc->words.at[w];
        if (word->rel != DL_REL_CONJ || word->head == DL_NONE || word->head < first || word->head >= w) continue;
        if (is_of_three(doc, word->head)) continue;
        out[0] = dl_who_at(doc, word->head), out[1] = dl_who_at(doc, w);
        if (are_two(doc, out[0], out[1], kind)) return 1;
    }
    return 0;
}

/* Whether two entities are of one state, or of one body. */
static int is_same(const struct dl_doc *doc, uint32_t a, uint32_t b)
{
    const struct dl_entity *x = entity(doc, a), *y = entity(doc, b);
    if (x == NULL || y == NULL) return 0;
    if (x->code.size > 0 || y->code.size > 0) return dl_str_equal(x->code, y->code);
    return x == y || (x->country[0] != '\0' && strcmp(x->country, y->country) == 0);
}

/* "Macron urged both sides": who does it to the two is neither of them. */
static int is_one_of(const struct dl_doc *doc, const struct dl_party *other, const uint32_t two[2])
{
    for (uint8_t i = 0; i < other->count; i++)
        if (is_same(doc, other->at[i].entity, two[0]) || is_same(doc, other->at[i].entity, two[1])) return 1;
    return 0;
}

/* How much the report speaks of the one of the two of whom it speaks less. */
static uint32_t spoken_of(const struct dl_doc *doc, const uint32_t two[2])
{
    uint32_t count[2] = {0, 0};
    for (uint32_t e = 0; e < doc->entities.count; e++)
        for (int k = 0; k < 2; k++)
            if (is_same(doc, e, two[k])) count[k] += doc->entities.at[e].mention_count;
    return count[0] < count[1] ? count[0] : count[1];
}

/* In how many places before a word the report names the two in one breath: "Sweden and Finland … Stockholm and Helsinki". */
static uint32_t often_joined(const struct dl_doc *doc, const uint32_t two[2], uint32_t end)
{
    uint32_t count = 0;
    for (uint32_t w = 0; w < end; w++) {
        const struct dl_word *word = &doc->words.at[w];
        if (word->rel != DL_REL_CONJ || word->head == DL_NONE) continue;
        const uint32_t a = dl_who_at(doc, word->head), b = dl_who_at(doc, w);
        count += (is_same(doc, a, two[0]) && is_same(doc, b, two[1])) || (is_same(doc, a, two[1]) && is_same(doc, b, two[0]));
    }
    return count;
}

static int pair_in(const struct dl_scene *s, uint32_t k, uint16_t w, enum pair_kind kind, int step, uint32_t out[2])
{
    const struct dl_doc *doc = s->doc;
    const struct dl_sentence *sentence = &doc->sentences.at[s->sentence - k];
    uint32_t end = k == 0 ? s->first + w : sentence->word + sentence->words;
    if (step == 1) return pair_of_words(doc, sentence->word, end, kind, out);
    return pair_of_events(doc, s->sentence - k, end, kind, step == 0, out);
}

/* "after both countries accused the other": where no two were told of together, the two states that the report is about, if it is of two. */
static int two_of_report(const struct dl_doc *doc, uint32_t two[2])
{
    enum { OFTEN = 3 };
    uint32_t best[3] = {DL_NONE, DL_NONE, DL_NONE}, count[3] = {0, 0, 0};
    for (uint32_t e = 0; e < doc->entities.count; e++) {
        uint32_t n = doc->entities.at[e].mention_count, at = e;
        if (doc->entities.at[e].kind != DL_ENTITY_COUNTRY || doc->entities.at[e].country[0] == '\0') continue;
        for (int k = 0; k < 3; k++) {
            if (n <= count[k]) continue;
            uint32_t was = best[k], had = count[k];
            best[k] = at, count[k] = n;
            at = was, n = had;
        }
    }
    two[0] = best[0], two[1] = best[1];
    return count[1] >= OFTEN && count[2] < count[1] && !is_same(doc, best[0], best[1]);
}

/* "The two neighbours agreed to mark their border, Saudi and Yemeni officials said": where none were told of before, those behind. */
static int pair_behind(const struct dl_scene *s, uint16_t w, enum pair_kind kind, const struct dl_party *other, uint32_t out[2])
{
    if (kind != PAIR_STATES && kind != PAIR_SIDES) return 0;
    return pair_of_words(s->doc, s->first + w + 1, s->first + s->count, kind, out) && !is_one_of(s->doc, other, out);
}

/* The two told of last; as sides and states, of those told of together the two whom the report is most about. */
static int find_pair(const struct dl_scene *s, uint16_t w, enum pair_kind kind, uint32_t back, const struct dl_party *other,
                     uint32_t out[2])
{
    const struct dl_sentence *sentences = s->doc->sentences.at;
    const int are_people = kind == PAIR_PEOPLE || kind == PAIR_MEN;
    uint32_t most = 0, two[2];
    int is_close = 0, is_met = 1; /* met or were named together in this paragraph; met */
    for (uint32_t k = 0; k <= back && k <= s->sentence; k++)
        for (int step = 0; step < 3; step++) {
            if (!pair_in(s, k, w, kind, step, two) || is_one_of(s->doc, other, two)) continue;
            uint32_t spoken = spoken_of(s->doc, two);
            if (kind == PAIR_STATES) spoken *= 1 + often_joined(s->doc, two, s->first + w);
            if (spoken < most || (spoken == most && (is_met || step > 0))) continue; /* who met go before whom one praised */
            most = spoken;
            is_met = step == 0;
            is_close = step < 2 && sentences[s->sentence - k].section == sentences[s->sentence].section;
            out[0] = two[0], out[1] = two[1];
            const int just_met = is_close && step == 0 && k <= 1; /* "Rubio met Lavrov. Both sides agreed …" */
            if (are_people || back == PAIR_SENTENCES_THEY || just_met) return 1;
        }
    if (!are_people && back >= PAIR_SENTENCES && !is_close && two_of_report(s->doc, two) &&
        (most == 0 || spoken_of(s->doc, two) > 2 * most)) {
        out[0] = two[0], out[1] = two[1]; /* Cuba and the United States, though Colombia praised Washington last */
        return !is_one_of(s->doc, other, out);
    }
    return most > 0 || pair_behind(s, w, kind, other, out);
}

/* ---- putting them in ---- */

/* The state itself, where its president or ministry stands for it. */
static uint32_t state_of(const struct dl_doc *doc, uint32_t e)
{
    const char *country = doc->entities.at[e].country;
    if (doc->entities.at[e].kind == DL_ENTITY_COUNTRY) return e;
    for (uint32_t i = 0; i < doc->entities.count; i++)
        if (doc->entities.at[i].kind == DL_ENTITY_COUNTRY && strcmp(doc->entities.at[i].country, country) == 0) return i;
    return e;
}

/* "Rubio met Lavrov. Both sides …": the states for which officials of two stand; each as it is told else. */
static void lift_officials(const struct dl_doc *doc, uint32_t two[2])
{
    if (strcmp(entity(doc, two[0])->country, entity(doc, two[1])->country) == 0) return;
    for (int k = 0; k < 2; k++)
        if (dl_str_listed(entity(doc, two[k])->sector, "GOV MIL", ' ')) two[k] = state_of(doc, two[k]);
}

/* "They", who were told of as "the two presidents" before. */
static int is_known_pair(const struct dl_scene *s, uint32_t phrase, uint32_t two[2])
{
    for (uint8_t i = s->known->pair_count; phrase != DL_NONE && i-- > 0;) {
        if (s->known->pairs[i].phrase != phrase) continue;
        two[0] = s->known->pairs[i].two[0], two[1] = s->known->pairs[i].two[1];
        return 1;
    }
    return 0;
}

static void remember(const struct dl_scene *s, uint32_t phrase, const uint32_t two[2])
{
    if (phrase == DL_NONE || s->known->pair_count == DL_KNOWN_PAIRS) return;
    s->known->pairs[s->known->pair_count].phrase = phrase;
    s->known->pairs[s->known->pair_count].two[0] = two[0];
    s->known->pairs[s->known->pair_count++].two[1] = two[1];
}

static const struct dl_party nobody;

/* "the former", "the latter": which of the two; -1 where the phrase stands for both. */
static int named_one(const struct dl_scene *s, uint16_t w)
{
    return dl_str_is_nocase(dl_scene_word(s, w)->form, "former")   ? 0
           : dl_str_is_nocase(dl_scene_word(s, w)->form, "latter") ? 1
                                                                   : -1;
}

static int stands_for(const struct dl_scene *s, const struct dl_draft *d, struct dl_party *side, const struct dl_party *other,
                      uint8_t i, uint32_t two[2])
{
    uint16_t w = side->head[i];
    uint32_t phrase = side->at[i].entity;
    if (named_one(s, w) >= 0) other = &nobody; /* "the latter dismissed their offer": the one may well be of the other side */
    if (dl_scene_word(s, w)->upos == DL_UPOS_PRON && is_known_pair(s, phrase, two)) return !is_one_of(s->doc, other, two);
    enum pair_kind kind = kind_of(s, d, side, i);
    uint32_t back = dl_scene_word(s, w)->upos == DL_UPOS_PRON ? PAIR_SENTENCES_THEY
                    : kind == PAIR_STATES                     ? PAIR_SENTENCES_STATES
                                                              : PAIR_SENTENCES;
    for (uint32_t k = 0; kind == PAIR_MET && k <= PAIR_SENTENCES_MET && k <= s->sentence; k++) /* "Koro met Lund. The leaders …" */
        if (pair_in(s, k, w, PAIR_PEOPLE, 0, two)) return !is_one_of(s->doc, other, two);
    if (kind == PAIR_MET || kind == PAIR_NONE || !find_pair(s, w, kind, back, other, two)) return 0;
    for (int k = 0; kind == PAIR_STATES && k < 2; k++) two[k] = state_of(s->doc, two[k]);
    if (kind == PAIR_SIDES && dl_scene_word(s, w)->upos == DL_UPOS_NOUN) lift_officials(s->doc, two);
    if (back >= PAIR_SENTENCES) remember(s, phrase, two);
    return 1;
}

/* Puts the two whom "they" takes up in its place, each as it stands; 0 where there are none. */
static int put_joined(const struct dl_scene *s, struct dl_party *side, const struct dl_party *other, uint8_t i)
{
    uint16_t two[2];
    if (dl_scene_word(s, side->head[i])->upos != DL_UPOS_PRON || !joined_before(s, side->head[i], side->at[i].entity, two))
        return 0;
    const uint32_t entities[2] = {dl_scene_mention(s, two[0])->entity, dl_scene_mention(s, two[1])->entity};
    if (is_one_of(s->doc, other, entities)) return 0;
    memmove(side->at + i + 1, side->at + i, (size_t)(side->count - i) * sizeof *side->at);
    memmove(side->head + i + 1, side->head + i, (size_t)(side->count - i) * sizeof *side->head);
    side->count++;
    for (int k = 0; k < 2; k++) {
        side->head[i + k] = two[k];
        side->at[i + k] = (struct dl_participant){dl_scene_mention(s, two[k])->span, entities[k]};
    }
    side->level = DL_LEVEL_STRONG;
    return 1;
}

static void pair_side(const struct dl_scene *s, const struct dl_draft *d, struct dl_party *side, const struct dl_party *other)
{
    uint32_t two[2];
    for (uint8_t i = 0; i < side->count && side->count < DL_PARTY; i++) {
        if (put_joined(s, side, other, i)) {
            i++;
            continue;
        }
        if (!stands_for(s, d, side, other, i, two)) continue;
        const int one = named_one(s, side->head[i]);
        side->level = DL_LEVEL_STRONG;
        if (one >= 0) {
            side->at[i].entity = two[one];
            continue;
        }
        memmove(side->at + i + 1, side->at + i, (size_t)(side->count - i) * sizeof *side->at);
        memmove(side->head + i + 1, side->head + i, (size_t)(side->count - i) * sizeof *side->head);
        side->count++;
        side->at[i].entity = two[0];
        side->at[++i].entity = two[1];
    }
}

/* "The two sides agreed to hold talks in Vilnius": where they are to meet is no third side. */
static int is_where_they_meet(const struct dl_scene *s, const struct dl_party *recipient)
{
    if (recipient->count != 1) return 0;
    uint16_t preposition = dl_scene_child(s, recipient->head[0], DL_REL_CASE);
    return preposition != DL_NO_WORD && dl_str_listed(dl_scene_word(s, preposition)->lemma, "in at", ' ');
}

/* "each accused the other", "both sides accused each other" */
static int is_each(const struct dl_scene *s, const struct dl_draft *d)
{
    return dl_str_is_nocase(dl_scene_word(s, d->actor.head[0])->form, "each") || is_each_one(s, d->actor.head[0]) ||
           dl_is_each_other(s, d->args.object);
}

/* The one and the other. */
static void part_each(const struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t other = d->args.object;
    dl_party_split(s, d);
    if (d->recipient.count != 1 || other == DL_NO_WORD) return;
    d->recipient.head[0] = other;
    d->recipient.at[0].span = dl_phrase_span(s, other);
}

/* "each", "the latter" of whom nobody knows whom they stand for */
static int is_unknown(const struct dl_scene *s, const struct dl_party *side)
{
    return side->count == 1 && side->at[0].entity == DL_NONE &&
           dl_str_listed_nocase(dl_scene_word(s, side->head[0])->form, "each neither latter", ' ');
}

int dl_party_pair(const struct dl_scene *s, struct dl_draft *d)
{
    int meets = is_where_they_meet(s, &d->recipient);
    uint8_t actors = d->actor.count;
    pair_side(s, d, &d->actor, meets ? &nobody : &d->recipient);
    const struct dl_entity *where = meets ? dl_party_member(s, &d->recipient, 0) : NULL;
    const uint16_t meeting = meets ? dl_scene_head(s, d->recipient.head[0]) : DL_NO_WORD; /* "agreed to resume talks in Havana" */
    const int is_venue = where != NULL && where->kind == DL_ENTITY_PLACE && d->type == DL_EVENT_AGREE && meeting != DL_NO_WORD &&
                         dl_str_listed(dl_scene_word(s, meeting)->lemma, "talk meeting negotiation summit conference", ' ');
    if (is_venue || (meets && d->actor.count > actors)) d->recipient = nobody;
    pair_side(s, d, &d->recipient, &d->actor);
    if (d->actor.count > actors && is_each(s, d)) part_each(s, d);
    if (d->actor.count > 0 && named_one(s, d->actor.head[0]) >= 0) dl_party_part(s, d);
    return !is_unknown(s, &d->actor);
}
