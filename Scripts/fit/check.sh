#!/bin/sh
# Derives fit_roles.csv and fit_shares.csv again, and compares the bytes with those in datasets/.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 "$root/Scripts/fit/evidence.py" "$root/datasets" "$scratch"
for table in fit_roles fit_shares; do
    cmp "$root/datasets/$table.csv" "$scratch/$table.csv" || {
        echo "$table.csv is stale: run Scripts/fit/evidence.py datasets datasets" >&2
        exit 1
    }
done
