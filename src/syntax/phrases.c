/* What belongs to one noun phrase, where the words of it were hung apart: a person's name is one phrase whatever its parts look like
 * ("Sahle Work Zawde"), and an office is its holder's. Days and words that a hyphen joins are in files of their own. */
#include "syntax/phrases.h"

#include "syntax/clause.h"
#include "syntax/days.h"
#include "syntax/hyphens.h"
#include "syntax/objects.h"

/* ---- offices before a deed ---- */

/* "the special counsel investigation", "a grand jury subpoena": an office of two words tells whose the deed is; its adjective is its own. */
static void mend_office(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char OFFICES[] =
        "special counsel|special prosecutor|independent counsel|grand jury|inspector general|attorney general";
    for (uint32_t w = first + 1; w + 1 < end; w++) {
        const uint32_t noun = words[w].head;
        if (words[w].rel != DL_REL_COMPOUND || noun != w + 1 || words[w - 1].head != noun) continue;
        if (words[w - 1].rel != DL_REL_AMOD && words[w - 1].rel != DL_REL_COMPOUND) continue;
        const struct dl_str one = words[w - 1].lemma, two = words[w].lemma;
        for (struct dl_str rest = dl_str_from(OFFICES); rest.at != NULL;) {
            struct dl_str office = dl_str_cut(&rest, '|');
            const struct dl_str before = dl_str_cut(&office, ' ');
            if (dl_str_equal_nocase(before, one) && dl_str_equal_nocase(office, two)) words[w - 1].head = w;
        }
    }
}

/* Whether `w` hangs on `top`, at whatever depth a sentence's phrases have. */
static int hangs_below(const struct dl_word *words, uint32_t w, uint32_t top)
{
    enum { DEPTH = 32 };
    for (int i = 0; i < DEPTH && w != DL_NONE; i++, w = words[w].head)
        if (w == top) return 1;
    return 0;
}

/* "the attorney general", whose second word was hung elsewhere: one office, with what was hung on either. */
static void mend_general(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w + 1 < end; w++) {
        const uint32_t general = w + 1, above = words[w].head;
        if (!dl_str_is_nocase(words[general].form, "general")) continue;
        if (!dl_str_listed_nocase(words[w].form, "attorney inspector surgeon secretary solicitor adjutant", ' ')) continue;
        if (above == general || above == DL_NONE || words[general].head == w) continue;
        const int is_title = above == words[general].head && words[w].rel == words[general].rel && above > general;
        if (is_title || hangs_below(words, above, general)) continue;
        for (uint32_t c = first; c < end; c++)
            if (words[c].head == w) words[c].head = general;
        hang(words, general, above, (enum dl_rel)words[w].rel);
        hang(words, w, general, DL_REL_COMPOUND);
        words[general].thing = DL_THING_PERSON;
        if (words[general].upos == DL_UPOS_ADJ) words[general].upos = DL_UPOS_NOUN;
    }
}

/* ---- names ---- */

static int is_inside_person(const struct dl_word *w) { return w->ner == DL_NER_I_PER; }

/* Words of a person's name that hang outside it, but for the first that does: they hang on that. */
static void mend_name(struct dl_word *words, uint32_t first, uint32_t last)
{
    uint32_t head = DL_NONE;
    for (uint32_t w = first; w <= last; w++)
        if (words[w].upos == DL_UPOS_PUNCT) return; /* "Ryan, R-Wis." */
    for (uint32_t w = first; w <= last; w++) {
        if (words[w].head != DL_NONE && words[w].head >= first && words[w].head <= last) continue;
        if (head == DL_NONE) {
            head = w;
            continue;
        }
        enum dl_rel rel = dl_rel_base((enum dl_rel)words[w].rel);
        if (words[w].upos != DL_UPOS_PROPN ||
            (rel != DL_REL_XCOMP && rel != DL_REL_CCOMP && rel != DL_REL_APPOS && rel != DL_REL_OBL))
            continue;
        if (words[w].head != words[head].head && words[w].head != head) continue;
        words[w].head = head;
        words[w].rel = DL_REL_FLAT;
    }
}

static void mend_names(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w < end; w++) {
        if (words[w].ner != DL_NER_B_PER) continue;
        uint32_t last = w;
        while (last + 1 < end && is_inside_person(&words[last + 1])) last++;
        if (last > w) mend_name(words, w, last);
        w = last;
    }
}

/* "demand that President Lee drop plans": a verb that has a subject is no part of a compound; its object is what it was read as a part of. */
static void mend_clauses_in_compounds(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w + 1 < end; w++) {
        const uint32_t noun = words[w].head;
        if (words[w].upos != DL_UPOS_VERB || words[w].rel != DL_REL_COMPOUND || noun == DL_NONE || noun < w ||
            words[noun].head == DL_NONE)
            continue;
        uint32_t subject = DL_NONE, mark = DL_NONE;
        for (uint32_t c = first; c < w; c++) {
            if (words[c].head == w && words[c].rel == DL_REL_NSUBJ) subject = c;
            if ((words[c].head == w || words[c].head == noun) && words[c].rel == DL_REL_MARK && dl_str_is(words[c].form, "that"))
                mark = c;
        }
        if (subject == DL_NONE || mark == DL_NONE || words[noun].head > mark || words[noun].rel != DL_REL_OBJ) continue;
        words[w].head = words[noun].head;
        words[w].rel = DL_REL_CCOMP;
        words[mark].head = w;
        words[noun].head = w;
    }
}

/* "Putin aides", "Lorry owners": a plural in small letters right behind a name is what the phrase is about, and the name tells which. */
static void mend_behind_bare_name(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t noun = first + 1; noun < end; noun++) {
        const uint32_t name = noun - 1;
        if (words[noun].head != name || (words[noun].rel != DL_REL_FLAT && words[noun].rel != DL_REL_APPOS)) continue;
        if (words[noun].upos != DL_UPOS_NOUN || !dl_has_feat(&words[noun], "Number=Plur") ||
            !dl_ascii_lower(words[noun].form.at[0]))
            continue;
        if (words[name].upos != DL_UPOS_PROPN) continue;
        hang(words, noun, words[name].head, (enum dl_rel)words[name].rel);
        for (uint32_t c = first; c < end; c++)
            if (words[c].head == name && words[c].rel != DL_REL_FLAT) words[c].head = noun;
        hang(words, name, noun, DL_REL_COMPOUND);
    }
}

/* "A spokesman for the group, Al-Fateh Qurashi": the name is his, not the group's, who is many or no person. */
static void mend_named_officials(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t name = first + 4; name < end; name++) {
        const uint32_t group = words[name].head, person = group == DL_NONE ? DL_NONE : words[group].head;
        if (words[name].rel != DL_REL_APPOS || words[name].ner != DL_NER_B_PER || group > name || person == DL_NONE) continue;
        if (words[group].rel != DL_REL_NMOD || person > group || words[person].thing != DL_THING_PERSON) continue;
        int is_group = words[group].thing != DL_THING_PERSON || dl_has_feat(&words[group], "Number=Plur");
        if (is_group && words[group].upos != DL_UPOS_PRON && dl_has_feat(&words[person], "Number=Sing")) words[name].head = person;
    }
}

/* What somebody is secretary, minister or chief of; not "supporters of President Ana Lund". */
static int is_post(const struct dl_word *w)
{
    static const char POSTS[] =
        "state|government|staff|defense|defence|commerce|labor|labour|energy|education|health|interior|agriculture|"
        "transportation|transport|justice|finance|treasury|war|information|planning|trade";
    return dl_str_listed_nocase(w->form, POSTS, '|');
}

/* The word of [from, last] that hangs on nothing there; `last` + 1 where none does. */
static uint32_t outer_head(const struct dl_word *words, uint32_t from, uint32_t last)
{
    uint32_t w = from;
    while (w <= last && words[w].head != DL_NONE && words[w].head >= from && words[w].head <= last) w++;
    return w;
}

/* "U.S. Secretary of State Ana Lund": State is the office's, which is a title before her name; what was hung on any of them is hers. */
static void mend_secretaries(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t name = first + 3; name < end; name++) {
        const uint32_t of = name - 2, post = name - 1, title = name - 3, last = name_last(words, name, end);
        if (words[name].ner != DL_NER_B_PER || !dl_str_is(words[of].form, "of") || !is_post(&words[post])) continue;
        if (words[title].upos != DL_UPOS_NOUN && words[title].upos != DL_UPOS_PROPN) continue;
        const uint32_t outer = outer_head(words, title, last);
        if (outer > last || words[outer].rel == DL_REL_CASE || words[outer].rel == DL_REL_PUNCT) continue;
        const uint32_t head = words[outer].head;
        const enum dl_rel rel = (enum dl_rel)words[outer].rel;
        for (uint32_t w = first; w < end; w++) {
            if ((w >= title && w <= last) || words[w].head == DL_NONE || words[w].head < title || words[w].head > last) continue;
            const enum dl_rel own = (enum dl_rel)words[w].rel;
            const int is_before = w < title && own != DL_REL_CASE && own != DL_REL_CC && own != DL_REL_PUNCT && own != DL_REL_MARK;
            words[w].head = is_before ? title : name;
        }
        hang(words, name, head, rel);
        hang(words, title, name, DL_REL_NMOD_DESC);
        hang(words, post, title, DL_REL_NMOD);
        hang(words, of, post, DL_REL_CASE);
        for (uint32_t w = name + 1; w <= last; w++) hang(words, w, name, DL_REL_FLAT);
    }
}

/* What stands before the rank that stands before a name, if it is an office: the head of its phrase; DL_NONE */
static uint32_t office_before(const struct dl_word *words, uint32_t rank, uint32_t first)
{
    static const char OFFICES[] = "director|chief|secretary|speaker|chairman|chairwoman|commander|leader|whip|commissioner|adviser";
    uint32_t office = rank - 1;
    if (rank <= first + 1 || !is_noun(&words[office])) return DL_NONE;
    for (int i = 0; i < 3; i++) {
        const uint32_t above = words[office].head;
        const int is_part = words[office].rel == DL_REL_NMOD || words[office].rel == DL_REL_COMPOUND;
        if (!is_part || above == DL_NONE || above >= rank || above < first) break;
        office = above;
    }
    if (words[office].ner == DL_NER_B_PER || words[office].rel == DL_REL_NMOD_DESC) return DL_NONE;
    const int is_office = words[office].upos == DL_UPOS_NOUN ? words[office].thing == DL_THING_PERSON
                                                             : dl_str_listed_nocase(words[office].lemma, OFFICES, '|');
    return is_office || dl_str_is(words[office].form, "Chiefs") ? office : DL_NONE;
}

/* "NSA Director Gen. Ana Lund", "Chief of Staff Gen. Rao": with a rank before it the name is the holder's, and the office his title. */
static void mend_ranks(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char RANKS[] = "Gen.|Rep.|Sen.|Dr.|Lt.|Col.|Gov.|Adm.|Maj.|Capt.|Sgt.|Rev.";
    for (uint32_t rank = first + 1; rank + 1 < end; rank++) {
        const uint32_t name = words[rank].head;
        if (words[rank].rel != DL_REL_NMOD_DESC || name != rank + 1 || !dl_str_listed(words[rank].form, RANKS, '|')) continue;
        const uint32_t office = office_before(words, rank, first);
        if (office == DL_NONE || words[office].head == name || words[name].head == DL_NONE) continue;
        const uint32_t above = words[office].head;
        if (words[name].head != office && words[name].head != above) continue;
        if (above == DL_NONE || hangs_below(words, above, name)) continue;
        for (uint32_t c = first; c < end; c++) {
            const enum dl_rel rel = (enum dl_rel)words[c].rel;
            if (words[c].head == office && (c > name || rel == DL_REL_CASE || rel == DL_REL_CC || rel == DL_REL_PUNCT))
                words[c].head = name;
        }
        hang(words, name, above, (enum dl_rel)words[office].rel);
        hang(words, office, name, DL_REL_NMOD_DESC);
    }
}

/* "Foreign minister Ana Lund and President Ilves met": who is joined to the name behind a title is joined to its holder. */
static void mend_joined_holders(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t other = first + 3; other < end; other++) {
        const uint32_t name = words[other].head, title = name == DL_NONE || name > other ? DL_NONE : words[name].head;
        if (words[other].rel != DL_REL_CONJ || title == DL_NONE || name - title > 3 || words[name].rel != DL_REL_APPOS) continue;
        if (words[title].upos != DL_UPOS_NOUN || !dl_has_feat(&words[title], "Number=Sing")) continue;
        if (words[name - 1].upos == DL_UPOS_PUNCT) continue; /* "the minister, Ana Lund, and" */
        if (words[name].ner == DL_NER_B_PER && words[other].upos == DL_UPOS_PROPN && words[other].ner != DL_NER_O)
            words[other].head = title;
    }
}

/* The verb behind a noun that hangs on it, or on a phrase of it, if nothing is its subject; DL_NONE */
static uint32_t verb_in_want(const struct dl_word *words, uint32_t noun, uint32_t first, uint32_t end)
{
    enum { STEPS = 3 };
    uint32_t verb = words[noun].head;
    if (words[noun].rel != DL_REL_OBL && words[noun].rel != DL_REL_NMOD) return DL_NONE;
    for (int i = 0; i < STEPS && verb != DL_NONE && verb < noun; i++) verb = words[verb].head;
    if (verb == DL_NONE || verb < noun || verb >= end || words[verb].upos != DL_UPOS_VERB) return DL_NONE;
    for (uint32_t c = first; c < end; c++) {
        const enum dl_rel base = dl_rel_base((enum dl_rel)words[c].rel);
        if (words[c].head == verb && (base == DL_REL_NSUBJ || base == DL_REL_CSUBJ || base == DL_REL_EXPL)) return DL_NONE;
    }
    return dl_has_feat(&words[verb], "VerbForm=Fin") ? verb : DL_NONE;
}

/* "In the southern city of Chengdu protesters": what is called by the name behind an "of"; DL_NONE */
static uint32_t town_before(const struct dl_word *words, uint32_t of, uint32_t first)
{
    static const char TOWNS[] = "city town village port province region state district suburb island municipality capital";
    if (of < first + 2 || !dl_str_is(words[of].form, "of") || words[of].rel != DL_REL_CASE) return DL_NONE;
    return words[of - 1].rel == DL_REL_OBL && dl_str_listed(words[of - 1].lemma, TOWNS, ' ') ? of - 1 : DL_NONE;
}

/* The preposition before what is a part of a subject and may be a place: a name ("In Niamey"), or a noun with an article before somebody's
 * name ("On the other aisle Marcy Kaptur"); DL_NONE */
static uint32_t mark_of_place(const struct dl_word *words, uint32_t place, uint32_t first)
{
    uint32_t mark = place - 1;
    const int is_name = (words[place].rel == DL_REL_COMPOUND || words[place].rel == DL_REL_NMOD) &&
                        (words[place].ner == DL_NER_B_LOC || words[place].ner == DL_NER_I_LOC) &&
                        (words[place + 1].ner != DL_NER_I_LOC || words[place + 1].head == place);
    const int is_noun = (words[place].rel == DL_REL_COMPOUND || words[place].rel == DL_REL_NMOD_DESC) &&
                        words[place].upos == DL_UPOS_NOUN && words[place].thing != DL_THING_PERSON &&
                        words[words[place].head].ner == DL_NER_B_PER;
    if (!is_name && !is_noun) return DL_NONE;
    while (is_name && mark > first && words[mark + 1].ner == DL_NER_I_LOC) mark--; /* "In Port Harcourt" */
    if (is_name && mark > first && words[mark].rel == DL_REL_AMOD) mark--;         /* "In neighbouring Chad" */
    while (is_noun && mark > first && words[mark].rel != DL_REL_CASE &&
           (words[mark].head == place || words[mark].head == words[place].head))
        mark--;
    if (is_noun && (mark + 2 > place || words[mark + 1].upos != DL_UPOS_DET)) return DL_NONE;
    static const char MARKS[] = "in at on near outside across from";
    if (is_name && town_before(words, mark, first) != DL_NONE) return mark;
    return words[mark].rel == DL_REL_CASE && dl_str_listed_nocase(words[mark].form, MARKS, ' ') ? mark : DL_NONE;
}

/* "In Niamey thousands marched", "On Nov. 4 in Bulawayo young people booed her": where, and who; a subject has no preposition. */
static void mend_opening_place(struct dl_word *words, uint32_t first, uint32_t end)
{
    enum { AHEAD = 8 };
    for (uint32_t place = first + 1; place + 2 < end && place < first + AHEAD; place++) {
        const uint32_t noun = words[place].head;
        if (noun == DL_NONE || noun <= place) continue;
        const uint32_t mark = mark_of_place(words, place, first);
        if (mark == DL_NONE || (words[mark].head != place && words[mark].head != noun)) continue;
        const int is_subject = dl_rel_base((enum dl_rel)words[noun].rel) == DL_REL_NSUBJ;
        const uint32_t verb = is_subject ? words[noun].head : verb_in_want(words, noun, first, end);
        if (!may_act_bare(&words[noun]) || verb == DL_NONE) continue;
        words[noun].head = verb;
        if (!is_subject) words[noun].rel = DL_REL_NSUBJ; /* "In Damascus President Assad hailed it" */
        const uint32_t called = town_before(words, mark, first);
        const uint32_t town = called != DL_NONE && words[called].head == verb ? called : DL_NONE; /* no loop of heads */
        words[place].head = town != DL_NONE ? town : verb;
        words[place].rel = town != DL_NONE ? DL_REL_NMOD : DL_REL_OBL;
        for (uint32_t w = mark; w < place; w++) /* "From the other bench Ana Lund" */
            if (words[w].head == noun) words[w].head = place;
    }
}

/* "Q. Republicans blame him.": the letter of a transcript is no part of a name. */
static void mend_transcript_letter(struct dl_word *words, uint32_t first, uint32_t end)
{
    if (first + 2 >= end || !dl_str_listed(words[first].form, "Q. A.", ' ') || words[first].rel != DL_REL_COMPOUND) return;
    if (words[first].ner != DL_NER_O && words[first + 1].ner == words[first].ner + 1) words[first + 1].ner = words[first].ner;
    words[first].ner = DL_NER_O;
    words[first].upos = DL_UPOS_X;
    words[first].rel = DL_REL_DISCOURSE;
}

/* "shot an unarmed 18-year-old", "arrested a 70-year-old": somebody of that age. */
static void mend_ages(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        if (!dl_str_is(words[w].form, "old") || words[w].upos != DL_UPOS_ADJ || !dl_str_is(words[w - 2].form, "year")) continue;
        if (!has_child(words, w, DL_REL_DET, first, w) || words[w].rel == DL_REL_AMOD) continue;
        words[w].upos = DL_UPOS_NOUN;
        words[w].thing = DL_THING_PERSON;
        const uint32_t verb = words[w].head;
        if (words[w].rel != DL_REL_XCOMP || verb == DL_NONE || verb > w || has_child(words, verb, DL_REL_OBJ, verb, end)) continue;
        words[w].rel = DL_REL_OBJ;
    }
}

/* "had him arrested", "had the dean removed": of two subjects the one behind "had" is whom it is done to. */
static void mend_caused(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t have = first + 1; have + 2 < end; have++) {
        const uint32_t verb = words[have].head;
        if (words[have].rel != DL_REL_AUX || !dl_str_is(words[have].lemma, "have") || verb == DL_NONE || verb < have + 2) continue;
        const uint32_t whom = child_of(words, verb, DL_REL_NSUBJ, have + 1, verb);
        if (whom == DL_NONE || !has_child(words, verb, DL_REL_NSUBJ, first, have)) continue;
        if (!has_child(words, verb, DL_REL_OBJ, verb, end) && dl_has_feat(&words[verb], "Tense=Past")) words[whom].rel = DL_REL_OBJ;
    }
}

/* "had the mayor and his deputy arrested": what is done to the object, hung on the verb. */
static void mend_caused_of_several(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t done = first + 4; done < end; done++) {
        const uint32_t have = words[done].head, whom = have == DL_NONE ? DL_NONE : child_of(words, have, DL_REL_OBJ, have, done);
        if (words[done].rel != DL_REL_ADVCL || whom == DL_NONE || !dl_str_is(words[have].lemma, "have")) continue;
        if (words[have].upos != DL_UPOS_VERB || !dl_has_feat(&words[done], "VerbForm=Part") ||
            !dl_has_feat(&words[done], "Tense=Past"))
            continue;
        if (words[done - 1].upos == DL_UPOS_PUNCT || has_child(words, done, DL_REL_MARK, have, done)) continue;
        if (is_person_or_body(&words[whom])) hang(words, done, whom, DL_REL_ACL);
    }
}

/* ---- people taken for places ---- */

static int is_profession(const struct dl_word *w)
{
    static const char NOUNS[] =
        "adviser|advisor|minister|spokesman|spokeswoman|spokesperson|director|analyst|professor|lawyer|attorney|activist|editor|"
        "researcher|economist|official|officer|general|colonel|commander|chairman|chairwoman|president|senator|lawmaker|deputy|"
        "mayor|governor|judge|prosecutor|teacher|doctor|journalist|reporter|historian|expert|author|fellow|lecturer|resident|"
        "farmer|student|worker|nurse|mother|father|son|daughter|aide|ambassador|diplomat|envoy|secretary|candidate|founder|owner|"
        "manager|coordinator|organiser|organizer|engineer|executive|scholar|scientist|physician|priest|bishop|imam|widow|brother|"
        "sister|refugee|survivor|witness|shopkeeper|driver|soldier|volunteer|campaigner|parliamentarian|politician|strategist";
    return w->upos == DL_UPOS_NOUN && dl_str_listed(w->lemma, NOUNS, '|');
}

/* "Thant Myint, a former adviser": who has a profession is no place. */
static void mend_people(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w + 3 < end; w++) {
        if (words[w].ner != DL_NER_B_LOC) continue;
        uint32_t last = w;
        while (last + 1 < end && words[last + 1].ner == DL_NER_I_LOC && words[last + 1].upos == DL_UPOS_PROPN) last++;
        if (last == w || last + 3 >= end || !dl_str_is(words[last + 1].form, ",") || words[last + 2].upos != DL_UPOS_DET) continue;
        uint32_t noun = last + 3;
        while (noun < end && words[noun].upos == DL_UPOS_ADJ) noun++;
        while (noun + 1 < end && words[noun].rel == DL_REL_COMPOUND && words[noun].head > noun) noun++;
        if (noun >= end || !is_profession(&words[noun]) || words[noun].head < w || words[noun].head > last) continue;
        set_person(words, w, last);
    }
}

/* "objected to the bill": laws and things are nobody. */
static void mend_lifeless(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w < end; w++)
        if (words[w].thing == DL_THING_PERSON && words[w].upos == DL_UPOS_NOUN &&
            dl_syntax_listed(lists, DL_SYNTAX_LIFELESS, words[w].lemma))
            words[w].thing = DL_THING_ABSTRACT;
}

/* "Sen. Jeff Sessions, R-Ala.,": party and state behind a lawmaker's name are his, and nobody besides. */
static void mend_party_labels(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w + 2 < end; w++) {
        const uint32_t state = w + 2;
        if (!dl_str_listed(words[w].form, "R D I", ' ') || !dl_str_is(words[w + 1].form, "-") || words[state].upos != DL_UPOS_PROPN)
            continue;
        if (!dl_str_listed(words[w - 1].form, ", (", ' ')) continue;
        uint32_t name = w - 2;
        while (words[name].rel == DL_REL_FLAT && words[name].head != DL_NONE && words[name].head < name) name = words[name].head;
        const int is_joined = words[w].rel == DL_REL_CONJ || words[state].rel == DL_REL_CONJ;
        if (words[name].ner != DL_NER_B_PER || words[name].head == w || words[name].head == state || !is_joined) continue;
        for (uint32_t c = state + 1; c < end; c++)
            if (words[c].head == w || words[c].head == state) words[c].head = name;
        hang(words, state, name, DL_REL_APPOS);
        hang(words, w, state, DL_REL_COMPOUND);
        hang(words, w + 1, w, DL_REL_PUNCT);
        words[w - 1].head = state;
    }
}

/* ---- diplomats ---- */

/* "the Japanese chargé d'affaires of the mission": one noun, whose last word heads it. */
static void mend_charges(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 1; w < end; w++) {
        uint32_t before = w - 1;
        if (!dl_str_is_nocase(words[w].form, "d'affaires") && !dl_str_is(words[w].form, "d\xe2\x80\x99"
                                                                                        "affaires"))
            continue;
        if (words[before].head != w) words[w].head = words[before].head, words[w].rel = words[before].rel;
        for (uint32_t c = first; c < end; c++)
            if (words[c].head == before) words[c].head = w;
        words[w].upos = DL_UPOS_NOUN;
        words[w].thing = DL_THING_PERSON;
        words[w].ner = words[before].ner = DL_NER_O;
        words[before].head = w;
        words[before].rel = DL_REL_COMPOUND;
    }
}

/* "led a protest march": of two nouns side by side of which the first has the article the second is what was led, not when. */
static void mend_bare_second(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t before = w - 1, verb = words[w].head;
        const int is_time = words[w].thing == DL_THING_TIME && !dl_str_is(words[w].form, "march"); /* which is no month so */
        if (words[w].rel != DL_REL_OBL_UNMARKED || words[w].upos != DL_UPOS_NOUN || is_time) continue;
        if (words[before].upos != DL_UPOS_NOUN || words[before].rel != DL_REL_OBJ || words[before].head != verb || verb > before)
            continue;
        if (!has_child(words, before, DL_REL_DET, verb, before) || has_child(words, w, DL_REL_NUMMOD, before, w)) continue;
        for (uint32_t c = first; c < end; c++)
            if (words[c].head == before) words[c].head = w;
        hang(words, w, verb, DL_REL_OBJ);
        hang(words, before, w, DL_REL_COMPOUND);
    }
}

void dl_phrases_mend(const struct dl_syntax_lists *lists, struct dl_doc *doc, uint32_t first, uint32_t end)
{
    mend_general(doc->words.at, first, end);
    mend_office(doc->words.at, first, end);
    mend_names(doc->words.at, first, end);
    mend_behind_bare_name(doc->words.at, first, end);
    dl_days_mend(doc->words.at, first, end);
    mend_clauses_in_compounds(doc->words.at, first, end);
    mend_named_officials(doc->words.at, first, end);
    mend_secretaries(doc->words.at, first, end);
    mend_ranks(doc->words.at, first, end);
    mend_joined_holders(doc->words.at, first, end);
    mend_opening_place(doc->words.at, first, end);
    mend_transcript_letter(doc->words.at, first, end);
    mend_ages(doc->words.at, first, end);
    mend_caused(doc->words.at, first, end);
    mend_caused_of_several(doc->words.at, first, end);
    mend_people(doc->words.at, first, end);
    mend_party_labels(doc->words.at, first, end);
    mend_lifeless(lists, doc->words.at, first, end);
    dl_hyphens_mend(doc->words.at, first, end);
    mend_charges(doc->words.at, first, end);
    mend_bare_second(doc->words.at, first, end);
    dl_receivers_mend(lists, doc->words.at, first, end);
}
