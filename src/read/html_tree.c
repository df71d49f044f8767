/* libxml2's HTML parser in its event form, fed in pieces, so that no tree of its own is built. Its cost for an end tag grows with the
 * number of open elements; so tags that would open deeper than DEPTH_PARSED are dropped before it sees them. */
#include "read/html_tree.h"

#include <libxml/HTMLparser.h>

#include "base/limits.h"
#include "base/utf8.h"

enum { DEPTH_KEPT = 400, DEPTH_PARSED = 600, NODES_MOST = 1 << 21, ATTRIBUTES_MOST = 64 };

static const struct {
    const char *name;
    enum dl_html_tag tag;
} tags[] = {{"a", DL_TAG_A},
            {"article", DL_TAG_ARTICLE},
            {"aside", DL_TAG_ASIDE},
            {"blockquote", DL_TAG_BLOCKQUOTE},
            {"body", DL_TAG_BODY},
            {"br", DL_TAG_BR},
            {"button", DL_TAG_BUTTON},
            {"dd", DL_TAG_DD},
            {"div", DL_TAG_DIV},
            {"dl", DL_TAG_DL},
            {"dt", DL_TAG_DT},
            {"figcaption", DL_TAG_FIGCAPTION},
            {"figure", DL_TAG_FIGURE},
            {"footer", DL_TAG_FOOTER},
            {"form", DL_TAG_FORM},
            {"h1", DL_TAG_H1},
            {"h2", DL_TAG_H2},
            {"h3", DL_TAG_H3},
            {"h4", DL_TAG_H4},
            {"h5", DL_TAG_H5},
            {"h6", DL_TAG_H6},
            {"head", DL_TAG_HEAD},
            {"header", DL_TAG_HEADER},
            {"html", DL_TAG_HTML},
            {"iframe", DL_TAG_IFRAME},
            {"li", DL_TAG_LI},
            {"link", DL_TAG_LINK},
            {"main", DL_TAG_MAIN},
            {"meta", DL_TAG_META},
            {"nav", DL_TAG_NAV},
            {"noscript", DL_TAG_NOSCRIPT},
            {"ol", DL_TAG_OL},
            {"p", DL_TAG_P},
            {"pre", DL_TAG_PRE},
            {"script", DL_TAG_SCRIPT},
            {"section", DL_TAG_SECTION},
            {"select", DL_TAG_SELECT},
            {"span", DL_TAG_SPAN},
            {"style", DL_TAG_STYLE},
            {"svg", DL_TAG_SVG},
            {"table", DL_TAG_TABLE},
            {"td", DL_TAG_TD},
            {"textarea", DL_TAG_TEXTAREA},
            {"th", DL_TAG_TH},
            {"time", DL_TAG_TIME},
            {"title", DL_TAG_TITLE},
            {"tr", DL_TAG_TR},
            {"ul", DL_TAG_UL}};

static enum dl_html_tag tag_of(const char *name)
{
    size_t low = 0, high = sizeof tags / sizeof *tags;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(name, tags[middle].name);
        if (order == 0) return tags[middle].tag;
        if (order < 0) high = middle;
        else low = middle + 1;
    }
    return DL_TAG_OTHER;
}

int dl_html_is_block(enum dl_html_tag tag)
{
    switch (tag) {
    case DL_TAG_TEXT:
    case DL_TAG_OTHER:
    case DL_TAG_A:
    case DL_TAG_BR:
    case DL_TAG_SPAN:
    case DL_TAG_TIME:
    case DL_TAG_BUTTON: return 0;
    default: return 1;
    }
}

struct builder {
    struct dl_arena *arena;
    struct dl_html_nodes *nodes;
    uint32_t open[DEPTH_KEPT];
    uint32_t depth, beyond; /* kept open elements; open elements below the depth that is kept */
    int full;               /* no more nodes: the rest is passed over */
};

static struct dl_html_node *add(struct builder *b, enum dl_html_tag tag)
{
    struct dl_html_node *node = DL_PUSH(b->nodes, b->arena, NODES_MOST);
    if (node == NULL) {
        b->full = 1;
        return NULL;
    }
    node->tag = tag;
    node->parent = b->depth > 0 ? b->open[b->depth - 1] : DL_NONE;
    node->end = b->nodes->count;
    return node;
}

static void copy_attributes(struct builder *b, struct dl_html_node *node, const xmlChar **attributes)
{
    uint32_t count = 0;
    while (attributes != NULL && attributes[2 * count] != NULL && count < ATTRIBUTES_MOST) count++;
    struct dl_html_attribute *copy = count > 0 ? dl_arena_alloc(b->arena, count * sizeof *copy) : NULL;
    if (copy == NULL) return;
    for (uint32_t i = 0; i < count; i++) {
        const char *value = (const char *)attributes[2 * i + 1];
        copy[i].name = dl_str_lower(b->arena, dl_str_from((const char *)attributes[2 * i]));
        copy[i].value = dl_str_copy(b->arena, dl_str_from(value != NULL ? value : ""));
        if (copy[i].name.at == NULL || copy[i].value.at == NULL) return;
    }
    node->attributes = copy;
    node->attribute_count = count;
}

static void start_element(void *user, const xmlChar *name, const xmlChar **attributes)
{
    struct builder *b = user;
    if (b->depth == DEPTH_KEPT) {
        b->beyond++;
        return;
    }
    struct dl_html_node *node = add(b, tag_of((const char *)name));
    if (node == NULL) return;
    copy_attributes(b, node, attributes);
    b->open[b->depth++] = b->nodes->count - 1;
}

static void end_element(void *user, const xmlChar *name)
{
    struct builder *b = user;
    (void)name; /* the parser closes in order */
    if (b->beyond > 0) b->beyond--;
    else if (b->depth > 0) b->nodes->at[b->open[--b->depth]].end = b->nodes->count;
}

static void characters(void *user, const xmlChar *text, int size)
{
    struct builder *b = user;
    struct dl_html_node *node = size > 0 ? add(b, DL_TAG_TEXT) : NULL;
    if (node != NULL) node->text = dl_str_copy(b->arena, (struct dl_str){(const char *)text, (uint32_t)size});
}

/* Blanks tags that would nest deeper than DEPTH_PARSED, counted crudely (elements that need no end tag do not count), and end tags of
 * nothing, since at the head of a page libxml2 takes one for the end of the document. */
static struct dl_str flatten(struct dl_arena *arena, struct dl_str html)
{
    static const char free_of_end[] =
        "br,img,meta,link,input,hr,p,li,td,th,tr,dt,dd,option,source,area,base,col,embed,param,track,wbr,path";
    char *copy = NULL;
    int unchanged = 1;
    for (int pass = 0; pass < 2; pass++) {
        uint32_t out = 0, depth = 0;
        for (uint32_t i = 0; i < html.size;) {
            uint32_t step = 1, dropped = 0;
            if (html.at[i] == '<' && i + 1 < html.size && (dl_ascii_alpha(html.at[i + 1]) || html.at[i + 1] == '/')) {
                uint32_t closing = html.at[i + 1] == '/', n = i + 1 + closing, start = n;
                while (n < html.size && n - start < 16 && (dl_ascii_alpha(html.at[n]) || dl_ascii_digit(html.at[n]))) n++;
                char name[17] = "";
                for (uint32_t k = start; k < n; k++) name[k - start] = dl_ascii_to_lower(html.at[k]);
                if (!dl_str_listed(dl_str_from(name), free_of_end, ',')) {
                    if (closing) {
                        dropped = depth > DEPTH_PARSED || depth == 0;
                        depth -= depth > 0;
                    } else {
                        dropped = ++depth > DEPTH_PARSED;
                    }
                }
                step = n - i;
            }
            unchanged = unchanged && !(dropped && step > 1);
            if (copy != NULL) {
                memcpy(copy + out, html.at + i, step);
                if (dropped && step > 1) memset(copy + out, ' ', step);
            }
            out += step;
            i += step;
            for (; copy != NULL && dropped && step > 1 && i < html.size; i++) {
                copy[out++] = ' ';
                if (html.at[i] == '>') {
                    i++;
                    break;
                }
            }
        }
        if (unchanged) return html;
        if (pass == 0 && (copy = dl_arena_alloc(arena, (size_t)html.size + 1)) == NULL) return html;
    }
    return (struct dl_str){copy, html.size};
}

int dl_html_parse(struct dl_arena *arena, struct dl_str html, struct dl_html_nodes *nodes, struct dl_error *error)
{
    enum { PIECE = 1 << 16 };
    struct builder builder = {.arena = arena, .nodes = nodes};
    htmlSAXHandler handler = {.startElement = start_element,
                              .endElement = end_element,
                              .characters = characters,
                              .cdataBlock = characters,
                              .ignorableWhitespace = characters};
    html = flatten(arena, html);
    htmlParserCtxtPtr parser = htmlCreatePushParserCtxt(&handler, &builder, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    if (parser == NULL) return dl_fail_memory(error);
    htmlCtxtUseOptions(parser,
                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    for (uint32_t at = 0; at < html.size && !builder.full; at += PIECE) {
        uint32_t size = html.size - at < PIECE ? html.size - at : PIECE;
        htmlParseChunk(parser, html.at + at, (int)size, 0);
    }
    htmlParseChunk(parser, "", 0, 1);
    htmlFreeParserCtxt(parser);
    while (builder.depth > 0) nodes->at[builder.open[--builder.depth]].end = nodes->count;
    return DL_OK; /* a page of more than NODES_MOST elements is read up to there */
}

struct dl_str dl_html_attribute(const struct dl_html_node *node, const char *name)
{
    for (uint32_t i = 0; i < node->attribute_count; i++)
        if (dl_str_is(node->attributes[i].name, name)) return node->attributes[i].value;
    return (struct dl_str){"", 0};
}

struct dl_str dl_html_text(struct dl_arena *arena, const struct dl_html_nodes *nodes, uint32_t node)
{
    uint32_t size = 0, out = 0, space = 0;
    for (uint32_t i = node; i < nodes->at[node].end; i++) size += nodes->at[i].text.size + 1;
    char *copy = dl_arena_alloc(arena, (size_t)size + 1);
    if (copy == NULL) return (struct dl_str){0};
    for (uint32_t i = node; i < nodes->at[node].end; i++) {
        const struct dl_html_node *n = &nodes->at[i];
        if (n->tag == DL_TAG_BR || dl_html_is_block(n->tag)) space = 1;
        for (uint32_t at = 0; at < n->text.size;) {
            uint32_t before = at, c = dl_utf8_next(n->text, &at);
            if (dl_char_is_space(c)) {
                space = 1;
                continue;
            }
            if (space && out > 0) copy[out++] = ' ';
            space = 0;
            memcpy(copy + out, n->text.at + before, at - before);
            out += at - before;
        }
    }
    return (struct dl_str){copy, out};
}
