/* byline.h - names taken from a byline. Private to the stage `title`. */
#ifndef KL_BYLINE_H
#define KL_BYLINE_H

#include "title.h"

enum { KL_MAX_AUTHORS = 12 };

/* The names found so far, and what is needed to judge the next. Lives for one call of kl_title_authors. */
typedef struct kl_people {
    kl_article *a;
    kl_arena *scratch;
    const kl_lang *lang, *english;
    bool takes_handles; /* behind a label at the headline: users' names with figures are names */
    bool takes_offices; /* nobody else is named: an office of editors is, then */
    bool takes_site;    /* a name that is the site's is a person who publishes under it */
    kl_str names[KL_MAX_AUTHORS];
    size_t count;
    kl_str inner[KL_MAX_AUTHORS]; /* names that elements within the byline hold: they say where a name ends */
    size_t inner_count;
} kl_people;

/* Whether the whole of a text is in a section, of the language or of English; and the bytes of the entry at a place. */
bool kl_byline_has_word(const kl_people *p, kl_section section, kl_str text);
size_t kl_byline_match(const kl_people *p, kl_section section, kl_str text, size_t at);

/* Of single words: a month or weekday; "van", "bin"; one in small letters; a user's name in whatever letters. */
bool kl_byline_is_date_word(const kl_people *p, kl_str word);
bool kl_byline_is_particle(kl_str word);
bool kl_byline_begins_small(kl_str word);
bool kl_byline_is_handle(kl_str name);

/* Add one name, less its role, if it is somebody's and not there yet. `stated`: as for kl_byline_add. */
void kl_byline_add_name(kl_people *p, kl_str name, bool stated);

/* Whether a text looks like a name: one to six words of letters, none of them small but particles ("van", "bin"). */
bool kl_byline_is_name(const kl_people *p, kl_str text);

/* Whether a text is a word for what a person does, of those that are printed behind names: "Reporter". */
bool kl_byline_is_role_word(const kl_people *p, kl_str text);

/* Whether a text says what somebody is: it is an office or ends in one, or in a word as above: "Tech Writer". */
bool kl_byline_is_role(const kl_people *p, kl_str text);

/* Whether what stands where a name may is rather a menu's or a heading's words: a word of those that stand near
 * * headlines for other things, or most of its words are in the article with small letters. */
bool kl_byline_is_doubtful(const kl_people *p, kl_str name);

/* Whether a text has at least `least` and at most four words, each with a capital and small letters behind it, an
 * initial or a particle, and none of them doubtful. */
bool kl_byline_has_shape(const kl_people *p, kl_str name, size_t least);

/* How many words of a text. */
size_t kl_byline_words(kl_str text);

/* What stood before names. */
typedef struct kl_byline_label {
    bool found;
    bool is_about;  /* of a box about who wrote: "About the author" */
    bool is_editor; /* of somebody who did not write it: "Reviewed by" */
    bool is_aside;  /* and is named beside who wrote, never instead: "Foto", an Indonesian "Editor" */
    bool is_source; /* of where it was taken from: "Quelle" */
} kl_byline_label;

/* The text behind "Oleh: ", "By ", "Written by" and again; what the label was is added to *label, which is left alone
 * where there is none. */
kl_str kl_byline_without_label(const kl_people *p, kl_str text, kl_byline_label *label);

/* The text from the first label on that does not stand at its beginning, but before a colon or behind a mark:
 * "12 Feb 2016 | Oleh: Ann Lee", "Reviewed by Kim Roy - By Ann Lee". Itself where there is none. */
kl_str kl_byline_from_label(const kl_people *p, kl_str text);

/* Whether a text begins as a date line does: "Published ...", "Updated ...". */
bool kl_byline_is_dated(const kl_people *p, kl_str text);

/* The text behind a date at its beginning: "17 May 2024 Ann Lee". */
kl_str kl_byline_without_date(const kl_people *p, kl_str text);

/* Where the names of a byline end: before a date, a bar, a bracket, "Editor:", "updated". */
size_t kl_byline_end(const kl_people *p, kl_str text);

/* A name less a month, weekday or label of a date that was left over where a date was cut off: "John Smith May". */
kl_str kl_byline_without_date_words(const kl_people *p, kl_str name);

/* Whether a name is the site's; a single word is also where it is a label of the page's host. */
bool kl_byline_is_site(const kl_people *p, kl_str name);

/* "The Quay", "El Muelle": a name that begins with an article is a paper's. */
bool kl_byline_begins_with_article(kl_str name);

/* Whether a text has a date as people write it: a month's name, or three numbers with marks between them. */
bool kl_byline_has_date(const kl_people *p, kl_str text);

/* The part of a line at the headline that names people without saying so: names beside the site or a date, in the same
 * line or in the one before or behind it (beside.c). Absent if there is none. */
kl_str kl_byline_bare(const kl_people *p, const kl_clue *clue, uint32_t headline);

/* The name of "김민준 기자 minjun@example.com": where names are one word, the word before a role at the end of a line,
 * whatever comes before it. Absent if there is none. */
kl_str kl_byline_before_role(const kl_people *p, kl_str text);

/* Whether a text is letters behind a name: "MD", "PhD". */
bool kl_byline_is_degree(kl_str text);

/* Whether the name is a section, a tag, a part of the headline or of the site's name. */
bool kl_byline_is_something_else(const kl_people *p, kl_str name);

/* Whether a name is a news agency's. */
bool kl_byline_is_agency(kl_str name);

/* Whether a text has a word by which companies say what they are: "Ltd", "GmbH", "PT". */
bool kl_byline_has_legal_form(kl_str text);

/* Whether a name is a body's by one of its words, by its article or by being an agency's. */
bool kl_byline_is_body(const kl_people *p, kl_str name);

/* Whether a text has a word of capitals among others: "CNN Indonesia" is no person. */
bool kl_byline_has_acronym(kl_str text);

/* Whether a line behind the last sentence is nothing but names, in a language whose papers sign so ("signed = end");
 * and add them. */
bool kl_byline_is_signature(const kl_people *p, kl_str text);
void kl_byline_add_signature(kl_people *p, kl_str text);

/* Add the reporters that the text names in brackets at its ends; the agencies that sign it there, or that are named as
 * its source. */
void kl_byline_read_reporters(kl_people *p);
void kl_byline_read_agencies(kl_people *p);

/* Add the names of a byline to p->names. `stated`: whoever wrote the page says that these are names (schema.org, meta
 * elements, a label), so that one in small letters may be a handle. */
void kl_byline_add(kl_people *p, kl_str text, bool stated);

#endif
