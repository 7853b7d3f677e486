/* blocks.c - the blocks of pages with their features, for scripts/train-blocks.
 *
 *     blocks FILE...       uncompressed pages
 *
 * A JSON line for each page: {"path": ..., "blocks": [[text, 1 if it is in question, 1 if the rules keep it, feature,
 * ...], ...], "page": [feature, ...]}, the features in the order of KL_FEATURES and of KL_PAGE_FEATURES. With --names
 * two lines with their names. */
#include "clean/features.h"
#include "codec.h"
#include "decode.h"
#include "html.h"
#include "json.h"
#include "str.h"
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#define NAME(name) #name,
static const char *const names[] = {KL_FEATURES(NAME)}, *const page_names[] = {KL_PAGE_FEATURES(NAME)};

static kl_str read_file(kl_arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        fprintf(stderr, "blocks: %s: cannot be opened\n", path);
        exit(1);
    }
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *bytes = kl_arena_text(arena, (size_t)size + 1);
    size_t len = fread(bytes, 1, (size_t)size, file);
    fclose(file);
    return (kl_str){bytes, len};
}

static void add_number(kl_build *out, size_t before, int number)
{
    char text[16];
    snprintf(text, sizeof text, before ? ",%d" : "%d", number);
    kl_build_add(out, kl_cstr(text));
}

static void add_block(kl_build *out, const kl_blocks *blocks, size_t k, const kl_block_features *features)
{
    kl_build_add(out, k ? KL_STR(",[") : KL_STR("["));
    kl_json_add_text(out, kl_piece_text(blocks, &blocks->items[k]));
    kl_build_add(out, kl_is_in_question(&blocks->items[k]) ? KL_STR(",1") : KL_STR(",0"));
    kl_build_add(out, blocks->items[k].why.ptr ? KL_STR(",0") : KL_STR(",1"));
    for (size_t f = 0; f < KL_FEATURE_COUNT; f++)
        add_number(out, 1, features[k].of[f]);
    kl_build_char(out, ']');
}

static void print_page(kl_context *context, kl_arena *arena, const char *path)
{
    kl_article *a = KL_NEW(arena, kl_article);
    a->arena = arena;
    const kl_decode_hint hint = {.is_html = true};
    a->html = kl_decode(a, read_file(arena, path), &hint);
    kl_view view;
    kl_blocks blocks;
    bool is_named;
    if (!kl_view_read(a, context, &view) || view.page.count == 0)
        return;
    uint32_t root = kl_blocks_by_rules(a, context, &view, &blocks, &is_named);
    const kl_features features = kl_features_read(context->scratch, &blocks, a, root, is_named, true);
    kl_build out = kl_build_begin(arena, 65536);
    kl_build_add(&out, KL_STR("{\"path\":"));
    kl_json_add_text(&out, kl_cstr(path));
    kl_build_add(&out, KL_STR(",\"blocks\":["));
    for (size_t k = 0; k < blocks.count; k++)
        add_block(&out, &blocks, k, features.blocks);
    kl_build_add(&out, KL_STR("],\"page\":["));
    for (size_t f = 0; f < KL_PAGE_FEATURE_COUNT; f++)
        add_number(&out, f, features.kind.of[f]);
    kl_build_add(&out, KL_STR("]}\n"));
    fwrite(out.ptr, 1, out.len, stdout);
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "--names") == 0) {
        for (size_t f = 0; f < KL_FEATURE_COUNT; f++)
            printf("%s%s", f ? " " : "", names[f]);
        printf("\n");
        for (size_t f = 0; f < KL_PAGE_FEATURE_COUNT; f++)
            printf("%s%s", f ? " " : "", page_names[f]);
        printf("\n");
        return 0;
    }
    static const kl_settings settings = {.max_depth = 512, .max_nodes = 500000};
    kl_err err;
    jmp_buf full;
    kl_arena *arena = kl_arena_create(1u << 30), *scratch = kl_arena_create(1u << 30);
    kl_context context = {.settings = &settings, .scratch = scratch, .html = kl_html_create()};
    context.know = kl_knowledge_create(&settings, &err);
    if (!arena || !scratch || !context.html || !context.know || setjmp(full)) {
        fprintf(stderr, "blocks: out of memory\n");
        return 3;
    }
    kl_arena_on_full(arena, &full);
    kl_arena_on_full(scratch, &full);
    kl_knowledge_on_full(context.know, &full);
    for (int i = 1; i < argc; i++) {
        kl_arena_clean(arena);
        kl_arena_clean(scratch);
        print_page(&context, arena, argv[i]);
    }
    return 0;
}
