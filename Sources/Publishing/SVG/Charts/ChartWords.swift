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
    /// A second one, in charts of rows and columns.
    var secondSpread: TableAxis? { get }
    /// `Liniendiagramm`.
    var kind: Phrase { get }
    /// What stands behind the unit in the subtitle: `, mit 95-%-Vertrauensbereich`; empty where there is nothing to add.
    var subtitleSuffix: String { get }
    /// One figure of the chart put into words.
    var readingHelp: String? { get }
    /// What only this kind has to note, below the reading help.
    var ownNotes: [String] { get }
    /// What the marks tell, in sentences: what is largest and smallest, what is withheld, which verdict there is.
    var summary: [String] { get }
}

extension ChartWords {
    var heading: TableHeading { TableHeading(table: table, spread: spread, and: secondSpread) }
    private var notes: TableNotes { TableNotes(table: table.source) }

    var secondSpread: TableAxis? { nil }
    var subtitleSuffix: String { "" }
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
        if let remarks = table.remarks { lines.append(remarks(language)) }
        return lines + [notes.source(language)]
    }

    /// The alternative text, from figures that are shown alone.
    var description: String {
        (marks.map { "\($0)." } + ["\(kind(language)): \(title). \(subtitle)."] + summary).joined(separator: " ")
    }

    var noFigures: String {
        Phrase(de: "Keine Werte, die gezeigt werden können", en: "No figures that can be shown")(language)
    }

    static var limitsSuffix: Phrase {
        Phrase(de: ", mit 95-%-Vertrauensbereich", en: ", with 95% confidence interval")
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
}
