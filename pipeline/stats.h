/* stats.h - what is counted while pages go by, and how it is said: progress, the summary, figures for each site.
 *
 * Fed with outcomes in the order of the output, by one thread at a time. Nothing here reads a clock or prints: main.c
 * does both.
 */
#ifndef KL_STATS_H
#define KL_STATS_H

#include "worker.h"

typedef struct kl_stats kl_stats;

/* `by_site`: keep figures for each site, too. NULL if memory fails. */
kl_stats *kl_stats_create(bool by_site);
void kl_stats_destroy(kl_stats *stats);

/* Count a page whose line was written. False if memory for a new site fails. */
bool kl_stats_add(kl_stats *stats, const kl_outcome *outcome);

/* The same for a page of an earlier run that this one resumes: it counts for its site alone, for it took no time now.
 */
bool kl_stats_add_earlier(kl_stats *stats, const kl_outcome *outcome);

typedef struct kl_stats_total {
    uint64_t pages, errors;
    uint64_t bytes;    /* of the pages as they came */
    uint64_t consumed; /* of the inputs, up to and with the last page */
} kl_stats_total;
kl_stats_total kl_stats_totals(const kl_stats *stats);

/* "12 pages, 11 records, 1 errors; 40 pages/s, 3.1 MB/s", and "; 40 %, 0:00:12 to go" where `all` (bytes of all
 * inputs) is known, that is not 0. NUL-terminated, cut to `room`. */
void kl_stats_progress(const kl_stats *stats, uint64_t all, double seconds, char *to, size_t room);

/* The same with what was passed over, for the end. */
void kl_stats_summary(const kl_stats *stats, uint64_t passed_over, double seconds, char *to, size_t room);

/* Write the figures for each site to a file: TSV if its name ends in .tsv, else JSON. The file is whole or not there:
 * it is written beside its place and then moved. KL_OK, KL_NOMEM, or KL_IO with `err` filled. */
kl_status kl_stats_write(const kl_stats *stats, const char *path, kl_err *err);

#endif
