#!/usr/bin/env python3
"""Writes skill_hours.csv: how many hours of study a skill takes, and what that is known from.

    Scripts/skill-hours/derive.py COURSES.CSV EVIDENCE.CSV SKILLS.CSV > datasets/skill_hours.csv

COURSES.CSV is a collection of Coursera courses; tags.csv beside this script says which of its tags mean which skill. A
skill whose tags stand on at least three courses has the quartiles of their hours (basis "observed"). A tool, or a
field of knowledge or practice, without that has the quartiles over all courses that teach such a thing (basis
"extrapolated"). Only summaries are written, no course.

Before these come the hours to working knowledge that EVIDENCE.CSV has (hours/skill_hours.csv of skills_2026), by how
they were made: computed from courses and programmes (basis "observed"), chosen within the range of several sources
("ranged"), by one source and judgement ("one-source"), or judged. And before the courses come those that judged.csv
sets itself where the evidence has none; it gives a reason for each.

Soft skills get no row, whatever has been collected: they grow with work.
"""

import csv
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
LEAST_COURSES = 3
SOURCE, EVIDENCE, EDITORS = "coursera-2023", "skills-2026", "editorial"
BASES = {
    "computed": "observed",
    "range from sources, typical chosen": "ranged",
    "one source + judgement": "one-source",
    "judged": "judged",
}
KNOWLEDGE = {"concept", "practice", "mathematics"}
PERSONAL = {"soft-skill"}


def family(kind):
    """The kinds whose skills take their hours from each other; none for personal skills."""
    if kind in PERSONAL:
        return None
    return "knowledge" if kind in KNOWLEDGE else "tools"


def quantile(values, share):
    """Linear between the order statistics, as in R's type 7 and NumPy's default."""
    position = share * (len(values) - 1)
    low = int(position)
    high = min(low + 1, len(values) - 1)
    return values[low] + (position - low) * (values[high] - values[low])


def row(skill, basis, courses):
    hours = sorted(courses.values())
    quartiles = [f"{quantile(hours, share):.1f}".removesuffix(".0") for share in (0.25, 0.5, 0.75)]
    return [skill, basis, *quartiles, len(hours), SOURCE]


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def collected(evidence_path, skills):
    """The rows that do not come from courses, by skill."""
    found = {}
    for entry in rows(HERE / "judged.csv"):
        hours = [entry[column] for column in ("hours_low", "hours_median", "hours_high")]
        found[entry["skill"]] = [entry["skill"], "judged", *hours, "", EDITORS]
    for entry in rows(evidence_path):
        if entry["skill"] in found:
            sys.exit(f"judged.csv: the evidence has hours for {entry['skill']}")
        hours = [entry[column] for column in ("hours_low", "hours_typical", "hours_high")]
        found[entry["skill"]] = [entry["skill"], BASES[entry["basis"]], *hours, "", EVIDENCE]
    unknown = found.keys() - {skill["id"] for skill in skills}
    if unknown:
        sys.exit(f"hours for skills that skills.csv does not have: {', '.join(sorted(unknown))}")
    return found


def main(courses_path, evidence_path, skills_path):
    hours_of_tag = {}
    for course in rows(courses_path):
        if course["kind"] == "course" and course["hours"]:
            for tag in course["skills"].split(";"):
                hours_of_tag.setdefault(tag.strip().lower(), {})[course["url"]] = float(course["hours"])
    tags = {entry["skill"]: entry["tags"].lower().split(";") for entry in rows(HERE / "tags.csv")}
    skills = list(rows(skills_path))
    set_ahead = collected(evidence_path, skills)
    observed, pooled = {}, {}
    for skill in skills:
        courses = {}
        for tag in tags.get(skill["id"], []):
            courses |= hours_of_tag.get(tag, {})
        if len(courses) >= LEAST_COURSES:
            observed[skill["id"]] = courses
            pooled.setdefault(family(skill["kind"]), {}).update(courses)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["skill", "basis", "hours_low", "hours_median", "hours_high", "courses", "source"])
    for skill in skills:
        if skill["kind"] in PERSONAL:
            continue
        if skill["id"] in set_ahead:
            writer.writerow(set_ahead[skill["id"]])
        elif skill["id"] in observed:
            writer.writerow(row(skill["id"], "observed", observed[skill["id"]]))
        elif pooled.get(family(skill["kind"])):
            writer.writerow(row(skill["id"], "extrapolated", pooled[family(skill["kind"])]))


main(*sys.argv[1:])
