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

/* A page as it came. Owns its buffers, which are used again. */
typedef struct kl_page_bytes {
    kl_buffer bytes;
    kl_buffer path; /* as it was named, escaped to UTF-8; empty for standard input */
    kl_kind kind;   /* html, text or lines (then it is one line of them) */
    bool is_http;   /* bytes are an HTTP response: the worker unpacks its body */
    bool is_packed; /* bytes are gzip: the worker inflates */
    bool has_offset;
    uint64_t offset;   /* of the line in its (inflated) file */
    uint64_t line;     /* its number, from 1 */
    uint64_t consumed; /* bytes of all inputs, as they lie on the disk, up to and with this page */
    kl_buffer head;    /* of its WARC record; what is borrowed from it: */
    kl_str id, url, fetched, digest, media;
    /* Why it could not be read, or absent: literals, or borrowed from `reason`. */
    kl_str error_code, error_text;
    char reason[160];
} kl_page_bytes;

void kl_page_bytes_free(kl_page_bytes *page);

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

/* Pass over `count` pages, reading no more of them than tells that they are there. `page` is used for it. As
 * kl_pages_next; KL_END if there are fewer. */
kl_status kl_pages_skip(kl_pages *pages, uint64_t count, kl_page_bytes *page, kl_err *err);

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
