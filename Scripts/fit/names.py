"""Tables read and written, and the skills of the catalog by the names that people give them.

Names are compared as the product compares them.
"""

import csv
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
DATASETS = ROOT / "datasets"


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def normalised(name):
    name = re.sub(r"[ \-_\t\u00a0]+", " ", name.lower())
    return re.sub(r"[.'’]", "", name).strip(" ")


def skill_names():
    names = {}
    for row in rows_of(DATASETS / "skills.csv"):
        for column in ("id", "name", "name_ar"):
            if row[column]:
                names[normalised(row[column])] = row["id"]
    for row in rows_of(DATASETS / "skill_aliases.csv"):
        names.setdefault(normalised(row["alias"]), row["skill"])
    return names


def is_tuning(person):
    """Whether a person belongs to the half from which shares are taken: FNV-1a of the id, bit 32."""
    value = 0xCBF29CE484222325
    for byte in person.encode("utf-8"):
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value >> 32 & 1 == 0
