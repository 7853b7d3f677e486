/* find.h - dates as people write them, in a text of some language. */
#ifndef KL_DATE_FIND_H
#define KL_DATE_FIND_H

#include "calendar.h"
#include "knowledge.h"

/* The words to read dates with. English is read everywhere, for systems print it in pages of any language. */
typedef struct kl_date_words {
    kl_knowledge *know;
    struct kl_regex *regex;
    const kl_lang *lang, *stated, *english; /* of the text, of the page's frame; never NULL */
    bool month_first;                       /* 5/6/2024 is the sixth of May */
    bool is_terse;                          /* the text is that of an element for dates: 5/6/24 is one, too */
} kl_date_words;

/* Whether figures could be read in one order only, as 19/5/2024 can. */
typedef enum kl_date_order { KL_DATE_ANY_ORDER = 0, KL_DATE_DAY_FIRST, KL_DATE_MONTH_FIRST } kl_date_order;

typedef struct kl_date_found {
    kl_when when;
    kl_span span; /* in the text, with a weekday before it and a time after it */
    bool unsure;  /* day and month might be the other way round, and nothing tells */
    kl_date_order proven;
    bool has_weekday; /* a weekday stands before it, and is the right one */
} kl_date_found;

/* The first date with a year in text[from ..]; false if there is none. Figures that only look like a date (telephone
 * numbers, versions) are passed over: there must be such a day, in 1970 to 2100. */
bool kl_date_find(const kl_date_words *words, kl_str text, size_t from, kl_date_found *found);

/* Whether a word of a section, of the language's or of English, stands anywhere in the text. */
bool kl_date_has_word(const kl_date_words *words, kl_section section, kl_str text);

#endif
