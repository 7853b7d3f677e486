/* fuzz_line.c - any bytes as a JSON line, through the whole chain; what comes out goes in again and stays the same. */
#include "source.h"
#include "str.h"
#include "worker.h"
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static kl_worker *worker;
    static kl_job job = {.settings = {.max_depth = 512, .max_nodes = 2000000}, .max_bytes = 1 << 24};
    if (!worker) {
        kl_err err;
        if (kl_chain_build(&job.chain, KL_ABSENT, &err) != KL_OK || !(worker = kl_worker_create(&job, &err)))
            abort();
    }
    kl_buffer in = {0}, line = {0};
    if (!kl_buffer_add(&in, (kl_str){(const char *)data, size}))
        abort();
    for (int turn = 0; turn < 2; turn++) {
        kl_page_bytes page = {.kind = KL_KIND_LINES};
        kl_outcome outcome;
        if (!kl_buffer_add(&page.bytes, kl_buffer_str(&in)) || kl_worker_run(worker, &page, &line, &outcome) != KL_OK ||
            line.len == 0 || line.ptr[line.len - 1] != '\n')
            abort();
        kl_buffer_clean(&in);
        if (!kl_buffer_add(&in, (kl_str){line.ptr, line.len - 1}))
            abort();
        kl_page_bytes_free(&page);
    }
    kl_buffer_free(&in);
    kl_buffer_free(&line);
    return 0;
}
