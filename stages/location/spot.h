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

/* End of the longest name of the gazetteer that begins at the word `at`, or `at` if there is none. *mention becomes its
 * mention, a new one if it is the first; *word_end the end of the word. */
size_t kl_spot_name(const kl_spotter *s, size_t at, kl_mention **mention, size_t *word_end);

#endif
