/* eastern.c - datelines of scripts that set no spaces between words. */
#include "location/location.h"
#include "str.h"
#include "utf8.h"

/* Bytes of the text in which such a dateline ends. */
enum {
    HEAD = 110,
    REPORTER = 48,   /* bytes of an agency, a reporter and a place before the date */
    WIRE_PLACE = 24, /* of the place alone */
};

/* Korean papers put themselves before the "=" as often as agencies put places there: only these tell. */
static bool names_agency(kl_str text)
{
    return kl_has(text, KL_STR("연합")) || kl_has(text, KL_STR("뉴시스")) || kl_has(text, KL_STR("뉴스1"));
}

static bool is_korean(kl_str text, size_t at)
{
    size_t len;
    uint32_t code = at < text.len ? kl_utf8_at(text, at, &len) : 0;
    return code >= 0xAC00 && code <= 0xD7A3;
}

/* 【ソウル＝山田太郎】 【カイロ共同】 (서울=연합뉴스) [서울=뉴시스] */
bool kl_dateline_bracket(const kl_where *where, size_t at, kl_span *place)
{
    static const kl_str ends[] = {KL_STR_INIT("＝"), KL_STR_INIT("="), KL_STR_INIT("共同"), KL_STR_INIT("時事")};
    static const kl_str opens[] = {KL_STR_INIT("【"), KL_STR_INIT("("), KL_STR_INIT("["), KL_STR_INIT("（")};
    kl_str rest = kl_slice(where->text, at, at + HEAD / 2);
    for (size_t i = 0; i < sizeof opens / sizeof *opens; i++) {
        if (!kl_starts(rest, opens[i]))
            continue;
        for (size_t n = 0; n < sizeof ends / sizeof *ends; n++) {
            size_t len, end = kl_find(rest, ends[n]);
            if (end == KL_NOT_FOUND || end <= opens[i].len || end > 40)
                continue;
            if (is_korean(rest, opens[i].len) && !names_agency(kl_slice(rest, end, end + 24)))
                continue;
            *place = (kl_span){at + opens[i].len, at + end};
            return kl_utf8_is_cjk(kl_utf8_at(where->text, place->start, &len)) &&
                   !kl_has(kl_slice(where->text, place->start, place->end), KL_STR("】"));
        }
    }
    return false;
}

/* "4" or its wide form. */
static bool is_any_digit(kl_str text, size_t at)
{
    size_t len;
    return at < text.len && kl_utf8_is_digit(kl_utf8_at(text, at, &len));
}

/* [東京 2日 ロイター], ［東京　２日　ロイター］: place, day, agency. */
bool kl_dateline_day(const kl_where *where, size_t at, kl_span *place)
{
    kl_str rest = kl_slice(where->text, at, at + HEAD);
    size_t open = kl_starts(rest, KL_STR("[")) ? 1 : kl_starts(rest, KL_STR("［")) ? 3 : 0, end = open, len = 0;
    while (open && end < rest.len && kl_utf8_is_cjk(kl_utf8_at(rest, end, &len)))
        end += len;
    size_t day = end;
    while (day < rest.len && kl_utf8_is_space(kl_utf8_at(rest, day, &len)))
        day += len;
    if (end == open || day == end || !is_any_digit(rest, day))
        return false;
    while (is_any_digit(rest, day)) {
        kl_utf8_at(rest, day, &len);
        day += len;
    }
    *place = (kl_span){at + open, at + end};
    return kl_starts(kl_from(rest, day), KL_STR("日")) && (kl_has(rest, KL_STR("]")) || kl_has(rest, KL_STR("］")));
}

/* The known place that ends at rest[end] behind a reporter's name, or what stands there. */
static size_t place_before(const kl_where *where, kl_str rest, size_t start, size_t end)
{
    kl_place known;
    for (size_t at = start; at + 3 < end; at += 3)
        if (kl_place_resolve(where, kl_slice(rest, at, end), KL_ABSENT, &known))
            return at;
    return start;
}

/* Bytes of an opening bracket at text[at], or 0. */
static size_t open_at(kl_str text, size_t at)
{
    static const kl_str opens[] = {KL_STR_INIT("（"), KL_STR_INIT("【"), KL_STR_INIT("("), KL_STR_INIT("[")};
    for (size_t i = 0; i < sizeof opens / sizeof *opens; i++)
        if (kl_starts(kl_from(text, at), opens[i]))
            return opens[i].len;
    return 0;
}

/* 电, 讯 in either form: "wired", "reported", which end a Chinese dateline. */
static bool ends_report(kl_str text)
{
    static const kl_str ends[] = {KL_STR_INIT("电"), KL_STR_INIT("電"), KL_STR_INIT("讯"), KL_STR_INIT("訊")};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (kl_ends(text, ends[i]))
            return true;
    return false;
}

/* Whether a date, "4月24日" or "24日", begins at text[at] and is followed by 电 or 讯. */
static bool is_report_date(kl_str text, size_t at)
{
    for (size_t part = 0, len; part < 2 && is_any_digit(text, at); part++) {
        while (is_any_digit(text, at)) {
            kl_utf8_at(text, at, &len);
            at += len;
        }
        if (kl_starts(kl_from(text, at), KL_STR("日")))
            return ends_report(kl_slice(text, at + 3, at + 6));
        if (!kl_starts(kl_from(text, at), KL_STR("月")))
            break;
        at += 3;
    }
    return false;
}

/* 新华社北京4月24日电, 本报北京4月24日讯, （中央社記者王小明台北24日電）: agency, place, date, 电. Behind a paper that
 * is not in the list the place must be known. */
bool kl_dateline_wire(const kl_where *where, size_t at, kl_span *place)
{
    static const kl_str agencies[] = {KL_STR_INIT("新华社"), KL_STR_INIT("中新社"), KL_STR_INIT("新華社"),
                                      KL_STR_INIT("中新网"), KL_STR_INIT("人民网"), KL_STR_INIT("中央社")};
    kl_str rest = kl_slice(where->text, at, at + HEAD);
    size_t bracket = open_at(rest, 0), end = 0, start = 0;
    rest = kl_from(rest, bracket);
    at += bracket;
    for (size_t len; end < rest.len && end <= REPORTER && !is_any_digit(rest, end) && rest.ptr[end] != '\n'; end += len)
        if (kl_utf8_at(rest, end, &len) < 0x80)
            break;
    if (end == 0 || !is_report_date(rest, end))
        return false;
    for (size_t i = 0; i < sizeof agencies / sizeof *agencies && !start; i++)
        start = kl_starts(rest, agencies[i]) ? agencies[i].len : 0;
    bool is_agency = start > 0;
    if (kl_starts(kl_from(rest, start), KL_STR("记者")) || kl_starts(kl_from(rest, start), KL_STR("記者")))
        start = place_before(where, rest, start + 6, end);
    else if (!is_agency)
        start = place_before(where, rest, 0, end);
    kl_place known;
    if (end <= start || end - start > WIRE_PLACE ||
        (!is_agency && !kl_place_resolve(where, kl_slice(rest, start, end), KL_ABSENT, &known)))
        return false;
    *place = (kl_span){at + start, at + end};
    return true;
}

/* （吉隆坡3日讯）, 【北京讯】, （新加坡综合讯）: a bracket that begins with a known place and ends in 讯 or 电. */
bool kl_dateline_report(const kl_where *where, size_t at, kl_span *place)
{
    static const kl_str closes[] = {KL_STR_INIT("）"), KL_STR_INIT("】"), KL_STR_INIT(")"), KL_STR_INIT("]")};
    kl_str rest = kl_slice(where->text, at, at + HEAD / 2);
    size_t open = open_at(rest, 0), close = KL_NOT_FOUND;
    for (size_t i = 0; open && i < sizeof closes / sizeof *closes && close == KL_NOT_FOUND; i++)
        close = kl_find(rest, closes[i]);
    if (close == KL_NOT_FOUND || !ends_report(kl_slice(rest, 0, close)))
        return false;
    kl_place known;
    for (size_t end = close; end >= open + 6; end = kl_utf8_before(rest, end))
        if (kl_place_resolve(where, kl_slice(rest, open, end), KL_ABSENT, &known)) {
            *place = (kl_span){at + open, at + end};
            return true;
        }
    return false;
}
