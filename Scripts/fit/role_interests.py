#!/usr/bin/env python3
"""Derives the rows of datasets/role_interests.csv and datasets/role_mathematics.csv from O*NET.

    Scripts/fit/role_interests.py COLLECTED/onet OUTPUT

For every role with an O*NET occupation that the release rates: the interests as they stand, and the importance of
mathematical knowledge, brought from 1…5 to 0…1. AI engineers have no importance of mathematics: the occupation that
O*NET rates is that of research scientists, and what research asks for says nothing of building with models.
"""

import sys
from pathlib import Path

from names import DATASETS, rows_of, write

SOURCE = "onet-29-3"
KINDS = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")
OTHER_WORK = {"ai-engineer"}


def text(number):
    return f"{number:.3f}".rstrip("0").rstrip(".")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    collected, output = Path(sys.argv[1]), Path(sys.argv[2])
    importance = {row["onet_soc"]: row["Mathematics"] for row in rows_of(collected / "knowledge_importance.csv")}
    interests = {row["onet_soc"]: row for row in rows_of(collected / "interests_riasec.csv")}
    riasec, mathematics = [], []
    for role in rows_of(DATASETS / "roles.csv"):
        occupation = role["onet_soc"]
        if occupation in interests:
            riasec.append([role["id"], *(interests[occupation][kind] for kind in KINDS), SOURCE])
        if importance.get(occupation) and role["id"] not in OTHER_WORK:
            mathematics.append([role["id"], text((float(importance[occupation]) - 1) / 4), SOURCE])
    write(output / "role_interests.csv", ["role", *KINDS, "source"], riasec)
    write(output / "role_mathematics.csv", ["role", "importance", "source"], mathematics)


if __name__ == "__main__":
    main()
