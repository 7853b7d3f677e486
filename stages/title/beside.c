/* beside.c - which lines at the headline are bylines, though no word says so?
 *
 * Rule    names beside the site or a date: in the same line, or alone in the line before or behind a date or a role
 *         ("Reporter"). A line of its own must have the shape of names and be nothing else that stands there:
 *         a section, a tag, a word of the site
 */
#include "byline.h"
#include "utf8.h"

bool kl_byline_has_date(const kl_people *p, kl_str text)
{
    kl_str rest = text, word;
    size_t marks = 0;
    bool has_figure = false;
    for (size_t i = 1; i + 1 < text.len; i++) {
        has_figure |= kl_is_digit(text.ptr[i]);
        marks += kl_is_digit(text.ptr[i - 1]) && kl_is_digit(text.ptr[i + 1]) &&
                 strchr("./-", text.ptr[i] ? text.ptr[i] : 'x');
    }
    if (marks >= 2)
        return true;
    while (has_figure && kl_next_piece(&rest, ' ', &word)) {
        while (word.len && strchr(",.", word.ptr[word.len - 1]))
            word.len--;
        if (word.len && (kl_lang_has(p->lang, KL_LANG_MONTHS, word) || kl_lang_has(p->english, KL_LANG_MONTHS, word)))
            return true;
    }
    return false;
}

/* "3 jam yang lalu": how long ago, as days and hours are counted in the languages' files. */
static bool has_distance(const kl_people *p, kl_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (!kl_is_digit(text.ptr[i]) || (i > 0 && text.ptr[i - 1] != ' '))
            continue;
        while (i < text.len && (kl_is_digit(text.ptr[i]) || text.ptr[i] == ' '))
            i++;
        if (i < text.len && kl_byline_match(p, KL_LANG_RELATIVE_DAYS, text, i))
            return true;
    }
    return false;
}

/* "Ann Lee - Daily Example", "Ann Lee, 17 May 2024": a line just behind the headline that begins with two to four
 * names' words and goes on with the site or a date. */
static bool is_beside_date_or_site(const kl_people *p, const kl_clue *clue, uint32_t headline)
{
    enum { JUST_BEHIND = 500, LEAST = 2, MOST = 4, LONGEST = 100 }; /* bytes: what is longer is a picture's text */
    if (clue->at <= headline || clue->at > headline + JUST_BEHIND || clue->value.len > LONGEST)
        return false;
    size_t end = kl_byline_end(p, clue->value), comma = kl_find_char(clue->value, ',');
    if (comma != KL_NOT_FOUND && comma < end)
        end = comma;
    if (end == clue->value.len)
        return false;
    kl_str name = kl_byline_without_date_words(p, kl_trim(kl_slice(clue->value, 0, end)));
    size_t words = kl_byline_words(name);
    if (words < LEAST || words > MOST || !kl_byline_is_name(p, name))
        return false;
    if (kl_byline_match(p, KL_LANG_NOT_AUTHORS, clue->value, end)) /* "Call for papers is open until May 5" */
        return false;
    kl_str rest = kl_from(clue->value, end);
    size_t skip = 0;
    while (skip < rest.len && strchr(" ,-|", rest.ptr[skip] ? rest.ptr[skip] : 'x'))
        skip++;
    rest = kl_from(rest, skip);
    size_t len = kl_find_char(rest, ' ');
    return kl_byline_has_date(p, kl_from(clue->value, name.len)) || has_distance(p, rest) ||
           (rest.len && kl_byline_is_site(p, rest)) ||
           (kl_find_char(rest, ' ') == KL_NOT_FOUND && kl_title_is_part_of_site(p->a, rest)) ||
           (len != KL_NOT_FOUND && len > 2 && kl_byline_is_site(p, kl_slice(rest, 0, len)));
}

/* ---------------------------------------------------------------- names alone in a line */

static bool is_of_field(const kl_clue *clue, kl_field field, kl_str name)
{
    return clue->field == field && kl_has_nocase(clue->value, name);
}

bool kl_byline_is_something_else(const kl_people *p, kl_str name)
{
    for (size_t i = 0; i < p->a->clues.count; i++) {
        const kl_clue *clue = &p->a->clues.items[i];
        if (is_of_field(clue, KL_F_SECTION, name) ||
            (is_of_field(clue, KL_F_TAG, name) && !kl_eq(clue->from, KL_STR("class:tag"))) ||
            is_of_field(clue, KL_F_TITLE, name) || is_of_field(clue, KL_F_SITE, name))
            return true;
    }
    return false;
}

/* Whether a word is of those that stand near headlines for other things: "News", "Bank", "Foto". */
static bool is_other_word(const kl_people *p, kl_str word)
{
    static const kl_section sections[] = {KL_LANG_NOT_AUTHORS, KL_LANG_ORGANISATIONS, KL_LANG_RUBRICS,
                                          KL_LANG_BOILERPLATE, KL_LANG_INSERTS,       KL_LANG_END_LABELS,
                                          KL_LANG_OFFICES,     KL_LANG_BYLINE_LABELS, KL_LANG_EDITOR_LABELS};
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++)
        if (kl_byline_has_word(p, sections[i], word))
            return true;
    return kl_byline_is_date_word(p, word);
}

static bool is_letter_at(kl_str text, size_t at)
{
    return at < text.len && (kl_is_alpha(text.ptr[at]) || (unsigned char)text.ptr[at] >= 0x80);
}

/* Whether the article has the word with a small letter: "All Insights" is no name where it speaks of all. */
static bool is_common_word(const kl_people *p, kl_str word)
{
    enum { ENDING = 2, LONG = 5 }; /* letters of a plural or case, which short words would make others: "Hà", "hàng" */
    if (!kl_is_upper(word.ptr[0]))
        return false;
    char *small = kl_arena_text(p->scratch, word.len);
    memcpy(small, word.ptr, word.len);
    small[0] = kl_lower(small[0]);
    kl_str text = p->a->text;
    for (size_t from = 0, found; from < text.len; from += found + word.len) {
        found = kl_find(kl_from(text, from), (kl_str){small, word.len});
        if (found == KL_NOT_FOUND)
            return false;
        size_t at = from + found;
        size_t end = at + word.len, most = end + (word.len >= LONG ? ENDING : 0);
        while (end <= most && is_letter_at(text, end))
            end++;
        if (!(at > 0 && is_letter_at(text, at - 1)) && end <= most)
            return true;
    }
    return false;
}

/* "example.com/real-estate/" for "Real Estate": addresses name sections. */
static bool is_in_address(const kl_people *p, kl_str name)
{
    kl_build b = kl_build_begin(p->scratch, name.len + 1);
    for (size_t i = 0; i < name.len; i++)
        kl_build_char(&b, name.ptr[i] == ' ' ? '-' : name.ptr[i]);
    return kl_has_nocase(p->a->url, kl_build_str(&b));
}

bool kl_byline_is_doubtful(const kl_people *p, kl_str name)
{
    size_t words = kl_byline_words(name), common = 0;
    kl_str rest = name, word;
    while (kl_next_piece(&rest, ' ', &word)) {
        bool is_first_name = word.ptr == name.ptr && words >= 2 && kl_byline_is_date_word(p, word); /* "April Lee" */
        if (is_other_word(p, word) && !is_first_name)
            return true;
        common += is_common_word(p, word);
    }
    return common * 2 > words;
}

bool kl_byline_has_shape(const kl_people *p, kl_str name, size_t least)
{
    enum { MOST = 4 };
    size_t full = 0, words = kl_byline_words(name), len;
    kl_str rest = name, word;
    if (words < least || words > MOST || !kl_byline_is_name(p, name))
        return false;
    while (kl_next_piece(&rest, ' ', &word)) {
        if (kl_byline_is_particle(word))
            continue;
        uint32_t first = kl_utf8_at(word, 0, &len);
        bool is_initial = word.len <= 2 && kl_is_upper(word.ptr[0]);
        if (kl_utf8_lower(first) == first || is_other_word(p, word) || is_common_word(p, word))
            return false;
        size_t small = 0;
        for (size_t i = len; i < word.len; i++)
            small += kl_is_lower(word.ptr[i]) || (unsigned char)word.ptr[i] >= 0x80;
        if (!is_initial && small == 0)
            return false;
        full += !is_initial;
    }
    return full >= least;
}

/* Whether two pieces of text follow each other: no more between them than a mark. */
static bool follows(uint32_t at, size_t len, uint32_t next)
{
    enum { MARK = 8, SPACES = 4 }; /* the text has spaces, `at` counts none between pieces */
    return next > at && next + SPACES >= at + len && next <= at + len + MARK;
}

/* "5 min read", as many languages write it. */
static bool is_reading_time(kl_str text)
{
    enum { LONGEST = 24 };
    size_t digits = 0;
    for (size_t i = 0; i < text.len; i++)
        digits += kl_is_digit(text.ptr[i]);
    return text.len <= LONGEST && digits > 0 && digits <= 3 && kl_has_nocase(text, KL_STR(" min"));
}

/* Whether the line before or behind it is a date, or a role, or the time that reading takes. */
static bool is_beside_line(const kl_people *p, const kl_clue *clue)
{
    for (size_t i = 0; i < p->a->clues.count; i++) {
        const kl_clue *other = &p->a->clues.items[i];
        if (other->at == KL_NOWHERE || other == clue)
            continue;
        bool is_behind = follows(clue->at, clue->value.len, other->at);
        if (other->field == KL_F_DATE && kl_byline_has_date(p, other->value) &&
            (is_behind || follows(other->at, other->value.len, clue->at)))
            return true;
        if (other->field == KL_F_AUTHOR && is_behind &&
            (kl_byline_has_date(p, other->value) || is_reading_time(other->value) ||
             kl_byline_is_role(p, other->value) || kl_eq(other->from, KL_STR("class:author.bio"))))
            return true;
    }
    return false;
}

/* The next piece of a list, up to a comma, a semicolon or a word that joins. */
static bool next_of_list(const kl_people *p, kl_str *rest, kl_str *piece)
{
    const kl_str words[] = {KL_STR("&"), KL_STR("and"), kl_lang_setting(p->lang, KL_STR("and"))};
    if (!rest->len)
        return false;
    size_t end = 0, len = 0;
    for (; end < rest->len && !len; end += !len) {
        if (rest->ptr[end] == ',' || rest->ptr[end] == ';')
            len = 1;
        for (size_t i = 0; rest->ptr[end] == ' ' && i < sizeof words / sizeof *words && !len; i++)
            if (words[i].len && kl_starts_nocase(kl_from(*rest, end + 1), words[i]) &&
                end + words[i].len + 1 < rest->len && rest->ptr[end + words[i].len + 1] == ' ')
                len = words[i].len + 2;
    }
    *piece = kl_trim(kl_slice(*rest, 0, end));
    *rest = kl_from(*rest, end + len);
    return true;
}

/* "May 19, 2024 | Ann Lee", "Boats / Ann Lee / May 19, 2024": the only piece of a line with a date that has the shape
 * of a name. */
static kl_str piece_beside_date(const kl_people *p, const kl_clue *clue, uint32_t headline)
{
    enum { BEFORE = 100, BEHIND = 500 };
    static const kl_str marks[] = {KL_STR_INIT(" | "), KL_STR_INIT(" / "), KL_STR_INIT(" - "), KL_STR_INIT(" – "),
                                   KL_STR_INIT(" — "), KL_STR_INIT(" · "), KL_STR_INIT(" • ")};
    kl_str rest = clue->value, found = KL_ABSENT;
    if ((uint64_t)clue->at + BEFORE < headline || clue->at > (uint64_t)headline + BEHIND ||
        !kl_byline_has_date(p, clue->value))
        return KL_ABSENT;
    while (rest.len) {
        size_t end = rest.len, skip = 0;
        for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
            size_t at = kl_find(kl_slice(rest, 0, end), marks[i]);
            if (at != KL_NOT_FOUND) {
                end = at;
                skip = marks[i].len;
            }
        }
        kl_str piece = kl_trim(kl_slice(rest, 0, end));
        rest = kl_from(rest, end + skip);
        if (!kl_byline_has_shape(p, piece, 2) || kl_byline_is_something_else(p, piece) || is_in_address(p, piece))
            continue;
        if (found.ptr)
            return KL_ABSENT;
        found = piece;
    }
    return found;
}

/* "Ann Lee", "Ann Lee, Kim Roy (Bandung)" between headline and text, above or below the date. */
static bool is_line_of_names(const kl_people *p, const kl_clue *clue, uint32_t headline)
{
    enum { BEFORE = 100, BEHIND = 500 };
    if ((uint64_t)clue->at + BEFORE < headline || clue->at > (uint64_t)headline + BEHIND)
        return false;
    kl_str rest = clue->value, name;
    bool has_role = false; /* or letters behind a name */
    size_t bracket = kl_find(rest, KL_STR(" ("));
    rest = bracket == KL_NOT_FOUND ? rest : kl_slice(rest, 0, bracket);
    for (bool is_first = true; next_of_list(p, &rest, &name); is_first = false) {
        bool is_role = !is_first && (kl_byline_is_role_word(p, name) || kl_byline_is_degree(name));
        has_role |= is_role;
        if (is_role || (!is_first && (kl_byline_has_acronym(name) || kl_byline_is_site(p, name))))
            continue;
        if (!kl_byline_has_shape(p, name, is_first ? 2 : 1) || kl_byline_is_something_else(p, name) ||
            is_in_address(p, name))
            return false;
    }
    return has_role || is_beside_line(p, clue);
}

/* "Anne Martin avec AFP": a name, a word in small letters and an agency. */
static kl_str before_agency(const kl_people *p, kl_str text)
{
    size_t last = kl_find_last_char(text, ' ');
    size_t before = last == KL_NOT_FOUND ? KL_NOT_FOUND : kl_find_last_char(kl_slice(text, 0, last), ' ');
    if (before == KL_NOT_FOUND || !kl_byline_is_agency(kl_from(text, last + 1)) ||
        !kl_byline_begins_small(kl_slice(text, before + 1, last)))
        return KL_ABSENT;
    kl_str name = kl_slice(text, 0, before);
    return kl_byline_has_shape(p, name, 2) && !kl_byline_is_something_else(p, name) ? name : KL_ABSENT;
}

kl_str kl_byline_bare(const kl_people *p, const kl_clue *clue, uint32_t headline)
{
    if (headline == KL_NOWHERE || clue->at == KL_NOWHERE)
        return KL_ABSENT;
    kl_str name = kl_byline_before_role(p, clue->value);
    name = name.ptr ? name : before_agency(p, clue->value);
    if (name.ptr)
        return name;
    if (is_beside_date_or_site(p, clue, headline) || is_line_of_names(p, clue, headline))
        return clue->value;
    return piece_beside_date(p, clue, headline);
}
