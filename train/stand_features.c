/* Prints the findings of stances, with the features of how surely they are right, for train/stand_trust.py:
 *     stand_features [--data FOLDER] < TEXTS
 * TEXTS holds, for each text, a line "ID BYTES" and that many bytes. A text gives a line "text ID", then a line a finding:
 *     START  END  ACTORS  ISSUE  STANCE  SENTENCE  FEATURE…
 * with tabs between: the predicate's span in code points, the names that the actor and whom he speaks for have in the text, separated by "|", the
 * issue's name, the stance, the span of its sentence ("12-90"), and what src/stand/trust.c knows. */
#include <stdio.h>

#include "feature_texts.h"
#include "stand/run.h"

static void print_text(struct dl_str text)
{
    for (uint32_t i = 0; i < text.size; i++) putchar(dl_ascii_space(text.at[i]) || text.at[i] == '|' ? ' ' : text.at[i]);
}

static void print_names(const struct dl_doc *doc, uint32_t entity)
{
    if (entity == DL_NONE) return;
    const struct dl_entity *e = &doc->entities.at[entity];
    print_text(e->name);
    for (uint32_t i = 0; i < e->mention_count; i++) {
        const struct dl_mention *m = &doc->mentions.at[e->mentions[i]];
        putchar('|'), print_text(dl_str_slice(doc->text, m->span.start, m->span.end));
        putchar('|'), print_text(dl_str_slice(doc->text, m->phrase.start, m->phrase.end));
    }
    putchar('|');
}

static void print_finding(void *user, const struct dl_stand *run, const struct dl_finding *finding)
{
    struct dl_doc *doc = run->doc;
    const struct dl_word *word = dl_word_at(doc, finding->predicate);
    const struct dl_span sentence = doc->sentences.at[word->sentence].span;
    struct dl_str name = {NULL, 0}, topic = {NULL, 0};
    if (dl_stand_name((struct dl_stand *)run, finding->issue, &name, &topic) != DL_OK) exit(1);
    printf("%u\t%u\t", dl_doc_codepoint(doc, word->span.start), dl_doc_codepoint(doc, word->span.end));
    print_names(doc, finding->holder);
    print_names(doc, dl_stand_speaks_for(run, finding->holder));
    putchar('\t'), print_text(name);
    printf("\t%s\t%u-%u", dl_stance_name(finding->stance), dl_doc_codepoint(doc, sentence.start),
           dl_doc_codepoint(doc, sentence.end));
    features_end(user);
}

static void watch_kit(struct dl_kit *kit, struct features *features)
{
    static struct dl_stand_watch watch;
    watch = (struct dl_stand_watch){print_finding, features};
    features_watch(features, dl_stand_trust_watch(dl_stances_trust(kit->stances), &watch));
    kit->least_confidence = 1;
}

int main(int argc, char **argv) { return features_of_texts("stand_features", argc, argv, watch_kit); }
