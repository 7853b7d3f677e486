/* subject.h - the subject of a verb of saying, as words [returned, *end); none stands there where the two are equal. */
#ifndef KL_QUOTES_SUBJECT_H
#define KL_QUOTES_SUBJECT_H

#include "phrase.h"

/* Behind the verb: "said John Roe, the mayor of X". */
size_t kl_subject_behind(const kl_words *words, size_t verb, size_t *end);

/* "was described", "is not worried": whether the subject of the verb at word i, in the sentence that begins at `first`,
 * is not who speaks. */
bool kl_is_passive(const kl_words *words, size_t first, size_t i);

/* Where the subject that begins at word i, behind its verb, ends. */
size_t kl_subject_end(const kl_words *words, size_t i);

/* "zegt Van der Ham", "aldus de Graaf": where the surname that begins with its particles at word i ends; 0 if there is
 * none. Small ones must stand behind another name elsewhere: "Jan de Graaf". */
size_t kl_particle_name(const kl_words *words, size_t i);

/* Before the verb, in the sentence that begins at `first`. */
size_t kl_subject_before(const kl_words *words, size_t first, size_t verb, size_t *end);

/* Of a verb that closes the sentence, with the quotation between: in words [first, end). */
size_t kl_subject_closing(const kl_words *words, size_t first, size_t end, size_t *stop);

/* "приводит РИА Новости слова министра Олега Громова": where who said the words that somebody quotes begins, behind the
 * subject that begins at i; their end to *end. i itself if nobody's words are quoted. */
size_t kl_whose_words(const kl_words *words, size_t i, size_t *end);

/* "Ситуацию прокомментировал и тренер Юрий Лузин": where the subject at i, behind the verb, begins if what stands alone
 * before the verb is its object; or KL_NO_WORD. */
size_t kl_behind_object(const kl_words *words, size_t object, size_t i);

/* Whether a subject, and nothing of the sentence else, stands at word i behind a verb; its end to *end. */
bool kl_subject_late(const kl_words *words, size_t i, size_t *end);

/* "Kapolres Garut melalui Kasi Humas Ipda Adi Susilo membenarkan", "Bupati diwakili Sekda Tono mengatakan": where in
 * [first, stop) who speaks for somebody begins, or KL_NO_WORD. */
size_t kl_spokesman(const kl_words *words, size_t first, size_t stop);

/* "oleh Kementerian Luar Negeri yang menekankan": where what the clause is about begins, whose verb stands at `stop`;
 * KL_NO_WORD where no such clause ends there. */
size_t kl_subject_of_clause(const kl_words *words, size_t first, size_t stop);

/* "Rina Hapsari, dokter anak sekaligus konsultan Ilmu Gizi mengingatkan": whether a sentence begins with a whole name
 * and nothing else up to the comma before word `from`. */
bool kl_opens_with_name(const kl_words *words, size_t first, size_t from);

/* "Fadel Nur dari Prodi Gizi, Fakultas Kedokteran, mengatakan": whether the piece at `from` is only the body that
 * somebody of the piece at `earlier` is of. */
bool kl_is_body_behind(const kl_words *words, size_t earlier, size_t from);

/* "La directora fue interrumpida y luego, en la sala, explicó": where the subject that begins at `from` ends, if more
 * of the sentence stands before its verb at `stop`. */
size_t kl_cut_sentence(const kl_words *words, size_t from, size_t stop);

/* Whether the piece that begins at i, between commas, is about the name before it: "who voted no", "58", "M.M". */
bool kl_is_bracket(const kl_words *words, size_t i, size_t end);

/* "..., la ministra Elena Rico, quien pidió": the word that begins the clause whose verb stands at `stop`; KL_NO_WORD
 * where there is none. */
size_t kl_before_who(const kl_words *words, size_t first, size_t stop);

/* `"...," tegas Rudi dalam surat yang disampaikan Dewi`: whether the verb at i, of the sentence that goes on behind a
 * quotation from word `sentence` on, tells of a thing in it. */
bool kl_is_in_clause(const kl_words *words, size_t i, size_t sentence);

/* "pemain yang lama berkarier di Thailand itu": the end of the description, or 0. */
size_t kl_pointing_end(const kl_words *words, size_t i);

/* Whether the verb at word i belongs to a clause about somebody: "Un testimone, che ha chiesto di restare anonimo". */
bool kl_is_of_clause(const kl_words *words, size_t first, size_t i);

/* "a assuré mardi le ministre", "confie à l'AFP une infirmière": where the subject begins behind a day or an addressee
 * that stands at word i; i itself if there is none. */
size_t kl_behind_addressee(const kl_words *words, size_t i);

/* "powiedział podczas konferencji w MSZ minister Jan Kowal", "a déclaré lors d'un point presse Anne Roche": where
 * somebody who is named begins behind what parts them from their verb; i itself if nobody does. */
size_t kl_far_name(const kl_words *words, size_t i);

/* Of a sentence without a verb of saying that leads a quotation in, who speaks: where that begins ("Di diverso avviso
 * il capogruppo"), and where it ends: all of it if a name is there, "Zijn vrouw" of "Zijn vrouw is duidelijker:",
 * nobody in "Sein Fazit:". */
size_t kl_lead_start(const kl_words *words, size_t first, size_t end);
size_t kl_lead_end(const kl_words *words, size_t first, size_t end);

/* "Para la ministra, «...»"; but "... para el conflicto «...»": a preposition that means much else names a source only
 * where it begins its clause and a name or an office, with an article or without, stands behind it. */
bool kl_is_source(const kl_words *words, size_t i);

/* "Vom Brand hatte sie nichts bemerkt:": the pronoun in such a sentence, where nobody is named; `end` if there is none.
 */
size_t kl_lead_pronoun(const kl_words *words, size_t first, size_t end);

/* "„...“, sehnt sich der Bürgermeister": the word that must be a verb of saying that no list knows, as somebody
 * follows, with word i behind the marks and a comma; KL_NO_WORD if there is none. */
size_t kl_unknown_verb(const kl_words *words, size_t i, size_t end);

/* `"...". Ha affermato la segretaria Paola Fusi.`: whether the sentence at word i, behind the marks, only says who
 * spoke.
 */
bool kl_is_late_sentence(const kl_words *words, size_t i);

/* "grommelle-t-elle": whether a pronoun behind a dash ends the word. */
bool kl_is_inversion(const kl_words *words, size_t i);

/* "confie, les larmes aux yeux, Anne Roche": behind what stands between commas at word i, if somebody begins there;
 * else i. */
size_t kl_behind_aside(const kl_words *words, size_t i);

/* "Menanggapi Macron, Menteri Luar Negeri Dmytro Kuleba menulis": whether who is named in a piece between commas is the
 * subject of the verb right behind it, at `end`. */
bool kl_is_subject_behind(const kl_words *words, const kl_phrase *own, size_t end);

/* "John Roe, the mayor of X, said": whether [i, end) behind a comma says what somebody is; `opens`: who begins their
 * sentence ("Indra Syafi, pelatih Indonesia menjelaskan"). */
bool kl_is_apposition(const kl_words *words, size_t i, size_t end, bool opens);

/* "The plan, said Roe, “was ...”": whether at i, behind the verb, a name stands that a comma follows, and before the
 * verb, in the sentence that begins at `first`, nobody who could speak. */
bool kl_is_between_commas(const kl_words *words, size_t first, size_t verb, size_t i);

/* "Di tempat terpisah Danramil mengatakan": where an office, a title or a first name begins behind the small words of
 * an adverbial that begins at i; i if there are none. */
size_t kl_behind_small(const kl_words *words, size_t i, size_t stop);

/* Whether the words are somebody's whole name, with what they are or without. */
bool kl_is_somebody(const kl_words *words, size_t from, size_t end);

/* Whether word i is a degree between two commas. */
bool kl_is_degree_between(const kl_words *words, size_t i);

/* "Bahkan, kata Darojad, sebenarnya analis itu ...": whether the verb before the phrase at i only says whose view the
 * sentence is, which has hardly begun. */
bool kl_is_aside(const kl_words *words, size_t i);

/* Where verbs stand first and no capital tells a name: the subject of "..., مضيفا" is that of the sentence's first verb
 * of saying; that of "نقلت عن مصدر مطلع قوله" stands between a preposition and the verb. Whoever spoke before, if there
 * is none. */
size_t kl_subject_uncased(const kl_words *words, size_t first, size_t verb, size_t *end);

/* "منظمة الصحة العالمية الأطراف": where no capital ends a body's name, a listed one of several words ends with its
 * adjectives; i if none begins there. */
size_t kl_uncased_body(const kl_words *words, size_t i);

/* "Menurut Bapak Gimin (45) salah seorang warga desa mengatakan": where the name begins that stands right before the
 * article at word i, an age between them or not; i if none does. */
size_t kl_name_before_article(const kl_words *words, size_t first, size_t i);

/* "Budi lewat akun pribadinya menulis", "Ibu dua anak itu enggan menjelaskan": where the subject that begins at `from`
 * ends, if not right before its verb at `stop`. */
size_t kl_cut_adverbs(const kl_words *words, size_t from, size_t stop);

#endif
