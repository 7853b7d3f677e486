/* digest.h - names for bytes: XXH3 for an id, sha256 where it must be beyond doubt. */
#ifndef KL_DIGEST_H
#define KL_DIGEST_H

#include "arena.h"

/* "xxh3:" and 32 hex digits, in the arena. */
kl_str kl_digest_xxh3(kl_arena *arena, kl_str bytes);

/* "sha256:" and 64 hex digits, in the arena. */
kl_str kl_digest_sha256(kl_arena *arena, kl_str bytes);

#endif
