/* fuzz_lang.c - any bytes as a language file. */
#include "lang.h"
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    kl_arena *arena = kl_arena_create(1 << 26);
    if (!arena)
        abort();
    jmp_buf full;
    if (!setjmp(full)) {
        kl_arena_on_full(arena, &full);
        kl_lang lang;
        kl_err err;
        kl_str text = kl_arena_copy(arena, (kl_str){(const char *)data, size});
        (void)kl_lang_read(arena, text, KL_ABSENT, KL_STR("fuzz"), &lang, &err);
    }
    kl_arena_destroy(arena);
    return 0;
}
