/* warc.c - what does a web archive cost beside its pages?
 *
 *     warc [--seconds N] FILE.warc.gz       a gzip member for each record, the blocks HTTP responses as they are
 *
 * Turn by turn in one run, CPU time of one worker: inflating the members of the file in memory; the whole chain over
 * its pages in memory; and the run over the file itself, which ought to be no more than a tenth above the sum.
 */
#include "clock.h"
#include "http.h"
#include "inflate.h"
#include "setup.h"
#include "str.h"
#include "stream.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { LARGEST = 64 << 20 }; /* bytes of a member, unpacked */

typedef struct bench {
    char *path;
    kl_setup setup;
    kl_worker *worker;
    kl_buffer file;
    kl_page_bytes *pages; /* as a source gives files */
    size_t count;
} bench;

static void must(bool is_fine, const char *what)
{
    if (is_fine)
        return;
    fprintf(stderr, "warc: %s\n", what);
    exit(3);
}

static void read_file(bench *b)
{
    FILE *file = fopen(b->path, "rb");
    must(file, "the file cannot be opened");
    for (size_t got = 1; got; b->file.len += got) {
        must(kl_buffer_reserve(&b->file, 1 << 20), "no memory");
        got = fread(b->file.ptr + b->file.len, 1, 1 << 20, file);
    }
    fclose(file);
}

static kl_pages *open_pages(bench *b, char **inputs, kl_source_options *options)
{
    inputs[0] = b->path;
    *options = (kl_source_options){.inputs = inputs, .from = KL_KIND_AUTO, .max_bytes = LARGEST};
    kl_pages *pages = kl_pages_create(options);
    must(pages, "no memory");
    return pages;
}

/* The bodies of the responses, as HTML files. */
static void keep_pages(bench *b)
{
    char *inputs[2] = {0};
    kl_source_options options;
    kl_pages *pages = open_pages(b, inputs, &options);
    kl_page_bytes page = {0};
    kl_err err;
    size_t room = 0;
    while (kl_pages_next(pages, &page, &err) == KL_OK) {
        if (b->count == room) {
            room = room ? room * 2 : 256;
            b->pages = realloc(b->pages, room * sizeof *b->pages);
            must(b->pages, "no memory");
        }
        kl_page_bytes *kept = &b->pages[b->count++];
        kl_http head;
        kl_str bytes = kl_buffer_str(&page.bytes);
        must(page.is_http && kl_http_read(bytes, &head), "a record is no response");
        *kept = (kl_page_bytes){.kind = KL_KIND_HTML};
        must(kl_buffer_add(&kept->bytes, kl_from(bytes, head.body)), "no memory");
    }
    kl_pages_destroy(pages);
    kl_page_bytes_free(&page);
}

static double inflate_all(const bench *b)
{
    static kl_buffer out;
    kl_inflater *inflater = kl_inflater_create();
    must(inflater, "no memory");
    double begin = cpu_seconds();
    for (size_t at = 0, used; at < b->file.len; at += used) {
        kl_inflater_reset(inflater);
        out.len = 0;
        kl_str packed = kl_from(kl_buffer_str(&b->file), at);
        must(kl_inflate_member(inflater, packed, LARGEST, &out, &used) == KL_OK, "a member is damaged");
    }
    double cost = cpu_seconds() - begin;
    kl_inflater_destroy(inflater);
    return cost;
}

static double run_pages(const bench *b)
{
    static kl_buffer line;
    double begin = cpu_seconds();
    for (size_t i = 0; i < b->count; i++) {
        kl_outcome outcome;
        must(kl_worker_run(b->worker, &b->pages[i], &line, &outcome) == KL_OK, "no memory");
    }
    return cpu_seconds() - begin;
}

static kl_status on_written(void *context, const kl_outcome *outcome)
{
    (void)outcome;
    ++*(size_t *)context;
    return KL_OK;
}

static double run_file(bench *b)
{
    char *inputs[2] = {0};
    kl_source_options options;
    kl_pages *pages = open_pages(b, inputs, &options);
    size_t written = 0;
    int error = 0, out = open("/dev/null", O_WRONLY);
    kl_err err;
    kl_stream_options stream = {.workers = 1, .out = out, .rejects = -1, .written = on_written, .context = &written};
    double begin = cpu_seconds();
    kl_status status = kl_stream_run(&b->setup.job, pages, &stream, &error, &err);
    double cost = cpu_seconds() - begin;
    must(status == KL_OK && written == b->count, "the run broke off");
    kl_pages_destroy(pages);
    close(out);
    return cost;
}

int main(int argc, char **argv)
{
    bench b = {.path = argv[argc - 1]};
    double seconds = argc == 4 && strcmp(argv[1], "--seconds") == 0 ? atof(argv[2]) : 8;
    kl_err err;
    must(argc == 2 || argc == 4, "name one FILE.warc.gz");
    b.setup.options = kl_setup_defaults();
    b.setup.options.inputs = argv + argc; /* none: they are opened here */
    must(kl_setup_run(&b.setup, NULL, &err) == KL_OK, "no chain");
    b.worker = kl_worker_create(&b.setup.job, &err);
    must(b.worker, "no worker");
    read_file(&b);
    keep_pages(&b);
    must(b.count > 0, "there is no page");
    double inflating = 0, chain = 0, whole = 0;
    for (double begin = cpu_seconds(); cpu_seconds() - begin < seconds;) {
        inflating += inflate_all(&b);
        chain += run_pages(&b);
        whole += run_file(&b);
    }
    printf("a web archive, %zu pages              %.2f x inflating (%.0f %%) and its pages from memory\n", b.count,
           whole / (inflating + chain), 100 * inflating / whole);
    for (size_t i = 0; i < b.count; i++)
        kl_page_bytes_free(&b.pages[i]);
    free(b.pages);
    kl_buffer_free(&b.file);
    kl_worker_destroy(b.worker);
    kl_setup_free(&b.setup);
    return 0;
}
