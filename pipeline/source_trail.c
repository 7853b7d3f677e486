/* source_trail.c - pages of before are gone past, not read: the records of an earlier run tell where each stood.
 *
 *     record 0 1 2 3 4 5 6 7 8 9 ...          the last record of this file before the page that is wanted:
 *     file   a b w w w w w x x ...            w is gone to the place of record 6, number 6, and read on from there
 *
 * A record is believed only for the file that is open now. Which of two readings of one file it is of, is told by the
 * places, which rise within one reading. What is between the place and the wanted page is passed over as everywhere, so
 * whatever the trail does not lead past is read.
 */
#include "source_parts.h"
#include "str.h"
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

bool kl_pages_are_parts(const kl_pages *pages) { return pages->options->shards > 1; }

uint64_t kl_pages_index(const kl_pages *pages, uint64_t number)
{
    const kl_source_options *o = pages->options;
    if (!kl_pages_are_parts(pages))
        return number;
    return number <= o->shard ? 0 : (number - o->shard + o->shards - 1) / o->shards;
}

static bool is_list_lasting(const char *list)
{
    struct stat st;
    return !list || (strcmp(list, "-") != 0 && stat(list, &st) == 0 && S_ISREG(st.st_mode));
}

bool kl_pages_can_repeat(const kl_source_options *options)
{
    for (char *const *input = options->inputs; *input; input++)
        if (strcmp(*input, "-") == 0)
            return false;
    return is_list_lasting(options->files_from) && (options->inputs[0] || options->files_from);
}

/* ---------------------------------------------------------------- names that come twice */

/* FNV-1a of a name, without the place behind "@". Two names of one hash only cost time. */
static uint64_t hash_of(kl_str name)
{
    uint64_t hash = UINT64_C(14695981039346656037), at;
    size_t mark = kl_find_last_char(name, '@');
    if (mark != KL_NOT_FOUND && kl_parse_uint(kl_from(name, mark + 1), INT64_MAX, &at))
        name.len = mark;
    for (size_t i = 0; i < name.len; i++)
        hash = (hash ^ (unsigned char)name.ptr[i]) * UINT64_C(1099511628211);
    return hash;
}

static int by_number(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

/* Whether a name may come twice. Of a part of the pages the records do not tell of which reading of a file they are. */
static bool are_names_repeated(const kl_source_options *options)
{
    kl_buffer hashes = {0};
    kl_names *names = kl_pages_can_repeat(options) ? kl_names_create(options) : NULL;
    bool is_repeated = names == NULL;
    kl_name name;
    kl_err err;
    while (!is_repeated && kl_names_next(names, &name, &err) == KL_OK) {
        uint64_t hash = hash_of(kl_cstr(name.path));
        is_repeated = !kl_buffer_add(&hashes, (kl_str){(const char *)&hash, sizeof hash});
    }
    size_t count = hashes.len / sizeof(uint64_t);
    uint64_t *sorted = (uint64_t *)(void *)hashes.ptr;
    if (count)
        qsort(sorted, count, sizeof *sorted, by_number);
    for (size_t i = 1; i < count; i++)
        is_repeated = is_repeated || sorted[i] == sorted[i - 1];
    kl_names_destroy(names);
    kl_buffer_free(&hashes);
    return is_repeated;
}

void kl_trail_begin(kl_pages *pages, const kl_trail *trail, uint64_t wanted)
{
    bool is_usable = trail && (!kl_pages_are_parts(pages) || !are_names_repeated(pages->options));
    pages->trail = is_usable ? trail : NULL;
    pages->wanted = wanted;
}

/* ---------------------------------------------------------------- following */

bool kl_trail_has_file(kl_pages *pages, const kl_name *name, const kl_page_bytes *page)
{
    kl_mark mark;
    uint64_t size;
    if (!pages->trail || kl_pages_are_parts(pages) || name->error || name->is_special || !page->path.len ||
        !pages->trail->mark(pages->trail->context, pages->number, &mark) || !mark.is_file ||
        !kl_eq(mark.path, kl_buffer_str(&page->path)) || !kl_reader_size(name->path, &size))
        return false;
    pages->finished += size;
    pages->has_jumped = true;
    return true;
}

/* The last record of what is open, before the page that is wanted, that says where it stood. */
static bool find_place(const kl_pages *pages, uint64_t *index, uint64_t *offset)
{
    bool is_found = false;
    kl_mark mark;
    for (uint64_t at = kl_pages_index(pages, pages->number); at < pages->wanted; at++) {
        if (!pages->trail->mark(pages->trail->context, at, &mark) || !kl_eq(mark.path, kl_buffer_str(&pages->path)))
            break;
        if (!mark.is_placed)
            continue;
        if (is_found && mark.offset <= *offset)
            break; /* the file is read for the second time */
        is_found = true;
        *index = at;
        *offset = mark.offset;
    }
    return is_found && *offset > 0;
}

/* Lines are numbered, which only matters to what is said of a bad one: those before are counted when one is met. */
static bool leave_lines(kl_pages *pages, const char *name, uint64_t offset)
{
    kl_gone_past *gone = &pages->gone;
    free(gone->name);
    gone->name = strdup(name);
    gone->offset = offset;
    atomic_store(&gone->lines, 0);
    pages->offset = offset;
    pages->line = 1;
    pages->has_gone = true;
    return gone->name != NULL;
}

kl_status kl_trail_follow(kl_pages *pages, const char *name, const kl_page_bytes *page)
{
    uint64_t index = 0, offset = 0;
    kl_reader *r = &pages->reader;
    bool is_lines = !pages->is_warc;
    bool can_seek = r->is_regular && !(is_lines ? page->is_packed : pages->is_single);
    if (!pages->trail || pages->archive || !pages->path.len || !can_seek || !find_place(pages, &index, &offset) ||
        offset >= r->size)
        return KL_OK;
    if (r->inflater && kl_starts(kl_buffer_str(&r->packed), KL_KIND_DICTIONARY) && kl_reader_more(r) == KL_NOMEM)
        return KL_NOMEM;
    if (is_lines && !leave_lines(pages, name, offset))
        return KL_NOMEM;
    (void)kl_reader_seek(r, offset); /* wherever it is then: what is read there must agree */
    const kl_source_options *o = pages->options;
    pages->number = kl_pages_are_parts(pages) ? o->shard + index * o->shards : index;
    pages->has_jumped = true;
    return KL_OK;
}

/* ---------------------------------------------------------------- the number of a line */

/* Not by kl_reader: it ends when the run is told to end, and the line that is said would be another. */
static uint64_t count_lines(const kl_gone_past *gone)
{
    char piece[16 * 1024];
    uint64_t lines = 0, left = gone->offset;
    FILE *file = fopen(gone->name, "rbe");
    size_t got = 1;
    while (file && left && got) {
        got = fread(piece, 1, left < sizeof piece ? (size_t)left : sizeof piece, file);
        left -= got;
        const char *end = piece + got;
        for (const char *at = piece; at < end && (at = memchr(at, '\n', (size_t)(end - at))); at++)
            lines++;
    }
    if (file)
        (void)fclose(file);
    return lines ? lines : 1; /* there was one, or the place would be another */
}

uint64_t kl_page_line(const kl_page_bytes *page)
{
    if (!page->gone)
        return page->line;
    uint64_t lines = atomic_load(&page->gone->lines);
    if (!lines)
        atomic_store(&page->gone->lines, lines = count_lines(page->gone));
    return page->line + lines - 1;
}
