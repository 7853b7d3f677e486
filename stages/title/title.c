#include "kliping.h"
static void run(kl_article *a, const kl_context *context)
{
    (void)a;
    (void)context;
}
const kl_stage kl_stage_title = {.name = "title", .summary = "", .help = "", .reads = "", .writes = "", .run = run};
