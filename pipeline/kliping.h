/* kliping.h - the words the whole program speaks.
 *
 *     bytes - source - decode -> clean > title > date > location > quotes > emit -> encode - sink -> bytes
 *             pipeline/          stages/ (pure functions over one article)         pipeline/
 *
 * Read it top to bottom: text, errors, the article, the stage. The tools that work on them have
 * headers of their own (arena.h, str.h, utf8.h, html.h, ...).
 *
 * Three words for ownership: a thing **owns** memory (and frees it), **borrows** it (and says until
 * when), or **copies** it. Sizes and places are bytes inside the program; only the codec turns them
 * into the code points of a record.
 */
#ifndef KLIPING_H
#define KLIPING_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define KL_VERSION "0.1.0"
#define KL_SCHEMA "kliping/1"

/* ---------------------------------------------------------------- text */

/* Text that somebody else owns: `len` bytes at `ptr`, UTF-8 from decode on, not NUL-terminated.
 * `ptr == NULL` means absent, which is not the same as empty. */
typedef struct kl_str {
    const char *ptr;
    size_t len;
} kl_str;

/* A kl_str of a string literal. */
#define KL_STR(literal) ((kl_str){"" literal, sizeof(literal) - 1})
/* The same as a constant initialiser, for tables. */
#define KL_STR_INIT(literal)                                                                                           \
    {                                                                                                                  \
        "" literal, sizeof(literal) - 1                                                                                \
    }
#define KL_ABSENT ((kl_str){NULL, 0})

/* The bytes [start, end) of a text that the context names. */
typedef struct kl_span {
    size_t start, end;
} kl_span;

/* A list that grows in an arena: see kl_list_push in arena.h. */
#define KL_LIST(type)                                                                                                  \
    struct {                                                                                                           \
        type *items;                                                                                                   \
        size_t count, room;                                                                                            \
    }

/* ---------------------------------------------------------------- errors */

typedef enum kl_status {
    KL_OK = 0,
    KL_BAD,     /* the input is not what it should be */
    KL_TOO_BIG, /* the input breaks a limit */
    KL_NOMEM,   /* memory ran out */
    KL_IO,      /* reading or writing failed */
    KL_END,     /* nothing more to read */
} kl_status;

/* What went wrong, in the three parts of every message: WHERE: WHAT HAPPENED: WHAT TO DO. */
typedef struct kl_err {
    char where[256];
    char what[256];
    char advice[256];
} kl_err;

/* ---------------------------------------------------------------- the article */

/* What a block of the page's text is to its reader. The names stand in block_roles (codec.c). */
typedef enum kl_role {
    KL_PARAGRAPH = 0,
    KL_HEADLINE,
    KL_STANDFIRST,
    KL_SUBHEADING,
    KL_LIST_ITEM,
    KL_QUOTATION,
    KL_TABLE_ROW,
    KL_PREFORMATTED,
    KL_CAPTION,
    KL_BYLINE,
    KL_BOILERPLATE,
    KL_ROLES,
} kl_role;

/* One block of the text, in reading order. A kept block is text[span]; a block that was left out
 * (they travel with --explain only) has `left` set to its own text and an empty span.
 * `at` is the block's place in reading order, counted as for clues. */
typedef struct kl_block {
    kl_role role;
    kl_span span;
    kl_str left;
    kl_str why;      /* the rule that kept it or left it out, with --explain */
    unsigned chance; /* that it is of the text, in percent, 1 to 99, as the model sees it; 0: it was not asked */
    uint32_t at;
} kl_block;

/* What a clue is about. The names stand in clue_fields (codec.c). */
typedef enum kl_field {
    KL_F_TITLE = 0,
    KL_F_SUBTITLE,
    KL_F_DATE,
    KL_F_MODIFIED,
    KL_F_AUTHOR,
    KL_F_SITE,
    KL_F_SECTION,
    KL_F_TAG,
    KL_F_PLACE,
    KL_F_URL,
    KL_F_LANG,
    KL_F_TYPE, /* what the page says it is: og:type, schema.org type */
    KL_FIELDS,
} kl_field;

/* A clue that stands in no line of the visible page (meta elements, scripts, the URL). */
#define KL_NOWHERE UINT32_MAX

/* A candidate for one field, left by `clean`; later stages choose among them.
 * `from` says where it was found, in lower case: "og:title", "h1", "json-ld:datePublished", "time",
 * "byline", "url", ... `at` is its place in reading order: the number of bytes of visible text that
 * stand before it in the page, or KL_NOWHERE. */
typedef struct kl_clue {
    kl_field field;
    kl_str from;
    kl_str value;
    uint32_t at;
    bool won;   /* a stage chose it */
    kl_str why; /* what the stage thought of it, with --explain */
} kl_clue;

/* What a reader should doubt. `by` is the stage or part of the program, `code` from the fixed list
 * in the record's schema, `text` a sentence. */
typedef struct kl_note {
    kl_str by, code, text;
} kl_note;

typedef struct kl_location {
    kl_str name; /* the gazetteer's form, or absent */
    kl_str text; /* as written in the article */
    kl_str kind; /* "dateline" or "mention" */
    kl_str admin;
    kl_str country; /* ISO 3166-1 alpha-2 */
    bool has_point;
    double lat, lon;
    uint64_t geonameid; /* 0: not known */
    unsigned count;     /* mentions, for `places` */
} kl_location;

typedef struct kl_quote {
    kl_span span;   /* in article.text, without the outer marks */
    kl_str speaker; /* the fullest form of the name in the article, or absent */
    kl_str as;      /* what stands at the cue, or absent */
    kl_str role;    /* title or office, or absent */
    kl_str cue;     /* the verb of saying as written, or absent */
    kl_str kind;    /* "direct" */
    bool fragment;  /* the words are built into the reporter's own sentence */
} kl_quote;

/* A member that is not ours, kept as the very bytes of its JSON value. */
typedef struct kl_foreign {
    kl_str name; /* the member's name as it stood between the quotation marks, escapes and all */
    kl_str json;
} kl_foreign;

typedef struct kl_source {
    kl_str path;
    bool has_offset;
    uint64_t offset; /* of the page's first byte (or record) in the file */
    uint64_t bytes;  /* of the page as read, after inflating */
    kl_str charset;  /* the encoding that was used, by its WHATWG name */
    kl_str digest;
} kl_source;

/* What an article holds so far; stages say what they need and give in these words. */
enum {
    KL_HAS_PAGE = 1,  /* `html` or raw text that `clean` has not seen */
    KL_HAS_TEXT = 2,  /* `text`, raw or clean */
    KL_HAS_CLUES = 4, /* `clean` has been here: clues and blocks */
};

/* One page on its way to becoming a record. Everything it points to is owned by `arena`.
 * A member that is absent (ptr NULL, count 0) is not found and not written. */
typedef struct kl_article {
    struct kl_arena *arena;

    kl_str id, url, fetched;
    kl_source source;
    kl_str lang;
    kl_str title, subtitle;
    kl_str date, modified; /* ISO 8601 at the precision known */
    KL_LIST(kl_str) authors;
    kl_str site, section;
    KL_LIST(kl_str) tags;
    bool has_location;
    kl_location location;
    KL_LIST(kl_location) places;
    KL_LIST(kl_quote) quotes;
    kl_str text;
    bool has_simhash;
    uint64_t simhash;
    KL_LIST(kl_note) notes;
    kl_str error_code, error_text; /* when set, the fields above are not written */

    /* Between filters only: dropped by `emit`. */
    bool raw;       /* `text` is a page's raw text with its residue: `clean` has not seen it */
    bool has_clues; /* `clean` has been here, even if it found no clue */
    kl_str html;    /* the page in UTF-8; dropped by `clean` */
    KL_LIST(kl_block) blocks;
    KL_LIST(kl_clue) clues;

    kl_str input;                /* a JSON object: foreign members whose names collide with ours */
    KL_LIST(kl_foreign) foreign; /* the other foreign members, in their order */
} kl_article;

/* The KL_HAS_ bits of an article as it is. */
unsigned kl_article_has(const kl_article *a);

/* Add a note. `text` and `code` are borrowed for as long as the article lives: literals, or text of
 * its arena. A note with the same `by` and `code` is replaced. */
void kl_note_add(kl_article *a, kl_str by, kl_str code, kl_str text);

/* Remove the notes of a stage, as a stage does before it runs again. */
void kl_note_clear(kl_article *a, kl_str by);

/* Turn the article into an error record: `code` from the fixed list in the record's schema.
 * The text is borrowed as in kl_note_add. */
void kl_article_fail(kl_article *a, kl_str code, kl_str text);

/* ---------------------------------------------------------------- the stage */

/* What the user has asked for, as far as stages may know it. Read-only once the run has begun. */
typedef struct kl_settings {
    bool explain;                      /* keep clues and blocks in the record, and say why */
    kl_str lang;                       /* --lang: the language of all pages, or absent */
    kl_str lang_file;                  /* --lang-file: the text of a language file to try, or absent */
    const struct kl_gazetteer *places; /* --places, or NULL for the one inside the program */
    size_t max_depth;                  /* of open elements (512) */
    size_t max_nodes;                  /* of a page (500,000): 14 x the largest of the corpora, which has 34,446 */
} kl_settings;

/* What one worker lends to the stages. Everything in it is the worker's own. */
typedef struct kl_context {
    const kl_settings *settings;
    struct kl_arena *scratch;  /* emptied by the chain before each stage call */
    struct kl_html *html;      /* a parser to use again and again: html.h */
    struct kl_regex *regex;    /* compiled patterns: regex.h */
    struct kl_knowledge *know; /* languages and places: stages/knowledge.h */
} kl_context;

/* A stage: a pure function of one article and read-only context. Same article in, same article out,
 * on any thread, on any day; running it twice changes nothing the second time. It first clears what
 * it gives. It allocates only from a->arena (what the article keeps) and context->scratch (what it
 * does not); when either is full the stage is left at once and the article becomes an error record. */
typedef struct kl_stage {
    const char *name;
    const char *summary; /* one line for --help and --list */
    const char *help;    /* what `kliping NAME --help` prints: see CONTRIBUTING.md */
    const char *reads;   /* members, for --list */
    const char *writes;
    unsigned needs; /* KL_HAS_ bits */
    unsigned gives;
    void (*run)(kl_article *a, const kl_context *context);
} kl_stage;

/* The stage table (stages/table.c) in running order, ended by NULL. */
extern const kl_stage *const kl_stages[];

/* What a worker knows of languages and places, built lazily; `settings` is borrowed for its life.
 * NULL with `err` filled if memory fails or --lang-file holds an error. */
struct kl_knowledge *kl_knowledge_create(const kl_settings *settings, kl_err *err);
void kl_knowledge_destroy(struct kl_knowledge *know);

/* --places: the gazetteer that the text of a file makes, in an arena that the caller then owns. KL_BAD with `err`
 * naming the line (where: `name`:LINE) if it is not well made; KL_NOMEM. */
kl_status kl_knowledge_read_places(kl_str text, kl_str name, struct kl_arena **arena,
                                   const struct kl_gazetteer **places, kl_err *err);

/* Where to go when memory for a language that is first met runs out: as kl_arena_on_full. */
void kl_knowledge_on_full(struct kl_knowledge *know, jmp_buf *exit);

#endif
