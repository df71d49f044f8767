/* Finds whose object tells that nothing is said: people whom one knows, sees, serves, calls or dismisses, a deed and no view of it, only who
 * was addressed or when. */
#include "base/utf8.h"
#include "said/setting.h"
#include "said/verb.h"
#include "who/who.h"

static int is_cue(const struct dl_find *find, const char *name)
{
    return find->lexical != NULL && dl_str_is(find->lexical->name, name);
}

/* "him", "them": somebody as an object. */
static int is_him(const struct dl_doc *doc, uint32_t word)
{
    return doc->words.at[word].upos == DL_UPOS_PRON && dl_word_listed(doc, word, "him her them me us");
}

/* "his comments on ABC News": where it was said, not of what. */
static int is_on_air(const struct dl_doc *doc, const struct dl_find *find)
{
    if (find->shape != DL_SHAPE_PREPOSITION || doc->words.at[find->head].upos != DL_UPOS_NOUN || find->piece_count != 1) return 0;
    if (!dl_word_listed(doc, find->cue.last, "on in to")) return 0;
    const uint32_t who = dl_who_at(doc, dl_range_head(doc, find->pieces[0]));
    return who != DL_NONE && dl_str_is(doc->entities.at[who].sector, "JRN") && doc->entities.at[who].kind == DL_ENTITY_ORGANIZATION;
}

/* "embraced a survivor", "embraced them at the door": a gesture. */
static int is_hug(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    const uint32_t object = is_cue(find, "embrace") ? dl_child(doc, find->head, DL_REL_OBJ) : DL_NONE;
    if (object == DL_NONE || object < find->head) return 0;
    const uint32_t who = dl_who_at(doc, object);
    return doc->words.at[object].upos == DL_UPOS_PRON || doc->words.at[object].thing == DL_THING_PERSON ||
           (who != DL_NONE && doc->entities.at[who].kind == DL_ENTITY_PERSON);
}

/* "sent a letter to the court", "gave a speech that all had waited for": to whom or what sort of, and not what it says. */
static int is_untold_text(const struct dl_doc *doc, const struct dl_find *find)
{
    if (find->lexical == NULL || (!dl_str_ends(find->lexical->tail, "letter") && !dl_str_ends(find->lexical->tail, "speech")))
        return 0;
    const uint32_t first = find->pieces[0].first;
    if (first < find->head) return 0;
    if (dl_word_is(doc, first, "to")) return doc->words.at[first].upos == DL_UPOS_ADP;
    if (dl_word_is(doc, first, "that")) return doc->words.at[first].upos == DL_UPOS_PRON;
    return dl_word_listed(doc, first, "in where at") || dl_word_is_weekday(doc, first);
}

/* "refers them to a lawyer", "referred the case to the court": sent there. */
static int is_referral(const struct dl_doc *doc, const struct dl_find *find)
{
    if (find->lexical == NULL || !dl_str_starts(find->lexical->name, "refer")) return 0;
    const uint32_t object = dl_child(doc, find->head, DL_REL_OBJ);
    return object != DL_NONE && object > find->head && object <= find->cue.last;
}

/* "an emergency meeting of his party": a noun and what belongs to it; but "the idea of a wall a joke", "the plan for it “useless”". */
static int is_one_phrase(const struct dl_said *said, uint32_t noun, uint32_t last)
{
    const struct dl_doc *doc = said->doc;
    const uint32_t next = noun + 1, of = doc->words.at[next].head;
    if (doc->words.at[next].upos != DL_UPOS_ADP || dl_word_is(doc, next, "as") || of == DL_NONE || doc->words.at[of].head != noun)
        return 0;
    if (doc->words.at[last].upos == DL_UPOS_ADJ || dl_range_block(doc, noun).last < last) return 0;
    for (uint32_t w = next; w <= last; w++)
        if (dl_word_listed(doc, w, "a an") || said->word_quote[w] != said->word_quote[noun] ||
            doc->words.at[w].upos == DL_UPOS_PUNCT)
            return 0;
    return doc->words.at[noun].upos == DL_UPOS_NOUN;
}

/* "called the police", "named a panel": nothing is said of what is called; "what they called a sham" has its own object before it. */
static int is_naming_nothing(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (find->lexical == NULL || find->shape != DL_SHAPE_OBJECT || find->piece_count != 1) return 0;
    if ((find->lexical->frames & DL_FRAME_COMPLEMENT) == 0 || (find->lexical->frames & DL_FRAME_OBJECT) != 0) return 0;
    uint32_t object = dl_child(doc, find->head, DL_REL_OBJ);
    if (object == DL_NONE || find->cue.last != find->head) return 0;
    return object == find->pieces[0].last || is_one_phrase(said, object, find->pieces[0].last);
}

/* Whom or what "call" alone has as its object, all of it in one quotation or in none; DL_NONE */
static uint32_t called(const struct dl_said *said, const struct dl_find *find)
{
    if (!is_cue(find, "call") || find->cue.last != find->head || find->piece_count != 1) return DL_NONE;
    if (find->shape != DL_SHAPE_OBJECT && find->shape != DL_SHAPE_OBJECT_TO) return DL_NONE;
    for (uint32_t w = find->head + 1; w <= find->pieces[0].last; w++)
        if (said->word_quote[w] != said->word_quote[find->head]) return DL_NONE;
    const uint32_t object = dl_child(said->doc, find->head, DL_REL_OBJ);
    return object != DL_NONE && object > find->head ? object : DL_NONE;
}

/* "called Holm from the station", "called it off", "called the house into session", "called the clerk to testify": on the telephone, or to
 * come. */
static int is_summons(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    const uint32_t object = called(said, find);
    if (object == DL_NONE) return 0;
    const uint32_t next = dl_range_block(doc, object).last + 1, last = find->pieces[0].last, named = dl_who_at(doc, object);
    const int is_pronoun = doc->words.at[object].upos == DL_UPOS_PRON && object == find->head + 1;
    const int is_person = is_pronoun || (named != DL_NONE && doc->entities.at[named].kind == DL_ENTITY_PERSON);
    if (next < last && (dl_word_is(doc, next, "into") ||
                        (dl_word_is(doc, next, "to") && (is_person || doc->words.at[object].thing == DL_THING_PERSON))))
        return 1;
    if (dl_word_is(doc, last, "to") || (dl_word_is(doc, last, "order") && dl_word_is(doc, last - 1, "to"))) return 1;
    if (next > last) /* "called the foreign minister, Cho Tae-yul"; but "called some of them fascists" */
        return is_person && (last == object || doc->words.at[last].upos == DL_UPOS_PROPN);
    if (dl_word_is(doc, next, "off") || (is_pronoun && next == object + 1 && dl_word_listed(doc, next, "out up over in"))) return 1;
    uint32_t behind = object + 1;
    while (behind < last && doc->words.at[behind].upos == DL_UPOS_PROPN) behind++;
    return is_person && dl_word_listed(doc, behind, "from at on after before");
}

/* "advises the campaign", "invited the governor": a job or a visit, unless something is said to be done. */
static int is_serving(const struct dl_said *said, const struct dl_find *find)
{
    if (find->lexical == NULL || (find->shape != DL_SHAPE_OBJECT && find->shape != DL_SHAPE_RELATIVE)) return 0;
    for (uint32_t w = find->pieces[0].first + 1; find->piece_count > 0 && w < find->pieces[0].last;
         w++) /* "advised the court against a ban" */
        if (dl_word_is(said->doc, w, "against")) return 0;
    return dl_cues_lists(said->cues, DL_WORDS_SERVING, find->lexical->name) && find->source_head != DL_NONE;
}

/* "as vice president", not "as a crank" */
static int is_office_lost(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    return w->thing == DL_THING_PERSON && dl_has_feat(w, "Number=Sing") && dl_child(doc, word, DL_REL_DET) == DL_NONE;
}

/* "dismissed him on Aug. 18", "dismissed 40 judges": an office is taken from him; what one says to be nothing is no person, or is it "as"
 * something. */
static int is_dismissal(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    uint32_t object = dl_child(doc, find->head, DL_REL_OBJ);
    if (!dl_lemma_is(&doc->words.at[find->head], "dismiss") || object == DL_NONE || find->shape != DL_SHAPE_OBJECT) return 0;
    for (uint32_t c = dl_child_next(doc, find->head, object); c != DL_NONE; c = dl_child_next(doc, find->head, c)) {
        const uint32_t as = dl_child(doc, c, DL_REL_CASE);
        if (as != DL_NONE && dl_word_is(doc, as, "as") && !is_office_lost(doc, c)) return 0;
    }
    if (doc->words.at[object].upos == DL_UPOS_PRON) return is_him(doc, object);
    if (dl_cues_lists(said->cues, DL_WORDS_FILED, doc->words.at[object].lemma)) return 1; /* a court's deed */
    const uint32_t who = dl_who_at(doc, object);
    if (who == DL_NONE) return 0;
    const int is_counted = dl_child(doc, object, DL_REL_NUMMOD) != DL_NONE;
    const int is_in_office = dl_str_listed(doc->entities.at[who].sector, "GOV MIL JUD COP", ' ');
    return doc->entities.at[who].kind == DL_ENTITY_PERSON ||
           ((is_counted || is_in_office) && doc->entities.at[who].kind == DL_ENTITY_GROUP);
}

/* "with a car bomb", "with batons" */
static int arms_with(const struct dl_doc *doc, uint32_t verb)
{
    for (uint32_t c = dl_child_next(doc, verb, verb); c != DL_NONE; c = dl_child_next(doc, verb, c)) {
        const uint32_t mark = dl_child(doc, c, DL_REL_CASE);
        if (mark != DL_NONE && dl_word_is(doc, mark, "with") &&
            dl_str_listed(doc->words.at[c].lemma,
                          "bomb rocket grenade missile mortar gun knife machete baton stone drone shell artillery gas", ' '))
            return 1;
    }
    return 0;
}

/* "opened the border", "concluded a treaty": deeds, where nothing is quoted. */
static int is_made(const struct dl_said *said, const struct dl_find *find)
{
    static const char MADE[] =
        "agreement treaty accord pact deal contract alliance talk visit tour trip inquiry investigation meeting session "
        "negotiation ceasefire truce protocol convention";
    const uint32_t object = dl_child(said->doc, find->head, DL_REL_OBJ);
    if (object == DL_NONE || said->word_quote[object] != DL_NONE) return 0;
    if (is_cue(find, "attack")) /* "attacked a barracks with a bomb" */
        return said->doc->words.at[object].thing == DL_THING_PLACE || arms_with(said->doc, find->head);
    if (is_cue(find, "forgive")) return dl_child(said->doc, find->head, DL_REL_IOBJ) != DL_NONE;
    if (is_cue(find, "open")) return find->shape != DL_SHAPE_QUOTE && find->shape != DL_SHAPE_BEFORE;
    return find->shape == DL_SHAPE_OBJECT && is_cue(find, "conclude") &&
           dl_str_listed(said->doc->words.at[object].lemma, MADE, ' ');
}

/* "The Senate confirmed Holm as secretary of defence": a vote on a person, who is no news. */
static int is_vote_on_person(const struct dl_doc *doc, const struct dl_find *find)
{
    uint32_t object = dl_child(doc, find->head, DL_REL_OBJ);
    if (!dl_lemma_is(&doc->words.at[find->head], "confirm") || object == DL_NONE || find->shape != DL_SHAPE_OBJECT) return 0;
    uint32_t whose = find->source_head == DL_NONE ? DL_NONE : dl_who_at(doc, find->source_head), who = dl_who_at(doc, object);
    for (uint32_t w = object; w <= find->pieces[0].last; w++)
        if (dl_str_listed(doc->words.at[w].lemma, "nominee nomination", ' ')) return 1;
    if (who == DL_NONE || doc->entities.at[who].kind != DL_ENTITY_PERSON) return 0;
    return whose == DL_NONE || dl_str_is(doc->entities.at[whose].sector, "LEG");
}

/* "who has known the Clintons for years", "saw his mother": to know and to see people is no view of them. */
static int is_acquaintance(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (find->shape != DL_SHAPE_OBJECT || (!is_cue(find, "know") && !is_cue(find, "see"))) return 0;
    uint32_t object = dl_child(doc, find->head, DL_REL_OBJ), who = object == DL_NONE ? DL_NONE : dl_who_at(doc, object);
    if (who == DL_NONE || dl_child(doc, find->head, DL_REL_XCOMP) != DL_NONE) return 0;
    for (uint32_t w = object + 1; w < object + 9 && w <= dl_range_sentence(doc, object).last; w++)
        if (dl_word_is(doc, w, "as")) return 0; /* "see him as a threat" */
    return doc->entities.at[who].kind == DL_ENTITY_PERSON || doc->entities.at[who].kind == DL_ENTITY_GROUP;
}

static int holds_infinitive(const struct dl_doc *doc, struct dl_range range)
{
    for (uint32_t w = range.first + 1; w < range.last; w++)
        if (doc->words.at[w].upos == DL_UPOS_PART && dl_word_is(doc, w, "to")) return 1;
    return 0;
}

/* "asked him not to", "told the caucus that very evening": only who is told stands there, or when. */
static int is_only_addressed(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (find->lexical == NULL || find->piece_count != 1) return 0;
    if (dl_str_is(find->lexical->name, "appeal to"))
        return dl_word_is(doc, find->head, "appealing") || !holds_infinitive(doc, find->pieces[0]); /* "appeals to the young" */
    if (find->shape != DL_SHAPE_OBJECT) return 0;
    if (!dl_cues_lists(said->cues, DL_WORDS_ADDRESSING, find->lexical->name)) return 0;
    const struct dl_range only = find->pieces[0];
    const uint32_t object = dl_range_head(doc, only);
    if (dl_range_block(doc, object).last < only.last) return 0;
    for (uint32_t w = object + 1; w <= only.last; w++)
        if (doc->words.at[w].upos == DL_UPOS_ADP && !dl_word_is(doc, w, "of")) return 0; /* "asked the mayor about it" */
    if (doc->words.at[object].upos == DL_UPOS_PRON) return is_him(doc, object);
    return dl_who_at(doc, object) != DL_NONE;
}

/* "told him on the phone that very evening": a time alone is told of nobody. */
static int is_only_time(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (find->piece_count != 1 || find->shape == DL_SHAPE_PREPOSITION || find->pieces[0].first < find->head) return 0;
    const struct dl_range only = find->pieces[0];
    for (uint32_t w = only.first; w <= only.last; w++)
        if (said->word_quote[w] != DL_NONE ||
            (!dl_verb_is_time(doc, w) && !dl_word_listed(doc, w, "this that the very same last next late early on in")))
            return 0;
    const uint32_t time = dl_range_head(doc, only);
    return dl_verb_is_time(doc, time) && rel_of(doc, time) != DL_REL_OBJ;
}

/* "The paper showed him among his roses": a picture of somebody. "showed himself a good loser", "revealed herself to be": what others see. */
static int is_portrait(const struct dl_doc *doc, const struct dl_find *find)
{
    const uint32_t object = dl_child(doc, find->head, DL_REL_OBJ);
    if ((is_cue(find, "show") || is_cue(find, "reveal")) && object != DL_NONE && dl_has_feat(&doc->words.at[object], "Reflex=Yes"))
        return 1;
    return is_cue(find, "show") && find->shape == DL_SHAPE_OBJECT && object != DL_NONE && is_him(doc, object);
}

/* "never saw the rope", "has seen strong numbers": what somebody meets with; but "saw no problem", "saw it as a chance". */
static int is_beheld(const struct dl_doc *doc, const struct dl_find *find)
{
    if (!dl_word_listed(doc, find->head, "saw seen") || find->shape != DL_SHAPE_OBJECT || find->source_head == DL_NONE) return 0;
    const uint32_t object = dl_child(doc, find->head, DL_REL_OBJ);
    if (object == DL_NONE || object < find->head || doc->words.at[object].upos != DL_UPOS_NOUN) return 0;
    for (uint32_t w = find->head + 1; w <= find->pieces[find->piece_count - 1].last; w++)
        if (dl_word_listed(doc, w, "as no \"")) return 0;
    return dl_word_is(doc, find->head, "seen") || doc->words.at[object].thing == DL_THING_OBJECT ||
           doc->words.at[object].thing == DL_THING_PLACE;
}

/* "saw his rating go up", "found himself weeping": what happened to somebody. */
static int is_witnessed(const struct dl_doc *doc, const struct dl_find *find)
{
    if (find->lexical == NULL || !dl_word_listed(doc, find->head, "saw found seen")) return 0;
    if (is_beheld(doc, find)) return 1;
    const uint32_t object = dl_child(doc, find->head, DL_REL_OBJ);
    uint32_t done = dl_child(doc, find->head, DL_REL_XCOMP);
    if (done == DL_NONE) done = dl_child(doc, find->head, DL_REL_CCOMP);
    if (done == DL_NONE || done < find->head) return 0;
    if (dl_word_is(doc, find->head, "found"))
        return object != DL_NONE && object < done && dl_has_feat(&doc->words.at[object], "Reflex=Yes") &&
               dl_str_ends(doc->words.at[done].form, "ing");
    return dl_has_feat(&doc->words.at[done], "VerbForm=Inf") && dl_child(doc, done, DL_REL_MARK) == DL_NONE &&
           dl_child(doc, done, DL_REL_AUX) == DL_NONE;
}

/* "were seen wiping their eyes", "police seen beating protesters": what somebody saw them do. */
static int is_sighting(const struct dl_doc *doc, const struct dl_find *find)
{
    if (!is_cue(find, "see")) return 0;
    const int is_bare = dl_word_is(doc, find->head, "seen") && dl_child(doc, find->head, DL_REL_AUX) == DL_NONE;
    if (!is_bare && (find->source_head != DL_NONE || dl_child(doc, find->head, DL_REL_AUX_PASS) == DL_NONE)) return 0;
    for (uint32_t c = dl_child_next(doc, find->head, find->head); c != DL_NONE; c = dl_child_next(doc, find->head, c))
        if (doc->words.at[c].upos == DL_UPOS_VERB && dl_str_ends(doc->words.at[c].form, "ing")) return 1;
    return 0;
}

/* "vetoed the bill", "named a panel": what one does, and no view of it; what he would do is one. */
static int is_deed(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (find->lexical == NULL) return 0;
    if (find->shape == DL_SHAPE_CLAUSE) /* "held banners saying …" */
        return is_cue(find, "hold") && !dl_word_is(doc, find->pieces[0].first, "that");
    if (find->shape != DL_SHAPE_OBJECT && find->shape != DL_SHAPE_OBJECT_TO && find->shape != DL_SHAPE_INFINITIVE) return 0;
    for (uint32_t w = find->pieces[0].first; w <= find->pieces[0].last; w++) /* named it “Hope” */
        if (said->word_quote[w] != said->word_quote[find->head]) return 0;
    return dl_cues_lists(said->cues, DL_WORDS_DEED, find->lexical->name) && dl_str_is(dl_said_modal(doc, find->head), "none");
}

/* "returned the accolades", "answered the door", "is not responding to the flood": only a request or a reproach that is left unanswered tells
 * something. */
static int is_answered(const struct dl_said *said, const struct dl_find *find)
{
    if (find->lexical == NULL || !dl_cues_lists(said->cues, DL_WORDS_ANSWERING, find->lexical->name)) return 0;
    const int is_about = find->shape == DL_SHAPE_OBJECT || find->shape == DL_SHAPE_PREPOSITION || find->shape == DL_SHAPE_OBJECT_TO;
    if (!is_about) return is_cue(find, "return");
    if (!dl_said_is_unanswered(said->doc, find->head)) return 1;
    const uint32_t asked = dl_range_head(said->doc, find->pieces[0]);
    return !dl_cues_lists(said->cues, DL_WORDS_REQUEST, said->doc->words.at[asked].lemma);
}

/* "have been reported in the state", "were confirmed in Ohio": where cases came up, and nobody's word. */
static int is_come_up(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (find->source_head != DL_NONE || find->piece_count != 1 || find->pieces[0].first < find->head) return 0;
    if (!is_cue(find, "report") && !is_cue(find, "confirm")) return 0;
    return dl_child(doc, find->head, DL_REL_AUX_PASS) != DL_NONE &&
           dl_word_listed(doc, find->pieces[0].first, "in at from near across on by");
}

/* "posted a photo of the dog": what is shown, and nothing said. */
static int is_posted(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (!is_cue(find, "post") || find->shape != DL_SHAPE_OBJECT) return 0;
    const uint32_t object = dl_range_head(doc, find->pieces[0]);
    return dl_str_listed(doc->words.at[object].lemma,
                         "photo photograph picture image video clip footage link selfie screenshot map letter", ' ');
}

/* "responded to reports that he lied", "replied to criticism that it was late": what others told, and was answered. */
static int is_answer_to(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (find->lexical == NULL || find->piece_count != 1 || !dl_str_listed(find->lexical->name, "respond reply", ' ')) return 0;
    const uint32_t first = find->pieces[0].first, to = find->cue.last + 1;
    if (said->word_quote[first] != DL_NONE || first < to || !dl_word_is(doc, to, "to")) return 0;
    return (first == to && doc->words.at[to].upos == DL_UPOS_ADP) ||
           (first > to + 1 && dl_word_is(doc, first, "that") && doc->words.at[first - 1].upos == DL_UPOS_NOUN);
}

/* "considered it", "had heard of him": nothing is told of what is thought. */
static int is_pondering(const struct dl_said *said, const struct dl_find *find)
{
    if (find->lexical == NULL || find->piece_count != 1 || find->pieces[0].first != find->pieces[0].last) return 0;
    const struct dl_word *only = &said->doc->words.at[find->pieces[0].first];
    struct dl_str name = find->lexical->name, first = dl_str_cut(&name, ' ');
    if (dl_said_is_negated(said->doc, find->head) || dl_str_ends(said->doc->words.at[find->head].form, "ing")) return 0;
    return only->upos == DL_UPOS_PRON && find->pieces[0].first > find->head && find->shape != DL_SHAPE_QUOTE &&
           dl_cues_lists(said->cues, DL_WORDS_PONDERING, first);
}

/* "pushed the rebels out of the town", "pushing troops back": nobody is urged. */
static int is_shove(const struct dl_said *said, const struct dl_find *find)
{
    if (!is_cue(find, "push") || (find->shape != DL_SHAPE_OBJECT && find->shape != DL_SHAPE_OBJECT_TO)) return 0;
    const uint32_t object = dl_child(said->doc, find->head, DL_REL_OBJ);
    return object != DL_NONE && object > find->head && object < dl_range_sentence(said->doc, object).last &&
           dl_word_listed(said->doc, object + 1, "out back into across off away aside over");
}

/* "attacked offices of the party", "attacked the airport": what stands on the ground is struck, and nothing is said of it. */
static int is_blow(const struct dl_said *said, const struct dl_find *find)
{
    if (!is_cue(find, "attack") || find->shape != DL_SHAPE_OBJECT) return 0;
    const uint32_t object = dl_child(said->doc, find->head, DL_REL_OBJ);
    return object != DL_NONE && object > find->head && said->doc->words.at[object].upos == DL_UPOS_NOUN &&
           dl_cues_lists(said->cues, DL_WORDS_STRUCK, said->doc->words.at[object].lemma);
}

/* "pupils learn that …", "learned of it from the paper": what somebody comes to know; but "Harbour News has learned that …". */
static int is_lesson(const struct dl_doc *doc, const struct dl_find *find)
{
    if (!is_cue(find, "learn")) return 0;
    const uint32_t have = dl_child(doc, find->head, DL_REL_AUX);
    const int is_name = find->source_head != DL_NONE && doc->words.at[find->source_head].upos == DL_UPOS_PROPN;
    return find->shape == DL_SHAPE_OBJECT || have == DL_NONE || !dl_lemma_is(&doc->words.at[have], "have") || !is_name;
}

/* "ordered out 20 diplomats", "ordered them home": they are sent away, and told nothing else. */
static int is_sending_away(const struct dl_doc *doc, const struct dl_find *find)
{
    if (!is_cue(find, "order")) return 0;
    if (find->shape != DL_SHAPE_OBJECT && find->shape != DL_SHAPE_OBJECT_TO) return 0;
    for (uint32_t c = dl_child_next(doc, find->head, find->head); c != DL_NONE; c = dl_child_next(doc, find->head, c))
        if (dl_word_listed(doc, c, "out home back away")) return 1;
    return 0;
}

/* "ripped the hair from her head", "trashed the house": what hands do. */
static int is_by_hand(const struct dl_doc *doc, const struct dl_find *find)
{
    if (find->lexical == NULL || find->shape != DL_SHAPE_OBJECT ||
        !dl_str_listed(find->lexical->name, "rip trash knock slam hit", ' '))
        return 0;
    const uint32_t object = dl_child(doc, find->head, DL_REL_OBJ);
    return object != DL_NONE && object > find->head && doc->words.at[object].upos == DL_UPOS_NOUN &&
           dl_who_at(doc, object) == DL_NONE &&
           (doc->words.at[object].thing == DL_THING_OBJECT || doc->words.at[object].thing == DL_THING_PLACE);
}

/* "Conviction requires two thirds of the votes": what a thing needs; but "requires citizens to report it". */
static int is_needed(const struct dl_find *find) { return is_cue(find, "require") && find->shape == DL_SHAPE_OBJECT; }

/* "welcomed the premier to his palace", "welcomed the crew on Monday": a guest is received; but "welcomed the ruling", "welcomed him as a sign". */
static int is_reception(const struct dl_doc *doc, const struct dl_find *find)
{
    if (!is_cue(find, "welcome") || find->shape != DL_SHAPE_OBJECT) return 0;
    const uint32_t object = dl_child(doc, find->head, DL_REL_OBJ);
    if (object == DL_NONE || object < find->head) return 0;
    const uint32_t who = dl_who_at(doc, object);
    return (who != DL_NONE && doc->entities.at[who].kind == DL_ENTITY_PERSON) || doc->words.at[object].thing == DL_THING_PERSON;
}

/* "Assuming they stay united, five must cross over": what the writer takes for given. */
static int is_assumption(const struct dl_doc *doc, const struct dl_find *find)
{
    return is_cue(find, "assume") && dl_word_is(doc, find->head, "assuming") && find->cue.first == find->head &&
           rel_of(doc, find->head) == DL_REL_ADVCL && dl_child(doc, find->head, DL_REL_MARK) == DL_NONE;
}

/* "discovered a lab in the van", "found debris blocking a sewer", "recalled 2,000 cars": things that one comes upon or calls back; but "found them
 * guilty", "found a pattern". */
static int is_thing_found(const struct dl_doc *doc, const struct dl_find *find)
{
    if (!is_cue(find, "discover") && !is_cue(find, "find") && !is_cue(find, "notice") && !is_cue(find, "recall")) return 0;
    const uint32_t object = dl_child(doc, find->head, DL_REL_OBJ), done = dl_child(doc, find->head, DL_REL_XCOMP);
    if (object == DL_NONE || object < find->head || dl_child(doc, find->head, DL_REL_AUX_PASS) != DL_NONE) return 0;
    if (done != DL_NONE && !dl_str_ends(doc->words.at[done].form, "ing")) return 0;
    const uint8_t thing = doc->words.at[object].thing;
    if (is_cue(find, "recall")) return thing == DL_THING_OBJECT && find->shape == DL_SHAPE_OBJECT;
    return thing == DL_THING_OBJECT || (thing == DL_THING_PERSON && done != DL_NONE);
}

/* "who wrote "The Long Winter"": the title of a work, in capitals and without a verb. */
static int is_title_of_work(const struct dl_said *said, const struct dl_find *find)
{
    enum { LONGEST = 7 };
    const struct dl_doc *doc = said->doc;
    if (!is_cue(find, "write") || find->piece_count != 1 || find->pieces[0].last - find->pieces[0].first >= LONGEST) return 0;
    if (find->pieces[0].first < find->head || find->pieces[0].first == find->pieces[0].last) return 0;
    uint32_t count = 0;
    for (uint32_t w = find->pieces[0].first; w <= find->pieces[0].last; w++) {
        const struct dl_word *word = &doc->words.at[w];
        const int is_small = dl_word_listed(doc, w, "a an the of in on and or to for at by with from");
        if (word->upos == DL_UPOS_VERB || word->upos == DL_UPOS_AUX) return 0;
        count += word->upos != DL_UPOS_PUNCT;
        if (word->upos != DL_UPOS_PUNCT && !is_small && !dl_char_is_upper(dl_utf8_at(word->form, 0))) return 0;
    }
    return count > 1 && said->word_quote[find->pieces[0].first] != said->word_quote[find->head];
}

/* "Half of the cases have been reported in the north": where things happen. */
static int is_reported_somewhere(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (!is_cue(find, "report") || find->source_head != DL_NONE || find->piece_count != 2) return 0;
    if (find->shape != DL_SHAPE_SUBJECT && find->shape != DL_SHAPE_OBLIQUE && find->shape != DL_SHAPE_PREPOSITION) return 0;
    return find->pieces[1].first > find->head && doc->words.at[find->pieces[1].first].upos == DL_UPOS_ADP;
}

int dl_said_is_idle_by_object(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (is_on_air(said->doc, find)) return 1;
    return is_naming_nothing(said, find) || is_hug(said, find) || is_referral(doc, find) || is_untold_text(doc, find) ||
           is_summons(said, find) || is_serving(said, find) || is_dismissal(said, find) || is_vote_on_person(doc, find) ||
           is_made(said, find) || is_acquaintance(said, find) || is_only_addressed(said, find) || is_only_time(said, find) ||
           is_portrait(doc, find) || is_witnessed(doc, find) || is_sighting(doc, find) || is_deed(said, find) ||
           is_answered(said, find) || is_answer_to(said, find) || is_come_up(said, find) || is_posted(said, find) ||
           is_pondering(said, find) || is_blow(said, find) || is_shove(said, find) || is_sending_away(doc, find) ||
           is_lesson(doc, find) || is_needed(find) || is_by_hand(doc, find) || is_reception(doc, find) ||
           is_assumption(doc, find) || is_reported_somewhere(said, find) || is_thing_found(doc, find) ||
           is_title_of_work(said, find);
}
