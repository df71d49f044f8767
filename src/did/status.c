/* Whether it happened: auxiliaries of the predicate and of the verb that carries it, then the words that govern its clause
 * ("plans to", "failed to", "a threat to", "if"). After the six values of the contract. */
#include "did/coder.h"

struct governor {
    const char *lemma;
    enum dl_status status;
};

static const struct governor governors[] = {
    {"want", DL_STATUS_WANTED},        {"hope", DL_STATUS_WANTED},        {"wish", DL_STATUS_WANTED},
    {"seek", DL_STATUS_WANTED},        {"like", DL_STATUS_WANTED},        {"aim", DL_STATUS_WANTED},
    {"desire", DL_STATUS_WANTED},      {"need", DL_STATUS_WANTED},        {"plan", DL_STATUS_PLANNED},
    {"intend", DL_STATUS_PLANNED},     {"prepare", DL_STATUS_PLANNED},    {"expect", DL_STATUS_PLANNED},
    {"schedule", DL_STATUS_PLANNED},   {"due", DL_STATUS_PLANNED},        {"set", DL_STATUS_PLANNED},
    {"slate", DL_STATUS_PLANNED},      {"agree", DL_STATUS_PLANNED},      {"promise", DL_STATUS_PLANNED},
    {"pledge", DL_STATUS_PLANNED},     {"vow", DL_STATUS_PLANNED},        {"going", DL_STATUS_PLANNED},
    {"poise", DL_STATUS_PLANNED},      {"arrange", DL_STATUS_PLANNED},    {"propose", DL_STATUS_PLANNED},
    {"threaten", DL_STATUS_POSSIBLE},  {"appear", DL_STATUS_POSSIBLE},    {"seem", DL_STATUS_POSSIBLE},
    {"able", DL_STATUS_WANTED},        {"allow", DL_STATUS_POSSIBLE},     {"authorize", DL_STATUS_POSSIBLE},
    {"enable", DL_STATUS_POSSIBLE},    {"consider", DL_STATUS_POSSIBLE},  {"likely", DL_STATUS_POSSIBLE},
    {"ready", DL_STATUS_POSSIBLE},     {"willing", DL_STATUS_POSSIBLE},   {"suspect", DL_STATUS_POSSIBLE},
    {"right", DL_STATUS_WANTED},       {"threat", DL_STATUS_POSSIBLE},    {"ability", DL_STATUS_WANTED},
    {"power", DL_STATUS_WANTED},       {"possibility", DL_STATUS_WANTED}, {"chance", DL_STATUS_WANTED},
    {"opportunity", DL_STATUS_WANTED}, {"means", DL_STATUS_WANTED},       {"way", DL_STATUS_WANTED},
    {"capacity", DL_STATUS_WANTED},    {"authority", DL_STATUS_WANTED},   {"potential", DL_STATUS_WANTED},
    {"chief", DL_STATUS_POSSIBLE},     {"urge", DL_STATUS_POSSIBLE},      {"risk", DL_STATUS_POSSIBLE},
    {"possible", DL_STATUS_WANTED},    {"avoid", DL_STATUS_POSSIBLE},     {"prevent", DL_STATUS_POSSIBLE},
    {"fear", DL_STATUS_POSSIBLE},      {"plans", DL_STATUS_PLANNED},      {"intention", DL_STATUS_PLANNED},
    {"lack", DL_STATUS_DENIED},        {"fail", DL_STATUS_DENIED},        {"refuse", DL_STATUS_DENIED},
    {"decline", DL_STATUS_DENIED},     {"deny", DL_STATUS_DENIED},        {"continue", DL_STATUS_ONGOING},
    {"keep", DL_STATUS_ONGOING},       {"allege", DL_STATUS_POSSIBLE},    {"purport", DL_STATUS_POSSIBLE},
    {"rule", DL_STATUS_DENIED},
};

static int governor_status(const struct dl_word *word, enum dl_status *out)
{
    for (size_t i = 0; i < sizeof governors / sizeof *governors; i++)
        if (dl_lemma_is(word, governors[i].lemma)) {
            *out = governors[i].status;
            return 1;
        }
    return 0;
}

static int marked(const struct dl_scene *s, uint16_t w, const char *mark)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if ((dl_scene_rel(s, c) == DL_REL_MARK || dl_scene_rel(s, c) == DL_REL_ADVMOD || dl_scene_rel(s, c) == DL_REL_CASE) &&
            dl_lemma_is(dl_scene_word(s, c), mark))
            return 1;
    return 0;
}

/* Auxiliaries and adverbs of a verb; 1 when they settle it. */
static int own_status(const struct dl_scene *s, uint16_t w, enum dl_status *out)
{
    int progressive = dl_has_feat(dl_scene_word(s, w), "VerbForm=Part") && dl_has_feat(dl_scene_word(s, w), "Tense=Pres");
    if (dl_has_feat(dl_scene_word(s, w), "VerbForm=Ger")) progressive = 1;
    int be = 0, settled = 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        const struct dl_word *word = dl_scene_word(s, c);
        enum dl_rel rel = dl_scene_rel(s, c);
        if (rel == DL_REL_AUX || rel == DL_REL_AUX_PASS) {
            if (dl_lemma_is(word, "may") || dl_lemma_is(word, "might") || dl_lemma_is(word, "can") || dl_lemma_is(word, "could")) {
                *out = DL_STATUS_POSSIBLE;
                settled = 1;
            } else if (dl_lemma_is(word, "will") || dl_lemma_is(word, "would") || dl_lemma_is(word, "shall") ||
                       dl_str_is_nocase(word->form, "'ll")) {
                *out = DL_STATUS_PLANNED;
                settled = 1;
            } else if (dl_lemma_is(word, "must") || dl_lemma_is(word, "should")) {
                *out = DL_STATUS_WANTED;
                settled = 1;
            } else if (dl_lemma_is(word, "be") && rel == DL_REL_AUX && !dl_str_is_nocase(word->form, "was") &&
                       !dl_str_is_nocase(word->form, "were")) {
                be = 1;
            }
        }
        if (rel == DL_REL_ADVMOD &&
            (dl_lemma_is(word, "allegedly") || dl_lemma_is(word, "reportedly") || dl_lemma_is(word, "possibly") ||
             dl_lemma_is(word, "perhaps") || dl_lemma_is(word, "probably"))) {
            *out = DL_STATUS_POSSIBLE;
            settled = 1;
        }
    }
    if (!settled && progressive && be) {
        *out = DL_STATUS_ONGOING;
        settled = 1;
    }
    return settled;
}

/* Climbs from the predicate to what governs its clause. */
static int above(const struct dl_scene *s, uint16_t w, enum dl_status *out)
{
    for (int i = 0; i < 4; i++) {
        enum dl_rel rel = dl_scene_rel(s, w);
        uint16_t head = dl_scene_head(s, w);
        if (head == DL_NO_WORD) return 0;
        if (rel == DL_REL_CONJ) {
            if (i == 0 && own_status(s, head, out) && *out != DL_STATUS_ONGOING && dl_has_feat(dl_scene_word(s, w), "VerbForm=Inf"))
                return 1;
            w = head;
            continue;
        }
        if (rel != DL_REL_XCOMP && rel != DL_REL_ACL && rel != DL_REL_CCOMP && rel != DL_REL_ADVCL && rel != DL_REL_OBJ &&
            rel != DL_REL_NSUBJ_PASS)
            return 0;
        if (rel == DL_REL_CCOMP && dl_has_feat(dl_scene_word(s, w), "VerbForm=Fin")) {
            const struct dl_word *verb = dl_scene_word(s, head);
            if (dl_lemma_is(verb, "deny")) {
                *out = DL_STATUS_DENIED;
                return 1;
            }
            return 0;
        }
        if (rel == DL_REL_ADVCL && !dl_has_feat(dl_scene_word(s, w), "VerbForm=Inf")) return 0;
        if (rel == DL_REL_ACL && !marked(s, w, "to")) return 0;
        if (governor_status(dl_scene_word(s, head), out)) return 1;
        if (rel != DL_REL_XCOMP && rel != DL_REL_OBJ && rel != DL_REL_NSUBJ_PASS) return 0;
        if (own_status(s, head, out)) return 1;
        w = head;
    }
    return 0;
}

void dl_status_read(struct dl_scene *s, struct dl_draft *draft)
{
    uint16_t w = draft->word;
    enum dl_status status = DL_STATUS_ACTUAL;
    for (uint16_t at = w, i = 0; at != DL_NO_WORD && i < 3; i++) {
        if (marked(s, at, "if") || marked(s, at, "unless") || marked(s, at, "whether") || marked(s, at, "lest") ||
            marked(s, at, "than") || marked(s, at, "instead") || marked(s, at, "without"))
            draft->hypothetical = 1;
        enum dl_rel rel = dl_scene_rel(s, at);
        if (rel != DL_REL_CONJ && rel != DL_REL_XCOMP && rel != DL_REL_OBJ && rel != DL_REL_NSUBJ_PASS) break;
        at = dl_scene_head(s, at);
    }
    uint16_t verb = draft->kind == DL_FRAME_NOUN && draft->args.light != DL_NO_WORD ? draft->args.light : w;
    int settled = draft->kind == DL_FRAME_NOUN && verb == w ? 0 : own_status(s, verb, &status);
    int fact = draft->kind == DL_FRAME_NOUN && verb == w &&
               (dl_scene_child(s, w, DL_REL_NMOD_POSS) != DL_NO_WORD || dl_scene_rel(s, w) == DL_REL_CONJ);
    if (!fact && (!settled || status == DL_STATUS_ONGOING)) {
        enum dl_status higher;
        if (above(s, verb, &higher)) status = higher;
    }
    if (draft->kind == DL_FRAME_NOUN)
        for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
            const struct dl_word *word = dl_scene_word(s, c);
            if (dl_scene_rel(s, c) != DL_REL_AMOD) continue;
            if (dl_lemma_is(word, "ongoing") || dl_lemma_is(word, "continuing") || dl_lemma_is(word, "continued"))
                status = DL_STATUS_ONGOING;
            if (dl_lemma_is(word, "possible") || dl_lemma_is(word, "alleged") || dl_lemma_is(word, "potential") ||
                dl_lemma_is(word, "future"))
                status = DL_STATUS_POSSIBLE;
            if (dl_lemma_is(word, "planned") || dl_lemma_is(word, "upcoming")) status = DL_STATUS_PLANNED;
        }
    if (draft->kind == DL_FRAME_NOUN && draft->type == DL_EVENT_PROTEST && status == DL_STATUS_ACTUAL &&
        draft->args.light == DL_NO_WORD && dl_has_feat(dl_scene_word(s, w), "Number=Plur") &&
        !dl_lemma_is(dl_scene_word(s, w), "riot"))
        status = DL_STATUS_ONGOING; /* "the protests" go on where nothing is said of their end */
    if (draft->args.negated) status = DL_STATUS_DENIED;
    draft->status = status;
}
