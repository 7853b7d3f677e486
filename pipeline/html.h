/* html.h - a page as a flat array of nodes.
 *
 * The parser (lexbor, known to html.c and its parts html_*.c alone) builds the WHATWG tree; kl_html_parse walks it
 * once and leaves an array in reading order (preorder), which is all that `clean` needs: the children of node i begin
 * at i + 1, its subtree ends before nodes[i].end. Comments are left out.
 *
 * Guards (design.md section 4, measured there): lexbor is quadratic in nesting and in the number of
 * attributes of one element; the page is fed in pieces of 256 KB and feeding stops when the stack of
 * open elements, the nodes or one tag's attributes pass a limit. What was read so far stays.
 */
#ifndef KL_HTML_H
#define KL_HTML_H

#include "kliping.h"

typedef struct kl_html kl_html;

/* The formatter would fill these two tables into staircases: one row a line. */
/* clang-format off */

/* Elements by name; everything that has no row here is KL_TAG_OTHER. */
#define KL_TAGS(TAG)              \
    TAG(A, "a")                   \
    TAG(ABBR, "abbr")             \
    TAG(ADDRESS, "address")       \
    TAG(ARTICLE, "article")       \
    TAG(ASIDE, "aside")           \
    TAG(AUDIO, "audio")           \
    TAG(B, "b")                   \
    TAG(BASE, "base")             \
    TAG(BLOCKQUOTE, "blockquote") \
    TAG(BODY, "body")             \
    TAG(BR, "br")                 \
    TAG(BUTTON, "button")         \
    TAG(CAPTION, "caption")       \
    TAG(CENTER, "center")         \
    TAG(CITE, "cite")             \
    TAG(CODE, "code")             \
    TAG(DD, "dd")                 \
    TAG(DEL, "del")               \
    TAG(DETAILS, "details")       \
    TAG(DIALOG, "dialog")         \
    TAG(DIV, "div")               \
    TAG(DL, "dl")                 \
    TAG(DT, "dt")                 \
    TAG(EM, "em")                 \
    TAG(FIELDSET, "fieldset")     \
    TAG(FIGCAPTION, "figcaption") \
    TAG(FIGURE, "figure")         \
    TAG(FONT, "font")             \
    TAG(FOOTER, "footer")         \
    TAG(FORM, "form")             \
    TAG(H1, "h1")                 \
    TAG(H2, "h2")                 \
    TAG(H3, "h3")                 \
    TAG(H4, "h4")                 \
    TAG(H5, "h5")                 \
    TAG(H6, "h6")                 \
    TAG(HEAD, "head")             \
    TAG(HEADER, "header")         \
    TAG(HR, "hr")                 \
    TAG(HTML, "html")             \
    TAG(I, "i")                   \
    TAG(IFRAME, "iframe")         \
    TAG(IMG, "img")               \
    TAG(INPUT, "input")           \
    TAG(LABEL, "label")           \
    TAG(LI, "li")                 \
    TAG(LINK, "link")             \
    TAG(MAIN, "main")             \
    TAG(MENU, "menu")             \
    TAG(META, "meta")             \
    TAG(NAV, "nav")               \
    TAG(NOSCRIPT, "noscript")     \
    TAG(OBJECT, "object")         \
    TAG(OL, "ol")                 \
    TAG(OPTION, "option")         \
    TAG(P, "p")                   \
    TAG(PICTURE, "picture")       \
    TAG(PRE, "pre")               \
    TAG(Q, "q")                   \
    TAG(RP, "rp")                 \
    TAG(RT, "rt")                 \
    TAG(RUBY, "ruby")             \
    TAG(S, "s")                   \
    TAG(SCRIPT, "script")         \
    TAG(SECTION, "section")       \
    TAG(SELECT, "select")         \
    TAG(SMALL, "small")           \
    TAG(SPAN, "span")             \
    TAG(STRONG, "strong")         \
    TAG(STYLE, "style")           \
    TAG(SUB, "sub")               \
    TAG(SUMMARY, "summary")       \
    TAG(SUP, "sup")               \
    TAG(SVG, "svg")               \
    TAG(TABLE, "table")           \
    TAG(TBODY, "tbody")           \
    TAG(TD, "td")                 \
    TAG(TEMPLATE, "template")     \
    TAG(TEXTAREA, "textarea")     \
    TAG(TFOOT, "tfoot")           \
    TAG(TH, "th")                 \
    TAG(THEAD, "thead")           \
    TAG(TIME, "time")             \
    TAG(TITLE, "title")           \
    TAG(TR, "tr")                 \
    TAG(U, "u")                   \
    TAG(UL, "ul")                 \
    TAG(VIDEO, "video")           \
    TAG(WBR, "wbr")

typedef enum kl_tag {
    KL_TAG_TEXT = 0, /* not an element: the text is in `text` */
    KL_TAG_OTHER,
#define KL_TAG_ENUM(name, text) KL_TAG_##name,
    KL_TAGS(KL_TAG_ENUM)
#undef KL_TAG_ENUM
        KL_TAG_COUNT,
} kl_tag;

/* Attributes that are kept; all others are dropped. */
#define KL_ATTRS(ATTR)                     \
    ATTR(CLASS, "class")                   \
    ATTR(ID, "id")                         \
    ATTR(HREF, "href")                     \
    ATTR(CONTENT, "content")               \
    ATTR(NAME, "name")                     \
    ATTR(PROPERTY, "property")             \
    ATTR(ITEMPROP, "itemprop")             \
    ATTR(ITEMTYPE, "itemtype")             \
    ATTR(REL, "rel")                       \
    ATTR(TYPE, "type")                     \
    ATTR(ROLE, "role")                     \
    ATTR(DATETIME, "datetime")             \
    ATTR(TITLE, "title")                   \
    ATTR(LANG, "lang")                     \
    ATTR(HIDDEN, "hidden")                 \
    ATTR(STYLE, "style")                   \
    ATTR(HTTP_EQUIV, "http-equiv")         \
    ATTR(DATA_TESTID, "data-testid")       \
    ATTR(DATA_COMPONENT, "data-component")

/* clang-format on */

typedef enum kl_attr {
#define KL_ATTR_ENUM(name, text) KL_ATTR_##name,
    KL_ATTRS(KL_ATTR_ENUM)
#undef KL_ATTR_ENUM
        KL_ATTR_COUNT,
} kl_attr;

typedef struct kl_attribute {
    kl_attr name;
    kl_str value;
} kl_attribute;

typedef struct kl_node {
    uint8_t tag;         /* a kl_tag */
    uint8_t depth;       /* open elements around it, 255 for 255 and more */
    uint16_t attrs;      /* how many */
    uint32_t parent;     /* index; the root is its own parent */
    uint32_t end;        /* index after the last node of its subtree */
    uint32_t first_attr; /* index into kl_page.attrs; of a text: 1 where it is white space alone (kl_is_blank) */
    kl_str text;         /* of a KL_TAG_TEXT; the script or style text of SCRIPT and STYLE stands in a child */
} kl_node;

/* Whether a KL_TAG_TEXT is white space alone: the indentation between elements, of which pages have more than text. */
static inline bool kl_is_blank(const kl_node *text) { return text->first_attr != 0; }

/* Why a page was not read to its end. */
typedef enum kl_html_cut { KL_WHOLE = 0, KL_TOO_DEEP, KL_TOO_MANY_NODES, KL_TOO_MANY_ATTRS } kl_html_cut;

/* A parsed page. Borrowed from its kl_html until the next parse. */
typedef struct kl_page {
    const kl_node *nodes; /* nodes[0] is the <html> element */
    size_t count;
    const uint32_t *of_tag; /* how many nodes there are of each kl_tag */
    const kl_attribute *attrs;
    kl_html_cut cut;
} kl_page;

/* A parser to use again and again; NULL if memory fails. */
kl_html *kl_html_create(void);
void kl_html_destroy(kl_html *html);

/* Parse UTF-8 text. Borrows `page` until the next parse. KL_OK (look at `cut`); KL_NOMEM; KL_BAD if
 * lexbor makes no tree of it for another reason. */
kl_status kl_html_parse(kl_html *html, kl_str page, const kl_settings *settings, kl_page *out);

/* The name of an element, for messages and --explain. */
kl_str kl_tag_name(kl_tag tag);

/* An attribute's value, or absent. An attribute without a value is empty, not absent. */
static inline kl_str kl_attr_of(const kl_page *page, const kl_node *node, kl_attr name)
{
    size_t end = (size_t)node->first_attr + node->attrs;
    for (size_t i = node->first_attr; i < end; i++)
        if (page->attrs[i].name == name)
            return page->attrs[i].value;
    return KL_ABSENT;
}

/* What the page's own <meta> elements say of its charset (WHATWG prescan of the first 1,024 bytes, and
 * of 4,096 for the many pages that put it late), by its WHATWG name in lower case: a literal. Absent if they say
 * nothing. */
enum { KL_PRESCAN_BYTES = 4096 };
kl_str kl_html_prescan(struct kl_arena *arena, kl_str bytes);

/* The WHATWG name, in lower case, of the encoding that a label means ("latin1": "windows-1252"), or absent: a literal.
 */
kl_str kl_encoding_name(kl_str label);

#endif
