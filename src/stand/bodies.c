/* Who decides by a rule, what it is to decide, who of those that have a vote is known to stand where.
 *
 * A body is looked for at the word ("consensus among the members"), at its verb ("the Senate passed it by"), then in the sentence: there only
 * parliaments and bodies whose members are known, since any organisation may be named beside a rule. What is decided must be at issue. */
#include "stand/rule.h"
#include "who/who.h"

DL_VEC(votes, struct dl_vote);

enum { MOST_VOTES = 256 };

/* ---- the body ---- */

static struct dl_participant participant(const struct dl_stand *run, uint32_t word)
{
    uint32_t entity = dl_stand_actor(run, word),
             mention = word < run->doc->word_mention.count ? run->doc->word_mention.at[word] : DL_NONE;
    return (struct dl_participant){mention != DL_NONE ? run->doc->mentions.at[mention].span : dl_stand_span(run, word), entity};
}

/* Parliaments, and bodies of states whose members are known. */
static int is_known_body(const struct dl_stand *run, uint32_t word)
{
    uint32_t entity = dl_who_at(run->doc, word);
    if (entity == DL_NONE) return 0;
    const struct dl_entity *e = &run->doc->entities.at[entity];
    if (e->kind != DL_ENTITY_ORGANIZATION) return 0;
    return dl_str_is(e->sector, "LEG") || dl_concepts_members(run->concepts, e->code).at != NULL;
}

int dl_rule_is_body(const struct dl_stand *run, uint32_t word, enum dl_rule_kind kind)
{
    uint32_t entity = dl_who_at(run->doc, word);
    int is_decider = dl_stand_in(run, word, DL_LIST_DECIDER);
    if (entity == DL_NONE) return is_decider;
    const struct dl_entity *e = &run->doc->entities.at[entity];
    if (kind == DL_RULE_VETO)
        return !dl_str_is(e->sector, "PTY") &&
               (e->kind == DL_ENTITY_PERSON || e->kind == DL_ENTITY_COUNTRY || e->kind == DL_ENTITY_ORGANIZATION || is_decider);
    if (kind == DL_RULE_REFERENDUM && (e->kind == DL_ENTITY_GROUP || e->kind == DL_ENTITY_COUNTRY)) return 1;
    if (e->kind != DL_ENTITY_ORGANIZATION && e->kind != DL_ENTITY_GROUP) return 0;
    if (dl_str_is(e->sector, "MED") || dl_str_is(e->sector, "EDU") || dl_str_is(e->sector, "PTY")) return 0;
    int is_counted = kind == DL_RULE_MAJORITY || kind == DL_RULE_QUALIFIED_MAJORITY; /* no agency decides by counting */
    if (is_counted && dl_str_is(e->sector, "GOV") && !is_known_body(run, word)) return is_decider;
    return is_decider || e->kind == DL_ENTITY_ORGANIZATION;
}

enum { BACK = 3 /* sentences */ };

/* The parliament or alliance named last before the word in its sentence, else next behind it, else in the sentences before. */
static uint32_t body_near(const struct dl_stand *run, uint32_t word)
{
    uint32_t own = dl_word_at(run->doc, word)->sentence;
    const struct dl_sentence *sentence = &run->doc->sentences.at[own];
    for (uint32_t w = word; w-- > sentence->word;)
        if (is_known_body(run, w)) return w;
    for (uint32_t w = word + 1; w < sentence->word + sentence->words; w++)
        if (is_known_body(run, w)) return w;
    for (uint32_t w = sentence->word; w-- > 0 && own - dl_word_at(run->doc, w)->sentence <= BACK;)
        if (is_known_body(run, w)) return w;
    return DL_NONE;
}

/* Where the noun has none of its own: the subject of its verb, else one that is named near. */
static uint32_t body_around(const struct dl_stand *run, uint32_t word, enum dl_rule_kind kind)
{
    uint32_t head = dl_word_at(run->doc, word)->head;
    for (uint32_t steps = 0; head != DL_NONE && steps < 2 && dl_word_at(run->doc, head)->upos == DL_UPOS_NOUN; steps++)
        head = dl_word_at(run->doc, head)->head;
    uint32_t subject = head != DL_NONE ? dl_stand_subject(run, head) : DL_NONE,
             in = head != DL_NONE ? dl_stand_phrase(run, head, "in of among by at") : DL_NONE;
    if (kind != DL_RULE_VETO && in != DL_NONE && in != word && dl_rule_is_body(run, in, kind)) return in;
    if (subject != DL_NONE && subject != word && dl_rule_is_body(run, subject, kind)) return subject;
    int is_by_states = kind != DL_RULE_VETO && kind != DL_RULE_REFERENDUM && kind != DL_RULE_RATIFICATION;
    return is_by_states ? body_near(run, word) : DL_NONE;
}

uint32_t dl_rule_body(const struct dl_stand *run, uint32_t word, enum dl_rule_kind kind)
{
    uint32_t body = dl_stand_phrase_with(run, word, kind == DL_RULE_VETO ? "of by from" : "among of in by from within between");
    if (body != DL_NONE && dl_rule_is_body(run, body, kind)) return body;
    body = dl_stand_child(run, word, DL_REL_NMOD_POSS);
    if (body != DL_NONE && dl_rule_is_body(run, body, kind)) return body;
    DL_EACH_CHILD(run, c, word)
    if (dl_word_at(run->doc, c)->rel == DL_REL_COMPOUND && dl_rule_is_body(run, c, kind)) return c;
    return body_around(run, word, kind);
}

/* ---- the issue ---- */

static int has_side(const struct dl_stand *run, uint32_t issue)
{
    for (uint32_t i = 0; i < run->findings.count; i++)
        if (run->findings.at[i].issue == issue) return 1;
    return 0;
}

int dl_rule_is_at_issue(const struct dl_stand *run, uint32_t issue)
{
    return issue != DL_NONE && (run->issues.at[issue].concept != DL_NONE || has_side(run, issue));
}

static uint32_t issue_at(struct dl_stand *run, uint32_t word)
{
    struct dl_reading reading = word != DL_NONE ? dl_stand_read(run, word, DL_NONE) : (struct dl_reading){DL_NONE, 0};
    return dl_rule_is_at_issue(run, reading.issue) ? reading.issue : DL_NONE;
}

/* The noun spoken of last before the word that is at issue, one that somebody has a side on before others. */
static uint32_t issue_before(const struct dl_stand *run, uint32_t word)
{
    uint32_t sentence = dl_word_at(run->doc, word)->sentence, named = DL_NONE;
    for (uint32_t w = word; w-- > 0 && sentence - dl_word_at(run->doc, w)->sentence <= 2;) {
        uint32_t issue = run->issue[w];
        if (issue == DL_NONE || !dl_stand_is_nominal(run, w) || dl_is_below(run->doc, word, w)) continue;
        if (has_side(run, issue)) return issue;
        if (named == DL_NONE && run->issues.at[issue].concept != DL_NONE) named = issue;
    }
    return named;
}

uint32_t dl_rule_issue(struct dl_stand *run, uint32_t word, uint32_t body)
{
    uint32_t issue = issue_at(run, dl_stand_phrase(run, word, "for on about over"));
    if (issue == DL_NONE && body != DL_NONE) issue = issue_at(run, dl_stand_phrase(run, body, "for on about over"));
    uint32_t head = dl_word_at(run->doc, word)->head;
    if (issue == DL_NONE && head != DL_NONE) { /* "accession requires unanimity", "needs a majority to lift the embargo" */
        uint32_t subject = dl_stand_child(run, head, DL_REL_NSUBJ);
        issue = issue_at(run, subject != word ? subject : DL_NONE);
        if (issue == DL_NONE) issue = issue_at(run, dl_stand_child(run, head, DL_REL_NSUBJ_PASS));
        if (issue == DL_NONE) issue = issue_at(run, dl_stand_phrase(run, head, "for on"));
        uint32_t aim = dl_stand_child(run, head, DL_REL_ADVCL);
        if (issue == DL_NONE && aim > word) issue = issue_at(run, aim);
        if (issue == DL_NONE && dl_stand_child(run, head, DL_REL_OBJ) != word)
            issue = issue_at(run, dl_stand_child(run, head, DL_REL_OBJ)); /* "passed the budget by" */
    }
    return issue != DL_NONE ? issue : issue_before(run, word);
}

/* ---- votes ---- */

/* Whether an actor has a vote in the body: by the table of members; a body without a line there, by belonging to it or its state. */
static int has_vote(const struct dl_stand *run, uint32_t body, uint32_t entity)
{
    if (body == DL_NONE) return 0;
    const struct dl_entity *b = &run->doc->entities.at[body], *e = &run->doc->entities.at[entity];
    struct dl_str members = dl_concepts_members(run->concepts, b->code);
    if (members.at != NULL) {
        int is_state = e->kind == DL_ENTITY_COUNTRY || dl_stand_speaks_for(run, entity) != DL_NONE;
        return is_state && e->country[0] != 0 && dl_str_listed(dl_str_from(e->country), members.at, ' ');
    }
    int is_inside = e->of == body || (e->country[0] != 0 && strcmp(e->country, b->country) == 0 && e->kind != DL_ENTITY_COUNTRY);
    return is_inside && (dl_str_is(e->sector, "LEG") || dl_str_is(e->sector, "OPP") || dl_str_is(e->sector, "PTY") ||
                         dl_str_is(e->sector, "GOV") || e->of == body);
}

static void add_votes(struct dl_stand *run, struct dl_rule *rule)
{
    struct votes votes = {0};
    for (uint32_t i = 0; i < run->doc->positions.count && rule->topic.at != NULL; i++) {
        const struct dl_position *p = &run->doc->positions.at[i];
        if (!dl_str_equal(p->topic, rule->topic) || !has_vote(run, rule->body.entity, p->entity)) continue;
        uint32_t known = 0, entity = p->speaks_for != DL_NONE ? p->speaks_for : p->entity;
        while (known < votes.count && votes.at[known].entity != entity) known++;
        struct dl_vote *vote = known < votes.count ? &votes.at[known] : DL_PUSH(&votes, &run->doc->arena, MOST_VOTES);
        if (vote != NULL) *vote = (struct dl_vote){entity, p->stance}; /* the latest in the report */
    }
    rule->votes = votes.at;
    rule->vote_count = votes.count;
}

/* Where all must agree, one state that has a vote and is against is enough. */
static int lacks_one(const struct dl_stand *run, const struct dl_rule *rule)
{
    if (rule->kind != DL_RULE_CONSENSUS && rule->kind != DL_RULE_UNANIMITY) return 0;
    if (rule->body.entity == DL_NONE ||
        dl_concepts_members(run->concepts, run->doc->entities.at[rule->body.entity].code).at == NULL)
        return 0;
    for (uint32_t i = 0; i < rule->vote_count; i++)
        if (rule->votes[i].stance == DL_STANCE_AGAINST) return 1;
    return 0;
}

/* ---- the rule ---- */

/* Of the members of an alliance, the alliance. */
static uint32_t whole_of(const struct dl_stand *run, uint32_t entity)
{
    if (entity == DL_NONE) return DL_NONE;
    const struct dl_entity *e = &run->doc->entities.at[entity];
    const struct dl_entity *of = e->of != DL_NONE ? &run->doc->entities.at[e->of] : NULL;
    int is_part = e->kind == DL_ENTITY_GROUP && of != NULL && of->kind == DL_ENTITY_ORGANIZATION && !dl_str_is(of->sector, "PTY");
    return is_part ? e->of : entity;
}

void dl_rule_add(struct dl_stand *run, uint32_t word, enum dl_rule_kind kind, uint32_t body, uint32_t issue, int met,
                 struct dl_span span)
{
    struct dl_rule rule = {.kind = kind,
                           .span = span,
                           .met = (int8_t)met,
                           .statement = run->statement[word],
                           .sentence = dl_word_at(run->doc, word)->sentence};
    rule.body = body != DL_NONE ? participant(run, body) : (struct dl_participant){{0, 0}, DL_NONE};
    rule.body.entity = whole_of(run, rule.body.entity);
    if (issue != DL_NONE && dl_stand_name(run, dl_stand_merged(run, issue), &rule.issue, &rule.topic) != DL_OK) {
        run->failed = 1;
        return;
    }
    for (uint32_t i = run->doc->rules.count; i-- > 0;) { /* the same rule again says nothing new but how it stands */
        struct dl_rule *old = &run->doc->rules.at[i];
        int is_same_body = old->body.entity == rule.body.entity || body == DL_NONE;
        if (old->kind != kind || !is_same_body || (rule.topic.at != NULL && !dl_str_equal(old->topic, rule.topic))) continue;
        if (met >= 0) old->met = (int8_t)met;
        return;
    }
    add_votes(run, &rule);
    if (rule.met < 0 && lacks_one(run, &rule)) rule.met = 0;
    struct dl_rule *added = DL_PUSH(&run->doc->rules, &run->doc->arena, DL_MAX_RULES);
    if (added != NULL) *added = rule;
}
