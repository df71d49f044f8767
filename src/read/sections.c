/* Paragraphs are parted by blank lines. */
#include "read/sections.h"

int dl_read_sections(struct dl_doc *doc, struct dl_error *error)
{
    struct dl_str text = doc->text;
    for (uint32_t at = 0; at < text.size;) {
        while (at < text.size && dl_ascii_space(text.at[at])) at++;
        if (at == text.size) break;
        uint32_t end = at, last = at;
        for (uint32_t lines = 0; end < text.size && lines < 2; end++) {
            if (text.at[end] == '\n') lines++;
            else if (!dl_ascii_space(text.at[end])) { lines = 0; last = end + 1; }
        }
        struct dl_section *section = DL_PUSH(&doc->sections, &doc->arena, DL_MAX_SECTIONS);
        if (section == NULL) return dl_fail(error, DL_ELIMIT, "more than %u sections, or memory is spent", DL_MAX_SECTIONS);
        *section = (struct dl_section){DL_SECTION_PARAGRAPH, {at, last}};
        at = end;
    }
    return DL_OK;
}
