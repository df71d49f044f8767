/* What a pronoun takes up: among the mentions before it in its sentence and the few before, those that agree in number, gender and
 * kind, and that the grammar of the clause does not bar, are weighed (antecedent.h), and the heaviest wins, unless nobody is heavier:
 * a pronoun left alone is a smaller error than one taken for another. "I" and "we" are left for whoever knows the speaker; all of
 * one paragraph are one.
 */
#include <limits.h>

#include "who/ahead.h"
#include "who/antecedent.h"
#include "who/barred.h"
#include "who/clauses.h"
#include "who/continuing.h"
#include "who/quoting.h"
#include "who/salience.h"
#include "who/tagged.h"

enum { SENTENCES_BACK = 6, MENTIONS_BACK = 60, OWN_DOER = 20 };

/* "Pretoria asked it to stop": who is asked, warned or accused can act. */
static int is_addressed(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, const struct dl_word *pronoun)
{
    return pronoun->rel == DL_REL_OBJ && pronoun->head != DL_NONE &&
           dl_continues(tables, doc->words.at[pronoun->head].lemma, DL_CONTINUATION_ADDRESS);
}

/* "called it a fantasy": an "it" that is neither subject nor possessor nor given something is seldom an actor. */
static int is_thing(const struct dl_who *who, const struct dl_found *m)
{
    if (is_addressed(&who->actors->antecedents, who->doc, &who->doc->words.at[m->head])) return 0;
    int is_given = who->doc->words.at[m->head].rel == DL_REL_IOBJ;
    return m->gender == 'n' && !m->is_possessive && !is_given && !dl_who_is_subject(who->doc, m->head);
}

/* "the army said it": many people, one word in the singular. */
static int is_one_body(const struct dl_weighing *in, const struct dl_found *m)
{
    const struct dl_word *head = &in->who->doc->words.at[m->head];
    return m->form == DL_FORM_NOMINAL && head->upos == DL_UPOS_NOUN && dl_has_feat(head, "Number=Sing");
}

/* "(Stan Lund/AFP)", "REUTERS/Ana Lund": whose picture it is; "Holm (CDU)": of which party. Nobody goes on about that. */
static int is_credit(const struct dl_who *who, const struct dl_found *m)
{
    const struct dl_doc *doc = who->doc;
    return dl_who_is_label(who, m) || (m->first > 0 && dl_str_ends(doc->words.at[m->first - 1].form, "/")) ||
           (m->last + 1 < doc->words.count && dl_str_starts(doc->words.at[m->last + 1].form, "/"));
}

/* "Rebels left the town, Reuters reported. They had held it": who published what stands before it has no part in it. */
static int is_publisher(struct dl_who *who, const struct dl_found *pronoun, uint32_t j)
{
    const struct dl_found *m = &who->founds.at[j], *root = &who->founds.at[dl_who_root(who, j)];
    if (pronoun->gender != 0 || m->sentence == pronoun->sentence || !dl_str_is(root->sector, "JRN")) return 0;
    if (root->kind != DL_ENTITY_ORGANIZATION || !dl_who_is_subject(who->doc, m->head)) return 0;
    const uint32_t tell = who->doc->words.at[dl_who_argument(who->doc, m->head)].head;
    const uint32_t told = tell == DL_NONE ? DL_NONE : who->doc->words.at[tell].head;
    const uint32_t content = tell == DL_NONE ? DL_NONE : dl_child(who->doc, tell, DL_REL_CCOMP);
    return tell != DL_NONE && dl_str_listed(who->doc->words.at[tell].lemma, "say report write", ' ') &&
           ((content != DL_NONE && content < m->head) || (told != DL_NONE && told < m->head));
}

/* "“The sooner a child learns, the better,” he said": whoever is only spoken of as one of many in a quotation does not speak it. */
static int is_anybody_quoted(const struct dl_weighing *in, const struct dl_found *pronoun, const struct dl_found *root)
{
    if (root->form != DL_FORM_NOMINAL || in->quoted[pronoun->head] || !in->quoted[root->head]) return 0;
    return dl_str_listed_nocase(in->who->doc->words.at[root->phrase_first].form, "a an any every each", ' ');
}

static int agrees(const struct dl_weighing *in, const struct dl_found *pronoun, uint32_t j)
{
    const struct dl_found *m = &in->who->founds.at[j], *root = &in->who->founds.at[dl_who_root(in->who, j)];
    if (m->person != 3 || dl_str_is(m->folded, "nobody") || is_anybody_quoted(in, pronoun, root)) return 0;
    enum dl_entity_kind kind = root->kind;
    if (pronoun->gender == 'm' || pronoun->gender == 'f') {
        if (kind != DL_ENTITY_PERSON && kind != DL_ENTITY_ANONYMOUS) return 0;
        return m->number != DL_NUMBER_MANY && (root->gender == 0 || root->gender == pronoun->gender);
    }
    if (pronoun->gender == 'n') {
        if (m->form == DL_FORM_PRONOUN) return m->gender == 'n';
        return (kind == DL_ENTITY_ORGANIZATION || kind == DL_ENTITY_COUNTRY || kind == DL_ENTITY_PLACE ||
                kind == DL_ENTITY_GROUP) &&
               (m->number != DL_NUMBER_MANY || is_one_body(in, m)) && m->form != DL_FORM_DEMONYM;
    }
    if (m->form == DL_FORM_PRONOUN) return m->number == DL_NUMBER_MANY;
    if (kind == DL_ENTITY_PERSON || kind == DL_ENTITY_ANONYMOUS) return m->number == DL_NUMBER_MANY;
    return m->number == DL_NUMBER_MANY || kind == DL_ENTITY_GROUP || kind == DL_ENTITY_ORGANIZATION;
}

/* "A deputy asked about the cost. "It is nothing," he said": who asked, who does not answer; DL_NONE. */
static uint32_t asker_before(const struct dl_weighing *in, uint32_t i)
{
    struct dl_who *who = in->who;
    const struct dl_found *pronoun = &who->founds.at[i];
    if (!in->quoted[who->doc->sentences.at[pronoun->sentence].word])
        return DL_NONE; /* "He then said he would rule": whoever asked, too */
    for (uint32_t j = i; j-- > 0 && who->founds.at[j].sentence + 1 >= pronoun->sentence;)
        if (dl_who_telling(&who->actors->antecedents, who->doc, &who->founds.at[j], pronoun) == DL_TELLING_ASKED)
            return dl_who_root(who, j);
    return DL_NONE;
}

/* The chain of the subject of the clause that a possessive stands in, DL_NONE. */
static uint32_t doer_beside(struct dl_who *who, const struct dl_found *pronoun)
{
    uint32_t at = pronoun->is_possessive ? dl_who_doer(who, pronoun) : DL_NONE;
    return at == DL_NONE ? DL_NONE : dl_who_root(who, at);
}

struct company { /* what a chain has among the candidates */
    uint32_t root, mentions, pronouns, rank, central;
};

static void count_chains(const struct dl_weighing *in, uint32_t at, const struct dl_antecedent *list, uint32_t count,
                         struct company of[MENTIONS_BACK], uint32_t chains)
{
    for (uint32_t k = 0; k < count; k++) {
        const struct dl_found *m = &in->who->founds.at[list[k].found];
        struct company *own = &of[list[k].order];
        if (list[k].is_first) *own = (struct company){.root = list[k].root};
        own->mentions++;
        own->pronouns += m->form == DL_FORM_PRONOUN && m->sentence + 1 >= in->who->founds.at[at].sentence;
    }
    for (uint32_t a = 0; a < chains; a++)
        for (uint32_t b = 0; b < chains; b++) {
            of[a].rank += in->spoken[of[b].root] > in->spoken[of[a].root];
            of[a].central += in->all[of[b].root] > in->all[of[a].root];
        }
}

/* Of how many subjects among the candidates one stands before, of other chains. */
static uint32_t subjects_behind(const struct dl_founds *founds, const struct dl_antecedent *list, const uint8_t *subjects,
                                uint32_t count, const struct dl_antecedent *candidate)
{
    const uint32_t head = founds->at[candidate->found].head;
    uint32_t behind = 0;
    for (uint32_t k = 0; k < count; k++)
        behind += list[subjects[k]].root != candidate->root && founds->at[list[subjects[k]].found].head > head;
    return behind;
}

/* Sets the candidates beside each other: how often each is among them, how many of their chains are spoken of more. */
static void compare(const struct dl_weighing *in, uint32_t at, struct dl_antecedent *list, uint32_t count, uint32_t chains)
{
    struct company of[MENTIONS_BACK];
    uint8_t subjects[MENTIONS_BACK];
    uint32_t subject_count = 0;
    int most = INT_MIN;
    count_chains(in, at, list, count, of, chains);
    for (uint32_t k = 0; k < count; k++) {
        if (list[k].salience > most) most = list[k].salience;
        if (list[k].is_subject) subjects[subject_count++] = (uint8_t)k;
    }
    for (uint32_t k = 0; k < count; k++) {
        const struct company *own = &of[list[k].order];
        list[k].subjects = subjects_behind(&in->who->founds, list, subjects, subject_count, &list[k]);
        list[k].pronouns = own->pronouns;
        list[k].recent = own->mentions;
        list[k].rank = own->rank;
        list[k].central = own->central;
        list[k].below = most - list[k].salience;
    }
}

/* The mentions before one that a pronoun may take up, nearest first; returns how many, and of how many chains. */
static uint32_t candidates_of(const struct dl_weighing *in, uint32_t i, uint32_t before, uint32_t doer,
                              const struct dl_tagged *tagged, struct dl_antecedent list[MENTIONS_BACK], uint32_t *chains)
{
    const struct dl_found *pronoun = &in->who->founds.at[i];
    const struct dl_bars bars = dl_bars_of(in->who, pronoun);
    uint32_t count = 0, speaker = dl_who_quoting(in, i), asker = asker_before(in, i);
    *chains = 0;
    for (uint32_t j = before; j-- > 0 && before - j < MENTIONS_BACK;) {
        const struct dl_found *m = &in->who->founds.at[j];
        if (m->sentence + SENTENCES_BACK < pronoun->sentence) break;
        if (m->form == DL_FORM_PRONOUN && m->parent == j && is_thing(in->who, m)) continue; /* "made it clear that it …" */
        if (!agrees(in, pronoun, j) || dl_is_barred(in->who, pronoun, &bars, m) || is_credit(in->who, m) ||
            is_publisher(in->who, pronoun, j))
            continue;
        uint32_t root = dl_who_root(in->who, j), first = 0;
        if (speaker != DL_NONE && root == dl_who_root(in->who, speaker)) continue; /* nobody calls himself "he" */
        if (root == asker || dl_who_is_tagged(tagged, root)) continue;
        while (first < count && list[first].root != root) first++;
        const int is_first = first == count;
        struct dl_antecedent *candidate = &list[count++];
        *candidate = (struct dl_antecedent){.found = j, .root = root, .is_first = (uint8_t)is_first};
        candidate->order = is_first ? (*chains)++ : list[first].order;
        candidate->is_subject = (uint8_t)dl_who_is_subject(in->who->doc, m->head);
        candidate->goes_on = dl_who_goes_on(&in->who->actors->antecedents, in->who->doc, m, pronoun);
        candidate->salience = dl_who_salience(in, i, candidate) + (doer == root ? OWN_DOER : 0);
    }
    compare(in, i, list, count, *chains);
    return count;
}

/* The heaviest of the mentions before one that a pronoun may take up; DL_NONE. */
static uint32_t heaviest(const struct dl_weighing *in, uint32_t i, uint32_t before, const struct dl_tagged *tagged)
{
    struct dl_antecedent list[MENTIONS_BACK];
    uint32_t chains, best = DL_NONE, doer = doer_beside(in->who, &in->who->founds.at[i]),
                     count = candidates_of(in, i, before, doer, tagged, list, &chains);
    if (count == 0) return DL_NONE;
    int salience = list[0].salience + list[0].below;
    uint32_t k = 0;
    while (k < count && list[k].root != doer) k++;
    struct dl_taking taking = dl_antecedent_begin(in, i, k < count ? doer : DL_NONE, chains);
    int32_t most = dl_antecedent_nobody(&taking, salience);
    for (k = 0; k < count; k++) {
        int32_t weight = dl_antecedent_weigh(&taking, &list[k]);
        if (weight > most) best = list[k].found, most = weight;
    }
    return best;
}

/* Which of the mentions before one a pronoun takes up; DL_NONE. Of whom a quotation speaks that its clause tags only where nobody else that
 * the reporter tells of is at hand. */
static uint32_t taken_up(const struct dl_weighing *in, uint32_t i, uint32_t before)
{
    const struct dl_tagged nobody = {{0}, 0}, tagged = dl_who_tagged(in, i);
    const uint32_t other = tagged.count == 0 ? DL_NONE : heaviest(in, i, before, &tagged);
    return other != DL_NONE && dl_who_is_at_hand(in, i, other) ? other : heaviest(in, i, before, &nobody);
}

/* "Officials said soldiers stopped the students and arrested them": of two that agree, who is told of before in the same content is meant, not who tells it;
 * `found` else. */
static uint32_t taken_up_within(const struct dl_weighing *in, uint32_t i, uint32_t found)
{
    struct dl_who *who = in->who;
    const struct dl_doc *doc = who->doc;
    const struct dl_word *words = doc->words.at;
    const struct dl_found *pronoun = &who->founds.at[i];
    if (found == DL_NONE || found > i || pronoun->is_possessive || who->founds.at[found].sentence != pronoun->sentence)
        return found;
    if (words[pronoun->head].rel != DL_REL_OBJ || !dl_who_is_subject(doc, who->founds.at[found].head)) return found;
    const uint32_t tell = words[dl_who_argument(doc, who->founds.at[found].head)].head;
    if (tell == DL_NONE || tell > pronoun->head ||
        !dl_continues(&who->actors->antecedents, words[tell].lemma, DL_CONTINUATION_TELL))
        return found;
    const uint32_t told = dl_child(doc, tell, DL_REL_CCOMP);
    if (told == DL_NONE || told < tell || words[pronoun->head].head == told || !dl_is_below(doc, pronoun->head, told)) return found;
    const struct dl_bars bars = dl_bars_of(who, pronoun);
    for (uint32_t j = i; j-- > 0 && who->founds.at[j].head > tell;) {
        const struct dl_found *m = &who->founds.at[j];
        if (m->form != DL_FORM_PRONOUN && !dl_who_is_subject(doc, m->head) && agrees(in, pronoun, j) &&
            !dl_is_barred(who, pronoun, &bars, m))
            return j;
    }
    return found;
}

/* "Iranian aggression, including its sabotage of tankers": an example of somebody's deeds is the same one's; DL_NONE. */
static uint32_t taken_up_as_example(const struct dl_weighing *in, uint32_t i)
{
    const struct dl_found *pronoun = &in->who->founds.at[i];
    const struct dl_word *words = in->who->doc->words.at;
    uint32_t start = in->who->doc->sentences.at[pronoun->sentence].word, at = pronoun->head;
    if (!pronoun->is_possessive || at < start + 3) return DL_NONE;
    if (dl_lemma_is(&words[at - 1], "as") && dl_lemma_is(&words[at - 2], "such")) at -= 2;
    else if (dl_str_is_nocase(words[at - 1].form, "including")) at--;
    else return DL_NONE;
    const uint32_t back = dl_str_is(words[at - 1].form, ",") ? 2 : 1;
    if (at <= start + back || words[at - back].upos != DL_UPOS_NOUN) return DL_NONE;
    at -= back;
    for (uint32_t w = dl_child_next(in->who->doc, at, DL_NONE); w != DL_NONE; w = dl_child_next(in->who->doc, at, w)) {
        enum dl_rel rel = (enum dl_rel)words[w].rel;
        uint32_t owner = in->who->headed[w];
        if (w > at || owner == DL_NONE || (rel != DL_REL_AMOD && rel != DL_REL_COMPOUND && rel != DL_REL_NMOD_POSS)) continue;
        enum dl_entity_kind kind = in->who->founds.at[dl_who_root(in->who, owner)].kind;
        int is_person = kind == DL_ENTITY_PERSON || kind == DL_ENTITY_ANONYMOUS;
        int is_he = pronoun->gender == 'm' || pronoun->gender == 'f';
        if (pronoun->person == 3 && is_person == is_he) return owner;
    }
    return DL_NONE;
}

/* "Cut ties with Iran over its raid": whoever stands last between a measure and its cause, with all that he is called ("officials of the
 * government"), and is not himself who suffers the deed; DL_NONE. */
static uint32_t taken_up_from_measure(const struct dl_weighing *in, uint32_t i)
{
    struct dl_who *who = in->who;
    const struct dl_found *pronoun = &who->founds.at[i];
    const uint32_t measure = dl_who_measure(who, pronoun);
    if (measure == DL_NONE) return DL_NONE;
    uint32_t found = DL_NONE;
    for (uint32_t j = i; j-- > 0 && who->founds.at[j].sentence == pronoun->sentence && who->founds.at[j].head > measure;)
        if (who->founds.at[j].form != DL_FORM_PRONOUN && agrees(in, pronoun, j) &&
            (found == DL_NONE || dl_is_below(who->doc, who->founds.at[found].head, who->founds.at[j].head)))
            found = j;
    const uint32_t suffers = dl_child(who->doc, who->doc->words.at[pronoun->head].head, DL_REL_OBJ);
    const uint32_t sufferer = suffers != DL_NONE ? who->headed[suffers] : DL_NONE;
    if (found == DL_NONE || sufferer == DL_NONE) return found;
    return dl_who_root(who, sufferer) != dl_who_root(who, found) ? found : DL_NONE;
}

/* Whom the place of a pronoun tells alone (by_place.c, controlled.c, caused.c), where he agrees; DL_NONE. */
static uint32_t taken_up_by_place(const struct dl_weighing *in, uint32_t i)
{
    const struct dl_found *pronoun = &in->who->founds.at[i];
    uint32_t found = dl_who_judged(in->who, pronoun);
    if (found == DL_NONE) found = dl_who_intruded_upon(in->who, pronoun);
    if (found == DL_NONE) found = dl_who_addressed(in->who, pronoun);
    if (found == DL_NONE) found = dl_who_holding(in->who, pronoun);
    if (found == DL_NONE) found = dl_who_controlled(in->who, pronoun);
    if (found == DL_NONE) found = taken_up_from_measure(in, i);
    if (found == DL_NONE) found = dl_who_told_off(in->who, pronoun);
    return found != DL_NONE && found < i && agrees(in, pronoun, found) ? found : DL_NONE;
}

/* "Holm himself left", "Holm blamed himself": the mention right before, else the subject of the clause; DL_NONE. */
static uint32_t taken_up_by_itself(const struct dl_weighing *in, uint32_t i)
{
    struct dl_who *who = in->who;
    const struct dl_found *pronoun = &who->founds.at[i];
    const struct dl_str form = who->doc->words.at[pronoun->head].form;
    if (!dl_str_ends(form, "self") && !dl_str_ends(form, "selves")) return DL_NONE;
    if (i > 0 && who->founds.at[i - 1].last + 1 == pronoun->first && agrees(in, pronoun, i - 1)) return i - 1;
    const uint32_t doer = dl_who_doer(who, pronoun);
    return doer != DL_NONE && doer < i && agrees(in, pronoun, doer) ? doer : DL_NONE;
}

/* "France cut its aid and Washington said it would not recognise them": a state or body that tells what "it" will do tells of itself; DL_NONE. */
static uint32_t taken_up_by_teller(const struct dl_weighing *in, uint32_t i)
{
    struct dl_who *who = in->who;
    const struct dl_doc *doc = who->doc;
    const struct dl_found *pronoun = &who->founds.at[i];
    const struct dl_word *words = doc->words.at;
    if (pronoun->gender != 'n' || pronoun->is_possessive || words[pronoun->head].rel != DL_REL_NSUBJ) return DL_NONE;
    const uint32_t deed = words[pronoun->head].head, tell = deed == DL_NONE ? DL_NONE : words[deed].head;
    if (tell == DL_NONE || words[deed].upos != DL_UPOS_VERB || words[deed].rel != DL_REL_CCOMP || tell >= pronoun->head)
        return DL_NONE;
    const uint32_t will = dl_child(doc, deed, DL_REL_AUX);
    if (will == DL_NONE || !dl_str_listed(words[will].lemma, "will would", ' ')) return DL_NONE;
    if (!dl_continues(&who->actors->antecedents, words[tell].lemma, DL_CONTINUATION_TELL)) return DL_NONE;
    for (uint32_t j = i; j-- > 0 && who->founds.at[j].sentence == pronoun->sentence;) {
        const struct dl_found *m = &who->founds.at[j];
        if (words[dl_who_argument(doc, m->head)].head != tell || !dl_who_is_subject(doc, m->head)) continue;
        return m->form == DL_FORM_NAME && m->kind != DL_ENTITY_PERSON && m->kind != DL_ENTITY_GROUP ? j : DL_NONE;
    }
    return DL_NONE;
}

/* "In her speech, Merkel said": the name stands behind in the same sentence; not a body that tells of several ("arrested them, the ministry
 * said"). */
static uint32_t taken_up_behind(const struct dl_weighing *in, uint32_t i)
{
    const struct dl_found *pronoun = &in->who->founds.at[i];
    const struct dl_bars bars = dl_bars_of(in->who, pronoun);
    const int is_many = pronoun->gender == 0;
    for (uint32_t j = i + 1; j < in->who->founds.count && in->who->founds.at[j].sentence == pronoun->sentence; j++)
        if (in->who->founds.at[j].form == DL_FORM_NAME && agrees(in, pronoun, j) &&
            !(is_many && in->who->founds.at[j].kind == DL_ENTITY_ORGANIZATION) &&
            dl_who_is_subject(in->who->doc, in->who->founds.at[j].head) &&
            !dl_is_barred(in->who, pronoun, &bars, &in->who->founds.at[j]))
            return j;
    return DL_NONE;
}

/* A single mark opens a quotation at the start of a sentence or behind a comma or colon, and closes it behind a stop; else it may be an
 * apostrophe. */
static int is_single(const struct dl_doc *doc, uint32_t w, int closing)
{
    const struct dl_str form = doc->words.at[w].form;
    if (!dl_str_is(form, "'") && !dl_str_is(form, closing ? "\xE2\x80\x99" : "\xE2\x80\x98")) return 0;
    const int opens = doc->sentences.at[doc->words.at[w].sentence].word == w;
    if (opens || w == 0) return !closing;
    return dl_str_listed(doc->words.at[w - 1].form, closing ? ", . ? !" : ", :", ' ');
}

/* A quotation mark has no letters and three bytes at most. */
static int may_be_mark(struct dl_str form) { return form.size > 0 && form.size <= 3 && !dl_ascii_alpha(form.at[0]); }

/* By the marks alone, each section for itself; the room that reads them with care comes later. */
static void mark_quoted(const struct dl_doc *doc, uint8_t *quoted)
{
    int inside = 0, is_within_single = 0;
    for (uint32_t i = 0; i < doc->sentences.count; i++) {
        const struct dl_sentence *sentence = &doc->sentences.at[i];
        if (i > 0 && sentence->section != sentence[-1].section) inside = is_within_single = 0;
        for (uint32_t w = sentence->word; w < sentence->word + sentence->words; w++) {
            const struct dl_str form = doc->words.at[w].form;
            if (may_be_mark(form)) {
                if (!inside && is_single(doc, w, 0)) inside = is_within_single = 1;
                else if (is_within_single && is_single(doc, w, 1)) inside = is_within_single = 0;
                else if (dl_str_is(form, "\xE2\x80\x9C")) inside = 1;
                else if (dl_str_is(form, "\xE2\x80\x9D")) inside = 0;
                else if (dl_str_is(form, "\"")) inside = !inside;
            }
            quoted[w] = (uint8_t)inside;
        }
    }
}

/* Finds and joins what a pronoun of the third person takes up among the mentions before one. */
static void take_up(const struct dl_weighing *in, uint32_t i, uint32_t before)
{
    uint32_t found = taken_up_as_example(in, i);
    if (found == DL_NONE) found = taken_up_by_place(in, i);
    if (found == DL_NONE) found = taken_up_by_itself(in, i);
    if (found == DL_NONE) found = taken_up_by_teller(in, i);
    if (found == DL_NONE) found = taken_up_within(in, i, taken_up(in, i, before));
    if (found == DL_NONE) found = in->who->founds.at[i].gender != 'n' ? taken_up_behind(in, i) : dl_who_main_behind(in->who, i);
    if (found != DL_NONE) dl_who_join(in->who, found, i);
}

/* ""She has had three," she said": whoever speaks behind a quotation is found before those of whom she speaks. */
static void take_up_speaker(const struct dl_weighing *in, uint32_t i, uint8_t *is_done)
{
    const uint32_t speaker = dl_who_quoting(in, i);
    if (speaker == DL_NONE || speaker < i || is_done[speaker]) return; /* who stands before is found already */
    const struct dl_found *m = &in->who->founds.at[speaker];
    if (m->form != DL_FORM_PRONOUN || m->person != 3 || m->gender != in->who->founds.at[i].gender) return;
    is_done[speaker] = 1;
    take_up(in, speaker, i);
}

int dl_who_pronouns(struct dl_who *who)
{
    const size_t count = who->founds.count;
    uint32_t *spoken = dl_arena_alloc(who->scratch, count * sizeof *spoken);
    uint8_t *quoted = dl_arena_alloc(who->scratch, (size_t)who->doc->words.count + 1);
    uint32_t *all = dl_arena_alloc(who->scratch, count * sizeof *all);
    uint8_t *is_done = dl_arena_alloc(who->scratch, count + 1);
    if (spoken == NULL || quoted == NULL || all == NULL || is_done == NULL) return DL_ENOMEM;
    const struct dl_weighing in = {who, spoken, all, quoted};
    for (uint32_t i = 0; i < who->founds.count; i++) all[dl_who_root(who, i)] += who->founds.at[i].form != DL_FORM_PRONOUN;
    mark_quoted(who->doc, quoted);
    uint32_t speaker[2] = {DL_NONE, DL_NONE}, section[2] = {DL_NONE, DL_NONE};
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (m->form == DL_FORM_PRONOUN && m->person == 1) {
            uint32_t many = m->number == DL_NUMBER_MANY, here = who->doc->sentences.at[m->sentence].section;
            if (section[many] == here && speaker[many] != DL_NONE) dl_who_join(who, speaker[many], i);
            else speaker[many] = i, section[many] = here;
        } else if (m->form == DL_FORM_PRONOUN && m->person == 3 && !is_thing(who, m) && !is_done[i]) {
            take_up_speaker(&in, i, is_done);
            take_up(&in, i, i);
        }
        spoken[dl_who_root(who, i)]++;
    }
    return DL_OK;
}
