/* judge.c - which of the names that stand in a text are places, and which places?
 *
 * A name has one sense in an article. It is a place if enough speaks for it: the larger place behind it, a kind of
 * place or an office before it, a preposition; the more the smaller the place is, for the names of small towns are
 * those of people and things. What a reader of that country would know needs less. */
#include "location/location.h"
#include "str.h"

enum {
    /* A lone name of a smaller town abroad is more often a person's: of the towns of 15,000 to 300,000 people nearly
     * every one that stood alone in 100 articles was. */
    SURE_PEOPLE = 300000,
    HOME_PEOPLE = 100000,   /* of a town at home that is called as a word, and is behind "in" only */
    GREAT_PEOPLE = 1000000, /* known everywhere: a capital or the like */
    GREAT_DIVISION = 200000,
    SHORT = 3, /* bytes of a name that is too short to be sure of */
};

static bool is_great(const kl_place *place)
{
    return place->kind == KL_PLACE_COUNTRY || place->people >= GREAT_PEOPLE ||
           (place->kind == KL_PLACE_ADMIN && place->people >= GREAT_DIVISION);
}

/* A word of the language that has a capital now and then, in a sentence's beginning or always. */
static bool is_word(const kl_where *where, kl_str name)
{
    const uint32_t sections = 1u << KL_LANG_NOT_PLACES | 1u << KL_LANG_FUNCTION_WORDS | 1u << KL_LANG_MONTHS |
                              1u << KL_LANG_WEEKDAYS | 1u << KL_LANG_PRONOUNS | 1u << KL_LANG_PLACE_PREFIXES;
    if (!(kl_lang_sections_of(where->lang, name) & sections))
        return false;
    return kl_lang_has(where->lang, KL_LANG_NOT_PLACES, name) ||
           kl_lang_has(where->lang, KL_LANG_FUNCTION_WORDS, name) || kl_lang_has(where->lang, KL_LANG_MONTHS, name) ||
           kl_lang_has(where->lang, KL_LANG_WEEKDAYS, name) || kl_lang_has(where->lang, KL_LANG_PRONOUNS, name) ||
           kl_lang_has(where->lang, KL_LANG_PLACE_PREFIXES, name);
}

static bool is_place(const kl_where *where, const kl_mention *m)
{
    const kl_place *place = &m->place;
    bool is_home = kl_place_is_home(where, place), is_short = m->folded.len <= SHORT && place->kind != KL_PLACE_COUNTRY;
    unsigned good = m->sure + m->led;
    if (m->count == 0)
        return false;
    if (place->is_weak && m->folded.len <= SHORT) /* "TX" speaks for what stands before it, not for itself */
        return false;
    if (m->is_inside)
        return true;
    if (m->is_part && (m->inside.ptr || !is_home)) /* another of its name, as it does not lie there */
        return false;
    if (place->kind == KL_PLACE_VILLAGE) /* there are ten of each name: find_around must have found which */
        return false;
    if (m->sure && (is_home || (place->people && !place->is_weak)))
        return !is_word(where, m->text) || !place->is_weak;
    if (is_word(where, m->text)) {
        bool is_near = is_home && !where->has_great_nouns; /* "nach Siegen und Titeln" */
        bool is_town = place->people >= (is_near ? HOME_PEOPLE : SURE_PEOPLE) && !place->is_weak;
        bool is_always_led = m->led > 0 && m->other + m->loose + m->free + m->first == 0; /* "in Essen", "à Nancy" */
        return is_great(place) ? m->led > m->other : is_town && is_always_led;
    }
    if (place->is_weak && !is_home)
        return good > 0 && m->other == 0;
    /* "Kawasaki Motors", then "Kawasaki" alone: a country stays one in "China Daily". */
    if (place->kind == KL_PLACE_TOWN && m->other > good + m->loose && good == 0)
        return false;
    if (is_great(place) && !is_short)
        return good + m->loose + m->free > 0 || m->other == 0;
    if ((is_home || place->people >= SURE_PEOPLE) && !is_short)
        return good > 0 || (m->free + m->loose > 0 && m->other == 0);
    return good > 0 && m->other == 0;
}

/* ------------------------------------------------------------------ the other places */

static void vote(kl_votes *votes, kl_str country, unsigned weight)
{
    for (size_t i = 0; i < votes->count; i++)
        if (kl_eq(votes->items[i].country, country)) {
            votes->items[i].weight += weight;
            return;
        }
    if (votes->count < KL_VOTES) {
        votes->items[votes->count].country = country;
        votes->items[votes->count++].weight = weight;
    }
}

/* Without the name's own. */
static kl_votes votes_of_others(const kl_votes *votes, kl_str country, unsigned own)
{
    kl_votes others = *votes;
    others.count = 0;
    for (size_t i = 0; i < votes->count; i++) {
        others.items[others.count] = votes->items[i];
        if (kl_eq(votes->items[i].country, country))
            others.items[others.count].weight -= own;
        others.count += others.items[others.count].weight > 0;
    }
    return others;
}

/* Two names of one place are one mention. */
static void merge(kl_mentions *mentions)
{
    size_t kept = 0;
    for (size_t i = 0; i < mentions->list.count; i++) {
        kl_mention *m = &mentions->list.items[i], *same = NULL;
        for (size_t n = 0; n < kept && !same; n++)
            if (mentions->list.items[n].place.row == m->place.row)
                same = &mentions->list.items[n];
        if (same) {
            same->count += m->count;
            same->weight += m->weight;
        } else {
            mentions->list.items[kept++] = *m;
        }
    }
    mentions->list.count = kept;
}

/* A village is the one in a place that the article names elsewhere, or was written in. */
static void find_around(const kl_where *where, const kl_mentions *mentions, kl_mention *m)
{
    if (m->place.kind != KL_PLACE_VILLAGE || m->is_inside || !m->sure || m->other)
        return;
    if (where->around.ptr)
        kl_place_choose(where, m->folded, where->around, &m->place, &m->is_inside);
    for (size_t i = 0; i < mentions->list.count && !m->is_inside; i++) {
        const kl_mention *other = &mentions->list.items[i];
        if (other->place.kind != KL_PLACE_VILLAGE && other->place.kind != KL_PLACE_COUNTRY &&
            kl_place_is_home(where, &other->place) && !kl_eq(other->folded, m->folded))
            kl_place_choose(where, m->folded, other->folded, &m->place, &m->is_inside);
    }
}

/* The sense that the other places of the article speak for. */
static void choose_by_others(const kl_where *where, const kl_votes *votes, kl_mention *m)
{
    kl_votes others = votes_of_others(votes, m->place.country, is_place(where, m) ? m->count : 0);
    kl_where with_votes = *where;
    with_votes.votes = &others;
    with_votes.is_at_home = m->is_part;
    kl_place_choose(&with_votes, m->folded, KL_ABSENT, &m->place, &m->is_inside);
}

void kl_mentions_judge(const kl_where *where, kl_mentions *mentions)
{
    kl_votes votes = {.count = 0};
    size_t kept = 0;
    for (size_t i = 0; i < mentions->list.count; i++) {
        kl_mention *m = &mentions->list.items[i];
        if (m->count == 0)
            continue;
        kl_where at_home = *where;
        at_home.is_at_home = m->is_part;
        if (m->inside.ptr || m->is_part)
            kl_place_choose(&at_home, m->folded, m->inside, &m->place, &m->is_inside);
        m->weight = m->count ? m->weight : 0;
        if (is_place(where, m))
            vote(&votes, m->place.country, m->count);
        mentions->list.items[kept++] = *m;
    }
    mentions->list.count = kept;
    kept = 0;
    for (size_t i = 0; i < mentions->list.count; i++) {
        kl_mention m = mentions->list.items[i];
        find_around(where, mentions, &m);
        if (!m.is_inside && m.senses > 1)
            choose_by_others(where, &votes, &m);
        if (is_place(where, &m))
            mentions->list.items[kept++] = m;
    }
    mentions->list.count = kept;
    merge(mentions);
}
