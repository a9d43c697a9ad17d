import Aggregation
import Records
import Regions
import Store
import Testing
import Wording

/// Questions that cannot be put, and how they are told.
struct QueryTests {
    private func error(_ body: () throws(QueryError) -> Void) -> QueryError? {
        do { try body() } catch { return error }
        return nil
    }

    @Test(arguments: [
        ("regoin", "region"), ("years", "year"), ("catgory", "category"), ("scool_time", "school_time"),
        ("age-band", "age_band"),
    ])
    func `an unknown grouping suggests the nearest`(term: String, nearest: String) throws {
        let error = try #require(error { () throws(QueryError) in _ = try Grouping(term, kind: .incidents) })
        guard case .unknownGrouping(term, let known, nearest) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(known.contains(nearest))
        #expect(error.phrase(.german).contains("„\(nearest)“"))
        #expect(error.phrase(.english).contains("“\(nearest)”"))
    }

    @Test func `school time is no grouping of participation`() {
        #expect(throws: QueryError.self) { try Grouping("school_time", kind: .participation) }
        #expect(throws: QueryError.self) { try Grouping("category_group", kind: .participation) }
    }

    @Test(arguments: RecordKind.allCases)
    func `every known grouping is read and names itself`(kind: RecordKind) throws {
        for term in Grouping.known(for: kind) { #expect(try Grouping(term, kind: kind).term == term) }
    }

    @Test(arguments: [
        (["year", "quarter"], "period"), (["region", "region"], "region"),
        (["category", "category_group"], "category"),
        (["school_time", "month", "school_time_detail"], "school_time"),
    ])
    func `a dimension is named once`(terms: [String], dimension: String) throws {
        let groupings = try terms.map { try Grouping($0, kind: .incidents) }
        let error = try #require(
            error { () throws(QueryError) in _ = try Query(kind: .incidents, groupings: groupings) })
        guard case .dimensionTwice(dimension, _) = error else {
            Issue.record("\(error)")
            return
        }
    }

    @Test(arguments: [(RecordKind.participation, "participants", "Personen"), (.incidents, "involved", "Beteiligte")])
    func `persons are not added up`(kind: RecordKind, measure: String, title: String) throws {
        let error = try #require(
            error { () throws(QueryError) in _ = try Query(kind: kind, groupings: [], measure: measure) })
        guard case .doesNotAddUp(let phrase) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(phrase(.german) == title)
    }

    @Test(arguments: ["enrolment", "hours", "date", "nonsense"])
    func `another measure is unknown and the known ones are told`(measure: String) throws {
        let error = try #require(
            error { () throws(QueryError) in _ = try Query(kind: .participation, groupings: [], measure: measure) })
        guard case .unknownMeasure(measure, let known, _) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(known.contains("enrolments") && known.contains("sessions"))
        #expect(!known.contains("participants"))
    }

    @Test func `a question can be asked again by its text`() throws {
        let query = try Query(
            kind: .participation, groupings: [.region, .period(.quarter), .column("measure", depth: nil)],
            level: "district",
            filter: try Filter("date >= 2016", kind: .participation), measure: "sessions")
        #expect(
            query.text
                == "participation --by region,quarter,measure --level district --where 'date >= 2016' --measure sessions"
        )
        #expect(try Query(kind: .incidents, groupings: [], measure: "incidents").text == "incidents")
    }

    @Test func `enrolments and sessions add up and an unknown number counts as none`() throws {
        let temporary = try TemporaryStore()
        let day = try civilDay("2016-05-01")
        let rows: [[RecordValue]] = [(3, 2), (nil, 1), (4, nil)].map { (enrolments: Int?, sessions: Int?) in
            [
                .day(day), .code("03157006"), .code("Sprachjongleure"), .unknown,
                enrolments.map { .count($0) } ?? .unknown, .count(9), sessions.map { .count($0) } ?? .unknown, .unknown,
            ]
        }
        try temporary.commit(rows, kind: .participation, covering: day...day, file: "kurse.csv")
        let segments = try temporary.store.segments(of: .participation)
        for (measure, sum) in [(nil, 7), ("enrolments", 7), ("sessions", 3)] {
            let query = try Query(kind: .participation, groupings: [.region], measure: measure)
            #expect(countsByCodes(try InventedCounty().cube(query, segments))["03157006"] == sum)
        }
    }

    /// Who does not count meetings does not say that there were none.
    @Test func `a delivery without a measure tells nothing of it`() throws {
        let temporary = try TemporaryStore()
        let day = try civilDay("2016-05-01")
        for (file, sessions) in [("kurse.csv", RecordValue.unknown), ("rat.csv", .count(4))] {
            let row: [RecordValue] = [
                .day(day), .code("03157006"), .code(file), .unknown, .count(3), .unknown, sessions, .unknown,
            ]
            try temporary.commit([row], kind: .participation, covering: day...day, file: file)
        }
        let segments = try temporary.store.segments(of: .participation)
        func cube(_ measure: String) throws -> Cube {
            let measured = try Query(
                kind: .participation, groupings: [try Grouping("measure", kind: .participation)], measure: measure)
            return try InventedCounty().cube(measured, segments)
        }
        #expect(countsByCodes(try cube("sessions")).keys.filter { $0.hasSuffix(".csv") } == ["rat.csv"])
        #expect(
            countsByCodes(try cube("enrolments")).keys.filter { $0.hasSuffix(".csv") }.sorted() == [
                "kurse.csv", "rat.csv",
            ])
        #expect(throws: QueryError.self) { try cube("participants") }
    }

    @Test func `records that are not there are told`() throws {
        let query = try Query(kind: .incidents, groupings: [.region])
        let error = #expect(throws: QueryError.self) { try InventedCounty().cube(query, []) }
        guard case .noRecords("incidents") = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `a table beyond twenty million cells is refused before it is made`() throws {
        let temporary = try TemporaryStore()
        let coverage = try days("1980-01-01/2019-12-31")
        let rows = (0..<1000).map {
            InventedRow(date: coverage.lowerBound, place: "03157006", category: "Art \($0)", ageBand: "\($0)")
        }
        try temporary.commit(rows, covering: coverage, file: "lieferung.csv")
        let groupings = try ["day", "category", "age_band"].map { try Grouping($0, kind: .incidents) }
        let query = try Query(kind: .incidents, groupings: groupings)
        let segments = try temporary.store.segments(of: .incidents)
        let error = #expect(throws: QueryError.self) { try InventedCounty().cube(query, segments) }
        guard case .tooManyCells(let cells) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(cells > 20_000_000)
    }

    @Test(arguments: [
        ("region = Südstatd", "Südstadt"), ("region in (Peine, Vöhrumm)", "Vöhrum"),
    ])
    func `a misspelt place suggests one in a condition`(text: String, nearest: String) throws {
        let error = try #require(try conditionError(text))
        guard case .unknownTerm(_, field: "region", let suggestion) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(suggestion == nearest)
    }

    @Test func `a territory that went over into another names it in a condition`() throws {
        let error = try #require(try conditionError("region != Lahstedt"))
        guard case .dissolved("Lahstedt", let successors) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(successors == ["Ilsede"])
    }

    @Test func `two terms of one dimension are both named, with German words around them`() throws {
        let groupings = try ["year", "month"].map { try Grouping($0, kind: .incidents) }
        let error = try #require(
            error { () throws(QueryError) in _ = try Query(kind: .incidents, groupings: groupings) })
        #expect(error.phrase(.german).hasPrefix("„year“ und „month“ gruppieren nach demselben"))
        #expect(error.phrase(.english).hasPrefix("“year” and “month” group by the same"))
        let field = QueryError.unfitComparison(field: "category", sign: "<").phrase(.german)
        #expect(field.hasPrefix("„category“ (Art) lässt sich nicht mit „<“ vergleichen"))
    }

    @Test(arguments: [
        "date = 2016-13", "date >= gestern", "hour = 24", "hour < x", "school_time = schools", "weekday = Montags",
    ])
    func `a term that a field does not have is refused`(text: String) throws {
        let error = try #require(try conditionError(text))
        switch error {
        case .unknownTerm: #expect(text.contains("date"))
        case .unknownChoice(_, let field, let known):
            #expect(text.contains(field))
            #expect(error.phrase(.german).contains("Möglich sind: " + known.joined(separator: ", ")))
        default: Issue.record("\(error)")
        }
    }

    @Test func `an unknown level is told with the known ones`() throws {
        let temporary = try TemporaryStore()
        let day = try civilDay("2016-05-01")
        try temporary.commit([InventedRow(date: day, place: "03157")], covering: day...day, file: "lieferung.csv")
        let query = try Query(kind: .incidents, groupings: [.region], level: "municipalty")
        let segments = try temporary.store.segments(of: .incidents)
        let error = #expect(throws: QueryError.self) { try InventedCounty().cube(query, segments) }
        #expect(error?.phrase(.english).contains("“municipality”") == true)
    }

    private func conditionError(_ text: String) throws -> QueryError? {
        let temporary = try TemporaryStore()
        let day = try civilDay("2016-05-01")
        try temporary.commit([InventedRow(date: day, place: "03157006")], covering: day...day, file: "lieferung.csv")
        let query = try Query(kind: .incidents, groupings: [], filter: try Filter(text, kind: .incidents))
        let segments = try temporary.store.segments(of: .incidents)
        return #expect(throws: QueryError.self) { try InventedCounty().cube(query, segments) }
    }
}
