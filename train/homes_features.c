/* Prints the questions whose a side without a country is (src/did/homes.h), for train/homes.py:
 *     homes_features [--data FOLDER] < TEXTS
 * TEXTS holds, for each text, a line "ID BYTES" and that many bytes. A text gives a line "text ID", then for each question
 *     side  CLASS  TRIGGER-START  TRIGGER-END  actor|recipient  START  END  SORT  FLAG…
 *     of    COUNTRY  EVIDENCE…           a line for each country that the report offers
 * with tabs between; spans in code points. */
#include <stdio.h>

#include "did/homes.h"
#include "feature_texts.h"

static void print_question(void *user, const struct dl_doc *doc, const struct dl_event *event, struct dl_span side,
                           const struct dl_home_question *q)
{
    (void)user;
    printf("side\t%s\t%u\t%u\t%s\t%u\t%u\t%s", dl_event_type_name(event->type), dl_doc_codepoint(doc, event->trigger.at->start),
           dl_doc_codepoint(doc, event->trigger.at->end), q->is_recipient ? "recipient" : "actor",
           dl_doc_codepoint(doc, side.start), dl_doc_codepoint(doc, side.end), dl_sort_names[q->sort]);
    features_print_evidence(&dl_home_names, q->flags, &q->offered);
}

static void watch_kit(struct dl_kit *kit, struct features *features)
{
    static struct dl_home_watch watch;
    watch = (struct dl_home_watch){print_question, features};
    kit->frames->home_watch = &watch;
}

int main(int argc, char **argv) { return features_of_texts("homes_features", argc, argv, watch_kit); }
