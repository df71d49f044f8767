/* Whether it happened: auxiliaries of the predicate and of the verb that carries it, then the words that govern its clause
 * ("plans to", "failed to", "a threat to", "if"). The words are those of data/frames/status.tsv. After the six values of the contract;
 * what the text tells as a mere thought is left to told.c. */
#include "did/attach.h"
#include "did/coder.h"

/* "will instead meet": an adverb with nothing behind it that is left. */
static int is_lone_adverb(const struct dl_scene *s, uint16_t w)
{
    if (!dl_lemma_is(dl_scene_word(s, w), "instead") || w + 1u >= s->count) return 0;
    return !dl_str_is(dl_scene_word(s, (uint16_t)(w + 1))->form, "of");
}

/* "moved tanks in case they attack": a conjunction in two words, neither of which tells it alone. */
static int is_in_case(const struct dl_scene *s, uint16_t mark, enum dl_status_place place)
{
    return place == DL_STATUS_OF_MARK && dl_scene_rel(s, mark) == DL_REL_MARK && mark + 1u < s->count &&
           dl_lemma_is(dl_scene_word(s, mark), "in") && dl_lemma_is(dl_scene_word(s, (uint16_t)(mark + 1)), "case");
}

int dl_marked(const struct dl_scene *s, uint16_t w, enum dl_status_place place)
{
    int status;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (is_in_case(s, c, place)) return 1;
        if ((dl_scene_rel(s, c) == DL_REL_MARK || dl_scene_rel(s, c) == DL_REL_ADVMOD || dl_scene_rel(s, c) == DL_REL_CASE ||
             (dl_scene_rel(s, c) == DL_REL_CC && (dl_scene_rel(s, w) == DL_REL_CONJ ||
                                                  dl_scene_rel(s, w) == DL_REL_ADVCL))) && /* "would confirm, rather than refute" */
            dl_frames_status(s->frames, s->lemma[c], place, &status) &&
            !is_lone_adverb(s, c))
            return 1;
    }
    return 0;
}

/* "demanded a truce, threatening a ban": what is done with it, behind a comma and without a conjunction. */
int dl_is_beside(const struct dl_scene *s, uint16_t w)
{
    uint16_t start = dl_scene_child(s, w, DL_REL_AUX); /* "..., having refused" */
    if (start == DL_NO_WORD || start > w) start = w;
    return start > 0 && dl_scene_rel(s, w) == DL_REL_ADVCL && dl_str_is(dl_scene_word(s, (uint16_t)(start - 1))->form, ",") &&
           dl_scene_child(s, w, DL_REL_MARK) == DL_NO_WORD;
}

static int is_to_infinitive(const struct dl_scene *s, uint16_t w)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD && c < w; c = s->sibling[c]) /* "for Congress to act" */
        if (dl_scene_rel(s, c) == DL_REL_MARK && dl_lemma_is(dl_scene_word(s, c), "to")) return 1;
    return 0;
}

/* "the intention of signing" */
static int is_of_doing(const struct dl_scene *s, uint16_t w)
{
    const uint16_t mark = dl_scene_child(s, w, DL_REL_MARK);
    return mark != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, mark), "of") && dl_is_ing(s, w);
}

/* "has to sign" is told, "had to sign" has happened. */
static int governor_status(const struct dl_scene *s, uint16_t w, uint16_t clause, int *out)
{
    const uint16_t behind = (uint16_t)(w + 1); /* "set off riots" is not "set to riot" */
    if (behind < s->count && dl_str_is(dl_scene_word(s, behind)->form, "off")) return 0;
    if (dl_goes_on(s, w)) return 0;
    if (dl_frames_status(s->frames, s->lemma[w], DL_STATUS_OF_GOVERNOR, out)) return 1;
    const int is_past =
        dl_has_feat(dl_scene_word(s, w), "Tense=Past") && !dl_is_finite_present(s, w); /* not "is required to sign" */
    return is_to_infinitive(s, clause) && !is_past && dl_frames_status(s->frames, s->lemma[w], DL_STATUS_OF_NOW, out);
}

static int is_now(const struct dl_word *auxiliary)
{
    return dl_lemma_is(auxiliary, "be") && !dl_str_is_nocase(auxiliary->form, "was") && !dl_str_is_nocase(auxiliary->form, "were");
}

/* "Theresa May sent", "Mrs May": no auxiliary stands with a capital behind a name, but in the titles of headings. */
static int is_surname(const struct dl_scene *s, uint16_t w)
{
    if (w == 0 || !dl_ascii_upper(dl_scene_word(s, w)->form.at[0]) || dl_scene_is_heading(s)) return 0;
    return dl_scene_word(s, (uint16_t)(w - 1))->upos == DL_UPOS_PROPN &&
           !dl_str_listed_nocase(dl_scene_word(s, w)->lemma, "should would could", ' ');
}

/* "is to be signed": a form of "be" before "to", and the passive's behind it. */
static int is_to_be(const struct dl_scene *s, uint16_t w)
{
    const uint16_t to = dl_scene_child(s, w, DL_REL_MARK), be = to == DL_NO_WORD ? DL_NO_WORD : (uint16_t)(to - 1);
    if (to == DL_NO_WORD || to == 0 || !dl_lemma_is(dl_scene_word(s, to), "to")) return 0;
    const enum dl_rel rel = dl_scene_rel(s, be);
    return dl_scene_head(s, be) == w && (rel == DL_REL_AUX || rel == DL_REL_AUX_PASS) && dl_lemma_is(dl_scene_word(s, be), "be");
}

/* "Nearly all the houses were burned": of how many, wherever the tree hangs it. */
static int is_of_count(const struct dl_scene *s, uint16_t adverb)
{
    const uint16_t next = (uint16_t)(adverb + 1);
    return next < s->count && (dl_scene_word(s, next)->upos == DL_UPOS_NUM ||
                               dl_form_listed(dl_scene_word(s, next), "all every half everyone everybody everything no none"));
}

/* Auxiliaries and adverbs of a verb; 1 when they settle it. */
static int own_status(const struct dl_scene *s, uint16_t w, int *out)
{
    const struct dl_word *verb = dl_scene_word(s, w);
    int progressive = (dl_has_feat(verb, "VerbForm=Part") && dl_has_feat(verb, "Tense=Pres")) || dl_has_feat(verb, "VerbForm=Ger");
    int be = 0, settled = 0, is_past = 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (rel == DL_REL_AUX || rel == DL_REL_AUX_PASS) {
            if (is_surname(s, c)) continue;
            is_past |= dl_str_is_nocase(dl_scene_word(s, c)->form, "had"); /* "had been occupying the hall" */
            if (dl_frames_status(s->frames, s->lemma[c], DL_STATUS_OF_AUX, out)) settled = 1;
            else if (rel == DL_REL_AUX && (is_now(dl_scene_word(s, c)) || dl_has_feat(verb, "VerbForm=Inf")))
                be |= dl_lemma_is(dl_scene_word(s, c), "be");
        }
        if (rel == DL_REL_ADVMOD && !is_of_count(s, c) && dl_frames_status(s->frames, s->lemma[c], DL_STATUS_OF_ADVERB, out))
            settled = 1;
    }
    if (!settled && dl_heading_future(s, w)) {
        *out = DL_STATUS_PLANNED; /* "Seoul to free prisoners", a heading */
        return 1;
    }
    if (!settled && is_to_be(s, w)) {
        *out = DL_STATUS_PLANNED;
        return 1;
    }
    if (settled || !be || is_past) return settled;
    if (dl_has_feat(verb, "VerbForm=Inf")) *out = DL_STATUS_PLANNED; /* "is to travel" */
    else if (progressive) *out = DL_STATUS_ONGOING;
    else return 0;
    return 1;
}

/* "stopped short of attacking", "came close to killing" */
static int falls_short(const struct dl_scene *s, uint16_t w)
{
    int status;
    if (w < 2 || !dl_is_ing(s, w)) return 0;
    const struct dl_word *mark = dl_scene_word(s, (uint16_t)(w - 1));
    return (dl_lemma_is(mark, "of") || dl_lemma_is(mark, "to")) &&
           dl_frames_status(s->frames, s->lemma[w - 2], DL_STATUS_OF_SHORT, &status);
}

/* "Neither state recalled its envoy", "nobody was arrested": the one who would have done or suffered it is none. */
static int has_none(const struct dl_scene *s, const struct dl_draft *d)
{
    const int is_noun = d->kind == DL_FRAME_NOUN; /* "neither side has carried out a withdrawal" */
    const uint16_t verb = is_noun ? d->args.light : d->word;
    uint16_t who = is_noun           ? (verb != DL_NO_WORD ? dl_subject(s, verb) : DL_NO_WORD)
                   : d->args.passive ? d->args.object
                                     : d->args.subject;
    if (who == DL_NO_WORD || verb == DL_NO_WORD || dl_scene_head(s, who) != verb) return 0;
    if (dl_str_listed(dl_scene_word(s, who)->lemma, "nobody none neither", ' ')) return 1;
    for (uint16_t c = s->child[who]; c != DL_NO_WORD && c < who; c = s->sibling[c])
        if (dl_lemma_is(dl_scene_word(s, c), "not")) return dl_str_listed(dl_scene_word(s, (uint16_t)(c + 1))->lemma, "a one", ' ');
        else if (dl_lemma_is(dl_scene_word(s, c), "no") || dl_lemma_is(dl_scene_word(s, c), "neither"))
            return dl_scene_rel(s, c) == DL_REL_DET || dl_scene_rel(s, c) == DL_REL_CC_PRECONJ;
    return 0;
}

static int is_negated(const struct dl_scene *s, uint16_t w)
{
    struct dl_args args;
    dl_arguments(s, w, DL_FRAME_VERB, &args);
    return args.negated;
}

/* "a resolution condemning the raid", the object of a verb: what a text says is said when the text is. */
static int is_said_in_text(const struct dl_scene *s, uint16_t w)
{
    const uint16_t text = dl_scene_head(s, w);
    if (!dl_is_ing(s, w) || dl_scene_rel(s, text) != DL_REL_OBJ) return 0;
    return dl_scene_head(s, text) != DL_NO_WORD && dl_scene_in(s, dl_scene_head(s, text), s->frames->publishing) &&
           (dl_scene_in(s, text, s->frames->text) || dl_scene_in(s, text, s->frames->law));
}

/* "may respond with attacks", "could end it by a siege": a noun for what is done by which something is done. */
static int is_means(const struct dl_scene *s, uint16_t w)
{
    const uint16_t mark = dl_scene_child(s, w, DL_REL_CASE);
    return dl_scene_word(s, w)->upos == DL_UPOS_NOUN && mark != DL_NO_WORD &&
           dl_str_listed(dl_scene_word(s, mark)->lemma, "with by through", ' ');
}

/* The status of the verb that a clause serves or goes along with, which is no status where it merely goes on. */
static int status_beside(const struct dl_scene *s, uint16_t head, int *out)
{
    return own_status(s, head, out) && *out != DL_STATUS_ONGOING;
}

/* "would fly to Moscow to demand", "will take it up and use it to demand" */
static int status_of_purpose(const struct dl_scene *s, uint16_t head, int *out)
{
    const int shares_auxiliary = dl_scene_rel(s, head) == DL_REL_CONJ && dl_has_feat(dl_scene_word(s, head), "VerbForm=Inf") &&
                                 dl_scene_head(s, head) != DL_NO_WORD && dl_scene_child(s, head, DL_REL_AUX) == DL_NO_WORD;
    return status_beside(s, shares_auxiliary ? dl_scene_head(s, head) : head, out);
}

/* What the word that governs a clause makes of it. */
static int status_below(const struct dl_scene *s, uint16_t head, uint16_t clause, int *out)
{
    if (!governor_status(s, head, clause, out)) return 0;
    if (*out == DL_STATUS_PLANNED && dl_no_longer(s, head)) *out = DL_STATUS_DENIED;
    if (*out == DL_STATUS_DENIED && is_negated(s, head)) *out = DL_STATUS_NONE; /* "has not ruled out a blockade" */
    return 1;
}

/* Whether a word may be governed by the one above it, not only stand by it. */
static int is_governed(const struct dl_scene *s, uint16_t w, enum dl_rel rel)
{
    switch (rel) {
    case DL_REL_XCOMP:
    case DL_REL_CCOMP:
    case DL_REL_OBJ:
    case DL_REL_NSUBJ_PASS: return 1;
    case DL_REL_ADVCL: return dl_has_feat(dl_scene_word(s, w), "VerbForm=Inf");
    case DL_REL_ACL: return is_to_infinitive(s, w) || is_of_doing(s, w);
    case DL_REL_CSUBJ: return is_to_infinitive(s, w); /* "it is not illegal to protest" */
    default: return 0;
    }
}

/* "will see the envoy before leaving": what comes after what has not been done. */
static int is_done_before(const struct dl_scene *s, uint16_t w, enum dl_rel rel)
{
    const uint16_t mark = rel == DL_REL_ADVCL && dl_is_ing(s, w) ? dl_scene_child(s, w, DL_REL_MARK) : DL_NO_WORD;
    return mark != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, mark), "before");
}

/* "will result in the army retreating", "could lead to Chad leaving": what follows from what has not been done. */
static int is_outcome(const struct dl_scene *s, uint16_t w, uint16_t head)
{
    if (head == DL_NO_WORD || !dl_is_ing(s, w) || !dl_str_listed(dl_scene_word(s, head)->lemma, "result lead end", ' ')) return 0;
    uint16_t mark = dl_scene_child(s, w, DL_REL_MARK);
    if (mark == DL_NO_WORD) mark = dl_scene_child(s, w, DL_REL_CASE);
    return mark != DL_NO_WORD && mark > head && dl_str_listed(dl_scene_word(s, mark)->lemma, "in to", ' ');
}

/* The status of a verb by its auxiliaries or what governs it, where it is still to come. */
static int status_of_plan(const struct dl_scene *s, uint16_t verb, int *out)
{
    const uint16_t head = dl_scene_head(s, verb);
    const int is_below = head != DL_NO_WORD && dl_scene_rel(s, verb) == DL_REL_XCOMP && dl_scene_head(s, head) != verb;
    int status;
    if (!own_status(s, verb, &status) && !(is_below && governor_status(s, head, verb, &status))) return 0;
    if (status != DL_STATUS_PLANNED && status != DL_STATUS_POSSIBLE && status != DL_STATUS_WANTED) return 0;
    *out = status;
    return 1;
}

/* "stopped selling arms", "has ceased firing": what is no longer done is told as its end alone. */
static int is_stopped(const struct dl_scene *s, uint16_t w, uint16_t above)
{
    return dl_scene_rel(s, w) == DL_REL_XCOMP && dl_is_ing(s, w) && !is_negated(s, above) &&
           dl_str_listed(dl_scene_word(s, above)->lemma, "stop cease halt quit", ' ');
}

/* "denied accusations that it arms them", "rejected the charge of having shelled the town": what the claim tells did not happen, as the one who
 * speaks has it. */
static int is_in_denied_claim(const struct dl_scene *s, uint16_t noun, enum dl_rel rel)
{
    static const char claims[] = "accusation allegation claim charge report suggestion assertion rumor rumour";
    const uint16_t verb = dl_scene_head(s, noun);
    if ((rel != DL_REL_ACL && rel != DL_REL_CCOMP) || verb == DL_NO_WORD || dl_scene_rel(s, noun) != DL_REL_OBJ) return 0;
    return dl_str_listed(dl_scene_word(s, noun)->lemma, claims, ' ') &&
           dl_str_listed(dl_scene_word(s, verb)->lemma, "deny reject dismiss refute rebut", ' ') && !is_negated(s, verb);
}

/* Climbs from the predicate to what governs its clause. */
static int above(const struct dl_scene *s, uint16_t w, int *out)
{
    int is_joined = 1; /* so far by "and" alone: "should apologise, withdraw the bill and talk" */
    uint16_t head = dl_scene_head(s, w);
    for (int i = 0; i < 4 && head != DL_NO_WORD; i++, w = head, head = dl_scene_head(s, w)) {
        const enum dl_rel rel = dl_scene_rel(s, w);
        const int is_imperative = dl_has_feat(dl_scene_word(s, w), "Mood=Imp"); /* behind an infinitive there is none */
        const int is_infinitive = is_imperative || dl_has_feat(dl_scene_word(s, w), "VerbForm=Inf");
        if (rel == DL_REL_CONJ) {
            if (!is_imperative && dl_has_feat(dl_scene_word(s, w), "VerbForm=Fin") &&
                dl_has_feat(dl_scene_word(s, head), "VerbForm=Inf"))
                return 0; /* "his wish to act, and signed": joined to another verb than the tree has it */
            if (is_joined && status_beside(s, head, out) && (is_infinitive || dl_shares_perfect(s, head, w))) return 1;
            continue;
        }
        is_joined = 0;
        if (rel == DL_REL_OBL && is_means(s, w)) return status_beside(s, head, out);
        const int is_told = rel == DL_REL_CCOMP && dl_is_finite(s, w);
        if (is_in_denied_claim(s, head, rel) || (is_told && dl_lemma_is(dl_scene_word(s, head), "deny"))) {
            *out = DL_STATUS_DENIED;
            return 1;
        }
        if (is_told) return 0;
        if (rel == DL_REL_ACL && is_said_in_text(s, w)) continue; /* "plan a resolution condemning it" */
        if (is_done_before(s, w, rel) || is_outcome(s, w, head)) return status_of_plan(s, head, out);
        if (is_stopped(s, w, head)) {
            *out = DL_STATUS_NONE;
            return 1;
        }
        if (!is_governed(s, w, rel)) return 0;
        if (status_below(s, head, w, out)) return 1;
        if (rel == DL_REL_ADVCL) return status_of_purpose(s, head, out);
        if (rel == DL_REL_ACL || rel == DL_REL_CCOMP || rel == DL_REL_CSUBJ) return 0;
        if (own_status(s, head, out)) return 1;
    }
    return 0;
}

/* "after nineteen days of protests", "died during the protests": told with their length or as past. */
static int is_behind(const struct dl_scene *s, uint16_t w)
{
    const uint16_t mark = dl_scene_child(s, w, DL_REL_CASE), head = dl_scene_head(s, w);
    if (mark == DL_NO_WORD) return 0;
    if (dl_str_listed(dl_scene_word(s, mark)->lemma, "during after following since", ' ')) return 1;
    return head != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, mark), "of") && dl_scene_word(s, head)->thing == DL_THING_TIME;
}

/* "unions called a strike for Friday": to be kept on a day to come. */
static int is_called(const struct dl_scene *s, const struct dl_draft *d, int status)
{
    const uint16_t verb = dl_draft_verb(d), object = d->args.object != DL_NO_WORD ? d->args.object : d->word;
    return d->type == DL_EVENT_PROTEST && status == DL_STATUS_ACTUAL && verb != object && object > verb &&
           (dl_lemma_is(dl_scene_word(s, verb), "call") || dl_lemma_is(dl_scene_word(s, verb), "announce")) &&
           dl_str_listed(dl_scene_word(s, object)->lemma,
                         "strike walkout stoppage boycott march rally protest demonstration shutdown stay-away campaign day", ' ');
}

/* "planned a march", "schedules talks": the deed that is planned, not "planned the attack" that was carried out. */
static int is_only_planned(const struct dl_scene *s, const struct dl_draft *d, int status)
{
    const int is_noun = d->kind == DL_FRAME_NOUN;
    const uint16_t verb = is_noun ? d->args.light : d->word, deed = is_noun ? d->word : d->args.object;
    if (status != DL_STATUS_ACTUAL || verb == DL_NO_WORD || deed == DL_NO_WORD || verb > deed) return 0;
    if (!dl_str_listed(dl_scene_word(s, verb)->lemma, "plan schedule", ' ')) return 0;
    if (dl_scene_child(s, deed, DL_REL_NMOD_POSS) != DL_NO_WORD) return 0;
    const uint16_t det = dl_scene_child(s, deed, DL_REL_DET);
    return det == DL_NO_WORD || dl_str_listed(dl_scene_word(s, det)->lemma, "a an another more", ' ');
}

/* "is under siege", "have been in custody since May", "remain on strike": a state that holds as the report is written. */
static int is_present_state(const struct dl_scene *s, const struct dl_draft *d, int status)
{
    const uint16_t w = d->word, case_word = dl_scene_child(s, w, DL_REL_CASE), be = dl_scene_child(s, w, DL_REL_COP);
    if (d->kind != DL_FRAME_NOUN || status != DL_STATUS_ACTUAL || case_word == DL_NO_WORD) return 0;
    if (dl_scene_child(s, w, DL_REL_DET) != DL_NO_WORD) return 0; /* "the focus is on the talks" */
    if (!dl_str_listed(dl_scene_word(s, case_word)->lemma, "under in on at", ' ')) return 0;
    if (be != DL_NO_WORD) {
        const uint16_t aux = dl_scene_child(s, w, DL_REL_AUX);
        const int is_had = aux != DL_NO_WORD && dl_str_is_nocase(dl_scene_word(s, aux)->form, "had");
        return is_now(dl_scene_word(s, be)) && !is_had;
    }
    const uint16_t verb = dl_scene_head(s, w);
    return verb != DL_NO_WORD && dl_scene_rel(s, w) == DL_REL_OBL && dl_is_finite_present(s, verb) &&
           dl_str_listed(dl_scene_word(s, verb)->lemma, "remain stay", ' ');
}

/* "the protests" go on where nothing is said of their end. */
static int goes_on(const struct dl_scene *s, const struct dl_draft *d, int status)
{
    return d->kind == DL_FRAME_NOUN && d->type == DL_EVENT_PROTEST && status == DL_STATUS_ACTUAL && d->args.light == DL_NO_WORD &&
           dl_has_feat(dl_scene_word(s, d->word), "Number=Plur") && !dl_lemma_is(dl_scene_word(s, d->word), "riot") &&
           !is_behind(s, d->word);
}

/* "turned down a request by eleven envoys": asked it was, whatever the answer. */
static int is_answered(const struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t head = dl_scene_head(s, d->word);
    return d->kind == DL_FRAME_NOUN && d->type == DL_EVENT_REQUEST && head != DL_NO_WORD &&
           dl_scene_in(s, head, s->frames->refusing);
}

/* "Talks to resume": a heading's noun with an infinitive that says it is to be. */
static int is_announced_noun(const struct dl_scene *s, uint16_t w)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_ACL && is_to_infinitive(s, c) && dl_scene_child(s, c, DL_REL_OBJ) == DL_NO_WORD &&
            dl_str_listed(dl_scene_word(s, c)->lemma, "resume begin start continue proceed go", ' '))
            return 1;
    return 0;
}

/* "mobilised its army for an attack": what forces are moved for is to be. */
static int is_made_ready(struct dl_scene *s, uint16_t w)
{
    uint16_t verb = dl_has_case(s, w, "for") ? dl_scene_head(s, w) : DL_NO_WORD;
    if (verb != DL_NO_WORD && dl_scene_word(s, verb)->upos == DL_UPOS_NOUN) verb = dl_scene_head(s, verb);
    return dl_act_of(s, verb, 1u << DL_EVENT_MOBILIZE) != NULL;
}

/* "is to lift its embargo", "may end the siege", "will discuss the coup": what is ended or talked of has been, whenever that is. */
static int is_presupposed(const struct dl_scene *s, uint16_t w)
{
    while (dl_scene_rel(s, w) == DL_REL_CONJ && dl_scene_head(s, w) != DL_NO_WORD) w = dl_scene_head(s, w);
    const uint16_t verb = dl_scene_head(s, w), det = dl_scene_child(s, w, DL_REL_DET);
    const enum dl_rel rel = dl_scene_rel(s, w);
    if (verb == DL_NO_WORD || (rel != DL_REL_OBJ && rel != DL_REL_NSUBJ_PASS)) return 0;
    const struct dl_str lemma = dl_scene_word(s, verb)->lemma;
    if (dl_str_listed(lemma, "lift end ease relax loosen", ' ')) return 1;
    return det != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, det), "the") &&
           dl_str_listed(lemma, "discuss debate condemn denounce deplore investigate mourn commemorate", ' ');
}

/* "A test could come at any time", "a raid will follow": whether the deed that a noun names has come is told by the verb of coming; else the status
 * that it has. */
static int of_coming(const struct dl_scene *s, uint16_t w, int status)
{
    const uint16_t verb = dl_scene_head(s, w);
    if (verb == DL_NO_WORD || status != DL_STATUS_ACTUAL || dl_scene_rel(s, w) != DL_REL_NSUBJ) return status;
    if (!dl_str_listed(dl_scene_word(s, verb)->lemma, "come follow happen occur ensue", ' ')) return status;
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_AUX) continue;
        if (dl_str_listed(dl_scene_word(s, c)->lemma, "could can may might", ' ')) return DL_STATUS_POSSIBLE;
        if (dl_str_listed(dl_scene_word(s, c)->lemma, "will would shall", ' ')) return DL_STATUS_PLANNED;
    }
    return status;
}

/* "prevented her deportation", "escaped arrest", "aborted an airstrike": it did not happen. Talks that are cancelled and strikes that are called
 * off are told as that, but for a visit that was. */
static int is_averted(const struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t force = 1u << DL_EVENT_ASSAULT | 1u << DL_EVENT_COERCE | 1u << DL_EVENT_MOBILIZE;
    const uint16_t verb = dl_scene_head(s, d->word);
    if (verb == DL_NO_WORD || (dl_scene_rel(s, d->word) != DL_REL_OBJ && dl_scene_rel(s, d->word) != DL_REL_NSUBJ_PASS)) return 0;
    const struct dl_str lemma = dl_scene_word(s, verb)->lemma;
    if (d->type == DL_EVENT_CONSULT && dl_scene_rel(s, d->word) == DL_REL_NSUBJ_PASS)
        return dl_str_listed(lemma, "cancel scrap", ' ');
    if ((force >> d->type & 1) && dl_str_listed(lemma, "cancel abort scrap shelve scuttle", ' ')) return 1;
    return dl_scene_rel(s, d->word) == DL_REL_OBJ && dl_str_listed(lemma, "prevent avert thwart foil forestall escape evade", ' ');
}

/* "are due to resume", "is expected to begin": what is fixed for later. */
static int is_due_to_occur(const struct dl_scene *s, uint16_t verb, const char *occurring)
{
    static const char fixed[] = "due expect schedule slate plan set";
    const uint16_t begun = dl_scene_child(s, verb, DL_REL_XCOMP);
    return begun != DL_NO_WORD && begun > verb && dl_str_listed(dl_scene_word(s, verb)->lemma, fixed, ' ') &&
           dl_str_listed(dl_scene_word(s, begun)->lemma, occurring, ' ') && !is_negated(s, verb);
}

/* "has not begun", "did not take place", "will start in May", "has yet to begin": whether what the subject names has come about. */
static int status_of_occurring(const struct dl_scene *s, uint16_t noun, int *out)
{
    static const char occurring[] = "begin start happen occur materialise materialize resume restart reopen convene";
    const int is_subject = dl_rel_base(dl_scene_rel(s, noun)) == DL_REL_NSUBJ;
    uint16_t verb = is_subject ? dl_scene_head(s, noun) : DL_NO_WORD;
    if (verb == DL_NO_WORD) return 0;
    if (is_due_to_occur(s, verb, occurring)) {
        *out = DL_STATUS_PLANNED;
        return 1;
    }
    if (dl_scene_rel(s, noun) != DL_REL_NSUBJ) return 0;
    const uint16_t begun = dl_scene_child(s, verb, DL_REL_XCOMP), yet = dl_scene_child(s, verb, DL_REL_ADVMOD);
    const int has_yet = begun != DL_NO_WORD && yet != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, verb), "have") &&
                        dl_lemma_is(dl_scene_word(s, yet), "yet");
    const uint16_t what = dl_scene_child(s, verb, DL_REL_OBJ);
    const int takes_place =
        what != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, verb), "take") && dl_lemma_is(dl_scene_word(s, what), "place");
    if (!takes_place && !dl_str_listed(dl_scene_word(s, has_yet ? begun : verb)->lemma, occurring, ' ')) return 0;
    if (has_yet) *out = DL_STATUS_PLANNED;
    else if (is_negated(s, verb)) *out = DL_STATUS_DENIED;
    else return own_status(s, verb, out);
    return 1;
}

/* "is due in Lagos on Friday", "was expected in Tehran": a visit told by its being waited for. */
static int is_awaited(const struct dl_scene *s, const struct dl_draft *d, int status)
{
    return status == DL_STATUS_ACTUAL && d->type == DL_EVENT_CONSULT && d->kind != DL_FRAME_NOUN &&
           dl_str_listed_nocase(dl_scene_word(s, d->word)->form, "due expected awaited", ' ');
}

int dl_status_read(struct dl_scene *s, struct dl_draft *draft)
{
    uint16_t w = draft->word;
    int status = DL_STATUS_ACTUAL;
    int noun = draft->kind == DL_FRAME_NOUN;
    uint16_t verb = dl_draft_verb(draft), rank = noun ? DL_NO_WORD : dl_attach_rank(s, w);
    if (rank != DL_NO_WORD)
        verb = dl_scene_rel(s, rank) == DL_REL_XCOMP ? dl_scene_head(s, rank) : rank; /* "is the first to sign" */
    const int is_past = noun && is_presupposed(s, w);
    int settled = noun && (verb == w || is_past) ? 0 : own_status(s, verb, &status);
    int answered = is_answered(s, draft);
    int fact = is_past || (noun && verb == w &&
                           (answered || dl_scene_child(s, w, DL_REL_NMOD_POSS) != DL_NO_WORD || dl_scene_rel(s, w) == DL_REL_CONJ));
    if (noun && verb == w && status_of_occurring(s, w, &status)) settled = 1;
    int higher;
    if (!fact && (!settled || status == DL_STATUS_ONGOING) && above(s, verb, &higher)) status = higher;
    for (uint16_t c = noun ? s->child[w] : DL_NO_WORD; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_AMOD) dl_frames_status(s->frames, s->lemma[c], DL_STATUS_OF_ADJECTIVE, &status);
    if (noun && (is_announced_noun(s, w) || is_made_ready(s, w))) status = DL_STATUS_PLANNED;
    if (goes_on(s, draft, status) || is_present_state(s, draft, status)) status = DL_STATUS_ONGOING;
    if (is_called(s, draft, status) || is_only_planned(s, draft, status) || is_awaited(s, draft, status))
        status = DL_STATUS_PLANNED;
    if (noun) status = of_coming(s, w, status);
    if (status == DL_STATUS_ONGOING && dl_is_state_to_come(s, draft)) status = DL_STATUS_PLANNED;
    if (noun && is_averted(s, draft)) status = DL_STATUS_DENIED;
    if (draft->args.negated || falls_short(s, verb) || has_none(s, draft)) status = DL_STATUS_DENIED;
    if (status == DL_STATUS_NONE || !dl_told(s, draft)) return 0;
    draft->status = (enum dl_status)status;
    return 1;
}
