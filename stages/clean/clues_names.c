/* clues_names.c - which words that tell of days and people are in the names of an element?
 *
 * Words are looked for anywhere in a name, for "pubdate" and "authorname" are written in one. */
#include "clues.h"
#include "memo.h"

/* What may stand beside a word. */
typedef enum hint_place {
    ANYWHERE = 0,
    WHOLE, /* no small letter behind it: "autor", but not "autoresize" */
    APART, /* no letter before it, none but an "s" behind it: "post-tags", "tag_list" */
} hint_place;

typedef struct hint_word {
    kl_str word;
    unsigned hint;
    hint_place place;
} hint_word;

static const hint_word hint_words[] = {
    {KL_STR_INIT("auteur"), KL_CLUE_HINT_AUTHOR, ANYWHERE},
    {KL_STR_INIT("author"), KL_CLUE_HINT_AUTHOR, ANYWHERE},
    {KL_STR_INIT("autor"), KL_CLUE_HINT_AUTHOR, WHOLE},
    {KL_STR_INIT("breadcrumb"), KL_CLUE_HINT_CRUMB, ANYWHERE},
    {KL_STR_INIT("byline"), KL_CLUE_HINT_AUTHOR, ANYWHERE},
    {KL_STR_INIT("comment"), KL_CLUE_HINT_COMMENT, ANYWHERE},
    {KL_STR_INIT("date"), KL_CLUE_HINT_DATE, ANYWHERE},
    {KL_STR_INIT("datum"), KL_CLUE_HINT_DATE, ANYWHERE},
    {KL_STR_INIT("editor"), KL_CLUE_HINT_EDITOR, ANYWHERE},
    {KL_STR_INIT("fecha"), KL_CLUE_HINT_DATE, ANYWHERE},
    {KL_STR_INIT("intro"), KL_CLUE_HINT_SUBTITLE, ANYWHERE},
    {KL_STR_INIT("modified"), KL_CLUE_HINT_UPDATED, ANYWHERE},
    {KL_STR_INIT("penulis"), KL_CLUE_HINT_AUTHOR, ANYWHERE},
    {KL_STR_INIT("posted"), KL_CLUE_HINT_DATE, ANYWHERE},
    {KL_STR_INIT("publish"), KL_CLUE_HINT_DATE | KL_CLUE_HINT_PUBLISHED, ANYWHERE},
    {KL_STR_INIT("reporter"), KL_CLUE_HINT_AUTHOR, ANYWHERE},
    {KL_STR_INIT("standfirst"), KL_CLUE_HINT_SUBTITLE, ANYWHERE},
    {KL_STR_INIT("subhead"), KL_CLUE_HINT_SUBTITLE, ANYWHERE},
    {KL_STR_INIT("subtit"), KL_CLUE_HINT_SUBTITLE, ANYWHERE},
    {KL_STR_INIT("tag"), KL_CLUE_HINT_TAGS, APART},
    {KL_STR_INIT("tanggal"), KL_CLUE_HINT_DATE, ANYWHERE},
    {KL_STR_INIT("time"), KL_CLUE_HINT_DATE, ANYWHERE},
    {KL_STR_INIT("updated"), KL_CLUE_HINT_UPDATED, ANYWHERE},
    {KL_STR_INIT("wartawan"), KL_CLUE_HINT_AUTHOR, ANYWHERE},
    {KL_STR_INIT("writer"), KL_CLUE_HINT_AUTHOR, ANYWHERE},
};

enum { WORDS = sizeof hint_words / sizeof *hint_words, SHORTEST = 3 };
_Static_assert(KL_WORD_LETTERS == SHORTEST + 1, "words_at knows them all");
_Static_assert(WORDS <= 32, "kl_clue_search.word_letters has a bit for each");

/* For each of the first letters, which words have it there, or are shorter: so most of a class name is passed over
 * without a branch. A byte stands for the letter that it has five bits in common with; what is none is found out by
 * comparing. */
void kl_clue_hints_begin(kl_clue_search *search)
{
    search->hints = KL_NEW(search->scratch, kl_memo);
    for (size_t w = 0; w < WORDS; w++) {
        const kl_str word = hint_words[w].word;
        for (size_t k = 0; k < KL_WORD_LETTERS && k < word.len; k++)
            search->word_letters[k][word.ptr[k] & 31] |= 1u << w;
        for (size_t letter = 0; letter < 32 && word.len < KL_WORD_LETTERS; letter++)
            search->word_letters[KL_WORD_LETTERS - 1][letter] |= 1u << w;
    }
}

static bool is_letter_at(kl_str names, size_t at) { return at < names.len && kl_is_alpha(names.ptr[at]); }

static bool is_in_place(kl_str names, size_t at, const hint_word *w)
{
    const size_t end = at + w->word.len;
    if (w->place == WHOLE)
        return end >= names.len || !kl_is_lower(names.ptr[end]);
    if (w->place == APART)
        return !(at > 0 && kl_is_alpha(names.ptr[at - 1])) &&
               !is_letter_at(names, end + (end < names.len && kl_lower(names.ptr[end]) == 's'));
    return true;
}

/* The hints of those of some words that stand at a place. */
static unsigned hints_at(kl_str names, size_t at, uint32_t words)
{
    unsigned hints = 0;
    for (; words; words &= words - 1) {
        const hint_word *w = &hint_words[__builtin_ctz(words)];
        if (kl_starts_nocase(kl_from(names, at), w->word) && is_in_place(names, at, w))
            hints |= w->hint;
    }
    return hints;
}

/* The words that may stand at three letters and one more. */
static uint32_t words_at(const kl_clue_search *search, const unsigned char *p, unsigned fourth)
{
    return search->word_letters[0][p[0] & 31] & search->word_letters[1][p[1] & 31] &
           search->word_letters[2][p[2] & 31] & search->word_letters[3][fourth & 31];
}

static unsigned read_hints(const kl_clue_search *search, kl_str names)
{
    const unsigned char *p = (const unsigned char *)names.ptr;
    const size_t last = names.len - SHORTEST;
    unsigned hints = 0;
    for (size_t i = 0; i < last; i++) {
        const uint32_t words = words_at(search, p + i, p[i + SHORTEST]);
        if (words)
            hints |= hints_at(names, i, words);
    }
    return hints | hints_at(names, last, words_at(search, p + last, 0));
}

unsigned kl_clue_hints(kl_clue_search *search, kl_str names)
{
    if (names.len < SHORTEST)
        return 0;
    kl_memo_slot *slot = kl_memo_at(search->hints, names);
    if (!kl_eq(slot->names, names))
        *slot = (kl_memo_slot){names, read_hints(search, names)};
    return slot->value;
}
