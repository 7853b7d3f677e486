/* members.c - the files in a tar or zip. */
#define _GNU_SOURCE /* off_t of SEEK_*, RTLD_* */
#include "members.h"
#include "str.h"
#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

/* What is called of it. Each pointer has the type of the function it stands for. */
#define FUNCTIONS(DO)                                                                                                  \
    DO(archive_read_new)                                                                                               \
    DO(archive_read_free)                                                                                              \
    DO(archive_read_support_format_tar)                                                                                \
    DO(archive_read_support_format_zip)                                                                                \
    DO(archive_read_set_read_callback)                                                                                 \
    DO(archive_read_set_seek_callback)                                                                                 \
    DO(archive_read_set_callback_data)                                                                                 \
    DO(archive_read_open1)                                                                                             \
    DO(archive_read_next_header)                                                                                       \
    DO(archive_read_data)                                                                                              \
    DO(archive_entry_filetype)                                                                                         \
    DO(archive_entry_pathname)                                                                                         \
    DO(archive_error_string)
#define POINTER(name) __typeof__(&(name)) name;

struct kl_archive {
    void *library;
    struct {
        FUNCTIONS(POINTER)
    } call;
    struct archive *archive;
    kl_reader *from;
    locale_t utf8;   /* libarchive gives names in the locale's charset: on this thread, around its calls, it is UTF-8 */
    bool is_damaged; /* what comes from there */
    char error[160];
};

/* ---------------------------------------------------------------- what libarchive reads from */

static la_ssize_t give(struct archive *a, void *context, const void **bytes)
{
    kl_archive *archive = context;
    kl_reader *r = archive->from;
    (void)a;
    if (kl_reader_held(r).len == 0 && !r->is_end && !archive->is_damaged)
        archive->is_damaged = kl_reader_more(r) != KL_OK;
    kl_str held = kl_reader_held(r);
    if (archive->is_damaged && !held.len) /* what was unpacked before the damage is given first */
        return kl_reader_is_stopping() ? 0 : ARCHIVE_FATAL;
    *bytes = held.ptr;
    r->at += held.len;
    return (la_ssize_t)held.len;
}

/* A zip is read by the list at its end where that can be gone to. */
static la_int64_t go_to(struct archive *a, void *context, la_int64_t offset, int whence)
{
    kl_reader *r = ((kl_archive *)context)->from;
    (void)a;
    la_int64_t base = whence == SEEK_END   ? (la_int64_t)r->size
                      : whence == SEEK_CUR ? (la_int64_t)kl_reader_consumed(r)
                                           : 0;
    if (!r->is_regular || r->inflater || base + offset < 0 || kl_reader_seek(r, (uint64_t)(base + offset)) != 0)
        return ARCHIVE_FATAL;
    return base + offset;
}

/* ---------------------------------------------------------------- opening */

static bool load(kl_archive *archive)
{
    archive->library = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
    if (!archive->library)
        return false;
#define FIND(name)                                                                                                     \
    {                                                                                                                  \
        void *found = dlsym(archive->library, #name);                                                                  \
        if (!found)                                                                                                    \
            return false;                                                                                              \
        memcpy(&archive->call.name, &found, sizeof found); /* how POSIX makes a function of a pointer */               \
    }
    FUNCTIONS(FIND)
    return true;
}

static bool begin(kl_archive *archive)
{
    struct archive *a = archive->archive = archive->call.archive_read_new();
    bool can_seek = archive->from->is_regular && !archive->from->inflater;
    return a && archive->call.archive_read_support_format_tar(a) == ARCHIVE_OK &&
           archive->call.archive_read_support_format_zip(a) == ARCHIVE_OK &&
           archive->call.archive_read_set_read_callback(a, give) == ARCHIVE_OK &&
           (!can_seek || archive->call.archive_read_set_seek_callback(a, go_to) == ARCHIVE_OK) &&
           archive->call.archive_read_set_callback_data(a, archive) == ARCHIVE_OK &&
           archive->call.archive_read_open1(a) == ARCHIVE_OK;
}

kl_archive *kl_archive_open(kl_reader *from, const char **why)
{
    kl_archive *archive = calloc(1, sizeof *archive);
    *why = "there is not enough memory to open it";
    if (!archive)
        return NULL;
    archive->from = from;
    archive->utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    if (!load(archive)) {
        *why = "tar and zip need libarchive (Debian: libarchive13), which is not here";
    } else if (begin(archive)) {
        return archive;
    } else {
        *why = "it is damaged from its beginning on";
    }
    kl_archive_close(archive);
    return NULL;
}

void kl_archive_close(kl_archive *archive)
{
    if (!archive)
        return;
    if (archive->archive)
        (void)archive->call.archive_read_free(archive->archive);
    if (archive->library)
        (void)dlclose(archive->library);
    if (archive->utf8)
        freelocale(archive->utf8);
    free(archive);
}

/* ---------------------------------------------------------------- files */

static kl_status next_file(kl_archive *archive, const char **name)
{
    struct archive_entry *entry;
    for (;;) {
        int status = archive->call.archive_read_next_header(archive->archive, &entry);
        if (status == ARCHIVE_EOF || kl_reader_is_stopping())
            return KL_END;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
            const char *said = archive->call.archive_error_string(archive->archive);
            (void)snprintf(archive->error, sizeof archive->error, "%.150s", said ? said : "damaged");
            *name = archive->error;
            return KL_BAD;
        }
        *name = archive->call.archive_entry_pathname(entry);
        *name = *name ? *name : "unnamed";
        if (archive->call.archive_entry_filetype(entry) == AE_IFREG)
            return KL_OK;
    }
}

kl_status kl_archive_next(kl_archive *archive, const char **name)
{
    locale_t before = archive->utf8 ? uselocale(archive->utf8) : (locale_t)0;
    kl_status status = next_file(archive, name);
    if (before)
        (void)uselocale(before);
    return status;
}

ptrdiff_t kl_archive_read(void *context, char *to, size_t room)
{
    kl_archive *archive = context;
    la_ssize_t got = archive->call.archive_read_data(archive->archive, to, room);
    errno = got < 0 ? EIO : errno;
    return got < 0 ? -1 : got;
}
