// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "pathfinder",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Pathfinder", targets: ["Pathfinder"]),
        .library(name: "PathfinderReports", targets: ["PathfinderReports"]),
        .library(name: "CSV", targets: ["CSV"]),
        .library(name: "CSVGzip", targets: ["CSVGzip"]),
        .executable(name: "pathfinder", targets: ["PathfinderCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"),
    ],
    targets: [
        .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"]), .brew(["libcsv"])]),
        // The tables of datasets/, embedded in the binary: one file to ship and no resource bundle to lose.
        .target(name: "CDatasets"),
        .target(name: "CSV", dependencies: ["CCSV"]),
        // Apart from CSV, so that only those who read compressed files need zlib.
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        // On Linux the archive, so that the program does not look for another shared library when it starts.
        .target(
            name: "CSVGzip", dependencies: ["CSV", "CZlib"],
            linkerSettings: [
                .linkedLibrary(":libz.a", .when(platforms: [.linux])),
                .linkedLibrary("z", .when(platforms: [.macOS])),
            ]),
        .target(name: "Pathfinder", dependencies: ["CSV", "CDatasets"]),
        .target(name: "PathfinderReports", dependencies: ["CDatasets", "CSV", "Pathfinder"]),
        .executableTarget(
            name: "PathfinderCLI",
            dependencies: [
                "CSV", "CSVGzip", "Pathfinder", "PathfinderReports",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "CSVTests", dependencies: ["CSV", "CCSV", "TestSupport"], resources: [.copy("Fixtures")]),
        .testTarget(name: "CSVGzipTests", dependencies: ["CSV", "CSVGzip"]),
        .testTarget(
            name: "PathfinderTests", dependencies: ["CSV", "Pathfinder", "TestSupport"], exclude: ["Fixtures"]),
        .testTarget(
            name: "PathfinderReportsTests", dependencies: ["CSV", "Pathfinder", "PathfinderReports", "TestSupport"]),
        .testTarget(
            name: "PathfinderCLITests", dependencies: ["PathfinderCLI", "Pathfinder", "PathfinderReports", "CSV", "TestSupport"],
            exclude: ["Snapshots"]),
    ],
    cLanguageStandard: .c2x  // #embed is C23
)

// The settings that the newest Swift packages converge on.
for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),  // SE-0335
            .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
            .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
        ]
}
