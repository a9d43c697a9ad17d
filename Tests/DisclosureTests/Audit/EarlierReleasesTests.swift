@testable import Disclosure
import Testing

/// What an earlier release tells of a later one.
struct EarlierReleasesTests {
    @Test func `what was published once is known for good`() throws {
        let audit = try ReleaseAudit(
            [
                PublishedSample.list(["_T": "20", "a": "?", "b": "?", "c": "11"]),
                PublishedSample.list(["_T": "20", "a": "4", "b": "5", "c": "11"], file: "old.csv", release: 1),
            ], rule: .asking())
        #expect(audit.intervals == ["a": "4…4", "b": "5…5"])
        #expect(audit.tooNarrow.first?.given == FigureSource(file: "old.csv", line: 3))
    }

    @Test func `what both withhold is one cell, so two patterns together give it`() throws {
        let new = PublishedSample.list(["_T": "20", "a": "?", "b": "?", "c": "11"])
        let old = PublishedSample.list(["_T": "20", "a": "?", "b": "5", "c": "?"], file: "old.csv", release: 1)
        #expect(try ReleaseAudit([new], rule: .asking()).narrow.isEmpty)
        #expect(try ReleaseAudit([new, old], rule: .asking()).intervals["a"] == "4…4")
    }

    @Test func `what was revised, and what hangs together with it, is another cell`() throws {
        let new = PublishedSample.list(["_T": "21", "a": "?", "b": "?", "c": "11"])
        let old = PublishedSample.list(["_T": "20", "a": "?", "b": "5", "c": "?"], file: "old.csv", release: 1)
        let audit = try ReleaseAudit([new, old], rule: .asking())
        #expect(audit.narrow.isEmpty)
        #expect(audit.findings.filter { $0.name == "a" }.count == 2)
    }

    @Test func `finer figures of an earlier release count too`() throws {
        var rule = AuditRule.asking()
        rule.hierarchies["region"] = .prefix
        let new = PublishedSample.list(["1": "30", "11": "?", "12": "?"])
        let old = PublishedSample.list(["111": "4", "112": "9"], file: "old.csv", release: 1)
        #expect(try ReleaseAudit([new, old], rule: rule).intervals == ["11": "13…13", "12": "17…17"])
    }
}
