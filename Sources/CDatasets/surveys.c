// The mappings of surveys in datasets/surveys/, compiled in with C23's #embed, in the order of their names.
#include "CDatasets.h"

static const unsigned char kaggle[] = {
#embed "../../datasets/surveys/kaggle.json"
};
static const unsigned char stack_overflow_2023[] = {
#embed "../../datasets/surveys/stack-overflow-2023.json"
};
static const unsigned char stack_overflow_2025[] = {
#embed "../../datasets/surveys/stack-overflow-2025.json"
};

#define MAPPING(name, bytes) { name, bytes, sizeof(bytes) }

static const struct pathfinder_dataset surveys[] = {
    MAPPING("kaggle", kaggle),
    MAPPING("stack-overflow-2023", stack_overflow_2023),
    MAPPING("stack-overflow-2025", stack_overflow_2025),
};

size_t pathfinder_survey_count(void) {
    return sizeof(surveys) / sizeof(surveys[0]);
}

struct pathfinder_dataset pathfinder_survey_at(size_t index) {
    return surveys[index];
}
