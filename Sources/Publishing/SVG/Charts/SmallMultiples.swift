public import Trends
public import Wording

/// One small line chart for each of up to 24 members, all on the same axes, in the order of the table.
///
/// The table's total, where it has one and the figures are not counts, runs behind each of them as a thin grey line. Two to four stand
/// side by side, by the drawing's width.
public struct SmallMultiples: Chart {
    static let mostPanels = 24

    let table: ChartTable
    let options: ChartOptions

    public init(_ table: EstimateTable, _ options: ChartOptions = ChartOptions()) {
        (self.table, self.options) = (ChartTable(table), options)
    }

    static let kind = Phrase(de: "Kleine Liniendiagramme", en: "Small multiples of line charts")

    public func drawing(language: Language) throws(ChartError) -> Drawing {
        Drawing(SmallMultiplesLayout(words: try words(language)).document())
    }

    /// What drawing and specification are made of: the figures read from the table, and what is said of them.
    func words(_ language: Language) throws(ChartError) -> SmallMultiplesWords {
        SmallMultiplesWords(
            lines: LineChartWords(
                table: table, series: try series(), options: options, language: language, isInPanels: true))
    }

    private func series() throws(ChartError) -> TimeSeries {
        do {
            return try TimeSeries(table, most: Self.mostPanels, setsTotalApart: true)
        } catch .tooMany(.lines, let count, let limit) {
            throw .tooMany(.panels, count: count, limit: limit)
        }
    }
}
