"""What the comparisons have in common: peers from PyPI, lines of results, and the table of them."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ENVIRONMENT = HERE / ".build-peers"


def python_with(*packages):
    """A Python that has packages of PyPI, installed when they are missing; None when they cannot be."""
    python = ENVIRONMENT / "bin" / "python"
    installed = {path.name.split("-")[0] for path in ENVIRONMENT.glob("lib/python*/site-packages/*.dist-info")}
    if missing := [package for package in packages if package.replace("-", "_") not in installed]:
        try:
            if not python.exists():
                subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True)
            pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
            subprocess.run([*pip, *missing], check=True)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"{', '.join(missing)} is left out: {error}", file=sys.stderr)
            return None
    return str(python)


def duckdb():
    """The DuckDB program, installed when it is missing; None when it cannot be."""
    python_with("duckdb-cli")
    # The program itself, not the Python script that starts it.
    return next(map(str, ENVIRONMENT.glob("lib/python*/site-packages/duckdb_cli/duckdb")), None)


def figures(lines):
    """What the Swift programs print: the name of each measure with our figure and that of the yardstick, or None."""
    found = {}
    for line in lines:
        name, ours, peer = line.rstrip("\n").split("\t")
        found[name] = (float(ours), float(peer) if peer else None)
    return found


def result(measure, unit, ours, peer_name="", peer=None, target=None, limit=None):
    """One line of the table. The target is for the ratio, or for our own figure where a limit is given instead."""
    ratio = ours / peer if peer else None
    goal = f"≤ {target} ×" if target else f"≤ {limit:g} {unit}".strip() if limit is not None else ""
    is_met = ratio <= target if target else ours <= limit if limit is not None else None
    return {"measure": measure, "unit": unit, "ours": ours, "peer_name": peer_name, "peer": peer, "ratio": ratio,
            "target": goal, "met": is_met}


def text(number, unit=""):
    if number is None:
        return ""
    return f"{number:.0f} {unit}".strip() if number >= 100 or number == 0 else f"{number:.2f} {unit}".strip()


def print_table(results):
    rows = [("measure", "ours", "peer", "", "ratio", "target", "")]
    for item in results:
        verdict = {True: "met", False: "missed", None: ""}[item["met"]]
        ratio = f"{item['ratio']:.2f}" if item["ratio"] else ""
        rows.append((item["measure"], text(item["ours"], item["unit"]), item["peer_name"],
                     text(item["peer"], item["unit"]), ratio, item["target"], verdict))
    widths = [max(map(len, column)) for column in zip(*rows)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
