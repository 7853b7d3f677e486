/* main.c - the program: options in, a run, an exit code out. The only file that prints for people, and that exits.
 *
 * Exit codes: 0 ran to the end; 1 a named input could not be opened, or --strict or --max-errors was broken; 2 wrong
 * use, nothing was read; 3 output or memory failed, or nothing could be read; 128 + n ended by signal n.
 */
#define _GNU_SOURCE /* basename, sysconf's count of cores */
#include "options.h"
#include "str.h"
#include "stream.h"
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { EXIT_DONE = 0, EXIT_SOME = 1, EXIT_USE = 2, EXIT_BROKEN = 3 };

static volatile sig_atomic_t caught;

static void on_signal(int number)
{
    caught = number;
    kl_pages_stop();
}

static int complain(int code, const char *where, const char *what, const char *advice)
{
    (void)fprintf(stderr, "kliping: %s: %s: %s\n", where, what, advice);
    return code;
}

static int complain_err(int code, const kl_err *err) { return complain(code, err->where, err->what, err->advice); }

/* ---------------------------------------------------------------- help */

static int finish_stdout(void)
{
    if (fflush(stdout) == 0 && fclose(stdout) == 0)
        return EXIT_DONE;
    return errno == EPIPE
               ? EXIT_BROKEN
               : complain(EXIT_BROKEN, "standard output", strerror(errno), "the output is incomplete"); // NOLINT
}

static int print_help(const kl_stage *stage)
{
    char options[4096];
    if (stage) {
        (void)printf("kliping %s - %s\n\nUsage: kliping %s [OPTIONS] [INPUT...]\n\n%s\nReads   %s\nWrites  %s\n"
                     "kliping --help lists the options.\n",
                     stage->name, stage->summary, stage->name, stage->help, stage->reads, stage->writes);
        return finish_stdout();
    }
    kl_options_help(options, sizeof options);
    (void)printf("kliping - turn scraped news pages into JSON records\n\n"
                 "Usage: kliping [STAGE] [OPTIONS] [INPUT...]\n\n"
                 "INPUT is files and folders of HTML, raw text or JSON lines, each also gzipped; - or nothing is\n"
                 "standard input. One line a page comes out, in the order of the input.\n\nStages:\n");
    for (size_t i = 0; kl_stages[i]; i++)
        (void)printf("  %-10s %s\n", kl_stages[i]->name, kl_stages[i]->summary);
    (void)printf("\nOptions:\n%s\nExample: kliping page.html\n", options);
    return finish_stdout();
}

static int print_list(void)
{
    for (size_t i = 0; kl_stages[i]; i++)
        (void)printf("%-10s %s (reads %s; writes %s)\n", kl_stages[i]->name, kl_stages[i]->summary, kl_stages[i]->reads,
                     kl_stages[i]->writes);
    return finish_stdout();
}

/* ---------------------------------------------------------------- setting up */

/* The stage that the program is called by (kliping-date), or its first argument is; NULL for the whole chain. */
static const kl_stage *stage_called(const char *program, kl_options *options)
{
    kl_str name = kl_cstr(program);
    name = kl_from(name, kl_find_last_char(name, '/') == KL_NOT_FOUND ? 0 : kl_find_last_char(name, '/') + 1);
    const kl_stage *stage = NULL;
    if (kl_starts(name, KL_STR("kliping-")))
        stage = kl_chain_stage(kl_from(name, 8));
    if (!stage && options->inputs[0] && !options->stages) {
        stage = kl_chain_stage(kl_cstr(options->inputs[0]));
        options->inputs += stage != NULL;
    }
    return stage;
}

static bool read_lang_file(const char *path, kl_buffer *text)
{
    FILE *file = fopen(path, "rb");
    size_t got = 1;
    while (file && got && kl_buffer_reserve(text, 4096)) {
        got = fread(text->ptr + text->len, 1, 4096, file);
        text->len += got;
    }
    bool is_fine = file && !ferror(file);
    if (file)
        (void)fclose(file);
    return is_fine;
}

static void set_signals(void)
{
    struct sigaction action = {.sa_handler = on_signal};
    (void)sigemptyset(&action.sa_mask);
    (void)sigaction(SIGINT, &action, NULL);
    (void)sigaction(SIGTERM, &action, NULL);
}

/* Page faults are dear: memory that was freed stays, and a fresh parser goes from 80 to 500 MB/s. */
static void set_malloc(void)
{
    (void)mallopt(M_MMAP_THRESHOLD, 1 << 28);
    (void)mallopt(M_TRIM_THRESHOLD, 1 << 28);
    (void)mallopt(M_TOP_PAD, 16 << 20);
}

static int open_output(const char *path) { return open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666); }

/* "5" or "5%" of --max-errors. */
static bool parse_max_errors(const char *text, uint64_t *number, bool *is_share)
{
    kl_str s = kl_cstr(text);
    *is_share = kl_ends(s, KL_STR("%"));
    s.len -= *is_share;
    return kl_parse_uint(s, *is_share ? 100 : UINT64_MAX, number);
}

/* ---------------------------------------------------------------- the run */

typedef struct run {
    kl_options options;
    kl_job job;
    kl_source_options source;
    kl_stream_options stream;
    kl_stream_counts counts;
    kl_source_counts met;
    bool is_share; /* --max-errors in percent, judged at the end */
    uint64_t share;
    double seconds;
} run;

static void summarise(const run *r)
{
    double seconds = r->seconds > 0 ? r->seconds : 1e-6;
    (void)fprintf(stderr, "kliping: %ju pages, %ju records, %ju errors, %ju passed over; %.0f pages/s, %.1f MB/s\n",
                  (uintmax_t)r->counts.records, (uintmax_t)(r->counts.records - r->counts.errors),
                  (uintmax_t)r->counts.errors, (uintmax_t)r->met.passed_over, (double)r->counts.records / seconds,
                  (double)r->met.bytes / 1e6 / seconds);
}

static int exit_code(run *r, kl_status status, int error, const kl_err *err)
{
    const char *out = r->options.output ? r->options.output : "standard output";
    if (status == KL_IO)
        return error == EPIPE ? EXIT_BROKEN
                              : complain(EXIT_BROKEN, out, strerror(error), // NOLINT(concurrency-mt-unsafe)
                                         "the output is incomplete: make room or choose another place, run again");
    if (status == KL_NOMEM)
        return complain(EXIT_BROKEN, "memory", "there is not enough",
                        "use fewer workers (-j) or a smaller --max-bytes");
    if (status == KL_BAD)
        return complain_err(r->counts.records ? EXIT_BROKEN : EXIT_USE, err);
    if (status == KL_TOO_BIG)
        return complain(EXIT_SOME, "--max-errors", "more pages than that gave an error record", "the run was stopped");
    if (caught)
        return 128 + caught;
    if (r->met.not_opened && r->met.not_opened == r->met.named && r->counts.records == r->counts.errors)
        return complain(EXIT_BROKEN, "input", "nothing could be read", "the records say why");
    bool is_broken = (r->options.strict && r->counts.errors) ||
                     (r->is_share && r->counts.errors * 100 > r->share * r->counts.records);
    if (r->met.not_opened && !r->options.quiet)
        (void)complain(0, "input", "some of what was named could not be opened", "the error records say which and why");
    return is_broken || r->met.not_opened ? EXIT_SOME : EXIT_DONE;
}

static double now(void)
{
    struct timespec t;
    (void)clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int run_pages(run *r)
{
    kl_err err = {0};
    int error = 0;
    set_malloc();
    set_signals();
    kl_worker *trial = r->options.lang_file ? kl_worker_create(&r->job, &err) : NULL;
    if (r->options.lang_file && !trial)
        return complain_err(EXIT_USE, &err);
    kl_worker_destroy(trial);
    kl_pages *pages = kl_pages_create(&r->source);
    if (!pages)
        return complain(EXIT_BROKEN, "memory", "there is not enough", "free some, run again");
    double begin = now();
    kl_status status = kl_stream_run(&r->job, pages, &r->stream, &r->counts, &error, &err);
    r->seconds = now() - begin;
    r->met = kl_pages_counts(pages);
    kl_pages_destroy(pages);
    if (status == KL_OK && close(r->stream.out) != 0) {
        status = KL_IO;
        error = errno;
    }
    int code = exit_code(r, status, error, &err);
    if (!r->options.quiet && (r->options.stats || isatty(STDERR_FILENO)))
        summarise(r);
    return code;
}

/* Fill the run from the options. EXIT_DONE, or what to exit with. */
static int set_up(run *r, const kl_stage *stage, kl_buffer *lang_file)
{
    kl_err err = {0};
    kl_options *o = &r->options;
    kl_str list = stage ? kl_cstr(stage->name) : kl_cstr(o->stages);
    if (kl_chain_build(&r->job.chain, list, &err) != KL_OK)
        return complain_err(EXIT_USE, &err);
    r->job.settings = (kl_settings){.explain = o->explain, .lang = kl_cstr(o->lang)};
    r->job.settings.max_depth = (size_t)o->max_depth;
    r->job.settings.max_nodes = (size_t)o->max_nodes;
    r->job.url = kl_cstr(o->url);
    r->job.fetched = kl_cstr(o->fetched);
    r->job.charset = kl_cstr(o->charset);
    r->job.digest = o->digest;
    r->job.max_bytes = (size_t)o->max_bytes;
    r->source = (kl_source_options){.inputs = o->inputs, .files_from = o->files_from, .is_nul_separated = o->nul};
    r->source.max_bytes = (size_t)o->max_bytes;
    r->source.from = o->from ? kl_kind_named(kl_cstr(o->from)) : KL_KIND_AUTO;
    if (o->from && r->source.from == KL_KIND_AUTO)
        return complain(EXIT_USE, "--from", "no such kind", "choose from html, text, jsonl");
    if (o->lang_file && !read_lang_file(o->lang_file, lang_file))
        return complain(EXIT_USE, o->lang_file, strerror(errno),
                        "name a language file"); // NOLINT(concurrency-mt-unsafe)
    if (o->lang_file)
        r->job.settings.lang_file = kl_buffer_str(lang_file);
    r->stream = (kl_stream_options){.workers = (unsigned)o->workers, .out = STDOUT_FILENO, .rejects = -1};
    if (o->max_errors) {
        if (!parse_max_errors(o->max_errors, &r->share, &r->is_share))
            return complain(EXIT_USE, "--max-errors", "not a number it could be", "give a number, or 5%");
        r->stream.has_limit = !r->is_share;
        r->stream.max_errors = r->share;
    }
    if (o->output) {
        r->stream.out = open_output(o->output);
        r->stream.is_file = true;
    }
    if (r->stream.out < 0)
        return complain(EXIT_BROKEN, o->output, strerror(errno),
                        "choose another place"); // NOLINT(concurrency-mt-unsafe)
    if (o->rejects && (r->stream.rejects = open_output(o->rejects)) < 0)
        return complain(EXIT_BROKEN, o->rejects, strerror(errno),
                        "choose another place"); // NOLINT(concurrency-mt-unsafe)
    return EXIT_DONE;
}

/* A closed standard output must not become the first file that is opened. */
static bool has_stdout(void) { return fcntl(STDOUT_FILENO, F_GETFD) >= 0; }

int main(int argc, char **argv)
{
    static run r;
    kl_err err = {0};
    kl_buffer lang_file = {0};
    const char *program = argc ? argv[0] : "kliping";
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    r.options = (kl_options){.workers = cores > 0 ? (uint64_t)cores : 1, .max_bytes = 16 << 20, .max_depth = 512};
    r.options.max_nodes = 2000000;
    if (kl_options_parse(&r.options, argc, argv, &err) != KL_OK)
        return complain_err(EXIT_USE, &err);
    if (!r.options.output && !has_stdout())
        return complain(EXIT_BROKEN, "standard output", "it is closed", "give a place for the output, or -o FILE");
    if (r.options.version)
        return printf("kliping " KL_VERSION "\n") > 0 ? finish_stdout() : EXIT_BROKEN;
    if (r.options.list)
        return print_list();
    const kl_stage *stage = stage_called(program, &r.options);
    if (r.options.help)
        return print_help(stage);
    int code = set_up(&r, stage, &lang_file);
    if (code == EXIT_DONE)
        code = run_pages(&r);
    kl_buffer_free(&lang_file);
    return code;
}
