/* page_kind.c - count what tells an article from other pages, and ask the trees.
 *
 * Reads what the page says of itself (clues), its address, the names of its elements, and the form of its text. */
#include "page_kind.h"
#include "judge.h"
#include "str.h"
#include "utf8.h"
#include "wide.h"

/* What a word in an address, or a type, stands for. */
typedef enum kind { K_NOTHING, K_ARTICLE, K_SHOP, K_THREAD, K_LIST, K_MANUAL, K_OFFER } kind;

typedef struct word {
    kl_str text;
    kind kind;
} word;

/* Parts of addresses, from the habits of shops, forums and the common systems. */
static const word url_words[] = {
    {KL_STR_INIT("article"), K_ARTICLE},   {KL_STR_INIT("articles"), K_ARTICLE},
    {KL_STR_INIT("news"), K_ARTICLE},      {KL_STR_INIT("blog"), K_ARTICLE},
    {KL_STR_INIT("story"), K_ARTICLE},     {KL_STR_INIT("stories"), K_ARTICLE},
    {KL_STR_INIT("post"), K_ARTICLE},      {KL_STR_INIT("posts"), K_ARTICLE},
    {KL_STR_INIT("berita"), K_ARTICLE},    {KL_STR_INIT("read"), K_ARTICLE},
    {KL_STR_INIT("product"), K_SHOP},      {KL_STR_INIT("products"), K_SHOP},
    {KL_STR_INIT("shop"), K_SHOP},         {KL_STR_INIT("store"), K_SHOP},
    {KL_STR_INIT("dp"), K_SHOP},           {KL_STR_INIT("pdp"), K_SHOP},
    {KL_STR_INIT("itm"), K_SHOP},          {KL_STR_INIT("item"), K_SHOP},
    {KL_STR_INIT("produk"), K_SHOP},       {KL_STR_INIT("forum"), K_THREAD},
    {KL_STR_INIT("forums"), K_THREAD},     {KL_STR_INIT("thread"), K_THREAD},
    {KL_STR_INIT("threads"), K_THREAD},    {KL_STR_INIT("topic"), K_THREAD},
    {KL_STR_INIT("topics"), K_THREAD},     {KL_STR_INIT("t"), K_THREAD},
    {KL_STR_INIT("discussion"), K_THREAD}, {KL_STR_INIT("discussions"), K_THREAD},
    {KL_STR_INIT("question"), K_THREAD},   {KL_STR_INIT("questions"), K_THREAD},
    {KL_STR_INIT("community"), K_THREAD},  {KL_STR_INIT("viewtopic"), K_THREAD},
    {KL_STR_INIT("showthread"), K_THREAD}, {KL_STR_INIT("discuss"), K_THREAD},
    {KL_STR_INIT("category"), K_LIST},     {KL_STR_INIT("categories"), K_LIST},
    {KL_STR_INIT("tag"), K_LIST},          {KL_STR_INIT("tags"), K_LIST},
    {KL_STR_INIT("search"), K_LIST},       {KL_STR_INIT("browse"), K_LIST},
    {KL_STR_INIT("archive"), K_LIST},      {KL_STR_INIT("archives"), K_LIST},
    {KL_STR_INIT("list"), K_LIST},         {KL_STR_INIT("lists"), K_LIST},
    {KL_STR_INIT("listing"), K_LIST},      {KL_STR_INIT("listings"), K_LIST},
    {KL_STR_INIT("collection"), K_LIST},   {KL_STR_INIT("collections"), K_LIST},
    {KL_STR_INIT("kategori"), K_LIST},     {KL_STR_INIT("docs"), K_MANUAL},
    {KL_STR_INIT("doc"), K_MANUAL},        {KL_STR_INIT("documentation"), K_MANUAL},
    {KL_STR_INIT("help"), K_MANUAL},       {KL_STR_INIT("support"), K_MANUAL},
    {KL_STR_INIT("reference"), K_MANUAL},  {KL_STR_INIT("manual"), K_MANUAL},
    {KL_STR_INIT("api"), K_MANUAL},        {KL_STR_INIT("wiki"), K_MANUAL},
    {KL_STR_INIT("learn"), K_MANUAL},      {KL_STR_INIT("tutorial"), K_MANUAL},
    {KL_STR_INIT("developer"), K_MANUAL},  {KL_STR_INIT("service"), K_OFFER},
    {KL_STR_INIT("services"), K_OFFER},    {KL_STR_INIT("pricing"), K_OFFER},
    {KL_STR_INIT("solutions"), K_OFFER},   {KL_STR_INIT("about"), K_OFFER},
    {KL_STR_INIT("contact"), K_OFFER},     {KL_STR_INIT("features"), K_OFFER},
    {KL_STR_INIT("platform"), K_OFFER},    {KL_STR_INIT("layanan"), K_OFFER},
};

static kind kind_of_word(kl_str text)
{
    for (size_t i = 0; i < sizeof url_words / sizeof *url_words; i++)
        if (kl_eq_nocase(url_words[i].text, text))
            return url_words[i].kind;
    return K_NOTHING;
}

/* ---------------------------------------------------------------- what it says */

static const struct {
    kl_str part;
    kl_page_feature feature;
} types[] = {
    {KL_STR_INIT("forum"), KL_PF_SAYS_THREAD}, /* before "posting" */
    {KL_STR_INIT("question"), KL_PF_SAYS_THREAD},  {KL_STR_INIT("qapage"), KL_PF_SAYS_THREAD},
    {KL_STR_INIT("product"), KL_PF_SAYS_SHOP},     {KL_STR_INIT("offer"), KL_PF_SAYS_SHOP},
    {KL_STR_INIT("itempage"), KL_PF_SAYS_SHOP},    {KL_STR_INIT("itemlist"), KL_PF_SAYS_LIST},
    {KL_STR_INIT("collection"), KL_PF_SAYS_LIST},  {KL_STR_INIT("search"), KL_PF_SAYS_LIST},
    {KL_STR_INIT("jobposting"), KL_PF_SAYS_OTHER}, {KL_STR_INIT("article"), KL_PF_SAYS_ARTICLE},
    {KL_STR_INIT("posting"), KL_PF_SAYS_ARTICLE},  {KL_STR_INIT("website"), KL_PF_SAYS_SITE},
    {KL_STR_INIT("webpage"), KL_PF_SAYS_SITE},
};

static void count_types(const kl_article *a, int16_t *of)
{
    for (size_t i = 0; i < a->clues.count; i++) {
        const kl_clue *clue = &a->clues.items[i];
        if (clue->field != KL_F_TYPE)
            continue;
        kl_page_feature says = KL_PF_SAYS_OTHER;
        for (size_t t = 0; t < sizeof types / sizeof *types && says == KL_PF_SAYS_OTHER; t++)
            if (kl_has_nocase(clue->value, types[t].part))
                says = types[t].feature;
        of[says] = 1;
    }
}

/* ---------------------------------------------------------------- its address */

static kl_str address(const kl_article *a)
{
    kl_str url = a->url;
    for (size_t i = 0; !url.len && i < a->clues.count; i++)
        if (a->clues.items[i].field == KL_F_URL)
            url = a->clues.items[i].value;
    return url;
}

/* The kind of the first telling word of a text, words being parted by anything but letters. */
static kind kind_of_words(kl_str text)
{
    kind found = K_NOTHING;
    for (size_t at = 0; at < text.len && found == K_NOTHING; at++) {
        const size_t start = at;
        while (at < text.len && kl_is_alpha(text.ptr[at]))
            at++;
        if (at > start)
            found = kind_of_word(kl_slice(text, start, at));
    }
    return found;
}

static bool is_year(kl_str part)
{
    if (part.len < 4 || (part.ptr[0] != '1' && part.ptr[0] != '2') || (part.ptr[1] != '9' && part.ptr[1] != '0'))
        return false;
    size_t digits = 0;
    while (digits < part.len && kl_is_digit(part.ptr[digits]))
        digits++;
    return digits == 4 || digits == 8;
}

static void count_address(const kl_article *a, int16_t *of)
{
    kl_str url = address(a), part;
    of[KL_PF_URL_PARTS] = -1;
    const size_t scheme = kl_find(url, KL_STR("//"));
    if (scheme == KL_NOT_FOUND)
        return;
    url = kl_from(url, scheme + 2);
    for (size_t i = 0; i < url.len; i++)
        if (url.ptr[i] == '?' || url.ptr[i] == '#')
            url.len = i;
    bool is_host = true;
    int16_t parts = 0;
    while (kl_next_piece(&url, '/', &part)) {
        if (is_host) {
            of[KL_PF_HOST_KIND] = (int16_t)kind_of_words(part);
        } else if (part.len) {
            parts = (int16_t)(parts < 99 ? parts + 1 : parts);
            of[KL_PF_URL_YEAR] |= is_year(part);
            if (!of[KL_PF_URL_KIND] && part.len < 24) /* longer: a headline, whose words tell nothing */
                of[KL_PF_URL_KIND] = (int16_t)kind_of_words(part);
        }
        is_host = false;
    }
    of[KL_PF_URL_PARTS] = parts;
}

/* ---------------------------------------------------------------- elements and text */

static void count_elements(const kl_blocks *b, int16_t *of)
{
    const kl_page *page = &b->view->page;
    uint32_t shops = 0, threads = 0, lists = 0;
    for (uint32_t i = 1; i < page->count; i++) {
        if (!(b->hints[i] & KL_HINT_KINDS) || (b->hints[i] & KL_HINT_UNREAD))
            continue; /* unread: holds no block, nobody has asked, and it says little */
        shops += (b->hints[i] & KL_HINT_SHOP) != 0;
        threads += (b->hints[i] & KL_HINT_THREAD) != 0;
        lists += (b->hints[i] & KL_HINT_LIST) != 0;
    }
    of[KL_PF_TIMES] = kl_small(page->of_tag[KL_TAG_TIME]);
    of[KL_PF_H1] = kl_small(page->of_tag[KL_TAG_H1]);
    of[KL_PF_SHOPS] = kl_small(shops);
    of[KL_PF_THREADS] = kl_small(threads);
    of[KL_PF_LISTS] = kl_small(lists);
}

/* $, and the bytes of the pound, the yen and the euro; "Rp" is what Indonesian prices begin with. */
static bool is_price_at(kl_str text, size_t at)
{
    const unsigned char *p = (const unsigned char *)text.ptr + at;
    return p[0] == '$' || (p[0] == 0xC2 && (p[1] == 0xA3 || p[1] == 0xA5)) ||
           (p[0] == 0xE2 && p[1] == 0x82 && p[2] == 0xAC) || (p[0] == 'R' && p[1] == 'p' && !kl_is_alpha((char)p[2]));
}

static bool has_price(kl_str text)
{
    size_t at = 0;
    if (text.len > 200)
        return false;
    for (; text.len - at > KL_WIDE + 1; at += KL_WIDE) { /* the two bytes behind may be read, too */
        const kl_wide b = kl_wide_load(text.ptr + at);
        unsigned hits = kl_wide_mask((kl_wide)((b == '$') | (b == 0xC2) | (b == 0xE2) | (b == 'R')));
        for (; hits; hits &= hits - 1)
            if (is_price_at(text, at + (unsigned)__builtin_ctz(hits)))
                return true;
    }
    for (; at + 2 < text.len; at++)
        if (is_price_at(text, at))
            return true;
    return false;
}

static void count_text(const kl_blocks *b, int16_t *of)
{
    size_t bytes = 0, shorts = 0, prices = 0, proses = 0;
    for (size_t k = 0; k < b->count; k++) {
        const kl_piece *piece = &b->items[k];
        shorts += piece->spaces < 3 && piece->span.end - piece->span.start < 30;
        prices += has_price(kl_piece_text(b, piece));
        if (piece->why.ptr)
            continue;
        bytes += piece->span.end - piece->span.start;
        proses += b->prose[k + 1] > b->prose[k];
    }
    of[KL_PF_PRICES] = kl_small(prices);
    of[KL_PF_LONG] = kl_small(proses);
    of[KL_PF_SHORT] = kl_percent(shorts, b->count);
    of[KL_PF_KEPT_BYTES] = kl_small(bytes);
}

/* ---------------------------------------------------------------- why */

/* The plainest of what speaks against an article. */
static kl_str reason_of(const int16_t *of)
{
    if (of[KL_PF_SAYS_THREAD])
        return KL_STR("the page says that it is a discussion");
    if (of[KL_PF_SAYS_SHOP])
        return KL_STR("the page says that it offers a product");
    if (of[KL_PF_SAYS_LIST])
        return KL_STR("the page says that it is a list");
    if (of[KL_PF_URL_PARTS] == 0)
        return KL_STR("the address is that of a site's front page");
    switch ((kind)of[KL_PF_URL_KIND]) {
    case K_SHOP:
        return KL_STR("the address is that of a shop");
    case K_THREAD:
        return KL_STR("the address is that of a forum");
    case K_LIST:
        return KL_STR("the address is that of a list");
    case K_MANUAL:
        return KL_STR("the address is that of a manual");
    case K_OFFER:
        return KL_STR("the address is that of a company's offer");
    case K_ARTICLE:
    case K_NOTHING:
        break;
    }
    /* A quarter in cards is more than any article of the corpora shows beside its text. */
    return of[KL_PF_CARDS] >= 25 || of[KL_PF_LINK] >= 60 ? KL_STR("most of the page leads to other pages")
                                                         : KL_STR("the page has not the form of an article");
}

/* A fifth of the pages learnt from are no articles; of the pages that kliping is given fewer are, and an article that
 * is taken for a list loses more than a list that is taken for an article. Chosen by the folds: the least doubt that
 * leaves the text of news as it is. */
static int32_t doubt(int32_t score) { return score * 3 / 2 - KL_SCORE_UNIT / 2; }

/* The front of a site is what crawls of news bring home most often that is no article, and the pages learnt from have
 * few. Some sites call all their articles by the address of the front: those mostly state a date, or have a text that
 * is named one and longer than a teaser. */
enum { FRONT = KL_CERTAIN * 9 / 10 };

static bool is_front(const int16_t *of)
{
    return of[KL_PF_URL_PARTS] == 0 && !of[KL_PF_SAYS_ARTICLE] && !of[KL_PF_DATES] &&
           (!of[KL_PF_NAMED] || of[KL_PF_KEPT_BYTES] < 1000);
}

kl_page_kind kl_page_kind_read(const kl_blocks *b, const kl_article *a, const int16_t *first)
{
    kl_page_kind out = {.other = 0};
    if (!first)
        return out;
    memcpy(out.of, &first[KL_FT_PAGE_BLOCKS], (KL_FEATURE_COUNT - KL_FT_PAGE_BLOCKS) * sizeof *first);
    _Static_assert(KL_FEATURE_COUNT - KL_FT_PAGE_BLOCKS == KL_PF_SAYS_ARTICLE, "the first are those of blocks");
    count_types(a, out.of);
    count_address(a, out.of);
    count_elements(b, out.of);
    count_text(b, out.of);
    out.other = is_front(out.of) ? FRONT : kl_chance(doubt(kl_trees_score(kl_page_trees, kl_page_tree_count, out.of)));
    out.reason = reason_of(out.of);
    return out;
}
