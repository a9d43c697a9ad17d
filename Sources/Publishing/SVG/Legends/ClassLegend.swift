import Records
import Wording

/// The key of a map of classes: from high to low with how many regions each holds, then what is not shown and why.
struct ClassLegend: MapKey {
    let unit: String
    let scale: ClassScale?
    let shades: [String]
    /// Of the regions on the map, which are counted.
    let figures: [Figure]
    /// Of those on its inset, which have their rows and are in no count.
    let inset: [Figure]
    let wholeNumbers: Bool
    let patterns: StatePatterns
    let language: Language

    /// Classes come from the figures of the regions on the map and its inset; true zeros are in none.
    init(
        unit: String, figures: [Figure], inset: [Figure] = [], method: ClassMethod, wholeNumbers: Bool,
        patterns: StatePatterns,
        language: Language
    ) {
        let values = (figures + inset).compactMap(\.known).filter { !$0.isZero }.map {
            ValueText.printed($0.value, wholeNumbers: wholeNumbers)
        }
        self.unit = unit
        scale = ClassScale(values, method: method, wholeNumbers: wholeNumbers)
        shades = patterns.theme.shades(scale?.count ?? 0)
        self.figures = figures
        self.inset = inset
        self.wholeNumbers = wholeNumbers
        self.patterns = patterns
        self.language = language
    }

    func shade(of entry: RegionFigures.Entry) -> String? {
        guard let known = entry.figure.known, !known.isZero, let scale else { return nil }
        return shades[scale.index(of: ValueText.printed(known.value, wholeNumbers: wholeNumbers))]
    }

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
        var rows: [KeyRows.Row] = []
        if let scale {
            var counts = [Int](repeating: 0, count: scale.count)
            for known in figures.compactMap(\.known) where !known.isZero {
                counts[scale.index(of: ValueText.printed(known.value, wholeNumbers: wholeNumbers))] += 1
            }
            for index in (0..<scale.count).reversed() {
                rows.append(
                    KeyRows.Row(text: scale.text(index, language), fill: shades[index], count: counts[index]))
            }
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
