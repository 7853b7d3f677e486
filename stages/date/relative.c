/* relative.c - "3 jam yang lalu", "vor 4 Stunden", "yesterday": days that are told by their distance from now.
 *
 * Now is when the page was captured; without that such a date tells nothing. Weeks, months and years are rounded, and
 * name no day. */
#include "date.h"
#include "str.h"
#include "utf8.h"

/* Minutes of a unit by its key in [relative days]; 0: none. */
static int64_t minutes_of(kl_str unit)
{
    static const struct {
        kl_str name;
        int64_t minutes;
    } units[] = {{KL_STR_INIT("minute"), 1}, {KL_STR_INIT("hour"), 60}, {KL_STR_INIT("day"), 1440}};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (kl_eq(unit, units[i].name))
            return units[i].minutes;
    return 0;
}

/* Whether "vor", "il y a", "hace" stands before text[at]. */
static bool is_ago_before(const kl_lang *lang, kl_str text, size_t at)
{
    kl_str before = kl_trim(kl_slice(text, 0, at));
    for (size_t start = before.len; start > 0;) {
        const kl_entry *entry;
        start = kl_utf8_before(before, start);
        if (before.len - start > 40)
            return false;
        if (kl_lang_match(lang, KL_LANG_RELATIVE_DAYS, before, start, &entry) == before.len - start &&
            kl_eq(entry->key, KL_STR("ago")))
            return true;
    }
    return false;
}

/* A number at text[at] with the words of the past around it: so many minutes, or -1. */
static int64_t distance_at(const kl_lang *lang, kl_str text, size_t at, kl_span *span)
{
    int64_t number = 0;
    size_t end = at;
    for (; end < text.len && end < at + 3 && kl_is_digit(text.ptr[end]); end++)
        number = number * 10 + (text.ptr[end] - '0');
    size_t word = end;
    while (word < text.len && text.ptr[word] == ' ')
        word++;
    const kl_entry *entry;
    size_t len = kl_lang_match(lang, KL_LANG_RELATIVE_DAYS, text, word, &entry);
    if (!len)
        return -1;
    bool says_ago = kl_ends(entry->key, KL_STR(" ago"));
    int64_t minutes = minutes_of(says_ago ? kl_slice(entry->key, 0, entry->key.len - 4) : entry->key);
    if (!minutes || (!says_ago && !is_ago_before(lang, text, at)))
        return kl_starts(entry->key, KL_STR("second")) && says_ago ? 0 : -1;
    *span = (kl_span){at, word + len};
    return number * minutes;
}

static bool find_in(const kl_lang *lang, kl_str text, int64_t *minutes, kl_span *span)
{
    for (size_t at = 0, len; at < text.len; at += len) {
        const kl_entry *entry;
        (void)kl_utf8_at(text, at, &len);
        if (kl_is_digit(text.ptr[at]) && (at == 0 || !kl_is_digit(text.ptr[at - 1]))) {
            *minutes = distance_at(lang, text, at, span);
            if (*minutes >= 0)
                return true;
            continue;
        }
        size_t word = kl_lang_match(lang, KL_LANG_RELATIVE_DAYS, text, at, &entry);
        if (word && (entry->number < 0 || kl_eq(entry->key, KL_STR("0")))) {
            *minutes = -(int64_t)entry->number * 1440;
            *span = (kl_span){at, at + word};
            return true;
        }
    }
    return false;
}

bool kl_date_relative(const kl_date_words *words, kl_str text, const kl_when *now, kl_date_found *found)
{
    const kl_lang *langs[] = {words->lang, words->stated, words->english};
    int64_t minutes;
    *found = (kl_date_found){0};
    for (size_t i = 0; i < sizeof langs / sizeof *langs; i++) {
        if (!find_in(langs[i], text, &minutes, &found->span))
            continue;
        int64_t moment = kl_day_number(now->year, now->month, now->day) * 1440 - minutes;
        if (now->minute != KL_NO_TIME)
            moment += now->minute;
        else if (minutes % 1440)
            return false; /* hours before a day of which no hour is known */
        int year, month, day;
        kl_day_date(moment >= 0 ? moment / 1440 : (moment - 1439) / 1440, &year, &month, &day);
        found->when = kl_when_day(year, month, day);
        return true;
    }
    return false;
}
