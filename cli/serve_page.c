/* Pages over a database: a form for the conditions of 'dateline query', and the answer as a table, whose cells come from the CSV that
 * an export writes. Names of actors lead to what they said and did. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "conditions.h"
#include "serve.h"

static const char STAND[] = "stand"; /* the page of who stands where on what, "words" being those of the issue */

enum { ROWS = 200, MOST_CELLS = 64, MOST_PARAMETERS = 16 };

/* ---- text ---- */

static void put_bytes(struct serve_page *page, const char *bytes, size_t size)
{
    if (page->size + size > page->room) {
        const size_t room = (page->size + size) * 2 + 4096;
        char *at = realloc(page->at, room);
        if (at == NULL) return;
        page->at = at;
        page->room = room;
    }
    memcpy(page->at + page->size, bytes, size);
    page->size += size;
}

void serve_put(struct serve_page *page, const char *text) { put_bytes(page, text, strlen(text)); }

static void put_escaped(struct serve_page *page, const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        const char *entity = text[i] == '&'    ? "&amp;"
                             : text[i] == '<'  ? "&lt;"
                             : text[i] == '>'  ? "&gt;"
                             : text[i] == '"'  ? "&quot;"
                             : text[i] == '\'' ? "&#39;"
                                               : NULL;
        if (entity != NULL) serve_put(page, entity);
        else put_bytes(page, text + i, 1);
    }
}

/* As a value in an address: everything but letters and digits as %XX. */
static void put_encoded(struct serve_page *page, const char *text, size_t size)
{
    static const char hex[] = "0123456789ABCDEF";
    for (size_t i = 0; i < size; i++) {
        const unsigned char c = (unsigned char)text[i];
        const int is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        const char coded[3] = {'%', hex[c >> 4], hex[c & 15]};
        if (is_plain) put_bytes(page, text + i, 1);
        else put_bytes(page, coded, sizeof coded);
    }
}

/* ---- what is asked ---- */

struct parameters {
    struct {
        const char *name, *value;
    } at[MOST_PARAMETERS];
    size_t count;
};

static int digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* In place: "a%20b+c" is "a b c". */
static void decode(char *text)
{
    char *out = text;
    for (; *text != 0; text++) {
        if (*text == '+') *out++ = ' ';
        else if (*text == '%' && digit(text[1]) >= 0 && digit(text[2]) >= 0 && (digit(text[1]) | digit(text[2])) != 0) {
            *out++ = (char)(digit(text[1]) * 16 + digit(text[2]));
            text += 2;
        } else *out++ = *text;
    }
    *out = 0;
}

static void read_parameters(struct parameters *p, char *query)
{
    for (char *pair = query, *next; pair != NULL && p->count < MOST_PARAMETERS; pair = next) {
        next = strchr(pair, '&');
        if (next != NULL) *next++ = 0;
        char *value = strchr(pair, '=');
        if (value == NULL || value[1] == 0) continue; /* a field of the form that was left empty */
        *value++ = 0;
        decode(value);
        p->at[p->count].name = pair;
        p->at[p->count++].value = value;
    }
}

static const char *parameter(const struct parameters *p, const char *name)
{
    for (size_t i = 0; i < p->count; i++)
        if (strcmp(p->at[i].name, name) == 0) return p->at[i].value;
    return NULL;
}

static struct dl_query query_of(const struct parameters *p, enum dl_subject subject)
{
    struct dl_query query = {.subject = subject};
    for (size_t i = 0; i < CONDITION_COUNT; i++) *condition(&query, i) = parameter(p, condition_names[i]);
    return query;
}

/* ---- the form ---- */

/* What readers call each condition; where actors stand few are asked for, and the words are the issue's. */
static const struct {
    const char *label, *of_stand;
} fields[CONDITION_COUNT] = {{"actor", "actor"},
                             {"speaker", NULL},
                             {"words", "issue"},
                             {"type", NULL},
                             {"status", NULL},
                             {"country (ISO)", NULL},
                             {"place", NULL},
                             {"since (YYYY-MM-DD)", "since (YYYY-MM-DD)"},
                             {"until (YYYY-MM-DD)", "until (YYYY-MM-DD)"}};

static void put_link(struct serve_page *page, const char *subject, const struct parameters *p, const char *format)
{
    serve_put(page, "/");
    serve_put(page, subject);
    serve_put(page, "?");
    for (size_t i = 0; i < CONDITION_COUNT; i++) {
        const char *value = parameter(p, condition_names[i]);
        if (value == NULL) continue;
        serve_put(page, condition_names[i]);
        serve_put(page, "=");
        put_encoded(page, value, strlen(value));
        serve_put(page, "&amp;");
    }
    serve_put(page, format);
}

static void put_head(struct serve_page *page, const char *name, const char *subject)
{
    serve_put(page, "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
    serve_put(page, subject);
    serve_put(page, subject[0] != 0 ? " – " : "");
    put_escaped(page, name, strlen(name));
    serve_put(page,
              "</title><style>body{font:15px/1.4 sans-serif;margin:1em 2em;color:#222;background:#fff}"
              "nav a,nav b{margin-right:1em}form{margin:1em 0}label{display:inline-block;margin:0 1em .4em 0}input{width:10em}"
              "table{border-collapse:collapse}th,td{border-bottom:1px solid #ddd;padding:.25em .6em;text-align:left;"
              "vertical-align:top;max-width:36em}th{color:#666;font-weight:normal}a{color:#05a;text-decoration:none}"
              "</style></head><body>");
}

/* The other pages, under the same conditions. */
static void put_nav(struct serve_page *page, const char *subject, const struct parameters *p)
{
    serve_put(page, "<nav>");
    for (int s = 0; s <= DL_SUBJECTS; s++) {
        const char *other = s < DL_SUBJECTS ? dl_subject_name((enum dl_subject)s) : STAND;
        const int is_here = strcmp(other, subject) == 0;
        serve_put(page, is_here ? "<b>" : "<a href=\"");
        if (!is_here) put_link(page, other, p, "");
        if (!is_here) serve_put(page, "\">");
        serve_put(page, other);
        serve_put(page, is_here ? "</b>" : "</a>");
    }
    serve_put(page, "</nav>");
}

static void put_form(struct serve_page *page, const char *subject, const struct parameters *p)
{
    const int is_stand = strcmp(subject, STAND) == 0;
    serve_put(page, "<form action=\"/");
    serve_put(page, subject);
    serve_put(page, "\">");
    for (size_t i = 0; i < CONDITION_COUNT; i++) {
        const char *value = parameter(p, condition_names[i]), *label = is_stand ? fields[i].of_stand : fields[i].label;
        if (label == NULL) continue;
        serve_put(page, "<label>");
        serve_put(page, label);
        serve_put(page, " <input name=\"");
        serve_put(page, condition_names[i]);
        serve_put(page, "\" value=\"");
        if (value != NULL) put_escaped(page, value, strlen(value));
        serve_put(page, "\"></label>");
    }
    serve_put(page, "<button>search</button></form>");
}

/* ---- the table ---- */

struct cells {
    struct {
        const char *at;
        size_t size;
    } at[MOST_CELLS];
    size_t count;
};

/* One line of CSV, quoted as RFC 4180 has it; quotation marks are undone in place. Returns what stands behind it. */
static char *read_line(char *csv, const char *end, struct cells *cells)
{
    cells->count = 0;
    for (;;) {
        char *begin = csv, *out = csv;
        if (csv < end && *csv == '"') {
            for (csv++; csv < end && !(*csv == '"' && (csv + 1 == end || csv[1] != '"')); csv++) {
                if (*csv == '"') csv++;
                *out++ = *csv;
            }
            csv += csv < end;
        } else {
            while (csv < end && *csv != ',' && *csv != '\n' && *csv != '\r') csv++;
            out = csv;
        }
        if (cells->count < MOST_CELLS) {
            cells->at[cells->count].at = begin;
            cells->at[cells->count++].size = (size_t)(out - begin);
        }
        if (csv < end && *csv == ',') {
            csv++;
            continue;
        }
        while (csv < end && (*csv == '\r' || *csv == '\n')) csv++;
        return csv;
    }
}

/* Whether a column bears one of the names in a list parted by blanks. */
static int is_one_of(const struct cells *names, size_t i, const char *list)
{
    for (const char *at = list; i < names->count; at += strspn(at, " ")) {
        const size_t word = strcspn(at, " ");
        if (word == 0) return 0;
        if (word == names->at[i].size && memcmp(at, names->at[i].at, word) == 0) return 1;
        at += word;
    }
    return 0;
}

/* What a page is of: a subject of the store, or where actors stand. */
struct topic {
    const char *name;
    enum dl_subject subject;
    int is_stand;
};

/* What becomes of a column: keys, codes and coordinates are for programs, names of actors are links. */
enum use { SHOWN, HIDDEN, LINKED };

static enum use use_of(const struct topic *topic, const struct cells *names, size_t i)
{
    static const char hidden[] =
        "actor_key actor_country actor_sector recipient_key recipient_country recipient_sector source_key source_country "
        "source_sector addressee place_country lat lon quad quad_cameo goldstein cameo context precision same_as event "
        "statement said_by_key target_key key wikidata topic said_by";
    const char *linked = "actor recipient source";
    if (!topic->is_stand && topic->subject == DL_SUBJECT_ACTORS) linked = "name";
    if (!topic->is_stand && topic->subject == DL_SUBJECT_AGREEMENTS) linked = "parties";
    if (!topic->is_stand && topic->subject == DL_SUBJECT_NETWORK) {
        if (is_one_of(names, i, "source target")) return HIDDEN; /* keys there */
        linked = "source_name target_name";
    }
    return is_one_of(names, i, hidden) ? HIDDEN : is_one_of(names, i, linked) ? LINKED : SHOWN;
}

/* "Iran; Iraq" */
static void put_actors(struct serve_page *page, const char *text, size_t size)
{
    const char *end = text + size;
    while (text < end) {
        const char *stop = text;
        while (stop < end && !(stop[0] == ';' && stop + 1 < end && stop[1] == ' ')) stop++;
        serve_put(page, "<a href=\"/?actor=");
        put_encoded(page, text, (size_t)(stop - text));
        serve_put(page, "\">");
        put_escaped(page, text, (size_t)(stop - text));
        serve_put(page, "</a>");
        if (stop < end) serve_put(page, "; ");
        text = stop < end ? stop + 2 : end;
    }
}

static void put_table(struct serve_page *page, const struct topic *topic, struct serve_page *csv)
{
    static struct cells names, cells;
    enum use uses[MOST_CELLS];
    char *at = csv->at, *end = csv->at + csv->size;
    if (csv->size == 0) return;
    at = read_line(at, end, &names);
    serve_put(page, "<table><tr>");
    for (size_t i = 0; i < names.count; i++) {
        uses[i] = use_of(topic, &names, i);
        if (uses[i] == HIDDEN) continue;
        serve_put(page, "<th>");
        put_escaped(page, names.at[i].at, names.at[i].size);
        serve_put(page, "</th>");
    }
    serve_put(page, "</tr>");
    while (at < end) {
        at = read_line(at, end, &cells);
        serve_put(page, "<tr>");
        for (size_t i = 0; i < cells.count && i < names.count; i++) {
            if (uses[i] == HIDDEN) continue;
            serve_put(page, "<td>");
            if (uses[i] == LINKED) put_actors(page, cells.at[i].at, cells.at[i].size);
            else put_escaped(page, cells.at[i].at, cells.at[i].size);
            serve_put(page, "</td>");
        }
        serve_put(page, "</tr>");
    }
    serve_put(page, "</table>");
}

/* ---- pages ---- */

static int collect(void *user, const char *bytes, size_t size)
{
    struct serve_page *page = user;
    const size_t before = page->size;
    put_bytes(page, bytes, size);
    return page->size == before + size ? 0 : -1;
}

static int ask(struct dl_store *store, const struct topic *topic, const struct parameters *p, uint64_t limit, enum dl_format format,
               struct serve_page *out, uint64_t *rows, struct dl_error *error)
{
    const struct dl_sink sink = {collect, out};
    const struct dl_stand_query stand = {.issue = parameter(p, "words"),
                                         .actor = parameter(p, "actor"),
                                         .since = parameter(p, "since"),
                                         .until = parameter(p, "until"),
                                         .limit = limit};
    struct dl_query query = query_of(p, topic->subject);
    query.limit = limit;
    if (topic->is_stand) return dl_store_stand(store, &stand, format, NULL, &sink, rows, error);
    return dl_store_query(store, &query, format, NULL, &sink, rows, error);
}

/* One table under its name, with links to all of it. */
static void put_answer(struct serve_page *page, struct dl_store *store, const struct parameters *p, const struct topic *topic)
{
    struct serve_page csv = {0};
    struct dl_error error;
    uint64_t rows = 0;
    char line[96];
    serve_put(page, "<h2>");
    serve_put(page, topic->name);
    serve_put(page, "</h2>");
    if (ask(store, topic, p, ROWS, DL_FORMAT_CSV, &csv, &rows, &error) != DL_OK) {
        serve_put(page, "<p>");
        put_escaped(page, error.message, strlen(error.message));
        serve_put(page, "</p>");
    } else if (rows == 0) {
        serve_put(page, "<p>nothing found</p>");
    } else {
        snprintf(line, sizeof line, "<p>%s%llu; all of it as <a href=\"", rows == ROWS ? "the first " : "",
                 (unsigned long long)rows);
        serve_put(page, line);
        put_link(page, topic->name, p, "format=csv");
        serve_put(page, "\">CSV</a>, <a href=\"");
        put_link(page, topic->name, p, "format=jsonl");
        serve_put(page, "\">JSON Lines</a></p>");
        put_table(page, topic, &csv);
    }
    free(csv.at);
}

static void put_file(struct serve_page *page, struct dl_store *store, const struct parameters *p, const struct topic *topic,
                     int is_csv)
{
    struct dl_error error;
    page->status = "200 OK";
    page->type = is_csv ? "text/csv" : "application/x-ndjson";
    snprintf(page->header, sizeof page->header, "Content-Disposition: attachment; filename=\"%s.%s\"\r\n", topic->name,
             is_csv ? "csv" : "jsonl");
    if (ask(store, topic, p, 0, is_csv ? DL_FORMAT_CSV : DL_FORMAT_JSONL, page, NULL, &error) == DL_OK) return;
    page->status = "400 Bad Request";
    page->type = "text/plain";
    page->header[0] = 0;
    page->size = 0;
    serve_put(page, error.message);
    serve_put(page, "\n");
}

/* The home page has two topics, of what was said and what was done. 0: there is no such page. */
static size_t read_topics(const char *path, struct topic topics[2])
{
    static const enum dl_subject both[] = {DL_SUBJECT_STATEMENTS, DL_SUBJECT_EVENTS};
    enum dl_subject subject = DL_SUBJECT_STATEMENTS;
    if (strcmp(path, "/") == 0) {
        for (size_t i = 0; i < 2; i++) topics[i] = (struct topic){dl_subject_name(both[i]), both[i], 0};
        return 2;
    }
    const int is_stand = path[0] == '/' && strcmp(path + 1, STAND) == 0;
    if (!is_stand && (path[0] != '/' || !dl_subject_from(path + 1, &subject))) return 0;
    topics[0] = (struct topic){is_stand ? STAND : dl_subject_name(subject), subject, is_stand};
    return 1;
}

void serve_answer(struct serve_page *page, struct dl_store *store, const char *name, char *path)
{
    struct parameters p = {.count = 0};
    struct topic topics[2];
    char *query = strchr(path, '?');
    if (query != NULL) *query++ = 0;
    read_parameters(&p, query);
    const size_t count = read_topics(path, topics);
    const char *subject = count == 1 ? topics[0].name : "";
    const char *format = parameter(&p, "format");
    if (count == 0) {
        page->status = "404 Not Found";
        serve_put(page, "no such page\n");
        return;
    }
    if (count == 1 && format != NULL && (strcmp(format, "csv") == 0 || strcmp(format, "jsonl") == 0)) {
        put_file(page, store, &p, &topics[0], strcmp(format, "csv") == 0);
        return;
    }
    page->status = "200 OK";
    page->type = "text/html";
    put_head(page, name, subject);
    put_nav(page, subject, &p);
    put_form(page, subject, &p);
    for (size_t i = 0; i < count; i++) put_answer(page, store, &p, &topics[i]);
    serve_put(page, "</body></html>\n");
}
