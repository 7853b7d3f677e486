/* nobody.c - can the words at a verb of saying mean somebody at all?
 * "to", "for example", "who owned a company", "I": where the words in a subject's place are no name, no office and no
 * noun for somebody, it is better to say that nobody is known to have spoken. Reads words only. */
#include "phrase.h"
#include "word.h"

static bool is_pronoun_of(const kl_words *words, size_t i, kl_str key)
{
    const kl_entry *entry;
    return (word(words, i)->is & KL_W_PRONOUN) && kl_words_match(words, i, KL_LANG_PRONOUNS, &entry) &&
           kl_eq(entry->key, key);
}

bool kl_is_writer(const kl_words *words, size_t i) { return is_pronoun_of(words, i, KL_STR("I")); }

bool kl_is_of_things(const kl_words *words, size_t i) { return is_pronoun_of(words, i, KL_STR("it")); }

/* "Don't", "didn't": a verb. */
static bool is_denied(const kl_words *words, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++) {
        kl_str text = kl_words_text(words, i, i + 1);
        if (kl_ends(text, KL_STR("n't")) || kl_ends(text, KL_STR("n’t")))
            return true;
    }
    return false;
}

static bool ends_in_preposition(const kl_words *words, size_t end)
{
    const kl_word *last = word(words, end - 1);
    return !(last->is & (KL_W_UPPER | KL_W_PRONOUN | KL_W_OFFICE)) &&
           ((last->is & KL_W_IN) ||
            kl_lang_has(words->lang, KL_LANG_LOOSE_PREPOSITIONS, kl_words_text(words, end - 1, end)));
}

bool kl_is_nobody(const kl_words *words, size_t from, size_t end)
{
    const unsigned small = KL_W_BESIDE | KL_W_END | KL_W_IN | KL_W_WHO | KL_W_AND | KL_W_ARTICLE | KL_W_THIS;
    const unsigned somebody = KL_W_OFFICE | KL_W_NOUN | KL_W_ORG | KL_W_TITLE | KL_W_PRONOUN | KL_W_DIGIT;
    const kl_word *first = word(words, from), *last = word(words, end - 1);
    bool is_small = true, has_somebody = false, has_noun = false;
    for (size_t i = from; i < end; i++) {
        const unsigned is = word(words, i)->is;
        is_small &= (is & small) && !(is & somebody);
        has_somebody |= (is & somebody) != 0;
        has_noun |= (is & (KL_W_OFFICE | KL_W_NOUN | KL_W_ORG | KL_W_TITLE)) != 0;
    }
    if (is_small)
        return true; /* "to", "so", "for those" */
    if (!words->agent.len)
        return false;
    const bool is_led =
        (first->is & (KL_W_IN | KL_W_END)) && end > from + 1 && (word(words, from + 1)->is & KL_W_DIGIT);
    if (is_led || (!has_noun && (is_denied(words, from, end) || ends_in_preposition(words, end))))
        return true; /* "of 2022", "Don't", "Here's what she had to"; but "a man who didn't want to be named" */
    if (has_somebody)
        return false;
    if (first->gap == KL_GAP_MARK && !(first->is & KL_W_UPPER))
        return true; /* “Alone” earns added points */
    if ((first->is & (KL_W_WHO | KL_W_END | KL_W_IN)) && !(first->is & KL_W_ARTICLE))
        return true; /* "who owned a company", "for planting a mic" */
    return (last->is & (KL_W_END | KL_W_IN)) && !(last->is & KL_W_UPPER);
}
