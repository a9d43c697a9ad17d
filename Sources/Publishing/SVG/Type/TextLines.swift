/// Breaking and shortening of text to a width.
extension TextStyle {
    /// The text in lines no wider than `width` pixels: broken at spaces, after a hyphen or slash between letters, and
    /// inside a word only where it is too long for a line by itself.
    func lines(of text: String, width: Double) -> [String] {
        // Most texts of a drawing take one line.
        if self.width(of: trimmed(text)) <= width { return [trimmed(text)] }
        var lines: [String] = []
        var current = ""
        // What the line takes up, but for the space at its end, and that space; `nil` where it has nothing but spaces.
        var taken: (word: Int, gap: Int)?
        for piece in pieces(of: text) {
            let own = advances(of: piece)
            var together = taken
            if let own { together = (taken.map { $0.word + $0.gap + own.word } ?? own.word, own.gap) }
            if TextWidth.width(of: together?.word ?? 0, size: size) <= width {
                current += piece
                if own == nil { together?.gap += TextWidth.advance(of: " ", isBold: isBold) * piece.utf8.count }
                taken = together
                continue
            }
            if !trimmed(current).isEmpty { lines.append(trimmed(current)) }
            if let own, TextWidth.width(of: own.word + own.gap, size: size) <= width {
                (current, taken) = (piece, own)
                continue
            }
            current = ""
            for character in piece {
                if !current.isEmpty, self.width(of: current + String(character)) > width {
                    lines.append(trimmed(current))
                    current = ""
                }
                current.append(character)
            }
            taken = advances(of: current)
        }
        if !trimmed(current).isEmpty || lines.isEmpty { lines.append(trimmed(current)) }
        return lines
    }

    /// The width of a piece without the space at its end, and of that space, in thousandths of the size; `nil` for spaces alone.
    private func advances(of piece: String) -> (word: Int, gap: Int)? {
        var (word, gap) = (0, 0)
        var isBlank = true
        for scalar in piece.unicodeScalars {
            let advance = TextWidth.advance(of: scalar, isBold: isBold)
            if scalar == " " {
                gap += advance
            } else {
                (word, gap, isBlank) = (word + gap + advance, 0, false)
            }
        }
        return isBlank ? nil : (word, gap)
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
