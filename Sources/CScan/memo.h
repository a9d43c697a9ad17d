/* What a text was found to mean, by its bytes: tables that the caller fills, with room for a fixed number of texts. */
#ifndef KB_MEMO_H
#define KB_MEMO_H

#include "bytes.h"

/* A slot of a table; `marks` is 0 where it is free. */
typedef struct {
    /* The first 16 bytes, zeros behind shorter texts. */
    uint64_t head[2];
    uint32_t length;
    /* Where the bytes behind the first 16 lie among the table's tails. */
    uint32_t tail;
    uint32_t value;
    uint32_t marks;
} kb_memo_slot;

/* A table of texts. `slots` is a power of two, twice the texts or more. */
typedef struct {
    kb_memo_slot *slots;
    size_t slots_count;
    uint8_t *tails;
    size_t tails_room;
    size_t tails_count;
    size_t count;
} kb_memo;

/* The slot is taken; always set. */
#define KB_TAKEN 0x80u
/* A text is looked for in this many slots, so that texts made to collide cost no more than others. */
#define KB_MOST_PROBES 24

static inline uint64_t kb_mix(uint64_t left, uint64_t right) {
    __uint128_t product = (__uint128_t)left * right;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/* Ones for the bytes of a text, zeros behind them: the mask for `n` bytes begins 16 - n places further on. */
static const uint8_t kb_kept[32] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};

/* The first 16 bytes as two words, zeros behind shorter texts; 16 bytes must be readable.
   Without a branch, since the lengths of fields are hard to foresee. */
static inline __attribute__((always_inline)) void kb_head(const uint8_t *bytes, size_t length, uint64_t head[2]) {
    const uint8_t *kept = kb_kept + 16 - (length < 16 ? length : 16);
    head[0] = kb_word(bytes) & kb_word(kept);
    head[1] = kb_word(bytes + 8) & kb_word(kept + 8);
}

static inline uint64_t kb_hash(const uint8_t *bytes, size_t length, const uint64_t head[2]) {
    uint64_t hash = kb_mix(head[0] ^ 0x9E3779B97F4A7C15u, head[1] ^ 0xD6E8FEB86659FD93u ^ length);
    for (size_t i = 16; i < length; i += 16) {
        uint64_t more[2];
        kb_head(bytes + i, length - i, more);
        hash = kb_mix(more[0] ^ hash, more[1] ^ 0xA0761D6478BD642Fu);
    }
    return hash;
}

/* The slot of a text, or NULL. `length` + 16 bytes must be readable. */
static inline __attribute__((always_inline)) kb_memo_slot *kb_memo_find(const kb_memo *memo, const uint8_t *bytes, size_t length) {
    uint64_t head[2];
    kb_head(bytes, length, head);
    size_t mask = memo->slots_count - 1, place = (size_t)kb_hash(bytes, length, head) & mask;
    for (int probe = 0; probe < KB_MOST_PROBES; probe++, place = (place + 1) & mask) {
        kb_memo_slot *slot = memo->slots + place;
        if (slot->marks == 0) return NULL;
        uint64_t difference = (slot->head[0] ^ head[0]) | (slot->head[1] ^ head[1]) | (slot->length ^ length);
        if (difference == 0 && (length <= 16 || memcmp(memo->tails + slot->tail, bytes + 16, length - 16) == 0))
            return slot;
    }
    return NULL;
}

/* Takes up a text that the table does not hold; false where there is no room for it. */
static inline bool kb_memo_insert(kb_memo *memo, const uint8_t *bytes, size_t length, uint32_t value, uint32_t marks) {
    size_t rest = length > 16 ? length - 16 : 0;
    if (memo->count * 2 >= memo->slots_count || rest > memo->tails_room - memo->tails_count || length > UINT32_MAX)
        return false;
    uint64_t head[2];
    kb_head(bytes, length, head);
    size_t mask = memo->slots_count - 1, place = (size_t)kb_hash(bytes, length, head) & mask;
    for (int probe = 0; probe < KB_MOST_PROBES; probe++, place = (place + 1) & mask) {
        kb_memo_slot *slot = memo->slots + place;
        if (slot->marks != 0) continue;
        *slot = (kb_memo_slot){{head[0], head[1]}, (uint32_t)length, (uint32_t)memo->tails_count, value, marks | KB_TAKEN};
        if (rest > 0) memcpy(memo->tails + memo->tails_count, bytes + 16, rest);
        memo->tails_count += rest;
        memo->count++;
        return true;
    }
    return false;
}

/* A table of numbers, for what several texts mean together. A slot is free where its `marks` are 0. */
typedef struct {
    uint64_t key;
    uint32_t value;
    uint32_t marks;
} kb_key_slot;

static inline kb_key_slot *kb_key_find(kb_key_slot *slots, size_t slots_count, uint64_t key) {
    size_t mask = slots_count - 1, place = (size_t)kb_mix(key ^ 0x9E3779B97F4A7C15u, 0xD6E8FEB86659FD93u) & mask;
    for (int probe = 0; probe < KB_MOST_PROBES; probe++, place = (place + 1) & mask) {
        if (slots[place].marks == 0) return NULL;
        if (slots[place].key == key) return slots + place;
    }
    return NULL;
}

/* Takes up a key that the table does not hold; false where there is no room near its place. */
static inline bool kb_key_insert(kb_key_slot *slots, size_t slots_count, uint64_t key, uint32_t value, uint32_t marks) {
    size_t mask = slots_count - 1, place = (size_t)kb_mix(key ^ 0x9E3779B97F4A7C15u, 0xD6E8FEB86659FD93u) & mask;
    for (int probe = 0; probe < KB_MOST_PROBES; probe++, place = (place + 1) & mask) {
        if (slots[place].marks != 0) continue;
        slots[place] = (kb_key_slot){key, value, marks | KB_TAKEN};
        return true;
    }
    return false;
}

#endif
