#!/usr/bin/env python3
"""Makes place_skill_shares.csv: by country, how many data and AI postings name each tool of a choice.

    place_skill_shares.py DATA DATASETS > place_skill_shares.csv

DATA is the directory of the collected files, DATASETS that of the product's tables. A plan for a place teaches one
tool of a choice, and these shares say which; compare them within a country, not between countries. Only clouds,
warehouses and BI tools: of frameworks and languages the shares of 2023 and of all roles together say too little.

data-jobs-2023: all titles together, exact duplicates once. The share is of the country's postings that list at least
one skill, and `postings` is their number; countries with fewer than 40 have no rows, and the six Gulf states are
pooled as gcc too. The country is that of the search that found the posting. "Sudan" is an error of that search: such
postings count for the United States, where their locations are; those without a location are left out. So are words
that the source found in running text with another meaning.

postings-2024-26: counts by role pooled over the data and AI roles; only a source that is one whole country (France)
and at least 100 postings, and then in place of 2023. The share is of all postings of these roles, whether or not they
name a skill, so it is lower than one of 2023 would be; a skill that one posting of a role names is not counted.
Shares below 0.01 are left out. Rows by region, then falling share, then skill.
"""

import csv
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

CHOICES = {
    "bi-tool": "amazon-quicksight cognos domo looker looker-studio microstrategy power-bi qlik sisense tableau",
    "cloud-platform": "alibaba-cloud aws azure gcp ibm-cloud oracle-cloud",
    "warehouse": "amazon-redshift azure-synapse-analytics bigquery databricks-lakehouse microsoft-fabric snowflake",
}
# Elsewhere one job board of international employers supplies three quarters of the postings of 2023 or more, and what it
# says of BI tools was the other way round in France in 2024-26.
BI_COUNTRIES = {"united-states", "canada", "australia", "france"}
TOOLS = {skill for skills in CHOICES.values() for skill in skills.split()}
BI_TOOLS = set(CHOICES["bi-tool"].split())
AMBIGUOUS = set("go swift spring chef c express crystal".split())
POSTING = ["job_title", "job_location", "posted_date", "salary_year_avg_usd", "salary_hour_avg_usd", "job_skills"]
GULF, GULF_STATES = "gcc", {"bahrain", "kuwait", "oman", "qatar", "saudi-arabia", "united-arab-emirates"}
COUNTRY_SOURCES = {"france-travail-2024-26": "france"}
NO_DATA_ROLES = {"software-engineer", "platform-engineer", "product-owner"}
POSTINGS_2023, POSTINGS_2026, SHARE = 40, 100, 0.01


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def normalised(name):
    return re.sub(r"[.'’]", "", re.sub(r"[ \-_\t\u00a0]+", " ", name.lower())).strip(" ")


def names(rows, aliases, column, alias_column):
    """Ids by what people call them, as the product compares names."""
    found = {normalised(row[key]): row["id"] for row in rows for key in ("id", "name", "name_ar") if row[key]}
    for row in aliases:
        found.setdefault(normalised(row[alias_column]), row[column])
    return found


def of_2023(data, datasets):
    """The tools that each posting names, by region."""
    skills = names(rows_of(datasets / "skills.csv"), rows_of(datasets / "skill_aliases.csv"), "skill", "alias")
    countries = [row for row in rows_of(datasets / "regions.csv") if row["kind"] == "country"]
    regions = names(countries, rows_of(datasets / "region_aliases.csv"), "region", "alias")
    seen, postings = set(), defaultdict(list)
    for row in rows_of(data / "data_jobs_2023" / "data_jobs_salary_2023.csv"):
        words = set(filter(None, row["job_skills"].split(";"))) - AMBIGUOUS
        key, country = tuple(row[column] for column in POSTING), row["job_country"]
        if country == "Sudan":
            country = "" if row["job_location"] in ("", "Anywhere") else "United States"
        region = regions.get(normalised(country))
        if not words or not region or (key, region) in seen:
            continue
        seen.add((key, region))
        for place in [region, GULF] if region in GULF_STATES else [region]:
            postings[place].append({skills.get(normalised(word)) for word in words} & TOOLS)
    for region, found in postings.items():
        if len(found) >= POSTINGS_2023:
            yield region, "data-jobs-2023", len(found), Counter(skill for tools in found for skill in tools)


def of_2026(data):
    numbers, naming = defaultdict(dict), defaultdict(Counter)
    for row in rows_of(data / "skills_2026" / "role_skills" / "role_skill_shares_2024_2026.csv"):
        region = COUNTRY_SOURCES.get(row["source"])
        if region and row["role"] not in NO_DATA_ROLES:
            numbers[region][row["role"]] = int(row["n_postings"])
            if row["skill"] in TOOLS and row["broad_pattern"] == "0":
                naming[region][row["skill"]] += int(row["n_naming"])
    for region, by_role in numbers.items():
        if sum(by_role.values()) >= POSTINGS_2026:
            yield region, "postings-2024-26", sum(by_role.values()), naming[region]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    data, datasets = map(Path, sys.argv[1:])
    places = {place[0]: place for place in [*of_2023(data, datasets), *of_2026(data)]}
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["region", "skill", "share", "postings", "source"])
    for region, source, number, naming in sorted(places.values(), key=lambda place: place[0].encode()):
        shares = {skill: round(count / number, 3) for skill, count in naming.items() if count / number >= SHARE}
        if region not in BI_COUNTRIES:
            shares = {skill: share for skill, share in shares.items() if skill not in BI_TOOLS}
        for skill, share in sorted(shares.items(), key=lambda item: (-item[1], item[0])):
            writer.writerow([region, skill, f"{share:.3f}", number, source])


if __name__ == "__main__":
    main()
