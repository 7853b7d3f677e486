/* spot.h - words of a text, and the names of places among them. */
#ifndef KL_LOCATION_SPOT_H
#define KL_LOCATION_SPOT_H

#include "location/location.h"

/* The end of the word at `at`: letters, digits, signs between letters, the points of "U.S.". */
size_t kl_word_end(kl_str text, size_t at);
/* The beginning of the word that ends at `end`. */
size_t kl_word_begin(kl_str text, size_t end);
bool kl_capital_at(kl_str text, size_t at);

typedef struct kl_spotter {
    const kl_where *where;
    kl_str text;
    kl_mentions *mentions; /* what has been found so far, and whatever else the gazetteer was asked for and knew */
} kl_spotter;

/* A text on the way through it, and what of it the neighbours of a name are told by. */
typedef struct kl_scan {
    kl_spotter spot;
    size_t lead_end;
    size_t place_end; /* of the last mention that was no part of another name */
    size_t place;     /* its place in the list */
    struct {          /* a name that was read when the one before it was taken (caseless.c) */
        size_t at, end;
        size_t mention; /* its place in the list */
    } ahead;
} kl_scan;

enum { KL_LEAD_WEIGHT = 2 }; /* of a mention in the lead, more than elsewhere */

/* The mention of this folded name (`hash` is its kl_place_hash_of), a new one if it is the first; NULL if the gazetteer
 * has no such name. */
kl_mention *kl_spot_known(const kl_spotter *s, kl_str folded, uint32_t hash, kl_str text);

/* The scripts without capitals: how names are told there, by the language's tag; and
 * count the name that begins at text[at], if one does: where to go on, `at` itself where no letter of the script is.
 * Words of the language's file, called "behind", stand behind names: kinds of place among the place prefixes,
 * particles of place among the place prepositions, what goes well behind a place among the loose prepositions, what
 * makes it none among the words that are no places - where a "body" makes it one's name from afar, and a "word" is one
 * that a name may lie in. */
kl_caseless kl_caseless_of(kl_str tag);
size_t kl_caseless_take(kl_scan *s, size_t at);

/* End of the longest name of the gazetteer that begins at the word `at`, or `at` if there is none. *mention becomes its
 * mention, a new one if it is the first; *word_end the end of the word. */
size_t kl_spot_name(const kl_spotter *s, size_t at, kl_mention **mention, size_t *word_end);

#endif
