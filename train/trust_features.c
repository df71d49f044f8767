/* Prints the events that the stage did writes, with the features of how surely they are right, for train/trust.py:
 *     trust_features [--data FOLDER] < TEXTS
 * TEXTS holds, for each text, a line "ID BYTES" or "ID BYTES DATE" and that many bytes. A text gives a line "text ID", then a line an event:
 *     START  END  CLASS  ACTORS  RECIPIENTS  FEATURE…
 * with tabs between: the trigger's span in code points, the class, the sides by their spans and whom they are taken for, as corpus/judged/judge.py
 * writes them ("12-20=country:FRA/FRA:-+31-40=?"), and what src/did/trust.c knows. */
#include <stdio.h>

#include "did/trust.h"
#include "feature_texts.h"

static void print_text(struct dl_str text)
{
    if (text.size == 0) putchar('-');
    else printf("%.*s", (int)text.size, text.at);
}

static void print_identity(const struct dl_doc *doc, uint32_t entity)
{
    if (entity == DL_NONE) {
        putchar('?');
        return;
    }
    const struct dl_entity *e = &doc->entities.at[entity];
    print_text(e->actor);
    printf("/%s:", e->country[0] != '\0' ? e->country : "-");
    print_text(e->sector);
}

static void print_side(const struct dl_doc *doc, const struct dl_participant *side, uint32_t count)
{
    putchar('\t');
    for (uint32_t i = 0; i < count; i++) {
        printf("%s%u-%u=", i > 0 ? "+" : "", dl_doc_codepoint(doc, side[i].span.start), dl_doc_codepoint(doc, side[i].span.end));
        print_identity(doc, side[i].entity);
    }
}

static void print_event(void *user, const struct dl_doc *doc, const struct dl_event *event)
{
    const struct dl_span span = event->trigger.at[0];
    printf("%u\t%u\t%s", dl_doc_codepoint(doc, span.start), dl_doc_codepoint(doc, span.end), dl_event_type_name(event->type));
    print_side(doc, event->actors, event->actor_count);
    print_side(doc, event->recipients, event->recipient_count);
    features_end(user);
}

static void watch_kit(struct dl_kit *kit, struct features *features)
{
    static struct dl_trust_watch watch;
    watch = (struct dl_trust_watch){print_event, features};
    kit->frames->trust_watch = &watch;
    features_watch(features, &kit->frames->trust);
    kit->least_confidence = 1;
}

int main(int argc, char **argv) { return features_of_texts("trust_features", argc, argv, watch_kit); }
