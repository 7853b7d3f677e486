/* jsonld.h - the JSON of a page's own scripts, as found in the wild.
 *
 * Pages carry JSON-LD that no strict reader accepts: commas too many, raw line breaks and bare quotation
 * marks in strings, comments, CDATA, HTML escapes, two objects in a row, an end cut off. This reader takes
 * what it can get and never refuses: what it leaves is a flat array in reading order, like kl_page. It
 * is no JSON parser for our own lines; those go through the codec. */
#ifndef KL_JSONLD_H
#define KL_JSONLD_H

#include "arena.h"

typedef enum kl_ld_kind { KL_LD_ARRAY = 0, KL_LD_OBJECT, KL_LD_STRING, KL_LD_OTHER } kl_ld_kind;

typedef struct kl_ld_node {
    uint8_t kind;    /* a kl_ld_kind */
    uint32_t parent; /* index; the root is its own parent */
    uint32_t end;    /* index after the last node of its subtree */
    kl_str key;      /* in an object: the member's name as written; else absent */
    kl_str raw;      /* of KL_LD_STRING between the marks, escapes and all; of KL_LD_OTHER the bare word */
} kl_ld_node;

/* A script's content. nodes[0] is an array of all values that stand in it one after another. */
typedef struct kl_ld {
    const kl_ld_node *nodes;
    size_t count;
} kl_ld;

/* Read a script. Nodes live in `arena` and borrow the script's text. Deeper than 64, or after 20,000 nodes, the rest
 * is left out (no real page comes near). Time is linear in the script. */
kl_ld kl_jsonld_read(kl_arena *arena, kl_str script);

/* The member `key` of the object `object`: its index, or 0 if there is none. */
uint32_t kl_jsonld_member(const kl_ld *ld, uint32_t object, kl_str key);

/* A string without its escapes; the bare word of a number; empty for objects, arrays and null. */
kl_str kl_jsonld_text(kl_arena *arena, const kl_ld *ld, uint32_t node);

/* The first child of an array or object, and the sibling after a child; 0 when there is none. */
static inline uint32_t kl_jsonld_first(const kl_ld *ld, uint32_t node)
{
    return ld->nodes[node].end > node + 1 ? node + 1 : 0;
}
static inline uint32_t kl_jsonld_next(const kl_ld *ld, uint32_t node)
{
    uint32_t end = ld->nodes[node].end;
    return end < ld->nodes[ld->nodes[node].parent].end ? end : 0;
}

#endif
