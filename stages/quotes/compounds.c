/* compounds.c - words that are not in the language file, but how they end is: "Wehrführer", "veeverzorger".
 * Languages that write compounds as one word have more offices and bodies than a list can hold; the lines `compound` of
 * their file name what such words end with. Reads words without a meaning of their own; writes what they are. */
#include "quotes.h"

enum { LEAST_HEAD = 3 }; /* bytes before the end: "Ge" is no part of a compound */

unsigned kl_compound_kind(const kl_lang *lang, kl_str word)
{
    if (!lang->tails)
        return 0;
    for (uint16_t e = lang->tails[kl_lang_tail(word)]; e; e = lang->ends[e - 1].next) {
        const kl_lang_end *end = &lang->ends[e - 1];
        if (word.len >= end->form.len + LEAST_HEAD && kl_ends_nocase(word, end->form))
            return end->section == KL_LANG_OFFICES ? KL_W_OFFICE : KL_W_ORG;
    }
    return 0;
}

void kl_compound_mark(kl_words *words, size_t i)
{
    kl_word *w = &words->list.items[i];
    const unsigned known = ~(unsigned)(KL_W_UPPER | KL_W_OWNER);
    if (w->end - w->start < LEAST_HEAD + 2 || (w->is & known) || (words->big_nouns && !(w->is & KL_W_UPPER)))
        return;
    w->is |= kl_compound_kind(words->lang, (kl_str){words->text.ptr + w->start, w->end - w->start});
}
