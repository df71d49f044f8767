/* Issues: what makes two wordings one. An issue is a head concept (data/stand/concepts.tsv) and its participants, by their registry keys,
 * so that "an invitation to join the alliance" and "Kiev's accession" have one key; where the table has no concept, the lemmas of the
 * phrase take its place. Nothing but the phrase decides, so that the order of reports cannot. */
#include "stand/run.h"
#include "who/who.h"

enum { THING_WORDS = 10 };

/* ---- participants ---- */

static const struct dl_entity *entity_at(const struct dl_stand *run, uint32_t entity) { return &run->doc->entities.at[entity]; }

static int same_country(const struct dl_entity *a, const struct dl_entity *b)
{
    return b->kind == DL_ENTITY_COUNTRY && b->actor.at != NULL && strcmp(a->country, b->country) == 0 &&
           dl_str_ends(b->actor, a->country);
}

/* Rebels, students, unions: whoever they are, the country does not take part for them. */
static int is_apart(const struct dl_entity *e)
{
    static const char SECTORS[] = "REB OPP EDU LAB REF JRN REL NGO AGR ELI";
    return e->kind == DL_ENTITY_GROUP && e->sector.size > 0 && dl_str_listed(e->sector, SECTORS, ' ');
}

uint32_t dl_issue_participant(const struct dl_stand *run, uint32_t entity, int to_state)
{
    const struct dl_entity *e = entity_at(run, entity);
    if (e->kind == DL_ENTITY_PERSON && !to_state) return e->actor.at != NULL ? entity : DL_NONE;
    if (e->actor.at != NULL && e->kind != DL_ENTITY_PERSON && !(e->kind == DL_ENTITY_PLACE && e->country[0] != 0)) return entity;
    if (is_apart(e)) return e->actor.at != NULL ? entity : DL_NONE;
    if (e->kind == DL_ENTITY_GROUP && e->of != DL_NONE && entity_at(run, e->of)->actor.at != NULL) return e->of;
    if (e->country[0] == 0) return e->actor.at != NULL ? entity : DL_NONE;
    for (uint32_t i = 0; i < run->doc->entities.count; i++)
        if (same_country(e, entity_at(run, i))) return i;
    return e->actor.at != NULL ? entity : DL_NONE;
}

/* Of membership states are participants, and who speaks for one stands for it; elsewhere a person is himself. */
static int joins_states(const struct dl_stand *run, const struct dl_issue *issue)
{
    const struct dl_concept *concept = dl_concepts_at(run->concepts, issue->concept);
    return concept == NULL || dl_str_starts(concept->one, "org ");
}

/* "150 Iranians", as they were first named. */
static struct dl_str without_count(struct dl_str name)
{
    uint32_t i = 0;
    while (i < name.size && (dl_ascii_digit(name.at[i]) || name.at[i] == ',' || name.at[i] == '.')) i++;
    return i > 0 && i + 1 < name.size && name.at[i] == ' ' ? dl_str_slice(name, i + 1, name.size) : name;
}

/* "Ukrainian refugees", "banks in Iran": the phrase says of which country they are; not "small businesses", which are of where the report is. */
static int says_country(const struct dl_stand *run, const struct dl_entity *e)
{
    for (uint32_t i = 0; i < e->mention_count; i++) {
        const struct dl_mention *m = &run->doc->mentions.at[e->mentions[i]];
        if (m->head >= run->doc->words.count) continue;
        DL_EACH_CHILD(run, c, m->head)
        {
            const uint32_t who = dl_who_at(run->doc, c);
            if (who != DL_NONE && entity_at(run, who) != e && strcmp(entity_at(run, who)->country, e->country) == 0) return 1;
        }
    }
    return 0;
}

/* Who is given a thing or hit by it stands for no country but one that is named: "loans to small businesses". */
static int is_of_no_country(const struct dl_stand *run, const struct dl_issue *issue, uint32_t entity)
{
    const struct dl_concept *concept = dl_concepts_at(run->concepts, issue->concept);
    const struct dl_entity *e = entity_at(run, entity);
    if (concept == NULL || !dl_str_listed(concept->one, "for on", ' ') || e->actor.at != NULL || e->mention_count == 0) return 0;
    const struct dl_mention *m = &run->doc->mentions.at[e->mentions[0]];
    const int is_many =
        m->form == DL_FORM_NOMINAL && m->head < run->doc->words.count && dl_has_feat(dl_word_at(run->doc, m->head), "Number=Plur");
    return (e->kind == DL_ENTITY_GROUP || is_many) && !says_country(run, e);
}

void dl_issue_add_entity(struct dl_stand *run, struct dl_issue *issue, uint32_t entity)
{
    if (entity == DL_NONE || is_of_no_country(run, issue, entity) ||
        (entity = dl_issue_participant(run, entity, joins_states(run, issue))) == DL_NONE || issue->part_count == DL_ISSUE_PARTS)
        return;
    const struct dl_entity *e = entity_at(run, entity);
    uint32_t at = 0;
    while (at < issue->part_count && dl_str_compare(issue->parts[at].key, e->actor) < 0) at++;
    if (at < issue->part_count && dl_str_equal(issue->parts[at].key, e->actor)) return;
    for (uint32_t i = issue->part_count++; i > at; i--) issue->parts[i] = issue->parts[i - 1];
    issue->parts[at] = (struct dl_part){e->actor, without_count(e->name), e->kind == DL_ENTITY_ORGANIZATION};
}

static void add_phrase(struct dl_stand *run, struct dl_issue *issue, uint32_t word)
{
    uint32_t entity = dl_stand_actor(run, word);
    if (dl_word_at(run->doc, word)->upos == DL_UPOS_NOUN && dl_stand_listed(run, word, "country nation") &&
        dl_stand_child_listed(run, word, "a the this that") && !(run->links[word].rels & DL_STAND_REL(AMOD)))
        return; /* "sanctions on a country that …", "withdraw troops from the country": which, the sentence does not say */
    if (entity == DL_NONE) { /* "the exports of Ukrainian grain": the demonym before it */
        DL_EACH_CHILD(run, c, word)
        if (c < word && entity == DL_NONE) entity = dl_who_at(run->doc, c);
    }
    dl_issue_add_entity(run, issue, entity);
    DL_EACH_CHILD(run, c, word)
    if (dl_word_at(run->doc, c)->rel == DL_REL_CONJ) dl_issue_add_entity(run, issue, dl_stand_actor(run, c));
}

/* "signed a truce in Pretoria": the place is not what it is about; "a truce in Yemen" may be. */
static int is_where_made(const struct dl_stand *run, uint32_t head, uint32_t place)
{
    uint32_t verb = dl_word_at(run->doc, head)->head;
    if (verb == DL_NONE || !(dl_stand_classes(run, verb) & DL_STAND_MADE)) return 0;
    for (uint32_t i = 0; i < run->doc->places.count; i++) {
        const struct dl_place *p = &run->doc->places.at[i];
        if (place >= p->word && place < p->word + p->words) return !p->is_country;
    }
    return 0;
}

/* "UN talks": the body that has them held, and whom nobody talks with. */
static int is_host(const struct dl_stand *run, const struct dl_issue *issue, uint32_t modifier)
{
    uint32_t entity = dl_who_at(run->doc, modifier);
    const struct dl_concept *concept = dl_concepts_at(run->concepts, issue->concept);
    return entity != DL_NONE && run->doc->entities.at[entity].kind == DL_ENTITY_ORGANIZATION && concept != NULL &&
           dl_str_is(concept->one, "with");
}

/* "pull troops out of Syria": from it. */
static int is_out_of(const struct dl_stand *run, uint32_t word)
{
    DL_EACH_CHILD(run, c, word)
    if (c > 0 && c < word && dl_stand_is(run, c, "of") && dl_stand_is(run, c - 1, "out")) return 1;
    return 0;
}

/* Participants at a noun, by the slots of its concept. */
static void add_participants(struct dl_stand *run, struct dl_issue *issue, uint32_t head, struct dl_str slots)
{
    DL_EACH_CHILD(run, c, head)
    {
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        struct dl_str preposition = dl_stand_case(run, c);
        if (rel == DL_REL_NMOD_POSS) preposition = DL_STR("poss");
        else if (rel == DL_REL_COMPOUND || rel == DL_REL_AMOD || rel == DL_REL_NMOD_DESC || rel == DL_REL_NMOD_UNMARKED)
            preposition = DL_STR("mod");
        else if (dl_rel_base(rel) != DL_REL_NMOD && dl_rel_base(rel) != DL_REL_OBL) continue;
        if (preposition.at != NULL && dl_str_is(preposition, "of") && is_out_of(run, c)) preposition = DL_STR("from");
        if (preposition.at == NULL || !dl_str_listed(preposition, slots.at, ' ')) continue;
        if (dl_str_is(preposition, "in") && is_where_made(run, head, c)) continue;
        if (dl_str_is(preposition, "mod") && is_host(run, issue, c)) continue;
        add_phrase(run, issue, c);
    }
}

/* "an inquiry into the leaks", "tariffs on steel": what stands where a participant would and is none takes his place, by its words. */
static void add_thing(struct dl_stand *run, struct dl_issue *issue, uint32_t word)
{
    uint32_t first, last;
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (issue->part_count > 0 || at->upos != DL_UPOS_NOUN || at->thing == DL_THING_TIME || dl_issue_is_setting(run, word)) return;
    if (dl_stand_in(run, word, DL_LIST_NAMELESS) || dl_stand_listed(run, word, "worth percent cent billion million dollar euro"))
        return;
    dl_issue_words(run, word, &first, &last);
    if (last - first >= THING_WORDS) first = last = word;
    const struct dl_str quoted[] = {DL_STR("'"), dl_stand_lemma(run, word), DL_STR("'")};
    struct dl_str key = dl_str_join(&run->doc->arena, quoted, 3);
    if (key.at == NULL) run->failed = 1;
    else issue->parts[issue->part_count++] = (struct dl_part){key, dl_issue_wording(run, first, last), 0};
}

/* The same at a noun, by the prepositions of its concept. */
static void add_things(struct dl_stand *run, struct dl_issue *issue, uint32_t head)
{
    const struct dl_concept *concept = dl_concepts_at(run->concepts, issue->concept);
    if (joins_states(run, issue) || dl_str_is(concept->one, "-") || concept->one.size == 0 || dl_str_is(concept->one, "of")) return;
    DL_EACH_CHILD(run, c, head)
    {
        struct dl_str preposition = dl_stand_case(run, c);
        if (c > head && preposition.at != NULL && dl_str_equal(preposition, concept->one) &&
            !(dl_stand_classes(run, c) & DL_STAND_NOTHING) &&
            !dl_str_among(dl_stand_lemma(run, c), concept->name.at, concept->name.size, ' '))
            add_thing(run, issue, c);
    }
}

/* ---- keys ---- */

static struct dl_str key_of(struct dl_stand *run, const struct dl_issue *issue)
{
    char about[16];
    struct dl_str parts[4 + 2 * DL_ISSUE_PARTS];
    uint32_t count = 0;
    const struct dl_concept *concept = dl_concepts_at(run->concepts, issue->concept);
    if (concept != NULL) parts[count++] = concept->name;
    else parts[count++] = DL_STR("'"), parts[count++] = issue->words, parts[count++] = DL_STR("'");
    if (issue->about != DL_NONE)
        parts[count++] = (struct dl_str){about, (uint32_t)snprintf(about, sizeof about, " [%u]", issue->about)};
    for (uint32_t i = 0; i < issue->part_count; i++) parts[count++] = DL_STR(" "), parts[count++] = issue->parts[i].key;
    return dl_str_join(&run->doc->arena, parts, count);
}

uint32_t dl_issue_register(struct dl_stand *run, const struct dl_issue *issue, uint32_t word)
{
    struct dl_str key = key_of(run, issue);
    if (key.at == NULL) {
        run->failed = 1;
        return DL_NONE;
    }
    uint32_t index = dl_table_get(&run->by_key, key);
    if (index == DL_NONE) {
        struct dl_issue *added = DL_PUSH(&run->issues, run->scratch, DL_MAX_ISSUES);
        if (added == NULL) return DL_NONE;
        *added = *issue;
        index = run->issues.count - 1;
        added->same_as = index;
        added->word = word;
        if (dl_table_set(&run->by_key, key, index) != DL_OK) run->failed = 1;
    }
    struct dl_issue *known = &run->issues.at[index];
    known->says_name |= issue->says_name;
    if (known->wording.at == NULL) known->wording = issue->wording;
    if (run->issue[word] != index) known->mentions++;
    run->issue[word] = index;
    return index;
}

/* ---- known concepts ---- */

/* Writes the lemmas of words [first, last] with blanks between; 0 when they do not fit. */
static uint32_t lemmas_between(const struct dl_stand *run, uint32_t first, uint32_t last, char *out, uint32_t room)
{
    uint32_t size = 0;
    for (uint32_t w = first; w <= last; w++) {
        struct dl_str lemma = dl_word_at(run->doc, w)->lemma;
        if (size + lemma.size + 1 >= room) return 0;
        int is_joined =
            w > first && dl_word_at(run->doc, w - 1)->span.end == dl_word_at(run->doc, w)->span.start; /* "cease-fire" */
        if (size > 0 && !is_joined) out[size++] = ' ';
        size = dl_str_append_small(out, room, size, lemma, 0);
    }
    return size;
}

static int is_modifier(const struct dl_stand *run, uint32_t word, uint32_t head)
{
    enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, word)->rel;
    if (dl_stand_hyphen(run, head) <= word) return 1;
    if (word + 1 < head && dl_stand_hyphen(run, word + 2) <= word && is_modifier(run, word + 2, head)) return 1; /* "no-fly zone" */
    return (rel == DL_REL_COMPOUND || rel == DL_REL_AMOD || rel == DL_REL_PUNCT || rel == DL_REL_NMOD_DESC || rel == DL_REL_FLAT) &&
           dl_is_below(run->doc, word, head);
}

/* "family-based immigration", "late-term abortions": who is against these need not be against all of it. */
static int is_narrower(const struct dl_stand *run, uint32_t head, uint32_t concept)
{
    if (dl_concepts_at(run->concepts, concept)->one.size > 0) return 0;
    DL_EACH_CHILD(run, c, head)
    {
        const enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        if (c > head || (rel != DL_REL_AMOD && rel != DL_REL_COMPOUND)) continue;
        if (dl_stand_hyphen(run, c) < c || dl_stand_listed(run, c, "legal chain elective")) return 1;
    }
    return 0;
}

/* "troops", whatever its lemma was taken for. */
static struct dl_str singular(struct dl_str lemma)
{
    if (lemma.size > 1 && lemma.at[lemma.size - 1] == 's' && lemma.at[lemma.size - 2] != 's') lemma.size--;
    return lemma;
}

/* Writes these with blanks between, in small letters; 0 when they do not fit. */
static uint32_t in_small_letters(char *out, uint32_t room, const struct dl_str *parts, uint32_t count)
{
    uint32_t size = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (size + parts[i].size + 1 >= room) return 0;
        if (i > 0) out[size++] = ' ';
        size = dl_str_append_small(out, room, size, parts[i], 0);
    }
    return size;
}

/* The concept of a noun; *from is the first of the words that name it. */
static uint32_t concept_of(const struct dl_stand *run, uint32_t head, uint32_t *from, int *needs)
{
    *needs = 0;
    *from = head;
    struct dl_str lemma = dl_stand_lemma(run, head);
    int may_head = (run->lexeme[head]->places & DL_LEXEME_HEADS) != 0;
    if (!may_head && lemma.size > 2 && lemma.at[lemma.size - 1] == 's') {
        lemma.size--; /* "foreign troops", whatever the lemma was taken for */
        may_head = (dl_lexicon_find(run->lexicon, lemma)->places & DL_LEXEME_HEADS) != 0;
    }
    if (!may_head) return DL_NONE;
    char words[128];
    uint32_t start = run->doc->sentences.at[dl_word_at(run->doc, head)->sentence].word, first = head;
    uint32_t concept = DL_NONE;
    while (first > start && head - first < 5 && is_modifier(run, first - 1, head)) first--;
    for (; first < head && concept == DL_NONE; first++) {
        uint32_t size = lemmas_between(run, first, head, words, sizeof words);
        concept = dl_concepts_noun(run->concepts, (struct dl_str){words, size}, needs);
        if (concept == DL_NONE && size > 2 && words[size - 1] == 's')
        concept = dl_concepts_noun(run->concepts, (struct dl_str){words, size - 1}, needs);
        if (concept != DL_NONE) *from = first;
    }
    if (concept != DL_NONE) return concept;
    uint32_t of = dl_stand_phrase(run, head, "of on for in to");
    if (of != DL_NONE && of > head) { /* "return of refugees", "ban on imports" */
        struct dl_str preposition = dl_stand_case(run, of), a = dl_word_at(run->doc, head)->lemma,
                      b = dl_word_at(run->doc, of)->lemma;
        const uint32_t size = in_small_letters(words, sizeof words, (const struct dl_str[]){a, preposition, b}, 3);
        if (size > 0) concept = dl_concepts_noun(run->concepts, (struct dl_str){words, size}, needs);
        if (size > 0 && concept == DL_NONE && singular(b).size < b.size)
        concept = dl_concepts_noun(run->concepts, (struct dl_str){words, size - 1}, needs);
    }
    if (concept != DL_NONE) return concept;
    concept = dl_concepts_noun(run->concepts, lemma, needs);
    return concept != DL_NONE && is_narrower(run, head, concept) ? DL_NONE : concept;
}

/* "the North American Free Trade Agreement" is called so, not "trade deal". */
static int is_named_agreement(const struct dl_stand *run, uint32_t head, uint32_t concept)
{
    const struct dl_concept *c = dl_concepts_at(run->concepts, concept);
    const struct dl_word *at = dl_word_at(run->doc, head);
    if (!dl_str_ends(c->name, " deal") || c->one.size == 0 || head == 0 || !dl_ascii_upper(at->form.at[0])) return 0;
    const struct dl_word *before = dl_word_at(run->doc, head - 1);
    return before->sentence == at->sentence && before->form.size > 0 && dl_ascii_upper(before->form.at[0]);
}

/* Whether a concept's name ends in the word, in either number: "peace talks" in "talk". */
static int says_head(const struct dl_stand *run, uint32_t word, struct dl_str name)
{
    struct dl_str lemma = dl_stand_lemma(run, word);
    for (uint32_t plural = 0; plural < 2; plural++) {
        if (plural && (name.size == 0 || name.at[name.size - 1] != 's')) break;
        uint32_t end = name.size - plural;
        if (lemma.size > end || (lemma.size < end && name.at[end - lemma.size - 1] != ' ')) continue;
        if (dl_bytes_equal_nocase(name.at + end - lemma.size, lemma.at, lemma.size)) return 1;
    }
    return 0;
}

/* "abortion rights groups", "the sanctions committee": what somebody is called by. */
static int is_in_name(const struct dl_stand *run, uint32_t noun)
{
    uint32_t w = noun;
    while (dl_word_at(run->doc, w)->rel == DL_REL_COMPOUND && dl_word_at(run->doc, w)->head != DL_NONE)
        w = dl_word_at(run->doc, w)->head;
    uint32_t entity = w != noun ? dl_who_at(run->doc, w) : DL_NONE;
    return entity != DL_NONE &&
           (run->doc->entities.at[entity].kind == DL_ENTITY_ORGANIZATION || run->doc->entities.at[entity].kind == DL_ENTITY_GROUP);
}

/* "Special Counsel Robert Mueller": who somebody is. */
static int is_title(const struct dl_stand *run, uint32_t noun)
{
    const uint32_t next = noun + 1, entity = dl_who_at(run->doc, noun);
    if (entity != DL_NONE && run->doc->entities.at[entity].kind == DL_ENTITY_PERSON) return 1;
    return next < run->doc->words.count && dl_word_at(run->doc, next)->ner == DL_NER_B_PER &&
           (dl_word_at(run->doc, next)->head == noun || dl_word_at(run->doc, noun)->head == next);
}

void dl_stand_mark_issues(struct dl_stand *run)
{
    DL_EACH_IN_PASS(run, w, DL_PASS_ISSUES)
    {
        const struct dl_word *word = dl_word_at(run->doc, w);
        int is_noun = word->upos == DL_UPOS_NOUN || word->upos == DL_UPOS_PROPN;
        if (!is_noun && (word->upos != DL_UPOS_VERB || !dl_stand_is_nominal(run, w))) continue;
        int needs = 0;
        uint32_t from, concept = concept_of(run, w, &from, &needs);
        if (w >= 2 && dl_stand_is(run, w - 1, "in") && dl_stand_is(run, w - 2, "up")) continue; /* "is up in arms" */
        if (concept == DL_NONE || is_in_name(run, w) || is_title(run, w) || is_named_agreement(run, w, concept)) continue;
        struct dl_issue issue = {.about = DL_NONE, .concept = concept};
        add_participants(run, &issue, w, dl_concepts_at(run->concepts, issue.concept)->slots);
        if (needs && issue.part_count == 0) continue;
        add_things(run, &issue, w);
        issue.wording = dl_issue_noun(run, from, w);
        issue.says_name = says_head(run, w, dl_concepts_at(run->concepts, issue.concept)->name);
        dl_issue_register(run, &issue, w);
    }
}

uint32_t dl_issue_with(struct dl_stand *run, uint32_t base, const uint32_t *words, uint32_t count, uint32_t at)
{
    if (base == DL_NONE) return DL_NONE;
    struct dl_issue issue = run->issues.at[base];
    uint8_t before = issue.part_count;
    for (uint32_t i = 0; i < count; i++) add_phrase(run, &issue, words[i]);
    return issue.part_count == before ? base : dl_issue_register(run, &issue, at);
}

/* "resignation of the sheriff": whose act it is, where he is no known actor; an empty one of a pronoun. */
static struct dl_str named_by_whose(struct dl_stand *run, const struct dl_concept *concept, uint32_t who)
{
    uint32_t first, last;
    uint8_t upos = who != DL_NONE ? dl_word_at(run->doc, who)->upos : DL_UPOS_PRON;
    if ((upos != DL_UPOS_NOUN && upos != DL_UPOS_PROPN) || dl_str_is(concept->one, "-") || dl_str_starts(concept->one, "org "))
        return (struct dl_str){0};
    dl_issue_words(run, who, &first, &last);
    if (first > 0 && dl_stand_is(run, first - 1, "the")) first--;
    struct dl_str whose = dl_issue_wording(run, first, last);
    return dl_str_join(&run->doc->arena, (const struct dl_str[]){concept->name, DL_STR(" "), concept->one, DL_STR(" "), whose}, 5);
}

static int is_of_body(const struct dl_issue *issue)
{
    for (uint32_t i = 0; i < issue->part_count; i++)
        if (issue->parts[i].is_organization) return 1;
    return 0;
}

/* "would talk to his lawyer", "told him he would talk to Manafort": no matter between states or parties. */
static int is_private_talk(const struct dl_stand *run, uint32_t verb, uint32_t with)
{
    const uint32_t who = dl_stand_is(run, verb, "talk") ? dl_who_at(run->doc, with) : DL_NONE;
    if (who == DL_NONE || entity_at(run, who)->kind != DL_ENTITY_PERSON) return 0;
    const struct dl_str sector = entity_at(run, who)->sector;
    return sector.at == NULL || !dl_str_listed(sector, "GOV LEG PTY REB OPP MIL", ' ');
}

uint32_t dl_issue_of_verb(struct dl_stand *run, uint32_t verb, const struct dl_concept_verb *concept, uint32_t holder)
{
    struct dl_issue issue = {.about = DL_NONE, .concept = concept->concept};
    int takes_subject = dl_str_listed(DL_STR("subj"), concept->slots.at, ' ');
    DL_EACH_CHILD(run, c, verb)
    {
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        struct dl_str slot = dl_stand_case(run, c);
        if (rel == DL_REL_OBJ || rel == DL_REL_NSUBJ_PASS) slot = DL_STR("obj");
        else if (dl_rel_base(rel) != DL_REL_OBL) continue;
        if (slot.at == NULL || !dl_str_listed(slot, concept->slots.at, ' ')) continue;
        if (is_private_talk(run, verb, c)) return DL_NONE;
        uint8_t before = issue.part_count;
        add_phrase(run, &issue, c);
        if (issue.part_count == before && dl_str_is(slot, "obj") && dl_word_at(run->doc, c)->upos == DL_UPOS_NOUN &&
            dl_who_at(run->doc, c) == DL_NONE && !joins_states(run, &issue))
            return DL_NONE; /* "recognise the claim": of no actor */
        if (issue.part_count == before && dl_str_is(slot, "obj") && c > verb && dl_who_at(run->doc, c) != DL_NONE &&
            !joins_states(run, &issue))
            add_thing(run, &issue, c); /* "arm the rebels" */
    }
    DL_EACH_CHILD(run, c, verb) /* "normalise ties with Israel" */
    if (dl_word_at(run->doc, c)->rel == DL_REL_OBJ && dl_who_at(run->doc, c) == DL_NONE)
        add_participants(run, &issue, c, concept->slots);
    if (dl_stand_listed(run, verb, "talk intervene") && issue.part_count == 0)
        return DL_NONE; /* "wants to talk about wages", "asked the court to intervene" */
    const struct dl_str one = dl_concepts_at(run->concepts, issue.concept)->one;
    if (dl_str_starts(one, "org ") && !is_of_body(&issue)) return DL_NONE; /* "join the race", "join me" */
    uint32_t subject = takes_subject ? dl_stand_subject(run, verb) : DL_NONE;
    if (takes_subject && subject == DL_NONE && dl_word_at(run->doc, verb)->rel == DL_REL_ACL) /* "Ukraine's bid to join" */
        subject = dl_stand_child(run, dl_word_at(run->doc, verb)->head, DL_REL_NMOD_POSS);
    const uint8_t others = issue.part_count;
    if (subject != DL_NONE) add_phrase(run, &issue, subject);
    else if (takes_subject && dl_word_at(run->doc, verb)->rel != DL_REL_CCOMP) dl_issue_add_entity(run, &issue, holder);
    int is_mutual = dl_str_is(one, "with");
    if (is_mutual && others == 0) issue.part_count = 0; /* "wants to negotiate": with whom, nobody says */
    if (issue.part_count == 0 && issue.wording.at == NULL && !is_mutual)
        issue.wording = named_by_whose(run, dl_concepts_at(run->concepts, issue.concept), subject);
    return dl_issue_register(run, &issue, verb);
}

uint32_t dl_issue_of_becoming(struct dl_stand *run, uint32_t noun, uint32_t holder)
{
    char buffer[DL_STAND_KEY];
    const struct dl_str key = dl_stand_joined(DL_STR("become"), dl_stand_lemma(run, noun), buffer);
    int needs = 0;
    struct dl_issue issue = {.about = DL_NONE, .concept = key.at != NULL ? dl_concepts_noun(run->concepts, key, &needs) : DL_NONE};
    if (issue.concept == DL_NONE) return DL_NONE;
    add_participants(run, &issue, noun, dl_concepts_at(run->concepts, issue.concept)->slots);
    uint32_t subject = dl_stand_subject(run, noun);
    if (subject != DL_NONE) add_phrase(run, &issue, subject);
    else dl_issue_add_entity(run, &issue, holder);
    return dl_issue_register(run, &issue, noun);
}

uint32_t dl_issue_of_pair(struct dl_stand *run, uint32_t verb, uint32_t object)
{
    char buffer[DL_STAND_KEY];
    const struct dl_str key = dl_stand_joined(dl_stand_lemma(run, verb), singular(dl_stand_lemma(run, object)), buffer);
    int needs = 0;
    struct dl_issue issue = {.about = DL_NONE, .concept = key.at != NULL ? dl_concepts_noun(run->concepts, key, &needs) : DL_NONE};
    if (issue.concept == DL_NONE) return DL_NONE;
    if (verb < object) issue.wording = dl_issue_act(run, verb, object);
    add_participants(run, &issue, verb, dl_concepts_at(run->concepts, issue.concept)->slots);
    add_participants(run, &issue, object, dl_concepts_at(run->concepts, issue.concept)->slots);
    return dl_issue_register(run, &issue, verb);
}

uint32_t dl_issue_substitute(struct dl_stand *run, uint32_t about, uint32_t word)
{
    struct dl_issue issue = {.about = about, .concept = DL_NONE, .words = DL_STR("substitute")};
    return about == DL_NONE ? DL_NONE : dl_issue_register(run, &issue, word);
}
