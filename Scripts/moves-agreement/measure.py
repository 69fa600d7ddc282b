#!/usr/bin/env python3
"""Measures how far Pathfinder's moves agree in rank with ESCO and with Nesta's tables of career moves.

    Scripts/moves-agreement/measure.py PATHFINDER DATA      PATHFINDER is the program, DATA the collected files

Comparisons, each with its n, Spearman's rho and Kendall's tau-b:

roles       Coverage of skills between two roles in Pathfinder, against the share of the destination's essential skills
            in ESCO that the origin has too. Pairs of roles, ordered. occupations.csv says which ESCO occupation stands
            for which role; where ESCO has none of the name, it is the nearest one that we found.
groups      The same share in ESCO, averaged over the occupations of two groups, against the share of the safe and
            desirable moves of the one group that lead to the other, in Nesta's matrix. This says whether a one-sided
            overlap of skills ranks moves as Nesta does. Groups with at least two ICT occupations, ordered pairs.
counts      How much the origin brings to all other roles, on average, against Nesta's number of desirable and highly
            viable moves of its occupation, in any field.

ESCO's release names neither data engineers nor machine learning engineers, and Nesta's table of single moves was not at
hand: no comparison is of the very same move. Ordered pairs share roles, so that no usual test of significance applies;
the interval is from leaving out one role, or one group, at a time (jackknife).
"""

import csv
import io
import subprocess
import sys
from pathlib import Path


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ranks(values):
    order = sorted(range(len(values)), key=lambda index: values[index])
    result = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for index in order[start:end + 1]:
            result[index] = (start + end) / 2
        start = end + 1
    return result


def pearson(x, y):
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    products = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y))
    spread = (sum((a - mean_x) ** 2 for a in x) * sum((b - mean_y) ** 2 for b in y)) ** 0.5
    return products / spread if spread else float("nan")


def spearman(x, y):
    return pearson(ranks(x), ranks(y))


def kendall(x, y):
    def sign(number):
        return (number > 0) - (number < 0)

    pairs = [(sign(x[i] - x[j]), sign(y[i] - y[j])) for i in range(len(x)) for j in range(i)]
    untied_x, untied_y = sum(a != 0 for a, _ in pairs), sum(b != 0 for _, b in pairs)
    return sum(a * b for a, b in pairs) / (untied_x * untied_y) ** 0.5 if untied_x and untied_y else float("nan")


def report(name, points, show=False):
    """points: (origin, destination, ours, theirs)."""
    if len(points) < 3:
        print(f"{name}: n = {len(points)}: too few to compare")
        return
    ours, theirs = [p[2] for p in points], [p[3] for p in points]
    members = sorted({p[0] for p in points} | {p[1] for p in points})
    rho, left_out = spearman(ours, theirs), []
    for member in members:
        rest = [p for p in points if member not in p[:2]]
        if len(rest) > 2:
            left_out.append(spearman([p[2] for p in rest], [p[3] for p in rest]))
    count = len(left_out)
    mean = sum(left_out) / count if count else float("nan")
    error = ((count - 1) / count * sum((value - mean) ** 2 for value in left_out)) ** 0.5 if count else float("nan")
    print(f"{name}: n = {len(points)} (of {len(members)}), Spearman {rho:.2f} "
          f"(jackknife 90 % {rho - 1.645 * error:.2f} to {min(1, rho + 1.645 * error):.2f}), "
          f"Kendall {kendall(ours, theirs):.2f}")
    if show:
        for origin, destination, a, b in sorted(points, key=lambda p: -abs(p[2] - p[3]))[:8]:
            print(f"    {origin} → {destination}: {a:.2f} here, {b:.2f} there")


def judged_moves(program, roles):
    """The judged moves from each role to the others, as rows of the program's CSV."""
    rows = []
    for role in roles:
        command = [program, "plan", "--from", role, "--format", "csv"]
        output = subprocess.run(command, capture_output=True, text=True, encoding="utf-8").stdout
        moves = csv.DictReader(io.StringIO(output))
        rows += [move for move in moves if move["coverage"] and move["to_role"] != role]
    return rows


def main(program, data):
    esco = Path(data) / "esco"
    skills = {}
    for row in read(esco / "ict_occupation_essential_skills.csv"):
        skills.setdefault(row["occupation"], set()).add(row["skill_uri"])

    def overlap(origin, destination):
        return len(skills[origin] & skills[destination]) / len(skills[destination])

    mapping = {row["role"]: row["occupation"] for row in read(Path(__file__).with_name("occupations.csv"))}
    missing = [name for name in mapping.values() if name not in skills]
    if missing:
        sys.exit(f"error: ESCO has no {', '.join(missing)}")

    def pairs(moves):
        return [
            (move["from_role"], move["to_role"], float(move["coverage"]),
             overlap(mapping[move["from_role"]], mapping[move["to_role"]]))
            for move in moves if move["to_role"] in mapping
        ]

    report("roles", pairs(judged_moves(program, mapping)), show=True)

    counts = read(esco / "nesta_occupation_transition_counts.csv")
    groups = {}
    for row in counts:
        if row["occupation"] in skills:
            groups.setdefault(row["sub_sector"], []).append(row["occupation"])
    with open(esco / "nesta_subsector_transition_matrix.csv", encoding="utf-8", newline="") as file:
        matrix = {row["sub-sectors"]: row for row in csv.DictReader(file)}
    big = sorted(name for name, members in groups.items() if len(members) >= 2)
    points = []
    for origin in big:
        for destination in big:
            values = [overlap(a, b) for a in groups[origin] for b in groups[destination] if a != b]
            points.append((origin, destination, sum(values) / len(values), float(matrix[origin][destination])))
    report("groups", points)
    report("groups, without moves inside a group", [p for p in points if p[0] != p[1]])

    number = {row["occupation"]: float(row["n_desirable_and_highly_viable"]) for row in counts}
    brought = {}
    for move in moves:
        brought.setdefault(move["from_role"], []).append(float(move["coverage"]))
    report("counts", [
        (role, role, sum(values) / len(values), number[mapping[role]])
        for role, values in brought.items() if mapping[role] in number
    ])


main(*sys.argv[1:])
