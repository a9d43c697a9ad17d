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

    private var heading: TableHeading { TableHeading(table: table, spread: figures.axis) }
    private var notes: TableNotes { TableNotes(table: table) }

    var marks: [String] { notes.marks(language) }
    var isFictitious: Bool { table.provenance.isFictitious }
    var isCount: Bool { table.per == nil }
    var unit: String { heading.unit(language) }
    var title: String { options.title?(language) ?? heading.title(language) }

    /// The unit, and how the classes were made.
    var subtitle: String {
        if let subtitle = options.subtitle { return subtitle(language) }
        guard shown.contains(where: { $0.figure.known != nil }) else { return unit }
        let method =
            switch options.classes {
            case .equalSteps: Phrase(de: ", in Klassen gleicher Breite", en: ", in classes of equal width")
            case .quantiles:
                Phrase(
                    de: ", in Klassen mit möglichst gleich vielen Gebieten",
                    en: ", in classes of about equally many areas")
            }
        return unit + method(language)
    }

    var accessibleTitle: String { ([title] + marks).joined(separator: " – ") }

    var warning: String? {
        guard isCount else { return nil }
        return Phrase(
            de: "Achtung: Anzahlen, keine Raten. Große Gebiete fallen hier schon wegen ihrer Einwohnerzahl auf.",
            en: "Caution: counts, not rates. Large areas stand out here merely for their number of inhabitants.")(
                language)
    }

    static let schematic = Phrase(
        de: "Schematische Grenzen, aus Ortskoordinaten berechnet",
        en: "Schematic boundaries, computed from the places' coordinates")

    /// A figure as the map prints it; one of limited certainty stands in parentheses.
    func value(_ figure: Figure) -> String? {
        figure.known.map { known in
            let text = heading.text(known.value, language)
            return known.isLimited ? "(\(text))" : text
        }
    }

    /// What a pointer or a screen reader finds at a region: `Ilsede: 12,3`.
    func label(_ entry: RegionFigures.Entry) -> String {
        var parts = [value(entry.figure)].compactMap { $0 }
        if let state = entry.figure.state { parts.append(state.meaningOfCount(language)) }
        return "\(entry.name(language)): \(parts.joined(separator: ", "))"
    }

    /// What is not on the map, denominator, boundaries' and figures' sources: in this order.
    func footnotes(attribution: String?) -> [String] {
        var lines: [String] = []
        let drawn = Set(shown.map(\.code))
        let absent = figures.entries.filter { !drawn.contains($0.code) }
        if !absent.isEmpty {
            let named = listed(absent.map(label), limit: 6)
            lines.append(
                Phrase(de: "Ohne Platz auf der Karte: \(named).", en: "Without a place on the map: \(named).")(language)
            )
        }
        if let unassigned {
            lines.append(unassigned)
        }
        let limiting = StateLegend.states(of: shown.map(\.figure)).filter(\.limitsFigure)
        if !limiting.isEmpty {
            let states = limiting.map { $0.meaningOfCount(language) }.joined(separator: "; ")
            lines.append(Phrase(de: "In Klammern: \(states).", en: "In parentheses: \(states).")(language))
        }
        if let territory = notes.territory(language) { lines.append(territory + ".") }
        lines += DenominatorNotes(table: table).lines(language) + TableRemarks.lines(table, language)
        let boundaries = attribution.map { Phrase(de: " Grenzen: \($0).", en: " Boundaries: \($0).")(language) } ?? ""
        return lines + [notes.source(language) + boundaries]
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

    func description(kind: Phrase, isSchematic: Bool) -> String {
        var sentences = marks.map { "\($0)." }
        sentences.append("\(kind(language)): \(title). \(subtitle).")
        if let warning { sentences.append(warning) }
        let known = shown.compactMap { entry in entry.figure.known.map { (entry.name(language), $0.value) } }
        sentences.append(
            Phrase(
                de: "\(known.count) von \(shown.count) Gebieten mit Wert.",
                en: "\(known.count) of \(shown.count) areas with a value.")(language))
        if let highest = known.map(\.1).max(), let lowest = known.map(\.1).min(), known.count > 1 {
            func names(_ value: Double) -> String {
                let text = heading.text(value, language)
                return "\(listed(known.filter { $0.1 == value }.map(\.0), limit: 3)) (\(text))"
            }
            sentences.append(
                highest == lowest
                    ? Phrase(
                        de: "Alle haben den Wert \(heading.text(highest, language)).",
                        en: "All have the value \(heading.text(highest, language)).")(language)
                    : Phrase(
                        de: "Höchster Wert: \(names(highest)); niedrigster Wert: \(names(lowest)).",
                        en: "Highest value: \(names(highest)); lowest value: \(names(lowest)).")(language))
        } else if let only = known.first {
            sentences.append("\(only.0): \(heading.text(only.1, language)).")
        }
        for state in StateLegend.states(of: shown.map(\.figure)) {
            let names = listed(shown.filter { $0.figure.state == state }.map { $0.name(language) }, limit: 8)
            sentences.append("\(capitalised(state.meaningOfCount(language))): \(names).")
        }
        if isSchematic { sentences.append(Self.schematic(language) + ".") }
        return sentences.joined(separator: " ")
    }

    private func listed(_ names: [String], limit: Int) -> String {
        guard names.count > limit else { return names.joined(separator: ", ") }
        let rest = names.count - limit
        return names.prefix(limit).joined(separator: ", ")
            + Phrase(de: " und \(rest) weitere", en: " and \(rest) more")(language)
    }

    private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
