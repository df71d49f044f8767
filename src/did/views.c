/* What is only aimed at, made a habit of, or held to be so. Political writing names deeds as the matter of views and tasks ("divided over
 * impeaching him", "the aim is to ban it"), as what somebody is like ("every time he attacks", "known for suing") and as what is false
 * ("the myth that"). The words around the clause tell it, not the verb. */
#include "did/coder.h"
#include "did/setting.h"

/* ---- views and tasks ---- */

/* "banning it", "being banned" */
static int is_gerund(const struct dl_scene *s, uint16_t w)
{
    const uint16_t be = dl_scene_child(s, w, DL_REL_AUX_PASS);
    return dl_is_ing(s, w) || (be != DL_NO_WORD && dl_str_is(dl_scene_word(s, be)->form, "being"));
}

/* The clause that holds for the word: "known for trying to ban", "focused on winning and banning". */
static uint16_t clause_of(const struct dl_scene *s, uint16_t w)
{
    for (int i = 0; i < 3 && dl_scene_head(s, w) != DL_NO_WORD; i++, w = dl_scene_head(s, w))
        if (dl_scene_rel(s, w) != DL_REL_CONJ && dl_scene_rel(s, w) != DL_REL_XCOMP) break;
    return w;
}

/* "is responsible for" */
static int is_now(const struct dl_scene *s, uint16_t w)
{
    const uint16_t be = dl_scene_child(s, w, DL_REL_COP);
    return be != DL_NO_WORD && dl_has_feat(dl_scene_word(s, be), "Tense=Pres");
}

static int is_body(const struct dl_scene *s, uint16_t w)
{
    const uint8_t thing = dl_scene_word(s, w)->thing;
    return thing == DL_THING_ORGANIZATION || thing == DL_THING_PERSON || dl_scene_entity(s, w) != NULL;
}

/* A clause about a noun that does what the clause tells. */
static int is_about_doer(const struct dl_scene *s, uint16_t clause)
{
    const uint16_t subject = dl_scene_child_base(s, clause, DL_REL_NSUBJ);
    return dl_scene_rel(s, clause) == DL_REL_ACL_RELCL && dl_scene_head(s, clause) != DL_NO_WORD && subject != DL_NO_WORD &&
           dl_is_relative(s, subject);
}

static int is_named(const struct dl_scene *s, uint16_t w, uint16_t set)
{
    return dl_scene_in(s, w, set) || dl_frames_in(s->frames, dl_frames_lemma(s->frames, dl_scene_word(s, w)->form), set);
}

/* "support for impeaching him", "focused on banning it", "edged toward banning it": what one thinks of or works at; but who is responsible
 * for killing somebody has killed. */
static int is_regarded(const struct dl_scene *s, const struct dl_draft *d, uint16_t clause)
{
    static const char facts[] = "by after before since while despite in when upon without with as though";
    const uint16_t head = dl_scene_head(s, clause), mark = dl_scene_child(s, clause, DL_REL_MARK);
    if (head == DL_NO_WORD || mark == DL_NO_WORD || head > clause || !is_gerund(s, clause) || dl_is_beside(s, clause)) return 0;
    const struct dl_word *word = dl_scene_word(s, mark);
    if (dl_str_listed(word->lemma, "toward towards", ' ')) return 1;
    if (dl_str_listed(word->lemma, facts, ' ')) return 0;
    if (dl_lemma_is(word, "of") && dl_str_listed(dl_scene_word(s, head)->lemma, "proponent opponent advocate", ' ')) return 1;
    if (is_body(s, head)) return 0; /* "accused the opposition of plotting" */
    if (dl_lemma_is(dl_scene_word(s, head), "responsible") && (d->type == DL_EVENT_ASSAULT || !is_now(s, head))) return 0;
    const uint16_t before = mark > 0 && !dl_lemma_is(word, "of") ? (uint16_t)(mark - 1) : head;
    const uint16_t noun = dl_scene_word(s, before)->upos == DL_UPOS_NOUN ? before : head;
    return is_named(s, head, s->frames->regarding) || is_named(s, noun, s->frames->regarding); /* wherever the tree hangs it */
}

/* "notorious for sudden walkouts", "known for attacks on villages": what somebody is like; but "known for his attack on the king". */
static int is_fame(const struct dl_scene *s, uint16_t noun)
{
    const uint16_t head = dl_scene_head(s, noun);
    return head != DL_NO_WORD && dl_has_case(s, noun, "for") && dl_has_feat(dl_scene_word(s, noun), "Number=Plur") &&
           dl_scene_child(s, noun, DL_REL_DET) == DL_NO_WORD && dl_scene_child(s, noun, DL_REL_NMOD_POSS) == DL_NO_WORD &&
           dl_str_listed(dl_scene_word(s, head)->form, "known famous famed notorious infamous renowned", ' ');
}

/* "met them over security and building the wall": the matter of talks, which the tree may hang on the verb. */
static int is_matter(const struct dl_scene *s, uint16_t clause)
{
    const uint16_t cc = dl_scene_rel(s, clause) == DL_REL_CONJ ? dl_scene_child(s, clause, DL_REL_CC) : DL_NO_WORD;
    if (cc == DL_NO_WORD || cc == 0 || !is_gerund(s, clause) || dl_scene_child_base(s, clause, DL_REL_AUX) != DL_NO_WORD) return 0;
    if (dl_is_ing(s, dl_scene_head(s, clause))) return 0;
    const uint16_t beside = (uint16_t)(cc - 1);
    return dl_scene_word(s, beside)->upos == DL_UPOS_NOUN && dl_has_case(s, beside, "over on about regarding concerning");
}

/* "charged it with finding ways": a task, no accusation. */
static int is_tasked(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char tasks[] = "find look investigate oversee protect implement develop ensure enforce defend guard examine "
                                "review manage coordinate advise "
                                "monitor secure administer study determine regulate supervise preserve maintain safeguard uphold "
                                "identify recommend improve "
                                "restore prevent rebuild interrogate";
    if (d->type != DL_EVENT_ACCUSE || d->kind != DL_FRAME_VERB || !dl_lemma_is(dl_scene_word(s, d->word), "charge")) return 0;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD; c = s->sibling[c])
        if (c > d->word && is_gerund(s, c) && dl_scene_has_child(s, c, "with") &&
            dl_str_listed(dl_scene_word(s, c)->lemma, tasks, ' '))
            return 1;
    return 0;
}

/* "The aim of the group is to condemn", "The best way is to ban it". */
static int is_aim(const struct dl_scene *s, uint16_t clause)
{
    uint16_t subject = dl_scene_child(s, clause, DL_REL_NSUBJ_OUTER);
    if (subject == DL_NO_WORD) subject = dl_scene_child(s, clause, DL_REL_NSUBJ);
    return subject != DL_NO_WORD && dl_scene_child(s, clause, DL_REL_COP) != DL_NO_WORD &&
           dl_has_feat(dl_scene_word(s, clause), "VerbForm=Inf") && dl_scene_in(s, subject, s->frames->aims);
}

/* ---- habits ---- */

/* "every time he attacks", "whenever he attacks" */
static int is_each_time(const struct dl_scene *s, uint16_t clause)
{
    const uint16_t head = dl_scene_head(s, clause);
    if (dl_scene_has_child(s, clause, "whenever")) return 1;
    if (head == DL_NO_WORD || !dl_lemma_is(dl_scene_word(s, head), "time") || dl_rel_base(dl_scene_rel(s, clause)) != DL_REL_ACL)
        return 0;
    const uint16_t det = dl_scene_child(s, head, DL_REL_DET);
    return det != DL_NO_WORD && dl_str_listed(dl_scene_word(s, det)->lemma, "every each any", ' ');
}

/* "When she meets with migrants, they tell her": talks as often as they are held. */
static int is_as_often(const struct dl_scene *s, uint16_t clause)
{
    const uint16_t head = dl_scene_rel(s, clause) == DL_REL_ADVCL ? dl_scene_head(s, clause) : DL_NO_WORD;
    return head != DL_NO_WORD && clause < head && dl_scene_has_child(s, clause, "when") && dl_is_finite_present(s, head) &&
           !dl_is_ing(s, head);
}

/* "When he likes a report, he praises the bureau", "if it hurts them, they oppose it": both in the present, of whenever it is so. A visit or talks
 * with a day beside them are due. */
static int is_whenever(const struct dl_scene *s, const struct dl_draft *d, uint16_t clause)
{
    if (dl_scene_is_heading(s) || !dl_is_finite_present(s, clause) || dl_is_ing(s, clause)) return 0;
    if (d->type == DL_EVENT_CONSULT) {
        if (dl_narrated_has_time(s)) return 0;
        if (is_as_often(s, clause)) return 1;
    }
    for (uint16_t c = s->child[clause]; c != DL_NO_WORD; c = s->sibling[c]) {
        const uint16_t inner = dl_lemma_is(dl_scene_word(s, c), "time") ? dl_scene_child(s, c, DL_REL_ACL_RELCL) : DL_NO_WORD;
        if (inner != DL_NO_WORD && is_each_time(s, inner)) return 1;
        if (dl_scene_rel(s, c) != DL_REL_ADVCL) continue;
        if (dl_scene_has_child(s, c, "whenever")) return 1;
        if ((dl_scene_has_child(s, c, "when") || (dl_scene_has_child(s, c, "if") && !dl_scene_has_child(s, c, "even"))) &&
            dl_is_finite_present(s, c) && !dl_is_ing(s, c))
            return 1;
    }
    return 0;
}

/* "the kind of man who insults reporters" */
static int is_of_kind(const struct dl_scene *s, uint16_t clause)
{
    const uint16_t who = is_about_doer(s, clause) ? dl_scene_head(s, clause) : DL_NO_WORD;
    const uint16_t kind =
        who == DL_NO_WORD || dl_rel_base(dl_scene_rel(s, who)) != DL_REL_NMOD ? DL_NO_WORD : dl_scene_head(s, who);
    return kind != DL_NO_WORD && dl_str_listed(dl_scene_word(s, kind)->lemma, "kind sort type", ' ');
}

static int is_of_people_at_large(const struct dl_scene *s, const struct dl_party *party)
{
    for (uint8_t i = 0; i < party->count; i++)
        if (!dl_is_bare_plural(s, party->head[i])) return 0;
    return 1;
}

/* "the agency, which investigates fraud and arrests smugglers": what it is there for. */
static int is_description(const struct dl_scene *s, const struct dl_draft *d, uint16_t clause)
{
    static const uint32_t deeds =
        1u << DL_EVENT_COERCE | 1u << DL_EVENT_AID | 1u << DL_EVENT_SANCTION | 1u << DL_EVENT_COOPERATE | 1u << DL_EVENT_ACCUSE;
    if (d->kind != DL_FRAME_VERB || d->args.passive || d->args.negated || !(deeds >> d->type & 1)) return 0;
    if (d->type == DL_EVENT_ACCUSE && !dl_lemma_is(dl_scene_word(s, d->word), "investigate")) return 0;
    if (!is_about_doer(s, clause) || !is_body(s, dl_scene_head(s, clause)) || dl_scene_is_heading(s)) return 0;
    return dl_is_finite_present(s, d->word) && !dl_is_ing(s, d->word) && is_of_people_at_large(s, &d->recipient);
}

/* "would often praise him": many times, at none in particular. */
static int is_wont(const struct dl_scene *s, uint16_t w)
{
    if (!dl_scene_has_child(s, w, "would")) return 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_str_listed(dl_scene_word(s, c)->lemma, "often routinely regularly usually", ' ')) return 1;
    return 0;
}

/* "used to mock him", "have been known to criticise him": what somebody was in the habit of doing; not "the method they used to hack it". */
static int is_former_habit(const struct dl_scene *s, uint16_t w)
{
    const uint16_t above = dl_scene_rel(s, w) == DL_REL_XCOMP ? dl_scene_head(s, w) : DL_NO_WORD;
    if (above == DL_NO_WORD || above > w || !dl_scene_has_child(s, w, "to")) return 0;
    if (dl_str_is(dl_scene_word(s, above)->form, "used"))
        return dl_scene_child(s, above, DL_REL_AUX_PASS) == DL_NO_WORD && dl_scene_rel(s, above) != DL_REL_ACL_RELCL;
    return dl_str_is(dl_scene_word(s, above)->form, "known") && dl_scene_child(s, above, DL_REL_AUX_PASS) != DL_NO_WORD;
}

/* "let the peacekeepers bring in food", "let the United States ratify it": free to do it; who is let go has gone. */
static int is_let_do(const struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    const uint16_t above = dl_scene_rel(s, w) == DL_REL_XCOMP ? dl_scene_head(s, w) : DL_NO_WORD;
    return d->type != DL_EVENT_CONSULT && d->type != DL_EVENT_RETREAT && above != DL_NO_WORD && above < w &&
           dl_lemma_is(dl_scene_word(s, above), "let");
}

/* "anybody attacking the police": whoever does it. */
static int is_of_anybody(const struct dl_scene *s, uint16_t clause)
{
    const uint16_t who = dl_scene_rel(s, clause) == DL_REL_ACL && dl_is_ing(s, clause) ? dl_scene_head(s, clause) : DL_NO_WORD;
    return who != DL_NO_WORD && dl_str_listed(dl_scene_word(s, who)->lemma, "anyone anybody whoever", ' ');
}

/* ---- what is false ---- */

/* "the myth that", "false claims that": a noun with its clause. */
static int is_falsehood(const struct dl_scene *s, uint16_t noun)
{
    static const char lies[] = "myth hoax lie falsehood fiction fantasy fallacy canard";
    static const char false_ones[] = "false bogus baseless debunked discredited unfounded phony fabricated untrue fake fictitious";
    if (dl_scene_word(s, noun)->upos != DL_UPOS_NOUN) return 0;
    if (dl_str_listed(dl_scene_word(s, noun)->lemma, lies, ' ')) return 1;
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_AMOD && dl_str_listed(dl_scene_word(s, c)->lemma, false_ones, ' ')) return 1;
    return 0;
}

/* "It is not clear that they attacked it" */
static int is_unsure(const struct dl_scene *s, uint16_t head)
{
    if (!dl_str_listed(dl_scene_word(s, head)->lemma, "clear certain true sure", ' ')) return 0;
    return dl_scene_has_child(s, head, "not") || dl_scene_has_child(s, head, "n't");
}

static int is_held_false(const struct dl_scene *s, uint16_t clause)
{
    const uint16_t head = dl_scene_head(s, clause);
    const enum dl_rel rel = dl_scene_rel(s, clause);
    if (head == DL_NO_WORD || !dl_scene_has_child(s, clause, "that")) return 0;
    if ((rel == DL_REL_ACL || rel == DL_REL_CCOMP) && is_falsehood(s, head)) return 1;
    return (rel == DL_REL_CCOMP || rel == DL_REL_CSUBJ || rel == DL_REL_ADVCL) && is_unsure(s, head);
}

int dl_only_held(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t verb = dl_draft_verb(d), clause = clause_of(s, verb);
    if (d->kind == DL_FRAME_NOUN && is_fame(s, d->word)) return 1;
    if (d->kind == DL_FRAME_NOUN && d->args.light == DL_NO_WORD) return is_held_false(s, clause);
    if (is_matter(s, verb) || is_tasked(s, d)) return 1;
    if (is_regarded(s, d, clause) || is_aim(s, clause) || is_held_false(s, clause)) return 1;
    return is_each_time(s, clause) || is_whenever(s, d, verb) || is_of_kind(s, clause) || is_description(s, d, clause) ||
           is_wont(s, verb) || is_former_habit(s, verb) || is_let_do(s, d, verb) || is_of_anybody(s, clause);
}
