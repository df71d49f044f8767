#include "read/html.h"

#include "read/decode.h"
#include "read/html_body.h"

/* The charset that the page's first kilobytes declare, "" for none. */
static void declared_charset(const char *bytes, size_t size, char out[64])
{
    size_t most = size < 8192 ? size : 8192, n = 0;
    out[0] = '\0';
    for (size_t i = 0; i + 8 < most; i++) {
        if (strncasecmp(bytes + i, "charset", 7) != 0) continue;
        i += 7;
        while (i < most && (dl_ascii_space(bytes[i]) || bytes[i] == '=' || bytes[i] == '"' || bytes[i] == '\'')) i++;
        while (i < most && n < 63 && (dl_ascii_alpha(bytes[i]) || dl_ascii_digit(bytes[i]) || bytes[i] == '-' || bytes[i] == '_'))
            out[n++] = bytes[i++];
        out[n] = '\0';
        return;
    }
}

int dl_html_read(struct dl_arena *arena, const char *bytes, size_t size, const char *charset, struct dl_html_page *page,
                 struct dl_error *error)
{
    char declared[64];
    struct dl_str html;
    struct dl_html_nodes nodes = {0};
    if (charset == NULL || charset[0] == '\0') {
        declared_charset(bytes, size, declared);
        charset = declared;
    }
    int code = dl_decode(arena, bytes, size, charset, &html, &page->encoding, error);
    if (code == DL_OK) code = dl_html_parse(arena, html, &nodes, error);
    if (code == DL_OK && dl_html_meta(arena, &nodes, &page->meta) != DL_OK) code = dl_fail_memory(error);
    if (code != DL_OK) return code;
    page->text = dl_html_body(arena, &nodes);
    if (page->text.at == NULL) return dl_fail_memory(error);
    /* a page that a script would fill: its metadata may hold the text */
    if (page->meta.body.size / 2 > page->text.size) page->text = page->meta.body;
    return DL_OK;
}
