/* What stands where a side would and is none: days and hours, laws and papers by their names, money, what is taken rather than who. */
#include "did/party.h"
#include "who/who.h"

int dl_party_calendar(const struct dl_word *word)
{
    static const char words[] =
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas ramadan easter";
    return word->thing == DL_THING_TIME || dl_str_listed_nocase(word->form, words, ' ');
}

/* "House Bill 2", "Senate Resolution 14", whatever it is taken for. */
int dl_party_is_bill(const struct dl_scene *s, uint16_t w)
{
    const uint16_t chamber = dl_scene_child(s, w, DL_REL_COMPOUND);
    return chamber != DL_NO_WORD && dl_str_listed(dl_scene_word(s, w)->form, "Bill Resolution", ' ') &&
           dl_str_listed(dl_scene_word(s, chamber)->form, "House Senate Assembly Joint", ' ');
}

/* "the Clean Air Act", "the Test Ban Treaty" */
static int is_name_of_law(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (dl_party_is_bill(s, w)) return 1;
    return word->upos == DL_UPOS_PROPN && word->ner != DL_NER_B_PER && word->ner != DL_NER_I_PER &&
           dl_scene_in(s, w, s->frames->law_name);
}

/* "spoke side by side", "was flown by helicopter", "a show of force": how it is done, right behind its preposition. */
static int is_by_means(const struct dl_scene *s, uint16_t w)
{
    static const char means[] =
        "helicopter plane aircraft boat ship bus train car truck van ambulance telephone phone radio letter";
    const struct dl_word *word = dl_scene_word(s, w), *before = dl_scene_word(s, (uint16_t)(w - 1));
    if (dl_str_is(word->form, "side") && dl_str_listed(before->form, "by alongside", ' ')) return 1;
    if (dl_str_is(before->form, "by") && dl_str_listed(word->form, means, ' ')) return 1;
    if (dl_str_is_nocase(before->form, "in") && dl_str_listed(word->form, "public private secret general particular part", ' '))
        return 1; /* "apologised in public" */
    if (dl_str_listed(before->form, "in aboard", ' ') && (dl_scene_in(s, w, s->frames->vehicle) || dl_lemma_is(word, "helicopter")))
        return 1; /* "came in buses" */
    if (dl_who_is_force_used(s->doc, s->first + w)) return 1;
    return dl_str_is(word->form, "force") && dl_has_case(s, w, "of by with") && before->upos == DL_UPOS_ADP;
}

/* "freedom of movement", "the right to assembly": what one is free to do. */
static int is_freedom(const struct dl_scene *s, uint16_t w)
{
    static const char deeds[] = "movement assembly association speech expression press religion";
    const uint16_t above = dl_scene_head(s, w);
    return above != DL_NO_WORD && dl_has_case(s, w, "of to") &&
           dl_str_listed(dl_scene_word(s, above)->lemma, "freedom right", ' ') &&
           dl_str_listed(dl_scene_word(s, w)->lemma, deeds, ' ');
}

/* "on the sidelines of the Assembly": beside what they met. */
static int is_beside_meeting(const struct dl_scene *s, uint16_t w)
{
    const uint16_t above = dl_scene_rel(s, w) == DL_REL_NMOD ? dl_scene_head(s, w) : DL_NO_WORD;
    return above != DL_NO_WORD && dl_str_listed(dl_scene_word(s, above)->lemma, "sideline margin", ' ') &&
           dl_has_case(s, w, "of") && dl_has_case(s, above, "on");
}

/* "shut down the federal government", "keep the government open": its offices, which are opened and closed; not "toppled the Syrian government". */
static int is_offices(const struct dl_scene *s, uint16_t w)
{
    static const char running[] = "shut close reopen open shutter fund";
    const uint16_t verb = dl_scene_rel(s, w) == DL_REL_OBJ || dl_scene_rel(s, w) == DL_REL_NSUBJ ? dl_scene_head(s, w) : DL_NO_WORD;
    if (verb == DL_NO_WORD || !dl_lemma_is(dl_scene_word(s, w), "government")) return 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) != DL_REL_DET &&
            !dl_str_listed(dl_scene_word(s, c)->lemma, "federal entire whole us u.s. U.S.", ' '))
            return 0;
    if (dl_str_listed(dl_scene_word(s, verb)->lemma, running, ' ')) return dl_scene_rel(s, w) == DL_REL_OBJ;
    for (uint16_t c = (uint16_t)(w + 1); c < s->count && c <= w + 2; c++) /* "kept the government partly closed" */
        if (dl_str_listed(dl_scene_word(s, verb)->lemma, "keep leave", ' ') &&
            dl_str_listed(dl_scene_word(s, c)->form, "open closed shut shuttered running funded", ' '))
            return 1;
    return 0;
}

/* "has sent 180 rescuers and a field hospital", "offered tents and helicopters": who and what is given, not to whom; not "sent the doctors home". */
static int is_gift(const struct dl_scene *s, uint16_t w)
{
    static const char
        giving[] = "send dispatch despatch offer give lend provide supply donate pledge promise rush deliver airlift",
        gifts[] = "rescuer doctor nurse medic surgeon paramedic expert specialist engineer firefighter hospital helicopter plane "
                  "aircraft ship vessel boat ambulance truck lorry bus dog pump generator tent vaccine",
        away[] = "home back away out off packing";
    const uint16_t first = dl_scene_rel(s, w) == DL_REL_CONJ ? dl_scene_head(s, w) : w;
    const uint16_t verb = first != DL_NO_WORD && dl_scene_rel(s, first) == DL_REL_OBJ ? dl_scene_head(s, first) : DL_NO_WORD;
    if (verb == DL_NO_WORD || verb > first || !dl_str_listed(dl_scene_word(s, w)->lemma, gifts, ' ')) return 0;
    if (!dl_str_listed(dl_scene_word(s, verb)->lemma, giving, ' ')) return 0;
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c])
        if (c > verb && dl_str_listed(dl_scene_word(s, c)->lemma, away, ' ')) return 0;
    return 1;
}

/* "at dusk", "took power": a time, or what is taken rather than who. */
int dl_party_no_side(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (is_name_of_law(s, w) || is_beside_meeting(s, w)) return 1;
    if (word->upos == DL_UPOS_NUM) return dl_scene_is_in_time(s, w); /* "the armistice of November 2020" */
    if (word->upos != DL_UPOS_NOUN) return 0;
    if (is_offices(s, w) || is_gift(s, w)) return 1;
    if (dl_lemma_is(word, "board") && dl_has_case(s, w, "on")) return 1; /* "with two hundred on board" */
    if (dl_lemma_is(word, "vote")) return 1;                             /* "adopted by 90 votes to five" */
    if ((w > 0 && is_by_means(s, w)) || is_freedom(s, w)) return 1;
    if (s->lemma[w] == DL_NONE) return 0;
    if (dl_scene_in(s, w, s->frames->hour)) return 1;
    if (!dl_scene_in(s, w, s->frames->seized) || dl_has_feat(dl_scene_word(s, w), "Number=Plur")) return 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (c < w || !dl_has_case(s, c, "in over at from by with since after")) return 0; /* "took power in Niger" */
    return 1;
}

/* "10 billion US dollars" */
int dl_party_is_money(const struct dl_scene *s, uint16_t w)
{
    uint16_t head = dl_scene_head(s, w);
    if (head == DL_NO_WORD || dl_scene_word(s, head)->upos == DL_UPOS_VERB) return 0; /* "Israel pounded Gaza" */
    return head > w && dl_scene_in(s, head, s->frames->currency);
}

/* "the Affordable Care Act", "the Green New Deal": a paper with a name of its own is nobody. */
int dl_party_is_paper(const struct dl_scene *s, uint16_t w)
{
    return dl_scene_child_base(s, w, DL_REL_COMPOUND) != DL_NO_WORD && dl_scene_in(s, w, s->frames->paper_name);
}
