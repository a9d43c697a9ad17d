import Records
import Store
import Testing
import Wording
import TestSupport

@testable import Importing

/// What a later delivery of a supplier does to its earlier ones. All rows are invented.
@Suite struct DeliveryComparisonTests {
    private let workspace: SampleWorkspace
    private typealias Sample = SampleWorkspace

    init() throws { workspace = try SampleWorkspace() }

    private static let header = "Vorgang;Angelegt;" + SampleWorkspace.header
    private static let recorded = """
        records: incidents
        supplier: Polizei
        columns:
          date: {from: Tatzeit, format: "dd.MM.yyyy HH:mm"}
          recorded: {from: Angelegt, format: "dd.MM.yyyy"}
          region: {from: [Gemeinde, Ortsteil]}
          involved: {from: Beteiligte}
        delivery: {axis: recorded}
        """

    private static func day(_ number: Int, of year: Int = 2017) -> String {
        let (month, day) = (number / 28 % 12 + 1, number % 28 + 1)
        return "\(day < 10 ? "0" : "")\(day).\(month < 10 ? "0" : "")\(month).\(year)"
    }

    private static func row(_ number: Int, involved: Int = 2, case id: String? = nil, year: Int = 2017) -> String {
        let date = day(number, of: year)
        return "\(id ?? "V\(number)");\(date);\(date) 10:00;Peine;Südstadt;Raub;\(involved)\n"
    }

    private func text(_ rows: [String]) -> String { Self.header + rows.joined() }

    private func stored() throws -> [UInt32] {
        try workspace.store.segments(of: .incidents).flatMap { segment -> [UInt32] in
            guard case .counts(let values) = try segment.column("involved") else { return [] }
            return values
        }
    }

    private func expectBalanced() throws {
        let deliveries = try workspace.store.deliveries()
        #expect(deliveries.allSatisfy { $0.rows.isBalanced })
        #expect(try stored().count == deliveries.map(\.rows.stored).reduce(0, +))
    }

    @Test(arguments: ["", "\ndelivery: {axis: recorded}"])
    func `identical, new and withdrawn rows are counted, and the earlier rows of these days replaced`(axis: String)
        throws
    {
        let profile = axis.isEmpty ? Sample.profile : Self.recorded
        let first = (0..<300).map { Self.row($0) }
        try workspace.run(text(first), profile: profile, name: "a.csv")
        let outcome = try workspace.run(
            text(first.dropLast() + [Self.row(300), Self.row(300)]), profile: profile, name: "b.csv")
        // The last day of the first delivery lies inside the second, which does not tell its row again.
        let change = outcome.change
        #expect((change.identical, change.added, change.withdrawn, change.changed) == (299, 2, 1, 0))
        #expect(change.replaced.map(\.file) == ["a.csv"])
        #expect(try stored().count == 301)
        #expect(try workspace.store.deliveries().map(\.file) == ["b.csv"])
        try expectBalanced()
    }

    @Test func `rows outside the days of the new delivery stay, those of other suppliers and kinds too`() throws {
        let first = (0..<200).map { Self.row($0) }
        try workspace.run(text(first), name: "a.csv")
        let others = text((0..<200).map { Self.row($0, involved: 3) })
        try workspace.run(others, profile: Sample.profile.replacing("Polizei", with: "Schulen"), name: "s.csv")
        let outcome = try workspace.run(
            text(first[100...].dropLast() + [Self.row(199, involved: 9)]), profile: Self.covering(100...199),
            name: "b.csv")
        let change = outcome.change
        #expect((change.identical, change.added, change.withdrawn) == (99, 1, 1))
        let deliveries = try workspace.store.deliveries()
        #expect(deliveries.map(\.file) == ["a.csv", "b.csv", "s.csv"])
        #expect(deliveries.map(\.rows.stored) == [100, 100, 200])
        #expect(deliveries.map(\.rows.superseded) == [100, 0, 0])
        try expectBalanced()
    }

    private static func covering(_ numbers: ClosedRange<Int>) -> String {
        let iso = { (number: Int) in day(number).split(separator: ".").reversed().joined(separator: "-") }
        return SampleWorkspace.profile
            + "\ndelivery: {coverage: \"\(iso(numbers.lowerBound))/\(iso(numbers.upperBound))\"}"
    }

    @Test func `over one per cent withdrawn is refused, at one per cent not`() throws {
        let first = (0..<200).map { Self.row($0) }
        try workspace.run(text(first), name: "a.csv")
        let before = try workspace.store.deliveries()
        let error = try workspace.complaint(
            text(Array(first[..<100] + first[103...])), name: "b.csv")
        for part in ["b.csv", "a.csv", "200", "197", "3 zurückgezogen", "--confirm", "supplier"] {
            #expect(error.phrase(.german).contains(part), "\(error.phrase(.german))")
        }
        #expect(error.phrase(.english).contains("3 withdrawn"))
        #expect(try workspace.store.deliveries() == before)
        let outcome = try workspace.run(text(Array(first[..<100] + first[102...])), name: "b.csv")
        #expect(outcome.change.withdrawn == 2)
        #expect(try stored().count == 198)
    }

    @Test func `a file that only complements an earlier one does not push it out`() throws {
        try workspace.run(text((0..<200).map { Self.row($0) }), name: "a.csv")
        let other = text((0..<200).map { Self.row($0, involved: 5) })
        let error = try workspace.complaint(other, name: "b.csv")
        #expect(error.phrase(.german).contains("200 zurückgezogen"))
        let own = Sample.profile.replacing("supplier: Polizei", with: "supplier: Polizei, Teil 2")
        try workspace.run(other, profile: own, name: "b.csv")
        #expect(try stored().count == 400)
    }

    @Test func `an older delivery brings nothing back unasked, and is known once it was replaced`() throws {
        let older = (0..<200).map { Self.row($0) }
        let newer = older.dropFirst() + (200..<250).map { Self.row($0) }
        try workspace.run(text(Array(newer)), name: "b.csv")
        let error = try workspace.complaint(text(older), name: "a.csv")
        #expect(error.phrase(.german).contains("endet früher"))
        #expect(error.phrase(.german).contains("coverage"))
        #expect(try stored().count == 249)
        try workspace.run(text(older), name: "a.csv", confirmed: true)
        #expect(try stored().count == 250)
        try expectBalanced()
        // The newer file is known, partly superseded, and comes back only on demand.
        #expect(try workspace.run(text(Array(newer)), name: "b.csv").wasKnown)
        #expect(try stored().count == 250)
        try workspace.run(text(Array(newer)), name: "b.csv", confirmed: true)
        // The first row of the older one lies outside the days of the newer.
        #expect(try stored().count == 250)
        #expect(try workspace.run(text(older), name: "a.csv").wasKnown)
        try expectBalanced()
    }

    @Test func `a supplier's record that tells otherwise is changed, not withdrawn`() throws {
        let profile = Sample.profile + "\nduplicates: {by: [Vorgang]}"
        let first = (0..<200).map { Self.row($0) }
        try workspace.run(text(first), profile: profile, name: "a.csv")
        let corrected = first[..<190] + (190..<199).map { Self.row($0, involved: 7) } + [Self.row(199, case: "N1")]
        let outcome = try workspace.run(text(Array(corrected)), profile: profile, name: "b.csv")
        let change = outcome.change
        #expect((change.identical, change.changed, change.withdrawn, change.added) == (190, 9, 1, 1))
        #expect(try stored().filter { $0 == 7 }.count == 9)
    }

    @Test func `a running number is not taken for a record`() throws {
        let profile = Sample.profile + "\nduplicates: {by: [Vorgang]}"
        try workspace.run(text((0..<200).map { Self.row($0) }), profile: profile, name: "a.csv")
        let error = try workspace.complaint(
            text((0..<200).map { Self.row($0, involved: 5) }), profile: profile, name: "b.csv")
        #expect(error.phrase(.german).contains("200 geändert"))
        #expect(try stored().allSatisfy { $0 == 2 })
    }

    @Test func `exact repetitions are kept and count`() throws {
        let twice = (0..<100).flatMap { [Self.row($0), Self.row($0)] }
        try workspace.run(text(twice), name: "a.csv")
        let outcome = try workspace.run(text(Array(twice.dropFirst()) + [Self.row(100)]), name: "b.csv")
        #expect((outcome.change.identical, outcome.change.withdrawn) == (199, 1))
        #expect(try stored().count == 200)
    }

    @Test func `rows without a day of recording are told`() throws {
        let rows = (0..<50).map { Self.row($0) }
        try workspace.run(text(rows), name: "a.csv")
        let outcome = try workspace.run(text(rows + [Self.row(50)]), profile: Self.recorded, name: "b.csv")
        #expect(outcome.change.unplaced.map(\.file) == ["a.csv"])
        #expect(outcome.change.replaced.isEmpty)
    }

    @Test func `the axis of recording needs its day in every row`() throws {
        let outcome = try workspace.run(
            text([Self.row(0), Self.row(1).replacing(";02.01.2017;02", with: ";;02")]), profile: Self.recorded,
            maxRejects: 1)
        #expect(outcome.rejects.map(\.line) == [3])
        #expect(outcome.rejects.map(\.column) == ["Angelegt"])
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `the order of rows inside a file says nothing`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let first = (0..<150).map { _ in Self.row(generator.below(80), involved: generator.below(3)) }
        let second =
            first.filter { _ in generator.below(10) > 0 }
            + (0..<20).map { _ in Self.row(generator.below(90)) }
        var changes = [DeliveryChange]()
        for _ in 0..<2 {
            let workspace = try SampleWorkspace()
            try workspace.run(text(first.shuffled(using: &generator)), name: "a.csv")
            let outcome = try workspace.run(
                text(second.shuffled(using: &generator)), name: "b.csv", confirmed: true)
            var change = outcome.change
            change.replaced = []
            changes.append(change)
            let earlier = try workspace.store.deliveries().map(\.rows.stored).reduce(0, +)
            #expect(earlier + change.earlierRows == first.count + second.count)
        }
        #expect(changes[0] == changes[1])
    }

    @Test func `the same row has the same key whatever its encoding, delimiter, order of columns and blanks`() throws {
        let rows = (0..<100).map { Self.row($0) }
        try workspace.run(text(rows), name: "a.csv")
        let moved = Self.header.dropLast().split(separator: ";").reversed().joined(separator: ",") + "\n"
        let turned = rows.map { row in
            row.dropLast().split(separator: ";").reversed().map { "\"  \($0) \"" }.joined(separator: ",") + "\n"
        }
        let latin = (moved + turned.joined()).unicodeScalars.map { UInt8($0.value) }
        let outcome = try workspace.run(bytes: latin, name: "b.csv")
        #expect(outcome.format.english.hasPrefix("windows-1252,"))
        #expect((outcome.change.identical, outcome.change.added, outcome.change.withdrawn) == (100, 0, 0))
    }
}
