/* arena.h - memory for one article, or for one stage call.
 *
 * An arena hands out memory that is freed all at once. It never returns NULL: when it is full, or
 * when the system has no memory, it leaves by the exit that its owner set (kl_arena_on_full), so
 * that stage code needs no checks and one monstrous page loses one record, not the run. Which of the
 * two it was the exit is told: a record must not depend on how much memory a machine has.
 */
#ifndef KL_ARENA_H
#define KL_ARENA_H

#include "kliping.h"
#include <setjmp.h>
#include <string.h>

typedef struct kl_arena kl_arena;

/* A new arena of at most `limit` bytes; NULL if memory fails. Free it with kl_arena_destroy. */
kl_arena *kl_arena_create(size_t limit);
void kl_arena_destroy(kl_arena *arena);

/* Give back all that was handed out, and keep the memory (up to 4 MB of it) for the next article. */
void kl_arena_clean(kl_arena *arena);

/* What setjmp(*exit) gives when the arena reached its limit, and when the system has no memory. */
enum { KL_ARENA_FULL = 1, KL_ARENA_STARVED = 2 };

/* Where to go then. `exit` is borrowed until the next call. Without one the program is aborted. */
void kl_arena_on_full(kl_arena *arena, jmp_buf *exit);

/* Go there because somebody else - a library, say - was given no memory. */
_Noreturn void kl_arena_starve(kl_arena *arena);

/* `count` things of `size` bytes, zeroed, aligned for anything. Overflow counts as full. */
void *kl_arena_alloc(kl_arena *arena, size_t count, size_t size);

/* The same with whatever stands in it: for arrays whose items are all written before they are read. */
void *kl_arena_room(kl_arena *arena, size_t count, size_t size);

/* Room for `len` bytes of text, not zeroed, not aligned. */
char *kl_arena_text(kl_arena *arena, size_t len);

/* A copy of `text` in the arena. Absent stays absent. */
kl_str kl_arena_copy(kl_arena *arena, kl_str text);

/* Bytes handed out since the last clean. */
size_t kl_arena_used(const kl_arena *arena);

/* A new thing of a type, or an array of them, zeroed. */
#define KL_NEW(arena, type) ((type *)kl_arena_alloc((arena), 1, sizeof(type)))
#define KL_NEW_ARRAY(arena, type, count) ((type *)kl_arena_alloc((arena), (count), sizeof(type)))

/* An array of a type, not zeroed. */
#define KL_ROOM_ARRAY(arena, type, count) ((type *)kl_arena_room((arena), (count), sizeof(type)))

/* Append `...` (a value of the list's type) to a KL_LIST. The list must live in `arena` always. */
#define kl_list_push(arena, list, ...)                                                                                 \
    do {                                                                                                               \
        if ((list)->count == (list)->room)                                                                             \
            (list)->items = kl_list_grow((arena), (list)->items, (list)->count, &(list)->room, sizeof *(list)->items); \
        (list)->items[(list)->count++] = __VA_ARGS__;                                                                  \
    } while (0)

/* For kl_list_push: a copy of the `count` items with room for twice as many. */
void *kl_list_grow(kl_arena *arena, void *items, size_t count, size_t *room, size_t size);

/* Text that grows: append, then take kl_build_str. Owned by its arena. */
typedef struct kl_build {
    kl_arena *arena;
    char *ptr;
    size_t len, room;
} kl_build;

kl_build kl_build_begin(kl_arena *arena, size_t room);
void kl_build_grow(kl_build *b, size_t more);

/* Make room for `more` bytes, which the caller may then write at ptr + len. */
static inline void kl_build_reserve(kl_build *b, size_t more)
{
    if (b->room - b->len < more)
        kl_build_grow(b, more);
}

static inline void kl_build_add(kl_build *b, kl_str text)
{
    kl_build_reserve(b, text.len);
    if (text.len)
        memcpy(b->ptr + b->len, text.ptr, text.len);
    b->len += text.len;
}

static inline void kl_build_char(kl_build *b, char c)
{
    if (b->room == b->len)
        kl_build_grow(b, 1);
    b->ptr[b->len++] = c;
}

/* The decimal digits of `number`, with leading zeros up to `width`. */
void kl_build_uint(kl_build *b, uint64_t number, unsigned width);

/* What stands in it; borrowed from the arena. Never absent. */
static inline kl_str kl_build_str(const kl_build *b) { return (kl_str){b->ptr ? b->ptr : "", b->len}; }

/* The parts joined; for short texts such as notes. Ends at the first absent part:
 * kl_join(arena, KL_STR("no stage "), name, KL_ABSENT). */
kl_str kl_join(kl_arena *arena, kl_str first, ...);

#endif
