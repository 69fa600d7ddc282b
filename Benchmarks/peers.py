"""Measures whole programs against others, adds what the Swift benchmarks measured, and prints one table.

    peers.py PATHFINDER BUILT DATASETS ROUNDS PAY_FILE ROWS [--short] < output-of-benchmarks-and-reading

PATHFINDER is the installed program, BUILT the folder of the Swift programs of this package, PAY_FILE a file of so many
ROWS that observations-file has written. DuckDB comes from PyPI into a virtual environment, SQLite is the sqlite3
program; a peer that is not there is left out with a message. A wrong answer ends the run with 1, a slow one never does. The results also go to results/latest.json.
"""

import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import payfiles
import people
from measuring import HERE, duckdb, figures, print_table, result

TABLES = ["pay_ranges", "roles", "levels", "regions"]


def askers(pathfinder, datasets):
    """The commands that answer the question, ours first."""
    query = [pathfinder, "query", "pay_ranges", "--where", "region within gcc"]
    query += ["--select", "role.track,level,low,high", "--sort", "role.track,level", "--format", "csv"]
    files = {table: f"{datasets}/{table}.csv" for table in TABLES}
    sql = (HERE / "gulf.sql").read_text()
    commands = {"pathfinder": query, "pathfinder --datasets": [*query, "--datasets", datasets]}
    if program := duckdb():
        reads = {table: f"read_csv('{file}', header = true)" for table, file in files.items()}
        views = "".join(f"CREATE VIEW {table} AS FROM {read};" for table, read in reads.items())
        commands["DuckDB"] = [program, "-csv", "-noheader", "-c", views + sql]
    if program := shutil.which("sqlite3"):
        imports = [argument for table, file in files.items() for argument in ("-cmd", f".import '{file}' {table}")]
        commands["SQLite"] = [program, "-csv", *imports, ":memory:", f".read '{HERE / 'gulf.sql'}'"]
    else:
        print("SQLite is left out: there is no sqlite3", file=sys.stderr)
    commands["Python's csv"] = [sys.executable, "-S", "-E", str(HERE / "gulf.py"), datasets]
    return commands


def check_answers(commands):
    """Stops unless all give the same rows."""
    expected = None
    for name, command in commands.items():
        output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        rows = [row for row in output.replace("\r", "").splitlines() if not row.startswith("role.track,")]
        expected = expected or rows
        if len(rows) < 6 or rows != expected:
            sys.exit(f"error: {name} answers otherwise: {rows}, not {expected}")


def run_once(command, output):
    """Milliseconds that a command takes, from its start to its end."""
    actions = [(os.POSIX_SPAWN_DUP2, output, 1)]
    start = time.perf_counter_ns()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    _, status = os.waitpid(process, 0)
    elapsed = time.perf_counter_ns() - start
    if status != 0:
        sys.exit(f"error: {command} failed")
    return elapsed / 1e6


def medians(commands, rounds):
    """The median time of each command; they take turns, so that noise strikes all alike."""
    samples = {name: [] for name in commands}
    with tempfile.TemporaryFile() as output:
        for turn in range(-2, rounds):  # the first two warm up
            for name in list(commands) if turn % 2 else reversed(commands):
                elapsed = run_once(commands[name], output.fileno())
                if turn >= 0:
                    samples[name].append(elapsed)
    return {name: statistics.median(times) for name, times in samples.items()}


def swift_results(lines):
    """The measures that the Swift program prints, times in nanoseconds."""
    found = figures(lines)
    load, parse = (time / 1e6 for time in found["load"])
    yield result("load all tables", "ms", load, "libcsv, doing nothing", parse, target=3)
    yield result("look-up", "ns", found["look-up"][0], "dictionary of answers", found["look-up"][1], limit=200)
    yield result("look-up, heap allocations", "", found["look-up allocations"][0], limit=0)
    yield result("look-up with evidence", "ns", found["evidence"][0])
    yield result("look-up with evidence, heap allocations", "", found["evidence allocations"][0])
    yield result("what all sources say together", "µs", found["pooled"][0] / 1e3, limit=1000)
    yield result("a plan, mean of all roles", "ms", found["plan"][0] / 1e6, limit=100)
    yield result("a fit with reasons and what would change it", "ms", found["fit"][0] / 1e6, limit=100)


def process_results(pathfinder, one_option, datasets, rounds):
    start = {"ours": [pathfinder, "band", "data-engineer", "--region", "dubai", "--level", "junior"],
             "one option": [one_option, "--text", "dubai"]}
    times = medians(start, rounds)
    yield result(
        "start: band of one level", "ms", times["ours"], "ArgumentParser alone", times["one option"], target=1.5)
    commands = askers(pathfinder, datasets)
    check_answers(commands)
    times = medians(commands, rounds)
    labels = {"pathfinder": "bands in the Gulf", "pathfinder --datasets": "… read and validated from files"}
    for ours, label in labels.items():
        for peer in list(commands)[2:]:
            yield result(label, "ms", times[ours], peer, times[peer])


def main():
    pathfinder, built, datasets, rounds, pay_file, rows, *options = sys.argv[1:]
    measured = sys.stdin.readlines()
    results = [*process_results(pathfinder, f"{built}/one-option", datasets, int(rounds)), *swift_results(measured)]
    results += payfiles.results(
        pathfinder, f"{built}/observations-file", pay_file, int(rows), datasets, measured, "--short" in options)
    results += people.results(pathfinder, f"{built}/people-file", datasets, "--short" in options)
    print_table(results)
    (HERE / "results").mkdir(exist_ok=True)
    machine = {"system": platform.system(), "processor": platform.machine(), "rounds": int(rounds)}
    latest = {"machine": machine, "results": results}
    (HERE / "results" / "latest.json").write_text(json.dumps(latest, indent=2, ensure_ascii=False) + "\n")


main()
