// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "pathfinder-benchmarks",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "benchmarks", targets: ["Benchmarks"]),
        .executable(name: "one-option", targets: ["OneOption"]),
        .executable(name: "observations-file", targets: ["ObservationsFile"]),
        .executable(name: "people-file", targets: ["PeopleFile"]),
        .executable(name: "reading", targets: ["Reading"]),
    ],
    dependencies: [
        .package(name: "pathfinder", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    ],
    targets: [
        // What is measured inside one process.
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "CBaseline", "Timing", .product(name: "StrictCSV", package: "pathfinder"),
                .product(name: "Pathfinder", package: "pathfinder"),
                .product(name: "PathfinderReports", package: "pathfinder"),
            ]),
        // How fast a large file is read.
        .executableTarget(
            name: "Reading", dependencies: ["CBaseline", "Timing", .product(name: "StrictCSV", package: "pathfinder")]),
        // Writes such a file.
        .executableTarget(name: "ObservationsFile"),
        // Writes people to be scored.
        .executableTarget(name: "PeopleFile"),
        .target(name: "Timing"),
        // The least that a program with options costs: the yardstick for the start of `pathfinder`.
        .executableTarget(
            name: "OneOption", dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")]),
        // libcsv with empty callbacks, and a count of heap allocations.
        .target(name: "CBaseline", linkerSettings: [.linkedLibrary("csv")]),
    ]
)

for target in package.targets where !["CBaseline", "ObservationsFile", "PeopleFile"].contains(target.name) {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ]
}
