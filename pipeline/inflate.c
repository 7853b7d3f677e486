/* inflate.c - what was packed: gzip here, zstd by inflate_zstd.c. Which it is tells the first byte of each member. */
#include "inflate.h"
#include "inflate_zstd.h"
#include "str.h"
#include <libdeflate.h>
#include <stdlib.h>
#define ZLIB_CONST /* what it reads is const */
#include <zlib.h>

enum {
    GZIP_ONLY = 15 + 16, /* zlib's window bits: the largest window, a gzip header */
    GUESS = 6,           /* pages shrink to a sixth or so; a wrong guess costs one more try */
    FIRST = 64 * 1024,
};

/* ---------------------------------------------------------------- streams */

struct kl_inflater {
    z_stream z;
    struct libdeflate_decompressor *whole; /* for members at once; made when it is first needed */
    kl_zstd *zstd;                         /* made when it is first needed */
    bool is_zstd;                          /* the present member, or the last */
    bool at_start;                         /* no byte of the present member was read */
};

kl_inflater *kl_inflater_create(void)
{
    kl_inflater *inflater = calloc(1, sizeof *inflater);
    if (inflater && inflateInit2(&inflater->z, GZIP_ONLY) != Z_OK) {
        free(inflater);
        return NULL;
    }
    if (inflater)
        inflater->at_start = true;
    return inflater;
}

void kl_inflater_destroy(kl_inflater *inflater)
{
    if (!inflater)
        return;
    (void)inflateEnd(&inflater->z);
    if (inflater->whole)
        libdeflate_free_decompressor(inflater->whole);
    kl_zstd_destroy(inflater->zstd);
    free(inflater);
}

void kl_inflater_reset(kl_inflater *inflater)
{
    (void)inflateReset(&inflater->z);
    if (inflater->zstd)
        kl_zstd_reset(inflater->zstd);
    inflater->at_start = true;
}

bool kl_inflater_is_zstd(const kl_inflater *inflater) { return inflater->is_zstd; }

static kl_status run_zlib(kl_inflater *inflater, kl_str *packed, char *to, size_t room, size_t *got)
{
    z_stream *z = &inflater->z;
    const unsigned most = 1u << 30;
    unsigned in = packed->len < most ? (unsigned)packed->len : most, out = room < most ? (unsigned)room : most;
    z->next_in = (const unsigned char *)packed->ptr;
    z->avail_in = in;
    z->next_out = (unsigned char *)to;
    z->avail_out = out;
    inflater->at_start = false;
    int status = inflate(z, Z_NO_FLUSH);
    *packed = kl_from(*packed, in - z->avail_in);
    *got = out - z->avail_out;
    if (status == Z_STREAM_END) { /* another member may follow */
        inflater->at_start = true;
        return inflateReset(z) == Z_OK ? KL_OK : KL_BAD;
    }
    return status == Z_OK || status == Z_BUF_ERROR ? KL_OK : KL_BAD;
}

kl_status kl_inflater_run(kl_inflater *inflater, kl_str *packed, char *to, size_t room, size_t *got)
{
    *got = 0;
    if (packed->len == 0)
        return KL_OK;
    if (inflater->at_start)
        inflater->is_zstd = kl_zstd_begins(*packed) || (inflater->is_zstd && !kl_starts(*packed, KL_STR("\x1f\x8b")));
    if (!inflater->is_zstd)
        return run_zlib(inflater, packed, to, room, got);
    if (!inflater->zstd)
        inflater->zstd = kl_zstd_create();
    return inflater->zstd ? kl_zstd_run(inflater->zstd, packed, to, room, got, &inflater->at_start) : KL_NOMEM;
}

bool kl_inflater_is_done(const kl_inflater *inflater) { return inflater->at_start; }

kl_str kl_inflate_sample(kl_str sample, char *to, size_t room)
{
    kl_inflater *inflater = kl_inflater_create();
    size_t got = 0, left;
    kl_status status = inflater ? KL_OK : KL_NOMEM;
    do {
        left = sample.len;
        if (status == KL_OK)
            status = kl_inflater_run(inflater, &sample, to, room, &got);
    } while (status == KL_OK && got == 0 && sample.len && sample.len < left); /* frames without content go before */
    kl_inflater_destroy(inflater);
    return status == KL_NOMEM ? KL_ABSENT : (kl_str){to, got};
}

/* ---------------------------------------------------------------- whole pages */

/* The whole of what is not gzip. */
static kl_status add_stream(kl_str packed, size_t limit, kl_buffer *out, kl_str *what)
{
    kl_inflater *inflater = kl_inflater_create();
    kl_status status = inflater ? KL_OK : KL_NOMEM;
    size_t got = 1, left = packed.len;
    while (status == KL_OK && (packed.len || got) && (packed.len < left || got)) {
        left = packed.len;
        if (out->len > limit)
            status = KL_TOO_BIG;
        else if (!kl_buffer_reserve(out, FIRST))
            status = KL_NOMEM;
        else
            status = kl_inflater_run(inflater, &packed, out->ptr + out->len, out->room - out->len, &got);
        out->len += status == KL_OK ? got : 0;
    }
    if (status == KL_BAD)
        *what = KL_STR("the zstd data is damaged");
    if (status == KL_OK && !kl_inflater_is_done(inflater)) {
        *what = KL_STR("the zstd data is cut short");
        status = KL_BAD;
    }
    kl_inflater_destroy(inflater);
    return status == KL_OK && out->len > limit ? KL_TOO_BIG : status;
}

/* What libdeflate cannot tell: whether damaged data is cut short. */
static kl_str complaint(kl_str packed)
{
    char out[16 * 1024];
    kl_inflater *inflater = kl_inflater_create();
    kl_status status = inflater ? KL_OK : KL_BAD;
    size_t got = 0;
    while (status == KL_OK && (packed.len || got == sizeof out)) {
        size_t before = packed.len;
        status = kl_inflater_run(inflater, &packed, out, sizeof out, &got);
        if (packed.len == before && got == 0)
            break;
    }
    kl_inflater_destroy(inflater);
    return status == KL_OK ? KL_STR("the gzip data is cut short") : KL_STR("the gzip data is damaged");
}

typedef enum libdeflate_result unpack_fn(struct libdeflate_decompressor *, const void *, size_t, void *, size_t,
                                         size_t *, size_t *);

/* One member from the front of `*packed`, appended. */
static kl_status add_member(struct libdeflate_decompressor *d, unpack_fn *unpack, kl_str *packed, size_t limit,
                            kl_buffer *out)
{
    size_t room = packed->len < FIRST / GUESS ? FIRST : packed->len * GUESS, used, got;
    for (;; room *= 2) {
        if (room > limit - out->len)
            room = limit - out->len;
        if (!kl_buffer_reserve(out, room + 1))
            return KL_NOMEM;
        enum libdeflate_result result = unpack(d, packed->ptr, packed->len, out->ptr + out->len, room, &used, &got);
        if (result == LIBDEFLATE_SUCCESS) {
            out->len += got;
            *packed = kl_from(*packed, used);
            return KL_OK;
        }
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE)
            return KL_BAD;
        if (room == limit - out->len)
            return KL_TOO_BIG;
    }
}

kl_status kl_inflate(kl_str packed, size_t limit, kl_buffer *out, kl_str *what)
{
    out->len = 0;
    if (kl_zstd_begins(packed))
        return add_stream(packed, limit, out, what);
    struct libdeflate_decompressor *d = libdeflate_alloc_decompressor();
    kl_status status = d ? KL_OK : KL_NOMEM;
    const kl_str whole = packed;
    bool is_first = true;
    while (status == KL_OK && packed.len) {
        if (!is_first && !kl_starts(packed, KL_STR("\x1f\x8b")))
            break; /* padding behind the last member: gzip ignores it, too */
        status = add_member(d, libdeflate_gzip_decompress_ex, &packed, limit, out);
        is_first = false;
    }
    if (d)
        libdeflate_free_decompressor(d);
    if (status == KL_BAD)
        *what = complaint(whole);
    return status;
}

kl_status kl_inflate_deflate(kl_str packed, size_t limit, kl_buffer *out)
{
    out->len = 0;
    struct libdeflate_decompressor *d = libdeflate_alloc_decompressor();
    if (!d)
        return KL_NOMEM;
    kl_status status = add_member(d, libdeflate_zlib_decompress_ex, &packed, limit, out);
    if (status == KL_BAD)
        status = add_member(d, libdeflate_deflate_decompress_ex, &packed, limit, out);
    libdeflate_free_decompressor(d);
    return status;
}

kl_status kl_inflate_member(kl_inflater *inflater, kl_str packed, size_t most, kl_buffer *to, size_t *used)
{
    const size_t whole = packed.len;
    if (kl_zstd_begins(packed))
        return KL_BAD; /* libzstd's streams are as fast */
    if (!inflater->whole)
        inflater->whole = libdeflate_alloc_decompressor();
    if (!inflater->whole)
        return KL_NOMEM;
    kl_status status = add_member(inflater->whole, libdeflate_gzip_decompress_ex, &packed, to->len + most, to);
    *used = whole - packed.len;
    return status;
}
