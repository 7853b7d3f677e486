/* inflate_brotli.c - brotli undone. */
#include "inflate.h"
#include <brotli/decode.h>

enum { STEP = 64 * 1024 };

kl_status kl_inflate_brotli(kl_str packed, size_t limit, kl_buffer *out)
{
    BrotliDecoderState *state = BrotliDecoderCreateInstance(NULL, NULL, NULL);
    BrotliDecoderResult result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    const uint8_t *in = (const uint8_t *)packed.ptr;
    size_t left = packed.len;
    kl_status status = state ? KL_OK : KL_NOMEM;
    out->len = 0;
    while (status == KL_OK && result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
        if (out->len > limit)
            status = KL_TOO_BIG;
        else if (!kl_buffer_reserve(out, STEP))
            status = KL_NOMEM;
        if (status != KL_OK)
            break;
        size_t room = out->room - out->len, before = room;
        uint8_t *to = (uint8_t *)out->ptr + out->len;
        result = BrotliDecoderDecompressStream(state, &left, &in, &room, &to, NULL);
        out->len += before - room;
    }
    if (state)
        BrotliDecoderDestroyInstance(state);
    if (status == KL_OK && result != BROTLI_DECODER_RESULT_SUCCESS)
        status = KL_BAD;
    return status == KL_OK && out->len > limit ? KL_TOO_BIG : status;
}
