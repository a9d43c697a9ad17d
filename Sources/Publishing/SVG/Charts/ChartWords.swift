import Records
import Trends
import Wording

/// Everything a chart says beside its figures: heading, notes and the text for those who cannot see it.
///
/// A kind of chart says what it alone knows; title, marks, sources and their order are the same for all.
protocol ChartWords {
    var table: ChartTable { get }
    var options: ChartOptions { get }
    var language: Language { get }
    /// The dimension that is spread out into lines, bars or rows, if any.
    var spread: TableAxis? { get }
    /// `Liniendiagramm`.
    var kind: Phrase { get }
    /// What stands behind the unit in the subtitle: `, mit 95-%-Vertrauensbereich`; empty where there is nothing to add.
    var subtitleSuffix: String { get }
    /// Whether limits of the figures are drawn.
    var drawsLimits: Bool { get }
    /// One figure of the chart put into words.
    var readingHelp: String? { get }
    /// What only this kind has to note, below the reading help.
    var ownNotes: [String] { get }
    /// What the marks tell, in sentences: what is largest and smallest, what is withheld, which verdict there is.
    var summary: [String] { get }
}

extension ChartWords {
    var heading: TableHeading { TableHeading(table: table, spread: spread) }
    private var notes: TableNotes { TableNotes(table: table.source) }

    var subtitleSuffix: String { "" }
    var drawsLimits: Bool { false }
    var readingHelp: String? { nil }
    var ownNotes: [String] { [] }

    var marks: [String] { notes.marks(language) }
    var isFictitious: Bool { table.source.provenance.isFictitious }
    var title: String { options.title?(language) ?? heading.title(language) }
    var subtitle: String { options.subtitle?(language) ?? heading.unit(language) + subtitleSuffix }

    /// The title for those who cannot see the marks.
    var accessibleTitle: String { ([title] + marks).joined(separator: " – ") }

    /// Reading help, what the kind has to note, territory, denominator, source: in this order.
    var footnotes: [String] {
        var lines = [readingHelp].compactMap { $0 } + ownNotes
        if let territory = notes.territory(language) { lines.append(territory + ".") }
        lines += DenominatorNotes(table: table.source).lines(language)
        let remarks = table.remarks(hasLimits: drawsLimits, language)
        return lines + [remarks, notes.source(language)].filter { !$0.isEmpty }
    }

    /// The alternative text, from figures that are shown alone.
    var description: String {
        (marks.map { "\($0)." } + ["\(kind(language)): \(title). \(subtitle)."]
            + TableRemarks.selection(table.source, language) + summary).joined(separator: " ")
    }

    var noFigures: String {
        Phrase(de: "Keine Werte, die gezeigt werden können", en: "No figures that can be shown")(language)
    }

    static var limitsSuffix: Phrase {
        Phrase(de: ", mit 95-%-Vertrauensbereich", en: ", with 95% confidence interval")
    }

    /// A figure in words: `Lesehilfe: Südstadt, 2017: 8,4 (Vorfälle je 1.000 Einwohner; 95-%-Vertrauensbereich 5,2–11,0). …`
    ///
    /// - Parameter limitsHelp: what shows the limits, and what they mean; `nil` where nothing does.
    func inWords(_ names: [String], _ known: Figure.Known, limitsHelp: Phrase?) -> String {
        let value = heading.text(known.value, language)
        let text = "\(names.joined(separator: ", ")): \(value) (\(heading.unit(language))"
        let start = Phrase(de: "Lesehilfe: \(text)", en: "How to read: \(text)")(language)
        guard let limits = known.limits else { return start + ")." }
        let range = heading.text(limits, around: known.value, language)
        return start
            + Phrase(de: "; 95-%-Vertrauensbereich \(range)).", en: "; 95% confidence interval \(range)).")(language)
            + (limitsHelp.map { " \($0(language))" } ?? "")
    }

    /// A figure as it is told: `12`, `(12)` where it is of limited certainty, else why there is none.
    func told(_ figure: Figure) -> String {
        figure.known.map { heading.text($0, language) } ?? figure.state?.meaningOfCount(language) ?? ""
    }

    /// The name of what has no figure, and why: `Südstadt, 2017: nicht veröffentlicht`.
    func state(_ figure: Figure, _ names: [String]) -> String {
        "\(names.joined(separator: ", ")): \(figure.state?.meaningOfCount(language) ?? "")"
    }

    /// `nicht veröffentlicht: 2015, 2016`, for each state among named figures; long lists are counted.
    func states(_ figures: [(name: String, figure: Figure)], counted: (Int, String) -> String) -> [String] {
        StateLegend.states(of: figures.map(\.figure)).map { state in
            let names = figures.filter { $0.figure.state == state }.map(\.name)
            let listed = names.count <= 8 ? names.joined(separator: ", ") : counted(names.count, names[0])
            return "\(state.meaningOfCount(language)): \(listed)"
        }
    }

    /// What of a chart's members has no entry, with its figure as far as that may be told and the table has it:
    /// `Nicht gezeichnet: …`; `nil` for nothing.
    ///
    /// - Parameter text: how a figure is told.
    func leftOut(_ entries: [(name: String, figure: Figure?)], text: (Figure) -> String) -> String? {
        let entries = entries.filter { $0.figure?.known?.isZero != true && $0.figure != .impossible }
        guard !entries.isEmpty else { return nil }
        let texts = entries.map { entry in entry.name + (entry.figure.map { " (\(text($0)))" } ?? "") }
        let named = TextList.shortened(texts, limit: 8, language)
        return Phrase(de: "Nicht gezeichnet: \(named).", en: "Not drawn: \(named).")(language)
    }
}
