import TestSupport
import Testing

/// What takes more than the one run of the demo that `DemoTests` look at.
@Suite(.slow) struct SlowDemoTests {
    private let demo: DemoRun

    init() throws { demo = try DemoRun.shared.get() }

    /// Nothing names the embedded data here: the program finds them from the current folder or from where it lies.
    @Test func `a second run takes the place of an earlier copy, and leaves the same bytes`() throws {
        let out = Files.parent(of: try demo.copyOfWorkspace())
        let outcome = try Program.run(
            "demo", "--out", out, in: Program.packageRoot, environment: ["KREISBLICK_DATASETS": "/nowhere"])
        #expect(outcome.exitCode == 0)
        let second = outcome.output.replacing(out, with: demo.out)
        #expect(second == demo.outcome.output)
        for folder in ["suedstadt", "quartal", "steckbrief"] {
            let (first, again) = (try Files.tree("\(demo.out)/\(folder)"), try Files.tree("\(out)/\(folder)"))
            #expect(first.keys.sorted() == again.keys.sorted())
            for (name, bytes) in first { #expect(again[name] == bytes, "\(folder)/\(name)") }
        }
    }

    @Test func `the demo's review speaks English too, drawings and marks included`() throws {
        let out = try Files.freshFolder("english")
        let outcome = try Program.run(
            "review", "reviews/suedstadt.md", "--language", "en", "--out", out, in: demo.workspace)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let page = try Files.text("\(out)/index.html")
        #expect(page.contains("<html lang=\"en\">"))
        #expect(page.contains("fall, statistically supported"))
        for name in try Files.names(in: out, ending: ".svg") {
            #expect(try Files.text("\(out)/\(name)").contains("FICTITIOUS SAMPLE DATA"), "\(name)")
        }
    }

    @Test func `the release of the demo is safe in all its files, and not once a withheld cell is shown`() throws {
        let whole = try Program.run(
            "audit", "suedstadt", "quartal", "steckbrief", "--language", "en", in: demo.out)
        #expect(whole.exitCode == 0, "\(whole.output)\(whole.errors)")
        let copy = try Files.freshFolder("audited") + "/review"
        try Files.copy(demo.review, to: copy)
        let name = try #require(
            try Files.names(in: copy, ending: ".csv").first {
                try Files.text("\(copy)/\($0)").contains(",incidents,,Q,")
            })
        let text = try Files.text("\(copy)/\(name)")
        let line = try #require(text.split(separator: "\r\n").first { $0.contains(",incidents,,Q,") })
        // Another file shows what this one withholds.
        let other =
            text.split(separator: "\r\n")[0] + "\r\n" + line.replacing(",incidents,,Q,", with: ",incidents,7,A,")
            + "\r\n"
        try Files.write(String(other), to: "\(copy)/zz.csv")
        let leaking = try Program.run("audit", copy, "--language", "en", in: demo.out)
        #expect(leaking.exitCode == 1)
        let place = try #require(line.split(separator: ",").dropFirst().first)
        #expect(
            leaking.output.contains("Too narrow: \(place)") && leaking.output.contains("zz.csv"), "\(leaking.output)")
    }
}
