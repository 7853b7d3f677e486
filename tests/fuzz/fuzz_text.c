/* fuzz_text.c - any bytes as the raw text of a page, through the whole chain, to a record that stays the same. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_chain(KL_KIND_TEXT, (kl_str){(const char *)data, size});
    return 0;
}
