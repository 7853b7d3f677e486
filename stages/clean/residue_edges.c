/* residue_edges.c - headline, bylines and date lines of a raw text.
 *
 *     Warga Tolak Tambang Pasir           the headline: doubled; or no sentence, and an empty line, a byline,
 *     Oleh: Rina Lestari                  a date line or a longer sentence behind it
 *     Selasa, 4 Maret 2025 | 14:22 WIB
 *     BANTUL - Ratusan warga ...
 *     Editor: Sari
 *
 * A line is believed to be one by its beginning and its shape. What does not begin as they do stays in the text, where
 * nothing is lost: "Jakarta, 4 Maret 2025" is a dateline. */
#include "line.h"
#include "residue.h"
#include "str.h"
#include "utf8.h"

enum {
    LEAST_WORDS = 3,     /* of a headline that is not doubled: a shorter line is a dateline or a label more often */
    LEAST_BYTES = 18,    /* the same where words are not set apart: six characters */
    LONGEST_TITLE = 200, /* bytes; of 600 headlines the longest has 190 */
    LONGEST_CREDIT = 120,
    HEAD_LINES = 6, /* behind the headline in which bylines and dates stand */
    TAIL_LINES = 8,
    PROSE = 80, /* bytes of a line that ends as a sentence does: the article has begun */
};

/* The bytes of the entry that the text begins with, in either language, and a sign behind them. */
static size_t label_at(const kl_raw_langs *langs, kl_section section, kl_str text)
{
    size_t own = kl_lang_match(langs->own, section, text, 0, NULL);
    return own ? own : kl_lang_match(langs->english, section, text, 0, NULL);
}

static size_t word_count(kl_str text)
{
    size_t count = 0;
    for (kl_str word; kl_next_piece(&text, ' ', &word);)
        count += word.len > 0;
    return count;
}

/* Whether it is long enough for a headline that is not doubled; the scripts that set no spaces are all beyond Latin. */
static bool has_words(kl_str text)
{
    return word_count(text) >= LEAST_WORDS || (text.len >= LEAST_BYTES && (unsigned char)text.ptr[0] >= 0xD0);
}

static bool begins_small(kl_str text)
{
    size_t len;
    return text.len && kl_utf8_is_lower(kl_utf8_at(text, 0, &len));
}

/* Names: capitals but for a particle or two and what joins them, no figures. */
static bool is_names(kl_str text)
{
    enum { MOST_WORDS = 10 };
    size_t words = 0, small = 0;
    for (size_t i = 0; i < text.len; i++)
        if (kl_is_digit(text.ptr[i]))
            return false;
    for (kl_str word; kl_next_piece(&text, ' ', &word);) {
        words += word.len > 0;
        small += begins_small(word);
    }
    return words && words <= MOST_WORDS && small * 3 <= words;
}

/* "Oleh: Rina Lestari", "By Ann Lee and Bo Ek", "Editor: Sari". */
static bool is_byline(const kl_raw_langs *langs, kl_str text, bool needs_colon)
{
    size_t len = label_at(langs, KL_LANG_BYLINE_LABELS, text);
    if (!len)
        len = label_at(langs, KL_LANG_EDITOR_LABELS, text);
    kl_str rest = kl_trim(kl_from(text, len));
    bool has_colon = kl_starts(rest, KL_STR(":"));
    rest = has_colon ? kl_trim(kl_from(rest, 1)) : rest;
    if (!len || !rest.len || begins_small(rest) || text.len > LONGEST_CREDIT)
        return false;
    return has_colon || (!needs_colon && !kl_line_ends_sentence(text) && is_names(rest));
}

/* "Selasa, 4 Maret 2025 | 14:22 WIB", "Published: May 4, 2024": begins with a figure, a weekday, a month or a label. */
static bool is_date_line(const kl_raw_langs *langs, kl_arena *scratch, kl_str text)
{
    if (text.len > LONGEST_CREDIT || !kl_line_has_date(scratch, text))
        return false;
    static const kl_section beginnings[] = {KL_LANG_WEEKDAYS, KL_LANG_MONTHS, KL_LANG_PUBLISHED_LABELS,
                                            KL_LANG_UPDATED_LABELS};
    bool begins = kl_is_digit(text.ptr[0]);
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings && !begins; i++)
        begins = label_at(langs, beginnings[i], text) > 0;
    /* What goes on behind the date is a sentence: "2 May 2024 - The minister said"; "12 people died on 3 May 2024". */
    return begins && !kl_line_ends_sentence(text) && word_count(text) <= 12;
}

/* "Copyright 2022 Kabar Kita", "© Kabar Kita": sites of all languages write it so. */
static bool is_copyright(kl_str text)
{
    static const kl_str signs[] = {KL_STR_INIT("copyright "), KL_STR_INIT("©"), KL_STR_INIT("(c) "),
                                   KL_STR_INIT("hak cipta ")};
    for (size_t i = 0; i < sizeof signs / sizeof *signs && text.len <= LONGEST_CREDIT; i++)
        if (kl_starts_nocase(text, signs[i]))
            return true;
    return false;
}

static void add_clue(kl_article *a, kl_field field, kl_str from, const kl_raw_line *line)
{
    kl_clue clue = {.field = field, .from = from, .value = kl_arena_copy(a->arena, line->text), .at = line->at};
    kl_list_push(a->arena, &a->clues, clue);
}

/* Leave the line out if it is a byline or a date line. */
static bool take_credit(kl_article *a, kl_arena *scratch, const kl_raw_langs *langs, kl_raw_line *line,
                        bool needs_colon)
{
    bool names = is_byline(langs, line->text, needs_colon), dates = is_date_line(langs, scratch, line->text);
    if (names)
        add_clue(a, KL_F_AUTHOR, KL_STR("line"), line);
    if (dates || (names && kl_line_has_date(scratch, line->text)))
        add_clue(a, KL_F_DATE, KL_STR("line"), line);
    if (names || dates)
        line->why = names ? KL_STR("byline") : KL_STR("date line");
    return names || dates;
}

/* Whether the second line shows that the first is the headline, though no empty line parts them. */
static bool is_answered(const kl_raw_langs *langs, kl_arena *scratch, kl_str title, kl_str next)
{
    if (is_byline(langs, next, false) || is_date_line(langs, scratch, next))
        return true;
    /* Lines that were broken at a width are about as long as each other, and end anywhere. */
    return !kl_line_ends_sentence(title) && kl_line_ends_sentence(next) && next.len >= title.len * 2 &&
           !begins_small(next);
}

/* The number of lines that are the headline and its doubles. */
static size_t headline_lines(const kl_raw_langs *langs, kl_arena *scratch, const kl_raw_lines *in)
{
    size_t count = 1;
    while (count < in->count && kl_line_is_same(in->items[0].text, in->items[count].text))
        count++;
    if (in->count < 2 || count == in->count)
        return 0;
    if (count > 1)
        return count;
    kl_str title = in->items[0].text;
    if (title.len > LONGEST_TITLE || !has_words(title) || is_byline(langs, title, false) ||
        is_date_line(langs, scratch, title))
        return 0;
    if (in->items[0].is_alone && !kl_line_ends_sentence(title))
        return 1;
    bool is_broken_off = kl_ends(title, KL_STR("-")) || kl_ends(title, KL_STR(",")) || kl_ends(title, KL_STR("–")) ||
                         kl_ends(title, KL_STR("—"));
    return !is_broken_off && is_answered(langs, scratch, title, in->items[1].text);
}

/* Lines behind the headline, to the first sentence of the article. */
static void take_head(kl_article *a, kl_arena *scratch, const kl_raw_langs *langs, kl_raw_lines *lines, size_t from,
                      bool is_wrapped)
{
    for (size_t i = from; i < lines->count && i < from + HEAD_LINES; i++) {
        kl_raw_line *line = &lines->items[i];
        bool is_prose = is_wrapped || (line->text.len > PROSE && kl_line_ends_sentence(line->text));
        if (!take_credit(a, scratch, langs, line, false) && is_prose)
            break;
    }
}

/* Lines behind the last sentence. */
static void take_tail(kl_article *a, kl_arena *scratch, const kl_raw_langs *langs, kl_raw_lines *lines, size_t from,
                      bool is_wrapped)
{
    for (size_t i = lines->count; i-- > from && i + TAIL_LINES >= lines->count;) {
        kl_raw_line *line = &lines->items[i];
        if (is_copyright(line->text))
            line->why = KL_STR("copyright");
        bool is_prose = is_wrapped || kl_line_ends_sentence(line->text);
        if (!line->why.ptr && !take_credit(a, scratch, langs, line, true) && is_prose)
            break;
    }
}

size_t kl_residue_edges(kl_article *a, kl_arena *scratch, const kl_raw_langs *langs, kl_raw_lines *lines,
                        bool is_wrapped)
{
    size_t title = headline_lines(langs, scratch, lines);
    if (title)
        add_clue(a, KL_F_TITLE, KL_STR("headline"), &lines->items[0]);
    for (size_t i = 0; i < title; i++)
        lines->items[i].why = KL_STR("the headline");
    take_head(a, scratch, langs, lines, title, is_wrapped);
    take_tail(a, scratch, langs, lines, title, is_wrapped);
    return title;
}
