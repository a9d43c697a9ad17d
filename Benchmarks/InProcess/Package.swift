// swift-tools-version: 6.2
import PackageDescription

/// What a measurement needs: the library, and for most the random numbers of `Numbers`.
let kreisblick = Target.Dependency.product(name: "Kreisblick", package: "Kreisblick")
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

        // MARK: Run by Benchmarks/NAME
        program("draw-charts", [kreisblick]),
        program("find-regions", [kreisblick]),
        program("draw-map", [kreisblick]),
        program("count-records"),
        program("find-signals"),

        // MARK: Run by hand, as RESULTS.md says
        program("protect-cells"),
        program("protect-gauss", []),
        program("protect-release"),
        program("protect-random"),
        program("scan-space"),
        program("trend-claims"),
        program("review-claims"),
        program("cover-intervals"),
    ],
    swiftLanguageModes: [.v6]
)
