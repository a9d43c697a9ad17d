import Glibc

/// How well two colours stand apart.
enum Contrast {
    /// The contrast ratio of two colours such as `#0b5fa5`, from 1 to 21.
    ///
    /// Source: WCAG 2.2, definitions of contrast ratio and relative luminance.
    static func ratio(_ first: String, _ second: String) -> Double {
        let (one, other) = (luminance(first), luminance(second))
        return (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    /// Relative luminance: 0 for black, 1 for white; what a grey copy keeps of a colour.
    static func luminance(_ colour: String) -> Double {
        guard let number = Int(colour.dropFirst(), radix: 16) else {
            preconditionFailure("a colour that is not written as #rrggbb")
        }
        func channel(_ shift: Int) -> Double {
            let value = Double(number >> shift & 0xFF) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
    }
}
