#!/usr/bin/env python3
"""Derives the rows of datasets/role_activities.csv from O*NET; rows from other sources stay as they are and come first.

    Scripts/fit/role_activities.py COLLECTED/onet > role_activities.csv

A role has an activity if a task of its occupation, supplementary ones left out, has the words that activity_tasks.csv
gives for the activity.
"""

import csv
import re
import sys
from pathlib import Path

from names import DATASETS, rows_of

HERE = Path(__file__).resolve().parent
SOURCE = "onet-29-3"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    tasks = {}
    for row in rows_of(Path(sys.argv[1]) / "task_statements_data_roles.csv"):
        if row["task_type"] != "Supplemental":
            tasks.setdefault(row["onet_soc"], []).append(row["task"].lower())
    words = {row["activity"]: re.compile(row["words"]) for row in rows_of(HERE / "activity_tasks.csv")}
    order = {row["id"]: number for number, row in enumerate(rows_of(DATASETS / "activities.csv"))}
    rows = [list(row.values()) for row in rows_of(DATASETS / "role_activities.csv") if row["source"] != SOURCE]
    for role in rows_of(DATASETS / "roles.csv"):
        own = tasks.get(role["onet_soc"], [])
        for activity in sorted(words, key=order.get):
            if any(words[activity].search(task) for task in own):
                rows.append([role["id"], activity, SOURCE])
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["role", "activity", "source"])
    writer.writerows(rows)


if __name__ == "__main__":
    main()
