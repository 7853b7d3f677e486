/* line.c - what does one line of text look like, by its signs alone? */
#include "line.h"
#include "str.h"
#include "utf8.h"
#include "wide.h"

bool kl_line_is_same(kl_str a, kl_str b)
{
    size_t i = 0, j = 0, len;
    for (;;) {
        uint32_t x = 0, y = 0;
        while (i < a.len && !x) {
            uint32_t code = kl_utf8_at(a, i, &len);
            i += len;
            x = kl_utf8_is_word(code) ? kl_utf8_lower(code) : 0;
        }
        while (j < b.len && !y) {
            uint32_t code = kl_utf8_at(b, j, &len);
            j += len;
            y = kl_utf8_is_word(code) ? kl_utf8_lower(code) : 0;
        }
        if (x != y)
            return false;
        if (!x)
            return true;
    }
}

bool kl_line_ends_sentence(kl_str text)
{
    while (text.len) {
        size_t at = kl_utf8_before(text, text.len), len;
        uint32_t code = kl_utf8_at(text, at, &len);
        if (code == '.' || code == '!' || code == '?' || code == 0x2026 || code == 0x3002 || code == ':' ||
            code == 0xFF01 || code == 0xFF1F || code == 0x0964 || code == 0x06D4 || code == 0x061F)
            return true;
        if (code != '"' && code != '\'' && code != ')' && code != 0x201D && code != 0x2019 && code != 0xBB &&
            code != ' ' && code != 0x300D && code != 0x201C && code != ']')
            return false;
        text.len = at;
    }
    return false;
}

kl_str kl_line_label(kl_str line)
{
    line = kl_trim(line);
    while (line.len) {
        char c = line.ptr[line.len - 1];
        if (c != ':' && c != ' ' && c != '(' && c != ')' && !kl_is_digit(c))
            break;
        line.len--;
    }
    return line;
}

/* Figures from `at` on: their number to *count, their value (of at most four) returned. */
static unsigned read_figures(kl_str text, size_t at, size_t *count)
{
    unsigned value = 0;
    size_t n = 0;
    for (; at + n < text.len && kl_is_digit(text.ptr[at + n]); n++)
        if (n < 4)
            value = value * 10 + (unsigned)(text.ptr[at + n] - '0');
    *count = n;
    return value;
}

/* What one look at a line tells: most have no figures and are written in Latin letters. */
typedef struct look {
    size_t digits; /* of ASCII */
    bool is_other; /* has bytes that figures of other scripts may begin with: all are above */
} look;

static look look_for_figures(kl_str text)
{
    enum { OTHER = 0xD9, MOST = 255 /* so many ones a byte of a vector can count */ };
    look found = {0};
    size_t at = 0;
    while (text.len - at >= KL_WIDE) {
        kl_wide digits = {0}, others = {0};
        for (size_t left = MOST; text.len - at >= KL_WIDE && left; at += KL_WIDE, left--) {
            const kl_wide b = kl_wide_load(text.ptr + at);
            digits -= (kl_wide)((b - '0') < 10);
            others |= (kl_wide)(b >= OTHER);
        }
        found.digits += kl_wide_sum(digits);
        found.is_other |= kl_wide_mask(others) != 0;
    }
    for (; at < text.len; at++) {
        found.digits += kl_is_digit(text.ptr[at]);
        found.is_other |= (unsigned char)text.ptr[at] >= OTHER;
    }
    return found;
}

enum { LEAST_DIGITS = 3 };

/* A year of our time and a number that can be a day; or three numbers with one mark between them. Amounts of money,
 * telephone numbers and spans of years are none. */
static bool looks_like_date(kl_str text)
{
    bool has_year = false, has_day = false;
    for (size_t i = 0, count; i < text.len; i += count ? count : 1) {
        count = 0;
        if (!kl_is_digit(text.ptr[i]))
            continue;
        unsigned value = read_figures(text, i, &count);
        has_year |= count == 4 && value >= 1970 && value <= 2100;
        has_day |= count <= 2 && value >= 1 && value <= 31;
        size_t next = i + count, second, third;
        if (count <= 2 && next + 3 < text.len && strchr("./-", text.ptr[next])) {
            (void)read_figures(text, next + 1, &second);
            size_t mark = next + 1 + second;
            if (second >= 1 && second <= 2 && mark < text.len && text.ptr[mark] == text.ptr[next]) {
                (void)read_figures(text, mark + 1, &third);
                if (third == 2 || third == 4)
                    return true;
            }
        }
    }
    return has_year && has_day;
}

/* The end of a month's short name in Thai ("พ.ค.", "เม.ย.", "ก.พ."): behind it the year may have two figures. */
static bool has_thai_month(kl_str text)
{
    return kl_has(text, KL_STR(".ค.")) || kl_has(text, KL_STR(".ย.")) || kl_has(text, KL_STR("ก.พ."));
}

/* The same in the figures of other scripts, or with a year of another era (Thailand's 2567, Japan's 令和6年). */
static bool looks_like_other_date(kl_arena *scratch, kl_str text)
{
    bool has_day = false, has_year = false;
    kl_str plain = kl_utf8_ascii_digits(scratch, text);
    const size_t digits = look_for_figures(plain).digits;
    if (plain.ptr != text.ptr && digits >= LEAST_DIGITS && looks_like_date(plain))
        return true;
    if (digits == 0)
        return false;
    for (size_t i = 0, count; i < plain.len; i += count ? count : 1) {
        unsigned value = read_figures(plain, i, &count);
        has_day |= count >= 1 && count <= 2 && value >= 1 && value <= 31;
        has_year |= count == 4 && value >= 2513 && value <= 2643;
    }
    return has_day && (has_year || kl_has(plain, KL_STR("年")) || has_thai_month(plain));
}

bool kl_line_has_date(kl_arena *scratch, kl_str line)
{
    const look found = look_for_figures(line);
    return (found.digits >= LEAST_DIGITS && looks_like_date(line)) ||
           (found.is_other && looks_like_other_date(scratch, line));
}

bool kl_line_ends_with_length(kl_str line)
{
    line = kl_trim(line);
    if (kl_ends(line, KL_STR(".")))
        line.len--;
    size_t start = line.len;
    while (start && kl_is_alpha(line.ptr[start - 1]))
        start--;
    const bool is_said = kl_starts_nocase(kl_from(line, start), KL_STR("min")); /* "min", "Minuten", "minutes" */
    if (start < line.len && !is_said)
        return false;
    line = kl_trim((kl_str){line.ptr, start});
    size_t at = line.len, figures = 0;
    if (at < 4 || line.ptr[at - 3] != ':' || !kl_is_digit(line.ptr[at - 1]) || !kl_is_digit(line.ptr[at - 2]))
        return false;
    for (at -= 3; at && kl_is_digit(line.ptr[at - 1]); at--)
        figures++;
    return figures && (is_said || kl_ends(kl_trim((kl_str){line.ptr, at}), KL_STR("|")));
}

bool kl_line_ends_with_credit(kl_str line)
{
    enum { LONGEST = 80 };
    size_t len;
    line = kl_trim(line);
    const size_t open = kl_find_last_char(line, '(');
    if (!kl_ends(line, KL_STR(")")) || open == KL_NOT_FOUND || open == 0 || line.len - open > LONGEST)
        return false;
    const kl_str credit = kl_slice(line, open + 1, line.len - 1);
    const size_t slash = kl_find_char(credit, '/');
    if (slash == KL_NOT_FOUND || slash == 0 || slash + 1 >= credit.len)
        return false;
    /* Initials of those who wrote ("(rzy/ant)", "(RZY/ANT)") are no names. */
    bool has_small = false;
    for (size_t i = slash + 1; i < credit.len; i++)
        has_small |= kl_is_lower(credit.ptr[i]);
    return has_small && kl_utf8_is_upper(kl_utf8_at(credit, 0, &len)) &&
           kl_utf8_is_upper(kl_utf8_at(credit, slash + 1, &len));
}
