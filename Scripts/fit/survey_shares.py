#!/usr/bin/env python3
"""Derives datasets/survey_shares.csv: which share of the people in a role name a skill or an activity.

    Scripts/fit/survey_shares.py COLLECTED > datasets/survey_shares.csv

Only the tuning half of the respondents is counted (see names.is_tuning); the other half is for `fit evaluate`. A share
is that of all respondents of the role in a survey: a question left empty counts as naming nothing. What a survey did
not ask has no row; what fewer than 10 of its tuning half name, in all roles together, is left out, and so is a role with
fewer than 30 respondents there.
"""

import csv
import json
import sys
from collections import Counter
from pathlib import Path

from names import DATASETS, is_tuning, normalised, rows_of, skill_names

FILES = {
    "kaggle": ["kaggle_skills/kaggle_skills_2019.csv", "kaggle_skills/kaggle_skills_2021.csv",
               "kaggle_skills/kaggle_skills_2022.csv"],
    "stack-overflow-2023": ["stackoverflow_skills/so_2023_us.csv"],
    "stack-overflow-2025": ["stackoverflow_skills/so_2025_languages.csv"],
}
NAMED_BY = 10
RESPONDENTS = 30


def reader(part, names):
    """The function that gives the catalog's ids for what a row of a survey names.

    A word that the mapping lists as without meaning stays silent, also where the catalog knows a skill by that name:
    in the survey's question it stands for something else.
    """
    if part is None:
        return lambda row: set()
    known = part["values"]
    silent = set(part.get("without_meaning", ()))
    others_are_silent = part.get("others_have_no_meaning", False)

    def ids(row):
        found = set()
        for column in part["columns"]:
            for value in filter(None, row[column].split(";")):
                if value in silent:
                    continue
                skill = known.get(value) or names.get(normalised(value))
                if skill:
                    found.add(skill)
                elif not others_are_silent:
                    sys.exit(f"{column}: {value!r} is no name that the catalog knows")
        return found

    return ids


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    collected = Path(sys.argv[1])
    names = skill_names()
    respondents, named = Counter(), Counter()
    for survey, files in FILES.items():
        mapping = json.loads((DATASETS / "surveys" / f"{survey}.json").read_text(encoding="utf-8"))
        skills, activities = (reader(mapping.get(part), names) for part in ("skills", "activities"))
        roles, source, year = mapping["role"], mapping["source"], mapping["year"]
        for file in files:
            for row in rows_of(collected / file):
                if not is_tuning(row[mapping["id"]]):
                    continue
                origin = source, row[year] if isinstance(year, str) else year["constant"]
                for role in roles["values"].get(row[roles["column"]], ()):
                    respondents[origin, role] += 1
                    named.update((origin, role, "skill", skill) for skill in skills(row))
                    named.update((origin, role, "activity", activity) for activity in activities(row))
    totals = Counter()
    for (origin, _, kind, item), count in named.items():
        totals[origin, kind, item] += count
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["role", "skill", "activity", "year", "share", "respondents", "source"])
    for origin, role in sorted(respondents, key=lambda key: (key[1], key[0])):
        people = respondents[origin, role]
        if people < RESPONDENTS:
            continue
        for (asked_in, kind, item), total in sorted(totals.items()):
            if asked_in == origin and total >= NAMED_BY:
                share = f"{named[origin, role, kind, item] / people:.4f}".rstrip("0").rstrip(".")
                writer.writerow([role, *((item, "") if kind == "skill" else ("", item)), origin[1], share, people, origin[0]])


if __name__ == "__main__":
    main()
