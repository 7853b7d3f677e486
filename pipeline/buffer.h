/* buffer.h - bytes that grow and are used again: what comes in and goes out, outside of any arena. */
#ifndef KL_BUFFER_H
#define KL_BUFFER_H

#include "kliping.h"

/* Owns `ptr`. Zeroed is empty. */
typedef struct kl_buffer {
    char *ptr;
    size_t len, room;
} kl_buffer;

/* Room for `more` bytes behind `len`; false if memory fails (what is in it stays). */
bool kl_buffer_reserve(kl_buffer *b, size_t more);

/* Append a copy; false if memory fails. */
bool kl_buffer_add(kl_buffer *b, kl_str text);

/* Empty it. The memory stays for the next one, but a monster's goes back. */
void kl_buffer_clean(kl_buffer *b);

void kl_buffer_free(kl_buffer *b);

static inline kl_str kl_buffer_str(const kl_buffer *b) { return (kl_str){b->ptr ? b->ptr : "", b->len}; }

#endif
