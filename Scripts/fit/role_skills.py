#!/usr/bin/env python3
"""Derives role_skill_levels.csv, and the derived rows of role_skills.csv, in a directory.

    Scripts/fit/role_skills.py COLLECTED ANNOTATED OUTPUT

COLLECTED is the directory of the collected files, ANNOTATED the postings with roles and levels that the product reads
from their titles. Rows of role_skills.csv from other sources stay as they are and come first.

From postings (data-jobs-2023), roles with at least 30 of them: the share that asks for a skill, where it is at least
0.05; its importance is the share divided by that of the role's most asked skill. A skill is expected from the lowest
level with at least 20 postings in which at least 0.8 times the role's overall share ask for it; from no level in
particular where all levels do so. By level, shares from 0.02 are kept, and those of all levels together whatever
they are.

From postings of 2024 to 2026 (postings-2024-26), all levels together: the shares that were counted in texts of 2,500
characters or more, or in all texts for a role of which too few are so long; patterns that catch ordinary words are left out.

From O*NET, by the role's occupation: technologies that it marks as in demand in the occupation (importance 0.6). From ESCO, by the occupations in esco_roles.csv: essential skills (importance 0.8). Both numbers
are ours; neither source says how many ask for a skill.
"""

import sys
from pathlib import Path

from names import DATASETS, normalised, rows_of, skill_names, write
from postings import counts

HERE = Path(__file__).resolve().parent
DERIVED = ("data-jobs-2023", "onet-29-3", "esco")
RECENT, LONG_TEXTS, ALL_TEXTS = "postings-2024-26", "pooled, text of 2,500 characters or more", "pooled"
POSTINGS, LEVEL_POSTINGS, SHARE, LEVEL_SHARE, EXPECTED, NAMED_BY = 30, 20, 0.05, 0.02, 0.8, 40


def text(number):
    return f"{number:.4f}".rstrip("0").rstrip(".")


def from_level(role, skill, overall, levels, total, asking):
    """The lowest level at which the skill is expected; empty where every level expects it."""
    counted = [level for level in levels if total[role, level] >= LEVEL_POSTINGS]
    for level in counted:
        if asking[role, level, skill] / total[role, level] >= EXPECTED * overall:
            return "" if level == counted[0] else level
    return ""


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    collected, output = Path(sys.argv[1]), Path(sys.argv[3])
    total, asking = counts(sys.argv[2])
    roles = rows_of(DATASETS / "roles.csv")
    levels = [row["id"] for row in sorted(rows_of(DATASETS / "levels.csv"), key=lambda row: int(row["rank"]))]
    named = {}
    for (_, level, skill), count in asking.items():
        named[skill] = named.get(skill, 0) + (count if level == "" else 0)
    by_level, skills = [], []
    for role in (row["id"] for row in roles):
        people = total[role, ""]
        if people < POSTINGS:
            continue
        for level in ["", *levels]:
            if total[role, level] < LEVEL_POSTINGS:
                continue
            for skill in sorted(named):
                share = asking[role, level, skill] / total[role, level]
                if named[skill] >= NAMED_BY and (share >= LEVEL_SHARE or level == "" and share > 0):
                    by_level.append([role, level, skill, text(share), total[role, level], "data-jobs-2023"])
        most = max(asking[role, "", skill] for skill in named) / people
        for skill in sorted(named):
            share = asking[role, "", skill] / people
            if share >= SHARE:
                rung = from_level(role, skill, share, levels, total, asking)
                skills.append([role, skill, rung, text(round(share / most, 2)), text(share), "data-jobs-2023"])
    by_level += recent(roles, collected / "skills_2026" / "role_skills" / "role_skill_shares_2024_2026.csv")
    skills += onet(roles, collected / "onet" / "technology_skills_tech.csv")
    skills += esco(collected / "esco" / "ict_occupation_essential_skills.csv")
    own = [list(row.values()) for row in rows_of(DATASETS / "role_skills.csv") if row["source"] not in DERIVED]
    write(output / "role_skills.csv", ["role", "skill", "from_level", "importance", "share", "source"], own + skills)
    write(output / "role_skill_levels.csv", ["role", "level", "skill", "share", "postings", "source"], by_level)


def recent(roles, path):
    """The shares of postings of 2024 to 2026, all levels together."""
    known = {row["id"] for row in rows_of(DATASETS / "skills.csv")}
    shares = {}
    for row in rows_of(path):
        if row["broad_pattern"] == "0" and row["skill"] in known and int(row["n_naming"]) > 0:
            shares.setdefault((row["role"], row["source"]), []).append(
                [row["role"], "", row["skill"], text(float(row["share"])), row["n_postings"], RECENT])
    return [row for role in (row["id"] for row in roles)
            for row in sorted(shares.get((role, LONG_TEXTS)) or shares.get((role, ALL_TEXTS), []))]


def onet(roles, path):
    names = skill_names()
    names.update((normalised(row["technology"]), row["skill"]) for row in rows_of(HERE / "onet_technologies.csv"))
    found = set()
    for row in rows_of(path):
        skill = names.get(normalised(row["technology"]))
        if skill and row["in_demand"] == "Y":
            found.add((row["onet_soc"], skill))
    return [
        [role["id"], skill, "", 0.6, "", "onet-29-3"]
        for role in roles
        for occupation, skill in sorted(found)
        if role["onet_soc"] == occupation
    ]


def esco(path):
    skills = {row["esco"]: row["skill"] for row in rows_of(HERE / "esco_skills.csv")}
    essential = {}
    for row in rows_of(path):
        if row["skill"] in skills:
            essential.setdefault(row["occupation"], set()).add(skills[row["skill"]])
    by_role = {}
    for row in rows_of(HERE / "esco_roles.csv"):
        by_role.setdefault(row["role"], set()).update(essential[row["occupation"]])
    return [[role, skill, "", 0.8, "", "esco"] for role in by_role for skill in sorted(by_role[role])]


if __name__ == "__main__":
    main()
