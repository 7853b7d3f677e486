/* caseless.c - names of places in scripts that have no capitals: Arabic, Chinese, Japanese, Korean.
 *
 * Where a name begins and ends is told by what the script has in the place of capitals and spaces:
 *
 *     Arabic    whole words, but for one or two letters that are written with them ("wa", "bi", "li")
 *     Korean    the beginning of a word; the rest of it is a particle, or a kind of place and a particle
 *     Japanese  where the letters change from one of its scripts to another; else a kind of place stands behind it
 *     Chinese   anywhere; what makes it another name stands behind it (a university, a bank, a people)
 *
 * Arabic stands in arabic.c. The words are in the language's file under "behind" (spot.h tells the sections). As in
 * mentions.c the signs are only counted here; judge.c decides. */
#include "location/caseless.h"
#include "str.h"

enum {
    NAME_LETTERS = 10, /* "サンフランシスコ" has eight */
    BODY_LETTERS = 6,  /* from the name to the word for a body: 中国工商银行 */
    PART_LETTERS = 3,  /* of the name of a ward: 中央区, 秋葉区, 美浜区 */
    PARTICLES = 3,     /* "에서" "는" */
    PAIR = 6,          /* bytes of two letters */
};

kl_caseless kl_caseless_of(kl_str tag)
{
    static const kl_str tags[] = {KL_STR_INIT("ar"), KL_STR_INIT("ko"), KL_STR_INIT("ja"), KL_STR_INIT("zh")};
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (kl_eq(tag, tags[i]))
            return (kl_caseless)(i + 1);
    return KL_CASED;
}

static bool is_of(kl_caseless kind, kl_script found)
{
    switch (kind) {
    case KL_ARABIC:
        return found == KL_ARAB;
    case KL_KOREAN:
        return found == KL_HANGUL;
    case KL_JAPANESE:
        return found == KL_HAN || found == KL_KATAKANA || found == KL_HIRAGANA;
    case KL_CHINESE:
        return found == KL_HAN;
    case KL_CASED:
        break;
    }
    return false;
}

size_t kl_caseless_match(const kl_scan *s, kl_section section, kl_str key, const kl_lexicon_place *here)
{
    const kl_entry *entry = NULL;
    size_t len = kl_lexicon_match_there(&s->spot.where->lang->sections[section], here, &entry);
    return len && kl_eq(entry->key, key) ? len : 0;
}

size_t kl_caseless_behind(const kl_scan *s, kl_section section, const kl_lexicon_place *here)
{
    return kl_caseless_match(s, section, KL_STR("behind"), here);
}

void kl_caseless_count(kl_scan *s, kl_mention *m, unsigned *sort, size_t at, size_t end)
{
    if (sort)
        ++*sort;
    if (!sort || sort == &m->other)
        return;
    m->count++;
    m->weight += at < s->lead_end ? 1u + KL_LEAD_WEIGHT : 1u;
    s->place_end = end;
    s->place = (size_t)(m - s->spot.mentions->list.items);
}

/* ------------------------------------------------------------------ without spaces */

/* Whether a name may begin with the two letters at text[at], of three bytes each, the first a letter of the script:
 * pack.c lets the first two letters of names pass. Nearly nowhere one does. */
static bool may_begin(const kl_scan *s, size_t at)
{
    uint32_t hash = KL_PLACE_HASH;
    if (s->spot.text.len - at < PAIR)
        return false;
    for (size_t i = 0; i < PAIR; i++)
        hash = kl_place_hash(hash, s->spot.text.ptr[at + i]);
    return kl_place_may_be(s->spot.where->places, hash);
}

/* End of the longest name that begins with the letter at text[at], or `at`. */
static size_t name_at(const kl_scan *s, size_t at, kl_mention **mention)
{
    size_t ends[NAME_LETTERS], found = 0, end = at, len;
    uint32_t hashes[NAME_LETTERS], hash = KL_PLACE_HASH;
    for (size_t letters = 1; letters <= NAME_LETTERS && end < s->spot.text.len; letters++) {
        uint32_t code = kl_utf8_at(s->spot.text, end, &len);
        kl_script found_here = kl_script_of(code);
        if ((found_here == KL_OTHER || found_here == KL_ARAB) && code != 0x30FB)
            break;
        for (size_t i = 0; i < len; i++)
            hash = kl_place_hash(hash, s->spot.text.ptr[end + i]);
        end += len;
        if (letters > 1 && kl_place_may_be(s->spot.where->places, hash)) {
            hashes[found] = hash;
            ends[found++] = end;
        }
    }
    while (found-- > 0) {
        kl_str name = kl_slice(s->spot.text, at, ends[found]);
        *mention = kl_spot_known(&s->spot, name, hashes[found], name);
        if (*mention)
            return ends[found];
    }
    return at;
}

/* Where the longer word of the language's ends that lies around the name, or 0: 马里兰 is not 马里, 今日本 not 日本. */
static size_t word_around(const kl_scan *s, size_t at, size_t end)
{
    for (size_t begin = at, back = 0; back <= 2; back++) {
        kl_lexicon_place here = kl_lexicon_look(s->spot.text, begin);
        size_t len = kl_caseless_match(s, KL_LANG_NOT_PLACES, KL_STR("word"), &here);
        if (len && begin + len >= end && len > end - at)
            return begin + len;
        if (begin == 0)
            break;
        begin = kl_utf8_before(s->spot.text, begin);
    }
    return 0;
}

/* 北京大学, 中国工商银行: a body's word behind the name, without a break. */
static bool names_body(const kl_scan *s, size_t end)
{
    for (size_t letters = 0, len; letters <= BODY_LETTERS && kl_script_at(s->spot.text, end) == KL_HAN; letters++) {
        const kl_lexicon_place here = kl_lexicon_look(s->spot.text, end);
        if (kl_caseless_match(s, KL_LANG_NOT_PLACES, KL_STR("body"), &here))
            return true;
        if (kl_caseless_any(s, KL_LANG_LOOSE_PREPOSITIONS, &here) || kl_caseless_any(s, KL_LANG_PLACE_PREFIXES, &here))
            return false;
        kl_utf8_at(s->spot.text, end, &len);
        end += len;
    }
    return false;
}

/* What a word before the name says: a preposition, that leads to a place. */
static bool is_led(const kl_scan *s, size_t at)
{
    size_t begin = at;
    for (size_t back = 1; back <= 2 && begin > 0; back++) {
        begin = kl_utf8_before(s->spot.text, begin);
        const kl_entry *entry = NULL;
        if (!(kl_lang_sections_of(s->spot.where->lang, kl_slice(s->spot.text, begin, at)) >>
                  KL_LANG_PLACE_PREPOSITIONS &
              1))
            continue;
        if (kl_lang_match(s->spot.where->lang, KL_LANG_PLACE_PREPOSITIONS, s->spot.text, begin, &entry) == at - begin &&
            !kl_eq(entry->key, KL_STR("behind")))
            return true;
    }
    return false;
}

static size_t take_chinese(kl_scan *s, size_t at, size_t next)
{
    kl_mention *m = NULL;
    size_t end = may_begin(s, at) ? name_at(s, at, &m) : at;
    if (end == at)
        return next;
    size_t word_end = word_around(s, at, end);
    if (word_end)
        return word_end;
    const kl_lexicon_place behind = kl_lexicon_look(s->spot.text, end);
    size_t kind = kl_caseless_behind(s, KL_LANG_PLACE_PREFIXES, &behind);
    unsigned *sort = &m->free;
    if (kl_caseless_any(s, KL_LANG_TITLES, &behind))
        sort = &m->other;
    else if (kl_caseless_behind(s, KL_LANG_NOT_PLACES, &behind) || names_body(s, end))
        sort = NULL;
    else if (kind)
        sort = &m->sure;
    else if (is_led(s, at))
        sort = &m->led;
    kl_caseless_count(s, m, sort, at, end + kind);
    return end;
}

/* Whether a run of one script, or what follows a place, begins at `at`. */
static bool begins_run(const kl_scan *s, size_t at, kl_script here)
{
    return s->place_end == at || kl_script_before(s->spot.text, at) != here;
}

/* ジョン・ワシントン */
static bool is_in_foreign_name(const kl_scan *s, size_t at)
{
    return kl_ends(kl_slice(s->spot.text, 0, at), KL_STR("・")) && kl_script_at(s->spot.text, at) == KL_KATAKANA &&
           kl_script_before(s->spot.text, at - 3) == KL_KATAKANA && s->place_end != at - 3;
}

/* 北海道 */
static bool ends_in_kind(const kl_scan *s, size_t end)
{
    size_t last = kl_utf8_before(s->spot.text, end);
    const kl_lexicon_place here = kl_lexicon_look(s->spot.text, last);
    return kl_caseless_behind(s, KL_LANG_PLACE_PREFIXES, &here) == end - last;
}

/* The same as name_at, and what is read is kept for the next call: what stands behind a name is asked twice. */
static size_t name_ahead(kl_scan *s, size_t at)
{
    if (!may_begin(s, at))
        return at;
    if (s->ahead.at != at || at == 0) {
        kl_mention *m = NULL;
        s->ahead.at = at;
        s->ahead.end = name_at(s, at, &m);
        s->ahead.mention = m ? (size_t)(m - s->spot.mentions->list.items) : 0;
    }
    return s->ahead.end;
}

/* 新潟市中央区: whether a kind of place follows within a few letters, so that 中 is not that of 中学校. */
static bool goes_on_to_part(const kl_scan *s, size_t end)
{
    for (size_t letters = 0, len; letters < PART_LETTERS && kl_script_at(s->spot.text, end) == KL_HAN; letters++) {
        kl_utf8_at(s->spot.text, end, &len);
        end += len;
        const kl_lexicon_place here = kl_lexicon_look(s->spot.text, end);
        if (kl_caseless_behind(s, KL_LANG_PLACE_PREFIXES, &here))
            return true;
    }
    return false;
}

/* 横浜市金沢区: a town of this name behind a whole name of a town is none, but a part of it. */
static bool is_part_of_town(const kl_scan *s, const kl_mention *m, size_t at)
{
    if (s->place_end != at || at == 0 || m->place.kind != KL_PLACE_TOWN || !ends_in_kind(s, at))
        return false;
    const kl_place *before = &s->spot.mentions->list.items[s->place].place;
    return before->kind == KL_PLACE_TOWN && !kl_place_is_inside(&m->place, before);
}

/* How a Japanese name that ends at `end` is to be counted. */
static unsigned *sort_of_japanese(kl_scan *s, kl_mention *m, size_t end, size_t kind, const kl_lexicon_place *behind,
                                  bool is_before_place)
{
    kl_str rest = kl_from(s->spot.text, end);
    kl_script last = kl_script_before(s->spot.text, end), then = kl_script_at(s->spot.text, end);
    bool is_joined = last == KL_KATAKANA && kl_starts(rest, KL_STR("・")) && kl_script_at(rest, 3) == KL_KATAKANA;
    if (is_joined || kl_caseless_any(s, KL_LANG_TITLES, behind))
        return &m->other;
    bool has_kind = kind || ends_in_kind(s, end);
    if (has_kind && goes_on_to_part(s, end + kind))
        return &m->sure;
    if (kl_caseless_behind(s, KL_LANG_NOT_PLACES, behind) || names_body(s, end))
        return NULL;
    if (has_kind)
        return &m->sure;
    if (kl_caseless_any(s, KL_LANG_OFFICES, behind))
        return m->place.kind == KL_PLACE_COUNTRY ? &m->free : &m->other;
    if (then == last && then != KL_HIRAGANA && !is_before_place &&
        !kl_caseless_behind(s, KL_LANG_LOOSE_PREPOSITIONS, behind))
        return NULL;
    return kl_caseless_behind(s, KL_LANG_PLACE_PREPOSITIONS, behind) ? &m->led : &m->free;
}

static size_t take_japanese(kl_scan *s, size_t at, size_t next, kl_script here)
{
    size_t end = begins_run(s, at, here) ? name_ahead(s, at) : at, mention = s->ahead.mention;
    if (end == at || is_in_foreign_name(s, at)) {
        while (kl_script_at(s->spot.text, next) == here)
            next += 3;
        return next;
    }
    const kl_lexicon_place behind = kl_lexicon_look(s->spot.text, end);
    size_t kind = kl_caseless_behind(s, KL_LANG_PLACE_PREFIXES, &behind);
    bool is_before_place = name_ahead(s, end) > end;
    kl_mention *m = &s->spot.mentions->list.items[mention]; /* looking ahead may have moved them */
    if (!is_part_of_town(s, m, at))
        kl_caseless_count(s, m, sort_of_japanese(s, m, end, kind, &behind, is_before_place), at, end + kind);
    return end;
}

/* ------------------------------------------------------------------ with spaces */

static size_t take_korean(kl_scan *s, size_t at)
{
    kl_mention *m = NULL;
    size_t word_end = at, end = may_begin(s, at) ? name_at(s, at, &m) : at, len;
    while (kl_script_at(s->spot.text, word_end) == KL_HANGUL) {
        kl_utf8_at(s->spot.text, word_end, &len);
        word_end += len;
    }
    if (end == at || end > word_end)
        return word_end;
    const kl_lexicon_place behind = kl_lexicon_look(s->spot.text, end);
    size_t kind = kl_caseless_behind(s, KL_LANG_PLACE_PREFIXES, &behind), rest = end + kind;
    bool is_led = false;
    for (size_t i = 0; i < PARTICLES && rest < word_end; i++) {
        const kl_lexicon_place here = kl_lexicon_look(s->spot.text, rest);
        size_t place = kl_caseless_behind(s, KL_LANG_PLACE_PREPOSITIONS, &here);
        size_t particle = place ? place : kl_caseless_behind(s, KL_LANG_LOOSE_PREPOSITIONS, &here);
        is_led = is_led || place;
        rest += particle;
    }
    unsigned *sort = &m->free;
    size_t next = word_end + (word_end < s->spot.text.len && s->spot.text.ptr[word_end] == ' ');
    const kl_lexicon_place then = kl_lexicon_look(s->spot.text, next);
    if (rest != word_end || (rest == end && kl_caseless_behind(s, KL_LANG_NOT_PLACES, &then)))
        sort = NULL;
    else if (kind)
        sort = &m->sure;
    else if (is_led)
        sort = &m->led;
    kl_caseless_count(s, m, sort, at, word_end);
    return word_end;
}

size_t kl_caseless_take(kl_scan *s, size_t at)
{
    size_t len;
    kl_caseless kind = s->spot.where->caseless;
    kl_script here = kl_script_of(kl_utf8_at(s->spot.text, at, &len));
    if (!is_of(kind, here))
        return at;
    switch (kind) {
    case KL_ARABIC:
        return kl_arabic_take(s, at);
    case KL_KOREAN:
        return take_korean(s, at);
    case KL_JAPANESE:
        return take_japanese(s, at, at + len, here);
    case KL_CHINESE:
        return take_chinese(s, at, at + len);
    case KL_CASED:
        break;
    }
    return at + len;
}
