/* source.h - where pages come from: files, folders, JSON lines, web archives, tar and zip,
 * standard input.
 *
 *     names --> source_names.c --> source.c --> a page: bytes and where they stood
 *     (INPUT..., --files-from)     (opens, tells the kind) --> source_lines.c (cuts lines) --> a page
 *                                           '----------> source_warc.c (records) ---> a page
 *
 * A source knows nothing of what is in a page. It gives what cannot be read, too, so that there is a record for it.
 */
#ifndef KL_SOURCE_H
#define KL_SOURCE_H

#include "buffer.h"
#include "kind.h"

struct kl_gone_past;

/* A page as it came. Owns its buffers, which are used again. */
typedef struct kl_page_bytes {
    kl_buffer bytes;
    kl_buffer path; /* as it was named, escaped to UTF-8; empty for standard input */
    kl_kind kind;   /* html, text or lines (then it is one line of them) */
    bool is_http;   /* bytes are an HTTP response: the worker unpacks its body */
    bool is_packed; /* bytes are gzip: the worker inflates */
    bool has_offset;
    uint64_t offset; /* of the line in its (inflated) file */
    uint64_t line;   /* its number, from 1: ask kl_page_line, for lines may have been gone past uncounted ... */
    struct kl_gone_past *gone; /* ... which are these, or NULL; borrowed from the pages */
    uint64_t consumed;         /* bytes of all inputs, as they lie on the disk, up to and with this page */
    kl_buffer head;            /* of its WARC record; what is borrowed from it: */
    kl_str id, url, fetched, digest, media;
    /* Why it could not be read, or absent: literals, or borrowed from `reason`. */
    kl_str error_code, error_text;
    char reason[160];
} kl_page_bytes;

void kl_page_bytes_free(kl_page_bytes *page);

/* The number of the page's line in its file, from 1. May read the file for it. Safe from any thread. */
uint64_t kl_page_line(const kl_page_bytes *page);

typedef struct kl_source_options {
    char *const *inputs;    /* ended by NULL; "-" is standard input; none: standard input */
    const char *files_from; /* a file of names, "-" for standard input; or NULL */
    bool is_nul_separated;
    kl_kind from; /* --from */
    size_t max_bytes;
    uint64_t shard, shards; /* of each `shards` pages only the one of number `shard`, from 0; shards 0: all pages */
} kl_source_options;

typedef struct kl_pages kl_pages;

/* Nothing is opened yet. NULL if memory fails. `options` is borrowed for its life. */
kl_pages *kl_pages_create(const kl_source_options *options);
void kl_pages_destroy(kl_pages *pages);

/* The next page, in the order of the names (folders sorted by bytes). KL_OK; KL_END; KL_NOMEM; KL_IO only if the list
 * of --files-from itself cannot be read (`err` is filled). */
kl_status kl_pages_next(kl_pages *pages, kl_page_bytes *page, kl_err *err);

/* What the record of a page tells of where the page stood. */
typedef struct kl_mark {
    kl_str path;    /* its file, as kl_page_bytes.path; borrowed until the next call */
    bool is_file;   /* the page is all of that file */
    bool is_placed; /* it was read from `offset` of the file */
    uint64_t offset;
} kl_mark;

/* The records of an earlier run: that of the page of this index (in this shard, from 0). False if there is none, or if
 * it was gone past: indexes only rise, though one may be asked for again. */
typedef struct kl_trail {
    bool (*mark)(void *context, uint64_t index, kl_mark *mark);
    void *context;
} kl_trail;

/* Pass over the first `count` pages, reading no more of them than tells that they are there, or than `trail` (NULL:
 * none) cannot lead past. `page` is used for it. As kl_pages_next; KL_END if there are fewer. */
kl_status kl_pages_skip(kl_pages *pages, uint64_t count, const kl_trail *trail, kl_page_bytes *page, kl_err *err);

/* Begin anew, if a trail was followed that may have led astray. False if none was, if what was read cannot be read
 * twice (standard input), or if memory fails. */
bool kl_pages_restart(kl_pages *pages);

/* Bytes of all inputs as they lie on the disk, to compare kl_page_bytes.consumed with. 0 if that cannot be told
 * beforehand: one of them is standard input or a pipe. Walks all folders. */
uint64_t kl_pages_size(const kl_source_options *options);

/* End at the next page, from a signal handler or another thread. */
void kl_pages_stop(void);

/* What was met so far, for the summary and the exit code. */
typedef struct kl_source_counts {
    uint64_t bytes;       /* of pages handed out, as they came */
    uint64_t passed_over; /* of other types, and folders of saved pages */
    uint64_t not_opened;  /* inputs that were named but could not be opened */
    uint64_t named;       /* inputs that were named */
    uint64_t unplaced;    /* web archives packed as one whole: their records have no place that can be gone to */
    kl_str unplaced_path; /* the first of them; borrowed from the pages */
} kl_source_counts;
kl_source_counts kl_pages_counts(const kl_pages *pages);

#endif
