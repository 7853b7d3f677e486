/* http.h - the HTTP responses that crawlers keep: their heads, and their bodies unpacked. */
#ifndef KL_HTTP_H
#define KL_HTTP_H

#include "buffer.h"

/* What is needed of a head. Borrows the message. */
typedef struct kl_http {
    unsigned status;      /* 200, ... */
    kl_str type, charset; /* of Content-Type: "text/html", "utf-8"; or absent */
    kl_str codings;       /* Content-Encoding: "gzip, br"; or absent */
    bool is_chunked;
    size_t body; /* where it begins in the message */
} kl_http;

/* Read a head. False if the message does not begin with one. A head without an end goes to the first line that begins
 * with "<", or is all. */
bool kl_http_read(kl_str message, kl_http *head);

/* The media type and charset of a Content-Type, borrowed. */
void kl_http_type(kl_str value, kl_str *type, kl_str *charset);

/* The body without chunks and codings: borrowed from the message or from one of `buffers`, which must be empty.
 * Crawlers often store a body that is unpacked already under the head as it came, so a coding is believed only if the
 * bytes have it. KL_OK; KL_TOO_BIG: it is longer than `limit`; KL_BAD: damaged (*what says how, a literal); KL_NOMEM.
 */
kl_status kl_http_body(const kl_http *head, kl_str message, size_t limit, kl_buffer buffers[2], kl_str *body,
                       kl_str *what);

#endif
