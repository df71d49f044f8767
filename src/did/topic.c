/* Nouns and clauses that name a kind of deed rather than tell of one. Laws, court reports and comment are full of deeds that are topics
 * ("sexual assault", "a bill criminalizing", "protests must remain peaceful", "it is an attack on all of us"): of force, power and
 * protest no kind is told by its bare noun, so that a noun with nobody on either side needs something that sets it in the world: a verb
 * that says it happened, an article that points at it, a place or a time. What is told of words and talks is left to told.c, since
 * meetings and agreements are news by themselves. */
#include "did/coder.h"

static const uint32_t deeds = 1u << DL_EVENT_ASSAULT | 1u << DL_EVENT_COERCE | 1u << DL_EVENT_PROTEST | 1u << DL_EVENT_MOBILIZE |
                              1u << DL_EVENT_SANCTION | 1u << DL_EVENT_RETREAT | 1u << DL_EVENT_AID | 1u << DL_EVENT_COOPERATE;

/* A name, a number or a time expression. */
static int is_of_the_world(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    return word->ner != DL_NER_O || word->upos == DL_UPOS_PROPN || dl_scene_is_in_time(s, w);
}

/* "the bombing in Beirut", "Sept. 11 attacks", "an ambush on Friday": a place or a time at the noun. */
static int is_set(const struct dl_scene *s, uint16_t w, int depth)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_rel_base(dl_scene_rel(s, c));
        if (rel != DL_REL_NMOD && rel != DL_REL_OBL && rel != DL_REL_COMPOUND && rel != DL_REL_AMOD && rel != DL_REL_NUMMOD &&
            rel != DL_REL_ACL)
            continue;
        if (is_of_the_world(s, c) || (depth > 0 && is_set(s, c, depth - 1))) return 1;
    }
    return 0;
}

/* "the attack", "his arrest", "that night's riots": one that the reader is taken to know. */
static int points_at_one(const struct dl_scene *s, uint16_t w)
{
    uint16_t det = dl_scene_child(s, w, DL_REL_DET);
    return dl_scene_child(s, w, DL_REL_NMOD_POSS) != DL_NO_WORD ||
           (det != DL_NO_WORD && dl_str_listed(dl_scene_word(s, det)->lemma, "the this that these those both", ' '));
}

static int is_told_past(const struct dl_scene *s, uint16_t verb)
{
    if (dl_has_feat(dl_scene_word(s, verb), "Tense=Past")) return 1;
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (rel != DL_REL_AUX && rel != DL_REL_AUX_PASS && rel != DL_REL_COP) continue;
        if (dl_has_feat(dl_scene_word(s, c), "Tense=Past") || dl_lemma_is(dl_scene_word(s, c), "have")) return 1;
    }
    return 0;
}

/* "Protests brought the city to a halt", "died in an ambush": a clause in the past of which it is a part. */
static int is_in_the_past(const struct dl_scene *s, uint16_t w)
{
    enum dl_rel rel = dl_rel_base(dl_scene_rel(s, w));
    uint16_t head = dl_scene_head(s, w);
    return head != DL_NO_WORD && (rel == DL_REL_NSUBJ || rel == DL_REL_CSUBJ || rel == DL_REL_OBL) &&
           dl_scene_word(s, head)->upos == DL_UPOS_VERB && is_told_past(s, head);
}

/* "The ruling sparked protests", "…, triggering riots": what somebody's act is told to have brought about. */
static int is_brought_about(const struct dl_scene *s, uint16_t w)
{
    static const char bringing[] = "spark trigger provoke prompt ignite cause draw unleash inspire touch set bring stir meet";
    const uint16_t verb = dl_scene_head(s, w);
    if (dl_scene_rel(s, w) != DL_REL_OBJ || verb == DL_NO_WORD || verb > w) return 0;
    return dl_str_listed(dl_scene_word(s, verb)->lemma, bringing, ' ') && (is_told_past(s, verb) || dl_is_ing(s, verb));
}

/* "a week of fighting", "the second night of riots". */
static int is_measured(const struct dl_scene *s, uint16_t w)
{
    enum dl_rel rel = dl_rel_base(dl_scene_rel(s, w));
    uint16_t head = dl_scene_head(s, w);
    return head != DL_NO_WORD && (rel == DL_REL_NMOD || rel == DL_REL_ACL) &&
           (dl_scene_in(s, head, s->frames->measure) || dl_str_listed(dl_scene_word(s, head)->lemma, "night year", ' '));
}

/* "during riots", "amid protests", "under house arrest": while it goes on. */
static int is_under_way(const struct dl_scene *s, uint16_t w)
{
    uint16_t mark = dl_scene_child(s, w, DL_REL_CASE);
    return mark != DL_NO_WORD &&
           dl_str_listed(dl_scene_word(s, mark)->lemma, "under during amid amidst after following despite", ' ');
}

/* "violent street protests", "rallies against the tax": of protest a kind is told by what it is like or against. */
static int is_described(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->type != DL_EVENT_PROTEST) return 0;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD; c = s->sibling[c]) {
        uint16_t mark = dl_scene_rel(s, c) == DL_REL_NMOD ? dl_scene_child(s, c, DL_REL_CASE) : DL_NO_WORD;
        if (mark != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, mark), "against")) return 1;
    }
    return dl_scene_child_base(s, d->word, DL_REL_AMOD) != DL_NO_WORD ||
           dl_scene_child_base(s, d->word, DL_REL_COMPOUND) != DL_NO_WORD;
}

/* "calls for his resignation", "pushed for the withdrawal": what somebody wants. */
static int is_called_for(const struct dl_scene *s, uint16_t w)
{
    static const char calls[] = "call demand push press campaign clamor clamour ask pressure petition vote appeal";
    uint16_t mark = dl_scene_child(s, w, DL_REL_CASE), head = dl_scene_head(s, w);
    return mark != DL_NO_WORD && head != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, mark), "for") &&
           dl_str_listed(dl_scene_word(s, head)->lemma, calls, ' ');
}

/* "Riots spread to four towns", "a curfew is in force": the word above, for which the frame asks, says that there is such a thing. */
static int is_said_to_be(const struct dl_scene *s, const struct dl_draft *d)
{
    return dl_rel_base(dl_scene_rel(s, d->word)) == DL_REL_NSUBJ && dl_frame_asks(d->frame, DL_TEST_ABOVE);
}

/* Nobody stands on either side, and nothing sets it in the world. */
static int is_bare_topic(const struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t w = d->word;
    if (d->actor.count + d->recipient.count > 0 || d->args.light != DL_NO_WORD ||
        dl_is_heading(dl_section_kind_of(s->doc, s->sentence)) || is_described(s, d) || is_said_to_be(s, d))
        return 0;
    return !points_at_one(s, w) && !is_set(s, w, 1) && !is_in_the_past(s, w) && !is_brought_about(s, w) && !is_measured(s, w) &&
           !is_under_way(s, w);
}

/* "an attack on one is an attack on all", "this is a coup": what something amounts to. */
static int is_verdict(const struct dl_scene *s, uint16_t w)
{
    uint16_t cop = dl_scene_child(s, w, DL_REL_COP);
    return cop != DL_NO_WORD && dl_scene_child(s, w, DL_REL_CASE) == DL_NO_WORD &&
           !dl_has_feat(dl_scene_word(s, cop), "Tense=Past") && !points_at_one(s, w);
}

/* "Bakers threw flour in protest": the deed of a crowd that has no other event, and whose verb the frame knows. */
static int is_deed_of_crowd(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t above = dl_scene_head(s, d->word), crowd = s->frames->crowd;
    if (d->actor.count == 0 || above == DL_NO_WORD || !dl_frame_asks(d->frame, DL_TEST_ABOVE)) return 0;
    if (s->found[above] != NULL && s->found[above]->type == DL_EVENT_PROTEST) return 0;
    return dl_scene_in(s, d->actor.head[0], crowd) || dl_party_stands_for(s, d->actor.head[0], crowd);
}

/* "quit in protest": the manner of another act. */
static int is_manner(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t w = d->word, mark = dl_scene_child(s, w, DL_REL_CASE);
    return mark != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, mark), "in") && dl_scene_child(s, w, DL_REL_DET) == DL_NO_WORD &&
           dl_lemma_is(dl_scene_word(s, w), "protest") && !dl_has_feat(dl_scene_word(s, w), "Number=Plur") &&
           !is_deed_of_crowd(s, d);
}

/* "a bill criminalizing the sale", "the law forbids", "laws banning": what a rule is for holds at any time. */
static int is_rule(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char rules[] =
        "law bill legislation act statute amendment provision constitution code ordinance clause declaration "
        "treaty charter proposal measure policy rule guideline plan";
    uint16_t who = d->args.subject, above = dl_scene_head(s, d->word);
    enum dl_rel rel = dl_rel_base(dl_scene_rel(s, d->word));
    if (rel == DL_REL_ACL && dl_is_ing(s, d->word) && above != DL_NO_WORD &&
        dl_str_listed(dl_scene_word(s, above)->lemma, rules, ' '))
        return 1;
    if (who == DL_NO_WORD || d->args.passive || !dl_str_listed(dl_scene_word(s, who)->lemma, rules, ' ')) return 0;
    return !is_told_past(s, d->word);
}

/* "The statute asks Congress for a report": what a rule wants of everybody it wants at any time. A resolution asks once. */
static int is_asked_by_rule(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char rules[] = "law statute constitution act clause provision code ordinance regulation rule";
    return d->type == DL_EVENT_REQUEST && d->kind == DL_FRAME_VERB && !d->args.passive && d->args.subject != DL_NO_WORD &&
           dl_str_listed(dl_scene_word(s, d->args.subject)->lemma, rules, ' ');
}

/* "a stance on arresting migrants", "acceptable to detain families": nobody does it to nobody in particular. */
static int is_practice(const struct dl_scene *s, const struct dl_draft *d)
{
    const struct dl_word *word = dl_scene_word(s, d->word);
    uint16_t object = d->args.object;
    if (d->actor.count > 0 || d->args.passive || object == DL_NO_WORD || dl_scene_has_aux(s, d->word)) return 0;
    if (!dl_has_feat(word, "VerbForm=Inf") && !dl_str_ends(word->form, "ing")) return 0;
    const struct dl_word *noun = dl_scene_word(s, object);
    if (noun->upos != DL_UPOS_NOUN || !dl_has_feat(noun, "Number=Plur")) return 0;
    for (uint16_t c = s->child[object]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (rel == DL_REL_DET || rel == DL_REL_NUMMOD || rel == DL_REL_NMOD_POSS || dl_scene_word(s, c)->ner != DL_NER_O) return 0;
    }
    return 1;
}

/* "the arresting officer", "a fighting force": what somebody is there for; behind "and" or an adverb the tree may have missed a verb. */
static int is_trade(const struct dl_scene *s, uint16_t w)
{
    if ((dl_scene_rel(s, w) != DL_REL_AMOD && dl_scene_rel(s, w) != DL_REL_COMPOUND) || !dl_is_ing(s, w) || w == 0) return 0;
    const struct dl_word *before = dl_scene_word(s, (uint16_t)(w - 1));
    if (dl_str_is_nocase(dl_scene_word(s, w)->form, "striking")) return 0; /* "the striking nurses" */
    return before->upos == DL_UPOS_DET || before->upos == DL_UPOS_ADJ || before->upos == DL_UPOS_ADP;
}

/* "visited deployed troops": where they are, not "has mobilized troops" of which the tree makes the same. */
static int is_stationed(const struct dl_scene *s, const struct dl_draft *d)
{
    return d->type == DL_EVENT_MOBILIZE && dl_scene_rel(s, d->word) == DL_REL_AMOD && d->word > 0 &&
           !dl_lemma_is(dl_scene_word(s, (uint16_t)(d->word - 1)), "have") && dl_hidden_subject(s, d->word) == DL_NO_WORD;
}

/* "a convicted felon", "sanctioned goods": what somebody or something has been since. */
static int is_record(const struct dl_scene *s, const struct dl_draft *d)
{
    return d->type == DL_EVENT_SANCTION && dl_scene_rel(s, d->word) == DL_REL_AMOD && dl_hidden_subject(s, d->word) == DL_NO_WORD;
}

/* "accuses what it calls terrorists": a word for something, nobody is called. */
static int is_naming(const struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t above = dl_scene_head(s, d->word);
    if (d->kind == DL_FRAME_VERB && d->type == DL_EVENT_CONSULT && dl_scene_has_child(s, d->word, "as") &&
        dl_lemma_is(dl_scene_word(s, d->word), "call"))
        return 1; /* "the king tides, as its people call them" */
    return d->kind == DL_FRAME_VERB && (d->type == DL_EVENT_CONSULT || dl_lemma_is(dl_scene_word(s, d->word), "call")) &&
           dl_rel_base(dl_scene_rel(s, d->word)) == DL_REL_ACL && above != DL_NO_WORD &&
           dl_lemma_is(dl_scene_word(s, above), "what");
}

/* "accused the army of executing them, charges it rejects": what has been told is taken up. */
static int is_taken_up(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char answers[] = "reject deny dismiss call describe dispute refute";
    if (d->kind != DL_FRAME_NOUN || d->type != DL_EVENT_ACCUSE || dl_scene_child(s, d->word, DL_REL_DET) != DL_NO_WORD) return 0;
    uint16_t clause = dl_scene_child_base(s, d->word, DL_REL_ACL);
    return clause != DL_NO_WORD && dl_str_listed(dl_scene_word(s, clause)->lemma, answers, ' ');
}

/* "discussed the return of refugees": what is given or given back is talked of as something to come; "discussed the attack" as what has
 * happened. */
static int is_on_the_table(const struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t to_come = 1u << DL_EVENT_RETREAT | 1u << DL_EVENT_AID | 1u << DL_EVENT_COOPERATE;
    uint16_t verb = dl_scene_head(s, d->word);
    return (to_come >> d->type & 1) && verb != DL_NO_WORD && dl_scene_rel(s, d->word) == DL_REL_OBJ &&
           dl_str_listed(dl_scene_word(s, verb)->lemma, "discuss debate negotiate consider weigh mull", ' ');
}

/* "The camp shelters forty thousand", "the bridge is guarded by sixty men": how things stand. */
static int is_standing(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB || !dl_is_finite_present(s, d->word) || dl_scene_is_heading(s)) return 0;
    if (dl_is_ing(s, d->word)) return 0;
    if (d->type == DL_EVENT_MOBILIZE)
        return d->args.passive && dl_str_listed(dl_scene_word(s, d->word)->lemma, "guard patrol man defend protect watch", ' ');
    return d->type == DL_EVENT_AID &&
           dl_str_listed(dl_scene_word(s, d->word)->lemma, "shelter house host feed harbour harbor", ' ');
}

/* "rejected the charges, calling them absurd": the refusal itself, in other words. */
static int is_refused_again(struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t refusing = 1u << DL_EVENT_REJECT;
    const uint16_t what = d->args.object, verb = dl_scene_head(s, d->word);
    if (d->type != DL_EVENT_ACCUSE || d->kind != DL_FRAME_VERB || what == DL_NO_WORD || verb == DL_NO_WORD) return 0;
    if (dl_scene_rel(s, d->word) != DL_REL_ADVCL || !dl_is_ing(s, d->word) || !dl_scene_in(s, d->word, s->frames->naming)) return 0;
    if (!dl_str_listed(dl_scene_word(s, what)->form, "it them this that", ' ') || dl_act_of(s, verb, refusing) == NULL) return 0;
    struct dl_args args;
    dl_arguments(s, verb, DL_FRAME_VERB, &args);
    return args.object != DL_NO_WORD && dl_party_level(s, args.object) == DL_LEVEL_NONE;
}

int dl_topic(struct dl_scene *s, const struct dl_draft *d)
{
    if (is_naming(s, d) || is_refused_again(s, d) || is_taken_up(s, d) || is_asked_by_rule(s, d) || is_standing(s, d) ||
        dl_counted(s, d))
        return 1;
    if (!(deeds >> d->type & 1)) return 0;
    if (d->kind == DL_FRAME_NOUN)
        return is_bare_topic(s, d) || is_verdict(s, d->word) || is_manner(s, d) || is_called_for(s, d->word) ||
               is_on_the_table(s, d);
    return is_trade(s, d->word) || is_stationed(s, d) || is_record(s, d) || is_rule(s, d) || is_practice(s, d);
}

/* "Mexicans", "Warren's backers", "a majority of those polled": people as polls part them. */
static int is_polled_kind(const struct dl_scene *s, uint16_t w)
{
    const struct dl_mention *m = dl_scene_mention(s, w);
    if (dl_scene_in(s, w, s->frames->polled)) return 1;
    if (dl_str_listed(dl_scene_word(s, w)->form, "polled surveyed questioned", ' ')) return 1;
    return m != NULL && m->form == DL_FORM_DEMONYM && dl_has_feat(dl_scene_word(s, w), "Number=Plur");
}

static int is_number(const struct dl_scene *s, uint16_t w) { return dl_scene_word(s, w)->upos == DL_UPOS_NUM; }

/* "half of Republicans", "one in three Democrats": a part of a party's voters; its deputies are told by their house. */
static int is_share_of_party(const struct dl_scene *s, uint16_t who)
{
    static const char parties[] = "republican democrat independent conservative liberal tory";
    const uint16_t of = dl_scene_child(s, who, DL_REL_NMOD), party = of != DL_NO_WORD && of > who ? of : who;
    if (!dl_str_listed_nocase(dl_scene_word(s, party)->lemma, parties, ' ')) return 0;
    for (uint16_t c = s->child[party]; c != DL_NO_WORD; c = s->sibling[c])
        if (c != who && dl_scene_rel(s, c) != DL_REL_CASE && dl_scene_rel(s, c) != DL_REL_NUMMOD &&
            dl_scene_rel(s, c) != DL_REL_ADVMOD)
            return 0; /* "House Democrats", "the Republicans in the chamber" */
    if (party == who)
        return who >= 3 && is_number(s, (uint16_t)(who - 1)) && dl_lemma_is(dl_scene_word(s, (uint16_t)(who - 2)), "in") &&
               is_number(s, (uint16_t)(who - 3));
    return is_number(s, who) || dl_str_listed(dl_scene_word(s, who)->lemma, "half third quarter two-thirds three-quarters", ' ');
}

/* "Six in ten Americans", "three-quarters of voters", "most Britons": a share of a people, who have only been asked. */
static int is_share_of_people(const struct dl_scene *s, uint16_t who, uint16_t verb)
{
    static const char shares[] = "most majority half third quarter two-thirds three-quarters plurality";
    if (is_share_of_party(s, who)) return 1;
    int is_counted = 0, is_people = 0;
    for (uint16_t w = who > 4 ? who - 4 : 0; w < verb && w < who + 4 && w < s->count; w++) {
        struct dl_str lemma = dl_scene_word(s, w)->lemma;
        is_counted |= dl_str_listed_nocase(lemma, shares, ' ') && dl_scene_word(s, w)->upos != DL_UPOS_ADV;
        is_counted |= w >= 2 && dl_scene_word(s, w)->upos == DL_UPOS_NUM && dl_lemma_is(dl_scene_word(s, w - 1), "in") &&
                      dl_scene_word(s, w - 2)->upos == DL_UPOS_NUM;
        is_people |= is_polled_kind(s, w);
    }
    return is_counted && is_people;
}

/* "47 percent favored the deportation of", "a majority of those polled said it should be": what a share of people thinks of, whatever it is. */
static int is_thought_by_share(const struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t w = dl_draft_verb(d);
    if (dl_scene_child(s, d->word, DL_REL_NMOD_POSS) != DL_NO_WORD) return 0; /* "approve of Russia's takeover" */
    for (int i = 0; i < 5 && w != DL_NO_WORD; i++, w = dl_scene_head(s, w)) {
        const enum dl_rel rel = dl_scene_rel(s, w);
        if (i > 0 && dl_scene_in(s, w, s->frames->holding_views)) {
            const uint16_t who = dl_subject(s, w);
            return who != DL_NO_WORD &&
                   (dl_str_listed(dl_scene_word(s, who)->lemma, "% percent respondent", ' ') || is_share_of_people(s, who, w));
        }
        if (rel == DL_REL_ACL_RELCL || rel == DL_REL_PARATAXIS || rel == DL_REL_APPOS) return 0;
        if (rel == DL_REL_CONJ && dl_scene_child_base(s, w, DL_REL_NSUBJ) != DL_NO_WORD) return 0;
    }
    return 0;
}

/* "exit polls show women stood with Democrats": what a poll finds of views. */
static int is_found_by_poll(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char finds[] = "show find suggest indicate say", polls[] = "poll survey pollster polling";
    uint16_t w = dl_draft_verb(d);
    for (int i = 0; i < 3 && (dl_scene_rel(s, w) == DL_REL_CONJ || dl_scene_rel(s, w) == DL_REL_XCOMP); i++)
        if (dl_scene_head(s, w) != DL_NO_WORD) w = dl_scene_head(s, w);
    const uint16_t verb = dl_scene_rel(s, w) == DL_REL_CCOMP ? dl_scene_head(s, w) : DL_NO_WORD;
    if (verb == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, verb)->lemma, finds, ' ')) return 0;
    const uint16_t who = dl_subject(s, verb);
    return who != DL_NO_WORD && dl_str_listed(dl_scene_word(s, who)->lemma, polls, ' ');
}

/* "1,500 adults questioned by telephone", "a poll of 900 voters released on Monday": what is done in a poll, and with it. */
static int is_of_polling(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char polls[] = "poll survey polling", doing[] = "question interview ask release publish conduct contact";
    uint16_t w = d->word;
    if (d->kind != DL_FRAME_VERB || !d->args.passive || !dl_str_listed(dl_scene_word(s, w)->lemma, doing, ' ')) return 0;
    for (int i = 0; i < 4 && dl_scene_head(s, w) != DL_NO_WORD; i++) {
        w = dl_scene_head(s, w);
        const uint16_t who = dl_scene_child_base(s, w, DL_REL_NSUBJ);
        if (dl_str_listed(dl_scene_word(s, w)->lemma, polls, ' ')) return 1;
        if (who != DL_NO_WORD && dl_str_listed(dl_scene_word(s, who)->lemma, polls, ' ')) return 1;
    }
    return 0;
}

/* "backed him by 12 points": so many more of them. */
static int is_by_points(const struct dl_scene *s, const struct dl_draft *d)
{
    for (uint8_t i = 0; d->kind == DL_FRAME_VERB && i < d->args.prep_count; i++) {
        const uint16_t w = d->args.preps[i].word;
        if (dl_str_listed(dl_scene_word(s, w)->lemma, "point", ' ') && dl_has_case(s, w, "by") &&
            dl_scene_child(s, w, DL_REL_NUMMOD) != DL_NO_WORD)
            return 1;
    }
    return 0;
}

/* "favoured him over her 56 percent to 40 percent"; but "from 3 percent to 5 percent" */
static int is_percent_to_percent(const struct dl_scene *s, uint16_t verb)
{
    enum { APART = 4 };
    uint16_t last = DL_NO_WORD;
    for (uint16_t w = 0; w < s->count; w++) {
        if (!dl_str_listed(dl_scene_word(s, w)->lemma, "% percent", ' ')) continue;
        if (last != DL_NO_WORD && w <= last + APART && dl_has_case(s, w, "to") && !dl_has_case(s, last, "from") &&
            (dl_scene_head(s, last) == verb || dl_scene_head(s, w) == verb))
            return 1;
        last = w;
    }
    return 0;
}

/* "52 percent of voters back it, the poll said": views that are counted; nobody did anything. */
int dl_polled(const struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t views =
        1u << DL_EVENT_SUPPORT | 1u << DL_EVENT_ACCUSE | 1u << DL_EVENT_REJECT | 1u << DL_EVENT_REQUEST | 1u << DL_EVENT_AGREE;
    static const char telling[] = "poll survey respondent pollster polling referendum plebiscite % percent cent";
    if (is_thought_by_share(s, d) || is_of_polling(s, d)) return 1;
    if ((views >> d->type & 1) == 0) return 0;
    if (is_found_by_poll(s, d) || is_by_points(s, d) || is_percent_to_percent(s, dl_draft_verb(d))) return 1;
    uint16_t who = d->args.subject; /* "11 percent backing her" */
    int share = 0, survey = 0;
    int subject =
        who != DL_NO_WORD && (dl_str_listed(dl_scene_word(s, who)->lemma, "% percent", ' ') || is_share_of_people(s, who, d->word));
    for (uint16_t w = 0; w < s->count; w++) {
        struct dl_str lemma = dl_scene_word(s, w)->lemma;
        if (!dl_str_listed(lemma, telling, ' ')) continue;
        if (dl_str_listed(lemma, "referendum plebiscite", ' ')) return 0; /* there they have acted */
        const int is_share = dl_str_listed(lemma, "% percent cent", ' ');
        subject |= is_share && dl_rel_base(dl_scene_rel(s, w)) == DL_REL_NSUBJ;
        share |= is_share;
        survey |= !is_share;
    }
    return subject || (share && survey);
}
