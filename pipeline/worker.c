/* worker.c - one page through the whole machine. */
#include "worker.h"
#include "calendar.h"
#include "codec.h"
#include "decode.h"
#include "digest.h"
#include "html.h"
#include "http.h"
#include "inflate.h"
#include "json.h"
#include "mhtml.h"
#include "regex.h"
#include "str.h"
#include "utf8.h"
#include <setjmp.h>
#include <stdlib.h>

/* Arenas by the largest page allowed: its text as UTF-8 (three times in the worst case), once more in NFC, the record
 * and its escapes; and what a stage may want beside it. */
enum { ARTICLE_SHARE = 12, SCRATCH_SHARE = 24, LEAST = 16 * 1024 * 1024 };

struct kl_worker {
    const kl_job *job;
    kl_arena *arena, *scratch;
    kl_context context;
    kl_buffer inflated[2];
    kl_tree tree; /* of a line's members; outlives a page that fills an arena */
    jmp_buf full; /* where an arena goes that is full */
};

static size_t arena_limit(size_t max_bytes, size_t share)
{
    return max_bytes < SIZE_MAX / 2 / share ? LEAST + max_bytes * share : SIZE_MAX / 2;
}

kl_worker *kl_worker_create(const kl_job *job, kl_err *err)
{
    kl_worker *w = calloc(1, sizeof *w);
    if (!w)
        return NULL;
    w->job = job;
    w->arena = kl_arena_create(arena_limit(job->max_bytes, ARTICLE_SHARE));
    w->scratch = kl_arena_create(arena_limit(job->max_bytes, SCRATCH_SHARE));
    w->context = (kl_context){.settings = &job->settings, .scratch = w->scratch};
    w->context.html = kl_html_create();
    w->context.regex = kl_regex_create();
    w->context.know = kl_knowledge_create(&job->settings, err);
    if (!w->arena || !w->scratch || !w->context.html || !w->context.regex || !w->context.know) {
        kl_worker_destroy(w);
        return NULL;
    }
    kl_arena_on_full(w->arena, &w->full);
    kl_arena_on_full(w->scratch, &w->full);
    kl_knowledge_on_full(w->context.know, &w->full);
    return w;
}

void kl_worker_destroy(kl_worker *w)
{
    if (!w)
        return;
    kl_html_destroy(w->context.html);
    kl_regex_destroy(w->context.regex);
    kl_knowledge_destroy(w->context.know);
    kl_arena_destroy(w->arena);
    kl_arena_destroy(w->scratch);
    kl_buffer_free(&w->inflated[0]);
    kl_buffer_free(&w->inflated[1]);
    kl_tree_free(&w->tree);
    free(w);
}

/* ---------------------------------------------------------------- before the stages */

/* What stands in the head of a record or message: any bytes. */
static kl_str told(kl_arena *arena, kl_str value)
{
    size_t repaired;
    return value.ptr ? kl_utf8_repair(arena, kl_trim(value), &repaired) : value;
}

static kl_article *new_article(kl_worker *w, const kl_page_bytes *page)
{
    kl_article *a = KL_NEW(w->arena, kl_article);
    a->arena = w->arena;
    if (page->path.len)
        a->source.path = kl_buffer_str(&page->path);
    a->source.has_offset = page->has_offset;
    a->source.offset = page->offset;
    a->source.bytes = page->bytes.len;
    a->id = told(a->arena, page->id);
    a->url = told(a->arena, page->url);
    a->fetched = told(a->arena, page->fetched);
    if (!w->job->digest)
        a->source.digest = told(a->arena, page->digest);
    return a;
}

/* A time of the source's must be one that others can read; else it is no "today" to reckon with. */
static void check_fetched(kl_article *a)
{
    kl_when when;
    if (!a->fetched.ptr)
        return;
    kl_str s = kl_trim(a->fetched);
    bool is_iso = kl_when_read_iso(s, 0, &when) == s.len && s.len;
    if (!is_iso) {
        kl_note_add(a, KL_STR("decode"), KL_STR("fetched-unreadable"),
                    kl_join(a->arena, KL_STR("fetched is no ISO 8601 time: "), kl_slice(s, 0, 40), KL_ABSENT));
        a->fetched = KL_ABSENT;
        return;
    }
    bool is_extended = s.len == 10 || (s.len > 16 && s.ptr[10] == 'T' && s.ptr[13] == ':' &&
                                       (s.ptr[s.len - 1] == 'Z' || s.ptr[s.len - 3] == ':'));
    a->fetched = is_extended && s.ptr[4] == '-' && s.ptr[7] == '-' ? s : kl_when_iso(a->arena, &when);
}

/* What --url, --fetched and the bytes themselves say where the source did not. */
static void complete(const kl_job *job, kl_article *a, const kl_page_bytes *page, kl_str bytes)
{
    if (!a->url.ptr || !a->url.len)
        a->url = job->url;
    if (!a->fetched.ptr)
        a->fetched = job->fetched;
    check_fetched(a);
    if (job->digest)
        a->source.digest = kl_digest_sha256(a->arena, bytes);
    if (a->id.ptr && a->id.len)
        return;
    bool is_line = page->kind == KL_KIND_LINES;
    a->id = page->path.len && !is_line ? kl_buffer_str(&page->path) : kl_digest_xxh3(a->arena, bytes);
}

static void fail_for_size(kl_article *a, size_t max_bytes)
{
    kl_build text = kl_build_begin(a->arena, 64);
    kl_build_add(&text, KL_STR("the page is larger than "));
    kl_build_uint(&text, max_bytes, 0);
    kl_build_add(&text, KL_STR(" bytes: --max-bytes reads more"));
    kl_article_fail(a, KL_STR("too-big"), kl_build_str(&text));
}

/* What unpacking came to. */
static void fail_to_unpack(kl_worker *w, kl_article *a, kl_status status, kl_str what)
{
    if (status == KL_TOO_BIG)
        fail_for_size(a, w->job->max_bytes);
    else if (status == KL_BAD)
        kl_article_fail(a, KL_STR("bad-packing"), what);
    else if (status != KL_OK)
        kl_arena_starve(a->arena);
}

/* The page in what a browser saved as one file. */
static kl_status find_saved(kl_article *a, kl_str message, kl_buffer *to, kl_str *html, kl_str *charset, kl_str *what)
{
    kl_mhtml saved;
    kl_status status = kl_mhtml_read(message, to, &saved);
    *what = KL_STR("there is no HTML in this MIME message");
    if (status != KL_OK)
        return status;
    *html = saved.html;
    *charset = saved.charset;
    a->url = told(a->arena, saved.url);
    if (saved.saved.year)
        a->fetched = kl_when_iso(a->arena, &saved.saved);
    return KL_OK;
}

/* The page's bytes, unpacked if need be; an article that failed has none. *charset: what HTTP says, or absent. */
static kl_str unpack(kl_worker *w, kl_article *a, const kl_page_bytes *page, kl_str *charset)
{
    kl_str bytes = kl_buffer_str(&page->bytes), body = bytes, what = KL_ABSENT, type;
    kl_status status = KL_OK;
    kl_http http;
    kl_buffer_clean(&w->inflated[0]);
    kl_buffer_clean(&w->inflated[1]);
    kl_http_type(page->media, &type, charset);
    if (page->is_packed) {
        status = kl_inflate(bytes, w->job->max_bytes, &w->inflated[0], &what);
        body = kl_buffer_str(&w->inflated[0]);
    } else if (page->is_http && kl_http_read(bytes, &http)) {
        *charset = http.charset;
        status = kl_http_body(&http, bytes, w->job->max_bytes, w->inflated, &body, &what);
    }
    if (status == KL_OK && page->kind == KL_KIND_MHTML)
        status = find_saved(a, body, &w->inflated[1], &body, charset, &what);
    fail_to_unpack(w, a, status, what);
    if (status != KL_OK)
        return bytes;
    a->source.bytes = body.len;
    return body;
}

/* html or text of a page or of a foreign line, from bytes to what stages see. */
static void decode_page(const kl_job *job, kl_article *a, kl_str charset)
{
    kl_str *content = a->html.ptr ? &a->html : &a->text;
    const kl_decode_hint hint = {
        .charset = charset.ptr ? charset : job->charset, .lang = a->lang, .is_html = a->html.ptr != NULL};
    *content = kl_decode(a, *content, &hint);
    a->raw = !a->html.ptr;
    if (kl_trim(*content).len == 0)
        kl_article_fail(a, KL_STR("empty"), KL_STR("there is nothing in this page"));
    else if (!a->url.ptr && a->html.ptr)
        a->url = kl_saved_url(a->html);
}

static void read_file(kl_worker *w, kl_article *a, const kl_page_bytes *page)
{
    kl_str charset, bytes = unpack(w, a, page, &charset);
    if (!a->error_code.ptr) {
        if (page->kind == KL_KIND_HTML || page->kind == KL_KIND_MHTML)
            a->html = bytes;
        else
            a->text = bytes;
        decode_page(w->job, a, charset);
    }
    complete(w->job, a, page, bytes);
}

/* ---------------------------------------------------------------- lines */

static void fail_line(kl_article *a, const kl_page_bytes *page, const kl_err *err)
{
    kl_build text = kl_build_begin(a->arena, 128);
    kl_build_add(&text, KL_STR("line "));
    kl_build_uint(&text, kl_page_line(page), 0);
    kl_build_add(&text, KL_STR(": "));
    kl_build_add(&text, kl_cstr(err->what));
    kl_build_add(&text, KL_STR(": "));
    kl_build_add(&text, kl_cstr(err->advice));
    kl_article_fail(a, KL_STR("not-json"), kl_build_str(&text));
}

/* A line of JSON. True if it goes out as it came: an error record, or one that this chain has nothing to add to. */
static bool read_line(kl_worker *w, kl_article *a, kl_page_bytes *page, kl_line_kind *kind)
{
    kl_err err = {0};
    kl_line line;
    kl_str charset, bytes = kl_buffer_str(&page->bytes);
    if (kl_line_cut(a->arena, page->bytes.ptr, page->bytes.len, &line, &err) != KL_OK) {
        fail_line(a, page, &err);
        complete(w->job, a, page, bytes);
        return false;
    }
    *kind = line.kind;
    if (line.kind == KL_LINE_ERROR || (line.kind == KL_LINE_RECORD && kl_chain_begins_with_page(&w->job->chain))) {
        if (w->job->measure)
            kl_line_read(a, &line, &w->tree, &charset);
        return true;
    }
    if (line.kind != KL_LINE_FOREIGN) {
        kl_source none = {0};
        a->source = none; /* it tells its own */
    }
    kl_line_read(a, &line, &w->tree, &charset);
    if (line.kind == KL_LINE_FOREIGN) {
        if (a->html.ptr || a->text.ptr)
            decode_page(w->job, a, charset);
        else
            kl_article_fail(a, KL_STR("no-page"), KL_STR("the line has neither html nor text"));
        complete(w->job, a, page, bytes);
    } else if (!a->id.ptr) {
        a->id = kl_digest_xxh3(a->arena, bytes);
    }
    return false;
}

/* ---------------------------------------------------------------- the whole way */

static void fail_for_source(kl_article *a, kl_worker *w, const kl_page_bytes *page)
{
    kl_article_fail(a, page->error_code, page->error_text);
    complete(w->job, a, page, kl_buffer_str(&page->bytes));
}

/* The host of a page's url, else the folder of its file, else "-". */
static kl_str site_of(const kl_article *a)
{
    size_t at = kl_find(a->url, KL_STR("://"));
    if (at == KL_NOT_FOUND) {
        size_t slash = kl_find_last_char(a->source.path, '/');
        if (!a->source.path.len)
            return KL_STR("-");
        return slash == KL_NOT_FOUND ? KL_STR(".") : kl_slice(a->source.path, 0, slash + (slash == 0));
    }
    kl_str host = kl_from(a->url, at + 3);
    size_t end = 0;
    while (end < host.len && !kl_is_among(host.ptr[end], "/?#:"))
        end++;
    char *lower = kl_arena_text(a->arena, end);
    for (size_t i = 0; i < end; i++)
        lower[i] = kl_lower(host.ptr[i]);
    return (kl_str){lower, end};
}

static void measure(const kl_article *a, kl_outcome *outcome)
{
    outcome->site = site_of(a);
    if (outcome->is_error)
        return;
    outcome->has_title = a->title.ptr != NULL;
    outcome->has_date = a->date.ptr != NULL;
    outcome->has_location = a->has_location;
    outcome->has_quotes = a->quotes.count > 0;
    outcome->text_length = kl_utf8_count(a->text);
}

static kl_status write_out(const kl_job *job, kl_article *a, kl_buffer *line, kl_outcome *outcome)
{
    kl_build b = kl_build_begin(a->arena, 4096 + a->text.len + a->html.len);
    kl_article_write(a, &b);
    outcome->is_error = a->error_code.ptr != NULL;
    if (outcome->is_error && kl_starts(a->error_code, KL_STR("bad-"))) /* bad-warc, bad-packing, bad-archive */
        outcome->damage = kl_join(a->arena, a->source.path.len ? a->source.path : KL_STR("standard input"),
                                  KL_STR(": "), a->error_text, KL_ABSENT);
    if (job->measure)
        measure(a, outcome);
    return kl_buffer_add(line, kl_build_str(&b)) ? KL_OK : KL_NOMEM;
}

static kl_status run_page(kl_worker *w, kl_page_bytes *page, kl_buffer *line, kl_outcome *outcome)
{
    kl_article *a = new_article(w, page);
    kl_line_kind kind = KL_LINE_FOREIGN;
    if (page->error_code.ptr) {
        fail_for_source(a, w, page);
    } else if (page->kind != KL_KIND_LINES) {
        read_file(w, a, page);
    } else if (read_line(w, a, page, &kind)) {
        kl_str same = kl_trim(kl_buffer_str(&page->bytes));
        outcome->is_error = kind == KL_LINE_ERROR;
        if (w->job->measure)
            measure(a, outcome);
        return kl_buffer_add(line, same) && kl_buffer_add(line, KL_STR("\n")) ? KL_OK : KL_NOMEM;
    }
    kl_chain_run(&w->job->chain, a, &w->context, kind == KL_LINE_RECORD);
    return write_out(w->job, a, line, outcome);
}

/* The page that filled an arena: only what names it. */
static kl_status run_monster(kl_worker *w, const kl_page_bytes *page, kl_buffer *line, kl_outcome *outcome)
{
    if (setjmp(w->full))
        return KL_NOMEM;
    kl_article *a = new_article(w, page);
    if (page->kind == KL_KIND_LINES) {
        kl_str bytes = kl_trim(kl_buffer_str(&page->bytes));
        a->id = kl_json_text(a->arena, kl_json_member(bytes, KL_STR("id")));
        a->url = kl_json_text(a->arena, kl_json_member(bytes, KL_STR("url")));
    }
    kl_article_fail(a, KL_STR("too-big"),
                    KL_STR("the page needs more memory than a page may have: --max-bytes allows more"));
    complete(w->job, a, page, kl_buffer_str(&page->bytes));
    return write_out(w->job, a, line, outcome);
}

kl_status kl_worker_run(kl_worker *w, kl_page_bytes *page, kl_buffer *line, kl_outcome *outcome)
{
    kl_buffer_clean(line);
    *outcome = (kl_outcome){.bytes = page->bytes.len, .consumed = page->consumed};
    kl_arena_clean(w->arena);
    kl_arena_clean(w->scratch);
    switch (setjmp(w->full)) {
    case 0:
        return run_page(w, page, line, outcome);
    case KL_ARENA_STARVED: /* the machine is at fault, not the page: it gives no record */
        return KL_NOMEM;
    default:
        break;
    }
    kl_buffer_clean(line);
    kl_arena_clean(w->arena);
    kl_arena_clean(w->scratch);
    return run_monster(w, page, line, outcome);
}
