/* lang.h - what is known of a language: the sections of its files, lang/CODE.lang and
 * lang/cldr/CODE.cldr.
 *
 * A language file is plain text that a reader who is no programmer can write (lang/README.md). Each
 * section becomes a lexicon; nothing in it is a pattern. */
#ifndef KL_LANG_H
#define KL_LANG_H

#include "lexicon.h"

/* The sections. Their names in the file, and what each is for, stand in section_names (lang.c). */
typedef enum kl_section {
    KL_LANG_SETTINGS = 0,
    KL_LANG_MONTHS,
    KL_LANG_WEEKDAYS,
    KL_LANG_RELATIVE_DAYS,
    KL_LANG_DAY_HALVES,
    KL_LANG_CLOCK_WORDS,
    KL_LANG_EVENT_WORDS,
    KL_LANG_PUBLISHED_LABELS,
    KL_LANG_UPDATED_LABELS,
    KL_LANG_BYLINE_LABELS,
    KL_LANG_EDITOR_LABELS,
    KL_LANG_NOT_AUTHORS,
    KL_LANG_CUE_VERBS,
    KL_LANG_SUFFIXED_CUES,
    KL_LANG_CUE_COMPANIONS,
    KL_LANG_PRONOUNS,
    KL_LANG_TITLES,
    KL_LANG_OFFICES,
    KL_LANG_NAME_PARTICLES,
    KL_LANG_ORGANISATIONS,
    KL_LANG_SPEAKER_NOUNS,
    KL_LANG_PLACE_PREFIXES,
    KL_LANG_PLACE_PREPOSITIONS,
    KL_LANG_LOOSE_PREPOSITIONS,
    KL_LANG_NOT_PLACES,
    KL_LANG_RUBRICS,
    KL_LANG_INSERTS,
    KL_LANG_END_LABELS,
    KL_LANG_BOILERPLATE,
    KL_LANG_CAPTION_WORDS,
    KL_LANG_FUNCTION_WORDS,
    KL_SECTIONS,
} kl_section;

typedef struct kl_lang {
    kl_str tag;  /* BCP 47: "id" */
    kl_str name; /* "Indonesian" */
    kl_lexicon sections[KL_SECTIONS];
    struct kl_lang_start *starts; /* which sections have an entry that begins with this word: open addressing */
    size_t starts_mask;
    uint32_t *maybe;          /* KL_LANG_MAYBE bits, by hash: clear where `starts` has no such word */
    uint32_t labels[32];      /* the same for what a label of names or days begins with: kl_lang_may_be_label */
    struct kl_lang_end *ends; /* what compounds end with: the lines called "compound", offices before organisations */
    uint16_t *tails;          /* index + 1 into `ends` of the first of each kl_lang_tail; NULL where there are none */
    KL_LIST(kl_str) cases;    /* endings of names that are declined */
} kl_lang;

typedef struct kl_lang_end {
    kl_str form;
    kl_section section;
    uint16_t next; /* index + 1 of the next of the same tail, in the file's order */
} kl_lang_end;

/* Of the last two bytes of a word that has two. */
enum { KL_LANG_TAILS = 1024 };
static inline unsigned kl_lang_tail(kl_str word)
{
    return ((unsigned char)word.ptr[word.len - 1] * 31u + (unsigned char)word.ptr[word.len - 2]) % KL_LANG_TAILS;
}

typedef struct kl_lang_start {
    uint32_t word;     /* kl_lang_hash of it: 32 bits among some thousand words make a false hit rare and harmless */
    uint32_t begins;   /* a bit for each section that has an entry whose letters up to the first sign or space are the
                          word, or all up to the first space; 0: the place is empty */
    uint32_t sections; /* a bit for each that has one of the latter kind */
    uint32_t next;     /* kl_lang_letter of what the second words of phrases begin with */
    uint32_t is;       /* of a word that is a whole entry: what quotes/classes.c makes of it; this, ... */
    uint16_t covers;   /* ... this, ... */
    uint8_t cue;       /* ... and this */
} kl_lang_start;

/* A bit for a letter of ASCII in either case, and one for all other code points; by the first byte. */
static inline uint32_t kl_lang_letter(char first)
{
    unsigned letter = ((unsigned char)first | 0x20u) - 'a';
    return letter < 26 ? (uint32_t)1 << letter : (uint32_t)1 << 26;
}

/* In `sections`: an entry of several words begins with the word. */
#define KL_LANG_PHRASE ((uint32_t)1 << 31)

/* Read the text of a language file, and of what CLDR says of the same language, into `lang`; either may be absent, and
 * where they differ the first is right. Everything it keeps is copied into `arena`. KL_BAD with `err` naming the line
 * (where: `name`:LINE) if it is not well made. */
kl_status kl_lang_read(kl_arena *arena, kl_str text, kl_str cldr, kl_str name, kl_lang *lang, kl_err *err);

/* A word as `starts` knows it, and the sections (a bit for each) that have an entry beginning with it. One look there
 * spares a look into each section: most words are in none. */
uint32_t kl_lang_hash(kl_str word);

/* The same, code point by code point, lower case beyond ASCII: from KL_LANG_HASH through steps to the end. */
#define KL_LANG_HASH 2166136261u
#define KL_LANG_HASH_PRIME 16777619u
static inline uint32_t kl_lang_hash_step(uint32_t hash, uint32_t code)
{
    return (hash ^ (code - 'A' < 26 ? code | 0x20 : code)) * KL_LANG_HASH_PRIME;
}
/* The same for a code point that is no capital of ASCII. */
static inline uint32_t kl_lang_hash_step_small(uint32_t hash, uint32_t code)
{
    return (hash ^ code) * KL_LANG_HASH_PRIME;
}
static inline uint32_t kl_lang_hash_end(uint32_t hash) { return hash ^ hash >> 15; }

/* 4 KB, which stay in the innermost cache: nine of ten words that are in no section are told by one look there. */
enum { KL_LANG_MAYBE = 1 << 15 };

/* What is known of a word of this hash: all of it 0 if no entry begins with it. */
static inline const kl_lang_start *kl_lang_start_by(const kl_lang *lang, uint32_t hash)
{
    static const kl_lang_start none;
    if (!lang->starts || !(lang->maybe[hash >> 22] >> (hash >> 17 & 31) & 1))
        return &none;
    size_t at = hash & lang->starts_mask;
    while (lang->starts[at].word != hash && lang->starts[at].begins)
        at = (at + 1) & lang->starts_mask;
    return &lang->starts[at];
}

/* Whether an entry of the sections that are labels at the beginning of a line may begin with a word of this hash: those
 * of bylines, of editors, of days. */
#define KL_LANG_LABELS                                                                                                 \
    ((uint32_t)1 << KL_LANG_BYLINE_LABELS | (uint32_t)1 << KL_LANG_EDITOR_LABELS |                                     \
     (uint32_t)1 << KL_LANG_PUBLISHED_LABELS | (uint32_t)1 << KL_LANG_UPDATED_LABELS)
static inline bool kl_lang_may_be_label(const kl_lang *lang, uint32_t hash)
{
    return lang->labels[hash >> 27] >> (hash >> 22 & 31) & 1;
}

static inline uint32_t kl_lang_sections_by(const kl_lang *lang, uint32_t hash)
{
    return kl_lang_start_by(lang, hash)->sections;
}
static inline uint32_t kl_lang_sections_of(const kl_lang *lang, kl_str word)
{
    return kl_lang_sections_by(lang, kl_lang_hash(word));
}

/* A place in a text for looking into sections, where a word of nothing but letters and figures stands, of a script that
 * sets spaces, whose kl_lang_hash is known. */
static inline kl_lexicon_place kl_lang_look_at_word(kl_str text, size_t at, size_t end, uint32_t hash)
{
    /* Lexicons hash such a word step by step alike; what kl_lang_hash_end did is undone. */
    return (kl_lexicon_place){text, at, end, hash ^ hash >> 15 ^ hash >> 30, true};
}

/* A value of the section [settings] ("date order": "dmy"), or absent. */
kl_str kl_lang_setting(const kl_lang *lang, kl_str key);

/* Short for kl_lexicon_has and kl_lexicon_match on a section. */
static inline bool kl_lang_has(const kl_lang *lang, kl_section section, kl_str text)
{
    return kl_lexicon_has(&lang->sections[section], text);
}
static inline size_t kl_lang_match(const kl_lang *lang, kl_section section, kl_str text, size_t at,
                                   const kl_entry **entry)
{
    return kl_lexicon_match(&lang->sections[section], text, at, entry);
}

/* The embedded files: build/gen/langs.c, made of lang/CODE.lang by scripts/embed, and build/gen/cldr.c, made of
 * lang/cldr/CODE.cldr. */
typedef struct kl_embedded {
    const char *name; /* "id" */
    const char *bytes;
    size_t len;
} kl_embedded;
extern const kl_embedded kl_lang_files[];
extern const size_t kl_lang_file_count;
extern const kl_embedded kl_cldr_files[];
extern const size_t kl_cldr_file_count;

#endif
