"""Compares the scoring of many people, `pathfinder fit --profiles`, with the same scoring in NumPy.

Both read the same file; all scores must agree to 1e-9. NumPy reads with Python's csv and scores on one thread without
writing anything; pathfinder reads, scores and writes with two.
"""

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from measuring import HERE, python_with, result
from payfiles import measure

CHECKED = 50_000


def write_people(generator, datasets, rows, path):
    with open(path, "wb") as output:
        subprocess.run([generator, str(rows), datasets], check=True, stdout=output)
    return path


def command(pathfinder, people, answer, *options):
    return [pathfinder, "fit", "--profiles", str(people), "--output", str(answer), *options]


def check(python, pathfinder, people, datasets, folder):
    """Stops unless NumPy has our scores."""
    answer = folder / "scored.csv"
    subprocess.run(command(pathfinder, people, answer, "--digits", "12"), check=True, capture_output=True)
    done = subprocess.run([python, HERE / "fit_numpy.py", people, datasets, answer], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"error: NumPy scores otherwise: {done.stdout} {done.stderr}")
    return float(done.stdout.split()[-1])


def results(pathfinder, generator, datasets, is_short):
    rows = 200_000 if is_short else 1_000_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        people = write_people(generator, datasets, rows, folder / "people.csv")
        few = write_people(generator, datasets, rows // 10, folder / "few.csv")
        samples = [measure(command(pathfinder, people, folder / "answer.csv")) for _ in range(3 if is_short else 5)]
        seconds, peak = map(statistics.median, zip(*samples))
        _, peak_of_few = measure(command(pathfinder, few, folder / "answer.csv"))
        yield result(f"fit of {rows:,} people, each", "µs", seconds / rows * 1e6, limit=5)
        yield result("… peak memory", "MB", peak, "of a tenth of the people", peak_of_few, target=1.2)
        if not (python := python_with("numpy")):
            return
        checked = write_people(generator, datasets, CHECKED, folder / "checked.csv")
        difference = check(python, pathfinder, checked, datasets, folder)
        yield result("… largest difference to NumPy's scores", "e-9", difference * 1e9, limit=1)
        done = subprocess.run([python, HERE / "fit_numpy.py", people, datasets], check=True, capture_output=True, text=True)
        reading, scoring = map(float, done.stdout.split())
        yield result("… all", "s", seconds, "NumPy, without writing", reading + scoring, target=1)
        yield result("… all, and scoring alone of the peer", "s", seconds, "NumPy, arrays in memory", scoring)
