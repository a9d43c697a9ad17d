import Wording

/// How the options of a map colour its regions: in classes, or by what was established.
extension MapOptions {
    var manner: Phrase {
        verdicts == nil
            ? classes.phrase
            : Phrase(de: "verglichen mit dem übrigen Gebiet", en: "compared with the rest of the area")
    }

    /// The key for the regions on the map.
    func key(_ words: MapWords, patterns: StatePatterns, entries: [RegionFigures.Entry]) -> any MapKey {
        if let verdicts {
            return VerdictLegend(
                verdicts: verdicts, unit: words.unit, entries: entries, patterns: patterns, language: words.language)
        }
        return ClassLegend(
            unit: words.unit, figures: entries.map(\.figure), method: classes, wholeNumbers: words.isCount,
            patterns: patterns, language: words.language)
    }
}
