/* line.c - what does one line of text look like, by its signs alone? */
#include "line.h"
#include "str.h"
#include "utf8.h"

bool kl_line_is_same(kl_str a, kl_str b)
{
    size_t i = 0, j = 0, len;
    for (;;) {
        uint32_t x = 0, y = 0;
        while (i < a.len && !x) {
            uint32_t code = kl_utf8_at(a, i, &len);
            i += len;
            x = kl_utf8_is_word(code) ? kl_utf8_lower(code) : 0;
        }
        while (j < b.len && !y) {
            uint32_t code = kl_utf8_at(b, j, &len);
            j += len;
            y = kl_utf8_is_word(code) ? kl_utf8_lower(code) : 0;
        }
        if (x != y)
            return false;
        if (!x)
            return true;
    }
}

bool kl_line_ends_sentence(kl_str text)
{
    while (text.len) {
        size_t at = kl_utf8_before(text, text.len), len;
        uint32_t code = kl_utf8_at(text, at, &len);
        if (code == '.' || code == '!' || code == '?' || code == 0x2026 || code == 0x3002 || code == ':' ||
            code == 0xFF01 || code == 0xFF1F || code == 0x0964 || code == 0x06D4 || code == 0x061F)
            return true;
        if (code != '"' && code != '\'' && code != ')' && code != 0x201D && code != 0x2019 && code != 0xBB &&
            code != ' ' && code != 0x300D && code != 0x201C && code != ']')
            return false;
        text.len = at;
    }
    return false;
}

kl_str kl_line_label(kl_str line)
{
    line = kl_trim(line);
    while (line.len) {
        char c = line.ptr[line.len - 1];
        if (c != ':' && c != ' ' && c != '(' && c != ')' && !kl_is_digit(c))
            break;
        line.len--;
    }
    return line;
}
