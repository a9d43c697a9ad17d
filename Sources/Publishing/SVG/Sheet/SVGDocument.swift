import Wording

/// A whole drawing: what it looks like, and the words for those who cannot see it.
///
/// It holds no script, no style sheet and no reference to anything outside, so that Word, LibreOffice, Inkscape and
/// browsers show the same. All ids start with the caller's, so that one page can hold several drawings.
struct SVGDocument {
    let id: String
    let language: Language
    let title: String
    let description: String
    let width: Double
    let height: Double
    let theme: Theme
    let definitions: [SVGElement]
    let content: [SVGElement]

    func render() -> String {
        let titleID = "\(id)-title"
        let descriptionID = "\(id)-desc"
        let size = (width.rounded(.up), height.rounded(.up))
        let root = SVGElement(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "width": .length(size.0), "height": .length(size.1),
                "viewBox": .text("0 0 \(Int(size.0)) \(Int(size.1))"), "role": "img",
                "lang": .text(language.rawValue), "xml:lang": .text(language.rawValue),
                "aria-labelledby": .text(titleID), "aria-describedby": .text(descriptionID),
                "font-family": .text(theme.fontFamily),
            ],
            children: [
                SVGElement("title", ["id": .text(titleID)], content: .text(title)),
                SVGElement("desc", ["id": .text(descriptionID)], content: .text(description)),
            ] + (definitions.isEmpty ? [] : [SVGElement("defs", children: definitions)])
                + [.rectangle(Rectangle(left: 0, top: 0, right: size.0, bottom: size.1), fill: theme.paper)] + content)
        var output: [UInt8] = []
        root.write(to: &output)
        output.append(UInt8(ascii: "\n"))
        return String(decoding: output, as: UTF8.self)
    }

    /// An id that XML allows, made of what the caller gave: `3 Südstadt` → `k3-S-dstadt`.
    static func identifier(_ wanted: String) -> String {
        let kept = wanted.unicodeScalars.map { scalar -> Character in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", "_": Character(scalar)
            default: "-"
            }
        }
        guard let first = kept.first else { return "k" }
        return (first.isLetter ? "" : "k") + String(kept)
    }
}
