internal import Wording

/// A series as one character a period, from the figures that are shown alone.
enum Sparkline {
    enum Point: Hashable {
        /// None that is a true zero.
        case figure(Double)
        /// Nothing was there, for certain.
        case zero
        case withheld, missing, cannotExist

        /// What a cell prints.
        init(_ cell: CellText) {
            switch cell.symbol {
            case nil: self = cell.figure.map { .figure($0.number) } ?? .missing
            case .zero: self = .zero
            case .withheld: self = .withheld
            case .missing: self = .missing
            case .cannotExist: self = .cannotExist
            }
        }
    }

    private static let levels = Array("▁▂▃▄▅▆▇█")
    private static let zero: Character = "–"
    private static let withheld: Character = "·"
    private static let missing: Character = "░"
    private static let cannotExist: Character = "×"

    /// `0 7 14 withheld missing impossible` → `–▅█·░×`: heights from zero to the largest figure; signs for a true zero and for what has
    /// no figure. Figures below zero, and a zero that is an estimate, stand on the line.
    ///
    /// `nil` for fewer than three periods, or fewer than two figures, which are no course.
    static func text(_ points: [Point]) -> String? {
        let figures = points.compactMap { point -> Double? in
            switch point {
            case .figure(let value): value
            case .zero: 0
            case .withheld, .missing, .cannotExist: nil
            }
        }
        guard points.count >= 3, figures.count >= 2, let largest = figures.max() else { return nil }
        return String(
            points.map { point -> Character in
                switch point {
                case .figure(let value):
                    guard largest > 0, value > 0 else { return levels[0] }
                    return levels[Int((value / largest * Double(levels.count - 1)).rounded())]
                case .zero: return zero
                case .withheld: return withheld
                case .missing: return missing
                case .cannotExist: return cannotExist
                }
            })
    }

    /// What the signs in some lines mean, those that occur: `– nichts vorhanden, · nicht veröffentlicht`; `nil` where there are none.
    static func legend(of lines: [String], _ language: Language) -> String? {
        let meanings = [
            (zero, Phrase(de: "nichts vorhanden", en: "nil")),
            (withheld, Phrase(de: "nicht veröffentlicht", en: "withheld")),
            (missing, Phrase(de: "liegt nicht vor", en: "not available")),
            (cannotExist, Phrase(de: "kann nicht vorkommen", en: "cannot exist")),
        ]
        let used = Set(lines.joined())
        let named = meanings.filter { used.contains($0.0) }.map { "\($0.0) \($0.1(language))" }
        return named.isEmpty ? nil : named.joined(separator: ", ")
    }
}
