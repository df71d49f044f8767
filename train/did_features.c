/* Prints the predicates that the stage did judges, with their features, for train/did.py:
 *     did_features [--data FOLDER] < TEXTS
 * TEXTS holds, for each text, a line "ID BYTES" and that many bytes. A text gives a line "text ID", then a line a predicate:
 *     START  END  FOUND  FEATURE…
 * with tabs between: the predicate's span in code points, the class that a frame gives it, and what is known of it. */
#include <stdio.h>

#include "did/keep.h"
#include "feature_texts.h"

static void print_predicate(void *user, const struct dl_doc *doc, uint32_t word, const char *found)
{
    struct dl_span span = doc->words.at[word].span;
    printf("%u\t%u\t%s", dl_doc_codepoint(doc, span.start), dl_doc_codepoint(doc, span.end), found);
    features_end(user);
}

static void watch_kit(struct dl_kit *kit, struct features *features)
{
    static struct dl_keep_watch watch;
    watch = (struct dl_keep_watch){print_predicate, features};
    kit->frames->keep_watch = &watch;
    features_watch(features, &kit->frames->keep);
}

int main(int argc, char **argv) { return features_of_texts("did_features", argc, argv, watch_kit); }
