#include "text/address.h"

#include "text/chars.h"

static int is_local(char c) { return dl_ascii_alpha(c) || dl_ascii_digit(c) || strchr("._%+-", c) != NULL; }
static int is_host(char c) { return dl_ascii_alpha(c) || dl_ascii_digit(c) || c == '.' || c == '-' || c == '_'; }

/* Takes sentence marks and unpaired brackets off the end of a web address. */
static uint32_t trim(struct dl_str text, uint32_t at, uint32_t end)
{
    while (end > at + 1) {
        uint32_t start = end - 1;
        while (start > at && ((unsigned char)text.at[start] & 0xC0u) == 0x80u) start--;
        uint32_t c = dl_utf8_at(text, start);
        int pairs = (c == ')' && memchr(text.at + at, '(', start - at) != NULL);
        int is_mark = (c < 0x80 && c != 0 && strchr(".,;:!?)]}'\"*>", (int)c) != NULL) || c == 0x2019 || c == 0x201D || c == 0x2026;
        if (!is_mark || pairs) break;
        end = start;
    }
    return end;
}

static uint32_t web_end(struct dl_str text, uint32_t at, uint32_t end)
{
    uint32_t stop = at;
    while (stop < end && text.at[stop] != '<' && text.at[stop] != '>' && text.at[stop] != '"' && text.at[stop] != '|') stop++;
    return trim(text, at, stop);
}

static uint32_t mail(struct dl_str text, uint32_t at, uint32_t end)
{
    uint32_t sign = at;
    while (sign < end && is_local(text.at[sign])) sign++;
    if (sign == end || text.at[sign] != '@') return at;
    uint32_t stop = sign + 1;
    while (stop < end && is_host(text.at[stop])) stop++;
    while (stop > sign + 1 && (text.at[stop - 1] == '.' || text.at[stop - 1] == '-')) stop--;
    return stop > sign + 1 ? stop : at;
}

uint32_t dl_address(struct dl_str text, uint32_t at, uint32_t end)
{
    static const char *const schemes[] = {"http://", "https://", "ftp://", "www.", "mailto:", "doi:10."};
    if (end - at < 4 ||
        (dl_ascii_upper(text.at[at]) && memchr(text.at + at, '@', end - at) == NULL && text.at[at] != 'W' && text.at[at] != 'H'))
        return at;
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        uint32_t size = (uint32_t)strlen(schemes[i]);
        if (end - at > size && dl_str_is_nocase(dl_str_slice(text, at, at + size), schemes[i])) return web_end(text, at, end);
    }
    if (memchr(text.at + at, '@', end - at) == NULL) return at;
    return mail(text, at, end);
}

uint32_t dl_address_host(const struct dl_language *language, struct dl_str text, uint32_t at, uint32_t end)
{
    uint32_t stop = at, last = at, dots = 0, first = 0;
    for (; stop < end && is_host(text.at[stop]); stop++) {
        if (text.at[stop] != '.') continue;
        if (stop == last || stop + 1 >= end || !is_host(text.at[stop + 1])) break;
        if (dots++ == 0) first = stop;
        last = stop + 1;
    }
    if (dots == 0) return at;
    if (dl_language_parts(language, dl_str_slice(text, at, first)) & DL_PART_GROUP) return stop;
    uint32_t label = last;
    while (label < stop && dl_ascii_alpha(text.at[label])) label++;
    if (label < stop && text.at[label] != '-') return at;
    if (!(dl_language_parts(language, dl_str_slice(text, last, label)) & DL_PART_DOMAIN)) return at;
    if (label - last == 2 && dl_ascii_upper(text.at[last])) return at; /* U.S.CA */
    return label < end && text.at[label] == '/' ? web_end(text, at, end) : label;
}
