/// Letters that run from the right, such as those of Arabic and Hebrew, in lines that run from the left.
enum RightToLeft {
    /// The text with each stretch of such letters set apart by U+2068 and U+2069, so that figures and names beside it
    /// keep their places.
    ///
    /// Spaces between two such words belong to the stretch, and so does an ellipsis behind it. A text without such letters
    /// stays as it is.
    static func isolated(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: runsLeft) else { return text }
        var (result, stretch, gap) = (
            String.UnicodeScalarView(), String.UnicodeScalarView(), String.UnicodeScalarView()
        )
        func close() {
            if !stretch.isEmpty { result += ["\u{2068}"] + Array(stretch) + ["\u{2069}"] }
            result += gap
            (stretch, gap) = (.init(), .init())
        }
        for scalar in text.unicodeScalars {
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

    private static func runsLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }
}
