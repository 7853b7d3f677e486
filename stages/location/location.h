/* location.h - the parts of the stage `location`.
 *
 *     text, blocks - dateline --.
 *                   \- mentions -+- resolve (stages/places) - location, places
 */
#ifndef KL_LOCATION_H
#define KL_LOCATION_H

#include "arena.h"
#include "knowledge.h"

/* Countries that the other places of the article are in, and how often they are named. */
enum { KL_VOTES = 16 };
typedef struct kl_votes {
    struct {
        kl_str country;
        unsigned weight;
    } items[KL_VOTES];
    size_t count;
} kl_votes;

/* Scripts without capitals, by the languages written in them. */
typedef enum kl_caseless { KL_CASED = 0, KL_ARABIC, KL_KOREAN, KL_JAPANESE, KL_CHINESE } kl_caseless;

/* What the parts need to know of an article. */
typedef struct kl_where {
    kl_arena *scratch;
    const kl_gazetteer *places;
    const kl_lang *lang;
    kl_str tag; /* the language's own: "id", or empty */
    kl_caseless caseless;
    bool has_genitive;    /* names take an s: "Berlins" */
    bool has_great_nouns; /* every noun has a capital */
    bool has_elision;     /* words lose their end before them: "d'Alger" */
    bool has_suffix;      /* particles stand behind them: "Ankara'da" */
    kl_str text;
    kl_str outlet;  /* the host's own word ("kompas" of www.kompas.com), or absent */
    kl_str site;    /* the publisher's name, or absent */
    kl_str home;    /* ISO code of the country that the site is at home in, or absent */
    kl_str land;    /* that of the country where the language is, or absent */
    kl_str around;  /* what place the dateline names, or absent */
    bool has_point; /* the page says where its publisher is: */
    double lat, lon;
    const kl_votes *votes; /* or NULL */
    bool is_at_home;       /* what is asked for lies in the country of the site or the language */
} kl_where;

/* What the page says of its place: a name, of the story or of the publisher; the code of the publisher's country, in
 * `arena`; its point. Absent, or false, where it says nothing. */
kl_str kl_stated_name(const kl_article *a);
kl_str kl_stated_country(const kl_article *a, kl_arena *arena);
bool kl_stated_point(const kl_article *a, double *lat, double *lon);

/* The place of the dateline that begins at text[at], in `place`; false if there is none. */
bool kl_dateline_find(const kl_where *where, size_t at, kl_span *place);

/* The forms of it in eastern scripts. */
bool kl_dateline_bracket(const kl_where *where, size_t at, kl_span *place);
bool kl_dateline_day(const kl_where *where, size_t at, kl_span *place);
bool kl_dateline_wire(const kl_where *where, size_t at, kl_span *place);
bool kl_dateline_report(const kl_where *where, size_t at, kl_span *place);

/* Whether a piece of a dateline looks like a domain, is a known agency, or is any outlet's name. */
bool kl_is_domain(kl_str piece);
bool kl_is_agency(kl_str piece);
bool kl_is_outlet(const kl_where *where, kl_str piece);

/* The place that is called `name`. `inside` is the name of a larger place beside it ("Banten" of "Lebak, Banten"),
 * or absent. False if the gazetteer has none. */
bool kl_place_resolve(const kl_where *where, kl_str name, kl_str inside, kl_place *place);

/* The same for a folded name, just as it is; how many places are called so. *is_inside tells whether the one chosen
 * lies in `inside`. */
size_t kl_place_choose(const kl_where *where, kl_str folded, kl_str inside, kl_place *place, bool *is_inside);

/* Whether a place is in the country where the article's site or language is at home. */
bool kl_place_is_home(const kl_where *where, const kl_place *place);

/* One name of a place that the text speaks of, and what speaks for it and against it. */
typedef struct kl_mention {
    kl_place place;
    kl_str text;   /* as first written */
    kl_str folded; /* what the gazetteer was asked for */
    uint32_t hash; /* kl_place_hash_of it */
    size_t senses; /* how many places are called so */
    kl_str inside; /* the larger place that stands behind it somewhere, or absent */
    bool is_inside;
    bool is_part;   /* of another place, at home: "Kecamatan" */
    unsigned sure;  /* behind a kind of place or an office: "Kabupaten", "Polda" */
    unsigned led;   /* behind "in", "near" */
    unsigned loose; /* behind "of", "to", "from" */
    unsigned free;  /* alone within a sentence */
    unsigned first; /* alone at its beginning, where every word has a capital */
    unsigned other; /* part of another name: "Paris Hilton" */
    unsigned count;
    unsigned weight; /* count, and more for the lead and the headline */
    bool in_headline;
} kl_mention;

typedef struct kl_mentions {
    KL_LIST(kl_mention) list;
    uint16_t *slots; /* until they are judged: by hash, the place in the list + 1; NULL before the first */
} kl_mentions;

/* Add the names of places in a text, but not what stands before `from`; all that the gazetteer knows, as nothing is
 * decided yet. `lead_end` is the end of its first paragraph. */
void kl_mentions_scan(const kl_where *where, kl_str text, size_t from, size_t lead_end, kl_mentions *mentions);

/* Say which place each name is, and leave out those that are none: one sense for a name in an article. */
void kl_mentions_judge(const kl_where *where, kl_mentions *mentions);

#endif
