/* fuzz_packing.c - any bytes as gzip or zstd members, as deflate and as brotli: what is unpacked whole is what a stream
 * unpacks in small steps, and the limit holds. */
#include "fuzz.h"
#include "inflate.h"

enum { LIMIT = 1 << 18, STEP = 61 };

/* Unpacked in small steps. False if the stream is damaged, cut short or longer than `LIMIT`. */
static bool unpack_in_steps(kl_str packed, kl_buffer *out)
{
    kl_inflater *inflater = kl_inflater_create();
    char room[STEP];
    size_t got = 0;
    bool is_fine = inflater != NULL;
    for (kl_str rest = packed; is_fine && (rest.len || got == sizeof room);) {
        bool is_between = kl_inflater_is_done(inflater) && rest.len < packed.len;
        if (is_between && kl_starts(packed, KL_STR("\x1f\x8b")) && !kl_starts(rest, KL_STR("\x1f\x8b")))
            break; /* padding behind the last gzip member */
        kl_str step = kl_slice(rest, 0, STEP), before = step;
        is_fine = kl_inflater_run(inflater, &step, room, sizeof room, &got) == KL_OK && out->len + got <= LIMIT &&
                  kl_buffer_add(out, (kl_str){room, got});
        if (before.len && step.len == before.len && got == 0)
            break;
        rest = kl_from(rest, before.len - step.len);
    }
    is_fine = is_fine && kl_inflater_is_done(inflater);
    kl_inflater_destroy(inflater);
    return is_fine;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    kl_str packed = {(const char *)data, size};
    kl_buffer whole = {0}, steps = {0}, other = {0};
    kl_str what = KL_ABSENT;
    kl_status status = kl_inflate(packed, LIMIT, &whole, &what);
    if (status == KL_OK && size) {
        if (whole.len > LIMIT || !unpack_in_steps(packed, &steps))
            abort();
        fuzz_same(&whole, &steps);
    }
    if (status == KL_BAD && !what.ptr)
        abort();
    if (kl_inflate_deflate(packed, LIMIT, &other) == KL_OK && other.len > LIMIT)
        abort();
    if (kl_inflate_brotli(packed, LIMIT, &other) == KL_OK && other.len > LIMIT)
        abort();
    kl_buffer_free(&whole);
    kl_buffer_free(&steps);
    kl_buffer_free(&other);
    return 0;
}
