/* apposition.c - does what stands behind a name, between commas, say what somebody is?
 * "John Roe, the mayor of X, said"; but "..., polisi menyita dua motor". Reads words only. */
#include "subject.h"
#include "word.h"

enum { SHORT_START = 4 }; /* words that a sentence begins with before an aside, and its verb: "Selain itu, kata" */

bool kl_is_apposition(const kl_words *words, size_t i, size_t end, bool opens)
{
    const unsigned clause = KL_W_CUE | KL_W_NYA | KL_W_WHO | KL_W_PRONOUN | KL_W_AND | KL_W_END;
    bool has_office = false;
    size_t first = i;
    for (size_t k = i; k < end; k++) {
        const kl_word *w = word(words, k);
        if ((w->is & KL_W_WHO) && k > i && has_office && !words->office_last)
            break; /* "pedagang yang berjualan di sana" */
        if ((w->is & KL_W_CUE) && w->cue == KL_CUE_LAST && k > i + 1 && has_office && opens && words->active.len)
            break;
        if ((w->is & clause) && !(w->is & KL_W_OFFICE) && k < i + ((w->is & KL_W_END) ? 1u : 3u))
            return false;
        if (words->big_nouns && k > i && !w->is && !w->gap && (word(words, k - 1)->is & KL_W_OFFICE))
            return false; /* "..., der Mann schieße oft" */
        if ((w->is & KL_W_ACTIVE) && k < i + 4)
            return false; /* "..., polisi menyita dua motor" */
        if ((w->is & KL_W_BESIDE) && words->active.len && has_office && k < i + 4)
            return false; /* "..., pengacara tidak terima" */
        if ((w->is & KL_W_ARTICLE) && k == first && !words->office_last)
            first++;                              /* "salah seorang pengacara" */
        size_t near = words->office_last ? 6 : 2; /* "a former real estate agent"; "mantan bupati" */
        bool is_title = (w->is & KL_W_TITLE) && (w->is & KL_W_UPPER) &&
                        !(words->office_last && k > i && k + 1 < end && !kl_is_name_word(words, k + 1));
        has_office |= k < first + near && (w->is & (KL_W_OFFICE | KL_W_NOUN)) && !is_title;
    }
    if (!has_office)
        return false;
    kl_phrase p = kl_phrase_split(words, i, end);
    bool names_another = p.name < p.end && p.end == end && !(word(words, p.name - (p.name > i))->is & KL_W_IN);
    return !names_another || words->office_last != true;
}

bool kl_is_degree_between(const kl_words *words, size_t i)
{
    if (words->office_last || !is_behind_comma(words, i) || !is_behind_comma(words, i + 1))
        return false;
    kl_str text = kl_words_text(words, i, i + 1);
    return kl_is_listed_degree(words, i) ||
           ((word(words, i)->is & KL_W_UPPER) && text.len <= 8 && kl_find_char(text, '.') != KL_NOT_FOUND);
}

bool kl_is_aside(const kl_words *words, size_t i)
{
    const kl_word *verb = i ? word(words, i - 1) : NULL;
    if (!verb || words->office_last || !(verb->is & KL_W_CUE) || verb->cue != KL_CUE_FIRST || word(words, i)->gap ||
        !(verb->gap & KL_GAP_COMMA) || (verb->gap & KL_GAP_MARK))
        return false;
    for (size_t k = i - 1; k > 0 && k + SHORT_START >= i; k--)
        if (word(words, k - 1)->gap & (KL_GAP_STOP | KL_GAP_PARAGRAPH))
            return true;
    return i <= SHORT_START;
}

/* "قال محمود زاهدي مدير المكتب": the same where verbs stand first; but an object may stand behind another verb. */
static bool is_before_uncased(const kl_words *words, size_t from, size_t name_end, size_t end)
{
    return from > 0 && name_end > from + 1 && name_end < end && !word(words, from)->gap &&
           !word(words, name_end)->gap && (word(words, name_end)->is & KL_W_OFFICE) &&
           (word(words, from - 1)->is & (KL_W_CUE | KL_W_END)) && (word(words, from)->is & KL_W_FIRST);
}

bool kl_is_before_office(const kl_words *words, size_t from, size_t name_end, size_t end)
{
    if (words->no_capitals)
        return is_before_uncased(words, from, name_end, end);
    const unsigned office = KL_W_OFFICE | KL_W_UPPER, verb = KL_W_CUE | KL_W_ACTIVE | KL_W_BESIDE | KL_W_WHO | KL_W_IN;
    if (!words->active.len || name_end >= end || (word(words, name_end)->is & office) != office ||
        word(words, name_end)->gap ||
        !(name_end > from + 1 || (word(words, from)->is & KL_W_FIRST) || kl_speaks_elsewhere(words, from)))
        return false;
    bool goes_on = end < words->list.count && !(word(words, end)->gap & KL_GAP_CLAUSE) &&
                   ((word(words, end)->gap & KL_GAP_COMMA) || (word(words, end)->is & verb));
    goes_on |=
        end < words->list.count && !word(words, end)->gap && kl_speaks_elsewhere(words, from) &&
        (word(words, end)->is & (KL_W_END | KL_W_UPPER)) == KL_W_END; /* "Sukri Kepala Desa Ujung saat ditemui" */
    goes_on |= from > 0 && !word(words, from)->gap && (word(words, from - 1)->is & KL_W_CUE);
    if (!goes_on || kl_is_place(words, from, name_end))
        return false; /* "Bahlil Damprat Dirjen hingga Dirut": a headline */
    for (size_t i = name_end; i < end; i++)
        if ((word(words, i)->is & (KL_W_TITLE | KL_W_FIRST)) && !(word(words, i)->is & KL_W_OFFICE))
            return false; /* it names somebody */
    return true;
}

bool kl_is_between_commas(const kl_words *words, size_t first, size_t verb, size_t i)
{
    size_t end = i, from = verb;
    while (end < words->list.count && (end == i || !word(words, end)->gap) && kl_is_name_word(words, end))
        end++;
    size_t at = end > i ? word(words, end - 1)->end : 0;
    if (end == i || at >= words->text.len || words->text.ptr[at] != ',')
        return false;
    do
        from--;
    while (from > first && !(word(words, from)->gap & (KL_GAP_COMMA | KL_GAP_CLAUSE)));
    kl_phrase p = kl_phrase_split(words, from, verb);
    return p.name >= p.end && !p.has_office && !p.has_org;
}

size_t kl_name_before_article(const kl_words *words, size_t first, size_t i)
{
    size_t article = i;
    while (article > first && (word(words, article - 1)->is & KL_W_ARTICLE))
        article--; /* "salah seorang" */
    size_t k = article;
    if (k > first && (word(words, k - 1)->is & KL_W_DIGIT) && !(word(words, k)->gap & KL_GAP_CLAUSE))
        k--;
    size_t end = k;
    while (k > first && kl_is_name_word(words, k - 1) && !(word(words, k)->gap & (KL_GAP_CLAUSE | KL_GAP_COMMA)))
        k--;
    return k < end ? k : i;
}

size_t kl_cut_adverbs(const kl_words *words, size_t from, size_t stop)
{
    if (words->office_last || words->verb_second || (word(words, from)->is & (KL_W_END | KL_W_IN | KL_W_WHO)))
        return stop;
    for (size_t k = from + 1; k < stop; k++) {
        if ((word(words, k - 1)->is & KL_W_THIS) && !(word(words, k)->is & (KL_W_WHO | KL_W_IN))) {
            const unsigned other = KL_W_UPPER | KL_W_ARTICLE | KL_W_OFFICE | KL_W_NOUN | KL_W_PRONOUN | KL_W_TITLE;
            bool has_other = false; /* "Mendengar hal itu sang ayah mengatakan" */
            for (size_t i = k; i < stop; i++)
                has_other |= (word(words, i)->is & other) != 0;
            return has_other ? stop : k;
        }
        if (word(words, k)->is & KL_W_WHO)
            return stop;
        if (!(word(words, k)->is & KL_W_END) || !(word(words, k - 1)->is & KL_W_UPPER))
            continue;
        kl_phrase p = kl_phrase_split(words, from, k);
        bool has_later = false; /* "Kepala Seksi Suka Maju di Kecamatan Muara Budi Hartono mengatakan" */
        for (size_t i = k; i < stop; i++)
            has_later |= ((word(words, i)->is & (KL_W_FIRST | KL_W_TITLE)) && (word(words, i)->is & KL_W_UPPER));
        bool is_body = p.has_org && !p.has_office; /* "Badan Pusat Statistik dalam laporannya menyebut" */
        has_later &= (word(words, k)->is & KL_W_IN) || !kl_is_sure_name(words, &p); /* "Bupati Rudi bersama Ani" */
        bool is_office = (word(words, from)->is & KL_W_OFFICE) && p.name >= p.end &&
                         !(word(words, k)->is & KL_W_IN); /* "Kapolres Garut dalam keterangannya mengatakan" */
        if (((p.name < p.end && p.end == k) || is_body || is_office) && !has_later)
            return k;
    }
    return stop;
}
