/* lexicon.h - a set of words and phrases, and the longest of them that stands at a place in a text.
 *
 * Compared without case (code point by code point, so that places in the text stay true), with any run
 * of white space for a space and one form of the apostrophe. A phrase matches whole words only, but for
 * scripts that set no spaces between words. */
#ifndef KL_LEXICON_H
#define KL_LEXICON_H

#include "arena.h"

/* One form of one entry. `key` is what stands before the "=" of its line, else the form itself. */
typedef struct kl_entry {
    kl_str form;    /* folded, for comparing */
    kl_str key;     /* as written in the file */
    bool is_named;  /* whether it has such a key */
    int number;     /* the key as a number (a month, a distance in days), or 0 */
    uint32_t next;  /* index + 1 of the next entry in its bucket, longest first */
    uint32_t start; /* hash of its first word */
    uint32_t head;  /* bytes of that word in `form` */
    uint64_t tail;  /* the three code points behind it, of a phrase; the one behind it where it is a letter of Chinese,
                       Japanese or Korean; 0: there are fewer */
} kl_entry;

typedef struct kl_lexicon {
    kl_entry *entries;
    size_t count;
    uint32_t *buckets; /* by the first word: index + 1 of a first entry that is no phrase, and KL_LEXICON_PHRASES where
                          phrases begin with such a word; NULL when empty */
    uint32_t *phrases; /* by the first word and what is behind it: index + 1 of a first phrase */
    size_t mask;       /* of both */
} kl_lexicon;

#define KL_LEXICON_PHRASES ((uint32_t)1 << 31)

/* Fold a text as entries are folded, for comparing only. */
kl_str kl_lexicon_fold(kl_arena *arena, kl_str text);

/* Build the buckets over `entries` (owned by `arena`, already folded). */
void kl_lexicon_build(kl_arena *arena, kl_lexicon *lexicon, kl_entry *entries, size_t count);

/* A place in a text, for looking into several lexicons. */
typedef struct kl_lexicon_place {
    kl_str text;
    size_t at, behind; /* where its first word begins and ends, or is longer than any entry's */
    uint32_t start;    /* hash of that word */
    bool is_start;     /* a word may begin there */
} kl_lexicon_place;
kl_lexicon_place kl_lexicon_look(kl_str text, size_t at);

/* As kl_lexicon_match. */
size_t kl_lexicon_match_there(const kl_lexicon *lexicon, const kl_lexicon_place *place, const kl_entry **entry);

/* Bytes of text that the longest entry beginning at `at` covers, 0 for none. `entry` may be NULL. */
size_t kl_lexicon_match(const kl_lexicon *lexicon, kl_str text, size_t at, const kl_entry **entry);

/* Whether the whole of `text` is one entry. */
bool kl_lexicon_has(const kl_lexicon *lexicon, kl_str text);

/* Place of the first entry anywhere in the text, or KL_NOT_FOUND (str.h); its length to *len. */
size_t kl_lexicon_find(const kl_lexicon *lexicon, kl_str text, size_t from, size_t *len, const kl_entry **entry);

#endif
