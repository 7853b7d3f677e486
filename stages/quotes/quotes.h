/* quotes.h - the parts of the stage `quotes`: who said what.
 *
 *     text - words ----- people ---.
 *        \-- marks -- speech/cue ---+- speaker -> a->quotes
 *
 * cut.c     the words of the text
 * words.c, classes.c  what the language file says of each; stops.c: which stops end no sentence
 * compounds.c, cases.c, fields.c  what their ends say; names that bear endings; offices for several fields
 * marks.c   the spans between quotation marks
 * marked_names.c  marks that hold a name and no words of anybody
 * dialogue.c  quotations behind a dash, verbs inside the marks
 * eastern.c, eastern_korean.c  quotations of languages that set no spaces or mark subjects by particles
 * eastern_names.c, eastern_phrase.c  who is named there; a phrase taken apart there
 * phrase.c  a phrase taken apart: office, title, name
 * name_words.c  which words names are made of
 * nouns.c, uncased.c  where a name begins if all nouns have capitals, or no word has
 * word.h    what all of them ask of one word
 * notes.c   what the words say of the same words elsewhere
 * extent.c  how far a phrase goes
 * complement.c  what the office in it is of
 * people.c  who is named in the article, once, with titles and offices
 * described.c  whose name stands behind a description
 * gender.c  whom "he" and "Mrs" may mean
 * forms.c   which names are forms of one name
 * known.c   who is meant by a name or an office
 * cue.c     the verb of saying beside a span
 * subject.c, subject_end.c, addressee.c  the words that are its subject; and to whom they were said
 * nobody.c  whether a subject can mean anybody at all
 * lead.c, invert.c  who speaks where no verb says so; subjects parted from their verb
 * clause.c, apposition.c  what of a clause about somebody is its subject; what stands between commas behind a name
 * language.c  in which language they are told
 * speech.c  whether a span is speech at all
 * speaker.c whom that phrase means
 * later.c   what the rest of the article tells of quotations before it
 * Everything lives in the scratch arena. Every part is linear in the text. */
#ifndef KL_QUOTES_H
#define KL_QUOTES_H

#include "arena.h"
#include "knowledge.h"
#include "str.h"

#define KL_NO_WORD SIZE_MAX

/* What stands between a word and the one before it. */
enum {
    KL_GAP_COMMA = 1,
    KL_GAP_STOP = 2, /* the end of a sentence */
    KL_GAP_COLON = 4,
    KL_GAP_DASH = 8,
    KL_GAP_PAREN = 16,
    KL_GAP_MARK = 32, /* a quotation mark */
    KL_GAP_PARAGRAPH = 64,
};
#define KL_GAP_CLAUSE (KL_GAP_STOP | KL_GAP_COLON | KL_GAP_MARK | KL_GAP_PARAGRAPH)

/* What a word is. */
enum {
    KL_W_UPPER = 1,   /* begins with a capital letter */
    KL_W_CAPS = 2,    /* two capitals and no small letter: DPR */
    KL_W_CUE = 4,     /* a verb of saying */
    KL_W_NYA = 8,     /* a verb of saying with its subject in it: katanya */
    KL_W_BESIDE = 16, /* may stand between verb and subject: juga, also */
    KL_W_PRONOUN = 32,
    KL_W_THIS = 64, /* itu, tersebut: points back */
    KL_W_TITLE = 128,
    KL_W_OFFICE = 256,
    KL_W_PARTICLE = 512, /* bin, van */
    KL_W_ORG = 1024,
    KL_W_NOUN = 2048, /* sumber, spokesman */
    KL_W_ARTICLE = 4096,
    KL_W_END = 8192,     /* ends a speaker: kepada, on */
    KL_W_NAMING = 16384, /* names what stands in marks: berjudul, titled */
    KL_W_OWNER = 32768,  /* with the ending 's, which is cut off */
    KL_W_AND = 65536,    /* the language's "and" */
    KL_W_DIGIT = 1 << 17,
    KL_W_WHO = 1 << 18,      /* begins a clause about what stands before it: yang, who */
    KL_W_IN = 1 << 19,       /* a preposition of place */
    KL_W_PLACE = 1 << 20,    /* a kind of place: Kota, Kabupaten */
    KL_W_FIELD = 1 << 21,    /* what an office is for: Kesehatan, Utara; in no person's name */
    KL_W_THING = 1 << 22,    /* what is no person: Undang-Undang, Jalan */
    KL_W_DEFINITE = 1 << 23, /* an article that points back: the, el */
    KL_W_FIRST = 1 << 24,    /* a first name */
    KL_W_ACTIVE = 1 << 26,   /* begins as verbs with an object do */
    KL_W_MONTH = 1 << 27,
    KL_W_BEING = 1 << 28,    /* adalah, is: says what somebody is */
    KL_W_REGAL = 1 << 29,    /* a title that a single name is not said without: Prince */
    KL_W_REPORTED = 1 << 30, /* a form of verbs that only reported speech has: sei, werde */
    KL_W_SIDE = 1 << 25,     /* Utara: ends a place's name */
};

/* How a cue stands to its subject. */
enum { KL_CUE_EITHER = 0, KL_CUE_FIRST, KL_CUE_LAST, KL_CUE_SOURCE, KL_CUE_PARTICIPLE, KL_CUE_CLOSING };

/* Small, as a text has a thousand of them: their places are those of a text of less than 4 GB (KL_LONGEST). */
typedef struct kl_word {
    uint32_t start, end;
    unsigned is, gap;
    uint32_t hash;   /* of its letters without case */
    uint32_t begins; /* a bit for each section of the language that has an entry which begins with it, if is_run */
    uint16_t covers; /* words of a cue that has several */
    uint8_t cue;     /* KL_CUE_ of a KL_W_CUE */
    bool is_run;     /* nothing but letters and figures, of scripts that set spaces */
} kl_word;

#define KL_LONGEST ((size_t)UINT32_MAX)

#define KL_BODIES 32    /* as many as an article has whose heads it names */
#define KL_OPENINGS 128 /* 4,096 bits: an article has some hundred names */

typedef struct kl_words {
    kl_arena *arena; /* scratch */
    kl_str text;
    const kl_lang *lang;
    const kl_gazetteer *places; /* or NULL */
    kl_str definite;            /* how nouns end that have their article at the end: "en et n t" */
    kl_str possessive;          /* how nouns end that belong to somebody, if the language has such an ending: "nya" */
    kl_str active;              /* how verbs with an object begin, if the language has such a beginning: "me" */
    kl_str agent;               /* in the passive, before who does it, if the language has such a word: "by" */
    kl_str plural;              /* how verbs of several end, and no others: "n" in Spanish */
    kl_str adverbs;             /* how adverbs end, if they have such an ending: "ly" */
    kl_str purpose;             /* between an office and what it is for, if no place stands behind it: "for" */
    bool verb_second;           /* the subject may stand behind the verb in any sentence: "sagte sie: ..." */
    bool small_offices;         /* offices are written small: "Dorte Fisker" is no fisher */
    bool verb_leads;    /* behind the marks the verb comes first: what begins with a subject is a new sentence */
    bool has_genitive;  /* names take an s: "Venstres Torben Riis" */
    bool has_compounds; /* offices are compounds: "Bildungsministerin" */
    bool no_articles;   /* a noun alone may point back to somebody: "сказала женщина" */
    bool verb_last;     /* the verb ends the sentence, its subject stands far before: "Kaya, ... söyledi" */
    bool no_capitals;   /* the script has none */
    bool big_nouns;     /* nouns have capitals, too */
    bool office_last;   /* the office stands last before the name: "Wild coach Bruce Boudreau" */
    bool has_suffixes;  /* what stands behind an apostrophe is no part of a name: "Ankara'da" */
    bool has_elision;   /* "l'avocate" is two words */
    bool has_gender;    /* the language file tells men's first names from women's */
    KL_LIST(kl_word) list;
    /* Passes that have to do with few words look at those alone: a bit for each, for kl_words_next. A word of no set
     * may be marked later on, but not as what a set is of. */
    uint64_t *busy;            /* that mean something to the language file, have a capital, or something before them */
    uint64_t *capitals;        /* with KL_W_UPPER at first */
    uint64_t *stopped;         /* with KL_GAP_STOP at first */
    size_t *blocks;            /* by place in the text: the first word that begins in the block or behind it */
    kl_span bodies[KL_BODIES]; /* words of bodies' names that end where no name can follow: "PT Laut Biru, ..." */
    size_t body_count;
    uint32_t openings[KL_OPENINGS]; /* bits, by hash: words that begin a name where no office stands before it */
    uint32_t alone[KL_OPENINGS];    /* those of them that are a whole name: "Halodoc juga" */
    uint32_t speaking[KL_OPENINGS]; /* those directly behind a verb of saying or a title */
} kl_words;

/* A span between marks. `inner` is what they hold, trimmed; `outer` with the marks. */
typedef struct kl_marked {
    kl_span inner, outer;
    bool opened, closed; /* whether the mark is there */
    bool is_single;
    bool is_passed; /* no speech: a title in the sentence */
    bool is_dash;   /* begins behind a dash, not a mark */
    bool is_rest;   /* goes on with the span before, behind a verb of saying inside of it */
} kl_marked;
typedef KL_LIST(kl_marked) kl_marked_list;

/* What speaks for a name being a person's. */
enum {
    KL_P_ROLE = 1,
    KL_P_TITLE = 2,
    KL_P_AGE = 4,
    KL_P_WHO = 8,        /* "..., who" */
    KL_P_SPOKE = 16,     /* is the subject of a verb of saying */
    KL_P_UNSURE = 128,   /* only ever behind an office, whose last words its first ones may be */
    KL_P_SURNAME = 32,   /* the last word of the name stands alone elsewhere */
    KL_P_LEARNT = 256,   /* their role was told by a description that points back */
    KL_P_DESCRIBED = 64, /* stands between commas behind a description: "The clockmaker, Giles Roper, ..." */
};

/* Somebody who is named: words [first, end) of the name where it is longest. */
typedef struct kl_person {
    size_t first, end;
    size_t alias, alias_end; /* words of another name: "Joko Widodo (Jokowi)"; KL_NO_WORD */
    kl_str name, role;
    bool is_org;
    unsigned is; /* KL_P_ */
    unsigned count;
    uint32_t hash;
    size_t full;  /* the person this is a shorter form of; itself */
    size_t calls; /* index + 1 of the person this is only another name of: "Kang Emil, sapaan akrab Ridwan Kamal"; 0 */
} kl_person;

typedef struct kl_person_link {
    size_t person, next; /* next: index + 1 */
} kl_person_link;

#define KL_NOT_NAMED UINT32_MAX

typedef struct kl_people {
    KL_LIST(kl_person) list;
    KL_LIST(kl_person_link) links;
    uint32_t *at;    /* per word: index + 1 of the person whose mention, with its office, begins there; KL_NOT_NAMED
                        for an office without a name */
    uint32_t *ends;  /* per word: where that mention ends */
    size_t past;     /* words before it are part of what was said of somebody */
    size_t last;     /* index + 1 of who was met last */
    size_t *buckets; /* index + 1 into links, by the word's hash */
    size_t mask;
} kl_people;

/* The verb and the subject of a span. Words; KL_NO_WORD where there is none. */
typedef struct kl_cue {
    bool found;
    size_t verb;
    size_t from, end; /* the subject's words; from == end: none stands there */
    bool is_before;   /* stands before the span */
    bool is_inside;   /* the span is built into the sentence */
} kl_cue;

typedef struct kl_speaker {
    kl_str name, as, role;
} kl_speaker;

/* The language: what the article says, else the one whose verbs of saying the text uses most. */
const kl_lang *kl_quotes_language(const kl_article *a, const kl_context *context);
/* Mark a word whose end the language file knows: a compound of offices and bodies. */
void kl_compound_mark(kl_words *words, size_t i);
/* Full stops behind initials, titles and abbreviations end no sentence. */
void kl_stops_mend(kl_words *words);
/* A stroke parts two who are named: "Apriyani Rahayu/Siti Fadia". */
void kl_pairs_part(kl_words *words);
/* Mark nouns behind an office that say what it is for, by the affixes of the language's nouns. */
void kl_fields_mark(kl_words *words);
/* Of which section's compounds a word is one, by its end: KL_W_OFFICE, KL_W_ORG, 0. */
unsigned kl_compound_kind(const kl_lang *lang, kl_str word);
/* The office at word i without the article at its end: "ordføreren" without "en"; else the word as it is. */
kl_str kl_without_definite(const kl_words *words, size_t i);
/* Commas between the fields of one office are none of the sentence's. */
void kl_fields_join(kl_words *words);
/* Compare names without their endings, where the language declines them. */
void kl_cases_fold(kl_words *words);
/* Fill `list` and `blocks` from the text; `is` of what letters and signs alone tell. */
void kl_words_cut(kl_words *words);
void kl_words_read(kl_arena *arena, kl_words *words, kl_str text, const kl_lang *lang);
/* Bytes of the longest entry of a section that begins with word i, 0 for none. `entry` may be NULL. */
static inline size_t kl_words_match(const kl_words *words, size_t i, kl_section section, const kl_entry **entry)
{
    const kl_word *w = &words->list.items[i];
    if (w->is_run && !(w->begins >> section & 1)) /* nearly always */
        return 0;
    const kl_lexicon_place place = w->is_run ? kl_lang_look_at_word(words->text, w->start, w->end, w->hash)
                                             : kl_lexicon_look(words->text, w->start);
    return kl_lexicon_match_there(&words->lang->sections[section], &place, entry);
}

/* The first word of a set at or behind i, or their number. */
static inline size_t kl_words_next(const kl_words *words, const uint64_t *set, size_t i)
{
    if (i >= words->list.count)
        return words->list.count;
    const uint64_t bits = set[i / 64] >> i % 64;
    if (bits)
        return i + (size_t)__builtin_ctzll(bits);
    for (size_t block = i / 64 + 1; block * 64 < words->list.count; block++)
        if (set[block])
            return block * 64 + (size_t)__builtin_ctzll(set[block]);
    return words->list.count;
}

/* Whether word i is, all of it, an entry of a section. */
static inline bool kl_words_have(const kl_words *words, size_t i, kl_section section)
{
    const kl_word *w = &words->list.items[i];
    return (!w->is_run || w->begins >> section & 1) &&
           kl_lang_has(words->lang, section, kl_slice(words->text, w->start, w->end));
}

/* The first word that begins at or behind a place. */
size_t kl_words_at(const kl_words *words, size_t at);
kl_str kl_words_text(const kl_words *words, size_t from, size_t end);

void kl_marks_find(kl_arena *arena, kl_str text, kl_marked_list *spans);

/* Take out the spans that hold a name between an office and who holds it. */
void kl_marks_pass_names(kl_words *words, kl_marked_list *spans);

/* Add the quotations that no pair of marks bounds, and cut those in two that hold their verb. */
void kl_dialogue_find(const kl_words *words, kl_marked_list *spans);

/* Whether an office and a preposition stand right before word i: "formand for ...". */
bool kl_is_of_office(const kl_words *words, size_t i);
/* Shorter forms, misspelt ones and other names go back to the fullest one, and give it what they know. */
void kl_people_join(kl_people *people, const kl_words *words);
void kl_people_find(kl_arena *arena, kl_people *people, const kl_words *words, const kl_marked_list *spans);
enum { KL_MAX_CHAIN = 64 }; /* names that share a word: a text with more is no article */
bool kl_same_word(const kl_words *words, size_t a, size_t b);
/* Whether word i says that another name of somebody follows: "akrab disapa". */
bool kl_is_calling(const kl_words *words, size_t i);
/* Whether word i says that somebody's name follows, and no other thing's: "bernama". */
bool kl_is_naming_people(const kl_words *words, size_t i);
/* "Sementara itu, Sari meluncurkan ...": whether word i begins what turns to somebody else. */
bool kl_is_turning(const kl_words *words, size_t i);
/* Whether all words of [from, end) stand in the person's name, in order; or are the other name. */
bool kl_name_holds(const kl_words *words, const kl_person *p, size_t from, size_t end);
/* How good a name is among those that hold a word: with a role, of several words, no body's. */
size_t kl_name_rank(const kl_person *p);
/* The fullest person whose name holds all words [from, end), or NULL. */
kl_person *kl_people_by_name(const kl_people *people, const kl_words *words, size_t from, size_t end);
/* Whether the words [from, end) name a role that begins with their first word. */
bool kl_is_role_of(const kl_words *words, kl_str role, size_t from, size_t end);
/* Who holds the office whose short form in brackets is word i: "Direktur Jenderal Pajak (Dirjen)"; or NULL. */
const kl_person *kl_people_by_short_office(const kl_people *people, const kl_words *words, size_t i);
/* The body named last that the noun at word i means: "kementerian tersebut"; or NULL. */
const kl_person *kl_people_body(const kl_people *people, const kl_words *words, size_t i);
/* Whether word i means some body, as a noun: "kementerian tersebut". */
bool kl_is_body_noun(const kl_words *words, size_t i);
/* Whether two words may be one name, shortened or misspelt: "Sandi" and "Sandiaga", "Kuswanto" and "Kuswando". */
bool kl_is_alike(kl_str a, kl_str b);
/* The person of several names one of which is like word i, shortened or misspelt; or NULL. */
kl_person *kl_people_alike(const kl_people *people, const kl_words *words, size_t i);
/* Who was named `last`, if the name at word i is one of theirs but for a slip of the pen: "Dana" for "Dadan"; or NULL.
 */
kl_person *kl_people_slip(const kl_people *people, const kl_words *words, size_t i, kl_str last);
/* Whether a speaker has a person's name, of several words. */
bool kl_is_personal(const kl_words *words, const kl_speaker *who);
/* Whether a name is likely a person's, not a place's or a body's. */
bool kl_is_person(const kl_words *words, const kl_person *person);
/* The first person whose role holds all words [from, end), or NULL. */
kl_person *kl_people_by_role(const kl_people *people, const kl_words *words, size_t from, size_t end);

/* The verb beside spans->items[n]. `from` and `end` bound the words of the reporter around it. */
kl_cue kl_cue_find(const kl_words *words, const kl_marked_list *spans, size_t n);

/* The verb of saying as written. */
kl_str kl_cue_text(const kl_words *words, size_t verb);
/* "souligne-t-il", "a-t-elle affirmé": verb and subject in one. Leaves both as they are where it is none. */
void kl_cue_part_inversion(const kl_words *words, size_t verb, kl_str *cue, kl_str *as);

/* The subject of the verb of saying in the sentence [first, ...): words *from to *end; the same when none
 * stands there. For verbs in the reporter's own text too. */
void kl_cue_subject(const kl_words *words, size_t first, size_t verb, size_t *from, size_t *end);

typedef enum kl_speech { KL_SPEECH_NONE = 0, KL_SPEECH_WHOLE, KL_SPEECH_FRAGMENT } kl_speech;
kl_speech kl_speech_of(const kl_words *words, const kl_marked_list *spans, size_t n, const kl_cue *cue);

/* Whether a span that no mark closes goes on in the next one, and has not just lost its mark. */
bool kl_goes_on_open(const kl_words *words, const kl_marked_list *spans, size_t n);

/* Whether two spans stand in one sentence of the reporter. */
bool kl_same_sentence(const kl_words *words, const kl_marked *before, const kl_marked *span);
/* Whether a word of the name, a piece of the text, stands between the marks of a span. */
bool kl_is_named_in(const kl_words *words, const kl_marked *span, kl_str name);
/* `"X". "Y", said Z`: whether `before` begins the paragraph, and `span` stands right behind it. */
bool kl_opens_statement(const kl_words *words, const kl_marked *before, const kl_marked *span);

/* Whether a span goes on with what the one before it said: `"X," kata Y. "Z."` */
bool kl_resumes(const kl_words *words, const kl_marked *before, const kl_marked *span);

/* Chinese, Japanese, Korean: everything in one, as their words are not told apart by spaces and capitals. Returns
 * whether the language is one of them. */
bool kl_eastern_tell(kl_article *a, const kl_lang *lang, kl_arena *scratch, const kl_marked_list *spans);

/* What a word tells of somebody: "he", "Mrs", "Gemma", "spokeswoman". */
typedef enum kl_gender { KL_ANY_GENDER = 0, KL_MALE, KL_FEMALE } kl_gender;
kl_gender kl_gender_of_word(const kl_words *words, size_t i);
/* `"...", explican.`: whether the verb of a cue without a subject is of several people. */
bool kl_is_of_several(const kl_words *words, const kl_cue *cue);
/* The gender of whoever bears a name, a piece of the text. */
kl_gender kl_gender_of(const kl_words *words, kl_str name);
/* "il vicino", and the name is Anna's: whether the article at word i cannot stand before what somebody of that name is.
 */
bool kl_is_of_other_gender(const kl_words *words, size_t i, kl_str name);
/* "zegt hij", "a-t-elle affirmé": the gender of who is part of the verb of a cue without a subject. */
kl_gender kl_gender_of_cue(const kl_words *words, const kl_cue *cue);
/* The person named last before word i who may be of that gender, or NULL. */
const kl_person *kl_people_of_gender(const kl_people *people, const kl_words *words, size_t i, kl_gender gender);
/* Whom a pronoun of that gender before word i means: who is spoken of, unless the gender is another; absent if nobody
 * fits. */
kl_speaker kl_speaker_of_gender(const kl_words *words, const kl_people *people, size_t i, kl_gender gender,
                                const kl_speaker *same);
/* Whom the pronoun at word i means: who is spoken of, unless the gender is another; absent if nobody fits. */
kl_speaker kl_speaker_of_pronoun(const kl_words *words, const kl_people *people, size_t i, const kl_speaker *same);

/* What somebody is, told by a description that points back to them; returns the role. */
kl_str kl_learn_role(const kl_people *people, kl_str name, kl_str role);

/* Whom a subject means. `going_on` is who spoke last, for pronouns and epithets. */
kl_speaker kl_speaker_of(const kl_words *words, const kl_people *people, size_t from, size_t end,
                         const kl_speaker *going_on);

/* A pull quote, where nobody stands beside the words of another quotation, is by whoever said those. */
void kl_quotes_share_speakers(kl_article *a);
/* What somebody is may be told behind their first words. */
void kl_quotes_fill_roles(kl_article *a, const kl_people *people);

#endif
