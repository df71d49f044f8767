/* What is known of a class that a verb without a fitting frame may tell: how much of the verb is of that class, which test of the frame failed
 * and by which word, whether that word is of the kind of those that are listed, what kind of deed is done on what kind of thing, who stands
 * on the sides, and how and in which company it is told. */
#include "did/loose.h"
#include "did/word_kinds.h"

enum { SIDES_MOST = 1500 }; /* more than that, in thousandths, sides seldom add: an offer that lacks more is not asked for them */

static void add_count(struct dl_sum *sum, const char *name, uint32_t n)
{
    dl_sum_add_text(sum, name, n == 0 ? "0" : n == 1 ? "1" : n < 4 ? "few" : n < 10 ? "some" : "many");
}

/* Of the verb: how many frames it has, and how much of them is of the class. */
static void add_verb(struct dl_sum *sum, const struct dl_scene *s, uint16_t w, const struct dl_offer *o, struct dl_str type)
{
    static const char *const shares[] = {"0", "1", "2", "3", "4"};
    uint32_t all = 0, same = 0, out = 0;
    for (uint32_t i = o->frame != NULL ? s->frames->of_lemma[s->lemma[w]].first[DL_FRAME_VERB] : DL_NONE; i != DL_NONE;
         i = s->frames->links.at[i].next) {
        const uint8_t of = s->frames->frames.at[s->frames->links.at[i].frame].type;
        all++;
        same += of == o->type;
        out += of == DL_NO_CLASS;
    }
    dl_sum_add_text(sum, "share", all > 0 ? shares[4 * same / all] : "none");
    dl_sum_add_text(sum, "out", all > 0 ? shares[4 * out / all] : "none");
    add_count(sum, "frames", all);
    dl_sum_add(sum, "lemma", dl_scene_word(s, w)->lemma, type);
}

static void add_frame(struct dl_sum *sum, const struct dl_offer *o)
{
    dl_sum_add_text(sum, "first", o->is_first ? "yes" : "no");
    if (o->is_denied) dl_sum_add_plain(sum, "denied");
    add_count(sum, "near", o->near);
    if (o->frame == NULL) return;
    dl_sum_add_text(sum, "weight", o->frame->weight < 3 ? "low" : o->frame->weight < 6 ? "middle" : "high");
    dl_sum_add_text(sum, "tests", o->frame->test_count < 2 ? "1" : o->frame->test_count < 3 ? "2" : "more");
}

/* ---- the phrase whose words are others ---- */

static const char *test_name(const struct dl_offer *o)
{
    if (o->failed == DL_FRAME_TESTS) return o->frame == NULL ? "new" : "far";
    switch (o->frame->tests[o->failed].kind) {
    case DL_TEST_OBJ: return "obj";
    case DL_TEST_SUBJ: return "subj";
    case DL_TEST_PREP: return "prep";
    case DL_TEST_INF: return "inf";
    default: return "that";
    }
}

static const char *thing_name(const struct dl_word *word)
{
    return word->upos == DL_UPOS_PRON   ? "pronoun"
           : word->ner != DL_NER_O      ? "named"
           : word->upos == DL_UPOS_VERB ? "verb"
                                        : dl_thing_name((enum dl_thing)word->thing);
}

/* Of what kind the word is, and whether those that the frame lists are of it. */
static void add_kin(struct dl_sum *sum, const struct dl_scene *s, uint16_t w, const struct dl_offer *o, struct dl_str test,
                    struct dl_str type)
{
    const struct dl_frames *f = s->frames;
    const uint16_t set = o->failed == DL_FRAME_TESTS ? DL_NO_SET : o->frame->tests[o->failed].set;
    const uint32_t cluster = dl_word_cluster(s, o->phrase), sense = dl_word_sense(s, o->phrase);
    const char *like = "unknown", *share = "unknown";
    if (cluster != DL_NONE) dl_sum_add(sum, "cluster", f->cluster_names.at[cluster], type);
    if (cluster != DL_NONE && set != DL_NO_SET) like = dl_set_has_cluster(f, set, cluster) ? "yes" : "no";
    dl_sum_add(sum, "kin", test, dl_str_from(like));
    if (sense != DL_NONE) {
        dl_sum_add_one(sum, "sense", f->sense_names.at[sense]);
        dl_sum_add(sum, "sense", f->sense_names.at[sense], type);
        dl_sum_add(sum, "sense by", f->sense_names.at[sense], dl_scene_word(s, w)->lemma);
        if (set != DL_NO_SET) share = dl_set_share(f, set, sense);
    }
    dl_sum_add(sum, "of kind", test, dl_str_from(share));
    dl_sum_add(sum, "of kind in", type, dl_str_from(share));
}

static void add_phrase(struct dl_sum *sum, const struct dl_scene *s, uint16_t w, const struct dl_offer *o, struct dl_str type)
{
    const struct dl_str test = dl_str_from(test_name(o));
    dl_sum_add_one(sum, "test", test);
    dl_sum_add(sum, "test", test, type);
    if (o->phrase == DL_NO_WORD) return;
    const struct dl_word *word = dl_scene_word(s, o->phrase);
    const struct dl_str thing = dl_str_from(thing_name(word));
    dl_sum_add(sum, "thing", test, thing);
    dl_sum_add(sum, "thing of", thing, type);
    dl_sum_add(sum, "word", word->lemma, type);
    dl_sum_add(sum, "level", test, dl_str_from(dl_party_level_name(dl_party_level(s, o->phrase))));
    add_kin(sum, s, w, o, test, type);
    const uint32_t lemma = s->lemma[o->phrase];
    if (lemma == DL_NONE) return;
    for (uint32_t i = s->frames->of_lemma[lemma].sets; i < s->frames->of_lemma[lemma + 1].sets; i++)
        if (s->frames->set_ids[i] < s->frames->set_names.count)
            dl_sum_add(sum, "in", s->frames->set_names.at[s->frames->set_ids[i]], type);
    const uint32_t classes = s->frames->classes_of[DL_FRAME_NOUN][lemma];
    dl_sum_add_text(sum, "noun", classes == 0 ? "none" : classes >> o->type & 1 ? "same" : "other");
}

/* The deed by kind, and on what kind of thing it is done. */
static void add_deed(struct dl_sum *sum, const struct dl_scene *s, const struct dl_draft *d, struct dl_str type)
{
    const uint32_t kinds = dl_word_doings(s, d->word);
    const uint32_t sense = d->args.object != DL_NO_WORD ? dl_word_sense(s, d->args.object) : DL_NONE;
    const struct dl_str on = d->args.object == DL_NO_WORD ? DL_STR("nothing")
                             : sense == DL_NONE           ? DL_STR("unknown")
                                                          : s->frames->sense_names.at[sense];
    for (uint32_t k = 0; kinds != DL_NONE && k < s->frames->doing_names.count; k++) {
        if (!(kinds >> k & 1)) continue;
        char both[64];
        uint32_t size = dl_str_append_small(both, sizeof both, 0, s->frames->doing_names.at[k], '_');
        size = dl_str_append_small(both, sizeof both, size, DL_STR(" "), '_');
        size = dl_str_append_small(both, sizeof both, size, on, '_');
        dl_sum_add(sum, "deed", s->frames->doing_names.at[k], type);
        dl_sum_add(sum, "deed on", (struct dl_str){both, size}, type);
    }
}

static void add_usual(struct dl_sum *sum, const struct dl_offer *o, struct dl_str type)
{
    const struct dl_str answer = dl_str_from(dl_usual_answer(o->usual, o->type));
    dl_sum_add_one(sum, "usual", answer);
    dl_sum_add(sum, "usual", answer, type);
}

/* ---- sides and clause ---- */

static struct dl_str sort_of(const struct dl_scene *s, const struct dl_party *party)
{
    if (party->count == 0) return DL_STR("nobody");
    if (party->at[0].entity == DL_NONE) return DL_STR("unknown");
    const struct dl_entity *e = &s->doc->entities.at[party->at[0].entity];
    return e->kind == DL_ENTITY_COUNTRY ? DL_STR("country") : e->sector.size > 0 ? e->sector : DL_STR("somebody");
}

static void add_sides(struct dl_sum *sum, struct dl_scene *s, const struct dl_draft *d, const struct dl_offer *o,
                      struct dl_str type)
{
    struct dl_draft sides = {.word = d->word, .args = d->args};
    if (o->frame != NULL) {
        dl_party_fill(s, d->word, d->kind, &d->args, o->frame->actor, o->frame->actor_count, &sides.actor);
        dl_party_fill(s, d->word, d->kind, &d->args, o->frame->recipient, o->frame->recipient_count, &sides.recipient);
    } else dl_loose_sides(s, &sides);
    const struct dl_str by = dl_str_from(dl_party_level_name(sides.actor.level)),
                        to = dl_str_from(dl_party_level_name(sides.recipient.level));
    const struct dl_str actor = sort_of(s, &sides.actor), recipient = sort_of(s, &sides.recipient);
    dl_sum_add(sum, "sides", by, to);
    dl_sum_add_one(sum, "actor", actor);
    dl_sum_add(sum, "actor", actor, type);
    dl_sum_add_one(sum, "recipient", recipient);
    dl_sum_add(sum, "recipient", recipient, type);
    dl_sum_add(sum, "recipient by", to, type);
}

static const char *form_of(const struct dl_scene *s, uint16_t w, const struct dl_args *args)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (args->passive) return "passive";
    if (args->will || args->must) return args->will ? "will" : "must";
    if (dl_has_feat(word, "VerbForm=Fin")) return dl_has_feat(word, "Tense=Past") ? "past" : "present";
    if (dl_has_feat(word, "VerbForm=Inf")) return "infinitive";
    if (dl_has_feat(word, "VerbForm=Ger") || dl_has_feat(word, "Tense=Pres")) return "ing";
    return dl_scene_has_aux(s, w) ? "aux" : "participle";
}

static void add_clause(struct dl_sum *sum, struct dl_scene *s, const struct dl_draft *d)
{
    const struct dl_args *args = &d->args;
    dl_sum_add_text(sum, "relation", dl_rel_name(dl_rel_base(dl_scene_rel(s, d->word))));
    dl_sum_add_text(sum, "form", form_of(s, d->word, args));
    if (args->negated) dl_sum_add_plain(sum, "negated");
    if (args->complement != DL_NO_WORD) dl_sum_add_text(sum, "complement", args->clause ? "clause" : "infinitive");
    if (args->particle != DL_NO_WORD) dl_sum_add_plain(sum, "particle");
    if (args->object == DL_NO_WORD) dl_sum_add_plain(sum, "objectless");
    else if (dl_kind(s, args->object) == DL_FRAME_NOUN && dl_match(s, args->object) != NULL)
        dl_sum_add_plain(sum, "object tells"); /* "made demands" */
}

/* How the report tells: columns talk of much and tell little. */
static void add_manner(struct dl_sum *sum, const struct dl_scene *s, const struct dl_draft *d)
{
    const struct dl_manner *m = &s->known->manner;
    const struct dl_str told = dl_str_from(dl_manner_tense(m));
    dl_manner_add(sum, m);
    dl_sum_add(sum, "manner form", told, dl_str_from(form_of(s, d->word, &d->args)));
    dl_sum_add(sum, "manner relation", told, dl_str_from(dl_rel_name(dl_rel_base(dl_scene_rel(s, d->word)))));
    dl_sum_add_text(sum, "quoted", s->word_statement[s->first + d->word] != DL_NONE ? "yes" : "no");
}

/* What kinds of things the sentence speaks of. */
static void add_company(struct dl_sum *sum, const struct dl_scene *s)
{
    for (uint16_t w = 0; w < s->count; w++) {
        const uint32_t sense = dl_scene_word(s, w)->upos == DL_UPOS_NOUN ? dl_word_sense(s, w) : DL_NONE;
        if (sense != DL_NONE) dl_sum_add_one(sum, "sense near", s->frames->sense_names.at[sense]);
    }
}

int32_t dl_offer_common(struct dl_scene *s, const struct dl_draft *d)
{
    struct dl_sum sum = {&s->frames->loose, 0};
    dl_sum_add_plain(&sum, "bias");
    add_clause(&sum, s, d);
    add_manner(&sum, s, d);
    add_company(&sum, s);
    return sum.total;
}

int32_t dl_offer_weigh(struct dl_scene *s, const struct dl_draft *d, const struct dl_offer *o, int32_t common)
{
    struct dl_sum sum = {&s->frames->loose, common};
    const struct dl_str type = dl_str_from(dl_event_type_name((enum dl_event_type)o->type));
    dl_sum_add_one(&sum, "class", type);
    add_frame(&sum, o);
    add_verb(&sum, s, d->word, o, type);
    add_phrase(&sum, s, d->word, o, type);
    add_deed(&sum, s, d, type);
    add_usual(&sum, o, type);
    if (sum.total + SIDES_MOST > DL_LOOSE_ABOVE || s->frames->loose_watch != NULL) add_sides(&sum, s, d, o, type);
    return sum.total;
}
