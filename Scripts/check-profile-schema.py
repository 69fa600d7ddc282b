#!/usr/bin/env python3
"""Holds profiles against datasets/schemas/profile.schema.json with jsonschema, an independent validator.

The profiles are those on which the library's reader is tested (Tests/PathfinderTests/Fixtures/profiles.json) and those
of Examples/Profiles, so that reader and schema accept the same.
"""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

ROOT = Path(__file__).resolve().parent.parent


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def main():
    schema = read(ROOT / "datasets/schemas/profile.schema.json")
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    fixtures = read(ROOT / "Tests/PathfinderTests/Fixtures/profiles.json")
    valid = fixtures["valid"] + [read(path) for path in sorted((ROOT / "Examples/Profiles").glob("*.json"))]
    invalid = [case["profile"] for case in fixtures["invalid"]]
    wrong = [f"rejects {profile}: {next(validator.iter_errors(profile)).message}"
             for profile in valid if not validator.is_valid(profile)]
    wrong += [f"accepts {profile}" for profile in invalid if validator.is_valid(profile)]
    for line in wrong:
        print(f"error: the schema {line}"[:300], file=sys.stderr)
    print(f"The schema of profiles accepts {len(valid)} profiles and rejects {len(invalid)}, as it should."
          if not wrong else "error: the schema of profiles is wrong, see above")
    sys.exit(1 if wrong else 0)


main()
