/* blocks.c - where does one block of text end and the next begin?
 *
 * Reads the node array once, in reading order. A block ends where a block element begins or ends, and
 * at <br><br>. White space is set as a browser would; soft hyphens and zero-width spaces go.
 * Never judges: what a block is worth is asked elsewhere. */
#include "blocks.h"
#include "str.h"
#include "wide.h"

typedef struct reading {
    kl_arena *scratch;
    const kl_page *page;
    kl_blocks *out;
    kl_build text;
    KL_LIST(kl_piece) pieces;
    unsigned *in;       /* per node: KL_IN_ bits */
    bool is_open;       /* the last piece still grows */
    bool is_spaced;     /* white space is due before the next letter */
    unsigned breaks;    /* <br> since the last letter */
    uint32_t floor;     /* a block element has begun or ended since: first node of what follows */
    size_t unscripted;  /* bytes of text in <noscript> */
    bool is_unscripted; /* as a reader without scripts sees it: with <noscript> */
} reading;

enum { BLOCK = 1, SKIP = 2 };

/* A <noscript> with more text than this, and more than the rest of the page, is the page: forums that are built by
 * scripts keep their threads there. Less is a plea to switch scripts on. */
enum { UNSCRIPTED = 500 };

/* Links of a card about a name: the name itself, and a story at least. */
enum { LEAST_CARD = 2 };

static const uint8_t kinds[KL_TAG_COUNT] = {
    [KL_TAG_ADDRESS] = BLOCK,  [KL_TAG_ARTICLE] = BLOCK,    [KL_TAG_ASIDE] = BLOCK,   [KL_TAG_BLOCKQUOTE] = BLOCK,
    [KL_TAG_BODY] = BLOCK,     [KL_TAG_CAPTION] = BLOCK,    [KL_TAG_CENTER] = BLOCK,  [KL_TAG_DD] = BLOCK,
    [KL_TAG_DETAILS] = BLOCK,  [KL_TAG_DIV] = BLOCK,        [KL_TAG_DL] = BLOCK,      [KL_TAG_DT] = BLOCK,
    [KL_TAG_FIELDSET] = BLOCK, [KL_TAG_FIGCAPTION] = BLOCK, [KL_TAG_FIGURE] = BLOCK,  [KL_TAG_FOOTER] = BLOCK,
    [KL_TAG_FORM] = BLOCK,     [KL_TAG_H1] = BLOCK,         [KL_TAG_H2] = BLOCK,      [KL_TAG_H3] = BLOCK,
    [KL_TAG_H4] = BLOCK,       [KL_TAG_H5] = BLOCK,         [KL_TAG_H6] = BLOCK,      [KL_TAG_HEADER] = BLOCK,
    [KL_TAG_HR] = BLOCK,       [KL_TAG_HTML] = BLOCK,       [KL_TAG_LI] = BLOCK,      [KL_TAG_MAIN] = BLOCK,
    [KL_TAG_MENU] = BLOCK,     [KL_TAG_NAV] = BLOCK,        [KL_TAG_OL] = BLOCK,      [KL_TAG_P] = BLOCK,
    [KL_TAG_PRE] = BLOCK,      [KL_TAG_SECTION] = BLOCK,    [KL_TAG_SUMMARY] = BLOCK, [KL_TAG_TABLE] = BLOCK,
    [KL_TAG_TBODY] = BLOCK,    [KL_TAG_TD] = BLOCK,         [KL_TAG_TFOOT] = BLOCK,   [KL_TAG_TH] = BLOCK,
    [KL_TAG_THEAD] = BLOCK,    [KL_TAG_TR] = BLOCK,         [KL_TAG_UL] = BLOCK,

    [KL_TAG_HEAD] = SKIP,      [KL_TAG_SCRIPT] = SKIP,      [KL_TAG_STYLE] = SKIP,    [KL_TAG_NOSCRIPT] = SKIP,
    [KL_TAG_TEMPLATE] = SKIP,  [KL_TAG_SVG] = SKIP,         [KL_TAG_IFRAME] = SKIP,   [KL_TAG_OBJECT] = SKIP,
    [KL_TAG_AUDIO] = SKIP,     [KL_TAG_VIDEO] = SKIP,       [KL_TAG_SELECT] = SKIP,   [KL_TAG_OPTION] = SKIP,
    [KL_TAG_TEXTAREA] = SKIP,  [KL_TAG_BUTTON] = SKIP,      [KL_TAG_DIALOG] = SKIP,   [KL_TAG_RT] = SKIP,
    [KL_TAG_RP] = SKIP,        [KL_TAG_TITLE] = SKIP,
};

static bool has_display_none(kl_str style)
{
    size_t at = kl_find_nocase(style, KL_STR("display"));
    if (at == KL_NOT_FOUND)
        return false;
    at += 7;
    while (at < style.len && (kl_is_space(style.ptr[at]) || style.ptr[at] == ':'))
        at++;
    return kl_starts_nocase(kl_from(style, at), KL_STR("none"));
}

static bool is_hidden(const kl_page *page, const kl_node *node)
{
    const kl_attribute *attr = page->attrs + node->first_attr;
    for (size_t i = 0; i < node->attrs; i++)
        if (attr[i].name == KL_ATTR_HIDDEN || (attr[i].name == KL_ATTR_STYLE && has_display_none(attr[i].value)))
            return true;
    return false;
}

/* What an element adds to the KL_IN_ bits of what it holds; a link does if it leads somewhere. */
static const uint16_t marks[KL_TAG_COUNT] = {
    [KL_TAG_PRE] = KL_IN_PRE,          [KL_TAG_LI] = KL_IN_LIST,
    [KL_TAG_DD] = KL_IN_LIST,          [KL_TAG_DT] = KL_IN_LIST,
    [KL_TAG_BLOCKQUOTE] = KL_IN_QUOTE, [KL_TAG_TD] = KL_IN_CELL,
    [KL_TAG_TH] = KL_IN_CELL,          [KL_TAG_H1] = KL_IN_HEADING,
    [KL_TAG_H2] = KL_IN_HEADING,       [KL_TAG_H3] = KL_IN_HEADING,
    [KL_TAG_H4] = KL_IN_HEADING,       [KL_TAG_H5] = KL_IN_HEADING,
    [KL_TAG_H6] = KL_IN_HEADING,       [KL_TAG_FIGCAPTION] = KL_IN_CAPTION,
    [KL_TAG_FIGURE] = KL_IN_CAPTION,   [KL_TAG_CAPTION] = KL_IN_CAPTION,
    [KL_TAG_B] = KL_IN_STRONG,         [KL_TAG_STRONG] = KL_IN_STRONG,
};

static unsigned adds(const kl_page *page, const kl_node *node)
{
    if (node->tag == KL_TAG_A && kl_attr_of(page, node, KL_ATTR_HREF).ptr)
        return KL_IN_LINK;
    return marks[node->tag];
}

/* ---------------------------------------------------------------- text as printed */

enum { PLAIN = 0, SPACE, STOP, LEAD };

static const uint8_t classes[256] = {
    [' '] = SPACE, ['\t'] = SPACE, ['\n'] = SPACE, ['\r'] = SPACE, ['\f'] = SPACE, ['\v'] = SPACE,
    ['.'] = STOP,  [','] = STOP,   ['!'] = STOP,   ['?'] = STOP,   [';'] = STOP,   [0xC2] = LEAD,
    [0xE2] = LEAD, [0xE3] = LEAD,  [0xEF] = LEAD,  [0xE0] = LEAD,  [0xD8] = LEAD,
};

/* What the code point at `p` (one of the LEAD bytes) is, and its length: white space, a stop, nothing
 * at all (length in *skip), or plain. */
static unsigned class_of_wide(const unsigned char *p, size_t left, size_t *len, bool *is_nothing)
{
    *is_nothing = false;
    *len = p[0] < 0xE0 ? 2 : 3;
    if (left < *len) {
        *len = left;
        return PLAIN;
    }
    if (p[0] == 0xC2) {
        *is_nothing = p[1] == 0xAD; /* soft hyphen */
        return p[1] == 0xA0 ? SPACE : PLAIN;
    }
    if (p[0] == 0xD8)
        return p[1] == 0x8C || p[1] == 0x9F || p[1] == 0x9B ? STOP : PLAIN; /* Arabic comma, marks */
    if (p[0] == 0xE0)
        return p[1] == 0xA5 && (p[2] == 0xA4 || p[2] == 0xA5) ? STOP : PLAIN; /* danda */
    if (p[0] == 0xE2) {
        *is_nothing = (p[1] == 0x80 && p[2] == 0x8B) || (p[1] == 0x81 && p[2] == 0xA0);
        if (p[1] == 0x80 && p[2] >= 0x80 && p[2] <= 0x8A)
            return SPACE;
        if (p[1] == 0x80 && (p[2] == 0xA8 || p[2] == 0xA9 || p[2] == 0xAF))
            return SPACE;
        return p[1] == 0x80 && p[2] == 0xA6 ? STOP : PLAIN;
    }
    if (p[0] == 0xE3)
        return p[1] == 0x80 && (p[2] == 0x81 || p[2] == 0x82) ? STOP : p[1] == 0x80 && p[2] == 0x80 ? SPACE : PLAIN;
    *is_nothing = p[1] == 0xBB && p[2] == 0xBF;
    return p[1] == 0xBC && (p[2] == 0x81 || p[2] == 0x8C || p[2] == 0x9F) ? STOP : PLAIN;
}

static void end_piece(reading *r)
{
    r->is_open = false;
    r->breaks = 0;
    r->is_spaced = false;
}

/* A piece is open for the text of this node, and the white space that is due stands in it. */
static kl_piece *open_piece(reading *r, uint32_t node, unsigned in)
{
    if (!r->is_open) {
        kl_piece piece = {.node = r->out->owner[node], .in = in, .span = {r->text.len, r->text.len}};
        if (r->pieces.count) {
            const kl_piece *before = &r->pieces.items[r->pieces.count - 1];
            piece.is_new_line = before->node == piece.node;
        }
        kl_list_push(r->scratch, &r->pieces, piece);
        r->is_open = true;
        r->is_spaced = false;
        r->breaks = 0;
    }
    kl_piece *piece = &r->pieces.items[r->pieces.count - 1];
    if (r->breaks)
        kl_build_char(&r->text, '\n');
    else if (r->is_spaced) {
        kl_build_char(&r->text, ' ');
        piece->spaces++;
    }
    r->breaks = 0;
    r->is_spaced = false;
    piece->last = node;
    return piece;
}

static void add_verbatim(reading *r, uint32_t node, kl_str text)
{
    kl_piece *piece = open_piece(r, node, r->in[node]);
    kl_build_add(&r->text, text);
    piece->span.end = r->text.len;
    piece->spaces += (uint32_t)(text.len / 8);
}

/* How many of eight bytes are spaces, where all are spaces or of the rows of letters (0x40 to 0x7F, all of them plain)
 * and no space stands beside another or last; else -1. */
static int spaces_of_plain(const unsigned char *p)
{
    const uint64_t tops = UINT64_C(0x8080808080808080);
    uint64_t word;
    memcpy(&word, p, sizeof word);
    const uint64_t other = word ^ UINT64_C(0x2020202020202020);
    const uint64_t spaces = ~(((other & ~tops) + ~tops) | other) & tops; /* the top bit of each byte that is one */
    const uint64_t letters = word << 1 & ~word & tops;
    if ((letters | spaces) != tops || (spaces & spaces << 8) || p[7] == ' ')
        return -1;
    return (int)((spaces >> 7) * UINT64_C(0x0101010101010101) >> 56);
}

enum { MOST_WIDE = 255 /* so many ones a byte of a vector can count */ };

/* Words with single spaces between them, as far as there is nothing in sixteen bytes but what is plain, stops and such
 * spaces: copied, and counted in the piece. Returns how many bytes; the one behind them may be read, too. */
static size_t copy_wide(kl_piece *piece, char *to, const unsigned char *p, size_t len)
{
    kl_wide spaces = {0}, stops = {0};
    size_t at = 0;
    for (size_t left = MOST_WIDE; len - at > KL_WIDE && left; at += KL_WIDE, left--) {
        const kl_wide b = kl_wide_load(p + at), next = kl_wide_load(p + at + 1);
        const kl_wide is_space = (kl_wide)(b == ' ');
        const kl_wide is_lead = (kl_wide)(((b & 0xF0) == 0xE0) | (b == 0xC2) | (b == 0xD8));
        const kl_wide is_odd = (kl_wide)(b < ' ') | is_lead | (is_space & (kl_wide)(next == ' '));
        if (kl_wide_mask(is_odd) || (p[at + KL_WIDE - 1] == ' ' && classes[p[at + KL_WIDE]] != PLAIN))
            break;
        spaces -= is_space;
        stops -= (kl_wide)(((b | 2) == '.') | ((b | 4) == '?') | (b == '!')); /* and the comma, the semicolon */
        memcpy(to + at, &b, sizeof b);
    }
    piece->spaces += kl_wide_sum(spaces);
    piece->stops += kl_wide_sum(stops);
    return at;
}

/* A run of words with single spaces between them, from `p` on: copied and counted in one go. Returns where it ends;
 * there is room for it. */
static const unsigned char *add_run(reading *r, uint32_t node, const unsigned char *p, const unsigned char *end)
{
    kl_piece *piece = open_piece(r, node, r->in[node]);
    char *const start = r->text.ptr + r->text.len, *to = start;
    uint32_t stops = 0;
    const unsigned char *wide = p; /* the next place to look at sixteen from: the last look's came to nothing */
    while (p < end) {
        if (p >= wide && end - p > KL_WIDE) {
            const size_t len = copy_wide(piece, to, p, (size_t)(end - p));
            to += len;
            p += len;
            wide = p + KL_WIDE;
        }
        int spaces = end - p >= 8 ? spaces_of_plain(p) : -1;
        if (spaces >= 0) {
            memcpy(to, p, 8);
            to += 8;
            p += 8;
            piece->spaces += (uint32_t)spaces;
            continue;
        }
        unsigned class = classes[*p];
        size_t len = 1;
        if (*p == ' ' && p + 1 < end && classes[p[1]] != SPACE && classes[p[1]] != LEAD) {
            piece->spaces++;
            class = PLAIN;
        }
        if (class == LEAD) {
            bool is_nothing;
            class = class_of_wide(p, (size_t)(end - p), &len, &is_nothing);
            if (is_nothing)
                break;
        }
        if (class == SPACE)
            break;
        stops += class == STOP;
        for (; len; len--)
            *to++ = (char)*p++;
    }
    uint32_t added = (uint32_t)(to - start);
    r->text.len += added;
    piece->stops += stops;
    piece->span.end = r->text.len;
    if (r->in[node] & KL_IN_LINK)
        piece->link_len += added + 1;
    if (r->in[node] & KL_IN_STRONG)
        piece->strong_len += added + 1;
    return p;
}

static void add_text(reading *r, uint32_t node, kl_str text)
{
    const unsigned char *p = (const unsigned char *)text.ptr, *end = p + text.len;
    kl_build_reserve(&r->text, text.len + 2); /* white space that is due may stand before it */
    while (p < end) {
        unsigned class = classes[*p];
        size_t len = 1;
        bool is_nothing = false;
        if (class == LEAD)
            class = class_of_wide(p, (size_t)(end - p), &len, &is_nothing);
        if (class == SPACE || is_nothing) {
            r->is_spaced |= class == SPACE;
            p += len;
        } else {
            p = add_run(r, node, p, end);
        }
    }
}

/* ---------------------------------------------------------------- the pass */

/* Whether a span in the middle of a sentence is a card about the name before it, which a page shows beside the pointer:
 * the name once more, links to stories, and no words that are no link. */
static bool is_card(const kl_page *page, uint32_t i)
{
    const kl_node *nodes = page->nodes, *name = NULL;
    uint32_t links = 0;
    for (uint32_t k = i + 1; k < nodes[i].end; k++) {
        links += nodes[k].tag == KL_TAG_A;
        if (nodes[k].tag != KL_TAG_TEXT || kl_is_blank(&nodes[k]))
            continue;
        if (nodes[nodes[k].parent].tag != KL_TAG_A)
            return false;
        name = name ? name : &nodes[k];
    }
    while (i > 0 && nodes[i].tag != KL_TAG_TEXT)
        i--;
    if (!name || links < LEAST_CARD || i == 0)
        return false;
    const kl_str own = kl_trim(name->text), said = kl_trim(nodes[i].text);
    const size_t space = kl_find_last_char(own, ' '); /* "Ann Roe", and the card says "Ann Mary Roe" */
    return said.len && kl_ends(said, space == KL_NOT_FOUND ? own : kl_from(own, space));
}

static void enter(reading *r, uint32_t i)
{
    const kl_node *node = &r->page->nodes[i];
    unsigned in = i ? r->in[node->parent] : 0;
    kl_blocks *out = r->out;
    out->owner[i] = out->owner[node->parent];
    if (node->attrs) {
        if (node->tag != KL_TAG_A && node->tag != KL_TAG_IMG)
            out->hints[i] = KL_HINT_UNREAD;
        if (is_hidden(r->page, node))
            in |= KL_IN_HIDDEN;
    }
    in |= adds(r->page, node);
    if (node->tag == KL_TAG_SPAN && r->is_open && node->end > i + 2 * LEAST_CARD && is_card(r->page, i))
        in |= KL_IN_SKIPPED;
    const bool is_shown = node->tag == KL_TAG_NOSCRIPT && r->is_unscripted;
    if (kinds[node->tag] == SKIP && !is_shown)
        in |= KL_IN_SKIPPED;
    r->in[i] = in;
    if (kinds[node->tag] == BLOCK || is_shown) {
        out->owner[i] = i;
        end_piece(r);
    } else if (node->tag == KL_TAG_BR) {
        if (r->is_open && ++r->breaks > 1)
            end_piece(r);
    } else if (node->tag == KL_TAG_A && r->is_open && (in & KL_IN_LINK)) {
        r->pieces.items[r->pieces.count - 1].links++;
    }
}

static void count_unscripted(reading *r, uint32_t from)
{
    const kl_node *nodes = r->page->nodes;
    for (uint32_t i = from + 1; i < nodes[from].end; i++)
        if (nodes[i].tag == KL_TAG_TEXT && !kl_is_blank(&nodes[i]) && nodes[nodes[i].parent].tag != KL_TAG_STYLE)
            r->unscripted += kl_trim(nodes[i].text).len;
}

static void read_nodes(reading *r)
{
    const kl_node *nodes = r->page->nodes;
    for (uint32_t i = 0; i < r->page->count; i++) {
        r->out->first[i] = (uint32_t)r->pieces.count;
        if (nodes[i].tag != KL_TAG_TEXT) {
            enter(r, i);
            if (r->in[i] & KL_IN_SKIPPED) {
                uint32_t end = nodes[i].end;
                if (nodes[i].tag == KL_TAG_NOSCRIPT)
                    count_unscripted(r, i);
                for (uint32_t j = i + 1; j < end; j++) {
                    r->out->first[j] = (uint32_t)r->pieces.count;
                    r->out->owner[j] = r->out->owner[i];
                }
                i = end - 1;
            }
            continue;
        }
        r->in[i] = r->in[nodes[i].parent];
        r->out->owner[i] = r->out->owner[nodes[i].parent];
        if (r->is_open && r->pieces.items[r->pieces.count - 1].node != r->out->owner[i])
            end_piece(r);
        if (r->in[i] & KL_IN_PRE)
            add_verbatim(r, i, nodes[i].text);
        else if (kl_is_blank(&nodes[i]))
            r->is_spaced = true;
        else
            add_text(r, i, nodes[i].text);
    }
    r->out->first[r->page->count] = (uint32_t)r->pieces.count;
}

/* Bytes of prose in one block. 40 bytes are what readability's and boilerpipe's authors ask of a paragraph
 * (25 characters, 15 words); a block without a comma or stop must be longer to be a sentence. */
static uint32_t prose_in(const kl_piece *piece, unsigned without)
{
    size_t len = piece->span.end - piece->span.start;
    if (piece->in & (KL_IN_HEADING | KL_IN_CAPTION | without) || piece->link_len * 2 > len)
        return 0;
    size_t plain = len - piece->link_len;
    if (plain < 40 || (piece->stops == 0 && plain < 120))
        return 0;
    return (uint32_t)plain;
}

void kl_blocks_weigh(kl_blocks *blocks, unsigned without)
{
    blocks->prose[0] = 0;
    for (size_t i = 0; i < blocks->count; i++)
        blocks->prose[i + 1] = blocks->prose[i] + (blocks->items[i].why.ptr ? 0 : prose_in(&blocks->items[i], without));
}

void kl_blocks_weigh_all(kl_blocks *blocks)
{
    for (size_t i = 0; i < blocks->count; i++)
        blocks->prose[i + 1] = blocks->prose[i] + prose_in(&blocks->items[i], 0);
}

bool kl_is_teaser_list(const kl_blocks *b, uint32_t node)
{
    const kl_node *nodes = b->view->page.nodes;
    if (nodes[node].tag != KL_TAG_UL && nodes[node].tag != KL_TAG_OL)
        return false;
    uint32_t items = 0;
    for (uint32_t i = node + 1; i < nodes[node].end; i = nodes[i].end)
        items += nodes[i].tag == KL_TAG_LI;
    /* Three items make a list; two thirds leave room for an item without a headline. */
    uint32_t linked = b->linked[b->first[nodes[node].end]] - b->linked[b->first[node]];
    return items >= 3 && linked * 3 >= items * 2;
}

static void list_elements(kl_arena *scratch, kl_blocks *b)
{
    const kl_page *page = &b->view->page;
    b->elements = KL_ROOM_ARRAY(scratch, uint32_t, page->count);
    size_t count = 0;
    for (uint32_t i = 0; i < page->count; i++) {
        b->elements[count] = i; /* without a branch, which would be foretold wrong */
        count += (page->nodes[i].tag != KL_TAG_TEXT) & (b->first[i] != b->first[page->nodes[i].end]);
    }
    b->element_count = count;
}

static void count_linked(kl_blocks *b)
{
    for (size_t i = 0; i < b->count; i++) {
        size_t len = b->items[i].span.end - b->items[i].span.start;
        b->linked[i + 1] = b->linked[i] + (b->items[i].link_len * 10 >= len * 8);
    }
}

void kl_blocks_read(kl_arena *scratch, kl_hints *names, const kl_view *view, kl_blocks *blocks)
{
    size_t count = view->page.count;
    *blocks = (kl_blocks){.view = view,
                          .names = names,
                          .first = KL_ROOM_ARRAY(scratch, uint32_t, count + 1),
                          .owner = KL_NEW_ARRAY(scratch, uint32_t, count),
                          .hints = KL_NEW_ARRAY(scratch, unsigned, count)};
    reading r = {.scratch = scratch,
                 .page = &view->page,
                 .out = blocks,
                 .text = kl_build_begin(scratch, 65536),
                 .in = KL_ROOM_ARRAY(scratch, unsigned, count)};
    read_nodes(&r);
    if (r.unscripted > UNSCRIPTED && r.unscripted > r.text.len) {
        end_piece(&r);
        r.is_unscripted = true;
        r.text.len = r.pieces.count = 0;
        read_nodes(&r);
    }
    blocks->text = kl_build_str(&r.text);
    blocks->items = r.pieces.items;
    blocks->count = r.pieces.count;
    blocks->prose = KL_NEW_ARRAY(scratch, uint32_t, r.pieces.count + 1);
    blocks->linked = KL_NEW_ARRAY(scratch, uint32_t, r.pieces.count + 1);
    list_elements(scratch, blocks);
    count_linked(blocks);
    kl_blocks_weigh(blocks, KL_IN_HIDDEN);
}
