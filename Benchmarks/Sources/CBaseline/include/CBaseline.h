#ifndef CBASELINE_H
#define CBASELINE_H

#include <stdbool.h>
#include <stddef.h>

/// Parses CSV with callbacks that do nothing, the least that reading through libcsv costs. False if it is malformed.
bool baseline_parse(const void *_Nonnull bytes, size_t count);

/// Parses a file in the same way, in chunks of 64 KiB, on one thread or on two that take half of it each. The file has no
/// line ends in quotes.
bool baseline_parse_file(const char *_Nonnull path, bool by_two);

/// How often this process has asked for heap memory so far; -1 where that cannot be counted (other than glibc).
long baseline_allocations(void);

#endif
