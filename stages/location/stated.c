/* stated.c - what does a page say of its place in geo.* and ICBM?
 *
 * The publisher's, on each of the pages with them that were read: so it is never the story's, but it tells where the
 * publisher is at home, and which of the places of one name its readers would think of. */
#include "location/location.h"
#include "str.h"

static kl_str clue_from(const kl_article *a, kl_str from)
{
    for (size_t i = 0; i < a->clues.count; i++)
        if (a->clues.items[i].field == KL_F_PLACE && kl_eq(a->clues.items[i].from, from))
            return kl_trim(a->clues.items[i].value);
    return KL_ABSENT;
}

kl_str kl_stated_name(const kl_article *a)
{
    for (size_t i = 0; i < a->clues.count; i++) {
        const kl_clue *clue = &a->clues.items[i];
        bool is_name = !kl_starts(clue->from, KL_STR("geo.")) || kl_eq(clue->from, KL_STR("geo.placename"));
        if (clue->field == KL_F_PLACE && is_name && !kl_eq(clue->from, KL_STR("icbm")))
            return clue->value;
    }
    return KL_ABSENT;
}

kl_str kl_stated_country(const kl_article *a, kl_arena *arena)
{
    static const kl_str names[] = {KL_STR_INIT("geo.region"), KL_STR_INIT("geo.country")};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        kl_str code = clue_from(a, names[i]); /* "ID", "id", "ID-JK" */
        if (code.len < 2 || !kl_is_alpha(code.ptr[0]) || !kl_is_alpha(code.ptr[1]) ||
            (code.len > 2 && code.ptr[2] != '-'))
            continue;
        char *country = kl_arena_text(arena, 2);
        for (size_t n = 0; n < 2; n++)
            country[n] = (char)(kl_lower(code.ptr[n]) - 'a' + 'A');
        return (kl_str){country, 2};
    }
    return KL_ABSENT;
}

/* "-6.1781": false if it is none, or not within `most` degrees. */
static bool read_degrees(kl_str text, double most, double *degrees)
{
    bool is_negative = kl_starts(text, KL_STR("-"));
    double number = 0, unit = 1;
    size_t digits = 0, i = is_negative;
    for (bool has_point = false; i < text.len; i++) {
        if (text.ptr[i] == '.' && !has_point) {
            has_point = true;
            continue;
        }
        if (!kl_is_digit(text.ptr[i]))
            return false;
        number = number * 10 + (text.ptr[i] - '0');
        unit *= has_point ? 10 : 1;
        digits++;
    }
    number /= unit;
    *degrees = is_negative ? -number : number;
    return digits > 0 && number <= most;
}

bool kl_stated_point(const kl_article *a, double *lat, double *lon)
{
    kl_str point = clue_from(a, KL_STR("geo.position")); /* "-6.2;106.8" */
    point = point.ptr ? point : clue_from(a, KL_STR("icbm"));
    for (size_t i = 0; i < point.len; i++)
        if (point.ptr[i] == ';' || point.ptr[i] == ',')
            return read_degrees(kl_trim(kl_slice(point, 0, i)), 90, lat) &&
                   read_degrees(kl_trim(kl_from(point, i + 1)), 180, lon) && (*lat < 0 || *lat > 0);
    return false;
}
