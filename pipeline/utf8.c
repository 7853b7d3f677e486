/* utf8.c - code points, their classes, normal forms. The only file that knows utf8proc. */
#include "utf8.h"
#include "str.h"
#include "wide.h"
#include <utf8proc.h>

void kl_utf8_add(kl_build *b, uint32_t code)
{
    if (code < 0x80) {
        kl_build_char(b, (char)code);
        return;
    }
    utf8proc_uint8_t bytes[4];
    utf8proc_ssize_t n = utf8proc_encode_char((utf8proc_int32_t)code, bytes);
    kl_build_add(b, (kl_str){(const char *)bytes, n > 0 ? (size_t)n : 0});
}

size_t kl_utf8_count(kl_str s)
{
    /* Eight bytes at a time: bit 7 set and bit 6 clear marks those that only continue. */
    const uint64_t low = UINT64_C(0x0101010101010101);
    size_t at = 0, following = 0;
    for (uint64_t word; s.len - at >= sizeof word; at += sizeof word) {
        memcpy(&word, s.ptr + at, sizeof word);
        following += ((word >> 7 & ~(word >> 6) & low) * low) >> 56;
    }
    for (; at < s.len; at++)
        following += ((unsigned char)s.ptr[at] & 0xC0) == 0x80;
    return s.len - following;
}

/* Length of the code point at `at`, or 0 if it is not valid (RFC 3629: no overlong forms, no surrogates). */
static size_t valid_length(const unsigned char *p, size_t left)
{
    if (p[0] < 0x80)
        return 1;
    if (p[0] < 0xC2)
        return 0;
    if (p[0] < 0xE0)
        return left > 1 && (p[1] & 0xC0) == 0x80 ? 2 : 0;
    if (p[0] < 0xF0) {
        if (left < 3 || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80)
            return 0;
        if ((p[0] == 0xE0 && p[1] < 0xA0) || (p[0] == 0xED && p[1] > 0x9F))
            return 0;
        return 3;
    }
    if (p[0] < 0xF5) {
        if (left < 4 || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80 || (p[3] & 0xC0) != 0x80)
            return 0;
        if ((p[0] == 0xF0 && p[1] < 0x90) || (p[0] == 0xF4 && p[1] > 0x8F))
            return 0;
        return 4;
    }
    return 0;
}

/* Where the run of ASCII that begins at `at` ends: by sixteen bytes, then by eight, then by one. */
static size_t ascii_end(kl_str s, size_t at)
{
    const uint64_t high = UINT64_C(0x8080808080808080);
    for (; s.len - at >= KL_WIDE; at += KL_WIDE) {
        const unsigned mask = kl_wide_mask(kl_wide_load(s.ptr + at));
        if (mask)
            return at + (unsigned)__builtin_ctz(mask);
    }
    for (uint64_t word; s.len - at >= sizeof word; at += sizeof word) {
        memcpy(&word, s.ptr + at, sizeof word);
        if (word & high)
            return at + kl_wide_first_of_word(word & high);
    }
    while (at < s.len && (unsigned char)s.ptr[at] < 0x80)
        at++;
    return at;
}

static bool is_wide_at(kl_str s, size_t at) { return at < s.len && (unsigned char)s.ptr[at] >= 0x80; }

size_t kl_utf8_valid_prefix(kl_str s)
{
    const unsigned char *p = (const unsigned char *)s.ptr;
    size_t at = 0;
    while ((at = ascii_end(s, at)) < s.len)
        do {
            size_t n = valid_length(p + at, s.len - at);
            if (n == 0)
                return at;
            at += n;
        } while (is_wide_at(s, at)); /* a run of them: most are letters of other scripts */
    return at;
}

kl_str kl_utf8_repair(kl_arena *arena, kl_str s, size_t *repaired)
{
    const kl_str replacement = KL_STR("\uFFFD");
    *repaired = 0;
    size_t nul = kl_find_char(s, '\0');
    size_t good = kl_utf8_valid_prefix(s);
    if (good == s.len && nul == KL_NOT_FOUND)
        return s;
    kl_build b = kl_build_begin(arena, s.len + 64);
    const unsigned char *p = (const unsigned char *)s.ptr;
    for (size_t at = 0; at < s.len;) {
        size_t n = valid_length(p + at, s.len - at);
        if (n == 0 || p[at] == 0) {
            kl_build_add(&b, replacement);
            ++*repaired;
            at += 1;
        } else {
            kl_build_add(&b, kl_slice(s, at, at + n));
            at += n;
        }
    }
    return kl_build_str(&b);
}

/* Characters that NFC always replaces by another single one, by blocks: Greek with oxia, Kelvin and Angstrom,
 * CJK compatibility ideographs, a few more (UnicodeData.txt, canonical decompositions to one code point). */
static bool may_be_singleton(uint32_t code)
{
    return code < 0x0400 || (code >= 0x1F00 && code < 0x2002) || (code >= 0x2126 && code < 0x2330) ||
           (code >= 0xF900 && code < 0xFB50) || (code >= 0x2F800 && code < 0x2FA20);
}

/* Whether NFC may change this code point or join it to the one before: NFC_Quick_Check is not Yes. */
static bool may_change(uint32_t code)
{
    const utf8proc_property_t *property = utf8proc_get_property((utf8proc_int32_t)code);
    if (property->combining_class || property->category == UTF8PROC_CATEGORY_MC || (code >= 0x1100 && code < 0x1200))
        return true;
    bool is_canonical = property->decomp_seqindex != UINT16_MAX && property->decomp_type == 0;
    return is_canonical && (property->comp_exclusion || may_be_singleton(code));
}

/* Whether NFC may change the code point at `at`, which is not ASCII. */
static bool may_change_at(kl_str s, size_t at)
{
    if ((unsigned char)s.ptr[at] < 0xCC) /* U+0300 is CC 80; below there is none */
        return false;
    size_t n;
    uint32_t code = kl_utf8_at(s, at, &n);
    /* Punctuation (U+2000-206F without the two quads), Kana, Han, Hangul syllables, Greek and Cyrillic, Arabic letters:
     * the bulk. */
    bool is_normal = (code >= 0x2002 && code < 0x20D0) || (code >= 0x3000 && code < 0x302A) ||
                     (code >= 0x3030 && code < 0x3099) || (code >= 0x309B && code < 0xA000) ||
                     (code >= 0xAC00 && code < 0xD7A4) || (code >= 0x0390 && code < 0x0483) ||
                     (code >= 0x0600 && code < 0x0610) || (code >= 0x061B && code < 0x064B);
    return !is_normal && may_change(code);
}

/* What stands at c->valid, a code point that is not ASCII or a control character, is taken into the census; false: it
 * is not valid. */
static bool look_at(kl_str s, kl_utf8_census *c)
{
    const size_t n = valid_length((const unsigned char *)s.ptr + c->valid, s.len - c->valid);
    if (n && c->normal == s.len && may_change_at(s, c->valid))
        c->normal = c->valid;
    c->has_nul |= s.ptr[c->valid] == '\0';
    c->valid += n;
    return n > 0;
}

enum { STRIDE = 4 * KL_WIDE };

/* The 64 bytes from `at` on, but for those that a code point has which began before; false: they are not valid. */
static bool look_at_stride(kl_str s, size_t at, kl_utf8_census *c)
{
    typedef int8_t signs __attribute__((vector_size(16)));
    kl_wide hits[4]; /* NUL, some control characters, and all that is not ASCII, which has a sign */
    for (unsigned i = 0; i < 4; i++)
        hits[i] = (kl_wide)((signs)kl_wide_load(s.ptr + at + i * KL_WIDE) < '\t');
    if (!kl_wide_mask((hits[0] | hits[1]) | (hits[2] | hits[3])))
        return true;
    uint64_t mask = 0;
    for (unsigned i = 0; i < 4; i++)
        mask |= (uint64_t)kl_wide_mask(hits[i]) << i * KL_WIDE;
    while (c->valid < at + STRIDE) {
        const size_t from = c->valid > at ? c->valid : at;
        mask = mask >> (from - at) << (from - at);
        if (!mask)
            return true;
        c->valid = at + (unsigned)__builtin_ctzll(mask);
        if (!look_at(s, c))
            return false;
    }
    return true;
}

kl_utf8_census kl_utf8_look(kl_str s)
{
    kl_utf8_census c = {.normal = s.len};
    size_t at = 0;
    bool is_valid = true;
    for (; s.len - at >= STRIDE && is_valid; at += STRIDE)
        is_valid = look_at_stride(s, at, &c);
    for (c.valid = is_valid && c.valid < at ? at : c.valid; is_valid && c.valid < s.len;)
        is_valid = look_at(s, &c);
    c.normal = c.normal < c.valid ? c.normal : c.valid;
    return c;
}

/* Where the first code point at or after `at` stands that NFC may change, or s.len. */
static size_t find_change(kl_str s, size_t at)
{
    size_t n;
    while ((at = ascii_end(s, at)) < s.len && !may_change_at(s, at)) {
        (void)kl_utf8_at(s, at, &n);
        at += n;
    }
    return at;
}

/* Utf8proc sorts a run of combining marks in quadratic time. A run that no language writes is broken by U+034F, which
 * is what UAX #15 (Stream-Safe Text Format, 30 marks) prescribes. */
static kl_str stream_safe(kl_arena *arena, kl_str s)
{
    enum { MARKS = 30 };
    kl_build b = {.arena = arena};
    size_t run = 0, done = 0, n;
    for (size_t at = 0; at < s.len; at += n) {
        uint32_t code = kl_utf8_at(s, at, &n);
        run = code >= 0x300 && utf8proc_get_property((utf8proc_int32_t)code)->combining_class ? run + 1 : 0;
        if (run <= MARKS)
            continue;
        kl_build_add(&b, kl_slice(s, done, at));
        kl_build_add(&b, KL_STR("\u034F"));
        done = at;
        run = 1;
    }
    if (done)
        kl_build_add(&b, kl_from(s, done));
    return done ? kl_build_str(&b) : s;
}

/* utf8proc's own pair of calls, which lets the arena lend the memory (utf8proc_map would malloc). */
static kl_str map(kl_arena *arena, kl_str s, utf8proc_option_t options)
{
    s = stream_safe(arena, s);
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)s.ptr;
    utf8proc_ssize_t count = utf8proc_decompose(bytes, (utf8proc_ssize_t)s.len, NULL, 0, options);
    if (count < 0)
        return s; /* not valid after all: better as it was than lost */
    utf8proc_int32_t *codes = KL_NEW_ARRAY(arena, utf8proc_int32_t, (size_t)count + 1);
    count = utf8proc_decompose(bytes, (utf8proc_ssize_t)s.len, codes, count, options);
    utf8proc_ssize_t len = count < 0 ? count : utf8proc_reencode(codes, count, options);
    return len < 0 ? s : (kl_str){(const char *)codes, (size_t)len};
}

/* The end of the run of code points from `at` on that NFC may change. */
static size_t change_end(kl_str s, size_t at)
{
    size_t n;
    while (at < s.len && may_change(kl_utf8_at(s, at, &n)))
        at += n;
    return at;
}

/* What NFC does not change has no part in what stands before it, so a run of changes and the one code point before it
 * can be normalized apart from the rest (UAX #15, section 9: "stable code points"). One emoji's mark in a page then
 * costs a few code points instead of the page. */
kl_str kl_utf8_nfc_from(kl_arena *arena, kl_str s, size_t normal)
{
    size_t change = find_change(s, normal);
    if (change == s.len)
        return s;
    kl_build b = kl_build_begin(arena, s.len + 64);
    size_t done = 0;
    for (; change < s.len; change = find_change(s, done)) {
        size_t begin = change > done ? kl_utf8_before(s, change) : change;
        kl_build_add(&b, kl_slice(s, done, begin));
        done = change_end(s, change);
        kl_build_add(&b, map(arena, kl_slice(s, begin, done), UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    }
    kl_build_add(&b, kl_from(s, done));
    return kl_build_str(&b);
}

static bool is_ascii(kl_str s) { return ascii_end(s, 0) == s.len; }

static kl_str lower_ascii(kl_arena *arena, kl_str s)
{
    char *copy = kl_arena_text(arena, s.len);
    for (size_t i = 0; i < s.len; i++)
        copy[i] = kl_lower(s.ptr[i]);
    return (kl_str){copy, s.len};
}

kl_str kl_utf8_fold(kl_arena *arena, kl_str s)
{
    if (is_ascii(s))
        return lower_ascii(arena, s);
    return map(arena, s, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
}

/* What U+00C0 to U+017F are without case and marks, if that is a letter of ASCII. */
static const char bare_latin[] = "aaaaaa.ceeeeiiii.nooooo..uuuuy.."
                                 "aaaaaa.ceeeeiiii.nooooo..uuuuy.y"
                                 "aaaaaaccccccccdd..eeeeeeeeeegggg"
                                 "gggghh..iiiiiiiii...jjkk.llllll."
                                 "...nnnnnn...oooooo..rrrrrrssssss"
                                 "sstttt..uuuuuuuuuuuuwwyyyzzzzzzs";

/* The letters of most of Europe without case and marks, as `map` below would give them; false at the first that is none
 * of them. `s` is NFC or nearly: a mark that stands alone is none of them. */
static bool fold_european(kl_arena *arena, kl_str s, kl_str *folded)
{
    char *copy = kl_arena_text(arena, s.len);
    size_t n = 0, len;
    for (size_t at = 0; at < s.len; at += len) {
        uint32_t code = kl_utf8_at(s, at, &len);
        if (code < 0x80) {
            copy[n++] = kl_lower((char)code);
        } else if (code >= 0xC0 && code < 0x180 && bare_latin[code - 0xC0] != '.') {
            copy[n++] = bare_latin[code - 0xC0];
        } else if (code >= 0x410 && code < 0x450) { /* Cyrillic; the short i is an i with a mark */
            code += code < 0x430 ? 0x20 : 0;
            code -= code == 0x439;
            copy[n++] = (char)(0xC0 | code >> 6);
            copy[n++] = (char)(0x80 | (code & 0x3F));
        } else {
            return false;
        }
    }
    *folded = (kl_str){copy, n};
    return true;
}

/* Whether there is a kana among the letters: its marks are no accents, "パリ" is Paris and "バリ" Bali. */
static bool has_kana(kl_str s)
{
    for (size_t i = 0; i + 2 < s.len; i++)
        if (s.ptr[i] == '\xe3' && s.ptr[i + 1] >= '\x81' && s.ptr[i + 1] <= '\x83')
            return true;
    return false;
}

kl_str kl_utf8_fold_marks(kl_arena *arena, kl_str s)
{
    kl_str folded;
    if (is_ascii(s))
        return lower_ascii(arena, s);
    if (fold_european(arena, s, &folded))
        return folded;
    if (has_kana(s))
        return map(arena, s, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
    return map(arena, s, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
}

static utf8proc_category_t category(uint32_t code) { return utf8proc_category((utf8proc_int32_t)code); }

/* The scripts below are most of what is written beyond Latin. Their classes are simple, and to say so here costs a
 * fifth of a look into utf8proc's tables. */

/* Letters that have no case: Arabic, Kana, Han, Hangul. */
static bool is_plain_letter(uint32_t code)
{
    return code - 0x4E00 <= 0x9FEF - 0x4E00 || code - 0x621 <= 0x64A - 0x621 || code - 0x3041 <= 0x3096 - 0x3041 ||
           code - 0x30A1 <= 0x30FA - 0x30A1 || code - 0xAC00 <= 0xD7A3 - 0xAC00;
}

/* The letters of western Europe beyond ASCII: capitals, then the small ones in the same order, but for two signs and
 * for the sharp s and the y with two dots, which have no capitals here. */
static bool is_latin(uint32_t code) { return code - 0xC0 < 0x40 && code != 0xD7 && code != 0xF7; }
static bool is_latin_capital(uint32_t code) { return code < 0xDF; }

bool kl_utf8_wide_letter(uint32_t code)
{
    if (is_latin(code) || is_plain_letter(code) || kl_utf8_is_russian(code))
        return true;
    utf8proc_category_t c = category(code);
    return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_ME;
}

bool kl_utf8_wide_upper(uint32_t code)
{
    if (is_latin(code))
        return is_latin_capital(code);
    if (is_plain_letter(code))
        return false;
    utf8proc_category_t c = category(code);
    return c == UTF8PROC_CATEGORY_LU || c == UTF8PROC_CATEGORY_LT;
}

bool kl_utf8_wide_lower(uint32_t code)
{
    if (is_latin(code))
        return !is_latin_capital(code);
    return !is_plain_letter(code) && category(code) == UTF8PROC_CATEGORY_LL;
}

bool kl_utf8_wide_digit(uint32_t code) { return !is_plain_letter(code) && category(code) == UTF8PROC_CATEGORY_ND; }

bool kl_utf8_wide_word(uint32_t code)
{
    if (code >= 0x2000 && code < 0x2070) /* general punctuation: most of what is met beyond ASCII in Latin texts */
        return false;
    if (is_latin(code) || is_plain_letter(code) || kl_utf8_is_russian(code))
        return true;
    utf8proc_category_t c = category(code);
    return (c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_ME) || c == UTF8PROC_CATEGORY_ND;
}

/* Z*, all of them: none has come in twenty years. */
bool kl_utf8_wide_space(uint32_t code)
{
    return code == 0xA0 || code == 0x1680 || code - 0x2000 <= 0x200A - 0x2000 || code - 0x2028 <= 1 || code == 0x202F ||
           code == 0x205F || code == 0x3000;
}

uint32_t kl_utf8_wide_to_lower(uint32_t code)
{
    if (is_latin(code))
        return is_latin_capital(code) ? code + 0x20 : code;
    return is_plain_letter(code) ? code : (uint32_t)utf8proc_tolower((utf8proc_int32_t)code);
}

/* The value of a figure that is none of ASCII's, or -1. Each script has its ten in a row. */
static int digit_value(uint32_t code)
{
    static const uint16_t zeros[] = {0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66,  0xAE6,  0xB66,  0xBE6, 0xC66,
                                     0xCE6, 0xD66, 0xE50, 0xED0, 0xF20, 0x1040, 0x17E0, 0x1810, 0xFF10};
    for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++)
        if (code >= zeros[i] && code < zeros[i] + 10u)
            return (int)(code - zeros[i]);
    return -1;
}

/* Of the first byte of a code point: those of `zeros` are U+0660 to U+1819 and the full-width ones. */
static bool may_begin_digit(char first)
{
    const unsigned char byte = (unsigned char)first;
    return byte >= 0xD9 && (byte < 0xE2 || byte == 0xEF);
}

kl_str kl_utf8_ascii_digits(kl_arena *arena, kl_str text)
{
    size_t at = 0, len = 1;
    while (at < text.len && (!may_begin_digit(text.ptr[at]) || digit_value(kl_utf8_at(text, at, &len)) < 0))
        at += may_begin_digit(text.ptr[at]) ? len : 1;
    if (at >= text.len)
        return text;
    kl_build b = kl_build_begin(arena, text.len);
    for (at = 0; at < text.len; at += len) {
        int digit = digit_value(kl_utf8_at(text, at, &len));
        if (digit < 0)
            kl_build_add(&b, kl_slice(text, at, at + len));
        else
            kl_build_char(&b, (char)('0' + digit));
    }
    return kl_build_str(&b);
}

bool kl_utf8_word_starts(kl_str s, size_t at)
{
    size_t n;
    return at == 0 || !kl_utf8_is_word(kl_utf8_at(s, kl_utf8_before(s, at), &n));
}

bool kl_utf8_word_ends(kl_str s, size_t at)
{
    size_t n;
    return at >= s.len || !kl_utf8_is_word(kl_utf8_at(s, at, &n));
}
