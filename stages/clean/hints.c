/* hints.c - what do the class and id words of an element say?
 *
 * Reads one attribute value at a time, cut into words at everything that is no letter or digit and at
 * the humps of camelCase. Never decides: a name is a hint, and prune.c may overrule it. */
#include "hint_words.h"
#include "memo.h"
#include "str.h"

/* A word behind one of these says what is not there, or how the page is laid out: "no-sidebar",
 * "with-comments", "has-ads", "is-related-open". */
static const kl_str negations[] = {KL_STR_INIT("no"),      KL_STR_INIT("has"),  KL_STR_INIT("with"),
                                   KL_STR_INIT("without"), KL_STR_INIT("hide"), KL_STR_INIT("not")};

enum { SLOTS = 2048, LONGEST = 24 };

/* A place in the table of words (open addressing). */
typedef struct place {
    uint16_t word; /* index + 1 into kl_hint_words, or behind these into negations; 0: the place is empty */
    uint16_t tag;  /* of its hash: what is no word of the table is nearly always told by it */
} place;

struct kl_hints {
    place slots[SLOTS];
    kl_memo memo;
};

#define HASH 2166136261u /* FNV-1a, letter by letter */
static uint32_t hash_step(uint32_t hash, char letter) { return (hash ^ (unsigned char)letter) * 16777619u; }
static uint32_t hash_end(uint32_t hash) { return hash ^ hash >> 15; }

static kl_str text_of(size_t word)
{
    return word < kl_hint_word_count ? kl_hint_words[word].text : negations[word - kl_hint_word_count];
}

static void note_word(kl_hints *hints, size_t word)
{
    const kl_str text = text_of(word);
    uint32_t hash = HASH;
    for (size_t i = 0; i < text.len; i++)
        hash = hash_step(hash, text.ptr[i]);
    hash = hash_end(hash);
    uint32_t at = hash % SLOTS;
    while (hints->slots[at].word)
        at = (at + 1) % SLOTS;
    hints->slots[at] = (place){(uint16_t)(word + 1), (uint16_t)(hash >> 16)};
}

kl_hints *kl_hints_create(kl_arena *arena)
{
    kl_hints *hints = KL_NEW(arena, kl_hints);
    for (size_t i = 0; i < kl_hint_word_count + sizeof negations / sizeof *negations; i++)
        note_word(hints, i);
    return hints;
}

void kl_hints_forget(kl_hints *hints) { memset(&hints->memo, 0, sizeof hints->memo); }

/* What is read of one name ("article__body-2"), which ends at white space. */
typedef struct name {
    unsigned bits;
    bool is_negated; /* the word before was a negation */
} name;

static void take_word(const kl_hints *hints, kl_str text, uint32_t hash, name *n)
{
    const bool is_negated = n->is_negated;
    n->is_negated = false;
    for (uint32_t at = hash % SLOTS; hints->slots[at].word; at = (at + 1) % SLOTS) {
        const size_t word = hints->slots[at].word - 1u;
        if (hints->slots[at].tag != (uint16_t)(hash >> 16))
            continue;
        if (!kl_eq(text_of(word), text))
            continue;
        if (word >= kl_hint_word_count)
            n->is_negated = true;
        else if (!is_negated)
            n->bits |= kl_hint_words[word].bits;
        return;
    }
}

/* The word that begins at `at`, to its end: a sign, a hump of camelCase, or a digit. */
static size_t read_word(const kl_hints *hints, kl_str names, size_t at, name *n)
{
    char lower[LONGEST];
    const size_t start = at;
    uint32_t hash = HASH;
    bool was_small = false;
    for (; at < names.len && at - start < LONGEST; at++) {
        const unsigned char c = (unsigned char)names.ptr[at], letter = kl_small_letters[c];
        if (!letter || (was_small && c != letter))
            break;
        was_small = c == letter;
        hash = hash_step(hash, (char)letter);
        lower[at - start] = (char)letter;
    }
    take_word(hints, (kl_str){lower, at - start}, hash_end(hash), n);
    return at;
}

static unsigned bits_of_name(const name *n)
{
    const bool is_text = (n->bits & KL_HINT_ARTICLE) && (n->bits & KL_HINT_BODY) && !(n->bits & KL_HINT_CONDEMNS);
    return n->bits | (is_text ? KL_HINT_STRONG : 0u);
}

static unsigned read_names(const kl_hints *hints, kl_str names)
{
    unsigned bits = 0;
    name n = {0};
    for (size_t at = 0; at < names.len;) {
        if (kl_is_alpha(names.ptr[at])) {
            at = read_word(hints, names, at, &n);
            continue;
        }
        if (kl_is_space(names.ptr[at])) {
            bits |= bits_of_name(&n);
            n = (name){0};
        }
        at++;
    }
    return bits | bits_of_name(&n);
}

unsigned kl_hints_of_names(kl_hints *hints, kl_str names)
{
    if (names.len == 0)
        return 0;
    kl_memo_slot *slot = kl_memo_at(&hints->memo, names);
    if (!kl_eq(slot->names, names))
        *slot = (kl_memo_slot){names, read_names(hints, names)};
    return slot->value;
}

unsigned kl_hints_of(kl_hints *hints, const kl_page *page, const kl_node *node)
{
    unsigned bits = 0;
    const kl_attribute *attr = page->attrs + node->first_attr;
    for (size_t i = 0; i < node->attrs; i++) {
        switch (attr[i].name) {
        case KL_ATTR_ITEMPROP:
        case KL_ATTR_CLASS:
        case KL_ATTR_ID:
        case KL_ATTR_ROLE:
        case KL_ATTR_DATA_TESTID:
        case KL_ATTR_DATA_COMPONENT:
            bits |= kl_hints_of_names(hints, attr[i].value);
            break;
        case KL_ATTR_ITEMTYPE:
            bits |= kl_hints_of_names(hints, attr[i].value) & KL_HINT_KINDS;
            break;
        default:
            break;
        }
    }
    return bits;
}

kl_str kl_hints_name(unsigned bits)
{
    static const struct {
        unsigned bit;
        kl_str name;
    } names[] = {
        {KL_HINT_NAV, KL_STR_INIT("navigation")},
        {KL_HINT_SHARE, KL_STR_INIT("sharing row")},
        {KL_HINT_RELATED, KL_STR_INIT("other stories")},
        {KL_HINT_COMMENTS, KL_STR_INIT("comments")},
        {KL_HINT_AD, KL_STR_INIT("advertisement")},
        {KL_HINT_NEWSLETTER, KL_STR_INIT("newsletter or account")},
        {KL_HINT_META, KL_STR_INIT("byline, date or tags")},
        {KL_HINT_CAPTION, KL_STR_INIT("caption or credit")},
        {KL_HINT_SIDE, KL_STR_INIT("side column")},
        {KL_HINT_COOKIE, KL_STR_INIT("cookie notice")},
        {KL_HINT_HIDDEN, KL_STR_INIT("hidden")},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (bits & names[i].bit)
            return names[i].name;
    return KL_STR("named so");
}
