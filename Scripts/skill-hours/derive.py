#!/usr/bin/env python3
"""Writes skill_hours.csv from a collection of Coursera courses: how many hours a course takes that teaches a skill.

    Scripts/skill-hours/derive.py COURSES.CSV SKILLS.CSV > datasets/skill_hours.csv

tags.csv beside this script says which of the collection's tags mean which skill. A skill whose tags stand on at least
three courses has the quartiles of their hours (basis "observed"). A tool, or a field of knowledge or practice,
without that has the quartiles over all courses that teach such a thing (basis "extrapolated"). Other skills get no
row: their hours are unknown. Only summaries are written, no course.
"""

import csv
import sys
from pathlib import Path

LEAST_COURSES = 3
SOURCE = "coursera-2023"
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


def main(courses_path, skills_path):
    hours_of_tag = {}
    for course in rows(courses_path):
        if course["kind"] == "course" and course["hours"]:
            for tag in course["skills"].split(";"):
                hours_of_tag.setdefault(tag.strip().lower(), {})[course["url"]] = float(course["hours"])
    tags = {entry["skill"]: entry["tags"].lower().split(";") for entry in rows(Path(__file__).with_name("tags.csv"))}
    skills = list(rows(skills_path))
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
        if skill["id"] in observed:
            writer.writerow(row(skill["id"], "observed", observed[skill["id"]]))
        elif pooled.get(family(skill["kind"])) and family(skill["kind"]):
            writer.writerow(row(skill["id"], "extrapolated", pooled[family(skill["kind"])]))


main(*sys.argv[1:])
