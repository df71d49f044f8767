/* Headings stand in the present, and half of what states and bodies do to others has a verb that is a noun as well: "A judge blocks the deal",
 * "Kurdish fighters bomb two villages". The treebanks, which have few headings, make nouns of them, and whoever acts a part of their names: of
 * 25,000 headings put together from names, such verbs and objects one in seven lost its event that the same in the past had. A noun in the plural
 * has no article or number behind it, though, so that the network may be shown a verb that is nothing else. */
#include "syntax/homographs.h"

#include "base/utf8.h"

static const char VERBS[] =
    "aid ambush arm attack back ban bar blame blast block bomb boycott capture challenge charge cheer court cut defeat drop fund "
    "grill guard halt "
    "hit honor honour host jail lift mock murder name order pardon praise press probe question quiz raid rebuke recall release "
    "repel reward sack "
    "sanction shell shield sign slam snub storm strike support target thank torch train trap veto visit wound";

/* Whether the `size` letters of the form are one of the verbs. */
static int is_listed(struct dl_str form, uint32_t size)
{
    return size > 2 && dl_str_listed(dl_str_slice(form, 0, size), VERBS, ' ');
}

/* The letters of the verb in "blocks", "clashes", "vetoes"; 0 where it is none of the list. */
static uint32_t stem_of_third(struct dl_str form)
{
    if (!dl_str_ends(form, "s")) return 0;
    if (is_listed(form, form.size - 1)) return form.size - 1;
    return form.size > 3 && dl_str_ends(form, "es") && is_listed(form, form.size - 2) ? form.size - 2 : 0;
}

/* What begins another phrase: "the", "his", "two", "12". */
static int begins_phrase(struct dl_str form)
{
    static const char WORDS[] =
        "the a an his her its their our this these those all both every another two three four five six seven eight nine ten "
        "eleven twelve twenty thirty forty fifty hundreds thousands dozens him them us more some";
    return dl_ascii_digit(form.at[0]) || dl_str_listed(form, WORDS, ' ');
}

/* Whether the word before may end the phrase of who acts; `many`: in the plural. */
static int may_end_subject(struct dl_str form, int many)
{
    static const char OTHERS[] = "the a an his her its their our this these those that all both some any no each every of in on at "
                                 "to for from by with after before and or "
                                 "but nor as than which who what when where until since through into over under against near "
                                 "during amid is are was were be been has have had "
                                 "do does did will would may might could can should must not also two three four five six seven "
                                 "eight nine ten more many most several few new "
                                 "other such weapons arms 's says say us them him";
    static const char PEOPLE[] =
        "police people men women gunmen policemen militiamen firemen fishermen lawmen tribesmen children Taliban";
    if (!dl_char_is_letter(dl_utf8_before(form, form.size)) || dl_str_listed_nocase(form, OTHERS, ' ')) return 0;
    if (many)
        return dl_str_listed(form, PEOPLE, ' ') ||
               (form.size > 3 && dl_str_ends(form, "s") && !dl_str_ends(form, "ss") && !dl_str_ends(form, "us"));
    return !dl_str_ends(form, "ly") && !dl_str_ends(form, "ing");
}

/* An auxiliary or a past form, beside which a heading needs no other verb. */
static int is_finite_form(struct dl_str form)
{
    static const char FORMS[] =
        "is are was were be been has have had do does did will would may might could can should must said says say to who which "
        "that met held hit shot sent gave took cut broke left won made fought led sought withdrew told came went fell";
    return dl_str_listed(form, FORMS, ' ') || (form.size > 4 && dl_str_ends(form, "ed") && dl_ascii_lower(form.at[0]));
}

/* Whether the sentence is a heading without another verb: "A judge blocks Ana Roe", "Fighters in Syria bomb villages"; behind a name alone
 * ("EU sanctions", "Paris attacks suspects") it may be a name of what was done. */
static int is_only_verb(const struct dl_word *words, uint32_t w, uint32_t count)
{
    enum { LONGEST = 14 };
    static const char OBJECTS[] =
        "opposition rebel former top senior leading government military foreign presidential key migrant student "
        "parliament aid peace trade tax press election security nuclear border defence defense president minister";
    const struct dl_str before = words[w - 1].form, next = words[w + 1].form;
    const int is_place = w >= 3 && dl_str_listed(words[w - 2].form, "in of", ' ');
    if (count > LONGEST || (!dl_ascii_lower(before.at[0]) && !is_place)) return 0;
    if (!dl_char_is_upper(dl_utf8_at(next, 0)) && !dl_str_listed(next, OBJECTS, ' ') && !dl_str_starts(next, "ex-") &&
        (!dl_ascii_lower(next.at[0]) || !dl_str_ends(next, "s")))
        return 0;
    for (uint32_t c = 0; c < count; c++)
        if (c != w && (is_finite_form(words[c].form) || stem_of_third(words[c].form) > 0)) return 0;
    return 1;
}

/* "the Paris attacks a week ago" */
static int is_while_ago(const struct dl_word *words, uint32_t w, uint32_t count)
{
    return w + 2 < count && dl_str_listed(words[w + 2].form, "little few year month week day decade years months weeks days", ' ');
}

/* ---- forms behind words that only a verb follows ---- */

/* Verbs that are nouns or adjectives, too, or that the treebanks have seldom seen, in their bare form. */
static const char BARE[] =
    " airlift ally arm back besiege block boycott brief calm cordon cushion debrief demonise demonize disarm down ease evacuate "
    "exile extort fine free fund gas harbour hail hike honour house jail lash laud lift lobby loot lynch mass mine normalise "
    "normalize phone pressure probe protest quarantine quit rally rearm rebuff reprimand rescue riot sabotage sanction "
    "shadow shell shelter ship side silence spy station storm strike sue supply support swap table target team tear-gas telephone "
    "torch tour train transfer try veto vie visit ";

/* "set to", "planned to": behind them "to" begins what is to be done, never whither. */
static int takes_infinitive(struct dl_str form)
{
    static const char FORMS[] =
        "set plan plans planned planning refuse refuses refused refusing threaten threatens threatened threatening vow vows vowed "
        "vowing pledge pledged pledges promise promised promises decide decided decides intend intends intended want wants wanted "
        "try "
        "tries tried fail fails failed seek seeks sought begin begins began begun start started starts continue continued "
        "continues "
        "prepare prepares prepared preparing offer offered offers expected poised scheduled ready";
    return dl_str_listed(form, FORMS, ' ');
}

/* What may begin the object of a verb: no preposition, no mark, no conjunction; behind "side" and the like their own preposition. */
static int may_go_on(const struct dl_word *verb, struct dl_str stem)
{
    static const char SMALL[] =
        "of for to by from with in on at and or but as that than over into against about between during under is are "
        "was were will would has have had be been not 's";
    const struct dl_str next = verb[1].form;
    if (dl_str_listed(stem, "side ally", ' ')) return dl_str_is(next, "with");
    if (dl_str_is(stem, "spy")) return dl_str_is(next, "on");
    if (dl_str_is(stem, "team")) return dl_str_is(next, "up");
    if (dl_str_is(stem, "back") && dl_str_listed(next, "down away off out", ' ')) return 1;
    return (dl_char_is_letter(dl_utf8_at(next, 0)) || dl_ascii_digit(next.at[0])) && !dl_str_listed(next, SMALL, ' ');
}

static struct dl_str infinitive_read(const struct dl_word *words, uint32_t w)
{
    const struct dl_str none = {NULL, 0}, form = words[w].form;
    if (w < 3 || !dl_str_is(words[w - 1].form, "to") || !takes_infinitive(words[w - 2].form)) return none;
    if (!dl_str_listed(form, BARE, ' ') || !may_go_on(&words[w], form)) return none;
    return DL_STR("reject");
}

/* "refused to let the rescue ship dock", "would not let Catalonia vote": behind "let" and somebody, at the end of a phrase, what he is let do. */
static struct dl_str let_read(const struct dl_word *words, uint32_t w)
{
    enum { PHRASE = 5 };
    static const char DOING[] =
        "dock land vote cross leave return march rally visit work anchor moor fish travel campaign demonstrate";
    static const char BEHIND[] = ". , ; in at on into through to from until and without with for";
    static const char NOBODY[] = "the a an of for to his her its their no any go alone";
    const struct dl_str none = {NULL, 0};
    if (w < 2 || !dl_str_listed(words[w].form, DOING, ' ') || !dl_str_listed(words[w + 1].form, BEHIND, ' ')) return none;
    if (dl_str_listed(words[w - 1].form, NOBODY, ' ')) return none;
    for (uint32_t c = w - 1; c-- > 0 && c + PHRASE >= w;) {
        if (dl_str_listed(words[c].form, "let lets letting", ' ')) return DL_STR("go");
        if (dl_str_listed(words[c].form, ", . to in of for and", ' ')) return none;
    }
    return none;
}

/* Verbs of that kind in their -ing form. */
static int is_listed_gerund(struct dl_str form)
{
    static const char FORMS[] =
        "admonishing airlifting arming backing befriending bankrolling berating blacklisting chiding debriefing demonising "
        "denigrating disarming downgrading easing evacuating exiling extorting freeing harbouring insulting jailing lambasting "
        "lauding "
        "lifting lobbying looting lynching massing mobilising mocking muzzling nationalising normalising normalizing outlawing "
        "penalising phoning quarantining quitting reassuring rebuffing reinstating relaxing reopening repatriating reprimanding "
        "rescuing resuming ridiculing sabotaging sanctioning scolding severing sheltering shelling shipping slandering snubbing "
        "spurning stationing subsidising suing suspending taunting telephoning torching vetoing vilifying welcoming withholding";
    return dl_str_listed(form, FORMS, ' ');
}

/* "responded by lifting sanctions", "on Monday, looting shops": behind these words and before an object they describe nothing. */
static struct dl_str gerund_read(const struct dl_word *words, uint32_t w)
{
    const struct dl_str none = {NULL, 0}, form = words[w].form, before = words[w - 1].form;
    if (w < 3 || !dl_str_ends(form, "ing")) return none;
    if (!dl_str_listed(before, "by after before without while despite since ,", ' ')) return none;
    if (dl_str_is(form, "threatening") && dl_str_is(words[w + 1].form, "to")) return DL_STR("refusing");
    if (!is_listed_gerund(form) || !may_go_on(&words[w], form)) return none;
    return DL_STR("rejecting");
}

/* Whether who acts begins the sentence or stands behind a conjunction, in a name or a few words, and the clause has no other verb. */
static int is_verb_of_clause(const struct dl_word *words, uint32_t w, uint32_t count)
{
    enum { SUBJECT = 5 };
    static const char JOINING[] = "after when because since as before while that until";
    static const char INSIDE[] = "the a an its 's of and army government police rebels parliament court minister president premier";
    uint32_t c = w;
    while (c > 0 && w - c < SUBJECT && !dl_str_listed(words[c - 1].form, JOINING, ' ') &&
           (dl_ascii_upper(words[c - 1].form.at[0]) || dl_str_listed(words[c - 1].form, INSIDE, ' ')))
        c--;
    if (c == w || dl_str_listed_nocase(words[w - 1].form, "they he she it we i you", ' ') ||
        (c > 0 && !dl_str_listed(words[c - 1].form, JOINING, ' ')))
        return 0;
    for (uint32_t v = w + 1; v < count && !dl_str_listed(words[v].form, ", ; :", ' '); v++)
        if (is_finite_form(words[v].form)) return 0;
    return 1;
}

/* "after Kenya severed ties", "Kenya relaxed curbs": the past form of a verb that the treebanks mostly have as a
 * participle before a noun. */
static struct dl_str past_read(const struct dl_word *words, uint32_t w, uint32_t count)
{
    static const char FORMS[] =
        "airlifted armed calmed downgraded eased evacuated extorted freed halted harboured housed jailed lifted loosened looted "
        "massed "
        "mined muzzled nationalised nationalized normalised normalized outlawed quarantined reduced relaxed resumed rescued routed "
        "sabotaged severed shared shelled sheltered shipped stationed suspended targeted tightened torched";
    const struct dl_str none = {NULL, 0}, form = words[w].form;
    if (!dl_str_ends(form, "ed") || !dl_str_listed(form, FORMS, ' ') || !may_go_on(&words[w], form)) return none;
    if (dl_str_listed(words[w - 1].form, "has have had", ' ')) return DL_STR("rejected");
    return is_verb_of_clause(words, w, count) ? DL_STR("rejected") : none;
}

/* "Brazil's Senate calls for calm": behind a body or an office in the singular, in a clause that has no other verb; not "renewed opposition calls for". */
static int is_call_of_body(const struct dl_word *words, uint32_t w, uint32_t count)
{
    static const char BODIES[] =
        "senate congress assembly parliament opposition government army union federation party council commission committee court "
        "president minister premier bishop archbishop cardinal church governor mayor king prince chief leader group ministry junta "
        "secretary general spokesman ombudsman association chamber cabinet bloc coalition";
    static const char NOT_BEFORE[] =
        "renewed growing fresh new mounting repeated urgent despite amid after following over by from on to and";
    if (!dl_str_is(words[w].form, "calls") || !dl_str_is(words[w + 1].form, "for")) return 0;
    if (!dl_str_listed_nocase(words[w - 1].form, BODIES, ' ')) return 0;
    for (uint32_t c = 0; c + 1 < w; c++)
        if (dl_str_listed_nocase(words[c].form, NOT_BEFORE, ' ')) return 0;
    for (uint32_t c = 0; c < count; c++)
        if (is_finite_form(words[c].form) && !dl_str_is(words[c].form, "to")) return 0;
    return 1;
}

struct dl_str dl_homograph_read(const struct dl_word *words, uint32_t w, uint32_t count)
{
    const struct dl_str none = {NULL, 0}, form = words[w].form;
    if (w == 0 || w + 1 >= count || !dl_ascii_lower(form.at[0])) return none;
    struct dl_str read = infinitive_read(words, w);
    if (read.size == 0) read = let_read(words, w);
    if (read.size == 0) read = gerund_read(words, w);
    if (read.size == 0) read = past_read(words, w, count);
    if (read.size > 0) return read;
    if (is_call_of_body(words, w, count)) return DL_STR("asks");
    const uint32_t stem = stem_of_third(form);
    if (stem == 0 && !is_listed(form, form.size)) return none;
    if (!begins_phrase(words[w + 1].form) ? !is_only_verb(words, w, count) : is_while_ago(words, w, count)) return none;
    const int is_in_place = stem == 0 && w >= 3 && dl_str_listed(words[w - 2].form, "in of from", ' ') && /* "fighters in Syria" */
                            dl_char_is_upper(dl_utf8_at(words[w - 1].form, 0));
    if (!may_end_subject(words[w - 1].form, stem == 0) && !(is_in_place && may_end_subject(words[w - 3].form, 1))) return none;
    const int is_order = dl_str_is(dl_str_slice(form, 0, stem > 0 ? stem : form.size), "order");
    for (uint32_t c = w + 1; is_order && c + 1 < count; c++) /* "orders his name to be printed" */
        if (dl_str_is(words[c].form, "to") && dl_str_is(words[c + 1].form, "be")) return none;
    if (is_order) return stem > 0 ? DL_STR("urges") : DL_STR("urge");
    if (stem == 0) return DL_STR("reject");
    return stem + 1 == form.size ? DL_STR("rejects") : DL_STR("pushes");
}
