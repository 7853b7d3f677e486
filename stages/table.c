/* table.c - the stages, in running order. A new stage is one file and one row here. */
#include "kliping.h"

/* Each row is used twice below: to declare the stage and to point at it. */
#define STAGES(ROW) ROW(clean) ROW(title) ROW(date) ROW(location) ROW(quotes) ROW(emit)

#define DECLARE(name) extern const kl_stage kl_stage_##name;
STAGES(DECLARE)

#define POINT(name) &kl_stage_##name,
const kl_stage *const kl_stages[] = {STAGES(POINT) NULL};
