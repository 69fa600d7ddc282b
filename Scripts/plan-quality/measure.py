#!/usr/bin/env python3
"""Measures plans against the topics of public curricula and roadmaps.

    measure.py                               the tables of datasets/, all curricula, junior plans
    measure.py --set test --level senior     one set of curricula (known, dev, test), one level
    measure.py --plans plans.json            plans as the program printed them: [{role, level, steps: [skill]}]
    measure.py --csv > figures.csv           a row for each role
    measure.py --missing 10                  topics that a role's curricula name and its list lacks
    measure.py --reversed 10                 steps whose order most of its curricula reverse

The plan is made here a second time, simply, so that it also checks the program's own:
`measure.py --plans plans.json --compare` prints where the two differ.

For each role and curriculum (the figure of a role is the mean over its curricula, the last line the mean over roles):
  role     share of the curriculum's topics that the role names, at any level, as a row or as the concept of one
  plan     share of its topics that the plan contains, as a step or as the concept of one
  +choice  as `plan`; a topic also counts where the plan contains another alternative of its choice
  steps    share of the plan's steps that the curriculum names; a tool counts if its concept is named
  any      as `steps`, named by any of the role's curricula
  order    pairs of common topics in the same order less those in reverse, as a share of both (Kendall's tau-b without
           ties: a tool and its concept are one step); none below four common topics or for a list without order
  hours    low, typical, high of the steps, summed; `x`: typical over the geometric mean of whole programmes that start
           from nothing (empty where none is known)
Topics written `unknown:NAME` have no id in skills.csv and are never covered.
"""

import argparse
import csv
import json
import math
import sys
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATASETS = HERE.parent.parent / "datasets"
STAGES = ["foundation", "core", "job-ready", "senior"]
LEVELS = ["junior", "mid", "senior"]
FROM_NOTHING = {"none", "no programming", "high-school mathematics"}
FIGURES = ["role", "plan", "+choice", "steps", "any", "order", "n", "low", "typical", "high", "x"]


def rows(path):
    if not path or not Path(path).exists():
        return []
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def listed(cell):
    return [item for item in (cell or "").split(";") if item]


class Tables:
    """The tables that a plan is made from, by role."""

    def __init__(self, options):
        self.essentials = defaultdict(list)
        for row in rows(options.essentials):
            row["concepts"] = listed(row.get("concepts", row.get("concept")))
            self.essentials[row["role"]].append(row)
        for path in options.more_essentials:
            for row in rows(path):
                row["concepts"] = listed(row.get("concepts", row.get("concept")))
                self.essentials[row["role"]].append(row)
        self.gates, self.helps = defaultdict(list), defaultdict(list)
        for row in rows(options.prerequisites):
            kind = self.gates if row.get("kind", "gate") == "gate" else self.helps
            kind[row["skill"]].append(row["needs"])
        self.hours = {row["skill"]: row for row in rows(options.hours)}
        self.groups = {row["skill"]: row["choice"] for row in rows(options.alternatives)}
        self.named = defaultdict(set)  # role: skills, where the roles have another list than the essentials
        for row in rows(options.role_skills):
            self.named[row["role"]].add(row["skill"])

    def skills(self, role):
        if self.named:
            return self.named[role]
        return {skill for row in self.essentials[role] for skill in [row["skill"]] + row["concepts"]}

    def concepts(self, role):
        """The concepts that each skill of the role brings with it."""
        return {row["skill"]: row["concepts"] for row in self.essentials[role]}

    def choices(self, role):
        """The choice of each skill: the role's own, else the one it is in everywhere."""
        own = {row["skill"]: row["choice"] for row in self.essentials[role] if row.get("choice")}
        return {**self.groups, **own}


def asked(row):
    """How much a role asks for an alternative: by weight, then by share of postings; in a tie the first row stays."""
    return float(row["weight"]), float(row["share"] or 0)


def plan(tables, role, level):
    """The steps of a plan: rows up to the level, stage by stage in order of need, then one row of each choice."""
    reach = [row for row in tables.essentials[role] if LEVELS.index(row["level"]) <= LEVELS.index(level)]
    reach.sort(key=lambda row: (STAGES.index(row["stage"]), float(row["position"])))
    own = {row["skill"]: row for row in reach}
    ways = {skill: [skill] for skill in own}
    for row in reach:
        for concept in row["concepts"]:
            if concept not in own:
                ways.setdefault(concept, []).append(row["skill"])
    order, started = [], set()

    def add(skill, stage):
        if skill in started:
            return
        started.add(skill)
        for need in tables.gates[skill]:
            for way in ways.get(need, []):
                add(way, stage)
        for help_ in tables.helps[skill]:
            for way in ways.get(help_, []):
                if STAGES.index(own[way]["stage"]) <= STAGES.index(stage):
                    add(way, stage)
        order.append(skill)

    for row in reach:
        add(row["skill"], row["stage"])
    chosen = {}
    for row in reach:
        name = row.get("choice") or row["skill"]
        if name not in chosen or asked(row) > asked(chosen[name]):
            chosen[name] = row
    taken = {row["skill"] for row in chosen.values()}
    return [skill for skill in order if skill in taken]


def tau(steps, concepts, order):
    """How far two orders agree, from -1 to 1; None below four common topics."""
    place = {}
    for index, step in enumerate(steps):
        for skill in [step] + concepts.get(step, []):
            place.setdefault(skill, index)
    common = [place[topic] for topic in order if topic in place]
    same = reverse = 0
    for index, first in enumerate(common):
        for second in common[index + 1:]:
            same += first < second
            reverse += first > second
    return (same - reverse) / (same + reverse) if len(common) >= 4 and same + reverse else None


def mean(values):
    values = [value for value in values if value is not None]
    return sum(values) / len(values) if values else None


def measure(tables, role, steps, curricula, programme):
    """The figures of one role: `curricula` are lists of (topics, has an order)."""
    concepts, choices, named = tables.concepts(role), tables.choices(role), tables.skills(role)
    covered = {skill for step in steps for skill in [step] + concepts.get(step, [])}
    made = {choices[skill] for skill in covered if skill in choices}

    def on(step, topics):
        return step in topics or any(concept in topics for concept in concepts.get(step, []))

    union = {topic for topics, _ in curricula for topic in topics}
    each = defaultdict(list)
    for topics, has_order in curricula:
        each["role"].append(sum(topic in named for topic in topics) / len(topics))
        each["plan"].append(sum(topic in covered for topic in topics) / len(topics))
        each["+choice"].append(sum(topic in covered or choices.get(topic) in made for topic in topics) / len(topics))
        each["steps"].append(sum(on(step, topics) for step in steps) / len(steps) if steps else None)
        each["order"].append(tau(steps, concepts, topics) if has_order else None)
    result = {name: mean(values) for name, values in each.items()}
    result["any"] = sum(on(step, union) for step in steps) / len(steps) if steps else None
    result["n"] = len(steps)
    for name, column in [("low", "hours_low"), ("typical", "hours_median"), ("high", "hours_high")]:
        result[name] = sum(float(tables.hours.get(step, {}).get(column) or 0) for step in steps)
    result["x"] = result["typical"] / programme if programme and result["typical"] else None
    return result


def missing(tables, role, curricula, count):
    """Topics that the role's curricula name and its list lacks, those of most curricula first."""
    named, times = tables.skills(role), defaultdict(int)
    for topics, _ in curricula:
        for topic in topics:
            times[topic] += topic not in named
    lacking = sorted((-number, topic) for topic, number in times.items() if number)
    return [(topic, -number) for number, topic in lacking[:count]]


def reversed_pairs(tables, role, steps, curricula, count):
    """Steps far apart that the curricula name the other way round: (earlier, later, curricula against, for)."""
    concepts, votes = tables.concepts(role), defaultdict(lambda: [0, 0])
    place = {skill: index for index, step in enumerate(steps) for skill in concepts.get(step, []) + [step]}
    for topics, _ in [one for one in curricula if one[1]]:
        common = [place[topic] for topic in topics if topic in place]
        for index, first in enumerate(common):
            for second in set(common[index + 1:]) - {first}:
                votes[min(first, second), max(first, second)][first < second] += 1
    against = [(pair, number) for pair, number in votes.items() if number[0] > number[1]]
    against.sort(key=lambda one: (one[1][1] - one[1][0], one[0][0] - one[0][1]))
    return [(steps[first], steps[second], *number) for (first, second), number in against[:count]]


def written(name, value):
    if value is None:
        return ""
    return f"{value:.0f}" if name in ("n", "low", "typical", "high") else f"{value:.2f}"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--essentials", default=DATASETS / "role_essentials.csv")
    parser.add_argument("--more-essentials", nargs="*", default=[], help="further parts of the same table")
    parser.add_argument("--prerequisites", default=DATASETS / "skill_prerequisites.csv")
    parser.add_argument("--hours", default=DATASETS / "skill_hours.csv")
    parser.add_argument("--alternatives", default=DATASETS / "skill_alternatives.csv")
    parser.add_argument("--role-skills", help="another list of the skills of the roles, for `role` alone")
    parser.add_argument("--topics", nargs="*", default=sorted(HERE.glob("topics*.csv")))
    parser.add_argument("--curricula", default=HERE / "curricula.csv")
    parser.add_argument("--programmes", default=HERE / "programme_hours_by_role.csv")
    parser.add_argument("--plans", help="plans as JSON, instead of those made here")
    parser.add_argument("--compare", action="store_true", help="print where --plans differ from those made here")
    parser.add_argument("--set", action="append", choices=["known", "dev", "test"], help="may be repeated; else all")
    parser.add_argument("--level", default="junior", choices=LEVELS)
    parser.add_argument("--csv", action="store_true")
    parser.add_argument("--missing", type=int, metavar="COUNT")
    parser.add_argument("--reversed", type=int, metavar="COUNT", help="print steps that curricula order otherwise")
    return parser.parse_args()


def read_curricula(options):
    """{role: [(topics, has an order)]} of the chosen sets."""
    sets = {row["curriculum"]: row["set"] for row in rows(options.curricula)}
    topics, ordered = defaultdict(list), {}
    for path in options.topics:
        for row in rows(path):
            if not options.set or sets[row["curriculum"]] in options.set:
                topics[row["role"], row["curriculum"]].append(row)
    result = defaultdict(list)
    for (role, _), named in topics.items():
        named.sort(key=lambda row: int(row["position"] or 0))
        result[role].append(([row["skill"] for row in named], bool(named[0]["position"])))
    return result


def main():
    options = arguments()
    tables, curricula = Tables(options), read_curricula(options)
    logs = defaultdict(list)
    for row in rows(options.programmes):
        if row["from_level"] in FROM_NOTHING and row["hours"]:
            logs[row["role"]].append(math.log(float(row["hours"])))
    roles = sorted(tables.essentials or curricula)
    if options.plans:
        given = json.loads(Path(options.plans).read_text(encoding="utf-8"))
        plans = {one["role"]: one["steps"] for one in given if one["level"] == options.level}
        roles = sorted(plans)
    else:
        plans = {role: plan(tables, role, options.level) for role in roles}
    output = csv.writer(sys.stdout, lineterminator="\n")
    if options.compare:
        for role in roles:
            own = plan(tables, role, options.level)
            if own != plans[role]:
                print(role, "here", ";".join(own), "given", ";".join(plans[role]), sep="\n  ")
        return
    if options.reversed:
        output.writerow(["role", "earlier", "later", "against", "for"])
        for role in roles:
            output.writerows([role, *one] for one in
                             reversed_pairs(tables, role, plans[role], curricula[role], options.reversed))
        return
    if options.missing:
        output.writerow(["role", "topic", "curricula", "of"])
        for role in roles:
            for topic, number in missing(tables, role, curricula[role], options.missing):
                output.writerow([role, topic, number, len(curricula[role])])
        return
    table = {role: measure(tables, role, plans[role], curricula[role], math.exp(mean(logs[role])) if logs[role] else None)
             for role in roles if curricula[role]}
    ratios = [math.log(figures["x"]) for figures in table.values() if figures["x"]]
    table["mean"] = {name: mean(figures.get(name) for figures in table.values()) for name in FIGURES}
    table["mean"]["x"] = math.exp(mean(ratios)) if ratios else None  # of ratios, the geometric mean
    if options.csv:
        output.writerow(["role", "level"] + FIGURES)
    else:
        print(f"{options.level:27}" + "".join(f"{name:>8}" for name in FIGURES))
    for role, figures in table.items():
        cells = [written(name, figures.get(name)) for name in FIGURES]
        if options.csv:
            output.writerow([role, options.level] + cells)
        else:
            print(f"{role:27}" + "".join(f"{cell:>8}" for cell in cells))


if __name__ == "__main__":
    main()
