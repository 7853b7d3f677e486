/* source_names.c - the names of what is to be read.
 *
 * Folders are walked without recursion: a stack of listings, each sorted by bytes. A folder that is its own
 * ancestor (a loop of symbolic links) is not entered again.
 */
#include "source_names.h"
#include "str.h"
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { MAX_FOLDERS = 256 }; /* one in another: a path is never longer than 4,096 bytes */

typedef struct folder {
    char *path;
    char **entries;
    size_t count, next;
    dev_t device;
    ino_t inode;
} folder;

struct kl_names {
    const kl_source_options *options;
    size_t next_input;
    FILE *list; /* --files-from while it is read */
    bool list_done;
    char *line; /* of it */
    size_t line_room;
    folder *folders;
    size_t depth;
    char *path; /* the name handed out, when it was put together here */
    uint64_t passed_over, named;
};

kl_names *kl_names_create(const kl_source_options *options)
{
    kl_names *names = calloc(1, sizeof *names);
    if (!names)
        return NULL;
    names->options = options;
    names->list_done = options->files_from == NULL;
    names->folders = calloc(MAX_FOLDERS, sizeof *names->folders);
    if (!names->folders) {
        free(names);
        return NULL;
    }
    return names;
}

static void close_folder(folder *f)
{
    for (size_t i = 0; i < f->count; i++)
        free(f->entries[i]);
    free(f->entries);
    free(f->path);
    *f = (folder){0};
}

void kl_names_destroy(kl_names *names)
{
    if (!names)
        return;
    while (names->depth)
        close_folder(&names->folders[--names->depth]);
    if (names->list && names->list != stdin)
        (void)fclose(names->list);
    free(names->folders);
    free(names->line);
    free(names->path);
    free(names);
}

uint64_t kl_names_passed_over(const kl_names *names) { return names->passed_over; }
uint64_t kl_names_named(const kl_names *names) { return names->named; }

/* ---------------------------------------------------------------- folders */

static int by_bytes(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static bool add_entry(folder *f, const char *name)
{
    if ((f->count & (f->count - 1)) == 0) { /* room doubles at each power of two */
        char **grown = realloc(f->entries, (f->count ? f->count * 2 : 1) * sizeof *grown);
        if (!grown)
            return false;
        f->entries = grown;
    }
    f->entries[f->count] = strdup(name);
    return f->entries[f->count] && ++f->count;
}

static bool has_entry(const folder *f, const char *name)
{
    return f->count && bsearch(&name, f->entries, f->count, sizeof *f->entries, by_bytes) != NULL;
}

/* Whether an entry is the folder that a browser made beside the page it saved. */
static bool is_browser_save(const folder *f, const char *entry)
{
    static const char *const endings[] = {".html", ".htm", ".html.gz", ".xhtml"};
    char page[512];
    kl_str name = kl_cstr(entry), suffix = KL_STR("_files");
    if (!kl_ends(name, suffix) || name.len > sizeof page - 16)
        return false;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        (void)snprintf(page, sizeof page, "%.*s%s", (int)(name.len - suffix.len), entry, endings[i]);
        if (has_entry(f, page))
            return true;
    }
    return false;
}

static bool is_ancestor(const kl_names *names, const struct stat *st)
{
    for (size_t i = 0; i < names->depth; i++)
        if (names->folders[i].device == st->st_dev && names->folders[i].inode == st->st_ino)
            return true;
    return false;
}

/* List a folder and make it the one that is walked. Takes `path`. errno's value, or 0. */
static int enter(kl_names *names, char *path, const struct stat *st)
{
    DIR *dir = names->depth < MAX_FOLDERS ? opendir(path) : NULL;
    if (!dir) {
        int error = names->depth < MAX_FOLDERS ? errno : ELOOP;
        free(path);
        return error;
    }
    folder f = {.path = path, .device = st->st_dev, .inode = st->st_ino};
    const struct dirent *entry;
    bool is_fine = true;
    errno = 0; /* readdir's end and its failures look alike */
    while (is_fine && (entry = readdir(dir)) != NULL) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        if (entry->d_name[0] == '.')
            names->passed_over++;
        else
            is_fine = add_entry(&f, entry->d_name);
        errno = is_fine ? 0 : ENOMEM;
    }
    int error = errno;
    (void)closedir(dir);
    if (error) {
        close_folder(&f);
        return error;
    }
    if (f.count)
        qsort(f.entries, f.count, sizeof *f.entries, by_bytes);
    names->folders[names->depth++] = f;
    return 0;
}

/* The next entry of the innermost folder, as a path of its own; NULL if the folder is done (it is left). */
static char *next_entry(kl_names *names)
{
    folder *f = &names->folders[names->depth - 1];
    while (f->next < f->count) {
        const char *entry = f->entries[f->next++];
        if (is_browser_save(f, entry)) {
            names->passed_over++;
            continue;
        }
        size_t room = strlen(f->path) + strlen(entry) + 2;
        char *path = malloc(room);
        if (path)
            (void)snprintf(path, room, "%s%s%s", f->path, kl_ends(kl_cstr(f->path), KL_STR("/")) ? "" : "/", entry);
        return path;
    }
    close_folder(f);
    names->depth--;
    return NULL;
}

/* ---------------------------------------------------------------- names */

static kl_status refuse_list(const char *path, kl_err *err)
{
    (void)snprintf(err->where, sizeof err->where, "--files-from %.200s", path);
    (void)snprintf(err->what, sizeof err->what, "%s", strerror(errno)); // NOLINT(concurrency-mt-unsafe)
    (void)snprintf(err->advice, sizeof err->advice, "name a file with one path a line");
    return KL_IO;
}

/* The next name of --files-from, or NULL at its end and if it cannot be read on. */
static const char *next_line(kl_names *names, kl_err *err, kl_status *status)
{
    int separator = names->options->is_nul_separated ? '\0' : '\n';
    ssize_t len;
    errno = 0;
    while ((len = getdelim(&names->line, &names->line_room, separator, names->list)) > 0) {
        if (names->line[len - 1] == (char)separator)
            names->line[--len] = '\0';
        if (!names->options->is_nul_separated && len && names->line[len - 1] == '\r')
            names->line[--len] = '\0';
        if (len)
            return names->line;
    }
    if (!feof(names->list) && errno)
        *status = errno == ENOMEM ? KL_NOMEM : refuse_list(names->options->files_from, err);
    return NULL;
}

static kl_status open_list(kl_names *names, kl_err *err)
{
    const char *path = names->options->files_from;
    names->list = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    if (names->list)
        return KL_OK;
    return errno == ENOMEM ? KL_NOMEM : refuse_list(path, err);
}

/* The next name that the user gave, or NULL. */
static const char *next_named(kl_names *names, kl_err *err, kl_status *status)
{
    const char *input = names->options->inputs[names->next_input];
    *status = KL_OK;
    if (input) {
        names->next_input++;
        return input;
    }
    if (!names->list_done) {
        if (!names->list)
            *status = open_list(names, err);
        const char *line = *status == KL_OK ? next_line(names, err, status) : NULL;
        names->list_done = line == NULL;
        return line;
    }
    if (names->next_input == 0 && !names->options->files_from) {
        names->next_input = SIZE_MAX; /* once */
        return "-";
    }
    return NULL;
}

/* What to do with a path: enter it if it is a folder (true: nothing to hand out yet). */
static bool looks_into(kl_names *names, const char *path, kl_name *name)
{
    struct stat st;
    if (strcmp(path, "-") == 0 && !name->in_folder)
        return false;
    if (stat(path, &st) != 0) {
        name->error = errno;
        return false;
    }
    if (!S_ISDIR(st.st_mode)) {
        name->is_special = !S_ISREG(st.st_mode);
        return false;
    }
    if (is_ancestor(names, &st)) {
        names->passed_over++;
        return true;
    }
    char *copy = strdup(path);
    name->error = copy ? enter(names, copy, &st) : ENOMEM;
    return name->error == 0;
}

kl_status kl_names_next(kl_names *names, kl_name *name, kl_err *err)
{
    kl_status status;
    for (;;) {
        *name = (kl_name){0};
        if (names->depth) {
            free(names->path);
            names->path = next_entry(names);
            if (!names->path)
                continue;
            name->path = names->path;
            name->in_folder = true;
        } else {
            if (names->next_input == SIZE_MAX)
                return KL_END;
            name->path = next_named(names, err, &status);
            if (!name->path)
                return status == KL_OK ? KL_END : status;
            names->named++;
        }
        if (!looks_into(names, name->path, name))
            return KL_OK;
    }
}
