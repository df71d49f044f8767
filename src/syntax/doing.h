/* What somebody does besides, told by an -ing form behind the clause: "marched through Lagos, burning tyres and throwing stones". */
#ifndef DL_SYNTAX_DOING_H
#define DL_SYNTAX_DOING_H

#include "base/doc.h"

/* Of one sentence, the words [first, end): hangs such forms on the verb whose subject they have. */
void dl_doing_mend(struct dl_doc *doc, uint32_t first, uint32_t end);

#endif
