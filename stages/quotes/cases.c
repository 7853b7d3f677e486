/* cases.c - names that bear endings: "Игоря Белова" is Игорь Белов, "Bogdana Kępy" is Bogdan Kępa.
 * In languages whose names are declined a name is compared without its ending: the hash of a word that may be one is
 * made of its stem alone. Which endings there are says the language file ([name particles], `case`). */
#include "phrase.h"
#include "utf8.h"
#include "word.h"

enum {
    LEAST_STEM = 6,   /* bytes that stay: "Iv" is no name, three Cyrillic letters are */
    MOST_SEEN = 2000, /* words that are searched for the same one elsewhere */
};

/* Bytes of the longest ending of a word. */
static size_t ending_of(const kl_lang *lang, kl_str word)
{
    size_t most = 0;
    for (size_t i = 0; i < lang->cases.count; i++)
        if (lang->cases.items[i].len > most && kl_ends(word, lang->cases.items[i]))
            most = lang->cases.items[i].len;
    return most;
}

void kl_cases_fold(kl_words *words)
{
    if (!words->lang->cases.count)
        return;
    for (size_t i = 0; (i = kl_words_next(words, words->capitals, i)) < words->list.count; i++) {
        kl_word *w = &words->list.items[i];
        kl_str word = kl_slice(words->text, w->start, w->end);
        if (!kl_is_name_word(words, i))
            continue;
        size_t least = (unsigned char)words->text.ptr[w->start] < 0x80 ? LEAST_STEM / 2 : LEAST_STEM;
        size_t ending = ending_of(words->lang, word);
        if (ending && word.len >= ending + least)
            w->hash = kl_lang_hash(kl_slice(word, 0, word.len - ending));
    }
}

bool kl_is_locative(const kl_words *words, size_t i)
{
    static const char *const ends[] = {"da", "de", "ta", "te", "dan", "den", "tan", "ten"};
    const unsigned starts = KL_GAP_STOP | KL_GAP_PARAGRAPH;
    bool has_end = false;
    if (!words->has_suffixes || !(word(words, i)->gap & starts) || (word(words, i)->is & KL_W_FIRST))
        return false;
    for (size_t k = 0; k < sizeof ends / sizeof *ends; k++)
        has_end |= kl_ends(kl_words_text(words, i, i + 1), kl_cstr(ends[k]));
    for (size_t k = 0; has_end && k < words->list.count && k < MOST_SEEN; k++)
        if ((word(words, k)->is & KL_W_UPPER) && !(word(words, k)->gap & starts) && kl_same_word(words, k, i))
            return false; /* "Fidan" is "Hakan Fidan" elsewhere */
    return has_end;
}
