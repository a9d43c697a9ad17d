// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds Kreisblick builds its measurements.
let package = Package(
    name: "InProcess",
    dependencies: [.package(name: "Kreisblick", path: "../..")],
    targets: [
        .target(name: "Numbers", swiftSettings: [.treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "draw-charts", dependencies: [.product(name: "Kreisblick", package: "Kreisblick")],
            swiftSettings: [.treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "find-regions", dependencies: [.product(name: "Kreisblick", package: "Kreisblick")],
            swiftSettings: [.treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "draw-map", dependencies: [.product(name: "Kreisblick", package: "Kreisblick")],
            swiftSettings: [.treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "count-records", dependencies: ["Numbers", .product(name: "Kreisblick", package: "Kreisblick")],
            swiftSettings: [.treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "find-signals", dependencies: ["Numbers", .product(name: "Kreisblick", package: "Kreisblick")],
            swiftSettings: [.treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "protect-cells", dependencies: ["Numbers", .product(name: "Kreisblick", package: "Kreisblick")],
            swiftSettings: [.treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "scan-space", dependencies: ["Numbers", .product(name: "Kreisblick", package: "Kreisblick")],
            swiftSettings: [.treatAllWarnings(as: .error)]),
        .executableTarget(name: "protect-gauss", swiftSettings: [.treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "protect-release", dependencies: ["Numbers", .product(name: "Kreisblick", package: "Kreisblick")],
            swiftSettings: [.treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "protect-random", dependencies: ["Numbers", .product(name: "Kreisblick", package: "Kreisblick")],
            swiftSettings: [.treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "trend-claims", dependencies: ["Numbers", .product(name: "Kreisblick", package: "Kreisblick")],
            swiftSettings: [.treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "review-claims", dependencies: ["Numbers", .product(name: "Kreisblick", package: "Kreisblick")],
            swiftSettings: [.treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "cover-intervals", dependencies: ["Numbers", .product(name: "Kreisblick", package: "Kreisblick")],
            swiftSettings: [.treatAllWarnings(as: .error)]),
    ],
    swiftLanguageModes: [.v6]
)
