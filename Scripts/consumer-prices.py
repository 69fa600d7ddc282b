#!/usr/bin/env python3
"""Derives datasets/consumer_prices.csv from the collected figures of consumer prices.

    Scripts/consumer-prices.py COLLECTED/inflation > datasets/consumer_prices.csv

The yearly percentages of the World Bank are taken as they stand, for the countries of regions.csv. Those of the United
States are computed from the monthly index CPI-U, which reaches further: the mean of a year against the mean of the year
before, over the months that both years have. 2025 has eleven (October was not surveyed) and 2026 ends in May.
"""

import csv
import sys
from pathlib import Path

REGIONS = Path(__file__).resolve().parent.parent / "datasets" / "regions.csv"


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def united_states(rows):
    """The change of the index by year, with the number of months compared."""
    index = {}
    for row in rows:
        year, month = row["month"].split("-")
        index.setdefault(int(year), {})[month] = float(row["cpi_u_index"])
    for year in sorted(index)[1:]:
        months = sorted(index[year].keys() & index[year - 1].keys())
        now, before = (sum(index[y][month] for month in months) for y in (year, year - 1))
        yield year, f"{100 * (now / before - 1):.4g}", len(months)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    collected = Path(sys.argv[1])
    countries = {row["iso2"]: row["id"] for row in rows_of(REGIONS) if row["iso2"]}
    own = list(united_states(rows_of(collected / "us_cpi_monthly_2015_2026.csv")))
    ours = {(countries["US"], year) for year, _, _ in own}
    rows = [(countries["US"], year, percent, months, "us-cpi-u") for year, percent, months in own]
    for row in rows_of(collected / "consumer_inflation_pct_2015_2024.csv"):
        region, year = countries.get(row["iso2"]), int(row["year"])
        if region and (region, year) not in ours:
            rows.append((region, year, row["inflation_pct"], 12, "world-bank-consumer-prices"))
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["region", "year", "inflation", "months", "source"])
    writer.writerows(sorted(rows))


if __name__ == "__main__":
    main()
