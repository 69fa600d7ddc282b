"""The model of median pay, fitted to the evidence of the tables."""

import numpy as np

from design import FREE, Design
from gathered import gathered
from mixed import Effects, Mixed

CENTER = 10.5  # about the logarithm of the middle figure, so that the intercept is near zero


class Fitted:
    center = CENTER

    def __init__(self, tables):
        self.tables = tables
        self.design = Design(tables)
        self.figures = gathered(tables)
        design, figures = self.design, self.figures
        self.model = Mixed(
            Effects([list(design.figure(figure)) for figure in figures]),
            np.array([target(figure) for figure in figures]),
            np.array([design.noise(figure) for figure in figures]),
            [design.noise_block(figure) for figure in figures],
            deviations(self.tables.constants), self.tables.constants["degrees-of-freedom"])

    def fit(self):
        self.model.fit()
        return self


def target(figure):
    return figure.log_pay - (0 if figure.premium is not None else CENTER)


def deviations(constants):
    found = {name[3:]: value for name, value in constants.items() if name.startswith("sd-")}
    return {**found, **FREE}
