/* json.c - JSON text, checked and read as slices. */
#include "json.h"
#include "str.h"
#include "utf8.h"
#include "wide.h"

/* ---------------------------------------------------------------- checking */

/* What a scan stands on: the text, and where in it. */
typedef struct scan {
    const char *ptr;
    size_t len, at;
} scan;

static char here(const scan *s) { return s->at < s->len ? s->ptr[s->at] : '\0'; }

static void skip_space(scan *s)
{
    while (s->at < s->len &&
           (s->ptr[s->at] == ' ' || s->ptr[s->at] == '\t' || s->ptr[s->at] == '\n' || s->ptr[s->at] == '\r'))
        s->at++;
}

/* Which of sixteen bytes end a plain run. */
static unsigned odd_in(const char *at)
{
    const kl_wide b = kl_wide_load(at);
    return kl_wide_mask((kl_wide)((b < 0x20) | (b == '"') | (b == '\\')));
}

size_t kl_json_plain_run(const char *ptr, size_t at, size_t len)
{
    unsigned odd;
    for (; len - at >= KL_WIDE; at += KL_WIDE)
        if ((odd = odd_in(ptr + at)) != 0)
            return at + (unsigned)__builtin_ctz(odd);
    if (len >= KL_WIDE && at < len) { /* the last ones again, of which those from `at` on count */
        odd = odd_in(ptr + len - KL_WIDE) >> (KL_WIDE - (len - at));
        return odd ? at + (unsigned)__builtin_ctz(odd) : len;
    }
    while (at < len && (unsigned char)ptr[at] >= 0x20 && ptr[at] != '"' && ptr[at] != '\\')
        at++;
    return at;
}

static int hex_digit(char c)
{
    if (kl_is_digit(c))
        return c - '0';
    c = kl_lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The four hex digits at `at`, or -1. */
static int32_t hex4(const char *ptr, size_t at, size_t len)
{
    int32_t code = 0;
    if (len - at < 4)
        return -1;
    for (size_t i = at; i < at + 4; i++) {
        int digit = hex_digit(ptr[i]);
        if (digit < 0)
            return -1;
        code = code << 4 | digit;
    }
    return code;
}

static bool skip_escape(scan *s)
{
    s->at++;
    char c = here(s);
    if (c == 'u') {
        if (hex4(s->ptr, s->at + 1, s->len) < 0)
            return false;
        s->at += 5;
        return true;
    }
    if (!kl_is_among(c, "\"\\/bfnrt"))
        return false;
    s->at++;
    return true;
}

static bool skip_string(scan *s)
{
    for (s->at++;;) {
        s->at = kl_json_plain_run(s->ptr, s->at, s->len);
        if (here(s) == '"') {
            s->at++;
            return true;
        }
        if (here(s) != '\\' || !skip_escape(s))
            return false;
    }
}

static bool skip_digits(scan *s)
{
    size_t before = s->at;
    while (kl_is_digit(here(s)))
        s->at++;
    return s->at > before;
}

static bool skip_number(scan *s)
{
    if (here(s) == '-')
        s->at++;
    if (here(s) == '0')
        s->at++;
    else if (!skip_digits(s))
        return false;
    if (here(s) == '.') {
        s->at++;
        if (!skip_digits(s))
            return false;
    }
    if (here(s) == 'e' || here(s) == 'E') {
        s->at++;
        if (here(s) == '+' || here(s) == '-')
            s->at++;
        if (!skip_digits(s))
            return false;
    }
    return true;
}

static bool skip_word(scan *s, kl_str word)
{
    if (!kl_starts((kl_str){s->ptr + s->at, s->len - s->at}, word))
        return false;
    s->at += word.len;
    return true;
}

/* A string, number or word. */
static bool skip_scalar(scan *s)
{
    switch (here(s)) {
    case '"':
        return skip_string(s);
    case 't':
        return skip_word(s, KL_STR("true"));
    case 'f':
        return skip_word(s, KL_STR("false"));
    case 'n':
        return skip_word(s, KL_STR("null"));
    default:
        return skip_number(s);
    }
}

/* `"name" :` */
static bool skip_name(scan *s)
{
    skip_space(s);
    if (here(s) != '"' || !skip_string(s))
        return false;
    skip_space(s);
    if (here(s) != ':')
        return false;
    s->at++;
    return true;
}

/* The value at s->at. `closers` remembers the open brackets, so that nothing recurs. */
static bool check_value(scan *s)
{
    char closers[KL_JSON_DEPTH];
    size_t depth = 0;
    for (;;) {
        skip_space(s);
        char c = here(s);
        if (c == '{' || c == '[') {
            if (depth == KL_JSON_DEPTH)
                return false;
            closers[depth++] = c == '{' ? '}' : ']';
            s->at++;
            skip_space(s);
            if (here(s) != closers[depth - 1]) {
                if (c == '{' && !skip_name(s))
                    return false;
                continue;
            }
        } else if (!skip_scalar(s)) {
            return false;
        }
        for (;;) { /* after a value, or at the closer of an empty one */
            if (depth == 0)
                return true;
            skip_space(s);
            if (here(s) != closers[depth - 1])
                break;
            s->at++;
            depth--;
        }
        if (here(s) != ',')
            return false;
        s->at++;
        if (closers[depth - 1] == '}' && !skip_name(s))
            return false;
    }
}

bool kl_json_check(kl_str text, size_t *at)
{
    scan s = {.ptr = text.ptr, .len = text.len};
    bool is_fine = check_value(&s);
    if (is_fine) {
        skip_space(&s);
        is_fine = s.at == s.len;
    }
    *at = s.at;
    return is_fine;
}

/* ---------------------------------------------------------------- cutting */

/* Behind the value at s->at, which is known to be well formed. */
static void skip_value(scan *s)
{
    size_t depth = 0;
    do {
        char c = here(s);
        if (c == '"') {
            if (!skip_string(s))
                s->at = s->len;
        } else {
            depth += c == '{' || c == '[';
            depth -= (c == '}' || c == ']') && depth;
            s->at++;
            if (depth == 0 && c != '}' && c != ']')
                while (s->at < s->len && !kl_is_among(s->ptr[s->at], ",}] \t\r\n"))
                    s->at++;
        }
    } while (depth && s->at < s->len);
}

/* Where the next member or item begins, or false. The first call finds the bracket, the others what is after a
 * value. */
static bool begin_next(scan *s, char opener)
{
    skip_space(s);
    if (here(s) != opener && here(s) != ',')
        return false;
    s->at++;
    skip_space(s);
    return s->at < s->len && here(s) != '}' && here(s) != ']';
}

static void cut_value(scan *s, kl_str *rest, kl_str *value)
{
    skip_space(s);
    size_t start = s->at;
    skip_value(s);
    *value = (kl_str){s->ptr + start, s->at - start};
    *rest = (kl_str){s->ptr + s->at, s->len - s->at};
}

bool kl_json_next_member(kl_str *rest, kl_str *name, kl_str *value)
{
    scan s = {.ptr = rest->ptr, .len = rest->len};
    if (!begin_next(&s, '{') || here(&s) != '"')
        return false;
    size_t start = s.at + 1;
    if (!skip_name(&s))
        return false;
    size_t end = s.at;
    while (s.ptr[end - 1] != '"')
        end--;
    *name = (kl_str){s.ptr + start, end - 1 - start};
    cut_value(&s, rest, value);
    return true;
}

bool kl_json_next_item(kl_str *rest, kl_str *value)
{
    scan s = {.ptr = rest->ptr, .len = rest->len};
    if (!begin_next(&s, '['))
        return false;
    cut_value(&s, rest, value);
    return true;
}

kl_str kl_json_member(kl_str object, kl_str name)
{
    kl_str found, value;
    while (kl_json_next_member(&object, &found, &value))
        if (kl_eq(found, name))
            return value;
    return KL_ABSENT;
}

/* ---------------------------------------------------------------- strings */

static bool is_high(int32_t code) { return code >= 0xD800 && code < 0xDC00; }
static bool is_low(int32_t code) { return code >= 0xDC00 && code < 0xE000; }

/* The low half of a pair: the escape at `at`, or -1. */
static int32_t low_half(const char *ptr, size_t at, size_t len)
{
    if (len - at < 6 || ptr[at] != '\\' || ptr[at + 1] != 'u')
        return -1;
    int32_t code = hex4(ptr, at + 2, len);
    return is_low(code) ? code : -1;
}

size_t kl_json_tame(char *line, size_t len)
{
    size_t tamed = 0;
    for (size_t at = 0; at < len;) {
        char *slash = memchr(line + at, '\\', len - at);
        if (!slash)
            break;
        at = (size_t)(slash - line);
        int32_t code = at + 1 < len && line[at + 1] == 'u' ? hex4(line, at + 2, len) : -1;
        if (code < 0) {
            at += 2; /* another escape, perhaps that of a backslash */
        } else if (is_high(code) && low_half(line, at + 6, len) >= 0) {
            at += 12;
        } else {
            if (code == 0 || is_high(code) || is_low(code)) {
                memcpy(line + at + 2, "fffd", 4);
                tamed++;
            }
            at += 6;
        }
    }
    return tamed;
}

/* Append what the escape at *at says and move behind it. */
static void add_escape(kl_build *b, kl_str s, size_t *at)
{
    static const char letters[] = "bfnrt", meanings[] = "\b\f\n\r\t";
    char c = s.ptr[*at + 1];
    const char *letter = c ? strchr(letters, c) : NULL;
    if (letter) {
        kl_build_char(b, meanings[letter - letters]);
        *at += 2;
    } else if (c != 'u') {
        kl_build_char(b, c);
        *at += 2;
    } else {
        int32_t code = hex4(s.ptr, *at + 2, s.len), low = -1;
        *at += 6;
        if (is_high(code) && (low = low_half(s.ptr, *at, s.len)) >= 0) {
            *at += 6;
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        }
        if (code <= 0 || (code >= 0xD800 && code < 0xE000))
            code = 0xFFFD;
        kl_utf8_add(b, (uint32_t)code);
    }
}

kl_str kl_json_text(kl_arena *arena, kl_str value)
{
    if (value.len < 2 || value.ptr[0] != '"')
        return KL_ABSENT;
    kl_str s = kl_slice(value, 1, value.len - 1);
    size_t slash = kl_find_char(s, '\\');
    if (slash == KL_NOT_FOUND)
        return s;
    kl_build b = kl_build_begin(arena, s.len); /* what it says is never longer */
    for (size_t at = 0;;) {
        kl_build_add(&b, kl_slice(s, at, slash));
        if (slash + 1 >= s.len)
            return kl_build_str(&b);
        at = slash;
        add_escape(&b, s, &at);
        const char *next = at < s.len ? memchr(s.ptr + at, '\\', s.len - at) : NULL;
        slash = next ? (size_t)(next - s.ptr) : s.len;
    }
}
