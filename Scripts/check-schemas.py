#!/usr/bin/env python3
"""Holds profiles and a report against their schemas in datasets/schemas/ with jsonschema, an independent validator.

The profiles are those on which the library's reader is tested (Tests/PathfinderTests/Fixtures/profiles.json) and those
of Examples/Profiles, so that reader and schema accept the same. The report is the recorded one of the command line
(Tests/PathfinderCLITests/Snapshots/report-json.txt).
"""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

ROOT = Path(__file__).resolve().parent.parent


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def validator_of(name):
    schema = read(ROOT / "datasets/schemas" / name)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def wrong_profiles():
    validator = validator_of("profile.schema.json")
    fixtures = read(ROOT / "Tests/PathfinderTests/Fixtures/profiles.json")
    valid = fixtures["valid"] + [read(path) for path in sorted((ROOT / "Examples/Profiles").glob("*.json"))]
    invalid = [case["profile"] for case in fixtures["invalid"]]
    yield from (f"rejects {profile}: {next(validator.iter_errors(profile)).message}"
                for profile in valid if not validator.is_valid(profile))
    yield from (f"accepts {profile}" for profile in invalid if validator.is_valid(profile))


def wrong_reports():
    validator = validator_of("report.schema.json")
    report = read(ROOT / "Tests/PathfinderCLITests/Snapshots/report-json.txt")
    yield from (f"rejects the recorded report: {error.json_path}: {error.message}"
                for error in validator.iter_errors(report))
    for member in report:
        if member not in ("id", "name", "country", "certificationNote"):
            damaged = {name: value for name, value in report.items() if name != member}
            if validator.is_valid(damaged):
                yield f"accepts a report without {member}"


def main():
    wrong = list(wrong_profiles()) + list(wrong_reports())
    for line in wrong:
        print(f"error: the schema {line}"[:300], file=sys.stderr)
    print("The schemas of profiles and reports accept and reject what they should."
          if not wrong else "error: a schema is wrong, see above")
    sys.exit(1 if wrong else 0)


main()
