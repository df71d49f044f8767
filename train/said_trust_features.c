/* Prints the statements that the stage said writes, with the features of how surely they are right, for train/said_trust.py:
 *     said_trust_features [--data FOLDER] < TEXTS
 * TEXTS holds, for each text, a line "ID BYTES" and that many bytes. A text gives a line "text ID", then a line a statement:
 *     SOURCE  CUE  CONTENT  FEATURE…
 * with tabs between: the spans in code points ("12-20+31-40"), and what src/said/trust.c knows. */
#include <stdio.h>

#include "said/score.h"
#include "feature_texts.h"

static void print_spans(const struct dl_doc *doc, const struct dl_span *spans, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (spans[i].end > spans[i].start)
            printf("%s%u-%u", i > 0 ? "+" : "", dl_doc_codepoint(doc, spans[i].start), dl_doc_codepoint(doc, spans[i].end));
}

static void print_statement(void *user, const struct dl_doc *doc, const struct dl_statement *statement)
{
    print_spans(doc, &statement->source.span, 1);
    putchar('\t');
    print_spans(doc, statement->cue.at, statement->cue.count);
    putchar('\t');
    print_spans(doc, statement->content.at, statement->content.count);
    features_end(user);
}

static void watch_kit(struct dl_kit *kit, struct features *features)
{
    static struct dl_score_watch watch;
    watch = (struct dl_score_watch){.statement = print_statement, .user = features};
    kit->cues->trust.watch = &watch;
    features_watch(features, &kit->cues->trust.weights);
    kit->least_confidence = 1;
}

int main(int argc, char **argv) { return features_of_texts("said_trust_features", argc, argv, watch_kit); }
