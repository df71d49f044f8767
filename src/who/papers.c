/* Names of papers by how papers are called: "the Harbour Gazette", "The Wichita Eagle", "Dayton Daily News". The tagger takes some for places and
 * people, and no table has them all. What only papers are called tells by itself behind an article; what is also a star, an eagle or a record
 * tells behind a town's name, or where the tagger has the whole for a body. */
#include "who/candidate.h"
#include "who/run.h"
#include "who/who.h"

static int has_article(const struct dl_who *who, uint32_t first)
{
    if (first == 0 || word_at(who, first - 1)->sentence != word_at(who, first)->sentence) return 0;
    return dl_str_is_nocase(word_at(who, first - 1)->form, "the");
}

/* Whether the name begins with a town's and goes on behind it. */
static int begins_with_town(const struct dl_who *who, uint32_t first, uint32_t last)
{
    const uint32_t place = who->place_at[first];
    return place != DL_NONE && first + who->doc->places.at[place].words <= last;
}

int dl_who_is_paper(struct dl_who *who, uint32_t first, uint32_t last, enum dl_entity_kind kind)
{
    enum { MORE_WORDS = 5 };
    if (last == first || last - first > MORE_WORDS || !dl_who_is_capital(word_at(who, last))) return 0;
    const struct dl_str title = dl_who_fold(who, last);
    const int is_body = kind == DL_ENTITY_ORGANIZATION, is_the = has_article(who, first);
    if (dl_actors_is_namesake(who->actors, title, DL_NAMESAKE_MASTHEAD)) return is_body || is_the;
    if (!dl_actors_is_namesake(who->actors, title, DL_NAMESAKE_TOWN)) return 0;
    return is_body ? is_the || begins_with_town(who, first, last) : is_the && begins_with_town(who, first, last);
}
