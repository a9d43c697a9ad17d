@testable import Disclosure
import Records
import Testing

/// The audit of published tables against published examples and sums done by hand.
struct ReleaseAuditTests {
    private static let trap = [[30, 47, 64, 89], [90, 124, 5, 31], [92, 100, 59, 85], [800, 991, 651, 685]]
    private static let trapWithheld: Set<[String]> = [
        ["w", "a"], ["w", "b"], ["w", "c"], ["x", "a"], ["x", "c"], ["y", "b"], ["y", "d"], ["z", "b"], ["z", "d"],
    ]

    private func trapTable(_ withheld: Set<[String]>) -> PublishedTable {
        PublishedSample.withMargins(
            Self.trap, rows: ["w", "x", "y", "z"], columns: ["a", "b", "c", "d"], withheld: withheld)
    }

    /// Source: the example of the R package sdcTable: every line has two gaps, and yet one cell is exactly known. Dimensions stand in the
    /// order of their names, so the column comes first.
    @Test func `a cell that no single line gives away is found, with sums that give it`() throws {
        for intervals in [true, false] {
            let audit = try ReleaseAudit(
                [trapTable(Self.trapWithheld)], rule: .asking(width: 2, intervals: intervals))
            #expect(audit.narrow == ["b w"])
            #expect(audit.notProven.isEmpty)
            let finding = try #require(audit.tooNarrow.first)
            #expect(finding.lower == 47 && finding.upper == 47)
            #expect(finding.reasons.count >= 3)
            #expect(
                finding.reasons.contains { reason in
                    (reason.parts + reason.total).contains(finding.place)
                })
        }
    }

    @Test func `with one more gap it has the interval that was published`() throws {
        let table = trapTable(Self.trapWithheld.union([["x", "b"]]))
        // Counts from 0 are those of the example; ours start from 1, its neighbours too.
        let open = try ReleaseAudit([table], rule: .asking(zerosArePublished: false))
        #expect(open.intervals["b w"] == "0…141")
        let audit = try ReleaseAudit([table], rule: .asking())
        #expect(audit.intervals["b w"] == "1…139")
        #expect(audit.narrow.isEmpty && audit.notProven.isEmpty)
        for finding in audit.findings { #expect(finding.attained == finding.lower...(finding.upper ?? -1)) }
    }

    /// Margins 7, 3 | 6, 4.
    @Test func `four cells with known margins have the interval of the textbook`() throws {
        let table = PublishedSample.matrix(
            [["?", "?", "7"], ["?", "?", "3"], ["6", "4", "10"]], rows: ["1", "2", "_T"], columns: ["1", "2", "_T"])
        let audit = try ReleaseAudit([table], rule: .asking(width: 4, zerosArePublished: false))
        #expect(audit.intervals["1 1"] == "3…6")
        #expect(audit.narrow.isEmpty)
        #expect(try ReleaseAudit([table], rule: .asking(width: 5, zerosArePublished: false)).narrow.count == 4)
        #expect(try ReleaseAudit([table], rule: .asking()).intervals["1 1"] == "4…5")
    }

    @Test func `two withheld ones of a sum are known, and the sum is told`() throws {
        let table = PublishedSample.list(["_T": "15", "a": "10", "b": "3", "c": "?", "d": "?"])
        let audit = try ReleaseAudit([table], rule: .asking())
        #expect(audit.intervals == ["c": "1…1", "d": "1…1"])
        #expect(audit.tooNarrow.first?.reasons.map { $0.text(\.text) } == ["incidents c + incidents d = 15 − 10 − 3"])
    }

    /// Source: UserSupport issue 136 of sdcTools: each table alone is safe, together K is exactly 3.
    @Test func `two groupings of the same places do not hide one another`() throws {
        let byCounty = PublishedSample.list(
            [
                "_T": "36", "1": "20", "2": "16", "A": "?", "B": "?", "I": "8", "J": "8", "K": "?", "L": "?", "M": "?",
                "N": "7",
            ], file: "county.csv")
        let bySize = PublishedSample.list(
            [
                "_T": "36", "big": "6", "small": "30", "A": "?", "B": "?", "I": "8", "J": "8", "K": "?", "L": "?",
                "M": "?", "N": "7",
            ], file: "size.csv")
        let county = ["A": "1", "B": "1", "I": "1", "J": "1", "K": "2", "L": "2", "M": "2", "N": "2"]
        let size = [
            "L": "big", "M": "big", "A": "small", "B": "small", "I": "small", "J": "small", "K": "small", "N": "small",
        ]
        func audit(_ tables: [PublishedTable], _ groupings: [[String: String]], width: Int) throws -> ReleaseAudit {
            var rule = AuditRule.asking(width: width)
            rule.hierarchies["region"] = .parents(groupings)
            return try ReleaseAudit(tables, rule: rule)
        }
        #expect(try audit([byCounty], [county], width: 3).narrow.isEmpty)
        #expect(try audit([bySize], [size], width: 3).narrow.isEmpty)
        let both = try audit([byCounty, bySize], [county, size], width: 2)
        #expect(both.narrow == ["K"])
        #expect(both.intervals["K"] == "3…3")
    }

    /// Three sums of pairs make 2x + w = 8, so w is even: its interval holds numbers that it cannot be.
    @Test func `numbers that an interval holds and no table has are not counted`() throws {
        let counts = ["x": "?", "y": "?", "z": "?", "w": "?", "u": "?"]
        let groups = [["xy": 6, "zwu": 11], ["yz": 6, "xwu": 11], ["xzw": 8, "yu": 9]]
        var cells = [PublishedTable.Cell]()
        func add(_ code: String, _ figure: PublishedTable.Figure) {
            cells.append(
                PublishedTable.Cell(measure: "incidents", codes: [code], figure: figure, line: cells.count + 2))
        }
        add("_T", .value(17))
        for code in counts.keys.sorted() { add(code, .withheld) }
        for (name, sum) in groups.flatMap({ $0 }).sorted(by: { $0.key < $1.key }) { add(name + "*", .value(sum)) }
        var rule = AuditRule.asking(width: 4)
        rule.hierarchies["region"] = .parents(
            groups.map { grouping in
                Dictionary(
                    uniqueKeysWithValues: grouping.keys.flatMap { group in group.map { (String($0), group + "*") } })
            })
        let table = PublishedTable(file: "a.csv", dimensions: ["region"], cells: cells)
        let audit = try ReleaseAudit([table], rule: rule)
        let even = try #require(audit.findings.first { $0.name == "w" })
        #expect((even.width ?? 0) > 4)
        #expect(even.verdict == .tooNarrow)
        #expect(even.values == 3)
    }

    @Test func `the largest part of persons is at most the total, and all parts are at least it`() throws {
        var rule = AuditRule.asking()
        rule.additivity["participants"] = .nowhere
        // Else a cell that is alone is known to be a small one.
        rule.threshold = 100
        func interval(_ total: String) throws -> String? {
            let table = PublishedSample.list(
                ["_T": total, "a": "?", "b": "4", "c": "3"], measure: "participants")
            return try ReleaseAudit([table], rule: rule).intervals["a"]
        }
        #expect(try interval("10") == "3…10")
        #expect(try interval("7") == "1…7")
        // Of a withheld total: 4 ≤ total ≤ 4 + 3 + 2.
        let table = PublishedSample.list(["_T": "?", "a": "2", "b": "4", "c": "3"], measure: "participants")
        #expect(try ReleaseAudit([table], rule: rule).intervals["_T"] == nil)
        #expect(try ReleaseAudit([table], rule: rule).intervals[""] == "4…9")
    }

    @Test func `a cell that hangs together with no other is a small one`() throws {
        let audit = try ReleaseAudit([PublishedSample.list(["a": "?", "b": "5"])], rule: .asking())
        #expect(audit.intervals == ["a": "1…3"])
        #expect(audit.narrow.isEmpty)
    }

    @Test func `parts of which some are not shown are at most their total`() throws {
        // The second column is all published, and its parts are less than its total: a row is not shown.
        let table = PublishedSample.matrix(
            [["9", "20"], ["?", "6"], ["3", "5"]], rows: ["_T", "a", "b"], columns: ["p", "q"])
        var rule = AuditRule.asking()
        rule.threshold = 100
        #expect(try ReleaseAudit([table], rule: rule).intervals["p a"] == "1…6")
    }

    @Test func `quarters of one file are the months of another`() throws {
        let quarters = PublishedSample.list(["2017-Q1": "9", "2017-Q2": "7"], dimension: "period", file: "q.csv")
        let months = PublishedSample.list(
            ["2017-01": "4", "2017-02": "?", "2017-03": "3", "2017-04": "?", "2017-05": "?", "2017-06": "4"],
            dimension: "period", file: "m.csv")
        var rule = AuditRule.asking()
        rule.hierarchies["period"] = .time
        let audit = try ReleaseAudit([quarters, months], rule: rule)
        #expect(audit.intervals == ["2017-02": "2…2", "2017-04": "1…2", "2017-05": "1…2"])
    }

    @Test func `a file without time is the sum over years where published lines bear it out`() throws {
        let years = PublishedSample.matrix(
            [["4", "5"], ["?", "6"]], rows: ["a", "b"], columns: ["2016", "2017"], dimensions: ["region", "period"])
        var rule = AuditRule.asking()
        rule.hierarchies["period"] = .time
        func intervals(_ a: String) throws -> [String: String] {
            try ReleaseAudit([years, PublishedSample.list(["a": a, "b": "8"], file: "b.csv")], rule: rule).intervals
        }
        #expect(try intervals("9") == ["2016 b": "2…2"])
        // Another stretch of time: nothing follows.
        #expect(try intervals("30") == ["2016 b": "1…3"])
    }

    @Test func `a region is part of the longest code that it begins with`() throws {
        var rule = AuditRule.asking()
        rule.hierarchies["region"] = .prefix
        let table = PublishedSample.list([
            "03157": "30", "03157001": "10", "03157006": "20", "03157006.01": "12", "03157006.02": "?",
            "03157006._U": "?",
        ])
        let audit = try ReleaseAudit([table], rule: rule)
        #expect(audit.intervals == ["03157006.02": "1…7", "03157006._U": "1…7"])
    }

    @Test func `two counts of one cell are refused with both places`() throws {
        let tables = [
            PublishedSample.list(["_T": "9", "a": "4"]), PublishedSample.list(["a": "5"], file: "b.csv"),
        ]
        #expect(
            throws: AuditError.contradiction(
                CellPlace(measure: "incidents", coordinates: [.init(dimension: "region", code: "a")]), 4,
                FigureSource(file: "a.csv", line: 3), 5, FigureSource(file: "b.csv", line: 2))
        ) {
            try ReleaseAudit(tables, rule: .asking())
        }
    }

    @Test func `parts that are more than their total are refused with the place`() throws {
        #expect(
            throws: AuditError.doesNotAddUp(
                CellPlace(measure: "incidents", coordinates: []), total: 9, FigureSource(file: "a.csv", line: 2),
                parts: 10)
        ) {
            try ReleaseAudit([PublishedSample.list(["_T": "9", "a": "4", "b": "6"])], rule: .asking())
        }
        #expect(throws: AuditError.nothingToAudit) { try ReleaseAudit([], rule: .asking()) }
    }

    @Test func `sums that leave no number are refused`() throws {
        let table = PublishedSample.list(["_T": "10", "a": "?", "b": "?", "c": "9"])
        #expect {
            try ReleaseAudit([table], rule: .asking())
        } throws: { error in
            if case AuditError.impossible = error { true } else { false }
        }
        #expect(
            try ReleaseAudit([table], rule: .asking(zerosArePublished: false)).intervals == ["a": "0…1", "b": "0…1"])
    }

    @Test func `what one file withholds and another shows is told with both places`() throws {
        let audit = try ReleaseAudit(
            [PublishedSample.list(["_T": "?", "a": "?"]), PublishedSample.list(["a": "4"], file: "b.csv")],
            rule: .asking())
        let finding = try #require(audit.tooNarrow.first { $0.name == "a" })
        #expect(finding.lower == 4 && finding.upper == 4)
        #expect(finding.given == FigureSource(file: "b.csv", line: 2))
    }

    @Test func `without work allowed nothing is claimed`() throws {
        var rule = AuditRule.asking()
        rule.mostSteps = 0
        let audit = try ReleaseAudit([trapTable(Self.trapWithheld.union([["x", "b"]]))], rule: rule)
        #expect(!audit.notProven.isEmpty)
        #expect(audit.narrow.isEmpty)
    }
}
