/* fuzz_page.c - any bytes as a page, through the whole chain, to a record that stays the same. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_chain(KL_KIND_HTML, (kl_str){(const char *)data, size});
    return 0;
}
