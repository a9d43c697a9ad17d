import Records
import Regions
import Trends
import Wording

/// Everything a map of two figures says: both their names, notes and sources.
struct BivariateWords {
    let tables: [EstimateTable]
    let figures: [RegionFigures]
    /// The regions on the map; a known figure means that both are.
    let placed: [RegionFigures.Entry]
    let key: any MapKey
    let options: MapOptions
    let language: Language

    private let byRegion: [[RegionCode: Figure]]
    private let headings: [TableHeading]

    init(
        tables: [EstimateTable], figures: [RegionFigures], placed: [RegionFigures.Entry], key: any MapKey,
        options: MapOptions, language: Language
    ) {
        self.tables = tables
        self.figures = figures
        self.placed = placed
        self.key = key
        self.options = options
        self.language = language
        byRegion = figures.map { figures in
            Dictionary(figures.entries.map { ($0.code, $0.figure) }) { first, _ in first }
        }
        headings = zip(tables, figures).map { TableHeading(table: $0, spread: $1.axis) }
    }

    private var title: String {
        if let title = options.title { return title(language) }
        let rests = headings.map { $0.rest(language) }
        guard rests[0] == rests[1] else { return headings.map { $0.title(language) }.joined(separator: "; ") }
        // What follows the names is said once where it is the same.
        let subjects = headings.map { $0.subject(language) }
        return subjects.joined(separator: Phrase(de: " und ", en: " and ")(language)) + rests[0]
    }

    private func subtitle(_ method: ClassMethod) -> String {
        if let subtitle = options.subtitle { return subtitle(language) }
        return Phrase(
            de: "\(units[0]) (Buchstabe) und \(units[1]) (Ziffer), \(method.phrase.german)",
            en: "\(units[0]) (letter) and \(units[1]) (number), \(method.phrase.english)")(language)
    }

    private var units: [String] { headings.map { $0.unit(language) } }

    /// `Ilsede: C1 (Vorfälle je 1.000 Einwohner 12,3; Teilnahmen je 1.000 Einwohner 1,2)`.
    ///
    /// A figure is told only where both may be: the region is patterned otherwise.
    func label(_ entry: RegionFigures.Entry) -> String {
        let name = entry.name(language)
        guard entry.figure.known != nil, let sign = key.sign(of: entry) else {
            return "\(name): \(entry.figure.state?.meaningOfCount(language) ?? "")"
        }
        let values = zip(zip(headings, units), byRegion).map { heading, figures in
            let text = figures[entry.code]?.known.map { heading.0.text($0.value, language) } ?? ""
            return "\(heading.1) \(text)"
        }
        return "\(name): \(sign) (\(values.joined(separator: "; ")))"
    }

    /// Both figures as the region bears them behind its class: `12,3 | 1,2`; `nil` where it bears none.
    func values(_ entry: RegionFigures.Entry) -> String? {
        guard entry.figure.known != nil else { return nil }
        let texts = zip(headings, byRegion).compactMap { heading, figures in
            figures[entry.code]?.known.map { heading.text($0, language) }
        }
        return texts.count == 2 ? texts.joined(separator: " | ") : nil
    }

    /// What the classes are not.
    private func classNote(_ method: ClassMethod) -> [String] {
        guard Set(placed.compactMap { key.sign(of: $0) }).count > 1 else { return [] }
        let groups =
            method == .quantiles
            ? Phrase(
                de: "Die Klassen teilen die gezeigten Gebiete in etwa gleich große Gruppen. ",
                en: "Classes divide the areas shown into groups of about the same size. ") : Phrase(name: "")
        return [
            groups(language)
                + Phrase(
                    de: "Benachbarte Klassen können sich allein durch Zufall unterscheiden.",
                    en: "Neighbouring classes may differ by chance alone.")(language)
        ]
    }

    func sheet(method: ClassMethod, boundaries: BoundarySet) -> SheetWords {
        let notes = tables.map(TableNotes.init)
        let marks = notes.flatMap { $0.marks(language) }.eachOnce()
        let drawn = Set(placed.map(\.code))
        var footnotes = MapPhrases.withoutPlace(
            figures[0].entries.filter { !drawn.contains($0.code) }.map { $0.name(language) }, language)
        footnotes += classNote(method)
        footnotes += notes.compactMap { $0.territory(language).map { "\($0)." } }
        for table in tables {
            footnotes += DenominatorNotes(table: table).lines(language) + TableRemarks.lines(table, language)
        }
        footnotes += notes.map { $0.source(language) }
        footnotes += [MapPhrases.boundaries(of: boundaries.attribution)?(language)].compactMap { $0 }
        return SheetWords(
            title: title, subtitle: subtitle(method), warning: warning, marks: marks,
            isFictitious: tables.contains { $0.provenance.isFictitious },
            description: description(marks: marks, method, isSchematic: boundaries.isSchematic),
            footnotes: footnotes.eachOnce())
    }

    private var warning: String? {
        tables.contains { $0.per == nil } ? MapPhrases.countsWarning(language) : nil
    }

    private func description(marks: [String], _ method: ClassMethod, isSchematic: Bool) -> String {
        var sentences = marks.map { "\($0)." }
        sentences.append(Phrase(de: "Karte: ", en: "Map: ")(language) + "\(title). \(subtitle(method)).")
        if let warning { sentences.append(warning) }
        let signs = placed.map { (key.sign(of: $0), $0.name(language)) }
        for sign in Set(signs.compactMap(\.0)).sorted() {
            let names = signs.filter { $0.0 == sign }.map(\.1)
            sentences.append("\(sign): \(TextList.shortened(names, limit: 8, language)).")
        }
        for state in StateLegend.states(of: placed.map(\.figure)) where !state.limitsFigure {
            let names = placed.filter { $0.figure.state == state }.map { $0.name(language) }
            sentences.append(
                "\(state.meaningOfCount(language)): \(TextList.shortened(names, limit: 8, language)).")
        }
        if isSchematic { sentences.append(MapPhrases.schematic(language) + ".") }
        return sentences.joined(separator: " ")
    }
}
