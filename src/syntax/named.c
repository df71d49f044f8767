/* Whose name it is. A name between commas tells who somebody is; the scorer of heads takes it for another of a list, for a second subject, or hangs
 * it on the nearest noun, and takes a title for the head of the name behind it. */
#include "syntax/named.h"

#include "syntax/clause.h"

enum { LONGEST_NAME = 6 };

/* The person above `w` in a row of "of" and "for": "another leader" of "leader of the convoy"; DL_NONE */
static uint32_t holder_above(const struct dl_word *words, uint32_t w, uint32_t first)
{
    enum { STEPS = 4 };
    for (int i = 0; i < STEPS && w != DL_NONE && w >= first; i++, w = words[w].head) {
        if (words[w].thing == DL_THING_PERSON && words[w].upos == DL_UPOS_NOUN) return w;
        const enum dl_rel rel = dl_rel_base((enum dl_rel)words[w].rel);
        if ((rel != DL_REL_NMOD && rel != DL_REL_COMPOUND) || words[w].head > w) return DL_NONE;
    }
    return DL_NONE;
}

/* "another leader of the convoy, Pat Roe, told them": a person's name behind a comma is that of the person, not of the convoy. */
static void mend_named_holder(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t noun = words[w].head;
        if (words[w].rel != DL_REL_APPOS || noun == DL_NONE || noun >= w || noun < first) continue;
        uint32_t begin = w;
        while (begin > noun && words[begin].ner == DL_NER_I_PER) begin--;
        if (words[begin].ner != DL_NER_B_PER || !dl_str_is(words[begin - 1].form, ",") || words[noun].thing == DL_THING_PERSON)
            continue;
        const uint32_t holder = holder_above(words, noun, first), last = name_last(words, w, end);
        if (holder == DL_NONE || dl_has_feat(&words[holder], "Number=Plur") || last + 1 >= end) continue;
        if (words[last + 1].upos == DL_UPOS_PUNCT) hang(words, w, holder, DL_REL_APPOS);
    }
}

/* "Roe and his deputy, Jan Poe, were": a row ends with what "and" joins; a name behind it tells who that is. */
static void mend_named_last(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        if (words[w].rel != DL_REL_CONJ || words[w].ner != DL_NER_B_PER || !dl_str_is(words[w - 1].form, ",")) continue;
        if (has_child(words, w, DL_REL_CC, first, end)) continue;
        uint32_t one = w - 2;
        while (one > first && words[one].head < one && words[one].head > words[w].head &&
               dl_rel_base((enum dl_rel)words[one].rel) != DL_REL_CONJ)
            one = words[one].head;
        if (words[one].rel != DL_REL_CONJ || words[one].head != words[w].head || words[one].upos != DL_UPOS_NOUN) continue;
        if (words[one].thing != DL_THING_PERSON || dl_has_feat(&words[one], "Number=Plur")) continue;
        if (has_child(words, one, DL_REL_CC, first, one)) hang(words, w, one, DL_REL_APPOS);
    }
}

/* Where the phrase of a name begins: "the Rapid Support Forces", "Rigathi Gachagua". */
static uint32_t phrase_begin(const struct dl_word *words, uint32_t name, uint32_t first)
{
    while (name > first && words[name - 1].upos != DL_UPOS_PUNCT && words[name - 1].head != DL_NONE &&
           words[name - 1].head >= name && words[name - 1].rel != DL_REL_CASE && words[name - 1].upos != DL_UPOS_VERB &&
           words[name - 1].upos != DL_UPOS_CCONJ)
        name--;
    return name;
}

/* "Chad and its neighbour, Sudan, agreed": what "and" joins is somebody's own one, and the name right behind tells which, no third one. */
static void mend_named_own(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char STATES[] = "neighbour|neighbor|colony|ally|rival|foe|enemy|partner|protectorate|province|stronghold|capital";
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t head = words[w].head;
        if ((words[w].rel != DL_REL_APPOS && words[w].rel != DL_REL_CONJ) || head == DL_NONE || head > w || !is_noun(&words[w]))
            continue;
        if (!dl_ascii_upper(words[w].form.at[0])) continue;
        const uint32_t begin = phrase_begin(words, w, first);
        if (begin < first + 3) continue;
        const uint32_t one = dl_str_is(words[begin - 1].form, ",") ? begin - 2 : begin - 1;
        if (words[one].upos != DL_UPOS_NOUN || words[one].rel != DL_REL_CONJ || words[one].head != head) continue;
        if (!is_person_or_body(&words[one]) && !dl_str_listed(words[one].lemma, STATES, '|')) continue;
        uint32_t owner = child_of(words, one, DL_REL_NMOD_POSS, first, one);
        if (owner == DL_NONE) owner = child_of(words, w, DL_REL_NMOD_POSS, first, one);
        if (owner == DL_NONE || words[owner].upos != DL_UPOS_PRON || dl_has_feat(&words[one], "Number=Plur")) continue;
        if (!has_child(words, one, DL_REL_CC, first, one) || has_child(words, w, DL_REL_CC, first, end)) continue;
        hang(words, w, one, DL_REL_APPOS);
        hang(words, owner, one, DL_REL_NMOD_POSS);
    }
}

/* "The Union, the former power France and the bloc condemned it": between two names that are joined a third is one of the list. */
static void mend_listed_name(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t name = first + 3; name + 2 < end; name++) {
        const uint32_t one = words[name].head;
        if (words[name].rel != DL_REL_APPOS || one == DL_NONE || one > name || words[name].ner != DL_NER_B_LOC) continue;
        if (words[one].ner == DL_NER_O || is_of_person(&words[one])) continue;
        const uint32_t cc = name_last(words, name, end) + 1, other = child_of(words, one, DL_REL_CONJ, cc, end);
        if (cc >= end || words[cc].upos != DL_UPOS_CCONJ || words[cc].head != other || other == DL_NONE) continue;
        words[name].rel = DL_REL_CONJ;
    }
}

/* Whether the name at `name` fills all between two commas. */
static int is_between_commas(const struct dl_word *words, uint32_t name, uint32_t end)
{
    const uint32_t last = name_last(words, name, end);
    return dl_str_is(words[name - 1].form, ",") && last + 1 < end && dl_str_is(words[last + 1].form, ",") &&
           last - name < LONGEST_NAME;
}

/* "A doctor who saw them, Ana Lund, said": of two subjects of one verb the name between commas is another word for who stands before it. */
static void mend_named_subject(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t name = first + 3; name + 2 < end; name++) {
        const uint32_t verb = words[name].head;
        if (!is_subject(&words[name]) || words[name].ner != DL_NER_B_PER || verb == DL_NONE || verb < name) continue;
        const uint32_t who = subject_of(words, verb, first, name);
        if (who == DL_NONE || words[who].upos != DL_UPOS_NOUN || words[who].thing != DL_THING_PERSON) continue;
        if (dl_has_feat(&words[who], "Number=Plur") || !is_between_commas(words, name, end)) continue;
        hang(words, name, who, DL_REL_APPOS);
    }
}

/* "A spokesman for the office of City Attorney Ana Roe said": of two subjects of one verb the name right behind an office in the phrase of the first
 * is that of who holds it. */
static void mend_named_in_phrase(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t name = first + 3; name + 1 < end; name++) {
        const uint32_t verb = words[name].head, office = name - 1;
        if (!is_subject(&words[name]) || words[name].ner != DL_NER_B_PER || verb == DL_NONE || verb < name) continue;
        const uint32_t who = subject_of(words, verb, first, name);
        if (who == DL_NONE || who >= office || words[who].upos != DL_UPOS_NOUN || words[office].upos == DL_UPOS_PUNCT) continue;
        if (words[office].upos != DL_UPOS_NOUN && words[office].upos != DL_UPOS_PROPN) continue;
        uint32_t above = office;
        for (int steps = 0; steps < LONGEST_NAME && above != DL_NONE && above > who; steps++) above = words[above].head;
        if (above != who || words[office].head > office) continue;
        hang(words, name, words[office].head, (enum dl_rel)words[office].rel);
        hang(words, office, name, DL_REL_NMOD_DESC);
        for (uint32_t c = who + 1; c < office; c++)
            if (words[c].head == office && words[c].rel == DL_REL_CASE) hang(words, c, name, DL_REL_CASE);
    }
}

/* "The Governor-General, Sir Penaia Ganilau, refused": a name between commas that nothing joins to the office before it is its holder's. */
static void mend_named_office(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t name = first + 2; name + 2 < end; name++) {
        const uint32_t office = words[name].head;
        if (words[name].rel != DL_REL_CONJ || words[name].ner != DL_NER_B_PER || office == DL_NONE || office > name) continue;
        if (words[office].ner != DL_NER_O || dl_has_feat(&words[office], "Number=Plur") || !is_between_commas(words, name, end))
            continue;
        if (office + 2 != name || has_child(words, office, DL_REL_CC, first, end) || has_child(words, name, DL_REL_CC, first, end))
            continue;
        const uint32_t behind = name_last(words, name, end) + 2;
        if (behind < end && words[behind].upos == DL_UPOS_CCONJ) continue;
        words[name].rel = DL_REL_APPOS;
        for (uint32_t w = name + 1; w < behind - 1; w++) hang(words, w, name, DL_REL_FLAT);
    }
}

/* "the Prime Minister, Sir Allan Lund,": the name heads its title. */
static void mend_honorific(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t title = first; title + 1 < end; title++) {
        const uint32_t name = title + 1;
        if (!is_of_person(&words[name]) || words[name].head != title || words[name].rel != DL_REL_FLAT) continue;
        if (!dl_str_listed(words[title].form, "Sir Lady Lord Dame Sheikh Sheik Dr. Dr Mr. Mr Mrs. Mrs Ms. Ms Ratu", ' ')) continue;
        const uint32_t last = name_last(words, name, end);
        hang(words, name, words[title].head, (enum dl_rel)words[title].rel);
        hang(words, title, name, DL_REL_NMOD_DESC);
        for (uint32_t w = first; w < end; w++)
            if (words[w].head == title) hang(words, w, name, w > name && w <= last ? DL_REL_FLAT : (enum dl_rel)words[w].rel);
    }
}

/* "House Speaker Ana Roe": an office right before the name of who holds it was read as the name of another. */
static void mend_office_name(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char OFFICES[] =
        "speaker leader minister counsellor counselor secretary chairman chairwoman senator governor mayor "
        "commissioner director spokesman spokeswoman whip premier general";
    for (uint32_t office = first; office + 1 < end; office++) {
        const uint32_t name = office + 1;
        if (words[office].ner != DL_NER_B_PER && words[office].ner != DL_NER_I_PER) continue;
        if (words[office].rel != DL_REL_NMOD_DESC || words[office].head != name || words[name].ner != DL_NER_B_PER) continue;
        if (!dl_str_listed_nocase(words[office].lemma, OFFICES, ' ')) continue;
        uint32_t w = office;
        while (w > first && words[w].ner == DL_NER_I_PER) words[w--].ner = DL_NER_O;
        words[w].ner = DL_NER_O;
    }
}

/* "Secretary of State Victoria Roe": the tagger read the office's last word as the first of her name, or her name as a place's. */
static void part_office(struct dl_word *words, uint32_t state, uint32_t end)
{
    const uint32_t name = state + 1;
    if (name + 1 >= end || words[name].ner == DL_NER_O || is_inside_name(&words[state])) return;
    const int grown = words[state].ner != DL_NER_O && is_inside_name(&words[name]);
    if (!grown && (words[name].ner == DL_NER_B_PER || !is_inside_name(&words[name + 1]))) return;
    words[state].ner = DL_NER_O;
    words[name].ner = DL_NER_B_PER;
    for (uint32_t w = name + 1; w < end && is_inside_name(&words[w]); w++) words[w].ner = DL_NER_I_PER;
}

/* "Secretary of State Ana Roe", "Secretary of State for Wales Jan Poe": the name behind a minister's office is his, and the office its title. */
static void mend_secretary(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char OFFICES[] = "secretary minister",
                      FIELDS[] = "State Defense Defence Finance Foreign Interior Health Justice Trade "
                                 "Energy Education Agriculture Labor Labour Transport Transportation Commerce Economy Culture";
    for (uint32_t office = first; office + 3 < end; office++) {
        const uint32_t state = office + 2;
        if (!dl_str_listed_nocase(words[office].lemma, OFFICES, ' ') || !dl_str_is(words[office + 1].form, "of")) continue;
        if (!dl_str_listed(words[state].form, FIELDS, ' ')) continue;
        part_office(words, state, end);
        uint32_t name = state + 1;
        while (name < end && words[name].ner != DL_NER_B_PER && words[name].upos != DL_UPOS_PUNCT &&
               words[name].upos != DL_UPOS_VERB)
            name++;
        if (name >= end || words[name].ner != DL_NER_B_PER || words[name - 1].upos != DL_UPOS_PROPN) continue;
        const uint32_t last = name_last(words, name, end);
        uint32_t head = name; /* the word of the name that the tree hangs the rest on */
        while (words[head].head != DL_NONE && words[head].head >= name && words[head].head <= last) head = words[head].head;
        if (words[head].head != office || (words[head].rel != DL_REL_NMOD && words[head].rel != DL_REL_FLAT)) continue;
        for (uint32_t w = first; w < end; w++)
            if (w != office && w < name && words[w].head >= name && words[w].head <= last) words[w].head = state;
        hang(words, name, words[office].head, (enum dl_rel)words[office].rel);
        for (uint32_t w = name + 1; w <= last; w++) hang(words, w, name, DL_REL_FLAT);
        for (uint32_t w = last + 1; w < end; w++) /* ", who left on Friday," tells of her */
            if (words[w].head == office) words[w].head = name;
        hang(words, office, name, DL_REL_NMOD_DESC);
        hang(words, state, office, DL_REL_NMOD);
    }
}

/* "Hurricane Matthew" is nobody. */
static void mend_storm(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t name = first + 1; name < end; name++) {
        if (!dl_str_listed(words[name - 1].form, "Hurricane Typhoon Cyclone Storm", ' ')) continue;
        uint32_t last = name;
        while (last < end && (words[last].ner == DL_NER_I_PER || (last == name && words[last].ner == DL_NER_B_PER)))
            words[last++].ner = DL_NER_O;
    }
}

/* "the Prime Minister of Chad, Allan Lund, left": no name goes on behind a comma; his office stands before it. */
static void mend_name_behind_comma(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t name = first + 3; name + 1 < end; name++) {
        const uint32_t before = words[name].head;
        if (words[name].rel != DL_REL_FLAT || !is_of_person(&words[name]) || before == DL_NONE || before >= name) continue;
        const uint32_t begin = words[name - 1].rel == DL_REL_NMOD_DESC && words[name - 1].head == name ? name - 1 : name;
        if (begin < first + 2 || before + 1 != begin - 1 || !dl_str_is(words[begin - 1].form, ",") ||
            words[before].ner != DL_NER_B_LOC)
            continue;
        const uint32_t office = words[before].head;
        if (words[before].rel != DL_REL_NMOD || office == DL_NONE || office > before || words[office].ner != DL_NER_O) continue;
        hang(words, name, office, DL_REL_APPOS);
    }
}

/* "At the International Court of Justice South Africa accused Israel": where the tree has a verb's subject within what was tagged as one name, a second
 * name begins with it. */
static void mend_two_names(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t verb = words[w].head;
        if (!is_subject(&words[w]) || words[w].upos != DL_UPOS_PROPN || words[w].ner == DL_NER_O || verb == DL_NONE || verb < w)
            continue;
        uint32_t begin = w, name = w;
        while (begin > first && words[begin - 1].head == w && words[begin - 1].rel == DL_REL_COMPOUND) begin--;
        while (name > first && is_inside_name(&words[name])) name--;
        if (name >= begin || !is_inside_name(&words[begin])) continue;
        uint32_t head = begin - 1; /* what the first of the two hangs on */
        while (head >= name && words[head].head != DL_NONE && words[head].head >= name && words[head].head < begin)
            head = words[head].head;
        if (words[head].rel != DL_REL_OBL || words[head].head != verb || !has_child(words, head, DL_REL_CASE, first, head))
            continue;
        words[begin].ner = DL_NER_B_LOC;
        for (uint32_t c = begin + 1; c <= w; c++) words[c].ner = DL_NER_I_LOC;
    }
}

void dl_holders_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_named_holder(words, first, end);
    mend_named_last(words, first, end);
    mend_named_own(words, first, end);
}

/* "The favourite of the opposition, Ana Roe, was barred": a name between commas is that of whoever is of the body, not the body's. */
static void mend_apposed_behind_body(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char BODIES[] =
        "opposition army navy party union government ministry parliament police commission movement delegation rebels "
        "guerrillas council committee cabinet court association";
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t body = words[w].head;
        if (words[w].rel != DL_REL_APPOS || words[w].upos != DL_UPOS_PROPN || body == DL_NONE || body < first || body > w) continue;
        if (words[body].rel != DL_REL_NMOD || !dl_str_listed_nocase(words[body].lemma, BODIES, ' ')) continue;
        if (words[w].ner != DL_NER_B_PER && words[w].ner != DL_NER_I_PER) continue;
        uint32_t who = words[body].head;
        while (who != DL_NONE && who >= first && who < body && words[who].rel == DL_REL_NMOD) who = words[who].head;
        if (who == DL_NONE || who < first || who > body || !is_noun(&words[who]) || has_child(words, who, DL_REL_APPOS, who, end))
            continue;
        words[w].head = who;
    }
}

/* "Minister: dam to be finished", "Holm: no talks": no name goes on behind a colon and a blank, and an office alone before it is none. */
static void mend_name_at_colon(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char OFFICES[] =
        "president minister premier chancellor government king queen pope governor mayor speaker spokesman "
        "spokeswoman ambassador general police prosecutor court judge union opposition";
    for (uint32_t colon = first + 1; colon + 1 < end; colon++) {
        if (!dl_str_is(words[colon].form, ":") || !words[colon].space_after) continue;
        const uint32_t label = colon - 1, told = words[label].head;
        if (label == first && words[label].rel == DL_REL_NMOD_DESC && told != DL_NONE && told > colon &&
            words[told].rel == DL_REL_ROOT) {
            hang(words, label, DL_NONE, DL_REL_ROOT); /* no title of what stands behind it */
            hang(words, told, label, DL_REL_PARATAXIS);
        }
        if (!is_inside_name(&words[colon])) continue;
        words[colon].ner = DL_NER_O;
        for (uint32_t w = colon + 1; w < end && is_inside_name(&words[w]); w++) {
            const int opens = w == colon + 1 && words[w].upos == DL_UPOS_PROPN;
            words[w].ner = opens ? (uint8_t)(words[w].ner - 1) : words[w].upos != DL_UPOS_PROPN ? DL_NER_O : words[w].ner;
        }
        if (words[colon - 1].ner != DL_NER_O && !is_inside_name(&words[colon - 1]) &&
            dl_str_listed_nocase(words[colon - 1].form, OFFICES, ' ')) {
            words[colon - 1].ner = DL_NER_O;
            words[colon - 1].upos = DL_UPOS_NOUN;
        }
    }
}

/* "shelled Krasnyi Lyman": what is shelled or retaken is a place, where the tagger does not know the name; but people are "bombarded with" questions. */
static void mend_shelled(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char VERBS[] = "shell bomb besiege encircle retake recapture overrun strafe reoccupy";
    for (uint32_t name = first; name < end; name++) {
        if (words[name].ner != DL_NER_B_PER) continue;
        const uint32_t last = name_last(words, name, end);
        uint32_t head = name;
        while (head < last && words[head].head >= name && words[head].head <= last) head++;
        const uint32_t verb = words[head].head;
        const enum dl_rel rel = (enum dl_rel)words[head].rel;
        if (verb == DL_NONE || words[verb].upos != DL_UPOS_VERB || !dl_str_listed(words[verb].lemma, VERBS, ' ')) continue;
        if ((rel != DL_REL_OBJ && rel != DL_REL_NSUBJ_PASS) || has_child(words, head, DL_REL_NMOD_DESC, first, name)) continue;
        if (has_child(words, head, DL_REL_NMOD_POSS, first, name)) continue;
        words[name].ner = DL_NER_B_LOC;
        for (uint32_t w = name + 1; w <= last; w++)
            if (words[w].ner == DL_NER_I_PER) words[w].ner = DL_NER_I_LOC;
    }
}

/* "the Gulf kingdom", "the Islamic republic": a noun in small letters says what kind of state is meant and is no part of a name. */
static void mend_kind_of_state(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char KINDS[] =
        "kingdom republic emirate sultanate sheikhdom principality monarchy nation country state archipelago",
                      FAITHS[] = "Islamic Jewish Muslim Christian Buddhist Orthodox Catholic Communist Marxist";
    for (uint32_t w = first + 1; w < end; w++) {
        if (!is_inside_name(&words[w]) || !dl_str_listed(words[w].form, KINDS, ' ')) continue;
        if (w + 1 < end && is_inside_name(&words[w + 1])) continue;
        words[w].ner = DL_NER_O;
        if (words[w].upos == DL_UPOS_PROPN) words[w].upos = DL_UPOS_NOUN;
        if (!is_inside_name(&words[w - 1]) && dl_str_listed(words[w - 1].form, FAITHS, ' ')) words[w - 1].ner = DL_NER_O;
    }
}

/* "President Sylvanus Olympio of Togo, who was shot": what tells of somebody hangs on the head of his name, not on the last part of it. */
static void mend_below_name(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t part = words[w].head, name = part == DL_NONE || part >= w ? DL_NONE : words[part].head;
        const enum dl_rel rel = (enum dl_rel)words[w].rel;
        if (name == DL_NONE || words[part].rel != DL_REL_FLAT || words[name].ner != DL_NER_B_PER || name >= part) continue;
        if (rel == DL_REL_NMOD || rel == DL_REL_ACL || rel == DL_REL_ACL_RELCL || rel == DL_REL_APPOS) words[w].head = name;
    }
}

/* "North and South Korea": two states, of which the first leaves its name to the second; the scorers see one name, or two adjectives of one. */
static void mend_halves(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t one = first; one + 3 < end; one++) {
        const uint32_t and = one + 1, other = one + 2, land = one + 3;
        if (!dl_str_listed(words[one].form, "North South", ' ') || !dl_str_is(words[and].form, "and")) continue;
        if (!dl_str_listed(words[other].form, "North South", ' ') || dl_str_equal(words[one].form, words[other].form)) continue;
        if (!dl_str_listed(words[land].form, "Korea Vietnam Yemen Sudan", ' ')) continue;
        uint32_t top = land;
        while (top != DL_NONE && words[top].head != DL_NONE && words[top].head >= one && words[top].head <= land &&
               top != words[top].head)
            top = words[top].head;
        const uint32_t head = words[top].head;
        const enum dl_rel rel = (enum dl_rel)words[top].rel;
        for (uint32_t w = first; w < end; w++)
            if ((w < one || w > land) && words[w].head >= one && words[w].head <= land && words[w].head != DL_NONE)
                words[w].head = w < one ? one : land;
        hang(words, one, head, rel);
        hang(words, land, one, DL_REL_CONJ);
        hang(words, other, land, DL_REL_COMPOUND);
        hang(words, and, land, DL_REL_CC);
        words[one].upos = words[other].upos = words[land].upos = DL_UPOS_PROPN;
        words[one].ner = words[other].ner = DL_NER_B_LOC;
        words[land].ner = DL_NER_I_LOC;
        words[and].ner = DL_NER_O;
    }
}

/* "The Emir of Qatar" tagged as one place: who rules it is somebody, and the place is what follows "of". */
static void mend_ruler_of_place(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char RULERS[] = "Emir Sultan King Queen Emperor Empress Prince Princess Duke Shah Sheikh Tsar Ruler Crown";
    for (uint32_t w = first; w + 2 < end; w++) {
        if (words[w].ner != DL_NER_B_LOC || !dl_str_listed(words[w].form, RULERS, ' ')) continue;
        uint32_t of = w + 1;
        while (of + 1 < end && words[of].ner == DL_NER_I_LOC && !dl_str_is(words[of].form, "of")) of++;
        if (!dl_str_is(words[of].form, "of") || words[of + 1].ner != DL_NER_I_LOC) continue;
        for (uint32_t t = w; t <= of; t++) words[t].ner = DL_NER_O;
        words[of + 1].ner = DL_NER_B_LOC;
    }
}

/* Whether all words from `from` to `to` have a capital and are in no name: the post in "Superintendent of Police Ana Roe". */
static int is_post(const struct dl_word *words, uint32_t from, uint32_t to)
{
    enum { LONGEST_POST = 4 };
    if (from >= to || to - from > LONGEST_POST) return 0;
    for (uint32_t w = from; w < to; w++)
        if (words[w].ner != DL_NER_O || !is_noun(&words[w]) || !dl_ascii_upper(words[w].form.at[0])) return 0;
    return 1;
}

/* "Superintendent of Police Ana Roe denied it": the office with its post is told of the name, as "Minister" is of one. */
static void mend_post_holder(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w + 1 < end; w++) {
        const uint32_t office = words[w].head, post = w - 1;
        if (words[w].ner != DL_NER_B_PER || words[w + 1].ner != DL_NER_I_PER || words[w].rel != DL_REL_NMOD) continue;
        if (office == DL_NONE || office >= post || office < first || !dl_str_is(words[office + 1].form, "of")) continue;
        if (!is_post(words, office, office + 1) || !is_post(words, office + 2, w)) continue;
        hang(words, w, words[office].head, (enum dl_rel)words[office].rel);
        hang(words, office, w, DL_REL_NMOD_DESC);
        for (uint32_t c = first; c < end; c++)
            if (c > w && words[c].head == office) words[c].head = w;
        hang(words, post, office, DL_REL_NMOD);
        hang(words, office + 1, post, DL_REL_CASE);
        for (uint32_t c = office + 2; c < post; c++) hang(words, c, post, DL_REL_COMPOUND);
    }
}

void dl_named_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_below_name(words, first, end);
    mend_halves(words, first, end);
    mend_two_names(words, first, end);
    mend_ruler_of_place(words, first, end);
    mend_listed_name(words, first, end);
    mend_honorific(words, first, end);
    mend_office_name(words, first, end);
    mend_post_holder(words, first, end);
    mend_secretary(words, first, end);
    mend_storm(words, first, end);
    mend_name_behind_comma(words, first, end);
    mend_named_subject(words, first, end);
    mend_named_in_phrase(words, first, end);
    mend_named_office(words, first, end);
    mend_name_at_colon(words, first, end);
    mend_kind_of_state(words, first, end);
    mend_shelled(words, first, end);
    mend_apposed_behind_body(words, first, end);
}
