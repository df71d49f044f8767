/* Recipients that stand farther off in the phrases of the act, in this order:
 *
 *   farther below      "mobilised the army for an assault against the town", "to pay for aid for those in Yemen", "a request for a loan
 *                      from the Fund", "the easing of sanctions on Togo", "the declaration of war on France"
 *   of joined deeds    "the killing and expulsion of the Rohingya": said once behind the last of the nouns
 *   hung on the verb   "recalled its envoy in protest at remarks by the premier": what stands right behind the noun
 *
 *   told of            "aid to Mali, suspended after the coup"
 *
 * Before others are looked for, who holds them: "demanded the release of hostages held by the militia" asks those who can let them go. */
#include "did/sides.h"

/* "called for the vote on his confirmation to the court to be put off": two nouns below what is asked for nobody is asked. */
int dl_party_is_far_below(const struct dl_scene *s, uint16_t w, const struct dl_prep *prep)
{
    const struct dl_frame *frame = s->found[w];
    const uint16_t above = prep->direct ? DL_NO_WORD : dl_scene_head(s, prep->word);
    return frame != NULL && frame->type == DL_EVENT_REQUEST && above != DL_NO_WORD && dl_scene_head(s, above) != w &&
           dl_scene_rel(s, above) == DL_REL_NMOD && dl_scene_rel(s, prep->word) == DL_REL_NMOD &&
           dl_has_case(s, prep->word, "to of on"); /* but "seek the return of the man from" */
}

/* "condemned the attack carried out against the consulate": of the deed that is judged, whom it struck is not who is judged. */
static int is_deed_done(const struct dl_scene *s, const struct dl_draft *d, uint16_t c)
{
    static const uint32_t judging = DL_BIT(ACCUSE) | DL_BIT(SUPPORT) | DL_BIT(REJECT) | DL_BIT(PROTEST);
    return (judging >> d->type & 1) && dl_scene_rel(s, c) == DL_REL_ACL &&
           dl_str_listed(dl_scene_word(s, c)->lemma, "perpetrate carry commit launch stage mount direct unleash", ' ');
}

/* The first phrase with one of these prepositions that names somebody, below a word and not in a clause with a subject of its own. */
static void add_below(struct dl_scene *s, struct dl_draft *d, uint16_t w, const char *words, int depth)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD && d->recipient.count == 0; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (c < w || is_deed_done(s, d, c) || rel == DL_REL_ACL_RELCL || rel == DL_REL_PARATAXIS || rel == DL_REL_CCOMP) continue;
        if (dl_scene_child_base(s, c, DL_REL_NSUBJ) != DL_NO_WORD ||
            (rel == DL_REL_CONJ && dl_scene_word(s, c)->upos == DL_UPOS_VERB))
            continue;
        enum dl_rel base = dl_rel_base(rel);
        if ((base == DL_REL_OBL || base == DL_REL_NMOD) && dl_has_case(s, c, words) && dl_party_level(s, c) == DL_LEVEL_STRONG) {
            dl_party_add(s, c, 0, &d->recipient);
            dl_party_part(s, d);
        }
        if (depth > 1 && d->recipient.count == 0) add_below(s, d, c, words, depth - 1);
    }
}

static void add_by_preposition(struct dl_scene *s, struct dl_draft *d)
{
    enum { DEPTH = 5, DEPTH_OF_PLEA = 3 };
    const int is_noun = d->kind == DL_FRAME_NOUN;
    if (d->type == DL_EVENT_CONSULT) return;
    if (d->type == DL_EVENT_REQUEST) {
        if (is_noun && dl_str_listed(dl_scene_word(s, d->word)->lemma, "request bid application", ' '))
            add_below(s, d, d->word, "from", DEPTH_OF_PLEA);
        return;
    }
    const int is_on = d->type == DL_EVENT_SANCTION || (is_noun && (d->type == DL_EVENT_RETREAT || d->type == DL_EVENT_THREATEN));
    add_below(s, d, d->word, d->type == DL_EVENT_AID ? "for to in" : is_on ? "against on" : "against", DEPTH);
}

static void add_of_joined(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t done = DL_BIT(ASSAULT) | DL_BIT(COERCE) | DL_BIT(SANCTION) | DL_BIT(RETREAT) | DL_BIT(AID);
    if (d->kind != DL_FRAME_NOUN || !(done >> d->type & 1) || dl_scene_child(s, d->word, DL_REL_NMOD) != DL_NO_WORD) return;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD && d->recipient.count == 0; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_CONJ || c < d->word || !dl_party_is_event(s, c)) continue;
        const uint16_t whom = dl_scene_child(s, c, DL_REL_NMOD);
        if (whom == DL_NO_WORD || !dl_has_case(s, whom, "of")) continue;
        dl_party_add(s, whom, 0, &d->recipient);
        if (d->recipient.count == 0 && dl_is_of_people(s, whom)) dl_party_take(s, whom, &d->recipient);
        dl_party_part(s, d);
    }
}

/* "demanded the release of four fishermen": who is to be released is not asked. */
int dl_recipient_is_released(const struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    const uint16_t release = d->type == DL_EVENT_REQUEST && d->kind == DL_FRAME_VERB ? d->args.object : DL_NO_WORD;
    return release != DL_NO_WORD && dl_scene_head(s, w) == release && dl_has_case(s, w, "of") &&
           dl_lemma_is(dl_scene_word(s, release), "release");
}

void dl_recipient_holder(struct dl_scene *s, struct dl_draft *d)
{
    static const char holding[] = "hold keep detain imprison jail arrest seize capture abduct kidnap take";
    const uint16_t release = d->kind == DL_FRAME_VERB ? d->args.object : DL_NO_WORD;
    if (d->type != DL_EVENT_REQUEST || release == DL_NO_WORD) return;
    if (!dl_str_listed(dl_scene_word(s, release)->lemma, "release return handover freedom", ' ')) return;
    const uint16_t whom = dl_scene_child(s, release, DL_REL_NMOD);
    if (d->recipient.count == 1 && dl_recipient_is_released(s, d, d->recipient.head[0]))
        d->recipient = (struct dl_party){.count = 0};
    for (uint16_t c = whom != DL_NO_WORD ? s->child[whom] : DL_NO_WORD; c != DL_NO_WORD; c = s->sibling[c]) {
        if (c < whom || dl_scene_rel(s, c) != DL_REL_ACL || !dl_str_listed(dl_scene_word(s, c)->lemma, holding, ' ')) continue;
        struct dl_party holder = {.count = 0};
        dl_party_add(s, dl_scene_child(s, c, DL_REL_OBL_AGENT), 1, &holder);
        if (holder.count == 0) continue;
        d->recipient = holder;
        dl_party_part(s, d);
        return;
    }
}

static void add_hung_on_verb(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t words = DL_BIT(ACCUSE) | DL_BIT(SUPPORT) | DL_BIT(REJECT);
    const uint16_t verb = dl_scene_head(s, d->word), mark = (uint16_t)(d->word + 1);
    if (d->kind != DL_FRAME_NOUN || !(words >> d->type & 1) || verb == DL_NO_WORD || mark >= s->count) return;
    if (dl_scene_rel(s, d->word) != DL_REL_OBL || dl_scene_rel(s, mark) != DL_REL_CASE) return;
    const uint16_t what = dl_scene_head(s, mark);
    if (what == DL_NO_WORD || dl_scene_head(s, what) != verb || !dl_has_case(s, what, "at over against with for of")) return;
    dl_recipient_add(s, d, what);
}

/* "the recall of its ambassadors from Canberra and Paris": from whom they go. */
void dl_recipient_recalled(struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_SANCTION || d->kind != DL_FRAME_NOUN || d->recipient.count > 0) return;
    if (dl_str_listed(dl_scene_word(s, d->word)->lemma, "recall withdrawal", ' ')) add_below(s, d, d->word, "from", 2);
}

/* "restored aid to Mali, suspended after the coup", "ties with Fiji, cut in 2006": with or to whom what is told of was, or whom the participle was
 * hung on. */
static void add_of_told(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t ended = DL_BIT(SANCTION) | DL_BIT(RETREAT) | DL_BIT(CONCEDE) | DL_BIT(AID);
    static const char cases[] = "to with on against for";
    const uint16_t noun = dl_scene_head(s, d->word);
    if (d->kind != DL_FRAME_VERB || !d->args.passive || !(ended >> d->type & 1) || dl_scene_rel(s, d->word) != DL_REL_ACL) return;
    if (noun == DL_NO_WORD || noun > d->word) return;
    if (dl_scene_rel(s, noun) == DL_REL_NMOD && dl_has_case(s, noun, cases) && dl_party_level(s, noun) == DL_LEVEL_STRONG)
        dl_recipient_add(s, d, noun);
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD && c < d->word && d->recipient.count == 0; c = s->sibling[c])
        if (c > noun && dl_scene_rel(s, c) == DL_REL_NMOD && dl_has_case(s, c, cases) && dl_party_level(s, c) == DL_LEVEL_STRONG)
            dl_recipient_add(s, d, c);
}

void dl_recipient_farther(struct dl_scene *s, struct dl_draft *d)
{
    add_by_preposition(s, d);
    if (d->recipient.count == 0) add_of_joined(s, d);
    if (d->recipient.count == 0) add_hung_on_verb(s, d);
    if (d->recipient.count == 0) add_of_told(s, d);
}

/* "calls for the minister's resignation": who is to go. */
void dl_recipient_to_go(struct dl_scene *s, struct dl_draft *d)
{
    static const char going[] =
        "resignation removal ouster dismissal impeachment firing departure ousting sacking prosecution indictment";
    if (d->type != DL_EVENT_REQUEST) return;
    for (uint8_t i = 0; i < d->args.prep_count && d->recipient.count == 0; i++) {
        const uint16_t what = d->args.preps[i].word, whose = dl_scene_child(s, what, DL_REL_NMOD_POSS);
        if (!dl_has_case(s, what, "for") || !dl_str_listed(dl_scene_word(s, what)->lemma, going, ' ')) continue;
        if (whose != DL_NO_WORD) dl_recipient_add(s, d, whose);
        for (uint16_t c = s->child[what]; c != DL_NO_WORD && d->recipient.count == 0; c = s->sibling[c])
            if (dl_scene_rel(s, c) == DL_REL_NMOD && dl_has_case(s, c, "of")) dl_recipient_add(s, d, c);
    }
}
