"""Facts of national statistics by occupation: the wage tables of thirteen countries, Singapore, US metropolitan areas.

occupations.csv says which role and ISCO-08 group an occupation of a national classification means, and which are left
out. Series are quoted from 2022 on; older years say nothing that newer ones do not.
"""

from tables import brought_to_year, choices, fact, full_years, rows_of

SINCE = 2022
OLDER_KEPT = {"ES"}  # the last of their country
AREA_OCCUPATIONS = ("15-2051", "15-1252", "15-1243", "15-1242", "15-1211")  # the large ones near a role, by area
IN_OBSERVATIONS = ("data-scientist", "software-engineer", "data-architect")  # their national rows


def occupations():
    return {(row["country"], row["code"]): row for row in choices("occupations")}


def percentiles(row):
    for low, high in (("p10", "p90"), ("p25", "p75")):
        if row[low] and row[high]:
            return {"low": row[low], "high": row[high], "reads_as": f"{low}-{high}"}
    return {}


def is_quoted(row, year):
    is_for_all = not row["age_group"] and "males" not in row["title"]
    is_recent = year >= SINCE or row["country"] in OLDER_KEPT
    # Germany has two tables: the one without special payments is nearer to base pay; the other is an observation.
    return is_for_all and is_recent and not (row["country"] == "DE" and row["period"] == "year")


def national(data, regions):
    known, years = occupations(), full_years()
    sources = {row["country"]: row for row in choices("statistics_sources")}
    areas = {row["area"]: row["region"] for row in choices("canada_areas")}
    found = []
    for row in rows_of(data / "official_wages" / "intl_ict_wages.csv"):
        occupation = known.get((row["country"], row["code"]))
        year = int(row["year"][:4]) + (1 if "-" in row["year"] else 0)  # of two years, the later
        is_wanted = occupation and is_quoted(row, year) and (not row["region"] or row["region"] in areas)
        if not is_wanted or (occupation["left_out"] and row["country"] != "DE"):
            continue
        if not (row["p50"] or row["mean"]):
            continue
        source = sources[row["country"]]
        made = fact(
            source["source"], areas.get(row["region"]) or regions[row["country"]], occupation["title"], "", str(year),
            role=occupation["role"], isco08=occupation["isco08"], currency=row["currency"], period=row["period"],
            pay_kind="base" if row["country"] == "DE" else source["pay_kind"], mid=row["p50"] or row["mean"],
            mid_is="median" if row["p50"] else "mean", n=row["n_employees"], grade="A",
            note="includes the employer's contribution to a pension" if row["country"] == "DK" else "",
            **percentiles(row),
        )
        made = brought_to_year(made, row["country"], years)
        if made["period"] == "month" and made["id"] in {other["id"] for other in found}:
            continue
        found.append(made)
    return found


def ashe(data):
    known = occupations()
    found = []
    for row in rows_of(data / "official_wages" / "uk_ashe_table14_7a_2024.csv"):
        occupation = known.get(("GB-ASHE", row["soc2020"]))
        if occupation and row["employees"] == "full_time":
            found.append(fact(
                "uk-ashe", "united-kingdom", occupation["title"], "", "2024", role=occupation["role"],
                isco08=occupation["isco08"], currency="GBP", period="year", pay_kind="total", low=row["p25"],
                mid=row["median_gbp_year"], high=row["p75"] if row["p75"] != "x" else "", mid_is="median",
                reads_as="p25-p75", n=float(row["jobs_thousand"]) * 1000, grade="A",
            ))
    return found


def singapore(data):
    known = occupations()
    found = []
    for row in rows_of(data / "singapore_mom_2024" / "sg_mom_occupational_wages_2024_ict.csv"):
        occupation = known.get(("SG", row["ssoc2020"]))
        if occupation and row["industry"] == "IN ALL INDUSTRIES":
            found.append(fact(
                "mom-singapore-2024", "singapore", occupation["title"], "", "2024", role=occupation["role"],
                isco08=occupation["isco08"], currency="SGD", period="month", pay_kind="base", low=row["basic_p25"],
                mid=row["basic_p50"], high=row["basic_p75"], mid_is="median", reads_as="p25-p75", grade="A",
            ))
    return found


def us_areas(data, datasets):
    """Medians of the metropolitan areas whose city is a region, and of the whole country for the same occupations."""
    known = occupations()
    cities = {row["area_code"]: row["region"] for row in choices("us_areas")}
    regions = {row["id"] for row in rows_of(datasets / "regions.csv")}
    found = []
    for row in rows_of(data / "us_metro_oews" / "us_oews_areas_2025.csv"):
        occupation = known.get(("US", row["soc"]))
        region = "united-states" if row["area_type"] == "national" else cities.get(row["area_code"])
        if not occupation or region not in regions or not row["p50"].strip("-") or row["p50_footnote"]:
            continue
        if row["area_type"] == "national" and occupation["role"] in IN_OBSERVATIONS:
            continue
        if row["area_type"] != "national" and row["soc"] not in AREA_OCCUPATIONS:
            continue
        row = {**row, **{name: row[name].strip("-") for name in ("p10", "p25", "p75", "p90", "employment")}}
        found.append(fact(
            "us-oews-areas", region, occupation["title"], "", "2025", role=occupation["role"],
            isco08=occupation["isco08"], currency="USD", period="year", pay_kind="base", mid=row["p50"],
            mid_is="median", n=row["employment"], grade="A", **percentiles(row),
        ))
    return found
