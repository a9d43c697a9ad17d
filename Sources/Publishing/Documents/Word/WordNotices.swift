/// What must stand at the head of each sheet of a Word document, whoever's head it is otherwise.
enum WordNotices {
    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    /// Paragraphs that depend on no style of the document's.
    static func paragraphs(_ notices: [String]) -> String {
        func line(_ side: String) -> String {
            "<w:\(side) w:val=\"single\" w:sz=\"8\" w:space=\"2\" w:color=\"8A1C1C\"/>"
        }
        return notices.map { notice in
            "<w:p xmlns:w=\"\(word)\"><w:pPr><w:pBdr>\(line("top"))\(line("bottom"))</w:pBdr>"
                + "<w:spacing w:before=\"0\" w:after=\"40\"/><w:jc w:val=\"center\"/></w:pPr>"
                + "<w:r><w:rPr><w:b/><w:vanish w:val=\"0\"/><w:color w:val=\"8A1C1C\"/><w:sz w:val=\"18\"/></w:rPr>"
                + "<w:t xml:space=\"preserve\">\(XMLText.escaped(notice))</w:t></w:r></w:p>"
        }.joined()
    }
}
