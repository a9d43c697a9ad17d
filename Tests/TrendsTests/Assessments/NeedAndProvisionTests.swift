import Disclosure
import Records
import Testing
import Wording

@testable import Trends

struct NeedAndProvisionTests {
    private func table(_ cells: String, _ measure: String = "incidents") throws -> EstimateTable {
        var people = [String: Denominator]()
        for (code, count) in [("K", 9000), ("A", 3000), ("B", 3000), ("C", 3000)] {
            people[code] = SampleTable.denominator(count, "2016-12-31")
        }
        return try CellTable.make(
            [CellTable.axis("region", ["K", "A<K", "B<K", "C<K"]), CellTable.axis("period", ["2017"])], cells,
            people: people, per: 1000)
    }

    private let provision = NeedAndProvision.Provision(
        measures: ["A": ["treff"], "B": [], "C": []], everywhere: 2)

    @Test func `a region with need and a measure, one without, and one without need`() throws {
        let found = try NeedAndProvision(
            try table("200 100 90 10"), provided: try table("60 50 0 10"), provision: provision)
        #expect(found.statements().rows.map(\.verdict) == [.needWithMeasure, .needWithoutMeasure, .noNeed])
    }

    @Test func `participation stands beside with its limits, a true zero too`() throws {
        let rows = try NeedAndProvision(
            try table("200 100 90 10"), provided: try table("60 50 0 10"), provision: provision
        ).statements().rows
        #expect(rows.map { $0.entries[2] } == [.count(50), .count(0), .count(10)])
        let limits = PoissonInterval(count: 50, method: .phe)
        guard case .estimate(let rate?, let lower, let upper) = rows[0].entries[3] else {
            Issue.record("no rate")
            return
        }
        #expect(abs(rate - 50 / 3.0) < 1e-12)
        #expect(abs(lower - limits.lower / 3) < 1e-12 && abs(upper - limits.upper / 3) < 1e-12)
        #expect(rows.map { $0.entries[4] } == [.count(1), .count(0), .count(0)])
    }

    @Test func `what is withheld of incidents has no verdict, what is withheld of participation no figure`() throws {
        let rows = try NeedAndProvision(
            try table("200 100 Q Q"), provided: try table("60 Q 0 10"), provision: provision
        ).statements().rows
        #expect(rows.map(\.verdict) == [.needWithMeasure, .withheld, .withheld])
        #expect(rows[0].entries[2] == .none && rows[0].entries[3] == .none)
        #expect(rows[1].entries[0] == .none)
    }

    @Test func `without a table of participation that is said`() throws {
        let statements = try NeedAndProvision(try table("200 100 90 10"), provided: nil, provision: provision)
            .statements()
        #expect(statements.notes.contains { $0.phrase(.english).contains("not published") })
        #expect(statements.rows.allSatisfy { $0.entries[2] == .none })
    }
}
