#!/usr/bin/env python3
"""Derives datasets/occupations.csv and datasets/occupation_aliases.csv from O*NET.

    Scripts/occupations/derive.py COLLECTED/onet OUTPUT

Every occupation of the release gets its interests and what carries over from it, by the rows beside this script:

- `titles.csv`: short names, Arabic names and other names of occupations that people change from; the name of another
  occupation is its title in the singular.
- `areas.csv`: which areas of O*NET (a knowledge or skill of at least some importance, from 1 to 5, or the codes that begin
  so) bring which asset, each with a reason. The order of `occupation_assets.csv` is that of their weight.
- `editors.csv`: assets that editors add to occupations, or take away, each with a reason.

What O*NET does not rate, such as "Surgeons, All Other", has the mean of the rated occupations of its broad group, the codes
with the same six or else five first signs; where there are none, as with the military, nothing is known.
"""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "fit"))
from names import DATASETS, normalised, rows_of, write  # noqa: E402

HERE = Path(__file__).resolve().parent
SOURCE = "onet-29-3"
KINDS = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")
# What is common to most occupations stands only where nothing else is known of one, or editors add it.
LAST_RESORT = "procedures"
# More would not be read.
MOST = 5
# Words in the singular that end in s.
SINGULAR = {"sales", "logistics", "business", "services", "operations", "physics", "mathematics", "electronics", "news",
            "sports", "robotics", "analysis", "forensics", "headquarters", "series", "systems", "communications"}


def code(onet_soc):
    """The id of an occupation: its code, without the point and without .00."""
    return onet_soc.removesuffix(".00").replace(".", "-")


def singular_word(word):
    lower = word.lower()
    if lower in SINGULAR or not lower.endswith("s") or lower.endswith(("ss", "us", "is")):
        return word
    if "/" in word:
        return "/".join(map(singular_word, word.split("/")))
    if lower.endswith("women") or lower.endswith("men"):
        return word[:-2] + "an"
    if lower.endswith("ies"):
        return word[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1]


def singular(title):
    """A title as that of one person: "Registered Nurses" is "Registered Nurse". Lists stay as they are.

    Whom it excepts is left out, as in look-ups.
    """
    title = re.sub(r", Except .*", "", title)
    if ", and " in title or "--" in title:
        return title
    head, comma, rest = title.partition(",")
    head, of, object_ = head.partition(" of ")
    words = head.split(" ")
    for index, word in enumerate(words):
        if index + 1 == len(words) or words[index + 1] in ("and", "or"):
            words[index] = singular_word(word)
    return " ".join(words) + of + object_ + comma + rest


def with_unrated(rated, columns, codes):
    """The ratings of all occupations that have any, or whose group has."""
    ratings = {}
    for occupation in codes:
        groups = [[occupation], *([other for other in rated if other.startswith(occupation[:size])] for size in (6, 5))]
        members = next((group for group in groups if group and group[0] in rated), [])
        if members:
            ratings[occupation] = {
                column: sum(float(rated[other][column] or 0) for other in members) / len(members) for column in columns}
    return ratings


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    onet, output = Path(sys.argv[1]), Path(sys.argv[2])
    titles = {code(row["onet_soc"]): row["title"] for row in rows_of(onet / "occupations.csv")}

    def ratings(table, columns=None):
        rated = {code(row["onet_soc"]): row for row in rows_of(onet / table)}
        return with_unrated(rated, columns or [name for name in next(iter(rated.values())) if name != "onet_soc"], titles)

    interests = ratings("interests_riasec.csv", KINDS)
    importance = {"knowledge": ratings("knowledge_importance.csv"), "skill": ratings("skills_importance.csv")}
    assets = [row["id"] for row in rows_of(DATASETS / "occupation_assets.csv")]
    short = {row["occupation"]: row for row in rows_of(HERE / "titles.csv")}
    areas, editors = rows_of(HERE / "areas.csv"), rows_of(HERE / "editors.csv")
    for table, rows, column, known in (
        ("titles.csv", short.values(), "occupation", titles), ("editors.csv", editors, "occupation", titles),
        ("areas.csv", areas, "asset", assets), ("editors.csv", editors, "asset", assets),
    ):
        for row in rows:
            if row[column] not in known:
                sys.exit(f"{table}: there is no {column} {row[column]}")

    def brings(occupation, area):
        if area["kind"] == "code":
            return occupation.startswith(area["area"])
        rated = importance[area["kind"]].get(occupation)
        if rated is None:
            return False
        if area["area"] not in rated:
            sys.exit(f"areas.csv: O*NET has no {area['kind']} {area['area']}")
        return rated[area["area"]] >= float(area["at_least"])

    occupations, aliases, wrong = [], {}, []

    def add(alias, occupation, source):
        form = normalised(alias)
        if not form:
            return
        known = aliases.setdefault(form, (alias, occupation, source))
        if known[1] != occupation:
            wrong.append(f"titles.csv: {alias} is a name of {known[1]} and of {occupation}")

    for occupation, title in titles.items():
        found = {area["asset"] for area in areas if brings(occupation, area)}
        found.discard(LAST_RESORT)
        for row in editors:
            if row["occupation"] == occupation:
                (found.add if row["change"] == "add" else found.discard)(row["asset"])
        listed = [asset for asset in assets if asset in found] or [LAST_RESORT]
        row = short.get(occupation)
        name = row["name"] if row else singular(title)
        riasec = interests.get(occupation)
        occupations.append([
            occupation, name, row["name_ar"] if row else "", *((f"{riasec[kind]:.1f}".rstrip("0").rstrip(".") for kind in KINDS) if riasec else [""] * 6),
            ";".join(listed[:MOST]), SOURCE])
        if row and normalised(singular(title)) != normalised(name):
            add(title, occupation, SOURCE)
        if row:
            for other in (row["other_names"] + ";" + row["other_names_ar"]).split(";"):
                if normalised(other) not in (normalised(name), normalised(row["name_ar"])):
                    add(other, occupation, "editorial")
    names = {}
    for row in occupations:
        if (other := names.setdefault(normalised(row[1]), row[0])) != row[0]:
            wrong.append(f"titles.csv: {row[1]} is the name of {other} and of {row[0]}")
    for form, (alias, occupation, _) in aliases.items():
        if names.get(form, occupation) != occupation:
            wrong.append(f"titles.csv: {alias} of {occupation} is the name of {names[form]}")
    if wrong:
        sys.exit("\n".join(wrong))
    write(output / "occupations.csv", ["id", "name", "name_ar", *KINDS, "assets", "source"], occupations)
    write(output / "occupation_aliases.csv", ["alias", "occupation", "source"], aliases.values())


if __name__ == "__main__":
    main()
