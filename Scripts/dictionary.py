#!/usr/bin/env python3
"""Writes the generated parts of datasets/README.md from datapackage.json and sources.csv.

The sections on the tables come from datapackage.json, the list of sources from sources.csv, which also gives the
"sources" of datapackage.json. All other text is written by hand and stays as it is.
"""

import argparse
import csv
import json
import re
import sys
from pathlib import Path

ID = "[a-z0-9]+(-[a-z0-9]+)*"
TYPES = {"string": "text", "integer": "whole number", "number": "number", "year": "year", "date": "day"}
PATTERNS = {
    ID: "id",
    f"{ID}(;{ID})*": "list of ids",
    "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?": "day, month or year",
}


def escaped(text):
    """Text for a cell of a Markdown table."""
    return re.sub(r"([\\|*<`])", r"\\\1", text).replace("\n", " ")


def markdown_table(header, rows):
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def link(table):
    return f"[`{table}`](#{table})"


def column_type(field, target):
    pattern = field.get("constraints", {}).get("pattern")
    if target:
        return "id"
    if "enum" in field.get("constraints", {}):
        return "choice"
    return PATTERNS.get(pattern, TYPES[field["type"]])


def column_values(field, target):
    limits = field.get("constraints", {})
    low, high, pattern = limits.get("minimum"), limits.get("maximum"), limits.get("pattern")
    if target:
        return f"a row of {link(target)}"
    if "enum" in limits:
        return ", ".join(f"`{word}`" for word in limits["enum"])
    if low is not None and high is not None:
        return f"{low} to {high}" if field["type"] == "year" else f"{low:,} to {high:,}"
    if low is not None or high is not None:
        return f"at least {low}" if high is None else f"at most {high}"
    return f"`{escaped(pattern)}`" if pattern and pattern not in PATTERNS else ""


def table_section(resource):
    name, schema = resource["name"], resource["schema"]
    targets = {
        column: key["reference"].get("resource") or name  # no resource: the table refers to itself
        for key in schema.get("foreignKeys", [])
        for column in key["fields"]
    }
    rows = []
    for field in schema["fields"]:
        target = targets.get(field["name"])
        required = "yes" if field.get("constraints", {}).get("required") else "no"
        cells = [f"`{field['name']}`", column_type(field, target), required, column_values(field, target)]
        rows.append(cells + [escaped(field["description"])])
    key = ", ".join(f"`{column}`" for column in schema["primaryKey"])
    columns = markdown_table(["Column", "Type", "Required", "Values", "Meaning"], rows)
    return f"### {name}\n\n{escaped(resource['description'])}\n\nFile: `{resource['path']}`. Key: {key}.\n\n{columns}"


def source_row(source):
    title = escaped(source["title"])
    if source["address"]:
        title = f"[{title}]({source['address']})"
    rest = [escaped(source[column]) for column in ("publisher", "as_of", "grade", "licence")]
    return [f"`{source['id']}`", title, *rest]


def package_sources(sources):
    """The sources in the form of a data package."""
    return [
        {"title": source["title"], **({"path": source["address"]} if source["address"] else {})}
        for source in sources
    ]


def generated_parts(package, sources):
    resources = package["resources"]
    index = [[link(resource["name"]), escaped(resource["description"])] for resource in resources]
    return {
        "index": markdown_table(["Table", "A row is"], index),
        "tables": "\n\n".join(table_section(resource) for resource in resources),
        "sources": markdown_table(
            ["Id", "Title", "Publisher", "As of", "Grade", "Terms and credit"], map(source_row, sources)),
    }


def with_part(readme, name, text):
    """The README with the text between the two markers of a part replaced."""
    begin, end = f"<!-- begin generated: {name} -->", f"<!-- end generated: {name} -->"
    if readme.count(begin) != 1 or readme.count(end) != 1 or readme.index(begin) > readme.index(end):
        sys.exit(f"README.md: needs the lines {begin} and {end}, once each and in this order")
    before, rest = readme.split(begin)
    return f"{before}{begin}\n\n{text}\n\n{end}{rest.split(end)[1]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if a file is not current")
    parser.add_argument(
        "directory", nargs="?", type=Path, default=Path(__file__).resolve().parent.parent / "datasets",
        help="where the tables are (datasets/ unless given)")
    options = parser.parse_args()

    readme_path, package_path = options.directory / "README.md", options.directory / "datapackage.json"
    with open(options.directory / "sources.csv", encoding="utf-8", newline="") as file:
        sources = list(csv.DictReader(file))
    try:
        package = json.loads(package_path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        sys.exit(f"{package_path}:{error.lineno}:{error.colno}: {error.msg}")
    old_readme = readme_path.read_text(encoding="utf-8")
    readme = old_readme
    for name, text in generated_parts(package, sources).items():
        readme = with_part(readme, name, text)

    changes = {}
    if package.get("sources") != package_sources(sources):
        package["sources"] = package_sources(sources)
        changes[package_path] = json.dumps(package, indent=2, ensure_ascii=False) + "\n"
    if readme != old_readme:
        changes[readme_path] = readme
    for path, text in changes.items():
        if options.check:
            print(f"{path}: not current; run Scripts/dictionary.py", file=sys.stderr)
        else:
            path.write_bytes(text.encode("utf-8"))
            print(f"{path}: written")
    return 1 if options.check and changes else 0


if __name__ == "__main__":
    sys.exit(main())
