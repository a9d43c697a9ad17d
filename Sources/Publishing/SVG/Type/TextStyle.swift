/// Size in pixels, weight and colour of a text.
struct TextStyle: Hashable, Sendable {
    var size: Double
    var isBold: Bool
    var colour: String

    /// From base line to base line.
    var lineHeight: Double { (size * 1.35).rounded() }

    func width(of text: String) -> Double { TextWidth.width(of: text, size: size, isBold: isBold) }
}
