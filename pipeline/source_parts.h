/* source_parts.h - what the files of the source share: source.c (files) and source_lines.c (JSON lines) alone. */
#ifndef KL_SOURCE_PARTS_H
#define KL_SOURCE_PARTS_H

#include "reader.h"
#include "source.h"
#include "source_names.h"

struct kl_pages {
    const kl_source_options *options;
    kl_names *names;
    kl_reader reader; /* open while it gives lines */
    kl_buffer path;   /* of what is open, escaped */
    uint64_t line, offset;
    uint64_t number;   /* of the next page */
    bool is_passing;   /* it is not wanted: only whether it is there */
    uint64_t finished; /* bytes of the files that were closed again */
    kl_source_counts counts;
};

/* Close what is open. */
void kl_pages_leave(kl_pages *pages);

/* Why a page cannot be read. `text` is copied. */
void kl_page_refuse(kl_page_bytes *page, kl_str code, const char *text);

/* What a failed read makes of a page. False if memory failed: that ends the run. */
bool kl_page_refuse_status(kl_page_bytes *page, kl_status status, int error);

/* Give lines from now on, of what is open. KL_OK or KL_NOMEM. */
kl_status kl_lines_begin(kl_pages *pages, const kl_page_bytes *page);

/* The next line that is not blank. KL_END at the end of the file, which is closed then. */
kl_status kl_lines_next(kl_pages *pages, kl_page_bytes *page);

#endif
