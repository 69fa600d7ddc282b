"""Answers of the model for the bundled cells: every country with income, cities of their own, blocs that are alike."""

import math

from fitted import CENTER, Fitted
from spread import Spread

COLUMNS = ["region", "role", "level", "basis", "median", "median_low", "median_high", "spread", "sources", "elsewhere"]
LEVELS = ("junior", "mid", "senior")
QUANTILE = 1.6448536269514722  # of a 90 % interval
MOST_SOURCES = 5   # of each kind
LEAST_SHARE = 0.01


class Answers:
    def __init__(self, fitted, spread):
        self.fitted, self.spread, self.tables = fitted, spread, fitted.tables
        self.constants = self.tables.constants
        self.people, self.evidence = {}, set()
        for figure in fitted.figures:
            if figure.premium is None:
                country = self.tables.country(figure.region)
                self.evidence |= {country, figure.region}
                for role in figure.occupation if len(figure.occupation) == 1 and figure.level else ():
                    key = (figure.region, role, figure.level)
                    self.people[key] = self.people.get(key, 0) + figure.people
            else:
                self.evidence.add(figure.region)

    @classmethod
    def of(cls, tables):
        """The answers of the model fitted to the evidence of tables."""
        fitted = Fitted(tables).fit()
        return cls(fitted, Spread(fitted.design, fitted.figures).fit())

    def basis(self, region, role, level):
        if self.people.get((region, role, level), 0) >= self.constants["observed-people"]:
            return "observed"
        is_known = region in self.evidence or self.tables.country(region) in self.evidence
        return "pooled" if is_known else "estimated"

    def median(self, region, role, level):
        """The logarithm of the median in dollars, and its variance."""
        effects = list(self.fitted.design.cell(region, {role: 1.0}, level))
        mean, variance = self.fitted.model.predict(effects)
        return mean + CENTER, variance

    def sources(self, region, role, level):
        """Who has most influence, of all: sources with figures of the place itself or its country, and of elsewhere."""
        weights = self.fitted.model.influence(list(self.fitted.design.cell(region, {role: 1.0}, level)))
        is_bloc = self.tables.regions[region]["kind"] == "bloc"
        here = set(self.tables.members(region)) if is_bloc else {self.tables.country(region)}
        sums = ({}, {})
        for figure, weight in zip(self.fitted.figures, weights):
            is_here = figure.region == region or self.tables.country(figure.region) in here
            place = sums[0 if is_here else 1]
            place[figure.source] = place.get(figure.source, 0) + abs(weight)
        total = sum(sum(place.values()) for place in sums)
        return [self.ranked(place, total) for place in sums]

    @staticmethod
    def ranked(sums, total):
        ranked = sorted(sums.items(), key=lambda item: (-round(100 * item[1] / total), item[0]))[:MOST_SOURCES]
        return ";".join(
            f"{source}:{round(100 * share / total)}" for source, share in ranked if share / total >= LEAST_SHARE)

    def row(self, region, role, level, basis, mean, variance, spread):
        doubt = QUANTILE * math.sqrt(variance)
        if doubt > math.log(self.constants["widest-interval"]):
            return None
        sources, elsewhere = self.sources(region, role, level)
        if basis != "observed":
            spread = max(spread, self.constants["narrowest-spread"])
        return {
            "region": region, "role": role, "level": level, "basis": basis, "median": rounded(mean),
            "median_low": rounded(mean - doubt), "median_high": rounded(mean + doubt), "spread": f"{spread:.3f}",
            "sources": sources, "elsewhere": elsewhere,
        }

    def of_place(self, region):
        for role in sorted(self.tables.roles):
            for level in LEVELS:
                mean, variance = self.median(region, role, level)
                spread = self.spread.answer(region, role, level)
                row = self.row(region, role, level, self.basis(region, role, level), mean, variance, spread)
                if row:
                    yield row

    def of_bloc(self, bloc, countries):
        """A mean of the members, weighted by how much is known of them; none where they differ too much."""
        for role in sorted(self.tables.roles):
            for level in LEVELS:
                found = [(*self.median(member, role, level), self.spread.answer(member, role, level))
                         for member in countries]
                means = [mean for mean, _, _ in found]
                if max(means) - min(means) > math.log(self.constants["bloc-widest"]):
                    continue
                total = sum(1 / variance for _, variance, _ in found)
                shares = [1 / variance / total for _, variance, _ in found]
                mean = sum(share * value for share, value in zip(shares, means))
                between = sum(share * (value - mean) ** 2 for share, value in zip(shares, means))
                within = sum(share * spread ** 2 for share, (_, _, spread) in zip(shares, found))
                _, variance = self.median(bloc, role, level)
                row = self.row(bloc, role, level, "pooled", mean, variance, math.sqrt(within + between))
                if row:
                    yield row

    def places(self):
        """Countries with income, and cities of which something is known."""
        for region, row in self.tables.regions.items():
            is_country = row["kind"] == "country" and region in self.tables.income
            is_city = region in self.fitted.design.cities and self.tables.country(region) in self.tables.income
            if is_country or is_city:
                yield region

    def blocs(self):
        for region, row in self.tables.regions.items():
            members = [member for member in self.tables.members(region) if row["kind"] == "bloc"]
            if len(members) > 1:
                yield region, members

    def all(self):
        rows = [row for region in self.places() for row in self.of_place(region)]
        rows += [row for bloc, members in self.blocs() for row in self.of_bloc(bloc, members)]
        return sorted(rows, key=lambda row: (row["region"], row["role"], LEVELS.index(row["level"])))


def rounded(logarithm, digits=3):
    value = math.exp(logarithm)
    scale = 10 ** (math.floor(math.log10(value)) + 1 - digits)
    return str(int(round(round(value / scale) * scale)))
