/* resolve.c - which of the places of one name is meant?
 *
 * The one inside the larger place that stands beside it; else one of the country that the language is at home in; else
 * the town before the division of its name, and the most people first. */
#include "location/location.h"
#include "str.h"
#include "utf8.h"

enum { ROOM = 16 };

/* "N.Y.", "Mass.": how American papers shorten a state behind a town. */
static bool is_short_state(kl_str inside) { return inside.len >= 2 && inside.len <= 6 && kl_ends(inside, KL_STR(".")); }

static bool is_inside(const kl_where *where, const kl_place *place, kl_str inside)
{
    kl_place around[ROOM];
    size_t count = kl_place_find(kl_utf8_fold_marks(where->scratch, inside), around, ROOM);
    for (size_t i = 0; i < count; i++) {
        if (around[i].kind == KL_PLACE_COUNTRY && kl_eq(around[i].country, place->country))
            return true;
        if (around[i].kind == KL_PLACE_ADMIN && place->admin.ptr && kl_eq(around[i].name, place->admin))
            return true;
        if (around[i].kind == KL_PLACE_REGENCY && kl_eq(around[i].country, place->country))
            return true;
    }
    return is_short_state(inside) && kl_eq(place->country, KL_STR("US"));
}

static uint64_t likelihood(const kl_where *where, const kl_place *place, kl_str inside)
{
    uint64_t score = place->people / 1000; /* at most 40,000 */
    if (inside.ptr && is_inside(where, place, inside))
        score += 1000000;
    if (where->home.ptr && kl_eq(place->country, where->home))
        score += 400000;
    if (place->kind == KL_PLACE_COUNTRY)
        score += 200000;
    /* Washington the city before the state, Gorontalo the town before the province; people of a division are those of
     * its towns together, and would always win. */
    if (place->kind == KL_PLACE_TOWN)
        score += 100000;
    return score;
}

static bool find_best(const kl_where *where, kl_str folded, kl_str inside, kl_place *best)
{
    kl_place found[ROOM];
    size_t count = kl_place_find(folded, found, ROOM);
    uint64_t best_score = 0;
    for (size_t i = 0; i < count; i++) {
        uint64_t score = likelihood(where, &found[i], inside);
        if (i == 0 || score > best_score) {
            best_score = score;
            *best = found[i];
        }
    }
    return count > 0;
}

bool kl_place_resolve(const kl_where *where, kl_str name, kl_str inside, kl_place *place)
{
    kl_str folded = kl_utf8_fold_marks(where->scratch, name);
    if (find_best(where, folded, inside, place))
        return true;
    /* "Tangerang Kota", "Malang Kabupaten": the kind behind the name, as the police write it. */
    size_t space = kl_find_last_char(folded, ' ');
    if (space != KL_NOT_FOUND && kl_lang_has(where->lang, KL_LANG_PLACE_PREFIXES, kl_from(folded, space + 1)))
        return find_best(where, kl_slice(folded, 0, space), inside, place);
    const kl_entry *prefix;
    size_t len = kl_lang_match(where->lang, KL_LANG_PLACE_PREFIXES, folded, 0, &prefix);
    return len > 0 && len + 1 < folded.len && find_best(where, kl_from(folded, len + 1), inside, place);
}
