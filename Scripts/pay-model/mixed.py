"""A mixed linear model: figures are sums of effects of several families, each family with a standard deviation.

    y = Z u + e,   u of block j ~ N(0, s_j^2),   e ~ N(0, known variance + s^2 of its grade)

Standard deviations are estimated by marginal likelihood (multiplicative updates of Zhou, Hu, Qiao and others, "MM
algorithms for variance components models", 2019: each step raises the likelihood). One wild figure cannot pull an
answer: its variance is raised as by a t distribution of few degrees of freedom.
"""

import numpy as np


class Effects:
    """Turns lists of (block, effect, coefficient) into a matrix."""

    def __init__(self, rows):
        self.index, self.blocks, cells = {}, [], []
        for row, effects in enumerate(rows):
            for block, effect, amount in effects:
                key = (block, effect)
                if key not in self.index:
                    self.index[key] = len(self.blocks)
                    self.blocks.append(block)
                cells.append((row, self.index[key], amount))
        self.matrix = np.zeros((len(rows), len(self.blocks)))
        for row, column, amount in cells:
            self.matrix[row, column] += amount
        self.columns = {}
        for column, block in enumerate(self.blocks):
            self.columns.setdefault(block, []).append(column)


class Mixed:
    def __init__(self, effects, y, known, noise_blocks, deviations, degrees):
        """deviations: the standard deviation of each block and noise block; degrees: of freedom of the t."""
        self.effects, self.y, self.known, self.noise_blocks = effects, y, known, noise_blocks
        self.deviations, self.degrees = dict(deviations), degrees
        self.inflation = np.ones(len(y))

    def variances(self):
        return np.array([self.deviations[block] ** 2 for block in self.effects.blocks])

    def noise(self):
        unknown = np.array([self.deviations[block] ** 2 if block else 0 for block in self.noise_blocks])
        return (self.known + unknown) * self.inflation

    def covariance(self):
        scaled = self.effects.matrix * np.sqrt(self.variances())
        return scaled @ scaled.T + np.diag(self.noise())

    def invert(self):
        covariance = self.covariance()
        factor = np.linalg.cholesky(covariance)
        self.log_determinant = 2 * np.log(np.diag(factor)).sum()
        half = np.linalg.inv(factor)
        self.inverse = half.T @ half
        self.alpha = self.inverse @ self.y
        return self

    def log_likelihood(self):
        return -0.5 * (self.y @ self.alpha + self.log_determinant + len(self.y) * np.log(2 * np.pi))

    def resist(self):
        """Raises the variance of figures that the others do not expect."""
        self.invert()
        surprise = self.alpha ** 2 / np.diag(self.inverse)  # squared error of each, left out, by its variance
        self.inflation = np.maximum(1, (self.degrees + surprise * self.inflation) / (self.degrees + 1))
        return self.invert()

    def fit(self, rounds=4):
        self.inflation = np.ones(len(self.y))
        for _ in range(rounds):
            self.resist()
        return self.settle()

    def settle(self):
        """The estimates of all effects and their covariance."""
        variances = self.variances()
        spread = self.effects.matrix * variances  # n x q
        self.shares = spread.T @ self.inverse     # q x n: how much each figure moves each effect
        self.estimates = self.shares @ self.y
        self.doubt = np.diag(variances) - self.shares @ spread
        return self

    def combine(self, effects):
        """A sum of effects: its columns, coefficients, and the variance of effects that no figure knows."""
        columns, amounts, unknown = [], [], 0.0
        sums = {}
        for block, effect, amount in effects:
            sums[block, effect] = sums.get((block, effect), 0) + amount
        for (block, effect), amount in sums.items():
            column = self.effects.index.get((block, effect))
            if column is None:
                unknown += amount ** 2 * self.deviations[block] ** 2
            else:
                columns.append(column)
                amounts.append(amount)
        return np.array(columns), np.array(amounts), unknown

    def predict(self, effects):
        columns, amounts, unknown = self.combine(effects)
        mean = amounts @ self.estimates[columns]
        variance = amounts @ self.doubt[np.ix_(columns, columns)] @ amounts + unknown
        return mean, variance

    def influence(self, effects):
        """How much each figure moves a sum of effects."""
        columns, amounts, _ = self.combine(effects)
        return amounts @ self.shares[columns]

    def estimate(self, held, rounds, floor, tell=None):
        """Estimates the standard deviations of all blocks but the held ones."""
        matrix = self.effects.matrix
        for step in range(rounds):
            self.resist()
            product = self.inverse @ matrix
            fitted, traces = (matrix.T @ self.alpha) ** 2, (matrix * product).sum(axis=0)
            for block, columns in self.effects.columns.items():
                if block not in held:
                    self.step(block, fitted[columns].sum(), traces[columns].sum(), floor)
            for block in set(self.noise_blocks) - {""}:
                rows = np.array([name == block for name in self.noise_blocks])
                weights = self.inflation[rows]
                self.step(block, (weights * self.alpha[rows] ** 2).sum(),
                          (weights * np.diag(self.inverse)[rows]).sum(), floor)
            if tell:
                tell(step, self.log_likelihood())
        return self

    def step(self, block, fitted, trace, floor):
        if trace > 0:
            self.deviations[block] = max(floor, self.deviations[block] * (fitted / trace) ** 0.25)
