/* town.c - datelines that are known by a known town: no dash ends them.
 *
 *     JAKARTA (Reuters) Menteri ...      SHANGHAI: The ...      MUNICH. Der ...      [JAKARTA] Warga ...
 *     Liputan6.com, Jakarta Film ...     and a line of its own
 */
#include "location/head.h"
#include "str.h"
#include "utf8.h"

enum {
    SHORT_AGENCY = 6,  /* "(ANKA)": in capitals, it need not be a known one */
    AGENCY_BYTES = 40, /* between brackets */
    LINE_BYTES = 70,   /* of a dateline on a line of its own */
    STORY_BYTES = 40,  /* of the line below it, at least: a sentence, no heading */
};

static bool is_open(kl_str text, size_t at) { return at < text.len && (text.ptr[at] == '(' || text.ptr[at] == '['); }

/* The longest known name, or a bare capitalised word, at `at`. */
static bool name_at(const kl_where *where, size_t at, bool unknown_too, kl_span *place)
{
    size_t end = at, first_end = 0, best = 0;
    for (size_t words = 0; words < KL_PLACE_WORDS && end < where->text.len; words++) {
        while (end < where->text.len && !kl_is_space(where->text.ptr[end]) && where->text.ptr[end] != ',' &&
               where->text.ptr[end] != ':' && where->text.ptr[end] != '(' && where->text.ptr[end] != ']' &&
               where->text.ptr[end] != ')')
            end++;
        kl_str name = kl_slice(where->text, at, end);
        if (!kl_head_has_form(where, name))
            break;
        if (words == 0)
            first_end = end;
        bool has_point = kl_ends(name, KL_STR(".")) && !kl_head_is_known(where, name); /* "Berlin. Der ..." */
        if (kl_head_is_known(where, has_point ? kl_slice(name, 0, name.len - 1) : name))
            best = end - has_point;
        if (end >= where->text.len || where->text.ptr[end] != ' ')
            break;
        end++;
    }
    if (!best && unknown_too && first_end &&
        !kl_lang_has(where->lang, KL_LANG_NOT_PLACES, kl_slice(where->text, at, first_end)))
        best = first_end;
    *place = (kl_span){at, best};
    return best > 0;
}

/* "Liputan6.com, Jakarta Film kedua ...": no mark at all. */
bool kl_dateline_outlet(const kl_where *where, size_t at, kl_span *place)
{
    size_t comma = kl_find_char(kl_slice(where->text, at, at + KL_HEAD_BYTES / 2), ',');
    if (comma == KL_NOT_FOUND || !kl_is_domain(kl_trim(kl_slice(where->text, at, at + comma))))
        return false;
    size_t start = kl_head_skip(where->text, at + comma + 1);
    if (!name_at(where, start, true, place))
        return false;
    return kl_head_sentence(where->text, kl_head_skip(where->text, place->end));
}

/* Where the sentence begins behind a town that ends at `end`, by the sign there; 0 if that is no dateline. */
static size_t behind_town(const kl_where *where, kl_str name, size_t end)
{
    kl_str rest = kl_from(where->text, end);
    bool is_loud = kl_head_is_loud(name);
    bool has_points = kl_eq(where->tag, KL_STR("de")) || kl_eq(where->tag, KL_STR("ru"));
    if (kl_starts(rest, KL_STR(": ")) || kl_starts(rest, KL_STR(":\n")))
        return end + 1;
    if (has_points && kl_starts(rest, KL_STR(". "))) /* "Berlin. Der ..." */
        return end + 2;
    if (kl_starts(rest, KL_STR(" : ")))
        return end + 3;
    static const kl_str signs[] = {KL_STR_INIT(" || "), KL_STR_INIT(" >> "), KL_STR_INIT(" \xc2\xbb ")};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (is_loud && kl_starts(rest, signs[i]))
            return end + signs[i].len;
    return is_loud && kl_starts(rest, KL_STR(" | ")) ? end + 3 : 0;
}

/* "JAKARTA (Reuters) Menteri ...": the dash got lost; "SHANGHAI: The ...": other words before a colon are rubrics. */
bool kl_dateline_town(const kl_where *where, size_t at, kl_span *place)
{
    bool has_bracket = is_open(where->text, at); /* "[JAKARTA] Warga ..." */
    if (!name_at(where, at + has_bracket, false, place))
        return false;
    kl_str name = kl_slice(where->text, place->start, place->end);
    if (!kl_head_is_town(where, name))
        return false;
    size_t end = place->end;
    if (has_bracket) {
        char close = where->text.ptr[at] == '(' ? ')' : ']';
        return end + 1 < where->text.len && where->text.ptr[end] == close && kl_head_is_loud(name) &&
               kl_head_sentence(where->text, kl_head_skip(where->text, end + 1));
    }
    if (kl_starts(kl_from(where->text, end), KL_STR(", "))) { /* "London, England (CNN) The ..." */
        kl_span around;
        if (name_at(where, end + 2, false, &around))
            end = around.end;
    }
    size_t open = kl_head_skip(where->text, end);
    if (open < where->text.len && where->text.ptr[open] == '(') {
        size_t close = kl_find_char(kl_slice(where->text, open, open + AGENCY_BYTES), ')');
        if (close == KL_NOT_FOUND)
            return false;
        kl_str agency = kl_slice(where->text, open + 1, open + close);
        bool is_short = kl_head_is_loud(agency) && agency.len <= SHORT_AGENCY && !kl_head_is_known(where, agency);
        place->end = end;
        return (is_short || kl_is_agency(agency)) &&
               kl_head_sentence(where->text, kl_head_skip(where->text, open + close + 1));
    }
    end = place->end;
    size_t story = behind_town(where, name, end);
    return story > 0 && kl_head_sentence(where->text, kl_head_skip(where->text, story));
}

/* A line that holds nothing but a town - with the land around it, a date, an agency - before a line of prose. A town
 * alone has to be in capitals: else it is a heading. */
bool kl_dateline_line(const kl_where *where, size_t at, kl_span *place)
{
    kl_str rest = kl_from(where->text, at);
    size_t newline = kl_find_char(kl_slice(rest, 0, LINE_BYTES), '\n');
    if (newline == KL_NOT_FOUND || newline == 0)
        return false;
    size_t bar = kl_find_char(kl_slice(rest, 0, newline), '/');
    size_t begin = bar == KL_NOT_FOUND ? at : kl_head_skip(where->text, at + bar + 1); /* "Jane DOE / ANKARA" */
    if (!name_at(where, begin, false, place) || place->end > at + newline)
        return false;
    kl_str name = kl_slice(where->text, place->start, place->end);
    kl_str more = kl_trim(kl_slice(where->text, place->end, at + newline));
    size_t story = kl_head_skip(where->text, at + newline), end = kl_find_char(kl_from(where->text, story), '\n');
    end = end == KL_NOT_FOUND ? where->text.len : story + end;
    if (!kl_head_is_town(where, name) || end - story < STORY_BYTES || !kl_head_sentence(where->text, story))
        return false;
    if (more.len == 0)
        return kl_head_is_loud(name) || at == 0;
    bool is_agency =
        more.ptr[0] == '(' && more.ptr[more.len - 1] == ')' && kl_is_agency(kl_slice(more, 1, more.len - 1));
    if (is_agency || more.ptr[0] != ',')
        return is_agency;
    for (kl_str pieces = kl_from(more, 1), piece; kl_next_piece(&pieces, ',', &piece);) {
        piece = kl_trim(piece);
        bool has_digit = piece.len > 0 && kl_is_digit(piece.ptr[piece.len - 1]);
        if (kl_head_is_known(where, piece) && place->end + 2 >= (size_t)(piece.ptr - where->text.ptr))
            place->end = (size_t)(piece.ptr - where->text.ptr) + piece.len;
        else if (!has_digit && !kl_is_outlet(where, piece) && !kl_lang_has(where->lang, KL_LANG_WEEKDAYS, piece))
            return false;
    }
    return true;
}
