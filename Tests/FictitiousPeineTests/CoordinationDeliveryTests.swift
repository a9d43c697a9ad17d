import TestSupport
import Testing

@testable import FictitiousPeine

struct CoordinationDeliveryTests {
    private let delivery = FictitiousPeine().coordinationDelivery()

    private var rows: [[String]] {
        DeliveryRows(of: String(decoding: delivery.bytes, as: UTF8.self), delimiter: ";").rows.map(\.fields)
    }

    @Test func `each body has its meetings of each quarter, and the steering group one`() {
        #expect(rows[0] == ["Hinweis", "Quartal", "Gremium", "Gebiet", "Sitzungen"])
        let bodies = Dictionary(grouping: rows.dropFirst()) { $0[2] }
        #expect(bodies.count == 3 && bodies.values.allSatisfy { Set($0.map { $0[1] }).count == 8 * 4 })
        #expect(bodies["Lenkungsgruppe Präventionsrat"]?.allSatisfy { $0[4] == "1" } == true)
        #expect(rows.count == delivery.rowCount + 1)
    }

    @Test func `the map knows every body`() throws {
        let bytes = try #require(StoredFile.bytes(ProjectFolder.embedded("maps/koordinierung-gremien.csv")))
        let known = DeliveryRows(of: String(decoding: bytes, as: UTF8.self), delimiter: ",").rows.dropFirst()
        #expect(Set(known.map { $0.fields[0] }) == Set(rows.dropFirst().map { $0[2] }))
    }
}
