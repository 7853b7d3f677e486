/* authors.h - bylines sorted by how far they are trusted. Private to authors.c and kinds.c. */
#ifndef KL_AUTHORS_H
#define KL_AUTHORS_H

#include "byline.h"

/* From the most to the least reliable. */
typedef enum kl_byline_group {
    KL_G_SCHEMA = 0,
    KL_G_MICRODATA,
    KL_G_REL,
    KL_G_META,
    KL_G_LABEL,
    KL_G_LINK,
    KL_G_CLASS,
    KL_G_LINE,
    KL_G_PAGE,
    KL_G_FAR,    /* a label with a colon, anywhere */
    KL_G_BOX,    /* the beginning of a box about the author */
    KL_G_SIGNED, /* a line of names behind the last sentence */
    KL_G_AGENCY,
    KL_G_EDITOR,
    KL_BYLINE_GROUPS, /* none: nobody's, or another story's */
} kl_byline_group;

/* A clue, less its date and label, and where it belongs. */
typedef struct kl_byline {
    kl_clue *clue;
    kl_str text;
    bool has_label, is_editor, is_aside;
    kl_byline_group group;
} kl_byline;

/* One look for the authors of an article. Lives for one call of kl_title_authors. */
typedef struct kl_byline_search {
    kl_people people;
    kl_byline *bylines;
    size_t count;
    bool explain, only_near;
    uint32_t headline, text_start, text_end; /* places in reading order, or KL_NOWHERE */
    uint32_t into_text;                      /* bytes behind text_start in which a byline may stand */
    uint32_t first_at;                       /* of the clue that gave the first name */
} kl_byline_search;

/* Find where headline and text stand: to s->headline, s->text_start, s->text_end. */
void kl_byline_find_places(kl_byline_search *s);

/* Read all clues of authors into s->bylines, each with its group. Lives in the scratch arena. */
void kl_byline_sort(kl_byline_search *s);

/* The group of a clue by what it comes from alone. */
kl_byline_group kl_byline_group_of(const kl_clue *clue);

/* Whether a place is near the headline, or just before the text, which much may part from it. */
bool kl_byline_is_near_headline(const kl_byline_search *s, uint32_t at);

/* Whether schema.org gives the name to an organisation, wherever else it stands. */
bool kl_byline_is_organisation(const kl_byline_search *s, kl_str text);

#endif
