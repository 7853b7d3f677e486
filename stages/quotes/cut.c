/* cut.c - where do a text's words begin and end, and what stands between them?
 * Knows letters and signs, and no word. Reads the text once; writes the list of words. */
#include "quotes.h"
#include "utf8.h"
#include "wide.h"

static unsigned gap_of(uint32_t code)
{
    switch (code) {
    case ',':
    case 0xFF0C:
    case 0x3001:
        return KL_GAP_COMMA;
    case '.':
    case '!':
    case '?':
    case ';':
    case 0x2026:
    case 0x3002:
    case 0xFF01:
    case 0xFF1F:
        return KL_GAP_STOP;
    case ':':
    case 0xFF1A:
        return KL_GAP_COLON;
    case '-':
    case '|': /* "Post.Co, Jakarta | Bupati ..." */
    case 0x2013:
    case 0x2014:
        return KL_GAP_DASH;
    case '(':
    case ')':
    case '[':
    case ']':
        return KL_GAP_PAREN;
    case '"':
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F:
        return KL_GAP_MARK;
    case '\n':
        return KL_GAP_PARAGRAPH;
    default:
        return 0;
    }
}

static bool joins(kl_str text, size_t at, uint32_t code)
{
    if (code != '\'' && code != 0x2019 && code != '-' && code != '.' && code != '&')
        return false;
    size_t next = at + (code == 0x2019 ? 3 : 1), len;
    return next < text.len && kl_utf8_is_word(kl_utf8_at(text, next, &len));
}

/* "l'Intérieur", "l'avocate", "dell'Interno": an article or preposition that lost its vowel is a word of its own. */
static bool is_elided(const kl_words *words, size_t start, size_t at, uint32_t code)
{
    if (!words->has_elision || (code != '\'' && code != 0x2019) || at == start)
        return false;
    kl_str head = kl_slice(words->text, start, at);
    size_t len, next = at + (code == 0x2019 ? 3 : 1);
    bool leads_name = next < words->text.len && kl_utf8_is_upper(kl_utf8_at(words->text, next, &len));
    kl_str rest = kl_from(words->text, next < words->text.len ? next : words->text.len);
    bool leads_one =
        kl_eq_nocase(head, KL_STR("d")) && (kl_starts(rest, KL_STR("un ")) || kl_starts(rest, KL_STR("une ")));
    return leads_one || (leads_name && head.len <= 5) || kl_eq_nocase(head, KL_STR("l")) ||
           kl_ends_nocase(head, KL_STR("ll"));
}

enum { LEAST_DATELINE = 5 }; /* letters of a town in capitals: "PDI-Perjuangan" is one word */

/* "JAKARTA-Dirjen Hamid": whether behind the hyphen a word begins that is not written in capitals. */
static bool is_dateline(kl_str text, size_t at)
{
    return text.ptr[at] == '-' && at + 2 < text.len && text.ptr[at + 1] >= 'A' && text.ptr[at + 1] <= 'Z' &&
           kl_is_lower(text.ptr[at + 2]);
}

/* Signs of ASCII that end a word, whatever stands behind them. */
static const bool ends_plainly[256] = {
    [' '] = true, ['\n'] = true, ['\t'] = true, [','] = true, [':'] = true, ['"'] = true,
    ['('] = true, [')'] = true,  [';'] = true,  ['?'] = true, ['!'] = true, ['/'] = true};

/* What a word's letters tell while it is read. */
typedef struct letters {
    uint32_t hash;
    size_t capitals; /* as long as none was small */
    bool has_small;
    bool is_run;
} letters;

/* The hash behind the first of eight small letters; those behind `count` are 0, and change nothing. Words are of any
 * length: eight steps cost less than a branch on it that goes wrong. */
static inline uint32_t hash_eight(uint32_t hash, const uint8_t *small, size_t count)
{
#define P KL_LANG_HASH_PRIME
    static const uint32_t factors[16] = {P, P, P, P, P, P, P, P, 1, 1, 1, 1, 1, 1, 1, 1};
#undef P
    const uint32_t *factor = factors + (count < 8 ? 8 - count : 0);
    for (size_t k = 0; k < 8; k++)
        hash = (hash ^ small[k]) * factor[k];
    return hash;
}

/* Behind the letters of ASCII from `at` on, of which sixteen bytes may be read: nearly always all of the word. */
static inline size_t wide_end(kl_str text, size_t at, letters *l)
{
    static const kl_wide places = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    const kl_wide bytes = kl_wide_load(text.ptr + at), small = bytes | 0x20;
    const kl_wide others = (kl_wide)((kl_wide)(small - 'a') >= 26);
    const uint8_t count = (uint8_t)kl_wide_first(others);
    const kl_wide own = (kl_wide)(places < count);
    uint8_t folded[2][KL_WIDE / 2];
    const kl_wide letter = small & own;
    memcpy(folded, &letter, sizeof folded);
    l->hash = hash_eight(l->hash, folded[0], count);
    if (count > 8)
        l->hash = hash_eight(l->hash, folded[1], count - 8u);
    l->has_small |= kl_wide_mask((kl_wide)((bytes & own & 0x20) != 0)) != 0; /* in which capitals and small differ */
    l->capitals += count;
    return at + count;
}

/* The same of as many letters as there are. */
static size_t plain_end(kl_str text, size_t at, letters *l)
{
    for (unsigned char letter; at < text.len && (letter = kl_small_letters[(unsigned char)text.ptr[at]]); at++) {
        l->has_small |= letter == (unsigned char)text.ptr[at];
        l->capitals++;
        l->hash = kl_lang_hash_step_small(l->hash, letter);
    }
    return at;
}

/* Behind the rest of a word whose letters of ASCII end at `at`, where no space stands. */
static size_t rest_end(const kl_words *words, size_t start, size_t at, letters *l)
{
    const kl_str text = words->text;
    size_t len;
    do {
        uint32_t code = kl_utf8_at(text, at, &len);
        if (is_elided(words, start, at, code))
            break;
        if (kl_utf8_is_word(code)) {
            l->is_run &= code < 0x1100 && code != 0x02BC;
            bool is_upper = kl_utf8_is_upper(code);
            l->capitals += is_upper;
            l->has_small |= !is_upper && kl_utf8_is_lower(code);
            l->hash = kl_lang_hash_step(l->hash, code == 0x02BC ? '\'' : kl_utf8_lower(code));
        } else {
            bool parts = !l->has_small && l->capitals >= LEAST_DATELINE && is_dateline(text, at);
            if (!joins(text, at, code) || parts)
                break;
            l->is_run = false;
            l->hash = kl_lang_hash_step(l->hash, code == 0x2019 ? '\'' : code);
        }
        at = plain_end(text, at + len, l);
    } while (at < text.len && text.ptr[at] != ' ');
    return at;
}

/* "Carlineo's" is Carlineo. */
static bool cut_owner(const kl_words *words, kl_word *w)
{
    kl_str word = kl_slice(words->text, w->start, w->end);
    if (word.len <= 2)
        return false;
    if (words->has_suffixes && (w->is & KL_W_UPPER)) { /* "Ankara'da" is Ankara */
        size_t straight = kl_find_char(word, '\''), curled = kl_find(word, KL_STR("’"));
        size_t at = straight < curled ? straight : curled;
        if (at != KL_NOT_FOUND && at > 0)
            w->end = w->start + (uint32_t)at;
        return at != KL_NOT_FOUND;
    }
    char before = word.ptr[word.len - 2];
    if (word.ptr[word.len - 1] != 's' || (before != '\'' && before != '\x99'))
        return false;
    uint32_t cut = kl_ends(word, KL_STR("'s")) ? 2 : kl_ends(word, KL_STR("’s")) ? 4 : 0;
    if (!cut || word.len <= cut)
        return false;
    w->end -= cut;
    w->is |= KL_W_OWNER;
    return true;
}

enum { ARTICLE = 3 }; /* bytes before the hyphen, at most: "al-Sheikh", "ash-Shiddiq" */

/* "Hussein al-Sheikh": a name all the same, behind its small Arabic article; but "e-Commerce". */
static bool is_name_behind_article(kl_str word)
{
    bool may_be = kl_starts(word, KL_STR("a")) || kl_starts(word, KL_STR("e"));
    size_t dash = may_be ? kl_find_char(word, '-') : KL_NOT_FOUND, len;
    return dash != KL_NOT_FOUND && dash > 1 && dash <= ARTICLE && dash + 1 < word.len &&
           kl_utf8_is_upper(kl_utf8_at(word, dash + 1, &len));
}

enum { BLOCK = 64 }; /* bytes of text: some ten words, which kl_words_at looks through */

/* Word `i` begins at `start`: it is the first one of its block, and of those before it that have none. */
static void note_block(kl_words *words, size_t *block, size_t start, size_t i)
{
    for (; *block <= start / BLOCK; ++*block)
        words->blocks[*block] = i;
}

/* A word begins at `at`: read it. Returns where it ends. */
static inline size_t add_word(kl_words *words, size_t at, unsigned gap, unsigned first)
{
    if (words->list.count == words->list.room)
        words->list.items = kl_list_grow(words->arena, words->list.items, words->list.count, &words->list.room,
                                         sizeof *words->list.items);
    kl_word *w = &words->list.items[words->list.count++];
    letters l = {.hash = KL_LANG_HASH, .is_run = true};
    size_t end = at;
    if (words->text.len - at >= KL_WIDE)
        end = wide_end(words->text, at, &l);
    if (end - at == KL_WIDE || words->text.len - at < KL_WIDE)
        end = plain_end(words->text, end, &l);
    if (end < words->text.len && !ends_plainly[(unsigned char)words->text.ptr[end]])
        end = rest_end(words, at, end, &l);
    *w = (kl_word){.start = (uint32_t)at,
                   .end = (uint32_t)end,
                   .gap = gap,
                   .is = first | (l.capitals > 1 && !l.has_small ? KL_W_CAPS : 0u),
                   .hash = kl_lang_hash_end(l.hash),
                   .is_run = l.is_run};
    if (!l.is_run && cut_owner(words, w))
        w->hash = kl_lang_hash(kl_slice(words->text, w->start, w->end));
    if (!w->is_run && !first && is_name_behind_article(kl_slice(words->text, w->start, w->end)))
        w->is |= KL_W_UPPER;
    return end;
}

/* Behind what is no word at `at`; what it is goes to *gap. */
static inline size_t behind_sign(kl_str text, size_t at, uint32_t code, size_t len, unsigned *gap)
{
    bool is_twice = (code == ',' || code == '\'') && at + 1 < text.len && text.ptr[at + 1] == text.ptr[at];
    *gap |= is_twice ? KL_GAP_MARK : gap_of(code); /* ,,Ja'' */
    return at + (is_twice ? 2 : len);
}

/* Mark the language's own "dan". */
static void mark_and(kl_words *words)
{
    const kl_str and = kl_lang_setting(words->lang, KL_STR("and"));
    const uint32_t hash = kl_lang_hash(and);
    for (size_t i = 0; i < words->list.count && and.ptr; i++) {
        kl_word *w = &words->list.items[i];
        if (w->hash == hash && kl_eq_nocase(kl_slice(words->text, w->start, w->end), and))
            w->is |= KL_W_AND;
    }
}

/* What a word is by its first letter. */
static inline unsigned kind_of_first(uint32_t code)
{
    return kl_utf8_is_upper(code) ? KL_W_UPPER : kl_utf8_is_digit(code) ? KL_W_DIGIT : 0u;
}

void kl_words_cut(kl_words *words)
{
    const kl_str text = words->text;
    unsigned gap = KL_GAP_PARAGRAPH;
    size_t block = 0;
    words->blocks = KL_ROOM_ARRAY(words->arena, size_t, text.len / BLOCK + 1);
    words->list.room = text.len / 5 + 8; /* a word of most languages has five letters or more */
    words->list.items = KL_ROOM_ARRAY(words->arena, kl_word, words->list.room);
    for (size_t at = 0, len; at < text.len;) {
        const unsigned char c = (unsigned char)text.ptr[at];
        if (c == ' ') {
            at++;
            continue;
        }
        unsigned first = c <= 'Z' ? KL_W_UPPER : 0;
        if (!kl_small_letters[c]) { /* the others are rare */
            uint32_t code = kl_utf8_at(text, at, &len);
            if (!kl_utf8_is_word(code)) {
                at = behind_sign(text, at, code, len, &gap);
                continue;
            }
            first = kind_of_first(code);
        }
        note_block(words, &block, at, words->list.count);
        at = add_word(words, at, gap, first);
        gap = 0;
    }
    note_block(words, &block, text.len, words->list.count);
    mark_and(words);
}

size_t kl_words_at(const kl_words *words, size_t at)
{
    size_t i = at < words->text.len ? words->blocks[at / BLOCK] : words->list.count;
    while (i < words->list.count && words->list.items[i].start < at)
        i++;
    return i;
}

kl_str kl_words_text(const kl_words *words, size_t from, size_t end)
{
    if (from >= end)
        return KL_ABSENT;
    return kl_slice(words->text, words->list.items[from].start, words->list.items[end - 1].end);
}
