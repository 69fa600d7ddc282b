"""India: the product firms' ranges that stand in the notes of a compilation beside those of service firms.

The compilation names no method (grade D): its figures are shown side by side and weigh in nothing but the segments.
"""

import re

from tables import fact, rows_of

LEVELS = ("junior", "mid", "senior")
RANGE = re.compile(r"product firms ([0-9]+) to ([0-9]+)")


def facts(data):
    for row in rows_of(data / "country_benchmarks" / "country_benchmarks.csv"):
        given = RANGE.search(row["note"])
        if row["iso2"] == "IN" and row["level"] in LEVELS and given:
            yield fact(
                "jobupdate-2026", "india", "software engineer", row["level"], row["year"], "product-firms",
                detail="product firms", role="software-engineer", isco08="2512", currency="INR", period="year",
                pay_kind="unspecified", low=given[1], high=given[2], reads_as="p10-p90", grade="D",
            )
