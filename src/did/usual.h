/* What a verb usually tells in news on each kind of thing that it is done on (data/frames/usual.tsv): knowledge of the language written down
 * verb by verb, more than frames list and less sure than they are. For the learned judgements, which weigh it. */
#ifndef DL_DID_USUAL_H
#define DL_DID_USUAL_H

#include "base/tsv.h"
#include "did/scene.h"

/* The reader of the table, once the kinds of things (word_kinds.h) are known; DL_OK or an error's code. */
int dl_usual_row(struct dl_frames *frames, const struct dl_tsv *tsv);

struct dl_usual {
    uint8_t is_listed;       /* the table has the verb */
    uint8_t is_of_another;   /* what is said of the object tells it, not the verb: "called them scoundrels", "found him guilty" */
    uint32_t here, anywhere; /* bits of the classes that it tells: on what it is done on here, on anything */
};

struct dl_usual dl_usual_of(const struct dl_scene *s, uint16_t w, const struct dl_args *args);
/* What the table says to a class: "yes", "other" (another class on such things), "elsewhere" (the class on other things), "never" (neither),
 * "unlisted", "of another". */
const char *dl_usual_answer(const struct dl_usual *usual, int type);

#endif
