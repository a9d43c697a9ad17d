/// Letters that run from the right, such as those of Arabic and Hebrew, in lines that run from the left.
enum RightToLeft {
    /// The text with each stretch of such letters set apart by U+2068 and U+2069, so that figures and names beside it
    /// keep their places.
    ///
    /// Spaces between two such words belong to the stretch, and so does an ellipsis behind it. Marks of direction that the
    /// text brings along are taken out: one that is never closed would turn all that follows. A text without such letters and
    /// marks stays as it is.
    ///
    /// Source: Unicode Standard Annex 9, isolates.
    static func isolated(_ text: String) -> String {
        // Nothing below the first Hebrew letter runs from the right.
        guard text.unicodeScalars.contains(where: { $0.value >= 0x0590 && (runsLeft($0) || isMark($0)) }) else {
            return text
        }
        var (result, stretch, gap) = (
            String.UnicodeScalarView(), String.UnicodeScalarView(), String.UnicodeScalarView()
        )
        func close() {
            if !stretch.isEmpty { result += ["\u{2068}"] + Array(stretch) + ["\u{2069}"] }
            result += gap
            (stretch, gap) = (.init(), .init())
        }
        for scalar in text.unicodeScalars where !isMark(scalar) {
            if runsLeft(scalar) || (!stretch.isEmpty && gap.isEmpty && follows(scalar)) {
                stretch += gap
                gap = .init()
                stretch.append(scalar)
            } else if !stretch.isEmpty, scalar == " " {
                gap.append(scalar)
            } else {
                close()
                result.append(scalar)
            }
        }
        close()
        return String(result)
    }

    /// Whether a character goes with the letter before it: an accent or an ellipsis.
    private static func follows(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "…" || scalar.properties.canonicalCombiningClass != .notReordered
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func runsLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }
}
