/* source_parts.h - what the files of the source share: source.c (files), source_lines.c (JSON lines),
 * source_warc.c (web archives) and source_archive.c (tar, zip) alone. */
#ifndef KL_SOURCE_PARTS_H
#define KL_SOURCE_PARTS_H

#include "members.h"
#include "reader.h"
#include "source.h"
#include "source_names.h"
#include <stdatomic.h>

/* The beginning of a file of lines that a trail led past. */
typedef struct kl_gone_past {
    char *name;
    uint64_t offset;               /* where reading went on */
    _Atomic(uint_least64_t) lines; /* before it; 0: not counted yet */
} kl_gone_past;

struct kl_pages {
    const kl_source_options *options;
    kl_names *names;
    kl_reader reader;    /* open while it gives lines or records */
    bool is_warc;        /* it gives records ... */
    bool is_single;      /* ... and only one: its place was named */
    bool is_unplaced;    /* ... and one was met whose place cannot be gone to */
    kl_buffer unplaced;  /* path of the first such archive */
    kl_buffer path;      /* of what is open, escaped */
    kl_archive *archive; /* its files come before the next name; then `reader` reads one of them ... */
    kl_reader outer;     /* ... and this one the archive */
    kl_buffer archive_path;
    uint64_t line, offset;
    uint64_t number;   /* of the next page, of all shards */
    bool is_passing;   /* it is not wanted: only whether it is there */
    uint64_t finished; /* bytes of the files that were closed again */
    kl_source_counts counts;
    const kl_trail *trail; /* while pages are passed over by it; or NULL */
    uint64_t wanted;       /* index of the page before which it ends */
    bool has_jumped;       /* it was followed */
    bool has_gone;         /* past lines of what is open */
    kl_gone_past gone;
};

/* Whether only some of the pages are wanted; the index in its shard of the first page from `number` on that is. */
bool kl_pages_are_parts(const kl_pages *pages);
uint64_t kl_pages_index(const kl_pages *pages, uint64_t number);

/* Whether all that is named can be read once more. */
bool kl_pages_can_repeat(const kl_source_options *options);

/* Follow `trail` (or NULL: none) from now on to the page of index `wanted`. */
void kl_trail_begin(kl_pages *pages, const kl_trail *trail, uint64_t wanted);

/* Whether the next page is all of this file, so that it need not be opened. */
bool kl_trail_has_file(kl_pages *pages, const kl_name *name, const kl_page_bytes *page);

/* Go on in what was opened, as far as the trail leads. KL_OK or KL_NOMEM. */
kl_status kl_trail_follow(kl_pages *pages, const char *name, const kl_page_bytes *page);

/* Close what is open. */
void kl_pages_leave(kl_pages *pages);

/* Why a page cannot be read. `text` is copied. */
void kl_page_refuse(kl_page_bytes *page, kl_str code, const char *text);

/* What a failed read makes of a page. False if memory failed: that ends the run. */
bool kl_page_refuse_status(kl_page_bytes *page, kl_status status, int error);

/* Too large a page. */
void kl_page_refuse_size(kl_page_bytes *page, size_t max_bytes);

/* Give the records of a web archive from now on, of what is open; `is_single`: only the first. KL_OK or KL_NOMEM. */
kl_status kl_warc_begin(kl_pages *pages, const kl_page_bytes *page, bool is_single);

/* The next record that is a page. KL_END at the end of the file, which is closed then. */
kl_status kl_warc_next(kl_pages *pages, kl_page_bytes *page);

/* Append a name, escaped. False if memory fails. */
bool kl_path_add(kl_buffer *to, kl_str path);

/* Give the files of a tar or zip from now on, of what is open. KL_END; KL_OK if it cannot be opened (`page` says why);
 * KL_NOMEM. */
kl_status kl_members_begin(kl_pages *pages, kl_page_bytes *page);
void kl_members_end(kl_pages *pages);

/* Open the next file in it; *name is borrowed until the next call. KL_OK; KL_END behind the last, which closes the
 * archive, as does KL_BAD: it is damaged (`page` says how); KL_NOMEM. */
kl_status kl_members_next(kl_pages *pages, kl_page_bytes *page, const char **name);

/* Give lines from now on, of what is open. KL_OK or KL_NOMEM. */
kl_status kl_lines_begin(kl_pages *pages, const kl_page_bytes *page);

/* The next line that is not blank. KL_END at the end of the file, which is closed then. */
kl_status kl_lines_next(kl_pages *pages, kl_page_bytes *page);

#endif
