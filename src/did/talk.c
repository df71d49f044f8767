/* What political writing only talks of: what is held to be unlikely, what looks as though it were so, what anybody could do, what kinds of
 * people do, what a law does, what most people think. Whoever reasons about politics uses the verbs of deeds for these as for what was
 * done; who is told apart ("three bakers" or "bakers") and in which tense of which kind of document tells them. */
#include "did/coder.h"

/* ---- who is nobody in particular ---- */

/* "those who", "anybody who", "people who": whoever does it. */
int dl_is_whoever(const struct dl_scene *s, uint16_t w)
{
    static const char words[] =
        "those anyone anybody someone somebody everyone everybody whoever people person one nobody none you";
    const struct dl_word *word = dl_scene_word(s, w);
    if ((!dl_str_listed(word->lemma, words, ' ') && !dl_str_is_nocase(word->form, "those")) || dl_party_counted(s, w)) return 0;
    return word->upos == DL_UPOS_PRON || word->upos == DL_UPOS_DET || word->upos == DL_UPOS_NOUN;
}

/* "scientists who support evolution": a plural without anything that says which. */
int dl_is_bare_plural(const struct dl_scene *s, uint16_t w)
{
    static const char vague[] = "most many some few all any more other";
    if (dl_scene_word(s, w)->upos != DL_UPOS_NOUN || !dl_has_feat(dl_scene_word(s, w), "Number=Plur")) return 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_rel_base(dl_scene_rel(s, c));
        if ((rel == DL_REL_DET || rel == DL_REL_AMOD) && dl_str_listed(dl_scene_word(s, c)->lemma, vague, ' ')) continue;
        if (rel == DL_REL_DET || rel == DL_REL_NUMMOD || dl_scene_rel(s, c) == DL_REL_NMOD_POSS || rel == DL_REL_COMPOUND ||
            rel == DL_REL_AMOD || (rel == DL_REL_NMOD && c > w))
            return 0;
    }
    return 1;
}

/* "a president who rules by decree", "every generation of reformers": one of its kind. */
int dl_is_any_one(const struct dl_scene *s, uint16_t w)
{
    uint16_t det = dl_scene_child(s, w, DL_REL_DET);
    return det != DL_NO_WORD && dl_scene_word(s, w)->upos == DL_UPOS_NOUN &&
           dl_str_listed(dl_scene_word(s, det)->lemma, "a an every each any no either", ' ');
}

/* "federal agents may search a laptop": whoever they are. */
int dl_is_kind_of_people(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos != DL_UPOS_NOUN || !dl_has_feat(word, "Number=Plur")) return 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (rel == DL_REL_DET || rel == DL_REL_NMOD_POSS || rel == DL_REL_NUMMOD || dl_scene_word(s, c)->ner != DL_NER_O) return 0;
    }
    return 1;
}

/* ---- doubts ---- */

static uint16_t clause_of(const struct dl_scene *s, uint16_t w)
{
    for (int i = 0; i < 4 && dl_scene_head(s, w) != DL_NO_WORD; i++, w = dl_scene_head(s, w)) {
        const uint16_t mark = dl_scene_child(s, w, DL_REL_MARK);
        if (dl_scene_rel(s, w) != DL_REL_XCOMP && dl_scene_rel(s, w) != DL_REL_CONJ) break;
        if (mark != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, mark), "that")) break; /* "and that he would not" */
    }
    return w;
}

/* "It is unlikely that they will attack", "imagine that she resigned": but nobody doubts what "nobody doubts". */
static int is_doubted(const struct dl_scene *s, uint16_t clause)
{
    int status;
    const uint16_t head = dl_scene_head(s, clause);
    const enum dl_rel rel = dl_scene_rel(s, clause);
    if (head == DL_NO_WORD || (rel != DL_REL_CCOMP && rel != DL_REL_CSUBJ && rel != DL_REL_ADVCL)) return 0;
    if (rel == DL_REL_ADVCL && dl_scene_word(s, head)->upos != DL_UPOS_ADJ) return 0;
    if (!dl_frames_status(s->frames, s->lemma[head], DL_STATUS_OF_DOUBT, &status)) return 0;
    struct dl_args args;
    dl_arguments(s, head, DL_FRAME_VERB, &args);
    return !args.negated && !(args.subject != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, args.subject), "nobody"));
}

/* "You would think that they would have apologized". */
static int would_be_thought(const struct dl_scene *s, uint16_t clause)
{
    const uint16_t head = dl_scene_head(s, clause), who = head == DL_NO_WORD ? DL_NO_WORD : dl_scene_child(s, head, DL_REL_NSUBJ);
    if (who == DL_NO_WORD || dl_scene_rel(s, clause) != DL_REL_CCOMP ||
        !dl_str_listed(dl_scene_word(s, who)->lemma, "you one", ' '))
        return 0;
    const uint16_t aux = dl_scene_child(s, head, DL_REL_AUX);
    return aux != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, aux), "would");
}

/* "It looked as though the party was going to leave". */
static int only_looks_so(const struct dl_scene *s, uint16_t clause)
{
    for (uint16_t c = s->child[clause]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_MARK && c > 0 && dl_lemma_is(dl_scene_word(s, c), "though") &&
            dl_lemma_is(dl_scene_word(s, (uint16_t)(c - 1)), "as"))
            return 1;
    return 0;
}

/* "did not say that Iran was withdrawing": what nobody says; but "did not say why police arrested him". */
static int is_unsaid(const struct dl_scene *s, uint16_t clause)
{
    static const char keeps[] = "deny dispute doubt know rule mention", asks[] = "why how when where who what";
    const uint16_t head = dl_scene_head(s, clause);
    if (head == DL_NO_WORD || dl_scene_rel(s, clause) != DL_REL_CCOMP || !dl_scene_in(s, head, s->frames->speech)) return 0;
    if (dl_str_listed(dl_scene_word(s, head)->lemma, keeps, ' ')) return 0;
    struct dl_args args;
    dl_arguments(s, head, DL_FRAME_VERB, &args);
    if (!args.negated || dl_scene_child_base(s, clause, DL_REL_NSUBJ) < head) return 0;
    for (uint16_t c = s->child[clause]; c != DL_NO_WORD && c < clause; c = s->sibling[c])
        if (dl_str_listed(dl_scene_word(s, c)->lemma, asks, ' ')) return 0;
    return 1;
}

/* "Sessions agrees that the cops are right": an opinion, not a yes to what lies ahead. */
static int is_opinion(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->type != DL_EVENT_AGREE || d->kind != DL_FRAME_VERB || !d->args.clause || d->args.complement == DL_NO_WORD ||
        d->args.passive || d->recipient.count > 0)
        return 0;
    return dl_lemma_is(dl_scene_word(s, d->word), "agree") &&
           !dl_scene_has_modal(s, d->args.complement, "will would shall should must may can could might");
}

/* "optimistic about getting his backing", "in order to win talks": what somebody hopes to be given. */
static int is_sought(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char gains[] = "get win gain earn secure obtain attract draw receive extract";
    const uint16_t object =
        d->kind == DL_FRAME_NOUN && dl_scene_rel(s, d->word) == DL_REL_OBJ ? dl_scene_head(s, d->word) : DL_NO_WORD;
    const uint16_t verb =
        d->kind == DL_FRAME_VERB && d->type == DL_EVENT_SANCTION ? d->word : object; /* "to get a lighter sentence" */
    if (verb == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, verb)->lemma, gains, ' ')) return 0;
    const uint16_t mark = dl_scene_child(s, verb, DL_REL_MARK);
    return mark != DL_NO_WORD && dl_scene_child_base(s, verb, DL_REL_AUX) == DL_NO_WORD &&
           dl_str_listed(dl_scene_word(s, mark)->lemma, "to about of at for", ' ');
}

/* "talk about arming teachers" */
static int is_mere_talk(const struct dl_scene *s, uint16_t verb)
{
    int status;
    const uint16_t mark = dl_scene_child(s, verb, DL_REL_MARK), head = dl_scene_head(s, verb);
    return mark != DL_NO_WORD && head != DL_NO_WORD && dl_is_ing(s, verb) &&
           dl_str_listed(dl_scene_word(s, mark)->lemma, "about of on", ' ') &&
           dl_frames_status(s->frames, s->lemma[head], DL_STATUS_OF_DOUBT, &status);
}

/* "It is unlikely to pass, he conceded": a point that is conceded in saying so, and nothing given up. */
static int is_tag(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->type != DL_EVENT_CONCEDE || d->kind != DL_FRAME_VERB || dl_scene_rel(s, d->word) != DL_REL_PARATAXIS) return 0;
    return dl_str_listed(dl_scene_word(s, d->word)->lemma, "concede admit acknowledge allow", ' ') &&
           d->args.object == DL_NO_WORD && d->args.complement == DL_NO_WORD;
}

/* "Who could blame him?", "anyone could sue": what whoever it is could do. */
static int is_anybodys_choice(const struct dl_scene *s, const struct dl_draft *d, uint16_t verb)
{
    const uint16_t who = d->args.passive ? d->args.object : d->args.subject;
    if (who == DL_NO_WORD || d->kind != DL_FRAME_VERB) return 0;
    if (!dl_scene_has_modal(s, verb, "can could may might would") || dl_is_reported(s, verb)) return 0;
    return dl_lemma_is(dl_scene_word(s, who), "who") ? dl_scene_head(s, verb) == DL_NO_WORD
                                                     : dl_is_whoever(s, who) || dl_is_any_one(s, who);
}

/* ---- kinds ---- */

/* "The Senate bill defunds", "the plan bans": what a text that lies before somebody says. */
static int is_of_a_text(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char texts[] =
        "bill plan proposal legislation measure amendment budget law statute rule provision draft clause charter platform";
    const uint16_t who = d->args.passive ? DL_NO_WORD : d->args.subject;
    return d->kind == DL_FRAME_VERB && who != DL_NO_WORD && dl_is_finite_present(s, d->word) && !dl_is_reported(s, d->word) &&
           dl_str_listed(dl_scene_word(s, who)->lemma, texts, ' ');
}

/* "The act requires that changes get approved", "a rule that judges approve them": what a text lays down. */
static int is_laid_down(const struct dl_scene *s, uint16_t verb)
{
    static const char lays[] = "require mandate stipulate specify prescribe provide dictate";
    static const char parts[] = "requirement provision stipulation mandate rule principle clause";
    static const char texts[] =
        "law act bill legislation statute constitution charter treaty rule code provision clause amendment measure";
    const uint16_t head = dl_scene_head(s, verb);
    if (head == DL_NO_WORD || !dl_scene_has_child(s, verb, "that")) return 0;
    if (dl_scene_rel(s, verb) == DL_REL_ACL) return dl_str_listed(dl_scene_word(s, head)->lemma, parts, ' ');
    const uint16_t text = dl_scene_rel(s, verb) == DL_REL_CCOMP ? dl_subject(s, head) : DL_NO_WORD;
    return text != DL_NO_WORD && dl_str_listed(dl_scene_word(s, head)->lemma, lays, ' ') &&
           dl_str_listed_nocase(dl_scene_word(s, text)->lemma, texts, ' ');
}

/* "arrest", "are arrested", but not "are arresting". */
static int is_simple_present(const struct dl_scene *s, uint16_t verb)
{
    if (!dl_is_finite_present(s, verb) || dl_is_ing(s, verb)) return 0;
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_rel_base(dl_scene_rel(s, c)) == DL_REL_AUX && dl_is_ing(s, c)) return 0;
    return 1;
}

/* "Under the constitution the president appoints", "employees are forbidden to": how it is done. */
static int is_by_the_book(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB || !is_simple_present(s, d->word)) return 0;
    if (d->args.passive && d->actor.count == 0 && d->args.object != DL_NO_WORD && dl_is_kind_of_people(s, d->args.object) &&
        dl_str_listed(dl_scene_word(s, d->word)->lemma, "forbid prohibit bar", ' '))
        return 1;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_rel_base(dl_scene_rel(s, c)) == DL_REL_OBL && dl_has_case(s, c, "under by") &&
            dl_scene_in(s, c, s->frames->rulebook))
            return 1;
    return 0;
}

/* "a president", but not "a third woman, who", "a senator from Ohio". */
static int is_bare(const struct dl_scene *s, uint16_t who)
{
    for (uint16_t c = s->child[who]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) != DL_REL_DET && dl_scene_rel(s, c) != DL_REL_PUNCT && dl_scene_rel(s, c) != DL_REL_ACL_RELCL)
            return 0;
    return 1;
}

/* "arrest people every night" */
static int is_every_time(const struct dl_scene *s, uint16_t verb)
{
    if (!is_simple_present(s, verb)) return 0;
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c]) {
        const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, c));
        const uint16_t det = rel == DL_REL_OBL || rel == DL_REL_NMOD ? dl_scene_child(s, c, DL_REL_DET) : DL_NO_WORD;
        if (det != DL_NO_WORD && dl_scene_word(s, c)->thing == DL_THING_TIME &&
            (dl_lemma_is(dl_scene_word(s, det), "every") || dl_lemma_is(dl_scene_word(s, det), "each")))
            return 1;
    }
    return 0;
}

/* Of a few sentences one with a stop, which nothing around it tells to be news or reasoning: there only what a kind of people does to others,
 * since news of crowds, wishes and forces stands in the present too ("Students want", "Soldiers patrol"). */
static int is_told_alone(const struct dl_scene *s, const struct dl_draft *d, uint16_t verb)
{
    enum { FEW = 3 };
    static const uint32_t news = 1u << DL_EVENT_CONSULT | 1u << DL_EVENT_PROTEST | 1u << DL_EVENT_REQUEST |
                                 1u << DL_EVENT_MOBILIZE | 1u << DL_EVENT_COOPERATE;
    const struct dl_word *word = dl_scene_word(s, verb);
    if (s->doc->sentences.count > FEW || dl_scene_word(s, (uint16_t)(s->count - 1))->upos != DL_UPOS_PUNCT) return 0;
    if (d->args.passive) return d->type == DL_EVENT_REQUEST && d->actor.count == 0;
    return !(news >> d->type & 1) && d->recipient.level < DL_LEVEL_STRONG &&
           dl_str_equal(word->form, word->lemma); /* the tagger takes "shot" for a present */
}

/* "Prosecutors offer a deal, defendants take it": in writing that reasons in the present, or in a sentence alone, of a kind of people
 * whoever they are. */
static int is_what_a_kind_does(const struct dl_scene *s, const struct dl_draft *d, uint16_t verb)
{
    const uint16_t who = d->args.passive ? d->args.object : d->args.subject;
    if (who == DL_NO_WORD || dl_scene_is_heading(s)) return 0;
    if (!dl_manner_reasons(&s->known->manner) && !is_told_alone(s, d, verb)) return 0;
    if (!is_simple_present(s, verb)) return 0;
    if (s->word_statement[s->first + d->word] != DL_NONE) return 0;
    return dl_is_kind_of_people(s, who) || dl_is_whoever(s, who) || (dl_is_any_one(s, who) && is_bare(s, who));
}

/* "Every sultan imprisons his brothers"; "each side accuses the other" tells of the two that were told of. */
static int is_of_each(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t who = d->args.passive ? d->args.object : d->args.subject;
    const uint16_t det = who == DL_NO_WORD ? DL_NO_WORD : dl_scene_child(s, who, DL_REL_DET);
    if (dl_is_each_other(s, d->args.object)) return 0;
    return det != DL_NO_WORD && d->kind == DL_FRAME_VERB && dl_str_listed(dl_scene_word(s, det)->lemma, "every each", ' ') &&
           is_simple_present(s, d->word) && s->word_statement[s->first + d->word] == DL_NONE;
}

/* "Armies kill herders": one kind to another, in the present, in a sentence of its own and not in a heading. */
static int is_kind_to_kind(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t who = d->args.subject, whom = d->args.object;
    if (d->kind != DL_FRAME_VERB || d->type == DL_EVENT_AID || d->args.passive || who == DL_NO_WORD || whom == DL_NO_WORD ||
        !is_simple_present(s, d->word))
        return 0;
    if (dl_scene_word(s, (uint16_t)(s->count - 1))->upos != DL_UPOS_PUNCT || s->word_statement[s->first + d->word] != DL_NONE)
        return 0;
    return dl_is_kind_of_people(s, who) && dl_is_kind_of_people(s, whom) && dl_scene_word(s, whom)->thing == DL_THING_PERSON;
}

/* "suspects accused of murder", "migrants who had been convicted": people of a kind, by nobody, and nothing that says which. */
static int is_kind_judged(const struct dl_scene *s, const struct dl_draft *d)
{
    enum { NEAR = 10 };
    const uint16_t who = dl_scene_head(s, d->word);
    const enum dl_rel rel = dl_scene_rel(s, d->word);
    if (d->kind != DL_FRAME_VERB || !d->args.passive || d->actor.count > 0 || who == DL_NO_WORD || who != d->args.object) return 0;
    if ((d->type != DL_EVENT_SANCTION && d->type != DL_EVENT_ACCUSE) || (rel != DL_REL_ACL && rel != DL_REL_ACL_RELCL)) return 0;
    if (!dl_is_kind_of_people(s, who) && !dl_is_whoever(s, who) && !dl_is_bare_plural(s, who)) return 0;
    for (uint16_t w = d->word; w < s->count && w < d->word + NEAR; w++)
        if (dl_scene_word(s, w)->ner != DL_NER_O || dl_scene_word(s, w)->upos == DL_UPOS_NUM) return 0;
    return 1;
}

/* Whether a word stands in what is promised and not far down: in a long list there is always some name. */
static int is_near_below(const struct dl_scene *s, uint16_t w, uint16_t top)
{
    for (int i = 0; i < 8 && w != DL_NO_WORD; i++, w = dl_scene_head(s, w))
        if (w == top) return 1;
    return 0;
}

/* "The candidate promised to cut taxes", "vowed to drain the swamp": what a politician promises his voters to do is his programme. A
 * promise agrees to something where somebody is told it, a state gives it, or what is promised is an act between two. */
static int is_programme(struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t at;
    if (d->type != DL_EVENT_AGREE || d->kind != DL_FRAME_VERB || !dl_scene_in(s, d->word, s->frames->promising)) return 0;
    if (!dl_manner_is_known(&s->known->manner)) return 0; /* a sentence alone may be an answer to anybody */
    for (uint8_t i = 0; i < d->recipient.count; i++)
        if (d->args.complement == DL_NO_WORD || !is_near_below(s, d->recipient.head[i], d->args.complement)) return 0;
    for (uint8_t i = 0; i < d->actor.count; i++) {
        const struct dl_entity *e = dl_party_member(s, &d->actor, i);
        if (e == NULL) continue;
        if (e->kind == DL_ENTITY_COUNTRY || e->kind == DL_ENTITY_PLACE || !dl_str_listed(e->sector, "GOV LEG PTY ELI OPP JUD", ' '))
            return 0;
    }
    for (uint16_t w = 0; w < s->count; w++) { /* "promised that Russia would not": a state is spoken for or to */
        const struct dl_entity *e = is_near_below(s, w, d->args.complement) ? dl_scene_entity(s, w) : NULL;
        if (e != NULL && e->kind == DL_ENTITY_COUNTRY) return 0;
    }
    const struct dl_frame *inner = d->args.complement != DL_NO_WORD ? dl_match_through(s, d->args.complement, &at) : NULL;
    return inner == NULL || inner->type == DL_NO_CLASS;
}

/* "nine out of ten voters", "six in ten of them", "three of four": a share of those who were asked. */
static int is_so_many_of(const struct dl_scene *s, uint16_t w)
{
    if (dl_scene_word(s, w)->upos != DL_UPOS_NUM || w + 2 >= s->count) return 0;
    uint16_t next = (uint16_t)(w + 1);
    if (!dl_str_listed(dl_scene_word(s, next)->form, "out in of", ' ')) return 0;
    if (dl_str_listed(dl_scene_word(s, (uint16_t)(next + 1))->form, "of every", ' ')) next++;
    return next + 1 < s->count && dl_scene_word(s, (uint16_t)(next + 1))->upos == DL_UPOS_NUM;
}

static int is_of_body(const struct dl_scene *s, uint16_t w)
{
    const struct dl_entity *e = dl_scene_entity(s, w);
    return e != NULL && dl_str_listed(e->sector, "GOV LEG JUD MIL COP PTY", ' ');
}

/* "most Turks", "half of Americans", "a majority of Texans": a part of a people, as polls count it, not members of a body. */
static int is_share(const struct dl_scene *s, uint16_t who)
{
    const uint16_t of = dl_scene_child(s, who, DL_REL_NMOD);
    if (dl_str_listed(dl_scene_word(s, who)->lemma, "half third quarter majority plurality percent %", ' ') && of != DL_NO_WORD &&
        of > who && !is_of_body(s, of))
        return 1;
    for (uint16_t c = s->child[who]; c != DL_NO_WORD && c < who; c = s->sibling[c])
        if (dl_str_listed(dl_scene_word(s, c)->lemma, "most many more few", ' ') || /* but not "the majority leader" */
            (dl_lemma_is(dl_scene_word(s, c), "majority") && dl_has_feat(dl_scene_word(s, who), "Number=Plur")))
            return 1;
    if (is_of_body(s, who)) return 0;
    for (uint16_t c = s->child[who]; c != DL_NO_WORD && c < who; c = s->sibling[c])
        if (dl_lemma_is(dl_scene_word(s, c), "half")) return 1;
    for (uint16_t w = who > 5 ? (uint16_t)(who - 5) : 0; w <= who; w++)
        if (is_so_many_of(s, w)) return 1;
    return 0;
}

/* "Americans support the ban": a whole people; but "the Russians", who may be a state, and "American voters in Ohio". */
static int is_people(const struct dl_scene *s, uint16_t who)
{
    const struct dl_mention *m = dl_scene_mention(s, who);
    if (m == NULL || m->form != DL_FORM_DEMONYM || !dl_has_feat(dl_scene_word(s, who), "Number=Plur")) return 0;
    for (uint16_t c = s->child[who]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) != DL_REL_PUNCT) return 0;
    return 1;
}

/* "everyone", "most Argentines": whenever it is, it was no act. */
static int is_everybody(const struct dl_scene *s, uint16_t who)
{
    if (dl_str_listed(dl_scene_word(s, who)->lemma, "everyone everybody", ' ')) return 1;
    for (uint16_t c = s->child[who]; c != DL_NO_WORD && c < who; c = s->sibling[c])
        if (dl_lemma_is(dl_scene_word(s, c), "most")) return !is_of_body(s, who);
    return 0;
}

/* "Most Americans support the ban", "nine out of ten voters oppose it": views of a people that were never an act. */
static int is_view_of_many(const struct dl_scene *s, const struct dl_draft *d, uint16_t verb)
{
    static const uint32_t views = 1u << DL_EVENT_SUPPORT | 1u << DL_EVENT_ACCUSE | 1u << DL_EVENT_REJECT | 1u << DL_EVENT_REQUEST;
    const uint16_t who = d->args.passive ? DL_NO_WORD : d->args.subject;
    if (who == DL_NO_WORD || !(views >> d->type & 1)) return 0;
    if (is_everybody(s, who)) return 1;
    return dl_is_finite_present(s, verb) && (is_share(s, who) || (is_people(s, who) && is_simple_present(s, verb)));
}

/* "The more he attacks them, the more they like him": as often as it happens. */
static int is_the_more(const struct dl_scene *s, uint16_t clause)
{
    const uint16_t subject = dl_scene_child_base(s, clause, DL_REL_NSUBJ);
    for (uint16_t w = 1; subject != DL_NO_WORD && w <= subject && w < s->count; w++)
        if (dl_str_listed(dl_scene_word(s, w)->form, "more less", ' ') && dl_scene_head(s, w) == clause &&
            dl_str_is_nocase(dl_scene_word(s, (uint16_t)(w - 1))->form, "the"))
            return 1;
    return 0;
}

int dl_only_talked_of(struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t verb = dl_draft_verb(d), clause = clause_of(s, verb);
    if (is_doubted(s, clause) || would_be_thought(s, clause) || only_looks_so(s, clause) || is_mere_talk(s, clause) ||
        is_unsaid(s, clause) || is_sought(s, d) || is_opinion(s, d) || is_programme(s, d) || is_anybodys_choice(s, d, verb) ||
        is_tag(s, d))
        return 1;
    if (is_laid_down(s, dl_draft_verb(d)) || is_of_a_text(s, d) || is_every_time(s, verb) || is_by_the_book(s, d)) return 1;
    return is_what_a_kind_does(s, d, verb) || is_kind_to_kind(s, d) || is_of_each(s, d) || is_kind_judged(s, d) ||
           is_view_of_many(s, d, verb) || is_the_more(s, clause);
}
