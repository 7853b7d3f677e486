/* codec_fields.h - an object of the record and a struct of the program, made into each other by a table of fields.
 * Known to codec_members.c alone. */
#ifndef KL_CODEC_FIELDS_H
#define KL_CODEC_FIELDS_H

#include "json_tree.h"
#include <stddef.h>

typedef enum kl_codec_shape {
    KL_TEXT,   /* a kl_str; absent: not written */
    KL_NUMBER, /* a uint64_t; 0: not written */
    KL_COUNT,  /* an unsigned; 0: not written */
    KL_AT,     /* a uint32_t, a place in reading order; KL_NOWHERE: not written */
    KL_FLAG,   /* a bool; false: not written */
    KL_WORD,   /* an enum, by its name in `words` */
} kl_codec_shape;

typedef struct kl_codec_field {
    kl_str name;
    kl_codec_shape shape;
    size_t offset; /* into the thing that the table is about */
    const kl_str *words;
    unsigned count; /* of words */
} kl_codec_field;

#define KL_FIELD(label, kind, type, place) .name = KL_STR_INIT(label), .shape = (kind), .offset = offsetof(type, place)
#define KL_COUNT_OF(table) (sizeof(table) / sizeof *(table))

/* Append the fields of `thing`, each after a comma unless it is the first of its object. */
void kl_add_fields(kl_build *b, const kl_codec_field *fields, size_t count, const void *thing);

/* The same for single members. An absent text is not written. */
void kl_add_text(kl_build *b, kl_str name, kl_str value);
void kl_add_uint(kl_build *b, kl_str name, uint64_t value);
void kl_add_double(kl_build *b, kl_str name, double value);

/* Fill `thing` from an object: what is not there leaves it as it was. Texts are copied into the arena. False if it is
 * no object, or something in it is of another type. */
bool kl_read_fields(kl_arena *arena, const kl_tree_node *object, const kl_codec_field *fields, size_t count,
                    void *thing);

#endif
