#!/bin/sh
# Checks the tables against datapackage.json with frictionless, an independent validator, and that
# datasets/README.md is current; and profiles and reports against their schemas with jsonschema, likewise. Shows what is wrong and exits with 1 if anything is.
#
#   Scripts/check-data-package.sh [DIRECTORY]      DIRECTORY is datasets/ unless given
#
# frictionless (PyPI, version 5) is kept in .build-check/venv, or in $PATHFINDER_CHECK_VENV; delete it to update.
# It does not look into lists of ids, for cycles, or for a low end above its high end:
# `pathfinder data validate` does.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
venv=${PATHFINDER_CHECK_VENV:-$root/.build-check/venv}
requirement='frictionless>=5.20,<6'
directory=${1:-$root/datasets}
if [ ! -f "$directory/datapackage.json" ]; then
    echo "error: $directory has no datapackage.json; name a directory that holds the tables" >&2
    exit 1
fi

# A virtual environment; without ensurepip (Debian without python3-venv) a plain folder filled by pip.
if [ ! -f "$venv/installed" ]; then
    echo "Installing frictionless into $venv" >&2
    rm -rf "$venv"
    mkdir -p "$(dirname -- "$venv")"
    if python3 -c 'import ensurepip' 2>/dev/null && python3 -m venv "$venv"; then
        "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "$requirement"
    elif python3 -m pip --version >/dev/null 2>&1; then
        rm -rf "$venv"
        python3 -m pip install --quiet --disable-pip-version-check --target "$venv" "$requirement"
    else
        rm -rf "$venv"
        echo "error: python3 has neither ensurepip nor pip; on Debian: apt-get install python3-venv" >&2
        exit 1
    fi
    touch "$venv/installed"
fi
if [ -x "$venv/bin/python" ]; then
    python=$venv/bin/python
else
    python=python3
    export PYTHONPATH="$venv"
fi

status=0
# A wide terminal, so that the messages of frictionless are not cut.
(cd "$directory" && COLUMNS=200 "$python" -m frictionless validate datapackage.json) || status=1
python3 "$root/Scripts/dictionary.py" --check "$directory" || status=1
# jsonschema comes with frictionless.
"$python" "$root/Scripts/check-schemas.py" || status=1
# What asks the addresses of the tables, against a server of its own.
python3 "$root/Scripts/tests/test_check_addresses.py" || status=1
if [ "$status" -eq 0 ]; then
    echo "The data package is valid and its README is current."
else
    echo "error: the data package has problems, see above" >&2
fi
exit "$status"
