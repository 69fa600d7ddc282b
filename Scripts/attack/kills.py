"""Stops runs at any moment: nothing that is half done may be left, and --resume makes the rest."""

import hashlib
import json
import os
import resource
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import checks
from case import CLASS_OUTPUTS, LIST, Case, anonymous, listing
from runner import Outcome, remove

DAY = ["--date", "2026-11-21"]
GENTLE = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT]
# What nobody can clean up after: the next run has to.
HARSH = [signal.SIGKILL, signal.SIGKILL]
SKILLS = ["python;sql", "spark;kafka", "excel;Power BI", "pytorch;docker", "sql"]
SLEEPY_BROWSER = """#!/bin/sh
trap '' TERM
sleep 60 &
echo $$ $! >>"{pids}"
while :; do sleep 60; done
"""
BROWSER = """#!/bin/sh
for word; do case $word in --print-to-pdf=*) printf '%%PDF-1.4\\n%%%%EOF\\n' >"${word#*=}" ;; esac; done
"""


def count() -> int:
    """There is no end of it."""
    return 0


def attack(case: Case) -> None:
    """Stops one run."""
    case.dice.choice(TARGETS)(case)


def students(count: int) -> bytes:
    """A class."""
    rows = (f"s{n},Student {n},{SKILLS[n % 5]},{n % 7},Dubai\n" for n in range(1, count + 1))
    return ("id,name,skills,years_of_experience,region\n" + "".join(rows)).encode()


def profiles(count: int) -> dict[str, bytes]:
    """The same as a folder."""
    return {
        f"class/s{n}.json": json.dumps(
            {"id": f"s{n}", "name": f"Student {n}", "skills": SKILLS[n % 5].split(";"), "region": "Dubai"}
        ).encode()
        for n in range(1, count + 1)
    }


@dataclass(frozen=True)
class Undisturbed:
    """What a run leaves that nobody stops."""

    seconds: float
    digests: dict[str, str]


# Of each kind of run in this process.
known_runs: dict[tuple[str, str, int], Undisturbed] = {}


def undisturbed_run(case: Case, key: tuple[str, str, int], words: list[str]) -> Undisturbed:
    """What a class leaves in its folder when nobody stops it."""
    if key not in known_runs:
        once = case.place.work / "once"
        case.allow("once", "once/*")
        outcome = case.run(f"class from {key[0]}", [*words, "--output", "once"], seconds=60)
        known_runs[key] = Undisturbed(outcome.seconds, digests(once))
        remove(once)
    return known_runs[key]


def digests(folder: Path) -> dict[str, str]:
    """What stands in a folder; the list of files may be in any order."""
    names = listing(folder)
    return {n: "" if n == LIST else hashlib.sha256((folder / n).read_bytes()).hexdigest() for n in names}


def class_run(case: Case) -> None:
    """A class that is stopped, and finished."""
    form, kind = case.dice.choice(["html", "markdown", "json"]), case.dice.choice(["CSV", "FOLDER"])
    size = case.dice.choice([150, 150, 600])
    number = case.dice.choice(GENTLE + HARSH)
    share = case.dice.uniform(0, 1.1)
    subject = f"class from {kind}, {signal.Signals(number).name}"
    source = {"class.csv": students(size)} if kind == "CSV" else profiles(size)
    for name, data in source.items():
        case.write(name, data)
    words = ["report", "--students", "class.csv" if kind == "CSV" else "class", "--format", form, *DAY]
    known = undisturbed_run(case, (kind, form, size), words)
    case.allow(*CLASS_OUTPUTS)
    run = case.place.start([*words, "--output", "out"])
    time.sleep(known.seconds * share)
    run.send(number)
    if case.dice.random() < 0.2:
        run.send(number)
    outcome = run.wait()
    case.check(outcome, subject, with_strays=number in GENTLE)
    out = case.place.work / "out"
    left = listing(out)
    check_ending(case, subject, outcome, number, bool(left))
    if number in GENTLE:
        for name in set(left) - set(known.digests):
            case.fail("stray file", f"{subject}: {anonymous(name)}", name)
    for name in set(left) & set(known.digests) - {LIST}:
        check_whole(case, subject, out / name, known.digests[name])
    outcome = case.run(f"{subject}, then --resume", [*words, "--output", "out", "--resume"], seconds=60)
    if outcome.code != 0:
        case.fail("not finished", f"{subject}, then --resume", f"exit code {outcome.code}: {outcome.message}")
    found = digests(out)
    for name in sorted(set(found) ^ set(known.digests)):
        kind = "stray file" if name in found else "missing file"
        case.fail(kind, f"{subject}, then --resume: {anonymous(name)}", name)
    for name in sorted(set(found) & set(known.digests)):
        if found[name] != known.digests[name]:
            case.fail("other bytes", f"{subject}, then --resume", name)


def check_ending(case: Case, subject: str, outcome: Outcome, number: int, has_files: bool) -> None:
    """A run that was stopped says so by its exit code; one that was faster has ended as usual."""
    expected = {0, 128 + number} if number in GENTLE else {0, -number}
    if not has_files:
        # Before there is anything to clean up, the signal may do what it does.
        expected.add(-number)
    if outcome.code not in expected:
        case.fail("exit code", subject, f"{outcome.code} instead of {sorted(expected)}: {outcome.message}")


def check_whole(case: Case, subject: str, path: Path, digest: str) -> None:
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != digest:
        faults = checks.faults(data, checks.form_of(path.name), b"", True)
        detail = faults[0].detail if faults else "other bytes than of an undisturbed run"
        case.fail("not whole", f"{subject}: {checks.form_of(path.name)}", f"{path.name}: {detail}")


def single_file(case: Case) -> None:
    """A run that writes a file and is stopped while its input still comes."""
    words = case.dice.choice([
        ["fit", "--profiles", "-", "--output", "out.csv"], ["annotate", "-", "--output", "out.csv"],
        ["bands", "build", "-", "--output", "out.csv", "--rejected", "no.csv"],
    ])  # fmt: skip
    number = case.dice.choice(GENTLE + HARSH)
    subject = f"{words[0]} from a pipe, {signal.Signals(number).name}"
    data = students(400) if words[0] == "fit" else pay_rows(400)
    place = case.place.work / "out.csv"
    if case.dice.random() < 0.5:
        place.write_bytes(b"old\n")
    before = place.exists()
    case.allow("out.csv", "no.csv")
    ours, theirs = os.pipe()
    run = case.place.start(words, stdin=ours)
    os.close(ours)
    os.write(theirs, data[: data.index(b"\n", len(data) * case.dice.randint(1, 9) // 10) + 1])
    time.sleep(case.dice.choice([0.02, 0.1, 0.3]))
    run.send(number)
    outcome = run.wait()
    os.close(theirs)
    # What is left when nobody can clean up is for the next run.
    case.check(outcome, subject, with_strays=number in GENTLE)
    if place.exists() != before or (before and place.read_bytes() != b"old\n"):
        case.fail("not whole", subject, "out.csv was changed by a run that had not read all of its input")
    if number in HARSH:
        case.run(f"{subject}, then the same again", words, stdin=data)


def pay_rows(count: int) -> bytes:
    rows = (f"Person {n},Data Engineer,senior,Dubai,{60_000 + n}\n" for n in range(count))
    return ("name,job_title,level,city,pay_usd\n" + "".join(rows)).encode()


def printing(case: Case) -> None:
    """A PDF that is stopped while a browser with a child of its own prints it."""
    number = case.dice.choice([*GENTLE, signal.SIGKILL, None])
    subject = f"PDF, {'its time limit' if number is None else signal.Signals(number).name}"
    pids = case.place.root / "pids"
    pids.unlink(missing_ok=True)
    browser = case.write("browser", SLEEPY_BROWSER.format(pids=pids).encode(), 0o755)
    words = case.dice.choice([["report", "--skill", "sql", "--output", "out.pdf"],
                              ["staff", "--symptom", "model-drift", "--report", "out.pdf"]])  # fmt: skip
    environment = {"PATHFINDER_CHROMIUM": str(browser), "PATHFINDER_PDF_SECONDS": "0.5" if number is None else "50"}
    run = case.place.start([*words, *DAY], environment=environment)
    if number is not None:
        limit = time.monotonic() + 10
        while not pids.exists() and time.monotonic() < limit:
            time.sleep(0.01)
        time.sleep(case.dice.uniform(0, 0.2))
        run.send(number)
    outcome = run.wait()
    alive = wait_for_end([int(word) for word in pids.read_text().split()] if pids.exists() else [])
    if number == signal.SIGKILL:
        # The folder and the browser are left, in a place for what is temporary; the next run works all the same.
        working = case.write("working", BROWSER.encode(), 0o755)
        outcome = case.place.run([*words, *DAY], environment=environment | {"PATHFINDER_CHROMIUM": str(working)})
        case.allow("out.pdf")
    elif alive:
        case.fail("process left", subject, f"{len(alive)} of the browser's processes still run")
    for process in alive:
        os.kill(process, signal.SIGKILL)
    case.check(outcome, subject, with_strays=number != signal.SIGKILL)
    if number is None and outcome.code != 1:
        case.fail("exit code", subject, f"{outcome.code} instead of 1")


def wait_for_end(processes: list[int]) -> list[int]:
    """Those processes that have not ended after a while."""
    limit = time.monotonic() + 2
    while processes and time.monotonic() < limit:
        processes = [process for process in processes if is_alive(process)]
        time.sleep(0.02)
    return processes


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
        status = Path(f"/proc/{process}/stat")
        return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


def no_space(case: Case) -> None:
    """Outputs that grow over the limit for files, at any place."""
    limit = case.dice.choice([0, 1, 512, 4096, 20_000, 45_000])
    case.write("class.csv", students(60))
    case.write("pay.csv", pay_rows(3000))
    words = case.dice.choice([
        ["fit", "--profiles", "class.csv", "--output", "out.csv"], ["annotate", "pay.csv", "--output", "out.csv"],
        ["bands", "build", "pay.csv", "--output", "out.csv", "--rejected", "no.csv"],
        ["report", "--students", "class.csv", "--output", "out", *DAY],
        ["report", "--students", "class.csv", "--output", "out", "--format", "json", *DAY],
        ["report", "--skill", "sql", "--output", "out.html", *DAY], ["query", "skills", "--output", "out.csv"],
        ["staff", "--symptom", "model-drift", "--report", "out.html"], ["fit", "--skill", "sql", "--output", "out.txt"],
    ])  # fmt: skip
    subject = f"limit of files: {words[0]}{' --students' if '--students' in words else ''}"
    if "--students" in words:
        form = "json" if "json" in words else "html"
        words = ["report", "--students", "class.csv", "--format", form, *DAY]
        # What was written before has to be whole.
        case.allow("out", *(f"out/{name}" for name in undisturbed_run(case, ("CSV", form, 60), words).digests))
        words += ["--output", "out"]
    case.allow(words[-1] if words[-1].startswith("out.") else "out.csv", "out.html", "no.csv")
    # The streams are files, too, and a signal would end the run at the first word.
    ours, theirs = os.pipe()
    run = case.place.start(words, limits={resource.RLIMIT_FSIZE: limit}, stderr=theirs)
    os.close(theirs)
    with os.fdopen(ours, "rb") as stream:
        said = stream.read()
    outcome = run.wait()
    outcome.stderr = said
    if outcome.code in (-signal.SIGXFSZ, 128 + signal.SIGXFSZ):
        if not said.strip():
            case.fail("no message", subject, f"is ended by {signal.Signals.SIGXFSZ.name}, and nothing is said")
        outcome.sent = signal.SIGXFSZ
    case.check(outcome, subject)


TARGETS: list[Callable[[Case], None]] = [*[class_run] * 6, *[single_file] * 2, *[printing] * 2, *[no_space] * 2]
