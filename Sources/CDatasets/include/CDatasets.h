#ifndef CDATASETS_H
#define CDATASETS_H

#include <stddef.h>

/// One embedded file: its name without the extension, and its bytes.
struct pathfinder_dataset {
    const char *_Nonnull name;
    const unsigned char *_Nonnull bytes;
    size_t count;
};

/// The number of embedded tables.
size_t pathfinder_dataset_count(void);

/// The embedded table at an index below `pathfinder_dataset_count()`.
struct pathfinder_dataset pathfinder_dataset_at(size_t index);

/// The number of embedded mappings of pay files.
size_t pathfinder_mapping_count(void);

/// The embedded mapping at an index below `pathfinder_mapping_count()`.
struct pathfinder_dataset pathfinder_mapping_at(size_t index);

/// The embedded JSON Schema of profiles.
struct pathfinder_dataset pathfinder_profile_schema(void);

/// The embedded JSON Schema of reports.
struct pathfinder_dataset pathfinder_report_schema(void);

/// The number of embedded mappings of surveys.
size_t pathfinder_survey_count(void);

/// The embedded mapping at an index below `pathfinder_survey_count()`.
struct pathfinder_dataset pathfinder_survey_at(size_t index);

#endif
