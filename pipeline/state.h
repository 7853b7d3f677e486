/* state.h - the article in the data that a page's scripts carry: the state of a framework (__NEXT_DATA__,
 * __INITIAL_STATE__, Fusion, Nuxt, the pushed rows of React), of which no framework but the last is known by name.
 *
 *     "body": "<p>...</p>"                  <div class="body"><p>...</p></div>
 *     "parts": [{"text": "..."}, ...]   ->  <div class="parts"><div><p class="text">...</p></div> ...</div>
 *
 * What is data becomes a page, whose elements are called as the members were; so what the rest of clean knows of names,
 * density and prose holds for it. */
#ifndef KL_STATE_H
#define KL_STATE_H

#include "arena.h"

/* A page written from the strings of the scripts of `html` that may be prose, or absent if there are none. Lives in the
 * scratch arena. Never fails on what is no JSON: programs are read over. */
kl_str kl_state_page(kl_arena *scratch, kl_str html);

#endif
