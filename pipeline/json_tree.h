/* json_tree.h - a JSON value taken apart: for members of a line that have members of their own.
 *
 * cJSON reads it, and is known to json_tree.c alone. What cJSON would do wrong is seen to on both sides. Before it: the
 * value has gone through kl_json_check (so it is one value, not too deep for recursion, nothing behind it),
 * kl_json_tame (no \u0000, at which cJSON's strings would end) and kl_utf8_repair, as kl_line_cut does with a whole
 * line. Behind it: names are compared by case, numbers that a double cannot hold are refused, and values of too many
 * nodes as well.
 */
#ifndef KL_JSON_TREE_H
#define KL_JSON_TREE_H

#include "arena.h"

typedef struct cJSON kl_tree_node;

/* Owns what was read last; a worker has one and uses it again. Zeroed is empty. */
typedef struct kl_tree {
    kl_tree_node *root;
} kl_tree;

/* Take a value apart; what was in the tree before is gone. NULL if it is no JSON, or if it has more nodes than any
 * record (KL_TREE_NODES). If memory fails the arena's exit is taken. */
const kl_tree_node *kl_tree_read(kl_tree *tree, kl_arena *arena, kl_str value);
void kl_tree_free(kl_tree *tree);

enum { KL_TREE_NODES = 500000 }; /* 40 MB; the longest of 2,100 real pages has 30,000 */

/* The questions may be asked of NULL, which is nothing. */
bool kl_tree_is_object(const kl_tree_node *node);
bool kl_tree_is_array(const kl_tree_node *node);
bool kl_tree_is_true(const kl_tree_node *node);

/* The first member or item, and the one behind; NULL at the end. */
const kl_tree_node *kl_tree_first(const kl_tree_node *node);
const kl_tree_node *kl_tree_next(const kl_tree_node *node);

/* The member of that very name; NULL if there is none, or if it is null. */
const kl_tree_node *kl_tree_member(const kl_tree_node *object, kl_str name);

/* What a string says, copied into the arena; absent if it is no string. */
kl_str kl_tree_text(kl_arena *arena, const kl_tree_node *node);

/* A whole number of at most `max` (and less than 2^53, where doubles begin to have gaps); a number. False if it is
 * anything else. */
bool kl_tree_uint(const kl_tree_node *node, uint64_t max, uint64_t *number);
bool kl_tree_double(const kl_tree_node *node, double *number);

#endif
