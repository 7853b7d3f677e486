/* addressee.c - where does the subject begin behind a verb and what parts them: a day, to whom, where?
 * "a assuré mardi le ministre", "powiedział w TVN minister Jan Kowal". Reads words only. */
#include "subject.h"
#include "word.h"

enum {
    LONGEST_AGENCY = 5,    /* words of the agency that quotes somebody's words */
    FAR_NAME = 12,         /* words between a verb and who is named far behind it */
    NEAR_ADDRESSEE = 4,    /* words: "a assuré mardi à" */
    LONGEST_ADDRESSEE = 6, /* words: "auprès de l'AFP l'avocate" */
};

size_t kl_behind_addressee(const kl_words *words, size_t i)
{
    const unsigned begins = KL_W_ARTICLE | KL_W_OFFICE | KL_W_TITLE;
    size_t k = i;
    const size_t most = words->small_offices ? LONGEST_ADDRESSEE : NEAR_ADDRESSEE;
    for (; k < i + most && k < words->list.count && !(k > i && word(words, k)->gap); k++) {
        bool is_day = k > i && kl_words_have(words, k - 1, KL_LANG_WEEKDAYS);
        if (k > i && (word(words, k)->is & begins) &&
            (is_day || !(word(words, k - 1)->is & (KL_W_END | KL_W_IN | KL_W_PARTICLE))))
            return k;
        if (is_day && words->verb_second && (word(words, k)->is & KL_W_FIRST) && kl_is_name_word(words, k))
            return k; /* "sagte am Dienstag Dieter Kestin" */
        bool is_name = k > i && k + 1 < words->list.count && kl_is_name_word(words, k) &&
                       kl_is_name_word(words, k + 1) && !word(words, k + 1)->gap;
        if (is_name && (word(words, k - 1)->is & (KL_W_CAPS | KL_W_ORG)))
            return k; /* "a déclaré à l'AFP Mathilde Renaudin" */
        if (k == i + 1 && (word(words, i)->is & KL_W_END) && !(word(words, i)->is & KL_W_IN) &&
            kl_words_have(words, i, KL_LANG_WEEKDAYS) && kl_is_name_word(words, k))
            return k;
    }
    /* a day, and the article right behind it */
    if (i + 1 < words->list.count && !word(words, i + 1)->gap && (word(words, i + 1)->is & begins) &&
        kl_words_have(words, i, KL_LANG_WEEKDAYS))
        return i + 1;
    return i;
}

size_t kl_behind_object(const kl_words *words, size_t object, size_t i)
{
    const unsigned somebody = KL_W_OFFICE | KL_W_TITLE | KL_W_FIRST;
    while (i < words->list.count && !word(words, i)->gap && (word(words, i)->is & (KL_W_AND | KL_W_BESIDE)))
        i++;
    bool is_object = !(word(words, object)->is & (somebody | KL_W_PRONOUN | KL_W_ORG | KL_W_END | KL_W_BESIDE));
    bool is_behind = i < words->list.count && !word(words, i)->gap && (word(words, i)->is & somebody);
    return is_object && is_behind ? i : KL_NO_WORD;
}

size_t kl_whose_words(const kl_words *words, size_t i, size_t *end)
{
    const unsigned somebody = KL_W_OFFICE | KL_W_TITLE | KL_W_FIRST;
    const kl_entry *entry;
    for (size_t k = i; k + 1 < words->list.count && k < i + LONGEST_AGENCY && !word(words, k + 1)->gap; k++) {
        if (k > i && (word(words, k)->gap & (KL_GAP_CLAUSE | KL_GAP_COMMA)))
            return i;
        if (!(word(words, k)->is & KL_W_END) || !kl_words_match(words, k, KL_LANG_CUE_COMPANIONS, &entry) ||
            !kl_eq(entry->key, KL_STR("through")))
            continue;
        if (!(word(words, k + 1)->is & somebody) && !kl_is_name_word(words, k + 1))
            return i;
        *end = kl_subject_end(words, k + 1);
        if (*end > k + 2 && (word(words, k + 1)->is & KL_W_OFFICE) && is_acronym(word(words, *end - 1)))
            --*end; /* "приводит слова министра ТАСС" */
        bool is_foreign = *end > k + 2 && (unsigned char)words->text.ptr[word(words, *end - 1)->start] < 0x80 &&
                          (unsigned char)words->text.ptr[word(words, k + 1)->start] >= 0x80;
        *end -= is_foreign; /* "наводить слова Китаєва Footboom" */
        return k + 1;
    }
    return i;
}

size_t kl_far_name(const kl_words *words, size_t i)
{
    const unsigned of = KL_W_END | KL_W_IN | KL_W_PARTICLE | KL_W_AND;
    const unsigned what = KL_W_OFFICE | KL_W_TITLE;
    for (size_t k = i + 1; k + 1 < words->list.count && k < i + FAR_NAME; k++) {
        const kl_word *w = word(words, k);
        if ((w->gap & (KL_GAP_CLAUSE | KL_GAP_COMMA | KL_GAP_DASH) & ~(unsigned)KL_GAP_MARK) ||
            (w->is & (KL_W_CUE | KL_W_WHO)))
            return i;
        if (!(w->is & KL_W_FIRST) || !kl_is_name_word(words, k) || !kl_is_name_word(words, k + 1) ||
            word(words, k + 1)->gap)
            continue;
        size_t from = k;
        while (from > i + 1 && !word(words, from)->gap &&
               !(words->no_articles && (word(words, from)->is & what) && !(word(words, from)->is & KL_W_UPPER) &&
                 kl_is_name_word(words, from - 1)) && /* "в коментарі Укрінформу голова комітету Іван Бойко" */
               ((word(words, from - 1)->is & what) ||
                ((word(words, from - 1)->is & KL_W_UPPER) && !kl_has_inner_capital(words, from - 1) &&
                 !has_number(words, from - 1) && !(word(words, from - 1)->is & of))))
            from--;
        bool is_of = !word(words, from)->gap && (word(words, from - 1)->is & of);
        if (is_of && from == k)
            return i; /* "w rozmowie z Janem Kowalem" */
        while (is_of && from < k && !((word(words, from)->is & what) && from > i))
            from++;
        bool has_acronym = from == k && !word(words, k)->gap && kl_has_inner_capital(words, k - 1);
        return word(words, from)->gap || has_acronym || from < k || !is_of ? from : i;
    }
    return i;
}
