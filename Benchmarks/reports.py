"""Measures reports of a class against a Jinja2 template with the same content, in the same run.

    reports.py PATHFINDER BENCHMARKS [STUDENTS]

All write the same pages, one file a student, and every page is compared byte for byte.

- Like for like: Jinja2 and our renderer get the finished reports, read from the same JSON before the clock starts; each
  renders and writes them in one process.
- The whole: `pathfinder report` reads a CSV file, ranks the roles, plans, renders, writes, and makes the summaries of the class
  on all processors; Jinja2 does no more than before. Peak memory is that of the process, from wait4.
"""

import csv
import datetime
import json
import math
import multiprocessing
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
PROCESSES = 2
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


def phrases(name):
    """The English wording of a table by id; the form for one under its id with "-one"."""
    found = {}
    with open(HERE.parent / "datasets" / f"{name}.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found[row["id"]] = row["en"]
            if row.get("en_one"):
                found[row["id"] + "-one"] = row["en_one"]
    return found


PHRASES, COMMON = phrases("report_phrases"), phrases("phrases")
MONTHS = [PHRASES[f"month-{number}"] for number in range(1, 13)]


def rounded(number):
    """Halves away from zero, as in Swift."""
    return math.floor(number + 0.5) if number >= 0 else -math.floor(0.5 - number)


def grouped(number):
    return f"{number:,}"


def percent(share):
    return f"{rounded(min(1, max(0, share)) * 100)}%"


def whole(hours):
    return f"{rounded(hours):,}"


def hundredths(number):
    text = f"{rounded(number * 100) / 100:.2f}"
    return text.rstrip("0").rstrip(".")


def place(share):
    tenths = rounded(min(1, max(0, share)) * 1000)
    return f"{tenths // 10}.{tenths % 10}%"


def day(text):
    year, month, number = text.split("-")
    return f"{int(number)} {MONTHS[int(month) - 1]} {year}"


def listed(names):
    return COMMON["list-last"].format(names=", ".join(names[:-1]), last=names[-1]) if len(names) > 1 else "".join(names)


def plural(table, key, count):
    return table.get(f"{key}-one", table[key]) if count == 1 else table[key]


def names(known):
    more = len(known) - 30
    if more <= 0:
        return ", ".join(known)
    return ", ".join(known[:30]) + " " + plural(PHRASES, "and-more", more).format(count=grouped(more))


def ends(figure):
    return f"{figure['low']:,}–{figure['high']:,}"


def weeks(step):
    first, last = step["firstWeek"], step["lastWeek"]
    if first >= last:
        return PHRASES["week-single"].format(week=grouped(last))
    return PHRASES["week-range"].format(first=grouped(first), last=grouped(last))


def hours(step):
    if "hoursLow" not in step or "hoursHigh" not in step:
        return COMMON["unknown-value"]
    return f"{'' if step['isObserved'] else '~'}{whole(step['hoursLow'])}–{whole(step['hoursHigh'])}"


def close(answer):
    """The roles between which it is close, with their shares."""
    leading = [one for one in answer["candidates"] if one["role"] in answer["leading"]]
    return [f"{one['name']} ({percent(one['probability'])})" for one in leading]


def sentence(text):
    """A sentence of other answers, written as those of the report are."""
    text = text.replace(" %", "%")
    return text[0].upper() + text[1:] + ("" if text.endswith(".") else ".")


def sides(part, bearing):
    """The sentences of a reason that are on one side."""
    if "reason" not in part:
        return []
    against = COMMON["fit-against"]
    found = [sentence(text) for text in part["reason"].split(". ") if text]
    if against not in found:
        return [sentence(part["reason"])] if part.get("bearing") == bearing else []
    pairs = zip(found, found[1:] + [""])
    return [one for one, after in pairs if one != against and (after == against) == (bearing == "against")]


def span(unit, low, high):
    """The ends of a range of hours or weeks."""
    low, high = rounded(low), rounded(high)
    if low == high:
        return plural(PHRASES, f"{unit}-exact", high).format(count=grouped(high))
    return plural(PHRASES, f"{unit}-range", high).format(low=grouped(low), count=grouped(high))


def lead(points, candidates):
    tenths = rounded(abs(points) * 10)
    if tenths == 0:
        return PHRASES["parts-neither"]
    role = candidates[0 if points > 0 else 1]["name"]
    return PHRASES["parts-for"].format(role=role, points=f"{tenths // 10}.{tenths % 10}")


def axis(amounts):
    """An axis from 0 to a round number, with its ticks."""
    most = max(amounts)
    unit = 1.0
    while unit * 10 < most:
        unit *= 10
    while unit > most:
        unit /= 10
    step = next((s * unit / 2 for s in (1, 2, 2.5, 5, 10) if most / (s * unit / 2) <= 5), unit * 5)
    high = math.ceil(most / step) * step
    ticks = [number * step for number in range(int((high + step / 2) / step) + 1)]
    marks = [(tick / high, grouped(int(tick)), index % 2 == 1) for index, tick in enumerate(ticks)]
    return {"high": high, "ticks": ticks, "amounts": marks}


def dates(scale, start):
    """The ticks of a calendar; a year is told at its first tick that is shown where there is no room for minor ones."""
    first = datetime.date.fromisoformat(start)
    weeks = [week for week in scale["ticks"] if week == int(week)]
    days = [first + datetime.timedelta(weeks=int(week)) for week in weeks]
    marks = []
    for index, date in enumerate(days):
        is_minor = index % 2 == 1
        is_new_year = not is_minor and date.year != days[max(0, index - 2)].year
        key = "date" if is_new_year else "short-date"
        text = PHRASES[key].format(day=date.day, month=MONTHS[date.month - 1], year=date.year)
        marks.append((weeks[index] / scale["high"], text, is_minor))
    return marks


def template():
    loader = jinja2.FileSystemLoader(HERE)
    environment = jinja2.Environment(loader=loader, autoescape=True, keep_trailing_newline=True)
    for function in (grouped, percent, hundredths, place, day, listed, sentence):
        environment.filters[function.__name__] = function
    for function in (plural, names, ends, weeks, hours, close, lead, axis, dates, span, sides):
        environment.globals[function.__name__] = function
    environment.globals["abs"] = abs
    return environment.get_template("report.html.jinja")


def render(people, folder, frame):
    """Renders and writes reports with Jinja2; the seconds and the processor seconds that took."""
    page = template()
    start, processor = time.perf_counter(), time.process_time()
    for name, report in people:
        text = page.render(r=report, p=PHRASES, c=COMMON, **frame)
        (folder / f"{name}.html").write_text(text, encoding="utf-8", newline="")
    return time.perf_counter() - start, time.process_time() - processor


def render_ours(benchmarks, work, names):
    """The processor seconds of our renderer for the same reports."""
    folder = work / "rendered"
    folder.mkdir()
    command = [benchmarks, "reports", work / "json", folder, *names]
    seconds = float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    compared(work / "html", folder)
    return seconds


def compared(ours, theirs):
    """Ends the run where a page is not that of the class; Jinja2 writes quotation marks as another reference."""
    for path in sorted(theirs.glob("s*.html")):
        expected = (ours / path.name).read_bytes()
        found = path.read_bytes().replace(b"&#34;", b"&quot;")
        if expected != found:
            at = next((i for i, pair in enumerate(zip(expected, found)) if pair[0] != pair[1]), -1)
            sys.exit(f"{path}: {found[at - 60 : at + 60]!r} for {expected[at - 60 : at + 60]!r}")


def rendering(pathfinder, benchmarks, work):
    """Processor seconds a report, ours and of Jinja2; seconds a report of Jinja2 in one process and in several at once; and
    the size of a page."""
    sample = work / "sample.csv"
    write_class(sample, SAMPLE)
    for form in ("html", "json"):
        run([pathfinder, "report", "--students", sample, "--output", work / form, "--format", form, "--date", DATE])
    people = [(path.stem, json.loads(path.read_bytes())) for path in sorted((work / "json").glob("s0*.json"))]
    page = (work / "html" / f"{people[0][0]}.html").read_text(encoding="utf-8")
    frame = {
        "style": re.search("<style>.*?</style>\n", page, re.S).group(),
        "definitions": re.search('<svg class="definitions".*?</svg>', page, re.S).group(),
        "version": re.search('content="Pathfinder ([^"]*)"', page).group(1),
    }
    folder = work / "jinja"
    folder.mkdir()
    rounds = [render(people, folder, frame) for _ in range(3)]
    alone, processor = (min(seconds) / SAMPLE for seconds in zip(*rounds))
    compared(work / "html", folder)
    # Each process renders all of the sample; the clock stops when the last is done.
    with multiprocessing.Pool(PROCESSES) as pool:
        folders = [work / f"jinja-{number}" for number in range(PROCESSES)]
        for path in folders:
            path.mkdir()
        rounds = [pool.starmap(render, [(people, path, frame) for path in folders]) for _ in range(3)]
    several = min(max(wall for wall, _ in each) for each in rounds) / SAMPLE / PROCESSES
    ours = render_ours(benchmarks, work, [name for name, _ in people]) / SAMPLE
    return ours, processor, alone, several, len(page.encode())


def main():
    pathfinder, benchmarks = (Path(name).resolve() for name in sys.argv[1:3])
    students = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        ours, theirs, alone, several, size = rendering(pathfinder, benchmarks, work)
        print(f"reports: {SAMPLE} pages of {size / 1000:.0f} KB are the same bytes from all")
        print(
            f"reports: like for like, rendering and writing in one process: {1 / ours:,.0f} a processor second,"
            f" Jinja2 {1 / theirs:,.0f}; ratio {theirs / ours:.1f}"
        )
        for count in (students // 10, students):
            write_class(work / "class.csv", count)
            rounds = []
            for _ in range(3):
                shutil.rmtree(work / "reports", ignore_errors=True)
                rounds.append(run([
                    pathfinder, "report", "--students", work / "class.csv", "--output", work / "reports", "--date", DATE,
                ]))
            wall, processor, memory = min(rounds)
            print(
                f"reports: {count:,} students in {wall:.2f} s, {count / wall:,.0f} a second"
                f" ({count / processor:,.0f} a processor second), peak {memory:.0f} MB"
            )
        print(
            f"reports: the whole on {os.cpu_count()} processors against Jinja2 that only renders:"
            f" {alone * students / wall:.1f} times one process, {several * students / wall:.1f} times {PROCESSES};"
            f" by processor time {theirs * students / processor:.1f} times"
        )


if __name__ == "__main__":
    main()
