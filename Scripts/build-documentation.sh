#!/bin/sh
# Builds the documentation of the libraries with the compiler and the DocC of the toolchain, each into a directory of
# its own. Fails at a link that leads nowhere.
#
#   Scripts/build-documentation.sh BUILD OUTPUT
#
# BUILD is the directory where `swift build` has put the modules. Without swift-docc-plugin, which everybody who depends on
# the package would have to fetch, and which would show nothing of Pathfinder: it is made of the modules that it exports.
set -eu

build=$1
output=$2
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
tools=$(dirname -- "$(command -v swift)")
if [ "$(uname)" = Darwin ]; then
    tools=$(dirname -- "$(xcrun --find docc)")
    sdk="-sdk $(xcrun --show-sdk-path)"
fi
target=$(swiftc -print-target-info | sed -n 's/^ *"triple": "\(.*\)",$/\1/p' | head -n 1)
parts=$(cd "$root/Sources" && sed -n 's/^@_exported public import //p' Pathfinder/Pathfinder.swift | paste -sd , -)
symbols=$(mktemp -d)
trap 'rm -rf "$symbols"' EXIT
mkdir -p "$output"

for module in StrictCSV StrictCSVGzip Pathfinder PathfinderReports; do
    mkdir -p "$symbols/$module"
    # shellcheck disable=SC2086  # options, or none
    swift symbolgraph-extract -module-name "$module" -target "$target" ${sdk:-} \
        -I "$build/Modules" -I "$root/Sources/CLibCSV" -I "$root/Sources/CLibZ" \
        -Xcc -fmodule-map-file="$build/CDatasets.build/module.modulemap" \
        -experimental-allowed-reexported-modules="$parts" -emit-extension-block-symbols \
        -minimum-access-level public -output-dir "$symbols/$module"
    catalog=$root/Sources/$module/Documentation.docc
    [ -d "$catalog" ] || catalog=
    "$tools/docc" convert ${catalog:+"$catalog"} --additional-symbol-graph-dir "$symbols/$module" \
        --fallback-display-name "$module" --fallback-bundle-identifier "$module" --output-path "$output/$module" \
        --hosting-base-path "$module" --transform-for-static-hosting --warnings-as-errors
done
