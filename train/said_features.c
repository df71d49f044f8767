/* Prints what the stage said judges, with its features, for train/said.py:
 *     said_features [--data FOLDER] < TEXTS
 * TEXTS holds, for each text, a line "ID BYTES" and that many bytes. A text gives a line "text ID", then a line a find:
 *     find  PRIOR  RULES  HEAD  SOURCE  CUE  CONTENT  FEATURE…
 * with tabs between. PRIOR is in thousandths of a logit; RULES is 1 where the rules would keep it; HEAD is the place of the cue's
 * head. Spans are start-end in code points, "," between, "-" for none. */
#include <stdio.h>

#include "said/find.h"
#include "said/score.h"
#include "feature_texts.h"

static void print_ranges(const struct dl_doc *doc, const struct dl_range *ranges, uint32_t count)
{
    if (count == 0 || ranges[0].first == DL_NONE) printf("\t-");
    for (uint32_t i = 0; i < count && ranges[0].first != DL_NONE; i++) {
        struct dl_span span = dl_words_span(doc, ranges[i].first, ranges[i].last);
        printf("%s%u-%u", i == 0 ? "\t" : ",", dl_doc_codepoint(doc, span.start), dl_doc_codepoint(doc, span.end));
    }
}

static void print_find(void *user, const struct dl_doc *doc, const struct dl_find *find)
{
    printf("find\t%d\t%d\t%u", (int)find->prior, !find->is_proposed, dl_doc_codepoint(doc, doc->words.at[find->head].span.start));
    print_ranges(doc, &find->source, 1);
    print_ranges(doc, &find->cue, 1);
    print_ranges(doc, find->pieces, find->piece_count);
    features_end(user);
}

static void watch_kit(struct dl_kit *kit, struct features *features)
{
    static struct dl_score_watch watch;
    watch = (struct dl_score_watch){.find = print_find, .user = features};
    kit->cues->keep.watch = &watch;
    features_watch(features, &kit->cues->keep.weights);
}

int main(int argc, char **argv) { return features_of_texts("said_features", argc, argv, watch_kit); }
