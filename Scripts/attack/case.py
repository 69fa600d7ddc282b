"""One attack: its random numbers, its files, its runs, and what was found wrong with them."""

import fnmatch
import os
import random
import re
import shlex
import signal
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import checks
from runner import MEGABYTE, MOST_MEMORY, SECONDS, Outcome, Place, printable, remove

# Larger inputs are made again by the case, and not kept.
MOST_KEPT = 4 * MEGABYTE
# The list of the files that runs have made, in the folder of a class.
LIST = ".pathfinder-files"
# What a class leaves in its folder; a temporary file would begin with a dot, or end in another way.
CLASS_OUTPUTS = ["out", f"out/{LIST}", *(f"out/[!.]*.{ending}" for ending in ("html", "md", "json", "csv"))]
# 64 is ArgumentParser's code for wrong usage.
CODES = (0, 1, 64)


@dataclass(frozen=True)
class Finding:
    """Something that is wrong, with what repeats it."""

    topic: str
    number: int
    # What kind of fault: trap, hang, stray file …
    kind: str
    # The command, or what else tells faults of one kind apart.
    subject: str
    detail: str
    folder: str = ""

    @property
    def signature(self) -> tuple[str, str, str]:
        return (self.topic, self.kind, self.subject)


class Case:
    """One attack of a topic; its number and the seed say everything about it."""

    def __init__(self, place: Place, topic: str, seed: int, number: int, failures: Path) -> None:
        self.place = place
        self.topic = topic
        self.number = number
        self.dice = random.Random(f"{seed} {topic} {number}")
        self.failures = failures / f"{topic}-{seed}-{number}"
        self.findings: list[Finding] = []
        self.notes: list[str] = []
        self.runs = 0
        # What stands before each fault, such as what was changed.
        self.context = ""
        self.last: Outcome | None = None
        self._inputs: dict[str, tuple[int, int, int]] = {}
        self._patterns: list[str] = []
        self._hostile: list[bytes] = []
        place.clear()

    def write(self, name: str, data: bytes, mode: int | None = None) -> Path:
        """Writes a file to the working folder, which no run may change."""
        path = self.place.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        if mode is not None:
            path.chmod(mode)
        self.protect(name)
        self._hostile.append(data)
        return path

    def protect(self, name: str) -> None:
        """Notes what stands in the working folder, which no run may change."""
        self._inputs[name] = identity(self.place.work / name)

    def allow(self, *patterns: str) -> None:
        """Names what runs may write to the working folder."""
        self._patterns += patterns

    def run(
        self,
        subject: str,
        arguments: Sequence[str | bytes],
        *,
        seconds: float = SECONDS,
        stdin: bytes = b"",
        form: str = "",
        **options: Any,
    ) -> Outcome:
        """Runs the program, checks what holds for every run, and says how it ended; the form is that of its output."""
        outcome = self.place.run(arguments, seconds=seconds, stdin=stdin, **options)
        if outcome.is_timed_out and outcome.work > 0.5:
            # It does not wait for something; on a busy machine it may have been only slow.
            self.forget_outputs()
            outcome = self.place.run(arguments, seconds=3 * seconds, stdin=stdin, **options)
        self.hear(stdin)
        self.check(outcome, subject, form=form)
        return outcome

    def hear(self, data: bytes) -> None:
        """Notes hostile input that came another way than by a file."""
        if data:
            self._hostile.append(data)

    def check(
        self, outcome: Outcome, subject: str, *, form: str = "", bound: int = MOST_MEMORY, with_strays: bool = True
    ) -> None:
        """What holds for every run that has ended."""
        self.runs += 1
        self.last = outcome
        if outcome.is_timed_out:
            self.fail("hang", subject, f"no end within {outcome.seconds:.0f} s")
        elif outcome.code == 99 and self.place.program.is_sanitized:
            line = re.search(r"ERROR: AddressSanitizer: ([\w-]+)", outcome.stderr.decode(errors="replace"))
            self.fail("trap", f"{subject}: {line[1] if line else 'sanitizer'}", outcome.message)
        elif outcome.code not in CODES and outcome.code not in (-outcome.sent, 128 + outcome.sent):
            name = signal.Signals(-outcome.code).name if outcome.code < 0 else f"exit code {outcome.code}"
            place = re.search(rb"(\w+\.swift):(\d+): Fatal", outcome.stderr)
            where = f" at {place[1].decode()}:{place[2].decode()}" if place else ""
            self.fail("trap", f"{subject}: {name}{where}", outcome.message)
        elif outcome.code in (1, 64) and not outcome.stderr.strip() and not outcome.stdout.strip():
            self.fail("no message", subject, f"exit code {outcome.code}, and nothing is said")
        if outcome.memory > bound and not self.place.program.is_sanitized:
            self.fail("memory", subject, f"{outcome.memory // MEGABYTE} MB, more than {bound // MEGABYTE}")
        if not with_strays:
            self._check_inputs(subject)
        elif outcome.code < 0 and outcome.sent == 0:
            # Nobody cleans up after a trap, which is fault enough.
            self._remove(self.strays())
        else:
            self._check_files(subject)
        self._check_texts(outcome, subject, form)

    def _check_inputs(self, subject: str) -> None:
        for name, before in self._inputs.items():
            if identity(self.place.work / name) != before:
                self.fail("input changed", subject, name)

    def _check_files(self, subject: str) -> None:
        self._check_inputs(subject)
        strays = self.strays()
        for name in strays:
            self.fail("stray file", f"{subject}: {anonymous(name)}", name)
        # The next run of this case is not blamed for them.
        self._remove(strays)

    def _remove(self, names: list[str]) -> None:
        for name in names:
            path = self.place.root / name.replace("$TMPDIR", "tmp", 1)
            if not name.startswith("$TMPDIR"):
                path = self.place.work / name
            remove(path) if path.is_dir() and not path.is_symlink() else path.unlink()

    def strays(self) -> list[str]:
        """What stands in the folders and is neither an input nor a documented output."""
        folders = {str(parent) for name in self._inputs for parent in Path(name).parents}
        names = []
        for name in listing(self.place.work):
            is_known = name in self._inputs or name in folders
            if not is_known and not any(fnmatch.fnmatchcase(name, pattern) for pattern in self._patterns):
                names.append(name)
        names += [f"$TMPDIR/{name}" for name in listing(self.place.temporary)]
        # A folder stands for what is in it.
        return [name for name in names if os.path.dirname(name) not in names]

    def outputs(self) -> list[Path]:
        """The files that runs have written."""
        names = (name for name in listing(self.place.work) if name not in self._inputs)
        paths = (self.place.work / name for name in names)
        return [path for path in paths if path.is_file() and not path.is_symlink()]

    def forget_outputs(self) -> None:
        """Removes what runs have left."""
        for path in self.outputs():
            path.unlink()
        for path in self.place.temporary.iterdir():
            remove(path) if path.is_dir() else path.unlink()

    def _check_texts(self, outcome: Outcome, subject: str, form: str) -> None:
        hostile = b"\n".join([*self._hostile, *outcome.words])
        if outcome.stdout.startswith((b"OVERVIEW:", b"USAGE:")):
            form = "text"
        texts = [("stderr", outcome.stderr, "text"), ("stdout", outcome.stdout, form or "text")]
        for path in self.outputs():
            name = str(path.relative_to(self.place.work))
            texts.append((name, path.read_bytes(), checks.form_of(name)))
        for name, text, kind in texts:
            where = subject if name in ("stderr", "stdout") else f"{subject}: {anonymous(name)}"
            is_whole = name not in ("stderr", "stdout") or (outcome.code == 0 and not outcome.is_timed_out)
            for fault in checks.faults(text, kind, hostile, is_whole):
                self.fail(
                    fault.kind, f"{where} on {name}: {fault.subject}" if where == subject else where, fault.detail
                )

    def fail(self, kind: str, subject: str, detail: str) -> None:
        """Notes a fault, once for each kind and subject."""
        finding = Finding(self.topic, self.number, kind, subject, printable(self.context + detail), str(self.failures))
        if finding.signature not in {f.signature for f in self.findings}:
            self.findings.append(finding)
            self._keep(finding)

    def _keep(self, finding: Finding) -> None:
        """Keeps the inputs, and what the last run said."""
        self.failures.mkdir(parents=True, exist_ok=True)
        with open(self.failures / "found", "a", encoding="utf-8") as file:
            file.write(f"{finding.kind}: {finding.subject}: {finding.detail}\n")
        for name in self._inputs:
            path, copy = self.place.work / name, self.failures / "input" / name
            if path.is_file() and not path.is_symlink() and path.stat().st_size <= MOST_KEPT and not copy.exists():
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_bytes(path.read_bytes())
        if self.last is not None:
            words = [os.fsdecode(word) for word in self.last.words]
            self._note("command", os.fsencode(shlex.join(["pathfinder", *words]) + "\n"))
            self._note("stderr", self.last.stderr)
            self._note("stdout", self.last.stdout)
        if self._hostile and self._hostile[-1]:
            self._note("stdin", self._hostile[-1])

    def _note(self, name: str, data: bytes) -> None:
        path = self.failures / f"{name}-{len(self.findings)}"
        if data:
            path.write_bytes(data[:MOST_KEPT])


def identity(path: Path) -> tuple[int, int, int]:
    """What changes with a file; zeros where there is none."""
    try:
        status = path.lstat()
    except OSError:
        return (0, 0, 0)
    return (status.st_ino, status.st_size, status.st_mtime_ns)


def listing(folder: Path) -> list[str]:
    """The names of all below a folder."""
    names: list[str] = []
    for parent, folders, files in os.walk(folder):
        names += [os.path.relpath(os.path.join(parent, name), folder) for name in folders + files]
    return sorted(names)


def anonymous(name: str) -> str:
    """A name without what is random in it."""
    name = re.sub(r"[^ -~]+", "X", name)
    name = re.sub(r"\.[A-Za-z0-9]{6}$", ".XXXXXX", name)
    name = re.sub(r"\.pathfinder-\w+\.part$", ".pathfinder-X.part", name)
    name = re.sub(r"pathfinder-[A-Za-z0-9]{6}\b", "pathfinder-XXXXXX", name)
    return re.sub(r"\d+", "N", name)
