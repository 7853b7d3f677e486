/* lexicon.c - the longest phrase of a set that stands at a place in a text. */
#include "lexicon.h"
#include "str.h"
#include "utf8.h"

/* One step through a text as it is compared: white space is one space, every apostrophe is ', letters are
 * lower case. Returns the code point and moves *at behind it. */
static inline uint32_t next_folded(kl_str text, size_t *at)
{
    unsigned char byte = (unsigned char)text.ptr[*at];
    if (byte > ' ' && byte < 0x80 && byte != '`') { /* nearly always */
        ++*at;
        return (unsigned char)kl_lower((char)byte);
    }
    size_t len;
    uint32_t code = kl_utf8_at(text, *at, &len);
    *at += len;
    if (code > 0x3000)
        return kl_utf8_is_cjk(code) ? code : kl_utf8_lower(code);
    if (code == 0x2019 || code == 0x2018 || code == 0x02BC || code == 0x60 || code == 0xB4)
        return '\'';
    if (!kl_utf8_is_space(code))
        return kl_utf8_lower(code);
    while (*at < text.len && kl_utf8_is_space(kl_utf8_at(text, *at, &len)))
        *at += len;
    return ' ';
}

kl_str kl_lexicon_fold(kl_arena *arena, kl_str text)
{
    kl_build b = kl_build_begin(arena, text.len + 8);
    for (size_t at = 0; at < text.len;)
        kl_utf8_add(&b, next_folded(text, &at));
    return kl_build_str(&b);
}

/* FNV-1a, by code points. */
#define HASH_BASIS 2166136261u
static inline uint32_t hash_step(uint32_t hash, uint32_t code) { return (hash ^ code) * 16777619u; }

/* Entries are found by their first run of letters and digits, for a match begins and ends where runs do. Scripts that
 * set no spaces have no such runs: there, and before signs, it is the first code point alone. Returns the run's hash;
 * *at moves behind it. */
static uint32_t read_start(kl_str text, size_t *at)
{
    uint32_t h = HASH_BASIS;
    bool is_run = true;
    do {
        for (; *at < text.len && kl_is_word(text.ptr[*at]); ++*at) /* nearly always all of it */
            h = hash_step(h, (unsigned char)kl_lower(text.ptr[*at]));
        if (*at == text.len)
            break;
        size_t next = *at;
        uint32_t code = next_folded(text, &next);
        is_run = kl_utf8_is_word(code) && !(code >= 0x1100 && kl_utf8_is_cjk(code));
        if (is_run || h == HASH_BASIS) {
            h = hash_step(h, code);
            *at = next;
        }
    } while (is_run && *at < text.len);
    return h;
}

static size_t bucket_of(const kl_lexicon *lexicon, uint32_t start) { return (start ^ start >> 15) & lexicon->mask; }

void kl_lexicon_build(kl_arena *arena, kl_lexicon *lexicon, kl_entry *entries, size_t count)
{
    *lexicon = (kl_lexicon){.entries = entries, .count = count};
    if (count == 0)
        return;
    size_t size = 8;
    while (size < count * 2)
        size *= 2;
    lexicon->mask = size - 1;
    lexicon->buckets = KL_NEW_ARRAY(arena, uint32_t, size);
    for (size_t i = 0; i < count; i++) {
        size_t head = 0;
        entries[i].start = read_start(entries[i].form, &head);
        entries[i].head = (uint32_t)head;
        uint32_t *link = &lexicon->buckets[bucket_of(lexicon, entries[i].start)];
        while (*link && entries[*link - 1].form.len >= entries[i].form.len)
            link = &entries[*link - 1].next;
        entries[i].next = *link;
        *link = (uint32_t)(i + 1);
    }
}

/* Where `form` from `f` on ends if it stands at text[at], else 0. */
static size_t end_of(kl_str form, size_t f, kl_str text, size_t at)
{
    while (f < form.len) {
        if (at >= text.len || next_folded(form, &f) != next_folded(text, &at))
            return 0;
    }
    return at;
}

/* Whether an entry's first word stands at a place that has its hash. */
static bool begins_with(const kl_entry *e, const kl_lexicon_place *place)
{
    kl_str word = kl_slice(place->text, place->at, place->behind);
    if (word.len == e->head && memcmp(word.ptr, e->form.ptr, word.len) == 0)
        return true;
    return end_of(kl_slice(e->form, 0, e->head), 0, place->text, place->at) == place->behind;
}

static bool is_boundary(kl_str text, size_t at)
{
    if (at == 0 || at >= text.len)
        return true;
    size_t len;
    uint32_t before = kl_utf8_at(text, kl_utf8_before(text, at), &len);
    uint32_t after = kl_utf8_at(text, at, &len);
    return kl_utf8_is_cjk(before) || kl_utf8_is_cjk(after) || !kl_utf8_is_word(before) || !kl_utf8_is_word(after);
}

kl_lexicon_place kl_lexicon_look(kl_str text, size_t at)
{
    kl_lexicon_place place = {.text = text, .at = at, .behind = at};
    place.is_start = at < text.len && is_boundary(text, at);
    if (place.is_start)
        place.start = read_start(text, &place.behind);
    return place;
}

size_t kl_lexicon_match_there(const kl_lexicon *lexicon, const kl_lexicon_place *place, const kl_entry **entry)
{
    if (lexicon->count == 0 || !place->is_start)
        return 0;
    uint32_t i = lexicon->buckets[bucket_of(lexicon, place->start)];
    for (; i; i = lexicon->entries[i - 1].next) {
        const kl_entry *e = &lexicon->entries[i - 1];
        /* The same first word, so to say: then what follows it is compared before the word itself. */
        size_t end = e->start == place->start ? end_of(e->form, e->head, place->text, place->behind) : 0;
        if (end && begins_with(e, place) && is_boundary(place->text, end)) {
            if (entry)
                *entry = e;
            return end - place->at;
        }
    }
    return 0;
}

size_t kl_lexicon_match(const kl_lexicon *lexicon, kl_str text, size_t at, const kl_entry **entry)
{
    if (lexicon->count == 0)
        return 0;
    const kl_lexicon_place place = kl_lexicon_look(text, at);
    return kl_lexicon_match_there(lexicon, &place, entry);
}

bool kl_lexicon_has(const kl_lexicon *lexicon, kl_str text)
{
    return text.len && kl_lexicon_match(lexicon, text, 0, NULL) == text.len;
}

size_t kl_lexicon_find(const kl_lexicon *lexicon, kl_str text, size_t from, size_t *len, const kl_entry **entry)
{
    if (lexicon->count == 0)
        return KL_NOT_FOUND;
    for (size_t at = from, behind; at < text.len; at = behind) {
        size_t step;
        uint32_t code = kl_utf8_at(text, at, &step);
        bool is_alone = code > 0x3000 && kl_utf8_is_cjk(code); /* a start by itself, wherever it stands */
        kl_lexicon_place place = {.text = text, .at = at, .behind = at + step, .is_start = true};
        if (is_alone)
            place.start = hash_step(HASH_BASIS, code);
        else
            place = kl_lexicon_look(text, at);
        behind = is_alone || !place.is_start ? at + step : place.behind; /* no word begins within a run */
        size_t found = kl_lexicon_match_there(lexicon, &place, entry);
        if (found) {
            *len = found;
            return at;
        }
    }
    return KL_NOT_FOUND;
}
