// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "pathfinder",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Pathfinder", targets: ["Pathfinder"]),
        // Parts of it, for those who want to build no more than they use; each with the modules that its own speaks of.
        .library(name: "PathfinderCatalog", targets: ["PathfinderCatalog"]),
        .library(name: "PathfinderPay", targets: ["PathfinderCatalog", "PathfinderPay"]),
        .library(name: "PathfinderCareers", targets: ["PathfinderCatalog", "PathfinderPay", "PathfinderCareers"]),
        .library(name: "PathfinderStaffing", targets: ["PathfinderCatalog", "PathfinderPay", "PathfinderStaffing"]),
        .library(
            name: "PathfinderFiles",
            targets: ["PathfinderCatalog", "PathfinderPay", "PathfinderCareers", "PathfinderFiles"]),
        .library(name: "PathfinderReports", targets: ["PathfinderReports"]),
        .library(name: "StrictCSV", targets: ["StrictCSV"]),
        .library(name: "StrictCSVGzip", targets: ["StrictCSVGzip"]),
        .executable(name: "pathfinder", targets: ["PathfinderCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    // Layers: each target depends on targets above it only, and the compiler sees to that.
    targets: [
        .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"]), .brew(["libcsv"])]),
        // The tables of datasets/, embedded in the binary: one file to ship and no resource bundle to lose.
        .target(name: "CDatasets"),
        .target(name: "StrictCSV", dependencies: ["CLibCSV"]),
        // Apart from StrictCSV, so that only those who read compressed files need zlib.
        .systemLibrary(name: "CLibZ", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        // On Linux the archive, so that the program does not look for another shared library when it starts.
        .target(
            name: "StrictCSVGzip", dependencies: ["StrictCSV", "CLibZ"],
            linkerSettings: [
                .linkedLibrary(":libz.a", .when(platforms: [.linux])),
                .linkedLibrary("z", .when(platforms: [.macOS])),
            ]),
        .target(name: "PathfinderCatalog", dependencies: ["StrictCSV", "CDatasets"]),
        .target(name: "PathfinderPay", dependencies: ["PathfinderCatalog"]),
        .target(
            name: "PathfinderCareers", dependencies: ["StrictCSV", "CDatasets", "PathfinderCatalog", "PathfinderPay"]),
        .target(name: "PathfinderStaffing", dependencies: ["StrictCSV", "PathfinderCatalog", "PathfinderPay"]),
        .target(
            name: "PathfinderFiles",
            dependencies: ["StrictCSV", "CDatasets", "PathfinderCatalog", "PathfinderPay", "PathfinderCareers"]),
        .target(
            name: "PathfinderAnswers",
            dependencies: ["PathfinderCatalog", "PathfinderPay", "PathfinderCareers", "PathfinderStaffing"]),
        .target(
            name: "PathfinderReports",
            dependencies: [
                "StrictCSV", "CDatasets", "PathfinderCatalog", "PathfinderPay", "PathfinderCareers",
                "PathfinderAnswers",
            ]),
        // Everything but the reports under one name.
        .target(
            name: "Pathfinder",
            dependencies: [
                "PathfinderCatalog", "PathfinderPay", "PathfinderCareers", "PathfinderStaffing", "PathfinderFiles",
                "PathfinderAnswers",
            ]),
        .executableTarget(
            name: "PathfinderCLI",
            dependencies: [
                "StrictCSV", "StrictCSVGzip", "Pathfinder", "PathfinderReports",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(
            name: "CSVTests", dependencies: ["StrictCSV", "CLibCSV", "TestSupport"], resources: [.copy("Fixtures")]),
        .testTarget(name: "CSVGzipTests", dependencies: ["StrictCSV", "StrictCSVGzip"]),
        .testTarget(
            name: "PathfinderTests",
            dependencies: [
                "StrictCSV", "PathfinderCatalog", "PathfinderPay", "PathfinderCareers", "PathfinderStaffing",
                "PathfinderFiles", "Pathfinder", "TestSupport",
            ], exclude: ["Fixtures"]),
        .testTarget(
            name: "PathfinderReportsTests",
            dependencies: ["StrictCSV", "PathfinderCareers", "Pathfinder", "PathfinderReports", "TestSupport"]),
        .testTarget(
            name: "PathfinderCLITests",
            dependencies: ["PathfinderCLI", "Pathfinder", "PathfinderReports", "StrictCSV", "TestSupport"],
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
