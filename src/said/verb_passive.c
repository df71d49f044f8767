/* What a passive tells: its subject, what it describes as a participle, and the infinitive behind its agent. */
#include "said/verb.h"

/* "a practice criticized by judges": what a participle with its agent describes; whether there was any. */
static int add_described(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t noun = doc->words.at[v->word].head;
    if (doc->words.at[v->word].rel != DL_REL_ACL || v->find.source.first == DL_NONE || v->find.source.first < v->word) return 0;
    if (v->find.piece_count > 0 || v->cue->weight < 2 || noun == DL_NONE || noun > v->word ||
        doc->words.at[noun].upos != DL_UPOS_NOUN)
        return 0;
    if (v->find.cue.first != v->word || noun + 1 != v->word) return 0;
    uint32_t first = dl_range_block(doc, noun).first;
    while (first < noun && doc->words.at[first].upos == DL_UPOS_ADP) first++;
    dl_find_add(doc, &v->find, (struct dl_range){first, noun});
    return v->find.piece_count > 0;
}

/* The passive's subject is content ("X is expected to go"), but for those told something. */
static void add_passive_subject(struct dl_verb *v)
{
    struct dl_doc *doc = v->doc;
    uint32_t subject = dl_verb_subject(doc, v->top);
    if (subject == DL_NONE && v->top != v->word) subject = dl_verb_subject(doc, v->word);
    if (subject == DL_NONE && doc->words.at[v->word].rel == DL_REL_CONJ)
        subject = dl_verb_subject(doc, doc->words.at[v->word].head);
    if (subject == DL_NONE && add_described(v)) return;
    if (subject == DL_NONE || rel_of(doc, subject) == DL_REL_EXPL || dl_word_is(doc, subject, "there")) return;
    int holds_clause = dl_child(doc, v->word, DL_REL_CCOMP) != DL_NONE ||
                       (v->find.piece_count > 0 && dl_word_is(doc, v->find.pieces[0].first, "that"));
    if (dl_word_is(doc, subject, "it") && holds_clause) return;
    const int is_asked_to = v->find.shape == DL_SHAPE_INFINITIVE && (v->cue->frames & DL_FRAME_OBJECT_TO) != 0 &&
                            v->find.source.first == DL_NONE; /* "the firms are being asked to sell" */
    if ((v->cue->frames & DL_FRAME_TOLD) != 0 && !is_asked_to &&
        (v->find.piece_count > 0 || (v->cue->frames & DL_FRAME_OBJECT) == 0))
        return;
    struct dl_range range = dl_range_block(doc, subject);
    if (range.last >= v->find.cue.first && subject < v->find.cue.first) range.last = v->find.cue.first - 1;
    dl_find_add(doc, &v->find, range);
}

/* "was ordered by a court in Vienna to pay", "are thought by diplomats to have fled": the infinitive behind the agent of a passive. */
static void add_behind_agent(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t to = v->find.source.last + 1, end = dl_verb_clause_end(v);
    if (v->find.source.first == DL_NONE || v->find.source.first < v->word || to >= end || dl_find_holds(&v->find, to)) return;
    if (!dl_word_is(doc, to, "to") || doc->words.at[to].upos != DL_UPOS_PART) return;
    v->find.shape = DL_SHAPE_INFINITIVE;
    dl_find_add(doc, &v->find, (struct dl_range){to, end});
}

/* "was accused of it by the opposition yesterday after she left": when and on what occasion, behind the agent, is no part of what is told. */
static void drop_occasion_behind_agent(struct dl_verb *v)
{
    struct dl_find *find = &v->find;
    if (find->piece_count < 2 || find->source.first == DL_NONE || find->source.first < v->word) return;
    const uint32_t first = find->pieces[find->piece_count - 1].first;
    if (first <= find->source.last || v->said->word_quote[first] != v->said->word_quote[v->word]) return;
    if (dl_verb_is_time(v->doc, first) || dl_word_listed(v->doc, first, "after before when while during following since")) {
        find->piece_count--;
        if (find->piece_count == 1 && find->pieces[0].last < v->word) find->shape = DL_SHAPE_SUBJECT;
    }
}

void dl_verb_add_passive(struct dl_verb *v)
{
    add_passive_subject(v);
    add_behind_agent(v);
    drop_occasion_behind_agent(v);
}
