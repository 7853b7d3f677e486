/* html_names.c - what lexbor knows of the names of encodings, and where a page states its own. */
#include "arena.h"
#include "html.h"
#include "str.h"
#include <errno.h>
#include <lexbor/encoding/encoding.h>
#include <lexbor/html/encoding.h>

/* lexbor's names are WHATWG's, but for their case. A table of literals, so that the name outlives everything. */
static const kl_str encodings[] = {
    KL_STR_INIT("big5"),         KL_STR_INIT("euc-jp"),
    KL_STR_INIT("euc-kr"),       KL_STR_INIT("gb18030"),
    KL_STR_INIT("gbk"),          KL_STR_INIT("ibm866"),
    KL_STR_INIT("iso-2022-jp"),  KL_STR_INIT("iso-8859-2"),
    KL_STR_INIT("iso-8859-3"),   KL_STR_INIT("iso-8859-4"),
    KL_STR_INIT("iso-8859-5"),   KL_STR_INIT("iso-8859-6"),
    KL_STR_INIT("iso-8859-7"),   KL_STR_INIT("iso-8859-8"),
    KL_STR_INIT("iso-8859-8-i"), KL_STR_INIT("iso-8859-10"),
    KL_STR_INIT("iso-8859-13"),  KL_STR_INIT("iso-8859-14"),
    KL_STR_INIT("iso-8859-15"),  KL_STR_INIT("iso-8859-16"),
    KL_STR_INIT("koi8-r"),       KL_STR_INIT("koi8-u"),
    KL_STR_INIT("macintosh"),    KL_STR_INIT("shift_jis"),
    KL_STR_INIT("utf-16be"),     KL_STR_INIT("utf-16le"),
    KL_STR_INIT("utf-8"),        KL_STR_INIT("windows-874"),
    KL_STR_INIT("windows-1250"), KL_STR_INIT("windows-1251"),
    KL_STR_INIT("windows-1252"), KL_STR_INIT("windows-1253"),
    KL_STR_INIT("windows-1254"), KL_STR_INIT("windows-1255"),
    KL_STR_INIT("windows-1256"), KL_STR_INIT("windows-1257"),
    KL_STR_INIT("windows-1258"), KL_STR_INIT("x-mac-cyrillic"),
};

static kl_str encoding_literal(kl_str name)
{
    for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++)
        if (kl_eq_nocase(encodings[i], name))
            return encodings[i];
    return KL_ABSENT;
}

kl_str kl_encoding_name(kl_str label)
{
    label = kl_trim(label);
    if (label.len == 0)
        return KL_ABSENT;
    const lxb_encoding_data_t *data = lxb_encoding_data_by_pre_name((const lxb_char_t *)label.ptr, label.len);
    return data && data->name ? encoding_literal(kl_cstr((const char *)data->name)) : KL_ABSENT;
}

kl_str kl_html_prescan(kl_arena *arena, kl_str bytes)
{
    /* WHATWG looks at 1,024 bytes; many pages declare themselves a little later, and browsers believe them. */
    bytes = kl_slice(bytes, 0, KL_PRESCAN_BYTES);
    lxb_html_encoding_t scan = {0};
    if (lxb_html_encoding_init(&scan) != LXB_STATUS_OK)
        kl_arena_starve(arena);
    errno = 0; /* a scan that found nothing looks like one that had no memory */
    size_t len = 0;
    const lxb_char_t *begin = (const lxb_char_t *)bytes.ptr;
    const lxb_char_t *name = lxb_html_encoding_prescan(&scan, begin, begin + bytes.len, &len);
    kl_str found = name ? encoding_literal((kl_str){(const char *)name, len}) : KL_ABSENT;
    if (name && kl_is_absent(found))
        found = kl_encoding_name((kl_str){(const char *)name, len});
    lxb_html_encoding_destroy(&scan, false);
    if (errno == ENOMEM)
        kl_arena_starve(arena);
    return found;
}
