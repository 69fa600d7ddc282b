"""What a figure of pay is the sum of: effects that many figures share, each with a coefficient.

A block is a family of effects with one standard deviation, such as the countries. A figure names, for each block, the
effects that it has a share in and with which coefficient. The blocks in BIASES belong to how the figure came about, not
to pay, so that an answer leaves them out.
"""

import math

BIASES = {
    "segment", "segment-poor", "segment-level", "segment-bloc", "publisher", "publisher-country", "publisher-job",
    "publisher-level", "pay-kind", "mean", "inflation", "inflation-country", "all", "all-income", "all-country",
    "job", "job-country", "bloc-figure",
}
# Effects that nothing is known about beforehand: their standard deviations are wide and not estimated.
FREE = {"intercept": 3.0, "income": 1.0, "level": 1.0}
BEND_STEP = 0.35  # how finely the curve of income may bend, in logarithms of income


class Design:
    def __init__(self, tables):
        self.tables, self.constants = tables, tables.constants
        self.center = math.log(self.constants["income-center"])
        self.cities = self.known_cities()

    def known_cities(self):
        """Cities of which something is known against their country: a premium, or statistics of the area.

        What a guide or a site says of a city differs from what others say of its country for other reasons.
        """
        known = {row["region"] for row in self.tables.premiums}
        known |= {row["region"] for row in self.tables.facts if row["grade"] == "A"}
        return {region for region in known if self.tables.regions.get(region, {}).get("kind") == "city"}

    def position(self, level):
        """How far a level stands from mid; no level: all levels together."""
        return self.constants[f"level-{level or 'all'}"]

    def income(self, country):
        """The logarithm of national income, from the center, no higher than where it says something on pay."""
        return min(self.tables.income[country], math.log(self.constants["income-highest"])) - self.center

    def known_income(self, country):
        """Income, no lower and no higher than that of countries with evidence by level: steps are not extrapolated."""
        lowest, highest = (math.log(self.constants[name]) - self.center for name in ("levels-lowest", "levels-highest"))
        return min(max(self.income(country), lowest), highest)

    def bends(self, income):
        """A curve of income that is as smooth as the evidence: steps away from the center, each with its own slope."""
        sign = 1 if income >= 0 else -1
        left, step = abs(income), 0
        while left > 0:
            yield (sign, step), sign * min(left, BEND_STEP)
            left, step = left - BEND_STEP, step + 1

    def place(self, country, share, level):
        """Effects of a country."""
        income = self.income(country)
        yield "income", "", share * income
        for key, amount in self.bends(income):
            yield "income-bend", key, share * amount
        for bloc in self.tables.blocs(country):
            yield "bloc", bloc, share
            yield "bloc-level", bloc, share * level
        yield "country", country, share
        yield "income-level", "", share * self.known_income(country) * level
        yield "country-level", country, share * level

    def job(self, occupation, country, share, level):
        """Effects of the roles of an occupation."""
        for role, weight in occupation.items():
            amount = share * weight
            track = self.tables.roles[role]["track"] if role in self.tables.roles else ""
            if track:
                yield "track", track, amount
            yield "role", role, amount
            yield "role-level", role, amount * level
            yield "role-country", (role, country), amount

    def cell(self, region, occupation, level):
        """Effects of the pay of an occupation and level in a place: what an answer is the sum of."""
        country, position = self.tables.country(region), self.position(level)
        members = [country] if country else self.tables.members(region)
        yield "intercept", "", 1
        yield "level", "", position
        if level:
            yield "level-word", level, 1
        for member in members:
            yield from self.place(member, 1 / len(members), position)
            yield from self.job(occupation, member, 1 / len(members), position)
        if region in self.cities:
            yield "city", region, 1

    def figure(self, figure):
        """Effects of a figure: those of what it is about, and those of how it came about."""
        if figure.premium is not None:
            yield "city", figure.region, 1
            return
        yield from self.cell(figure.region, figure.occupation, figure.level)
        country, position = self.tables.country(figure.region) or figure.region, self.position(figure.level)
        income = self.income(country) if country in self.tables.income else 0
        if not figure.level:
            yield "all", "", 1
            yield "all-income", "", income
            yield "all-country", country, 1
        if figure.job not in figure.occupation:
            yield "job", figure.job, 1
            yield "job-country", (figure.job, country), 1
        if figure.segment:
            scale = self.constants.get(f"segment-scale-{figure.segment}", 1)
            yield "segment", figure.segment, scale
            if figure.segment != "survey-respondents":
                yield "segment-poor", figure.segment, scale * min(0, income)
            yield "segment-level", figure.segment, scale * position
            bloc = self.tables.blocs(country)[0] if self.tables.country(figure.region) else figure.region
            yield "segment-bloc", (figure.segment, bloc), scale
        scale = self.trust(figure)
        yield "publisher", figure.publisher, scale
        yield "publisher-country", (figure.publisher, country), scale
        yield "publisher-job", (figure.publisher, figure.job), scale
        yield "publisher-level", (figure.publisher, country), position
        if figure.pay_kind in ("total", "net"):
            yield "pay-kind", figure.pay_kind, 1
        if figure.is_mean:
            yield "mean", "", 1
        if figure.inflated:
            yield "inflation", "", figure.inflated
            yield "inflation-country", country, figure.inflated

    def trust(self, figure):
        """The share of a publisher's bias that is expected of statistics and of surveys by role and level."""
        if figure.grade == "A":
            return self.constants["publisher-scale-official"]
        return self.constants["publisher-scale-survey"] if figure.segment == "survey-respondents" else 1

    def noise(self, figure):
        """The part of a figure's variance that is known: that of its n, or its own doubt."""
        if figure.doubt is not None:
            return figure.doubt ** 2
        if not figure.people:
            return 0.0
        # The variance of a median of n people is pi/2 times that of a mean.
        return math.pi / 2 * self.constants["spread-of-people"] ** 2 / figure.people

    def noise_block(self, figure):
        """Which unknown variance a figure has beside it."""
        return "" if figure.premium is not None else f"noise-{figure.grade.lower()}"
