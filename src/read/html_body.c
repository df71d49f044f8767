/* Blocks of running text vote for the elements that hold them, as in Readability (Arc90, 2009): a block's score goes to its parent, half to
 * the grandparent, less further up, and links count against it. What its markup names as boilerplate is left out first; what its markup
 * names as the article is preferred. Within the winner, blocks are kept or dropped by link density, length and their neighbours, as in
 * jusText (Pomikálek, "Removing Boilerplate and Duplicate Content from Web Corpora", 2011). */
#include "read/html_body.h"

#include "base/utf8.h"

struct block {            /* a run of inline content within one block element */
    uint32_t first, last; /* nodes, last exclusive */
    uint32_t parent;      /* the block element */
    uint32_t letters, linked, words, commas, stops;
    uint8_t is_heading, is_pre, is_item, is_caption;
};
DL_VEC(blocks, struct block);

struct page {
    struct dl_arena *arena;
    const struct dl_html_nodes *nodes;
    uint8_t *skip;     /* [nodes]: boilerplate by its markup */
    float *score;      /* [nodes] */
    uint32_t *running; /* [nodes + 1]: letters of running text in blocks that begin before a node */
    struct blocks blocks;
};

/* ---- boilerplate by markup ---- */

/* Words that stand as a whole part of a class or id ("related-links", "c-share__list"). */
static const char *const unwanted[] = {"ad",
                                       "ads",
                                       "advert",
                                       "advertisement",
                                       "adbox",
                                       "agegate",
                                       "alert",
                                       "audio",
                                       "author",
                                       "authorbox",
                                       "autor",
                                       "banner",
                                       "bio",
                                       "bottom",
                                       "breadcrumb",
                                       "breadcrumbs",
                                       "byline",
                                       "caption",
                                       "captions",
                                       "carousel",
                                       "comment",
                                       "commentlist",
                                       "comments",
                                       "cookie",
                                       "cookies",
                                       "consent",
                                       "copyright",
                                       "credit",
                                       "credits",
                                       "disqus",
                                       "dialog",
                                       "disclaimer",
                                       "donate",
                                       "footer",
                                       "foot",
                                       "gdpr",
                                       "hidden",
                                       "infobox",
                                       "kommentare",
                                       "legal",
                                       "login",
                                       "masthead",
                                       "menu",
                                       "meta",
                                       "metadata",
                                       "modal",
                                       "moreon",
                                       "mostread",
                                       "nav",
                                       "navbar",
                                       "navi",
                                       "navigation",
                                       "newsletter",
                                       "notice",
                                       "outbrain",
                                       "paging",
                                       "pager",
                                       "pagination",
                                       "paywall",
                                       "popular",
                                       "popup",
                                       "postmeta",
                                       "print",
                                       "promo",
                                       "promotion",
                                       "rail",
                                       "rating",
                                       "readmore",
                                       "recirc",
                                       "recommended",
                                       "recommendations",
                                       "related",
                                       "respond",
                                       "rss",
                                       "share",
                                       "sharebar",
                                       "sharedaddy",
                                       "sharing",
                                       "shareaholic",
                                       "shop",
                                       "sidebar",
                                       "signup",
                                       "sitemap",
                                       "skip",
                                       "skyscraper",
                                       "social",
                                       "sponsor",
                                       "sponsored",
                                       "subscribe",
                                       "subscription",
                                       "syndication",
                                       "tagcloud",
                                       "tagline",
                                       "taglist",
                                       "tags",
                                       "taboola",
                                       "teaser",
                                       "teasers",
                                       "timestamp",
                                       "toolbar",
                                       "tooltip",
                                       "topbar",
                                       "trending",
                                       "tweet",
                                       "twitter",
                                       "utility",
                                       "video",
                                       "widget",
                                       "widgets",
                                       "yarpp",
                                       "zergnet",
                                       "addthis",
                                       "invisible"};

static int is_unwanted(struct dl_str word)
{
    for (size_t i = 0; i < sizeof unwanted / sizeof *unwanted; i++)
        if (dl_str_is(word, unwanted[i])) return 1;
    return 0;
}

/* Asks is_unwanted of each run of letters; a capital inside begins a new word ("relatedPosts"), but words of one or two letters count only
 * between other characters, since generated names are full of them ("jAdYiwZ"). */
static int names_unwanted(struct dl_str value)
{
    char word[32];
    uint32_t size = 0;
    int begun_by_turn = 0;
    for (uint32_t i = 0; i <= value.size; i++) {
        char c = i < value.size ? value.at[i] : ' ';
        int letter = dl_ascii_alpha(c);
        int turn = dl_ascii_upper(c) && i > 0 && dl_ascii_lower(value.at[i - 1]);
        if ((!letter || turn) && size > 0) {
            int whole = size >= 4 || (!turn && !begun_by_turn);
            if (size < sizeof word && whole && is_unwanted((struct dl_str){word, size})) return 1;
            size = 0;
        }
        if (letter) {
            if (size == 0) begun_by_turn = turn;
            if (size < sizeof word) word[size] = dl_ascii_to_lower(c);
            size++;
        }
    }
    return 0;
}

static int contains(struct dl_str text, const char *part)
{
    return text.size > 0 && memmem(text.at, text.size, part, strlen(part)) != NULL;
}

static int names_article(const struct dl_html_node *node)
{
    static const char *const wanted[] = {
        "articlebody",   "article-body", "article_body", "article__body", "article-content", "article__content", "article-text",
        "entry-content", "post-content", "post-body",    "post_body",     "postcontent",     "story-body",       "storybody",
        "story-content", "story_body",   "content-body", "body-content",  "articletext",     "article_text",     "news-content",
        "newsbody",      "text-content", "main-content", "blog-content",  "post-entry",      "entry-body",       "single-content"};
    char value[160];
    struct dl_str sources[3] = {dl_html_attribute(node, "itemprop"), dl_html_attribute(node, "class"),
                                dl_html_attribute(node, "id")};
    for (size_t s = 0; s < 3; s++) {
        uint32_t size = sources[s].size < sizeof value ? sources[s].size : (uint32_t)sizeof value;
        for (uint32_t i = 0; i < size; i++) value[i] = dl_ascii_to_lower(sources[s].at[i]);
        for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
            if (contains((struct dl_str){value, size}, wanted[i])) return 1;
    }
    return 0;
}

static int is_hidden(const struct dl_html_node *node)
{
    struct dl_str style = dl_html_attribute(node, "style");
    return contains(style, "display:none") || contains(style, "display: none") ||
           dl_str_is(dl_html_attribute(node, "aria-hidden"), "true");
}

static int is_boilerplate(const struct dl_html_node *node, int by_name)
{
    switch (node->tag) {
    case DL_TAG_ASIDE:
    case DL_TAG_BUTTON:
    case DL_TAG_FOOTER:
    case DL_TAG_HEAD:
    case DL_TAG_IFRAME:
    case DL_TAG_NAV:
    case DL_TAG_NOSCRIPT:
    case DL_TAG_SCRIPT:
    case DL_TAG_SELECT:
    case DL_TAG_STYLE:
    case DL_TAG_SVG:
    case DL_TAG_TEXTAREA:
    case DL_TAG_FIGCAPTION: return 1;
    case DL_TAG_TEXT:
    case DL_TAG_BODY:
    case DL_TAG_HTML:
    case DL_TAG_ARTICLE:
    case DL_TAG_MAIN: return 0;
    default: break;
    }
    struct dl_str role = dl_html_attribute(node, "role");
    if (dl_str_is(role, "navigation") || dl_str_is(role, "complementary") || dl_str_is(role, "contentinfo") ||
        dl_str_is(role, "dialog"))
        return 1;
    if (!by_name) return 0;
    if (is_hidden(node)) return 1;
    if (names_article(node)) return 0;
    return names_unwanted(dl_html_attribute(node, "class")) || names_unwanted(dl_html_attribute(node, "id"));
}

/* Whether the element that the markup calls the article stands inside, with long text in it. */
static int holds_article(const struct page *page, uint32_t node)
{
    for (uint32_t i = node + 1; i < page->nodes->at[node].end; i++) {
        const struct dl_html_node *inner = &page->nodes->at[i];
        if (inner->tag != DL_TAG_TEXT && !page->skip[i] && names_article(inner) &&
            page->running[inner->end] - page->running[i] > 300)
            return 1;
    }
    return 0;
}

/* Marks boilerplate; an element that holds much of the page's long text is the page, whatever its class says. by_name: by class and id too. */
static void mark_boilerplate(struct page *page, int by_name)
{
    enum { LONG = 60 };
    uint32_t count = page->nodes->count;
    for (uint32_t i = 0; i < count; i++) {
        const struct dl_html_node *node = &page->nodes->at[i];
        int silent =
            node->tag == DL_TAG_SCRIPT || node->tag == DL_TAG_STYLE || node->tag == DL_TAG_HEAD || node->tag == DL_TAG_NOSCRIPT;
        if (silent) memset(page->skip + i, 1, node->end - i);
        page->running[i + 1] = page->running[i] + (!page->skip[i] && node->text.size >= LONG ? node->text.size : 0);
    }
    for (uint32_t i = 0; i < count;) {
        const struct dl_html_node *node = &page->nodes->at[i];
        if (!page->skip[i] && is_boilerplate(node, by_name)) {
            int structural = node->tag == DL_TAG_NAV || node->tag == DL_TAG_FOOTER || node->tag == DL_TAG_SELECT;
            float share = (float)(page->running[node->end] - page->running[i]) / (float)(page->running[count] + 1);
            if (structural || (share < 0.4f && !holds_article(page, i))) {
                memset(page->skip + i, 1, node->end - i);
                i = node->end;
                continue;
            }
        }
        i++;
    }
    memset(page->running, 0, (count + 1) * sizeof *page->running);
}

/* ---- blocks ---- */

static void measure(const struct page *page, struct block *block)
{
    uint32_t link_end = 0, in_word = 0;
    for (uint32_t i = block->first; i < block->last; i++) {
        const struct dl_html_node *node = &page->nodes->at[i];
        if (page->skip[i]) continue;
        if (node->tag == DL_TAG_A && node->end > link_end) link_end = node->end;
        for (uint32_t at = 0; at < node->text.size; at++) {
            char c = node->text.at[at];
            if (dl_ascii_space(c)) {
                in_word = 0;
                continue;
            }
            block->words += !in_word;
            in_word = 1;
            block->letters += ((unsigned char)c & 0xC0) != 0x80;
            block->linked += i < link_end && ((unsigned char)c & 0xC0) != 0x80;
            block->commas += c == ',';
            block->stops += c == '.' || c == '?' || c == '!' || c == ':';
        }
    }
}

static uint32_t block_above(const struct page *page, uint32_t node)
{
    uint32_t up = page->nodes->at[node].parent;
    while (up != DL_NONE && !dl_html_is_block(page->nodes->at[up].tag)) up = page->nodes->at[up].parent;
    return up;
}

static void add_block(struct page *page, uint32_t first, uint32_t last)
{
    struct block block = {.first = first, .last = last};
    measure(page, &block);
    if (block.letters == 0) return;
    block.parent = block_above(page, first);
    for (uint32_t up = block.parent, steps = 0; up != DL_NONE && steps < 6; up = page->nodes->at[up].parent, steps++) {
        enum dl_html_tag tag = page->nodes->at[up].tag;
        if (steps < 2 && tag >= DL_TAG_H1 && tag <= DL_TAG_H6) block.is_heading = 1;
        if (tag == DL_TAG_PRE) block.is_pre = 1;
        if (tag == DL_TAG_LI || tag == DL_TAG_DD || tag == DL_TAG_DT) block.is_item = 1;
        if (tag == DL_TAG_FIGURE) block.is_caption = 1;
    }
    struct block *slot = DL_PUSH(&page->blocks, page->arena, 1u << 21);
    if (slot != NULL) *slot = block;
}

/* Cuts the page's inline content at block elements and at double line breaks. */
static void cut_blocks(struct page *page)
{
    const struct dl_html_nodes *nodes = page->nodes;
    uint32_t start = DL_NONE, breaks = 0, start_parent = DL_NONE;
    for (uint32_t i = 0; i < nodes->count; i++) {
        const struct dl_html_node *node = &nodes->at[i];
        uint32_t above = block_above(page, i);
        int blank = node->tag == DL_TAG_TEXT && dl_str_trim(node->text).size == 0;
        breaks = node->tag == DL_TAG_BR ? breaks + 1 : blank ? breaks : 0;
        int ends = page->skip[i] || dl_html_is_block(node->tag) || breaks >= 2 || (start != DL_NONE && above != start_parent);
        if (ends && start != DL_NONE) {
            add_block(page, start, i);
            start = DL_NONE;
        }
        if (start == DL_NONE && !page->skip[i] && !dl_html_is_block(node->tag) && node->tag != DL_TAG_BR && !blank) {
            start = i;
            start_parent = above;
        }
    }
    if (start != DL_NONE) add_block(page, start, nodes->count);
}

/* ---- the element that holds the report ---- */

static int is_running_text(const struct block *block)
{
    return !block->is_heading && block->letters >= 60 && block->linked * 3 < block->letters && block->stops + block->commas > 0;
}

static void vote(struct page *page)
{
    for (uint32_t b = 0; b < page->blocks.count; b++) {
        const struct block *block = &page->blocks.at[b];
        if (!is_running_text(block)) continue;
        float length = (float)block->letters / 100.0f;
        float points = 1.0f + (float)block->commas + (length < 3.0f ? length : 3.0f);
        float share = 1.0f;
        uint32_t up = block->parent;
        /* a paragraph's own element is no container */
        if (up != DL_NONE && (page->nodes->at[up].tag == DL_TAG_P || page->nodes->at[up].tag == DL_TAG_LI))
            up = page->nodes->at[up].parent;
        for (uint32_t steps = 0; up != DL_NONE && steps < 6; up = page->nodes->at[up].parent, steps++) {
            page->score[up] += points * share;
            share *= steps == 0 ? 0.6f : 0.5f;
        }
    }
}

static void count_running_text(struct page *page)
{
    uint32_t count = page->nodes->count;
    for (uint32_t b = 0; b < page->blocks.count; b++)
        if (is_running_text(&page->blocks.at[b])) page->running[page->blocks.at[b].first + 1] += page->blocks.at[b].letters;
    for (uint32_t i = 0; i < count; i++) page->running[i + 1] += page->running[i];
}

static float share_of_text(const struct page *page, uint32_t node)
{
    uint32_t all = page->running[page->nodes->count];
    uint32_t inside = page->running[page->nodes->at[node].end] - page->running[node];
    return all > 0 ? (float)inside / (float)all : 0;
}

/* The element that the markup calls the article, where it holds much of the running text; DL_NONE else. */
static uint32_t named_article(const struct page *page)
{
    uint32_t best = DL_NONE;
    float most = 0.4f;
    for (uint32_t i = 0; i < page->nodes->count; i++) {
        const struct dl_html_node *node = &page->nodes->at[i];
        if (page->skip[i] || node->tag == DL_TAG_TEXT || page->score[i] <= 0) continue;
        int named = names_article(node), article = node->tag == DL_TAG_ARTICLE;
        if (!named && !article) continue;
        float share = share_of_text(page, i) + (named ? 0.1f : 0.0f);
        if (share > most) {
            most = share;
            best = i;
        }
    }
    return best;
}

static uint32_t best_container(const struct page *page)
{
    uint32_t named = named_article(page);
    if (named != DL_NONE) return named;
    uint32_t best = DL_NONE;
    for (uint32_t i = 0; i < page->nodes->count; i++)
        if (page->score[i] > 0 && (best == DL_NONE || page->score[i] > page->score[best])) best = i;
    /* a report cut into several columns or sections: go up while much of the text stands beside */
    for (uint32_t steps = 0; best != DL_NONE && steps < 4; steps++) {
        uint32_t up = page->nodes->at[best].parent;
        if (up == DL_NONE || page->nodes->at[up].tag == DL_TAG_HTML) break;
        if (page->score[up] < 0.75f * page->score[best]) break;
        best = up;
    }
    return best;
}

/* ---- the text ---- */

/* How a site speaks to its reader within the body; matched at the beginning of a block, letters' case ignored. */
static const char *const asides[] = {"advertisement",
                                     "all rights reserved",
                                     "click here",
                                     "click to",
                                     "continue reading",
                                     "copyright",
                                     "credit:",
                                     "do you want to be informed",
                                     "download the",
                                     "follow us",
                                     "for the latest stories",
                                     "get the latest",
                                     "have a story",
                                     "if you're seeing this message",
                                     "image credit",
                                     "image source",
                                     "join our",
                                     "like us on",
                                     "more from",
                                     "more:",
                                     "most read",
                                     "never miss",
                                     "photo credit",
                                     "photo:",
                                     "photos:",
                                     "read also",
                                     "read more",
                                     "read next",
                                     "recommended",
                                     "related articles",
                                     "related content",
                                     "related coverage",
                                     "related stories",
                                     "related:",
                                     "see also",
                                     "share this",
                                     "sign up",
                                     "skip to",
                                     "submit your",
                                     "subscribe",
                                     "support our",
                                     "tags:",
                                     "thank you for reading",
                                     "this article is for subscribers",
                                     "to view the full story",
                                     "watch:",
                                     "we want to hear",
                                     "you may also",
                                     "you might also",
                                     "your content is",
                                     "follow the"};

static int is_aside(const struct page *page, const struct block *block)
{
    if (block->words > 45) return 0;
    for (uint32_t i = block->first; i < block->last; i++) {
        struct dl_str text = dl_str_trim(page->nodes->at[i].text);
        if (page->skip[i] || text.size == 0) continue;
        for (size_t a = 0; a < sizeof asides / sizeof *asides; a++)
            if (dl_str_is_nocase(dl_str_slice(text, 0, (uint32_t)strlen(asides[a])), asides[a])) return 1;
        return 0;
    }
    return 0;
}

static int is_kept(const struct page *page, uint32_t b)
{
    const struct block *block = &page->blocks.at[b];
    if (block->is_caption && !is_running_text(block)) return 0;
    if (is_aside(page, block)) return 0;
    if (block->is_heading) return block->linked * 2 < block->letters || block->linked == 0;
    if (block->is_pre) return 1;
    if (block->linked * 2 > block->letters) return 0;
    if (block->is_item) return block->letters >= 10 && block->linked * 3 <= block->letters * 2;
    if (block->words >= 5 || block->stops > 0) return 1;
    return block->letters >= 15;
}

static int put_block(const struct page *page, const struct block *block, char *out, uint32_t *size)
{
    uint32_t start = *size, space = 0;
    for (uint32_t i = block->first; i < block->last; i++) {
        const struct dl_html_node *node = &page->nodes->at[i];
        if (page->skip[i]) continue;
        if (node->tag == DL_TAG_BR) space = 2;
        for (uint32_t at = 0; at < node->text.size;) {
            uint32_t before = at, c = dl_utf8_next(node->text, &at);
            if (block->is_pre && c == '\n') space = 2;
            if (dl_char_is_space(c) || c == 0x200B || c == 0xFEFF) {
                if (space == 0) space = 1;
                continue;
            }
            if (space > 0 && *size > start) out[(*size)++] = space == 2 ? '\n' : ' ';
            space = 0;
            memcpy(out + *size, node->text.at + before, at - before);
            *size += at - before;
        }
    }
    return *size > start;
}

/* The blocks within the container; of all or of those that are kept. */
static uint32_t write_body(const struct page *page, uint32_t container, int all, char *out)
{
    uint32_t size = 0;
    for (uint32_t b = 0; container != DL_NONE && b < page->blocks.count; b++) {
        const struct block *block = &page->blocks.at[b];
        if (block->first < container || block->first >= page->nodes->at[container].end || !(all || is_kept(page, b))) continue;
        uint32_t before = size;
        if (size > 0) {
            out[size++] = '\n';
            out[size++] = '\n';
        }
        if (!put_block(page, block, out, &size)) size = before;
    }
    return size;
}

struct dl_str dl_html_body(struct dl_arena *arena, const struct dl_html_nodes *nodes)
{
    enum { LITTLE = 400 };
    uint64_t room = 16;
    uint32_t size = 0;
    for (uint32_t i = 0; i < nodes->count; i++) room += nodes->at[i].text.size + 3;
    char *out = room < UINT32_MAX ? dl_arena_alloc(arena, room) : NULL;
    char *trial = room < UINT32_MAX ? dl_arena_alloc(arena, room) : NULL;
    /* where little is left, class names misled: again by elements alone */
    for (int by_name = 1; by_name >= 0 && size < LITTLE; by_name--) {
        struct page page = {.arena = arena, .nodes = nodes};
        page.skip = dl_arena_alloc(arena, nodes->count + 1);
        page.score = dl_arena_alloc(arena, (nodes->count + 1) * sizeof *page.score);
        page.running = dl_arena_alloc(arena, (nodes->count + 1) * sizeof *page.running);
        if (page.skip == NULL || page.score == NULL || page.running == NULL || out == NULL || trial == NULL)
            return (struct dl_str){0};
        mark_boilerplate(&page, by_name);
        cut_blocks(&page);
        count_running_text(&page);
        vote(&page);
        uint32_t got = write_body(&page, best_container(&page), 0, trial);
        if (got > 2 * size) {
            char *other = out;
            out = trial;
            trial = other;
            size = got;
        }
    }
    return (struct dl_str){out, size};
}

struct dl_str dl_html_all(struct dl_arena *arena, const struct dl_html_nodes *nodes)
{
    uint64_t room = 16;
    struct page page = {.arena = arena, .nodes = nodes};
    for (uint32_t i = 0; i < nodes->count; i++) room += nodes->at[i].text.size + 3;
    char *out = room < UINT32_MAX ? dl_arena_alloc(arena, room) : NULL;
    page.skip = dl_arena_alloc(arena, nodes->count + 1);
    if (page.skip == NULL || out == NULL) return (struct dl_str){0};
    for (uint32_t i = 0; i < nodes->count; i++)
        if (nodes->at[i].tag == DL_TAG_SCRIPT || nodes->at[i].tag == DL_TAG_STYLE) memset(page.skip + i, 1, nodes->at[i].end - i);
    cut_blocks(&page);
    return (struct dl_str){out, nodes->count > 0 ? write_body(&page, 0, 1, out) : 0};
}
