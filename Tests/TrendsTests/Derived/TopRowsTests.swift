import Disclosure
import Records
import Testing
import Wording

@testable import Trends

/// The members with the largest counts, and the rest as one row.
@Suite struct TopRowsTests {
    private func top(
        _ count: Int, _ axis: TableAxis, _ cells: String, withTotal: Bool = false
    ) throws -> (codes: String, cells: String) {
        let table = try CellTable.make([axis], cells).top(count, of: [axis.leaves], withTotal: withTotal)
        return (
            table.axes[0].members.map(\.code).joined(separator: " "),
            table.cells.map { ($0.count.map(String.init) ?? "") + $0.statusOfCount.rawValue }.joined(separator: " ")
        )
    }

    private let five = CellTable.axis("category", ["_T", "a<_T", "b<_T", "c<_T", "d<_T", "e<_T"])

    @Test(arguments: [
        (2, "31 5 9 9 8 0", "b c _O", "9A 9A 13A"), (1, "31 5 9 9 8 0", "b _O", "9A 22A"),
        (4, "31 5 9 9 8 0", "b c d a _O", "9A 9A 8A 5A 0A"), (5, "31 5 9 9 8 0", "b c d a e", "9A 9A 8A 5A 0A"),
        (9, "31 5 9 9 8 0", "b c d a e", "9A 9A 8A 5A 0A"),
        // What is withheld is never among the first, and hides the rest.
        (2, "40 5 Q Q 8 0", "d a _O", "8A 5A Q"), (4, "40 5 Q Q 8 0", "d a e _O", "8A 5A 0A Q"),
        (1, "40 5 Q O 8 0", "d _O", "8A Q"), (3, "40 5 9 O 8 0", "b d a _O", "9A 8A 5A O"),
        (1, "40 5E 9 9U 8 0", "b _O", "9A 22E"), (1, "O O O O O O", "_O", "O"),
    ])
    func `the largest stand first, ties by code, and the rest is one row`(
        count: Int, cells: String, codes: String, expected: String
    ) throws {
        let found = try top(count, five, cells)
        #expect(found.codes == codes)
        #expect(found.cells == expected)
    }

    @Test func `a total stands above where it is asked for`() throws {
        let found = try top(1, five, "31 5 9 9 8 0", withTotal: true)
        #expect(found.codes == "_T b _O")
        #expect(found.cells == "31A 9A 22A")
    }

    @Test func `what stands for no place or no entry is in the rest, however large`() throws {
        let regions = CellTable.axis("region", ["K", "A<K", "B<K", "K._U<K"])
        #expect(try top(2, regions, "60 5 9 46").codes == "B A _O")
        #expect(try top(2, regions, "60 5 9 46").cells == "9A 5A 46A")
        let categories = CellTable.axis("category", ["_T", "a<_T", "b<_T", "_U<_T"])
        #expect(try top(1, categories, "60 5 9 46").codes == "b _O")
    }

    /// What stands for no place or no entry is not ranked, and so cannot be larger.
    @Test(arguments: [
        ("_T a<_T b<_T c<_T", "31 5 9 9", false, false), ("_T a<_T b<_T c<_T", "31 5 Q 9", true, false),
        ("_T a<_T b<_T c<_T", "31 O 9 9", false, true), ("_T a<_T b<_T c<_T", "31 O 9 Q", true, true),
        ("_T a<_T b<_T c<_T", "31 M 9 9", false, false), ("_T a<_T b<_T _U<_T", "31 5 9 Q", false, false),
    ])
    func `a ranking says whether a withheld or missing member may be larger`(
        members: String, cells: String, hasWithheld: Bool, hasMissing: Bool
    ) throws {
        let axis = CellTable.axis("category", members.split(separator: " ").map(String.init))
        let table = try CellTable.make([axis], cells)
        #expect(table.ranking == nil)
        let ranking = try table.top(1, of: [axis.leaves], withTotal: false).ranking
        #expect(ranking?.hasWithheld == hasWithheld)
        #expect(ranking?.hasMissing == hasMissing)
    }

    @Test func `the rest names how many it is, and the question how many were asked for`() throws {
        let table = try CellTable.make([five], "31 5 9 9 8 0").top(2, of: [five.leaves], withTotal: false)
        #expect(table.axes[0].members[2].name(.german) == "Übrige (3)")
        #expect(table.axes[0].members[2].name(.english) == "Other (3)")
        #expect(table.provenance.query == "incidents --top 2")
    }

    /// Whatever is withheld, the rest is a sum of published cells or no figure.
    @Test func `a rest over a withheld cell has no figure, in whatever release`() throws {
        let axis = CellTable.axis("category", ["_T", "a<_T", "b<_T", "c<_T", "d<_T", "e<_T", "f<_T"])
        let cube = SampleTable.cube(
            [("category", ["_T", "a", "b", "c", "d", "e", "f"])], counts: [44, 20, 10, 8, 4, 2, 0])
        let released = try SampleTable.released(cube)
        let published = released.content.cells.dropFirst().map(\.value)
        let table = EstimateTable(released)
        for count in 1...6 {
            let found = try table.top(count, of: [Array(1...6)], withTotal: false)
            guard let place = found.axes[0].index(ofCode: "_O") else { continue }
            let shown = Set(found.axes[0].members.map(\.code))
            let rest = zip(axis.members.dropFirst().map(\.code), published).filter { !shown.contains($0.0) }
            if rest.contains(where: { $0.1 == nil }) {
                #expect(found.cells[place].status == .withheld && found.cells[place].count == nil)
            } else {
                #expect(found.cells[place].count == rest.reduce(0) { $0 + ($1.1 ?? 0) })
            }
        }
    }

    @Test func `only one grouping is ranked, and never time or what is under special protection`() throws {
        let years = CellTable.axis("period", ["2016", "2017"])
        func refusal(_ axes: [TableAxis], _ cells: String) throws -> TopRowsError {
            let table = try CellTable.make(axes, cells)
            return try #require(
                #expect(throws: TopRowsError.self) { try table.top(1, of: axes.map(\.leaves), withTotal: false) })
        }
        let two = CellTable.axis("category", ["a", "b"])
        guard case .severalDimensions = try refusal([two, years], "1 2 3 4") else {
            Issue.record("two groupings were ranked")
            return
        }
        #expect(try refusal([years], "1 2") == .time)
        for axis in [
            CellTable.axis("nationality", ["a", "b"]), CellTable.axis("category", ["evangelisch", "keine"]),
            CellTable.axis("target_group", ["Geflüchtete", "andere"]), CellTable.axis("religion", ["1", "2"]),
            CellTable.axis("country_of_birth", ["1", "2"]), CellTable.axis("ethnic group", ["1", "2"]),
            CellTable.axis("category", ["sexuelle Orientierung", "anderes"]),
        ] {
            guard case .sensitive = try refusal([axis], "4 5") else {
                Issue.record("\(axis.dimension) was ranked")
                return
            }
        }
        let places = CellTable.axis("region", ["Deutsch Evern", "Peine"])
        #expect(throws: Never.self) { try CellTable.make([places], "4 5").top(1, of: [[0, 1]], withTotal: false) }
    }
}
