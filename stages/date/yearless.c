/* yearless.c - "14 Feb", "Mar 27", "12月3日": a day at the headline without its year.
 *
 * The address has the year in systems that keep posts by month ("/2024/05/"); else, where the time of capture is known,
 * such a day is the last one of that name, for that is when systems leave the year out. */
#include "date.h"
#include "str.h"

enum { LONGEST = 24 }; /* bytes of "Wednesday, September 14th" */

/* The year, and the month if one follows, that stand in the path of an address as "/2024/05/", "/2024-05/" or
 * "/2024/". */
static void read_path(kl_str path, int *year, int *month)
{
    *year = *month = 0;
    for (size_t at = 0; at + 5 < path.len; at++) {
        if (path.ptr[at] != '/' || kl_is_digit(path.ptr[at + 5]))
            continue;
        uint64_t number;
        if (!kl_parse_uint(kl_slice(path, at + 1, at + 5), 2100, &number) || number < 1990 ||
            !strchr("/-", path.ptr[at + 5]))
            continue;
        *year = (int)number;
        size_t end = at + 6;
        while (end < path.len && end < at + 8 && kl_is_digit(path.ptr[end]))
            end++;
        if (end < path.len && path.ptr[end] == '/' && kl_parse_uint(kl_slice(path, at + 6, end), 12, &number))
            *month = (int)number;
        else if (path.ptr[at + 5] == '-')
            *year = 0; /* a headline's words: "/2024-in-review" */
        if (*year)
            return;
    }
}

void kl_date_read_path(kl_date_choice *c)
{
    size_t host = kl_find(c->a->url, KL_STR("//"));
    kl_str rest = host == KL_NOT_FOUND ? c->a->url : kl_from(c->a->url, host + 2);
    size_t slash = kl_find_char(rest, '/');
    if (slash != KL_NOT_FOUND)
        read_path(kl_from(rest, slash), &c->path_year, &c->path_month);
}

/* The text with the year where a date has it. */
static bool read_with_year(const kl_date_choice *c, kl_str text, int year, kl_date_found *found)
{
    kl_build b = kl_build_begin(c->context->scratch, text.len + 12);
    if (kl_has(text, KL_STR("月")) || kl_has(text, KL_STR("월"))) {
        kl_build_uint(&b, (uint64_t)year, 4);
        kl_build_add(&b, kl_has(text, KL_STR("月")) ? KL_STR("年") : KL_STR("년"));
        kl_build_add(&b, text);
    } else {
        kl_build_add(&b, text);
        kl_build_add(&b, kl_ends(text, KL_STR(".")) && kl_is_digit(text.ptr[0]) ? KL_STR("") : KL_STR(" "));
        kl_build_uint(&b, (uint64_t)year, 4);
    }
    kl_str whole = kl_build_str(&b);
    /* Nothing but the date: the year that we put there stands at its end, so that the search has read all. */
    return kl_date_find(&c->words, whole, 0, found) && found->span.start == 0 && found->span.end == whole.len;
}

bool kl_date_yearless(const kl_date_choice *c, kl_str text, kl_date_found *found)
{
    for (size_t i = 0; i < text.len; i++)
        if (strchr("|(\n", text.ptr[i]) || kl_starts(kl_from(text, i), KL_STR("·")) ||
            kl_starts(kl_from(text, i), KL_STR("•")))
            text.len = i;
    text = kl_trim(text);
    if (text.len < 4 || text.len > LONGEST || (!c->path_year && !c->now.year))
        return false;
    if (c->path_year)
        return read_with_year(c, text, c->path_year, found) && (!c->path_month || found->when.month == c->path_month);
    return (read_with_year(c, text, c->now.year, found) && kl_date_day(&found->when) <= kl_date_day(&c->now)) ||
           read_with_year(c, text, c->now.year - 1, found);
}
