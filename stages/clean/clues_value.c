/* clues_value.c - from what a page writes to the value of a clue: entities, tags, white space, NFC, length. */
#include "clues.h"
#include "utf8.h"
#include "wide.h"

/* The entities that turn up in JSON-LD strings, and in attributes that were escaped twice. */
static const struct {
    kl_str name;
    uint32_t code;
} entities[] = {
    {KL_STR_INIT("amp"), '&'},      {KL_STR_INIT("quot"), '"'},     {KL_STR_INIT("apos"), '\''},
    {KL_STR_INIT("lt"), '<'},       {KL_STR_INIT("gt"), '>'},       {KL_STR_INIT("nbsp"), ' '},
    {KL_STR_INIT("ndash"), 0x2013}, {KL_STR_INIT("mdash"), 0x2014}, {KL_STR_INIT("hellip"), 0x2026},
    {KL_STR_INIT("lsquo"), 0x2018}, {KL_STR_INIT("rsquo"), 0x2019}, {KL_STR_INIT("sbquo"), 0x201A},
    {KL_STR_INIT("ldquo"), 0x201C}, {KL_STR_INIT("rdquo"), 0x201D}, {KL_STR_INIT("bdquo"), 0x201E},
    {KL_STR_INIT("laquo"), 0xAB},   {KL_STR_INIT("raquo"), 0xBB},   {KL_STR_INIT("middot"), 0xB7},
    {KL_STR_INIT("bull"), 0x2022},  {KL_STR_INIT("copy"), 0xA9},    {KL_STR_INIT("reg"), 0xAE},
    {KL_STR_INIT("trade"), 0x2122}, {KL_STR_INIT("euro"), 0x20AC},  {KL_STR_INIT("pound"), 0xA3},
    {KL_STR_INIT("deg"), 0xB0},     {KL_STR_INIT("shy"), 0xAD},     {KL_STR_INIT("auml"), 0xE4},
    {KL_STR_INIT("ouml"), 0xF6},    {KL_STR_INIT("uuml"), 0xFC},    {KL_STR_INIT("Auml"), 0xC4},
    {KL_STR_INIT("Ouml"), 0xD6},    {KL_STR_INIT("Uuml"), 0xDC},    {KL_STR_INIT("szlig"), 0xDF},
    {KL_STR_INIT("eacute"), 0xE9},  {KL_STR_INIT("Eacute"), 0xC9},  {KL_STR_INIT("egrave"), 0xE8},
    {KL_STR_INIT("ecirc"), 0xEA},   {KL_STR_INIT("euml"), 0xEB},    {KL_STR_INIT("agrave"), 0xE0},
    {KL_STR_INIT("aacute"), 0xE1},  {KL_STR_INIT("acirc"), 0xE2},   {KL_STR_INIT("atilde"), 0xE3},
    {KL_STR_INIT("aring"), 0xE5},   {KL_STR_INIT("ccedil"), 0xE7},  {KL_STR_INIT("iacute"), 0xED},
    {KL_STR_INIT("icirc"), 0xEE},   {KL_STR_INIT("iuml"), 0xEF},    {KL_STR_INIT("ntilde"), 0xF1},
    {KL_STR_INIT("oacute"), 0xF3},  {KL_STR_INIT("ocirc"), 0xF4},   {KL_STR_INIT("otilde"), 0xF5},
    {KL_STR_INIT("oslash"), 0xF8},  {KL_STR_INIT("ugrave"), 0xF9},  {KL_STR_INIT("uacute"), 0xFA},
    {KL_STR_INIT("ucirc"), 0xFB},
};

/* The number of "&#8217;" or "&#x2019;" behind its '#'; 0 if it is none that text may hold. */
static uint32_t read_number(kl_str digits)
{
    bool is_hex = digits.len && kl_lower(digits.ptr[0]) == 'x';
    uint32_t code = 0;
    for (size_t i = is_hex; i < digits.len; i++) {
        char c = kl_lower(digits.ptr[i]);
        if (!kl_is_digit(c) && !(is_hex && c >= 'a' && c <= 'f'))
            return 0;
        code = code * (is_hex ? 16 : 10) + (uint32_t)(kl_is_digit(c) ? c - '0' : c - 'a' + 10);
        if (code > 0x10FFFF)
            return 0;
    }
    return code >= 0xD800 && code < 0xE000 ? 0 : code;
}

/* The entity at text[at] ('&'), its length to *len; 0 if none stands there. */
static uint32_t read_entity(kl_str text, size_t at, size_t *len)
{
    kl_str window = kl_slice(text, at, at + 12); /* longer than any of them */
    size_t end = kl_find_char(window, ';');
    if (end == KL_NOT_FOUND || end < 3)
        return 0;
    *len = end + 1;
    if (window.ptr[1] == '#')
        return read_number(kl_slice(window, 2, end));
    kl_str name = kl_slice(window, 1, end);
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
        if (kl_eq(name, entities[i].name))
            return entities[i].code;
    return 0;
}

/* Length of the element's tag at text[at] ('<'), 0 if it is none. */
static size_t tag_length(kl_str text, size_t at)
{
    if (at + 1 >= text.len || (!kl_is_alpha(text.ptr[at + 1]) && text.ptr[at + 1] != '/' && text.ptr[at + 1] != '!'))
        return 0;
    size_t end = kl_find_char(kl_slice(text, at, at + 2000), '>');
    return end == KL_NOT_FOUND ? 0 : end + 1;
}

/* Whether the tag ends a paragraph or line: <p>, </p>, <br>, <div>, <li>, <h2>, <blockquote>, <tr>. */
static bool breaks_line(kl_str tag)
{
    size_t start = tag.ptr[1] == '/' ? 2 : 1, end = start;
    while (end < tag.len && (kl_is_alpha(tag.ptr[end]) || kl_is_digit(tag.ptr[end])))
        end++;
    static const kl_str names[] = {KL_STR_INIT("p"),  KL_STR_INIT("br"),         KL_STR_INIT("div"), KL_STR_INIT("li"),
                                   KL_STR_INIT("tr"), KL_STR_INIT("blockquote"), KL_STR_INIT("h2"),  KL_STR_INIT("h3")};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (kl_eq_nocase(kl_slice(tag, start, end), names[i]))
            return true;
    return false;
}

static kl_str resolve(kl_arena *arena, kl_str text, bool tags)
{
    kl_build b = kl_build_begin(arena, text.len + 4);
    for (size_t at = 0; at < text.len;) {
        size_t len = 0;
        char c = text.ptr[at];
        uint32_t code = c == '&' ? read_entity(text, at, &len) : 0;
        if (code) {
            kl_utf8_add(&b, code);
        } else if (tags && c == '<' && (len = tag_length(text, at)) > 0) {
            if (breaks_line(kl_slice(text, at, at + len)))
                kl_build_char(&b, '\n');
        } else {
            kl_build_char(&b, c);
            len = 1;
        }
        at += len;
    }
    return kl_build_str(&b);
}

kl_str kl_clue_plain(kl_arena *arena, kl_str text, bool tags)
{
    /* Twice, for what was escaped twice ("&amp;#8217;"), and for tags that were escaped ("&lt;p&gt;"). */
    for (int round = 0; round < 2; round++) {
        bool has_tags = tags && kl_find_char(text, '<') != KL_NOT_FOUND;
        if (!has_tags && kl_find_char(text, '&') == KL_NOT_FOUND)
            break;
        text = resolve(arena, text, tags);
    }
    return text;
}

/* ASCII with single spaces within: nothing to do, as for most values. */
static bool is_plain(kl_str text)
{
    typedef int8_t signs __attribute__((vector_size(16)));
    if (text.len && (text.ptr[0] == ' ' || text.ptr[text.len - 1] == ' '))
        return false;
    size_t i = 0;
    for (; text.len - i > KL_WIDE; i += KL_WIDE) {
        const kl_wide b = kl_wide_load(text.ptr + i), next = kl_wide_load(text.ptr + i + 1);
        const kl_wide is_odd = (kl_wide)((signs)b < ' ') | (kl_wide)(b == 0x7F); /* what is not ASCII has a sign */
        if (kl_wide_mask(is_odd | ((kl_wide)(b == ' ') & (kl_wide)(next == ' '))))
            return false;
    }
    for (; i < text.len; i++)
        if (text.ptr[i] < ' ' || text.ptr[i] > '~' || (text.ptr[i] == ' ' && text.ptr[i + 1] == ' '))
            return false;
    return text.len > 0;
}

/* Runs of white space to one space; zero-width marks and soft hyphens dropped. */
static kl_str collapse(kl_arena *arena, kl_str text, size_t most)
{
    kl_build b = kl_build_begin(arena, text.len < most ? text.len : most + 8);
    bool space = false;
    for (size_t at = 0, len; at < text.len && b.len < most; at += len) {
        uint32_t code = kl_utf8_at(text, at, &len);
        if (code == 0x200B || code == 0xFEFF || code == 0xAD || code == 0x200E || code == 0x200F)
            continue;
        if (kl_utf8_is_space(code)) {
            space = b.len > 0;
            continue;
        }
        if (space)
            kl_build_char(&b, ' ');
        space = false;
        kl_build_add(&b, kl_slice(text, at, at + len));
    }
    return kl_build_str(&b);
}

/* Bytes of a value that are worth keeping: the longest real headline has 300. */
static size_t longest(kl_field field)
{
    switch (field) {
    case KL_F_URL:
        return 2000;
    case KL_F_TITLE:
    case KL_F_SUBTITLE:
        return 600;
    default:
        return 240;
    }
}

/* Twice what the fullest real pages have. */
static size_t most_of(kl_field field)
{
    switch (field) {
    case KL_F_DATE:
    case KL_F_AUTHOR:
    case KL_F_TAG:
        return KL_MAX_CLUES;
    case KL_F_TITLE:
        return 24;
    default:
        return 12;
    }
}

void kl_clue_add(kl_clue_search *search, kl_field field, kl_str from, kl_str value, uint32_t at)
{
    const size_t count = search->counts[field];
    if (count >= most_of(field))
        return;
    kl_arena *arena = search->a->arena;
    value = kl_slice(value, 0, 4096); /* attributes may hold whole articles */
    value = kl_slice(value, 0, kl_utf8_valid_prefix(value));
    value = kl_clue_plain(search->scratch, value, field == KL_F_TITLE || field == KL_F_AUTHOR);
    value = value.len <= longest(field) && is_plain(value)
                ? value
                : kl_utf8_nfc(search->scratch, collapse(search->scratch, value, longest(field)));
    if (value.len == 0)
        return;
    for (size_t i = 0; i < count; i++) {
        const kl_clue *other = &search->a->clues.items[search->places[field][i]];
        if (kl_eq(other->value, value) && kl_eq(other->from, from))
            return;
    }
    search->places[field][search->counts[field]++] = (uint16_t)search->a->clues.count;
    kl_list_push(arena, &search->a->clues,
                 (kl_clue){.field = field, .from = from, .value = kl_arena_copy(arena, value), .at = at});
}

const kl_clue *kl_clue_find(const kl_article *a, kl_field field, kl_str from)
{
    for (size_t i = 0; i < a->clues.count; i++)
        if (a->clues.items[i].field == field && kl_eq(a->clues.items[i].from, from))
            return &a->clues.items[i];
    return NULL;
}
