/* Who does something hangs on what he does. Behind "by" the scorer of heads takes the nearer of two words: of a passive and what it is for, the
 * second, which is active and cannot have an agent ("was urged to resign by the bishops", "was accused of shelling a village by Libya"); of a
 * deed told by a noun and whom it is done to, the second, too. */
#include "syntax/agents.h"

#include "syntax/clause.h"

static int is_bare_participle(const struct dl_word *w) { return is_past_verb(w) && dl_has_feat(w, "VerbForm=Part"); }

/* "were taken to hospital, among them Ana Roe": without "by" nobody is told to have done it. */
static void mend_unmarked_agent(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t verb = words[w].head, them = w - 1;
        if (words[w].rel != DL_REL_OBL_AGENT || !dl_str_is(words[them].form, "them") || !dl_str_is(words[them - 1].form, "among"))
            continue;
        const uint32_t who = verb == DL_NONE || verb > w ? DL_NONE : subject_of(words, verb, first, verb);
        if (who != DL_NONE) hang(words, w, who, DL_REL_APPOS);
    }
}

/* Somebody, not a means or a measure: "by the bishops", not "by force", "by ten votes". */
static int is_somebody(const struct dl_word *w)
{
    if (w->upos == DL_UPOS_PROPN) return w->ner != DL_NER_O && w->thing != DL_THING_TIME;
    return w->upos == DL_UPOS_NOUN && is_person_or_body(w);
}

/* Nobody does by another what is told in the active, or is alive by him: "was forced to resign by the army", "was pulled alive from the car
 * by a guard". */
static int is_active(const struct dl_word *words, uint32_t deed, uint32_t first)
{
    if (words[deed].upos == DL_UPOS_ADJ) return words[deed].rel == DL_REL_XCOMP;
    if (!dl_has_feat(&words[deed], "VerbForm=Inf") && !dl_str_ends(words[deed].form, "ing")) return 0;
    return !has_child(words, deed, DL_REL_AUX_PASS, first, deed) && !dl_str_listed(words[deed].lemma, "abide stand", ' ');
}

/* Whether what is told at `deed` is what `verb`, a passive, is for: an infinitive or an adjective, or behind these an -ing form. */
static int is_passive_of_deed(const struct dl_word *words, uint32_t verb, uint32_t deed, uint32_t first, uint32_t end)
{
    static const char VERBS[] =
        "accuse|suspect|charge|convict|urge|ask|tell|order|instruct|direct|command|warn|advise|invite|encourage|persuade|press|"
        "pressure|force|compel|oblige|require|allow|permit|forbid|ban|bar|prevent|stop|criticise|criticize|condemn|blame|"
        "denounce|rebuke|censure|threaten|call|summon|fine|praise|thank";
    const int is_passive = has_child(words, verb, DL_REL_AUX_PASS, first, verb);
    if (is_passive && words[deed].rel == DL_REL_XCOMP && !dl_str_ends(words[deed].form, "ing")) return 1;
    if (words[verb].upos != DL_UPOS_VERB || !dl_str_listed(words[verb].lemma, VERBS, '|')) return 0;
    return is_passive ||
           (is_bare_participle(&words[verb]) && words[verb].rel == DL_REL_ACL && !has_child(words, verb, DL_REL_OBJ, verb, end));
}

static int is_verb_or_state(const struct dl_word *w)
{
    return w->upos == DL_UPOS_VERB || (w->upos == DL_UPOS_ADJ && w->rel == DL_REL_XCOMP);
}

/* The verb that the phrase at `who` hangs on, itself or by a thing that nobody does; DL_NONE */
static uint32_t near_verb(const struct dl_word *words, uint32_t who)
{
    uint32_t above = words[who].head;
    for (int i = 0; i < 2 && above != DL_NONE && above < who && !is_verb_or_state(&words[above]); i++) {
        if (is_deed_or_idea(&words[above])) return DL_NONE;
        above = words[above].head;
    }
    return above != DL_NONE && above < who && is_verb_or_state(&words[above]) ? above : DL_NONE;
}

/* "covering up abuses by police": of a deed right before it, "by" tells who did that. */
static int is_behind_deed(const struct dl_word *words, uint32_t by)
{
    const struct dl_word *before = &words[by - 1];
    return before->upos == DL_UPOS_NOUN && is_deed_or_idea(before);
}

/* "wrote to the minister asking her to resign": who writes asks, not who is written to. */
static void mend_written(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char WRITING[] = "write|cable|wire|telegraph|telephone|phone|email|e-mail|signal|radio|appeal|petition|fax";
    static const char ASKING[] =
        "ask|urge|demand|request|beg|implore|call|plead|accuse|complain|protest|threaten|warn|offer|tell|"
        "invite|propose|reject|refuse|promise|thank|criticise|criticize|condemn|object|seek|express|insist";
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t whom = words[w].head, verb = whom != DL_NONE ? words[whom].head : DL_NONE;
        if (words[w].rel != DL_REL_ACL || whom > w || verb == DL_NONE || verb >= whom || words[whom].rel != DL_REL_OBL) continue;
        if (!dl_str_ends(words[w].form, "ing") || !dl_str_listed(words[w].lemma, ASKING, '|')) continue;
        if (words[verb].upos == DL_UPOS_VERB && dl_str_listed(words[verb].lemma, WRITING, '|')) hang(words, w, verb, DL_REL_ADVCL);
    }
}

static void mend_passive(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t by = first + 3; by + 1 < end; by++) {
        const uint32_t who = words[by].head;
        if (!dl_str_is(words[by].form, "by") || words[by].rel != DL_REL_CASE || who == DL_NONE || who <= by) continue;
        const uint32_t deed = near_verb(words, who), passive = deed != DL_NONE ? words[deed].head : DL_NONE;
        if (passive == DL_NONE || passive >= deed || !is_active(words, deed, first)) continue;
        if (words[deed].rel != DL_REL_XCOMP && words[deed].rel != DL_REL_ADVCL) continue;
        const int is_direct = words[who].head == deed && words[deed].rel == DL_REL_XCOMP && !dl_str_ends(words[deed].form, "ing");
        const int is_agent = is_direct && words[who].rel == DL_REL_OBL_AGENT; /* whatever it is that does it */
        if ((!is_agent && !is_somebody(&words[who])) || (!is_direct && is_behind_deed(words, by))) continue;
        if (is_passive_of_deed(words, passive, deed, first, end) && !has_child(words, passive, DL_REL_OBL_AGENT, passive, end))
            hang(words, who, passive, DL_REL_OBL_AGENT);
    }
}

/* "had been shot a week earlier by police": when it was done has nobody who does it. */
static void mend_behind_time(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t by = first + 3; by + 1 < end; by++) {
        const uint32_t who = words[by].head, when = who == DL_NONE ? DL_NONE : words[who].head;
        if (!dl_str_is(words[by].form, "by") || words[by].rel != DL_REL_CASE || who <= by || when == DL_NONE || when >= by)
            continue;
        const uint32_t verb = words[when].head;
        if (words[when].upos != DL_UPOS_ADV && words[when].thing != DL_THING_TIME) continue;
        if (verb == DL_NONE || verb >= when || words[verb].upos != DL_UPOS_VERB || !is_somebody(&words[who])) continue;
        if (!has_child(words, verb, DL_REL_AUX_PASS, first, verb) || has_child(words, verb, DL_REL_OBL_AGENT, verb, end)) continue;
        hang(words, who, verb, DL_REL_OBL_AGENT);
    }
}

/* A passive, or a participle that goes on from one without an auxiliary of its own. */
static int is_told_passively(const struct dl_word *words, uint32_t verb, uint32_t first)
{
    enum { ROW = 4 };
    for (int i = 0; i < ROW && verb != DL_NONE; i++, verb = words[verb].head) {
        if (has_child(words, verb, DL_REL_AUX_PASS, first, verb)) return 1;
        if (words[verb].rel != DL_REL_CONJ || !is_bare_participle(&words[verb]) || subject_of(words, verb, first, verb) != DL_NONE)
            return 0;
    }
    return 0;
}

/* "was taken to prison by police": a place, a person or a body that something is done at or to has nobody who makes it. */
static void mend_behind_place(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t by = first + 3; by + 1 < end; by++) {
        const uint32_t who = words[by].head, where = who == DL_NONE ? DL_NONE : words[who].head;
        if (!dl_str_is(words[by].form, "by") || words[by].rel != DL_REL_CASE || who <= by || where == DL_NONE || where >= by)
            continue;
        const uint32_t verb = words[where].head;
        if (words[who].rel != DL_REL_NMOD || dl_rel_base((enum dl_rel)words[where].rel) != DL_REL_OBL || verb == DL_NONE) continue;
        if (words[where].thing != DL_THING_PLACE && !may_act(&words[where])) continue;
        if (verb > where || words[verb].upos != DL_UPOS_VERB || !is_somebody(&words[who])) continue;
        if (!is_told_passively(words, verb, first) || has_child(words, verb, DL_REL_OBL_AGENT, verb, end)) continue;
        hang(words, who, verb, DL_REL_OBL_AGENT);
    }
}

/* "were stopped at a checkpoint, beaten and robbed", "was stripped of his seat, arrested and jailed": behind a comma a participle that is joined
 * to a noun, or tells of it though a row goes on from it, goes on from the passive before. */
static void mend_passive_row(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t noun = words[w].head, verb = noun == DL_NONE || noun >= w ? DL_NONE : words[noun].head;
        const int is_joined = words[w].rel == DL_REL_CONJ, is_told = words[w].rel == DL_REL_ACL;
        if (verb == DL_NONE || verb >= noun || (!is_joined && !is_told) || !is_noun(&words[noun])) continue;
        if (!is_bare_participle(&words[w]) || !dl_str_is(words[w - 1].form, ",")) continue;
        if (dl_rel_base((enum dl_rel)words[noun].rel) != DL_REL_OBL || !has_child(words, verb, DL_REL_AUX_PASS, first, verb))
            continue;
        if (has_child(words, w, DL_REL_AUX, noun, w) || subject_of(words, w, noun, w) != DL_NONE) continue;
        const uint32_t next = child_of(words, w, DL_REL_CONJ, w + 1, end);
        if (next == DL_NONE || !is_bare_participle(&words[next])) continue;
        hang(words, w, verb, DL_REL_CONJ);
    }
}

/* "forced the ministry to lift it by threatening to sue": who forces threatens, not who is forced. */
static void mend_means(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char FORCING[] = "force|compel|coerce|pressure|push|prod|induce|oblige|press|cause";
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t deed = words[w].head, verb = deed != DL_NONE && deed < w ? words[deed].head : DL_NONE;
        if (words[w].rel != DL_REL_ADVCL || verb == DL_NONE || verb > deed || words[deed].rel != DL_REL_XCOMP) continue;
        if (!dl_str_is(words[w - 1].form, "by") || words[w - 1].head != w || !dl_str_ends(words[w].form, "ing")) continue;
        if (dl_str_listed(words[verb].lemma, FORCING, '|') && has_child(words, verb, DL_REL_OBJ, verb, deed))
            hang(words, w, verb, DL_REL_ADVCL);
    }
}

/* "had spoken by phone", "was adopted by 143 votes to five": a way in which it is done, and nobody who does it. */
static void mend_way(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char WAYS[] =
        "phone telephone telegram email e-mail mail letter fax radio video videoconference videolink teleconference satellite "
        "vote margin majority consensus acclamation ballot lot referendum decree";
    for (uint32_t w = first + 2; w < end; w++) {
        if (words[w].rel != DL_REL_OBL_AGENT || words[w].upos != DL_UPOS_NOUN || !dl_str_listed(words[w].lemma, WAYS, ' '))
            continue;
        const uint32_t article = child_of(words, w, DL_REL_DET, first, w); /* but "by the Liberal majority" */
        if (article != DL_NONE && dl_str_is(words[article].lemma, "the")) continue;
        if (has_child(words, w, DL_REL_NMOD_POSS, first, w) || has_child(words, w, DL_REL_NMOD, w, end)) continue;
        words[w].rel = DL_REL_OBL;
    }
}

/* ---- deeds told by nouns ---- */

/* The deed whose "of" the word stands behind, itself or within what that is done to ("the suspension of aid to Egypt"); DL_NONE */
static uint32_t deed_of(const struct dl_word *words, uint32_t whom, uint32_t first)
{
    enum { NESTED = 2 };
    for (int i = 0; i < NESTED; i++) {
        const uint32_t above = words[whom].head;
        if (words[whom].rel != DL_REL_NMOD || above == DL_NONE || above > whom) return DL_NONE;
        const uint32_t of = child_of(words, whom, DL_REL_CASE, first, whom);
        const int is_deed = words[above].upos == DL_UPOS_NOUN && is_deed_or_idea(&words[above]);
        if (of != DL_NONE && dl_str_is(words[of].form, "of") && is_deed) return above;
        whom = above;
    }
    return DL_NONE;
}

/* "the arrest of the activists by Egypt": who does it hangs on the deed, not on whom it is done to. */
static void mend_done_to(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t whom = words[w].head;
        if (words[w].rel != DL_REL_NMOD || whom == DL_NONE || whom > w || words[whom].rel != DL_REL_NMOD) continue;
        const uint32_t by = child_of(words, w, DL_REL_CASE, first, w);
        if (by == DL_NONE || !dl_str_is(words[by].form, "by")) continue;
        const uint32_t deed = deed_of(words, whom, first);
        if (deed != DL_NONE && (may_act(&words[whom]) || words[whom].thing == DL_THING_PLACE)) words[w].head = deed;
    }
}

/* "the nomination by President Ruto of General Ogolla": behind who does it, "of" tells to whom: a person's or a place's name has nobody of
 * its own, unless a place or a body ("by Smith of the Guardian"). */
static void mend_deed_of(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        if (words[w].rel != DL_REL_NMOD) continue;
        const uint32_t doer = words[w].head, of = child_of(words, w, DL_REL_CASE, first, w);
        if (doer == DL_NONE || doer > w || of == DL_NONE || words[doer].upos != DL_UPOS_PROPN) continue;
        const uint32_t by = child_of(words, doer, DL_REL_CASE, first, doer), deed = words[doer].head;
        if (!dl_str_is(words[of].form, "of") || by == DL_NONE || !dl_str_is(words[by].form, "by")) continue;
        if (words[doer].rel != DL_REL_NMOD || deed == DL_NONE || deed > doer || words[deed].upos != DL_UPOS_NOUN) continue;
        const uint8_t done_to = words[w].ner, done_by = words[doer].ner;
        if (done_by != DL_NER_B_PER && done_by != DL_NER_I_PER && done_by != DL_NER_B_LOC && done_by != DL_NER_I_LOC) continue;
        if (done_to == DL_NER_B_LOC || done_to == DL_NER_I_LOC || done_to == DL_NER_B_ORG || done_to == DL_NER_I_ORG) continue;
        hang(words, w, deed, DL_REL_NMOD);
    }
}

/* "was sacked over the affair - deputy Ana Roe": no preposition, no agent; who stands behind a dash is who was sacked. */
static void mend_behind_dash(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t verb = words[w].head;
        if (words[w].rel != DL_REL_OBL_AGENT || verb == DL_NONE || verb > w || has_child(words, w, DL_REL_CASE, verb, w)) continue;
        const uint32_t whom = child_of(words, verb, DL_REL_NSUBJ, first, verb);
        for (uint32_t c = w; whom != DL_NONE && c-- > verb;)
            if (dl_str_listed(words[c].form, "- – — -- :", ' ') && words[c + 1].head != DL_NONE && is_under(words, c + 1, w))
                hang(words, w, whom, DL_REL_APPOS);
    }
}

/* "were arrested, according to police spokesman Rao": who tells it has not done it. */
static void mend_according(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        if (words[w].rel != DL_REL_OBL_AGENT || words[w].head == DL_NONE || words[w].head > w) continue;
        for (uint32_t c = words[w].head + 1; c + 1 < w; c++) {
            if (!dl_str_is(words[c].form, "according") || !dl_str_is(words[c + 1].form, "to") || !is_under(words, c, w)) continue;
            hang(words, c, w, DL_REL_CASE);
            words[w].rel = DL_REL_OBL;
        }
    }
}

void dl_agents_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_unmarked_agent(words, first, end);
    mend_written(words, first, end);
    mend_passive(words, first, end);
    mend_behind_time(words, first, end);
    mend_passive_row(words, first, end);
    mend_behind_place(words, first, end);
    mend_means(words, first, end);
    mend_way(words, first, end);
    mend_done_to(words, first, end);
    mend_deed_of(words, first, end);
    mend_behind_dash(words, first, end);
    mend_according(words, first, end);
}
