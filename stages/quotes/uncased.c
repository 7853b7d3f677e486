/* uncased.c - where does a name begin and end in a script without capitals?
 * Whatever the language file does not know may be a name: a first name tells where it begins, and the article of a
 * family's name where it ends. Reads words. */
#include "phrase.h"
#include "word.h"

/* Where no capitals bound a name it ends with the first word, but its first, that has the article: "فؤاد السالم". */
static size_t behind_family(const kl_words *words, size_t start, size_t stop)
{
    for (size_t i = start + 1; i < stop; i++)
        if (kl_starts(kl_words_text(words, i, i + 1), KL_STR("ال")))
            return i + 1;
    return stop;
}

/* "حكومة تصريف الأعمال بسام مولوي": behind what a body is of, if a name of two words follows; else `start`. */
static size_t behind_body_word(const kl_words *words, size_t from, size_t start, size_t stop)
{
    const unsigned of = KL_W_ORG | KL_W_NOUN | KL_W_IN | KL_W_END;
    size_t end = behind_family(words, start, stop);
    return start > from && (word(words, start - 1)->is & of) && end + 2 <= stop ? end : start;
}

/* "اللبناني نجيب ميقاتي تصريحات": cut a run down to the name that begins with a first name: first names and the word
 * behind them; whether there is one. */
static bool first_name(const kl_words *words, size_t *start, size_t *stop)
{
    size_t i = *start;
    while (i < *stop && !(word(words, i)->is & KL_W_FIRST))
        i++;
    size_t end = i;
    while (end < *stop && (word(words, end)->is & (KL_W_FIRST | KL_W_PARTICLE)))
        end++;
    if (i == *stop || (end == *stop && end < i + 2))
        return false;
    *start = i;
    *stop = end < *stop ? end + 1 : end;
    return true;
}

bool kl_cut_uncased(const kl_words *words, size_t from, size_t *start, size_t *stop)
{
    bool has_first = first_name(words, start, stop);
    if (!has_first) {
        *start = behind_body_word(words, from, *start, *stop);
        *stop = behind_family(words, *start, *stop);
    }
    *start -= *start > from && (word(words, *start - 1)->is & KL_W_PARTICLE) && !word(words, *start)->gap;
    return has_first; /* "أبو سليم" has its particle */
}
