/* reader.h - bytes of an open file, unpacked on the way if they are gzip or zstd; reading can be stopped. */
#ifndef KL_READER_H
#define KL_READER_H

#include "buffer.h"
#include "inflate.h"

/* Zeroed is closed. `held` are bytes that were read and not taken yet, from `at` on. */
typedef ptrdiff_t kl_pull_fn(void *context, char *to, size_t room);

typedef struct kl_reader {
    int fd;
    kl_pull_fn *pull; /* where bytes come from if not from fd */
    void *pull_context;
    bool is_open, is_end, is_regular;
    uint64_t size; /* of a regular file */
    uint64_t got;  /* bytes read of it so far */
    kl_buffer held;
    size_t at;
    kl_inflater *inflater; /* bytes come through it from kl_reader_unpack on */
    kl_buffer packed;
    size_t packed_at;
    bool packed_end; /* no more of it will come */
    /* Of packed data: where in the file the member (or frame) begins that the latest bytes are from, and whether `held`
     * was empty and begins with its first. No bytes of two members come at once. */
    uint64_t member_at;
    bool is_fresh;
    bool is_streamed; /* members are too large to be unpacked whole */
} kl_reader;

/* Open a file, or standard input for "-". errno's value, or 0. */
int kl_reader_open(kl_reader *r, const char *path);
/* Read what `pull` gives: bytes, 0 at the end, less than 0 if they are damaged. It is borrowed until the reader is
 * closed. */
void kl_reader_open_pull(kl_reader *r, kl_pull_fn *pull, void *context);

/* Read on from another place of the file; of packed data a member begins there. What is held is dropped. errno's value,
 * or 0. */
int kl_reader_seek(kl_reader *r, uint64_t at);
void kl_reader_close(kl_reader *r);
void kl_reader_free(kl_reader *r);

/* Hold some more bytes (there are none at the end: is_end). KL_OK; KL_END if it was told to stop; KL_IO with errno;
 * KL_BAD if packed data is damaged or cut short; KL_NOMEM. */
kl_status kl_reader_more(kl_reader *r);

/* From here on what was read and what comes is to be unpacked. KL_OK or KL_NOMEM. */
kl_status kl_reader_unpack(kl_reader *r);

/* Whether what is held are the last bytes of a gzip member. */
bool kl_reader_at_member_end(const kl_reader *r);

/* Go to the next gzip member that can be found behind the beginning of this one, whose data is damaged. What is held is
 * dropped. KL_OK; KL_END if there is none; KL_IO; KL_NOMEM. */
kl_status kl_reader_next_member(kl_reader *r);

static inline kl_str kl_reader_held(const kl_reader *r)
{
    return (kl_str){r->held.ptr ? r->held.ptr + r->at : "", r->held.len - r->at};
}

/* Bytes of the file that lie behind what was taken so far (packed data: about). */
static inline uint64_t kl_reader_consumed(const kl_reader *r)
{
    return r->got - (r->inflater ? r->packed.len - r->packed_at : r->held.len - r->at);
}

/* The size of a regular file; false if `path` is none. */
bool kl_reader_size(const char *path, uint64_t *size);

/* Make every reader that waits for input, and every one to come, answer KL_END. Safe in a signal handler. */
void kl_reader_stop_all(void);
bool kl_reader_is_stopping(void);

#endif
