#!/bin/sh
# Installs what is missing of the named needs: libcsv, zlib, make, sqlite3, venv (Python with virtual environments),
# data.table (R with that package), chromium (with fonts for Arabic).
#
#   Scripts/install-needs.sh libcsv venv
#
# Debian and Ubuntu: apt-get, through sudo unless run as root. macOS: Homebrew (untested).
set -eu

if ! command -v swift >/dev/null 2>&1; then
    echo "error: there is no swift on the PATH; install Swift 6.3 or later, see https://www.swift.org/install" >&2
    exit 1
fi

# Whether a need is met already, whoever installed it.
is_met() {
    case $1 in
    libcsv) has_header csv.h ;;
    zlib) has_header zlib.h ;;
    venv) python3 -c 'import ensurepip, venv' ;;
    data.table) Rscript --vanilla -e 'library(data.table)' ;;
    chromium) command -v chromium || command -v chromium-browser || command -v google-chrome ;;
    make | sqlite3) command -v "$1" ;;
    *) echo "error: nothing is known of the need $1" >&3; exit 64 ;;
    esac >/dev/null 2>&1
}

has_header() {
    printf '#include <%s>\n' "$1" | "$(compiler)" -I"${HOMEBREW_PREFIX:-/usr}/include" -E -o /dev/null -
}

compiler() { command -v clang || command -v cc || echo false; }

apt_packages() {
    case $1 in
    libcsv) echo libcsv-dev ;;
    zlib) echo zlib1g-dev ;;
    data.table) echo r-cran-data.table ;;
    venv) echo python3 python3-venv ;;
    chromium) echo chromium fonts-noto-core ;;
    *) echo "$1" ;;
    esac
}

brew_formula() {
    case $1 in
    venv) echo python3 ;;
    *) echo "$1" ;;
    esac
}

exec 3>&2
packages=
formulas=
for need in "$@"; do
    if ! is_met "$need"; then
        packages="$packages $(apt_packages "$need")"
        formulas="$formulas $(brew_formula "$need")"
    fi
done
[ -n "$packages" ] || exit 0

if [ "$(uname)" = Darwin ] && command -v brew >/dev/null 2>&1; then
    echo "Installing$formulas with Homebrew" >&2
    # shellcheck disable=SC2086  # a list of words
    exec brew install $formulas
fi

by_hand="error: please install$packages, or what your system calls them, and try again"
if ! command -v apt-get >/dev/null 2>&1; then
    echo "$by_hand" >&2
    exit 1
fi
if [ "$(id -u)" -eq 0 ]; then
    as_root=
elif command -v sudo >/dev/null 2>&1; then
    as_root=sudo
    [ -t 0 ] || as_root='sudo -n'  # nobody there to type a password
else
    echo "$by_hand: this needs root, and there is no sudo" >&2
    exit 1
fi
echo "Installing$packages with apt-get" >&2
# The lists of a new machine may be empty or old. An update fails when any one source does, so only the
# installation decides.
# shellcheck disable=SC2086  # lists of words
{
    $as_root apt-get update --quiet=2 >&2 || true
    $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install --quiet=2 --yes --no-install-recommends $packages >&2
} || {
    echo "$by_hand" >&2
    exit 1
}
