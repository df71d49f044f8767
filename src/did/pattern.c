/* A frame's pattern and its slots, as they are written in data/frames/.
 *
 * A pattern becomes a short list of tests over numbered words and sets, so that matching costs a few comparisons a predicate. Each
 * word of it adds to the frame's weight: a named particle or complement tells more than an object of any kind, and of two frames
 * that fit a predicate the heavier one is taken (match.c). */
#include "did/pattern.h"

#include "did/sets.h"

struct word_kind {
    const char *name;
    uint8_t kind, weight, weight_set;
};

static const struct word_kind pattern_words[] = {
    {"obj", DL_TEST_OBJ, 1, 4},           {"noobj", DL_TEST_NOOBJ, 1, 1},
    {"subj", DL_TEST_SUBJ, 1, 3},         {"prt", DL_TEST_PRT, 5, 5},
    {"inf", DL_TEST_INF, 2, 5},           {"that", DL_TEST_THAT, 2, 4},
    {"xcomp", DL_TEST_XCOMP, 3, 5},       {"neg", DL_TEST_NEG, 1, 1},
    {"pos", DL_TEST_POS, 1, 1},           {"pass", DL_TEST_PASS, 1, 1},
    {"act", DL_TEST_ACT, 1, 1},           {"will", DL_TEST_WILL, 2, 2},
    {"actor!", DL_TEST_ACTOR, 0, 0},      {"recipient!", DL_TEST_RECIPIENT, 0, 0},
    {"actor!!", DL_TEST_ACTOR, 0, 0},     {"recipient!!", DL_TEST_RECIPIENT, 0, 0},
    {"mod", DL_TEST_MOD, 3, 3},           {"light", DL_TEST_LIGHT, 1, 1},
    {"plural", DL_TEST_PLURAL, 0, 0},     {"poss", DL_TEST_POSS, 1, 1},
    {"dem", DL_TEST_DEM, 1, 1},           {"iobj", DL_TEST_IOBJ, 1, 1},
    {"nopred", DL_TEST_NOPRED, 1, 1},     {"both", DL_TEST_BOTH, 2, 2},
    {"cop", DL_TEST_COP, 2, 2},           {"someone", DL_TEST_SOMEONE, 2, 2},
    {"abstract", DL_TEST_ABSTRACT, 2, 2}, {"state", DL_TEST_STATE, 2, 2},
    {"case", DL_TEST_CASE, 2, 5},         {"above", DL_TEST_ABOVE, 2, 4},
    {"joint", DL_TEST_JOINT, 2, 2},
};

#define COOP_CLASSES                                                                                                              \
    (1u << DL_EVENT_AGREE | 1u << DL_EVENT_CONSULT | 1u << DL_EVENT_SUPPORT | 1u << DL_EVENT_CONCEDE | 1u << DL_EVENT_COOPERATE | \
     1u << DL_EVENT_AID | 1u << DL_EVENT_RETREAT)
#define CONFLICT_CLASSES                                                                                                           \
    (1u << DL_EVENT_PROTEST | 1u << DL_EVENT_SANCTION | 1u << DL_EVENT_MOBILIZE | 1u << DL_EVENT_COERCE | 1u << DL_EVENT_ASSAULT | \
     1u << DL_EVENT_THREATEN)

/* "inf=AID|coop|withdraw": classes and groups become bits, the other words a set. */
static int complement_values(struct dl_frames *f, struct dl_str list, struct dl_test *test)
{
    struct dl_str rest = list;
    int words = 0;
    while (rest.at != NULL) {
        struct dl_str item = dl_str_cut(&rest, '|');
        int type = dl_frames_class(item);
        if (type != DL_NO_CLASS) test->classes |= (uint16_t)(1u << type);
        else if (dl_str_is(item, "coop")) test->classes |= COOP_CLASSES;
        else if (dl_str_is(item, "conflict")) test->classes |= CONFLICT_CLASSES;
        else if (dl_str_is(item, "other")) test->must = DL_INF_OTHER;
        else if (dl_str_is(item, "not")) test->must = test->kind == DL_TEST_THAT ? DL_THAT_NOT : DL_INF_NOT;
        else words = 1;
    }
    return words ? dl_sets_list(f, list, &test->set) : DL_OK;
}

static const struct word_kind *pattern_word(struct dl_str name)
{
    for (size_t i = 0; i < sizeof pattern_words / sizeof *pattern_words; i++)
        if (dl_str_is(name, pattern_words[i].name)) return &pattern_words[i];
    return NULL;
}

int dl_pattern_test(struct dl_frames *f, struct dl_str token, struct dl_frame *frame)
{
    if (frame->test_count == DL_FRAME_TESTS) return DL_EFORMAT;
    struct dl_test *test = &frame->tests[frame->test_count++];
    *test = (struct dl_test){.set = DL_NO_SET, .prep = DL_NO_SET};
    struct dl_str list = token, name = dl_str_cut(&list, '=');
    if (dl_str_is(name, "that-must") || dl_str_is(name, "that-will")) {
        uint8_t how = dl_str_is(name, "that-must") ? DL_THAT_MUST : DL_THAT_WILL;
        *test = (struct dl_test){.kind = DL_TEST_THAT, .must = how, .set = DL_NO_SET, .prep = DL_NO_SET};
        frame->weight += 3;
        return DL_OK;
    }
    const struct word_kind *known = pattern_word(name);
    if (known == NULL) { /* a preposition, or several with other words among them */
        test->kind = DL_TEST_PREP;
        for (struct dl_str rest = name; rest.at != NULL;) {
            const struct word_kind *other = pattern_word(dl_str_cut(&rest, '|'));
            if (other != NULL) test->others |= 1u << other->kind;
        }
        frame->weight += list.at != NULL ? 4 : 2;
        int code = dl_sets_list(f, name, &test->prep);
        return code != DL_OK || list.at == NULL ? code : dl_sets_list(f, list, &test->set);
    }
    test->kind = known->kind;
    test->must = (uint8_t)dl_str_ends(name, "!!");
    frame->weight += list.at != NULL ? known->weight_set : known->weight;
    if (list.at == NULL) return DL_OK;
    if (known->kind == DL_TEST_INF || known->kind == DL_TEST_THAT) return complement_values(f, list, test);
    return dl_sets_list(f, list, &test->set);
}

int dl_pattern_slots(struct dl_frames *f, struct dl_str list, uint32_t *slots, uint8_t *count)
{
    static const char *const names[] = {"subj",  "obj", "iobj", "poss",    "dem", "light", "csubj",
                                        "inner", "loc", "all",  "speaker", "who", "doer",  "done"};
    while (list.at != NULL) {
        struct dl_str name = dl_str_cut(&list, ' ');
        if (name.size == 0) continue;
        if (*count == DL_FRAME_SLOTS) return DL_EFORMAT;
        uint32_t slot = DL_NONE;
        for (uint32_t i = 0; i < sizeof names / sizeof *names; i++)
            if (dl_str_is(name, names[i])) slot = i;
        if (slot == DL_NONE) {
            uint32_t bare = dl_str_ends(name, "!") ? DL_PART_BARE : 0;
            if (bare) name.size--;
            uint32_t lemma = dl_sets_word(f, name);
            if (lemma == DL_NONE) return DL_ENOMEM;
            slot = (DL_PART_PREP + lemma) | bare;
        }
        slots[(*count)++] = slot;
    }
    return DL_OK;
}
