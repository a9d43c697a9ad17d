// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target of ours: warnings are errors, imports say what they are for.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// What `make build` tells of the tree and its compiler, for `--version`. A plain build is told nothing; a change of it builds `CBuild` and
/// the commands anew.
let told = ["KREISBLICK_COMMIT", "KREISBLICK_SWIFT", "KREISBLICK_PACKAGES"].map { name in
    CSetting.define(name, to: "\"\(Context.environment[name] ?? "")\"")
}

let package = Package(
    name: "Kreisblick",
    products: [
        .library(
            name: "Kreisblick",
            targets: [
                "Wording", "Regions", "Records", "Geodata", "Store", "Postgres", "Importing", "Aggregation",
                "Disclosure", "Trends", "Publishing", "Workspace",
            ]),
        .executable(name: "kreisblick", targets: ["kreisblick"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    ],
    targets: [
        // MARK: Floor 1: words and places
        .target(name: "Wording", swiftSettings: strict),
        .target(name: "Regions", dependencies: ["Wording"], swiftSettings: strict),

        // MARK: Floor 2: records, and the C libraries (one target each, imported by exactly one module)
        .target(name: "Records", dependencies: ["Wording", "Regions"], swiftSettings: strict),
        .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
        .systemLibrary(name: "CScan"),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        // These five are opened at their first use, not linked (`Sources/opening.h`).
        .systemLibrary(name: "CGDAL", providers: [.apt(["libgdal-dev"])]),
        .systemLibrary(name: "CPostgres", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CGEOS", providers: [.apt(["libgeos-dev"])]),
        .systemLibrary(name: "CXLSX", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CRmath", providers: [.apt(["r-mathlib"])]),
        .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
        .systemLibrary(
            name: "CMark", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),

        // MARK: Floor 3: maps, the store, databases
        .target(name: "Geodata", dependencies: ["CGDAL", "CGEOS", "Wording", "Regions"], swiftSettings: strict),
        .target(
            name: "Store", dependencies: ["CCrypto", "CXXHash", "Wording", "Records", "Regions"],
            swiftSettings: strict),
        .target(name: "Postgres", dependencies: ["CPostgres", "Wording"], swiftSettings: strict),

        // MARK: Floor 4: in and together
        .target(
            name: "Importing",
            dependencies: [
                "CLibCSV", "CScan", "CExpat", "CZlib", "Geodata", "Store", "Wording", "Records", "Regions",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .target(
            name: "Aggregation", dependencies: ["Store", "Wording", "Records", "Regions"], swiftSettings: strict),

        // MARK: Floor 5: the gate
        .target(
            name: "Disclosure", dependencies: ["CGLPK", "Aggregation", "Wording", "Records", "Regions"],
            swiftSettings: strict),

        // MARK: Floor 6: what the figures say
        .target(
            name: "Trends", dependencies: ["CRmath", "Disclosure", "Wording", "Records", "Regions"],
            swiftSettings: strict),

        // MARK: Floor 7: what people see
        .target(
            name: "Publishing",
            dependencies: [
                "CMark", "CXLSX", "Trends", "Disclosure", "Geodata", "Wording", "Records", "Regions",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: strict),

        // MARK: Floor 8: the whole way
        .target(
            name: "Workspace",
            dependencies: [
                "Publishing", "Trends", "Disclosure", "Aggregation", "Importing", "Postgres", "Store", "Geodata",
                "Wording", "Records", "Regions",
            ],
            swiftSettings: strict),

        // MARK: Floor 9: commands
        .target(name: "CBuild", cSettings: told),
        .executableTarget(
            name: "kreisblick",
            dependencies: [
                "CBuild", "Workspace", "Publishing", "Trends", "Records", "Wording",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // MARK: Beside the house: the seeded generator of the embedded workspace's invented rows
        .target(name: "FictitiousPeine", swiftSettings: strict),
        .executableTarget(name: "fictitious-peine", dependencies: ["FictitiousPeine"], swiftSettings: strict),

        // MARK: Tests
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "WordingTests", dependencies: ["Wording"], swiftSettings: strict),
        .testTarget(name: "RegionsTests", dependencies: ["Regions", "Wording", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "RecordsTests", dependencies: ["Records", "Wording", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "GeodataTests", dependencies: ["Geodata", "Regions", "Wording", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "StoreTests", dependencies: ["Store", "Records", "Wording", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "PostgresTests", dependencies: ["Postgres", "Wording"], swiftSettings: strict),
        .testTarget(
            name: "ImportingTests",
            dependencies: [
                "CScan", "Importing", "FictitiousPeine", "Geodata", "Store", "Records", "Regions", "Wording",
                "TestSupport",
            ],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "AggregationTests",
            dependencies: ["Aggregation", "Store", "Records", "Regions", "Wording", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "DisclosureTests", dependencies: ["Disclosure", "Aggregation", "Records", "Wording", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "TrendsTests",
            dependencies: [
                "Trends", "Disclosure", "Aggregation", "Records", "Wording", "FictitiousPeine", "TestSupport",
            ],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "PublishingTests",
            dependencies: [
                "Publishing", "Trends", "Disclosure", "Records", "Regions", "Wording", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WorkspaceTests",
            dependencies: [
                "Workspace", "Publishing", "Trends", "Disclosure", "Aggregation", "Importing", "Store", "Records",
                "Regions", "Wording", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "kreisblick", "Workspace", "Publishing", "Trends", "Aggregation", "Store", "Records", "Regions",
                "Wording", "FictitiousPeine", "TestSupport",
            ],
            exclude: ["Pages/Scripts"], swiftSettings: strict),
        .testTarget(
            name: "FictitiousPeineTests", dependencies: ["FictitiousPeine", "fictitious-peine", "TestSupport"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
