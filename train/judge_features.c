/* Prints the spans that the second judge of names is asked about, with their features, for train/judge.py:
 *     judge_features [--data FOLDER] < TEXTS
 * TEXTS holds, for each text, a line "ID BYTES" and that many bytes. A text gives a line "text ID", then a line a span:
 *     START  END  OFFER  FEATURE…
 * with tabs between: the span in code points, what it is offered as (1 person, 2 organisation, 3 place), and what is seen. */
#include <stdio.h>

#include "feature_texts.h"
#include "who/actors.h"

static void print_span(void *user, const struct dl_doc *doc, uint32_t first, uint32_t last, enum dl_verdict offer)
{
    uint32_t start = doc->words.at[first].span.start, end = doc->words.at[last].span.end;
    printf("%u\t%u\t%d", dl_doc_codepoint(doc, start), dl_doc_codepoint(doc, end), (int)offer);
    features_end(user);
}

static void watch_kit(struct dl_kit *kit, struct features *features)
{
    static struct dl_judge_watch watch;
    watch = (struct dl_judge_watch){print_span, features};
    kit->actors->judge.watch = &watch;
    features_watch(features, &kit->actors->judge.features);
}

int main(int argc, char **argv) { return features_of_texts("judge_features", argc, argv, watch_kit); }
