/* What a page's markup names as boilerplate: elements that are never text of the report (menus, footers, scripts), and words in classes and
 * ids that sites give to what stands beside it, after the lists that readers of web pages have converged on (Readability, trafilatura). */
#include "read/html_boilerplate.h"

#include "base/utf8.h"

/* Words that stand as a whole part of a class or id ("related-links", "c-share__list"). */
static const char UNWANTED[] =
    "ad|ads|advert|advertisement|adbox|agegate|alert|audio|author|authorbox|autor|banner|bio|bottom|"
    "breadcrumb|breadcrumbs|byline|caption|captions|carousel|comment|commentlist|comments|cookie|cookies|"
    "consent|copyright|credit|credits|disqus|dialog|disclaimer|donate|footer|foot|gdpr|hidden|infobox|"
    "kommentare|legal|login|masthead|menu|meta|metadata|modal|moreon|mostread|nav|navbar|navi|navigation|"
    "newsletter|notice|outbrain|paging|pager|pagination|paywall|popular|popup|postmeta|print|promo|"
    "promotion|rail|rating|readmore|recirc|recommended|recommendations|related|respond|rss|share|"
    "sharebar|sharedaddy|sharing|shareaholic|shop|sidebar|signup|sitemap|skip|skyscraper|social|sponsor|"
    "sponsored|subscribe|subscription|syndication|tagcloud|tagline|taglist|tags|taboola|teaser|teasers|"
    "timestamp|toolbar|tooltip|topbar|trending|tweet|twitter|utility|video|widget|widgets|yarpp|zergnet|"
    "addthis|invisible";

static int is_unwanted(struct dl_str word) { return dl_str_listed(word, UNWANTED, '|'); }

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

int dl_html_names_article(const struct dl_html_node *node)
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
    if (dl_html_names_article(node)) return 0;
    return names_unwanted(dl_html_attribute(node, "class")) || names_unwanted(dl_html_attribute(node, "id"));
}

/* Whether the element that the markup calls the article stands inside, with long text in it. */
static int holds_article(const struct dl_html_skips *skips, uint32_t node)
{
    for (uint32_t i = node + 1; i < skips->nodes->at[node].end; i++) {
        const struct dl_html_node *inner = &skips->nodes->at[i];
        if (inner->tag != DL_TAG_TEXT && !skips->skip[i] && dl_html_names_article(inner) &&
            skips->running[inner->end] - skips->running[i] > 300)
            return 1;
    }
    return 0;
}

void dl_html_mark_boilerplate(struct dl_html_skips *skips, int by_name)
{
    enum { LONG = 60 };
    uint32_t count = skips->nodes->count;
    for (uint32_t i = 0; i < count; i++) {
        const struct dl_html_node *node = &skips->nodes->at[i];
        int silent =
            node->tag == DL_TAG_SCRIPT || node->tag == DL_TAG_STYLE || node->tag == DL_TAG_HEAD || node->tag == DL_TAG_NOSCRIPT;
        if (silent) memset(skips->skip + i, 1, node->end - i);
        skips->running[i + 1] = skips->running[i] + (!skips->skip[i] && node->text.size >= LONG ? node->text.size : 0);
    }
    for (uint32_t i = 0; i < count;) {
        const struct dl_html_node *node = &skips->nodes->at[i];
        if (!skips->skip[i] && is_boilerplate(node, by_name)) {
            int structural = node->tag == DL_TAG_NAV || node->tag == DL_TAG_FOOTER || node->tag == DL_TAG_SELECT;
            float share = (float)(skips->running[node->end] - skips->running[i]) / (float)(skips->running[count] + 1);
            if (structural || (share < 0.4f && !holds_article(skips, i))) {
                memset(skips->skip + i, 1, node->end - i);
                i = node->end;
                continue;
            }
        }
        i++;
    }
    memset(skips->running, 0, (count + 1) * sizeof *skips->running);
}
