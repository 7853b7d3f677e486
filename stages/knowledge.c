/* knowledge.c - languages, read when they are first asked for. Each worker has its own. */
#include "knowledge.h"
#include "places/pack.h"
#include "str.h"

enum {
    LIMIT = 64 * 1024 * 1024, /* far more than all language files together */
    PLACES_LIMIT = 1 << 30,   /* all 200,000 towns of 500 people with all their names take 100 MB */
    MAX_LANGS = 256,
};

struct kl_knowledge {
    kl_arena *arena;
    const kl_lang *langs[MAX_LANGS]; /* beside kl_lang_files; NULL: not read yet */
    kl_lang *tried;                  /* --lang-file */
    kl_lang none;
    const kl_gazetteer *places;
};

static const kl_lang *read_embedded(kl_knowledge *know, size_t n)
{
    if (!know->langs[n]) {
        kl_err err; /* Cannot happen: the build refuses a file that is not well made. */
        kl_lang *lang = KL_NEW(know->arena, kl_lang);
        const kl_embedded *file = &kl_lang_files[n];
        if (kl_lang_read(know->arena, (kl_str){file->bytes, file->len}, kl_cstr(file->name), lang, &err) != KL_OK)
            *lang = know->none;
        know->langs[n] = lang;
    }
    return know->langs[n];
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
    for (size_t i = 0; i < kl_lang_file_count && i < MAX_LANGS; i++)
        if (kl_eq_nocase(kl_cstr(kl_lang_files[i].name), tag))
            return read_embedded(know, i);
    return &know->none;
}

const kl_lang *kl_knowledge_nth_lang(kl_knowledge *know, size_t n)
{
    if (n < kl_lang_file_count && n < MAX_LANGS)
        return read_embedded(know, n);
    return NULL;
}

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
    know->places = settings->places ? settings->places : kl_gazetteer_embedded();
    if (settings->lang_file.ptr) {
        know->tried = KL_NEW(arena, kl_lang);
        if (kl_lang_read(arena, settings->lang_file, KL_STR("--lang-file"), know->tried, err) != KL_OK) {
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
