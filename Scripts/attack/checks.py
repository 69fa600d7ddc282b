"""What may not stand in outputs: bytes that are no text, control characters of the input, formulas, half a file."""

import csv
import io
import json
import re
import sys
from dataclasses import dataclass

csv.field_size_limit(sys.maxsize)

# C0 without newline and tab, DEL, C1, and what turns the direction of text; the marks that only lean on it, as Arabic
# needs them, are none. The isolates U+2066 and U+2069 are the
# program's own; they have to stand in pairs.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2067\u2068]")
FORMULA = re.compile(r"[=+\-@\t\r]")
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
# What numbers that are none look like.
NO_NUMBER = re.compile(r"(?<![\w-])[-+]?(nan|inf)(?![\w-])", re.IGNORECASE)
ESCAPE = re.compile(rb"\\u([0-9a-fA-F]{4})")


@dataclass(frozen=True)
class Fault:
    """What is wrong with a text."""

    kind: str
    subject: str
    detail: str


def form_of(name: str) -> str:
    """What a file is, by its name; rows that are carried along as they are may hold anything."""
    if name.endswith("annotated.csv"):
        return ""
    ending = name.rsplit(".", 1)[-1].lower()
    return {"html": "html", "md": "text", "json": "json", "csv": "csv", "pdf": "pdf"}.get(ending, "")


def faults(data: bytes, form: str, hostile: bytes, is_whole: bool) -> list[Fault]:
    """What is wrong with an output in a form: text, html, json or csv; nothing is known of others."""
    if not data or form not in ("text", "html", "json", "csv"):
        return []
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return [Fault("no UTF-8", "bytes", f"{data[max(0, error.start - 20) : error.start + 20]!r}")]
    found: list[Fault] = []
    number = NO_NUMBER.search(text)
    if number and not NO_NUMBER.search(hostile.decode(errors="replace")):
        found.append(Fault("no number", form, repr(text[max(0, number.start() - 50) : number.end() + 30])))
    if form in ("text", "html"):
        found += controls(text, hostile)
    if form == "csv":
        found += formulas(text)
    if is_whole:
        found += [Fault("not whole", form, reason) for reason in [unfinished(text, form)] if reason]
    return found


def controls(text: str, hostile: bytes) -> list[Fault]:
    """Control characters that came from the input, written there as they are or escaped as in JSON."""
    shown = set(CONTROLS.findall(text))
    if text.count("\u2066") != text.count("\u2069"):
        shown |= {"\u2066", "\u2069"}
    if not shown:
        return []
    given = hostile.decode(errors="replace") + "".join(chr(int(code, 16)) for code in ESCAPE.findall(hostile))
    lines: dict[str, str] = {}
    for line in re.split("\n", text):
        for character in sorted(set(line) & shown & set(given)):
            lines.setdefault(template(line), excerpt(line, character))
    return [Fault("control character", line, example) for line, example in list(lines.items())[:5]]


def template(line: str) -> str:
    """The first words of a line, by which messages are told apart."""
    line = re.sub(r"^\S+\.\w+:(\d+:)*|\"[^\"]*\"|“[^”]*”|[^ -~]|\d+|<[^>]*>", " ", line)
    return " ".join(re.findall(r"[A-Za-z][A-Za-z-]+:?", line)[:4])


def excerpt(text: str, character: str) -> str:
    place = text.find(character)
    return repr(text[max(0, place - 50) : place + 30])


def formulas(text: str) -> list[Fault]:
    """Fields that a spreadsheet would run."""
    for line, row in enumerate(csv.reader(io.StringIO(text, newline="")), 1):
        for field in row:
            if FORMULA.match(field) and not NUMBER.fullmatch(field):
                return [Fault("formula", "CSV", f"row {line}: {field[:60]!r}")]
    return []


def unfinished(text: str, form: str) -> str:
    """Why a text is not the whole of a file, if it is not."""
    if form == "html" and not text.endswith("</html>\n"):
        return f"ends with {text[-20:]!r}"
    if form == "json":
        try:
            json.loads(text, parse_constant=refuse)
        except ValueError as error:
            return str(error)
    if form == "csv":
        rows = list(csv.reader(io.StringIO(text, newline="")))
        lengths = {len(row) for row in rows}
        if len(lengths) > 1 or not text.endswith("\n"):
            return f"rows of {sorted(lengths)} fields, ends with {text[-20:]!r}"
    return ""


def refuse(word: str) -> None:
    raise ValueError(f"{word} is no JSON")


def rows(data: bytes) -> list[list[str]]:
    """The rows of a CSV file, the header first."""
    return list(csv.reader(io.StringIO(data.decode(errors="replace"), newline="")))
