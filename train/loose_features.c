/* Prints the classes that frames which all but fit offer a predicate, with their features, for train/loose.py:
 *     loose_features [--data FOLDER] < TEXTS
 * TEXTS holds, for each text, a line "ID BYTES" and that many bytes. A text gives a line "text ID", then a line an offer:
 *     START  END  CLASS  COVERED  FEATURE…
 * with tabs between: the predicate's span in code points, the class offered, 1 where another frame fits, and what is known of it. */
#include <stdio.h>

#include "did/loose.h"
#include "feature_texts.h"

static void print_offer(void *user, const struct dl_doc *doc, uint32_t word, const char *offered, int is_covered)
{
    struct dl_span span = doc->words.at[word].span;
    printf("%u\t%u\t%s\t%d", dl_doc_codepoint(doc, span.start), dl_doc_codepoint(doc, span.end), offered, is_covered);
    features_end(user);
}

static void watch_kit(struct dl_kit *kit, struct features *features)
{
    static struct dl_loose_watch watch;
    watch = (struct dl_loose_watch){print_offer, features};
    kit->frames->loose_watch = &watch;
    features_watch(features, &kit->frames->loose);
}

int main(int argc, char **argv) { return features_of_texts("loose_features", argc, argv, watch_kit); }
