/* Elements of a page that its markup names as boilerplate, or as the article. */
#ifndef DL_READ_HTML_BOILERPLATE_H
#define DL_READ_HTML_BOILERPLATE_H

#include "read/html_tree.h"

struct dl_html_skips {
    const struct dl_html_nodes *nodes;
    uint8_t *skip;     /* [nodes]: set to 1 for boilerplate */
    uint32_t *running; /* [nodes + 1]: room for sums; left as zeros */
};

/* Whether a class, id or itemprop says that the element holds the article. */
int dl_html_names_article(const struct dl_html_node *node);

/* Marks boilerplate; an element that holds much of the page's long text is the page, whatever its class says. by_name: by class and id too. */
void dl_html_mark_boilerplate(struct dl_html_skips *skips, int by_name);

#endif
