"""Facts of surveys of people by role and level: Ukraine, Egypt, Türkiye, Norway and Finland.

surveys.csv says which surveys and which of their parts are quoted: those whose terms allow it, and of each the part
that is paid by employers of the country in its usual money; foreign employers are a segment of their own.
"""

from tables import choices, fact, number, rows_of

# Years of experience, where a survey has them instead of a word for the level.
LEVELS = {
    "all": "", "junior": "junior", "mid": "mid", "senior": "senior", "lead": "lead", "staff": "staff",
    "principal": "principal",
    "0-2y": "junior", "3-5y": "mid", "6-8y": "senior", "9-12y": "senior", "13y+": "senior",
}
TITLES = {
    "data-and-ai (pooled)": ("data and AI specialist", "", "2511"), "dba": ("database administrator", "", "2521"),
    "business-analyst": ("business analyst", "", "2421"), "qa-engineer": ("QA engineer", "", "2519"),
}
ROLES = {
    "software-engineer": "2512", "data-engineer": "2521", "data-scientist": "2511", "data-analyst": "2511",
    "ml-engineer": "2511", "platform-engineer": "2522", "product-owner": "", "bi-developer": "2511",
}
FEWEST = 8  # answers behind a median that is quoted; half of such medians lie within an eighth of that of many answers


def spread(row):
    """The widest pair of percentiles that the survey gives."""
    if row["p10"] and row["p90"]:
        return {"low": row["p10"], "high": row["p90"], "reads_as": "p10-p90"}
    if row["p25"] and row["p75"]:
        return {"low": row["p25"], "high": row["p75"], "reads_as": "p25-p75"}
    return {}


def title_of(name):
    if name in TITLES:
        return TITLES[name]
    return (name.replace("-", " ").replace("ml ", "machine learning ").replace("bi ", "BI "), name, ROLES[name])


def facts(data, regions):
    """Facts of the parts of surveys that surveys.csv names."""
    parts = {(row["survey"], row["subset"]): row for row in choices("surveys")}
    found = []
    for row in rows_of(data / "survey_quantiles" / "survey_quantiles.csv"):
        part = parts.get((row["survey"], row["subset"]))
        is_known = row["role"] in TITLES or row["role"] in ROLES
        if not part or not is_known or row["level"] not in LEVELS or int(float(row["n"])) < FEWEST:
            continue
        title, role, isco08 = title_of(row["role"])
        detail = row["level"] if row["level"].endswith(("y", "y+")) else ""
        found.append(fact(
            part["source"], regions[row["country"]], title, LEVELS[row["level"]], row["year"][:4], part["segment"],
            detail=f"{detail} {part['segment'] if part['segment'] != 'survey-respondents' else ''}",
            role=role, isco08=isco08, currency=row["currency"], period=row["period"], pay_kind=part["pay_kind"],
            mid=row["p50"], mid_is="median", n=number(row["n"]), grade="B",
            note=f"{detail.rstrip('y').replace('y+', ' and more')} years of experience" if detail else "",
            **spread(row),
        ))
    return found
