/* spot.c - the longest name of the gazetteer that begins at a capitalised word. */
#include "location/spot.h"
#include "str.h"
#include "utf8.h"

enum {
    NAME_WORDS = 5, /* "Pangkajene dan Kepulauan", "Rio Grande do Sul", "Frankfurt am Main" */
    NAME_BYTES = 64,
    PARTICLE = 4, /* letters of a small word within a name: "de", "upon" */
    GENITIVE = 5, /* letters of the shortest name with one: "Roms" is a word */
    GENITIVE_PEOPLE = 100000,
    MAX_NAMES = 300, /* of one article; a table of all towns is no news */
    SLOTS = 1024,    /* so many that they are found at the first look */
};

/* ------------------------------------------------------------------ words */

static bool is_letter_at(kl_str text, size_t at)
{
    size_t len;
    return at < text.len && kl_utf8_is_letter(kl_utf8_at(text, at, &len));
}

bool kl_capital_at(kl_str text, size_t at)
{
    size_t len;
    return at < text.len && kl_utf8_is_upper(kl_utf8_at(text, at, &len));
}

static size_t apostrophe_at(kl_str text, size_t at)
{
    if (at < text.len && text.ptr[at] == '\'')
        return 1;
    return kl_starts(kl_from(text, at), KL_STR("\xe2\x80\x99")) ? 3 : 0;
}

/* The end of the word at `at`: letters, digits, and the signs between two letters (then *has_sign) - but not the
 * apostrophe of "London's". The points of "U.S." are part of it. */
static size_t read_word(kl_str text, size_t at, bool *has_sign)
{
    const char *p = text.ptr;
    size_t begin = at, len;
    while (at < text.len) {
        unsigned char c = (unsigned char)p[at];
        if ((c | 0x20u) - 'a' < 26 || c - (unsigned)'0' < 10) { /* nearly always */
            at++;
            continue;
        }
        size_t sign = c == '-' ? 1 : c == '\'' || c == 0xE2 ? apostrophe_at(text, at) : 0;
        if (sign) {
            bool is_genitive =
                c != '-' && at + sign < text.len && kl_lower(p[at + sign]) == 's' && !is_letter_at(text, at + sign + 1);
            if (is_genitive || !is_letter_at(text, at + sign))
                break;
            *has_sign = true;
            at += sign;
        } else if (c >= 0x80 && kl_utf8_is_word(kl_utf8_at(text, at, &len))) {
            at += len;
        } else if (c == '.' && at == begin + 1 && kl_is_upper(p[begin]) && at + 2 < text.len &&
                   kl_is_upper(p[at + 1]) && p[at + 2] == '.') {
            while (at + 2 < text.len && kl_is_upper(p[at + 1]) && p[at + 2] == '.')
                at += 2;
            return at + 1;
        } else {
            break;
        }
    }
    return at;
}

size_t kl_word_end(kl_str text, size_t at)
{
    bool has_sign;
    return read_word(text, at, &has_sign);
}

/* The word that ends at `end`; signs within words count as at word_end. */
size_t kl_word_begin(kl_str text, size_t end)
{
    size_t at = end, len;
    while (at > 0) {
        size_t before = kl_utf8_before(text, at);
        uint32_t code = kl_utf8_at(text, before, &len);
        bool is_sign = code == '-' || code == '\'' || code == 0x2019;
        if (!kl_utf8_is_word(code) && !(is_sign && at < end && is_letter_at(text, at)))
            break;
        at = before;
    }
    return at;
}

/* ------------------------------------------------------------------ names */

/* Add a word to the folded name in `room`, and to its hash; false where it becomes too long. */
static bool fold_word(const kl_where *where, kl_str word, char *room, size_t *len, uint32_t *hash)
{
    bool is_ascii = true;
    for (size_t i = 0; i < word.len && is_ascii; i++)
        is_ascii = (unsigned char)word.ptr[i] < 0x80;
    if (!is_ascii)
        word = kl_utf8_fold_marks(where->scratch, word);
    if (*len + word.len > NAME_BYTES)
        return false;
    for (size_t i = 0; i < word.len; i++) {
        char c = kl_lower(word.ptr[i]);
        room[(*len)++] = c;
        *hash = kl_place_hash(*hash, c);
    }
    return true;
}

/* The slot of a name: where it is, or where it would go. */
static uint16_t *slot_of(const kl_mentions *mentions, kl_str folded, uint32_t hash)
{
    for (size_t at = hash ^ hash >> 15;; at++) {
        uint16_t *slot = &mentions->slots[at % SLOTS];
        const kl_mention *m = *slot ? &mentions->list.items[*slot - 1] : NULL;
        if (!m || (m->hash == hash && kl_eq(m->folded, folded)))
            return slot;
    }
}

kl_mention *kl_spot_known(const kl_spotter *s, kl_str folded, uint32_t hash, kl_str text)
{
    kl_mentions *mentions = s->mentions;
    if (!mentions->slots)
        mentions->slots = KL_NEW_ARRAY(s->where->scratch, uint16_t, SLOTS);
    uint16_t *slot = slot_of(mentions, folded, hash);
    if (*slot)
        return &mentions->list.items[*slot - 1];
    kl_mention fresh = {.text = text, .hash = hash};
    if (mentions->list.count < MAX_NAMES)
        fresh.senses = kl_place_choose(s->where, folded, KL_ABSENT, &fresh.place, &fresh.is_inside);
    if (!fresh.senses)
        return NULL;
    fresh.folded = kl_arena_copy(s->where->scratch, folded);
    kl_list_push(s->where->scratch, &mentions->list, fresh);
    *slot = (uint16_t)mentions->list.count;
    return &mentions->list.items[mentions->list.count - 1];
}

/* What may stand between two words of a name: " ", or ". " behind a short one ("St. Louis"). Bytes of it, or 0. */
static size_t joint_at(kl_str text, size_t begin, size_t end)
{
    if (end + 1 < text.len && text.ptr[end] == ' ')
        return 1;
    bool is_short = end - begin <= 3;
    return is_short && end + 2 < text.len && text.ptr[end] == '.' && text.ptr[end + 1] == ' ' ? 2 : 0;
}

/* "London-based", "İstanbul'da": the name before the first sign of the word [at, end). */
static size_t stem_of(const kl_spotter *s, size_t at, size_t end, kl_mention **mention)
{
    for (size_t sign = at + 1; sign + 1 < end; sign++) {
        size_t len = s->text.ptr[sign] == '-' ? 1 : apostrophe_at(s->text, sign);
        if (len == 0)
            continue;
        if (!kl_is_lower(s->text.ptr[sign + len]))
            return at;
        kl_str stem = kl_slice(s->text, at, sign), folded = kl_utf8_fold_marks(s->where->scratch, stem);
        *mention = kl_spot_known(s, folded, kl_place_hash_of(folded), stem);
        return *mention ? sign : at;
    }
    return at;
}

/* "Berlins": a well-known name before the s of the word [at, end). Those of small towns are other words with an s. */
static size_t genitive_of(const kl_spotter *s, size_t at, size_t end, kl_mention **mention)
{
    kl_place place;
    bool is_inside;
    kl_str stem = kl_slice(s->text, at, end - 1), folded;
    if (end - at <= GENITIVE || s->text.ptr[end - 1] != 's')
        return at;
    folded = kl_utf8_fold_marks(s->where->scratch, stem);
    if (!kl_place_choose(s->where, folded, KL_ABSENT, &place, &is_inside) || place.is_weak ||
        (place.kind == KL_PLACE_TOWN && place.people < GENITIVE_PEOPLE) || place.kind == KL_PLACE_VILLAGE ||
        place.kind == KL_PLACE_REGENCY)
        return at;
    *mention = kl_spot_known(s, folded, kl_place_hash_of(folded), stem);
    return *mention ? end : at;
}

/* Whether a name may go on with the word at `next`: one with a capital, or a particle before one. */
static bool may_go_on(kl_str text, size_t next, bool is_small)
{
    if (kl_capital_at(text, next))
        return true;
    if (is_small || !is_letter_at(text, next))
        return false;
    size_t len = 1;
    while (len <= PARTICLE && next + len < text.len && text.ptr[next + len] != ' ')
        len++;
    return len <= PARTICLE && kl_capital_at(text, next + len + 1);
}

size_t kl_spot_name(const kl_spotter *s, size_t at, kl_mention **mention, size_t *word_end)
{
    char room[NAME_BYTES + 4];
    size_t ends[NAME_WORDS], lens[NAME_WORDS], count = 0, len = 0, begin = at;
    uint32_t hash = KL_PLACE_HASH, hashes[NAME_WORDS];
    bool has_sign = false;
    for (size_t words = 0; words < NAME_WORDS; words++) {
        size_t end = read_word(s->text, begin, &has_sign);
        bool is_small = words > 0 && !kl_capital_at(s->text, begin);
        if (words == 0)
            *word_end = end;
        if (!fold_word(s->where, kl_slice(s->text, begin, end), room, &len, &hash))
            break;
        if (!is_small && kl_place_may_be(s->where->places, hash)) {
            ends[count] = end;
            hashes[count] = hash;
            lens[count++] = len;
        }
        size_t joint = joint_at(s->text, begin, end), next = end + joint;
        if (!joint || !may_go_on(s->text, next, is_small))
            break;
        fold_word(s->where, kl_slice(s->text, end, next), room, &len, &hash);
        if (!kl_place_may_be(s->where->places, hash)) /* no name of several words begins so */
            break;
        begin = next;
    }
    while (count-- > 0) {
        *mention = kl_spot_known(s, (kl_str){room, lens[count]}, hashes[count], kl_slice(s->text, at, ends[count]));
        if (*mention)
            return ends[count];
    }
    if (has_sign)
        return stem_of(s, at, *word_end, mention);
    return s->where->has_genitive ? genitive_of(s, at, *word_end, mention) : at;
}
