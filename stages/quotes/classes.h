/* classes.h - what the entries of a language file make of words: KL_W_ and KL_CUE_ of quotes.h. */
#ifndef KL_QUOTES_CLASSES_H
#define KL_QUOTES_CLASSES_H

#include "lang.h"

/* A bit for each section whose entries make something of words, without that of the verbs of saying. */
extern const uint32_t kl_class_sections;

/* What an entry of such a section makes of its words: KL_W_. */
unsigned kl_class_of(unsigned section, const kl_entry *entry);

/* How a verb of saying stands to its subject: KL_CUE_. */
unsigned kl_class_of_cue(const kl_entry *entry);

/* Fill `is` and `cue` of the starts of a language that has been read. */
void kl_classes_note(kl_lang *lang);

#endif
