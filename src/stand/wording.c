/* Issues known by their words: of a noun phrase or a verb with its object that is no known concept, the lemmas are the key, sorted, each
 * once, and the report's wording is the name. */
#include "stand/run.h"
#include "who/who.h"

enum { WORDS = 8, KEY_BYTES = 300, OWNERS = 2, OWNER_BYTES = 40 };

static int compare_words(const void *a, const void *b)
{
    return dl_str_compare(*(const struct dl_str *)a, *(const struct dl_str *)b);
}

/* The lemmas, sorted, each once. */
static struct dl_str joined(struct dl_stand *run, struct dl_str *lemmas, uint32_t count)
{
    char words[KEY_BYTES];
    uint32_t size = 0;
    qsort(lemmas, count, sizeof *lemmas, compare_words);
    for (uint32_t i = 0; i < count; i++) {
        if (i > 0 && dl_str_equal(lemmas[i], lemmas[i - 1])) continue;
        if (size + lemmas[i].size + 1 >= sizeof words) break;
        if (size > 0) words[size++] = ' ';
        memcpy(words + size, lemmas[i].at, lemmas[i].size);
        size += lemmas[i].size;
    }
    return dl_str_copy(&run->doc->arena, (struct dl_str){words, size});
}

/* Text without quotation marks, white space made plain, put behind what is there. */
static void put_plain(char *out, uint32_t *size, struct dl_str text)
{
    for (uint32_t i = 0; i < text.size; i++) {
        if (text.at[i] == '"' || text.at[i] == '[' || text.at[i] == ']') continue; /* "[marijuana] sales" */
        if (i + 2 < text.size && memcmp(text.at + i, "\xE2\x80", 2) == 0 &&
            ((unsigned char)text.at[i + 2] == 0x9C || (unsigned char)text.at[i + 2] == 0x9D)) {
            i += 2;
            continue;
        }
        char c = dl_ascii_space(text.at[i]) ? ' ' : text.at[i];
        if (*size == 0 && c == '-') continue; /* "the already[-massive budget]" */
        if (c != ' ' || (*size > 0 && out[*size - 1] != ' ')) out[(*size)++] = c;
    }
}

/* Whether a noun and a pronoun may be of the same: one, or several. */
static int are_alike(const struct dl_stand *run, uint32_t noun, uint32_t pronoun)
{
    const int are_many =
        dl_has_feat(dl_word_at(run->doc, noun), "Number=Plur") || dl_stand_child(run, noun, DL_REL_CONJ) != DL_NONE;
    return are_many == (dl_stand_listed(run, pronoun, "they their") != 0);
}

int dl_issue_is_of_doer(const struct dl_stand *run, uint32_t verb, uint32_t pronoun)
{
    const uint32_t doer = dl_word_at(run->doc, verb)->upos == DL_UPOS_VERB ? dl_stand_doer_of(run, verb) : DL_NONE;
    return doer != DL_NONE && dl_word_at(run->doc, doer)->upos != DL_UPOS_PRON && are_alike(run, doer, pronoun);
}

/* "requiring insurers to cover it in their plans": those who are named within the name before the pronoun, and act there. */
static int is_of_those_within(const struct dl_stand *run, uint32_t first, uint32_t pronoun)
{
    if (!dl_stand_listed(run, pronoun, "they their")) return 0;
    for (uint32_t w = first; w < pronoun; w++) {
        const struct dl_word *at = dl_word_at(run->doc, w);
        if (at->upos != DL_UPOS_NOUN || !are_alike(run, w, pronoun)) continue;
        if (at->thing == DL_THING_PERSON || dl_stand_actor(run, w) != DL_NONE || at->rel == DL_REL_NSUBJ) return 1;
        if ((at->rel == DL_REL_OBJ || at->rel == DL_REL_IOBJ) && at->head != DL_NONE &&
            dl_stand_child(run, at->head, DL_REL_XCOMP) != DL_NONE)
            return 1;
    }
    return 0;
}

/* "his country's", "their wall": by whose name a pronoun is read outside its report; none where that stands in the name already. */
static struct dl_str owner_of(const struct dl_stand *run, uint32_t first, uint32_t pronoun)
{
    const struct dl_word *at = dl_word_at(run->doc, pronoun);
    uint32_t who = at->upos == DL_UPOS_PRON && at->rel == DL_REL_NMOD_POSS ? dl_who_at(run->doc, pronoun) : DL_NONE;
    const uint32_t subject =
        who != DL_NONE && dl_word_at(run->doc, first)->upos == DL_UPOS_VERB ? dl_stand_own_subject(run, first) : DL_NONE;
    if (subject != DL_NONE && dl_stand_actor(run, subject) != DL_NONE)
        who = dl_stand_actor(run, subject); /* "demanded that Chad withdraw its soldiers" */
    else if (who != DL_NONE && dl_issue_is_of_doer(run, first, pronoun))
        who = dl_stand_actor(run, dl_stand_doer_of(run, first)); /* "asked Chad to withdraw them" */
    if (is_of_those_within(run, first, pronoun)) return (struct dl_str){0};
    if (who == DL_NONE || !dl_stand_listed(run, pronoun, "his her its their he she it they")) return (struct dl_str){0};
    const struct dl_str name = run->doc->entities.at[who].name;
    if (run->doc->entities.at[who].actor.at == NULL || name.size > OWNER_BYTES || !dl_ascii_upper(name.at[0]))
        return (struct dl_str){0};
    for (uint32_t w = first; w < pronoun; w++) {
        const int is_owner = dl_word_at(run->doc, w)->rel == DL_REL_NMOD_POSS && dl_who_at(run->doc, w) != DL_NONE;
        if (is_owner || dl_who_at(run->doc, w) == who) return (struct dl_str){0}; /* "Peru's answer to its drought" */
    }
    return name;
}

/* Single quotation marks around words go, also where only one of the two is inside; what stands for a letter or a genitive stays. */
static uint32_t without_quotes(char *out, uint32_t size)
{
    static const char *const marks[] = {"'", "\xE2\x80\x98", "\xE2\x80\x99"};
    uint32_t kept = 0;
    for (uint32_t i = 0; i < size;) {
        uint32_t mark = 0;
        for (size_t m = 0; m < sizeof marks / sizeof *marks && mark == 0; m++) {
            const uint32_t length = (uint32_t)strlen(marks[m]);
            if (i + length <= size && memcmp(out + i, marks[m], length) == 0) mark = length;
        }
        const int opens = mark > 0 && (i == 0 || out[i - 1] == ' ') && i + mark < size && dl_ascii_alpha(out[i + mark]);
        const int closes = mark > 0 && i > 0 && out[i - 1] != ' ' && out[i - 1] != 's' && out[i - 1] != '.' &&
                           (i + mark == size || out[i + mark] == ' ');
        if (opens || closes) {
            i += mark;
            continue;
        }
        do out[kept++] = out[i++];
        while (mark > 1 && --mark > 0);
    }
    return kept;
}

struct dl_str dl_issue_wording(struct dl_stand *run, uint32_t first, uint32_t last)
{
    const struct dl_span all = dl_words_span(run->doc, first, last);
    char *out = dl_arena_alloc(&run->doc->arena, all.end - all.start + 1 + OWNERS * (OWNER_BYTES + 2));
    uint32_t size = 0, from = all.start, owners = 0;
    if (out == NULL) {
        run->failed = 1;
        return DL_STR("");
    }
    for (uint32_t w = first; w <= last && owners < OWNERS; w++) {
        const struct dl_str owner = owner_of(run, first, w);
        if (owner.size == 0) continue;
        const struct dl_span span = dl_word_at(run->doc, w)->span;
        put_plain(out, &size, dl_doc_slice(run->doc, (struct dl_span){from, span.start}));
        put_plain(out, &size, owner), put_plain(out, &size, DL_STR("'s"));
        from = span.end, owners++;
    }
    put_plain(out, &size, dl_doc_slice(run->doc, (struct dl_span){from, all.end}));
    return (struct dl_str){out, without_quotes(out, size)};
}

struct dl_str dl_issue_act(struct dl_stand *run, uint32_t verb, uint32_t object)
{
    if (object - verb >= DL_ISSUE_WORDING) return (struct dl_str){0};
    if (!dl_has_feat(dl_word_at(run->doc, verb), "Tense=Past") || run->links[verb].rels & DL_STAND_REL(AUX_PASS))
        return dl_issue_wording(run, verb, object);
    const struct dl_str what = dl_issue_wording(run, verb + 1, object); /* "would have freed forty hostages" */
    return dl_str_with_blank(&run->doc->arena, run->lemma[verb], what);
}

struct dl_str dl_issue_noun(struct dl_stand *run, uint32_t from, uint32_t head)
{
    uint32_t first = dl_stand_hyphen(run, from);
    while (first > 0 && head - first < 4) {
        const struct dl_word *before = dl_word_at(run->doc, first - 1);
        uint32_t entity = dl_who_at(run->doc, first - 1);
        if (before->head != head || before->rel != DL_REL_COMPOUND || entity != DL_NONE || before->ner == DL_NER_B_LOC) break;
        first--;
    }
    first = dl_stand_hyphen(run, first);            /* "deep-sea mining" */
    uint32_t of = dl_stand_phrase(run, head, "of"); /* "use of force" */
    int is_whole = of != DL_NONE && of > head && of - head < 5 && dl_who_at(run->doc, of) == DL_NONE &&
                   dl_word_at(run->doc, of)->upos == DL_UPOS_NOUN;
    struct dl_str text = dl_issue_wording(run, first, is_whole ? of : head);
    if (dl_word_at(run->doc, first)->upos != DL_UPOS_NOUN) return text;
    for (uint32_t w = first + 1; w <= (is_whole ? of : head); w++)
        if (dl_word_at(run->doc, w)->upos == DL_UPOS_PROPN) return text; /* "use of U.S. troops" */
    return dl_str_lower(&run->doc->arena, text);
}

/* What it is for, or in: "a fund for losses", "the mission in the Red Sea", "a debt fund", "a negotiated solution". */
static int has_purpose(const struct dl_stand *run, uint32_t head)
{
    DL_EACH_CHILD(run, c, head)
    if (c < head && dl_word_at(run->doc, c)->rel == DL_REL_AMOD && !dl_stand_in(run, c, DL_LIST_SAYS_LITTLE)) return 1;
    return dl_stand_phrase(run, head, "for of to on in against") != DL_NONE ||
           run->links[head].rels &
               (DL_STAND_REL(ACL_RELCL) | DL_STAND_REL(COMPOUND) | DL_STAND_REL(CCOMP)); /* "guarantees that …" */
}

/* "a training mission for soldiers" may be an actor elsewhere; here it is what they quarrel about. */
static int is_purposed_body(const struct dl_stand *run, uint32_t head, uint32_t entity)
{
    const struct dl_entity *e = &run->doc->entities.at[entity];
    uint32_t classes = dl_stand_classes(run, head);
    if (e->kind != DL_ENTITY_ORGANIZATION || e->actor.at != NULL) return 0;
    int is_there = dl_stand_points_back(run, head) > 0 || dl_has_feat(dl_word_at(run->doc, head), "Number=Plur");
    if (is_there && dl_stand_phrase(run, head, "for of to on against") == DL_NONE &&
        !(run->links[head].rels & DL_STAND_REL(ACL_RELCL)))
        classes &= ~(uint32_t)DL_STAND_PURPOSED; /* "lower courts", "the city council": somebody, whatever is said of him */
    return (classes & DL_STAND_PURPOSED && has_purpose(run, head)) || classes & (DL_STAND_CARRIER | DL_STAND_AGREEMENT);
}

/* "the lamp", "a lake": a thing or place of no kind that is quarrelled over. */
static int is_mere_thing(const struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *word = dl_word_at(run->doc, noun);
    if (word->thing != DL_THING_OBJECT && word->thing != DL_THING_PLACE) return 0;
    if (dl_stand_in(run, noun, DL_LIST_MATTER) || run->lexeme[noun]->kinds & DL_KIND_FACILITY) return 0;
    return !(dl_stand_classes(run, noun) &
             (DL_STAND_CONTESTED | DL_STAND_CARRIER | DL_STAND_AGREEMENT | DL_STAND_PURPOSED | DL_STAND_TURNING));
}

/* "the European Super League", "the Free Trade Area": a body that is only to be, or that one joins and leaves. */
static int is_founded(const struct dl_stand *run, uint32_t head)
{
    uint32_t entity = dl_who_at(run->doc, head);
    return entity != DL_NONE && dl_word_at(run->doc, head)->upos == DL_UPOS_PROPN &&
           dl_stand_classes(run, head) & DL_STAND_CONTESTED && !(run->lexeme[head]->classes & DL_STAND_CONTESTED) &&
           run->doc->entities.at[entity].kind == DL_ENTITY_ORGANIZATION;
}

/* "plans to travel to Peru": nobody quarrels over them. */
static int is_of_journey(const struct dl_stand *run, uint32_t plan)
{
    const uint32_t act = dl_stand_child(run, plan, DL_REL_ACL);
    return act != DL_NONE && dl_stand_listed(run, act, "travel visit fly meet speak attend");
}

/* Whether a noun may be an issue without being a known concept: no person, no country, no word that says too little. */
static int may_be_issue(struct dl_stand *run, uint32_t head)
{
    const struct dl_word *word = dl_word_at(run->doc, head);
    if (word->upos != DL_UPOS_NOUN && word->upos != DL_UPOS_PROPN && !dl_stand_is_nominal(run, head)) return 0;
    int is_thing =
        dl_stand_classes(run, head) & (DL_STAND_PURPOSED | DL_STAND_CARRIER); /* whatever the network takes a "plant" for */
    int is_ranked =
        run->takes_any && word->upos == DL_UPOS_NOUN && dl_has_feat(word, "Number=Plur"); /* "puts its fishermen ahead of oil" */
    if ((word->thing == DL_THING_PERSON && !is_thing && !is_ranked) || word->thing == DL_THING_TIME ||
        dl_issue_is_count_of_harm(run, head))
        return 0;
    int is_common = word->upos == DL_UPOS_NOUN && !dl_ascii_upper(word->form.at[0]); /* "the American base" is no place by name */
    if (is_founded(run, head)) return 1;
    if (word->ner == DL_NER_B_PER || word->ner == DL_NER_I_PER) return 0;
    int is_title = head + 1 < run->doc->words.count && dl_word_at(run->doc, head + 1)->ner == DL_NER_B_PER &&
                   (dl_word_at(run->doc, head + 1)->head == head || word->head == head + 1);
    if (is_title) return 0; /* "Lawyer Mads Holm" */
    if (!is_common && (word->ner == DL_NER_B_LOC || word->ner == DL_NER_I_LOC)) return 0;
    uint32_t entity = dl_who_at(run->doc, head);
    if (entity != DL_NONE && is_purposed_body(run, head, entity)) return 1;
    if (entity != DL_NONE && is_common && dl_stand_classes(run, head) & DL_STAND_CONTESTED &&
        run->doc->entities.at[entity].actor.at == NULL)
        return 1; /* "the American base" */
    if (is_ranked && entity != DL_NONE && run->doc->entities.at[entity].actor.at == NULL) return 1;
    if (run->takes_any && is_common && entity != DL_NONE && run->doc->entities.at[entity].kind == DL_ENTITY_ORGANIZATION &&
        (run->doc->entities.at[entity].country[0] == 0 || run->doc->entities.at[entity].sector.at == NULL ||
         !dl_str_listed(run->doc->entities.at[entity].sector, "GOV LEG JUD MIL COP SPY", ' ')))
        return 1; /* "a hospital rather than a stadium" */
    if (entity != DL_NONE &&
        (run->doc->entities.at[entity].kind != DL_ENTITY_PLACE || run->doc->entities.at[entity].actor.at != NULL))
        return 0;
    uint32_t classes = dl_stand_classes(run, head);
    if (is_mere_thing(run, head)) return run->takes_any;
    if (classes & DL_STAND_PURPOSED && has_purpose(run, head)) return 1;
    if (classes & DL_STAND_CARRIER && dl_stand_points_back(run, head) > 0) return 1; /* "the plan", whatever it is */
    if (classes & DL_STAND_CARRIER && dl_stand_in(run, head, DL_LIST_DRAFT) && dl_issue_told_behind(run, head) != DL_NONE)
        return !is_of_journey(run, head); /* "a proposal to limit the president to two terms" */
    return run->takes_any || !(classes & DL_STAND_NOTHING);
}

int dl_issue_is_vague(const struct dl_stand *run, struct dl_str words)
{
    int needs = 0;
    for (uint32_t i = 0; i < words.size; i++)
        if (words.at[i] == ' ') return 0;
    if (dl_concepts_noun(run->concepts, words, &needs) != DL_NONE) return 1;
    return (dl_concepts_classes(run->concepts, words) & (DL_STAND_CARRIER | DL_STAND_AGREEMENT | DL_STAND_NOTHING | DL_STAND_FIRST |
                                                         DL_STAND_LIGHT | DL_STAND_TURN | DL_STAND_TURNING)) != 0;
}

uint32_t dl_issue_of_phrase(struct dl_stand *run, uint32_t head)
{
    uint32_t first, last, count = 0;
    struct dl_str lemmas[WORDS];
    if (run->issue[head] != DL_NONE) return run->issue[head];
    if (!may_be_issue(run, head)) return DL_NONE;
    dl_issue_words_with_more(run, head, &first, &last);
    const uint32_t begins = dl_issue_behind_time(run, head);
    struct dl_issue issue = {.about = DL_NONE, .concept = DL_NONE};
    for (uint32_t w = first; w <= last && count < WORDS; w++) {
        if (w > head && w < begins) continue;
        uint32_t entity = dl_who_at(run->doc, w);
        if (entity != DL_NONE && dl_issue_participant(run, entity, 1) != DL_NONE) dl_issue_add_entity(run, &issue, entity);
        else if (dl_issue_is_content(dl_word_at(run->doc, w)) && dl_word_at(run->doc, w)->ner == DL_NER_O)
            lemmas[count++] = dl_stand_lemma(run, w);
        else if (dl_word_at(run->doc, w)->ner != DL_NER_O && entity == DL_NONE && dl_issue_is_content(dl_word_at(run->doc, w)))
            lemmas[count++] = dl_stand_lemma(run, w);
    }
    if (count == 0) return DL_NONE;
    issue.words = joined(run, lemmas, count);
    issue.head = dl_stand_lemma(run, head);
    issue.wording = dl_issue_wording_of(run, head, first, last);
    return dl_issue_register(run, &issue, head);
}

/* "pressure Korea to scale it back", the infinitive hung beside the object. */
static int is_what_is_pressed_for(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    return at->rel == DL_REL_ADVCL && dl_has_feat(at, "VerbForm=Inf") && at->head != DL_NONE &&
           dl_stand_child(run, at->head, DL_REL_OBJ) != DL_NONE &&
           dl_stand_listed(run, at->head, "pressure press push urge force ask lobby help allow persuade convince encourage invite");
}

/* What an act is done to, into or as, or becomes: "into the constitution", "with dignity", "open", "to marry", "from leaving", "home"; where it is done
 * only by a name: "in Syria". */
static int is_complement(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    const struct dl_str preposition = dl_stand_case(run, word);
    if (at->rel == DL_REL_XCOMP || is_what_is_pressed_for(run, word)) return 1;
    if (at->rel == DL_REL_ADVMOD) return dl_stand_listed(run, word, "home away back down up out apart together aside alone");
    if (dl_stand_is_how_it_stays(run, word)) return 1;
    if (at->thing == DL_THING_TIME || preposition.at == NULL || dl_issue_is_setting(run, word)) return 0;
    if (dl_str_is(preposition, "without")) return dl_stand_listed(run, word, "deal agreement accord mandate vote consent");
    if (dl_str_listed(preposition, "in on through across among", ' '))
        return at->upos == DL_UPOS_PROPN || (at->upos == DL_UPOS_NOUN && at->thing == DL_THING_PLACE); /* "in schools" */
    return dl_str_listed(preposition,
                         at->rel == DL_REL_ADVCL ? "from into" : "into from to out of off with for toward towards against", ' ');
}

/* The last of these words before a mark that parts them. */
static uint32_t before_mark(const struct dl_stand *run, uint32_t first, uint32_t last)
{
    for (uint32_t w = first; w <= last; w++)
        if (dl_str_listed(dl_word_at(run->doc, w)->form, ", ; : ( ) -- \xE2\x80\x93 \xE2\x80\x94", ' ')) return w - 1;
    return last;
}

uint32_t dl_issue_with_complement(const struct dl_stand *run, uint32_t verb, uint32_t first, uint32_t last)
{
    DL_EACH_CHILD(run, c, verb)
    {
        uint32_t from, to;
        if (c <= last || !is_complement(run, c)) continue;
        dl_subtree(run->doc, c, &from, &to);
        if (from != last + 1) continue;
        to = dl_issue_without_time(run, c, before_mark(run, from, to));
        if (to < c || to - first + 1 > DL_ISSUE_WORDING || !dl_issue_is_content(dl_word_at(run->doc, to))) {
            if (dl_word_at(run->doc, c)->rel != DL_REL_ADVMOD && !dl_stand_is_how_it_stays(run, c)) return last;
        }
        last = to;
    }
    return last;
}

/* "money [to] be withheld", "the cars gone": what becomes of it stands behind; "money being withheld". */
static struct dl_str wording_of_object(struct dl_stand *run, uint32_t first, uint32_t last, uint32_t verb)
{
    const uint32_t particle = dl_stand_particle(run, verb);
    const int is_passive = dl_has_feat(dl_word_at(run->doc, verb), "VerbForm=Part");
    struct dl_str object = dl_issue_wording(run, first, last),
                  form = dl_issue_wording(run, verb,
                                          dl_issue_with_complement(run, verb, first, particle == verb + 1 ? particle : verb));
    struct dl_str both =
        dl_str_join(&run->doc->arena, (const struct dl_str[]){object, is_passive ? DL_STR(" being ") : DL_STR(" "), form}, 3);
    if (both.at == NULL) run->failed = 1;
    return both.at != NULL ? both : DL_STR("");
}

/* "deport migrants", "arm teachers": what states and employers do to all of a kind is a policy; not "encourage voters". */
static int is_of_a_kind(const struct dl_stand *run, uint32_t verb, uint32_t object)
{
    const struct dl_word *at = dl_word_at(run->doc, object);
    const int are_many = dl_has_feat(at, "Number=Plur") || dl_stand_listed(run, object, "police staff personnel");
    return at->upos == DL_UPOS_NOUN && are_many && (dl_stand_whole(run, verb)->lists >> DL_LIST_GOVERNING & 1) &&
           !(run->links[object].rels & DL_STAND_REL(NMOD_POSS)) &&
           (!(run->links[object].rels & DL_STAND_REL(NUMMOD)) || dl_stand_is_of_one(run));
}

/* "jail the editor", "wants the minister barred from office": what is done to one person and is quarrelled over. */
static int is_of_one_person(const struct dl_stand *run, uint32_t verb)
{
    return dl_stand_listed(run, verb,
                           "jail imprison fire dismiss sack oust detain extradite prosecute pardon deport expel execute "
                           "reinstate bar indict subpoena");
}

/* "raise questions", "encourage the minister": no act that others take sides on. */
static int says_little(const struct dl_stand *run, uint32_t verb, uint32_t object)
{
    uint32_t entity = dl_who_at(run->doc, object);
    if (entity != DL_NONE && run->doc->entities.at[entity].kind == DL_ENTITY_PERSON) return !is_of_one_person(run, verb);
    if (dl_word_at(run->doc, object)->thing == DL_THING_PERSON && is_of_one_person(run, verb)) return 0;
    if (dl_word_at(run->doc, object)->thing == DL_THING_PERSON) return !is_of_a_kind(run, verb, object);
    const uint64_t more = DL_STAND_REL(NMOD) | DL_STAND_REL(ACL) | DL_STAND_REL(ACL_RELCL) | DL_STAND_REL(COMPOUND) |
                          DL_STAND_REL(NMOD_POSS) | DL_STAND_REL(CCOMP);
    if ((dl_stand_in(run, object, DL_LIST_NAMELESS) && !(run->links[object].rels & more)) || dl_issue_is_count_of_harm(run, object))
        return 1;                                              /* "lay out a broad strategy" */
    if (dl_stand_classes(run, verb) & DL_STAND_TURN) return 0; /* "that money be withheld" */
    if (dl_stand_classes(run, object) & DL_STAND_PURPOSED && has_purpose(run, object)) return 0;
    uint32_t of = dl_stand_phrase(run, object, "of from in on for to");
    if (dl_stand_child(run, object, DL_REL_COMPOUND) != DL_NONE ||
        (of != DL_NONE && (dl_word_at(run->doc, of)->upos == DL_UPOS_PROPN || dl_stand_classes(run, of) & DL_STAND_CONTESTED)))
        return 0; /* also "extend the life of the reactor" */
    of = dl_stand_phrase(run, verb, "from into in");
    if (of != DL_NONE && dl_word_at(run->doc, of)->upos == DL_UPOS_PROPN && dl_stand_classes(run, verb) & DL_STAND_LIGHT) return 0;
    return !run->takes_any && entity == DL_NONE && (dl_stand_classes(run, object) & DL_STAND_NOTHING);
}

/* "withdraw from the treaty": what the act is on where that is no object; DL_NONE. */
static uint32_t oblique_of(const struct dl_stand *run, uint32_t verb)
{
    DL_EACH_CHILD(run, c, verb)
    {
        const struct dl_word *child = dl_word_at(run->doc, c);
        enum dl_rel rel = dl_rel_base((enum dl_rel)child->rel);
        struct dl_str preposition = rel == DL_REL_OBL || rel == DL_REL_NMOD ? dl_stand_case(run, c) : (struct dl_str){0};
        if (c < verb || preposition.at == NULL || child->thing == DL_THING_TIME || child->upos == DL_UPOS_PRON ||
            dl_issue_is_setting(run, c))
            continue;
        if (dl_str_listed(preposition, "from to for in into with on against of over", ' ')) return c;
    }
    return DL_NONE;
}

/* "pay into a fund": the words of an act with the phrase behind it; of the act alone where that stands elsewhere. */
static struct dl_str wording_of_bare(struct dl_stand *run, uint32_t verb, uint32_t phrase)
{
    uint32_t particle = dl_stand_particle(run, verb), first, last = particle != DL_NONE && particle > verb ? particle : verb, end;
    if (phrase != DL_NONE) {
        dl_issue_words(run, phrase, &first, &end);
        if (end > last && end - verb < DL_ISSUE_WORDING) last = end;
    }
    return dl_issue_wording(run, verb, last);
}

/* "wants to negotiate": the act alone, which another report may mean something else by. */
static uint32_t bare_act(struct dl_stand *run, uint32_t verb, uint32_t phrase)
{
    if (!(dl_stand_senses(run, verb) & DL_SENSE_ACT) || dl_has_feat(dl_word_at(run->doc, verb), "VerbForm=Part")) return DL_NONE;
    DL_EACH_CHILD(run, c, verb)
    {
        enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel);
        if (rel == DL_REL_CCOMP || rel == DL_REL_XCOMP || rel == DL_REL_OBJ) return DL_NONE;
    }
    struct dl_issue issue = {.about = DL_NONE, .concept = DL_NONE, .is_bare = 1};
    issue.words = dl_stand_lemma(run, verb);
    issue.wording = wording_of_bare(run, verb, phrase);
    return dl_issue_register(run, &issue, verb);
}

/* "raise the retirement age": a verb and its object, else what it is done with or to, else alone. */
uint32_t dl_issue_of_action(struct dl_stand *run, uint32_t verb, uint32_t object)
{
    uint32_t first, last, count = 0;
    struct dl_str lemmas[WORDS];
    int is_oblique = object == DL_NONE;
    if (is_oblique) object = oblique_of(run, verb);
    if (object == DL_NONE) return bare_act(run, verb, DL_NONE);
    if (is_oblique && dl_stand_in(run, verb, DL_LIST_MOTION) && dl_stand_particle(run, verb) == DL_NONE) return DL_NONE;
    const int is_so = dl_issue_is_made_so(run, verb, object); /* "make the report public" */
    if (!is_so && dl_stand_in(run, verb, DL_LIST_EMPTY_VERB) && dl_stand_particle(run, verb) == DL_NONE) return DL_NONE;
    if (dl_word_at(run->doc, object)->upos == DL_UPOS_PRON) return DL_NONE;
    if (!is_so && says_little(run, verb, object)) return is_oblique ? bare_act(run, verb, object) : DL_NONE;
    dl_issue_words(run, object, &first, &last);
    if (first > verb ? last - verb + 1 > DL_ISSUE_WORDING : last >= verb) return DL_NONE;
    struct dl_issue issue = {.about = DL_NONE, .concept = DL_NONE};
    lemmas[count++] = dl_stand_lemma(run, verb);
    for (uint32_t w = first; w <= last && count < WORDS; w++) {
        uint32_t entity = dl_who_at(run->doc, w);
        if (entity != DL_NONE && dl_issue_participant(run, entity, 1) != DL_NONE) dl_issue_add_entity(run, &issue, entity);
        else if (dl_issue_is_content(dl_word_at(run->doc, w))) lemmas[count++] = dl_stand_lemma(run, w);
    }
    issue.words = joined(run, lemmas, count);
    if (first > verb && !is_oblique) last = dl_issue_with_complement(run, verb, verb, last);
    issue.wording = first > verb ? dl_issue_act(run, verb, last) : wording_of_object(run, first, last, verb);
    return dl_issue_register(run, &issue, verb);
}

/* "the library would stay open", "wolves may be shot": "library to stay open", "wolves to be shot". */
static struct dl_str wording_of_clause(struct dl_stand *run, uint32_t first, uint32_t last, uint32_t verb)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    const uint32_t particle = dl_stand_particle(run, verb), end = particle != DL_NONE && particle > verb ? particle : verb,
                   whole = dl_issue_with_complement(run, verb, first, end);
    const int is_passive = dl_stand_child(run, verb, DL_REL_AUX_PASS) != DL_NONE;
    const struct dl_str subject = dl_issue_wording(run, first, last), form = is_passive ? at->form : run->lemma[verb],
                        more = whole > verb ? dl_issue_wording(run, verb + 1, whole) : (struct dl_str){"", 0};
    const struct dl_str parts[] = {subject, is_passive ? DL_STR(" to be ") : DL_STR(" to "), form,
                                   more.size > 0 ? DL_STR(" ") : DL_STR(""), more};
    struct dl_str all = dl_str_join(&run->doc->arena, parts, sizeof parts / sizeof *parts);
    if (all.at == NULL) run->failed = 1;
    return all.at != NULL ? all : DL_STR("");
}

uint32_t dl_issue_of_clause(struct dl_stand *run, uint32_t verb)
{
    uint32_t first, last, subject = dl_stand_child(run, verb, DL_REL_NSUBJ);
    if (subject == DL_NONE) subject = dl_stand_child(run, verb, DL_REL_NSUBJ_PASS);
    if (dl_stand_is_told_as_done(run, verb)) return DL_NONE;
    int is_to_be = dl_word_at(run->doc, verb)->upos == DL_UPOS_ADJ && dl_stand_child(run, verb, DL_REL_MARK) != DL_NONE;
    if (subject == DL_NONE || subject > verb || (dl_word_at(run->doc, verb)->upos != DL_UPOS_VERB && !is_to_be)) return DL_NONE;
    if (dl_word_at(run->doc, subject)->upos != DL_UPOS_NOUN || dl_word_at(run->doc, subject)->thing == DL_THING_PERSON)
        return DL_NONE;
    dl_issue_words(run, subject, &first, &last);
    if (last >= verb || verb - first + 1 > DL_ISSUE_WORDING) return DL_NONE;
    struct dl_str lemmas[2] = {dl_stand_lemma(run, subject), dl_stand_lemma(run, verb)};
    struct dl_issue issue = {.about = DL_NONE, .concept = DL_NONE};
    issue.words = joined(run, lemmas, 2);
    issue.wording = wording_of_clause(run, first, last, verb);
    return dl_issue_register(run, &issue, verb);
}
