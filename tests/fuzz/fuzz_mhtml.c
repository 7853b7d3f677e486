/* fuzz_mhtml.c - any bytes as a page that a browser saved as one file. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_chain(KL_KIND_MHTML, (kl_str){(const char *)data, size});
    return 0;
}
