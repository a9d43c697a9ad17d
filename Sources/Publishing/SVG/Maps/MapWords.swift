import Records
import Trends
import Wording

/// Everything a map says: heading, warning, notes and the text for those who cannot see it.
struct MapWords {
    let table: EstimateTable
    let figures: RegionFigures
    /// The regions that have a place on the map.
    let shown: [RegionFigures.Entry]
    let options: MapOptions
    let language: Language
    /// What the subtitle says behind the unit: how the figures are shown; `nil` where nothing is to be said of that.
    let manner: Phrase?
    /// Whether a map of counts warns of itself.
    let warnsOfCounts: Bool
    private let heading: TableHeading

    init(
        table: EstimateTable, figures: RegionFigures, shown: [RegionFigures.Entry], options: MapOptions,
        language: Language, manner: Phrase?, warnsOfCounts: Bool = true
    ) {
        (self.table, self.figures, self.shown) = (table, figures, shown)
        (self.options, self.language, self.manner) = (options, language, manner)
        self.warnsOfCounts = warnsOfCounts
        // Kept, since it is read from the whole table and each region's words need it.
        heading = TableHeading(table: table, spread: figures.axis)
    }

    private var notes: TableNotes { TableNotes(table: table) }

    var marks: [String] { notes.marks(language) }
    var isFictitious: Bool { table.provenance.isFictitious }
    var isCount: Bool { table.per == nil }
    var unit: String { heading.unit(language) }
    var title: String { options.title?(language) ?? heading.title(language) }

    /// The unit, and how the figures are shown.
    var subtitle: String {
        if let subtitle = options.subtitle { return subtitle(language) }
        guard let manner, shown.contains(where: { $0.figure.known != nil }) else { return unit }
        return "\(unit), \(manner(language))"
    }

    /// All of it, as the sheet takes it.
    ///
    /// - Parameter remarks: footnotes before all others.
    func sheet(kind: Phrase, isSchematic: Bool, attribution: String?, remarks: [String] = []) -> SheetWords {
        SheetWords(
            title: title, subtitle: subtitle, warning: warning, marks: marks, isFictitious: isFictitious,
            description: description(kind: kind, isSchematic: isSchematic),
            footnotes: remarks + footnotes(attribution: attribution))
    }

    var warning: String? {
        guard isCount, warnsOfCounts else { return nil }
        return MapPhrases.countsWarning(language)
    }

    /// A figure as the map prints it; one of limited certainty stands in parentheses.
    func value(_ figure: Figure) -> String? { figure.known.map { heading.text($0, language) } }

    /// What a pointer or a screen reader finds at a region: `Ilsede: 12,3`.
    func label(_ entry: RegionFigures.Entry) -> String {
        var parts = [value(entry.figure)].compactMap { $0 }
        if let state = entry.figure.state { parts.append(state.meaningOfCount(language)) }
        if entry.figure.known != nil, let verdict = options.verdicts?.byRegion[entry.code] {
            parts.append(verdict.phrase(language))
        }
        return "\(entry.name(language)): \(parts.joined(separator: ", "))"
    }

    /// What is not on the map, denominator, boundaries' and figures' sources: in this order.
    private func footnotes(attribution: String?) -> [String] {
        let drawn = Set(shown.map(\.code))
        var lines = MapPhrases.withoutPlace(
            figures.entries.filter { !drawn.contains($0.code) }.map(label), language)
        if let unassigned {
            lines.append(unassigned)
        }
        lines += [LimitNote.text(of: shown.map(\.figure), language)].compactMap { $0 }
        if let territory = notes.territory(language) { lines.append(territory + ".") }
        lines += (options.verdicts?.notes ?? []).map { $0(language) }
        lines += DenominatorNotes(table: table).lines(language) + TableRemarks.lines(table, language)
        let sources = [notes.source(language), MapPhrases.boundaries(of: attribution)?(language)]
        return lines + [sources.compactMap { $0 }.joined(separator: " ")]
    }

    /// How many could not be assigned, as far as that may be told.
    private var unassigned: String? {
        guard let cell = figures.unassigned, cell.count != 0, cell.status != .cannotExist else { return nil }
        let amount =
            cell.status == .withheld
            ? cell.status.phrase(language) : cell.count.map(language.text) ?? cell.status.phrase(language)
        let measure = table.measure.title(language)
        return Phrase(
            de: "Nicht auf der Karte: \(measure) ohne Zuordnung (\(amount)).",
            en: "Not on the map: \(measure) without a known place (\(amount)).")(language)
    }

    // MARK: Alternative text

    private func description(kind: Phrase, isSchematic: Bool) -> String {
        var sentences = marks.map { "\($0)." }
        sentences.append("\(kind(language)): \(title). \(subtitle).")
        sentences += TableRemarks.selection(table, language)
        if let warning { sentences.append(warning) }
        let known = shown.compactMap { entry in entry.figure.known.map { (entry.name(language), $0.value) } }
        sentences.append(
            Phrase(
                de: "\(known.count) von \(shown.count) Gebieten mit Wert.",
                en: "\(known.count) of \(shown.count) areas with a value.")(language))
        let figures = NamedFigures(entries: known, text: { heading.text($0, language) }, language: language)
        sentences += [figures.extremes].compactMap { $0 }
        if let verdicts = options.verdicts {
            for verdict in [Verdict.higher, .lower] {
                let names = shown.filter { $0.figure.known != nil && verdicts.byRegion[$0.code] == verdict }
                    .map { $0.name(language) }
                if !names.isEmpty {
                    sentences.append(
                        "\(verdict.phrase(language).capitalised): \(TextList.shortened(names, limit: 8, language)).")
                }
            }
        }
        for state in StateLegend.states(of: shown.map(\.figure)) {
            let names = TextList.shortened(
                shown.filter { $0.figure.state == state }.map { $0.name(language) }, limit: 8, language)
            sentences.append("\(state.meaningOfCount(language).capitalised): \(names).")
        }
        if isSchematic { sentences.append(MapPhrases.schematic(language) + ".") }
        return sentences.joined(separator: " ")
    }
}
