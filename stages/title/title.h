/* title.h - what the parts of the stage `title` share. */
#ifndef KL_TITLE_H
#define KL_TITLE_H

#include "arena.h"
#include "knowledge.h"
#include "str.h"

/* A text as its words: case, punctuation and spaces do not count. For comparing short texts. */
typedef struct kl_words {
    const uint32_t *hashes;
    size_t count;
} kl_words;

kl_words kl_words_of(kl_arena *arena, kl_str text);

/* Whether both have the same words in the same order. */
bool kl_words_equal(const kl_words *a, const kl_words *b);

/* How many words of `a` stand in `b`, in percent of the shorter one. */
unsigned kl_words_overlap(const kl_words *a, const kl_words *b);

/* Publisher's name: from clues, or the part of <title> that is not the headline. Absent if nothing tells. */
kl_str kl_title_site(kl_article *a, const kl_context *context);

/* The headline as printed; a->site is set already. Marks the clue that won. */
kl_str kl_title_headline(kl_article *a, const kl_context *context);

/* `text` without the site's name at its end or start, behind one of the marks that templates set between them. */
kl_str kl_title_without_site(const kl_article *a, kl_arena *scratch, kl_str text);

/* The words of the address for the page, of which an editor made a short form of the headline; none where there are
 * none. */
kl_words kl_title_slug(const kl_article *a, kl_arena *scratch);

/* Of a text in pieces the first or the last, if the page's address is made of it alone; else the text. */
kl_str kl_title_piece_of_slug(const kl_article *a, kl_arena *scratch, kl_str text);

/* The host of an address, less "www.": part of `url`, empty where it has none. */
kl_str kl_title_host_of(kl_str url);

/* Whether a text is written as a label of a host is; the same, or the host, or how it begins; or whether it begins or
 * ends with such words: "Ponyhof Magazin" at ponyhof.example. */
bool kl_title_is_label(kl_str text, kl_str host);
bool kl_title_begins_host(kl_str text, kl_str host);
bool kl_title_has_label(kl_str text, kl_str host);

/* Whether a piece of an address' path is written as a text is, the last one not counted: that is the page's own. */
bool kl_title_is_in_path(kl_str text, kl_str url);

/* Whether a name is the host of the page's address or ends it: "example.com" for news.example.com. */
bool kl_title_is_host(const kl_article *a, kl_str name);

/* Whether a name is written as the page's host is: "The Example" at theexample.com. */
bool kl_title_names_host(const kl_article *a, kl_str name);

/* Whether a name's letters begin with those of the site's name, less what stands behind its point, and go on: "Example
 * Cyber Media" of EXAMPLE.com. */
bool kl_title_begins_as_site(const kl_article *a, kl_str name);

/* Whether a word begins as a part of the page's host does: "exampleSport" on sport.example.com. */
bool kl_title_is_part_of_site(const kl_article *a, kl_str word);

/* The people who wrote it, into a->authors; a->title and a->site are set already. */
void kl_title_authors(kl_article *a, const kl_context *context);

#endif
