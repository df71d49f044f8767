/* Prints the places that are weighed for each event (src/did/site.c), with what is seen of them, for train/sites.py:
 *     site_features [--data FOLDER] < TEXTS
 * TEXTS holds, for each text, a line "ID BYTES" or "ID BYTES DATE" and that many bytes. A text gives a line "text ID", then a line for each
 * place of each event, beginning with none of them:
 *     CLASS  TRIGGER-START  TRIGGER-END  START  END  NAME  FEATURE…
 * with tabs between; spans in code points, 0 and 0 and '-' for none. */
#include <stdio.h>

#include "did/setting.h"
#include "feature_texts.h"

static void print_weighed(void *user, const struct dl_doc *doc, const struct dl_event *event, uint32_t place,
                          const struct dl_span *span)
{
    const struct dl_span trigger = event->trigger.at[0];
    printf("%s\t%u\t%u", dl_event_type_name(event->type), dl_doc_codepoint(doc, trigger.start), dl_doc_codepoint(doc, trigger.end));
    if (place == DL_NONE) {
        printf("\t0\t0\t-");
    } else {
        const struct dl_place *p = &doc->places.at[place];
        printf("\t%u\t%u\t%.*s", dl_doc_codepoint(doc, span->start), dl_doc_codepoint(doc, span->end), (int)p->name.size,
               p->name.at);
    }
    features_end(user);
}

static void watch_kit(struct dl_kit *kit, struct features *features)
{
    static struct dl_site_watch watch;
    watch = (struct dl_site_watch){print_weighed, features};
    kit->frames->site_watch = &watch;
    features_watch(features, &kit->frames->sites);
}

int main(int argc, char **argv) { return features_of_texts("site_features", argc, argv, watch_kit); }
