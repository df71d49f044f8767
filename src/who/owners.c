/* Whose somebody is whom only the chain of a pronoun, a noun or a name tells: "his government", "a spokesman for the group", "the cabinet
 * of Merkel"; and posts that everybody knows whose they are. */
#include <string.h>

#include "who/candidate.h"
#include "who/run.h"

/* "his", "their" before a noun: the mention; DL_NONE. */
static uint32_t pronoun_of(const struct dl_who *who, const struct dl_found *m)
{
    uint32_t word = dl_child(who->doc, m->head, DL_REL_NMOD_POSS);
    const uint32_t counted = word == DL_NONE ? dl_who_counted(who->doc, m->head) : DL_NONE; /* "millions of its citizens" */
    if (counted != DL_NONE) word = dl_child(who->doc, counted, DL_REL_NMOD_POSS);
    const uint32_t owner = word != DL_NONE ? who->headed[word] : DL_NONE;
    return owner != DL_NONE && who->founds.at[owner].form == DL_FORM_PRONOUN ? owner : DL_NONE;
}

/* The mention that a noun's phrase with one of these prepositions names; DL_NONE. */
static uint32_t phrase_of(const struct dl_who *who, const struct dl_found *m, const char *prepositions)
{
    const uint32_t word = dl_child(who->doc, m->head, DL_REL_NMOD);
    return word != DL_NONE && is_behind(who, word, prepositions) ? who->headed[word] : DL_NONE;
}

/* "who now lives in Chiang Mai", "an analyst based in London": where somebody is at home, not where it happens. */
static int is_residence(const struct dl_who *who, const struct dl_found *m)
{
    uint32_t verb = who->doc->words.at[m->head].head;
    return verb != DL_NONE && dl_str_listed(who->doc->words.at[verb].lemma, "live|reside|base|bear|study|teach|born|based", '|');
}

uint32_t dl_who_part_of(const struct dl_who *who, uint32_t found)
{
    const struct dl_found *m = &who->founds.at[found];
    const uint32_t word = m->form == DL_FORM_NOMINAL ? dl_who_counted(who->doc, m->head) : DL_NONE,
                   many = word != DL_NONE ? who->headed[word] : DL_NONE;
    return many != DL_NONE && who->founds.at[many].form == DL_FORM_PRONOUN ? many : DL_NONE;
}

/* "in Kyiv", "near the border with", "across Egypt": the place is where something is. */
int dl_who_is_here(const struct dl_who *who, const struct dl_found *m)
{
    return is_behind(who, m->head, "in|at|near|across|outside|inside|around|within|throughout|on") && !is_residence(who, m);
}

int dl_who_is_organ(const struct dl_found *m)
{
    return m->kind == DL_ENTITY_ORGANIZATION && dl_str_listed(m->sector, "GOV|LEG", '|');
}

/* "his Turkish guest", "her hosts": who is received is of another state and of the same standing, and hosts no broadcast. */
static int is_guest(const struct dl_found *m)
{
    return m->form == DL_FORM_NOMINAL && dl_str_listed(m->folded, "host|guest|visitor", '|');
}

/* "his Polish counterpart", "her deputy": does what he does; a headmaster's deputy is no member of parliament. */
static void take_peers(struct dl_who *who)
{
    static const char PEERS[] = "deputy|counterpart|opposite number|colleague|predecessor|successor|fellow";
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (!is_guest(m) && (m->form != DL_FORM_NOMINAL || !dl_str_listed(m->folded, PEERS, '|'))) continue;
        const uint32_t owner = pronoun_of(who, m);
        if (owner == DL_NONE) continue;
        struct dl_found *root = &who->founds.at[dl_who_root(who, i)];
        const struct dl_found *by = &who->founds.at[dl_who_root(who, owner)];
        /* "his deputy, Jan Roe": the noun's own, whoever Roe is */
        const int is_taken = root == m && (dl_str_is(m->sector, "LEG") || (is_guest(m) && dl_str_is(m->sector, "JRN")));
        if (root != by && (root->known == NULL || is_taken) && !dl_str_is(root->sector, "ELI") &&
            (by->sector.size > 0 || is_taken) && by->kind == DL_ENTITY_PERSON)
            root->sector = by->sector;
    }
}

/* "his counterpart in Wellington", "their colleagues in Rome": of the state whose town or capital stands right behind, if it is another's than
 * the owner's. */
static void take_stations(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (m->form != DL_FORM_NOMINAL || !dl_str_listed(m->folded, "counterpart|colleague|opposite number", '|')) continue;
        const uint32_t possessor = dl_child(who->doc, m->head, DL_REL_NMOD_POSS), end = dl_who_sentence_end(who->doc, m->head);
        const uint32_t owner = possessor != DL_NONE ? who->headed[possessor] : DL_NONE;
        if (owner == DL_NONE || m->head + 2 >= end || !dl_str_listed(word_at(who, m->head + 1)->form, "in|at", '|')) continue;
        const uint32_t behind = mention_at(who, m->head + 2);
        struct dl_found *root = &who->founds.at[dl_who_root(who, i)];
        if (behind == DL_NONE || root->country[0] != 0 || root->known != NULL) continue;
        const struct dl_found *place = &who->founds.at[dl_who_root(who, behind)], *by = &who->founds.at[dl_who_root(who, owner)];
        if (place->kind != DL_ENTITY_PLACE && place->kind != DL_ENTITY_COUNTRY) continue;
        if (memcmp(place->country, by->country, sizeof by->country) != 0)
            memcpy(root->country, place->country, sizeof root->country);
    }
}

/* The chain of whoever owns what a noun names: "his", "Rao's", "Rao supporters"; DL_NONE */
static uint32_t chain_of_owner(struct dl_who *who, const struct dl_found *m)
{
    uint32_t word = dl_child(who->doc, m->head, DL_REL_NMOD_POSS);
    if (word == DL_NONE) word = dl_child(who->doc, m->head, DL_REL_COMPOUND);
    const uint32_t owner = word != DL_NONE ? who->headed[word] : DL_NONE;
    return owner == DL_NONE ? DL_NONE : dl_who_root(who, owner);
}

/* Whether two chains cannot be of one: two names, or people of two states. */
static int are_two(const struct dl_who *who, uint32_t a, uint32_t b)
{
    const struct dl_found *one = &who->founds.at[a], *two = &who->founds.at[b];
    if (a == b) return 0;
    if (is_name(one) && is_name(two)) return 1;
    return one->country[0] != 0 && two->country[0] != 0 && memcmp(one->country, two->country, sizeof one->country) != 0;
}

/* "his government" after "his government": one, unless their owners are two. */
static void join_owned(struct dl_who *who)
{
    enum { LOOK_BACK = 60 };
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        const uint32_t pronoun = m->form == DL_FORM_NOMINAL && dl_who_root(who, i) == i ? pronoun_of(who, m) : DL_NONE;
        if (pronoun == DL_NONE) continue;
        const uint32_t owner = dl_who_root(who, pronoun);
        for (uint32_t j = i; j-- > 0 && i - j < LOOK_BACK;) {
            const struct dl_found *other = &who->founds.at[j];
            if (other->form != DL_FORM_NOMINAL || other->number != m->number || !dl_str_equal(other->folded, m->folded)) continue;
            const uint32_t whose = chain_of_owner(who, other);
            if (whose == DL_NONE || are_two(who, whose, owner)) continue;
            dl_who_join(who, j, i);
            break;
        }
    }
}

/* The secretary or president of a union, a party or a band is its own and no state's. */
static int is_post_in(const struct dl_found *m, const struct dl_found *body)
{
    static const char POSTS[] = "secretary|general secretary|president|vice president|vice-president|treasurer|deputy";
    return body->kind == DL_ENTITY_ORGANIZATION && body->sector.size > 0 && !dl_str_listed(body->sector, "GOV|LEG|IGO|MIL", '|') &&
           dl_str_listed(m->folded, POSTS, '|');
}

/* "his government", "their troops": of the country of whom the pronoun means; "his country" is it. */
static void take_possessors(struct dl_who *who)
{
    static const char SPEAKERS[] = "spokesman|spokeswoman|spokesperson|member|leader|chairman|chairwoman|negotiator";
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        const struct dl_role *role = dl_actors_role(who->actors, m->folded);
        int is_abroad = m->of != DL_NONE && who->founds.at[m->of].head > m->head && dl_who_is_here(who, &who->founds.at[m->of]);
        if (m->form != DL_FORM_NOMINAL || (m->of != DL_NONE && !is_abroad) || (role != NULL && role->is_abroad))
            continue; /* his allies are not his */
        if (is_guest(m)) continue;
        const uint32_t owner = pronoun_of(who, m);
        if (owner == DL_NONE) continue;
        struct dl_found *root = &who->founds.at[dl_who_root(who, i)];
        const struct dl_found *by = &who->founds.at[dl_who_root(who, owner)];
        if (root == by) continue;
        if (root->sector.size == 0 && root->known == NULL && by->kind != DL_ENTITY_COUNTRY &&
            dl_str_listed(m->folded, SPEAKERS, '|'))
            root->sector = by->sector; /* "their spokesman" */
        if (root->known == NULL && is_post_in(m, by)) root->sector = by->sector;
        if (is_abroad && by->country[0] != 0 && root->known == NULL) { /* "its embassy in Beijing" */
            root->of = dl_who_root(who, owner);
            memcpy(root->country, by->country, sizeof root->country);
        }
        if (root->of == DL_NONE) root->of = dl_who_root(who, owner);
        if (root->country[0] == 0 && root->known == NULL) memcpy(root->country, by->country, sizeof root->country);
        int is_of_it =
            memcmp(root->country, by->country, sizeof root->country) == 0; /* "its commander" is the band's, not the state's */
        if (is_of_it && !dl_who_is_kin(who->doc->words.at[m->head].lemma) && root->code.size == 0 &&
            root->kind != DL_ENTITY_COUNTRY)
            root->code = by->code;
    }
}

/* The mention that ends right before a noun, with 's or without: "Issa's spokesman", "Scalia spokeswoman Ana Holm"; DL_NONE. */
static uint32_t name_before(const struct dl_who *who, uint32_t noun)
{
    if (noun == 0) return DL_NONE;
    const uint32_t before = noun - (noun > 1 && word_at(who, noun - 1)->upos == DL_UPOS_PART ? 2 : 1);
    const uint32_t m = word_at(who, before)->sentence == word_at(who, noun)->sentence ? mention_at(who, before) : DL_NONE;
    return m != DL_NONE && is_name(&who->founds.at[m]) && who->founds.at[m].last == before ? m : DL_NONE;
}

/* "a spokesman for Senator Jon Roe", "an aide to Roe": the mention that stands behind a noun with one of these prepositions, its title before it;
 * DL_NONE. */
static uint32_t name_behind(const struct dl_who *who, uint32_t noun)
{
    enum { TITLE_WORDS = 4 };
    for (uint32_t c = dl_child_next(who->doc, noun, noun); c != DL_NONE; c = dl_child_next(who->doc, noun, c)) {
        if (dl_rel_base((enum dl_rel)word_at(who, c)->rel) != DL_REL_NMOD || !is_behind(who, c, "for|to|of")) continue;
        for (uint32_t w = c; w < who->doc->words.count && w <= c + TITLE_WORDS; w++) {
            if (mention_at(who, w) != DL_NONE) return mention_at(who, w);
            if (word_at(who, w)->upos != DL_UPOS_PROPN && word_at(who, w)->upos != DL_UPOS_NOUN) break;
        }
        return DL_NONE;
    }
    return DL_NONE;
}

/* "chief of staff" */
static int is_chief_of_staff(const struct dl_who *who, uint32_t noun)
{
    return noun + 2 < who->doc->words.count && dl_lemma_is(word_at(who, noun), "chief") &&
           dl_lemma_is(word_at(who, noun + 1), "of") && dl_str_is_nocase(word_at(who, noun + 2)->form, "staff");
}

/* "Scalia spokeswoman Ana Holm", "Issa's aide", "a spokesman for Roe": does what he does whom the name means, which may only his chain tell. */
static void take_speakers(struct dl_who *who)
{
    static const char SPEAKERS[] = "spokesman|spokeswoman|spokesperson|aide|staffer|press secretary";
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        const uint32_t noun = is_name(m) ? m->title : m->form == DL_FORM_NOMINAL ? m->head : DL_NONE;
        if (noun == DL_NONE) continue;
        const int is_staff = is_chief_of_staff(who, noun);
        if (!is_staff && !dl_str_listed(word_at(who, noun)->lemma, SPEAKERS, '|')) continue;
        uint32_t owner = name_before(who, noun);
        const int is_behind_it = owner == DL_NONE && !is_name(m);
        if (is_behind_it) owner = name_behind(who, noun);
        struct dl_found *root = &who->founds.at[dl_who_root(who, i)];
        const struct dl_found *by = owner == DL_NONE ? root : &who->founds.at[dl_who_root(who, owner)];
        const int is_hers = dl_str_is(root->sector, "GOV") && dl_str_is(by->sector, "LEG") && by->kind == DL_ENTITY_PERSON;
        if (by == root || (root->sector.size > 0 && !is_hers) || root->known != NULL || by->kind == DL_ENTITY_COUNTRY) continue;
        if (is_behind_it && dl_str_is(by->sector, "ELI")) continue; /* who works for whom holds no office any more */
        root->sector = by->sector;
        if (root->of == DL_NONE && is_behind_it) root->of = dl_who_root(who, owner);
        if (root->country[0] == 0) memcpy(root->country, by->country, sizeof root->country);
    }
}

/* "its envoy Jan Roe", "their negotiator, …": the pronoun before a named one's title; DL_NONE. */
static uint32_t pronoun_before_title(const struct dl_who *who, const struct dl_found *m)
{
    uint32_t word = dl_child(who->doc, m->title, DL_REL_NMOD_POSS);
    if (word == DL_NONE) word = dl_child(who->doc, m->head, DL_REL_NMOD_POSS);
    const uint32_t owner = word != DL_NONE && word < m->title ? who->headed[word] : DL_NONE;
    return owner != DL_NONE && who->founds.at[owner].form == DL_FORM_PRONOUN ? owner : DL_NONE;
}

/* Gives somebody whom no table knows the state, and a sector that says no more than that he is sent, of those whose he is. */
static void serve(struct dl_found *root, const struct dl_found *by)
{
    if (root->known != NULL || root == by || root->code.size > 0) return;
    if (root->country[0] == 0) memcpy(root->country, by->country, sizeof root->country);
    if (strcmp(root->country, by->country) != 0 || by->country[0] == 0) return;
    if (root->sector.size == 0 || dl_str_is(root->sector, "IGO"))
        root->sector = by->kind == DL_ENTITY_COUNTRY        ? DL_STR("GOV")
                       : by->kind == DL_ENTITY_ORGANIZATION ? by->sector
                                                            : root->sector;
}

/* The state or body whose acts put an official somewhere: "The Japanese ministry sent Deputy Minister Jan Roe"; DL_NONE. */
static uint32_t sender_of(const struct dl_who *who, const struct dl_found *m)
{
    static const char VERBS[] = "send|dispatch|appoint|nominate|recall|delegate|designate";
    const struct dl_word *head = word_at(who, m->head);
    if (head->rel != DL_REL_OBJ || head->head == DL_NONE || !dl_str_listed(word_at(who, head->head)->lemma, VERBS, '|'))
        return DL_NONE;
    const uint32_t subject = dl_child(who->doc, head->head, DL_REL_NSUBJ);
    const uint32_t by = subject != DL_NONE ? mention_at(who, subject) : DL_NONE;
    if (by == DL_NONE) return DL_NONE;
    const struct dl_found *sender = &who->founds.at[by];
    return sender->kind == DL_ENTITY_COUNTRY || sender->is_metonym || dl_str_listed(sender->sector, "GOV|MIL|LEG|REB", '|')
               ? by
               : DL_NONE;
}

/* "Oslo was confident, said Deputy Foreign Minister Jan Roe": a minister of whom no more is told speaks for the state whose view he gives; DL_NONE. */
static uint32_t spoken_for(const struct dl_who *who, const struct dl_found *m)
{
    const struct dl_word *head = word_at(who, m->head);
    const uint32_t verb = dl_rel_base((enum dl_rel)head->rel) == DL_REL_NSUBJ ? head->head : DL_NONE;
    if (verb == DL_NONE || !dl_str_ends(word_at(who, m->title)->lemma, "inister")) return DL_NONE;
    const uint32_t said =
        word_at(who, verb)->rel == DL_REL_PARATAXIS ? word_at(who, verb)->head : dl_child(who->doc, verb, DL_REL_CCOMP);
    const uint32_t subject = said != DL_NONE ? dl_child(who->doc, said, DL_REL_NSUBJ) : DL_NONE;
    const uint32_t state = subject != DL_NONE ? mention_at(who, subject) : DL_NONE;
    if (state == DL_NONE || !is_name(&who->founds.at[state])) return DL_NONE;
    return who->founds.at[state].is_metonym || who->founds.at[state].kind == DL_ENTITY_COUNTRY ||
                   who->founds.at[state].kind == DL_ENTITY_PLACE
               ? state
               : DL_NONE;
}

/* People named behind a title of which only another word of the sentence tells whose it is. */
static void take_titled(struct dl_who *who)
{
    static const char SERVING[] =
        "spokesman|spokeswoman|spokesperson|negotiator|envoy|representative|delegate|mediator|leader|chairman|"
        "chairwoman|minister|commander|chief|head|secretary";
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        struct dl_found *root = &who->founds.at[dl_who_root(who, i)];
        if (m->form == DL_FORM_NOMINAL && root == m && dl_str_is(m->sector, "GOV") && m->country[0] == 0 && m->of == DL_NONE) {
            const uint32_t from = sender_of(who, m);
            if (from != DL_NONE) serve(root, &who->founds.at[dl_who_root(who, from)]);
        }
        if (!is_name(m) || !is_person(m) || m->title == DL_NONE) continue;
        uint32_t by = dl_str_listed_nocase(word_at(who, m->title)->lemma, SERVING, '|') ? pronoun_before_title(who, m) : DL_NONE;
        if (by == DL_NONE && root->country[0] == 0) by = sender_of(who, m);
        if (by == DL_NONE && root->country[0] == 0) by = spoken_for(who, m);
        if (by != DL_NONE) serve(root, &who->founds.at[dl_who_root(who, by)]);
    }
}

/* "the Ruritanian government and the opposition": of the same state, where no word says otherwise. */
static void take_joined(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        const struct dl_word *head = word_at(who, m->head);
        if (m->form != DL_FORM_NOMINAL || dl_who_root(who, i) != i || m->country[0] != 0 || m->code.size > 0 || m->of != DL_NONE)
            continue;
        if (head->rel != DL_REL_CONJ || head->head == DL_NONE || !dl_str_listed(m->sector, "OPP|REB|MIL|PTY|LEG|CHR|LAB", '|'))
            continue;
        const uint32_t other = mention_at(who, head->head);
        const struct dl_found *by = other == DL_NONE ? m : &who->founds.at[dl_who_root(who, other)];
        if (by != m && by->kind == DL_ENTITY_ORGANIZATION && dl_str_is(by->sector, "GOV"))
            memcpy(m->country, by->country, sizeof m->country);
    }
}

/* "A spokesman for the group", "leaders of the force": of the body that the noun takes up, which only its chain tells. */
static void take_bodies(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        struct dl_found *root = &who->founds.at[dl_who_root(who, i)];
        if (m->form != DL_FORM_NOMINAL || (m->kind != DL_ENTITY_PERSON && m->kind != DL_ENTITY_GROUP) || root->of != DL_NONE)
            continue;
        if (root->country[0] != 0 || root->code.size > 0 || root->known != NULL) continue;
        const uint32_t body = phrase_of(who, m, "of|for|from");
        if (body == DL_NONE) continue;
        const struct dl_found *told = &who->founds.at[dl_who_root(who, body)];
        if (who->founds.at[body].form != DL_FORM_NOMINAL || told->form != DL_FORM_NAME || told->kind != DL_ENTITY_ORGANIZATION)
            continue;
        root->of = dl_who_root(who, body);
        root->code = told->code;
        memcpy(root->country, told->country, sizeof root->country);
    }
}

/* "one of them", "most of them said": as those are of whom the pronoun tells. */
static void take_counted(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const uint32_t many = dl_who_part_of(who, i);
        if (many == DL_NONE) continue;
        struct dl_found *m = &who->founds.at[dl_who_root(who, i)];
        const struct dl_found *of = &who->founds.at[dl_who_root(who, many)];
        if (of == m || m->known != NULL) continue;
        m->of = dl_who_root(who, many);
        if (m->sector.size == 0) m->sector = of->sector;
        if (m->code.size == 0) m->code = of->code;
        if (m->country[0] == 0) memcpy(m->country, of->country, sizeof m->country);
    }
}

/* "the government of President Maduro", "an aide to the prime minister": of the state of whose it is, where only his chain tells that. */
static void take_heads(struct dl_who *who)
{
    static const char MEN[] = "minister|aide|adviser|advisor|envoy|deputy|general|spokesman|spokeswoman|spokesperson|assistant|"
                              "counsel"; /* "a minister of Rao's" */
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        const int is_organ = dl_who_is_organ(m) || (m->kind == DL_ENTITY_PERSON && dl_str_listed(m->folded, MEN, '|'));
        if (m->form != DL_FORM_NOMINAL || !is_organ || dl_who_root(who, i) != i || m->country[0] != 0 || m->code.size > 0) continue;
        const uint32_t head = phrase_of(who, m, dl_str_is(m->folded, "envoy") ? "of" : "of|to|for");
        if (head == DL_NONE) continue;
        const struct dl_found *person = &who->founds.at[dl_who_root(who, head)];
        if (person->kind == DL_ENTITY_PERSON) memcpy(m->country, person->country, sizeof m->country);
    }
}

/* "Javier Solana, the European Union's foreign policy chief", whom the table has as NATO's: of the organisation that the report says. */
static void take_told_bodies(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        struct dl_found *root = &who->founds.at[dl_who_root(who, i)];
        if (m->form != DL_FORM_NOMINAL || m->kind != DL_ENTITY_PERSON || root == m || root->known == NULL) continue;
        if (m->code.size == 0 || m->country[0] != 0 || m->of == DL_NONE || root->code.size == 0) continue;
        const struct dl_found *body = &who->founds.at[m->of];
        if (body->form == DL_FORM_NAME && dl_str_is(body->sector, "IGO") && dl_str_is(root->sector, "IGO")) root->code = m->code;
    }
}

/* "the Union", "the Fund" in capitals within a sentence, of a report that names no union of workers and no fund: of states. */
static void take_capital_bodies(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        const int is_union = dl_str_is(word_at(who, m->last)->form, "Union"),
                  is_fund = dl_str_is(word_at(who, m->last)->form, "Fund");
        if ((!is_union && !is_fund) || m->form == DL_FORM_PRONOUN || dl_who_root(who, i) != i || m->known != NULL ||
            m->code.size > 0)
            continue;
        const uint32_t start = who->doc->sentences.at[m->sentence].word, the = m->last > start ? m->last - 1 : m->last;
        if (!dl_str_is(word_at(who, the)->form, "the") || m->first < the || m->of != DL_NONE || m->phrase_last != m->last) continue;
        m->country[0] = 0;
        m->kind = DL_ENTITY_ORGANIZATION;
        m->sector = DL_STR("IGO");
        m->is_of_none = 1;
        if (is_fund) m->code = DL_STR("IMF");
    }
}

/* "The Secretary-General urged both", in capitals and of no body that the report names: there is one whom everybody calls so. */
static void take_known_posts(struct dl_who *who)
{
    static const struct {
        const char *noun, *code;
    } POSTS[] = {{"secretary-general", "UNO"}, {"high representative", "EU"}};
    static const char HOLY_SEE[] = "the pope|the pontiff|pope|the holy father";
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        struct dl_found *root = &who->founds.at[dl_who_root(who, i)];
        if (m->form != DL_FORM_NOMINAL || root->of != DL_NONE || root->code.size > 0 || root->country[0] != 0) continue;
        struct dl_span span = dl_words_span(who->doc, m->phrase_first, m->phrase_last);
        if (dl_str_listed_nocase(dl_str_slice(who->doc->text, span.start, span.end), HOLY_SEE, '|'))
            memcpy(root->country, "VAT", 4);
        if (!m->is_definite || !dl_who_is_capital(&who->doc->words.at[m->head]) || root->form == DL_FORM_NAME) continue;
        for (size_t k = 0; k < sizeof POSTS / sizeof *POSTS; k++)
            if (dl_who_ends_with_word(dl_str_slice(who->doc->text, span.start, span.end), dl_str_from(POSTS[k].noun)))
                root->code = dl_str_from(POSTS[k].code), root->sector = DL_STR("IGO");
    }
}

void dl_who_owners(struct dl_who *who)
{
    join_owned(who);
    take_stations(who);
    take_peers(who);
    take_possessors(who);
    take_speakers(who);
    take_titled(who);
    take_joined(who);
    dl_who_respective(who);
    take_bodies(who);
    take_counted(who);
    take_heads(who);
    take_told_bodies(who);
    take_capital_bodies(who);
    take_known_posts(who);
}
