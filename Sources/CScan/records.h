/* Where the fields of plain records end.

   A record is plain where it has as many fields as the header, every field either holds no quote, or begins and ends with
   one and holds quotes only in pairs, and a carriage return outside of quotes stands only before a line feed. Such records
   are cut the same by libcsv (but for blanks around a field, which the caller takes off). Lines without a field are
   passed over. The first record that is not plain ends the scan.

   64 bytes at a time become masks of one bit a byte, after G. Langdale and D. Lemire (2019), Parsing gigabytes of JSON
   per second, VLDB Journal 28: quotes to the prefix sum of their bits, which tells what is quoted. */
#ifndef KB_RECORDS_H
#define KB_RECORDS_H

#include "bytes.h"

/* Why a scan ended. */
typedef enum {
    /* The text ends inside a record, or behind the last. */
    KB_TEXT_ENDED = 0,
    /* The record at `position` is not plain. */
    KB_NOT_PLAIN = 1,
    /* There is no more room for ends or rows. */
    KB_ROOM_ENDED = 2,
} kb_stop;

/* The records of a text. Field `c` of record `r` lies from `ends[rows[r] + c] + 1` up to `ends[rows[r] + c + 1]`. */
typedef struct {
    uint32_t *ends;
    size_t ends_room;
    size_t ends_count;
    uint32_t *rows;
    size_t rows_room;
    size_t rows_count;
    /* Where the first record begins that was not taken. */
    size_t position;
    bool holds_nul;
} kb_records;

typedef struct {
    uint64_t delimiter, quote, line_feed, carriage_return;
    /* The bytes that belong to the text. */
    uint64_t valid;
} kb_masks;

/* What one step of 64 bytes hands to the next. */
typedef struct {
    uint64_t quoted;
    uint64_t opens;
    uint64_t closed;
    uint64_t returned;
} kb_carry;

static inline bool kb_is_blank_line(const uint8_t *bytes, size_t start, size_t end) {
    for (size_t i = start; i < end; i++)
        if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') return false;
    return true;
}

/* Takes the records that end inside 64 bytes at `base`.
   Returns false where a record that is not plain begins at or before them, or room has ended. */
static inline __attribute__((always_inline)) bool kb_take_step(
    kb_records *found, const uint8_t *bytes, size_t base, uint32_t width, kb_masks masks, uint64_t quoted,
    kb_carry *carry, kb_stop *stop
) {
    uint64_t opening = masks.quote & quoted, closing = masks.quote & ~quoted;
    uint64_t line_feed = masks.line_feed & ~quoted, returns = masks.carriage_return & ~quoted;
    uint64_t ends = (masks.delimiter & ~quoted) | line_feed;
    uint64_t may_open = ((ends | closing) << 1) | carry->opens;
    uint64_t after_close = (closing << 1) | carry->closed;
    uint64_t after_return = (returns << 1) | carry->returned;
    uint64_t faults = (opening & ~may_open) | (after_close & ~(ends | opening | returns)) | (after_return & ~line_feed);
    faults &= masks.valid;
    carry->quoted = (uint64_t)((int64_t)quoted >> 63);
    carry->opens = (ends | closing) >> 63;
    carry->closed = closing >> 63;
    carry->returned = returns >> 63;
    if (__builtin_expect(faults != 0, 0)) {
        uint64_t before = (faults & (0 - faults)) - 1;
        ends &= before;
        line_feed &= before;
        *stop = KB_NOT_PLAIN;
    }
    if (__builtin_expect(found->ends_count + 64 > found->ends_room || found->rows_count + 64 > found->rows_room, 0)) {
        *stop = KB_ROOM_ENDED;
        return false;
    }
    size_t count = found->ends_count;
    uint32_t *out = found->ends + count;
    for (uint64_t rest = ends; rest != 0; rest &= rest - 1) *out++ = (uint32_t)(base + (size_t)__builtin_ctzll(rest));
    found->ends_count = (size_t)(out - found->ends);
    for (uint64_t rest = line_feed; rest != 0; rest &= rest - 1) {
        size_t last = count + (size_t)__builtin_popcountll(ends & ((rest & (0 - rest)) - 1));
        /* The end before the first field of this record was noted when the record before ended. */
        uint32_t first = found->rows[found->rows_count];
        uint32_t fields = (uint32_t)(last - first);
        uint32_t end = found->ends[last], begin = found->ends[first] + 1;
        bool is_whole = fields == width;
        if (__builtin_expect(!is_whole, 0) && (fields != 1 || !kb_is_blank_line(bytes, begin, end))) {
            *stop = KB_NOT_PLAIN;
            return false;
        }
        found->position = (size_t)end + 1;
        found->rows_count += is_whole;
        found->rows[found->rows_count] = (uint32_t)last;
    }
    return faults == 0;
}

static inline uint64_t kb_prefix_xor(uint64_t bits) {
    for (int shift = 1; shift < 64; shift <<= 1) bits ^= bits << shift;
    return bits;
}

static inline kb_stop kb_scan_plain(
    kb_records *found, const uint8_t *bytes, size_t start, size_t count, uint8_t delimiter, uint8_t quote, uint32_t width
) {
    kb_carry carry = {0, 1, 0, 0};
    kb_stop stop = KB_TEXT_ENDED;
    for (size_t base = start; base < count; base += 64) {
        kb_masks masks = {0, 0, 0, 0, 0};
        size_t length = count - base < 64 ? count - base : 64;
        for (size_t i = 0; i < length; i++) {
            uint64_t bit = (uint64_t)1 << i;
            uint8_t byte = bytes[base + i];
            if (byte == delimiter) masks.delimiter |= bit;
            if (byte == quote) masks.quote |= bit;
            if (byte == '\n') masks.line_feed |= bit;
            if (byte == '\r') masks.carriage_return |= bit;
            found->holds_nul |= byte == 0;
            masks.valid |= bit;
        }
        uint64_t quoted = kb_prefix_xor(masks.quote) ^ carry.quoted;
        if (!kb_take_step(found, bytes, base, width, masks, quoted, &carry, &stop)) return stop;
    }
    return stop;
}

#if defined(__x86_64__)

KB_AVX2 static inline uint64_t kb_equal(__m256i low, __m256i high, __m256i byte) {
    uint32_t first = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, byte));
    uint32_t second = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, byte));
    return first | ((uint64_t)second << 32);
}

__attribute__((target("avx2,bmi,popcnt,pclmul"))) static inline kb_stop kb_scan_avx2(
    kb_records *found, const uint8_t *bytes, size_t start, size_t count, uint8_t delimiter, uint8_t quote, uint32_t width
) {
    const __m256i delimiters = _mm256_set1_epi8((char)delimiter), quotes = _mm256_set1_epi8((char)quote);
    const __m256i feeds = _mm256_set1_epi8('\n'), returns = _mm256_set1_epi8('\r');
    kb_carry carry = {0, 1, 0, 0};
    kb_stop stop = KB_TEXT_ENDED;
    __m256i least = quotes;
    for (size_t base = start; base < count; base += 64) {
        __m256i low = _mm256_loadu_si256((const __m256i *)(bytes + base));
        __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + base + 32));
        kb_masks masks = {
            kb_equal(low, high, delimiters), kb_equal(low, high, quotes), kb_equal(low, high, feeds),
            kb_equal(low, high, returns), UINT64_MAX};
        if (__builtin_expect(count - base < 64, 0)) {
            masks.valid = ((uint64_t)1 << (count - base)) - 1;
            found->holds_nul |= (kb_equal(low, high, _mm256_setzero_si256()) & masks.valid) != 0;
            masks.delimiter &= masks.valid;
            masks.quote &= masks.valid;
            masks.line_feed &= masks.valid;
            masks.carriage_return &= masks.valid;
        } else {
            least = _mm256_min_epu8(least, _mm256_min_epu8(low, high));
        }
        __m128i bits = _mm_set_epi64x(0, (long long)masks.quote);
        uint64_t quoted = (uint64_t)_mm_cvtsi128_si64(_mm_clmulepi64_si128(bits, _mm_set1_epi8((char)0xFF), 0));
        if (!kb_take_step(found, bytes, base, width, masks, quoted ^ carry.quoted, &carry, &stop)) break;
    }
    found->holds_nul |= _mm256_movemask_epi8(_mm256_cmpeq_epi8(least, _mm256_setzero_si256())) != 0;
    return stop;
}

#endif

/* Notes where the first record of a scan begins. */
static inline void kb_scan_begin(kb_records *found, size_t start) {
    found->position = start;
    found->rows[found->rows_count] = (uint32_t)found->ends_count;
    found->ends[found->ends_count++] = (uint32_t)start - 1;
}

/* Finds the plain records from `start` on, where a record must begin, in a text of `count` bytes.

   `found` holds what earlier scans of the same text found; `ends[0]` … `ends[width]` of it are to be 0 … `width`, the
   empty fields of a record that another reader took. `quote` is never 0. */
static inline kb_stop kb_scan_records(
    kb_records *found, const uint8_t *bytes, size_t start, size_t count, uint8_t delimiter, uint8_t quote, uint32_t width
) {
    if (found->ends_count == found->ends_room || found->rows_count == found->rows_room) return KB_ROOM_ENDED;
    kb_scan_begin(found, start);
#if defined(__x86_64__)
    if (kb_has_avx2() && __builtin_cpu_supports("pclmul"))
        return kb_scan_avx2(found, bytes, start, count, delimiter, quote, width);
#endif
    return kb_scan_plain(found, bytes, start, count, delimiter, quote, width);
}

#endif
