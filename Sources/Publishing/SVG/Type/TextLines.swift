/// Breaking and shortening of text to a width.
extension TextStyle {
    /// The text in lines no wider than `width` pixels: broken at spaces, after a hyphen or slash between letters, and
    /// inside a word only where it is too long for a line by itself.
    func lines(of text: String, width: Double) -> [String] {
        var lines: [String] = []
        var current = ""
        for piece in pieces(of: text) {
            if self.width(of: trimmed(current + piece)) <= width {
                current += piece
                continue
            }
            if !trimmed(current).isEmpty { lines.append(trimmed(current)) }
            current = ""
            for character in piece {
                if !current.isEmpty, self.width(of: current + String(character)) > width {
                    lines.append(trimmed(current))
                    current = ""
                }
                current.append(character)
            }
        }
        if !trimmed(current).isEmpty || lines.isEmpty { lines.append(trimmed(current)) }
        return lines
    }

    /// The text on about that many lines of similar width, broken between words alone; `nil` where it cannot be.
    func lines(of text: String, about count: Int) -> [String]? {
        let lines = lines(of: text, width: width(of: text) / Double(count) * 1.2)
        let isWhole = zip(lines, lines.dropFirst()).allSatisfy { line, next in
            line.hasSuffix("-") || line.hasSuffix("/") || text.contains("\(line) \(next)")
        }
        return isWhole && lines.count <= count + 1 ? lines : nil
    }

    /// The text, or as much of its beginning as fits with `…` behind.
    func shortened(_ text: String, width: Double) -> String {
        if self.width(of: text) <= width { return text }
        var kept = ""
        for character in text {
            if self.width(of: kept + String(character) + "…") > width { break }
            kept.append(character)
        }
        return trimmed(kept) + "…"
    }

    /// Words with the space behind them; compounds in their parts.
    private func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var current = ""
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            current.append(character)
            let isJoint =
                (character == "-" || character == "/") && index > 0 && index + 1 < characters.count
                && characters[index - 1].isLetter && characters[index + 1].isLetter
            if character == " " || isJoint {
                pieces.append(current)
                current = ""
            }
        }
        return current.isEmpty ? pieces : pieces + [current]
    }

    private func trimmed(_ text: String) -> String {
        var slice = text[...]
        while slice.last == " " { slice.removeLast() }
        while slice.first == " " { slice.removeFirst() }
        return String(slice)
    }
}
