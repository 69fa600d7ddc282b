"""Scores people against roles with NumPy: the yardstick for `pathfinder fit --profiles`.

    fit_numpy.py PEOPLE DATASETS [SCORED]

It prepares the model from the tables by itself, so that the scores check those of pathfinder too. It prints the seconds
to read the people and the seconds to score them. SCORED is the answer of pathfinder for the same people, with 12 digits:
the largest difference of a score is printed as well, and more than 1e-9 ends with 1. Pay wishes are left out: pooled pay
is not modelled here. So are lists of skills that say of themselves that they are whole, and skills that are lacking.
"""

import csv
import sys
import time
from pathlib import Path

import numpy as np

INTERESTS = ["realistic", "investigative", "artistic", "social", "enterprising", "conventional"]
LEVELS = ["secondary", "diploma", "bachelor", "master", "doctorate"]
DEGREES = ["no_degree", "bachelor", "master", "doctorate"]
DEGREE_OF_LEVEL = [0, 0, 1, 2, 3]
STAGES = ["foundation", "core", "job-ready", "senior"]
REFERENCE = ["data-engineer", "ml-engineer", "data-scientist", "data-analyst"]
PARTS = ["skills", "activities", "work-style", "interests", "background", "pay", "remote"]
CHUNK = 20_000


def schooling_fits(row):
    """How each level of education speaks for a role, from the shares of postings by degree; 0.5 says nothing."""
    shares = np.array([float(row[degree]) for degree in DEGREES])
    enough = np.minimum(np.cumsum(shares / shares.sum()), 1)
    usual = int(np.argmax(np.floor(enough * 100 + 0.5) >= 50))
    return [enough[degree] if usual >= 2 or degree < usual else 0.5 for degree in DEGREE_OF_LEVEL]


class Model:
    """What pathfinder prepares once for a catalog."""

    def __init__(self, directory):
        self.directory = directory
        self.skills = self.rows_of("skills")
        self.activities = self.rows_of("activities")
        self.styles = self.rows_of("work_styles")
        self.fields = self.rows_of("education_fields")
        groups = self.table("evidence_groups")
        self.group_weight = np.array([max(float(group["weight"]), 0.01) for group in groups])
        self.group_redundancy = [float(group["redundancy"]) for group in groups]
        self.activity_group = next(index for index, group in enumerate(groups) if not group["kinds"])
        self.roles = [row["role"] for row in self.table("fit_roles")]
        self.number = {role: index for index, role in enumerate(self.roles)}
        tracks = {row["id"]: row["track"] for row in self.table("roles")}
        self.tracks = [tracks[role] for role in self.roles]
        near = {row["role"]: row["track"] for row in self.table("role_paths")}
        self.paths = [track or near.get(role) for role, track in zip(self.roles, self.tracks)]
        self.prepare_items(groups)
        self.prepare_tracks()
        self.prepare_background()
        self.weight = {row["part"]: [float(row[key]) for key in ("weight", "spread", "unanswered")]
                       for row in self.table("fit_weights")}

    def table(self, name):
        with open(self.directory / f"{name}.csv", encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def rows_of(self, name):
        return {row["id"]: index for index, row in enumerate(self.table(name))}

    def prepare_items(self, groups):
        group_of_kind = {kind: index for index, group in enumerate(groups) for kind in group["kinds"].split(";") if kind}
        kinds = {row["id"]: row["kind"] for row in self.table("skills")}
        self.item_of_skill = np.full(len(self.skills), -1)
        self.item_of_activity = np.full(len(self.activities), -1)
        shares, group_of, is_named = [], [], []
        for row in self.table("fit_shares"):
            if row["skill"]:
                if kinds[row["skill"]] not in group_of_kind:
                    continue
                self.item_of_skill[self.skills[row["skill"]]] = len(shares)
                group_of.append(group_of_kind[kinds[row["skill"]]])
            else:
                self.item_of_activity[self.activities[row["activity"]]] = len(shares)
                group_of.append(self.activity_group)
            shares.append([int(people) / 100_000 for people in row["people"].split(";")])
            is_named.append(row["basis"] == "named")
        self.group_of = np.array(group_of)
        sizes = np.bincount(self.group_of, minlength=len(groups))
        self.lone = self.group_weight**0.3
        self.few = 4 * (1 / self.group_weight - 1) / np.maximum(sizes - 1, 1)
        share = np.clip(np.array(shares), 0.004, 1 - 0.004)
        reference = [self.number[role] for role in REFERENCE if role in self.number]
        typical = np.clip(np.array(shares)[:, reference].mean(axis=1), 0.004, 1 - 0.004)[:, None]
        deviation = np.sqrt(typical * (1 - typical))
        distance = (share - typical) / deviation
        common = np.zeros((len(groups), len(self.roles)))
        counted = ~np.array(is_named)
        np.add.at(common, self.group_of[counted], distance[counted])
        counts = np.maximum(np.bincount(self.group_of[counted], minlength=len(groups)), 1)
        alike = np.array(self.group_redundancy)[self.group_of, None] * common[self.group_of] / counts[self.group_of, None]
        alike[~counted] = 0
        self.present = np.log(share / typical) - alike * (np.minimum((1 - typical) / deviation, 3) - distance / 2)
        self.absent = np.log((1 - share) / (1 - typical)) + alike * (typical / deviation + distance / 2)
        self.absent[np.array(is_named)] = 0
        lift = (np.maximum(self.absent, 0) - self.present).max(axis=1)
        self.present += np.maximum(lift, 0)[:, None]
        self.nothing = np.zeros((len(groups), len(self.roles)))
        np.add.at(self.nothing, self.group_of, self.absent)

    def prepare_tracks(self):
        suits = {}
        for row in self.table("role_work_styles"):
            suits.setdefault(row["work_style"], {})[row["track"]] = float(row["weight"])
        self.work_style = np.zeros((len(self.styles), len(self.roles)))
        for style, row in self.styles.items():
            for role, track in enumerate(self.tracks):
                if track and style in suits:
                    others = [weight for other, weight in suits[style].items() if other != track]
                    self.work_style[row, role] = suits[style].get(track, 0) - max(others, default=0)
        profiles = {row["role"]: [float(row[kind]) for kind in INTERESTS] for row in self.table("role_interests")}
        self.interest = np.array([profiles.get(role, [np.nan] * 6) for role in self.roles])
        parents = {row["id"]: row["parent"] for row in self.table("regions")}
        standing = {"higher": 1.0, "lower": 0.0, "equal": 0.5}
        self.remote = {}
        work = self.table("remote_work")
        for region in parents:
            around, place = set(), region
            while place:
                around.add(place)
                place = parents[place]
            here = {}
            for row in work:
                if row["region"] in around:
                    here.setdefault(row["track"], standing[row["standing"]])
            self.remote[region] = np.array([here.get(track, np.nan) for track in self.tracks])
        self.region = {row["alias"]: row["region"] for row in self.table("region_aliases")}
        self.region |= {row[column]: row["id"] for row in self.table("regions") for column in ("name", "name_ar", "id")}

    def prepare_background(self):
        entered = {}
        for row in self.table("backgrounds"):
            entered.setdefault(row["background"], set()).add(row["track"])
        self.field = np.full((len(self.fields), len(self.roles)), 0.5)
        for row, field in enumerate(self.table("education_fields")):
            for role, (track, path) in enumerate(zip(self.tracks, self.paths)):
                if path and field["name"] in entered:
                    self.field[row, role] = 1.0 if path in entered[field["name"]] else 0.0 if track else 0.5
        least = next(float(row["value"]) for row in self.table("planning_rules") if row["id"] == "least-postings")
        asked = {}
        for row in self.table("role_requirements"):
            most = asked.get(row["role"], {"postings": 0})["postings"]
            if not row["level"] and not row["place"] and int(row["postings"]) >= max(least, int(most) + 1):
                asked[row["role"]] = row
        nothing = [0.5] * len(LEVELS)
        self.education = np.array([schooling_fits(asked[role]) if role in asked else nothing for role in self.roles]).T
        needed = {row["role"]: float(row["importance"]) for row in self.table("role_mathematics")}
        needed = np.array([needed.get(role, np.nan) for role in self.roles])
        self.maths = filled(1 - np.maximum(0, needed - np.arange(5)[:, None] / 4))
        self.all_roles = self.rows_of("roles")
        self.brought = filled(np.array(self.shares_brought()))

    def shares_brought(self):
        """For each role of the tables, how much of what each ranked role takes, at its lowest level, somebody
        brings of whom no more is known than that they work in it: the foundation and core of their role."""
        essentials, lowest, concepts, stages = {}, {}, {}, {}
        ranks = {row["id"]: int(row["rank"]) for row in self.table("levels")}
        rows = list(self.table("role_essentials"))
        for row in sorted(rows, key=lambda row: (STAGES.index(row["stage"]), int(row["position"]), row["skill"])):
            choice = ("choice", row["choice"]) if row["choice"] else ("skill", row["skill"])
            asked = float(row["weight"]), float(row["share"] or 0)
            essentials.setdefault(row["role"], {}).setdefault(choice, {})[row["skill"]] = asked
            concepts[row["role"], row["skill"]] = row["concepts"].split(";")
            stages.setdefault((row["role"], choice), row["stage"])
            if row["level"] == min((other["level"] for other in rows if other["role"] == row["role"]), key=ranks.get):
                lowest.setdefault(row["role"], {}).setdefault(choice, {})[row["skill"]] = asked

        def brought(origin, role):
            if origin == role:
                return 1.0
            # Of a choice the skill most asked for; of equal ones the one that is taught first. With the ideas behind it.
            basic = [name for name in essentials.get(origin, {}) if stages[origin, name] in ("foundation", "core")]
            first = [max(essentials[origin][name], key=essentials[origin][name].get) for name in basic]
            known = set(first).union(*(concepts[origin, skill] for skill in first))
            asked = [(max(choice.values())[0], set(choice)) for choice in lowest.get(role, {}).values()]
            whole = sum(weight for weight, _ in asked)
            if not known or whole <= 0:
                return np.nan
            return sum(weight for weight, skills in asked if skills & known) / whole

        return [[brought(origin, role) for role in self.roles] for origin in self.all_roles]


def filled(values):
    """Rows in which the mean of what is known stands in the place of what is not."""
    with np.errstate(invalid="ignore"):
        means = np.nanmean(values, axis=1, keepdims=True)
    return np.where(np.isnan(values), means, values)


def read(path, model):
    """The answers as arrays: for each list the person, the row and the answer of every item."""
    skill, activity, style = ([], [], []), ([], [], []), ([], [], [])
    columns = {name: [] for name in ("interests", "education", "field", "maths", "role", "region", "remote")}
    wishes = {"": -1, "required": 0, "preferred": 1, "on-site": 2, "indifferent": 3}
    levels = {level: index for index, level in enumerate(LEVELS)} | {"": -1}
    regions = list(model.remote)
    region_row = {name: regions.index(region) for name, region in model.region.items()} | {"": -1}
    with open(path, encoding="utf-8", newline="") as file:
        for person, row in enumerate(csv.DictReader(file)):
            for item in row["skills"].split(";"):
                name, _, level = item.partition("=")
                if name in model.skills:
                    skill[0].append(person)
                    skill[1].append(model.skills[name])
                    skill[2].append(0.5 if level == "1" else 1.0)
            for item in row["activities"].split(";"):
                name, _, answer = item.partition("=")
                if name:
                    activity[0].append(person)
                    activity[1].append(model.activities[name])
                    activity[2].append(answer != "no")
            for item in row["work_styles"].split(";"):
                name, _, answer = item.partition("=")
                if name:
                    style[0].append(person)
                    style[1].append(model.styles[name])
                    style[2].append(float(answer))
            given = dict(item.split("=") for item in row["interests"].split(";") if item)
            columns["interests"].append([float(given.get(kind, "nan")) for kind in INTERESTS])
            columns["education"].append(levels[row["education_level"]])
            columns["field"].append(model.fields.get(row["education_field"], -1))
            columns["maths"].append(int(row["maths_comfort"] or 0) - 1)
            columns["role"].append(model.all_roles.get(row["current_role"], -1))
            columns["region"].append(region_row[row["region"]])
            columns["remote"].append(wishes[row["remote"]])
    lists = [tuple(np.array(column) for column in answers) for answers in (skill, activity, style)]
    return lists, {name: np.array(column) for name, column in columns.items()}


def score(model, lists, columns, start, end):
    """The scores and probabilities of the people from start to end."""
    count, roles = end - start, len(model.roles)
    values, answered = np.zeros((len(PARTS), count, roles)), np.zeros((len(PARTS), count), dtype=bool)

    def part(answers):
        first, last = np.searchsorted(answers[0], [start, end])
        return answers[0][first:last] - start, answers[1][first:last], answers[2][first:last]

    person, row, presence = part(lists[0])
    listed = np.bincount(person, minlength=count).astype(float)
    complete = listed**2 / (listed**2 + 144)
    item = model.item_of_skill[row]
    known = item >= 0
    person, item, presence = person[known], item[known], presence[known]
    groups = len(model.group_weight)
    group = model.group_of[item]
    answers = np.bincount(person * groups + group, minlength=count * groups).reshape(count, groups)
    few = model.lone / (1 + (np.maximum(answers, 1) - 1) * model.few)
    weight = few * np.exp(complete[:, None] * np.log(model.group_weight / few))
    points = (15 + 1.5 * np.minimum(listed, 30))[:, None] + (
        weight * complete[:, None] * (answers > 0)) @ model.nothing
    own = weight[person, group]
    present = np.zeros((count, len(model.group_of)))
    absent = np.zeros((count, len(model.group_of)))
    present[person, item] = own * presence
    absent[person, item] = own * (1 - presence - complete[person])
    points += present @ model.present + absent @ model.absent
    values[0], answered[0] = np.clip(points / max(model.weight["skills"][0], 1e-9), 0, 1), listed > 0

    person, row, is_yes = part(lists[1])
    answered[1] = np.bincount(person, minlength=count) > 0
    item = model.item_of_activity[row]
    known = item >= 0
    person, item, is_yes = person[known], item[known], is_yes[known]
    span = max(model.weight["activities"][0], 1e-9)
    points = np.full((count, roles), span / 2)
    own = np.where(is_yes[:, None], model.present[item], model.absent[item])
    np.add.at(points, person, model.group_weight[model.activity_group] * own)
    values[1] = np.clip(points / span, 0, 1)

    person, row, agreement = part(lists[2])
    given = np.bincount(person, minlength=count).astype(float)
    agreements = np.zeros((count, len(model.styles)))
    agreements[person, row] = agreement / 2
    values[2] = 0.5 + agreements @ model.work_style / (given[:, None] + 3) / 2
    answered[2] = given > 0

    mine = columns["interests"][start:end]
    is_given = ~np.isnan(mine)
    given = is_given.sum(axis=1)
    answered[3] = given >= 3
    if answered[3].any():
        divisor = np.maximum(given, 1)[:, None]
        own = np.where(is_given, mine - np.nansum(mine, axis=1)[:, None] / divisor, 0)
        theirs = np.nan_to_num(model.interest)
        mean = is_given.astype(float) @ theirs.T / divisor
        both = own @ theirs.T - own.sum(axis=1)[:, None] * mean
        square = is_given.astype(float) @ (theirs**2).T - divisor * mean**2
        length = np.sqrt((own**2).sum(axis=1)[:, None] * square)
        correlation = np.where(length > 1e-12, both / np.where(length > 1e-12, length, 1), 0)
        values[3] = 0.5 + filled(np.where(np.isnan(model.interest[:, 0]), np.nan, correlation)) * given[:, None] / 12

    total, parts = np.full((count, roles), 0.5), np.zeros(count)
    answers = {"education": model.education, "field": model.field, "maths": model.maths, "role": model.brought}
    for name, table in answers.items():
        column = columns[name][start:end]
        is_given = column >= 0
        total[is_given] += table[column[is_given]]
        parts += is_given
    values[4], answered[4] = total / (parts + 1)[:, None], parts > 0

    region, wish = columns["region"][start:end], columns["remote"][start:end]
    answered[6] = (region >= 0) & (wish >= 0)
    standing = np.array(list(model.remote.values()))[np.maximum(region, 0)]
    lean = np.array([0.0, 0.5, -0.5, 0.0])[np.maximum(wish, 0)][:, None]
    values[6] = np.where(np.isnan(standing), 0.5, 0.5 + (standing - 0.5) * lean)
    required = (wish == 0)[:, None] & ~np.isnan(standing)
    values[6] = np.where(required, standing, values[6])

    scores, variance = np.zeros((count, roles)), np.zeros(count)
    for number, name in enumerate(PARTS):
        weight, spread, unanswered = model.weight[name]
        is_answered = answered[number]
        scores += np.where(is_answered[:, None], weight * values[number], 0)
        deviation = np.maximum(0, (values[number] ** 2).mean(axis=1) - values[number].mean(axis=1) ** 2)
        variance += np.where(is_answered, (weight * spread) ** 2 * deviation, (weight * unanswered) ** 2)
    certainty = 1 / np.sqrt(1 + np.pi / 8 * variance)
    shares = np.exp(certainty[:, None] * (scores - scores.max(axis=1)[:, None]))
    return scores, shares / shares.sum(axis=1)[:, None]


def compare(scores, roles, scored):
    """Prints the largest difference to the scores in a file, and ends with 1 if it is more than 1e-9."""
    columns = ["score_" + role.replace("-", "_") for role in roles]
    with open(scored, encoding="utf-8", newline="") as file:
        theirs = np.array([[float(row[column]) for column in columns] for row in csv.DictReader(file)])
    difference = np.abs(scores - theirs).max() if theirs.shape == scores.shape else float("inf")
    print(difference)
    sys.exit(0 if difference <= 1e-9 else 1)


def main():
    people, model = sys.argv[1], Model(Path(sys.argv[2]))
    start = time.perf_counter()
    lists, columns = read(people, model)
    middle = time.perf_counter()
    count = len(columns["maths"])
    blocks = []
    for first in range(0, count, CHUNK):
        scores, probabilities = score(model, lists, columns, first, min(first + CHUNK, count))
        best = probabilities.argmax(axis=1)
        blocks.append((scores, best, probabilities[np.arange(len(best)), best]))
    end = time.perf_counter()
    print(f"{middle - start}\t{end - middle}")
    if len(sys.argv) > 3:
        compare(np.concatenate([block[0] for block in blocks]), model.roles, sys.argv[3])


if __name__ == "__main__":
    main()
