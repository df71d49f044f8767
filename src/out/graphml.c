/* A network as GraphML (http://graphml.graphdrawing.org), for Gephi, igraph, networkx and their like. The rows are edges, with
 * both their ends described in each: columns named source…, target… become the attributes of nodes, the others those of
 * edges. Nodes come first, in the order in which edges meet them. */
#include "base/limits.h"
#include "base/table.h"
#include "out/answer.h"

static void escaped(struct dl_buffer *b, struct dl_str text)
{
    for (uint32_t i = 0; i < text.size; i++) {
        char c = text.at[i];
        if (c == '&') dl_buffer_string(b, "&amp;");
        else if (c == '<') dl_buffer_string(b, "&lt;");
        else if (c == '>') dl_buffer_string(b, "&gt;");
        else if (c == '"') dl_buffer_string(b, "&quot;");
        else dl_buffer_char(b, c);
    }
}

static int is_end(const struct dl_column *column, const char *end) { return strncmp(column->name, end, strlen(end)) == 0; }
static int is_of_edge(const struct dl_column *column) { return !is_end(column, "source") && !is_end(column, "target"); }

/* The attribute's name: "source_country" is the "country" of a node. */
static const char *attribute(const struct dl_column *column)
{
    const char *underscore = strchr(column->name, '_');
    return is_of_edge(column) || underscore == NULL ? column->name : underscore + 1;
}

static void key(struct dl_buffer *b, const struct dl_column *column)
{
    int is_edge = is_of_edge(column);
    dl_buffer_string(b, "  <key id=\"");
    dl_buffer_string(b, is_edge ? "e_" : "n_");
    dl_buffer_string(b, attribute(column));
    dl_buffer_string(b, is_edge ? "\" for=\"edge\" attr.name=\"" : "\" for=\"node\" attr.name=\"");
    dl_buffer_string(b, attribute(column));
    dl_buffer_string(b, column->is_number ? "\" attr.type=\"double\"/>\n" : "\" attr.type=\"string\"/>\n");
}

static void data(struct dl_buffer *b, const struct dl_column *column, struct dl_str cell)
{
    if (cell.at == NULL) return;
    dl_buffer_string(b, "<data key=\"");
    dl_buffer_string(b, is_of_edge(column) ? "e_" : "n_");
    dl_buffer_string(b, attribute(column));
    dl_buffer_string(b, "\">");
    escaped(b, cell);
    dl_buffer_string(b, "</data>");
}

/* The columns of one end; the first of them is its key. */
static void node(struct dl_answer *answer, struct dl_buffer *b, const struct dl_str *cells, const char *end, struct dl_table *seen)
{
    int first = 1;
    for (uint32_t c = 0; c < answer->count; c++) {
        if (!is_end(&answer->columns[c], end)) continue;
        if (!first) {
            data(b, &answer->columns[c], cells[c]);
            continue;
        }
        if (dl_table_get(seen, cells[c]) != DL_NONE) return;
        if (dl_table_set(seen, cells[c], 1) != DL_OK) b->failed = 1;
        dl_buffer_string(b, "    <node id=\"");
        escaped(b, cells[c]);
        dl_buffer_string(b, "\">");
        first = 0;
    }
    dl_buffer_string(b, "</node>\n");
}

static void edge(struct dl_answer *answer, struct dl_buffer *b, const struct dl_str *cells)
{
    dl_buffer_string(b, "    <edge");
    for (uint32_t c = 0; c < answer->count; c++) {
        if (strcmp(answer->columns[c].name, "source") != 0 && strcmp(answer->columns[c].name, "target") != 0) continue;
        dl_buffer_char(b, ' ');
        dl_buffer_string(b, answer->columns[c].name);
        dl_buffer_string(b, "=\"");
        escaped(b, cells[c]);
        dl_buffer_char(b, '"');
    }
    dl_buffer_char(b, '>');
    for (uint32_t c = 0; c < answer->count; c++)
        if (is_of_edge(&answer->columns[c])) data(b, &answer->columns[c], cells[c]);
    dl_buffer_string(b, "</edge>\n");
}

void dl_answer_graphml(struct dl_answer *answer)
{
    struct dl_buffer *b = &answer->buffer;
    const struct dl_str *cells = answer->cells.at;
    struct dl_table seen;
    dl_table_init(&seen, &answer->grid.arena);
    dl_buffer_string(b, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    for (uint32_t c = 0; c < answer->count; c++) {
        const struct dl_column *column = &answer->columns[c];
        if (is_of_edge(column) || (is_end(column, "source") && strchr(column->name, '_') != NULL)) key(b, column);
    }
    dl_buffer_string(b, "  <graph edgedefault=\"directed\">\n");
    for (uint64_t row = 0; row < answer->written; row++) {
        node(answer, b, cells + row * answer->count, "source", &seen);
        node(answer, b, cells + row * answer->count, "target", &seen);
    }
    for (uint64_t row = 0; row < answer->written; row++) edge(answer, b, cells + row * answer->count);
    dl_buffer_string(b, "  </graph>\n</graphml>\n");
}
