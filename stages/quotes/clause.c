/* clause.c - clauses about somebody, and bodies between commas: who is the subject of the verb behind them?
 * Only where the office stands before the name. Reads words. */
#include "subject.h"
#include "word.h"

enum { LONGEST_THROUGH = 24 }; /* words of who speaks for somebody, and for whom */

size_t kl_spokesman(const kl_words *words, size_t first, size_t stop)
{
    const kl_entry *entry;
    for (size_t k = stop; k > first + 1 && k + LONGEST_THROUGH > stop; k--) {
        const kl_word *w = word(words, k - 1);
        if (w->is & (KL_W_CUE | KL_W_NYA) || (k < stop && (word(words, k)->gap & KL_GAP_CLAUSE)))
            break;
        size_t length = w->is & KL_W_END ? kl_words_match(words, k - 1, KL_LANG_CUE_COMPANIONS, &entry) : 0;
        if (!length || !kl_eq(entry->key, KL_STR("through")))
            continue;
        while (k < stop && ((word(words, k)->is & KL_W_BESIDE) || word(words, k)->start < w->start + length))
            k++; /* "diwakili oleh", "pela voz da" */
        while (words->small_offices && k < stop && (word(words, k)->is & KL_W_ARTICLE))
            k++;
        bool is_office = k < stop && !word(words, k)->gap && (word(words, k)->is & (KL_W_OFFICE | KL_W_TITLE));
        return is_office ? k : KL_NO_WORD;
    }
    return KL_NO_WORD;
}

size_t kl_subject_of_clause(const kl_words *words, size_t first, size_t stop)
{
    const unsigned bounds = KL_W_END | KL_W_IN | KL_W_CUE | KL_W_NYA | KL_W_WHO | KL_W_BESIDE;
    if (words->office_last || stop < first + 2 || !(word(words, stop - 1)->is & KL_W_WHO) ||
        word(words, stop - 1)->gap || !(word(words, stop - 2)->is & KL_W_UPPER))
        return KL_NO_WORD;
    size_t from = stop - 2;
    while (from > first && !(word(words, from)->gap & (KL_GAP_CLAUSE | KL_GAP_COMMA)) &&
           !(word(words, from - 1)->is & bounds))
        from--;
    return from;
}

bool kl_is_body_behind(const kl_words *words, size_t earlier, size_t from)
{
    if (words->office_last || !(word(words, from)->is & KL_W_ORG))
        return false;
    for (size_t i = earlier + 1; i < from; i++)
        if ((word(words, i)->is & (KL_W_IN | KL_W_END)) && kl_is_name_word(words, i - 1))
            return true;
    return false;
}

bool kl_is_in_clause(const kl_words *words, size_t i, size_t sentence)
{
    const unsigned begins = KL_GAP_STOP | KL_GAP_PARAGRAPH;
    return !words->office_last && word(words, i)->cue == KL_CUE_SOURCE && i > sentence + 1 &&
           (word(words, i - 1)->is & KL_W_WHO) && !(word(words, sentence)->gap & begins);
}

size_t kl_pointing_end(const kl_words *words, size_t i)
{
    for (size_t k = i; k < words->list.count && k < i + 8; k++) {
        if (k > i && (word(words, k)->gap & (KL_GAP_CLAUSE | KL_GAP_COMMA)))
            return 0;
        bool is_last = k + 1 == words->list.count || (word(words, k + 1)->gap & (KL_GAP_CLAUSE | KL_GAP_COMMA));
        if ((word(words, k)->is & KL_W_THIS) && is_last)
            return k + 1;
    }
    return 0;
}

bool kl_is_of_clause(const kl_words *words, size_t first, size_t i)
{
    const size_t far = words->agent.len ? 14 : 4; /* "who feared reprisals and asked not to be named" */
    const bool is_romance = words->small_offices && !words->verb_second && !words->no_articles;
    for (size_t k = i; k > first && k + far > i; k--) {
        if (is_romance && k + 4 > i && (word(words, k)->is & (KL_W_WHO | KL_W_END)) == KL_W_WHO)
            return true; /* "premier syndicat qui a revendiqué" */
        if (word(words, k)->gap & (KL_GAP_COMMA | KL_GAP_CLAUSE))
            return (word(words, k)->gap & KL_GAP_COMMA) && (word(words, k)->is & KL_W_WHO);
    }
    return false;
}

bool kl_is_subject_behind(const kl_words *words, const kl_phrase *own, size_t end)
{
    return !words->office_last && own->has_office && own->name + 1 < own->end && own->end == end &&
           end < words->list.count && !word(words, end)->gap && (word(words, end)->is & (KL_W_CUE | KL_W_ACTIVE)) &&
           !kl_is_place(words, own->name, own->end);
}

bool kl_opens_with_name(const kl_words *words, size_t first, size_t from)
{
    kl_phrase p = kl_phrase_split(words, first, from);
    return p.name == first && p.end == from && p.end > p.name + 1 && !p.has_org && !kl_is_place(words, p.name, p.end);
}

size_t kl_cut_sentence(const kl_words *words, size_t from, size_t stop)
{
    const unsigned small = KL_W_END | KL_W_IN | KL_W_BESIDE, never = KL_W_UPPER | KL_W_OFFICE | KL_W_TITLE;
    if (!words->small_offices || words->verb_second || words->no_articles || from >= stop ||
        (word(words, from)->is & (KL_W_END | KL_W_IN | KL_W_WHO | KL_W_PRONOUN)))
        return stop;
    for (size_t k = from + 1; k < stop; k++) {
        const kl_word *w = word(words, k);
        if (w->is & KL_W_WHO)
            return stop;
        if (w->is & (never | KL_W_PARTICLE))
            continue;
        bool is_adverbial = (w->gap & KL_GAP_COMMA) && (w->is & small); /* "Le préfet, dans ce courrier, rappelle" */
        bool is_verb = !w->gap && (w->is & KL_W_END) && !(w->is & KL_W_IN); /* "La directora fue interrumpida y" */
        if (is_adverbial || is_verb)
            return k;
    }
    return stop;
}

size_t kl_before_who(const kl_words *words, size_t first, size_t stop)
{
    const kl_word *who = stop > first + 1 ? word(words, stop - 1) : NULL;
    const unsigned someone = KL_W_UPPER | KL_W_OFFICE | KL_W_NOUN;
    bool is_about =
        who && (who->is & KL_W_WHO) && words->small_offices && !words->verb_second &&
        !(stop < words->list.count && word(words, stop)->gap) &&
        ((who->gap & KL_GAP_COMMA) || (!who->gap && !(who->is & KL_W_END) && (word(words, stop - 2)->is & someone)));
    return is_about ? stop - 1 : KL_NO_WORD;
}

size_t kl_behind_small(const kl_words *words, size_t i, size_t stop)
{
    const unsigned somebody = KL_W_OFFICE | KL_W_NOUN | KL_W_ORG | KL_W_ARTICLE | KL_W_PRONOUN | KL_W_TITLE;
    size_t k = i;
    while (words->active.len && k < stop && !(word(words, k)->is & (KL_W_UPPER | somebody)))
        k++;
    bool is_start = k > i && k < stop && (word(words, k)->is & KL_W_UPPER) && !word(words, k)->gap &&
                    (word(words, k)->is & (KL_W_OFFICE | KL_W_TITLE | KL_W_FIRST));
    return is_start ? k : i;
}

bool kl_is_bracket(const kl_words *words, size_t i, size_t end)
{
    const kl_word *w = word(words, i);
    bool is_degree = end - i <= 2 && (w->is & KL_W_UPPER) &&
                     ((w->is & KL_W_CAPS) || kl_is_listed_degree(words, i) ||
                      kl_find_char(kl_words_text(words, i, i + 1), '.') != KL_NOT_FOUND);
    bool has_owner = (w->is & KL_W_OWNER) && words->agent.len;
    bool is_behind_name = i > 0 && kl_is_name_word(words, i - 1);
    for (size_t k = i + 1; k < end && has_owner; k++)
        if ((word(words, k)->is & KL_W_OFFICE) || (is_behind_name && !(word(words, k)->is & KL_W_UPPER)))
            return true; /* "Ann Roe, NASA's associate administrator, said" */
    for (size_t k = i; k < end && k < i + 4 && is_behind_name && words->agent.len && is_behind_comma(words, i); k++)
        if (word(words, k)->is & KL_W_OFFICE) {
            kl_phrase p = kl_phrase_split(words, i, end);
            return p.name >= p.end; /* "Ann Roe, Senior Vice President of Sales, says"; but "..., Mayor Tom Lee" */
        }
    return is_degree || (w->is & (KL_W_WHO | KL_W_ARTICLE | KL_W_DIGIT | KL_W_IN | KL_W_END)) ||
           (!(w->is & KL_W_UPPER) && !(w->is & (KL_W_BESIDE | KL_W_CUE)));
}

bool kl_is_somebody(const kl_words *words, size_t from, size_t end)
{
    while (from < end && (word(words, from)->is & (KL_W_AND | KL_W_BESIDE)))
        from++;
    if (from >= end || (word(words, from)->is & (KL_W_END | KL_W_IN)))
        return false;
    kl_phrase p = kl_phrase_split(words, from, end);
    bool is_named = p.name < p.end && p.end == end &&
                    (p.end - p.name > 1 || p.has_title || p.has_office ||
                     (words->verb_second && kl_speaks_elsewhere(words, p.name))); /* "Aas i Oslo-politiet sier" */
    return is_named && (p.name == from || p.has_office || p.has_title) && !p.has_org && !p.is_thing &&
           !kl_is_place(words, p.name, p.end);
}
