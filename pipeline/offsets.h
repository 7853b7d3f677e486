/* offsets.h - places in a text, as bytes and as code points.
 *
 * The program counts bytes, the record code points (what Python, jq and most readers count). An index with one
 * mark every few hundred bytes makes either into the other without walking the text from its beginning each time.
 */
#ifndef KL_OFFSETS_H
#define KL_OFFSETS_H

#include "arena.h"

typedef struct kl_offsets {
    kl_str text;
    const uint32_t *marks; /* code points before each stretch of bytes; NULL: all ASCII, both counts are the same */
    size_t count;
} kl_offsets;

/* The index of a text (valid UTF-8, under 4 GB), in `arena`. Borrows the text. */
kl_offsets kl_offsets_of(kl_arena *arena, kl_str text);

/* Code points before a byte. `byte` is at most text.len and stands between two code points. */
size_t kl_offsets_code(const kl_offsets *offsets, size_t byte);

/* The byte at which a code point begins; false if the text has fewer. */
bool kl_offsets_byte(const kl_offsets *offsets, uint64_t code, size_t *byte);

#endif
