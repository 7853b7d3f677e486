/* calendar.c - days and moments as numbers. Civil calendar arithmetic after Howard Hinnant's
 * "chrono-Compatible Low-Level Date Algorithms": eras of 400 years, years that begin in March. */
#include "calendar.h"
#include "str.h"

static bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

bool kl_day_exists(int year, int month, int day)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1)
        return false;
    return day <= days[month - 1] + (month == 2 && is_leap(year));
}

int64_t kl_day_number(int year, int month, int day)
{
    int64_t y = month <= 2 ? year - 1 : year;
    int64_t era = y / 400;
    int64_t year_of_era = y - era * 400;
    int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

void kl_day_date(int64_t number, int *year, int *month, int *day)
{
    int64_t z = number + 719468;
    int64_t era = (z >= 0 ? z : z - 146096) / 146097;
    int64_t doe = z - era * 146097;
    int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int64_t mp = (5 * doy + 2) / 153;
    *day = (int)(doy - (153 * mp + 2) / 5 + 1);
    *month = (int)(mp < 10 ? mp + 3 : mp - 9);
    *year = (int)(yoe + era * 400) + (*month <= 2);
}

int kl_day_of_week(int year, int month, int day)
{
    int64_t since_thursday = kl_day_number(year, month, day) % 7;
    return (int)((since_thursday + 7 + 3) % 7) + 1;
}

kl_when kl_when_day(int year, int month, int day)
{
    kl_when when = {.minute = KL_NO_TIME, .second = KL_NO_TIME, .zone = KL_NO_ZONE};
    if (kl_day_exists(year, month, day)) {
        when.year = year;
        when.month = month;
        when.day = day;
    }
    return when;
}

int64_t kl_when_utc_minutes(const kl_when *when)
{
    int64_t minutes = kl_day_number(when->year, when->month, when->day) * 1440;
    if (when->minute != KL_NO_TIME)
        minutes += when->minute;
    return when->zone == KL_NO_ZONE ? minutes : minutes - when->zone;
}

kl_when kl_when_unix(int64_t seconds)
{
    kl_when when = {.zone = 0};
    int64_t day = seconds / 86400, rest = seconds % 86400;
    if (rest < 0) {
        rest += 86400;
        day--;
    }
    kl_day_date(day, &when.year, &when.month, &when.day);
    when.minute = (int)(rest / 60);
    when.second = (int)(rest % 60);
    return when;
}

/* ---------------------------------------------------------------- reading */

static bool is_at(kl_str text, size_t at, char c) { return at < text.len && text.ptr[at] == c; }
static bool is_digit_at(kl_str text, size_t at) { return at < text.len && kl_is_digit(text.ptr[at]); }

/* Between `least` and `most` digits that no further digit follows; -1 if they are not there. */
static int read_number(kl_str text, size_t *at, size_t least, size_t most)
{
    int number = 0;
    size_t n = 0;
    while (n < most && is_digit_at(text, *at + n))
        number = number * 10 + (text.ptr[*at + n++] - '0');
    if (n < least || is_digit_at(text, *at + n))
        return -1;
    *at += n;
    return number;
}

/* Just so many digits, whatever follows. */
static int read_digits(kl_str text, size_t at, size_t count)
{
    int number = 0;
    for (size_t i = 0; i < count; i++) {
        if (!is_digit_at(text, at + i))
            return -1;
        number = number * 10 + (text.ptr[at + i] - '0');
    }
    return number;
}

/* "20240519" and "20240519T102030". */
static size_t read_compact(kl_str text, size_t at, kl_when *when)
{
    *when = kl_when_day(read_digits(text, at, 4), read_digits(text, at + 4, 2), read_digits(text, at + 6, 2));
    size_t end = at + 8;
    if (when->year == 0)
        return 0;
    bool is_glued = is_digit_at(text, end);
    size_t clock = is_at(text, end, 'T') || is_at(text, end, ' ') || is_at(text, end, '_') ? end + 1 : end;
    int hour = read_digits(text, clock, 2), minute = read_digits(text, clock + 2, 2);
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || is_at(text, clock + 2, ':'))
        return is_glued ? 0 : end - at;
    int second = read_digits(text, clock + 4, 2);
    if (is_digit_at(text, clock + (second < 0 ? 4 : 6)))
        return is_glued ? 0 : end - at;
    when->minute = hour * 60 + minute;
    when->second = second < 0 || second > 59 ? KL_NO_TIME : second;
    end = clock + (second < 0 ? 4 : 6);
    return end + kl_when_read_zone(text, end, when) - at;
}

size_t kl_when_read_iso(kl_str text, size_t start, kl_when *when)
{
    size_t at = start;
    if (read_digits(text, at, 8) >= 0)
        return read_compact(text, at, when);
    int year = read_digits(text, at, 4);
    if (year < 0 || (!is_at(text, at + 4, '-') && !is_at(text, at + 4, '/')))
        return 0;
    char dash = text.ptr[at + 4];
    at += 5;
    int month = read_number(text, &at, 1, 2);
    if (month < 0 || !is_at(text, at, dash))
        return 0;
    at++;
    int day = read_number(text, &at, 1, 2);
    *when = kl_when_day(year, month, day);
    if (day < 0 || when->year == 0)
        return 0;
    size_t clock = at;
    if (is_at(text, clock, 'T') || is_at(text, clock, 't'))
        clock++;
    else
        while (is_at(text, clock, ' '))
            clock++;
    size_t len = clock > at ? kl_when_read_clock(text, clock, when) : 0;
    if (len == 0)
        return at - start;
    at = clock + len;
    clock = is_at(text, at, ' ') ? at + 1 : at;
    len = kl_when_read_zone(text, clock, when);
    return (len ? clock + len : at) - start;
}

/* "am", "PM", "p.m." behind a time: 1 for the morning, 2 for the afternoon. */
static size_t read_half_day(kl_str text, size_t at, int *half)
{
    size_t start = at;
    while (is_at(text, at, ' '))
        at++;
    char c = at < text.len ? kl_lower(text.ptr[at]) : '\0';
    if (c != 'a' && c != 'p')
        return 0;
    size_t next = is_at(text, at + 1, '.') ? at + 2 : at + 1;
    if (next >= text.len || kl_lower(text.ptr[next]) != 'm')
        return 0;
    next += is_at(text, next + 1, '.') && next > at + 1 ? 2 : 1;
    if (next < text.len && kl_is_alpha(text.ptr[next]))
        return 0;
    *half = c == 'a' ? 1 : 2;
    return next - start;
}

/* Seconds and what is smaller than seconds. */
static size_t read_seconds(kl_str text, size_t at, kl_when *when)
{
    size_t start = at;
    if (!is_at(text, at, ':') && !is_at(text, at, '.'))
        return 0;
    at++;
    int second = read_number(text, &at, 2, 2);
    if (second < 0 || second > 60)
        return 0;
    when->second = second == 60 ? 59 : second;
    if ((is_at(text, at, '.') || is_at(text, at, ',')) && is_digit_at(text, at + 1)) {
        at++;
        while (is_digit_at(text, at))
            at++;
    }
    return at - start;
}

/* Bytes of what stands between hour and minute: ':', '.', 'h', or a word for "hour" in Chinese, Japanese, Korean. */
static size_t clock_mark(kl_str text, size_t at)
{
    static const kl_str hours[] = {KL_STR_INIT("時"), KL_STR_INIT("时"), KL_STR_INIT("点"), KL_STR_INIT("點"),
                                   KL_STR_INIT("시")};
    if (is_at(text, at, ':') || is_at(text, at, '.') || is_at(text, at, 'h') || is_at(text, at, 'H'))
        return 1;
    for (size_t i = 0; at < text.len && (unsigned char)text.ptr[at] >= 0xE4 && i < sizeof hours / sizeof *hours; i++)
        if (kl_starts(kl_from(text, at), hours[i]))
            return hours[i].len;
    return 0;
}

size_t kl_when_read_clock(kl_str text, size_t start, kl_when *when)
{
    size_t at = start;
    int half = 0;
    int hour = read_number(text, &at, 1, 2);
    if (hour < 0 || hour > 24)
        return 0;
    int minute = -1;
    int second_kept = when->second;
    when->second = KL_NO_TIME;
    size_t mark = clock_mark(text, at);
    if (mark) {
        size_t next = at + mark;
        while (mark > 1 && is_at(text, next, ' '))
            next++;
        minute = read_number(text, &next, mark > 1 ? 1 : 2, 2);
        if (minute > 59)
            minute = -1;
        if (minute >= 0) {
            at = next;
            at += read_seconds(text, at, when);
            if (mark > 1 && (kl_starts(kl_from(text, at), KL_STR("分")) || kl_starts(kl_from(text, at), KL_STR("분"))))
                at += 3;
        }
    }
    size_t len = read_half_day(text, at, &half);
    if (minute < 0 && len == 0) {
        when->second = second_kept;
        return 0;
    }
    at += len;
    if (half && hour <= 12)
        hour = hour % 12 + (half == 2 ? 12 : 0);
    if (hour == 24)
        hour = 0;
    when->minute = hour * 60 + (minute < 0 ? 0 : minute);
    return at - start;
}

/* Zones that newspapers print. Names that mean several zones (IST, BST in Asia) are given as the press of
 * the language that prints them most uses them; CST is America's. */
static const struct {
    kl_str name;
    int minutes;
} zones[] = {
    {KL_STR_INIT("WITA"), 480}, {KL_STR_INIT("WIB"), 420},       {KL_STR_INIT("WIT"), 540},
    {KL_STR_INIT("UTC"), 0},    {KL_STR_INIT("GMT"), 0},         {KL_STR_INIT("CEST"), 120},
    {KL_STR_INIT("CET"), 60},   {KL_STR_INIT("MESZ"), 120},      {KL_STR_INIT("MEZ"), 60},
    {KL_STR_INIT("EST"), -300}, {KL_STR_INIT("EDT"), -240},      {KL_STR_INIT("CST"), -360},
    {KL_STR_INIT("CDT"), -300}, {KL_STR_INIT("MST"), -420},      {KL_STR_INIT("MDT"), -360},
    {KL_STR_INIT("PST"), -480}, {KL_STR_INIT("PDT"), -420},      {KL_STR_INIT("BST"), 60},
    {KL_STR_INIT("IST"), 330},  {KL_STR_INIT("JST"), 540},       {KL_STR_INIT("KST"), 540},
    {KL_STR_INIT("MSK"), 180},  {KL_STR_INIT("AEST"), 600},      {KL_STR_INIT("AEDT"), 660},
    {KL_STR_INIT("EEST"), 180}, {KL_STR_INIT("EET"), 120},       {KL_STR_INIT("NZDT"), 780},
    {KL_STR_INIT("NZST"), 720}, {KL_STR_INIT("SAST"), 120},      {KL_STR_INIT("WEST"), 60},
    {KL_STR_INIT("WET"), 0},    {KL_STR_INIT("HKT"), 480},       {KL_STR_INIT("SGT"), 480},
    {KL_STR_INIT("PKT"), 300},  {KL_STR_INIT("ET"), KL_NO_ZONE}, {KL_STR_INIT("PT"), KL_NO_ZONE},
};

/* "+07:00", "+0700", "+7", "-3:30". */
static size_t read_offset(kl_str text, size_t at, int *minutes)
{
    size_t start = at;
    bool is_east = is_at(text, at, '+');
    if (!is_east && !is_at(text, at, '-'))
        return 0;
    at++;
    int hour, minute = 0;
    if (read_digits(text, at, 4) >= 0) {
        hour = read_digits(text, at, 2);
        minute = read_digits(text, at + 2, 2);
        at += 4;
    } else {
        hour = read_number(text, &at, 1, 2);
        if (is_at(text, at, ':') && read_digits(text, at + 1, 2) >= 0) {
            minute = read_digits(text, at + 1, 2);
            at += 3;
        }
    }
    if (hour < 0 || hour > 14 || minute > 59 || is_digit_at(text, at))
        return 0;
    *minutes = is_east ? hour * 60 + minute : -(hour * 60 + minute);
    return at - start;
}

size_t kl_when_read_zone(kl_str text, size_t at, kl_when *when)
{
    int minutes;
    if (is_at(text, at, 'Z') && !(at + 1 < text.len && kl_is_alpha(text.ptr[at + 1]))) {
        when->zone = 0;
        return 1;
    }
    size_t len = read_offset(text, at, &minutes);
    if (len) {
        when->zone = minutes;
        return len;
    }
    kl_str rest = kl_from(text, at);
    for (size_t i = 0; i < sizeof zones / sizeof *zones; i++) {
        kl_str name = zones[i].name;
        if (!kl_starts(rest, name) || (rest.len > name.len && kl_is_alpha(rest.ptr[name.len])))
            continue;
        when->zone = zones[i].minutes;
        if (zones[i].minutes != 0 || name.ptr[0] == 'W')
            return name.len;
        len = read_offset(text, at + name.len, &minutes);
        if (len)
            when->zone = minutes;
        return name.len + len;
    }
    return 0;
}

/* ---------------------------------------------------------------- writing */

kl_str kl_when_iso(kl_arena *arena, const kl_when *when)
{
    kl_build b = kl_build_begin(arena, 32);
    kl_build_uint(&b, (uint64_t)when->year, 4);
    kl_build_char(&b, '-');
    kl_build_uint(&b, (uint64_t)when->month, 2);
    kl_build_char(&b, '-');
    kl_build_uint(&b, (uint64_t)when->day, 2);
    if (when->minute == KL_NO_TIME || when->zone == KL_NO_ZONE)
        return kl_build_str(&b);
    kl_build_char(&b, 'T');
    kl_build_uint(&b, (uint64_t)when->minute / 60, 2);
    kl_build_char(&b, ':');
    kl_build_uint(&b, (uint64_t)when->minute % 60, 2);
    kl_build_char(&b, ':');
    kl_build_uint(&b, when->second == KL_NO_TIME ? 0 : (uint64_t)when->second, 2);
    if (when->zone == 0) {
        kl_build_char(&b, 'Z');
        return kl_build_str(&b);
    }
    uint64_t zone = (uint64_t)(when->zone < 0 ? -when->zone : when->zone);
    kl_build_char(&b, when->zone < 0 ? '-' : '+');
    kl_build_uint(&b, zone / 60, 2);
    kl_build_char(&b, ':');
    kl_build_uint(&b, zone % 60, 2);
    return kl_build_str(&b);
}
