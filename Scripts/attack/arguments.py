"""Attacks what is typed: words and values of options, the environment, and answers to questions."""

import os
import pty
import select
import signal
import termios
import time
from collections.abc import Callable

import good
from case import CLASS_OUTPUTS, Case
from mutation import any_text, mutated
from runner import SECONDS, load_factor

# Command lines that find something. What stands behind a tilde is replaced by something hostile.
LINES: list[list[str]] = [
    ["band", "~data-engineer", "--region", "~Dubai", "--level", "~senior", "--pay", "~90000", "--currency", "~AED"],
    ["band", "~senior AI engineer", "--region", "~Riyadh", "--period", "month", "--full", "--lang", "ar"],
    ["band", "~data-engineer", "--region", "~Cairo", "--years", "~3", "--pay", "~20000"],
    ["band", "~مهندس بيانات أول"],
    ["compare", "~data-engineer", "~ai-engineer", "--region", "~Dubai", "--currency", "~SAR", "--level", "~mid"],
    ["compare", "~ai-engineer", "--region", "~Dubai", "--region", "~Doha", "--period", "~month", "--full"],
    ["query", "~pay_ranges", "--where", "~region within gcc", "--group-by", "~role.track", "--select",
     "~role.track,count,min(low),median(low),max(high)", "--sort", "~count:desc", "--limit", "~5"],
    ["query", "~skills", "--where", "~hours_low > 5 and kind = tool", "--sort", "~id:desc", "--limit", "~3"],
    ["query", "pay_observations", "--where", "~p50 >= 100000", "--select", "~sum(p50),count,min(p10)"],
    ["list", "~roles", "--skill", "~flink", "--track", "~ai-engineering", "--region", "~gcc"],
    ["list", "certifications", "--status", "~retired", "--topic", "~mathematics", "--kind", "~tool"],
    ["show", "~role", "~ai-engineer"], ["show", "certification", "~dp-203"], ["show", "region", "~دبي"],
    ["fit", "--skill", "~python", "--skill", "~spark=3", "--activity", "~research-ml", "--statement", "~ambiguity=2",
     "--interest", "~realistic=5", "--years", "~2", "--region", "~Dubai", "--maths", "~3"],
    ["fit", "--skill", "sql", "--education", "~bachelor", "--field", "~Statistics", "--role", "~senior data engineer",
     "--pay", "~20000", "--currency", "~AED", "--period", "month", "--hours", "~8", "--language", "~ar",
     "--remote", "~required", "--weight", "~pay=2"],
    ["plan", "--to", "~data-analyst", "--level", "~junior", "--skill", "~excel", "--hours-per-week", "~6", "--by",
     "~2027-02", "--from-date", "~2026-11-21", "--role", "~bi-developer"],
    ["plan", "--from", "~senior-data-engineer", "--region", "~Riyadh", "--lacking", "~sql"],
    ["plan", "--from", "~mid-data-engineer", "--to", "~senior-ai-engineer", "--region", "~Riyadh"],
    ["report", "--skill", "~sql", "--region", "~Riyadh", "--title", "~My report", "--date", "~2026-11-21", "--theme",
     "~accent=#7a1f5c", "--paper", "~letter", "--output", "page.html"],
    ["report", "--skill", "~sql", "--to", "~senior-ai-engineer", "--title", "~My report", "--format", "markdown"],
    ["report", "--skill", "sql", "--role", "~analyst", "--theme", "~font=Arial", "--theme", "~ink=red", "--output",
     "page.html"],
    ["staff", "~our chatbot invents answers", "--region", "~Dubai", "--budget", "~90000", "--currency", "~AED"],
    ["staff", "~نظامنا بطيء", "--data", "~data-in-order", "--have", "~have-ai-team", "--lang", "ar"],
    ["staff", "--symptom", "~team-silos", "--deliver", "~deliver-assistant", "--region", "~Dubai", "--levels",
     "~senior,data-engineer=mid", "--people", "~data-engineer=2"],
    ["staff", "--symptom", "model-drift", "--region", "~Doha", "--budget", "~1e9", "--report", "page.html"],
    ["data", "validate", "~tables"], ["bands", "evaluate", "--lang", "~ar"],
    ["~compare"], ["fit", "--profile", "~x.json"], ["annotate", "~pay.csv"], ["fit", "--profiles", "~people.csv"],
    ["report", "--students", "~class.csv", "--output", "out"], ["fit", "--digits", "~6", "--profiles", "people.csv"],
    ["bands", "build", "~pay.csv", "--at-least", "~2", "--by", "~title", "--currency", "~AED", "--period", "~hour"],
]  # fmt: skip
# Commands that ask questions.
ASKING = [
    ["fit"], ["fit", "--ask", "--skill", "sql", "--lang", "ar"], ["fit", "--save", "saved.json"], ["staff"],
    ["staff", "--region", "Riyadh", "it is all bad"],
]  # fmt: skip
VARIABLES = {
    "COLUMNS": ["20", "19", "0", "-5", "1000000000", "9223372036854775807", "99999999999999999999", "80x", ""],
    "TMPDIR": ["/nonexistent", "", "/dev/null", "x" * 5000], "TERM": ["dumb", "", "\x1b"], "NO_COLOR": ["", "1"],
    "PATHFINDER_PDF_SECONDS": ["nan", "-1", "1e400", "inf", "0x1p3"], "TZ": ["", ":/dev/zero", "x" * 300],
    "LC_ALL": ["ar_AE.UTF-8", "tr_TR.UTF-8", ""],
}  # fmt: skip


def line(case: Case) -> None:
    """A command with hostile words in the place of one or more."""
    words: list[str | bytes] = []
    source = case.dice.choice(LINES)
    places = [n for n, word in enumerate(source) if word.startswith("~")]
    chosen = set(case.dice.sample(places, min(len(places), case.dice.choice([1, 1, 1, 2, 8]))))
    for n, word in enumerate(source):
        words.append(hostile(case, word[1:]) if n in chosen else word.removeprefix("~"))
    form = "csv" if "--profiles" in source or source[0] in ("annotate", "bands") else "text"
    if source[0] in ("report",) and "--output" not in source:
        form = "text" if "markdown" in source else "html"
    if case.dice.random() < 0.3 and source[0] not in ("report", "annotate") and "--profiles" not in source:
        form = case.dice.choice(["table", "json", "csv", "markdown"])
        if source[:2] != ["bands", "build"] and "--report" not in source:
            words += ["--format", form]
        form = "text" if form in ("table", "markdown") else form
    if case.dice.random() < 0.1:
        words.insert(case.dice.randint(1, len(words)), hostile(case, "--lang"))
    case.allow("page.html", *CLASS_OUTPUTS, *written(words))
    environment = {}
    if case.dice.random() < 0.15:
        name = case.dice.choice(sorted(VARIABLES))
        environment[name] = case.dice.choice(VARIABLES[name])
    case.run(source[0].removeprefix("~"), words, form=form, environment=environment)


def written(words: list[str | bytes]) -> list[str]:
    """The names behind options that a run writes to, where a hostile word came in between."""
    return [
        f"*{os.path.basename(os.fsdecode(after) if isinstance(after, bytes) else after)}"
        for word, after in zip(words, words[1:], strict=False)
        if word in ("--output", "--report", "--save", "-o")
    ]


def hostile(case: Case, word: str) -> str | bytes:
    """A nasty text, alone or within a good word, or the word with other bytes."""
    kind = case.dice.random()
    if kind < 0.5:
        return any_text(case.dice)
    if kind < 0.75:
        separators = "=,;: .-/()"
        place = case.dice.randint(0, len(word))
        return word[:place] + case.dice.choice(["", case.dice.choice(separators)]) + any_text(case.dice) + word[place:]
    return mutated(case.dice, word.encode(), 3)


def unasked(case: Case) -> None:
    """Questions without a terminal: answers in the standard input are never taken for one."""
    words = case.dice.choice([["fit"], ["fit", "--ask", "--skill", "sql"], ["staff"], ["staff", "it is all bad"]])
    case.run(f"{words[0]} without a terminal", words, stdin=answers(case))


def answers(case: Case) -> bytes:
    """Lines that may answer questions."""
    lines = []
    for _ in range(case.dice.randint(1, 40)):
        kind = case.dice.random()
        if kind < 0.5:
            lines.append(
                case.dice.choice(["1", "2", "3", "1 2", "0", "?", "b", "y", "n", "٢", "5", "q", "python", "sql"])
            )
        elif kind < 0.6:
            lines.append(case.dice.choice(good.phrases()))
        else:
            # A terminal takes lines of 4,095 bytes, and some control characters for itself.
            text = any_text(case.dice)[:1000]
            lines.append("".join(c for c in text if c not in "\n\r\x03\x04\x0f\x11\x12\x13\x15\x16\x17\x1a\x1c\x7f\0"))
    return "\n".join(lines).encode(errors="surrogatepass") + b"\n"


def asked(case: Case) -> None:
    """Questions at a terminal, answered with hostile lines."""
    words = case.dice.choice(ASKING)
    subject = f"{words[0]} at a terminal"
    typed = answers(case) if case.dice.random() < 0.8 else mutated(case.dice, answers(case)).replace(b"\x03", b"")
    ours, theirs = pty.openpty()
    # What is typed is not shown by the terminal itself, which would not look at it.
    modes = termios.tcgetattr(theirs)
    modes[3] &= ~termios.ECHO
    termios.tcsetattr(theirs, termios.TCSANOW, modes)
    try:
        case.allow("*")
        run = case.place.start([*words], stdin=theirs, stderr=theirs)
        os.close(theirs)
        shown = converse(ours, typed, run.is_alive)
        run.send(signal.SIGHUP)
        outcome = run.wait(SECONDS)
    finally:
        os.close(ours)
    outcome.stderr = shown.replace(b"\r", b"")
    case.hear(typed)
    case.check(outcome, subject)


def converse(terminal: int, typed: bytes, is_alive: Callable[[], bool]) -> bytes:
    """Types lines one after the other, and returns what was shown."""
    shown = b""
    lines = typed.splitlines(keepends=True)
    quiet_since = time.monotonic()
    limit = SECONDS * load_factor()
    while is_alive() and time.monotonic() < quiet_since + limit:
        readable, _, _ = select.select([terminal], [], [], 0.02)
        if readable:
            try:
                shown += os.read(terminal, 65536)
            except OSError:
                break
            quiet_since = time.monotonic()
        elif shown.endswith(b"> ") and lines:
            os.write(terminal, lines.pop(0))
        elif shown.endswith(b"> "):
            os.write(terminal, b"\x04")
    return shown


TARGETS: list[Callable[[Case], None]] = [line, line, line, line, line, unasked, asked]
