/* Making a gazetteer file of GeoNames' dumps: the files are gone over once for each kind, first for places, then for other names, then
 * for names of units, so that their order on the command line does not matter. A file may be packed (zip, gz, …); what else such an
 * archive holds is passed over. */
#include "base/limits.h"
#include "read/archive.h"
#include "where/geonames.h"
#include "where/image.h"

struct maker {
    const struct dl_gazetteer_job *job;
    struct dl_geonames *geonames;
    struct dl_gazetteer_made *made;
    enum dl_geonames_kind wanted; /* what is read now */
};

static int tell(const struct maker *m) { return m->job->progress != NULL && m->job->progress(m->job->user, m->made) != 0; }

static void complain(struct maker *m, const char *path, uint64_t line, const struct dl_error *why)
{
    struct dl_error error;
    m->made->broken++;
    if (m->job->problem == NULL) return;
    dl_fail_at(&error, DL_EFORMAT, path, line, "line %llu of '%s' is passed over: %s", (unsigned long long)line, path,
               why->message);
    m->job->problem(m->job->user, &error);
}

/* All lines of one stream. 1: it was a dump; 0: something else */
static int read_lines(struct maker *m, struct dl_stream *stream, struct dl_error *error)
{
    enum { LINES_A_TELL = 1 << 16 };
    enum dl_geonames_kind kind = DL_GEONAMES_FOREIGN;
    const char *bytes;
    size_t size;
    int code;
    while ((code = dl_stream_line(stream, DL_MAX_DATA_LINE, &bytes, &size, error)) == 1 || code == DL_ELIMIT) {
        struct dl_error why;
        struct dl_str line = {bytes, (uint32_t)size};
        if (code == DL_ELIMIT) continue;
        if (line.size > 0 && line.at[line.size - 1] == '\r') line.size--;
        if (kind == DL_GEONAMES_FOREIGN && (kind = dl_geonames_kind(line)) == DL_GEONAMES_FOREIGN) return 0;
        if (kind != m->wanted) return 1;
        code = dl_geonames_line(m->geonames, kind, line, &why);
        if (code == DL_EFORMAT) complain(m, stream->path, stream->line, &why);
        else if (code != DL_OK) return dl_fail(error, code, "%s", why.message);
        if (++m->made->lines % LINES_A_TELL == 0) {
            m->made->places = dl_geonames_places(m->geonames);
            if (tell(m)) return dl_fail(error, DL_EUSAGE, "interrupted: no gazetteer was made");
        }
    }
    return code < 0 ? code : kind != DL_GEONAMES_FOREIGN;
}

static int read_packed(struct maker *m, struct dl_stream *outer, struct dl_error *error)
{
    struct dl_archive *archive;
    int code = dl_archive_open(&archive, outer, error), found = 0;
    while (code == DL_OK) {
        struct dl_stream inner = {0};
        int entry = dl_archive_next(archive, &inner, error);
        if (entry <= 0) {
            dl_archive_close(archive);
            return entry < 0 ? entry : found;
        }
        int is_dump = read_lines(m, &inner, error);
        dl_stream_close(&inner);
        if (is_dump < 0) code = is_dump;
        found |= is_dump == 1;
    }
    dl_archive_close(archive);
    return code;
}

static int read_path(struct maker *m, const char *path, struct dl_error *error)
{
    struct dl_stream stream = {0};
    const char *bytes;
    size_t size;
    int code = dl_stream_open(&stream, path, error);
    if (code != DL_OK) return code;
    code = dl_stream_look(&stream, 512, &bytes, &size, error);
    if (code == DL_OK) code = dl_archive_is(bytes, size) ? read_packed(m, &stream, error) : read_lines(m, &stream, error);
    dl_stream_close(&stream);
    if (code == 0)
        return dl_fail_at(
            error, DL_EFORMAT, path, 0,
            "'%s' is no dump of GeoNames: wanted are allCountries.zip or the file of a country, alternateNamesV2.zip, "
            "admin1CodesASCII.txt",
            path);
    return code < 0 ? code : DL_OK;
}

static int make(struct maker *m, struct dl_gazetteer *gazetteer, struct dl_error *error)
{
    char source[DL_IMAGE_SOURCE + 1];
    int code = DL_OK;
    for (m->wanted = DL_GEONAMES_PLACES; m->wanted <= DL_GEONAMES_CODES && code == DL_OK; m->wanted++)
        for (size_t i = 0; i < m->job->path_count && code == DL_OK; i++) code = read_path(m, m->job->paths[i], error);
    m->made->places = dl_geonames_places(m->geonames);
    if (code == DL_OK && m->made->places == 0)
        code = dl_fail(error, DL_EFORMAT, "no place in these files: allCountries.zip or the file of a country is needed");
    if (code == DL_OK) code = dl_geonames_finish(m->geonames, error);
    if (code != DL_OK) return code;
    m->made->names = gazetteer->names.count;
    snprintf(source, sizeof source,
             "GeoNames (https://www.geonames.org), CC BY 4.0, as of %s, %u places; with dateline %s's own tables",
             dl_geonames_day(m->geonames), (unsigned)m->made->places, dl_version());
    return dl_image_write(gazetteer, m->job->out, source, error);
}

int dl_gazetteer_make(const struct dl_gazetteer_job *job, struct dl_gazetteer_made *made, struct dl_error *error)
{
    struct dl_gazetteer_made own = {0};
    struct maker m = {.job = job, .made = made != NULL ? made : &own};
    struct dl_gazetteer *gazetteer = NULL;
    struct dl_data data;
    *m.made = own;
    int code = dl_data_open(&data, job->data, error);
    if (code != DL_OK) return code;
    code = dl_gazetteer_open(&gazetteer, &data, NULL, error);
    if (code == DL_OK) code = dl_geonames_new(&m.geonames, gazetteer, error);
    if (code == DL_OK) code = make(&m, gazetteer, error);
    dl_geonames_free(m.geonames);
    dl_gazetteer_close(gazetteer);
    dl_data_release(&data);
    return code;
}
