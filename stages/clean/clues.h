/* clues.h - what the parts of the search for clues share. Private to stages/clean/clues*.c. */
#ifndef KL_CLUES_H
#define KL_CLUES_H

#include "clean.h"
#include "jsonld.h"
#include "str.h"

enum {
    KL_MAX_SCRIPTS = 24,
    KL_MAX_HEADINGS = 8,
    KL_MAX_CLUES = 48, /* of one field */
    KL_META_NAMES = 128,
    KL_META_SLOTS = 256,
    KL_WORD_LETTERS = 4,
    KL_BEFORE_HEADLINE = 400, /* bytes of visible text before the first headline in which its date may stand */
};

/* One search through a page. Lives in the stack frame of kl_clues_collect. */
typedef struct kl_clue_search {
    kl_article *a;
    kl_arena *scratch;
    kl_knowledge *know;
    kl_view *view;
    size_t counts[KL_FIELDS];                 /* clues left so far: a hostile page stays small */
    uint16_t places[KL_FIELDS][KL_MAX_CLUES]; /* theirs in a->clues, so that a clue is compared with its like alone */
    uint32_t scripts[KL_MAX_SCRIPTS];         /* nodes of JSON-LD scripts */
    size_t script_count;
    uint32_t headings[KL_MAX_HEADINGS]; /* `at` of the page's h1 (of its h2, where it has no h1) */
    size_t heading_count;
    uint32_t first_at;     /* dates and names that stand earlier are of the site's head, not of the article */
    struct kl_memo *hints; /* of clues_names.c; */
    uint32_t word_letters[KL_WORD_LETTERS][32];                  /* and its words, by each of their first letters */
    uint8_t meta_first[KL_META_SLOTS], meta_next[KL_META_NAMES]; /* of clues_meta.c: its table by slots, index + 1 */
    kl_str card_label;                                           /* twitter:label1, until its value comes */
    uint32_t author_letters[32]; /* of clues_body.c: second letters of pieces of addresses, by the first */
    size_t tag_lists;            /* met so far */
    size_t dates, people;        /* clues left by class names, <time> and links, of which lists have many */
} kl_clue_search;

/* What the names of an element hint at. */
enum {
    KL_CLUE_HINT_DATE = 1,
    KL_CLUE_HINT_AUTHOR = 2,
    KL_CLUE_HINT_CRUMB = 4,
    KL_CLUE_HINT_EDITOR = 8,
    KL_CLUE_HINT_UPDATED = 16,
    KL_CLUE_HINT_PUBLISHED = 32,
    KL_CLUE_HINT_COMMENT = 64,
    KL_CLUE_HINT_SUBTITLE = 128,
    KL_CLUE_HINT_TAGS = 256
};

/* Once for a page, before the first name is read. */
void kl_clue_hints_begin(kl_clue_search *search);

/* The KL_CLUE_HINT_ bits of a class name, an id and the like, which are borrowed as long as the search lasts. */
unsigned kl_clue_hints(kl_clue_search *search, kl_str names);

/* Leave a clue: entities decoded, white space collapsed, NFC, cut to a length that fits the field. Empty values, a
 * clue that stands there already, and more clues of a field than any real page needs are left out. `from` is a literal
 * or text of the article's arena. */
void kl_clue_add(kl_clue_search *search, kl_field field, kl_str from, kl_str value, uint32_t at);

/* The first clue of a field that comes from `from`, or NULL. */
const kl_clue *kl_clue_find(const kl_article *a, kl_field field, kl_str from);

/* The visible text of a node's subtree, with a space for each edge of a block; cut after about `most` bytes. Lives in
 * the scratch arena. */
kl_str kl_clue_text(const kl_clue_search *search, uint32_t node, size_t most);

/* The same with a space between any two elements, too: in the head of an article, style sheets and not spaces set name,
 * date and time apart. */
kl_str kl_clue_parts(const kl_clue_search *search, uint32_t node, size_t most);

/* Whether a node stands in a <blockquote>: posts of others that are shown have days of their own. */
bool kl_clue_is_quoted(const kl_clue_search *search, uint32_t node);

/* Whether an element begins a line of its own. */
extern const bool kl_clue_inline[KL_TAG_COUNT];
static inline bool kl_clue_is_block(kl_tag tag) { return !kl_clue_inline[tag]; }

/* Text with HTML's entities resolved and, if `tags`, elements removed and paragraphs kept as line breaks. Returns
 * `text` itself where there is nothing to do. */
kl_str kl_clue_plain(kl_arena *arena, kl_str text, bool tags);

/* The parts: a <meta> element (kl_clues_meta_begin before the first), all scripts of JSON-LD (they set view->ld_body),
 * elements of the body that say what they are (kl_clues_body_begin before the first), lines of the body near the
 * headline, and what scripts say of publication where no other machine-readable clue does. */
void kl_clues_meta_begin(kl_clue_search *search);
void kl_clues_meta(kl_clue_search *search, const kl_node *node);
void kl_clues_jsonld(kl_clue_search *search);
void kl_clues_body_begin(kl_clue_search *search);
void kl_clues_element(kl_clue_search *search, uint32_t index);
void kl_clues_lines(kl_clue_search *search);
void kl_clues_scripts(kl_clue_search *search);

#endif
