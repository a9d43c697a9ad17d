import Records
import Store
import Testing
import Wording

@testable import Importing

/// Rows that come again from what seems to be another supplier. All rows are invented.
@Suite struct StoredElsewhereTests {
    private let workspace: SampleWorkspace
    private typealias Sample = SampleWorkspace

    init() throws { workspace = try SampleWorkspace() }

    private static func row(_ number: Int, involved: Int = 2) -> String {
        let (month, day) = (number / 28 % 12 + 1, number % 28 + 1)
        let date = "\(day < 10 ? "0" : "")\(day).\(month < 10 ? "0" : "")\(month).2017"
        return "\(date) 10:\(10 + number % 50);Peine;Südstadt;Raub;\(involved)\n"
    }

    private func text(_ rows: [String]) -> String { Sample.header + rows.joined() }

    private func profile(of supplier: String) -> String { Sample.profile.replacing("Polizei", with: supplier) }

    @Test func `rows of another supplier come again are a question, and nothing is stored`() throws {
        try workspace.run(text((0..<100).map { Self.row($0) }), name: "a.csv")
        let corrected = text((0..<100).map { Self.row($0, involved: $0 == 7 ? 9 : 2) })
        let error = try workspace.complaint(corrected, profile: profile(of: "polizei_korrigiert"), name: "b.csv")
        for language in Language.allCases {
            let phrase = error.phrase(language)
            for word in ["b.csv", "99", "100", "supplier: Polizei", "a.csv", "--confirm"] {
                #expect(phrase.contains(word), "\(phrase)")
            }
        }
        #expect(try workspace.store.deliveries().map(\.file) == ["a.csv"])
        let confirmed = try workspace.run(
            corrected, profile: profile(of: "polizei_korrigiert"), name: "b.csv", confirmed: true)
        #expect(confirmed.delivery.rows.stored == 100)
        #expect(try workspace.store.deliveries().count == 2)
    }

    @Test func `only the days that both tell of are compared`() throws {
        try workspace.run(text((0..<100).map { Self.row($0) }), name: "a.csv")
        let later = text((60..<300).map { Self.row($0) })
        let error = try workspace.complaint(later, profile: profile(of: "Wache"), name: "b.csv")
        #expect(error.phrase(.german).contains("40 von 40 Zeilen"))
    }

    @Test(arguments: [(19, 19, 1), (20, 20, 0), (40, 20, 1), (40, 21, 0)])
    func `few rows, and half of them, are no question`(rows: Int, repeated: Int, stored: Int) throws {
        try workspace.run(text((0..<100).map { Self.row($0) }), name: "a.csv")
        let other = text((0..<rows).map { Self.row($0, involved: $0 < repeated ? 2 : 3) })
        if stored > 0 {
            try workspace.run(other, profile: profile(of: "Schulen"), name: "b.csv")
        } else {
            _ = try workspace.complaint(other, profile: profile(of: "Schulen"), name: "b.csv")
        }
        #expect(try workspace.store.deliveries().count == 1 + stored)
    }

    @Test func `of long files a part is compared, with the same answer`() throws {
        try workspace.run(text((0..<8000).map { Self.row($0, involved: $0) }), name: "a.csv")
        let writer = try workspace.store.writer(of: .incidents)
        let earlier = try #require(try workspace.store.deliveries().first)
        let segment = try #require(writer.segments.first)
        let block = try batch(of: segment)
        try writer.append(block, keys: RowKeys(rows: try segment.keys().rows))
        let new = Delivery(
            id: "n", source: "n", kind: .incidents, file: "b.csv", supplier: "Wache", isFictitious: true,
            rows: earlier.rows, coverage: earlier.coverage, scope: earlier.scope)
        let exact = try #require(try StoredElsewhere(new, writer: writer))
        #expect((exact.stored, exact.rows, exact.isEstimate) == (8000, 8000, false))
        let part = try #require(try StoredElsewhere(new, writer: writer, mostCompared: 1000))
        #expect(part.isEstimate && part.stored == part.rows)
        #expect((6500...9500).contains(part.rows), "\(part.rows)")
    }

    private func batch(of segment: Segment) throws -> RecordBatch {
        let schema = RecordSchema.of(.incidents)
        return RecordBatch(
            kind: .incidents, columns: try schema.columns.map { try segment.column($0.name) })
    }
}
