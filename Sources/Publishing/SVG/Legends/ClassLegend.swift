import Records
import Wording

/// The key of a map of classes: from high to low with how many regions each holds, then what is not shown and why.
struct ClassLegend: MapKey {
    let unit: String
    /// Of the figures on the map and on its inset.
    let classes: ClassedFigures
    let shades: [String]
    /// Of the regions on the map, which are counted.
    let figures: [Figure]
    /// Of those on its inset, which have their rows and are in no count.
    let inset: [Figure]
    let patterns: StatePatterns
    let language: Language

    init(
        unit: String, classes: ClassedFigures, figures: [Figure], inset: [Figure] = [], patterns: StatePatterns,
        language: Language
    ) {
        (self.unit, self.classes, self.figures, self.inset) = (unit, classes, figures, inset)
        shades = patterns.theme.shades(classes.count)
        (self.patterns, self.language) = (patterns, language)
    }

    func shade(of entry: RegionFigures.Entry) -> String? { classes.index(of: entry.figure).map { shades[$0] } }

    func elements(left: Double, top: Double, theme: Theme) -> (elements: [SVGElement], bottom: Double) {
        KeyRows(heading: unit, rows: rows, countsMapAlone: !inset.isEmpty, language: language)
            .elements(left: left, top: top, theme: theme)
    }

    /// Classes from high to low, then zeros and the states that occur.
    private var rows: [KeyRows.Row] {
        classRows + StateLegend.rows(of: figures, besides: inset, patterns: patterns, language: language)
    }

    /// Classes from high to low, then zeros.
    var classRows: [KeyRows.Row] {
        let counts = classes.counts(of: figures)
        var rows = counts.indices.reversed().map { index in
            KeyRows.Row(text: classes.text(index, language), fill: shades[index], count: counts[index])
        }
        let zeros = (figures + inset).compactMap(\.known).filter(\.isZero)
        if !zeros.isEmpty {
            rows.append(
                KeyRows.Row(
                    text: Self.zero(zeros)(language), fill: patterns.theme.paper,
                    count: figures.count { $0.known?.isZero == true }))
        }
        return rows
    }

    /// What a zero means: nothing, or little where figures were rounded or have noise.
    static func zero(_ zeros: [Figure.Known]) -> Phrase {
        zeros.contains(where: \.isAltered)
            ? Phrase(de: "0 (nichts oder wenig)", en: "0 (nothing or little)")
            : Phrase(de: "0 (nichts vorhanden)", en: "0 (nil)")
    }
}
