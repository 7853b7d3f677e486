/* bench.c - what does kliping cost beside a bare parse of the same pages?
 *
 *     bench [--seconds N] FILE...       uncompressed pages
 *
 * Reads the pages into memory and measures, turn by turn in one run, the CPU time of lexbor alone (document reused) and
 * of the whole chain from bytes to JSON line. Prints their ratio, which holds on noisy machines where microseconds do
 * not.
 */
#define _GNU_SOURCE
#include "str.h"
#include "worker.h"
#include <lexbor/html/html.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct page {
    char *bytes;
    size_t len;
} page;

static double cpu_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static bool read_page(const char *path, page *out)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    out->bytes = malloc((size_t)size + 1);
    out->len = fread(out->bytes, 1, (size_t)size, file);
    fclose(file);
    return true;
}

static double bare_parse(const page *pages, size_t count)
{
    static lxb_html_document_t *document;
    if (!document)
        document = lxb_html_document_create();
    double begin = cpu_seconds();
    for (size_t i = 0; i < count; i++) {
        lxb_html_document_clean(document);
        lxb_html_document_parse(document, (const lxb_char_t *)pages[i].bytes, pages[i].len);
    }
    return cpu_seconds() - begin;
}

static double whole_chain(kl_worker *worker, const page *pages, size_t count)
{
    static kl_page_bytes given;
    static kl_buffer line;
    double begin = cpu_seconds();
    for (size_t i = 0; i < count; i++) {
        kl_outcome outcome;
        given.kind = KL_KIND_HTML;
        kl_buffer_clean(&given.bytes);
        if (!kl_buffer_add(&given.bytes, (kl_str){pages[i].bytes, pages[i].len}) ||
            kl_worker_run(worker, &given, &line, &outcome) != KL_OK)
            exit(3);
    }
    return cpu_seconds() - begin;
}

int main(int argc, char **argv)
{
    mallopt(M_MMAP_THRESHOLD, 1 << 28);
    mallopt(M_TRIM_THRESHOLD, 1 << 28);
    mallopt(M_TOP_PAD, 16 << 20);
    double seconds = 10;
    int first = 1;
    if (argc > 2 && strcmp(argv[1], "--seconds") == 0) {
        seconds = atof(argv[2]);
        first = 3;
    }
    size_t count = 0, bytes = 0;
    page *pages = calloc((size_t)argc, sizeof *pages);
    for (int i = first; i < argc; i++)
        if (read_page(argv[i], &pages[count]))
            bytes += pages[count++].len;
    if (!count) {
        fprintf(stderr, "bench: no pages: name uncompressed HTML files\n");
        return 2;
    }
    printf("%zu pages, %.1f MB\n", count, (double)bytes / 1e6);
    static kl_job job = {.settings = {.max_depth = 512, .max_nodes = 2000000}, .max_bytes = 1 << 24};
    kl_err err;
    kl_worker *worker = NULL;
    if (kl_chain_build(&job.chain, KL_ABSENT, &err) != KL_OK || !(worker = kl_worker_create(&job, &err)))
        return 3;
    double parse = 0, chain = 0;
    int turns = 0;
    for (double begin = cpu_seconds(); cpu_seconds() - begin < seconds; turns++) {
        parse += bare_parse(pages, count);
        chain += whole_chain(worker, pages, count);
    }
    double pages_run = turns * (double)count;
    printf("bare parse  %5.0f us a page\nwhole chain %5.0f us a page, %.2f x the bare parse\n", parse / pages_run * 1e6,
           chain / pages_run * 1e6, chain / parse);
    return 0;
}
