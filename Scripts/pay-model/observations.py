#!/usr/bin/env python3
"""Takes rows out of a table of pay observations that would mislead, and passes on the others as they are.

    Scripts/pay-model/observations.py REGIONS < rows.csv > pay_observations.csv

Left out are rows whose currency is not that of the place (amounts from abroad and templates of a head office, labelled
with the place; where the dollar is the currency, dollars stay), and the rows that observations_left_out.csv names.
REGIONS is regions.csv.
"""

import csv
import sys

from tables import choices, rows_of


def currencies(path):
    """The currency of every place: of a city, that of its country."""
    regions = {row["id"]: row for row in rows_of(path)}
    found = {}
    for start, row in regions.items():
        while row and not row["currency"]:
            row = regions.get(row["parent"])
        found[start] = row["currency"] if row else ""
    return found


def is_named(row, rules):
    return any(all(row[column] == rule[column] for column in rule if column != "reason") for rule in rules)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    known, rules = currencies(sys.argv[1]), choices("observations_left_out")
    sys.stdin.reconfigure(encoding="utf-8", newline="")
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    reader = csv.DictReader(sys.stdin)
    writer = csv.DictWriter(sys.stdout, reader.fieldnames, lineterminator="\n")
    writer.writeheader()
    for row in reader:
        is_of_the_place = row["currency"] == known.get(row["region"])
        if is_of_the_place and not is_named(row, rules):
            writer.writerow(row)


if __name__ == "__main__":
    main()
