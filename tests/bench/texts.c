/* texts.c - what do the stages that read texts cost?
 *
 *     texts [--seconds N] FILE.jsonl...       lines with `text` and `lang`, of one language or kind each
 *
 * Turn by turn in one run, CPU time of one worker over the lines in memory: the chain `emit` alone, which reads and
 * writes the line, and the same with `quotes`, `location` or both before it, less that. Beside it stands lexbor's bare
 * parse of the same bytes, and each as a ratio to it: the medians of the turns'.
 */
#define _GNU_SOURCE
#include "clock.h"
#include "median.h"
#include "str.h"
#include "worker.h"
#include <lexbor/html/html.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>

enum { EMIT, QUOTES, LOCATION, BOTH, CHAINS, BARE = CHAINS, ROWS, MOST_LINES = 4096, MOST_TURNS = 400 };

static const char *const chains[CHAINS] = {"emit", "quotes,emit", "location,emit", "location,quotes,emit"};

typedef struct lines {
    kl_page_bytes items[MOST_LINES];
    size_t count;
} lines;

static void must(bool is_fine, const char *what)
{
    if (is_fine)
        return;
    fprintf(stderr, "texts: %s\n", what);
    exit(3);
}

static void read_lines(const char *path, lines *out)
{
    char *line = NULL;
    size_t room = 0;
    FILE *file = fopen(path, "rb");
    must(file, "a file cannot be opened");
    out->count = 0;
    for (ssize_t len; out->count < MOST_LINES && (len = getline(&line, &room, file)) > 0;) {
        kl_page_bytes *page = &out->items[out->count++];
        *page = (kl_page_bytes){.kind = KL_KIND_LINES};
        must(kl_buffer_add(&page->bytes, (kl_str){line, (size_t)len}), "no memory");
    }
    free(line);
    fclose(file);
    must(out->count > 0, "a file has no lines");
}

static kl_worker *worker_of(const char *list)
{
    kl_job *job = calloc(1, sizeof *job); /* for the whole run */
    kl_err err;
    must(job, "no memory");
    job->settings = (kl_settings){.max_depth = 512, .max_nodes = 500000};
    job->max_bytes = 1 << 24;
    kl_worker *worker = NULL;
    must(kl_chain_build(&job->chain, kl_cstr(list), &err) == KL_OK && (worker = kl_worker_create(job, &err)),
         "no chain");
    return worker;
}

/* A line is changed where it is read: each run has its own copy, made outside of what is measured. */
static double run(kl_worker *worker, const lines *all)
{
    static kl_buffer out;
    static kl_page_bytes page = {.kind = KL_KIND_LINES};
    double cost = 0;
    for (size_t i = 0; i < all->count; i++) {
        kl_outcome outcome;
        page.bytes.len = 0;
        must(kl_buffer_add(&page.bytes, kl_buffer_str(&all->items[i].bytes)), "no memory");
        double begin = cpu_seconds();
        must(kl_worker_run(worker, &page, &out, &outcome) == KL_OK, "no memory");
        cost += cpu_seconds() - begin;
    }
    return cost / (double)all->count;
}

static double bare_parse(const lines *all)
{
    static lxb_html_document_t *document;
    if (!document)
        document = lxb_html_document_create();
    double begin = cpu_seconds();
    for (size_t i = 0; i < all->count; i++) {
        lxb_html_document_clean(document);
        lxb_html_document_parse(document, (const lxb_char_t *)all->items[i].bytes.ptr, all->items[i].bytes.len);
    }
    return (cpu_seconds() - begin) / (double)all->count;
}

static void print_file(const char *path, const lines *all, double (*turns)[ROWS], size_t count)
{
    static const size_t shown[] = {QUOTES, LOCATION, BOTH, EMIT};
    static double costs[MOST_TURNS], ratios[MOST_TURNS];
    const char *name = strrchr(path, '/');
    printf("%-16.*s %4zu", (int)strcspn(name ? name + 1 : path, "."), name ? name + 1 : path, all->count);
    for (size_t s = 0; s < sizeof shown / sizeof *shown; s++) {
        for (size_t t = 0; t < count; t++) {
            costs[t] = turns[t][shown[s]] - (shown[s] == EMIT ? 0 : turns[t][EMIT]);
            ratios[t] = costs[t] / turns[t][BARE];
        }
        printf("  %6.1f us %5.1f", median(costs, count) * 1e6, median(ratios, count));
    }
    printf("\n");
}

int main(int argc, char **argv)
{
    static lines all;
    static double turns[MOST_TURNS][ROWS];
    mallopt(M_MMAP_THRESHOLD, 1 << 28);
    mallopt(M_TRIM_THRESHOLD, 1 << 28);
    int first = argc > 2 && strcmp(argv[1], "--seconds") == 0 ? 3 : 1;
    double seconds = first == 3 ? atof(argv[2]) : 1;
    kl_worker *workers[CHAINS];
    for (size_t c = 0; c < CHAINS; c++)
        workers[c] = worker_of(chains[c]);
    printf("%-16s %4s  %15s  %15s  %15s  %15s\n", "CPU a text", "", "quotes", "location", "both", "emit alone");
    for (int i = first; i < argc; i++) {
        read_lines(argv[i], &all);
        size_t done = 0;
        for (size_t c = 0; c < CHAINS; c++)
            run(workers[c], &all); /* to warm up */
        for (double begin = cpu_seconds(); cpu_seconds() - begin < seconds && done < MOST_TURNS; done++) {
            turns[done][BARE] = bare_parse(&all);
            for (size_t c = 0; c < CHAINS; c++)
                turns[done][c] = run(workers[c], &all);
        }
        print_file(argv[i], &all, turns, done);
        for (size_t n = 0; n < all.count; n++)
            kl_page_bytes_free(&all.items[n]);
    }
    for (size_t c = 0; c < CHAINS; c++)
        kl_worker_destroy(workers[c]);
    return argc > first ? 0 : 2;
}
