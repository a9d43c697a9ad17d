import Aggregation
import Records
import Regions
import Store
import Testing
import Wording
import TestSupport

/// Figures as suppliers send them: what adds up, what is refused, what is missing.
struct SuppliedCountsTests {
    private static let municipalities = ["03157001", "03157006", "03157009"]

    private func segments(
        _ deliveries: [(figures: [InventedFigure], basis: String?, partitions: [String])], in temporary: TemporaryStore
    ) throws -> [Segment] {
        for (number, delivery) in deliveries.enumerated() {
            try temporary.commit(
                try delivery.figures.map { try $0.values() }, kind: .counts,
                covering: try days("2010-01-01/2020-12-31"), file: "\(number).csv", basis: delivery.basis,
                partitions: delivery.partitions)
        }
        return try temporary.store.segments(of: .counts)
    }

    private func cube(
        _ figures: [InventedFigure], by terms: [String], where condition: String? = nil, level: String = "municipality",
        partitions: [String] = []
    ) throws -> Cube {
        let temporary = try TemporaryStore()
        let segments = try segments([(figures, nil, partitions)], in: temporary)
        let query = try Query(
            kind: .counts, groupings: try terms.map { try Grouping($0, kind: .counts) }, level: level,
            filter: try condition.map { try Filter($0, kind: .counts) })
        return try InventedCounty().cube(query, segments)
    }

    private func refusal(_ body: () throws -> Cube) throws -> QueryError {
        try #require(#expect(throws: QueryError.self) { _ = try body() })
    }

    @Test func `overlapping keys stand side by side without a total and are never added`() throws {
        let figures = Self.municipalities.flatMap { region in
            [("------", 10), ("219000", 4)].map { InventedFigure(region: region, category: $0.0, value: $0.1) }
        }
        let error = try refusal { try cube(figures, by: ["region"]) }
        guard case .overlappingKeys("category", _, ["------", "219000"]) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(error.phrase(.german).contains("--by category"))
        let grouped = try cube(figures, by: ["region", "category"])
        #expect(grouped.axes[1].members.map(\.code) == ["------", "219000"])
        #expect(grouped.axes[1].members.allSatisfy { $0.parent == nil })
        #expect(statusesByCodes(grouped)["03157|------"] == "30A")
        #expect(statusesByCodes(try cube(figures, by: ["region"], where: "category = 219000"))["03157"] == "12A")
    }

    @Test func `keys that the supplier declares a partition add up`() throws {
        let figures = Self.municipalities.flatMap { region in
            [("Raub", 10), ("Betrug", 4)].map { InventedFigure(region: region, category: $0.0, value: $0.1) }
        }
        let both = try cube(figures, by: ["region", "category"], partitions: ["category"])
        #expect(statusesByCodes(both)["03157|_T"] == "42A")
        #expect(statusesByCodes(try cube(figures, by: ["region"], partitions: ["category"]))["03157006"] == "14A")
    }

    @Test func `cases and suspects are no sum`() throws {
        let figures = ["cases", "suspects"].map { InventedFigure(indicator: $0, value: 5) }
        guard case .overlappingKeys("indicator", _, _) = try refusal({ try cube(figures, by: ["region"]) }) else {
            Issue.record("another refusal")
            return
        }
    }

    @Test func `intake and closed cases are not added unless the question keeps them apart`() throws {
        let temporary = try TemporaryStore()
        let figure = InventedFigure(value: 7)
        let segments = try segments([([figure], "intake", []), ([figure], "closed-case", [])], in: temporary)
        let county = try InventedCounty()
        func query(_ terms: [String], _ condition: String? = nil) throws -> Query {
            try Query(
                kind: .counts, groupings: try terms.map { try Grouping($0, kind: .counts) },
                filter: try condition.map { try Filter($0, kind: .counts) })
        }
        let error = try refusal { try county.cube(try query(["year"]), segments) }
        guard case .unlikeBases(["closed-case", "intake"]) = error else {
            Issue.record("\(error)")
            return
        }
        let chosen = try county.cube(try query(["region", "year"], "basis = intake"), segments)
        #expect(statusesByCodes(chosen)["03157001|2020"] == "7A")
        let both = try county.cube(try query(["region", "basis"]), segments)
        #expect(statusesByCodes(both)["03157001|closed-case"] == "7A")
        #expect(both.axes[1].index(ofCode: "_T") == nil)
    }

    @Test func `a total needs all its parts and the rows at no known place are one more`() throws {
        let all = Self.municipalities.map { InventedFigure(region: $0, value: 5) }
        #expect(statusesByCodes(try cube(all, by: ["region"]))["03157"] == "15A")
        #expect(
            statusesByCodes(try cube(all + [InventedFigure(region: "03157", value: 2)], by: ["region"]))["03157"]
                == "17A")
        let lacking = statusesByCodes(try cube(Array(all.dropLast()), by: ["region"]))
        #expect(lacking["03157"] == "O")
        #expect(lacking["03157001"] == "5A")
        #expect(lacking["03157009"] == "O")
        // A county whose parts nobody told of is known as a whole.
        #expect(statusesByCodes(try cube([InventedFigure(region: "03157", value: 9)], by: ["region"]))["03157"] == "9A")
    }

    @Test(arguments: [
        (ObservationStatus.withheld, "Q"), (.missing, "O"), (.cannotExist, "10A"), (.uncertain, "14U"),
    ])
    func `what a supplier says of a part is true of the whole`(status: ObservationStatus, whole: String) throws {
        let known = Self.municipalities.dropLast().map { InventedFigure(region: $0, value: 5) }
        let last = InventedFigure(region: "03157009", status: status, value: status == .uncertain ? 4 : nil)
        let cells = statusesByCodes(try cube(known + [last], by: ["region"]))
        #expect(cells["03157"] == whole)
        #expect(cells["03157009"] == (status == .uncertain ? "4U" : status.rawValue))
    }

    @Test func `a year is the sum of its months only where all twelve are there`() throws {
        let months = (1...12).map { InventedFigure(period: "2019-\($0 < 10 ? "0" : "")\($0)", value: $0) }
        let county = statusesByCodes(try cube(months, by: ["region", "year"]))
        #expect(county["03157001|2019"] == "78A")
        let quarters = statusesByCodes(try cube(Array(months.dropLast()), by: ["region", "quarter"]))
        #expect(quarters["03157001|2019-Q3"] == "24A")
        #expect(quarters["03157001|2019-Q4"] == "O")
        #expect(quarters["03157001|2019"] == "O")
        let halves = statusesByCodes(try cube(months, by: ["region", "half-year"]))
        #expect(halves["03157001|2019-S1"] == "21A")
        #expect(halves["03157001|2019"] == "78A")
    }

    @Test func `a question finer than what was delivered is refused`() throws {
        guard case .finerThanStored = try refusal({ try cube([InventedFigure(value: 1)], by: ["month"]) }) else {
            Issue.record("another refusal")
            return
        }
        guard
            case .cutsPeriod = try refusal({
                try cube([InventedFigure(value: 1)], by: ["region"], where: "date >= 2020-Q2")
            })
        else {
            Issue.record("another refusal")
            return
        }
    }

    @Test func `a year and its own quarters are not added`() throws {
        let figures = [InventedFigure(period: "2020", value: 9), InventedFigure(period: "2020-Q1", value: 2)]
        guard case .mixedGrains = try refusal({ try cube(figures, by: ["region", "year"]) }) else {
            Issue.record("another refusal")
            return
        }
        let chosen = try cube(figures, by: ["region", "year"], where: "grain = year")
        #expect(statusesByCodes(chosen)["03157001|2020"] == "9A")
    }

    @Test func `a condition leaves out parts that a total then does not need`() throws {
        let figures = Self.municipalities.map { InventedFigure(region: $0, value: 5) }
        let chosen = try cube(figures, by: ["year"], where: "region in (Peine, Edemissen)")
        #expect(statusesByCodes(chosen)["2020"] == "10A")
    }

    @Test func `figures with and without an age are no sum, for one may be the sum of the others`() throws {
        let figures = [
            InventedFigure(ageBand: "0-13", value: 2), InventedFigure(ageBand: "14-17", value: 3),
            InventedFigure(value: 5),
        ]
        let cells = statusesByCodes(try cube(figures, by: ["region", "age_band"]))
        #expect(cells["03157001|_T"] == "O")
        #expect(cells["03157001|14-17"] == "3A")
    }

    @Test func `the order of the records does not matter`() throws {
        var generator = SeededGenerator(seed: 5)
        var figures = [InventedFigure]()
        for region in Self.municipalities {
            for band in ["0-13", "14-17"] {
                for period in ["2018", "2019"] where !generator.chance(0.2) {
                    let status = generator.pick([ObservationStatus.value, .value, .withheld, .missing, .cannotExist])
                    figures.append(
                        InventedFigure(
                            period: period, region: region, ageBand: band, status: status,
                            value: status == .value ? generator.below(9) : nil))
                }
            }
        }
        let first = try cube(figures, by: ["region", "year", "age_band"])
        for _ in 0..<5 {
            let shuffled = figures.shuffled(using: &generator)
            let again = try cube(shuffled, by: ["region", "year", "age_band"])
            #expect(again.counts == first.counts)
            #expect(again.statuses == first.statuses)
        }
    }
}
