/* bench.c - what does kliping cost beside a bare parse of the same pages?
 *
 *     bench [--seconds N] FILE...       uncompressed pages
 *
 * Reads the pages into memory and measures, turn by turn in one run, CPU time of: lexbor alone (document reused),
 * decoding and parsing into flat nodes, and each stage of the chain. Prints ratios, which hold on noisy machines where
 * microseconds do not.
 */
#define _GNU_SOURCE
#include "arena.h"
#include "chain.h"
#include "html.h"
#include "str.h"
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
    /* The rest is filled in when the chain's interface stands. */
    double parse = 0;
    int turns = 0;
    for (double begin = cpu_seconds(); cpu_seconds() - begin < seconds; turns++)
        parse += bare_parse(pages, count);
    printf("bare parse %.0f us a page\n", parse / turns / (double)count * 1e6);
    return 0;
}
