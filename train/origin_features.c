/* Prints the questions whose somebody is of whom no word says it (src/who/origin.h), for train/origins.py:
 *     origin_features [--data FOLDER] < TEXTS
 * TEXTS holds, for each text, a line "ID BYTES DATE" and that many bytes. A text gives a line "text ID", then for each question
 *     ask  SORT  START:END…  FLAG…      the spans and phrases of its mentions, a blank behind each
 *     of   COUNTRY  PIECE…              a line for each country that the report offers
 * with tabs between; spans in code points. */
#include <stdio.h>

#include "feature_texts.h"
#include "who/origin.h"

static void print_words(const struct dl_doc *doc, uint32_t first, uint32_t last)
{
    printf("%u:%u ", dl_doc_codepoint(doc, doc->words.at[first].span.start), dl_doc_codepoint(doc, doc->words.at[last].span.end));
}

static void print_question(void *user, struct dl_who *who, const struct dl_origin_question *q)
{
    (void)user;
    printf("ask\t%s\t", dl_sort_names[q->context.sort]);
    for (uint32_t i = q->found; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (dl_who_root(who, i) != q->found) continue;
        print_words(who->doc, m->first, m->last);
        print_words(who->doc, m->phrase_first, m->phrase_last);
    }
    features_print_evidence(&dl_origin_names, q->context.flags, &q->offered);
}

static void watch_kit(struct dl_kit *kit, struct features *features)
{
    static struct dl_origin_watch watch;
    watch = (struct dl_origin_watch){print_question, features};
    kit->actors->origin_watch = &watch;
}

int main(int argc, char **argv) { return features_of_texts("origin_features", argc, argv, watch_kit); }
