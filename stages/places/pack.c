/* pack.c - from the gazetteer's text to the block of memory that is searched.
 *
 * The lines stand in the order of the map: a country, its towns and divisions; a division, its towns and second-level
 * divisions, and so on; so that a place lies in the last division before it. Columns: README.md. */
#include "places/pack.h"
#include "str.h"
#include "utf8.h"

enum {
    COLUMNS = 8,
    LOAD = 12,      /* at most so many keys in a bucket on average: the filter is then 128 KB, and lets 1 in 10 pass */
    MOST = 1 << 24, /* lines, and names */
    TWO_CJK = 6,    /* bytes of two letters of Chinese, Japanese or Korean */
    FOLD_ROOM = 1 << 20, /* for folding one name: far more than it takes */
};

enum { KIND, CODE, NAME, PEOPLE, LAT, LON, IDENT, OTHERS };

typedef struct pack {
    kl_arena *arena, *fold;
    kl_place_row *rows;
    kl_place_key *keys;
    size_t row_count, key_count;
    kl_build texts;
    char country[2];
    uint32_t admin, regency; /* around the next line */
    const char *why;         /* the line is not well made */
} pack;

/* "-6.1781": ten-thousandths; false if it is none or not within `most` degrees. */
static bool read_degrees(kl_str text, int most, int32_t *degrees)
{
    bool is_negative = kl_starts(text, KL_STR("-"));
    int64_t number = 0; /* at most nine digits, then four more */
    size_t decimals = 0, i = is_negative;
    bool has_point = false;
    for (; i < text.len && decimals <= 4; i++) {
        if (text.ptr[i] == '.' && !has_point) {
            has_point = true;
            continue;
        }
        if (!kl_is_digit(text.ptr[i]) || number > 10000000)
            return false;
        number = number * 10 + (text.ptr[i] - '0');
        decimals += has_point;
    }
    if (i == is_negative || i < text.len || decimals > 4)
        return false;
    for (; decimals < 4; decimals++)
        number *= 10;
    if (number > most * INT64_C(10000))
        return false;
    *degrees = (int32_t)(is_negative ? -number : number);
    return true;
}

static bool read_number(kl_str text, uint32_t *number)
{
    uint64_t wide = 0;
    bool is_fine = text.len == 0 || kl_parse_uint(text, UINT32_MAX, &wide);
    *number = (uint32_t)wide;
    return is_fine;
}

static bool is_code(kl_str code, char first, char last)
{
    return code.len == 2 && code.ptr[0] >= first && code.ptr[0] <= last && code.ptr[1] >= first && code.ptr[1] <= last;
}

/* "~Calif.", "fr:Londres", "London". */
static bool add_name(pack *p, kl_str name)
{
    kl_place_key *key = &p->keys[p->key_count];
    *key = (kl_place_key){.row = (uint32_t)p->row_count};
    if (kl_starts(name, KL_STR("~"))) {
        key->is_weak = 1;
        name = kl_from(name, 1);
    } else if (name.len > 3 && name.ptr[2] == ':' && is_code(kl_slice(name, 0, 2), 'a', 'z')) {
        key->lang[0] = (uint8_t)name.ptr[0];
        key->lang[1] = (uint8_t)name.ptr[1];
        name = kl_from(name, 3);
    }
    kl_arena_clean(p->fold);
    kl_str folded = kl_utf8_fold_marks(p->fold, name);
    if (folded.len == 0 || folded.len > UINT8_MAX)
        return false;
    uint32_t hash = KL_PLACE_HASH;
    for (size_t i = 0; i < folded.len; i++)
        hash = kl_place_hash(hash, folded.ptr[i]);
    key->hash = kl_place_mix(hash);
    key->text = (uint32_t)p->texts.len;
    kl_build_char(&p->texts, (char)folded.len);
    kl_build_add(&p->texts, folded);
    p->key_count++;
    return true;
}

static const char *set_place_around(pack *p, kl_str kind, kl_str code)
{
    uint32_t row = (uint32_t)p->row_count;
    if (kind.len != 1 || kl_find_char(KL_STR("CARPV"), kind.ptr[0]) == KL_NOT_FOUND)
        return "the first column is none of C, A, R, P and V";
    if (kind.ptr[0] == 'C' && !is_code(code, 'A', 'Z'))
        return "a country has no code of two letters";
    if (!p->country[0] && kind.ptr[0] != 'C')
        return "there is no country before it";
    if (kind.ptr[0] == 'R' && p->admin == KL_PLACES_NO_ROW)
        return "there is no division before it";
    kl_place_row *place = &p->rows[row];
    if (kind.ptr[0] == 'C')
        memcpy(p->country, code.ptr, 2);
    if (kind.ptr[0] == 'C' || kind.ptr[0] == 'A')
        p->admin = p->regency = KL_PLACES_NO_ROW;
    if (kind.ptr[0] == 'R')
        p->regency = KL_PLACES_NO_ROW;
    *place = (kl_place_row){.kind = kind.ptr[0], .admin = p->admin, .regency = p->regency};
    memcpy(place->country, p->country, 2);
    if (kind.ptr[0] == 'A')
        p->admin = row;
    if (kind.ptr[0] == 'R')
        p->regency = row;
    return NULL;
}

static const char *read_line(pack *p, kl_str line)
{
    kl_str columns[COLUMNS] = {{NULL, 0}}, name;
    size_t count = 0;
    line.len -= line.len > 0 && line.ptr[line.len - 1] == '\r';
    for (kl_str rest = line; count < COLUMNS; count++) {
        size_t tab = kl_find_char(rest, '\t');
        columns[count] = kl_slice(rest, 0, tab);
        if (tab == KL_NOT_FOUND)
            break;
        rest = kl_from(rest, tab + 1);
    }
    if (count != COLUMNS - 1)
        return "there are not eight columns";
    const char *why = set_place_around(p, columns[KIND], columns[CODE]);
    if (why)
        return why;
    kl_place_row *row = &p->rows[p->row_count];
    row->lat = row->lon = KL_PLACES_NO_POINT;
    if ((columns[LAT].len && !read_degrees(columns[LAT], 90, &row->lat)) ||
        (columns[LON].len && !read_degrees(columns[LON], 180, &row->lon)) || !columns[LAT].len != !columns[LON].len)
        return "that is no point on the map";
    if (!read_number(columns[IDENT], &row->geonameid) || !read_number(columns[PEOPLE], &row->people))
        return "a number is not one";
    row->name = (uint32_t)p->texts.len;
    row->name_len = (uint8_t)columns[NAME].len;
    kl_build_add(&p->texts, columns[NAME]);
    if (columns[NAME].len > UINT8_MAX || !add_name(p, columns[NAME]))
        return "the name is empty or too long";
    for (kl_str others = columns[OTHERS]; kl_next_piece(&others, '|', &name);)
        if (name.len && !add_name(p, name))
            return "another name is empty or too long";
    p->row_count++;
    return NULL;
}

/* Whether a key stands before another of its bucket: countries first, then the most people. */
static bool is_before(const pack *p, const kl_place_key *a, const kl_place_key *b)
{
    const kl_place_row *left = &p->rows[a->row], *right = &p->rows[b->row];
    bool is_country = left->kind == 'C', is_other_country = right->kind == 'C';
    return is_country != is_other_country ? is_country : left->people > right->people;
}

/* The name, and its beginnings with the space behind them: whoever reads word by word asks whether to go on. And the
 * first two letters of a name in a script that sets no spaces, which is looked for at every letter. */
static void let_pass(const pack *p, const kl_place_key *key, uint64_t *filter, uint32_t bits)
{
    const char *text = p->texts.ptr + key->text;
    uint32_t hash = KL_PLACE_HASH;
    size_t len = (unsigned char)text[0], two = len >= TWO_CJK ? TWO_CJK : 0, n;
    if (two && !kl_utf8_is_cjk(kl_utf8_at((kl_str){text + 1, len}, 0, &n)))
        two = 0;
    for (size_t i = 1; i <= len; i++) {
        hash = kl_place_hash(hash, text[i]);
        uint32_t mixed = kl_place_mix(hash);
        if (text[i] == ' ' || i == len || i == two)
            filter[mixed >> (32 - bits)] |= kl_place_filter_bits(mixed);
    }
}

/* Put the parts one behind the other, as kl_gazetteer_look finds them; keys into their buckets. */
static const kl_gazetteer *assemble(pack *p, size_t *size)
{
    uint32_t bits = 4;
    while (((size_t)LOAD << bits) < p->key_count)
        bits++;
    size_t buckets = (size_t)1 << bits;
    *size = sizeof(kl_gazetteer) + buckets * sizeof(uint64_t) + (buckets + 2) * sizeof(uint32_t) +
            p->key_count * sizeof(kl_place_key) + p->row_count * sizeof(kl_place_row) + p->texts.len;
    kl_gazetteer *places = kl_arena_alloc(p->arena, 1, *size);
    *places = (kl_gazetteer){(uint32_t)p->row_count, (uint32_t)p->key_count, (uint32_t)p->texts.len, bits};
    uint64_t *filter = (uint64_t *)(void *)(places + 1);
    uint32_t *first = (uint32_t *)(void *)(filter + buckets);
    kl_place_key *keys = (kl_place_key *)(void *)(first + buckets + 2);
    kl_place_row *rows = (kl_place_row *)(void *)(keys + p->key_count);
    for (size_t i = 0; i < p->key_count; i++)
        first[(p->keys[i].hash >> (32 - bits)) + 1]++;
    for (size_t i = 0; i < buckets; i++)
        first[i + 1] += first[i];
    uint32_t *filled = KL_NEW_ARRAY(p->arena, uint32_t, buckets);
    for (size_t i = 0; i < p->key_count; i++) {
        const kl_place_key *key = &p->keys[i];
        size_t bucket = key->hash >> (32 - bits), at = first[bucket] + filled[bucket]++;
        let_pass(p, key, filter, bits);
        for (; at > first[bucket] && is_before(p, key, &keys[at - 1]); at--)
            keys[at] = keys[at - 1];
        keys[at] = *key;
    }
    memcpy(rows, p->rows, p->row_count * sizeof *p->rows);
    memcpy(rows + p->row_count, p->texts.ptr, p->texts.len);
    return places;
}

static kl_status refuse(kl_err *err, kl_arena *arena, kl_str name, size_t line, const char *what)
{
    kl_build where = kl_build_begin(arena, name.len + 24);
    kl_build_add(&where, kl_slice(name, 0, sizeof err->where - 24));
    kl_build_char(&where, ':');
    kl_build_uint(&where, line, 1);
    *err = (kl_err){.advice = "make the file anew with scripts/mkplaces"};
    memcpy(err->where, where.ptr, where.len);
    memcpy(err->what, what, strlen(what));
    return KL_BAD;
}

kl_status kl_gazetteer_pack(kl_arena *arena, kl_str text, kl_str name, const kl_gazetteer **places, size_t *size,
                            kl_err *err)
{
    size_t lines = 1, names = 1, number = 0;
    for (size_t i = 0; i < text.len; i++) {
        lines += text.ptr[i] == '\n';
        names += text.ptr[i] == '\n' || text.ptr[i] == '|';
    }
    if (kl_utf8_valid_prefix(text) < text.len)
        return refuse(err, arena, name, 1, "the file is not UTF-8");
    if (names + lines > MOST)
        return refuse(err, arena, name, 1, "there are too many names");
    pack p = {.arena = arena, .fold = kl_arena_create(FOLD_ROOM), .admin = KL_PLACES_NO_ROW};
    if (!p.fold)
        return KL_NOMEM;
    p.regency = KL_PLACES_NO_ROW;
    p.rows = KL_NEW_ARRAY(arena, kl_place_row, lines + 1);
    p.keys = KL_NEW_ARRAY(arena, kl_place_key, names + lines + 1);
    p.texts = kl_build_begin(arena, text.len);
    const char *why = NULL;
    for (kl_str line; !why && kl_next_piece(&text, '\n', &line);) {
        number++;
        if (line.len && line.ptr[0] != '#')
            why = read_line(&p, line);
    }
    kl_arena_destroy(p.fold);
    if (!why && p.row_count == 0)
        why = "there is no place in it";
    if (why)
        return refuse(err, arena, name, number, why);
    *places = assemble(&p, size);
    return KL_OK;
}
