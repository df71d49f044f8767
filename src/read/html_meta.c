/* Evidence in order of trust: JSON-LD (schema.org), Open Graph and other meta elements, microdata and <time>, the address, the page's text.
 * A title is the page's heading where that also stands in <title> or og:title, else one of these without the site's name. */
#include "read/html_meta.h"

#include <jansson.h>

#include "base/day.h"
#include "base/limits.h"
#include "base/utf8.h"

struct finder {
    struct dl_arena *arena;
    const struct dl_html_nodes *nodes;
    struct dl_str ld_title, ld_date, ld_byline, ld_publisher, ld_body;
};

static struct dl_str fold_space(struct dl_arena *arena, struct dl_str text)
{
    struct dl_html_node node = {.tag = DL_TAG_TEXT, .parent = DL_NONE, .end = 1, .text = text};
    struct dl_html_nodes one = {&node, 1, 1};
    return dl_html_text(arena, &one, 0);
}

/* ---- dates ---- */

static struct dl_str date_string(struct dl_arena *arena, int32_t day)
{
    char buffer[16];
    if (day == DL_NO_DAY) return (struct dl_str){0};
    dl_day_write(day, buffer);
    return dl_str_copy(arena, dl_str_from(buffer));
}

static int month_named(struct dl_str word)
{
    static const char *const months[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    static const char *const full[] = {"january", "february", "march",     "april",   "may",      "june",
                                       "july",    "august",   "september", "october", "november", "december"};
    if (word.size > 3 && word.at[word.size - 1] == '.') word.size--;
    for (int m = 0; m < 12; m++)
        if (dl_str_is_nocase(word, months[m]) || dl_str_is_nocase(word, full[m])) return m + 1;
    return dl_str_is_nocase(word, "sept") ? 9 : 0;
}

static int32_t day_of(long year, long month, long day)
{
    if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return DL_NO_DAY;
    return dl_day_is_valid((int)year, (int)month, (int)day) ? dl_day_from((int)year, (int)month, (int)day) : DL_NO_DAY;
}

static struct dl_str clean_word(struct dl_str word)
{
    while (word.size > 0 && !dl_ascii_alpha(word.at[0]) && !dl_ascii_digit(word.at[0])) word = dl_str_slice(word, 1, word.size);
    while (word.size > 0 && !dl_ascii_alpha(word.at[word.size - 1]) && !dl_ascii_digit(word.at[word.size - 1])) word.size--;
    return word;
}

static long day_number(struct dl_str word)
{
    long value;
    if (word.size > 2 && (dl_str_ends(word, "st") || dl_str_ends(word, "nd") || dl_str_ends(word, "rd") || dl_str_ends(word, "th")))
        word.size -= 2;
    return word.size <= 2 && dl_str_number(word, &value) ? value : 0;
}

/* "June 12, 2019", "12 June 2019", "12th of June 2019" anywhere in the text, the first of them. */
static int32_t written_date(struct dl_str text)
{
    struct dl_str words[3] = {{0}};
    struct dl_str rest = text;
    while (rest.at != NULL) {
        struct dl_str word = clean_word(dl_str_cut(&rest, ' '));
        if (word.size == 0 || dl_str_is(word, "of")) continue;
        words[0] = words[1];
        words[1] = words[2];
        words[2] = word;
        long year = 0;
        if (words[0].at == NULL || words[2].size < 4 || !dl_str_number(dl_str_slice(words[2], 0, 4), &year)) continue;
        if (words[2].size > 4 && dl_ascii_digit(words[2].at[4])) continue;
        int32_t day = month_named(words[0]) ? day_of(year, month_named(words[0]), day_number(words[1]))
                                            : day_of(year, month_named(words[1]), day_number(words[0]));
        if (day != DL_NO_DAY) return day;
    }
    return DL_NO_DAY;
}

/* YYYY-MM-DD, YYYY/MM/DD, YYYYMMDD, DD.MM.YYYY, MM/DD/YYYY with a day over twelve; else a written date. */
int32_t dl_html_date(struct dl_str text)
{
    text = dl_str_trim(text);
    if (text.size > 200) text.size = 200;
    for (uint32_t i = 0; i < text.size; i++) {
        long n[3] = {0};
        uint32_t at = i, parts = 0, widths[3] = {0};
        char mark = 0;
        if (!dl_ascii_digit(text.at[i]) || (i > 0 && dl_ascii_digit(text.at[i - 1]))) continue;
        while (parts < 3 && at < text.size && dl_ascii_digit(text.at[at])) {
            uint32_t start = at;
            while (at < text.size && dl_ascii_digit(text.at[at]) && at - start < 9) at++;
            widths[parts] = at - start;
            dl_str_number(dl_str_slice(text, start, at), &n[parts++]);
            if (parts < 3 && at < text.size && (text.at[at] == '-' || text.at[at] == '/' || text.at[at] == '.') &&
                (mark == 0 || mark == text.at[at]))
                mark = text.at[at++];
            else break;
        }
        if (parts == 1 && widths[0] == 8 && day_of(n[0] / 10000, n[0] / 100 % 100, n[0] % 100) != DL_NO_DAY)
            return day_of(n[0] / 10000, n[0] / 100 % 100, n[0] % 100);
        if (parts != 3) continue;
        int32_t day = DL_NO_DAY;
        if (widths[0] == 4) day = day_of(n[0], n[1], n[2]);
        else if (widths[2] == 4 && mark == '/' && n[1] > 12) day = day_of(n[2], n[0], n[1]);
        else if (widths[2] == 4 && mark == '.' && n[1] > 12) day = day_of(n[2], n[0], n[1]);
        else if (widths[2] == 4) day = mark == '/' && n[0] <= 12 ? day_of(n[2], n[0], n[1]) : day_of(n[2], n[1], n[0]);
        if (day != DL_NO_DAY) return day;
    }
    return written_date(text);
}

/* ---- JSON-LD ---- */

static struct dl_str json_text(struct dl_arena *arena, const json_t *value)
{
    if (json_is_array(value)) value = json_array_get(value, 0);
    if (json_is_object(value)) value = json_object_get(value, "name");
    if (!json_is_string(value)) return (struct dl_str){0};
    return dl_str_copy(arena, (struct dl_str){json_string_value(value), (uint32_t)json_string_length(value)});
}

static void take(struct dl_str *slot, struct dl_str value)
{
    if (slot->size == 0 && dl_str_trim(value).size > 0) *slot = dl_str_trim(value);
}

static void walk_json(struct finder *finder, const json_t *value, uint32_t depth)
{
    size_t i;
    const json_t *item;
    if (depth > 8) return;
    if (json_is_array(value)) json_array_foreach(value, i, item) walk_json(finder, item, depth + 1);
    if (!json_is_object(value)) return;
    struct dl_str published = json_text(finder->arena, json_object_get(value, "datePublished"));
    struct dl_str headline = json_text(finder->arena, json_object_get(value, "headline"));
    if (published.size > 0 || headline.size > 0) {
        take(&finder->ld_date, published);
        take(&finder->ld_title, headline);
        take(&finder->ld_body, json_text(finder->arena, json_object_get(value, "articleBody")));
        take(&finder->ld_byline, json_text(finder->arena, json_object_get(value, "author")));
        take(&finder->ld_publisher, json_text(finder->arena, json_object_get(value, "publisher")));
    }
    walk_json(finder, json_object_get(value, "@graph"), depth + 1);
    walk_json(finder, json_object_get(value, "mainEntity"), depth + 1);
}

/* A script's text comes in pieces; they are put together before they are parsed. */
static void read_json(struct finder *finder, uint32_t node)
{
    enum { JSON_MOST = 1 << 22 };
    const struct dl_html_nodes *nodes = finder->nodes;
    uint64_t size = 0, out = 0;
    if (!dl_str_is_nocase(dl_str_trim(dl_html_attribute(&nodes->at[node], "type")), "application/ld+json")) return;
    for (uint32_t i = node + 1; i < nodes->at[node].end; i++) size += nodes->at[i].text.size;
    char *text = size > 0 && size < JSON_MOST ? dl_arena_alloc(finder->arena, size) : NULL;
    if (text == NULL) return;
    for (uint32_t i = node + 1; i < nodes->at[node].end; i++) {
        if (nodes->at[i].text.size == 0) continue;
        memcpy(text + out, nodes->at[i].text.at, nodes->at[i].text.size);
        out += nodes->at[i].text.size;
    }
    json_error_t error;
    json_t *json = json_loadb(text, out, JSON_DISABLE_EOF_CHECK, &error);
    if (json == NULL) return;
    walk_json(finder, json, 0);
    json_decref(json);
}

/* ---- meta elements and microdata ---- */

static struct dl_str meta(const struct finder *finder, const char *const *names)
{
    for (; *names != NULL; names++)
        for (uint32_t i = 0; i < finder->nodes->count; i++) {
            const struct dl_html_node *node = &finder->nodes->at[i];
            if (node->tag != DL_TAG_META) continue;
            struct dl_str content = dl_str_trim(dl_html_attribute(node, "content"));
            if (content.size == 0) continue;
            if (dl_str_is_nocase(dl_html_attribute(node, "property"), *names) ||
                dl_str_is_nocase(dl_html_attribute(node, "name"), *names) ||
                dl_str_is_nocase(dl_html_attribute(node, "itemprop"), *names))
                return content;
        }
    return (struct dl_str){0};
}

/* <time>, itemprop="datePublished", and elements whose class speaks of a date. */
static int32_t marked_date(const struct finder *finder)
{
    static const char *const hints[] = {"date",     "published", "posted",    "timestamp", "byline",
                                        "dateline", "pubdate",   "post-meta", "entry-meta"};
    int32_t weak = DL_NO_DAY;
    for (uint32_t i = 0; i < finder->nodes->count; i++) {
        const struct dl_html_node *node = &finder->nodes->at[i];
        struct dl_str when = dl_html_attribute(node, "datetime");
        if (when.size == 0 && dl_str_is_nocase(dl_html_attribute(node, "itemprop"), "datePublished"))
            when = dl_html_attribute(node, "content");
        if (node->tag == DL_TAG_TEXT || node->tag == DL_TAG_META || node->tag == DL_TAG_SCRIPT) continue;
        int32_t day = when.size > 0 ? dl_html_date(when) : DL_NO_DAY;
        if (day != DL_NO_DAY) return day;
        int hinted = node->tag == DL_TAG_TIME || dl_html_attribute(node, "itemprop").size > 0;
        struct dl_str names[2] = {dl_html_attribute(node, "class"), dl_html_attribute(node, "id")};
        for (size_t k = 0; k < 2 && weak == DL_NO_DAY; k++)
            for (size_t h = 0; h < sizeof hints / sizeof *hints; h++)
                hinted |= names[k].size > 0 && memmem(names[k].at, names[k].size, hints[h], strlen(hints[h])) != NULL;
        if (weak == DL_NO_DAY && hinted && node->end - i < 60) weak = dl_html_date(dl_html_text(finder->arena, finder->nodes, i));
    }
    return weak;
}

/* The first written date of a short block in the page. */
static int32_t visible_date(const struct finder *finder)
{
    for (uint32_t i = 0; i < finder->nodes->count; i++) {
        struct dl_str text = dl_str_trim(finder->nodes->at[i].text);
        if (text.size < 8 || text.size > 120) continue;
        text = fold_space(finder->arena, text);
        uint32_t up = finder->nodes->at[i].parent;
        if (up != DL_NONE && (finder->nodes->at[up].tag == DL_TAG_SCRIPT || finder->nodes->at[up].tag == DL_TAG_STYLE)) continue;
        int32_t day = written_date(text);
        if (day != DL_NO_DAY) return day;
    }
    return DL_NO_DAY;
}

static int32_t address_date(struct dl_str uri)
{
    for (uint32_t i = 0; i + 11 <= uri.size; i++)
        if (uri.at[i] == '/' && dl_ascii_digit(uri.at[i + 1])) {
            if (i + 11 < uri.size && dl_ascii_digit(uri.at[i + 10]) && dl_ascii_digit(uri.at[i + 11]))
                continue; /* "/2020/08/23646/" */
            int32_t day = dl_html_date(dl_str_slice(uri, i + 1, i + 11));
            if (day != DL_NO_DAY) return day;
        }
    return DL_NO_DAY;
}

static struct dl_str find_date(const struct finder *finder, struct dl_str uri)
{
    static const char *const published[] = {"article:published_time",
                                            "datePublished",
                                            "og:article:published_time",
                                            "og:pubdate",
                                            "pubdate",
                                            "publishdate",
                                            "publish-date",
                                            "parsely-pub-date",
                                            "sailthru.date",
                                            "dc.date.issued",
                                            "dcterms.date",
                                            "dc.date",
                                            "dcterms.created",
                                            "dc.date.created",
                                            "date",
                                            "article.published",
                                            "publication_date",
                                            "publish_date",
                                            "published_date",
                                            "og:published_time",
                                            "rnews:datePublished",
                                            "article:published",
                                            "cXenseParse:recs:publishtime",
                                            NULL};
    static const char *const changed[] = {"article:modified_time", "og:updated_time", "lastmod", "last-modified", NULL};
    /* A whole day in the address is that of the place of publication, where others may be of another time zone or of a later edition. */
    int32_t day = address_date(uri);
    struct dl_str texts[2] = {finder->ld_date, meta(finder, published)};
    for (size_t i = 0; i < 2 && day == DL_NO_DAY; i++)
        if (texts[i].size > 0) day = dl_html_date(texts[i]);
    if (day == DL_NO_DAY) day = marked_date(finder);
    if (day == DL_NO_DAY) day = visible_date(finder);
    if (day == DL_NO_DAY) day = dl_html_date(meta(finder, changed));
    return date_string(finder->arena, day);
}

/* ---- the title ---- */

/* The part of a <title> without the site's name: before the first separator, unless a later part is much longer. */
static struct dl_str without_site(struct dl_str title)
{
    static const char *const marks[] = {" | ", " - ", " – ", " — ", " » ", " • ", " · ", " « ", " :: ", "|"};
    uint32_t cut = title.size;
    for (size_t m = 0; m < sizeof marks / sizeof *marks; m++) {
        const char *found = title.size > 0 ? memmem(title.at, title.size, marks[m], strlen(marks[m])) : NULL;
        if (found == NULL) continue;
        uint32_t at = (uint32_t)(found - title.at), after = at + (uint32_t)strlen(marks[m]);
        if (title.size - after > 2 * at && at < 25) return without_site(dl_str_trim(dl_str_slice(title, after, title.size)));
        if (at < cut) cut = at;
    }
    return dl_str_trim(dl_str_slice(title, 0, cut));
}

static int holds_nocase(struct dl_arena *arena, struct dl_str whole, struct dl_str part)
{
    if (whole.size == 0 || part.size == 0 || part.size > whole.size) return 0;
    struct dl_str a = dl_utf8_lower(arena, whole), b = dl_utf8_lower(arena, part);
    return a.at != NULL && b.at != NULL && memmem(a.at, a.size, b.at, b.size) != NULL;
}

static struct dl_str find_title(const struct finder *finder)
{
    static const char *const open_graph[] = {"og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title", NULL};
    struct dl_str title = {0}, only = {0}, og = fold_space(finder->arena, meta(finder, open_graph));
    uint32_t headings = 0;
    for (uint32_t i = 0; i < finder->nodes->count; i++)
        if (finder->nodes->at[i].tag == DL_TAG_TITLE && title.size == 0) title = dl_html_text(finder->arena, finder->nodes, i);
    for (uint32_t level = DL_TAG_H1; level <= DL_TAG_H2; level++)
        for (uint32_t i = 0; i < finder->nodes->count; i++) {
            if (finder->nodes->at[i].tag != (enum dl_html_tag)level) continue;
            struct dl_str text = dl_html_text(finder->arena, finder->nodes, i);
            if (text.size < 4 || text.size > 400) continue;
            if (level == DL_TAG_H1) {
                headings++;
                only = text;
            }
            int fits = holds_nocase(finder->arena, title, text) || holds_nocase(finder->arena, og, text);
            if (fits && text.size >= 12 && text.size * 5 >= without_site(title.size > 0 ? title : og).size * 2) return text;
        }
    if (headings == 1 && only.size >= 15) return only;
    if (og.size > 0) return without_site(og);
    if (finder->ld_title.size > 0) return fold_space(finder->arena, finder->ld_title);
    if (title.size > 0) return without_site(title);
    return only;
}

/* ---- the rest ---- */

static struct dl_str find_uri(const struct finder *finder)
{
    static const char *const address[] = {"og:url", NULL};
    for (uint32_t i = 0; i < finder->nodes->count; i++)
        if (finder->nodes->at[i].tag == DL_TAG_LINK &&
            dl_str_is_nocase(dl_html_attribute(&finder->nodes->at[i], "rel"), "canonical"))
            return dl_str_trim(dl_html_attribute(&finder->nodes->at[i], "href"));
    return meta(finder, address);
}

int dl_html_meta(struct dl_arena *arena, const struct dl_html_nodes *nodes, struct dl_html_meta *out)
{
    static const char *const author[] = {"author", "article:author",  "dc.creator", "parsely-author",
                                         "byl",    "sailthru.author", NULL};
    static const char *const site[] = {"og:site_name", "application-name", "dc.publisher", NULL};
    struct finder finder = {.arena = arena, .nodes = nodes};
    *out = (struct dl_html_meta){0};
    for (uint32_t i = 0; i < nodes->count; i++) {
        if (nodes->at[i].tag == DL_TAG_SCRIPT) read_json(&finder, i);
        if (nodes->at[i].tag == DL_TAG_HTML && out->language.size == 0)
            out->language = dl_str_slice(dl_html_attribute(&nodes->at[i], "lang"), 0, 2);
    }
    out->body = finder.ld_body;
    out->uri = find_uri(&finder);
    out->title = find_title(&finder);
    out->date = find_date(&finder, out->uri);
    out->byline = finder.ld_byline.size > 0 ? finder.ld_byline : meta(&finder, author);
    out->publisher = meta(&finder, site);
    if (out->publisher.size == 0) out->publisher = finder.ld_publisher;
    return DL_OK;
}
