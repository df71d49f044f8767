/* Verbs that attribute: source, cue and content read off the tree around a verb of the lexicon.
 *
 * The content of a verb to its right is one run: from the first constituent that one of the verb's frames takes to the
 * end of the clause, cut where another participle of saying (", adding …") begins. A run is safer than a subtree: where
 * the parser scatters a clause over several children of the verb, the run still holds it. A verb of saying in
 * parenthesis ("…, said X", "…, X said, …") takes the rest of its sentence. Conventions of spans: see docs/measurements.md. */
#include "said/find.h"

/* One verb under work. */
struct verb {
    struct dl_said *said;
    struct dl_doc *doc;
    uint32_t word, top;   /* the verb; the verb that carries its subject ("tried to explain": "tried") */
    const struct dl_cue *cue;
    uint32_t tail;        /* last word of the cue's tail, or the verb */
    int is_passive;
    struct dl_find find;
};

static enum dl_rel rel_of(const struct dl_doc *doc, uint32_t word) { return dl_rel_base((enum dl_rel)doc->words.at[word].rel); }

static int is_verb(const struct dl_word *word) { return word->upos == DL_UPOS_VERB || word->upos == DL_UPOS_AUX; }

static int is_participle(const struct dl_word *word) { return dl_has_feat(word, "VerbForm=Part") || dl_has_feat(word, "VerbForm=Ger"); }

static int is_past_participle(const struct dl_word *word)
{
    return dl_has_feat(word, "VerbForm=Part") && !dl_has_feat(word, "Tense=Pres") && !dl_str_ends(word->form, "ing");
}

/* Verbs that only carry another one: "go on to say", "try to explain". They join its cue and lend it their subject. */
static int is_carrier(const struct dl_word *word)
{
    static const char *const carriers[] = {"go", "going", "goes", "went", "gone", "try", "tries", "trying", "tried", "attempt", "attempted",
        "attempting", "attempts", "begin", "began", "begun", "begins", "beginning", "start", "started", "starts", "starting", "continue",
        "continued", "continues", "continuing", "keep", "kept", "keeps", "proceed", "proceeded", "proceeds", "come", "came", "comes",
        "used", "rush", "rushed", "rushing", "manage", "managed", "help", "helped", "have", "has", "had", "stop", "stopped", "move",
        "moved", "work", "working", "worked", "tend", "tends", "tended", "happen", "happens", "happened", "fail", "failed", "fails"};
    for (size_t i = 0; i < sizeof carriers / sizeof *carriers; i++)
        if (dl_str_is_nocase(word->form, carriers[i])) return 1;
    return 0;
}

/* The subject before the verb that stands nearest to it, else the first behind it. */
static uint32_t own_subject(const struct dl_doc *doc, uint32_t verb)
{
    uint32_t subject = DL_NONE;
    for (uint32_t c = dl_child_next(doc, verb, DL_NONE); c != DL_NONE; c = dl_child_next(doc, verb, c))
        if (rel_of(doc, c) == DL_REL_NSUBJ && (c < verb || subject == DL_NONE)) subject = c;
    return subject != DL_NONE ? subject : dl_child(doc, verb, DL_REL_CSUBJ);
}

static int is_object_control(const struct dl_doc *doc, uint32_t verb)
{
    return dl_child(doc, verb, DL_REL_OBJ) != DL_NONE || dl_child(doc, verb, DL_REL_IOBJ) != DL_NONE;
}

uint32_t dl_said_subject(const struct dl_doc *doc, uint32_t verb)
{
    for (int steps = 0; steps < 6 && verb != DL_NONE; steps++) {
        const struct dl_word *word = &doc->words.at[verb];
        uint32_t subject = own_subject(doc, verb);
        if (subject != DL_NONE) return subject;
        if (word->head == DL_NONE) return DL_NONE;
        switch (rel_of(doc, verb)) {
        case DL_REL_CONJ: case DL_REL_ADVCL: case DL_REL_PARATAXIS: break;
        case DL_REL_XCOMP: case DL_REL_CCOMP:
            if (is_object_control(doc, word->head)) {
                uint32_t object = dl_child(doc, word->head, DL_REL_OBJ);
                return object != DL_NONE ? object : dl_child(doc, word->head, DL_REL_IOBJ);
            }
            break;
        case DL_REL_ACL: return word->rel == DL_REL_ACL_RELCL ? DL_NONE : word->head;
        default: return DL_NONE;
        }
        verb = word->head;
        if (!is_verb(&doc->words.at[verb]) && own_subject(doc, verb) == DL_NONE
            && rel_of(doc, verb) != DL_REL_CONJ && rel_of(doc, verb) != DL_REL_ADVCL)
            return DL_NONE;
    }
    return DL_NONE;
}

int dl_said_is_negated(const struct dl_doc *doc, uint32_t word)
{
    for (uint32_t c = dl_child_next(doc, word, DL_NONE); c != DL_NONE; c = dl_child_next(doc, word, c)) {
        if (c > word) break;
        if (dl_has_feat(&doc->words.at[c], "Polarity=Neg") || dl_word_is(doc, c, "never") || dl_word_is(doc, c, "not")
            || dl_word_is(doc, c, "n't") || dl_word_is(doc, c, "n\xE2\x80\x99t"))
            return 1;
    }
    return 0;
}

/* Words that may stand between the words of a cue: "make it abundantly clear". */
static int is_filler(const struct dl_word *word)
{
    return word->upos == DL_UPOS_ADV || word->upos == DL_UPOS_ADJ || word->upos == DL_UPOS_DET || word->upos == DL_UPOS_PRON;
}

/* Whether the cue's tail stands behind the verb, word for word; *last is its last word. */
static int match_tail(const struct dl_doc *doc, uint32_t verb, const struct dl_cue *cue, uint32_t *last)
{
    uint32_t word = verb, end = dl_range_sentence(doc, verb).last;
    for (struct dl_str rest = cue->tail; rest.at != NULL && rest.size > 0;) {
        struct dl_str form = dl_str_cut(&rest, ' ');
        uint32_t i = word + 1;
        while (i <= end && i < word + 3 && !(doc->words.at[i].form.size == form.size && strncasecmp(doc->words.at[i].form.at, form.at, form.size) == 0)) {
            if (!is_filler(&doc->words.at[i])) return 0;
            i++;
        }
        if (i > end || doc->words.at[i].form.size != form.size || strncasecmp(doc->words.at[i].form.at, form.at, form.size) != 0) return 0;
        word = i;
    }
    *last = word;
    return 1;
}

/* The cue of the lexicon with the longest tail that fits. */
static int match(struct verb *v)
{
    const struct dl_cue *cue = dl_cues_find(v->said->cues, DL_CUE_VERB, v->doc->words.at[v->word].form);
    for (; cue != NULL; cue = dl_cues_next(v->said->cues, cue)) {
        uint32_t last = v->word;
        if (!match_tail(v->doc, v->word, cue, &last)) continue;
        if (v->cue == NULL || cue->tail.size > v->cue->tail.size) {
            v->cue = cue;
            v->tail = last;
        }
    }
    return v->cue != NULL;
}

static int is_temporal(const struct dl_doc *doc, uint32_t word)
{
    static const char *const times[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday",
        "tomorrow", "morning", "afternoon", "evening", "night", "week", "month", "year", "day", "time", "times", "january", "february",
        "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "minute", "hour", "weekend",
        "years", "months", "weeks", "days", "hours", "minutes", "moment", "decade", "decades"};
    for (size_t i = 0; i < sizeof times / sizeof *times; i++)
        if (dl_word_is(doc, word, times[i])) return 1;
    return doc->words.at[word].thing == DL_THING_TIME;
}

/* Auxiliaries, negation and adverbs before the verb belong to its cue, as far as they stand in one run with it. */
static uint32_t cue_start(const struct verb *v)
{
    struct dl_doc *doc = v->doc;
    uint32_t start = v->top, first = dl_range_sentence(doc, v->word).first;
    while (start > first) {
        const struct dl_word *w = &doc->words.at[start - 1];
        enum dl_rel rel = rel_of(doc, start - 1);
        int mine = w->head == v->top || (w->head != DL_NONE && w->head >= start - 1 && w->head <= v->word);
        if (!mine && !(v->top != v->word && w->head == v->word)) break;
        if (rel == DL_REL_AUX || rel == DL_REL_COP || dl_has_feat(w, "Polarity=Neg")
            || (rel == DL_REL_ADVMOD && (w->upos == DL_UPOS_ADV || w->upos == DL_UPOS_PART)
                && !dl_word_is(doc, start - 1, "when") && !dl_word_is(doc, start - 1, "why") && !dl_word_is(doc, start - 1, "how")
                && !dl_word_is(doc, start - 1, "where") && !dl_word_is(doc, start - 1, "so") && !dl_word_is(doc, start - 1, "as")))
            start--;
        else break;
    }
    /* an adverb alone at the head of its sentence or behind a comma belongs to the sentence */
    while (start < v->top && doc->words.at[start].upos == DL_UPOS_ADV && start == first) start++;
    return start;
}

static uint32_t cue_end(const struct verb *v)
{
    struct dl_doc *doc = v->doc;
    uint32_t end = v->tail, last = dl_range_sentence(doc, v->word).last;
    while (end < last) {
        const struct dl_word *w = &doc->words.at[end + 1];
        if (w->head == v->word && (w->rel == DL_REL_COMPOUND_PRT)) end++;
        else break;
    }
    return end;
}

/* Whether `word` is one of the prepositions that the cue governs. */
static int governs(const struct dl_cue *cue, const struct dl_word *word)
{
    char lower[16];
    if (cue->prepositions.size == 0 || word->form.size >= sizeof lower) return 0;
    for (uint32_t i = 0; i < word->form.size; i++) lower[i] = dl_ascii_to_lower(word->form.at[i]);
    for (struct dl_str rest = cue->prepositions; rest.at != NULL;) {
        struct dl_str item = dl_str_cut(&rest, ' ');
        if (item.size == word->form.size && memcmp(item.at, lower, item.size) == 0) return 1;
    }
    return 0;
}

/* "He noted that it lags and asked whether …": a coordinate verb of saying in the cue's tense, not in its clause's. */
static int goes_back(const struct verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *w = &doc->words.at[word], *cue = &doc->words.at[v->word];
    if (w->upos != DL_UPOS_VERB || word < v->tail + 3 || rel_of(doc, word) != DL_REL_CONJ || rel_of(doc, word - 1) != DL_REL_CC) return 0;
    if (own_subject(doc, word) != DL_NONE || !dl_has_feat(w, "Tense=Past") || !dl_has_feat(w, "VerbForm=Fin") || !dl_has_feat(cue, "Tense=Past")) return 0;
    const struct dl_cue *other = dl_cues_find(v->said->cues, DL_CUE_VERB, w->form);
    if (other == NULL || (other->frames & DL_FRAME_QUOTE) == 0 || other->weight < 3 || w->head == DL_NONE) return 0;
    return dl_word_is(doc, word - 2, ",") || !dl_has_feat(&doc->words.at[w->head], "Tense=Past") || dl_has_feat(&doc->words.at[w->head], "VerbForm=Part");
}

/* "Asked about the delay, …", "When asked if …": nobody's question, whatever the parser makes of the verb. */
static int is_opening(const struct verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t first = dl_range_sentence(doc, v->word).first;
    while (first < v->word && doc->words.at[first].upos == DL_UPOS_PUNCT) first++;
    if (!dl_str_ends(doc->words.at[v->word].form, "ed") || (v->cue->frames & (DL_FRAME_TOLD | DL_FRAME_WH)) == 0) return 0;
    int when = dl_word_is(doc, v->word - (v->word > 0), "when");
    if (!when && first != v->word) return 0;
    if (v->said->word_quote[v->word] != DL_NONE) return 0;
    return dl_word_is(doc, v->tail + 1, "about") || dl_word_is(doc, v->tail + 1, "on") || dl_word_is(doc, v->tail + 1, "if") || dl_word_is(doc, v->tail + 1, "whether")
        || dl_word_is(doc, v->tail + 1, "why") || dl_word_is(doc, v->tail + 1, "how") || dl_word_is(doc, v->tail + 1, "what");
}

/* Where the clause that an opening participle hangs on begins: 0 where the tree does not say. */
static uint32_t main_start(const struct verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t head = doc->words.at[v->word].head;
    uint32_t subject = head != DL_NONE && head > v->word ? own_subject(doc, head) : DL_NONE;
    return subject != DL_NONE && subject > v->word && subject < head ? dl_range_block(doc, subject).first : 0;
}

/* "…, while 22 percent said …", "…, and his wife said …": another speaker's clause behind a comma. */
static int answers(const struct verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *w = &doc->words.at[word];
    enum dl_rel rel = rel_of(doc, word);
    if (w->upos != DL_UPOS_VERB || word < v->tail + 4 || (rel != DL_REL_CONJ && rel != DL_REL_ADVCL) || !dl_has_feat(w, "VerbForm=Fin")) return 0;
    const struct dl_cue *other = dl_cues_find(v->said->cues, DL_CUE_VERB, w->form);
    uint32_t subject = own_subject(doc, word), start = dl_range_block(doc, word).first;
    if (other == NULL || other->weight < 3 || (other->frames & DL_FRAME_QUOTE) == 0 || subject == DL_NONE || subject > word) return 0;
    if (rel == DL_REL_ADVCL && !dl_word_is(doc, start, "while") && !dl_word_is(doc, start, "whereas") && !dl_word_is(doc, start + 1, "while")) return 0;
    return start > v->tail + 2 && (dl_word_is(doc, start - 1, ",") || dl_word_is(doc, start, ","));
}

/* A coordinate clause that the parser hangs on the cue though it is content: "announced that … and that …", or one with a
 * subject of its own and no comma before it. */
static int stays(const struct verb *v, uint32_t conjunct)
{
    const struct dl_doc *doc = v->doc;
    struct dl_range block = dl_range_block(doc, conjunct);
    uint32_t at = block.first;
    while (at < conjunct && (rel_of(doc, at) == DL_REL_CC || doc->words.at[at].upos == DL_UPOS_PUNCT)) at++;
    if (dl_word_is(doc, at, "that")) return 1;
    if (dl_cues_find(v->said->cues, DL_CUE_VERB, doc->words.at[conjunct].form) != NULL) return 0;
    return own_subject(doc, conjunct) != DL_NONE && !dl_word_is(doc, block.first - 1, ",") && dl_child(doc, v->word, DL_REL_CCOMP) != DL_NONE;
}

/* Asides behind the content: ", which …", "; …", and behind anything but a clause also ", who …", ", but …" and a dash. */
static uint32_t cut_asides(const struct verb *v, uint32_t start, uint32_t end, int is_clause)
{
    const struct dl_doc *doc = v->doc;
    for (uint32_t w = start + 1; w < end; w++) {
        uint32_t q = v->said->word_quote[w];
        if (q != DL_NONE && q != v->said->word_quote[v->word]) continue;
        int comma = dl_word_is(doc, w, ",") || (doc->words.at[w].upos == DL_UPOS_PUNCT && dl_word_is(doc, w - 1, ","));
        if (dl_word_is(doc, w, ";") || (comma && dl_word_is(doc, w + 1, "which"))) return w - 1;
        if (is_clause) continue;
        if (comma && (dl_word_is(doc, w + 1, "who") || dl_word_is(doc, w + 1, "where") || dl_word_is(doc, w + 1, "but"))) return w - 1;
        if (dl_word_is(doc, w, "\xE2\x80\x94") || dl_word_is(doc, w, "--") || (dl_word_is(doc, w, "-") && doc->words.at[w].space_after)) return w - 1;
        if (comma && (dl_word_is(doc, w + 1, "a") || dl_word_is(doc, w + 1, "an"))) {
            uint32_t next = w + 2;
            while (next <= end && !dl_word_is(doc, next, ",") && !dl_word_is(doc, next, "and")) next++;
            if (next > end) return w - 1;
        }
    }
    return end;
}

/* Where the verb's clause ends to the right: the end of its block, or where a further participle of saying, a coordinate
 * verb of the lexicon, or an attribution in parenthesis begins. */
static uint32_t clause_end(const struct verb *v)
{
    struct dl_doc *doc = v->doc;
    struct dl_range block = dl_range_block(doc, v->word), sentence = dl_range_sentence(doc, v->word);
    uint32_t end = block.last, c;
    if (v->top != v->word) {
        struct dl_range wide = dl_range_block(doc, v->top);
        if (wide.last > end) end = wide.last;
    }
    uint32_t q = v->said->word_quote[v->word];
    if (q != DL_NONE && end > v->said->quotes.at[q].last) end = v->said->quotes.at[q].last;
    for (c = v->tail + 1; c <= end && c <= sentence.last; c++) {
        const struct dl_word *w = &doc->words.at[c];
        if (v->said->word_quote[c] != DL_NONE && v->said->word_quote[c] != v->said->word_quote[v->word]) continue;
        enum dl_rel rel = rel_of(doc, c);
        if (rel == DL_REL_CONJ && (w->head == v->word || w->head == v->top) && is_verb(w) && !stays(v, c)) {
            uint32_t start = dl_range_block(doc, c).first;
            return start > v->tail + 1 ? start - 1 : v->tail;
        }
        int behind_comma = dl_word_is(doc, c - 1, ",") || (c > v->tail + 2 && dl_word_is(doc, c - 2, ",") && doc->words.at[c - 1].upos == DL_UPOS_PUNCT);
        if (behind_comma && is_verb(w) && dl_str_ends(w->form, "ing") && rel != DL_REL_AMOD) {
            const struct dl_cue *other = dl_cues_find(v->said->cues, DL_CUE_VERB, w->form);
            if (other != NULL && other->weight > 1) return c - 1;
        }
        if (dl_word_is(doc, c, "according") && dl_word_is(doc, c + 1, "to")) return c - 1;
        if (goes_back(v, c)) return c - 2;
        if (answers(v, c)) return dl_range_block(doc, c).first - 1;
        if (dl_word_is(doc, c, ",") && is_opening(v) && c + 1 >= main_start(v)) return c - 1;
    }
    return end;
}

/* The first constituent to the right that may begin the content of a clause. */
static uint32_t clause_start(const struct verb *v, uint32_t clause)
{
    struct dl_doc *doc = v->doc;
    struct dl_range block = dl_range_block(doc, clause);
    uint32_t start = block.first > v->tail ? block.first : v->tail + 1;
    if (dl_word_is(doc, v->find.cue.last + 1, "that") && clause > v->find.cue.last + 1 && doc->words.at[v->find.cue.last + 1].upos == DL_UPOS_SCONJ) return v->find.cue.last + 1;
    int has_mark = dl_word_is(doc, start, "that") || dl_word_is(doc, start, "whether") || dl_word_is(doc, start, "if");
    if (has_mark || (v->cue->frames & (DL_FRAME_TOLD | DL_FRAME_OBJECT_TO)) != 0) return start;
    for (uint32_t c = dl_child_next(doc, v->word, v->tail); c != DL_NONE && c < start; c = dl_child_next(doc, v->word, c)) {
        enum dl_rel rel = rel_of(doc, c);
        if ((rel == DL_REL_OBJ || rel == DL_REL_NSUBJ || rel == DL_REL_EXPL || rel == DL_REL_DEP) && c != v->find.source_head && !is_temporal(doc, c)) {
            uint32_t first = dl_range_block(doc, c).first;
            return first > v->tail ? first : v->tail + 1;
        }
    }
    return start;
}

/* The quotation that ends right before the words first… of a sentence of its own: '"Why?" he asked.' */
static uint32_t quote_before(const struct verb *v, uint32_t first)
{
    const struct dl_doc *doc = v->doc;
    uint32_t at = first;
    while (at > 0 && at + 3 > first && doc->words.at[at - 1].upos == DL_UPOS_PUNCT && v->said->word_quote[at - 1] == DL_NONE) at--;
    if (at == 0 || at == first || v->said->word_quote[at - 1] == DL_NONE) return DL_NONE;
    uint32_t q = v->said->word_quote[at - 1];
    if (v->said->quotes.at[q].last != at - 1 || v->said->word_quote[v->word] == q) return DL_NONE;
    uint32_t here = doc->sentences.at[v->find.sentence].section, there = doc->sentences.at[doc->words.at[at - 1].sentence].section;
    return here == there ? q : DL_NONE;
}

/* ---- the content, by frame; each returns whether it found any ---- */

static int quote_follows(struct verb *v)
{
    struct dl_doc *doc = v->doc;
    uint32_t last = dl_range_sentence(doc, v->word).last, at = v->find.cue.last + 1;
    for (uint32_t steps = 0; at <= last && steps < 8; at++, steps++) {
        uint32_t q = v->said->word_quote[at];
        if (q != DL_NONE && q != v->said->word_quote[v->word]) {
            const struct dl_quote *quote = &v->said->quotes.at[q];
            if (quote->first != at || !(dl_word_is(doc, at - 1, "\"") || doc->words.at[at - 1].upos == DL_UPOS_PUNCT)) return 0;
            uint32_t before = at - 2; /* before the mark */
            int led = before <= v->find.cue.last || dl_word_is(doc, before, ",") || dl_word_is(doc, before, ":");
            if (!led) return 0;
            dl_find_add(doc, &v->find, (struct dl_range){quote->first, quote->last});
            v->find.is_speech = 1;
            return 1;
        }
        if (is_verb(&doc->words.at[at]) && at > v->find.cue.last + 1) return 0;
    }
    return 0;
}

static int is_question(const struct dl_doc *doc, uint32_t word)
{
    static const char *const words[] = {"if", "whether", "why", "how", "what", "who", "where", "which"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (dl_word_is(doc, word, words[i])) return 1;
    return 0;
}

/* "said in her opening remarks that …", where the parser hangs the clause on a noun between. */
static uint32_t that_behind(const struct verb *v, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    for (uint32_t w = v->find.cue.last + 1, steps = 0; w < end && steps < 18; w++, steps++) {
        if (dl_word_is(doc, w, "that") && (doc->words.at[w].upos == DL_UPOS_SCONJ || steps == 0 || !is_verb(&doc->words.at[w + 1]))) return w;
        if ((is_verb(&doc->words.at[w]) && !is_participle(&doc->words.at[w])) || (doc->words.at[w].upos == DL_UPOS_SCONJ && !dl_word_is(doc, w, "before") && !dl_word_is(doc, w, "after"))) break;
    }
    return DL_NONE;
}

/* A clause under a word of the cue's tail, else what else hangs there. */
static uint32_t clause_of_tail(const struct verb *v)
{
    uint32_t other = DL_NONE;
    for (uint32_t t = v->word + 1; t <= v->tail; t++)
        for (uint32_t c = dl_child_next(v->doc, t, v->tail); c != DL_NONE; c = dl_child_next(v->doc, t, c)) {
            enum dl_rel rel = rel_of(v->doc, c);
            if (rel == DL_REL_ACL || rel == DL_REL_CCOMP || rel == DL_REL_XCOMP || rel == DL_REL_ADVCL || rel == DL_REL_CSUBJ) return c;
            if (other == DL_NONE && (rel == DL_REL_NMOD || rel == DL_REL_OBL)) other = c;
        }
    return other;
}

/* What follows an object belongs to the content, but for when and on what occasion it was said. */
static uint32_t object_end(const struct verb *v, uint32_t object, uint32_t end)
{
    static const char *const occasions[] = {"during", "after", "before", "since", "until", "despite", "amid", "following", "while"};
    const struct dl_doc *doc = v->doc;
    uint32_t last = dl_range_block(doc, object).last;
    for (uint32_t c = dl_child_next(doc, v->word, last); c != DL_NONE && c <= end; c = dl_child_next(doc, v->word, c)) {
        struct dl_range block = dl_range_block(doc, c);
        int occasion = doc->words.at[c].rel == DL_REL_OBL_UNMARKED || is_temporal(doc, c);
        for (size_t i = 0; i < sizeof occasions / sizeof *occasions; i++) occasion |= dl_word_is(doc, block.first, occasions[i]);
        if (occasion && block.first > object) return block.first - 1;
    }
    return end;
}

/* Content that ends inside a quotation, or right before one, goes on to its end. */
static uint32_t over_quotes(const struct verb *v, uint32_t start, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    struct dl_range sentence = dl_range_sentence(doc, v->word);
    uint32_t own = v->said->word_quote[v->word], q = v->said->word_quote[end];
    if (q == DL_NONE && end + 2 <= sentence.last && doc->words.at[end + 1].upos == DL_UPOS_PUNCT && v->said->word_quote[end + 1] == DL_NONE
        && !dl_word_is(doc, end + 1, ",") && !dl_word_is(doc, end + 1, "."))
        q = v->said->word_quote[end + 2];
    if (q == DL_NONE || q == own || v->said->quotes.at[q].last > sentence.last || v->said->quotes.at[q].last <= end || v->said->quotes.at[q].first < start) return end;
    return v->said->quotes.at[q].last;
}

/* Content to the right: a clause, an infinitive, an object, a governed preposition. */
static int right_content(struct verb *v)
{
    struct dl_doc *doc = v->doc;
    uint32_t frames = v->cue->frames, end = clause_end(v), start = DL_NONE, clause = DL_NONE, object = DL_NONE, infinitive = DL_NONE;
    uint32_t next = v->find.cue.last + 1, oblique = DL_NONE;
    if (end <= v->find.cue.last) return 0;
    for (uint32_t c = dl_child_next(doc, v->word, v->word); c != DL_NONE && c <= end; c = dl_child_next(doc, v->word, c)) {
        enum dl_rel rel = rel_of(doc, c);
        if (c == v->find.source_head || c <= v->tail) {
            if (!(c <= v->tail && v->tail > v->word)) continue;
        }
        int asked = rel == DL_REL_ADVCL && (frames & DL_FRAME_WH) != 0 && is_question(doc, dl_range_block(doc, c).first);
        if ((rel == DL_REL_CCOMP || asked || (rel == DL_REL_PARATAXIS && v->said->word_quote[c] != DL_NONE)) && clause == DL_NONE) clause = c;
        else if (rel == DL_REL_XCOMP && infinitive == DL_NONE) infinitive = c;
        else if ((rel == DL_REL_OBJ || rel == DL_REL_IOBJ) && object == DL_NONE && c > v->tail && !is_temporal(doc, c)) object = c;
        else if ((rel == DL_REL_OBL || rel == DL_REL_ADVCL || rel == DL_REL_NMOD || rel == DL_REL_ACL) && oblique == DL_NONE) oblique = c;
    }
    /* the clause may hang on a noun of the cue's tail ("made the point that …") */
    if (clause == DL_NONE && v->tail > v->word) clause = clause_of_tail(v);
    /* the clause told may hang on the addressee, as if it were relative to it */
    if (clause == DL_NONE && object != DL_NONE && infinitive == DL_NONE && (frames & DL_FRAME_TOLD) != 0)
        for (uint32_t c = dl_child_next(doc, object, object); c != DL_NONE && clause == DL_NONE; c = dl_child_next(doc, object, c)) {
            uint32_t first = dl_range_block(doc, c).first;
            if (rel_of(doc, c) == DL_REL_ACL && !dl_word_is(doc, first, "who") && !dl_word_is(doc, first, "which")) clause = c;
        }
    if (v->tail > v->word && doc->words.at[v->tail].upos == DL_UPOS_ADP && clause == DL_NONE && doc->words.at[v->tail].rel != DL_REL_COMPOUND_PRT) {
        dl_find_add(doc, &v->find, (struct dl_range){v->tail + 1, cut_asides(v, v->tail + 1, end, 0)});
        return v->find.piece_count > 0;
    }
    /* a preposition that the cue governs, right behind it */
    if (governs(v->cue, &doc->words.at[next]) && next < end && (doc->words.at[next].upos == DL_UPOS_ADP || doc->words.at[next].upos == DL_UPOS_SCONJ
            || doc->words.at[next].upos == DL_UPOS_PART || doc->words.at[next].upos == DL_UPOS_ADV)
        && !(clause != DL_NONE && clause < next)) {
        int infinitive_to = dl_word_is(doc, next, "to") && doc->words.at[next].upos == DL_UPOS_PART;
        if (!infinitive_to) {
            v->find.cue.last = next;
            dl_find_add(doc, &v->find, (struct dl_range){next + 1, cut_asides(v, next + 1, end, 0)});
            return v->find.piece_count > 0;
        }
    }
    if (clause != DL_NONE && (frames & (DL_FRAME_CLAUSE | DL_FRAME_QUOTE | DL_FRAME_WH | DL_FRAME_TOLD | DL_FRAME_OBJECT_TO | DL_FRAME_ING | DL_FRAME_RAISING | DL_FRAME_OBJECT)) != 0) {
        start = clause_start(v, clause);
        v->find.is_speech = (frames & DL_FRAME_QUOTE) != 0;
    } else if (infinitive != DL_NONE && object != DL_NONE && object < infinitive && (frames & (DL_FRAME_OBJECT_TO | DL_FRAME_COMPLEMENT | DL_FRAME_OBJECT)) != 0) {
        start = dl_range_block(doc, object).first;
    } else if (infinitive != DL_NONE && (frames & (DL_FRAME_TO | DL_FRAME_TOLD | DL_FRAME_RAISING | DL_FRAME_ING | DL_FRAME_COMPLEMENT | DL_FRAME_OBJECT_TO | DL_FRAME_AS)) != 0) {
        start = dl_range_block(doc, infinitive).first;
    } else if (object != DL_NONE && (frames & (DL_FRAME_OBJECT | DL_FRAME_AS | DL_FRAME_COMPLEMENT | DL_FRAME_OBJECT_TO)) != 0 && v->cue->weight > 1) {
        if (doc->words.at[object].upos == DL_UPOS_PRON && dl_has_feat(&doc->words.at[object], "Reflex=Yes") && (frames & (DL_FRAME_AS | DL_FRAME_COMPLEMENT)) == 0) return 0;
        start = dl_range_block(doc, object).first;
    } else if (oblique != DL_NONE && (frames & (DL_FRAME_RAISING | DL_FRAME_PASSIVE | DL_FRAME_AS)) != 0 && v->is_passive) {
        start = dl_range_block(doc, oblique).first;
    }
    if ((frames & DL_FRAME_CLAUSE) != 0 && (frames & DL_FRAME_QUOTE) != 0 && clause == DL_NONE && that_behind(v, end) != DL_NONE) {
        start = that_behind(v, end);
        v->find.is_speech = 1;
    }
    if (start == DL_NONE) return 0;
    if (start <= v->find.cue.last) start = v->find.cue.last + 1;
    int is_clause = clause != DL_NONE || v->find.is_speech;
    if (!is_clause && infinitive == DL_NONE && object != DL_NONE && start <= object) end = object_end(v, object, end);
    dl_find_add(doc, &v->find, (struct dl_range){start, over_quotes(v, start, cut_asides(v, start, end, is_clause))});
    return v->find.piece_count > 0;
}

/* "said they wanted to …": a clause right behind the cue, no comma between. */
static int has_right_clause(const struct verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t next = v->find.cue.last + 1;
    if (next > dl_range_sentence(doc, v->word).last || doc->words.at[next].upos == DL_UPOS_PUNCT) return 0;
    for (uint32_t c = dl_child_next(doc, v->word, v->word); c != DL_NONE; c = dl_child_next(doc, v->word, c))
        if (rel_of(doc, c) == DL_REL_CCOMP && dl_range_block(doc, c).first <= next + 6 && !dl_range_holds(v->find.source, c)) return 1;
    return that_behind(v, clause_end(v)) != DL_NONE;
}

static int has_verb(const struct verb *v, uint32_t from, uint32_t behind)
{
    for (uint32_t w = from; w < behind; w++)
        if (is_verb(&v->doc->words.at[w]) || v->said->word_quote[w] != DL_NONE) return 1;
    return 0;
}

/* Adds what goes on behind a cue in the middle of its content: after the comma that closes the parenthesis, unless a
 * participle or a coordinate verb of the reporter's follows. */
static void add_rest(struct verb *v, uint32_t after, uint32_t last, int in_middle)
{
    struct dl_doc *doc = v->doc;
    while (after <= last && doc->words.at[after].upos != DL_UPOS_PUNCT && !in_middle) after++;
    uint32_t next = after + 1;
    while (next < last && doc->words.at[next].upos == DL_UPOS_PUNCT) next++;
    if (after >= last || next > last || !(dl_word_is(doc, after, ",") || in_middle)) return;
    if (is_verb(&doc->words.at[next]) && dl_str_ends(doc->words.at[next].form, "ing")) return;
    int quoted = v->said->word_quote[next] != DL_NONE;
    if (!quoted && (rel_of(doc, next) == DL_REL_CC || (rel_of(doc, v->top) != DL_REL_PARATAXIS && !in_middle) || dl_word_is(doc, next, "according"))) return;
    if (!quoted && !in_middle && dl_is_below(doc, next, v->top)) return;
    dl_find_add(doc, &v->find, (struct dl_range){next, quoted ? v->said->quotes.at[v->said->word_quote[next]].last : last});
}

/* A cue in parenthesis or behind its content. */
static int parenthetical(struct verb *v)
{
    struct dl_doc *doc = v->doc;
    struct dl_range room = dl_range_sentence(doc, v->word), cluster = v->find.cue;
    uint32_t q = v->said->word_quote[v->word], top = v->top;
    if ((v->cue->frames & DL_FRAME_QUOTE) == 0 || v->find.source.first == DL_NONE) return 0;
    if (v->find.source.first < cluster.first) cluster.first = v->find.source.first;
    if (v->find.source.last > cluster.last) cluster.last = v->find.source.last;
    if (q != DL_NONE) {
        if (room.first < v->said->quotes.at[q].first) room.first = v->said->quotes.at[q].first;
        if (room.last > v->said->quotes.at[q].last) room.last = v->said->quotes.at[q].last;
    }
    if (cluster.last - cluster.first > 60) return 0;
    uint32_t before = quote_before(v, cluster.first), quoted = before != DL_NONE;
    if (quoted && cluster.first <= room.first + 1 && has_right_clause(v)) return 0; /* "…." He said that … */
    if (quoted && v->said->quotes.at[before].first < room.first) room.first = v->said->quotes.at[before].first;
    if (cluster.first <= room.first || (v->cue->weight < 3 && !quoted)) return 0;
    const struct dl_word *b = &doc->words.at[cluster.first - 1];
    int led = b->upos == DL_UPOS_PUNCT && !dl_str_is(b->form, "(") && !dl_str_is(b->form, ":");
    enum dl_rel rel = rel_of(doc, top);
    if (rel == DL_REL_ADVCL && dl_child(doc, top, DL_REL_MARK) != DL_NONE) return 0;
    if (!led && rel != DL_REL_PARATAXIS) return 0;
    int borrowed = own_subject(doc, top) == DL_NONE && v->find.source.first < v->find.cue.first && !dl_range_holds((struct dl_range){v->find.source.first, v->find.source.last + 2}, v->find.cue.first);
    if (borrowed || (is_participle(&doc->words.at[v->word]) && own_subject(doc, top) == DL_NONE && v->find.source.first < v->word)) return 0;
    int in_middle = cluster.last < room.last && doc->words.at[cluster.last + 1].upos == DL_UPOS_PUNCT && cluster.last + 2 < room.last
        && led && !has_verb(v, room.first, cluster.first) && has_verb(v, cluster.last + 1, room.last);
    if (!in_middle && !has_verb(v, room.first, cluster.first)) return 0;
    if (quoted && (v->said->quotes.at[before].flags & DL_QUOTE_MISPLACED) != 0) room.first = v->said->quotes.at[before].first;
    if (quoted) /* what stands before a dash or a colon before the quotation is the reporter's */
        for (uint32_t w = v->said->quotes.at[before].first; w > room.first; w--)
            if (dl_word_is(doc, w - 1, "-") || dl_word_is(doc, w - 1, "\xE2\x80\x94") || dl_word_is(doc, w - 1, "--") || dl_word_is(doc, w - 1, ":")
                || dl_word_is(doc, w - 1, "(") || dl_word_is(doc, w - 1, ";") || dl_word_is(doc, w - 1, "?") || dl_word_is(doc, w - 1, "!")) {
                room.first = w;
                break;
            }
    dl_find_add(doc, &v->find, (struct dl_range){room.first, cluster.first - 1});
    if (!in_middle && !quoted && dl_word_is(doc, cluster.first - 1, ",") && dl_word_is(doc, cluster.last + 1, ",") && cluster.last + 2 < room.last)
        in_middle = rel_of(doc, cluster.last + 2) != DL_REL_CC && !dl_word_is(doc, cluster.last + 2, "who") && !dl_word_is(doc, cluster.last + 2, "which");
    add_rest(v, cluster.last + 1, room.last, in_middle);
    v->find.is_speech = 1;
    return v->find.piece_count > 0;
}

/* A relative pronoun or question word as the object: "which she defended". */
static int relative_content(struct verb *v)
{
    struct dl_doc *doc = v->doc;
    if ((v->cue->frames & (DL_FRAME_OBJECT | DL_FRAME_CLAUSE)) == 0) return 0;
    uint32_t object = dl_child(doc, v->word, DL_REL_OBJ);
    if (object == DL_NONE || object > v->word || doc->words.at[object].upos != DL_UPOS_PRON) return 0;
    dl_find_add(doc, &v->find, (struct dl_range){object, object});
    return v->find.piece_count > 0;
}

/* "which she said was unfair": the relative pronoun before the source, and what follows the cue. */
static int relative_gap(struct verb *v)
{
    struct dl_doc *doc = v->doc;
    struct dl_range sentence = dl_range_sentence(doc, v->word);
    uint32_t first = v->find.source.first, last = v->find.cue.last + 1;
    if ((v->cue->frames & DL_FRAME_CLAUSE) == 0 || first == DL_NONE || first > v->word || first == sentence.first) return 0;
    if (!dl_word_is(doc, first - 1, "which") && !dl_word_is(doc, first - 1, "that") && !dl_word_is(doc, first - 1, "who")) return 0;
    if (doc->words.at[first - 1].upos == DL_UPOS_SCONJ || last >= sentence.last || !is_verb(&doc->words.at[last])) return 0;
    while (last < sentence.last && !dl_word_is(doc, last + 1, ",") && !dl_word_is(doc, last + 1, ".")) last++;
    dl_find_add(doc, &v->find, (struct dl_range){first - 1, first - 1});
    dl_find_add(doc, &v->find, (struct dl_range){v->find.cue.last + 1, last});
    return v->find.piece_count > 0;
}

static int is_nominal_source(const struct dl_word *word)
{
    return word->upos == DL_UPOS_PROPN || word->upos == DL_UPOS_NOUN || word->upos == DL_UPOS_PRON || word->upos == DL_UPOS_NUM
        || word->upos == DL_UPOS_DET || word->upos == DL_UPOS_ADJ || word->upos == DL_UPOS_X;
}

/* "…," said X: the source behind the verb, where the parser calls it an object or something else. */
static uint32_t inverted_source(const struct verb *v)
{
    struct dl_doc *doc = v->doc;
    uint32_t next = v->tail + 1, last = dl_range_sentence(doc, v->word).last;
    if ((v->cue->frames & DL_FRAME_QUOTE) == 0 || v->word == dl_range_sentence(doc, v->word).first || next > last) return DL_NONE;
    if (dl_str_ends(doc->words.at[v->word].form, "ing") || dl_str_is(v->cue->name, "tell")) return DL_NONE;
    if (cue_start(v) == dl_range_sentence(doc, v->word).first) return DL_NONE;
    const struct dl_word *before = &doc->words.at[cue_start(v) - 1];
    if (before->upos != DL_UPOS_PUNCT || dl_str_is(before->form, ":") || !is_nominal_source(&doc->words.at[next])) return DL_NONE;
    for (uint32_t c = dl_child_next(doc, v->word, v->word); c != DL_NONE; c = dl_child_next(doc, v->word, c))
        if (dl_range_block(doc, c).first == next && is_nominal_source(&doc->words.at[c])) return c;
    return is_nominal_source(&doc->words.at[next]) ? next : DL_NONE;
}

/* The noun phrase right before the cue ("…, the senator told reporters"), where the parser gives the verb no subject or
 * one inside a quotation that does not hold the verb. */
static uint32_t preceding_source(const struct verb *v)
{
    struct dl_doc *doc = v->doc;
    uint32_t first = dl_range_sentence(doc, v->word).first, at = v->find.cue.first;
    if ((v->cue->frames & DL_FRAME_QUOTE) == 0 || at <= first) return DL_NONE;
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
    if (block.first > first && doc->words.at[block.first - 1].upos != DL_UPOS_PUNCT && block.last > at) return DL_NONE;
    return best;
}

/* A subject behind the verb is one only where punctuation stands before the cue, or nothing. */
static int may_invert(const struct verb *v)
{
    uint32_t start = v->find.cue.first;
    if (dl_str_ends(v->doc->words.at[v->word].form, "ing")) return 0;
    return start == dl_range_sentence(v->doc, v->word).first || v->doc->words.at[start - 1].upos == DL_UPOS_PUNCT
        || v->doc->words.at[start - 1].upos == DL_UPOS_ADV || v->doc->words.at[start - 1].upos == DL_UPOS_CCONJ || v->doc->words.at[start - 1].upos == DL_UPOS_SCONJ;
}

static int is_elsewhere(const struct verb *v, uint32_t subject)
{
    uint32_t q = v->said->word_quote[subject];
    return q != DL_NONE && q != v->said->word_quote[v->word] && subject < v->word && v->said->word_quote[v->word] == DL_NONE;
}

/* The parser may give a verb two subjects where a title and a name are one ("spokeswoman Alice Brown said"). */
static uint32_t whole_name(const struct dl_doc *doc, uint32_t verb, struct dl_range range)
{
    uint32_t first = dl_range_sentence(doc, verb).first;
    while (range.first > first) {
        const struct dl_word *before = &doc->words.at[range.first - 1];
        if (before->upos != DL_UPOS_NOUN && before->upos != DL_UPOS_PROPN && before->upos != DL_UPOS_ADJ && before->upos != DL_UPOS_DET) break;
        uint32_t head = before->head;
        if (head != verb && (head == DL_NONE || head < range.first - 1 || head > range.last)) {
            if (head == DL_NONE || head >= range.first || doc->words.at[head].head != verb) break;
        }
        if (dl_range_block(doc, range.first - 1).last >= range.first && !dl_range_holds(range, head) && head != verb) break;
        range.first--;
    }
    return range.first;
}

/* '"…," the mayor of Kyiv, Vitali Klitschko, said': all words between the closing mark and the cue, when no verb is among
 * them; the surest of patterns, so it overrules the tree. */
static int source_between(struct verb *v)
{
    struct dl_doc *doc = v->doc;
    uint32_t first = dl_range_sentence(doc, v->word).first, at = v->find.cue.first, head = DL_NONE;
    if ((v->cue->frames & DL_FRAME_QUOTE) == 0 || v->is_passive || at < first + 1 || v->said->word_quote[v->word] != DL_NONE) return 0;
    uint32_t start = at;
    for (uint32_t steps = 0; start > first && steps < 40; start--, steps++) {
        const struct dl_word *w = &doc->words.at[start - 1];
        if (w->upos == DL_UPOS_PUNCT && quote_before(v, start) != DL_NONE) break;
        if ((is_verb(w) && !is_participle(w)) || w->upos == DL_UPOS_SCONJ || dl_str_is(w->form, ";") || dl_str_is(w->form, ":")) return 0;
        if (start < at - 1 && start > 1 && w->upos == DL_UPOS_CCONJ && doc->words.at[start - 2].upos == DL_UPOS_PUNCT) return 0;
    }
    if (start == at || quote_before(v, start) == DL_NONE) return 0;
    uint32_t subject = own_subject(doc, v->top);
    if (subject != DL_NONE && subject >= start && subject < at) return 0; /* the tree knows as much */
    for (uint32_t w = start; w < at; w++) {
        const struct dl_word *word = &doc->words.at[w];
        int noun = word->upos == DL_UPOS_NOUN || word->upos == DL_UPOS_PROPN || word->upos == DL_UPOS_PRON || word->upos == DL_UPOS_NUM;
        if (noun && (head == DL_NONE || head == w - 1)) head = w;
        if (noun && word->head == v->word) {
            head = w;
            break;
        }
    }
    if (head == DL_NONE) return 0;
    v->find.source = dl_range_trim(doc, (struct dl_range){start, at - 1});
    dl_range_cut_relative(doc, head, &v->find.source);
    v->find.source_head = head;
    return v->find.source.first != DL_NONE;
}

/* "They broke it in 2014, explained the ministry in Kyiv.": the cue hangs on a verb before it, and nothing but a noun phrase
 * follows it; the parser may have taken a noun before the comma as its subject. */
static int is_inverted(const struct verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t last = dl_range_sentence(doc, v->word).last, next = v->tail + 1, head = doc->words.at[v->word].head;
    if ((v->cue->frames & DL_FRAME_QUOTE) == 0 || v->cue->weight < 3 || head == DL_NONE || head > v->word || !is_verb(&doc->words.at[head])) return 0;
    if (v->find.cue.first != v->word || !dl_word_is(doc, v->word - 1, ",") || next > last || !dl_has_feat(&doc->words.at[v->word], "VerbForm=Fin")) return 0;
    if (!is_nominal_source(&doc->words.at[next]) || doc->words.at[next].upos == DL_UPOS_PRON) return 0;
    for (uint32_t w = next; w <= last; w++)
        if (is_verb(&doc->words.at[w]) || dl_word_is(doc, w, "that")) return 0;
    return 1;
}

static void set_source(struct verb *v)
{
    struct dl_doc *doc = v->doc;
    uint32_t source = DL_NONE;
    if (source_between(v)) return;
    if (v->is_passive || (v->cue->frames & DL_FRAME_RAISING) != 0) {
        if (!v->is_passive) return;
        for (uint32_t c = dl_child_next(doc, v->word, v->word); c != DL_NONE; c = dl_child_next(doc, v->word, c)) {
            uint32_t preposition = dl_child(doc, c, DL_REL_CASE);
            if (doc->words.at[c].rel == DL_REL_OBL_AGENT || (rel_of(doc, c) == DL_REL_OBL && preposition != DL_NONE && dl_word_is(doc, preposition, "by")))
                source = c;
        }
    } else {
        source = own_subject(doc, v->top);
        if (source != DL_NONE && source < v->word && is_inverted(v)) source = DL_NONE;
        if (source != DL_NONE && (is_elsewhere(v, source) || (source > v->word && !may_invert(v)))) source = DL_NONE;
        if (source == DL_NONE) source = inverted_source(v);
        if (source == DL_NONE && !is_participle(&doc->words.at[v->word]) && rel_of(doc, v->top) != DL_REL_CONJ && rel_of(doc, v->top) != DL_REL_XCOMP
            && rel_of(doc, v->top) != DL_REL_ADVCL && !dl_has_feat(&doc->words.at[v->word], "VerbForm=Inf"))
            source = preceding_source(v);
        if (source == DL_NONE) source = dl_said_subject(doc, v->top);
        if (source != DL_NONE && is_elsewhere(v, source)) source = DL_NONE;
    }
    if (source == DL_NONE || doc->words.at[source].rel == DL_REL_EXPL || source == v->word) return;
    struct dl_range range = dl_range_source(doc, source);
    if (range.first == DL_NONE || dl_range_holds(range, v->word)) {
        if (range.first == DL_NONE) return;
        if (source < v->word) range.last = source;
        else range.first = source;
    }
    /* the source and the cue stand apart */
    if (range.first <= v->find.cue.last && range.last >= v->find.cue.first) {
        if (source < v->find.cue.first) range.last = v->find.cue.first - 1;
        else if (source > v->find.cue.last) range.first = v->find.cue.last + 1;
        else return;
    }
    if (source < v->word && range.last + 1 == v->find.cue.first) range.first = whole_name(doc, v->word, range);
    v->find.source = dl_range_trim(doc, range);
    v->find.source_head = source;
}

static void set_addressee(struct verb *v)
{
    if ((v->cue->frames & DL_FRAME_TOLD) == 0) return;
    struct dl_doc *doc = v->doc;
    uint32_t object = v->is_passive ? own_subject(doc, v->top) : dl_child(doc, v->word, DL_REL_IOBJ);
    if (object == DL_NONE && !v->is_passive) object = dl_child(doc, v->word, DL_REL_OBJ);
    int asked = (v->cue->frames & DL_FRAME_OBJECT_TO) != 0 && dl_child(doc, v->word, DL_REL_XCOMP) != DL_NONE;
    if (object != DL_NONE && object != v->find.source_head && (asked || !dl_find_holds(&v->find, object))) v->find.addressee_head = object;
}

/* A participle that hangs on the sentence's root, a noun without a verb of its own, is the main verb misread. */
static int is_main(const struct verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t head = doc->words.at[v->word].head;
    if (doc->words.at[v->word].rel != DL_REL_ACL || head == DL_NONE || head > v->word || doc->words.at[head].rel != DL_REL_ROOT) return 0;
    if (dl_child(doc, head, DL_REL_COP) != DL_NONE || dl_child(doc, head, DL_REL_NSUBJ) != DL_NONE) return 0;
    for (uint32_t c = dl_child_next(doc, v->word, v->word); c != DL_NONE; c = dl_child_next(doc, v->word, c))
        if (doc->words.at[c].rel == DL_REL_OBL_AGENT) return 0;
    return doc->sentences.at[doc->words.at[head].sentence].words > 4;
}

static int is_passive(const struct verb *v)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *word = &doc->words.at[v->word];
    if (dl_child(doc, v->word, DL_REL_AUX_PASS) != DL_NONE || dl_child(doc, v->word, DL_REL_NSUBJ_PASS) != DL_NONE) return 1;
    if (dl_child(doc, v->word, DL_REL_AUX) != DL_NONE || own_subject(doc, v->word) != DL_NONE) return 0;
    if (is_opening(v)) return 1;
    if (!is_past_participle(word) || is_main(v)) return 0;
    return word->rel == DL_REL_ACL || word->rel == DL_REL_ADVCL;
}

/* The passive's subject is content ("X is expected to go"), but for those told something. */
static void add_passive_subject(struct verb *v)
{
    struct dl_doc *doc = v->doc;
    uint32_t subject = own_subject(doc, v->top);
    if (subject == DL_NONE && v->top != v->word) subject = own_subject(doc, v->word);
    if (subject == DL_NONE || rel_of(doc, subject) == DL_REL_EXPL || dl_word_is(doc, subject, "there")) return;
    int holds_clause = dl_child(doc, v->word, DL_REL_CCOMP) != DL_NONE;
    if (dl_word_is(doc, subject, "it") && holds_clause) return;
    if ((v->cue->frames & DL_FRAME_TOLD) != 0 && v->find.piece_count > 0) return;
    struct dl_range range = dl_range_block(doc, subject);
    if (range.last >= v->find.cue.first && subject < v->find.cue.first) range.last = v->find.cue.first - 1;
    dl_find_add(doc, &v->find, range);
}

/* Whether the tree or the marks say that the content stands before the cue. */
static int is_behind(const struct verb *v)
{
    struct dl_doc *doc = v->doc;
    uint32_t start = v->find.cue.first, first = dl_range_sentence(doc, v->word).first;
    if (v->find.source.first != DL_NONE && v->find.source.first < start) start = v->find.source.first;
    if (quote_before(v, start) == DL_NONE && has_right_clause(v)) return 0;
    if (rel_of(doc, v->top) == DL_REL_PARATAXIS || (v->find.source.first != DL_NONE && v->find.source.first > v->word)) return 1;
    if (quote_before(v, start) != DL_NONE) return 1;
    if (start > first && start <= v->word && dl_word_is(doc, start - 1, ",") && dl_word_is(doc, v->find.cue.last + 1, ",")) return 1;
    int behind = 0;
    for (uint32_t c = dl_child_next(doc, v->word, DL_NONE); c != DL_NONE; c = dl_child_next(doc, v->word, c)) {
        if (rel_of(doc, c) != DL_REL_CCOMP) continue;
        if (c > v->word) return 0;
        behind = 1;
    }
    return behind;
}

/* ", officials said,": a source that is no relative pronoun and its cue between commas. */
static int is_set_off(const struct verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t first = v->find.source.first;
    if (first == DL_NONE || first >= v->word || first == 0 || !dl_word_is(doc, first - 1, ",") || !dl_word_is(doc, v->find.cue.last + 1, ",")) return 0;
    return !dl_word_is(doc, first, "who") && !dl_word_is(doc, first, "which") && !dl_word_is(doc, first, "that");
}

static int set_content(struct verb *v)
{
    int raising = (v->cue->frames & DL_FRAME_RAISING) != 0, found = 0;
    int may_stand_behind = !v->is_passive && v->find.source.first != DL_NONE && (rel_of(v->doc, v->top) != DL_REL_ACL || is_set_off(v));
    uint32_t start = v->find.cue.first;
    if (v->find.source.first != DL_NONE && v->find.source.first < start) start = v->find.source.first;
    if (may_stand_behind && quote_before(v, start) != DL_NONE) found = parenthetical(v);
    if ((v->cue->frames & (DL_FRAME_QUOTE | DL_FRAME_CLAUSE)) != 0 && !v->is_passive) found |= quote_follows(v);
    uint32_t next = v->find.cue.last + 1;
    int leads = dl_word_is(v->doc, next, "that") || dl_word_is(v->doc, next, "whether") || dl_word_is(v->doc, next, ":");
    if (!found && may_stand_behind && !leads && is_behind(v)) found = parenthetical(v);
    if (!found) found = right_content(v);
    if (!found && may_stand_behind && (v->cue->frames & DL_FRAME_QUOTE) != 0) found = parenthetical(v);
    if (!found) found = relative_content(v);
    if (!found) found = relative_gap(v);
    if (raising || (v->is_passive && (found || (v->cue->frames & (DL_FRAME_OBJECT | DL_FRAME_CLAUSE)) != 0))) {
        if (raising && !found) return 0;
        add_passive_subject(v);
        found = v->find.piece_count > 0;
    }
    return found;
}

/* Without a source a verb attributes only in the passive, or as a participle or infinitive that no subject reaches. */
static int is_credible(const struct verb *v)
{
    if (v->find.source.first != DL_NONE) return 1;
    if ((v->cue->frames & DL_FRAME_RAISING) != 0) return 1;
    if (v->is_passive) return (v->cue->frames & DL_FRAME_PASSIVE) != 0 || v->cue->weight == 3;
    return v->cue->weight == 3 && is_participle(&v->doc->words.at[v->word]);
}

/* "continued to assure": the verb carried is the cue. */
static int carries_cue(const struct verb *v)
{
    for (uint32_t c = dl_child_next(v->doc, v->word, v->word); c != DL_NONE; c = dl_child_next(v->doc, v->word, c))
        if (rel_of(v->doc, c) == DL_REL_XCOMP && dl_cues_find(v->said->cues, DL_CUE_VERB, v->doc->words.at[c].form) != NULL) return 1;
    return 0;
}

/* "issued a statement saying …": the verb, the document and the participle are one cue, the verb's subject its source. */
static void take_document(struct verb *v)
{
    struct dl_doc *doc = v->doc;
    uint32_t noun = doc->words.at[v->word].head, verb = noun == DL_NONE ? DL_NONE : doc->words.at[noun].head;
    if (doc->words.at[v->word].rel != DL_REL_ACL || !dl_str_ends(doc->words.at[v->word].form, "ing") || verb == DL_NONE || rel_of(doc, noun) != DL_REL_OBJ) return;
    const struct dl_cue *document = dl_cues_find(v->said->cues, DL_CUE_NOUN, doc->words.at[noun].form);
    if (document == NULL || !document->is_document || noun > v->word || v->word - verb > 7 || verb > noun || !is_verb(&doc->words.at[verb])) return;
    uint32_t subject = dl_said_subject(doc, verb);
    if (subject == DL_NONE || subject > verb) return;
    uint32_t top = v->top;
    v->top = verb;
    v->find.cue.first = cue_start(v);
    v->top = top;
    v->find.source = dl_range_source(doc, subject);
    v->find.source_head = subject;
    if (v->find.source.first != DL_NONE && v->find.source.last >= v->find.cue.first) v->find.source.last = v->find.cue.first - 1;
}

int dl_said_verb(struct dl_said *said, uint32_t word)
{
    struct dl_doc *doc = said->doc;
    const struct dl_word *w = &doc->words.at[word];
    if (w->upos != DL_UPOS_VERB || rel_of(doc, word) == DL_REL_AMOD || rel_of(doc, word) == DL_REL_COMPOUND) return DL_OK;
    struct verb v = {.said = said, .doc = doc, .word = word, .top = word, .tail = word};
    if (!match(&v)) return DL_OK;
    if (is_carrier(w) && carries_cue(&v)) return DL_OK;
    while (rel_of(doc, v.top) == DL_REL_XCOMP && doc->words.at[v.top].head != DL_NONE && doc->words.at[v.top].head < v.top
           && is_carrier(&doc->words.at[doc->words.at[v.top].head]) && v.top - doc->words.at[v.top].head < 5)
        v.top = doc->words.at[v.top].head;
    v.is_passive = is_passive(&v);
    v.find = (struct dl_find){.lexical = v.cue, .head = word, .source = DL_NO_RANGE, .source_head = DL_NONE, .addressee_head = DL_NONE,
                              .sentence = w->sentence, .within = DL_NONE, .polarity = v.cue->polarity};
    v.find.cue = (struct dl_range){cue_start(&v), cue_end(&v)};
    set_source(&v);
    take_document(&v);
    if (!set_content(&v) || !is_credible(&v)) return DL_OK;
    set_addressee(&v);
    v.find.confidence = v.cue->weight == 3 ? 0.9f : 0.7f;
    if (v.find.source.first == DL_NONE) v.find.confidence -= 0.1f;
    return dl_said_push(said, &v.find);
}
