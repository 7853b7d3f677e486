/* features_elements.c - what is an element around its blocks: named how, below what, one of a list of cards, how far
 * from the heart of the page? Three passes over the nodes, in reading order. */
#include "features_parts.h"
#include "str.h"

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
    kl_elements out;
} reading;

static uint8_t below_of(unsigned tag)
{
    switch (tag) {
    case KL_TAG_ASIDE:
    case KL_TAG_NAV:
    case KL_TAG_FORM:
        return KL_BELOW_ASIDE;
    case KL_TAG_FOOTER:
        return KL_BELOW_FOOTER;
    case KL_TAG_ARTICLE:
        return KL_BELOW_ARTICLE;
    case KL_TAG_MAIN:
        return KL_BELOW_MAIN;
    default:
        return 0;
    }
}

uint32_t kl_text_hash(kl_str text, uint32_t seed)
{
    uint64_t first = 0, last = 0;
    if (text.len >= sizeof first) {
        memcpy(&first, text.ptr, sizeof first);
        memcpy(&last, text.ptr + text.len - sizeof last, sizeof last);
    } else if (text.len) {
        memcpy(&first, text.ptr, text.len);
        last = first;
    }
    uint64_t h = (first * UINT64_C(0x9E3779B97F4A7C15)) ^ (last + text.len) * UINT64_C(0xC2B2AE3D27D4EB4F) ^ seed;
    h = (h ^ h >> 29) * UINT64_C(0x165667B19E3779F9);
    return (uint32_t)(h >> 32);
}

uint32_t kl_kind_hash(const kl_page *page, uint32_t i)
{
    return kl_text_hash(kl_attr_of(page, &page->nodes[i], KL_ATTR_CLASS), page->nodes[i].tag);
}

static uint32_t siblings_of(const reading *r, uint32_t i, uint32_t parent)
{
    uint32_t key = (kl_kind_hash(&r->b->view->page, i) + parent * 0x9E3779B1u) | 1;
    size_t at = (key ^ key >> 16) & r->mask;
    while (r->siblings[at].key && r->siblings[at].key != key)
        at = (at + 1) & r->mask;
    r->siblings[at].key = key;
    return (uint32_t)at;
}

static void count_siblings(reading *r)
{
    const kl_blocks *b = r->b;
    const kl_node *nodes = b->view->page.nodes;
    size_t elements = 0, size = 64;
    for (size_t e = 0; e < b->element_count; e++)
        elements += b->owner[b->elements[e]] == b->elements[e];
    while (size < elements * 2)
        size *= 2;
    r->siblings = KL_NEW_ARRAY(r->scratch, siblings, size);
    r->mask = size - 1;
    for (size_t e = 0; e < b->element_count; e++) {
        const uint32_t i = b->elements[e];
        if (i == 0 || b->owner[i] != i)
            continue;
        r->out.around[i].alike = siblings_of(r, i, b->owner[nodes[i].parent]);
        siblings *alike = &r->siblings[r->out.around[i].alike];
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
        if (own[parent] > own[r->out.heart])
            r->out.heart = parent;
    }
}

static uint8_t step(uint8_t steps) { return steps < KL_NO_STEPS ? (uint8_t)(steps + 1) : KL_NO_STEPS; }

static uint8_t step_deep(uint8_t depth) { return depth < 255 ? (uint8_t)(depth + 1) : 255; }

static void read_elements(reading *r)
{
    const kl_blocks *b = r->b;
    const kl_node *nodes = b->view->page.nodes;
    for (size_t e = 0; e < b->element_count; e++) {
        const uint32_t i = b->elements[e];
        if (b->owner[i] != i)
            continue;
        const siblings *alike = &r->siblings[r->out.around[i].alike];
        kl_around here = {.bad = KL_NO_STEPS, .good = KL_NO_STEPS};
        if (i)
            here = r->out.around[b->owner[nodes[i].parent]];
        here.bad = step(here.bad);
        here.good = step(here.good);
        /* <body> is named for what the page has, not for what it is. */
        unsigned names = i == 0 || nodes[i].tag == KL_TAG_BODY ? 0 : kl_hints_at(b, i);
        here.names |= names;
        here.below |= below_of(nodes[i].tag);
        here.depth = i ? step_deep(here.depth) : 0;
        if (i && alike->count >= 3 && alike->linked * 2 >= alike->count)
            here.cards = (uint16_t)(alike->count < 999 ? alike->count : 999);
        if (names & KL_HINT_CONDEMNS || below_of(nodes[i].tag) & (KL_BELOW_ASIDE | KL_BELOW_FOOTER))
            here.bad = 0;
        if (names & KL_HINT_STRONG || below_of(nodes[i].tag) & (KL_BELOW_ARTICLE | KL_BELOW_MAIN))
            here.good = 0;
        r->out.around[i] = here;
    }
}

kl_elements kl_elements_read(kl_arena *scratch, const kl_blocks *blocks)
{
    reading r = {.scratch = scratch, .b = blocks};
    r.out.around = KL_ROOM_ARRAY(scratch, kl_around, blocks->view->page.count + 1);
    r.out.around[0] = (kl_around){0};
    count_siblings(&r);
    find_heart(&r);
    read_elements(&r);
    return r.out;
}
