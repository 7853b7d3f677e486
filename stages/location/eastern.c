/* eastern.c - datelines of scripts that set no spaces between words. */
#include "location/location.h"
#include "str.h"
#include "utf8.h"

/* Bytes of the text in which such a dateline ends. */
enum { HEAD = 110 };

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

/* 新华社北京4月24日电, （中央社記者王小明台北24日電）: agency, place, date, 电. */
bool kl_dateline_wire(const kl_where *where, size_t at, kl_span *place)
{
    static const kl_str agencies[] = {KL_STR_INIT("新华社"), KL_STR_INIT("中新社"), KL_STR_INIT("新華社"),
                                      KL_STR_INIT("中新网"), KL_STR_INIT("人民网"), KL_STR_INIT("中央社")};
    kl_str rest = kl_slice(where->text, at, at + HEAD);
    size_t bracket = kl_starts(rest, KL_STR("（")) ? 3 : kl_starts(rest, KL_STR("(")) ? 1 : 0;
    rest = kl_from(rest, bracket);
    at += bracket;
    for (size_t i = 0; i < sizeof agencies / sizeof *agencies; i++) {
        if (!kl_starts(rest, agencies[i]))
            continue;
        size_t end = agencies[i].len, start = end;
        for (size_t len; end < rest.len && !is_any_digit(rest, end) && rest.ptr[end] != '\n'; end += len)
            kl_utf8_at(rest, end, &len);
        if (kl_starts(kl_from(rest, start), KL_STR("记者")) || kl_starts(kl_from(rest, start), KL_STR("記者")))
            start = place_before(where, rest, start + 6, end);
        kl_str date = kl_slice(rest, end, end + 24);
        *place = (kl_span){at + start, at + end};
        return end > start && end - start <= 24 && (kl_has(date, KL_STR("电")) || kl_has(date, KL_STR("電")));
    }
    return false;
}
