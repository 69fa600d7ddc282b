// The JSON Schema of profiles, compiled in with C23's #embed.
#include "CDatasets.h"

static const unsigned char profile_schema[] = {
#embed "../../datasets/schemas/profile.schema.json"
};

struct pathfinder_dataset pathfinder_profile_schema(void) {
    return (struct pathfinder_dataset){"profile.schema", profile_schema, sizeof(profile_schema)};
}

static const unsigned char report_schema[] = {
#embed "../../datasets/schemas/report.schema.json"
};

struct pathfinder_dataset pathfinder_report_schema(void) {
    return (struct pathfinder_dataset){"report.schema", report_schema, sizeof(report_schema)};
}
