"""Counts of what postings ask for, by role and level.

The roles and levels are those that the product reads from the titles (`pathfinder annotate --map Scripts/fit/postings.json`).
Exact duplicates count once; postings that name no skill are left out. Words that the collector found in running text
although they mean something else are left out too. Some skills name another one at the same time (IMPLIED).
"""

from collections import Counter

from names import normalised, rows_of, skill_names

AMBIGUOUS = {"go", "swift", "spring", "chef", "c", "express", "crystal"}
# Rivals of Git: the catalog knows them as version control, and postings for that name Git, which is a skill of its own.
# A share counted from them alone would say that hardly anybody asks for version control.
RIVALS = {"svn"}
# A posting that names the one asks for the other: PySpark is Spark from Python, and DAX is the language of Power BI's
# measures. Both were only names of the other until they became skills of their own, and many postings name nothing else.
IMPLIED = {"pyspark": "apache-spark", "dax": "power-bi"}
POSTING = ["job_title", "job_location", "posted_date", "salary_year_avg_usd", "salary_hour_avg_usd", "job_skills"]


def postings(annotated):
    """Yields role, level and the set of skills of each posting."""
    names = skill_names()
    seen = set()
    for row in rows_of(annotated):
        key = tuple(row[column] for column in POSTING)
        words = set(filter(None, row["job_skills"].split(";"))) - AMBIGUOUS
        if not row["role"] or not words or key in seen:
            continue
        seen.add(key)
        skills = {names[word] for word in map(normalised, words - RIVALS) if word in names}
        yield row["role"], row["level"], skills | {IMPLIED[skill] for skill in skills & IMPLIED.keys()}


def counts(annotated):
    """The number of postings by role and level (and of all levels, under ""), and of those that ask for a skill."""
    total, asking = Counter(), Counter()
    for role, level, skills in postings(annotated):
        for rung in {level, ""}:
            total[role, rung] += 1
            asking.update((role, rung, skill) for skill in skills)
    return total, asking
