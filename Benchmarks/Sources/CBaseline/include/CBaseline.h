#ifndef CBASELINE_H
#define CBASELINE_H

#include <stdbool.h>
#include <stddef.h>

/// Parses CSV with callbacks that do nothing, the least that reading through libcsv costs. False if it is malformed.
bool baseline_parse(const void *_Nonnull bytes, size_t count);

/// How often this process has asked for heap memory so far; -1 where that cannot be counted (other than glibc).
long baseline_allocations(void);

#endif
