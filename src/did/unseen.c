/* What nothing shows to have been done: clauses behind "no evidence", "no sign", and what somebody is only likelier to do. */
#include "did/coder.h"

static const char signs[] = "sign evidence indication proof word guarantee hint suggestion";

static int is_no_sign(const struct dl_scene *s, uint16_t noun)
{
    const uint16_t det = dl_scene_child(s, noun, DL_REL_DET);
    return det != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, det), "no") &&
           dl_str_listed(dl_scene_word(s, noun)->lemma, signs, ' ');
}

/* "no evidence in the tapes that they had met": the clause hangs on another noun, or on an adverb, of the same phrase. */
static int has_no_sign_before(const struct dl_scene *s, uint16_t clause)
{
    enum { FARTHEST = 9 };
    const uint16_t subject = dl_scene_child_base(s, clause, DL_REL_NSUBJ);
    uint16_t that = subject == DL_NO_WORD || subject > clause ? clause : subject;
    for (int i = 0; i < FARTHEST && that > 0 && !dl_str_is(dl_scene_word(s, that)->form, "that"); i++) that--;
    if (!dl_str_is(dl_scene_word(s, that)->form, "that") || dl_scene_head(s, that) != clause) return 0;
    for (uint16_t w = that; w > 0 && w + FARTHEST > that; w--) {
        const struct dl_word *word = dl_scene_word(s, (uint16_t)(w - 1));
        if (is_no_sign(s, (uint16_t)(w - 1))) return 1;
        if (word->upos == DL_UPOS_PUNCT || dl_has_feat(word, "VerbForm=Fin")) return 0;
    }
    return 0;
}

/* "Rather than striking down the law, the judge seems inclined to": by the words before, wherever the tree hangs them. */
static int is_behind_rather(const struct dl_scene *s, uint16_t w)
{
    return w > 1 && dl_is_ing(s, w) && dl_str_is(dl_scene_word(s, (uint16_t)(w - 1))->form, "than") &&
           dl_lemma_is(dl_scene_word(s, (uint16_t)(w - 2)), "rather");
}

/* "The visit was anything but an endorsement" */
static int is_anything_but(const struct dl_scene *s, uint16_t w)
{
    const uint16_t above = dl_scene_head(s, w);
    return above != DL_NO_WORD && dl_has_case(s, w, "but") && dl_lemma_is(dl_scene_word(s, above), "anything");
}

/* "no sign that they have reached a deal", "more likely to back the law": nothing that was done. */
int dl_is_unseen(const struct dl_scene *s, uint16_t w)
{
    if (is_behind_rather(s, w) || is_anything_but(s, w)) return 1;
    for (int i = 0; i < 3 && dl_scene_rel(s, w) == DL_REL_CONJ && dl_scene_head(s, w) != DL_NO_WORD; i++) w = dl_scene_head(s, w);
    enum dl_rel rel = dl_scene_rel(s, w);
    uint16_t above = dl_scene_head(s, w);
    if (above == DL_NO_WORD) return 0;
    if (rel == DL_REL_ADVCL && dl_lemma_is(dl_scene_word(s, above), "be")) { /* "there is no sign yet that ..." */
        above = dl_scene_child(s, above, DL_REL_NSUBJ);
        if (above == DL_NO_WORD || above > w) return 0;
        rel = DL_REL_ACL;
    }
    if ((rel == DL_REL_ACL || rel == DL_REL_CCOMP) && is_no_sign(s, above)) return 1;
    if (has_no_sign_before(s, w)) return 1;
    return rel == DL_REL_XCOMP && dl_lemma_is(dl_scene_word(s, above), "likely") &&
           (dl_scene_has_child(s, above, "more") || dl_scene_has_child(s, above, "less") || dl_scene_has_child(s, above, "most") ||
            dl_scene_has_child(s, above, "least"));
}
