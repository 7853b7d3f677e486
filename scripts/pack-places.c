/* pack-places PLACES.tsv - the packed gazetteer on standard output, for stages/places/embedded.c. */
#include "arena.h"
#include "places/pack.h"
#include "str.h"
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
    if (!file || fseek(file, 0, SEEK_END) != 0) {
        (void)fprintf(stderr, "pack-places: %s: cannot be read: name one file\n", argc == 2 ? argv[1] : "(nothing)");
        return 2;
    }
    long end = ftell(file);
    size_t len = end > 0 ? (size_t)end : 0, size = 0;
    rewind(file);
    char *text = malloc(len + 1);
    kl_arena *arena = kl_arena_create((size_t)1 << 30);
    if (!text || !arena || fread(text, 1, len, file) != len)
        return 3;
    const kl_gazetteer *places;
    kl_err err;
    if (kl_gazetteer_pack(arena, (kl_str){text, len}, kl_cstr(argv[1]), &places, &size, &err) != KL_OK) {
        (void)fprintf(stderr, "pack-places: %s: %s: %s\n", err.where, err.what, err.advice);
        return 1;
    }
    bool is_written = fwrite(places, 1, size, stdout) == size && fflush(stdout) == 0;
    free(text);
    kl_arena_destroy(arena);
    return fclose(file) == 0 && is_written ? 0 : 3;
}
