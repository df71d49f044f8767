/* Whether a verb tells what was done to its subject. Headlines leave the auxiliary out, and the parser takes finite verbs for participles
 * and participles for finite verbs: their objects, their phrases and what else the sentence has tell. */
#include "did/attach.h"

enum { DEPTH = 8 };

int dl_past_participle(const struct dl_word *word)
{
    return dl_has_feat(word, "VerbForm=Part") && (dl_has_feat(word, "Tense=Past") || dl_has_feat(word, "Voice=Pass"));
}

/* "He believes that Clinton bombed because ...", "rebels whom Johnson expelled": a clause of another, in the past, is no heading. */
static int is_told_in_full(const struct dl_scene *s, uint16_t w)
{
    if (dl_scene_rel(s, w) == DL_REL_ACL_RELCL) return 1;
    const uint16_t mark = dl_scene_child(s, w, DL_REL_MARK);
    if (!dl_has_feat(dl_scene_word(s, w), "VerbForm=Fin") || mark == DL_NO_WORD) return 0;
    return dl_scene_rel(s, w) == DL_REL_CCOMP && dl_lemma_is(dl_scene_word(s, mark), "that");
}

/* "Police charged at the strikers": with a horse, not with a crime. */
static int is_charge_at(const struct dl_scene *s, uint16_t w)
{
    if (dl_lemma_is(dl_scene_word(s, w), "fire") && w + 1 < s->count && !dl_scene_has_aux(s, w) &&
        dl_str_listed(dl_scene_word(s, (uint16_t)(w + 1))->form, "on at into upon", ' '))
        return dl_has_feat(dl_scene_word(s, w), "VerbForm=Fin"); /* "fired on villagers" */
    return dl_lemma_is(dl_scene_word(s, w), "charge") && w + 1 < s->count && !dl_scene_has_aux(s, w) &&
           dl_str_listed(dl_scene_word(s, (uint16_t)(w + 1))->form, "at into through", ' ');
}

/* "arrested last month": what stands right behind the verb says when and is no object that the parser missed. */
static int is_when_behind(const struct dl_scene *s, uint16_t w)
{
    if (w + 2 >= s->count || !dl_str_listed(dl_scene_word(s, (uint16_t)(w + 1))->form, "last this", ' ')) return 0;
    return dl_scene_rel(s, (uint16_t)(w + 2)) == DL_REL_OBL_UNMARKED && dl_scene_head(s, (uint16_t)(w + 1)) == w + 2;
}

/* Whether something is done to an object; not "killed in an ambush: What we know", behind a colon. */
static int has_object(const struct dl_scene *s, uint16_t w)
{
    const uint16_t object = dl_scene_child(s, w, DL_REL_OBJ);
    for (uint16_t i = w; object != DL_NO_WORD && i < object; i++)
        if (dl_str_is(dl_scene_word(s, i)->form, ":")) return 0;
    return object != DL_NO_WORD;
}

/* "Two soldiers shot in Kabul"; not "police shot in the air". */
static int is_shot(const struct dl_scene *s, uint16_t w)
{
    if (!dl_str_is(dl_scene_word(s, w)->form, "shot") || dl_scene_has_aux(s, w) || w + 1 >= s->count) return 0;
    const uint16_t where = dl_scene_child(s, w, DL_REL_OBL);
    if (where == DL_NO_WORD || dl_scene_child(s, where, DL_REL_CASE) != w + 1 || dl_lemma_is(dl_scene_word(s, where), "air"))
        return 0;
    return dl_scene_rel(s, w) == DL_REL_ROOT && dl_has_case(s, where, "in near outside during by after");
}

/* "The garrison held out", "The premier held on": who holds so is not held. */
static int holds_on(const struct dl_scene *s, uint16_t w)
{
    const uint16_t particle = dl_scene_child(s, w, DL_REL_COMPOUND_PRT);
    return particle != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, w), "hold") &&
           dl_str_listed_nocase(dl_scene_word(s, particle)->form, "out on off back firm", ' ');
}

/* "It lied to the house, the opposition charged": who says so is not charged. */
static int is_saying(const struct dl_scene *s, uint16_t w)
{
    return dl_lemma_is(dl_scene_word(s, w), "charge") && dl_scene_rel(s, w) == DL_REL_PARATAXIS && dl_scene_head(s, w) < w;
}

/* "Eight Spaniards arrested": the auxiliary is left out in headlines, and the verb never goes without an object. */
static int headline_passive(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (dl_lemma_is(word, "shoot") && !dl_scene_has_aux(s, w) && dl_scene_child(s, w, DL_REL_OBJ) == DL_NO_WORD &&
        w + 1 < s->count && dl_str_is(dl_scene_word(s, (uint16_t)(w + 1))->form, "dead"))
        return 1; /* "Premier shot dead" */
    const uint8_t next = w + 1 < s->count && !is_when_behind(s, w) ? dl_scene_word(s, (uint16_t)(w + 1))->upos : DL_UPOS_PUNCT;
    if (next == DL_UPOS_DET || next == DL_UPOS_NOUN || next == DL_UPOS_PROPN || next == DL_UPOS_ADJ || next == DL_UPOS_PRON ||
        next == DL_UPOS_VERB)
        return 0; /* an object that the parser missed */
    if (is_told_in_full(s, w) || holds_on(s, w) || is_saying(s, w)) return 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) { /* "tortured, tried and killed farmers" */
        if (dl_scene_rel(s, c) != DL_REL_CONJ || c < w) continue;
        const uint16_t third = dl_scene_child(s, c, DL_REL_CONJ);
        if (dl_scene_child(s, c, DL_REL_OBJ) != DL_NO_WORD) return 0;
        if (third == c + 2u && dl_scene_child(s, third, DL_REL_OBJ) != DL_NO_WORD) return 0;
    }
    return dl_scene_in(s, w, s->frames->headline) && !has_object(s, w) && !dl_scene_has_aux(s, w) &&
           (dl_str_ends(word->form, "d") || is_shot(s, w)) && dl_scene_child(s, w, DL_REL_NSUBJ) != DL_NO_WORD &&
           dl_scene_child(s, w, DL_REL_CCOMP) == DL_NO_WORD;
}

/* "Ethiopia massed [tanks] near the border, diplomats [said]": the first of two subjects of what reports it. */
static int is_doubled(const struct dl_scene *s, uint16_t noun)
{
    const uint16_t verb = dl_scene_head(s, noun);
    if (dl_scene_rel(s, noun) != DL_REL_NSUBJ || verb == DL_NO_WORD || verb < noun) return 0;
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c])
        if (c > noun && c < verb && dl_scene_rel(s, c) == DL_REL_NSUBJ) return 1;
    return 0;
}

/* A finite verb that the parser took for a participle before its own object: "the soldiers had [tortured villagers]",
 * "Police [fired tear gas] at ...". Gives the subject; the object is the noun it hangs on. */
uint16_t dl_hidden_subject(const struct dl_scene *s, uint16_t w)
{
    uint16_t noun = dl_scene_head(s, w);
    const struct dl_word *word = dl_scene_word(s, w);
    if (dl_scene_rel(s, w) != DL_REL_AMOD || word->upos != DL_UPOS_VERB || noun == DL_NO_WORD || noun < w || w == 0 ||
        !dl_str_ends(word->form, "d"))
        return DL_NO_WORD;
    uint16_t before = (uint16_t)(w - 1);
    if (dl_scene_word(s, before)->upos == DL_UPOS_ADV && before > 0) before--;
    const struct dl_word *left = dl_scene_word(s, before);
    if (dl_lemma_is(left, "have") && (left->upos == DL_UPOS_VERB || left->upos == DL_UPOS_AUX) && dl_scene_head(s, noun) == before)
        return dl_subject(s, before);
    if (left->upos == DL_UPOS_CCONJ && dl_scene_rel(s, noun) == DL_REL_CONJ) { /* "denounced it and [threatened sanctions]" */
        uint16_t verb = dl_scene_head(s, noun);
        if (verb != DL_NO_WORD && dl_scene_word(s, verb)->upos == DL_UPOS_VERB) return dl_subject(s, verb);
    }
    uint16_t above = dl_scene_head(s, noun); /* "The court on Friday quashed the orders": hung on the court without a preposition */
    if (dl_scene_rel(s, noun) == DL_REL_NMOD && above != DL_NO_WORD && above < w && dl_scene_rel(s, above) == DL_REL_ROOT &&
        dl_scene_child(s, noun, DL_REL_CASE) == DL_NO_WORD && dl_scene_word(s, above)->upos == DL_UPOS_PROPN)
        return above;
    int name = left->upos == DL_UPOS_PROPN || left->upos == DL_UPOS_NOUN || left->upos == DL_UPOS_AUX;
    int opens = before == 0 || (before == 1 && dl_scene_word(s, 0)->upos == DL_UPOS_DET);
    int is_main = dl_scene_rel(s, noun) == DL_REL_ROOT || is_doubled(s, noun);
    return name && opens && dl_scene_head(s, before) == noun && is_main ? before : DL_NO_WORD;
}

/* The object behind a participle that the parser hung on the noun before it: "X, a senator, accused [the party] of ...". */
uint16_t dl_missed_object(const struct dl_scene *s, uint16_t w)
{
    uint16_t noun = dl_scene_head(s, w);
    if (dl_scene_rel(s, w) != DL_REL_ACL || noun == DL_NO_WORD || dl_scene_child(s, w, DL_REL_OBJ) != DL_NO_WORD) return DL_NO_WORD;
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (c <= w || dl_scene_rel(s, c) != DL_REL_APPOS) continue;
        uint16_t start = c;
        for (uint16_t k = s->child[c]; k != DL_NO_WORD; k = s->sibling[k])
            if (k < start) start = k;
        return start == w + 1 ? c : DL_NO_WORD;
    }
    return DL_NO_WORD;
}

/* Whether a verb stands in a clause below another, or in one that is told of a noun or beside the main clause. */
static int is_aside(const struct dl_scene *s, uint16_t verb, uint16_t above)
{
    for (int i = 0; i < DEPTH && verb != DL_NO_WORD; i++, verb = dl_scene_head(s, verb)) {
        enum dl_rel rel = dl_scene_rel(s, verb);
        if (verb == above || rel == DL_REL_ACL_RELCL || rel == DL_REL_ADVCL) return 1;
    }
    return 0;
}

/* Whether only a phrase of the noun stands between it and its participle: "every one of the candidates called". */
static int is_near(const struct dl_scene *s, uint16_t noun, uint16_t w)
{
    enum { REACH = 9 };
    if (noun + 3 >= w) return 1;
    if (noun + REACH < w) return 0;
    for (uint16_t i = (uint16_t)(noun + 1); i < w; i++) {
        const uint8_t tag = dl_scene_word(s, i)->upos;
        if (tag == DL_UPOS_PUNCT || tag == DL_UPOS_VERB || tag == DL_UPOS_AUX || tag == DL_UPOS_SCONJ) return 0;
    }
    return 1;
}

/* A noun at the root, or one of which some are: "every one of the candidates". */
static int is_at_root(const struct dl_scene *s, uint16_t noun)
{
    if (dl_scene_rel(s, noun) == DL_REL_ROOT) return 1;
    const uint16_t some = dl_scene_rel(s, noun) == DL_REL_NMOD && dl_has_case(s, noun, "of") ? dl_scene_head(s, noun) : DL_NO_WORD;
    return some != DL_NO_WORD && dl_scene_rel(s, some) == DL_REL_ROOT &&
           dl_str_listed_nocase(dl_scene_word(s, some)->form, "one many some most all none several each both few dozens hundreds",
                                ' ');
}

/* "The opposition called for his resignation" read as "the opposition that was called": a participle on the root of a sentence that has no
 * finite verb of its own, with an object or a phrase that no passive has. An apposition may stand between. */
int dl_is_main_participle(const struct dl_scene *s, uint16_t w)
{
    uint16_t noun = dl_scene_head(s, w);
    if (dl_scene_rel(s, w) != DL_REL_ACL || noun == DL_NO_WORD || !is_at_root(s, noun)) return 0;
    int apposed = w > 0 && dl_str_is(dl_scene_word(s, (uint16_t)(w - 1))->form, ",");
    if ((!is_near(s, noun, w) && !apposed) || dl_scene_child(s, w, DL_REL_OBL_AGENT) != DL_NO_WORD) return 0;
    for (uint16_t i = 0; i < s->count; i++)
        if (dl_has_feat(dl_scene_word(s, i), "VerbForm=Fin") && !is_aside(s, i, w)) return 0;
    if (dl_missed_object(s, w) != DL_NO_WORD) return 1;
    if (dl_scene_in(s, w, s->frames->headline)) return 0;
    if (dl_scene_child(s, w, DL_REL_OBJ) != DL_NO_WORD || dl_scene_child(s, w, DL_REL_XCOMP) != DL_NO_WORD) return 1;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) == DL_REL_ADVCL && dl_has_feat(dl_scene_word(s, c), "VerbForm=Inf")) return 1;
        uint16_t mark = dl_rel_base(dl_scene_rel(s, c)) == DL_REL_OBL ? dl_scene_child(s, c, DL_REL_CASE) : DL_NO_WORD;
        if (mark == DL_NO_WORD) continue;
        static const char marks[] = "for against with into onto toward towards across through past";
        if (dl_str_listed(dl_scene_word(s, mark)->lemma, marks, ' ')) return 1; /* "Tanks rolled into Prague" */
    }
    return 0;
}

/* "was not satisfied and called on him to resign": a phrase with "on" and an infinitive, which no passive has. */
static int calls_on(const struct dl_scene *s, uint16_t w)
{
    uint16_t object = dl_scene_child(s, w, DL_REL_OBL), aim = dl_scene_child(s, w, DL_REL_ADVCL);
    if (aim == DL_NO_WORD) aim = dl_scene_child(s, w, DL_REL_XCOMP);
    uint16_t mark = object != DL_NO_WORD ? dl_scene_child(s, object, DL_REL_CASE) : DL_NO_WORD;
    return aim != DL_NO_WORD && mark != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, mark), "on") &&
           dl_has_feat(dl_scene_word(s, aim), "VerbForm=Inf");
}

/* "Democrats on Monday called on the president" read as a passive: no auxiliary, and no verb of headlines. */
static int is_false_passive(const struct dl_scene *s, uint16_t w)
{
    return dl_scene_child(s, w, DL_REL_NSUBJ_PASS) != DL_NO_WORD && dl_scene_rel(s, w) == DL_REL_ROOT && !dl_scene_has_aux(s, w) &&
           dl_scene_child(s, w, DL_REL_OBL_AGENT) == DL_NO_WORD && !dl_scene_in(s, w, s->frames->headline);
}

/* "Drivers [protested] against her, were outnumbered and left", read as what was done to them: nobody is protested against or marched. */
int dl_is_never_passive(const struct dl_scene *s, uint16_t w)
{
    return dl_scene_rel(s, w) == DL_REL_ACL && dl_past_participle(dl_scene_word(s, w)) && dl_scene_in(s, w, s->frames->unpassive) &&
           dl_scene_child(s, w, DL_REL_OBL_AGENT) == DL_NO_WORD && !dl_scene_has_aux(s, w);
}

/* "The paper was raided, its editor beaten and its presses smashed": a participle with a subject of its own that is joined to a passive, whose
 * auxiliary holds for it too. */
static int is_gapped(const struct dl_scene *s, uint16_t w)
{
    uint16_t first = w;
    for (int i = 0; i < 4 && dl_scene_rel(s, first) == DL_REL_CONJ && dl_scene_head(s, first) != DL_NO_WORD; i++) {
        if (!dl_past_participle(dl_scene_word(s, first)) || dl_scene_has_aux(s, first) ||
            dl_scene_child(s, first, DL_REL_OBJ) != DL_NO_WORD)
            return 0;
        first = dl_scene_head(s, first);
    }
    return first != w && dl_scene_child(s, w, DL_REL_NSUBJ) != DL_NO_WORD &&
           dl_scene_child(s, first, DL_REL_AUX_PASS) != DL_NO_WORD;
}

/* "Brought before a judge, the minister refused to speak": a past form that opens the sentence before its comma, without subject or object. */
int dl_is_opening(const struct dl_scene *s, uint16_t w)
{
    if (w > 1 || dl_scene_rel(s, w) != DL_REL_ADVCL || dl_scene_head(s, w) == DL_NO_WORD || dl_scene_head(s, w) < w) return 0;
    if (!dl_has_feat(dl_scene_word(s, w), "Tense=Past") || dl_is_ing(s, w)) return 0;
    const int is_given =
        dl_str_listed(dl_scene_word(s, w)->lemma, "deny refuse grant offer award promise", ' '); /* "Denied a visa, he" */
    if (!is_given && dl_scene_child(s, w, DL_REL_OBJ) != DL_NO_WORD) return 0;
    static const enum dl_rel others[] = {DL_REL_MARK, DL_REL_AUX, DL_REL_AUX_PASS, DL_REL_NSUBJ, DL_REL_XCOMP};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (dl_scene_child(s, w, others[i]) != DL_NO_WORD) return 0;
    return !dl_scene_in(s, w, s->frames->unpassive);
}

/* "Zelensky, denied a visa, left": behind his name and a comma, what he was given or denied, though the form may be finite. */
static int is_given_beside(const struct dl_scene *s, uint16_t w)
{
    return dl_scene_rel(s, w) == DL_REL_ACL && w > 1 && dl_str_is(dl_scene_word(s, (uint16_t)(w - 1))->form, ",") &&
           dl_has_feat(dl_scene_word(s, w), "Tense=Past") && dl_scene_child(s, w, DL_REL_OBJ) != DL_NO_WORD &&
           dl_scene_child_base(s, w, DL_REL_NSUBJ) == DL_NO_WORD && !dl_scene_has_aux(s, w) &&
           dl_str_listed(dl_scene_word(s, w)->lemma, "deny refuse grant award fine", ' ');
}

/* "a diplomat recently named ambassador", "Ford, appointed the president's lawyer": behind its noun, with an office that has no article unless
 * behind a comma, who was given it. */
int dl_is_put_in_office(const struct dl_scene *s, uint16_t w)
{
    const uint16_t office = dl_scene_child(s, w, DL_REL_OBJ);
    if (dl_scene_rel(s, w) != DL_REL_ACL || office == DL_NO_WORD || office < w || dl_scene_has_aux(s, w)) return 0;
    if (!dl_past_participle(dl_scene_word(s, w)) || dl_scene_child_base(s, w, DL_REL_NSUBJ) != DL_NO_WORD) return 0;
    const struct dl_word *noun = dl_scene_word(s, office);
    const int is_bare =
        dl_scene_child(s, office, DL_REL_DET) == DL_NO_WORD && dl_scene_child(s, office, DL_REL_NMOD_POSS) == DL_NO_WORD;
    const int is_aside = w > 0 && dl_str_is(dl_scene_word(s, (uint16_t)(w - 1))->form, ",");
    return noun->upos == DL_UPOS_NOUN && dl_has_feat(noun, "Number=Sing") && (is_bare || is_aside) &&
           dl_str_listed(dl_scene_word(s, w)->lemma, "appoint name elect nominate crown reappoint reelect re-elect", ' ');
}

/* "was sworn in and promised to curb them": joined to a passive, a word of one's own, which nobody is. */
static int is_own_word(const struct dl_scene *s, uint16_t w)
{
    const uint16_t what = dl_scene_rel(s, w) == DL_REL_CONJ ? dl_scene_child(s, w, DL_REL_XCOMP) : DL_NO_WORD;
    return what != DL_NO_WORD && !dl_scene_has_aux(s, w) && dl_scene_child(s, w, DL_REL_OBL_AGENT) == DL_NO_WORD &&
           dl_has_feat(dl_scene_word(s, what), "VerbForm=Inf") &&
           dl_str_listed(dl_scene_word(s, w)->lemma, "promise vow pledge threaten offer agree refuse decline swear", ' ');
}

int dl_passive(const struct dl_scene *s, uint16_t w)
{
    if (is_own_word(s, w)) return 0;
    if (dl_is_main_participle(s, w) || is_false_passive(s, w) || dl_is_never_passive(s, w) || is_charge_at(s, w)) return 0;
    if (dl_hidden_subject(s, w) != DL_NO_WORD) return 0;
    if (is_given_beside(s, w) || dl_is_put_in_office(s, w)) return 1;
    if (headline_passive(s, w) || dl_attach_main(s, w) != DL_NO_WORD || is_gapped(s, w) || dl_is_opening(s, w)) return 1;
    for (uint16_t at = w, i = 0; at != DL_NO_WORD && i < DEPTH; i++) {
        if (dl_scene_child(s, at, DL_REL_AUX_PASS) != DL_NO_WORD || dl_scene_child(s, at, DL_REL_NSUBJ_PASS) != DL_NO_WORD)
            return 1;
        int has_both = dl_scene_child(s, at, DL_REL_NSUBJ) != DL_NO_WORD && dl_scene_child(s, at, DL_REL_OBJ) != DL_NO_WORD;
        if (dl_scene_child(s, at, DL_REL_OBL_AGENT) != DL_NO_WORD && !has_both) /* "passed a bill by acclamation" has both */
            return 1;
        enum dl_rel rel = dl_scene_rel(s, at);
        const uint16_t object = dl_scene_child(s, at, DL_REL_OBJ);
        const int is_kept = rel == DL_REL_CONJ &&
                            object == at + 1u && /* "kidnapped and held hostage", whatever form "held" is read as */
                            dl_str_listed(dl_scene_word(s, object)->form, "hostage captive prisoner", ' ');
        if ((!dl_past_participle(dl_scene_word(s, at)) && !is_kept) || dl_scene_has_aux(s, at) ||
            dl_scene_child_base(s, at, DL_REL_NSUBJ) != DL_NO_WORD)
            return 0;
        const int is_given =
            rel == DL_REL_CONJ && dl_str_listed(dl_scene_word(s, at)->lemma, "deny refuse grant fine hand give", ' ');
        int bare = object == DL_NO_WORD || is_given || is_kept; /* "was charged and denied bail" */
        if (rel == DL_REL_ACL || rel == DL_REL_ADVCL || rel == DL_REL_XCOMP || rel == DL_REL_AMOD) return bare;
        if (rel == DL_REL_ROOT || rel == DL_REL_PARATAXIS || calls_on(s, at)) return 0;
        if (rel != DL_REL_CONJ || !bare) return 0;
        at = dl_scene_head(s, at);
    }
    return 0;
}
