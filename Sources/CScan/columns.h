/* Columns of plain records, read one at a time. What a function cannot answer it reports, and the caller answers. */
#ifndef KB_COLUMNS_H
#define KB_COLUMNS_H

#include "memo.h"
#include "records.h"

/* Marks of a row. The row goes to the reference reader as a whole. */
#define KB_UNUSUAL 0x01u
/* The record is kept, and the account has something to note. */
#define KB_NOTED 0x02u
/* A column besides that of days names a day, which the privacy gate compares. */
#define KB_WATCHED 0x04u
/* The row is no record. */
#define KB_LEFT_OUT 0x08u

/* A column of the records of a text. */
typedef struct {
    const uint8_t *bytes;
    const uint32_t *ends;
    const uint32_t *rows;
    size_t rows_count;
    uint32_t column;
    /* Whether the carriage return before the line's end is none of the field's. */
    bool is_last;
} kb_column;

typedef struct {
    const uint8_t *bytes;
    size_t length;
} kb_field;

static inline kb_field kb_field_of(const kb_column *column, size_t row) {
    const uint32_t *ends = column->ends + column->rows[row] + column->column;
    uint32_t start = ends[0] + 1, end = ends[1];
    if (column->is_last && end > start && column->bytes[end - 1] == '\r') end--;
    return (kb_field){column->bytes + start, end - start};
}

/* The values and marks that a table has for the fields. Returns how many it has none for; `missed` gets their rows. */
static inline size_t kb_column_values(
    const kb_column *column, const kb_memo *memo, uint32_t *values, uint8_t *marks, uint32_t *missed
) {
    size_t misses = 0;
    for (size_t row = 0; row < column->rows_count; row++) {
        kb_field field = kb_field_of(column, row);
        const kb_memo_slot *slot = kb_memo_find(memo, field.bytes, field.length);
        if (__builtin_expect(slot == NULL, 0)) {
            missed[misses++] = (uint32_t)row;
            continue;
        }
        values[row] = slot->value;
        marks[row] |= (uint8_t)slot->marks & ~KB_TAKEN;
    }
    return misses;
}

/* A date pattern in which every part has its full number of digits, at most 24 bytes long. */
typedef struct {
    /* `'0'` where a digit stands, the byte itself where a literal does, and what to add so that misfits show in bit 7. */
    uint8_t expected[24];
    uint8_t slack[24];
    uint8_t kept[24];
    size_t length;
    /* Where the parts stand; -1 for one that the pattern has not. */
    int year, month, day, hour, minute, second;
    /* Days since 1970-01-01 that may be. */
    int64_t first_day, last_day;
} kb_day_shape;

static inline int kb_two_digits(const uint8_t *digits, int place) { return digits[place] * 10 + digits[place + 1]; }

/* Days since 1970-01-01 and the hour (255 without one); false for everything that is not wholly of the shape.
   Source of the day count: E. G. Richards (2013), Calendars, in the form of H. Hinnant's `days_from_civil`. */
static inline __attribute__((always_inline)) bool kb_read_day(const kb_day_shape *shape, kb_field field, uint16_t *day, uint8_t *hour) {
    if (field.length != shape->length) return false;
    const uint64_t high = 0x8080808080808080u;
    uint64_t words[3], misfits = 0;
    for (int i = 0; i < 3; i++) {
        words[i] = (kb_word(field.bytes + i * 8) ^ kb_word(shape->expected + i * 8)) & kb_word(shape->kept + i * 8);
        misfits |= (((words[i] & ~high) + kb_word(shape->slack + i * 8)) | words[i]) & high;
    }
    if (misfits != 0) return false;
    uint8_t digits[24];
    memcpy(digits, words, 24);
    int year = kb_two_digits(digits, shape->year) * 100 + kb_two_digits(digits, shape->year + 2);
    int month = shape->month < 0 ? 1 : kb_two_digits(digits, shape->month);
    int date = shape->day < 0 ? 1 : kb_two_digits(digits, shape->day);
    if (year < 1 || month < 1 || month > 12 || date < 1 || date > 31) return false;
    bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (date > 28 && date > (month == 2 ? 28 + is_leap : 30 + ((month + (month >> 3)) & 1))) return false;
    if (shape->minute >= 0 && kb_two_digits(digits, shape->minute) > 59) return false;
    if (shape->second >= 0 && kb_two_digits(digits, shape->second) > 59) return false;
    int clock = shape->hour < 0 ? 255 : kb_two_digits(digits, shape->hour);
    if (shape->hour >= 0 && clock > 23) return false;
    int shifted = month > 2 ? year : year - 1;
    int era = shifted / 400, of_era = shifted - era * 400;
    int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + date - 1;
    int64_t number = (int64_t)era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
    if (number < shape->first_day || number > shape->last_day) return false;
    *day = (uint16_t)number;
    *hour = (uint8_t)clock;
    return true;
}

/* The days and hours of a column; a row whose day is not wholly of the shape is marked as unusual and gets day 0. */
static inline void kb_column_days(
    const kb_column *column, const kb_day_shape *shape, uint16_t *days, uint8_t *hours, uint8_t *marks
) {
    for (size_t row = 0; row < column->rows_count; row++) {
        days[row] = 0;
        hours[row] = 255;
        if (!kb_read_day(shape, kb_field_of(column, row), days + row, hours + row)) marks[row] |= KB_UNUSUAL;
    }
}

/* The values and marks that a table has for the numbers of up to three columns and of the day's era, 16 bits each. */
static inline size_t kb_keyed_values(
    const uint32_t *first, const uint32_t *second, const uint32_t *third, const uint16_t *days, const uint16_t *eras, size_t rows_count, kb_key_slot *slots,
    size_t slots_count, uint32_t *values, uint8_t *marks, uint32_t *missed
) {
    size_t misses = 0;
    for (size_t row = 0; row < rows_count; row++) {
        uint64_t key = eras[days[row]];
        key = key << 16 | (first == NULL ? 0 : first[row]);
        key = key << 16 | (second == NULL ? 0 : second[row]);
        key = key << 16 | (third == NULL ? 0 : third[row]);
        const kb_key_slot *slot = kb_key_find(slots, slots_count, key);
        if (__builtin_expect(slot == NULL, 0)) {
            missed[misses++] = (uint32_t)row;
            continue;
        }
        values[row] = slot->value;
        marks[row] |= (uint8_t)slot->marks & ~KB_TAKEN;
    }
    return misses;
}

/* What a table holds for numbers; `UINT32_MAX` for numbers that it does not reach. */
static inline void kb_gather(
    const uint32_t *table, size_t table_count, const uint32_t *numbers, size_t count, uint32_t *out
) {
    for (size_t i = 0; i < count; i++) out[i] = numbers[i] < table_count ? table[numbers[i]] : UINT32_MAX;
}

/* The same for 64 bits, every `stride` places; what the table does not reach stays. */
static inline void kb_gather_wide(
    const uint64_t *table, size_t table_count, const uint32_t *numbers, size_t count, uint64_t *out, size_t stride
) {
    for (size_t i = 0; i < count; i++)
        if (numbers[i] < table_count) out[i * stride] = table[numbers[i]];
}

/* Counts how often each number occurs that the counts reach, in rows without a mark. */
static inline void kb_tally(
    const uint32_t *numbers, const uint8_t *marks, uint8_t mark, size_t count, uint64_t *counts, size_t counts_count
) {
    for (size_t i = 0; i < count; i++)
        if (!(marks[i] & mark) && numbers[i] < counts_count) counts[numbers[i]]++;
}

/* Numbers codes anew in the order of their first appearance, so that a block has a dictionary of its own.

   `local` has a place for each code, all `UINT32_MAX` before and after. Returns how many codes there are; `codes` gets
   them. A value of `UINT32_MAX` is unknown and becomes 0xFFFF. There may be no more than 65535 rows. */
static inline size_t kb_localise(
    const uint32_t *values, size_t rows_count, uint32_t *local, uint16_t *out, uint32_t *codes
) {
    size_t count = 0;
    for (size_t row = 0; row < rows_count; row++) {
        uint32_t value = values[row];
        if (value == UINT32_MAX) {
            out[row] = UINT16_MAX;
            continue;
        }
        if (__builtin_expect(local[value] == UINT32_MAX, 0)) {
            codes[count] = value;
            local[value] = (uint32_t)count++;
        }
        out[row] = (uint16_t)local[value];
    }
    for (size_t i = 0; i < count; i++) local[codes[i]] = UINT32_MAX;
    return count;
}

#endif
