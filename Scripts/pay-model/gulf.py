"""Facts of the Gulf: those that Scripts/pay-facts derives, and the ones that were collected later.

gulf_segments.csv says whom the figures of a source are about.
"""

import importlib.util
from tables import COLUMNS, HERE, choices, fact, rows_of

COUNTRIES = {
    "AE": "united-arab-emirates", "SA": "saudi-arabia", "QA": "qatar", "Middle East": "middle-east",
    "GCC without SA": "gcc",
}
LEVELS = {"": "", "senior": "senior", "lead": "lead", "head": ""}
READINGS = {
    "lowest / average / highest": ("mean", "minimum-maximum"), "mean": ("mean", ""),
    "range as stated": ("", "p10-p90"),
}


def earlier(data):
    spec = importlib.util.spec_from_file_location("derive", HERE.parent / "pay-facts" / "derive.py")
    derive = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(derive)
    folder = HERE.parent / "pay-facts"
    sources = {row["page"]: row["source"] for row in rows_of(folder / "pages.csv")}
    titles = {row["collected_title"]: row for row in rows_of(folder / "titles.csv")}
    for row in rows_of(data / "gcc" / "gcc_salary_facts.csv"):
        if not derive.is_left_out(row, titles[row["role"]]):
            yield derive.derived(row, titles[row["role"]], sources[row["source"]])


def later(data):
    titles = {row["collected_title"]: row for row in choices("gulf_new_titles")}
    sources = choices("gulf_new")
    for row in rows_of(data / "gcc_facts_new" / "gcc_salary_facts_add.csv"):
        title = titles[row["role"]]
        source = next(known["source"] for known in sources if row["source"].startswith(known["address"]))
        middle_is, reads_as = READINGS[row["stat"]]
        yield fact(
            source, COUNTRIES[row["country"]], title["title"], LEVELS[row["level"]], row["year"],
            role=title["role"], isco08=title["isco08"], currency=row["currency"], period=row["period"],
            pay_kind=row["pay_kind"], low=row["low"], mid=row["mid"], high=row["high"], mid_is=middle_is,
            reads_as=reads_as, n=row["n"], grade=row["confidence"],
            note="without Saudi Arabia" if row["country"] == "GCC without SA" else "",
        )


def facts(data):
    segments = {row["source"]: row["segment"] for row in choices("gulf_segments")}
    for row in [*earlier(data), *later(data)]:
        row["segment"] = segments.get(row["source"], "")
        yield {column: row[column] for column in COLUMNS}
