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

/* 新华社北京4月24日电: agency, place, date, 电. */
bool kl_dateline_wire(const kl_where *where, size_t at, kl_span *place)
{
    static const kl_str agencies[] = {KL_STR_INIT("新华社"), KL_STR_INIT("中新社"), KL_STR_INIT("新華社"),
                                      KL_STR_INIT("中新网"), KL_STR_INIT("人民网"), KL_STR_INIT("中央社")};
    kl_str rest = kl_slice(where->text, at, at + HEAD);
    for (size_t i = 0; i < sizeof agencies / sizeof *agencies; i++) {
        if (!kl_starts(rest, agencies[i]))
            continue;
        size_t end = agencies[i].len;
        while (end < rest.len && !kl_is_digit(rest.ptr[end]) && rest.ptr[end] != '\n')
            end++;
        kl_str date = kl_slice(rest, end, end + 16);
        *place = (kl_span){at + agencies[i].len, at + end};
        return end > agencies[i].len && end - agencies[i].len <= 24 &&
               (kl_has(date, KL_STR("电")) || kl_has(date, KL_STR("電")));
    }
    return false;
}
