/* charset.c - bytes in an encoding of the web, as UTF-8. */
#define _GNU_SOURCE /* MAP_ANONYMOUS */
#include "charset.h"
#include "str.h"
#include <errno.h>
#include <iconv.h>
#include <sys/mman.h>

/* WHATWG's names are what browsers mean, not what standards say: the larger set of each family. Where iconv
 * calls it otherwise. */
static const struct {
    kl_str name;
    const char *iconv;
} names[] = {
    {KL_STR_INIT("gbk"), "GB18030"},
    {KL_STR_INIT("gb18030"), "GB18030"},
    {KL_STR_INIT("big5"), "BIG5-HKSCS"},
    {KL_STR_INIT("shift_jis"), "CP932"},
    {KL_STR_INIT("euc-jp"), "EUC-JP-MS"},
    {KL_STR_INIT("euc-kr"), "CP949"},
    {KL_STR_INIT("iso-8859-8-i"), "ISO-8859-8"},
    {KL_STR_INIT("windows-874"), "CP874"},
    {KL_STR_INIT("x-mac-cyrillic"), "MAC-CYRILLIC"},
    {KL_STR_INIT("utf-16le"), "UTF-16LE"},
    {KL_STR_INIT("utf-16be"), "UTF-16BE"},
};

/* WHATWG's table of what browsers take for pages without a declaration, by the reader's language. */
static const struct {
    kl_str langs; /* primary tags with a space after each */
    kl_str name;
} defaults[] = {
    {KL_STR_INIT("zh-tw zh-hk "), KL_STR_INIT("big5")},
    {KL_STR_INIT("zh "), KL_STR_INIT("gbk")},
    {KL_STR_INIT("ja "), KL_STR_INIT("shift_jis")},
    {KL_STR_INIT("ko "), KL_STR_INIT("euc-kr")},
    {KL_STR_INIT("ru uk be bg mk sr ky tg tt "), KL_STR_INIT("windows-1251")},
    {KL_STR_INIT("cs hr hu pl ro sk sl bs sq "), KL_STR_INIT("windows-1250")},
    {KL_STR_INIT("el "), KL_STR_INIT("windows-1253")},
    {KL_STR_INIT("tr az ku "), KL_STR_INIT("windows-1254")},
    {KL_STR_INIT("he "), KL_STR_INIT("windows-1255")},
    {KL_STR_INIT("ar fa ur "), KL_STR_INIT("windows-1256")},
    {KL_STR_INIT("et lt lv "), KL_STR_INIT("windows-1257")},
    {KL_STR_INIT("vi "), KL_STR_INIT("windows-1258")},
    {KL_STR_INIT("th "), KL_STR_INIT("windows-874")},
};

static bool lists(kl_str langs, kl_str lang)
{
    kl_str one;
    while (kl_next_piece(&langs, ' ', &one))
        if (one.len && kl_eq_nocase(one, lang))
            return true;
    return false;
}

kl_str kl_charset_of_lang(kl_str lang)
{
    size_t dash = kl_find_char(lang, '-');
    for (size_t i = 0; i < sizeof defaults / sizeof *defaults; i++)
        if (lists(defaults[i].langs, lang) || lists(defaults[i].langs, kl_slice(lang, 0, dash)))
            return defaults[i].name;
    return KL_STR("windows-1252");
}

/* POSIX's value for "this system cannot". */
static void *const unknown = (iconv_t)-1; // NOLINT(performance-no-int-to-ptr)

enum { ICONV_MOST = 1024 * 1024 }; /* what it takes to open it, tables of the east included: 0.2 MB */

/* Whether iconv may not have been opened for want of memory: its reason is not always told, for it loads a library. */
static bool is_memory_short(void)
{
    if (errno == ENOMEM)
        return true;
    void *some = mmap(NULL, ICONV_MOST, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); /* as a library is loaded */
    return some == MAP_FAILED || munmap(some, ICONV_MOST) != 0;
}

static iconv_t open_iconv(kl_str name)
{
    char plain[32];
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (kl_eq(names[i].name, name))
            return iconv_open("UTF-8", names[i].iconv);
    if (name.len >= sizeof plain)
        return unknown;
    memcpy(plain, name.ptr, name.len);
    plain[name.len] = '\0';
    return iconv_open("UTF-8", plain);
}

kl_str kl_charset_decode(kl_arena *arena, kl_str bytes, kl_str name, size_t *broken)
{
    *broken = 0;
    /* No byte of any encoding here becomes more than three of UTF-8. The room is taken before iconv is opened, because
     * a full arena leaves by its exit. */
    size_t room = bytes.len < SIZE_MAX / 4 ? bytes.len * 3 + 8 : SIZE_MAX;
    char *to = kl_arena_text(arena, room);
    const size_t unit = kl_starts(name, KL_STR("utf-16")) ? 2 : 1; /* half a pair must not shift all that follows */
    iconv_t converter = open_iconv(name);
    if (converter == unknown) {
        if (is_memory_short())
            kl_arena_starve(arena);
        return KL_ABSENT;
    }
    static const char replacement[] = {'\xEF', '\xBF', '\xBD'};
    char *in = (char *)bytes.ptr, *out = to;
    size_t in_left = bytes.len, out_left = room;
    while (in_left && out_left > 3) {
        if (iconv(converter, &in, &in_left, &out, &out_left) != (size_t)-1)
            break;
        if (errno == E2BIG || out_left < sizeof replacement)
            break;
        memcpy(out, replacement, sizeof replacement);
        out += sizeof replacement;
        out_left -= sizeof replacement;
        size_t step = in_left < unit ? in_left : unit;
        in += step;
        in_left -= step;
        ++*broken;
    }
    /* A letter that waited for a mark to come. */
    (void)iconv(converter, NULL, NULL, &out, &out_left);
    iconv_close(converter);
    return (kl_str){to, (size_t)(out - to)};
}
