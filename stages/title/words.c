/* words.c - short texts compared by their words. */
#include "title.h"
#include "utf8.h"

enum { MAX_WORDS = 120 }; /* of a value of at most 600 bytes */

kl_words kl_words_of(kl_arena *arena, kl_str text)
{
    uint32_t *hashes = KL_ROOM_ARRAY(arena, uint32_t, MAX_WORDS);
    size_t count = 0;
    uint32_t hash = 0;
    for (size_t at = 0, len; at < text.len && count < MAX_WORDS; at += len) {
        uint32_t code = kl_utf8_at(text, at, &len);
        bool in_word = kl_utf8_is_word(code);
        if (hash && (!in_word || kl_utf8_is_cjk(code))) {
            hashes[count++] = hash;
            hash = 0;
        }
        if (in_word)
            hash = ((hash ? hash : 2166136261u) ^ kl_utf8_lower(code)) * 16777619u;
    }
    if (hash && count < MAX_WORDS)
        hashes[count++] = hash;
    return (kl_words){hashes, count};
}

bool kl_words_equal(const kl_words *a, const kl_words *b)
{
    return a->count == b->count && memcmp(a->hashes, b->hashes, a->count * sizeof *a->hashes) == 0;
}

unsigned kl_words_overlap(const kl_words *a, const kl_words *b)
{
    const kl_words *few = a->count <= b->count ? a : b, *many = few == a ? b : a;
    size_t common = 0;
    for (size_t i = 0; i < few->count; i++) {
        for (size_t j = 0; j < many->count; j++) {
            if (few->hashes[i] == many->hashes[j]) {
                common++;
                break;
            }
        }
    }
    return few->count ? (unsigned)(common * 100 / few->count) : 0;
}
