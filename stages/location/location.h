/* location.h - the parts of the stage `location`.
 *
 *     text, blocks - dateline --.
 *                   \- mentions -+- resolve (stages/places) - location, places
 */
#ifndef KL_LOCATION_H
#define KL_LOCATION_H

#include "arena.h"
#include "knowledge.h"
#include "places/places.h"

/* What the parts need to know of an article. */
typedef struct kl_where {
    kl_arena *scratch;
    const kl_lang *lang;
    kl_str text;
    kl_str outlet; /* the host's own word ("kompas" of www.kompas.com), or absent */
    kl_str site;   /* the publisher's name, or absent */
    kl_str home;   /* ISO code of the country that the language is at home in, or absent */
} kl_where;

/* The place of the dateline that begins at text[at], in `place`; false if there is none. */
bool kl_dateline_find(const kl_where *where, size_t at, kl_span *place);

/* The two forms of it in eastern scripts. */
bool kl_dateline_bracket(const kl_where *where, size_t at, kl_span *place);
bool kl_dateline_wire(const kl_where *where, size_t at, kl_span *place);

/* Whether a piece of a dateline looks like a domain, is a known agency, or is any outlet's name. */
bool kl_is_domain(kl_str piece);
bool kl_is_agency(kl_str piece);
bool kl_is_outlet(const kl_where *where, kl_str piece);

/* The place that is called `name`. `inside` is the name of a larger place beside it ("Banten" of "Lebak, Banten"),
 * or absent. False if the gazetteer has none. */
bool kl_place_resolve(const kl_where *where, kl_str name, kl_str inside, kl_place *place);

/* One place that the text speaks of. */
typedef struct kl_mention {
    kl_place place;
    kl_str text; /* as first written */
    unsigned count;
    unsigned weight; /* count, and more for the lead and the headline */
} kl_mention;

typedef struct kl_mentions {
    KL_LIST(kl_mention) list;
} kl_mentions;

/* Add the places of a text, but not what stands before `from`. `lead_end` is the end of its first paragraph. */
void kl_mentions_add(const kl_where *where, kl_str text, size_t from, size_t lead_end, kl_mentions *mentions);

#endif
