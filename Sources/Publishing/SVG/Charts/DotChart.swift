public import Trends
public import Wording

/// Figures of one dimension as dots with their 95 % intervals, or of two as up to four dots of different shape in each row.
///
/// Unlike bars, dots need no zero: where the lowest limit is at least 40 % of the highest the axis begins nearer to them, and a note
/// says so. Order, rows without a figure, the total and the longest chart are those of `BarChart`.
public struct DotChart: Chart {
    let table: ChartTable
    let options: ChartOptions
    let order: BarChart.Order

    public init(_ table: EstimateTable, _ options: ChartOptions = ChartOptions(), order: BarChart.Order = .byValue) {
        (self.table, self.options, self.order) = (ChartTable(table), options, order)
    }

    static let kind = Phrase(de: "Punktdiagramm", en: "Dot plot")

    public func drawing(language: Language) throws(ChartError) -> Drawing {
        Drawing(RowChartLayout(words: try words(language)).document())
    }

    /// What drawing and specification are made of: the figures read from the table, and what is said of them.
    func words(_ language: Language) throws(ChartError) -> RowChartWords {
        try RowChartWords(table, order: order, look: .dots, options: options, language: language)
    }
}
