/* The choice where an event was: what is weighed (site.c) and what is seen of whose a place is, how far it is and how old the event is (site_signs.c). */
#ifndef DL_DID_SITE_H
#define DL_DID_SITE_H

#include "did/setting.h"

enum { DL_SITE_COMPANY = 24 };

struct dl_weighing {
    const struct dl_scene *s;
    const struct dl_draft *draft;
    const struct dl_event *event;
    const char *class; /* its mode where it is a meeting, else its class */
    const char *group; /* done with words, or otherwise */
    uint32_t places[DL_SITE_COMPANY], count;
    uint32_t last; /* where the event told before was, DL_NONE */
};

/* The preposition before a word, DL_NO_WORD; how many words apart two stand. */
static inline uint16_t dl_site_case(const struct dl_scene *s, uint16_t w) { return dl_scene_child(s, w, DL_REL_CASE); }
static inline uint32_t dl_site_apart(uint16_t a, uint16_t b) { return a > b ? (uint32_t)(a - b) : (uint32_t)(b - a); }
/* Of a place of the sentence, whose words hang on `top`. */
void dl_site_signs(struct dl_sum *sum, const struct dl_weighing *by, const struct dl_place *p, uint16_t top);
/* Of a place of another sentence. */
void dl_site_signs_farther(struct dl_sum *sum, const struct dl_weighing *by, const struct dl_place *p, const char *from);
/* Of none. */
void dl_site_signs_none(struct dl_sum *sum, const struct dl_weighing *by);

#endif
