"""Compares the building of bands from a large pay file with other programs that answer the same question.

Exact quantiles of type 7 and counts for each title, level and country. All use two threads, and all must agree with us
on every group to 1e-9. A peer that cannot be installed is left out with a message.
"""

import csv
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from measuring import HERE, duckdb, figures, python_with, result

PAY = HERE / "pay"
LEVELS = {"junior": "EN", "mid": "MI", "senior": "SE", "executive": "EX"}
MEGABYTE = 1e6


def build_bands(pathfinder, file, answer):
    return [pathfinder, "bands", "build", file, "--map", "aijobs-usd", "--by", "title", "--output", answer]


def askers(file, folder, is_short):
    """The commands of the peers, each with the file of its answer."""
    commands = {}
    if program := duckdb():
        answer = folder / "duckdb.csv"
        query = (PAY / "duckdb.sql").read_text().replace("FILE", file).replace("ANSWER", str(answer))
        commands["DuckDB"] = ([program, "-c", query], answer)
    if is_short:
        return commands
    packages = {"chdb": ["chdb"], "polars": ["polars"], "pandas": ["pandas", "pyarrow"]}
    for name, needed in packages.items():
        if python := python_with(*needed):
            answer = folder / f"{name}.csv"
            commands[name] = ([python, str(PAY / f"{name}_quantiles.py"), file, str(answer)], answer)
    if has_data_table():
        answer = folder / "datatable.csv"
        commands["data.table"] = (["Rscript", "--vanilla", str(PAY / "datatable.R"), file, str(answer)], answer)
    return commands


def has_data_table():
    """Whether R has data.table; it comes with the system (Debian: r-cran-data.table)."""
    if shutil.which("Rscript"):
        found = subprocess.run(["Rscript", "--vanilla", "-e", "library(data.table)"], capture_output=True)
        if found.returncode == 0:
            return True
    print("data.table is left out: install r-cran-data.table", file=sys.stderr)
    return False


def measure(command):
    """The seconds that a command takes and its peak of memory in megabytes."""
    launcher = [sys.executable, "-S", "-E", str(PAY / "measure.py"), *command]
    done = subprocess.run(launcher, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"error: {command[0]} failed: {done.stderr}")
    seconds, peak = map(float, done.stdout.split())
    return seconds, peak / MEGABYTE


def medians(commands, rounds):
    """The median time and peak of each command; they take turns, and the first round does not count."""
    samples = {name: [] for name in commands}
    for turn in range(-1, rounds):
        for name in list(commands) if turn % 2 else reversed(commands):
            sample = measure(commands[name])
            if turn >= 0:
                samples[name].append(sample)
    return {name: tuple(map(statistics.median, zip(*taken))) for name, taken in samples.items()}


def own_answer(file, datasets):
    """Our bands by title, level and country, as the file has them."""
    with open(f"{datasets}/regions.csv", newline="", encoding="utf-8") as table:
        country = {row["id"]: row["iso2"] for row in csv.DictReader(table)}
    with open(file, newline="", encoding="utf-8") as table:
        return {
            (row["title"], LEVELS[row["level"]], country[row["region"]]):
                [float(row[name]) for name in ("n", "p10", "p25", "p50", "p75", "p90")]
            for row in csv.DictReader(table)}


def check(name, expected, answer):
    """Stops unless a peer gives our figures for every group."""
    with open(answer, newline="", encoding="utf-8") as table:
        found = {tuple(row[:3]): list(map(float, row[3:])) for row in csv.reader(table)}
    if found.keys() != expected.keys():
        sys.exit(f"error: {name} has other groups: {list(found.keys() ^ expected.keys())[:5]}")
    for group, figures_found in found.items():
        pairs = zip(figures_found, expected[group])
        if not all(abs(theirs - ours) <= 1e-9 * ours for theirs, ours in pairs):
            sys.exit(f"error: {name} answers otherwise for {group}: {figures_found}, not {expected[group]}")


def reading_results(lines):
    """How fast a pay file is read, as the Swift program `reading` prints it."""
    found = {name: (ours / 1e9, peer and peer / 1e9) for name, (ours, peer) in figures(lines).items()}
    yield result("pay file: read all rows", "s", *found["rows"][:1], "libcsv, doing nothing", found["rows"][1], 1.15)
    keys = found["three keys and the pay"]
    yield result("… and decode three keys and the pay", "s", keys[0], "libcsv, doing nothing", keys[1], 1.4)
    for name in ("rows", "three keys and the pay"):
        two, one = found[f"{name}, two threads"]
        yield result(f"… {name}, by two threads", "s", two, "one thread", one, 0.556)


def job_results(pathfinder, file, rows, datasets, libcsv, is_short):
    """The whole job against the peers."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        answer = folder / "bands.csv"
        peers = askers(file, folder, is_short)
        commands = {"ours": build_bands(pathfinder, file, str(answer))}
        commands |= {peer: command for peer, (command, _) in peers.items()}
        times = medians(commands, 3 if is_short else 5)
        expected = own_answer(answer, datasets)
        for peer, (_, theirs) in peers.items():
            check(peer, expected, theirs)
    ours, peak = times["ours"]
    label = f"bands of {rows:,} rows, {len(expected):,} groups"
    for peer in peers:
        yield result(label, "s", ours, peer, times[peer][0], 0.85 if peer == "DuckDB" else None)
    yield result(label, "s", ours, "libcsv, doing nothing, two threads", libcsv)
    yield result("… peak memory", "MB", peak, limit=64 + 8 * rows / MEGABYTE)
    for peer in peers:
        yield result("… peak memory", "MB", peak, peer, times[peer][1])


def growth_results(pathfinder, generator, folder, base, base_time):
    """Time and memory of files ten times shorter and three times longer."""
    for rows in (base // 10, 3 * base):
        file = f"{folder}/pay-{rows}.csv"
        with open(file, "wb") as output:
            subprocess.run([generator, str(rows)], check=True, stdout=output)
        command = build_bands(pathfinder, file, f"{folder}/bands.csv")
        taken = [measure(command) for _ in range(4)][1:]
        os.remove(file)
        seconds, peak = map(statistics.median, zip(*taken))
        share = rows / base
        yield result(f"bands of {rows:,} rows", "s", seconds, f"{share:g} × {base:,} rows", base_time * share)
        yield result("… peak memory", "MB", peak, limit=64 + 8 * rows / MEGABYTE)


def results(pathfinder, generator, file, rows, datasets, measured, is_short):
    """All lines about pay files."""
    yield from reading_results(measured)
    libcsv = figures(measured)["libcsv, two threads"][0] / 1e9
    job = list(job_results(pathfinder, file, rows, datasets, libcsv, is_short))
    yield from job
    if not is_short:
        yield from growth_results(pathfinder, generator, os.path.dirname(file), rows, job[0]["ours"])
