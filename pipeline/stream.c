/* stream.c - many workers, one order.
 *
 *              .--> worker 0: [page 7] --.
 *     pages ---+--> worker 1: [page 5] --+--> ring: | 5 | 6 | 7 | . | --> out
 *   (one lock, '--> worker 2: [page 6] --'   slot = number modulo size   (whoever brings the
 *    a number for each page)                                              next number writes)
 *
 * There is no thread for reading and none for writing: every worker takes its turn at both. It draws the next page
 * and its number under one lock, works alone, puts the line into the slot of that number, and writes all lines that
 * are due if the line due is there. So with one worker nothing is ever handed over, and a line leaves as soon as it
 * can: nothing is kept back when the input pauses.
 *
 * The ring holds back whoever is ahead, by pages and by bytes. The worker with the number due never waits, so the
 * others' waiting ends. A failure is stored before anybody is woken, and everybody looks at it before the next page.
 */
#include "stream.h"
#include "str.h"
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

enum {
    SLOTS = 64,                 /* pages that may wait for one that takes long */
    WAITING = 16 * 1024 * 1024, /* bytes of them */
    MAX_WORKERS = 256,
};

typedef struct slot {
    bool is_full;
    kl_outcome outcome;
    kl_buffer line, said; /* `said`: what the outcome borrows */
} slot;

typedef struct stream {
    const kl_job *job;
    kl_pages *pages;
    const kl_stream_options *options;

    pthread_mutex_t reading; /* guards pages and next_number */
    uint64_t next_number;

    pthread_mutex_t lock; /* guards all below */
    pthread_cond_t moved; /* the ring moved on, or the run is over */
    slot slots[SLOTS];
    uint64_t due; /* number of the line to be written next */
    size_t waiting;
    bool is_writing, is_over;
    kl_status status;
    int error;
    kl_err *err;
} stream;

static void end_run(stream *s, kl_status status, int error)
{
    (void)pthread_mutex_lock(&s->lock);
    if (s->status == KL_OK) {
        s->status = status;
        s->error = error;
    }
    s->is_over = true;
    (void)pthread_cond_broadcast(&s->moved);
    (void)pthread_mutex_unlock(&s->lock);
}

/* ---------------------------------------------------------------- writing */

int kl_write_all(int fd, kl_str text)
{
    while (text.len) {
        ssize_t done = write(fd, text.ptr, text.len);
        if (done < 0 && errno != EINTR)
            return errno;
        text = kl_from(text, done > 0 ? (size_t)done : 0);
    }
    return 0;
}

/* One line, whole or not at all where that can be had. */
static int write_line(const stream *s, const slot *full)
{
    off_t before = s->options->is_file ? lseek(s->options->out, 0, SEEK_CUR) : -1;
    int error = kl_write_all(s->options->out, kl_buffer_str(&full->line));
    if (error && before >= 0 && ftruncate(s->options->out, before) != 0)
        return error;
    if (!error && full->outcome.is_error && s->options->rejects >= 0)
        error = kl_write_all(s->options->rejects, kl_buffer_str(&full->line));
    return error;
}

/* Write what is due, if nobody else does. Called and left with the lock held; free of it while writing. */
static void write_due(stream *s)
{
    if (s->is_writing)
        return;
    s->is_writing = true;
    for (slot *full = &s->slots[s->due % SLOTS]; full->is_full && s->status == KL_OK;
         full = &s->slots[s->due % SLOTS]) {
        (void)pthread_mutex_unlock(&s->lock);
        int error = write_line(s, full);
        kl_status status = error ? KL_IO : s->options->written(s->options->context, &full->outcome);
        (void)pthread_mutex_lock(&s->lock);
        s->waiting -= full->line.len;
        full->is_full = false;
        s->due++;
        if (status != KL_OK) {
            s->status = status;
            s->error = error;
            s->is_over = true;
        }
        (void)pthread_cond_broadcast(&s->moved);
    }
    s->is_writing = false;
}

/* Put a line into its slot (its buffer is exchanged for an empty one) and write what is due. False if memory fails. */
static bool deliver(stream *s, uint64_t number, kl_buffer *line, const kl_outcome *outcome)
{
    bool is_fine = true;
    (void)pthread_mutex_lock(&s->lock);
    while (s->status == KL_OK && number - s->due >= SLOTS)
        (void)pthread_cond_wait(&s->moved, &s->lock);
    if (s->status == KL_OK) {
        slot *mine = &s->slots[number % SLOTS];
        kl_buffer empty = mine->line, said = mine->said;
        said.len = 0;
        is_fine = kl_buffer_add(&said, outcome->site) && kl_buffer_add(&said, outcome->damage);
        *mine = (slot){.is_full = is_fine, .outcome = *outcome, .line = *line, .said = said};
        mine->outcome.site = kl_slice(kl_buffer_str(&said), 0, outcome->site.len);
        mine->outcome.damage = kl_from(kl_buffer_str(&said), outcome->site.len);
        *line = empty;
        s->waiting += mine->line.len;
        write_due(s);
    }
    (void)pthread_mutex_unlock(&s->lock);
    return is_fine;
}

/* ---------------------------------------------------------------- working */

/* Wait while too many bytes wait for a page that takes long. True if the run goes on. */
static bool may_go_on(stream *s)
{
    (void)pthread_mutex_lock(&s->lock);
    while (!s->is_over && s->waiting > WAITING)
        (void)pthread_cond_wait(&s->moved, &s->lock);
    bool goes_on = !s->is_over;
    (void)pthread_mutex_unlock(&s->lock);
    return goes_on;
}

/* The next page and its number. */
static bool draw(stream *s, kl_page_bytes *page, uint64_t *number)
{
    if (!may_go_on(s))
        return false;
    (void)pthread_mutex_lock(&s->reading);
    kl_status status = kl_pages_next(s->pages, page, s->err);
    if (status == KL_OK)
        *number = s->next_number++;
    (void)pthread_mutex_unlock(&s->reading);
    if (status == KL_IO)
        status = KL_BAD;
    if (status != KL_OK && status != KL_END)
        end_run(s, status, 0);
    return status == KL_OK;
}

/* A worker and the run it works for. */
typedef struct hand {
    stream *stream;
    kl_worker *worker;
    pthread_t thread;
} hand;

static void *work(void *context)
{
    const hand *mine = context;
    stream *s = mine->stream;
    kl_page_bytes page = {0};
    kl_buffer line = {0};
    kl_outcome outcome;
    uint64_t number;
    while (draw(s, &page, &number)) {
        kl_status status = kl_worker_run(mine->worker, &page, &line, &outcome);
        if (status == KL_OK && !deliver(s, number, &line, &outcome))
            status = KL_NOMEM;
        if (status != KL_OK) {
            end_run(s, status, 0);
            break;
        }
    }
    kl_page_bytes_free(&page);
    kl_buffer_free(&line);
    return NULL;
}

/* Make the workers before any of them works: what looks whether there is memory for one (html.c) must be alone. Returns
 * how many there are; fewer than `wanted` if memory fails. */
static unsigned hire(stream *s, hand *hands, unsigned wanted)
{
    kl_err err = {0};
    for (unsigned i = 0; i < wanted; i++) {
        hands[i] = (hand){.stream = s, .worker = kl_worker_create(s->job, &err)};
        if (!hands[i].worker)
            return i;
    }
    return wanted;
}

/* This thread is a worker like the others. */
static void work_all(stream *s, unsigned wanted)
{
    hand hands[MAX_WORKERS];
    const unsigned hired = hire(s, hands, wanted);
    unsigned started = 1;
    if (hired < wanted)
        end_run(s, KL_NOMEM, 0);
    while (started < hired && pthread_create(&hands[started].thread, NULL, work, &hands[started]) == 0)
        started++;
    if (hired)
        (void)work(&hands[0]);
    for (unsigned i = 1; i < started; i++)
        (void)pthread_join(hands[i].thread, NULL);
    for (unsigned i = 0; i < hired; i++)
        kl_worker_destroy(hands[i].worker);
}

kl_status kl_stream_run(const kl_job *job, kl_pages *pages, const kl_stream_options *options, int *error, kl_err *err)
{
    stream *s = calloc(1, sizeof *s);
    if (!s)
        return KL_NOMEM;
    *s = (stream){.job = job, .pages = pages, .options = options, .err = err};
    (void)pthread_mutex_init(&s->reading, NULL);
    (void)pthread_mutex_init(&s->lock, NULL);
    (void)pthread_cond_init(&s->moved, NULL);
    work_all(s, options->workers < 1 ? 1 : options->workers < MAX_WORKERS ? options->workers : MAX_WORKERS);
    kl_status status = s->status;
    *error = s->error;
    for (unsigned i = 0; i < SLOTS; i++) {
        kl_buffer_free(&s->slots[i].line);
        kl_buffer_free(&s->slots[i].said);
    }
    (void)pthread_mutex_destroy(&s->reading);
    (void)pthread_mutex_destroy(&s->lock);
    (void)pthread_cond_destroy(&s->moved);
    free(s);
    return status;
}
