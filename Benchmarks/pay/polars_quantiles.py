"""The question of the large comparison in polars: polars_quantiles.py FILE ANSWER."""

import os
import sys

os.environ["POLARS_MAX_THREADS"] = "2"

import polars as pl  # noqa: E402  the number of threads is read at the import

file, answer = sys.argv[1:]
pay = pl.col("salary_in_usd")
quantiles = [pay.quantile(p, "linear").alias(f"p{p}") for p in (0.1, 0.25, 0.5, 0.75, 0.9)]
query = pl.scan_csv(file).group_by("job_title", "experience_level", "company_location").agg(pl.len(), *quantiles)
query.collect(engine="streaming").write_csv(answer, include_header=False)
