/* inflate.h - what was packed: gzip and zstd, whole pages and streams; deflate and brotli of HTTP bodies. libdeflate
 * and zlib are known to inflate.c alone, libzstd to inflate_zstd.c, brotli to inflate_brotli.c. A member is a gzip
 * member or a zstd frame. */
#ifndef KL_INFLATE_H
#define KL_INFLATE_H

#include "buffer.h"

/* The whole of `packed` (one or more members) into `out`, which is emptied first. KL_TOO_BIG if it would be longer
 * than `limit`, KL_BAD if it is damaged or cut short (*what then says which, a literal), KL_NOMEM. */
kl_status kl_inflate(kl_str packed, size_t limit, kl_buffer *out, kl_str *what);

/* The same of HTTP's "deflate", which is zlib's format or, as some servers understood it, bare deflate; and of brotli.
 */
kl_status kl_inflate_deflate(kl_str packed, size_t limit, kl_buffer *out);
kl_status kl_inflate_brotli(kl_str packed, size_t limit, kl_buffer *out);

/* The first bytes of what is packed in `sample`, at most `room`; fewer if it is damaged; absent if memory
 * fails. */
kl_str kl_inflate_sample(kl_str sample, char *to, size_t room);

/* A stream. */
typedef struct kl_inflater kl_inflater;
kl_inflater *kl_inflater_create(void);
void kl_inflater_destroy(kl_inflater *inflater);

/* Unpack from the front of `*packed` (which is moved on) into `to`. *got may be 0 when more input is needed.
 * KL_BAD if the data is damaged. */
kl_status kl_inflater_run(kl_inflater *inflater, kl_str *packed, char *to, size_t room, size_t *got);

/* The whole member at the front of `packed`, appended to `to`; *used is its packed length. KL_TOO_BIG if it has more
 * than `most` bytes; KL_BAD if it is not whole, or damaged; KL_NOMEM. Only where a member begins. */
kl_status kl_inflate_member(kl_inflater *inflater, kl_str packed, size_t most, kl_buffer *to, size_t *used);

/* Whether the latest bytes were zstd. */
bool kl_inflater_is_zstd(const kl_inflater *inflater);

/* Forget what was read: a member begins. */
void kl_inflater_reset(kl_inflater *inflater);

/* Whether the input may end here: at the end of a member. */
bool kl_inflater_is_done(const kl_inflater *inflater);

#endif
