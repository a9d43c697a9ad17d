import Wording

/// At most five classes for the values of a map, computed from those values alone.
///
/// A class holds values from its lower limit to below its upper one; true zeros are in no class. There are never more
/// classes than distinct values. Values are classed as they are printed, so that no reader finds a 10.0 among "5 to under 10".
struct ClassScale: Hashable, Sendable {
    static let mostClasses = 5

    /// Limits between classes, rising.
    let breaks: [Double]
    /// The outer limits where the method has round ones.
    private let outer: ClosedRange<Double>?
    private let single: Double?
    private let wholeNumbers: Bool
    private let fractionDigits: Int

    var count: Int { breaks.count + 1 }
    var isOfOneValue: Bool { single != nil }

    /// `nil` without any value.
    init?(_ values: [Double], method: ClassMethod, wholeNumbers: Bool, most: Int = mostClasses) {
        let sorted = values.sorted()
        guard let lowest = sorted.first, let highest = sorted.last else { return nil }
        self.wholeNumbers = wholeNumbers
        if lowest == highest {
            (breaks, outer, single, fractionDigits) = ([], nil, lowest, 0)
            return
        }
        single = nil
        let distinct = zip(sorted, sorted.dropFirst()).count { $0 < $1 } + 1
        let wanted = min(most, distinct)
        switch method {
        case .round:
            let (step, counts) = Self.steps(from: lowest, to: highest, wanted: wanted, wholeNumbers: wholeNumbers)
            breaks = counts.dropFirst().map(step.multiple)
            outer = step.multiple(counts.lowerBound)...step.multiple(counts.upperBound + 1)
            fractionDigits = step.fractionDigits
        case .equalSteps:
            (breaks, fractionDigits) = Self.equalParts(from: lowest, to: highest, wanted: wanted, wholeNumbers)
            outer = nil
        case .quantiles:
            let starts = (1..<wanted).map { cut in
                Self.nearestGap(to: (cut * sorted.count + wanted / 2) / wanted, in: sorted)
            }
            (breaks, fractionDigits) = Self.limits(at: starts, in: sorted)
            outer = nil
        case .jenks:
            let groups = Self.groups(of: sorted)
            let starts = NaturalBreaks.starts(groups.values, weights: groups.counts, classes: wanted)
            (breaks, fractionDigits) = Self.limits(at: starts, in: groups.values)
            outer = nil
        }
    }

    /// The roundest limits between sorted values and those before them, and the digits that these need.
    private static func limits(at starts: [Int], in sorted: [Double]) -> (breaks: [Double], fractionDigits: Int) {
        var limits: [Double] = []
        for start in starts {
            let limit = RoundStep.roundest(above: sorted[start - 1], notAbove: sorted[start])
            if limit > limits.last ?? -.infinity { limits.append(limit) }
        }
        return (limits, limits.map(digits).max() ?? 0)
    }

    /// Limits that cut a span into equal parts, written with two figures more than the parts are long.
    private static func equalParts(
        from lowest: Double, to highest: Double, wanted: Int, _ wholeNumbers: Bool
    ) -> (breaks: [Double], fractionDigits: Int) {
        let part = (highest - lowest) / Double(wanted)
        let digits = wholeNumbers ? 0 : min(9, max(0, 1 - RoundStep.atMost(part).exponent))
        var limits: [Double] = []
        for cut in 1..<wanted {
            let exact = lowest + part * Double(cut)
            guard let limit = Double(Decimals.text(exact, fractionDigits: digits)) else { continue }
            if limit > limits.last ?? lowest, limit <= highest { limits.append(limit) }
        }
        return (limits, limits.map(Self.digits).max() ?? 0)
    }

    private static func groups(of sorted: [Double]) -> (values: [Double], counts: [Int]) {
        var values: [Double] = []
        var counts: [Int] = []
        for value in sorted {
            if value == values.last {
                counts[counts.count - 1] += 1
            } else {
                values.append(value)
                counts.append(1)
            }
        }
        return (values, counts)
    }

    func index(of value: Double) -> Int { breaks.count { $0 <= value } }

    /// The limits of a class in words: `5 bis unter 10`, `20 und mehr`; counts: `5 bis 9`.
    func text(_ index: Int, _ language: Language) -> String {
        if let single { return ValueText.text(single, wholeNumbers: wholeNumbers, language) }
        let lower = index > 0 ? breaks[index - 1] : outer?.lowerBound
        let upper = index < breaks.count ? breaks[index] : outer?.upperBound
        switch (lower, upper) {
        case (let lower?, let upper?) where wholeNumbers:
            let (lower, last) = (max(lower, 1), upper - 1)
            return lower == last
                ? written(lower, language)
                : Phrase(
                    de: "\(written(lower, language)) bis \(written(last, language))",
                    en: "\(written(lower, language)) to \(written(last, language))")(language)
        case (let lower?, let upper?) where lower > 0:
            return Phrase(
                de: "\(written(lower, language)) bis unter \(written(upper, language))",
                en: "\(written(lower, language)) to under \(written(upper, language))")(language)
        case (_, let upper?):
            return Phrase(de: "unter \(written(upper, language))", en: "under \(written(upper, language))")(language)
        case (let lower?, nil):
            return Phrase(de: "\(written(lower, language)) und mehr", en: "\(written(lower, language)) and more")(
                language)
        case (nil, nil):
            return Phrase(de: "alle Werte", en: "all values")(language)
        }
    }

    private func written(_ limit: Double, _ language: Language) -> String {
        language.text(limit, fractionDigits: fractionDigits)
    }

    private static func steps(
        from lowest: Double, to highest: Double, wanted: Int, wholeNumbers: Bool
    ) -> (RoundStep, ClosedRange<Int>) {
        var exponent = RoundStep.atMost((highest - lowest) / Double(wanted)).exponent
        while true {
            for step in widths(exponent) where !wholeNumbers || step.exponent >= 0 {
                let counts = step.count(notAbove: lowest)...step.count(notAbove: highest)
                if counts.count <= wanted { return (step, counts) }
            }
            exponent += 1
        }
    }

    /// The widths that classes may have, rising within a power of ten.
    private static func widths(_ exponent: Int) -> [RoundStep] {
        [(1, 0), (15, -1), (2, 0), (25, -1), (3, 0), (4, 0), (5, 0)].map {
            RoundStep(mantissa: $0.0, exponent: exponent + $0.1)
        }
    }

    /// The place nearest to `index` at which a sorted value is larger than the one before it; there is one.
    private static func nearestGap(to index: Int, in sorted: [Double]) -> Int {
        let gaps = (1..<sorted.count).filter { sorted[$0 - 1] < sorted[$0] }
        return gaps.min { ($0 - index).magnitude < ($1 - index).magnitude } ?? 1
    }

    private static func digits(_ limit: Double) -> Int {
        let text = Decimals.shortest(limit, fractionDigits: 9)
        return text.split(separator: ".").dropFirst().first?.count ?? 0
    }
}
