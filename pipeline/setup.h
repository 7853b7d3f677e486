/* setup.h - from what the user asks for to what the machine is to do. */
#ifndef KL_SETUP_H
#define KL_SETUP_H

#include "options.h"
#include "resume.h"
#include "stream.h"

/* All that a run needs. Owns its files, `lang_file` and `places`: free it with kl_setup_free. */
typedef struct kl_setup {
    kl_options options;
    kl_job job;
    kl_source_options source;
    kl_stream_options stream;
    kl_buffer lang_file;     /* the text of --lang-file */
    struct kl_arena *places; /* what --places was made into, or NULL */
    /* --max-errors */
    bool has_max_errors, is_share; /* is_share: in percent, judged at the end */
    uint64_t max_errors;
    kl_resume resume; /* what is there already, with --resume */
} kl_setup;

/* The options as they are before argv is read. */
kl_options kl_setup_defaults(void);

/* The stage that the program is called by (kliping-date), or that its first input names (which is taken off them);
 * NULL for the whole chain. */
const kl_stage *kl_setup_stage(const char *program, kl_options *options);

/* Fill the rest from `options`, but open no output yet. KL_OK; KL_NOMEM; or with `err` filled KL_BAD: wrong use,
 * KL_IO: what is to be resumed cannot be read. */
kl_status kl_setup_run(kl_setup *setup, const kl_stage *stage, kl_err *err);

/* Open the output, or make what is there ready to go on. KL_OK; KL_NOMEM; KL_IO with `err` filled. */
kl_status kl_setup_output(kl_setup *setup, kl_err *err);

void kl_setup_free(kl_setup *setup);

#endif
