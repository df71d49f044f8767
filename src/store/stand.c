/* Where everybody stands, over a whole archive: issues of all reports merged by their topics, actors by their registry keys, and the two laid
 * out as a matrix, or piece by piece.
 *
 * Merging is done here, when it is asked for, and by the set of topics alone, so that neither the order of the reports nor of the runs that
 * coded them can matter: a topic is taken for another of the same concept that has all its participants and more, if there is one such
 * alone. An issue is called what most reports call it, since one long report has much evidence under a name of its own; of equals by the
 * shortest and then the first name. */
#include <stdlib.h>

#include "base/limits.h"
#include "base/table.h"
#include "base/vec.h"
#include "out/grid.h"
#include "out/write.h"
#include "store/store.h"

enum { MATRIX_ISSUES = 7, MATRIX_ACTORS = 40, CELL = 16, IN_MATRIX = 60 /* hundredths of confidence */ };

/* The columns of query_stand.c's positions, by their places. */
enum {
    AT_DOCUMENT,
    AT_DATE,
    AT_ACTOR,
    AT_ACTOR_KEY,
    AT_COUNTRY,
    AT_FOR,
    AT_FOR_KEY,
    AT_STANCE,
    AT_STRENGTH,
    AT_PRIORITY,
    AT_EVIDENCE,
    AT_ISSUE,
    AT_TOPIC,
    AT_ABOVE,
    AT_CONDITION,
    AT_SENTENCE,
    AT_CONFIDENCE,
    AT_COUNT
};

struct name_count {
    struct dl_str name;
    uint32_t owner, reports; /* of an actor or issue; that call it so */
};

struct thing { /* an actor or an issue */
    struct dl_str key, name;
    uint32_t pieces, others; /* of evidence; how many issues an actor, actors an issue has */
    uint32_t same_as;        /* of an issue */
    uint32_t rank;
};

struct piece {
    uint32_t row, actor, issue;
};

DL_VEC(things, struct thing);
DL_VEC(name_counts, struct name_count);
DL_VEC(pieces, struct piece);

struct board {
    struct dl_arena *arena;
    const struct dl_str *cells; /* [rows][AT_COUNT] */
    uint32_t rows;
    struct things actors, issues;
    struct name_counts actor_names, issue_names;
    struct dl_table actor_at, issue_at, name_at, pair_at;
    struct dl_table called_in; /* names by the reports that use them */
    struct pieces pieces;
    int failed;
};

static struct dl_str cell(const struct board *board, uint32_t row, int column)
{
    return board->cells[(size_t)row * AT_COUNT + column];
}

/* ---- gathering ---- */

static uint32_t thing_of(struct board *board, struct things *things, struct dl_table *at, struct dl_str key)
{
    uint32_t index = dl_table_get(at, key);
    if (index != DL_NONE) return index;
    struct thing *thing = DL_PUSH(things, board->arena, DL_MAX_ENTITIES);
    if (thing == NULL || dl_table_set(at, key, things->count - 1) != DL_OK) {
        board->failed = 1;
        return 0;
    }
    *thing = (struct thing){.key = key, .same_as = things->count - 1};
    return things->count - 1;
}

/* Whether a report uses the name, by its place among the names, for the first time. */
static int is_called_anew(struct board *board, char kind, uint32_t name, struct dl_str document)
{
    struct dl_str key = dl_str_format(board->arena, "%c%u %.*s", kind, name, (int)document.size, document.at);
    if (key.at != NULL && dl_table_get(&board->called_in, key) != DL_NONE) return 0;
    if (key.at == NULL || dl_table_set(&board->called_in, key, 0) != DL_OK) board->failed = 1;
    return !board->failed;
}

static void call(struct board *board, struct name_counts *names, char kind, uint32_t owner, uint32_t row, struct dl_str name)
{
    struct dl_str key = dl_str_format(board->arena, "%c%u %.*s", kind, owner, (int)name.size, name.at);
    uint32_t index = key.at != NULL ? dl_table_get(&board->name_at, key) : DL_NONE;
    if (index == DL_NONE && key.at != NULL) {
        struct name_count *added = DL_PUSH(names, board->arena, DL_MAX_ENTITIES);
        if (added == NULL || dl_table_set(&board->name_at, key, names->count - 1) != DL_OK) {
            board->failed = 1;
            return;
        }
        *added = (struct name_count){name, owner, 0};
        index = names->count - 1;
    }
    if (index == DL_NONE) board->failed = 1;
    else if (is_called_anew(board, kind, index, cell(board, row, AT_DOCUMENT))) names->at[index].reports++;
}

/* Whether a piece is as sure as asked for, in hundredths; one that an older version wrote is. "0.54", "0.5", with a point whatever the locale. */
static int is_sure(const struct board *board, uint32_t row, uint32_t least)
{
    struct dl_str confidence = cell(board, row, AT_CONFIDENCE);
    uint32_t hundredths = 0;
    if (confidence.size == 0) return 1;
    for (uint32_t i = 2; i < 4; i++) hundredths = hundredths * 10 + (i < confidence.size ? (uint32_t)(confidence.at[i] - '0') : 0);
    return hundredths >= least;
}

static void gather(struct board *board, uint32_t least)
{
    for (uint32_t row = 0; row < board->rows && !board->failed; row++) {
        if (!is_sure(board, row, least)) continue;
        int for_another = cell(board, row, AT_FOR).size > 0;
        struct dl_str name = cell(board, row, for_another ? AT_FOR : AT_ACTOR);
        struct dl_str key = cell(board, row, for_another ? AT_FOR_KEY : AT_ACTOR_KEY);
        struct piece *piece = DL_PUSH(&board->pieces, board->arena, DL_MAX_STATEMENTS);
        if (piece == NULL) {
            board->failed = 1;
            return;
        }
        piece->row = row;
        piece->actor = thing_of(board, &board->actors, &board->actor_at, key.size > 0 ? key : name);
        piece->issue = thing_of(board, &board->issues, &board->issue_at, cell(board, row, AT_TOPIC));
        board->issues.at[piece->issue].pieces++; /* counted anew once issues are merged */
        call(board, &board->actor_names, 'a', piece->actor, row, name);
    }
}

/* ---- merging ---- */

/* The next participant of a topic's tail, none behind the last. A participant begins behind a blank and holds a colon. */
static struct dl_str next_part(struct dl_str *rest)
{
    while (rest->size > 0) {
        struct dl_str word = dl_str_cut(rest, ' ');
        for (uint32_t i = 0; i < word.size; i++)
            if (word.at[i] == ':') return word;
        if (rest->at == NULL) break;
    }
    return (struct dl_str){0};
}

/* The topic up to its first participant. */
static struct dl_str head_of(struct dl_str topic)
{
    struct dl_str rest = topic, part = next_part(&rest);
    return part.at == NULL ? topic : dl_str_slice(topic, 0, (uint32_t)(part.at - topic.at));
}

static int has_part(struct dl_str topic, struct dl_str wanted)
{
    for (struct dl_str part; (part = next_part(&topic)).at != NULL;)
        if (dl_str_equal(part, wanted)) return 1;
    return 0;
}

static uint32_t part_count(struct dl_str topic)
{
    uint32_t count = 0;
    while (next_part(&topic).at != NULL) count++;
    return count;
}

static int is_part_of(struct dl_str small, struct dl_str full)
{
    uint32_t count = part_count(small);
    if (count == 0 || count >= part_count(full)) return 0;
    for (struct dl_str part; (part = next_part(&small)).at != NULL;)
        if (!has_part(full, part)) return 0;
    return 1;
}

static int compare_heads(const void *a, const void *b, void *of)
{
    const struct board *board = of;
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    int heads = dl_str_compare(head_of(board->issues.at[x].key), head_of(board->issues.at[y].key));
    return heads != 0 ? heads : dl_str_compare(board->issues.at[x].key, board->issues.at[y].key);
}

/* Topics sorted by head lie together, so that only those of one head are compared. */
static void merge(struct board *board)
{
    uint32_t count = board->issues.count, *order = dl_arena_alloc(board->arena, (count > 0 ? count : 1) * sizeof *order);
    if (order == NULL) {
        board->failed = 1;
        return;
    }
    for (uint32_t i = 0; i < count; i++) order[i] = i;
    qsort_r(order, count, sizeof *order, compare_heads, board);
    for (uint32_t from = 0, to; from < count; from = to) {
        struct dl_str head = head_of(board->issues.at[order[from]].key);
        for (to = from + 1; to < count && dl_str_equal(head_of(board->issues.at[order[to]].key), head); to++) {
        }
        for (uint32_t i = from; i < to; i++) {
            uint32_t found = DL_NONE, fuller = 0;
            for (uint32_t k = from; k < to && fuller < 2; k++)
                if (board->issues.at[order[k]].pieces >= board->issues.at[order[i]].pieces &&
                    is_part_of(board->issues.at[order[i]].key, board->issues.at[order[k]].key))
                    found = order[k], fuller++;
            if (fuller == 1) board->issues.at[order[i]].same_as = found;
        }
    }
    for (uint32_t i = 0; i < count; i++) board->issues.at[i].pieces = 0;
    for (uint32_t i = 0; i < board->pieces.count; i++) {
        struct piece *piece = &board->pieces.at[i];
        while (board->issues.at[piece->issue].same_as != piece->issue) piece->issue = board->issues.at[piece->issue].same_as;
        /* only who speaks of the fuller issue itself gives it its name */
        struct dl_str topic = cell(board, piece->row, AT_TOPIC);
        if (dl_str_equal(topic, board->issues.at[piece->issue].key))
            call(board, &board->issue_names, 'i', piece->issue, piece->row, cell(board, piece->row, AT_ISSUE));
    }
}

static void choose_names(struct things *things, const struct name_counts *names)
{
    for (uint32_t i = 0; i < names->count; i++) {
        const struct name_count *n = &names->at[i];
        struct thing *thing = &things->at[n->owner];
        int better =
            thing->name.at == NULL || n->reports > thing->rank ||
            (n->reports == thing->rank &&
             (n->name.size < thing->name.size || (n->name.size == thing->name.size && dl_str_compare(n->name, thing->name) < 0)));
        if (better) thing->name = n->name, thing->rank = n->reports;
    }
}

/* ---- what was asked for ---- */

static int holds_words(struct dl_str text, const char *words)
{
    struct dl_str rest = dl_str_from(words);
    while (rest.at != NULL && rest.size > 0) {
        struct dl_str word = dl_str_cut(&rest, ' ');
        int found = word.size == 0;
        for (uint32_t i = 0; !found && i + word.size <= text.size; i++) {
            uint32_t k = 0;
            while (k < word.size && dl_ascii_to_lower(text.at[i + k]) == dl_ascii_to_lower(word.at[k])) k++;
            found = k == word.size;
        }
        if (!found) return 0;
    }
    return 1;
}

static void keep_wanted(struct board *board, const char *words)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < board->pieces.count; i++)
        if (words == NULL || holds_words(board->issues.at[board->pieces.at[i].issue].name, words))
            board->pieces.at[kept++] = board->pieces.at[i];
    board->pieces.count = kept;
}

/* How much each actor and issue has, and of how many of the others. */
static void count(struct board *board)
{
    for (uint32_t i = 0; i < board->pieces.count; i++) {
        const struct piece *piece = &board->pieces.at[i];
        struct dl_str pair = dl_str_format(board->arena, "%u %u", piece->actor, piece->issue);
        if (pair.at == NULL) {
            board->failed = 1;
            return;
        }
        board->actors.at[piece->actor].pieces++;
        board->issues.at[piece->issue].pieces++;
        if (dl_table_get(&board->pair_at, pair) != DL_NONE) continue;
        if (dl_table_set(&board->pair_at, pair, i) != DL_OK) board->failed = 1;
        board->actors.at[piece->actor].others++;
        board->issues.at[piece->issue].others++;
    }
}

/* Most of the others first, then most evidence, then by name. */
static int compare_things(const void *a, const void *b, void *of)
{
    const struct things *ranked = of;
    const struct thing *x = &ranked->at[*(const uint32_t *)a], *y = &ranked->at[*(const uint32_t *)b];
    if (x->others != y->others) return x->others > y->others ? -1 : 1;
    if (x->pieces != y->pieces) return x->pieces > y->pieces ? -1 : 1;
    int names = dl_str_compare(x->name, y->name);
    return names != 0 ? names : dl_str_compare(x->key, y->key);
}

/* Indices of the things that have evidence, in their order; *kept is their number. */
static uint32_t *in_order(struct board *board, struct things *things, uint32_t *kept)
{
    uint32_t *order = dl_arena_alloc(board->arena, (things->count > 0 ? things->count : 1) * sizeof *order);
    *kept = 0;
    if (order == NULL) {
        board->failed = 1;
        return NULL;
    }
    for (uint32_t i = 0; i < things->count; i++)
        if (things->at[i].pieces > 0) order[(*kept)++] = i;
    qsort_r(order, *kept, sizeof *order, compare_things, things);
    for (uint32_t i = 0; i < *kept; i++) things->at[order[i]].rank = i;
    return order;
}

static int compare_pieces(const void *a, const void *b, void *of)
{
    const struct board *board = of;
    const struct piece *x = a, *y = b;
    uint32_t issue_x = board->issues.at[x->issue].rank, issue_y = board->issues.at[y->issue].rank;
    if (issue_x != issue_y) return issue_x < issue_y ? -1 : 1;
    uint32_t actor_x = board->actors.at[x->actor].rank, actor_y = board->actors.at[y->actor].rank;
    if (actor_x != actor_y) return actor_x < actor_y ? -1 : 1;
    return (x->row > y->row) - (x->row < y->row); /* rows come by date */
}

/* ---- writing ---- */

static const struct dl_column columns[] = {
    {.name = "issue", .most = 36, .style = "1"},
    {.name = "actor", .most = 26, .style = "36"},
    {.name = "actor_key", .not_in_table = 1},
    {.name = "date", .least = 10},
    {.name = "stance", .least = 11},
    {.name = "strength", .not_in_table = 1},
    {.name = "priority", .not_in_table = 1, .is_number = 1},
    {.name = "above", .not_in_table = 1},
    {.name = "condition", .not_in_table = 1},
    {.name = "said_by", .not_in_table = 1},
    {.name = "topic", .not_in_table = 1},
    {.name = "document", .not_in_table = 1},
    {.name = "sentence"},
    {.name = "confidence", .not_in_table = 1, .is_number = 1},
};

static void put_piece(const struct board *board, const struct piece *piece, struct dl_answer *answer)
{
    const struct thing *issue = &board->issues.at[piece->issue], *actor = &board->actors.at[piece->actor];
    dl_answer_text(answer, issue->name);
    dl_answer_text(answer, actor->name);
    dl_answer_text(answer, actor->key);
    dl_answer_text(answer, cell(board, piece->row, AT_DATE));
    dl_answer_text(answer, cell(board, piece->row, AT_STANCE));
    dl_answer_text(answer, cell(board, piece->row, AT_STRENGTH));
    dl_answer_number(answer, cell(board, piece->row, AT_PRIORITY));
    dl_answer_text(answer, cell(board, piece->row, AT_ABOVE));
    dl_answer_text(answer, cell(board, piece->row, AT_CONDITION));
    dl_answer_text(answer, cell(board, piece->row, AT_ACTOR));
    dl_answer_text(answer, issue->key);
    dl_answer_text(answer, cell(board, piece->row, AT_DOCUMENT));
    dl_answer_text(answer, cell(board, piece->row, AT_SENTENCE));
    dl_answer_number(answer, cell(board, piece->row, AT_CONFIDENCE));
}

/* What stands in a cell: each stance in the order of time, with the pieces of evidence; "against 2 → for" where it changed. */
static void put_matrix_cell(struct board *board, struct dl_grid *grid, uint32_t actor, uint32_t issue)
{
    char text[256];
    size_t size = 0;
    const struct piece *at = board->pieces.at, *end = at + board->pieces.count;
    while (at < end && (at->issue != issue || at->actor != actor)) at++;
    while (at < end && at->issue == issue && at->actor == actor && size + CELL * 2 < sizeof text) {
        struct dl_str stance = cell(board, at->row, AT_STANCE);
        uint32_t pieces = 0;
        for (; at < end && at->issue == issue && at->actor == actor && dl_str_equal(cell(board, at->row, AT_STANCE), stance); at++)
            pieces++;
        if (size > 0) size += (size_t)snprintf(text + size, sizeof text - size, " → ");
        size += (size_t)snprintf(text + size, sizeof text - size, "%.*s", (int)stance.size, stance.at);
        if (pieces > 1) size += (size_t)snprintf(text + size, sizeof text - size, " %u", pieces);
    }
    dl_grid_cell(grid, (struct dl_str){text, (uint32_t)size});
}

/* "ceasefire" of two reports, which nothing says are one: each with the report that alone tells of it. */
static void put_report(const struct board *board, struct dl_buffer *out, const uint32_t *issues, uint32_t issue_count,
                       uint32_t which)
{
    const struct dl_str name = board->issues.at[issues[which]].name;
    const struct piece *at = board->pieces.at, *end = at + board->pieces.count;
    uint32_t alike = 0;
    for (uint32_t i = 0; i < issue_count; i++) alike += dl_str_equal(board->issues.at[issues[i]].name, name);
    while (at < end && at->issue != issues[which]) at++;
    if (alike < 2 || at == end) return;
    dl_buffer_string(out, ", ");
    dl_buffer_str(out, cell(board, at->row, AT_DOCUMENT));
}

static void put_matrix(struct board *board, struct dl_buffer *out, const struct dl_write_options *options, const uint32_t *actors,
                       uint32_t actor_count, const uint32_t *issues, uint32_t issue_count)
{
    struct dl_grid_column titles[MATRIX_ISSUES + 1] = {{.title = "", .style = "36", .most = 30, .least = 12}};
    char letters[MATRIX_ISSUES][4];
    struct dl_grid grid;
    if (issue_count > MATRIX_ISSUES) issue_count = MATRIX_ISSUES;
    for (uint32_t i = 0; i < issue_count; i++) {
        const struct thing *issue = &board->issues.at[issues[i]];
        snprintf(letters[i], sizeof letters[i], "%c", (char)('A' + i));
        titles[i + 1] = (struct dl_grid_column){.title = letters[i], .least = 8};
        dl_buffer_string(out, letters[i]);
        dl_buffer_string(out, "  ");
        dl_buffer_str(out, issue->name);
        dl_buffer_string(out, " (");
        dl_buffer_number(out, issue->others);
        dl_buffer_string(out, issue->others == 1 ? " actor" : " actors");
        put_report(board, out, issues, issue_count, i);
        dl_buffer_string(out, ")\n");
    }
    dl_buffer_char(out, '\n');
    dl_grid_init(&grid, titles, issue_count + 1, options != NULL && options->width > 0 ? options->width : DL_OUT_WIDTH,
                 options != NULL ? options->flags : 0);
    for (uint32_t a = 0, shown = 0; a < actor_count && shown < MATRIX_ACTORS; a++) {
        int stands = 0;
        for (uint32_t i = 0; i < board->pieces.count && !stands; i++)
            stands = board->pieces.at[i].actor == actors[a] && board->issues.at[board->pieces.at[i].issue].rank < issue_count;
        if (!stands) continue;
        dl_grid_cell(&grid, board->actors.at[actors[a]].name);
        for (uint32_t i = 0; i < issue_count; i++) put_matrix_cell(board, &grid, actors[a], issues[i]);
        shown++;
    }
    dl_grid_write(&grid, out, 0);
    dl_grid_release(&grid);
}

/* ---- the whole ---- */

static int write_board(struct board *board, const struct dl_stand_query *query, enum dl_format format,
                       const struct dl_write_options *options, const struct dl_sink *sink, uint64_t *rows, struct dl_error *error)
{
    uint32_t actor_count = 0, issue_count = 0;
    uint32_t *actors = in_order(board, &board->actors, &actor_count), *issues = in_order(board, &board->issues, &issue_count);
    struct dl_answer answer;
    if (board->failed) return dl_fail_memory(error);
    if (board->pieces.count > 0) qsort_r(board->pieces.at, board->pieces.count, sizeof *board->pieces.at, compare_pieces, board);
    int code = dl_answer_init(&answer, format, options, sink, error);
    if (code != DL_OK) return code;
    if (format == DL_FORMAT_TABLE && board->pieces.count > 0)
        put_matrix(board, &answer.buffer, options, actors, actor_count, issues, issue_count);
    dl_answer_columns(&answer, columns, sizeof columns / sizeof *columns);
    int opened = format != DL_FORMAT_TABLE || query->issue != NULL || query->actor != NULL;
    if (opened && format == DL_FORMAT_TABLE && board->pieces.count > 0) dl_buffer_char(&answer.buffer, '\n');
    for (uint32_t i = 0; opened && i < board->pieces.count && code == DL_OK; i++) {
        if (query->limit > 0 && i >= query->limit) break;
        put_piece(board, &board->pieces.at[i], &answer);
        if (format != DL_FORMAT_TABLE) code = dl_answer_flush(&answer, error);
    }
    if (code == DL_OK) code = dl_answer_end(&answer, error);
    if (rows != NULL) *rows = board->pieces.count;
    dl_answer_release(&answer);
    return code;
}

int dl_store_stand(struct dl_store *store, const struct dl_stand_query *query, enum dl_format format,
                   const struct dl_write_options *options, const struct dl_sink *sink, uint64_t *rows, struct dl_error *error)
{
    struct dl_query positions = {
        .subject = DL_SUBJECT_POSITIONS, .actor = query->actor, .since = query->since, .until = query->until};
    struct dl_answer all;
    struct board board = {0};
    if (format == DL_FORMAT_GRAPHML) return dl_fail(error, DL_EUSAGE, "stances are a table, csv or jsonl");
    int code = dl_answer_init(&all, DL_FORMAT_GRAPHML, NULL, NULL, error); /* which keeps the cells */
    if (code == DL_OK) code = store->kind->query(store, &positions, &all, error);
    if (code == DL_OK && (all.count != AT_COUNT || all.buffer.failed)) code = dl_fail_memory(error);
    if (code == DL_OK) {
        board.arena = &all.grid.arena;
        board.cells = all.cells.at;
        board.rows = (uint32_t)all.written;
        dl_table_init(&board.actor_at, board.arena);
        dl_table_init(&board.issue_at, board.arena);
        dl_table_init(&board.name_at, board.arena);
        dl_table_init(&board.pair_at, board.arena);
        dl_table_init(&board.called_in, board.arena);
        uint32_t least = query->least_confidence, by_default = format == DL_FORMAT_TABLE ? IN_MATRIX : 0;
        gather(&board, least > 0 ? least : by_default);
        if (!board.failed) merge(&board);
        choose_names(&board.actors, &board.actor_names);
        choose_names(&board.issues, &board.issue_names);
        if (!board.failed) keep_wanted(&board, query->issue);
        if (!board.failed) count(&board);
        code = board.failed ? dl_fail_memory(error) : write_board(&board, query, format, options, sink, rows, error);
    }
    dl_answer_release(&all);
    return code;
}
