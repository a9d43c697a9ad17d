@testable import Publishing

/// A text element read back from a drawing, with the box that the width table gives it.
struct WrittenText {
    let content: String
    let box: Rectangle
    let isTurned: Bool

    /// All text elements of a drawing of ours: attributes in quotes, no markup inside.
    static func all(in svg: String) -> [WrittenText] {
        svg.components(separatedBy: "<text ").dropFirst().compactMap { part in
            guard let close = part.firstIndex(of: ">"), let end = part.firstIndex(of: "<") else { return nil }
            let attributes = String(part[..<close])
            func value(_ name: String) -> String? {
                let pieces = (" " + attributes).components(separatedBy: " \(name)=\"")
                guard pieces.count > 1 else { return nil }
                return pieces[1].components(separatedBy: "\"").first
            }
            guard let x = value("x").flatMap(Double.init), let y = value("y").flatMap(Double.init),
                let size = value("font-size").flatMap(Double.init)
            else { return nil }
            let content = unescaped(String(part[part.index(after: close)..<end]))
            let width = TextWidth.width(of: content, size: size, isBold: value("font-weight") == "bold")
            let left =
                switch value("text-anchor") {
                case "end": x - width
                case "middle": x - width / 2
                default: x
                }
            return WrittenText(
                content: content,
                box: Rectangle(left: left, top: y - size * 0.8, right: left + width, bottom: y + size * 0.25),
                isTurned: value("transform") != nil)
        }
    }

    private static func unescaped(_ text: String) -> String {
        var text = text
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            text = text.components(separatedBy: entity).joined(separator: character)
        }
        return text
    }
}

extension String {
    /// The parts between occurrences of a separator.
    func components(separatedBy separator: String) -> [String] {
        let (text, mark) = (Array(utf8), Array(separator.utf8))
        var parts: [String] = []
        var start = 0
        var index = 0
        while index + mark.count <= text.count {
            if text[index] == mark[0], text[index..<index + mark.count].elementsEqual(mark) {
                parts.append(String(decoding: text[start..<index], as: UTF8.self))
                index += mark.count
                start = index
            } else {
                index += 1
            }
        }
        return parts + [String(decoding: text[start...], as: UTF8.self)]
    }
}
