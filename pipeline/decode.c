/* decode.c - from the bytes of a page to the text that stages see.
 *
 * Rule    a byte order mark, else UTF-16 by its pattern, else bytes that are UTF-8 whatever the page says of itself,
 *         else the hint, else the page's <meta>, else UTF-8 with a few broken bytes, else a guess by the text and the
 *         language
 * Never   refuses a page: what means nothing becomes U+FFFD, and a note says so
 */
#include "decode.h"
#include "charset.h"
#include "charset_guess.h"
#include "html.h"
#include "str.h"
#include "utf8.h"

static const kl_str by_decode = KL_STR_INIT("decode");

/* How much of the bytes is UTF-8 beyond ASCII, and how much of them is broken. */
typedef struct census {
    size_t letters; /* well-formed sequences of two bytes and more */
    size_t broken;  /* bytes that belong to none */
} census;

static census count_utf8(kl_str bytes)
{
    census c = {0};
    while (bytes.len) {
        size_t good = kl_utf8_valid_prefix(bytes);
        for (size_t i = 0; i < good; i++)
            c.letters += (unsigned char)bytes.ptr[i] >= 0xC2;
        if (good < bytes.len) {
            c.broken++;
            good++;
        }
        bytes = kl_from(bytes, good);
    }
    return c;
}

/* UTF-16 without a mark: markup and Latin letters leave every other byte NUL. Absent if it is not. */
static kl_str utf16_by_pattern(kl_str bytes)
{
    size_t zeros[2] = {0, 0}, pairs = (bytes.len < 512 ? bytes.len : 512) / 2;
    for (size_t i = 0; i < pairs * 2; i++)
        zeros[i & 1] += bytes.ptr[i] == '\0';
    if (pairs >= 4 && zeros[1] > pairs / 2 && zeros[0] < pairs / 8)
        return KL_STR("utf-16le");
    if (pairs >= 4 && zeros[0] > pairs / 2 && zeros[1] < pairs / 8)
        return KL_STR("utf-16be");
    return KL_ABSENT;
}

/* What the <html> element says of the page's language, read from the bytes. */
static kl_str lang_attribute(kl_str bytes)
{
    kl_str head = kl_slice(bytes, 0, 2048);
    size_t at = kl_find_nocase(head, KL_STR("<html"));
    if (at == KL_NOT_FOUND)
        return KL_ABSENT;
    head = kl_from(head, at);
    head = kl_slice(head, 0, kl_find_char(head, '>'));
    at = kl_find_nocase(head, KL_STR("lang="));
    if (at == KL_NOT_FOUND)
        return KL_ABSENT;
    head = kl_trim(kl_from(head, at + 5));
    if (head.len && (head.ptr[0] == '"' || head.ptr[0] == '\''))
        head = kl_from(head, 1);
    size_t len = 0;
    while (len < head.len && (kl_is_alpha(head.ptr[len]) || head.ptr[len] == '-'))
        len++;
    return kl_slice(head, 0, len);
}

static bool is_utf16(kl_str name) { return name.ptr && kl_starts(name, KL_STR("utf-16")); }

/* The label that hint or page give, as a WHATWG name, or absent. */
static kl_str declared(kl_arena *arena, kl_str bytes, const kl_decode_hint *hint)
{
    kl_str name = kl_encoding_name(hint->charset);
    if (!name.ptr && hint->is_html)
        name = kl_html_prescan(arena, bytes);
    /* A page whose declaration could be read as ASCII is not UTF-16; WHATWG says so, too. */
    return is_utf16(name) ? KL_STR("utf-8") : name;
}

/* Bytes of text in a legacy encoding are hardly ever UTF-8 by chance: of windows-1252, KOI8 and the multibyte ones of
 * the east less than one high byte in ten is. So where sequences outnumber broken bytes it is UTF-8 that was damaged;
 * against a declaration twenty to one are asked for. */
static bool is_damaged_utf8(kl_str bytes, bool is_declared_otherwise)
{
    census c = count_utf8(bytes);
    return is_declared_otherwise ? c.letters >= 20 * c.broken : c.letters > c.broken;
}

static void note_guess(kl_article *a, kl_str name)
{
    kl_note_add(a, by_decode, KL_STR("charset-guessed"),
                kl_join(a->arena, KL_STR("no fitting charset is declared: read as "), name, KL_ABSENT));
}

/* The encoding of bytes that are not UTF-8. */
static kl_str legacy(kl_article *a, kl_str bytes, const kl_decode_hint *hint)
{
    kl_str name = declared(a->arena, bytes, hint);
    bool is_declared = name.ptr && !kl_eq(name, KL_STR("utf-8"));
    if (is_damaged_utf8(bytes, is_declared))
        return KL_STR("utf-8");
    /* Servers call windows-1252 what they know nothing of. */
    bool is_western = is_declared && kl_eq(name, KL_STR("windows-1252"));
    if (is_declared && !is_western)
        return name;
    kl_str guess = kl_charset_guess(a->arena, bytes, is_western);
    if (is_western && !guess.ptr)
        return name;
    name = guess.ptr ? guess : kl_charset_of_lang(hint->lang.ptr ? hint->lang : lang_attribute(bytes));
    note_guess(a, name);
    return name;
}

/* Whether a page is in the one encoding that is all ASCII and yet not ASCII: it switches by escapes. Its labels, which
 * most pages have not, all hold one of two words. */
static bool is_iso_2022_jp(kl_arena *arena, kl_str bytes, const kl_decode_hint *hint)
{
    const kl_str head = kl_slice(bytes, 0, KL_PRESCAN_BYTES);
    if (kl_is_empty(hint->charset) && !kl_has_nocase(head, KL_STR("2022-jp")) && !kl_has_nocase(head, KL_STR("2022jp")))
        return false;
    return kl_find_char(bytes, '\x1b') != KL_NOT_FOUND && kl_eq(declared(arena, bytes, hint), KL_STR("iso-2022-jp"));
}

/* The encoding of a page; *bytes loses its byte order mark. What a look at them told goes to *seen. */
static kl_str charset_of(kl_article *a, kl_str *bytes, const kl_decode_hint *hint, kl_utf8_census *seen)
{
    static const struct {
        kl_str mark, name;
    } marks[] = {
        {KL_STR_INIT("\xef\xbb\xbf"), KL_STR_INIT("utf-8")},
        {KL_STR_INIT("\xff\xfe"), KL_STR_INIT("utf-16le")},
        {KL_STR_INIT("\xfe\xff"), KL_STR_INIT("utf-16be")},
    };
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (kl_starts(*bytes, marks[i].mark)) {
            *bytes = kl_from(*bytes, marks[i].mark.len);
            *seen = kl_utf8_look(*bytes);
            return marks[i].name;
        }
    }
    kl_str name = utf16_by_pattern(*bytes);
    if (name.ptr)
        return name;
    *seen = kl_utf8_look(*bytes);
    if (seen->valid < bytes->len)
        return legacy(a, *bytes, hint);
    return is_iso_2022_jp(a->arena, *bytes, hint) ? KL_STR("iso-2022-jp") : KL_STR("utf-8");
}

/* CR LF and CR as LF. */
static kl_str plain_newlines(kl_arena *arena, kl_str text)
{
    size_t at = kl_find_char(text, '\r');
    if (at == KL_NOT_FOUND)
        return text;
    kl_build b = kl_build_begin(arena, text.len);
    for (; at != KL_NOT_FOUND; at = kl_find_char(text, '\r')) {
        kl_build_add(&b, kl_slice(text, 0, at));
        text = kl_from(text, at + 1);
        if (text.len == 0 || text.ptr[0] != '\n')
            kl_build_char(&b, '\n');
    }
    kl_build_add(&b, text);
    return kl_build_str(&b);
}

static void note_repairs(kl_article *a, size_t repaired)
{
    kl_build text = kl_build_begin(a->arena, 64);
    kl_build_uint(&text, repaired, 0);
    kl_build_add(&text, repaired == 1 ? KL_STR(" byte means nothing in ") : KL_STR(" bytes mean nothing in "));
    kl_build_add(&text, a->source.charset);
    kl_build_add(&text, KL_STR(" and became U+FFFD"));
    kl_note_add(a, by_decode, KL_STR("bytes-repaired"), kl_build_str(&text));
}

kl_str kl_decode(kl_article *a, kl_str bytes, const kl_decode_hint *hint)
{
    size_t broken = 0, repaired = 0;
    kl_utf8_census seen = {0};
    kl_str name = charset_of(a, &bytes, hint, &seen), text = bytes;
    if (!kl_eq(name, KL_STR("utf-8"))) {
        seen = (kl_utf8_census){0};
        text = kl_charset_decode(a->arena, bytes, name, &broken);
        if (!text.ptr) {
            kl_note_add(
                a, by_decode, KL_STR("charset-unknown"),
                kl_join(a->arena, KL_STR("this system cannot read "), name, KL_STR(": read as utf-8"), KL_ABSENT));
            name = KL_STR("utf-8");
            text = bytes;
        }
    }
    a->source.charset = name;
    if (seen.valid < text.len || seen.has_nul)
        text = kl_utf8_repair(a->arena, text, &repaired);
    if (broken + repaired)
        note_repairs(a, broken + repaired);
    kl_str plain = plain_newlines(a->arena, text);
    if (text.ptr == bytes.ptr && seen.normal == bytes.len) /* line ends are normal whatever becomes of them */
        return plain;
    return kl_utf8_nfc_from(a->arena, plain, plain.ptr == bytes.ptr ? seen.normal : 0);
}

kl_str kl_saved_url(kl_str html)
{
    kl_str head = kl_slice(html, 0, 2048);
    size_t at = kl_find(head, KL_STR("<!-- saved from url=("));
    if (at == KL_NOT_FOUND)
        return KL_ABSENT;
    head = kl_from(head, at);
    size_t start = kl_find_char(head, ')');
    if (start == KL_NOT_FOUND)
        return KL_ABSENT;
    head = kl_from(head, start + 1);
    size_t end = kl_find(head, KL_STR("-->"));
    kl_str url = end == KL_NOT_FOUND ? KL_ABSENT : kl_trim(kl_slice(head, 0, end));
    return kl_starts(url, KL_STR("http")) && !kl_has(url, KL_STR(" ")) ? url : KL_ABSENT;
}
