/* line.h - what one line of text looks like, by its signs alone. */
#ifndef KL_LINE_H
#define KL_LINE_H

#include "arena.h"
#include "kliping.h"

/* Whether it ends as a sentence does: with a stop (of any script), marks and brackets behind it or not. */
bool kl_line_ends_sentence(kl_str line);

/* The same letters and digits in the same order, without case, whatever stands between them. */
bool kl_line_is_same(kl_str a, kl_str b);

/* A label without what is set behind it: "Comments (12):" is "Comments". */
kl_str kl_line_label(kl_str line);

/* Whether it has the figures of a date, in any script and era: no language is needed. Amounts of money, telephone
 * numbers and spans of years are none. */
bool kl_line_has_date(kl_arena *scratch, kl_str line);

/* Whether it ends as the caption of a film does, with the time that it takes: "| 3:18", "0:21 min". */
bool kl_line_ends_with_length(kl_str line);

/* Whether it ends as the caption of a picture does, with whose it is and who took it: "(Antara/Siti Aminah)". */
bool kl_line_ends_with_credit(kl_str line);

#endif
