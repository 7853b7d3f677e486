/* codec_members.h - the members of a line that are more than a string: how each is written and read.
 *
 * Known to codec.c (the table of members) and to codec_members.c alone.
 */
#ifndef KL_CODEC_MEMBERS_H
#define KL_CODEC_MEMBERS_H

#include "arena.h"
#include "json_tree.h"
#include "offsets.h"

/* What writing and reading share: the article, and the offsets of its text, made when first asked for. */
typedef struct kl_codec {
    kl_article *a;
    kl_arena *arena; /* for what does not outlive the line */
    kl_offsets offsets;
    kl_tree *tree; /* for reading: where a value is taken apart */
} kl_codec;

/* Writes the value of a member; not called when the article has none. */
typedef void kl_write_fn(kl_codec *codec, kl_build *b);

/* Takes a member's value; false if it is not what it should be. */
typedef bool kl_read_fn(kl_codec *codec, kl_str value);

kl_write_fn kl_write_source, kl_write_location, kl_write_places, kl_write_quotes, kl_write_simhash, kl_write_notes;
kl_write_fn kl_write_tool, kl_write_error, kl_write_blocks, kl_write_clues;
kl_read_fn kl_read_source, kl_read_location, kl_read_places, kl_read_quotes, kl_read_simhash, kl_read_notes;
kl_read_fn kl_read_blocks, kl_read_clues;

/* What stands in the article, for the table: whether there is anything to write. */
bool kl_has_source(const kl_article *a);

#endif
