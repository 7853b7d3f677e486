/* nouns.c - where does a name begin, if nouns have capitals, too?
 * "der Fischer Jens Petersen", "Gemeindepräsident Urs Ammann"; but "Sprecherin der Polizeiinspektion Celle". Reads
 * words only. */
#include "phrase.h"
#include "word.h"

enum {
    LONG_NOUN = 11, /* bytes: longer German words are nouns rather than first names */
    USUAL_NAME = 2, /* words of a name where nothing says where it begins */
};

/* "ein älteres Ehepaar": an article, and a word or two about the noun between. */
static bool is_described_noun(const kl_words *words, size_t from, size_t i)
{
    size_t k = i;
    while (k > from && k + 2 > i && !word(words, k)->gap && !word(words, k - 1)->is)
        k--;
    return k < i && k > from && !word(words, k)->gap && (word(words, k - 1)->is & KL_W_ARTICLE) &&
           !(word(words, k - 1)->is & KL_W_DEFINITE);
}

size_t kl_behind_nouns(const kl_words *words, size_t from, size_t start, size_t stop)
{
    bool has_article = start > 0 && (word(words, start - 1)->is & KL_W_ARTICLE) && !word(words, start)->gap;
    bool is_genitive = has_article && start > from + 1 && (word(words, start - 2)->is & (KL_W_OFFICE | KL_W_NOUN)) &&
                       !word(words, start - 1)->gap;
    for (size_t i = start; i < stop; i++)
        if (word(words, i)->is & KL_W_FIRST)
            return i;
    if (is_genitive)
        return stop; /* "Sprecherin der Polizeiinspektion Celle" */
    bool is_of_body = start > from && (word(words, start - 1)->is & KL_W_ORG) && !word(words, start)->gap;
    if (stop - start == 1)
        return has_article || is_of_body || is_described_noun(words, from, start)
                   ? stop
                   : start; /* "Polizeiinspektion Celle" */
    if (stop - start > USUAL_NAME && word(words, start)->end - word(words, start)->start >= LONG_NOUN && !has_article)
        return stop - USUAL_NAME; /* "Gemeindepräsident Urs Ammann" */
    size_t name = has_article && stop - start > USUAL_NAME ? stop - USUAL_NAME : start;
    bool is_noun = name > start && (word(words, name)->is & KL_W_PARTICLE) && !(word(words, name)->is & KL_W_UPPER);
    return is_noun ? stop : name; /* "die Ernte von Winterroggen" */
}
