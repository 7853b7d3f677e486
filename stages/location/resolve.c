/* resolve.c - which of the places of one name is meant?
 *
 * The one inside the larger place that stands beside it; else the one that weighs most: its people, times what speaks
 * for its country - the site, the language, the other places of the article. */
#include "location/location.h"
#include "str.h"
#include "utf8.h"

enum {
    ROOM = 32,
    /* People that a place is taken to have at least, so that kinds can be weighed against each other. */
    VILLAGE_PEOPLE = 500,
    TOWN_PEOPLE = 1000,
    SEAT_PEOPLE = 20000, /* towns of which no people are known are seats of kabupaten */
    REGENCY_PEOPLE = 50000,
    COUNTRY_PEOPLE = 1000000,
    /* A division counts for the twelfth of its people: Washington the city (a tenth of the state) before the state,
     * California the state before the town in Maryland. */
    DIVISION_SHARE = 12,
    HOME_FACTOR = 20,
    VOTE_FACTOR = 20,
    NEAR_FACTOR = 20, /* within a degree of the publisher */
    WEAK_SHARE = 50,
};

bool kl_place_is_home(const kl_where *where, const kl_place *place)
{
    return (where->home.ptr && kl_eq(place->country, where->home)) ||
           (where->land.ptr && kl_eq(place->country, where->land));
}

static bool has_vote(const kl_where *where, const kl_place *place)
{
    for (size_t i = 0; where->votes && i < where->votes->count; i++)
        if (kl_eq(where->votes->items[i].country, place->country))
            return true;
    return false;
}

static bool is_near(const kl_where *where, const kl_place *place)
{
    double north = place->lat - where->lat, east = place->lon - where->lon;
    return where->has_point && place->has_point && north < 1 && north > -1 && east < 1 && east > -1;
}

static double weight_of(const kl_where *where, const kl_place *place)
{
    if (where->is_at_home && !kl_place_is_home(where, place))
        return 0;
    double people = (double)place->people, least = TOWN_PEOPLE;
    if (place->kind == KL_PLACE_COUNTRY)
        least = COUNTRY_PEOPLE;
    else if (place->kind == KL_PLACE_VILLAGE)
        least = VILLAGE_PEOPLE;
    else if (place->kind == KL_PLACE_TOWN && place->people == 0)
        least = SEAT_PEOPLE;
    else if (place->kind == KL_PLACE_REGENCY)
        least = REGENCY_PEOPLE;
    if (place->kind == KL_PLACE_ADMIN || place->kind == KL_PLACE_REGENCY)
        people /= DIVISION_SHARE;
    people = people < least ? least : people;
    if (place->is_weak)
        people /= WEAK_SHARE;
    if (kl_place_is_home(where, place))
        people *= HOME_FACTOR;
    if (has_vote(where, place))
        people *= VOTE_FACTOR;
    if (is_near(where, place))
        people *= NEAR_FACTOR;
    return people;
}

/* Names in another language than the article's are none. */
static size_t find_senses(const kl_where *where, kl_str folded, kl_place *senses)
{
    size_t count = kl_place_find(where->places, folded, senses, ROOM), kept = 0;
    for (size_t i = 0; i < count; i++)
        if (!senses[i].lang.ptr || kl_eq(senses[i].lang, where->tag))
            senses[kept++] = senses[i];
    return kept;
}

static bool lies_in(const kl_place *place, const kl_place *around, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (kl_place_is_inside(place, &around[i]))
            return true;
    return false;
}

size_t kl_place_choose(const kl_where *where, kl_str folded, kl_str inside, kl_place *place, bool *is_inside)
{
    kl_place senses[ROOM], around[ROOM];
    size_t count = find_senses(where, folded, senses);
    size_t larger = count && inside.ptr ? find_senses(where, kl_utf8_fold_marks(where->scratch, inside), around) : 0;
    double best = -1;
    *is_inside = false;
    for (size_t i = 0; i < count; i++) {
        bool lies = larger && lies_in(&senses[i], around, larger);
        double weight = weight_of(where, &senses[i]);
        if (lies < *is_inside || (lies == *is_inside && weight <= best))
            continue;
        *is_inside = lies;
        best = weight;
        *place = senses[i];
    }
    return count;
}

bool kl_place_resolve(const kl_where *where, kl_str name, kl_str inside, kl_place *place)
{
    bool is_inside;
    kl_str folded = kl_utf8_fold_marks(where->scratch, name);
    if (kl_place_choose(where, folded, inside, place, &is_inside))
        return true;
    /* "Tangerang Kota", "Malang Kabupaten": the kind behind the name, as the police write it. */
    size_t space = kl_find_last_char(folded, ' ');
    if (space != KL_NOT_FOUND && kl_lang_has(where->lang, KL_LANG_PLACE_PREFIXES, kl_from(folded, space + 1)))
        return kl_place_choose(where, kl_slice(folded, 0, space), inside, place, &is_inside);
    const kl_entry *entry = NULL;
    size_t len = kl_lang_match(where->lang, KL_LANG_PLACE_PREFIXES, folded, 0, &entry);
    return len > 0 && !kl_eq(entry->key, KL_STR("around")) && len + 1 < folded.len &&
           kl_place_choose(where, kl_from(folded, len + 1), inside, place, &is_inside);
}
