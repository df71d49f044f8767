#include "base/tsv.h"

#include "base/limits.h"

void dl_tsv_init(struct dl_tsv *tsv, const char *name, struct dl_str bytes) { *tsv = (struct dl_tsv){.name = name, .rest = bytes}; }

int dl_tsv_open(struct dl_tsv *tsv, struct dl_data *data, const char *name, struct dl_error *error)
{
    struct dl_str bytes;
    int code = dl_data_get(data, name, &bytes, error);
    if (code == DL_OK) dl_tsv_init(tsv, name, bytes);
    return code;
}

int dl_tsv_fail(const struct dl_tsv *tsv, struct dl_error *error, const char *why)
{
    return dl_fail_at(error, DL_EFORMAT, tsv->name, tsv->line, "%s in '%s' line %u", why, tsv->name, tsv->line);
}

int dl_tsv_next(struct dl_tsv *tsv, struct dl_error *error)
{
    while (tsv->rest.at != NULL && tsv->rest.size > 0) {
        struct dl_str line = dl_str_cut(&tsv->rest, '\n');
        tsv->line++;
        if (line.size > 0 && line.at[line.size - 1] == '\r') line.size--;
        if (line.size > DL_MAX_DATA_LINE) return dl_tsv_fail(tsv, error, "line too long");
        if (dl_str_trim(line).size == 0 || line.at[0] == '#') continue;
        tsv->count = 0;
        while (line.at != NULL) {
            if (tsv->count == DL_TSV_CELLS) return dl_tsv_fail(tsv, error, "too many cells");
            tsv->cells[tsv->count++] = dl_str_cut(&line, '\t');
        }
        return 1;
    }
    return 0;
}

typedef int tsv_row(void *to, const struct dl_tsv *tsv, struct dl_error *error);

static int read_rows(struct dl_data *data, const char *name, tsv_row *row, void *to, int may_lack, struct dl_error *error)
{
    struct dl_tsv tsv;
    int code = dl_tsv_open(&tsv, data, name, error);
    if (code == DL_EIO && may_lack) return DL_OK;
    while (code == DL_OK && (code = dl_tsv_next(&tsv, error)) == 1) code = row(to, &tsv, error);
    return code;
}

int dl_tsv_read(struct dl_data *data, const char *name, tsv_row *row, void *to, struct dl_error *error)
{
    return read_rows(data, name, row, to, 0, error);
}

int dl_tsv_read_if_any(struct dl_data *data, const char *name, tsv_row *row, void *to, struct dl_error *error)
{
    return read_rows(data, name, row, to, 1, error);
}

struct dl_str dl_tsv_cell(const struct dl_tsv *tsv, uint32_t i)
{
    if (i >= tsv->count) return (struct dl_str){"", 0};
    struct dl_str cell = dl_str_trim(tsv->cells[i]);
    return dl_str_is(cell, "-") ? (struct dl_str){"", 0} : cell;
}
