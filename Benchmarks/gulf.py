"""The question of the comparison in plain Python: the bands of both tracks in the Gulf, by level.

    gulf.py DATASETS
"""

import csv
import sys


def table(name):
    with open(f"{sys.argv[1]}/{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


gulf = {"gcc"}
regions = table("regions")
while inside := {row["id"] for row in regions if row["parent"] in gulf} - gulf:
    gulf |= inside
track = {row["id"]: row["track"] for row in table("roles")}
rank = {row["id"]: int(row["rank"]) for row in table("levels")}
bands = [row for row in table("pay_ranges") if row["region"] in gulf]
bands.sort(key=lambda row: (track[row["role"]], rank[row["level"]]))
for row in bands:
    print(track[row["role"]], row["level"], row["low"], row["high"], sep=",")
