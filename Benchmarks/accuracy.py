"""Measures how right bands are on pay that was not used to build them, against LightGBM and simpler models.

    accuracy.py PATHFINDER SALARIES [--seeds N]

PATHFINDER is the installed program, SALARIES the salaries.csv of aijobs.net. A fifth of the rows, chosen by the seed,
is kept out of the fit; all models see job title, level and country only. LightGBM comes from PyPI into a virtual
environment; without it the ratios are left out with a message. Losses are the mean pinball loss of log pay over P10, P25,
P50, P75 and P90, over all rows kept out and over those of which no identical row (in every column) was in the fit.
"""

import argparse
import csv
import json
import math
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
SHARES = [0.1, 0.25, 0.5, 0.75, 0.9]
INPUTS = ["job_title", "experience_level", "company_location"]
ROUNDS, LEAVES = 300, 63
BACKOFF_ROWS = 20  # a cell with fewer rows gives way to a wider one
SMALLEST_COUNTRY = 60  # rows kept out, below which coverage is chance
TARGET_RATIO = 0.992


def with_lightgbm():
    """LightGBM and NumPy, from a virtual environment that is made when it is missing; None when it cannot be."""
    environment = HERE / ".build-peers" / "accuracy"
    try:
        if not environment.exists():
            subprocess.run([sys.executable, "-m", "venv", environment], check=True)
            pip = [environment / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check"]
            subprocess.run([*pip, "lightgbm"], check=True)
        sys.path.extend(map(str, environment.glob("lib/python*/site-packages")))
        import lightgbm
        import numpy
        return lightgbm, numpy
    except (OSError, subprocess.CalledProcessError, ImportError) as error:
        print(f"LightGBM is left out: {error}", file=sys.stderr)
        return None


def quantiles(values):
    """The five quantiles of sorted values, of type 7."""
    result = []
    for share in SHARES:
        position = share * (len(values) - 1)
        below = int(position)
        above = min(below + 1, len(values) - 1)
        result.append(values[below] + (position - below) * (values[above] - values[below]))
    return result


def loss(pay, estimate):
    return sum(max(share * (pay - q), (share - 1) * (pay - q)) for share, q in zip(SHARES, estimate)) / len(SHARES)


def backed_off(train, groupings):
    """Estimates by the narrowest of some groups that has enough rows; the last grouping is that of all rows."""
    found = []
    for columns in groupings:
        groups = defaultdict(list)
        for row in train:
            groups[tuple(row[column] for column in columns)].append(row["log"])
        found.append((columns, {key: quantiles(sorted(values)) for key, values in groups.items()
                                if len(values) >= BACKOFF_ROWS or not columns}))

    def estimate(row):
        keys = ((groups, tuple(row[column] for column in columns)) for columns, groups in found)
        return next(groups[key] for groups, key in keys if key in groups)

    return estimate


def lightgbm_estimates(modules, train, test):
    lightgbm, numpy = modules
    codes = {column: {} for column in INPUTS}

    def matrix(rows):
        return numpy.array([[codes[c].setdefault(row[c], len(codes[c])) for c in INPUTS] for row in rows], float)

    inputs, pay, outputs = matrix(train), numpy.array([row["log"] for row in train]), matrix(test)
    columns = []
    for share in SHARES:
        options = {"objective": "quantile", "alpha": share, "num_leaves": LEAVES, "verbose": -1, "num_threads": 2}
        data = lightgbm.Dataset(inputs, pay, categorical_feature=[0, 1, 2], params={"verbose": -1})
        columns.append(lightgbm.train(options, data, ROUNDS).predict(outputs))
    return numpy.sort(numpy.array(columns).T, axis=1).tolist()


def write_rows(path, header, rows):
    with open(path, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows([row[column] for column in header] for row in rows)


def pathfinder_results(pathfinder, directory, header, train, tests):
    """What `bands evaluate` says of each test, and the seconds that building and evaluating took."""
    options = ["--map", "aijobs-usd"]
    write_rows(directory / "train.csv", header, train)
    for name, rows in tests.items():
        write_rows(directory / f"{name}.csv", header, rows)
    bands = directory / "bands.csv"
    start = time.perf_counter()
    quiet = {"check": True, "stderr": subprocess.DEVNULL}
    subprocess.run([pathfinder, "bands", "build", directory / "train.csv", *options, "--by", "title", "--output", bands], **quiet)
    results = {}
    for name in tests:
        command = [pathfinder, "bands", "evaluate", directory / f"{name}.csv", *options, "--against", bands]
        output = subprocess.run([*command, "--format", "json"], stdout=subprocess.PIPE, **quiet).stdout
        results[name] = json.loads(output)["result"]
    return results, time.perf_counter() - start


def measure(pathfinder, header, rows, seed, modules):
    """The losses of all models on one split."""
    generator = random.Random(seed)
    train, test = [], []
    for row in rows:
        (test if generator.random() < 0.2 else train).append(row)
    seen = {row["text"] for row in train}
    tests = {"all": test, "fresh": [row for row in test if row["text"] not in seen]}
    found = {}

    def judge(name, estimates, seconds):
        losses = {id(row): loss(row["log"], estimate) for row, estimate in zip(test, estimates)}
        found[name] = {test_name: sum(losses[id(row)] for row in some) / len(some) for test_name, some in tests.items()}
        found[name]["seconds"] = seconds

    cells = [INPUTS, INPUTS[:2], INPUTS[1:], INPUTS[1:2], []]
    for name, groupings in {"all pay together": [[]], "cells with back-off": cells}.items():
        start = time.perf_counter()
        estimate = backed_off(train, groupings)
        judge(name, [estimate(row) for row in test], time.perf_counter() - start)
    if modules:
        start = time.perf_counter()
        judge("LightGBM", lightgbm_estimates(modules, train, test), time.perf_counter() - start)
    with tempfile.TemporaryDirectory() as directory:
        results, seconds = pathfinder_results(pathfinder, Path(directory), header, train, tests)
    found["pathfinder"] = {name: result["all"]["pinball"] for name, result in results.items()} | {"seconds": seconds}
    return found, results["all"]


def print_split(seed, found, coverage):
    print(f"seed {seed:<18} {'all rows':>10} {'no identical row':>18} {'seconds':>9}")
    for name, item in found.items():
        print(f"{name:<23} {item['all']:>10.5f} {item['fresh']:>18.5f} {item['seconds']:>9.2f}")
    if "LightGBM" in found:
        ratios = [found["pathfinder"][name] / found["LightGBM"][name] for name in ("all", "fresh")]
        verdicts = ["met" if ratio <= TARGET_RATIO else "missed" for ratio in ratios]
        print(f"{'÷ LightGBM':<23} {ratios[0]:>10.4f} {ratios[1]:>18.4f}")
        print(f"{f'target {TARGET_RATIO}':<23} {verdicts[0]:>10} {verdicts[1]:>18}")
    print(f"P10–P90 covers {coverage['all']['p10_p90']:.1%} of all rows; by country:")
    large = [item for item in coverage["region"] if item["n"] >= SMALLEST_COUNTRY]
    print("  " + ", ".join(f"{item['name']} {item['p10_p90']:.1%} of {item['n']}" for item in large) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pathfinder")
    parser.add_argument("salaries", type=Path)
    parser.add_argument("--seeds", type=int, default=1, help="how many splits to measure (1)")
    arguments = parser.parse_args()
    if not arguments.salaries.exists():
        print(f"accuracy is left out: there is no {arguments.salaries}", file=sys.stderr)
        return
    with open(arguments.salaries, newline="") as file:
        reader = csv.DictReader(file)
        header = reader.fieldnames
        rows = [row | {"text": tuple(row.values()), "log": math.log(float(row["salary_in_usd"]))} for row in reader]
    modules = with_lightgbm()
    for seed in range(1, arguments.seeds + 1):
        print_split(seed, *measure(os.path.abspath(arguments.pathfinder), header, rows, seed, modules))


main()
