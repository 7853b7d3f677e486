/* fuzz.h - what the fuzzers share: any bytes through the whole chain, and what came out through it again. */
#ifndef KL_FUZZ_H
#define KL_FUZZ_H

#include "source.h"
#include "str.h"
#include "worker.h"
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A worker of a chain ("": the whole one), kept for the life of the fuzzer. */
static inline kl_worker *fuzz_worker(kl_job *job, kl_str stages)
{
    kl_err err;
    job->settings = (kl_settings){.max_depth = 512, .max_nodes = 500000, .explain = true};
    job->max_bytes = 1 << 24;
    kl_worker *worker = kl_chain_build(&job->chain, stages, &err) == KL_OK ? kl_worker_create(job, &err) : NULL;
    if (!worker)
        abort();
    return worker;
}

/* One page to one line: whatever the bytes are, there is one and it ends in its only newline. */
static inline void fuzz_run(kl_worker *worker, kl_kind kind, kl_str bytes, kl_buffer *line)
{
    kl_page_bytes page = {.kind = kind};
    kl_outcome outcome;
    if (!kl_buffer_add(&page.bytes, bytes) || kl_worker_run(worker, &page, line, &outcome) != KL_OK || line->len == 0 ||
        kl_find_char(kl_buffer_str(line), '\n') != line->len - 1)
        abort();
    kl_page_bytes_free(&page);
}

static inline void fuzz_same(const kl_buffer *a, const kl_buffer *b)
{
    if (kl_eq(kl_buffer_str(a), kl_buffer_str(b)))
        return;
    (void)fprintf(stderr, "once:  %.*stwice: %.*s", (int)a->len, a->ptr, (int)b->len, b->ptr);
    abort();
}

/* The bytes as a page of a kind, through the whole chain with --explain; then the record through every stage behind
 * `clean` once more: each must find what it found. (A line that is a record already goes out as it came: it is read and
 * written the second time only, so the third must be the same.) */
static inline void fuzz_chain(kl_kind kind, kl_str bytes)
{
    static kl_job whole, behind_clean;
    static kl_worker *first, *second;
    if (!first) {
        first = fuzz_worker(&whole, KL_ABSENT);
        second = fuzz_worker(&behind_clean, KL_STR("title,date,location,quotes,emit"));
    }
    kl_buffer once = {0}, twice = {0}, again = {0};
    fuzz_run(first, kind, bytes, &once);
    fuzz_run(second, KL_KIND_LINES, kl_slice(kl_buffer_str(&once), 0, once.len - 1), &twice);
    if (kind != KL_KIND_LINES) {
        fuzz_same(&once, &twice);
    } else {
        fuzz_run(second, KL_KIND_LINES, kl_slice(kl_buffer_str(&twice), 0, twice.len - 1), &again);
        fuzz_same(&twice, &again);
    }
    kl_buffer_free(&once);
    kl_buffer_free(&twice);
    kl_buffer_free(&again);
}

#endif
