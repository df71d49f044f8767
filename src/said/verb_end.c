/* Where a verb's content ends to its right. The run goes on to the end of the clause, but not over the reporter's own
 * words: another participle of saying, another speaker's clause, an aside, the occasion. What asides are was counted on news
 * annotated for attribution; see docs/measurements.md. */
#include "said/verb.h"
#include "who/who.h"

int dl_verb_is_time(const struct dl_doc *doc, uint32_t word)
{
    static const char times[] =
        "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow morning afternoon "
        "evening night week month year day time times january february march april may june july august "
        "september october november december minute hour weekend years months weeks days hours minutes moment "
        "decade decades";
    if (dl_word_is(doc, word, "then") && dl_word_is(doc, word + 1, "-")) return 0; /* "then-President Holm" */
    return word < doc->words.count && (doc->words.at[word].thing == DL_THING_TIME || dl_word_listed(doc, word, times));
}

/* "Asked about the delay, …", "When asked if …": nobody's question, whatever the parser makes of the verb. */
int dl_verb_is_opening(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t first = dl_range_sentence(doc, v->word).first;
    while (first < v->word && doc->words.at[first].upos == DL_UPOS_PUNCT) first++;
    if (!dl_str_ends(doc->words.at[v->word].form, "ed") || (v->cue->frames & (DL_FRAME_TOLD | DL_FRAME_WH)) == 0) return 0;
    int when = dl_word_is(doc, v->word - (v->word > 0), "when"), inserted = 0; /* "Lind, asked about it, said …" */
    if (v->word > first + 1 && dl_word_is(doc, v->word - 1, ",") && dl_str_is(v->cue->name, "ask"))
        for (uint32_t w = v->word + 2, last = dl_range_sentence(doc, v->word).last; w < last && w < v->word + 25 && !inserted; w++)
            inserted =
                dl_word_is(doc, w, ",") && is_verb(&doc->words.at[w + 1]) && dl_has_feat(&doc->words.at[w + 1], "VerbForm=Fin");
    if (!when && !inserted && first != v->word) return 0;
    if (v->said->word_quote[v->word] != DL_NONE) return 0;
    if (dl_word_is(doc, v->tail + 1, "to") && doc->words.at[v->tail + 1].upos == DL_UPOS_PART && dl_str_is(v->cue->name, "ask"))
        return 1; /* "Asked to name one, Holm said …" */
    for (uint32_t w = v->tail + 1, last = dl_range_sentence(doc, v->word).last; w <= last && w < v->tail + 14; w++) {
        static const char *const openings[] = {"about", "on", "if", "whether", "why", "how", "what"};
        for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
            if (dl_word_is(doc, w, openings[i])) return 1;
        if (doc->words.at[w].upos == DL_UPOS_PUNCT || is_verb(&doc->words.at[w])) return 0;
    }
    return 0;
}

/* ", considered one of the best, said …": a participle behind a comma before its sentence's verb ends with the next comma. */
static int is_inserted(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t noun = doc->words.at[v->word].head, verb = noun == DL_NONE ? DL_NONE : doc->words.at[noun].head;
    return v->is_passive && doc->words.at[v->word].rel == DL_REL_ACL && v->find.cue.first > 0 &&
           dl_word_is(doc, v->find.cue.first - 1, ",") && verb != DL_NONE && verb > v->word;
}

/* Where the clause that an opening participle hangs on begins: 0 where the tree does not say. */
static uint32_t main_start(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t head = doc->words.at[v->word].head;
    uint32_t subject = head != DL_NONE && head > v->word ? dl_verb_subject(doc, head) : DL_NONE;
    return subject != DL_NONE && subject > v->word && subject < head ? dl_range_block(doc, subject).first : 0;
}

/* "has said four of his children and his wife will speak": a verb that wants a clause and has none but the coordinate one. */
static int takes_nothing_else(const struct dl_verb *v, uint32_t conjunct)
{
    const struct dl_doc *doc = v->doc;
    if ((v->cue->frames & DL_FRAME_CLAUSE) == 0 || !dl_cue_tells(v->cue)) return 0;
    for (uint32_t c = dl_child_next(doc, v->word, v->tail); c != DL_NONE && c < conjunct; c = dl_child_next(doc, v->word, c)) {
        enum dl_rel rel = rel_of(doc, c);
        if (rel == DL_REL_CCOMP || rel == DL_REL_XCOMP || rel == DL_REL_OBJ || rel == DL_REL_OBL || rel == DL_REL_PARATAXIS)
            return 0;
    }
    return !dl_word_is(doc, v->find.cue.last + 1, ",") && doc->words.at[v->find.cue.last + 1].upos != DL_UPOS_CCONJ;
}

/* "were hoping his manner and his ties would win": the first half of a subject read as the object of a verb that takes a clause and no object. */
static int shares_subject(const struct dl_verb *v, uint32_t conjunct)
{
    const struct dl_doc *doc = v->doc;
    uint32_t object = dl_child(doc, v->word, DL_REL_OBJ), cc = dl_child(doc, conjunct, DL_REL_CC);
    uint32_t aux = dl_child(doc, conjunct, DL_REL_AUX); /* "feared the army and the rebels attacked" may be two deeds */
    int is_to_come =
        aux != DL_NONE && aux < conjunct && doc->words.at[aux].upos == DL_UPOS_AUX && !dl_lemma_is(&doc->words.at[aux], "have");
    if ((v->cue->frames & DL_FRAME_CLAUSE) == 0 || (v->cue->frames & DL_FRAME_TOLD) != 0) return 0;
    if (object == DL_NONE || object <= v->tail || cc == DL_NONE || cc > conjunct) return 0;
    const int is_of_actor =
        dl_cue_tells(v->cue) && aux != DL_NONE && dl_who_at(doc, object) != DL_NONE; /* "announced Peru and Chad have met" */
    if ((v->cue->frames & (DL_FRAME_OBJECT | DL_FRAME_AS)) != 0 && !is_to_come && !is_of_actor) return 0;
    uint32_t subject = dl_verb_subject(doc, conjunct);
    return subject != DL_NONE && subject > cc && subject < conjunct && dl_range_block(doc, object).last + 1 == cc;
}

/* "accused them of lying and trying to hide it": a gerund is joined to the gerund before it, not to a finite cue. */
static int joins_gerund(const struct dl_verb *v, uint32_t conjunct)
{
    const struct dl_doc *doc = v->doc;
    if (!is_ing(&doc->words.at[conjunct]) || is_ing(&doc->words.at[v->word]) || dl_child(doc, conjunct, DL_REL_AUX) != DL_NONE)
        return 0;
    for (uint32_t w = v->tail + 1; w + 1 < conjunct; w++)
        if (doc->words.at[w].upos == DL_UPOS_VERB && is_ing(&doc->words.at[w])) return 1;
    if (rel_of(doc, conjunct - 1) != DL_REL_CC) return 0;
    for (uint32_t w = v->tail + 1; w + 2 < conjunct; w++) /* "accused him of perjury and leaking papers" */
        if (dl_word_listed(doc, w, "of for") && dl_cue_governs(v->cue, doc->words.at[w].form)) return 1;
    return 0;
}

uint32_t dl_verb_marked_clause(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t that = v->find.cue.last + 1, last = dl_range_sentence(doc, v->word).last;
    if (that >= last || !dl_word_is(doc, that, "that") || doc->words.at[that].upos != DL_UPOS_SCONJ) return DL_NONE;
    uint32_t clause = doc->words.at[that].head;
    if (clause == DL_NONE || clause <= that || clause > last) return DL_NONE;
    if (!is_verb(&doc->words.at[clause]) && dl_child(doc, clause, DL_REL_COP) == DL_NONE) return DL_NONE;
    return dl_is_below(doc, clause, v->word) ? DL_NONE : clause;
}

/* "said the town is proud of it, and people see it": behind a content in the present of a cue in the plain past nothing else is of now; a perfect
 * may be the reporter's. */
static int is_of_now_too(const struct dl_verb *v, uint32_t clause, uint32_t conjunct)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *cue = &doc->words.at[v->word];
    const uint32_t aux = dl_child(doc, conjunct, DL_REL_AUX);
    if (aux != DL_NONE && dl_lemma_is(&doc->words.at[aux], "have")) return 0;
    return dl_has_feat(cue, "Tense=Past") && dl_has_feat(cue, "VerbForm=Fin") && dl_verb_is_finite_in(doc, clause, "Tense=Pres") &&
           dl_verb_is_finite_in(doc, conjunct, "Tense=Pres");
}

/* ", but real change took off": whether a coordinate clause behind a comma with a subject of its own, which the parser hangs on the
 * cue, is told too. It is not where it tells of the speaker or tells something itself; it is where its tense is not the cue's
 * ("says … took off"), that of what was still to come ("said … would"), or the present of a content in the present. */
static int is_told_too(const struct dl_verb *v, uint32_t conjunct)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *cue = &doc->words.at[v->word], *w = &doc->words.at[conjunct];
    uint32_t subject = dl_verb_subject(doc, conjunct), clause = dl_child(doc, v->word, DL_REL_CCOMP);
    if (subject == DL_NONE || clause == DL_NONE || clause < v->word || !dl_cue_tells(v->cue)) return 0;
    if (is_of_now_too(v, clause, conjunct)) return 1;
    const struct dl_cue *other = dl_cues_find(v->said->cues, DL_CUE_VERB, w->form);
    if (dl_cue_tells(other) && dl_child(doc, conjunct, DL_REL_AUX_PASS) == DL_NONE) return 0;
    uint32_t about = dl_who_at(doc, subject);
    if (about != DL_NONE && v->find.source_head != DL_NONE && about == dl_who_at(doc, v->find.source_head)) return 0;
    if (dl_word_listed(doc, subject, "they it") && dl_word_is(doc, subject - 1, "and") && other == NULL)
        return 1; /* "said his boy was well, and they shared a house" */
    int is_past = dl_has_feat(w, "Tense=Past") && dl_has_feat(w, "VerbForm=Fin"), has_modal = 0;
    for (uint32_t c = dl_child_next(doc, conjunct, DL_NONE); c != DL_NONE && c < conjunct; c = dl_child_next(doc, conjunct, c)) {
        if (doc->words.at[c].upos != DL_UPOS_AUX) continue;
        is_past |= dl_has_feat(&doc->words.at[c], "Tense=Past");
        has_modal |= dl_word_is(doc, c, "would") || dl_word_is(doc, c, "could") || dl_word_is(doc, c, "might");
    }
    return has_modal || (is_past && dl_has_feat(cue, "Tense=Pres"));
}

/* "joked that it will be light and will sell": an auxiliary of the clause told, again. */
static int repeats_modal(const struct dl_doc *doc, uint32_t clause, uint32_t word)
{
    if (doc->words.at[word].upos != DL_UPOS_AUX || !dl_lemma_is(&doc->words.at[word], "will")) return 0;
    for (uint32_t c = dl_child_next(doc, clause, DL_NONE); c != DL_NONE && c < clause; c = dl_child_next(doc, clause, c))
        if (rel_of(doc, c) == DL_REL_AUX && dl_str_is_nocase(doc->words.at[c].form, "will")) return 1;
    return 0;
}

/* "said he had his own views, and would keep them": what was still to come when it was told. */
static int is_yet_to_be(const struct dl_verb *v, uint32_t conjunct)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t clause = dl_child(doc, v->word, DL_REL_CCOMP), joint = dl_child(doc, conjunct, DL_REL_CC);
    if (clause != DL_NONE && clause > v->word && joint != DL_NONE && repeats_modal(doc, clause, joint + 1)) return 1;
    return clause != DL_NONE && clause > v->word && joint != DL_NONE && dl_word_listed(doc, joint + 1, "would could might") &&
           dl_has_feat(&doc->words.at[v->word], "Tense=Past") && (v->cue->frames & DL_FRAME_QUOTE) != 0;
}

/* "is planning to leave her seat and seek another", "says he met them and asked for calm": the form of the conjunct, a base form behind a cue that has
 * an ending, or the past behind one in the present, joins it to what is told. */
static int is_in_form_of_content(const struct dl_verb *v, uint32_t conjunct)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *cue = &doc->words.at[v->word], *w = &doc->words.at[conjunct];
    const uint32_t deed = dl_child(doc, v->word, DL_REL_XCOMP), clause = dl_child(doc, v->word, DL_REL_CCOMP);
    if (w->upos != DL_UPOS_VERB || dl_child(doc, conjunct, DL_REL_AUX) != DL_NONE) return 0;
    if (deed != DL_NONE && deed > v->word && deed < conjunct && dl_has_feat(&doc->words.at[deed], "VerbForm=Inf"))
        return dl_str_equal(w->form, w->lemma) && !dl_str_ends(w->form, "ed") && !dl_str_equal(cue->form, cue->lemma) &&
               dl_child(doc, conjunct, DL_REL_MARK) == DL_NONE;
    if (clause == DL_NONE || clause < v->word || clause > conjunct || !dl_cue_tells(v->cue)) return 0;
    if (dl_str_equal(cue->lemma, w->lemma)) return 0; /* "notes that it fell, and noted that …" */
    return dl_has_feat(cue, "Tense=Pres") && dl_has_feat(cue, "VerbForm=Fin") && dl_has_feat(w, "Tense=Past") &&
           dl_has_feat(w, "VerbForm=Fin") && dl_verb_is_finite_in(doc, clause, "Tense=Past");
}

/* "want the gates opened, the men freed and the dues paid": a further thing that is to be done, with no auxiliary and no object. */
static int is_wanted_done(const struct dl_verb *v, uint32_t further)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t done = dl_child(doc, v->word, DL_REL_XCOMP);
    if (!dl_str_is(v->cue->name, "want") || done == DL_NONE || done > further || !dl_has_feat(&doc->words.at[done], "Tense=Past"))
        return 0;
    return dl_has_feat(&doc->words.at[further], "Tense=Past") && dl_child(doc, further, DL_REL_AUX) == DL_NONE &&
           dl_child(doc, further, DL_REL_OBJ) == DL_NONE;
}

/* "assured them that it was over and there was no threat": a clause about nobody behind a clause told and no comma. */
static int is_there(const struct dl_verb *v, uint32_t conjunct)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t there = dl_child(doc, conjunct, DL_REL_EXPL), clause = dl_child(doc, v->word, DL_REL_CCOMP);
    return there != DL_NONE && there < conjunct && there > v->word && doc->words.at[there - 1].upos == DL_UPOS_CCONJ &&
           dl_word_is(doc, there, "there") && doc->words.at[there - 2].upos != DL_UPOS_PUNCT && clause != DL_NONE &&
           clause > v->word && clause < conjunct;
}

/* "note that it has yet to be paid and the law gives them a month": behind a cue in the present, and no mark, what tells nothing itself. */
static int is_plainly_joined(const struct dl_verb *v, uint32_t conjunct, const struct dl_cue *other)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *cue = &doc->words.at[v->word];
    const uint32_t clause = dl_child(doc, v->word, DL_REL_CCOMP), first = dl_range_block(doc, conjunct).first;
    if ((other->weight == 3 && other->tail.size == 0 && other->frames != DL_FRAME_POLL) || !dl_cue_tells(v->cue) ||
        clause == DL_NONE || clause < v->word)
        return 0;
    if (!dl_has_feat(cue, "VerbForm=Fin") || !dl_has_feat(cue, "Tense=Pres")) return 0;
    return doc->words.at[first].upos == DL_UPOS_CCONJ && doc->words.at[first - 1].upos != DL_UPOS_PUNCT;
}

/* "said the forest was the world's and leaders were studying help": behind a clause told in the past and no comma what was going on, or had been done,
 * which tells nothing itself. */
static int is_going_on(const struct dl_verb *v, uint32_t conjunct, const struct dl_cue *other)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t clause = dl_child(doc, v->word, DL_REL_CCOMP), aux = dl_child(doc, conjunct, DL_REL_AUX);
    return other != NULL && !dl_cue_tells(other) && dl_cue_tells(v->cue) && clause != DL_NONE && clause > v->word &&
           clause < conjunct && aux != DL_NONE && aux < conjunct && dl_word_listed(doc, aux, "was were had would could");
}

/* A coordinate clause that the parser hangs on the cue though it is content: "announced that … and that …", or one with a
 * subject of its own and no comma before it. */
static int stays(const struct dl_verb *v, uint32_t conjunct)
{
    const struct dl_doc *doc = v->doc;
    struct dl_range block = dl_range_block(doc, conjunct);
    uint32_t at = block.first;
    while (at < conjunct && (rel_of(doc, at) == DL_REL_CC || doc->words.at[at].upos == DL_UPOS_PUNCT)) at++;
    if (dl_word_is(doc, at, "that") || shares_subject(v, conjunct)) return 1;
    if (is_wanted_done(v, conjunct)) return 1;
    if (is_there(v, conjunct)) return 1;
    if (dl_verb_subject(doc, conjunct) == DL_NONE)
        return joins_gerund(v, conjunct) || is_yet_to_be(v, conjunct) || is_in_form_of_content(v, conjunct) ||
               dl_verb_is_second_deed(v, conjunct);
    if (dl_word_is(doc, block.first - 1, ",") || dl_word_is(doc, block.first, ",")) return is_told_too(v, conjunct);
    if (takes_nothing_else(v, conjunct)) return 1;
    const struct dl_cue *other = dl_cues_find(v->said->cues, DL_CUE_VERB, doc->words.at[conjunct].form);
    if (is_going_on(v, conjunct, other)) return 1;
    if (dl_child(doc, conjunct, DL_REL_AUX_PASS) == DL_NONE && other != NULL)
        return is_told_too(v, conjunct) || is_plainly_joined(v, conjunct, other);
    return dl_child(doc, v->word, DL_REL_CCOMP) != DL_NONE;
}

/* "The threat – he has said he may sign it – stood at odds with …": what is said between dashes or in brackets ends with them. */
static int is_enclosed(const struct dl_verb *v)
{
    uint32_t first = v->find.cue.first;
    if (v->find.source.first != DL_NONE && v->find.source.first < first) first = v->find.source.first;
    return first > 0 && (dl_verb_is_dash(v->doc, first - 1) || dl_word_is(v->doc, first - 1, "("));
}

/* ", sparking an outcry": what came of it is the reporter's to tell. */
static int is_consequence(const struct dl_verb *v, uint32_t word)
{
    return dl_cues_lists(v->said->cues, DL_WORDS_CONSEQUENCE, v->doc->words.at[word].form);
}

/* "… when asked about it": the occasion of an answer. */
static int is_asked(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    return word > v->tail + 3 && dl_word_is(doc, word - 1, "when") &&
           (dl_word_is(doc, word, "asked") || dl_word_is(doc, word, "pressed") || dl_word_is(doc, word, "questioned"));
}

/* "supported it and is against the rest", "has endorsed nobody and has been a critic": a predicate without a verb of its own, whose finite word
 * stands right behind the conjunction. */
static int is_joined_state(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t copula = dl_child(doc, word, DL_REL_COP), joint = dl_child(doc, word, DL_REL_CC);
    if (copula == DL_NONE || joint == DL_NONE || joint > word || dl_child(doc, v->word, DL_REL_CCOMP) != DL_NONE) return 0;
    const struct dl_word *first = &doc->words.at[joint + 1];
    const int is_finite =
        dl_has_feat(&doc->words.at[v->word], "VerbForm=Fin") || dl_has_feat(&doc->words.at[v->find.cue.first], "VerbForm=Fin");
    return is_finite && first->upos == DL_UPOS_AUX && first->head == word && dl_has_feat(first, "VerbForm=Fin");
}

/* ", specifically urging …", ", further raising …"; but ", so leaving …". */
static int is_manner(const struct dl_doc *doc, uint32_t word)
{
    return doc->words.at[word].upos == DL_UPOS_ADV && !dl_word_is(doc, word + 1, "regarding") &&
           (dl_str_ends(doc->words.at[word].form, "ly") ||
            dl_word_listed(doc, word, "also further then later often again just once"));
}

/* "Chad threatens to leave: port closed": in a headline another begins behind the colon. */
static int is_headline(const struct dl_doc *doc, uint32_t word)
{
    return dl_is_heading(dl_section_kind_of(doc, doc->words.at[word].sentence));
}

/* The last word before `word` that is no mark and no conjunction: "denied it and, when asked, said …". */
static uint32_t before_joint(const struct dl_doc *doc, uint32_t word)
{
    uint32_t last = word - 1;
    while (last > 0 && (doc->words.at[last].upos == DL_UPOS_PUNCT || doc->words.at[last].upos == DL_UPOS_CCONJ)) last--;
    return last;
}

/* "announced the veto by saying: “…”", 'laid out her concerns saying, “…”': a participle right before a quotation has that for its own content. */
static int is_saying_quoted(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    if (word < v->tail + 2 || doc->words.at[word].upos != DL_UPOS_VERB || !is_ing(&doc->words.at[word])) return 0;
    if (!dl_word_listed(doc, word + 1, ", :") || word + 3 > dl_range_sentence(doc, word).last) return 0;
    const uint32_t q = v->said->word_quote[word + 3];
    if (q == DL_NONE || q == v->said->word_quote[v->word] || v->said->quotes.at[q].first != word + 3) return 0;
    if (dl_str_listed(v->cue->name, "quote cite respond answer reply", ' ') || dl_verb_shown(doc, word) != DL_NONE) return 0;
    return !dl_word_is(doc, word - 1, "as") && dl_cue_tells(dl_cues_find(v->said->cues, DL_CUE_VERB, doc->words.at[word].form));
}

/* "of blocking the quay, siding with smugglers and plotting a strike": a further gerund behind the first, which tells nothing itself. */
static int lists_gerunds(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_cue *other = dl_cues_find(v->said->cues, DL_CUE_VERB, doc->words.at[word].form);
    const uint32_t first = doc->words.at[word].head, further = dl_child(doc, word, DL_REL_CONJ);
    if ((other != NULL && (other->frames & DL_FRAME_QUOTE) != 0) || first == DL_NONE || first <= v->tail || first > word) return 0;
    if (!is_ing(&doc->words.at[first])) return 0;
    return rel_of(doc, word) == DL_REL_CONJ ||
           (rel_of(doc, word) == DL_REL_ADVCL && further != DL_NONE && is_ing(&doc->words.at[further]));
}

/* ", with the minister arguing that …": another speaker's view, added by the reporter. */
static int adds_speaker(const struct dl_verb *v, uint32_t with)
{
    const struct dl_doc *doc = v->doc;
    if (!dl_word_is(doc, with, "with")) return 0;
    for (uint32_t w = with + 2, last = dl_range_sentence(doc, with).last; w < last && w < with + 10; w++) {
        if (doc->words.at[w].upos == DL_UPOS_PUNCT || doc->words.at[w].upos == DL_UPOS_CCONJ) return 0;
        if (doc->words.at[w].upos != DL_UPOS_VERB || !is_ing(&doc->words.at[w])) continue;
        const struct dl_cue *other = dl_cues_find(v->said->cues, DL_CUE_VERB, doc->words.at[w].form);
        return dl_cue_tells(other);
    }
    return 0;
}

/* "said it went according to plan". */
static int tells_measure(const struct dl_verb *v, uint32_t according)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t last = dl_range_sentence(doc, according).last;
    for (uint32_t w = according + 2; w <= last && w < according + 5 && doc->words.at[according - 1].upos != DL_UPOS_PUNCT; w++)
        if (doc->words.at[w].upos == DL_UPOS_NOUN) return dl_cues_lists(v->said->cues, DL_WORDS_MEASURE, doc->words.at[w].lemma);
    return 0;
}

/* "Ireland welcomed the step, Iran and Libya condemned it": behind the object of a view and a comma somebody else does something, without "and". */
static int is_others_clause(const struct dl_verb *v, uint32_t c)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *w = &doc->words.at[c];
    if (rel_of(doc, c) != DL_REL_PARATAXIS || (w->head != v->word && w->head != v->top) || c < v->tail + 4) return 0;
    if (dl_child(doc, v->word, DL_REL_CCOMP) != DL_NONE) return 0;
    if (is_wanted_done(v, c)) return 0;
    const uint32_t subject = dl_verb_subject(doc, c), copula = dl_child(doc, c, DL_REL_COP);
    const int is_clause = dl_verb_is_finite_in(doc, c, "VerbForm=Fin") || copula != DL_NONE;
    if (subject == DL_NONE || subject > c || !is_clause || dl_who_at(doc, subject) == DL_NONE) return 0;
    const uint32_t first = dl_range_block(doc, subject).first;
    for (uint32_t b = v->tail + 1; b < subject; b++) /* "said that if they pay, he goes", "neither, both of whom lost" */
        if (dl_word_listed(doc, b, "that whether if why which whatever when")) return 0;
    if (dl_word_listed(doc, subject + 2, "whom which")) return 0; /* "both of whom" */
    return first > v->tail + 1 && dl_word_is(doc, first - 1, ",");
}

/* Where the verb's clause ends to the right: the end of its block, or where a further participle of saying, a coordinate
 * verb of the lexicon, or an attribution in parenthesis begins. */
uint32_t dl_verb_clause_end(const struct dl_verb *v)
{
    struct dl_doc *doc = v->doc;
    struct dl_range block = dl_range_block(doc, v->word), sentence = dl_range_sentence(doc, v->word);
    uint32_t end = block.last, marked = dl_verb_marked_clause(v), c;
    if (marked != DL_NONE && dl_range_block(doc, marked).last > end) end = dl_range_block(doc, marked).last;
    if (v->top != v->word) {
        struct dl_range wide = dl_range_block(doc, v->top);
        if (wide.last > end) end = wide.last;
    }
    const uint32_t fronted = dl_verb_fronted_end(v);
    if (fronted != DL_NONE && (fronted < end || dl_child(doc, v->word, DL_REL_CCOMP) == DL_NONE)) end = fronted;
    uint32_t q = v->said->word_quote[v->word];
    if (q != DL_NONE && end > v->said->quotes.at[q].last) end = v->said->quotes.at[q].last;
    for (c = v->tail + 1; c <= end && c <= sentence.last; c++) {
        const struct dl_word *w = &doc->words.at[c];
        if (v->said->word_quote[c] != DL_NONE && v->said->word_quote[c] != v->said->word_quote[v->word]) continue;
        enum dl_rel rel = rel_of(doc, c);
        if (rel == DL_REL_CONJ && (w->head == v->word || w->head == v->top) && (is_verb(w) || is_joined_state(v, c)) &&
            !stays(v, c)) {
            uint32_t start = dl_range_block(doc, c).first;
            return start > v->tail + 1 ? start - 1 : v->tail;
        }
        if (is_others_clause(v, c)) return dl_range_block(doc, dl_verb_subject(doc, c)).first - 2;
        int behind_comma =
            dl_word_is(doc, c - 1, ",") || (c > v->tail + 2 && dl_word_is(doc, c - 2, ",") &&
                                            (doc->words.at[c - 1].upos == DL_UPOS_PUNCT || (is_ing(w) && is_manner(doc, c - 1))));
        if (behind_comma && is_verb(w) && is_ing(w) && rel != DL_REL_AMOD && dl_child(doc, c, DL_REL_AUX) == DL_NONE &&
            dl_verb_shown(doc, c) == DL_NONE && !lists_gerunds(v, c)) {
            const struct dl_cue *other = dl_cues_find(v->said->cues, DL_CUE_VERB, w->form);
            const int enables =
                dl_child(doc, v->word, DL_REL_CCOMP) != DL_NONE && dl_cues_lists(v->said->cues, DL_WORDS_ENABLING, w->lemma);
            if (other != NULL && other->weight > 1 && !enables) /* "indicate that most have jobs, allowing them to stay" */
                return dl_word_is(doc, c - 1, ",") ? c - 1 : c - 2;
        }
        if (dl_word_is(doc, c, "according") && dl_word_is(doc, c + 1, "to") && !tells_measure(v, c)) return c - 1;
        if (behind_comma && (is_consequence(v, c) || adds_speaker(v, c))) return c - 1;
        if (is_saying_quoted(v, c)) return before_joint(doc, c - (uint32_t)dl_word_listed(doc, c - 1, "by after before while"));
        if ((dl_verb_is_dash(doc, c) || dl_word_is(doc, c, ")")) && is_enclosed(v)) return c - 1;
        const uint32_t before = dl_verb_before_next_act(v, c);
        if (before != DL_NONE) return before;
        if (is_asked(v, c)) return before_joint(doc, c - 1);
        if (c > v->tail + 1 && dl_word_is(doc, c, ":") && is_headline(doc, c)) return c - 1;
        if (dl_word_is(doc, c, ",") && is_inserted(v)) return c - 1;
        const uint32_t share = dl_verb_before_share(v, c);
        if (share != DL_NONE) return share;
        const uint32_t other = dl_verb_before_other(v, c);
        if (other != DL_NONE) return other;
        if (dl_word_is(doc, c, ",") && dl_verb_is_opening(v) && c + 1 >= main_start(v)) return c - 1;
    }
    return end;
}

/* Content that ends inside a quotation, or right before one, goes on to its end. */
uint32_t dl_verb_over_quotes(const struct dl_verb *v, uint32_t start, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    struct dl_range sentence = dl_range_sentence(doc, v->word);
    uint32_t own = v->said->word_quote[v->word], q = v->said->word_quote[end];
    if (q == DL_NONE && end + 2 <= sentence.last && doc->words.at[end + 1].upos == DL_UPOS_PUNCT &&
        v->said->word_quote[end + 1] == DL_NONE && !dl_word_is(doc, end + 1, ",") && !dl_word_is(doc, end + 1, "."))
        q = v->said->word_quote[end + 2];
    if (q == DL_NONE || q == own || v->said->quotes.at[q].last > sentence.last || v->said->quotes.at[q].last <= end ||
        v->said->quotes.at[q].first < start)
        return end;
    return v->said->quotes.at[q].last;
}
