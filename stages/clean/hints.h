/* hints.h - what the class and id words of an element say about what it holds. */
#ifndef KL_HINTS_H
#define KL_HINTS_H

#include "arena.h"
#include "html.h"

enum {
    /* Names that an article's container gives itself. */
    KL_HINT_ARTICLE = 1u << 0, /* "article", "story", "post", "berita": of an article, or its container */
    KL_HINT_BODY = 1u << 1,    /* "body", "content", "isi": the text of something */
    KL_HINT_STRONG = 1u << 2,  /* both, or one word that means both: the text of the article */
    KL_HINT_STANDFIRST = 1u << 3,
    KL_HINT_HEADLINE = 1u << 4,

    /* Names that condemn, below the chosen root. */
    KL_HINT_NAV = 1u << 8,
    KL_HINT_SHARE = 1u << 9,
    KL_HINT_RELATED = 1u << 10,
    KL_HINT_COMMENTS = 1u << 11,
    KL_HINT_AD = 1u << 12,
    KL_HINT_NEWSLETTER = 1u << 13,
    KL_HINT_META = 1u << 14, /* byline, date, tags, author's life */
    KL_HINT_CAPTION = 1u << 15,
    KL_HINT_SIDE = 1u << 16,
    KL_HINT_COOKIE = 1u << 17,
    KL_HINT_HIDDEN = 1u << 18, /* there for screen readers or for print only */

    /* Names of what is no article's: page_kind.c. They condemn nothing. */
    KL_HINT_SHOP = 1u << 20,   /* "price", "cart", schema.org's Product */
    KL_HINT_THREAD = 1u << 21, /* "topic", "answers", schema.org's DiscussionForumPosting */
    KL_HINT_LIST = 1u << 22,   /* "results", "grid", "filters", schema.org's ItemList */
    KL_HINT_KINDS = KL_HINT_SHOP | KL_HINT_THREAD | KL_HINT_LIST,

    KL_HINT_UNREAD = 1u << 30, /* not asked yet */

    KL_HINT_CONDEMNS = KL_HINT_NAV | KL_HINT_SHARE | KL_HINT_RELATED | KL_HINT_COMMENTS | KL_HINT_AD |
                       KL_HINT_NEWSLETTER | KL_HINT_META | KL_HINT_CAPTION | KL_HINT_SIDE | KL_HINT_COOKIE |
                       KL_HINT_HIDDEN,
};

typedef struct kl_hints kl_hints;

/* The table of words, ready for looking up; lives in `arena`. */
kl_hints *kl_hints_create(kl_arena *arena);

/* Before each page: names are remembered as the page has them, and it goes. */
void kl_hints_forget(kl_hints *hints);

/* The KL_HINT_ bits of a node's class, id, itemprop, role and the like. */
unsigned kl_hints_of(kl_hints *hints, const kl_page *page, const kl_node *node);

/* The KL_HINT_ bits of one attribute value, for tests. */
unsigned kl_hints_of_names(kl_hints *hints, kl_str names);

/* The name of the first condemning bit, for --explain. */
kl_str kl_hints_name(unsigned bits);

#endif
