/* fuzz_page.c - any bytes as a page or as raw text, through the whole chain, to a record. */
#include "source.h"
#include "str.h"
#include "worker.h"
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static kl_worker *worker;
    static kl_job job = {.settings = {.max_depth = 512, .max_nodes = 2000000, .explain = true}, .max_bytes = 1 << 24};
    if (!worker) {
        kl_err err;
        if (kl_chain_build(&job.chain, KL_ABSENT, &err) != KL_OK || !(worker = kl_worker_create(&job, &err)))
            abort();
    }
    const kl_kind kinds[] = {KL_KIND_HTML, KL_KIND_TEXT};
    for (size_t i = 0; i < 2; i++) {
        kl_page_bytes page = {.kind = kinds[i]};
        kl_buffer line = {0};
        kl_outcome outcome;
        if (!kl_buffer_add(&page.bytes, (kl_str){(const char *)data, size}) ||
            kl_worker_run(worker, &page, &line, &outcome) != KL_OK || line.len == 0 || line.ptr[line.len - 1] != '\n')
            abort();
        kl_buffer_free(&line);
        kl_page_bytes_free(&page);
    }
    return 0;
}
