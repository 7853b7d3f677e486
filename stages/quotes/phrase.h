/* phrase.h - a phrase that means somebody, taken apart: what they are, and what they are called. */
#ifndef KL_QUOTES_PHRASE_H
#define KL_QUOTES_PHRASE_H

#include "quotes/quotes.h"

/* "Kapolrestabes Palembang Kombes Harryo Sugihhartono" as words: the role [role, name), the name [name, end).
 * Nobody is named where name == end: the phrase is an office ("the mayor of X"), a body or something else. */
typedef struct kl_phrase {
    size_t role, name, end;
    bool is_parted;  /* what the office is of ends before the name beyond doubt */
    bool has_office; /* says what a person is */
    bool has_title;  /* a title stands before the name */
    bool has_org;    /* holds a word of a body's name, outside of an office */
    bool is_thing;   /* holds a word of what is no person and no body: a law, a road */
} kl_phrase;

/* Take the words [from, end), between which no comma stands, apart. */
kl_phrase kl_phrase_split(const kl_words *words, size_t from, size_t end);

/* Whether word k is a particle inside of a name: "van" in "Marjan van den Heuvel"; but "Ans Verkerk van de TU". */
bool kl_is_in_name(const kl_words *words, size_t k);

/* "LRFs näringspolitiska expert": whether the name that ends at `end` is in the genitive, and an office stands behind
 * it before `stop`. */
bool kl_is_whose_office(const kl_words *words, size_t end, size_t stop);

/* "Rudi yang juga ketua panitia", "Roe, who is a farmer", "Sari adalah seorang dokter": the office, or KL_NO_WORD. */
size_t kl_office_told(const kl_words *words, size_t i);

/* "Joko Nurman Pelatih Persebaya menyatakan": whether behind the name [from, name_end), with which the phrase up to
 * `end` begins, stands what they are. */
bool kl_is_before_office(const kl_words *words, size_t from, size_t name_end, size_t end);

/* Whether a word can be part of a person's name. */
bool kl_is_name_word(const kl_words *words, size_t i);

/* "GroenLinks", "TU", "MSWiA": no part of a person's name. */
bool kl_has_inner_capital(const kl_words *words, size_t i);

/* Whether word i says whose somebody is: "anak", "istri". */
bool kl_is_kin(const kl_words *words, size_t i);

/* Whether word i is an office that one person holds at a time: without a name "the mayor" is the mayor, not whoever was
 * spoken of. */
bool kl_is_sole(const kl_words *words, size_t i);

/* Whether a name that begins with this word stands behind a verb of saying or a title somewhere in the text. */
bool kl_speaks_elsewhere(const kl_words *words, size_t i);

/* Whether the name of a phrase is one beyond doubt: behind an office may stand only what it is the office of
 * ("Kepala Desa Sukamaju, Dedi Kurnia"). */
bool kl_is_sure_name(const kl_words *words, const kl_phrase *phrase);

/* The words [from, end) as a role: without an article before them, with the bracket that closes behind them. */
kl_str kl_role_text(const kl_words *words, size_t from, size_t end);

/* Whether the words are the name of a country, a division or a big town. */
bool kl_is_place(const kl_words *words, size_t from, size_t end);

/* Whether somebody's name stands alone elsewhere and begins with this word. */
bool kl_begins_elsewhere(const kl_words *words, size_t i);

/* Whether a name may begin with this word: a common first name, or one that begins a name elsewhere. */
bool kl_begins_name(const kl_words *words, size_t i);

/* Whether the word is a degree of the language's list. */
bool kl_is_listed_degree(const kl_words *words, size_t i);

/* Words of the place - a country, a division, a big town - whose name begins at i, before `end`; 0 if there is none. */
size_t kl_place_words(const kl_words *words, size_t i, size_t end);

/* The same of a place of whatever size with a word behind it, for behind an office of a place: "Bupati Karanganyar
 * Sumardi". */
size_t kl_small_place_words(const kl_words *words, size_t i, size_t end);

/* Behind what the office of [start, end), in a phrase that begins at `from`, is of: the place or the body; `start` if
 * nothing is. *is_sure: nothing else of it can follow. */
size_t kl_behind_complement(const kl_words *words, size_t from, size_t start, size_t end, bool *is_sure);

/* Where nouns have capitals, too: "der Fischer Jens Petersen". The end of the run if it is no name. */
size_t kl_behind_nouns(const kl_words *words, size_t from, size_t start, size_t stop);

/* Where the script has no capitals: cut the run [*start, *stop), in a phrase that begins at `from`, down to a name;
 * whether a first name tells where it begins. */
bool kl_cut_uncased(const kl_words *words, size_t from, size_t *start, size_t *stop);

/* Whether the word is of a body that has a name behind it: "Universitas Airlangga". */
bool kl_is_called(const kl_words *words, size_t i);

/* Fill `openings`, `speaking` and `bodies`; the last step of reading the words. */
void kl_words_note(kl_words *words);

/* Where the phrase of capitals, offices and what they are of, that begins at i, ends. */
size_t kl_phrase_end(const kl_words *words, size_t i);

/* Where the piece [i, ...) up to the next comma or the end of its clause ends. */
size_t kl_piece_end(const kl_words *words, size_t i);

/* "Baca juga: Wali Kota Sis Buka Pasar": behind a line that only points to another story; `i` if none begins there. */
size_t kl_behind_insert(const kl_words *words, size_t i);

/* Whether words without a name in them mean nobody who could have spoken: "to", "who owned a company". */
bool kl_is_nobody(const kl_words *words, size_t from, size_t end);

/* Whether the word at i, whose capital may be its sentence's, stands with one inside of a sentence nearby. */
bool kl_is_named_inside(const kl_words *words, size_t i);

/* Whether the word that begins a sentence at i stands without a capital elsewhere: "Write", "Code", but "Reuters". */
bool kl_is_common_word(const kl_words *words, size_t i);

/* Whether word i is a pronoun of whoever writes or reads: "I", "you". */
bool kl_is_writer(const kl_words *words, size_t i);

/* Whether word i is a pronoun of things and bodies, and of no person: "it". */
bool kl_is_of_things(const kl_words *words, size_t i);

/* "Pengasuh Pesantren Al Falah, Mojo, Kediri, KH Nurul Huda": behind an office that ends at `end`, and the places it is
 * at, where the piece begins that names who holds it; `end` if there are no places, or nobody is named beyond doubt. */
size_t kl_last_place(const kl_words *words, size_t end);

/* "por los Derechos Humanos": whether a capital stands at i, behind an article or without one. */
bool kl_leads_capital(const kl_words *words, size_t i);

/* "el abogado | de los acusados": behind what an office that ends at `end` is of; `end` if nothing is. */
size_t kl_behind_of(const kl_words *words, size_t end);

/* "the veteran winger", "the former Ohio governor": where what stands before an office last begins, behind its article;
 * `i`, the office, if nothing does. */
size_t kl_behind_definite(const kl_words *words, size_t i);

/* The name that stands between commas behind a description [i, end): "The clockmaker, Giles Roper, offered". */
bool kl_name_behind(const kl_words *words, size_t i, size_t end, kl_phrase *n);

/* An office at i whose description goes on in small words behind `end`, and between commas a name. */
bool kl_is_described(const kl_words *words, size_t i, size_t end, kl_phrase *n);

/* "Aktris Ada Apa dengan Cinta, Dian Sastro mengaku": where what an office is of goes on behind a small word, in
 * capitals, up to a comma and a whole first name; or 0. */
size_t kl_behind_work(const kl_words *words, size_t end, kl_phrase *n);

/* "Açıklamada", "Belediyeden": whether a word that only the sentence's start may have given its capital says where or
 * whence, where names bear their endings behind an apostrophe. */
bool kl_is_locative(const kl_words *words, size_t i);

#endif
