/* reader.c - bytes of an open file. */
#include "reader.h"
#include "str.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdatomic.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    PIECE = 64 * 1024,             /* what a pipe holds */
    LARGE_PIECE = 1024 * 1024,     /* of a file: nearly every page in one go */
    MEMBER_HEAD = 8,               /* a dictionary's frame tells its length in so many; no member is shorter */
    MEMBER_MOST = 4 * 1024 * 1024, /* unpacked; a page of a crawl has 0.2 MB, the largest of 2,300 5.3 */
};

/* The one thing that a signal may touch: a pipe whose readable end every wait looks at. */
static int stop_pipe[2] = {-1, -1};
static atomic_int is_stopping; /* a handler may run on any thread */

static void make_stop_pipe(void)
{
    if (stop_pipe[0] < 0 && pipe(stop_pipe) == 0) {
        (void)fcntl(stop_pipe[0], F_SETFD, FD_CLOEXEC);
        (void)fcntl(stop_pipe[1], F_SETFD, FD_CLOEXEC);
    }
}

void kl_reader_stop_all(void)
{
    int saved = errno;
    is_stopping = 1;
    if (stop_pipe[1] >= 0 && write(stop_pipe[1], "", 1) < 0)
        is_stopping = 2; /* a full pipe wakes as well */
    errno = saved;
}

bool kl_reader_is_stopping(void) { return is_stopping != 0; }

static void begin(kl_reader *r)
{
    r->is_open = true;
    r->is_end = false;
    r->got = r->at = r->held.len = 0;
    r->packed_at = r->packed.len = 0;
}

int kl_reader_open(kl_reader *r, const char *path)
{
    struct stat st;
    make_stop_pipe();
    r->fd = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (r->fd < 0)
        return errno;
    r->is_regular = fstat(r->fd, &st) == 0 && S_ISREG(st.st_mode);
    r->size = r->is_regular ? (uint64_t)st.st_size : 0;
    begin(r);
    return 0;
}

void kl_reader_open_pull(kl_reader *r, kl_pull_fn *pull, void *context)
{
    r->fd = -1;
    r->pull = pull;
    r->pull_context = context;
    r->is_regular = false;
    r->size = 0;
    begin(r);
}

int kl_reader_seek(kl_reader *r, uint64_t at)
{
    r->got = at;
    r->at = r->held.len = r->packed.len = r->packed_at = 0;
    r->packed_end = r->is_end = false;
    if (r->inflater)
        kl_inflater_reset(r->inflater);
    return lseek(r->fd, (off_t)at, SEEK_SET) == (off_t)at ? 0 : errno;
}

bool kl_reader_size(const char *path, uint64_t *size)
{
    struct stat st;
    bool is_regular = strcmp(path, "-") != 0 && stat(path, &st) == 0 && S_ISREG(st.st_mode);
    *size = is_regular ? (uint64_t)st.st_size : 0;
    return is_regular;
}

void kl_reader_close(kl_reader *r)
{
    if (r->is_open && !r->pull && r->fd != STDIN_FILENO)
        (void)close(r->fd);
    r->is_open = false;
    r->pull = NULL;
    r->at = 0;
    kl_buffer_clean(&r->held);
    kl_inflater_destroy(r->inflater);
    r->inflater = NULL;
}

void kl_reader_free(kl_reader *r)
{
    kl_reader_close(r);
    kl_buffer_free(&r->held);
    kl_buffer_free(&r->packed);
}

/* Wait until something can be read. False if it was told to stop. */
static bool wait_for_input(const kl_reader *r)
{
    struct pollfd fds[2] = {{.fd = r->fd, .events = POLLIN}, {.fd = stop_pipe[0], .events = POLLIN}};
    while (!is_stopping && !r->is_regular) {
        if (poll(fds, 2, -1) > 0 && fds[0].revents)
            break;
    }
    return !is_stopping;
}

static kl_status pull_some(kl_reader *r, kl_buffer *to, size_t want)
{
    ptrdiff_t got = is_stopping ? 0 : r->pull(r->pull_context, to->ptr + to->len, want);
    if (is_stopping)
        return KL_END;
    if (got < 0)
        return KL_BAD;
    to->len += (size_t)got;
    r->got += (size_t)got;
    r->is_end = got == 0;
    return KL_OK;
}

/* Append what one read gives. */
static kl_status read_some(kl_reader *r, kl_buffer *to)
{
    size_t want = r->size + 1 < LARGE_PIECE ? (size_t)r->size + 1 : LARGE_PIECE; /* and one, to meet the end */
    if (want < PIECE)
        want = PIECE;
    if (!kl_buffer_reserve(to, want))
        return KL_NOMEM;
    if (r->pull)
        return pull_some(r, to, want);
    for (;;) {
        if (!wait_for_input(r))
            return KL_END;
        ssize_t got = read(r->fd, to->ptr + to->len, want);
        if (got >= 0) {
            to->len += (size_t)got;
            r->got += (size_t)got;
            r->is_end = got == 0;
            return KL_OK;
        }
        if (errno != EINTR && errno != EAGAIN)
            return KL_IO;
    }
}

/* Have enough packed bytes of a file for most members to be whole. What a pipe gives is not waited for, but for the
 * head that tells what a member is packed with. */
static kl_status read_packed(kl_reader *r)
{
    size_t left = r->packed.len - r->packed_at;
    bool is_whole = left >= MEMBER_HEAD || !kl_inflater_is_done(r->inflater);
    if (left && (is_whole || r->packed_end) && (!r->is_regular || r->is_streamed || r->packed_end || left >= PIECE * 2))
        return KL_OK;
    if (left)
        memmove(r->packed.ptr, r->packed.ptr + r->packed_at, left);
    r->packed.len = left;
    r->packed_at = 0;
    if (r->packed_end)
        return KL_OK;
    kl_status status = read_some(r, &r->packed);
    r->packed_end = r->is_end;
    r->is_end = false;
    return status;
}

/* A whole member at once, which is twice as fast. KL_BAD if it is not whole here, or damaged: nothing has changed then.
 * One that is too large tells that the others are, too. */
static kl_status unpack_member(kl_reader *r)
{
    size_t used = 0;
    kl_str packed = kl_from(kl_buffer_str(&r->packed), r->packed_at);
    kl_status status = kl_inflate_member(r->inflater, packed, MEMBER_MOST, &r->held, &used);
    r->packed_at += used;
    r->is_streamed = status == KL_TOO_BIG;
    return status == KL_TOO_BIG ? KL_BAD : status;
}

static kl_status unpack_some(kl_reader *r)
{
    size_t before = r->held.len, got = 0;
    r->is_fresh = false;
    while (r->held.len == before) {
        kl_status status = read_packed(r);
        if (status != KL_OK)
            return status;
        kl_str packed = kl_from(kl_buffer_str(&r->packed), r->packed_at);
        if (packed.len == 0) {
            if (!r->packed_end)
                continue;
            r->is_end = true;
            return kl_inflater_is_done(r->inflater) ? KL_OK : KL_BAD;
        }
        if (kl_inflater_is_done(r->inflater) && packed.len < MEMBER_HEAD && !r->packed_end)
            continue;
        if (kl_inflater_is_done(r->inflater)) {
            r->is_fresh = before == 0;
            r->member_at = r->got - packed.len;
            status = r->is_streamed ? KL_BAD : unpack_member(r);
            if (status == KL_OK)
                continue;
            if (status == KL_NOMEM)
                return status;
        }
        if (!kl_buffer_reserve(&r->held, PIECE * 4))
            return KL_NOMEM;
        size_t left = packed.len;
        status = kl_inflater_run(r->inflater, &packed, r->held.ptr + r->held.len, r->held.room - r->held.len, &got);
        r->packed_at += left - packed.len;
        r->held.len += got;
        if (status != KL_OK || (got == 0 && packed.len == left))
            return KL_BAD;
    }
    return KL_OK;
}

bool kl_reader_at_member_end(const kl_reader *r) { return r->inflater && kl_inflater_is_done(r->inflater); }

kl_status kl_reader_next_member(kl_reader *r)
{
    const kl_str magic = kl_inflater_is_zstd(r->inflater) ? KL_STR("\x28\xb5\x2f\xfd") : KL_STR("\x1f\x8b\x08");
    kl_status status = KL_OK;
    if (r->is_regular) {
        status = kl_reader_seek(r, r->member_at + 1) == 0 ? KL_OK : KL_IO;
    } else { /* no going back: what is left stays, but never the same place again */
        r->at = r->held.len = 0;
        bool is_same = r->got - (r->packed.len - r->packed_at) == r->member_at;
        r->packed_at += is_same && r->packed_at < r->packed.len;
        kl_inflater_reset(r->inflater);
    }
    while (status == KL_OK) {
        kl_str packed = kl_from(kl_buffer_str(&r->packed), r->packed_at);
        size_t found = kl_find(packed, magic);
        if (found != KL_NOT_FOUND) {
            r->packed_at += found;
            r->member_at = r->got - (packed.len - found);
            return KL_OK;
        }
        r->packed_at += packed.len > magic.len ? packed.len - magic.len : 0;
        if (r->packed_end) {
            r->is_end = true;
            return KL_END;
        }
        memmove(r->packed.ptr, r->packed.ptr + r->packed_at, r->packed.len - r->packed_at);
        r->packed.len -= r->packed_at;
        r->packed_at = 0;
        status = read_some(r, &r->packed);
        r->packed_end = r->is_end;
        r->is_end = false;
    }
    return status;
}

kl_status kl_reader_more(kl_reader *r)
{
    if (r->at > 0) { /* what was taken makes room */
        memmove(r->held.ptr, r->held.ptr + r->at, r->held.len - r->at);
        r->held.len -= r->at;
        r->at = 0;
    }
    return r->inflater ? unpack_some(r) : read_some(r, &r->held);
}

kl_status kl_reader_unpack(kl_reader *r)
{
    r->inflater = kl_inflater_create();
    if (!r->inflater)
        return KL_NOMEM;
    kl_buffer held = r->held;
    r->held = r->packed;
    r->packed = held;
    r->packed_at = r->at;
    r->at = r->held.len = 0;
    r->is_streamed = r->is_fresh = false;
    r->packed_end = r->is_end;
    r->is_end = false;
    return KL_OK;
}
