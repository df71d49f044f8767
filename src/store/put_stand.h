/* The part of a document's rows that tells of its bargaining. */
#ifndef DL_STORE_PUT_STAND_H
#define DL_STORE_PUT_STAND_H

#include "out/write.h"
#include "store/store.h"

/* Positions, agreements, rules and reasons of the document that is stored under this number; a failure is kept until `finish`. */
void dl_store_put_stand(struct dl_store *store, const struct dl_out *out, int64_t document);

#endif
