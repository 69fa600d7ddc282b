#!/usr/bin/env python3
"""Derives the answers on pay again and compares them with datasets/pay_estimates.csv.

    Scripts/pay-model/check.py [--datasets DIR]

Other machines round sums in other ways, so medians and spreads may differ by one in their last digit, and a cell at the
edge of what is known may come or go. More is a table that is out of date.
"""

import argparse
import sys
from pathlib import Path

from answers import Answers
from gathered import Tables
from tables import HERE, rows_of

NUMBERS = ("median", "median_low", "median_high", "spread")
MOST_DIFFERENCE = 0.011  # one in the third digit
MOST_CELLS = 5           # that come or go


def by_cell(rows):
    return {(row["region"], row["role"], row["level"]): row for row in rows}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--datasets", type=Path, default=HERE.parent.parent / "datasets")
    options = parser.parse_args()
    derived = by_cell(Answers.of(Tables(options.datasets)).all())
    bundled = by_cell(rows_of(options.datasets / "pay_estimates.csv"))
    moved = derived.keys() ^ bundled.keys()
    differing = [
        cell for cell in derived.keys() & bundled.keys()
        if derived[cell]["basis"] != bundled[cell]["basis"]
        or any(abs(float(derived[cell][name]) / float(bundled[cell][name]) - 1) > MOST_DIFFERENCE for name in NUMBERS)
    ]
    if len(moved) > MOST_CELLS or differing:
        for cell in sorted(differing)[:10] or sorted(moved)[:10]:
            print(f"{', '.join(cell)}: {bundled.get(cell)} in the table, {derived.get(cell)} derived", file=sys.stderr)
        sys.exit("error: pay_estimates.csv is not what the tables give; run make datasets")
    print(f"pay_estimates.csv is what the tables give: {len(bundled)} cells, {len(moved)} at the edge")


if __name__ == "__main__":
    main()
