import Records
import Testing

@testable import Store

/// A hash by which a column may be known.
private let someHash = Digest.of(Array("a column".utf8))

@Suite struct SnapshotTests {
    private func snapshot(
        file: String, supplier: String, id: String? = nil, hash: String = someHash, dictionary: String? = someHash
    ) throws -> Snapshot {
        var snapshot = Snapshot()
        for kind in RecordKind.allCases {
            var builder = RecordBatchBuilder(kind: kind)
            let batch = try builder.takeBlock()
            var columns = RecordSchema.of(kind).columns.map { column in
                StoredColumn(
                    name: column.name, type: StoredType(column.type), hash: hash,
                    dictionary: column.type == .code ? dictionary : nil, checks: [0, .max],
                    summary: ValueSummary(unknown: 3, range: -7...12))
            }
            columns.append(
                StoredColumn(
                    name: "key", type: .key, hash: someHash, dictionary: nil, checks: [], summary: ValueSummary()))
            if kind == .incidents {
                columns.append(
                    StoredColumn(
                        name: "record", type: .key, hash: someHash, dictionary: nil, checks: [5],
                        summary: ValueSummary()))
            }
            let delivery = try SampleDelivery.delivery(
                of: batch, file: file, id: id, supplier: supplier, isFictitious: kind == .incidents)
            snapshot.entries.append(Snapshot.Entry(delivery: delivery, columns: columns))
        }
        return snapshot
    }

    @Test(arguments: [
        "sources/polizei.csv", "mit Leerzeichen.csv", "tab\tname", "two\nlines", "carriage\rreturn", "both\r\nends",
        "back\\slash", "\\t", "\\n", "\\r", "\\", "\t", "\n", "\n\u{301}", "\\\u{301}", "\t\u{308}x", "Ü\u{2028}ü", "-",
        "",
        "trailing\r", "\n\n\n",
    ])
    func `names come back as they were, whatever they hold`(name: String) throws {
        let written = try snapshot(file: "file " + name, supplier: name)
        let read = try #require(Snapshot(written.text()))
        #expect(read.entries.map(\.delivery) == written.entries.map(\.delivery))
        #expect(read.entries.map(\.columns) == written.entries.map(\.columns))
        #expect(read.entries.allSatisfy { $0.delivery.supplier.utf8.elementsEqual(name.utf8) })
        #expect(read.text() == written.text())
    }

    @Test func `no deliveries make a snapshot too`() throws {
        #expect(try #require(Snapshot(Snapshot().text())).entries.isEmpty)
    }

    @Test(arguments: [
        "../../elsewhere", "/etc/passwd", "0a1b", "", String(someHash.dropLast()), someHash + "0",
        someHash.uppercased(), "../" + someHash.dropFirst(3),
    ])
    func `what is named by anything but a hash is no snapshot`(name: String) throws {
        #expect(Snapshot(try snapshot(file: "a.csv", supplier: "Polizei", hash: name).text()) == nil)
        #expect(Snapshot(try snapshot(file: "a.csv", supplier: "Polizei", dictionary: name).text()) == nil)
    }

    @Test func `a column of codes without its terms is no snapshot`() throws {
        #expect(Snapshot(try snapshot(file: "a.csv", supplier: "Polizei", dictionary: nil).text()) == nil)
    }

    /// With a mark behind it a slash is another character, and the same to the system.
    @Test(arguments: ["../../elsewhere", "../\u{301}../elsewhere"])
    func `a delivery whose identity leads to another folder is no snapshot`(identity: String) throws {
        #expect(Snapshot(try snapshot(file: "a.csv", supplier: "Polizei", id: identity).text()) == nil)
    }

    @Test func `a text without any one of its lines is no snapshot`() throws {
        let lines = try snapshot(file: "a.csv", supplier: "Polizei").text().split(separator: "\n")
        for left in lines.indices {
            let rest = lines.indices.filter { $0 != left }.map { lines[$0] + "\n" }.joined()
            #expect(Snapshot(rest) == nil, "without line \(left + 1)")
        }
    }

    @Test func `a text with any one character changed is no snapshot`() throws {
        let text = try snapshot(file: "a.csv", supplier: "Polizei").text()
        for index in text.indices {
            let changed = text.replacingCharacter(at: index, with: text[index] == "1" ? "2" : "1")
            #expect(Snapshot(changed) == nil)
        }
    }

    @Test(arguments: [
        "", "\n", "kreisblick snapshot 3", "kreisblick snapshot 3\n", "kreisblick snapshot 2\n",
        "kreisblick snapshot 4\n", "text",
    ])
    func `any other text is no snapshot`(text: String) {
        #expect(Snapshot(text) == nil)
    }
}

extension String {
    fileprivate func replacingCharacter(at index: Index, with character: Character) -> String {
        String(self[..<index]) + String(character) + String(self[self.index(after: index)...])
    }
}
