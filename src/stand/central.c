/* What a report is about most: of its nouns that may be an issue the one with the most points, for each time that it is named, for standing
 * in the headline or the lead, and for naming a thing of a kind that is quarrelled over (a dam, a bill, a levy; words.tsv, contested); of
 * equals the first. It is what a predicate without an issue of its own is of ("abstained", "went along", "was furious") where nobody near
 * has taken a side on anything, and, where it leads by far, before what somebody has. Frequency and place are what extractive summaries
 * have chosen by since Luhn (1958) and Edmundson (1969). */
#include "stand/finders.h"
#include "who/who.h"

enum {
    LEAD = 2 /* sentences that are no dateline */,
    LEAST = 3 /* points */,
    MAIN = 6,
    FEWEST = 3 /* holders by whom a quarrel is known */,
    MANY = 5 /* holders on whose quarrel a longer report is */,
    SHORT = 28 /* sentences */,
    ONE_MATTER = 18 /* sentences */,
    NEAR = 5 /* sentences */
};
enum { FOR_LEAD = 2, FOR_CONTESTED = 3, FOR_CONCEPT = 2 }; /* points, each once */

/* No person, actor, time, and no word that says too little. */
static int may_be_central(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (run->issue[word] != DL_NONE) return 1;
    if ((at->upos != DL_UPOS_NOUN && at->upos != DL_UPOS_PROPN) || at->thing == DL_THING_PERSON || at->thing == DL_THING_TIME)
        return 0;
    if (at->rel == DL_REL_COMPOUND || (dl_stand_listed(run, word, "exchange return") && dl_stand_has_case(run, word, "in")))
        return 0;
    uint32_t classes = dl_stand_classes(run, word), entity = dl_who_at(run->doc, word);
    int is_named_thing = classes & DL_STAND_CONTESTED &&
                         entity != DL_NONE && /* "the Maya Train", whatever a network takes it for */
                         run->doc->entities.at[entity].actor.at == NULL && run->doc->entities.at[entity].kind != DL_ENTITY_PERSON;
    if (entity != DL_NONE && !is_named_thing) return 0;
    if (classes & DL_STAND_CONTESTED) /* not "in law", "under contract" */
        return at->upos != DL_UPOS_NOUN || run->links[word].child == DL_NONE || dl_stand_case(run, word).at == NULL ||
               !dl_str_listed(dl_stand_case(run, word), "in under by", ' ') || dl_stand_child(run, word, DL_REL_DET) != DL_NONE ||
               !dl_stand_is_bare(run, word);
    if (at->upos != DL_UPOS_NOUN) return 0;
    return !(classes & DL_STAND_NOTHING) || classes & (DL_STAND_CARRIER | DL_STAND_AGREEMENT);
}

static struct dl_str key_of(struct dl_stand *run, uint32_t word)
{
    return run->issue[word] != DL_NONE && run->issues.at[run->issue[word]].concept != DL_NONE
               ? dl_concepts_at(run->concepts, run->issues.at[run->issue[word]].concept)->name
               : dl_stand_lemma(run, word);
}

/* The sentence behind the lead. */
static uint32_t lead_end(const struct dl_stand *run)
{
    uint32_t left = LEAD;
    for (uint32_t i = 0; i < run->doc->sentences.count; i++) {
        enum dl_section_kind kind = run->doc->sections.at[run->doc->sentences.at[i].section].kind;
        if (kind == DL_SECTION_LEAD || kind == DL_SECTION_PARAGRAPH)
            if (left-- == 0) return i;
    }
    return run->doc->sentences.count;
}

/* What a noun is worth, however often it is named. */
static uint32_t worth_of(const struct dl_stand *run, uint32_t word)
{
    if (run->lexeme[word]->kinds & DL_KIND_MEANS) return 0;
    if (dl_stand_classes(run, word) & DL_STAND_CONTESTED) return FOR_CONTESTED;
    return run->issue[word] != DL_NONE && run->issues.at[run->issue[word]].concept != DL_NONE ? FOR_CONCEPT : 0;
}

/* A report of one matter, to which all of it points back. */
int dl_stand_is_short(const struct dl_stand *run) { return run->doc->sentences.count <= SHORT; }

int dl_stand_is_of_one(const struct dl_stand *run) { return run->doc->sentences.count <= ONE_MATTER || run->is_of_quarrel; }

/* A noun that may be what the report is about. */
struct named {
    uint32_t points, first; /* word */
};
DL_VEC(named_vec, struct named);

/* The bargain that a report named more fully last and calls by its kind alone here: "the pact", of "a trade agreement"; else the word itself.
 * Bills, laws and measures are not taken for one another so: a report of one tells of others. */
static uint32_t fuller_of(struct dl_stand *run, uint32_t word, uint32_t *last)
{
    if (dl_word_at(run->doc, word)->upos != DL_UPOS_NOUN || !dl_stand_in(run, word, DL_LIST_BARGAIN)) return word;
    if (!dl_stand_is_bare(run, word)) *last = word;
    return *last != DL_NONE && dl_stand_points_back(run, word) > 0 ? *last : word;
}

/* What is known of the noun at a word, new where it is named for the first time; NULL when memory is spent. */
static struct named *named_at(struct dl_stand *run, struct dl_table *by_key, struct named_vec *all, uint32_t word, uint32_t lead)
{
    struct dl_str key = key_of(run, word);
    uint32_t index = dl_table_get(by_key, key);
    if (index != DL_NONE) return &all->at[index];
    struct named *added = DL_PUSH(all, run->scratch, run->doc->words.count);
    if (added == NULL || dl_table_set(by_key, key, all->count - 1) != DL_OK) return NULL;
    *added = (struct named){worth_of(run, word) + (dl_word_at(run->doc, word)->sentence < lead ? FOR_LEAD : 0), word};
    return added;
}

static uint32_t times_named(const struct dl_stand *run, struct dl_str lemma)
{
    uint32_t times = 0;
    for (uint32_t w = 0; w < run->doc->words.count; w++)
        times += dl_word_at(run->doc, w)->upos == DL_UPOS_NOUN && dl_str_equal(run->lemma[w], lemma);
    return times;
}

/* "a rule that counts gas as green … the rule": what carries it, where the report goes on to name that as often; else the noun itself. */
static uint32_t carrier_of(const struct dl_stand *run, uint32_t noun)
{
    for (uint32_t w = dl_word_at(run->doc, noun)->head, steps = 0; w != DL_NONE && steps < 5;
         w = dl_word_at(run->doc, w)->head, steps++)
        if (w < noun && dl_word_at(run->doc, w)->upos == DL_UPOS_NOUN && dl_stand_classes(run, w) & DL_STAND_CARRIER &&
            dl_who_at(run->doc, w) == DL_NONE && !dl_stand_is_bare(run, w))
            return times_named(run, run->lemma[w]) > times_named(run, run->lemma[noun]) ? w : noun;
    return noun;
}

/* What a body decides, does or undoes in the lead, if the report is about that sooner than about what is named most; DL_NONE. */
static uint32_t matter_of_lead(struct dl_stand *run, uint32_t most, uint32_t end)
{
    uint32_t matter = dl_lead_over(run);
    if (matter != DL_NONE) return matter;
    matter = dl_stand_is_short(run) ? dl_lead_resolved(run, end) : DL_NONE;
    if (matter == DL_NONE && (most == DL_NONE || worth_of(run, most) == 0)) matter = dl_lead_done(run);
    if (matter == DL_NONE) matter = dl_lead_let(run);
    if (matter == DL_NONE) matter = dl_lead_changed(run, run->is_central_main ? most : DL_NONE);
    if (matter == DL_NONE && !run->is_central_main) matter = dl_lead_ruled(run);
    int is_within = matter != DL_NONE && most != DL_NONE && dl_is_below(run->doc, most, matter);
    return run->is_central_main && !is_within ? DL_NONE : matter;
}

/* The first word of the noun that has most points; DL_NONE. */
static uint32_t most_named(struct dl_stand *run)
{
    struct dl_table by_key;
    struct named_vec all = {0};
    uint32_t best = DL_NONE, most = LEAST - 1, end = lead_end(run), last = DL_NONE;
    dl_table_init(&by_key, run->scratch);
    for (uint32_t w = 0; w < run->doc->words.count; w++) {
        if (!may_be_central(run, w)) continue;
        struct named *named = named_at(run, &by_key, &all, fuller_of(run, w, &last), end);
        if (named == NULL) {
            run->failed = 1;
            return DL_NONE;
        }
        named->points++;
        if (named->points > most || (named->points == most && best != DL_NONE && named->first < best))
            most = named->points, best = named->first;
    }
    uint32_t closure = dl_lead_closure(run, end), points_of_closure = FOR_LEAD + FOR_CONTESTED + 1;
    int is_closing = best != DL_NONE && dl_stand_classes(run, best) & DL_STAND_TURNING && dl_stand_is_bare(run, best);
    uint32_t closed = closure != DL_NONE ? dl_stand_child(run, closure, DL_REL_OBJ) : DL_NONE; /* "to shut its nuclear plants" */
    is_closing |= closed != DL_NONE && best != DL_NONE && dl_str_equal(key_of(run, closed), key_of(run, best));
    if (closure != DL_NONE && (is_closing || points_of_closure >= most)) {
        run->is_central_main = dl_stand_is_short(run);
        return closure;
    }
    run->is_central_main = best != DL_NONE && dl_stand_is_short(run) && most >= MAIN && worth_of(run, best) > 0;
    if (run->is_central_main) best = carrier_of(run, best);
    const uint32_t matter = matter_of_lead(run, best, end);
    if (matter == DL_NONE) return best;
    run->is_central_main = run->is_by_lead = 1;
    return matter;
}

/* Whether it was named in so many sentences before. */
static int is_at_hand(struct dl_stand *run, uint32_t word, uint32_t near)
{
    struct dl_str key = key_of(run, run->central_word);
    uint32_t sentence = dl_word_at(run->doc, word)->sentence;
    for (uint32_t w = word; w-- > 0 && sentence - dl_word_at(run->doc, w)->sentence <= near;)
        if (run->issue[w] == run->central || (dl_word_at(run->doc, w)->upos == DL_UPOS_NOUN && dl_str_equal(key_of(run, w), key)))
            return 1;
    return 0;
}

/* "a bill to ban plastic bags" is about the ban; "the law against it" is an issue of its own. */
static uint32_t issue_of(struct dl_stand *run, uint32_t noun)
{
    if (dl_word_at(run->doc, noun)->upos == DL_UPOS_VERB || dl_word_at(run->doc, noun)->upos == DL_UPOS_ADJ) {
        uint32_t object = dl_stand_child(run, noun, DL_REL_OBJ);
        const struct dl_reading known =
            dl_stand_concept_verb(run, noun) != NULL ? dl_stand_read(run, noun, DL_NONE) : (struct dl_reading){DL_NONE, 0};
        if (known.issue != DL_NONE && !known.turned) return known.issue; /* "to recognise Kosovo": its recognition */
        return object != DL_NONE ? dl_issue_of_action(run, noun, object) : dl_issue_of_clause(run, noun);
    }
    const uint32_t own = run->issue[noun];
    struct dl_reading reading = dl_stand_read(run, noun, DL_NONE);
    if (reading.issue != DL_NONE && !reading.turned) return reading.issue;
    reading.issue = dl_issue_of_phrase(run, noun);
    const uint32_t act = dl_stand_child(run, noun, DL_REL_ACL);
    if (act != DL_NONE && dl_has_feat(dl_word_at(run->doc, act), "VerbForm=Ger"))
        run->issue[noun] = own; /* where it is named, "a resolution condemning the blockade" is still against that */
    return reading.issue;
}

static void find_central(struct dl_stand *run)
{
    if (!run->is_central_known) {
        uint32_t noun = most_named(run);
        run->is_central_known = 1;
        run->central_word = noun;
        run->central = DL_NONE; /* while it is being read it stands for nothing itself */
        if (noun != DL_NONE) run->central = issue_of(run, noun);
    }
}

void dl_stand_know_lead(struct dl_stand *run, uint32_t verb)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    if (run->is_central_known || at->rel != DL_REL_ROOT || !(dl_stand_classes(run, verb) & DL_STAND_TURN) ||
        run->findings.count > 0 || at->sentence >= lead_end(run))
        return;
    if (most_named(run) != DL_NONE && run->is_central_main) find_central(run);
}

uint32_t dl_stand_central(struct dl_stand *run, uint32_t word)
{
    find_central(run);
    if (run->central == DL_NONE || run->central_word >= word) return DL_NONE;
    return run->is_central_main || is_at_hand(run, word, NEAR) ? dl_stand_pointed(run, run->central, "central") : DL_NONE;
}

uint32_t dl_stand_main(struct dl_stand *run, uint32_t word)
{
    find_central(run);
    if (!run->is_central_main || run->central_word == word) return DL_NONE;
    return dl_stand_pointed(run, run->central, "main");
}

void dl_stand_know_central(struct dl_stand *run) { find_central(run); }

/* How many have taken a side on an issue, each counted once. */
static uint32_t holders_of(const struct dl_stand *run, uint32_t issue)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < run->findings.count; i++) {
        int is_new = dl_stand_merged(run, run->findings.at[i].issue) == issue;
        for (uint32_t k = 0; k < i && is_new; k++)
            is_new = run->findings.at[k].holder != run->findings.at[i].holder ||
                     dl_stand_merged(run, run->findings.at[k].issue) != issue;
        count += is_new != 0;
    }
    return count;
}

int dl_stand_is_quarrel(struct dl_stand *run)
{
    if (dl_stand_is_of_one(run) || !dl_stand_is_short(run) || !dl_stand_has_main(run)) return 0;
    dl_stand_merge(run);
    run->is_of_quarrel = holders_of(run, dl_stand_merged(run, run->central)) >= MANY;
    return run->is_of_quarrel;
}

int dl_stand_find_quarrel(struct dl_stand *run)
{
    if (dl_stand_has_main(run) || !dl_stand_is_short(run) || run->findings.count < FEWEST) return 0;
    uint32_t best = DL_NONE, most = FEWEST - 1, second = 0;
    dl_stand_merge(run);
    for (uint32_t i = 0; i < run->issues.count; i++) {
        if (dl_stand_merged(run, i) != i || dl_lexicon_find(run->lexicon, run->issues.at[i].head)->senses & DL_SENSE_VIRTUE)
            continue;
        uint32_t count = holders_of(run, i);
        if (count > most) second = best != DL_NONE ? most : 0, most = count, best = i;
        else if (count > second) second = count;
    }
    if (best == DL_NONE || second == most) return 0;
    for (uint32_t w = 0; w < run->doc->words.count; w++) {
        if (3 * dl_word_at(run->doc, w)->sentence > run->doc->sentences.count) return 0; /* spoken of late, and by the way */
        if (run->issue[w] == DL_NONE || dl_stand_merged(run, run->issue[w]) != best) continue;
        run->central = best;
        run->central_word = w;
        run->is_central_main = run->is_by_holders = 1;
        return 1;
    }
    return 0;
}

/* Told by the sentence itself, or by what is said, wanted or added there; not beside it. */
static int is_main_clause(const struct dl_stand *run, uint32_t word)
{
    for (uint32_t steps = 0; word != DL_NONE && steps < 5; word = dl_word_at(run->doc, word)->head, steps++) {
        const enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, word)->rel);
        if (rel == DL_REL_ROOT) return 1;
        if (rel != DL_REL_XCOMP && rel != DL_REL_CCOMP && rel != DL_REL_CONJ && rel != DL_REL_PARATAXIS && rel != DL_REL_OBJ)
            return 0;
    }
    return 0;
}

/* Whether a stance may be the news that a report tells: taken on a thing that is named, for or against it. */
static int may_be_news(const struct dl_stand *run, const struct dl_finding *told)
{
    const struct dl_issue *issue = &run->issues.at[told->issue];
    if (told->stance > DL_STANCE_CONDITIONAL || told->how != NULL || told->is_priority || issue->word == DL_NONE) return 0;
    int is_name = dl_who_at(run->doc, issue->word) != DL_NONE || dl_word_at(run->doc, issue->word)->upos == DL_UPOS_PROPN;
    if (is_name && !(dl_stand_classes(run, issue->word) & DL_STAND_CONTESTED)) return 0; /* an office that was sued */
    if (!is_main_clause(run, told->predicate) || !dl_stand_is_body(&run->doc->entities.at[told->holder])) return 0;
    if (dl_lexicon_find(run->lexicon, issue->head)->senses & (DL_SENSE_VIRTUE | DL_SENSE_OUTCOME)) return 0;
    return dl_word_at(run->doc, issue->word)->sentence == dl_word_at(run->doc, told->predicate)->sentence;
}

int dl_stand_find_news(struct dl_stand *run)
{
    if (dl_stand_has_main(run) || !dl_stand_is_of_one(run)) return 0;
    const uint32_t end = lead_end(run);
    for (uint32_t i = 0; i < run->findings.count; i++) {
        const struct dl_finding *told = &run->findings.at[i];
        if (dl_word_at(run->doc, told->predicate)->sentence >= end) return 0;
        if (!may_be_news(run, told)) continue;
        run->central = told->issue;
        run->central_word = run->issues.at[told->issue].word;
        run->is_central_main = run->is_by_lead = 1;
        return 1;
    }
    return 0;
}

int dl_stand_find_led(struct dl_stand *run)
{
    if (dl_stand_has_main(run) || !dl_stand_is_of_one(run)) return 0;
    uint32_t word = dl_lead_disputed(run);
    if (word == DL_NONE) word = dl_lead_associated(run);
    if (word == DL_NONE) return 0;
    run->central_word = word;
    run->central = issue_of(run, word);
    run->is_central_main = run->is_by_lead = run->central != DL_NONE;
    return run->is_central_main;
}

int dl_stand_is_contested(const struct dl_stand *run)
{
    uint8_t upos = dl_word_at(run->doc, run->central_word)->upos;
    return run->is_by_holders || run->is_by_lead || upos == DL_UPOS_VERB || upos == DL_UPOS_ADJ ||
           dl_stand_classes(run, run->central_word) & DL_STAND_CONTESTED;
}

/* "agreed to send troops. He wrote a letter": who took the other side himself, in words that name it, takes none by what says little. */
static int has_told_otherwise(const struct dl_stand *run, const struct dl_finding *finding, int stance)
{
    for (uint32_t i = 0; i < run->findings.count && stance <= DL_STANCE_AGAINST; i++) {
        const struct dl_finding *told = &run->findings.at[i];
        if (told->holder == finding->holder && told->issue == finding->issue && told->how == NULL &&
            (int)told->stance == dl_stance_turned(stance))
            return 1;
    }
    return 0;
}

/* "Parliament did away with the grant": that the matter is undone is the news. */
static int is_undl_lead_done(const struct dl_stand *run)
{
    const uint32_t end = lead_end(run);
    for (uint32_t i = 0; i < run->findings.count; i++) {
        const struct dl_finding *told = &run->findings.at[i];
        if (dl_word_at(run->doc, told->predicate)->sentence >= end) return 0;
        if (told->issue == run->central && told->stance == DL_STANCE_AGAINST && is_main_clause(run, told->predicate)) return 1;
    }
    return 0;
}

/* "withdrew the bill a day after protesters stormed parliament": no answer to what the sentence tells. */
static int is_told_as_before(const struct dl_stand *run, uint32_t verb)
{
    return dl_word_at(run->doc, verb)->rel == DL_REL_ADVCL && dl_str_listed(dl_stand_case(run, verb), "after since", ' ');
}

int dl_stand_on_main(struct dl_stand *run, struct dl_finding *finding, int stance, uint32_t holder)
{
    finding->issue = dl_stand_main(run, finding->predicate);
    if (finding->issue == DL_NONE || finding->holder == DL_NONE) return 0;
    if (finding->strength == DL_STRENGTH_WEAK && !dl_stand_is_contested(run))
        return 0; /* of abortion, migration much is said besides */
    if (stance != DL_STANCE_UNDECIDED && finding->frame != NULL && !is_told_as_before(run, finding->predicate) &&
        (dl_stand_senses(run, finding->predicate) & DL_SENSE_REACTION ||
         (!dl_stand_is_before(run, finding->predicate) && is_undl_lead_done(run))) &&
        dl_stand_is_undone(run, finding->predicate, finding->issue, finding->holder))
        stance = dl_stance_turned(stance); /* "threw out the ban. The butchers celebrated." */
    int is_protest = (run->lexeme[run->central_word]->kinds & DL_KIND_PROTEST) != 0;
    if (is_protest && stance != DL_STANCE_UNDECIDED) return 0; /* who marches may be for the strike */
    if (finding->strength == DL_STRENGTH_WEAK && has_told_otherwise(run, finding, stance)) return 0;
    finding->stance = (enum dl_stance)stance;
    if (finding->condition.start < finding->condition.end && stance != DL_STANCE_UNDECIDED) finding->stance = DL_STANCE_CONDITIONAL;
    dl_stand_find_for_all(run, finding, holder);
    return 1;
}
