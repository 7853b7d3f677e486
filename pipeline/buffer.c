/* buffer.c - bytes that grow and are used again. */
#include "buffer.h"
#include <stdlib.h>
#include <string.h>

enum {
    FIRST = 4096,
    KEEP = 4 * 1024 * 1024, /* as much as an arena keeps: more than any ordinary page */
};

bool kl_buffer_reserve(kl_buffer *b, size_t more)
{
    if (more > SIZE_MAX / 2 - b->len)
        return false;
    size_t wanted = b->len + more;
    if (wanted <= b->room)
        return true;
    size_t room = b->room ? b->room : FIRST;
    while (room < wanted)
        room *= 2;
    char *grown = realloc(b->ptr, room);
    if (!grown)
        return false;
    b->ptr = grown;
    b->room = room;
    return true;
}

bool kl_buffer_add(kl_buffer *b, kl_str text)
{
    if (!kl_buffer_reserve(b, text.len))
        return false;
    if (text.len)
        memcpy(b->ptr + b->len, text.ptr, text.len);
    b->len += text.len;
    return true;
}

void kl_buffer_clean(kl_buffer *b)
{
    b->len = 0;
    if (b->room > KEEP)
        kl_buffer_free(b);
}

void kl_buffer_free(kl_buffer *b)
{
    free(b->ptr);
    *b = (kl_buffer){0};
}
