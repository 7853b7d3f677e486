/* langid.h - which language is a text in? */
#ifndef KL_LANGID_H
#define KL_LANGID_H

#include "kliping.h"

#ifdef __cplusplus
extern "C" {
#endif

/* As much of a text as is looked at: 512 bytes gave the same answers on fundus, WCXB and the Indonesian pages as 1,024,
 * for half the cost. */
enum { KL_LANGID_BYTES = 600 };

/* *tag: the BCP 47 primary tag of the text's language (a literal), or absent when it is too short or nothing that is
 * known; false if memory fails. Looks at its first KL_LANGID_BYTES. `hint` is the language that the page itself states,
 * or absent: it tips the scales, no more. Safe on every thread; the same answer always. `text` is valid UTF-8. */
bool kl_langid(kl_str text, kl_str hint, kl_str *tag);

#ifdef __cplusplus
}
#endif

#endif
