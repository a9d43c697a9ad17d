import Testing

@testable import FictitiousPeine

@Suite struct SchoolsDeliveryTests {
    private let delivery = FictitiousPeine().schoolsDelivery()

    private var rows: [DeliveryRows.Row] {
        let text = String(decoding: delivery.bytes.dropFirst(3), as: UTF8.self)
        return Array(DeliveryRows(of: text, delimiter: ",").rows.dropFirst())
    }

    @Test func `the file is UTF-8 with a byte order mark and line feeds`() {
        #expect(delivery.bytes.starts(with: [0xef, 0xbb, 0xbf]))
        #expect(String(validating: delivery.bytes, as: UTF8.self) != nil)
        #expect(!delivery.bytes.contains(13))
        #expect((800...1000).contains(delivery.rowCount))
    }

    @Test func `every row has nine fields, commas inside quotes included`() {
        #expect(rows.count == delivery.rowCount)
        #expect(rows.allSatisfy { $0.fields.count == 9 })
        #expect(rows.contains { $0.fields[5] == "Rangelei, Schubsen" })
    }

    @Test func `the lines told are the lines meant`() {
        let impossible = rows.filter { ["2017-13-01", "2014-02-30", "2019-06-31"].contains($0.fields[1]) }
        #expect(impossible.map(\.line) == delivery.lines(of: .impossibleDate))
        #expect(rows.filter { $0.fields[7] == "mehrere" }.map(\.line) == delivery.lines(of: .textForNumber))
        let blank = rows.filter { $0.fields[4].isEmpty && $0.fields[3] != "unbekannt" }
        #expect(blank.map(\.line) == delivery.lines(of: .blankVillage))
        #expect(!blank.isEmpty)
    }

    @Test func `rows are the invented incidents and the faults planted on top`() {
        let planted = delivery.faults.filter { $0.kind != .blankVillage }.reduce(0) { $0 + $1.lines.count }
        #expect(FictitiousPeine().incidents(reportedBy: .schools).count + planted == delivery.rowCount)
    }
}
