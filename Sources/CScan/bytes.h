/* Words, sets of bytes, and the choice between AVX2 and plain C. */
#ifndef KB_BYTES_H
#define KB_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#define KB_AVX2 __attribute__((target("avx2,bmi,popcnt")))
#endif

/* Whether this processor runs the AVX2 variants. */
static inline bool kb_has_avx2(void) {
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
#else
    return false;
#endif
}

static inline uint64_t kb_word(const uint8_t *bytes) {
    uint64_t word;
    memcpy(&word, bytes, 8);
    return word;
}

/* A set of bytes: bit `b & 63` of word `b >> 6`. */
typedef struct {
    uint64_t words[4];
} kb_byte_set;

static inline void kb_set_insert(kb_byte_set *set, uint8_t byte) {
    set->words[byte >> 6] |= (uint64_t)1 << (byte & 63);
}

static inline bool kb_set_contains(const kb_byte_set *set, uint8_t byte) {
    return (set->words[byte >> 6] >> (byte & 63)) & 1;
}

/* Whether tidying a text would leave it as it is, as far as that is seen at a glance: no blanks but single ones inside,
   and no byte of a longer character that may be a blank or join one. */
static inline bool kb_is_tidy(const uint8_t *bytes, size_t count) {
    if (count == 0) return true;
    if (bytes[0] <= ' ' || bytes[count - 1] <= ' ') return false;
    for (size_t i = 0; i < count; i++) {
        uint8_t byte = bytes[i];
        if (byte < ' ' || byte == 0xC2 || byte >= 0xCA) return false;
        if (byte == ' ' && bytes[i + 1] == ' ') return false;
    }
    return true;
}

/* How often a byte occurs in a text. */
static inline size_t kb_count_plain(const uint8_t *bytes, size_t count, uint8_t byte) {
    size_t found = 0;
    for (size_t i = 0; i < count; i++) found += bytes[i] == byte;
    return found;
}

static inline size_t kb_line_ends_plain(const uint8_t *bytes, size_t count) {
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        found += (bytes[i] == '\n') | ((bytes[i] == '\r') & (bytes[i + 1] != '\n'));
    return found;
}

#if defined(__x86_64__)

KB_AVX2 static inline size_t kb_count_avx2(const uint8_t *bytes, size_t count, uint8_t byte) {
    const __m256i wanted = _mm256_set1_epi8((char)byte);
    size_t found = 0, i = 0;
    for (; i + 32 <= count; i += 32) {
        __m256i now = _mm256_loadu_si256((const __m256i *)(bytes + i));
        found += (size_t)__builtin_popcount((uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(now, wanted)));
    }
    return found + kb_count_plain(bytes + i, count - i, byte);
}

KB_AVX2 static inline size_t kb_line_ends_avx2(const uint8_t *bytes, size_t count) {
    const __m256i feed = _mm256_set1_epi8('\n'), carriage_return = _mm256_set1_epi8('\r');
    size_t found = 0, i = 0;
    for (; i + 32 <= count; i += 32) {
        __m256i now = _mm256_loadu_si256((const __m256i *)(bytes + i));
        __m256i next = _mm256_loadu_si256((const __m256i *)(bytes + i + 1));
        __m256i alone = _mm256_andnot_si256(_mm256_cmpeq_epi8(next, feed), _mm256_cmpeq_epi8(now, carriage_return));
        __m256i ends = _mm256_or_si256(_mm256_cmpeq_epi8(now, feed), alone);
        found += (size_t)__builtin_popcount((uint32_t)_mm256_movemask_epi8(ends));
    }
    return found + kb_line_ends_plain(bytes + i, count - i);
}

#endif

static inline size_t kb_count(const uint8_t *bytes, size_t count, uint8_t byte) {
#if defined(__x86_64__)
    if (kb_has_avx2()) return kb_count_avx2(bytes, count, byte);
#endif
    return kb_count_plain(bytes, count, byte);
}

/* Line ends of a text: line feeds, and carriage returns without one behind them. One byte more is looked at. */
static inline size_t kb_line_ends(const uint8_t *bytes, size_t count) {
#if defined(__x86_64__)
    if (kb_has_avx2()) return kb_line_ends_avx2(bytes, count);
#endif
    return kb_line_ends_plain(bytes, count);
}

#endif
