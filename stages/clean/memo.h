/* memo.h - what was read off a class name, remembered: templates write the same names again and again. A small table
 * that keeps the last name met in each place. */
#ifndef KL_MEMO_H
#define KL_MEMO_H

#include "str.h"

/* Few, for the table is emptied for each page. */
enum { KL_MEMO_SLOTS = 512 };

typedef struct kl_memo_slot {
    kl_str names; /* borrowed from the page */
    unsigned value;
} kl_memo_slot;

/* Begins as all zero. */
typedef struct kl_memo {
    kl_memo_slot slots[KL_MEMO_SLOTS];
} kl_memo;

/* The slot of these names. Where slot->names differ from them, the caller writes names and value anew. Four bytes at
 * each end and the length choose the slot. */
static inline kl_memo_slot *kl_memo_at(kl_memo *memo, kl_str names)
{
    uint32_t first = 0, last = 0;
    if (names.len >= sizeof first) { /* nearly always: copies of a known size cost nothing */
        memcpy(&first, names.ptr, sizeof first);
        memcpy(&last, names.ptr + names.len - sizeof last, sizeof last);
    } else {
        memcpy(&first, names.ptr, names.len);
        last = first;
    }
    uint32_t h = (first ^ last * 31u) * 0x9E3779B1u + (uint32_t)names.len * 0x85EBCA6Bu;
    return &memo->slots[h >> 16 & (KL_MEMO_SLOTS - 1)];
}

#endif
