/* fuzz_jsonld.c - any bytes as the content of a JSON-LD script: read, every value looked at, and once more as a page's.
 */
#include "fuzz.h"
#include "jsonld.h"

/* The nodes make a tree: each lies inside its parent. */
static void check_tree(const kl_ld *ld)
{
    if (ld->count == 0 || ld->nodes[0].kind != KL_LD_ARRAY)
        abort();
    for (uint32_t i = 0; i < ld->count; i++) {
        const kl_ld_node *node = &ld->nodes[i];
        if (node->end <= i || node->end > ld->count || node->parent > i || node->end > ld->nodes[node->parent].end)
            abort();
    }
}

static void read_script(kl_str script)
{
    static kl_arena *arena;
    if (!arena && !(arena = kl_arena_create(1 << 26)))
        abort();
    jmp_buf full;
    kl_arena_clean(arena);
    if (setjmp(full))
        return;
    kl_arena_on_full(arena, &full);
    script = kl_arena_copy(arena, script);
    kl_ld ld = kl_jsonld_read(arena, script);
    check_tree(&ld);
    for (uint32_t i = 0; i < ld.count; i++) {
        (void)kl_jsonld_text(arena, &ld, i);
        if (ld.nodes[i].kind == KL_LD_OBJECT)
            (void)kl_jsonld_member(&ld, i, KL_STR("@type"));
        for (uint32_t child = kl_jsonld_first(&ld, i); child; child = kl_jsonld_next(&ld, child))
            if (ld.nodes[child].parent != i)
                abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const kl_str script = {(const char *)data, size};
    read_script(script);
    kl_buffer page = {0};
    if (!kl_buffer_add(&page, KL_STR("<html lang=id><script type=application/ld+json>")) ||
        !kl_buffer_add(&page, script) ||
        !kl_buffer_add(&page, KL_STR("</script><h1>Judul berita</h1><p>Jakarta, Mediakota - Satu dua tiga.</p>")))
        abort();
    fuzz_chain(KL_KIND_HTML, kl_buffer_str(&page));
    kl_buffer_free(&page);
    return 0;
}
