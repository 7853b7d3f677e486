/* http.c - the HTTP responses that crawlers keep. */
#include "http.h"
#include "inflate.h"
#include "str.h"

/* ---------------------------------------------------------------- heads */

/* Cut the next line off, without its end. False when nothing is left. */
static bool next_line(kl_str *rest, kl_str *line)
{
    if (!rest->len)
        return false;
    size_t end = kl_find_char(*rest, '\n');
    *line = kl_slice(*rest, 0, end);
    *rest = kl_from(*rest, end == KL_NOT_FOUND ? rest->len : end + 1);
    if (kl_ends(*line, KL_STR("\r")))
        line->len--;
    return true;
}

void kl_http_type(kl_str value, kl_str *type, kl_str *charset)
{
    kl_str piece;
    *type = *charset = KL_ABSENT;
    while (kl_next_piece(&value, ';', &piece)) {
        piece = kl_trim(piece);
        if (!type->ptr) {
            *type = piece;
        } else if (kl_starts_nocase(piece, KL_STR("charset=")) && !charset->ptr) {
            *charset = kl_trim(kl_from(piece, 8));
            while (charset->len && strchr("\"'", charset->ptr[0]))
                *charset = kl_from(*charset, 1);
            while (charset->len && strchr("\"'", charset->ptr[charset->len - 1]))
                charset->len--;
        }
    }
}

static void read_field(kl_str line, kl_http *head)
{
    size_t colon = kl_find_char(line, ':');
    kl_str name = kl_trim(kl_slice(line, 0, colon)), value = kl_trim(kl_from(line, colon + 1));
    if (colon == KL_NOT_FOUND)
        return;
    if (kl_eq_nocase(name, KL_STR("content-type")) && !head->type.ptr)
        kl_http_type(value, &head->type, &head->charset);
    else if (kl_eq_nocase(name, KL_STR("content-encoding")) && !head->codings.ptr)
        head->codings = value;
    else if (kl_eq_nocase(name, KL_STR("transfer-encoding")))
        head->is_chunked = kl_has_nocase(value, KL_STR("chunked"));
}

bool kl_http_read(kl_str message, kl_http *head)
{
    kl_str rest = message, line = KL_STR("");
    uint64_t status = 0;
    *head = (kl_http){0};
    if (!kl_starts(message, KL_STR("HTTP/")) || !next_line(&rest, &line))
        return false;
    size_t space = kl_find_char(line, ' ');
    (void)kl_parse_uint(kl_slice(kl_from(line, space + 1), 0, 3), 999, &status);
    head->status = space == KL_NOT_FOUND ? 0 : (unsigned)status;
    while (next_line(&rest, &line) && line.len && !kl_starts(line, KL_STR("<")))
        read_field(line, head);
    if (kl_starts(line, KL_STR("<"))) /* the head has no end: this line is of the page */
        rest = (kl_str){line.ptr, (size_t)(message.ptr + message.len - line.ptr)};
    head->body = message.len - rest.len;
    return true;
}

/* ---------------------------------------------------------------- bodies */

/* A chunk's size line. False if it is none. */
static bool read_size(kl_str *rest, uint64_t *size)
{
    kl_str line;
    if (!next_line(rest, &line))
        return false;
    line = kl_trim(kl_slice(line, 0, kl_find_char(line, ';')));
    *size = 0;
    for (size_t i = 0; i < line.len; i++) {
        char c = kl_lower(line.ptr[i]);
        if (!kl_is_digit(c) && (c < 'a' || c > 'f'))
            return false;
        *size = *size << 4 | (uint64_t)(kl_is_digit(c) ? c - '0' : c - 'a' + 10);
    }
    return line.len > 0 && line.len <= 8;
}

/* Chunks joined. A body that does not begin with one is taken as it is; one that is cut short ends there. */
static kl_status join_chunks(kl_str *body, kl_buffer *to)
{
    kl_str rest = *body, line;
    uint64_t size;
    if (!read_size(&rest, &size) || (size > rest.len && rest.len < body->len / 2))
        return KL_OK;
    do {
        kl_str chunk = kl_slice(rest, 0, (size_t)size);
        if (!kl_buffer_add(to, chunk))
            return KL_NOMEM;
        rest = kl_from(rest, chunk.len);
        if (rest.len && !(next_line(&rest, &line) && line.len == 0))
            break;
    } while (size && read_size(&rest, &size));
    *body = kl_buffer_str(to);
    return KL_OK;
}

static bool is_gzip_or_zstd(kl_str body)
{
    return kl_starts(body, KL_STR("\x1f\x8b\x08")) || kl_starts(body, KL_STR("\x28\xb5\x2f\xfd"));
}

/* Whether bytes are no text: what has a coding of some kind begins with signs that no page has. */
static bool is_binary(kl_str body)
{
    for (size_t i = 0; i < body.len && i < 256; i++) {
        unsigned char c = (unsigned char)body.ptr[i];
        if (c < 0x20 && !kl_is_among(body.ptr[i], "\t\n\r\f\x1b"))
            return true;
    }
    return false;
}

/* What zlib begins with: its method, a window of 32 KB, and a check that makes it a multiple of 31. */
static bool is_zlib(kl_str body)
{
    return body.len > 2 && body.ptr[0] == 0x78 && (0x7800 + (unsigned char)body.ptr[1]) % 31 == 0;
}

/* A body that has another coding than it is called by, or none. */
static kl_status undo_unnamed(size_t limit, kl_str *body, kl_buffer *to)
{
    kl_status status = KL_BAD;
    if (is_zlib(*body))
        status = kl_inflate_deflate(*body, limit, to);
    if (status == KL_BAD && is_binary(*body))
        status = kl_inflate_brotli(*body, limit, to);
    if (status == KL_OK)
        *body = kl_buffer_str(to);
    return status == KL_BAD ? KL_OK : status; /* it was undone before: the label stayed */
}

/* One coding undone, if the bytes have it. */
static kl_status undo(kl_str coding, size_t limit, kl_str *body, kl_buffer *to, kl_str *what)
{
    kl_status status = KL_OK;
    if (is_gzip_or_zstd(*body)) { /* whatever it is called */
        status = kl_inflate(*body, limit, to, what);
        if (status == KL_OK)
            *body = kl_buffer_str(to);
        return status;
    }
    if (kl_eq_nocase(coding, KL_STR("deflate")))
        status = kl_inflate_deflate(*body, limit, to);
    else if (kl_eq_nocase(coding, KL_STR("br")))
        status = kl_inflate_brotli(*body, limit, to);
    else
        status = KL_BAD;
    if (status == KL_OK)
        *body = kl_buffer_str(to);
    bool is_named = coding.len && !kl_eq_nocase(coding, KL_STR("identity"));
    if (status == KL_BAD)
        return is_named ? undo_unnamed(limit, body, to) : KL_OK;
    return status;
}

kl_status kl_http_body(const kl_http *head, kl_str message, size_t limit, kl_buffer buffers[2], kl_str *body,
                       kl_str *what)
{
    kl_str codings = head->codings;
    kl_status status = KL_OK;
    unsigned next = 0;
    *body = kl_from(message, head->body);
    if (head->is_chunked)
        status = join_chunks(body, &buffers[next++]);
    for (int n = 0; n < 3 && status == KL_OK; n++) { /* the last coding was applied last */
        size_t comma = kl_find_last_char(codings, ',');
        kl_str coding = codings.ptr ? kl_trim(kl_from(codings, comma == KL_NOT_FOUND ? 0 : comma + 1)) : KL_STR("");
        const char *before = body->ptr;
        kl_buffer *to = &buffers[next % 2];
        to->len = 0;
        status = undo(coding, limit, body, to, what);
        next += body->ptr != before;
        if (comma == KL_NOT_FOUND || !codings.ptr)
            break;
        codings = kl_slice(codings, 0, comma);
    }
    return status == KL_OK && body->len > limit ? KL_TOO_BIG : status;
}
