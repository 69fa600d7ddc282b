#!/usr/bin/env python3
"""Derives datasets/role_requirements.csv and the rows of datasets/role_interests.csv from O*NET.

    Scripts/fit/role_requirements.py COLLECTED/onet OUTPUT

For every role with an O*NET occupation that the release rates: the share of jobs that ask for at most a level of
education (categories 1 and 2 are school, 3 to 5 a diploma, 6 and 7 a bachelor's degree, 8 and 9 a master's), and the
importance of mathematical knowledge, brought from 1…5 to 0…1. Interests are taken as they stand.
"""

import csv
import sys
from pathlib import Path

from names import DATASETS, rows_of

SOURCE = "onet-29-3"
UPPER = (2, 5, 7, 9)
KINDS = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")


def text(number):
    return f"{number:.3f}".rstrip("0").rstrip(".")


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    collected, output = Path(sys.argv[1]), Path(sys.argv[2])
    education = {}
    for row in rows_of(collected / "education_experience_tech.csv"):
        if row["scale"] == "RL":
            education.setdefault(row["onet_soc"], {})[int(row["category"])] = float(row["percent"])
    mathematics = {row["onet_soc"]: row["Mathematics"] for row in rows_of(collected / "knowledge_importance.csv")}
    interests = {row["onet_soc"]: row for row in rows_of(collected / "interests_riasec.csv")}
    requirements, riasec = [], []
    for role in rows_of(DATASETS / "roles.csv"):
        occupation = role["onet_soc"]
        percents = education.get(occupation)
        shares = [""] * len(UPPER)
        if percents:
            whole = sum(percents.values())
            shares = [text(sum(p for c, p in percents.items() if c <= upper) / whole) for upper in UPPER]
        importance = mathematics.get(occupation)
        if percents or importance:
            scaled = text((float(importance) - 1) / 4) if importance else ""
            requirements.append([role["id"], *shares, scaled, SOURCE])
        if occupation in interests:
            riasec.append([role["id"], *(interests[occupation][kind] for kind in KINDS), SOURCE])
    write(output / "role_requirements.csv",
          ["role", "secondary", "diploma", "bachelor", "master", "mathematics", "source"], requirements)
    write(output / "role_interests.csv", ["role", *KINDS, "source"], riasec)


if __name__ == "__main__":
    main()
