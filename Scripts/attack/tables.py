"""Attacks the commands with tables of one's own: numbers at and beyond their bounds, empty tables, rows that are gone.

What `data validate` refuses is well; what it lets through may not trap.
"""

import csv
import functools
import io
import os
from dataclasses import dataclass
from typing import Any

import good
from case import Case
from runner import Outcome

NUMERIC = ("integer", "number", "year")
# A table with at most so many rows is tried without each of them.
SMALL = 30
EXTREMES = [
    "0", "1", "-1", "0.5", "0.0000001", "0." + "0" * 320 + "1", "100", "1900", "2100", "1000000000000",
    "9007199254740993", "9223372036854775807", "9223372036854775808", "1" + "0" * 308, "9" * 400, "",
]  # fmt: skip
DAY = ["--from-date", "2026-11-21"]
REPORT = ["report", "--date", "2026-11-21"]
PERSON = ["--skill", "python", "--skill", "sql=4", "--years", "2", "--region", "Dubai"]
# The commands that a change is tried with, each with the form of what it prints.
COMMANDS: list[tuple[list[str], str]] = [
    (["compare", "--region", "Dubai"], "text"),
    (["compare", "--region", "Houston", "--full"], "text"),
    (["compare", "ai-engineer", "--region", "Dubai", "--region", "gcc", "--currency", "AED"], "text"),
    (["band", "data-engineer", "--region", "Dubai", "--pay", "90000", "--full"], "text"),
    (["band", "data-engineer", "--region", "Bengaluru", "--years", "3", "--pay", "200000"], "text"),
    (["band", "senior AI engineer", "--region", "Riyadh", "--currency", "SAR", "--format", "json"], "json"),
    (["fit", *PERSON, "--activity", "research-ml", "--maths", "3", "--pay", "20000", "--currency", "AED", "--period",
      "month", "--role", "data-analyst", "--education", "bachelor"], "text"),
    (["fit", *PERSON, "--format", "json"], "json"),
    (["plan", "--to", "junior-data-analyst", "--skill", "excel", "--by", "2027-02", *DAY], "text"),
    (["plan", "--from", "senior-data-engineer", "--region", "Riyadh"], "text"),
    (["plan", "--from", "mid-data-engineer", "--to", "senior-ai-engineer", "--region", "Riyadh"], "text"),
    ([*REPORT, *PERSON, "--hours", "8"], "html"),
    ([*REPORT, *PERSON, "--lang", "ar", "--format", "markdown"], "text"),
    ([*REPORT, "--skill", "spark=5", "--to", "ai-engineer", "--format", "json"], "json"),
    (["staff", "--symptom", "fragmented-sources", "--region", "Riyadh", "--budget", "60000"], "text"),
    (["staff", "our chatbot gives wrong answers", "--region", "Dubai", "--levels", "senior"], "text"),
    (["staff", "--data", "data-scattered", "--deliver", "deliver-assistant", "--have", "have-ai-team"], "text"),
    (["list", "roles", "--skill", "python"], "text"),
    (["show", "role", "ai-engineer"], "text"),
    (["query", "pay_observations", "--group-by", "role,level", "--select",
      "role,level,count,min(p50),median(p50),sum(n)"], "text"),
    (["bands", "evaluate"], "text"),
    (["fit", "--profiles", "people.csv"], "csv"),
    (["annotate", "pay.csv"], "csv"),
    (["data", "info"], "text"),
]  # fmt: skip


@dataclass(frozen=True)
class Change:
    """Something done to a table."""

    # "all" rows or "one" of a column get a value; a table is "empty"; a "row" is gone; a reference goes "elsewhere".
    kind: str
    table: str
    column: str = ""
    value: str = ""
    row: int = 0

    @property
    def subject(self) -> str:
        return f"{self.table}.{self.column}" if self.column else f"{self.table} ({self.kind})"


@functools.cache
def changes() -> list[Change]:
    """All changes, always in the same order."""
    found: list[Change] = []
    for table, schema in good.keys().items():
        references = {key["fields"][0] for key in schema.get("foreignKeys", []) if len(key["fields"]) == 1}
        for field in schema["fields"]:
            name, bounds = field["name"], field.get("constraints", {})
            if field["type"] in NUMERIC:
                for value in dict.fromkeys([*EXTREMES, *near(bounds, field["type"])]):
                    found += [Change("one", table, name, value), Change("all", table, name, value)]
            elif not bounds.get("required"):
                found += [Change("one", table, name), Change("all", table, name)]
            if name in references:
                found += [Change("elsewhere", table, name, row=n) for n in range(3)]
        found.append(Change("empty", table))
        count = len(good.table(table)) - 1
        if count <= SMALL:
            found += [Change("row gone", table, row=n) for n in range(count)]
    return found


def near(bounds: dict[str, Any], kind: str) -> list[str]:
    """Numbers below, at and above the bounds of a column."""
    step = 1 if kind != "number" else 0.001
    return [
        f"{bounds[name] + n * step:.10f}".rstrip("0").rstrip(".")
        for name in ("minimum", "maximum")
        if name in bounds
        for n in (-1, 0, 1)
    ]


def count() -> int:
    return len(changes())


def attack(case: Case) -> None:
    """Makes one change, and runs all commands if it is valid."""
    change = changes()[case.number]
    # Laid on top, a table adds to the bundled one; removing needs a folder with all tables.
    is_overlay = change.kind in ("one", "all", "elsewhere") and case.dice.random() < 0.5
    case.write(f"tables/{change.table}.csv", written(changed(case, change)))
    if not is_overlay:
        for table in good.schemas():
            if table != change.table:
                os.symlink(good.TABLES / f"{table}.csv", case.place.work / f"tables/{table}.csv")
                case.protect(f"tables/{table}.csv")
    case.context = f"{change.kind} = {change.value[:20]!r}: "
    case.write("people.csv", good.people()[0].encode())
    case.write("pay.csv", good.PAY.encode())
    if not is_overlay and run(case, change, ["data", "validate", "tables"], "text").code != 0:
        return
    case.notes.append("changes that data validate lets through")
    for words, form in COMMANDS:
        outcome = run(case, change, [*words, "--datasets", "tables"], form)
        if b"problem(s) in tables" in outcome.stderr:
            return


def run(case: Case, change: Change, words: list[str], form: str) -> Outcome:
    """Runs a command; what fails is called by the table and column."""
    return case.run(f"{change.subject}: {' '.join(words[:2])}", words, form=form)


def changed(case: Case, change: Change) -> list[list[str]]:
    """The rows of a table with a change."""
    rows = [list(row) for row in good.table(change.table)]
    if change.kind == "empty":
        return rows[:1]
    if change.kind == "row gone":
        return rows[: change.row + 1] + rows[change.row + 2 :]
    column = rows[0].index(change.column)
    chosen = range(1, len(rows)) if change.kind == "all" else [case.dice.randrange(1, len(rows))]
    value = change.value
    if change.kind == "elsewhere":
        # Another key that the column has; all rows, so that chains and circles come about.
        value = case.dice.choice(rows[1:])[column]
        chosen = range(1, len(rows)) if change.row == 0 else case.dice.sample(range(1, len(rows)), 1 + len(rows) // 4)
    for row in chosen:
        rows[row][column] = value
    return rows


def written(rows: list[list[str]]) -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\n").writerows(rows)
    return file.getvalue().encode()
