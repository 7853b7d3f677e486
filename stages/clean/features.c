/* features.c - count what can be counted about each block. See features.h for what each number means.
 *
 * One pass over the nodes gathers what an element is around its blocks, one over the blocks what they are, one more
 * what their neighbours are. Linear: no block is compared with every other. */
#include "features.h"
#include "line.h"
#include "str.h"
#include "utf8.h"

enum {
    NONE = 500,    /* of distances in blocks */
    NO_STEPS = 30, /* of distances in elements */
    LOOK = 300,    /* bytes of a block that are looked at for capitals and digits */
    AROUND = 5,    /* blocks */
    KINDS = 512,   /* of element and class on one page; a hash, where strangers may meet */
    TEXTS = 1024,  /* of whole texts, for repetitions: likewise */
};

/* Elements around a block, besides what their names hint at. */
enum {
    BELOW_FOOTER = 1u << 0,
    BELOW_MAIN = 1u << 1,
    BELOW_ASIDE = 1u << 2, /* nav, aside, form */
    BELOW_ARTICLE = 1u << 3,
};

typedef struct around {
    unsigned names; /* KL_HINT_ bits of the element and all around it, below <body> */
    uint32_t alike; /* the element's place among reading.siblings */
    uint8_t below;
    uint8_t depth;     /* block elements around it */
    uint16_t cards;    /* size of the nearest list of cards, this element or one around it being a card */
    uint8_t bad, good; /* steps to the nearest condemned element, to the nearest of an article */
} around;

/* All blocks of one element and class together. */
typedef struct kind {
    uint32_t count, bytes, words, links, kept;
} kind;

/* Children of one element that are alike in element and class. */
typedef struct siblings {
    uint32_t key; /* hash of parent, element and class; 0: the place is empty */
    uint32_t count, linked;
} siblings;

typedef struct reading {
    kl_arena *scratch;
    const kl_blocks *b;
    siblings *siblings; /* open addressing */
    size_t mask;
    uint32_t heart; /* a node */
    const kl_article *a;
    around *around;  /* per node that holds blocks */
    uint32_t *bytes; /* per block and one more: bytes of text, of links, kept by the rules, before it */
    uint32_t *links;
    uint32_t *kept;
    uint16_t *kind_of; /* per block */
    kind *kinds;
    kl_block_features *out;
} reading;

static int16_t small(uint64_t number) { return (int16_t)(number < INT16_MAX ? number : INT16_MAX); }

static int16_t percent(uint64_t part, uint64_t whole) { return whole ? small(part * 100 / whole) : 0; }

static size_t length(const kl_piece *piece) { return piece->span.end - piece->span.start; }

/* ---------------------------------------------------------------- elements */

static uint8_t below_of(unsigned tag)
{
    switch (tag) {
    case KL_TAG_ASIDE:
    case KL_TAG_NAV:
    case KL_TAG_FORM:
        return BELOW_ASIDE;
    case KL_TAG_FOOTER:
        return BELOW_FOOTER;
    case KL_TAG_ARTICLE:
        return BELOW_ARTICLE;
    case KL_TAG_MAIN:
        return BELOW_MAIN;
    default:
        return 0;
    }
}

/* Of the length and eight bytes at each end: class names and texts that agree in these are taken for equal. */
static uint32_t hash(kl_str text, uint32_t seed)
{
    uint64_t first = 0, last = 0;
    size_t some = text.len < sizeof first ? text.len : sizeof first;
    if (some) {
        memcpy(&first, text.ptr, some);
        memcpy(&last, text.ptr + text.len - some, some);
    }
    uint64_t h = (first * UINT64_C(0x9E3779B97F4A7C15)) ^ (last + text.len) * UINT64_C(0xC2B2AE3D27D4EB4F) ^ seed;
    h = (h ^ h >> 29) * UINT64_C(0x165667B19E3779F9);
    return (uint32_t)(h >> 32);
}

/* An element's kind: its tag and class. */
static uint32_t kind_hash(const kl_page *page, uint32_t i)
{
    return hash(kl_attr_of(page, &page->nodes[i], KL_ATTR_CLASS), page->nodes[i].tag);
}

static uint32_t siblings_of(const reading *r, uint32_t i, uint32_t parent)
{
    uint32_t key = (kind_hash(&r->b->view->page, i) + parent * 0x9E3779B1u) | 1;
    size_t at = (key ^ key >> 16) & r->mask;
    while (r->siblings[at].key && r->siblings[at].key != key)
        at = (at + 1) & r->mask;
    r->siblings[at].key = key;
    return (uint32_t)at;
}

static bool is_element_with_blocks(const kl_blocks *b, uint32_t i)
{
    const kl_node *nodes = b->view->page.nodes;
    return b->owner[i] == i && nodes[i].tag != KL_TAG_TEXT && b->first[i] != b->first[nodes[i].end];
}

static void count_siblings(reading *r)
{
    const kl_blocks *b = r->b;
    const kl_node *nodes = b->view->page.nodes;
    size_t elements = 0, size = 64;
    for (uint32_t i = 1; i < b->view->page.count; i++)
        elements += is_element_with_blocks(b, i);
    while (size < elements * 2)
        size *= 2;
    r->siblings = KL_NEW_ARRAY(r->scratch, siblings, size);
    r->mask = size - 1;
    for (uint32_t i = 1; i < b->view->page.count; i++) {
        if (!is_element_with_blocks(b, i))
            continue;
        r->around[i].alike = siblings_of(r, i, b->owner[nodes[i].parent]);
        siblings *alike = &r->siblings[r->around[i].alike];
        uint32_t from = b->first[i], to = b->first[nodes[i].end];
        alike->count++;
        alike->linked += b->linked[to] > b->linked[from];
    }
}

/* The element whose own blocks (those of its children) hold the most prose. */
static void find_heart(reading *r)
{
    const kl_blocks *b = r->b;
    const kl_node *nodes = b->view->page.nodes;
    uint32_t *own = KL_NEW_ARRAY(r->scratch, uint32_t, b->view->page.count);
    for (size_t k = 0; k < b->count; k++) {
        uint32_t parent = b->owner[nodes[b->items[k].node].parent];
        own[parent] += b->prose[k + 1] - b->prose[k];
        if (own[parent] > own[r->heart])
            r->heart = parent;
    }
}

static uint8_t step(uint8_t steps) { return steps < NO_STEPS ? (uint8_t)(steps + 1) : NO_STEPS; }

static uint8_t step_deep(uint8_t depth) { return depth < 255 ? (uint8_t)(depth + 1) : 255; }

static void read_elements(reading *r)
{
    const kl_blocks *b = r->b;
    const kl_node *nodes = b->view->page.nodes;
    for (uint32_t i = 0; i < b->view->page.count; i++) {
        if (!is_element_with_blocks(b, i))
            continue;
        const siblings *alike = &r->siblings[r->around[i].alike];
        around here = {.bad = NO_STEPS, .good = NO_STEPS};
        if (i)
            here = r->around[b->owner[nodes[i].parent]];
        here.bad = step(here.bad);
        here.good = step(here.good);
        /* <body> is named for what the page has, not for what it is. */
        unsigned names = i == 0 || nodes[i].tag == KL_TAG_BODY ? 0 : kl_hints_at(b, i);
        here.names |= names;
        here.below |= below_of(nodes[i].tag);
        here.depth = i ? step_deep(here.depth) : 0;
        if (i && alike->count >= 3 && alike->linked * 2 >= alike->count)
            here.cards = (uint16_t)(alike->count < 999 ? alike->count : 999);
        if (names & KL_HINT_CONDEMNS || below_of(nodes[i].tag) & (BELOW_ASIDE | BELOW_FOOTER))
            here.bad = 0;
        if (names & KL_HINT_STRONG || below_of(nodes[i].tag) & (BELOW_ARTICLE | BELOW_MAIN))
            here.good = 0;
        r->around[i] = here;
    }
}

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
        uint16_t at = (uint16_t)(kind_hash(&b->view->page, piece->node) & (KINDS - 1));
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
    of[KL_FT_LEN] = small(text.len);
    of[KL_FT_WORDS] = small(piece->spaces + 1);
    of[KL_FT_LINK] = percent(piece->link_len, text.len);
    of[KL_FT_STOPS] = small(piece->stops);
    of[KL_FT_SENTENCE] = kl_line_ends_sentence(text);
    if (text.len)
        of[KL_FT_LAST] = sign_of(kl_utf8_at(text, kl_utf8_before(text, text.len), &len));
}

static bool has(unsigned bits, unsigned bit) { return (bits & bit) != 0; }

static void count_around(const around *here, unsigned own, int16_t *of)
{
    of[KL_FT_OWN_BAD] = has(own, KL_HINT_CONDEMNS);
    of[KL_FT_IN_NEWSLETTER] = has(here->names, KL_HINT_NEWSLETTER);
    of[KL_FT_IN_STRONG] = has(here->names, KL_HINT_STRONG);
    of[KL_FT_BELOW_FOOTER] = has(here->below, BELOW_FOOTER);
    of[KL_FT_BELOW_MAIN] = has(here->below, BELOW_MAIN);
    of[KL_FT_BAD_STEPS] = here->bad;
    of[KL_FT_GOOD_STEPS] = here->good;
    of[KL_FT_CARDS] = (int16_t)here->cards;
}

static void count_heart(const reading *r, uint32_t node, int16_t *of)
{
    const kl_blocks *b = r->b;
    const kl_node *nodes = b->view->page.nodes;
    const uint32_t heart = r->heart;
    uint32_t common = node;
    int16_t up = 0;
    while (common && !(common <= heart && heart < nodes[common].end)) {
        common = b->owner[nodes[common].parent];
        up++;
    }
    of[KL_FT_HEART_UP] = up < NO_STEPS ? up : NO_STEPS;
    of[KL_FT_HEART_DOWN] = (int16_t)(r->around[heart].depth - r->around[common].depth);
    of[KL_FT_HEART_SIDE] = node < heart ? -1 : node >= nodes[heart].end;
}

static void count_within(const reading *r, uint32_t node, int16_t *prose, int16_t *of)
{
    const kl_blocks *b = r->b;
    uint32_t from = b->first[node], to = b->first[b->view->page.nodes[node].end];
    uint32_t bytes = r->bytes[to] - r->bytes[from];
    prose[0] = percent(kl_prose_of(b, node), b->prose[b->count]);
    of[0] = small(to - from);
    of[1] = percent(r->links[to] - r->links[from], bytes);
    of[2] = percent(r->kept[to] - r->kept[from], bytes);
}

static void count_element(const reading *r, size_t k, int16_t *of)
{
    const kl_blocks *b = r->b;
    const kl_piece *piece = &b->items[k];
    const kl_node *nodes = b->view->page.nodes;
    uint32_t parent = b->owner[nodes[piece->node].parent], grand = b->owner[nodes[parent].parent];
    of[KL_FT_TAG] = kind_of_tag(nodes[piece->node].tag);
    of[KL_FT_DEPTH] = nodes[piece->node].depth;
    count_around(&r->around[piece->node], kl_hints_at(b, piece->node), of);
    count_heart(r, piece->node, of);
    count_within(r, parent, &of[KL_FT_PARENT_PROSE], &of[KL_FT_PARENT_COUNT]);
    count_within(r, grand, &of[KL_FT_GRAND_PROSE], &of[KL_FT_GRAND_COUNT]);
    const kind *same = &r->kinds[r->kind_of[k]];
    of[KL_FT_ALIKE_COUNT] = small(same->count);
    of[KL_FT_ALIKE_WORDS] = small(same->words / same->count);
    of[KL_FT_ALIKE_LINK] = percent(same->links, same->bytes);
    of[KL_FT_ALIKE_KEPT] = percent(same->kept, same->bytes);
}

/* ---------------------------------------------------------------- neighbours and page */

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
        of[KL_FT_PLACE] = percent(k, b->count);
        of[KL_FT_PROSE_BEFORE] = percent(b->prose[k], b->prose[b->count]);
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
    of[KL_FT_PROSE_AROUND] = small(prose_around(b, k, AROUND));
    of[KL_FT_PROSE_NEAR] = small(prose_around(b, k, 2));
    of[KL_FT_PROSE_WIDE] = percent(prose_around(b, k, 15), b->prose[b->count]);
    if (k + 1 < b->count) {
        const int16_t *next = r->out[k + 1].of;
        of[KL_FT_AFTER_WORDS] = next[KL_FT_WORDS];
        of[KL_FT_AFTER_LINK] = next[KL_FT_LINK];
        of[KL_FT_AFTER_SAME] = r->kind_of[k] == r->kind_of[k + 1];
    }
}

/* What a page's clues say of it as a whole. */
typedef struct claims {
    unsigned type, dates, authors, slug;
} claims;

static unsigned words_of_slug(kl_str url)
{
    while (kl_ends(url, KL_STR("/")))
        url.len--;
    size_t slash = kl_find_last_char(url, '/');
    kl_str last = slash == KL_NOT_FOUND ? url : kl_from(url, slash + 1);
    unsigned words = last.len > 0;
    for (size_t i = 0; i < last.len; i++)
        words += last.ptr[i] == '-' || last.ptr[i] == '_';
    return words;
}

static claims read_claims(const kl_article *a)
{
    claims c = {.type = 1, .slug = words_of_slug(a->url)};
    for (size_t i = 0; i < a->clues.count; i++) {
        const kl_clue *clue = &a->clues.items[i];
        if (clue->field == KL_F_TYPE && c.type != 2)
            c.type =
                kl_has_nocase(clue->value, KL_STR("article")) || kl_has_nocase(clue->value, KL_STR("posting")) ? 2 : 0;
        else if (clue->field == KL_F_DATE && clue->at == KL_NOWHERE)
            c.dates++;
        else if (clue->field == KL_F_AUTHOR)
            c.authors++;
        else if (clue->field == KL_F_URL && c.slug == 0)
            c.slug = words_of_slug(clue->value);
    }
    return c;
}

/* The same for all blocks. */
static void count_page(const reading *r, bool is_named)
{
    const kl_blocks *b = r->b;
    const kl_page *page = &b->view->page;
    size_t articles = 0, words = 0, sentences = 0, cards = 0;
    const claims said = read_claims(r->a);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < page->count; i++)
        articles += page->nodes[i].tag == KL_TAG_ARTICLE;
    for (size_t k = 0; k < b->count; k++) {
        cards += r->out[k].of[KL_FT_CARDS] > 0;
        if (b->items[k].why.ptr)
            continue;
        if (r->out[k].of[KL_FT_SENTENCE])
            sentences += b->items[k].spaces + 1;
        words += b->items[k].spaces + 1;
        kept += b->prose[k + 1] - b->prose[k];
    }
    const int16_t of[] = {
        small(b->count),
        small(b->prose[b->count]),
        percent(r->links[b->count], r->bytes[b->count]),
        percent(kept, b->prose[b->count]),
        small(words),
        small(articles),
        is_named,
        small(said.type),
        small(said.dates),
        small(said.authors),
        small(said.slug),
        percent(sentences, words),
        percent(cards, b->count),
    };
    _Static_assert(KL_FEATURE_COUNT - KL_FT_PAGE_BLOCKS == sizeof of / sizeof *of, "one for each PAGE_ feature");
    for (size_t k = 0; k < b->count; k++)
        memcpy(&r->out[k].of[KL_FT_PAGE_BLOCKS], of, sizeof of);
}

static void find_repetitions(const reading *r)
{
    const kl_blocks *b = r->b;
    uint32_t *seen = KL_NEW_ARRAY(r->scratch, uint32_t, TEXTS); /* index + 1 of the last block there */
    for (size_t k = 0; k < b->count; k++) {
        kl_str text = kl_piece_text(b, &b->items[k]);
        uint32_t *slot = &seen[hash(text, 0) & (TEXTS - 1)];
        if (*slot && kl_eq(kl_piece_text(b, &b->items[*slot - 1]), text))
            r->out[k].of[KL_FT_TWICE] = 1;
        *slot = (uint32_t)(k + 1);
    }
}

kl_block_features *kl_features_read(kl_arena *scratch, kl_blocks *blocks, const kl_article *a, uint32_t root,
                                    bool is_named)
{
    size_t count = blocks->count;
    reading r = {.b = blocks,
                 .scratch = scratch,
                 .a = a,
                 .around = KL_NEW_ARRAY(scratch, around, blocks->view->page.count + 1),
                 .bytes = KL_NEW_ARRAY(scratch, uint32_t, count + 1),
                 .links = KL_NEW_ARRAY(scratch, uint32_t, count + 1),
                 .kept = KL_NEW_ARRAY(scratch, uint32_t, count + 1),
                 .kind_of = KL_NEW_ARRAY(scratch, uint16_t, count + 1),
                 .kinds = KL_NEW_ARRAY(scratch, kind, KINDS),
                 .out = KL_NEW_ARRAY(scratch, kl_block_features, count + 1)};
    kl_blocks_weigh_all(blocks);
    count_siblings(&r);
    find_heart(&r);
    read_elements(&r);
    read_kinds(&r);
    for (size_t k = 0; k < count; k++) {
        count_text(blocks, &blocks->items[k], r.out[k].of);
        if (kl_is_in_question(&blocks->items[k]))
            count_element(&r, k, r.out[k].of);
    }
    find_repetitions(&r);
    count_places(&r, root);
    for (size_t k = 0; k < count; k++)
        if (kl_is_in_question(&blocks->items[k]))
            count_neighbours(&r, k);
    count_page(&r, is_named);
    return r.out;
}
