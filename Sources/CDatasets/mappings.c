// The mappings of pay files in datasets/mappings/, compiled in with C23's #embed, in the order of their names but for
// the one that is used without asking.
#include "CDatasets.h"

static const unsigned char any[] = {
#embed "../../datasets/mappings/any.json"
};
static const unsigned char aijobs[] = {
#embed "../../datasets/mappings/aijobs.json"
};
static const unsigned char aijobs_usd[] = {
#embed "../../datasets/mappings/aijobs-usd.json"
};
static const unsigned char data_jobs_2023[] = {
#embed "../../datasets/mappings/data-jobs-2023.json"
};
static const unsigned char h1b_lca[] = {
#embed "../../datasets/mappings/h1b-lca.json"
};
static const unsigned char intl_ict_wages[] = {
#embed "../../datasets/mappings/intl-ict-wages.json"
};
static const unsigned char uk_ashe[] = {
#embed "../../datasets/mappings/uk-ashe.json"
};
static const unsigned char us_oews[] = {
#embed "../../datasets/mappings/us-oews.json"
};

#define MAPPING(name, bytes) { name, bytes, sizeof(bytes) }

static const struct pathfinder_dataset mappings[] = {
    MAPPING("any", any),
    MAPPING("aijobs", aijobs),
    MAPPING("aijobs-usd", aijobs_usd),
    MAPPING("data-jobs-2023", data_jobs_2023),
    MAPPING("h1b-lca", h1b_lca),
    MAPPING("intl-ict-wages", intl_ict_wages),
    MAPPING("uk-ashe", uk_ashe),
    MAPPING("us-oews", us_oews),
};

size_t pathfinder_mapping_count(void) {
    return sizeof(mappings) / sizeof(mappings[0]);
}

struct pathfinder_dataset pathfinder_mapping_at(size_t index) {
    return mappings[index];
}
