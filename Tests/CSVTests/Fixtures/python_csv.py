"""Writes the rows that Python's csv module reads from a file, as JSON."""

import csv
import json
import sys

csv.field_size_limit(1 << 24)
with open(sys.argv[1], newline="", encoding="utf-8-sig") as file:
    rows = [row for row in csv.reader(file, strict=True) if row]
json.dump(rows, sys.stdout)
