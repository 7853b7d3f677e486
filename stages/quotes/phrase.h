/* phrase.h - a phrase that means somebody, taken apart: what they are, and what they are called. */
#ifndef KL_QUOTES_PHRASE_H
#define KL_QUOTES_PHRASE_H

#include "quotes/quotes.h"

/* "Kapolrestabes Palembang Kombes Harryo Sugihhartono" as words: the role [role, name), the name [name, end).
 * Nobody is named where name == end: the phrase is an office ("the mayor of X"), a body or something else. */
typedef struct kl_phrase {
    size_t role, name, end;
    bool has_office; /* says what a person is */
    bool has_title;  /* a title stands before the name */
    bool has_org;    /* holds a word of a body's name, outside of an office */
    bool is_thing;   /* holds a word of what is no person and no body: a law, a road */
    bool is_kin;     /* begins with a word of kin: whoever is named may be whose they are */
} kl_phrase;

/* Take the words [from, end), between which no comma stands, apart. */
kl_phrase kl_phrase_split(const kl_words *words, size_t from, size_t end);

/* Whether word k is a particle inside of a name: "van" in "Marjan van den Heuvel"; but "Ans Verkerk van de TU". */
bool kl_is_in_name(const kl_words *words, size_t k);

/* Whether a word can be part of a person's name. */
bool kl_is_name_word(const kl_words *words, size_t i);

/* Whether word i says whose somebody is: "anak", "istri". */
bool kl_is_kin(const kl_words *words, size_t i);

/* Whether word i is an office that one person holds at a time: without a name "the mayor" is the mayor, not whoever was
 * spoken of. */
bool kl_is_sole(const kl_words *words, size_t i);

/* Whether the name of a phrase is one beyond doubt: behind an office may stand only what it is the office of
 * ("Kepala Desa Sukamaju, Dedi Kurnia"). */
bool kl_is_sure_name(const kl_words *words, const kl_phrase *phrase);

/* The words [from, end) as a role: without an article before them, with the bracket that closes behind them. */
kl_str kl_role_text(const kl_words *words, size_t from, size_t end);

/* Whether the words are the name of a country, a division or a big town. */
bool kl_is_place(const kl_words *words, size_t from, size_t end);

#endif
