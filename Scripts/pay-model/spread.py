"""How far pay differs between people of one role, level and place: the standard deviation of its logarithm.

A model of the same kind as that of the median, for the logarithm of the spreads that the evidence gives: percentiles of
a place, role and level; official percentiles, which hold all levels together and so contain the steps between them (an
effect of its own, which answers leave out); percentiles of surveys.
"""

import math

import numpy as np

from mixed import Effects, Mixed

FREE = {"spread-intercept": 1.0, "spread-income": 0.3, "spread-all": 0.5}
BIASES = {"spread-all", "spread-segment", "spread-publisher", "spread-publisher-country"}
CENTER = -0.9  # about the logarithm of the middle spread
FEWEST = 10    # people behind percentiles, where their number is known


class Spread:
    def __init__(self, design, figures):
        self.design = design
        self.figures = [
            figure for figure in figures
            if figure.spread and design.tables.country(figure.region) and (not figure.people or figure.people >= FEWEST)
        ]
        rows = [list(self.effects_of(figure)) for figure in self.figures]
        constants = design.constants
        deviations = {name[3:]: value for name, value in constants.items() if name.startswith("sd-spread")}
        self.model = Mixed(
            Effects(rows), np.array([math.log(figure.spread) - CENTER for figure in self.figures]),
            # The variance of the logarithm of a spread taken from two percentiles of n people is about 1/n.
            np.array([1 / (figure.people or 100) for figure in self.figures]),
            ["spread-noise"] * len(self.figures), {**deviations, **FREE}, constants["degrees-of-freedom"])

    def fit(self):
        self.model.fit()
        self.own = {}
        for figure in self.figures:
            if figure.level:
                place = self.design.tables.country(figure.region)
                self.own[place] = self.own.get(place, 0) + (figure.people or 0)
        return self

    def cell(self, region, occupation, level):
        tables = self.design.tables
        country = tables.country(region)
        members = [country] if country else tables.members(region)
        yield "spread-intercept", "", 1
        for member in members:
            share = 1 / len(members)
            yield "spread-income", "", share * self.design.income(member)
            yield "spread-country", member, share
            yield "spread-country-level", (member, level), share
        yield "spread-level", level or "all", 1
        for role, weight in occupation.items():
            yield "spread-role", role, weight

    def effects_of(self, figure):
        country = self.design.tables.country(figure.region)
        yield from self.cell(figure.region, figure.occupation, figure.level)
        if not figure.level:
            yield "spread-all", "", 1
        yield "spread-segment", figure.segment or "official", 1
        yield "spread-publisher", figure.publisher, 1
        yield "spread-publisher-country", (figure.publisher, country), 1

    def answer(self, region, role, level):
        """The spread; above the widest only where the place has evidence of its own."""
        mean, variance = self.model.predict(self.cell(region, {role: 1.0}, level))
        widest = self.design.constants["widest-spread"]
        found = math.exp(mean + CENTER)
        people = self.own.get(self.design.tables.country(region), 0)
        if people < self.design.constants["observed-people"]:
            found = min(found, widest)
        return found
