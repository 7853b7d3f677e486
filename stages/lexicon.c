/* lexicon.c - the longest phrase of a set that stands at a place in a text. */
#include "lexicon.h"
#include "str.h"
#include "utf8.h"

static uint32_t next_wide(kl_str text, size_t *at)
{
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

/* One step through a text as it is compared: white space is one space, every apostrophe is ', letters are
 * lower case. Returns the code point and moves *at behind it. */
static inline uint32_t next_folded(kl_str text, size_t *at)
{
    unsigned char byte = (unsigned char)text.ptr[*at];
    if (byte <= ' ' || byte >= 0x80 || byte == '`') /* hardly ever */
        return next_wide(text, at);
    ++*at;
    return (unsigned char)kl_lower((char)byte);
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
/* Bytes of a run that are looked at: the longest of the language files has 38. Else a text that is one word would be
 * read to its end from each place in it that is asked about. */
enum { LONGEST_START = 128 };

static inline uint32_t hash_step(uint32_t hash, uint32_t code) { return (hash ^ code) * 16777619u; }

/* Entries are found by their first run of letters and digits, for a match begins and ends where runs do. Scripts that
 * set no spaces have no such runs: there, and before signs, it is the first code point alone. Returns the run's hash;
 * *at moves behind it, or LONGEST_START on. */
static uint32_t read_start(kl_str text, size_t *at)
{
    const size_t end = text.len - *at > LONGEST_START ? *at + LONGEST_START : text.len;
    uint32_t h = HASH_BASIS;
    bool is_run = true;
    do {
        for (; *at < end && kl_is_word(text.ptr[*at]); ++*at) /* nearly always all of it */
            h = hash_step(h, (unsigned char)kl_lower(text.ptr[*at]));
        if (*at >= end)
            break;
        size_t next = *at;
        uint32_t code = next_folded(text, &next);
        is_run = kl_utf8_is_word(code) && !(code >= 0x1100 && kl_utf8_is_cjk(code));
        if (is_run || h == HASH_BASIS) {
            h = hash_step(h, code);
            *at = next;
        }
    } while (is_run && *at < end);
    return h;
}

/* Whether a letter of three bytes without case begins with this byte: of Han and nearly all of Hangul. */
static bool is_plain_lead(char byte)
{
    unsigned char lead = (unsigned char)byte;
    return lead >= 0xE4 && lead <= 0xED && lead != 0xEA;
}

/* Commas, stops and brackets of the east: no part of a word, and as they are when folded. */
static bool is_eastern_sign(uint32_t code)
{
    return code - 0x3001 < 3 || code - 0x3008 < 10 || code - 0xFF01 < 15 || code - 0xFF1A < 7;
}

/* A letter or sign that is a start by itself, wherever it stands. */
static bool is_alone(uint32_t code) { return code > 0x3000 && (kl_utf8_is_cjk(code) || is_eastern_sign(code)); }

/* Entries that begin alike ("ha detto", "ha spiegato"; "대표", "대변인") are told apart by what is behind their start,
 * in one number; 0 if there is less. Behind a letter that stands alone, half a word, it is the next code point ... */
static uint64_t letter_tail(kl_str text, size_t at)
{
    size_t len;
    if (at >= text.len)
        return 0;
    return is_plain_lead(text.ptr[at]) ? kl_utf8_at(text, at, &len) : next_folded(text, &at);
}

/* ... and behind a word the next three. */
static uint64_t word_tail(kl_str text, size_t at)
{
    enum { CODES = 3, BITS = 21 };
    uint64_t tail = 0;
    for (unsigned n = 0; n < CODES; n++) {
        if (at >= text.len)
            return 0;
        tail |= (uint64_t)next_folded(text, &at) << n * BITS;
    }
    return tail;
}

static uint64_t read_tail(kl_str text, size_t start, size_t behind)
{
    size_t len;
    return is_alone(kl_utf8_at(text, start, &len)) ? letter_tail(text, behind) : word_tail(text, behind);
}

static size_t bucket_of(const kl_lexicon *lexicon, uint32_t start) { return (start ^ start >> 15) & lexicon->mask; }

static size_t phrase_bucket_of(const kl_lexicon *lexicon, uint32_t start, uint64_t tail)
{
    const uint64_t mixed = (tail ^ start) * UINT64_C(0x9E3779B97F4A7C15);
    return (size_t)(mixed >> 32) & lexicon->mask;
}

/* Into the chain at *link, longest first. */
static void chain(kl_entry *entries, uint32_t *link, size_t i)
{
    while (*link && entries[*link - 1].form.len >= entries[i].form.len)
        link = &entries[*link - 1].next;
    entries[i].next = *link;
    *link = (uint32_t)(i + 1);
}

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
    lexicon->phrases = KL_NEW_ARRAY(arena, uint32_t, size);
    for (size_t i = 0; i < count; i++) {
        size_t head = 0;
        kl_entry *e = &entries[i];
        e->start = read_start(e->form, &head);
        e->head = (uint32_t)head;
        e->tail = e->form.len ? read_tail(e->form, 0, head) : 0;
        chain(entries,
              e->tail ? &lexicon->phrases[phrase_bucket_of(lexicon, e->start, e->tail)]
                      : &lexicon->buckets[bucket_of(lexicon, e->start)],
              i);
    }
    for (size_t i = 0; i < count; i++)
        if (entries[i].tail)
            lexicon->buckets[bucket_of(lexicon, entries[i].start)] |= KL_LEXICON_PHRASES;
}

/* Where `form` from `f` on ends if it stands at text[at], else 0. */
static size_t end_of(kl_str form, size_t f, kl_str text, size_t at)
{
    while (f < form.len) {
        if (is_plain_lead(form.ptr[f])) {
            if (text.len - at < 3 || memcmp(form.ptr + f, text.ptr + at, 3) != 0)
                return 0;
            f += 3;
            at += 3;
            continue;
        }
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
    if (at >= text.len)
        return place;
    size_t len;
    uint32_t code = kl_utf8_at(text, at, &len);
    if (is_alone(code)) {
        place.is_start = true;
        place.start = hash_step(HASH_BASIS, code);
        place.behind = at + len;
        return place;
    }
    place.is_start = is_boundary(text, at);
    if (place.is_start)
        place.start = read_start(text, &place.behind);
    return place;
}

/* The first of a chain that stands at a place, or NULL; `tail` is of phrases. */
static const kl_entry *first_of(const kl_lexicon *lexicon, uint32_t i, const kl_lexicon_place *place, uint64_t tail,
                                size_t *end)
{
    for (; i; i = lexicon->entries[i - 1].next) {
        const kl_entry *e = &lexicon->entries[i - 1];
        if (e->start != place->start || e->tail != tail)
            continue;
        /* The same first word, so to say: then what follows it is compared before the word itself. */
        *end = end_of(e->form, e->head, place->text, place->behind);
        if (*end && begins_with(e, place) && is_boundary(place->text, *end))
            return e;
    }
    return NULL;
}

size_t kl_lexicon_match_there(const kl_lexicon *lexicon, const kl_lexicon_place *place, const kl_entry **entry)
{
    if (lexicon->count == 0 || !place->is_start)
        return 0;
    const uint32_t first = lexicon->buckets[bucket_of(lexicon, place->start)];
    const kl_entry *e = NULL;
    size_t end = 0;
    if (first & KL_LEXICON_PHRASES) { /* they are the longer ones */
        const uint64_t tail = read_tail(place->text, place->at, place->behind);
        if (tail)
            e = first_of(lexicon, lexicon->phrases[phrase_bucket_of(lexicon, place->start, tail)], place, tail, &end);
    }
    if (!e)
        e = first_of(lexicon, first & ~KL_LEXICON_PHRASES, place, 0, &end);
    if (!e)
        return 0;
    if (entry)
        *entry = e;
    return end - place->at;
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

/* Whether an entry may begin with a letter that stands alone, and whose hash is `start`. */
static bool may_begin(const kl_lexicon *lexicon, kl_str text, uint32_t start, size_t behind)
{
    const uint32_t first = lexicon->buckets[bucket_of(lexicon, start)];
    if (first != KL_LEXICON_PHRASES) /* no entry, or the letter itself is one */
        return first != 0;
    const uint64_t tail = letter_tail(text, behind);
    return tail && lexicon->phrases[phrase_bucket_of(lexicon, start, tail)];
}

size_t kl_lexicon_find(const kl_lexicon *lexicon, kl_str text, size_t from, size_t *len, const kl_entry **entry)
{
    if (lexicon->count == 0)
        return KL_NOT_FOUND;
    for (size_t at = from, step, behind; at < text.len; at = behind) {
        uint32_t code = kl_utf8_at(text, at, &step);
        behind = at + step;
        const uint32_t start = hash_step(HASH_BASIS, code);
        const bool is_letter = is_alone(code);
        if (is_letter ? !may_begin(lexicon, text, start, behind) : code == ' ' || code == 0x3000)
            continue; /* most of a text */
        const kl_lexicon_place place =
            is_letter ? (kl_lexicon_place){text, at, behind, start, true} : kl_lexicon_look(text, at);
        behind = place.is_start ? place.behind : behind; /* no word begins within a run */
        size_t found = kl_lexicon_match_there(lexicon, &place, entry);
        if (found) {
            *len = found;
            return at;
        }
    }
    return KL_NOT_FOUND;
}
