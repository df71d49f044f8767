/* Attribution by nouns ("her claim that …", "criticism of …") and adjectives ("is sure that …"). */
#include "said/score.h"
#include "said/verb.h"

struct dl_find dl_find_begin(const struct dl_doc *doc, const struct dl_cue *cue, uint32_t word)
{
    return (struct dl_find){.lexical = cue,
                            .head = word,
                            .cue = {word, word},
                            .source = DL_NO_RANGE,
                            .source_head = DL_NONE,
                            .addressee_head = DL_NONE,
                            .sentence = doc->words.at[word].sentence,
                            .within = DL_NONE,
                            .polarity = cue == NULL ? DL_POLARITY_AFFIRM : cue->polarity,
                            .prior = 400};
}

const struct dl_cue *dl_find_cue(const struct dl_said *said, enum dl_cue_kind kind, uint32_t word, uint32_t *last)
{
    const struct dl_doc *doc = said->doc;
    const struct dl_cue *best = NULL, *cue = dl_cues_find(said->cues, kind, doc->words.at[word].form);
    uint32_t end = dl_range_sentence(doc, word).last;
    for (; cue != NULL; cue = dl_cues_next(said->cues, cue)) {
        uint32_t at = word;
        int fits = 1;
        for (struct dl_str rest = cue->tail; fits && rest.at != NULL && rest.size > 0;) {
            struct dl_str form = dl_str_cut(&rest, ' ');
            fits = at < end && doc->words.at[at + 1].form.size == form.size &&
                   strncasecmp(doc->words.at[at + 1].form.at, form.at, form.size) == 0;
            at++;
        }
        if (fits && (best == NULL || cue->tail.size > best->tail.size)) {
            best = cue;
            *last = at;
        }
    }
    return best;
}

/* ---- nouns ---- */

/* "her claim", "the minister's claim": the possessor, and where the cue begins behind it. */
static int possessor(const struct dl_doc *doc, uint32_t noun, struct dl_find *find)
{
    uint32_t owner = dl_child(doc, noun, DL_REL_NMOD_POSS);
    if (owner == DL_NONE || owner > noun) return 0;
    find->source = dl_range_source(doc, owner);
    if (find->source.first == DL_NONE || find->source.last >= noun) return 0;
    find->source_head = owner;
    find->cue.first = find->source.last + 1;
    return 1;
}

/* Whether the words of a noun's content begin at `word`, behind whoever it comes from: "(calls from the unions) for a strike", "(an offer by
 * the army) to meet", "(the claim by the firm) that it was misled". */
static int leads_on(const struct dl_doc *doc, const struct dl_cue *cue, uint32_t word)
{
    enum dl_upos upos = (enum dl_upos)doc->words.at[word].upos;
    if (dl_word_is(doc, word, "that")) return upos == DL_UPOS_SCONJ && (cue->frames & DL_FRAME_CLAUSE) != 0;
    if (upos == DL_UPOS_PART) return dl_word_is(doc, word, "to") && (cue->frames & DL_FRAME_TO) != 0;
    const int is_for = upos == DL_UPOS_SCONJ && dl_word_is(doc, word, "for"); /* "calls for the king to abdicate" */
    return (upos == DL_UPOS_ADP || is_for) && !dl_word_is(doc, word, "of") && dl_cue_governs(cue, doc->words.at[word].form) &&
           !dl_verb_is_time(doc, word + 1);
}

/* "a call by Democrats for …", "criticism from allies": the source behind a preposition. */
static int agent(const struct dl_doc *doc, const struct dl_cue *cue, uint32_t noun, struct dl_find *find)
{
    for (uint32_t c = dl_child_next(doc, noun, noun); c != DL_NONE; c = dl_child_next(doc, noun, c)) {
        uint32_t preposition = dl_child(doc, c, DL_REL_CASE);
        if (preposition == DL_NONE || preposition > c) continue;
        if (!dl_word_is(doc, preposition, "by") && !dl_word_is(doc, preposition, "from") && !dl_word_is(doc, preposition, "among"))
            continue;
        find->source = dl_range_source(doc, c);
        find->source_head = c;
        if (find->source.first == DL_NONE) return 0;
        for (uint32_t w = c + 1; w <= find->source.last; w++)
            if (leads_on(doc, cue, w)) find->source.last = w - 1;
        return 1;
    }
    return 0;
}

/* "calls from the unions for a strike": the content behind whoever the noun comes from; whether there is any. */
static int content_behind_agent(const struct dl_doc *doc, const struct dl_cue *cue, uint32_t noun, struct dl_find *find)
{
    const uint32_t next = find->source.last + 1;
    if (find->source.first != noun + 2 || next > dl_range_sentence(doc, noun).last || !leads_on(doc, cue, next)) return 0;
    const uint32_t verb = doc->words.at[next].upos == DL_UPOS_SCONJ ? doc->words.at[next].head : DL_NONE;
    const uint32_t end = dl_range_block(doc, verb != DL_NONE && verb > next ? verb : noun).last;
    if (next >= end) return 0;
    const int is_preposition = doc->words.at[next].upos == DL_UPOS_ADP || dl_word_is(doc, next, "for");
    find->cue.last = noun + 1;
    find->shape = is_preposition ? DL_SHAPE_PREPOSITION : dl_word_is(doc, next, "to") ? DL_SHAPE_INFINITIVE : DL_SHAPE_CLAUSE;
    dl_find_add(doc, find, (struct dl_range){next + (uint32_t)is_preposition, end});
    return find->piece_count > 0;
}

/* "a widespread belief that …", "growing calls from …": the article and the adjectives of a noun that nobody owns are part of the cue. */
static void take_article(const struct dl_doc *doc, uint32_t noun, struct dl_find *find)
{
    const uint32_t sentence = dl_range_sentence(doc, noun).first;
    uint32_t first = find->cue.first;
    while (first > sentence && doc->words.at[first - 1].head == noun && rel_of(doc, first - 1) == DL_REL_AMOD) first--;
    if (first > sentence && doc->words.at[first - 1].upos == DL_UPOS_PUNCT && dl_word_is(doc, first - 1, "-")) return;
    if (first > sentence && doc->words.at[first - 1].head == noun && rel_of(doc, first - 1) == DL_REL_DET) {
        if (!dl_word_listed(doc, first - 1, "a an the")) return; /* "some voiced concern" */
        first--;
    }
    find->cue.first = first;
}

/* "X expressed concern about …": the verb and the noun are one cue, the verb's subject the source. */
static int carried(const struct dl_said *said, uint32_t noun, struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    uint32_t verb = doc->words.at[noun].head;
    if (verb == DL_NONE || verb > noun || noun - verb > 5 || rel_of(doc, noun) != DL_REL_OBJ) return 0;
    int holds = dl_word_is(doc, noun + 1, "that") && !dl_said_is_negated(doc, verb) &&
                dl_str_listed(doc->words.at[verb].lemma, "include contain feature", ' '); /* "the book contains a claim that …" */
    if (!holds && !dl_cues_lists(said->cues, DL_WORDS_LIGHT, doc->words.at[verb].form)) return 0;
    if (dl_word_is(doc, verb, "raising") && verb > 0 && dl_word_is(doc, verb - 1, ","))
        return 0; /* "…, raising fears that …": the event does */
    uint32_t subject = dl_said_subject(doc, verb);
    if (subject == DL_NONE || subject > verb) return 0;
    find->source = dl_range_source(doc, subject);
    if (find->source.first == DL_NONE || find->source.last >= verb) return 0;
    find->source_head = subject;
    find->cue.first = verb;
    uint32_t first = dl_range_sentence(doc, verb).first;
    while (find->cue.first > first && doc->words.at[find->cue.first - 1].head == verb) {
        enum dl_rel rel = rel_of(doc, find->cue.first - 1);
        if (rel != DL_REL_AUX && rel != DL_REL_ADVMOD) break;
        find->cue.first--;
    }
    return 1;
}

/* "an appeal to the people to rise": what they are to do, behind those who are to do it. */
static uint32_t over_infinitive(const struct dl_doc *doc, const struct dl_cue *cue, uint32_t preposition, uint32_t last)
{
    uint32_t to = last + 1, sentence_last = dl_range_sentence(doc, last).last;
    if (cue->polarity != DL_POLARITY_DEMAND || (!dl_word_is(doc, preposition, "to") && !dl_word_is(doc, preposition, "for")) ||
        to >= sentence_last || !dl_word_is(doc, to, "to") || doc->words.at[to].upos != DL_UPOS_PART ||
        doc->words.at[to].head == DL_NONE || doc->words.at[to].head < to)
        return last;
    uint32_t end = dl_range_block(doc, doc->words.at[to].head).last;
    return end > last ? end : last;
}

/* ", with Holm once calling him a bore": what others do beside it. */
static int is_accompanied(const struct dl_doc *doc, uint32_t comma, uint32_t last)
{
    enum { MOST_WORDS = 7 };
    if (!dl_word_is(doc, comma + 1, "with")) return 0;
    for (uint32_t w = comma + 3; w <= last && w <= comma + MOST_WORDS && !dl_word_is(doc, w, ","); w++)
        if (doc->words.at[w].upos == DL_UPOS_VERB && dl_str_ends(doc->words.at[w].form, "ing")) return 1;
    return 0;
}

/* The end of what a noun's preposition leads to, before ", which" and what else is added to it. */
static uint32_t before_aside(const struct dl_doc *doc, uint32_t first, uint32_t last)
{
    for (uint32_t w = first + 1; w < last; w++)
        if (dl_word_is(doc, w, ";") || (dl_word_is(doc, w, ",") && (dl_word_listed(doc, w + 1, "which but made given issued") ||
                                                                    is_accompanied(doc, w, last))))
            return w - 1;
    return last;
}

/* "his appeal to women voters": whom a demand is put to, with no word of what it is. */
static int is_only_addressed(const struct dl_doc *doc, const struct dl_cue *cue, uint32_t preposition, uint32_t last)
{
    return cue->polarity == DL_POLARITY_DEMAND && dl_word_is(doc, preposition, "to") &&
           doc->words.at[preposition].upos == DL_UPOS_ADP && doc->words.at[preposition + 1].upos != DL_UPOS_VERB &&
           over_infinitive(doc, cue, preposition, last) == last;
}

/* The content of a noun: a clause, an infinitive, or what its preposition leads to. */
static int noun_content(const struct dl_doc *doc, const struct dl_cue *cue, uint32_t noun, uint32_t last, struct dl_find *find,
                        int *is_strong)
{
    uint32_t next = last + 1, end = dl_range_block(doc, noun).last;
    for (uint32_t c = dl_child_next(doc, noun, last); c != DL_NONE; c = dl_child_next(doc, noun, c)) {
        struct dl_range block = dl_range_block(doc, c);
        enum dl_rel rel = rel_of(doc, c);
        if (c == find->source_head) continue;
        if ((rel == DL_REL_ACL || rel == DL_REL_CCOMP || rel == DL_REL_XCOMP || rel == DL_REL_ADVCL) && block.first > last) {
            if (block.first == next + 1 && dl_word_is(doc, next, "that")) block.first = next;
            int that = dl_word_is(doc, block.first, "that"), to = dl_word_is(doc, block.first, "to");
            if (that && rel_of(doc, block.first) == DL_REL_OBJ && block.last == c) continue; /* "a claim that Chad rejects" */
            uint32_t subject =
                that ? dl_said_subject(doc, c) : DL_NONE; /* "a statement that stressed …" is no telling of its own */
            if (that && block.first + 1 == c && dl_has_feat(&doc->words.at[c], "VerbForm=Fin"))
                subject = DL_NONE; /* "a statement that said …" */
            if ((that && (cue->frames & DL_FRAME_CLAUSE) != 0 && subject != DL_NONE && subject != block.first) ||
                (to && (cue->frames & DL_FRAME_TO) != 0)) {
                dl_find_add(doc, find, (struct dl_range){block.first, block.last});
                find->shape = to ? DL_SHAPE_INFINITIVE : DL_SHAPE_CLAUSE;
                *is_strong = 1;
                return 1;
            }
        }
        if (block.first == next && (rel == DL_REL_NMOD || rel == DL_REL_ACL || rel == DL_REL_OBL) &&
            dl_cue_governs(cue, doc->words.at[next].form) && doc->words.at[next].upos != DL_UPOS_PART && block.last > next &&
            doc->words.at[c].thing != DL_THING_TIME && !dl_verb_is_time(doc, next + 1) && !dl_word_is_weekday(doc, c)) {
            if (is_only_addressed(doc, cue, next, block.last)) return 0;
            find->cue.last = next;
            find->shape = DL_SHAPE_PREPOSITION;
            dl_find_add(doc, find,
                        (struct dl_range){next + 1, before_aside(doc, next + 1, over_infinitive(doc, cue, next, block.last))});
            return 1;
        }
    }
    if (next < end && dl_verb_is_time(doc, next + 1)) return 0; /* "the decision on May 24" */
    if (next < end && dl_cue_governs(cue, doc->words.at[next].form) && doc->words.at[next].upos == DL_UPOS_ADP &&
        doc->words.at[next + 1].thing != DL_THING_TIME && !dl_word_is_weekday(doc, next + 1)) {
        find->cue.last = next;
        find->shape = DL_SHAPE_PREPOSITION;
        dl_find_add(doc, find, (struct dl_range){next + 1, before_aside(doc, next + 1, end)});
        return find->piece_count > 0;
    }
    return 0;
}

/* "Their fear is that …": the predicate is the content. */
static int copular_content(const struct dl_doc *doc, uint32_t noun, struct dl_find *find)
{
    uint32_t head = doc->words.at[noun].head;
    if (head == DL_NONE || head < noun || rel_of(doc, noun) != DL_REL_NSUBJ) return 0;
    for (uint32_t c = dl_child_next(doc, head, noun); c != DL_NONE && c < head; c = dl_child_next(doc, head, c)) {
        if (rel_of(doc, c) != DL_REL_COP) continue;
        uint32_t next = c + 1;
        if (!dl_word_is(doc, next, "that") && !dl_word_is(doc, next, "to")) return 0;
        if (c != noun + 1) return 0;
        find->cue.last = c;
        find->shape = DL_SHAPE_COPULA;
        dl_find_add(doc, find, (struct dl_range){next, dl_range_block(doc, head).last});
        return find->piece_count > 0;
    }
    return 0;
}

/* "the Emergency Plan for Relief", "a conference call": part of a name, or a compound that is no saying. */
static int is_of_name(const struct dl_doc *doc, uint32_t word)
{
    uint32_t first = dl_range_sentence(doc, word).first, compound = dl_child(doc, word, DL_REL_COMPOUND);
    if (dl_word_is(doc, word, "call") || dl_word_is(doc, word, "calls")) return compound != DL_NONE && compound < word;
    if (word < first + 2 || doc->words.at[word].form.size == 0 || doc->words.at[word - 1].form.size == 0) return 0;
    char c = doc->words.at[word].form.at[0], before = doc->words.at[word - 1].form.at[0], after = 'A';
    for (uint32_t w = word + 1; w <= dl_range_sentence(doc, word).last && after == 'A'; w++) /* a headline is all in capitals */
        if (doc->words.at[w].upos == DL_UPOS_VERB && doc->words.at[w].form.size > 0) after = doc->words.at[w].form.at[0];
    return c >= 'A' && c <= 'Z' && before >= 'A' && before <= 'Z' && dl_ascii_lower(after);
}

int dl_said_is_told_by_participle(const struct dl_said *said, uint32_t noun)
{
    const struct dl_doc *doc = said->doc;
    for (uint32_t hung = dl_child_next(doc, noun, noun); hung != DL_NONE; hung = dl_child_next(doc, noun, hung)) {
        if (doc->words.at[hung].rel != DL_REL_ACL) continue;
        const uint32_t below = dl_child(doc, hung, DL_REL_ADVCL), /* "a letter dated Tuesday saying …" */
            c = below != DL_NONE && below > hung && dl_verb_dated(doc, below) == hung ? below : hung;
        if (!dl_str_ends(doc->words.at[c].form, "ing")) continue;
        const struct dl_cue *cue = dl_cues_find(said->cues, DL_CUE_VERB, doc->words.at[c].form);
        if (!dl_cue_tells(cue)) continue;
        const uint32_t clause = dl_child(doc, c, DL_REL_CCOMP);
        if (dl_word_listed(doc, c + 1, "that , :") || (clause != DL_NONE && clause > c)) return 1;
        const uint32_t deed = (cue->frames & DL_FRAME_OBJECT_TO) != 0 ? dl_child(doc, c, DL_REL_XCOMP) : DL_NONE;
        if (deed != DL_NONE && deed > c + 2) return 1; /* "a letter to Lind asking him to …" */
    }
    return 0;
}

/* "is critical of the plan, saying …", "calls for talks, warning that …": the content ends before a further telling of the same speaker's. */
static void end_before_telling(const struct dl_said *said, struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (find->piece_count == 0) return;
    struct dl_range *piece = &find->pieces[find->piece_count - 1];
    for (uint32_t comma = piece->first + 1; comma + 1 < piece->last; comma++) {
        if (!dl_word_is(doc, comma, ",") || said->word_quote[comma] != said->word_quote[find->head]) continue;
        const uint32_t verb = comma + 1 + (doc->words.at[comma + 1].upos == DL_UPOS_ADV);
        const struct dl_word *w = &doc->words.at[verb];
        if (w->upos != DL_UPOS_VERB || !dl_str_ends(w->form, "ing") || rel_of(doc, verb) == DL_REL_AMOD ||
            dl_child(doc, verb, DL_REL_AUX) != DL_NONE)
            continue;
        if (!dl_cue_tells(dl_cues_find(said->cues, DL_CUE_VERB, w->form))) continue;
        piece->last = comma - 1;
        return;
    }
}

/* "her support for the law", "his condemnation of the raid": where a pronoun's owner stands, which reports that name him seldom say so. */
static int is_stance(const struct dl_said *said, const struct dl_find *find, struct dl_range source)
{
    if (find->shape != DL_SHAPE_PREPOSITION || source.first == DL_NONE || source.last + 1 != find->cue.first) return 0;
    return said->doc->words.at[source.last].upos == DL_UPOS_PRON && dl_cues_lists(said->cues, DL_WORDS_STANCE, find->lexical->name);
}

int dl_said_noun(struct dl_said *said, uint32_t word)
{
    struct dl_doc *doc = said->doc;
    uint32_t last = word;
    if (doc->words.at[word].upos != DL_UPOS_NOUN) return DL_OK;
    const struct dl_cue *cue = dl_find_cue(said, DL_CUE_NOUN, word, &last);
    if (cue == NULL || cue->is_document || rel_of(doc, word) == DL_REL_COMPOUND || is_of_name(doc, word)) return DL_OK;
    if (dl_said_is_told_by_participle(said, word)) return DL_OK;
    struct dl_find find = dl_find_begin(doc, cue, word);
    find.cue.last = last;
    int is_strong = 0, owned = possessor(doc, word, &find) || carried(said, word, &find);
    int has_agent = !owned && agent(doc, cue, word, &find);
    struct dl_range source = find.source;
    int found = has_agent && last == word && content_behind_agent(doc, cue, word, &find);
    is_strong = found && find.shape != DL_SHAPE_PREPOSITION;
    find.source = DL_NO_RANGE;
    if (find.cue.last < last) find.cue.last = last;
    if (!found) found = noun_content(doc, cue, word, last, &find, &is_strong) || copular_content(doc, word, &find);
    if (!found) return DL_OK;
    end_before_telling(said, &find);
    if (!owned) take_article(doc, word, &find);
    owned |= has_agent;
    find.source = source;
    find.prior = is_strong ? 1400 : 620;
    if (is_stance(said, &find, source)) find.prior += DL_STANCE_PRIOR;
    if (!owned && !(is_strong && (cue->frames & DL_FRAME_ALONE) != 0))
        dl_find_propose(&find); /* "the criticism of X" names nobody who criticizes */
    return dl_said_judge(said, &find);
}

/* ---- adjectives ---- */

/* The copula, auxiliaries and adverbs before an adjective, and the verb that carries it ("seems sure"), belong to its cue. */
static uint32_t adjective_cue_start(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    uint32_t start = word, first = dl_range_sentence(doc, word).first;
    for (; start > first; start--) {
        const struct dl_word *before = &doc->words.at[start - 1];
        enum dl_rel rel = rel_of(doc, start - 1);
        if (rel_of(doc, word) == DL_REL_XCOMP && start - 1 == w->head) continue;
        if (before->head != word && before->head != w->head) break;
        if (rel != DL_REL_COP && rel != DL_REL_AUX && rel != DL_REL_ADVMOD) break;
    }
    return start;
}

/* The last word that may belong to the content of an adjective: "were aware of it but refused …". */
static uint32_t adjective_end(const struct dl_doc *doc, uint32_t word)
{
    uint32_t end = dl_range_block(doc, word).last;
    for (uint32_t c = dl_child_next(doc, word, word); c != DL_NONE; c = dl_child_next(doc, word, c)) {
        const uint32_t first = dl_range_block(doc, c).first;
        int is_predicate = doc->words.at[c].upos == DL_UPOS_VERB || dl_child(doc, c, DL_REL_COP) != DL_NONE ||
                           (doc->words.at[c].upos == DL_UPOS_ADJ && first > word + 2); /* "unwilling to yield, and proud of it" */
        if (rel_of(doc, c) == DL_REL_CONJ && is_predicate && first > word + 1 && first - 1 < end) end = first - 1;
    }
    for (uint32_t w = word + 1; w < end; w++)
        if (dl_word_is(doc, w, ";")) return w - 1; /* "is troubled by it; so is his deputy" */
    return end;
}

/* The first word of a clause or an infinitive that an adjective takes; DL_NONE. One that its frames do not give is proposed. */
static uint32_t adjective_clause(const struct dl_doc *doc, uint32_t word, struct dl_find *find)
{
    for (uint32_t c = dl_child_next(doc, word, word); c != DL_NONE; c = dl_child_next(doc, word, c)) {
        const enum dl_rel rel = rel_of(doc, c);
        const uint32_t first = dl_range_block(doc, c).first;
        const int to = dl_word_is(doc, first, "to"), is_clause = rel == DL_REL_CCOMP || rel == DL_REL_CSUBJ;
        if (!is_clause && !(to && (rel == DL_REL_XCOMP || rel == DL_REL_ADVCL))) continue;
        if (dl_word_is(doc, first, ":") || dl_word_is(doc, first - 1, ":")) continue; /* "are divided: …" */
        if ((find->lexical->frames & (to ? DL_FRAME_TO : DL_FRAME_CLAUSE | DL_FRAME_IT)) == 0) dl_find_propose(find);
        find->shape = to ? DL_SHAPE_INFINITIVE : DL_SHAPE_CLAUSE;
        return first;
    }
    return DL_NONE;
}

/* "is against the ban", "were in favour of talks": where somebody stands, by a preposition behind the copula. */
static int standing(struct dl_said *said, uint32_t word)
{
    struct dl_doc *doc = said->doc;
    uint32_t last = word, be = word;
    const struct dl_cue *cue = dl_find_cue(said, DL_CUE_ADJECTIVE, word, &last);
    if (cue == NULL || word == 0) return DL_OK;
    while (be > dl_range_sentence(doc, word).first && rel_of(doc, be - 1) == DL_REL_ADVMOD) be--;
    if (be == 0 || rel_of(doc, --be) != DL_REL_COP || doc->words.at[be].head == DL_NONE) return DL_OK;
    const uint32_t predicate = doc->words.at[be].head, subject = dl_said_subject(doc, predicate),
                   whole = dl_range_predicate_end(doc, predicate, last),
                   end = whole > last ? before_aside(doc, last + 1, whole) : whole;
    if (subject == DL_NONE || subject > be || end <= last || dl_word_listed(doc, subject, "it this that there")) return DL_OK;
    struct dl_find find = dl_find_begin(doc, cue, word);
    find.cue = (struct dl_range){be, last};
    while (find.cue.first > 0 && doc->words.at[find.cue.first - 1].head == predicate &&
           rel_of(doc, find.cue.first - 1) == DL_REL_AUX)
        find.cue.first--;
    find.source = dl_range_source(doc, subject);
    if (find.source.first == DL_NONE || find.source.last >= find.cue.first) return DL_OK;
    find.source_head = subject;
    find.shape = DL_SHAPE_PREPOSITION;
    dl_find_add(doc, &find, (struct dl_range){last + 1, end});
    return find.piece_count > 0 ? dl_said_judge(said, &find) : DL_OK;
}

/* "is a staunch opponent of the ban", "were supporters of the tax": where somebody stands, by a noun behind the copula. */
static int siding(struct dl_said *said, uint32_t word)
{
    struct dl_doc *doc = said->doc;
    uint32_t last = word;
    const struct dl_cue *cue = dl_find_cue(said, DL_CUE_ADJECTIVE, word, &last);
    const uint32_t be = cue == NULL ? DL_NONE : dl_child(doc, word, DL_REL_COP), next = word + 1;
    if (be == DL_NONE || be > word || !dl_cue_governs(cue, dl_form_of(doc, next)) ||
        dl_child(doc, word, DL_REL_COMPOUND) != DL_NONE)
        return DL_OK;
    const uint32_t subject = dl_said_subject(doc, word), end = before_aside(doc, next + 1, adjective_end(doc, word));
    if (subject == DL_NONE || subject > be || end <= next || dl_word_listed(doc, subject, "it this that there")) return DL_OK;
    struct dl_find find = dl_find_begin(doc, cue, word);
    find.cue = (struct dl_range){be, next};
    while (find.cue.first > subject + 1 && doc->words.at[find.cue.first - 1].head == word &&
           (rel_of(doc, find.cue.first - 1) == DL_REL_AUX || rel_of(doc, find.cue.first - 1) == DL_REL_ADVMOD))
        find.cue.first--;
    find.source = dl_range_source(doc, subject);
    if (find.source.first == DL_NONE || find.source.last >= find.cue.first) return DL_OK;
    find.source_head = subject;
    find.shape = DL_SHAPE_PREPOSITION;
    find.prior = 1400;
    dl_find_add(doc, &find, (struct dl_range){next + 1, end});
    return find.piece_count > 0 ? dl_said_judge(said, &find) : DL_OK;
}

int dl_said_adjective(struct dl_said *said, uint32_t word)
{
    struct dl_doc *doc = said->doc;
    const struct dl_word *w = &doc->words.at[word];
    if (w->upos == DL_UPOS_ADP) return standing(said, word);
    if (w->upos == DL_UPOS_NOUN) return siding(said, word);
    if (w->upos != DL_UPOS_ADJ && w->upos != DL_UPOS_VERB) return DL_OK;
    uint32_t last = word;
    const struct dl_cue *cue = dl_find_cue(said, DL_CUE_ADJECTIVE, word, &last);
    if (cue == NULL || rel_of(doc, word) == DL_REL_AMOD || rel_of(doc, word) == DL_REL_OBJ) /* "acquired certain of its assets" */
        return DL_OK;
    struct dl_find find = dl_find_begin(doc, cue, word);
    uint32_t subject = dl_said_subject(doc, word);
    if (subject == DL_NONE) subject = dl_child(doc, word, DL_REL_EXPL);
    if (subject == DL_NONE || subject > word) return DL_OK;
    find.cue.first = adjective_cue_start(doc, word);
    const int is_it = dl_word_is(doc, subject, "it");
    if (is_it && (cue->frames & DL_FRAME_IT) == 0) dl_find_propose(&find);
    const uint32_t end = adjective_end(doc, word), next = word + 1;
    uint32_t start = DL_NONE;
    if (end <= word) return DL_OK;
    if (dl_cue_governs(cue, doc->words.at[next].form) && doc->words.at[next].upos != DL_UPOS_PART && !is_it) {
        find.cue.last = next;
        find.shape = DL_SHAPE_PREPOSITION;
        start = next + 1;
    } else {
        start = adjective_clause(doc, word, &find);
    }
    if (start == DL_NONE || start <= find.cue.last) return DL_OK;
    if (!is_it) {
        find.source = dl_range_source(doc, subject);
        if (find.source.first == DL_NONE || find.source.last >= find.cue.first) return DL_OK;
        find.source_head = subject;
    }
    dl_find_add(doc, &find, (struct dl_range){start, end});
    if (find.piece_count == 0) return DL_OK;
    end_before_telling(said, &find);
    return dl_said_judge(said, &find);
}
