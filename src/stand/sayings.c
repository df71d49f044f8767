/* Sides taken in whole turns of speech ("over my dead body", "about time too"; data/stand/sayings.tsv), in advice to those who decide
 * ("urged the council to think again"), and in what is left over: a sentence that finds nothing but the harm, or the good, that somebody
 * tells of ("warned that wells would run dry"). All are of what the report is mainly about, and say nothing where it is not about one thing
 * (central.c). */
#include "stand/finders.h"
#include "who/who.h"

enum { SAYING_WORDS = 6, SAYING_BYTES = 64 };

/* Whether a saying may begin at the word: its own entry tells, where it stands there as in its lemma. */
static int may_begin(const struct dl_stand *run, uint32_t word, struct dl_str form)
{
    const int is_own = dl_stand_hyphen(run, word) == word && dl_str_equal_nocase(form, dl_stand_lemma(run, word));
    return !is_own || (run->lexeme[word]->places & DL_LEXEME_BEGINS) != 0;
}

/* The side of the longest saying that begins at the word, by its forms or by their lemmas; -1 for none. */
static int side_from(const struct dl_stand *run, uint32_t word, int by_lemma)
{
    if (!may_begin(run, word, by_lemma ? dl_stand_lemma(run, word) : dl_word_at(run->doc, word)->form)) return -1;
    char text[SAYING_BYTES];
    uint32_t size = 0, statement = run->statement[word];
    int side = -1;
    for (uint32_t w = word; w < run->doc->words.count && w < word + SAYING_WORDS && run->statement[w] == statement; w++) {
        struct dl_str form = by_lemma ? dl_stand_lemma(run, w) : dl_word_at(run->doc, w)->form;
        if (size + form.size + 1 > sizeof text) break;
        if (size > 0) text[size++] = ' ';
        size = dl_str_append_small(text, sizeof text, size, form, 0);
        uint8_t places = dl_lexicon_find(run->lexicon, (struct dl_str){text, size})->places;
        if (w == word && !(places & DL_LEXEME_BEGINS)) return -1;
        if (places & DL_LEXEME_IS_SAYING_FOR) side = DL_STANCE_FOR;
        if (places & DL_LEXEME_IS_SAYING_AGAINST) side = DL_STANCE_AGAINST;
    }
    return side;
}

int dl_stand_has_side_in_sentence(const struct dl_stand *run, uint32_t holder, uint32_t word)
{
    for (uint32_t i = run->findings.count; i-- > 0;) {
        const struct dl_finding *told = &run->findings.at[i];
        if (dl_word_at(run->doc, told->predicate)->sentence != dl_word_at(run->doc, word)->sentence) return 0;
        if (told->holder == holder && told->stance <= DL_STANCE_AGAINST) return 1;
    }
    return 0;
}

int dl_stand_saying(struct dl_stand *run, uint32_t word)
{
    int side = side_from(run, word, 0);
    if (side < 0) side = side_from(run, word, 1);
    if (side < 0 || dl_stand_main(run, word) == DL_NONE) return 0;
    if (word > 0 &&
        dl_stand_listed(run, word - 1, "not n't never hardly scarcely")) { /* "is not worth it"; unless that is one itself */
        if (side_from(run, word - 1, 0) >= 0 || side_from(run, word - 1, 1) >= 0) return 0;
        side = dl_stance_turned(side);
    }
    for (uint32_t w = word; w-- > 0 && word - w < 6 && dl_word_at(run->doc, w)->sentence == dl_word_at(run->doc, word)->sentence;)
        if (dl_stand_listed(run, w, "whether if")) return 0; /* "asks itself whether it is worth it" */
    struct dl_finding finding = {
        .by = "saying", .predicate = word, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN, .holder = dl_stand_speaker(run, word)};
    if (finding.holder == DL_NONE || dl_stand_has_side_in_sentence(run, finding.holder, word)) return 0;
    return dl_stand_on_main(run, &finding, side, DL_NONE);
}

int dl_stand_direction(const struct dl_stand *run, uint32_t verb)
{
    uint32_t kinds = dl_stand_whole(run, verb)->kinds & (DL_KIND_GOES_ON | DL_KIND_RETREATS);
    if (kinds == 0 || dl_stand_child(run, verb, DL_REL_OBJ) != DL_NONE || dl_stand_child(run, verb, DL_REL_XCOMP) != DL_NONE ||
        dl_stand_phrase(run, verb, "with on from to of over about into for") != DL_NONE)
        return 0;
    return kinds & DL_KIND_GOES_ON ? 1 : -1;
}

int dl_stand_is_asked_of_foe(struct dl_stand *run, uint32_t verb)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    uint32_t asked = at->head != DL_NONE ? dl_stand_child(run, at->head, DL_REL_IOBJ) : DL_NONE;
    if (asked == DL_NONE && at->head != DL_NONE) asked = dl_stand_child(run, at->head, DL_REL_OBJ);
    if (asked == DL_NONE && at->head != DL_NONE) asked = dl_stand_phrase(run, at->head, "on with to");
    const uint32_t whom = asked != DL_NONE ? dl_stand_actor(run, asked) : DL_NONE;
    for (uint32_t i = run->findings.count; whom != DL_NONE && i-- > 0;) {
        const struct dl_finding *told = &run->findings.at[i];
        if (told->stance <= DL_STANCE_AGAINST && told->issue == run->central &&
            (told->holder == whom || dl_stand_speaks_for(run, told->holder) == whom))
            return told->stance == DL_STANCE_AGAINST;
    }
    return 0;
}

/* "urged the council to think again", "wants to press ahead": of it, whatever it is. */
int dl_stand_going(struct dl_stand *run, uint32_t verb)
{
    uint32_t above = dl_word_at(run->doc, verb)->head;
    enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, verb)->rel);
    int direction = dl_stand_direction(run, verb), is_on = direction > 0;
    int is_barred = is_on && dl_stand_aux(run, verb, "can") && dl_stand_negated(run, verb); /* "cannot go ahead" */
    if (direction == 0 || (!is_barred && dl_stand_hypothetical(run, verb))) return 0;
    uint32_t holder = DL_NONE, who = DL_NONE;
    int is_told = rel == DL_REL_XCOMP || rel == DL_REL_ADVCL || rel == DL_REL_CCOMP;
    if (is_told && above != DL_NONE && dl_has_feat(dl_word_at(run->doc, verb), "VerbForm=Inf")) who = dl_stand_subject(run, above);
    else if (dl_stand_aux(run, verb, "must should ought")) holder = dl_stand_speaker(run, verb);
    else if (is_barred) holder = dl_stand_speaker(run, verb);
    else if (!is_on && rel != DL_REL_XCOMP) who = dl_stand_child(run, verb, DL_REL_NSUBJ);
    if (who != DL_NONE) holder = dl_stand_actor(run, who);
    if (is_told && above != DL_NONE && dl_stand_own_frames(run, above) == NULL && who != DL_NONE) return 0;
    if (dl_stand_negated(run, verb) || (is_told && above != DL_NONE && dl_stand_negated(run, above))) is_on = !is_on;
    if (is_told && who != DL_NONE && above != DL_NONE && dl_stand_listed(run, above, "refuse decline")) is_on = !is_on;
    if (!is_on && dl_stand_is_asked_of_foe(run, verb)) is_on = 1; /* "asked the House, which had rejected it, to think again" */
    struct dl_finding finding = {
        .by = "saying", .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_WEAK, .holder = holder};
    finding.condition = dl_stand_condition(run, verb);
    return holder != DL_NONE && dl_stand_on_main(run, &finding, is_on ? DL_STANCE_FOR : DL_STANCE_AGAINST, who);
}

static int has_side_since(const struct dl_stand *run, uint32_t holder, uint32_t since)
{
    for (uint32_t i = since; i < run->findings.count; i++)
        if (run->findings.at[i].holder == holder) return 1;
    return 0;
}

/* "hailed a historic day": the side of who answers with such a verb, on whatever it says little of; -1 for none. */
static int side_of_reaction(const struct dl_stand *run, uint32_t verb, const struct dl_stance_frame *frame)
{
    if (frame->upos != DL_UPOS_VERB) return -1;
    uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ);
    DL_EACH_CHILD(run, c, verb) /* the parser has days for times */
    if (object == DL_NONE && c > verb && dl_stand_case(run, c).at == NULL && dl_stand_child(run, c, DL_REL_AMOD) != DL_NONE &&
        dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel) == DL_REL_OBL)
        object = c;
    if (object == DL_NONE || dl_word_at(run->doc, object)->upos != DL_UPOS_NOUN) return -1;
    if (dl_stand_actor(run, object) != DL_NONE || dl_word_at(run->doc, object)->thing == DL_THING_PERSON) return -1;
    return frame->stance == DL_STANCE_FOR || frame->stance == DL_STANCE_AGAINST ? (int)frame->stance : -1;
}

/* A house or minister of the state that is named. */
static int is_of_state(const struct dl_stand *run, uint32_t holder, uint32_t state)
{
    const struct dl_entity *a = &run->doc->entities.at[holder], *b = &run->doc->entities.at[state];
    return b->kind == DL_ENTITY_COUNTRY && b->country[0] != 0 && strcmp(a->country, b->country) == 0 && a->sector.size > 0 &&
           dl_str_listed(a->sector, "GOV LEG JUD MIL", ' ');
}

/* "accused Tokyo of threatening the peace", "praised the mayor": the side of who speaks so of somebody who took one; -1 for none. */
static int side_by_whom(const struct dl_stand *run, uint32_t verb, const struct dl_stance_frame *frame)
{
    uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ), whom = object != DL_NONE ? dl_stand_actor(run, object) : DL_NONE;
    if (whom == DL_NONE || dl_stand_says_of_what(run, verb)) return -1;
    int is_blame = frame == NULL || frame->stance == DL_STANCE_AGAINST; /* "accused" says nothing but of whom */
    if (!is_blame && frame->stance != DL_STANCE_FOR) return -1;
    const uint32_t state = dl_stand_speaks_for(run, whom);
    for (uint32_t i = run->findings.count; i-- > 0;) {
        const struct dl_finding *told = &run->findings.at[i];
        int is_his = told->holder == whom || dl_stand_speaks_for(run, told->holder) == whom ||
                     is_of_state(run, told->holder, whom) ||
                     (state != DL_NONE && is_of_state(run, told->holder, state)); /* the cabinet's, of its president */
        if (!is_his || told->issue != run->central || told->stance > DL_STANCE_AGAINST) continue;
        return is_blame ? dl_stance_turned(told->stance) : (int)told->stance;
    }
    return -1;
}

int dl_stand_is_harm_of_main(struct dl_stand *run, uint32_t word, uint32_t slot)
{
    if (!(run->lexeme[word]->kinds & DL_KIND_ALARM) || run->lexeme[slot]->kinds & DL_KIND_ILL ||
        dl_stand_senses(run, slot) & DL_SENSE_OUTCOME || !dl_stand_is_of_one(run) || !dl_stand_has_main(run) ||
        !dl_stand_is_contested(run))
        return 0;
    const uint32_t issue = run->issue[slot];
    const int is_new = issue != DL_NONE && issue != run->central && run->issues.at[issue].mentions < 2 &&
                       run->issues.at[issue].word == slot && dl_stand_points_back(run, slot) == 0;
    return dl_word_at(run->doc, slot)->upos == DL_UPOS_NOUN && dl_stand_main(run, slot) != DL_NONE &&
           (is_new || !dl_stand_is_in_question(run, slot)) &&
           !(dl_stand_classes(run, slot) & (DL_STAND_CONTESTED | DL_STAND_TURNING));
}

/* "warned that wells would run dry" */
static int side_of_telling(const struct dl_stand *run, uint32_t verb)
{
    uint32_t kinds = run->lexeme[verb]->kinds, what = dl_stand_child(run, verb, DL_REL_CCOMP);
    if (what == DL_NONE) what = dl_stand_phrase(run, verb, "of about");
    if (what == DL_NONE && dl_stand_listed(run, verb, "fear dread")) what = dl_stand_child(run, verb, DL_REL_OBJ);
    if (what == DL_NONE || dl_word_at(run->doc, what)->thing == DL_THING_PERSON) return -1;
    return kinds & DL_KIND_ALARM ? DL_STANCE_AGAINST : kinds & DL_KIND_PRAISE ? DL_STANCE_FOR : -1;
}

/* Of those in a sentence who were found to take no side there. */
void dl_stand_leftover(struct dl_stand *run, uint32_t first, uint32_t end, uint32_t since)
{
    if (!dl_stand_has_main(run)) return;
    int is_contested = dl_stand_is_contested(run);
    for (uint32_t w = first; w < end; w++) {
        if (dl_word_at(run->doc, w)->upos != DL_UPOS_VERB) continue;
        int is_reaction = (dl_stand_senses(run, w) & DL_SENSE_REACTION) != 0;
        if (!is_reaction && !(run->lexeme[w]->kinds & (DL_KIND_ALARM | DL_KIND_PRAISE))) continue;
        if (dl_stand_hypothetical(run, w) || dl_stand_negated(run, w)) continue;
        const uint32_t above = dl_word_at(run->doc, w)->head;
        if (above != DL_NONE && above < w && dl_stand_listed(run, above, "decline refuse hesitate")) continue;
        const struct dl_stance_frame *frame = is_reaction ? dl_stand_own_frames(run, w) : NULL;
        int side = frame != NULL ? side_of_reaction(run, w, frame) : -1;
        if (side < 0 && (frame != NULL || dl_stand_listed(run, w, "accuse blame"))) side = side_by_whom(run, w, frame);
        int is_apart = dl_word_at(run->doc, w)->rel == DL_REL_CONJ && dl_stand_child(run, w, DL_REL_NSUBJ) != DL_NONE;
        if (side < 0 && (run->findings.count == since || is_apart) && is_contested) side = side_of_telling(run, w);
        uint32_t who = side >= 0 ? dl_stand_subject(run, w) : DL_NONE;
        if (who == DL_NONE) continue;
        struct dl_finding finding = {
            .by = "saying", .predicate = w, .above = DL_NONE, .strength = DL_STRENGTH_WEAK, .holder = dl_stand_actor(run, who)};
        if (finding.holder == DL_NONE || has_side_since(run, finding.holder, since)) continue;
        dl_stand_on_main(run, &finding, side, who);
        return;
    }
}
