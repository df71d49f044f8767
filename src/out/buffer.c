/* Appending to a buffer. Strings are copied in runs: a table says which bytes need an escape, and the bytes between two
 * of them are copied at once, since in news nearly none does. */
#include "out/buffer.h"

#include <math.h>

#include "base/day.h"
#include "base/limits.h"
#include "base/utf8.h"

void dl_buffer_release(struct dl_buffer *buffer)
{
    free(buffer->at);
    *buffer = (struct dl_buffer){0};
}

int dl_buffer_grow(struct dl_buffer *buffer, size_t more)
{
    size_t wanted = buffer->capacity < 4096 ? 4096 : buffer->capacity * 2;
    if (buffer->failed || more > DL_MAX_OUTPUT - buffer->size) goto failed;
    if (wanted < buffer->size + more) wanted = buffer->size + more;
    char *moved = realloc(buffer->at, wanted);
    if (moved == NULL) goto failed;
    buffer->at = moved;
    buffer->capacity = wanted;
    return 1;
failed:
    buffer->failed = 1;
    buffer->capacity = buffer->size; /* so that every later append comes here too */
    return 0;
}

int dl_buffer_check(const struct dl_buffer *buffer, struct dl_error *error)
{
    return buffer->failed ? dl_fail_memory(error) : DL_OK;
}

void dl_buffer_fill(struct dl_buffer *buffer, char c, size_t count)
{
    if (count == 0 || !dl_buffer_room(buffer, count)) return;
    memset(buffer->at + buffer->size, c, count);
    buffer->size += count;
}

void dl_buffer_number(struct dl_buffer *buffer, uint64_t number)
{
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    dl_buffer_bytes(buffer, digits + at, sizeof digits - at);
}

void dl_buffer_integer(struct dl_buffer *buffer, int64_t number)
{
    if (number < 0) dl_buffer_char(buffer, '-');
    dl_buffer_number(buffer, number < 0 ? 0 - (uint64_t)number : (uint64_t)number);
}

void dl_buffer_decimal(struct dl_buffer *buffer, double number, int decimals)
{
    static const uint64_t powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000};
    uint64_t scale = powers[decimals];
    if (!isfinite(number) || fabs(number) >= 1e9) number = 0;
    uint64_t scaled = (uint64_t)(fabs(number) * (double)scale + 0.5);
    if (number < 0 && scaled > 0) dl_buffer_char(buffer, '-');
    dl_buffer_number(buffer, scaled / scale);
    if (decimals == 0) return;
    dl_buffer_char(buffer, '.');
    for (uint64_t place = scale / 10, rest = scaled % scale; place > 0; place /= 10)
        dl_buffer_char(buffer, (char)('0' + rest / place % 10));
}

void dl_buffer_day(struct dl_buffer *buffer, int32_t day)
{
    char text[16];
    dl_day_write(day, text);
    dl_buffer_string(buffer, text);
}

static void json_escape(struct dl_buffer *buffer, unsigned char c)
{
    static const char hex[] = "0123456789abcdef";
    static const char names[] = {['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r', ['"'] = '"', ['\\'] = '\\'};
    char name = c < sizeof names ? names[c] : 0;
    if (name != 0) {
        dl_buffer_bytes(buffer, (char[]){'\\', name}, 2);
    } else {
        dl_buffer_bytes(buffer, (char[]){'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]}, 6);
    }
}

void dl_buffer_json(struct dl_buffer *buffer, struct dl_str text)
{
    uint32_t copied = 0, i = 0;
    dl_buffer_char(buffer, '"');
    while (i < text.size) {
        unsigned char c = (unsigned char)text.at[i];
        uint32_t next = i + 1;
        if (c >= 0x80) {
            next = i;
            uint32_t point = dl_utf8_next(text, &next);
            if (point != DL_REPLACEMENT || next - i == 3) {
                i = next;
                continue;
            }
        } else if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F) {
            i = next;
            continue;
        }
        dl_buffer_bytes(buffer, text.at + copied, i - copied);
        if (c >= 0x80) dl_buffer_string(buffer, "\xEF\xBF\xBD");
        else json_escape(buffer, c);
        copied = i = next;
    }
    dl_buffer_bytes(buffer, text.at + copied, text.size - copied);
    dl_buffer_char(buffer, '"');
}

static int csv_needs_quotes(struct dl_str text)
{
    if (text.size == 0) return 0;
    if (text.at[0] == ' ' || text.at[text.size - 1] == ' ') return 1;
    for (uint32_t i = 0; i < text.size; i++)
        if (text.at[i] == ',' || text.at[i] == '"' || text.at[i] == '\n' || text.at[i] == '\r') return 1;
    return 0;
}

void dl_buffer_csv(struct dl_buffer *buffer, struct dl_str text)
{
    if (!csv_needs_quotes(text)) {
        dl_buffer_str(buffer, text);
        return;
    }
    dl_buffer_char(buffer, '"');
    for (uint32_t i = 0; i < text.size; i++) {
        if (text.at[i] == '"') dl_buffer_char(buffer, '"');
        dl_buffer_char(buffer, text.at[i]);
    }
    dl_buffer_char(buffer, '"');
}
