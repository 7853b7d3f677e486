/* from_text.c - when was a text written that has nothing but its words?
 *
 * News says in its sentences when it was made. A dateline's date ("Jakarta, 2 Mei 2024 -") is the paper's own. A date
 * behind a quotation or in the sentence of a cue ("kata Zain dalam keterangannya. Minggu (19/5/2024)") is the day on
 * which somebody spoke to the paper. Other dates are those of events ("pada Jum'at (17/5/2024) kemarin"), which are
 * told later than they happen, or earlier. */
#include "date.h"
#include "str.h"
#include "utf8.h"

enum rank { EVENT = 1, MENTION, PRESS_STYLE, CUE, DATELINE };

enum {
    DATELINE_END = 100, /* bytes of the text in which a dateline's date ends; the longest of 300 real ones has 70 */
    CUE_REACH = 300,    /* bytes between the end of a quotation and its date, cue and speaker between them */
    HEAD = 400,         /* bytes of the text: what stands above its first paragraph */
    MAX_DATES = 64,
};

/* The paragraph around [start, end). */
static kl_span paragraph_around(kl_str text, kl_span span)
{
    kl_span around = span;
    while (around.start > 0 && text.ptr[around.start - 1] != '\n')
        around.start--;
    while (around.end < text.len && text.ptr[around.end] != '\n')
        around.end++;
    return around;
}

/* Whether a dash, or a bracket and a dash, follows: "2 Mei 2024 -", "(2/5/2024) --". */
static bool dash_follows(kl_str text, size_t at)
{
    for (size_t stop = at + 6, len; at < text.len && at < stop; at += len) {
        uint32_t code = kl_utf8_at(text, at, &len);
        if (code == '-' || code == 0x2013 || code == 0x2014)
            return true;
        if (code != ' ' && code != ')' && code != '/' && code != ':' && code != 0xA0)
            return false;
    }
    return false;
}

/* Place of the last closing quotation mark in text[from .. to), or KL_NOT_FOUND. */
static size_t last_quote(kl_str text, size_t from, size_t to)
{
    for (size_t at = to; at > from;) {
        size_t len;
        at = kl_utf8_before(text, at);
        uint32_t code = kl_utf8_at(text, at, &len);
        if (code == '"' || code == 0x201D || code == 0x201C || code == 0xBB || code == 0x300D)
            return at;
    }
    return KL_NOT_FOUND;
}

static bool is_cue_date(const kl_date_words *words, kl_str text, kl_span paragraph, kl_span date)
{
    size_t quote = last_quote(text, paragraph.start, date.start);
    if (quote != KL_NOT_FOUND && date.start - quote <= CUE_REACH)
        return true;
    return kl_date_has_word(words, KL_LANG_CUE_VERBS, kl_slice(text, paragraph.start, date.start)) ||
           kl_date_has_word(words, KL_LANG_SUFFIXED_CUES, kl_slice(text, paragraph.start, date.start));
}

/* The last word before the date, and the first behind it. */
static bool has_event_word(const kl_date_words *words, kl_str text, kl_span date)
{
    size_t end = date.start;
    while (end > 0 && !kl_is_alpha(text.ptr[end - 1]) && date.start - end < 4)
        end--;
    size_t start = end;
    while (start > 0 && kl_is_alpha(text.ptr[start - 1]) && end - start < 24)
        start--;
    if (kl_lang_has(words->lang, KL_LANG_EVENT_WORDS, kl_slice(text, start, end)))
        return true;
    start = date.end;
    while (start < text.len && !kl_is_alpha(text.ptr[start]) && start - date.end < 4)
        start++;
    return kl_lang_match(words->lang, KL_LANG_EVENT_WORDS, text, start, NULL) > 0;
}

/* "(21. November 2022) The ferry ...", "Press release of May 20, 2024 | Quay - The ferry ...": the day of the whole, at
 * the beginning of a paragraph that is one of the first. */
static bool is_set_before(const kl_date_words *words, kl_str text, kl_span paragraph, kl_span date)
{
    enum { WEEKDAY = 14, LABEL = 40 }; /* bytes between the paragraph's beginning and the date */
    if (paragraph.start > HEAD)
        return false;
    const kl_str before = kl_slice(text, paragraph.start, date.start), rest = kl_from(text, date.end);
    if (kl_starts(before, KL_STR("(")) && before.len <= WEEKDAY && kl_starts(rest, KL_STR(") ")))
        return true;
    const bool is_over = kl_starts(rest, KL_STR(" | ")) || !rest.len || rest.ptr[0] == '\n';
    return is_over && before.len && before.len <= LABEL && kl_date_has_word(words, KL_LANG_PUBLISHED_LABELS, before);
}

static enum rank rank_of(const kl_date_words *words, kl_str text, const kl_date_found *found)
{
    kl_span paragraph = paragraph_around(text, found->span);
    if (found->span.end - paragraph.start <= DATELINE_END &&
        (dash_follows(text, found->span.end) || is_set_before(words, text, paragraph, found->span)))
        return DATELINE;
    bool is_event = has_event_word(words, text, found->span);
    if (!is_event && is_cue_date(words, text, paragraph, found->span))
        return CUE;
    if (is_event)
        return EVENT;
    return found->has_weekday ? PRESS_STYLE : MENTION;
}

bool kl_date_from_text(const kl_date_words *words, kl_str text, kl_date_found *best)
{
    enum rank best_rank = 0;
    kl_date_found found;
    size_t from = 0;
    for (int n = 0; n < MAX_DATES && kl_date_find(words, text, from, &found); n++) {
        enum rank rank = rank_of(words, text, &found);
        if (rank > best_rank) {
            best_rank = rank;
            *best = found;
        }
        from = found.span.end;
    }
    /* A date that is only mentioned may be anything's. One with its weekday is the press's way to say "today". */
    return best_rank >= PRESS_STYLE || (best_rank == EVENT && best->has_weekday);
}

bool kl_date_of_dateline(const kl_date_words *words, kl_str text, kl_date_found *found)
{
    return kl_date_find(words, text, 0, found) && found->span.start <= HEAD && rank_of(words, text, found) == DATELINE;
}
