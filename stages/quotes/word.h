/* word.h - what all rules of quotes ask of one word. Private to this folder, so its names are short. */
#ifndef KL_QUOTES_WORD_H
#define KL_QUOTES_WORD_H

#include "quotes/quotes.h"

static inline const kl_word *word(const kl_words *words, size_t i) { return &words->list.items[i]; }

/* Whether nothing parts the word from the one before: no clause's end, no comma and none of `stops` (KL_GAP_). */
static inline bool is_running(const kl_word *w, unsigned stops)
{
    return !(w->gap & (KL_GAP_CLAUSE | KL_GAP_COMMA | stops));
}

/* "TU", "KPK" */
static inline bool is_acronym(const kl_word *w) { return (w->is & KL_W_CAPS) && w->end - w->start > 1; }

/* The comma, and nothing that ends a clause, stands before word i. */
static inline bool is_behind_comma(const kl_words *words, size_t i)
{
    return i < words->list.count && (word(words, i)->gap & KL_GAP_COMMA) && !(word(words, i)->gap & KL_GAP_CLAUSE);
}

/* Whether a bracket opens before word i: "(BTN)", "( Jokowi )". */
static inline bool opens_bracket(const kl_words *words, size_t i)
{
    size_t at = word(words, i)->start;
    while (at > 0 && words->text.ptr[at - 1] == ' ')
        at--;
    return at > 0 && words->text.ptr[at - 1] == '(';
}

/* "Covid-19", "U-23" */
static inline bool has_number(const kl_words *words, size_t i)
{
    char last = words->text.ptr[word(words, i)->end - 1];
    return last >= '0' && last <= '9';
}

/* Whether one of the words [from, end) is one of `kinds` (KL_W_). */
static inline bool holds(const kl_words *words, size_t from, size_t end, unsigned kinds)
{
    for (size_t i = from; i < end; i++)
        if (word(words, i)->is & kinds)
            return true;
    return false;
}

#endif
