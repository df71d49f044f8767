/* Participants. A phrase counts by the mention that heads it (who has found it and knows its country or sector), else by the noun itself where it
 * is one of politics' ("protesters"). A phrase that names nobody may carry somebody: "criticised Israel's decision" goes to Israel. */
#include "did/party.h"

#include "did/sides.h"

#include <string.h>

static int is_public(const struct dl_entity *e)
{
    return e->kind == DL_ENTITY_COUNTRY || e->country[0] != '\0' || e->sector.size > 0 || e->code.size > 0;
}

int dl_party_official(const struct dl_scene *s, uint16_t w)
{
    const struct dl_entity *e = dl_scene_entity(s, w);
    return e != NULL && e->kind == DL_ENTITY_PERSON && (dl_str_is(e->sector, "GOV") || dl_str_is(e->sector, "LEG"));
}

int dl_party_all_of(const struct dl_scene *s, const struct dl_party *party, const char *sectors)
{
    for (uint8_t i = 0; i < party->count; i++) {
        const struct dl_entity *e = dl_party_member(s, party, i);
        if (e == NULL || !dl_str_listed(e->sector, sectors, ' ')) return 0;
    }
    return party->count > 0;
}

int dl_party_all_of_state(const struct dl_scene *s, const struct dl_party *party, const char *sectors, const char *country)
{
    for (uint8_t i = 0; i < party->count; i++) {
        const struct dl_entity *e = dl_party_member(s, party, i);
        if (e == NULL || e->sector.size == 0 || (e->kind != DL_ENTITY_PERSON && e->kind != DL_ENTITY_ORGANIZATION)) return 0;
        if (e->country[0] == '\0' || memcmp(e->country, country, sizeof e->country) != 0) return 0;
    }
    return dl_party_all_of(s, party, sectors);
}

static int personal_pronoun(const struct dl_word *word)
{
    static const char *const pronouns[] = {"he", "she", "they", "we", "i", "who", "him", "her", "them", "us", "me"};
    if (word->upos != DL_UPOS_PRON) return 0;
    for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
        if (dl_str_is_nocase(word->form, pronouns[i])) return 1;
    return 0;
}

/* '"They fired first," the ministry said': in his own words nobody speaks of himself as of others. */
static int is_quoted(const struct dl_scene *s, uint16_t w)
{
    const uint32_t statement = s->word_statement != NULL ? s->word_statement[s->first + w] : DL_NONE;
    return statement != DL_NONE && s->doc->statements.at[statement].mode == DL_MODE_DIRECT;
}

/* Who says the clause that a pronoun is the subject of. */
static uint16_t speaker_above(const struct dl_scene *s, uint16_t w)
{
    uint16_t verb = dl_scene_head(s, w);
    if (verb == DL_NO_WORD || dl_rel_base(dl_scene_rel(s, w)) != DL_REL_NSUBJ) return DL_NO_WORD;
    uint16_t who = dl_speaker(s, verb);
    return who == w ? DL_NO_WORD : who;
}

/* "X said that it would ...": the speaker, whom the pronoun that is the subject of what is said stands for. */
static uint16_t reported_subject(const struct dl_scene *s, uint16_t w)
{
    return is_quoted(s, w) ? DL_NO_WORD : speaker_above(s, w);
}

/* "each accused the other", "neither", "the latter": one or all of those told of before (pair.c). */
static int is_anaphor(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos != DL_UPOS_PROPN && dl_str_listed_nocase(word->form, "latter former", ' '))
        return dl_scene_rel(s, w) != DL_REL_AMOD && dl_scene_child(s, w, DL_REL_DET) != DL_NO_WORD;
    return dl_str_listed_nocase(word->form, "each neither", ' ') && dl_rel_base(dl_scene_rel(s, w)) == DL_REL_NSUBJ;
}

enum dl_party_level dl_party_level(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (dl_party_no_side(s, w) || dl_party_is_money(s, w)) return DL_LEVEL_NONE;
    const struct dl_entity *e = dl_scene_entity(s, w);
    if (e != NULL && is_public(e)) return DL_LEVEL_STRONG;
    if ((word->upos == DL_UPOS_NOUN || word->upos == DL_UPOS_PROPN) && dl_scene_in(s, w, s->frames->political))
        return DL_LEVEL_STRONG;
    const uint16_t speaker = word->upos == DL_UPOS_PRON && dl_lemma_is(word, "it") ? speaker_above(s, w) : DL_NO_WORD;
    if (speaker != DL_NO_WORD) /* "the ministry said it would": itself */
        return dl_scene_word(s, speaker)->upos != DL_UPOS_PRON && dl_party_level(s, speaker) == DL_LEVEL_STRONG ? DL_LEVEL_STRONG
                                                                                                                : DL_LEVEL_WEAK;
    if (personal_pronoun(word) || is_anaphor(s, w)) return DL_LEVEL_WEAK;
    if (word->upos == DL_UPOS_PRON && w > 0 && word->form.size > 3 && dl_ascii_upper(word->form.at[0]))
        return DL_LEVEL_WEAK; /* a name mistagged */
    if (e != NULL && (e->kind == DL_ENTITY_PERSON || e->kind == DL_ENTITY_ORGANIZATION || e->kind == DL_ENTITY_GROUP))
        return DL_LEVEL_WEAK;
    if (e != NULL && e->kind == DL_ENTITY_ANONYMOUS && dl_scene_rel(s, w) == DL_REL_NSUBJ && dl_scene_head(s, w) != DL_NO_WORD &&
        !dl_scene_in(s, dl_scene_head(s, w), s->frames->speech))
        return DL_LEVEL_WEAK; /* "ministry sources accused him", not "a source said" */
    if (word->upos == DL_UPOS_PROPN && e == NULL && !dl_party_calendar(word) && !dl_party_is_paper(s, w)) return DL_LEVEL_WEAK;
    return DL_LEVEL_NONE;
}

uint32_t dl_party_entity(const struct dl_scene *s, uint16_t w)
{
    const struct dl_mention *m = dl_scene_mention(s, w);
    if (m != NULL && m->entity != DL_NONE) return m->entity;
    if (dl_scene_in(s, w, s->frames->political)) {
        for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
            enum dl_rel rel = dl_scene_rel(s, c);
            if (rel != DL_REL_AMOD && rel != DL_REL_COMPOUND && rel != DL_REL_NMOD_POSS) continue;
            const struct dl_mention *inner = dl_scene_mention(s, c);
            if (inner != NULL && inner->entity != DL_NONE) return inner->entity;
        }
    }
    return DL_NONE;
}

static struct dl_span mention_span(const struct dl_scene *s, const struct dl_mention *m, uint16_t w)
{
    struct dl_span own = dl_phrase_span(s, w);
    if (m == NULL || m->phrase.end <= m->phrase.start) return own;
    uint32_t end = m->form == DL_FORM_NOMINAL ? dl_scene_word(s, w)->span.end : m->span.end;
    int holds = own.start <= m->phrase.start && own.end >= end; /* titles in front stay */
    return holds && own.end - own.start < m->phrase.end - m->phrase.start ? own : m->phrase;
}

static int is_first_person(const struct dl_word *word)
{
    return dl_str_is_nocase(word->form, "we") || dl_str_is_nocase(word->form, "i") || dl_str_is_nocase(word->form, "us") ||
           dl_str_is_nocase(word->form, "our") || dl_str_is_nocase(word->form, "my");
}

/* A pronoun is named by what it stands for in the same sentence, where that is known. */
static struct dl_participant pronoun_participant(const struct dl_scene *s, uint16_t w)
{
    const struct dl_mention *m = dl_scene_mention(s, w);
    if (dl_is_anybody(s, w) && (dl_str_ends(dl_scene_word(s, w)->form, "one") || dl_str_ends(dl_scene_word(s, w)->form, "body")))
        return (struct dl_participant){dl_phrase_span(s, w), DL_NONE}; /* "anyone who tried to flee" */
    struct dl_participant p = {.span = dl_scene_word(s, w)->span, .entity = dl_party_entity(s, w)};
    uint32_t statement = is_first_person(dl_scene_word(s, w)) ? s->word_statement[s->first + w] : DL_NONE;
    if (statement != DL_NONE && (p.entity == DL_NONE || !is_public(&s->doc->entities.at[p.entity])) &&
        s->doc->statements.at[statement].source.entity != DL_NONE) {
        p.entity = s->doc->statements.at[statement].source.entity; /* "we" in a statement is its source */
        return p;
    }
    if (p.entity != DL_NONE && m != NULL) {
        const struct dl_entity *e = &s->doc->entities.at[p.entity];
        for (uint32_t i = 0; i < e->mention_count; i++) {
            const struct dl_mention *other = &s->doc->mentions.at[e->mentions[i]];
            if (other->sentence != s->sentence || other->form == DL_FORM_PRONOUN || other->head >= s->first + w ||
                other->head < s->first)
                continue;
            const uint32_t within = s->word_statement[other->head];
            if (within != DL_NONE && s->word_statement[s->first + w] == DL_NONE &&
                s->doc->statements.at[within].mode == DL_MODE_DIRECT)
                continue; /* '"The next minister will have it," she wrote' */
            if (other->form == DL_FORM_DEMONYM && s->doc->words.at[other->head].rel == DL_REL_AMOD)
                continue; /* "a Scottish Government spokesperson" */
            p.span = mention_span(s, other, (uint16_t)(other->head - s->first));
            return p;
        }
        if (is_public(e)) return p;
    }
    uint16_t who = reported_subject(s, w);
    if (who != DL_NO_WORD && dl_party_level(s, who) >= DL_LEVEL_WEAK && dl_scene_word(s, who)->upos != DL_UPOS_PRON)
        return (struct dl_participant){.span = mention_span(s, dl_scene_mention(s, who), who), .entity = dl_party_entity(s, who)};
    return p;
}

/* "urged his party": what one person leads or belongs to is not he, as his country or government is. */
static int is_body_of_one(const struct dl_scene *s, uint16_t w, uint16_t owner)
{
    return dl_str_listed_nocase(dl_scene_word(s, owner)->form, "his her", ' ') &&
           dl_str_listed(dl_scene_word(s, w)->lemma, "party movement army ministry cabinet", ' ');
}

/* "dismissed his cabinet", "accused its own army": a body that one deals with, though it is one's own; but "left his country". */
static int is_dealt_with(const struct dl_scene *s, uint16_t w)
{
    static const uint32_t dealing =
        1u << DL_EVENT_SANCTION | 1u << DL_EVENT_COERCE | 1u << DL_EVENT_REQUEST | 1u << DL_EVENT_ACCUSE;
    const uint16_t verb = dl_scene_head(s, w);
    const struct dl_frame *frame = verb == DL_NO_WORD ? NULL : s->found[verb];
    if (frame == NULL || frame->type == DL_NO_CLASS || !(dealing >> frame->type & 1)) return 0;
    const int is_called_on = frame->type == DL_EVENT_REQUEST && dl_scene_rel(s, w) == DL_REL_OBL && dl_has_case(s, w, "on upon");
    if (dl_scene_rel(s, w) != DL_REL_OBJ && dl_scene_rel(s, w) != DL_REL_IOBJ && !is_called_on) return 0;
    return dl_str_listed(dl_scene_word(s, w)->lemma, "government cabinet party army ministry", ' ');
}

/* "The unions rejected an offer by their government": whoever does not govern is not his government. */
static int governs_others(const struct dl_scene *s, uint16_t w, uint32_t owner)
{
    const struct dl_entity *e = owner == DL_NONE ? NULL : &s->doc->entities.at[owner];
    return e != NULL && e->kind != DL_ENTITY_COUNTRY && e->sector.size > 0 && !dl_str_listed(e->sector, "GOV MIL IGO", ' ') &&
           dl_lemma_is(dl_scene_word(s, w), "government");
}

static void add_one(const struct dl_scene *s, uint16_t w, struct dl_party *party)
{
    if (party->count == DL_PARTY || dl_party_no_side(s, w)) return;
    const struct dl_mention *m = dl_scene_mention(s, w);
    struct dl_participant p = {.span = mention_span(s, m, w), .entity = dl_party_entity(s, w)};
    uint16_t owner = dl_scene_child(s, w, DL_REL_NMOD_POSS);
    if (dl_scene_word(s, w)->upos == DL_UPOS_PRON) {
        p = pronoun_participant(s, w);
        const char *nobody = is_quoted(s, w) ? "this that what it" : "this that what";
        if (p.entity == DL_NONE && dl_str_listed_nocase(dl_scene_word(s, w)->form, nobody, ' ')) {
            const enum dl_party_level level = dl_party_level(s, w);
            if (level > party->level) party->level = (uint8_t)level;
            return;
        }
    } else if (owner != DL_NO_WORD && dl_scene_word(s, owner)->upos == DL_UPOS_PRON && dl_scene_in(s, w, s->frames->homeland) &&
               !is_dealt_with(s, w) && !is_body_of_one(s, w, owner)) {
        struct dl_participant named = pronoun_participant(s, owner); /* "his country": whose it is */
        uint16_t who = dl_speaker(s, dl_scene_head(s, w) != DL_NO_WORD ? dl_scene_head(s, w) : w);
        const int is_ours = is_first_person(dl_scene_word(s, owner)); /* "our government is urging the court", said of somebody's */
        if (is_ours) named.span = dl_scene_word(s, owner)->span, who = DL_NO_WORD;
        if (named.span.end - named.span.start > dl_scene_word(s, owner)->span.end - dl_scene_word(s, owner)->span.start)
            p.span = named.span;
        else if (who != DL_NO_WORD && who != w && dl_party_level(s, who) >= DL_LEVEL_WEAK)
            p.span = mention_span(s, dl_scene_mention(s, who), who);
        if (governs_others(s, w, named.entity)) p = (struct dl_participant){mention_span(s, m, w), dl_party_entity(s, w)};
        else if (p.entity == DL_NONE) p.entity = named.entity;
    }
    for (uint8_t i = 0; i < party->count; i++)
        if (party->at[i].span.start < p.span.end && p.span.start < party->at[i].span.end) return;
    enum dl_party_level level = dl_party_level(s, w);
    if (level > party->level) party->level = (uint8_t)level;
    party->head[party->count] = w;
    party->at[party->count++] = p;
}

int dl_party_is_event(struct dl_scene *s, uint16_t noun)
{
    if (dl_kind(s, noun) != DL_FRAME_NOUN) return 0;
    const struct dl_frame *frame = dl_match(s, noun);
    return frame != NULL && frame->type != DL_NO_CLASS;
}

/* Of "the attack by Hamas on Israel" it is who did it that is condemned or praised, not whom it struck. */
static int add_doer(struct dl_scene *s, uint16_t noun, struct dl_party *party)
{
    if (!dl_party_is_event(s, noun)) return 0;
    const struct dl_frame *frame = dl_match(s, noun);
    struct dl_args args;
    dl_arguments(s, noun, DL_FRAME_NOUN, &args);
    args.subject = DL_NO_WORD;
    dl_party_fill(s, noun, DL_FRAME_NOUN, &args, frame->actor, frame->actor_count, party);
    return party->count > 0 || dl_side_by(s, noun, party, 3) ||
           dl_side_by_above(s, noun, party) || /* "the torture of students by the army" */
           dl_side_before(s, noun, party);
}

/* "killed its headmaster", "met his lawyer": a person is somebody, whosever he is. */
static int is_somebodys(const struct dl_scene *s, uint16_t head, uint16_t owner)
{
    return dl_scene_word(s, head)->upos == DL_UPOS_NOUN && dl_scene_word(s, head)->thing == DL_THING_PERSON &&
           dl_scene_rel(s, owner) == DL_REL_NMOD_POSS && dl_scene_word(s, owner)->upos == DL_UPOS_PRON;
}

/* "Britain and France announced that they would open embassies": both of them. */
static int add_speakers(struct dl_scene *s, uint16_t head, struct dl_party *party)
{
    if (!dl_str_is_nocase(dl_scene_word(s, head)->form, "they")) return 0;
    uint16_t speaker = reported_subject(s, head),
             other = speaker != DL_NO_WORD ? dl_scene_child(s, speaker, DL_REL_CONJ) : DL_NO_WORD;
    if (other == DL_NO_WORD || dl_party_level(s, speaker) != DL_LEVEL_STRONG || dl_party_level(s, other) != DL_LEVEL_STRONG)
        return 0;
    add_one(s, speaker, party);
    for (uint16_t c = s->child[speaker]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_CONJ && dl_party_level(s, c) == DL_LEVEL_STRONG) add_one(s, c, party);
    return 1;
}

/* "set fire to police stations", "attacked an army barracks": the whole phrase is the side, by whose the place is. */
static int is_kept_by(const struct dl_scene *s, uint16_t who, uint16_t head)
{
    const struct dl_word *word = dl_scene_word(s, who), *place = dl_scene_word(s, head);
    if (dl_scene_head(s, who) != head || dl_scene_rel(s, who) != DL_REL_COMPOUND || word->upos != DL_UPOS_NOUN) return 0;
    if (place->upos != DL_UPOS_NOUN || !dl_ascii_lower(word->form.at[0])) return 0;
    return place->thing == DL_THING_PLACE || place->thing == DL_THING_ORGANIZATION || place->thing == DL_THING_OBJECT ||
           dl_scene_in(s, head, s->frames->territory) || dl_scene_in(s, head, s->frames->home);
}

/* "Attacked the village of Zorro (Mopti region, Mali)": what only tells where a place is, is not what was struck. */
static int is_where_place_is(const struct dl_scene *s, uint16_t who, uint16_t head)
{
    const uint16_t name = dl_scene_child(s, head, DL_REL_NMOD);
    if (name == DL_NO_WORD || who == name || !dl_has_case(s, name, "of") || !dl_scene_in(s, head, s->frames->territory)) return 0;
    for (uint32_t steps = 0; who != DL_NO_WORD && who != head && steps < 8; who = dl_scene_head(s, who), steps++)
        if (dl_scene_rel(s, who) == DL_REL_APPOS && dl_scene_head(s, who) == name) return 1;
    return 0;
}

static int add_head(struct dl_scene *s, uint16_t head, int carried, struct dl_party *party)
{
    if (dl_party_is_bill(s, head)) return 0; /* whichever chamber's it is */
    if (add_speakers(s, head, party)) return 1;
    if (dl_party_several(s, head, party)) return 1;
    if (dl_party_level(s, head) >= DL_LEVEL_WEAK) {
        add_one(s, head, party);
        return 1;
    }
    for (uint16_t c = s->child[head]; c != DL_NO_WORD; c = s->sibling[c])
        if ((dl_scene_rel(s, c) == DL_REL_APPOS || dl_scene_rel(s, c) == DL_REL_FLAT) && dl_party_level(s, c) >= DL_LEVEL_WEAK) {
            if (dl_scene_rel(s, c) == DL_REL_APPOS && dl_party_is_event(s, head)) continue; /* "a raid, the third of its kind" */
            add_one(s, c, party);
            return 1;
        }
    if (!carried) return 0;
    if (add_doer(s, head, party)) return 1;
    uint16_t who = dl_party_is_event(s, head) ? DL_NO_WORD : dl_party_carried(s, head, DL_CARRY_DEPTH);
    if (who == DL_NO_WORD || is_where_place_is(s, who, head)) return 0;
    if (is_somebodys(s, head, who)) {
        add_one(s, head, party);
        if (party->level < DL_LEVEL_WEAK) party->level = DL_LEVEL_WEAK;
        return 1;
    }
    const uint8_t before = party->count;
    add_one(s, who, party);
    if (party->count == before + 1 && is_kept_by(s, who, head)) party->at[before].span = dl_phrase_span(s, head);
    for (uint16_t c = s->child[who]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_CONJ && dl_party_level(s, c) >= DL_LEVEL_WEAK) add_one(s, c, party);
    return 1;
}

/* "Oslo, Bern and Rome said they would": those whom "they" stands for are more than the first. */
static void add_joined(struct dl_scene *s, uint16_t pronoun, struct dl_party *party)
{
    const struct dl_word *word = dl_scene_word(s, pronoun);
    if (word->upos != DL_UPOS_PRON || !dl_str_is_nocase(word->form, "they") || party->count != 1) return;
    uint16_t who = reported_subject(s, pronoun);
    if (who == DL_NO_WORD || party->at[0].span.start > dl_scene_word(s, who)->span.start ||
        party->at[0].span.end < dl_scene_word(s, who)->span.end)
        return;
    for (uint16_t c = s->child[who]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_CONJ && dl_party_level(s, c) == DL_LEVEL_STRONG) add_one(s, c, party);
}

/* "Togo rather than Benin", "Togo but not Benin", "Togo, not Benin": who is told apart. */
static int is_told_apart(const struct dl_scene *s, uint16_t w)
{
    const uint16_t not = dl_scene_child(s, w, DL_REL_ADVMOD);
    if (not != DL_NO_WORD && not < w && dl_lemma_is(dl_scene_word(s, not ), "not") && not > 0 &&
        dl_str_is(dl_scene_word(s, (uint16_t)(not -1))->form, ","))
        return 1;
    if (dl_has_case(s, w, "without except excluding unlike")) return 1; /* "signed it with Togo and without Benin" */
    const uint16_t mark = dl_scene_child(s, w, DL_REL_CC);
    if (mark == DL_NO_WORD || mark + 1u >= s->count) return 0;
    if (dl_lemma_is(dl_scene_word(s, mark), "rather")) return 1;
    const uint16_t next = (uint16_t)(mark + 1);
    return dl_lemma_is(dl_scene_word(s, next), "not") && dl_str_listed(dl_scene_word(s, mark)->lemma, "but and", ' ');
}

/* "a smuggler and three of his accomplices": people who are only counted. */
static int is_some_of(const struct dl_scene *s, uint16_t w)
{
    const uint16_t whole = dl_scene_word(s, w)->upos == DL_UPOS_NUM ? dl_scene_child(s, w, DL_REL_NMOD) : DL_NO_WORD;
    return whole != DL_NO_WORD && dl_has_case(s, whole, "of") && dl_is_of_people(s, whole);
}

/* "Rao, 52, an economist and the father of four, was shot": what is done to one in the singular, whatever else he is said to be. */
int dl_party_is_description(const struct dl_scene *s, uint16_t head, uint16_t c)
{
    const struct dl_word *word = dl_scene_word(s, c);
    const uint16_t verb = dl_rel_base(dl_scene_rel(s, head)) == DL_REL_NSUBJ ? dl_scene_head(s, head) : DL_NO_WORD;
    const struct dl_entity *e = dl_scene_entity(s, c);
    if (verb == DL_NO_WORD || c > verb || word->upos != DL_UPOS_NOUN) return 0;
    if (word->thing != DL_THING_PERSON && (e == NULL || e->kind != DL_ENTITY_PERSON)) return 0;
    if (dl_scene_word(s, head)->ner != DL_NER_B_PER || !dl_has_feat(word, "Number=Sing")) return 0;
    for (uint16_t aux = s->child[verb]; aux != DL_NO_WORD && aux < verb; aux = s->sibling[aux])
        if (dl_rel_base(dl_scene_rel(s, aux)) == DL_REL_AUX) return dl_form_listed(dl_scene_word(s, aux), "was is has");
    return 0;
}

/* "Poland, the Czech Republic and Hungary": a state between commas before the last of a row is one of it. */
static int is_state_in_row(const struct dl_scene *s, uint16_t head, uint16_t c)
{
    const struct dl_entity *one = dl_scene_entity(s, head), *two = dl_scene_entity(s, c);
    if (dl_scene_rel(s, c) != DL_REL_APPOS || one == NULL || two == NULL || one == two || one->code.size > 0) return 0;
    if (dl_scene_is_heading(s) && c == head + 2u && one->kind == two->kind && /* "Obama phones Merkel, Hollande" */
        (one->kind == DL_ENTITY_PERSON || one->kind == DL_ENTITY_COUNTRY) && dl_scene_word(s, c)->upos == DL_UPOS_PROPN)
        return 1;
    if (one->kind != DL_ENTITY_COUNTRY || two->kind != DL_ENTITY_COUNTRY || strcmp(one->country, two->country) == 0) return 0;
    const uint16_t next = s->sibling[c];
    return (next != DL_NO_WORD && dl_scene_rel(s, next) == DL_REL_CONJ) || dl_scene_child(s, c, DL_REL_CONJ) != DL_NO_WORD;
}

/* "The National Liberation Army, or ELN,": one body by two names. */
static int is_same_in_letters(const struct dl_scene *s, uint16_t head, uint16_t c)
{
    const uint16_t mark = dl_scene_child(s, c, DL_REL_CC);
    if (mark == DL_NO_WORD || !dl_lemma_is(dl_scene_word(s, mark), "or")) return 0;
    return dl_party_entity(s, c) != DL_NONE && dl_party_entity(s, c) == dl_party_entity(s, head);
}

/* Whoever is joined to a head, in "A, B and C" also where the tree joins C to B. */
static void add_conjuncts(struct dl_scene *s, uint16_t head, int carried, int is_lent, int depth, struct dl_party *party)
{
    for (uint16_t c = s->child[head]; c != DL_NO_WORD; c = s->sibling[c]) {
        const int is_joined =
            dl_scene_rel(s, c) == DL_REL_CONJ ? !dl_party_is_description(s, head, c) : is_state_in_row(s, head, c);
        if (!is_joined || (is_lent && dl_scene_word(s, c)->thing == DL_THING_OBJECT)) continue;
        if (dl_scene_child(s, c, DL_REL_CASE) != DL_NO_WORD && dl_scene_child(s, head, DL_REL_CASE) == DL_NO_WORD)
            continue; /* "bombers flying from Britain and from two carriers" */
        if (is_told_apart(s, c) || is_same_in_letters(s, head, c)) continue;
        if (!add_head(s, c, carried, party) && is_some_of(s, c)) add_one(s, c, party);
        if (depth > 1) add_conjuncts(s, c, carried, is_lent, depth - 1, party);
    }
}

void dl_party_add(struct dl_scene *s, uint16_t head, int carried, struct dl_party *party)
{
    if (head == DL_NO_WORD) return;
    (void)add_head(s, head, carried, party);
    add_joined(s, head, party);
    int is_lent = party->count > 0 && party->head[0] != head; /* "Israeli warplanes and gunboats": whose both are */
    add_conjuncts(s, head, carried, is_lent, 2, party);
    dl_party_fellows(s, head, party);
}

void dl_party_take(struct dl_scene *s, uint16_t head, struct dl_party *party) { add_one(s, head, party); }
