/* A code made finer by what is near the act: words of data/frames/finer.tsv in its phrase, the subject left out but where force is used
 * (weapons are subjects). The frames say what happens; of what kind the aid is or what a march is for stands in its company, whatever
 * the verb. Forces that are moved to keep peace or to help are aid. */
#include "did/coder.h"

enum {
    NEAR = 4,  /* steps down the tree: "marched to demand the resignation of ministers" */
    ASKED = 2, /* what a request is for stands close by: "asked both to refrain from escalation" */
};

/* Weapons are subjects: "a car bomb killed". What was before is not what is asked for: "asked in a letter released on Monday", "after the release". */
static int leads_on(const struct dl_scene *s, uint16_t w, uint32_t type)
{
    if (type == DL_EVENT_REQUEST && (dl_has_case(s, w, "after since following") ||
                                     (dl_scene_rel(s, w) == DL_REL_ACL && dl_past_participle(dl_scene_word(s, w)))))
        return 0;
    switch (dl_rel_base(dl_scene_rel(s, w))) {
    case DL_REL_NSUBJ: return type == DL_EVENT_ASSAULT;
    case DL_REL_CONJ:
    case DL_REL_PARATAXIS:
    case DL_REL_PUNCT: return 0;
    default: return dl_scene_rel(s, w) != DL_REL_ACL_RELCL;
    }
}

static int stands_below(const struct dl_scene *s, uint16_t w, uint16_t set, int steps, uint32_t type)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (!leads_on(s, c, type)) continue;
        if (dl_scene_in(s, c, set) || (steps > 1 && stands_below(s, c, set, steps - 1, type))) return 1;
    }
    return 0;
}

/* "an attempt to assassinate", "escaped assassination" */
static int stands_above(const struct dl_scene *s, uint16_t w, uint16_t set)
{
    uint16_t head = dl_scene_head(s, w);
    return head != DL_NO_WORD && dl_scene_rel(s, w) != DL_REL_CONJ && dl_scene_in(s, head, set);
}

static int fits(const struct dl_scene *s, const struct dl_draft *d, const struct dl_finer *finer)
{
    int is_force = d->type == DL_EVENT_ASSAULT;
    const int steps = d->type == DL_EVENT_REQUEST && d->mode == NULL ? ASKED : NEAR;
    uint16_t carrier = d->kind == DL_FRAME_NOUN ? d->args.light : DL_NO_WORD;
    if (carrier != DL_NO_WORD && (dl_scene_in(s, carrier, finer->words) || stands_below(s, carrier, finer->words, steps, d->type)))
        return 1;
    return stands_below(s, d->word, finer->words, steps, d->type) || (is_force && stands_above(s, d->word, finer->words));
}

/* "sent troops to join the peacekeepers": what forces are moved for may make it another class of act. */
static void follow_code(const struct dl_frames *f, struct dl_draft *d)
{
    const struct dl_code_row *row = dl_frames_code(f, d->cameo);
    if (d->type != DL_EVENT_MOBILIZE || row == NULL || row->type == d->type) return;
    d->type = row->type;
    d->mode = NULL;
}

/* "asked for forty million", "pleaded with them to stop": what a request is for, where the act that is asked for has told nothing. */
static void follow_mode(const struct dl_frames *f, struct dl_draft *d)
{
    const struct dl_code_row *row = dl_frames_code(f, d->cameo);
    if (d->type == DL_EVENT_REQUEST && d->mode == NULL && row != NULL && row->type == d->type) d->mode = row->mode;
}

/* A request that its frame has a mode for is of no code of another. */
static int is_of_other_mode(const struct dl_frames *f, const struct dl_draft *d, const char *code)
{
    const struct dl_code_row *row = dl_frames_code(f, code);
    if (d->type != DL_EVENT_REQUEST || d->mode == NULL || row == NULL || row->mode == NULL) return 0;
    return strcmp(row->mode, d->mode) != 0;
}

/* "spoke by telephone", "a video call", "discussed it over the phone": those who talk so do not meet. */
static int is_by_telephone(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char lines[] = "phone telephone video videolink videoconference hotline";
    const uint16_t noun = d->kind == DL_FRAME_NOUN ? d->word : d->args.object;
    for (uint16_t c = noun == DL_NO_WORD ? DL_NO_WORD : s->child[noun]; c != DL_NO_WORD && c < noun; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_COMPOUND && dl_str_listed(dl_scene_word(s, c)->lemma, lines, ' ') &&
            dl_str_listed(dl_scene_word(s, noun)->lemma, "call conversation talk conference discussion meeting exchange", ' '))
            return 1;
    for (uint8_t i = 0; i < d->args.prep_count; i++) {
        const uint16_t line = d->args.preps[i].word;
        if (d->args.preps[i].direct && dl_has_case(s, line, "by over on via through") &&
            dl_str_listed(dl_scene_word(s, line)->lemma, lines, ' '))
            return 1;
    }
    return 0;
}

static void set_by_telephone(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_CONSULT || d->mode != NULL || d->cameo == NULL || !is_by_telephone(s, d)) return;
    d->mode = "phone";
    d->cameo = "041";
}

void dl_finer(const struct dl_scene *s, struct dl_draft *d)
{
    const struct dl_frames *f = s->frames;
    set_by_telephone(s, d);
    for (uint32_t i = 0; d->cameo != NULL && i < f->finer.count; i++) {
        const char *code = f->finer.at[i].code; /* the second digit parts most, without a call */
        if (code[1] != d->cameo[1] || strcmp(code, d->cameo) != 0 || is_of_other_mode(f, d, f->finer.at[i].finer) ||
            !fits(s, d, &f->finer.at[i]))
            continue;
        d->cameo = f->finer.at[i].finer;
        follow_code(f, d);
        follow_mode(f, d);
        return;
    }
}
