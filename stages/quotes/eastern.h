/* eastern.h - Japanese, Chinese, Korean: what the files about them share. */
#ifndef KL_QUOTES_EASTERN_H
#define KL_QUOTES_EASTERN_H

#include "quotes.h"
#include "utf8.h"
#include <uchar.h>

typedef enum { KL_EAST_JAPANESE, KL_EAST_CHINESE, KL_EAST_KOREAN } kl_east_kind;

typedef struct kl_east {
    kl_article *a;
    kl_str text;
    const kl_lang *lang;
    kl_arena *arena;
    kl_east_kind kind;
    kl_speaker going_on;
    KL_LIST(kl_speaker) known; /* who is named in the article beside a title or an office */
} kl_east;

bool kl_east_is_one_of(uint32_t code, const char32_t *set);
/* The same of a set that holds signs alone: most of a text is letters. */
static inline bool kl_east_is_sign_of(uint32_t code, const char32_t *signs)
{
    return !kl_utf8_is_cjk(code) && kl_east_is_one_of(code, signs);
}
static inline bool kl_is_hiragana(uint32_t code) { return code >= 0x3041 && code <= 0x309F; }
/* The length of the longest entry of a section that ends at the end of `s`, 0 if there is none. */
size_t kl_east_entry_at_end(const kl_east *e, kl_section section, kl_str s);
/* The length of the entry of a section that begins at `at`, 0 if there is none. */
size_t kl_east_entry_at(const kl_east *e, kl_section section, kl_str s, size_t at);
kl_str kl_east_without_brackets(kl_str s);
/* The word before `at` that a space bounds. */
kl_str kl_east_word_before(kl_str text, size_t at);
/* The place behind the last of `stops` in at most `most` bytes before `at`, or the paragraph's start. */
size_t kl_east_stop_before(kl_str text, size_t at, size_t most, const char32_t *stops);

/* What the text around a span says of it. */
typedef struct kl_east_found {
    bool is_speech;
    bool is_far; /* the subject stands in a sentence before */
    kl_str subject, cue;
} kl_east_found;
/* What it says in Korean; the words before `floor` belong to other spans. */
kl_east_found kl_east_korean_quote(const kl_east *e, const kl_marked *span, size_t floor);

/* The end of the clause or sentence behind `at`: a place where one of `stops` stands, or the paragraph's end. */
size_t kl_east_stop_behind(kl_str text, size_t at, size_t most, const char32_t *stops);
/* The first entry of a section in [at, end); its length to *len. */
size_t kl_east_find_entry(const kl_east *e, kl_section section, size_t at, size_t end, size_t *len);

/* What a phrase says by itself: a name with title or office (`is_named`), or a description. In the three languages. */
typedef struct kl_east_phrase {
    kl_str name, role;
    bool is_named;
} kl_east_phrase;
kl_east_phrase kl_east_japanese(const kl_east *e, kl_str s);
kl_east_phrase kl_east_chinese(const kl_east *e, kl_str s);
kl_east_phrase kl_east_korean(const kl_east *e, kl_str s);

/* Note everybody whom the article names beside a title or an office. */
void kl_east_meet(kl_east *e);
/* Whether a subject may speak: a person, a body, somebody described by a word for people. */
bool kl_east_may_speak(const kl_east *e, kl_str subject);
/* Whom a subject means: the fullest form of the name in the article, or the subject as it is written. */
kl_speaker kl_east_person(kl_east *e, kl_str subject);

#endif
