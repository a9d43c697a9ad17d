import Wording

/// Figures in classes, as they are printed: what a map, a heat map and their keys colour by.
///
/// Figures that are not known are in no class, and true zeros neither, unless they are asked for.
struct ClassedFigures {
    let method: ClassMethod
    private let scale: ClassScale?
    let wholeNumbers: Bool
    let holdsZeros: Bool

    /// - Parameters:
    ///   - holdsZeros: whether zeros are in classes too.
    ///   - most: so many classes at most.
    init(
        _ figures: [Figure], method: ClassMethod, wholeNumbers: Bool, holdsZeros: Bool = false,
        most: Int = ClassScale.mostClasses
    ) {
        (self.method, self.wholeNumbers, self.holdsZeros) = (method, wholeNumbers, holdsZeros)
        let values = figures.compactMap { Self.value($0, wholeNumbers: wholeNumbers, holdsZeros: holdsZeros) }
        scale = ClassScale(values, method: method, wholeNumbers: wholeNumbers, most: most)
    }

    /// How many classes there are; none without a figure for them.
    var count: Int { scale?.count ?? 0 }

    /// Limits between classes, rising.
    var breaks: [Double] { scale?.breaks ?? [] }

    /// Whether there are different figures to be told apart.
    var hasSeveralValues: Bool { scale?.isOfOneValue == false }

    /// The class of a figure, from 0 for the lowest; `nil` for one that is in none.
    func index(of figure: Figure) -> Int? {
        guard let value = Self.value(figure, wholeNumbers: wholeNumbers, holdsZeros: holdsZeros) else { return nil }
        return scale?.index(of: value)
    }

    /// How many of some figures are in each class.
    func counts(of figures: [Figure]) -> [Int] {
        var counts = [Int](repeating: 0, count: count)
        for index in figures.compactMap(index) { counts[index] += 1 }
        return counts
    }

    /// The limits of a class in words: `5 bis unter 10`.
    func text(_ index: Int, _ language: Language) -> String { scale?.text(index, language) ?? "" }

    private static func value(_ figure: Figure, wholeNumbers: Bool, holdsZeros: Bool) -> Double? {
        guard let known = figure.known, holdsZeros || !known.isZero else { return nil }
        return ValueText.printed(known.value, wholeNumbers: wholeNumbers)
    }
}
