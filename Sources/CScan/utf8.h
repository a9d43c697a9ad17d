/* Whether a text is UTF-8 (RFC 3629, section 4).

   The AVX2 variant is the method of J. Keiser and D. Lemire (2021), Validating UTF-8 in less than one instruction per
   byte, Software: Practice and Experience 51(5): three table look-ups of half bytes give the faults that two neighbours
   allow; a fault is one that all three give. */
#ifndef KB_UTF8_H
#define KB_UTF8_H

#include "bytes.h"

typedef enum {
    KB_ASCII = 0,
    KB_UTF8 = 1,
    KB_NOT_UTF8 = 2,
} kb_encoding;

static inline kb_encoding kb_encoding_plain(const uint8_t *bytes, size_t count) {
    kb_encoding found = KB_ASCII;
    size_t i = 0;
    while (i < count) {
        uint8_t first = bytes[i++];
        if (first < 0x80) continue;
        found = KB_UTF8;
        size_t more;
        uint8_t low = 0x80, high = 0xBF;
        if (first >= 0xC2 && first <= 0xDF) more = 1;
        else if (first >= 0xE0 && first <= 0xEF) more = 2;
        else if (first >= 0xF0 && first <= 0xF4) more = 3;
        else return KB_NOT_UTF8;
        if (first == 0xE0) low = 0xA0;
        if (first == 0xED) high = 0x9F;
        if (first == 0xF0) low = 0x90;
        if (first == 0xF4) high = 0x8F;
        for (; more > 0; more--) {
            if (i == count || bytes[i] < low || bytes[i] > high) return KB_NOT_UTF8;
            low = 0x80;
            high = 0xBF;
            i++;
        }
    }
    return found;
}

#if defined(__x86_64__)

/* The bytes `distance` places further left, across the border to the 32 bytes before. */
#define KB_LEFT(now, before, distance) \
    _mm256_alignr_epi8(now, _mm256_permute2x128_si256(before, now, 0x21), 16 - (distance))

KB_AVX2 static inline __m256i kb_utf8_faults(__m256i now, __m256i before) {
    enum {
        SHORT = 1, LONG = 2, OVERLONG_3 = 4, LARGE = 8, SURROGATE = 16, OVERLONG_2 = 32, LARGE_1000 = 64,
        OVERLONG_4 = 64, CONTINUED = -128, CARRY = SHORT | LONG | CONTINUED
    };
    const __m256i nibble = _mm256_set1_epi8(0x0F);
    const __m256i first_high = _mm256_broadcastsi128_si256(_mm_setr_epi8(
        LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG, CONTINUED, CONTINUED, CONTINUED, CONTINUED, SHORT | OVERLONG_2,
        SHORT, SHORT | OVERLONG_3 | SURROGATE, SHORT | LARGE | LARGE_1000 | OVERLONG_4));
    const __m256i first_low = _mm256_broadcastsi128_si256(_mm_setr_epi8(
        CARRY | OVERLONG_3 | OVERLONG_2 | OVERLONG_4, CARRY | OVERLONG_2, CARRY, CARRY, CARRY | LARGE,
        CARRY | LARGE | LARGE_1000, CARRY | LARGE | LARGE_1000, CARRY | LARGE | LARGE_1000, CARRY | LARGE | LARGE_1000,
        CARRY | LARGE | LARGE_1000, CARRY | LARGE | LARGE_1000, CARRY | LARGE | LARGE_1000, CARRY | LARGE | LARGE_1000,
        CARRY | LARGE | LARGE_1000 | SURROGATE, CARRY | LARGE | LARGE_1000, CARRY | LARGE | LARGE_1000));
    const __m256i second_high = _mm256_broadcastsi128_si256(_mm_setr_epi8(
        SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT,
        LONG | OVERLONG_2 | CONTINUED | OVERLONG_3 | LARGE_1000 | OVERLONG_4,
        LONG | OVERLONG_2 | CONTINUED | OVERLONG_3 | LARGE, LONG | OVERLONG_2 | CONTINUED | SURROGATE | LARGE,
        LONG | OVERLONG_2 | CONTINUED | SURROGATE | LARGE, SHORT, SHORT, SHORT, SHORT));
    __m256i one = KB_LEFT(now, before, 1);
    __m256i faults = _mm256_and_si256(
        _mm256_and_si256(
            _mm256_shuffle_epi8(first_high, _mm256_and_si256(_mm256_srli_epi16(one, 4), nibble)),
            _mm256_shuffle_epi8(first_low, _mm256_and_si256(one, nibble))),
        _mm256_shuffle_epi8(second_high, _mm256_and_si256(_mm256_srli_epi16(now, 4), nibble)));
    __m256i third = _mm256_subs_epu8(KB_LEFT(now, before, 2), _mm256_set1_epi8(0xE0 - 0x80));
    __m256i fourth = _mm256_subs_epu8(KB_LEFT(now, before, 3), _mm256_set1_epi8(0xF0 - 0x80));
    __m256i continued = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8(-128));
    return _mm256_xor_si256(continued, faults);
}

KB_AVX2 static inline kb_encoding kb_encoding_avx2(const uint8_t *bytes, size_t count) {
    __m256i faults = _mm256_setzero_si256(), before = faults;
    bool was_ascii = true, is_ascii = true;
    size_t i = 0;
    for (; i + 32 <= count; i += 32) {
        __m256i now = _mm256_loadu_si256((const __m256i *)(bytes + i));
        bool high = _mm256_movemask_epi8(now) != 0;
        /* Behind bytes that are all ASCII, ASCII cannot be wrong. */
        if (high || !was_ascii) {
            faults = _mm256_or_si256(faults, kb_utf8_faults(now, before));
            is_ascii = false;
        }
        was_ascii = !high;
        before = now;
    }
    /* The rest, with zeros behind it: a character cut off at the end is a fault. */
    uint8_t rest[32] = {0};
    memcpy(rest, bytes + i, count - i);
    __m256i now = _mm256_loadu_si256((const __m256i *)rest);
    if (_mm256_movemask_epi8(now) != 0) is_ascii = false;
    faults = _mm256_or_si256(faults, kb_utf8_faults(now, before));
    if (!_mm256_testz_si256(faults, faults)) return KB_NOT_UTF8;
    return is_ascii ? KB_ASCII : KB_UTF8;
}

#endif

/* What a whole text is written in; a character cut off at its end makes it no UTF-8. */
static inline kb_encoding kb_encoding_of(const uint8_t *bytes, size_t count) {
#if defined(__x86_64__)
    if (kb_has_avx2()) return kb_encoding_avx2(bytes, count);
#endif
    return kb_encoding_plain(bytes, count);
}

#endif
