/* Words of taking a side that are something else more often: the network is shown a verb or an adjective that is nothing else. */
#include "syntax/siding.h"

/* Who takes a side before a verb that is a plural noun as well: a name, or a body by its noun. */
static int may_take_side(struct dl_str form)
{
    static const char BODIES[] = "government administration parliament cabinet ministry party union council committee commission "
                                 "coalition majority opposition public court he she it who which minister president premier";
    return dl_ascii_upper(form.at[0]) || dl_str_listed(form, BODIES, ' ');
}

/* "Kenya favours talks", "refused to back talks", "remains opposed to talks": where somebody stands, without an article behind it, which the
 * network reads as favours, as an adverb and as part of the preposition. */
struct dl_str dl_siding_read(const struct dl_word *words, uint32_t w, uint32_t count)
{
    static const char REMAINS[] = "remain remains remained stay stays stayed stand stands stood";
    static const char NO_OBJECTS[] =
        "away down up off out over on in into onto from to of for at by with and or but as than is are was "
        "were have has had do does did will would that who which when where";
    static const char BACK_OF[] =
        "pain pay payments yard yards door doors channel channels room rooms bench benches benchers office "
        "taxes wages rent page pages seat burner country streets road roads alley story";
    const struct dl_str none = {NULL, 0}, form = words[w].form;
    if (w == 0 || w + 1 >= count || !dl_str_listed(form, "opposed back backs favours favors", ' ')) return none;
    const struct dl_str before = words[w - 1].form, next = words[w + 1].form;
    if (dl_str_is(form, "opposed")) {
        const int is_told_how = w >= 2 && (dl_str_ends(before, "ly") || dl_str_is(before, "also"));
        const int remains = dl_str_listed(is_told_how ? words[w - 2].form : before, REMAINS, ' ');
        return remains && dl_str_is(next, "to") ? DL_STR("hostile") : none;
    }
    if ((!dl_ascii_alpha(next.at[0]) && !dl_ascii_digit(next.at[0])) || dl_str_listed(next, NO_OBJECTS, ' ')) return none;
    if (dl_str_is(form, "back"))
        return w >= 2 && dl_str_is(before, "to") && dl_ascii_alpha(words[w - 2].form.at[0]) && !dl_str_listed(next, BACK_OF, ' ')
                   ? DL_STR("oppose")
                   : none;
    return dl_str_listed(form, "favours favors backs", ' ') && may_take_side(before) ? DL_STR("opposes") : none;
}
