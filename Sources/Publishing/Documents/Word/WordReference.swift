public import Wording

/// The Word document from which pandoc takes styles, paper, head and foot: A4, two centimetres of margin, what must stand on each sheet at
/// its head, title and page numbers at its foot.
public enum WordReference {
    /// - Parameters:
    ///   - notices: what must stand at the head of each sheet.
    ///   - title: what stands at its foot.
    public static func bytes(title: String, notices: [String], language: Language) -> [UInt8] {
        var archive = StoredArchive()
        archive.add("[Content_Types].xml", contentTypes)
        archive.add("_rels/.rels", packageRelations)
        archive.add("word/_rels/document.xml.rels", documentRelations)
        archive.add("word/document.xml", document)
        archive.add("word/styles.xml", styles(language))
        archive.add("word/header1.xml", header(notices))
        archive.add("word/footer1.xml", footer(title, language))
        archive.add("word/settings.xml", settings)
        return archive.finished()
    }

    static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let word = "xmlns:w=\"\(WordNotices.word)\""
    static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    private static var contentTypes: String {
        let parts = [
            ("document", "document.main"), ("styles", "styles"), ("header1", "header"), ("footer1", "footer"),
            ("settings", "settings"),
        ]
        return head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + parts.map { "<Override PartName=\"/word/\($0).xml\" ContentType=\"\(kind).\($1)+xml\"/>" }.joined()
            + "</Types>"
    }

    private static func relations(_ targets: [(id: String, type: String, target: String)]) -> String {
        head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + targets.map { "<Relationship Id=\"\($0.id)\" Type=\"\(relation)/\($0.type)\" Target=\"\($0.target)\"/>" }
            .joined() + "</Relationships>"
    }

    private static var packageRelations: String { relations([("rId1", "officeDocument", "word/document.xml")]) }

    private static var documentRelations: String {
        relations([
            ("rId1", "styles", "styles.xml"), ("rId2", "settings", "settings.xml"),
            ("rId9", "header", "header1.xml"), ("rId10", "footer", "footer1.xml"),
        ])
    }

    private static var document: String {
        head + "<w:document \(word) xmlns:r=\"\(relation)\"><w:body><w:p/><w:sectPr>"
            + "<w:headerReference w:type=\"default\" r:id=\"rId9\"/><w:footerReference w:type=\"default\" r:id=\"rId10\"/>"
            // A4 and two centimetres, in twentieths of a point.
            + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
            + "</w:sectPr></w:body></w:document>"
    }

    private static var settings: String {
        head + "<w:settings \(word)><w:defaultTabStop w:val=\"709\"/><w:autoHyphenation w:val=\"true\"/></w:settings>"
    }

    private static func header(_ notices: [String]) -> String {
        head + "<w:hdr \(word)>" + WordNotices.paragraphs(notices) + (notices.isEmpty ? "<w:p/>" : "") + "</w:hdr>"
    }

    private static func footer(_ title: String, _ language: Language) -> String {
        func field(_ name: String) -> String {
            "<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
        }
        func text(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(XMLText.escaped(text))</w:t></w:r>" }
        let page = Phrase(de: "Seite ", en: "Page ")(language)
        let of = Phrase(de: " von ", en: " of ")(language)
        return head
            + "<w:ftr \(word)><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:tabs><w:tab w:val=\"right\" w:pos=\"9638\"/></w:tabs></w:pPr>"
            + text(title) + "<w:r><w:tab/></w:r>" + text(page) + field("PAGE") + text(of) + field("NUMPAGES")
            + "</w:p></w:ftr>"
    }

    private static func styles(_ language: Language) -> String {
        head + "<w:styles \(word)><w:docDefaults><w:rPrDefault><w:rPr>"
            + "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\" w:eastAsia=\"Arial\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>"
            + "<w:lang w:val=\"\(language.tag)\" w:eastAsia=\"\(language.tag)\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
            + "<w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
            + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>"
            + paragraphs.map(style).joined() + table
            + "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"0B4F8A\"/><w:u w:val=\"single\"/></w:rPr></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"VerbatimChar\"><w:name w:val=\"Verbatim Char\"/><w:rPr><w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\"/></w:rPr></w:style>"
            + "</w:styles>"
    }

    private struct Paragraph {
        let id: String
        let name: String
        /// What is set about paragraphs and about letters.
        let paragraph: String
        let letters: String
        /// `nil` for text, else the level of a heading from 0.
        var level: Int?
    }

    private static let paragraphs = [
        Paragraph(id: "BodyText", name: "Body Text", paragraph: "", letters: ""),
        Paragraph(id: "FirstParagraph", name: "First Paragraph", paragraph: "", letters: ""),
        Paragraph(
            id: "Compact", name: "Compact",
            paragraph: "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>",
            letters: "<w:sz w:val=\"18\"/>"),
        Paragraph(
            id: "Title", name: "Title", paragraph: "<w:keepNext/><w:spacing w:after=\"60\"/>",
            letters: "<w:b/><w:sz w:val=\"36\"/>"),
        Paragraph(
            id: "Subtitle", name: "Subtitle", paragraph: "<w:keepNext/><w:spacing w:after=\"240\"/>",
            letters: "<w:color w:val=\"555555\"/><w:sz w:val=\"22\"/>"),
        Paragraph(
            id: "Heading1", name: "heading 1", paragraph: "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"120\"/>",
            letters: "<w:b/><w:sz w:val=\"28\"/>", level: 0),
        Paragraph(
            id: "Heading2", name: "heading 2", paragraph: "<w:keepNext/><w:spacing w:before=\"320\" w:after=\"100\"/>",
            letters: "<w:b/><w:sz w:val=\"25\"/>", level: 1),
        Paragraph(
            id: "Heading3", name: "heading 3", paragraph: "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>",
            letters: "<w:b/><w:sz w:val=\"22\"/>", level: 2),
        Paragraph(
            id: "TableCaption", name: "Table Caption",
            paragraph: "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"60\"/>",
            letters: "<w:b/><w:sz w:val=\"19\"/>"),
        Paragraph(
            id: "Notice", name: "Notice",
            paragraph:
                "<w:pBdr><w:top w:val=\"single\" w:sz=\"8\" w:space=\"2\" w:color=\"8A1C1C\"/><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"2\" w:color=\"8A1C1C\"/></w:pBdr><w:spacing w:after=\"40\"/><w:jc w:val=\"center\"/>",
            letters: "<w:b/><w:color w:val=\"8A1C1C\"/><w:sz w:val=\"18\"/>"),
        Paragraph(
            id: "Notes", name: "Notes", paragraph: "<w:spacing w:before=\"40\" w:after=\"160\"/>",
            letters: "<w:color w:val=\"555555\"/><w:sz w:val=\"17\"/>"),
        Paragraph(
            id: "Footer", name: "footer", paragraph: "", letters: "<w:color w:val=\"555555\"/><w:sz w:val=\"16\"/>"),
    ]

    private static func style(_ paragraph: Paragraph) -> String {
        "<w:style w:type=\"paragraph\" w:styleId=\"\(paragraph.id)\"><w:name w:val=\"\(paragraph.name)\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>"
            + "<w:pPr>\(paragraph.paragraph)\(paragraph.level.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? "")</w:pPr>"
            + "<w:rPr>\(paragraph.letters)</w:rPr></w:style>"
    }

    /// Lines below the head and between rows, none upright.
    private static let table =
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
        + "<w:style w:type=\"table\" w:styleId=\"Table\"><w:name w:val=\"Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr>"
        + "<w:tblBorders><w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"1A1A1A\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"D0D0D0\"/></w:tblBorders></w:tblPr>"
        + "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val=\"single\" w:sz=\"8\" w:color=\"1A1A1A\"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
}
