import Wording

extension Phrase {
    /// The wording with marks around it where it holds letters that are written from right to left, so that figures and
    /// words beside it stay where they are (Unicode Standard Annex 9, isolates: U+2068 and U+2069).
    ///
    /// Marks of direction that the wording brings along are taken out: one that is never closed would turn all that
    /// follows.
    var keepingDirection: Phrase {
        Phrase(de: Self.keepingDirection(german), en: Self.keepingDirection(english))
    }

    private static func keepingDirection(_ text: String) -> String {
        let scalars = text.unicodeScalars
        // Nothing below the first Hebrew letter is written from right to left.
        guard scalars.contains(where: { $0.value >= 0x0590 }) else { return text }
        var bare = String.UnicodeScalarView()
        bare.append(contentsOf: scalars.filter { !isMark($0) })
        return bare.contains(where: isFromRight) ? "\u{2068}\(String(bare))\u{2069}" : String(bare)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// The blocks that Unicode reserves for scripts from right to left.
    private static func isFromRight(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }
}
