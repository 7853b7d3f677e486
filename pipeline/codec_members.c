/* codec_members.c - the members of a line that are more than a string. */
#include "codec_members.h"
#include "json.h"
#include "str.h"

static const kl_str block_roles[KL_ROLES] = {
    [KL_PARAGRAPH] = KL_STR_INIT("paragraph"),     [KL_HEADLINE] = KL_STR_INIT("headline"),
    [KL_STANDFIRST] = KL_STR_INIT("standfirst"),   [KL_SUBHEADING] = KL_STR_INIT("subheading"),
    [KL_LIST_ITEM] = KL_STR_INIT("list-item"),     [KL_QUOTATION] = KL_STR_INIT("quotation"),
    [KL_TABLE_ROW] = KL_STR_INIT("table-row"),     [KL_PREFORMATTED] = KL_STR_INIT("preformatted"),
    [KL_CAPTION] = KL_STR_INIT("caption"),         [KL_BYLINE] = KL_STR_INIT("byline"),
    [KL_BOILERPLATE] = KL_STR_INIT("boilerplate"),
};

static const kl_str clue_fields[KL_FIELDS] = {
    [KL_F_TITLE] = KL_STR_INIT("title"),     [KL_F_SUBTITLE] = KL_STR_INIT("subtitle"),
    [KL_F_DATE] = KL_STR_INIT("date"),       [KL_F_MODIFIED] = KL_STR_INIT("modified"),
    [KL_F_AUTHOR] = KL_STR_INIT("author"),   [KL_F_SITE] = KL_STR_INIT("site"),
    [KL_F_SECTION] = KL_STR_INIT("section"), [KL_F_TAG] = KL_STR_INIT("tag"),
    [KL_F_PLACE] = KL_STR_INIT("place"),     [KL_F_URL] = KL_STR_INIT("url"),
    [KL_F_LANG] = KL_STR_INIT("lang"),       [KL_F_TYPE] = KL_STR_INIT("type"),
};

/* Index of a name in a table of names, or `count`. */
static unsigned name_index(const kl_str *names, unsigned count, kl_str name)
{
    unsigned i = 0;
    while (i < count && !kl_eq(names[i], name))
        i++;
    return i;
}

/* ---------------------------------------------------------------- objects */

/* `"name":`, after a comma unless it is the first of its object. `name` is written as it is. */
static void add_name(kl_build *b, kl_str name)
{
    if (b->ptr[b->len - 1] != '{')
        kl_build_char(b, ',');
    kl_build_char(b, '"');
    kl_build_add(b, name);
    kl_build_add(b, KL_STR("\":"));
}

static void add_text(kl_build *b, kl_str name, kl_str value)
{
    if (!value.ptr)
        return;
    add_name(b, name);
    kl_json_add_text(b, value);
}

static void add_uint(kl_build *b, kl_str name, uint64_t value)
{
    add_name(b, name);
    kl_build_uint(b, value, 0);
}

static void add_double(kl_build *b, kl_str name, double value)
{
    add_name(b, name);
    kl_json_add_double(b, value);
}

static void add_true(kl_build *b, kl_str name, bool is_true)
{
    if (!is_true)
        return;
    add_name(b, name);
    kl_build_add(b, KL_STR("true"));
}

/* Begin item `i` of a list of objects. */
static void begin_item(kl_build *b, size_t i) { kl_build_add(b, i ? KL_STR(",{") : KL_STR("{")); }

/* A string that the article will keep. */
static kl_str text_of(kl_codec *codec, kl_str value) { return kl_json_text(codec->a->arena, value); }

/* ---------------------------------------------------------------- offsets */

static const kl_offsets *offsets(kl_codec *codec)
{
    if (!codec->offsets.text.ptr)
        codec->offsets = kl_offsets_of(codec->arena, codec->a->text);
    return &codec->offsets;
}

static void add_span(kl_codec *codec, kl_build *b, kl_span span)
{
    add_uint(b, KL_STR("start"), kl_offsets_code(offsets(codec), span.start));
    add_uint(b, KL_STR("end"), kl_offsets_code(offsets(codec), span.end));
}

/* The bytes of the code points [start, end); false if they are not in the text. */
static bool span_of(kl_codec *codec, uint64_t start, uint64_t end, kl_span *span)
{
    return codec->a->text.ptr && start <= end && kl_offsets_byte(offsets(codec), start, &span->start) &&
           kl_offsets_byte(offsets(codec), end, &span->end);
}

/* ---------------------------------------------------------------- source */

bool kl_has_source(const kl_article *a)
{
    return a->source.path.ptr || a->source.charset.ptr || a->source.digest.ptr || a->source.has_offset ||
           a->source.bytes;
}

void kl_write_source(kl_codec *codec, kl_build *b)
{
    const kl_source *source = &codec->a->source;
    kl_build_char(b, '{');
    add_text(b, KL_STR("path"), source->path);
    if (source->has_offset)
        add_uint(b, KL_STR("offset"), source->offset);
    add_uint(b, KL_STR("bytes"), source->bytes);
    add_text(b, KL_STR("charset"), source->charset);
    add_text(b, KL_STR("digest"), source->digest);
    kl_build_char(b, '}');
}

bool kl_read_source(kl_codec *codec, kl_str value)
{
    kl_source *source = &codec->a->source;
    kl_str name, member;
    bool is_fine = kl_starts(value, KL_STR("{"));
    while (kl_json_next_member(&value, &name, &member)) {
        if (kl_eq(name, KL_STR("path")))
            source->path = text_of(codec, member);
        else if (kl_eq(name, KL_STR("offset")))
            is_fine = source->has_offset = kl_json_uint(member, UINT64_MAX, &source->offset);
        else if (kl_eq(name, KL_STR("bytes")))
            is_fine = kl_json_uint(member, UINT64_MAX, &source->bytes);
        else if (kl_eq(name, KL_STR("charset")))
            source->charset = text_of(codec, member);
        else if (kl_eq(name, KL_STR("digest")))
            source->digest = text_of(codec, member);
    }
    return is_fine;
}

/* ---------------------------------------------------------------- location, places */

static void add_location(kl_build *b, const kl_location *location)
{
    add_text(b, KL_STR("name"), location->name);
    add_text(b, KL_STR("text"), location->text);
    add_text(b, KL_STR("kind"), location->kind);
    add_text(b, KL_STR("admin"), location->admin);
    add_text(b, KL_STR("country"), location->country);
    if (location->has_point) {
        add_double(b, KL_STR("lat"), location->lat);
        add_double(b, KL_STR("lon"), location->lon);
    }
    if (location->geonameid)
        add_uint(b, KL_STR("geonameid"), location->geonameid);
    if (location->count)
        add_uint(b, KL_STR("count"), location->count);
}

static bool read_location(kl_codec *codec, kl_str value, kl_location *location)
{
    kl_str name, member;
    bool is_fine = kl_starts(value, KL_STR("{"));
    uint64_t number;
    while (kl_json_next_member(&value, &name, &member)) {
        if (kl_eq(name, KL_STR("name")))
            location->name = text_of(codec, member);
        else if (kl_eq(name, KL_STR("text")))
            location->text = text_of(codec, member);
        else if (kl_eq(name, KL_STR("kind")))
            location->kind = text_of(codec, member);
        else if (kl_eq(name, KL_STR("admin")))
            location->admin = text_of(codec, member);
        else if (kl_eq(name, KL_STR("country")))
            location->country = text_of(codec, member);
        else if (kl_eq(name, KL_STR("lat")))
            location->has_point = kl_json_double(member, &location->lat);
        else if (kl_eq(name, KL_STR("lon")))
            location->has_point = kl_json_double(member, &location->lon) && location->has_point;
        else if (kl_eq(name, KL_STR("geonameid")))
            is_fine = kl_json_uint(member, UINT64_MAX, &location->geonameid) && is_fine;
        else if (kl_eq(name, KL_STR("count")) && kl_json_uint(member, UINT32_MAX, &number))
            location->count = (unsigned)number;
    }
    return is_fine;
}

void kl_write_location(kl_codec *codec, kl_build *b)
{
    kl_build_char(b, '{');
    add_location(b, &codec->a->location);
    kl_build_char(b, '}');
}

bool kl_read_location(kl_codec *codec, kl_str value)
{
    codec->a->has_location = read_location(codec, value, &codec->a->location);
    return codec->a->has_location;
}

void kl_write_places(kl_codec *codec, kl_build *b)
{
    kl_build_char(b, '[');
    for (size_t i = 0; i < codec->a->places.count; i++) {
        begin_item(b, i);
        add_location(b, &codec->a->places.items[i]);
        kl_build_char(b, '}');
    }
    kl_build_char(b, ']');
}

bool kl_read_places(kl_codec *codec, kl_str value)
{
    kl_str item;
    bool is_fine = kl_starts(value, KL_STR("["));
    while (kl_json_next_item(&value, &item)) {
        kl_location place = {0};
        if (!read_location(codec, item, &place))
            is_fine = false;
        else
            kl_list_push(codec->a->arena, &codec->a->places, place);
    }
    return is_fine;
}

/* ---------------------------------------------------------------- quotes */

void kl_write_quotes(kl_codec *codec, kl_build *b)
{
    const kl_article *a = codec->a;
    kl_build_char(b, '[');
    for (size_t i = 0; i < a->quotes.count; i++) {
        const kl_quote *quote = &a->quotes.items[i];
        begin_item(b, i);
        add_text(b, KL_STR("text"), kl_slice(a->text, quote->span.start, quote->span.end));
        add_span(codec, b, quote->span);
        add_text(b, KL_STR("speaker"), quote->speaker);
        add_text(b, KL_STR("as"), quote->as);
        add_text(b, KL_STR("role"), quote->role);
        add_text(b, KL_STR("cue"), quote->cue);
        add_text(b, KL_STR("kind"), quote->kind);
        add_true(b, KL_STR("fragment"), quote->fragment);
        kl_build_char(b, '}');
    }
    kl_build_char(b, ']');
}

static bool read_quote(kl_codec *codec, kl_str value, kl_quote *quote)
{
    kl_str name, member, text = KL_ABSENT;
    uint64_t start = 0, end = 0;
    bool has_start = false, has_end = false;
    while (kl_json_next_member(&value, &name, &member)) {
        if (kl_eq(name, KL_STR("text")))
            text = text_of(codec, member);
        else if (kl_eq(name, KL_STR("start")))
            has_start = kl_json_uint(member, SIZE_MAX, &start);
        else if (kl_eq(name, KL_STR("end")))
            has_end = kl_json_uint(member, SIZE_MAX, &end);
        else if (kl_eq(name, KL_STR("speaker")))
            quote->speaker = text_of(codec, member);
        else if (kl_eq(name, KL_STR("as")))
            quote->as = text_of(codec, member);
        else if (kl_eq(name, KL_STR("role")))
            quote->role = text_of(codec, member);
        else if (kl_eq(name, KL_STR("cue")))
            quote->cue = text_of(codec, member);
        else if (kl_eq(name, KL_STR("kind")))
            quote->kind = text_of(codec, member);
        else if (kl_eq(name, KL_STR("fragment")))
            quote->fragment = kl_json_is_true(member);
    }
    return has_start && has_end && span_of(codec, start, end, &quote->span) &&
           kl_eq(text, kl_slice(codec->a->text, quote->span.start, quote->span.end));
}

/* A quote whose words are not at its place in the text has lost its meaning: somebody changed the text. It is left
 * out, and a note says so. */
bool kl_read_quotes(kl_codec *codec, kl_str value)
{
    kl_str item;
    bool is_fine = kl_starts(value, KL_STR("["));
    while (kl_json_next_item(&value, &item)) {
        kl_quote quote = {0};
        if (read_quote(codec, item, &quote))
            kl_list_push(codec->a->arena, &codec->a->quotes, quote);
        else
            kl_note_add(codec->a, KL_STR("decode"), KL_STR("quote-misplaced"),
                        KL_STR("a quote was left out: its words are not at its place in the text"));
    }
    return is_fine;
}

/* ---------------------------------------------------------------- simhash, notes, tool, error */

void kl_write_simhash(kl_codec *codec, kl_build *b)
{
    static const char hex[] = "0123456789abcdef";
    kl_build_char(b, '"');
    for (unsigned shift = 64; shift > 0; shift -= 4)
        kl_build_char(b, hex[codec->a->simhash >> (shift - 4) & 15]);
    kl_build_char(b, '"');
}

bool kl_read_simhash(kl_codec *codec, kl_str value)
{
    kl_str text = text_of(codec, value);
    uint64_t hash = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (!kl_is_digit(c) && (c < 'a' || c > 'f'))
            return false;
        hash = hash << 4 | (uint64_t)(kl_is_digit(c) ? c - '0' : c - 'a' + 10);
    }
    codec->a->simhash = hash;
    codec->a->has_simhash = text.len == 16;
    return codec->a->has_simhash;
}

void kl_write_notes(kl_codec *codec, kl_build *b)
{
    kl_build_char(b, '[');
    for (size_t i = 0; i < codec->a->notes.count; i++) {
        const kl_note *note = &codec->a->notes.items[i];
        begin_item(b, i);
        add_text(b, KL_STR("by"), note->by);
        add_text(b, KL_STR("code"), note->code);
        add_text(b, KL_STR("text"), note->text);
        kl_build_char(b, '}');
    }
    kl_build_char(b, ']');
}

bool kl_read_notes(kl_codec *codec, kl_str value)
{
    kl_str item;
    bool is_fine = kl_starts(value, KL_STR("["));
    while (kl_json_next_item(&value, &item)) {
        const kl_note note = {.by = text_of(codec, kl_json_member(item, KL_STR("by"))),
                              .code = text_of(codec, kl_json_member(item, KL_STR("code"))),
                              .text = text_of(codec, kl_json_member(item, KL_STR("text")))};
        if (note.by.ptr && note.code.ptr && note.text.ptr)
            kl_list_push(codec->a->arena, &codec->a->notes, note);
        else
            is_fine = false;
    }
    return is_fine;
}

void kl_write_tool(kl_codec *codec, kl_build *b)
{
    (void)codec;
    kl_build_add(b, KL_STR("{\"name\":\"kliping\",\"version\":\"" KL_VERSION "\"}"));
}

void kl_write_error(kl_codec *codec, kl_build *b)
{
    kl_build_char(b, '{');
    add_text(b, KL_STR("code"), codec->a->error_code);
    add_text(b, KL_STR("text"), codec->a->error_text);
    kl_build_char(b, '}');
}

/* ---------------------------------------------------------------- blocks */

static void add_at(kl_build *b, uint32_t at)
{
    if (at != KL_NOWHERE)
        add_uint(b, KL_STR("at"), at);
}

static uint32_t at_of(kl_str value)
{
    uint64_t at;
    return kl_json_uint(value, KL_NOWHERE, &at) ? (uint32_t)at : KL_NOWHERE;
}

void kl_write_blocks(kl_codec *codec, kl_build *b)
{
    kl_build_char(b, '[');
    for (size_t i = 0; i < codec->a->blocks.count; i++) {
        const kl_block *block = &codec->a->blocks.items[i];
        begin_item(b, i);
        add_text(b, KL_STR("role"), block_roles[block->role]);
        if (block->left.ptr)
            add_text(b, KL_STR("left"), block->left);
        else
            add_span(codec, b, block->span);
        add_text(b, KL_STR("why"), block->why);
        add_at(b, block->at);
        kl_build_char(b, '}');
    }
    kl_build_char(b, ']');
}

static bool read_block(kl_codec *codec, kl_str value, kl_block *block)
{
    kl_str name, member;
    uint64_t start = 0, end = 0;
    unsigned role = KL_ROLES;
    block->at = KL_NOWHERE;
    while (kl_json_next_member(&value, &name, &member)) {
        if (kl_eq(name, KL_STR("role")))
            role = name_index(block_roles, KL_ROLES, text_of(codec, member));
        else if (kl_eq(name, KL_STR("start")))
            (void)kl_json_uint(member, SIZE_MAX, &start);
        else if (kl_eq(name, KL_STR("end")))
            (void)kl_json_uint(member, SIZE_MAX, &end);
        else if (kl_eq(name, KL_STR("left")))
            block->left = text_of(codec, member);
        else if (kl_eq(name, KL_STR("why")))
            block->why = text_of(codec, member);
        else if (kl_eq(name, KL_STR("at")))
            block->at = at_of(member);
    }
    if (role == KL_ROLES)
        return false;
    block->role = (kl_role)role;
    return block->left.ptr || span_of(codec, start, end, &block->span);
}

bool kl_read_blocks(kl_codec *codec, kl_str value)
{
    kl_str item;
    bool is_fine = kl_starts(value, KL_STR("["));
    while (kl_json_next_item(&value, &item)) {
        kl_block block = {0};
        if (read_block(codec, item, &block))
            kl_list_push(codec->a->arena, &codec->a->blocks, block);
        else
            is_fine = false;
    }
    return is_fine;
}

/* ---------------------------------------------------------------- clues */

void kl_write_clues(kl_codec *codec, kl_build *b)
{
    kl_build_char(b, '[');
    for (size_t i = 0; i < codec->a->clues.count; i++) {
        const kl_clue *clue = &codec->a->clues.items[i];
        begin_item(b, i);
        add_text(b, KL_STR("field"), clue_fields[clue->field]);
        add_text(b, KL_STR("from"), clue->from);
        add_text(b, KL_STR("value"), clue->value);
        add_at(b, clue->at);
        add_true(b, KL_STR("won"), clue->won);
        add_text(b, KL_STR("why"), clue->why);
        kl_build_char(b, '}');
    }
    kl_build_char(b, ']');
}

static bool read_clue(kl_codec *codec, kl_str value, kl_clue *clue)
{
    kl_str name, member;
    unsigned field = KL_FIELDS;
    clue->at = KL_NOWHERE;
    while (kl_json_next_member(&value, &name, &member)) {
        if (kl_eq(name, KL_STR("field")))
            field = name_index(clue_fields, KL_FIELDS, text_of(codec, member));
        else if (kl_eq(name, KL_STR("from")))
            clue->from = text_of(codec, member);
        else if (kl_eq(name, KL_STR("value")))
            clue->value = text_of(codec, member);
        else if (kl_eq(name, KL_STR("at")))
            clue->at = at_of(member);
        else if (kl_eq(name, KL_STR("won")))
            clue->won = kl_json_is_true(member);
        else if (kl_eq(name, KL_STR("why")))
            clue->why = text_of(codec, member);
    }
    if (field == KL_FIELDS)
        return false;
    clue->field = (kl_field)field;
    return clue->from.ptr && clue->value.ptr;
}

bool kl_read_clues(kl_codec *codec, kl_str value)
{
    kl_str item;
    bool is_fine = kl_starts(value, KL_STR("["));
    codec->a->has_clues = is_fine;
    while (kl_json_next_item(&value, &item)) {
        kl_clue clue = {0};
        if (read_clue(codec, item, &clue))
            kl_list_push(codec->a->arena, &codec->a->clues, clue);
        else
            is_fine = false;
    }
    return is_fine;
}
