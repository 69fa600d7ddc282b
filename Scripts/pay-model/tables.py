"""Reading tables, and the shape of a row of pay_facts.csv, which all collectors share.

What a script cannot know (which role a title means, which source a publisher is) stands in tables beside it.
"""

import csv
import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
COLUMNS = [
    "id", "region", "role", "isco08", "title", "level", "year", "currency", "period", "pay_kind", "segment",
    "low", "mid", "high", "mid_is", "reads_as", "n", "grade", "source", "note",
]


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def choices(name):
    """A table of choices beside the scripts."""
    return rows_of(HERE / f"{name}.csv")


def slug(text):
    text = text.lower().replace("+", "p").replace("#", "-sharp").replace("ü", "u")
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")


def number(text):
    """A figure as text, without needless zeros; empty stays empty."""
    if text in ("", None):
        return ""
    value = float(text)
    return f"{value:.2f}".rstrip("0").rstrip(".")


def fact(source, region, title, level="", year="", segment="", detail="", **figures):
    """A row of pay_facts.csv; its id is made of the source, the job, the level, the place and the year."""
    parts = [slug(title), level, slug(detail), region, year]
    parts = [source] + [part for part in parts if part and not source.endswith(part)]
    row = dict.fromkeys(COLUMNS, "")
    row.update(id="-".join(parts), source=source, region=region, title=title, level=level, year=year, segment=segment)
    row.update(figures)
    for column in ("low", "mid", "high", "n"):
        row[column] = number(row[column])
    return row


def in_money_of_today(row):
    """A row in a currency that is no more becomes one in that which followed, at the fixed rate."""
    old = {known["currency"]: known for known in choices("old_currencies")}.get(row["currency"])
    if old:
        given = f"{row['mid'] or row['low']} {row['currency']}"
        for column in ("low", "mid", "high"):
            row[column] = number(float(row[column]) / float(old["per_new"])) if row[column] else ""
        row["currency"] = old["now"]
        note = f"{given}, at {old['per_new']} for one {old['now']}"
        row["note"] = f"{row['note']}; {note}" if row["note"] else note
    return row


def full_years():
    """How many months or hours of pay make a year, where it is not twelve months: by country and source."""
    return {(row["country"], row["source"]): (row["per"], float(row["factor"])) for row in choices("full_years")}


def brought_to_year(row, country, years):
    """A row whose figures are those of an hour or month that a year is not twelve of becomes one of a year."""
    per, factor = years.get((country, row["source"]), ("", 1))
    if row["period"] != per:
        if row["period"] == "hour":
            raise SystemExit(f"full_years.csv has no hours of a year for {country}, {row['source']}; add a row")
        return row
    given = row["mid"] or f"{row['low']} to {row['high']}"
    for column in ("low", "mid", "high"):
        row[column] = number(float(row[column]) * factor) if row[column] else ""
    row["period"] = "year"
    note = f"{given} {'an' if per == 'hour' else 'a'} {per}, times {number(factor)}"
    row["note"] = f"{row['note']}; {note}" if row["note"] else note
    return row
