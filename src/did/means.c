/* With what force was used. A frame knows from its own words alone whether "killed" was done from the air or with a bomb; what it was done with stands as
 * subject ("a drone strike killed"), behind "by", "in" and "with" ("died in an air raid"), as subject of the clause that tells how ("were hurt when a
 * shell hit"), or with the deed that was done first ("jets bombed the market, killing six"). Of each phrase the noun and what is
 * compounded with it are asked, by the sets "means_..." of data/frames/sets.tsv. */
#include "did/coder.h"

static const struct {
    const char *mode, *cameo;
} MEANS[DL_MEANS] = {{"suicide-attack", "1831"}, {"drone", "1952"},     {"aerial", "195"},
                     {"heavy-weapons", "194"},   {"explosives", "183"}, {"firearms", "193"}};

enum { AERIAL = 2 };

static int means_of_word(const struct dl_scene *s, uint16_t w)
{
    for (int i = 0; i < DL_MEANS; i++)
        if (dl_scene_in(s, w, s->frames->means[i])) return i;
    const struct dl_word *word = dl_scene_word(s, w); /* "Russian bombers hit"; one bomber is mostly a man */
    return dl_lemma_is(word, "bomber") && dl_has_feat(word, "Number=Plur") ? AERIAL : DL_MEANS;
}

/* The first of the means that a noun phrase names; "a barrage of rockets". */
static int means_of_phrase(const struct dl_scene *s, uint16_t head)
{
    if (head == DL_NO_WORD || dl_scene_word(s, head)->upos == DL_UPOS_VERB) return DL_MEANS;
    int best = means_of_word(s, head);
    for (uint16_t c = s->child[head]; c != DL_NO_WORD; c = s->sibling[c]) {
        const enum dl_rel rel = dl_scene_rel(s, c);
        const int is_heap = rel == DL_REL_NMOD && dl_has_case(s, c, "of") &&
                            dl_str_listed(dl_scene_word(s, head)->lemma, "barrage salvo volley hail wave series string", ' ');
        if ((rel != DL_REL_COMPOUND && rel != DL_REL_AMOD && !is_heap) || (c > head && !is_heap)) continue;
        const int found = means_of_word(s, c);
        if (found < best) best = found;
    }
    return best;
}

static int least(int a, int b) { return a < b ? a : b; }

/* As subject, and behind "by", "in" and "with" at the verb or its noun. */
static int means_around(const struct dl_scene *s, uint16_t w)
{
    int best = DL_MEANS;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, c));
        const int is_subject = rel == DL_REL_NSUBJ && dl_scene_rel(s, c) != DL_REL_NSUBJ_PASS;
        const int is_around = (rel == DL_REL_OBL || rel == DL_REL_NMOD) && dl_has_case(s, c, "by in with from");
        if (is_subject || is_around) best = least(best, means_of_phrase(s, c));
    }
    return best;
}

static int is_harm(const struct dl_scene *s, uint16_t w)
{
    static const char harms[] = "kill wound injure hurt die destroy hit strike target attack damage massacre murder maim bomb raid "
                                "sink pound blast wreck lose carry conduct mount stage";
    return dl_str_listed(dl_scene_word(s, w)->lemma, harms, ' ');
}

/* "Were killed when a shell hit the school": the subject of the clause that tells how. */
static int means_of_clause(const struct dl_scene *s, uint16_t w)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        const uint16_t mark = dl_scene_rel(s, c) == DL_REL_ADVCL ? dl_scene_child(s, c, DL_REL_ADVMOD) : DL_NO_WORD;
        if (c > w && mark != DL_NO_WORD && dl_form_listed(dl_scene_word(s, mark), "when")) return means_around(s, c);
    }
    return DL_MEANS;
}

static int means_of_mode(const char *mode)
{
    for (int i = 0; mode != NULL && i < DL_MEANS; i++)
        if (strcmp(MEANS[i].mode, mode) == 0) return i;
    return DL_MEANS;
}

/* "Jets bombed the market, killing six": what the deed that this one comes of was done with, by what stands around it, else by its mode. */
static int means_of_deed_before(const struct dl_scene *s, uint16_t w)
{
    const uint16_t head = dl_scene_head(s, w);
    const enum dl_rel rel = dl_scene_rel(s, w);
    if (head == DL_NO_WORD || head > w || (rel != DL_REL_ADVCL && rel != DL_REL_CONJ)) return DL_MEANS;
    if (rel == DL_REL_ADVCL && !dl_is_ing(s, w)) return DL_MEANS;
    if (dl_scene_child_base(s, w, DL_REL_NSUBJ) != DL_NO_WORD) return DL_MEANS;
    const int means = means_around(s, head);
    const struct dl_frame *frame = s->found[head];
    if (means != DL_MEANS || frame == NULL || frame->type != DL_EVENT_ASSAULT) return means;
    return means_of_mode(frame->mode);
}

void dl_means(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_ASSAULT || d->mode != NULL) return;
    const int is_noun = d->kind == DL_FRAME_NOUN;
    if (!is_noun && !is_harm(s, d->word)) return;
    int means = is_noun ? means_of_phrase(s, d->word) : means_around(s, d->word);
    if (is_noun && means == DL_MEANS && d->args.light != DL_NO_WORD) means = means_around(s, d->args.light);
    if (is_noun && means == DL_MEANS) return;
    if (means == DL_MEANS) means = means_of_clause(s, d->word);
    if (means == DL_MEANS) means = means_of_deed_before(s, d->word);
    if (means == DL_MEANS) return;
    d->mode = MEANS[means].mode;
    if (d->cameo != NULL && (strcmp(d->cameo, "180") == 0 || strcmp(d->cameo, "190") == 0)) d->cameo = MEANS[means].cameo;
}
