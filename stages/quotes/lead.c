/* lead.c - who speaks in a sentence without a verb of saying that leads a quotation in?
 * "Zijn vrouw is duidelijker:", "Di diverso avviso il capogruppo, Ivo Serra:". Reads words only. */
#include "subject.h"
#include "word.h"

enum { SHORT_SOURCE = 4 }; /* bytes of "para", "pour", "per", but not of "selon" */

/* Whether a name begins at word i of the sentence [first, end); but not in "Example:", "MORE:", "Sein Fazit:". */
static bool is_name_at(const kl_words *words, size_t first, size_t i, size_t end)
{
    if (!kl_is_name_word(words, i))
        return false;
    if (word(words, i)->is & KL_W_FIRST)
        return true;
    if (words->big_nouns)
        return i > first && kl_speaks_elsewhere(words, i);
    return i > first || !words->agent.len || (end == i + 2 && kl_is_name_word(words, i + 1)) ||
           kl_is_named_inside(words, i);
}

size_t kl_lead_end(const kl_words *words, size_t first, size_t end)
{
    bool has_someone = false;
    size_t stop = end;
    if (words->small_offices && first + 2 < end && (word(words, first)->is & KL_W_ARTICLE) &&
        !(word(words, first)->is & KL_W_UPPER) && (word(words, first + 1)->is & KL_W_NOUN) &&
        !(word(words, first + 2)->is & (KL_W_UPPER | KL_W_OFFICE)))
        return kl_behind_of(words, first + 2); /* "les paysans des alentours s'inquiètent :" */
    if (words->big_nouns && (word(words, first)->is & KL_W_DEFINITE) && !(word(words, first)->is & KL_W_UPPER))
        return kl_subject_end(words, first);
    for (size_t i = first; i < end; i++) {
        const kl_word *w = word(words, i);
        if (words->agent.len && kl_is_writer(words, i))
            return first; /* "I always tell my clients:" */
        if (is_name_at(words, first, i, end))
            return end;
        if (stop == end && i > first && (w->is & (KL_W_BEING | KL_W_END | KL_W_WHO | KL_W_BESIDE)))
            stop = i;
        has_someone |= i < stop && (w->is & (KL_W_OFFICE | KL_W_NOUN | KL_W_ORG | KL_W_PRONOUN | KL_W_TITLE));
    }
    return has_someone ? stop : words->no_capitals ? end : first;
}

size_t kl_lead_pronoun(const kl_words *words, size_t first, size_t end)
{
    size_t found = end;
    for (size_t i = first; i < end && words->verb_second; i++) {
        if ((word(words, i)->is & (KL_W_FIRST | KL_W_TITLE | KL_W_OFFICE)) && (word(words, i)->is & KL_W_UPPER))
            return end;
        if (found == end && (word(words, i)->is & KL_W_PRONOUN) && i > first)
            found = i;
    }
    return words->big_nouns ? found : end;
}

size_t kl_lead_start(const kl_words *words, size_t first, size_t end)
{
    const unsigned someone = KL_W_OFFICE | KL_W_TITLE | KL_W_PRONOUN | KL_W_NOUN | KL_W_ORG | KL_W_ARTICLE | KL_W_FIRST;
    for (size_t i = first + 2; words->big_nouns && i < end; i++) {
        const unsigned of = KL_W_END | KL_W_IN | KL_W_PARTICLE;
        if (word(words, i)->is & KL_W_FIRST)
            break;
        bool is_subject = (word(words, i)->is & KL_W_OFFICE) && (word(words, i - 1)->is & KL_W_DEFINITE) &&
                          !word(words, i)->gap && !word(words, i - 1)->gap &&
                          !(word(words, i - 2)->is & (of | KL_W_UPPER));
        if (is_subject && !(word(words, first)->is & (KL_W_ARTICLE | KL_W_OFFICE | KL_W_PRONOUN)))
            return i - 1; /* "Überlegungen, ..., tritt der Verteidiger entgegen:" */
    }
    bool is_small = (word(words, first)->is & (KL_W_PARTICLE | KL_W_BESIDE | KL_W_END | KL_W_IN)) != 0;
    if (!words->small_offices || first + 1 >= end || (word(words, first)->is & someone) ||
        (word(words, first + 1)->is & KL_W_UPPER) || (kl_begins_elsewhere(words, first) && !is_small))
        return first;
    for (size_t i = first + 1; i < end; i++) {
        bool is_office = ((word(words, i)->is & (KL_W_OFFICE | KL_W_TITLE)) && !kl_is_kin(words, i)) ||
                         ((word(words, i)->is & KL_W_NOUN) && (word(words, i - 1)->is & KL_W_ARTICLE));
        bool is_name = (word(words, i)->is & KL_W_FIRST) && kl_is_name_word(words, i) && i + 1 < end &&
                       kl_is_name_word(words, i + 1);
        if (is_office || is_name)
            return is_office && i > first + 1 && (word(words, i - 1)->is & KL_W_ARTICLE) ? i - 1 : i;
    }
    return first;
}

bool kl_is_source(const kl_words *words, size_t i)
{
    const kl_word *w = word(words, i);
    if (w->covers > 1 || w->end - w->start > SHORT_SOURCE || !words->small_offices)
        return true;
    const unsigned begins = KL_W_UPPER | KL_W_OFFICE | KL_W_TITLE | KL_W_ARTICLE,
                   someone = (begins & ~(unsigned)KL_W_ARTICLE) | KL_W_NOUN | KL_W_ORG;
    size_t who = i + 1, count = words->list.count;
    if (who < count && (word(words, who)->is & KL_W_DEFINITE)) { /* but "pour l'hiver" */
        size_t k = who + 1;
        while (k < count && k < who + 4 && !word(words, k)->gap && !(word(words, k)->is & someone))
            k++;
        who = k < count && k < who + 4 && !word(words, k)->gap ? k : count;
    } else if (who < count && !(word(words, who)->is & begins)) {
        return false;
    }
    return who < count && ((w->is & KL_W_UPPER) || w->gap) && !word(words, i + 1)->gap;
}
