/* libxml2's reader over RSS 2.0 (rssboard.org), RSS 1.0 and Atom (RFC 4287). An item's text is its longest content, which is HTML more often
 * than not. Entities are not expanded beyond XML's own, nothing is fetched. */
#include "read/feed.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include "base/day.h"
#include "base/limits.h"
#include "base/vec.h"
#include "read/html_body.h"
#include "read/html_meta.h"

enum { ITEMS_MOST = 100000 };
DL_VEC(reports, struct dl_report);

struct dl_feed {
    struct reports items;
    uint32_t next;
};

static int is_named(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

static const char *content_of(struct dl_arena *arena, xmlNode *node)
{
    xmlChar *text = xmlNodeGetContent(node);
    struct dl_str trimmed = dl_str_trim(dl_str_from((const char *)text));
    const char *copy = trimmed.size > 0 ? dl_arena_copy(arena, trimmed.at, trimmed.size) : NULL;
    xmlFree(text);
    return copy;
}

/* Content as plain text; markup is told by a '<' before a letter. */
static struct dl_str plain(struct dl_arena *arena, struct dl_str content)
{
    struct dl_html_nodes nodes = {0};
    int is_markup = 0;
    for (uint32_t i = 0; i + 1 < content.size && !is_markup; i++)
        is_markup = content.at[i] == '<' && (dl_ascii_alpha(content.at[i + 1]) || content.at[i + 1] == '/');
    if (!is_markup || dl_html_parse(arena, content, &nodes, NULL) != DL_OK) return content;
    struct dl_str text = dl_html_all(arena, &nodes);
    return text.at != NULL ? text : content;
}

/* "Tue, 03 Dec 2024 10:00:00 GMT" or "2024-12-03T10:00:00Z". */
static const char *day_of(struct dl_arena *arena, const char *written)
{
    char buffer[16];
    int32_t day = written != NULL ? dl_html_date(dl_str_from(written)) : DL_NO_DAY;
    if (day == DL_NO_DAY) return NULL;
    dl_day_write(day, buffer);
    return dl_arena_copy(arena, buffer, strlen(buffer));
}

static void keep_first(const char **slot, const char *value)
{
    if (*slot == NULL) *slot = value;
}

static const char *atom_link(struct dl_arena *arena, xmlNode *node)
{
    xmlChar *rel = xmlGetProp(node, (const xmlChar *)"rel"), *href = xmlGetProp(node, (const xmlChar *)"href");
    int is_it = href != NULL && (rel == NULL || strcmp((const char *)rel, "alternate") == 0);
    const char *copy = is_it ? dl_arena_copy(arena, (const char *)href, strlen((const char *)href)) : NULL;
    xmlFree(rel);
    xmlFree(href);
    return copy;
}

static int read_item(struct dl_arena *arena, xmlNode *item, const char *publisher, struct dl_report *report)
{
    const char *written = NULL, *text = NULL;
    *report = (struct dl_report){.publisher = publisher};
    for (xmlNode *node = item->children; node != NULL; node = node->next) {
        if (is_named(node, "title")) keep_first(&report->title, content_of(arena, node));
        if (is_named(node, "guid") || is_named(node, "id")) keep_first(&report->id, content_of(arena, node));
        if (is_named(node, "link"))
            keep_first(&report->uri,
                       xmlHasProp(node, (const xmlChar *)"href") != NULL ? atom_link(arena, node) : content_of(arena, node));
        if (is_named(node, "pubDate") || is_named(node, "published") || is_named(node, "date"))
            keep_first(&written, content_of(arena, node));
        if (is_named(node, "updated") && written == NULL) written = content_of(arena, node);
        if (!is_named(node, "description") && !is_named(node, "encoded") && !is_named(node, "content") &&
            !is_named(node, "summary"))
            continue;
        const char *content = content_of(arena, node);
        if (content != NULL && (text == NULL || strlen(content) > strlen(text))) text = content;
    }
    report->date = day_of(arena, written);
    if (text == NULL) text = report->title;
    if (text == NULL) return 0;
    struct dl_str body = plain(arena, dl_str_from(text));
    report->text = body.at;
    report->text_size = body.size;
    return body.size > 0;
}

static int read_items(struct dl_feed *feed, struct dl_arena *arena, xmlNode *parent, const char *publisher, int depth)
{
    for (xmlNode *node = parent->children; node != NULL && depth < 4; node = node->next) {
        struct dl_report report;
        if (is_named(node, "title") && publisher == NULL) publisher = content_of(arena, node);
        if (is_named(node, "channel")) {
            int code = read_items(feed, arena, node, NULL, depth + 1);
            if (code != DL_OK) return code;
        }
        if ((!is_named(node, "item") && !is_named(node, "entry")) || !read_item(arena, node, publisher, &report)) continue;
        struct dl_report *slot = DL_PUSH(&feed->items, arena, ITEMS_MOST);
        if (slot == NULL) return DL_ENOMEM;
        *slot = report;
    }
    return DL_OK;
}

int dl_feed_read(struct dl_arena *arena, const char *bytes, size_t size, const char *name, struct dl_feed **out,
                 struct dl_error *error)
{
    struct dl_feed *feed = dl_arena_alloc(arena, sizeof *feed);
    if (feed == NULL) return dl_fail_memory(error);
    xmlDoc *xml = size < DL_MAX_TEXT ? xmlReadMemory(bytes, (int)size, NULL, NULL,
                                                     XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)
                                     : NULL;
    xmlNode *root = xml != NULL ? xmlDocGetRootElement(xml) : NULL;
    int is_feed = root != NULL && (is_named(root, "rss") || is_named(root, "feed") || is_named(root, "RDF"));
    int code = is_feed ? read_items(feed, arena, root, NULL, 0) : DL_EFORMAT;
    xmlFreeDoc(xml);
    if (code == DL_EFORMAT) return dl_fail_at(error, DL_EFORMAT, name, 0, "'%s' is no RSS or Atom feed", name);
    if (code != DL_OK) return dl_fail_memory(error);
    *out = feed;
    return DL_OK;
}

int dl_feed_next(struct dl_feed *feed, struct dl_report *report)
{
    if (feed->next == feed->items.count) return 0;
    *report = feed->items.at[feed->next++];
    return 1;
}

uint64_t dl_feed_position(const struct dl_feed *feed) { return feed->next; }
