/* features_page.c - what is the page as a whole? The same numbers for all its blocks: with them the model tells
 * articles from fronts, shops and forums. */
#include "features_parts.h"
#include "str.h"

/* What a page's clues say of it as a whole. */
typedef struct claims {
    unsigned type, dates, authors, slug;
} claims;

/* A post in a forum is no article's, though schema.org calls it a posting. */
static bool is_type_of_article(kl_str type)
{
    return (kl_has_nocase(type, KL_STR("article")) || kl_has_nocase(type, KL_STR("posting"))) &&
           !kl_has_nocase(type, KL_STR("forum")) && !kl_has_nocase(type, KL_STR("job"));
}

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
        if (clue->field == KL_F_TYPE && c.type != 2 && !kl_eq(clue->from, KL_STR("json-ld:page.type")))
            c.type = is_type_of_article(clue->value) ? 2 : 0;
        else if (clue->field == KL_F_DATE && clue->at == KL_NOWHERE && !kl_starts(clue->from, KL_STR("script:")))
            c.dates++;
        else if (clue->field == KL_F_AUTHOR && !kl_starts(clue->from, KL_STR("class:author.")))
            c.authors++;
        else if (clue->field == KL_F_URL && c.slug == 0)
            c.slug = words_of_slug(clue->value);
    }
    return c;
}

void kl_features_page(const kl_blocks *b, const kl_article *a, bool is_named, kl_block_features *out)
{
    const kl_page *page = &b->view->page;
    size_t words = 0, sentences = 0, cards = 0;
    const claims said = read_claims(a);
    uint32_t kept = 0, bytes = 0, links = 0;
    for (size_t k = 0; k < b->count; k++) {
        bytes += (uint32_t)(b->items[k].span.end - b->items[k].span.start);
        links += b->items[k].link_len;
        cards += out[k].of[KL_FT_CARDS] > 0;
        if (b->items[k].why.ptr)
            continue;
        if (out[k].of[KL_FT_SENTENCE])
            sentences += b->items[k].spaces + 1;
        words += b->items[k].spaces + 1;
        kept += b->prose[k + 1] - b->prose[k];
    }
    const int16_t of[] = {
        kl_small(b->count),
        kl_small(b->prose[b->count]),
        kl_percent(links, bytes),
        kl_percent(kept, b->prose[b->count]),
        kl_small(words),
        kl_small(page->of_tag[KL_TAG_ARTICLE]),
        is_named,
        kl_small(said.type),
        kl_small(said.dates),
        kl_small(said.authors),
        kl_small(said.slug),
        kl_percent(sentences, words),
        kl_percent(cards, b->count),
    };
    _Static_assert(KL_FEATURE_COUNT - KL_FT_PAGE_BLOCKS == sizeof of / sizeof *of, "one for each PAGE_ feature");
    for (size_t k = 0; k < b->count; k++)
        memcpy(&out[k].of[KL_FT_PAGE_BLOCKS], of, sizeof of);
}
