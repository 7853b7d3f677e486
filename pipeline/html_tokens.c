/* html_tokens.c - plain tags and the text before them. See html_tokens.h. */
#include "html_tokens.h"
#include "wide.h"
#include <lexbor/html/tokenizer/state.h>
#include <lexbor/html/tree.h>
#include <stdlib.h>

/* lexbor's, which its own tokenizer declares in the same way. */
lxb_dom_attr_data_t *lxb_dom_attr_local_name_append(lexbor_hash_t *hash, const lxb_char_t *name, size_t length);

enum { MOST_ATTRS = 64 }; /* of a plain tag; where there are more, html.c counts them */

/* The attribute that holds a run, behind those of KL_ATTRS. No page can have its name, for names end at a space. */
enum { RUN = KL_ATTR_COUNT };
static const kl_str run_name = KL_STR_INIT("attributes kept apart");

/* ---------------------------------------------------------------- names */

/* What a byte is within a tag. Names with a colon are not plain: the tree may cut them in two. */
enum { ODD = 0, SPACE, SLASH, CLOSE, EQUALS, NAME };

#define LETTER(c) [c] = NAME, [(c)-32] = NAME

static const uint8_t classes[256] = {
    LETTER('a'),    LETTER('b'),    LETTER('c'),   LETTER('d'),   LETTER('e'),    LETTER('f'),    LETTER('g'),
    LETTER('h'),    LETTER('i'),    LETTER('j'),   LETTER('k'),   LETTER('l'),    LETTER('m'),    LETTER('n'),
    LETTER('o'),    LETTER('p'),    LETTER('q'),   LETTER('r'),   LETTER('s'),    LETTER('t'),    LETTER('u'),
    LETTER('v'),    LETTER('w'),    LETTER('x'),   LETTER('y'),   LETTER('z'),    ['0'] = NAME,   ['1'] = NAME,
    ['2'] = NAME,   ['3'] = NAME,   ['4'] = NAME,  ['5'] = NAME,  ['6'] = NAME,   ['7'] = NAME,   ['8'] = NAME,
    ['9'] = NAME,   ['-'] = NAME,   ['_'] = NAME,  ['.'] = NAME,  [' '] = SPACE,  ['\n'] = SPACE, ['\t'] = SPACE,
    ['\f'] = SPACE, ['\r'] = SPACE, ['/'] = SLASH, ['>'] = CLOSE, ['='] = EQUALS,
};

/* How many bytes of a name stand at `at`, at most KL_WIDE, of which all may be read. As in `classes`: letters; "-", "."
 * and digits, which are a row but for the slash; "_". */
static unsigned name_length(kl_wide b)
{
    const kl_wide is_letter = (kl_wide)(((b | 0x20) - 'a') < 26), is_low = (kl_wide)((b - '-') <= '9' - '-');
    return kl_wide_first((kl_wide) ~(is_letter | (is_low & (kl_wide)(b != '/')) | (kl_wide)(b == '_')));
}

/* The first `len` bytes in lower case, zeroes behind. What else stands in names but letters has the bit of small ones,
 * or gets it. */
static void pack(kl_wide b, size_t len, kl_packed *name)
{
    static const uint8_t ones[2 * KL_WIDE] = {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
                                              0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
    b = (b | 0x20) & kl_wide_load(ones + KL_WIDE - len);
    memcpy(name->word, &b, sizeof name->word);
}

/* The last bytes of a piece of the page, less than KL_WIDE; kept apart from read_name, like what is below, for its
 * sake.
 */
static __attribute__((noinline)) kl_wide load_last(const lxb_char_t *at, const lxb_char_t *end)
{
    lxb_char_t last[KL_WIDE] = {0};
    memcpy(last, at, (size_t)(end - at));
    return kl_wide_load(last);
}

/* What goes on behind KL_WIDE bytes becomes a name that nothing has. */
static __attribute__((noinline)) const lxb_char_t *read_long_name(const lxb_char_t *at, const lxb_char_t *end,
                                                                  kl_packed *name)
{
    if (at < end && classes[*at] == NAME)
        name->word[1] = UINT64_MAX;
    while (at < end && classes[*at] == NAME)
        at++;
    return at;
}

/* The end of the name that begins at `at`. */
static const lxb_char_t *read_name(const lxb_char_t *at, const lxb_char_t *end, kl_packed *name)
{
    const kl_wide b = end - at >= KL_WIDE ? kl_wide_load(at) : load_last(at, end);
    const unsigned len = name_length(b);
    pack(b, len, name);
    return len < KL_WIDE ? at + len : read_long_name(at + len, end, name);
}

static unsigned marks_in(const lxb_char_t *at, lxb_char_t mark)
{
    const kl_wide b = kl_wide_load(at);
    return kl_wide_mask((kl_wide)((b == mark) | (b == '&') | (b == '\r') | (b == 0)));
}

/* The first `mark`, "&", CR or NUL, or `end`. Thirty-two bytes at a time: most values and texts are shorter. */
static const lxb_char_t *seek(const lxb_char_t *at, const lxb_char_t *end, lxb_char_t mark)
{
    for (; end - at >= 2 * KL_WIDE; at += 2 * KL_WIDE) {
        const unsigned marks = marks_in(at, mark) | marks_in(at + KL_WIDE, mark) << KL_WIDE;
        if (marks)
            return at + (unsigned)__builtin_ctz(marks);
    }
    while (at < end && *at != mark && *at != '&' && *at != '\r' && *at != '\0')
        at++;
    return at;
}

static size_t tag_slot(uint64_t name) { return (size_t)(name * UINT64_C(0x9E3779B97F4A7C15) >> 55) % KL_TAG_SLOTS; }

static size_t attr_slot(kl_packed name)
{
    return (size_t)((name.word[0] ^ name.word[1] * 3) * UINT64_C(0x9E3779B97F4A7C15) >> 56) % KL_ATTR_SLOTS;
}

/* Elements to whose attributes the tree builder looks: whether an element of formatting is like those before it
 * (13.2.4.3 of the standard), <font> in drawings, and what lexbor does with templates and choices. */
static const lxb_tag_id_t compared[] = {
    LXB_TAG_B,      LXB_TAG_BIG,      LXB_TAG_CODE,   LXB_TAG_EM,     LXB_TAG_FONT,  LXB_TAG_I,
    LXB_TAG_NOBR,   LXB_TAG_S,        LXB_TAG_SMALL,  LXB_TAG_STRIKE, LXB_TAG_TT,    LXB_TAG_U,
    LXB_TAG_STRONG, LXB_TAG_TEMPLATE, LXB_TAG_SELECT, LXB_TAG_OPTION, LXB_TAG_INPUT, LXB_TAG_MATH,
};

/* The commonest of those that the tree builder makes one element of, which stays open, and never copies. */
static const lxb_tag_id_t hung[] = {
    LXB_TAG_DIV,    LXB_TAG_LI,     LXB_TAG_SPAN, LXB_TAG_P,       LXB_TAG_UL,      LXB_TAG_OL,     LXB_TAG_H1,
    LXB_TAG_H2,     LXB_TAG_H3,     LXB_TAG_H4,   LXB_TAG_SECTION, LXB_TAG_ARTICLE, LXB_TAG_HEADER, LXB_TAG_FOOTER,
    LXB_TAG_FIGURE, LXB_TAG_BUTTON, LXB_TAG_NAV,  LXB_TAG_ASIDE,   LXB_TAG_TABLE,   LXB_TAG_TR,     LXB_TAG_TD,
};

static bool is_among(const lxb_tag_id_t *tags, size_t count, lxb_tag_id_t tag)
{
    for (size_t i = 0; i < count; i++)
        if (tags[i] == tag)
            return true;
    return false;
}

static kl_attr_use use_of(lxb_tag_id_t tag)
{
    if (is_among(compared, sizeof compared / sizeof *compared, tag))
        return KL_ATTRS_COMPARED;
    if (is_among(hung, sizeof hung / sizeof *hung, tag))
        return KL_ATTRS_HUNG;
    return tag == LXB_TAG_HTML || tag == LXB_TAG_BODY ? KL_ATTRS_MERGED : KL_ATTRS_CARRIED;
}

void kl_tokens_init(kl_tokens *tokens, const kl_str *names)
{
    kl_packed name;
    tokens->names = names;
    for (lxb_tag_id_t tag = LXB_TAG_A; tag < LXB_TAG__LAST_ENTRY; tag++) {
        size_t len = 0;
        const lxb_char_t *text = lxb_tag_name_by_id(tag, &len);
        if (!text || len > 8 || read_name(text, text + len, &name) != text + len)
            continue;
        size_t at = tag_slot(name.word[0]);
        while (tokens->tags[at].name)
            at = (at + 1) % KL_TAG_SLOTS;
        tokens->tags[at].name = name.word[0];
        tokens->tags[at].tag = tag;
        tokens->tags[at].use = use_of(tag);
    }
    for (unsigned attr = 0; attr < KL_ATTR_COUNT; attr++) {
        const lxb_char_t *text = (const lxb_char_t *)names[attr].ptr;
        read_name(text, text + names[attr].len, &name);
        size_t at = attr_slot(name);
        while (tokens->attrs[at].attr)
            at = (at + 1) % KL_ATTR_SLOTS;
        tokens->attrs[at].name = name;
        tokens->attrs[at].attr = (uint8_t)(attr + 1);
    }
}

void kl_tokens_forget(kl_tokens *tokens)
{
    memset(tokens->data, 0, sizeof tokens->data);
    tokens->kept_count = 0;
}

void kl_tokens_free(kl_tokens *tokens) { free(tokens->kept); }

bool kl_tokens_keep(kl_tokens *tokens, kl_attribute attribute)
{
    if (tokens->kept_count == tokens->kept_room) {
        const size_t wanted = tokens->kept_room ? tokens->kept_room * 2 : 4096;
        if (wanted > UINT32_MAX / sizeof attribute)
            return false;
        void *grown = realloc(tokens->kept, wanted * sizeof attribute);
        if (!grown)
            return false;
        tokens->kept = grown;
        tokens->kept_room = wanted;
    }
    tokens->kept[tokens->kept_count++] = attribute;
    return true;
}

bool kl_tokens_read_run(const kl_tokens *tokens, uintptr_t name, const lxb_char_t *value, kl_attr_run *run)
{
    const lxb_dom_attr_data_t *data = tokens->data[RUN];
    if (!data || data->attr_id != name || !value)
        return false;
    memcpy(run, value, sizeof *run);
    return true;
}

/* The attribute of KL_ATTRS that has the name, + 1; 0: none. */
static unsigned attr_of(const kl_tokens *tokens, kl_packed name)
{
    size_t at = attr_slot(name);
    for (; tokens->attrs[at].attr; at = (at + 1) % KL_ATTR_SLOTS)
        if (tokens->attrs[at].name.word[0] == name.word[0] && tokens->attrs[at].name.word[1] == name.word[1])
            return tokens->attrs[at].attr;
    return 0;
}

/* ---------------------------------------------------------------- one tag */

typedef struct plain_tag {
    const lxb_char_t *name, *name_end, *end; /* end: behind the ">" */
    lxb_tag_id_t tag;
    lxb_html_token_type_t type;
    uint32_t seen; /* kl_attr bits */
    kl_attr_use use;
    kl_attr_run run; /* its attributes */
} plain_tag;

/* The value of an attribute that has none: empty, and told by its place from one that is. */
static const char no_value[1] = "";

/* The value behind "=", to its end (behind the quotation mark), or NULL. What nobody reads may hold anything. */
static const lxb_char_t *read_value(const lxb_char_t *at, const lxb_char_t *end, bool is_read, kl_str *value)
{
    if (at == end)
        return NULL;
    const lxb_char_t quote = *at++;
    if (quote != '"' && quote != '\'')
        return NULL;
    if (!is_read) {
        at = memchr(at, quote, (size_t)(end - at));
        return at ? at + 1 : NULL;
    }
    const lxb_char_t *const begin = at;
    at = seek(at, end, quote);
    *value = (kl_str){(const char *)begin, (size_t)(at - begin)};
    return at < end && *at == quote ? at + 1 : NULL;
}

/* One attribute, to its end; NULL: the tag is not plain, or memory failed. Of two of a name the first counts. */
static const lxb_char_t *read_attribute(kl_tokens *tokens, plain_tag *tag, const lxb_char_t *at, const lxb_char_t *end)
{
    kl_packed name;
    kl_str value = {no_value, 0};
    const lxb_char_t *const begin = at;
    at = read_name(at, end, &name);
    if (at == begin || at == end || classes[*at] == ODD)
        return NULL;
    unsigned known = attr_of(tokens, name);
    if (!known && tag->use == KL_ATTRS_COMPARED)
        return NULL;
    if (*at == '=' && !(at = read_value(at + 1, end, known, &value)))
        return NULL;
    if (known && !(tag->seen >> (known - 1) & 1u)) {
        tag->seen |= 1u << (known - 1);
        tag->run.count++;
        if (!kl_tokens_keep(tokens, (kl_attribute){(kl_attr)(known - 1), value}))
            return NULL;
    }
    return at;
}

_Static_assert(KL_ATTR_COUNT <= 32, "plain_tag.seen has a bit for each");

/* Behind the name of a start tag. False: the tag is not plain. */
static bool read_attributes(kl_tokens *tokens, plain_tag *tag, const lxb_char_t *at, const lxb_char_t *end)
{
    for (size_t left = MOST_ATTRS; left; left--) {
        const lxb_char_t *const begin = at;
        while (at < end && classes[*at] == SPACE)
            at++;
        if (at < end && *at == '/') {
            tag->type |= LXB_HTML_TOKEN_TYPE_CLOSE_SELF;
            if (++at < end && *at != '>')
                return false;
        }
        if (at == end)
            return false;
        if (*at == '>') {
            tag->end = at + 1;
            return true;
        }
        /* White space must stand before an attribute. */
        if (at == begin || classes[*at] != NAME || !(at = read_attribute(tokens, tag, at, end)))
            return false;
    }
    return false;
}

/* The tag at "<" and a letter, or "</" and a letter. */
static bool read_tag(kl_tokens *tokens, plain_tag *tag, const lxb_char_t *at, const lxb_char_t *end)
{
    kl_packed name;
    const bool closes = at[1] == '/';
    tag->name = at + 1 + closes;
    tag->name_end = read_name(tag->name, end, &name);
    tag->type = closes ? LXB_HTML_TOKEN_TYPE_CLOSE : LXB_HTML_TOKEN_TYPE_OPEN;
    tag->seen = 0;
    tag->run = (kl_attr_run){(uint32_t)tokens->kept_count, 0};
    if (tag->name_end - tag->name > 8)
        return false;
    size_t slot = tag_slot(name.word[0]);
    while (tokens->tags[slot].name != name.word[0]) {
        if (!tokens->tags[slot].name)
            return false;
        slot = (slot + 1) % KL_TAG_SLOTS;
    }
    tag->tag = tokens->tags[slot].tag;
    tag->use = tokens->tags[slot].use;
    at = tag->name_end;
    if (!closes)
        return at < end && classes[*at] != ODD && classes[*at] != EQUALS && read_attributes(tokens, tag, at, end);
    while (at < end && classes[*at] == SPACE)
        at++;
    tag->end = at + 1;
    return at < end && *at == '>';
}

/* ---------------------------------------------------------------- tokens */

/* One more attribute of the token; `attr` is a kl_attr or RUN. NULL if memory fails. */
static lxb_html_token_attr_t *append(kl_tokens *tokens, lxb_html_tokenizer_t *tokenizer, unsigned attr)
{
    if (!tokens->data[attr]) {
        const kl_str name = attr == RUN ? run_name : tokens->names[attr];
        tokens->data[attr] = lxb_dom_attr_local_name_append(tokenizer->attrs, (const lxb_char_t *)name.ptr, name.len);
    }
    lxb_html_token_attr_t *appended = lxb_html_token_attr_append(tokenizer->token, tokenizer->dobj_token_attr);
    if (!appended || !tokens->data[attr])
        return NULL;
    appended->name = tokens->data[attr];
    appended->name_begin = tokenizer->token->begin; /* somewhere in the page; nobody reads it */
    appended->name_end = tokenizer->token->end;
    return appended;
}

/* Into the tree, as lexbor does. */
static bool add_attribute(kl_tokens *tokens, lxb_html_tokenizer_t *tokenizer, const kl_attribute *a)
{
    lxb_html_token_attr_t *attr = append(tokens, tokenizer, a->name);
    if (!attr || a->value.ptr == no_value)
        return attr != NULL;
    attr->value = lexbor_mraw_alloc(tokenizer->attrs_mraw, a->value.len + 1);
    if (!attr->value)
        return false;
    memcpy(attr->value, a->value.ptr, a->value.len);
    attr->value[a->value.len] = 0;
    attr->value_size = a->value.len;
    attr->value_begin = (const lxb_char_t *)a->value.ptr;
    attr->value_end = attr->value_begin + a->value.len;
    return true;
}

static bool add_run(kl_tokens *tokens, lxb_html_tokenizer_t *tokenizer, kl_attr_run *run)
{
    lxb_html_token_attr_t *attr = append(tokens, tokenizer, RUN);
    if (!attr)
        return false;
    attr->value = (lxb_char_t *)run;
    attr->value_size = sizeof *run;
    attr->value_begin = attr->name_begin;
    attr->value_end = attr->name_end;
    return true;
}

/* The attributes of a tag to its token, if they go there. What the element is to have hung on it: *run, or NULL. */
static bool set_attributes(kl_tokens *tokens, lxb_html_tokenizer_t *tokenizer, const plain_tag *tag, kl_attr_run **run)
{
    *run = NULL;
    if (tag->run.count == 0)
        return true;
    if (tag->use == KL_ATTRS_MERGED || tag->use == KL_ATTRS_COMPARED) {
        tokens->kept_count = tag->run.first;
        for (uint32_t i = 0; i < tag->run.count; i++)
            if (!add_attribute(tokens, tokenizer, &tokens->kept[tag->run.first + i]))
                return false;
        return true;
    }
    *run = lexbor_mraw_alloc(tokenizer->attrs_mraw, sizeof **run); /* as long as the tree lives */
    if (!*run)
        return false;
    **run = tag->run;
    if (tag->use == KL_ATTRS_HUNG && !(tag->type & LXB_HTML_TOKEN_TYPE_CLOSE_SELF))
        return true;
    const bool is_added = add_run(tokens, tokenizer, *run);
    *run = NULL;
    return is_added;
}

/* The tree has got the tag. Where it made an element of it, this is the innermost open one, with nothing in it. */
static void hang(lxb_html_tokenizer_t *tokenizer, const plain_tag *tag, kl_attr_run *run, const lxb_dom_node_t *before)
{
    lxb_dom_node_t *made = lxb_html_tree_current_node(tokenizer->tree);
    if (made && made != before && made->local_name == tag->tag && !made->first_child && !made->user)
        made->user = run;
}

static bool set_tag(kl_tokens *tokens, lxb_html_tokenizer_t *tokenizer, const plain_tag *tag, kl_attr_run **run)
{
    lxb_html_token_t *token = tokenizer->token;
    token->begin = tag->name;
    token->end = tag->name_end;
    token->tag_id = tag->tag;
    token->type = tag->type;
    if (set_attributes(tokens, tokenizer, tag, run))
        return true;
    tokenizer->status = LXB_STATUS_ERROR_MEMORY_ALLOCATION;
    return false;
}

static void set_text(lxb_html_token_t *token, const lxb_char_t *begin, const lxb_char_t *end)
{
    token->begin = token->text_start = begin;
    token->end = token->text_end = end;
    token->tag_id = LXB_TAG__TEXT;
}

/* The "<" of the plain tag or comment that ends the text at `data`, or NULL. */
static const lxb_char_t *end_of_text(const lxb_char_t *data, const lxb_char_t *end)
{
    if (*data != '<')
        data = seek(data, end, '<');
    if (end - data < 4 || *data != '<')
        return NULL;
    if (data[1] == '!')
        return data[2] == '-' && data[3] == '-' ? data : NULL;
    const lxb_char_t first = data[1 + (data[1] == '/')] | 0x20;
    return first >= 'a' && first <= 'z' ? data : NULL;
}

const lxb_char_t *kl_tokens_read(lxb_html_tokenizer_t *tokenizer, const lxb_char_t *data, const lxb_char_t *end)
{
    kl_tokens *tokens = tokenizer->callback_token_ctx;
    plain_tag tag;
    while (!tokenizer->is_eof && data < end) {
        const lxb_char_t *at = end_of_text(data, end);
        if (!at)
            break;
        if (at > data) {
            set_text(tokenizer->token, data, at);
            lxb_html_tokenizer_state_token_done_m(tokenizer, end);
            data = at;
        }
        if (data[1] == '!') {
            if (!(at = kl_tokens_pass_comment(data, end)))
                break;
            set_text(tokenizer->token, data, data); /* without its text */
            tokenizer->token->tag_id = LXB_TAG__EM_COMMENT;
            lxb_html_tokenizer_state_token_done_m(tokenizer, end);
            data = at;
            if (tokenizer->state != kl_tokens_read)
                return data;
            continue;
        }
        kl_attr_run *run;
        if (!read_tag(tokens, &tag, data, end)) {
            tokens->kept_count = tag.run.first;
            break;
        }
        if (!set_tag(tokens, tokenizer, &tag, &run))
            return end;
        const lxb_dom_node_t *const before = run ? lxb_html_tree_current_node(tokenizer->tree) : NULL;
        lxb_html_tokenizer_state_token_done_m(tokenizer, end);
        if (run)
            hang(tokenizer, &tag, run, before);
        data = tag.end;
        if (tokenizer->state != kl_tokens_read)
            return data;
    }
    if (data < end || tokenizer->is_eof)
        tokenizer->state = lxb_html_tokenizer_state_data_before;
    return data;
}
