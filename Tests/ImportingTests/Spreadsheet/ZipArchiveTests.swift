import Testing

@testable import Importing

@Suite struct ZipArchiveTests {
    private typealias Entry = HandmadeZip.Entry

    private func content(of entry: Entry) throws -> String {
        let archive = try ZipArchive(HandmadeZip(entries: [entry]).bytes)
        let found = try #require(archive.entry(entry.name))
        return String(decoding: try archive.content(of: found, limit: 1 << 20), as: UTF8.self)
    }

    @Test func `an entry is read, stored or deflated`() throws {
        #expect(try content(of: Entry("a/b", "Inhalt")) == "Inhalt")
        var deflated = Entry("a", "hallo hallo hallo hallo")
        // zlib's raw deflate of the text, from Python's zlib.
        deflated.content = [0xCB, 0x48, 0xCC, 0xC9, 0xC9, 0x57, 0xC8, 0x40, 0x27, 0x01]
        deflated.method = 8
        deflated.statedSize = 23
        deflated.statedChecksum = 0x8324_B949
        #expect(try content(of: deflated) == "hallo hallo hallo hallo")
    }

    @Test func `what is not as the directory says is damaged`() throws {
        var shorter = Entry("a", "Inhalt")
        shorter.statedSize = 5
        var longer = Entry("a", "Inhalt")
        longer.statedSize = 7
        var other = Entry("a", "Inhalt")
        other.statedChecksum = 1
        var beyond = Entry("a", "Inhalt")
        beyond.statedPackedSize = 5000
        var unknown = Entry("a", "Inhalt")
        unknown.method = 99
        var garbled = Entry("a", "Inhalt")
        garbled.method = 8
        for entry in [shorter, longer, other, beyond, unknown, garbled] {
            #expect(throws: SpreadsheetError.damaged(part: "a")) { try content(of: entry) }
        }
        var locked = Entry("a", "Inhalt")
        locked.flags = 1
        #expect(throws: SpreadsheetError.encrypted) { try content(of: locked) }
    }

    @Test func `an archive that would unpack to too much is refused before it is unpacked`() throws {
        var steep = Entry("a", "x")
        steep.statedSize = 60 << 20
        var large = Entry("b", "x")
        (large.statedSize, large.statedPackedSize) = (600 << 20, 600 << 20)
        var second = large
        second.name = "c"
        var zip64 = Entry("d", "x")
        zip64.statedSize = 0xFFFF_FFFF
        for entries in [[steep], [large, second], [zip64]] {
            #expect(throws: SpreadsheetError.tooLarge) { try ZipArchive(HandmadeZip(entries: entries).bytes) }
        }
        let many = (0...ZipArchive.mostEntries).map { Entry(String($0), "") }
        #expect(throws: SpreadsheetError.tooLarge) { try ZipArchive(HandmadeZip(entries: many).bytes) }
    }

    @Test func `two entries of one name are refused`() {
        let zip = HandmadeZip(entries: [Entry("a", "1"), Entry("a", "2")])
        #expect(throws: SpreadsheetError.damaged(part: "ZIP")) { try ZipArchive(zip.bytes) }
    }

    @Test func `an archive cut off or changed anywhere never ends the program`() throws {
        let whole = HandmadeZip.xlsx(rows: "<row r='1'><c r='A1'><v>1</v></c></row>").bytes
        for length in stride(from: 0, to: whole.count, by: 3) {
            #expect(throws: (any Error).self) { try Workbooks.open(Array(whole[..<length]), decimalSeparator: ",") }
        }
        for place in whole.indices {
            var changed = whole
            changed[place] ^= 0xA5
            let workbook = try? Workbooks.open(changed, decimalSeparator: ",")
            try? workbook?.forEachRow(of: 0) { _, _ in }
        }
    }

    /// Checksums would hide most changes from the readers of XML, so each entry gets a new one.
    @Test(arguments: [0, 1])
    func `changed XML never ends the program`(kind: Int) throws {
        let original =
            kind == 0
            ? HandmadeZip.xlsx(
                rows: "<row r='1'><c r='A1' t='s' s='1'><v>0</v></c><c r='B2' s='0'><f>1</f><v>42740.5</v></c></row>",
                styles:
                    "<numFmts><numFmt numFmtId='165' formatCode='[h]:mm'/></numFmts><cellXfs><xf numFmtId='165'/></cellXfs>",
                texts: ["<t>_x000D_</t>"])
            : HandmadeZip.ods(
                tables: "<table:table table:name='a'><table:table-row table:number-rows-repeated='3'>"
                    + "<table:table-cell table:number-columns-repeated='2' office:value-type='float' office:value='1e3'>"
                    + "<text:p>a<text:s text:c='2'/></text:p></table:table-cell></table:table-row></table:table>")
        var state = UInt64(20_170_105)
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let signs = Array("<>/='\"&;0123456789-.eAZ:[] \0".utf8)
        for _ in 0..<3000 {
            var changed = original
            for _ in 0...random(3) {
                let entry = random(changed.entries.count)
                let place = random(changed.entries[entry].content.count)
                changed.entries[entry].content[place] = signs[random(signs.count)]
            }
            let workbook = try? Workbooks.open(changed.bytes, decimalSeparator: ",")
            var rows = 0
            try? workbook?.forEachRow(of: 0) { row, _ in
                rows += 1
                if rows < 10, row.width < 100 { _ = row.fields(width: row.width) }
            }
        }
    }
}
