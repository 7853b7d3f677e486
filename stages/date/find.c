/* find.c - dates as people write them.
 *
 * Every date has figures, so the search goes from figure to figure and looks to both sides for the month; looking for
 * month words first costs sixty times as much (measured: 399 us a text against 6). */
#include "find.h"
#include "regex.h"
#include "str.h"
#include "utf8.h"

typedef struct cursor {
    const kl_date_words *words;
    kl_str text;
    size_t start, end; /* the group of figures under the cursor */
    int number;
} cursor;

/* Blanks within a line, of any script. */
#define BLANKS "[^\\S\\n]*+"

/* The mark between two numbers, one of / . - | and then the same again. Only slash and bar have blanks before it; a
 * hyphen has none behind it either. */
#define MARK "(?:" BLANKS "(?=[/|]))?+ ([/.|-]) (?:(?<!-)" BLANKS ")?+"
#define SAME_MARK "(?:" BLANKS "(?=[/|]))?+ \\2 (?:(?<!-)" BLANKS ")?+"

/* "19/05/2024", "19.5.2024", "19. 5. 2024", "19-05-24". Two figures for the year only with two for the day and the
 * month and nothing but marks between them, so that versions and scores do not count. */
static const kl_pattern numeric = {"numeric",
                                   "(?| ([0-9]{1,2}) " MARK " ([0-9]{1,2}) " SAME_MARK " ([0-9]{4})"
                                   "  | ([0-9]{2}) ([/.-]) ([0-9]{2}) \\2 ([0-9]{2}) ) (?![0-9]) (?!\\2[0-9])"};

/* "9.5.24", "9/5/24": where nothing else than a date is expected. */
static const kl_pattern terse = {"terse", "([0-9]{1,2}) ([/.-]) ([0-9]{1,2}) \\2 ([0-9]{2}) (?![0-9]) (?!\\2[0-9])"};

/* "2024.5.19", "2024. 5. 19.", "2024 / 5 / 19". */
static const kl_pattern year_first_numeric = {"year first",
                                              "([0-9]{4}) " MARK " ([0-9]{1,2}) " SAME_MARK " ([0-9]{1,2}) (?![0-9])"};

/* "2024年5月19日", "2024년 5월 19일". */
static const kl_pattern east_asian = {"East Asian", "([0-9]{4}) " BLANKS "[年년]" BLANKS "([0-9]{1,2})" BLANKS
                                                    "[月월]" BLANKS "([0-9]{1,2}) (?![0-9]) (?:" BLANKS "[日일号])?+"};

/* Between the day and its month: "19. Mai", "19th of May", "19-Mei", "19 de mayo", "1er juin", "1º de maio",
 * "20 d'abril", "20 במאי". */
static const kl_pattern behind_day = {"behind day", "[0-9]{1,2} (?:st|nd|rd|th|er|º|°)?+ [./,-]?+" BLANKS
                                                    "(?:(?:de|of)[ ]|d['’]|ב)?+"};

/* Between the day behind its month and the year: "May 19th, 2024". */
static const kl_pattern behind_us_day = {"behind day after month",
                                         "[0-9]{1,2} (?:st|nd|rd|th)?+ [,.،]?+" BLANKS "(?:del?[ ])?+"};

/* "20 tháng 5 năm 2024": months that have numbers for names. */
static const kl_pattern numbered_month = {"numbered month",
                                          "([0-9]{1,2}) " BLANKS "tháng" BLANKS "([0-9]{1,2}) (?: [ ]năm | ,)" BLANKS
                                          "([0-9]{4}) (?![0-9])"};

/* A year behind a month: "2024", "de 2024", ", 2024", "'24", "’24", "-24". */
static const kl_pattern year_behind = {
    "year", "(?| [,./'’، -]{0,3}+ (?:del?[ ])?+ ([0-9]{4}) | [,./' -]{0,2} ['’-] ([0-9]{2}) ) (?![0-9])"};

static bool is_digit_at(kl_str text, size_t at) { return at < text.len && kl_is_digit(text.ptr[at]); }
static bool is_at(kl_str text, size_t at, char c) { return at < text.len && text.ptr[at] == c; }

static size_t skip_spaces(kl_str text, size_t at)
{
    while (at < text.len) {
        size_t len;
        if (!kl_utf8_is_space(kl_utf8_at(text, at, &len)) || text.ptr[at] == '\n')
            break;
        at += len;
    }
    return at;
}

/* A whole group of `least` to `most` figures at `at`, or -1. */
static int read_group(kl_str text, size_t at, size_t least, size_t most, size_t *end)
{
    int number = 0;
    size_t n = 0;
    while (n < most && is_digit_at(text, at + n))
        number = number * 10 + (text.ptr[at + n++] - '0');
    if (n < least || is_digit_at(text, at + n))
        return -1;
    *end = at + n;
    return number;
}

/* ---------------------------------------------------------------- words */

static size_t match_word(const kl_date_words *words, kl_section section, kl_str text, size_t at, const kl_entry **entry)
{
    const kl_lexicon_place place = kl_lexicon_look(text, at);
    size_t len = kl_lexicon_match_there(&words->lang->sections[section], &place, entry);
    if (!len && words->stated != words->lang)
        len = kl_lexicon_match_there(&words->stated->sections[section], &place, entry);
    if (!len)
        len = kl_lexicon_match_there(&words->english->sections[section], &place, entry);
    /* A page whose language we have no file for, or do not know: any language may be the one. (No name of CLDR's begins
     * with a figure, and a page of nothing but figures would ask for each of them.) */
    const bool is_figure = at < text.len && kl_is_digit(text.ptr[at]);
    for (size_t n = 0; !len && !is_figure && !words->lang->tag.ptr; n++) {
        const kl_lang *other = kl_knowledge_nth_lang(words->know, n);
        if (!other)
            break;
        len = kl_lexicon_match_there(&other->sections[section], &place, entry);
    }
    return len;
}

bool kl_date_has_word(const kl_date_words *words, kl_section section, kl_str text)
{
    size_t len;
    return kl_lexicon_find(&words->lang->sections[section], text, 0, &len, NULL) != KL_NOT_FOUND ||
           (words->stated != words->lang &&
            kl_lexicon_find(&words->stated->sections[section], text, 0, &len, NULL) != KL_NOT_FOUND) ||
           kl_lexicon_find(&words->english->sections[section], text, 0, &len, NULL) != KL_NOT_FOUND;
}

static int month_at(const cursor *c, size_t at, size_t *end)
{
    const kl_entry *entry;
    /* The text from there on: a letter may stand before the word ("20 במאי"). */
    size_t len = match_word(c->words, KL_LANG_MONTHS, kl_from(c->text, at), 0, &entry);
    *end = at;
    if (!len)
        return 0;
    *end = at + len + (is_at(c->text, at + len, '.') ? 1 : 0);
    const kl_entry *other; /* "أيار/مايو": the month in both of its names */
    if (is_at(c->text, *end, '/') && (len = match_word(c->words, KL_LANG_MONTHS, c->text, *end + 1, &other)) > 0 &&
        other->number == entry->number)
        *end += len + 1;
    return entry->number;
}

/* The start of the word that ends at `end`. */
static size_t word_start(kl_str text, size_t end)
{
    size_t at = end;
    while (at > 0 && end - at < 40) {
        size_t before = kl_utf8_before(text, at), len;
        uint32_t code = kl_utf8_at(text, before, &len);
        if (!kl_utf8_is_letter(code) && code != '\'' && code != 0x2019)
            break;
        at = before;
    }
    return at;
}

/* Where the text goes on to the left of blanks and the marks that stand between the parts of a date. */
static size_t skip_back(kl_str text, size_t at, const char *marks)
{
    while (at > 0 && (text.ptr[at - 1] == ' ' || strchr(marks, text.ptr[at - 1])))
        at--;
    return at;
}

static int month_before(const cursor *c, size_t *start)
{
    size_t end = skip_back(c->text, c->start, ".");
    size_t at = word_start(c->text, end), stop;
    if (at == end || c->start - end > 3 || (end == c->start && kl_is_alpha(c->text.ptr[end - 1]))) /* "abc5" */
        return 0;
    int month = month_at(c, at, &stop);
    if (stop < end)
        return 0;
    *start = at;
    return month;
}

static int weekday_before(const kl_date_words *words, kl_str text, size_t *start)
{
    size_t end = skip_back(text, *start, ",.(|");
    size_t at = word_start(text, end);
    const kl_entry *entry;
    if (at == end || *start - end > 4 || match_word(words, KL_LANG_WEEKDAYS, text, at, &entry) < end - at)
        return 0;
    *start = at;
    return entry->number;
}

/* ---------------------------------------------------------------- forms */

static bool set_day(kl_date_found *found, int year, int month, int day, size_t end)
{
    if (year < 1970 || year > 2100 || !kl_day_exists(year, month, day))
        return false;
    found->when = kl_when_day(year, month, day);
    found->span.end = end;
    return true;
}

/* The number in a group: figures alone, four at most. */
static int number_in(kl_str text, kl_span group)
{
    int number = 0;
    for (size_t i = group.start; i < group.end; i++)
        number = number * 10 + (text.ptr[i] - '0');
    return number;
}

/* A year as written: "24" is of this century, "89" of the last. */
static int year_in(kl_str text, kl_span group)
{
    int year = number_in(text, group);
    return group.end - group.start == 4 ? year : year + (year < 70 ? 2000 : 1900);
}

static bool matches(const cursor *c, const kl_pattern *pattern, size_t at, kl_span groups[KL_REGEX_GROUPS])
{
    return kl_regex_at(c->words->regex, pattern, c->text, at, groups) == KL_MATCH;
}

/* "19 May 2024", "19. Mai 2024", "19th of May, 2024", "19-Mei-2024", "19 de mayo de 2024", "1er juin 2024". */
static bool day_word_year(const cursor *c, kl_date_found *found)
{
    kl_span groups[KL_REGEX_GROUPS];
    size_t end;
    if (!matches(c, &behind_day, c->start, groups))
        return false;
    int month = month_at(c, groups[0].end, &end);
    return month && matches(c, &year_behind, end, groups) &&
           set_day(found, year_in(c->text, groups[1]), month, c->number, groups[0].end);
}

/* "May 19, 2024", "Mei 19 2024", "Sept. 19th, 2024". */
static bool word_day_year(const cursor *c, kl_date_found *found)
{
    kl_span groups[KL_REGEX_GROUPS];
    size_t start, end;
    int month = month_before(c, &start);
    if (!month || !matches(c, &behind_us_day, c->start, groups))
        return false;
    size_t at = groups[0].end;
    kl_when clock = {.minute = KL_NO_TIME, .second = KL_NO_TIME, .zone = KL_NO_ZONE};
    size_t len = kl_when_read_clock(c->text, at, &clock); /* "Sun May 19 10:15:00 UTC 2024" */
    if (len) {
        at = skip_spaces(c->text, at + len);
        at = skip_spaces(c->text, at + kl_when_read_zone(c->text, at, &clock));
    }
    int year = read_group(c->text, at, 4, 4, &end);
    if (year < 0 || !set_day(found, year, month, c->number, end))
        return false;
    found->when.minute = clock.minute;
    found->when.second = clock.second;
    found->when.zone = clock.zone;
    found->span.start = start;
    return true;
}

static bool day_numbered_month_year(const cursor *c, kl_date_found *found)
{
    kl_span groups[KL_REGEX_GROUPS];
    return kl_starts(kl_from(c->text, skip_spaces(c->text, c->end)), KL_STR("tháng")) &&
           matches(c, &numbered_month, c->start, groups) &&
           set_day(found, number_in(c->text, groups[3]), number_in(c->text, groups[2]), c->number, groups[0].end);
}

/* Whether a mark between numbers may stand there, so that a pattern is worth its price. */
static bool is_mark_at(const cursor *c, size_t at)
{
    at = skip_spaces(c->text, at);
    return at < c->text.len && (strchr("/.-|", c->text.ptr[at]));
}

/* Which of two numbers is the month: the order of the language, unless the weekday or the calendar speaks. */
static bool order_day(const cursor *c, kl_date_found *found, const int numbers[3], char mark, size_t end)
{
    int first = numbers[0], second = numbers[1], year = numbers[2];
    bool month_first = c->words->month_first && mark != '.';
    size_t start = c->start;
    int weekday = weekday_before(c->words, c->text, &start);
    bool both = kl_day_exists(year, first, second) && kl_day_exists(year, second, first) && first != second;
    if (both && weekday) {
        int by_month = kl_day_of_week(year, first, second), by_day = kl_day_of_week(year, second, first);
        if ((by_month == weekday) != (by_day == weekday)) {
            month_first = by_month == weekday;
            both = false;
        }
    }
    if (!kl_day_exists(year, month_first ? first : second, month_first ? second : first))
        month_first = !month_first;
    if (!both && first != second && mark != '.')
        found->proven = month_first ? KL_DATE_MONTH_FIRST : KL_DATE_DAY_FIRST;
    /* Outside English the day comes first in all languages that write the year last. */
    found->unsure = both && mark != '.' && c->words->lang == c->words->english;
    return set_day(found, year, month_first ? first : second, month_first ? second : first, end);
}

static bool three_numbers(const cursor *c, kl_date_found *found)
{
    kl_span groups[KL_REGEX_GROUPS];
    if (!is_mark_at(c, c->end))
        return false;
    if (!matches(c, &numeric, c->start, groups)) {
        /* Points stand behind the day: what has no such month ("2.28.27") is something else. */
        if (!c->words->is_terse || !matches(c, &terse, c->start, groups) ||
            (is_at(c->text, groups[2].start, '.') && number_in(c->text, groups[3]) > 12))
            return false;
    }
    const int numbers[3] = {c->number, number_in(c->text, groups[3]), year_in(c->text, groups[4])};
    return order_day(c, found, numbers, c->text.ptr[groups[2].start], groups[0].end);
}

/* Where the text goes on behind a year and what some languages put there: "2024.", "2024 m.", "2024. gada", "2024ko".
 */
static size_t behind_year(const cursor *c)
{
    static const kl_str words[] = {KL_STR_INIT("m. "), KL_STR_INIT("gada "), KL_STR_INIT("ko "), KL_STR_INIT("eko ")};
    size_t at = is_at(c->text, c->end, '.') ? c->end + 1 : c->end;
    at = skip_spaces(c->text, is_at(c->text, at, '-') || is_at(c->text, at, '/') ? at + 1 : at);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (kl_starts(kl_from(c->text, at), words[i]))
            return skip_spaces(c->text, at + words[i].len);
    return at;
}

/* "2024 May 19", "2024-Mei-19", "2024 m. gegužės 19 d.", "2024. gada 20. maijs", "2024ko maiatzaren 20a". */
static bool year_word_day(const cursor *c, kl_date_found *found)
{
    kl_str text = c->text;
    kl_span groups[KL_REGEX_GROUPS];
    size_t end, at = behind_year(c);
    if (is_digit_at(text, at)) {
        int day = read_group(text, at, 1, 2, &end);
        if (day < 0 || !matches(c, &behind_day, at, groups))
            return false;
        int month = month_at(c, groups[0].end, &end);
        return month && set_day(found, c->number, month, day, end);
    }
    int month = month_at(c, at, &end);
    if (!month)
        return false;
    at = skip_spaces(text, is_at(text, end, '-') || is_at(text, end, '/') ? end + 1 : end);
    int day = read_group(text, at, 1, 2, &end);
    return day > 0 && set_day(found, c->number, month, day, end);
}

/* "2024-05-19T10:20", and the other forms that begin with the year. */
static bool year_first(const cursor *c, kl_date_found *found)
{
    kl_span groups[KL_REGEX_GROUPS];
    size_t len = kl_when_read_iso(c->text, c->start, &found->when);
    if (len && found->when.year >= 1970 && found->when.year <= 2100) {
        found->span.end = c->start + len;
        return true;
    }
    if (c->end - c->start != 4)
        return false;
    if (matches(c, &east_asian, c->start, groups))
        return set_day(found, c->number, number_in(c->text, groups[2]), number_in(c->text, groups[3]), groups[0].end);
    if (is_mark_at(c, c->end) && matches(c, &year_first_numeric, c->start, groups))
        return set_day(found, c->number, number_in(c->text, groups[3]), number_in(c->text, groups[4]), groups[0].end);
    return year_word_day(c, found);
}

/* Seconds or milliseconds since 1970, as the whole of a value. */
static bool unix_time(const cursor *c, kl_date_found *found)
{
    size_t figures = c->end - c->start;
    uint64_t number;
    if (c->start != 0 || c->end != c->text.len || (figures != 10 && figures != 13) ||
        !kl_parse_uint(c->text, 4200000000000u, &number))
        return false;
    found->when = kl_when_unix((int64_t)(figures == 13 ? number / 1000 : number));
    found->span.end = c->end;
    return found->when.year >= 1990 && found->when.year <= 2100;
}

/* ---------------------------------------------------------------- time of day */

static void set_half(kl_date_found *found, bool is_afternoon)
{
    if (found->when.minute < 13 * 60)
        found->when.minute = found->when.minute % 720 + (is_afternoon ? 720 : 0);
}

/* "| 10:15 WIB", ", pukul 10.15", " at 10:15 am EDT", "T10:15". */
static void read_time_after(const kl_date_words *words, kl_str text, kl_date_found *found)
{
    if (found->when.minute != KL_NO_TIME)
        return;
    const kl_entry *half = NULL; /* "下午3:05", "3:05 petang" */
    size_t at = found->span.end, stop = at + 24;
    while (at < text.len && at < stop && !kl_is_digit(text.ptr[at])) {
        size_t len;
        uint32_t code = kl_utf8_at(text, at, &len);
        if (kl_utf8_is_letter(code)) {
            size_t half_len = match_word(words, KL_LANG_DAY_HALVES, text, at, &half);
            len = half_len ? half_len : match_word(words, KL_LANG_CLOCK_WORDS, text, at, NULL);
            if (!len)
                return;
        } else if (code == '\n') {
            return;
        }
        at += len;
    }
    size_t len = kl_when_read_clock(text, at, &found->when);
    if (!len)
        return;
    found->span.end = at + len;
    at = skip_spaces(text, found->span.end);
    len = half ? 0 : match_word(words, KL_LANG_DAY_HALVES, text, at, &half);
    if (len) {
        found->span.end = at + len;
        at = skip_spaces(text, found->span.end);
    }
    if (half)
        set_half(found, kl_eq(half->key, KL_STR("pm")));
    if (is_at(text, at, '('))
        at++;
    len = kl_when_read_zone(text, at, &found->when);
    if (len)
        found->span.end = at + len;
}

static bool read_at(cursor *c, kl_date_found *found)
{
    *found = (kl_date_found){.span = {c->start, c->end}};
    size_t figures = c->end - c->start;
    if (figures == 4 || figures == 8 || figures == 14)
        return year_first(c, found);
    if (figures > 2)
        return unix_time(c, found);
    return day_word_year(c, found) || word_day_year(c, found) || three_numbers(c, found) ||
           day_numbered_month_year(c, found);
}

bool kl_date_find(const kl_date_words *words, kl_str text, size_t from, kl_date_found *found)
{
    cursor c = {.words = words, .text = text};
    for (size_t at = from; at < text.len; at = c.end) {
        while (at < text.len && !kl_is_digit(text.ptr[at]))
            at++;
        c.start = c.end = at;
        c.number = 0;
        while (is_digit_at(text, c.end)) {
            c.number = c.end - c.start < 4 ? c.number * 10 + (text.ptr[c.end] - '0') : c.number;
            c.end++;
        }
        if (c.start == c.end || !read_at(&c, found))
            continue;
        size_t start = found->span.start;
        int weekday = weekday_before(words, text, &start);
        found->span.start = start;
        found->has_weekday = weekday && weekday == kl_day_of_week(found->when.year, found->when.month, found->when.day);
        read_time_after(words, text, found);
        return true;
    }
    return false;
}
