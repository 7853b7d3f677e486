/* fuzz_http.c - any bytes as an HTTP response: its body comes out, or the reason why not, within the limit; what was
 * taken from the head lies in it. */
#include "fuzz.h"
#include "http.h"

enum { LIMIT = 1 << 18 };

static void check_inside(kl_str message, kl_str value)
{
    if (value.len && (value.ptr < message.ptr || value.ptr + value.len > message.ptr + message.len))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    kl_str message = {(const char *)data, size}, body, what = KL_ABSENT;
    kl_buffer buffers[2] = {{0}, {0}};
    kl_http head;
    if (!kl_http_read(message, &head))
        return 0;
    if (head.body > size)
        abort();
    check_inside(message, head.type);
    check_inside(message, head.charset);
    check_inside(message, head.codings);
    kl_status status = kl_http_body(&head, message, LIMIT, buffers, &body, &what);
    if (status == KL_OK && body.len > LIMIT)
        abort();
    if (status == KL_BAD && !what.len)
        abort();
    kl_buffer_free(&buffers[0]);
    kl_buffer_free(&buffers[1]);
    return 0;
}
