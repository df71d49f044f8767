/* "Thai PM ousted", "met Indian FM Ana Roe": newspapers of half the world shorten offices so in headings and text. The treebanks, in which "PM"
 * ends an hour, teach the splitter and the network nothing else, so both are told what is meant. */
#include "text/initials.h"

const struct dl_initials *dl_initials_find(const struct dl_word *words, uint32_t first, uint32_t w)
{
    static const struct dl_initials OFFICES[] = {
        {{"PM", 2}, {"Premier", 7}, {"minister", 8}, {"premier", 7}},
        {{"PMs", 3}, {"ministers", 9}, {"ministers", 9}, {"premier", 7}},
        {{"DPM", 3}, {"Minister", 8}, {"minister", 8}, {"minister", 8}},
        {{"FM", 2}, {"Minister", 8}, {"minister", 8}, {"minister", 8}},
        {{"FMs", 3}, {"ministers", 9}, {"ministers", 9}, {"minister", 8}},
        {{"CM", 2}, {"Minister", 8}, {"minister", 8}, {"minister", 8}},
        {{"CMs", 3}, {"ministers", 9}, {"ministers", 9}, {"minister", 8}},
        {{"VP", 2}, {"President", 9}, {"president", 9}, {"vice president", 14}},
        {{"ex-PM", 5}, {"ex-premier", 10}, {"ex-minister", 11}, {"ex-premier", 10}},
        {{"Ex-PM", 5}, {"Ex-premier", 10}, {"ex-minister", 11}, {"ex-premier", 10}},
    };
    const struct dl_str form = words[w].form;
    if (form.size < 2 || form.size > 5 || !dl_ascii_upper(form.at[form.size - (form.at[form.size - 1] == 's' ? 2 : 1)]))
        return NULL;
    for (size_t i = 0; i < sizeof OFFICES / sizeof *OFFICES; i++) {
        if (!dl_str_equal(form, OFFICES[i].form)) continue;
        const struct dl_str before = w > first ? words[w - 1].form : (struct dl_str){NULL, 0};
        return before.size > 0 && dl_ascii_digit(before.at[before.size - 1]) ? NULL : &OFFICES[i];
    }
    return NULL;
}
