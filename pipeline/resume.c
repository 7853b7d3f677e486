/* resume.c - go on where an earlier run was ended. */
#include "resume.h"
#include "json.h"
#include "json_tree.h"
#include "reader.h"
#include "str.h"
#include "stream.h"
#include <errno.h>
#include <stdio.h>

enum { PLACES = KL_RESUME_PROOF + 1 };

static kl_status refuse(kl_err *err, kl_status status, const char *path, const char *what, const char *advice)
{
    (void)snprintf(err->where, sizeof err->where, "--resume %.200s", path);
    (void)snprintf(err->what, sizeof err->what, "%.240s", what);
    (void)snprintf(err->advice, sizeof err->advice, "%s", advice);
    return status;
}

/* Whether a line is an error record, from the two members that the codec writes side by side. */
static bool is_error(kl_str line)
{
    return kl_has(line,
                  KL_STR("\"tool\":{\"name\":\"kliping\",\"version\":\"" KL_VERSION "\"},\"error\":{\"code\":\""));
}

/* ---------------------------------------------------------------- walking an output file */

typedef struct walk {
    kl_reader reader;
    uint64_t at; /* of the line in the file */
    kl_str line; /* newline included */
} walk;

/* The next whole line. KL_END at the end, where a torn line may be left. */
static kl_status next_line(walk *w)
{
    kl_reader *r = &w->reader;
    size_t seen = 0;
    w->at += w->line.len;
    r->at += w->line.len;
    w->line.len = 0;
    for (;;) {
        kl_str held = kl_reader_held(r);
        size_t end = kl_find_char(kl_from(held, seen), '\n');
        if (end != KL_NOT_FOUND) {
            w->line = kl_slice(held, 0, seen + end + 1);
            return KL_OK;
        }
        if (r->is_end)
            return KL_END;
        seen = held.len;
        kl_status status = kl_reader_more(r);
        if (status != KL_OK)
            return status;
    }
}

kl_status kl_resume_look(kl_resume *resume, const char *path, kl_err *err)
{
    walk w = {0};
    *resume = (kl_resume){0};
    int error = kl_reader_open(&w.reader, path);
    if (error == ENOENT)
        return KL_OK;
    if (error)
        return refuse(err, KL_IO, path, strerror(error), "choose another place"); // NOLINT(concurrency-mt-unsafe)
    kl_status status = w.reader.is_regular
                           ? KL_OK
                           : refuse(err, KL_BAD, path, "this is no file that could be read again", "choose a file");
    while (status == KL_OK && (status = next_line(&w)) == KL_OK) {
        resume->starts[resume->pages++ % PLACES] = w.at;
        resume->end = w.at + w.line.len;
        resume->errors += is_error(w.line);
    }
    if (status == KL_IO)
        (void)refuse(err, KL_IO, path, strerror(errno), "choose another place"); // NOLINT(concurrency-mt-unsafe)
    kl_reader_free(&w.reader);
    resume->starts[resume->pages % PLACES] = resume->end;
    return status == KL_END ? KL_OK : status;
}

kl_status kl_resume_rejects(const kl_resume *resume, const char *path, int to)
{
    walk w = {0};
    if (!resume->errors)
        return KL_OK;
    errno = kl_reader_open(&w.reader, path);
    kl_status status = errno ? KL_IO : KL_OK;
    while (status == KL_OK && (status = next_line(&w)) == KL_OK)
        if (is_error(w.line) && (errno = kl_write_all(to, w.line)) != 0)
            status = KL_IO;
    int error = errno;
    kl_reader_free(&w.reader);
    errno = error;
    return status == KL_END ? KL_OK : status;
}

/* A line that was written is a page like others: it goes through the chain unchanged and is measured on the way. */
kl_status kl_resume_measure(const kl_resume *resume, const char *path, const kl_job *job,
                            bool (*count)(void *context, const kl_outcome *outcome), void *context, kl_err *err)
{
    if (!resume->pages)
        return KL_OK;
    walk w = {0};
    kl_page_bytes page = {.kind = KL_KIND_LINES};
    kl_buffer line = {0};
    kl_outcome outcome;
    kl_worker *worker = kl_worker_create(job, err);
    kl_status status = worker ? KL_OK : KL_NOMEM;
    if (worker && (errno = kl_reader_open(&w.reader, path)) != 0)
        status = KL_IO;
    for (uint64_t n = 0; n < resume->pages && status == KL_OK; n++) {
        status = next_line(&w);
        page.bytes.len = 0;
        if (status == KL_OK && !kl_buffer_add(&page.bytes, w.line))
            status = KL_NOMEM;
        if (status == KL_OK)
            status = kl_worker_run(worker, &page, &line, &outcome);
        if (status == KL_OK && !count(context, &outcome))
            status = KL_NOMEM;
    }
    if (status == KL_IO)
        (void)refuse(err, KL_IO, path, strerror(errno), "choose another place"); // NOLINT(concurrency-mt-unsafe)
    kl_worker_destroy(worker);
    kl_reader_free(&w.reader);
    kl_page_bytes_free(&page);
    kl_buffer_free(&line);
    return status == KL_END ? KL_OK : status;
}

/* ---------------------------------------------------------------- where the pages stood */

typedef struct marks {
    walk lines;
    uint64_t next; /* index of the line behind the one that was read last */
    kl_mark mark;  /* of that one */
    kl_arena *arena;
} marks;

/* What a record says of its page's place. An error record is not gone to: its place is one of damage. */
static kl_mark mark_of(kl_arena *arena, kl_str record)
{
    kl_str source = kl_json_member(record, KL_STR("source")), offset = kl_json_member(source, KL_STR("offset"));
    kl_str id = kl_json_text(arena, kl_json_member(record, KL_STR("id")));
    kl_mark mark = {.path = kl_json_text(arena, kl_json_member(source, KL_STR("path")))};
    bool has_offset = kl_parse_uint(offset, INT64_MAX, &mark.offset), is_page = !is_error(record);
    mark.is_placed = has_offset && is_page;
    mark.is_file = !offset.len && is_page && mark.path.len && kl_eq(id, mark.path);
    return mark;
}

static bool read_mark(void *context, uint64_t index, kl_mark *mark)
{
    marks *m = context;
    bool is_new = m->next <= index;
    for (; m->next <= index; m->next++)
        if (next_line(&m->lines) != KL_OK)
            return false;
    if (is_new) {
        jmp_buf full;
        if (setjmp(full))
            return false;
        kl_arena_on_full(m->arena, &full);
        kl_arena_clean(m->arena);
        m->mark = mark_of(m->arena, m->lines.line);
    }
    *mark = m->mark;
    return m->next == index + 1;
}

/* ---------------------------------------------------------------- proving */

/* What two records differ in, as far as that can be told shortly. */
static void say_difference(kl_arena *arena, kl_str old, kl_str new, char *to, size_t room)
{
    static const char *const names[] = {"id", "version"};
    kl_str said[2][2] = {{KL_ABSENT}};
    for (int i = 0; i < 2; i++) {
        size_t at;
        kl_tree tree = {0};
        kl_str line = kl_arena_copy(arena, i ? new : old);
        (void)kl_json_tame((char *)line.ptr, line.len);
        const kl_tree_node *record = kl_json_check(line, &at) ? kl_tree_read(&tree, arena, line) : NULL;
        said[0][i] = kl_tree_text(arena, kl_tree_member(record, KL_STR("id")));
        said[1][i] = kl_tree_text(arena, kl_tree_member(kl_tree_member(record, KL_STR("tool")), KL_STR("version")));
        kl_tree_free(&tree);
    }
    (void)snprintf(to, room, "its last records were made of other pages or with other options");
    for (int n = 1; n >= 0; n--)
        if (!kl_eq(said[n][0], said[n][1]))
            (void)snprintf(to, room, "a record in it has the %s %.80s, where now it is %.80s", names[n],
                           said[n][0].ptr ? kl_join(arena, said[n][0], KL_STR("\0"), KL_ABSENT).ptr : "(none)",
                           said[n][1].ptr ? kl_join(arena, said[n][1], KL_STR("\0"), KL_ABSENT).ptr : "(none)");
}

typedef struct proof {
    const char *path;
    walk old; /* from the first line that is proved */
    kl_pages *pages;
    kl_worker *worker;
    kl_page_bytes page;
    kl_buffer line;
    kl_err *err;
} proof;

static kl_status differ(const proof *p)
{
    char what[256];
    kl_arena *arena = kl_arena_create(SIZE_MAX / 2);
    jmp_buf full;
    if (!arena)
        return KL_NOMEM;
    if (setjmp(full)) {
        kl_arena_destroy(arena);
        return KL_NOMEM;
    }
    kl_arena_on_full(arena, &full);
    say_difference(arena, kl_trim(p->old.line), kl_trim(kl_buffer_str(&p->line)), what, sizeof what);
    kl_arena_destroy(arena);
    return refuse(p->err, KL_BAD, p->path, what,
                  "give the pages, options and version of before, or begin anew without --resume");
}

/* Make the next record anew, and compare it with the next line. */
static kl_status prove_one(proof *p)
{
    kl_outcome outcome;
    kl_status status = kl_pages_next(p->pages, &p->page, p->err);
    if (status == KL_END)
        return refuse(p->err, KL_BAD, p->path, "it has more lines than there are pages", "give the pages of before");
    if (status == KL_OK)
        status = kl_worker_run(p->worker, &p->page, &p->line, &outcome);
    if (status == KL_OK)
        status = next_line(&p->old);
    if (status != KL_OK)
        return status == KL_NOMEM ? KL_NOMEM
                                  : refuse(p->err, KL_BAD, p->path, "it changed while it was read", "run again");
    return kl_eq(p->old.line, kl_buffer_str(&p->line)) ? KL_OK : differ(p);
}

static kl_status prove(proof *p, const kl_resume *resume, uint64_t count)
{
    kl_status status = KL_OK;
    p->old.at = resume->starts[(resume->pages - count) % PLACES];
    if (kl_reader_open(&p->old.reader, p->path) != 0 || kl_reader_seek(&p->old.reader, p->old.at) != 0)
        return refuse(p->err, KL_BAD, p->path, strerror(errno),
                      "choose another place"); // NOLINT(concurrency-mt-unsafe)
    while (count-- && status == KL_OK)
        status = prove_one(p);
    return status;
}

static kl_status skip_and_prove(const kl_resume *resume, const char *path, const kl_job *job, const kl_trail *trail,
                                kl_pages *pages, kl_err *err)
{
    uint64_t count = resume->pages < KL_RESUME_PROOF ? resume->pages : KL_RESUME_PROOF;
    proof p = {.path = path, .pages = pages, .worker = kl_worker_create(job, err), .err = err};
    kl_status status = p.worker ? kl_pages_skip(pages, resume->pages - count, trail, &p.page, err) : KL_NOMEM;
    if (status == KL_END)
        status = refuse(err, KL_BAD, path, "it has more lines than there are pages", "give the pages of before");
    if (status == KL_OK)
        status = prove(&p, resume, count);
    kl_worker_destroy(p.worker);
    kl_reader_free(&p.old.reader);
    kl_page_bytes_free(&p.page);
    kl_buffer_free(&p.line);
    return status;
}

/* What the records say of where their pages stood is believed as long as it leads to the pages that the last of them
 * are of. A line may bring any record with it, so that before the output is refused all is read, if it can be. */
kl_status kl_resume_skip(const kl_resume *resume, const char *path, const kl_job *job, kl_pages *pages, kl_err *err)
{
    if (!resume->pages)
        return KL_OK;
    marks m = {.arena = kl_arena_create(SIZE_MAX / 2)};
    const kl_trail trail = {.mark = read_mark, .context = &m};
    kl_status status = m.arena ? KL_OK : KL_NOMEM;
    if (status == KL_OK && kl_reader_open(&m.lines.reader, path) != 0)
        status = refuse(err, KL_BAD, path, strerror(errno), "choose another place"); // NOLINT(concurrency-mt-unsafe)
    if (status == KL_OK)
        status = skip_and_prove(resume, path, job, &trail, pages, err);
    if (status == KL_BAD && kl_pages_restart(pages))
        status = skip_and_prove(resume, path, job, NULL, pages, err);
    kl_reader_free(&m.lines.reader);
    if (m.arena)
        kl_arena_destroy(m.arena);
    return status;
}
