/* The network tags a word before it knows the word's relation; the scorer of relations sees both ends of the arc and is the surer of
 * the two. Where Universal Dependencies lets a relation hold one tag alone (https://universaldependencies.org/u/dep, the checks of its
 * validator), the relation decides; where it lets several, only the pairs below, which its English treebanks all but never hold. */
#include "syntax/tags.h"

#include "syntax/clause.h"
#include "syntax/verbs.h"

/* The tag that is meant, by the relation without its subtype and the tag that came; DL_UPOS_X, which is none, where that stays. */
static const uint8_t MEANT[DL_REL_COUNT][DL_UPOS_COUNT] = {
    [DL_REL_ADVMOD][DL_UPOS_ADJ] = DL_UPOS_ADV,     /* "ran quick", "later that day" */
    [DL_REL_ADVMOD][DL_UPOS_CCONJ] = DL_UPOS_ADV,   /* "yet", "so" */
    [DL_REL_ADVMOD][DL_UPOS_PROPN] = DL_UPOS_ADV,   /* "Yesterday" in a heading */
    [DL_REL_AMOD][DL_UPOS_ADV] = DL_UPOS_ADJ,       /* "the then president", "a daily paper" */
    [DL_REL_AUX][DL_UPOS_PART] = DL_UPOS_AUX,       /* "'s" for "is" and "has" */
    [DL_REL_AUX][DL_UPOS_VERB] = DL_UPOS_AUX,       /* "do", "get" */
    [DL_REL_CASE][DL_UPOS_ADV] = DL_UPOS_ADP,       /* "ahead", "aboard" before a noun */
    [DL_REL_CASE][DL_UPOS_AUX] = DL_UPOS_PART,      /* the possessive's "'s" */
    [DL_REL_CASE][DL_UPOS_INTJ] = DL_UPOS_ADP,      /* "like" */
    [DL_REL_CASE][DL_UPOS_SCONJ] = DL_UPOS_ADP,     /* "since Monday" */
    [DL_REL_CC][DL_UPOS_DET] = DL_UPOS_CCONJ,       /* "either", "both" */
    [DL_REL_DET][DL_UPOS_CCONJ] = DL_UPOS_DET,      /* "both countries" */
    [DL_REL_DET][DL_UPOS_PRON] = DL_UPOS_DET,       /* "what measures" */
    [DL_REL_DISCOURSE][DL_UPOS_ADJ] = DL_UPOS_INTJ, /* "Good" */
    [DL_REL_DISCOURSE][DL_UPOS_ADP] = DL_UPOS_INTJ, /* "like", in speech */
    [DL_REL_DISCOURSE][DL_UPOS_SCONJ] = DL_UPOS_INTJ, [DL_REL_DISCOURSE][DL_UPOS_VERB] = DL_UPOS_INTJ,
    [DL_REL_MARK][DL_UPOS_DET] = DL_UPOS_SCONJ, /* "that" before a clause */
    [DL_REL_MARK][DL_UPOS_INTJ] = DL_UPOS_SCONJ,      [DL_REL_MARK][DL_UPOS_PRON] = DL_UPOS_SCONJ,
    [DL_REL_OBJ][DL_UPOS_SCONJ] = DL_UPOS_PRON, /* "that" that a relative clause's verb takes */
};

/* "fighters armed by Ankara": who does it makes a participle of what is an adjective else. */
static void mend_participle(struct dl_word *words, uint32_t agent)
{
    const uint32_t w = words[agent].head;
    if (words[agent].rel != DL_REL_OBL_AGENT || w == DL_NONE || w > agent || words[w].upos != DL_UPOS_ADJ) return;
    const struct dl_str lemma = dl_verb_lemma(words[w].form);
    if (lemma.at == NULL || !dl_str_ends(words[w].form, "ed")) return;
    words[w].upos = DL_UPOS_VERB;
    words[w].lemma = lemma;
    words[w].feats = DL_STR("Tense=Past|VerbForm=Part|Voice=Pass");
}

/* "Mrs. May expelled": behind a form of address stands a name, whatever it means in small letters. */
static void mend_addressed(struct dl_word *words, uint32_t w)
{
    static const char forms[] = "Mr. Mrs. Ms. Mr Mrs Ms Miss Dr. Dr Sir Lord Lady";
    struct dl_word *title = &words[w], *name = &words[w + 1];
    if (name->upos != DL_UPOS_AUX || !dl_ascii_upper(name->form.at[0]) || !dl_str_listed(title->form, forms, ' ')) return;
    name->upos = DL_UPOS_PROPN;
    name->feats = DL_STR("Number=Sing");
    name->lemma = name->form;
    name->ner = DL_NER_B_PER;
    name->head = title->head;
    name->rel = title->rel;
    title->head = w + 1;
    title->rel = DL_REL_NMOD_DESC;
}

/* "Mr Le Pen" taken for a place: behind a form of address stands a person. */
static void mend_addressed_place(struct dl_word *words, uint32_t end, uint32_t w)
{
    static const char forms[] =
        "Mr. Mrs. Ms. Mr Mrs Ms Sir Rep. Reps. Sen. Sens. Gov. Congressman Congresswoman Lt. Col. Capt. Sgt.";
    uint32_t last = w + 1;
    if (words[last].upos != DL_UPOS_PROPN || words[last].ner == DL_NER_O || is_of_person(&words[last])) return;
    if (!dl_str_listed(words[w].form, forms, ' ')) return;
    while (last + 1 < end && words[last + 1].upos == DL_UPOS_PROPN && is_inside_name(&words[last + 1])) last++;
    words[w].ner = DL_NER_O;
    set_person(words, w + 1, last);
}

/* "Herr Hitler", "M. Daladier": a form of address of another language is no part of the name, which is what the phrase is about. */
static void mend_foreign_address(struct dl_word *words, uint32_t first, uint32_t end, uint32_t w)
{
    static const char forms[] =
        "Herr Frau Monsieur Madame Mme Mme. MM. Señor Señora Signor Signora Comrade Shri Smt Smt. Sri Datuk Tun Begum "
        "Hajji Haji Mullah Maulana Pandit Sardar Swami Hojatoleslam Ayatollah Sayyid";
    struct dl_word *title = &words[w], *name = &words[w + 1];
    if (name->upos != DL_UPOS_PROPN || name->head != w || name->rel != DL_REL_FLAT || name->ner != DL_NER_I_PER) return;
    int is_last = w + 2 == end || words[w + 2].ner != DL_NER_I_PER; /* not "M. Night Shyamalan" */
    if (!dl_str_listed(title->form, forms, ' ') && !(is_last && dl_str_is(title->form, "M."))) return;
    name->head = title->head;
    name->rel = title->rel;
    name->ner = DL_NER_B_PER;
    title->ner = DL_NER_O;
    for (uint32_t c = first; c < end; c++)
        if (words[c].head == w) words[c].head = w + 1;
    title->head = w + 1;
    title->rel = DL_REL_NMOD_DESC;
}

/* "he'd shot two men": before a participle the short form is that of "had". */
static void mend_had(struct dl_word *words, uint32_t end, uint32_t w)
{
    if (!dl_str_is(words[w].form, "'d") && !dl_str_is(words[w].form, "’d")) return;
    if (words[w].upos != DL_UPOS_AUX || !dl_str_is(words[w].lemma, "would")) return;
    uint32_t next = w + 1;
    while (next < end && (words[next].upos == DL_UPOS_ADV || words[next].upos == DL_UPOS_PART)) next++;
    const int is_verb = next < end && (words[next].upos == DL_UPOS_VERB || words[next].upos == DL_UPOS_AUX);
    if (!is_verb || dl_str_equal(words[next].form, words[next].lemma) || dl_str_ends(words[next].form, "ing")) return;
    if (dl_has_feat(&words[next], "VerbForm=Inf")) words[next].feats = DL_STR("Tense=Past|VerbForm=Part");
    words[w].lemma = DL_STR("have");
    words[w].feats = DL_STR("Mood=Ind|Tense=Past|VerbForm=Fin");
}

/* "hit a mine": what an article or an adjective stands before is no pronoun. */
static void mend_mine(struct dl_word *words, uint32_t first, uint32_t w)
{
    struct dl_word *mine = &words[w];
    if (mine->upos != DL_UPOS_PRON || w == first || !dl_str_is_nocase(mine->form, "mine")) return;
    const struct dl_word *before = mine - 1;
    if (before->upos == DL_UPOS_NOUN && before->head != DL_NONE &&
        before->head == mine->head) { /* "plans for a gold mine", beside it */
        for (uint32_t c = first; c + 1 < w; c++)
            if (words[c].head == w - 1) words[c].head = w;
        hang(words, w - 1, w, DL_REL_COMPOUND);
    }
    if (before->head != w || (before->upos != DL_UPOS_DET && before->upos != DL_UPOS_ADJ && before->upos != DL_UPOS_NOUN)) return;
    mine->upos = DL_UPOS_NOUN;
    mine->lemma = DL_STR("mine");
    mine->feats = DL_STR("Number=Sing");
    mine->thing = DL_THING_OBJECT;
}

/* "Lima thereupon expelled him": in small letters these are nobody's names. */
static void mend_adverb(struct dl_word *w)
{
    static const char forms[] =
        "thereupon thereafter thereby whereupon henceforth hereby forthwith hitherto afterwards meanwhile therewith";
    if ((w->upos != DL_UPOS_PROPN && w->upos != DL_UPOS_NOUN) || !dl_str_listed(w->form, forms, ' ')) return;
    w->upos = DL_UPOS_ADV;
    w->lemma = w->form;
    w->feats = (struct dl_str){0};
    w->ner = DL_NER_O;
    w->rel = DL_REL_ADVMOD;
}

/* "agreed to hand back power": what is to be done and has an object is a verb. */
static void mend_noun_infinitive(struct dl_word *words, uint32_t end, uint32_t w)
{
    if ((words[w].upos != DL_UPOS_NOUN && words[w].upos != DL_UPOS_PROPN) || words[w].rel != DL_REL_XCOMP) return;
    if (!dl_str_is(words[w - 1].form, "to") || !dl_ascii_lower(words[w].form.at[0])) return;
    if (words[w - 1].head != w || words[w - 1].rel != DL_REL_MARK || !dl_str_equal(words[w].form, words[w].lemma)) return;
    for (uint32_t c = w + 1; c < end; c++) {
        if (words[c].head != w || words[c].rel != DL_REL_OBJ) continue;
        words[w].upos = DL_UPOS_VERB;
        words[w].feats = DL_STR("VerbForm=Inf");
        return;
    }
}

/* "the sultan", "the pope": a word in small letters behind an article is a noun, whatever else bears it for a name. */
static void mend_small_name(struct dl_word *words, uint32_t first, uint32_t w)
{
    struct dl_word *name = &words[w];
    if (name->upos != DL_UPOS_PROPN || w == first || name->form.size < 3 || words[w - 1].head != w) return;
    if (!dl_str_listed_nocase(words[w - 1].form, "the a an", ' ')) return;
    for (size_t i = 0; i < name->form.size; i++)
        if (name->form.at[i] < 'a' || name->form.at[i] > 'z') return;
    name->upos = DL_UPOS_NOUN;
    name->ner = DL_NER_O;
}

/* "spared the wounded": behind an article alone, what looks like a verb's form names people. */
static void mend_the_wounded(struct dl_word *words, uint32_t first, uint32_t w)
{
    static const char forms[] = "wounded injured displaced bereaved condemned detained kidnapped abducted";
    if (words[w].upos != DL_UPOS_VERB || w == first || !dl_str_listed(words[w].form, forms, ' ')) return;
    const enum dl_rel rel = dl_rel_base((enum dl_rel)words[w].rel);
    if (words[w - 1].head != w || !dl_str_is_nocase(words[w - 1].form, "the")) return;
    if (rel != DL_REL_OBJ && rel != DL_REL_IOBJ && rel != DL_REL_NSUBJ && rel != DL_REL_OBL && rel != DL_REL_NMOD) return;
    words[w].upos = DL_UPOS_NOUN;
    words[w].lemma = words[w].form;
    words[w].feats = DL_STR("Number=Plur");
    words[w].thing = DL_THING_PERSON;
}

/* "Holm, a moderate who met him": behind an article, and told more of, an adjective is a noun. */
static void mend_noun_adjective(struct dl_word *words, uint32_t first, uint32_t end, uint32_t w)
{
    if (words[w].upos != DL_UPOS_ADJ || words[w].rel != DL_REL_APPOS || w < first + 2 || w + 1 >= end) return;
    if (!dl_str_listed(words[w - 1].form, "a an", ' ') || words[w - 1].head != w || !dl_str_is(words[w + 1].form, "who")) return;
    words[w].upos = DL_UPOS_NOUN;
    words[w].feats = DL_STR("Number=Sing");
    words[w].thing = DL_THING_PERSON;
}

/* "said his members would march": what a modal verb stands before is a verb. */
static void mend_behind_modal(struct dl_word *words, uint32_t first, uint32_t w)
{
    if ((words[w].upos != DL_UPOS_PROPN && words[w].upos != DL_UPOS_NOUN) || w == first || words[w - 1].head != w) return;
    if (words[w - 1].rel != DL_REL_AUX ||
        !dl_str_listed(words[w - 1].form, "would will could should may might must can shall", ' '))
        return;
    for (size_t i = 0; i < words[w].form.size; i++)
        if (words[w].form.at[i] < 'a' || words[w].form.at[i] > 'z') return;
    words[w].upos = DL_UPOS_VERB;
    words[w].lemma = words[w].form;
    words[w].feats = DL_STR("VerbForm=Inf");
    words[w].ner = DL_NER_O;
}

/* "The premier sacked them": behind an article, right before its verb, what may be an adjective is whoever does it. */
static void mend_adjective_subject(struct dl_word *words, uint32_t first, uint32_t end, uint32_t w)
{
    if (words[w].upos != DL_UPOS_ADJ || w == first || w + 1 >= end || !is_adjective_of_people(words[w].form, 0)) return;
    if (dl_rel_base((enum dl_rel)words[w].rel) != DL_REL_NSUBJ || words[w - 1].head != w || words[w - 1].upos != DL_UPOS_DET)
        return;
    if (words[w].head <= w || words[w].head >= end || words[words[w].head].upos != DL_UPOS_VERB) return;
    if (words[w + 1].upos != DL_UPOS_VERB && words[w + 1].upos != DL_UPOS_AUX && words[w + 1].upos != DL_UPOS_ADV) return;
    words[w].upos = DL_UPOS_NOUN;
    words[w].feats = DL_STR("Number=Sing");
    words[w].thing = DL_THING_PERSON;
}

/* "did the army free the mayor": what "did" stands before and has an object is a verb. */
static void mend_free(struct dl_word *words, uint32_t first, uint32_t end, uint32_t w)
{
    int has_do = 0, has_object = 0;
    if (words[w].upos != DL_UPOS_ADJ) return;
    for (uint32_t c = first; c < end; c++) {
        if (words[c].head != w) continue;
        has_do |= c < w && words[c].rel == DL_REL_AUX && dl_lemma_is(&words[c], "do");
        has_object |= c > w && words[c].rel == DL_REL_OBJ;
    }
    if (!has_do || !has_object) return;
    words[w].upos = DL_UPOS_VERB;
    words[w].feats = DL_STR("VerbForm=Inf");
}

/* "accuse each other of it": whom the verb has as its object, not how it is done. */
static void mend_each_other(struct dl_word *words, uint32_t end, uint32_t w)
{
    const uint32_t verb = words[w].head;
    if (words[w].rel != DL_REL_ADVMOD || verb == DL_NONE || verb + 1 != w || w + 1 >= end || words[verb].upos != DL_UPOS_VERB)
        return;
    const int is_each = dl_str_is(words[w].form, "each") && dl_str_is(words[w + 1].form, "other"),
              is_one = dl_str_is(words[w].form, "one") && dl_str_is(words[w + 1].form, "another");
    if ((is_each || is_one) && words[w + 1].head == w && !has_child(words, verb, DL_REL_OBJ, w, end)) words[w].rel = DL_REL_OBJ;
}

/* "Tehran fears that it may spread": what has a subject, a clause with "that" and nothing that says "is" is a verb. */
static void mend_noun_telling(struct dl_word *words, uint32_t first, uint32_t end, uint32_t w)
{
    if (words[w].upos != DL_UPOS_NOUN || w == first || w + 1 >= end || !dl_str_is(words[w + 1].form, "that")) return;
    if (words[w - 1].head != w || words[w - 1].rel != DL_REL_NSUBJ || has_child(words, w, DL_REL_COP, first, end)) return;
    const uint32_t clause = child_of(words, w, DL_REL_CCOMP, w, end);
    if (clause == DL_NONE || words[w + 1].head != clause || !dl_str_ends(words[w].form, "s")) return;
    words[w].upos = DL_UPOS_VERB;
    words[w].feats = DL_STR("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
}

/* "agree to talks": no infinitive ends as a plural does, and the features, tagged by themselves, say that it is one. */
static void mend_plural_infinitive(struct dl_word *words, uint32_t first, uint32_t w)
{
    if (words[w].upos != DL_UPOS_VERB || w == first || !dl_has_feat(&words[w], "Number=Plur")) return;
    struct dl_word *to = &words[w - 1];
    if (to->upos != DL_UPOS_PART || to->head != w || !dl_lemma_is(to, "to") || dl_str_equal(words[w].form, words[w].lemma)) return;
    words[w].upos = DL_UPOS_NOUN;
    if (words[w].rel == DL_REL_XCOMP || words[w].rel == DL_REL_ADVCL || words[w].rel == DL_REL_CCOMP) words[w].rel = DL_REL_OBL;
    if (words[w].rel == DL_REL_ACL) words[w].rel = DL_REL_NMOD;
    to->upos = DL_UPOS_ADP;
    to->rel = DL_REL_CASE;
}

/* "the 2016 U.S. election", "Gulf states": a noun that is known for a kind of thing and is written small is no name. */
static void mend_small_noun(struct dl_word *w)
{
    static const char NOUNS[] =
        "election primary state county party movement bureau district dossier campaign referendum nation court";
    if (w->upos != DL_UPOS_PROPN || !dl_ascii_lower(w->form.at[0]) || !dl_str_listed(w->lemma, NOUNS, ' ')) return;
    w->upos = DL_UPOS_NOUN;
    w->ner = DL_NER_O;
}

/* "The WHO urged", not "WHO KNOWS": in capitals beside small letters it is the organisation. */
static void mend_who(struct dl_word *words, uint32_t end, uint32_t w)
{
    struct dl_word *word = &words[w];
    if (word->upos != DL_UPOS_PRON || !dl_str_is(word->form, "WHO") || w + 1 >= end) return;
    const struct dl_str next = words[w + 1].form;
    if (!dl_ascii_lower(next.at[0]) && next.at[0] != '\'') return;
    word->upos = DL_UPOS_PROPN;
    word->lemma = word->form;
    word->feats = DL_STR("Number=Sing");
    word->ner = DL_NER_B_ORG;
}

/* "Police Chief Adam Palmer": before the name that it is a title of, "Chief" is a noun. */
static void mend_chief(struct dl_word *w)
{
    if (w->upos == DL_UPOS_ADJ && w->rel == DL_REL_NMOD_DESC && dl_str_is(w->form, "Chief")) w->upos = DL_UPOS_PROPN;
}

void dl_tags_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w < end; w++) {
        const enum dl_rel rel = dl_rel_base((enum dl_rel)words[w].rel);
        mend_participle(words, w);
        mend_mine(words, first, w);
        mend_had(words, end, w);
        mend_adverb(&words[w]);
        mend_noun_adjective(words, first, end, w);
        mend_plural_infinitive(words, first, w);
        if (w > first) mend_noun_infinitive(words, end, w);
        mend_small_name(words, first, w);
        mend_small_noun(&words[w]);
        mend_chief(&words[w]);
        mend_the_wounded(words, first, w);
        mend_who(words, end, w);
        mend_free(words, first, end, w);
        mend_noun_telling(words, first, end, w);
        mend_each_other(words, end, w);
        mend_adjective_subject(words, first, end, w);
        mend_behind_modal(words, first, w);
        if (w + 1 < end) {
            mend_addressed(words, w);
            mend_addressed_place(words, end, w);
            mend_foreign_address(words, first, end, w);
        }
        if (MEANT[rel][words[w].upos] != DL_UPOS_X) words[w].upos = MEANT[rel][words[w].upos];
    }
}
