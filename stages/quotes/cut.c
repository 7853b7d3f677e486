/* cut.c - where do a text's words begin and end, and what stands between them?
 * Knows letters and signs, and no word. Reads the text once; writes the list of words. */
#include "quotes.h"
#include "utf8.h"

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
    return (leads_name && head.len <= 5) || kl_eq_nocase(head, KL_STR("l")) || kl_ends_nocase(head, KL_STR("ll"));
}

enum { LEAST_DATELINE = 5 }; /* letters of a town in capitals: "PDI-Perjuangan" is one word */

/* "JAKARTA-Dirjen Hamid": whether behind the hyphen a word begins that is not written in capitals. */
static bool is_dateline(kl_str text, size_t at)
{
    return text.ptr[at] == '-' && at + 2 < text.len && text.ptr[at + 1] >= 'A' && text.ptr[at + 1] <= 'Z' &&
           kl_is_lower(text.ptr[at + 2]);
}

static size_t word_end(const kl_words *words, size_t at, kl_word *w)
{
    const kl_str text = words->text;
    size_t len, small = 0, capitals = 0;
    uint32_t hash = KL_LANG_HASH;
    bool is_run = true;
    while (at < text.len) {
        const size_t start = at, big = capitals;
        unsigned char c = 0, letter;
        for (; at < text.len; at++) { /* nearly always all of it */
            c = (unsigned char)text.ptr[at];
            if (!(letter = kl_small_letters[c]))
                break;
            capitals += c != letter;
            hash = kl_lang_hash_step_small(hash, letter);
        }
        small += at - start - (capitals - big);
        if (at == text.len || c == ' ')
            break;
        uint32_t code = kl_utf8_at(text, at, &len);
        if (is_elided(words, w->start, at, code))
            break;
        bool is_word = kl_utf8_is_word(code);
        if (!is_word && (!joins(text, at, code) || (small == 0 && capitals >= LEAST_DATELINE && is_dateline(text, at))))
            break;
        uint32_t folded = is_word ? kl_utf8_lower(code) : code;
        folded = code == 0x2019 || code == 0x02BC ? '\'' : folded;
        is_run &= is_word && code < 0x1100 && folded != '\'';
        bool is_upper = kl_utf8_is_upper(code);
        capitals += is_upper;
        small += !is_upper && kl_utf8_is_lower(code);
        hash = kl_lang_hash_step(hash, folded);
        at += len;
    }
    if (capitals > 1 && small == 0)
        w->is |= KL_W_CAPS;
    w->is_run = is_run;
    w->hash = kl_lang_hash_end(hash);
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
            w->end = w->start + at;
        return at != KL_NOT_FOUND;
    }
    char before = word.ptr[word.len - 2];
    if (word.ptr[word.len - 1] != 's' || (before != '\'' && before != '\x99'))
        return false;
    size_t cut = kl_ends(word, KL_STR("'s")) ? 2 : kl_ends(word, KL_STR("’s")) ? 4 : 0;
    if (!cut || word.len <= cut)
        return false;
    w->end -= cut;
    w->is |= KL_W_OWNER;
    return true;
}

/* "dan": the language's own. */
static bool is_and(const kl_words *words, const kl_word *w, kl_str and)
{
    return and.len == w->end - w->start && kl_eq_nocase(kl_slice(words->text, w->start, w->end), and);
}

enum { BLOCK = 64 }; /* bytes of text: some ten words, which kl_words_at looks through */

/* Word `i` begins at `start`: it is the first one of its block, and of those before it that have none. */
static void note_block(kl_words *words, size_t *block, size_t start, size_t i)
{
    for (; *block <= start / BLOCK; ++*block)
        words->blocks[*block] = i;
}

void kl_words_cut(kl_words *words)
{
    const kl_str text = words->text, and = kl_lang_setting(words->lang, KL_STR("and"));
    unsigned gap = KL_GAP_PARAGRAPH;
    size_t block = 0;
    words->blocks = KL_ROOM_ARRAY(words->arena, size_t, text.len / BLOCK + 1);
    words->list.room = text.len / 5 + 8; /* a word of most languages has five letters or more */
    words->list.items = KL_ROOM_ARRAY(words->arena, kl_word, words->list.room);
    for (size_t at = 0, len; at < text.len;) {
        uint32_t code = kl_utf8_at(text, at, &len);
        if (!kl_utf8_is_word(code)) {
            bool is_twice = (code == ',' || code == '\'') && at + 1 < text.len && text.ptr[at + 1] == text.ptr[at];
            gap |= code == ' ' ? 0 : is_twice ? KL_GAP_MARK : gap_of(code); /* ,,Ja'' */
            at += is_twice ? 2 : len;
            continue;
        }
        const unsigned first = kl_utf8_is_upper(code) ? KL_W_UPPER : kl_utf8_is_digit(code) ? KL_W_DIGIT : 0;
        note_block(words, &block, at, words->list.count);
        kl_list_push(words->arena, &words->list, ((kl_word){.start = at, .gap = gap, .is = first}));
        kl_word *w = &words->list.items[words->list.count - 1];
        at = w->end = word_end(words, at, w);
        if (cut_owner(words, w))
            w->hash = kl_lang_hash(kl_slice(text, w->start, w->end));
        w->is |= is_and(words, w, and) ? KL_W_AND : 0u;
        gap = 0;
    }
    note_block(words, &block, text.len, words->list.count);
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
