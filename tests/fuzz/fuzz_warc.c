/* fuzz_warc.c - any bytes as a web archive, plain or gzip: it ends, each page has one line, and every record that is
 * given can be read again alone, at its place. */
#define _GNU_SOURCE /* memfd_create */
#include "fuzz.h"
#include <sys/mman.h>
#include <unistd.h>

/* The pages of a file, and of the first that has a place: that place and its bytes. */
static void read_all(const char *path, uint64_t *place, kl_buffer *first)
{
    static kl_job job;
    static kl_worker *worker;
    char name[64];
    char *inputs[] = {name, NULL};
    kl_source_options options = {.inputs = inputs, .from = KL_KIND_WARC, .max_bytes = 1 << 20};
    kl_page_bytes page = {0};
    kl_outcome outcome;
    kl_buffer line = {0};
    kl_err err;
    (void)snprintf(name, sizeof name, "%s", path);
    worker = worker ? worker : fuzz_worker(&job, KL_STR("title"));
    kl_pages *pages = kl_pages_create(&options);
    bool is_found = false;
    while (pages && kl_pages_next(pages, &page, &err) == KL_OK) {
        if (kl_worker_run(worker, &page, &line, &outcome) != KL_OK || line.len == 0)
            abort();
        if (!is_found && page.has_offset && !page.error_code.ptr) {
            is_found = true;
            *place = page.offset;
            first->len = 0;
            if (!kl_buffer_add(first, kl_buffer_str(&page.bytes)))
                abort();
        }
    }
    kl_pages_destroy(pages);
    kl_page_bytes_free(&page);
    kl_buffer_free(&line);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char path[64];
    uint64_t place = UINT64_MAX, again = UINT64_MAX;
    kl_buffer first = {0}, alone = {0};
    int fd = memfd_create("warc", 0);
    if (fd < 0 || write(fd, data, size) != (ssize_t)size)
        abort();
    (void)snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    read_all(path, &place, &first);
    if (place != UINT64_MAX) {
        (void)snprintf(path, sizeof path, "/proc/self/fd/%d@%ju", fd, (uintmax_t)place);
        read_all(path, &again, &alone);
        fuzz_same(&first, &alone);
    }
    kl_buffer_free(&first);
    kl_buffer_free(&alone);
    (void)close(fd);
    return 0;
}
