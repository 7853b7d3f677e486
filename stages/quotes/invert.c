/* invert.c - where is the subject behind a verb, if more than small words part them, or nobody knows the verb?
 * "„...“, sehnt sich der Bürgermeister", "confie, les larmes aux yeux, Anne Roche". Reads words only. */
#include "subject.h"
#include "word.h"

enum {
    ASIDE = 7,      /* words between two commas that part a verb from its subject */
    LEAST_VERB = 4, /* bytes */
};

/* Whether somebody begins at word i, beyond doubt: an office, with an article or without, or a whole name. */
static bool begins_somebody(const kl_words *words, size_t i, size_t end)
{
    if (i < end && (word(words, i)->is & KL_W_ARTICLE) && !(word(words, i)->is & (KL_W_END | KL_W_IN)))
        i++;
    if (i >= end || (word(words, i)->is & (KL_W_CUE | KL_W_END | KL_W_IN)))
        return false;
    bool is_name = kl_is_name_word(words, i) && i + 1 < end && !word(words, i + 1)->gap &&
                   (kl_is_name_word(words, i + 1) || (word(words, i + 1)->is & KL_W_PARTICLE)) &&
                   (word(words, i)->is & KL_W_FIRST);
    return is_name || (word(words, i)->is & (KL_W_OFFICE | KL_W_TITLE | KL_W_NOUN));
}

size_t kl_unknown_verb(const kl_words *words, size_t i, size_t end)
{
    bool has_auxiliary = (word(words, i)->is & KL_W_BESIDE) && !(word(words, i)->is & (KL_W_CUE | KL_W_UPPER)) &&
                         i + 2 < end && !word(words, i + 1)->gap && !word(words, i + 1)->is &&
                         (word(words, i)->gap & KL_GAP_COMMA) && words->small_offices && !words->verb_second;
    if (has_auxiliary && !word(words, i + 2)->gap && begins_somebody(words, i + 2, end) &&
        kl_subject_late(words, i + 2, &(size_t){0}))
        return i + 1; /* "ont éructé les avocats" */
    const kl_word *w = word(words, i);
    if (!(words->verb_second || words->small_offices) || (w->is & ~(unsigned)KL_W_OWNER) || !(w->gap & KL_GAP_COMMA) ||
        w->end - w->start < LEAST_VERB)
        return KL_NO_WORD;
    size_t who = i + 1;
    while (who < end && who < i + 3 && !word(words, who)->gap && (word(words, who)->is & KL_W_BESIDE) &&
           !(word(words, who)->is & KL_W_OFFICE))
        who++;
    size_t stop;
    bool is_verb =
        who < end && !word(words, who)->gap && begins_somebody(words, who, end) && kl_subject_late(words, who, &stop);
    return is_verb ? i : KL_NO_WORD;
}

size_t kl_behind_aside(const kl_words *words, size_t i)
{
    const unsigned never = KL_W_CUE | KL_W_NYA | KL_W_WHO | KL_W_PRONOUN | KL_W_OFFICE | KL_W_TITLE;
    const size_t count = words->list.count;
    if (!(words->small_offices || words->verb_second) || !is_behind_comma(words, i))
        return i;
    for (size_t k = i; k < count && k < i + ASIDE; k++) {
        if (k > i && word(words, k)->gap) {
            bool is_behind = word(words, k)->gap == KL_GAP_COMMA && begins_somebody(words, k, count);
            return is_behind ? k : i;
        }
        if (word(words, k)->is & never)
            return i;
    }
    return i;
}

bool kl_is_late_sentence(const kl_words *words, size_t i)
{
    const kl_word *w = word(words, i);
    size_t past = i + w->covers, end;
    if (!words->small_offices || words->verb_second || !(w->is & KL_W_CUE) || !(w->is & KL_W_UPPER) ||
        w->cue != KL_CUE_EITHER || past >= words->list.count || word(words, past)->gap ||
        !begins_somebody(words, past, words->list.count) || !kl_subject_late(words, past, &end))
        return false;
    return end == words->list.count || (word(words, end)->gap & (KL_GAP_STOP | KL_GAP_PARAGRAPH));
}

/* "Über ihre Rettung sagte sie: ...": whether a subject stands behind the verb, and nothing of the sentence else. */
static bool is_late_subject(const kl_words *words, size_t i)
{
    if (!(word(words, i)->is & (KL_W_PRONOUN | KL_W_UPPER | KL_W_ARTICLE | KL_W_OFFICE | KL_W_NOUN)))
        return false;
    size_t end = kl_subject_end(words, i);
    if (end == i)
        return false;
    bool is_last =
        end == words->list.count || word(words, end)->gap || (word(words, end)->is & (KL_W_END | KL_W_BESIDE));
    return is_last || end + 1 >= words->list.count || word(words, end + 1)->gap; /* "antwortete der Landrat knapp:" */
}

bool kl_subject_late(const kl_words *words, size_t i, size_t *end)
{
    if (i >= words->list.count || word(words, i)->gap || !is_late_subject(words, i))
        return false;
    *end = kl_subject_end(words, i);
    return true;
}

bool kl_is_inversion(const kl_words *words, size_t i)
{
    const kl_word *w = word(words, i);
    kl_str text = kl_words_text(words, i, i + 1);
    size_t dash = words->has_elision ? kl_find_last_char(text, '-') : KL_NOT_FOUND;
    return dash != KL_NOT_FOUND && dash > 1 && !(w->is & KL_W_UPPER) &&
           kl_lang_match(words->lang, KL_LANG_PRONOUNS, words->text, w->start + dash + 1, NULL) == text.len - dash - 1;
}
