/* A web page as an array of nodes in document order: what the choice of the body needs, and no more. */
#ifndef DL_READ_HTML_TREE_H
#define DL_READ_HTML_TREE_H

#include "base/str.h"
#include "base/vec.h"

enum dl_html_tag {
    DL_TAG_TEXT,
    DL_TAG_OTHER,
    DL_TAG_A,
    DL_TAG_ARTICLE,
    DL_TAG_ASIDE,
    DL_TAG_BLOCKQUOTE,
    DL_TAG_BODY,
    DL_TAG_BR,
    DL_TAG_BUTTON,
    DL_TAG_DD,
    DL_TAG_DIV,
    DL_TAG_DL,
    DL_TAG_DT,
    DL_TAG_FIGCAPTION,
    DL_TAG_FIGURE,
    DL_TAG_FOOTER,
    DL_TAG_FORM,
    DL_TAG_H1,
    DL_TAG_H2,
    DL_TAG_H3,
    DL_TAG_H4,
    DL_TAG_H5,
    DL_TAG_H6,
    DL_TAG_HEAD,
    DL_TAG_HEADER,
    DL_TAG_HTML,
    DL_TAG_IFRAME,
    DL_TAG_LI,
    DL_TAG_LINK,
    DL_TAG_MAIN,
    DL_TAG_META,
    DL_TAG_NAV,
    DL_TAG_NOSCRIPT,
    DL_TAG_OL,
    DL_TAG_P,
    DL_TAG_PRE,
    DL_TAG_SCRIPT,
    DL_TAG_SECTION,
    DL_TAG_SELECT,
    DL_TAG_SPAN,
    DL_TAG_STYLE,
    DL_TAG_SVG,
    DL_TAG_TABLE,
    DL_TAG_TD,
    DL_TAG_TEXTAREA,
    DL_TAG_TH,
    DL_TAG_TIME,
    DL_TAG_TITLE,
    DL_TAG_TR,
    DL_TAG_UL,
    DL_TAG_COUNT
};

struct dl_html_attribute {
    struct dl_str name, value; /* name in lower case */
};

struct dl_html_node {
    enum dl_html_tag tag;
    uint32_t parent;    /* DL_NONE at the top */
    uint32_t end;       /* one past the last node of its subtree */
    struct dl_str text; /* of a text node */
    const struct dl_html_attribute *attributes;
    uint32_t attribute_count;
};
DL_VEC(dl_html_nodes, struct dl_html_node);

/* Parses decoded HTML of any quality in linear time. Nodes deeper than 400 hang from the node at that depth. */
int dl_html_parse(struct dl_arena *arena, struct dl_str html, struct dl_html_nodes *nodes, struct dl_error *error);
/* An attribute's value; size 0 where it has none. */
struct dl_str dl_html_attribute(const struct dl_html_node *node, const char *name);
/* Text of a subtree with white space folded. */
struct dl_str dl_html_text(struct dl_arena *arena, const struct dl_html_nodes *nodes, uint32_t node);
int dl_html_is_block(enum dl_html_tag tag);

#endif
