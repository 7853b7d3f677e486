/* html.c - a page as a flat array of nodes. With its parts html_*.c the only file that knows lexbor. */
#include "html.h"
#include "html_tokens.h"
#include "str.h"
#include <errno.h>
#include <lexbor/dom/interfaces/character_data.h>
#include <lexbor/dom/interfaces/text.h>
#include <lexbor/html/html.h>
#include <lexbor/html/tokenizer/state_rawtext.h>
#include <lexbor/html/tokenizer/state_script.h>
#include <stdlib.h>

enum {
    /* 0-5 % of cost against feeding a page whole; 32 KB costs 15-20 % (design.md section 4). */
    PIECE = 256 * 1024,
    /* Attributes of one element and names of attributes and elements that HTML does not know, for each of which
     * lexbor searches a list. Chosen far above what a page has use for; not yet measured on the corpora. */
    MAX_ATTRS = 1000,
    MAX_NEW_NAMES = 4096,
};

/* The set of names met on a page that HTML does not know: open addressing over their addresses. */
typedef struct names {
    uintptr_t slots[MAX_NEW_NAMES * 4];
    uint32_t taken[MAX_NEW_NAMES]; /* the slots that are in use, so that they alone need be emptied */
    size_t count;
} names;

struct kl_html {
    kl_tokens plain; /* stands first: the states of the tokenizer know no more */
    lxb_html_document_t *document;
    lxb_html_tokenizer_token_f build_tree; /* lexbor's own token callback, which ours calls */
    void *build_tree_context;
    const kl_settings *settings; /* during a parse */
    size_t tokens;
    kl_html_cut cut;
    names *new_names;

    kl_node *nodes;
    size_t node_count, node_room;
    uint32_t of_tag[KL_TAG_COUNT];
    uint8_t known_attrs[LXB_DOM_ATTR__LAST_ENTRY]; /* kl_attr + 1 by lexbor's id, of the names that lexbor knows */
    struct {
        uintptr_t id; /* lexbor's, for this page */
        kl_attr name;
    } other_attrs[KL_ATTR_COUNT]; /* that we keep and this page has, of the rest */
    size_t other_count;
};

static const kl_str tag_names[KL_TAG_COUNT] = {[KL_TAG_TEXT] = KL_STR_INIT("#text"),
                                               [KL_TAG_OTHER] = KL_STR_INIT("other"),
#define NAME(name, text) [KL_TAG_##name] = KL_STR_INIT(text),
                                               KL_TAGS(NAME)
#undef NAME
};

static const kl_str attr_names[KL_ATTR_COUNT] = {
#define NAME(name, text) [KL_ATTR_##name] = KL_STR_INIT(text),
    KL_ATTRS(NAME)
#undef NAME
};

static const uint8_t tag_of_lexbor[LXB_TAG__LAST_ENTRY] = {
#define ROW(name, text) [LXB_TAG_##name] = KL_TAG_##name,
    KL_TAGS(ROW)
#undef ROW
};

kl_str kl_tag_name(kl_tag tag) { return tag < KL_TAG_COUNT ? tag_names[tag] : tag_names[KL_TAG_OTHER]; }

/* ---------------------------------------------------------------- the guard */

/* Remember a name; false when there are too many. */
static bool remember_name(names *set, uintptr_t name)
{
    const size_t mask = sizeof set->slots / sizeof *set->slots - 1;
    size_t at = (size_t)((name * UINT64_C(0x9E3779B97F4A7C15)) >> 40) & mask;
    while (set->slots[at]) {
        if (set->slots[at] == name)
            return true;
        at = (at + 1) & mask;
    }
    if (set->count == MAX_NEW_NAMES)
        return false;
    set->slots[at] = name;
    set->taken[set->count++] = (uint32_t)at;
    return true;
}

static void forget_names(names *set)
{
    while (set->count)
        set->slots[set->taken[--set->count]] = 0;
}

/* Seldom asked, like holds_data: kept out of on_token, which is called for each token. */
static __attribute__((noinline)) bool is_attrs_fine(names *set, const lxb_html_token_t *token)
{
    size_t count = 0;
    for (const lxb_html_token_attr_t *a = token->attr_first; a; a = a->next) {
        if (++count > MAX_ATTRS)
            return false;
        if (a->name && a->name->attr_id >= LXB_DOM_ATTR__LAST_ENTRY && !remember_name(set, a->name->attr_id))
            return false;
    }
    return token->tag_id < LXB_TAG__LAST_ENTRY || remember_name(set, token->tag_id);
}

/* Whether the tag that a piece of the page broke off in has too many attributes already: a tag without an end
 * never comes to on_token. */
static bool is_tag_endless(const kl_html *html)
{
    const lxb_html_parser_t *parser = html->document->dom_document.parser;
    size_t count = 0;
    for (const lxb_html_token_attr_t *a = parser->tkz->token->attr_first; a; a = a->next)
        count++;
    return count > MAX_ATTRS;
}

/* Whether an element is a script that may hold data: JSON-LD, the state of a framework. Those of programs are most of
 * many pages, and nobody here reads them. */
static __attribute__((noinline)) bool holds_data(const kl_tokens *tokens, const lxb_html_token_t *script)
{
    kl_str type = KL_STR("");
    kl_attr_run run;
    for (const lxb_html_token_attr_t *a = script->attr_first; a && !type.len; a = a->next) {
        if (a->name && a->name->attr_id == LXB_DOM_ATTR_TYPE)
            type = (kl_str){(const char *)a->value, a->value_size};
        else if (a->name && kl_tokens_read_run(tokens, a->name->attr_id, a->value, &run))
            for (uint32_t i = run.first; i < run.first + run.count; i++)
                if (tokens->kept[i].name == KL_ATTR_TYPE)
                    type = tokens->kept[i].value;
    }
    return kl_has_nocase(type, KL_STR("json"));
}

/* The tree is built of a token; a script or style sheet that opens need not be read. */
static lxb_html_token_t *build(kl_html *html, lxb_html_tokenizer_t *tokenizer, lxb_html_token_t *token)
{
    const lxb_tag_id_t tag = token->tag_id;
    const bool is_data = tag == LXB_TAG_SCRIPT && holds_data(&html->plain, token);
    lxb_html_token_t *next = html->build_tree(tokenizer, token, html->build_tree_context);
    if (tag == LXB_TAG_SCRIPT && !is_data && tokenizer->state == lxb_html_tokenizer_state_script_data_before)
        tokenizer->state = kl_tokens_pass_script;
    else if (tag == LXB_TAG_STYLE && tokenizer->state == lxb_html_tokenizer_state_rawtext_before)
        tokenizer->state = kl_tokens_pass_style;
    else if (tokenizer->state == lxb_html_tokenizer_state_data_before)
        tokenizer->state = kl_tokens_read;
    return next;
}

/* lexbor calls this for each token; it builds the tree, or stops the parse. */
static lxb_html_token_t *on_token(lxb_html_tokenizer_t *tokenizer, lxb_html_token_t *token, void *context)
{
    kl_html *html = context;
    const lxb_html_parser_t *parser = html->document->dom_document.parser;
    if (lexbor_array_length(parser->tree->open_elements) > html->settings->max_depth)
        html->cut = KL_TOO_DEEP;
    else if (++html->tokens > html->settings->max_nodes)
        html->cut = KL_TOO_MANY_NODES;
    else if (tokenizer->state != kl_tokens_read && /* which reads what is known, and of that not much */
             (token->attr_first || token->tag_id >= LXB_TAG__LAST_ENTRY) && !is_attrs_fine(html->new_names, token))
        html->cut = KL_TOO_MANY_ATTRS;
    if (html->cut == KL_WHOLE)
        return build(html, tokenizer, token);
    tokenizer->status = LXB_STATUS_STOPPED;
    return NULL;
}

static void guard(kl_html *html)
{
    const lxb_html_parser_t *parser = html->document->dom_document.parser;
    lxb_html_tokenizer_t *tokenizer = parser->tkz;
    if (tokenizer->callback_token_done == on_token)
        return;
    html->build_tree = tokenizer->callback_token_done;
    html->build_tree_context = tokenizer->callback_token_ctx;
    lxb_html_tokenizer_callback_token_done_set(tokenizer, on_token, html);
}

/* ---------------------------------------------------------------- the walk */

static bool grow(void **items, size_t *room, size_t size)
{
    size_t wanted = *room ? *room * 2 : 4096;
    if (wanted > SIZE_MAX / size)
        return false;
    void *grown = realloc(*items, wanted * size);
    if (!grown)
        return false;
    *items = grown;
    *room = wanted;
    return true;
}

/* Which of the attributes that we keep this is, + 1; 0: none. */
static unsigned attr_of(const kl_html *html, uintptr_t id)
{
    if (id < LXB_DOM_ATTR__LAST_ENTRY)
        return html->known_attrs[id];
    for (size_t i = 0; i < html->other_count; i++)
        if (html->other_attrs[i].id == id)
            return html->other_attrs[i].name + 1u;
    return 0;
}

static bool add_attributes(kl_html *html, kl_node *node, const lxb_dom_element_t *element)
{
    kl_attr_run run;
    const lxb_dom_attr_t *first = element->first_attr;
    const kl_attr_run *hung = element->node.user;
    if (hung) {
        node->first_attr = hung->first;
        node->attrs = (uint16_t)hung->count;
        return true;
    }
    if (!first)
        return true;
    if (kl_tokens_read_run(&html->plain, first->node.local_name, first->value ? first->value->data : NULL, &run)) {
        node->first_attr = run.first;
        node->attrs = (uint16_t)run.count;
        return true;
    }
    node->first_attr = (uint32_t)html->plain.kept_count;
    for (const lxb_dom_attr_t *a = first; a; a = a->next) {
        unsigned name = attr_of(html, a->node.local_name);
        if (name == 0 || node->attrs == UINT16_MAX)
            continue;
        kl_str value = KL_STR("");
        if (a->value && a->value->data)
            value = (kl_str){(const char *)a->value->data, a->value->length};
        if (!kl_tokens_keep(&html->plain, (kl_attribute){.name = (kl_attr)(name - 1), .value = value}))
            return false;
        node->attrs++;
    }
    return true;
}

static unsigned tag_of(const lxb_dom_node_t *node)
{
    uintptr_t tag = node->local_name;
    unsigned known = tag < LXB_TAG__LAST_ENTRY ? tag_of_lexbor[tag] : 0;
    return known ? known : KL_TAG_OTHER;
}

/* Whether each of eight bytes is a space or one of the row from tab to CR: a top bit for each that is. */
static bool is_white(uint64_t word)
{
    const uint64_t tops = UINT64_C(0x8080808080808080), ones = UINT64_C(0x0101010101010101);
    const uint64_t other = word ^ ones * ' ', low = word & ~tops;
    const uint64_t is_space = ~(((other & ~tops) + ~tops) | other);
    const uint64_t is_row = (low + ones * (0x80 - '\t')) & ~(low + ones * (0x80 - '\r' - 1)) & ~word;
    return ((is_space | is_row) & tops) == tops;
}

/* Its last bytes are looked at twice rather than one by one: how many there are cannot be foretold. */
static bool is_space_alone(kl_str text)
{
    uint64_t word;
    uint32_t half[2];
    if (text.len < sizeof half[0]) {
        size_t at = 0;
        while (at < text.len && kl_is_space(text.ptr[at]))
            at++;
        return at == text.len;
    }
    if (text.len < sizeof word) {
        memcpy(&half[0], text.ptr, sizeof half[0]);
        memcpy(&half[1], text.ptr + text.len - sizeof half[1], sizeof half[1]);
        return is_white((uint64_t)half[0] << 32 | half[1]);
    }
    for (size_t at = 0; text.len - at > sizeof word; at += sizeof word) {
        memcpy(&word, text.ptr + at, sizeof word);
        if (!is_white(word))
            return false;
    }
    memcpy(&word, text.ptr + text.len - sizeof word, sizeof word);
    return is_white(word);
}

/* Append one node; `parent` is an index. */
static bool add_node(kl_html *html, const lxb_dom_node_t *from, uint32_t parent, unsigned depth)
{
    if (html->node_count == html->node_room && !grow((void **)&html->nodes, &html->node_room, sizeof *html->nodes))
        return false;
    kl_node *node = &html->nodes[html->node_count++];
    *node = (kl_node){.parent = parent, .depth = (uint8_t)(depth < 255 ? depth : 255)};
    if (from->type == LXB_DOM_NODE_TYPE_ELEMENT) {
        node->tag = (uint8_t)tag_of(from);
        html->of_tag[node->tag]++;
        return add_attributes(html, node, lxb_dom_interface_element(from));
    }
    const lxb_dom_character_data_t *text = lxb_dom_interface_character_data(from);
    node->tag = KL_TAG_TEXT;
    html->of_tag[KL_TAG_TEXT]++;
    node->text = (kl_str){(const char *)text->data.data, text->data.length};
    node->first_attr = is_space_alone(node->text);
    return true;
}

static bool is_wanted(const lxb_dom_node_t *node)
{
    const unsigned wanted =
        1u << LXB_DOM_NODE_TYPE_ELEMENT | 1u << LXB_DOM_NODE_TYPE_TEXT | 1u << LXB_DOM_NODE_TYPE_CDATA_SECTION;
    return wanted >> node->type & 1u;
}

/* Preorder, without recursion: the tree may be as deep as it likes. */
static bool flatten(kl_html *html, const lxb_dom_node_t *root)
{
    uint32_t parent = 0;
    unsigned depth = 0;
    const lxb_dom_node_t *node = root;
    if (!add_node(html, root, 0, 0))
        return false;
    for (;;) {
        if (is_wanted(node) && node->first_child) { /* down */
            parent = (uint32_t)(html->node_count - 1);
            depth++;
            node = node->first_child;
        } else {
            while (node != root && !node->next) { /* up */
                node = node->parent;
                html->nodes[parent].end = (uint32_t)html->node_count;
                parent = html->nodes[parent].parent;
                depth--;
            }
            if (node == root)
                break;
            node = node->next;
        }
        if (!is_wanted(node))
            continue;
        if (!add_node(html, node, parent, depth))
            return false;
        html->nodes[html->node_count - 1].end = (uint32_t)html->node_count;
    }
    html->nodes[0].end = (uint32_t)html->node_count;
    return true;
}

/* The attributes that we keep, by lexbor's ids: those of its own table once and for all, others page by page. */
static void find_attrs(kl_html *html)
{
    html->other_count = 0;
    for (unsigned name = 0; name < KL_ATTR_COUNT; name++) {
        const lxb_dom_attr_data_t *data = lxb_dom_attr_data_by_local_name(
            html->document->dom_document.attrs, (const lxb_char_t *)attr_names[name].ptr, attr_names[name].len);
        if (!data)
            continue;
        if (data->attr_id < LXB_DOM_ATTR__LAST_ENTRY) {
            html->known_attrs[data->attr_id] = (uint8_t)(name + 1);
        } else {
            html->other_attrs[html->other_count].id = data->attr_id;
            html->other_attrs[html->other_count++].name = (kl_attr)name;
        }
    }
}

/* ---------------------------------------------------------------- the module */

/* lxb_html_document_create falls over its own feet where memory fails: it frees the document by way of an owner that is
 * not set yet. So the part of it that takes the memory is tried, and what it took is given back for the document. */
static bool is_memory_enough(void)
{
    lxb_dom_document_t *trial = lexbor_calloc(1, sizeof *trial);
    if (!trial)
        return false;
    if (lxb_dom_document_init(trial, NULL, NULL, NULL, NULL, LXB_DOM_DOCUMENT_DTYPE_HTML, LXB_NS_HTML) == LXB_STATUS_OK)
        return lxb_dom_document_destroy(trial) == NULL;
    (void)lexbor_free(trial);
    return false;
}

kl_html *kl_html_create(void)
{
    kl_html *html = calloc(1, sizeof *html);
    if (!html)
        return NULL;
    kl_tokens_init(&html->plain, attr_names);
    html->document = is_memory_enough() ? lxb_html_document_create() : NULL;
    html->new_names = calloc(1, sizeof *html->new_names);
    if (!html->document || !html->new_names) {
        kl_html_destroy(html);
        return NULL;
    }
    /* Nobody listens to the tree growing: lexbor would only copy the choice of a <select> into its <selectedcontent>.
     */
    lxb_dom_document_opt_set(lxb_dom_interface_document(html->document), LXB_DOM_DOCUMENT_OPT_WO_EVENTS);
    return html;
}

void kl_html_destroy(kl_html *html)
{
    if (!html)
        return;
    if (html->document)
        lxb_html_document_destroy(html->document);
    free(html->new_names);
    free(html->nodes);
    kl_tokens_free(&html->plain);
    free(html);
}

static kl_status feed(kl_html *html, kl_str page)
{
    lxb_html_document_clean(html->document);
    /* lexbor sets it where a page asks for it, and never back. */
    html->document->dom_document.compat_mode = LXB_DOM_DOCUMENT_CMODE_NO_QUIRKS;
    errno = 0; /* lexbor's status does not always tell that it was memory */
    if (lxb_html_document_parse_chunk_begin(html->document) != LXB_STATUS_OK) {
        html->document->dom_document.parser = NULL; /* lexbor freed it, and would do so again */
        return KL_NOMEM;
    }
    guard(html);
    lxb_status_t status = LXB_STATUS_OK;
    for (size_t at = 0; at < page.len && status == LXB_STATUS_OK; at += PIECE) {
        kl_str piece = kl_slice(page, at, at + PIECE);
        status = lxb_html_document_parse_chunk(html->document, (const lxb_char_t *)piece.ptr, piece.len);
        if (status == LXB_STATUS_OK && is_tag_endless(html)) {
            html->cut = KL_TOO_MANY_ATTRS;
            break;
        }
    }
    if (html->cut != KL_WHOLE) { /* The end of a page that was cut must not be refused by the guard. */
        html->tokens = 0;
        lxb_html_tokenizer_t *tokenizer = ((lxb_html_parser_t *)html->document->dom_document.parser)->tkz;
        tokenizer->status = LXB_STATUS_OK;
        lxb_html_tokenizer_callback_token_done_set(tokenizer, html->build_tree, html->build_tree_context);
        (void)lxb_html_document_parse_chunk_end(html->document);
        return KL_OK;
    }
    if (status == LXB_STATUS_OK)
        status = lxb_html_document_parse_chunk_end(html->document);
    if (status == LXB_STATUS_OK || html->cut != KL_WHOLE)
        return KL_OK;
    return errno == ENOMEM ? KL_NOMEM : KL_BAD;
}

kl_status kl_html_parse(kl_html *html, kl_str page, const kl_settings *settings, kl_page *out)
{
    html->settings = settings;
    html->tokens = 0;
    html->cut = KL_WHOLE;
    html->node_count = 0;
    memset(html->of_tag, 0, sizeof html->of_tag);
    forget_names(html->new_names);
    kl_tokens_forget(&html->plain);
    kl_status status = feed(html, page);
    if (status != KL_OK)
        return status;
    find_attrs(html);
    const lxb_dom_node_t *root = lxb_dom_document_root(lxb_dom_interface_document(html->document));
    if (root && !flatten(html, root))
        return KL_NOMEM;
    *out = (kl_page){.nodes = html->nodes,
                     .count = html->node_count,
                     .of_tag = html->of_tag,
                     .attrs = html->plain.kept,
                     .cut = html->cut};
    return KL_OK;
}
