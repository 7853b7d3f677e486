/* places.c - search the embedded gazetteer: a binary search over the lines of its text, as look(1) does. */
#include "places/places.h"
#include "lang.h"
#include "str.h"

/* build/gen/places.c, made of places.tsv by scripts/embed. */
extern const kl_embedded kl_place_files[];
extern const size_t kl_place_file_count;

static kl_str gazetteer(void) { return (kl_str){kl_place_files[0].bytes, kl_place_files[0].len}; }

/* The key of the line that begins at `at`. */
static kl_str key_at(kl_str all, size_t at)
{
    size_t end = at;
    while (end < all.len && all.ptr[end] != '\t')
        end++;
    return kl_slice(all, at, end);
}

static size_t next_line(kl_str all, size_t at)
{
    const char *newline = memchr(all.ptr + at, '\n', all.len - at);
    return newline ? (size_t)(newline - all.ptr) + 1 : all.len;
}

/* Start of the first line whose key is not less than `folded`. */
static size_t lower_bound(kl_str all, kl_str folded)
{
    size_t low = 0, high = all.len; /* both starts of lines */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        while (middle > low && all.ptr[middle - 1] != '\n')
            middle--;
        if (kl_compare(key_at(all, middle), folded) < 0)
            low = next_line(all, middle);
        else
            high = middle;
    }
    return low;
}

/* "-6.1781": at most four decimals, as scripts/mkplaces writes them. */
static double number_of(kl_str text)
{
    bool is_negative = kl_starts(text, KL_STR("-"));
    double number = 0, unit = 0;
    for (size_t i = is_negative; i < text.len; i++) {
        if (text.ptr[i] == '.')
            unit = 1;
        else {
            number = number * 10 + (text.ptr[i] - '0');
            unit *= 10;
        }
    }
    number = unit > 1 ? number / unit : number;
    return is_negative ? -number : number;
}

/* The columns: folded name, name, kind, country, division, latitude, longitude, GeoNames id, people. */
static kl_place read_line(kl_str line)
{
    kl_str columns[9] = {{NULL, 0}};
    for (size_t i = 0; i < 9 && kl_next_piece(&line, '\t', &columns[i]); i++)
        ;
    kl_place place = {.folded = columns[0],
                      .name = columns[1],
                      .kind = (kl_place_kind)columns[2].ptr[0],
                      .country = columns[3],
                      .admin = columns[4].len ? columns[4] : KL_ABSENT,
                      .has_point = columns[5].len > 0,
                      .lat = number_of(columns[5]),
                      .lon = number_of(columns[6])};
    kl_parse_uint(columns[7], UINT64_MAX, &place.geonameid);
    kl_parse_uint(columns[8], UINT64_MAX, &place.people);
    return place;
}

size_t kl_place_find(kl_str folded, kl_place *found, size_t room)
{
    kl_str all = gazetteer();
    size_t count = 0;
    for (size_t at = lower_bound(all, folded); at < all.len && count < room;) {
        if (!kl_eq(key_at(all, at), folded))
            break;
        size_t next = next_line(all, at);
        found[count++] = read_line(kl_slice(all, at, next - 1));
        at = next;
    }
    return count;
}

bool kl_place_begins(kl_str folded)
{
    kl_str all = gazetteer();
    size_t at = lower_bound(all, folded);
    if (at >= all.len || !kl_starts(kl_from(all, at), folded))
        return false;
    char after = all.ptr[at + folded.len];
    return after == '\t' || after == ' ' || after == '-';
}
