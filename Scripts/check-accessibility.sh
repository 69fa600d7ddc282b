#!/bin/sh
# Checks reports with axe-core in a headless Chromium; see check-accessibility.py. Exits with 1 on a violation; says so
# and exits with 0 where there is no Chromium.
#
#   Scripts/check-accessibility.sh PATHFINDER      PATHFINDER is the built program
#
# playwright and axe-playwright-python (PyPI) are kept in .build-check/axe; delete it to update.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
pathfinder=${1:?name the built program}
chromium=${PATHFINDER_CHROMIUM:-}
for name in chromium chromium-browser google-chrome; do
    [ -n "$chromium" ] || chromium=$(command -v "$name" || true)
done
if [ -z "$chromium" ]; then
    echo "There is no Chromium; the accessibility of reports is not checked. On Debian: apt-get install chromium" >&2
    exit 0
fi
venv=$root/.build-check/axe
if [ ! -f "$venv/installed" ]; then
    echo "Installing playwright and axe-playwright-python into $venv" >&2
    rm -rf "$venv"
    mkdir -p "$(dirname -- "$venv")"
    python3 -m venv "$venv"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check 'playwright>=1.40' \
        'axe-playwright-python>=0.1.4'
    touch "$venv/installed"
fi
exec "$venv/bin/python" "$root/Scripts/check-accessibility.py" "$pathfinder" "$chromium"
