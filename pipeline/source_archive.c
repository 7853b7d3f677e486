/* source_archive.c - the files in a tar or zip, as those of a folder: pages are read, web archives gone through (a WACZ
 * is a zip with WARC files in it), all else is passed over. */
#include "source_parts.h"
#include "str.h"
#include <stdio.h>

static void refuse(kl_page_bytes *page, const char *what)
{
    char text[sizeof page->reason];
    (void)snprintf(text, sizeof text, "the archive cannot be read on: %.120s", what);
    kl_page_refuse(page, KL_STR("bad-archive"), text);
}

/* Turn what is open into the archive that files come out of. */
kl_status kl_members_begin(kl_pages *pages, kl_page_bytes *page)
{
    const char *why;
    if (page->is_packed && kl_reader_unpack(&pages->reader) != KL_OK)
        return KL_NOMEM;
    pages->outer = pages->reader;
    pages->reader = (kl_reader){0};
    pages->archive_path.len = 0;
    if (!kl_buffer_add(&pages->archive_path, kl_buffer_str(&page->path)))
        return KL_NOMEM;
    pages->archive = kl_archive_open(&pages->outer, &why);
    if (pages->archive)
        return KL_END;
    refuse(page, why);
    kl_members_end(pages);
    return KL_OK;
}

void kl_members_end(kl_pages *pages)
{
    kl_archive_close(pages->archive);
    pages->archive = NULL;
    pages->finished += pages->outer.size;
    kl_reader_free(&pages->reader);
    pages->reader = pages->outer;
    pages->outer = (kl_reader){0};
    kl_reader_close(&pages->reader);
}

/* Hidden, or in the folder that a browser made beside a page it saved. */
static bool is_hidden(kl_str name)
{
    kl_str piece;
    while (kl_next_piece(&name, '/', &piece))
        if ((kl_starts(piece, KL_STR(".")) && !kl_eq(piece, KL_STR(".")) && !kl_eq(piece, KL_STR(".."))) ||
            kl_eq(piece, KL_STR("__MACOSX")) || (name.ptr && kl_ends(piece, KL_STR("_files"))))
            return true;
    return false;
}

static bool set_path(kl_pages *pages, kl_page_bytes *page, const char *name)
{
    kl_buffer_clean(&page->path);
    kl_str archive = kl_buffer_str(&pages->archive_path), inner = kl_cstr(name);
    while (kl_starts(inner, KL_STR("./")))
        inner = kl_from(inner, 2);
    return kl_buffer_add(&page->path, archive) &&
           (!archive.len || !inner.len || kl_buffer_add(&page->path, KL_STR("/"))) && kl_path_add(&page->path, inner);
}

kl_status kl_members_next(kl_pages *pages, kl_page_bytes *page, const char **name)
{
    for (;;) {
        kl_status status = kl_archive_next(pages->archive, name);
        if (status == KL_OK && is_hidden(kl_cstr(*name))) {
            pages->counts.passed_over++;
            continue;
        }
        if (!set_path(pages, page, status == KL_OK ? *name : ""))
            return KL_NOMEM;
        if (status == KL_BAD)
            refuse(page, *name);
        if (status != KL_OK)
            kl_members_end(pages);
        else
            kl_reader_open_pull(&pages->reader, kl_archive_read, pages->archive);
        return status;
    }
}
