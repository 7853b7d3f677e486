/* kind.h - what kind of thing are these bytes? Told from the bytes themselves, never from a name. */
#ifndef KL_KIND_H
#define KL_KIND_H

#include "kliping.h"

typedef enum kl_kind {
    KL_KIND_AUTO = 0, /* not told yet (--from was not given) */
    KL_KIND_HTML,
    KL_KIND_MHTML, /* a page saved as one file */
    KL_KIND_TEXT,
    KL_KIND_LINES,   /* JSON, one object a line */
    KL_KIND_WARC,    /* records of a crawl */
    KL_KIND_ARCHIVE, /* tar or zip: files as in a folder */
    KL_KIND_PACKED,  /* gzip or zstd: look inside */
    KL_KIND_EMPTY,
    KL_KIND_OTHER, /* not a page: the sample says what it is, if that is known */
} kl_kind;

/* Bytes that suffice to tell: of a page whose markup begins late, too. */
enum { KL_KIND_SAMPLE = 4096 };

/* What a web archive of zstd begins with if its frames have a dictionary, which is too long to look behind. */
#define KL_KIND_DICTIONARY KL_STR("\x5d\x2a\x4d\x18")

/* The kind of what begins with `sample`. For KL_KIND_OTHER, *what is its name ("a PDF document"), a literal. */
kl_kind kl_kind_of(kl_str sample, kl_str *what);

/* A kind by the name that --from takes (html, text, jsonl, warc); KL_KIND_AUTO if there is none of that name. */
kl_kind kl_kind_named(kl_str name);

#endif
