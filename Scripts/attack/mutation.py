"""Makes hostile input of good input: bytes, fields of CSV, values of JSON."""

import csv
import io
import json
import random
from collections.abc import Callable
from typing import Any

# What readers have trouble with, to be spliced into bytes.
BYTES = [
    b'"', b'""', b'"""', b'\\"', b"'", b"\0", b"\xff", b"\xff\xfe", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80",
    b"\xc0\xaf", b"\xef\xbb\xbf", b"\r", b"\r\n", b"\n", b"\n\n\n", b",", b",,", b";", b"\t", b"|", b"{", b"}", b"[",
    b"]", b":", b"[" * 600, b"{" * 600, b'{"a":' * 600, b"\\u0000", b"\\ud800", b"\\udc00\\ud800", b"\\u202e",
    b"\\u001b[31m", b"null", b"true", b"//", b"/*", b"\x1a", b"\x1f\x8b\x08", b"A" * 70_000,
    b'"' + b"B" * 140_000 + b'"', b"," * 5000, b"\n" * 5000, b"\x85", b"\xc2\x85", b"\xe2\x80\xa8",
]  # fmt: skip
# What may stand in a field, and ends up in outputs.
TEXTS = [
    "", " ", "\u00a0", "0", "-0", "-1", "1e", "1e5", "1e-400", "1e309", "-1e309", "nan", "inf", "-inf", "0x10",
    "1_000", "1,5", "1.5.5", "٣٫٥", "٣", "½", "+5", "9223372036854775807", "9223372036854775808",
    "-9223372036854775808", "18446744073709551616", "4294967296", "2147483648", "1" + "0" * 400,
    "0." + "0" * 400 + "1", "1e12", "1000000000001", "0.000001", "1e-300", "1.7976931348623157e308",
    "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "=1\n=2", "＝1+1", "\u202eevil\u202c", "\u2066a",
    "b\u2069\u2069", "\u2067x\u2069", "\u061cx", "\u200fx", "\u200ex", "\x1b[31mred\x1b[0m", "\x1b]0;title\x07",
    "\x9b31m", "\x07\x08\x0b\x0c", "a\rb", "a\nb", "a\x7fb", "a\x85b", "\ufeff", "\ufeffx", "\u2028x",
    "<script>alert(1)</script>", "</title><b>", '"><img src=x>', "&amp;", "'\"`", "`code`", "[a](javascript:alert(1))",
    "| a | b |", "# head", "* * *", "<!-- ", "]]>", "../../x", "/etc/passwd", "a/b", "a\\b", ".", "..", "con", "index",
    "summary", "index.html", "x" * 300, "y" * 70_000, "é" * 200, "e\u0301" * 200, "a" + "\u0301" * 5000,
    "👩‍👩‍👧‍👦" * 50, "\U0010ffff", "\ufffe", "ﷺ" * 30, "=" * 200, "=3", "python=3", "python=",
    "python=99999999999999999999", ";" * 600, "python;" * 600, "None", "null", "true", "*", "%s%n%d", "$HOME", "-",
    "--", "--help", "-1.5", "1.", ".5", "Infinity", "2026-02-30", "0000-00-00", "9999-12-31", "99999-01-01", "2026-13",
]  # fmt: skip
# Values of JSON that another type was expected for.
VALUES: list[Any] = [
    None, True, False, 0, -1, 1.5, 1e308, -1e308, 10**30, -(10**30), 2**63, -(2**63), [], {}, [[]], [None], {"": None},
    [[[[[[]]]]]], [{}] * 600, ["python"] * 501, {str(n): True for n in range(600)}, {"skill": "python"},
    {"skill": "python", "level": 6}, {"amount": 0, "currency": "AED", "period": "month"},
    {"amount": 1e12, "currency": "KWD", "period": "year"}, {"amount": 1e-300, "currency": "VND", "period": "month"},
]  # fmt: skip


def any_text(dice: random.Random) -> str:
    """A nasty text, or one of scalars of all planes."""
    if dice.random() < 0.85:
        return dice.choice(TEXTS)
    ranges = [(0, 0x7F), (0x80, 0xFF), (0x600, 0x6FF), (0x2000, 0x206F), (0xFB50, 0xFEFF), (0x1F300, 0x1FAFF)]
    return "".join(chr(dice.randint(*dice.choice(ranges))) for _ in range(dice.randint(1, 30)))


def mutated(dice: random.Random, data: bytes, most: int = 6) -> bytes:
    """Bytes with some changes."""
    changed = bytearray(data)
    for _ in range(dice.randint(1, most)):
        dice.choice(CHANGES)(dice, changed)
    return bytes(changed)


def flip(dice: random.Random, data: bytearray) -> None:
    if data:
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)


def replace(dice: random.Random, data: bytearray) -> None:
    if data:
        data[dice.randrange(len(data))] = dice.randrange(256)


def delete(dice: random.Random, data: bytearray) -> None:
    start = dice.randint(0, len(data))
    del data[start : start + dice.choice([1, 1, 2, 8, 64])]


def double(dice: random.Random, data: bytearray) -> None:
    start = dice.randint(0, len(data))
    piece = data[start : start + dice.choice([1, 8, 64, 512])]
    place = dice.randint(0, len(data))
    data[place:place] = piece * dice.choice([1, 1, 2, 50])


def truncate(dice: random.Random, data: bytearray) -> None:
    del data[dice.randint(0, len(data)) :]


def splice(dice: random.Random, data: bytearray) -> None:
    token = dice.choice(BYTES) if dice.random() < 0.6 else any_text(dice).encode(errors="surrogatepass")
    place = dice.randint(0, len(data))
    data[place : place + dice.choice([0, 0, 1, len(token)])] = token


def exchange(dice: random.Random, data: bytearray) -> None:
    """Puts a token in the place of a number or word."""
    start = dice.randint(0, len(data))
    while start < len(data) and not chr(data[start]).isalnum():
        start += 1
    end = start
    while end < len(data) and chr(data[end]).isalnum():
        end += 1
    data[start:end] = any_text(dice).encode(errors="surrogatepass")


CHANGES: list[Callable[[random.Random, bytearray], None]] = [
    flip, replace, delete, double, truncate, splice, splice, splice, exchange, exchange, exchange,
]  # fmt: skip


def mutated_rows(dice: random.Random, rows: list[list[str]]) -> tuple[bytes, int]:
    """A well-formed CSV file with nasty fields below the header, and the number of its rows."""
    header, people = rows[0], [list(row) for row in rows[1:]]
    for _ in range(dice.randint(0, 3)):
        people.insert(dice.randint(0, len(people)), list(dice.choice(people)))
    for _ in range(dice.randint(1, 6)):
        row = dice.choice(people)
        row[dice.randrange(len(row))] = any_text(dice)
    if dice.random() < 0.2:
        column = dice.randrange(len(header) + 1)
        header = [*header[:column], any_text(dice), *header[column:]]
        for row in people:
            row.insert(column, any_text(dice))
    # A blank line is no row, and a row of one empty field would be one.
    for row in people:
        if not any(row):
            row[0] = "x"
    file = io.StringIO(newline="")
    # Python leaves these without quotes.
    needs_quotes = any(set(text) & set("\0\r") for row in [header, *people] for text in row)
    writer = csv.writer(
        file,
        delimiter=dice.choice(",,,,;\t"),
        lineterminator=dice.choice(["\n", "\n", "\r\n"]),
        quoting=csv.QUOTE_ALL if needs_quotes else csv.QUOTE_MINIMAL,
    )
    writer.writerows([header, *people])
    return (b"\xef\xbb\xbf" if dice.random() < 0.1 else b"") + file.getvalue().encode(errors="surrogatepass"), len(
        people
    )


def mutated_json(dice: random.Random, data: bytes) -> bytes:
    """Well-formed JSON with other values in some places."""
    value = json.loads(data)
    for _ in range(dice.randint(1, 4)):
        value = replaced(dice, value)
    return json.dumps(value, ensure_ascii=dice.random() < 0.5).encode(errors="surrogatepass")


def replaced(dice: random.Random, value: Any) -> Any:
    """A value in which one part is another."""
    if isinstance(value, dict) and value and dice.random() < 0.9:
        key = dice.choice(list(value))
        if dice.random() < 0.1:
            return {any_text(dice) if name == key else name: item for name, item in value.items()}
        return value | {key: replaced(dice, value[key])}
    if isinstance(value, list) and value and dice.random() < 0.9:
        place = dice.randrange(len(value))
        return [*value[:place], replaced(dice, value[place]), *value[place + 1 :]]
    return any_text(dice) if dice.random() < 0.6 else dice.choice(VALUES)
