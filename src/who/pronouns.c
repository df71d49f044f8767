/* What a pronoun takes up: among the mentions before it in its sentence and the three before, those that agree in number, gender and
 * kind are weighed by recency, subject position and how much the chain is spoken of (after Lappin & Leass, "An algorithm for
 * pronominal anaphora resolution", Computational Linguistics 20, 1994), and the heaviest wins. "I" and "we" are left for whoever
 * knows the speaker; all of one paragraph are one.
 */
#include "who/run.h"

enum {
    SENTENCES_BACK = 3,
    MENTIONS_BACK = 60,
    LEAST_WEIGHT = 20,
    CLAUSES_UP = 4,
    MAIN = 6,
    PARAGRAPH = 28,
    TELLING = 32,
    PARALLEL = 20,
    GENDER = 24,
    MANY = 28,
    TOLD_OF = 40,
    QUOTED = 30,
    AUTHORITY = 84,
    SUFFERING = 56
};

struct weighing {
    struct dl_who *who;
    uint32_t *spoken; /* [founds] mentions of each chain so far, at its root */
    uint8_t *quoted;  /* [words] between quotation marks */
};

/* "Secretary of State Ana Holm", where the parser makes the name an apposition: the word that the verb governs. */
static uint32_t argument_of(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    return w->rel == DL_REL_APPOS && w->head < word ? w->head : word;
}

static int is_subject(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[argument_of(doc, word)];
    if (w->rel == DL_REL_CONJ && w->head != DL_NONE) w = &doc->words.at[w->head];
    return dl_rel_base(w->rel) == DL_REL_NSUBJ;
}

/* "Teachers marched to parliament, where deputies debated": the subject of the sentence, not of a clause in it. */
static int is_main_subject(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[argument_of(doc, word)];
    uint32_t verb = w->rel == DL_REL_CONJ ? DL_NONE : w->head;
    return is_subject(doc, word) && verb != DL_NONE && doc->words.at[verb].rel == DL_REL_ROOT;
}

/* Whether the subject at `word` is set beside what it tells: "…, he said". */
static int tells_beside(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[argument_of(doc, word)];
    if (dl_rel_base(w->rel) != DL_REL_NSUBJ || w->head == DL_NONE || doc->words.at[w->head].rel != DL_REL_PARATAXIS) return 0;
    return dl_child(doc, w->head, DL_REL_OBJ) == DL_NONE && dl_child(doc, w->head, DL_REL_AUX) == DL_NONE &&
           dl_child(doc, w->head, DL_REL_CCOMP) == DL_NONE; /* "…; he said that it would come" tells something else */
}

/* "The ministry said that Nairobi was sheltering rebels. It threatened …": whoever tells goes on, rather than who is told of. */
static int goes_on_telling(const struct dl_doc *doc, const struct dl_found *m, const struct dl_found *pronoun)
{
    int is_told_on = is_main_subject(doc, pronoun->head) || tells_beside(doc, pronoun->head);
    if (m->sentence == pronoun->sentence || !is_told_on) return 0;
    if (tells_beside(doc, m->head)) return 1;
    return is_main_subject(doc, m->head) && dl_child(doc, doc->words.at[argument_of(doc, m->head)].head, DL_REL_CCOMP) != DL_NONE;
}

/* "…, according to a diplomat. "Nobody has," he said": by whose word the sentence before was told. */
static int is_authority(const struct dl_doc *doc, const struct dl_found *m, const struct dl_found *pronoun)
{
    uint32_t verb = doc->words.at[argument_of(doc, pronoun->head)].head;
    int says = verb != DL_NONE && dl_str_listed(doc->words.at[verb].lemma, "say|add|explain|warn|note", '|');
    if (m->sentence + 1 != pronoun->sentence || !says || !is_subject(doc, pronoun->head)) return 0;
    uint32_t mark = dl_child(doc, m->head, DL_REL_CASE);
    return mark != DL_NONE && dl_str_is_nocase(doc->words.at[mark].form, "according");
}

/* "A deputy asked about the cost. "It is nothing," he said": who asks is not who answers. */
static int is_asker(const struct dl_doc *doc, const struct dl_found *m, const struct dl_found *pronoun)
{
    const struct dl_word *w = &doc->words.at[argument_of(doc, m->head)];
    if (w->rel != DL_REL_NSUBJ || w->head == DL_NONE || !dl_lemma_is(&doc->words.at[w->head], "ask")) return 0;
    uint32_t verb = doc->words.at[pronoun->head].head;
    int tells = is_main_subject(doc, pronoun->head) && dl_child(doc, verb, DL_REL_CCOMP) != DL_NONE;
    return m->sentence + 1 == pronoun->sentence && (tells || tells_beside(doc, pronoun->head));
}

/* "the army said it": many people, one word in the singular. */
static int is_one_body(const struct weighing *in, const struct dl_found *m)
{
    const struct dl_word *head = &in->who->doc->words.at[m->head];
    return m->form == DL_FORM_NOMINAL && head->upos == DL_UPOS_NOUN && dl_has_feat(head, "Number=Sing");
}

/* "(Stan Lund/AFP)", "REUTERS/Ana Lund": whose picture it is; nobody goes on about that. */
static int is_credit(const struct dl_doc *doc, const struct dl_found *m)
{
    return (m->first > 0 && dl_str_ends(doc->words.at[m->first - 1].form, "/")) ||
           (m->last + 1 < doc->words.count && dl_str_starts(doc->words.at[m->last + 1].form, "/"));
}

static int agrees(const struct weighing *in, const struct dl_found *pronoun, uint32_t j)
{
    const struct dl_found *m = &in->who->founds.at[j], *root = &in->who->founds.at[dl_who_root(in->who, j)];
    if (m->person != 3) return 0;
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

/* The subject of the clause that an object stands in, inherited by verbs that are joined to another or stand below it; DL_NONE. */
static uint32_t clause_subject(const struct dl_doc *doc, uint32_t verb)
{
    for (int i = 0; i < CLAUSES_UP && verb != DL_NONE; i++) {
        uint32_t subject = DL_NONE; /* the last before the verb, where a clause before was read as part of this one */
        for (uint32_t c = dl_child_next(doc, verb, DL_NONE); c != DL_NONE; c = dl_child_next(doc, verb, c))
            if (dl_rel_base(doc->words.at[c].rel) == DL_REL_NSUBJ && (c < verb || subject == DL_NONE)) subject = c;
        if (subject != DL_NONE) return subject;
        enum dl_rel rel = (enum dl_rel)doc->words.at[verb].rel;
        if (rel != DL_REL_CONJ && rel != DL_REL_XCOMP && rel != DL_REL_ADVCL) return DL_NONE;
        uint32_t object = dl_child(doc, doc->words.at[verb].head, DL_REL_OBJ);
        if (object == DL_NONE) object = dl_child(doc, doc->words.at[verb].head, DL_REL_IOBJ);
        if (rel == DL_REL_XCOMP && object != DL_NONE) return object < verb ? object : DL_NONE; /* "asked a judge to bar her" */
        verb = doc->words.at[verb].head;
    }
    return DL_NONE;
}

/* "met Putin and praised him", "Spain's premier offered it a port": an object is neither the subject nor who stands in its phrase. */
static int is_subject_or_its_own(struct dl_who *who, const struct dl_word *pronoun, const struct dl_found *m)
{
    const struct dl_word *arg = pronoun;
    if (arg->rel == DL_REL_NMOD && arg->head != DL_NONE && who->doc->words.at[arg->head].upos != DL_UPOS_NOUN)
        arg = &who->doc->words.at[arg->head]; /* "released nine of them" */
    if ((arg->rel != DL_REL_OBJ && arg->rel != DL_REL_IOBJ) || arg->head == DL_NONE) return 0;
    uint32_t subject = clause_subject(who->doc, arg->head), found = subject == DL_NONE ? DL_NONE : who->headed[subject];
    if (found == DL_NONE) return 0;
    const struct dl_found *f = &who->founds.at[found];
    const struct dl_word *w = &who->doc->words.at[m->head];
    if (w->rel == DL_REL_APPOS && w->head == subject) return 1; /* "Abbott, a Republican, gave them until Monday" */
    if (f->phrase_first <= m->head && m->head <= f->phrase_last) return 1;
    return dl_who_root(who, found) == dl_who_root(who, (uint32_t)(m - who->founds.at));
}

/* "Kigali told its traders": whether the chain of a mention is the subject of the clause that a possessive stands in. */
static int is_own_doer(struct dl_who *who, const struct dl_found *pronoun, uint32_t j)
{
    uint32_t verb = pronoun->head;
    for (int i = 0; i < CLAUSES_UP && verb != DL_NONE && (i == 0 || who->doc->words.at[verb].upos != DL_UPOS_VERB); i++)
        verb = who->doc->words.at[verb].head;
    uint32_t subject = verb != DL_NONE ? clause_subject(who->doc, verb) : DL_NONE;
    uint32_t at = subject != DL_NONE ? who->headed[subject] : DL_NONE;
    uint32_t name = subject != DL_NONE && at == DL_NONE ? dl_child(who->doc, subject, DL_REL_APPOS) : DL_NONE;
    if (name != DL_NONE) at = who->headed[name]; /* "former leader Hun Sen told his own troops" */
    return at != DL_NONE && dl_who_root(who, at) == dl_who_root(who, j);
}

/* "accepted his resignation", "demanded her release", "ordered their arrest": what one does to others, so the possessor is not the subject. */
static int is_of_another(const struct dl_doc *doc, const struct dl_found *pronoun)
{
    static const char UNDERGONE[] =
        "release|arrest|extradition|dismissal|removal|ouster|detention|execution|impeachment|extermination|expulsion|"
        "assassination|capture|killing|resignation|departure|downfall|head";
    static const char DOING[] =
        "accept|demand|order|seek|reject|refuse|urge|request|want|secure|win|negotiate|welcome|condemn|celebrate|"
        "oppose|block|approve|authorise|authorize|call|press|ask";
    uint32_t noun = doc->words.at[pronoun->head].head, verb = noun == DL_NONE ? DL_NONE : doc->words.at[noun].head;
    if (!pronoun->is_possessive || verb == DL_NONE) return 0;
    enum dl_rel rel = (enum dl_rel)doc->words.at[noun].rel;
    return (rel == DL_REL_OBJ || rel == DL_REL_OBL) && dl_str_listed(doc->words.at[noun].lemma, UNDERGONE, '|') &&
           dl_str_listed(doc->words.at[verb].lemma, DOING, '|');
}

/* "Ashley, who was 14 when she left": the pronoun stands in the clause that tells of the mention. */
static int is_told_in_clause_of(const struct dl_doc *doc, uint32_t pronoun, uint32_t head)
{
    for (int i = 0; i < CLAUSES_UP * 2 && pronoun != DL_NONE; i++, pronoun = doc->words.at[pronoun].head)
        if (doc->words.at[pronoun].rel == DL_REL_ACL_RELCL) return doc->words.at[pronoun].head == head;
    return 0;
}

/* "a judge", of whom the report has not said whether he is a man or a woman. */
static int is_just_met(const struct dl_doc *doc, const struct dl_found *m)
{
    uint32_t article = dl_child(doc, m->head, DL_REL_DET);
    return m->form == DL_FORM_NOMINAL && article != DL_NONE && dl_str_listed(doc->words.at[article].lemma, "a|an", '|');
}

/* "Police arrested nine teachers. They were released": who was seized, hurt or tried is the one to whom more is done. */
static int goes_on_suffering(const struct dl_doc *doc, const struct dl_found *m, const struct dl_found *pronoun)
{
    static const char BEFORE[] =
        "arrest detain capture seize kidnap abduct jail imprison hold charge rescue wound injure round pick sentence try "
        "convict remand fine deport expel evacuate stop interrogate question accuse summon beat shoot intercept",
                      AFTER[] =
                          "release free charge arraign sentence jail imprison fine detain deport try treat hospitalize hospitalise "
                          "kill execute bury identify rescue transfer take remand hang torture beat acquit convict hold bail "
                          "interrogate question hand drive fly bring accuse produce evacuate expel";
    uint32_t verb = doc->words.at[m->head].head, next = doc->words.at[pronoun->head].head;
    enum dl_rel rel = (enum dl_rel)doc->words.at[m->head].rel;
    if (doc->words.at[pronoun->head].rel != DL_REL_NSUBJ_PASS || next == DL_NONE || verb == DL_NONE ||
        m->sentence == pronoun->sentence)
        return 0;
    return (rel == DL_REL_OBJ || rel == DL_REL_NSUBJ_PASS) && dl_str_listed(doc->words.at[verb].lemma, BEFORE, ' ') &&
           dl_str_listed(doc->words.at[next].lemma, AFTER, ' ');
}

/* "On Sunday 91 people died. They want him to step down": those whose death has just been told do nothing more. */
static int is_dead(const struct dl_doc *doc, const struct dl_found *m, const struct dl_found *pronoun)
{
    const struct dl_word *head = &doc->words.at[m->head];
    if (m->number != DL_NUMBER_MANY || head->head == DL_NONE || doc->words.at[pronoun->head].rel != DL_REL_NSUBJ) return 0;
    const struct dl_str verb = doc->words.at[head->head].lemma;
    if (head->rel == DL_REL_NSUBJ) return dl_str_listed(verb, "die perish drown", ' ');
    if (head->rel != DL_REL_NSUBJ_PASS && head->rel != DL_REL_OBJ) return 0;
    return dl_str_listed(verb, "kill murder massacre execute slaughter slay", ' ');
}

/* "Merkel saw her": two arguments of one verb are not one actor; nor is a phrase what its own possessive takes up. */
static int is_barred(struct dl_who *who, const struct dl_found *pronoun, const struct dl_found *m)
{
    const struct dl_word *p = &who->doc->words.at[pronoun->head], *w = &who->doc->words.at[m->head];
    if (m->phrase_first <= pronoun->head && pronoun->head <= m->phrase_last) return 1;
    if (is_of_another(who->doc, pronoun) && is_own_doer(who, pronoun, (uint32_t)(m - who->founds.at))) return 1;
    int is_reflexive = dl_str_ends(p->form, "self") || dl_str_ends(p->form, "selves");
    if (!is_reflexive && is_subject_or_its_own(who, p, m)) return 1;
    return !pronoun->is_possessive && !is_reflexive && p->head != DL_NONE && p->head == w->head && p->rel != DL_REL_CONJ;
}

/* What a pronoun is to its verb: of "nine of them" what the nine are. */
static enum dl_rel relation_of(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    if (w->rel == DL_REL_NMOD && w->head != DL_NONE && doc->words.at[w->head].upos != DL_UPOS_NOUN) w = &doc->words.at[w->head];
    return (enum dl_rel)w->rel;
}

static int weigh(const struct weighing *in, const struct dl_found *pronoun, uint32_t j)
{
    const struct dl_doc *doc = in->who->doc;
    const struct dl_found *m = &in->who->founds.at[j];
    uint32_t root = dl_who_root(in->who, j);
    int weight = 100 - 22 * (int)(pronoun->sentence - m->sentence);
    if (doc->sentences.at[m->sentence].section != doc->sentences.at[pronoun->sentence].section) weight -= PARAGRAPH;
    if (is_subject(doc, m->head)) weight += 24;
    if (is_main_subject(doc, m->head)) weight += MAIN;
    if (is_subject(doc, pronoun->head) && is_subject(doc, m->head)) weight += 8;
    if (is_asker(doc, m, pronoun)) weight -= TELLING;
    else if (goes_on_telling(doc, m, pronoun)) weight += TELLING;
    int is_by_word = is_authority(doc, m, pronoun);
    if (is_by_word) weight += AUTHORITY;
    uint32_t rel = dl_rel_base(doc->words.at[m->head].rel);
    if (rel == DL_REL_OBJ || rel == DL_REL_IOBJ) weight += (uint32_t)relation_of(doc, pronoun->head) == rel ? PARALLEL : 6;
    if (rel == DL_REL_NMOD) weight -= 10;
    if (rel == DL_REL_COMPOUND) weight -= 20; /* "the Trump campaign" */
    if (goes_on_suffering(doc, m, pronoun)) weight += SUFFERING;
    if (is_told_in_clause_of(doc, pronoun->head, m->head)) weight += TOLD_OF;
    if (is_dead(doc, m, pronoun)) weight -= TELLING;
    if (pronoun->is_possessive && is_own_doer(in->who, pronoun, j)) weight += 20;
    if (m->form == DL_FORM_PRONOUN) weight += 12;
    if (m->form == DL_FORM_NAME) weight += 10;
    uint32_t spoken = in->spoken[root];
    weight += (int)(spoken > 6 ? 6 : spoken) * 4;
    const struct dl_found *known = &in->who->founds.at[root];
    if (pronoun->gender != 0 && pronoun->gender != 'n' && known->gender == pronoun->gender) weight += GENDER;
    int is_he = pronoun->gender == 'm' || pronoun->gender == 'f';
    if (is_he && !is_by_word && known->gender == 0 && !is_subject(doc, m->head) && is_just_met(doc, m)) weight -= 20;
    if (pronoun->gender == 0 && m->number == DL_NUMBER_MANY) weight += MANY;
    int is_machine = m->form == DL_FORM_NOMINAL && doc->words.at[m->head].thing == DL_THING_OBJECT; /* a drone, a frigate */
    if (known->kind == DL_ENTITY_PLACE || is_machine) weight -= 40;
    if (in->quoted[m->head] && !in->quoted[pronoun->head]) weight -= QUOTED;
    if (pronoun->sentence == m->sentence) weight -= (int)((pronoun->first - m->last) / 6);
    return weight;
}

/* ""He has failed," Holm said": who speaks a sentence that opens with a quotation in which the pronoun stands; DL_NONE. */
static uint32_t speaker_behind(const struct weighing *in, uint32_t i)
{
    const struct dl_doc *doc = in->who->doc;
    const struct dl_founds *founds = &in->who->founds;
    uint32_t sentence = founds->at[i].sentence, w = doc->sentences.at[sentence].word;
    while (w <= founds->at[i].head && in->quoted[w]) w++;
    if (w <= founds->at[i].head) return DL_NONE;
    for (uint32_t j = i + 1; j < founds->count && founds->at[j].sentence == sentence; j++) {
        uint32_t verb = doc->words.at[argument_of(doc, founds->at[j].head)].head;
        if (!in->quoted[founds->at[j].head] && is_subject(doc, founds->at[j].head) && verb != DL_NONE && !in->quoted[verb])
            return j;
    }
    return DL_NONE;
}

static uint32_t taken_up(const struct weighing *in, uint32_t i)
{
    const struct dl_found *pronoun = &in->who->founds.at[i];
    uint32_t best = DL_NONE, speaker = speaker_behind(in, i);
    int most = LEAST_WEIGHT;
    for (uint32_t j = i; j-- > 0 && i - j < MENTIONS_BACK;) {
        const struct dl_found *m = &in->who->founds.at[j];
        if (m->sentence + SENTENCES_BACK < pronoun->sentence) break;
        if (!agrees(in, pronoun, j) || is_barred(in->who, pronoun, m) || is_credit(in->who->doc, m)) continue;
        if (speaker != DL_NONE && dl_who_root(in->who, j) == dl_who_root(in->who, speaker))
            continue; /* nobody calls himself "he" */
        int weight = weigh(in, pronoun, j);
        if (weight > most) best = j, most = weight;
    }
    return best;
}

/* "Iranian aggression, including its sabotage of tankers": an example of somebody's deeds is the same one's; DL_NONE. */
static uint32_t taken_up_as_example(const struct weighing *in, uint32_t i)
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

/* "In her speech, Merkel said": the name stands behind in the same sentence. */
static uint32_t taken_up_behind(const struct weighing *in, uint32_t i)
{
    const struct dl_found *pronoun = &in->who->founds.at[i];
    for (uint32_t j = i + 1; j < in->who->founds.count && in->who->founds.at[j].sentence == pronoun->sentence; j++)
        if (in->who->founds.at[j].form == DL_FORM_NAME && agrees(in, pronoun, j) &&
            is_subject(in->who->doc, in->who->founds.at[j].head) && !is_barred(in->who, pronoun, &in->who->founds.at[j]))
            return j;
    return DL_NONE;
}

/* "Pretoria asked it to stop": who is asked, warned or accused can act. */
static int is_addressed(const struct dl_doc *doc, const struct dl_word *pronoun)
{
    static const char VERBS[] =
        "ask|urge|tell|order|warn|press|accuse|invite|persuade|thank|blame|sue|implore|beg|pressure|instruct|"
        "criticise|criticize|condemn|rebuke|congratulate|assure|remind|notify|inform|advise|forbid";
    return pronoun->rel == DL_REL_OBJ && pronoun->head != DL_NONE && dl_str_listed(doc->words.at[pronoun->head].lemma, VERBS, '|');
}

/* "called it a fantasy": an "it" that is neither subject nor possessor nor given something is seldom an actor. */
static int is_thing(const struct dl_who *who, const struct dl_found *m)
{
    if (is_addressed(who->doc, &who->doc->words.at[m->head])) return 0;
    int is_given = who->doc->words.at[m->head].rel == DL_REL_IOBJ;
    return m->gender == 'n' && !m->is_possessive && !is_given && !is_subject(who->doc, m->head);
}

/* By the marks alone, each section for itself; the room that reads them with care comes later. */
static void mark_quoted(const struct dl_doc *doc, uint8_t *quoted)
{
    int inside = 0;
    for (uint32_t w = 0; w < doc->words.count; w++) {
        struct dl_str form = doc->words.at[w].form;
        if (w > 0 &&
            doc->sentences.at[doc->words.at[w].sentence].section != doc->sentences.at[doc->words.at[w - 1].sentence].section)
            inside = 0;
        if (dl_str_is(form, "\xE2\x80\x9C")) inside = 1;
        else if (dl_str_is(form, "\xE2\x80\x9D")) inside = 0;
        else if (dl_str_is(form, "\"")) inside = !inside;
        quoted[w] = (uint8_t)inside;
    }
}

int dl_who_pronouns(struct dl_who *who)
{
    struct weighing in = {.who = who, .spoken = dl_arena_alloc(who->arena, (size_t)who->founds.count * sizeof(uint32_t))};
    in.quoted = dl_arena_alloc(who->arena, (size_t)who->doc->words.count + 1);
    if (in.spoken == NULL || in.quoted == NULL) return DL_ENOMEM;
    mark_quoted(who->doc, in.quoted);
    uint32_t speaker[2] = {DL_NONE, DL_NONE}, section[2] = {DL_NONE, DL_NONE};
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        uint32_t found = DL_NONE;
        if (m->form == DL_FORM_PRONOUN && m->person == 1) {
            uint32_t many = m->number == DL_NUMBER_MANY, here = who->doc->sentences.at[m->sentence].section;
            if (section[many] == here) found = speaker[many];
            if (found == DL_NONE) speaker[many] = i, section[many] = here;
        } else if (m->form == DL_FORM_PRONOUN && m->person == 3 && !is_thing(who, m)) {
            found = taken_up_as_example(&in, i);
            if (found == DL_NONE) found = taken_up(&in, i);
            if (found == DL_NONE && m->gender != 'n') found = taken_up_behind(&in, i);
        }
        if (found != DL_NONE) dl_who_join(who, found, i);
        in.spoken[dl_who_root(who, i)]++;
    }
    return DL_OK;
}
