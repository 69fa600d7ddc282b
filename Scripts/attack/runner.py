"""Runs the program as a child: with a limit on time and memory, and in an own empty folder."""

import os
import re
import resource
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

MEGABYTE = 1 << 20
# What no run needs. Address space is generous, for each thread has a stack and an arena of its own.
MOST_MEMORY = 512 * MEGABYTE
MOST_ADDRESS_SPACE = 16 << 30
SECONDS = 20.0


@dataclass
class Program:
    """The program that is attacked."""

    path: str
    # Built with the address sanitizer: it reserves terabytes of addresses, and uses more memory.
    is_sanitized: bool = False


@dataclass
class Outcome:
    """How a run ended, and what it said."""

    words: list[bytes]
    # Negative for a signal, as of Popen.
    code: int
    stdout: bytes
    stderr: bytes
    seconds: float
    memory: int
    # Of the processor.
    work: float = 0
    is_timed_out: bool = False
    # The signal that we sent ourselves.
    sent: int = 0

    @property
    def message(self) -> str:
        """What the standard error says of the end, for a table."""
        lines = self.stderr.decode(errors="replace").strip().splitlines()
        fatal = [line for line in lines if re.search(r"[Ff]atal|terminat|AddressSanitizer", line)]
        return printable((fatal[:1] or lines[-1:] or [""])[0])


def printable(text: str, length: int = 160) -> str:
    """A text fit for a line of a table."""
    text = "".join(c if c.isprintable() else f"\\u{{{ord(c):x}}}" for c in text)
    return text if len(text) <= length else text[: length - 1] + "…"


def load_factor() -> float:
    """How much longer things take, as others compute on the same machine."""
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


def words_of(arguments: Sequence[str | bytes]) -> list[bytes]:
    """Arguments as the system takes them: what stands behind a NUL is lost."""
    words = (a if isinstance(a, bytes) else a.encode("utf-8", "surrogateescape") for a in arguments)
    return [word.split(b"\0")[0][:100_000] for word in words]


@dataclass
class Place:
    """A folder for one run after the other: to work in, for temporary files, and for the streams outside of both."""

    program: Program
    parent: Path
    root: Path = field(init=False)

    def __post_init__(self) -> None:
        self.root = Path(tempfile.mkdtemp(dir=self.parent))
        self.root.chmod(0o755)
        self.clear()

    @property
    def work(self) -> Path:
        return self.root / "work"

    @property
    def temporary(self) -> Path:
        return self.root / "tmp"

    def clear(self) -> None:
        """Makes both folders empty."""
        for folder in (self.work, self.temporary):
            remove(folder)
            folder.mkdir()

    def environment(self, changes: dict[str, str] | None = None) -> dict[str, str]:
        environment = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
            "TMPDIR": str(self.temporary),
            "HOME": str(self.root),
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            # Prints nothing more than the message, and takes no time.
            "SWIFT_BACKTRACE": "enable=no",
            "ASAN_OPTIONS": "detect_leaks=0:exitcode=99",
        }
        return environment | (changes or {})

    def start(
        self,
        arguments: Sequence[str | bytes],
        *,
        stdin: bytes | int = b"",
        environment: dict[str, str] | None = None,
        prefix: list[str] | None = None,
        stdout: int | None = None,
        stderr: int | None = None,
        limits: dict[int, int] | None = None,
    ) -> "Run":
        """Starts the program; a prefix is a command that runs it, limits are those of the module resource."""
        return Run(self, words_of(arguments), stdin, environment, prefix or [], stdout, stderr, limits or {})

    def run(self, arguments: Sequence[str | bytes], *, seconds: float = SECONDS, **options: Any) -> Outcome:
        """Runs the program to its end; past the limit it is killed."""
        return self.start(arguments, **options).wait(seconds)


class Run:
    """A running program."""

    def __init__(
        self,
        place: Place,
        words: list[bytes],
        stdin: bytes | int,
        environment: dict[str, str] | None,
        prefix: list[str],
        stdout: int | None,
        stderr: int | None,
        limits: dict[int, int],
    ) -> None:
        self.words = words
        self.streams = [open(place.root / name, "w+b") for name in ("stdin", "stdout", "stderr")]
        if isinstance(stdin, bytes):
            self.streams[0].write(stdin)
            self.streams[0].seek(0)
        limits = {resource.RLIMIT_CORE: 0, resource.RLIMIT_AS: MOST_ADDRESS_SPACE} | limits
        if place.program.is_sanitized:
            del limits[resource.RLIMIT_AS]
        # Children inherit limits: setting them here needs no code between fork and exec.
        saved = [(which, resource.getrlimit(which)) for which in limits]
        for which, most in limits.items():
            resource.setrlimit(which, (most, resource.getrlimit(which)[1]))
        self.start = time.monotonic()
        try:
            self.process = subprocess.Popen(
                [*prefix, place.program.path, *words],
                stdin=self.streams[0] if isinstance(stdin, bytes) else stdin,
                stdout=self.streams[1] if stdout is None else stdout,
                stderr=self.streams[2] if stderr is None else stderr,
                cwd=place.work,
                env=place.environment(environment),
                start_new_session=True,
            )
        finally:
            for which, values in saved:
                resource.setrlimit(which, values)
        self.is_running = True
        self.is_timed_out = False
        self.sent = 0

    def is_alive(self) -> bool:
        """Whether the program has not ended yet; it is not waited for."""
        result = os.waitid(os.P_PID, self.process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT)
        return result is None

    def send(self, number: int) -> None:
        """Sends a signal to the program alone."""
        self.sent = number
        if self.is_running:
            # Not by Popen, which would wait for one that has ended.
            os.kill(self.process.pid, number)

    def kill(self) -> None:
        """Kills the program and what it has started."""
        if self.is_running:
            try:
                os.killpg(self.process.pid, signal.SIGKILL)
            except ProcessLookupError:
                self.process.kill()

    def wait(self, seconds: float = SECONDS) -> Outcome:
        """Waits for the end, and kills what takes longer than a limit, which is longer on a busy machine."""

        def end(number: int, frame: object) -> None:
            self.is_timed_out = True
            self.kill()

        before = signal.signal(signal.SIGALRM, end)
        signal.setitimer(signal.ITIMER_REAL, seconds * load_factor())
        try:
            _, status, usage = os.wait4(self.process.pid, 0)
        finally:
            self.is_running = False
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)
        self.process.returncode = os.waitstatus_to_exitcode(status)
        texts = []
        for stream in self.streams:
            stream.seek(0)
            texts.append(stream.read())
            stream.close()
        return Outcome(
            words=self.words,
            code=self.process.returncode,
            stdout=texts[1],
            stderr=texts[2],
            seconds=time.monotonic() - self.start,
            memory=own_memory(usage),
            work=usage.ru_utime + usage.ru_stime,
            is_timed_out=self.is_timed_out,
            sent=self.sent,
        )


def own_memory(usage: resource.struct_rusage) -> int:
    """The most memory that a child had, in bytes; 0 where it is no more than that of this process.

    What starts a program counts as memory of the program until then, so that this process has to be kept small.
    """
    least = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return usage.ru_maxrss * 1024 if usage.ru_maxrss > least else 0


def remove(path: Path) -> None:
    """Removes a folder with everything in it, also where it may not be written to."""
    if not path.exists():
        return
    for folder, _, _ in os.walk(path):
        os.chmod(folder, 0o700)
    shutil.rmtree(path)


def is_sanitized(path: str) -> bool:
    """Whether a program has the address sanitizer inside."""
    with open(path, "rb") as file:
        return re.search(rb"__asan_init", file.read()) is not None
