/// Two ways away from paper, added: what a bivariate map is coloured with.
///
/// Each colour gives its share of the distance from paper to itself; both shares together are darker than either.
enum ColourMix {
    /// `#ffffff`, half of `#0b5fa5`, nothing of the other → `#85afd2`.
    ///
    /// - Parameter shares: from 0 to 1.
    static func mixed(paper: String, _ colours: (String, String), shares: (Double, Double)) -> String {
        let (ground, first, second) = (channels(paper), channels(colours.0), channels(colours.1))
        return "#"
            + (0..<3).map { index in
                let sum =
                    ground[index] + shares.0 * (first[index] - ground[index])
                    + shares.1 * (second[index] - ground[index])
                let value = Int(max(0, min(255, sum)).rounded())
                return (value < 16 ? "0" : "") + String(value, radix: 16)
            }.joined()
    }

    private static func channels(_ colour: String) -> [Double] {
        guard let number = Int(colour.dropFirst(), radix: 16) else {
            preconditionFailure("a colour that is not written as #rrggbb")
        }
        return [16, 8, 0].map { Double(number >> $0 & 0xFF) }
    }
}
