/* mentions.c - which names of places stand in a text, and what stands around them?
 *
 * The longest name that the gazetteer knows at a capitalised word is a mention. What it is - a place, a person, a part
 * of another name - is told from its neighbours, which are only counted here: judge.c decides when all is read. */
#include "location/location.h"
#include "places/places.h"
#include "str.h"
#include "utf8.h"

enum {
    NAME_WORDS = 5, /* "Pangkajene dan Kepulauan", "Rio Grande do Sul", "Frankfurt am Main" */
    NAME_BYTES = 64,
    PARTICLE = 4,     /* letters of a small word within a name: "de", "upon" */
    ABBREVIATION = 4, /* letters before a point that belongs to a name: "Mr.", "St.", "Prof." */
    MAX_NAMES = 300,  /* of one article; a table of all towns is no news */
    LEAD_WEIGHT = 2,
};

typedef struct scan {
    const kl_where *where;
    kl_str text;
    size_t lead_end;
    kl_mentions *mentions;
    size_t place_end; /* of the last mention that was no part of another name */
    kl_mention *found;
} scan;

/* ------------------------------------------------------------------ words */

static bool is_letter_at(kl_str text, size_t at)
{
    size_t len;
    return at < text.len && kl_utf8_is_letter(kl_utf8_at(text, at, &len));
}

static bool is_capital_at(kl_str text, size_t at)
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

/* The end of the word at `at`: letters, digits, and the signs between two letters - but not the apostrophe of
 * "London's". The points of "U.S." are part of it. */
static size_t word_end(kl_str text, size_t at)
{
    size_t begin = at, len;
    while (at < text.len) {
        char c = text.ptr[at];
        size_t sign = c == '-' ? 1 : c == '\'' || (unsigned char)c == 0xE2 ? apostrophe_at(text, at) : 0;
        if (kl_is_alpha(c) || kl_is_digit(c)) {
            at++;
        } else if (sign) {
            bool is_genitive = c != '-' && at + sign < text.len && kl_lower(text.ptr[at + sign]) == 's' &&
                               !is_letter_at(text, at + sign + 1);
            if (is_genitive || !is_letter_at(text, at + sign))
                break;
            at += sign;
        } else if (c == '.' && at == begin + 1 && kl_is_upper(text.ptr[begin]) && at + 2 < text.len &&
                   kl_is_upper(text.ptr[at + 1]) && text.ptr[at + 2] == '.') {
            while (at + 2 < text.len && kl_is_upper(text.ptr[at + 1]) && text.ptr[at + 2] == '.')
                at += 2;
            return at + 1;
        } else if ((unsigned char)c >= 0x80 && kl_utf8_is_word(kl_utf8_at(text, at, &len))) {
            at += len;
        } else {
            break;
        }
    }
    return at;
}

static kl_str word_at(kl_str text, size_t at) { return kl_slice(text, at, word_end(text, at)); }

/* The word that ends at `end`; signs within words count as at word_end. */
static size_t word_begin(kl_str text, size_t end)
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

static kl_mention *mention_of(const scan *s, kl_str folded)
{
    for (size_t i = 0; i < s->mentions->list.count; i++)
        if (kl_eq(s->mentions->list.items[i].folded, folded))
            return &s->mentions->list.items[i];
    return NULL;
}

/* The mention of this name, a new one if it is the first; NULL if the gazetteer has no such name. */
static kl_mention *known_name(const scan *s, kl_str folded, kl_str text)
{
    kl_mention *mention = mention_of(s, folded), fresh = {.text = text};
    if (mention || s->mentions->list.count == MAX_NAMES)
        return mention;
    if (!kl_place_choose(s->where, folded, KL_ABSENT, &fresh.place, &fresh.is_inside))
        return NULL;
    fresh.folded = kl_arena_copy(s->where->scratch, folded);
    kl_list_push(s->where->scratch, &s->mentions->list, fresh);
    return &s->mentions->list.items[s->mentions->list.count - 1];
}

/* What may stand between two words of a name: " ", or ". " behind a short one ("St. Louis"). Bytes of it, or 0. */
static size_t joint_at(kl_str text, size_t begin, size_t end)
{
    if (end + 1 < text.len && text.ptr[end] == ' ')
        return 1;
    bool is_short = end - begin <= 3;
    return is_short && end + 2 < text.len && text.ptr[end] == '.' && text.ptr[end + 1] == ' ' ? 2 : 0;
}

/* "London-based", "İstanbul'da": the name before the sign. */
static size_t stem_of(const scan *s, size_t at, kl_mention **mention)
{
    size_t end = word_end(s->text, at);
    for (size_t sign = at + 1; sign + 1 < end; sign++) {
        size_t len = s->text.ptr[sign] == '-' ? 1 : apostrophe_at(s->text, sign);
        if (len == 0)
            continue;
        if (!kl_is_lower(s->text.ptr[sign + len]))
            return at;
        kl_str stem = kl_slice(s->text, at, sign);
        *mention = known_name(s, kl_utf8_fold_marks(s->where->scratch, stem), stem);
        return *mention ? sign : at;
    }
    return at;
}

/* End of the longest name of the gazetteer that begins at `at`, or `at`; *mention is its mention. */
static size_t longest_name(const scan *s, size_t at, kl_mention **mention)
{
    char room[NAME_BYTES + 4];
    size_t ends[NAME_WORDS], lens[NAME_WORDS], count = 0, len = 0, begin = at;
    uint32_t hash = KL_PLACE_HASH;
    for (size_t words = 0; words < NAME_WORDS; words++) {
        size_t end = word_end(s->text, begin);
        bool is_small = words > 0 && !is_capital_at(s->text, begin);
        if (!fold_word(s->where, kl_slice(s->text, begin, end), room, &len, &hash))
            break;
        if (!is_small && kl_place_may_be(s->where->places, hash)) {
            ends[count] = end;
            lens[count++] = len;
        }
        size_t joint = joint_at(s->text, begin, end), next = end + joint;
        if (!joint || !(is_capital_at(s->text, next) ||
                        (!is_small && is_letter_at(s->text, next) && word_at(s->text, next).len <= PARTICLE)))
            break;
        fold_word(s->where, kl_slice(s->text, end, next), room, &len, &hash);
        begin = next;
    }
    while (count-- > 0) {
        *mention = known_name(s, (kl_str){room, lens[count]}, kl_slice(s->text, at, ends[count]));
        if (*mention)
            return ends[count];
    }
    return stem_of(s, at, mention);
}

/* ------------------------------------------------------------------ neighbours */

typedef enum leading {
    NOTHING = 0,
    SURE,
    KIND, /* "Kecamatan": as sure, and the name is all that follows: "Kecamatan Muara Kaman" is not Muara */
    LED,
    LOOSE,
    AROUND, /* "North": part of the name, and no sign of what it is a name of */
    NEVER,
    WITHIN, /* what looks like a name is part of the office: "Kapolres Metro" */
} leading;

static leading of_key(const kl_entry *entry, leading otherwise)
{
    if (kl_eq(entry->key, KL_STR("around")))
        return AROUND;
    if (kl_eq(entry->key, KL_STR("kind")))
        return KIND;
    return kl_eq(entry->key, KL_STR("never")) ? NEVER : otherwise;
}

/* What the word at text[begin, end) - or that and the one before it - says of the name behind it. */
static leading leads(const scan *s, size_t begin, size_t end)
{
    const kl_lang *lang = s->where->lang;
    const kl_entry *entry;
    uint32_t sections = kl_lang_sections_of(lang, kl_slice(s->text, begin, end));
    size_t prefix = 0;
    if (sections >> KL_LANG_PLACE_PREFIXES & 1)
        prefix = kl_lang_match(lang, KL_LANG_PLACE_PREFIXES, s->text, begin, &entry);
    if (prefix > end - begin) /* the name is no name: "Kapolres Metro" */
        return WITHIN;
    if (prefix == end - begin)
        return of_key(entry, SURE);
    if (sections >> KL_LANG_LOOSE_PREPOSITIONS & 1 &&
        kl_lang_match(lang, KL_LANG_LOOSE_PREPOSITIONS, kl_slice(s->text, begin, end), 0, &entry) == end - begin)
        return of_key(entry, LOOSE);
    if (sections >> KL_LANG_PLACE_PREPOSITIONS & 1 &&
        kl_lang_match(lang, KL_LANG_PLACE_PREPOSITIONS, kl_slice(s->text, begin, end), 0, &entry) == end - begin)
        return LED;
    return NOTHING;
}

static leading leads_twice(const scan *s, size_t begin, size_t end)
{
    if (begin < 2 || s->text.ptr[begin - 1] != ' ')
        return NOTHING;
    size_t first = word_begin(s->text, begin - 1);
    const kl_entry *entry;
    if (first + 1 >= begin ||
        !(kl_lang_sections_of(s->where->lang, kl_slice(s->text, first, begin - 1)) >> KL_LANG_PLACE_PREFIXES & 1))
        return NOTHING;
    kl_str both = kl_slice(s->text, first, end);
    bool is_prefix = kl_lang_match(s->where->lang, KL_LANG_PLACE_PREFIXES, both, 0, &entry) == both.len;
    return is_prefix ? of_key(entry, SURE) : NOTHING;
}

/* Whether a sentence, a line or speech begins at `at`. */
static bool is_first(kl_str text, size_t at)
{
    while (at > 0 && text.ptr[at - 1] == ' ')
        at--;
    if (at == 0)
        return true;
    size_t len;
    uint32_t code = kl_utf8_at(text, kl_utf8_before(text, at), &len);
    return !kl_utf8_is_word(code) && code != ',' && code != ')' && code != '%' && code != '/' && code != '&';
}

/* "Mr. London", "J. Paris". */
static bool follows_abbreviation(kl_str text, size_t at)
{
    if (at < 3 || text.ptr[at - 1] != ' ' || text.ptr[at - 2] != '.')
        return false;
    size_t begin = word_begin(text, at - 2);
    return begin < at - 2 && at - 2 - begin <= ABBREVIATION && is_capital_at(text, begin) &&
           !(at - 2 - begin == 1 && begin > 0 && text.ptr[begin - 1] == '.'); /* "U.S. Paris" */
}

/* "Bank of England": a name before the preposition that begins at `at`. */
static bool names_body(const scan *s, size_t at)
{
    if (at < 2 || s->text.ptr[at - 1] != ' ')
        return false;
    size_t begin = word_begin(s->text, at - 1);
    return begin + 1 < at && is_capital_at(s->text, begin) && !is_first(s->text, begin);
}

/* Whether a capitalised word that is no part of the name follows it: "Paris Hilton". */
static bool goes_on(const scan *s, size_t end)
{
    if (end + 1 >= s->text.len || s->text.ptr[end] != ' ' || !is_capital_at(s->text, end + 1)) {
        bool is_joined = end + 1 < s->text.len && (s->text.ptr[end] == '-' || s->text.ptr[end] == '&') &&
                         is_capital_at(s->text, end + 1);
        return is_joined;
    }
    kl_str next = word_at(s->text, end + 1);
    uint32_t sections = kl_lang_sections_of(s->where->lang, next);
    const uint32_t fine = 1u << KL_LANG_WEEKDAYS | 1u << KL_LANG_MONTHS | 1u << KL_LANG_PLACE_PREFIXES |
                          1u << KL_LANG_FUNCTION_WORDS | 1u << KL_LANG_PLACE_PREPOSITIONS;
    if (sections & fine)
        return false;
    kl_mention *mention = NULL; /* "Bandung Jawa Barat", but "Lennox Lewis" */
    return longest_name(s, end + 1, &mention) == end + 1 || mention->place.kind == KL_PLACE_TOWN ||
           mention->place.kind == KL_PLACE_VILLAGE;
}

/* ", Banten" or " (Banten)" behind a name. */
static kl_str larger_place(const scan *s, size_t end)
{
    kl_str rest = kl_from(s->text, end);
    if (!(kl_starts(rest, KL_STR(", ")) || kl_starts(rest, KL_STR(" ("))) || !is_capital_at(s->text, end + 2))
        return KL_ABSENT;
    kl_mention *mention = NULL;
    size_t at = end + 2, prefix = kl_lang_match(s->where->lang, KL_LANG_PLACE_PREFIXES, s->text, at, NULL);
    size_t stop = longest_name(s, at, &mention);
    if (stop == at && prefix && at + prefix + 1 < s->text.len && is_capital_at(s->text, at + prefix + 1)) {
        at += prefix + 1; /* ", Kecamatan Cipanas" */
        stop = longest_name(s, at, &mention);
    }
    if (stop == at) /* "Buffalo, N.Y." */
        return KL_ABSENT;
    return kl_slice(s->text, at, stop);
}

static void count_mention(kl_mention *m, const scan *s, size_t at, size_t end)
{
    leading lead = NOTHING;
    size_t begin = at;
    bool is_close = at > 1 && s->text.ptr[at - 1] == ' ', is_capital = false;
    if (is_close) {
        begin = word_begin(s->text, at - 1);
        is_close = begin < at - 1;
        lead = is_close ? leads_twice(s, begin, at - 1) : NOTHING;
        lead = is_close && lead == NOTHING ? leads(s, begin, at - 1) : lead;
        is_capital = is_close && is_capital_at(s->text, begin);
        lead = lead == AROUND && !is_capital ? LED : lead; /* "di selatan Yogyakarta" */
    }
    bool is_part = goes_on(s, end) && lead != SURE;
    bool is_behind_place = s->place_end != 0 && s->place_end == at - 1 && is_close;
    bool is_neutral = false;
    if (is_capital && (lead == NOTHING || lead == NEVER) && !is_behind_place) {
        is_neutral = is_first(s->text, begin);
        is_part = is_part || !is_neutral;
        if (is_neutral && kl_lang_has(s->where->lang, KL_LANG_FUNCTION_WORDS, kl_slice(s->text, begin, at - 1)))
            is_neutral = false;
    }
    is_part = is_part || lead == WITHIN || follows_abbreviation(s->text, at) ||
              (lead == LOOSE && names_body(s, begin)) ||
              (lead == NEVER && m->place.kind != KL_PLACE_COUNTRY && m->place.kind != KL_PLACE_ADMIN);
    if (is_part) {
        m->other++;
        return;
    }
    unsigned *sort = &m->free;
    if (lead == SURE || lead == KIND)
        sort = &m->sure;
    else if (lead == LED)
        sort = &m->led;
    else if (lead == LOOSE)
        sort = &m->loose;
    else if (is_neutral || lead == AROUND || (!is_close && is_first(s->text, at)))
        sort = &m->first;
    ++*sort;
    m->count++;
    m->weight += at < s->lead_end ? 1u + LEAD_WEIGHT : 1u;
    if (!m->inside.ptr)
        m->inside = larger_place(s, end);
}

/* Take the name at the capitalised word `at`, if there is one; where to go on. */
static size_t take_name(scan *s, size_t at)
{
    kl_mention *mention = NULL;
    size_t end = longest_name(s, at, &mention);
    if (end == at)
        return word_end(s->text, at);
    /* "AS" is a country, "as" and "As" are words. */
    if (end - at <= 3 && kl_is_upper(s->text.ptr[at]) && kl_is_lower(s->text.ptr[end - 1]) && end - at <= 2)
        return end;
    /* What looks around may find more names and move the list. */
    size_t n = (size_t)(mention - s->mentions->list.items);
    kl_mention counted = *mention;
    count_mention(&counted, s, at, end);
    if (counted.other == s->mentions->list.items[n].other)
        s->place_end = end;
    s->mentions->list.items[n] = counted;
    return end;
}

void kl_mentions_scan(const kl_where *where, kl_str text, size_t from, size_t lead_end, kl_mentions *mentions)
{
    scan s = {.where = where, .text = text, .lead_end = lead_end, .mentions = mentions};
    for (size_t at = from, len; at < text.len;) {
        unsigned char c = (unsigned char)text.ptr[at];
        if (kl_is_lower((char)c) || c == ' ') { /* nearly always */
            at++;
            continue;
        }
        uint32_t code = kl_utf8_at(text, at, &len);
        if (!kl_utf8_is_upper(code)) {
            at += len;
            continue;
        }
        size_t before = at ? kl_utf8_before(text, at) : 0, n;
        uint32_t last = at ? kl_utf8_at(text, before, &n) : ' ';
        bool is_within = kl_utf8_is_word(last) || ((last == '-' || last == '\'' || last == 0x2019) && before > 0 &&
                                                   kl_utf8_is_word(kl_utf8_at(text, kl_utf8_before(text, before), &n)));
        size_t end = is_within ? word_end(text, at) : take_name(&s, at);
        at = end > at ? end : at + len;
    }
}
