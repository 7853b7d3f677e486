/* kind.c - what kind of thing are these bytes? */
#include "kind.h"
#include "mhtml.h"
#include "str.h"

/* First bytes of what is met beside pages. */
static const struct {
    size_t at;
    kl_str bytes, what;
} magics[] = {
    {0, KL_STR_INIT("BZh"), KL_STR_INIT("packed with bzip2")},
    {0,
     KL_STR_INIT("\xfd"
                 "7zXZ"),
     KL_STR_INIT("packed with xz")},
    {0, KL_STR_INIT("%PDF-"), KL_STR_INIT("a PDF document")},
    {0, KL_STR_INIT("\x89PNG"), KL_STR_INIT("a picture")},
    {0, KL_STR_INIT("GIF8"), KL_STR_INIT("a picture")},
    {0, KL_STR_INIT("\xff\xd8\xff"), KL_STR_INIT("a picture")},
    {0, KL_STR_INIT("SQLite format 3"), KL_STR_INIT("a database")},
};

/* Elements that tell a page. Text that quotes markup in its first lines is rare, and has --from text. */
static const kl_str page_tags[] = {
    KL_STR_INIT("!doctype html"),
    KL_STR_INIT("html"),
    KL_STR_INIT("head"),
    KL_STR_INIT("body"),
    KL_STR_INIT("title"),
    KL_STR_INIT("meta"),
    KL_STR_INIT("div"),
    KL_STR_INIT("p"),
    KL_STR_INIT("br"),
    KL_STR_INIT("article"),
    KL_STR_INIT("section"),
    KL_STR_INIT("table"),
    KL_STR_INIT("h1"),
    KL_STR_INIT("h2"),
    KL_STR_INIT("script"),
    KL_STR_INIT("main"),
    KL_STR_INIT("span"),
    KL_STR_INIT("article"),
};

/* UTF-16 seen as bytes: every other one is NUL wherever markup or Latin letters stand. As ASCII in `to`. */
static kl_str thin_out(kl_str sample, char *to, size_t room)
{
    bool is_little = kl_starts(sample, KL_STR("\xff\xfe")), is_big = kl_starts(sample, KL_STR("\xfe\xff"));
    size_t zeros[2] = {0, 0};
    for (size_t i = 0; i < sample.len; i++)
        zeros[i & 1] += sample.ptr[i] == '\0';
    size_t half = sample.len / 2;
    if (!is_little && !is_big) {
        is_little = half >= 4 && zeros[1] > half / 2 && zeros[0] < half / 8;
        is_big = half >= 4 && zeros[0] > half / 2 && zeros[1] < half / 8;
    }
    if (!is_little && !is_big)
        return sample;
    size_t n = 0;
    for (size_t i = is_big; i < sample.len && n < room; i += 2)
        to[n++] = sample.ptr[i];
    return (kl_str){to, n};
}

static bool is_tag(kl_str s)
{
    for (size_t i = 0; i < sizeof page_tags / sizeof *page_tags; i++) {
        kl_str after = kl_from(s, page_tags[i].len);
        if (kl_starts_nocase(s, page_tags[i]) &&
            (after.len == 0 || kl_is_space(after.ptr[0]) || after.ptr[0] == '>' || after.ptr[0] == '/'))
            return true;
    }
    return false;
}

static bool has_tag(kl_str s)
{
    size_t at;
    while ((at = kl_find_char(s, '<')) != KL_NOT_FOUND) {
        s = kl_from(s, at + 1);
        if (is_tag(s))
            return true;
    }
    return false;
}

/* Control characters that no text has. One in twenty: a text with a few of them is still a text (they are repaired),
 * while of random bytes one in nine is such a one. */
static bool is_binary(kl_str s)
{
    size_t controls = 0;
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        controls += c < 0x20 && !kl_is_space((char)c) && c != 0x1B;
    }
    return controls * 20 > s.len;
}

kl_kind kl_kind_of(kl_str sample, kl_str *what)
{
    char thinned[KL_KIND_SAMPLE];
    *what = KL_STR("binary data");
    if (kl_starts(sample, KL_STR("\x1f\x8b")) || kl_starts(sample, KL_STR("\x28\xb5\x2f\xfd")) ||
        kl_starts(sample, KL_KIND_DICTIONARY))
        return KL_KIND_PACKED;
    if (kl_starts(sample, KL_STR("PK\x03\x04")) || kl_starts(kl_from(sample, 257), KL_STR("ustar")))
        return KL_KIND_ARCHIVE;
    if (kl_starts(sample, KL_STR("WARC/1.")))
        return KL_KIND_WARC;
    for (size_t i = 0; i < sizeof magics / sizeof *magics; i++) {
        if (kl_starts(kl_from(sample, magics[i].at), magics[i].bytes)) {
            *what = magics[i].what;
            return KL_KIND_OTHER;
        }
    }
    sample = kl_slice(sample, 0, KL_KIND_SAMPLE);
    kl_str s = thin_out(sample, thinned, sizeof thinned);
    if (kl_starts(s, KL_STR("\xef\xbb\xbf")))
        s = kl_from(s, 3);
    else if (s.ptr != sample.ptr && s.len && ((unsigned char)s.ptr[0] == 0xFF || (unsigned char)s.ptr[0] == 0xFE))
        s = kl_from(s, 1);
    s = kl_trim(s);
    if (s.len == 0)
        return KL_KIND_EMPTY;
    if (s.ptr[0] == '{')
        return KL_KIND_LINES;
    if (s.ptr[0] == '[' && kl_starts(kl_trim(kl_from(s, 1)), KL_STR("{"))) {
        *what = KL_STR("a JSON array (jq -c '.[]' makes lines of it)");
        return KL_KIND_OTHER;
    }
    if (s.ptr[0] == '<' && s.len > 1 && (kl_is_alpha(s.ptr[1]) || s.ptr[1] == '!' || s.ptr[1] == '?'))
        return KL_KIND_HTML;
    if (kl_mhtml_begins(s))
        return KL_KIND_MHTML;
    if (is_binary(s)) /* among random bytes there may be a tag, too */
        return KL_KIND_OTHER;
    return has_tag(s) ? KL_KIND_HTML : KL_KIND_TEXT;
}

kl_kind kl_kind_named(kl_str name)
{
    if (kl_eq(name, KL_STR("html")))
        return KL_KIND_HTML;
    if (kl_eq(name, KL_STR("text")))
        return KL_KIND_TEXT;
    if (kl_eq(name, KL_STR("jsonl")))
        return KL_KIND_LINES;
    if (kl_eq(name, KL_STR("warc")))
        return KL_KIND_WARC;
    return KL_KIND_AUTO;
}
