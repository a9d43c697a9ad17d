/// A county's own Word document with notices in the head of each sheet, above what the county has there.
///
/// Word knows up to three heads: of the first sheet, of even ones and of all others (ISO/IEC 29500-1, section 17.10). Notices go into
/// those that the document names, and where one is not named into one of their own. As pandoc does, it looks at the last section alone.
public enum CountyReference {
    /// - Parameter parts: the files in the county's document.
    /// - Returns: `nil` for what is no Word document.
    public static func bytes(of parts: [(name: String, content: [UInt8])], notices: [String]) -> [UInt8]? {
        var texts = [String: String]()
        for (name, content) in parts where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
            texts[name] = String(validating: content, as: UTF8.self)
        }
        guard let document = texts[documentPart], document.contains("<w:body"), let types = texts[typesPart] else {
            return nil
        }
        guard !notices.isEmpty else { return archive(parts, [:]) }
        let relations = texts[relationsPart] ?? emptyRelations
        var (body, section) = splitAtSection(document)
        let named = section.matches(of: /<w:headerReference\b[^>]*>/).map { String($0.output) }
        var changed = [String: String]()
        for target in Set(named.compactMap { Self.value("id", of: $0) }.compactMap { target(of: $0, in: relations) }) {
            guard let header = texts[target], let marked = withNotices(notices, in: header) else { return nil }
            changed[target] = marked
        }
        let kinds = Set(named.compactMap { Self.value("type", of: $0) })
        let references = ["default", "first", "even"].filter { !kinds.contains($0) }.map { kind in
            "<w:headerReference xmlns:r=\"\(WordReference.relation)\" w:type=\"\(kind)\" r:id=\"\(ownID)\"/>"
        }.joined()
        section.insert(contentsOf: references, at: section.startIndex)
        body = body.replacing(sectionPlace, with: "<w:sectPr>\(section)</w:sectPr>")
        changed[documentPart] = body
        if !references.isEmpty {
            changed[ownPart] =
                WordReference.head + "<w:hdr xmlns:w=\"\(WordNotices.word)\">\(WordNotices.paragraphs(notices))</w:hdr>"
            changed[relationsPart] = relations.replacing(
                "</Relationships>",
                with:
                    "<Relationship Id=\"\(ownID)\" Type=\"\(WordReference.relation)/header\" Target=\"\(ownFile)\"/></Relationships>"
            )
            changed[typesPart] = types.replacing(
                "</Types>",
                with: "<Override PartName=\"/\(ownPart)\" ContentType=\"\(WordReference.kind).header+xml\"/></Types>")
        }
        return archive(parts, changed)
    }

    private static let typesPart = "[Content_Types].xml"
    private static let documentPart = "word/document.xml"
    private static let relationsPart = "word/_rels/document.xml.rels"
    private static let (ownFile, ownPart, ownID) = ("kreisblick.xml", "word/kreisblick.xml", "rIdKreisblick")
    private static let emptyRelations =
        WordReference.head
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"

    /// What no document holds: no letter of XML.
    private static let sectionPlace = "\u{0}"

    /// The document with a place for its last section's settings, and these.
    private static func splitAtSection(_ document: String) -> (String, String) {
        // What a section was before a change that is tracked is none.
        let document = document.replacing(/(?s)<w:sectPrChange\b.*?<\/w:sectPrChange>/, with: "")
        let sections = document.matches(of: /(?s)<w:sectPr\b[^>]*?(?:\/>|>(.*?)<\/w:sectPr>)/)
        guard let last = sections.last else {
            return (document.replacing("</w:body>", with: sectionPlace + "</w:body>"), "")
        }
        return (document.replacingCharacters(in: last.range, with: sectionPlace), last.output.1.map(String.init) ?? "")
    }

    private static func withNotices(_ notices: [String], in header: String) -> String? {
        guard let open = header.firstMatch(of: /<w:hdr\b[^>]*>/) else { return nil }
        var tag = String(open.output)
        let isEmpty = tag.hasSuffix("/>")
        if isEmpty { tag = tag.dropLast(2) + ">" }
        return header.replacingCharacters(
            in: open.range, with: tag + WordNotices.paragraphs(notices) + (isEmpty ? "</w:hdr>" : ""))
    }

    /// The file that a relation leads to.
    private static func target(of id: String, in relations: String) -> String? {
        let entry = relations.matches(of: /<Relationship\b[^>]*>/).first { value("Id", of: String($0.output)) == id }
        return entry.flatMap { value("Target", of: String($0.output)) }.map { target in
            target.hasPrefix("/") ? String(target.dropFirst()) : "word/\(target)"
        }
    }

    /// An attribute of a tag, with whatever prefix.
    private static func value(_ name: String, of tag: String) -> String? {
        tag.matches(of: /[\s:](\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/).first { $0.output.1 == name }
            .flatMap { $0.output.2 ?? $0.output.3 }.map { XMLText.read($0) }
    }

    private static func archive(_ parts: [(name: String, content: [UInt8])], _ changed: [String: String]) -> [UInt8] {
        var archive = StoredArchive()
        let names = Set(parts.map(\.name))
        for (name, content) in parts { archive.add(name, changed[name].map { Array($0.utf8) } ?? content) }
        for (name, text) in changed.sorted(by: { $0.key < $1.key }) where !names.contains(name) {
            archive.add(name, Array(text.utf8))
        }
        return archive.finished()
    }
}

extension String {
    /// `replacingSubrange` as a value.
    fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
        var changed = self
        changed.replaceSubrange(range, with: text)
        return changed
    }
}
