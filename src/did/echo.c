/* Verbs that stand for a verb told before: "so did Greece", "as did Senator Tester", "Slovakia did too", "the union followed suit". Who
 * stands there has done what the clause before tells, to the same recipient, so the event is that of the clause before with another actor.
 * That clause is the one that the tree hangs the verb on or, for a sentence that begins so, the main clause of the sentence before; an
 * antecedent farther back is seldom meant. What is denied ("but Austria does not") is another event, of which no class is known.
 * After Hardt, "Verb phrase ellipsis", 1993: the antecedent is the nearest clause that is not subordinate to the ellipsis itself. */
#include "did/coder.h"

/* The verbs that may stand for another. */
static int is_stand_in(const struct dl_word *word)
{
    if (word->upos != DL_UPOS_VERB && word->upos != DL_UPOS_AUX) return 0;
    return dl_lemma_is(word, "do") || dl_lemma_is(word, "have") || dl_lemma_is(word, "will");
}

/* "so did Greece", "as have the Baptists", "nor will Fiji": whoever stands behind, which the parser takes for an object. */
static uint16_t inverted(const struct dl_scene *s, uint16_t w)
{
    if (w == 0 || !dl_str_listed(dl_scene_word(s, (uint16_t)(w - 1))->lemma, "so as neither nor", ' ')) return DL_NO_WORD;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_rel_base(dl_scene_rel(s, c));
        if (c > w && (rel == DL_REL_NSUBJ || rel == DL_REL_OBJ)) return c;
    }
    return DL_NO_WORD;
}

/* "Slovakia did too", "the union did the same". */
static uint16_t in_order(const struct dl_scene *s, uint16_t w)
{
    const uint16_t who = dl_scene_child(s, w, DL_REL_NSUBJ), what = dl_scene_child(s, w, DL_REL_OBJ);
    if (who == DL_NO_WORD || who > w) return DL_NO_WORD;
    if (what != DL_NO_WORD) return dl_lemma_is(dl_scene_word(s, what), "same") ? who : DL_NO_WORD;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (c > w && dl_scene_rel(s, c) == DL_REL_ADVMOD && dl_str_listed(dl_scene_word(s, c)->lemma, "too likewise also", ' '))
            return who;
    return DL_NO_WORD;
}

/* "Nicaragua followed suit", "followed Mexico's example", unless it goes on with what was done ("followed suit and expelled six"). */
static uint16_t following(const struct dl_scene *s, uint16_t w)
{
    if (!dl_lemma_is(dl_scene_word(s, w), "follow")) return DL_NO_WORD;
    const uint16_t who = dl_scene_child(s, w, DL_REL_NSUBJ), what = dl_scene_child(s, w, DL_REL_OBJ);
    if (who == DL_NO_WORD || who > w || what == DL_NO_WORD) return DL_NO_WORD;
    if (!dl_str_listed(dl_scene_word(s, what)->lemma, "suit example lead", ' ')) return DL_NO_WORD;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (c > what && dl_scene_rel(s, c) == DL_REL_CONJ && dl_scene_word(s, c)->upos == DL_UPOS_VERB) return DL_NO_WORD;
    return who;
}

/* How near the word of the document is to the verb: the verb itself or one joined to it ("met him and signed"), else what it carries ("held
 * talks"); 0 farther off. */
static int nearness(const struct dl_doc *doc, uint32_t word, uint32_t verb)
{
    const struct dl_word *at = &doc->words.at[word];
    if (word == verb || (at->head == verb && at->rel == DL_REL_CONJ)) return 2;
    return at->head == verb && (at->rel == DL_REL_OBJ || at->rel == DL_REL_XCOMP);
}

static uint32_t root_before(const struct dl_scene *s)
{
    if (s->sentence == 0) return DL_NONE;
    const struct dl_doc *doc = s->doc;
    const struct dl_sentence *before = &doc->sentences.at[s->sentence - 1];
    const uint32_t section = doc->sentences.at[s->sentence].section; /* agencies make a paragraph of every sentence */
    const int is_next = before->section + 1 == section && doc->sections.at[section].kind == DL_SECTION_PARAGRAPH &&
                        doc->sections.at[before->section].kind == DL_SECTION_PARAGRAPH;
    if (before->section != section && !is_next) return DL_NONE;
    return dl_root_of(doc, before);
}

/* The event of the clause that the verb repeats, NULL: the last of those that are joined there. */
static const struct dl_event *find_antecedent(const struct dl_scene *s, uint16_t w)
{
    const struct dl_doc *doc = s->doc;
    uint16_t above = dl_scene_head(s, w);
    if (above != DL_NO_WORD && dl_scene_rel(s, above) == DL_REL_ADVCL && dl_lemma_is(dl_scene_word(s, w), "follow"))
        above = dl_scene_head(s, above); /* "cut ties after police raided its embassy, and Chad followed suit" */
    const uint32_t verb = above != DL_NO_WORD ? s->first + above : root_before(s);
    const struct dl_event *found = NULL;
    int nearest = 0;
    if (verb == DL_NONE) return NULL;
    for (uint32_t i = doc->events.count; i-- > 0 && doc->events.at[i].sentence + 1 >= s->sentence;) {
        const struct dl_event *e = &doc->events.at[i];
        const int near = e->trigger_word < s->first + w ? nearness(doc, e->trigger_word, verb) : 0;
        if (near == 0 || near < nearest || (near == nearest && e->trigger_word < found->trigger_word)) continue;
        nearest = near;
        found = e;
    }
    return found;
}

/* "did the same to Peru": its own recipient, else that of the clause before, unless he is the one who now acts. */
static void take_recipient(struct dl_scene *s, struct dl_draft *d, const struct dl_event *e)
{
    for (uint8_t i = 0; i < d->args.prep_count && d->recipient.count == 0; i++)
        if (d->args.preps[i].word > d->word && dl_has_case(s, d->args.preps[i].word, "to for with against"))
            dl_party_add(s, d->args.preps[i].word, 0, &d->recipient);
    for (uint32_t i = 0; d->recipient.count == 0 && i < e->recipient_count && i < DL_PARTY; i++)
        if (e->recipients[i].entity == DL_NONE || e->recipients[i].entity != d->actor.at[0].entity) {
            d->recipient.at[d->recipient.count] = e->recipients[i];
            d->recipient.head[d->recipient.count++] = d->word;
            d->recipient.level = DL_LEVEL_WEAK;
        }
}

/* What is told so shortly may be another's clause. */
static const float LESS_SURE = 0.9f;

struct dl_draft dl_draft_again(const struct dl_scene *s, uint16_t w, uint32_t kind, const struct dl_event *e)
{
    struct dl_draft d = {.word = w, .kind = kind, .type = e->type, .mode = e->mode, .cameo = e->cameo, .status = e->status};
    dl_arguments(s, w, kind, &d.args);
    return d;
}

int dl_echo(struct dl_scene *s, uint16_t w, struct dl_draft *d)
{
    uint16_t who = following(s, w);
    if (who == DL_NO_WORD && (!is_stand_in(dl_scene_word(s, w)) || dl_rel_base(dl_scene_rel(s, w)) == DL_REL_AUX)) return 0;
    if (who == DL_NO_WORD) who = inverted(s, w);
    if (who == DL_NO_WORD) who = in_order(s, w);
    const struct dl_event *e = who != DL_NO_WORD ? find_antecedent(s, w) : NULL;
    if (e == NULL) return 0;
    *d = dl_draft_again(s, w, DL_FRAME_VERB, e);
    d->turn = "echoed";
    d->echoed = LESS_SURE * e->confidence;
    d->args.subject = who;
    d->args.object = DL_NO_WORD;
    dl_party_add(s, who, 0, &d->actor);
    if (d->args.negated || d->actor.level < DL_LEVEL_STRONG ||
        dl_participants_share(e->actors, e->actor_count, d->actor.at, d->actor.count))
        return 0;
    take_recipient(s, d, e);
    d->status = d->args.will && e->status == DL_STATUS_ACTUAL ? DL_STATUS_PLANNED : e->status;
    return dl_sphere_public(s, d) && dl_told(s, d);
}
