/* What whoever speaks does next: a further verb that the cue, and not what is told, has joined to it, whatever the parser hangs it on. */
#include "said/verb.h"
#include "who/who.h"

/* "said he was late and dismissed the talk of it": what the one who speaks goes on to do in words; another than he may stand in the clause told ("said that
 * Holm had come and dismissed it"). */
static int is_turn_of_speaker(const struct dl_verb *v, const struct dl_cue *other)
{
    const struct dl_doc *doc = v->doc;
    if (!dl_cues_lists(v->said->cues, DL_WORDS_TURNING, other->name)) return 0;
    const uint32_t clause = dl_child(doc, v->word, DL_REL_CCOMP),
                   subject = clause == DL_NONE ? DL_NONE : dl_verb_subject(doc, clause);
    const uint32_t about = subject == DL_NONE ? DL_NONE : dl_who_at(doc, subject);
    return clause != DL_NONE && clause > v->word &&
           (about == DL_NONE || (v->find.source_head != DL_NONE && about == dl_who_at(doc, v->find.source_head)));
}

/* "said that the storm left questions and attacked the mayor": what the clause told is about is a thing, which has no views. */
static int is_of_thing(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t clause = dl_child(doc, v->word, DL_REL_CCOMP),
                   subject = clause == DL_NONE ? DL_NONE : dl_verb_subject(doc, clause);
    if (v->cue->weight < 2 || (v->cue->frames & DL_FRAME_CLAUSE) == 0 || clause < v->word || subject == DL_NONE ||
        doc->words.at[subject].upos != DL_UPOS_NOUN)
        return 0;
    return dl_who_at(doc, subject) == DL_NONE && dl_said_is_thing(v->said, subject);
}

/* A past form that the tagger calls a participle, joined to what no participle is joined to: "was watching it and called for calm". */
static int is_finite_past(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    if (!dl_has_feat(w, "Tense=Past") || w->head == DL_NONE) return 0;
    if (dl_has_feat(w, "VerbForm=Fin")) return 1;
    const struct dl_word *head = &doc->words.at[w->head];
    return dl_child(doc, word, DL_REL_AUX) == DL_NONE &&
           (dl_str_ends(head->form, "ing") || dl_has_feat(head, "VerbForm=Inf") || !is_verb(head));
}

static int tells_clause(const struct dl_doc *doc, uint32_t verb)
{
    const uint32_t clause = dl_child(doc, verb, DL_REL_CCOMP);
    return clause != DL_NONE && clause > verb;
}

/* What one declines to do with what one knows. */
static const char UNTOLD[] =
    "give say comment name identify elaborate provide discuss specify disclose reveal answer confirm detail describe";

/* "confirmed that two had been suspended but declined to name them": what the one who speaks leaves untold. */
static int is_withholding(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t untold = dl_child(doc, word, DL_REL_XCOMP);
    const uint32_t clause = dl_child(doc, v->word, DL_REL_CCOMP),
                   subject = clause == DL_NONE ? DL_NONE : dl_verb_subject(doc, clause);
    if (subject != DL_NONE && doc->words.at[subject].upos == DL_UPOS_PROPN) return 0; /* "said Holm came but declined to say why" */
    return dl_cue_tells(v->cue) && dl_word_listed(doc, word, "declined refused") && untold != DL_NONE && untold > word &&
           v->said->word_quote[untold] == v->said->word_quote[v->word] && dl_str_listed(doc->words.at[untold].lemma, UNTOLD, ' ');
}

/* "was asked whether she regretted it and said she did not": behind a question that is told comes the answer. */
static int answers_question(const struct dl_verb *v, const struct dl_cue *other)
{
    const uint32_t clause = dl_child(v->doc, v->word, DL_REL_CCOMP);
    return dl_str_is(v->cue->name, "ask") && dl_cue_tells(other) && clause != DL_NONE && clause > v->word &&
           dl_word_listed(v->doc, dl_range_block(v->doc, clause).first, "whether if");
}

/* "said it had examined and verified the pictures": a participle right behind another shares its auxiliary and its object. */
static int is_second_participle(const struct dl_doc *doc, uint32_t word)
{
    const uint32_t before = doc->words.at[word].head;
    return doc->words.at[word].rel == DL_REL_CONJ && before != DL_NONE && before + 2 == word && dl_word_is(doc, word - 1, "and") &&
           dl_child(doc, before, DL_REL_AUX) != DL_NONE && dl_str_ends(doc->words.at[before].form, "ed") &&
           dl_str_ends(doc->words.at[word].form, "ed");
}

/* "He noted that it lags and asked whether …": a coordinate verb of saying in the cue's tense, not in its clause's. */
static int goes_back(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *w = &doc->words.at[word], *cue = &doc->words.at[v->word];
    if (w->upos != DL_UPOS_VERB || word < v->tail + 3 || rel_of(doc, word) != DL_REL_CONJ || rel_of(doc, word - 1) != DL_REL_CC)
        return 0;
    if (dl_verb_subject(doc, word) != DL_NONE || !is_finite_past(doc, word) || !dl_has_feat(cue, "Tense=Past")) return 0;
    const struct dl_cue *other = dl_cues_find(v->said->cues, DL_CUE_VERB, w->form);
    if (other == NULL || other->weight < 2) return 0;
    if (is_of_thing(v) && (other->frames & (DL_FRAME_OBJECT | DL_FRAME_OBJECT_TO | DL_FRAME_TOLD)) != 0) return 1;
    if (answers_question(v, other) || is_withholding(v, word)) return 1;
    if (!dl_cue_tells(other) && !is_turn_of_speaker(v, other)) return 0;
    if (dl_str_equal(w->form, cue->form) && tells_clause(doc, word)) return 1; /* "said one man went and said another stayed" */
    return dl_word_is(doc, word - 2, ",") || dl_word_is(doc, word - 1, "but") ||
           !dl_has_feat(&doc->words.at[w->head], "Tense=Past") || dl_has_feat(&doc->words.at[w->head], "VerbForm=Part");
}

/* "demanded that he be freed, then left": what the speaker did next. */
static int goes_on_then(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *verb = &doc->words.at[word], *cue = &doc->words.at[v->word];
    return word > v->tail + 3 && dl_word_is(doc, word - 1, "then") && dl_word_is(doc, word - 2, ",") &&
           verb->upos == DL_UPOS_VERB && dl_has_feat(verb, "VerbForm=Fin") && dl_has_feat(cue, "VerbForm=Fin") &&
           dl_has_feat(verb, "Tense=Past") == dl_has_feat(cue, "Tense=Past");
}

/* Whether the words have the form and the tense of one another: "denied … accused", "urging … promising". */
static int is_parallel(const struct dl_word *cue, const struct dl_word *word)
{
    int is_past_form = !is_ing(word) && !is_ing(cue) && dl_has_feat(cue, "VerbForm=Part") && dl_has_feat(word, "VerbForm=Part");
    if (is_past_form) return dl_has_feat(word, "Tense=Past") && !dl_has_feat(cue, "Voice=Pass"); /* "has denied it and accused" */

    if (is_ing(cue) || is_ing(word)) return is_ing(cue) && is_ing(word);
    return dl_has_feat(cue, "VerbForm=Fin") && dl_has_feat(word, "VerbForm=Fin") &&
           dl_has_feat(cue, "Tense=Past") == dl_has_feat(word, "Tense=Past");
}

/* "said it does not matter and called for talks": a past tense that the tagger takes for a participle, joined to a verb that is none. */
static int is_past_misread(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *w = &doc->words.at[word], *cue = &doc->words.at[v->word];
    if (w->rel != DL_REL_CONJ || w->head == DL_NONE || !dl_str_ends(w->form, "ed") || !dl_has_feat(w, "Voice=Pass")) return 0;
    if (!dl_has_feat(cue, "VerbForm=Fin") || !dl_has_feat(cue, "Tense=Past")) return 0;
    const struct dl_word *head = &doc->words.at[w->head];
    return !dl_has_feat(head, "VerbForm=Part") && dl_child(doc, w->head, DL_REL_AUX_PASS) == DL_NONE &&
           head->upos == DL_UPOS_VERB && w->head > v->word;
}

/* The verb of a relative clause, or its auxiliary. */
static int in_relative(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    if (w->upos == DL_UPOS_AUX && w->head != DL_NONE) w = &doc->words.at[w->head];
    return w->rel == DL_REL_ACL_RELCL;
}

/* The conjunction before a verb, over adverbs: "and once again called"; else the word before it. */
static uint32_t joint_before(const struct dl_verb *v, uint32_t word)
{
    uint32_t joint = word - 1;
    while (joint > v->tail + 2 && joint + 4 > word && v->doc->words.at[joint].upos == DL_UPOS_ADV) joint--;
    return v->doc->words.at[joint].upos == DL_UPOS_CCONJ ? joint : word - 1;
}

/* "fear that he has lost and warn that …", "said he would go and added, “…”": a verb of saying with a clause or a quotation of its own. */
static int tells_on(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_cue *other = dl_cues_find(v->said->cues, DL_CUE_VERB, doc->words.at[word].form);
    if (!dl_cue_tells(other)) return 0;
    uint32_t next = word + 1, last = dl_range_sentence(doc, word).last;
    if (next + 2 > last) return 0;
    if (dl_word_is(doc, next, "that")) return doc->words.at[next].upos == DL_UPOS_SCONJ;
    return (dl_word_is(doc, next, ",") || dl_word_is(doc, next, ":")) && v->said->word_quote[next + 2] != DL_NONE &&
           v->said->word_quote[next + 1] != v->said->word_quote[word];
}

/* "told him that war had started, flew home and accused them": a verb behind a comma alone is the second of three, and the first is the cue where
 * those of its clause have an auxiliary. */
static int lists_on(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t further = dl_child(doc, word, DL_REL_CONJ);
    return dl_has_feat(&doc->words.at[v->word], "VerbForm=Fin") && further != DL_NONE && further > word &&
           doc->words.at[further].upos == DL_UPOS_VERB && dl_verb_subject(doc, further) == DL_NONE &&
           is_parallel(&doc->words.at[word], &doc->words.at[further]);
}

/* "said agents captured and deported him": the verb of the clause told, a past form that the tagger takes for a participle, and what is joined to it. */
static int is_told_pair(const struct dl_verb *v, uint32_t told, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *w = &doc->words.at[told];
    return doc->words.at[word].head == told && w->head == v->word && rel_of(doc, told) == DL_REL_CCOMP &&
           dl_has_feat(w, "Tense=Past") && dl_child(doc, told, DL_REL_AUX) == DL_NONE &&
           dl_child(doc, told, DL_REL_AUX_PASS) == DL_NONE && dl_verb_subject(doc, told) != DL_NONE &&
           dl_cues_find(v->said->cues, DL_CUE_VERB, doc->words.at[word].form) == NULL;
}

/* "said thugs in the crowd fired shots and threw bottles": right behind the deed of others a second one without a comma, which tells nothing itself; that
 * of a speaker who tells of himself ("said he was tired and left") is told of him. */
int dl_verb_is_second_deed(const struct dl_verb *v, uint32_t conjunct)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t clause = dl_child(doc, v->word, DL_REL_CCOMP), joint = dl_child(doc, conjunct, DL_REL_CC);
    if (clause == DL_NONE || clause < v->word || clause > conjunct || joint == DL_NONE || joint + 1 != conjunct) return 0;
    const struct dl_word *deed = &doc->words.at[clause], *second = &doc->words.at[conjunct];
    if (!dl_cue_tells(v->cue) || !dl_word_is(doc, joint, "and") || doc->words.at[joint - 1].upos == DL_UPOS_PUNCT) return 0;
    if (deed->upos != DL_UPOS_VERB || !dl_has_feat(deed, "Tense=Past") || !dl_has_feat(second, "Tense=Past")) return 0;
    if (dl_child(doc, clause, DL_REL_AUX) != DL_NONE || dl_child(doc, clause, DL_REL_AUX_PASS) != DL_NONE) return 0;
    const uint32_t subject = dl_verb_subject(doc, clause), who = subject == DL_NONE ? DL_NONE : dl_who_at(doc, subject);
    if (subject == DL_NONE || subject > clause || doc->words.at[subject].upos == DL_UPOS_PRON) return 0;
    if (who == DL_NONE && !dl_has_feat(&doc->words.at[subject], "Number=Plur")) return 0;
    if (who != DL_NONE && v->find.source_head != DL_NONE && who == dl_who_at(doc, v->find.source_head)) return 0;
    for (const struct dl_cue *cue = dl_cues_find(v->said->cues, DL_CUE_VERB, second->form); cue != NULL;
         cue = dl_cues_next(v->said->cues, cue))
        if (cue->tail.size == 0) return 0; /* but "threw bottles", since "throw doubt" alone tells */
    return 1;
}

/* "denied wrongdoing and accused Democrats", "pledged to stay and cast doubt on it": a verb cannot be joined to an object or an
 * infinitive if it has the form of the cue, so it is joined to the cue, whatever the parser hangs it on. */
static int is_joined(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *w = &doc->words.at[word], *cue = &doc->words.at[v->word];
    if (w->upos != DL_UPOS_VERB || rel_of(doc, word) == DL_REL_AMOD || word < v->tail + 3) return 0;
    if (dl_verb_is_second_deed(v, word)) return 0;
    int listed = dl_word_is(doc, word - 1, ","), holds_clause = 0, has_aux = 0;
    uint32_t joint = joint_before(v, word);
    if (doc->words.at[joint].upos != DL_UPOS_CCONJ && !listed) return 0;
    if (w->rel == DL_REL_CONJ && dl_has_feat(cue, "Number=Plur") && dl_has_feat(cue, "Tense=Pres") &&
        v->find.source_head != DL_NONE && w->head != DL_NONE && rel_of(doc, w->head) == DL_REL_CCOMP &&
        dl_said_subject(doc, word) == v->find.source_head)
        return 1; /* "opponents say he risks it, and argue …" */
    if ((!is_parallel(cue, w) && !is_past_misread(v, word)) || dl_verb_subject(doc, word) != DL_NONE || (listed && is_ing(w)))
        return 0;
    if (!listed && tells_on(v, word)) return 1;
    const struct dl_cue *other = dl_cues_find(v->said->cues, DL_CUE_VERB, w->form);
    if (!listed && other == NULL && w->rel == DL_REL_CONJ && w->head != DL_NONE && w->head > v->tail && in_relative(doc, w->head) &&
        !dl_word_is(doc, joint - 1, ",") && dl_who_at(doc, doc->words.at[w->head].head) != DL_NONE)
        return 0;                                    /* "defended the friend who rose and built a career" */
    for (uint32_t i = v->tail + 1; i < joint; i++) { /* a clause between could be what it is joined to */
        const struct dl_word *between = &doc->words.at[i];
        if (in_relative(doc, i) || !is_verb(between)) continue;
        has_aux |= between->upos == DL_UPOS_AUX && dl_has_feat(between, "VerbForm=Fin");
        if (is_told_pair(v, i, word)) return 0;
        if (listed && between->upos == DL_UPOS_AUX) continue; /* "said he was glad, ordered a review and left" */
        if (dl_word_is(doc, i, "had") && between->upos == DL_UPOS_AUX && dl_word_is(doc, joint - 1, ",") && w->rel == DL_REL_CONJ)
            continue; /* "told them that he had signed it, and refused to show it" */
        if (is_ing(w) ? is_ing(between) : dl_has_feat(between, "VerbForm=Fin") && is_parallel(between, w)) return 0;
        holds_clause |= dl_has_feat(between, "VerbForm=Fin");
    }
    if (listed && has_aux && lists_on(v, word)) return 1;
    return !(holds_clause || listed || is_ing(w)) || (other != NULL && other->weight == 3);
}

/* "says he would not cut it and criticizes the premier": joined to a clause with a modal, but in the form of the cue. */
static int leaves_modal(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *w = &doc->words.at[word], *cue = &doc->words.at[v->word];
    if (w->upos != DL_UPOS_VERB || word < v->tail + 3 || rel_of(doc, word) != DL_REL_CONJ || rel_of(doc, word - 1) != DL_REL_CC)
        return 0;
    if (w->head == DL_NONE || w->head <= v->tail || dl_verb_subject(doc, word) != DL_NONE ||
        dl_child(doc, word, DL_REL_AUX) != DL_NONE)
        return 0;
    const struct dl_cue *other = dl_cues_find(v->said->cues, DL_CUE_VERB, w->form);
    const uint32_t modal = dl_child(doc, w->head, DL_REL_AUX);
    if (other == NULL || other->weight < 2 || modal == DL_NONE || rel_of(doc, w->head) != DL_REL_CCOMP) return 0;
    return dl_word_listed(doc, modal, "would will could can should must might may 'd ’d 'll ’ll") &&
           dl_has_feat(w, "VerbForm=Fin") && dl_has_feat(w, "Tense=Pres") && dl_has_feat(cue, "Tense=Pres") &&
           dl_str_ends(w->form, "s") && dl_str_ends(cue->form, "s");
}

/* "believed he had proof, but did not give details", "argued it has the means, but couldn't name them": behind a comma the speaker leaves something
 * untold, or his own past goes on behind a clause in the present. */
static int leaves_clause(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *w = &doc->words.at[word];
    const uint32_t told = w->head, joint = dl_child(doc, word, DL_REL_CC), aux = dl_child(doc, word, DL_REL_AUX);
    if (w->upos != DL_UPOS_VERB || rel_of(doc, word) != DL_REL_CONJ || told == DL_NONE || told <= v->tail || told > word) return 0;
    if (rel_of(doc, told) != DL_REL_CCOMP || doc->words.at[told].head != v->word || dl_verb_subject(doc, word) != DL_NONE) return 0;
    if (joint == DL_NONE || aux == DL_NONE || aux != joint + 1 || !dl_word_is(doc, joint - 1, ",")) return 0;
    if (!dl_word_listed(doc, aux, "did could was were") || !dl_has_feat(&doc->words.at[v->word], "Tense=Past")) return 0;
    if (dl_word_is(doc, aux, "could") && !dl_said_is_negated(doc, word)) return 0; /* "said they are deep, and could explode" */
    const uint32_t subject = dl_verb_subject(doc, told);
    if (dl_word_is(doc, aux, "did") && dl_said_is_negated(doc, word) && dl_str_listed(w->lemma, UNTOLD, ' '))
        return subject == DL_NONE || doc->words.at[subject].upos != DL_UPOS_PROPN;
    return dl_verb_is_finite_in(doc, told, "Tense=Pres") && !dl_verb_is_finite_in(doc, told, "Tense=Past");
}

/* "said he was safe but would not say where": joined to the cue in the tree, and not told with it. */
static int is_left_untold(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *w = &doc->words.at[word];
    const uint32_t joint = dl_child(doc, word, DL_REL_CC), clause = dl_child(doc, v->word, DL_REL_CCOMP);
    return w->rel == DL_REL_CONJ && w->head == v->word && joint != DL_NONE && clause != DL_NONE && v->word < clause &&
           clause < joint && dl_str_listed(w->lemma, UNTOLD, ' ') && dl_said_is_negated(doc, word) &&
           dl_verb_subject(doc, word) == DL_NONE;
}

uint32_t dl_verb_before_next_act(const struct dl_verb *v, uint32_t word)
{
    const uint32_t told = dl_child(v->doc, v->word, DL_REL_CCOMP), before = v->doc->words.at[word].head;
    if (told != DL_NONE && told > word && before != DL_NONE && v->doc->words.at[before].rel == DL_REL_ACL_RELCL)
        return DL_NONE; /* "said the man who changed his story and claimed it was lying" */
    if (is_second_participle(v->doc, word)) return DL_NONE;
    if (is_left_untold(v, word)) return dl_child(v->doc, word, DL_REL_CC) - 1;
    if (leaves_clause(v, word)) return dl_child(v->doc, word, DL_REL_CC) - 2;
    if (leaves_modal(v, word)) return word - 2;
    if (goes_back(v, word)) return word - 2;
    if (goes_on_then(v, word)) return word - 3;
    return is_joined(v, word) ? joint_before(v, word) - 1 : DL_NONE;
}
