/* described.c - whose name stands between commas behind a description?
 * "The clockmaker, Giles Roper, offered", "Pebulutangkis tunggal putra, Andi Hartono, menang", "Aktris Ada Apa dengan
 * Cinta, Dian Sastro mengaku". Reads words. */
#include "phrase.h"
#include "word.h"

enum {
    MAX_NAME_WORDS = 6,
    LONGEST_DESCRIPTION = 8, /* words: "seorang pembatik berusia 71 tahun" */
    LONGEST_WORK = 5,        /* words of a title behind a small word of it: "dengan Cinta" */
};

static bool has_preposition(const kl_words *words, size_t i, size_t end)
{
    for (size_t k = i; k < end; k++)
        if (word(words, k)->is & KL_W_IN)
            return true;
    return false;
}

bool kl_name_behind(const kl_words *words, size_t i, size_t end, kl_phrase *n)
{
    if (!is_behind_comma(words, end) ||
        (words->small_offices && (word(words, end)->is & (KL_W_END | KL_W_IN)) && !(word(words, end)->is & KL_W_UPPER)))
        return false;              /* "Morador do Bairro Verde, em Vila Nova, ..." */
    if (kl_is_calling(words, end)) /* "seorang ibu rumah tangga, sebut saja Mawar" */
        for (end++; end < words->list.count && (word(words, end)->is & KL_W_NAMING) && !word(words, end)->gap;)
            end++;
    size_t stop = kl_phrase_end(words, end);
    *n = kl_phrase_split(words, end, stop);
    if (has_preposition(words, i, end) && !(word(words, i)->is & KL_W_UPPER) && n->end == n->name + 1 &&
        !n->has_title && !(word(words, n->name)->is & KL_W_FIRST) && !kl_speaks_elsewhere(words, n->name))
        return false; /* "wartawan di Kompleks Parlemen, Senayan" */
    return n->name < n->end && !n->has_org && !n->is_thing && n->end - n->name <= MAX_NAME_WORDS &&
           !kl_is_place(words, n->name, n->end);
}

bool kl_is_described(const kl_words *words, size_t i, size_t end, kl_phrase *n)
{
    const unsigned not_in = KL_W_CUE | KL_W_NYA | KL_W_WHO | KL_W_PRONOUN | KL_W_ACTIVE | KL_W_END | KL_W_THIS;
    size_t stop = end;
    while (stop < words->list.count && stop <= i + LONGEST_DESCRIPTION && !word(words, stop)->gap &&
           (!(word(words, stop)->is & not_in) || (word(words, stop)->is & KL_W_IN)))
        stop++;
    bool is_closed = stop > end && kl_name_behind(words, i, stop, n) && !n->has_office &&
                     (n->end >= words->list.count || (word(words, n->end)->gap & (KL_GAP_COMMA | KL_GAP_PAREN)));
    return is_closed && kl_phrase_split(words, i, stop).name >= stop;
}

size_t kl_behind_work(const kl_words *words, size_t end, kl_phrase *n)
{
    if (words->office_last || end + 1 >= words->list.count || word(words, end)->gap ||
        !(word(words, end)->is & KL_W_END) || (word(words, end)->is & (KL_W_IN | KL_W_UPPER)))
        return 0;
    size_t stop = end + 1;
    while (stop < words->list.count && stop < end + LONGEST_WORK && !word(words, stop)->gap &&
           (word(words, stop)->is & KL_W_UPPER) && !(word(words, stop)->is & (KL_W_OFFICE | KL_W_TITLE)))
        stop++;
    bool is_named = stop > end + 1 && kl_name_behind(words, end, stop, n) && !n->has_office && n->end > n->name + 1 &&
                    (word(words, n->name)->is & KL_W_FIRST);
    return is_named ? stop : 0;
}
