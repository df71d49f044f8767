/* Who says it: the subject that a verb has, borrows from the verb above it, or has behind it. */
#include "said/verb.h"
#include "who/who.h"

static int is_nominal_source(const struct dl_word *word)
{
    return word->upos == DL_UPOS_PROPN || word->upos == DL_UPOS_NOUN || word->upos == DL_UPOS_PRON || word->upos == DL_UPOS_NUM ||
           word->upos == DL_UPOS_DET || word->upos == DL_UPOS_ADJ || word->upos == DL_UPOS_X;
}

/* "said they had no problem": what stands at `word` is the subject of a verb that follows it. */
static int begins_clause(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    uint32_t last = dl_range_sentence(doc, v->word).last;
    for (uint32_t at = word, steps = 0; at != DL_NONE && at > v->tail && at <= last && steps < 4;
         at = doc->words.at[at].head, steps++)
        if (rel_of(doc, at) == DL_REL_NSUBJ || rel_of(doc, at) == DL_REL_EXPL)
            return doc->words.at[at].head > at && doc->words.at[at].head <= last;
    return 0;
}

/* "…," said X: the source behind the verb, where the parser calls it an object or something else. */
/* "Retorted Holm: “No.”": the name right behind a cue that opens its sentence, before a quotation; DL_NONE. */
static uint32_t behind_opening_cue(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t next = v->tail + 1, last = dl_range_sentence(doc, v->word).last;
    if (v->word != dl_range_sentence(doc, v->word).first || next + 2 > last || doc->words.at[next].upos != DL_UPOS_PROPN)
        return DL_NONE;
    if (!dl_cue_tells(v->cue) || is_participle(&doc->words.at[v->word])) return DL_NONE;
    uint32_t end = dl_range_block(doc, next).last;
    while (next < end && doc->words.at[end].upos == DL_UPOS_PUNCT) end--;
    int is_led = end + 2 <= last && (dl_word_is(doc, end + 1, ":") || dl_word_is(doc, end + 1, ","));
    return is_led && (v->said->word_quote[end + 2] != DL_NONE || (end + 3 <= last && v->said->word_quote[end + 3] != DL_NONE))
               ? next
               : DL_NONE;
}

static uint32_t inverted_source(const struct dl_verb *v)
{
    struct dl_doc *doc = v->doc;
    if (behind_opening_cue(v) != DL_NONE) return behind_opening_cue(v);
    uint32_t next = v->tail + 1, last = dl_range_sentence(doc, v->word).last;
    if ((v->cue->frames & DL_FRAME_QUOTE) == 0 || v->word == dl_range_sentence(doc, v->word).first || next > last) return DL_NONE;
    if (dl_str_ends(doc->words.at[v->word].form, "ing") || dl_str_is(v->cue->name, "tell")) return DL_NONE;
    const int goes_on = v->said->word_quote[last] != DL_NONE || dl_word_listed(doc, last, "' ’ \"");
    if (goes_on && dl_is_heading(dl_section_kind_of(doc, doc->words.at[v->word].sentence)))
        return DL_NONE; /* "Holm rejects claim, says test 'here to stay'" */
    if (dl_verb_cue_start(v) == dl_range_sentence(doc, v->word).first || dl_word_is(doc, v->word - 1, "then")) return DL_NONE;
    if ((v->cue->frames & DL_FRAME_OBJECT_TO) != 0 && dl_child(doc, v->word, DL_REL_XCOMP) > next &&
        dl_child(doc, v->word, DL_REL_XCOMP) != DL_NONE)
        return DL_NONE; /* ", urged members to stay" */
    uint32_t clause = dl_child(doc, v->word, DL_REL_CCOMP), that = clause == DL_NONE ? DL_NONE : dl_child(doc, clause, DL_REL_MARK);
    if (that != DL_NONE && that > next && dl_word_is(doc, that, "that"))
        return DL_NONE; /* "and, by his account, warned Holm that" */
    const struct dl_word *before = &doc->words.at[dl_verb_cue_start(v) - 1];
    if (before->upos != DL_UPOS_PUNCT || dl_str_is(before->form, ":") || !is_nominal_source(&doc->words.at[next])) return DL_NONE;
    for (uint32_t c = dl_child_next(doc, v->word, v->word); c != DL_NONE; c = dl_child_next(doc, v->word, c))
        if (dl_range_block(doc, c).first == next && is_nominal_source(&doc->words.at[c])) {
            const struct dl_cue *noun = dl_cues_find(v->said->cues, DL_CUE_NOUN, doc->words.at[c].form);
            const int is_written = dl_str_is(v->cue->name, "write") && noun != NULL && noun->is_document;
            return is_written || dl_child(doc, c, DL_REL_COP) != DL_NONE ? DL_NONE : c; /* "wrote a book", "said he is proud" */
        }
    return is_nominal_source(&doc->words.at[next]) && !begins_clause(v, next) ? next : DL_NONE;
}

/* The noun phrase right before the cue ("…, the senator told reporters"), where the parser gives the verb no subject or
 * one inside a quotation that does not hold the verb. */
static uint32_t preceding_source(const struct dl_verb *v)
{
    struct dl_doc *doc = v->doc;
    uint32_t first = dl_range_sentence(doc, v->word).first, at = v->find.cue.first;
    if ((v->cue->frames & DL_FRAME_QUOTE) == 0 || at <= first || dl_word_is(doc, at, "then")) return DL_NONE;
    at--;
    if (dl_word_is(doc, at, ",") && at > first) at--;
    uint32_t best = DL_NONE;
    for (uint32_t w = at, steps = 0; w != DL_NONE && w >= first && w <= at && steps < 20; w = doc->words.at[w].head, steps++) {
        if (v->said->word_quote[w] != v->said->word_quote[v->word]) break;
        const struct dl_word *word = &doc->words.at[w];
        if (word->upos == DL_UPOS_PROPN || word->upos == DL_UPOS_NOUN || word->upos == DL_UPOS_PRON) best = w;
        else if (is_verb(word) && rel_of(doc, w) != DL_REL_ACL) break;
    }
    if (best == DL_NONE) return DL_NONE;
    struct dl_range block = dl_range_block(doc, best);
    const int is_parted = block.first == first || doc->words.at[block.first].upos == DL_UPOS_PUNCT ||
                          doc->words.at[block.first - 1].upos == DL_UPOS_PUNCT;
    if (!is_parted && block.last > at) return DL_NONE;
    return best;
}

/* A subject behind the verb is one only where punctuation stands before the cue, or nothing. */
static int may_invert(const struct dl_verb *v)
{
    uint32_t start = v->find.cue.first;
    if (dl_str_ends(v->doc->words.at[v->word].form, "ing")) return 0;
    return start == dl_range_sentence(v->doc, v->word).first || v->doc->words.at[start - 1].upos == DL_UPOS_PUNCT ||
           v->doc->words.at[start - 1].upos == DL_UPOS_ADV || v->doc->words.at[start - 1].upos == DL_UPOS_CCONJ ||
           v->doc->words.at[start - 1].upos == DL_UPOS_SCONJ;
}

/* '"Pravda" writes that …': marks around a name and no more. */
static int is_name_in_marks(const struct dl_verb *v, uint32_t subject, uint32_t q)
{
    enum { NAME_WORDS = 4 };
    const struct dl_quote *quote = &v->said->quotes.at[q];
    if (quote->last - quote->first >= NAME_WORDS || dl_verb_subject(v->doc, v->word) != subject) return 0;
    for (uint32_t w = quote->first; w <= quote->last; w++)
        if (v->doc->words.at[w].upos != DL_UPOS_PROPN) return 0;
    return dl_child(v->doc, v->word, DL_REL_CCOMP) > v->word;
}

/* "This “defender of the law” states …": marks around a part of the subject's phrase, without a verb. */
static int is_called_in_marks(const struct dl_verb *v, uint32_t subject, uint32_t q)
{
    enum { MOST_WORDS = 8 };
    const struct dl_doc *doc = v->doc;
    const struct dl_quote *quote = &v->said->quotes.at[q];
    if (quote->last - quote->first >= MOST_WORDS || quote->first < 2 || dl_verb_subject(doc, v->word) != subject) return 0;
    const uint8_t before = doc->words.at[quote->first - 2].upos;
    const int is_called = dl_word_is(doc, quote->first - 2, "called") && rel_of(doc, quote->first - 2) == DL_REL_AMOD;
    if ((before != DL_UPOS_DET && before != DL_UPOS_ADJ && !is_called) || dl_word_listed(doc, quote->last, ", ? !")) return 0;
    for (uint32_t w = quote->first; w <= quote->last; w++)
        if (is_verb(&doc->words.at[w])) return 0;
    return 1;
}

static int is_elsewhere(const struct dl_verb *v, uint32_t subject)
{
    uint32_t q = v->said->word_quote[subject];
    if (q != DL_NONE && (is_name_in_marks(v, subject, q) || is_called_in_marks(v, subject, q))) return 0;
    return q != DL_NONE && q != v->said->word_quote[v->word] && subject < v->word && v->said->word_quote[v->word] == DL_NONE;
}

/* The parser may give a verb two subjects where a title and a name are one ("spokeswoman Alice Brown said"). */
static uint32_t whole_name(const struct dl_doc *doc, uint32_t verb, struct dl_range range)
{
    uint32_t first = dl_range_sentence(doc, verb).first;
    while (range.first > first) {
        const struct dl_word *before = &doc->words.at[range.first - 1];
        if (before->upos != DL_UPOS_NOUN && before->upos != DL_UPOS_PROPN && before->upos != DL_UPOS_ADJ &&
            before->upos != DL_UPOS_DET)
            break;
        uint32_t head = before->head;
        if (head == verb && dl_rel_base((enum dl_rel)before->rel) != DL_REL_NSUBJ) break;
        if (dl_rel_base((enum dl_rel)before->rel) == DL_REL_OBL) break; /* "late on Thursday the council said" */
        if (head != DL_NONE && head < range.first && dl_rel_base((enum dl_rel)doc->words.at[head].rel) == DL_REL_OBL)
            break; /* "In Buenos Aires the army said", "In return for his vote Roe demanded" */
        if (head != DL_NONE && head < range.first && head > range.first - 2 &&
            dl_rel_base((enum dl_rel)doc->words.at[head].rel) != DL_REL_NSUBJ)
            break;
        if (head != verb && (head == DL_NONE || head < range.first - 1 || head > range.last)) {
            if (head == DL_NONE || head >= range.first || doc->words.at[head].head != verb) break;
        }
        if (dl_range_block(doc, range.first - 1).last >= range.first && !dl_range_holds(range, head) && head != verb) break;
        range.first--;
    }
    return range.first;
}

/* "They broke it in 2014, explained the ministry in Kyiv.": the cue hangs on a verb before it, or stands right behind a
 * quotation, and nothing but a noun phrase follows it; the parser may have taken a noun before the comma as its subject. */
static int is_inverted(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t last = dl_range_sentence(doc, v->word).last, next = v->tail + 1, head = doc->words.at[v->word].head;
    int is_below = head != DL_NONE && head < v->word && is_verb(&doc->words.at[head]);
    if (!dl_cue_tells(v->cue)) return 0;
    if (dl_verb_is_inverted_within(v)) return 1;
    if (!is_below && dl_verb_quote_before(v, v->find.cue.first) == DL_NONE) return 0;
    if (v->find.cue.first != v->word || !dl_word_is(doc, v->word - 1, ",") || next > last ||
        !dl_has_feat(&doc->words.at[v->word], "VerbForm=Fin"))
        return 0;
    if (!is_nominal_source(&doc->words.at[next]) || doc->words.at[next].upos == DL_UPOS_PRON) return 0;
    for (uint32_t w = next; w <= last; w++)
        if (is_verb(&doc->words.at[w]) || dl_word_is(doc, w, "that")) return 0;
    return 1;
}

/* ", saying …" behind a comma goes on from the sentence's own speaker, however deep the parser hangs it. */
static int is_trailing(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t head = doc->words.at[v->word].head;
    if (!dl_str_ends(doc->words.at[v->word].form, "ing") || head == DL_NONE || v->find.cue.first == 0 ||
        !dl_word_is(doc, v->find.cue.first - 1, ",") || v->said->word_quote[v->word] != DL_NONE)
        return 0;
    if (dl_verb_shown(doc, v->word) != DL_NONE) return 0;
    if (v->said->word_quote[head] != DL_NONE && head < v->word) return 1; /* hung on what is quoted before it */
    if (dl_str_is(v->cue->name, "cite")) return 1;
    const struct dl_cue *noun =
        rel_of(doc, v->word) == DL_REL_ACL ? dl_cues_find(v->said->cues, DL_CUE_NOUN, doc->words.at[head].form) : NULL;
    const int is_thought = dl_word_listed(doc, v->word, "thinking hoping"); /* which no document does */
    if (rel_of(doc, v->word) == DL_REL_ACL && (head > v->word || (noun != NULL && noun->is_document && !is_thought))) return 0;
    if (rel_of(doc, v->word) == DL_REL_ACL && rel_of(doc, head) == DL_REL_NSUBJ) return 0;
    const enum dl_rel rel =
        rel_of(doc, v->word); /* "rejected the offer, warning that …" is taken for a clause set beside it, too */
    return (rel == DL_REL_ADVCL || rel == DL_REL_ACL || rel == DL_REL_PARATAXIS) &&
           ((v->cue->frames & DL_FRAME_QUOTE) != 0 || is_thought) && v->cue->weight == 3;
}

static uint32_t main_subject(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t at = doc->words.at[v->word].head;
    for (uint32_t steps = 0; at != DL_NONE && steps < 8 && doc->words.at[at].head != DL_NONE && doc->words.at[at].head < v->word;
         steps++) {
        enum dl_rel rel = rel_of(doc, at);
        int is_of_thing = doc->words.at[at].rel == DL_REL_ACL_RELCL && doc->words.at[at].head < doc->word_mention.count &&
                          doc->word_mention.at[doc->words.at[at].head] == DL_NONE;
        int is_quoted =
            v->said->word_quote[at] != DL_NONE; /* its place in the reporter's sentence is whatever the marks made of it */
        uint32_t mark = rel == DL_REL_ADVCL && dl_verb_subject(doc, at) != DL_NONE ? dl_child(doc, at, DL_REL_MARK) : DL_NONE;
        if (mark != DL_NONE && dl_word_listed(doc, mark, "though although while whereas"))
            break; /* "…, though Lind sued, demanding …" */
        if (((rel == DL_REL_CONJ || rel == DL_REL_PARATAXIS) && !is_quoted) ||
            (doc->words.at[at].rel == DL_REL_ACL_RELCL && !is_of_thing))
            break;
        at = doc->words.at[at].head;
    }
    return at == DL_NONE ? DL_NONE : dl_said_subject(doc, at);
}

/* The subject of the sentence's own verb, where it is somebody who speaks; `otherwise` if not. */
static uint32_t first_subject(const struct dl_verb *v, uint32_t otherwise)
{
    const struct dl_doc *doc = v->doc;
    uint32_t root = v->word;
    for (uint32_t steps = 0; steps < 20 && doc->words.at[root].head != DL_NONE; steps++) root = doc->words.at[root].head;
    uint32_t subject = root < v->word ? dl_verb_subject(doc, root) : DL_NONE;
    return subject == DL_NONE || subject > v->word || dl_said_is_thing(v->said, subject) ? otherwise : subject;
}

/* The range with the whole of the name that its head belongs to ("USA Today", where the tree breaks it). */
static struct dl_range over_name(const struct dl_doc *doc, uint32_t head, struct dl_range range)
{
    uint32_t index = head < doc->word_mention.count ? doc->word_mention.at[head] : DL_NONE;
    if (index == DL_NONE || doc->mentions.at[index].form != DL_FORM_NAME) return range;
    const struct dl_mention *name = &doc->mentions.at[index];
    if (range.last + 1 >= name->word && name->word + name->words - 1 > range.last) range.last = name->word + name->words - 1;
    return range;
}

/* "was described as unlawful by jurists": who describes it so, hung on what it is described as; DL_NONE. */
static uint32_t agent_behind_as(const struct dl_doc *doc, uint32_t verb)
{
    for (uint32_t c = dl_child_next(doc, verb, verb); c != DL_NONE; c = dl_child_next(doc, verb, c)) {
        const uint32_t as = rel_of(doc, c) == DL_REL_OBL ? dl_child(doc, c, DL_REL_CASE) : DL_NONE;
        if (as == DL_NONE || as != verb + 1 || !dl_word_is(doc, as, "as")) continue;
        for (uint32_t who = dl_child_next(doc, c, c); who != DL_NONE; who = dl_child_next(doc, c, who)) {
            const uint32_t by = dl_child(doc, who, DL_REL_CASE);
            if (by != DL_NONE && dl_word_is(doc, by, "by") && dl_who_at(doc, who) != DL_NONE) return who;
        }
    }
    return DL_NONE;
}

/* "by officials": the last of such phrases. */
static uint32_t passive_source(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t source = DL_NONE;
    for (uint32_t c = dl_child_next(doc, v->word, v->word); c != DL_NONE; c = dl_child_next(doc, v->word, c)) {
        uint32_t preposition = dl_child(doc, c, DL_REL_CASE);
        if ((doc->words.at[c].upos != DL_UPOS_PROPN && dl_verb_is_time(doc, c)) ||
            dl_cues_lists(v->said->cues, DL_WORDS_UNTIL, doc->words.at[c].lemma))
            continue;
        if (doc->words.at[c].rel == DL_REL_OBL_AGENT ||
            (rel_of(doc, c) == DL_REL_OBL && preposition != DL_NONE && dl_word_is(doc, preposition, "by")))
            source = c;
    }
    if (source == DL_NONE) source = dl_verb_agent_within(v);
    return source != DL_NONE ? source : agent_behind_as(doc, v->word);
}

/* "Baker opposes it, his spokesman said, and asked for help": who goes on behind the parenthesis is he whose spokesman spoke; DL_NONE. */
static uint32_t whose_speaker(const struct dl_doc *doc, uint32_t verb)
{
    const uint32_t told = rel_of(doc, verb) == DL_REL_CONJ ? doc->words.at[verb].head : DL_NONE;
    if (told == DL_NONE || told > verb || rel_of(doc, told) != DL_REL_PARATAXIS || doc->words.at[told].head > told) return DL_NONE;
    const uint32_t speaker = dl_verb_subject(doc, told), about = dl_verb_subject(doc, doc->words.at[told].head);
    const uint32_t owner = speaker == DL_NONE ? DL_NONE : dl_child(doc, speaker, DL_REL_NMOD_POSS);
    if (owner == DL_NONE || about == DL_NONE || about > told || doc->words.at[owner].upos != DL_UPOS_PRON) return DL_NONE;
    const uint32_t who = dl_who_at(doc, about);
    return who != DL_NONE && who == dl_who_at(doc, owner) ? about : DL_NONE;
}

/* "…, attorneys for the family said.": a finite verb at the end of its sentence, whatever the parser takes it for. */
static int ends_sentence(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    return v->cue->weight == 3 && v->word + 1 >= dl_range_sentence(doc, v->word).last &&
           dl_child(doc, v->word, DL_REL_MARK) == DL_NONE && dl_has_feat(&doc->words.at[v->word], "VerbForm=Fin");
}

/* "Lind, an adviser, said earlier Friday.": what stands behind the cue is when it was said. */
static int starts_with_time(const struct dl_doc *doc, uint32_t next)
{
    if (next + 1 >= doc->words.count) return 0;
    const enum dl_upos upos = (enum dl_upos)doc->words.at[next].upos;
    return dl_verb_is_time(doc, next + (upos == DL_UPOS_ADV || upos == DL_UPOS_ADJ));
}

/* "ads on sites and search engines asking voters to come": the paper that a thing stands below, `source` where there is none. */
static uint32_t paper_above(const struct dl_verb *v, uint32_t source)
{
    enum { MOST_STEPS = 3 };
    const struct dl_doc *doc = v->doc;
    if (!dl_said_is_thing(v->said, source)) return source;
    for (uint32_t at = source, steps = 0; steps < MOST_STEPS && doc->words.at[at].head != DL_NONE; steps++) {
        const enum dl_rel rel = rel_of(doc, at);
        if (rel != DL_REL_NMOD && rel != DL_REL_CONJ) break;
        at = doc->words.at[at].head;
        const struct dl_cue *noun = dl_cues_find(v->said->cues, DL_CUE_NOUN, doc->words.at[at].form);
        if (noun != NULL && noun->is_document && at < source) return at;
    }
    return source;
}

static uint32_t active_source(struct dl_verb *v)
{
    struct dl_doc *doc = v->doc;
    const int is_time = starts_with_time(doc, v->tail + 1);
    uint32_t source = dl_verb_subject(doc, v->top);
    const uint32_t beside = dl_verb_subject_in_heading(v);
    if (beside != DL_NONE) return beside;
    if (source == DL_NONE && dl_cue_tells(v->cue)) source = dl_verb_joined_subject(doc, v->word);
    if (source != DL_NONE &&
        ((source < v->word && is_inverted(v)) || (source > v->word && is_time && dl_verb_is_time(doc, source))))
        source = DL_NONE;
    int is_of_clause = source != DL_NONE && source > v->word && !may_invert(v); /* "warning they would …" */
    if (source != DL_NONE && (is_elsewhere(v, source) || is_of_clause)) source = DL_NONE;
    if (source != DL_NONE && source > v->word && dl_word_is(doc, v->tail + 1, "that") && source > v->tail + 1)
        return doc->words.at[v->top].head == DL_NONE
                   ? DL_NONE
                   : dl_said_subject(doc, doc->words.at[v->top].head); /* "demand that Holm, …, step down" */
    if (source == DL_NONE && !is_time) source = inverted_source(v);
    if (source == DL_NONE && !dl_verb_is_bare_participle(v) && !is_trailing(v) && rel_of(doc, v->top) != DL_REL_CONJ &&
        rel_of(doc, v->top) != DL_REL_XCOMP && (rel_of(doc, v->top) != DL_REL_ADVCL || ends_sentence(v)) &&
        !dl_has_feat(&doc->words.at[v->word], "VerbForm=Inf"))
        source = preceding_source(v);
    if (source == DL_NONE && is_trailing(v)) source = main_subject(v);
    if (source == DL_NONE && is_of_clause && doc->words.at[v->top].head != DL_NONE && rel_of(doc, v->top) != DL_REL_ACL)
        source = dl_said_subject(doc, doc->words.at[v->top].head);
    else if (source == DL_NONE) source = whose_speaker(doc, v->top);
    if (source == DL_NONE) source = dl_said_subject(doc, v->top);
    if (source != DL_NONE && rel_of(doc, v->top) == DL_REL_ACL && dl_cue_tells(v->cue)) source = paper_above(v, source);
    if (source != DL_NONE && is_elsewhere(v, source)) source = DL_NONE;
    if (source != DL_NONE && rel_of(doc, v->top) == DL_REL_CONJ && doc->words.at[source].head != v->top && v->cue->weight == 3 &&
        (v->cue->frames & DL_FRAME_QUOTE) != 0 && dl_said_is_thing(v->said, source))
        source = first_subject(v, source); /* "told them that plans were made and contended that …" */
    if (source != DL_NONE && is_ing(&doc->words.at[v->word]) && rel_of(doc, v->top) == DL_REL_ADVCL && v->find.cue.first > 0 &&
        dl_word_is(doc, v->find.cue.first - 1, ",") && dl_said_is_thing(v->said, source))
        source = first_subject(v, source); /* "locked the doors when it happened, fearing …" */
    return source;
}

/* "explained the Foreign Ministry in Vilnius", where the tree hangs the place on the verb: a body's place is part of its name. */
static uint32_t with_its_place(const struct dl_verb *v, uint32_t source, uint32_t last)
{
    const struct dl_doc *doc = v->doc;
    uint32_t at = last + 1, end = dl_range_sentence(doc, v->word).last;
    if (source < v->word || at + 1 > end || !dl_word_is(doc, at, "in")) return last;
    if (!dl_cues_lists(v->said->cues, DL_WORDS_BODY, doc->words.at[source].lemma)) return last;
    const struct dl_word *town = &doc->words.at[at + 1];
    if (doc->words.at[at].head != at + 1 || town->head != v->word || town->upos != DL_UPOS_PROPN) return last;
    return dl_verb_is_time(doc, at + 1) ? last : dl_range_block(doc, at + 1).last;
}

/* "Holm, a former pilot who …, said": the name before the comma, where the parser takes name and apposition for two subjects of one verb. */
static uint32_t with_its_name(const struct dl_verb *v, uint32_t source, struct dl_range range)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t verb = doc->words.at[source].head, name = range.first < 2 ? DL_NONE : range.first - 2;
    if (verb == DL_NONE || verb < source || name == DL_NONE || rel_of(doc, source) != DL_REL_NSUBJ ||
        !dl_word_is(doc, name + 1, ",") || name < dl_range_sentence(doc, source).first || !dl_word_is(doc, range.last + 1, ",") ||
        !dl_word_listed(doc, range.first, "a an the"))
        return range.first;
    for (uint32_t c = dl_child_next(doc, verb, DL_NONE); c != DL_NONE && c <= name; c = dl_child_next(doc, verb, c)) {
        const struct dl_range block = dl_range_block(doc, c);
        if (rel_of(doc, c) != DL_REL_NSUBJ || doc->words.at[c].upos != DL_UPOS_PROPN || block.last < name || block.last > name + 1)
            continue;
        for (uint32_t w = block.first; w <= block.last; w++)
            if (is_verb(&doc->words.at[w])) return range.first;
        return block.first;
    }
    return range.first;
}

/* Whether the agent of a passive ends before `word`: "was told by the envoy that …", "was ordered by a court to pay", "is praised by others
 * as a calm man". */
static int ends_agent(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const uint8_t upos = doc->words.at[word].upos;
    if (dl_word_is(doc, word, "that")) return upos == DL_UPOS_SCONJ && (v->cue->frames & DL_FRAME_CLAUSE) != 0;
    if (dl_word_is(doc, word, "to"))
        return upos == DL_UPOS_PART && (v->cue->frames & (DL_FRAME_OBJECT_TO | DL_FRAME_TO | DL_FRAME_PASSIVE)) != 0;
    return dl_word_is(doc, word, "as");
}

/* "Lind, asked whether the port paid Holm, said …", "Lind, when pressed about it, said …": the head of the noun phrase before the aside; DL_NONE. */
static uint32_t asked_before(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t first = dl_range_sentence(doc, v->word).first, cue = v->find.cue.first;
    if (v->cue->weight < 3 || v->is_passive || cue < first + 4 || !dl_word_is(doc, cue - 1, ",")) return DL_NONE;
    uint32_t comma = first;
    while (comma < cue && doc->words.at[comma].upos != DL_UPOS_PUNCT && !is_verb(&doc->words.at[comma])) comma++;
    if (comma == first || comma + 2 >= cue || !dl_word_is(doc, comma, ",")) return DL_NONE;
    const uint32_t asked = comma + 1 + (uint32_t)dl_word_is(doc, comma + 1, "when");
    if (!dl_word_listed(doc, asked, "asked pressed questioned")) return DL_NONE;
    const uint32_t head = dl_range_head(doc, (struct dl_range){first, comma - 1});
    return doc->words.at[first].upos != DL_UPOS_ADP && is_nominal_source(&doc->words.at[head]) ? head : DL_NONE;
}

static void find_source(struct dl_verb *v)
{
    struct dl_doc *doc = v->doc;
    uint32_t source = DL_NONE;
    const uint32_t own = dl_child(doc, v->word, DL_REL_NSUBJ);
    const int is_apart = own != DL_NONE && own + 1 < v->word && dl_word_is(doc, own + 1, ","); /* "Roe, by contrast, pledges to" */
    if (doc->words.at[v->word].upos == DL_UPOS_NOUN && dl_child(doc, v->word, DL_REL_COP) == DL_NONE &&
        !is_apart) { /* a verb misread: the rest of its phrase */
        struct dl_range phrase = dl_range_trim(doc, (struct dl_range){dl_range_block(doc, v->word).first, v->word - 1});
        if (dl_word_listed(doc, phrase.last, "some many others few several most"))
            phrase.first = phrase.last; /* "Many fear that" */
        if (dl_word_listed(doc, phrase.first, "so but and yet still now then as") && phrase.first < phrase.last) phrase.first++;
        v->find.source = phrase;
        v->find.source_head = phrase.first == DL_NONE ? DL_NONE : phrase.last;
        return;
    }
    if (dl_verb_source_between(v)) return;
    if (v->is_passive || (v->cue->frames & DL_FRAME_RAISING) != 0) {
        if (!v->is_passive) return;
        source = passive_source(v);
    } else {
        source = asked_before(v);
        if (source == DL_NONE) source = active_source(v);
        if (source == DL_NONE && dl_verb_source_after(v)) return;
    }
    int is_empty = source != DL_NONE && doc->words.at[source].rel == DL_REL_EXPL;
    int speaks = dl_cue_tells(v->cue) && !v->is_passive; /* "It said …" */
    if (source == DL_NONE || (is_empty && !speaks) || source == v->word) return;
    struct dl_range range = dl_range_source(doc, source);
    if (range.first == DL_NONE || dl_range_holds(range, v->word)) {
        if (range.first == DL_NONE) return;
        if (source < v->word) range.last = source;
        else range.first = source;
    }
    for (uint32_t w = source + 1; v->is_passive && w <= range.last; w++)
        if (ends_agent(v, w)) range.last = w - 1;
    range = over_name(doc, source, range);
    range.first = with_its_name(v, source, range);
    if (source < v->word && range.last == source + 1 && range.last + 1 == v->find.cue.first &&
        dl_word_listed(doc, range.last, "'s ’s"))
        range.last--; /* "Now the senator's talking about it" */
    /* the source and the cue stand apart */
    if (range.first <= v->find.cue.last && range.last >= v->find.cue.first) {
        if (source < v->find.cue.first) range.last = v->find.cue.first - 1;
        else if (source > v->find.cue.last) range.first = v->find.cue.last + 1;
        else return;
    }
    const uint32_t behind = range.last + 1 + (uint32_t)dl_word_is(doc, range.last + 1, ",");
    if (source < v->word && behind == v->find.cue.first && doc->words.at[source].upos != DL_UPOS_PRON)
        range.first = whole_name(doc, v->word, range);
    if (source < v->word) dl_range_cut_time(doc, source, &range);
    range.last = with_its_place(v, source, range.last);
    v->find.source = dl_range_trim(doc, range);
    v->find.source_head = source;
}

/* "LINDQVIST: Holm, who was there, says …": the label of a turn names who tells of whom the verb tells. */
static void cut_label(struct dl_verb *v)
{
    enum { MOST_WORDS = 5 };
    const struct dl_doc *doc = v->doc;
    const uint32_t first = v->find.source.first;
    if (first == DL_NONE || first != dl_range_sentence(doc, v->word).first) return;
    for (uint32_t w = first + 1; w < v->find.source.last && w <= first + MOST_WORDS; w++) {
        if (!dl_word_is(doc, w, ":")) continue;
        for (uint32_t i = 0; i < doc->words.at[w - 1].form.size; i++)
            if (dl_ascii_lower(doc->words.at[w - 1].form.at[i])) return;
        v->find.source.first = w + 1;
        if (v->find.source_head < w + 1) v->find.source_head = dl_range_head(doc, v->find.source);
        return;
    }
}

void dl_verb_set_source(struct dl_verb *v)
{
    find_source(v);
    dl_verb_mend_source(v);
    dl_verb_take_named(v);
    if (v->find.source.first != DL_NONE && v->find.source.last + 2 == v->find.cue.first &&
        dl_verb_is_surname(v->doc, v->find.source.last + 1))
        v->find.source.last++;
    dl_verb_complete_source(v);
    cut_label(v);
    uint32_t first = v->find.source.first; /* "Q. Moscow says so": the label of who asks */
    if (first != DL_NONE && first == dl_range_sentence(v->doc, v->word).first && first < v->find.source.last &&
        (dl_str_is(v->doc->words.at[first].form, "Q.") || dl_str_is(v->doc->words.at[first].form, "A.")))
        v->find.source.first++;
}
