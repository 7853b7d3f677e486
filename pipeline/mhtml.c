/* mhtml.c - pages that a browser saved as one file. */
#include "mhtml.h"
#include "http.h"
#include "str.h"

/* ---------------------------------------------------------------- heads */

/* Cut the next line off, its end included. */
static kl_str next_line(kl_str *rest)
{
    size_t end = kl_find_char(*rest, '\n');
    kl_str line = kl_slice(*rest, 0, end == KL_NOT_FOUND ? rest->len : end + 1);
    *rest = kl_from(*rest, line.len);
    return line;
}

/* Cut a head off: the lines up to a blank one. */
static kl_str next_head(kl_str *rest)
{
    kl_str head = *rest;
    while (rest->len)
        if (kl_trim(next_line(rest)).len == 0)
            break;
    return kl_slice(head, 0, head.len - rest->len);
}

/* The value of a field, with the lines that go on with it; or absent. */
static kl_str field_of(kl_str head, kl_str name)
{
    while (head.len) {
        kl_str line = next_line(&head);
        size_t colon = kl_find_char(line, ':');
        if (colon == KL_NOT_FOUND || !kl_eq_nocase(kl_slice(line, 0, colon), name))
            continue;
        size_t len = line.len;
        while (head.len && (head.ptr[0] == ' ' || head.ptr[0] == '\t'))
            len += next_line(&head).len;
        return kl_trim((kl_str){line.ptr + colon + 1, len - colon - 1});
    }
    return KL_ABSENT;
}

/* A parameter of a field: boundary="..." */
static kl_str parameter_of(kl_str value, kl_str name)
{
    kl_str piece;
    while (kl_next_piece(&value, ';', &piece)) {
        piece = kl_trim(piece);
        if (!kl_starts_nocase(piece, name) || piece.len <= name.len || piece.ptr[name.len] != '=')
            continue;
        piece = kl_trim(kl_from(piece, name.len + 1));
        if (kl_starts(piece, KL_STR("\"")))
            piece = kl_slice(piece, 1, 1 + kl_find_char(kl_from(piece, 1), '"'));
        return piece;
    }
    return KL_ABSENT;
}

bool kl_mhtml_begins(kl_str sample)
{
    kl_str head = next_head(&sample), type = field_of(head, KL_STR("content-type"));
    return field_of(head, KL_STR("mime-version")).ptr && kl_starts_nocase(type, KL_STR("multipart/related")) &&
           parameter_of(type, KL_STR("boundary")).len;
}

/* "Sun, 19 May 2024 10:20:30 -0000", as mail writes dates; year 0 if it is anything else. */
static kl_when read_date(kl_str text)
{
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    kl_when none = {0};
    uint64_t day, year;
    int month = 1;
    size_t at = 0;
    while (at < text.len && !kl_is_digit(text.ptr[at]))
        at++;
    size_t space = kl_find_char(kl_from(text, at), ' ');
    if (space > 2 || !kl_parse_uint(kl_slice(text, at, at + space), 31, &day))
        return none;
    at += space + 1;
    while (month <= 12 && !kl_eq(kl_slice(text, at, at + 3), (kl_str){months + (month - 1) * 3, 3}))
        month++;
    if (month > 12 || !kl_parse_uint(kl_slice(text, at + 4, at + 8), 9999, &year))
        return none;
    kl_when when = kl_when_day((int)year, month, (int)day);
    at += 9;
    size_t len = kl_when_read_clock(text, at, &when);
    (void)kl_when_read_zone(text, at + len + 1, &when);
    return when;
}

/* ---------------------------------------------------------------- parts */

/* Cut the next part off, up to the line of the boundary. False at the end. */
static bool next_part(kl_str *rest, kl_str boundary, kl_str *part)
{
    kl_str all = *rest;
    while (rest->len) {
        size_t before = all.len - rest->len;
        kl_str line = next_line(rest);
        if (kl_starts(line, KL_STR("--")) && kl_starts(kl_from(line, 2), boundary)) {
            *part = kl_slice(all, 0, before);
            return true;
        }
    }
    *part = all;
    return all.len > 0;
}

static int hex_digit(char c)
{
    c = kl_lower(c);
    return kl_is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Quoted-printable: "=C3=A9", and "=" at the end of a line that goes on. Anything else stands for itself. */
static size_t undo_quoted(kl_str text, char *to)
{
    size_t len = 0;
    for (size_t at = 0; at < text.len; at++) {
        char c = text.ptr[at];
        int high = c == '=' && text.len - at > 2 ? hex_digit(text.ptr[at + 1]) : -1;
        int low = high >= 0 ? hex_digit(text.ptr[at + 2]) : -1;
        if (low >= 0) {
            to[len++] = (char)(high * 16 + low);
            at += 2;
        } else if (c == '=' && kl_starts(kl_from(text, at + 1), KL_STR("\r\n"))) {
            at += 2;
        } else if (c == '=' && kl_starts(kl_from(text, at + 1), KL_STR("\n"))) {
            at += 1;
        } else {
            to[len++] = c;
        }
    }
    return len;
}

static size_t undo_base64(kl_str text, char *to)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    size_t len = 0;
    unsigned bits = 0, count = 0;
    for (size_t at = 0; at < text.len && text.ptr[at] != '='; at++) {
        const char *digit = memchr(digits, text.ptr[at], sizeof digits - 1);
        if (!digit)
            continue; /* an end of a line */
        bits = (bits << 6 | (unsigned)(digit - digits)) & 0xFFFF;
        count += 6;
        if (count >= 8) {
            count -= 8;
            to[len++] = (char)(bits >> count & 0xFF);
        }
    }
    return len;
}

static kl_status undo(kl_str coding, kl_str body, kl_buffer *to, kl_str *html)
{
    bool is_quoted = kl_eq_nocase(coding, KL_STR("quoted-printable"));
    *html = body;
    if (!is_quoted && !kl_eq_nocase(coding, KL_STR("base64")))
        return KL_OK;
    if (!kl_buffer_reserve(to, body.len + 1)) /* what is meant is never longer */
        return KL_NOMEM;
    to->len = is_quoted ? undo_quoted(body, to->ptr) : undo_base64(body, to->ptr);
    *html = kl_buffer_str(to);
    return KL_OK;
}

kl_status kl_mhtml_read(kl_str message, kl_buffer *to, kl_mhtml *page)
{
    kl_str head = next_head(&message), part, type;
    kl_str boundary = parameter_of(field_of(head, KL_STR("content-type")), KL_STR("boundary"));
    *page = (kl_mhtml){.saved = read_date(field_of(head, KL_STR("date")))};
    to->len = 0;
    while (boundary.len && next_part(&message, boundary, &part)) {
        kl_str part_head = next_head(&part);
        kl_http_type(field_of(part_head, KL_STR("content-type")), &type, &page->charset);
        if (!kl_eq_nocase(type, KL_STR("text/html")))
            continue;
        page->url = field_of(head, KL_STR("snapshot-content-location"));
        if (!page->url.len)
            page->url = field_of(part_head, KL_STR("content-location"));
        return undo(field_of(part_head, KL_STR("content-transfer-encoding")), part, to, &page->html);
    }
    return KL_BAD;
}
