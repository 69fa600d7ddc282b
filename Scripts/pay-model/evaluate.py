#!/usr/bin/env python3
"""Measures the model of pay on figures that it has not seen, and prints what it finds.

    Scripts/pay-model/evaluate.py [--datasets DIR] [--check DATA] [--cells FILE] [--list] [--output FILE]

Leaves out one country, one source and one role at a time; counts how often the 90 % interval holds the figure that was
left out; holds P10 to P90 against surveys. --check DATA also compares with the medians of Stack Overflow's survey in
the collected files, which serve for checking only. --cells FILE compares with a table of role, level, region and
middle_usd_thousand. --list prints every group that was left out.
--output FILE writes what was measured as datasets/pay_accuracy.csv has it.
"""

import argparse
import csv
import math
from pathlib import Path

import numpy as np

from answers import QUANTILE, Answers
from fitted import CENTER
from gathered import WIDTHS, Tables
from tables import HERE, rows_of

LARGEST_SHARE = 0.25  # a source with more than this share of all figures is not left out: little is left without it


NAMES = {
    "country": ("Each country in turn", "كل بلد على حدة"),
    "source": ("Each source in turn", "كل مصدر على حدة"),
    "role": ("Each role in turn", "كل دور على حدة"),
    "people": ("People of surveys between P10 and P90 (80 % is right)", "المشاركون في استبيانات بين P10 وP90 (الصواب 80%)"),
    "stack-overflow": ("Stack Overflow's medians by country and experience, after one factor for all",
                       "قيم الوسيط في استبيان Stack Overflow بحسب البلد والخبرة، بعد عامل واحد للجميع"),
}
KINDS = {
    "-within-1-6": (": figures that are off by less than 1.6", ": الأرقام التي تنحرف بأقل من 1.6"),
    "-intervals": (": figures within the 90 % interval", ": الأرقام الواقعة ضمن مجال 90%"),
}


class Measured:
    """What was measured, as rows of datasets/pay_accuracy.csv."""

    def __init__(self):
        self.rows = []

    def add(self, identifier, name, unit, value, count):
        ends = next((ends for kind, ends in KINDS.items() if identifier.endswith(kind)), ("", ""))
        english, arabic = (text + end for text, end in zip(NAMES[name], ends))
        digits = 2 if unit == "factor" else 0
        self.rows.append([identifier, english, arabic, f"{value:.{digits}f}", unit, count])

    def write(self, path):
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["id", "meaning", "meaning_ar", "value", "unit", "n"])
            writer.writerows(self.rows)


def factor(errors):
    return math.exp(np.mean(np.abs(errors)))


def summary(errors):
    errors = np.abs(np.asarray(errors))
    within = [np.mean(errors < math.log(limit)) for limit in (1.3, 1.6)]
    return (f"typical factor {math.exp(errors.mean()):.3f}, within 1.3 {within[0]:.0%}, within 1.6 {within[1]:.0%}, "
            f"worst {math.exp(errors.max()):.2f}")


def left_out(model, rows):
    """Errors of figures when they are all left out together, and the variance that the model expects of them."""
    block = np.linalg.inv(model.inverse[np.ix_(rows, rows)])
    extra = model.noise()[rows] * (1 - 1 / model.inflation[rows])  # by which wild figures were held back
    return block @ model.alpha[rows], np.diag(block) - extra


def leave_out(fitted, name, groups, is_listed, measured):
    """Prints errors over all figures and over groups."""
    errors, means, hits, own, lines = [], [], [], [], []
    for group, rows in sorted(groups.items()):
        found, variances = left_out(fitted.model, np.array(rows))
        errors += list(found)
        means.append(np.mean(np.abs(found)))
        held = np.abs(found) <= QUANTILE * np.sqrt(variances)
        hits += list(held)
        own.append(np.mean(held))
        lines.append((means[-1], f"    {group}: {math.exp(means[-1]):.2f} over {len(rows)}, bias "
                                 f"{math.exp(-np.mean(found)):.2f}"))
    measured.add(f"{name}-out", name, "factor", math.exp(np.mean(means)), len(groups))
    measured.add(f"{name}-out-within-1-6", name, "percent", 100 * np.mean(np.abs(errors) < math.log(1.6)), len(errors))
    measured.add(f"{name}-out-intervals", name, "percent", 100 * np.mean(own), len(groups))
    print(f"leave one {name} out: {len(groups)} groups, mean of groups {math.exp(np.mean(means)):.3f}; figures: "
          f"{summary(errors)}; the 90 % interval holds {np.mean(hits):.0%} "
          f"of the figures, {np.mean(own):.0%} as the mean of groups")
    if is_listed:
        print("\n".join(line for _, line in sorted(lines, reverse=True)))


def groups_of(figures, key, fewest=1, most=None):
    found = {}
    for row, figure in enumerate(figures):
        if figure.premium is None and key(figure):
            found.setdefault(key(figure), []).append(row)
    return {group: rows for group, rows in found.items() if fewest <= len(rows) <= (most or len(figures))}


def coverage(answers, fitted, measured):
    """How many people of surveys lie between the P10 and P90 of the answer, moved to the survey's median."""
    shares = []
    for figure in fitted.figures:
        if figure.segment == "survey-respondents" and figure.spread and figure.level and figure.people >= 20:
            role = figure.job if figure.job in fitted.tables.roles else None
            if role:
                spread = answers.spread.answer(figure.region, role, figure.level)
                shares.append(math.erf(WIDTHS["p10-p90"] / 2 * spread / figure.spread / math.sqrt(2)))
    measured.add("people-within", "people", "percent", 100 * np.mean(shares), len(shares))
    print(f"P10 to P90 around the median of surveys: {len(shares)} cells hold {np.mean(shares):.0%} of their people "
          f"on average (80 % meant)")


def stack_overflow(fitted, data, measured):
    """Developers' medians by country and experience, after one bias for all."""
    levels = {"new_grad": "junior", "mid": "mid", "senior": "senior"}
    regions = {row["iso2"]: name for name, row in fitted.tables.regions.items() if row["iso2"]}
    places = []
    for row in rows_of(data / "stackoverflow_pay" / "so_pay_by_country_2022_2025.csv"):
        level = levels.get(row["group"]) if row["group_kind"] == "experience" else None
        if not level or int(row["n"]) < 50:
            continue
        region = regions[row["country"]]
        pay, _ = fitted.tables.money.log_usd(float(row["median_usd_year"]), "USD", int(row["survey_year"]), region)
        mean, _ = fitted.model.predict(fitted.design.cell(region, {"software-engineer": 1.0}, level))
        places.append((region, mean + CENTER - pay))
    errors = np.array([error for _, error in places])
    bias = np.mean(errors)
    measured.add("stack-overflow", "stack-overflow", "factor", factor(errors - bias), len(errors))
    print(f"Stack Overflow, developers by country and experience, n of 50 and more: {len(errors)} medians, bias of all "
          f"{math.exp(bias):.2f}, without it {summary(errors - bias)}")
    for region in sorted({region for region, _ in places}):
        own = np.mean([error for place, error in places if place == region]) - bias
        print(f"    {region} {math.exp(own):.2f}")


def cells(answers, path):
    errors, unknown = [], 0
    for row in rows_of(path):
        mean, variance = answers.median(row["region"], row["role"], row["level"])
        theirs = math.log(1000 * float(row["middle_usd_thousand"]))
        doubt = QUANTILE * math.sqrt(variance)
        is_unknown = doubt > math.log(answers.constants["widest-interval"])
        unknown += is_unknown
        if not is_unknown:
            errors.append(mean - theirs)
        print(f"{row['role']:18} {row['level']:7} {row['region']:16} {math.exp(mean) / 1000:6.1f} x/÷ "
              f"{math.exp(doubt):.2f} against {math.exp(theirs) / 1000:6.1f}: {math.exp(mean - theirs):.2f}")
    print(f"{len(errors)} cells: {summary(errors)}; {unknown} unknown")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--datasets", type=Path, default=HERE.parent.parent / "datasets")
    parser.add_argument("--check", type=Path)
    parser.add_argument("--cells", type=Path)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--output", type=Path)
    options = parser.parse_args()
    answers = Answers.of(Tables(options.datasets))
    fitted = answers.fitted
    figures, tables, measured = fitted.figures, fitted.tables, Measured()
    print(f"{len(figures)} figures, log likelihood {fitted.model.log_likelihood():.1f}")
    countries = groups_of(figures, lambda figure: tables.country(figure.region))
    leave_out(fitted, "country", countries, options.list, measured)
    most = LARGEST_SHARE * len(figures)
    leave_out(fitted, "source", groups_of(figures, lambda figure: figure.source, 3, most), options.list, measured)
    roles = groups_of(figures, lambda figure: figure.job if figure.job in tables.roles else "")
    leave_out(fitted, "role", roles, options.list, measured)
    coverage(answers, fitted, measured)
    if options.check:
        stack_overflow(fitted, options.check, measured)
    if options.cells:
        cells(answers, options.cells)
    if options.output:
        measured.write(options.output)


if __name__ == "__main__":
    main()
