/* fields.c - offices that are for several fields: "Kepala Pusat Data, Informasi, dan Komunikasi Kebencanaan".
 * Only where the office stands before the name. Reads and writes words. */
#include "quotes.h"

enum { LONGEST_OFFICE = 14 }; /* words of such an office */

/* Whether word i says what an office is for, wherever it stands. */
static bool is_field(const kl_words *words, size_t i)
{
    const kl_word *w = &words->list.items[i];
    const kl_entry *entry;
    size_t len = kl_lang_match(words->lang, KL_LANG_ORGANISATIONS, words->text, w->start, &entry);
    return len && (w->is & KL_W_UPPER) && kl_eq(entry->key, KL_STR("field"));
}

/* "Kepala Pusat Data, Informasi, dan Komunikasi Kebencanaan": commas between the fields of the office at word i are
 * none of the sentence's. */
static void join_fields(kl_words *words, size_t i)
{
    size_t first = 0, end = i + 1, and = 0;
    for (; end < words->list.count && end < i + LONGEST_OFFICE && !and; end++) {
        const kl_word *w = &words->list.items[end];
        if (w->gap & ~(unsigned)KL_GAP_COMMA)
            return;
        bool is_and = (w->is & KL_W_AND) && end + 1 < words->list.count && !words->list.items[end + 1].gap;
        if (is_and && first)
            and = end;
        else if ((w->gap & KL_GAP_COMMA) && !is_field(words, end))
            return;
        else if ((w->gap & KL_GAP_COMMA) && !first)
            first = end;
        if (!is_and && !(w->is & (KL_W_UPPER | KL_W_FIELD | KL_W_ORG)))
            return;
    }
    if (!and || !is_field(words, and+1))
        return;
    for (size_t k = first; k <= and+1; k++) {
        kl_word *w = &words->list.items[k];
        w->gap &= ~(unsigned)KL_GAP_COMMA;
        if (k != and)
            w->is = (w->is & (KL_W_UPPER | KL_W_CAPS | KL_W_ORG)) | KL_W_FIELD;
    }
}

void kl_fields_join(kl_words *words)
{
    for (size_t i = 0; i < words->list.count && !words->office_last; i++)
        if ((words->list.items[i].is & KL_W_OFFICE) && (words->list.items[i].is & KL_W_UPPER))
            join_fields(words, i);
}
