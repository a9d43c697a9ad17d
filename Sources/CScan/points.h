/* Tables of points: coordinates read, and plain records written as RFC 4180 has them. */
#ifndef KB_POINTS_H
#define KB_POINTS_H

#include "columns.h"

/* What was made of a field that may hold a coordinate. */
typedef enum {
    KB_NO_NUMBER = 0,
    KB_NUMBER = 1,
    /* A number with more digits than a double holds for certain: to be read with care. */
    KB_LONG_NUMBER = 2,
} kb_reading;

/* A field without the quotes around it, which a plain record has on both ends or on neither. */
static inline kb_field kb_unquoted(kb_field field, uint8_t quote) {
    if (field.length >= 2 && field.bytes[0] == quote) return (kb_field){field.bytes + 1, field.length - 2};
    return field;
}

/* `10.2278`, `-10,2278`, `603416`. The value is the double nearest to what is written: digits as a whole number below 2^53 and
   a power of ten up to 10^22 are both exact, so their quotient is rounded once.
   Source: W. D. Clinger (1990), How to read floating point numbers accurately, PLDI. */
static inline kb_reading kb_read_coordinate(kb_field field, double *value) {
    static const double powers[] = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};
    const uint8_t *byte = field.bytes, *end = byte + field.length;
    if (field.length > 32) return KB_NO_NUMBER;
    bool is_negative = byte < end && *byte == '-';
    byte += is_negative;
    const uint8_t *first = byte, *point = NULL;
    uint64_t digits = 0;
    for (; byte < end; byte++) {
        uint8_t digit = (uint8_t)(*byte - '0');
        if (digit < 10) {
            digits = digits * 10 + digit;
        } else if ((*byte == '.' || *byte == ',') && point == NULL && byte > first) {
            point = byte;
        } else {
            return KB_NO_NUMBER;
        }
    }
    size_t fraction = point == NULL ? 0 : (size_t)(end - point - 1);
    size_t count = (size_t)(end - first) - (point != NULL);
    if (count == 0 || (point != NULL && fraction == 0)) return KB_NO_NUMBER;
    if (count > 18 || digits > (uint64_t)1 << 53) return KB_LONG_NUMBER;
    double magnitude = (double)digits / powers[fraction];
    *value = is_negative ? -magnitude : magnitude;
    return KB_NUMBER;
}

/* Writes a field of a plain record, in quotes only where a comma, a quote, a line end or a blank at an end asks for them.
   At most two bytes longer than the field. */
static inline uint8_t *kb_write_field(uint8_t *out, kb_field field, uint8_t quote) {
    bool is_quoted = field.length >= 2 && field.bytes[0] == quote;
    kb_field inner = is_quoted ? kb_unquoted(field, quote) : field;
    if (inner.length == 0) return out;
    uint8_t first = inner.bytes[0], last = inner.bytes[inner.length - 1];
    bool is_special = first == ' ' || first == '\t' || last == ' ' || last == '\t';
    for (size_t i = 0; i < inner.length; i++) {
        uint8_t byte = inner.bytes[i];
        is_special |= byte == ',' || byte == '"' || byte == '\n' || byte == '\r';
    }
    if (is_special) *out++ = '"';
    memcpy(out, inner.bytes, inner.length);
    out += inner.length;
    if (is_special) *out++ = '"';
    return out;
}

/* Writes the fields of a plain record with commas between. The quotes inside quoted fields stay doubled, so `quote` must be `"`.
   At most two bytes a field longer than the record. Returns how many bytes were written. */
static inline size_t kb_write_record(
    uint8_t *out, const uint8_t *bytes, const uint32_t *ends, uint32_t width, uint8_t quote
) {
    uint8_t *start = out;
    for (uint32_t column = 0; column < width; column++) {
        uint32_t begin = ends[column] + 1;
        kb_field field = {bytes + begin, ends[column + 1] - begin};
        if (column + 1 == width && field.length > 0 && field.bytes[field.length - 1] == '\r') field.length--;
        if (column > 0) *out++ = ',';
        out = kb_write_field(out, field, quote);
    }
    return (size_t)(out - start);
}

/* Fields of a plain record that are not empty. */
static inline uint32_t kb_filled_fields(const uint8_t *bytes, const uint32_t *ends, uint32_t width) {
    uint32_t filled = 0;
    for (uint32_t column = 0; column < width; column++) {
        uint32_t begin = ends[column] + 1, length = ends[column + 1] - begin;
        const uint8_t *field = bytes + begin;
        filled += length > 2 || (length > 0 && field[0] != '"' && field[0] != '\r');
    }
    return filled;
}

#endif
