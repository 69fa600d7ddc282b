#!/bin/sh
# Derives the tables of figures in datasets/ again from the collected files, which are not part of this repository.
# The same files give the same bytes.
#
#   Scripts/derive-datasets.sh PATHFINDER DATA      PATHFINDER is the program, DATA the directory of the collected files
set -eu

pathfinder=$1
data=$2
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
if [ ! -d "$data" ]; then
    echo "error: there is no directory $data; give the collected files with DATA=directory" >&2
    exit 1
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# A cell of one or two rows would repeat rows of the source, and say little.
build() {
    echo "== $1" >&2
    "$pathfinder" bands build "$data/$2" --map "$1" --at-least "$3" --output "$scratch/$1.csv" 2>"$scratch/log" || {
        cat "$scratch/log" >&2
        exit 1
    }
    cat "$scratch/log" >&2
    tail -n +2 "$scratch/$1.csv" >>"$scratch/rows"
}

build aijobs aijobs/salaries.csv 3
build data-jobs-2023 data_jobs_2023/data_jobs_salary_2023.csv 3
build h1b-lca h1b_lca/h1b_data_jobs_2015_2019.csv 3
build intl-ict-wages official_wages/intl_ict_wages.csv 1
build uk-ashe official_wages/uk_ashe_table14_7a_2024.csv 1
build us-oews official_wages/us_oews_data_tech_2020_2025.csv 1
head -n 1 "$scratch/aijobs.csv" | cat - "$scratch/rows" |
    python3 "$root/Scripts/pay-model/observations.py" "$root/datasets/regions.csv" >"$scratch/pay_observations.csv"
python3 "$root/Scripts/pay-model/evidence.py" "$data" "$root/datasets" >"$scratch/pay_facts.csv"
python3 "$root/Scripts/pay-model/income.py" "$data" "$root/datasets/regions.csv" >"$scratch/national_income.csv"
python3 "$root/Scripts/consumer-prices.py" "$data/inflation" "$data/macro" >"$scratch/consumer_prices.csv"
python3 "$root/Scripts/exchange-rates.py" "$data/fx" "$data/macro" >"$scratch/exchange_rates.csv"
python3 "$root/Scripts/city-premiums/derive.py" "$data/city_premiums/city_ratios.csv" >"$scratch/city_premiums.csv"
python3 "$root/Scripts/skill-hours/derive.py" "$data/coursera/courses_tech.csv" \
    "$data/skills_2026/hours/skill_hours.csv" "$root/datasets/skills.csv" >"$scratch/skill_hours.csv"
"$pathfinder" annotate "$data/data_jobs_2023/data_jobs_salary_2023.csv" --map "$root/Scripts/fit/postings.json" \
    --output "$scratch/postings.csv"
python3 "$root/Scripts/fit/survey_shares.py" "$data" >"$scratch/survey_shares.csv"
python3 "$root/Scripts/fit/role_skills.py" "$data" "$scratch/postings.csv" "$scratch"
python3 "$root/Scripts/fit/role_activities.py" "$data/onet" >"$scratch/role_activities.csv"
python3 "$root/Scripts/fit/role_interests.py" "$data/onet" "$scratch"
python3 "$root/Scripts/fit/role_requirements.py" "$data" >"$scratch/role_requirements.csv"
python3 "$root/Scripts/fit/place_skill_shares.py" "$data" "$root/datasets" >"$scratch/place_skill_shares.csv"
python3 "$root/Scripts/occupations/derive.py" "$data/onet" "$scratch"
for table in pay_observations pay_facts national_income consumer_prices exchange_rates city_premiums survey_shares \
    role_skills role_skill_levels role_activities role_interests role_mathematics role_requirements place_skill_shares \
    skill_hours occupations occupation_aliases; do
    mv "$scratch/$table.csv" "$root/datasets/$table.csv"
done
python3 "$root/Scripts/fit/evidence.py" "$root/datasets" "$root/datasets"
# Last, for it reads the tables above. `Scripts/pay-model/run model.py --estimate` estimates its constants again.
"$root/Scripts/pay-model/run" model.py --datasets "$root/datasets"
