/* median.h - the middle of what several turns took. */
#ifndef KL_BENCH_MEDIAN_H
#define KL_BENCH_MEDIAN_H

#include <stdlib.h>

static inline int compare(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Puts them in order; there is one at least. */
static inline double median(double *of, size_t count)
{
    qsort(of, count, sizeof *of, compare);
    return (of[(count - 1) / 2] + of[count / 2]) / 2;
}

#endif
