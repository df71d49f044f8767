/* "Crowds marched through Khartoum, burning flags", "killing villagers and burning houses": behind a comma an -ing form goes on about the subject, and
 * two such forms in a row are two deeds. The scorer of heads hangs the first on the town before the comma, which burns nothing, and reads the
 * second as a kind of houses. Towns do nothing of what these verbs tell; of the second only forms of force stand in the list, since "driving
 * cars and hunting dogs" may be animals. */
#include "syntax/doing.h"

#include "syntax/clause.h"
#include "syntax/verbs.h"

static int is_doing(const struct dl_word *w)
{
    return w->upos == DL_UPOS_VERB && dl_str_ends(w->form, "ing") && !dl_str_is(w->lemma, "be");
}

/* "marched through Khartoum, burning": the town that the form hangs on stands behind a verb. */
static void mend_behind_town(struct dl_word *words, uint32_t w)
{
    const uint32_t town = words[w].head;
    if (words[w].rel != DL_REL_ACL || town != w - 2 || !dl_str_is(words[w - 1].form, ",")) return;
    const uint32_t verb = words[town].head;
    if ((words[town].ner != DL_NER_B_LOC && words[town].ner != DL_NER_I_LOC) || words[town].rel != DL_REL_OBL) return;
    if (verb == DL_NONE || verb > town || words[verb].upos != DL_UPOS_VERB) return;
    hang(words, w, verb, DL_REL_ADVCL);
}

/* "killing civilians and burning houses" */
static void mend_second_deed(struct dl_doc *doc, uint32_t w, uint32_t first)
{
    struct dl_word *words = doc->words.at;
    static const char DEEDS[] =
        "burning looting torching destroying wounding injuring shooting raping kidnapping abducting seizing "
        "smashing beating detaining arresting damaging ransacking";
    const uint32_t what = words[w].head, thing = what == w + 1 ? words[what].head : DL_NONE;
    if (thing == DL_NONE || thing >= w - 1 || (words[w].rel != DL_REL_AMOD && words[w].rel != DL_REL_COMPOUND)) return;
    if (words[what].rel != DL_REL_CONJ || words[thing].rel != DL_REL_OBJ || !dl_str_is(words[w - 1].form, "and")) return;
    const uint32_t verb = words[thing].head;
    if (verb == DL_NONE || verb < first || verb > thing || !is_doing(&words[verb]) || !dl_str_listed(words[w].form, DEEDS, ' '))
        return;
    hang(words, w, verb, DL_REL_CONJ);
    hang(words, w - 1, w, DL_REL_CC);
    hang(words, what, w, DL_REL_OBJ);
    words[w].upos = DL_UPOS_VERB;
    words[w].lemma = dl_verb_mend(words[w].form, words[w].lemma, &doc->arena);
    words[w].feats = DL_STR("VerbForm=Ger");
}

void dl_doing_mend(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    for (uint32_t w = first + 3; w + 1 < end; w++) {
        if (!dl_str_ends(words[w].form, "ing")) continue;
        mend_behind_town(words, w);
        mend_second_deed(doc, w, first);
    }
}
