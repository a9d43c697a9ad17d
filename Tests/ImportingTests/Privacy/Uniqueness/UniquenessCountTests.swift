import Records
import Testing
import TestSupport

@testable import Importing

@Suite struct UniquenessCountTests {
    private struct Row: Hashable {
        var day: UInt16
        var hour: UInt8
        var place: String
        var age: String
    }

    private static let villages = [
        "03157001.02", "03157001.06", "03157006.21", "03157006.23", "03157007.01", "03157006",
    ]

    private func rows(_ count: Int, seed: UInt64) -> [Row] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            Row(
                day: UInt16(17_000 + random.below(60)),
                hour: random.below(5) == 0 ? Column.unknownHour : UInt8(random.below(24)),
                place: random.pick(Self.villages), age: random.pick(["14-17", "18-20", "21-24", "25-"]))
        }
    }

    private func batch(_ rows: [Row]) throws -> RecordBatch {
        var builder = RecordBatchBuilder(kind: .incidents)
        for row in rows {
            let hour: RecordValue = row.hour == Column.unknownHour ? .unknown : .hour(Int(row.hour))
            builder.append([
                .day(CivilDate(dayNumber: Int(row.day))), .code(row.place), hour, .code("Raub"), .code(row.age),
                .unknown,
                .unknown, .count(1), .unknown, .unknown, .unknown,
            ])
        }
        return try builder.takeBlock()
    }

    /// A second way to count: how many values of a table of frequencies are one.
    private func unique<Key: Hashable>(_ rows: [Row], by key: (Row) -> Key) -> Int {
        Dictionary(grouping: rows, by: key).count { $0.value.count == 1 }
    }

    @Test(arguments: [1, 3, 50]) func `an independent count of the rows agrees, whatever the blocks`(blocks: Int) throws
    {
        let rows = rows(3000, seed: UInt64(blocks))
        var count = UniquenessCount(gazetteer: try SampleWorkspace.gazetteer())
        let size = rows.count / blocks
        for start in stride(from: 0, to: rows.count, by: size) {
            count.add(try batch(Array(rows[start..<min(start + size, rows.count)])))
        }
        let report = count.finish()
        #expect(report.rows == 3000)
        #expect(!report.isEstimate)
        #expect(report.unique == unique(rows) { $0 })
        #expect(report.identifiers == ["date", "hour", "region", "age_band"])
        let expected: [(Generalisation, Int)] = [
            (.weeks, unique(rows) { Row(day: ($0.day + 3) / 7, hour: $0.hour, place: $0.place, age: $0.age) }),
            (.withoutHour, unique(rows) { Row(day: $0.day, hour: 0, place: $0.place, age: $0.age) }),
            (
                .widerPlaces,
                unique(rows) { Row(day: $0.day, hour: $0.hour, place: "\($0.place.prefix(8))", age: $0.age) }
            ),
            (.withoutAge, unique(rows) { Row(day: $0.day, hour: $0.hour, place: $0.place, age: "") }),
        ]
        for (generalisation, unique) in expected {
            #expect(report.remedies.first { $0.generalisation == generalisation }?.unique == unique)
        }
        #expect(report.remedies.map(\.unique) == expected.map(\.1).sorted())
    }

    @Test func `a column in which no two rows differ identifies nobody`() throws {
        var count = UniquenessCount(gazetteer: try SampleWorkspace.gazetteer())
        count.add(try batch(rows(200, seed: 9).map { Row(day: $0.day, hour: 12, place: "03157006", age: $0.age) }))
        #expect(count.finish().identifiers == ["date", "age_band"])
        #expect(count.finish().remedies.count == 2)
    }

    @Test func `a delivery without rows has none of a kind`() throws {
        let report = UniquenessCount(gazetteer: try SampleWorkspace.gazetteer()).finish()
        #expect((report.rows, report.unique) == (0, 0))
        #expect(report.identifiers.isEmpty)
    }

    @Test(arguments: [1, 2, 3, 4]) func `beyond the capacity the count is a fair estimate in any order`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let keys = (0..<60_000).map { _ in UInt64(random.below(40_000)) }
        let exact = Dictionary(grouping: keys) { $0 }.count { $0.value.count == 1 }
        var (forward, backward) = (UniqueKeyCount(capacity: 4096), UniqueKeyCount(capacity: 4096))
        for start in stride(from: 0, to: keys.count, by: 7000) {
            keys[start..<min(start + 7000, keys.count)].withUnsafeBufferPointer { forward.add($0) }
        }
        for key in keys.reversed() { [key].withUnsafeBufferPointer { backward.add($0) } }
        #expect(forward.isEstimate)
        #expect(forward.unique == backward.unique)
        #expect(abs(forward.unique - exact) * 10 < exact)
    }
}
