/* json.h - JSON text, read as slices and written directly.
 *
 * A value is not turned into a tree: it stays the slice of text that it is. kl_json_check proves once
 * that a text is one well-formed value (RFC 8259, nothing after it, not nested too deep); from then on
 * members and items are cut out of it by kl_json_next_*, which need no memory and no recursion. What
 * nobody asks for is never unpacked, and can be written again byte for byte: numbers of any size survive.
 */
#ifndef KL_JSON_H
#define KL_JSON_H

#include "arena.h"

/* Deeper nesting than any record or JSON-LD (chosen, not yet measured). */
enum { KL_JSON_DEPTH = 256 };

/* Whether `text` is exactly one JSON value, white space around it allowed. If not, *at is the byte where it
 * goes wrong. Bytes of strings from 0x80 on are not looked at. */
bool kl_json_check(kl_str text, size_t *at);

/* Make the escapes of a line harmless, in place: those of NUL and of lone surrogates become \ufffd, which is as
 * long. Returns how many. */
size_t kl_json_tame(char *line, size_t len);

/* Cut the next member off an object (or item off an array). `*rest` is first the whole value, checked; then what
 * is left of it. `name` stands as between its quotation marks. False at the end, and if it is no object (array). */
bool kl_json_next_member(kl_str *rest, kl_str *name, kl_str *value);
bool kl_json_next_item(kl_str *rest, kl_str *value);

/* The value of the first member of that name, or absent. */
kl_str kl_json_member(kl_str object, kl_str name);

/* What a string says: borrowed from the value if there is no escape in it, else in the arena. Absent if
 * the value is no string. Escapes of NUL and lone surrogates give U+FFFD. */
kl_str kl_json_text(kl_arena *arena, kl_str value);

static inline bool kl_json_is_string(kl_str value) { return value.len && value.ptr[0] == '"'; }
static inline bool kl_json_is_true(kl_str value) { return value.len && value.ptr[0] == 't'; }
static inline bool kl_json_is_null(kl_str value) { return value.len && value.ptr[0] == 'n'; }

/* Where the run of bytes from `at` ends that stand for themselves in a string: all but controls, quotation mark and
 * backslash. */
size_t kl_json_plain_run(const char *ptr, size_t at, size_t len);

/* Append `text` (valid UTF-8) as a JSON string, quotation marks included. */
void kl_json_add_text(kl_build *b, kl_str text);

/* Append a number with up to five decimals (a metre on the map), no trailing zeros. */
void kl_json_add_double(kl_build *b, double number);

#endif
