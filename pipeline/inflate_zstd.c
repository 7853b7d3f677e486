/* inflate_zstd.c - zstd undone. */
#include "inflate_zstd.h"
#include "str.h"
#include <stdlib.h>
#include <zstd.h>

enum {
    FRAME_HEAD = 8,                     /* of a skippable frame: magic and length */
    DICTIONARY_MOST = 16 * 1024 * 1024, /* those of crawlers have 0.1 to 1 MB */
};

struct kl_zstd {
    ZSTD_DCtx *context;
    kl_buffer dictionary; /* its frame, while it is read */
    size_t wanted;        /* bytes of that frame; 0: none is being read */
};

kl_zstd *kl_zstd_create(void)
{
    kl_zstd *zstd = calloc(1, sizeof *zstd);
    if (zstd && (zstd->context = ZSTD_createDCtx()) == NULL) {
        free(zstd);
        return NULL;
    }
    return zstd;
}

void kl_zstd_destroy(kl_zstd *zstd)
{
    if (!zstd)
        return;
    (void)ZSTD_freeDCtx(zstd->context);
    kl_buffer_free(&zstd->dictionary);
    free(zstd);
}

bool kl_zstd_begins(kl_str packed)
{
    bool is_skippable = packed.len >= 4 && (packed.ptr[0] & 0xF0) == 0x50;
    return kl_starts(packed, KL_STR("\x28\xb5\x2f\xfd")) ||
           (is_skippable && kl_starts(kl_from(packed, 1), KL_STR("\x2a\x4d\x18")));
}

void kl_zstd_reset(kl_zstd *zstd)
{
    (void)ZSTD_DCtx_reset(zstd->context, ZSTD_reset_session_only);
    zstd->wanted = zstd->dictionary.len = 0;
}

/* ---------------------------------------------------------------- the dictionary of a web archive */

/* A dictionary that is packed itself. */
static kl_status unpack(kl_zstd *zstd, kl_str packed, kl_buffer *to)
{
    ZSTD_inBuffer in = {.src = packed.ptr, .size = packed.len};
    size_t left = 1;
    while (left && !ZSTD_isError(left) && to->len <= DICTIONARY_MOST) {
        size_t before = in.pos, len = to->len;
        if (!kl_buffer_reserve(to, ZSTD_DStreamOutSize()))
            return KL_NOMEM;
        ZSTD_outBuffer out = {.dst = to->ptr + to->len, .size = to->room - to->len};
        left = ZSTD_decompressStream(zstd->context, &out, &in);
        to->len += out.pos;
        if (in.pos == before && to->len == len)
            break;
    }
    (void)ZSTD_DCtx_reset(zstd->context, ZSTD_reset_session_only);
    return left == 0 ? KL_OK : KL_BAD;
}

static kl_status load(kl_zstd *zstd, kl_str dictionary)
{
    kl_buffer plain = {0};
    kl_status status = KL_OK;
    if (kl_zstd_begins(dictionary)) {
        status = unpack(zstd, dictionary, &plain);
        dictionary = kl_buffer_str(&plain);
    }
    if (status == KL_OK && ZSTD_isError(ZSTD_DCtx_loadDictionary(zstd->context, dictionary.ptr, dictionary.len)))
        status = KL_BAD;
    kl_buffer_free(&plain);
    return status;
}

/* Gather the frame; learn it when it is whole. */
static kl_status read_dictionary(kl_zstd *zstd, kl_str *packed, bool *is_end)
{
    kl_str piece = kl_slice(*packed, 0, zstd->wanted - zstd->dictionary.len);
    if (!kl_buffer_add(&zstd->dictionary, piece))
        return KL_NOMEM;
    *packed = kl_from(*packed, piece.len);
    if (zstd->dictionary.len < zstd->wanted)
        return KL_OK;
    kl_status status = load(zstd, kl_from(kl_buffer_str(&zstd->dictionary), FRAME_HEAD));
    kl_buffer_free(&zstd->dictionary);
    zstd->wanted = 0;
    *is_end = true;
    return status;
}

static size_t dictionary_size(kl_str packed)
{
    const unsigned char *p = (const unsigned char *)packed.ptr;
    if (packed.len < FRAME_HEAD || !kl_starts(packed, KL_STR("\x5d\x2a\x4d\x18")))
        return 0;
    size_t size = p[4] | (size_t)p[5] << 8 | (size_t)p[6] << 16 | (size_t)p[7] << 24;
    return size <= DICTIONARY_MOST ? FRAME_HEAD + size : 0; /* a larger one is skipped as any other frame */
}

kl_status kl_zstd_run(kl_zstd *zstd, kl_str *packed, char *to, size_t room, size_t *got, bool *is_end)
{
    *got = 0;
    if (*is_end && !zstd->wanted) /* that is, at a frame's start */
        zstd->wanted = dictionary_size(*packed);
    *is_end = false;
    if (zstd->wanted)
        return read_dictionary(zstd, packed, is_end);
    ZSTD_inBuffer in = {.src = packed->ptr, .size = packed->len};
    const size_t block = ZSTD_DStreamOutSize(); /* at a time: where data is damaged all that came with it is lost */
    ZSTD_outBuffer out = {.dst = to, .size = room < block ? room : block};
    size_t left = ZSTD_decompressStream(zstd->context, &out, &in);
    *packed = kl_from(*packed, in.pos);
    *got = out.pos;
    *is_end = left == 0;
    return ZSTD_isError(left) ? KL_BAD : KL_OK;
}
