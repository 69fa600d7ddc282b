"""Money of a place and year as US dollars of 2026: prices of the place to 2026, then the rate of 2026.

A price or a rate that the tables do not have yet is filled in from the years beside it: the rate of the last year
serves, and prices are then brought to that year only, and on from there with those of the United States.
"""

import math

BASE = 2026
US = "united-states"


class Money:
    def __init__(self, rates, prices, regions):
        """Rows of exchange_rates.csv, consumer_prices.csv and regions.csv."""
        self.currencies = {row["id"]: row["currency"] for row in regions if row["currency"]}
        self.rates = {(row["currency"], int(row["year"])): float(row["per_usd"]) for row in rates}
        self.last = {}
        for currency, year in self.rates:
            if year <= BASE:
                self.last[currency] = max(year, self.last.get(currency, year))
        self.prices = {(row["region"], int(row["year"])): float(row["inflation"]) / 100 for row in prices}

    def growth(self, place, start, end):
        """The logarithm of prices of the end over those of the start; a year without a figure stands still."""
        if end < start:
            return -self.growth(place, end, start)
        return sum(math.log1p(self.prices.get((place, year), 0)) for year in range(start + 1, end + 1))

    def rate(self, currency, year):
        if currency == "USD":
            return 1.0
        for distance in range(6):
            for near in (year - distance, year + distance):
                if (currency, near) in self.rates:
                    return self.rates[currency, near]
        return None

    def is_foreign(self, currency, country):
        """Whether it is the money of other places; a currency of none is one that the country has given up."""
        return currency != self.currencies.get(country) and currency in self.currencies.values()

    def log_usd(self, amount, currency, year, country):
        """The logarithm of an amount in dollars of 2026, and by how much prices have grown since its year."""
        if self.is_foreign(currency, country):  # pay that is not fixed in the place's money: the dollars of its year
            rate, place, turned = self.rate(currency, year), US, BASE
        else:
            place, turned = country, BASE if currency == "USD" else self.last.get(currency)
            rate = self.rate(currency, turned) if turned else None
        if not rate:
            return None
        grown = self.growth(place, year, turned)
        return math.log(amount / rate) + grown + self.growth(US, turned, BASE), abs(grown)
