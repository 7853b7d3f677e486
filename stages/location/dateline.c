/* dateline.c - does a text begin with the place it was written in?
 *
 * A dateline is a head of at most HEAD bytes that ends in a mark and is followed by the first sentence:
 *
 *     JAKARTA, KOMPAS.com -        Mataram, NTB (ANTARA) -      HANOI, Vietnam (AP) —      BEIRUT, Lebanon, June 2 —
 *     TEMPO.CO, Jakarta -          balitribune.co.id | Jakarta - Mediakota , Polres Tangerang Kota Polda Banten -/
 *
 * The head is cut into pieces at commas and bars. A piece that is an outlet or a date is passed over; every other piece
 * has to look like a place, or it is no dateline. Other forms have a function each, here and in town.c; those of the
 * east stand in eastern.c. The text itself is never changed. */
#include "location/head.h"
#include "str.h"
#include "utf8.h"

enum {
    HEAD = KL_HEAD_BYTES,
    PIECES = 6,
    UNKNOWN_WORDS = 3, /* of a name that nothing else speaks for */
    PLACE_WORDS = KL_PLACE_WORDS,
    PLACE_BYTES = 48,
    SURE_PEOPLE = 300000, /* of a town called by another name than its own: "MÜNCHEN", "NUEVA YORK" */
};

typedef struct head {
    kl_str text;
    kl_span pieces[PIECES];
    bool is_behind_bar[PIECES]; /* "Jane DOE / ANKARA", "kabarkita.id | Jakarta" */
    size_t count;
    size_t after;    /* where the first sentence begins */
    bool is_tight;   /* no space around the mark */
    bool has_agency; /* a bracket before the mark: "(AP)" */
    bool is_colon;   /* the mark is one: "OSLO (NTB): " */
    bool has_date;
    bool has_outlet;
} head;

size_t kl_head_skip(kl_str text, size_t at)
{
    for (size_t len; at < text.len; at += len)
        if (!kl_utf8_is_space(kl_utf8_at(text, at, &len)))
            break;
    return at;
}

static kl_span trim_span(kl_str text, kl_span span)
{
    kl_str piece = kl_slice(text, span.start, span.end);
    kl_str trimmed = kl_trim(piece);
    size_t start = span.start + (size_t)(trimmed.ptr - piece.ptr);
    return (kl_span){start, start + trimmed.len};
}

static kl_str slice(kl_str text, kl_span span) { return kl_slice(text, span.start, span.end); }

/* ------------------------------------------------------------------ the mark */

static bool is_dash(uint32_t code) { return code == '-' || (code >= 0x2012 && code <= 0x2015) || code == 0x2212; }

/* "PADANG-Warga", "LONDON—The": a mark between a word in capitals and one that is not. */
static bool is_tight(kl_str text, size_t at, size_t end)
{
    return at > 1 && kl_is_upper(text.ptr[at - 1]) && kl_is_upper(text.ptr[at - 2]) && end + 1 < text.len &&
           kl_is_upper(text.ptr[end]) && kl_is_lower(text.ptr[end + 1]);
}

/* "ANKARA- Nehir": behind two capitals. */
static bool is_behind_capitals(kl_str text, size_t at)
{
    size_t len;
    for (size_t n = 0; n < 2; n++) {
        if (at == 0)
            return false;
        at = kl_utf8_before(text, at);
        if (!kl_utf8_is_upper(kl_utf8_at(text, at, &len)))
            return false;
    }
    return true;
}

/* Length of a mark at `at`, or 0: a dash that is not within a word, doubled or with a slash behind it; "_" and "?"
 * alone, which are what wires and wrong charsets have made of dashes. */
static size_t mark_at(kl_str text, size_t at)
{
    size_t len;
    uint32_t code = kl_utf8_at(text, at, &len);
    if (!is_dash(code) && ((code != '?' && code != '_') || at == 0 || text.ptr[at - 1] != ' '))
        return 0;
    size_t end = at + len;
    while (end < text.len && (is_dash(kl_utf8_at(text, end, &len)) || text.ptr[end] == '/'))
        end += len;
    bool is_apart = at > 0 && (text.ptr[at - 1] == ' ' || text.ptr[at - 1] == ')' || text.ptr[at - 1] == '.' ||
                               text.ptr[at - 1] == ',' || (unsigned char)text.ptr[at - 1] == 0xA0);
    bool is_long = code != '-' || end > at + 1;
    bool has_space = end >= text.len || kl_is_space(text.ptr[end]) || (unsigned char)text.ptr[end] == 0xC2;
    bool is_mark = is_apart ? has_space || is_long || text.ptr[at - 1] == '.' || text.ptr[at - 1] == ','
                            : has_space && (is_long || is_behind_capitals(text, at));
    return is_mark || is_tight(text, at, end) ? end - at : 0;
}

/* "June 2", "Senin (2/6)", "2 Mei 2024": a digit or a weekday. */
static bool is_date(const kl_where *where, kl_str piece)
{
    for (size_t i = 0; i < piece.len; i++)
        if (kl_is_digit(piece.ptr[i]))
            return true;
    return kl_lang_has(where->lang, KL_LANG_WEEKDAYS, piece);
}

/* Cut text[at ..] into pieces up to the mark; false where no mark ends it in time. */
static bool cut_head(kl_str text, size_t at, head *h)
{
    size_t stop = at + HEAD < text.len ? at + HEAD : text.len, start = at, len;
    bool is_behind_bar = false;
    *h = (head){.text = text};
    while (at < stop && text.ptr[at] != '\n') {
        size_t mark = mark_at(text, at);
        if (mark == 0 && text.ptr[at] == ':' && at + 1 < text.len && text.ptr[at + 1] == ' ') {
            h->is_colon = true;
            mark = 1;
        }
        bool is_bar = text.ptr[at] == '|' || (text.ptr[at] == '/' && at > 0 && text.ptr[at - 1] == ' ');
        bool is_cut = text.ptr[at] == ',' || text.ptr[at] == '(' || is_bar;
        kl_utf8_at(text, at, &len);
        if (mark || is_cut) {
            kl_span piece = trim_span(text, (kl_span){start, at});
            while (piece.end > piece.start && text.ptr[piece.end - 1] == '-') /* "NEW YORK--(BUSINESS WIRE)--" */
                piece.end--;
            if (piece.end > piece.start + 1) { /* not the point of "(PRLM).-" */
                if (h->count == PIECES)
                    return false;
                h->is_behind_bar[h->count] = is_behind_bar;
                h->pieces[h->count++] = piece;
            }
        }
        if (mark) {
            h->after = kl_head_skip(text, at + mark);
            h->is_tight = is_tight(text, at, at + mark);
            return h->after < text.len;
        }
        if (text.ptr[at] == '(') {
            size_t close = kl_find_char(kl_slice(text, at, stop), ')');
            if (close == KL_NOT_FOUND)
                return false;
            h->has_agency = true;
            len = close + 1;
        }
        at += len;
        if (is_cut) {
            start = at;
            is_behind_bar = is_bar;
        }
    }
    return false;
}

/* ------------------------------------------------------------------ what looks like a place */

/* One to four words that begin with capitals, without anything but letters, points, hyphens and apostrophes. */
/* "Ciudad de México", "Frankfurt am Main". */
static bool is_particle_at(kl_str piece, size_t at)
{
    static const kl_str particles[] = {KL_STR_INIT("de "),  KL_STR_INIT("la "),   KL_STR_INIT("del "),
                                       KL_STR_INIT("of "),  KL_STR_INIT("am "),   KL_STR_INIT("an "),
                                       KL_STR_INIT("der "), KL_STR_INIT("do "),   KL_STR_INIT("da "),
                                       KL_STR_INIT("dos "), KL_STR_INIT("upon "), KL_STR_INIT("le ")};
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
        if (kl_starts(kl_from(piece, at), particles[i]))
            return true;
    return false;
}

bool kl_head_has_form(const kl_where *where, kl_str piece)
{
    size_t words = 0, len;
    bool begins = true;
    if (piece.len < 2 || piece.len > PLACE_BYTES || kl_lang_has(where->lang, KL_LANG_FUNCTION_WORDS, piece))
        return false;
    for (size_t at = 0; at < piece.len; at += len) {
        uint32_t code = kl_utf8_at(piece, at, &len);
        if (code == ' ' || code == 0xA0 || (code == '/' && !begins)) { /* "NEW DELHI/MUMBAI" */
            begins = true;
            continue;
        }
        bool is_letter = kl_utf8_is_letter(code);
        bool is_joint = code == '.' || code == '-' || code == '\'' || code == 0x2019;
        if (!is_letter && !(is_joint && !begins))
            return false;
        if (begins) {
            bool is_particle = words > 0 && is_particle_at(piece, at);
            bool has_case = kl_utf8_is_upper(code) || kl_utf8_is_lower(code) || is_joint;
            if (has_case && !kl_utf8_is_upper(code) && !is_particle)
                return false;
            words++;
        }
        begins = false;
    }
    return words >= 1 && words <= PLACE_WORDS;
}

bool kl_head_is_loud(kl_str piece)
{
    size_t len, capitals = 0;
    for (size_t at = 0; at < piece.len; at += len) {
        uint32_t code = kl_utf8_at(piece, at, &len);
        if (kl_utf8_is_lower(code))
            return false;
        capitals += kl_utf8_is_upper(code);
    }
    return capitals > 1;
}

bool kl_head_is_known(const kl_where *where, kl_str piece)
{
    kl_place place;
    return kl_place_resolve(where, piece, KL_ABSENT, &place) && place.kind != KL_PLACE_VILLAGE &&
           (!place.is_weak || kl_place_is_home(where, &place));
}

/* The name before the comma or slash. */
static kl_str first_name(kl_str place)
{
    size_t end = 0;
    while (end < place.len && place.ptr[end] != ',' && place.ptr[end] != '/')
        end++;
    return kl_trim(kl_slice(place, 0, end));
}

bool kl_head_is_town(const kl_where *where, kl_str name)
{
    kl_place place;
    return kl_place_resolve(where, first_name(name), KL_ABSENT, &place) &&
           (place.kind == KL_PLACE_TOWN || place.kind == KL_PLACE_REGENCY) &&
           (!place.is_weak || kl_place_is_home(where, &place) || place.people >= SURE_PEOPLE);
}

static size_t prefix_len(const kl_where *where, kl_str piece, size_t at)
{
    const kl_entry *entry = NULL;
    size_t len = kl_lang_match(where->lang, KL_LANG_PLACE_PREFIXES, piece, at, &entry);
    if (len && kl_eq(entry->key, KL_STR("around"))) /* "West Bank" */
        return 0;
    return len && at + len < piece.len && piece.ptr[at + len] == ' ' ? len : 0;
}

/* "Polres Tangerang Kota Polda Banten": the place behind the first office, up to the next office. */
static bool behind_office(const kl_where *where, kl_str text, kl_span *piece)
{
    kl_str words = slice(text, *piece);
    size_t start = 0, len;
    while ((len = prefix_len(where, words, start)) > 0)
        start = kl_head_skip(words, start + len);
    if (start == 0)
        return false;
    size_t end = start;
    while (end < words.len) {
        size_t space = kl_find_char(kl_from(words, end), ' ');
        end = space == KL_NOT_FOUND ? words.len : end + space;
        /* An office ends the name, but not the kind of place behind it: "Tangerang Kota Polda Banten". */
        len = end < words.len ? prefix_len(where, words, end + 1) : 0;
        if (len > 0 && prefix_len(where, words, end + len + 2) == 0)
            break;
        end += end < words.len;
    }
    kl_span place = trim_span(text, (kl_span){piece->start + start, piece->start + end});
    if (!kl_head_has_form(where, slice(text, place)))
        return false;
    *piece = place;
    return true;
}

/* ------------------------------------------------------------------ forms */

/* Whether what follows the mark may begin a sentence: not with a small letter. */
bool kl_head_sentence(kl_str text, size_t at)
{
    size_t len;
    return at < text.len && !kl_utf8_is_lower(kl_utf8_at(text, at, &len)) && text.ptr[at] != ',';
}

static size_t word_count(kl_str name)
{
    size_t count = 0;
    for (kl_str word; kl_next_piece(&name, ' ', &word);)
        count += word.len > 0;
    return count;
}

/* "INFO BISNIS -", "Kepala Desa Sukamundur -": an unknown name with a word that is no place's, or an office behind the
 * first. */
static bool is_rubric(const kl_where *where, kl_str name)
{
    kl_str rest = name, word;
    if (kl_head_is_known(where, name))
        return false;
    while (kl_next_piece(&rest, ' ', &word))
        if (kl_lang_has(where->lang, KL_LANG_RUBRICS, word) ||
            (word.ptr != name.ptr && rest.len > 0 && kl_lang_has(where->lang, KL_LANG_PLACE_PREFIXES, word)))
            return true;
    return false;
}

/* Whether a head whose places are text[place] is one, by what else speaks for it. A bare unknown name before a dash is
 * believed where it is set in capitals, or in a language whose papers set datelines so (Indonesian, Malay). */
static bool is_believed(const kl_where *where, const head *h, kl_span place)
{
    kl_str first = first_name(slice(h->text, place));
    if (kl_lang_has(where->lang, KL_LANG_NOT_PLACES, first) && !kl_head_is_loud(first))
        return false;
    if (h->has_agency || h->has_outlet || kl_head_is_known(where, first))
        return true;
    if (h->is_tight || word_count(first) > UNKNOWN_WORDS)
        return false;
    return kl_head_is_loud(first) || kl_lang_match(where->lang, KL_LANG_PLACE_PREFIXES, first, 0, NULL) > 0 ||
           (where->land.ptr && kl_eq(where->land, KL_STR("ID")) && h->count == 1);
}

/* Whether a piece behind the place is the area around it, or a paper that nobody knows. */
static bool is_area(const kl_where *where, const head *h, kl_span place, kl_str piece)
{
    kl_place around;
    bool is_division = kl_place_resolve(where, piece, KL_ABSENT, &around) && around.kind != KL_PLACE_VILLAGE &&
                       (!around.is_weak || around.kind == KL_PLACE_ADMIN);
    return h->has_agency || is_division || kl_ends(piece, KL_STR(".")) ||
           !kl_head_is_known(where, slice(h->text, place));
}

/* "ANTALYA" of "Jane DOE/ANTALYA"; the piece itself if its first name is a place. */
static kl_span behind_reporter(const kl_where *where, kl_span piece)
{
    kl_str words = slice(where->text, piece);
    size_t slash = kl_find_last_char(words, '/');
    if (slash == KL_NOT_FOUND || kl_head_is_known(where, first_name(words)) ||
        !kl_head_is_town(where, kl_from(words, slash + 1)))
        return piece;
    return (kl_span){piece.start + slash + 1, piece.end};
}

/* PLACE, AREA, OUTLET, DATE (AGENCY) - in any order that the pieces allow. */
static bool head_with_mark(const kl_where *where, size_t at, kl_span *place)
{
    head h;
    if (!cut_head(where->text, at, &h) || !kl_head_sentence(where->text, h.after))
        return false;
    bool found = false, is_office = false;
    for (size_t i = 0; i < h.count; i++) {
        kl_span piece = behind_reporter(where, h.pieces[i]);
        kl_str words = slice(where->text, piece);
        if (kl_is_outlet(where, words)) {
            h.has_outlet = true;
        } else if (is_date(where, words)) {
            h.has_date = true;
        } else if (!is_office && behind_office(where, where->text, &piece)) {
            *place = piece; /* what stood before it was the paper or a smaller place */
            found = is_office = true;
        } else if (is_rubric(where, words)) {
            h.has_outlet = h.count > 1; /* "Kabar Kita, Jakarta -" */
        } else if (found && words.len == 2 && kl_head_is_loud(words) && kl_eq(where->tag, KL_STR("en"))) {
            place->end = piece.end; /* "TORONTO, ON" */
        } else if (!kl_head_has_form(where, words)) {
            return false;
        } else if (found && h.is_behind_bar[i]) {
            h.has_outlet = true; /* "ANKARA / NTV", or its reporter is before it */
            if (!kl_head_is_known(where, slice(where->text, *place)) && kl_head_is_town(where, words))
                *place = piece;
        } else if (!found) {
            *place = piece;
            found = true;
        } else if (!is_office && place->end == h.pieces[i - 1].end && is_area(where, &h, *place, words)) {
            place->end = piece.end; /* "Mataram, NTB" */
        }
    }
    /* Before a colon stand rubrics, speakers and much else. */
    if (h.is_colon &&
        !(found && (h.has_agency || h.has_outlet || h.has_date) && kl_head_is_town(where, slice(where->text, *place))))
        return false;
    if (!found || (!is_office && !is_believed(where, &h, *place)))
        return false;
    /* "TEGUCIGALPA, HONDURAS.-": the point belongs to the mark. */
    if (kl_starts(kl_from(where->text, place->end - 1), KL_STR(".-")))
        place->end--;
    return true;
}

/* "CORRISPONDENTENEW YORK -", "DAL NOSTRO INVIATO ROMA -": what stands before the name in capitals, glued to it or not.
 */
static bool behind_rubric(const kl_where *where, size_t at, kl_span *place)
{
    head h;
    if (!cut_head(where->text, at, &h) || h.count == 0 || h.is_colon || !kl_head_sentence(where->text, h.after))
        return false;
    kl_str piece = slice(where->text, h.pieces[0]);
    if (!kl_head_is_loud(piece) || piece.len > PLACE_BYTES)
        return false;
    for (size_t word = 0; word < piece.len;) {
        size_t space = kl_find_char(kl_from(piece, word), ' ');
        size_t end = space == KL_NOT_FOUND ? piece.len : word + space;
        for (size_t cut = word + 4; cut <= end; cut++) {
            if (!kl_lang_has(where->lang, KL_LANG_RUBRICS, kl_slice(piece, word, cut)))
                continue;
            size_t start = kl_head_skip(piece, cut);
            size_t leads = kl_lang_match(where->lang, KL_LANG_PLACE_PREPOSITIONS, piece, start, NULL);
            if (leads && start + leads < piece.len && piece.ptr[start + leads] == ' ') /* "INVIATO A BERLINO" */
                start = kl_head_skip(piece, start + leads);
            if (start < piece.len && kl_head_is_town(where, kl_from(piece, start))) {
                *place = (kl_span){h.pieces[0].start + start, h.pieces[0].end};
                return true;
            }
        }
        word = end + 1;
    }
    return false;
}

/* "Kabarkita.id - Jakarta - Warga ...", "(ANSA) - ROMA, 12 MAR - Il ...": the outlet has a mark of its own. */
static bool behind_outlet(const kl_where *where, size_t at, kl_span *place)
{
    head h;
    if (!cut_head(where->text, at, &h) || h.is_colon)
        return false;
    bool is_bracket = h.count == 0 && h.has_agency;
    if (!is_bracket && (h.count != 1 || !kl_is_outlet(where, slice(where->text, h.pieces[0]))))
        return false;
    if (!head_with_mark(where, h.after, place))
        return false;
    kl_str name = slice(where->text, *place);
    return is_bracket ? kl_head_is_town(where, name) : kl_head_is_known(where, name);
}

bool kl_dateline_find(const kl_where *where, size_t at, kl_span *place)
{
    static bool (*const forms[])(const kl_where *, size_t, kl_span *) = {
        kl_dateline_wire, kl_dateline_report, kl_dateline_day,    kl_dateline_bracket, behind_rubric,
        head_with_mark,   behind_outlet,      kl_dateline_outlet, kl_dateline_town,    kl_dateline_line,
    };
    at = kl_head_skip(where->text, at);
    if (at >= where->text.len)
        return false;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (forms[i](where, at, place))
            return true;
    return false;
}
