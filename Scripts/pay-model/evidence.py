#!/usr/bin/env python3
"""Derives datasets/pay_facts.csv from the collected files: single figures of pay that a source states.

    Scripts/pay-model/evidence.py DATA [DATASETS] > datasets/pay_facts.csv

DATA is the directory of the collected files, DATASETS that of the tables (datasets/ of this repository unless given).
Figures are taken as they stand, in the money and for the period that the source has; only where a year is not twelve
months of pay, or pay is by the hour, they become those of a year, and the note says from what (full_years.csv).
"""

import csv
import sys
from pathlib import Path

import benchmarks
import gulf
import india
import national_statistics
import surveys
from tables import COLUMNS, HERE, rows_of


def collected(data, datasets):
    regions = {row["iso2"]: row["id"] for row in rows_of(datasets / "regions.csv") if row["iso2"]}
    return [
        *gulf.facts(data), *benchmarks.facts(data, regions), *india.facts(data),
        *surveys.facts(data, regions), *national_statistics.national(data, regions), *national_statistics.ashe(data),
        *national_statistics.singapore(data), *national_statistics.us_areas(data, datasets),
    ]


def check(rows, datasets):
    """Every id once, every source known: an error says what to add."""
    sources = {row["id"] for row in rows_of(datasets / "sources.csv")}
    seen = set()
    for row in rows:
        if row["id"] in seen:
            sys.exit(f"two facts have the id {row['id']}")
        if row["source"] not in sources:
            sys.exit(f"sources.csv has no row for {row['source']}, which {row['id']} names; add one")
        seen.add(row["id"])


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    datasets = Path(sys.argv[2]) if len(sys.argv) == 3 else HERE.parent.parent / "datasets"
    rows = collected(Path(sys.argv[1]), datasets)
    check(rows, datasets)
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


if __name__ == "__main__":
    main()
