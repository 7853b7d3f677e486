/* language.c - in which language are the quotations told, if the article does not say?
 * Reads the beginning of the text. */
#include "quotes.h"

/* The language: what the article says, else the one whose verbs of saying the text uses most. */
const kl_lang *kl_quotes_language(const kl_article *a, const kl_context *context)
{
    if (a->lang.len)
        return kl_knowledge_lang(context->know, a->lang);
    const kl_lang *best = kl_knowledge_lang(context->know, KL_ABSENT), *lang;
    size_t most = 0;
    kl_str sample = kl_slice(a->text, 0, 4000); /* some ten paragraphs: enough to tell */
    for (size_t n = 0; (lang = kl_knowledge_nth_lang(context->know, n)); n++) {
        size_t found = 0, len;
        bool at_start = true;
        for (size_t at = 0; at < sample.len; at++) {
            bool is_word = kl_is_alpha(sample.ptr[at]) || (unsigned char)sample.ptr[at] >= 0x80;
            if (at_start && is_word) {
                found += kl_lang_match(lang, KL_LANG_FUNCTION_WORDS, sample, at, NULL) != 0;
                len = kl_lang_match(lang, KL_LANG_CUE_VERBS, sample, at, NULL);
                found += len ? 3 : 0;
            }
            at_start = !is_word;
        }
        if (found > most) {
            most = found;
            best = lang;
        }
    }
    return best;
}
