/* Who is told of by number: "dozens of demonstrators", "four of the six judges", "one of them", "many fled". Counted by a noun or a number, it
 * is those counted who act; a number alone is a group of its own, if it is a subject. */
#include "who/nominals.h"

/* "Syrians", "Bosnian Serbs": a people by its name. */
static int is_people(const struct dl_who *who, uint32_t word)
{
    const struct dl_found *name = &who->founds.at[who->name_at[word]];
    return name->form == DL_FORM_DEMONYM && dl_has_feat(&who->doc->words.at[word], "Number=Plur");
}

/* "one of the Republicans" */
static int is_one_of_party(const struct dl_who *who, uint32_t word, uint32_t party)
{
    const struct dl_found *name = &who->founds.at[who->name_at[party]];
    return dl_lemma_is(&who->doc->words.at[word], "one") && name->known != NULL && name->known->type == DL_KNOWN_ORGANIZATION &&
           dl_has_feat(&who->doc->words.at[party], "Number=Plur") &&
           dl_str_is(who->actors->organizations.at[name->known->index].sector, "PTY");
}

static int add_measured(struct dl_who *who, uint32_t word, const struct dl_role *role)
{
    if (dl_nominal_add(who, word, role, word) != DL_OK) return DL_ENOMEM;
    struct dl_found *found = &who->founds.at[who->founds.count - 1];
    const int is_of_people = role != NULL ? role->kind == DL_ENTITY_PERSON : found->kind == DL_ENTITY_PERSON;
    int is_one = is_of_people && dl_lemma_is(&who->doc->words.at[word], "one");
    if (is_one) found->kind = DL_ENTITY_PERSON;
    else if (found->kind == DL_ENTITY_PERSON) found->kind = DL_ENTITY_GROUP;
    found->number = is_one ? DL_NUMBER_ONE : DL_NUMBER_MANY;
    return DL_OK;
}

/* What a noun counts: the first that hangs on it with "of", DL_NONE. */
static uint32_t counted(const struct dl_doc *doc, uint32_t word)
{
    if (doc->links != NULL && (doc->links[word].rels & dl_rel_family(DL_REL_NMOD)) == 0) return DL_NONE;
    for (uint32_t c = dl_child_next(doc, word, word); c != DL_NONE; c = dl_child_next(doc, word, c)) {
        if (dl_rel_base(doc->words.at[c].rel) != DL_REL_NMOD) continue;
        uint32_t preposition = dl_child(doc, c, DL_REL_CASE);
        if (preposition != DL_NONE && dl_lemma_is(&doc->words.at[preposition], "of")) return c;
    }
    return DL_NONE;
}

static int is_measure(const struct dl_word *w)
{
    static const char WORDS[] =
        "dozen|hundred|thousand|million|score|ten|number|lot|majority|handful|couple|percent|%|group|series|part|rest|"
        "most|some|many|several|few|all|each|half|third|quarter|plenty|dozens|hundreds|thousands|tens|scores|one|members|"
        "pair|trio|duo|quartet|quintet|bunch|slew|horde|throng";
    return w->upos == DL_UPOS_NUM || dl_str_listed(w->lemma, WORDS, '|'); /* "four of the six judges" */
}

uint32_t dl_who_counted(const struct dl_doc *doc, uint32_t word)
{
    uint32_t noun = DL_NONE;
    for (uint32_t c = counted(doc, word); c != DL_NONE && is_measure(&doc->words.at[word]); c = counted(doc, word)) noun = word = c;
    return noun;
}

int dl_measure_try(struct dl_who *who, uint32_t word)
{
    const struct dl_doc *doc = who->doc;
    uint32_t role_first, c = counted(doc, word);
    if (c == DL_NONE || !is_measure(&doc->words.at[word])) return 0;
    for (uint32_t inner = counted(doc, c); inner != DL_NONE && is_measure(&doc->words.at[c]); inner = counted(doc, c)) {
        who->headed[c] = who->founds.count; /* "hundreds of thousands of refugees": the first stands for all */
        c = inner;
    }
    const struct dl_role *role = who->name_at[c] == DL_NONE ? dl_who_role(who, c, &role_first) : NULL;
    int is_actor = who->name_at[c] != DL_NONE ? is_people(who, c) || is_one_of_party(who, word, c)
                                              : role != NULL || can_act(&doc->words.at[c]);
    if (!is_actor) return can_act(&doc->words.at[word]) ? -1 : 0;
    if (add_measured(who, word, role) != DL_OK) return 0;
    if (who->name_at[c] != DL_NONE && is_one_of_party(who, word, c)) who->founds.at[who->founds.count - 1].sector = DL_STR("PTY");
    if (who->name_at[c] == DL_NONE) who->headed[c] = who->founds.count - 1; /* no mention of its own */
    return 1;
}

/* "Two were killed", "many fled", "others said": a number or quantifier as the subject. */
static int try_quantity(struct dl_who *who, uint32_t word)
{
    static const char WORDS[] =
        "some|many|others|other|most|several|few|all|both|those|dozens|hundreds|thousands|scores|everyone|nobody";
    const struct dl_word *w = &who->doc->words.at[word];
    int subject = dl_rel_base(w->rel) == DL_REL_NSUBJ;
    if (!subject || (w->upos != DL_UPOS_NUM && !dl_str_listed(w->lemma, WORDS, '|') && !dl_str_listed(w->form, WORDS, '|')))
        return DL_OK;
    uint32_t of = dl_child(who->doc, word, DL_REL_NMOD); /* "many of the questions" */
    uint32_t preposition = of != DL_NONE ? dl_child(who->doc, of, DL_REL_CASE) : DL_NONE;
    if (preposition != DL_NONE && dl_lemma_is(&who->doc->words.at[preposition], "of") &&
        who->doc->words.at[of].upos == DL_UPOS_NOUN && !can_act(&who->doc->words.at[of]))
        return DL_OK;
    if (w->upos == DL_UPOS_NUM && w->form.size > 0 && w->form.size == 4 && dl_ascii_digit(w->form.at[0])) return DL_OK; /* a year */
    uint32_t first, last;
    dl_who_phrase(who->doc, word, &first, &last);
    struct dl_found *found = dl_who_add(who, first, last, DL_FORM_NOMINAL, DL_ENTITY_GROUP);
    if (found == NULL) return DL_ENOMEM;
    found->head = word;
    found->number = DL_NUMBER_MANY;
    found->folded = dl_nominal_lemma(who, word, word);
    return found->folded.at != NULL ? DL_OK : DL_ENOMEM;
}

/* "one of the strategists" is one; "somebody at the ministry" is somebody. */
static int try_somebody(struct dl_who *who, uint32_t word)
{
    const struct dl_word *w = &who->doc->words.at[word];
    if (dl_lemma_is(w, "one")) {
        uint32_t first, c = counted(who->doc, word);
        const struct dl_role *role = c != DL_NONE && who->name_at[c] == DL_NONE ? dl_who_role(who, c, &first) : NULL;
        const int is_of_people = c != DL_NONE && !is_measure(&who->doc->words.at[c]) &&
                                 (who->name_at[c] != DL_NONE || (role != NULL && role->kind == DL_ENTITY_PERSON));
        return is_of_people && dl_measure_try(who, word) > 0 ? DL_OK : try_quantity(who, word);
    }
    if (!dl_str_listed_nocase(w->form, "somebody|someone", '|') || who->headed[word] != DL_NONE) return DL_OK;
    if (dl_child(who->doc, word, DL_REL_NMOD) == DL_NONE && dl_child(who->doc, word, DL_REL_ACL_RELCL) == DL_NONE) return DL_OK;
    return dl_nominal_add(who, word, NULL, word);
}

/* "Four of the six judges found", "one of the anchors said": whoever of them does it; not of whom the noun itself goes on telling. */
static int is_part_of_many(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    const uint32_t c = w->upos == DL_UPOS_NUM || w->upos == DL_UPOS_ADJ ? counted(doc, word) : DL_NONE;
    if (c == DL_NONE || dl_rel_base((enum dl_rel)w->rel) != DL_REL_NSUBJ || dl_child(doc, word, DL_REL_COP) != DL_NONE) return 0;
    const uint32_t whose = dl_child(doc, c, DL_REL_NMOD_POSS);
    if (whose != DL_NONE && doc->words.at[whose].upos == DL_UPOS_PRON) return 0; /* "ten of its men": whose they are stands there */
    return dl_child(doc, c, DL_REL_ACL) == DL_NONE && dl_child(doc, c, DL_REL_ACL_RELCL) == DL_NONE;
}

int dl_quantity_try(struct dl_who *who, uint32_t word)
{
    if (is_part_of_many(who->doc, word) && dl_measure_try(who, word) > 0) return DL_OK;
    return dl_str_listed_nocase(word_at(who, word)->form, "one|somebody|someone", '|') ? try_somebody(who, word)
                                                                                       : try_quantity(who, word);
}

/* "the figures", "the 39 figure", "latest job figures": what is counted, with nothing that tells of somebody ("senior figures", "a figure in the party"). */
int dl_measure_is_number(const struct dl_doc *doc, uint32_t word)
{
    static const char COUNTS[] =
        "the|these|those|its|their|latest|new|official|recent|final|exact|job|jobs|unemployment|sales|provisional|"
        "preliminary|updated|earlier|monthly|quarterly|annual|government|census|inflation|budget";
    if (dl_child(doc, word, DL_REL_NUMMOD) != DL_NONE) return 1;
    for (uint32_t c = dl_child_next(doc, word, DL_NONE); c != DL_NONE; c = dl_child_next(doc, word, c)) {
        const enum dl_rel rel = dl_rel_base((enum dl_rel)doc->words.at[c].rel);
        if (c < word && !dl_str_listed_nocase(doc->words.at[c].form, COUNTS, '|')) return 0;
        if (c > word && (rel == DL_REL_NMOD || rel == DL_REL_ACL || rel == DL_REL_APPOS)) return 0;
    }
    return dl_has_feat(&doc->words.at[word], "Number=Plur");
}
