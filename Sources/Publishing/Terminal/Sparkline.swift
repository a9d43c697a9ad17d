/// A series as one character a period, from the figures that are shown alone.
enum Sparkline {
    enum Point: Hashable {
        case figure(Double)
        case withheld
        /// Missing, or impossible.
        case gap
    }

    private static let levels = Array("▁▂▃▄▅▆▇█")

    /// `0 7 14 withheld missing` → `▁▄█·`: heights from zero to the largest figure; a gap is a blank, `·` is withheld. Figures below
    /// zero stand on the line.
    ///
    /// `nil` for fewer than three periods, or fewer than two figures, which are no course.
    static func text(_ points: [Point]) -> String? {
        let figures = points.compactMap { if case .figure(let value) = $0 { value } else { nil } }
        guard points.count >= 3, figures.count >= 2, let largest = figures.max() else { return nil }
        return String(
            points.map { point -> Character in
                switch point {
                case .figure(let value):
                    guard largest > 0, value > 0 else { return levels[0] }
                    return levels[Int((value / largest * Double(levels.count - 1)).rounded())]
                case .withheld: return "·"
                case .gap: return " "
                }
            })
    }
}
