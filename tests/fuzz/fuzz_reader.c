/* fuzz_reader.c - any bytes as packed data that comes through a pipe, in pieces of any size: they give the same; and
 * wherever a member is damaged, the next ones are found and there is an end. */
#include "fuzz.h"
#include "reader.h"

enum { LIMIT = 1 << 20 };

typedef struct pipe_of {
    kl_str left;
    size_t step;
} pipe_of;

static ptrdiff_t pull(void *context, char *to, size_t room)
{
    pipe_of *p = context;
    kl_str piece = kl_slice(p->left, 0, p->step < room ? p->step : room);
    if (piece.len)
        memcpy(to, piece.ptr, piece.len);
    p->left = kl_from(p->left, piece.len);
    return (ptrdiff_t)piece.len;
}

/* All of a stream. False if it is damaged, or larger than the limit. */
static bool read_stream(kl_str packed, size_t step, kl_buffer *out)
{
    pipe_of source = {packed, step};
    kl_reader reader = {0};
    kl_reader_open_pull(&reader, pull, &source);
    bool is_fine = kl_reader_unpack(&reader) == KL_OK;
    while (is_fine && !reader.is_end && kl_reader_held(&reader).len <= LIMIT)
        is_fine = kl_reader_more(&reader) == KL_OK;
    is_fine = is_fine && reader.is_end;
    if (!kl_buffer_add(out, kl_reader_held(&reader)))
        abort();
    kl_reader_free(&reader);
    return is_fine;
}

/* Wherever the stream is damaged, the next members are found until there is none. */
static void read_members(kl_str packed, size_t step)
{
    pipe_of source = {packed, step};
    kl_reader reader = {0};
    size_t turns = 0;
    kl_reader_open_pull(&reader, pull, &source);
    kl_status status = kl_reader_unpack(&reader);
    while (status == KL_OK && !reader.is_end) {
        reader.at = reader.held.len;
        status = kl_reader_more(&reader);
        if (status == KL_BAD)
            status =
                reader.packed_end && reader.packed_at >= reader.packed.len ? KL_END : kl_reader_next_member(&reader);
        if (++turns > packed.len * 2048 + 64) /* gzip shrinks to a thousandth at most, zstd is read in large pieces */
            abort();
    }
    kl_reader_free(&reader);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    kl_buffer whole = {0}, slow = {0}, fast = {0};
    kl_str what = KL_ABSENT, packed = {(const char *)data + 1, size - 1};
    if (size < 2)
        return 0;
    size_t step = size < 512 ? 1 + data[0] % 16 : 64 * (1 + (size_t)data[0]);
    kl_status status = kl_inflate(packed, LIMIT, &whole, &what);
    if (whole.len > LIMIT + 1 && status == KL_OK)
        abort();
    bool is_slow = read_stream(packed, step, &slow), is_fast = read_stream(packed, 1 << 16, &fast);
    if (is_slow != is_fast)
        abort();
    if (is_slow)
        fuzz_same(&slow, &fast);
    if (is_slow && status == KL_OK)
        fuzz_same(&whole, &slow);
    read_members(packed, step);
    kl_buffer_free(&whole);
    kl_buffer_free(&slow);
    kl_buffer_free(&fast);
    return 0;
}
