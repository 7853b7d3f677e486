/* resume.h - go on where an earlier run was ended, however it ended.
 *
 * Nothing is kept for this beside the output: its n whole lines are the records of the first n pages, because lines are
 * written whole and in order. A torn last line is cut off. That pages, options and version are the same as before is
 * proved by making the last records anew: they must be the very bytes.
 */
#ifndef KL_RESUME_H
#define KL_RESUME_H

#include "worker.h"

enum { KL_RESUME_PROOF = 8 }; /* records made anew: one alone may be that of a page that no option changes */

/* What is there already. */
typedef struct kl_resume {
    uint64_t pages, errors;               /* whole lines, and error records among them */
    uint64_t starts[KL_RESUME_PROOF + 1]; /* of the last lines (start of line n at n modulo the size) */
    uint64_t end;                         /* behind the last whole line */
} kl_resume;

/* Look through an output file. A file that is not there is an empty one. KL_OK, KL_NOMEM, or KL_IO with `err` filled.
 */
kl_status kl_resume_look(kl_resume *resume, const char *path, kl_err *err);

/* Pass over the pages that are done, and prove that they are the same. KL_OK, KL_NOMEM, or KL_BAD with `err` filled. */
kl_status kl_resume_skip(const kl_resume *resume, const char *path, const kl_job *job, kl_pages *pages, kl_err *err);

/* Copy the error records that are there to `to`. KL_OK, KL_NOMEM, KL_IO with errno. */
kl_status kl_resume_rejects(const kl_resume *resume, const char *path, int to);

/* Tell `count` what became of each page that is there; job->measure is set. An outcome is borrowed for the call. KL_OK;
 * KL_NOMEM, also where `count` says false; KL_IO with `err` filled. */
kl_status kl_resume_measure(const kl_resume *resume, const char *path, const kl_job *job,
                            bool (*count)(void *context, const kl_outcome *outcome), void *context, kl_err *err);

#endif
