/* fuzz_charset.c - any bytes in any encoding: the first byte chooses it, the others are the page. What comes out is
 * UTF-8 without a NUL or a carriage return, in NFC. */
#include "decode.h"
#include "fuzz.h"
#include "utf8.h"

static const char *const labels[] = {
    "",       "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255",
    "koi8-r", "windows-1256", "windows-1257", "windows-1258", "iso-8859-2",   "iso-8859-8-i", "iso-8859-15",
    "koi8-u", "gbk",          "gb18030",      "big5",         "shift_jis",    "euc-jp",       "iso-2022-jp",
    "euc-kr", "ibm866",       "macintosh",    "windows-874",  "utf-16le",     "utf-16be",     "x-user-defined",
    "utf-8",  "replacement",  "no-such-name", "ISO-8859-1",   "iso-8859-16",
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static kl_arena *arena;
    if (!arena && !(arena = kl_arena_create(1 << 26)))
        abort();
    if (size == 0)
        return 0;
    jmp_buf full;
    kl_arena_clean(arena);
    if (setjmp(full))
        abort(); /* 64 MB for 64 KB: it must not want more */
    kl_arena_on_full(arena, &full);
    kl_article *a = KL_NEW(arena, kl_article);
    a->arena = arena;
    const kl_decode_hint hint = {.charset = kl_cstr(labels[data[0] % (sizeof labels / sizeof *labels)]),
                                 .is_html = data[0] & 128};
    kl_str text = kl_decode(a, (kl_str){(const char *)data + 1, size - 1}, &hint);
    if (kl_utf8_valid_prefix(text) != text.len || kl_find_char(text, '\0') != KL_NOT_FOUND ||
        kl_find_char(text, '\r') != KL_NOT_FOUND || !a->source.charset.len)
        abort();
    if (!kl_eq(kl_utf8_nfc(arena, text), text))
        abort();
    return 0;
}
