/* Rules of decision: words that name one ("consensus", "two-thirds majority", "veto"), the body that decides, what it is to decide, whether
 * the rule is met as reported, and who of those that have a vote is known to stand where. */
#include "stand/run.h"
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

static int is_body(const struct dl_stand *run, uint32_t word)
{
    uint32_t entity = dl_who_at(run->doc, word);
    if (entity == DL_NONE) return 0;
    enum dl_entity_kind kind = run->doc->entities.at[entity].kind;
    return kind == DL_ENTITY_ORGANIZATION || kind == DL_ENTITY_GROUP;
}

/* Where the noun has none of its own: the subject of its verb, else the organisation named last before it in the sentence. */
static uint32_t body_around(const struct dl_stand *run, uint32_t word)
{
    uint32_t head = dl_word_at(run->doc, word)->head;
    uint32_t subject = head != DL_NONE ? dl_stand_subject(run, head) : DL_NONE,
             in = head != DL_NONE ? dl_stand_phrase(run, head, "in of among by") : DL_NONE;
    if (in != DL_NONE && is_body(run, in)) return in;
    if (subject != DL_NONE && subject != word && is_body(run, subject)) return subject;
    const struct dl_sentence *sentence = &run->doc->sentences.at[dl_word_at(run->doc, word)->sentence];
    for (uint32_t w = word; w-- > sentence->word;)
        if (is_body(run, w)) return w;
    for (uint32_t w = word + 1; w < sentence->word + sentence->words; w++)
        if (is_body(run, w)) return w;
    return DL_NONE;
}

static uint32_t body_of(const struct dl_stand *run, uint32_t word)
{
    uint32_t body = dl_stand_phrase(run, word, "among of in by from within between");
    if (body != DL_NONE &&
        (is_body(run, body) || dl_str_listed(dl_stand_lemma(run, body),
                                             "parliament senate congress council member assembly country state government", ' ')))
        return body;
    body = dl_stand_child(run, word, DL_REL_NMOD_POSS);
    if (body != DL_NONE && dl_stand_actor(run, body) != DL_NONE) return body;
    DL_EACH_CHILD(run, c, word)
    if (dl_word_at(run->doc, c)->rel == DL_REL_COMPOUND && is_body(run, c)) return c;
    return body_around(run, word);
}

/* ---- whether it is met ---- */

static int is_open(const struct dl_stand *run, uint32_t verb)
{
    uint32_t mark = dl_stand_child(run, verb, DL_REL_MARK); /* "needs to be ratified", "once sixty have ratified it" */
    return dl_stand_hypothetical(run, verb) || dl_stand_aux(run, verb, "must would should could can will may might shall") ||
           dl_has_feat(dl_word_at(run->doc, verb), "VerbForm=Inf") ||
           (mark != DL_NONE && dl_str_listed(dl_stand_lemma(run, mark), "to once when until before", ' '));
}

/* 1, 0 or -1, by the words above the one that names the rule, up to the clause. */
static int met_by(const struct dl_stand *run, uint32_t word)
{
    if (dl_stand_has_no(run, word)) return 0;
    for (uint32_t steps = 0; steps < 5; steps++) {
        const struct dl_word *at = dl_word_at(run->doc, word);
        if (at->head == DL_NONE) return -1;
        word = at->head;
        uint32_t classes = dl_stand_classes(run, word);
        int is_verb = dl_word_at(run->doc, word)->upos == DL_UPOS_VERB;
        if (dl_stand_negated(run, word) && (!is_verb || classes & DL_STAND_MET || dl_lemma_is(dl_word_at(run->doc, word), "be")) &&
            !is_open(run, word))
            return 0;
        if (classes & DL_STAND_UNMET && !(is_verb && is_open(run, word))) return 0;
        if (is_verb && dl_lemma_is(dl_word_at(run->doc, word), "need")) return -1;
        if (is_verb && classes & DL_STAND_MET)
            return is_open(run, word) || dl_lemma_is(dl_word_at(run->doc, word), "have") ? -1 : 1;
        if (is_verb) return -1;
    }
    return -1;
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

/* ---- rules ---- */

static uint32_t issue_of(struct dl_stand *run, uint32_t word, uint32_t body)
{
    uint32_t about = dl_stand_phrase(run, word, "for on about over");
    struct dl_reading reading = dl_stand_read(run, about, DL_NONE);
    if (reading.issue == DL_NONE && body != DL_NONE)
        reading = dl_stand_read(run, dl_stand_phrase(run, body, "for on about over"), DL_NONE);
    uint32_t head = dl_word_at(run->doc, word)->head;
    if (reading.issue == DL_NONE && head != DL_NONE) { /* "accession requires unanimity", "needs a majority to lift the embargo" */
        uint32_t subject = dl_stand_child(run, head, DL_REL_NSUBJ), clause = dl_stand_child(run, head, DL_REL_ADVCL);
        if (subject != DL_NONE && subject != word) reading = dl_stand_read(run, subject, DL_NONE);
        if (reading.issue == DL_NONE) reading = dl_stand_read(run, dl_stand_phrase(run, head, "for on"), DL_NONE);
        if (reading.issue == DL_NONE && clause != DL_NONE) reading = dl_stand_read(run, clause, DL_NONE);
    }
    if (reading.issue == DL_NONE) reading.issue = dl_stand_antecedent(run, word, DL_NONE);
    return reading.issue;
}

static void add_rule(struct dl_stand *run, uint32_t word, enum dl_rule_kind kind, uint32_t body, uint32_t issue, int met,
                     struct dl_span span)
{
    struct dl_rule rule = {.kind = kind,
                           .span = span,
                           .met = (int8_t)met,
                           .statement = run->statement[word],
                           .sentence = dl_word_at(run->doc, word)->sentence};
    rule.body = body != DL_NONE ? participant(run, body) : (struct dl_participant){{0, 0}, DL_NONE};
    if (rule.body.entity != DL_NONE) { /* of the members of an alliance, the alliance */
        const struct dl_entity *e = &run->doc->entities.at[rule.body.entity];
        if (e->kind == DL_ENTITY_GROUP && e->of != DL_NONE && run->doc->entities.at[e->of].kind == DL_ENTITY_ORGANIZATION)
            rule.body.entity = e->of;
    }
    if (issue != DL_NONE && dl_stand_name(run, issue, &rule.issue, &rule.topic) != DL_OK) {
        run->failed = 1;
        return;
    }
    for (uint32_t i = run->doc->rules.count; i-- > 0;) { /* the same rule again says nothing new but how it stands */
        struct dl_rule *old = &run->doc->rules.at[i];
        if (old->kind != kind || old->body.entity != rule.body.entity || !dl_str_equal(old->topic, rule.topic)) continue;
        if (met >= 0) old->met = (int8_t)met;
        return;
    }
    add_votes(run, &rule);
    struct dl_rule *added = DL_PUSH(&run->doc->rules, &run->doc->arena, DL_MAX_RULES);
    if (added != NULL) *added = rule;
}

static uint32_t qualifier_of(const struct dl_stand *run, uint32_t noun)
{
    DL_EACH_CHILD(run, c, noun)
    if (c < noun && (dl_stand_classes(run, c) & DL_STAND_QUALIFIED)) return c;
    for (uint32_t w = noun; w-- > 0 && noun - w <= 4;) /* "two-thirds" cut into its parts */
        if (dl_stand_hyphen(run, w) != w && dl_str_listed(dl_stand_lemma(run, w), "third fifth quarter fourth seventh", ' '))
            return dl_stand_hyphen(run, w);
    return DL_NONE;
}

/* "a majority in parliament", not "the majority of people". */
static int is_rule_of_majority(const struct dl_stand *run, uint32_t noun)
{
    if (dl_stand_has_no(run, noun)) return 1; /* "there is no majority for it" */
    DL_EACH_CHILD(run, c, noun)
    if (dl_str_listed(dl_stand_lemma(run, c),
                      "simple absolute necessary required parliamentary vote parliament house senate congress", ' '))
        return 1;
    uint32_t head = dl_word_at(run->doc, noun)->head;
    return head != DL_NONE && dl_str_listed(dl_stand_lemma(run, head), "need require lack muster secure have sure", ' ');
}

/* "decide by consensus", where one of them was told to have blocked it: not met. */
static int is_blocked(const struct dl_stand *run, enum dl_rule_kind kind)
{
    if (kind != DL_RULE_CONSENSUS && kind != DL_RULE_UNANIMITY) return 0;
    for (uint32_t i = 0; i < run->findings.count; i++) {
        const struct dl_finding *f = &run->findings.at[i];
        if (f->stance == DL_STANCE_AGAINST && dl_str_listed(dl_stand_lemma(run, f->predicate), "block veto", ' ')) return 1;
    }
    return 0;
}

/* "used its veto", "cast a veto": what was vetoed has failed. */
static int is_used(const struct dl_stand *run, uint32_t veto)
{
    const struct dl_word *at = dl_word_at(run->doc, veto);
    return at->rel == DL_REL_OBJ && at->head != DL_NONE && !is_open(run, at->head) && !dl_stand_negated(run, at->head) &&
           dl_str_listed(dl_stand_lemma(run, at->head), "use wield exercise cast", ' ');
}

static void find_noun(struct dl_stand *run, uint32_t word)
{
    enum dl_rule_kind kind = dl_concepts_rule(run->concepts, dl_stand_lemma(run, word));
    struct dl_span span = dl_word_at(run->doc, word)->span;
    const struct dl_word *at = dl_word_at(run->doc, word);
    int met = met_by(run, word);
    if (at->rel == DL_REL_COMPOUND) return;
    if (kind == DL_RULE_MAJORITY) {
        uint32_t qualifier = qualifier_of(run, word);
        if (qualifier != DL_NONE) kind = DL_RULE_QUALIFIED_MAJORITY, span.start = dl_word_at(run->doc, qualifier)->span.start;
        else if (!is_rule_of_majority(run, word)) return;
    }
    if (kind == DL_RULE_REFERENDUM) { /* what is decided by one, not what is wanted */
        struct dl_str preposition = dl_stand_case(run, word);
        if (preposition.at == NULL || !dl_str_listed(preposition, "by in through to", ' ') || at->rel == DL_REL_NMOD) return;
    }
    if (kind == DL_RULE_VETO) met = is_used(run, word) ? 0 : -1;
    if (met < 0 && is_blocked(run, kind)) met = 0;
    uint32_t body = body_of(run, word);
    add_rule(run, word, kind, body, issue_of(run, word, body), met, span);
}

/* "needed", "required" at or behind a noun, or a verb that says so above it. */
static int is_required(const struct dl_stand *run, uint32_t noun)
{
    static const char NEEDED[] = "need require necessary";
    uint32_t head = dl_word_at(run->doc, noun)->head;
    DL_EACH_CHILD(run, c, noun)
    if (dl_str_listed(dl_stand_lemma(run, c), NEEDED, ' ')) return 1;
    return head != DL_NONE && dl_word_at(run->doc, noun)->rel == DL_REL_OBJ &&
           dl_str_listed(dl_stand_lemma(run, head), NEEDED, ' ');
}

/* "the required two-thirds", "the 60 votes needed": a majority that is not called one. */
static void find_quota(struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    int is_share =
            dl_stand_hyphen(run, noun) != noun && dl_str_listed(dl_stand_lemma(run, noun), "third fifth quarter fourth", ' '),
        is_votes = dl_lemma_is(at, "vote") && dl_stand_child(run, noun, DL_REL_NUMMOD) != DL_NONE;
    uint32_t bar = dl_str_listed(dl_stand_lemma(run, noun), "threshold hurdle", ' ') ? qualifier_of(run, noun) : DL_NONE;
    if (bar == DL_NONE && ((!is_share && !is_votes) || !is_required(run, noun))) return; /* "the three-fifths threshold" */
    uint32_t body = body_of(run, noun);
    add_rule(run, noun, DL_RULE_QUALIFIED_MAJORITY, body, issue_of(run, noun, body), met_by(run, noun), at->span);
}

/* "all but one of the members" */
static int is_all_but_some(const struct dl_stand *run, uint32_t subject)
{
    uint32_t but = subject + 1;
    return dl_lemma_is(dl_word_at(run->doc, subject), "all") && but < run->doc->words.count &&
           dl_lemma_is(dl_word_at(run->doc, but), "but");
}

/* "vetoed the resolution", "parliament must ratify the treaty", "all 27 members must agree" */
static void find_verb(struct dl_stand *run, uint32_t verb)
{
    struct dl_str lemma = dl_stand_lemma(run, verb);
    if (!dl_str_listed(lemma, "veto ratify agree approve consent back support accept sign endorse", ' ')) return;
    uint32_t subject = dl_stand_subject(run, verb), object = dl_stand_child(run, verb, DL_REL_OBJ);
    if (object == DL_NONE) object = dl_stand_child(run, verb, DL_REL_NSUBJ_PASS);
    int is_passive = dl_stand_child(run, verb, DL_REL_NSUBJ_PASS) != DL_NONE;
    if (is_passive) subject = dl_stand_phrase(run, verb, "by");
    int met = is_open(run, verb) ? -1 : !dl_stand_negated(run, verb);
    if (dl_str_is(lemma, "veto") || dl_str_is(lemma, "ratify")) {
        struct dl_reading reading = dl_stand_read(run, object, DL_NONE);
        if (reading.issue == DL_NONE) reading.issue = dl_stand_antecedent(run, verb, DL_NONE);
        enum dl_rule_kind kind = dl_str_is(lemma, "veto") ? DL_RULE_VETO : DL_RULE_RATIFICATION;
        if (met == 1 && subject != DL_NONE && is_all_but_some(run, subject)) met = 0;
        if (kind == DL_RULE_VETO && met == 1) met = 0;
        else if (kind == DL_RULE_VETO) met = -1;
        add_rule(run, verb, kind, subject, reading.issue, met, dl_word_at(run->doc, verb)->span);
        return;
    }
    if (subject == DL_NONE || is_passive ||
        !dl_str_listed(lemma, "agree approve consent back ratify support accept sign endorse", ' ') ||
        !(dl_stand_aux(run, verb, "must") || dl_has_feat(dl_word_at(run->doc, verb), "VerbForm=Inf")))
        return;
    DL_EACH_CHILD(run, c, subject)
    {
        if (!dl_str_listed(dl_stand_lemma(run, c), "all every each", ' ')) continue;
        uint32_t about = object != DL_NONE ? object : dl_stand_phrase(run, verb, "to on");
        struct dl_reading reading = dl_stand_read(run, about, DL_NONE);
        if (reading.issue == DL_NONE) reading.issue = dl_stand_antecedent(run, verb, DL_NONE);
        add_rule(run, verb, DL_RULE_UNANIMITY, subject, reading.issue, -1, dl_words_span(run->doc, c, verb > c ? verb : c));
        return;
    }
}

/* "the consent of all 27 states", "the signature of every member" */
static void find_consent(struct dl_stand *run, uint32_t noun)
{
    if (!dl_str_listed(dl_stand_lemma(run, noun), "consent approval agreement assent backing support ratification", ' ')) return;
    uint32_t of = dl_stand_phrase(run, noun, "of from by"), all = DL_NONE;
    if (of == DL_NONE) return;
    if (!dl_str_listed(dl_stand_lemma(run, of),
                       "member state country side party government ally capital parliament partner signatory", ' '))
        return;
    DL_EACH_CHILD(run, c, noun)
    if (dl_stand_classes(run, c) & DL_STAND_RULE) return; /* "unanimous approval" has named it */
    DL_EACH_CHILD(run, c, of)
    if (dl_str_listed(dl_stand_lemma(run, c), "all every each", ' ')) all = c;
    if (all == DL_NONE) return;
    uint32_t body = body_of(run, noun);
    add_rule(run, noun, DL_RULE_UNANIMITY, body, issue_of(run, noun, body), met_by(run, noun), dl_words_span(run->doc, noun, of));
}

int dl_stand_rules(struct dl_stand *run)
{
    for (uint32_t w = 0; w < run->doc->words.count && !run->failed; w++) {
        uint8_t upos = dl_word_at(run->doc, w)->upos;
        if (upos == DL_UPOS_VERB) find_verb(run, w);
        else if (upos == DL_UPOS_NOUN || upos == DL_UPOS_ADJ || upos == DL_UPOS_ADV || upos == DL_UPOS_PROPN) {
            if (dl_stand_classes(run, w) & DL_STAND_RULE) find_noun(run, w);
            else if (upos == DL_UPOS_NOUN) find_quota(run, w), find_consent(run, w);
        }
    }
    return DL_OK;
}
