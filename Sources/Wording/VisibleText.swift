/// Foreign text, such as a file's name or a header, on its way to a terminal or into a comment.
public enum VisibleText {
    /// A text on one line, in which every character that does not show is spelled out.
    ///
    /// `a⏎b` → `a\nb`, an escape → `\u{1B}`; letters of every script stay. Marks that turn the direction of writing are spelled
    /// out too, since what follows them reads as something else.
    public static func written(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isInvisible) else { return text }
        var written = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": written += "\\n"
            case "\r": written += "\\r"
            case "\t": written += "\\t"
            case _ where isInvisible(scalar):
                written += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written
    }

    /// Whether a character moves the cursor, ends a line or changes how others are shown.
    public static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x7F || scalar.value < 0x20 else { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: return true
        default: return false
        }
    }
}
