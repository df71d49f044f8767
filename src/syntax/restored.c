/* What the network was not shown, put back where grammar has it. It says nothing of who did what, or is the rest of a name. */
#include "syntax/called.h"
#include "syntax/clause.h"
#include "syntax/shown.h"

/* A verb to hang an aside or a time on: that right before an aside ("declined, however, to say"), the next behind it, or the root. */
static uint32_t home_of(const struct dl_word *words, uint32_t from, uint32_t to, uint32_t first, uint32_t end, int is_time)
{
    uint32_t root = DL_NONE;
    for (uint32_t w = end; w-- > first;)
        if (words[w].head == DL_NONE && (w < from || w >= to)) root = w;
    if (from > first && !is_time && words[from - 1].upos == DL_UPOS_VERB) return from - 1;
    for (uint32_t w = to; from > first && w < end && w < to + 3; w++)
        if (words[w].upos == DL_UPOS_VERB) return w;
    uint32_t verb = is_time && to < end ? to : DL_NONE; /* "but on Friday the army": that of which the next is part */
    while (verb != DL_NONE && words[verb].upos != DL_UPOS_VERB) verb = words[verb].head;
    return verb != DL_NONE && verb >= to ? verb : root;
}

/* ---- times and phrases ---- */

static int is_preposition(struct dl_str form)
{
    return dl_str_listed(form, "on in at for over during amid despite within since without of", ' ');
}

/* Whether an adverb stands at `w` alone: "earlier this month", "also", "two days later". */
static int is_adverb(const struct dl_word *words, uint32_t w, uint32_t from)
{
    static const char ADVERBS[] =
        "late earlier later here overnight also again once separately instead eventually still finally then "
        "too meanwhile however moreover therefore nonetheless nevertheless indeed as well expected";
    if (dl_str_is(words[w].form, "early")) return w == from;
    return dl_str_listed(words[w].form, ADVERBS, ' ') && (w == from || !is_preposition(words[w - 1].form));
}

static int is_time(struct dl_str form)
{
    static const char TIMES[] =
        "week month year weekend night morning afternoon evening hours days weeks months years dawn noon midnight day";
    return !dl_ascii_lower(form.at[0]) || dl_str_listed(form, TIMES, ' ');
}

/* A word before the noun of its phrase. */
static void restore_before(struct dl_word *word, uint32_t noun)
{
    const int is_det = dl_str_listed(word->form, "the a an this that", ' ');
    const int is_whose = dl_str_listed(word->form, "his her its their", ' ');
    const int is_number = dl_ascii_digit(word->form.at[0]) || dl_str_listed(word->form, "two three four five six", ' ');
    const int is_name = !is_number && !dl_ascii_lower(word->form.at[0]);
    word->upos = is_det ? DL_UPOS_DET : is_whose ? DL_UPOS_PRON : is_number ? DL_UPOS_NUM : is_name ? DL_UPOS_PROPN : DL_UPOS_ADJ;
    word->rel = is_det      ? DL_REL_DET
                : is_whose  ? DL_REL_NMOD_POSS
                : is_number ? DL_REL_NUMMOD
                : is_name   ? DL_REL_COMPOUND
                            : DL_REL_AMOD;
    word->head = noun;
}

/* The words [from, to) without commas: phrases with and without prepositions and adverbs, all of `home` but what "of" brings in. */
static void restore_phrases(struct dl_word *words, uint32_t from, uint32_t to, uint32_t home)
{
    for (uint32_t w = from; w < to; w++) {
        words[w].lemma = words[w].form;
        words[w].feats = DL_STR("_");
        words[w].ner = DL_NER_O;
        words[w].thing = DL_THING_NONE;
    }
    for (uint32_t w = from, before = DL_NONE; w < to;) {
        if (is_adverb(words, w, from)) {
            words[w].upos = DL_UPOS_ADV;
            hang(words, w++, home, DL_REL_ADVMOD);
            continue;
        }
        const int has_case = is_preposition(words[w].form), is_of = dl_str_is(words[w].form, "of");
        uint32_t noun = w;
        while (noun + 1 < to && !is_preposition(words[noun + 1].form) && !is_adverb(words, noun + 1, from)) noun++;
        const uint32_t last = noun;
        if (noun > w && dl_ascii_digit(words[noun].form.at[0]) && !dl_ascii_lower(words[noun - 1].form.at[0]) &&
            !dl_ascii_digit(words[noun - 1].form.at[0]))
            noun--; /* "March 3", "3 March 2019" */
        for (uint32_t c = w + (uint32_t)has_case; c <= last; c++)
            if (c != noun) restore_before(&words[c], noun);
        if (has_case && noun > w) {
            words[w].upos = DL_UPOS_ADP;
            hang(words, w, noun, DL_REL_CASE);
        }
        words[noun].upos = dl_ascii_digit(words[noun].form.at[0])   ? DL_UPOS_NUM
                           : dl_ascii_lower(words[noun].form.at[0]) ? DL_UPOS_NOUN
                                                                    : DL_UPOS_PROPN;
        words[noun].feats = DL_STR("Number=Sing");
        words[noun].thing = is_time(words[noun].form) ? DL_THING_TIME : DL_THING_ABSTRACT;
        if (is_of && before != DL_NONE) hang(words, noun, before, DL_REL_NMOD);
        else hang(words, noun, home, has_case ? DL_REL_OBL : DL_REL_OBL_UNMARKED);
        before = noun;
        w = last + 1;
    }
}

static void restore_time(struct dl_word *words, uint32_t from, uint32_t to, uint32_t home)
{
    const int has_commas = words[from].form.at[0] == ',';
    for (uint32_t w = from; has_commas && w < to; w += to - from - 1) {
        words[w].lemma = words[w].form;
        words[w].feats = DL_STR("_");
        words[w].upos = DL_UPOS_PUNCT;
        hang(words, w, home, DL_REL_PUNCT);
    }
    restore_phrases(words, from + (uint32_t)has_commas, to - (uint32_t)has_commas, home);
}

static void restore_aside(struct dl_word *words, uint32_t from, uint32_t to, uint32_t home)
{
    for (uint32_t w = from; w < to; w++) {
        const int is_word = dl_ascii_alpha(words[w].form.at[0]);
        words[w].upos = is_word ? DL_UPOS_ADV : DL_UPOS_PUNCT;
        words[w].feats = DL_STR("_");
        words[w].lemma = words[w].form;
        hang(words, w, home, is_word ? DL_REL_ADVMOD : DL_REL_PUNCT);
    }
}

/* A small word of a name, or its last. */
static void restore_word(struct dl_word *word, uint32_t head, enum dl_rel rel, enum dl_upos upos, enum dl_ner ner)
{
    word->upos = (uint8_t)upos;
    word->feats = upos == DL_UPOS_PROPN ? DL_STR("Number=Sing") : upos == DL_UPOS_ADJ ? DL_STR("Degree=Pos") : DL_STR("_");
    word->lemma = word->form;
    word->head = head;
    word->rel = (uint8_t)rel;
    word->ner = (uint8_t)ner;
    word->thing = upos == DL_UPOS_PROPN ? DL_THING_PLACE : DL_THING_NONE;
}

/* "and [the] Herzegovina", "of [the] Congo" behind the word that was shown. */
static void restore_name(struct dl_word *words, uint32_t from, uint32_t to, int is_and)
{
    const uint32_t last = to - 1, head = from - 1;
    restore_word(&words[from], last, is_and ? DL_REL_CC : DL_REL_CASE, is_and ? DL_UPOS_CCONJ : DL_UPOS_ADP,
                 is_and ? DL_NER_O : DL_NER_I_LOC);
    for (uint32_t w = from + 1; w < last; w++)
        restore_word(&words[w], last, DL_REL_DET, DL_UPOS_DET, is_and ? DL_NER_O : DL_NER_I_LOC);
    restore_word(&words[last], head, is_and ? DL_REL_CONJ : DL_REL_NMOD, DL_UPOS_PROPN, is_and ? DL_NER_B_LOC : DL_NER_I_LOC);
    words[head].ner = DL_NER_B_LOC;
    words[head].upos = DL_UPOS_PROPN;
    words[head].lemma = words[head].form;
    words[head].thing = DL_THING_PLACE;
}

/* "-designate" of the office before it. */
static void restore_designate(struct dl_word *words, uint32_t mark)
{
    restore_word(&words[mark], mark - 1, DL_REL_PUNCT, DL_UPOS_PUNCT, DL_NER_O);
    restore_word(&words[mark + 1], mark - 1, DL_REL_AMOD, DL_UPOS_ADJ, DL_NER_O);
}

/* ", Ore.," of the town before it. */
static void restore_part(struct dl_word *words, uint32_t from, uint32_t to)
{
    const uint32_t town = from - 1, part = to - 2;
    restore_word(&words[from], part, DL_REL_PUNCT, DL_UPOS_PUNCT, DL_NER_O);
    restore_word(&words[to - 1], part, DL_REL_PUNCT, DL_UPOS_PUNCT, DL_NER_O);
    for (uint32_t w = from + 1; w < part; w++)
        restore_word(&words[w], part, DL_REL_COMPOUND, DL_UPOS_PROPN, w == from + 1 ? DL_NER_B_LOC : DL_NER_I_LOC);
    restore_word(&words[part], town, DL_REL_NMOD, DL_UPOS_PROPN, part == from + 1 ? DL_NER_B_LOC : DL_NER_I_LOC);
}

void dl_shown_restore(const struct dl_shown *shown, struct dl_word *words, uint32_t first, uint32_t end)
{
    if (shown->as > 0) dl_called_restore(words, first + shown->as, first, end);
    for (uint32_t i = shown->count; i-- > 0;) { /* "Democratic" behind "of the Congo", so that the name begins with it */
        const struct dl_left_out *left_out = &shown->left_out[i];
        const uint32_t from = first + left_out->from, to = first + left_out->to;
        switch (left_out->kind) {
        case DL_LEFT_OUT_ASIDE: restore_aside(words, from, to, home_of(words, from, to, first, end, 0)); break;
        case DL_LEFT_OUT_TIME: restore_time(words, from, to, home_of(words, from, to, first, end, 1)); break;
        case DL_LEFT_OUT_AND: restore_name(words, from, to, 1); break;
        case DL_LEFT_OUT_OF: restore_name(words, from, to, 0); break;
        case DL_LEFT_OUT_DESIGNATE: restore_designate(words, from); break;
        case DL_LEFT_OUT_PART: restore_part(words, from, to); break;
        case DL_LEFT_OUT_GENERAL: restore_word(&words[from], from - 1, DL_REL_AMOD, DL_UPOS_ADJ, DL_NER_O); break;
        case DL_LEFT_OUT_REPUBLIC:
            restore_word(&words[from], to, DL_REL_DET, DL_UPOS_DET, DL_NER_O);
            if (to - from < 2) break;
            restore_word(&words[from + 1], to, DL_REL_AMOD, DL_UPOS_ADJ, DL_NER_B_LOC);
            words[to].ner = DL_NER_I_LOC;
            break;
        }
    }
}
