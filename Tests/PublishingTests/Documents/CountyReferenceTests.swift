import Testing

@testable import Publishing

/// Marks in the heads of a county's own Word document.
struct CountyReferenceTests {
    private static let types =
        "<Types xmlns=\"a\"><Override PartName=\"/word/document.xml\" ContentType=\"b\"/></Types>"

    /// The parts that come out, by their names.
    private func marked(
        _ section: String, headers: [String: String] = [:], notices: [String] = ["FIKTIV & mehr", "ENTWURF"]
    ) throws -> [String: String] {
        let relations = headers.keys.sorted().enumerated().map {
            "<Relationship Target=\"\($1).xml\" Type=\"t/header\" Id='rId\($0)'/>"
        }
        var parts = [
            ("[Content_Types].xml", Self.types),
            ("word/document.xml", "<w:document><w:body><w:p>Muster</w:p>\(section)</w:body></w:document>"),
            ("word/_rels/document.xml.rels", "<Relationships>\(relations.joined())</Relationships>"),
        ]
        for (name, text) in headers.sorted(by: { $0.key < $1.key }) { parts.append(("word/\(name).xml", text)) }
        let bytes = try #require(
            CountyReference.bytes(of: parts.map { ($0.0, Array($0.1.utf8)) }, notices: notices))
        return Self.parts(of: bytes)
    }

    /// What lies in an archive without compression.
    private static func parts(of archive: [UInt8]) -> [String: String] {
        var (parts, place) = ([String: String](), 0)
        func number(_ offset: Int, _ length: Int) -> Int {
            (0..<length).reduce(0) { $0 | Int(archive[place + offset + $1]) << (8 * $1) }
        }
        func text(_ range: Range<Int>) -> String { String(decoding: archive[range], as: UTF8.self) }
        while number(0, 4) == 0x0403_4B50 {
            let (name, size) = (number(26, 2), number(18, 4))
            parts[text(place + 30..<place + 30 + name)] = text(place + 30 + name..<place + 30 + name + size)
            place += 30 + name + size
        }
        return parts
    }

    /// The notices in their order, as Word's text.
    private func isMarked(_ header: String?) -> Bool {
        guard let header, let first = header.firstRange(of: "<w:t xml:space=\"preserve\">FIKTIV &amp; mehr</w:t>"),
            let second = header.firstRange(of: "<w:t xml:space=\"preserve\">ENTWURF</w:t>")
        else { return false }
        return first.lowerBound < second.lowerBound
    }

    @Test(arguments: ["", "<w:sectPr/>", "<w:sectPr w:rsid=\"1\"><w:pgSz/></w:sectPr>"])
    func `a document without a head gets one on first, even and all other sheets`(section: String) throws {
        let parts = try marked(section)
        let document = try #require(parts["word/document.xml"])
        for kind in ["default", "first", "even"] {
            #expect(document.contains("w:type=\"\(kind)\" r:id=\"rIdKreisblick\"/>"))
        }
        #expect(document.components(separatedBy: "<w:sectPr").count == 2 && document.contains("Muster"))
        #expect(document.contains("<w:pgSz/></w:sectPr>") == section.contains("pgSz"))
        #expect(isMarked(parts["word/kreisblick.xml"]))
        #expect(parts["word/_rels/document.xml.rels"]?.contains("Target=\"kreisblick.xml\"") ?? false)
        #expect(parts["[Content_Types].xml"]?.contains("PartName=\"/word/kreisblick.xml\"") ?? false)
    }

    @Test func `marks stand above the head that a county has, on sheets with a head of their own too`() throws {
        let section =
            "<w:sectPr><w:headerReference r:id=\"rId0\" w:type=\"default\"/><w:headerReference w:type=\"first\" r:id=\"rId1\"/>"
            + "<w:titlePg/><w:sectPrChange><w:sectPr><w:pgSz/></w:sectPr></w:sectPrChange></w:sectPr>"
        let parts = try marked(
            section,
            headers: ["h1": "<?xml?><w:hdr xmlns:w=\"x\"><w:p>Kreis</w:p></w:hdr>", "h2": "<w:hdr xmlns:w=\"x\"/>"])
        for name in ["h1", "h2"] {
            let header = try #require(parts["word/\(name).xml"])
            #expect(isMarked(header) && header.hasSuffix("</w:hdr>"), "\(header)")
        }
        let first = try #require(parts["word/h1.xml"])
        let places = ["<w:hdr xmlns:w=\"x\">", "FIKTIV", "ENTWURF", "Kreis"].map {
            first.firstRange(of: $0)?.lowerBound
        }
        #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
        let document = try #require(parts["word/document.xml"])
        #expect(document.contains("w:type=\"even\" r:id=\"rIdKreisblick\"/>") && document.contains("<w:titlePg/>"))
        #expect(document.components(separatedBy: "rIdKreisblick").count == 2)
    }

    @Test func `without marks a county's document stays as it is`() throws {
        let parts = try marked("<w:sectPr/>", headers: ["h1": "<w:hdr/>"], notices: [])
        #expect(parts["word/h1.xml"] == "<w:hdr/>" && parts["word/kreisblick.xml"] == nil && parts.count == 4)
    }

    @Test func `what is no Word document is none`() {
        #expect(CountyReference.bytes(of: [("a.txt", [65])], notices: []) == nil)
        #expect(CountyReference.bytes(of: [("word/document.xml", Array("<x/>".utf8))], notices: ["A"]) == nil)
    }
}
