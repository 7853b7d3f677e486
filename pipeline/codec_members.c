/* codec_members.c - the members of a line that are more than a string.
 *
 * What they are made of stands in tables of fields, one for both directions. What a table cannot say (a span is two
 * members, a point is there or not) is done beside it.
 */
#include "codec_members.h"
#include "codec_fields.h"
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

static const kl_codec_field source_fields[] = {
    {KL_FIELD("charset", KL_TEXT, kl_source, charset)},
    {KL_FIELD("digest", KL_TEXT, kl_source, digest)},
};
static const kl_codec_field location_fields[] = {
    {KL_FIELD("name", KL_TEXT, kl_location, name)},       {KL_FIELD("text", KL_TEXT, kl_location, text)},
    {KL_FIELD("kind", KL_TEXT, kl_location, kind)},       {KL_FIELD("admin", KL_TEXT, kl_location, admin)},
    {KL_FIELD("country", KL_TEXT, kl_location, country)},
};
static const kl_codec_field location_numbers[] = {
    {KL_FIELD("geonameid", KL_NUMBER, kl_location, geonameid)},
    {KL_FIELD("count", KL_COUNT, kl_location, count)},
};
static const kl_codec_field quote_fields[] = {
    {KL_FIELD("speaker", KL_TEXT, kl_quote, speaker)}, {KL_FIELD("as", KL_TEXT, kl_quote, as)},
    {KL_FIELD("role", KL_TEXT, kl_quote, role)},       {KL_FIELD("cue", KL_TEXT, kl_quote, cue)},
    {KL_FIELD("kind", KL_TEXT, kl_quote, kind)},       {KL_FIELD("fragment", KL_FLAG, kl_quote, fragment)},
};
static const kl_codec_field note_fields[] = {
    {KL_FIELD("by", KL_TEXT, kl_note, by)},
    {KL_FIELD("code", KL_TEXT, kl_note, code)},
    {KL_FIELD("text", KL_TEXT, kl_note, text)},
};
static const kl_codec_field block_fields[] = {
    {KL_FIELD("role", KL_WORD, kl_block, role), .words = block_roles, .count = KL_ROLES},
    {KL_FIELD("left", KL_TEXT, kl_block, left)},
};
static const kl_codec_field block_ends[] = {
    {KL_FIELD("why", KL_TEXT, kl_block, why)},
    {KL_FIELD("chance", KL_COUNT, kl_block, chance)},
    {KL_FIELD("at", KL_AT, kl_block, at)},
};
static const kl_codec_field clue_members[] = {
    {KL_FIELD("field", KL_WORD, kl_clue, field), .words = clue_fields, .count = KL_FIELDS},
    {KL_FIELD("from", KL_TEXT, kl_clue, from)},
    {KL_FIELD("value", KL_TEXT, kl_clue, value)},
    {KL_FIELD("at", KL_AT, kl_clue, at)},
    {KL_FIELD("won", KL_FLAG, kl_clue, won)},
    {KL_FIELD("why", KL_TEXT, kl_clue, why)},
};

/* Begin item `i` of a list of objects. */
static void begin_item(kl_build *b, size_t i) { kl_build_add(b, i ? KL_STR(",{") : KL_STR("{")); }

/* ---------------------------------------------------------------- offsets */

static const kl_offsets *offsets(kl_codec *codec)
{
    if (!codec->offsets.text.ptr)
        codec->offsets = kl_offsets_of(codec->arena, codec->a->text);
    return &codec->offsets;
}

static void add_span(kl_codec *codec, kl_build *b, kl_span span)
{
    kl_add_uint(b, KL_STR("start"), kl_offsets_code(offsets(codec), span.start));
    kl_add_uint(b, KL_STR("end"), kl_offsets_code(offsets(codec), span.end));
}

/* The bytes of the code points from `start` to `end`; false if they are not in the text. */
static bool read_span(kl_codec *codec, const kl_tree_node *object, kl_span *span)
{
    uint64_t start, end;
    return kl_tree_uint(kl_tree_member(object, KL_STR("start")), SIZE_MAX, &start) &&
           kl_tree_uint(kl_tree_member(object, KL_STR("end")), SIZE_MAX, &end) && codec->a->text.ptr && start <= end &&
           kl_offsets_byte(offsets(codec), start, &span->start) && kl_offsets_byte(offsets(codec), end, &span->end);
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
    kl_add_text(b, KL_STR("path"), source->path);
    if (source->has_offset)
        kl_add_uint(b, KL_STR("offset"), source->offset);
    kl_add_uint(b, KL_STR("bytes"), source->bytes);
    kl_add_fields(b, source_fields, KL_COUNT_OF(source_fields), source);
    kl_build_char(b, '}');
}

bool kl_read_source(kl_codec *codec, kl_str value)
{
    kl_source *source = &codec->a->source;
    const kl_tree_node *object = kl_tree_read(codec->tree, codec->a->arena, value);
    const kl_tree_node *path = kl_tree_member(object, KL_STR("path")),
                       *offset = kl_tree_member(object, KL_STR("offset"));
    source->path = kl_tree_text(codec->a->arena, path);
    source->has_offset = kl_tree_uint(offset, UINT64_MAX, &source->offset);
    return kl_read_fields(codec->a->arena, object, source_fields, KL_COUNT_OF(source_fields), source) &&
           kl_tree_uint(kl_tree_member(object, KL_STR("bytes")), UINT64_MAX, &source->bytes) &&
           (source->path.ptr != NULL) == (path != NULL) && source->has_offset == (offset != NULL);
}

/* ---------------------------------------------------------------- location, places */

static void add_location(kl_build *b, const kl_location *location)
{
    kl_add_fields(b, location_fields, KL_COUNT_OF(location_fields), location);
    if (location->has_point) {
        kl_add_double(b, KL_STR("lat"), location->lat);
        kl_add_double(b, KL_STR("lon"), location->lon);
    }
    kl_add_fields(b, location_numbers, KL_COUNT_OF(location_numbers), location);
}

static bool read_location(kl_codec *codec, const kl_tree_node *object, kl_location *location)
{
    location->has_point = kl_tree_double(kl_tree_member(object, KL_STR("lat")), &location->lat) &&
                          kl_tree_double(kl_tree_member(object, KL_STR("lon")), &location->lon);
    return kl_read_fields(codec->a->arena, object, location_fields, KL_COUNT_OF(location_fields), location) &&
           kl_read_fields(codec->a->arena, object, location_numbers, KL_COUNT_OF(location_numbers), location);
}

void kl_write_location(kl_codec *codec, kl_build *b)
{
    kl_build_char(b, '{');
    add_location(b, &codec->a->location);
    kl_build_char(b, '}');
}

bool kl_read_location(kl_codec *codec, kl_str value)
{
    codec->a->has_location =
        read_location(codec, kl_tree_read(codec->tree, codec->a->arena, value), &codec->a->location);
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
    const kl_tree_node *list = kl_tree_read(codec->tree, codec->a->arena, value);
    bool is_fine = kl_tree_is_array(list);
    for (const kl_tree_node *item = kl_tree_first(list); item; item = kl_tree_next(item)) {
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
        kl_add_text(b, KL_STR("text"), kl_slice(a->text, quote->span.start, quote->span.end));
        add_span(codec, b, quote->span);
        kl_add_fields(b, quote_fields, KL_COUNT_OF(quote_fields), quote);
        kl_build_char(b, '}');
    }
    kl_build_char(b, ']');
}

static bool read_quote(kl_codec *codec, const kl_tree_node *object, kl_quote *quote)
{
    kl_str text = kl_tree_text(codec->arena, kl_tree_member(object, KL_STR("text")));
    return kl_read_fields(codec->a->arena, object, quote_fields, KL_COUNT_OF(quote_fields), quote) &&
           read_span(codec, object, &quote->span) &&
           kl_eq(text, kl_slice(codec->a->text, quote->span.start, quote->span.end));
}

/* A quote whose words are not at its place in the text has lost its meaning: somebody changed the text. It is left
 * out, and a note says so. */
bool kl_read_quotes(kl_codec *codec, kl_str value)
{
    const kl_tree_node *list = kl_tree_read(codec->tree, codec->a->arena, value);
    bool is_fine = kl_tree_is_array(list);
    for (const kl_tree_node *item = kl_tree_first(list); item; item = kl_tree_next(item)) {
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
    kl_str text = kl_json_text(codec->arena, value);
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
        kl_add_fields(b, note_fields, KL_COUNT_OF(note_fields), note);
        kl_build_char(b, '}');
    }
    kl_build_char(b, ']');
}

bool kl_read_notes(kl_codec *codec, kl_str value)
{
    const kl_tree_node *list = kl_tree_read(codec->tree, codec->a->arena, value);
    bool is_fine = kl_tree_is_array(list);
    for (const kl_tree_node *item = kl_tree_first(list); item; item = kl_tree_next(item)) {
        kl_note note = {0};
        if (kl_read_fields(codec->a->arena, item, note_fields, KL_COUNT_OF(note_fields), &note) && note.by.ptr &&
            note.code.ptr && note.text.ptr)
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
    kl_add_text(b, KL_STR("code"), codec->a->error_code);
    kl_add_text(b, KL_STR("text"), codec->a->error_text);
    kl_build_char(b, '}');
}

/* ---------------------------------------------------------------- blocks */

void kl_write_blocks(kl_codec *codec, kl_build *b)
{
    kl_build_char(b, '[');
    for (size_t i = 0; i < codec->a->blocks.count; i++) {
        const kl_block *block = &codec->a->blocks.items[i];
        begin_item(b, i);
        kl_add_fields(b, block_fields, KL_COUNT_OF(block_fields), block);
        if (!block->left.ptr)
            add_span(codec, b, block->span);
        kl_add_fields(b, block_ends, KL_COUNT_OF(block_ends), block);
        kl_build_char(b, '}');
    }
    kl_build_char(b, ']');
}

static bool read_block(kl_codec *codec, const kl_tree_node *object, kl_block *block)
{
    return kl_tree_member(object, KL_STR("role")) &&
           kl_read_fields(codec->a->arena, object, block_fields, KL_COUNT_OF(block_fields), block) &&
           kl_read_fields(codec->a->arena, object, block_ends, KL_COUNT_OF(block_ends), block) &&
           (block->left.ptr || read_span(codec, object, &block->span));
}

bool kl_read_blocks(kl_codec *codec, kl_str value)
{
    const kl_tree_node *list = kl_tree_read(codec->tree, codec->a->arena, value);
    bool is_fine = kl_tree_is_array(list);
    for (const kl_tree_node *item = kl_tree_first(list); item; item = kl_tree_next(item)) {
        kl_block block = {.at = KL_NOWHERE};
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
        kl_add_fields(b, clue_members, KL_COUNT_OF(clue_members), clue);
        kl_build_char(b, '}');
    }
    kl_build_char(b, ']');
}

static bool read_clue(kl_codec *codec, const kl_tree_node *object, kl_clue *clue)
{
    return kl_tree_member(object, KL_STR("field")) &&
           kl_read_fields(codec->a->arena, object, clue_members, KL_COUNT_OF(clue_members), clue) && clue->from.ptr &&
           clue->value.ptr;
}

/* `clean` leaves fewer than 300; stages compare them with each other, so a line of somebody else's must not have any
 * number of them. */
enum { MOST_CLUES = 1024 };

bool kl_read_clues(kl_codec *codec, kl_str value)
{
    const kl_tree_node *list = kl_tree_read(codec->tree, codec->a->arena, value);
    bool is_fine = kl_tree_is_array(list);
    codec->a->has_clues = is_fine;
    for (const kl_tree_node *item = kl_tree_first(list); item; item = kl_tree_next(item)) {
        kl_clue clue = {.at = KL_NOWHERE};
        if (codec->a->clues.count < MOST_CLUES && read_clue(codec, item, &clue))
            kl_list_push(codec->a->arena, &codec->a->clues, clue);
        else
            is_fine = false;
    }
    return is_fine;
}
