#!/usr/bin/env python3
"""Derives datasets/pay_facts.csv from the collected Gulf pay facts.

    Scripts/pay-facts/derive.py COLLECTED/gcc/gcc_salary_facts.csv > datasets/pay_facts.csv

With --all, what is left out is written as well, to check the pooling against it; that is not for bundling.

What a script cannot know stands in two tables beside this file: pages.csv says which source a page is, titles.csv
which role and which ISCO-08 group a title means, and which titles are left out: pay by gender or nationality, which
Pathfinder does not show, and most figures of a survey under a database licence, of which only few may be quoted.
Figures are taken as they stand; nothing is rounded, converted or filled in.
"""

import csv
import re
import sys
from pathlib import Path

COLUMNS = [
    "id", "region", "role", "isco08", "title", "level", "year", "currency", "period", "pay_kind",
    "low", "mid", "high", "mid_is", "reads_as", "n", "grade", "source", "note",
]
COUNTRIES = {
    "AE": "united-arab-emirates", "BH": "bahrain", "EG": "egypt", "KW": "kuwait", "OM": "oman", "QA": "qatar",
    "SA": "saudi-arabia", "GCC": "gcc", "Middle East": "middle-east",
}
# The words of the sources for a level. Years of experience go to the nearest level of levels.csv; "all levels" names
# none, and directors, managers and heads are jobs of their own, with an ISCO-08 group of managers.
LEVELS = {
    "entry": "junior", "junior": "junior", "mid": "mid", "senior": "senior",
    "under 3 years": "junior", "3-6 years": "mid", "6+ years": "senior",
}
PAY_KINDS = {"unspecified": "unspecified", "total compensation": "total", "gross incl. allowances": "total"}
# What the middle figure is, and how the other two are read. The sources of plain ranges do not say what the ends
# are; they are read as P10 and P90, as the ranges of pay_ranges.csv.
STATISTICS = {
    "range": ("", "p10-p90"),
    "mean": ("mean", ""),
    "mean (at least)": ("mean", ""),
    "about": ("about", ""),
    "median": ("median", ""),
    "low/mean/high": ("mean", "minimum-maximum"),
    "p25/median/p75": ("median", "p25-p75"),
}
FEWEST_ANSWERS = 4  # of a survey, for a figure of it to be quoted


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def is_left_out(fact, title):
    """Of the survey under ODbL, only the figures for all levels of a country with enough answers are quoted."""
    if title["left_out"]:
        return True
    is_country_wide = fact["role"] == "developer (any)"
    return is_country_wide and (fact["level"] != "all levels" or int(fact["n"]) < FEWEST_ANSWERS)


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower().replace("+", "p").replace("#", "-sharp")).strip("-")


def note_of(fact):
    notes = [fact["note"]] if fact["note"] else []
    if "at least" in fact["stat"]:
        notes.append("the source says at least")
    return "; ".join(notes)


def derived(fact, title, source):
    region = slug(fact["city"]) or COUNTRIES[fact["country"]]
    level = LEVELS.get(fact["level"], "")
    middle_is, reads_as = STATISTICS[fact["stat"]]
    parts = [slug(title["title"]), level, region, fact["year"]]
    parts = [source] + [part for part in parts if part and not source.endswith(part)]
    return {
        **{column: fact[column] for column in ("year", "currency", "period", "low", "mid", "high", "n")},
        "id": "-".join(parts), "region": region, "role": title["role"],
        "isco08": title["isco08"], "title": title["title"], "level": level,
        "pay_kind": PAY_KINDS[fact["pay_kind"]], "mid_is": middle_is, "reads_as": reads_as,
        "grade": fact["confidence"], "source": source, "note": note_of(fact),
    }


def main():
    paths = [argument for argument in sys.argv[1:] if argument != "--all"]
    if len(paths) != 1:
        sys.exit(__doc__)
    here = Path(__file__).resolve().parent
    sources = {row["page"]: row["source"] for row in rows_of(here / "pages.csv")}
    titles = {row["collected_title"]: row for row in rows_of(here / "titles.csv")}
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for line, fact in enumerate(rows_of(paths[0]), start=2):
        for column, known, table in (("source", sources, "pages.csv"), ("role", titles, "titles.csv")):
            if fact[column] not in known:
                sys.exit(f"{paths[0]}:{line}: {table} has no row for {column} \"{fact[column]}\"; add one")
        title = titles[fact["role"]]
        if "--all" in sys.argv or not is_left_out(fact, title):
            writer.writerow(derived(fact, title, sources[fact["source"]]))


if __name__ == "__main__":
    main()
