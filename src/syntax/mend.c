/* What the scorers of heads and relations cannot see: they look at one word at a time, so that two words may come out that a clause has
 * but one of. Each mend is a rule of grammar on the finished tree, moves one word to another head before or behind it, and makes
 * no circle: the new head never stands below the word. */
#include "syntax/mend.h"

#include "syntax/agents.h"
#include "syntax/aims.h"
#include "syntax/asides.h"
#include "syntax/attributive.h"
#include "syntax/between.h"
#include "syntax/clause.h"
#include "syntax/committees.h"
#include "syntax/finite.h"
#include "syntax/headings.h"
#include "syntax/hyphens.h"
#include "syntax/judged.h"
#include "syntax/nonfinite.h"
#include "syntax/opened.h"
#include "syntax/phrases.h"
#include "syntax/roots.h"
#include "syntax/shifted.h"
#include "syntax/subjects.h"
#include "syntax/verbs.h"

/* Verbs that say what their object is or becomes. */
static int is_naming(struct dl_str lemma)
{
    static const char VERBS[] = "call|name|elect|appoint|declare|proclaim|label|dub|deem|consider|brand|term|designate|nickname|"
                                "pronounce|crown|nominate|rename";
    return dl_str_listed(lemma, VERBS, '|');
}

/* "declared the election of the mayor invalid", "found the editor guilty": what a verdict says of the object, read as a part of its phrase. */
static void mend_verdict(struct dl_word *words, uint32_t first, uint32_t w)
{
    static const char VERDICTS[] = "invalid|void|illegal|unlawful|unconstitutional|guilty|innocent|liable|null";
    if (!dl_str_listed(words[w].form, VERDICTS, '|') || w < first + 3) return;
    const enum dl_rel rel = dl_rel_base((enum dl_rel)words[w].rel);
    uint32_t object = words[w].head;
    const uint32_t noun = w - 1; /* "declared the deal void", read as a void */
    if (rel == DL_REL_OBJ && words[noun].head == w && words[noun].rel == DL_REL_COMPOUND && object != DL_NONE && object < noun) {
        for (uint32_t c = object + 1; c < noun; c++)
            if (words[c].head == w) words[c].head = noun;
        hang(words, noun, object, DL_REL_OBJ);
        hang(words, w, noun, DL_REL_AMOD);
        object = noun;
    } else if ((rel != DL_REL_NMOD && rel != DL_REL_AMOD && rel != DL_REL_ACL && rel != DL_REL_APPOS) || object == DL_NONE ||
               object >= w)
        return;
    for (int i = 0; i < 3 && object != DL_NONE && object > first && words[object].rel == DL_REL_NMOD; i++)
        object = words[object].head;
    if (object == DL_NONE || object >= w || words[object].rel != DL_REL_OBJ) return;
    const uint32_t verb = words[object].head;
    if (verb == DL_NONE || verb >= object || !dl_str_listed(words[verb].lemma, "declare|find|rule|pronounce|hold|deem|judge", '|'))
        return;
    words[w].upos = DL_UPOS_ADJ;
    words[w].lemma = words[w].form;
    hang(words, w, verb, DL_REL_XCOMP);
}

/* Whether a quotation mark stands within the phrase of a noun, before it: 'a "historic hour"'. */
static int is_marked(const struct dl_word *words, uint32_t from, uint32_t w)
{
    for (uint32_t c = from; c < w; c++)
        if (words[c].head == w && opens_quotation(&words[c])) return 1;
    return 0;
}

/* 'called the idea "unthinkable"': a word in marks behind a noun. */
static int is_quoted(const struct dl_word *words, uint32_t w)
{
    return words[w].head != DL_NONE && words[w].head + 2 == w && opens_quotation(&words[w - 1]);
}

/* "called the sanctions illegitimate": an adjective right behind a noun, of which nothing more is told ("lawmakers loyal to the king"). */
static int is_bare_adjective(const struct dl_word *words, uint32_t w, uint32_t end)
{
    return words[w].upos == DL_UPOS_ADJ && words[w].head != DL_NONE && words[w].head + 1 == w &&
           (w + 1 == end || words[w + 1].upos != DL_UPOS_ADP);
}

/* "called the measures unjust": an adjective that the network takes for an adverb, though no adverb is formed so. */
static void mend_adverb_of_naming(struct dl_word *words, uint32_t first, uint32_t w)
{
    const uint32_t verb = words[w].head, object = w - 1;
    if (words[w].rel != DL_REL_ADVMOD || verb == DL_NONE || w < first + 2 || verb >= object || !is_naming(words[verb].lemma))
        return;
    if (words[object].head != verb || words[object].rel != DL_REL_OBJ || dl_str_ends(words[w].form, "ly")) return;
    const int is_formed = (dl_str_starts(words[w].form, "un") && words[w].form.size > 5) || ends_as_verdict(words[w].form, 0) ||
                          dl_str_ends(words[w].form, "ist");
    if (!is_formed) return;
    words[w].upos = DL_UPOS_ADJ;
    words[w].lemma = words[w].form;
    words[w].rel = DL_REL_XCOMP;
}

/* "called the vote a farce": what the object is called, hung on it as an apposition though no comma parts them; 'called it a "historic hour"',
 * hung on the verb as a time. */
static void mend_predicate(struct dl_word *words, uint32_t first, uint32_t w, uint32_t end)
{
    uint32_t object = words[w].head;
    if (words[w].rel == DL_REL_OBL_UNMARKED && object != DL_NONE && object < w && is_marked(words, object, w))
        object = child_of(words, object, DL_REL_OBJ, object + 1, w);
    else if (words[w].rel != DL_REL_APPOS &&
             (words[w].rel != DL_REL_AMOD || (!is_quoted(words, w) && !is_bare_adjective(words, w, end))))
        return;
    if (object == DL_NONE || object > w || object < first || words[object].rel != DL_REL_OBJ) return;
    uint32_t verb = words[object].head;
    if (verb == DL_NONE || verb > object || !is_naming(words[verb].lemma)) return;
    for (uint32_t between = object + 1; between < w; between++)
        if (words[between].upos == DL_UPOS_PUNCT && dl_str_listed(words[between].form, ", ; : ( - – —", ' ')) return;
    hang(words, w, verb, DL_REL_XCOMP);
}

/* "called the army "aggressors"": the word in marks is what the object is called, not a part of one noun with it. */
static void mend_quoted_predicate(struct dl_word *words, uint32_t first, uint32_t w)
{
    uint32_t verb = words[w].head, mark = w - 1, object = w - 2;
    if (words[w].rel != DL_REL_OBJ || verb == DL_NONE || w < first + 3 || verb >= object || !is_naming(words[verb].lemma)) return;
    if (!opens_quotation(&words[mark])) return;
    if (words[object].head != w ||
        (words[object].upos != DL_UPOS_NOUN && words[object].upos != DL_UPOS_PROPN && words[object].upos != DL_UPOS_ADJ))
        return;
    for (uint32_t c = verb + 1; c < object; c++)
        if (words[c].head == w) words[c].head = object;
    hang(words, object, verb, DL_REL_OBJ);
    if (words[object].upos == DL_UPOS_ADJ) words[object].upos = DL_UPOS_NOUN; /* "Thailand's military" */
    words[w].rel = DL_REL_XCOMP;
}

/* "called his colleague Ana Brandt a traitor": the name is whom, and what hangs on it is what she is called. */
static void mend_named_object(struct dl_word *words, uint32_t name, uint32_t end)
{
    const uint32_t verb = words[name].head, title = name - 1;
    if (words[name].rel != DL_REL_XCOMP || words[name].upos != DL_UPOS_PROPN || verb == DL_NONE || verb >= title) return;
    if (!is_naming(words[verb].lemma) || words[title].head != verb || words[title].rel != DL_REL_OBJ) return;
    for (uint32_t w = name + 1; w < end; w++) {
        if (words[w].head != name || words[w].rel != DL_REL_APPOS) continue;
        hang(words, w, verb, DL_REL_XCOMP);
        words[name].rel = DL_REL_OBJ;
        hang(words, title, name, DL_REL_NMOD_DESC);
        return;
    }
}

/* "elected Juan Roe speaker", "named Ana Holm premier": a person's name read as a part of the office that he is given. */
static void mend_appointed(struct dl_word *words, uint32_t w)
{
    static const char OFFICES[] =
        "president|premier|speaker|chairman|chairwoman|chancellor|governor|mayor|leader|captain|king|queen|"
        "secretary|ambassador|minister|chief|commander|commissioner|director|judge|pope|envoy|head";
    const uint32_t verb = words[w].head;
    if (words[w].rel != DL_REL_OBJ || verb == DL_NONE || verb + 2 > w || !is_naming(words[verb].lemma)) return;
    if (words[w].upos != DL_UPOS_NOUN || !dl_str_listed(words[w].form, OFFICES, '|')) return;
    const uint32_t name = verb + 1;
    if (words[name].head != w || words[name].rel != DL_REL_COMPOUND || words[name].ner != DL_NER_B_PER) return;
    for (uint32_t c = name + 1; c < w; c++)
        if (words[c].head != name || words[c].rel != DL_REL_FLAT) return;
    hang(words, name, verb, DL_REL_OBJ);
    hang(words, w, verb, DL_REL_XCOMP);
}

/* A verb has one object: of two behind it the first is the indirect one ("promised it security") or, of a verb that names,
 * the second is what the first is called ("called it a mistake"). The scorer of relations, that looks at one word at a time,
 * cannot know. */
static void mend_objects(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) mend_quoted_predicate(words, first, w);
    for (uint32_t w = first; w < end; w++) {
        mend_verdict(words, first, w);
        mend_predicate(words, first, w, end);
        mend_adverb_of_naming(words, first, w);
        mend_appointed(words, w);
        if (words[w].rel != DL_REL_OBJ || words[w].head == DL_NONE || words[w].head > w) continue;
        int names = is_naming(words[words[w].head].lemma);
        for (uint32_t o = w; o-- > words[w].head + 1;) {
            if (words[o].head != words[w].head || (words[o].rel != DL_REL_OBJ && words[o].rel != DL_REL_IOBJ)) continue;
            words[o].rel = names ? DL_REL_OBJ : DL_REL_IOBJ;
            if (names) words[w].rel = DL_REL_XCOMP;
        }
    }
    for (uint32_t w = first + 3; w < end; w++) mend_named_object(words, w, end);
}

/* "described the raid as a massacre carried out at night": what it is described as, read as the subject of a clause behind "as". */
static void mend_described_as(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char VERBS[] =
        "describe|dismiss|denounce|condemn|brand|label|portray|characterise|characterize|decry|hail|reject|depict|regard";
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t verb = words[w].head;
        if (words[w].rel != DL_REL_ADVCL || !is_past_verb(&words[w]) || verb == DL_NONE || verb >= w) continue;
        if (!dl_str_listed(words[verb].lemma, VERBS, '|') || has_child(words, w, DL_REL_AUX, first, w)) continue;
        const uint32_t mark = child_of(words, w, DL_REL_MARK, verb, w), noun = subject_of(words, w, verb, w);
        if (mark == DL_NONE || noun == DL_NONE || noun < mark || !dl_str_is(words[mark].form, "as")) continue;
        const uint32_t article = child_of(words, noun, DL_REL_DET, mark, noun);
        if (article == DL_NONE || !dl_str_listed(words[article].form, "a an", ' ')) continue;
        for (uint32_t c = mark; c < w; c++)
            if (words[c].head == w) words[c].head = noun;
        hang(words, noun, verb, DL_REL_OBL);
        hang(words, mark, noun, DL_REL_CASE);
        words[mark].upos = DL_UPOS_ADP;
        hang(words, w, noun, DL_REL_ACL);
        words[w].feats = DL_STR("Tense=Past|VerbForm=Part");
    }
}

/* "gave the envoy of the mission 72 hours to leave": the time is what is given, whomever it stands beside. */
static void mend_deadlines(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w + 1 < end; w++) {
        if (words[w].rel != DL_REL_OBL_UNMARKED && words[w].rel != DL_REL_NMOD_UNMARKED) continue;
        if (!dl_str_listed(words[w].lemma, "minute|hour|day|week|month|year", '|') || !dl_str_is(words[w + 1].form, "to")) continue;
        uint32_t verb = words[w].head, whom = DL_NONE;
        for (int i = 0; i < 4 && verb != DL_NONE && words[verb].upos != DL_UPOS_VERB; i++) verb = words[verb].head;
        if (verb == DL_NONE || verb > w || !dl_str_listed(words[verb].lemma, "give|grant|allow|set", '|')) continue;
        for (uint32_t c = verb + 1; c < w && whom == DL_NONE; c++)
            if (words[c].head == verb && (words[c].rel == DL_REL_OBJ || words[c].rel == DL_REL_IOBJ)) whom = c;
        if (whom == DL_NONE) continue;
        words[whom].rel = DL_REL_IOBJ;
        hang(words, w, verb, DL_REL_OBJ);
    }
}

/* The preposition of a noun, DL_NONE; of the nearest words before it alone */
static uint32_t case_before(const struct dl_word *words, uint32_t first, uint32_t w)
{
    for (uint32_t c = w; c-- > first && w - c < 6;)
        if (words[c].head == w && words[c].rel == DL_REL_CASE) return c;
    return DL_NONE;
}

/* The oblique below `verb` that `w` ends, "with his colleagues", or its object, if it is of people; DL_NONE */
static uint32_t people_before(const struct dl_word *words, uint32_t first, uint32_t w, uint32_t verb)
{
    static const char MEETING[] =
        "meet|invite|host|interview|include|join|urge|ask|accuse|criticize|criticise|condemn|praise|thank|"
        "address|brief|consult|train|arm|welcome|greet|sue|represent|contact|warn|tell|lobby|support|oppose";
    while (words[w].head != DL_NONE && words[w].head != verb && words[w].head > first) w = words[w].head;
    if (words[w].head != verb || words[w].upos != DL_UPOS_NOUN || !is_person_or_body(&words[w])) return DL_NONE;
    if (words[w].rel == DL_REL_OBJ && dl_has_feat(&words[w], "Number=Plur"))
        return dl_str_listed(words[verb].lemma, MEETING, '|') ? w : DL_NONE; /* "invited experts from France" */
    if (words[w].rel != DL_REL_OBL) return DL_NONE;
    uint32_t mark = case_before(words, first, w);
    return mark != DL_NONE && dl_str_listed(words[mark].lemma, "with by among between", ' ') ? w : DL_NONE;
}

/* "urged valued partners to move": a participle between a verb and its object describes the object. */
static void mend_descriptions(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        uint32_t part = w - 1, verb = words[part].head;
        if (words[w].head != part || words[w].rel != DL_REL_OBJ || words[w].upos != DL_UPOS_NOUN) continue;
        if (words[part].rel != DL_REL_XCOMP || verb != part - 1) continue;
        if (words[verb].upos != DL_UPOS_VERB || !dl_has_feat(&words[part], "VerbForm=Part") || !dl_str_ends(words[part].form, "ed"))
            continue;
        if (dl_str_listed(words[verb].lemma, "get be have remain stay feel see keep want need help", ' ')) continue;
        for (uint32_t c = first; c < end; c++)
            if (words[c].head == part) words[c].head = verb;
        hang(words, part, w, DL_REL_AMOD);
    }
}

/* Particles that look like prepositions before the object of their verb: verb and particle. */
static int is_phrasal(struct dl_str verb, struct dl_str particle, const struct dl_word *object)
{
    static const struct {
        const char *particle, *verbs;
    } PHRASAL[] = {
        {"off", "seal|call|break|cut|lay|fend|beat|ward|pay|send|write|sell|shake|shrug|brush|kick|fence|block|cordon|close"},
        {"up", "call|set|round|break|beat|blow|lock|take|give|step|stir|build|tear|put|draw|open|shoot|clear|sign|back|prop|bomb"},
        {"down", "shoot|gun|put|bring|burn|cut|turn|tear|vote|strike|shut|lay|pull|crack|take|close|hunt|track|play|water|stand"},
        {"out", "carry|drive|wipe|rule|send|throw|kick|force|vote|pull|hand|take|roll|knock|root|single"},
        {"over", "hand|take|turn|sign"},
        {"in", "hand|call|usher|bring"},
        {"aside", "set|put|lay|brush|push|sweep|cast"},
    };
    if (dl_str_is(particle, "in") && dl_str_listed(verb, "take|let|haul", '|'))
        return object->thing == DL_THING_PERSON || object->ner == DL_NER_B_MISC;
    if (object->thing == DL_THING_TIME || (object->thing == DL_THING_PLACE && !dl_str_listed(particle, "off over", ' '))) return 0;
    for (size_t i = 0; i < sizeof PHRASAL / sizeof *PHRASAL; i++)
        if (dl_str_is(particle, PHRASAL[i].particle)) return dl_str_listed(verb, PHRASAL[i].verbs, '|');
    return 0;
}

/* "took in refugees", "sealed off the town", "handed over more than $4 million" */
static void mend_particles(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        uint32_t verb = words[w].head;
        if (verb == DL_NONE || verb + 1 >= w || words[verb].upos != DL_UPOS_VERB) continue;
        if (words[w].rel != DL_REL_OBL && words[w].rel != DL_REL_OBJ) continue;
        uint32_t particle = verb + 1;
        const uint32_t held =
            words[particle].head; /* by the object, or as if it were "more than" by its number: "hand over two suspects" */
        const int is_held = held == w || (held != DL_NONE && words[held].rel == DL_REL_NUMMOD && words[held].head == w);
        if (!is_held || (words[particle].rel != DL_REL_CASE && words[particle].rel != DL_REL_ADVMOD) ||
            words[particle + 1].upos == DL_UPOS_ADP)
            continue;
        int has_object = dl_has_feat(&words[verb], "VerbForm=Part") && dl_has_feat(&words[verb], "Tense=Past");
        for (uint32_t c = first; c < verb; c++) has_object &= !(words[c].head == verb && dl_str_is(words[c].lemma, "have"));
        for (uint32_t c = first; c < end; c++)
            has_object |= c != w && words[c].head == verb && (words[c].rel == DL_REL_OBJ || words[c].rel == DL_REL_NSUBJ_PASS);
        if (has_object || !is_phrasal(words[verb].lemma, words[particle].form, &words[w])) continue;
        hang(words, particle, verb, DL_REL_COMPOUND_PRT);
        words[w].rel = DL_REL_OBJ;
    }
}

/* "sent home 18 diplomats": home is whither, not a part of the noun. */
static void mend_home(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 1; w + 1 < end; w++) {
        uint32_t noun = words[w].head;
        int is_adjective = words[w].rel == DL_REL_AMOD && dl_str_is(words[w].form, "back"); /* "held back military aid" */
        if (!dl_str_listed(words[w].form, "home back", ' ') || noun == DL_NONE || noun < w + 2 - (uint32_t)is_adjective) continue;
        if (words[w].rel != DL_REL_COMPOUND && !is_adjective) continue;
        if (words[noun].head != w - 1 || words[noun].rel != DL_REL_OBJ) continue;
        if (words[w + 1].upos == DL_UPOS_NOUN && !is_adjective) continue;
        hang(words, w, w - 1, DL_REL_ADVMOD);
        words[w].upos = DL_UPOS_ADV;
    }
}

/* Behind people that a verb takes by a preposition, "from" tells whose they are: "talks with his colleagues from NATO countries". Heads
 * are chosen one by one, so that both phrases often come to hang on the verb. */
static void mend_origins(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        if (words[w].rel != DL_REL_OBL || words[w].head == DL_NONE || words[w].head > w) continue;
        uint32_t mark = case_before(words, first, w);
        if (mark == DL_NONE || mark <= first || !dl_str_is(words[mark].lemma, "from")) continue;
        uint32_t people = people_before(words, first, mark - 1, words[w].head);
        if (people == DL_NONE) continue;
        hang(words, w, people, DL_REL_NMOD);
    }
}

/* "attacked troops loyal to Rao": what tells whose they are, read as what they are made. */
static void mend_loyal(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w + 1 < end; w++) {
        if (!dl_str_is(words[w].form, "loyal") || !dl_str_is(words[w + 1].form, "to") || words[w - 1].upos != DL_UPOS_NOUN)
            continue;
        const int is_made = words[w].rel == DL_REL_XCOMP && words[w - 1].rel == DL_REL_OBJ && words[w - 1].head == words[w].head;
        const int is_last = words[w].rel == DL_REL_AMOD && words[w - 1].rel == DL_REL_CONJ && words[w - 1].head == words[w].head;
        if (is_made || is_last) hang(words, w, w - 1, DL_REL_AMOD);
    }
}

/* ---- lists of names ---- */

static int is_name_of_kind(const struct dl_word *w, const struct dl_word *like)
{
    return w->upos == DL_UPOS_PROPN && like->upos == DL_UPOS_PROPN && w->ner != DL_NER_O && (w->ner - 1) / 2 == (like->ner - 1) / 2;
}

static int has_conjunct(const struct dl_word *words, uint32_t w, uint32_t end)
{
    for (uint32_t c = w + 1; c < end && c < w + 12; c++)
        if (words[c].head == w && words[c].rel == DL_REL_CONJ) return 1;
    return 0;
}

/* "the ministers of France, Germany and Poland": the second of a list of names is joined to the first, not said of the noun. */
static void mend_lists(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    for (uint32_t w = first + 2; w < end; w++) {
        if (words[w].rel != DL_REL_APPOS || words[w].head == DL_NONE || words[w].head > w) continue;
        if (!dl_str_is(words[w - 1].form, ",") || !has_conjunct(words, w, end)) continue;
        uint32_t name = w - 2;
        if (!is_name_of_kind(&words[w], &words[name])) continue;
        while (words[name].head != DL_NONE && (words[name].rel == DL_REL_FLAT || words[name].rel == DL_REL_COMPOUND))
            name = words[name].head;
        if (name == words[w].head || name > w || !is_name_of_kind(&words[w], &words[name]) || dl_is_below(doc, name, w)) continue;
        for (uint32_t c = w + 1; c < end; c++)
            if (words[c].head == w && words[c].rel == DL_REL_CONJ) words[c].head = name;
        hang(words, w, name, DL_REL_CONJ);
    }
}

/* ---- subjects ---- */

/* The clause behind `subject` that `verb` says, if it has no subject of its own; DL_NONE */
static uint32_t clause_without_subject(const struct dl_word *words, uint32_t verb, uint32_t subject, uint32_t end)
{
    uint32_t clause = subject + 1;
    while (clause < end && !(words[clause].head == verb && words[clause].rel == DL_REL_CCOMP)) clause++;
    for (uint32_t c = verb + 1; c < end && clause < end; c++)
        if (words[c].head == clause && (is_subject(&words[c]) || words[c].rel == DL_REL_MARK)) return DL_NONE;
    return clause < end ? clause : DL_NONE;
}

/* "Some said government troops fired": of two subjects the one behind the verb is that of what is said. */
static void mend_subjects(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    for (uint32_t w = first + 2; w < end; w++) {
        uint32_t verb = words[w].head;
        if (words[w].rel != DL_REL_NSUBJ || verb == DL_NONE || verb >= w || verb < first) continue;
        uint32_t clause = subject_of(words, verb, first, verb) != DL_NONE ? clause_without_subject(words, verb, w, end) : DL_NONE;
        if (clause != DL_NONE && !dl_is_below(doc, clause, w)) words[w].head = clause;
    }
}

/* "released prisoners in exchange for hostages": what is done is in exchange, not the prisoners. */
static void mend_exchange(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        if (words[w].rel != DL_REL_NMOD || !dl_str_listed(words[w].form, "exchange return", ' ')) continue;
        if (!dl_str_is(words[w - 1].form, "in") || words[w - 1].head != w || words[w].head > w) continue;
        uint32_t verb = words[w].head;
        while (verb != DL_NONE && words[verb].upos != DL_UPOS_VERB && words[verb].head != DL_NONE && words[verb].head < w)
            verb = words[verb].head;
        if (verb == DL_NONE || words[verb].upos != DL_UPOS_VERB || verb > w) continue;
        hang(words, w, verb, DL_REL_OBL);
    }
}

void dl_tree_mend(const struct dl_syntax_lists *lists, struct dl_doc *doc, uint32_t first, uint32_t end)
{
    dl_committees_mend(doc->words.at, first, end);
    dl_phrases_mend(lists, doc, first, end);
    dl_subjects_mend(doc, first, end);
    dl_between_mend(doc, first, end);
    dl_roots_mend(doc, first, end);
    dl_opened_mend(doc->words.at, first, end);
    dl_headings_mend(lists, doc->words.at, first, end);
    dl_asides_mend(doc, first, end);
    dl_nonfinite_mend(doc, first, end);
    dl_attributive_mend(lists, doc->words.at, first, end);
    dl_glued_verbs_mend(doc, first, end);
    mend_exchange(doc->words.at, first, end);
    dl_judged_mend(doc->words.at, first, end);
    dl_shifted_mend(doc, first, end);
    mend_objects(doc->words.at, first, end);
    mend_described_as(doc->words.at, first, end);
    mend_deadlines(doc->words.at, first, end);
    mend_descriptions(doc->words.at, first, end);
    mend_particles(doc->words.at, first, end);
    mend_home(doc->words.at, first, end);
    mend_origins(doc->words.at, first, end);
    mend_loyal(doc->words.at, first, end);
    dl_agents_mend(doc->words.at, first, end);
    dl_aims_mend(doc->words.at, first, end);
    mend_lists(doc, first, end);
    mend_subjects(doc, first, end);
    dl_finite_mend(lists, doc, first, end);
}
