/* options.c - what the user asks for. */
#include "options.h"
#include "str.h"
#include <stdio.h>

typedef enum shape {
    FLAG,
    TEXT,
    MAYBE, /* a text behind "=", or nothing: then it is empty */
    NUMBER,
    SIZE
} shape;

typedef struct option {
    char letter;
    shape shape;
    const char *name, *value, *help; /* value: how help calls it, or NULL */
    size_t offset;
} option;

#define AT(field) offsetof(kl_options, field)

static const option table[] = {
    {'s', TEXT, "stages", "LIST", "run these stages: clean,title", AT(stages)},
    {'j', NUMBER, "jobs", "N", "workers (all cores); the order of the output does not depend on it", AT(workers)},
    {'o', TEXT, "output", "FILE", "write the records there", AT(output)},
    {0, FLAG, "resume", NULL, "go on where an earlier run into -o FILE was ended", AT(resume)},
    {0, TEXT, "shard", "I/N", "of each N pages only the I-th: N runs do the work of one", AT(shard)},
    {0, TEXT, "from", "KIND", "html, text, jsonl or warc, whatever the bytes look like", AT(from)},
    {0, TEXT, "files-from", "FILE", "read the names of inputs from FILE, one a line", AT(files_from)},
    {'0', FLAG, "null", NULL, "names in --files-from end in NUL", AT(nul)},
    {0, TEXT, "url", "URL", "of pages that do not say theirs", AT(url)},
    {0, TEXT, "fetched", "TIME", "when pages were captured that do not say (ISO 8601)", AT(fetched)},
    {0, TEXT, "charset", "NAME", "of pages that are not UTF-8 and have no mark", AT(charset)},
    {0, TEXT, "lang", "TAG", "language of all pages", AT(lang)},
    {0, TEXT, "lang-file", "FILE", "try a language file", AT(lang_file)},
    {0, TEXT, "places", "FILE", "another gazetteer, as scripts/mkplaces makes it", AT(places)},
    {0, FLAG, "explain", NULL, "keep blocks and clues, and say which clue won and why", AT(explain)},
    {0, FLAG, "digest", NULL, "sha256 of each page in source.digest", AT(digest)},
    {0, TEXT, "rejects", "FILE", "copies of error records", AT(rejects)},
    {0, TEXT, "max-errors", "N|P%", "exit 1 with more error records; N stops the run", AT(max_errors)},
    {0, FLAG, "strict", NULL, "exit 1 if there was any error record", AT(strict)},
    {0, FLAG, "progress", NULL, "say once a second how far it is", AT(progress)},
    {0, MAYBE, "stats", "[=FILE]", "a summary at the end; figures per site into FILE (JSON, or .tsv)", AT(stats)},
    {'q', FLAG, "quiet", NULL, "no summary, no warnings", AT(quiet)},
    {0, SIZE, "max-bytes", "N", "largest page (16M)", AT(max_bytes)},
    {0, NUMBER, "max-depth", "N", "deepest nesting (512)", AT(max_depth)},
    {0, NUMBER, "max-nodes", "N", "most nodes of a page (500000)", AT(max_nodes)},
    {'l', FLAG, "list", NULL, "the stages, and what each reads and writes", AT(list)},
    {'h', FLAG, "help", NULL, "this, or after a stage its own help", AT(help)},
    {'V', FLAG, "version", NULL, "the version", AT(version)},
};
enum { OPTIONS = sizeof table / sizeof *table };

static kl_status refuse(kl_err *err, const char *where, const char *what, const char *advice)
{
    (void)snprintf(err->where, sizeof err->where, "%.100s", where);
    (void)snprintf(err->what, sizeof err->what, "%s", what);
    (void)snprintf(err->advice, sizeof err->advice, "%s", advice);
    return KL_BAD;
}

/* "16M": a number, with K, M or G behind it for sizes. */
static bool parse_number(const char *text, bool is_size, uint64_t *number)
{
    kl_str s = kl_cstr(text);
    uint64_t unit = 1;
    if (is_size && s.len && !kl_is_digit(s.ptr[s.len - 1])) {
        char c = kl_lower(s.ptr[--s.len]);
        unit = c == 'k' ? 1u << 10 : c == 'm' ? 1u << 20 : c == 'g' ? 1u << 30 : 0;
    }
    const uint64_t most = UINT64_C(1) << 40;
    return unit && kl_parse_uint(s, most / unit, number) && (*number *= unit) > 0;
}

static kl_status set(kl_options *options, const option *o, const char *said, const char *value, kl_err *err)
{
    char *field = (char *)options + o->offset;
    uint64_t number;
    switch (o->shape) {
    case FLAG:
        *(bool *)(void *)field = true;
        break;
    case TEXT:
    case MAYBE:
        *(const char **)(void *)field = value ? value : "";
        break;
    case NUMBER:
    case SIZE:
        if (!parse_number(value, o->shape == SIZE, &number))
            return refuse(err, said, "not a number it could be",
                          o->shape == SIZE ? "give bytes, such as 16000000 or 16M" : "give a whole number from 1");
        *(uint64_t *)(void *)field = number;
        break;
    }
    return KL_OK;
}

static const option *by_letter(char letter)
{
    for (size_t i = 0; i < OPTIONS; i++)
        if (table[i].letter == letter)
            return &table[i];
    return NULL;
}

static const option *by_name(kl_str name)
{
    for (size_t i = 0; i < OPTIONS; i++)
        if (kl_eq(kl_cstr(table[i].name), name))
            return &table[i];
    return NULL;
}

/* --name, --name=value, --name value. */
static kl_status parse_long(kl_options *options, char **argv, int *i, kl_err *err)
{
    const char *said = argv[*i];
    kl_str name = kl_cstr(said + 2);
    size_t equals = kl_find_char(name, '=');
    const option *o = by_name(kl_slice(name, 0, equals));
    if (!o)
        return refuse(err, said, "no such option", "kliping --help lists them");
    const char *value = equals == KL_NOT_FOUND ? NULL : said + 2 + equals + 1;
    if (o->shape == FLAG)
        return value ? refuse(err, said, "this option takes no value", "leave out what stands after =")
                     : set(options, o, said, NULL, err);
    if (!value && o->shape == MAYBE)
        return set(options, o, said, NULL, err);
    if (!value && argv[*i + 1])
        value = argv[++*i];
    return value ? set(options, o, said, value, err)
                 : refuse(err, said, "a value is missing", "kliping --help shows it");
}

/* -qj4, -j 4. */
static kl_status parse_short(kl_options *options, char **argv, int *i, kl_err *err)
{
    const char *said = argv[*i];
    for (const char *letter = said + 1; *letter; letter++) {
        const option *o = by_letter(*letter);
        if (!o)
            return refuse(err, said, "no such option", "kliping --help lists them");
        const char *value = NULL;
        if (o->shape != FLAG) {
            value = letter[1] ? letter + 1 : argv[*i + 1] ? argv[++*i] : NULL;
            if (!value)
                return refuse(err, said, "a value is missing", "kliping --help shows it");
        }
        kl_status status = set(options, o, said, value, err);
        if (status != KL_OK || value)
            return status;
    }
    return KL_OK;
}

kl_status kl_options_parse(kl_options *options, int argc, char **argv, kl_err *err)
{
    int kept = 0;
    bool is_over = false;
    for (int i = 1; i < argc; i++) {
        kl_status status = KL_OK;
        if (is_over || argv[i][0] != '-' || argv[i][1] == '\0')
            argv[kept++] = argv[i];
        else if (strcmp(argv[i], "--") == 0)
            is_over = true;
        else
            status = argv[i][1] == '-' ? parse_long(options, argv, &i, err) : parse_short(options, argv, &i, err);
        if (status != KL_OK)
            return status;
    }
    argv[kept] = NULL;
    options->inputs = argv;
    return KL_OK;
}

void kl_options_help(char *to, size_t room)
{
    size_t len = 0;
    for (size_t i = 0; i < OPTIONS && len < room; i++) {
        char call[40];
        const option *o = &table[i];
        int n = o->letter ? snprintf(call, sizeof call, "-%c, ", o->letter) : snprintf(call, sizeof call, "    ");
        (void)snprintf(call + n, sizeof call - (size_t)n, "--%s%s%s", o->name, o->value && o->shape != MAYBE ? " " : "",
                       o->value ? o->value : "");
        len += (size_t)snprintf(to + len, room - len, "  %-23s %s\n", call, o->help);
    }
}
