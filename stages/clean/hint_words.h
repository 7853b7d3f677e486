/* hint_words.h - the words that hints.c looks for in names of elements. */
#ifndef KL_HINT_WORDS_H
#define KL_HINT_WORDS_H

#include "hints.h"

typedef struct kl_hint_word {
    kl_str text;   /* in lower case */
    unsigned bits; /* KL_HINT_; 0: the word is known to mean nothing */
} kl_hint_word;

extern const kl_hint_word kl_hint_words[];
extern const size_t kl_hint_word_count;

#endif
