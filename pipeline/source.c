/* source.c - where pages come from.
 *
 * A file is opened, its kind told from its first bytes; then it is either one page, read whole, or JSON lines, cut one
 * by one (source_lines.c). What cannot be read is handed out, too, with the reason.
 */
#include "source_parts.h"
#include "str.h"
#include "utf8.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

void kl_pages_stop(void) { kl_reader_stop_all(); }

kl_pages *kl_pages_create(const kl_source_options *options)
{
    kl_pages *pages = calloc(1, sizeof *pages);
    kl_names *names = kl_names_create(options);
    if (!pages || !names) {
        kl_names_destroy(names);
        free(pages);
        return NULL;
    }
    pages->options = options;
    pages->names = names;
    return pages;
}

static void free_parts(kl_pages *pages)
{
    kl_archive_close(pages->archive);
    kl_reader_free(&pages->outer);
    kl_buffer_free(&pages->archive_path);
    kl_reader_free(&pages->reader);
    kl_buffer_free(&pages->path);
    kl_buffer_free(&pages->unplaced);
    kl_names_destroy(pages->names);
    free(pages->gone.name);
}

bool kl_pages_restart(kl_pages *pages)
{
    const kl_source_options *options = pages->options;
    kl_names *names = pages->has_jumped && kl_pages_can_repeat(options) ? kl_names_create(options) : NULL;
    if (!names)
        return false;
    free_parts(pages);
    *pages = (kl_pages){.options = options, .names = names};
    return true;
}

void kl_pages_destroy(kl_pages *pages)
{
    if (!pages)
        return;
    free_parts(pages);
    free(pages);
}

void kl_pages_leave(kl_pages *pages)
{
    pages->finished += pages->reader.size;
    kl_reader_close(&pages->reader);
    pages->is_warc = false;
}

kl_source_counts kl_pages_counts(const kl_pages *pages)
{
    kl_source_counts counts = pages->counts;
    counts.passed_over += kl_names_passed_over(pages->names);
    counts.unplaced_path = kl_buffer_str(&pages->unplaced);
    counts.named = kl_names_named(pages->names);
    return counts;
}

void kl_page_bytes_free(kl_page_bytes *page)
{
    kl_buffer_free(&page->bytes);
    kl_buffer_free(&page->path);
    kl_buffer_free(&page->head);
}

/* ---------------------------------------------------------------- names and reasons */

/* File names are bytes. Those that are not UTF-8 become \xHH, and a backslash \\, so that the name can be got back. */
bool kl_path_add(kl_buffer *to, kl_str path)
{
    static const char hex[] = "0123456789abcdef";
    while (path.len) {
        size_t good = kl_utf8_valid_prefix(path), slash = kl_find_char(path, '\\');
        if (slash < good)
            good = slash;
        if (!kl_buffer_add(to, kl_slice(path, 0, good)))
            return false;
        path = kl_from(path, good);
        if (!path.len)
            break;
        unsigned char c = (unsigned char)path.ptr[0];
        const char escaped[4] = {'\\', 'x', hex[c >> 4], hex[c & 15]};
        if (!kl_buffer_add(to, c == '\\' ? KL_STR("\\\\") : (kl_str){escaped, 4}))
            return false;
        path = kl_from(path, 1);
    }
    return true;
}

void kl_page_refuse(kl_page_bytes *page, kl_str code, const char *text)
{
    (void)snprintf(page->reason, sizeof page->reason, "%s", text);
    page->error_code = code;
    page->error_text = kl_cstr(page->reason);
}

static void refuse_other(kl_page_bytes *page, kl_str what)
{
    char text[sizeof page->reason];
    bool is_data = kl_eq(what, KL_STR("binary data"));
    (void)snprintf(text, sizeof text, "this is %.*s%s", (int)what.len, what.ptr,
                   is_data ? ", not a page" : ", which this version does not read");
    kl_page_refuse(page, is_data ? KL_STR("binary") : KL_STR("unsupported"), text);
}

void kl_page_refuse_size(kl_page_bytes *page, size_t max_bytes)
{
    char text[sizeof page->reason];
    (void)snprintf(text, sizeof text, "the page is larger than %zu bytes: --max-bytes reads more", max_bytes);
    kl_page_refuse(page, KL_STR("too-big"), text);
}

bool kl_page_refuse_status(kl_page_bytes *page, kl_status status, int error)
{
    if (status == KL_NOMEM)
        return false;
    if (status == KL_BAD)
        kl_page_refuse(page, KL_STR("bad-packing"),
                       "the packed data is damaged or cut short: what comes after this is lost");
    else
        kl_page_refuse(page, KL_STR("unreadable"), strerror(error)); // NOLINT(concurrency-mt-unsafe)
    return true;
}

/* ---------------------------------------------------------------- files */

static const kl_str page_endings[] = {KL_STR_INIT(".html"),  KL_STR_INIT(".htm"), KL_STR_INIT(".xhtml"),
                                      KL_STR_INIT(".shtml"), KL_STR_INIT(".txt"), KL_STR_INIT(".text"),
                                      KL_STR_INIT(".mhtml"), KL_STR_INIT(".mht")};
static const kl_str other_endings[] = {
    KL_STR_INIT(".json"), KL_STR_INIT(".jsonl"), KL_STR_INIT(".ndjson"), KL_STR_INIT(".js"),  KL_STR_INIT(".mjs"),
    KL_STR_INIT(".css"),  KL_STR_INIT(".xml"),   KL_STR_INIT(".rss"),    KL_STR_INIT(".svg"), KL_STR_INIT(".md"),
    KL_STR_INIT(".csv"),  KL_STR_INIT(".tsv"),   KL_STR_INIT(".py"),     KL_STR_INIT(".sh"),
};

static bool has_ending(kl_str path, const kl_str *endings, size_t count)
{
    if (kl_ends_nocase(path, KL_STR(".gz")))
        path.len -= 3;
    else if (kl_ends_nocase(path, KL_STR(".zst")))
        path.len -= 4;
    for (size_t i = 0; i < count; i++)
        if (kl_ends_nocase(path, endings[i]))
            return true;
    return false;
}

/* A file that is found in a folder is a page if it is called one; of the others HTML is, unless it is called
 * something else (scripts and feeds may look like it). */
static bool is_passed_over(kl_str path, kl_kind kind)
{
    static const kl_str archive = KL_STR_INIT(".warc");
    if (kind == KL_KIND_WARC && has_ending(path, &archive, 1))
        return false;
    if (has_ending(path, page_endings, sizeof page_endings / sizeof *page_endings))
        return false;
    return kind != KL_KIND_HTML || has_ending(path, other_endings, sizeof other_endings / sizeof *other_endings);
}

/* Hold enough to tell the kind: a line of JSON is told by its first byte, so that nobody has to wait for more; of what
 * is unpacked already one member is. */
static kl_status hold_sample(kl_reader *r)
{
    kl_str what;
    do {
        kl_status status = kl_reader_more(r);
        if (status != KL_OK)
            return status;
    } while (!r->is_end && !r->inflater && kl_reader_held(r).len < KL_KIND_SAMPLE &&
             kl_kind_of(kl_reader_held(r), &what) != KL_KIND_LINES);
    return KL_OK;
}

/* The kind of what is open, looking into what is packed. KL_OK or KL_NOMEM. */
static kl_status tell_kind(const kl_pages *pages, kl_page_bytes *page, kl_str *what)
{
    char inside[KL_KIND_SAMPLE];
    kl_str sample = kl_reader_held(&pages->reader);
    kl_kind kind = kl_kind_of(sample, what);
    page->is_packed = kind == KL_KIND_PACKED;
    if (page->is_packed && kl_starts(sample, KL_KIND_DICTIONARY)) {
        kind = KL_KIND_WARC;
    } else if (page->is_packed) {
        sample = kl_inflate_sample(sample, inside, sizeof inside);
        if (!sample.ptr)
            return KL_NOMEM;
        kind = kl_kind_of(sample, what);
        if (kind == KL_KIND_PACKED) {
            kind = KL_KIND_OTHER;
            *what = KL_STR("packed twice");
        }
    }
    page->kind = pages->options->from != KL_KIND_AUTO ? pages->options->from : kind;
    return KL_OK;
}

/* The rest of a page, held whole. */
static kl_status hold_all(kl_pages *pages, kl_page_bytes *page)
{
    kl_reader *r = &pages->reader;
    const size_t limit = pages->options->max_bytes;
    if (pages->is_passing)
        return KL_OK;
    while (!r->is_end && r->size <= limit && kl_reader_held(r).len <= limit) {
        kl_status status = kl_reader_more(r);
        if (status != KL_OK)
            return status;
    }
    if (r->size > limit || kl_reader_held(r).len > limit) {
        kl_page_refuse_size(page, limit);
        return KL_OK;
    }
    kl_buffer bytes = page->bytes; /* hand over what is held; take the page's old buffer for the next file */
    page->bytes = r->held;
    r->held = bytes;
    r->at = r->held.len = 0;
    pages->counts.bytes += page->bytes.len;
    return KL_OK;
}

/* Read what was opened, or begin to. KL_END if it is passed over, or gives lines from now on. */
static kl_status read_opened(kl_pages *pages, const kl_name *name, kl_page_bytes *page, bool is_single)
{
    kl_str what;
    kl_status status = hold_sample(&pages->reader);
    int error = errno;
    if (status != KL_OK) {
        kl_pages_leave(pages);
        if (status == KL_END)
            return KL_END;
        if (status == KL_IO)
            pages->counts.not_opened++;
        return kl_page_refuse_status(page, status, error) ? KL_OK : KL_NOMEM;
    }
    if (tell_kind(pages, page, &what) != KL_OK)
        return KL_NOMEM;
    if (name->in_folder && pages->options->from == KL_KIND_AUTO && is_passed_over(kl_cstr(name->path), page->kind)) {
        kl_pages_leave(pages);
        pages->counts.passed_over++;
        return KL_END;
    }
    if (page->kind == KL_KIND_LINES || page->kind == KL_KIND_WARC) {
        status = page->kind == KL_KIND_WARC ? kl_warc_begin(pages, page, is_single) : kl_lines_begin(pages, page);
        if (status == KL_OK)
            status = kl_trail_follow(pages, name->path, page);
        return status == KL_OK ? KL_END : status;
    }
    if (page->kind == KL_KIND_ARCHIVE)
        return kl_members_begin(pages, page);
    if (page->kind == KL_KIND_OTHER) {
        refuse_other(page, what);
    } else {
        status = hold_all(pages, page);
        error = errno;
        if (status != KL_OK && status != KL_END && !kl_page_refuse_status(page, status, error))
            return KL_NOMEM;
    }
    kl_pages_leave(pages);
    return status == KL_END ? KL_END : KL_OK;
}

static void clean_page(kl_page_bytes *page)
{
    kl_buffer bytes = page->bytes, path = page->path, head = page->head;
    kl_buffer_clean(&bytes);
    path.len = head.len = 0;
    *page = (kl_page_bytes){.bytes = bytes, .path = path, .head = head};
}

/* Go to a place of what was just opened, by way of the dictionary at its beginning if there is one. */
static bool go_to(kl_reader *r, uint64_t at)
{
    if (kl_reader_more(r) != KL_OK)
        return false;
    if (kl_starts(kl_reader_held(r), KL_KIND_DICTIONARY) &&
        (kl_reader_unpack(r) != KL_OK || kl_reader_more(r) == KL_NOMEM)) /* the record behind it may be damaged */
        return false;
    return kl_reader_seek(r, at) == 0;
}

/* "crawl.warc.gz@1234": the file, to be read from that byte. False if it is none. */
static bool open_place(kl_pages *pages, const char *path, kl_page_bytes *page)
{
    kl_buffer name = {0};
    uint64_t at;
    size_t mark = kl_find_last_char(kl_cstr(path), '@');
    kl_str file = kl_slice(kl_cstr(path), 0, mark == KL_NOT_FOUND ? 0 : mark);
    bool is_open = mark != KL_NOT_FOUND && kl_parse_uint(kl_from(kl_cstr(path), mark + 1), INT64_MAX, &at) &&
                   kl_buffer_add(&name, file) && kl_buffer_add(&name, KL_STR("\0")) &&
                   kl_reader_open(&pages->reader, name.ptr) == 0 && go_to(&pages->reader, at);
    kl_buffer_free(&name);
    if (is_open) {
        page->path.len = 0; /* else the record says what was asked for */
        is_open = kl_path_add(&page->path, file);
    }
    if (!is_open && pages->reader.is_open)
        kl_reader_close(&pages->reader);
    return is_open;
}

/* Open the next name. KL_OK: there is a page; KL_END: none of this one. */
static kl_status open_next(kl_pages *pages, const kl_name *name, kl_page_bytes *page)
{
    bool is_stdin = strcmp(name->path, "-") == 0;
    if (!is_stdin && !kl_path_add(&page->path, kl_cstr(name->path)))
        return KL_NOMEM;
    if (name->in_folder && name->is_special) { /* nobody asked to wait for a pipe */
        pages->counts.passed_over++;
        return KL_END;
    }
    if (kl_trail_has_file(pages, name, page))
        return KL_OK;
    bool is_single = false;
    int error = name->error ? name->error : kl_reader_open(&pages->reader, name->path);
    if (error == ENOENT && !name->in_folder && open_place(pages, name->path, page)) {
        is_single = true;
        error = 0;
    }
    if (error) {
        if (name->in_folder && error == ENOENT) { /* a dangling link */
            pages->counts.passed_over++;
            return KL_END;
        }
        pages->counts.not_opened++;
        return kl_page_refuse_status(page, KL_IO, error) ? KL_OK : KL_NOMEM;
    }
    return read_opened(pages, name, page, is_single);
}

static kl_status next_page(kl_pages *pages, kl_page_bytes *page, kl_err *err)
{
    for (;;) {
        kl_status status;
        clean_page(page);
        if (pages->reader.is_open) {
            status = pages->is_warc ? kl_warc_next(pages, page) : kl_lines_next(pages, page);
        } else if (pages->archive) {
            kl_name name = {.in_folder = true};
            status = kl_members_next(pages, page, &name.path);
            if (status == KL_OK)
                status = read_opened(pages, &name, page, false);
            else if (status == KL_BAD)
                status = KL_OK; /* the page says so */
        } else {
            kl_name name;
            status = kl_reader_is_stopping() ? KL_END : kl_names_next(pages->names, &name, err);
            if (status != KL_OK)
                return status;
            status = open_next(pages, &name, page);
        }
        const kl_reader *open = pages->archive ? &pages->outer : &pages->reader;
        if (status == KL_OK)
            page->consumed = pages->finished + (open->is_open ? kl_reader_consumed(open) : 0);
        if (status != KL_END)
            return status;
    }
}

kl_status kl_pages_next(kl_pages *pages, kl_page_bytes *page, kl_err *err)
{
    const kl_source_options *o = pages->options;
    for (;;) {
        pages->is_passing = o->shards && pages->number % o->shards != o->shard;
        kl_status status = next_page(pages, page, err);
        pages->number++;
        if (status != KL_OK || !pages->is_passing)
            return status;
    }
}

kl_status kl_pages_skip(kl_pages *pages, uint64_t count, const kl_trail *trail, kl_page_bytes *page, kl_err *err)
{
    kl_status status = KL_OK;
    kl_trail_begin(pages, trail, count);
    pages->is_passing = true;
    while (status == KL_OK && kl_pages_index(pages, pages->number) < count) {
        status = next_page(pages, page, err);
        pages->number++;
    }
    pages->trail = NULL;
    return status;
}

uint64_t kl_pages_size(const kl_source_options *options)
{
    const char *list = options->files_from;
    kl_names *names = list && strcmp(list, "-") == 0 ? NULL : kl_names_create(options);
    uint64_t size = 0, more = 0;
    kl_name name;
    kl_err err;
    while (names && !kl_reader_is_stopping() && kl_names_next(names, &name, &err) == KL_OK) {
        bool is_passed_over = name.error || (name.in_folder && name.is_special);
        if (!is_passed_over && !kl_reader_size(name.path, &more)) {
            size = 0;
            break;
        }
        size += is_passed_over ? 0 : more;
    }
    kl_names_destroy(names);
    return size;
}
