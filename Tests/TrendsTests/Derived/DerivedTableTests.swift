import Disclosure
import Records
import Testing
import Wording

@testable import Trends

/// Shares, indices, moving averages, running sums and means: each value worked out by hand.
@Suite struct DerivedTableTests {
    private static let quarters = CellTable.axis(
        "period",
        [
            "2016", "2016-Q1<2016", "2016-Q2<2016", "2016-Q3<2016", "2016-Q4<2016", "2017", "2017-Q1<2017",
            "2017-Q2<2017",
        ])
    private static let categories = CellTable.axis("category", ["_T", "a<_T", "b<_T", "c<_T"])

    private func derived(
        _ axes: [TableAxis], _ cells: String, _ derivation: Derivation, showing: [[Int]]? = nil,
        additivity: Additivity = .everywhere
    ) throws -> DerivedTable {
        try DerivedTable(try CellTable.make(axes, cells), derivation, showing: showing, additivity: additivity)
    }

    private func error(_ body: () throws -> DerivedTable) throws -> DerivationError {
        try #require(#expect(throws: DerivationError.self) { _ = try body() })
    }

    @Test(arguments: [
        ("20 5 15 0", "100A 25A 75A 0A"),
        // A withheld part, and nothing else, is withheld; so is everything where the total is.
        ("20 Q 15 Q", "100A Q 75A Q"), ("Q Q 15 Q", "Q Q Q Q"), ("O 5 O 15", "O O O O"), ("Q 5 O 15", "Q Q Q Q"),
        // Nothing of nothing has no share.
        ("0 0 0 0", "M M M M"),
        ("20E 5E 15 0", "100E 25E 75E 0E"), ("20U 5 15U 0", "100U 25U 75U 0U"), ("20E 5U 15 0", "100E 25E 75E 0E"),
        ("20 5 15 M", "100A 25A 75A M"),
    ])
    func `a share is that of the total in percent, and withheld where either is`(cells: String, shares: String) throws {
        #expect(CellTable.texts(try derived([Self.categories], cells, .share(dimension: "category"))) == shares)
    }

    @Test func `shares are of the total along one dimension, whatever else the table is grouped by`() throws {
        let years = CellTable.axis("period", ["2016", "2017"])
        let axes = [Self.categories, years]
        let table = try derived(
            axes, "20 10 5 Q 15 Q 0 4", .share(dimension: "category"), showing: [[1, 2, 3], [0, 1]])
        #expect(CellTable.texts(table) == "25A Q 75A Q 0A 40A")
        #expect(table.axes[0].members.map(\.code) == ["a", "b", "c"])
        #expect(table.table.provenance.query == "incidents --share category")
        // Of a year its quarters.
        let ofYear = try derived(
            [Self.quarters], "20 5 5 8 2 9 9 0", .share(dimension: "period"), showing: [[1, 2, 3, 4, 6, 7]])
        #expect(CellTable.texts(ofYear) == "25A 25A 40A 10A 100A 0A")
    }

    @Test func `a share needs a total that the table shows`() throws {
        let flat = CellTable.axis("category", ["a", "b"])
        #expect(
            try error { try derived([flat], "1 2", .share(dimension: "category")) }
                == .noTotal(dimension: Phrase(name: "category")))
        #expect(
            try error { try derived([flat], "1 2", .share(dimension: "region")) }
                == .noDimension("region", known: ["category"]))
        // The total alone is no share of anything.
        let years = CellTable.axis("period", ["2016", "2017"])
        #expect(throws: DerivationError.self) { try derived([years], "4 5", .share(dimension: "period")) }
    }

    @Test func `an index takes the base period as 100, and leaves totals of time out`() throws {
        let base = try #require(Period(code: "2016-Q2"))
        let table = try derived([Self.quarters], "35 10 20 5 0 9 Q O", .index(base: base))
        #expect(
            table.axes[0].members.map(\.code) == ["2016-Q1", "2016-Q2", "2016-Q3", "2016-Q4", "2017-Q1", "2017-Q2"])
        #expect(CellTable.texts(table) == "50A 100A 25A 0A Q O")
        #expect(table.table.cells.map(\.count) == [10, 20, 5, 0, nil, nil])
    }

    @Test(arguments: [
        ("Q", "Q Q Q Q Q Q"), ("O", "O O O O Q O"), ("0", "M M M M Q O"),
    ])
    func `without a base there is no index`(base: String, index: String) throws {
        let period = try #require(Period(code: "2016-Q2"))
        let table = try derived([Self.quarters], "35 10 \(base) 5 0 9 Q O", .index(base: period))
        #expect(CellTable.texts(table) == index)
    }

    @Test func `a base that the table has not is told`() throws {
        func asked(_ code: String) throws -> DerivationError {
            let base = try #require(Period(code: code))
            return try error { try derived([Self.quarters], "35 10 20 5 0 9 1 8", .index(base: base)) }
        }
        guard case .baseNotThere(_, let there) = try asked("2015-Q1") else { throw Unexpected() }
        #expect(there(.german) == "1. Quartal 2016 – 2. Quartal 2017")
        guard case .unlikeBase = try asked("2016") else { throw Unexpected() }
        let noTime = try error {
            try derived([Self.categories], "2 1 1 0", .index(base: Period(grain: .year, index: 2016)))
        }
        #expect(noTime == .noPeriods("--index 2016"))
    }

    @Test func `a moving average is of a period and those before it, none of which may lack`() throws {
        let table = try derived([Self.quarters], "35 10 20 6 1 9 5 3", .movingAverage(3))
        #expect(CellTable.texts(table) == "O O 12A 9A 4A 3A")
        #expect(
            CellTable.texts(try derived([Self.quarters], "35 10 Q 6 1 9 5 3", .movingAverage(2))) == "O Q Q 3.5A 3A 4A")
        #expect(
            CellTable.texts(try derived([Self.quarters], "35 Q 20 6 1 9 5 3", .movingAverage(3))) == "Q Q Q 9A 4A 3A")
        #expect(
            CellTable.texts(try derived([Self.quarters], "35 10 O 6 1 9 Q 3", .movingAverage(2))) == "O O O 3.5A Q Q")
    }

    @Test func `a gap in the periods is a gap in what runs over it`() throws {
        let years = CellTable.axis("period", ["2014", "2015", "2017", "2018"])
        #expect(CellTable.texts(try derived([years], "4 6 8 2", .movingAverage(2))) == "O 5A O 5A")
        let start = Period(grain: .year, index: 2015)
        #expect(CellTable.texts(try derived([years], "4 6 8 2", .cumulated(from: start))) == "M 6A O O")
    }

    @Test func `running sums begin anew with each year, or once`() throws {
        let table = try derived([Self.quarters], "37 10 20 6 1 8 5 3", .cumulated(from: nil))
        #expect(CellTable.texts(table) == "10A 30A 36A 37A 5A 8A")
        let start = try #require(Period(code: "2016-Q3"))
        let once = try derived([Self.quarters], "37 10 20 6 1 8 5 3", .cumulated(from: start))
        #expect(CellTable.texts(once) == "M M 6A 7A 12A 15A")
        // What is withheld once is in every later sum of the year.
        let gaps = try derived([Self.quarters], "37 10 Q 6 1 8 O 3", .cumulated(from: nil))
        #expect(CellTable.texts(gaps) == "10A Q Q Q O O")
    }

    @Test func `a year of which the beginning is not in the table has no running sum`() throws {
        let late = CellTable.axis("period", ["2016-Q2", "2016-Q3", "2017-Q1"])
        #expect(CellTable.texts(try derived([late], "4 6 8", .cumulated(from: nil))) == "O O 8A")
        let years = CellTable.axis("period", ["2016", "2017"])
        #expect(throws: DerivationError.nothingWithinYear(grain: PeriodGrain.year.title)) {
            try derived([years], "4 6", .cumulated(from: nil))
        }
    }

    @Test func `inhabitants of two days are neither summed nor averaged`() throws {
        let years = CellTable.axis("period", ["2016", "2017"])
        for derivation in [Derivation.movingAverage(2), .cumulated(from: Period(grain: .year, index: 2016))] {
            let error = try error { try derived([years], "40 60", derivation, additivity: .except(["period"])) }
            guard case .doesNotAddUp = error else { throw Unexpected() }
            #expect(error.phrase(.german).contains("nicht addieren"))
        }
        let base = Period(grain: .year, index: 2016)
        #expect(
            CellTable.texts(try derived([years], "40 60", .index(base: base), additivity: .except(["period"])))
                == "100A 150A")
    }

    @Test(arguments: [
        ("12", "5", "2.4A"), ("0", "5", "0A"), ("0", "0", "M"), ("Q", "5", "Q"), ("12", "Q", "Q"), ("O", "5", "O"),
        ("12E", "5", "2.4E"),
    ])
    func `a mean is the sum over the number, and withheld where either is`(sum: String, records: String, mean: String)
        throws
    {
        let axis = CellTable.axis("region", ["A"])
        let table = try DerivedTable(
            meanOf: "involved", sum: try CellTable.make([axis], sum), records: try CellTable.make([axis], records))
        #expect(CellTable.texts(table) == mean)
    }

    @Test func `a mean is of two tables with the same cells`() throws {
        let (one, other) = (CellTable.axis("region", ["A"]), CellTable.axis("region", ["B"]))
        #expect(throws: DerivationError.unlikeTables) {
            try DerivedTable(
                meanOf: "involved", sum: try CellTable.make([one], "4"), records: try CellTable.make([other], "2"))
        }
    }

    struct Unexpected: Error {}
}
