#!/usr/bin/env python3
"""Derives fit_roles.csv and fit_shares.csv from the tables on which they rest, in a directory of tables.

    Scripts/fit/evidence.py DATASETS OUTPUT

A row of fit_shares.csv is a skill or an activity, with how many of 100,000 people of each role use it, in the order of
fit_roles.csv, estimated from all that surveys, postings, lists of skills and what roles take say of it: `basis` is
"counted" where a survey or a count of postings says anything of it, and "named" where sources only name it.

The log odds of a share are taken for the sum of a level that belongs to the source (a survey, or postings, which name fewer
skills) and a lift that belongs to the role. Both follow by least squares, each share weighted by its information; the lift
of a role of which little is known stays near 0. The constants stand in evidence_rules.csv beside this script.
"""

import sys
from dataclasses import dataclass
from math import exp, log
from pathlib import Path

from names import rows_of, write

HERE = Path(__file__).resolve().parent
RULES = {row["id"]: float(row["value"]) for row in rows_of(HERE / "evidence_rules.csv")}
# The roles that surveys ask about in numbers: of them postings say the same, so all of their postings are trusted.
REFERENCE = ["data-engineer", "ml-engineer", "data-scientist", "data-analyst"]
ROUNDS = 30
# Shares are written as people of so many.
PEOPLE = 100_000


@dataclass
class Cell:
    """A share that a source gives for a role."""

    source: str
    role: str
    share: float
    count: float
    # How much of the count tells of the role, and not of the few employers behind it.
    trust: float = 1.0
    # Whether the share was not counted, but is assumed for the role; it says nothing of the source.
    is_assumed: bool = False


def odds(share):
    return share / (1 - share)


def of_odds(odds):
    return odds / (1 + odds)


class Evidence:
    """The cells of each item, ("skill", id) or ("activity", id)."""

    def __init__(self, datasets):
        self.datasets = datasets
        self.cells, self.postings, self.named = {}, set(), set()
        self.respondents, self.counted = {}, {}
        self.add_surveys()
        self.add_postings()
        self.takes = {}
        for row in self.table("role_essentials"):
            self.takes.setdefault(row["role"], set()).add(row["skill"])
        self.roles = [row["id"] for row in self.table("roles")
                      if row["id"] in self.respondents.keys() | self.counted.keys() | self.takes.keys()]
        self.add_names()
        self.add_activities()

    def table(self, name):
        return rows_of(self.datasets / f"{name}.csv")

    def add_surveys(self):
        """The shares of the surveys, the years of a survey together."""
        sums, people = {}, {}
        for row in self.table("survey_shares"):
            item = ("skill", row["skill"]) if row["skill"] else ("activity", row["activity"])
            sum_ = sums.setdefault((row["source"], row["role"], item), [0.0, 0.0])
            sum_[0] += float(row["share"]) * float(row["respondents"])
            sum_[1] += float(row["respondents"])
            asked = people.setdefault((row["source"], row["year"], row["role"]), 0)
            people[row["source"], row["year"], row["role"]] = max(asked, int(row["respondents"]))
        for (source, role, item), (naming, count) in sums.items():
            self.cells.setdefault(item, []).append(Cell(source, role, naming / count, count))
        for (_, _, role), count in people.items():
            self.respondents[role] = self.respondents.get(role, 0) + count

    def add_postings(self):
        """The shares of postings of all levels together; a skill without a row is asked for by none."""
        counts, shares = {}, {}
        for row in self.table("role_skill_levels"):
            if not row["level"]:
                counts.setdefault(row["source"], {})[row["role"]] = int(row["postings"])
                shares.setdefault((row["source"], row["skill"]), {})[row["role"]] = float(row["share"])
        for (source, skill), share in shares.items():
            self.postings.add(source)
            for role, count in sorted(counts[source].items()):
                trust = 1.0 if role in REFERENCE else count / (count + RULES["few-postings"])
                self.cells.setdefault(("skill", skill), []).append(
                    Cell(source, role, share.get(role, 0.0), count, trust))
        for count in counts.values():
            for role, number in count.items():
                self.counted[role] = self.counted.get(role, 0) + number

    def add_names(self):
        """What sources name without a count, and shares that a source states of a role alone.

        Where other roles have shares, a role for which the skill is named is taken to have a multiple of their odds. Where
        none has, roles that no source names it for have a low share. All of that counts as a few people.
        """
        stated, naming = {}, {role: set(skills) for role, skills in self.takes.items()}
        counting = {row["source"] for row in self.table("role_skill_levels")}
        for row in self.table("role_skills"):
            if row["role"] not in self.roles:
                continue
            if not row["share"]:
                naming.setdefault(row["role"], set()).add(row["skill"])
            elif row["source"] not in counting:
                stated.setdefault(row["skill"], {})[row["role"]] = float(row["share"])
        # Where much is named of a role, each name says less.
        people = {role: RULES["people-of-name"] * min(1, RULES["named-of-role"] / len(skills))
                  for role, skills in naming.items()}
        for skill in (row["id"] for row in self.table("skills")):
            names, item = {role for role, skills in naming.items() if skill in skills}, ("skill", skill)
            if item in self.cells:
                self.cells[item] = self.cells[item] + self.names_beside(self.cells[item], names, people)
            elif names or skill in stated:
                self.named.add(item)
                self.cells[item] = [self.name(role, names, stated.get(skill, {}), people) for role in sorted(naming)]
        self.postings.add("lists")

    def names_beside(self, known, names, people):
        """The cells of the roles for which a skill is named, and of which those that are known have none."""
        cells_of = {}
        for cell in known:
            cells_of.setdefault(cell.source, []).append(cell)
        source, widest = max(cells_of.items(), key=lambda entry: (len(entry[1]), entry[0]))
        mean = sum(cell.share for cell in widest) / len(widest)
        share = of_odds(RULES["odds-of-name"] * odds(min(max(mean, 0.01), 0.99)))
        return [Cell(source, role, share, people[role], is_assumed=True)
                for role in sorted(names - {cell.role for cell in known})]

    def name(self, role, names, stated, people):
        """The cell of a role for a skill of which no survey and no count of postings says anything."""
        if role in stated:
            return Cell("lists", role, stated[role], RULES["people-of-stated"])
        greatest = max(map(odds, stated.values()), default=0.0)
        unnamed = greatest * RULES["odds-of-unstated"] if stated else odds(RULES["share-of-unnamed"])
        if role not in names:
            return Cell("lists", role, of_odds(unnamed), RULES["people-of-silence"])
        return Cell("lists", role, of_odds(max(unnamed * RULES["odds-of-name"], greatest)), people[role])

    def add_activities(self):
        """For activities of which no survey asks what sources name, for the roles of which each names any."""
        tasks = {}
        for row in self.table("role_activities"):
            tasks.setdefault(row["source"], {}).setdefault(row["role"], set()).add(row["activity"])
        unknown = [row["id"] for row in self.table("activities") if ("activity", row["id"]) not in self.cells]
        for source, of_role in sorted(tasks.items()):
            described = sorted((role, names) for role, names in of_role.items() if role in self.roles)
            self.postings.add(source)
            for activity in unknown:
                if any(activity in names for _, names in described):
                    self.named.add(("activity", activity))
                    self.cells.setdefault(("activity", activity), []).extend(
                        Cell(source, role, RULES["share-of-task" if activity in names else "share-of-no-task"],
                             RULES["people-of-silence"])
                        for role, names in described)

    def shares(self, item):
        """The share of each role, as in the surveys; in the postings where no survey asks."""
        points = []
        for cell in self.cells[item]:
            share = (cell.share * cell.count + 0.5) / (cell.count + 1)
            weight = RULES["posting-against-person"] if cell.source in self.postings else 1
            people = min(cell.count, RULES["most-people"]) * weight
            points.append((cell, log(odds(share)), people * share * (1 - share), people))
        sources = sorted({cell.source for cell in self.cells[item]})
        level, lift = dict.fromkeys(sources, 0.0), dict.fromkeys(self.roles, 0.0)
        for _ in range(ROUNDS):
            for source in sources:
                of = [point for point in points if point[0].source == source and not point[0].is_assumed]
                whole = sum(point[2] for point in of)
                level[source] = sum(p[2] * (p[1] - lift[p[0].role]) for p in of) / whole if whole > 0 else 0.0
            sums, whole = dict.fromkeys(self.roles, 0.0), dict.fromkeys(self.roles, RULES["prior-information"])
            for cell, log_odds, information, _ in points:
                sums[cell.role] += cell.trust * information * (log_odds - level[cell.source])
                whole[cell.role] += cell.trust * information
            lift = {role: sums[role] / whole[role] for role in self.roles}
        counted = [p for p in points if p[0].source not in self.postings and not p[0].is_assumed] or points
        middle = sum(level[p[0].source] * p[3] for p in counted) / max(sum(p[3] for p in counted), 1)
        return {role: 1 / (1 + exp(-(middle + lift[role]))) for role in self.roles}


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    evidence, output = Evidence(Path(sys.argv[1])), Path(sys.argv[2])
    rows = []
    for kind, table in (("skill", "skills"), ("activity", "activities")):
        for name in (row["id"] for row in evidence.table(table)):
            if (kind, name) not in evidence.cells:
                continue
            basis = "named" if (kind, name) in evidence.named else "counted"
            shares = ";".join(str(round(share * PEOPLE)) for share in evidence.shares((kind, name)).values())
            rows.append([name if kind == "skill" else "", name if kind == "activity" else "", basis, shares])
    write(output / "fit_shares.csv", ["skill", "activity", "basis", "people"], rows)
    write(output / "fit_roles.csv", ["role", "respondents", "postings"],
          [[role, evidence.respondents.get(role, 0), evidence.counted.get(role, 0)] for role in evidence.roles])


if __name__ == "__main__":
    main()
