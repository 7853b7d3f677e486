/* era.c - years that are counted otherwise, as those of the Gregorian calendar.
 *
 * Thailand counts from the Buddha (2567 is 2024), Taiwan from its republic, Japan anew with each emperor. Months and
 * days are the same, so that only the year is written anew. */
#include "date.h"
#include "str.h"
#include "utf8.h"

enum { BUDDHIST = 543, BUDDHIST_FIRST = 2513, BUDDHIST_LAST = 2643 }; /* 1970 to 2100 */

/* Eras that are named before their year, and the year before their first. */
static const struct {
    kl_str name;
    unsigned before;
} eras[] = {
    {KL_STR_INIT("令和"), 2018}, {KL_STR_INIT("平成"), 1988}, {KL_STR_INIT("昭和"), 1925},
    {KL_STR_INIT("民國"), 1911}, {KL_STR_INIT("民国"), 1911}, {KL_STR_INIT("中華民國"), 1911},
};

/* Figures at text[at], four at most. */
static unsigned read_number(kl_str text, size_t at, size_t *len)
{
    unsigned number = 0;
    for (*len = 0; at + *len < text.len && *len < 4 && kl_is_digit(text.ptr[at + *len]); (*len)++)
        number = number * 10 + (unsigned)(text.ptr[at + *len] - '0');
    return number;
}

/* The era's name at text[at] and the year behind it ("元" is the first), both together *len bytes; 0: none. */
static unsigned era_year(kl_str text, size_t at, size_t *len)
{
    for (size_t i = 0; i < sizeof eras / sizeof *eras; i++) {
        if (!kl_starts(kl_from(text, at), eras[i].name))
            continue;
        size_t number = at + eras[i].name.len, figures;
        while (number < text.len && text.ptr[number] == ' ')
            number++;
        unsigned year = read_number(text, number, &figures);
        if (!figures && kl_starts(kl_from(text, number), KL_STR("元"))) {
            year = 1;
            figures = strlen("元");
        }
        *len = number + figures - at;
        return year && year < 200 ? eras[i].before + year : 0;
    }
    return 0;
}

/* Whether a Thai letter, or the point behind one, stands before text[at], blanks between them. */
static bool is_behind_thai(kl_str text, size_t at)
{
    while (at > 0 && (text.ptr[at - 1] == ' ' || text.ptr[at - 1] == '.'))
        at--;
    size_t len;
    uint32_t code = at ? kl_utf8_at(text, kl_utf8_before(text, at), &len) : 0;
    return code >= 0xE01 && code <= 0xE4E;
}

/* A year of the Buddha, of four figures or ("20 พ.ค. 67") of two; 0: the number is none. */
static unsigned thai_year(kl_str text, size_t at, unsigned number, size_t len)
{
    enum { OF_TWO_FIRST = 43 }; /* 2000 */
    if (number >= BUDDHIST_FIRST && number <= BUDDHIST_LAST)
        return number - BUDDHIST;
    char next = at + len < text.len ? text.ptr[at + len] : ' ';
    bool is_short = len == 2 && number >= OF_TWO_FIRST && (next == ' ' || next == ',') && is_behind_thai(text, at);
    return is_short ? 2500 + number - BUDDHIST : 0;
}

kl_str kl_date_western(kl_arena *arena, const kl_date_words *words, kl_str text)
{
    text = kl_utf8_ascii_digits(arena, text);
    bool is_thai = kl_eq(words->lang->tag, KL_STR("th")) || kl_eq(words->stated->tag, KL_STR("th"));
    bool has_era = kl_has(text, KL_STR("年"));
    if (!is_thai && !has_era)
        return text;
    kl_build b = kl_build_begin(arena, text.len + 8);
    for (size_t at = 0, len; at < text.len; at += len) {
        if (is_thai && kl_starts(kl_from(text, at), KL_STR("พ.ศ."))) {
            len = strlen("พ.ศ."); /* the era's name, between month and year */
            continue;
        }
        unsigned year = has_era && (unsigned char)text.ptr[at] >= 0xE4 ? era_year(text, at, &len) : 0;
        if (!year && kl_is_digit(text.ptr[at])) {
            unsigned number = read_number(text, at, &len);
            year = is_thai ? thai_year(text, at, number, len) : 0;
        } else if (!year) {
            len = 1;
        }
        if (year)
            kl_build_uint(&b, year, 0);
        else
            kl_build_add(&b, kl_slice(text, at, at + len));
    }
    return kl_build_str(&b);
}
