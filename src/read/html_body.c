/* Blocks of running text vote for the elements that hold them, as in Readability (Arc90, 2009): a block's score goes to its parent, half to
 * the grandparent, less further up, and links count against it. What its markup names as boilerplate is left out first; what its markup
 * names as the article is preferred. Within the winner, blocks are kept or dropped by link density, length and their neighbours, as in
 * jusText (Pomikálek, "Removing Boilerplate and Duplicate Content from Web Corpora", 2011). */
#include "read/html_body.h"

#include "base/utf8.h"
#include "read/html_boilerplate.h"

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
        int named = dl_html_names_article(node), article = node->tag == DL_TAG_ARTICLE;
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
        struct dl_html_skips skips = {nodes, page.skip, page.running};
        dl_html_mark_boilerplate(&skips, by_name);
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
