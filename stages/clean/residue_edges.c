/* residue_edges.c - where do headline and text of a raw text begin, and what stands between and behind them?
 *
 *     Beranda                             of the site: told only where the headline behind it is sure
 *     Warga Tolak Tambang Pasir           the headline: doubled; or no sentence, and an empty line, a byline,
 *     Oleh: Rina Lestari                  a date line or a longer sentence behind it
 *     Selasa, 4 Maret 2025 | 14:22 WIB
 *     BANTUL - Ratusan warga ...
 *     Editor: Sari
 *
 * A line is believed to be one by its beginning and its shape (residue_lines.c). What has not the shape stays in the
 * text, where nothing is lost. */
#include "line.h"
#include "residue.h"
#include "str.h"
#include "utf8.h"

enum {
    LEAST_WORDS = 3,     /* of a headline that is not doubled: a shorter line is a dateline or a label more often */
    LEAST_BYTES = 18,    /* the same where words are not set apart: six characters */
    LONGEST_TITLE = 200, /* bytes; of 600 headlines the longest has 190 */
    MENU_LINES = 40,     /* of the site before the headline */
    HEAD_LINES = 6,      /* behind the headline in which bylines and dates stand, */
    DUMP_LINES = 15,     /* and where the site's own lines came along */
    TAIL_LINES = 8,
    PROSE = 80, /* bytes of a line that ends as a sentence does: the article has begun */
};

typedef struct edges {
    kl_article *a;
    kl_arena *scratch;
    const kl_raw_langs *langs;
    kl_raw_lines *lines;
    bool is_wrapped;
} edges;

static bool is_credit(const edges *e, kl_str text)
{
    return kl_residue_is_byline(e->langs, text, false) || kl_residue_is_date(e->langs, e->scratch, text);
}

static bool is_prose(const edges *e, kl_str text)
{
    return e->is_wrapped || (text.len > PROSE && kl_line_ends_sentence(text));
}

/* ------------------------------------------------------------------ the headline */

/* Whether it may be a headline: long enough, and no byline. The scripts that set no spaces are all beyond Latin. */
static bool is_title_shaped(const edges *e, kl_str text)
{
    bool is_long =
        kl_residue_words(text) >= LEAST_WORDS || (text.len >= LEAST_BYTES && (unsigned char)text.ptr[0] >= 0xD0);
    return is_long && text.len <= LONGEST_TITLE && !is_credit(e, text);
}

static bool is_broken_off(kl_str text)
{
    static const kl_str signs[] = {KL_STR_INIT("-"), KL_STR_INIT(","), KL_STR_INIT("–"), KL_STR_INIT("—")};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (kl_ends(text, signs[i]))
            return true;
    return false;
}

/* Whether the second line shows that the first is the headline, though no empty line parts them. */
static bool is_answered(const edges *e, kl_str title, kl_str next)
{
    if (is_credit(e, next))
        return true;
    /* Lines that were broken at a width are about as long as each other, and end anywhere. */
    size_t len;
    return !kl_line_ends_sentence(title) && kl_line_ends_sentence(next) && next.len >= title.len * 2 &&
           !kl_utf8_is_lower(kl_utf8_at(next, 0, &len));
}

/* How many lines from `at` on say the same. */
static size_t doubles(const edges *e, size_t at)
{
    size_t count = 1;
    while (at + count < e->lines->count && kl_line_is_same(e->lines->items[at].text, e->lines->items[at + count].text))
        count++;
    return count;
}

/* A headline behind lines of the site: doubled, or (`by_credit`) with a byline or date line behind it. KL_NOT_FOUND
 * where a sentence comes first. */
static size_t title_behind_menu(const edges *e, bool by_credit)
{
    for (size_t i = 0; i + 1 < e->lines->count && i < MENU_LINES; i++) {
        kl_str text = e->lines->items[i].text, next = e->lines->items[i + 1].text;
        if (is_prose(e, text))
            break;
        bool is_title = by_credit ? is_credit(e, next) && !kl_line_ends_sentence(text) : doubles(e, i) > 1;
        if (is_title && is_title_shaped(e, text))
            return i;
    }
    return KL_NOT_FOUND;
}

static bool first_line_is_title(const edges *e)
{
    const kl_raw_line *line = &e->lines->items[0];
    if (e->lines->count < 2 || !is_title_shaped(e, line->text))
        return false;
    return (line->is_alone && !kl_line_ends_sentence(line->text)) ||
           (!is_broken_off(line->text) && is_answered(e, line->text, e->lines->items[1].text));
}

/* The headline's first line, or KL_NOT_FOUND. */
static size_t find_title(const edges *e)
{
    if (doubles(e, 0) > 1)
        return doubles(e, 0) < e->lines->count ? 0 : KL_NOT_FOUND;
    size_t at = title_behind_menu(e, false);
    if (at == KL_NOT_FOUND)
        at = first_line_is_title(e) ? 0 : title_behind_menu(e, true);
    return at;
}

/* ------------------------------------------------------------------ around the text */

static void add_clue(edges *e, kl_field field, kl_str from, const kl_raw_line *line)
{
    kl_clue clue = {.field = field, .from = from, .value = kl_arena_copy(e->a->arena, line->text), .at = line->at};
    kl_list_push(e->a->arena, &e->a->clues, clue);
}

/* Leave the line out if it is a byline or a date line. */
static void take_credit(edges *e, kl_raw_line *line, bool needs_colon)
{
    bool names = kl_residue_is_byline(e->langs, line->text, needs_colon);
    bool dates = kl_residue_is_date(e->langs, e->scratch, line->text);
    if (names || dates) /* names may stand beside a date: the stage `title` looks closer */
        add_clue(e, KL_F_AUTHOR, KL_STR("line"), line);
    if (dates || (names && kl_line_has_date(e->scratch, line->text)))
        add_clue(e, KL_F_DATE, KL_STR("line"), line);
    if (names || dates)
        line->why = names ? KL_STR("byline") : KL_STR("date line");
}

/* The name of a button, or whatever else a word or two may be. */
static bool is_label(kl_str text)
{
    enum { MOST_WORDS = 2 };
    return kl_residue_words(text) <= MOST_WORDS && !is_broken_off(text) && (unsigned char)text.ptr[0] < 0xD0;
}

/* "Foto: ...", "... (Foto: ...)". */
static bool is_caption(const edges *e, kl_str text)
{
    for (size_t at = 0; at < text.len; at++)
        if ((at == 0 || text.ptr[at] == '(' || text.ptr[at - 1] == '(') &&
            kl_lang_match(e->langs->own, KL_LANG_CAPTION_WORDS, text, at, NULL))
            return true;
    return false;
}

/* Lines behind the headline, to the first sentence of the article. */
static void take_head(edges *e, size_t from, bool is_dump)
{
    size_t stop = from + (is_dump ? DUMP_LINES : HEAD_LINES);
    for (size_t i = from; i < e->lines->count && i < stop; i++) {
        kl_raw_line *line = &e->lines->items[i];
        take_credit(e, line, false);
        if (line->why.ptr)
            continue;
        if (is_prose(e, line->text))
            break;
        bool is_before_text = i + 1 < e->lines->count && is_prose(e, e->lines->items[i + 1].text); /* a dateline? */
        if (is_dump && is_caption(e, line->text))
            line->why = KL_STR("caption");
        else if (is_dump && !is_before_text && is_label(line->text))
            line->why = KL_STR("label between headline and text");
    }
}

/* Lines behind the last sentence. */
static void take_tail(edges *e, size_t from)
{
    for (size_t i = e->lines->count; i-- > from && i + TAIL_LINES >= e->lines->count;) {
        kl_raw_line *line = &e->lines->items[i];
        if (line->why.ptr)
            continue;
        take_credit(e, line, true);
        if (!line->why.ptr && kl_residue_is_copyright(line->text))
            line->why = KL_STR("copyright");
        if (!line->why.ptr && (e->is_wrapped || kl_line_ends_sentence(line->text)))
            break;
    }
}

/* A last line of a few words may be who signs: the stage `title` knows. */
static void leave_signature(edges *e, size_t from)
{
    enum { MOST_WORDS = 8, LONGEST = 80 }; /* bytes: as in signature.c */
    size_t i = e->lines->count;
    while (i > from && e->lines->items[i - 1].why.ptr)
        i--;
    if (i <= from + 1)
        return;
    const kl_raw_line *line = &e->lines->items[i - 1];
    if (line->text.len <= LONGEST && kl_residue_words(line->text) <= MOST_WORDS && !kl_line_ends_sentence(line->text))
        add_clue(e, KL_F_AUTHOR, KL_STR("text:end"), line);
}

size_t kl_residue_edges(kl_article *a, kl_arena *scratch, const kl_raw_langs *langs, kl_raw_lines *lines,
                        bool is_wrapped)
{
    edges e = {.a = a, .scratch = scratch, .langs = langs, .lines = lines, .is_wrapped = is_wrapped};
    size_t title = find_title(&e), from = 0;
    if (title != KL_NOT_FOUND) {
        add_clue(&e, KL_F_TITLE, KL_STR("headline"), &lines->items[title]);
        from = title + doubles(&e, title);
        for (size_t i = 0; i < from; i++)
            lines->items[i].why = i < title ? KL_STR("before the headline") : KL_STR("the headline");
    }
    take_head(&e, from, from > 0 && title > 0);
    take_tail(&e, from);
    leave_signature(&e, from);
    return from;
}
