/* Words that point back to what was spoken of: "it", "the plan", "the step", a relative pronoun, a predicate that says no more ("abstained").
 *
 * What this actor has taken a side on goes before what somebody has, that before what was only named; where nothing of the kind stands near,
 * it is the topic: the nearest subject or object before it that may be an issue. */
#include "stand/run.h"
#include "who/who.h"

enum { BACK = 2 /* sentences */ };

static int holder_spoke_of(const struct dl_stand *run, uint32_t holder, uint32_t issue)
{
    for (uint32_t i = 0; i < run->findings.count; i++)
        if ((holder == DL_NONE || run->findings.at[i].holder == holder) && run->findings.at[i].issue == issue) return 1;
    return 0;
}

/* Whether somebody has taken a side on it in that sentence. */
static int is_taken_in(const struct dl_stand *run, uint32_t sentence, uint32_t issue)
{
    for (uint32_t i = run->findings.count; i-- > 0;) {
        uint32_t at = dl_word_at(run->doc, run->findings.at[i].predicate)->sentence;
        if (at < sentence) return 0; /* findings stand in text order */
        if (at == sentence && run->findings.at[i].issue == issue) return 1;
    }
    return 0;
}

/* The latest issue within so many sentences; one that this holder has taken a side on before one that somebody has, and that before others. */
uint32_t dl_stand_antecedent_within(const struct dl_stand *run, uint32_t word, uint32_t holder, uint32_t sentences)
{
    uint32_t taken = DL_NONE;
    uint32_t sentence = dl_word_at(run->doc, word)->sentence, section = run->doc->sentences.at[sentence].section, nearest = DL_NONE;
    for (uint32_t w = word; w-- > 0;) {
        uint32_t at = dl_word_at(run->doc, w)->sentence;
        int is_far = sentence - at > sentences || (sentence != at && run->doc->sentences.at[at].section + 1 < section);
        if (is_far) break;
        if (run->issue[w] == DL_NONE) continue;
        if (holder_spoke_of(run, holder, run->issue[w])) return run->issue[w];
        if (taken == DL_NONE && is_taken_in(run, at, run->issue[w])) taken = run->issue[w];
        int is_bare = dl_word_at(run->doc, word)->upos == DL_UPOS_PRON && at != sentence; /* nobody has taken a side on it */
        if (nearest == DL_NONE && !is_bare && sentence - at <= 1) nearest = run->issue[w];
    }
    return taken != DL_NONE ? taken : nearest;
}

/* "The treaty has split the region." The subject of a sentence, else its object, where it may be an issue; before word in its own. */
static uint32_t topic_of(struct dl_stand *run, uint32_t sentence, uint32_t word)
{
    const struct dl_sentence *s = &run->doc->sentences.at[sentence];
    for (int i = 0; i < 2; i++)
        for (uint32_t w = s->word; w < s->word + s->words && w < word; w++) {
            const struct dl_word *at = dl_word_at(run->doc, w);
            int is_subject = at->rel == DL_REL_NSUBJ || at->rel == DL_REL_NSUBJ_PASS || at->rel == DL_REL_ROOT,
                is_object = at->rel == DL_REL_OBJ || at->rel == DL_REL_OBL;
            if ((i == 0 ? !is_subject : !is_object) || at->upos != DL_UPOS_NOUN) continue;
            uint32_t issue = dl_issue_of_phrase(run, w);
            if (issue != DL_NONE) return issue;
        }
    return DL_NONE;
}

uint32_t dl_stand_topic(struct dl_stand *run, uint32_t word, uint32_t sentences)
{
    uint32_t sentence = dl_word_at(run->doc, word)->sentence, topic = DL_NONE;
    for (uint32_t back = 0; back <= sentences && back <= sentence && topic == DL_NONE; back++)
        topic = topic_of(run, sentence - back, word);
    return topic;
}

uint32_t dl_stand_antecedent(struct dl_stand *run, uint32_t word, uint32_t holder)
{
    uint32_t issue = dl_stand_antecedent_within(run, word, holder, BACK);
    if (issue == DL_NONE && run->findings.count > 0) { /* what the report was about last */
        const struct dl_finding *last = &run->findings.at[run->findings.count - 1];
        if (dl_word_at(run->doc, word)->sentence - dl_word_at(run->doc, last->predicate)->sentence <= 2 * BACK) issue = last->issue;
    }
    return issue != DL_NONE ? issue : dl_stand_topic(run, word, BACK);
}

uint32_t dl_stand_points_back(const struct dl_stand *run, uint32_t noun)
{
    static const char MEASURES[] =
        "kind form type sort lot number part series set wave level round case use way path chance right need date "
        "role work sale export delivery supply provision increase dollar euro pound million billion effort desire wish";
    if (dl_str_listed(dl_stand_lemma(run, noun), MEASURES, ' ')) return 0;
    DL_EACH_CHILD(run, c, noun)
    {
        const struct dl_word *child = dl_word_at(run->doc, c);
        if (child->rel != DL_REL_DET && child->rel != DL_REL_DET_PREDET && child->rel != DL_REL_AMOD) continue;
        if (dl_str_listed(dl_stand_lemma(run, c), "this that such these those", ' ')) return BACK;
        if (dl_lemma_is(child, "the")) return BACK;
    }
    return 0;
}

uint32_t dl_stand_last_deal(const struct dl_stand *run, uint32_t word)
{
    for (uint32_t w = word; w-- > 0;) {
        const struct dl_concept *concept =
            run->issue[w] != DL_NONE ? dl_concepts_at(run->concepts, run->issues.at[run->issue[w]].concept) : NULL;
        if (concept != NULL && (dl_str_ends(concept->name, " deal") || dl_str_is(concept->name, "cease-fire")))
            return run->issue[w];
    }
    return DL_NONE;
}

/* The noun that a relative pronoun stands for, DL_NONE. Of "a corridor to Nakhchivan, which …" the corridor, not the town. */
uint32_t dl_stand_relative_of(const struct dl_stand *run, uint32_t pronoun)
{
    uint32_t clause = dl_word_at(run->doc, pronoun)->head;
    for (uint32_t steps = 0; clause != DL_NONE && steps < 3 && dl_word_at(run->doc, clause)->rel != DL_REL_ACL_RELCL; steps++)
        clause = dl_word_at(run->doc, clause)->head;
    uint32_t noun =
        clause != DL_NONE && dl_word_at(run->doc, clause)->rel == DL_REL_ACL_RELCL ? dl_word_at(run->doc, clause)->head : DL_NONE;
    if (noun == DL_NONE || noun >= pronoun) return DL_NONE;
    int is_place = dl_who_at(run->doc, noun) != DL_NONE && dl_word_at(run->doc, noun)->rel == DL_REL_NMOD;
    return is_place && dl_word_at(run->doc, noun)->head != DL_NONE ? dl_word_at(run->doc, noun)->head : noun;
}

int dl_stand_is_refusal_of(const struct dl_stand *run, uint32_t noun, uint32_t issue)
{
    if (!dl_str_listed(dl_stand_lemma(run, noun), "step decision move measure action announcement refusal", ' ')) return 0;
    uint32_t whose = DL_NONE; /* "the American decision" */
    DL_EACH_CHILD(run, c, noun)
    if (c < noun && whose == DL_NONE) whose = dl_stand_actor(run, c);
    for (uint32_t i = run->findings.count; i-- > 0;) {
        const struct dl_finding *told = &run->findings.at[i];
        int is_his = whose == DL_NONE || told->holder == whose || dl_stand_speaks_for(run, told->holder) == whose;
        if (told->issue == issue && is_his) return told->stance == DL_STANCE_AGAINST;
    }
    return 0;
}

int dl_stand_is_bare(const struct dl_stand *run, uint32_t noun)
{
    DL_EACH_CHILD(run, c, noun)
    {
        enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel);
        if (rel == DL_REL_AMOD || rel == DL_REL_COMPOUND || rel == DL_REL_NMOD || rel == DL_REL_ACL) return 0;
    }
    return 1;
}
