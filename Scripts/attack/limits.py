"""Input and outputs without an end, and little memory, few files and threads to deal with them."""

import gzip
import os
import pty
import resource
import shutil
import signal

from case import CLASS_OUTPUTS, Case
from kills import DAY, pay_rows, students
from readers import number
from runner import MEGABYTE
from special import CLASS, PERSON, Scenario, as_nobody, class_outputs, with_inputs

# What a run may need for small input, and for large input that it need not hold at once.
BOUND = 400 * MEGABYTE
HUGE = 500 * MEGABYTE


def sparse(case: Case, name: str, start: bytes = b"") -> None:
    """A file of 500 MB that takes no place."""
    path = case.write(name, start)
    os.truncate(path, HUGE)
    case.protect(name)


def huge_inputs(case: Case) -> None:
    """Files that are far too large are refused before they are held."""
    with_inputs(case)
    sparse(case, "huge.json", b'{"name": "')
    sparse(case, "huge.csv", b"id,skills\n")
    sparse(case, "huge.svg", b"<svg")
    sparse(case, "class/s1.json", b'{"name": "')
    class_outputs(case)
    case.allow("out.html", "out.csv")
    for words in (
        ["fit", "--profile", "huge.json"], ["staff", "--file", "huge.json"],
        ["bands", "build", "pay.csv", "--map", "huge.json"], ["annotate", "pay.csv", "--map", "huge.json"],
        ["fit", "evaluate", "class.csv", "--map", "huge.json"], [*PERSON, "--logo", "huge.svg", "--output", "out.html"],
        ["fit", "--profiles", "huge.csv", "--output", "out.csv"],
        ["report", "--students", "class", "--output", "out", *DAY], ["compare", "--datasets", "huge.csv"],
        ["report", "--students", "huge.csv", "--output", "out", *DAY], ["annotate", "huge.csv", "--output", "out.csv"],
    ):  # fmt: skip
        named = (word for word in words if word[:2] == "--" or word in (words[0], "build", "evaluate"))
        subject = f"500 MB: {' '.join(named)}"
        outcome = case.place.run(words, seconds=60)
        case.check(outcome, subject, bound=BOUND)
        if outcome.code == 0:
            case.fail("not refused", subject, "exit code 0")


def huge_outputs(case: Case) -> None:
    """Large files of others in the folder are not held."""
    with_inputs(case)
    for name in ("index.html", "s1.html", "summary.json"):
        (case.place.work / "out").mkdir()
        (case.place.work / "out" / name).write_bytes(b'<meta name="generator" content="Pathfinder 0.1.0">')
        os.truncate(case.place.work / "out" / name, HUGE)
        case.allow(*CLASS_OUTPUTS)
        outcome = case.place.run([*CLASS, "--resume"], seconds=60)
        shutil.rmtree(case.place.work / "out")
        case.check(outcome, f"500 MB as out/{name}", bound=BOUND)


def large_class(at_terminal: bool) -> Scenario:
    """Few students in a file of 100 MB."""

    def run(case: Case) -> None:
        subject = f"100 MB with few students{' at a terminal' if at_terminal else ''}"
        with open(case.place.work / "class.csv", "wb") as file:
            file.write(b"id,skills,note\n")
            for n in range(4):
                file.write(b"s%d,sql,%s\n" % (n, b"x" * 60_000))
                for _ in range(25):
                    file.write(b"\n" * MEGABYTE)
        case.protect("class.csv")
        class_outputs(case)
        terminal = pty.openpty() if at_terminal else None
        started = case.place.start(CLASS, stderr=terminal[1] if terminal else None)
        outcome = started.wait(60)
        if terminal:
            outcome.stderr = os.read(terminal[0], 65536).replace(b"\r", b"").replace(b"\x1b[K", b"\n")
            os.close(terminal[0])
            os.close(terminal[1])
        case.check(outcome, subject, bound=64 * MEGABYTE)
        made = number(outcome, r"# reports? in out")
        if made != 4:
            case.fail("lost row", subject, f"{made} reports of 4 students: {outcome.message}")

    return run


def packed_zeros(case: Case) -> None:
    """Small files that are large when they are unpacked."""
    for name, byte in (
        ("zeros.gz", b"\0"),
        ("letters.gz", b"a"),
        ("lines.gz", b"\n"),
        ("commas.gz", b","),
        ("quotes.gz", b'"'),
    ):
        with gzip.open(case.place.work / name, "wb", 1) as file:
            file.write(b"id,skills,pay,title,place\n")
            for _ in range(300):
                file.write(byte * MEGABYTE)
        case.protect(name)
        case.allow("out.csv", "no.csv", *CLASS_OUTPUTS)
        for words in (["annotate", name, "--output", "out.csv"], ["fit", "--profiles", name, "--output", "out.csv"],
                      ["bands", "build", name, "--output", "out.csv", "--rejected", "no.csv"],
                      ["report", "--students", name, "--output", "out", *DAY]):  # fmt: skip
            outcome = case.place.run(words, seconds=60)
            case.check(outcome, f"300 MB of {byte!r} packed: {words[0]}", bound=BOUND)


def little_space(size: int) -> Scenario:
    """Little address space ends a run with a message, or does not."""

    def run(case: Case) -> None:
        with_inputs(case)
        case.write("many.csv", students(2000))
        case.write("much.csv", pay_rows(20_000))
        case.allow(*CLASS_OUTPUTS, "out.csv", "no.csv", "out.html")
        if case.place.program.is_sanitized:
            return
        for words in (
            ["band", "data-engineer"], ["query", "skills"], ["fit", "--skill", "sql"], ["staff", "our bot lies"],
            ["fit", "--profiles", "many.csv", "--output", "out.csv"], ["annotate", "much.csv", "--output", "out.csv"],
            ["bands", "build", "much.csv", "--output", "out.csv", "--rejected", "no.csv"], ["data", "validate"],
            ["plan", "--to", "bi-developer"], [*PERSON, "--output", "out.html"], ["bands", "evaluate", "much.csv"],
            CLASS,
        ):  # fmt: skip
            outcome = case.place.run(words, limits={resource.RLIMIT_AS: size * MEGABYTE})
            # The loader's own code, or the system's, where not even the program has room.
            if outcome.code == 127 and outcome.stderr:
                continue
            if outcome.code == -signal.SIGSEGV and size * MEGABYTE <= os.path.getsize(case.place.program.path) + MEGABYTE:
                continue
            # No program in Swift can do more than say it.
            if outcome.code in (-signal.SIGABRT, -signal.SIGTRAP, -signal.SIGILL) and b"allocate" in outcome.stderr:
                outcome.sent = -outcome.code
            case.check(outcome, f"little address space: {' '.join(words[:2])}", with_strays=outcome.code >= 0)

    return run


def few_files(case: Case) -> None:
    """Hardly any file may be open."""
    with_inputs(case)
    for n in range(1, 4):
        case.write(f"profiles/s{n}.json", b'{"skills": ["sql"]}')
    case.allow(*CLASS_OUTPUTS, "out.csv", "no.csv", "out.html")
    for most in range(3, 12):
        for words in (CLASS, ["report", "--students", "profiles", "--output", "out", *DAY], ["query", "roles"],
                      [*PERSON, "--output", "out.html"], ["fit", "--profiles", "class.csv", "--output", "out.csv"],
                      ["bands", "build", "pay.csv", "--output", "out.csv", "--rejected", "no.csv"],
                      ["data", "validate"], ["annotate", "pay.csv", "--output", "out.csv"]):  # fmt: skip
            outcome = case.place.run(words, prefix=["/bin/sh", "-c", f'ulimit -n {most}; exec "$@"', "sh"])
            if outcome.code == 127 and outcome.stderr:
                continue
            subject = f"few open files: {' '.join(words[:2])}"
            case.check(outcome, subject)
            if words[0] == "report" and outcome.code == 0 and "left out" in outcome.message:
                made = number(outcome, r"# reports? in out")
                if made != 3:
                    case.fail("lost row", subject, f"{most}: {outcome.message}")


def few_threads(case: Case) -> None:
    """No further thread may be started."""
    with_inputs(case)
    prefix = as_nobody(case, "ulimit -u 1")
    if prefix is None:
        return
    case.allow(*CLASS_OUTPUTS, "out.csv", "no.csv", "out.html")
    for words in (CLASS, ["fit", "--profiles", "class.csv", "--output", "out.csv"], ["query", "roles"],
                  ["bands", "build", "pay.csv", "--output", "out.csv", "--rejected", "no.csv"]):  # fmt: skip
        case.run(f"no further thread: {' '.join(words[:2])}", words, prefix=prefix, seconds=10)


def deep(case: Case) -> None:
    """Input that is nested, or long, without an end."""
    case.write("pay.csv", pay_rows(3))
    case.write("class.csv", students(3))
    for name, data in (
        ("lists", b"[" * 1_000_000),
        ("objects", b'{"skills":' * 100_000),
        ("mixed", b'[{"a":' * 100_000),
    ):
        case.write("deep.json", data)
        for words in (
            ["fit", "--profile", "deep.json"], ["staff", "--file", "deep.json"],
            ["bands", "build", "pay.csv", "--map", "deep.json"], ["fit", "evaluate", "class.csv", "--map", "deep.json"],
        ):  # fmt: skip
            case.run(f"{name} within {name}: {' '.join(words[:2])}", words)
    many = ["--skill", "sql", "--skill", "python"] * 2000
    conditions = [
        "(" * 50_000 + "id = sql" + ")" * 50_000, "not " * 20_000 + "id = sql", "id = sql and " * 9000 + "id = sql",
        "id in (" + "sql," * 20_000 + "sql)", "id." * 20_000 + "id = sql",
    ]  # fmt: skip
    for words in (
        *(["query", "skills", "--where", condition] for condition in conditions), ["fit", *many], [*PERSON, *many],
        ["compare", *["ai-engineer"] * 3000], ["compare", *["--region", "Dubai"] * 3000], ["staff", "data " * 20_000],
        ["staff", *["--symptom", "model-drift"] * 3000], ["band", "data engineer " * 7000],
        ["query", "skills", "--select", "id," * 30_000 + "id"],
        ["query", "skills", "--group-by", "kind," * 3000 + "kind", "--select", "count"],
        [*PERSON, "--title", "x" * 100_000], ["list", "roles", *["--role", "x" * 100_000]],
        ["fit", "--language", "a;" * 50_000], ["show", "role", "a" * 100_000], ["a" * 100_000], ["band", "a" * 100_000],
        ["staff", "a" * 100_000],
    ):  # fmt: skip
        case.run(f"without end: {' '.join(words)[:40]}", words, form="html" if words[0] == "report" else "text")


def scenarios() -> list[Scenario]:
    """All, always in the same order."""
    found: list[Scenario] = [huge_inputs, huge_outputs, packed_zeros, few_files, few_threads, deep]
    found += [large_class(is_terminal) for is_terminal in (False, True)]
    found += [little_space(size) for size in range(20, 151, 10)]
    return found
