import Wording

/// How the options of a map colour its regions: in classes, or by what was established.
extension MapOptions {
    /// `nil` where there are no two values to be classed.
    func manner(_ entries: [RegionFigures.Entry], wholeNumbers: Bool) -> Phrase? {
        guard verdicts == nil else {
            return Phrase(de: "verglichen mit dem übrigen Gebiet", en: "compared with the rest of the area")
        }
        let values = entries.compactMap(\.figure.known).filter { !$0.isZero }.map {
            ValueText.printed($0.value, wholeNumbers: wholeNumbers)
        }
        return Set(values).count > 1 ? classes.phrase : nil
    }

    /// The key for the regions on the map, and for those on its inset, which it does not count.
    func key(
        _ words: MapWords, patterns: StatePatterns, entries: [RegionFigures.Entry], inset: [RegionFigures.Entry] = []
    ) -> any MapKey {
        if let verdicts {
            return VerdictLegend(
                verdicts: verdicts, unit: words.unit, entries: entries, patterns: patterns, language: words.language)
        }
        return ClassLegend(
            unit: words.unit, figures: entries.map(\.figure), inset: inset.map(\.figure), method: classes,
            wholeNumbers: words.isCount,
            patterns: patterns, language: words.language)
    }
}
