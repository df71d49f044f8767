/* Clauses as the finders see them: children and phrases, particles, subjects that are inherited, negation. */
#include "stand/finders.h"
#include "who/who.h"

enum { STEPS = 6 };

uint32_t dl_stand_find_child(const struct dl_stand *run, uint32_t word, enum dl_rel rel)
{
    DL_EACH_CHILD(run, c, word)
    if (dl_word_at(run->doc, c)->rel == rel) return c;
    return DL_NONE;
}

int dl_stand_has_determiner(const struct dl_stand *run, uint32_t noun, const char *lemma)
{
    uint32_t determiner = dl_stand_child(run, noun, DL_REL_DET);
    return determiner != DL_NONE && dl_lemma_is(dl_word_at(run->doc, determiner), lemma);
}

int dl_stand_child_among(const struct dl_stand *run, uint32_t word, const char *list, size_t size, _Atomic uint64_t *letters)
{
    if ((dl_str_letters_of(list, size, ' ', letters) & run->below[word]) == 0) return 0;
    DL_EACH_CHILD(run, c, word)
    if (dl_stand_among(run, c, list, size, letters)) return 1;
    return 0;
}

uint32_t dl_stand_find_hyphen(const struct dl_stand *run, uint32_t word)
{
    const struct dl_doc *doc = run->doc;
    while (word >= 2) {
        const struct dl_word *dash = dl_word_at(doc, word - 1), *before = dl_word_at(doc, word - 2);
        int is_dash = dash->form.size == 1 && dash->form.at[0] == '-';
        if (!is_dash || dash->span.end != dl_word_at(doc, word)->span.start || before->span.end != dash->span.start) break;
        word -= 2;
    }
    return word;
}

int dl_stand_is_nominal(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->upos == DL_UPOS_NOUN || at->upos == DL_UPOS_PROPN) return 1;
    if (at->upos != DL_UPOS_VERB) return 0;
    if (at->rel != DL_REL_OBJ && at->rel != DL_REL_NSUBJ && at->rel != DL_REL_NMOD && at->rel != DL_REL_OBL) return 0;
    if (dl_has_feat(at, "VerbForm=Ger") || dl_has_feat(at, "VerbForm=Inf")) return 0;
    return dl_stand_child(run, word, DL_REL_OBJ) == DL_NONE && dl_stand_child(run, word, DL_REL_NSUBJ) == DL_NONE;
}

int dl_stand_may_be_left(const struct dl_stand *run, uint32_t noun)
{
    const uint32_t entity = dl_who_at(run->doc, noun);
    if (dl_stand_classes(run, noun) & (DL_STAND_AGREEMENT | DL_STAND_CONTESTED)) return 1;
    return entity != DL_NONE && run->doc->entities.at[entity].kind == DL_ENTITY_ORGANIZATION &&
           run->doc->entities.at[entity].country[0] == 0;
}

/* "took the country out of the pact": the particle behind the object, hung on what one leaves. */
static uint32_t out_of(const struct dl_stand *run, uint32_t verb)
{
    if (!dl_stand_listed(run, verb, "pull take bring lead keep get drag") || dl_stand_child(run, verb, DL_REL_OBJ) == DL_NONE)
        return DL_NONE;
    DL_EACH_CHILD(run, c, verb)
    {
        if (c < verb || dl_word_at(run->doc, c)->rel != DL_REL_OBL || !dl_stand_may_be_left(run, c)) continue;
        DL_EACH_CHILD(run, d, c)
        if (dl_word_at(run->doc, d)->rel == DL_REL_CASE && d + 1 < c && dl_stand_is(run, d, "out") && dl_stand_is(run, d + 1, "of"))
            return d;
    }
    return DL_NONE;
}

uint32_t dl_stand_particle(const struct dl_stand *run, uint32_t verb)
{
    uint32_t particle = dl_stand_child(run, verb, DL_REL_COMPOUND_PRT), next = verb + 1;
    if (particle != DL_NONE || next >= run->doc->words.count) return particle;
    const struct dl_word *behind = dl_word_at(run->doc, next);
    if (behind->rel == DL_REL_CASE && behind->head != DL_NONE && dl_word_at(run->doc, behind->head)->head == verb &&
        dl_word_at(run->doc, behind->head)->rel == DL_REL_OBL && behind->head > next &&
        dl_stand_listed(run, next, "down out up aside away"))
        return next; /* "voted down the dam", the particle taken for a preposition */
    if (behind->head != verb) {
        DL_EACH_CHILD(run, c, verb) /* "brushed the dam aside" */
        if (c > verb && c - verb < 8 && dl_word_at(run->doc, c)->rel == DL_REL_ADVMOD && dl_stand_is(run, c, "aside")) return c;
        return out_of(run, verb);
    }
    int is_adverb = behind->rel == DL_REL_ADVMOD; /* "voted down", the particle taken for an adverb */
    if (is_adverb && dl_stand_is(run, verb, "think") && dl_stand_is(run, next, "twice")) return next;
    return is_adverb && dl_stand_listed(run, next, "down out up off back away forward through along ahead round around aside")
               ? next
               : DL_NONE;
}

struct dl_str dl_stand_joined(struct dl_str a, struct dl_str b, char buffer[DL_STAND_KEY])
{
    if ((size_t)a.size + b.size + 1 > DL_STAND_KEY) return (struct dl_str){0};
    memcpy(buffer, a.at, a.size);
    buffer[a.size] = ' ';
    memcpy(buffer + a.size + 1, b.at, b.size);
    return (struct dl_str){buffer, a.size + b.size + 1};
}

struct dl_str dl_stand_key(const struct dl_stand *run, uint32_t word, char buffer[DL_STAND_KEY])
{
    struct dl_str lemma = dl_stand_lemma(run, word), both;
    uint32_t particle = dl_word_at(run->doc, word)->upos == DL_UPOS_VERB ? dl_stand_particle(run, word) : DL_NONE;
    if (particle == DL_NONE) return lemma;
    both = dl_stand_joined(lemma, dl_stand_lemma(run, particle), buffer);
    return both.at != NULL ? both : lemma;
}

const struct dl_lexeme *dl_stand_find_whole(const struct dl_stand *run, uint32_t word)
{
    char buffer[DL_STAND_KEY];
    struct dl_str key = dl_stand_key(run, word, buffer);
    run->whole[word] = key.at == buffer ? dl_lexicon_find(run->lexicon, key) : run->lexeme[word];
    return run->whole[word];
}

/* "cable car", "wind farm": what the two are together. */
static uint32_t classes_of_pair(const struct dl_stand *run, uint32_t noun)
{
    char buffer[DL_STAND_KEY];
    if (!(run->links[noun].rels & DL_STAND_REL(COMPOUND)) || !dl_stand_may_end_pair(run, noun)) return 0;
    struct dl_str key = dl_stand_joined(dl_stand_lemma(run, noun - 1), dl_stand_lemma(run, noun), buffer);
    return key.at != NULL ? dl_lexicon_find(run->lexicon, key)->classes : 0;
}

/* "bring the war to an end" */
static int brings_to_end(const struct dl_stand *run, uint32_t verb)
{
    if (!dl_stand_listed(run, verb, "bring put draw")) return 0;
    const int has_what = (run->links[verb].rels & (DL_STAND_REL(OBJ) | DL_STAND_REL(NSUBJ_PASS))) != 0 ||
                         dl_has_feat(dl_word_at(run->doc, verb), "VerbForm=Part");
    const uint32_t to = has_what ? dl_stand_phrase(run, verb, "to") : DL_NONE;
    return to != DL_NONE && dl_stand_listed(run, to, "end close halt stop standstill conclusion");
}

int dl_stand_is_how_it_stays(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->head == DL_NONE || !dl_stand_listed(run, at->head, "leave keep maintain")) return 0;
    if (at->rel == DL_REL_ADVCL) return dl_stand_is(run, word, "be") && dl_str_is(dl_stand_case(run, word), "as");
    return dl_stand_is(run, word, "way") && dl_stand_has_determiner(run, word, "the");
}

/* "left the law untouched", "leave it alone" */
static int leaves_as_it_is(const struct dl_stand *run, uint32_t verb)
{
    static const char AS_IT_IS[] = "untouched intact alone unchanged unharmed unaltered";
    if (!dl_stand_is(run, verb, "leave")) return 0;
    const uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ);
    DL_EACH_CHILD(run, c, verb)
    if (c > verb && dl_stand_is_how_it_stays(run, c)) return 1;
    return dl_stand_child_listed(run, verb, AS_IT_IS) || (object != DL_NONE && dl_stand_child_listed(run, object, AS_IT_IS));
}

static uint32_t classes_of(const struct dl_stand *run, uint32_t word)
{
    const struct dl_lexeme *whole = dl_stand_whole(run, word), *own = run->lexeme[word];
    if (whole != own && whole->classes != 0)                    /* "give up" is not "give" */
        return whole->classes | (own->classes & DL_STAND_MADE); /* "tore up the deal" breaks it all the same */
    uint32_t first = dl_stand_hyphen(run, word);
    if (first != word) { /* "cease-fire" cut into its parts */
        struct dl_str joined = dl_str_lower(&run->doc->arena, dl_doc_slice(run->doc, dl_words_span(run->doc, first, word)));
        uint32_t classes = joined.at != NULL ? dl_concepts_classes(run->concepts, joined) : 0;
        if (classes != 0) return classes;
    }
    uint32_t pair = classes_of_pair(run, word);
    if (pair == 0 && brings_to_end(run, word)) return own->classes | DL_STAND_TURN;
    if (pair == 0 && leaves_as_it_is(run, word)) return (own->classes & ~(uint32_t)DL_STAND_TURN) | DL_STAND_LIGHT;
    return pair != 0 ? pair : own->classes;
}

uint32_t dl_stand_find_classes(const struct dl_stand *run, uint32_t word) { return run->classes[word] = classes_of(run, word); }

struct dl_str dl_stand_case(const struct dl_stand *run, uint32_t word)
{
    if (!(run->links[word].rels & (DL_STAND_REL(CASE) | DL_STAND_REL(MARK)))) return (struct dl_str){0};
    DL_EACH_CHILD(run, c, word)
    {
        const struct dl_word *child = dl_word_at(run->doc, c);
        int is_out_of = child->rel == DL_REL_CASE && c + 1 < word && dl_lemma_is(child, "out") &&
                        dl_word_at(run->doc, c + 1)->head == word && dl_stand_is(run, c + 1, "of");
        if (is_out_of) continue; /* "walked out of the talks" */
        if (child->rel == DL_REL_CASE && c < word && child->upos != DL_UPOS_PART) return child->lemma;
        int is_noun = dl_word_at(run->doc, word)->upos != DL_UPOS_VERB && dl_word_at(run->doc, word)->upos != DL_UPOS_AUX;
        if (child->rel == DL_REL_MARK && (child->upos == DL_UPOS_SCONJ || is_noun) && c < word) return child->lemma;
    }
    return (struct dl_str){0};
}

/* bits: those of the letters of the prepositions. */
static uint32_t find_phrase(const struct dl_stand *run, uint32_t word, const char *prepositions, uint64_t bits)
{
    static const uint64_t PHRASES = DL_STAND_REL(OBL) | DL_STAND_REL(OBL_AGENT) | DL_STAND_REL(OBL_UNMARKED) | DL_STAND_REL(NMOD) |
                                    DL_STAND_REL(NMOD_DESC) | DL_STAND_REL(NMOD_POSS) | DL_STAND_REL(NMOD_UNMARKED) |
                                    DL_STAND_REL(ADVCL) | DL_STAND_REL(ADVCL_RELCL) | DL_STAND_REL(ACL) | DL_STAND_REL(ACL_RELCL) |
                                    DL_STAND_REL(XCOMP) | DL_STAND_REL(OBJ);
    if (!(run->links[word].rels & PHRASES)) return DL_NONE;
    DL_EACH_CHILD(run, c, word)
    {
        if (!(run->below[c] & bits) || !(PHRASES >> dl_word_at(run->doc, c)->rel & 1))
            continue; /* "protested against the accord", whatever the parser calls it */
        struct dl_str preposition = dl_stand_case(run, c);
        if (preposition.at != NULL && dl_str_listed(preposition, prepositions, ' ')) return c;
    }
    return DL_NONE;
}

uint32_t dl_stand_phrase_kept(const struct dl_stand *run, uint32_t word, const char *prepositions, _Atomic uint64_t *letters)
{
    const uint64_t bits = dl_str_letters_of(prepositions, strlen(prepositions), ' ', letters);
    return bits & run->cases[word] ? find_phrase(run, word, prepositions, bits) : DL_NONE;
}

uint32_t dl_stand_phrase_with(const struct dl_stand *run, uint32_t word, const char *prepositions)
{
    _Atomic uint64_t kept = 0;
    return run->cases[word] != 0 ? dl_stand_phrase_kept(run, word, prepositions, &kept) : DL_NONE;
}

uint32_t dl_stand_phrase_beside(const struct dl_stand *run, uint32_t verb, const char *words, const char *prepositions)
{
    DL_EACH_CHILD(run, c, verb)
    if (dl_str_listed(dl_stand_lemma(run, c), words, ' ')) {
        uint32_t phrase = dl_stand_phrase_with(run, c, prepositions);
        return phrase != DL_NONE ? phrase : dl_stand_phrase_with(run, verb, prepositions);
    }
    return DL_NONE;
}

uint32_t dl_stand_stray_phrase(const struct dl_stand *run, uint32_t noun, uint32_t last, const char *prepositions)
{
    uint32_t governor = dl_word_at(run->doc, noun)->head, next = last + 1;
    if (governor == DL_NONE || governor >= noun || next >= run->doc->words.count) return DL_NONE;
    const struct dl_word *preposition = dl_word_at(run->doc, next);
    if (preposition->rel != DL_REL_CASE || preposition->head == DL_NONE ||
        !dl_str_listed(dl_stand_lemma(run, next), prepositions, ' '))
        return DL_NONE;
    const struct dl_word *phrase = dl_word_at(run->doc, preposition->head);
    int is_stray =
        phrase->head == governor && dl_rel_base((enum dl_rel)phrase->rel) == DL_REL_OBL && phrase->thing != DL_THING_TIME;
    return is_stray ? preposition->head : DL_NONE;
}

/* "Scholars have called the bills illegal, and a judge, Ann Lee, sided with them": the subject of a joined clause that the parser has joined to a
 * noun before it; it ends where the verb stands, and a comma goes before its "and". DL_NONE. */
static uint32_t subject_joined_away(const struct dl_stand *run, uint32_t verb)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    if ((at->rel != DL_REL_CONJ && at->rel != DL_REL_PARATAXIS) || at->upos != DL_UPOS_VERB || verb == 0 ||
        dl_stand_child(run, verb, DL_REL_CC) != DL_NONE)
        return DL_NONE;
    uint32_t w = verb - 1;
    while (w > at->head && (dl_word_at(run->doc, w)->head == verb || dl_word_at(run->doc, w)->upos == DL_UPOS_PUNCT)) w--;
    while (w != DL_NONE && w > at->head && dl_word_at(run->doc, w)->rel != DL_REL_CONJ) w = dl_word_at(run->doc, w)->head;
    if (w == DL_NONE || w <= at->head || w >= verb || dl_word_at(run->doc, w)->head == at->head) return DL_NONE;
    uint8_t upos = dl_word_at(run->doc, w)->upos;
    uint32_t joint = dl_stand_child(run, w, DL_REL_CC);
    if ((upos != DL_UPOS_NOUN && upos != DL_UPOS_PROPN) || joint == DL_NONE || joint == 0) return DL_NONE;
    return dl_word_at(run->doc, joint - 1)->upos == DL_UPOS_PUNCT ? w : DL_NONE;
}

/* "called for the sheriff to resign": the phrase that ends right before "to", hung on the verb above; DL_NONE. */
static uint32_t wanted_to(const struct dl_stand *run, uint32_t verb)
{
    const uint32_t governor = dl_word_at(run->doc, verb)->head, to = dl_stand_child(run, verb, DL_REL_MARK);
    DL_EACH_CHILD(run, c, governor)
    {
        uint32_t first, last;
        if (c <= governor || c >= verb || dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel) != DL_REL_OBL) continue;
        dl_subtree(run->doc, c, &first, &last);
        if (first == 0 || last + 1 >= run->doc->words.count || !dl_stand_is(run, last + 1, "to")) continue;
        int is_for = dl_stand_is(run, first, "for") || dl_stand_is(run, first - 1, "for");
        if (is_for && to != DL_NONE && last < verb && dl_word_at(run->doc, last + 1)->head == verb) return c;
    }
    return DL_NONE;
}

/* "called on Snyder to resign", "appealed to them to stay": who is told to do what the infinitive says; DL_NONE. */
static uint32_t told_to(const struct dl_stand *run, uint32_t verb)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    if (at->head == DL_NONE || at->head > verb || !dl_has_feat(at, "VerbForm=Inf")) return DL_NONE;
    const uint32_t wanted = wanted_to(run, verb);
    if (wanted != DL_NONE) return wanted;
    if (!dl_stand_listed(run, at->head, "call appeal plead prevail rely count lean")) return DL_NONE;
    uint32_t told = dl_stand_phrase(run, at->head, "on upon to with");
    return told != DL_NONE && told < verb ? told : DL_NONE;
}

/* "the lone deputy to speak against it", "became the first state to ratify it": who does what the infinitive says; DL_NONE. */
static uint32_t first_to(const struct dl_stand *run, uint32_t verb)
{
    static const char RANKS[] = "first second third last latest only lone sole single next one few";
    const struct dl_word *at = dl_word_at(run->doc, verb);
    if (at->rel != DL_REL_ACL || at->head == DL_NONE || at->head > verb || !dl_has_feat(at, "VerbForm=Inf")) return DL_NONE;
    uint32_t noun = at->head;
    if (!dl_stand_listed(run, noun, RANKS) && !dl_stand_child_listed(run, noun, RANKS)) return DL_NONE;
    uint32_t who = dl_stand_child(run, noun, DL_REL_COP) != DL_NONE ? dl_stand_child(run, noun, DL_REL_NSUBJ) : DL_NONE;
    const struct dl_word *ranked = dl_word_at(run->doc, noun);
    if (who == DL_NONE && ranked->head != DL_NONE && dl_stand_listed(run, ranked->head, "become be remain"))
        who = dl_stand_child(run, ranked->head, DL_REL_NSUBJ);
    if (who == DL_NONE && ranked->rel == DL_REL_APPOS) who = ranked->head;
    return who != DL_NONE ? who : dl_stand_actor(run, noun) != DL_NONE ? noun : DL_NONE;
}

/* "accused Israel of violating it", "thanked the minister for blocking it", "hit out at them for being afraid to send it": who does so is who is
 * accused, thanked or hit out at; DL_NONE. */
static uint32_t accused_of(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    const uint32_t accuser = at->head;
    if (accuser == DL_NONE || accuser > word || at->rel == DL_REL_CONJ || dl_word_at(run->doc, accuser)->upos != DL_UPOS_VERB ||
        (at->upos != DL_UPOS_VERB && !(run->links[word].rels & DL_STAND_REL(COP))) || run->links[word].rels & DL_STAND_REL(NSUBJ))
        return DL_NONE;
    const int accuses = dl_stand_listed(run, accuser, "accuse blame suspect criticise criticize");
    const int is_for = !accuses && dl_str_is(dl_stand_case(run, word), "for") && !dl_has_feat(at, "VerbForm=Inf");
    if (!accuses && !is_for) return DL_NONE;
    uint32_t accused = dl_stand_child(run, accuser, DL_REL_OBJ);
    if (accused == DL_NONE) accused = dl_stand_child(run, accuser, DL_REL_NSUBJ_PASS);
    if (accused == DL_NONE && is_for) accused = dl_stand_phrase(run, accuser, "at");
    if (accused == DL_NONE || accused > word) return DL_NONE;
    return accuses || dl_stand_actor(run, accused) != DL_NONE ? accused : DL_NONE;
}

/* "voiced anger at the minister backing the dam": who does so is whom the feeling is about, right before the participle; DL_NONE. */
static uint32_t felt_at(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    const uint32_t above = at->head;
    if (at->rel != DL_REL_ADVCL || above == DL_NONE || above > word || !dl_has_feat(at, "Tense=Pres") ||
        dl_stand_case(run, word).at != NULL || run->links[word].rels & DL_STAND_REL(NSUBJ))
        return DL_NONE;
    const uint32_t felt = dl_stand_child(run, above, DL_REL_OBJ), whom = dl_stand_phrase(run, above, "at over about");
    uint32_t first, last;
    if (whom == DL_NONE || whom > word || dl_stand_actor(run, whom) == DL_NONE) return DL_NONE;
    if (dl_stand_own_frames(run, above) == NULL && (felt == DL_NONE || dl_stand_own_frames(run, felt) == NULL)) return DL_NONE;
    dl_subtree(run->doc, whom, &first, &last);
    return last + 1 == word ? whom : DL_NONE;
}

uint32_t dl_stand_subject(const struct dl_stand *run, uint32_t word)
{
    uint32_t ranked = first_to(run, word);
    if (ranked != DL_NONE) return ranked;
    const uint32_t accused = accused_of(run, word);
    if (accused != DL_NONE) return accused;
    for (uint32_t steps = 0; word != DL_NONE && steps < STEPS; steps++) {
        const struct dl_word *at = dl_word_at(run->doc, word);
        uint32_t subject = DL_NONE;
        DL_EACH_CHILD(run, c, word) /* "in the port of Iquitos, crowds protested": of two the nearer */
        {
            enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
            int is_subject = rel == DL_REL_NSUBJ || rel == DL_REL_NSUBJ_OUTER ||
                             (rel == DL_REL_NSUBJ_PASS && (steps > 0 || at->upos == DL_UPOS_ADJ));
            if (is_subject && (subject == DL_NONE || c < word)) subject = c;
        }
        uint32_t it = subject == DL_NONE && at->upos == DL_UPOS_ADJ ? dl_stand_child(run, word, DL_REL_EXPL) : DL_NONE;
        if (it != DL_NONE && dl_stand_listed(run, word, "ready willing prepared determined able keen unwilling reluctant"))
            return it; /* "said it was ready to talk" */
        if (subject == DL_NONE && steps == 0) subject = subject_joined_away(run, word);
        if (subject != DL_NONE) return subject;
        if (at->rel == DL_REL_ACL_RELCL) return at->head;
        if (at->rel == DL_REL_XCOMP) { /* "urged them to leave": the object is who would leave */
            uint32_t object = dl_stand_child(run, at->head, DL_REL_OBJ);
            if (object == DL_NONE) object = dl_stand_child(run, at->head, DL_REL_IOBJ);
            if (object != DL_NONE && object < word) return object;
        }
        uint32_t told = steps == 0 ? told_to(run, word) : DL_NONE;
        if (told == DL_NONE) told = felt_at(run, word);
        if (told != DL_NONE) return told;
        if (at->rel == DL_REL_ACL && steps > 0 && dl_has_feat(at, "VerbForm=Part") && at->head != DL_NONE &&
            dl_word_at(run->doc, at->head)->rel == DL_REL_OBJ) { /* "want the bill withdrawn and called for strikes" */
            word = dl_word_at(run->doc, at->head)->head;
            continue;
        }
        if (at->rel != DL_REL_XCOMP && at->rel != DL_REL_CONJ && at->rel != DL_REL_ADVCL) return DL_NONE;
        word = at->head;
    }
    return DL_NONE;
}

int dl_stand_is_told_as_done(const struct dl_stand *run, uint32_t verb)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    return dl_has_feat(at, "Tense=Past") && dl_has_feat(at, "VerbForm=Fin");
}

int dl_stand_is_only_reckoned(const struct dl_stand *run, uint32_t clause)
{
    const uint32_t cue = dl_word_at(run->doc, clause)->head;
    return dl_word_at(run->doc, clause)->rel == DL_REL_CCOMP && cue != DL_NONE && dl_stand_in(run, cue, DL_LIST_RECKONING);
}

int dl_stand_is_denied_noun(const struct dl_stand *run, uint32_t noun)
{
    DL_EACH_CHILD(run, c, noun)
    {
        const struct dl_word *child = dl_word_at(run->doc, c);
        if (child->rel == DL_REL_DET && (dl_lemma_is(child, "no") || dl_lemma_is(child, "neither"))) return 1;
        if (child->rel == DL_REL_AMOD && c < noun && dl_lemma_is(child, "little") &&
            dl_has_feat(dl_word_at(run->doc, noun), "Number=Sing") && dl_stand_child(run, noun, DL_REL_DET) == DL_NONE &&
            dl_stand_child(run, noun, DL_REL_NMOD_POSS) == DL_NONE)
            return 1; /* "offered little support" */
    }
    return 0;
}

/* "no talks" done or undone, "neither side", "under no circumstances", "in no way" */
static int has_denied_noun(const struct dl_stand *run, uint32_t word)
{
    if (!(run->links[word].rels & (DL_STAND_REL(OBJ) | DL_STAND_REL(NSUBJ) | DL_STAND_REL(OBL)))) return 0;
    DL_EACH_CHILD(run, c, word)
    {
        const enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        if ((rel == DL_REL_OBJ || rel == DL_REL_NSUBJ || (rel == DL_REL_OBL && c < word)) && dl_stand_has_no(run, c)) return 1;
        const uint32_t neither = rel == DL_REL_NSUBJ ? dl_stand_child(run, c, DL_REL_CC_PRECONJ) : DL_NONE;
        if (neither != DL_NONE && dl_stand_is(run, neither, "neither")) return 1;
    }
    return 0;
}

/* "did not", "resigned rather than sign", "without": by a word that hangs on it. */
static int has_negation(const struct dl_stand *run, uint32_t word)
{
    if (!dl_stand_may_have_child(
            run, word, "not n't never nor neither rather instead without hardly barely scarcely seldom rarely longer long"))
        return 0;
    DL_EACH_CHILD(run, c, word)
    {
        const struct dl_word *child = dl_word_at(run->doc, c);
        if (child->rel == DL_REL_ADVMOD && dl_stand_listed(run, c, "not n't never nor neither")) {
            if (c + 1 < run->doc->words.count && dl_stand_listed(run, c + 1, "just only merely simply solely")) continue;
            return 1; /* not "did not just oppose it" */
        }
        if (child->rel == DL_REL_CC && c < word && dl_lemma_is(child, "nor")) return 1;
        if (c < word && dl_stand_listed(run, c, "rather instead") && !(run->links[word].rels & DL_STAND_REL(NSUBJ)) &&
            c + 1 < word && dl_stand_listed(run, c + 1, "than of"))
            return 1; /* "resigned rather than sign"; not "rather than give up, Oren wants it" */
        if (child->rel == DL_REL_MARK && c < word && dl_lemma_is(child, "without")) return 1;
        if (child->rel != DL_REL_ADVMOD) continue;
        if (dl_stand_listed(run, c, "hardly barely scarcely seldom rarely")) return 1;
        if (c > 0 && (dl_lemma_is(child, "longer") || dl_lemma_is(child, "long")) && dl_stand_is(run, c - 1, "no")) return 1;
    }
    return 0;
}

/* "denies having signed", "failed to sign", "is not going to sign it", "has yet to decide" */
static int is_denied_above(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->rel != DL_REL_XCOMP || at->head == DL_NONE) return 0;
    if (dl_stand_listed(run, at->head, "deny fail")) return 1;
    if (dl_stand_is(run, at->head, "go"))
        return dl_has_feat(dl_word_at(run->doc, at->head), "VerbForm=Part") &&
               dl_stand_child_listed(run, at->head, "not n't never");
    return dl_stand_is(run, at->head, "have") && dl_stand_child_listed(run, at->head, "yet");
}

int dl_stand_find_negation(const struct dl_stand *run, uint32_t word)
{
    const int is_negated =
        has_negation(run, word) || has_denied_noun(run, word) || is_denied_above(run, word) || dl_stand_has_no(run, word);
    run->told[word] |= (uint8_t)(DL_TOLD_NEGATION | (is_negated ? DL_TOLD_NEGATED : 0));
    return is_negated;
}

int dl_stand_aux_with(const struct dl_stand *run, uint32_t word, const char *lemmas)
{
    _Atomic uint64_t letters = 0;
    return dl_stand_aux_kept(run, word, lemmas, &letters);
}

int dl_stand_find_aux(const struct dl_stand *run, uint32_t word, const char *lemmas, _Atomic uint64_t *letters)
{
    size_t size = strlen(lemmas);
    DL_EACH_CHILD(run, c, word)
    if (dl_word_at(run->doc, c)->rel == DL_REL_AUX && dl_stand_among(run, c, lemmas, size, letters)) return 1;
    return 0;
}

struct dl_span dl_stand_span(const struct dl_stand *run, uint32_t word)
{
    uint32_t first, last;
    dl_subtree(run->doc, word, &first, &last);
    while (first < word) {
        const struct dl_word *at = dl_word_at(run->doc, first);
        int is_mark = at->head == word && (at->rel == DL_REL_CASE || at->rel == DL_REL_MARK || at->rel == DL_REL_FIXED);
        if (!is_mark && at->upos != DL_UPOS_PUNCT && !(at->rel == DL_REL_FIXED)) break;
        first++;
    }
    while (last > word && dl_word_at(run->doc, last)->upos == DL_UPOS_PUNCT) last--;
    return dl_words_span(run->doc, first, last);
}
