/* Is it told as something that happened, happens or is to happen? Political writing is full of acts that are none: those asked about,
 * supposed, feared, made general ("those who oppose the bill", "you agree to", "killing people is easy") or only aimed at. What takes
 * them out is grammar: questions, conjunctions, tense beside the kind of subject, words above the clause (data/frames/status.tsv). */
#include "did/coder.h"

enum { STEPS = 8 };

int dl_is_finite_present(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (rel != DL_REL_AUX && rel != DL_REL_AUX_PASS) continue;
        word = dl_scene_word(s, c);
        if (dl_lemma_is(word, "have") || dl_has_feat(word, "Tense=Past")) return 0;
        return dl_has_feat(word, "Tense=Pres");
    }
    if (dl_scene_in(s, w, s->frames->unchanging) && dl_str_equal(word->form, word->lemma)) return 0; /* "protesters set fire to" */
    return dl_has_feat(word, "VerbForm=Fin") && dl_has_feat(word, "Tense=Pres");
}

int dl_is_finite(const struct dl_scene *s, uint16_t w)
{
    if (dl_has_feat(dl_scene_word(s, w), "VerbForm=Fin")) return 1;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_rel_base(dl_scene_rel(s, c)) == DL_REL_AUX && dl_has_feat(dl_scene_word(s, c), "VerbForm=Fin")) return 1;
    return 0;
}

/* ---- questions ---- */

static int ends_in_question(const struct dl_scene *s)
{
    for (uint16_t w = s->count; w-- > 0;) {
        const struct dl_word *word = dl_scene_word(s, w);
        if (word->upos != DL_UPOS_PUNCT) return 0;
        if (dl_str_is(word->form, "?")) return 1;
    }
    return 0;
}

int dl_has_question_word(const struct dl_scene *s, uint16_t w)
{
    static const char words[] = "who what which whom whose why how when where";
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_str_listed(dl_scene_word(s, c)->lemma, words, ' ')) return 1;
    return 0;
}

/* "When will they stop?", "Who could do it?": what is asked about lies ahead, whatever is asked of it; "Why won't they sign?" and
 * "Why would they?" tell it. */
static int is_still_ahead(const struct dl_scene *s, uint16_t w)
{
    if (dl_scene_has_child(s, w, "not") || dl_scene_has_child(s, w, "n't") || dl_scene_has_child(s, w, "why")) return 0;
    return dl_scene_has_modal(s, w, "will would shall should can could");
}

/* "Will it attack?": a question for yes or no, in whose main clause the act stands. What a "why" asks about has happened. */
static int is_asked(const struct dl_scene *s, uint16_t w)
{
    if (!ends_in_question(s)) return 0;
    for (int i = 0; i < STEPS; i++) {
        if (dl_has_question_word(s, w)) return is_still_ahead(s, w);
        enum dl_rel rel = dl_rel_base(dl_scene_rel(s, w));
        uint16_t head = dl_scene_head(s, w);
        if (head == DL_NO_WORD) return 1;
        if (rel == DL_REL_ACL || rel == DL_REL_ADVCL || rel == DL_REL_APPOS) return 0;
        w = head;
    }
    return 0;
}

/* ---- generalities ---- */

static int has_habit(const struct dl_scene *s, uint16_t w)
{
    int status;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_ADVMOD && dl_frames_status(s->frames, s->lemma[c], DL_STATUS_OF_HABIT, &status)) return 1;
    return 0;
}

/* "have often visited": many times, at none in particular. */
static int is_often(const struct dl_scene *s, uint16_t w)
{
    const uint16_t aux = dl_scene_child(s, w, DL_REL_AUX);
    return aux != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, aux), "have") && dl_has_feat(dl_scene_word(s, aux), "Tense=Pres") &&
           (dl_scene_has_child(s, w, "often") || dl_scene_has_child(s, w, "traditionally") || dl_scene_has_child(s, w, "usually") ||
            dl_scene_has_child(s, w, "sometimes"));
}

/* "Let's abolish it", "let us fight them": below an order to oneself. */
static int is_let_us(const struct dl_scene *s, uint16_t w)
{
    const uint16_t let = dl_scene_head(s, w);
    if (let == DL_NO_WORD || !dl_str_is_nocase(dl_scene_word(s, let)->form, "let") || let + 1 >= s->count || let > w) return 0;
    return dl_subject(s, let) == DL_NO_WORD &&
           dl_str_listed_nocase(dl_scene_word(s, (uint16_t)(let + 1))->form, "'s \xe2\x80\x99s us", ' ');
}

/* "Attack the military!", "Sign up today": nobody is told to have done it. */
static int is_imperative(const struct dl_scene *s, const struct dl_draft *d)
{
    const struct dl_word *word = dl_scene_word(s, d->word);
    if (d->kind == DL_FRAME_VERB && is_let_us(s, d->word)) return 1;
    if (d->kind != DL_FRAME_VERB || d->args.passive || d->args.subject != DL_NO_WORD || d->args.will || d->args.must) return 0;
    if (dl_has_feat(word, "Mood=Imp")) return 1;
    enum dl_rel rel = dl_scene_rel(s, d->word);
    return dl_has_feat(word, "VerbForm=Inf") && (rel == DL_REL_ROOT || rel == DL_REL_PARATAXIS || rel == DL_REL_CCOMP) &&
           dl_scene_child(s, d->word, DL_REL_MARK) == DL_NO_WORD && dl_scene_child(s, d->word, DL_REL_AUX) == DL_NO_WORD;
}

/* "the word coup": what is spoken of, not done. */
static int is_mere_word(const struct dl_scene *s, const struct dl_draft *d)
{
    return d->kind == DL_FRAME_NOUN && d->word > 1 &&
           dl_str_listed(dl_scene_word(s, (uint16_t)(d->word - 1))->lemma, "word term phrase label", ' ') &&
           dl_scene_word(s, (uint16_t)(d->word - 2))->upos == DL_UPOS_DET;
}

/* "any attack", "whatever sanctions", "every encounter": none in particular. */
static int is_any(const struct dl_scene *s, uint16_t w)
{
    const uint16_t head = dl_scene_head(s, w); /* "any act of protest" */
    if (head != DL_NO_WORD && dl_scene_rel(s, w) == DL_REL_NMOD && dl_has_case(s, w, "of") &&
        dl_str_listed(dl_scene_word(s, head)->lemma, "act form kind sort type talk threat hint sign", ' '))
        w = head;
    uint16_t det = dl_scene_child(s, w, DL_REL_DET);
    return det != DL_NO_WORD && dl_str_listed(dl_scene_word(s, det)->lemma, "any whatever every each", ' ');
}

/* "meeting people is easy", "by offering tax credits": an -ing form of which nobody is the subject; force has somebody who suffers it. */
static int is_subjectless(const struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t force = 1u << DL_EVENT_ASSAULT | 1u << DL_EVENT_COERCE | 1u << DL_EVENT_SANCTION;
    if (d->kind != DL_FRAME_VERB || d->args.subject != DL_NO_WORD || d->args.passive || (force >> d->type & 1)) return 0;
    return dl_is_ing(s, d->word) && dl_scene_child_base(s, d->word, DL_REL_AUX) == DL_NO_WORD;
}

/* "To expel them is a mood": an infinitive of nobody. */
static int is_infinitive_subject(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t mark = dl_scene_child(s, d->word, DL_REL_MARK);
    return d->kind == DL_FRAME_VERB && dl_scene_rel(s, d->word) == DL_REL_CSUBJ && d->args.subject == DL_NO_WORD &&
           mark != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, mark), "to") && mark < d->word && d->word < dl_scene_head(s, d->word);
}

/* "how the state elects its officers": the way that it is done. */
static int is_manner(const struct dl_scene *s, uint16_t w)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_ADVMOD && dl_lemma_is(dl_scene_word(s, c), "how")) return 1;
    return 0;
}

/* "a banned chokehold", not "the banned party": a rule that somebody made about a thing. */
static int is_rule_on_thing(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->type != DL_EVENT_COERCE || d->mode == NULL || !dl_str_listed(dl_str_from(d->mode), "restrict ban censor", ' ')) return 0;
    const uint16_t what = dl_scene_head(s, d->word);
    if (what == DL_NO_WORD) return 1;
    return dl_scene_word(s, what)->thing != DL_THING_ORGANIZATION && dl_scene_word(s, what)->thing != DL_THING_PERSON;
}

/* "Treated wounded soldiers": what state they are in; not "a soldier wounded by rebels". */
static int is_hurt(const struct dl_scene *s, uint16_t w)
{
    return dl_str_listed_nocase(dl_scene_word(s, w)->form, "wounded injured", ' ') &&
           dl_scene_child_base(s, w, DL_REL_OBL) == DL_NO_WORD;
}

/* "the alleged deal", "consenting adults", "released prisoners": before a noun a participle tells what it is like;
 * deeds of force remain. */
static int is_attribute(const struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t words = 1u << DL_EVENT_ACCUSE | 1u << DL_EVENT_AGREE | 1u << DL_EVENT_SUPPORT | 1u << DL_EVENT_REJECT |
                                  1u << DL_EVENT_REQUEST | 1u << DL_EVENT_CONCEDE | 1u << DL_EVENT_AID | 1u << DL_EVENT_RETREAT |
                                  1u << DL_EVENT_CONSULT | 1u << DL_EVENT_COOPERATE | 1u << DL_EVENT_THREATEN;
    return d->kind == DL_FRAME_VERB && dl_scene_rel(s, d->word) == DL_REL_AMOD &&
           ((words >> d->type & 1) != 0 || is_rule_on_thing(s, d) || is_hurt(s, d->word)) &&
           dl_hidden_subject(s, d->word) == DL_NO_WORD;
}

/* "forms of protest", "overshadowed by protest", "the nearest protest": dissent as such, of nobody and at no time. */
static int is_dissent(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->type != DL_EVENT_PROTEST || d->actor.count + d->recipient.count > 0 || d->args.light != DL_NO_WORD) return 0;
    if (!dl_lemma_is(dl_scene_word(s, d->word), "protest") || !dl_has_feat(dl_scene_word(s, d->word), "Number=Sing")) return 0;
    const uint16_t head = dl_scene_head(s, d->word); /* but "a fourth night of protest" */
    if (head != DL_NO_WORD && dl_scene_word(s, head)->thing == DL_THING_TIME) return 0;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_word(s, c)->upos != DL_UPOS_PUNCT && dl_scene_rel(s, c) != DL_REL_CASE) return 0;
    return !dl_scene_is_heading(s);
}

static int is_general(const struct dl_scene *s, const struct dl_draft *d)
{
    if (is_attribute(s, d) || is_infinitive_subject(s, d)) return 1;
    if (d->kind == DL_FRAME_NOUN) return is_any(s, d->word) || is_mere_word(s, d) || is_dissent(s, d);
    uint16_t who = d->args.passive ? d->args.object : d->args.subject;
    int present = dl_is_finite_present(s, d->word);
    if ((present && (has_habit(s, d->word) || is_manner(s, d->word))) || is_often(s, d->word) || is_subjectless(s, d)) return 1;
    if (who == DL_NO_WORD) return 0;
    if (dl_str_is_nocase(dl_scene_word(s, who)->form, "you")) return 1;
    if (dl_str_is_nocase(dl_scene_word(s, who)->form, "one") && s->child[who] == DL_NO_WORD && present)
        return 1; /* "one doubts it" */
    if (dl_scene_rel(s, d->word) != DL_REL_ACL_RELCL) return 0;
    int past = dl_str_equal(dl_scene_word(s, d->word)->form, dl_scene_word(s, d->word)->lemma); /* "a plane that hit it" */
    int kind = dl_is_bare_plural(s, who) || (dl_is_any_one(s, who) && !past);
    return dl_is_whoever(s, who) || (present && who == dl_scene_head(s, d->word) && kind);
}

/* ---- thoughts ---- */

static int has_article(const struct dl_scene *s, uint16_t w)
{
    uint16_t det = dl_scene_child(s, w, DL_REL_DET);
    return dl_scene_child(s, w, DL_REL_NMOD_POSS) != DL_NO_WORD ||
           (det != DL_NO_WORD && (dl_lemma_is(dl_scene_word(s, det), "the") || dl_lemma_is(dl_scene_word(s, det), "this")));
}

/* "optimistic that Congress will pass the bill": what lies ahead as somebody imagines it. */
static int is_imagined(const struct dl_scene *s, const struct dl_draft *d)
{
    int status;
    uint16_t head = dl_scene_head(s, d->word);
    const enum dl_rel rel = dl_scene_rel(s, d->word); /* "hopes that he would give up his arms" */
    return d->kind == DL_FRAME_VERB && d->args.will && head != DL_NO_WORD && (rel == DL_REL_CCOMP || rel == DL_REL_ACL) &&
           dl_frames_status(s->frames, s->lemma[head], DL_STATUS_OF_THOUGHT, &status);
}

/* "the prospect of an attack", "worry about war", "a chance of beating him", "the possibility of using drones to kill": but "fear of
 * the invasion", which has happened. */
static int is_thought(const struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t w = d->word;
    int status;
    if (is_imagined(s, d)) return 1;
    if (d->kind == DL_FRAME_NOUN ? has_article(s, w) : !dl_is_ing(s, w) && !dl_has_feat(dl_scene_word(s, w), "VerbForm=Inf"))
        return 0;
    if (d->kind == DL_FRAME_NOUN && d->args.light != DL_NO_WORD && dl_is_ing(s, d->args.light)) w = d->args.light;
    for (int i = 0; i < 4; i++) {
        enum dl_rel rel = dl_rel_base(dl_scene_rel(s, w));
        uint16_t head = dl_scene_head(s, w);
        if (head == DL_NO_WORD || dl_is_beside(s, w)) return 0;
        if (rel != DL_REL_CONJ) {
            if (rel != DL_REL_NMOD && rel != DL_REL_OBL && rel != DL_REL_OBJ && rel != DL_REL_ACL && rel != DL_REL_ADVCL &&
                rel != DL_REL_XCOMP && rel != DL_REL_COMPOUND)
                return 0;
            if (dl_frames_status(s->frames, s->lemma[head], DL_STATUS_OF_THOUGHT, &status))
                return !dl_has_feat(dl_scene_word(s, w), "VerbForm=Inf");
            if (!dl_scene_in(s, head, s->frames->measure) && !(dl_is_ing(s, head) && dl_scene_word(s, head)->upos == DL_UPOS_VERB))
                return 0;
        }
        w = head;
    }
    return 0;
}

/* "banned the party from holding rallies", "warned Beijing against arming Moscow": what is prevented or advised against. */
static int is_kept_from(const struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t w = dl_draft_verb(d);
    int status;
    for (int i = 0; i < 3 && dl_scene_head(s, w) != DL_NO_WORD; i++) {
        const int is_tried =
            dl_scene_rel(s, w) == DL_REL_XCOMP && dl_scene_has_child(s, w, "to"); /* "against trying to pardon him" */
        if (dl_scene_rel(s, w) != DL_REL_CONJ && dl_scene_rel(s, w) != DL_REL_OBJ && !is_tried) break;
        w = dl_scene_head(s, w);
    }
    uint16_t mark = dl_scene_child(s, w, DL_REL_MARK), above = dl_scene_head(s, w);
    const uint16_t passive = dl_scene_child(s, w, DL_REL_AUX_PASS); /* "kept him from being deported" */
    if (mark == DL_NO_WORD || above == DL_NO_WORD || !dl_is_ing(s, passive != DL_NO_WORD ? passive : w)) return 0;
    if (dl_lemma_is(dl_scene_word(s, mark), "against")) return 1;
    if (dl_scene_word(s, above)->upos != DL_UPOS_VERB && dl_scene_head(s, above) != DL_NO_WORD) above = dl_scene_head(s, above);
    return dl_lemma_is(dl_scene_word(s, mark), "from") && dl_frames_status(s->frames, s->lemma[above], DL_STATUS_OF_KEPT, &status);
}

/* The words of somebody: a clause behind "said", within a statement, or with "that" before it. */
int dl_is_reported(const struct dl_scene *s, uint16_t w)
{
    for (int i = 0; i < 3 && (dl_scene_rel(s, w) == DL_REL_CONJ || dl_scene_rel(s, w) == DL_REL_XCOMP); i++)
        if (dl_scene_head(s, w) != DL_NO_WORD) w = dl_scene_head(s, w);
    uint16_t mark = dl_scene_child(s, w, DL_REL_MARK);
    return dl_scene_rel(s, w) == DL_REL_CCOMP || s->word_statement[s->first + w] != DL_NONE ||
           (mark != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, mark), "that"));
}

static int has_relative_subject(const struct dl_scene *s, uint16_t w)
{
    uint16_t subject = dl_scene_child_base(s, w, DL_REL_NSUBJ);
    return dl_scene_rel(s, w) == DL_REL_ACL_RELCL && subject != DL_NO_WORD && dl_is_relative(s, subject);
}

/* "I blame the tests": the writer's own, where nobody is quoted. */
static int is_writers(const struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t who = d->args.passive ? d->args.object : d->args.subject;
    return who != DL_NO_WORD && dl_str_is(dl_scene_word(s, who)->form, "I") && s->word_statement[s->first + d->word] == DL_NONE;
}

/* The verb whose auxiliaries hold: "could have been detained and [questioned]". */
static uint16_t carrier(const struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t verb = d->kind == DL_FRAME_NOUN ? d->args.light : d->word;
    if (verb == DL_NO_WORD || dl_scene_rel(s, verb) != DL_REL_CONJ || dl_scene_head(s, verb) == DL_NO_WORD) return verb;
    int own = dl_scene_child_base(s, verb, DL_REL_AUX) != DL_NO_WORD || dl_scene_child_base(s, verb, DL_REL_NSUBJ) != DL_NO_WORD ||
              dl_has_feat(dl_scene_word(s, verb), "VerbForm=Fin");
    return own ? verb : dl_scene_head(s, verb);
}

/* "a bill that would ban", "those who can beat him": what somebody or something could do; what is said to lie ahead is told, and
 * "cannot recognise" is a refusal. */
static int is_faculty(const struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t verb = carrier(s, d);
    for (uint16_t c = verb == DL_NO_WORD ? DL_NO_WORD : s->child[verb]; c != DL_NO_WORD; c = s->sibling[c]) {
        struct dl_str form = dl_scene_word(s, c)->form;
        if (dl_scene_rel(s, c) != DL_REL_AUX) continue;
        int surely = d->actor.level == DL_LEVEL_STRONG;
        if (dl_str_is_nocase(form, "would") && !d->args.negated &&
            (has_relative_subject(s, verb) || (!surely && !dl_is_reported(s, verb))))
            return 1;
        if (d->args.will == 2 && dl_is_unreal(s, verb)) return 1;
        if (d->args.will == 2 && d->args.subject != DL_NO_WORD && /* "his tax plan would require them to" */
            dl_str_listed(dl_scene_word(s, d->args.subject)->lemma, "plan bill proposal legislation measure amendment budget", ' '))
            return 1;
        int unreal =
            dl_scene_has_child(s, verb, "have") && dl_scene_word(s, verb)->upos == DL_UPOS_VERB; /* "could have stopped it" */
        if (unreal && dl_str_is_nocase(form, "would")) return 1; /* "said that he would have been indicted" */
        if (unreal && dl_str_is_nocase(form, "could") && !dl_is_reported(s, verb)) return 1;
        if (dl_str_is_nocase(form, "could") && has_relative_subject(s, verb)) return 1;
        int may = dl_str_is_nocase(form, "may") || dl_str_is_nocase(form, "might") || dl_str_is_nocase(form, "could");
        if (may && d->args.subject != DL_NO_WORD && dl_is_kind_of_people(s, d->args.subject) && !dl_is_reported(s, verb)) return 1;
        if ((dl_str_is_nocase(form, "can") || dl_str_is_nocase(form, "ca")) && !(d->args.negated && surely)) return 1;
    }
    return 0;
}

/* "did not bother to search": denied by the verb above. */
static int is_denied_above(const struct dl_scene *s, uint16_t w)
{
    for (int i = 0; i < 3 && dl_scene_rel(s, w) == DL_REL_XCOMP; i++) {
        w = dl_scene_head(s, w);
        if (w == DL_NO_WORD) return 0;
        struct dl_args args;
        dl_arguments(s, w, DL_FRAME_VERB, &args);
        int status;
        if (!args.negated || dl_lemma_is(dl_scene_word(s, w), "go")) continue;
        if (dl_frames_status(s->frames, s->lemma[w], DL_STATUS_OF_GOVERNOR, &status) && status == DL_STATUS_DENIED) return 0;
        return !dl_lemma_is(dl_scene_word(s, w), "hesitate") && !dl_lemma_is(dl_scene_word(s, w), "stop");
    }
    return 0;
}

/* The finite verb above a word, itself included. */
static uint16_t finite_above(const struct dl_scene *s, uint16_t w)
{
    for (int i = 0; i < STEPS && w != DL_NO_WORD; i++, w = dl_scene_head(s, w)) {
        if (dl_has_feat(dl_scene_word(s, w), "VerbForm=Fin")) return w;
        for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
            if ((dl_scene_rel(s, c) == DL_REL_AUX || dl_scene_rel(s, c) == DL_REL_AUX_PASS || dl_scene_rel(s, c) == DL_REL_COP) &&
                dl_has_feat(dl_scene_word(s, c), "VerbForm=Fin"))
                return w;
    }
    return DL_NO_WORD;
}

static int names_nobody(const struct dl_scene *s, int nor_he)
{
    for (uint16_t w = 0; w < s->count; w++)
        if (dl_scene_word(s, w)->ner != DL_NER_O || dl_scene_word(s, w)->upos == DL_UPOS_NUM ||
            (nor_he && dl_str_listed_nocase(dl_scene_word(s, w)->form, "he she", ' ')))
            return 0;
    return 1;
}

static int is_of_a_kind(const struct dl_scene *s, uint16_t w)
{
    if (dl_is_relative(s, w)) return 1;
    return dl_is_bare_plural(s, w) || dl_is_whoever(s, w) || dl_is_any_one(s, w);
}

/* "Courts settle disputes and punish wrongdoers": a sentence without a name or a number that stands in the present is of how things are. */
static int is_maxim(const struct dl_scene *s, const struct dl_draft *d)
{
    if (dl_scene_is_heading(s) || dl_scene_in(s, d->word, s->frames->headline) || !names_nobody(s, d->kind == DL_FRAME_VERB) ||
        s->word_statement[s->first + d->word] != DL_NONE)
        return 0;
    uint16_t verb = finite_above(s, d->word), who = d->args.passive ? d->args.object : d->args.subject;
    if (who != DL_NO_WORD && !is_of_a_kind(s, who)) return 0;
    if (verb != DL_NO_WORD && d->kind == DL_FRAME_NOUN && verb < d->word &&
        dl_str_listed(dl_scene_word(s, verb)->lemma, "come follow", ' '))
        return 0; /* "the move comes after days of protests": as reports tell what was before */
    return verb != DL_NO_WORD && dl_is_finite_present(s, verb) && !dl_is_ing(s, verb);
}

/* "Italian judges investigate politicians": people of a kind to people of a kind, in the present, whatever else is named there. */
static int is_way_of_people(const struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t told =
        1u << DL_EVENT_CONSULT | 1u << DL_EVENT_PROTEST | 1u << DL_EVENT_REQUEST; /* as news is, in the present */
    const uint16_t by = d->args.passive ? dl_scene_child(s, d->word, DL_REL_OBL_AGENT) : DL_NO_WORD;
    const uint16_t who = d->args.passive ? by : d->args.subject, whom = d->args.object;
    if (d->kind != DL_FRAME_VERB || who == DL_NO_WORD || whom == DL_NO_WORD || (!d->args.passive && (told >> d->type & 1)))
        return 0;
    if (dl_scene_is_heading(s) || s->word_statement[s->first + d->word] != DL_NONE) return 0;
    if (!dl_is_bare_plural(s, who) || !dl_is_bare_plural(s, whom) || dl_scene_word(s, whom)->thing != DL_THING_PERSON) return 0;
    if (d->args.passive) return dl_is_finite_present(s, d->word) && !dl_scene_has_child(s, d->word, "have");
    return dl_is_finite_present(s, d->word) && !dl_is_ing(s, d->word) && dl_scene_child_base(s, d->word, DL_REL_AUX) == DL_NO_WORD;
}

/* "Sources close to the talks": words between sides that a bare definite noun takes up, of which nobody is named, were told before. */
static int is_taken_up(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->kind != DL_FRAME_NOUN || d->actor.count + d->recipient.count > 0 || d->args.light != DL_NO_WORD) return 0;
    if (d->type != DL_EVENT_CONSULT && d->type != DL_EVENT_AGREE) return 0;
    uint16_t det = dl_scene_child(s, d->word, DL_REL_DET);
    int named = det != DL_NO_WORD && !dl_str_listed(dl_scene_word(s, det)->lemma, "a an", ' ');
    if (!named && d->type == DL_EVENT_AGREE) return 1; /* "agree to a peace deal": none in particular */
    const uint16_t head = dl_scene_head(s, d->word);
    if (!named && (det != DL_NO_WORD || dl_rel_base(dl_scene_rel(s, d->word)) != DL_REL_NMOD))
        return 0;                       /* but "the promise of more talks" */
    if (!named && head != DL_NO_WORD && /* "after six hours of talks" */
        (dl_scene_in(s, head, s->frames->measure) || dl_str_listed(dl_scene_word(s, head)->lemma, "night year", ' ')))
        return 0;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (c > d->word && dl_scene_word(s, c)->upos != DL_UPOS_PUNCT) return 0; /* "the second meeting of the group" */
        if (c < d->word && dl_scene_word(s, c)->upos == DL_UPOS_PROPN) return 0; /* "the Geneva talks" */
    }
    return 1;
}

/* "No one in the army backed the coup": nobody did. */
static int is_nobodys(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char none[] = "nothing nobody none no-one noone";
    uint16_t subject = d->kind == DL_FRAME_VERB && !d->args.passive ? d->args.subject : DL_NO_WORD, clause = d->word;
    if (d->args.passive) subject = dl_scene_child(s, d->word, DL_REL_OBL_AGENT); /* "recognised by nobody" */
    while (dl_scene_rel(s, clause) == DL_REL_CONJ && dl_scene_head(s, clause) != DL_NO_WORD) clause = dl_scene_head(s, clause);
    const uint16_t about = dl_scene_rel(s, clause) == DL_REL_ACL_RELCL ? dl_scene_head(s, clause) : DL_NO_WORD;
    if (about != DL_NO_WORD && dl_str_listed(dl_scene_word(s, about)->lemma, none, ' '))
        return 1; /* "nothing that he has done or called for" */
    if (subject == DL_NO_WORD) return 0;
    uint16_t det = dl_scene_child(s, subject, DL_REL_DET);
    int is_one = det != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, det), "no"); /* "no group has admitted it" */
    return is_one || dl_str_listed_nocase(dl_scene_word(s, subject)->form, "nobody no-one noone", ' ');
}

int dl_told(struct dl_scene *s, const struct dl_draft *d)
{
    if (is_maxim(s, d) || is_way_of_people(s, d) || is_imperative(s, d) || dl_is_query(s, d)) return 0;
    if (dl_is_voiceless(s, d) || dl_is_canvass(s, d) || dl_is_of_comment(s, d)) return 0;
    if (is_asked(s, d->word) || dl_supposed(s, d) || is_general(s, d) || is_thought(s, d) || is_faculty(s, d)) return 0;
    if (dl_is_foreseen(s, d) || dl_is_invented(s, d) || is_kept_from(s, d) || is_writers(s, d) || is_taken_up(s, d) ||
        dl_polled(s, d) || dl_is_stative(s, d))
        return 0;
    if (dl_is_unseen(s, dl_draft_verb(d)) || is_nobodys(s, d) || dl_only_talked_of(s, d) || dl_only_held(s, d)) return 0;
    if (dl_only_meant(s, d)) return 0;
    return !is_denied_above(s, d->word);
}
