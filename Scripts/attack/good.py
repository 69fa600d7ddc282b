"""Good input of every reader, from the examples, the tests and the tables of the checkout."""

import csv
import functools
import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
TABLES = ROOT / "datasets"

PAY = """name,job_title,level,city,pay_usd,note
"Person, 1",Data Engineer,senior,Dubai,60000,a
"Person, 2",Senior AI Engineer,,Riyadh,75000,b
Person 3,Data Scientist,junior,Doha,90000.50,c
Person 4,مهندس بيانات,mid,الرياض,45000,d
Person 5,BI Developer,lead,Jeddah,88000,
"""
SALARIES = """work_year,experience_level,employment_type,job_title,salary,salary_currency,company_location
2025,EN,FT,Data Engineer,60000,USD,US
2024,SE,FT,Data Scientist,95000,EUR,DE
2025,EX,PT,Data Analyst,70000,GBP,GB
2023,MI,FT,AI Engineer,300000,AED,AE
"""
PUBLISHED = """soc2020,year,employees,jobs_thousand,p10,p25,median_gbp_year,p75,p90
3544,2024,full_time,41,25000,31000,40000,52000,70000
2134,2024,full_time,320,30000,38000,51000,66000,85000
2134,2023,full_time,300,,37000,50000,,
"""
CLASS = """id,name,skills,years_of_experience,region,wished_role,note
s1,Sara,python;sql;excel,1,Dubai,ai-engineer,first
s2,سارة الأحمد,sql;excel;Power BI,0,Riyadh,data-analyst,+1
s3,Omar,pytorch;python;docker;kubernetes,3,Riyadh,,x
s4,Lina,spark;kafka;airflow;sql;python,3,Doha,data-scientist,
s5,Ali,,0,Muscat,,plain
"""
LABELLED = """role,skills,years_of_experience
Data Engineer,sql;spark;kafka;airflow,3
Data Analyst,excel;sql;tableau,1
ML Engineer,python;pytorch;tensorflow,2
Astronaut,sql,9
"""
SITUATION = {
    "descriptions": ["our chatbot gives wrong answers because the data is a mess"],
    "symptoms": ["fragmented-sources", "model-drift"],
    "data": "data-scattered",
    "deliverables": ["deliver-assistant"],
    "existing": ["have-ai-team"],
}


def read(text: str) -> list[list[str]]:
    return list(csv.reader(text.splitlines()))


@functools.cache
def people() -> list[str]:
    """CSV files of people."""
    typical = (ROOT / "Tests/PathfinderTests/Fixtures/typical_people.csv").read_text(encoding="utf-8").splitlines()
    example = (ROOT / "Examples/Profiles/people.csv").read_text(encoding="utf-8")
    return [example, CLASS, "\n".join(typical[:12]) + "\n"]


@functools.cache
def profiles() -> list[bytes]:
    """Profiles in JSON."""
    fixtures = json.loads((ROOT / "Tests/PathfinderTests/Fixtures/profiles.json").read_text(encoding="utf-8"))
    example = (ROOT / "Examples/Profiles/sara.json").read_bytes()
    known = [json.dumps(profile, ensure_ascii=False).encode() for profile in fixtures["valid"]]
    return [example] * (1 + len(known) // 2) + known


@functools.cache
def mappings() -> list[bytes]:
    """Mappings of pay files."""
    return [path.read_bytes() for path in sorted((TABLES / "mappings").glob("*.json"))]


@functools.cache
def surveys() -> list[bytes]:
    """Mappings of surveys."""
    return [path.read_bytes() for path in sorted((TABLES / "surveys").glob("*.json"))]


@functools.cache
def phrases() -> list[str]:
    """What managers say."""
    path = ROOT / "Tests/PathfinderTests/Fixtures/staffing_phrasings_independent.csv"
    with open(path, encoding="utf-8", newline="") as file:
        return [row["phrase"] for row in csv.DictReader(file)]


@functools.cache
def schemas() -> dict[str, list[dict[str, Any]]]:
    """The fields of each table."""
    package = json.loads((TABLES / "datapackage.json").read_text(encoding="utf-8"))
    return {resource["name"]: resource["schema"]["fields"] for resource in package["resources"]}


@functools.cache
def keys() -> dict[str, dict[str, Any]]:
    """The schema of each table, with its keys and references."""
    package = json.loads((TABLES / "datapackage.json").read_text(encoding="utf-8"))
    return {resource["name"]: resource["schema"] for resource in package["resources"]}


@functools.cache
def table(name: str) -> list[list[str]]:
    """The rows of a table, the header first."""
    with open(TABLES / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.reader(file))
