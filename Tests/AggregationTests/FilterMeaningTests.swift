import Aggregation
import Records
import Store
import Testing
import Wording

/// What conditions keep.
struct FilterMeaningTests {
    private static let dates = [
        "2015-12-31", "2016-01-01", "2016-03-31", "2016-04-01", "2016-06-30", "2016-07-01", "2016-12-31", "2017-01-01",
    ]

    private func count(_ text: String, _ rows: [InventedRow]) throws -> Int {
        let temporary = try TemporaryStore()
        try temporary.commit(rows, covering: try days("2015-01-01/2017-12-31"), file: "lieferung.csv")
        let query = try Query(kind: .incidents, groupings: [], filter: try Filter(text, kind: .incidents))
        return try #require(try InventedCounty().cube(query, try temporary.store.segments(of: .incidents)).counts[0])
    }

    /// Each case names the first and the last of `dates` that is kept, `nil` where none is.
    @Test(arguments: [
        ("date >= 2016-Q2", 3..<8), ("date > 2016-Q2", 5..<8), ("date < 2016-Q2", 0..<3), ("date <= 2016-Q2", 0..<5),
        ("date = 2016-Q2", 3..<5), ("date = 2016", 1..<7), ("date > 2016", 7..<8), ("date < 2016", 0..<1),
        ("date <= 2016", 0..<7), ("date >= 2016", 1..<8), ("date = 2016-03", 2..<3), ("date > 2016-06", 5..<8),
        ("date = 2016-01-01", 1..<2), ("date > 2016-01-01", 2..<8), ("date < 2016-01-01", 0..<1),
        ("date >= 2016-Q2 and date < 2016-Q3", 3..<5), ("date = 2018", 0..<0), ("date <= 9999", 0..<8),
        ("date > 9999-12-31", 0..<0), ("date < 0001", 0..<0), ("date >= 9999-Q4", 0..<0),
        ("date in (2015, 2016)", 0..<7),
    ])
    func `a period in a condition is all its days`(text: String, kept: Range<Int>) throws {
        let all = try Self.dates.map { InventedRow(date: try civilDay($0), place: "03157") }
        #expect(try count(text, all) == kept.count)
        #expect(try count(text, Array(all[kept])) == kept.count)
    }

    @Test func `unequal to a period is every other day`() throws {
        let all = try Self.dates.map { InventedRow(date: try civilDay($0), place: "03157") }
        #expect(try count("date != 2016", all) == 2)
    }

    @Test(arguments: [
        ("category = Gewalt", 1), ("category = \"Gewalt/*\"", 3), ("category = Gewalt*", 4), ("category = *", 5),
        ("category != Gewalt", 4), ("category != \"Gewalt/*\"", 2), ("not category = \"Gewalt/*\"", 3),
        ("category in (Gewalt, Diebstahl)", 2), ("category = gewalt", 0), ("category = \"*/Raub\"", 0),
    ])
    func `a star stands for any continuation`(text: String, kept: Int) throws {
        let day = try civilDay("2016-05-01")
        let rows = ["Gewalt", "Gewalt/Raub", "Gewalt/Raub/schwer", "Gewaltlos", "Diebstahl", nil].map {
            InventedRow(date: day, place: "03157", category: $0)
        }
        #expect(try count(text, rows) == kept)
    }

    /// A name is what the table of all deliveries shows; `Gewalt` is a code of its own, of records in none of its parts.
    @Test(arguments: [
        ("category = schwer", 1), ("category = Raub", 1), ("category = Raub/*", 2), ("category != schwer", 4),
        ("category = \"Gewalt (ohne nähere Angabe)\"", 1), ("category in (schwer, Diebstahl)", 2),
        ("category = Gewalt", 1), ("category = Gewalt/_U", 1), ("category = Rabu", 0),
    ])
    func `a name as tables show it is its code`(text: String, kept: Int) throws {
        let day = try civilDay("2016-05-01")
        let rows = ["Gewalt", "Gewalt/Raub", "Gewalt/Raub/schwer", "Gewaltlos", "Diebstahl", nil].map {
            InventedRow(date: day, place: "03157", category: $0)
        }
        #expect(try count(text, rows) == kept)
    }

    @Test func `a name of several codes is refused with them, though each delivery holds but one`() throws {
        let temporary = try TemporaryStore()
        let day = try civilDay("2016-05-01")
        for (number, category) in ["Gewalt/versucht", "Diebstahl/versucht"].enumerated() {
            try temporary.commit(
                [InventedRow(date: day.adding(days: number), place: "03157", category: category)],
                covering: day.adding(days: number)...day.adding(days: number), file: "\(number).csv")
        }
        let query = try Query(
            kind: .incidents, groupings: [], filter: try Filter("category = versucht", kind: .incidents))
        let error = try #require(
            #expect(throws: QueryError.self) {
                try InventedCounty().cube(query, try temporary.store.segments(of: .incidents))
            })
        guard case .ambiguousTerm("versucht", field: "category", let codes) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(codes == ["Diebstahl/versucht", "Gewalt/versucht"])
        #expect(error.phrase(.german).contains("„Diebstahl/versucht“, „Gewalt/versucht“"))
    }

    @Test(arguments: [
        ("weekday = Montag", 4), ("weekday = Monday", 4), ("weekday != Montag", 0), ("hour = \"8–9 Uhr\"", 1),
        ("hour = \"08:00–08:59\"", 1), ("school_time = Unterrichtszeit", 1), ("school_time = lessons", 1),
        ("date = \"Mai 2016\"", 4),
        ("date = \"2. Quartal 2016\"", 4), ("date = 09.05.2016", 4), ("date < \"May 2016\"", 0),
    ])
    func `names of times are known too`(text: String, kept: Int) throws {
        let monday = try civilDay("2016-05-09")
        let rows = [8, 0, 23, nil].map { InventedRow(date: monday, place: "03157", hour: $0) }
        #expect(try count(text, rows) == kept)
    }

    @Test(arguments: ["weekday = _U", "category = \"ohne Angabe\"", "hour = _U", "category != \"not stated\""])
    func `no condition is true of what has no entry, and to ask for it is refused`(text: String) throws {
        let rows = [InventedRow(date: try civilDay("2016-05-01"), place: "03157", category: nil)]
        let error = try #require(#expect(throws: QueryError.self) { try count(text, rows) })
        guard case .noEntryAsTerm(let field) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(text.hasPrefix(field))
    }

    @Test(arguments: [
        ("region = Ilsede", 3), ("region = 03157009", 3), ("region = Peine", 2), ("region = \"Landkreis Peine\"", 6),
        ("region != Peine", 4), ("region in (Südstadt, Oberg)", 2), ("region = Südstadt", 1), ("region = 03", 6),
    ])
    func `a place in a condition is all that lies in it`(text: String, kept: Int) throws {
        let day = try civilDay("2015-05-01")
        let rows = ["03157", "03157006", "03157006.01", "03157009", "03157009.01", "03157004"].map {
            InventedRow(date: day, place: $0)
        }
        #expect(try count(text, rows) == kept)
    }

    @Test(arguments: [
        ("hour = 8", 1), ("hour != 8", 2), ("hour >= 8", 2), ("hour > 8", 1), ("hour < 8", 1), ("hour <= 8", 2),
        ("hour in (0, 23)", 2), ("not hour = 8", 3), ("school_time = lesson", 1), ("school_time = outside", 2),
        ("school_time = outside/night", 2), ("school_time != lesson", 3), ("school_time = unknown", 1),
    ])
    func `an unknown hour fits no comparison of hours`(text: String, kept: Int) throws {
        let monday = try civilDay("2016-05-09")
        let rows = [8, 0, 23, nil].map { InventedRow(date: monday, place: "03157", hour: $0) }
        #expect(try count(text, rows) == kept)
    }
}
