/* What trails behind a clause and its comma: participles of speech that the tagger or the parser takes for something else, and the tag of a wire
 * whose source keeps his name to himself, which the parser takes for another word of what is told. */
#include "syntax/trailing.h"

#include "syntax/clause.h"

/* "agreed to form a cabinet, according to the League": whoever is cited behind a comma is cited for all of it, not for the infinitive. */
static void mend_cited(struct dl_word *words, uint32_t first, uint32_t end)
{
    enum { STEPS = 4 };
    for (uint32_t w = first + 4; w + 2 < end; w++) {
        const uint32_t who = words[w].head;
        if (!dl_str_is(words[w].form, "according") || words[w].rel != DL_REL_CASE || !dl_str_is(words[w - 1].form, ",")) continue;
        if (who == DL_NONE || who < w || who >= end || words[who].rel != DL_REL_OBL) continue;
        uint32_t verb = words[who].head;
        for (int i = 0; i < STEPS && verb != DL_NONE && verb < w && words[verb].rel == DL_REL_XCOMP; i++) verb = words[verb].head;
        if (verb != DL_NONE && verb < w && verb >= first) hang(words, who, verb, DL_REL_OBL);
    }
}

/* "resumed gas deliveries to Iran, halted in a row": behind a comma and without "and" these verbs, which nobody does without an object, tell
 * what was done to the object before them. */
static void mend_suspended(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char VERBS[] = "suspend|sever|freeze|halt|cut|impose|seize|introduce|interrupt|postpone|cancel|shelve|ban|"
                                "annex|confiscate";
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t verb = words[w].head;
        if (words[w].rel != DL_REL_CONJ || !is_past_verb(&words[w]) || !dl_str_listed(words[w].lemma, VERBS, '|')) continue;
        if (verb == DL_NONE || verb < first || verb > w || !dl_str_is(words[w - 1].form, ",")) continue;
        if (has_child(words, w, DL_REL_CC, verb, w) || has_child(words, w, DL_REL_NSUBJ, verb, w) ||
            has_child(words, w, DL_REL_OBJ, w, end) || has_child(words, w, DL_REL_CONJ, w, end))
            continue;
        const uint32_t object = child_of(words, verb, DL_REL_OBJ, verb, w);
        if (object == DL_NONE) continue;
        hang(words, w, object, DL_REL_ACL);
        words[w].feats = DL_STR("Tense=Past|VerbForm=Part|Voice=Pass");
    }
}

/* "proposed sending monitors, an idea that Chad welcomed": the noun behind the comma sums up what goes before, and is no object. */
static void mend_summed_up(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char NOUNS[] = "move|step|decision|idea|gesture|suggestion|action|choice|stance";
    for (uint32_t w = first + 4; w + 1 < end; w++) {
        const uint32_t verb = words[w].head;
        if (words[w].rel != DL_REL_OBJ || !dl_str_listed(words[w].lemma, NOUNS, '|') || verb == DL_NONE || verb > w) continue;
        const uint32_t comma = dl_str_is(words[w - 2].form, ",") ? w - 2 : w - 3; /* also "an unusual step" */
        if (comma <= verb || !dl_str_is(words[comma].form, ",") || !dl_str_listed(words[comma + 1].form, "a an", ' ')) continue;
        if (child_of(words, verb, DL_REL_PUNCT, verb + 1, comma) != DL_NONE) continue;
        if (!has_child(words, w, DL_REL_ACL, w + 1, end)) continue;
        const uint32_t other = child_of(words, verb, DL_REL_IOBJ, verb + 1, comma), main = main_verb(words, first, comma);
        if (other != DL_NONE) words[other].rel = DL_REL_OBJ;
        hang(words, w, main != DL_NONE && main < comma ? main : verb, DL_REL_PARATAXIS);
    }
}

/* "He left, warning of strikes", "…, warning followers that …", "She spoke at length, promising reforms", "put it to the vote, angering
 * ministers": behind the comma that ends a
 * clause a participle of speech goes on from it, and is neither a noun nor tells what kind of reforms. */
void dl_trailing_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char EFFECTS[] = "infuriate|anger|enrage|outrage|alarm|dismay|embarrass|shock|stun|draw|prompt|spark|trigger|fuel|"
                                  "raise|force|leave|kill|injure|wound|delight|frustrate|irk|upset|unsettle|worry|reassure";
    mend_cited(words, first, end);
    mend_suspended(words, first, end);
    mend_summed_up(words, first, end);
    for (uint32_t w = first + 3; w + 2 < end; w++) {
        struct dl_word *word = &words[w];
        if (!dl_str_is(words[w - 1].form, ",") || words[w - 2].upos == DL_UPOS_ADJ || !dl_str_ends(word->form, "ing")) continue;
        const int is_noun = word->upos == DL_UPOS_NOUN && dl_str_is(word->form, "warning") &&
                            dl_str_listed(words[word->rel == DL_REL_COMPOUND && word->head == w + 1 ? w + 2 : w + 1].form,
                                          "of against about that", ' ');
        const int is_describing = word->upos == DL_UPOS_VERB && word->rel == DL_REL_AMOD &&
                                  (is_speech(word) || is_address(word) || dl_str_listed(word->lemma, EFFECTS, '|'));
        const uint32_t verb = main_verb(words, first, w), noun = word->head;
        if (verb == DL_NONE || (!is_noun && (!is_describing || noun == DL_NONE || noun < w || words[noun].head > w))) continue;
        if (is_describing || (word->rel == DL_REL_COMPOUND && noun == w + 1)) hang(words, noun, w, DL_REL_OBJ);
        for (uint32_t c = w + 1; is_noun && c < end; c++)
            if (words[c].head == w && words[c].rel == DL_REL_NMOD) words[c].rel = DL_REL_OBL;
        if (is_noun) word->lemma = DL_STR("warn");
        word->upos = DL_UPOS_VERB;
        word->feats = DL_STR("Tense=Pres|VerbForm=Part");
        hang(words, w, verb, DL_REL_ADVCL);
    }
}

/* "inform", which translators take for "report", beside the verbs that tell what somebody said. */
static int is_tag_verb(const struct dl_word *w)
{
    return is_speech(w) || (w->upos == DL_UPOS_VERB && dl_str_is(w->lemma, "inform"));
}

/* Behind the verb of a tag there is at most whom it was told and when. */
static int ends_as_tag(const struct dl_word *words, uint32_t verb, uint32_t end)
{
    enum { MOST = 10 };
    if (end > verb + MOST) return 0;
    for (uint32_t w = verb + 1; w < end; w++)
        if (words[w].upos == DL_UPOS_VERB || words[w].upos == DL_UPOS_AUX || words[w].upos == DL_UPOS_SCONJ ||
            (words[w].upos == DL_UPOS_PUNCT && w + 1 < end))
            return 0;
    return 1;
}

/* Where what is told of the source before its verb begins: "who asked not to be named", "declining to be named" behind a comma; DL_NONE */
static uint32_t aside_of_source(const struct dl_word *words, uint32_t first, uint32_t verb)
{
    enum { MOST = 14 };
    int verbs = 0;
    for (uint32_t w = verb; w-- > first + 4 && w + MOST > verb;) {
        if (dl_str_is(words[w].form, "who")) return verbs > 0 ? w : DL_NONE;
        const int is_participle = words[w].upos == DL_UPOS_VERB && dl_str_ends(words[w].form, "ing");
        if (is_participle && dl_str_is(words[w - 1].form, ",") && dl_str_is(words[verb - 1].form, ",")) return w;
        verbs += words[w].upos == DL_UPOS_VERB;
        if (words[w].upos == DL_UPOS_CCONJ || (dl_str_is(words[w].form, ",") && w + 1 < verb)) return DL_NONE;
    }
    return DL_NONE;
}

/* The first word of the phrase, opened by an article or a number, that ends with `noun`, behind a comma; DL_NONE */
static uint32_t begins_behind_comma(const struct dl_word *words, uint32_t first, uint32_t noun)
{
    enum { MOST = 8 };
    for (uint32_t w = noun; w > first + 3 && w + MOST > noun; w--) {
        if (dl_str_is(words[w - 1].form, ",")) return words[w].upos == DL_UPOS_DET || words[w].upos == DL_UPOS_NUM ? w : DL_NONE;
        if (words[w].upos == DL_UPOS_VERB || words[w].upos == DL_UPOS_PUNCT) return DL_NONE;
    }
    return DL_NONE;
}

/* The noun at the head of the phrase from `begin` to `last`, which means people or a body; DL_NONE */
static uint32_t people_at(const struct dl_word *words, uint32_t begin, uint32_t last)
{
    for (uint32_t w = begin; w <= last; w++)
        if (is_noun(&words[w]) && (words[w].head == DL_NONE || words[w].head < begin || words[w].head > last))
            return is_person_or_body(&words[w]) || dl_str_listed(words[w].lemma, "source service", ' ') ? w : DL_NONE;
    return DL_NONE;
}

/* "…, the press service of the council informed on Monday": a participle, and so what describes the noun, where nothing but a day follows; the
 * last word of the source's phrase, else DL_NONE */
static uint32_t source_right_before(const struct dl_word *words, uint32_t verb, uint32_t end)
{
    const int is_last = verb + 1 >= end || words[verb + 1].upos == DL_UPOS_PUNCT || dl_str_is(words[verb + 1].form, "on");
    const int describes = words[verb].rel == DL_REL_ACL && words[verb].head < verb;
    return is_last && describes && is_noun(&words[verb - 1]) ? verb - 1 : DL_NONE;
}

/* Makes the word the sentence's tag, told by `people`. */
static void set_tag(struct dl_word *words, uint32_t verb, uint32_t people, uint32_t root)
{
    if (root != verb) hang(words, verb, root, DL_REL_PARATAXIS);
    hang(words, people, verb, DL_REL_NSUBJ);
    if (!dl_has_feat(&words[verb], "Tense=Pres")) set_past(&words[verb]);
}

/* "The sale would go ahead, a source(,) who asked not to be named(,) told reporters", "…, an official, declining to be named, said". */
void dl_tags_of_sources_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = end; w-- > first + 6;) {
        if (!is_past_verb(&words[w]) || !is_tag_verb(&words[w]) || !ends_as_tag(words, w, end)) continue;
        const uint32_t subject = subject_of(words, w, first, w), aside = aside_of_source(words, first, w);
        uint32_t last = aside == DL_NONE ? source_right_before(words, w, end) : aside - 1;
        if (last == DL_NONE || (subject != DL_NONE && subject < last)) continue;
        if (aside != DL_NONE && dl_str_is(words[last].form, ",")) last--;
        const uint32_t begin = begins_behind_comma(words, first, last), root = root_of(words, first, end);
        const uint32_t people = begin != DL_NONE ? people_at(words, begin, last) : DL_NONE;
        if (people == DL_NONE || !has_finite_verb(words, first, begin) || root == end || (root >= begin && root != w)) continue;
        set_tag(words, w, people, root);
        if (aside != DL_NONE && words[aside].upos == DL_UPOS_VERB) hang(words, aside, people, DL_REL_ACL);
        return;
    }
}
