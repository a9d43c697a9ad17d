/* What the bytes of a file tell of its encoding, counted in one pass. */
#ifndef KB_SURVEY_H
#define KB_SURVEY_H

#include "bytes.h"

typedef struct {
    size_t count;
    size_t line_feeds, carriage_returns;
    /* Line feeds behind a carriage return. */
    size_t pairs;
    /* NULs at even and at odd places. */
    size_t even_nuls, odd_nuls;
    /* How often each byte above ASCII occurs. */
    size_t high[256];
    /* Bytes of `dos_letters` between two letters of ASCII. */
    size_t letters_as_in_dos;
    kb_byte_set dos_letters;
    uint8_t previous;
    bool may_be_dos_letter;
} kb_survey;

static inline bool kb_is_letter(uint8_t byte) { return (uint8_t)((byte | 0x20) - 'a') < 26; }

static inline void kb_survey_plain(kb_survey *survey, const uint8_t *bytes, size_t count) {
    uint8_t previous = survey->previous;
    for (size_t i = 0; i < count; i++) {
        uint8_t byte = bytes[i];
        if (byte >= 0x80) {
            survey->high[byte]++;
            survey->may_be_dos_letter = kb_is_letter(previous) && kb_set_contains(&survey->dos_letters, byte);
        } else {
            if (survey->may_be_dos_letter && kb_is_letter(byte)) survey->letters_as_in_dos++;
            survey->may_be_dos_letter = false;
            if (byte == 0) {
                if ((survey->count + i) % 2 == 0) survey->even_nuls++;
                else survey->odd_nuls++;
            }
            if (byte == '\n') {
                survey->line_feeds++;
                survey->pairs += previous == '\r';
            }
            survey->carriage_returns += byte == '\r';
        }
        previous = byte;
    }
    survey->previous = previous;
    survey->count += count;
}

#if defined(__x86_64__)

/* 32 bytes with no signs of control but line feeds are counted at once, but for those above ASCII; others one by one. */
KB_AVX2 static inline void kb_survey_avx2(kb_survey *survey, const uint8_t *bytes, size_t count) {
    size_t i = 0;
    for (; i + 32 <= count; i += 32) {
        __m256i now = _mm256_loadu_si256((const __m256i *)(bytes + i));
        uint32_t feeds = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(now, _mm256_set1_epi8('\n')));
        uint32_t high = (uint32_t)_mm256_movemask_epi8(now);
        /* Signed: bytes above ASCII are below zero too. */
        uint32_t low = (uint32_t)_mm256_movemask_epi8(_mm256_cmpgt_epi8(_mm256_set1_epi8(' '), now));
        bool is_last_high = high >> 31;
        if (low != (feeds | high) || survey->may_be_dos_letter || is_last_high || survey->previous == '\r') {
            kb_survey_plain(survey, bytes + i, 32);
            continue;
        }
        for (uint32_t rest = high; rest != 0; rest &= rest - 1) {
            int place = __builtin_ctz(rest);
            const uint8_t *byte = bytes + i + place;
            survey->high[*byte]++;
            if (kb_set_contains(&survey->dos_letters, *byte))
                survey->letters_as_in_dos +=
                    kb_is_letter(place > 0 ? byte[-1] : survey->previous) && kb_is_letter(byte[1]);
        }
        survey->line_feeds += (size_t)__builtin_popcount(feeds);
        survey->previous = bytes[i + 31];
        survey->count += 32;
    }
    kb_survey_plain(survey, bytes + i, count - i);
}

#endif

/* Adds the bytes that follow those surveyed before. */
static inline void kb_survey_take(kb_survey *survey, const uint8_t *bytes, size_t count) {
#if defined(__x86_64__)
    if (kb_has_avx2()) {
        kb_survey_avx2(survey, bytes, count);
        return;
    }
#endif
    kb_survey_plain(survey, bytes, count);
}

#endif
