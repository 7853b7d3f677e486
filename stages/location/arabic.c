/* arabic.c - names of places in Arabic: whole words, but for one or two letters that are written with them ("wa", "bi",
 * "li"). What stands around them is only counted; judge.c decides. */
#include "location/caseless.h"
#include "str.h"

enum {
    NAME_BYTES = 64,
    NAME_WORDS = 3,
    CLITICS = 2,      /* "wa-bi-" */
    STEM_LETTERS = 3, /* of what is left without them */
};

/* A letter as kl_utf8_fold_marks gives it; 0 for a mark. */
static uint32_t bare_letter(uint32_t code)
{
    if (code == 0x622 || code == 0x623 || code == 0x625)
        return 0x627;
    if (code == 0x624)
        return 0x648;
    if (code == 0x626)
        return 0x64A;
    return (code >= 0x64B && code <= 0x65F) || code == 0x670 ? 0 : code;
}

static size_t arabic_end(kl_str text, size_t at)
{
    while (kl_script_at(text, at) == KL_ARAB)
        at += 2;
    return at;
}

typedef struct folded {
    char room[NAME_BYTES + 4];
    size_t len;
    uint32_t hash;
} folded;

static void add_letter(folded *f, uint32_t code)
{
    char bytes[2] = {(char)(0xC0 | code >> 6), (char)(0x80 | (code & 0x3F))};
    size_t first = code < 0x80 ? 1 : 0; /* a space */
    bytes[1] = first ? (char)code : bytes[1];
    for (size_t i = first; i < 2; i++) {
        f->room[f->len++] = bytes[i];
        f->hash = kl_place_hash(f->hash, bytes[i]);
    }
}

/* End of the longest name of whole words from text[at] on, "al" before it where the article lost its first letter. */
static size_t name_of_words(const kl_scan *s, size_t at, bool is_cut, kl_mention **mention)
{
    folded f = {.hash = KL_PLACE_HASH};
    size_t ends[NAME_WORDS], lens[NAME_WORDS], found = 0, end = at, len;
    uint32_t hashes[NAME_WORDS];
    if (is_cut)
        add_letter(&f, 0x627);
    for (size_t words = 0; words < NAME_WORDS; words++) {
        for (; kl_script_at(s->spot.text, end) == KL_ARAB && f.len < NAME_BYTES; end += len) {
            uint32_t code = bare_letter(kl_utf8_at(s->spot.text, end, &len));
            if (code >= 0x80 && code < 0x800)
                add_letter(&f, code);
        }
        bool is_read = f.len < NAME_BYTES || kl_script_at(s->spot.text, end) != KL_ARAB;
        if (is_read && kl_place_may_be(s->spot.where->places, f.hash)) {
            hashes[found] = f.hash;
            ends[found] = end;
            lens[found++] = f.len;
        }
        if (end + 1 >= s->spot.text.len || s->spot.text.ptr[end] != ' ' || f.len >= NAME_BYTES)
            break;
        add_letter(&f, ' ');
        end++;
        if (!kl_place_may_be(s->spot.where->places, f.hash))
            break;
    }
    while (found-- > 0) {
        kl_str name = {f.room, lens[found]};
        *mention = kl_spot_known(&s->spot, name, hashes[found], kl_slice(s->spot.text, at, ends[found]));
        if (*mention)
            return ends[found];
    }
    return at;
}

/* Bytes of a letter that is written with the next word, or 0: "wa", "fa"; "bi", "li", "ka" lead to a place. */
static size_t clitic_at(kl_str text, size_t at, bool *leads)
{
    size_t len;
    uint32_t code = at < text.len ? kl_utf8_at(text, at, &len) : 0;
    *leads = code == 0x628 || code == 0x644;
    return *leads || code == 0x648 || code == 0x641 || code == 0x643 ? 2 : 0;
}

/* The word before the one at `at`. */
static kl_str word_before(kl_str text, size_t at)
{
    if (at < 2 || text.ptr[at - 1] != ' ')
        return KL_ABSENT;
    return kl_slice(text, kl_word_begin(text, at - 1), at - 1);
}

/* Whether the whole of a text is a word of the section. */
static bool is_whole(const kl_scan *s, kl_section section, const kl_lexicon_place *word)
{
    return word->text.len && kl_caseless_any(s, section, word) == word->text.len;
}

size_t kl_arabic_take(kl_scan *s, size_t at)
{
    kl_str text = s->spot.text;
    kl_mention *m = NULL;
    size_t word_end = arabic_end(text, at), begin = at, end = name_of_words(s, at, false, &m);
    bool is_led = false;
    for (size_t i = 0; i < CLITICS && end == begin; i++) {
        bool leads;
        size_t len = clitic_at(text, begin, &leads);
        if (!len || word_end < begin + len + (size_t)STEM_LETTERS * 2)
            break;
        bool is_cut = kl_starts(kl_from(text, begin), KL_STR("لل"));
        begin += len;
        is_led = is_led || leads;
        end = name_of_words(s, begin, is_cut, &m);
    }
    if (end == begin)
        return word_end > at ? word_end : at + 2;
    const kl_lexicon_place before = kl_lexicon_look(word_before(text, at), 0);
    const kl_lexicon_place next = kl_lexicon_look(text, end + (end < text.len && text.ptr[end] == ' '));
    unsigned *sort = &m->free;
    if (is_whole(s, KL_LANG_ORGANISATIONS, &before) || kl_caseless_behind(s, KL_LANG_NOT_PLACES, &next))
        sort = NULL;
    else if (is_whole(s, KL_LANG_PLACE_PREFIXES, &before))
        sort = &m->sure;
    else if (is_led || is_whole(s, KL_LANG_PLACE_PREPOSITIONS, &before))
        sort = &m->led;
    kl_caseless_count(s, m, sort, begin, end);
    return end;
}
