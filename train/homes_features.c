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
    for (uint32_t flag = 0; flag < DL_HOME_FLAGS; flag++)
        if (q->flags >> flag & 1) printf("\t%s", dl_home_names.flags[flag]);
    for (uint32_t i = 0; i < q->count; i++) {
        printf("\nof\t%s", q->at[i].country);
        for (uint32_t piece = 0; piece < DL_HOME_EVIDENCE; piece++)
            if (q->at[i].evidence >> piece & 1) printf("\t%s", dl_home_names.pieces[piece]);
    }
    putchar('\n');
}

static void watch_kit(struct dl_kit *kit, struct features *features)
{
    static struct dl_home_watch watch;
    watch = (struct dl_home_watch){print_question, features};
    kit->frames->home_watch = &watch;
}

int main(int argc, char **argv) { return features_of_texts("homes_features", argc, argv, watch_kit); }
