/* marked_names.c - marks that only hold a name: "тренер «Волны» Эдуард Мещеряков", "le rédacteur en chef du « Monde »
 * Jean Dupont". Between an office and its holder's name they are no quotation, and the words go through them. */
#include "phrase.h"
#include "word.h"

enum {
    LONGEST = 4, /* words of such a name */
    NEAR = 3,    /* words between the office and the marks: "du", "газеты" */
};

static bool has_office_before(const kl_words *words, size_t i)
{
    for (size_t k = i; k > 0 && k + NEAR > i; k--) {
        if (k < i && word(words, k)->gap)
            return false;
        if (word(words, k - 1)->is & (KL_W_CUE | KL_W_NAMING | KL_W_PRONOUN))
            return false;
        if (word(words, k - 1)->is & KL_W_OFFICE)
            return true;
    }
    return false;
}

static bool holds_name(const kl_words *words, const kl_marked *span)
{
    size_t first = kl_words_at(words, span->inner.start), end = kl_words_at(words, span->inner.end);
    if (!span->opened || !span->closed || first == 0 || end <= first || end - first > LONGEST ||
        end >= words->list.count || word(words, first)->gap != KL_GAP_MARK || word(words, end)->gap != KL_GAP_MARK)
        return false;
    return (word(words, first)->is & (KL_W_UPPER | KL_W_DIGIT)) && kl_is_name_word(words, end) &&
           has_office_before(words, first);
}

/* "وقال “زغدود” في تصريحات": where no capital tells a name marks do, right behind a verb of saying that stands before
 * its subject. */
static bool holds_uncased_name(const kl_words *words, const kl_marked *span)
{
    size_t first = kl_words_at(words, span->inner.start), end = kl_words_at(words, span->inner.end);
    if (!span->opened || !span->closed || first == 0 || end <= first || end - first >= LONGEST ||
        end >= words->list.count || (word(words, end)->gap & ~(unsigned)(KL_GAP_MARK | KL_GAP_COMMA)) ||
        word(words, first)->gap != KL_GAP_MARK)
        return false;
    for (size_t k = first; k < end; k++)
        if (!kl_is_name_word(words, k) || (k > first && word(words, k)->gap))
            return false;
    return (word(words, first - 1)->is & KL_W_CUE) && word(words, first - 1)->cue == KL_CUE_FIRST;
}

void kl_marks_pass_names(kl_words *words, kl_marked_list *spans)
{
    size_t kept = 0;
    for (size_t i = 0; i < spans->count; i++) {
        const kl_marked *span = &spans->items[i];
        if (words->no_capitals && holds_uncased_name(words, span)) {
            words->list.items[kl_words_at(words, span->inner.start)].gap = 0;
            words->list.items[kl_words_at(words, span->inner.end)].gap &= ~(unsigned)KL_GAP_MARK;
            continue;
        }
        if (words->no_capitals || !holds_name(words, span)) {
            spans->items[kept++] = *span;
            continue;
        }
        size_t first = kl_words_at(words, span->inner.start), end = kl_words_at(words, span->inner.end);
        kl_word *list = words->list.items;
        list[first].gap = list[end].gap = 0;
        for (size_t k = first; k < end; k++) /* of the office, not of its holder */
            list[k].is = (list[k].is & KL_W_UPPER) | KL_W_FIELD;
    }
    spans->count = kept;
}
