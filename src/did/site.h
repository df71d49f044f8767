/* The choice where an event was: what is weighed (site.c), which place a noun without a name means (site_meant.c), and what is seen of whose a place
 * is, how far it is and how old the event is (site_signs.c). */
#ifndef DL_DID_SITE_H
#define DL_DID_SITE_H

#include "did/setting.h"

enum { DL_SITE_COMPANY = 24 };

/* A place that the sentence tells: the word on which its words hang, and whether that is a noun that only means it ("the town"). */
struct dl_told_place {
    uint32_t place;
    uint16_t top;
    uint8_t is_meant;
};

struct dl_weighing {
    const struct dl_scene *s;
    const struct dl_draft *draft;
    const struct dl_event *event;
    const char *class; /* its mode where it is a meeting, else its class */
    const char *group; /* done with words, or otherwise */
    struct dl_told_place told[DL_SITE_COMPANY];
    uint32_t count;
    const struct dl_event *last; /* the event told before that has a place, NULL */
};

/* The preposition before a word, DL_NO_WORD; how many words apart two stand. */
static inline uint16_t dl_site_case(const struct dl_scene *s, uint16_t w) { return dl_scene_child(s, w, DL_REL_CASE); }
static inline uint32_t dl_site_apart(uint16_t a, uint16_t b) { return a > b ? (uint32_t)(a - b) : (uint32_t)(b - a); }
/* The event told before that has a place, NULL. */
const struct dl_event *dl_site_last(const struct dl_coder *coder);
/* The last place named in the two sentences before, where no event was; DL_NONE. */
uint32_t dl_site_named(const struct dl_weighing *by);
/* site_goes_on.c: whether the event, which the sentence gives no place, was where the one before was. */
int dl_site_goes_on(const struct dl_weighing *by);
/* The place that is meant by a noun without a name or by "there", DL_NONE. */
uint32_t dl_site_meant(const struct dl_coder *coder, uint16_t w);
/* Of a place that the sentence tells. */
void dl_site_signs(struct dl_sum *sum, const struct dl_weighing *by, const struct dl_told_place *told);
/* Of a place of another sentence. */
void dl_site_signs_farther(struct dl_sum *sum, const struct dl_weighing *by, const struct dl_place *p, const char *from);
/* Of the place of the event told before, and of one that was only named there. */
void dl_site_signs_before(struct dl_sum *sum, const struct dl_weighing *by);
void dl_site_signs_named(struct dl_sum *sum, const struct dl_weighing *by, const struct dl_place *p);
/* Of none. */
void dl_site_signs_none(struct dl_sum *sum, const struct dl_weighing *by);

#endif
