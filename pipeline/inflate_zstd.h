/* inflate_zstd.h - zstd undone, frame by frame; for inflate.c alone. libzstd is known to inflate_zstd.c alone. */
#ifndef KL_INFLATE_ZSTD_H
#define KL_INFLATE_ZSTD_H

#include "buffer.h"

typedef struct kl_zstd kl_zstd;
kl_zstd *kl_zstd_create(void);
void kl_zstd_destroy(kl_zstd *zstd);

/* Whether a frame, or a skippable one, begins there. */
bool kl_zstd_begins(kl_str packed);

/* Unpack from the front of `*packed` into `to`. *is_end is first whether a frame begins there, then
 * whether one ended with the last byte taken. The dictionary with which a
 * web archive may begin (a skippable frame of its own) is learnt and kept. KL_BAD if the data is damaged; KL_NOMEM. */
kl_status kl_zstd_run(kl_zstd *zstd, kl_str *packed, char *to, size_t room, size_t *got, bool *is_end);

/* A frame begins; the dictionary stays. */
void kl_zstd_reset(kl_zstd *zstd);

#endif
