"""All evidence of pay in the tables as figures of one kind: the logarithm of a median in US dollars of 2026, gross.

An official median of all software developers, an average of a guide and the median of 1,400 answers become one figure
each, with its place, occupation, level, publisher, whom it is about and how far it can be trusted.
"""

import math
from dataclasses import dataclass, field

from money import Money
from tables import rows_of

PERIODS = {"year": 1, "month": 12}
WIDTHS = {"p10-p90": 2 * 1.2815515655446004, "p25-p75": 2 * 0.6744897501960817}


@dataclass
class Figure:
    source: str
    publisher: str
    segment: str          # whom it is about; empty: everybody (official), so that it has no bias of its kind
    region: str
    occupation: dict      # roles and their weights
    job: str              # the role, or the occupation that stands for several roles
    level: str
    log_pay: float
    grade: str
    people: int           # behind the figure; 0 when not known
    pay_kind: str = "base"
    is_mean: bool = False
    inflated: float = 0.0  # growth of prices since its year
    spread: float = None   # standard deviation of log pay between the people
    premium: float = None  # of a city premium: the share of its logarithm that counts
    doubt: float = None    # standard deviation of the figure itself, where it is given
    weight: float = field(default=1.0)


class Tables:
    """The tables that the model reads."""

    def __init__(self, directory):
        def read(name):
            path = directory / f"{name}.csv"
            return rows_of(path) if path.exists() else []
        self.regions = {row["id"]: row for row in read("regions")}
        self.roles = {row["id"]: row for row in read("roles")}
        self.sources = {row["id"]: row for row in read("sources")}
        self.income = {row["region"]: math.log(float(row["gdp_per_capita"])) for row in read("national_income")}
        self.money = Money(read("exchange_rates"), read("consumer_prices"), read("regions"))
        self.observations, self.facts = read("pay_observations"), read("pay_facts")
        self.premiums, self.ranges = read("city_premiums"), read("pay_ranges")
        self.constants = {row["id"]: float(row["value"]) for row in read("pay_model")}
        self.occupations = {}
        for row in read("pay_occupations"):
            self.occupations.setdefault(row["occupation"], {})[row["role"]] = float(row["weight"])

    def country(self, region):
        while region and self.regions[region]["kind"] == "city":
            region = self.regions[region]["parent"]
        return region if region and self.regions[region]["kind"] == "country" else ""

    def blocs(self, country):
        found, region = [], self.regions[country]["parent"]
        while region and region != "world":
            found.append(region)
            region = self.regions[region]["parent"]
        return found

    def are_alike(self, members):
        """Whether one figure can stand for a bloc: in rich and poor countries together it stands for none."""
        incomes = [self.income[member] for member in members]
        return bool(incomes) and max(incomes) - min(incomes) <= math.log(self.constants["bloc-incomes"])

    def members(self, bloc):
        return [
            region for region, row in self.regions.items()
            if row["kind"] == "country" and bloc in self.blocs(region) and region in self.income
        ]


def middle(row):
    """The middle of a fact, and whether it is a mean. The middle of a plain range is its geometric mean."""
    low, mid, high = (float(row[name]) if row[name] else None for name in ("low", "mid", "high"))
    if mid:
        return mid, row["mid_is"] == "mean"
    return (math.sqrt(low * high), False) if low and high else (None, False)


def spread_of(row):
    if row.get("reads_as") in WIDTHS and row["low"] and row["high"] and row["mid"]:
        return math.log(float(row["high"]) / float(row["low"])) / WIDTHS[row["reads_as"]] or None
    return None


def occupation_of(tables, row):
    """Which roles a fact is about, with weights; empty where it is about none of the catalog."""
    if row["role"]:
        return {row["role"]: 1.0}, row["role"]
    key = row["isco08"] if row["segment"] != "ict-sector" else f"{row['isco08'] or 'any'}-ict-sector"
    for name in (row["title"], key):
        if name in tables.occupations:
            return tables.occupations[name], name
    return {}, ""


def from_facts(tables, grades="ABC"):
    for row in tables.facts:
        occupation, job = occupation_of(tables, row)
        amount, is_mean = middle(row)
        is_usable = row["grade"] in grades and row["year"] and occupation and amount
        places = [tables.country(row["region"])] if tables.country(row["region"]) else tables.members(row["region"])
        if not is_usable or places[0] not in tables.income or not tables.are_alike(places):
            continue
        gross = tables.constants.get(f"net-to-gross-{places[0]}", 1) if row["pay_kind"] == "net" else 1
        gross /= tables.constants.get(f"pay-of-{row['source']}", 1)
        turned = tables.money.log_usd(
            amount * gross * PERIODS[row["period"]], row["currency"], int(row["year"]), places[0])
        if turned:
            yield Figure(
                row["source"], tables.sources[row["source"]]["publisher"] or row["source"], row["segment"],
                row["region"], occupation, job, row["level"], turned[0], row["grade"], int(row["n"] or 0),
                row["pay_kind"], is_mean, turned[1], spread_of(row))


def from_observations(tables):
    for row in tables.observations:
        country = tables.country(row["region"])
        if country not in tables.income or not row["role"]:
            continue
        source = tables.sources[row["source"]]
        turned = tables.money.log_usd(float(row["p50"]), row["currency"], int(row["year"]), country)
        spread = None
        for low, high, width in (("p10", "p90", "p10-p90"), ("p25", "p75", "p25-p75")):
            if spread is None and row[low] and row[high] and float(row[low]) > 0 and int(row["n"] or 1000) >= 8:
                spread = math.log(float(row[high]) / float(row[low])) / WIDTHS[width] or None
        segment = "" if source["grade"] == "A" else "job-advertisements"
        if turned:
            yield Figure(
                row["source"], source["publisher"] or row["source"], segment, row["region"], {row["role"]: 1.0},
                row["role"], row["level"], turned[0], source["grade"], int(row["distinct"] or row["n"] or 0),
                row["pay_kind"], False, turned[1], spread)


def from_ranges(tables):
    """Ranges that an article states for a role and level; those for the whole world are about nobody."""
    for row in tables.ranges:
        country = tables.country(row["region"])
        places = [country] if country else tables.members(row["region"])
        if not tables.are_alike(places):
            continue
        source = tables.sources[row["source"]]
        amount = math.sqrt(float(row["low"]) * float(row["high"])) * PERIODS[row["period"]]
        log_pay, inflated = tables.money.log_usd(amount, row["currency"], int(row["year"]), places[0])
        yield Figure(
            row["source"], source["publisher"], "stated-ranges", row["region"], {row["role"]: 1.0}, row["role"],
            row["level"], log_pay, source["grade"], 0, row["pay_kind"], False, inflated)


def from_premiums(tables):
    """What is known of a city against its country."""
    for row in tables.premiums:
        if tables.regions.get(row["region"], {}).get("kind") != "city":
            continue
        share = tables.constants[f"city-share-{row['measure']}"]
        yield Figure(
            row["source"], row["source"], "city", row["region"], {}, "", "", share * math.log(float(row["ratio"])),
            "A", 0, premium=share, doubt=tables.constants[f"city-doubt-{row['confidence']}"])


def gathered(tables):
    return [*from_facts(tables), *from_observations(tables), *from_ranges(tables), *from_premiums(tables)]
