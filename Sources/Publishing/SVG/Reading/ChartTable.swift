import Records
import Trends
import Wording

/// A table as charts read it: a figure for each cell, and what the figures are, be they counts, rates or made of counts.
struct ChartTable {
    /// How figures are printed and what their axis may hold.
    enum Form: Hashable {
        /// Whole numbers.
        case counts
        case rates
        /// From 0 to 100.
        case shares
        /// 100 is the figure of a base.
        case index
    }

    /// What the figures are made of: its provenance, its marks and its notes are those of the chart.
    let source: EstimateTable
    let axes: [TableAxis]
    /// What the codes of the axis of periods say, one entry a member, `nil` for what is none, such as a total; empty without such an
    /// axis.
    let periods: [Period?]
    /// One entry a cell, the last axis running fastest.
    let figures: [Figure]
    let form: Form
    /// `Vorfälle je 1.000 Einwohner`, `Vorfälle, Anzahl`; supplied figures are called `Anzahl` already.
    let unit: Phrase
    /// What is to be said of figures made of others.
    private let ownRemarks: [Phrase]

    init(_ table: EstimateTable) {
        source = table
        axes = table.axes
        periods = Self.periods(of: axes)
        figures = table.cells.map { Figure($0) }
        form = table.per == nil ? .counts : .rates
        let isNamed = table.per != nil || table.measure.name == RecordSchema.of(.counts).defaultMeasure.name
        unit = Phrase { language in
            table.unit(language) + (isNamed ? "" : Phrase(de: ", Anzahl", en: ", number")(language))
        }
        ownRemarks = []
    }

    init(_ table: DerivedTable) {
        source = table.table
        axes = table.axes
        periods = Self.periods(of: axes)
        figures = table.cells.map { Figure($0) }
        form =
            switch table.derivation {
            case .share: .shares
            case .index: .index
            case .cumulated: .counts
            case .movingAverage, .mean: .rates
            }
        unit = table.derivation.title(of: table.table.measure, axes: table.axes)
        ownRemarks = TableRemarks.own(table)
    }

    private static func periods(of axes: [TableAxis]) -> [Period?] {
        axes.first { $0.dimension == "period" }?.members.map { Period(code: $0.code) } ?? []
    }

    /// What a reader must not take the figures for, as one text; empty where there is nothing to say.
    ///
    /// - Parameter hasLimits: whether the drawing shows limits of the figures.
    func remarks(hasLimits: Bool, _ language: Language) -> String {
        (TableRemarks.lines(source, hasLimits: hasLimits, language) + ownRemarks.map { $0(language) })
            .joined(separator: " ")
    }

    var hasWholeNumbers: Bool { form == .counts }

    /// The figure at one member index per axis, in the order of the axes.
    func figure(at indices: [Int]) -> Figure { figures[axes.offset(ofMembers: indices)] }

    /// The figure at members of some axes, given by the axes' places; of each other axis it is the first.
    func figure(at members: [Int: Int]) -> Figure { figure(at: axes.indices.map { members[$0] ?? 0 }) }

    /// Refuses what a chart can only show one member of.
    func expectSingle(besides positions: [Int], in chart: Phrase) throws(ChartError) {
        for axis in axes where axis.members.isEmpty { throw .emptyAxis(axis.title) }
        let further = axes.indices.filter { !positions.contains($0) && axes[$0].members.count > 1 }
        guard further.isEmpty else { throw .furtherAxes(chart: chart, further.map { axes[$0].title }) }
    }

    /// A figure as the chart prints it.
    func text(_ value: Double, _ language: Language) -> String {
        let number = ValueText.text(value, wholeNumbers: hasWholeNumbers, language)
        return form == .shares ? number + "\u{A0}%" : number
    }

    /// The limits of a figure: `5,2–11,0`.
    func text(_ limits: ClosedRange<Double>, around value: Double, _ language: Language) -> String {
        ValueText.text(limits, around: value, wholeNumbers: hasWholeNumbers, language)
    }
}
