/* The recipient of an event that nothing in its own clause names, told by how the clause stands to others (the end of recipient.c's order):
 *
 *   asked              "a demand by Beijing that Washington refuse her a visa"
 *   heeding or defying "stepped down within an hour of the students' ultimatum", "went ahead in spite of pleas from Washington"
 *   helped             "took the town with the help of American bombers"
 *   complained of      "The generals have refused visas, United Nations officials complained"
 *   able to avert it   "threatened to leave unless the council gave way" */
#include "did/sides.h"

static void add_other(struct dl_scene *s, struct dl_draft *d, uint16_t w)
{
    if (w == DL_NO_WORD || dl_party_level(s, w) != DL_LEVEL_STRONG) return;
    dl_party_add(s, w, 1, &d->recipient);
    dl_party_part(s, d);
}

/* The verb whose clause a phrase is an adjunct of, through "an hour of", "in spite of", "in response to"; DL_NO_WORD. */
static uint16_t adjunct_of(const struct dl_scene *s, uint16_t noun)
{
    static const char links[] = "spite response answer reply hour minute day week face wake";
    uint16_t at = noun;
    for (int i = 0; i < 2 && dl_rel_base(dl_scene_rel(s, at)) == DL_REL_NMOD; i++) {
        uint16_t above = dl_scene_head(s, at);
        if (above == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, above)->lemma, links, ' ')) return DL_NO_WORD;
        at = above;
    }
    uint16_t verb = dl_rel_base(dl_scene_rel(s, at)) == DL_REL_OBL ? dl_scene_head(s, at) : DL_NO_WORD;
    static const char cases[] = "despite over in after following within at under amid";
    if (verb == DL_NO_WORD || !dl_has_case(s, at, cases)) return DL_NO_WORD;
    return dl_scene_word(s, verb)->upos == DL_UPOS_VERB && !dl_passive(s, verb) ? verb : DL_NO_WORD;
}

/* What words from somebody have brought about, or have not: whose doing it is, to him they were said. */
static void add_heeding(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t words = DL_BIT(REQUEST) | DL_BIT(THREATEN) | DL_BIT(ACCUSE) | DL_BIT(REJECT);
    if (d->kind != DL_FRAME_NOUN || d->actor.count == 0 || d->args.light != DL_NO_WORD || !(words >> d->type & 1)) return;
    uint16_t verb = adjunct_of(s, d->word);
    if (verb != DL_NO_WORD) add_other(s, d, dl_subject(s, verb));
}

static void add_helped(struct dl_scene *s, struct dl_draft *d)
{
    uint16_t verb = dl_scene_head(s, d->word);
    if (d->type != DL_EVENT_AID || d->kind != DL_FRAME_NOUN || verb == DL_NO_WORD || d->actor.count == 0) return;
    if (dl_rel_base(dl_scene_rel(s, d->word)) != DL_REL_OBL || !dl_has_case(s, d->word, "with") || dl_passive(s, verb)) return;
    uint16_t subject = dl_subject(s, verb);
    if (subject != DL_NO_WORD && dl_is_of_people(s, subject)) dl_party_take(s, subject, &d->recipient);
    else add_other(s, d, subject);
}

static void add_asked(struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_REQUEST || d->kind != DL_FRAME_NOUN) return;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD && d->recipient.count == 0; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (c < d->word || (rel != DL_REL_ACL && rel != DL_REL_CCOMP && rel != DL_REL_ACL_RELCL)) continue;
        if (dl_scene_child(s, c, DL_REL_MARK) == DL_NO_WORD || dl_passive(s, c)) continue;
        add_other(s, d, dl_scene_child(s, c, DL_REL_NSUBJ));
    }
}

/* What is told is what is complained of, and whose deed it is. */
static void add_complained_of(struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_ACCUSE || d->kind != DL_FRAME_VERB || d->args.object != DL_NO_WORD) return;
    uint16_t told = DL_NO_WORD;
    if (dl_scene_rel(s, d->word) == DL_REL_PARATAXIS && dl_scene_head(s, d->word) < d->word) told = dl_scene_head(s, d->word);
    else if (d->args.complement != DL_NO_WORD && d->args.complement < d->word) told = d->args.complement;
    if (told == DL_NO_WORD || dl_scene_word(s, told)->upos != DL_UPOS_VERB || dl_passive(s, told)) return;
    add_other(s, d, dl_scene_child(s, told, DL_REL_NSUBJ));
}

static void add_averting(struct dl_scene *s, struct dl_draft *d, uint16_t w, int depth)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD && d->recipient.count == 0; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        uint16_t mark = rel == DL_REL_ADVCL ? dl_scene_child(s, c, DL_REL_MARK) : DL_NO_WORD;
        uint16_t who = mark != DL_NO_WORD ? dl_subject(s, c) : DL_NO_WORD;
        if (who != DL_NO_WORD && dl_str_listed(dl_scene_word(s, mark)->lemma, "if unless until", ' ') && !dl_passive(s, c))
            add_other(s, d, who);
        if (depth > 1 && (rel == DL_REL_XCOMP || rel == DL_REL_CCOMP)) add_averting(s, d, c, depth - 1);
    }
}

static void add_warned(struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_THREATEN) return;
    add_averting(s, d, d->word, 3);
    if (d->recipient.count == 0 && dl_scene_rel(s, d->word) == DL_REL_PARATAXIS) /* "will strike, it warned, if the council ..." */
        add_averting(s, d, dl_scene_head(s, d->word), 1);
}

void dl_recipient_around(struct dl_scene *s, struct dl_draft *d)
{
    if (d->recipient.count == 0) add_asked(s, d);
    if (d->recipient.count == 0) add_heeding(s, d);
    if (d->recipient.count == 0) add_helped(s, d);
    if (d->recipient.count == 0) add_complained_of(s, d);
    if (d->recipient.count == 0) add_warned(s, d);
}
