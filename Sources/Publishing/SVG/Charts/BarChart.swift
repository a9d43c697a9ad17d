public import Trends
public import Wording

/// Figures of one dimension as horizontal bars from zero, with their 95 % intervals, or of two as groups of up to four bars.
///
/// The largest stands first, except where members have an order of their own (time, weekdays, hours, school times, ages) or are never
/// ranked (origin, religion, health). A row without a figure has a small filled box in place of a bar and stands last. Rows are the
/// members without their total, which is a dashed line where figures are not counts; the longest chart has 60 bars.
///
/// ```swift
/// let svg = try BarChart(table).render(language: .german)
/// ```
public struct BarChart: Chart {
    /// In what order bars stand.
    public enum Order: Hashable, Sendable {
        /// From the largest down, where members have no order of their own.
        case byValue
        /// As the table has them.
        case asGiven
    }

    let table: ChartTable
    let options: ChartOptions
    let order: Order

    public init(_ table: EstimateTable, _ options: ChartOptions = ChartOptions(), order: Order = .byValue) {
        self.init(ChartTable(table), options, order: order)
    }

    /// Of shares, sums or means.
    public init(_ table: DerivedTable, _ options: ChartOptions = ChartOptions(), order: Order = .byValue) {
        self.init(ChartTable(table), options, order: order)
    }

    private init(_ table: ChartTable, _ options: ChartOptions, order: Order) {
        (self.table, self.options, self.order) = (table, options, order)
    }

    static let kind = Phrase(de: "Balkendiagramm", en: "Bar chart")

    public func drawing(language: Language) throws(ChartError) -> Drawing {
        Drawing(RowChartLayout(words: try words(language)).document())
    }

    /// What drawing and specification are made of: the figures read from the table, and what is said of them.
    func words(_ language: Language) throws(ChartError) -> RowChartWords {
        try RowChartWords(table, order: order, look: .bars, options: options, language: language)
    }
}
