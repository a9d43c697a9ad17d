import Aggregation
@testable import Disclosure
import Records
import Testing

/// What leaves the gate, and what does not.
struct ProtectionTests {
    private static let rule = SuppressionRule(threshold: 3, width: 3)

    @Test(arguments: 1...5)
    func `counts up to the threshold are withheld and true zeros are not`(threshold: Int) throws {
        let cube = SampleCube.cube([SampleCube.flat("category", (0...9).map(String.init))]) { Int($0[0]) }
        let release = try Protection.release([cube], rule: SuppressionRule(threshold: threshold, width: 3))
        let content = try #require(release.tables.first).content
        #expect(content.cells[1] == GuardedCell(value: 0))
        for (cell, count) in zip(content.cells, cube.counts) {
            if (1...threshold).contains(count ?? 0) { #expect(cell.status == .withheld) }
            #expect(cell.value == nil || cell.value == count)
        }
        #expect(release.account.primary == threshold)
    }

    @Test func `a withheld cell holds no value and no cause`() throws {
        let release = try Protection.release(
            [SampleCube.matrix([[1, 20, 30], [40, 50, 60], [7, 8, 9]])], rule: Self.rule)
        let withheld = release.tables.flatMap(\.content.cells).filter { $0.status == .withheld }
        #expect(withheld.count == release.account.primary + release.account.complementary)
        #expect(withheld.allSatisfy { $0.value == nil })
        #expect(Set(withheld).count == 1, "a primary and a complementary cell are told apart")
    }

    @Test func `missing stays missing`() throws {
        let cube = SampleCube.cube([SampleCube.periods(2015...2017, .year)]) { ["2015": 20, "2016": 2][$0[0]] }
        let cells = try #require(Protection.release([cube], rule: Self.rule).tables.first).content.cells
        #expect(cells.map(\.status) == [.value, .withheld, .missing])
        #expect(cells.map(\.value) == [20, nil, nil])
    }

    @Test func `a table without small counts is published whole`() throws {
        let cube = SampleCube.matrix([[10, 20], [30, 0]])
        let release = try Protection.release([cube], rule: Self.rule)
        #expect(release.tables.first?.content.cells.map(\.value) == cube.counts)
        #expect(release.account == Protection.Account(cells: 9, primary: 0, complementary: 0, zeros: 1))
        #expect(release.account.published == 9)
    }

    @Test func `what is released keeps axes, denominators and origin`() throws {
        var denominators = DenominatorTable()
        let day = try #require(CivilDate(iso: "2015-12-31"))
        denominators[region: "A", period: "2016"] = Denominator(count: 500, date: day, status: .value, base: "")
        let axes = [SampleCube.tree("region", [("K", nil), ("A", "K")]), SampleCube.periods(2016...2016, .year)]
        let cube = SampleCube.cube(axes, denominators: denominators) { _ in 50 }
        let content = try #require(Protection.release([cube], rule: Self.rule).tables.first).content
        #expect(content.axes == axes)
        #expect(content.denominators == denominators)
        #expect(content.provenance == cube.provenance)
        #expect(content.audience == .everybody)
    }

    /// Whoever publishes: a county's configuration, or another program.
    @Test func `tables that tell of each other what the protection does not know are not released together`() throws {
        let hours = SampleCube.cube([SampleCube.flat("hour", ["7", "8"])]) { _ in 20 }
        let lessons = SampleCube.cube([SampleCube.flat("school_time", ["lessons", "outside"])]) { _ in 20 }
        let weeks = SampleCube.cube([SampleCube.tree("period", [("2016-W05", nil), ("2016-W06", nil)])]) { _ in 20 }
        let months = SampleCube.cube([SampleCube.periods(2016...2016, .month)]) { _ in 20 }
        #expect(throws: DisclosureError.conflict("hour", "school_time")) {
            try Protection.release([hours, lessons], rule: Self.rule)
        }
        #expect(throws: DisclosureError.conflict("week", "month")) {
            try Protection.release([weeks, months], rule: Self.rule)
        }
        for fitting in [[hours, months], [lessons, months], [weeks, hours], [months, months]] {
            #expect(PublicationConflict.first(in: fitting) == nil)
        }
    }

    @Test(arguments: ["", "   ", "\n\t", "123", "...", "–"])
    func `exact figures need a reason`(reason: String) {
        #expect(throws: DisclosureError.noReason) {
            try Protection.exact(SampleCube.matrix([[1]]), reason: reason)
        }
    }

    @Test func `exact figures are marked for the house with their reason`() throws {
        let cube = SampleCube.matrix([[1, 2], [0, 4]])
        let table = try Protection.exact(cube, reason: "Quartalsbericht")
        #expect(table.content.audience == .house(reason: "Quartalsbericht"))
        #expect(table.content.cells.map(\.value) == cube.counts)
    }

    @Test func `a slice keeps the chosen members in their order`() throws {
        let axes = [
            SampleCube.tree("region", [("K", nil), ("A", "K"), ("B", "K")]), SampleCube.periods(2015...2016, .year),
        ]
        let counts = ["A 2015": 10, "A 2016": 2, "B 2015": 30, "B 2016": 0]
        let cube = SampleCube.cube(axes) { counts[$0.joined(separator: " ")] }
        let table = try Protection.exact(cube, reason: "Test")
        let slice = table.slice(
            [
                AxisSelection(dimension: "period", codes: ["2016", "2015"]),
                AxisSelection(dimension: "region", codes: ["B", "K"]),
            ],
            query: "incidents")
        #expect(slice.content.axes.map(\.dimension) == ["period", "region"])
        #expect(slice.content.cells.map(\.value) == [0, 12 - 10, 30, 40])
        #expect(slice.content.axes[1].members.map(\.parent) == [1, nil])
        #expect(slice.content.provenance.query == "incidents")
        #expect(slice.content.audience == table.content.audience)
    }

    @Test func `a slice without the total has no parents`() throws {
        let table = try #require(
            Protection.release([SampleCube.matrix([[1, 20], [30, 40]])], rule: Self.rule).tables.first)
        let slice = table.slice(
            [AxisSelection(dimension: "row", codes: ["r1"]), AxisSelection(dimension: "column", codes: ["c1", "c0"])],
            query: "")
        #expect(slice.content.axes.flatMap(\.members).allSatisfy { $0.parent == nil })
        let whole = table.content
        #expect(
            slice.content.cells
                == ["c1", "c0"].map { whole.cells[SampleCube.offset(whole.axes, "r1", $0)] })
    }

    @Test func `a kept pattern is used only where it withholds what is at risk and nothing that may not be`() throws {
        let cube = SampleCube.matrix([[1, 20, 0], [30, 40, 50], [60, 70, 80]])
        let rule = Self.rule
        let right = try Protection.release([cube], rule: rule)
        let used = try #require(SuppressionPattern(text: right.pattern.text))
        #expect(try Protection.release([cube], rule: rule, known: used).tables == right.tables)
        let shown = right.pattern.text.map { _ in "0" }.joined()
        let all = right.pattern.text.map { _ in "1" }.joined()
        for text in [shown, all, right.pattern.text + "0", String(right.pattern.text.dropLast())] {
            let release = try Protection.release([cube], rule: rule, known: SuppressionPattern(text: text))
            #expect(release.tables == right.tables, "\(text)")
        }
    }
}
