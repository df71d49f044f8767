/* Prints whom pronouns may take up, with what is seen of each, for train/pronouns.py:
 *     pronoun_features [--data FOLDER] < TEXTS
 * TEXTS holds, for each text, a line "ID BYTES" and that many bytes. A text gives a line "text ID", then a line for each mention that
 * a pronoun may take up, and one for nobody:
 *     CLASS  PRONOUN  START  END  HEAD  FEATURE…
 * with tabs between: 0 he or she, 1 it, 2 they; where the pronoun begins; the mention's span and where its head begins, in code points,
 * three times -1 for nobody. */
#include <stdio.h>

#include "feature_texts.h"
#include "who/run.h"

static void print_candidate(void *user, const struct dl_who *who, uint32_t at, uint32_t antecedent)
{
    const struct dl_doc *doc = who->doc;
    const struct dl_found *pronoun = &who->founds.at[at];
    printf("%d\t%u",
           pronoun->gender == 'n' ? 1
           : pronoun->gender == 0 ? 2
                                  : 0,
           dl_doc_codepoint(doc, doc->words.at[pronoun->head].span.start));
    if (antecedent == DL_NONE) {
        printf("\t-1\t-1\t-1");
    } else {
        const struct dl_found *m = &who->founds.at[antecedent];
        printf("\t%u\t%u\t%u", dl_doc_codepoint(doc, doc->words.at[m->first].span.start),
               dl_doc_codepoint(doc, doc->words.at[m->last].span.end), dl_doc_codepoint(doc, doc->words.at[m->head].span.start));
    }
    features_end(user);
}

static void watch_kit(struct dl_kit *kit, struct features *features)
{
    static struct dl_antecedent_watch watch;
    watch = (struct dl_antecedent_watch){features_add, print_candidate, features};
    kit->actors->antecedents.watch = &watch;
}

int main(int argc, char **argv) { return features_of_texts("pronoun_features", argc, argv, watch_kit); }
