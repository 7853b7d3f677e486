/* stops.c - which full stops end no sentence?
 * Those of initials, titles and abbreviations. Reads and mends what stands between the words. */
#include "phrase.h"

enum {
    LONGEST_SHORT = 5, /* bytes of an abbreviation with a full stop: "Corp." */
    LONGEST_TITLE = 8, /* of one that is written small: "podinsp." */
};

/* "sudah disetujui di tingkat I. Iskan": a numeral behind a small word, no initial. */
static bool is_numeral(const kl_words *words, size_t i)
{
    const unsigned leads = KL_W_UPPER | KL_W_CUE | KL_W_NYA | KL_W_TITLE | KL_W_OFFICE | KL_W_AND | KL_W_IN | KL_W_END;
    const kl_word *w = &words->list.items[i];
    char c = words->text.ptr[w->start];
    return i > 0 && w->end - w->start == 1 && (c == 'I' || c == 'V' || c == 'X') && !w->gap && !(w[-1].is & leads);
}

/* "kekurangan vitamin D. Menurut dokter": a letter behind a small word, and what begins a sentence and no name. */
static bool is_grade(const kl_words *words, size_t i)
{
    const unsigned begins = KL_W_CUE | KL_W_PRONOUN | KL_W_END | KL_W_IN | KL_W_BESIDE;
    const unsigned leads = KL_W_UPPER | KL_W_CUE | KL_W_NYA | KL_W_TITLE | KL_W_OFFICE | KL_W_AND | KL_W_IN | KL_W_END;
    const kl_word *w = &words->list.items[i];
    return i > 0 && i + 1 < words->list.count && w->end - w->start == 1 && !w->gap && !(w[-1].is & leads) &&
           (w[1].is & begins) && !(w[1].is & (KL_W_FIRST | KL_W_TITLE | KL_W_PARTICLE | KL_W_ARTICLE));
}

/* "Moh", "Abd": a first name cut short, with one vowel at most; "Joko", "Agus" are whole. */
static bool is_clipped(const kl_words *words, const kl_word *w)
{
    unsigned vowels = 0;
    for (size_t i = w->start; i < w->end; i++)
        vowels += kl_find_char(KL_STR("aeiouAEIOU"), words->text.ptr[i]) != KL_NOT_FOUND;
    return w->end - w->start <= 4 && vowels < 2;
}

/* "Northgate, Inc., says": the comma before what a company is, is none of the sentence's. */
static void join_company(kl_words *words, size_t i)
{
    const kl_entry *entry;
    kl_word *w = &words->list.items[i];
    if ((w->gap & ~(unsigned)KL_GAP_STOP) == KL_GAP_COMMA && (w->is & KL_W_ORG) && (w->is & KL_W_UPPER) &&
        (w[-1].is & KL_W_UPPER) && kl_words_match(words, i, KL_LANG_ORGANISATIONS, &entry) &&
        kl_eq(entry->key, KL_STR("company")))
        w->gap = 0;
}

/* A full stop behind an initial or a title ends no sentence. */
void kl_stops_mend(kl_words *words)
{
    for (size_t i = 1; (i = kl_words_next(words, words->capitals, i)) < words->list.count; i++)
        join_company(words, i);
    for (size_t i = 1; (i = kl_words_next(words, words->stopped, i)) < words->list.count; i++) {
        kl_word *before = &words->list.items[i - 1], *w = &words->list.items[i];
        if (!(w->gap & KL_GAP_STOP) || words->text.ptr[before->end] != '.')
            continue;
        if (words->text.ptr[before->end + 1] == ',') { /* "S.T., menyatakan": a stop of the abbreviation */
            w->gap &= ~(unsigned)KL_GAP_STOP;
            continue;
        }
        size_t len = before->end - before->start;
        bool is_short =
            (before->is & KL_W_UPPER) && ((len == 1 && !is_numeral(words, i - 1) && !is_grade(words, i - 1)) ||
                                          (len <= 5 && (before->is & KL_W_TITLE)));
        is_short |= (before->is & KL_W_FIRST) && (before->is & KL_W_UPPER) && is_clipped(words, before) &&
                    kl_is_name_word(words, i); /* "Moh. Soleh" */
        bool is_abbreviation = (before->is & KL_W_TITLE) && len <= ((before->is & KL_W_UPPER) ? 6u : 3u);
        is_abbreviation |= (before->is & KL_W_TITLE) && words->small_offices && len <= LONGEST_TITLE &&
                           w->gap == KL_GAP_STOP &&
                           ((w->is & KL_W_TITLE) || kl_is_name_word(words, i)); /* "podinsp. Jan Kowal" */
        is_abbreviation |= len == 2 && (unsigned char)words->text.ptr[before->start] >= 0xD0 && w->gap == KL_GAP_STOP &&
                           (w->is & KL_W_UPPER) && !(before->is & KL_W_UPPER) && i > 1; /* "м. Київ": one letter */
        kl_str last = kl_slice(words->text, before->start, before->end);
        is_short |= (before->is & KL_W_PARTICLE) && (before->is & KL_W_UPPER) && len <= 3; /* "St. Ives" */
        /* "Ann Roe Jr. said", "Oak Corp. said": a small letter begins no sentence */
        is_short |= (before->is & KL_W_UPPER) && len <= LONGEST_SHORT && kl_is_lower(words->text.ptr[w->start]) &&
                    w->gap == KL_GAP_STOP;
        is_short |= len >= 3 && kl_find_char(last, '.') != KL_NOT_FOUND && (w->is & KL_W_UPPER) &&
                    (w->is & (KL_W_TITLE | KL_W_OFFICE)) && w->gap == KL_GAP_STOP; /* "U.S. Attorney" */
        bool is_initials = (before->is & KL_W_CAPS) && len <= LONGEST_SHORT && !(before->gap & KL_GAP_CLAUSE) &&
                           kl_find_char(last, '.') != KL_NOT_FOUND && i > 1 &&
                           (before[-1].is & (KL_W_TITLE | KL_W_OFFICE));
        is_short |= is_initials && w->gap == KL_GAP_STOP && kl_is_name_word(words, i); /* "Dr. J.D. Ragland" */
        bool is_body = (before->is & KL_W_ORG) && len <= 3 && (before->is & KL_W_UPPER) && !(before->is & KL_W_CAPS) &&
                       kl_is_name_word(words, i); /* "PT Laut Biru Tbk. Desi Aryani" */
        bool is_noted = kl_is_lower(words->text.ptr[w->start]) && w->gap != KL_GAP_STOP; /* "tandas Abah. [red]" */
        bool is_surname = words->small_offices && i > 1 && (before->is & KL_W_TITLE) && (before->is & KL_W_UPPER) &&
                          !before->gap && (before[-1].is & KL_W_PARTICLE); /* "Tamar de Graaf. Zij" */
        if ((is_short || is_abbreviation || is_body) && !is_noted && !is_surname)
            w->gap &= ~(unsigned)KL_GAP_STOP;
    }
}
