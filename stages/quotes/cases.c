/* cases.c - names that bear endings: "Игоря Белова" is Игорь Белов, "Bogdana Kępy" is Bogdan Kępa.
 * In languages whose names are declined a name is compared without its ending: the hash of a word that may be one is
 * made of its stem alone. Which endings there are says the language file ([name particles], `case`). */
#include "phrase.h"
#include "utf8.h"

enum { LEAST_STEM = 6 }; /* bytes that stay: "Iv" is no name, three Cyrillic letters are */

typedef KL_LIST(kl_str) endings;

/* Bytes of the longest ending of a word. */
static size_t ending_of(const endings *all, kl_str word)
{
    size_t most = 0;
    for (size_t i = 0; i < all->count; i++)
        if (all->items[i].len > most && kl_ends(word, all->items[i]))
            most = all->items[i].len;
    return most;
}

void kl_cases_fold(kl_words *words)
{
    const kl_lexicon *lexicon = &words->lang->sections[KL_LANG_NAME_PARTICLES];
    endings all = {0};
    for (size_t i = 0; i < lexicon->count; i++)
        if (kl_eq(lexicon->entries[i].key, KL_STR("case")))
            kl_list_push(words->arena, &all, lexicon->entries[i].form);
    for (size_t i = 0; i < words->list.count && all.count; i++) {
        kl_word *w = &words->list.items[i];
        kl_str word = kl_slice(words->text, w->start, w->end);
        if (!kl_is_name_word(words, i))
            continue;
        size_t least = (unsigned char)word.ptr[0] < 0x80 ? LEAST_STEM / 2 : LEAST_STEM;
        size_t ending = ending_of(&all, word);
        if (ending && word.len >= ending + least)
            w->hash = kl_lang_hash(kl_slice(word, 0, word.len - ending));
    }
}
