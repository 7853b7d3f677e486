/* clues.c - what does the page say of itself, before anybody judges it?
 *
 * Reads   the page's nodes               Writes  a->clues, view->ld_body
 * Rule    one pass over the nodes: meta elements, link, title, headings, elements that say what they are; then
 *         the JSON-LD scripts, then the short lines near the headline
 * Never   chooses: that is for the stages title, date and location, which see nothing but clues and text
 */
#include "clues.h"

const bool kl_clue_inline[KL_TAG_COUNT] = {
    [KL_TAG_TEXT] = true, [KL_TAG_OTHER] = true, [KL_TAG_A] = true,     [KL_TAG_ABBR] = true,    [KL_TAG_B] = true,
    [KL_TAG_CITE] = true, [KL_TAG_CODE] = true,  [KL_TAG_DEL] = true,   [KL_TAG_EM] = true,      [KL_TAG_FONT] = true,
    [KL_TAG_I] = true,    [KL_TAG_IMG] = true,   [KL_TAG_LABEL] = true, [KL_TAG_PICTURE] = true, [KL_TAG_Q] = true,
    [KL_TAG_RUBY] = true, [KL_TAG_S] = true,     [KL_TAG_SMALL] = true, [KL_TAG_SPAN] = true,    [KL_TAG_STRONG] = true,
    [KL_TAG_SUB] = true,  [KL_TAG_SUP] = true,   [KL_TAG_SVG] = true,   [KL_TAG_TIME] = true,    [KL_TAG_U] = true,
    [KL_TAG_WBR] = true,
};

/* "Demo" and "Der" of two elements: a small letter and a capital, or a mark that opens a quotation before one, that
 * only style sheets keep apart. */
static bool is_glued(const kl_build *b, kl_str next)
{
    if (!b->len || !kl_is_lower(b->ptr[b->len - 1]) || !next.len)
        return false;
    if (kl_starts(next, KL_STR("\"")) || kl_starts(next, KL_STR("„")) || kl_starts(next, KL_STR("“")))
        next = kl_from(next, next.ptr[0] == '"' ? 1 : 3);
    return next.len && kl_is_upper(next.ptr[0]);
}

/* A date, small print or a second part within a heading, behind the headline itself. */
static bool is_second_part(const kl_clue_search *search, const kl_node *node)
{
    static const kl_str names[] = {KL_STR_INIT("subtit"),   KL_STR_INIT("sub-tit"), KL_STR_INIT("subhead"),
                                   KL_STR_INIT("sub-head"), KL_STR_INIT("subline"), KL_STR_INIT("subjudul")};
    kl_str class = kl_attr_of(&search->view->page, node, KL_ATTR_CLASS);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (kl_has_nocase(class, names[i]))
            return true;
    return node->tag == KL_TAG_SMALL || node->tag == KL_TAG_TIME;
}

/* What stands above the headline, within its heading: "<h1><span class=kicker>Energy</span> ...". */
static bool is_kicker(const kl_clue_search *search, const kl_node *node)
{
    static const kl_str names[] = {
        KL_STR_INIT("kicker"),    KL_STR_INIT("overline"),  KL_STR_INIT("eyebrow"),    KL_STR_INIT("topline"),
        KL_STR_INIT("roofline"),  KL_STR_INIT("dachzeile"), KL_STR_INIT("spitzmarke"), KL_STR_INIT("supertitle"),
        KL_STR_INIT("pretitle"),  KL_STR_INIT("pre-title"), KL_STR_INIT("antetitulo"), KL_STR_INIT("surtitre"),
        KL_STR_INIT("occhiello"), KL_STR_INIT("cintillo"),  KL_STR_INIT("chapeu"),     KL_STR_INIT("overtitle"),
        KL_STR_INIT("category"),  KL_STR_INIT("rubrik"),    KL_STR_INIT("ressort")};
    kl_str class = node->attrs ? kl_attr_of(&search->view->page, node, KL_ATTR_CLASS) : KL_ABSENT;
    for (size_t i = 0; class.len && i < sizeof names / sizeof *names; i++)
        if (kl_has_nocase(class, names[i]))
            return true;
    return false;
}

/* How a text is put together: elements set apart by a space, or without the second parts of a heading. */
typedef enum manner { PLAIN, APART, HEADING } manner;

static kl_str text_within(const kl_clue_search *search, uint32_t node, size_t most, manner how)
{
    enum { HEADLINE = 15 }; /* bytes: what comes first may be a kicker in small letters */
    const kl_node *nodes = search->view->page.nodes;
    kl_build b = kl_build_begin(search->scratch, 128);
    uint32_t block_end = 0; /* a space where a block ends, too */
    for (uint32_t i = node; i < nodes[node].end && b.len < most; i++) {
        if (how == HEADING && i > node && b.len >= HEADLINE && nodes[i].tag != KL_TAG_TEXT &&
            is_second_part(search, &nodes[i])) {
            i = nodes[i].end - 1;
        } else if (nodes[i].tag != KL_TAG_TEXT) {
            if (kl_clue_is_block(nodes[i].tag)) {
                kl_build_char(&b, ' ');
                block_end = nodes[i].end;
            }
        } else if (search->view->at[i] != KL_NOWHERE) {
            if (i == block_end || how == APART || is_glued(&b, nodes[i].text))
                kl_build_char(&b, ' ');
            kl_build_add(&b, kl_slice(nodes[i].text, 0, most));
        }
    }
    return kl_build_str(&b);
}

kl_str kl_clue_text(const kl_clue_search *search, uint32_t node, size_t most)
{
    return text_within(search, node, most, PLAIN);
}

kl_str kl_clue_parts(const kl_clue_search *search, uint32_t node, size_t most)
{
    return text_within(search, node, most, APART);
}

bool kl_clue_is_quoted(const kl_clue_search *search, uint32_t node)
{
    const kl_node *nodes = search->view->page.nodes;
    for (uint32_t i = node; i != 0; i = nodes[i].parent)
        if (nodes[i].tag == KL_TAG_BLOCKQUOTE)
            return true;
    return false;
}

static void add_link(kl_clue_search *search, const kl_node *node)
{
    const kl_page *page = &search->view->page;
    if (kl_eq_nocase(kl_attr_of(page, node, KL_ATTR_REL), KL_STR("canonical")))
        kl_clue_add(search, KL_F_URL, KL_STR("canonical"), kl_attr_of(page, node, KL_ATTR_HREF), KL_NOWHERE);
    kl_str type = kl_attr_of(page, node, KL_ATTR_TYPE);
    if (kl_has(type, KL_STR("rss+xml")) || kl_has(type, KL_STR("atom+xml")))
        kl_clue_add(search, KL_F_SITE, KL_STR("feed"), kl_attr_of(page, node, KL_ATTR_TITLE), KL_NOWHERE);
}

/* The page's <title>; drawings have titles of their own. */
static void add_title(kl_clue_search *search, uint32_t index)
{
    const kl_node *nodes = search->view->page.nodes;
    if (nodes[index].end > index + 1 && nodes[nodes[index].parent].tag != KL_TAG_SVG &&
        !kl_clue_find(search->a, KL_F_TITLE, KL_STR("title")))
        kl_clue_add(search, KL_F_TITLE, KL_STR("title"), nodes[index + 1].text, KL_NOWHERE);
}

static void add_script(kl_clue_search *search, uint32_t index)
{
    const kl_node *nodes = search->view->page.nodes;
    kl_str type = kl_attr_of(&search->view->page, &nodes[index], KL_ATTR_TYPE);
    if (kl_has_nocase(type, KL_STR("ld+json")) && nodes[index].end > index + 1 && search->script_count < KL_MAX_SCRIPTS)
        search->scripts[search->script_count++] = index;
}

/* Leave the kicker that a heading begins with as a clue; whether it is part of the headline is asked later. */
static void add_kicker(kl_clue_search *search, uint32_t index)
{
    const kl_node *nodes = search->view->page.nodes;
    for (uint32_t i = index + 1; i < nodes[index].end; i++) {
        bool is_seen = search->view->at[i] != KL_NOWHERE;
        if (nodes[i].tag == KL_TAG_TEXT && !kl_is_blank(&nodes[i]) && is_seen)
            return;
        if (nodes[i].tag != KL_TAG_TEXT && is_seen && is_kicker(search, &nodes[i])) {
            kl_clue_add(search, KL_F_SUBTITLE, KL_STR("kicker"), text_within(search, i, 200, HEADING),
                        search->view->at[i]);
            return;
        }
    }
}

static void add_heading(kl_clue_search *search, uint32_t index, kl_str from)
{
    uint32_t at = search->view->at[index];
    if (search->heading_count == KL_MAX_HEADINGS || at == KL_NOWHERE)
        return;
    kl_str text = kl_trim(text_within(search, index, 600, HEADING));
    if (text.len == 0)
        return;
    kl_clue_add(search, KL_F_TITLE, from, text, at);
    add_kicker(search, index);
    search->headings[search->heading_count++] = at;
}

/* Whether a heading stands in the page's second half, and not as <title> says it: then the headline is no heading, and
 * this one a box's far below it. */
static bool is_below_headline(const kl_clue_search *search, uint32_t at)
{
    enum { ENOUGH = 24 }; /* bytes in common: <title> may go on in another way */
    const kl_page *page = &search->view->page;
    kl_str title = KL_STR("");
    uint32_t last = 0;
    for (uint32_t i = 0; i < page->count; i++)
        if (search->view->at[i] != KL_NOWHERE)
            last = search->view->at[i];
    if (at <= last / 2)
        return false;
    for (uint32_t i = 0; i + 1 < page->count && !title.len; i++)
        if (page->nodes[i].tag == KL_TAG_TITLE && page->nodes[i].end > i + 1)
            title = page->nodes[i + 1].text;
    for (size_t i = 0; i < search->a->clues.count; i++) {
        const kl_clue *clue = &search->a->clues.items[i];
        if (clue->field == KL_F_TITLE && kl_has_nocase(title, kl_slice(clue->value, 0, ENOUGH)))
            return false;
    }
    return title.len > 0;
}

/* First of all, for what stands near a headline is worth more. h2 speaks for the page only where it has no h1. */
static void add_headings(kl_clue_search *search)
{
    const kl_page *page = &search->view->page;
    for (uint32_t i = 0, left = page->of_tag[KL_TAG_H1]; left; i++)
        if (page->nodes[i].tag == KL_TAG_H1) {
            add_heading(search, i, KL_STR("h1"));
            left--;
        }
    for (uint32_t i = 0, left = page->of_tag[KL_TAG_H2]; left && search->heading_count == 0; i++)
        if (page->nodes[i].tag == KL_TAG_H2) {
            add_heading(search, i, KL_STR("h2"));
            left--;
        }
    uint32_t first = search->heading_count ? search->headings[0] : 0;
    bool is_head = first > KL_BEFORE_HEADLINE && !is_below_headline(search, first);
    search->first_at = is_head ? first - KL_BEFORE_HEADLINE : 0;
}

/* Elements that may say something without an attribute, too. */
static const bool telling[KL_TAG_COUNT] = {
    [KL_TAG_META] = true, [KL_TAG_LINK] = true, [KL_TAG_TITLE] = true, [KL_TAG_SCRIPT] = true, [KL_TAG_TIME] = true};

static void look_at(kl_clue_search *search, uint32_t index)
{
    const kl_node *node = &search->view->page.nodes[index];
    switch (node->tag) {
    case KL_TAG_META:
        kl_clues_meta(search, node);
        break;
    case KL_TAG_LINK:
        add_link(search, node);
        return;
    case KL_TAG_TITLE:
        add_title(search, index);
        return;
    case KL_TAG_SCRIPT:
        add_script(search, index);
        return;
    default:
        break;
    }
    if (node->attrs || node->tag == KL_TAG_TIME)
        kl_clues_element(search, index);
}

void kl_clues_collect(kl_article *a, const kl_context *context, kl_view *view)
{
    kl_clue_search search = {.a = a, .scratch = context->scratch, .know = context->know, .view = view};
    const kl_page *page = &view->page;
    a->clues.count = 0;
    a->has_clues = true;
    view->ld_body = KL_ABSENT;
    if (page->count == 0)
        return;
    kl_clue_hints_begin(&search);
    kl_clues_meta_begin(&search);
    kl_clue_add(&search, KL_F_LANG, KL_STR("html:lang"), kl_attr_of(page, page->nodes, KL_ATTR_LANG), KL_NOWHERE);
    kl_clues_body_begin(&search);
    add_headings(&search);
    for (uint32_t i = 1; i < page->count; i++)
        if (page->nodes[i].attrs || telling[page->nodes[i].tag]) /* most nodes are texts */
            look_at(&search, i);
    kl_clues_jsonld(&search);
    kl_clues_lines(&search);
    kl_clues_scripts(&search);
}
