/* With which states an official deals in the clauses that tell of him. "The Senate approved aid for Ukraine", "the government thanked Germany", "the
 * foreign ministry expelled two Russian diplomats": whatever else speaks for it, nobody gives aid to, thanks or summons himself, so an official of
 * whom no word says whose he is is not of the state on the other side. Read off the tree: the object, what is given "to", "for", "on", "against" or
 * "with" a state by its name, others' envoys and troops. Verbs of leading and leaving have one's own state for an object ("led Kenya"), and
 * movement goes home ("returned to Chad"). */
#include "who/continuing.h"
#include "who/run.h"

enum { DEEP = 3, LOOK_AHEAD = 24 /* mentions behind the first in which a pronoun may stand for him */ };

static int is_official(const struct dl_found *m) { return dl_str_listed(m->sector, "GOV|LEG|MIL|SPY", '|'); }

static int is_state_named(const struct dl_found *m)
{
    return m->form == DL_FORM_NAME && (m->kind == DL_ENTITY_COUNTRY || m->is_metonym);
}

/* Whether what the word names is of the country. */
static const struct dl_found *found_of(struct dl_who *who, uint32_t word, const char *country)
{
    const uint32_t i = who->headed[word];
    if (i == DL_NONE) return NULL;
    const struct dl_found *root = &who->founds.at[dl_who_root(who, i)];
    return memcmp(root->country, country, sizeof root->country) == 0 ? &who->founds.at[i] : NULL;
}

static int is_envoy(const struct dl_who *who, const struct dl_found *m)
{
    static const char ENVOYS[] =
        "ambassador|diplomat|envoy|attache|counterpart|colleague|charge d'affaires|consul|embassy|consulate";
    const struct dl_str post = m->title != DL_NONE ? who->doc->words.at[m->title].lemma : who->doc->words.at[m->head].lemma;
    return dl_str_listed_nocase(post, ENVOYS, '|');
}

/* Another's envoy, or his troops where forces deal with him. */
static int is_others_man(const struct dl_who *who, const struct dl_found *official, const struct dl_found *m)
{
    if (m->form != DL_FORM_NOMINAL && m->title == DL_NONE) return 0;
    if (is_envoy(who, m)) return 1;
    return dl_str_is(official->sector, "MIL") && dl_str_is(m->sector, "MIL") && m->form == DL_FORM_NOMINAL;
}

static int is_moving(const struct dl_word *verb)
{
    static const char VERBS[] =
        "return|go|come|fly|travel|bring|move|deport|repatriate|head|flee|arrive|get|send|take|restore|remain|stay|deploy";
    return dl_str_listed(verb->lemma, VERBS, '|');
}

/* "with", "for", "on", "against" a state; "to" it, unless that is whither somebody goes; "from" it what it asks or offers. */
static int goes_to_other(const struct dl_doc *doc, uint32_t word, uint32_t above)
{
    static const char OFFERS[] =
        "demand|request|call|appeal|offer|proposal|plea|invitation|threat|warning|pressure|loan|aid|arm|weapon";
    const uint32_t mark = dl_child(doc, word, DL_REL_CASE);
    if (mark == DL_NONE) return 0;
    const struct dl_str form = doc->words.at[mark].form;
    if (dl_str_listed(form, "with for on against toward towards upon at", ' ')) return 1;
    if (dl_str_is(form, "from")) return dl_str_listed(doc->words.at[above].lemma, OFFERS, '|');
    return dl_str_is(form, "to") && !is_moving(&doc->words.at[above]);
}

/* "aid for Ukraine", "sanctions on Georgian officials": a state among a noun's phrases. */
static int is_in_phrases(struct dl_who *who, uint32_t noun, const char *country, int depth)
{
    static const char MEASURES[] = "sanction|tariff|ban|restriction|embargo|duty|curb|measure|levy";
    const struct dl_doc *doc = who->doc;
    for (uint32_t c = dl_child_next(doc, noun, DL_NONE); c != DL_NONE; c = dl_child_next(doc, noun, c)) {
        if (dl_rel_base((enum dl_rel)doc->words.at[c].rel) != DL_REL_NMOD || c < noun) continue;
        const struct dl_found *m = found_of(who, c, country);
        const int is_struck = m != NULL && m->form == DL_FORM_NOMINAL && dl_str_listed(doc->words.at[noun].lemma, MEASURES, '|');
        if (m != NULL && (is_state_named(m) || is_struck) && goes_to_other(doc, c, noun)) return 1;
        if (depth > 1 && is_in_phrases(who, c, country, depth - 1)) return 1;
    }
    return 0;
}

static int is_of_own(const struct dl_word *verb)
{
    static const char VERBS[] = "lead|rule|govern|run|leave|flee|represent|unite|divide|plunge|rebuild|save|serve|defend|protect|"
                                "guide|steer|transform|open|"
                                "close|put|take|bring|drag|push|lock|tour|visit|address|cross|reach|enter|make|keep|turn|get|hold|"
                                "have|be|say|declare|place|"
                                "name|call|rename|modernise|modernize|secure|stabilise|stabilize|isolate|cost|help";
    return dl_str_listed(verb->lemma, VERBS, '|');
}

/* Whether the country is on the other side of what the verb, its complements and the verbs joined to it tell. */
static int is_across(struct dl_who *who, const struct dl_found *official, uint32_t verb, const char *country, int depth)
{
    const struct dl_doc *doc = who->doc;
    for (uint32_t c = dl_child_next(doc, verb, DL_NONE); c != DL_NONE; c = dl_child_next(doc, verb, c)) {
        const enum dl_rel rel = dl_rel_base((enum dl_rel)doc->words.at[c].rel);
        if (rel == DL_REL_XCOMP || rel == DL_REL_CONJ) {
            const int has_subject = dl_child(doc, c, DL_REL_NSUBJ) != DL_NONE || dl_child(doc, c, DL_REL_NSUBJ_PASS) != DL_NONE;
            if (doc->words.at[c].upos == DL_UPOS_VERB && !has_subject && depth > 1 &&
                is_across(who, official, c, country, depth - 1))
                return 1;
            continue;
        }
        const int is_object = rel == DL_REL_OBJ || rel == DL_REL_IOBJ;
        if (!is_object && rel != DL_REL_OBL) continue;
        const struct dl_found *m = found_of(who, c, country);
        if (m != NULL && is_state_named(m) && (is_object ? !is_of_own(&doc->words.at[verb]) : goes_to_other(doc, c, verb)))
            return 1;
        if (m != NULL && is_others_man(who, official, m)) return 1;
        if (is_in_phrases(who, c, country, DEEP)) return 1;
    }
    return 0;
}

int dl_who_deals_with(struct dl_who *who, uint32_t found, const char *country)
{
    const struct dl_found *m = &who->founds.at[found];
    const struct dl_word *words = who->doc->words.at;
    if (!is_official(m) || country[0] == 0) return 0;
    for (uint32_t i = found; i < who->founds.count && i < found + LOOK_AHEAD; i++) {
        if (i != found && (who->founds.at[i].form != DL_FORM_PRONOUN || dl_who_root(who, i) != dl_who_root(who, found))) continue;
        const uint32_t own = dl_who_argument(who->doc, who->founds.at[i].head), verb = words[own].head;
        if (verb == DL_NONE || words[own].rel != DL_REL_NSUBJ || words[verb].upos != DL_UPOS_VERB) continue;
        if (is_across(who, m, verb, country, DEEP)) return 1;
    }
    return 0;
}
