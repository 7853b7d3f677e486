/* digest.c - names for bytes. The only file that knows xxHash and libmd. */
#include "digest.h"
#include "str.h"
#include <sha2.h>
#include <xxhash.h>

static kl_str in_hex(kl_arena *arena, kl_str scheme, const unsigned char *digest, size_t len)
{
    static const char hex[] = "0123456789abcdef";
    kl_build b = kl_build_begin(arena, scheme.len + 2 * len);
    kl_build_add(&b, scheme);
    for (size_t i = 0; i < len; i++) {
        kl_build_char(&b, hex[digest[i] >> 4]);
        kl_build_char(&b, hex[digest[i] & 15]);
    }
    return kl_build_str(&b);
}

kl_str kl_digest_xxh3(kl_arena *arena, kl_str bytes)
{
    XXH128_canonical_t digest;
    XXH128_canonicalFromHash(&digest, XXH3_128bits(bytes.ptr, bytes.len));
    return in_hex(arena, KL_STR("xxh3:"), digest.digest, sizeof digest.digest);
}

kl_str kl_digest_sha256(kl_arena *arena, kl_str bytes)
{
    SHA2_CTX context;
    unsigned char digest[SHA256_DIGEST_LENGTH];
    SHA256Init(&context);
    SHA256Update(&context, (const unsigned char *)bytes.ptr, bytes.len);
    SHA256Final(digest, &context);
    return in_hex(arena, KL_STR("sha256:"), digest, sizeof digest);
}
