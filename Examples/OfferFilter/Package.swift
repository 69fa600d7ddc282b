// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "OfferFilter",
    platforms: [.macOS(.v15)],
    dependencies: [
        // In a package of your own, by its address:
        // .package(url: "https://github.com/pathfinder-careers/pathfinder", from: "0.1.0"),
        .package(name: "pathfinder", path: "../..")
    ],
    targets: [
        .executableTarget(
            name: "OfferFilter",
            dependencies: [
                .product(name: "StrictCSV", package: "pathfinder"),
                .product(name: "Pathfinder", package: "pathfinder"),
            ])
    ]
)
