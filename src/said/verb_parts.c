/* What stands to the right of a verb of saying that its content may be made of, as the tree has it and where the parser hangs it elsewhere: on
 * the cue's tail, on where it was told, on who was told. */
#include "said/verb.h"
#include "who/who.h"

int dl_verb_is_question(const struct dl_doc *doc, uint32_t word)
{
    static const char *const words[] = {"if", "whether", "why", "how", "what", "who", "where", "which"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (dl_word_is(doc, word, words[i])) return 1;
    return 0;
}

uint32_t dl_verb_fronted_end(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t main = doc->words.at[v->top].head, mark = dl_child(doc, v->top, DL_REL_MARK);
    if (rel_of(doc, v->top) != DL_REL_ADVCL || main == DL_NONE || main < v->top || mark == DL_NONE || mark > v->top) return DL_NONE;
    const uint32_t subject = dl_verb_subject(doc, main);
    if (subject != DL_NONE && subject > v->tail)
        for (uint32_t w = dl_range_block(doc, subject).first; w-- > v->tail + 1;)
            if (dl_word_is(doc, w, ",")) return w - 1;
    for (uint32_t w = v->tail + 2; w < main; w++)
        if (dl_word_is(doc, w, ",")) return w - 1;
    return DL_NONE;
}

/* A clause under a word of the cue's tail, else what else hangs there. */
static uint32_t clause_of_tail(const struct dl_verb *v)
{
    uint32_t other = DL_NONE;
    for (uint32_t t = v->word + 1; t <= v->tail; t++)
        for (uint32_t c = dl_child_next(v->doc, t, v->tail); c != DL_NONE; c = dl_child_next(v->doc, t, c)) {
            enum dl_rel rel = rel_of(v->doc, c);
            if (v->doc->words.at[c].rel == DL_REL_ACL_RELCL && dl_verb_subject(v->doc, c) == t + 1 && c == t + 2)
                continue; /* "that said …" */
            if (rel == DL_REL_ACL || rel == DL_REL_CCOMP || rel == DL_REL_XCOMP || rel == DL_REL_ADVCL || rel == DL_REL_CSUBJ)
                return c;
            if (other == DL_NONE && (rel == DL_REL_NMOD || rel == DL_REL_OBL)) other = c;
        }
    return other;
}

/* "said in a statement the cuts come late": what is told, where the parser makes it relative to where it was told; DL_NONE. */
static uint32_t clause_of_place(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    if ((v->cue->frames & DL_FRAME_CLAUSE) == 0 || !dl_cue_tells(v->cue)) return DL_NONE;
    for (uint32_t c = dl_child_next(doc, v->word, v->tail); c != DL_NONE; c = dl_child_next(doc, v->word, c)) {
        if (rel_of(doc, c) != DL_REL_OBL) continue;
        for (uint32_t r = dl_child_next(doc, c, c); r != DL_NONE; r = dl_child_next(doc, c, r)) {
            uint32_t subject = doc->words.at[r].rel == DL_REL_ACL_RELCL ? dl_verb_subject(doc, r) : DL_NONE;
            if (subject != DL_NONE && dl_range_block(doc, r).first == c + 1 &&
                !dl_has_feat(&doc->words.at[subject], "PronType=Rel") && doc->words.at[c].thing != DL_THING_PERSON)
                return r;
        }
    }
    return DL_NONE;
}

/* "declined, however, to comment", "requiring schools to report", "asked the mayor on Friday not to open it": the infinitive that the verb
 * takes, though the parser hangs it as one of purpose. */
static int is_apart(const struct dl_verb *v, uint32_t infinitive, uint32_t object)
{
    const struct dl_doc *doc = v->doc;
    uint32_t first = dl_range_block(doc, infinitive).first;
    const int is_not = dl_word_is(doc, first, "not");
    if (rel_of(doc, infinitive) != DL_REL_ADVCL || v->cue->weight < 3 || !dl_word_is(doc, first + is_not, "to") ||
        (!dl_has_feat(&doc->words.at[infinitive], "VerbForm=Inf") && dl_child(doc, infinitive, DL_REL_COP) == DL_NONE))
        return 0;
    if (object == DL_NONE) return (v->cue->frames & DL_FRAME_TO) != 0;
    if (dl_str_is(v->cue->name, "tell") && doc->words.at[object].rel == DL_REL_IOBJ && object > v->word)
        return dl_child(doc, v->word, DL_REL_OBJ) == DL_NONE; /* "told its citizens in Chad on Friday to be ready" */
    return (v->cue->frames & DL_FRAME_OBJECT_TO) != 0 && object > v->word &&
           dl_verb_behind_time(doc, dl_range_block(doc, object).last + 1, first) == first;
}

/* "urged drivers whose road is flooded to turn back": the infinitive that the verb takes, hung in the clause that tells who is urged. */
static uint32_t infinitive_within(const struct dl_verb *v, uint32_t object, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t relative = dl_child(doc, object, DL_REL_ACL_RELCL);
    if ((v->cue->frames & DL_FRAME_OBJECT_TO) == 0 || v->cue->weight < 3 || relative == DL_NONE) return DL_NONE;
    if (!dl_word_listed(doc, dl_range_block(doc, relative).first, "who whose")) return DL_NONE;
    for (uint32_t c = dl_child_next(doc, relative, relative); c != DL_NONE && c <= end; c = dl_child_next(doc, relative, c))
        if ((rel_of(doc, c) == DL_REL_ADVCL || rel_of(doc, c) == DL_REL_XCOMP) && dl_has_feat(&doc->words.at[c], "VerbForm=Inf") &&
            dl_word_is(doc, dl_range_block(doc, c).first, "to"))
            return c;
    return DL_NONE;
}

/* "reminded the jurors, who are paid by the day, to stay": the infinitive behind the clause about who is told, which the parser hangs in it. */
static uint32_t infinitive_behind(const struct dl_verb *v, uint32_t object, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    uint32_t comma = object + 1;
    while (comma + 2 <= end && !dl_word_is(doc, comma, ",")) comma++;
    uint32_t close = comma + 2 <= end ? dl_verb_aside_before_to(doc, comma, end) : DL_NONE;
    uint32_t verb = close != DL_NONE ? doc->words.at[close + 1].head : DL_NONE;
    return verb != DL_NONE && verb > close && dl_has_feat(&doc->words.at[verb], "VerbForm=Inf") ? verb : DL_NONE;
}

/* "pushed an agenda that cuts taxes": a clause about a thing, whose subject "that" is; but "told reporters that is a luxury". */
static int is_about_thing(const struct dl_doc *doc, uint32_t noun, uint32_t clause)
{
    const uint32_t subject = dl_verb_subject(doc, clause);
    return subject != DL_NONE && dl_word_is(doc, subject, "that") && doc->words.at[noun].upos == DL_UPOS_NOUN &&
           dl_who_at(doc, noun) == DL_NONE;
}

/* "noted that it was old and he said [the roof leaked]": a clause behind the verb that hangs on what the verb itself hangs on, and begins not
 * behind `latest`; DL_NONE. */
static uint32_t clause_beside(const struct dl_verb *v, uint32_t latest, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    for (uint32_t c = v->tail + 1; c <= end; c++)
        if (rel_of(doc, c) == DL_REL_CCOMP && doc->words.at[c].head == doc->words.at[v->top].head &&
            dl_range_block(doc, c).first <= latest)
            return c;
    return DL_NONE;
}

void dl_verb_gather(const struct dl_verb *v, uint32_t end, struct dl_constituents *is)
{
    const struct dl_doc *doc = v->doc;
    *is = (struct dl_constituents){DL_NONE, DL_NONE, DL_NONE, DL_NONE};
    for (uint32_t c = dl_child_next(doc, v->word, v->word); c != DL_NONE && c <= end; c = dl_child_next(doc, v->word, c)) {
        enum dl_rel rel = rel_of(doc, c);
        if ((c == v->find.source_head || c <= v->tail) && !(c <= v->tail && v->tail > v->word)) continue;
        const uint32_t first = dl_range_block(doc, c).first;
        const int is_when = dl_word_is(doc, first, "when") && first == v->tail + 1 &&
                            (dl_said_is_negated(doc, v->word) || (dl_str_is(v->cue->name, "ask") && !v->is_passive));
        int asked = rel == DL_REL_ADVCL && (v->cue->frames & DL_FRAME_WH) != 0 && (dl_verb_is_question(doc, first) || is_when);
        int is_bare = rel == DL_REL_XCOMP && dl_has_feat(&doc->words.at[c], "VerbForm=Fin") &&
                      (v->cue->frames & DL_FRAME_CLAUSE) != 0; /* "admitted his son met …", the son read as an object */
        int is_clause = rel == DL_REL_CCOMP || asked || is_bare || (rel == DL_REL_PARATAXIS && v->said->word_quote[c] != DL_NONE);
        int is_oblique = rel == DL_REL_OBL || rel == DL_REL_ADVCL || rel == DL_REL_NMOD || rel == DL_REL_ACL;
        if (is->infinitive != DL_NONE && v->said->word_quote[c] != v->said->word_quote[v->word] &&
            (v->cue->frames & DL_FRAME_QUOTE) == 0 && !dl_quotes_is_telling(v->said->cues, &doc->words.at[is->infinitive]))
            is_clause = 0; /* "sought to stand apart by saying, “…”" */
        if (is_clause && is->clause == DL_NONE) is->clause = c;
        else if ((rel == DL_REL_XCOMP || is_apart(v, c, is->object)) && is->infinitive == DL_NONE) is->infinitive = c;
        else if ((rel == DL_REL_OBJ || rel == DL_REL_IOBJ) && is->object == DL_NONE && c > v->tail && !dl_verb_is_time(doc, c))
            is->object = c;
        else if (is_oblique && is->oblique == DL_NONE && !(v->is_passive && dl_verb_is_time(doc, c))) is->oblique = c;
    }
    if (is->clause == DL_NONE && dl_verb_fronted_end(v) != DL_NONE) is->clause = clause_beside(v, end, end);
    if (is->clause == DL_NONE && is->object == DL_NONE && rel_of(doc, v->top) == DL_REL_CONJ && dl_cue_tells(v->cue))
        is->clause = clause_beside(v, v->tail + 2, end);
    if (is->clause == DL_NONE && dl_verb_marked_clause(v) != DL_NONE) is->clause = dl_verb_marked_clause(v);
    if (is->clause == DL_NONE && is->infinitive == DL_NONE && is->object == DL_NONE) is->clause = clause_of_place(v);
    if (is->clause == DL_NONE && v->tail > v->word) is->clause = clause_of_tail(v);
    if (is->clause == DL_NONE && is->infinitive == DL_NONE && is->object != DL_NONE &&
        (v->cue->frames & (DL_FRAME_TOLD | DL_FRAME_OBJECT_TO)) != 0)
        is->infinitive = infinitive_behind(v, is->object, end);
    if (is->clause == DL_NONE && is->infinitive == DL_NONE && is->object != DL_NONE)
        is->infinitive = infinitive_within(v, is->object, end);
    /* the clause told may hang on the addressee, as if it were relative to it */
    if (is->clause == DL_NONE && is->object != DL_NONE && is->infinitive == DL_NONE && (v->cue->frames & DL_FRAME_TOLD) != 0)
        for (uint32_t c = dl_child_next(doc, is->object, is->object); c != DL_NONE && is->clause == DL_NONE;
             c = dl_child_next(doc, is->object, c)) {
            uint32_t first = dl_range_block(doc, c).first;
            while (first < c && doc->words.at[first].upos == DL_UPOS_PUNCT) first++;
            int is_other = dl_word_is(doc, first, "who") || dl_word_is(doc, first, "which") ||
                           dl_word_is(doc, first + 1, "which") || dl_word_is(doc, first, "of") ||
                           (first == c && is_participle(&doc->words.at[c]) && !dl_word_is(doc, is->object, "%")) ||
                           is_about_thing(doc, is->object, c);
            if (rel_of(doc, c) == DL_REL_ACL && !is_other) is->clause = c;
        }
}
