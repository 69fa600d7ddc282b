#ifndef CDATASETS_H
#define CDATASETS_H

#include <stddef.h>

/// One embedded table: its name without ".csv", and the bytes of the file.
struct pathfinder_dataset {
    const char *_Nonnull name;
    const unsigned char *_Nonnull bytes;
    size_t count;
};

/// The number of embedded tables.
size_t pathfinder_dataset_count(void);

/// The embedded table at an index below `pathfinder_dataset_count()`.
struct pathfinder_dataset pathfinder_dataset_at(size_t index);

#endif
