/* Whether an attribution that the rules have read, or only propose, is one: what cue stands in what form, who its source
 * is, what its content looks like. A logistic regression (train/said.py) whose prior is the rules' own choice: the weights say by how
 * much to depart from it, so few examples move little. */
#include "said/find.h"
#include "said/party.h"
#include "said/score.h"
#include "said/setting.h"

static struct dl_str word(const char *text) { return dl_str_from(text); }

struct dl_str dl_word_class(const struct dl_doc *doc, uint32_t at)
{
    if (at >= doc->words.count) return DL_STR("end");
    const struct dl_word *w = &doc->words.at[at];
    switch (w->upos) {
    case DL_UPOS_NOUN:
    case DL_UPOS_PROPN:
    case DL_UPOS_VERB:
    case DL_UPOS_ADJ:
    case DL_UPOS_NUM:
    case DL_UPOS_SYM:
    case DL_UPOS_X: return dl_str_from(dl_upos_name((enum dl_upos)w->upos));
    default: return w->form;
    }
}

static const char *number(uint32_t n)
{
    static const uint32_t bounds[] = {0, 1, 2, 3, 5, 8, 13, 21, 34};
    static const char *const names[] = {"0", "1", "2", "3", "4-5", "6-8", "9-13", "14-21", "22-34"};
    for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++)
        if (n <= bounds[i]) return names[i];
    return "more";
}

const char *dl_word_kind(const struct dl_doc *doc, uint32_t at)
{
    uint32_t mention = at < doc->word_mention.count ? doc->word_mention.at[at] : DL_NONE;
    if (mention != DL_NONE && doc->mentions.at[mention].entity != DL_NONE)
        return dl_entity_kind_name(doc->entities.at[doc->mentions.at[mention].entity].kind);
    return dl_thing_name((enum dl_thing)doc->words.at[at].thing);
}

static const char *form_of(const struct dl_word *w)
{
    if (w->upos != DL_UPOS_VERB && w->upos != DL_UPOS_AUX) return dl_has_feat(w, "Number=Plur") ? "plural" : "singular";
    if (dl_has_feat(w, "VerbForm=Inf")) return "infinitive";
    if (dl_has_feat(w, "VerbForm=Ger") || dl_str_ends(w->form, "ing")) return "ing";
    if (dl_has_feat(w, "VerbForm=Part")) return "participle";
    return dl_has_feat(w, "Tense=Past") ? "past" : dl_has_feat(w, "Mood=Imp") ? "imperative" : "present";
}

static void cue_features(const struct dl_said *said, const struct dl_find *find, struct dl_str shape, struct dl_sum *sum)
{
    const struct dl_doc *doc = said->doc;
    const struct dl_word *head = &doc->words.at[find->head];
    struct dl_str name = find->lexical != NULL && find->lexical->name.size > 0 ? find->lexical->name : head->lemma;
    struct dl_str state = word(find->is_proposed ? "proposed" : "read");
    dl_sum_add(sum, "kind", word(dl_upos_name((enum dl_upos)head->upos)), state);
    dl_sum_add(sum, "shape", shape, state);
    dl_sum_add(sum, "cue", name, (struct dl_str){0});
    dl_sum_add(sum, "cue shape", name, shape);
    dl_sum_add(sum, "rel", word(dl_rel_name((enum dl_rel)head->rel)), shape);
    dl_sum_add(sum, "form", word(form_of(head)), shape);
    dl_sum_add(sum, "quoted cue", word(said->word_quote[find->head] != DL_NONE ? "yes" : "no"), (struct dl_str){0});
    for (uint32_t c = find->cue.first; find->cue.first != DL_NONE && c <= find->cue.last; c++) {
        if (c == find->head) continue;
        const struct dl_word *w = &doc->words.at[c];
        dl_sum_add(sum, "cue word", w->upos == DL_UPOS_AUX ? w->lemma : dl_word_class(doc, c), (struct dl_str){0});
    }
    if (find->cue.first != DL_NONE) dl_sum_add(sum, "next", dl_word_class(doc, find->cue.last + 1), shape);
    dl_sum_add(sum, "before",
               find->cue.first == DL_NONE || find->cue.first == 0 ? DL_STR("none") : dl_word_class(doc, find->cue.first - 1),
               (struct dl_str){0});
}

static void source_features(const struct dl_said *said, const struct dl_find *find, struct dl_str shape, struct dl_sum *sum)
{
    const struct dl_doc *doc = said->doc;
    if (find->source_head == DL_NONE) return;
    uint32_t head = find->source_head;
    int is_behind = find->source_head > find->head;
    uint32_t gap = find->cue.first == DL_NONE            ? 0
                   : find->source.first > find->cue.last ? find->source.first - find->cue.last - 1
                   : find->cue.first > find->source.last ? find->cue.first - find->source.last - 1
                                                         : 0;
    dl_sum_add(sum, "source word", dl_word_class(doc, head), (struct dl_str){0});
    if (doc->words.at[head].upos == DL_UPOS_NOUN) dl_sum_add(sum, "source noun", doc->words.at[head].lemma, (struct dl_str){0});
    dl_sum_add(sum, "source rel", word(dl_rel_name((enum dl_rel)doc->words.at[head].rel)), word(is_behind ? "behind" : "before"));
    dl_sum_add(sum, "source own", word(doc->words.at[head].head == find->head ? "own" : "borrowed"), shape);
    dl_sum_add(sum, "source gap", word(number(gap)), word(is_behind ? "behind" : "before"));
}

static void content_features(const struct dl_said *said, const struct dl_find *find, struct dl_str shape, struct dl_sum *sum)
{
    const struct dl_doc *doc = said->doc;
    uint32_t words = 0, quoted = 0, finite = 0, root = DL_NONE;
    for (uint32_t p = 0; p < find->piece_count; p++)
        for (uint32_t w = find->pieces[p].first; w <= find->pieces[p].last; w++) {
            words++;
            quoted += said->word_quote[w] != DL_NONE;
            finite += dl_has_feat(&doc->words.at[w], "VerbForm=Fin");
            uint32_t head = doc->words.at[w].head;
            if (root == DL_NONE && doc->words.at[w].upos != DL_UPOS_PUNCT && (head == DL_NONE || !dl_find_holds(find, head)))
                root = w;
        }
    const char *marks = quoted == 0 ? "plain" : quoted + 2 >= words ? "quoted" : "mixed";
    dl_sum_add(sum, "first", dl_word_class(doc, find->pieces[0].first), shape);
    dl_sum_add(sum, "words", word(number(words)), shape);
    dl_sum_add(sum, "marks", word(marks), shape);
    dl_sum_add(sum, "finite", word(finite > 0 ? "yes" : "no"), shape);
    dl_sum_add(sum, "pieces", word(number(find->piece_count)), shape);
    dl_sum_add(sum, "order", word(find->pieces[0].first > find->head ? "behind" : "before"), shape);
    if (root == DL_NONE) return;
    if (doc->words.at[root].upos == DL_UPOS_NOUN) dl_sum_add(sum, "content noun", doc->words.at[root].lemma, (struct dl_str){0});
    if (find->lexical != NULL && find->lexical->name.size > 0)
        dl_sum_add(sum, "cue content", find->lexical->name, word(dl_word_kind(doc, root)));
}

int32_t dl_score_keep(struct dl_said *said, const struct dl_find *find)
{
    struct dl_sum sum = {&said->cues->keep.weights, find->prior};
    struct dl_str shape = word(dl_shape_name((enum dl_shape)find->shape));
    cue_features(said, find, shape, &sum);
    source_features(said, find, shape, &sum);
    content_features(said, find, shape, &sum);
    dl_setting_features(said, find, shape, &sum);
    dl_party_features(said, find, shape, &sum);
    const struct dl_score_watch *watch = said->cues->keep.watch;
    if (watch != NULL) watch->find(watch->user, said->doc, find);
    return sum.total;
}

/* What a find must score, by how its content was found. Speech is kept where it is more likely right than not by some margin. Of
 * views and demands more are missed than found, and news tells more of them than the reports that the weights were learned on, so
 * they are kept for less; not so in comment, which uses the same verbs for what nobody said. */
int32_t dl_score_least(struct dl_said *said, const struct dl_find *find)
{
    enum { UNTOLD = -100, IN_COMMENT = 200 };
    static const int16_t least[DL_SHAPES] = {
        [DL_SHAPE_CLAUSE] = 350,   [DL_SHAPE_INFINITIVE] = 250,   [DL_SHAPE_OBJECT_TO] = 350, [DL_SHAPE_OBJECT] = -100,
        [DL_SHAPE_OBLIQUE] = 100,  [DL_SHAPE_PREPOSITION] = -100, [DL_SHAPE_QUOTE] = 350,     [DL_SHAPE_BEFORE] = 350,
        [DL_SHAPE_RELATIVE] = 100, [DL_SHAPE_BARE] = 350,         [DL_SHAPE_SUBJECT] = 100,   [DL_SHAPE_COPULA] = 350,
        [DL_SHAPE_PHRASE] = 350,   [DL_SHAPE_COLON] = 350,
    };
    if (find->source_head == DL_NONE) return UNTOLD;
    int32_t score = least[find->shape];
    int is_view = find->shape == DL_SHAPE_OBJECT || find->shape == DL_SHAPE_PREPOSITION;
    return is_view && strcmp(dl_said_voice(said), "comment") == 0 ? score + IN_COMMENT : score;
}
