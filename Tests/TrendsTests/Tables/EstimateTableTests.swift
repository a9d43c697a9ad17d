import Aggregation
import Disclosure
import Records
import Testing
import Trends

struct EstimateTableTests {
    private let people = [
        "2014": SampleTable.denominator(2000, "2013-12-31"),
        "2015": SampleTable.denominator(2500, "2014-12-31", .estimated),
        "2016": nil,
    ].compactMapValues { $0 }

    private func released(_ counts: [Int?]) throws -> ReleasedTable {
        try SampleTable.released(
            SampleTable.cube(
                [("region", ["A"]), ("period", ["2014", "2015", "2016"])], counts: counts, people: people))
    }

    @Test func `a rate is the count by its denominator and takes its status`() throws {
        let table = EstimateTable(try released([10, 0, 7]), per: 1000)
        #expect(table.per == 1000)
        #expect(table.cells.map(\.estimate) == [5, 0, nil])
        #expect(table.cells.map(\.status) == [.value, .estimated, .missing])
        #expect(table.cells.map(\.count) == [10, 0, 7])
        #expect(table.cells[0].denominator?.count == 2000)
        let limits = PoissonInterval(count: 10, method: .phe)
        #expect(table.cells[0].lower == limits.lower * 0.5 && table.cells[0].upper == limits.upper * 0.5)
        #expect(table.cells[1].lower == 0 && (table.cells[1].upper ?? 0) > 1)
        #expect(table.cells[2].lower == nil && table.cells[2].upper == nil)
    }

    @Test func `a count is its own estimate, whatever the denominators`() throws {
        let table = EstimateTable(try released([10, 0, 7]))
        #expect(table.per == nil)
        #expect(table.cells.map(\.estimate) == [10, 0, 7])
        #expect(table.cells.map(\.status) == [.value, .value, .value])
        #expect(table.cells[2].upper == PoissonInterval(count: 7).upper)
    }

    @Test(arguments: [nil, 1000])
    func `what is withheld or missing has neither rate nor limits`(per: Int?) throws {
        let table = EstimateTable(try released([2, nil, 7]), per: per)
        #expect(table.cells[0].status == .withheld && table.cells[1].status == .missing)
        for cell in table.cells.prefix(2) {
            #expect(cell.count == nil && cell.estimate == nil && cell.lower == nil && cell.upper == nil)
        }
    }

    @Test func `the audience and the origin go with the figures`() throws {
        let cube = SampleTable.cube([("period", ["2016"])], counts: [2])
        let table = EstimateTable(try Protection.exact(cube, reason: "Prüfung"))
        #expect(table.audience == .house(reason: "Prüfung"))
        #expect(table.provenance == cube.provenance)
        #expect(table.cell(at: [0]).count == 2)
    }

    @Test func `cells are found by the indices of their members`() throws {
        let cube = SampleTable.cube(
            [("category", ["x", "y"]), ("period", ["2014", "2015"]), ("region", ["A", "B", "C"])],
            counts: Array(10..<22),
            people: people)
        let table = EstimateTable(try SampleTable.released(cube), per: 100)
        #expect(table.cell(at: [1, 0, 2]).count == 18)
        #expect(table.cell(at: [1, 0, 2]).denominator?.count == 2000)
        #expect(table.cell(at: [0, 1, 0]).denominator?.count == 2500)
    }

    @Test func `a zero of a region that was still to come is no figure, and its first year no rise`() throws {
        let cube = SampleTable.cube(
            [("region", ["A", "B"]), ("period", ["2014", "2015", "2016"])], counts: [0, 0, 40, 0, 12, 14])
        let table = EstimateTable(try SampleTable.released(cube)).withoutZeros(before: { region, period in
            region == "A" && period < "2016"
        })
        #expect(table.cells.map(\.status) == [.cannotExist, .cannotExist, .value, .value, .value, .value])
        #expect(table.cells.map(\.count) == [nil, nil, 40, 0, 12, 14])
        let verdicts = ComparisonTable(table, with: .yearBefore).statements().rows.map(\.verdict)
        #expect(verdicts == [nil, .missing, .missing, nil, .rise, .noEvidence])
    }
}
