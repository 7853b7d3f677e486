/* clues_scripts.c - the day of publication in a script or an attribute, where nothing else on the page states one.
 *
 * Programs that count readers, and the state of frameworks, hold it under a name with "publi" or "pubdate" in it:
 * "publishDate":"2024-05-19", data-published-at='...', firstPublishedAt: 1716088830. Of 135 pages on which all such
 * values name one day 126 name the right one, of 41 on which they differ 26: the stage date believes the former. The
 * page is searched as it was written, for most of this stands in programs, which the parser passes over. */
#include "clues.h"
#include "wide.h"

enum {
    LEAST_VALUE = 8,  /* "20240519" */
    MOST_VALUE = 40,  /* "Thu May 23 2024 10:15:00 GMT+0000" and a little */
    MOST_NAME = 24,   /* bytes of the name before "publi" */
    MOST_CLUES = 8,   /* more values differ, and are not believed */
    MOST_HITS = 2000, /* "publi" is in any text */
};

/* Places in the page where one of the words below stands. */
typedef KL_LIST(uint32_t) places;

static const kl_str words_of_publication[] = {KL_STR_INIT("ubli"), KL_STR_INIT("ubDate"), KL_STR_INIT("ubdate")};

enum { WORDS = sizeof words_of_publication / sizeof *words_of_publication };

/* How many bytes of `text` from `at` on come before the next "ub", or all: sixteen at a time, for this is all of the
 * page. */
static size_t before_ub(kl_str text, size_t at)
{
    const size_t start = at;
    for (; text.len - at > KL_WIDE; at += KL_WIDE) {
        const kl_wide b = kl_wide_load(text.ptr + at), next = kl_wide_load(text.ptr + at + 1);
        const unsigned hits = kl_wide_mask((kl_wide)((b == 'u') & (next == 'b')));
        if (hits)
            return at + (unsigned)__builtin_ctz(hits) - start;
    }
    while (at < text.len && !(text.ptr[at] == 'u' && at + 1 < text.len && text.ptr[at + 1] == 'b'))
        at++;
    return at - start;
}

static void find_places(const kl_clue_search *search, kl_str text, places *found)
{
    enum { MOST_PLACES = MOST_HITS * (MOST_NAME / 4) }; /* of a word: a name may hold it as often as it fits in */
    for (size_t at = before_ub(text, 0); at < text.len && at <= UINT32_MAX; at++, at += before_ub(text, at)) {
        const kl_str rest = kl_from(text, at);
        for (size_t w = 0; w < WORDS; w++)
            if (found[w].count < MOST_PLACES && kl_starts(rest, words_of_publication[w]))
                kl_list_push(search->scratch, &found[w], (uint32_t)at);
    }
}

static bool is_name_char(char c) { return kl_is_alpha(c) || kl_is_digit(c) || c == '_' || c == '-'; }

/* The name around text[at], in small letters and without marks between its words; its end to *end. */
static kl_str name_around(const kl_clue_search *search, kl_str text, size_t at, size_t *end)
{
    size_t start = at;
    while (start > 0 && at - start < MOST_NAME && is_name_char(text.ptr[start - 1]))
        start--;
    for (*end = at; *end < text.len && *end - at < MOST_NAME && is_name_char(text.ptr[*end]);)
        ++*end;
    char *name = kl_arena_text(search->scratch, *end - start);
    size_t len = 0;
    for (size_t i = start; i < *end; i++)
        if (kl_is_alpha(text.ptr[i]))
            name[len++] = kl_lower(text.ptr[i]);
    return (kl_str){name, len};
}

/* "Last Published: ...": what builders of sites write into a comment. */
static bool is_last(kl_str text, size_t at)
{
    return kl_has_nocase(kl_slice(text, at < 8 ? 0 : at - 8, at), KL_STR("last "));
}

/* Names of other days, and of other things. */
static bool is_other(kl_str name)
{
    static const kl_str words[] = {KL_STR_INIT("last"),   KL_STR_INIT("latest"),   KL_STR_INIT("unpub"),
                                   KL_STR_INIT("republ"), KL_STR_INIT("until"),    KL_STR_INIT("after"),
                                   KL_STR_INIT("before"), KL_STR_INIT("updat"),    KL_STR_INIT("modif"),
                                   KL_STR_INIT("expir"),  KL_STR_INIT("publisher")};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (kl_has(name, words[i]))
            return true;
    return kl_ends(name, KL_STR("id")) || kl_ends(name, KL_STR("public"));
}

/* The value behind a name: `": "`, `=\"`, `&quot;:&quot;` stand between. Empty where none stands there. */
static kl_str value_behind(kl_str text, size_t at)
{
    enum { BETWEEN = 24 };
    bool has_mark = false;
    size_t stop = at + BETWEEN;
    for (; at < text.len && at < stop; at++) {
        kl_str rest = kl_from(text, at);
        if (kl_starts(rest, KL_STR("&quot;")))
            at += 5;
        else if (kl_starts(rest, KL_STR("&#34;")))
            at += 4;
        else if (text.ptr[at] == ':' || text.ptr[at] == '=' || text.ptr[at] == ',')
            has_mark = true;
        else if (!strchr("\"'\\ ([{\t", text.ptr[at]))
            break;
    }
    size_t end = at;
    while (end < text.len && end - at < MOST_VALUE && !strchr("\"'\\&<>;{}[]\n", text.ptr[end]))
        end++;
    if (!has_mark || end - at < LEAST_VALUE)
        return KL_STR("");
    kl_str value = kl_trim(kl_slice(text, at, end));
    size_t comma = kl_find_char(value, ',');
    if (comma != KL_NOT_FOUND && kl_is_digit(value.ptr[0]))
        value = kl_slice(value, 0, comma); /* 1716088830,"other":1 */
    return value;
}

static void look_at_places(kl_clue_search *search, kl_str text, const places *found, size_t *clues)
{
    size_t hits = 0, next = 0;
    for (size_t p = 0; p < found->count && hits < MOST_HITS && *clues < MOST_CLUES; p++) {
        const size_t at = found->items[p];
        if (at < next) /* within the name before */
            continue;
        hits++;
        kl_str name = name_around(search, text, at, &next);
        if (is_other(name) || is_last(text, at))
            continue;
        kl_str value = value_behind(text, next);
        size_t digits = 0;
        for (size_t i = 0; i < value.len; i++)
            digits += kl_is_digit(value.ptr[i]);
        if (digits < 5)
            continue;
        size_t before = search->counts[KL_F_DATE];
        kl_clue_add(search, KL_F_DATE, KL_STR("script:published"), value, KL_NOWHERE);
        *clues += search->counts[KL_F_DATE] > before;
    }
}

void kl_clues_scripts(kl_clue_search *search)
{
    const kl_article *a = search->a;
    for (size_t i = 0; i < a->clues.count; i++)
        if (a->clues.items[i].field == KL_F_DATE && a->clues.items[i].at == KL_NOWHERE)
            return;
    size_t clues = 0;
    places found[WORDS] = {0};
    find_places(search, a->html, found);
    for (size_t w = 0; w < WORDS; w++)
        look_at_places(search, a->html, &found[w], &clues);
}
