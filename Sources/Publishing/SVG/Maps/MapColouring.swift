import Wording

/// How the options of a map colour its regions: in classes, or by what was established.
extension MapOptions {
    /// The classes of some regions' figures: of one round width, unless another method was asked for.
    func classed(_ entries: [RegionFigures.Entry], wholeNumbers: Bool) -> ClassedFigures {
        ClassedFigures(entries.map(\.figure), method: classes ?? .round, wholeNumbers: wholeNumbers)
    }

    /// `nil` where there are no two values to be classed.
    func manner(_ classes: ClassedFigures) -> Phrase? {
        guard verdicts == nil else {
            return Phrase(de: "verglichen mit dem übrigen Gebiet", en: "compared with the rest of the area")
        }
        return classes.hasSeveralValues ? classes.method.phrase : nil
    }

    /// The key for the regions on the map, and for those on its inset, which it does not count.
    func key(
        _ words: MapWords, classes: ClassedFigures, patterns: StatePatterns, entries: [RegionFigures.Entry],
        inset: [RegionFigures.Entry] = []
    ) -> any MapKey {
        if let verdicts {
            return VerdictLegend(
                verdicts: verdicts, unit: words.unit, entries: entries, patterns: patterns, language: words.language)
        }
        return ClassLegend(
            unit: words.unit, classes: classes, figures: entries.map(\.figure), inset: inset.map(\.figure),
            patterns: patterns, language: words.language)
    }
}
