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
        let light = LinearColour(colour)
        return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue
    }
}
