/* date.h - what the parts of the stage `date` share. */
#ifndef KL_DATE_H
#define KL_DATE_H

#include "find.h"

/* A day that may be the one, and how far it is believed. */
typedef struct kl_candidate {
    kl_when when;
    int trust;
    bool unsure; /* day and month might be the other way round */
    kl_date_order proven;
    bool visible;     /* printed for readers, so in their own zone */
    bool relative;    /* told by its distance from the capture time */
    bool alone;       /* nothing else stands in its line */
    bool in_list;     /* printed without a label, as in lists of stories */
    bool labelled;    /* printed behind a word that calls it the day of publication */
    bool is_listed;   /* one of such a list */
    bool at_head;     /* printed at the headline */
    bool at_tail;     /* printed behind the text */
    kl_clue *clue;    /* where it comes from; NULL for the text */
    unsigned support; /* which kinds of clue agree, one bit each: see kinds in trust.c */
} kl_candidate;

/* Where things stand on the page, in bytes of visible text. */
typedef struct kl_date_places {
    uint32_t headline;   /* KL_NOWHERE: not known */
    uint32_t text_start; /* the first and the last block; KL_NOWHERE where there are no blocks */
    uint32_t text_end;
} kl_date_places;

enum { KL_DATE_CANDIDATES = 80 };

/* All that the stage knows while it chooses. Lives in the scratch arena. */
typedef struct kl_date_choice {
    kl_article *a;
    const kl_context *context;
    kl_date_words words;
    kl_date_places places;
    kl_when now;               /* the capture time; year 0: none is known */
    int64_t latest;            /* minutes; INT64_MAX: no capture time is known */
    int path_year, path_month; /* of the address: "/2024/05/"; 0: it has none */
    kl_candidate published[KL_DATE_CANDIDATES], modified[KL_DATE_CANDIDATES];
    size_t published_count, modified_count;
    const kl_candidate *won; /* NULL: none */
} kl_date_choice;

/* The text with figures of ASCII and years of the Gregorian calendar; itself where it has no others. */
kl_str kl_date_western(kl_arena *arena, const kl_date_words *words, kl_str text);

/* The day that a text names by its distance from `now`; false if it does not. */
bool kl_date_relative(const kl_date_words *words, kl_str text, const kl_when *now, kl_date_found *found);

/* Year and month of the address, to path_year and path_month. */
void kl_date_read_path(kl_date_choice *c);

/* The day that a text names without its year, which the address or the time of capture has; false if it does not. */
bool kl_date_yearless(const kl_date_choice *c, kl_str text, kl_date_found *found);

/* Whether a clue is what --explain says of the address, not the page's own. */
bool kl_date_is_explanation(const kl_clue *clue);

/* Read the clues and the address into the two lists. */
void kl_date_read_clues(kl_date_choice *c);

/* Whether there can be news of that moment: not before 1990, not after the capture. */
bool kl_date_is_believable(const kl_date_choice *c, const kl_when *when);

/* Whether a candidate of the list names that day; `sure`: one that can be read in no other way. */
bool kl_date_names_day(const kl_candidate *list, size_t count, const kl_when *day, bool sure);

/* Weigh the candidates by what the page says of them elsewhere: what it calls an update, what it prints. */
void kl_date_weigh(kl_date_choice *c);

/* Days since 1970-01-01. */
static inline int64_t kl_date_day(const kl_when *when) { return kl_day_number(when->year, when->month, when->day); }

/* Whether a place is at the headline, where the article's own date is printed; whether it is behind the text. */
bool kl_date_is_at_head(uint32_t at, const kl_date_places *places);
bool kl_date_is_at_tail(uint32_t at, const kl_date_places *places);

/* How far a clue is believed before it is read, 0 (not at all) to 100, and its kind's bit. */
int kl_date_trust(const kl_clue *clue, const kl_date_places *places, unsigned *kind);

/* What the other kinds of clue that name the same day add to a candidate's trust. */
int kl_date_support(const kl_candidate *list, size_t count, const kl_candidate *one);

/* Write into each clue what was read in it and how far it is believed; the address gets a clue ("url") for that. */
void kl_date_explain(const kl_date_choice *c);

/* The day of writing as a text without any other sign of it tells; false if it does not. The span is the date's place
 * in the text. */
bool kl_date_from_text(const kl_date_words *words, kl_str text, kl_date_found *found);

/* The same of a dateline at its beginning alone. */
bool kl_date_of_dateline(const kl_date_words *words, kl_str text, kl_date_found *found);

#endif
