import Testing

@testable import FictitiousPeine

@Suite struct SocialWorkDeliveryTests {
    private let delivery = FictitiousPeine().socialWorkDelivery()

    private var lines: [DeliveryRows.Row] {
        DeliveryRows(of: String(decoding: delivery.bytes, as: UTF8.self), delimiter: ";").rows
    }
    private var rows: [DeliveryRows.Row] { Array(lines.dropFirst(5)) }

    @Test func `title lines and a merged header stand above the rows`() {
        #expect(lines[1].fields[0] == "FIKTIVE BEISPIELDATEN - frei erfunden")
        #expect(lines[3].fields == ["", "", "Beratung", "", "Gruppen", ""])
        #expect(lines[4].fields.first == "Zeitraum")
        #expect(lines.allSatisfy { $0.fields.count == 6 })
        #expect(rows.count == delivery.rowCount)
    }

    @Test func `each quarter and year ends with its sum`() {
        let sums = rows.filter { $0.fields[0].hasPrefix("Summe ") || $0.fields[0].hasPrefix("Gesamt ") }
        #expect(sums.count == 8 * 5)
        #expect(sums.map(\.line) == delivery.lines(of: .subtotal))
        #expect(sums.allSatisfy { $0.fields[1].isEmpty })
    }

    @Test func `thousands have a dot, and one cell is text`() {
        let cells = rows.flatMap { $0.fields.dropFirst(2) }
        #expect(cells.contains { $0.count == 5 && Array($0)[1] == "." })
        #expect(cells.allSatisfy { Int($0).map { $0 < 1000 } ?? true })
        let text = rows.filter { $0.fields[3] == "siehe Anlage" }
        #expect(text.map(\.line) == delivery.lines(of: .textForNumber))
        #expect(text.count == 1)
    }

    @Test func `Lahstedt has rows until the end of 2014`() {
        let periods = rows.filter { $0.fields[1] == "Lahstedt" }.map { $0.fields[0] }
        #expect(periods.count == 12)
        #expect(periods.last == "2014-Q4")
    }
}
