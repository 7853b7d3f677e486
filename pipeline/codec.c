/* codec.c - an article as one JSON line: the table of members, in the record's order. */
#include "codec.h"
#include "codec_members.h"
#include "json.h"
#include "str.h"
#include "utf8.h"
#include <stddef.h>

typedef enum shape {
    TEXT,   /* a kl_str at `offset` */
    TEXTS,  /* a list of them */
    FLAG,   /* a bool, written only when true */
    OBJECT, /* whatever `write` writes, if `is_there` */
} shape;

typedef struct member {
    kl_str name;
    shape shape;
    bool in_error; /* part of an error record, too */
    size_t offset; /* into kl_article */
    kl_write_fn *write;
    kl_read_fn *read;
} member;

#define NAME(literal) .name = KL_STR_INIT(literal)
#define AT(field) .offset = offsetof(kl_article, field)

typedef KL_LIST(kl_str) texts;

/* The order of the record, then what travels between filters only. */
static const member members[] = {
    {NAME("id"), TEXT, AT(id), .in_error = true},
    {NAME("url"), TEXT, AT(url), .in_error = true},
    {NAME("fetched"), TEXT, AT(fetched), .in_error = true},
    {NAME("source"), OBJECT, AT(source), .in_error = true, .write = kl_write_source, .read = kl_read_source},
    {NAME("lang"), TEXT, AT(lang)},
    {NAME("title"), TEXT, AT(title)},
    {NAME("subtitle"), TEXT, AT(subtitle)},
    {NAME("date"), TEXT, AT(date)},
    {NAME("modified"), TEXT, AT(modified)},
    {NAME("authors"), TEXTS, AT(authors)},
    {NAME("site"), TEXT, AT(site)},
    {NAME("section"), TEXT, AT(section)},
    {NAME("tags"), TEXTS, AT(tags)},
    {NAME("location"), OBJECT, AT(location), .write = kl_write_location, .read = kl_read_location},
    {NAME("places"), OBJECT, AT(places), .write = kl_write_places, .read = kl_read_places},
    {NAME("quotes"), OBJECT, AT(quotes), .write = kl_write_quotes, .read = kl_read_quotes},
    {NAME("text"), TEXT, AT(text)},
    {NAME("simhash"), OBJECT, AT(simhash), .write = kl_write_simhash, .read = kl_read_simhash},
    {NAME("notes"), OBJECT, AT(notes), .write = kl_write_notes, .read = kl_read_notes},
    {NAME("tool"), OBJECT, .in_error = true, .write = kl_write_tool},
    {NAME("error"), OBJECT, .in_error = true, .write = kl_write_error},
    {NAME("blocks"), OBJECT, AT(blocks), .write = kl_write_blocks, .read = kl_read_blocks},
    {NAME("clues"), OBJECT, AT(clues), .write = kl_write_clues, .read = kl_read_clues},
    {NAME("raw"), FLAG, AT(raw)},
    {NAME("html"), TEXT, AT(html)},
};
enum { MEMBERS = sizeof members / sizeof *members };

static const kl_str schema_name = KL_STR_INIT("schema"), input_name = KL_STR_INIT("input");

/* The row of a name, or NULL. */
static const member *member_of(kl_str name)
{
    for (size_t i = 0; i < MEMBERS; i++)
        if (kl_eq(members[i].name, name))
            return &members[i];
    return NULL;
}

/* ---------------------------------------------------------------- a line cut into members */

/* Members are told apart by what their names mean, so an escape in a name of ours is undone; foreign names stay. */
static kl_str plain_name(kl_arena *arena, kl_str name)
{
    if (kl_find_char(name, '\\') == KL_NOT_FOUND)
        return name;
    kl_str meant = kl_json_text(arena, (kl_str){name.ptr - 1, name.len + 2});
    return member_of(meant) || kl_eq(meant, schema_name) || kl_eq(meant, input_name) ? meant : name;
}

static void tell_kind(kl_line *line)
{
    const kl_str versions = KL_STR("\"kliping/");
    bool is_ours = false, is_open = false, is_error = false;
    for (size_t i = 0; i < line->members.count; i++) {
        const kl_foreign *m = &line->members.items[i];
        if (kl_eq(m->name, schema_name))
            is_ours = is_ours || kl_starts(m->json, versions);
        is_error = is_error || kl_eq(m->name, KL_STR("error"));
        is_open = is_open || kl_eq(m->name, KL_STR("html")) || kl_eq(m->name, KL_STR("raw")) ||
                  kl_eq(m->name, KL_STR("clues"));
    }
    line->kind = !is_ours ? KL_LINE_FOREIGN : is_error ? KL_LINE_ERROR : is_open ? KL_LINE_ARTICLE : KL_LINE_RECORD;
}

static void put(char *to, size_t room, kl_str text)
{
    size_t len = text.len < room ? text.len : room - 1;
    memcpy(to, text.ptr, len);
    to[len] = '\0';
}

static kl_status refuse(kl_err *err, kl_str what, kl_str advice)
{
    put(err->what, sizeof err->what, what);
    put(err->advice, sizeof err->advice, advice);
    return KL_BAD;
}

static kl_status refuse_at(kl_arena *arena, kl_str text, size_t at, kl_err *err)
{
    kl_build what = kl_build_begin(arena, 64);
    kl_build_add(&what, KL_STR("line is not JSON ("));
    if (at >= text.len) {
        kl_build_add(&what, KL_STR("it ends too early"));
    } else {
        size_t len = 0;
        bool is_control = (unsigned char)text.ptr[at] < 0x20;
        kl_build_add(&what, KL_STR("'"));
        if (kl_utf8_valid_prefix(kl_slice(text, at, at + 4)))
            (void)kl_utf8_at(text, at, &len);
        kl_str sign = len ? kl_slice(text, at, at + len) : KL_STR("\uFFFD");
        kl_build_add(&what, is_control ? KL_STR("control character") : sign);
        kl_build_add(&what, KL_STR("' at byte "));
        kl_build_uint(&what, at + 1, 0);
    }
    kl_build_char(&what, ')');
    bool is_open = text.len && text.ptr[0] == '{' && at >= text.len;
    return refuse(err, kl_build_str(&what),
                  is_open ? KL_STR("a JSON line holds one whole object: make lines of a document with jq -c .")
                          : KL_STR("to read bare pages use --from html"));
}

kl_status kl_line_cut(kl_arena *arena, char *text, size_t len, kl_line *line, kl_err *err)
{
    size_t at;
    *line = (kl_line){0};
    kl_str rest = kl_trim((kl_str){text, len}), name, value;
    if (!kl_json_check(rest, &at))
        return refuse_at(arena, rest, at, err);
    if (!kl_starts(rest, KL_STR("{")))
        return refuse(err, KL_STR("line is JSON, but no object"),
                      KL_STR("give one object a line, with html or text as a member"));
    (void)kl_json_tame(text, len);
    bool is_valid = kl_utf8_valid_prefix(rest) == rest.len;
    while (kl_json_next_member(&rest, &name, &value)) {
        size_t repaired;
        name = plain_name(arena, name);
        if (!is_valid) {
            name = kl_utf8_repair(arena, name, &repaired);
            if (!kl_eq(name, KL_STR("html"))) /* decode does it, who knows more of charsets */
                value = kl_utf8_repair(arena, value, &repaired);
        }
        if (kl_eq(name, schema_name) && kl_starts(value, KL_STR("\"kliping/")) &&
            !kl_eq(value, KL_STR("\"" KL_SCHEMA "\"")))
            return refuse(err, KL_STR("line is a record of another version (schema)"),
                          KL_STR("this version reads " KL_SCHEMA));
        const kl_foreign cut = {.name = name, .json = value};
        kl_list_push(arena, &line->members, cut);
    }
    tell_kind(line);
    return KL_OK;
}

/* ---------------------------------------------------------------- reading */

static bool read_texts(kl_article *a, texts *list, kl_str value)
{
    kl_str item;
    bool is_fine = kl_starts(value, KL_STR("["));
    while (kl_json_next_item(&value, &item)) {
        kl_str text = kl_json_text(a->arena, item);
        if (text.ptr)
            kl_list_push(a->arena, list, text);
        else
            is_fine = false;
    }
    return is_fine;
}

static bool read_member(kl_codec *codec, const member *row, kl_str value)
{
    char *field = (char *)codec->a + row->offset;
    kl_str text;
    switch (row->shape) {
    case TEXT:
        text = kl_json_text(codec->a->arena, value);
        *(kl_str *)(void *)field = text;
        return text.ptr != NULL;
    case TEXTS:
        return read_texts(codec->a, (texts *)(void *)field, value);
    case FLAG:
        *(bool *)(void *)field = kl_json_is_true(value);
        return true;
    case OBJECT:
        break;
    }
    return row->read == NULL || row->read(codec, value); /* tool and error are written anew */
}

static void note_ignored(kl_article *a, kl_str name)
{
    kl_note_add(a, KL_STR("decode"), KL_STR("member-ignored"),
                kl_join(a->arena, KL_STR("member "), name, KL_STR(" is not of the type it should have"), KL_ABSENT));
}

/* A line that comes from another filter. Its text is read before what points into it. */
static void read_ours(kl_article *a, const kl_line *line, kl_tree *tree)
{
    kl_codec codec = {.a = a, .arena = a->arena, .tree = tree};
    bool seen[MEMBERS] = {false};
    for (int is_late = 0; is_late < 2; is_late++) {
        for (size_t i = 0; i < line->members.count; i++) {
            const kl_foreign *m = &line->members.items[i];
            const member *row = member_of(m->name);
            if (!row || is_late != (row->read == kl_read_quotes || row->read == kl_read_blocks) || seen[row - members])
                continue;
            seen[row - members] = true;
            if (!read_member(&codec, row, m->json))
                note_ignored(a, m->name);
        }
    }
    for (size_t i = 0; i < line->members.count; i++) {
        const kl_foreign *m = &line->members.items[i];
        if (kl_eq(m->name, input_name) && !a->input.ptr)
            a->input = m->json;
        else if (!member_of(m->name) && !kl_eq(m->name, schema_name) && !kl_eq(m->name, input_name))
            kl_list_push(a->arena, &a->foreign, *m);
    }
}

/* What a foreign member gives: a string, or for `id` a number as it stands. Absent if it is of no use. */
static kl_str foreign_text(kl_article *a, kl_str name, kl_str value)
{
    if (kl_eq(name, KL_STR("id")) && value.len && (kl_is_digit(value.ptr[0]) || value.ptr[0] == '-'))
        return value;
    return kl_json_text(a->arena, value);
}

/* Whether a foreign member is one of the few that are read; then it is. */
static bool read_foreign(kl_article *a, kl_str name, kl_str value, kl_str *charset)
{
    static const struct {
        kl_str name;
        size_t offset;
    } wanted[] = {
        {KL_STR_INIT("id"), offsetof(kl_article, id)},           {KL_STR_INIT("url"), offsetof(kl_article, url)},
        {KL_STR_INIT("fetched"), offsetof(kl_article, fetched)}, {KL_STR_INIT("html"), offsetof(kl_article, html)},
        {KL_STR_INIT("text"), offsetof(kl_article, text)},       {KL_STR_INIT("lang"), offsetof(kl_article, lang)},
    };
    kl_str *field = NULL;
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if (kl_eq(wanted[i].name, name))
            field = (kl_str *)(void *)((char *)a + wanted[i].offset);
    if (kl_eq(name, KL_STR("charset"))) {
        kl_str text = kl_json_text(a->arena, value);
        if (text.ptr && !charset->ptr)
            *charset = text;
        return false; /* it is no name of ours: it travels on */
    }
    if (!field || field->ptr)
        return false;
    if (kl_json_is_null(value))
        return true;
    *field = foreign_text(a, name, value);
    return field->ptr != NULL;
}

static void add_to_input(kl_arena *arena, kl_build *input, const kl_foreign *m)
{
    if (!input->ptr)
        *input = kl_build_begin(arena, 256);
    kl_build_char(input, input->len ? ',' : '{');
    kl_build_char(input, '"');
    kl_build_add(input, m->name);
    kl_build_add(input, KL_STR("\":"));
    kl_build_add(input, m->json);
}

static void read_theirs(kl_article *a, const kl_line *line, kl_str *charset)
{
    kl_build input = {.arena = a->arena};
    const kl_foreign *text = NULL;
    for (size_t i = 0; i < line->members.count; i++) {
        const kl_foreign *m = &line->members.items[i];
        if (read_foreign(a, m->name, m->json, charset)) {
            if (kl_eq(m->name, KL_STR("text")) && !kl_json_is_null(m->json))
                text = m;
        } else if (member_of(m->name) || kl_eq(m->name, schema_name) || kl_eq(m->name, input_name)) {
            add_to_input(a->arena, &input, m);
        } else {
            kl_list_push(a->arena, &a->foreign, *m);
        }
    }
    if (a->html.ptr && text) { /* html wins; what was not read is not lost */
        add_to_input(a->arena, &input, text);
        a->text = KL_ABSENT;
    }
    a->raw = a->text.ptr != NULL;
    if (input.ptr) {
        kl_build_char(&input, '}');
        a->input = kl_build_str(&input);
    }
}

void kl_line_read(kl_article *a, const kl_line *line, kl_tree *tree, kl_str *charset)
{
    *charset = KL_ABSENT;
    if (line->kind == KL_LINE_FOREIGN)
        read_theirs(a, line, charset);
    else
        read_ours(a, line, tree);
}

/* ---------------------------------------------------------------- writing */

/* Whether the article has anything for this row. */
static bool is_there(const kl_article *a, const member *row)
{
    const char *field = (const char *)a + row->offset;
    switch (row->shape) {
    case TEXT:
        return ((const kl_str *)(const void *)field)->ptr != NULL;
    case TEXTS:
        return ((const texts *)(const void *)field)->count > 0;
    case FLAG:
        return *(const bool *)(const void *)field;
    case OBJECT:
        break;
    }
    if (row->write == kl_write_source)
        return kl_has_source(a);
    if (row->write == kl_write_location)
        return a->has_location;
    if (row->write == kl_write_simhash)
        return a->has_simhash;
    if (row->write == kl_write_error)
        return a->error_code.ptr != NULL;
    if (row->write == kl_write_clues)
        return a->has_clues;
    if (row->write == kl_write_tool)
        return true;
    size_t count; /* of a KL_LIST of whatever: it lies at the same place in each */
    memcpy(&count, field + offsetof(texts, count), sizeof count);
    return count > 0;
}

static void write_texts(kl_build *b, const texts *list)
{
    for (size_t i = 0; i < list->count; i++) {
        kl_build_char(b, i ? ',' : '[');
        kl_json_add_text(b, list->items[i]);
    }
    kl_build_char(b, ']');
}

static void write_member(kl_codec *codec, const member *row, kl_build *b)
{
    const char *field = (const char *)codec->a + row->offset;
    kl_build_add(b, KL_STR(",\""));
    kl_build_add(b, row->name);
    kl_build_add(b, KL_STR("\":"));
    switch (row->shape) {
    case TEXT:
        kl_json_add_text(b, *(const kl_str *)(const void *)field);
        break;
    case TEXTS:
        write_texts(b, (const texts *)(const void *)field);
        break;
    case FLAG:
        kl_build_add(b, KL_STR("true"));
        break;
    case OBJECT:
        row->write(codec, b);
        break;
    }
}

void kl_article_write(const kl_article *a, kl_build *b)
{
    kl_article copy = *a; /* the codec's pointer serves both directions; nothing is changed */
    kl_codec codec = {.a = &copy, .arena = b->arena};
    kl_build_add(b, KL_STR("{\"schema\":\"" KL_SCHEMA "\""));
    for (size_t i = 0; i < MEMBERS; i++)
        if ((!a->error_code.ptr || members[i].in_error) && is_there(a, &members[i]))
            write_member(&codec, &members[i], b);
    if (a->input.ptr) {
        kl_build_add(b, KL_STR(",\"input\":"));
        kl_build_add(b, a->input);
    }
    for (size_t i = 0; i < a->foreign.count; i++) {
        kl_build_add(b, KL_STR(",\""));
        kl_build_add(b, a->foreign.items[i].name);
        kl_build_add(b, KL_STR("\":"));
        kl_build_add(b, a->foreign.items[i].json);
    }
    kl_build_add(b, KL_STR("}\n"));
}
