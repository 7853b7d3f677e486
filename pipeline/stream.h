/* stream.h - many workers, one order. */
#ifndef KL_STREAM_H
#define KL_STREAM_H

#include "worker.h"

typedef struct kl_stream_options {
    unsigned workers;
    int out;        /* file descriptor of the records */
    int rejects;    /* of --rejects, or -1 */
    bool is_file;   /* `out` was opened by us: a torn last line can be cut off */
    bool has_limit; /* --max-errors: stop when more than `max_errors` pages gave one */
    uint64_t max_errors;
} kl_stream_options;

typedef struct kl_stream_counts {
    uint64_t records, errors;
} kl_stream_counts;

/* Every page of `pages` through the job's chain; the lines leave in the order of the pages, whatever the number of
 * workers. KL_OK: ran to the end (or was told to stop); KL_TOO_BIG: more errors than allowed; KL_IO: output failed
 * (*error is errno); KL_NOMEM; KL_BAD with `err` filled. */
kl_status kl_stream_run(const kl_job *job, kl_pages *pages, const kl_stream_options *options, kl_stream_counts *counts,
                        int *error, kl_err *err);

#endif
