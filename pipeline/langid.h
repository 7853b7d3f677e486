/* langid.h - which language is a text in? */
#ifndef KL_LANGID_H
#define KL_LANGID_H

#include "kliping.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The BCP 47 primary tag of the text's language (a literal), or absent when it is too short or nothing that is
 * known. Looks at its first kilobyte. `hint` is the language that the page itself states, or absent: it
 * tips the scales, no more. Safe on every thread; the same answer always. `text` is valid UTF-8. */
kl_str kl_langid(kl_str text, kl_str hint);

#ifdef __cplusplus
}
#endif

#endif
