// swift-tools-version: 6.2
import PackageDescription

/// What a measurement needs: the library, for most the random numbers of `Numbers`, for some the invented tables of `InventedTables`.
let kreisblick = Target.Dependency.product(name: "Kreisblick", package: "Kreisblick")
let tables: [Target.Dependency] = ["InventedTables", "Numbers", kreisblick]
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

func program(_ name: String, _ dependencies: [Target.Dependency] = ["Numbers", kreisblick]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

// A package of its own, so that nobody who builds Kreisblick builds its measurements.
let package = Package(
    name: "InProcess",
    dependencies: [.package(name: "Kreisblick", path: "../..")],
    targets: [
        .target(name: "Numbers", swiftSettings: strict),
        .target(name: "InventedTables", dependencies: [kreisblick], swiftSettings: strict),

        // MARK: Run by Benchmarks/NAME
        program("draw-charts", [kreisblick]),
        program("find-regions", [kreisblick]),
        program("draw-map", [kreisblick]),
        program("count-records"),
        program("find-signals"),

        // MARK: Run by hand, as RESULTS.md says
        program("protect-cells", tables),
        program("protect-gauss", []),
        program("protect-release", tables),
        program("protect-random", tables),
        program("scan-space"),
        program("trend-claims"),
        program("review-claims", tables),
        program("cover-intervals"),
    ],
    swiftLanguageModes: [.v6]
)
