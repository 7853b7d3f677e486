/* bench.c - what does kliping cost beside a bare parse of the same pages?
 *
 *     bench [--seconds N] FILE...       uncompressed pages
 *
 * Reads the pages into memory and measures, turn by turn in one run, the CPU time of lexbor alone (document reused), of
 * our parse (guard and flat nodes), and of ever longer chains from bytes to JSON line. Prints each as a ratio to the
 * bare parse - the median of the turns' -, which holds on noisy machines where microseconds do not. A chain without
 * `emit` also writes blocks and clues, as between filters, so that a stage's own cost is not quite the difference of
 * two rows. "clean, language given" is clean without language id: AEB's pages are in English.
 */
#define _GNU_SOURCE
#include "clock.h"
#include "html.h"
#include "median.h"
#include "str.h"
#include "worker.h"
#include <lexbor/html/html.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct page {
    const char *path;
    char *bytes;
    size_t len;
} page;

static bool read_page(const char *path, page *out)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    out->path = path;
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

static const kl_settings settings = {.max_depth = 512, .max_nodes = 500000};

static double our_parse(const page *pages, size_t count)
{
    static kl_html *html;
    if (!html && !(html = kl_html_create()))
        exit(3);
    double begin = cpu_seconds();
    for (size_t i = 0; i < count; i++) {
        kl_page parsed;
        if (kl_html_parse(html, (kl_str){pages[i].bytes, pages[i].len}, &settings, &parsed) != KL_OK)
            exit(3);
    }
    return cpu_seconds() - begin;
}

/* The pages are lent as a source hands them over: HTML is not changed by a run. */
static double chain(kl_worker *worker, kl_page_bytes *given, size_t count)
{
    static kl_buffer line;
    double begin = cpu_seconds();
    for (size_t i = 0; i < count; i++) {
        kl_outcome outcome;
        if (kl_worker_run(worker, &given[i], &line, &outcome) != KL_OK)
            exit(3);
    }
    return cpu_seconds() - begin;
}

static kl_page_bytes *lend(const page *pages, size_t count)
{
    kl_page_bytes *given = calloc(count, sizeof *given); /* for the whole run */
    for (size_t i = 0; i < count; i++) {
        given[i].kind = KL_KIND_HTML;
        if (!kl_buffer_add(&given[i].bytes, (kl_str){pages[i].bytes, pages[i].len}) ||
            !kl_buffer_add(&given[i].path, kl_cstr(pages[i].path)))
            exit(3);
    }
    return given;
}

static const struct {
    const char *name, *stages, *lang;
} chains[] = {
    {"clean, language given", "clean", "en"},
    {"clean", "clean", NULL},
    {"clean,title", "clean,title", NULL},
    {"clean,title,date", "clean,title,date", NULL},
    {"clean,title,date,location", "clean,title,date,location", NULL},
    {"clean,title,date,location,quotes", "clean,title,date,location,quotes", NULL},
    {"clean,title,date,location,quotes,emit", "clean,title,date,location,quotes,emit", NULL},
};

enum { CHAINS = sizeof chains / sizeof *chains };

static kl_worker *worker_of(const char *list, const char *lang)
{
    kl_job *job = calloc(1, sizeof *job); /* for the whole run */
    kl_err err;
    if (!job)
        exit(3);
    job->settings = settings;
    job->settings.lang = kl_cstr(lang);
    job->max_bytes = 1 << 24;
    kl_worker *worker = NULL;
    if (kl_chain_build(&job->chain, kl_cstr(list), &err) != KL_OK || !(worker = kl_worker_create(job, &err)))
        exit(3);
    return worker;
}

enum { BARE, OURS, FIRST_CHAIN, ROWS = FIRST_CHAIN + CHAINS, MOST_TURNS = 1000 };

static void print_row(const char *name, double (*turns)[ROWS], size_t count, size_t row, size_t pages)
{
    static double costs[MOST_TURNS], ratios[MOST_TURNS];
    for (size_t t = 0; t < count; t++) {
        costs[t] = turns[t][row];
        ratios[t] = turns[t][row] / turns[t][BARE];
    }
    printf("%-38s %5.0f us a page  %.2f\n", name, median(costs, count) / (double)pages * 1e6, median(ratios, count));
}

/* Turn by turn, so that a noise in the machine is everybody's. */
static void measure(const page *pages, size_t count, double seconds)
{
    static double turns[MOST_TURNS][ROWS];
    kl_page_bytes *given = lend(pages, count);
    kl_worker *workers[CHAINS];
    for (size_t c = 0; c < CHAINS; c++)
        workers[c] = worker_of(chains[c].stages, chains[c].lang);
    size_t done = 0;
    for (double begin = cpu_seconds(); cpu_seconds() - begin < seconds && done < MOST_TURNS; done++) {
        turns[done][BARE] = bare_parse(pages, count);
        turns[done][OURS] = our_parse(pages, count);
        for (size_t c = 0; c < CHAINS; c++)
            turns[done][FIRST_CHAIN + c] = chain(workers[c], given, count);
    }
    print_row("bare parse", turns, done, BARE, count);
    print_row("our parse (guard, flat nodes)", turns, done, OURS, count);
    for (size_t c = 0; c < CHAINS; c++)
        print_row(chains[c].name, turns, done, FIRST_CHAIN + c, count);
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
    for (int i = first; pages && i < argc; i++)
        if (read_page(argv[i], &pages[count]))
            bytes += pages[count++].len;
    if (count) {
        printf("%zu pages, %.1f MB; the last column is the ratio to the bare parse\n", count, (double)bytes / 1e6);
        measure(pages, count, seconds);
    } else {
        fprintf(stderr, "bench: no pages: name uncompressed HTML files\n");
    }
    for (size_t i = 0; i < count; i++)
        free(pages[i].bytes);
    free(pages);
    return count ? 0 : 2;
}
