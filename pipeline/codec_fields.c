/* codec_fields.c - an object of the record and a struct of the program, made into each other by a table of fields. */
#include "codec_fields.h"
#include "json.h"
#include "str.h"

/* ---------------------------------------------------------------- writing fields */

/* `"name":`, after a comma unless it is the first of its object. `name` is written as it is. */
static void add_name(kl_build *b, kl_str name)
{
    if (b->ptr[b->len - 1] != '{')
        kl_build_char(b, ',');
    kl_build_char(b, '"');
    kl_build_add(b, name);
    kl_build_add(b, KL_STR("\":"));
}

void kl_add_text(kl_build *b, kl_str name, kl_str value)
{
    if (!value.ptr)
        return;
    add_name(b, name);
    kl_json_add_text(b, value);
}

void kl_add_uint(kl_build *b, kl_str name, uint64_t value)
{
    add_name(b, name);
    kl_build_uint(b, value, 0);
}

void kl_add_double(kl_build *b, kl_str name, double value)
{
    add_name(b, name);
    kl_json_add_double(b, value);
}

static void add_field(kl_build *b, const kl_codec_field *f, const void *place)
{
    switch (f->shape) {
    case KL_TEXT:
        kl_add_text(b, f->name, *(const kl_str *)place);
        break;
    case KL_NUMBER:
        if (*(const uint64_t *)place)
            kl_add_uint(b, f->name, *(const uint64_t *)place);
        break;
    case KL_COUNT:
        if (*(const unsigned *)place)
            kl_add_uint(b, f->name, *(const unsigned *)place);
        break;
    case KL_AT:
        if (*(const uint32_t *)place != KL_NOWHERE)
            kl_add_uint(b, f->name, *(const uint32_t *)place);
        break;
    case KL_FLAG:
        if (*(const bool *)place) {
            add_name(b, f->name);
            kl_build_add(b, KL_STR("true"));
        }
        break;
    case KL_WORD:
        kl_add_text(b, f->name, f->words[*(const unsigned *)place]);
        break;
    }
}

void kl_add_fields(kl_build *b, const kl_codec_field *fields, size_t count, const void *thing)
{
    for (size_t i = 0; i < count; i++)
        add_field(b, &fields[i], (const char *)thing + fields[i].offset);
}

/* ---------------------------------------------------------------- reading fields */

static bool read_word(kl_arena *arena, const kl_codec_field *f, const kl_tree_node *node, unsigned *word)
{
    kl_str name = kl_tree_text(arena, node);
    for (*word = 0; *word < f->count; (*word)++)
        if (kl_eq(f->words[*word], name))
            return true;
    return false;
}

/* Take what stands at a field's name; false if that is of another type. */
static bool read_field(kl_arena *arena, const kl_codec_field *f, const kl_tree_node *node, void *place)
{
    uint64_t number = 0;
    bool is_fine = true;
    switch (f->shape) {
    case KL_TEXT:
        *(kl_str *)place = kl_tree_text(arena, node);
        return ((const kl_str *)place)->ptr != NULL;
    case KL_NUMBER:
        return kl_tree_uint(node, UINT64_MAX, (uint64_t *)place);
    case KL_COUNT:
        is_fine = kl_tree_uint(node, UINT32_MAX, &number);
        *(unsigned *)place = (unsigned)number;
        return is_fine;
    case KL_AT:
        is_fine = kl_tree_uint(node, KL_NOWHERE, &number);
        *(uint32_t *)place = is_fine ? (uint32_t)number : KL_NOWHERE;
        return is_fine;
    case KL_FLAG:
        *(bool *)place = kl_tree_is_true(node);
        return true;
    case KL_WORD:
        return read_word(arena, f, node, (unsigned *)place);
    }
    return false;
}

bool kl_read_fields(kl_arena *arena, const kl_tree_node *object, const kl_codec_field *fields, size_t count,
                    void *thing)
{
    bool is_fine = kl_tree_is_object(object);
    for (size_t i = 0; i < count; i++) {
        const kl_tree_node *node = kl_tree_member(object, fields[i].name);
        if (node && !read_field(arena, &fields[i], node, (char *)thing + fields[i].offset))
            is_fine = false;
    }
    return is_fine;
}
