/* source_lines.c - JSON lines, cut one by one from what is open. */
#include "json.h"
#include "source_parts.h"
#include "str.h"
#include <errno.h>
#include <stdio.h>

kl_status kl_lines_begin(kl_pages *pages, const kl_page_bytes *page)
{
    pages->line = pages->offset = 0;
    pages->has_gone = false;
    pages->path.len = 0;
    if (!kl_buffer_add(&pages->path, kl_buffer_str(&page->path)))
        return KL_NOMEM;
    return page->is_packed ? kl_reader_unpack(&pages->reader) : KL_OK;
}

static void refuse_size(kl_page_bytes *page, size_t max_bytes)
{
    char text[sizeof page->reason];
    (void)snprintf(text, sizeof text, "line %ju at byte %ju is longer than %zu bytes: --max-bytes reads more",
                   (uintmax_t)kl_page_line(page), (uintmax_t)page->offset, max_bytes);
    kl_page_refuse(page, KL_STR("too-big"), text);
}

/* JSON that is laid out over several lines would give an error for each of them: one is enough. Looked at only where
 * the first line of a file is no object by itself. */
static bool is_document(const kl_pages *pages, kl_str line)
{
    size_t at;
    line = kl_trim(line);
    return pages->line == 1 && !kl_json_check(line, &at) && at >= line.len;
}

/* Leave out the rest of a line that is too long. */
static kl_status skip_line(kl_pages *pages)
{
    kl_reader *r = &pages->reader;
    for (;;) {
        kl_str held = kl_reader_held(r);
        size_t end = kl_find_char(held, '\n');
        size_t step = end == KL_NOT_FOUND ? held.len : end + 1;
        r->at += step;
        pages->offset += step;
        if (end != KL_NOT_FOUND || r->is_end)
            return KL_OK;
        kl_status status = kl_reader_more(r);
        if (status != KL_OK)
            return status;
    }
}

/* The next line as held, newline included, longer than the limit if it is too long; empty at the end. */
static kl_status find_line(kl_pages *pages, size_t limit, kl_str *line)
{
    kl_reader *r = &pages->reader;
    size_t seen = 0;
    for (;;) {
        kl_str held = kl_reader_held(r);
        size_t end = kl_find_char(kl_from(held, seen), '\n');
        if (end != KL_NOT_FOUND || r->is_end || held.len > limit) {
            *line = kl_slice(held, 0, end == KL_NOT_FOUND ? held.len : seen + end + 1);
            return KL_OK;
        }
        seen = held.len;
        kl_status status = kl_reader_more(r);
        if (status != KL_OK)
            return status;
    }
}

static kl_status begin_line_page(kl_pages *pages, kl_page_bytes *page)
{
    page->kind = KL_KIND_LINES;
    page->line = pages->line;
    page->gone = pages->has_gone ? &pages->gone : NULL;
    page->has_offset = true;
    page->offset = pages->offset;
    page->path.len = 0;
    return kl_buffer_add(&page->path, kl_buffer_str(&pages->path)) ? KL_OK : KL_NOMEM;
}

kl_status kl_lines_next(kl_pages *pages, kl_page_bytes *page)
{
    const size_t limit = pages->options->max_bytes * 2; /* escapes make JSON longer than its page */
    for (;;) {
        kl_str line;
        kl_status status = find_line(pages, limit, &line);
        pages->line++;
        if (status == KL_END || (status == KL_OK && line.len == 0)) {
            kl_pages_leave(pages);
            return KL_END;
        }
        if (begin_line_page(pages, page) != KL_OK)
            return KL_NOMEM;
        if (status != KL_OK) {
            int error = errno;
            kl_pages_leave(pages);
            return kl_page_refuse_status(page, status, error) ? KL_OK : KL_NOMEM;
        }
        if (line.len > limit) {
            if (!pages->is_passing)
                refuse_size(page, pages->options->max_bytes);
            return skip_line(pages) == KL_NOMEM ? KL_NOMEM : KL_OK;
        }
        pages->reader.at += line.len;
        pages->offset += line.len;
        if (pages->line == 1 && kl_starts(line, KL_STR("\xef\xbb\xbf")))
            line = kl_from(line, 3);
        if (kl_trim(line).len == 0)
            continue;
        if (is_document(pages, line)) {
            kl_page_refuse(
                page, KL_STR("not-json"),
                "this is a JSON document over several lines, or cut short: jq -c . makes a line of each object");
            kl_pages_leave(pages);
            return KL_OK;
        }
        if (pages->is_passing)
            return KL_OK;
        if (kl_ends(line, KL_STR("\n")))
            line.len--;
        pages->counts.bytes += line.len;
        return kl_buffer_add(&page->bytes, line) ? KL_OK : KL_NOMEM;
    }
}
