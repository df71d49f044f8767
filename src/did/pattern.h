/* Parts of a frame's line while the lexicon is read; DL_OK, DL_ENOMEM, or DL_EFORMAT for what is not understood. */
#ifndef DL_DID_PATTERN_H
#define DL_DID_PATTERN_H

#include "did/frames.h"

/* Adds one word of a pattern ("obj=@treaty", "with|by") to the frame's tests and weight. */
int dl_pattern_test(struct dl_frames *f, struct dl_str token, struct dl_frame *frame);
/* Adds the places of a " "-separated list ("subj to!") to slots[DL_FRAME_SLOTS], which hold *count already. */
int dl_pattern_slots(struct dl_frames *f, struct dl_str list, uint32_t *slots, uint8_t *count);

#endif
