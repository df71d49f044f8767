/* A sentence of news has a main verb. Where the network finds none, four patterns hide it: a past tense read as a participle of its
 * subject ("Human Rights Watch accused the army"), a verb behind a relative clause read as the adjective of its object ("The premier, who
 * is ill, ordered troops to go"), the same behind a day ("Japan on Friday lifted sanctions"), and a heading's bare verb read as one noun
 * with the names or the noun before it ("Russia, Ukraine trade blame", "Court jails journalist"), and a plural object read as the
 * verb ("Chad on Friday imposed visa bans on …").
 * The tree is rebuilt around the verb; what hung on the root hangs on the verb after that. */
#include "syntax/roots.h"

#include "syntax/clause.h"
#include "syntax/phrases.h"
#include "syntax/verbs.h"

/* Verbs that have an object in the passive too: "a man given five years". */
static int is_giving(struct dl_str lemma)
{
    static const char VERBS[] =
        "give|award|offer|grant|deny|refuse|pay|tell|teach|show|hand|ask|promise|lend|charge|fine|allow|send";
    return dl_str_listed(lemma, VERBS, '|');
}

static int is_finite(const struct dl_word *w)
{
    return (w->upos == DL_UPOS_VERB || w->upos == DL_UPOS_AUX) && dl_has_feat(w, "VerbForm=Fin");
}

static int has_finite_verb(const struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w < end; w++)
        if (is_finite(&words[w])) return 1;
    return 0;
}

/* The word that all hangs on; `end` where there is none. */
static uint32_t root_of(const struct dl_word *words, uint32_t first, uint32_t end)
{
    while (first < end && words[first].head != DL_NONE) first++;
    return first;
}

/* The same, if it is a noun, so that the sentence has no main verb; DL_NONE */
static uint32_t noun_at_root(const struct dl_word *words, uint32_t first, uint32_t end)
{
    uint32_t root = root_of(words, first, end);
    return root < end && (words[root].upos == DL_UPOS_PROPN || words[root].upos == DL_UPOS_NOUN) ? root : DL_NONE;
}

/* The last word of the name that begins at `w`. */
static uint32_t name_last(const struct dl_word *words, uint32_t w, uint32_t end)
{
    while (w + 1 < end && words[w + 1].ner != DL_NER_O && (words[w + 1].ner - 1) % 2 == 1) w++;
    return w;
}

/* Makes `verb` the main verb and `noun` its subject. */
static void set_main(struct dl_word *words, uint32_t noun, uint32_t verb, struct dl_str feats)
{
    words[verb].head = DL_NONE;
    words[verb].rel = DL_REL_ROOT;
    words[verb].upos = DL_UPOS_VERB;
    words[verb].feats = feats;
    words[noun].head = verb;
    words[noun].rel = DL_REL_NSUBJ;
}

/* "Ministers called on Greece", "Unions demanded of him": what no passive means, "called for" and "asked about" apart */
static int is_active_phrase(const struct dl_word *words, uint32_t verb, uint32_t end)
{
    if (verb + 2 >= end) return 0;
    const struct dl_str after = words[verb + 1].form;
    return (dl_lemma_is(&words[verb], "call") && dl_str_listed(after, "on upon", ' ')) ||
           (dl_str_listed(words[verb].lemma, "demand ask", ' ') && dl_str_is(after, "of"));
}

/* "Human Rights Watch accused the army": a sentence whose only verb was taken for a participle of its subject. No participle
 * of the passive has an object. */
static void mend_participle(struct dl_word *words, uint32_t first, uint32_t end)
{
    uint32_t root = noun_at_root(words, first, end), verb = DL_NONE;
    if (root == DL_NONE) return;
    for (uint32_t w = root + 1; w < end && w <= root + 2 && verb == DL_NONE; w++)
        if (words[w].head == root && words[w].rel == DL_REL_ACL && dl_has_feat(&words[w], "Tense=Past")) verb = w;
    if (verb == DL_NONE || words[verb - 1].upos == DL_UPOS_PUNCT || is_giving(words[verb].lemma) ||
        has_finite_verb(words, first, end))
        return;
    int has_object = is_active_phrase(words, verb, end);
    for (uint32_t w = verb + 1; w < end; w++) has_object |= words[w].head == verb && words[w].rel == DL_REL_OBJ;
    if (!has_object) return;
    for (uint32_t w = verb + 1; w < end; w++)
        if (words[w].head == root) words[w].head = verb;
    set_main(words, root, verb, DL_STR("Mood=Ind|Tense=Past|VerbForm=Fin"));
}

/* ---- behind a relative clause ---- */

struct aside { /* a relative clause between commas: its words [first, last], and the word behind it */
    uint32_t noun, first, last, verb;
};

int dl_is_past_form(const struct dl_word *w)
{
    if (w->upos == DL_UPOS_VERB) return dl_has_feat(w, "Tense=Past");
    if (w->upos != DL_UPOS_ADJ || w->form.size <= 4) return 0;
    return dl_str_ends(w->form, "ed") || dl_verb_lemma(w->form).at != NULL;
}

int dl_has_other_verb(const struct dl_word *words, uint32_t from, uint32_t end)
{
    for (uint32_t w = from; w < end; w++) {
        if (!is_finite(&words[w])) continue;
        uint32_t clause = words[w].upos == DL_UPOS_AUX && words[w].head != DL_NONE ? words[w].head : w;
        int has_own = 0;
        for (uint32_t s = from; s < end; s++)
            has_own |= words[s].head == clause && dl_rel_base((enum dl_rel)words[s].rel) == DL_REL_NSUBJ;
        if (!has_own) return 1;
    }
    return 0;
}

/* The aside behind the noun that the sentence hangs on, with a past form right behind its second comma. */
static int find_aside(const struct dl_word *words, uint32_t first, uint32_t end, struct aside *aside)
{
    uint32_t root = noun_at_root(words, first, end), w;
    if (root == DL_NONE) return 0;
    for (w = root + 1; w + 3 < end && !dl_str_is(words[w].form, ","); w++)
        if (words[w].rel != DL_REL_FLAT || words[w].head != root) return 0;
    if (w + 3 >= end || !dl_str_listed(words[w + 1].form, "who whose which", ' ')) return 0;
    aside->noun = root;
    aside->first = w + 1;
    for (w += 2; w + 1 < end && !dl_str_is(words[w].form, ","); w++) continue;
    aside->last = w - 1;
    aside->verb = w + 1;
    return aside->verb + 1 < end && dl_is_past_form(&words[aside->verb]) && !dl_has_other_verb(words, aside->verb + 1, end);
}

/* What the relative clause says, where the tree does not tell: its verb, else its last noun, number or adjective. */
static uint32_t predicate_of(const struct dl_word *words, const struct aside *aside)
{
    uint32_t found = DL_NONE;
    for (uint32_t w = aside->first + 1; w <= aside->last; w++)
        if (words[w].head == aside->noun && words[w].rel == DL_REL_ACL_RELCL) return w;
    for (uint32_t w = aside->first + 1; w <= aside->last; w++) {
        int has_auxiliary = words[w - 1].upos == DL_UPOS_AUX && words[w - 1].head == w;
        if (words[w].upos == DL_UPOS_VERB && (is_finite(&words[w]) || has_auxiliary)) return w;
        if (words[w].upos == DL_UPOS_NOUN || words[w].upos == DL_UPOS_PROPN || words[w].upos == DL_UPOS_NUM ||
            words[w].upos == DL_UPOS_ADJ || words[w].upos == DL_UPOS_VERB)
            found = w;
    }
    return found;
}

static int is_inside(const struct aside *aside, uint32_t w) { return w >= aside->first && w <= aside->last; }

/* How a word behind the verb hangs on it: as its object, if nothing marks it and it has none. */
static enum dl_rel behind_verb(const struct dl_word *words, uint32_t w, uint32_t verb, uint32_t end)
{
    int is_marked = 0, has_object = 0;
    for (uint32_t c = verb + 1; c < end; c++) {
        is_marked |= words[c].head == w && (words[c].rel == DL_REL_CASE || words[c].rel == DL_REL_MARK);
        has_object |= c != w && words[c].head == verb && words[c].rel == DL_REL_OBJ;
    }
    int is_nominal = words[w].upos == DL_UPOS_NOUN || words[w].upos == DL_UPOS_PROPN || words[w].upos == DL_UPOS_PRON ||
                     words[w].upos == DL_UPOS_NUM;
    if (words[w].upos == DL_UPOS_PUNCT) return DL_REL_PUNCT;
    if (is_nominal) return is_marked || has_object ? DL_REL_OBL : DL_REL_OBJ;
    if (words[w].upos == DL_UPOS_VERB) return is_marked ? DL_REL_XCOMP : DL_REL_ADVCL;
    return DL_REL_ADVMOD;
}

void dl_raise_verb(struct dl_doc *doc, uint32_t first, uint32_t end, uint32_t noun, uint32_t verb)
{
    struct dl_word *words = doc->words.at;
    set_main(words, noun, verb, DL_STR("Mood=Ind|Tense=Past|VerbForm=Fin"));
    words[verb].lemma = dl_verb_mend(words[verb].form, words[verb].lemma, &doc->arena);
    for (uint32_t w = verb + 1; w < end; w++) {
        if (words[w].head != DL_NONE && words[w].head > verb && words[w].head < end) continue;
        if (words[w].head == verb && words[w].rel != DL_REL_XCOMP && words[w].rel != DL_REL_NMOD && words[w].rel != DL_REL_PUNCT)
            continue;
        words[w].head = verb;
        words[w].rel = (uint8_t)behind_verb(words, w, verb, end);
    }
    for (uint32_t w = first; w < end; w++)
        if (w != verb && words[w].head == DL_NONE) words[w].head = verb, words[w].rel = DL_REL_DEP;
}

static void mend_behind_relative(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    struct aside aside;
    if (!find_aside(words, first, end, &aside)) return;
    const uint32_t predicate = predicate_of(words, &aside);
    if (predicate == DL_NONE) return;
    for (uint32_t w = aside.first; w <= aside.last; w++)
        if (w != predicate && !is_inside(&aside, words[w].head)) words[w].head = predicate;
    words[predicate].head = aside.noun;
    words[predicate].rel = DL_REL_ACL_RELCL;
    dl_raise_verb(doc, first, end, aside.noun, aside.verb);
}

/* ---- behind a day ---- */

/* "Japan on Friday lifted sanctions", "the Congress (NLC) late on Friday called": the day behind the noun that all hangs on, with nothing
 * but a bracket, "late" and "on" before it; DL_NONE */
static uint32_t day_behind(const struct dl_word *words, uint32_t root, uint32_t end)
{
    uint32_t w = root + 1;
    while (w < end && words[w].head == root && words[w].rel == DL_REL_FLAT) w++;
    if (w + 2 < end && dl_str_is(words[w].form, "(") && dl_str_is(words[w + 2].form, ")")) w += 3;
    while (w < end && dl_str_listed(words[w].form, "early late earlier on", ' ')) w++;
    return w < end && dl_is_day(&words[w]) ? w : DL_NONE;
}

/* No participle of a noun stands behind a day: what does is the main verb. */
static void mend_behind_day(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    const uint32_t root = noun_at_root(words, first, end);
    if (root == DL_NONE) return;
    const uint32_t day = day_behind(words, root, end), verb = day + 1;
    if (day == DL_NONE || verb + 1 >= end || !dl_is_past_form(&words[verb]) || dl_has_other_verb(words, verb + 1, end)) return;
    for (uint32_t w = root + 1; w < day; w++)
        if (words[w].head >= day) words[w].head = words[w].upos == DL_UPOS_PUNCT ? root : day;
    words[day].head = verb;
    words[day].rel = DL_REL_OBL;
    dl_raise_verb(doc, first, end, root, verb);
}

/* "Police fired rubber bullets.", "Police baton-charged students.": a whole sentence whose verb was read as describing its object, and its
 * subject as a part of that. */
static void mend_hidden(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    uint32_t root = noun_at_root(words, first, end), verb = DL_NONE;
    if (root == DL_NONE || words[root].upos != DL_UPOS_NOUN || !dl_str_is(words[end - 1].form, ".") ||
        has_finite_verb(words, first, end))
        return;
    for (uint32_t w = first + 1; w < root; w++)
        if (words[w].head == root && words[w].rel == DL_REL_AMOD && words[w].upos == DL_UPOS_VERB && dl_is_past_form(&words[w]))
            verb = w;
    if (verb == DL_NONE) return;
    uint32_t subject = verb - 1;
    if (subject > first && dl_str_listed(words[subject].form, "today yesterday", ' ')) subject--;
    if (subject > first + 1 && dl_str_is(words[subject].form, "-") && words[subject - 1].head == verb) subject -= 2;
    int is_noun = words[subject].upos == DL_UPOS_NOUN || words[subject].upos == DL_UPOS_PROPN;
    if (!is_noun) return;
    if (words[subject].rel == DL_REL_CONJ && words[subject].head < subject)
        subject = words[subject].head; /* "Togo and Benin mended ties." */
    if (words[subject].head != root || (words[subject].rel != DL_REL_COMPOUND && words[subject].rel != DL_REL_NSUBJ)) return;
    for (uint32_t w = first; w < subject; w++)
        if (words[w].head == root) words[w].head = subject;
    dl_raise_verb(doc, first, end, subject, verb);
    for (uint32_t w = verb + 1; w < root; w++)
        if (words[w].head == verb && words[w].upos != DL_UPOS_PUNCT) words[w].head = root;
    words[root].head = verb;
    words[root].rel = DL_REL_OBJ;
}

/* Whether `w` stands right behind the name at the root: behind its last word, or behind a comma after it. */
static int is_behind_name(const struct dl_word *words, uint32_t root, uint32_t w)
{
    if (dl_str_is(words[w - 1].form, ",")) return w >= root + 3;
    return words[root].ner == DL_NER_B_PER && w - 1 == name_last(words, root, w);
}

/* "The traders' chairman, Anthony Njenga, accused officers of taking bribes.", "Army spokesman Lul Koang accused forces loyal to him.": the verb behind
 * the name was read as describing its object, which was hung on the name. */
static void mend_behind_name(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    uint32_t root = noun_at_root(words, first, end), verb = DL_NONE;
    if (root == DL_NONE || !dl_str_is(words[end - 1].form, ".")) return;
    for (uint32_t w = root + 1; w + 1 < end && verb == DL_NONE; w++) {
        const uint32_t object = words[w].head;
        if (words[w].rel != DL_REL_AMOD || words[w].upos != DL_UPOS_VERB || !dl_is_past_form(&words[w])) continue;
        if (object == DL_NONE || object < w || words[object].head != root || !is_behind_name(words, root, w)) continue;
        if (words[object].rel == DL_REL_APPOS || words[object].rel == DL_REL_LIST || words[object].rel == DL_REL_PARATAXIS)
            verb = w;
    }
    if (verb == DL_NONE || dl_has_other_verb(words, verb + 1, end)) return;
    const uint32_t object = words[verb].head;
    dl_raise_verb(doc, first, end, root, verb);
    words[object].head = verb;
    words[object].rel = DL_REL_OBJ;
}

/* "The attorney general, Diana Salazar, accused judges last month of working for them.": who it is, his name between commas, and a verb in the past
 * in a sentence that has no other. */
static void mend_named_subject(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    uint32_t name = first + 2;
    if (end - first < 7 || !dl_str_is(words[end - 1].form, ".") || has_finite_verb(words, first, end)) return;
    while (name + 3 < end && !(words[name].ner == DL_NER_B_PER && dl_str_is(words[name - 1].form, ","))) name++;
    uint32_t behind = name + 1, who = name - 2;
    while (behind + 2 < end && words[behind].ner == DL_NER_I_PER) behind++;
    const uint32_t verb = behind + 1;
    if (verb + 1 >= end || !dl_str_is(words[behind].form, ",") || words[verb].upos != DL_UPOS_VERB ||
        !dl_is_past_form(&words[verb]))
        return;
    if (words[who].upos != DL_UPOS_NOUN && words[who].upos != DL_UPOS_PROPN) return;
    for (uint32_t w = first; w < who;
         w++) /* a phrase that begins the sentence and holds nothing but a noun with what describes it */
        if (words[w].upos == DL_UPOS_PUNCT || words[w].upos == DL_UPOS_VERB || words[w].upos == DL_UPOS_ADP) return;
    dl_raise_verb(doc, first, end, who, verb);
    for (uint32_t w = first; w < who; w++)
        if (words[w].head == DL_NONE || words[w].head >= who) {
            words[w].head = who;
            if (words[w].upos == DL_UPOS_NOUN || words[w].upos == DL_UPOS_PROPN) words[w].rel = DL_REL_COMPOUND;
        }
    for (uint32_t w = name; w < behind; w++)
        words[w].head = w == name ? who : name, words[w].rel = w == name ? DL_REL_APPOS : DL_REL_FLAT;
    words[name - 1].head = words[behind].head = name;
}

/* ---- headings ---- */

/* Verbs of headings that look like nouns, or stand without an ending behind two names. */
static int is_bare_verb(const struct dl_word *w)
{
    static const char VERBS[] =
        "trade|hold|sign|vow|agree|clash|exchange|resume|urge|warn|plan|set|seek|move|reach|mark|ink|swap|launch|end|"
        "start|fight|demand|back|vote|meet|face|battle|accuse|condemn|push|discuss|pledge|open|close|restore|cut|"
        "strike|hand|deploy|release|free|ban|bar|halt|stop|tighten|raise|withdraw|boost|spar|quarrel|celebrate|sell|buy|offer|send|"
        "press|quit|oust|ratify|shell|bomb|host|blame|join|extend|renew|delay|suspend|ease|lift|slam|reject|claim|mull|eye|talk|"
        "call|blast|mourn|rebuke|snub|spurn|rebuff|denounce|criticise|criticize|oppose|refuse|deny|ask|implore|threaten|recall|"
        "cancel";
    return (w->upos == DL_UPOS_NOUN || w->upos == DL_UPOS_VERB || w->upos == DL_UPOS_ADJ) && dl_str_listed(w->form, VERBS, '|');
}

/* "Russia, Ukraine", "Israel and Hamas" at the beginning: two names and what parts them; the bare verb behind them, else DL_NONE. */
static uint32_t verb_behind_names(const struct dl_word *words, uint32_t first, uint32_t end, uint32_t *second)
{
    if (words[first].ner == DL_NER_O) return DL_NONE;
    uint32_t part = name_last(words, first, end) + 1;
    if (part + 3 >= end ||
        !(dl_str_is(words[part].form, ",") || dl_str_is(words[part].form, "and") || dl_str_is(words[part].form, "&")))
        return DL_NONE;
    *second = part + 1;
    if (words[*second].ner == DL_NER_O) return DL_NONE;
    uint32_t verb = name_last(words, *second, end) + 1;
    return verb + 1 < end && is_bare_verb(&words[verb]) ? verb : DL_NONE;
}

/* What stands behind a heading's verb and hangs on nothing there hangs on it. */
static void hang_behind(struct dl_word *words, uint32_t verb, uint32_t end)
{
    for (uint32_t w = verb + 1; w < end; w++)
        if (words[w].head == DL_NONE || words[w].head <= verb) {
            words[w].head = verb;
            words[w].rel = (uint8_t)behind_verb(words, w, verb, end);
        }
}

static void mend_heading(struct dl_word *words, uint32_t first, uint32_t end)
{
    uint32_t second = DL_NONE, verb = verb_behind_names(words, first, end, &second), root = root_of(words, first, end);
    if (verb == DL_NONE || root >= end || has_finite_verb(words, first, verb) ||
        (root != verb && dl_has_other_verb(words, verb + 1, end)))
        return;
    uint32_t one = first, two = second; /* the heads of the names */
    while (one + 1 < second && words[one].head > one && words[one].head < second) one = words[one].head;
    while (two + 1 < verb && words[two].head > two && words[two].head < verb) two = words[two].head;
    hang_behind(words, verb, end);
    for (uint32_t w = first; w < verb; w++)
        if (words[w].head == DL_NONE || words[w].head >= verb) words[w].head = w < second ? one : two;
    set_main(words, one, verb, DL_STR("Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"));
    words[two].head = one;
    words[two].rel = DL_REL_CONJ;
}

/* Verbs of headings; those that before a preposition are rather nouns */
static const char HEADING_VERBS[] =
    "abduct|accept|accuse|admit|agree|aid|allow|annex|apologise|apologize|approve|arm|arrest|ask|attack|back|ban|bar|"
    "batter|besiege|blame|block|bomb|bow|boycott|buy|call|cancel|capture|cave|cede|clash|clear|commute|concede|"
    "condemn|congratulate|convict|criticise|criticize|cut|declare|decry|defy|demand|denounce|deny|deploy|deport|"
    "detain|disarm|dismiss|donate|drop|ease|eject|elect|endorse|evacuate|evict|execute|expel|extend|extradite|fete|"
    "fire|flee|forgive|free|give|grant|greet|grill|hail|halt|hang|help|hit|hold|honor|honour|host|impose|indict|ink|"
    "install|invade|jail|join|kidnap|kill|laud|launch|lend|lift|march|meet|mourn|mull|nab|name|nominate|offer|okay|"
    "open|oppose|order|oust|overrun|pardon|patrol|phone|pick|pledge|pound|praise|promise|protest|pull|quash|quit|"
    "raid|raise|rally|ratify|reappoint|rebuff|rebuild|rebuke|recall|recapture|receive|recognise|recognize|reinstate|"
    "reject|release|relent|reopen|repatriate|repeal|rescue|resign|restore|resume|retract|revoke|riot|sack|salute|"
    "sanction|save|scold|scrap|seal|seek|seize|sell|send|sentence|shell|shelter|shelve|shoot|shun|shut|sign|slam|"
    "slap|soften|step|stop|storm|strike|sue|summon|suspend|swap|take|tap|telephone|thank|threaten|topple|torch|tour|"
    "trade|unveil|urge|veto|visit|vote|vow|waive|walk|warn|welcome|withdraw|withhold|wound|press|snub|spurn|chide|"
    "castigate|refuse|beg|implore|plead|probe|investigate|postpone|insist";
static const char RATHER_NOUNS[] =
    "attack|ban|bar|block|bomb|cut|fire|hit|hold|host|march|name|protest|raid|rally|riot|sanction|seal|shell|"
    "sign|strike|trade|veto|visit|walk|wound|arrest|sentence|release|recall|pledge|back|demand|halt|swap|aid|arm|call|order|launch|"
    "patrol|vote|tour|promise|offer|rebuke|salute|help|tap|phone|drop|rescue|shelter|cave|honour|honor|grant|repeal|step|pick|stop|"
    "join|press|snub|probe";

/* The verb's base form in a heading behind a plural, its form in -s behind a singular; 0 where it is neither. */
static int is_heading_verb(const struct dl_word *w, int is_plural, int before_preposition)
{
    struct dl_str form = w->form;
    if (form.size < 3 || dl_ascii_upper(form.at[0])) return 0;
    if (!is_plural) {
        if (form.at[form.size - 1] != 's') return 0;
        form.size--;
        if (form.size > 4 && form.at[form.size - 1] == 'e' && !dl_str_listed(form, HEADING_VERBS, '|')) form.size--; /* "clashes" */
        if (before_preposition && dl_str_listed(form, RATHER_NOUNS, '|')) return 0;
    }
    return dl_str_listed(form, HEADING_VERBS, '|');
}

/* "Chancellor steps down", "Senators back down": behind a noun these would not stand. */
static int is_particle(const struct dl_word *w) { return dl_str_listed(w->form, "down|aside", '|'); }

static int is_plural_noun(const struct dl_word *w)
{
    if (dl_str_listed(w->form, "Police|police|Troops|Gunmen|gunmen|Thousands|Hundreds|Dozens|People|people", '|')) return 1;
    if (w->upos == DL_UPOS_PROPN && w->ner == DL_NER_B_LOC) return 0;
    return (w->upos == DL_UPOS_NOUN || w->upos == DL_UPOS_PROPN) && dl_has_feat(w, "Number=Plur");
}

/* "Police clash with protesters", "Court jails journalist": the verb behind the first words of a heading, which nothing but a noun with what
 * describes it makes; DL_NONE */
static uint32_t heading_verb(const struct dl_word *words, uint32_t first, uint32_t end)
{
    if (end - first < 3 || end - first > 18 || dl_str_listed(words[end - 1].form, "? ! :", ' ')) return DL_NONE;
    if (dl_str_is(words[end - 1].form, ".") && has_finite_verb(words, first, end))
        return DL_NONE; /* "The Baltic states back Warsaw." */
    for (uint32_t w = first + 1; w + 1 < end && w < first + 4; w++) {
        const struct dl_word *noun = &words[w - 1];
        if (noun->upos != DL_UPOS_NOUN && noun->upos != DL_UPOS_PROPN && noun->upos != DL_UPOS_ADJ && noun->upos != DL_UPOS_NUM)
            return DL_NONE;
        if (noun->upos == DL_UPOS_ADJ || words[w].upos == DL_UPOS_PUNCT) continue;
        uint8_t next = words[w + 1].upos;
        int goes_on = next == DL_UPOS_NOUN || next == DL_UPOS_PROPN || next == DL_UPOS_ADJ || next == DL_UPOS_NUM ||
                      next == DL_UPOS_DET || next == DL_UPOS_PRON || next == DL_UPOS_ADP;
        if (goes_on && words[w].upos != DL_UPOS_VERB &&
            is_heading_verb(&words[w], is_plural_noun(noun), next == DL_UPOS_ADP && !is_particle(&words[w + 1])))
            return w;
        if (goes_on && words[w].upos == DL_UPOS_VERB && words[w].rel != DL_REL_ROOT &&
            is_heading_verb(&words[w], is_plural_noun(noun), 0))
            return w;
    }
    return DL_NONE;
}

/* "Albanian police shot at a crowd": behind somebody the past tense of "shoot" is no noun, in a sentence without another verb; DL_NONE */
static uint32_t shot_behind(const struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 1; w + 2 < end && w < first + 8; w++) {
        const struct dl_word *who = &words[w - 1];
        if (words[w].upos != DL_UPOS_NOUN || !dl_str_is(words[w].form, "shot")) continue;
        if (who->upos != DL_UPOS_NOUN && who->upos != DL_UPOS_PROPN) return DL_NONE;
        const struct dl_word *next = &words[w + 1];
        if (next->upos == DL_UPOS_DET || next->upos == DL_UPOS_PRON || dl_str_is(next->form, "dead")) return w;
        int goes_on =
            next->upos == DL_UPOS_NOUN || next->upos == DL_UPOS_PROPN || next->upos == DL_UPOS_NUM || dl_str_is(next->form, "at");
        return goes_on && (who->thing == DL_THING_PERSON || who->thing == DL_THING_ORGANIZATION) ? w : DL_NONE;
    }
    return DL_NONE;
}

/* The clause gets the word as its verb and the word before it as subject. */
static void raise_behind(struct dl_word *words, uint32_t first, uint32_t end, uint32_t verb, struct dl_str feats)
{
    if (verb == DL_NONE || has_finite_verb(words, first, verb) || dl_has_other_verb(words, verb + 1, end)) return;
    hang_behind(words, verb, end);
    for (uint32_t w = first; w + 1 < verb; w++)
        if (words[w].head == DL_NONE || words[w].head >= verb) words[w].head = verb - 1;
    set_main(words, verb - 1, verb, feats);
}

static void mend_short_heading(struct dl_word *words, uint32_t first, uint32_t end)
{
    raise_behind(words, first, end, heading_verb(words, first, end), DL_STR("Mood=Ind|Person=3|Tense=Pres|VerbForm=Fin"));
    const uint32_t shot = shot_behind(words, first, end);
    raise_behind(words, first, end, shot, DL_STR("Mood=Ind|Tense=Past|VerbForm=Fin"));
    if (shot != DL_NONE && words[shot].upos == DL_UPOS_VERB) words[shot].lemma = DL_STR("shoot");
}

/* "Copenhagen to train mechanics", "Cuba and U.S. to restore ties": in a heading the infinitive behind a name or people is what they will do. */
static void mend_heading_to_come(struct dl_word *words, uint32_t first, uint32_t end)
{
    const uint32_t root = noun_at_root(words, first, end);
    if (root == DL_NONE || end - first > 18 || dl_str_listed(words[end - 1].form, ". ? !", ' ')) return;
    if (words[root].ner == DL_NER_O && words[root].thing != DL_THING_PERSON && words[root].thing != DL_THING_ORGANIZATION) return;
    uint32_t verb = root + 1;
    while (verb < end && !(words[verb].rel == DL_REL_ACL && words[verb].head != DL_NONE && words[verb].head >= root &&
                           words[verb].head < verb && dl_has_feat(&words[verb], "VerbForm=Inf")))
        verb++;
    if (verb >= end || !dl_str_is(words[verb - 1].form, "to") || has_finite_verb(words, first, end)) return;
    hang_behind(words, verb, end);
    for (uint32_t w = root + 1; w < verb; w++) { /* "Kabila, Kagame" */
        if (words[w].head == root && words[w].rel == DL_REL_APPOS) words[w].rel = DL_REL_CONJ;
    }
    set_main(words, root, verb, DL_STR("VerbForm=Inf"));
}

void dl_roots_mend(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    mend_participle(doc->words.at, first, end);
    mend_behind_relative(doc, first, end);
    mend_behind_day(doc, first, end);
    mend_hidden(doc, first, end);
    mend_behind_name(doc, first, end);
    mend_named_subject(doc, first, end);
    mend_heading(doc->words.at, first, end);
    mend_short_heading(doc->words.at, first, end);
    mend_heading_to_come(doc->words.at, first, end);
}
