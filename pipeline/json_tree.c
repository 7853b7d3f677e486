/* json_tree.c - a JSON value taken apart by cJSON. */
#include "json_tree.h"
#include "str.h"
#include <cjson/cJSON.h>
#include <errno.h>

void kl_tree_free(kl_tree *tree)
{
    cJSON_Delete(tree->root);
    tree->root = NULL;
}

/* At least as many as there are: a comma or bracket stands before each. */
static size_t most_nodes(kl_str value)
{
    size_t count = 1;
    for (size_t i = 0; i < value.len; i++)
        count += value.ptr[i] == ',' || value.ptr[i] == '[' || value.ptr[i] == '{';
    return count;
}

const kl_tree_node *kl_tree_read(kl_tree *tree, kl_arena *arena, kl_str value)
{
    kl_tree_free(tree);
    bool may_be_many = value.len / 2 > KL_TREE_NODES; /* each takes two bytes at least */
    if (may_be_many && most_nodes(value) > KL_TREE_NODES)
        return NULL;
    errno = 0; /* cJSON itself does not tell why */
    tree->root = cJSON_ParseWithLength(value.ptr, value.len);
    if (!tree->root && errno == ENOMEM)
        kl_arena_starve(arena);
    return tree->root;
}

bool kl_tree_is_object(const kl_tree_node *node) { return cJSON_IsObject(node); }
bool kl_tree_is_array(const kl_tree_node *node) { return cJSON_IsArray(node); }
bool kl_tree_is_true(const kl_tree_node *node) { return cJSON_IsTrue(node); }

const kl_tree_node *kl_tree_first(const kl_tree_node *node) { return node ? node->child : NULL; }
const kl_tree_node *kl_tree_next(const kl_tree_node *node) { return node->next; }

const kl_tree_node *kl_tree_member(const kl_tree_node *object, kl_str name)
{
    const kl_tree_node *node = kl_tree_is_object(object) ? object->child : NULL;
    while (node && !kl_eq(kl_cstr(node->string), name))
        node = node->next;
    return cJSON_IsNull(node) ? NULL : node;
}

kl_str kl_tree_text(kl_arena *arena, const kl_tree_node *node)
{
    return cJSON_IsString(node) ? kl_arena_copy(arena, kl_cstr(node->valuestring)) : KL_ABSENT;
}

bool kl_tree_double(const kl_tree_node *node, double *number)
{
    if (!cJSON_IsNumber(node))
        return false;
    *number = node->valuedouble;
    return true;
}

bool kl_tree_uint(const kl_tree_node *node, uint64_t max, uint64_t *number)
{
    double value;
    if (!kl_tree_double(node, &value) || !(value >= 0) || value >= 0x1p53) /* 2^53 may have been 2^53 + 1 */
        return false;
    *number = (uint64_t)value;
    return (double)*number == value && *number <= max; // NOLINT: equal is what is asked
}
