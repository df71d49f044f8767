/* Which frames a lemma has, and what each of them asks of a predicate at the least. */
#ifndef DL_DID_LINKS_H
#define DL_DID_LINKS_H

#include "did/scene.h"

/* What a predicate has: bits that a frame's link may ask for. */
enum {
    DL_HAS_OBJECT = 1,
    DL_HAS_NO_OBJECT = 2,
    DL_HAS_SUBJECT = 4,
    DL_HAS_PARTICLE = 8,
    DL_HAS_INFINITIVE = 16,
    DL_HAS_CLAUSE = 32,
    DL_HAS_PREDICATE = 64,
    DL_HAS_NOT = 128,
    DL_HAS_NO_NOT = 256,
    DL_HAS_PASSIVE = 512,
    DL_HAS_ACTIVE = 1024,
    DL_HAS_WILL = 2048,
    DL_HAS_LIGHT = 4096,
    DL_HAS_INDIRECT = 8192
};

struct dl_having {
    uint32_t bits;
    uint64_t prepositions; /* a bit for the number of each that could be asked for, modulo 64 */
};

/* Once all frames and sets are read. DL_OK or DL_ENOMEM. */
int dl_links_index(struct dl_frames *frames);
struct dl_having dl_links_having(const struct dl_scene *s, const struct dl_args *args);
/* 0 where the frame behind the link cannot fit. */
static inline int dl_link_may_fit(const struct dl_frame_link *link, const struct dl_having *has)
{
    return (link->needs & ~has->bits) == 0 && (link->prepositions == 0 || (link->prepositions & has->prepositions) != 0);
}

#endif
