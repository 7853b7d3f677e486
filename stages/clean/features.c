/* features.c - count what can be counted about each block. See features.h for what each number means.
 *
 * What an element is around its blocks is gathered first (features_elements.c), then what the blocks and their
 * neighbours are, last what the page is as a whole (features_page.c). Linear: no block is compared with every other. */
#include "features_parts.h"
#include "line.h"
#include "str.h"
#include "utf8.h"

enum {
    NONE = 500,   /* of distances in blocks */
    AROUND = 5,   /* blocks */
    KINDS = 512,  /* of element and class on one page; a hash, where strangers may meet */
    TEXTS = 1024, /* of whole texts, for repetitions: likewise */
};

/* All blocks of one element and class together. */
typedef struct kind {
    uint32_t count, bytes, words, links, kept;
} kind;

typedef struct reading {
    kl_arena *scratch;
    const kl_blocks *b;
    kl_elements elements;
    uint32_t *bytes; /* per block and one more: bytes of text, of links, kept by the rules, before it */
    uint32_t *links;
    uint32_t *kept;
    uint16_t *kind_of; /* per block */
    kind *kinds;
    kl_block_features *out;
} reading;

static size_t length(const kl_piece *piece) { return piece->span.end - piece->span.start; }

/* ---------------------------------------------------------------- kinds */

static int16_t kind_of_tag(unsigned tag)
{
    switch (tag) {
    case KL_TAG_P:
        return 1;
    case KL_TAG_DIV:
        return 2;
    case KL_TAG_LI:
        return 3;
    case KL_TAG_BLOCKQUOTE:
        return 4;
    case KL_TAG_PRE:
        return 5;
    case KL_TAG_TD:
    case KL_TAG_TH:
        return 6;
    case KL_TAG_DD:
    case KL_TAG_DT:
        return 7;
    case KL_TAG_SECTION:
    case KL_TAG_ARTICLE:
    case KL_TAG_MAIN:
        return 8;
    case KL_TAG_H1:
        return 9;
    case KL_TAG_H2:
        return 10;
    case KL_TAG_H3:
        return 11;
    case KL_TAG_H4:
    case KL_TAG_H5:
    case KL_TAG_H6:
        return 12;
    default:
        return 0;
    }
}

static void read_kinds(reading *r)
{
    const kl_blocks *b = r->b;
    for (size_t k = 0; k < b->count; k++) {
        const kl_piece *piece = &b->items[k];
        uint16_t at = (uint16_t)(kl_kind_hash(&b->view->page, piece->node) & (KINDS - 1));
        r->kind_of[k] = at;
        kind *same = &r->kinds[at];
        size_t len = length(piece);
        same->count++;
        same->bytes += (uint32_t)len;
        same->words += piece->spaces + 1;
        same->links += piece->link_len;
        same->kept += piece->why.ptr ? 0 : (uint32_t)len;
        r->bytes[k + 1] = r->bytes[k] + (uint32_t)len;
        r->links[k + 1] = r->links[k] + piece->link_len;
        r->kept[k + 1] = r->kept[k] + (piece->why.ptr ? 0 : (uint32_t)len);
    }
}

/* ---------------------------------------------------------------- one block */

static int16_t sign_of(uint32_t code)
{
    if (code == ':')
        return KL_SIGN_COLON;
    if (code == '.' || code == '!' || code == '?' || code == 0x2026 || code == 0x3002)
        return KL_SIGN_STOP;
    if (kl_utf8_is_digit(code))
        return KL_SIGN_DIGIT;
    if (kl_utf8_is_upper(code))
        return KL_SIGN_UPPER;
    return kl_utf8_is_letter(code) ? KL_SIGN_LOWER : KL_SIGN_OTHER;
}

static void count_text(const kl_blocks *b, const kl_piece *piece, int16_t *of)
{
    const kl_str text = kl_piece_text(b, piece);
    size_t len;
    of[KL_FT_LEN] = kl_small(text.len);
    of[KL_FT_WORDS] = kl_small(piece->spaces + 1);
    of[KL_FT_LINK] = kl_percent(piece->link_len, text.len);
    of[KL_FT_STOPS] = kl_small(piece->stops);
    of[KL_FT_SENTENCE] = kl_line_ends_sentence(text);
    if (text.len)
        of[KL_FT_LAST] = sign_of(kl_utf8_at(text, kl_utf8_before(text, text.len), &len));
}

static bool has(unsigned bits, unsigned bit) { return (bits & bit) != 0; }

static void count_around(const kl_around *here, unsigned own, int16_t *of)
{
    of[KL_FT_OWN_BAD] = has(own, KL_HINT_CONDEMNS);
    of[KL_FT_IN_NEWSLETTER] = has(here->names, KL_HINT_NEWSLETTER);
    of[KL_FT_IN_STRONG] = has(here->names, KL_HINT_STRONG);
    of[KL_FT_BELOW_FOOTER] = has(here->below, KL_BELOW_FOOTER);
    of[KL_FT_BELOW_MAIN] = has(here->below, KL_BELOW_MAIN);
    of[KL_FT_BAD_STEPS] = here->bad;
    of[KL_FT_GOOD_STEPS] = here->good;
    of[KL_FT_CARDS] = (int16_t)here->cards;
}

static void count_heart(const reading *r, uint32_t node, int16_t *of)
{
    const kl_blocks *b = r->b;
    const kl_node *nodes = b->view->page.nodes;
    const uint32_t heart = r->elements.heart;
    uint32_t common = node;
    int16_t up = 0;
    while (common && !(common <= heart && heart < nodes[common].end)) {
        common = b->owner[nodes[common].parent];
        up++;
    }
    of[KL_FT_HEART_UP] = up < KL_NO_STEPS ? up : KL_NO_STEPS;
    of[KL_FT_HEART_DOWN] = (int16_t)(r->elements.around[heart].depth - r->elements.around[common].depth);
    of[KL_FT_HEART_SIDE] = node < heart ? -1 : node >= nodes[heart].end;
}

static void count_within(const reading *r, uint32_t node, int16_t *prose, int16_t *of)
{
    const kl_blocks *b = r->b;
    uint32_t from = b->first[node], to = b->first[b->view->page.nodes[node].end];
    uint32_t bytes = r->bytes[to] - r->bytes[from];
    prose[0] = kl_percent(kl_prose_of(b, node), b->prose[b->count]);
    of[0] = kl_small(to - from);
    of[1] = kl_percent(r->links[to] - r->links[from], bytes);
    of[2] = kl_percent(r->kept[to] - r->kept[from], bytes);
}

static void count_element(const reading *r, size_t k, int16_t *of)
{
    const kl_blocks *b = r->b;
    const kl_piece *piece = &b->items[k];
    const kl_node *nodes = b->view->page.nodes;
    uint32_t parent = b->owner[nodes[piece->node].parent], grand = b->owner[nodes[parent].parent];
    of[KL_FT_TAG] = kind_of_tag(nodes[piece->node].tag);
    of[KL_FT_DEPTH] = nodes[piece->node].depth;
    count_around(&r->elements.around[piece->node], kl_hints_at(b, piece->node), of);
    count_heart(r, piece->node, of);
    count_within(r, parent, &of[KL_FT_PARENT_PROSE], &of[KL_FT_PARENT_COUNT]);
    count_within(r, grand, &of[KL_FT_GRAND_PROSE], &of[KL_FT_GRAND_COUNT]);
    const kind *same = &r->kinds[r->kind_of[k]];
    of[KL_FT_ALIKE_COUNT] = kl_small(same->count);
    of[KL_FT_ALIKE_WORDS] = kl_small(same->words / same->count);
    of[KL_FT_ALIKE_LINK] = kl_percent(same->links, same->bytes);
    of[KL_FT_ALIKE_KEPT] = kl_percent(same->kept, same->bytes);
}

/* ---------------------------------------------------------------- neighbours */

static void count_places(const reading *r, uint32_t root)
{
    const kl_blocks *b = r->b;
    const kl_node *nodes = b->view->page.nodes;
    int since_h1 = -1, since_kept = NONE, to_kept = NONE, since_heading = NONE;
    bool has_h1 = false;
    for (size_t k = 0; k < b->count && !has_h1; k++)
        has_h1 = nodes[b->items[k].node].tag == KL_TAG_H1;
    for (size_t k = 0; k < b->count; k++) {
        int16_t *of = r->out[k].of;
        if (nodes[b->items[k].node].tag == KL_TAG_H1 && since_h1 < 0)
            since_h1 = 0;
        else if (since_h1 >= 0 && since_h1 < NONE - 1)
            since_h1++;
        since_kept = !b->items[k].why.ptr ? 0 : since_kept < NONE ? since_kept + 1 : NONE;
        if (b->items[k].in & KL_IN_HEADING)
            since_heading = 0;
        else if (since_heading < NONE)
            since_heading++;
        of[KL_FT_FROM_HEADING] = (int16_t)since_heading;
        of[KL_FT_FROM_H1] = (int16_t)(has_h1 ? since_h1 : NONE);
        of[KL_FT_FROM_KEPT] = (int16_t)since_kept;
        of[KL_FT_PLACE] = kl_percent(k, b->count);
        of[KL_FT_PROSE_BEFORE] = kl_percent(b->prose[k], b->prose[b->count]);
        of[KL_FT_RULES] = (int16_t)b->items[k].rules;
        of[KL_FT_IN_ROOT] = k >= b->first[root] && k < b->first[nodes[root].end];
    }
    for (size_t k = b->count; k-- > 0;) {
        to_kept = !b->items[k].why.ptr ? 0 : to_kept < NONE ? to_kept + 1 : NONE;
        r->out[k].of[KL_FT_TO_KEPT] = (int16_t)to_kept;
    }
}

/* Bytes of prose in the blocks from `reach` before k to `reach` behind it. */
static uint32_t prose_around(const kl_blocks *b, size_t k, size_t reach)
{
    size_t from = k > reach ? k - reach : 0, to = k + reach + 1 < b->count ? k + reach + 1 : b->count;
    return b->prose[to] - b->prose[from];
}

static void count_neighbours(const reading *r, size_t k)
{
    const kl_blocks *b = r->b;
    int16_t *of = r->out[k].of;
    size_t from = k > AROUND ? k - AROUND : 0, to = k + AROUND + 1 < b->count ? k + AROUND + 1 : b->count;
    for (size_t i = from; i < to; i++)
        of[KL_FT_KEPT_AROUND] = (int16_t)(of[KL_FT_KEPT_AROUND] + !b->items[i].why.ptr);
    of[KL_FT_PROSE_AROUND] = kl_small(prose_around(b, k, AROUND));
    of[KL_FT_PROSE_NEAR] = kl_small(prose_around(b, k, 2));
    of[KL_FT_PROSE_WIDE] = kl_percent(prose_around(b, k, 15), b->prose[b->count]);
    if (k + 1 < b->count) {
        const int16_t *next = r->out[k + 1].of;
        of[KL_FT_AFTER_WORDS] = next[KL_FT_WORDS];
        of[KL_FT_AFTER_LINK] = next[KL_FT_LINK];
        of[KL_FT_AFTER_SAME] = r->kind_of[k] == r->kind_of[k + 1];
    }
}

/* What costs more, of those blocks that are in question, or of those that are not. */
static void count_blocks(const reading *r, bool in_question)
{
    for (size_t k = 0; k < r->b->count; k++) {
        if (kl_is_in_question(&r->b->items[k]) != in_question)
            continue;
        count_element(r, k, r->out[k].of);
        count_neighbours(r, k);
    }
}

static void find_repetitions(const reading *r)
{
    const kl_blocks *b = r->b;
    uint32_t *seen = KL_NEW_ARRAY(r->scratch, uint32_t, TEXTS); /* index + 1 of the last block there */
    for (size_t k = 0; k < b->count; k++) {
        kl_str text = kl_piece_text(b, &b->items[k]);
        uint32_t *slot = &seen[kl_text_hash(text, 0) & (TEXTS - 1)];
        if (*slot && kl_eq(kl_piece_text(b, &b->items[*slot - 1]), text))
            r->out[k].of[KL_FT_TWICE] = 1;
        *slot = (uint32_t)(k + 1);
    }
}

kl_features kl_features_read(kl_arena *scratch, kl_blocks *blocks, const kl_article *a, uint32_t root, bool is_named,
                             bool is_all)
{
    size_t count = blocks->count;
    reading r = {.b = blocks,
                 .scratch = scratch,
                 .bytes = KL_NEW_ARRAY(scratch, uint32_t, count + 1),
                 .links = KL_NEW_ARRAY(scratch, uint32_t, count + 1),
                 .kept = KL_NEW_ARRAY(scratch, uint32_t, count + 1),
                 .kind_of = KL_NEW_ARRAY(scratch, uint16_t, count + 1),
                 .kinds = KL_NEW_ARRAY(scratch, kind, KINDS),
                 .out = KL_NEW_ARRAY(scratch, kl_block_features, count + 1)};
    kl_blocks_weigh_all(blocks);
    r.elements = kl_elements_read(scratch, blocks);
    read_kinds(&r);
    for (size_t k = 0; k < count; k++)
        count_text(blocks, &blocks->items[k], r.out[k].of);
    find_repetitions(&r);
    count_places(&r, root);
    count_blocks(&r, true);
    kl_features_page(blocks, a, is_named, r.out);
    kl_features out = {.blocks = r.out, .kind = kl_page_kind_read(blocks, a, count ? r.out[0].of : NULL)};
    if (is_all || out.kind.other >= KL_SURE_ARTICLE)
        count_blocks(&r, false);
    return out;
}
