/* eastern.h - Japanese, Chinese, Korean: what the two files about them share. */
#ifndef KL_QUOTES_EASTERN_H
#define KL_QUOTES_EASTERN_H

#include "quotes.h"

typedef enum { KL_EAST_JAPANESE, KL_EAST_CHINESE, KL_EAST_KOREAN } kl_east_kind;

typedef struct kl_east {
    kl_article *a;
    kl_str text;
    const kl_lang *lang;
    kl_arena *arena;
    kl_east_kind kind;
    kl_speaker going_on;
} kl_east;

bool kl_east_is_one_of(uint32_t code, const char *set);
/* The length of the longest entry of a section that ends at the end of `s`, 0 if there is none. */
size_t kl_east_entry_at_end(const kl_east *e, kl_section section, kl_str s);
kl_str kl_east_without_brackets(kl_str s);
/* The word before `at` that a space bounds. */
kl_str kl_east_word_before(kl_str text, size_t at);
/* Whom a subject means: a name with title or office, a pronoun, or as it is written. */
kl_speaker kl_east_person(const kl_east *e, kl_str subject);

#endif
