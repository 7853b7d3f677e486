/* names.c - where does the name begin behind titles and offices?
 * Reads words; never the text around the phrase. */
#include "names.h"

/* Names of people seldom have more words; a longer run of capitals holds an office or a body. */
enum { LONGEST_NAME = 4 };

static bool is_name_word(const kl_word *w)
{
    return ((w->is & KL_W_UPPER) || (w->is & KL_W_PARTICLE)) &&
           !(w->is & (KL_W_TITLE | KL_W_OFFICE | KL_W_ORG | KL_W_ARTICLE | KL_W_PRONOUN)) &&
           !((w->is & KL_W_END) && !(w->is & KL_W_PARTICLE));
}

/* The run of name words that ends at `end`. */
static size_t run_start(const kl_words *words, size_t from, size_t end)
{
    size_t i = end;
    while (i > from && is_name_word(&words->list.items[i - 1])) {
        i--;
        if (words->list.items[i].gap & (KL_GAP_COMMA | KL_GAP_PAREN | KL_GAP_DASH))
            break;
        if (i > from && (words->list.items[i - 1].is & KL_W_OWNER))
            break;
    }
    while (i < end && !(words->list.items[i].is & KL_W_UPPER))
        i++;
    return i;
}

/* Behind "Direktur PT Astra Otoparts Tbk Yusak Kristian" no title says where the person begins: not
 * before the last abbreviation, and with two words, as most names have. */
static size_t cut_office(const kl_words *words, size_t start, size_t end)
{
    size_t name = start;
    for (size_t i = start; i + 1 < end; i++)
        if ((words->list.items[i].is & KL_W_CAPS) && words->list.items[i].end - words->list.items[i].start > 1)
            name = i + 1;
    if (end - name > 2 && name == start)
        name = end - 2;
    return name;
}

kl_name kl_name_split(const kl_words *words, size_t from, size_t end)
{
    kl_name n = {from, end, end};
    size_t stop = end;
    while (stop > from && !is_name_word(&words->list.items[stop - 1]))
        stop--; /* "Zain itu", "Budi yang": small words behind the name */
    size_t start = run_start(words, from, stop);
    if (start == stop)
        return n;
    bool is_parted = start > from && (words->list.items[start].gap & KL_GAP_COMMA);
    bool has_title = start > from && (words->list.items[start - 1].is & KL_W_TITLE);
    bool has_office = false;
    for (size_t i = from; i < start; i++)
        has_office |= (words->list.items[i].is & KL_W_OFFICE) != 0;
    if (has_office && !is_parted && !has_title && !words->office_last)
        start = cut_office(words, start, stop);
    else if (stop - start > LONGEST_NAME && !is_parted)
        start = stop - LONGEST_NAME;
    n.name = start;
    n.end = stop;
    return n;
}
