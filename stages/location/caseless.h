/* caseless.h - what the names of places in the scripts without capitals have in common. */
#ifndef KL_LOCATION_CASELESS_H
#define KL_LOCATION_CASELESS_H

#include "location/spot.h"
#include "utf8.h"

typedef enum kl_script { KL_OTHER = 0, KL_HAN, KL_KATAKANA, KL_HIRAGANA, KL_HANGUL, KL_ARAB } kl_script;

static inline kl_script kl_script_of(uint32_t code)
{
    if (code < 0x3005)
        return code >= 0x0620 && code <= 0x06D3 ? KL_ARAB : KL_OTHER;
    if (code > 0x30FE) {
        if (code >= 0x3400 && code < 0xA000)
            return KL_HAN;
        return code >= 0xAC00 && code <= 0xD7A3 ? KL_HANGUL : KL_OTHER;
    }
    if (code >= 0x30A1)
        return code != 0x30FB ? KL_KATAKANA : KL_OTHER;
    if (code >= 0x3041)
        return code <= 0x309F ? KL_HIRAGANA : KL_OTHER;
    return code == 0x3005 ? KL_HAN : KL_OTHER;
}

static inline kl_script kl_script_at(kl_str text, size_t at)
{
    size_t len;
    return at < text.len ? kl_script_of(kl_utf8_at(text, at, &len)) : KL_OTHER;
}

/* Of the letter before text[at]. */
static inline kl_script kl_script_before(kl_str text, size_t at)
{
    return at ? kl_script_at(text, kl_utf8_before(text, at)) : KL_OTHER;
}

/* Bytes of the longest word of a section that stands `here`, if it is called `key`, or "behind", in the language's
 * file; 0 for none. */
size_t kl_caseless_match(const kl_scan *s, kl_section section, kl_str key, const kl_lexicon_place *here);
size_t kl_caseless_behind(const kl_scan *s, kl_section section, const kl_lexicon_place *here);

/* Of any name. */
static inline size_t kl_caseless_any(const kl_scan *s, kl_section section, const kl_lexicon_place *here)
{
    return kl_lexicon_match_there(&s->spot.where->lang->sections[section], here, NULL);
}

/* Add to one of the counts of a mention that ends at `end`; NULL where the name is part of a longer word, which says
 * nothing of it. */
void kl_caseless_count(kl_scan *s, kl_mention *m, unsigned *sort, size_t at, size_t end);

/* Where to go on behind the word at `at`. */
size_t kl_arabic_take(kl_scan *s, size_t at);

#endif
