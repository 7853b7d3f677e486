/* main.c - the program: options in, a run, an exit code out. The only file that prints for people, that exits, and that
 * looks at the clock (for rates alone: no record depends on it).
 *
 * Exit codes: 0 ran to the end; 1 a named input could not be opened, or --strict or --max-errors was broken; 2 wrong
 * use, nothing was read; 3 output or memory failed, or nothing could be read; 128 + n ended by signal n.
 */
#include "help.h"
#include "setup.h"
#include "stats.h"
#include "str.h"
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { EXIT_DONE = 0, EXIT_SOME = 1, EXIT_USE = 2, EXIT_BROKEN = 3 };

/* The licence of GeoNames asks for its name wherever the places are. */
#define VERSION_TEXT                                                                                                   \
    "kliping " KL_VERSION "\n"                                                                                         \
    "Places: GeoNames (https://www.geonames.org), CC BY 4.0; names also from Unicode CLDR, Unicode License v3\n"

static atomic_int caught; /* the signal; a handler may run on any thread */

static void on_signal(int number)
{
    caught = number;
    kl_pages_stop();
}

static void set_signals(void)
{
    struct sigaction action = {.sa_handler = on_signal};
    (void)sigemptyset(&action.sa_mask);
    static const int numbers[] = {SIGINT, SIGTERM};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct sigaction before;
        /* What the parent ignores is ignored: a shell's background job does not end by the user's ^C. */
        if (sigaction(numbers[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
            (void)sigaction(numbers[i], &action, NULL);
    }
}

/* Page faults are dear: memory that was freed stays, and a fresh parser goes from 80 to 500 MB/s. */
static void set_malloc(void)
{
    (void)mallopt(M_MMAP_THRESHOLD, 1 << 28);
    (void)mallopt(M_TRIM_THRESHOLD, 1 << 28);
    (void)mallopt(M_TOP_PAD, 16 << 20);
}

static int complain(int code, const char *where, const char *what, const char *advice)
{
    (void)fprintf(stderr, "kliping: %s: %s: %s\n", where, what, advice);
    return code;
}

static int complain_err(int code, const kl_err *err) { return complain(code, err->where, err->what, err->advice); }

/* ---------------------------------------------------------------- what is asked instead of a run */

static int print(kl_buffer *text, bool is_whole)
{
    bool is_out = is_whole && fwrite(text->ptr, 1, text->len, stdout) == text->len && fflush(stdout) == 0;
    int error = errno;
    kl_buffer_free(text);
    if (!is_whole)
        return complain(EXIT_BROKEN, "memory", "there is not enough", "free some, run again");
    if (is_out && fclose(stdout) == 0)
        return EXIT_DONE;
    return error == EPIPE
               ? EXIT_BROKEN
               : complain(EXIT_BROKEN, "standard output", strerror(error), "the output is incomplete"); // NOLINT
}

/* ---------------------------------------------------------------- the run */

typedef struct run {
    kl_setup setup;
    kl_stats *stats;
    kl_source_counts met;
    uint64_t passed_before; /* what was passed over on the way to where an earlier run ended */
    double begin, last;     /* seconds: when it began, and when progress was last said */
    uint64_t size;          /* of all inputs, for --progress */
    bool is_terminal;       /* standard error */
} run;

static double now(void)
{
    struct timespec t;
    (void)clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* One line on a terminal is written over by the next; elsewhere lines stay whole. */
static void say_progress(run *r)
{
    char text[200];
    double time = now();
    if (time - r->last < 1)
        return;
    r->last = time;
    kl_stats_progress(r->stats, r->size, time - r->begin, text, sizeof text);
    (void)fprintf(stderr, r->is_terminal ? "\rkliping: %s\033[K" : "kliping: %s\n", text);
}

/* Bytes that cannot be read are told to whoever keeps the files, one line for each place, beside the error record. */
static void tell_damage(const run *r, kl_str damage)
{
    if (r->setup.options.progress && r->is_terminal)
        (void)fputs("\r\033[K", stderr);
    (void)fputs("kliping: ", stderr);
    for (size_t i = 0; i < damage.len; i++) /* a file may be called anything */
        (void)putc((unsigned char)damage.ptr[i] < 0x20 ? '?' : damage.ptr[i], stderr);
    (void)putc('\n', stderr);
}

static kl_status on_written(void *context, const kl_outcome *outcome)
{
    run *r = context;
    const kl_setup *setup = &r->setup;
    if (outcome->damage.len && !setup->options.quiet)
        tell_damage(r, outcome->damage);
    if (!kl_stats_add(r->stats, outcome))
        return KL_NOMEM;
    if (setup->options.progress)
        say_progress(r);
    bool is_enough = setup->has_max_errors && !setup->is_share && outcome->is_error &&
                     setup->resume.errors + kl_stats_totals(r->stats).errors > setup->max_errors;
    return is_enough ? KL_TOO_BIG : KL_OK;
}

static bool on_earlier(void *stats, const kl_outcome *outcome) { return kl_stats_add_earlier(stats, outcome); }

static int exit_code(const run *r, kl_status status, int error, const kl_err *err)
{
    const kl_options *o = &r->setup.options;
    kl_stats_total total = kl_stats_totals(r->stats);
    total.pages += r->setup.resume.pages;
    total.errors += r->setup.resume.errors;
    switch (status) {
    case KL_IO:
        return error == EPIPE ? EXIT_BROKEN
                              : complain(EXIT_BROKEN, o->output ? o->output : "standard output",
                                         strerror(error), // NOLINT(concurrency-mt-unsafe)
                                         "the output is incomplete: make room or choose another place, run again");
    case KL_NOMEM:
        return complain(EXIT_BROKEN, "memory", "there is not enough",
                        "use fewer workers (-j) or a smaller --max-bytes");
    case KL_BAD:
        return complain_err(total.pages ? EXIT_BROKEN : EXIT_USE, err);
    case KL_TOO_BIG:
        return complain(EXIT_SOME, "--max-errors", "more pages than that gave an error record", "the run was stopped");
    default:
        break;
    }
    if (caught && o->output && !o->quiet)
        return complain(128 + caught, o->output, "a signal ended the run", "the same command with --resume goes on");
    if (caught)
        return 128 + caught;
    if (r->met.not_opened && r->met.not_opened == r->met.named && total.pages == total.errors)
        return complain(EXIT_BROKEN, "input", "nothing could be read", "the records say why");
    bool is_broken =
        (o->strict && total.errors) || (r->setup.is_share && total.errors * 100 > r->setup.max_errors * total.pages);
    if (r->met.not_opened && !o->quiet)
        (void)complain(0, "input", "some of what was named could not be opened", "the error records say which and why");
    return is_broken || r->met.not_opened ? EXIT_SOME : EXIT_DONE;
}

/* A crawl that cannot be gone into is worth a word: what to do about it has to be done where it is made. */
static void tell_unplaced(const kl_source_counts *met)
{
    char where[200], what[120];
    (void)snprintf(where, sizeof where, "%.*s", (int)met->unplaced_path.len, met->unplaced_path.ptr);
    (void)snprintf(what, sizeof what, "%s is packed as one whole, so its records have no offset",
                   met->unplaced > 1 ? "it (and other archives)" : "it");
    (void)complain(0, where, what, "pack each record as a member of its own to read one alone");
}

static void summarise(const run *r)
{
    char text[200];
    kl_stats_summary(r->stats, r->met.passed_over - r->passed_before, now() - r->begin, text, sizeof text);
    (void)fprintf(stderr, "kliping: %s", text);
    if (r->setup.resume.pages)
        (void)fprintf(stderr, "; %ju pages (%ju errors) were there before", (uintmax_t)r->setup.resume.pages,
                      (uintmax_t)r->setup.resume.errors);
    (void)fputs("\n", stderr);
}

/* Close what was written to: a full disk may be told only now. */
static kl_status close_outputs(const kl_stream_options *stream, int *error)
{
    if (close(stream->out) == 0 && (stream->rejects < 0 || close(stream->rejects) == 0))
        return KL_OK;
    *error = errno;
    return KL_IO;
}

/* Before anything was read or written. */
static int refuse(kl_status status, const kl_err *err)
{
    if (status == KL_NOMEM)
        return complain(EXIT_BROKEN, "memory", "there is not enough", "free some, run again");
    return complain_err(status == KL_IO ? EXIT_BROKEN : EXIT_USE, err);
}

static int run_pages(run *r, kl_pages *pages)
{
    kl_err err = {0};
    int error = 0;
    const kl_options *o = &r->setup.options;
    kl_status status = kl_resume_skip(&r->setup.resume, o->output, &r->setup.job, pages, &err);
    if (caught) /* what was read of the old output may be short: it is not touched */
        return 128 + caught;
    if (status == KL_OK && r->setup.job.measure)
        status = kl_resume_measure(&r->setup.resume, o->output, &r->setup.job, on_earlier, r->stats, &err);
    if (status == KL_OK)
        status = kl_setup_output(&r->setup, &err);
    if (status != KL_OK)
        return refuse(status, &err);
    r->passed_before = kl_pages_counts(pages).passed_over;
    r->size = o->progress ? kl_pages_size(&r->setup.source) : 0;
    r->begin = r->last = now();
    r->setup.stream.written = on_written;
    r->setup.stream.context = r;
    status = kl_stream_run(&r->setup.job, pages, &r->setup.stream, &error, &err);
    r->met = kl_pages_counts(pages);
    if (status == KL_OK)
        status = close_outputs(&r->setup.stream, &error);
    if (o->progress && r->is_terminal)
        (void)fputs("\r\033[K", stderr);
    int code = exit_code(r, status, error, &err);
    if (!o->quiet && r->met.unplaced)
        tell_unplaced(&r->met);
    if (!o->quiet && (o->stats || r->is_terminal))
        summarise(r);
    if (r->setup.job.measure && kl_stats_write(r->stats, o->stats, &err) != KL_OK)
        code = complain_err(EXIT_BROKEN, &err);
    return code;
}

static int run_all(run *r, const kl_stage *stage)
{
    kl_err err = {0};
    kl_status status = kl_setup_run(&r->setup, stage, &err);
    kl_pages *pages = status == KL_OK ? kl_pages_create(&r->setup.source) : NULL;
    r->stats = kl_stats_create(r->setup.job.measure);
    if (status == KL_OK && (!pages || !r->stats))
        status = KL_NOMEM;
    int code = status == KL_OK ? run_pages(r, pages) : refuse(status, &err);
    kl_pages_destroy(pages);
    kl_stats_destroy(r->stats);
    kl_setup_free(&r->setup);
    return code;
}

/* A closed standard output must not become the first file that is opened. */
static bool has_stdout(void) { return fcntl(STDOUT_FILENO, F_GETFD) >= 0; }

int main(int argc, char **argv)
{
    static run r;
    kl_err err = {0};
    kl_buffer text = {0};
    kl_options *o = &r.setup.options;
    *o = kl_setup_defaults();
    if (kl_options_parse(o, argc, argv, &err) != KL_OK)
        return complain_err(EXIT_USE, &err);
    if (!o->output && !has_stdout())
        return complain(EXIT_BROKEN, "standard output", "it is closed", "give a place for the output, or -o FILE");
    const kl_stage *stage = kl_setup_stage(argc ? argv[0] : "kliping", o);
    if (o->version)
        return print(&text, kl_buffer_add(&text, KL_STR(VERSION_TEXT)));
    if (o->list)
        return print(&text, kl_help_add_list(&text));
    if (o->help)
        return print(&text, kl_help_add(&text, stage));
    set_malloc();
    set_signals();
    r.is_terminal = isatty(STDERR_FILENO) == 1;
    return run_all(&r, stage);
}
