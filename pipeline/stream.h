/* stream.h - many workers, one order. */
#ifndef KL_STREAM_H
#define KL_STREAM_H

#include "worker.h"

typedef struct kl_stream_options {
    unsigned workers;
    int out;      /* file descriptor of the records */
    int rejects;  /* of --rejects, or -1 */
    bool is_file; /* `out` was opened by us: a torn last line can be cut off */
    /* Told of each line once it is written, in their order, by one thread at a time. KL_OK; anything else ends the run
     * and is what it returns. `outcome` is borrowed for the call. */
    kl_status (*written)(void *context, const kl_outcome *outcome);
    void *context;
} kl_stream_options;

/* Every page of `pages` through the job's chain; the lines leave in the order of the pages, whatever the number of
 * workers. KL_OK: ran to the end (or was told to stop); what `written` said; KL_IO: output failed (*error is errno);
 * KL_NOMEM; KL_BAD with `err` filled. */
kl_status kl_stream_run(const kl_job *job, kl_pages *pages, const kl_stream_options *options, int *error, kl_err *err);

/* All of it, whatever the system takes at a time. errno's value, or 0. */
int kl_write_all(int fd, kl_str text);

#endif
