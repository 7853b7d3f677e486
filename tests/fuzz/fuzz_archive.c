/* fuzz_archive.c - any bytes as a file of any kind, tar and zip among them: reading ends, each page has one line, and
 * passing over the pages meets as many as reading them. */
#define _GNU_SOURCE /* memfd_create */
#include "fuzz.h"
#include <sys/mman.h>
#include <unistd.h>

static kl_pages *open_pages(char *path, kl_source_options *options, char **inputs)
{
    inputs[0] = path;
    *options = (kl_source_options){.inputs = inputs, .from = KL_KIND_AUTO, .max_bytes = 1 << 20};
    kl_pages *pages = kl_pages_create(options);
    if (!pages)
        abort();
    return pages;
}

static uint64_t read_pages(char *path)
{
    static kl_job job;
    static kl_worker *worker;
    char *inputs[2] = {0};
    kl_source_options options;
    kl_page_bytes page = {0};
    kl_outcome outcome;
    kl_buffer line = {0};
    kl_err err;
    uint64_t count = 0;
    worker = worker ? worker : fuzz_worker(&job, KL_STR("title"));
    kl_pages *pages = open_pages(path, &options, inputs);
    for (; kl_pages_next(pages, &page, &err) == KL_OK; count++)
        if (kl_worker_run(worker, &page, &line, &outcome) != KL_OK || line.len == 0)
            abort();
    kl_pages_destroy(pages);
    kl_page_bytes_free(&page);
    kl_buffer_free(&line);
    return count;
}

static bool has_pages(char *path, uint64_t count)
{
    char *inputs[2] = {0};
    kl_source_options options;
    kl_page_bytes page = {0};
    kl_err err;
    kl_pages *pages = open_pages(path, &options, inputs);
    bool is_there = kl_pages_skip(pages, count, NULL, &page, &err) == KL_OK;
    bool is_all = kl_pages_skip(pages, count + 1, NULL, &page, &err) == KL_END;
    kl_pages_destroy(pages);
    kl_page_bytes_free(&page);
    return is_there && is_all;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char path[64];
    int fd = memfd_create("archive", 0);
    if (fd < 0 || write(fd, data, size) != (ssize_t)size)
        abort();
    (void)snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    if (!has_pages(path, read_pages(path)))
        abort();
    (void)close(fd);
    return 0;
}
