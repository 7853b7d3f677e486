/* date.h - what the parts of the stage `date` share. */
#ifndef KL_DATE_H
#define KL_DATE_H

#include "find.h"

/* A day that may be the one, and how far it is believed. */
typedef struct kl_candidate {
    kl_when when;
    int trust;
    bool unsure;      /* day and month might be the other way round */
    bool visible;     /* printed for readers, so in their own zone */
    kl_clue *clue;    /* where it comes from; NULL for the text */
    unsigned support; /* which kinds of clue agree, one bit each: see kinds in trust.c */
} kl_candidate;

/* Where things stand on the page, in bytes of visible text. */
typedef struct kl_date_places {
    uint32_t headline;   /* KL_NOWHERE: not known */
    uint32_t text_start; /* the first and the last block; KL_NOWHERE where there are no blocks */
    uint32_t text_end;
} kl_date_places;

/* How far a clue is believed before it is read, 0 (not at all) to 100, and its kind's bit. */
int kl_date_trust(const kl_clue *clue, const kl_date_places *places, unsigned *kind);

/* The day of writing as a text without any other sign of it tells; false if it does not. The span is the date's place
 * in the text. */
bool kl_date_from_text(const kl_date_words *words, kl_str text, kl_date_found *found);

#endif
