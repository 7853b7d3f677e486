/* lang.c - read a language file. */
#include "lang.h"
#include "str.h"
#include "utf8.h"

/* Name in the file. What each section holds is told, with examples, in lang/README.md. */
static const kl_str section_names[KL_SECTIONS] = {
    [KL_LANG_SETTINGS] = KL_STR_INIT("settings"),
    [KL_LANG_MONTHS] = KL_STR_INIT("months"),
    [KL_LANG_WEEKDAYS] = KL_STR_INIT("weekdays"),
    [KL_LANG_RELATIVE_DAYS] = KL_STR_INIT("relative days"),
    [KL_LANG_DAY_HALVES] = KL_STR_INIT("halves of the day"),
    [KL_LANG_CLOCK_WORDS] = KL_STR_INIT("clock words"),
    [KL_LANG_EVENT_WORDS] = KL_STR_INIT("event words"),
    [KL_LANG_PUBLISHED_LABELS] = KL_STR_INIT("published labels"),
    [KL_LANG_UPDATED_LABELS] = KL_STR_INIT("updated labels"),
    [KL_LANG_BYLINE_LABELS] = KL_STR_INIT("byline labels"),
    [KL_LANG_EDITOR_LABELS] = KL_STR_INIT("editor labels"),
    [KL_LANG_NOT_AUTHORS] = KL_STR_INIT("not authors"),
    [KL_LANG_CUE_VERBS] = KL_STR_INIT("cue verbs"),
    [KL_LANG_SUFFIXED_CUES] = KL_STR_INIT("suffixed cues"),
    [KL_LANG_CUE_COMPANIONS] = KL_STR_INIT("cue companions"),
    [KL_LANG_PRONOUNS] = KL_STR_INIT("pronouns"),
    [KL_LANG_TITLES] = KL_STR_INIT("titles"),
    [KL_LANG_OFFICES] = KL_STR_INIT("offices"),
    [KL_LANG_NAME_PARTICLES] = KL_STR_INIT("name particles"),
    [KL_LANG_ORGANISATIONS] = KL_STR_INIT("organisations"),
    [KL_LANG_SPEAKER_NOUNS] = KL_STR_INIT("speaker nouns"),
    [KL_LANG_PLACE_PREFIXES] = KL_STR_INIT("place prefixes"),
    [KL_LANG_PLACE_PREPOSITIONS] = KL_STR_INIT("place prepositions"),
    [KL_LANG_LOOSE_PREPOSITIONS] = KL_STR_INIT("loose prepositions"),
    [KL_LANG_NOT_PLACES] = KL_STR_INIT("not places"),
    [KL_LANG_RUBRICS] = KL_STR_INIT("rubrics"),
    [KL_LANG_INSERTS] = KL_STR_INIT("inserts"),
    [KL_LANG_END_LABELS] = KL_STR_INIT("end labels"),
    [KL_LANG_BOILERPLATE] = KL_STR_INIT("boilerplate"),
    [KL_LANG_CAPTION_WORDS] = KL_STR_INIT("caption words"),
    [KL_LANG_FUNCTION_WORDS] = KL_STR_INIT("function words"),
};

typedef struct reader {
    kl_arena *arena;
    kl_lang *lang;
    KL_LIST(kl_entry) entries[KL_SECTIONS];
    bool seen[KL_SECTIONS];
    int section; /* -1 before the first */
} reader;

static void put(char *to, size_t room, kl_str text)
{
    size_t len = text.len < room ? text.len : room - 1;
    memcpy(to, text.ptr, len);
    to[len] = '\0';
}

static kl_status complain(kl_arena *arena, kl_err *err, kl_str name, size_t line, kl_str what, kl_str advice)
{
    kl_build where = kl_build_begin(arena, 64);
    kl_build_add(&where, name);
    kl_build_char(&where, ':');
    kl_build_uint(&where, line, 0);
    put(err->where, sizeof err->where, kl_build_str(&where));
    put(err->what, sizeof err->what, what);
    put(err->advice, sizeof err->advice, advice);
    return KL_BAD;
}

/* "-1" and "12" as numbers; everything else is 0. */
static int number_of(kl_str key)
{
    uint64_t number;
    bool is_negative = kl_starts(key, KL_STR("-"));
    if (!kl_parse_uint(is_negative ? kl_from(key, 1) : key, 10000, &number))
        return 0;
    return is_negative ? -(int)number : (int)number;
}

static bool begin_section(reader *r, kl_str name)
{
    for (int i = 0; i < KL_SECTIONS; i++) {
        if (kl_eq(section_names[i], name) && !r->seen[i]) {
            r->section = i;
            r->seen[i] = true;
            return true;
        }
    }
    return false;
}

/* "key = form, form" or "form, form". */
static bool add_line(reader *r, kl_str line)
{
    kl_str key = KL_ABSENT, form;
    size_t equals = kl_find_char(line, '=');
    if (equals != KL_NOT_FOUND) {
        key = kl_trim(kl_slice(line, 0, equals));
        line = kl_trim(kl_from(line, equals + 1));
    }
    while (kl_next_piece(&line, ',', &form)) {
        form = kl_trim(form);
        if (form.len == 0)
            return false;
        kl_str own = key.ptr ? key : form;
        const kl_entry entry = {
            .form = kl_lexicon_fold(r->arena, form), .key = own, .is_named = key.ptr != NULL, .number = number_of(own)};
        kl_list_push(r->arena, &r->entries[r->section], entry);
    }
    return true;
}

uint32_t kl_lang_hash(kl_str word)
{
    uint32_t h = KL_LANG_HASH;
    for (size_t at = 0, len; at < word.len; at += len) {
        uint32_t code = (unsigned char)word.ptr[at];
        len = 1;
        if (code >= 0x80) {
            code = kl_utf8_at(word, at, &len);
            code = code == 0x2019 || code == 0x2018 || code == 0x02BC ? '\'' : kl_utf8_lower(code);
        }
        h = kl_lang_hash_step(h, code);
    }
    return kl_lang_hash_end(h);
}

/* The place of a word, which may be new. */
static kl_lang_start *start_of(kl_lang *lang, kl_str word, int section)
{
    uint32_t hash = kl_lang_hash(word);
    size_t at = hash & lang->starts_mask;
    while (lang->starts[at].begins && lang->starts[at].word != hash)
        at = (at + 1) & lang->starts_mask;
    lang->maybe[hash >> 22] |= (uint32_t)1 << (hash >> 17 & 31);
    lang->starts[at].word = hash;
    lang->starts[at].begins |= (uint32_t)1 << section;
    return &lang->starts[at];
}

static void note_start(kl_lang *lang, const kl_entry *entry, int section)
{
    const kl_str form = entry->form;
    size_t space = kl_find_char(form, ' ');
    kl_lang_start *start = start_of(lang, space == KL_NOT_FOUND ? form : kl_slice(form, 0, space), section);
    start->sections |= (uint32_t)1 << section;
    if (KL_LANG_LABELS >> section & 1)
        lang->labels[start->word >> 27] |= (uint32_t)1 << (start->word >> 22 & 31);
    if (space != KL_NOT_FOUND) {
        start->sections |= KL_LANG_PHRASE;
        start->next |= kl_lang_letter(space + 1 < form.len ? form.ptr[space + 1] : 0);
    }
    if (entry->head < form.len && entry->head != space)
        start_of(lang, kl_slice(form, 0, entry->head), section); /* "co" of "co-op manager" */
}

static void note_starts(kl_arena *arena, kl_lang *lang)
{
    size_t count = 0, size = 8;
    for (int i = 0; i < KL_SECTIONS; i++)
        count += lang->sections[i].count;
    while (size < count * 3) /* some have two */
        size *= 2;
    lang->starts = KL_NEW_ARRAY(arena, kl_lang_start, size);
    lang->starts_mask = size - 1;
    lang->maybe = KL_NEW_ARRAY(arena, uint32_t, KL_LANG_MAYBE / 32);
    for (int section = 0; section < KL_SECTIONS; section++)
        for (size_t i = 0; i < lang->sections[section].count; i++)
            note_start(lang, &lang->sections[section].entries[i], section);
}

/* The lines of a section that are called `key`. */
static size_t note_ends_of(kl_lang *lang, kl_section section, kl_str key, size_t count)
{
    const kl_lexicon *lexicon = &lang->sections[section];
    for (size_t i = 0; i < lexicon->count; i++) {
        const kl_entry *entry = &lexicon->entries[i];
        if (entry->form.len < 2 || !kl_eq(entry->key, key))
            continue;
        uint16_t *link = &lang->tails[kl_lang_tail(entry->form)];
        while (*link)
            link = &lang->ends[*link - 1].next;
        lang->ends[count++] = (kl_lang_end){.form = entry->form, .section = section};
        *link = (uint16_t)count;
    }
    return count;
}

static void note_ends(kl_arena *arena, kl_lang *lang)
{
    static const kl_section sections[] = {KL_LANG_OFFICES, KL_LANG_ORGANISATIONS};
    size_t room = 0, count = 0;
    for (size_t s = 0; s < sizeof sections / sizeof *sections; s++)
        room += lang->sections[sections[s]].count;
    room = room < UINT16_MAX ? room : 0; /* no such file: its compounds are then unknown */
    if (room == 0)
        return;
    lang->ends = KL_NEW_ARRAY(arena, kl_lang_end, room);
    lang->tails = KL_NEW_ARRAY(arena, uint16_t, KL_LANG_TAILS);
    for (size_t s = 0; s < sizeof sections / sizeof *sections; s++)
        count = note_ends_of(lang, sections[s], KL_STR("compound"), count);
    if (count) /* "Bildungsministerin" is a "Ministerin" */
        count = note_ends_of(lang, KL_LANG_OFFICES, KL_STR("sole"), count);
    lang->tails = count ? lang->tails : NULL;
}

/* The lines "case" of [name particles]. */
static void note_cases(kl_arena *arena, kl_lang *lang)
{
    const kl_lexicon *lexicon = &lang->sections[KL_LANG_NAME_PARTICLES];
    for (size_t i = 0; i < lexicon->count; i++)
        if (kl_eq(lexicon->entries[i].key, KL_STR("case")))
            kl_list_push(arena, &lang->cases, lexicon->entries[i].form);
}

/* One of the two files. A section may stand in each of them, once. */
static kl_status read_text(reader *r, kl_str text, kl_str name, kl_err *err)
{
    kl_str rest = kl_arena_copy(r->arena, text), line;
    const size_t good = kl_utf8_valid_prefix(text);
    if (good < text.len) {
        size_t lines = 1;
        for (size_t i = 0; i < good; i++)
            lines += text.ptr[i] == '\n';
        return complain(r->arena, err, name, lines, KL_STR("these bytes are no UTF-8"),
                        KL_STR("save the file as UTF-8"));
    }
    memset(r->seen, 0, sizeof r->seen);
    r->section = -1;
    for (size_t number = 1; kl_next_piece(&rest, '\n', &line); number++) {
        size_t comment = kl_find_char(line, '#');
        line = kl_trim(comment == KL_NOT_FOUND ? line : kl_slice(line, 0, comment));
        if (line.len == 0)
            continue;
        if (line.ptr[0] == '[') {
            if (!kl_ends(line, KL_STR("]")) || !begin_section(r, kl_slice(line, 1, line.len - 1)))
                return complain(r->arena, err, name, number, KL_STR("no section of this name, or it stands here twice"),
                                KL_STR("the names of the sections are in stages/lang/README.md"));
        } else if (r->section < 0) {
            return complain(r->arena, err, name, number, KL_STR("this line stands before the first section"),
                            KL_STR("begin with [settings]"));
        } else if (!add_line(r, line)) {
            return complain(r->arena, err, name, number, KL_STR("there is nothing between two commas, or after '='"),
                            KL_STR("write 'word, word' or 'name = word, word'"));
        }
    }
    return KL_OK;
}

kl_status kl_lang_read(kl_arena *arena, kl_str text, kl_str cldr, kl_str name, kl_lang *lang, kl_err *err)
{
    *lang = (kl_lang){0};
    reader r = {.arena = arena, .lang = lang};
    kl_status status = text.ptr ? read_text(&r, text, name, err) : KL_OK;
    if (status == KL_OK && cldr.ptr)
        status = read_text(&r, cldr, kl_join(arena, name, KL_STR(".cldr"), KL_ABSENT), err);
    if (status != KL_OK)
        return status;
    _Static_assert(KL_SECTIONS <= 31, "a mask of sections is 32 bits, one of them KL_LANG_PHRASE");
    for (int i = 0; i < KL_SECTIONS; i++)
        kl_lexicon_build(arena, &lang->sections[i], r.entries[i].items, r.entries[i].count);
    note_starts(arena, lang);
    note_ends(arena, lang);
    note_cases(arena, lang);
    lang->tag = kl_lang_setting(lang, KL_STR("tag"));
    lang->name = kl_lang_setting(lang, KL_STR("name"));
    if (!lang->tag.ptr || (text.ptr && !lang->name.ptr))
        return complain(arena, err, name, 1, KL_STR("the language has no name or no tag"),
                        KL_STR("write 'name = Indonesian' and 'tag = id' below [settings]"));
    return KL_OK;
}

kl_str kl_lang_setting(const kl_lang *lang, kl_str key)
{
    const kl_lexicon *settings = &lang->sections[KL_LANG_SETTINGS];
    for (size_t i = 0; i < settings->count; i++)
        if (kl_eq(settings->entries[i].key, key))
            return settings->entries[i].form;
    return KL_ABSENT;
}
