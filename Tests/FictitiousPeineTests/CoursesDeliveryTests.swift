import Testing

@testable import FictitiousPeine

@Suite struct CoursesDeliveryTests {
    private let delivery = FictitiousPeine().coursesDelivery()

    private var rows: [DeliveryRows.Row] {
        let text = String(decoding: delivery.bytes, as: UTF8.self)
        return Array(DeliveryRows(of: text, delimiter: ";").rows.dropFirst())
    }

    @Test func `every row has eight fields, titles over two lines included`() {
        #expect(rows.count == delivery.rowCount)
        #expect((230...280).contains(rows.count))
        #expect(rows.allSatisfy { $0.fields.count == 8 })
        #expect(rows.contains { $0.fields[3].unicodeScalars.contains("\n") })
        #expect(rows.contains { $0.fields[3] == "\"Wie geht Ausbildung?\"" })
        // Rows end in CRLF; a break inside a title is a bare line feed, as spreadsheets write it.
        #expect(delivery.bytes.count { $0 == 13 } == rows.count + 1)
        #expect(delivery.bytes.count { $0 == 10 } > rows.count + 1)
    }

    @Test func `hours have a decimal comma`() {
        #expect(rows.allSatisfy { $0.fields[7].hasSuffix(",0") || $0.fields[7].hasSuffix(",5") })
    }

    @Test func `one course ends before it begins, one has no participants`() {
        let backwards = rows.filter { Self.sortable($0.fields[2]) < Self.sortable($0.fields[1]) }
        #expect(backwards.map(\.line) == delivery.lines(of: .endBeforeBeginning))
        #expect(backwards.count == 1)
        let empty = rows.filter { $0.fields[6].isEmpty }
        #expect(empty.map(\.line) == delivery.lines(of: .emptyCount))
        #expect(empty.count == 1)
    }

    @Test(arguments: 1...60)
    func `a course that ends before it begins is one for every seed`(seed: UInt64) {
        let delivery = FictitiousPeine(seed: seed).coursesDelivery()
        let text = String(decoding: delivery.bytes, as: UTF8.self)
        let backwards = DeliveryRows(of: text, delimiter: ";").rows.dropFirst().filter {
            Self.sortable($0.fields[2]) < Self.sortable($0.fields[1])
        }
        #expect(backwards.map(\.line) == delivery.lines(of: .endBeforeBeginning))
        #expect(backwards.count == 1)
    }

    /// `31.03.2017` → `20170331`.
    private static func sortable(_ date: String) -> String { date.split(separator: ".").reversed().joined() }
}
