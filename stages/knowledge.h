/* knowledge.h - what a worker knows of languages, places and names of elements, read when it is first asked for. */
#ifndef KL_KNOWLEDGE_H
#define KL_KNOWLEDGE_H

#include "lang.h"
#include "places/places.h"

typedef struct kl_knowledge kl_knowledge;

struct kl_hints; /* clean/hints.h */

/* What names of elements hint at. */
struct kl_hints *kl_knowledge_hints(const kl_knowledge *know);

/* The language of a BCP 47 tag ("id", "en-GB": the primary tag counts); a language without any words
 * if there is no file for it, or if the tag is absent. Never NULL; lives as long as `know`. */
const kl_lang *kl_knowledge_lang(kl_knowledge *know, kl_str tag);

/* The n-th language that there is a file for, or NULL after the last. */
const kl_lang *kl_knowledge_nth_lang(kl_knowledge *know, size_t n);

/* The places of the world: those of --places, or those inside the program. */
const kl_gazetteer *kl_knowledge_places(const kl_knowledge *know);

#endif
