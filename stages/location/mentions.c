/* mentions.c - which names of places stand in a text, and what stands around them?
 *
 * The longest name that the gazetteer knows at a capitalised word is a mention. What it is - a place, a person, a part
 * of another name - is told from its neighbours, which are only counted here: judge.c decides when all is read. */
#include "location/spot.h"
#include "str.h"
#include "utf8.h"

enum {
    ELIDED = 5,       /* letters of what is elided: "dell'", "quell'" */
    ABBREVIATION = 4, /* letters before a point that belongs to a name: "Mr.", "St.", "Prof." */
};

/* ------------------------------------------------------------------ neighbours */

typedef enum leading {
    NOTHING = 0,
    SURE,
    KIND, /* "Kota": as sure, and the name is all that follows: "Kecamatan Muara Kaman" is not Muara */
    PART, /* "Kecamatan": the same, of what lies in the larger place behind it */
    LED,
    LOOSE,
    OWNER,  /* "of": as loose, and part of a name behind another capital */
    AROUND, /* "North": part of the name, and no sign of what it is a name of */
    NEVER,
    WITHIN, /* what looks like a name is part of the office: "Kapolres Metro" */
} leading;

static leading of_key(const kl_entry *entry, leading otherwise)
{
    if (kl_eq(entry->key, KL_STR("owner")))
        return OWNER;
    if (kl_eq(entry->key, KL_STR("around")))
        return AROUND;
    if (kl_eq(entry->key, KL_STR("kind")))
        return KIND;
    if (kl_eq(entry->key, KL_STR("part")))
        return PART;
    return kl_eq(entry->key, KL_STR("never")) ? NEVER : otherwise;
}

static bool is_kind(leading lead) { return lead == KIND || lead == PART; }

/* What the word at text[begin, end) - or that and the one before it - says of the name behind it. */
static leading leads(const kl_scan *s, size_t begin, size_t end)
{
    const kl_lang *lang = s->spot.where->lang;
    const kl_entry *entry = NULL;
    uint32_t sections = kl_lang_sections_of(lang, kl_slice(s->spot.text, begin, end));
    size_t prefix = 0;
    if (sections >> KL_LANG_PLACE_PREFIXES & 1)
        prefix = kl_lang_match(lang, KL_LANG_PLACE_PREFIXES, s->spot.text, begin, &entry);
    if (prefix > end - begin) /* the name is no name: "Kapolres Metro" */
        return WITHIN;
    if (entry && prefix == end - begin)
        return of_key(entry, SURE);
    if (sections >> KL_LANG_LOOSE_PREPOSITIONS & 1 &&
        kl_lang_match(lang, KL_LANG_LOOSE_PREPOSITIONS, kl_slice(s->spot.text, begin, end), 0, &entry) == end - begin)
        return of_key(entry, LOOSE);
    if (sections >> KL_LANG_PLACE_PREPOSITIONS & 1 &&
        kl_lang_match(lang, KL_LANG_PLACE_PREPOSITIONS, kl_slice(s->spot.text, begin, end), 0, &entry) == end - begin)
        return LED;
    return NOTHING;
}

static leading leads_twice(const kl_scan *s, size_t begin, size_t end)
{
    if (begin < 2 || s->spot.text.ptr[begin - 1] != ' ')
        return NOTHING;
    size_t first = kl_word_begin(s->spot.text, begin - 1);
    const kl_entry *entry = NULL;
    if (first + 1 >= begin ||
        !(kl_lang_sections_of(s->spot.where->lang, kl_slice(s->spot.text, first, begin - 1)) >> KL_LANG_PLACE_PREFIXES &
          1))
        return NOTHING;
    kl_str both = kl_slice(s->spot.text, first, end);
    bool is_prefix = kl_lang_match(s->spot.where->lang, KL_LANG_PLACE_PREFIXES, both, 0, &entry) == both.len;
    return is_prefix ? of_key(entry, SURE) : NOTHING;
}

/* Whether a sentence, a line or speech begins at `at`. */
static bool is_first(kl_str text, size_t at)
{
    if (at > 2 && (text.ptr[at - 1] == '-' || text.ptr[at - 1] == '/' ||
                   (text.ptr[at - 3] == '\xe2' && text.ptr[at - 2] == '\x80' && text.ptr[at - 1] >= '\x90' &&
                    text.ptr[at - 1] <= '\x95')))
        return false; /* "Semarang–Solo" */
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
    size_t begin = kl_word_begin(text, at - 2);
    return begin < at - 2 && at - 2 - begin <= ABBREVIATION && kl_capital_at(text, begin) &&
           !(at - 2 - begin == 1 && begin > 0 && text.ptr[begin - 1] == '.'); /* "U.S. Paris" */
}

/* "l'Olympique", "dell'Inter": the word behind what is elided before it. */
static size_t behind_elision(kl_str text, size_t begin, size_t end)
{
    for (size_t at = begin, len; at < end && at - begin <= ELIDED; at++) {
        len = text.ptr[at] == '\'' ? 1 : kl_starts(kl_from(text, at), KL_STR("\xe2\x80\x99")) ? 3 : 0;
        if (len && at > begin)
            return at + len;
    }
    return begin;
}

static bool follows_capital(kl_str text, size_t at)
{
    return at > 1 && text.ptr[at - 1] == ' ' && kl_capital_at(text, kl_word_begin(text, at - 1));
}

/* "Bank of England": a name before the preposition that begins at `at`. */
static bool names_body(const kl_scan *s, size_t at)
{
    if (at < 2 || s->spot.text.ptr[at - 1] != ' ')
        return false;
    size_t begin = kl_word_begin(s->spot.text, at - 1), bare = begin;
    if (s->spot.where->has_elision)
        bare = behind_elision(s->spot.text, begin, at);
    /* "Bürgermeister von Ulm" is no name where every noun has a capital, but "Forscher Georg von Ulm" is. */
    if (s->spot.where->has_great_nouns && !follows_capital(s->spot.text, begin) &&
        !kl_lang_has(s->spot.where->lang, KL_LANG_ORGANISATIONS, kl_slice(s->spot.text, begin, at - 1)))
        return false;
    return begin + 1 < at && kl_capital_at(s->spot.text, bare) && !is_first(s->spot.text, begin);
}

/* "Newcastle striker": what only a team has. */
static bool is_team(const kl_scan *s, size_t end)
{
    kl_str text = s->spot.text;
    const kl_entry *entry = NULL;
    if (end + 1 >= text.len || text.ptr[end] != ' ' || !kl_is_lower(text.ptr[end + 1]))
        return false;
    uint32_t sections = kl_lang_sections_of(s->spot.where->lang, kl_slice(text, end + 1, kl_word_end(text, end + 1)));
    return sections >> KL_LANG_NOT_PLACES & 1 &&
           kl_lang_match(s->spot.where->lang, KL_LANG_NOT_PLACES, text, end + 1, &entry) > 0 &&
           kl_eq(entry->key, KL_STR("behind"));
}

/* Whether a capitalised word that is no part of the name follows it: "Paris Hilton". */
static bool goes_on(const kl_scan *s, const kl_place *place, size_t end)
{
    if (end + 1 >= s->spot.text.len || s->spot.text.ptr[end] != ' ' || !kl_capital_at(s->spot.text, end + 1)) {
        if (is_team(s, end))
            return true;
        bool is_joined = end + 1 < s->spot.text.len && (s->spot.text.ptr[end] == '-' || s->spot.text.ptr[end] == '&') &&
                         kl_capital_at(s->spot.text, end + 1);
        return is_joined;
    }
    kl_str next = kl_slice(s->spot.text, end + 1, kl_word_end(s->spot.text, end + 1));
    uint32_t sections = kl_lang_sections_of(s->spot.where->lang, next);
    const uint32_t fine = 1u << KL_LANG_WEEKDAYS | 1u << KL_LANG_MONTHS | 1u << KL_LANG_PLACE_PREFIXES |
                          1u << KL_LANG_FUNCTION_WORDS | 1u << KL_LANG_PLACE_PREPOSITIONS;
    if (sections & fine)
        return false;
    size_t word_end;
    kl_mention *mention = NULL; /* "Bandung Jawa Barat" is fine, but not "Lennox Lewis" or "Medan Johor" */
    return kl_spot_name(&s->spot, end + 1, &mention, &word_end) == end + 1 || mention->place.kind == KL_PLACE_TOWN ||
           mention->place.kind == KL_PLACE_VILLAGE || !kl_eq(mention->place.country, place->country);
}

/* ", Banten" or " (Banten)" behind a name. */
static kl_str larger_place(const kl_scan *s, size_t end)
{
    kl_str rest = kl_from(s->spot.text, end);
    if (!(kl_starts(rest, KL_STR(", ")) || kl_starts(rest, KL_STR(" ("))) || !kl_capital_at(s->spot.text, end + 2))
        return KL_ABSENT;
    kl_mention *mention = NULL;
    size_t word_end, at = end + 2,
                     prefix = kl_lang_match(s->spot.where->lang, KL_LANG_PLACE_PREFIXES, s->spot.text, at, NULL);
    size_t stop = kl_spot_name(&s->spot, at, &mention, &word_end);
    if (stop == at && prefix && at + prefix + 1 < s->spot.text.len && kl_capital_at(s->spot.text, at + prefix + 1)) {
        at += prefix + 1; /* ", Kecamatan Cipanas" */
        stop = kl_spot_name(&s->spot, at, &mention, &word_end);
    }
    if (stop == at) /* "Buffalo, N.Y." */
        return KL_ABSENT;
    return kl_slice(s->spot.text, at, stop);
}

/* "Kota Sorong" is a name as it is. */
static bool begins_with_kind(const kl_scan *s, const kl_mention *m)
{
    const kl_entry *entry = NULL;
    size_t len = kl_lang_match(s->spot.where->lang, KL_LANG_PLACE_PREFIXES, m->folded, 0, &entry);
    return len > 0 && len < m->folded.len && is_kind(of_key(entry, SURE));
}

/* "Chinas Wirtschaft": what it is of stands behind it. */
static bool is_genitive(const kl_scan *s, const kl_mention *m, size_t end)
{
    return s->spot.where->has_genitive && s->spot.text.ptr[end - 1] == 's' && !kl_ends(m->folded, KL_STR("s"));
}

/* "Ankara'dan": a particle of place behind the name's apostrophe. */
static bool has_place_suffix(const kl_scan *s, size_t end)
{
    kl_str text = s->spot.text;
    if (!s->spot.where->has_suffix || end >= text.len)
        return false;
    size_t sign = text.ptr[end] == '\'' ? 1 : kl_starts(kl_from(text, end), KL_STR("\xe2\x80\x99")) ? 3 : 0;
    const kl_entry *entry = NULL;
    return sign && kl_lang_match(s->spot.where->lang, KL_LANG_PLACE_PREPOSITIONS, text, end + sign, &entry) &&
           kl_eq(entry->key, KL_STR("behind"));
}

static void count_mention(kl_mention *m, const kl_scan *s, size_t at, size_t end)
{
    leading lead = NOTHING;
    size_t begin = at;
    bool is_close = at > 1 && s->spot.text.ptr[at - 1] == ' ', is_capital = false;
    if (is_close) {
        begin = kl_word_begin(s->spot.text, at - 1);
        is_close = begin < at - 1;
        lead = is_close ? leads_twice(s, begin, at - 1) : NOTHING;
        lead = is_close && lead == NOTHING ? leads(s, begin, at - 1) : lead;
        is_capital = is_close && kl_capital_at(s->spot.text, begin);
        lead = lead == AROUND && !is_capital ? LED : lead; /* "di selatan Yogyakarta" */
    }
    if (lead == NOTHING && has_place_suffix(s, end))
        lead = LED;
    bool is_part = lead != SURE && !is_genitive(s, m, end) && goes_on(s, &m->place, end);
    bool is_behind_place = s->place_end != 0 && s->place_end == at - 1 && is_close;
    bool is_neutral = false;
    if (is_capital && (lead == NOTHING || lead == NEVER) && !is_behind_place) {
        is_neutral = is_first(s->spot.text, begin);
        is_part = is_part || !is_neutral;
        kl_str word = kl_slice(s->spot.text, begin, at - 1);
        if (is_neutral && (kl_lang_has(s->spot.where->lang, KL_LANG_FUNCTION_WORDS, word) ||
                           kl_lang_has(s->spot.where->lang, KL_LANG_SPEAKER_NOUNS, word))) /* "Warga Garut ..." */
            is_neutral = false;
        if (is_neutral && kl_lang_has(s->spot.where->lang, KL_LANG_ORGANISATIONS, word))
            is_part = true; /* "Bank Indonesia" */
    }
    is_part = is_part || lead == WITHIN || follows_abbreviation(s->spot.text, at) ||
              (lead == OWNER && names_body(s, begin)) ||
              (is_kind(lead) && m->place.kind == KL_PLACE_COUNTRY) || /* "Kecamatan Cina" */
              (lead == NEVER && m->place.kind != KL_PLACE_COUNTRY && m->place.kind != KL_PLACE_ADMIN);
    if (is_part) {
        m->other++;
        return;
    }
    /* "Persib Bandung ...": what the first word of a sentence is, its capital does not tell. */
    if (is_neutral && m->place.kind != KL_PLACE_COUNTRY && m->place.kind != KL_PLACE_ADMIN)
        return;
    unsigned *sort = &m->free;
    if (lead == SURE || is_kind(lead) || begins_with_kind(s, m))
        sort = &m->sure;
    else if (lead == LED)
        sort = &m->led;
    else if (lead == LOOSE || lead == OWNER)
        sort = &m->loose;
    else if (is_neutral || lead == AROUND || (!is_close && is_first(s->spot.text, at)))
        sort = &m->first;
    ++*sort;
    m->count++;
    m->weight += at < s->lead_end ? 1u + KL_LEAD_WEIGHT : 1u;
    m->is_part = m->is_part || lead == PART;
    if (!m->inside.ptr)
        m->inside = larger_place(s, end);
}

/* Where the office ends that begins with the word before `at` and goes on there; 0 if there is none. */
static size_t office_end(const kl_scan *s, size_t at)
{
    const kl_lang *lang = s->spot.where->lang;
    if (at < 3 || s->spot.text.ptr[at - 1] != ' ')
        return 0;
    size_t begin = kl_word_begin(s->spot.text, at - 1);
    if (begin + 1 >= at ||
        !(kl_lang_sections_of(lang, kl_slice(s->spot.text, begin, at - 1)) >> KL_LANG_PLACE_PREFIXES & 1))
        return 0;
    return begin + kl_lang_match(lang, KL_LANG_PLACE_PREFIXES, s->spot.text, begin, NULL);
}

/* Take the name at the capitalised word `at`, if there is one; where to go on. */
static size_t take_name(kl_scan *s, size_t at)
{
    kl_mention *mention = NULL;
    size_t word_end, end = kl_spot_name(&s->spot, at, &mention, &word_end);
    if (end == at)
        return word_end;
    size_t office = office_end(s, at);
    if (office > at && office < end && kl_capital_at(s->spot.text, office + 1)) { /* "Wali Kota Serang" */
        at = office + 1;
        end = kl_spot_name(&s->spot, at, &mention, &word_end);
        if (end == at)
            return word_end;
    }
    /* "AS" is a country, "as" and "As" are words. */
    if (end - at <= 3 && kl_is_upper(s->spot.text.ptr[at]) && kl_is_lower(s->spot.text.ptr[end - 1]) && end - at <= 2)
        return end;
    /* What looks around may find more names and move the list. */
    size_t n = (size_t)(mention - s->spot.mentions->list.items);
    kl_mention counted = *mention;
    count_mention(&counted, s, at, end);
    if (counted.other == s->spot.mentions->list.items[n].other)
        s->place_end = end;
    s->spot.mentions->list.items[n] = counted;
    return end;
}

void kl_mentions_scan(const kl_where *where, kl_str text, size_t from, size_t lead_end, kl_mentions *mentions)
{
    kl_scan s = {.spot = {where, text, mentions}, .lead_end = lead_end};
    for (size_t at = from, len; at < text.len;) {
        unsigned char c = (unsigned char)text.ptr[at];
        if (kl_is_lower((char)c) || c == ' ') { /* nearly always */
            at++;
            continue;
        }
        if (where->caseless && c >= 0x80) {
            size_t next = kl_caseless_take(&s, at);
            if (next > at) {
                at = next;
                continue;
            }
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
        size_t end = is_within ? kl_word_end(text, at) : take_name(&s, at);
        at = end > at ? end : at + len;
    }
}
