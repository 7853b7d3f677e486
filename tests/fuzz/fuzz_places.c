/* fuzz_places.c - any bytes as a file of places, behind a line that makes more of them acceptable; what was made is
 * then searched for a name that must be there and for one of the bytes. */
#include "places/pack.h"
#include "str.h"
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
        kl_build text = kl_build_begin(arena, size + 64);
        kl_build_add(&text, KL_STR("C\tID\tIndonesia\t\t\t\t\t\n"));
        kl_build_add(&text, (kl_str){(const char *)data, size});
        const kl_gazetteer *places;
        size_t bytes;
        kl_err err;
        kl_place found[4];
        if (kl_gazetteer_pack(arena, kl_build_str(&text), KL_STR("fuzz"), &places, &bytes, &err) == KL_OK) {
            if (kl_place_find(places, KL_STR("indonesia"), found, 4) == 0)
                abort();
            size_t count = kl_place_find(places, (kl_str){(const char *)data, size < 8 ? size : 8}, found, 4);
            for (size_t i = 0; i < count; i++)
                (void)kl_place_admin(places, &found[i]);
        }
    }
    kl_arena_destroy(arena);
    return 0;
}
