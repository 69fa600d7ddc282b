"""Streams that are closed, signals that are ignored, and terminals."""

import os
import pty
import select
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

from case import CLASS_OUTPUTS, Case
from kills import DAY, digests, students
from special import CLASS, PERSON, Scenario, class_outputs, with_inputs

# Commands that write a file and say something of it, with what they write.
SPEAKERS: list[tuple[list[str], list[str]]] = [
    (["fit", "--profiles", "bad.csv", "--output", "out.csv"], ["out.csv"]),
    (["bands", "build", "pay.csv", "--output", "out.csv", "--rejected", "no.csv"], ["out.csv", "no.csv"]),
    (["annotate", "pay.csv", "--output", "out.csv"], ["out.csv"]), ([*PERSON, "--output", "out.html"], ["out.html"]),
    (["report", "--students", "bad.csv", "--output", "out", *DAY], ["out"]), (["query", "roles"], []),
    (["report", "--students", "bad.csv", "--output", "out", "--strict", *DAY], ["out"]),
    (["fit", "--skill", "sql", "--output", "out.txt"], ["out.txt"]), (["band", "nothing"], []), (["--help"], []),
    (["staff", "--symptom", "model-drift", "--report", "out.html", *DAY], ["out.html"]), (["fit"], []),
]  # fmt: skip


def bad_class(count: int) -> bytes:
    """A class in which every third row has mistakes."""
    lines = students(count).splitlines(keepends=True)
    return b"".join(line.replace(b",Dubai", b",Atlantis" if n % 3 == 1 else b",Dubai") for n, line in enumerate(lines))


def contents(work: Path, names: list[str]) -> dict[str, str]:
    """The digests of outputs."""
    found: dict[str, str] = {}
    for name in names:
        path = work / name
        found |= digests(path) if path.is_dir() else {}
        if path.is_file():
            found[name] = path.read_bytes().hex()[:4000]
    return found


def closed_streams(words: list[str], outputs: list[str]) -> Scenario:
    """Outputs are the same, or there are none, whichever streams are closed."""

    def run(case: Case) -> None:
        work = with_inputs(case)
        case.write("bad.csv", bad_class(12))
        case.allow(*outputs, *CLASS_OUTPUTS)
        usual = case.run(f"{words[0]} with all streams", words)
        expected = contents(work, outputs)
        for streams in ("<&-", ">&-", "2>&-", "<&- >&-", ">&- 2>&-", "<&- >&- 2>&-"):
            case.forget_outputs()
            subject = f"{words[0]} {words[1] if len(words) > 1 else ''} {streams}".replace("  ", " ")
            outcome = case.place.run(words, prefix=["/bin/sh", "-c", f'exec "$@" {streams}', "sh"])
            if ">&-" in streams:
                outcome.stderr = outcome.stderr or b"closed"
            case.check(outcome, subject)
            found = contents(work, outputs)
            if found != expected and (found or outcome.code == 0):
                names = sorted(name for name in found | expected if found.get(name) != expected.get(name))
                case.fail("other bytes", subject, f"{names[0]}; exit code {outcome.code}")
            if outcome.code == 0 and usual.stdout and ">&-" in streams.replace("2>&-", "") and words != ["--help"]:
                case.fail("not refused", subject, "exit code 0, and what was to be printed is nowhere")

    return run


def closed_pipe(words: list[str], outputs: list[str]) -> Scenario:
    """Who listened to the standard output or error has gone: nothing half done is left."""

    def run(case: Case) -> None:
        with_inputs(case)
        case.write("bad.csv", bad_class(120))
        case.allow(*outputs)
        if "out" in outputs:
            case.allow(*CLASS_OUTPUTS)
        for stream in ("stdout", "stderr"):
            for is_ignored in (False, True):
                ours, theirs = os.pipe()
                os.close(ours)
                prefix = ["/bin/sh", "-c", 'trap "" PIPE; exec "$@"', "sh"] if is_ignored else []
                given = {"stdout": theirs} if stream == "stdout" else {"stderr": theirs}
                started = case.place.start(words, prefix=prefix, stdout=given.get("stdout"), stderr=given.get("stderr"))
                os.close(theirs)
                outcome = started.wait()
                # A closed pipe ends a program in silence.
                outcome.sent = signal.SIGPIPE
                outcome.stderr = outcome.stderr or b"closed"
                subject = f"{words[0]} with nobody at {stream}{', SIGPIPE ignored' if is_ignored else ''}"
                case.check(outcome, subject)
                case.forget_outputs()
                if stream == "stderr" and is_ignored and outcome.code not in (0, 1, 64):
                    case.fail("exit code", subject, str(outcome.code))

    return run


def full_output(case: Case) -> None:
    """A device that is full as the standard output."""
    with open("/dev/full", "wb") as full:
        for words in (["query", "skills"], ["fit", "--schema"], ["--help"], PERSON, ["list", "roles"]):
            started = case.place.start(words, stdout=full.fileno())
            outcome = started.wait()
            case.check(outcome, f"{words[0]} >/dev/full")
            if outcome.code == 0 and words != ["--help"]:
                case.fail("not refused", f"{words[0]} >/dev/full", "exit code 0")


def ignored_signals(case: Case) -> None:
    """As below nohup: a signal that was ignored stays so."""
    case.write("class.csv", students(400))
    class_outputs(case)
    for name in ("HUP", "INT", "TERM"):
        subject = f"SIG{name} is ignored from the start"
        started = case.place.start(CLASS, prefix=["/bin/sh", "-c", f'trap "" {name}; exec "$@"', "sh"])
        for _ in range(5):
            time.sleep(0.05)
            started.send(signal.Signals[f"SIG{name}"])
        outcome = started.wait(60)
        case.check(outcome, subject)
        if outcome.code != 0:
            case.fail("exit code", subject, f"{outcome.code}, although the signal is ignored")
        case.forget_outputs()


def class_at_terminal(size: int, source: str) -> Scenario:
    """A class from a pipe while the standard error is a terminal: no student is lost."""

    def run(case: Case) -> None:
        subject = f"a class from {source} at a terminal"
        data = students(size)
        case.allow(*CLASS_OUTPUTS)
        ours, theirs = pty.openpty()
        back, front = os.pipe()
        words = ["report", "--students", source, "--output", "out", "--format", "markdown", *DAY]
        started = case.place.start(words, stdin=back, stderr=theirs)
        os.close(theirs)
        os.close(back)
        writer = threading.Thread(target=feed, args=(front, data), daemon=True)
        writer.start()
        shown = drain(ours, started.is_alive)
        outcome = started.wait(60 + size / 100)
        writer.join()
        os.close(ours)
        outcome.stderr = shown.replace(b"\r", b"").replace(b"\x1b[K", b"\n")
        made = len(list((case.place.work / "out").glob("s*.md")))
        if outcome.is_timed_out or made != size:
            case.fail(
                "lost row",
                subject,
                f"{made:,} reports of {size:,} students; exit code {outcome.code}: {outcome.message}",
            )
        if outcome.code != 0:
            case.fail("exit code", subject, f"{outcome.code}: {outcome.message}")
        case.runs += 1

    return run


def feed(descriptor: int, data: bytes) -> None:
    """Writes to a pipe as long as somebody reads."""
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
    except BrokenPipeError:
        pass


def drain(terminal: int, is_alive: Callable[[], bool]) -> bytes:
    """What a terminal shows until the program has ended, or for ten minutes."""
    shown = b""
    limit = time.monotonic() + 600
    while time.monotonic() < limit:
        readable, _, _ = select.select([terminal], [], [], 0.1)
        if readable:
            try:
                shown += os.read(terminal, 65536)
            except OSError:
                break
        elif not is_alive():
            break
    return shown


def scenarios() -> list[Scenario]:
    """All, always in the same order."""
    found: list[Scenario] = [full_output, ignored_signals]
    found += [closed_streams(*speaker) for speaker in SPEAKERS]
    found += [closed_pipe(*speaker) for speaker in SPEAKERS]
    found += [class_at_terminal(size, name) for size, name in ((1500, "-"), (4000, "/dev/stdin"), (20_000, "-"))]
    return found
