/* A file is taken line by line: "-- only sqlite", "-- only postgresql" and "-- both" say whom the lines that follow are for. */
#include "store/schema.h"

#include "base/data.h"

static const char prefix[] = "store/";

int dl_schema_newest(void)
{
    int count = 0;
    for (const char *const *name = dl_data_names(); *name != NULL; name++) count += strncmp(*name, prefix, sizeof prefix - 1) == 0;
    return count;
}

static const char *name_of(int version) /* data's names are sorted */
{
    for (const char *const *name = dl_data_names(); *name != NULL; name++)
        if (strncmp(*name, prefix, sizeof prefix - 1) == 0 && --version == 0) return *name;
    return NULL;
}

/* SQLite keeps a table whose key is no single number best without row numbers, and compares text bytewise; PostgreSQL is told to. */
static const struct {
    const char *common, *postgresql;
} adapted[] = {{" WITHOUT ROWID", ""}, {" TEXT SEARCH", " TEXT SEARCH"}, {" TEXT", " TEXT COLLATE \"C\""}};

static void put_line(struct dl_buffer *sql, struct dl_str line, enum dl_dialect dialect)
{
    for (uint32_t i = 0, skip = 1; i < line.size; i += skip) {
        size_t k = 0, count = dialect == DL_DIALECT_POSTGRESQL ? sizeof adapted / sizeof *adapted : 0;
        struct dl_str rest = dl_str_slice(line, i, line.size);
        if (count > 0 && dl_str_starts(rest, "--")) break; /* SQLite keeps comments, and shows them */
        while (k < count && !dl_str_starts(rest, adapted[k].common)) k++;
        skip = k < count ? (uint32_t)strlen(adapted[k].common) : 1;
        if (k < count) dl_buffer_string(sql, adapted[k].postgresql);
        else dl_buffer_char(sql, line.at[i]);
    }
    dl_buffer_char(sql, '\n');
}

void dl_schema_adapt(struct dl_buffer *sql, const char *lines, enum dl_dialect dialect)
{
    struct dl_str rest = dl_str_from(lines);
    while (rest.at != NULL) put_line(sql, dl_str_cut(&rest, '\n'), dialect);
}

int dl_schema_step(struct dl_buffer *sql, int version, enum dl_dialect dialect, struct dl_error *error)
{
    static const char *const only[] = {[DL_DIALECT_SQLITE] = "-- only sqlite", [DL_DIALECT_POSTGRESQL] = "-- only postgresql"};
    struct dl_data data;
    struct dl_str rest;
    const char *name = name_of(version);
    int is_ours = 1;
    if (name == NULL) return dl_fail(error, DL_ESTORE, "no schema of version %d is known", version);
    int code = dl_data_open(&data, NULL, error);
    if (code != DL_OK) return code;
    code = dl_data_get(&data, name, &rest, error);
    while (code == DL_OK && rest.at != NULL) {
        struct dl_str line = dl_str_cut(&rest, '\n');
        if (dl_str_is(line, "-- both")) is_ours = 1;
        else if (dl_str_starts(line, "-- only ")) is_ours = dl_str_is(line, only[dialect]);
        else if (is_ours) put_line(sql, line, dialect);
    }
    dl_buffer_char(sql, 0);
    dl_data_release(&data);
    return code == DL_OK ? dl_buffer_check(sql, error) : code;
}
