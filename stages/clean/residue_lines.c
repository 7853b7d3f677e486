/* residue_lines.c - what is one line of a raw text: a byline, a date line, a copyright line, a label?
 *
 * Told by its beginning and its shape. */
#include "line.h"
#include "residue.h"
#include "str.h"
#include "utf8.h"

enum { LONGEST = 120 }; /* bytes of such a line */

/* The bytes of the entry that a text begins with, in either language, and a sign behind them. */
static size_t label_at(const kl_raw_langs *langs, kl_section section, const kl_lexicon_place *place)
{
    const size_t own = kl_lexicon_match_there(&langs->own->sections[section], place, NULL);
    const bool is_told = own || langs->own == langs->english;
    return is_told ? own : kl_lexicon_match_there(&langs->english->sections[section], place, NULL);
}

size_t kl_residue_words(kl_str text)
{
    size_t count = 0;
    for (kl_str word; kl_next_piece(&text, ' ', &word);)
        count += word.len > 0;
    return count;
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
bool kl_residue_is_byline(const kl_raw_langs *langs, kl_str text, bool needs_colon)
{
    if (text.len > LONGEST)
        return false;
    const kl_lexicon_place place = kl_lexicon_look(text, 0);
    size_t len = label_at(langs, KL_LANG_BYLINE_LABELS, &place);
    if (!len)
        len = label_at(langs, KL_LANG_EDITOR_LABELS, &place);
    kl_str rest = kl_trim(kl_from(text, len));
    bool has_colon = kl_starts(rest, KL_STR(":"));
    rest = has_colon ? kl_trim(kl_from(rest, 1)) : rest;
    if (!len || !rest.len || begins_small(rest))
        return false;
    return has_colon || (!needs_colon && !kl_line_ends_sentence(text) && is_names(rest));
}

/* "15:20", "15.20": two figures, a mark, two figures. */
static bool has_clock(kl_str text)
{
    for (size_t i = 0; i + 5 <= text.len; i++)
        if (kl_is_digit(text.ptr[i]) && kl_is_digit(text.ptr[i + 1]) &&
            (text.ptr[i + 2] == ':' || text.ptr[i + 2] == '.') && kl_is_digit(text.ptr[i + 3]) &&
            kl_is_digit(text.ptr[i + 4]) && (i + 5 == text.len || !kl_is_digit(text.ptr[i + 5])))
            return true;
    return false;
}

/* Begins with a figure, a weekday, a month or a label; or has a time of day: "Redaksi - Senin, 8 Juli 2024 | 15:20".
 * What goes on behind the date is a sentence ("2 May 2024 - The minister said"), and "Jakarta, 2 Mei 2024" a dateline.
 */
bool kl_residue_is_date(const kl_raw_langs *langs, kl_arena *scratch, kl_str text)
{
    enum { MOST_WORDS = 12 };
    static const kl_section beginnings[] = {KL_LANG_WEEKDAYS, KL_LANG_MONTHS, KL_LANG_PUBLISHED_LABELS,
                                            KL_LANG_UPDATED_LABELS};
    if (text.len > LONGEST || kl_line_ends_sentence(text) || !kl_line_has_date(scratch, text) ||
        kl_residue_words(text) > MOST_WORDS)
        return false;
    bool begins = kl_is_digit(text.ptr[0]);
    const kl_lexicon_place place = kl_lexicon_look(text, 0);
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings && !begins; i++)
        begins = label_at(langs, beginnings[i], &place) > 0;
    return begins || has_clock(text);
}

/* "Copyright 2022 Kabar Kita", "© Kabar Kita": sites of all languages write it so. */
bool kl_residue_is_copyright(kl_str text)
{
    static const kl_str signs[] = {KL_STR_INIT("copyright "), KL_STR_INIT("©"), KL_STR_INIT("(c) "),
                                   KL_STR_INIT("hak cipta ")};
    for (size_t i = 0; i < sizeof signs / sizeof *signs && text.len <= LONGEST; i++)
        if (kl_starts_nocase(text, signs[i]))
            return true;
    return false;
}

bool kl_residue_is_of_site(const kl_lang *lang, kl_str text)
{
    enum { PHRASE = 18 }; /* bytes: from "share this article" on, hardly a sentence of an article begins so */
    return kl_lang_has(lang, KL_LANG_BOILERPLATE, text) ||
           kl_lang_match(lang, KL_LANG_BOILERPLATE, text, 0, NULL) >= PHRASE;
}
