import Glibc
import Testing

/// `make check` begins with `.ci/check-layers`: it must fail where a module imports one above it.
@Suite(.enabled(if: getenv("KREISBLICK_SLOW") != nil, "slow: runs with KREISBLICK_SLOW=1 (make test-slow)"))
struct SlowLayerTests {
    @Test func `the house as it stands is accepted, and refused with an upward import`() throws {
        let tree = try Files.freshFolder("house") + "/tree"
        for name in ["Sources", "Tests/TestSupport", "docs", "Package.swift", ".ci"] {
            try Files.copy("\(Program.packageRoot)/\(name)", to: "\(tree)/\(name)")
        }
        let untouched = try Program.run(tool: ".ci/check-layers", [], in: tree)
        #expect(untouched.exitCode == 0, "\(untouched.errors)")
        try Files.write("// Planted.\n\nimport Publishing\n", to: "\(tree)/Sources/Regions/Planted.swift")
        let planted = try Program.run(tool: ".ci/check-layers", [], in: tree)
        #expect(planted.exitCode == 1)
        #expect(planted.errors.contains("Sources/Regions/Planted.swift:3: `Regions` imports `Publishing` upwards"))
    }

    @Test func `make check runs the proof`() throws {
        let plan = try Program.run(tool: "make", ["--dry-run", "check"], in: Program.packageRoot)
        #expect(plan.exitCode == 0, "\(plan.errors)")
        #expect(plan.output.contains(".ci/check-layers"))
        #expect(plan.output.contains("swift format lint --strict"))
    }
}
