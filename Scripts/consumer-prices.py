#!/usr/bin/env python3
"""Derives datasets/consumer_prices.csv from the collected figures of consumer prices.

    Scripts/consumer-prices.py COLLECTED/inflation COLLECTED/macro > datasets/consumer_prices.csv

The yearly percentages of the World Bank are taken as they stand, for the countries of regions.csv. Those of the United
States are computed from the monthly index CPI-U, which reaches further: the mean of a year against the mean of the year
before, over the months that both years have. 2025 has eleven (October was not surveyed) and 2026 ends in May.

Where these have no figure up to 2026, that of the World Economic Outlook stands, an estimate or a projection of the
IMF. It counts in fiscal years for some countries (consumer-prices/fiscal-years.csv); a calendar year is then the
geometric mean of the two that it lies in, by the months. consumer-prices/left-out.csv names figures of the World Bank
that are not used, and why.
"""

import csv
import math
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
REGIONS = HERE.parent / "datasets" / "regions.csv"
LATEST = 2026  # the year to whose money Pathfinder brings pay; later projections are not needed
OUTLOOK = "imf-weo-2025-10"


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


def calendar_year(changes, year, weights):
    """The change in a calendar year from those of the fiscal years around it; nothing where one of them is missing."""
    weighed = [(changes.get(year + step), weight) for step, weight in zip((-1, 0, 1), weights) if weight]
    if any(change is None for change, _ in weighed):
        return None
    return f"{100 * (math.exp(sum(w * math.log1p(float(change) / 100) for change, w in weighed)) - 1):.4g}"


def outlook(rows, fiscal):
    """The changes of the World Economic Outlook by ISO code and calendar year."""
    changes = {}
    for row in rows:
        if row["cpi_avg_pct"]:
            changes.setdefault(row["iso2"], {})[int(row["year"])] = row["cpi_avg_pct"]
    for iso2, years in changes.items():
        for year in years:
            change = calendar_year(years, year, fiscal[iso2]) if iso2 in fiscal else years[year]
            if change is not None and year <= LATEST:
                yield iso2, year, change


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    prices, macro = map(Path, sys.argv[1:])
    countries = {row["iso2"]: row["id"] for row in rows_of(REGIONS) if row["iso2"]}
    left_out = {(row["iso2"], row["year"]) for row in rows_of(HERE / "consumer-prices/left-out.csv")}
    fiscal = {row["iso2"]: [float(row[name]) for name in ("year_before", "same_year", "year_after")]
              for row in rows_of(HERE / "consumer-prices/fiscal-years.csv")}
    rows = {}

    def add(iso2, year, percent, months, source):
        """Adds a row, unless a better source, which comes first, has one."""
        if iso2 in countries:
            rows.setdefault((countries[iso2], year), (percent, months, source))

    for year, percent, months in united_states(rows_of(prices / "us_cpi_monthly_2015_2026.csv")):
        add("US", year, percent, months, "us-cpi-u")
    for row in rows_of(prices / "consumer_inflation_pct_2015_2024.csv"):
        if (row["iso2"], row["year"]) not in left_out:
            add(row["iso2"], int(row["year"]), row["inflation_pct"], 12, "world-bank-consumer-prices")
    for iso2, year, percent in outlook(rows_of(macro / "weo_2025_10.csv"), fiscal):
        add(iso2, year, percent, 12, OUTLOOK)
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["region", "year", "inflation", "months", "source"])
    writer.writerows([*key, *rows[key]] for key in sorted(rows))


if __name__ == "__main__":
    main()
