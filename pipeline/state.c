/* state.c - read the strings out of the scripts, write them as a page. See state.h.
 *
 * Scripts are programs, and only parts of them are JSON: so only marks are read (strings, braces, brackets, colons),
 * never grammar. A string that meets the end of its line was none. */
#include "state.h"
#include "json.h"
#include "str.h"

enum {
    MAX_DEPTH = 100, /* of containers: deeper ones are not told apart (kl_settings' depth leaves room for them) */
    MAX_WITHIN = 3,  /* JSON in a string of JSON in a string of a program is as far as frameworks go */
    TEXTS = 1024,    /* of whole texts, for repetitions */
    LEAST_PROSE = 25 /* bytes; as long as readability asks of a paragraph */
};

/* A container that is open. */
typedef struct container {
    kl_str key;
    bool is_written;
} container;

typedef struct writing {
    kl_arena *scratch;
    kl_build page;
    container open[MAX_DEPTH];
    size_t depth, deeper; /* containers told apart, and those that are not */
    kl_str prose_key;     /* of the last string that was prose */
    uint32_t *seen;       /* hashes of what was written */
    bool is_any;
} writing;

static void write_class(writing *w, kl_str key)
{
    if (!key.len || key.len > 60 || kl_find_char(key, '"') != KL_NOT_FOUND || kl_find_char(key, '\\') != KL_NOT_FOUND)
        return;
    kl_build_add(&w->page, KL_STR(" class=\""));
    kl_build_add(&w->page, key);
    kl_build_char(&w->page, '"');
}

static void write_containers(writing *w)
{
    for (size_t i = 0; i < w->depth; i++) {
        if (w->open[i].is_written)
            continue;
        kl_build_add(&w->page, KL_STR("<div"));
        write_class(w, w->open[i].key);
        kl_build_char(&w->page, '>');
        w->open[i].is_written = true;
    }
    w->is_any = true;
}

static void push(writing *w, kl_str key)
{
    if (w->depth == MAX_DEPTH)
        w->deeper++;
    else
        w->open[w->depth++] = (container){.key = key};
}

static void pop(writing *w)
{
    if (w->deeper)
        w->deeper--;
    else if (w->depth && w->open[--w->depth].is_written)
        kl_build_add(&w->page, KL_STR("</div>\n"));
}

/* ---------------------------------------------------------------- strings */

static bool is_markup(kl_str text)
{
    return text.len >= LEAST_PROSE && kl_has(text, KL_STR("</")) && !kl_has_nocase(text, KL_STR("<script")) &&
           !kl_has_nocase(text, KL_STR("<style"));
}

/* Text that people read: words, or a script that sets no spaces between them; no address, no program, no list of names.
 */
static bool is_prose(kl_str text)
{
    size_t spaces = 0, wide = 0, braces = 0, stops = 0;
    for (size_t i = 0; i < text.len; i++) {
        const char c = text.ptr[i];
        spaces += c == ' ';
        wide += (unsigned char)c >= 0xE0 && (unsigned char)c < 0xF0;
        braces += c == '{' || c == '}' || c == '=' || c == ';' || c == '|' || c == '\\';
        stops += c == '.' || c == ',' || c == '!' || c == '?';
    }
    if (braces * 50 > text.len)
        return false;
    if (wide * 6 >= text.len) /* half of it and more is signs of three bytes */
        return true;
    /* Words of twelve letters on average, or a hundred letters without a comma, are in no language's prose. */
    return spaces * 12 >= text.len && (stops || text.len < 100);
}

static bool was_written(writing *w, kl_str text)
{
    uint32_t hash = 2166136261; /* FNV-1a */
    for (size_t i = 0; i < text.len; i++)
        hash = (hash ^ (unsigned char)text.ptr[i]) * 16777619;
    hash |= 1;
    uint32_t *slot = &w->seen[hash & (TEXTS - 1)];
    bool was = *slot == hash;
    *slot = hash;
    return was;
}

static void write_prose(writing *w, kl_str key, kl_str text)
{
    kl_str line;
    while (kl_next_piece(&text, '\n', &line)) {
        if (kl_trim(line).len == 0)
            continue;
        kl_build_add(&w->page, KL_STR("<p"));
        write_class(w, key);
        kl_build_char(&w->page, '>');
        for (size_t i = 0; i < line.len; i++) {
            if (line.ptr[i] == '<')
                kl_build_add(&w->page, KL_STR("&lt;"));
            else
                kl_build_char(&w->page, line.ptr[i]); /* entities are read: many states have them */
        }
        kl_build_add(&w->page, KL_STR("</p>\n"));
    }
}

/* A string that is a value, decoded. Short ones are headings and lines of the article where they are called as its
 * prose is. */
static void write_string(writing *w, kl_str key, kl_str text)
{
    text = kl_trim(text);
    if (is_markup(text)) {
        if (was_written(w, text))
            return;
        write_containers(w);
        kl_build_add(&w->page, KL_STR("<div"));
        write_class(w, key);
        kl_build_char(&w->page, '>');
        kl_build_add(&w->page, text);
        kl_build_add(&w->page, KL_STR("</div>\n"));
        w->prose_key = key;
        return;
    }
    bool is_short = text.len < LEAST_PROSE;
    if (text.len < 3 || (is_short ? !key.len || !kl_eq(key, w->prose_key) : !is_prose(text)))
        return;
    if (!is_short && was_written(w, text))
        return;
    write_containers(w);
    write_prose(w, key, text);
    w->prose_key = key;
}

/* ---------------------------------------------------------------- marks */

/* Where the string that begins at `at` ends: behind its closing mark, or `at` if it has none on its line. */
static size_t string_end(kl_str s, size_t at)
{
    static const bool may_end[256] = {['\\'] = true, ['"'] = true, ['\''] = true, ['\n'] = true, ['\r'] = true};
    const char mark = s.ptr[at];
    for (size_t i = at + 1; i < s.len; i++) {
        if (!may_end[(unsigned char)s.ptr[i]]) /* most of most strings: asked once */
            continue;
        if (s.ptr[i] == '\\')
            i++;
        else if (s.ptr[i] == mark)
            return i + 1;
        else if (s.ptr[i] == '\n' || s.ptr[i] == '\r')
            break;
    }
    return at;
}

static bool is_data(kl_str text)
{
    text = kl_trim(text);
    return text.len > LEAST_PROSE && (text.ptr[0] == '{' || text.ptr[0] == '[') && kl_has(text, KL_STR("\""));
}

/* What stands between two marks, whichever they are. */
static kl_str decoded(kl_arena *scratch, kl_str raw)
{
    if (kl_find_char(raw, '\\') == KL_NOT_FOUND)
        return raw;
    kl_build b = kl_build_begin(scratch, raw.len + 2);
    kl_build_char(&b, '"');
    kl_build_add(&b, raw);
    kl_build_char(&b, '"');
    return kl_json_text(scratch, kl_build_str(&b));
}

/* A text with data in it, and the texts with data that are strings of it: one after the other, without recursion. */
typedef struct level {
    kl_str text, key;
    size_t at;
} level;

static void read_marks(writing *w, kl_str text)
{
    level levels[MAX_WITHIN] = {{.text = text}};
    for (size_t within = 1; within;) {
        level *l = &levels[within - 1];
        if (l->at >= l->text.len) {
            within--;
            continue;
        }
        const char c = l->text.ptr[l->at];
        size_t end =
            c == '"' || (c == '\'' && l->at && l->text.ptr[l->at - 1] == '(') ? string_end(l->text, l->at) : l->at;
        if (end == l->at) {
            if (c == '{' || c == '[')
                push(w, l->key);
            else if (c == '}' || c == ']')
                pop(w);
            if (!kl_is_space(c) && c != ':')
                l->key = KL_ABSENT;
            l->at++;
            continue;
        }
        kl_str raw = kl_slice(l->text, l->at + 1, end - 1);
        for (l->at = end; l->at < l->text.len && kl_is_space(l->text.ptr[l->at]);)
            l->at++;
        if (l->at < l->text.len && l->text.ptr[l->at] == ':') {
            l->key = raw;
            l->at++;
            continue;
        }
        kl_str value = decoded(w->scratch, raw);
        if (within < MAX_WITHIN && is_data(value))
            levels[within++] = (level){.text = value, .key = l->key};
        else
            write_string(w, l->key, value);
    }
}

/* ---------------------------------------------------------------- React's rows */

/* Length in bytes of a row of text: "24:T1b7b,TEXT"; the row begins behind its colon. */
static bool text_row(kl_str row, size_t *start, size_t *len)
{
    if (!row.len || row.ptr[0] != 'T')
        return false;
    *len = 0;
    for (size_t i = 1; i < row.len && i < 9; i++) {
        const char *digits = "0123456789abcdef", *digit = row.ptr[i] ? strchr(digits, row.ptr[i]) : NULL;
        if (!digit) {
            *start = i + 1;
            return row.ptr[i] == ',' && *len > 0;
        }
        *len = *len * 16 + (size_t)(digit - digits);
    }
    return false;
}

/* Rows that React's server components push: "NUMBER:JSON" each on a line, but for texts, which tell their length. */
static void read_rows(writing *w, kl_str rows)
{
    for (size_t at = 0; at < rows.len;) {
        size_t colon = at, start, len;
        while (colon < rows.len && colon < at + 8 && rows.ptr[colon] != ':')
            colon++;
        if (text_row(kl_from(rows, colon + 1), &start, &len)) {
            start += colon + 1;
            write_string(w, KL_ABSENT, kl_slice(rows, start, start + len));
            at = start + len;
            continue;
        }
        const char *newline = memchr(rows.ptr + at, '\n', rows.len - at);
        size_t end = newline ? (size_t)(newline - rows.ptr) : rows.len;
        read_marks(w, kl_slice(rows, at, end));
        at = end + 1;
    }
}

/* The string of a push("...") onto the list of rows, or absent. */
static kl_str pushed(kl_arena *scratch, kl_str script)
{
    size_t at = kl_find(script, KL_STR("__next_f.push(["));
    size_t mark = at == KL_NOT_FOUND ? at : kl_find_char(kl_from(script, at), '"');
    if (mark == KL_NOT_FOUND)
        return KL_ABSENT;
    size_t end = string_end(script, at + mark);
    return end == at + mark ? KL_ABSENT : kl_json_text(scratch, kl_slice(script, at + mark, end));
}

/* ---------------------------------------------------------------- scripts */

/* Cut the next script's text off the front of `*rest`; JSON-LD is no state, and read elsewhere. */
static bool next_script(kl_str *rest, kl_str *script)
{
    for (;;) {
        size_t at = kl_find_nocase(*rest, KL_STR("<script"));
        if (at == KL_NOT_FOUND)
            return false;
        *rest = kl_from(*rest, at + 7);
        size_t end = kl_find_char(*rest, '>');
        if (end == KL_NOT_FOUND)
            return false;
        bool is_ld = kl_has_nocase(kl_slice(*rest, 0, end), KL_STR("ld+json"));
        *rest = kl_from(*rest, end + 1);
        size_t close = kl_find_nocase(*rest, KL_STR("</script"));
        *script = kl_slice(*rest, 0, close);
        *rest = kl_from(*rest, close);
        if (!is_ld && script->len > LEAST_PROSE)
            return true;
    }
}

kl_str kl_state_page(kl_arena *scratch, kl_str html)
{
    writing w = {.scratch = scratch, .seen = KL_NEW_ARRAY(scratch, uint32_t, TEXTS)};
    w.page = kl_build_begin(scratch, 65536);
    kl_build_add(&w.page, KL_STR("<!DOCTYPE html><body>"));
    kl_build rows = kl_build_begin(scratch, 1024);
    kl_str rest = html, script;
    while (next_script(&rest, &script)) {
        kl_str row = pushed(scratch, script);
        if (row.ptr)
            kl_build_add(&rows, row);
        else
            read_marks(&w, script);
        while (w.depth)
            pop(&w);
    }
    read_rows(&w, kl_build_str(&rows));
    return w.is_any ? kl_build_str(&w.page) : KL_ABSENT;
}
