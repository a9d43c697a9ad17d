import Testing

/// `make check` is the whole gate, and continuous integration calls no less.
@Suite struct MakeCheckTests {
    @Test func `make check runs every part of the gate`() throws {
        let plan = try Program.run(tool: "make", ["--dry-run", "check"], in: Program.packageRoot)
        #expect(plan.exitCode == 0, "\(plan.errors)")
        let checks = ["layers", "layers-test", "datasets", "messages", "messages-test", "comments"]
        let others = ["swift format lint --strict", "--explicit-target-dependency-import-check error", "swift test"]
        for part in checks.map({ ".ci/check-\($0)\n" }) + others { #expect(plan.output.contains(part), "\(part)") }
    }

    @Test func `continuous integration runs the gate, the demo and the slow tests`() throws {
        let script = try Files.text("\(Program.packageRoot)/.ci/run")
        let steps = script.split(separator: "\n").filter { $0.hasPrefix("step ") }
        #expect(Set(steps).isSuperset(of: ["step check", "step demo", "step test-slow"]))
    }
}
