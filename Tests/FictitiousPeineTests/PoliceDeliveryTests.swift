import Testing

@testable import FictitiousPeine

@Suite struct PoliceDeliveryTests {
    private let delivery = FictitiousPeine().policeDelivery()

    /// Windows-1252 as far as it is Latin-1, and the en dash.
    private var text: String {
        delivery.bytes.reduce(into: "") { text, byte in
            text.unicodeScalars.append(byte == 0x96 ? "–" : Unicode.Scalar(byte))
        }
    }
    private var rows: [DeliveryRows.Row] { Array(DeliveryRows(of: text, delimiter: ";").rows.dropFirst(2)) }

    @Test func `the file is Windows-1252 and nothing else`() {
        #expect(String(validating: delivery.bytes, as: UTF8.self) == nil)
        #expect(delivery.bytes.contains(0x96))
        #expect(delivery.bytes.contains(0xfc))
        #expect(delivery.bytes.allSatisfy { !(0x80...0x9f).contains($0) || $0 == 0x96 })
        let lineFeeds = delivery.bytes.count { $0 == 10 }
        #expect(lineFeeds == delivery.bytes.count { $0 == 13 })
        #expect(lineFeeds == delivery.rowCount + 2)
        #expect((2500...3500).contains(delivery.rowCount))
    }

    @Test func `all rows but the one cut short have nine fields`() throws {
        let short = rows.filter { $0.fields.count != 9 }.map(\.line)
        #expect(short == delivery.lines(of: .tooFewFields))
        #expect(short.count == 1)
    }

    @Test func `rows are the invented incidents and the faults planted on top`() {
        let incidents = FictitiousPeine().incidents(reportedBy: .police)
        let planted = delivery.faults.filter { $0.kind != .blankVillage }.reduce(0) { $0 + $1.lines.count }
        #expect(incidents.count + planted == delivery.rowCount)
        #expect(rows.count == delivery.rowCount)
        #expect(delivery.lines(of: .blankVillage).count == incidents.count { $0.place.name.isEmpty })
    }

    @Test(arguments: [
        (PlantedFault.Kind.impossibleDate, 3), (.noKnownRegion, 6), (.countyOnly, 3), (.unknownVillage, 7),
        (.negativeCount, 2), (.tooFewFields, 1), (.deliveredTwice, 10),
    ])
    func `each kind of fault is there as often as promised`(kind: PlantedFault.Kind, count: Int) {
        #expect(delivery.lines(of: kind).count == count)
    }

    @Test func `the lines told are the lines meant`() {
        let impossible = ["31.02.2016 10:15", "29.02.2015 21:40", "31.04.2018 17:05"]
        #expect(rows.filter { impossible.contains($0.fields[1]) }.map(\.line) == delivery.lines(of: .impossibleDate))
        let negative = rows.filter { $0.fields.count == 9 && $0.fields[5] == "-3" }
        #expect(negative.map(\.line) == delivery.lines(of: .negativeCount))
    }

    @Test func `the second delivery repeats ten rows byte for byte`() {
        let last = rows.suffix(10)
        #expect(last.map(\.line) == delivery.lines(of: .deliveredTwice))
        let before = rows.dropLast(10).map(\.fields)
        #expect(last.allSatisfy { row in before.count { $0 == row.fields } == 1 })
        #expect(Set(before.map { $0[0] }).count == before.count)
    }

    @Test func `names of places come in every spelling`() throws {
        let spellings = Set(rows.map { $0.fields[3] })
        for spelling in [
            "Südstadt", "SÜDSTADT", "Südstadt ", "Suedstadt", "Peine-Südstadt", "Gr. Ilsede", "Groß-Ilsede",
        ] {
            #expect(spellings.contains(spelling))
        }
        let municipalities = Set(rows.map { $0.fields[2] })
        #expect(municipalities.isSuperset(of: ["Peine", "PEINE", "Peine  ", " peine", "Stadt Peine", "LAHSTEDT"]))
    }
}

extension Delivery {
    func lines(of kind: PlantedFault.Kind) -> [Int] { faults.first { $0.kind == kind }?.lines ?? [] }
}
