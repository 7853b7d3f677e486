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

struct kl_hints {
    uint16_t slots[SLOTS]; /* index + 1 into kl_hint_words */
    kl_memo memo;
};

static uint32_t hash(kl_str text)
{
    uint32_t h = 2166136261u; /* FNV-1a */
    for (size_t i = 0; i < text.len; i++)
        h = (h ^ (unsigned char)text.ptr[i]) * 16777619u;
    return h ^ h >> 15;
}

kl_hints *kl_hints_create(kl_arena *arena)
{
    kl_hints *hints = KL_NEW(arena, kl_hints);
    for (size_t i = 0; i < kl_hint_word_count; i++) {
        uint32_t at = hash(kl_hint_words[i].text) % SLOTS;
        while (hints->slots[at])
            at = (at + 1) % SLOTS;
        hints->slots[at] = (uint16_t)(i + 1);
    }
    return hints;
}

void kl_hints_forget(kl_hints *hints) { memset(&hints->memo, 0, sizeof hints->memo); }

static unsigned bits_of(const kl_hints *hints, kl_str text)
{
    for (uint32_t at = hash(text) % SLOTS; hints->slots[at]; at = (at + 1) % SLOTS) {
        const kl_hint_word *w = &kl_hint_words[hints->slots[at] - 1];
        if (kl_eq(w->text, text))
            return w->bits;
    }
    return 0;
}

static bool is_negation(kl_str text)
{
    if (text.len > 7)
        return false;
    for (size_t i = 0; i < sizeof negations / sizeof *negations; i++)
        if (kl_eq(negations[i], text))
            return true;
    return false;
}

/* The end of the word that begins at `at`: before a sign, a hump of camelCase, or a digit. */
static size_t word_end(kl_str names, size_t at, char *lower)
{
    size_t start = at;
    while (at < names.len && at - start < LONGEST && kl_is_alpha(names.ptr[at])) {
        if (at > start && kl_is_upper(names.ptr[at]) && kl_is_lower(names.ptr[at - 1]))
            break;
        lower[at - start] = kl_lower(names.ptr[at]);
        at++;
    }
    return at;
}

/* The bits of one name ("article__body-2"), which ends at white space. */
static unsigned bits_of_name(const kl_hints *hints, kl_str name)
{
    unsigned bits = 0;
    bool is_negated = false;
    char lower[LONGEST];
    for (size_t at = 0; at < name.len;) {
        if (!kl_is_alpha(name.ptr[at])) {
            at++;
            continue;
        }
        size_t end = word_end(name, at, lower);
        kl_str text = {lower, end - at};
        if (!is_negated)
            bits |= bits_of(hints, text);
        is_negated = is_negation(text);
        at = end;
    }
    if ((bits & KL_HINT_ARTICLE) && (bits & KL_HINT_BODY) && !(bits & KL_HINT_CONDEMNS))
        bits |= KL_HINT_STRONG;
    return bits;
}

static unsigned read_names(const kl_hints *hints, kl_str names)
{
    unsigned bits = 0;
    size_t at = 0;
    while (at < names.len) {
        while (at < names.len && kl_is_space(names.ptr[at]))
            at++;
        size_t start = at;
        while (at < names.len && !kl_is_space(names.ptr[at]))
            at++;
        if (at > start)
            bits |= bits_of_name(hints, kl_slice(names, start, at));
    }
    return bits;
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
