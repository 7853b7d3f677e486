/* fuzz_line.c - any bytes as a JSON line: foreign, one of ours, or none at all; what comes out stays the same. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const kl_str bytes = {(const char *)data, size};
    fuzz_chain(KL_KIND_LINES, kl_slice(bytes, 0, kl_find_char(bytes, '\n')));
    return 0;
}
