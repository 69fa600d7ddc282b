#!/usr/bin/env python3
"""Derives datasets/national_income.csv: GDP per capita in US dollars of the year, as the IMF gives it.

    Scripts/pay-model/income.py DATA REGIONS > datasets/national_income.csv

Of each country of REGIONS (regions.csv) the latest year up to 2025: what comes after are assumptions.
"""

import csv
import sys
from pathlib import Path

from tables import rows_of

LATEST = 2025


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    regions = {row["iso2"]: row["id"] for row in rows_of(sys.argv[2]) if row["iso2"]}
    found = {}
    for row in rows_of(Path(sys.argv[1]) / "macro" / "weo_2025_10.csv"):
        year = int(row["year"])
        if row["iso2"] in regions and row["gdp_pc_usd"] and year <= LATEST:
            found.setdefault(regions[row["iso2"]], {})[year] = row["gdp_pc_usd"]
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["region", "year", "gdp_per_capita", "source"])
    for region in sorted(found):
        year = max(found[region])
        writer.writerow([region, year, found[region][year], "imf-weo-2025-10"])


if __name__ == "__main__":
    main()
