/* simhash.h - a fingerprint by which reprints of one text are found. */
#ifndef KL_SIMHASH_H
#define KL_SIMHASH_H

#include "kliping.h"

/* Texts that share most of their words, in order, differ in few of the 64 bits (3 or fewer: a reprint).
 * False if the text has no words. Frozen within a major version of the schema:
 *
 *     words     runs of letters and digits, lower case by code point; a CJK sign is a word by itself
 *     word hash FNV-1a 64 over the bytes of its code points, the lowest first, without leading zeros
 *     feature   of each run of three words (fewer only if the text has fewer): h1 * 3 + h2 * 5 + h3 * 7
 *               modulo 2^64, then mixed as the end of MurmurHash3 does
 *     bit i     1 if more features have it set than not */
bool kl_simhash(kl_str text, uint64_t *hash);

#endif
