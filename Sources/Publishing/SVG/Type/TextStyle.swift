/// Size in pixels, weight and colour of a text.
struct TextStyle: Hashable, Sendable {
    var size: Double
    var isBold: Bool
    var colour: String

    /// From base line to base line.
    var lineHeight: Double { (size * 1.35).rounded() }

    /// How far below the middle of a line its base line is: half the height of capitals and digits, which is 0.72 of the size.
    var middle: Double { size * 0.36 }

    func width(of text: String) -> Double { TextWidth.width(of: text, size: size, isBold: isBold) }
}
