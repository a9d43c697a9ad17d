import Aggregation
import Records
import Store
import Testing
import TestSupport

/// Incidents that happened between two moments: known only where the whole range lies in one class or period.
@Suite struct TimeRangeTests {
    private let county: InventedCounty
    private let temporary: TemporaryStore

    init() throws {
        county = try InventedCounty()
        temporary = try TemporaryStore()
    }

    private func row(_ start: String, _ hour: Int?, to end: String? = nil, _ endHour: Int? = nil) throws -> InventedRow
    {
        InventedRow(
            date: try civilDay(start), place: "03157006", hour: hour,
            end: try end.map { (date: try civilDay($0), hour: endHour) })
    }

    private func counts(
        _ rows: [InventedRow], by term: String?, where condition: String? = nil
    ) throws -> [String: Int] {
        try temporary.commit(rows, covering: try days("2016-01-01/2017-12-31"), file: "ranges.csv")
        return try counted(by: term, where: condition)
    }

    private func counted(by term: String?, where condition: String? = nil) throws -> [String: Int] {
        let query = try Query(
            kind: .incidents, groupings: try term.map { [try Grouping($0, kind: .incidents)] } ?? [],
            filter: try condition.map { try Filter($0, kind: .incidents) })
        let cube = try county.cube(query, try temporary.store.segments(of: .incidents))
        return countsByCodes(cube).compactMapValues { $0 }.filter { $0.value != 0 }
    }

    private func ranges() throws -> [InventedRow] {
        [
            try row("2016-05-31", 10, to: "2016-06-01", 8), try row("2016-05-10", 10, to: "2016-05-12", 8),
            try row("2016-03-31", 23, to: "2016-04-01", 1), try row("2016-12-31", 23, to: "2017-01-01", 1),
            try row("2016-05-31", 10), try row("2017-02-01", 12, to: "2017-02-01", 15),
        ]
    }

    @Test func `a range across periods counts beside them, so that parts and totals agree`() throws {
        #expect(
            try counts(ranges(), by: "month") == [
                "2016": 4, "2016-05": 2, "2016.month._U": 2, "2017": 1, "2017-02": 1, "_T._U": 1,
            ])
        #expect(
            try counted(by: "quarter") == [
                "2016": 4, "2016-Q2": 3, "2016.quarter._U": 1, "2017": 1, "2017-Q1": 1, "_T._U": 1,
            ])
        #expect(try counted(by: "year") == ["2016": 4, "2017": 1, "_T._U": 1])
    }

    @Test func `a range across weeks or school years counts beside them, one across new year may lie in one`() throws {
        #expect(
            // 2016-05-31 is a Tuesday, 2016-03-31 a Thursday; 2016-12-31 and 2017-01-01 are one weekend.
            try counts(ranges(), by: "week") == [
                "2016-W22": 2, "2016-W19": 1, "2016-W13": 1, "2016-W52": 1, "2017-W05": 1,
            ])
        #expect(try counted(by: "school-year") == ["2015/16": 4, "2016/17": 2])
        let across = [
            try row("2016-07-31", 23, to: "2016-08-01", 1), try row("2016-05-29", 20, to: "2016-05-30", 2),
            try row("2016-05-30", 20),
        ]
        try temporary.commit(across, covering: try days("2018-01-01/2018-12-31"), file: "across.csv")
        #expect(try counted(by: "school-year") == ["2015/16": 6, "2016/17": 2, "_T.school-year._U": 1])
        // 2016-07-31 and 2016-05-29 are Sundays.
        #expect(try counted(by: "week")["_T.week._U"] == 2)
        #expect(try counted(by: "week")["2016-W22"] == 3)
    }

    @Test func `a range has a weekday where it lies in one day, and an hour where it lies in one`() throws {
        #expect(
            try counts(ranges(), by: "weekday") == ["_T": 6, "tuesday": 1, "wednesday": 1, "_U": 4])
        let hours = [
            try row("2016-05-31", 9, to: "2016-05-31", 9), try row("2016-05-31", nil, to: "2016-05-31", 9),
            try row("2016-05-31", nil),
        ]
        try temporary.commit(hours, covering: try days("2018-01-01/2018-12-31"), file: "hours.csv")
        #expect(try counted(by: "hour") == ["_T": 9, "09": 1, "10": 1, "_U": 7])
        #expect(try counted(by: nil, where: "weekday = tuesday") == ["": 4])
        // From Saturday to Sunday: of neither, but of the weekend.
        #expect(try counted(by: nil, where: "weekday in (saturday, sunday)") == ["": 1])
        #expect(try counted(by: nil, where: "weekday != tuesday") == ["": 3])
    }

    @Test func `without ranges no member stands beside the periods`() throws {
        let query = try Query(kind: .incidents, groupings: [try Grouping("month", kind: .incidents)])
        try temporary.commit([try row("2016-05-31", 10)], covering: try days("2016-01-01/2016-12-31"), file: "a.csv")
        let cube = try county.cube(query, try temporary.store.segments(of: .incidents))
        #expect(cube.axes[0].members.count == 13)
        #expect(!cube.axes[0].members.contains { $0.isUnassigned })
    }

    @Test(arguments: [
        ("date = 2016", 4), ("date >= 2017", 1), ("date = 2016-05", 2), ("date != 2016-05", 3),
        ("date < 2016-06-01", 3),
        ("hour >= 8 and hour < 20", 2), ("hour = 10", 1), ("hour in (23, 0, 1)", 2), ("not (hour = 10)", 5),
    ])
    func `a condition holds of a range where it holds of all of it`(condition: String, count: Int) throws {
        let found = try counts(ranges(), by: nil, where: condition)
        #expect(found[""] ?? 0 == count)
    }

    @Test func `several school times outside lessons are outside, others unknown`() throws {
        let rows = [
            // A Tuesday: after lessons into the night; into the next morning; within lessons; into the afternoon.
            try row("2016-05-10", 18, to: "2016-05-10", 23), try row("2016-05-10", 18, to: "2016-05-11", 9),
            try row("2016-05-10", 8, to: "2016-05-10", 10), try row("2016-05-10", 12, to: "2016-05-10", 14),
            // A weekend, without an hour at its start; from a Friday without an hour; a year.
            try row("2016-05-14", nil, to: "2016-05-15", 12), try row("2016-05-13", nil, to: "2016-05-14", 12),
            try row("2016-01-01", 10, to: "2017-06-01", 10),
        ]
        #expect(
            try counts(rows, by: "school_time_detail") == [
                "_T": 7, "lesson": 1, "outside": 2, "outside/weekend": 1, "outside/_U": 1, "unknown": 4,
            ])
        #expect(try counted(by: "school_time") == ["_T": 7, "lesson": 1, "outside": 2, "unknown": 4])
        #expect(try counted(by: nil, where: "school_time = outside") == ["": 2])
        #expect(try counted(by: nil, where: "school_time = outside/night") == [:])
        #expect(try counted(by: nil, where: "school_time != lesson") == ["": 6])
    }

    /// A second way to count: every hour of every range, one by one.
    @Test func `random ranges count as their hours do, one by one`() throws {
        var generator = SeededGenerator(seed: 20_170_531)
        let first = try civilDay("2016-01-01")
        let rows = (0..<400).map { _ -> InventedRow in
            let start = first.adding(days: generator.below(700))
            let hour = generator.below(24)
            let length = generator.pick([0, 1, 3, 9, 30, 80])
            let end = hour + (length == 0 ? 0 : generator.below(length))
            return InventedRow(
                date: start, place: "03157006", hour: hour,
                end: end == hour ? nil : (date: start.adding(days: end / 24), hour: end % 24))
        }
        var expected = [String: Int]()
        for row in rows {
            var months = Set<String>()
            var times = Set<SchoolTime>()
            let last = row.end.map { ($0.date.dayNumber, $0.hour ?? 23) } ?? (row.date.dayNumber, row.hour ?? 0)
            var (day, hour) = (row.date.dayNumber, row.hour ?? 0)
            while (day, hour) <= last {
                let date = CivilDate(dayNumber: day)
                months.insert(String(date.description.prefix(7)))
                times.insert(county.calendar.time(on: date, hour: hour))
                (day, hour) = hour == 23 ? (day + 1, 0) : (day, hour + 1)
            }
            let years = Set(months.map { $0.prefix(4) })
            let year = years.first.map(String.init) ?? ""
            let month = months.count == 1 ? months.first ?? "" : years.count == 1 ? year + ".month._U" : "_T._U"
            let time =
                times.count == 1
                ? times.first?.code ?? "" : times.allSatisfy(\.isOutside) ? "outside/_U" : "unknown"
            expected["\(month)|\(time)", default: 0] += 1
        }
        try temporary.commit(rows, covering: try days("2016-01-01/2017-12-31"), file: "random.csv")
        let groupings = try ["month", "school_time_detail"].map { try Grouping($0, kind: .incidents) }
        let cube = try county.cube(
            try Query(kind: .incidents, groupings: groupings), try temporary.store.segments(of: .incidents))
        let found = countsByCodes(cube)
        for (key, count) in expected { #expect(found[key] == count, "\(key)") }
        #expect(expected.values.reduce(0, +) == 400)
        let leaves = found.filter { key, _ in
            !key.hasSuffix("|_T") && !key.hasSuffix("|outside")
                && !["2016", "2017"].contains(key.prefix(while: { $0 != "|" }))
        }
        #expect(leaves.values.compactMap { $0 }.reduce(0, +) == 400)
    }
}
