internal import Disclosure
internal import Importing
internal import Wording

/// What `kreisblick.yaml` says of counts that are changed and not withheld.
extension Configuration {
    /// `{method: round, base: 3, rounding: controlled}`; the base is 3 or 5.
    ///
    /// - Throws: `YAMLError`.
    static func rounding(_ entries: [String: YAMLValue]) throws -> Rounding {
        let base = try entries["base"].map { value in
            guard let base = value.optionalText.flatMap({ Int($0) }), possibleBases.contains(base) else {
                throw value.unexpectedTerm(known: possibleBases.map(String.init))
            }
            return base
        }
        return Rounding(
            base: base ?? possibleBases[0], method: try entries["rounding"]?.choice(Rounding.Method.self) ?? .controlled
        )
    }

    private static let possibleBases = [3, 5]

    /// `noise: {maximum: 7, variance: 5, hidden: 3}`: by how much a count is changed at most, the variance, and up to which
    /// no count is shown; without it the usual noise that hides the counts up to the threshold.
    ///
    /// - Throws: `YAMLError`, also for a variance that not every count can have.
    static func noise(_ value: YAMLValue?, hiding threshold: Int) throws -> CellKeyNoise {
        let hidden = min(threshold, mostHidden)
        guard let value else { return .usual(hiding: hidden) }
        let entries = try value.mapping("maximum", "variance", "hidden")
        let chosen = try entries["hidden"]?.integer(in: 0...mostHidden) ?? hidden
        let usual = CellKeyNoise.usual(hiding: chosen)
        let maximum =
            try entries["maximum"]?.integer(in: (chosen + 1)...CellKeyNoise.possibleMaxima.upperBound) ?? usual.maximum
        let limits = CellKeyNoise.variances(maximum: maximum, hidden: chosen)
        let variance = try entries["variance"].map { try number($0) } ?? usual.variance
        guard limits.above < variance, variance < limits.below else {
            throw (entries["variance"] ?? entries["maximum"] ?? value).unexpected(
                possible(limits, maximum: maximum, hidden: chosen))
        }
        return CellKeyNoise(maximum: maximum, variance: variance, hidden: chosen)
    }

    /// Hiding more takes noise that leaves nothing to see.
    private static let mostHidden = 18

    private static func number(_ value: YAMLValue) throws(YAMLError) -> Double {
        guard let number = value.optionalText.flatMap({ Double($0) }), number.isFinite else {
            throw value.unexpected(Phrase(de: "eine Zahl", en: "a number"))
        }
        return number
    }

    private static func possible(
        _ limits: (above: Double, below: Double), maximum: Int, hidden: Int
    ) -> Phrase {
        guard limits.above < limits.below else {
            return Phrase(
                de: "ein größeres „maximum“: Mit \(maximum) lassen sich Zahlen bis \(hidden) nicht verbergen",
                en: "a larger “maximum”: with \(maximum), counts up to \(hidden) cannot be hidden")
        }
        let text = { (number: Double, language: Language) in language.text(number, fractionDigits: 0) }
        return Phrase(
            de:
                "„variance“ zwischen \(text(limits.above, .german)) und \(text(limits.below, .german)), beide ausgeschlossen: Nur so "
                + "geht es bei jeder Zahl mit „maximum: \(maximum)“ und „hidden: \(hidden)“",
            en:
                "a variance between \(text(limits.above, .english)) and \(text(limits.below, .english)), both excluded: only so it "
                + "can be that of every count with “maximum: \(maximum)” and “hidden: \(hidden)”")
    }
}
