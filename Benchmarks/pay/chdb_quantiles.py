"""The question of the large comparison in chdb: chdb_quantiles.py FILE ANSWER."""

import sys

import chdb

QUERY = """
SELECT job_title, experience_level, company_location, n, q[1], q[2], q[3], q[4], q[5]
FROM (
    SELECT job_title, experience_level, company_location, count() AS n,
        quantilesExactInclusive(0.1, 0.25, 0.5, 0.75, 0.9)(salary_in_usd) AS q
    FROM file('{file}', 'CSVWithNames')
    GROUP BY job_title, experience_level, company_location
)
INTO OUTFILE '{answer}' TRUNCATE FORMAT CSV
SETTINGS max_threads = 2
"""
file, answer = sys.argv[1:]
chdb.query(QUERY.format(file=file, answer=answer))
