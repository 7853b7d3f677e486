/* jsonld.c - read the JSON of a page's scripts, however broken. One pass, no recursion. */
#include "jsonld.h"
#include "str.h"
#include "utf8.h"

enum {
    MAX_DEPTH = 64,
    MAX_NODES = 20000, /* the largest script of 2,100 real pages has 9,000 */
};

typedef struct reader {
    kl_str text;
    size_t at;
    kl_arena *arena;
    kl_ld_node *nodes;
    size_t count, room;
    uint32_t open; /* the object or array that is being filled */
    size_t depth;
    kl_str key; /* of the value to come */
} reader;

static bool looks_at(const reader *r, kl_str word) { return kl_starts(kl_from(r->text, r->at), word); }

/* The comment openers, and the CDATA marks that old templates wrap scripts in. */
static bool skip_mark(reader *r)
{
    static const kl_str marks[] = {KL_STR_INIT("<!--"), KL_STR_INIT("-->"), KL_STR_INIT("<![CDATA["),
                                   KL_STR_INIT("]]>")};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (looks_at(r, marks[i])) {
            r->at += marks[i].len;
            return true;
        }
    }
    if (looks_at(r, KL_STR("/*"))) {
        size_t end = kl_find(kl_from(r->text, r->at + 2), KL_STR("*/"));
        r->at = end == KL_NOT_FOUND ? r->text.len : r->at + 2 + end + 2;
        return true;
    }
    if (looks_at(r, KL_STR("//"))) { /* "//<![CDATA[" goes on behind the mark, a comment to the line's end */
        r->at += 2;
        if (looks_at(r, KL_STR("<![CDATA[")) || looks_at(r, KL_STR("]]>")))
            return true;
        size_t end = kl_find_char(kl_from(r->text, r->at), '\n');
        r->at = end == KL_NOT_FOUND ? r->text.len : r->at + end;
        return true;
    }
    return false;
}

/* To the next character that means something: one of {}[]":, or the first of a bare word. '\0' at the end. */
static char next_sign(reader *r)
{
    while (r->at < r->text.len) {
        char c = r->text.ptr[r->at];
        if (c == '<' || c == '-' || c == ']' || c == '/') {
            if (skip_mark(r))
                continue;
        }
        if (!kl_is_space(c) && c != ';')
            return c;
        r->at++;
    }
    return '\0';
}

/* Whether the mark at `at` ends its string: what follows must be what can follow a string. A bare mark
 * within prose is followed by a letter or a space and a letter. A next string on a line of its own is a
 * lost comma. */
static bool ends_string(kl_str text, size_t at)
{
    bool new_line = false;
    for (at++; at < text.len && kl_is_space(text.ptr[at]); at++)
        new_line |= text.ptr[at] == '\n';
    if (at == text.len)
        return true;
    char c = text.ptr[at];
    return c == ',' || c == '}' || c == ']' || c == ':' || c == '/' || c == '<' || (c == '"' && new_line);
}

/* The string whose opening mark stands at r->at; r->at moves behind the closing one. */
static kl_str read_string(reader *r)
{
    size_t start = ++r->at;
    while (r->at < r->text.len) {
        char c = r->text.ptr[r->at++];
        if (c == '\\')
            r->at++;
        else if (c == '"' && ends_string(r->text, r->at - 1))
            return kl_slice(r->text, start, r->at - 1);
    }
    r->at = r->text.len;
    return kl_slice(r->text, start, r->text.len);
}

static uint32_t add_node(reader *r, kl_ld_kind kind, kl_str raw)
{
    uint32_t index = (uint32_t)r->count;
    if (r->count == r->room)
        r->nodes = kl_list_grow(r->arena, r->nodes, r->count, &r->room, sizeof *r->nodes);
    r->nodes[r->count++] =
        (kl_ld_node){.kind = (uint8_t)kind, .parent = r->open, .end = index + 1, .key = r->key, .raw = raw};
    r->key = KL_ABSENT;
    return index;
}

static void open_node(reader *r, kl_ld_kind kind)
{
    r->at++;
    r->open = add_node(r, kind, KL_ABSENT);
    r->depth++;
}

static void close_node(reader *r)
{
    kl_ld_node *node = &r->nodes[r->open];
    node->end = (uint32_t)r->count;
    if (r->depth) {
        r->open = node->parent;
        r->depth--;
    }
    r->key = KL_ABSENT;
}

/* A bracket closes the innermost thing of its kind: what was left open inside closes with it. */
static void close_kind(reader *r, kl_ld_kind kind)
{
    r->at++;
    uint32_t node = r->open;
    size_t up = 0;
    for (; up < r->depth && r->nodes[node].kind != kind; up++)
        node = r->nodes[node].parent;
    if (up < r->depth)
        for (size_t i = 0; i <= up; i++)
            close_node(r);
}

static void read_bare_word(reader *r)
{
    size_t start = r->at++;
    while (r->at < r->text.len && !kl_is_space(r->text.ptr[r->at]) &&
           !strchr("{}[]\":,;", r->text.ptr[r->at] ? r->text.ptr[r->at] : ' '))
        r->at++;
    (void)add_node(r, KL_LD_OTHER, kl_slice(r->text, start, r->at));
}

static void read_quoted(reader *r)
{
    kl_str string = read_string(r);
    bool names = r->nodes[r->open].kind == KL_LD_OBJECT && kl_is_absent(r->key);
    if (names && next_sign(r) == ':') {
        r->at++;
        r->key = string;
        return;
    }
    (void)add_node(r, KL_LD_STRING, string);
}

/* A script that was HTML-escaped as a whole: its marks are &quot; or &#34;. */
static kl_str unescaped(kl_arena *arena, kl_str script)
{
    if (kl_find_char(script, '"') != KL_NOT_FOUND)
        return script;
    if (!kl_has(script, KL_STR("&quot;")) && !kl_has(script, KL_STR("&#34;")))
        return script;
    static const struct {
        kl_str name;
        char c;
    } entities[] = {{KL_STR_INIT("&quot;"), '"'},  {KL_STR_INIT("&#34;"), '"'}, {KL_STR_INIT("&#39;"), '\''},
                    {KL_STR_INIT("&#039;"), '\''}, {KL_STR_INIT("&amp;"), '&'}, {KL_STR_INIT("&lt;"), '<'},
                    {KL_STR_INIT("&gt;"), '>'}};
    kl_build b = kl_build_begin(arena, script.len);
    for (size_t at = 0; at < script.len;) {
        size_t i = 0, count = sizeof entities / sizeof *entities;
        while (script.ptr[at] == '&' && i < count && !kl_starts(kl_from(script, at), entities[i].name))
            i++;
        bool is_entity = script.ptr[at] == '&' && i < count;
        kl_build_char(&b, is_entity ? entities[i].c : script.ptr[at]);
        at += is_entity ? entities[i].name.len : 1;
    }
    return kl_build_str(&b);
}

kl_ld kl_jsonld_read(kl_arena *arena, kl_str script)
{
    reader r = {.text = unescaped(arena, script), .arena = arena};
    (void)add_node(&r, KL_LD_ARRAY, KL_ABSENT);
    for (char c; r.count < MAX_NODES && r.depth < MAX_DEPTH && (c = next_sign(&r)) != '\0';) {
        switch (c) {
        case '{':
            open_node(&r, KL_LD_OBJECT);
            break;
        case '[':
            open_node(&r, KL_LD_ARRAY);
            break;
        case '}':
            close_kind(&r, KL_LD_OBJECT);
            break;
        case ']':
            close_kind(&r, KL_LD_ARRAY);
            break;
        case '"':
            read_quoted(&r);
            break;
        case ',':
        case ':':
            r.at++;
            break;
        default:
            read_bare_word(&r);
        }
    }
    while (r.depth)
        close_node(&r);
    r.nodes[0].end = (uint32_t)r.count;
    return (kl_ld){r.nodes, r.count};
}

uint32_t kl_jsonld_member(const kl_ld *ld, uint32_t object, kl_str key)
{
    if (ld->nodes[object].kind != KL_LD_OBJECT)
        return 0;
    for (uint32_t i = kl_jsonld_first(ld, object); i; i = kl_jsonld_next(ld, i))
        if (kl_eq(ld->nodes[i].key, key))
            return i;
    return 0;
}

/* ---------------------------------------------------------------- strings */

/* Four hexadecimal digits, or -1. */
static int32_t read_hex(kl_str raw, size_t at)
{
    int32_t code = 0;
    for (size_t i = at; i < at + 4; i++) {
        char c = i < raw.len ? kl_lower(raw.ptr[i]) : '\0';
        if (!kl_is_digit(c) && (c < 'a' || c > 'f'))
            return -1;
        code = code * 16 + (kl_is_digit(c) ? c - '0' : c - 'a' + 10);
    }
    return code;
}

/* The code point of the \u at `at`, surrogate pairs joined; half a pair and NUL become U+FFFD. */
static size_t add_unicode(kl_build *b, kl_str raw, size_t at)
{
    int32_t code = read_hex(raw, at + 2);
    if (code < 0) {
        kl_build_char(b, 'u');
        return at + 2;
    }
    at += 6;
    if (code >= 0xD800 && code < 0xDC00 && kl_starts(kl_from(raw, at), KL_STR("\\u"))) {
        int32_t low = read_hex(raw, at + 2);
        if (low >= 0xDC00 && low < 0xE000) {
            kl_utf8_add(b, 0x10000u + ((uint32_t)(code - 0xD800) << 10) + (uint32_t)(low - 0xDC00));
            return at + 6;
        }
    }
    kl_utf8_add(b, code == 0 || (code >= 0xD800 && code < 0xE000) ? 0xFFFD : (uint32_t)code);
    return at;
}

kl_str kl_jsonld_text(kl_arena *arena, const kl_ld *ld, uint32_t node)
{
    const kl_ld_node *n = &ld->nodes[node];
    if (n->kind == KL_LD_OTHER)
        return kl_eq(n->raw, KL_STR("null")) ? KL_STR("") : n->raw;
    if (n->kind != KL_LD_STRING)
        return KL_STR("");
    if (kl_find_char(n->raw, '\\') == KL_NOT_FOUND)
        return n->raw;
    kl_build b = kl_build_begin(arena, n->raw.len);
    for (size_t at = 0; at < n->raw.len;) {
        char c = n->raw.ptr[at];
        if (c != '\\' || at + 1 == n->raw.len) {
            kl_build_char(&b, c);
            at++;
        } else if (n->raw.ptr[at + 1] == 'u') {
            at = add_unicode(&b, n->raw, at);
        } else {
            char next = n->raw.ptr[at + 1];
            kl_build_char(&b, next == 'n'                                                ? '\n'
                              : next == 't' || next == 'r' || next == 'b' || next == 'f' ? ' '
                                                                                         : next);
            at += 2;
        }
    }
    return kl_build_str(&b);
}
