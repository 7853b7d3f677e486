/* marks.c - what stands between quotation marks?
 * Reads the text; writes spans in their order, one per paragraph at most from each opening mark.
 * Knows nothing of words: whether a span is speech is asked in speech.c.
 * Never looks back: one pass for double marks, one for single marks between them. */
#include "quotes.h"
#include "utf8.h"

typedef enum { NO_MARK = 0, STRAIGHT, OPENING, CLOSING, CURLED } mark_kind;

typedef struct scan {
    kl_arena *arena;
    kl_str text;
    kl_marked_list *spans;
    kl_span paragraph;
    size_t free;     /* end of the last span, or the paragraph's start */
    uint32_t angle;  /* the angle mark that opens: the one that comes first in the text */
    bool has_commas; /* the text has two commas in a row */
    bool is_open;
    size_t open_at, open_len, inner_at, inner_len, last_close, last_close_len;
    unsigned depth;
} scan;

static mark_kind double_mark(const scan *s, uint32_t code)
{
    switch (code) {
    case '"':
    case 0xFF02:
        return STRAIGHT;
    case 0x201C:
    case 0x201D:
    case 0x201F:
        return CURLED; /* direction depends on the country */
    case 0xAB:
    case 0xBB:
        return code == s->angle ? OPENING : CLOSING;
    case 0x201E:
    case 0x300C:
    case 0x300E:
        return OPENING;
    case 0x300D:
    case 0x300F:
        return CLOSING;
    default:
        return NO_MARK;
    }
}

static uint32_t code_before(const scan *s, size_t at)
{
    size_t len;
    return at > s->paragraph.start ? kl_utf8_at(s->text, kl_utf8_before(s->text, at), &len) : ' ';
}

static uint32_t code_at(const scan *s, size_t at)
{
    size_t len;
    return at < s->paragraph.end ? kl_utf8_at(s->text, at, &len) : ' ';
}

static kl_span trim(kl_str text, kl_span span)
{
    kl_str all = kl_slice(text, span.start, span.end), inner = kl_trim(all);
    size_t start = inner.len ? (size_t)(inner.ptr - text.ptr) : span.start;
    return (kl_span){start, start + inner.len};
}

static void add(scan *s, kl_span inner, kl_span outer, unsigned is)
{
    inner = trim(s->text, inner);
    if (inner.end > inner.start)
        kl_list_push(s->arena, s->spans,
                     ((kl_marked){.inner = inner, .outer = outer, .opened = is & 1, .closed = is & 2}));
    s->free = outer.end;
}

static bool looks_opening(const scan *s, size_t at, size_t len, mark_kind kind)
{
    if (kind == OPENING || kind == CLOSING)
        return kind == OPENING;
    uint32_t before = code_before(s, at), after = code_at(s, at + len);
    bool space_before =
        kl_utf8_is_space(before) || before == '(' || before == '[' || before == 0x2014 || before == 0x2013;
    return space_before && !kl_utf8_is_space(after);
}

static void meet(scan *s, size_t at, size_t len, mark_kind kind)
{
    if (!s->is_open) {
        uint32_t before = code_before(s, at), after = code_at(s, at + len);
        bool ends = kind == CLOSING || (!kl_utf8_is_space(before) && !kl_utf8_is_word(after) &&
                                        double_mark(s, after) == NO_MARK && kind != OPENING && before != '(');
        if (ends) { /* the opening mark is missing */
            add(s, (kl_span){s->free, at}, (kl_span){s->free, at + len}, 2);
            return;
        }
        s->is_open = true;
        s->open_at = at;
        s->open_len = len;
        s->depth = 0;
        s->last_close = 0;
        return;
    }
    if (looks_opening(s, at, len, kind) && at > s->open_at + s->open_len) {
        s->depth++;
        s->inner_at = at;
        s->inner_len = len;
        return;
    }
    if (s->depth > 0) {
        s->depth--;
        s->last_close = at;
        s->last_close_len = len;
        return;
    }
    add(s, (kl_span){s->open_at + s->open_len, at}, (kl_span){s->open_at, at + len}, 3);
    s->is_open = false;
}

/* `..., "kata Budi`: whether the inner mark only looks like one that opens, having its space on the wrong side. */
static bool is_turned(const scan *s)
{
    uint32_t next = code_at(s, s->inner_at + s->inner_len), before = ' ';
    size_t at = s->inner_at;
    while (at > s->open_at + s->open_len && kl_utf8_is_space(before)) {
        before = code_before(s, at);
        at = kl_utf8_before(s->text, at);
    }
    return kl_utf8_is_lower(next) && (before == ',' || before == '.' || before == '!' || before == '?');
}

/* The paragraph ends: what is still open goes to its end, unless an inner mark closed last. */
static void finish(scan *s)
{
    if (!s->is_open)
        return;
    s->is_open = false;
    if (s->depth == 1 && !s->last_close && is_turned(s)) {
        add(s, (kl_span){s->open_at + s->open_len, s->inner_at}, (kl_span){s->open_at, s->inner_at + s->inner_len}, 3);
        return;
    }
    if (s->depth || s->last_close) {
        if (s->last_close) /* one mark too few: what the inner pair holds is clear */
            add(s, (kl_span){s->inner_at + s->inner_len, s->last_close},
                (kl_span){s->inner_at, s->last_close + s->last_close_len}, 3);
        else
            add(s, (kl_span){s->inner_at + s->inner_len, s->paragraph.end}, (kl_span){s->inner_at, s->paragraph.end},
                1);
        return;
    }
    add(s, (kl_span){s->open_at + s->open_len, s->paragraph.end}, (kl_span){s->open_at, s->paragraph.end}, 1);
}

enum { LEAST_SINGLE = 24 }; /* bytes between single marks that may be a sentence: "'Ik was erg geschrokken'" */

static bool is_single(uint32_t code)
{
    return code == '\'' || code == 0x2018 || code == 0x2019 || code == 0x201A || code == 0x2039 || code == 0x203A;
}

/* Single marks in [from, end), outside of double ones. Apostrophes have letters on both sides. */
static void singles(scan *s, size_t from, size_t end, kl_marked_list *found)
{
    size_t open = 0, open_len = 0;
    bool is_open = false;
    for (size_t at = from, len; at < end; at += len) {
        uint32_t code = kl_utf8_at(s->text, at, &len);
        if (!is_single(code))
            continue;
        uint32_t before = code_before(s, at), after = code_at(s, at + len);
        if (!is_open) {
            is_open = (kl_utf8_is_space(before) || before == '(' || code == 0x201A) && kl_utf8_is_word(after);
            open = at;
            open_len = len;
        } else if (!kl_utf8_is_space(before) && !kl_utf8_is_word(after)) {
            kl_list_push(s->arena, found,
                         ((kl_marked){.inner = trim(s->text, (kl_span){open + open_len, at}),
                                      .outer = {open, at + len},
                                      .opened = true,
                                      .closed = true,
                                      .is_single = true}));
            is_open = false;
        }
    }
}

/* Whether none of eight bytes is a mark, or a part of one: letters, mostly. */
static bool is_markless(const char *p)
{
    const uint64_t tops = UINT64_C(0x8080808080808080), ones = UINT64_C(0x0101010101010101);
    uint64_t word;
    memcpy(&word, p, sizeof word);
    const uint64_t single = word ^ ones * '\'', twice = word ^ ones * '"';
    return !((word | ((single - ones) & ~single) | ((twice - ones) & ~twice)) & tops);
}

/* Whether a code point beyond ASCII that begins with these bytes may be a mark: C2 (« »), E2 80 (curled), E3 80
 * (corners), EF BC (wide). Nearly no letter of any script begins so. */
static bool may_be_mark(const char *p)
{
    unsigned char lead = (unsigned char)p[0], next = (unsigned char)p[1];
    return lead == 0xC2 || ((lead == 0xE2 || lead == 0xE3) && next == 0x80) || lead == 0xEF;
}

static size_t length_by(unsigned char lead) { return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4; }

/* What two small marks in a row stand for, where they stand for one: ,,Ja'' or ''Sì''. */
static mark_kind typed_mark(const scan *s, size_t at, size_t len)
{
    uint32_t code = code_at(s, at), next = code_at(s, at + len), before = code_before(s, at);
    size_t behind = at + 2 * len;
    if (next != code || code_at(s, behind) == code || before == code)
        return NO_MARK;
    switch (code) {
    case ',':
        return s->has_commas && !kl_utf8_is_word(before) && kl_utf8_is_word(code_at(s, behind)) ? OPENING : NO_MARK;
    case '\'':
        return STRAIGHT;
    case 0x2018:
        return OPENING;
    case 0x2019:
        return s->is_open ? CLOSING : CURLED;
    default:
        return NO_MARK;
    }
}

static void paragraph(scan *s, kl_marked_list *all)
{
    s->free = s->paragraph.start;
    s->spans->count = 0;
    bool has_single = false;
    for (size_t at = s->paragraph.start, len; at < s->paragraph.end; at += len) {
        unsigned char c = (unsigned char)s->text.ptr[at];
        if (c >= 0x80) {
            len = length_by(c);
            if (!may_be_mark(s->text.ptr + at))
                continue;
        } else {
            len = 8;
            if (s->paragraph.end - at >= len && !s->has_commas && is_markless(s->text.ptr + at))
                continue;
            len = 1;
            if (c != '"' && c != '\'' && c != ',')
                continue;
        }
        uint32_t code = kl_utf8_at(s->text, at, &len);
        mark_kind kind = double_mark(s, code);
        if (kind == NO_MARK && (code == ',' || is_single(code)) && (kind = typed_mark(s, at, len)) != NO_MARK)
            len *= 2;
        has_single |= kind == NO_MARK && is_single(code);
        if (kind != NO_MARK)
            meet(s, at, len, kind);
    }
    finish(s);
    size_t from = s->paragraph.start;
    for (size_t i = 0; i <= s->spans->count; i++) {
        size_t end = i < s->spans->count ? s->spans->items[i].outer.start : s->paragraph.end;
        if (has_single && end > from)
            singles(s, from, end, all);
        if (i < s->spans->count) {
            kl_list_push(s->arena, all, s->spans->items[i]);
            from = s->spans->items[i].outer.end;
        }
    }
}

/* The angle mark that comes first, as it will be the one that opens: « or ». */
static uint32_t first_angle(kl_str text)
{
    for (size_t at = 0; at + 1 < text.len; at++) {
        const char *lead = memchr(text.ptr + at, 0xC2, text.len - 1 - at);
        if (!lead)
            break;
        at = (size_t)(lead - text.ptr);
        unsigned char tail = (unsigned char)text.ptr[at + 1];
        if (tail == 0xAB || tail == 0xBB)
            return tail;
    }
    return 0xAB;
}

void kl_marks_find(kl_arena *arena, kl_str text, kl_marked_list *spans)
{
    kl_marked_list doubles = {0};
    scan s = {.arena = arena,
              .text = text,
              .spans = &doubles,
              .angle = first_angle(text),
              .has_commas = kl_find(text, KL_STR(",,")) != KL_NOT_FOUND};
    for (size_t at = 0; at <= text.len;) {
        size_t newline = kl_find_char(kl_from(text, at), '\n');
        size_t end = newline == KL_NOT_FOUND ? text.len : at + newline;
        s.paragraph = (kl_span){at, end};
        paragraph(&s, spans);
        at = end + 1;
    }
    /* Where a text has single marks only, they are what double ones are elsewhere. */
    for (size_t i = 0; i < spans->count && doubles.room == 0; i++) {
        kl_span inner = spans->items[i].inner;
        spans->items[i].is_single = inner.end - inner.start < LEAST_SINGLE;
    }
}
