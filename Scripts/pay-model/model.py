#!/usr/bin/env python3
"""Derives datasets/pay_estimates.csv and pay_segments.csv: one model of pay, fitted to all evidence in the tables.

    Scripts/pay-model/model.py [--datasets DIR] [--output DIR] [--estimate]

Reads only tables of --datasets (datasets/ of this repository unless given) and writes to --output (the same). The
constants stand in pay_model.csv with their reasons; with --estimate the standard deviations among them are estimated
again by marginal likelihood, which takes minutes, and the table is written too. The same tables give the same bytes.
"""

import argparse
import csv
import sys
from pathlib import Path

from answers import COLUMNS, Answers
from design import FREE
from fitted import Fitted
from gathered import Tables
from segments import SEGMENT_COLUMNS, segments
from spread import FREE as SPREAD_FREE
from spread import Spread
from tables import HERE, rows_of

ROUNDS = 60     # of the estimation; the likelihood stands still before
# Not estimated; their reasons stand in the table.
HELD = {
    "pay-kind", "publisher-country", "role-country", "segment", "spread-publisher", "spread-publisher-country",
}
FLOOR = 0.01    # the smallest standard deviation, so that a block can come back


def write(path, columns, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def tell(step, likelihood):
    if step % 10 == 0:
        print(f"round {step}: log likelihood {likelihood:.1f}", file=sys.stderr)


def estimate(tables, constants):
    """Puts estimated standard deviations, and what follows from them, into the rows of constants."""
    fitted = Fitted(tables)
    fitted.model.estimate({*FREE, *HELD}, ROUNDS, FLOOR, tell)
    spread = Spread(fitted.design, fitted.figures)
    spread.model.estimate({*SPREAD_FREE, *HELD}, ROUNDS, FLOOR, tell)
    found = {**fitted.model.deviations, **spread.model.deviations}
    for row in constants:
        name = "city" if row["id"] == "city-deviation" else row["id"][3:] if row["id"].startswith("sd-") else ""
        if name in found and name not in HELD:
            row["value"] = f"{found[name]:.4f}"
    tables.constants = {row["id"]: float(row["value"]) for row in constants}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--datasets", type=Path, default=HERE.parent.parent / "datasets")
    parser.add_argument("--output", type=Path)
    parser.add_argument("--estimate", action="store_true")
    options = parser.parse_args()
    output = options.output or options.datasets
    output.mkdir(parents=True, exist_ok=True)
    tables, constants = Tables(options.datasets), rows_of(options.datasets / "pay_model.csv")
    if options.estimate:
        estimate(tables, constants)
    answers = Answers.of(tables)
    write(output / "pay_model.csv", list(constants[0]), constants)
    write(output / "pay_estimates.csv", COLUMNS, answers.all())
    write(output / "pay_segments.csv", SEGMENT_COLUMNS, segments(answers))


if __name__ == "__main__":
    main()
