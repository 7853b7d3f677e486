/* arena.c - memory for one article: a list of chunks, a pointer that moves. */
#include "arena.h"
#include <stdarg.h>
#include <stdlib.h>

enum {
    FIRST_CHUNK = 64 * 1024,
    KEEP = 4 * 1024 * 1024, /* more than any ordinary article; a monster's memory goes back */
    ALIGN = 16,
};

typedef struct chunk {
    struct chunk *next;
    size_t size; /* of `bytes` */
    char bytes[];
} chunk;

struct kl_arena {
    chunk *first, *current;
    size_t fill;  /* of the current chunk */
    size_t used;  /* in all chunks before the current one */
    size_t total; /* bytes of all chunks */
    size_t limit;
    jmp_buf *on_full;
};

kl_arena *kl_arena_create(size_t limit)
{
    kl_arena *arena = calloc(1, sizeof *arena);
    if (arena)
        arena->limit = limit;
    return arena;
}

static void free_chunks(chunk *c)
{
    while (c) {
        chunk *next = c->next;
        free(c);
        c = next;
    }
}

void kl_arena_destroy(kl_arena *arena)
{
    if (!arena)
        return;
    free_chunks(arena->first);
    free(arena);
}

void kl_arena_clean(kl_arena *arena)
{
    if (arena->total > KEEP) {
        free_chunks(arena->first);
        arena->first = NULL;
        arena->total = 0;
    }
    arena->current = arena->first;
    arena->fill = 0;
    arena->used = 0;
}

void kl_arena_on_full(kl_arena *arena, jmp_buf *exit) { arena->on_full = exit; }

size_t kl_arena_used(const kl_arena *arena) { return arena->used + arena->fill; }

static _Noreturn void leave(kl_arena *arena, int why)
{
    if (!arena->on_full)
        abort();
    longjmp(*arena->on_full, why);
}

void kl_arena_starve(kl_arena *arena) { leave(arena, KL_ARENA_STARVED); }

/* Make the current chunk one that has room for `size` bytes from its beginning. */
static void next_chunk(kl_arena *arena, size_t size)
{
    chunk *next = arena->current ? arena->current->next : arena->first;
    if (!next || next->size < size) {
        size_t want = arena->total ? arena->total : FIRST_CHUNK; /* doubles all there is */
        if (want < size)
            want = size;
        if (want > arena->limit - arena->total)
            want = arena->limit - arena->total;
        if (want < size)
            leave(arena, KL_ARENA_FULL);
        chunk *fresh = malloc(sizeof *fresh + want);
        if (!fresh)
            kl_arena_starve(arena);
        fresh->size = want;
        fresh->next = next;
        if (arena->current)
            arena->current->next = fresh;
        else
            arena->first = fresh;
        arena->total += want;
        next = fresh;
    }
    arena->used += arena->fill;
    arena->current = next;
    arena->fill = 0;
}

static char *take(kl_arena *arena, size_t size)
{
    if (!arena->current || arena->current->size - arena->fill < size)
        next_chunk(arena, size);
    char *memory = arena->current->bytes + arena->fill;
    arena->fill += size;
    return memory;
}

void *kl_arena_room(kl_arena *arena, size_t count, size_t size)
{
    if (size && count > (arena->limit - ALIGN) / size)
        leave(arena, KL_ARENA_FULL);
    size_t bytes = count * size;
    size_t skip = 0;
    if (arena->current)
        skip = (size_t)(-(uintptr_t)(arena->current->bytes + arena->fill) & (ALIGN - 1));
    if (!arena->current || arena->current->size - arena->fill < bytes + skip) {
        next_chunk(arena, bytes + ALIGN);
        skip = (size_t)(-(uintptr_t)arena->current->bytes & (ALIGN - 1));
    }
    arena->fill += skip;
    return take(arena, bytes);
}

void *kl_arena_alloc(kl_arena *arena, size_t count, size_t size)
{
    void *memory = kl_arena_room(arena, count, size);
    return memset(memory, 0, count * size);
}

char *kl_arena_text(kl_arena *arena, size_t len)
{
    if (len > arena->limit)
        leave(arena, KL_ARENA_FULL);
    return take(arena, len);
}

kl_str kl_arena_copy(kl_arena *arena, kl_str text)
{
    if (!text.ptr)
        return text;
    char *copy = kl_arena_text(arena, text.len);
    if (text.len)
        memcpy(copy, text.ptr, text.len);
    return (kl_str){copy, text.len};
}

void *kl_list_grow(kl_arena *arena, void *items, size_t count, size_t *room, size_t size)
{
    size_t wanted = *room ? *room * 2 : 8;
    void *grown = kl_arena_room(arena, wanted, size); /* each item is written whole when it is pushed */
    if (count)
        memcpy(grown, items, count * size);
    *room = wanted;
    return grown;
}

kl_build kl_build_begin(kl_arena *arena, size_t room)
{
    return (kl_build){.arena = arena, .ptr = kl_arena_text(arena, room), .len = 0, .room = room};
}

void kl_build_grow(kl_build *b, size_t more)
{
    kl_arena *arena = b->arena;
    if (more > arena->limit - b->len)
        leave(arena, KL_ARENA_FULL);
    size_t wanted = b->len + more;
    if (wanted < b->room * 2)
        wanted = b->room * 2;
    if (wanted < 64)
        wanted = 64;
    /* The text that grows is mostly the last that was taken: then it grows where it is. */
    bool is_last = arena->current && b->ptr && b->ptr + b->room == arena->current->bytes + arena->fill;
    if (is_last && arena->current->size - arena->fill >= wanted - b->room) {
        arena->fill += wanted - b->room;
    } else {
        char *grown = kl_arena_text(arena, wanted);
        if (b->len)
            memcpy(grown, b->ptr, b->len);
        b->ptr = grown;
    }
    b->room = wanted;
}

void kl_build_uint(kl_build *b, uint64_t number, unsigned width)
{
    char digits[20];
    size_t n = 0;
    do {
        digits[n++] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    for (; width > n; width--)
        kl_build_char(b, '0');
    while (n)
        kl_build_char(b, digits[--n]);
}

kl_str kl_join(kl_arena *arena, kl_str first, ...)
{
    kl_build b = kl_build_begin(arena, 64);
    va_list parts;
    va_start(parts, first);
    for (kl_str part = first; part.ptr; part = va_arg(parts, kl_str))
        kl_build_add(&b, part);
    va_end(parts);
    return kl_build_str(&b);
}
