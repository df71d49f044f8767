/* Noun phrases that take up an actor named before: appositions and what a name is said to be, office and holder, bodies called by
 * a noun, the same noun phrase again; sieves 4 to 6 of chains.c. Whose office a noun names is told in holders.c and incumbent.c. */
#include <string.h>

#include "base/fold.h"
#include "who/run.h"
#include "who/who.h"

enum { WINDOW = 120 }; /* mentions that a noun phrase looks back over */

/* ---- 4: appositions, copulas ---- */

/* "the movement", "the militia": a body by a noun of the people in it. */
static int is_one_band(const struct dl_who *who, const struct dl_found *m)
{
    const struct dl_word *head = &who->doc->words.at[m->head];
    if (dl_str_is(m->folded, "network") && dl_who_is_capital(head)) return 0; /* "the Atlas Network" */
    return m->kind == DL_ENTITY_GROUP && dl_has_feat(head, "Number=Sing") &&
           dl_str_listed(dl_who_last_word(m->folded), "movement|militia|faction|group|grouping|force|brigade|guard|legion|network",
                         '|');
}

static int may_be_one(struct dl_who *who, uint32_t i, uint32_t j)
{
    const struct dl_found *a = &who->founds.at[dl_who_root(who, i)], *b = &who->founds.at[dl_who_root(who, j)];
    if (a == b || genders_clash(a, b)) return 0;
    if (is_name(a) && is_name(b)) return 0;
    if (a->surname.size > 0 && b->surname.size > 0 && !dl_str_equal(a->surname, b->surname))
        return 0;                                                             /* two people by their chains */
    if (is_name(&who->founds.at[i]) && is_name(&who->founds.at[j])) return 0; /* "MUELLER, ROSENSTEIN" in a heading */
    if (a->kind == DL_ENTITY_COUNTRY && b->kind == DL_ENTITY_COUNTRY && a->country[0] && b->country[0] &&
        strcmp(a->country, b->country) != 0)
        return 0; /* "between Iran and six powers (the US, …)" after "Iranian" */
    int person_a = a->kind == DL_ENTITY_PERSON, person_b = b->kind == DL_ENTITY_PERSON;
    if (person_a != person_b) return 0;
    if (a->kind == DL_ENTITY_PLACE || b->kind == DL_ENTITY_PLACE)
        return a->kind == b->kind || a->kind == DL_ENTITY_COUNTRY || b->kind == DL_ENTITY_COUNTRY;
    if (is_one_band(who, a) && b->kind == DL_ENTITY_ORGANIZATION) return 1; /* "the militant group Hamas" */
    if (is_one_band(who, b) && a->kind == DL_ENTITY_ORGANIZATION) return 1;
    return (a->number == DL_NUMBER_MANY) == (b->number == DL_NUMBER_MANY) || (!is_name(a) && !is_name(b));
}

/* "The head of the prison service, Ana Brandt, …", where the parser hangs the name on the service: the person whose phrase the noun stands
 * in; else whoever the noun itself is. */
static uint32_t apposed_to(const struct dl_who *who, uint32_t name, uint32_t noun)
{
    const struct dl_found *m = &who->founds.at[name];
    uint32_t found = mention_at(who, noun), up = who->doc->words.at[noun].head;
    uint32_t titled = noun + 1 < who->doc->words.count ? who->name_at[noun + 1] : DL_NONE;
    if (found == DL_NONE && titled != DL_NONE && who->founds.at[titled].title == noun)
        return titled; /* "Sister Ana Brandt, a nun" */
    if (!is_name(m) || !is_person(m) || (found != DL_NONE && is_person(&who->founds.at[found]))) return found;
    if (who->doc->words.at[noun].rel != DL_REL_NMOD || up == DL_NONE || who->headed[up] == DL_NONE) return found;
    const struct dl_found *person = &who->founds.at[who->headed[up]];
    const int is_told = person->is_definite || found == DL_NONE; /* "another leader of the convoy, Ana Brandt" */
    return person->form == DL_FORM_NOMINAL && is_person(person) && is_told ? who->headed[up] : found;
}

/* "Zimta, the largest union": a name that nobody knows and that was taken for a person's is that of the body that it is said to be. */
static void take_for_body(struct dl_who *who, uint32_t i, uint32_t j)
{
    uint32_t name = is_name(&who->founds.at[i]) ? i : j, noun = name == i ? j : i, root = dl_who_root(who, name);
    const struct dl_found *m = &who->founds.at[root], *body = &who->founds.at[noun];
    if (!is_name(m) || !is_person(m) || m->known != NULL || m->title != DL_NONE || m->gender != 0 || m->first != m->last) return;
    if (body->form != DL_FORM_NOMINAL || body->kind != DL_ENTITY_ORGANIZATION) return;
    for (uint32_t k = 0; k < who->founds.count; k++) {
        if (dl_who_root(who, k) != root) continue;
        who->founds.at[k].kind = DL_ENTITY_ORGANIZATION;
        who->founds.at[k].sector = body->sector;
    }
}

/* "The developer, Lakeside Holdings,": who does business and bears a firm's name is a firm; "militant group Hamas" is one body. */
static void take_for_named_body(struct dl_who *who, uint32_t i, uint32_t j)
{
    const uint32_t name = is_name(&who->founds.at[i]) ? i : j, noun = name == i ? j : i;
    struct dl_found *m = &who->founds.at[noun];
    if (who->founds.at[name].kind != DL_ENTITY_ORGANIZATION || !is_name(&who->founds.at[name])) return;
    const int is_band = is_one_band(who, m), is_firm = is_person(m) && dl_str_is(m->sector, "BUS") && m->number != DL_NUMBER_MANY;
    if (m->form != DL_FORM_NOMINAL || (!is_firm && !is_band) || dl_who_root(who, noun) != noun) return;
    m->kind = DL_ENTITY_ORGANIZATION;
    if (is_band) m->number = DL_NUMBER_ONE;
}

/* "its key ally, Russia,", "the army's rival, the Rapid Support Forces,": what states and bodies are to each other as people are is of the kind
 * of whose name it stands beside. */
static void take_for_kin(struct dl_who *who, uint32_t i, uint32_t j)
{
    static const char KIN[] = "ally|rival|foe|enemy|adversary|opponent|backer|patron|sponsor|partner|neighbour|neighbor|supporter|"
                              "protector|creditor|donor|lender|competitor|successor|offshoot|arch-rival|arch-enemy|arch-foe";
    const uint32_t name = is_name(&who->founds.at[i]) ? i : j, noun = name == i ? j : i;
    const struct dl_found *of = &who->founds.at[dl_who_root(who, name)];
    struct dl_found *m = &who->founds.at[noun];
    if (!is_name(&who->founds.at[name]) || m->form != DL_FORM_NOMINAL || m->number == DL_NUMBER_MANY) return;
    if (of->kind == DL_ENTITY_PERSON || of->kind == DL_ENTITY_PLACE || dl_who_root(who, noun) != noun) return;
    if (!dl_str_listed(who->doc->words.at[m->head].lemma, KIN, '|')) return;
    m->kind = of->kind;
    m->country[0] = 0;
    m->sector = (struct dl_str){0};
}

int dl_who_is_spoken_for(const struct dl_doc *doc, uint32_t noun, uint32_t name)
{
    int is_for = 0;
    for (uint32_t w = noun + 1; w < name; w++) {
        if (doc->words.at[w].upos == DL_UPOS_PUNCT) return 0;
        is_for |= dl_str_is_nocase(doc->words.at[w].form, "for");
    }
    return is_for;
}

/* "Kofi Badu, an illegal miner, hid": between commas behind the name that it hangs on, whatever the tree calls it. */
static int is_apposition(const struct dl_who *who, const struct dl_found *m)
{
    const struct dl_word *words = who->doc->words.at, *head = &words[m->head];
    if (head->rel == DL_REL_APPOS) return 1;
    if (head->rel != DL_REL_LIST || m->form != DL_FORM_NOMINAL || !is_person(m) || m->phrase_first == 0) return 0;
    const uint32_t name = who->name_at[head->head], behind = m->phrase_last + 1;
    if (name == DL_NONE || !is_person(&who->founds.at[name]) || who->founds.at[name].last + 2 != m->phrase_first) return 0;
    return dl_str_is(words[m->phrase_first - 1].form, ",") && behind < who->doc->words.count && dl_str_is(words[behind].form, ",");
}

static void join_appositions(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        const struct dl_word *head = &who->doc->words.at[m->head];
        if (m->form == DL_FORM_PRONOUN || m->form == DL_FORM_DEMONYM || head->head == DL_NONE) continue;
        const int is_apposed = is_apposition(who, m);
        uint32_t other = is_apposed ? apposed_to(who, i, head->head) : DL_NONE;
        if (other == DL_NONE && m->form == DL_FORM_NOMINAL && dl_child(who->doc, m->head, DL_REL_COP) != DL_NONE &&
            m->is_definite) {
            uint32_t subject = dl_child(who->doc, m->head, DL_REL_NSUBJ);
            other = subject != DL_NONE ? who->headed[subject] : DL_NONE;
            if (other != DL_NONE && who->founds.at[other].form == DL_FORM_PRONOUN) other = DL_NONE;
        }
        if (other == DL_NONE || other == i) continue;
        take_for_body(who, i, other);
        if (is_apposed) take_for_named_body(who, i, other);
        if (is_apposed) take_for_kin(who, i, other);
        if (!may_be_one(who, i, other)) continue;
        if (is_name(m) && is_apposed && dl_who_is_spoken_for(who->doc, head->head, m->first)) continue;
        const struct dl_found *noun = &who->founds.at[other]; /* "a prisoner Gallagher had stabbed", but "militant group Hamas" */
        int is_met = is_name(m) && m->first == m->last && noun->form == DL_FORM_NOMINAL && noun->head + 1 == m->first &&
                     !noun->is_definite && (is_person(m) || dl_child(who->doc, noun->head, DL_REL_DET) != DL_NONE);
        if (is_met) continue;
        if (who->founds.at[other].form == DL_FORM_DEMONYM || who->founds.at[other].form == DL_FORM_PRONOUN) continue;
        dl_who_join(who, other, i);
        if (m->form == DL_FORM_NOMINAL && is_name(&who->founds.at[other])) dl_who_take_office(who, other, i);
        if (is_name(m) && is_apposed && m->known == NULL && who->founds.at[other].form == DL_FORM_NOMINAL)
            dl_who_take_office(who, i, other);
    }
}

/* ---- 5 and 6: office and holder, the same noun phrase again ---- */

/* "Ministers thanked him", bare, in what the foreign ministers of a body agreed: those whom it began with; DL_NONE */
static uint32_t assembled(const struct dl_who *who, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i];
    if (m->form != DL_FORM_NOMINAL || m->phrase_first != m->head || m->of != DL_NONE) return DL_NONE;
    if (!dl_str_listed(m->folded, "minister|leader|head|participant|delegate|representative", '|')) return DL_NONE;
    for (uint32_t j = 0; j < i; j++) {
        const struct dl_found *other = &who->founds.at[j];
        const struct dl_found *of = other->of == DL_NONE ? NULL : &who->founds.at[other->of];
        if (other->form == DL_FORM_NOMINAL && other->number == m->number && other->is_definite && of != NULL &&
            dl_str_is(of->sector, "IGO") && dl_str_equal(who->doc->words.at[other->head].lemma, who->doc->words.at[m->head].lemma))
            return j;
    }
    return DL_NONE;
}

/* Whether the mention's people are held: "Police arrested eight Spaniards", "eight Spaniards detained at Riga". */
static int is_held(const struct dl_doc *doc, const struct dl_found *m)
{
    static const char VERBS[] = "arrest|detain|capture|hold|seize|kidnap|abduct|imprison|jail|round|charge";
    const struct dl_word *head = &doc->words.at[m->head];
    const uint32_t participle = dl_child(doc, m->head, DL_REL_ACL);
    if (participle != DL_NONE && dl_has_feat(&doc->words.at[participle], "Tense=Past") &&
        dl_str_listed(doc->words.at[participle].lemma, VERBS, '|'))
        return 1;
    if (head->head == DL_NONE || (head->rel != DL_REL_OBJ && head->rel != DL_REL_NSUBJ_PASS)) return 0;
    return doc->words.at[head->head].upos == DL_UPOS_VERB && dl_str_listed(doc->words.at[head->head].lemma, VERBS, '|');
}

/* "The detainees", "the suspects", bare: whoever was told of last as taken; DL_NONE */
static uint32_t captives(const struct dl_who *who, uint32_t i)
{
    static const char NOUNS[] = "detainee|suspect|prisoner|captive|hostage|arrestee";
    const struct dl_found *m = &who->founds.at[i];
    if (!m->is_definite || m->of != DL_NONE || m->phrase_last != m->head || m->head != m->phrase_first + 1) return DL_NONE;
    if (!dl_str_listed(m->folded, NOUNS, '|')) return DL_NONE;
    for (uint32_t j = i; j-- > 0 && i - j < WINDOW;) {
        const struct dl_found *other = &who->founds.at[j];
        if (other->form == DL_FORM_PRONOUN || other->number != m->number) continue;
        if ((other->kind == DL_ENTITY_GROUP || other->kind == DL_ENTITY_PERSON) && is_held(who->doc, other)) return j;
    }
    return DL_NONE;
}

/* "a WikiLeaks spokesman" is somebody new. */
static int is_indefinite(const struct dl_who *who, const struct dl_found *m)
{
    const struct dl_word *first = &who->doc->words.at[m->phrase_first];
    static const char WORDS[] = "a|an|another|one|some|any|every|each|no|two|three|four|several|many|few";
    return (first->upos == DL_UPOS_DET || first->upos == DL_UPOS_NUM || first->upos == DL_UPOS_ADJ) &&
           dl_str_listed_nocase(first->form, WORDS, '|');
}

/* "Another strategist said … The strategist added": somebody brought in by the noun without a name, who is nobody known by now; DL_NONE. */
static uint32_t newly_told(struct dl_who *who, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i];
    if (m->phrase_last != m->head || m->head != m->phrase_first + 1 || m->of != DL_NONE) return DL_NONE;
    for (uint32_t j = i; j-- > 0 && i - j < WINDOW;) {
        const struct dl_found *other = &who->founds.at[j];
        if (other->form != DL_FORM_NOMINAL || !is_person(other) || other->number == DL_NUMBER_MANY) continue;
        if (!dl_str_equal(who->doc->words.at[other->head].lemma, who->doc->words.at[m->head].lemma)) continue;
        const struct dl_found *root = &who->founds.at[dl_who_root(who, j)];
        return !is_name(root) && (is_indefinite(who, other) || is_indefinite(who, root)) ? j : DL_NONE;
    }
    return DL_NONE;
}

/* "the interior minister, Ana Brandt … The minister": a person named beside a noun for an office, by that noun alone; DL_NONE. */
static uint32_t named_beside(struct dl_who *who, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i];
    if (m->phrase_last != m->head || m->head != m->phrase_first + 1 || m->of != DL_NONE || m->country[0] != 0) return DL_NONE;
    for (uint32_t j = i; j-- > 0 && i - j < WINDOW;) {
        const struct dl_found *other = &who->founds.at[j];
        if (other->form != DL_FORM_NOMINAL || !is_person(other) || other->number == DL_NUMBER_MANY || !other->is_joined) continue;
        if (!dl_str_equal(who->doc->words.at[other->head].lemma, who->doc->words.at[m->head].lemma)) continue;
        const struct dl_found *root = &who->founds.at[dl_who_root(who, j)];
        if (root->surname.size == 0 || genders_clash(m, root) || !dl_who_is_office(who, m->head)) continue;
        if (dl_who_names_office(who, dl_who_office(who, other, other->head), m->folded)) return j;
    }
    return DL_NONE;
}

/* Whether the noun alone is somebody's office: "the senator" for a senator, but not "the strategist" for the chief strategist. */
static int is_called_so(struct dl_who *who, uint32_t person, struct dl_str noun)
{
    const struct dl_found *m = &who->founds.at[person], *root = &who->founds.at[dl_who_root(who, person)];
    struct dl_str office = dl_str_lower(who->arena, m->office.size > 0 ? m->office : root->office);
    return office.at == NULL || dl_str_equal(office, noun);
}

/* "Egypt, whose foreign minister is to come": the mention that the relative clause of `noun` hangs on; DL_NONE */
static uint32_t whose(const struct dl_who *who, uint32_t noun)
{
    enum { STEPS = 4 };
    for (int i = 0; i < STEPS && noun != DL_NONE; i++, noun = who->doc->words.at[noun].head)
        if (who->doc->words.at[noun].rel == DL_REL_ACL_RELCL && who->doc->words.at[noun].head != DL_NONE)
            return who->headed[who->doc->words.at[noun].head];
    return DL_NONE;
}

/* "Qaddafi's foreign minister", "the Assad regime": whose he is may be known by now from the whole chain. Returns 0 where a pronoun
 * hides it. */
static int take_possessor(struct dl_who *who, struct dl_found *m)
{
    uint32_t word = dl_child(who->doc, m->head, DL_REL_NMOD_POSS);
    if (word == DL_NONE) word = dl_child(who->doc, m->head, DL_REL_COMPOUND);
    if (word != DL_NONE && dl_who_is_topic(who->doc, m->head, word)) return 1;
    uint32_t owner = word != DL_NONE ? who->headed[word] : DL_NONE;
    if (word != DL_NONE && dl_str_is_nocase(who->doc->words.at[word].form, "whose")) owner = whose(who, m->head);
    int is_unknown = owner == DL_NONE && word != DL_NONE && who->doc->words.at[word].rel == DL_REL_NMOD_POSS &&
                     who->doc->words.at[word].upos == DL_UPOS_NOUN && !who->dated[word];
    if (is_unknown) return 0; /* "the chapter's president" is nobody's of whom the report has told as president */
    if (owner == DL_NONE) return 1;
    if (who->founds.at[owner].form == DL_FORM_PRONOUN) return 0;
    const struct dl_found *root = &who->founds.at[dl_who_root(who, owner)];
    const struct dl_role *role = dl_actors_role(who->actors, who->doc->words.at[m->head].lemma);
    int is_abroad = role != NULL && role->is_abroad && root->kind == DL_ENTITY_COUNTRY; /* "France's allies" */
    if (m->of == DL_NONE) m->of = owner;
    if (m->country[0] == 0 && !is_abroad) memcpy(m->country, root->country, sizeof m->country);
    if (m->country[0] == 0 && m->code.size == 0) m->code = root->code;
    const int is_of_body = root->kind == DL_ENTITY_ORGANIZATION && dl_str_listed(root->sector, "IGO|NGO", '|') &&
                           dl_str_listed(m->folded, "director|official|chief|head|officer|deputy director", '|');
    if (is_of_body && dl_str_is(m->sector, "GOV") && m->country[0] == 0) m->sector = root->sector; /* "the agency's director" */
    return 1;
}

/* Whether some mention of the chain that begins at `root` is a name: "The minister, a lawyer of forty," may still be one named before. */
static int has_name(struct dl_who *who, uint32_t root)
{
    for (uint32_t i = root; i < who->founds.count; i++)
        if (is_name(&who->founds.at[i]) && dl_who_root(who, i) == root) return 1;
    return 0;
}

/* How many a word counts: "two", "pair"; 0: it is no such word. */
static uint32_t count_of(const struct dl_word *w)
{
    static const char *const COUNTS[] = {
        "two|pair|duo|couple|2", "three|trio|3", "four|4", "five|5", "six|6", "seven|7", "eight|8"};
    for (uint32_t i = 0; i < sizeof COUNTS / sizeof *COUNTS; i++)
        if (dl_str_listed_nocase(w->form, COUNTS[i], '|')) return i + 2;
    return 0;
}

/* How many a mention is told to be of: "two French journalists", "five of its deputies". */
static uint32_t told_count(const struct dl_doc *doc, const struct dl_found *m)
{
    const uint32_t number = dl_child(doc, m->head, DL_REL_NUMMOD);
    return count_of(&doc->words.at[number != DL_NONE ? number : m->head]);
}

/* "the pair", "the five", "the two men": the people of that number told of in the sentences before; DL_NONE. */
static uint32_t counted_before(const struct dl_who *who, uint32_t i)
{
    enum { SENTENCES = 5 };
    static const char ANY[] = "man|woman|people|person|other";
    const struct dl_found *m = &who->founds.at[i];
    const struct dl_word *head = &who->doc->words.at[m->head];
    const uint32_t count = told_count(who->doc, m);
    if (count == 0 || !m->is_definite || m->phrase_last != m->head || m->head > m->phrase_first + 2) return DL_NONE;
    if (count_of(head) == 0 && !dl_str_listed(head->lemma, ANY, '|')) return DL_NONE;
    for (uint32_t j = i; j-- > 0 && who->founds.at[j].sentence + SENTENCES >= m->sentence;) {
        const struct dl_found *other = &who->founds.at[j];
        if (other->form == DL_FORM_NOMINAL && other->kind == DL_ENTITY_GROUP && told_count(who->doc, other) == count) return j;
    }
    return DL_NONE;
}

/* "the next president", "her previous lawyer": not who is it now. */
static int is_of_another_time(const struct dl_who *who, const struct dl_found *m)
{
    static const char TIMES[] = "next|future|previous|prior|would-be|eventual|hypothetical";
    for (uint32_t w = m->phrase_first; w < m->head; w++)
        if (dl_str_listed_nocase(who->doc->words.at[w].form, TIMES, '|') && who->doc->words.at[w].head == m->head) return 1;
    return 0;
}

/* Which mention a noun for one person takes up; `i` itself: of somebody whom the report does not name; DL_NONE */
static uint32_t person_before(struct dl_who *who, uint32_t i)
{
    const uint32_t incumbent = dl_who_incumbent(who, i);
    if (incumbent != DL_NONE) return incumbent;
    const uint32_t holder = dl_who_holder(who, i);
    uint32_t told = newly_told(who, i);
    if (told == DL_NONE && holder == DL_NONE) told = named_beside(who, i);
    const int is_told =
        told != DL_NONE && (holder == DL_NONE || holder < told || !is_called_so(who, holder, who->founds.at[i].folded));
    return is_told ? told : holder;
}

/* Which mention a noun takes up by its kind, whoever else may be meant; DL_NONE */
static uint32_t taken_up(struct dl_who *who, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i];
    const uint32_t below = dl_who_below(who, i);
    if (below != DL_NONE) return below;
    const int is_isle = m->kind == DL_ENTITY_PLACE && dl_str_listed(m->folded, "island|archipelago", '|'); /* "around the island" */
    const int is_lender = dl_str_is(m->folded, "lender") && m->number != DL_NUMBER_MANY; /* a bank, though "lenders" are people */
    if (!is_lender && m->kind == DL_ENTITY_PERSON && m->number != DL_NUMBER_MANY && !is_indefinite(who, m))
        return person_before(who, i);
    const int is_body = is_lender || m->kind == DL_ENTITY_ORGANIZATION || m->kind == DL_ENTITY_COUNTRY || is_isle ||
                        is_one_band(who, m) || dl_who_is_state_force(m);
    const int is_several = m->kind == DL_ENTITY_ORGANIZATION && told_count(who->doc, m) > 1; /* "the two firms" */
    return is_body && m->is_definite && !is_several ? dl_who_called(who, i) : DL_NONE;
}

/* "the former Soviet republic" is of no Union, nor has it the sector of a government that rules from Moscow. */
static int forget_epithet(const struct dl_who *who, struct dl_found *m)
{
    int is_telling = 0;
    if (m->kind != DL_ENTITY_COUNTRY || m->of == DL_NONE || who->founds.at[m->of].form == DL_FORM_PRONOUN) return 0;
    dl_who_epithets_allow(who, m, m->country, &is_telling);
    if (!is_telling) return 0;
    m->of = DL_NONE;
    m->country[0] = 0;
    m->sector = (struct dl_str){0};
    return 1;
}

/* "The opposition" of Kenya and of Zambia, each told to be of a state of its own. */
static int is_of_another_state(struct dl_who *who, const struct dl_found *m, uint32_t found)
{
    const struct dl_found *root = &who->founds.at[dl_who_root(who, found)];
    if (m->of == DL_NONE || root->of == DL_NONE || root->form != DL_FORM_NOMINAL) return 0;
    return m->country[0] != 0 && root->country[0] != 0 && memcmp(m->country, root->country, sizeof m->country) != 0;
}

static void join_nominals(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        if (m->form != DL_FORM_NOMINAL || is_of_another_time(who, m)) continue;
        const int is_epithet = forget_epithet(who, m);
        const uint32_t party = dl_who_party_above(who, i);
        if (party != DL_NONE) {
            m->of = party;
            m->is_at_home = 1;
            continue;
        }
        const uint32_t state = dl_who_going_on(who, i);
        if (state != DL_NONE) {
            m->of = state;
            memcpy(m->country, who->founds.at[dl_who_root(who, state)].country, sizeof m->country);
        }
        const int is_hidden = !is_epithet && !take_possessor(who, m);
        const int is_bare_title = dl_who_is_capital(&who->doc->words.at[m->head]) && m->phrase_first == m->head;
        if (!m->is_definite && m->of == DL_NONE && !is_bare_title && !dl_who_is_heading_noun(who, m)) continue;
        if (dl_who_root(who, i) != i || (m->is_joined && (!m->is_definite || has_name(who, i)))) continue;
        uint32_t found = is_hidden ? DL_NONE : taken_up(who, i);
        if (found == i) continue;
        if (found == DL_NONE) found = assembled(who, i);
        if (found == DL_NONE) found = captives(who, i);
        if (found == DL_NONE) found = counted_before(who, i);
        if (found == DL_NONE && m->is_definite && !is_hidden) found = dl_who_told_again(who, i);
        if (found == DL_NONE || is_of_another_state(who, m, found)) continue;
        if (m->of != DL_NONE && dl_who_is_based(who, m->of) && who->founds.at[dl_who_root(who, found)].country[0] == 0)
            m->country[0] = 0; /* "the Hague-based court" is of all states */
        dl_who_join(who, found, i);
    }
}

/* "Samuel Tesfaye, a young Eritrean": of which state he is. */
static void take_peoples(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        const struct dl_word *head = &who->doc->words.at[m->head];
        if (m->form != DL_FORM_DEMONYM || !is_person(m) || head->rel != DL_REL_APPOS || head->head == DL_NONE) continue;
        const uint32_t other = mention_at(who, head->head);
        if (other == DL_NONE || !is_name(&who->founds.at[other]) || !is_person(&who->founds.at[other])) continue;
        struct dl_found *root = &who->founds.at[dl_who_root(who, other)];
        if (root->country[0] == 0 && root->known == NULL) memcpy(root->country, m->country, sizeof root->country);
    }
}

/* "Bishop Nwosu left. The Nigerian said": somebody of that state named in the sentences before, else their last subject of whom no state is
 * told; DL_NONE. */
static uint32_t of_people(struct dl_who *who, uint32_t i)
{
    enum { SENTENCES = 3 };
    const struct dl_found *m = &who->founds.at[i];
    uint32_t open = DL_NONE;
    for (uint32_t j = i; j-- > 0 && who->founds.at[j].sentence + SENTENCES >= m->sentence;) {
        const struct dl_found *other = &who->founds.at[j], *root = &who->founds.at[dl_who_root(who, j)];
        if (!is_name(other) || !is_person(other) || other->sentence == m->sentence) continue;
        if (memcmp(root->country, m->country, sizeof m->country) == 0) return j;
        const int is_subject = dl_rel_base(who->doc->words.at[other->head].rel) == DL_REL_NSUBJ;
        const int is_of_none = root->country[0] == 0 && (root->code.size > 0 || root->known == NULL); /* or of a body alone */
        if (open == DL_NONE && is_subject && is_of_none) open = j;
    }
    return open;
}

static void join_peoples(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        const uint32_t article = m->form == DL_FORM_DEMONYM && is_person(m) ? dl_child(who->doc, m->head, DL_REL_DET) : DL_NONE;
        if (article == DL_NONE || article + 1 != m->head || !dl_str_is_nocase(who->doc->words.at[article].form, "the")) continue;
        if (dl_rel_base(who->doc->words.at[m->head].rel) != DL_REL_NSUBJ || m->phrase_last != m->head) continue;
        if (dl_child(who->doc, m->head, DL_REL_ACL_RELCL) != DL_NONE || dl_child(who->doc, m->head, DL_REL_ACL) != DL_NONE)
            continue;
        const uint32_t found = of_people(who, i);
        if (found == DL_NONE) continue;
        m->known = NULL; /* of the people, not of him */
        if (who->founds.at[dl_who_root(who, found)].code.size > 0) m->country[0] = 0;
        dl_who_join(who, found, i);
    }
}

void dl_who_take_up(struct dl_who *who)
{
    join_appositions(who);
    take_peoples(who);
    join_peoples(who);
    join_nominals(who);
}
