// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let kreisblick = Target.Dependency.product(name: "Kreisblick", package: "Kreisblick")

// A package of its own, because its programs link only with libFuzzer: `make fuzz` builds and runs them.
let package = Package(
    name: "FuzzTargets",
    dependencies: [.package(name: "Kreisblick", path: "../..")],
    targets: [
        .target(name: "CFuzzer"),
        .target(name: "FuzzInput", dependencies: [kreisblick], swiftSettings: strict),
    ]
        + [
            "FuzzCondition", "FuzzGeoJSON", "FuzzInspection", "FuzzRecords", "FuzzReview", "FuzzSettings", "FuzzStore",
            "FuzzText",
        ].map { name in
            .executableTarget(name: name, dependencies: ["CFuzzer", "FuzzInput", kreisblick], swiftSettings: strict)
        },
    swiftLanguageModes: [.v6]
)
