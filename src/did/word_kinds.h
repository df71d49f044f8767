/* What kind of thing or deed a word names, by tables: clusters of words that stand in like company (data/frames/clusters.tsv, counted), kinds of
 * things that nouns name (senses.tsv) and kinds of deeds that verbs tell (doings.tsv), both by hand. For the learned judgements, which know the
 * kind of a word that no frame lists. */
#ifndef DL_DID_WORD_KINDS_H
#define DL_DID_WORD_KINDS_H

#include "base/tsv.h"
#include "did/scene.h"

/* The readers of the three tables; DL_OK or an error's code. */
int dl_word_kinds_cluster_row(struct dl_frames *frames, const struct dl_tsv *tsv);
int dl_word_kinds_sense_row(struct dl_frames *frames, const struct dl_tsv *tsv);
int dl_word_kinds_doing_row(struct dl_frames *frames, const struct dl_tsv *tsv);
/* Once frames and sets are read too: of what kinds the words of each set are. DL_OK or DL_ENOMEM. */
int dl_word_kinds_index(struct dl_frames *frames);

/* Of a word of the sentence, DL_NONE where the table lacks it: the number of its cluster or sense, the bits of its doings. */
uint32_t dl_word_cluster(const struct dl_scene *s, uint16_t w);
uint32_t dl_word_sense(const struct dl_scene *s, uint16_t w);
uint32_t dl_word_doings(const struct dl_scene *s, uint16_t w);

/* Whether a word of the set is of the cluster. */
int dl_set_has_cluster(const struct dl_frames *frames, uint16_t set, uint32_t cluster);
/* How much of the set names such things: "unsorted" (none of its words has a kind), "no", "few", "some", "most". */
const char *dl_set_share(const struct dl_frames *frames, uint16_t set, uint32_t sense);

#endif
