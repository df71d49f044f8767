/* A lemma's frames as a run of links, from the heaviest frame on. Most frames ask for something that most predicates have not: an object, a
 * particle, one of a few prepositions. That much stands in the link itself, so that a frame is looked at only where it may fit; frames are
 * large, and the common verbs have a hundred of them. */
#include "did/links.h"

static uint32_t needs_of(const struct dl_test *test, int kind)
{
    switch (test->kind) {
    case DL_TEST_OBJ:
    case DL_TEST_SOMEONE:
    case DL_TEST_ABSTRACT: return DL_HAS_OBJECT;
    case DL_TEST_NOOBJ: return DL_HAS_NO_OBJECT;
    case DL_TEST_SUBJ:
    case DL_TEST_BOTH:
    case DL_TEST_JOINT: return DL_HAS_SUBJECT;
    case DL_TEST_PRT: return DL_HAS_PARTICLE;
    case DL_TEST_INF: return DL_HAS_INFINITIVE;
    case DL_TEST_THAT: return DL_HAS_CLAUSE;
    case DL_TEST_XCOMP: return DL_HAS_PREDICATE;
    case DL_TEST_NEG: return DL_HAS_NOT;
    case DL_TEST_POS: return DL_HAS_NO_NOT;
    case DL_TEST_PASS: return kind == DL_FRAME_NOUN ? 0 : DL_HAS_PASSIVE; /* of a noun, asked of the verb above it */
    case DL_TEST_ACT: return DL_HAS_ACTIVE;
    case DL_TEST_WILL: return DL_HAS_WILL;
    case DL_TEST_LIGHT: return DL_HAS_LIGHT;
    case DL_TEST_IOBJ: return DL_HAS_INDIRECT;
    default: return 0;
    }
}

static struct dl_frame_link link_to(const struct dl_frames *f, uint32_t frame, int kind)
{
    struct dl_frame_link link = {.frame = frame, .next = DL_NONE};
    const struct dl_frame *at = &f->frames.at[frame];
    for (uint8_t t = 0; t < at->test_count; t++) {
        const struct dl_test *test = &at->tests[t];
        link.needs |= needs_of(test, kind);
        if (test->kind == DL_TEST_PREP && test->others == 0 && test->prep != DL_NO_SET && link.prepositions == 0)
            link.prepositions = f->set_lemmas[test->prep];
    }
    return link;
}

struct dl_having dl_links_having(const struct dl_scene *s, const struct dl_args *args)
{
    struct dl_having has = {0, 0};
    has.bits |= args->object != DL_NO_WORD ? DL_HAS_OBJECT : DL_HAS_NO_OBJECT;
    has.bits |= args->negated ? DL_HAS_NOT : DL_HAS_NO_NOT;
    has.bits |= args->passive ? DL_HAS_PASSIVE : DL_HAS_ACTIVE;
    if (args->subject != DL_NO_WORD) has.bits |= DL_HAS_SUBJECT;
    if (args->particle != DL_NO_WORD) has.bits |= DL_HAS_PARTICLE;
    if (args->complement != DL_NO_WORD) has.bits |= args->clause ? DL_HAS_CLAUSE : DL_HAS_INFINITIVE;
    if (args->predicate != DL_NO_WORD) has.bits |= DL_HAS_PREDICATE;
    if (args->will) has.bits |= DL_HAS_WILL;
    if (args->light != DL_NO_WORD) has.bits |= DL_HAS_LIGHT;
    if (args->indirect != DL_NO_WORD) has.bits |= DL_HAS_INDIRECT;
    for (uint8_t i = 0; i < args->prep_count; i++) has.prepositions |= 1ull << (args->preps[i].lemma & 63);
    const uint16_t mark = args->complement != DL_NO_WORD ? dl_scene_child(s, args->complement, DL_REL_MARK) : DL_NO_WORD;
    if (args->particle != DL_NO_WORD) has.prepositions |= 1ull << (s->lemma[args->particle] & 63);
    if (mark != DL_NO_WORD) has.prepositions |= 1ull << (s->lemma[mark] & 63);
    return has;
}

/* Chains the links of each lemma as they were read, heavier frames before lighter ones and equal ones in the order of the files. */
static void chain(struct dl_frames *f, const struct dl_frame_links *read)
{
    for (uint32_t i = read->count; i-- > 0;) {
        const uint32_t lemma = f->owners.at[i] / 4, kind = f->owners.at[i] % 4;
        const struct dl_frame *frame = &f->frames.at[read->at[i].frame];
        uint32_t *at = &f->of_lemma[lemma].first[kind];
        while (*at != DL_NONE && f->frames.at[read->at[*at].frame].weight > frame->weight) at = &read->at[*at].next;
        read->at[i].next = *at;
        *at = i;
        if (frame->type != DL_NO_CLASS) f->classes_of[kind][lemma] |= 1u << frame->type;
    }
}

/* Lays the chains out one behind the other. */
static int lay_out(struct dl_frames *f, const struct dl_frame_links *read)
{
    f->links = (struct dl_frame_links){0};
    for (int kind = 0; kind < DL_FRAME_KINDS; kind++)
        for (uint32_t lemma = 0; lemma < f->lemma_count; lemma++) {
            uint32_t from = f->of_lemma[lemma].first[kind];
            if (from != DL_NONE) f->of_lemma[lemma].first[kind] = f->links.count;
            for (; from != DL_NONE; from = read->at[from].next) {
                struct dl_frame_link *link = DL_PUSH(&f->links, &f->arena, read->count);
                if (link == NULL) return DL_ENOMEM;
                *link = link_to(f, read->at[from].frame, kind);
                if (read->at[from].next != DL_NONE) link->next = f->links.count;
            }
        }
    return DL_OK;
}

int dl_links_index(struct dl_frames *f)
{
    for (int kind = 0; kind < DL_FRAME_KINDS; kind++) {
        f->classes_of[kind] = dl_arena_alloc(&f->arena, (f->lemma_count + 1) * sizeof **f->classes_of);
        if (f->classes_of[kind] == NULL) return DL_ENOMEM;
        for (uint32_t i = 0; i < f->lemma_count; i++) f->of_lemma[i].first[kind] = DL_NONE;
    }
    const struct dl_frame_links read = f->links;
    chain(f, &read);
    return lay_out(f, &read);
}
