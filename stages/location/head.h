/* head.h - what the forms of datelines have in common. */
#ifndef KL_LOCATION_HEAD_H
#define KL_LOCATION_HEAD_H

#include "location/location.h"

enum {
    KL_HEAD_BYTES = 110, /* the longest heads name an outlet, an office, two places and a date */
    KL_PLACE_WORDS = 4,  /* "Kota Tanjung Balai Karimun" */
};

size_t kl_head_skip(kl_str text, size_t at);

/* One to four words that begin with capitals, without anything but letters, points, hyphens and apostrophes. */
bool kl_head_has_form(const kl_where *where, kl_str piece);

/* In capitals, at least two. */
bool kl_head_is_loud(kl_str piece);

/* Whether the gazetteer has a place of this name (a town of it), and not a village or an abbreviation. */
bool kl_head_is_known(const kl_where *where, kl_str piece);
bool kl_head_is_town(const kl_where *where, kl_str name);

/* Whether text[at ..] may begin a sentence: not with a small letter. */
bool kl_head_sentence(kl_str text, size_t at);

/* The forms of town.c. */
bool kl_dateline_outlet(const kl_where *where, size_t at, kl_span *place);
bool kl_dateline_town(const kl_where *where, size_t at, kl_span *place);
bool kl_dateline_line(const kl_where *where, size_t at, kl_span *place);

#endif
