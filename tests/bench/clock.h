/* clock.h - what the measurements share: the CPU time of this process. */
#ifndef KL_BENCH_CLOCK_H
#define KL_BENCH_CLOCK_H

#include <time.h>

static double cpu_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

#endif
