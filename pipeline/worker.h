/* worker.h - one page through the whole machine: bytes in, one JSON line out. Each thread has a worker of its own. */
#ifndef KL_WORKER_H
#define KL_WORKER_H

#include "buffer.h"
#include "chain.h"
#include "source.h"

/* What all workers are to do. Read-only once the run has begun. */
typedef struct kl_job {
    kl_chain chain;
    kl_settings settings;
    kl_str url, fetched, charset; /* for pages that do not say; or absent */
    bool digest;                  /* sha256 of each page */
    bool measure;                 /* fill the figures of an outcome */
    size_t max_bytes;             /* of a page, packed or not */
} kl_job;

typedef struct kl_worker kl_worker;

/* `job` is borrowed for the worker's life. NULL if memory fails, or with `err` filled if --lang-file holds an error. */
kl_worker *kl_worker_create(const kl_job *job, kl_err *err);
void kl_worker_destroy(kl_worker *worker);

/* What became of a page. */
typedef struct kl_outcome {
    bool is_error;            /* it is an error record */
    kl_str damage;            /* "FILE: WHAT" if bytes of the input cannot be read, else empty; as `site` */
    uint64_t bytes, consumed; /* of the page as it came; of all inputs so far (kl_page_bytes) */
    /* With job->measure only: */
    bool has_title, has_date, has_location, has_quotes;
    uint64_t text_length; /* code points */
    kl_str site;          /* the host of its url, else its folder: borrowed until the next run */
} kl_outcome;

/* Make a page's line in `line` (emptied first, newline included). `page` may be changed in place. KL_OK, also for
 * pages that became error records; KL_NOMEM. */
kl_status kl_worker_run(kl_worker *worker, kl_page_bytes *page, kl_buffer *line, kl_outcome *outcome);

#endif
