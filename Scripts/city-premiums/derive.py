#!/usr/bin/env python3
"""Derives datasets/city_premiums.csv from the collected ratios of pay in a city to pay in its country.

    Scripts/city-premiums/derive.py COLLECTED/city_premiums/city_ratios.csv > datasets/city_premiums.csv

What a script cannot know stands in two tables beside this file: pages.csv says which source a page is, or why its
figures are left out, places.csv which city of regions.csv a wider area is read for where the collected file names
none. Ratios to anything but the country are left out, and so are areas of which no city is listed.

One source gives one row for a city, a year and a group of people: figures for all levels rather than one, for people
who are alike in experience rather than for all, for the area around a city rather than for its centre, where head
offices sit; then the better confidence, then the first. Of a figure for one of two years the first is entered, with a
note. Nothing is averaged, rounded or filled in.
"""

import csv
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
COLUMNS = ["region", "year", "ratio", "measure", "confidence", "source", "note"]
MEASURES = {
    "ICT occupation": "ict",
    "professionals or managers, all fields": "professionals",
    "all employees": "all-employees",
}
# The five steps of the collected file: 5 like for like, 4 official and recent, 3 usable, 2 weak, 1 a proxy.
CONFIDENCE = {"5": "high", "4": "high", "3": "medium", "2": "low", "1": "low"}
AREAS = {
    "city": "", "region = city": "", "region around city": "the area around the city",
    "wider region": "a wider region", "region": "a wider region",
}
# Remarks of those who collected the figures that say nothing to a reader of the table.
NO_REMARK = ("; year not on the page", "not asked for, found on the way", "not asked for", " (prefer this)")
CALM = {"OUR ESTIMATE": "our estimate", "LOWER BOUND": "lower bound"}


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def is_alike(fact):
    return "same" in fact["statistic"]


def preference(fact):
    """Smaller is better; sorting is stable, so that the first of equals stays first."""
    return bool(fact["level"]), not is_alike(fact), fact["area_fit"] != "region around city", -int(fact["confidence"])


def remark(text):
    for words in NO_REMARK:
        text = text.replace(words, "")
    for loud, calm in CALM.items():
        text = text.replace(loud, calm)
    return text.strip("; ")


def note(fact):
    """What the ratio is one of, in a few words."""
    area = AREAS[fact["area_fit"]]
    place = f"{fact['place']} ({area})" if area else fact["place"]
    statistic = " ".join(filter(None, [fact["statistic"], f"({fact['level']})" if fact["level"] else ""]))
    year = f"{fact['year']}: the page does not say which" if not fact["year"].isdigit() else ""
    return "; ".join(filter(None, [place, statistic, year, remark(fact["note"])]))


def row(fact, region, source):
    return [region, fact["year"][:4], f"{float(fact['ratio_to_country']):g}", MEASURES[fact["group"]],
            CONFIDENCE[fact["confidence"]], source, note(fact)]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    pages = {page["publisher"]: page for page in rows_of(HERE / "pages.csv")}
    places = {(place["place"], place["country"]): place["region"] for place in rows_of(HERE / "places.csv")}
    rows = {}
    for fact in sorted(rows_of(sys.argv[1]), key=preference):
        region = fact["region_id"] or places.get((fact["place"], fact["country_iso2"]))
        if fact["reference"] != "country" or not region or pages[fact["publisher"]]["left_out"]:
            continue
        cells = row(fact, region, pages[fact["publisher"]]["source"])
        rows.setdefault((region, cells[3], cells[1], cells[5]), cells)
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows[key] for key in sorted(rows))


if __name__ == "__main__":
    main()
