/* subject.h - the subject of a verb of saying, as words [returned, *end); none stands there where the two are equal. */
#ifndef KL_QUOTES_SUBJECT_H
#define KL_QUOTES_SUBJECT_H

#include "phrase.h"

/* Behind the verb: "said John Roe, the mayor of X". */
size_t kl_subject_behind(const kl_words *words, size_t verb, size_t *end);

/* Before the verb, in the sentence that begins at `first`. */
size_t kl_subject_before(const kl_words *words, size_t first, size_t verb, size_t *end);

/* Of a verb that closes the sentence, with the quotation between: in words [first, end). */
size_t kl_subject_closing(const kl_words *words, size_t first, size_t end, size_t *stop);

/* Whether a subject, and nothing of the sentence else, stands at word i behind a verb; its end to *end. */
bool kl_subject_late(const kl_words *words, size_t i, size_t *end);

#endif
