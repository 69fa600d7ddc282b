"""The question of the large comparison in pandas: pandas_quantiles.py FILE ANSWER."""

import sys

import pandas as pd

file, answer = sys.argv[1:]
keys = ["job_title", "experience_level", "company_location"]
rows = pd.read_csv(file, usecols=[*keys, "salary_in_usd"], dtype=dict.fromkeys(keys, "category"), engine="pyarrow")
pay = rows.groupby(keys, observed=True)["salary_in_usd"]
table = pay.quantile([0.1, 0.25, 0.5, 0.75, 0.9]).unstack()
table.insert(0, "n", pay.size())
table.to_csv(answer, header=False)
