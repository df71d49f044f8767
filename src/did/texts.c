/* Whose a text is that does what it says: "The Assembly adopted a resolution. The resolution condemns the shelling." A text acts for who adopted or
 * issued it (guideline S1 has people and bodies on the sides), and the sentences before tell who that was: the last one to adopt, sign or issue
 * a text of that name. Bridging to an event, after Vieira and Poesio, "An empirically based system for processing definite descriptions", 2000. */
#include "did/coder.h"
#include "did/sides.h"

enum { SENTENCES_BACK = 3 };

/* Who is told to have adopted, signed or issued what the word names: the head of its verb's subject or agent; DL_NONE. */
static uint32_t issuer_of(const struct dl_doc *doc, uint32_t word)
{
    static const char issuing[] = "adopt pass approve issue sign publish release endorse circulate draft agree write vote send";
    const struct dl_word *text = &doc->words.at[word];
    const uint32_t verb = text->head;
    if (verb == DL_NONE || !dl_str_listed(doc->words.at[verb].lemma, issuing, ' ')) return DL_NONE;
    if (text->rel == DL_REL_NSUBJ_PASS) return dl_child(doc, verb, DL_REL_OBL_AGENT);
    return text->rel == DL_REL_OBJ ? dl_child(doc, verb, DL_REL_NSUBJ) : DL_NONE;
}

/* The mention of the last one to have issued a text that goes by the noun, in the sentences before; DL_NONE. */
static uint32_t last_issuer(const struct dl_scene *s, uint16_t noun)
{
    const struct dl_doc *doc = s->doc;
    const struct dl_str lemma = dl_scene_word(s, noun)->lemma;
    const uint32_t from = doc->sentences.at[s->sentence > SENTENCES_BACK ? s->sentence - SENTENCES_BACK : 0].word;
    for (uint32_t w = s->first; w-- > from;) {
        if (doc->words.at[w].upos != DL_UPOS_NOUN || !dl_str_equal(doc->words.at[w].lemma, lemma)) continue;
        const uint32_t issuer = issuer_of(doc, w);
        if (issuer < doc->word_mention.count && doc->word_mention.at[issuer] != DL_NONE) return doc->word_mention.at[issuer];
    }
    return DL_NONE;
}

void dl_sides_of_text(const struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t said = DL_BIT(ACCUSE) | DL_BIT(REQUEST) | DL_BIT(SUPPORT) | DL_BIT(REJECT) | DL_BIT(THREATEN);
    const uint16_t noun = d->kind == DL_FRAME_VERB && !d->args.passive ? d->args.subject : DL_NO_WORD;
    if (!(said >> d->type & 1) || d->actor.count > 0 || noun == DL_NO_WORD || s->sentence == 0) return;
    if (!dl_scene_in(s, noun, s->frames->text) || !dl_points_back(s, noun)) return;
    const uint32_t mention = last_issuer(s, noun);
    const struct dl_mention *m = mention != DL_NONE ? &s->doc->mentions.at[mention] : NULL;
    if (m == NULL || m->entity == DL_NONE || s->doc->entities.at[m->entity].kind == DL_ENTITY_PLACE) return;
    dl_party_take_told(&d->actor, d->word, &(struct dl_participant){m->phrase, m->entity}, 1);
}
