/* source_warc.c - pages of web archives, record by record from what is open.
 *
 *     head -> wanted? -> block -> HTML? -> a page          (anything else is passed over and counted)
 *       |                  |
 *       '--- damage -------'--> an error record with its place; on at the next record that can be found
 *
 * In a .warc.gz each record is a gzip member of its own, so that its offset can be gone to; a file that is one gzip as
 * a whole is read as well, but its records have no offset.
 */
#include "http.h"
#include "source_parts.h"
#include "str.h"
#include "warc.h"
#include <errno.h>
#include <stdio.h>

enum {
    HEAD_MOST = 64 * 1024,       /* bytes of a record's head, and of an HTTP head in it */
    SEEK_FROM = 4 * 1024 * 1024, /* bytes that are gone over rather than read: more than a read or two gives */
};

kl_status kl_warc_begin(kl_pages *pages, const kl_page_bytes *page, bool is_single)
{
    pages->is_warc = true;
    pages->is_single = is_single;
    pages->is_unplaced = false;
    pages->path.len = 0;
    if (!kl_buffer_add(&pages->path, kl_buffer_str(&page->path)))
        return KL_NOMEM;
    return page->is_packed ? kl_reader_unpack(&pages->reader) : KL_OK;
}

/* ---------------------------------------------------------------- the stream of records */

/* Where a record begins. */
typedef struct place {
    uint64_t offset;
    bool is_known; /* it can be gone to: no gzip, or the start of a member */
} place;

/* Hold at least `wanted` bytes, but not the next record's. KL_END if there are fewer. */
static kl_status hold(kl_reader *r, size_t wanted, bool is_member)
{
    while (kl_reader_held(r).len < wanted) {
        if (r->is_end || (is_member && kl_reader_at_member_end(r)))
            return KL_END;
        kl_status status = kl_reader_more(r);
        if (status != KL_OK)
            return status;
    }
    return KL_OK;
}

/* Go to the next record: behind the line ends after the last one. KL_END at the end of the file. */
static kl_status find_start(kl_reader *r, place *at)
{
    bool is_fresh = r->is_fresh && r->at == 0;
    for (;;) {
        kl_str held = kl_reader_held(r);
        size_t skip = 0;
        while (skip < held.len && (held.ptr[skip] == '\r' || held.ptr[skip] == '\n'))
            skip++;
        r->at += skip;
        is_fresh = is_fresh && skip == 0;
        if (skip < held.len)
            break;
        if (r->is_end)
            return KL_END;
        kl_status status = kl_reader_more(r);
        is_fresh = r->is_fresh;
        *at = (place){.offset = r->member_at, .is_known = true}; /* of damaged data, too */
        if (status != KL_OK)
            return status;
    }
    *at = r->inflater ? (place){.offset = r->member_at, .is_known = is_fresh}
                      : (place){.offset = kl_reader_consumed(r), .is_known = true};
    return KL_OK;
}

static kl_status find_head(kl_reader *r, bool is_member, size_t *end)
{
    for (size_t seen = 1;; seen = kl_reader_held(r).len + 1) {
        kl_status status = hold(r, seen, is_member);
        kl_str held = kl_reader_held(r);
        if (held.len >= 5 && !kl_starts(held, KL_STR("WARC/")))
            return KL_BAD;
        *end = kl_warc_head_end(kl_slice(held, 0, HEAD_MOST));
        if (*end)
            return KL_OK;
        if (held.len >= HEAD_MOST)
            return KL_BAD;
        if (status != KL_OK)
            return status == KL_END && !kl_reader_is_stopping() ? KL_BAD : status;
    }
}

/* Leave out `length` bytes. KL_END if there are fewer. */
static kl_status skip(kl_reader *r, uint64_t length, bool is_member)
{
    for (;;) {
        size_t held = kl_reader_held(r).len;
        size_t step = length < held ? (size_t)length : held;
        r->at += step;
        length -= step;
        if (length == 0)
            return KL_OK;
        if (!r->inflater && r->is_regular && length > SEEK_FROM && length <= r->size && r->got <= r->size - length)
            return kl_reader_seek(r, r->got + length) == 0 ? KL_OK : KL_IO;
        kl_status status = hold(r, 1, is_member);
        if (status != KL_OK)
            return status;
    }
}

/* ---------------------------------------------------------------- damage */

/* Go to the next record that can be found in bytes that are no records. KL_END if there is none. */
static kl_status find_record(kl_reader *r)
{
    static const kl_str mark = KL_STR_INIT("\nWARC/1.");
    for (;;) {
        kl_str held = kl_reader_held(r);
        size_t at = kl_find(held, mark);
        if (at != KL_NOT_FOUND) {
            r->at += at + 1;
            return KL_OK;
        }
        r->at += held.len > mark.len ? held.len - mark.len : 0;
        if (r->is_end)
            return KL_END;
        kl_status status = kl_reader_more(r);
        if (status != KL_OK)
            return status;
    }
}

/* Go to the next gzip member that holds a record, behind the one at `from`: what was read for the sake of the damaged
 * record may be another's already. A pipe cannot go back, so there it is looked for in what is held. */
static kl_status find_member(kl_reader *r, uint64_t from)
{
    static const kl_str mark = KL_STR_INIT("WARC/1.");
    kl_status status;
    size_t at = r->is_regular || r->member_at <= from ? KL_NOT_FOUND : kl_find(kl_reader_held(r), mark);
    if (at != KL_NOT_FOUND) {
        r->at += at;
        return KL_OK;
    }
    if (r->is_regular)
        r->member_at = from;
    while ((status = kl_reader_next_member(r)) == KL_OK) {
        status = hold(r, 5, false);
        if (status == KL_OK && kl_starts(kl_reader_held(r), KL_STR("WARC/")))
            break;
        if (status == KL_NOMEM || status == KL_IO)
            break;
    }
    return status;
}

/* An error record for what cannot be read, and on behind it. */
static kl_status report_damage(kl_pages *pages, kl_page_bytes *page, const place *at, const char *why, bool is_gzip)
{
    char text[sizeof page->reason];
    kl_reader *r = &pages->reader;
    kl_status status = KL_OK;
    if (r->inflater && !is_gzip && kl_reader_at_member_end(r))
        r->at += kl_reader_held(r).len; /* the next record is the next member */
    else
        status = r->inflater && (is_gzip || at->is_known) ? find_member(r, at->offset) : find_record(r);
    if (status == KL_NOMEM)
        return KL_NOMEM;
    if (status == KL_END && kl_reader_is_stopping()) /* what lies behind was not looked for: the next run tells */
        return KL_END;
    page->has_offset = at->is_known;
    page->offset = at->offset;
    bool is_place = !r->inflater || kl_reader_held(r).len == 0 || (r->is_fresh && r->at == 0);
    uint64_t next = r->inflater && kl_reader_held(r).len ? r->member_at : kl_reader_consumed(r);
    if (status == KL_OK && is_place)
        (void)snprintf(text, sizeof text, "%s at byte %ju: reading went on at byte %ju", why, (uintmax_t)at->offset,
                       (uintmax_t)next);
    else if (status == KL_OK)
        (void)snprintf(text, sizeof text, "%s at byte %ju: reading went on with the next one", why,
                       (uintmax_t)at->offset);
    else
        (void)snprintf(text, sizeof text, "%s at byte %ju: there is no record behind it", why, (uintmax_t)at->offset);
    kl_page_refuse(page, KL_STR("bad-warc"), text);
    if (status != KL_OK)
        kl_pages_leave(pages);
    return KL_OK;
}

/* ---------------------------------------------------------------- pages */

static bool is_html(kl_str media, kl_str body)
{
    kl_str type, charset, what;
    kl_http_type(media, &type, &charset);
    if (kl_eq_nocase(type, KL_STR("text/html")) || kl_eq_nocase(type, KL_STR("application/xhtml+xml")))
        return true;
    return type.len == 0 && kl_kind_of(kl_slice(body, 0, KL_KIND_SAMPLE), &what) == KL_KIND_HTML;
}

/* Whether a record's block is a page. Redirects and error pages are none. */
static bool is_page(const kl_warc_head *head, kl_str block, bool *is_http)
{
    kl_http http;
    *is_http = head->type == KL_WARC_RESPONSE && kl_http_read(block, &http);
    if (*is_http)
        return http.status >= 200 && http.status < 300 && is_html(http.type, kl_from(block, http.body));
    return head->type == KL_WARC_RESOURCE && is_html(head->media, block);
}

/* What the head says goes with the page; without an id its place is its name. */
static bool fill(kl_pages *pages, kl_page_bytes *page, kl_str text, const place *at)
{
    char name[32];
    kl_warc_head head;
    page->head.len = page->path.len = 0;
    (void)snprintf(name, sizeof name, "@%ju", (uintmax_t)at->offset);
    kl_str path = kl_buffer_str(&pages->path);
    if (!kl_buffer_add(&page->path, path) || !kl_buffer_add(&page->head, text) || !kl_buffer_add(&page->head, path) ||
        !kl_buffer_add(&page->head, kl_cstr(name)))
        return false;
    kl_str all = kl_buffer_str(&page->head);
    bool is_head = kl_warc_head_read(kl_slice(all, 0, text.len), &head);
    page->id = is_head && head.id.len ? head.id : kl_from(all, text.len);
    page->url = is_head ? head.uri : KL_ABSENT;
    page->fetched = is_head ? head.date : KL_ABSENT;
    page->digest = is_head ? head.digest : KL_ABSENT;
    page->media = is_head ? head.media : KL_ABSENT;
    page->kind = KL_KIND_HTML;
    page->has_offset = at->is_known;
    page->offset = at->offset;
    return true;
}

/* The length of a block that is held, if the record's own is wrong: up to where a record begins that does not stand
 * behind the block as it should. */
static size_t true_length(kl_reader *r, size_t length)
{
    static const kl_str mark = KL_STR_INIT("\nWARC/1.");
    if (hold(r, length + 16, r->inflater != NULL) == KL_NOMEM)
        return length;
    kl_str behind = kl_slice(kl_reader_held(r), length, length + 16);
    bool is_right = kl_starts(behind, KL_STR("\r\n\r\n")) || kl_starts(behind, KL_STR("\n\n")) ||
                    kl_trim(behind).len == 0 || kl_starts(kl_trim(behind), KL_STR("WARC/"));
    size_t found = is_right ? KL_NOT_FOUND : kl_find(kl_reader_held(r), mark);
    return found == KL_NOT_FOUND ? length : found + 1;
}

/* The block of a record whose head was taken. *is_ours: it is a page, and `page` has it or the reason why not. */
static kl_status read_block(kl_pages *pages, kl_page_bytes *page, const kl_warc_head *head, bool is_member,
                            bool *is_ours)
{
    kl_reader *r = &pages->reader;
    const size_t limit = pages->options->max_bytes;
    bool is_large = head->length > limit + HEAD_MOST;
    size_t wanted = is_large ? HEAD_MOST : (size_t)head->length;
    kl_status status = hold(r, wanted, is_member);
    uint64_t length = head->length;
    if (status == KL_OK && !is_large)
        length = wanted = true_length(r, wanted);
    kl_str block = kl_slice(kl_reader_held(r), 0, wanted);
    *is_ours = (status == KL_OK || status == KL_END) && is_page(head, block, &page->is_http);
    if (status != KL_OK)
        return status;
    if (*is_ours && is_large)
        kl_page_refuse_size(page, limit);
    else if (*is_ours && !pages->is_passing && !kl_buffer_add(&page->bytes, block))
        return KL_NOMEM;
    return skip(r, length, is_member);
}

/* A packed record that does not begin its member is told of, once for a file. */
static bool count_unplaced(kl_pages *pages)
{
    if (pages->is_unplaced)
        return true;
    pages->is_unplaced = true;
    return pages->counts.unplaced++ || kl_buffer_add(&pages->unplaced, kl_buffer_str(&pages->path));
}

/* One record. *is_ours: `page` is one. */
static kl_status next_record(kl_pages *pages, kl_page_bytes *page, bool *is_ours)
{
    kl_reader *r = &pages->reader;
    kl_warc_head head;
    place at;
    size_t end;
    kl_status status = find_start(r, &at);
    if (status == KL_END || status == KL_NOMEM || status == KL_IO)
        return status;
    *is_ours = true; /* what is damaged is told */
    bool is_member = r->inflater && at.is_known;
    if (status == KL_OK && !at.is_known && !count_unplaced(pages))
        return KL_NOMEM;
    if (!fill(pages, page, KL_STR(""), &at))
        return KL_NOMEM;
    if (status == KL_OK)
        status = find_head(r, is_member, &end);
    if (status == KL_BAD)
        return report_damage(pages, page, &at, "this is no record", r->inflater != NULL);
    if (status != KL_OK)
        return status;
    kl_str text = kl_slice(kl_reader_held(r), 0, end);
    if (!kl_warc_head_read(text, &head))
        return report_damage(pages, page, &at, "a record without a length", false);
    if (!fill(pages, page, text, &at))
        return KL_NOMEM;
    (void)kl_warc_head_read(kl_slice(kl_buffer_str(&page->head), 0, end), &head);
    r->at += end;
    *is_ours = false;
    if (head.type == KL_WARC_OTHER)
        status = skip(r, head.length, is_member);
    else
        status = read_block(pages, page, &head, is_member, is_ours);
    if (status == KL_BAD || (status == KL_END && !kl_reader_is_stopping())) {
        *is_ours = true;
        page->bytes.len = 0;
        return report_damage(pages, page, &at,
                             status == KL_BAD ? "damaged packing in the record" : "the record is cut short",
                             status == KL_BAD);
    }
    return status;
}

kl_status kl_warc_next(kl_pages *pages, kl_page_bytes *page)
{
    for (;;) {
        bool is_ours = false;
        kl_status status = next_record(pages, page, &is_ours);
        int error = errno;
        if (status == KL_NOMEM)
            return KL_NOMEM;
        if (status != KL_OK || pages->is_single)
            kl_pages_leave(pages);
        if (status == KL_IO)
            return kl_page_refuse_status(page, status, error) ? KL_OK : KL_NOMEM;
        if (status != KL_OK || is_ours)
            return status;
        pages->counts.passed_over++;
        if (!pages->reader.is_open)
            return KL_END;
    }
}
