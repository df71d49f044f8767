/* Mends a content that was read off the tree, where the parser hung a part of it elsewhere: a main clause behind the clause that "that" opens, the
 * predicate of what it took for an object, a second "that"; and takes off what tells of the speaker. */
#include "said/verb.h"
#include "who/who.h"

/* Whether a word of the content is the finite verb of its main clause: no "if" or "when" stands above it there. */
static int has_main_verb(const struct dl_doc *doc, struct dl_range content)
{
    for (uint32_t w = content.first; w <= content.last; w++) {
        if (!is_verb(&doc->words.at[w]) || !dl_has_feat(&doc->words.at[w], "VerbForm=Fin")) continue;
        uint32_t at = w;
        int is_condition = 0;
        for (uint32_t steps = 0; at != DL_NONE && dl_range_holds(content, at) && steps < DL_MAX_TREE_DEPTH; steps++) {
            is_condition |= rel_of(doc, at) == DL_REL_ADVCL || doc->words.at[at].rel == DL_REL_ACL_RELCL;
            at = doc->words.at[at].head;
        }
        if (!is_condition) return 1;
    }
    return 0;
}

/* "telling them that now more than ever, they have the tools", "arguing that if it were abolished, firms would close": what "that" opens goes on
 * behind the comma where its main clause is still to come and the parser hung it elsewhere. */
static void take_main_clause(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    if (v->find.piece_count != 1 || v->find.shape != DL_SHAPE_CLAUSE) return;
    struct dl_range content = v->find.pieces[0];
    uint32_t last = dl_range_sentence(doc, v->word).last, comma = content.last + 1;
    if (comma + 2 >= last || !dl_word_is(doc, content.first, "that") || !dl_word_is(doc, comma, ",") || has_main_verb(doc, content))
        return;
    for (uint32_t w = comma + 1; w <= last; w++) {
        if (!is_verb(&doc->words.at[w]) || dl_verb_subject(doc, w) == DL_NONE) continue;
        struct dl_range block = dl_range_block(doc, w);
        if (block.first == comma + 1) dl_find_add(doc, &v->find, (struct dl_range){content.first, block.last});
        return;
    }
}

/* "said Berlin, like Paris, | wanted it", "said that some rules, such as those of the port, | are void": an aside ends the content before its verb. */
static int is_behind_aside(const struct dl_verb *v, struct dl_range content)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t verb = content.last + 2;
    if (v->find.shape != DL_SHAPE_CLAUSE || !dl_word_is(doc, content.last + 1, ",") || !is_verb(&doc->words.at[verb]) ||
        has_main_verb(doc, content) || dl_quotes_is_telling(v->said->cues, &doc->words.at[verb]))
        return 0;
    for (uint32_t w = content.first; w <= content.last; w++)
        if (dl_word_is(doc, w, ",") && v->said->word_quote[w] == v->said->word_quote[v->word]) return 1;
    return 0;
}

/* "says Holm, who leads the port, has gone", "believe the old line is history": the predicate right behind what the parser took for all of the content,
 * whose subject that is. */
static void take_predicate(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    if (v->is_passive || v->find.piece_count != 1 || (v->cue->frames & DL_FRAME_CLAUSE) == 0 ||
        (v->find.shape != DL_SHAPE_OBJECT && v->find.shape != DL_SHAPE_CLAUSE) || v->find.pieces[0].first < v->word)
        return;
    struct dl_range *content = &v->find.pieces[0];
    const uint32_t last = dl_range_sentence(doc, v->word).last;
    uint32_t next = content->last + 1;
    if (next + 3 < last && dl_word_is(doc, next, ",") && dl_word_listed(doc, next + 1, "who which whose")) {
        for (next += 2; next + 1 < last && !dl_word_is(doc, next, ","); next++) continue;
        next++;
    } else if (next + 2 < last && is_behind_aside(v, *content)) next++;
    if (next + 1 > last || !is_verb(&doc->words.at[next]) || !dl_has_feat(&doc->words.at[next], "VerbForm=Fin") ||
        v->said->word_quote[next] != v->said->word_quote[v->word] || dl_ascii_upper(doc->words.at[next].form.at[0]))
        return;
    const uint32_t head = doc->words.at[next].head;
    const uint32_t top = doc->words.at[next].upos == DL_UPOS_AUX && head != DL_NONE && head > next ? head : next;
    const uint32_t subject = dl_verb_subject(doc, top);
    const int is_clause_of_own = dl_has_feat(&doc->words.at[v->word], "VerbForm=Fin") || (v->cue->frames & DL_FRAME_QUOTE) != 0;
    const int is_relative =
        doc->words.at[v->top].rel == DL_REL_ACL_RELCL || dl_word_listed(doc, v->find.source_head, "whoever what who");
    const int is_free = subject == DL_NONE && is_clause_of_own && !is_relative && rel_of(doc, top) != DL_REL_CONJ;
    if (!dl_range_holds(*content, subject) && !is_free) return;
    uint32_t end = top;
    while (end < last && end < dl_range_block(doc, top).last && !dl_word_is(doc, end + 1, ",") && !dl_word_is(doc, end + 1, ";"))
        end++;
    content->last = dl_word_is(doc, end, ".") ? end - 1 : end;
}

/* "said that it was over, but that nobody had won", "saying it was over and that nobody had won": a second "that" opens what is told as well,
 * whatever the parser joins it to. */
static void take_further_clause(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const int speaks = dl_cue_tells(v->cue) && v->find.is_speech;
    if (v->find.piece_count != 1 || (v->find.shape != DL_SHAPE_CLAUSE && v->find.shape != DL_SHAPE_BARE)) return;
    const int has_that = dl_word_is(doc, v->find.pieces[0].first, "that");
    if (!has_that && !speaks) return;
    const uint32_t last = dl_range_sentence(doc, v->word).last;
    uint32_t joint = v->find.pieces[0].last + 1;
    if (joint < last && doc->words.at[joint].upos == DL_UPOS_PUNCT && dl_word_listed(doc, joint, "\" ” '' ’ ’’")) joint++;
    if (joint < last && has_that && dl_word_is(doc, joint, ",")) joint++;
    if (joint + 2 > last || !dl_word_listed(doc, joint, "and but or") || !dl_word_is(doc, joint + 1, "that")) return;
    const uint32_t verb = doc->words.at[joint + 1].head;
    if (doc->words.at[joint + 1].upos != DL_UPOS_SCONJ || verb == DL_NONE || verb < joint || verb > last) return;
    const uint32_t end = dl_range_block(doc, verb).last;
    if (dl_range_block(doc, verb).first >= v->find.pieces[0].last && end <= last)
        v->find.pieces[0] =
            dl_range_trim(doc, (struct dl_range){v->find.pieces[0].first, dl_verb_cut_asides(v, joint + 1, end, 1)});
}

/* 'called them “intolerable,” but “not partisan”': more words in marks behind what ends in marks. */
static int is_further_view(const struct dl_verb *v, uint32_t last, uint32_t joint)
{
    if (v->said->word_quote[last] == DL_NONE && v->doc->words.at[last].upos == DL_UPOS_PUNCT) last--;
    return v->said->word_quote[last] != DL_NONE && v->said->word_quote[last] != v->said->word_quote[v->word] &&
           v->said->quotes.at[v->said->word_quote[last]].last == last && dl_word_listed(v->doc, joint, "but and");
}

/* 'said the bank lost money and “took a hit”', 'saying it was gone “for now” and that “we regret it”': a predicate or a clause in marks behind a
 * conjunction is told as well, since the marks make it the speaker's. */
static void take_quoted_predicate(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    if (v->find.piece_count == 0 || (v->find.shape != DL_SHAPE_CLAUSE && v->find.shape != DL_SHAPE_BARE &&
                                     v->find.shape != DL_SHAPE_OBJECT && v->find.shape != DL_SHAPE_OBLIQUE))
        return;
    struct dl_range *content = &v->find.pieces[v->find.piece_count - 1];
    const uint32_t last = dl_range_sentence(doc, v->word).last;
    uint32_t joint = content->last + 1;
    while (joint < last && doc->words.at[joint].upos == DL_UPOS_PUNCT && !dl_word_listed(doc, joint, "; : ( -- – —")) joint++;
    if (content->last < v->word || joint + 4 > last || !dl_word_listed(doc, joint, "and but or")) return;
    const int has_that = dl_word_is(doc, joint + 1, "that");
    const uint32_t first = joint + 2 + (uint32_t)has_that, q = v->said->word_quote[first];
    if (q == DL_NONE || q == v->said->word_quote[v->word] || v->said->quotes.at[q].first != first) return;
    const int is_clause = v->find.shape == DL_SHAPE_CLAUSE || v->find.shape == DL_SHAPE_BARE;
    const int is_further = is_further_view(v, content->last, joint);
    if (!is_clause && !is_further) return;
    if (!is_further && !has_that && (!is_verb(&doc->words.at[first]) || !dl_has_feat(&doc->words.at[first], "VerbForm=Fin")))
        return;
    if (v->said->quotes.at[q].last <= last)
        *content = dl_range_trim(doc, (struct dl_range){content->first, v->said->quotes.at[q].last});
}

/* "…, said Holm, who runs an agency": the clause about the speaker is no part of what is said, whatever noun the parser hangs it on. */
static void drop_clause_of_source(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    struct dl_find *find = &v->find;
    if (find->piece_count < 2 || find->source.first == DL_NONE || find->source.first < v->word) return;
    struct dl_range last = find->pieces[find->piece_count - 1];
    if (last.first != find->source.last + 2 || v->said->word_quote[last.last] != DL_NONE) return;
    find->piece_count -= dl_word_listed(doc, last.first, "who whose which");
}

/* Whether the content is one piece that begins with a finite verb, so that its subject is missing. */
static int lacks_subject(const struct dl_verb *v)
{
    const struct dl_find *find = &v->find;
    if (v->is_passive || find->piece_count != 1 || find->source.first == DL_NONE || find->source.first > v->word) return 0;
    const struct dl_word *first = &v->doc->words.at[find->pieces[0].first];
    return find->pieces[0].first > v->word && is_verb(first) && dl_has_feat(first, "VerbForm=Fin") &&
           !dl_ascii_upper(first->form.at[0]);
}

/* "a hotline officials say | has saved lives", "bonuses that Holm thinks | were too high": what begins with a finite verb right behind the cue has its
 * subject right before the source. */
static void take_subject_before(struct dl_verb *v)
{
    static const char TELLING[] = "say believe think hope claim argue warn fear insist allege contend expect consider";
    const struct dl_doc *doc = v->doc;
    const uint32_t first = v->find.source.first, behind = v->find.cue.last + 1;
    if (!lacks_subject(v) || v->find.pieces[0].first != behind || v->find.source.last + 1 != v->find.cue.first ||
        first == dl_range_sentence(doc, v->word).first || !dl_str_listed(v->cue->name, TELLING, ' ') ||
        v->said->word_quote[behind] != v->said->word_quote[v->word])
        return;
    uint32_t start = first - 1;
    if (dl_word_listed(doc, start, "that which who something anything")) {
        dl_find_add(doc, &v->find, (struct dl_range){start, start});
        return;
    }
    if (doc->words.at[start].upos != DL_UPOS_NOUN || dl_verb_is_time(doc, start)) return;
    const uint32_t least = dl_range_sentence(doc, v->word).first;
    while (start > least && (doc->words.at[start - 1].upos == DL_UPOS_ADJ || doc->words.at[start - 1].upos == DL_UPOS_NOUN ||
                             doc->words.at[start - 1].upos == DL_UPOS_NUM))
        start--;
    if (start > least && doc->words.at[start - 1].upos == DL_UPOS_DET) start--;
    if (start == least || doc->words.at[start - 1].upos == DL_UPOS_SCONJ) return; /* "now that the day he told of has come" */
    dl_find_add(doc, &v->find, (struct dl_range){start, first - 1});
}

/* Whether what was read as the cue's object is a thing, which nobody warns or tells. */
static int is_thing_before(const struct dl_verb *v, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t object = dl_child(doc, v->word, DL_REL_OBJ);
    return object != DL_NONE && object > v->word && object < end && doc->words.at[object].upos == DL_UPOS_NOUN &&
           dl_who_at(doc, object) == DL_NONE && doc->words.at[object].thing != DL_THING_PERSON &&
           doc->words.at[object].thing != DL_THING_ORGANIZATION;
}

/* "told the paper the letters | he got were cruel": behind who is told, the noun of a relative clause without a pronoun is the subject of what is told. */
static void take_noun_of_relative(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t told = dl_child(doc, v->word, DL_REL_IOBJ), noun = dl_child(doc, v->word, DL_REL_OBJ);
    if (v->find.piece_count != 1 || told == DL_NONE || noun == DL_NONE || told < v->word || noun < told) return;
    const uint32_t first = dl_range_block(doc, noun).first;
    if (v->find.pieces[0].first == noun + 1 && first > told && dl_child(doc, noun, DL_REL_ACL_RELCL) != DL_NONE)
        v->find.pieces[0].first = first;
}

/* "said this week up to a third of the crew | were ill", "cautioned any leaks of it | “are a crime”": a content whose subject the tree hangs elsewhere
 * begins right behind the cue, or with the "that" there; whoever is told may stand between. */
static void take_subject_behind(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t behind = v->find.cue.last + 1;
    if (!lacks_subject(v) || !dl_cue_tells(v->cue) || v->find.pieces[0].first <= behind) return;
    const uint32_t verb = v->find.pieces[0].first;
    uint32_t start = behind;
    while (start < verb && !dl_word_is(doc, start, "that")) start++;
    if (start == verb) {
        if ((v->cue->frames & DL_FRAME_TOLD) != 0 && !is_thing_before(v, verb)) return;
        start = dl_verb_behind_time(doc, behind, verb);
        const enum dl_upos upos = (enum dl_upos)doc->words.at[start].upos;
        if (start >= verb || (upos == DL_UPOS_ADP && !dl_word_is(doc, start, "up")) || upos == DL_UPOS_PUNCT ||
            upos == DL_UPOS_PART || upos == DL_UPOS_CCONJ)
            return;
    }
    v->find.pieces[0].first = start;
}

/* "The only way, officials said in interviews, | was to ask them": the subject stands before the comma before the source, at the head of the
 * sentence, without a verb of its own. */
static void take_subject_around(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t first = v->find.source.first, sentence = dl_range_sentence(doc, v->word).first;
    if (!lacks_subject(v) || !dl_cue_tells(v->cue) || first < sentence + 2 || !dl_word_is(doc, first - 1, ",")) return;
    if (v->find.source.last + 1 != v->find.cue.first) return;
    for (uint32_t w = sentence; w < first; w++)
        if (dl_has_feat(&doc->words.at[w], "VerbForm=Fin") || v->said->word_quote[w] != DL_NONE) return;
    dl_find_add(doc, &v->find, (struct dl_range){sentence, first - 2});
}

/* "protested over what | it called a raid": the pronoun that opens what is told belongs to it. */
static void take_what(struct dl_verb *v)
{
    struct dl_find *find = &v->find;
    if (find->piece_count != 1 || find->pieces[0].first < v->find.cue.last + 2) return;
    if (dl_word_is(v->doc, find->pieces[0].first - 1, "what") && v->doc->words.at[find->pieces[0].first - 1].upos == DL_UPOS_PRON)
        find->pieces[0].first--;
}

/* "warned prices | of wheat could rise", "warned rate shock | for 2015 will be worse": a clause that begins with a preposition of the noun before. */
static void take_noun_of_phrase(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t first = v->find.piece_count == 1 ? v->find.pieces[0].first : 0, behind = v->find.cue.last + 1;
    if (v->is_passive || v->find.shape != DL_SHAPE_CLAUSE || first <= behind || doc->words.at[first].upos != DL_UPOS_ADP) return;
    const uint32_t object = first - 1;
    if (!is_thing_before(v, first) || dl_child(doc, v->word, DL_REL_OBJ) != object || dl_range_block(doc, object).first != behind)
        return;
    v->find.pieces[0].first = behind;
}

/* "have doubts about the bill because, | they say, it …": a conjunction at the end joins what another tells. */
static void drop_joint(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    if (v->find.piece_count == 0) return;
    struct dl_range *piece = &v->find.pieces[v->find.piece_count - 1];
    while (piece->last > piece->first + 2 && v->said->word_quote[piece->last] == v->said->word_quote[v->word] &&
           (doc->words.at[piece->last].upos == DL_UPOS_SCONJ || doc->words.at[piece->last].upos == DL_UPOS_CCONJ ||
            dl_word_is(doc, piece->last, ",")) &&
           dl_word_listed(doc, piece->last + 1, ", .") == dl_word_is(doc, piece->last + 1, ","))
        piece->last--;
}

void dl_verb_mend_content(struct dl_verb *v)
{
    take_noun_of_phrase(v);
    take_what(v);
    take_subject_before(v);
    take_subject_behind(v);
    take_subject_around(v);
    take_noun_of_relative(v);
    if (lacks_subject(v) && v->find.pieces[0].first == v->find.cue.last + 1 && dl_str_is(v->cue->name, "say") &&
        v->said->word_quote[v->word + 1] == v->said->word_quote[v->word])
        v->find.piece_count = 0; /* "now that the day he said | has come" */
    drop_clause_of_source(v);
    take_main_clause(v);
    take_predicate(v);
    take_further_clause(v);
    take_quoted_predicate(v);
    drop_joint(v);
}
