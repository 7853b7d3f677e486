/* regex.h - patterns: shapes that are clumsy to scan by hand. pcre2 is known to regex.c alone.
 *
 * Patterns are constants of the stages, never data and never built at run time: words belong into language files. Each
 * worker compiles a pattern when it first meets it. They know UTF-8 and Unicode's classes (\w matches ã, \s a no-break
 * space), and are anchored at the place where they are tried: look for the byte that can begin a match first, a call
 * costs about a tenth of a microsecond.
 *
 * There are three answers: a hostile text can make a pattern give up, and that is not the same as no match. Whoever
 * asks takes it for no match; the chain asks afterwards whether any gave up, and notes it in the record.
 */
#ifndef KL_REGEX_H
#define KL_REGEX_H

#include "kliping.h"

typedef struct kl_regex kl_regex;

/* Everything in it belongs to one worker. NULL if memory fails. */
kl_regex *kl_regex_create(void);
void kl_regex_destroy(kl_regex *regex);

/* A pattern in pcre2's syntax, blanks in it left out (write [ ] or \x20). `name` is for messages. Define it static: it
 * is known by its address. */
typedef struct kl_pattern {
    const char *name, *text;
} kl_pattern;

enum { KL_REGEX_GROUPS = 8 }; /* the whole match is group 0 */

typedef enum kl_answer { KL_NO_MATCH = 0, KL_MATCH, KL_GAVE_UP } kl_answer;

/* Try a pattern at text[at] (valid UTF-8, `at` between two code points, at most text.len). Fills `groups` with places
 * in the text; those of groups that took no part are empty at `at`. */
kl_answer kl_regex_at(kl_regex *regex, const kl_pattern *pattern, kl_str text, size_t at,
                      kl_span groups[KL_REGEX_GROUPS]);

/* Whether any pattern gave up since this was last asked. */
bool kl_regex_gave_up(kl_regex *regex);

/* Whether there was no memory for one, ever: what was found is not to be believed. */
bool kl_regex_is_starved(const kl_regex *regex);

#endif
