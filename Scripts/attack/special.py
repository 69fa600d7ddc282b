"""Outputs and inputs that are no plain files: pipes, links, folders, what may not be written or is somebody else's."""

import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

from case import CLASS_OUTPUTS, Case
from kills import DAY, pay_rows, students
from readers import number
from runner import MEGABYTE

PERSON = ["report", "--skill", "sql", *DAY]
CLASS = ["report", "--students", "class.csv", "--output", "out", *DAY]
# Commands that write a file, which is called like the last word.
WRITERS = [
    [*PERSON, "--output", "out.html"], ["fit", "--skill", "sql", "--output", "out.txt"],
    ["fit", "--profiles", "class.csv", "--output", "out.csv"], ["annotate", "pay.csv", "--output", "out.csv"],
    ["bands", "build", "pay.csv", "--output", "out.csv"], ["query", "roles", "--format", "csv", "--output", "out.csv"],
    ["bands", "build", "pay.csv", "--output", "bands.csv", "--rejected", "out.csv"],
    ["staff", "--symptom", "model-drift", *DAY, "--report", "out.html"], ["fit", "--schema", "--output", "out.json"],
]  # fmt: skip
# What waits for nothing has ended by then.
BLOCKED = 8.0
CLASS_FILES = ["index.html", "summary.csv", "summary.json", "s1.html"]
Scenario = Callable[[Case], None]


def with_inputs(case: Case) -> Path:
    case.write("class.csv", students(3))
    case.write("pay.csv", pay_rows(20))
    return case.place.work


def class_outputs(case: Case) -> None:
    case.allow(*CLASS_OUTPUTS)


def pipe_among_profiles(case: Case) -> None:
    """A pipe that nobody writes to, between profiles."""
    for n in (1, 3):
        case.write(f"class/s{n}.json", b'{"skills": ["sql"]}')
    os.mkfifo(case.place.work / "class/s2.json")
    case.protect("class/s2.json")
    class_outputs(case)
    case.run(
        "a pipe in a folder of profiles", ["report", "--students", "class", "--output", "out", *DAY], seconds=BLOCKED
    )


def pipe_among_tables(case: Case) -> None:
    (case.place.work / "tables").mkdir()
    os.mkfifo(case.place.work / "tables/roles.csv")
    case.protect("tables/roles.csv")
    case.run("a pipe in a folder of tables", ["data", "validate", "tables"], seconds=BLOCKED)


def pipe_as_class_output(name: str) -> Scenario:
    def run(case: Case) -> None:
        with_inputs(case)
        (case.place.work / "out").mkdir()
        os.mkfifo(case.place.work / "out" / name)
        class_outputs(case)
        for more in ([], ["--resume"]):
            case.run(f"a pipe as out/{name} {' '.join(more)}", [*CLASS, *more], seconds=BLOCKED)

    return run


def pipe_as_output(words: list[str]) -> Scenario:
    """A pipe with a reader gets the whole output, and stays."""

    def run(case: Case) -> None:
        work = with_inputs(case)
        subject = f"a pipe as the output of {words[0]}"
        os.mkfifo(work / words[-1])
        case.allow(words[-1], "bands.csv")
        got: list[bytes] = []
        reader = threading.Thread(target=lambda: got.append((work / words[-1]).read_bytes()), daemon=True)
        reader.start()
        outcome = case.run(subject, words, seconds=BLOCKED)
        if reader.is_alive() and outcome.code != 0:
            # Nothing was opened: the reader is let go.
            os.close(os.open(work / words[-1], os.O_RDWR | os.O_NONBLOCK))
        reader.join(5)
        if not (work / words[-1]).is_fifo():
            case.fail("replaced", subject, "the pipe is a file now")
        elif outcome.code == 0 and not (got and got[0]):
            case.fail("no output", subject, "exit code 0, and nothing came out")

    return run


def keeps_mode(words: list[str]) -> Scenario:
    def run(case: Case) -> None:
        work = with_inputs(case)
        path = work / words[-1]
        for mode in (0o600, 0o640, 0o755):
            path.write_bytes(b"old\n")
            path.chmod(mode)
            case.allow(words[-1], "bands.csv")
            subject = f"{words[0]} onto a file of its own mode"
            outcome = case.run(subject, words)
            found = path.stat().st_mode & 0o7777
            if outcome.code == 0 and found != mode:
                case.fail("mode", subject, f"{words[-1]} of mode {mode:o} has {found:o} afterwards")

    return run


def as_nobody(case: Case, first: str = "") -> list[str] | None:
    """A command that runs another without rights, after a line of shell; none where that cannot be done."""
    if os.geteuid() != 0:
        return ["/bin/sh", "-c", f'{first}\nexec "$@"', "sh"]
    if not shutil.which("setpriv"):
        case.notes.append(
            "skipped, for root may write everywhere and there is no setpriv: files that may not be written"
        )
        return None
    for folder in (case.place.work, case.place.temporary):
        os.chown(folder, 65534, 65534)
    drop = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"]
    return [*drop, "/bin/sh", "-c", f'{first}\nexec "$@"', "sh"]


def read_only_file(words: list[str]) -> Scenario:
    def run(case: Case) -> None:
        with_inputs(case)
        prefix = as_nobody(case)
        if prefix is None:
            return
        case.write(words[-1], b"old\n", 0o444)
        case.allow("bands.csv")
        subject = f"{words[0]} onto a read-only file"
        outcome = case.run(subject, words, prefix=prefix)
        if outcome.code == 0:
            case.fail("not refused", subject, "exit code 0")

    return run


def read_only_folder(case: Case) -> None:
    work = with_inputs(case)
    prefix = as_nobody(case)
    if prefix is None:
        return
    (work / "locked").mkdir(mode=0o555)
    case.allow("locked")
    for writer in (*WRITERS, CLASS):
        place = len(writer) - 1 if writer is not CLASS else writer.index("out")
        words = [*writer[:place], f"locked/{writer[place]}", *writer[place + 1 :]]
        case.allow("bands.csv")
        outcome = case.run(f"{words[0]} into a read-only folder", words, prefix=prefix)
        if outcome.code == 0:
            case.fail("not refused", f"{words[0]} into a read-only folder", "exit code 0")


def unreadable_inputs(case: Case) -> None:
    """Files, links and folders among profiles that cannot be read are rows that failed."""
    work = with_inputs(case)
    prefix = as_nobody(case) or []
    case.write("class/s1.json", b'{"skills": ["sql"]}')
    case.write("class/s2.json", b"{}", 0o000)
    case.write("class/s3.json", b"")
    (work / "class/s4.json").mkdir()
    os.symlink("nowhere", work / "class/s5.json")
    os.symlink("s6.json", work / "class/s6.json")
    for name in ("s4", "s5", "s6"):
        case.protect(f"class/{name}.json")
    class_outputs(case)
    subject = "profiles that cannot be read"
    words = ["report", "--students", "class", "--output", "out", *DAY]
    outcome = case.run(subject, words, prefix=prefix)
    made = len(list((work / "out").glob("s*.html")))
    failed = 6 - made
    if f"{failed} row" not in outcome.stderr.decode(errors="replace") or (prefix and failed != 5):
        case.fail("lost row", subject, f"{made} reports of 6 files: {outcome.message}")


def dangling_link(words: list[str]) -> Scenario:
    """The link stays, and what it names is written, or the run is refused."""

    def run(case: Case) -> None:
        work = with_inputs(case)
        os.symlink("target", work / words[-1])
        case.allow(words[-1], "target", "bands.csv")
        subject = f"{words[0]} onto a link to nothing"
        outcome = case.run(subject, words)
        if not (work / words[-1]).is_symlink():
            case.fail("replaced", subject, "the link is a file now")
        elif outcome.code == 0 and not (work / "target").exists():
            case.fail("no output", subject, "exit code 0, and nothing is written")

    return run


def odd_outputs(case: Case) -> None:
    """Names that cannot be written."""
    work = with_inputs(case)
    (work / "folder").mkdir()
    os.symlink("loop", work / "loop")
    case.allow("folder", "loop", "bands.csv")
    for name in ("folder", "folder/", "", "nowhere/out", "loop", "class.csv/x", "x" * 300, "/dev/full", ".", "/proc/x"):
        for words in WRITERS:
            outcome = case.run(f"{words[0]} --output {name[:20]!r}", [*words[:-1], name])
            if outcome.code == 0:
                case.fail("not refused", f"{words[0]} --output {name[:20]!r}", "exit code 0")


def one_file_twice(case: Case) -> None:
    """Two outputs, or an output and an input, that are one file."""
    work = with_inputs(case)
    os.symlink("out.csv", work / "link.csv")
    case.allow("link.csv", "out.csv")
    for other in ("out.csv", "./out.csv", "link.csv", str(work / "out.csv")):
        outcome = case.run("one file for --output and --rejected",
                           ["bands", "build", "pay.csv", "--output", "out.csv", "--rejected", other])  # fmt: skip
        if outcome.code == 0:
            case.fail(
                "not refused", "one file for --output and --rejected", f"--output out.csv --rejected {other[-20:]}"
            )
    for words in (["annotate", "own.csv", "--output", "own.csv"], ["bands", "build", "own.csv", "--output", "own.csv"],
                  ["bands", "build", "own.csv", "--output", "out.csv", "--rejected", "own.csv"],
                  ["fit", "--profiles", "own.csv", "--output", "own.csv"]):  # fmt: skip
        data = students(400) if words[0] == "fit" else pay_rows(4000)
        (work / "own.csv").write_bytes(data)
        case.allow("own.csv")
        outcome = case.run(f"{words[0]} onto its input", words)
        if (
            outcome.code == 0
            and words[0] != "bands"
            and (work / "own.csv").read_bytes().count(b"\n") != data.count(b"\n")
        ):
            case.fail("lost row", f"{words[0]} onto its input", outcome.message)
        if words[0] == "bands" and (work / "own.csv").read_bytes() != data:
            case.fail("written over", "bands build onto its input", " ".join(words))


def folder_onto_itself(case: Case) -> None:
    """Reports in JSON that would have the names of the profiles."""
    for n in (1, 2):
        case.write(f"class/s{n}.json", b'{"skills": ["sql"]}')
    case.write("class/summary.json", b'{"skills": ["python"]}')
    case.allow("class/*")
    for more in ([], ["--resume"]):
        words = ["report", "--students", "class", "--output", "class", "--format", "json", *DAY, *more]
        case.run("reports among their own profiles", words)


def somebody_elses(name: str, form: str) -> Scenario:
    """A file of somebody else in the folder is not written over."""

    def run(case: Case) -> None:
        with_inputs(case)
        ending = {"html": "html", "markdown": "md", "json": "json"}[form]
        file = f"s1.{ending}" if name == "s1.html" else name
        case.write(f"out/{file}", b"mine\n")
        class_outputs(case)
        for more in ([], ["--resume"]):
            case.run(f"somebody else's out/{file} {' '.join(more)}".strip(), [*CLASS, "--format", form, *more])

    return run


def links_in_the_folder(name: str) -> Scenario:
    """A link in the folder is not followed."""

    def run(case: Case) -> None:
        work = with_inputs(case)
        case.write("victim", b"mine\n")
        (work / "out").mkdir()
        os.symlink("../victim", work / "out" / name)
        class_outputs(case)
        case.run(f"a link as out/{name}", CLASS)

    return run


def folders_as_files(name: str) -> Scenario:
    def run(case: Case) -> None:
        with_inputs(case)
        (case.place.work / "out" / name).mkdir(parents=True)
        class_outputs(case)
        for more in ([], ["--resume"]):
            outcome = case.run(f"a folder as out/{name}", [*CLASS, *more])
            if outcome.code == 0:
                case.fail("not refused", f"a folder as out/{name}", "exit code 0")

    return run


def names_that_meet(case: Case) -> None:
    """Students whose ids make the same name of a file, or one that is taken."""
    ids = ["a", "a", "a-2", "A", "a/b", "a_b", "", "index", "summary", "index.html", ".", "..", "../up", "con", "é",
           "e\u0301", "x" * 300, "x" * 301, "-", "a.html", ".pathfinder", " ", "٣"]  # fmt: skip
    rows = "".join(f'"{name}",Name,sql,{n % 5}\n' for n, name in enumerate(ids))
    case.write("class.csv", ("id,name,skills,years_of_experience\n" + rows).encode())
    class_outputs(case)
    outcome = case.run("ids that meet", CLASS)
    files = {path.name.lower() for path in (case.place.work / "out").glob("*.html")} - {"index.html"}
    failed = number(outcome, r"reports? in out, # rows? left out") or 0
    if len(files) + failed != len(ids):
        case.fail("lost row", "ids that meet", f"{len(ids)} students, {len(files)} files: {outcome.message}")


def endless_inputs(case: Case) -> None:
    """Devices without an end, and without a beginning."""
    with_inputs(case)
    case.allow("out.csv", *CLASS_OUTPUTS, "out.html")
    for device in ("/dev/zero", "/dev/null", "/dev/full", "/proc/self/mem", "/"):
        for words in (
            ["fit", "--profile", device], ["plan", "--to", "data-analyst", "--profile", device],
            ["fit", "--profiles", device, "--output", "out.csv"], ["annotate", device, "--output", "out.csv"],
            ["bands", "build", device, "--output", "out.csv"], ["bands", "build", "pay.csv", "--map", device],
            ["bands", "evaluate", "pay.csv", "--against", device], ["fit", "evaluate", device],
            ["fit", "evaluate", "class.csv", "--map", device], ["compare", "--datasets", device],
            ["staff", "--file", device], [*PERSON, "--logo", device, "--output", "out.html"],
            ["report", "--students", device, "--output", "out", *DAY], ["data", "validate", device],
        ):  # fmt: skip
            case.run(
                f"{' '.join(word for word in words if word[:2] == '--' or word == words[0])} {device}",
                words,
                seconds=BLOCKED,
            )


def logo(case: Case) -> None:
    """Pictures that are none."""
    pictures = {
        "a.svg": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>',
        "b.png": b"\x89PNG\r\n\x1a\n", "c.jpg": b"\xff\xd8\xff", "d.gif": b"GIF89a" + bytes(MEGABYTE), "e.html": b"<b>",
        "f.svg": b"<svg" + b"<g>" * 100_000, "g.png": b"",
    }  # fmt: skip
    case.allow("out.html")
    for name, data in pictures.items():
        case.write(name, data)
        outcome = case.run("--logo", [*PERSON, "--logo", name, "--output", "out.html"])
        page = case.place.work / "out.html"
        if outcome.code == 0 and b"alert(1)" in page.read_bytes():
            case.fail("script", "--logo", f"{name} brings a script into the page")


def scenarios() -> list[Scenario]:
    """All, always in the same order."""
    found: list[Scenario] = [
        pipe_among_profiles, pipe_among_tables, read_only_folder, unreadable_inputs, odd_outputs, one_file_twice,
        folder_onto_itself, names_that_meet, endless_inputs, logo,
    ]  # fmt: skip
    for words in WRITERS:
        found += [pipe_as_output(words), keeps_mode(words), read_only_file(words), dangling_link(words)]
    for name in CLASS_FILES:
        found += [pipe_as_class_output(name), links_in_the_folder(name), folders_as_files(name)]
        found += [somebody_elses(name, form) for form in ("html", "markdown", "json")]
    return found
