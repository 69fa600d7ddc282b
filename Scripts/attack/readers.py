"""Attacks all readers of files with bytes, fields and values that they do not expect."""

import gzip
import json
import re
from collections.abc import Callable

import arguments
import checks
import good
from case import CLASS_OUTPUTS, Case
from mutation import any_text, mutated, mutated_json, mutated_rows
from runner import Outcome

DAY = ["--date", "2026-11-21"]
LANGUAGES = ["en", "en", "ar"]
FORMS = ["table", "json", "csv", "markdown"]
ENDINGS = ["html", "md", "json"]


def count() -> int:
    """There is no end of it."""
    return 0


def attack(case: Case) -> None:
    """Attacks one reader."""
    case.dice.choice(TARGETS)(case)


def form_of(form: str) -> str:
    return "text" if form in ("table", "markdown") else form


def csv_input(case: Case, text: str) -> tuple[bytes, int | None]:
    """A hostile CSV file, and how many rows it has if that is known."""
    if case.dice.random() < 0.5:
        return mutated_rows(case.dice, good.read(text))
    data = mutated(case.dice, text.encode())
    return data, plain_rows(data)


def plain_rows(data: bytes) -> int | None:
    """The number of rows below the header of a file so plain that nobody can read it in another way."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    if re.search('["\0\r\x0b\x0c\x1a\x85\u2028\u2029]', text) or any(line and not line.strip() for line in lines):
        return None
    if not lines[0] or not re.search(r"[a-z]", lines[0]):
        return None
    return sum(1 for line in lines if line) - 1


def number(outcome: Outcome, pattern: str) -> int | None:
    """A number in what was said on the standard error, such as "1,234 people read"."""
    found = re.search(pattern.replace("#", r"([\d,]+)"), outcome.stderr.decode(errors="replace"))
    return int(found[1].replace(",", "")) if found else None


def output_rows(case: Case, name: str) -> list[list[str]] | None:
    """The rows of an output below its header; none where it was not written."""
    path = case.place.work / name
    return checks.rows(path.read_bytes())[1:] if path.is_file() else None


def compare(case: Case, subject: str, what: str, given: int | None, found: int | None) -> None:
    """Notes rows that were lost, where both numbers are known."""
    if given is not None and found is not None and given != found:
        case.fail("lost row", f"{subject}: {what}", f"{given} rows are expected, {found} are there")


def without_output(case: Case, subject: str, outcome: Outcome, name: str) -> bool:
    """Whether a run ended without its output, as it may with an error and a message."""
    if (case.place.work / name).exists():
        return False
    if outcome.code == 0:
        case.fail("no output", subject, f"exit code 0, and there is no {name}")
    return True


def fit_profiles(case: Case) -> None:
    data, given = csv_input(case, case.dice.choice(good.people()))
    subject, words = "fit --profiles", ["fit", "--profiles", "people.csv"]
    case.write("people.csv", data)
    if case.dice.random() < 0.3:
        words += ["--digits", str(case.dice.randint(1, 12))]
    if case.dice.random() < 0.2:
        check_standard_output(case, subject, case.run(subject, words, form="csv"), "# people read")
        return
    case.allow("fits.csv")
    outcome = case.run(subject, [*words, "--output", "fits.csv"])
    if without_output(case, subject, outcome, "fits.csv"):
        return
    rows = output_rows(case, "fits.csv") or []
    compare(case, subject, "output", given, len(rows))
    compare(case, subject, "what is said", number(outcome, "# people read"), len(rows))
    header = checks.rows((case.place.work / "fits.csv").read_bytes())[0]
    problem = header.index("problem") if "problem" in header else None
    if problem is not None:
        wrong = sum(1 for row in rows if row[problem])
        compare(case, subject, "rows with a problem", number(outcome, "not scored: #") or 0, wrong)


def check_standard_output(case: Case, subject: str, outcome: Outcome, pattern: str) -> None:
    """The standard output has as many rows as were read."""
    said = number(outcome, pattern)
    if said is not None:
        compare(case, subject, "standard output", said, len(checks.rows(outcome.stdout)) - 1)


def profile(case: Case) -> None:
    data = case.dice.choice(good.profiles())
    data = mutated_json(case.dice, data) if case.dice.random() < 0.6 else mutated(case.dice, data)
    form, language = case.dice.choice(FORMS), case.dice.choice(LANGUAGES)
    ending = case.dice.choice(ENDINGS)
    commands = [
        ("fit --profile", ["fit", "--format", form, "--lang", language], form),
        ("plan --profile", ["plan", "--to", "senior-data-engineer", "--format", form, "--lang", language], form),
        ("report --profile", ["report", *DAY, "--lang", language, "--output", f"report.{ending}"], ""),
    ]
    subject, words, form = case.dice.choice(commands)
    case.allow("report.*")
    if case.dice.random() < 0.3:
        outcome = case.run(subject, [*words, "--profile", "-"], stdin=data, form=form_of(form))
    else:
        case.write("profile.json", data)
        outcome = case.run(subject, [*words, "--profile", "profile.json"], form=form_of(form))
    if words[0] == "report":
        without_output(case, subject, outcome, f"report.{ending}")


def class_file(case: Case) -> None:
    data, given = csv_input(case, good.CLASS)
    case.write("class.csv", data)
    run_class(case, "report --students CSV", "class.csv", given)


def class_folder(case: Case) -> None:
    count = case.dice.randint(1, 6)
    for n in range(count):
        data = case.dice.choice(good.profiles())
        if case.dice.random() < 0.5:
            data = mutated_json(case.dice, data) if case.dice.random() < 0.6 else mutated(case.dice, data)
        name = f"s{n}" if case.dice.random() < 0.6 else re.sub("[/\0]", "_", f"{any_text(case.dice)[:50]}{n}")
        case.write(f"class/{name}.json", data)
    run_class(case, "report --students FOLDER", "class", count)


def run_class(case: Case, subject: str, students: str, given: int | None) -> None:
    """Makes reports, and compares their number with that of the rows."""
    case.allow(*CLASS_OUTPUTS)
    ending = case.dice.choice(ENDINGS)
    form = "markdown" if ending == "md" else ending
    words = [
        "report",
        "--students",
        students,
        "--output",
        "out",
        "--format",
        form,
        "--lang",
        case.dice.choice(LANGUAGES),
    ]
    if case.dice.random() < 0.2:
        words += ["--title", any_text(case.dice).split("\0")[0]]
    outcome = case.run(subject, [*words, *DAY])
    made = number(outcome, r"# reports? in out")
    if made is None:
        if (case.place.work / "out/index.html").exists():
            case.fail("no message", subject, "there is a page, and nothing is said of its reports")
        elif outcome.code == 0:
            case.fail("no output", subject, "exit code 0, and no reports")
        return
    failed = number(outcome, r"reports? in out, # rows? left out") or 0
    compare(case, subject, "reports and failed rows", given, made + failed)
    own = {"index.html", "summary.csv", "summary.json"}
    files = [path for path in case.outputs() if path.name not in own and path.suffix == f".{ending}"]
    compare(case, subject, "files", made, len(files))
    compare(case, subject, "summary.csv", made, len(output_rows(case, "out/summary.csv") or []))
    try:
        summary = json.loads((case.place.work / "out/summary.json").read_bytes())
        compare(case, subject, "summary.json", made, len(summary["students"]))
    except (OSError, ValueError, KeyError) as error:
        case.fail("not whole", f"{subject}: summary.json", repr(error))


def pay_file(case: Case) -> None:
    text, options = case.dice.choice(
        [(good.PAY, []), (good.PAY, ["--currency", "AED"]), (good.SALARIES, ["--map", "aijobs"]),
         (good.PUBLISHED, ["--map", "uk-ashe"])])  # fmt: skip
    data, given = csv_input(case, text)
    name = "pay.csv"
    if case.dice.random() < 0.2:
        data, name = gzip.compress(data, mtime=0), "pay.csv.gz"
        if case.dice.random() < 0.5:
            data, given = mutated(case.dice, data, 3), None
        elif case.dice.random() < 0.2:
            data, given = data + data, None
    case.write(name, data)
    case.dice.choice([bands_build, annotate, bands_evaluate])(case, name, options, given)


def bands_build(case: Case, name: str, options: list[str], given: int | None) -> None:
    subject = "bands build"
    case.allow("bands.csv", "rejected.csv")
    if case.dice.random() < 0.3:
        options = [*options, "--by", "title"]
    outcome = case.run(
        subject, ["bands", "build", name, *options, "--output", "bands.csv", "--rejected", "rejected.csv"]
    )
    read = number(outcome, r"# rows? read")
    if read is None:
        for output in ("bands.csv", "rejected.csv"):
            if (case.place.work / output).exists():
                case.fail("no message", f"{subject}: {output}", "is written, and nothing is said of rows")
        return
    used = number(outcome, r"read, # used") or 0
    said = outcome.stderr.decode(errors="replace")
    unused = sum(int(n.replace(",", "")) for n in re.findall(r"^  not used: ([\d,]+) row", said, re.MULTILINE))
    compare(case, subject, "rows read", given, read)
    compare(case, subject, "used and unused", read, used + unused)
    compare(case, subject, "--rejected", unused, len(output_rows(case, "rejected.csv") or []))
    if "uk-ashe" not in options:
        bands = output_rows(case, "bands.csv") or []
        compare(case, subject, "people in bands", used, sum(int(row[7]) for row in bands))


def annotate(case: Case, name: str, options: list[str], given: int | None) -> None:
    subject = "annotate"
    if "uk-ashe" in options:
        options = []
    if case.dice.random() < 0.2:
        case.run(subject, ["annotate", name, *options])
        return
    case.allow("annotated.csv")
    outcome = case.run(subject, ["annotate", name, *options, "--output", "annotated.csv"])
    if not without_output(case, subject, outcome, "annotated.csv"):
        compare(case, subject, "output", given, len(output_rows(case, "annotated.csv") or []))


def bands_evaluate(case: Case, name: str, options: list[str], given: int | None) -> None:
    subject, form = "bands evaluate", case.dice.choice(FORMS)
    if case.dice.random() < 0.4:
        bands = good.table("pay_observations")
        data, _ = mutated_rows(case.dice, [bands[0], *case.dice.sample(bands[1:], 12)])
        case.write("bands.csv", data)
        options = [*options, "--against", "bands.csv"]
    outcome = case.run(subject, ["bands", "evaluate", name, *options, "--format", form], form=form_of(form))
    compare(case, subject, "rows read", given, number(outcome, r"# rows? read"))


def mapping(case: Case) -> None:
    data = case.dice.choice(good.mappings())
    data = mutated_json(case.dice, data) if case.dice.random() < 0.6 else mutated(case.dice, data)
    case.write("map.json", data)
    case.write("pay.csv", case.dice.choice([good.PAY, good.SALARIES, good.PUBLISHED]).encode())
    case.allow("bands.csv", "rejected.csv", "annotated.csv")
    if case.dice.random() < 0.7:
        words = [
            "bands",
            "build",
            "pay.csv",
            "--map",
            "map.json",
            "--output",
            "bands.csv",
            "--rejected",
            "rejected.csv",
        ]
    else:
        words = ["annotate", "pay.csv", "--map", "map.json", "--output", "annotated.csv"]
    case.run(f"--map ({words[0]})", words)


def labelled(case: Case) -> None:
    data, _ = csv_input(case, good.LABELLED)
    case.write("labelled.csv", data)
    words, form = ["fit", "evaluate", "labelled.csv"], case.dice.choice(FORMS)
    if case.dice.random() < 0.4:
        survey = case.dice.choice(good.surveys())
        case.write("survey.json", mutated_json(case.dice, survey) if case.dice.random() < 0.6 else survey)
        words += ["--map", "survey.json"]
    case.run("fit evaluate", [*words, "--format", form], form=form_of(form))


def situation(case: Case) -> None:
    data = json.dumps(good.SITUATION).encode()
    data = mutated_json(case.dice, data) if case.dice.random() < 0.6 else mutated(case.dice, data)
    words = ["staff", "--lang", case.dice.choice(LANGUAGES)]
    if case.dice.random() < 0.4:
        words += ["--region", "Riyadh", "--budget", "60000"]
    if case.dice.random() < 0.4:
        case.allow("page.*")
        words += ["--report", f"page.{case.dice.choice(ENDINGS)}", *DAY]
        form = "table"
    else:
        form = case.dice.choice(FORMS)
        words += ["--format", form]
    if case.dice.random() < 0.3:
        case.run("staff --file", [*words, "--file", "-"], stdin=data, form=form_of(form))
    else:
        case.write("situation.json", data)
        case.run("staff --file", [*words, "--file", "situation.json"], form=form_of(form))


def overlay(case: Case) -> None:
    """A table of one's own with hostile bytes; other commands read what is valid."""
    name = case.dice.choice(sorted(good.schemas()))
    rows = good.table(name)
    rows = [rows[0], *case.dice.sample(rows[1:], min(len(rows) - 1, 12))]
    if case.dice.random() < 0.7:
        data, _ = mutated_rows(case.dice, rows)
    else:
        text = "\n".join(",".join(f'"{field}"' if set(field) & set(',"\n') else field for field in row) for row in rows)
        data = mutated(case.dice, text.encode() + b"\n", 3)
    case.write(f"tables/{name}.csv", data)
    path = case.dice.choice(["tables", f"tables/{name}.csv"])
    form = case.dice.choice(FORMS)
    commands = [
        ["query", name], ["list", name], ["compare", "--region", "Dubai"], ["plan", "--to", "data-analyst"],
        ["band", "data-engineer", "--region", "Dubai"], ["fit", "--skill", "python"],
        ["staff", "--symptom", "model-drift"], ["show", "role", "data-engineer"], ["data", "info"],
    ]  # fmt: skip
    words = case.dice.choice(commands)
    case.run(f"--datasets ({words[0]})", [*words, "--datasets", path, "--format", form], form=form_of(form))


TARGETS: list[Callable[[Case], None]] = [
    fit_profiles,
    fit_profiles,
    fit_profiles,
    profile,
    profile,
    profile,
    class_file,
    class_file,
    class_folder,
    pay_file,
    pay_file,
    pay_file,
    mapping,
    labelled,
    situation,
    overlay,
    *arguments.TARGETS,
]
