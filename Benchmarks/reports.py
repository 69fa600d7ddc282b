"""Measures reports of a class against a Jinja2 template with the same content, in the same run.

    reports.py PATHFINDER [STUDENTS]

Pathfinder reads a CSV file, ranks the roles, plans and renders; Jinja2 gets every value of a report ready made, with its
charts as lists of bars, and only renders and writes. Both write one file a student into a folder. Peak memory is that
of the process, from wait4.
"""

import csv
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import jinja2

HERE = Path(__file__).parent
SAMPLE = 300
DATE = "2026-11-21"
REGIONS = ["Dubai", "Riyadh", "Doha"]


def write_class(path, students):
    """A class with random skills, the same in every run."""
    draw = random.Random(7)
    with open(HERE.parent / "datasets/skills.csv", encoding="utf-8") as file:
        skills = [row["id"] for row in csv.DictReader(file)]
    usual = ["python", "sql", "git", "spark", "kafka", "airflow", "pytorch", "docker", "aws", "tableau", "excel"]
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "name", "skills", "years_of_experience", "region", "study_hours_per_week"])
        for number in range(students):
            known = draw.sample(usual, draw.randint(1, 6)) + draw.sample(skills, draw.randint(0, 4))
            years = draw.choice([0, 0, 1, 2, 3, 6])
            hours = draw.choice([4, 6, 8, 10])
            row = [f"s{number:06}", f"Student {number}", ";".join(known), years, draw.choice(REGIONS), hours]
            writer.writerow(row)


def run(command):
    """Wall seconds, processor seconds and peak memory in MB of a command."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status:
        sys.exit(f"{command} failed")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def percent(share):
    return f"{round(share * 100)}%"


def weeks(step):
    first, last = step["firstWeek"], step["lastWeek"]
    return f"week {last:,}" if first >= last else f"weeks {first:,}–{last:,}"


def hours(step):
    if "hoursLow" not in step:
        return "unknown"
    return f"{'' if step['isObserved'] else '~'}{round(step['hoursLow']):,}–{round(step['hoursHigh']):,}"


def pay_part(ident, title, first, rows):
    known = [row["figure"]["high"] for row in rows if "figure" in row] or [1]
    most = max(known + [row.get("middle", 0) for row in rows]) * 1.1
    bars, table = [], []
    for row in rows:
        figure = row.get("figure")
        name = f"{row['name']} ({row['years']})" if row["years"] else row["name"]
        if not figure:
            bars.append((row["name"], row["basisName"], []))
            table.append((name, "unknown", "–", row["basisName"], row["origin"]))
            continue
        ends = f"{figure['low']:,}–{figure['high']:,}"
        kind = "solid" if row["basis"] in ("stated", "observed") else "striped"
        marks = [(kind, figure["low"] / most, figure["high"] / most)]
        if "middle" in row:
            marks.append(("tick", row["middle"] / most, 0))
        bars.append((row["name"], f"{ends} ({row['basisName']})", marks))
        middle = f"{row['middle']:,}" if "middle" in row else "–"
        table.append((name, ends, middle, row["basisName"], row["origin"]))
    ticks = [(part / 4, f"{round(most * part / 4):,}") for part in range(5)]
    return {"id": ident, "title": title, "first": first, "rows": bars, "ticks": ticks, "table": table}


def values(report, page):
    """What the template shows of a report, ready made; sentences are taken from our own page."""
    text = re.findall(r"<p(?: class=\"lead\")?>(.*?)</p>", page)
    captions = re.findall(r"<figcaption>(.*?)</figcaption>", page)
    first = re.findall(r"<ul>\n(.*?)</ul>", page, re.S)
    answer, skills, plan = report["answer"], report["skills"], report["plan"]
    leads = [part for part in answer["parts"] if "lead" in part]
    most = max([abs(part["lead"]) for part in leads] + [1e-9])
    mark = lambda lead: ("solid", 0.5, 0.5 + lead / most / 2) if lead >= 0 else ("hollow", 0.5 + lead / most / 2, 0.5)
    state = lambda line: "you have it" if line["isHeld"] else "missing"
    last = max([step["lastWeek"] for step in plan["steps"]] + [1])
    shown = plan["steps"][:16]
    target = f"{report['target']['roleName']} in {report['target']['regionName']}, by level"
    parts = [pay_part("levels", target, "Level", report["pay"]["levels"])]
    if report["pay"]["places"]:
        parts.append(pay_part("places", "in other places", "Place", report["pay"]["places"]))
    return {
        "lead": text[1] if len(text) > 1 else "",
        "explanations": text[2:5],
        "facts": re.findall(r"<li>(.*?)</li>", first[1]) if len(first) > 1 else [],
        "captions": {
            "candidates": captions[0], "parts": captions[1 % len(captions)], "pay": "Each bar runs from low to high.",
            "skills": captions[-2 % len(captions)], "weeks": captions[-1], "steps": "Steps in order", "moves": "Moves",
        },
        "candidates": [
            (c["name"], percent(c["probability"]), [("hollow", 0, 1), ("solid", 0, c["probability"])])
            for c in answer["candidates"]
        ],
        "candidateTable": [(c["name"], percent(c["probability"])) for c in answer["candidates"]],
        "parts": [(part["name"], f"by {part['lead']:.1f}", [mark(part["lead"])]) for part in leads],
        "partTable": [
            (p["name"], f"{p['value']:.2f}" if "value" in p else "not answered", f"{p['weight']:.2f}", "–")
            for p in answer["parts"]
        ],
        "payIntroduction": "What the work pays, from the first level on. Every figure says what it rests on.",
        "pay": parts,
        "skillsIntroduction": f"The role asks for {skills['askedCount']} skills, and you have {skills['heldCount']}.",
        "skills": [
            (s["name"], state(s), [("solid" if s["isHeld"] else "hollow", 0, s["importance"])]) for s in skills["asked"]
        ],
        "skillTable": [(s["name"], state(s), percent(s["importance"])) for s in skills["asked"]],
        "plan": [f"Ready in about {plan['weeks']} weeks.", "Courses differ in length.", "You cover more then."],
        "weeks": [
            (s["name"], f"{weeks(s)}, {hours(s)} h", [("solid", (s["firstWeek"] - 1) / last, s["lastWeek"] / last)])
            for s in shown
        ],
        "weekTicks": [(part / 4, f"week {round(last * part / 4)}") for part in range(5)],
        "stepTable": [(s["name"], weeks(s), hours(s), percent(s.get("readiness", 0))) for s in plan["steps"]],
        "certifications": [(c["name"], c["level"], c["text"]) for c in report["certifications"]],
        "moves": [
            (m["name"], m["verdictName"], percent(m.get("coverage", 0)), str(m.get("payRatio", "–")), ", ".join(m["missing"]))
            for m in report["moves"]
        ],
    }


def jinja(pathfinder, folder, work):
    """Seconds a report with Jinja2, and the mean sizes of the pages of both."""
    sample = work / "sample.csv"
    write_class(sample, SAMPLE)
    for form in ("html", "json"):
        run([pathfinder, "report", "--students", sample, "--output", work / form, "--format", form, "--date", DATE])
    people = []
    style = ""
    for path in sorted((work / "json").glob("s0*.json")):
        page = (work / "html" / f"{path.stem}.html").read_text(encoding="utf-8")
        style = page[page.index("<style>") : page.index("</style>") + 9]
        report = json.loads(path.read_text(encoding="utf-8"))
        people.append((path.stem, report, values(report, page)))
    loader = jinja2.FileSystemLoader(HERE)
    template = jinja2.Environment(loader=loader, autoescape=True).get_template("report.html.jinja")
    sections = [("answer", "Which path fits you"), ("pay", "What it pays"), ("skills", "Skills"), ("plan", "Your plan")]
    folder.mkdir()
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        for name, report, shown in people:
            page = template.render(r=report, v=shown, style=style, date="21 November 2026", sections=sections)
            (folder / f"{name}.html").write_text(page, encoding="utf-8")
        best = min(best, time.perf_counter() - start)
    size = lambda where: sum(p.stat().st_size for p in where.glob("s0*.html")) / SAMPLE
    return best / SAMPLE, size(work / "html"), size(folder)


def main():
    pathfinder = Path(sys.argv[1]).resolve()
    students = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        python, ours, theirs = jinja(pathfinder, work / "jinja", work)
        print(f"reports: pages of {ours / 1000:.0f} KB, of Jinja2 {theirs / 1000:.0f} KB")
        measured = {}
        for count in (students // 10, students):
            write_class(work / "class.csv", count)
            rounds = []
            for _ in range(3):
                shutil.rmtree(work / "reports", ignore_errors=True)
                rounds.append(run([
                    pathfinder, "report", "--students", work / "class.csv", "--output", work / "reports", "--date", DATE,
                ]))
            wall, processor, memory = min(rounds)
            measured[count] = wall
            print(
                f"reports: {count:,} students in {wall:.2f} s, {count / wall:,.0f} a second"
                f" ({count / processor:,.0f} a processor second), peak {memory:.0f} MB"
            )
        print(f"reports: Jinja2 {1 / python:,.0f} a second; ratio {python * students / measured[students]:.1f}")


main()
