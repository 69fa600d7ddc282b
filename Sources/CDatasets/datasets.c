// The tables of datasets/, compiled in with C23's #embed. The order is that of `TableName` in the library;
// a test compares the two.
#include "CDatasets.h"

static const unsigned char sources[] = {
#embed "../../datasets/sources.csv"
};
static const unsigned char tracks[] = {
#embed "../../datasets/tracks.csv"
};
static const unsigned char track_facts[] = {
#embed "../../datasets/track_facts.csv"
};
static const unsigned char roles[] = {
#embed "../../datasets/roles.csv"
};
static const unsigned char role_paths[] = {
#embed "../../datasets/role_paths.csv"
};
static const unsigned char families[] = {
#embed "../../datasets/families.csv"
};
static const unsigned char role_families[] = {
#embed "../../datasets/role_families.csv"
};
static const unsigned char role_aliases[] = {
#embed "../../datasets/role_aliases.csv"
};
static const unsigned char levels[] = {
#embed "../../datasets/levels.csv"
};
static const unsigned char level_words[] = {
#embed "../../datasets/level_words.csv"
};
static const unsigned char title_hints[] = {
#embed "../../datasets/title_hints.csv"
};
static const unsigned char title_spellings[] = {
#embed "../../datasets/title_spellings.csv"
};
static const unsigned char title_confidence[] = {
#embed "../../datasets/title_confidence.csv"
};
static const unsigned char regions[] = {
#embed "../../datasets/regions.csv"
};
static const unsigned char region_aliases[] = {
#embed "../../datasets/region_aliases.csv"
};
static const unsigned char currencies[] = {
#embed "../../datasets/currencies.csv"
};
static const unsigned char exchange_rates[] = {
#embed "../../datasets/exchange_rates.csv"
};
static const unsigned char consumer_prices[] = {
#embed "../../datasets/consumer_prices.csv"
};
static const unsigned char pay_ranges[] = {
#embed "../../datasets/pay_ranges.csv"
};
static const unsigned char pay_observations[] = {
#embed "../../datasets/pay_observations.csv"
};
static const unsigned char pay_facts[] = {
#embed "../../datasets/pay_facts.csv"
};
static const unsigned char pay_estimates[] = {
#embed "../../datasets/pay_estimates.csv"
};
static const unsigned char pay_model[] = {
#embed "../../datasets/pay_model.csv"
};
static const unsigned char pay_occupations[] = {
#embed "../../datasets/pay_occupations.csv"
};
static const unsigned char pay_segments[] = {
#embed "../../datasets/pay_segments.csv"
};
static const unsigned char pay_accuracy[] = {
#embed "../../datasets/pay_accuracy.csv"
};
static const unsigned char national_income[] = {
#embed "../../datasets/national_income.csv"
};
static const unsigned char city_premiums[] = {
#embed "../../datasets/city_premiums.csv"
};
static const unsigned char role_hubs[] = {
#embed "../../datasets/role_hubs.csv"
};
static const unsigned char certifications[] = {
#embed "../../datasets/certifications.csv"
};
static const unsigned char role_certifications[] = {
#embed "../../datasets/role_certifications.csv"
};
static const unsigned char skills[] = {
#embed "../../datasets/skills.csv"
};
static const unsigned char skill_aliases[] = {
#embed "../../datasets/skill_aliases.csv"
};
static const unsigned char skill_name_rules[] = {
#embed "../../datasets/skill_name_rules.csv"
};
static const unsigned char cv_words[] = {
#embed "../../datasets/cv_words.csv"
};
static const unsigned char skill_prerequisites[] = {
#embed "../../datasets/skill_prerequisites.csv"
};
static const unsigned char skill_hours[] = {
#embed "../../datasets/skill_hours.csv"
};
static const unsigned char skill_alternatives[] = {
#embed "../../datasets/skill_alternatives.csv"
};
static const unsigned char role_essentials[] = {
#embed "../../datasets/role_essentials.csv"
};
static const unsigned char place_skill_shares[] = {
#embed "../../datasets/place_skill_shares.csv"
};
static const unsigned char learning_resources[] = {
#embed "../../datasets/learning_resources.csv"
};
static const unsigned char milestones[] = {
#embed "../../datasets/milestones.csv"
};
static const unsigned char planning_rules[] = {
#embed "../../datasets/planning_rules.csv"
};
static const unsigned char role_skills[] = {
#embed "../../datasets/role_skills.csv"
};
static const unsigned char role_skill_levels[] = {
#embed "../../datasets/role_skill_levels.csv"
};
static const unsigned char courses[] = {
#embed "../../datasets/courses.csv"
};
static const unsigned char backgrounds[] = {
#embed "../../datasets/backgrounds.csv"
};
static const unsigned char education_fields[] = {
#embed "../../datasets/education_fields.csv"
};
static const unsigned char education_field_aliases[] = {
#embed "../../datasets/education_field_aliases.csv"
};
static const unsigned char work_styles[] = {
#embed "../../datasets/work_styles.csv"
};
static const unsigned char role_work_styles[] = {
#embed "../../datasets/role_work_styles.csv"
};
static const unsigned char activities[] = {
#embed "../../datasets/activities.csv"
};
static const unsigned char role_activities[] = {
#embed "../../datasets/role_activities.csv"
};
static const unsigned char survey_shares[] = {
#embed "../../datasets/survey_shares.csv"
};
static const unsigned char evidence_groups[] = {
#embed "../../datasets/evidence_groups.csv"
};
static const unsigned char fit_roles[] = {
#embed "../../datasets/fit_roles.csv"
};
static const unsigned char fit_shares[] = {
#embed "../../datasets/fit_shares.csv"
};
static const unsigned char tool_families[] = {
#embed "../../datasets/tool_families.csv"
};
static const unsigned char fit_weights[] = {
#embed "../../datasets/fit_weights.csv"
};
static const unsigned char interests[] = {
#embed "../../datasets/interests.csv"
};
static const unsigned char role_interests[] = {
#embed "../../datasets/role_interests.csv"
};
static const unsigned char role_requirements[] = {
#embed "../../datasets/role_requirements.csv"
};
static const unsigned char role_mathematics[] = {
#embed "../../datasets/role_mathematics.csv"
};
static const unsigned char industries[] = {
#embed "../../datasets/industries.csv"
};
static const unsigned char industry_uses[] = {
#embed "../../datasets/industry_uses.csv"
};
static const unsigned char occupation_assets[] = {
#embed "../../datasets/occupation_assets.csv"
};
static const unsigned char occupations[] = {
#embed "../../datasets/occupations.csv"
};
static const unsigned char occupation_aliases[] = {
#embed "../../datasets/occupation_aliases.csv"
};
static const unsigned char occupation_skills[] = {
#embed "../../datasets/occupation_skills.csv"
};
static const unsigned char occupation_asset_roles[] = {
#embed "../../datasets/occupation_asset_roles.csv"
};
static const unsigned char occupation_bridges[] = {
#embed "../../datasets/occupation_bridges.csv"
};
static const unsigned char transitions[] = {
#embed "../../datasets/transitions.csv"
};
static const unsigned char staffing_problems[] = {
#embed "../../datasets/staffing_problems.csv"
};
static const unsigned char symptom_phrasings[] = {
#embed "../../datasets/symptom_phrasings.csv"
};
static const unsigned char symptom_words[] = {
#embed "../../datasets/symptom_words.csv"
};
static const unsigned char situation_answers[] = {
#embed "../../datasets/situation_answers.csv"
};
static const unsigned char statement_words[] = {
#embed "../../datasets/statement_words.csv"
};
static const unsigned char symptom_premises[] = {
#embed "../../datasets/symptom_premises.csv"
};
static const unsigned char first_steps[] = {
#embed "../../datasets/first_steps.csv"
};
static const unsigned char phases[] = {
#embed "../../datasets/phases.csv"
};
static const unsigned char phase_roles[] = {
#embed "../../datasets/phase_roles.csv"
};
static const unsigned char hand_overs[] = {
#embed "../../datasets/hand_overs.csv"
};
static const unsigned char anti_patterns[] = {
#embed "../../datasets/anti_patterns.csv"
};
static const unsigned char anti_pattern_signs[] = {
#embed "../../datasets/anti_pattern_signs.csv"
};
static const unsigned char architecture_layers[] = {
#embed "../../datasets/architecture_layers.csv"
};
static const unsigned char governance_duties[] = {
#embed "../../datasets/governance_duties.csv"
};
static const unsigned char metrics[] = {
#embed "../../datasets/metrics.csv"
};
static const unsigned char staffing_rules[] = {
#embed "../../datasets/staffing_rules.csv"
};
static const unsigned char interview_stages[] = {
#embed "../../datasets/interview_stages.csv"
};
static const unsigned char portfolio_items[] = {
#embed "../../datasets/portfolio_items.csv"
};
static const unsigned char remote_work[] = {
#embed "../../datasets/remote_work.csv"
};
static const unsigned char guidance[] = {
#embed "../../datasets/guidance.csv"
};
static const unsigned char question_phrasings[] = {
#embed "../../datasets/question_phrasings.csv"
};
static const unsigned char question_rules[] = {
#embed "../../datasets/question_rules.csv"
};
static const unsigned char everyday_words[] = {
#embed "../../datasets/everyday_words.csv"
};
static const unsigned char everyday_tasks[] = {
#embed "../../datasets/everyday_tasks.csv"
};
static const unsigned char date_words[] = {
#embed "../../datasets/date_words.csv"
};
static const unsigned char phrases[] = {
#embed "../../datasets/phrases.csv"
};
static const unsigned char report_phrases[] = {
#embed "../../datasets/report_phrases.csv"
};

#define TABLE(name) { #name, name, sizeof(name) }

static const struct pathfinder_dataset datasets[] = {
    TABLE(sources),
    TABLE(tracks),
    TABLE(track_facts),
    TABLE(roles),
    TABLE(role_paths),
    TABLE(families),
    TABLE(role_families),
    TABLE(role_aliases),
    TABLE(levels),
    TABLE(level_words),
    TABLE(title_hints),
    TABLE(title_spellings),
    TABLE(title_confidence),
    TABLE(regions),
    TABLE(region_aliases),
    TABLE(currencies),
    TABLE(exchange_rates),
    TABLE(consumer_prices),
    TABLE(pay_ranges),
    TABLE(pay_observations),
    TABLE(pay_facts),
    TABLE(pay_estimates),
    TABLE(pay_model),
    TABLE(pay_occupations),
    TABLE(pay_segments),
    TABLE(pay_accuracy),
    TABLE(national_income),
    TABLE(city_premiums),
    TABLE(role_hubs),
    TABLE(certifications),
    TABLE(role_certifications),
    TABLE(skills),
    TABLE(skill_aliases),
    TABLE(skill_name_rules),
    TABLE(cv_words),
    TABLE(skill_prerequisites),
    TABLE(skill_hours),
    TABLE(skill_alternatives),
    TABLE(role_essentials),
    TABLE(place_skill_shares),
    TABLE(learning_resources),
    TABLE(milestones),
    TABLE(planning_rules),
    TABLE(role_skills),
    TABLE(role_skill_levels),
    TABLE(courses),
    TABLE(backgrounds),
    TABLE(education_fields),
    TABLE(education_field_aliases),
    TABLE(work_styles),
    TABLE(role_work_styles),
    TABLE(activities),
    TABLE(role_activities),
    TABLE(survey_shares),
    TABLE(evidence_groups),
    TABLE(fit_roles),
    TABLE(fit_shares),
    TABLE(tool_families),
    TABLE(fit_weights),
    TABLE(interests),
    TABLE(role_interests),
    TABLE(role_requirements),
    TABLE(role_mathematics),
    TABLE(industries),
    TABLE(industry_uses),
    TABLE(occupation_assets),
    TABLE(occupations),
    TABLE(occupation_aliases),
    TABLE(occupation_skills),
    TABLE(occupation_asset_roles),
    TABLE(occupation_bridges),
    TABLE(transitions),
    TABLE(staffing_problems),
    TABLE(symptom_phrasings),
    TABLE(symptom_words),
    TABLE(situation_answers),
    TABLE(statement_words),
    TABLE(symptom_premises),
    TABLE(first_steps),
    TABLE(phases),
    TABLE(phase_roles),
    TABLE(hand_overs),
    TABLE(anti_patterns),
    TABLE(anti_pattern_signs),
    TABLE(architecture_layers),
    TABLE(governance_duties),
    TABLE(metrics),
    TABLE(staffing_rules),
    TABLE(interview_stages),
    TABLE(portfolio_items),
    TABLE(remote_work),
    TABLE(guidance),
    TABLE(question_phrasings),
    TABLE(question_rules),
    TABLE(everyday_words),
    TABLE(everyday_tasks),
    TABLE(date_words),
    TABLE(phrases),
    TABLE(report_phrases),
};

size_t pathfinder_dataset_count(void) {
    return sizeof(datasets) / sizeof(datasets[0]);
}

struct pathfinder_dataset pathfinder_dataset_at(size_t index) {
    return datasets[index];
}
