/* stats.c - what is counted while pages go by, and how it is said.
 *
 * A site is the host of a page's URL, else the folder of its file. Sites are kept in a tree (tsearch's is balanced, so
 * that names made to collide cost nothing) and written sorted by name, so that the files of two days can be compared
 * with diff.
 */
#define _GNU_SOURCE /* tdestroy */
#include "stats.h"
#include "str.h"
#include <errno.h>
#include <fcntl.h>
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* A crawl of the whole web has more hosts than anybody reads: what comes after so many is counted as one. */
enum { MAX_SITES = 100000 };

typedef struct site {
    kl_str name; /* its bytes stand behind it */
    uint64_t pages, errors, titles, dates, locations, quotes, length;
} site;

struct kl_stats {
    bool by_site;
    kl_stats_total total;
    void *tree;
    site **sites;
    size_t count, room;
};

kl_stats *kl_stats_create(bool by_site)
{
    kl_stats *stats = calloc(1, sizeof *stats);
    if (stats)
        stats->by_site = by_site;
    return stats;
}

static void keep(void *node) { (void)node; }

void kl_stats_destroy(kl_stats *stats)
{
    if (!stats)
        return;
    tdestroy(stats->tree, keep);
    for (size_t i = 0; i < stats->count; i++)
        free(stats->sites[i]);
    free(stats->sites);
    free(stats);
}

kl_stats_total kl_stats_totals(const kl_stats *stats) { return stats->total; }

/* ---------------------------------------------------------------- counting */

static int by_name(const void *a, const void *b)
{
    return kl_compare(((const site *)a)->name, ((const site *)b)->name);
}

static site *add_site(kl_stats *stats, kl_str name)
{
    if (stats->count == stats->room) {
        size_t room = stats->room ? stats->room * 2 : 64;
        site **grown = realloc(stats->sites, room * sizeof(site *));
        if (!grown)
            return NULL;
        stats->sites = grown;
        stats->room = room;
    }
    site *new = calloc(1, sizeof *new + name.len + 1);
    if (!new)
        return NULL;
    char *copy = (char *)(new + 1);
    for (size_t i = 0; i < name.len; i++)
        copy[i] = name.ptr[i];
    new->name = (kl_str){copy, name.len};
    if (!tsearch(new, &stats->tree, by_name)) {
        free(new);
        return NULL;
    }
    return stats->sites[stats->count++] = new;
}

/* The site of that name, made if it is new. NULL if memory fails. */
static site *site_of(kl_stats *stats, kl_str name)
{
    const site wanted = {.name = name};
    void *node = tfind(&wanted, &stats->tree, by_name);
    if (node)
        return *(site **)node;
    if (stats->count < MAX_SITES)
        return add_site(stats, name);
    const site other = {.name = KL_STR("(others)")};
    node = tfind(&other, &stats->tree, by_name);
    return node ? *(site **)node : add_site(stats, other.name);
}

bool kl_stats_add(kl_stats *stats, const kl_outcome *outcome)
{
    stats->total.pages++;
    stats->total.errors += outcome->is_error;
    stats->total.bytes += outcome->bytes;
    stats->total.consumed = outcome->consumed;
    return kl_stats_add_earlier(stats, outcome);
}

bool kl_stats_add_earlier(kl_stats *stats, const kl_outcome *outcome)
{
    if (!stats->by_site)
        return true;
    site *s = site_of(stats, outcome->site);
    if (!s)
        return false;
    s->pages++;
    s->errors += outcome->is_error;
    s->titles += outcome->has_title;
    s->dates += outcome->has_date;
    s->locations += outcome->has_location;
    s->quotes += outcome->has_quotes;
    s->length += outcome->text_length;
    return true;
}

/* ---------------------------------------------------------------- progress, summary */

static int say_counts(const kl_stats *stats, char *to, size_t room)
{
    const kl_stats_total *t = &stats->total;
    return snprintf(to, room, "%ju pages, %ju records, %ju errors", (uintmax_t)t->pages,
                    (uintmax_t)(t->pages - t->errors), (uintmax_t)t->errors);
}

static int say_rate(const kl_stats *stats, double seconds, char *to, size_t room)
{
    seconds = seconds > 0 ? seconds : 1e-6;
    return snprintf(to, room, "; %.0f pages/s, %.1f MB/s", (double)stats->total.pages / seconds,
                    (double)stats->total.bytes / 1e6 / seconds);
}

void kl_stats_progress(const kl_stats *stats, uint64_t all, double seconds, char *to, size_t room)
{
    int len = say_counts(stats, to, room);
    len += say_rate(stats, seconds, to + len, room - (size_t)len);
    if (!all || !stats->total.consumed)
        return;
    double share = (double)stats->total.consumed / (double)all;
    share = share > 1 ? 1 : share;
    uint64_t left = (uint64_t)(seconds / share * (1 - share) + 0.5);
    (void)snprintf(to + len, room - (size_t)len, "; %.0f %%, %ju:%02ju:%02ju to go", share * 100,
                   (uintmax_t)(left / 3600), (uintmax_t)(left / 60 % 60), (uintmax_t)(left % 60));
}

void kl_stats_summary(const kl_stats *stats, uint64_t passed_over, double seconds, char *to, size_t room)
{
    int len = say_counts(stats, to, room);
    len += snprintf(to + len, room - (size_t)len, ", %ju passed over", (uintmax_t)passed_over);
    (void)say_rate(stats, seconds, to + len, room - (size_t)len);
}

/* ---------------------------------------------------------------- the file */

static int by_name_of_pointers(const void *a, const void *b) { return by_name(*(site *const *)a, *(site *const *)b); }

static double share(uint64_t part, uint64_t whole) { return whole ? (double)part / (double)whole : 0; }

/* Shares are of the pages that could be read. */
static void put_tsv(FILE *file, const site *s)
{
    uint64_t read = s->pages - s->errors;
    for (size_t i = 0; i < s->name.len; i++) /* a folder may be called anything */
        (void)putc((unsigned char)s->name.ptr[i] < 0x20 ? '?' : s->name.ptr[i], file);
    (void)fprintf(file, "\t%ju\t%ju\t%.4f\t%.4f\t%.4f\t%.4f\t%.0f\n", (uintmax_t)s->pages, (uintmax_t)s->errors,
                  share(s->titles, read), share(s->dates, read), share(s->locations, read), share(s->quotes, read),
                  share(s->length, read));
}

static void put_json(FILE *file, const site *s)
{
    uint64_t read = s->pages - s->errors;
    (void)fputs("{\"site\":\"", file);
    for (size_t i = 0; i < s->name.len; i++) {
        unsigned char c = (unsigned char)s->name.ptr[i];
        if (c < 0x20 || c == '"' || c == '\\')
            (void)fprintf(file, "\\u%04x", c);
        else
            (void)putc(c, file);
    }
    (void)fprintf(file,
                  "\",\"pages\":%ju,\"errors\":%ju,\"title\":%.4f,\"date\":%.4f,\"location\":%.4f,\"quotes\":%.4f,"
                  "\"mean_text_length\":%.0f}",
                  (uintmax_t)s->pages, (uintmax_t)s->errors, share(s->titles, read), share(s->dates, read),
                  share(s->locations, read), share(s->quotes, read), share(s->length, read));
}

static void put_file(const kl_stats *stats, FILE *file, bool is_tsv)
{
    if (is_tsv)
        (void)fputs("site\tpages\terrors\ttitle\tdate\tlocation\tquotes\tmean_text_length\n", file);
    else
        (void)fprintf(file, "{\"pages\":%ju,\"errors\":%ju,\"sites\":[", (uintmax_t)stats->total.pages,
                      (uintmax_t)stats->total.errors);
    for (size_t i = 0; i < stats->count; i++) {
        if (is_tsv) {
            put_tsv(file, stats->sites[i]);
        } else {
            (void)fputs(i ? ",\n" : "\n", file);
            put_json(file, stats->sites[i]);
        }
    }
    if (!is_tsv)
        (void)fputs("\n]}\n", file);
}

static kl_status refuse(const char *path, int error, kl_err *err)
{
    (void)snprintf(err->where, sizeof err->where, "--stats=%.200s", path);
    (void)snprintf(err->what, sizeof err->what, "%s", strerror(error)); // NOLINT(concurrency-mt-unsafe)
    (void)snprintf(err->advice, sizeof err->advice, "choose another place; the records are not touched by this");
    return KL_IO;
}

/* Devices and pipes cannot be replaced: they are written to. */
static bool is_replaceable(const char *path)
{
    struct stat st;
    return lstat(path, &st) != 0 || S_ISREG(st.st_mode);
}

kl_status kl_stats_write(const kl_stats *stats, const char *path, kl_err *err)
{
    size_t room = strlen(path) + sizeof ".part";
    char *part = malloc(room);
    if (!part)
        return KL_NOMEM;
    bool is_moved = is_replaceable(path);
    (void)snprintf(part, room, "%s%s", path, is_moved ? ".part" : "");
    if (stats->count)
        qsort(stats->sites, stats->count, sizeof(site *), by_name_of_pointers);
    int error = 0;
    FILE *file = fopen(part, "we");
    if (file) {
        put_file(stats, file, kl_ends(kl_cstr(path), KL_STR(".tsv")));
        bool is_whole = fflush(file) == 0 && !ferror(file) && (!is_moved || fsync(fileno(file)) == 0);
        error = is_whole ? 0 : errno;
        if (fclose(file) != 0 && !error)
            error = errno;
        if (!error && is_moved && rename(part, path) != 0)
            error = errno;
        if (error && is_moved)
            (void)unlink(part);
    } else {
        error = errno;
    }
    free(part);
    return error ? refuse(path, error, err) : KL_OK;
}
