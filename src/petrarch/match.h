/* Finding a verb of the dictionary in a sentence, and the pattern that fits around it. */
#ifndef DL_PETRARCH_MATCH_H
#define DL_PETRARCH_MATCH_H

#include "petrarch/scene.h"

struct dl_verb_match {
    const struct dl_verb_form *form;       /* NULL: no verb of the dictionary */
    const struct dl_verb_pattern *pattern; /* NULL: the verb alone */
    const struct dl_event_codes *codes;    /* borrowed from the dictionary; NULL without a form */
    uint32_t source, target, both;         /* phrases that the pattern names, DL_NONE */
    int both_is_behind;
};

/* The verb at a unit; `until`: the last unit that its patterns may reach. */
struct dl_verb_match dl_petrarch_match(const struct dl_petrarch_verbs *verbs, const struct dl_petrarch_scene *scene, uint32_t unit,
                                       uint32_t until);

#endif
