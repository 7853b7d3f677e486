/* name_words.c - can a word be part of a person's name?
 * "Marjan van den Heuvel", "GroenLinks"; "Di diverso avviso". Reads words only. */
#include "phrase.h"
#include "word.h"

/* "Di diverso avviso il capogruppo", "Von Anfang an": a particle whose capital is the sentence's. */
static bool is_first_particle(const kl_words *words, size_t i)
{
    const kl_word *w = word(words, i);
    return (w->is & KL_W_PARTICLE) && words->small_offices && (i == 0 || (w->gap & KL_GAP_CLAUSE)) &&
           (i + 1 == words->list.count || !(w[1].is & (KL_W_UPPER | KL_W_PARTICLE)));
}

bool kl_is_name_word(const kl_words *words, size_t i)
{
    const unsigned others = KL_W_TITLE | KL_W_OFFICE | KL_W_ORG | KL_W_ARTICLE | KL_W_PRONOUN | KL_W_FIELD |
                            KL_W_THING | KL_W_PLACE | KL_W_DIGIT | KL_W_THIS | KL_W_END | KL_W_BESIDE | KL_W_AND |
                            KL_W_WHO | KL_W_IN | KL_W_CUE | KL_W_NYA | KL_W_NOUN;
    return (word(words, i)->is & KL_W_UPPER) && !(word(words, i)->is & others) && !has_number(words, i) &&
           !is_first_particle(words, i);
}

bool kl_has_inner_capital(const kl_words *words, size_t i)
{
    const kl_word *w = word(words, i);
    for (size_t at = w->start + 1; at < w->end; at++)
        if (words->text.ptr[at] >= 'A' && words->text.ptr[at] <= 'Z' && kl_is_lower(words->text.ptr[at - 1]))
            return words->text.ptr[at - 1] != 'c'; /* but "McCabe" */
    return is_acronym(w);
}

static bool is_small_particle(const kl_words *words, size_t i)
{
    return (word(words, i)->is & (KL_W_PARTICLE | KL_W_ARTICLE)) && !(word(words, i)->is & KL_W_UPPER);
}

bool kl_is_in_name(const kl_words *words, size_t k)
{
    const kl_word *w = word(words, k);
    size_t back = k, next = k + 1;
    if (k == 0 || w->gap || (!(w->is & KL_W_PARTICLE) && !(word(words, k - 1)->is & KL_W_PARTICLE)))
        return false;
    while (back > 0 && back + 3 > k && !word(words, back)->gap && is_small_particle(words, back - 1))
        back--;
    while (next < words->list.count && next < k + 3 && !word(words, next)->gap && is_small_particle(words, next))
        next++;
    if (back == 0 || !kl_is_name_word(words, back - 1) || next >= words->list.count || word(words, next)->gap ||
        !kl_is_name_word(words, next) || kl_has_inner_capital(words, next))
        return false;
    bool is_first = (word(words, back - 1)->is & KL_W_FIRST) != 0;
    if (words->big_nouns && (!is_first || (word(words, next)->is & KL_W_FIRST)))
        return false;                    /* "Texte von Claas Timm", but "Ursula von der Leyen" */
    if (!(w->is & (KL_W_END | KL_W_IN))) /* a particle and nothing else: "bin" */
        return true;
    bool is_of_body = next + 1 < words->list.count && !word(words, next + 1)->gap &&
                      (word(words, next + 1)->is & (KL_W_ORG | KL_W_THING | KL_W_OFFICE)) &&
                      (word(words, next + 1)->is & KL_W_UPPER);
    bool has_two = back > 1 && kl_is_name_word(words, back - 2) && !word(words, back - 1)->gap;
    bool is_of_office = has_two && back > 2 && (word(words, back - 3)->is & KL_W_OFFICE) && !word(words, back - 2)->gap;
    bool has_particle = back > 1 && !word(words, back - 1)->gap && (word(words, back - 2)->is & KL_W_PARTICLE);
    bool has_surname = has_two && words->verb_second && !(word(words, back - 1)->is & KL_W_FIRST);
    return !is_of_body && !is_of_office && !has_particle && !has_surname &&
           !(has_two && kl_is_place(words, next, next + 1));
}
