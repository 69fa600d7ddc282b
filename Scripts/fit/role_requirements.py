#!/usr/bin/env python3
"""Derives datasets/role_requirements.csv: which degree, and how many years, postings for a role name.

    Scripts/fit/role_requirements.py COLLECTED > datasets/role_requirements.csv

COLLECTED is the directory of the collected files; the counts are those of skills_2026/education. Shares are by the
lowest degree that a posting names, and the years are quartiles of the largest number in its text.

All collections pooled have an empty place, and rows however thin they were collected (8 postings or more), as there is
nothing else. A collection of one place has rows from 20 postings. The field guide is no place but four countries: its
rows have an empty place too and a source of their own, and there are none where all postings of a role at a level come
from it. Left out: roles that the catalog does not have, titles without a level word, and interns.
"""

import csv
import sys
from pathlib import Path

from names import DATASETS, rows_of

POOLED, FIELD_GUIDE = "pooled", "fieldguide 2026 (US, UK, NL, DE)"
PLACES = {POOLED: "", FIELD_GUIDE: "", "Berlin 2025": "berlin", "France 2024-26": "france", "India 2026": "india"}
SOURCES = {FIELD_GUIDE: "postings-2026-field-guide"}
SOURCE = "postings-2024-26"
LEAST, PLACE_LEAST = 8, 20
SHARES = ["names_no_degree", "lowest_degree_named_bachelor", "lowest_degree_named_master", "lowest_degree_named_phd",
          "or_equivalent_among_degree"]
YEARS = ["largest_years_p25", "largest_years_median", "largest_years_p75"]
HEADER = ["role", "level", "place", "postings", "no_degree", "bachelor", "master", "doctorate", "or_equivalent",
          "years_low", "years_median", "years_high", "source"]


def text(number):
    return f"{float(number):.2f}".rstrip("0").rstrip(".") if number else ""


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    cells = {}
    for row in rows_of(Path(sys.argv[1]) / "skills_2026" / "education" / "degree_and_years_by_role_level.csv"):
        if row["source"] not in PLACES:
            sys.exit(f"{row['source']!r} is no collection that this script knows")
        cells[row["role"], row["level"], row["source"]] = row
    levels = [row["id"] for row in sorted(rows_of(DATASETS / "levels.csv"), key=lambda row: int(row["rank"]))]
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(HEADER)
    for role in (row["id"] for row in rows_of(DATASETS / "roles.csv")):
        for level in ["all", *levels]:
            pooled = cells.get((role, level, POOLED))
            for source, place in PLACES.items():
                row = cells.get((role, level, source))
                if not row or int(row["n_postings"]) < (LEAST if source == POOLED else PLACE_LEAST):
                    continue
                if source == FIELD_GUIDE and pooled and pooled["n_postings"] == row["n_postings"]:
                    continue
                writer.writerow([role, "" if level == "all" else level, place, row["n_postings"],
                                 *(text(row[column]) for column in [*SHARES, *YEARS]), SOURCES.get(source, SOURCE)])


if __name__ == "__main__":
    main()
