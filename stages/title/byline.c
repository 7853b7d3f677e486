/* byline.c - from a byline to names.
 *
 * Rule    labels, dates, roles and what stands behind a bar are cut off; the rest is split at commas and "and"; each
 *         piece must look like a name
 * Never   gives the site, a role or a template's place-holder as a person
 */
#include "byline.h"
#include "utf8.h"

static bool is_any(char c, const char *of) { return c && strchr(of, c); }

/* Bytes of a mark behind a label at text[at]: ':', '|', '-', a space, or the wide colon of Chinese and Japanese. */
static size_t label_end(kl_str text, size_t at)
{
    static const kl_str wide[] = {KL_STR_INIT("："), KL_STR_INIT("・"), KL_STR_INIT("／")};
    if (at < text.len && is_any(text.ptr[at], " :-|"))
        return 1;
    if (at + 1 < text.len && text.ptr[at] == '.' && text.ptr[at + 1] == ' ')
        return 1; /* "Oprac. Anna Nowak" */
    if (at > 0 && (unsigned char)text.ptr[at - 1] >= 0x80 && at < text.len && text.ptr[at] == '/')
        return 1; /* "文/张明" */
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (kl_starts(kl_from(text, at), wide[i]))
            return wide[i].len;
    return 0;
}

/* "(责编：张明)" without its brackets. */
static kl_str without_brackets(kl_str text)
{
    if (kl_starts(text, KL_STR("(")) && kl_ends(text, KL_STR(")")))
        return kl_slice(text, 1, text.len - 1);
    if (kl_starts(text, KL_STR("（")) && kl_ends(text, KL_STR("）")))
        return kl_slice(text, 3, text.len - 3);
    return text;
}

/* "Kontributor Banyuwangi, Ira Rachmawati", "Laporan Wartawan Warta Rinjani, Budi": behind some labels ("of = ...")
 * stands first for whom or where somebody works, if a name follows. */
static kl_str without_employer(const kl_people *p, kl_str text, kl_str rest)
{
    const kl_entry *entry = NULL;
    if (!kl_lang_match(p->lang, KL_LANG_BYLINE_LABELS, text, 0, &entry) || !kl_eq(entry->key, KL_STR("of")))
        return rest;
    size_t comma = kl_find_char(rest, ',');
    kl_str name = comma == KL_NOT_FOUND ? KL_STR("") : kl_trim(kl_from(rest, comma + 1));
    return kl_byline_words(name) >= 2 ? name : rest;
}

/* The label of an editor at the beginning of a text, of the language or of English; whether it is one of those who are
 * named aside. */
static size_t match_editor(const kl_people *p, kl_str text, bool *is_aside, bool *is_source)
{
    const kl_entry *entry = NULL;
    size_t len = kl_lang_match(p->lang, KL_LANG_EDITOR_LABELS, text, 0, &entry);
    if (!len)
        len = kl_lang_match(p->english, KL_LANG_EDITOR_LABELS, text, 0, &entry);
    *is_source = len && kl_eq(entry->key, KL_STR("source"));
    *is_aside = *is_source || (len && kl_eq(entry->key, KL_STR("aside")));
    return len;
}

/* "记者王敬照" behind another label: a label of two signs or more, and two to four others. */
static bool is_office_of_signs(kl_str text, size_t label)
{
    enum { SIGN = 3, LEAST = 2, MOST = 4 };
    size_t len;
    for (size_t at = 0; at < text.len; at += len)
        if (!kl_utf8_is_cjk(kl_utf8_at(text, at, &len)))
            return false;
    return label >= LEAST * SIGN && text.len - label >= LEAST * SIGN && text.len - label <= MOST * SIGN;
}

kl_str kl_byline_without_label(const kl_people *p, kl_str text, kl_byline_label *label)
{
    text = without_brackets(text);
    for (int n = 0; n < 3; n++) {
        bool is_aside, is_editor, is_source;
        const kl_entry *entry = NULL;
        size_t len = kl_lang_match(p->lang, KL_LANG_BYLINE_LABELS, text, 0, &entry);
        len = len ? len : kl_lang_match(p->english, KL_LANG_BYLINE_LABELS, text, 0, &entry);
        const bool is_about = len && kl_eq(entry->key, KL_STR("about"));
        size_t editor = match_editor(p, text, &is_aside, &is_source);
        is_editor = editor > len;
        len = is_editor ? editor : len;
        if (!len || len >= text.len)
            break;
        size_t end = len;
        for (size_t skip; (skip = label_end(text, end)) > 0;)
            end += skip;
        /* "By" and a name; "Tim" is a label and a first name: a label of one word that ends in no mark must stand
         * before a capital, and "Penulis" may be all. */
        if (end == len && !(n > 0 && is_office_of_signs(text, len)))
            break;
        label->found = true;
        label->is_about |= is_about && !is_editor;
        label->is_editor |= is_editor;
        label->is_aside |= is_editor && is_aside;
        label->is_source |= is_editor && is_source;
        text = without_employer(p, text, kl_trim(kl_from(text, end)));
    }
    return text;
}

/* Whether a mark that parts the pieces of a line stands before text[at]: " - ", " | ", " · ". */
static bool is_behind_mark(kl_str text, size_t at)
{
    static const kl_str marks[] = {KL_STR_INIT(" - "), KL_STR_INIT(" – "), KL_STR_INIT(" — "), KL_STR_INIT(" | "),
                                   KL_STR_INIT(" · "), KL_STR_INIT(" • "), KL_STR_INIT(" / ")};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (kl_ends(kl_slice(text, 0, at), marks[i]))
            return true;
    return false;
}

kl_str kl_byline_from_label(const kl_people *p, kl_str text)
{
    for (size_t at = 1; at < text.len; at++) {
        if (text.ptr[at - 1] != ' ' || !(kl_is_alpha(text.ptr[at]) || (unsigned char)text.ptr[at] >= 0xC0))
            continue;
        size_t len = kl_byline_match(p, KL_LANG_BYLINE_LABELS, text, at), end = at + len;
        while (len && end < text.len && text.ptr[end] == ' ')
            end++;
        bool has_colon = end < text.len && (text.ptr[end] == ':' || kl_starts(kl_from(text, end), KL_STR("：")));
        if (len && end < text.len && (has_colon || (end > at + len && is_behind_mark(text, at))))
            return kl_from(text, at);
    }
    return text;
}

bool kl_byline_is_dated(const kl_people *p, kl_str text)
{
    return kl_byline_match(p, KL_LANG_PUBLISHED_LABELS, text, 0) > 0 ||
           kl_byline_match(p, KL_LANG_UPDATED_LABELS, text, 0) > 0;
}

/* "Editor: " within a line: the names of others follow. */
static bool is_label_with_colon(const kl_people *p, kl_str text, size_t at)
{
    size_t len = kl_byline_match(p, KL_LANG_EDITOR_LABELS, text, at);
    if (!len)
        len = kl_byline_match(p, KL_LANG_BYLINE_LABELS, text, at);
    while (len && at + len < text.len && text.ptr[at + len] == ' ')
        len++;
    return len && at + len < text.len &&
           (text.ptr[at + len] == ':' || kl_starts(kl_from(text, at + len), KL_STR("：")));
}

/* Whether a word with which something else than a name may begin stands at text[at]: one look that spares eight. */
static bool may_end_names(const kl_people *p, kl_str text, size_t at)
{
    const uint32_t wanted = 1u << KL_LANG_EDITOR_LABELS | 1u << KL_LANG_BYLINE_LABELS | 1u << KL_LANG_EVENT_WORDS |
                            1u << KL_LANG_PLACE_PREPOSITIONS | 1u << KL_LANG_UPDATED_LABELS |
                            1u << KL_LANG_PUBLISHED_LABELS | 1u << KL_LANG_NOT_AUTHORS;
    size_t end = at, len;
    /* Where words are not set apart, only a look into the sections tells. */
    if (kl_utf8_is_cjk(kl_utf8_at(text, at, &len)))
        return true;
    while (end < text.len && !is_any(text.ptr[end], " ,.:;|()"))
        end++;
    uint32_t hash = kl_lang_hash(kl_slice(text, at, end));
    return ((kl_lang_sections_by(p->lang, hash) | kl_lang_sections_by(p->english, hash)) & wanted) != 0;
}

/* "for Daily Example", "Special to The Example": for whom somebody wrote ("behind = ..."). */
static bool is_for_whom(const kl_people *p, kl_str text, size_t at)
{
    const kl_lang *langs[] = {p->lang, p->english};
    const kl_entry *entry;
    for (size_t i = 0; i < sizeof langs / sizeof *langs; i++)
        if (kl_lang_match(langs[i], KL_LANG_NOT_AUTHORS, text, at, &entry) && kl_eq(entry->key, KL_STR("behind")))
            return true;
    return false;
}

/* "on Friday", "in Jakarta", "Last Updated": a word behind a name with which something else begins. */
static bool ends_names(const kl_people *p, kl_str text, size_t at)
{
    if (!may_end_names(p, text, at))
        return false;
    if (is_for_whom(p, text, at))
        return true;
    size_t editor = kl_byline_match(p, KL_LANG_EDITOR_LABELS, text, at);
    if (is_label_with_colon(p, text, at) ||
        (editor && kl_find_char(kl_slice(text, at, at + editor), ' ') != KL_NOT_FOUND))
        return true;
    size_t len = kl_find_char(kl_from(text, at), ' ');
    if (len == KL_NOT_FOUND)
        return false;
    kl_str word = kl_slice(text, at, at + len);
    if (kl_byline_begins_small(word) && !kl_byline_is_particle(word) &&
        (kl_byline_has_word(p, KL_LANG_EVENT_WORDS, word) || kl_byline_has_word(p, KL_LANG_PLACE_PREPOSITIONS, word)))
        return true;
    return kl_byline_is_dated(p, kl_from(text, at));
}

/* Whether the word around text[at] is a user's name, with a figure in it: "penghuni_60", "budi77". */
static bool is_user_name(kl_str text, size_t at)
{
    enum { LEAST = 4 };
    size_t start = at, end = at, letters = 0, others = 0;
    while (start > 0 && !is_any(text.ptr[start - 1], " ,;/"))
        start--;
    while (end < text.len && !is_any(text.ptr[end], " ,;/"))
        end++;
    for (size_t i = start; i < end; i++) {
        if (!kl_is_lower(text.ptr[i]) && !kl_is_digit(text.ptr[i]) && !is_any(text.ptr[i], "_."))
            return false;
        letters += kl_is_lower(text.ptr[i]);
        others += kl_is_digit(text.ptr[i]) || text.ptr[i] == '_';
    }
    return end > start && kl_is_lower(text.ptr[start]) && end - start >= LEAST && letters >= 3 && others;
}

/* "Hải Minh - Thu Trang", where papers set a dash between the names of those who wrote ("names joint = -"). */
static bool is_dash_of_names(const kl_people *p, kl_str text, size_t at)
{
    return kl_starts(kl_from(text, at), KL_STR(" - ")) &&
           kl_eq(kl_lang_setting(p->lang, KL_STR("names joint")), KL_STR("-")) &&
           kl_byline_has_shape(p, kl_trim(kl_slice(text, 0, at)), 2) &&
           kl_byline_has_shape(p, kl_from(text, at + 3), 2) && !kl_byline_is_site(p, kl_from(text, at + 3));
}

size_t kl_byline_end(const kl_people *p, kl_str text)
{
    static const kl_str marks[] = {KL_STR_INIT(" | "), KL_STR_INIT(" - "), KL_STR_INIT(" – "), KL_STR_INIT(" — "),
                                   KL_STR_INIT(" • "), KL_STR_INIT(" · "), KL_STR_INIT(" ● "), KL_STR_INIT("|"),
                                   KL_STR_INIT(" : "), KL_STR_INIT("•"),   KL_STR_INIT("["),   KL_STR_INIT(" @")};
    size_t end = text.len;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t at = kl_find(kl_slice(text, 0, end), marks[i]);
        if (at != KL_NOT_FOUND && at > 0 && !is_dash_of_names(p, text, at))
            end = at;
    }
    size_t mail = kl_find_char(kl_slice(text, 0, end), '@'); /* "Ann Lee ann@example.com" */
    while (mail != KL_NOT_FOUND && mail > 0 && text.ptr[mail - 1] != ' ')
        mail--;
    end = mail != KL_NOT_FOUND && mail > 0 ? mail : end;
    for (size_t i = 0; i < end; i++) {
        size_t close = text.ptr[i] == '(' ? kl_find(kl_slice(text, i, end), KL_STR(") ")) : KL_NOT_FOUND;
        /* "Ann (Lee) Roy" goes on behind its bracket. */
        if (text.ptr[i] == '(' && (close == KL_NOT_FOUND || !kl_is_upper(text.ptr[i + close + 2])))
            end = i;
        else if (text.ptr[i] == ':' && kl_byline_has_shape(p, kl_slice(text, 0, i), 2)) /* "Ann Lee: EN" */
            end = i;
        else if ((kl_is_digit(text.ptr[i]) && !(p->takes_handles && is_user_name(text, i))) ||
                 (i > 0 && text.ptr[i - 1] == ' ' && ends_names(p, text, i)))
            end = i;
    }
    if (end < text.len && kl_is_digit(text.ptr[end])) /* "Simple07" is no name without its figures either */
        while (end > 0 && kl_is_alpha(text.ptr[end - 1]))
            end--;
    return end;
}

/* "José Volta e Pinto": "e" and "y" stand within names, too. A single word behind at least two is the last name of the
 * same person, unless it is nobody's ("e Redação"). */
static bool is_within_name(const kl_people *p, kl_str text, size_t at, size_t len)
{
    size_t start = at, end = at + len;
    while (start > 0 && !is_any(text.ptr[start - 1], ",;/"))
        start--;
    while (end < text.len && !is_any(text.ptr[end], ",;/ "))
        end++;
    kl_str last = kl_slice(text, at + len, end);
    bool is_single = end == text.len || text.ptr[end] != ' ';
    return is_single && kl_byline_words(kl_trim(kl_slice(text, start, at))) >= 2 && !kl_byline_is_agency(last) &&
           !kl_byline_has_word(p, KL_LANG_NOT_AUTHORS, last) && !kl_byline_is_site(p, last);
}

/* Length of what parts two names at text[at]: a comma, a semicolon, " and ", " & ", " dan ". */
static size_t joint_at(const kl_people *p, kl_str text, size_t at)
{
    if (text.ptr[at] == ',' || text.ptr[at] == ';')
        return 1;
    if ((unsigned char)text.ptr[at] >= 0xE3 &&
        (kl_starts(kl_from(text, at), KL_STR("、")) || kl_starts(kl_from(text, at), KL_STR("，"))))
        return 3;
    /* "Budi Santoso/Ani Wijaya", "Ann Lee/dpa"; "SN/APA/Ann Lee" are no three people. */
    if (text.ptr[at] == '/' && at > 0 && kl_find_char(kl_slice(text, 0, at), ' ') != KL_NOT_FOUND) {
        kl_str next = kl_trim(kl_from(text, at + 1));
        size_t end = kl_find_char(next, '/');
        bool is_full = next.len && kl_is_upper(next.ptr[0]) && kl_find_char(next, ' ') != KL_NOT_FOUND;
        if (!next.len || is_full || kl_byline_is_agency(end == KL_NOT_FOUND ? next : kl_trim(kl_slice(next, 0, end))))
            return 1;
    }
    if (text.ptr[at] != ' ')
        return 0;
    if (is_dash_of_names(p, text, at))
        return 3;
    /* Chinese names are written as one word each: "记者 张明 李红". */
    size_t len;
    if (at > 2 && kl_eq(p->lang->tag, KL_STR("zh")) && kl_utf8_is_cjk(kl_utf8_at(text, at + 1, &len)) &&
        kl_utf8_is_cjk(kl_utf8_at(text, at - 3, &len)))
        return 1;
    kl_str rest = kl_from(text, at + 1);
    const kl_str words[] = {KL_STR("&"), KL_STR("and"), KL_STR("/"), KL_STR("+"),
                            kl_lang_setting(p->lang, KL_STR("and"))};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i].len && kl_starts_nocase(rest, words[i]) && rest.len > words[i].len &&
            rest.ptr[words[i].len] == ' ')
            return kl_is_alpha(words[i].ptr[0]) && words[i].len == 1 && is_within_name(p, text, at, words[i].len + 2)
                       ? 0
                       : words[i].len + 2;
    return 0;
}

kl_str kl_byline_without_date_words(const kl_people *p, kl_str name)
{
    for (int n = 0; n < 3; n++) {
        size_t space = kl_find_last_char(name, ' ');
        kl_str last = space == KL_NOT_FOUND ? KL_STR("") : kl_from(name, space + 1);
        while (last.len && is_any(last.ptr[last.len - 1], ",."))
            last.len--;
        if (!last.len ||
            !(kl_byline_is_date_word(p, last) || kl_byline_has_word(p, KL_LANG_PUBLISHED_LABELS, last) ||
              kl_byline_has_word(p, KL_LANG_UPDATED_LABELS, last) || kl_byline_has_word(p, KL_LANG_EVENT_WORDS, last)))
            break;
        name = kl_trim(kl_slice(name, 0, space));
    }
    return name;
}

/* Bytes of "PM", "p.m. EST", "AM MYT |" behind a time of day. */
static size_t length_of_hour_words(kl_str rest)
{
    enum { LEAST_ZONE = 3, MOST_ZONE = 4 };
    static const kl_str halves[] = {KL_STR_INIT("am"), KL_STR_INIT("pm"), KL_STR_INIT("a.m."), KL_STR_INIT("p.m.")};
    size_t at = 0, zone;
    for (size_t i = 0; i < sizeof halves / sizeof *halves && at == 0; i++)
        if (kl_starts_nocase(rest, halves[i]) && (rest.len == halves[i].len || rest.ptr[halves[i].len] == ' '))
            at = halves[i].len;
    if (!at)
        return 0;
    while (at < rest.len && rest.ptr[at] == ' ')
        at++;
    for (zone = at; zone < rest.len && kl_is_upper(rest.ptr[zone]);)
        zone++;
    if (zone - at >= LEAST_ZONE && zone - at <= MOST_ZONE && (zone == rest.len || rest.ptr[zone] == ' '))
        at = zone;
    while (at < rest.len && is_any(rest.ptr[at], " ,|-"))
        at++;
    return at;
}

kl_str kl_byline_without_date(const kl_people *p, kl_str text)
{
    size_t first = 0, last;
    while (first < text.len && !kl_is_digit(text.ptr[first]))
        first++;
    kl_str head = kl_trim(kl_slice(text, 0, first));
    while (head.len && is_any(head.ptr[head.len - 1], ",.|-"))
        head = kl_trim(kl_slice(head, 0, head.len - 1));
    if (first == text.len ||
        (head.len && kl_byline_without_date_words(p, kl_join(p->scratch, KL_STR("x "), head, KL_ABSENT)).len > 1))
        return text;
    for (last = text.len; last > 0 && !kl_is_digit(text.ptr[last - 1]);)
        last--;
    while (last < text.len && is_any(text.ptr[last], " ,|-:."))
        last++;
    last += length_of_hour_words(kl_from(text, last));
    return last == text.len ? KL_STR("") : last + 4 < text.len ? kl_from(text, last) : text;
}

/* The name that an element within the byline gives for the beginning of this piece, or absent. */
static kl_str inner_name(const kl_people *p, kl_str piece)
{
    for (size_t i = 0; i < p->inner_count; i++)
        if (kl_starts(piece, p->inner[i]) && (piece.len == p->inner[i].len || piece.ptr[p->inner[i].len] == ' '))
            return p->inner[i];
    return KL_ABSENT;
}

/* "Senior Director", "Home Security Expert": what a person is, behind the name. */
static bool is_role_piece(const kl_people *p, kl_str piece)
{
    size_t space = kl_find_last_char(piece, ' ');
    kl_str last = space == KL_NOT_FOUND ? piece : kl_from(piece, space + 1);
    if (kl_byline_has_word(p, KL_LANG_OFFICES, piece) || kl_byline_has_word(p, KL_LANG_NOT_AUTHORS, last))
        return true;
    return space != KL_NOT_FOUND && kl_byline_has_word(p, KL_LANG_OFFICES, last);
}

/* How the pieces of one byline are read: what came before tells what may come. */
typedef struct pieces {
    size_t before; /* names that were there before this byline */
    bool stated, was_cut, in_roles, in_signs, is_over;
} pieces;

/* `is_last`: nothing follows; `joined`: what parts it from the piece before is no word ("and") but a mark. */
static void add_piece(kl_people *p, pieces *s, kl_str piece, bool is_last, bool joined)
{
    kl_byline_label label = {0};
    kl_str name = kl_byline_without_label(p, kl_trim(piece), &label), inner = inner_name(p, name);
    s->is_over |= label.is_editor; /* "Text: Ann Lee, Photos: Kim Roy" */
    if (name.len == 0 || s->is_over)
        return;
    if (inner.ptr) {
        s->in_roles = inner.len < name.len;
        kl_byline_add_name(p, inner, s->stated);
        return;
    }
    /* "Ann Lee, Privacy and Security Expert & Kim Roy, ...", the names of which are elements of their own. */
    if (p->count > s->before && p->inner_count >= 2)
        return;
    if (p->count > s->before && joined) {
        s->in_roles |= is_role_piece(p, name);
        if (s->in_roles || kl_byline_is_degree(name))
            return;
    }
    /* "Ann Lee, CNN Indonesia", "Ann Lee/dpa" */
    if (p->count > s->before && (kl_byline_has_acronym(name) || kl_byline_is_agency(name)))
        return;
    /* "Content & Marketing" behind a role; "and Ann Lee" is another person. */
    if (s->in_roles && (p->inner_count || kl_byline_words(name) < 2))
        return;
    if (kl_byline_has_legal_form(name)) {
        /* "Example Publishing Ltd, London", "Example Media, Inc." */
        if (kl_byline_words(name) == 1 && p->count > s->before)
            p->count--;
        s->in_roles = true;
        return;
    }
    if (p->takes_handles && name.len && is_user_name(name, 0) && kl_find_char(name, ' ') == KL_NOT_FOUND) {
        kl_byline_add_name(p, name, true);
        return;
    }
    /* "Maria" may be a name; "..., Jakarta" and "..., Editor" are none, but a name before a bracket is. */
    size_t len;
    bool is_lone = kl_find_char(name, ' ') == KL_NOT_FOUND && !kl_utf8_is_cjk(kl_utf8_at(name, 0, &len));
    bool is_place = is_last || kl_find_char(p->names[p->count ? p->count - 1 : 0], ' ') != KL_NOT_FOUND;
    if (is_lone && joined && is_place && p->count > s->before && !(is_last && s->was_cut) && !s->in_signs)
        return; /* "Ann Lee, London, Kim Roy" */
    kl_byline_add_name(p, name, s->stated);
}

/* The names behind the places of "Ann Lee in Rome and Kim Roy in Bonn"; `rest` begins with the first "in". */
static void add_behind_places(kl_people *p, kl_str rest)
{
    enum { MOST = 5, REACH = 40 }; /* names, and bytes of a place */
    for (int n = 0; n < MOST && rest.len && kl_byline_begins_small(rest); n++) {
        size_t at = 0, len = 0;
        while (at < rest.len && at < REACH && !is_any(rest.ptr[at], "-|(:") && !(len = joint_at(p, rest, at)))
            at++;
        if (!len)
            return;
        rest = kl_trim(kl_from(rest, at + len));
        const size_t end = kl_byline_end(p, rest);
        kl_str name = kl_trim(kl_slice(rest, 0, end));
        if (!kl_byline_has_shape(p, name, 2) || kl_byline_is_role(p, name) || kl_byline_is_body(p, name))
            return;
        kl_byline_add_name(p, name, false);
        rest = kl_from(rest, end);
    }
}

void kl_byline_add(kl_people *p, kl_str text, bool stated)
{
    if (stated && kl_byline_is_handle(text)) {
        kl_byline_add_name(p, text, true);
        return;
    }
    kl_byline_label label = {0};
    text = kl_byline_without_date(p, text);
    text = kl_byline_without_label(p, text, &label);
    size_t end = kl_byline_end(p, text);
    pieces s = {.before = p->count, .stated = stated, .was_cut = end < text.len && text.ptr[end] == '('};
    bool was_cut = end < text.len;
    const kl_str behind = kl_from(text, end);
    text = kl_trim(kl_slice(text, 0, end));
    if (was_cut)
        text = kl_byline_without_date_words(p, text);
    if (kl_ends(text, KL_STR(":")))
        return; /* a label */
    size_t start = 0, number = 0;
    bool joined = true;
    for (size_t at = 0; at <= text.len;) {
        size_t len = at == text.len ? 1 : joint_at(p, text, at);
        if (!len) {
            at++;
            continue;
        }
        kl_str piece = kl_slice(text, start, at);
        /* "Example.com, Jakarta, Indonesia" is where a site has its office. */
        if (number++ == 0 && at < text.len && text.ptr[at] == ',' && kl_byline_is_site(p, piece))
            return;
        add_piece(p, &s, piece, at == text.len, joined);
        joined = at < text.len && (text.ptr[at] != ' ' || text.ptr[at + 1] == '/'); /* a joint has two bytes, then */
        s.in_signs = at < text.len && text.ptr[at] == ';' && stated;
        at += len;
        start = at;
    }
    if (p->count > s.before)
        add_behind_places(p, behind);
}
