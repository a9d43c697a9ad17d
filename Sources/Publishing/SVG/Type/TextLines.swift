/// Breaking and shortening of text to a width.
extension TextStyle {
    /// The text in lines no wider than `width` pixels: broken at spaces, after a hyphen or slash between letters, and
    /// inside a word only where it is too long for a line by itself.
    func lines(of text: String, width: Double) -> [String] {
        // Most texts of a drawing take one line.
        if self.width(of: trimmed(text)) <= width { return [trimmed(text)] }
        var lines: [String] = []
        var current = ""
        // What the line takes up, but for the space at its end, and that space.
        var (taken, space) = (0, 0)
        for piece in pieces(of: text) {
            let (word, gap) = advances(of: piece)
            let together = word == 0 ? taken : taken + space + word
            if TextWidth.width(of: together, size: size) <= width {
                current += piece
                if word == 0 {
                    if taken > 0 { space += gap }
                } else {
                    (taken, space) = (together, gap)
                }
                continue
            }
            if !trimmed(current).isEmpty { lines.append(trimmed(current)) }
            if TextWidth.width(of: word + gap, size: size) <= width {
                (current, taken, space) = (piece, word, gap)
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
            (taken, space) = advances(of: trimmed(current))
            if taken > 0, current.last == " " { space = gap }
        }
        if !trimmed(current).isEmpty || lines.isEmpty { lines.append(trimmed(current)) }
        return lines
    }

    /// The width of a piece without the space at its end, and of that space, in thousandths of the size.
    private func advances(of piece: String) -> (word: Int, gap: Int) {
        var (word, gap) = (0, 0)
        for scalar in piece.unicodeScalars {
            let advance = TextWidth.advance(of: scalar, isBold: isBold)
            if scalar == " " {
                gap += advance
            } else {
                (word, gap) = (word + gap + advance, 0)
            }
        }
        return (word, gap)
    }

    /// The text, or as much of its beginning as fits with `…` behind.
    func shortened(_ text: String, width: Double, ending: String = "…") -> String {
        if self.width(of: text) <= width { return text }
        var kept = ""
        for character in text {
            if self.width(of: kept + String(character) + ending) > width { break }
            kept.append(character)
        }
        return trimmed(kept) + ending
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
