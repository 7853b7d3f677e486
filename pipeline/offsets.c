/* offsets.c - places in a text, as bytes and as code points. */
#include "offsets.h"
#include "str.h"
#include "utf8.h"

/* Bytes between two marks: a walk of that length is as cheap as a look into memory, and the marks stay few. */
enum { STRETCH = 256 };

kl_offsets kl_offsets_of(kl_arena *arena, kl_str text)
{
    kl_offsets offsets = {.text = text};
    if (kl_utf8_count(text) == text.len)
        return offsets;
    offsets.count = text.len / STRETCH + 1;
    uint32_t *marks = KL_NEW_ARRAY(arena, uint32_t, offsets.count);
    for (size_t i = 1; i < offsets.count; i++)
        marks[i] = marks[i - 1] + (uint32_t)kl_utf8_count(kl_slice(text, (i - 1) * STRETCH, i * STRETCH));
    offsets.marks = marks;
    return offsets;
}

size_t kl_offsets_code(const kl_offsets *offsets, size_t byte)
{
    if (!offsets->marks)
        return byte;
    size_t stretch = byte / STRETCH;
    return offsets->marks[stretch] + kl_utf8_count(kl_slice(offsets->text, stretch * STRETCH, byte));
}

bool kl_offsets_byte(const kl_offsets *offsets, uint64_t code, size_t *byte)
{
    kl_str text = offsets->text;
    if (!offsets->marks) {
        *byte = (size_t)code;
        return code <= text.len;
    }
    size_t low = 0, high = offsets->count; /* the last mark that is not behind `code` */
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (offsets->marks[middle] <= code)
            low = middle;
        else
            high = middle;
    }
    size_t at = low * STRETCH;
    uint64_t left = code - offsets->marks[low];
    for (; at < text.len; at++) {
        bool is_start = ((unsigned char)text.ptr[at] & 0xC0) != 0x80;
        if (is_start && left-- == 0)
            break;
    }
    *byte = at;
    return at < text.len || left == 0;
}
