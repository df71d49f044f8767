/* Every set of kernels that this machine runs gives the same bits as the portable one, whatever the shape. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <math.h>

#include "model/kernels.h"

static uint32_t seed = 1;

static float number(void) /* in -2 … 2, small ones among them */
{
    seed = seed * 1664525u + 1013904223u;
    float x = (float)(int32_t)(seed >> 8) / 4194304.0f - 2.0f;
    return seed & 0x40 ? x : x * 0.001f;
}

static float *numbers(size_t n)
{
    float *at = malloc(n * sizeof *at);
    assert_non_null(at);
    for (size_t i = 0; i < n; i++) at[i] = number();
    return at;
}

static void products_agree(void **state)
{
    (void)state;
    static const size_t shapes[][3] = {{1, 1, 16},   {1, 7, 48},     {2, 96, 16},   {5, 33, 32},  {12, 64, 64},
                                       {13, 65, 80}, {23, 100, 112}, {25, 192, 96}, {31, 17, 176}};
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        size_t m = shapes[i][0], k = shapes[i][1], n = shapes[i][2];
        float *a = numbers(m * (k + 3)), *packed = numbers(k * n), *start = numbers(m * n);
        float *expected = numbers(m * n), *c = numbers(m * n);
        for (int each = 0; each < 2; each++) { /* one row of start for all, then one each */
            size_t stride = each ? n : 0;
            dl_kernels_portable.product(m, k, n, a, k + 3, packed, start, stride, expected, n);
            for (size_t s = 1; dl_kernels_at(s) != NULL; s++) {
                dl_kernels_at(s)->product(m, k, n, a, k + 3, packed, start, stride, c, n);
                assert_memory_equal(c, expected, m * n * sizeof *c);
            }
        }
        free(a), free(packed), free(start), free(expected), free(c);
    }
}

/* The portable kernel against the definition, in double precision. */
static void portable_product_is_right(void **state)
{
    (void)state;
    size_t m = 3, k = 20, n = 32;
    float *a = numbers(m * k), *packed = numbers(k * n), *bias = numbers(n), *c = numbers(m * n);
    dl_kernels_portable.product(m, k, n, a, k, packed, bias, 0, c, n);
    for (size_t r = 0; r < m; r++)
        for (size_t j = 0; j < n; j++) {
            double sum = bias[j];
            for (size_t i = 0; i < k; i++) sum += (double)a[r * k + i] * packed[(j / 16 * k + i) * 16 + j % 16];
            assert_true(fabs(sum - c[r * n + j]) < 1e-4);
        }
    free(a), free(packed), free(bias), free(c);
}

static void lstm(const struct dl_kernels *kernels, size_t m, size_t units, const float *input, const float *packed,
                 const float *before, float *state, float *out)
{
    const float *inputs[32], *befores[32];
    float *outs[32];
    for (size_t r = 0; r < m; r++) {
        inputs[r] = input + r * 4 * units;
        befores[r] = before + r * units;
        outs[r] = out + r * units;
    }
    kernels->lstm(m, units, inputs, packed, befores, state, outs);
}

static void lstm_steps_agree(void **state)
{
    (void)state;
    static const size_t shapes[][2] = {{1, 16}, {2, 32}, {3, 96}, {7, 48}, {24, 96}, {17, 16}};
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        size_t m = shapes[i][0], h = shapes[i][1];
        float *input = numbers(m * 4 * h), *packed = numbers(4 * h * h), *before = numbers(m * h), *cells = numbers(m * h);
        float *expected_cells = numbers(m * h), *expected = numbers(m * h), *own = numbers(m * h), *out = numbers(m * h);
        memcpy(expected_cells, cells, m * h * sizeof *cells);
        lstm(&dl_kernels_portable, m, h, input, packed, before, expected_cells, expected);
        for (size_t s = 1; dl_kernels_at(s) != NULL; s++) {
            memcpy(own, cells, m * h * sizeof *cells);
            lstm(dl_kernels_at(s), m, h, input, packed, before, own, out);
            assert_memory_equal(out, expected, m * h * sizeof *out);
            assert_memory_equal(own, expected_cells, m * h * sizeof *own);
        }
        free(input), free(packed), free(before), free(cells), free(expected_cells), free(expected), free(own), free(out);
    }
}

static double sigmoid(double x) { return 1 / (1 + exp(-x)); }

/* With no recurrent weights the cell is the textbook's, to the last places of a float. */
static void cells_are_right(void **state)
{
    (void)state;
    static float packed[16 * 64], input[64], before[16], cells[16], was[16], out[16];
    for (int round = 0; round < 2000; round++) {
        for (int i = 0; i < 64; i++) input[i] = number() * (round % 7 == 0 ? 20.0f : 3.0f);
        for (int i = 0; i < 16; i++) was[i] = cells[i] = number() * 3;
        lstm(&dl_kernels_portable, 1, 16, input, packed, before, cells, out);
        for (int i = 0; i < 16; i++) {
            double c = sigmoid(input[16 + i]) * was[i] + sigmoid(input[i]) * tanh(input[32 + i]);
            assert_true(fabs(cells[i] - c) < 4e-6);
            assert_true(fabs(out[i] - sigmoid(input[48 + i]) * tanh(c)) < 4e-6);
        }
    }
}

static void norms_agree(void **state)
{
    (void)state;
    for (size_t n = 16; n <= 192; n += 16) {
        float *x = numbers(n), *weight = numbers(n), *bias = numbers(n), *expected = numbers(n), *out = numbers(n);
        dl_kernels_portable.norm(n, x, weight, bias, expected);
        double mean = 0, variance = 0;
        for (size_t i = 0; i < n; i++) mean += x[i] / (double)n;
        for (size_t i = 0; i < n; i++) variance += (x[i] - mean) * (x[i] - mean) / (double)n;
        for (size_t i = 0; i < n; i++)
            assert_true(fabs(expected[i] - ((x[i] - mean) / sqrt(variance + 1e-5) * weight[i] + bias[i])) < 1e-4);
        for (size_t s = 1; dl_kernels_at(s) != NULL; s++) {
            dl_kernels_at(s)->norm(n, x, weight, bias, out);
            assert_memory_equal(out, expected, n * sizeof *out);
        }
        free(x), free(weight), free(bias), free(expected), free(out);
    }
}

/* ---- on bytes ---- */

static void rows_are_rounded(void **state)
{
    (void)state;
    float x[64], zero[64] = {0};
    uint8_t expected[64], bytes[64];
    for (int round = 0; round < 100; round++) {
        for (int i = 0; i < 64; i++) x[i] = number();
        float scale = dl_kernels_portable.quantise(64, x, expected);
        for (int i = 0; i < 64; i++) assert_true(fabsf(x[i] - scale * (float)(expected[i] - 128)) <= scale * 0.5001f);
        for (size_t s = 1; dl_kernels_at(s) != NULL; s++) {
            assert_true(dl_kernels_at(s)->quantise(64, x, bytes) == scale);
            assert_memory_equal(bytes, expected, sizeof bytes);
        }
    }
    for (size_t s = 0; dl_kernels_at(s) != NULL; s++) {
        assert_true(dl_kernels_at(s)->quantise(64, zero, bytes) == 0);
        for (int i = 0; i < 64; i++) assert_int_equal(bytes[i], 128);
    }
}

struct byte_case { /* random operands of the kernels on bytes */
    uint8_t *a;
    int8_t *packed;
    int32_t *start;
    float *a_scale, *scale, *bias;
};

static struct byte_case byte_case(size_t m, size_t groups, size_t n, size_t heads)
{
    struct byte_case c = {
        malloc(m * groups * 4), malloc(heads * n * groups * 4), malloc(heads * n * 4), numbers(m * heads), numbers(n), numbers(n)};
    assert_true(c.a != NULL && c.packed != NULL && c.start != NULL);
    for (size_t i = 0; i < m * groups * 4; i++) c.a[i] = (uint8_t)(i % 11 == 0 ? 255 : number() * 60 + 128);
    for (size_t i = 0; i < heads * n * groups * 4; i++)
        c.packed[i] = (int8_t)(i % 13 == 0 ? -127 : i % 7 == 0 ? 127 : number() * 63);
    for (size_t i = 0; i < heads * n; i++) c.start[i] = (int32_t)(number() * 10000);
    return c;
}

static void byte_case_free(struct byte_case c)
{
    free(c.a), free(c.packed), free(c.start), free(c.a_scale), free(c.scale), free(c.bias);
}

static void byte_products_agree(void **state)
{
    (void)state;
    static const size_t shapes[][3] = {{1, 1, 16},    {2, 24, 48},  {5, 8, 32},   {12, 16, 64}, {13, 17, 80},
                                       {23, 25, 112}, {25, 48, 96}, {33, 56, 48}, {70, 23, 16}, {40, 300, 32}};
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        size_t m = shapes[i][0], groups = shapes[i][1], n = shapes[i][2];
        struct byte_case b = byte_case(m, groups, n, 1);
        float *expected = numbers(m * n), *c = numbers(m * n);
        dl_kernels_portable.product_bytes(m, groups, n, b.a, groups * 4, b.a_scale, b.packed, b.start, b.scale, b.bias, expected,
                                          n);
        for (size_t r = 0; r < m; r++)
            for (size_t j = 0; j < n; j++) {
                long sum = b.start[j];
                for (size_t k = 0; k < groups * 4; k++)
                    sum += b.a[r * groups * 4 + k] * b.packed[((j / 16 * groups + k / 4) * 16 + j % 16) * 4 + k % 4];
                double right = (double)b.bias[j] + (double)b.a_scale[r] * b.scale[j] * (double)sum;
                assert_true(fabs(right - expected[r * n + j]) <= 1e-5 * fabs(right) + 1e-3);
            }
        for (size_t s = 1; dl_kernels_at(s) != NULL; s++) {
            dl_kernels_at(s)->product_bytes(m, groups, n, b.a, groups * 4, b.a_scale, b.packed, b.start, b.scale, b.bias, c, n);
            assert_memory_equal(c, expected, m * n * sizeof *c);
        }
        byte_case_free(b);
        free(expected), free(c);
    }
}

static void bilinear_forms_agree(void **state)
{
    (void)state;
    static const size_t shapes[][4] = {{1, 1, 16, 1}, {7, 16, 64, 65}, {13, 3, 48, 5}, {24, 4, 32, 9}, {50, 16, 48, 3}};
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        size_t m = shapes[i][0], groups = shapes[i][1], n = shapes[i][2], heads = shapes[i][3];
        struct byte_case b = byte_case(m, groups, n, heads);
        float *expected = calloc(m * n, sizeof *expected), *sum = malloc(m * n * sizeof *sum);
        assert_true(expected != NULL && sum != NULL);
        dl_kernels_portable.bilinear_bytes(m, groups, heads, n, b.a, groups * 4, b.a_scale, b.packed, b.start, expected);
        for (size_t s = 1; dl_kernels_at(s) != NULL; s++) {
            memset(sum, 0, m * n * sizeof *sum);
            dl_kernels_at(s)->bilinear_bytes(m, groups, heads, n, b.a, groups * 4, b.a_scale, b.packed, b.start, sum);
            assert_memory_equal(sum, expected, m * n * sizeof *sum);
        }
        byte_case_free(b);
        free(expected), free(sum);
    }
}

struct byte_cells { /* operands of a step on bytes */
    size_t m, units, groups;
    struct byte_case b; /* a: bytes before, then below; packed, start */
    int16_t *input;
    float *scale;
};

static void byte_lstm(const struct dl_kernels *kernels, const struct byte_cells *c, float *state, float *out, uint8_t *bytes)
{
    const int16_t *inputs[32];
    const uint8_t *befores[32], *belows[32];
    float *outs[32];
    uint8_t *outs_bytes[32];
    for (size_t r = 0; r < c->m; r++) {
        inputs[r] = c->input + r * 4 * c->units;
        befores[r] = c->b.a + r * (c->units + 4 * c->groups);
        belows[r] = befores[r] + c->units;
        outs[r] = out + r * c->units;
        outs_bytes[r] = bytes + r * c->units;
    }
    kernels->lstm_bytes(c->m, c->units, inputs, c->groups, belows, c->b.packed, c->b.start, c->scale, befores, state, outs,
                        outs_bytes);
}

static void byte_lstm_steps_agree(void **state)
{
    (void)state;
    static const size_t shapes[][3] = {{1, 16, 0},   {2, 32, 3},  {3, 96, 48},   {7, 48, 0},
                                       {24, 96, 48}, {17, 16, 1}, {32, 112, 56}, {5, 16, 300}};
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        size_t m = shapes[i][0], h = shapes[i][1], groups = shapes[i][2];
        struct byte_cells c = {m, h, groups, byte_case(m, h / 4 + groups, 4 * h, 1), malloc(m * 4 * h * 2), numbers(4 * h)};
        float *cells = numbers(m * h), *expected_cells = numbers(m * h), *expected = numbers(m * h), *own = numbers(m * h),
              *out = numbers(m * h);
        uint8_t *bytes = malloc(m * h), *expected_bytes = malloc(m * h);
        assert_true(bytes != NULL && expected_bytes != NULL && c.input != NULL);
        for (size_t j = 0; j < 4 * h; j++) c.scale[j] *= 1e-4f;
        for (size_t j = 0; j < m * 4 * h; j++) c.input[j] = (int16_t)(number() * 1000);
        memcpy(expected_cells, cells, m * h * sizeof *cells);
        byte_lstm(&dl_kernels_portable, &c, expected_cells, expected, expected_bytes);
        for (size_t s = 1; dl_kernels_at(s) != NULL; s++) {
            memcpy(own, cells, m * h * sizeof *cells);
            byte_lstm(dl_kernels_at(s), &c, own, out, bytes);
            assert_memory_equal(out, expected, m * h * sizeof *out);
            assert_memory_equal(bytes, expected_bytes, m * h);
            assert_memory_equal(own, expected_cells, m * h * sizeof *own);
        }
        for (size_t j = 0; j < m * h; j++) assert_true(fabsf(expected[j] - (float)(expected_bytes[j] - 128) / 127) < 0.004f);
        byte_case_free(c.b);
        free(c.input), free(c.scale), free(cells), free(expected_cells), free(expected), free(own), free(out), free(bytes),
            free(expected_bytes);
    }
}

/* A step on bytes is the step on floats whose weights and inputs the bytes stand for. */
static void byte_lstm_is_right(void **state)
{
    (void)state;
    enum { H = 16, BELOW = 8, K = BELOW + H };
    static int8_t packed[K / 4][64][4];
    static int32_t start[64];
    static float scale[64], gates[64], nothing[H * 64], zero[H], cells[H], cells_bytes[H], out[H], expected[H];
    static int16_t input[64];
    static uint8_t bytes[K], out_bytes[H];
    for (int k = 0; k < K; k++) bytes[k] = (uint8_t)(128 + number() * 60);
    for (int j = 0; j < H; j++) cells[j] = cells_bytes[j] = number();
    for (int j = 0; j < 64; j++) {
        double sum = 0;
        scale[j] = 2e-4f;
        input[j] = (int16_t)(number() * 512);
        for (int k = 0; k < K; k++) {
            packed[k / 4][j][k % 4] = (int8_t)(number() * 63);
            start[j] -= 128 * packed[k / 4][j][k % 4];
            sum += (bytes[k] - 128) * packed[k / 4][j][k % 4];
        }
        gates[j] = (float)(sum * 2e-4 + input[j] / 512.0);
    }
    struct byte_cells c = {1, H, BELOW / 4, {NULL, packed[0][0], start, NULL, NULL, NULL}, input, scale};
    uint8_t before_then_below[K];
    memcpy(before_then_below, bytes + BELOW, H);
    memcpy(before_then_below + H, bytes, BELOW);
    c.b.a = before_then_below;
    byte_lstm(&dl_kernels_portable, &c, cells_bytes, out, out_bytes);
    lstm(&dl_kernels_portable, 1, H, gates, nothing, zero, cells, expected);
    for (int j = 0; j < H; j++) assert_true(fabsf(out[j] - expected[j]) < 1e-5f && fabsf(cells[j] - cells_bytes[j]) < 1e-5f);
}

static void words_and_largest_agree(void **state)
{
    (void)state;
    float x[80];
    int16_t expected[80], words[80];
    for (int round = 0; round < 300; round++) {
        for (int i = 0; i < 80; i++) x[i] = i % 9 == round % 9 ? number() * 1e6f : (float)(int)(number() * 10);
        dl_kernels_portable.to_words(80, x, expected);
        for (int i = 0; i < 80; i++) assert_true(fabsf((float)expected[i] / 512 - fmaxf(-63.998f, fminf(63.998f, x[i]))) < 0.0011f);
        for (size_t n = 1; n <= 80; n += 1 + n / 5) {
            size_t largest = 0;
            for (size_t i = 1; i < n; i++) largest = x[i] > x[largest] ? i : largest;
            for (size_t s = 0; dl_kernels_at(s) != NULL; s++) assert_int_equal(dl_kernels_at(s)->argmax(n, x), largest);
        }
        for (size_t s = 1; dl_kernels_at(s) != NULL; s++) {
            dl_kernels_at(s)->to_words(80, x, words);
            assert_memory_equal(words, expected, sizeof words);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(products_agree),
                                       cmocka_unit_test(portable_product_is_right),
                                       cmocka_unit_test(lstm_steps_agree),
                                       cmocka_unit_test(cells_are_right),
                                       cmocka_unit_test(norms_agree),
                                       cmocka_unit_test(rows_are_rounded),
                                       cmocka_unit_test(byte_products_agree),
                                       cmocka_unit_test(bilinear_forms_agree),
                                       cmocka_unit_test(byte_lstm_steps_agree),
                                       cmocka_unit_test(byte_lstm_is_right),
                                       cmocka_unit_test(words_and_largest_agree)};
    for (size_t s = 0; dl_kernels_at(s) != NULL; s++) printf("# kernels: %s\n", dl_kernels_at(s)->name);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
