/* A model file that was cut, altered, or made by someone else is refused by name and byte, and never crashes the reader. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <unistd.h>

#include <cmocka.h>
#include <xxhash.h>

#include "model/file.h"
#include "model/model.h"

enum { SECTIONS = 3, TEXT_AT = 256, FLOATS_AT = 320, BYTES_AT = 384, SIZE = 512 };

static _Alignas(64) char good[SIZE];

static void put(uint32_t at, uint64_t value, int size) { memcpy(good + at, &value, (size_t)size); }

static void put_record(int index, const char *name, uint32_t kind, uint32_t rank, uint32_t d0, uint32_t d1, uint32_t at)
{
    uint32_t record = 64 + 64 * (uint32_t)index;
    memcpy(good + record, name, strlen(name));
    put(record + 32, kind, 4);
    put(record + 36, rank, 4);
    put(record + 40, d0, 4);
    put(record + 44, d1, 4);
    put(record + 56, at, 8);
}

static void seal(char *bytes, uint64_t size)
{
    uint64_t checksum = XXH3_64bits(bytes + 64, size - 64);
    memcpy(bytes + 24, &checksum, 8);
}

/* Text of two lines; floats [2][3]; int8 rows [2][5] with their scales. */
static int make(void **state)
{
    (void)state;
    static const float floats[6] = {1, -2, 3.5f, 0, 1e-3f, 7}, scales[2] = {0.5f, 0.25f};
    memset(good, 0, sizeof good);
    memcpy(good, "DLMODEL", 8);
    put(8, 1, 4);
    put(12, SECTIONS, 4);
    put(16, SIZE, 8);
    put_record(0, "words", 0, 1, 2, 8, TEXT_AT);
    put_record(1, "weights", 1, 2, 2, 3, FLOATS_AT);
    put_record(2, "rows", 2, 2, 2, 5, BYTES_AT);
    memcpy(good + TEXT_AT, "one\ntwo\n", 8);
    memcpy(good + FLOATS_AT, floats, sizeof floats);
    memcpy(good + BYTES_AT, "\1\2\3\4\5\6\7\x08\x09\x0a", 10);
    memcpy(good + BYTES_AT + 64, scales, sizeof scales);
    seal(good, SIZE);
    return 0;
}

static int view(const char *bytes, uint64_t size, struct dl_error *error)
{
    struct dl_model_file file;
    int code = dl_model_file_view(&file, "test.dlm", bytes, size, error);
    if (code == DL_OK) dl_model_file_release(&file);
    return code;
}

static void a_good_file_is_read(void **state)
{
    (void)state;
    struct dl_model_file file;
    struct dl_error error;
    const struct dl_model_section *s = NULL;
    const uint32_t dims[2] = {2, 0}, wrong[2] = {2, 4};
    assert_int_equal(dl_model_file_view(&file, "test.dlm", good, SIZE, &error), DL_OK);
    assert_int_equal(dl_model_file_get(&file, "words", DL_MODEL_TEXT, 1, NULL, &s, &error), DL_OK);
    assert_true(dl_str_is(dl_section_text(s), "one\ntwo\n"));
    assert_int_equal(dl_model_file_get(&file, "weights", DL_MODEL_FLOATS, 2, dims, &s, &error), DL_OK);
    assert_true(dl_section_floats(s)[2] == 3.5f);
    assert_int_equal(dl_model_file_get(&file, "rows", DL_MODEL_BYTES, 2, dims, &s, &error), DL_OK);
    assert_true(dl_section_scales(s)[1] == 0.25f);
    assert_int_equal(dl_model_file_get(&file, "weights", DL_MODEL_FLOATS, 2, wrong, &s, &error), DL_EMODEL);
    assert_int_equal(dl_model_file_get(&file, "weights", DL_MODEL_TEXT, 1, NULL, &s, &error), DL_EMODEL);
    assert_int_equal(dl_model_file_get(&file, "nothing", DL_MODEL_TEXT, 1, NULL, &s, &error), DL_EMODEL);
    assert_non_null(strstr(error.message, "'nothing'"));
    assert_string_equal(error.file, "test.dlm");
    dl_model_file_release(&file);
}

static void every_cut_is_refused(void **state)
{
    (void)state;
    for (uint64_t size = 0; size < SIZE; size++) {
        struct dl_error error = {0};
        char *bytes = malloc(size + 1); /* of its own, so that a sanitizer sees a step past the end */
        assert_non_null(bytes);
        memcpy(bytes, good, size);
        assert_int_equal(view(bytes, size, &error), DL_EMODEL);
        assert_non_null(strstr(error.message, "'test.dlm'"));
        free(bytes);
    }
}

static void every_flipped_byte_is_refused(void **state)
{
    (void)state;
    for (uint32_t at = 0; at < SIZE; at++) {
        struct dl_error error = {0};
        good[at] ^= 0x41;
        assert_int_equal(view(good, SIZE, &error), DL_EMODEL);
        good[at] ^= 0x41;
    }
}

/* With the checksum made good again, only what the reader itself checks stands between a record and memory. */
static void forged_records_do_no_harm(void **state)
{
    (void)state;
    static const unsigned char values[] = {0x00, 0x01, 0x02, 0x03, 0x05, 0x40, 0x7F, 0x80, 0xC0, 0xFF};
    int refused = 0, read = 0;
    for (uint32_t at = 8; at < TEXT_AT; at++)
        for (size_t v = 0; v < sizeof values; v++) {
            struct dl_error error = {0};
            char kept = good[at];
            if (at >= 24 && at < 32) continue;
            good[at] = (char)values[v];
            seal(good, SIZE);
            int code = view(good, SIZE, &error);
            assert_true(code == DL_OK || code == DL_EMODEL);
            refused += code != DL_OK;
            read += code == DL_OK;
            good[at] = kept;
        }
    assert_true(refused > 500);
    assert_true(read > 100); /* a letter of a name may be another one */
}

static void forged_sections_are_named(void **state)
{
    (void)state;
    static const struct {
        const char *what;
        uint32_t at;
        uint64_t value;
        int size;
        uint64_t offset;
        const char *message;
    } cases[] = {
        {"magic", 0, 'X', 1, 0, "not a model file"},
        {"version", 8, 2, 4, 8, "format version 2"},
        {"more sections than bytes", 12, 1000, 4, 12, "number of sections"},
        {"reserved bytes", 40, 1, 4, 32, "reserved"},
        {"name without end", 64 + 31, 'x', 1, 64, ""},
        {"kind", 64 + 32, 3, 4, 96, "unknown kind"},
        {"rank 0", 128 + 36, 0, 4, 164, "number of dimensions"},
        {"rank 5", 128 + 36, 5, 4, 164, "number of dimensions"},
        {"dimension 0", 128 + 40, 0, 4, 168, "dimensions are impossible"},
        {"dimensions that overflow", 128 + 40, 0xFFFFFFFF, 4, 168, "dimensions are impossible"},
        {"a section past the end", 128 + 44, 40, 4, 184, "outside the file"},
        {"an offset past the end", 128 + 56, 1 << 20, 8, 184, "outside the file"},
        {"an offset that wraps", 128 + 56, UINT64_MAX - 63, 8, 184, "outside the file"},
        {"an offset off its boundary", 128 + 56, FLOATS_AT + 4, 8, 184, "outside the file"},
        {"an offset into the header", 128 + 56, 64, 8, 184, "outside the file"},
        {"int8 rows past the end", 192 + 40, 60, 4, 248, "outside the file"},
        {"another number of lines", 64 + 40, 3, 4, TEXT_AT, "number of lines"},
        {"a last line without end", TEXT_AT + 7, 'x', 1, TEXT_AT, "number of lines"},
        {"broken UTF-8", TEXT_AT + 1, 0xC3, 1, TEXT_AT + 1, "UTF-8"},
        {"infinity", FLOATS_AT + 8, 0x7F800000, 4, FLOATS_AT + 8, "not a number"},
        {"not a number", BYTES_AT + 68, 0x7FC00001, 4, BYTES_AT + 68, "not a number"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dl_error error = {0};
        make(NULL);
        put(cases[i].at, cases[i].value, cases[i].size);
        if (cases[i].message[0] == 0) memset(good + 64, 'x', 32);
        seal(good, SIZE);
        if (view(good, SIZE, &error) != DL_EMODEL || error.offset != cases[i].offset ||
            strstr(error.message, cases[i].message) == NULL)
            fail_msg("%s: code %d, byte %llu, %s", cases[i].what, error.code, (unsigned long long)error.offset, error.message);
    }
    make(NULL);
    memcpy(good + 128, good + 64, 32); /* "words" twice */
    seal(good, SIZE);
    struct dl_error error = {0};
    assert_int_equal(view(good, SIZE, &error), DL_EMODEL);
    assert_non_null(strstr(error.message, "twice"));
}

static void a_file_without_the_network_is_refused(void **state)
{
    (void)state;
    char path[] = "/tmp/dateline-model-XXXXXX";
    struct dl_error error = {0};
    struct dl_model *model = NULL;
    struct dl_data data;
    make(NULL);
    FILE *file = fdopen(mkstemp(path), "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(good, 1, SIZE, file), SIZE);
    fclose(file);
    assert_int_equal(dl_data_open(&data, NULL, &error), DL_OK);
    assert_int_equal(dl_model_open(&model, &data, path, &error), DL_EMODEL);
    assert_non_null(strstr(error.message, "no section 'upos'"));
    assert_null(model);
    remove(path);
    assert_int_equal(dl_model_open(&model, &data, path, &error), DL_EIO);
    assert_int_equal(dl_model_open(&model, &data, "/tmp", &error), DL_EIO);
    dl_data_release(&data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test_setup(a_good_file_is_read, make),
                                       cmocka_unit_test_setup(every_cut_is_refused, make),
                                       cmocka_unit_test_setup(every_flipped_byte_is_refused, make),
                                       cmocka_unit_test_setup(forged_records_do_no_harm, make),
                                       cmocka_unit_test_setup(forged_sections_are_named, make),
                                       cmocka_unit_test_setup(a_file_without_the_network_is_refused, make)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
