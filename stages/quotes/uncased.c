/* uncased.c - where do a name and a subject begin and end in a script without capitals?
 * Whatever the language file does not know may be a name: a first name tells where it begins, and the article of a
 * family's name where it ends. Reads words. */
#include "subject.h"
#include "word.h"

enum { LONGEST_SOURCE = 8 }; /* words of "an official who did not want to be named" */

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
    bool is_family = !has_first && *start == from && kl_starts(kl_words_text(words, from, from + 1), KL_STR("ال"));
    if (is_family) {
        *stop = *start + 1; /* "الحداد بكشف الأسباب" */
    } else if (!has_first) {
        *start = behind_body_word(words, from, *start, *stop);
        *stop = behind_family(words, *start, *stop);
    }
    *start -= *start > from && (word(words, *start - 1)->is & KL_W_PARTICLE) && !word(words, *start)->gap;
    return has_first; /* "أبو سليم" has its particle */
}

size_t kl_subject_uncased(const kl_words *words, size_t first, size_t verb, size_t *end)
{
    *end = verb;
    if (word(words, verb)->cue == KL_CUE_LAST) {
        size_t i = verb;
        while (i > first && i + LONGEST_SOURCE > verb && !(word(words, i)->gap & (KL_GAP_COMMA | KL_GAP_DASH)) &&
               !(word(words, i - 1)->is & (KL_W_END | KL_W_CUE | KL_W_BESIDE)))
            i--;
        bool is_behind = i > first && i < verb && (word(words, i - 1)->is & KL_W_END) && !word(words, i)->gap &&
                         word(words, verb)->covers < 2;
        if (is_behind)
            return i;
    }
    for (size_t i = first; i < verb; i++)
        if ((word(words, i)->is & KL_W_CUE) && word(words, i)->cue == KL_CUE_FIRST) {
            size_t from = kl_subject_behind(words, i, end);
            if (from < *end && *end <= verb)
                return from;
            break;
        }
    *end = verb;
    return verb;
}

size_t kl_uncased_body(const kl_words *words, size_t i)
{
    size_t len =
        words->no_capitals && i < words->list.count ? kl_words_match(words, i, KL_LANG_ORGANISATIONS, NULL) : 0;
    if (len <= word(words, i)->end - word(words, i)->start)
        return i;
    size_t end = kl_words_at(words, word(words, i)->start + len);
    for (; end < words->list.count && !word(words, end)->gap; end++) {
        kl_str w = kl_words_text(words, end, end + 1);
        if (!kl_starts(w, KL_STR("ال")) || !(kl_ends(w, KL_STR("ية")) || kl_ends(w, KL_STR("ي"))))
            break;
    }
    return end;
}
