/* A passive that tells what somebody is asked, ordered or accused to do has its agent behind that ("was urged to resign by the bishops", "was
 * accused of shelling a village by Libya"). The scorer of heads takes the nearer verb, which is active and cannot have an agent; who stands
 * behind "by" there, if he is somebody, is the passive's. */
#include "syntax/agents.h"

#include "syntax/clause.h"

/* Somebody, not a means or a measure: "by the bishops", not "by force", "by ten votes". */
static int is_somebody(const struct dl_word *w)
{
    if (w->upos == DL_UPOS_PROPN) return w->ner != DL_NER_O && w->thing != DL_THING_TIME;
    return w->upos == DL_UPOS_NOUN && (w->thing == DL_THING_PERSON || w->thing == DL_THING_ORGANIZATION);
}

/* A passive of these takes an infinitive or an -ing form. */
static int is_passive_of_words(const struct dl_word *words, uint32_t verb, uint32_t first, uint32_t end)
{
    static const char VERBS[] =
        "accuse|suspect|charge|convict|urge|ask|tell|order|instruct|direct|command|warn|advise|invite|encourage|persuade|press|"
        "pressure|force|compel|oblige|require|allow|permit|forbid|ban|bar|prevent|stop|criticise|criticize|condemn|blame|"
        "denounce|rebuke|censure|threaten|call|summon|fine|praise|thank";
    if (words[verb].upos != DL_UPOS_VERB || !dl_str_listed(words[verb].lemma, VERBS, '|')) return 0;
    const int is_past_participle = dl_has_feat(&words[verb], "VerbForm=Part") && dl_has_feat(&words[verb], "Tense=Past");
    return has_child(words, verb, DL_REL_AUX_PASS, first, verb) ||
           (is_past_participle && words[verb].rel == DL_REL_ACL && !has_child(words, verb, DL_REL_OBJ, verb, end));
}

/* The active verb that the phrase at `who` hangs on, itself or by a thing that nobody does; DL_NONE */
static uint32_t near_verb(const struct dl_word *words, uint32_t who)
{
    uint32_t above = words[who].head;
    for (int i = 0; i < 2 && above != DL_NONE && above < who && words[above].upos != DL_UPOS_VERB; i++) {
        const uint8_t thing = words[above].thing;
        if (thing == DL_THING_EVENT || thing == DL_THING_ABSTRACT) return DL_NONE;
        above = words[above].head;
    }
    return above != DL_NONE && above < who && words[above].upos == DL_UPOS_VERB ? above : DL_NONE;
}

/* "covering up abuses by police": of a deed right before it, "by" tells who did that. */
static int is_behind_deed(const struct dl_word *words, uint32_t by)
{
    const struct dl_word *before = &words[by - 1];
    return before->upos == DL_UPOS_NOUN && (before->thing == DL_THING_EVENT || before->thing == DL_THING_ABSTRACT);
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

void dl_agents_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_written(words, first, end);
    for (uint32_t by = first + 3; by + 1 < end; by++) {
        const uint32_t who = words[by].head;
        if (!dl_str_is(words[by].form, "by") || words[by].rel != DL_REL_CASE || who == DL_NONE || who <= by) continue;
        const uint32_t verb = near_verb(words, who), passive = verb != DL_NONE ? words[verb].head : DL_NONE;
        if (passive == DL_NONE || passive >= verb || !is_somebody(&words[who]) || is_behind_deed(words, by)) continue;
        if (words[verb].rel != DL_REL_XCOMP && words[verb].rel != DL_REL_ADVCL) continue;
        const int is_active = dl_has_feat(&words[verb], "VerbForm=Inf") || dl_str_ends(words[verb].form, "ing");
        if (!is_active || has_child(words, verb, DL_REL_AUX_PASS, first, verb) ||
            dl_str_listed(words[verb].lemma, "abide stand", ' '))
            continue;
        if (is_passive_of_words(words, passive, first, end) && !has_child(words, passive, DL_REL_OBL_AGENT, passive, end))
            hang(words, who, passive, DL_REL_OBL_AGENT);
    }
}
