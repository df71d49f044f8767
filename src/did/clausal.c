/* Recipients that a clause tells which hangs on the act.
 *
 *   what is charged     "sued, saying the ministry had hidden data": who is told to have done it
 *   what is answered    "vowed to retaliate after Rome expelled its envoy": whose deed is paid back
 *   what is mediated    "agreed in a deal brokered by Oman": those who agreed
 *   what is judged      "it is outrageous that the ministry hid the report", "for Oslo to hide it", "what the army did is a crime"
 *   who is helped       "reaffirmed its commitment to defend Manila"
 *   who tells it        "the army said armed men had attacked it"
 *   who is let          "refused to let the ship dock", "let the lorries through"
 *   what is summed up   "closed its ports, a step that Rome denounced": whose deed "a step" is a word for */
#include "did/sides.h"

/* Whoever is said to do what a clause tells, if it is somebody: not who undergoes it. */
static void add_subject_of(struct dl_scene *s, struct dl_draft *d, uint16_t clause)
{
    static const char borne[] = "lose suffer starve die need deserve want fear face";
    if (clause == DL_NO_WORD || dl_passive(s, clause)) return;
    if (dl_str_listed(dl_scene_word(s, clause)->lemma, borne, ' ')) return;
    const uint16_t who = dl_scene_child(s, clause, DL_REL_NSUBJ);
    if (who == DL_NO_WORD || dl_scene_word(s, who)->upos == DL_UPOS_PRON) return;
    if (dl_party_level(s, who) == DL_LEVEL_STRONG || dl_scene_word(s, who)->ner != DL_NER_O) dl_recipient_add(s, d, who);
}

/* The -ing form below a word that tells what is charged. */
static uint16_t charging_below(const struct dl_scene *s, uint16_t w)
{
    static const char charging[] = "say argue claim allege contend assert charge maintain";
    if (w == DL_NO_WORD) return DL_NO_WORD;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        const enum dl_rel rel = dl_scene_rel(s, c);
        if (c < w || (rel != DL_REL_ADVCL && rel != DL_REL_ACL)) continue;
        if (dl_is_ing(s, c) && dl_str_listed(dl_scene_word(s, c)->lemma, charging, ' ')) return c;
    }
    return DL_NO_WORD;
}

static void add_charged(struct dl_scene *s, struct dl_draft *d)
{
    static const char suits[] = "lawsuit suit complaint petition case";
    if (d->type != DL_EVENT_ACCUSE || d->kind == DL_FRAME_ADJECTIVE) return;
    const uint16_t object = d->kind == DL_FRAME_NOUN ? d->word : d->args.object;
    const int is_suit = object != DL_NO_WORD && dl_str_listed(dl_scene_word(s, object)->lemma, suits, ' ');
    const int is_outburst = d->kind == DL_FRAME_VERB && d->args.object == DL_NO_WORD && dl_is_blame(d->type, d->mode);
    if (!is_suit && !is_outburst && !dl_lemma_is(dl_scene_word(s, d->word), "sue"))
        return; /* "hit back, saying the mayor had lied" */
    uint16_t charge = charging_below(s, d->word);
    if (charge == DL_NO_WORD) charge = charging_below(s, object);
    if (charge == DL_NO_WORD) charge = charging_below(s, d->args.light);
    if (charge != DL_NO_WORD) add_subject_of(s, d, dl_scene_child(s, charge, DL_REL_CCOMP));
}

/* The clause below a verb that tells upon what it is done. */
static uint16_t occasion_of(const struct dl_scene *s, uint16_t verb)
{
    for (uint16_t c = verb == DL_NO_WORD ? DL_NO_WORD : s->child[verb]; c != DL_NO_WORD; c = s->sibling[c]) {
        const uint16_t mark = dl_scene_rel(s, c) == DL_REL_ADVCL ? dl_scene_child(s, c, DL_REL_MARK) : DL_NO_WORD;
        if (mark != DL_NO_WORD && dl_str_listed(dl_scene_word(s, mark)->lemma, "after when if should unless", ' ')) return c;
    }
    return DL_NO_WORD;
}

static void add_paid_back(struct dl_scene *s, struct dl_draft *d)
{
    static const char answering[] = "retaliate respond reply answer react";
    const uint16_t done = d->args.complement;
    if (d->kind != DL_FRAME_VERB) return;
    const int does = dl_str_listed(dl_scene_word(s, d->word)->lemma, answering, ' ');
    const int would = done != DL_NO_WORD && dl_str_listed(dl_scene_word(s, done)->lemma, answering, ' ');
    if (!does && !would) return;
    uint16_t occasion = occasion_of(s, d->word);
    if (occasion == DL_NO_WORD && would) occasion = occasion_of(s, done);
    add_subject_of(s, d, occasion);
}

/* The verb of the clause that "a step", "a decision" sums up, over what it was hung on; DL_NO_WORD. */
static uint16_t verb_summed_up(const struct dl_scene *s, uint16_t noun)
{
    enum { STEPS = 5 };
    static const char words[] = "move decision step action measure gesture act stance choice policy plan proposal ruling verdict "
                                "threat warning demand offer accusation appeal request";
    const uint16_t article = dl_scene_child(s, noun, DL_REL_DET);
    const enum dl_rel rel = dl_scene_rel(s, noun);
    if ((rel != DL_REL_APPOS && rel != DL_REL_PARATAXIS) || !dl_str_listed(dl_scene_word(s, noun)->lemma, words, ' '))
        return DL_NO_WORD;
    if (article == DL_NO_WORD || article == 0 || !dl_str_listed(dl_scene_word(s, article)->lemma, "a an", ' ') ||
        !dl_str_is(dl_scene_word(s, (uint16_t)(article - 1))->form, ","))
        return DL_NO_WORD;
    uint16_t verb = dl_scene_head(s, noun);
    for (int i = 0; i < STEPS && verb != DL_NO_WORD && dl_scene_word(s, verb)->upos != DL_UPOS_VERB; i++)
        verb = dl_scene_head(s, verb);
    return verb == DL_NO_WORD || verb > noun || dl_scene_word(s, verb)->upos != DL_UPOS_VERB ? DL_NO_WORD : verb;
}

static void add_summed_up(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t judging = DL_BIT(ACCUSE) | DL_BIT(REJECT) | DL_BIT(SUPPORT);
    const uint16_t noun = dl_scene_head(s, d->word);
    const enum dl_rel rel = dl_scene_rel(s, d->word);
    if (!(judging >> d->type & 1) || d->kind != DL_FRAME_VERB || noun == DL_NO_WORD || d->args.object != noun) return;
    if (rel != DL_REL_ACL && rel != DL_REL_ACL_RELCL) return;
    const uint16_t verb = verb_summed_up(s, noun);
    if (verb == DL_NO_WORD || verb == d->word) return;
    uint16_t who = dl_subject(s, verb); /* of "was persuaded to send police" whoever sends them, of "was closed by Egypt" Egypt */
    if (dl_passive(s, verb) && dl_scene_child(s, verb, DL_REL_XCOMP) == DL_NO_WORD &&
        dl_scene_child(s, verb, DL_REL_ADVCL) == DL_NO_WORD)
        who = dl_scene_child(s, verb, DL_REL_OBL_AGENT);
    if (who != DL_NO_WORD && dl_party_level(s, who) == DL_LEVEL_STRONG) dl_recipient_add(s, d, who);
}

/* "talks between the two, mediated by Oman", "held talks brokered by Oman with Chad", "agreed in a deal brokered by Oman": those who talk. */
static void add_mediated(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t noun = d->args.object;
    if (d->type != DL_EVENT_CONSULT || d->kind != DL_FRAME_VERB || !d->args.passive || noun == DL_NO_WORD || d->mode == NULL)
        return;
    if (!dl_str_is(dl_str_from(d->mode), "third-party") || dl_scene_word(s, noun)->upos != DL_UPOS_NOUN) return;
    const uint16_t verb = dl_scene_head(s, noun);
    const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, noun));
    const int is_theirs = verb != DL_NO_WORD && verb != d->word && (rel == DL_REL_OBJ || rel == DL_REL_OBL) &&
                          dl_scene_word(s, verb)->upos == DL_UPOS_VERB && !dl_passive(s, verb);
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD && d->recipient.count == 0; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_NMOD && dl_has_case(s, c, "between")) dl_recipient_add(s, d, c);
    if (d->recipient.count > 0 || !is_theirs) return;
    const uint16_t who = dl_subject(s, verb);
    if (who != DL_NO_WORD && dl_party_level(s, who) == DL_LEVEL_STRONG) dl_recipient_add(s, d, who);
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD && d->recipient.count > 0; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_NMOD && dl_has_case(s, c, "with") && dl_party_level(s, c) == DL_LEVEL_STRONG)
            dl_recipient_add(s, d, c);
}

/* "warned that anyone who stayed would be shot": whom it is to happen to. */
static void add_threatened(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t harm = d->args.complement;
    if (d->type != DL_EVENT_THREATEN || d->kind != DL_FRAME_VERB || harm == DL_NO_WORD || !dl_passive(s, harm)) return;
    const uint16_t whom = dl_scene_child(s, harm, DL_REL_NSUBJ_PASS);
    if (whom == DL_NO_WORD) return;
    if (dl_is_anybody(s, whom))
        d->recipient = (struct dl_party){.count = 1, .at = {{dl_phrase_span(s, whom), DL_NONE}}, .head = {whom}};
    else if (dl_is_of_people(s, whom)) dl_party_take(s, whom, &d->recipient);
}

/* Whether "for" or "of" leads a phrase that an infinitive follows: "for Oslo to say so". */
static int is_before_infinitive(const struct dl_scene *s, uint16_t judged, uint16_t who)
{
    int is_led = dl_has_case(s, who, "of for");
    for (uint16_t w = (uint16_t)(judged + 1); w < who && !is_led; w++) /* hung on the infinitive */
        is_led = dl_scene_rel(s, w) == DL_REL_MARK && dl_str_is(dl_scene_word(s, w)->form, "for");
    for (uint16_t w = (uint16_t)(who + 1); is_led && w < s->count; w++)
        if (dl_scene_word(s, w)->upos == DL_UPOS_VERB && (dl_scene_head(s, w) == judged || dl_scene_head(s, w) == who))
            return dl_scene_child(s, w, DL_REL_MARK) != DL_NO_WORD && !dl_has_feat(dl_scene_word(s, w), "VerbForm=Fin");
    return 0;
}

/* "it is reckless of Oslo to say so", "it is outrageous that Oslo says so" */
static void add_of_it(struct dl_scene *s, struct dl_draft *d, uint16_t judged)
{
    for (uint16_t c = s->child[judged]; c != DL_NO_WORD && d->recipient.count == 0; c = s->sibling[c])
        if (c > judged && dl_scene_rel(s, c) == DL_REL_OBL && is_before_infinitive(s, judged, c)) dl_recipient_add(s, d, c);
    const uint16_t deed = dl_scene_child(s, judged, DL_REL_CSUBJ);
    if (d->recipient.count == 0 && deed != DL_NO_WORD && deed > judged) add_subject_of(s, d, deed);
}

/* Whose doing the subject of a judgement tells as a clause, behind "it is outrageous" or as "what the army did". */
static void add_judged(struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_ACCUSE || d->kind == DL_FRAME_VERB) return;
    uint16_t what = dl_scene_child(s, d->word, DL_REL_NSUBJ);
    if (what != DL_NO_WORD && dl_str_is_nocase(dl_scene_word(s, what)->form, "what"))
        for (uint16_t w = (uint16_t)(what + 1); w < d->word && d->recipient.count == 0; w++)
            if (dl_scene_rel(s, w) == DL_REL_NSUBJ && dl_party_level(s, w) == DL_LEVEL_STRONG) dl_recipient_add(s, d, w);
    if (what == DL_NO_WORD) what = dl_scene_child(s, d->word, DL_REL_EXPL);
    if (what == DL_NO_WORD || !dl_str_is_nocase(dl_scene_word(s, what)->form, "it")) return;
    add_of_it(s, d, d->word);
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD && d->recipient.count == 0; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_CONJ && dl_scene_word(s, c)->upos == DL_UPOS_ADJ) add_of_it(s, d, c);
}

static int lets(const struct dl_scene *s, uint16_t w) { return dl_str_listed(dl_scene_word(s, w)->lemma, "let allow permit", ' '); }

/* "refused to let the ship dock", "let the lorries through": whoever is let or not, though it be a thing with people in it. */
static void add_let(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t answers = DL_BIT(REJECT) | DL_BIT(RETREAT) | DL_BIT(CONCEDE) | DL_BIT(COERCE);
    if (d->kind != DL_FRAME_VERB || d->args.passive || !(answers >> d->type & 1)) return;
    const uint16_t let = lets(s, d->word) ? d->word : d->args.complement;
    if (let == DL_NO_WORD || !lets(s, let) || dl_passive(s, let)) return;
    const uint16_t whom = dl_scene_child(s, let, DL_REL_OBJ);
    if (whom == DL_NO_WORD || (dl_scene_word(s, whom)->upos != DL_UPOS_NOUN && dl_scene_word(s, whom)->upos != DL_UPOS_PROPN))
        return;
    const uint16_t of = dl_scene_child(s, whom, DL_REL_NMOD); /* "a column of lorries" */
    const uint16_t who = of != DL_NO_WORD && dl_has_case(s, of, "of") ? of : whom;
    const uint8_t thing = dl_scene_word(s, who)->thing;
    const int is_idea = thing == DL_THING_ABSTRACT || thing == DL_THING_EVENT || thing == DL_THING_TIME;
    if (is_idea && !dl_scene_in(s, who, s->frames->vehicle)) return;
    const int goes = dl_scene_child(s, let, DL_REL_XCOMP) != DL_NO_WORD || dl_scene_has_child(s, let, "through") ||
                     dl_scene_has_child(s, let, "in");
    if ((goes && (let == d->word || d->type == DL_EVENT_REJECT)) || dl_is_of_people(s, whom) ||
        dl_party_level(s, whom) == DL_LEVEL_STRONG)
        dl_party_take(s, whom, &d->recipient);
}

/* "reaffirmed its commitment to defend Manila", "repeated its pledge to help them": whom one is committed to. */
static void add_committed(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t what = d->args.complement;
    if ((d->type != DL_EVENT_SUPPORT && d->type != DL_EVENT_AGREE) || d->kind != DL_FRAME_VERB || what == DL_NO_WORD) return;
    if (d->args.clause || dl_passive(s, what)) return;
    const uint16_t whom = dl_scene_child(s, what, DL_REL_OBJ);
    if (whom == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, what)->lemma, "defend protect help support back aid assist", ' '))
        return;
    const int is_theirs = dl_str_listed(dl_scene_word(s, whom)->lemma, "right interest security safety life", ' ');
    if (is_theirs || dl_party_level(s, whom) == DL_LEVEL_STRONG) dl_recipient_add(s, d, whom);
}

/* "The army said armed men had attacked it": whoever tells it, where the tree has nobody else for the pronoun. */
static void add_teller(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t object = d->kind == DL_FRAME_VERB && !d->args.passive ? d->args.object : DL_NO_WORD;
    if (object == DL_NO_WORD || dl_scene_word(s, object)->upos != DL_UPOS_PRON) return;
    const int is_it = dl_str_is(dl_scene_word(s, object)->form, "it");
    if (!is_it && !dl_str_is(dl_scene_word(s, object)->form, "them")) return;
    const uint32_t said = s->word_statement != NULL ? s->word_statement[s->first + d->word] : DL_NONE;
    if (said != DL_NONE && s->doc->statements.at[said].mode == DL_MODE_DIRECT) return; /* whoever speaks is "us" */
    const uint16_t who = dl_speaker(s, d->word);
    if (who == DL_NO_WORD || who == d->args.subject || dl_party_level(s, who) != DL_LEVEL_STRONG) return;
    const struct dl_entity *e = dl_scene_entity(s, who);
    const int is_person = dl_scene_word(s, who)->thing == DL_THING_PERSON || (e != NULL && e->kind == DL_ENTITY_PERSON);
    if (is_it ? !is_person : dl_has_feat(dl_scene_word(s, who), "Number=Plur")) dl_recipient_add(s, d, who);
}

void dl_recipient_clausal(struct dl_scene *s, struct dl_draft *d)
{
    add_let(s, d);
    if (d->recipient.count == 0) add_threatened(s, d);
    if (d->recipient.count == 0) add_judged(s, d);
    if (d->recipient.count == 0) add_charged(s, d);
    if (d->recipient.count == 0) add_paid_back(s, d);
    if (d->recipient.count == 0) add_mediated(s, d);
    if (d->recipient.count == 0) add_summed_up(s, d);
    if (d->recipient.count == 0) add_committed(s, d);
    if (d->recipient.count == 0) add_teller(s, d);
}
