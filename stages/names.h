/* names.h - a person's name with titles and offices around it, taken apart. */
#ifndef KL_NAMES_H
#define KL_NAMES_H

#include "quotes/quotes.h"

/* A phrase such as "Kapolrestabes Palembang Kombes Harryo Sugihhartono" as words: the role is
 * [role, name), the name [name, end). Without a name, name == end. */
typedef struct kl_name {
    size_t role, name, end;
} kl_name;

/* Take the words [from, end) apart. */
kl_name kl_name_split(const kl_words *words, size_t from, size_t end);

#endif
