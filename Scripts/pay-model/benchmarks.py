"""Facts of the collected benchmarks of countries: official statistics, guides, surveys and job sites of one country.

benchmark_titles.csv says which role and ISCO-08 group a title means; publishers.csv which source a publisher is, whom
its figures are about, of which city if of one, and whether they are net where the publisher's other surveys are;
benchmark_left_out.csv what is left out and why. Ranges are taken as they stand; where a source does not say what the
ends are, they are read as P10 and P90, as the other plain ranges of pay_facts.csv.
"""

from tables import brought_to_year, choices, fact, full_years, in_money_of_today, rows_of

# How the three figures are read, by what the collector says that they are.
READINGS = {
    "quartiles": ("median", "p25-p75"), "median; quartiles interpolated": ("median", "p25-p75"),
    "mean": ("mean", ""), "average": ("mean", ""), "median": ("median", ""), "median as stated": ("", "p10-p90"),
    "span": ("", "p10-p90"), "low/average/high": ("mean", "p10-p90"),
    "medians at 6 and 8 years": ("", "p25-p75"), "medians of section min/mid/max": ("median", "p10-p90"),
    "median and p75": ("median", ""),
}
LEVELS = {"all": "", "mid to senior": "", "junior": "junior", "mid": "mid", "senior": "senior", "lead": "lead"}


def is_left_out(row, rules):
    return any(
        rule["iso2"] == row["iso2"] and rule["publisher"] in ("", row["publisher"])
        and rule["collected_title"] in ("", row["role"])
        for rule in rules
    )


def figures(row):
    low, mid, high = row["low"], row["mid"], row["high"]
    if row["stat"] == "median and p75":  # the low figure is the median
        low, mid, high = "", row["low"], ""
    middle_is, reads_as = READINGS[row["stat"]]
    return {
        "low": low, "mid": mid, "high": high, "mid_is": middle_is if mid else "",
        "reads_as": reads_as if low and high else "",
    }


def note_of(row):
    notes = [row["note"]] if row["note"] else []
    if row["level"] == "mid to senior":
        notes.append("mid level to senior")
    return "; ".join(notes)


def facts(data, regions):
    """Facts of all benchmarks that may be quoted; regions gives the id of a country by its ISO code."""
    titles = {row["collected_title"]: row for row in choices("benchmark_titles")}
    publishers = {row["publisher"]: row for row in choices("publishers")}
    rules, years = choices("benchmark_left_out"), full_years()
    found = []
    for row in rows_of(data / "country_benchmarks" / "country_benchmarks.csv"):
        if is_left_out(row, rules):
            continue
        title, publisher = titles[row["role"]], publishers[row["publisher"]]
        place = publisher["region"] or regions[row["iso2"]]
        made = fact(
            publisher["source"], place, title["title"], title["level"] or LEVELS[row["level"]], row["year"],
            publisher["segment"], role=title["role"], isco08=title["isco08"], currency=row["currency"],
            period=row["period"], pay_kind=publisher["pay_kind"] or "unspecified", grade=row["grade"], n=row["n"],
            note=note_of(row), **figures(row),
        )
        found.append(in_money_of_today(brought_to_year(made, row["iso2"], years)))
    return found
