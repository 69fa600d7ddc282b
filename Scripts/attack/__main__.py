"""Attacks the program with hostile input, tables, signals and files, and fails if it does not withstand.

    make attack                                     the long version
    make attack ATTACK_SECONDS=60                   the short one
    Scripts/attack/run --only readers --seed 7 --case 123 --program .build/debug/pathfinder

It runs the program as a child with limits, each time in an own empty folder, and looks for traps, hangs, too much
memory, files left behind, rows that are lost, halves of files, control characters and formulas in outputs. The seed is
printed; each fault comes with the command that repeats it, and its input is kept in Scripts/attack/Failures.
"""

import argparse
import os
import random
import shutil
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

import files
import kills
import readers
import tables
from case import Case, Finding
from runner import Place, Program, is_sanitized

FAILURES = Path(__file__).resolve().parent / "Failures"
TOPICS: dict[str, ModuleType] = {"files": files, "kills": kills, "tables": tables, "readers": readers}
# How the time is shared, where there is a limit.
SHARES = {"files": 3, "kills": 2, "tables": 3, "readers": 4}
# How many cases of the topics that have no end make up the long version.
RUNS = {"readers": 40_000, "kills": 400}
# Cases that are handed over at once.
CHUNK = 4


@dataclass
class Tally:
    """What was tried in a topic, and what was found."""

    cases: int = 0
    runs: int = 0
    seconds: float = 0
    notes: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)


@dataclass
class Result:
    runs: int
    notes: list[str]
    findings: list[Finding]


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="Scripts/attack/run", description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=".build/release/pathfinder", help="the program to attack")
    parser.add_argument("--seed", type=int, help="what the attacks are made from; another one each time unless given")
    parser.add_argument("--only", action="append", choices=list(TOPICS), help="only this topic; may be repeated")
    parser.add_argument("--seconds", type=float, help="about how long it takes in all; as needed unless given")
    parser.add_argument("--runs", type=int, help="at most so many attacks a topic")
    parser.add_argument("--case", type=int, help="one attack, by its number, with --seed and --only")
    parser.add_argument("--keep", default=FAILURES, help="the folder for inputs that failed; it is emptied first")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many attacks at a time")
    chosen = parser.parse_args()
    if chosen.case is not None and (chosen.seed is None or len(chosen.only or []) != 1):
        parser.error("--case: give its --seed and its topic with --only")
    if not os.access(chosen.program, os.X_OK):
        parser.error(f"--program {chosen.program}: cannot be run; build it, or name another one")
    return chosen


# Whether a signal asks for the end.
stopped = threading.Event()
# The folder of this process.
places: list[Place] = []


def begin(program: Program, folder: Path) -> None:
    """Sets a process for attacks up."""
    # Ctrl-C is for the process that reports. A signal that is ignored would stay so in the program.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, frame: None)
    # In the background, or below nohup, these were ignored, and would be in the program.
    for number in (signal.SIGHUP, signal.SIGQUIT):
        signal.signal(number, signal.SIG_DFL)
    places.append(Place(program, folder))


def attack(topic: str, seed: int, numbers: list[int], failures: str) -> Result:
    """Makes some attacks, in a process for them."""
    result = Result(0, [], [])
    for number in numbers:
        case = Case(places[0], topic, seed, number, Path(failures))
        try:
            TOPICS[topic].attack(case)
        except Exception as error:
            raise RuntimeError(f"the harness failed in --seed {seed} --only {topic} --case {number}") from error
        result.runs += case.runs
        result.notes += case.notes
        result.findings += case.findings
    places[0].clear()
    return result


def numbers(topic: str, seed: int, chosen: argparse.Namespace, deadline: float) -> Iterator[list[int]]:
    """The numbers of the attacks of a topic, some at a time."""
    if chosen.case is not None:
        yield [chosen.case]
        return
    count = TOPICS[topic].count()
    end = count or (sys.maxsize if chosen.seconds or chosen.runs else RUNS[topic])
    # A topic with an end is gone through in an order that the seed says, so that a short run sees something of all.
    order = list(range(end)) if count else None
    if order:
        random.Random(f"{seed} {topic}").shuffle(order)
    end = min(end, chosen.runs or end)
    size = 1 if count else CHUNK
    for start in range(0, end, size):
        if time.monotonic() > deadline or stopped.is_set():
            return
        those = range(start, min(end, start + size))
        yield [order[n] for n in those] if order else list(those)


def run_topic(
    pool: ProcessPoolExecutor, topic: str, seed: int, chosen: argparse.Namespace, deadline: float, tally: Tally
) -> None:
    """Attacks one topic until there is no more, or the time is over."""
    start = time.monotonic()
    running: dict[Future[Result], int] = {}
    known: set[tuple[str, str, str]] = set()

    def collect() -> None:
        ended, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in ended:
            tally.cases += running.pop(future)
            result = future.result()
            tally.runs += result.runs
            tally.notes.update(result.notes)
            tally.findings += result.findings
            for finding in result.findings:
                if finding.signature not in known:
                    print(f"  {topic}: {finding.kind}: {finding.subject}", flush=True)
                known.add(finding.signature)
        tally.seconds = time.monotonic() - start

    for chunk in numbers(topic, seed, chosen, deadline):
        running[pool.submit(attack, topic, seed, chunk, str(chosen.keep))] = len(chunk)
        while len(running) > chosen.jobs:
            collect()
    while running:
        collect()


def attack_all(
    pool: ProcessPoolExecutor, topics: list[str], seed: int, chosen: argparse.Namespace, tallies: dict[str, Tally]
) -> None:
    """Attacks one topic after the other."""
    end = time.monotonic() + chosen.seconds if chosen.seconds else float("inf")
    for n, topic in enumerate(topics):
        # What one topic leaves of its time the next ones get.
        share = SHARES[topic] / sum(SHARES[other] for other in topics[n:])
        now = time.monotonic()
        tallies[topic] = Tally()
        run_topic(pool, topic, seed, chosen, now + (end - now) * share, tallies[topic])
        print(f"{topic}: {tallies[topic].runs:,} runs in {tallies[topic].seconds:.0f} s", flush=True)


def report(tallies: dict[str, Tally], seed: int, chosen: argparse.Namespace) -> bool:
    """Shows what was tried and what failed; whether anything has."""
    print(f"\n{'Topic':10}{'Attacks':>10}{'Runs':>10}{'Seconds':>10}{'Faults':>10}{'Kinds':>8}")
    for topic, tally in tallies.items():
        kinds = len({finding.signature for finding in tally.findings})
        figures = f"{tally.cases:>10,}{tally.runs:>10,}{tally.seconds:>10.0f}{len(tally.findings):>10,}{kinds:>8,}"
        print(f"{topic:10}{figures}")
    for topic, tally in tallies.items():
        for note, count in sorted(tally.notes.items()):
            print(f"{topic}: {note}" + (f" ({count} times)" if count > 1 else ""))
    findings = [finding for tally in tallies.values() for finding in tally.findings]
    if not findings:
        return False
    times = Counter(finding.signature for finding in findings)
    first = {finding.signature: finding for finding in reversed(findings)}
    kept = {finding.folder for finding in first.values()}
    for folder in {finding.folder for finding in findings} - kept:
        shutil.rmtree(folder, ignore_errors=True)
    print("\nWhat failed, with what repeats it")
    for signature in sorted(first):
        finding = first[signature]
        print(f"\n{finding.topic}: {finding.kind}: {finding.subject} ({times[signature]} times)")
        print(f"    {finding.detail}")
        program = f" --program {chosen.program}"
        print(f"    Scripts/attack/run --seed {seed} --only {finding.topic} --case {finding.number}{program}")
    print(f"\n{len(first)} kinds of faults; the inputs are kept in {os.path.relpath(chosen.keep)}")
    return True


def main() -> None:
    chosen = options()
    seed = random.SystemRandom().randrange(1_000_000) if chosen.seed is None else chosen.seed
    topics = [topic for topic in TOPICS if not chosen.only or topic in chosen.only]
    shutil.rmtree(chosen.keep, ignore_errors=True)
    tallies: dict[str, Tally] = {}
    with TemporaryDirectory(prefix="attack-") as folder:
        # Others run the program, too.
        Path(folder).chmod(0o755)
        # A copy: the program may be built anew in the meantime.
        program = Program(shutil.copy(chosen.program, folder), is_sanitized(chosen.program))
        sanitizer = ", with the address sanitizer" if program.is_sanitized else ""
        print(f"Attacking {chosen.program}{sanitizer}: {', '.join(topics)}; --seed {seed}", flush=True)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda number, frame: stopped.set())
        with ProcessPoolExecutor(chosen.jobs, initializer=begin, initargs=(program, Path(folder))) as pool:
            attack_all(pool, topics, seed, chosen, tallies)
    if stopped.is_set():
        print("Stopped by a signal; this was found until then")
    sys.exit(report(tallies, seed, chosen))


if __name__ == "__main__":
    main()
