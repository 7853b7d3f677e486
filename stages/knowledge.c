/* knowledge.c - languages, read when they are first asked for. Each worker has its own. */
#include "knowledge.h"
#include "clean/hints.h"
#include "places/pack.h"
#include "quotes/classes.h"
#include "str.h"

enum {
    LIMIT = 64 * 1024 * 1024, /* far more than all language files together */
    PLACES_LIMIT = 1 << 30,   /* all 200,000 towns of 500 people with all their names take 100 MB */
    MAX_LANGS = 256,
};

/* A language that has a file, and what was read of it. */
typedef struct known {
    const kl_embedded *file, *cldr; /* either may be NULL */
    const kl_lang *lang;            /* NULL: not read yet */
} known;

struct kl_knowledge {
    kl_arena *arena;
    known langs[MAX_LANGS];
    size_t count;
    kl_lang *tried; /* --lang-file */
    kl_lang none;
    const kl_gazetteer *places;
    kl_hints *hints;
};

static kl_str text_of(const kl_embedded *file) { return file ? (kl_str){file->bytes, file->len} : KL_ABSENT; }

static const kl_embedded *find_cldr(kl_str code)
{
    for (size_t i = 0; i < kl_cldr_file_count; i++)
        if (kl_eq_nocase(kl_cstr(kl_cldr_files[i].name), code))
            return &kl_cldr_files[i];
    return NULL;
}

static bool is_listed(const kl_knowledge *know, const kl_embedded *cldr)
{
    for (size_t i = 0; i < know->count; i++)
        if (know->langs[i].cldr == cldr)
            return true;
    return false;
}

static void list_languages(kl_knowledge *know)
{
    for (size_t i = 0; i < kl_lang_file_count && know->count < MAX_LANGS; i++)
        know->langs[know->count++] =
            (known){.file = &kl_lang_files[i], .cldr = find_cldr(kl_cstr(kl_lang_files[i].name))};
    for (size_t i = 0; i < kl_cldr_file_count && know->count < MAX_LANGS; i++)
        if (!is_listed(know, &kl_cldr_files[i]))
            know->langs[know->count++] = (known){.cldr = &kl_cldr_files[i]};
}

static const char *name_of(const known *k) { return k->file ? k->file->name : k->cldr->name; }

static const kl_lang *read_embedded(kl_knowledge *know, known *k)
{
    if (!k->lang) {
        kl_err err; /* Cannot happen: the build refuses a file that is not well made. */
        kl_lang *lang = KL_NEW(know->arena, kl_lang);
        kl_str name = kl_cstr(name_of(k));
        if (kl_lang_read(know->arena, text_of(k->file), text_of(k->cldr), name, lang, &err) != KL_OK)
            *lang = know->none;
        else
            kl_classes_note(lang);
        k->lang = lang;
    }
    return k->lang;
}

/* --lang-file is read as the build would read it: with what CLDR says of its language. */
static kl_status read_tried(kl_knowledge *know, kl_str text, kl_err *err)
{
    know->tried = KL_NEW(know->arena, kl_lang);
    kl_status status = kl_lang_read(know->arena, text, KL_ABSENT, KL_STR("--lang-file"), know->tried, err);
    const kl_embedded *cldr = status == KL_OK ? find_cldr(know->tried->tag) : NULL;
    if (cldr)
        status = kl_lang_read(know->arena, text, text_of(cldr), KL_STR("--lang-file"), know->tried, err);
    if (status == KL_OK)
        kl_classes_note(know->tried);
    return status;
}

static kl_str primary_tag(kl_str tag)
{
    size_t dash = kl_find_char(tag, '-');
    return dash == KL_NOT_FOUND ? tag : kl_slice(tag, 0, dash);
}

const kl_lang *kl_knowledge_lang(kl_knowledge *know, kl_str tag)
{
    tag = primary_tag(tag);
    if (tag.len == 0)
        return &know->none;
    if (know->tried && kl_eq_nocase(know->tried->tag, tag))
        return know->tried;
    for (size_t i = 0; i < know->count; i++)
        if (kl_eq_nocase(kl_cstr(name_of(&know->langs[i])), tag))
            return read_embedded(know, &know->langs[i]);
    return &know->none;
}

const kl_lang *kl_knowledge_nth_lang(kl_knowledge *know, size_t n)
{
    return n < know->count ? read_embedded(know, &know->langs[n]) : NULL;
}

struct kl_hints *kl_knowledge_hints(const kl_knowledge *know) { return know->hints; }

const kl_gazetteer *kl_knowledge_places(const kl_knowledge *know) { return know->places; }

kl_status kl_knowledge_read_places(kl_str text, kl_str name, struct kl_arena **arena,
                                   const struct kl_gazetteer **places, kl_err *err)
{
    size_t size;
    jmp_buf full;
    if (!(*arena = kl_arena_create(PLACES_LIMIT)) || setjmp(full))
        return KL_NOMEM;
    kl_arena_on_full(*arena, &full);
    kl_status status = kl_gazetteer_pack(*arena, text, name, places, &size, err);
    kl_arena_on_full(*arena, NULL);
    return status;
}

struct kl_knowledge *kl_knowledge_create(const kl_settings *settings, kl_err *err)
{
    kl_arena *arena = kl_arena_create(LIMIT);
    if (!arena)
        return NULL;
    kl_knowledge *volatile know = NULL;
    jmp_buf full;
    if (setjmp(full)) {
        kl_arena_destroy(arena);
        return NULL;
    }
    kl_arena_on_full(arena, &full);
    know = KL_NEW(arena, kl_knowledge);
    know->arena = arena;
    know->hints = kl_hints_create(arena);
    list_languages(know);
    know->places = settings->places ? settings->places : kl_gazetteer_embedded();
    if (settings->lang_file.ptr) {
        if (read_tried(know, settings->lang_file, err) != KL_OK) {
            kl_arena_destroy(arena);
            return NULL;
        }
    }
    kl_arena_on_full(arena, NULL);
    return know;
}

void kl_knowledge_on_full(struct kl_knowledge *know, jmp_buf *exit) { kl_arena_on_full(know->arena, exit); }

void kl_knowledge_destroy(struct kl_knowledge *know)
{
    if (know)
        kl_arena_destroy(know->arena);
}
