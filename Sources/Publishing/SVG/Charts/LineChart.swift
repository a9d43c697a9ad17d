public import Trends
public import Wording

/// Rates or counts over time, as a line for each of up to six series with its 95 % interval.
///
/// Time is spaced honestly, the line breaks wherever a figure is withheld or missing, and such periods are marked below
/// the base line. The amounts start at zero. Everything is computed from the table's released cells.
///
/// ```swift
/// let svg = try LineChart(table).render(language: .german)
/// ```
public struct LineChart: Chart {
    let table: ChartTable
    let options: ChartOptions

    public init(_ table: EstimateTable, _ options: ChartOptions = ChartOptions()) {
        self.table = ChartTable(table)
        self.options = options
    }

    static let kind = Phrase(de: "Liniendiagramm", en: "Line chart")

    public func drawing(language: Language) throws(ChartError) -> Drawing {
        Drawing(LineChartLayout(words: try words(language)).document())
    }

    /// What drawing and specification are made of: the figures read from the table, and what is said of them.
    func words(_ language: Language) throws(ChartError) -> LineChartWords {
        LineChartWords(table: table, series: try TimeSeries(table), options: options, language: language)
    }
}
